//! A draft as one text, to write, to bring and to take away.

use maud::{Markup, html};

use super::above;
use super::outline::{DefectLine, defects};
use crate::parts::{self, Field, FieldError, Mood};
use crate::shell::{Shell, heading, page};
use crate::t;

/// A draft's text, as stored or as typed.
#[derive(Debug, Clone)]
pub struct TextPage {
    /// The form's id.
    pub form: String,
    /// The form's title.
    pub title: String,
    /// Which version it will be.
    pub n: i64,
    /// The draft's edition that the page was made of.
    pub edition: i64,
    /// The text.
    pub source: String,
    /// What is wrong with it.
    pub defects: Vec<DefectLine>,
    /// Whether it was typed and not stored.
    pub was_typed: bool,
    /// Why it was not stored, beside its defects.
    pub errors: Vec<FieldError>,
}

/// The page.
pub fn text_page(shell: &Shell, it: &TextPage) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "forms-text-title");
    let path = format!("/forms/{}", it.form);
    let label = t!(lang, "forms-text-label");
    let main = html! {
        (heading(Some(above(shell, &it.form, &it.title)), &title))
        @if it.was_typed { (parts::notice(lang, Mood::Stop, html! { (t!(lang, "forms-text-not-stored")) })) }
        (parts::error_summary(lang, &it.errors))
        (defects(shell, &it.form, &it.defects))
        p { (t!(lang, "forms-text-lead")) }
        form novalidate method="post" action=(shell.href(&format!("{path}/draft/text"))) {
            (parts::hidden("edition", &it.edition.to_string()))
            div.sheet {
                (parts::textarea(
                    &Field::new(lang, "source", &label).value(&it.source).errors(&it.errors).text_in(domain::language::Lang::EN),
                    30, None,
                ))
            }
            p.actions {
                (parts::button(&t!(lang, "forms-save")))
                (parts::button_link(&t!(lang, "forms-text-take"), &shell.href(&format!("{path}/versions/{}/form.toml", it.n)), true))
                (parts::button_link(&t!(lang, "forms-back-to-draft"), &shell.href(&format!("{path}/draft")), true))
            }
        }
        section {
            h2 { (t!(lang, "forms-text-bring")) }
            form method="post" enctype="multipart/form-data" action=(shell.href(&format!("{path}/draft/file"))) {
                (parts::hidden("edition", &it.edition.to_string()))
                div.field {
                    label for="file" { (t!(lang, "forms-text-file")) }
                    input id="file" name="file" type="file" accept=".toml" required;
                }
                p.actions { (parts::button_second(&t!(lang, "forms-text-bring-do"), "act", "bring")) }
            }
        }
    };
    page(shell, &title, main)
}
