//! An application copied into a later call: a new draft that begins with what the city wrote.
//!
//! Only what the city says about itself comes along. Signatures, agreements and declarations
//! are of the day they were made and stay where they are.

use serde_json::json;

use crate::application::{Answer, Application, Attachment, StartRefused};
use crate::call::Call;
use crate::event::{Changed, Event, EventKind};
use crate::ids::{ApplicationId, PersonId};
use crate::time::Timestamp;

/// An answer that came along from an earlier application, until it is changed or confirmed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Carried {
    /// The application it came to.
    pub application: ApplicationId,
    /// The question.
    pub question: String,
    /// The application it was written in.
    pub origin: ApplicationId,
    /// When somebody said that it still holds.
    pub confirmed_at: Option<Timestamp>,
    /// Who said so.
    pub confirmed_by: Option<PersonId>,
}

/// A draft with everything that came along.
#[derive(Debug, Clone, PartialEq)]
pub struct Copied {
    /// The new draft.
    pub application: Application,
    /// The answers it begins with.
    pub answers: Vec<Answer>,
    /// The files it begins with; their bytes lie where they lay.
    pub attachments: Vec<Attachment>,
    /// Where each answer came from.
    pub carried: Vec<Carried>,
}

/// Why an application was not copied.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CopyRefused {
    /// The call takes no applications, or not from this city.
    #[error(transparent)]
    Start(#[from] StartRefused),
    /// It would be copied into its own call.
    #[error("an application is copied into another call, not into its own")]
    SameCall,
}

/// Begins `draft` with answers and files of `origin`.
///
/// # Errors
/// [`CopyRefused`].
pub fn copy(
    draft: Application,
    call: &Call,
    is_member: bool,
    other: Option<ApplicationId>,
    origin: &Application,
    answers: Vec<Answer>,
    attachments: Vec<Attachment>,
) -> Result<Changed<Copied>, CopyRefused> {
    if origin.call == call.id || origin.city != draft.city {
        return Err(CopyRefused::SameCall);
    }
    let (by, at) = (draft.started_by, draft.started_at);
    let started = Application::start(draft, call, is_member, other)?;
    let (application, mut events) = started.into_parts();
    let versions: Vec<_> = answers
        .iter()
        .map(|it| json!({ "question": it.question, "version": it.version }))
        .collect();
    let files: Vec<_> = attachments
        .iter()
        .map(|it| json!({ "attachment": it.id, "question": it.question, "sha256": it.sha256 }))
        .collect();
    let payload = json!({ "origin": origin.id, "answers": versions, "files": files });
    events.push(Event::new(EventKind::ApplicationCopied, application.id.0, Some(by), at, payload));
    let carried = answers
        .iter()
        .map(|it| Carried {
            application: application.id,
            question: it.question.clone(),
            origin: origin.id,
            confirmed_at: None,
            confirmed_by: None,
        })
        .collect();
    Ok(Changed::with_all(Copied { application, answers, attachments, carried }, events))
}

/// Carried answers that somebody has looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Confirmed(pub Vec<Carried>);

impl Confirmed {
    /// Says that carried answers still hold; `None` when none of them waited for it.
    pub fn confirm(
        application: &Application,
        carried: Vec<Carried>,
        by: PersonId,
        now: Timestamp,
    ) -> Option<Changed<Confirmed>> {
        let confirmed: Vec<Carried> = carried
            .into_iter()
            .filter(|it| it.application == application.id && it.confirmed_at.is_none())
            .map(|it| Carried { confirmed_at: Some(now), confirmed_by: Some(by), ..it })
            .collect();
        if confirmed.is_empty() {
            return None;
        }
        let questions: Vec<&str> = confirmed.iter().map(|it| it.question.as_str()).collect();
        let payload = json!({ "questions": questions });
        let event = application.event(EventKind::AnswersConfirmed, by, now, payload);
        Some(Changed::new(Confirmed(confirmed), event))
    }
}

#[cfg(test)]
#[path = "copying_tests.rs"]
mod tests;
