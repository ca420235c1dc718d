//! What a person did at the desks of a call: commission, secretariat, experts, appeals.

use domain::ids::PersonId;

use super::Gathered;
use crate::{Error, sql};

impl Gathered<'_> {
    pub(super) fn desks(&mut self, me: PersonId) -> Result<(), Error> {
        self.commission(me)?;
        self.dates(me)?;
        self.waivers(me)?;
        self.checking(me)?;
        self.scoring(me)?;
        self.consensus(me)?;
        self.appeals(me)
    }

    fn commission(&mut self, me: PersonId) -> Result<(), Error> {
        self.add(
            "country_note",
            ["application", "body", "written_at", "deleted_at"],
            sql!(
                "select application, body, written_at, deleted_at
                 from country_note where written_by = $1 order by written_at, id"
            ),
            &[&me],
        )?;
        self.add(
            "part_two",
            ["application", "name", "function", "file_name", "signed_at", "voided_at"],
            sql!(
                "select application, name, function, file_name, signed_at, voided_at
                 from part_two where signed_by = $1 order by signed_at, id"
            ),
            &[&me],
        )?;
        self.add(
            "own_answer",
            ["application", "question", "version", "body", "file_name", "answered_at"],
            sql!(
                "select application, question, version, body, file_name, answered_at
                 from own_answer where answered_by = $1
                 order by answered_at, application, question, version"
            ),
            &[&me],
        )
    }

    fn dates(&mut self, me: PersonId) -> Result<(), Error> {
        self.add(
            "own_date",
            ["call", "country", "date", "binds", "set_at", "lifted_at"],
            sql!(
                "select call, country, date, binds, set_at, lifted_at
                 from own_date where set_by = $1 order by set_at, call, country"
            ),
            &[&me],
        )?;
        self.add(
            "calendar_key",
            ["made_at"],
            sql!("select made_at from calendar_key where person = $1"),
            &[&me],
        )
    }

    fn waivers(&mut self, me: PersonId) -> Result<(), Error> {
        self.add(
            "waiver",
            ["application", "why", "asked_at", "stage", "stage_at", "until_date"],
            sql!(
                "select application, why, asked_at, stage, stage_at, until_date
                 from waiver where asked_by = $1 order by asked_at, id"
            ),
            &[&me],
        )?;
        self.add(
            "waiver_answered",
            ["application", "stage", "stage_at", "until_date", "reason"],
            sql!(
                "select application, stage, stage_at, until_date, reason
                 from waiver where stage_by = $1 order by stage_at, id"
            ),
            &[&me],
        )?;
        self.add(
            "waiver_agreed",
            ["application", "stage_at"],
            sql!(
                "select application, stage_at from waiver where second = $1 order by stage_at, id"
            ),
            &[&me],
        )
    }

    fn checking(&mut self, me: PersonId) -> Result<(), Error> {
        self.add(
            "screening_mark",
            ["application", "item", "verdict", "note", "marked_at"],
            sql!(
                "select application, item, verdict, note, marked_at
                 from screening_mark where marked_by = $1 order by marked_at, application, item"
            ),
            &[&me],
        )?;
        self.add(
            "amendment",
            ["application", "questions", "note", "asked_at", "outcome", "settled_at"],
            sql!(
                "select application, questions, note, asked_at, outcome, settled_at
                 from amendment where asked_by = $1 order by asked_at, id"
            ),
            &[&me],
        )?;
        // A set holds figures of every file of its call; it can be read on its page.
        self.add(
            "decision_set",
            ["id", "call", "kept_at"],
            sql!(
                "select id, call, kept_at
                 from decision_set where kept_by = $1 order by kept_at, id"
            ),
            &[&me],
        )
    }

    fn scoring(&mut self, me: PersonId) -> Result<(), Error> {
        self.add(
            "interest",
            ["application", "tie", "ended_year", "note", "is_conflict", "declared_at"],
            sql!(
                "select application, tie, ended_year, note, is_conflict, declared_at
                 from interest where person = $1 order by declared_at, id"
            ),
            &[&me],
        )?;
        self.add(
            "review_taken_back",
            ["application", "stage", "assigned_at", "taken_back_at"],
            sql!(
                "select application, stage, assigned_at, taken_back_at
                 from review_taken_back where expert = $1 order by taken_back_at, id"
            ),
            &[&me],
        )?;
        self.add(
            "calibration_reading",
            ["call", "application", "scores", "note", "begun_at", "handed_in_at"],
            sql!(
                "select call, application, scores, note, begun_at, handed_in_at
                 from calibration_reading where expert = $1 order by begun_at, id"
            ),
            &[&me],
        )
    }

    fn consensus(&mut self, me: PersonId) -> Result<(), Error> {
        self.add(
            "consensus",
            ["application", "text", "version", "named_at", "saved_at"],
            sql!(
                "select application, text, version, named_at, saved_at
                 from consensus where rapporteur = $1 order by named_at, application"
            ),
            &[&me],
        )?;
        self.add(
            "consensus_agreement",
            ["application", "version", "agreed_at"],
            sql!(
                "select application, version, agreed_at from consensus_agreement
                 where expert = $1 order by agreed_at, application, version"
            ),
            &[&me],
        )
    }

    fn appeals(&mut self, me: PersonId) -> Result<(), Error> {
        // What was answered is the words of whoever handled it.
        self.add(
            "appeal",
            ["application", "against", "ground", "words", "lang", "filed_at", "decided_at"],
            sql!(
                "select application, against, ground, words, lang, filed_at, decided_at
                 from appeal where filed_by = $1 order by filed_at, id"
            ),
            &[&me],
        )?;
        self.add(
            "appeal_handled",
            ["application", "taken_at", "decided_at", "finding", "back_to", "reasons"],
            sql!(
                "select application, taken_at, decided_at, finding, back_to, reasons
                 from appeal where handler = $1 order by taken_at, id"
            ),
            &[&me],
        )?;
        self.add(
            "appeal_person",
            ["appeal", "part"],
            sql!("select appeal, part from appeal_person where person = $1 order by appeal"),
            &[&me],
        )
    }
}
