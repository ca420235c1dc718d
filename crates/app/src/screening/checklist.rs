//! Fills the list of a file that is checked: points with their marks, what the platform knows by
//! itself, what the city was asked to amend.

use std::collections::HashMap;

use domain::amendment::{Amendment, Settled};
use domain::answer;
use domain::application::{Application, Submission};
use domain::call::Call;
use domain::event::EventKind;
use domain::form::Form;
use domain::ids::PersonId;
use domain::language::Lang;
use domain::screening::{Checks, Fact};
use domain::signature;
use domain::time::Timestamp;
use store::{Recorded, Tx};
use views::pages::board::{AmendmentRow, Checklist, ItemRow};
use views::{dates, t};

use super::case::Words;
use crate::App;
use crate::applications::{Content, terms};
use crate::failure::Lookup;
use crate::{forms, handling};

/// Whether the commission's endorsement is for what lies here now, or is to stand all the same by
/// the network's rule.
pub(crate) fn endorsement_stands(
    app: &App,
    tx: &mut Tx,
    file: &Application,
) -> Result<bool, store::Error> {
    // Handed in once: there is no other version it could be for.
    if file.filings <= 1 || app.network.rules.screening.correction_keeps_endorsement {
        return Ok(true);
    }
    let events = tx.events_about(file.id.0)?;
    Ok(is_endorsed(&events, &tx.submissions(file.id)?))
}

/// Whether what was handed in last is what the commission endorsed, signed or confirmed, last. A
/// file that moved up from the reserve is signed without being endorsed once more.
fn is_endorsed(events: &[Recorded], submissions: &[Submission]) -> bool {
    let is = |it: &&Recorded, kind: EventKind| it.kind == Ok(kind);
    let endorsed = events.iter().rev().find(|it| {
        is(it, EventKind::ApplicationEndorsed)
            || is(it, EventKind::PartTwoSigned)
            || is(it, EventKind::EndorsementConfirmed)
    });
    let Some(endorsed) = endorsed else { return false };
    let filed = events.iter().filter(|it| is(it, EventKind::ApplicationSubmitted));
    let n_before = filed.filter(|it| it.seq < endorsed.seq).count();
    let Some(read) = n_before.checked_sub(1).and_then(|at| submissions.get(at)) else {
        return false;
    };
    submissions.last().is_some_and(|it| it.content_sha256 == read.content_sha256)
}

/// The list of a forwarded file.
pub(super) fn checklist(
    tx: &mut Tx,
    call: &Call,
    file: &Application,
    events: &[Recorded],
    now: Timestamp,
    words: &Words<'_>,
) -> Result<Checklist, Lookup> {
    let app = words.app;
    let handling = handling::of(app, tx, call.id)?;
    let marks = tx.marks(file.id)?;
    let amendments = tx.amendments(file.id)?;
    let form = forms::of_application(app, tx, file, call)?;
    let known = Known::load(app, tx, call, file, &form, events, now)?;
    let by = marks.iter().map(|it| it.marked_by).chain(amendments.iter().map(|it| it.asked_by));
    let names = names(tx, by)?;
    let name = |it: PersonId| names.get(&it).cloned().unwrap_or_default();
    let checks = Checks { items: &handling.items, marks: &marks, endorsement_stands: true };
    let item = |it: &domain::screening::Item| {
        let mark = marks.iter().find(|mark| mark.item == it.id);
        let outdated = mark.is_some_and(|it| it.filing != file.filings);
        let current = mark.filter(|_| !outdated);
        ItemRow {
            id: it.id.clone(),
            text: it.text.to(words.lang).to_owned(),
            required: it.required,
            fact: it.fact.and_then(|it| known.fact(it)),
            verdict: current.map(|it| it.verdict.as_str().to_owned()).unwrap_or_default(),
            note: current.map(|it| it.note.clone()).unwrap_or_default(),
            version: mark.map_or(0, |it| it.version),
            marked: mark.map(|it| (name(it.marked_by), words.moment(it.marked_at))),
            outdated,
        }
    };
    let row = |it: &Amendment| amendment_row(it, file, &form, now, name(it.asked_by), words);
    let is_open = |it: &&Amendment| it.settled.is_none() && file.amending.is_some();
    let open = amendments.last().filter(is_open);
    Ok(Checklist {
        items: handling.items.iter().map(item).collect(),
        n_open: checks.open(file).len(),
        amendment: open.map(row),
        earlier: amendments
            .iter()
            .rev()
            .filter(|it| open.is_none_or(|open| open.id != it.id))
            .map(row)
            .collect(),
        reason: String::new(),
    })
}

/// A request in words; whether it waits is for the caller to say.
fn amendment_row(
    it: &Amendment,
    file: &Application,
    form: &Form,
    now: Timestamp,
    name: String,
    words: &Words<'_>,
) -> AmendmentRow {
    let lang = words.lang;
    let question = |id: &String| {
        form.question(id).map_or_else(|| id.clone(), |it| it.label.to(lang).to_owned())
    };
    let ended = match &it.settled {
        Some(Settled::Answered { at, .. }) => {
            Some(t!(lang, "amendment-ended-answered", moment = words.moment(*at)).into_owned())
        }
        Some(Settled::TakenBack { at }) => {
            Some(t!(lang, "amendment-ended-taken-back", moment = words.moment(*at)).into_owned())
        }
        None if file.amending.is_none() => Some(t!(lang, "amendment-ended-lapsed").into_owned()),
        None => None,
    };
    let place = crate::calls::place(&words.app.network, &it.until.wall.zone, lang);
    AmendmentRow {
        note: it.note.clone(),
        questions: it.questions.iter().map(question).collect(),
        until: dates::deadline(lang, &it.until, &place),
        late: !it.until.includes(now),
        asked: (name, words.moment(it.asked_at)),
        ended,
    }
}

fn names(
    tx: &mut Tx,
    people: impl Iterator<Item = PersonId>,
) -> Result<HashMap<PersonId, String>, store::Error> {
    let mut names = HashMap::new();
    for id in people {
        // The secretariat is few: the same name is not asked for twice.
        if !names.contains_key(&id)
            && let Some(person) = tx.person(id)?
        {
            names.insert(id, person.name);
        }
    }
    Ok(names)
}

/// What the platform knows of a file by itself.
struct Known {
    signature: Option<bool>,
    endorsement: bool,
    complete: bool,
    in_time: Option<bool>,
}

impl Known {
    fn load(
        app: &App,
        tx: &mut Tx,
        call: &Call,
        file: &Application,
        form: &Form,
        events: &[Recorded],
        now: Timestamp,
    ) -> Result<Known, Lookup> {
        let submissions = tx.submissions(file.id)?;
        let content = Content::load(tx, file.id)?;
        let faults =
            answer::outstanding(form, &content.answers, &content.files, terms(app, form, now));
        let signature = match (call.signature.is_empty(), submissions.last()) {
            // The form asks for the signed page itself; whether it is one, somebody must look.
            (true, _) | (_, None) => None,
            (false, Some(last)) => {
                let all = tx.signatures(file.id)?;
                let stands = signature::in_force(&all, &call.signature, &last.content_sha256);
                Some(stands.is_some())
            }
        };
        let forwarded = events.iter().find(|it| it.kind == Ok(EventKind::ApplicationForwarded));
        let first = submissions.first();
        let in_time = first.zip(forwarded).map(|(first, forwarded)| {
            call.clocks.city.includes(first.at) && call.clocks.commission.includes(forwarded.at)
        });
        Ok(Known {
            signature,
            endorsement: is_endorsed(events, &submissions),
            complete: faults.is_empty(),
            in_time,
        })
    }

    fn fact(&self, fact: Fact) -> Option<bool> {
        match fact {
            Fact::Signature => self.signature,
            Fact::Endorsement => Some(self.endorsement),
            Fact::Complete => Some(self.complete),
            Fact::InTime => self.in_time,
        }
    }
}

/// The words of the points named, for a sentence about them.
pub(super) fn item_words(
    items: &[domain::screening::Item],
    named: &[String],
    lang: Lang,
) -> String {
    let words: Vec<&str> =
        items.iter().filter(|it| named.contains(&it.id)).map(|it| it.text.to(lang)).collect();
    views::numbers::list(lang, &words)
}
