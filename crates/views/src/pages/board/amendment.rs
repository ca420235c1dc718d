//! Asking a city to amend named answers of a file it has handed in.

use domain::language::Lang;
use maud::{Markup, html};

use super::CityLink;
use crate::pages::call_desk::above;
use crate::parts::{self, Choice, Field, FieldError, Mood};
use crate::shell::{Shell, heading, page};
use crate::t;

/// The form, as typed.
#[derive(Debug, Clone)]
pub struct AmendmentForm {
    /// Whose file it is.
    pub city: CityLink,
    /// The call's address.
    pub slug: String,
    /// The call's title with the language it is in.
    pub call_title: (Lang, String),
    /// The form's sections with their questions: id and words.
    pub sections: Vec<(String, Vec<(String, String)>)>,
    /// The questions chosen.
    pub chosen: Vec<String>,
    /// What is to be mended.
    pub note: String,
    /// Until when the city would have time, in words.
    pub until: String,
    /// Whether the commission's endorsement stands for what the city hands in then.
    pub keeps_endorsement: bool,
    /// What is wrong.
    pub errors: Vec<FieldError>,
}

/// The page.
pub fn amendment_page(shell: &Shell, it: &AmendmentForm) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "amendment-title", city = it.city.city.as_str());
    let (label, hint) = (t!(lang, "amendment-note"), t!(lang, "amendment-note-hint"));
    let action = format!("/applications/{}/amendment", it.city.id);
    let chosen: Vec<&str> = it.chosen.iter().map(String::as_str).collect();
    let main = html! {
        (heading(Some(above(shell, &it.slug, &it.call_title)), &title))
        (parts::error_summary(lang, &it.errors))
        section {
            p.text { (t!(lang, "amendment-lead", moment = it.until.as_str())) }
            p.text {
                @if it.keeps_endorsement { (t!(lang, "amendment-endorsement-stays")) }
                @else { (t!(lang, "amendment-endorsement-lapses")) }
            }
            form novalidate method="post" action=(shell.href(&action)) {
                h2 #questions tabindex="-1" { (t!(lang, "amendment-questions")) }
                @if let Some(error) = it.errors.iter().find(|it| it.field_id == "questions") {
                    (parts::notice(lang, Mood::Stop, html! { (error.message) }))
                }
                @for (at, (section, questions)) in it.sections.iter().enumerate() {
                    (of_section(lang, at, section, questions, &chosen))
                }
                (parts::textarea(
                    &Field::new(lang, "note", &label).hint(&hint).value(&it.note).errors(&it.errors),
                    6,
                    None,
                ))
                p.actions {
                    (parts::button(&t!(lang, "amendment-ask")))
                    a href=(shell.href(&format!("/applications/{}/case", it.city.id))) {
                        (t!(lang, "amendment-back"))
                    }
                }
            }
        }
    };
    page(shell, &title, main)
}

fn of_section(
    lang: Lang,
    at: usize,
    section: &str,
    questions: &[(String, String)],
    chosen: &[&str],
) -> Markup {
    let choices: Vec<Choice<'_>> =
        questions.iter().map(|(id, label)| Choice::new(id, label)).collect();
    let open = questions.iter().any(|(id, _)| chosen.contains(&id.as_str()));
    // Each group has ids of its own, and all send the same name.
    let name = format!("question.{at}");
    html! {
        details open[open || at == 0] {
            summary { (section) }
            (parts::checkboxes(&Field::new(lang, &name, section).not_demanded(), &choices, chosen))
        }
    }
}
