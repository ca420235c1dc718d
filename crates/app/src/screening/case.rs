//! Fills the case page of a file, and says what was refused on it.

use std::collections::BTreeMap;

use domain::application::{Application, Stage};
use domain::call::{self, Call};
use domain::decision::Decision;
use domain::event::EventKind;
use domain::ids::{ApplicationId, PersonId};
use domain::language::Lang;
use domain::people::{Actor, Person};
use domain::policy::{self, Act, On};
use domain::review::Review;
use domain::time::Timestamp;
use store::{Recorded, Tx};
use views::pages::board::{
    Case, CaseReview, DecisionForm, Eligibility, ExpertChoice, Happened, PreparedDecision,
};
use views::{dates, t};

use crate::App;
use crate::assignments::Ties;
use super::checklist::checklist;
use super::refusals::assign_words;
use crate::calls::{place, title};
use crate::decisions::{cities, city_link, country_words, times_prepared, verdict_of,
};
use super::judging;
use crate::failure::{Lookup, found};
use crate::reviews::rule_of;

/// A file with everything the secretariat decides about it.
pub fn case(app: &App, actor: &Actor, id: ApplicationId, lang: Lang) -> Result<Case, Lookup> {
    let now = app.clock.now();
    app.store.read(|tx| {
        let file = found(tx.application(id)?)?;
        policy::require(actor, Act::Decide, On::Application(&file, None))?;
        let call = found(tx.call(file.call)?)?;
        let cities = cities(tx, &call)?;
        let reviews = tx.reviews_of(file.id)?;
        let experts = tx.experts(call.id)?;
        let names = names(tx, &experts, &reviews)?;
        let decision = tx.decision_of(file.id)?;
        let can_assign = matches!(file.stage, Stage::Eligible { .. });
        let words = Words { app, lang };
        let events = tx.events_about(file.id.0)?;
        let since = file.stage.at().unwrap_or(file.started_at);
        Ok(Case {
            city: city_link(&file, &cities, lang),
            slug: call.slug.clone(),
            call_title: title(&app.network, &call, lang),
            stage: file.stage.name(),
            since: words.moment(since),
            rank: file.rank,
            parts: match tx.submissions(file.id)?.pop() {
                None => Vec::new(),
                Some(last) => {
                    let parts = tx.parts_two(file.id)?;
                    crate::commissions::parts_two_shown(app, &parts, &last.content_sha256, lang)
                }
            },
            timeline: timeline(tx, &events, &words)?,
            eligibility: eligibility(tx, &call, &file, &events, now, &words)?,
            taken_back: taken_back(tx, &file, &words)?,
            experts: if can_assign { choices(app, tx, &file, &experts, (now, lang))? } else { Vec::new() },
            can_assign,
            judging: judging::judging(
                tx, &call, &file, &reviews, decision.as_ref(), (&names, &words),
            )?,
            reviews: reviews.iter().map(|it| case_review(it, &names, &words)).collect(),
            decision: decision_form(tx, &call, &file, decision, &words)?,
            errors: Vec::new(),
        })
    })
}

/// How moments are told on this page: by the network's clock.
pub(super) struct Words<'a> {
    pub(super) app: &'a App,
    pub(super) lang: Lang,
}

impl Words<'_> {
    pub(super) fn moment(&self, at: Timestamp) -> String {
        let zone = &self.app.network.about.zone.id;
        dates::moment(self.lang, at, zone, &place(&self.app.network, zone, self.lang))
    }
}

/// The names of experts, also of those whose grant has ended since.
fn names(
    tx: &mut Tx,
    experts: &[Person],
    reviews: &[Review],
) -> Result<BTreeMap<PersonId, String>, store::Error> {
    let mut names: BTreeMap<PersonId, String> =
        experts.iter().map(|it| (it.id, it.name.clone())).collect();
    for review in reviews {
        if !names.contains_key(&review.expert)
            && let Some(person) = tx.person(review.expert)?
        {
            names.insert(person.id, person.name);
        }
    }
    Ok(names)
}

/// The check of eligibility, with its list while the file is being checked.
fn eligibility(
    tx: &mut Tx,
    call: &Call,
    file: &Application,
    events: &[Recorded],
    now: Timestamp,
    words: &Words<'_>,
) -> Result<Eligibility, Lookup> {
    Ok(match &file.stage {
        Stage::Forwarded { .. } => {
            Eligibility::Open(checklist(tx, call, file, events, now, words)?)
        }
        Stage::Eligible { .. } | Stage::Admitted { .. } | Stage::Declined { .. } => {
            Eligibility::Eligible
        }
        Stage::Excluded { reason, .. } => Eligibility::Excluded { reason: reason.clone() },
        Stage::Draft
        | Stage::Submitted { .. }
        | Stage::Returned { .. }
        | Stage::Reserved { .. }
        | Stage::Endorsed { .. }
        | Stage::Refused { .. }
        | Stage::Withdrawn { .. } => Eligibility::NotYet,
    })
}

/// The call's experts; each with why the file cannot go to them, or that it can.
fn choices(
    app: &App,
    tx: &mut Tx,
    file: &Application,
    experts: &[Person],
    (now, lang): (Timestamp, Lang),
) -> Result<Vec<ExpertChoice>, store::Error> {
    let ties = Ties::of(app, tx, file, now)?;
    let all = tx.reviews_in(file.call)?;
    let n_files = |expert: PersonId| all.iter().filter(|it| it.expert == expert).count();
    let choice = |person: &Person| ExpertChoice {
        id: person.id.to_string(),
        name: person.name.clone(),
        invented: person.invented,
        country: person
            .country
            .map(|it| country_words(it.as_str(), lang))
            .unwrap_or_else(|| t!(lang, "case-country-unknown").into_owned()),
        n_files: n_files(person.id),
        why_not: ties.candidate(person, true).why_not(file).map(|it| assign_words(&it, lang)),
    };
    Ok(experts.iter().map(choice).collect())
}

/// What an expert wrote is shown to the secretariat once it is handed in, not while it is written.
fn case_review(
    review: &Review,
    names: &BTreeMap<PersonId, String>,
    words: &Words<'_>,
) -> CaseReview {
    let handed_in = review.counts();
    let note = |it: &String| if handed_in { it.clone() } else { String::new() };
    // What a rule found is told in the words of the rule.
    let why = |reason: &str| match rule_of(reason) {
        Some(rule) => assign_words(&rule, words.lang),
        None => reason.to_owned(),
    };
    CaseReview {
        id: review.id.to_string(),
        expert: names.get(&review.expert).cloned().unwrap_or_default(),
        stage: review.stage.name(),
        since: words.moment(review.stage.at().unwrap_or(review.assigned_at)),
        conflict: review.stage.note().map(why),
        note_to_city: note(&review.note_to_city),
        note_to_panel: note(&review.note_to_panel),
    }
}

fn decision_form(
    tx: &mut Tx,
    call: &Call,
    file: &Application,
    decision: Option<Decision>,
    words: &Words<'_>,
) -> Result<DecisionForm, store::Error> {
    let closed = matches!(call.stage, call::Stage::Closed { .. });
    let seen = times_prepared(tx, decision.as_ref())?;
    let by = decision.as_ref().map(|it| tx.person(it.prepared_by)).transpose()?.flatten();
    let prepared = decision.as_ref().map(|it| PreparedDecision {
        verdict: verdict_of(it.outcome),
        by: by.map(|it| it.name).unwrap_or_default(),
        at: words.moment(it.prepared_at),
        note: it.note.clone(),
    });
    Ok(DecisionForm {
        open: closed && matches!(file.stage, Stage::Eligible { .. }),
        told: matches!(call.stage, call::Stage::Announced { .. }),
        outcome: prepared.as_ref().map(|it| it.verdict.word().to_owned()).unwrap_or_default(),
        note: decision.map(|it| it.note).unwrap_or_default(),
        prepared,
        seen,
    })
}

/// What happened to the file since it was handed in, the latest first, with who of the
/// secretariat did it: of two who work at once the second is to know.
fn timeline(
    tx: &mut Tx,
    events: &[Recorded],
    words: &Words<'_>,
) -> Result<Vec<Happened>, store::Error> {
    let secretaries: BTreeMap<PersonId, String> =
        tx.secretaries()?.into_iter().map(|it| (it.id, it.name)).collect();
    let done = |event: &Recorded| {
        let what = event_words(event.kind.as_ref().ok()?, words.lang)?;
        let by = event.actor.and_then(|it| secretaries.get(&it)).cloned();
        Some(Happened { at: event.at, when: words.moment(event.at), what, by })
    };
    Ok(events.iter().rev().filter_map(done).collect())
}

/// From whom the file was taken back, and when.
fn taken_back(
    tx: &mut Tx,
    file: &Application,
    words: &Words<'_>,
) -> Result<Vec<(String, String)>, store::Error> {
    let mut rows = Vec::new();
    for it in tx.taken_back(file.id)? {
        let name = tx.person(it.expert)?.map(|it| it.name).unwrap_or_default();
        rows.push((name, words.moment(it.at)));
    }
    Ok(rows)
}

/// An event of a file in words; `None` for what happened while its team still wrote.
fn event_words(kind: &EventKind, lang: Lang) -> Option<String> {
    let words = match kind {
        EventKind::ApplicationSubmitted => t!(lang, "case-event-submitted"),
        EventKind::ApplicationWithdrawn => t!(lang, "case-event-withdrawn"),
        EventKind::ApplicationReturned => t!(lang, "case-event-returned"),
        EventKind::ApplicationRefused => t!(lang, "case-event-refused"),
        EventKind::ApplicationRanked => t!(lang, "case-event-ranked"),
        EventKind::ApplicationEndorsed => t!(lang, "case-event-endorsed"),
        EventKind::EndorsementWithdrawn => t!(lang, "case-event-endorsement-withdrawn"),
        EventKind::ApplicationReserved => t!(lang, "case-event-reserved"),
        EventKind::ApplicationMovedUp => t!(lang, "commission-happened-moved-up"),
        EventKind::PartTwoSigned => t!(lang, "commission-happened-signed"),
        EventKind::PartTwoVoided => t!(lang, "commission-happened-void"),
        EventKind::ApplicationForwarded => t!(lang, "case-event-forwarded"),
        EventKind::ApplicationScreened => t!(lang, "case-event-screened"),
        EventKind::ApplicationExcluded => t!(lang, "case-event-excluded"),
        EventKind::ApplicationChecked => t!(lang, "case-event-checked"),
        EventKind::AmendmentAsked => t!(lang, "case-event-amendment-asked"),
        EventKind::AmendmentAnswered => t!(lang, "case-event-amendment-answered"),
        EventKind::AmendmentTakenBack => t!(lang, "case-event-amendment-taken-back"),
        EventKind::EndorsementConfirmed => t!(lang, "case-event-endorsement-confirmed"),
        _ => return None,
    };
    Some(words.into_owned())
}
