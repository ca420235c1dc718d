//! A section given to somebody of the team: in words, and the page on which that is done.

use domain::language::Lang;
use maud::{Markup, html};

use super::About;
use crate::parts::{self, Choice, Field, FieldError};
use crate::shell::{Shell, heading, page};
use crate::{rich, t};

/// Who has a section, and until when.
#[derive(Debug, Clone)]
pub struct GivenRow {
    /// The person.
    pub who: String,
    /// The day, in words.
    pub until: String,
    /// Days from today to that day; negative when it has passed.
    pub n_days: i64,
    /// Whether it is the reader.
    pub mine: bool,
}

/// The page on which a section is given to somebody.
#[derive(Debug, Clone)]
pub struct AssignmentPage {
    /// Whose application.
    pub about: About,
    /// The section's id.
    pub section: String,
    /// Its heading.
    pub title: String,
    /// Who has it now.
    pub given: Option<GivenRow>,
    /// Who can have it: id, name and organisation.
    pub members: Vec<(String, String)>,
    /// Who is chosen.
    pub person: String,
    /// The day, as stored or typed.
    pub until_on: String,
    /// The first day that makes sense.
    pub first_on: String,
    /// The last day that makes sense, in words and as a day; none when nobody writes now.
    pub last_on: Option<(String, String)>,
    /// What is wrong.
    pub errors: Vec<FieldError>,
}

/// "Bea, until 12 March · 3 days overdue".
pub(super) fn given(lang: Lang, it: &GivenRow) -> Markup {
    let who = parts::user_text(&it.who, None);
    html! {
        (rich!(lang, "assignment-given", who = who, until = it.until.as_str()))
        @if it.n_days < 0 {
            " · " strong { (t!(lang, "assignment-overdue", count = -it.n_days)) }
        }
    }
}

/// The page.
pub fn assignment(shell: &Shell, it: &AssignmentPage) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "assignment-title");
    let action = it.about.path(&format!("/sections/{}/assignment", it.section));
    let (who, until) = (t!(lang, "assignment-who"), t!(lang, "assignment-until"));
    let members: Vec<Choice<'_>> =
        it.members.iter().map(|(id, name)| Choice::new(id, name)).collect();
    let main = html! {
        // Each error leads to its field, and without the form there is none.
        @if it.last_on.is_some() { (parts::error_summary(lang, &it.errors)) }
        (heading(Some(it.about.above(shell)), &title))
        section {
            h2 { (it.title) }
            @match &it.given {
                Some(row) => p.text { (given(lang, row)) },
                None => p.text { (t!(lang, "assignment-nobody")) },
            }
        }
        @if let Some((last, last_on)) = &it.last_on {
            section {
                @let hint = t!(lang, "assignment-until-hint", last = last.as_str());
                form method="post" action=(shell.href(&action)) novalidate {
                    (parts::select(&Field::new(lang, "person", &who).value(&it.person).errors(&it.errors), &members))
                    (parts::day_field_between(
                        &Field::new(lang, "until", &until).hint(&hint).value(&it.until_on).errors(&it.errors),
                        (&it.first_on, last_on),
                    ))
                    p.actions { (parts::button(&t!(lang, "assignment-send"))) }
                }
                p.text.quiet { (t!(lang, "assignment-means")) }
            }
        } @else {
            p.text { (t!(lang, "refusal-assign-not-writable")) }
        }
        @if it.given.is_some() {
            form method="post" action=(shell.href(&format!("{action}/end"))) {
                button.plain type="submit" { (t!(lang, "assignment-end")) }
            }
        }
        p { a href=(shell.href(&it.about.path(""))) { (t!(lang, "application-back")) } }
    };
    page(shell, &title, main)
}
