//! What several acts and pages need of an application, read in one snapshot.

use std::collections::BTreeMap;
use std::sync::Arc;

use domain::answer::{Answers, FileFact, Terms, WorkingRule};
use domain::application::{self, Application, Attachment};
use domain::call::Call;
use domain::city::City;
use domain::form::Form;
use domain::ids::{ApplicationId, CallId};
use domain::people::Actor;
use domain::policy::{self, Act, On};
use domain::time::{Deadline, Timestamp};
use store::{Draft, Tx};

use crate::{App, forms};
use crate::failure::{Lookup, found};

/// An application with its call and city.
pub(super) struct Case {
    pub(super) file: Application,
    pub(super) call: Call,
    pub(super) city: City,
}

impl Case {
    /// The case, when the actor may do `act` with it.
    pub(super) fn load(
        tx: &mut Tx,
        actor: &Actor,
        act: Act,
        id: ApplicationId,
    ) -> Result<Case, Lookup> {
        let (file, call) = file_and_call(tx, actor, act, id)?;
        let city = found(tx.city(file.city)?)?;
        Ok(Case { file, call, city })
    }

    /// Until when the city's work is accepted, as it is told: the call's date, its commission's
    /// own, or the one it was given itself.
    pub(super) fn city_deadline(&self) -> Deadline {
        self.file.dates.city(&self.call.clocks.city).0
    }

    /// The form it fills: the version it began with, or moved to as a draft.
    pub(super) fn form(&self, app: &App, tx: &mut Tx) -> Result<Arc<Form>, Lookup> {
        forms::of_application(app, tx, &self.file, &self.call)
    }
}

/// The application and its call, when the actor may do `act` with it: what a save needs, which
/// comes so often that what is not needed counts.
pub(super) fn file_and_call(
    tx: &mut Tx,
    actor: &Actor,
    act: Act,
    id: ApplicationId,
) -> Result<(Application, Call), Lookup> {
    let file = found(tx.application(id)?)?;
    let review = match actor.person {
        Some(person) if actor.part_in(file.city).is_none() => tx.review_by(id, person)?,
        _ => None,
    };
    policy::require(actor, act, On::Application(&file, review.as_ref()))?;
    let call = found(tx.call(file.call)?)?;
    Ok((file, call))
}

/// The application with the two dates that decide whether it can be written to, and one of its
/// answers, for whoever may write.
pub(super) fn writable_draft(
    tx: &mut Tx,
    actor: &Actor,
    id: ApplicationId,
    question: &str,
) -> Result<Draft, Lookup> {
    let draft = found(tx.draft(id, question)?)?;
    let file = &draft.application;
    // An expert may know of the file, and is told otherwise than a stranger.
    let review = match actor.person {
        Some(person) if actor.part_in(file.city).is_none() => tx.review_by(id, person)?,
        _ => None,
    };
    policy::require(actor, Act::WriteApplication, On::Application(file, review.as_ref()))?;
    Ok(draft)
}

/// A draft as it stands: the rows, and what they mean to the form.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Content {
    pub(crate) rows: Vec<application::Answer>,
    pub(crate) attachments: Vec<Attachment>,
    pub(crate) answers: Answers,
    pub(crate) files: Vec<FileFact>,
}

impl Content {
    pub(crate) fn load(tx: &mut Tx, id: ApplicationId) -> Result<Content, store::Error> {
        let rows = tx.answers(id)?;
        let attachments = tx.attachments(id)?;
        let answers = answers_of(&rows)?;
        let files = attachments.iter().map(fact).collect();
        Ok(Content { rows, attachments, answers, files })
    }
}

/// Answers and files of every draft of a call, for looks at all of them at once.
pub(crate) fn contents_of_drafts(
    tx: &mut Tx,
    call: CallId,
) -> Result<BTreeMap<ApplicationId, (Answers, Vec<FileFact>)>, store::Error> {
    let mut contents: BTreeMap<ApplicationId, (Answers, Vec<FileFact>)> = BTreeMap::new();
    for row in tx.answers_of_drafts(call)? {
        let answers = answers_of(std::slice::from_ref(&row))?;
        contents.entry(row.application).or_default().0.extend(answers);
    }
    for it in tx.attachments_of_drafts(call)? {
        contents.entry(it.application).or_default().1.push(fact(&it));
    }
    Ok(contents)
}

/// The answers in their rows.
pub(super) fn answers_of(rows: &[application::Answer]) -> Result<Answers, store::Error> {
    let read = |row: &application::Answer| {
        let answer = serde_json::from_str(&row.value)
            .map_err(|error| store::Error::Column { index: 2, what: error.to_string() })?;
        Ok((row.question.clone(), answer))
    };
    rows.iter().map(read).collect()
}

/// A file as far as the rules care.
pub(super) fn fact(it: &Attachment) -> FileFact {
    FileFact {
        question: it.question.clone(),
        name: it.name.clone(),
        sha256: it.sha256.clone(),
        size_bytes: u64::try_from(it.size_bytes).unwrap_or(0),
        media_type: it.media_type.clone(),
    }
}

/// What answers to a form are held to now.
pub(crate) fn terms(app: &App, form: &Form, now: Timestamp) -> Terms {
    Terms { this_year: this_year(app, now), working: Some(working(app, form).clone()) }
}

/// What the form, and so the call that has it, asks in a working language.
pub(crate) fn working<'a>(app: &'a App, form: &'a Form) -> &'a WorkingRule {
    form.working.as_ref().unwrap_or(&app.network.rules.answers.working)
}

/// The year that bounds figures, by the network's own clock.
pub(crate) fn this_year(app: &App, now: Timestamp) -> i16 {
    now.day_in(&app.network.about.zone.id)
        .split('-')
        .next()
        .and_then(|it| it.parse().ok())
        .expect("a day begins with its year")
}
