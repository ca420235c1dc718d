//! A question that is answered with files: what is there, what is on its way, and one more.
//!
//! Everything works with a plain form. The script `upload` sends the same file in pieces
//! instead, so that a cut line costs little, and puts the server's own answer into the page.

use domain::answer::Variable;
use domain::form::{Kind, Question};
use domain::ids::{ApplicationId, UploadId};
use domain::language::Lang;
use domain::upload::FileRefused;
use maud::{Markup, html};

use super::shown::{FileRow, size};
use crate::parts::{self, Field, FieldError, FileLimits};
use crate::shell::Shell;
use crate::{FluentArgs, rich, t, texts};

/// Why a file was not attached.
#[derive(Debug, Clone)]
pub struct FileNo {
    /// The question.
    pub question: String,
    /// What is wrong with it.
    pub error: FileRefused,
}

/// A file of the reader's that stopped on its way.
#[derive(Debug, Clone, PartialEq)]
pub struct OnItsWay {
    /// The application.
    pub application: ApplicationId,
    /// The upload.
    pub id: UploadId,
    /// Its name.
    pub name: String,
    /// How much of it lies here.
    pub received_bytes: i64,
    /// How long it will be.
    pub size_bytes: i64,
}

/// A question of files, as a section shows it.
pub(super) struct FileQuestion<'a> {
    /// The application's address, below the language.
    pub(super) application: String,
    pub(super) question: &'a Question,
    pub(super) files: &'a [FileRow],
    pub(super) on_their_way: &'a [OnItsWay],
    pub(super) errors: &'a [FieldError],
}

/// What is wrong with a file, in a sentence.
pub fn file_words(lang: Lang, error: &FileRefused) -> String {
    let mut values = FluentArgs::new();
    for (name, value) in error.variables() {
        match value {
            Variable::Count(n) => values.set(name, n),
            Variable::Text(text) => values.set(name, text),
        }
    }
    texts::t_with(lang, error.key(), &values).into_owned()
}

/// What is there, what is on its way, and the field for one more.
pub(super) fn file_question(shell: &Shell, it: &FileQuestion<'_>) -> Markup {
    let lang = shell.lang;
    let Kind::File { max_bytes, max, .. } = &it.question.kind else { return html! {} };
    html! {
        section.files id={ "files-" (it.question.id) } {
            @for file in it.files { (attached(shell, file)) }
            @for upload in it.on_their_way { (on_its_way(shell, upload)) }
            @if it.files.len() < *max || *max == 1 {
                form method="post" action=(shell.href(&format!("{}/files", it.application)))
                    enctype="multipart/form-data" data-upload=(it.question.id)
                    data-begin=(shell.href(&format!("{}/uploads", it.application)))
                    data-max-bytes=(max_bytes)
                {
                    (parts::hidden("question", &it.question.id))
                    (field(lang, it, *max_bytes))
                    @if *max == 1 && !it.files.is_empty() {
                        p.hint { (t!(lang, "application-file-replaces")) }
                    }
                    p.actions { (parts::button(&t!(lang, "application-file-upload"))) }
                    (sending(lang))
                }
            }
        }
    }
}

/// The field alone, as a form's preview shows it.
pub(super) fn preview(lang: Lang, question: &Question) -> Markup {
    let Kind::File { max_bytes, .. } = &question.kind else { return html! {} };
    let application = String::new();
    let it = FileQuestion { application, question, files: &[], on_their_way: &[], errors: &[] };
    field(lang, &it, *max_bytes)
}

fn attached(shell: &Shell, file: &FileRow) -> Markup {
    let removal = format!("{}/removal", file.path().unwrap_or_default());
    html! {
        form method="post" action=(shell.href(&removal)) {
            p {
                (file.markup(shell)) " "
                button.plain type="submit" {
                    (rich!(shell.lang, "application-file-remove", name = html! { bdi { (file.name) } }))
                }
            }
        }
    }
}

fn on_its_way(shell: &Shell, it: &OnItsWay) -> Markup {
    let lang = shell.lang;
    let removal = format!("/applications/{}/uploads/{}/removal", it.application, it.id);
    html! {
        form method="post" action=(shell.href(&removal)) data-stopped=(it.id) {
            p {
                (rich!(
                    lang,
                    "upload-stopped",
                    name = html! { bdi { (it.name) } },
                    done = size(lang, it.received_bytes),
                    total = size(lang, it.size_bytes),
                ))
                " "
                button.plain type="submit" {
                    (rich!(lang, "upload-forget", name = html! { bdi { (it.name) } }))
                }
            }
        }
    }
}

fn field(lang: Lang, it: &FileQuestion<'_>, max_bytes: u64) -> Markup {
    let Kind::File { types, .. } = &it.question.kind else { return html! {} };
    let mut field = Field::new(lang, &it.question.id, it.question.label.to(lang)).errors(it.errors);
    if !it.question.help.is_empty() {
        field = field.hint(it.question.help.to(lang));
    }
    if !it.question.required {
        field = field.optional();
    }
    let kinds = domain::answer::type_names(types);
    let accept = types.join(",");
    let megabytes_max = u32::try_from(max_bytes / 1_000_000).unwrap_or(u32::MAX);
    html! {
        (parts::file_field(&field, FileLimits { accept: &accept, kinds: &kinds, megabytes_max }))
        @if types.iter().any(|it| it.starts_with("image/")) {
            p.hint { (t!(lang, "upload-pictures")) }
        }
    }
}

/// What the script shows while it sends; its sentences stand here, so that all words are the
/// server's. Numbers take the places in braces.
fn sending(lang: Lang) -> Markup {
    html! {
        div.sending hidden
            data-say-sending=(t!(lang, "upload-sending"))
            data-say-paused=(t!(lang, "upload-paused"))
            data-say-cut=(t!(lang, "upload-cut"))
            data-say-checking=(t!(lang, "upload-checking"))
            data-say-signed-out=(t!(lang, "upload-signed-out"))
            data-say-failed=(t!(lang, "upload-failed"))
            data-say-gone=(t!(lang, "upload-gone"))
            data-say-done=(t!(lang, "upload-percent", percent = "{percent}", total = "{total}"))
            data-say-kilobytes=(t!(lang, "application-kilobytes", n = "{n}"))
            data-say-megabytes=(t!(lang, "application-megabytes", n = "{n}"))
        {
            p.file-now data-name="" {}
            progress max="100" value="0" aria-label=(t!(lang, "upload-progress")) {}
            p.small.quiet data-amount="" {}
            p role="status" data-status="" {}
            p.actions {
                button.button.second type="button" data-pause="" { (t!(lang, "upload-pause")) }
                button.button.second type="button" data-continue="" hidden { (t!(lang, "upload-continue")) }
                button.plain type="button" data-give-up="" { (t!(lang, "upload-give-up")) }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reason_against_a_file_has_its_sentence_in_every_language() {
        for lang in crate::LANGUAGES {
            for refused in FileRefused::samples() {
                let words = file_words(lang, &refused);
                assert!(
                    !words.contains('⟦') && !words.contains('{'),
                    "{lang} {refused:?}: {words}"
                );
            }
        }
    }
}
