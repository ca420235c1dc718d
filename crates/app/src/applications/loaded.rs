//! What several acts and pages need of an application, read in one snapshot.

use domain::answer::{Answers, FileFact};
use domain::application::{self, Application, Attachment};
use domain::call::Call;
use domain::city::City;
use domain::form::Form;
use domain::ids::ApplicationId;
use domain::people::Actor;
use domain::policy::{self, Act, On};
use domain::time::Timestamp;
use store::Tx;

use crate::App;
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

    /// The form of the call.
    pub(super) fn form<'a>(&self, app: &'a App) -> Result<&'a Form, Lookup> {
        Ok(found(app.network.form(&self.call.form))?)
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

/// A draft as it stands: the rows, and what they mean to the form.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Content {
    pub(super) rows: Vec<application::Answer>,
    pub(super) attachments: Vec<Attachment>,
    pub(super) answers: Answers,
    pub(super) files: Vec<FileFact>,
}

impl Content {
    pub(super) fn load(tx: &mut Tx, id: ApplicationId) -> Result<Content, store::Error> {
        let rows = tx.answers(id)?;
        let attachments = tx.attachments(id)?;
        let answers = answers_of(&rows)?;
        let files = attachments.iter().map(fact).collect();
        Ok(Content { rows, attachments, answers, files })
    }
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

/// The year that bounds figures, by the network's own clock.
pub(crate) fn this_year(app: &App, now: Timestamp) -> i16 {
    now.day_in(&app.network.about.zone.id)
        .split('-')
        .next()
        .and_then(|it| it.parse().ok())
        .expect("a day begins with its year")
}
