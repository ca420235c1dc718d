//! A country's files side by side: questions down, cities across; cards on a phone.

use domain::ids::ApplicationId;
use maud::{Markup, html};

use super::Place;
use crate::pages::applications::Shown;
use crate::parts::{self, Column, Row};
use crate::shell::{Nav, Shell, page as framed};
use crate::t;

/// The files of a desk, as they were handed in last.
#[derive(Debug, Clone)]
pub struct Comparison {
    /// Which desk.
    pub place: Place,
    /// The cities across: application, name, whether invented.
    pub cities: Vec<(ApplicationId, String, bool)>,
    /// The questions down, by section of the form.
    pub sections: Vec<Compared>,
}

/// One section of the form.
#[derive(Debug, Clone)]
pub struct Compared {
    /// Its heading.
    pub title: String,
    /// Each question with what each city says.
    pub questions: Vec<(String, Vec<Shown>)>,
}

/// The page `/calls/{slug}/countries/{country}/comparison`.
pub fn comparison_page(shell: &Shell, it: &Comparison) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "commission-comparison");
    let mut columns = vec![Column::words(t!(lang, "commission-question"))];
    columns.extend(it.cities.iter().map(|(_, name, _)| Column::words(name)));
    let main = html! {
        (it.place.heading(lang, &title))
        @if it.cities.is_empty() {
            p { (t!(lang, "commission-empty")) }
        } @else {
            section {
                p { (t!(lang, "commission-comparison-lead")) }
                ul.rule {
                    @for (id, name, invented) in &it.cities {
                        li {
                            a href=(shell.href(&format!("/applications/{id}/dossier"))) {
                                (parts::user_text(name, None))
                            }
                            @if *invented { (parts::invented_mark(lang)) }
                        }
                    }
                }
            }
            @for section in &it.sections {
                section { (parts::table(&section.title, &columns, &rows(shell, section))) }
            }
        }
        p.actions {
            (parts::button_link(&t!(lang, "commission-back"), &shell.href(&it.place.path()), true))
        }
    };
    framed(&Shell { nav: Some(Nav::Calls), ..shell.clone() }, &title, main)
}

fn rows(shell: &Shell, section: &Compared) -> Vec<Row> {
    let row = |(question, answers): &(String, Vec<Shown>)| {
        let mut cells = vec![html! { (question) }];
        cells.extend(answers.iter().map(|it| html! { div { (it.markup(shell)) } }));
        Row::new(cells)
    };
    section.questions.iter().map(row).collect()
}
