//! What was handed in, read back from the very text that the receipt is the hash of.

use std::collections::BTreeMap;
use std::sync::Arc;

use domain::answer::{FileFact, Value};
use domain::application::{Application, Attachment, Submission};
use domain::form::{Form, Question};
use domain::ids::AttachmentId;
use domain::language::Lang;
use serde::Deserialize;
use store::Tx;
use views::pages::applications::{FileRow, Shown};

use crate::{App, Failure, forms};

/// The last hand-in of an application.
#[derive(Debug, Clone)]
pub struct HandedIn {
    /// The hand-in with its receipt.
    pub submission: Submission,
    /// The form that was filled, in the version that was filled.
    pub form: Arc<Form>,
    /// What was answered, by the id of the question; blank ones are not there.
    pub values: BTreeMap<String, Value>,
    /// The files, in the order of the receipt.
    pub files: Vec<HandedInFile>,
}

/// A file of a hand-in.
#[derive(Debug, Clone)]
pub struct HandedInFile {
    /// As the receipt names it.
    pub fact: FileFact,
    /// The attachment by which it can be downloaded.
    pub attachment: Option<AttachmentId>,
}

/// The canonical text, as `domain::answer::canonical` writes it.
#[derive(Deserialize)]
struct Canonical {
    answers: BTreeMap<String, Value>,
    files: Vec<FileFact>,
}

/// The last hand-in of an application; `None` before the first one.
///
/// # Errors
/// Of the database.
pub fn handed_in(
    tx: &mut Tx,
    app: &App,
    application: &Application,
) -> Result<Option<HandedIn>, store::Error> {
    let Some(submission) = tx.submissions(application.id)?.pop() else { return Ok(None) };
    let Some(call) = tx.call(application.call)? else { return Ok(None) };
    let form = match forms::of_application(app, tx, application, &call) {
        Ok(form) => form,
        Err(Failure::Store(error)) => return Err(error),
        Err(_) => return Ok(None),
    };
    let attachments = tx.all_attachments(application.id)?;
    of_submission(form, submission, &attachments).map(Some)
}

/// What one hand-in said.
pub(super) fn of_submission(
    form: Arc<Form>,
    submission: Submission,
    attachments: &[Attachment],
) -> Result<HandedIn, store::Error> {
    let canonical: Canonical = serde_json::from_str(&submission.canonical)
        .map_err(|error| store::Error::Column { index: 7, what: error.to_string() })?;
    let attachment = |fact: &FileFact| {
        let same = |it: &&Attachment| {
            it.question == fact.question && it.sha256 == fact.sha256 && it.name == fact.name
        };
        attachments.iter().filter(|it| it.attached_at <= submission.at).find(same).map(|it| it.id)
    };
    let files = canonical
        .files
        .into_iter()
        .map(|fact| HandedInFile { attachment: attachment(&fact), fact })
        .collect();
    Ok(HandedIn { files, submission, form, values: canonical.answers })
}

impl HandedIn {
    /// Whether the attachment is one of the hand-in's files.
    pub fn has_file(&self, attachment: AttachmentId) -> bool {
        self.files.iter().any(|it| it.attachment == Some(attachment))
    }

    /// The answer to a question as it is shown to a reader of `lang`.
    pub fn shown(&self, question: &Question, lang: Lang) -> Shown {
        if question.is_file() {
            let of_it = self.files.iter().filter(|it| it.fact.question == question.id);
            return Shown::Files(of_it.map(|it| self.file_row(it)).collect());
        }
        Shown::of(question, self.values.get(&question.id), lang)
    }

    /// Every answer by question, for pages that lay applications side by side.
    pub fn answers(&self, lang: Lang) -> BTreeMap<String, Shown> {
        self.form.questions().map(|it| (it.id.clone(), self.shown(it, lang))).collect()
    }

    fn file_row(&self, it: &HandedInFile) -> FileRow {
        FileRow {
            application: self.submission.application,
            id: it.attachment,
            name: it.fact.name.clone(),
            media_type: it.fact.media_type.clone(),
            size_bytes: i64::try_from(it.fact.size_bytes).unwrap_or(i64::MAX),
            sha256: it.fact.sha256.clone(),
        }
    }
}
