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
    /// What can be chosen, and what is.
    pub choosable: Choosable,
}

/// A question: id, label, whether it is shown.
pub type Choice = (String, String, bool);

/// What a comparison can show.
#[derive(Debug, Clone, Default)]
pub struct Choosable {
    /// Every file: application, city, whether it is shown.
    pub files: Vec<(ApplicationId, String, bool)>,
    /// Every section with its questions: id, label, whether it is shown.
    pub sections: Vec<(String, Vec<Choice>)>,
    /// Whether anything is left out.
    pub is_part: bool,
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
        @if it.choosable.files.is_empty() {
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
                (choosing(shell, it))
            }
            @if it.sections.is_empty() { p { (t!(lang, "comparison-nothing")) } }
            @for section in &it.sections {
                section.sideways tabindex="0" role="region" aria-label=(section.title) {
                    (parts::table(&section.title, &columns, &rows(shell, section)))
                }
            }
        }
        p.actions {
            (parts::button_link(&t!(lang, "commission-back"), &shell.href(&it.place.path()), true))
        }
    };
    framed(&Shell { nav: Some(Nav::Calls), ..shell.clone() }, &title, main)
}

/// Which files and which questions; the choice is in the address, so it can be kept and sent on.
fn choosing(shell: &Shell, it: &Comparison) -> Markup {
    let lang = shell.lang;
    let path = format!("{}/comparison", it.place.path());
    html! {
        details open[it.choosable.is_part] {
            summary { (t!(lang, "comparison-choose")) }
            form method="get" action=(shell.href(&path)) {
                fieldset.field {
                    legend { (t!(lang, "comparison-files")) }
                    div.choices {
                        @for (id, name, shown) in &it.choosable.files {
                            (tick("file", &id.to_string(), name, *shown))
                        }
                    }
                }
                @for (section, questions) in &it.choosable.sections {
                    fieldset.field {
                        legend { (section) }
                        div.choices {
                            @for (id, label, shown) in questions { (tick("question", id, label, *shown)) }
                        }
                    }
                }
                p.actions {
                    (parts::button(&t!(lang, "comparison-show")))
                    @if it.choosable.is_part {
                        (parts::button_link(&t!(lang, "comparison-all"), &shell.href(&path), true))
                    }
                }
            }
        }
    }
}

fn tick(name: &str, value: &str, label: &str, checked: bool) -> Markup {
    let id = format!("{name}-{value}");
    html! {
        label.choice for=(id) {
            input type="checkbox" id=(id) name=(name) value=(value) checked[checked];
            span { bdi { (label) } }
        }
    }
}

fn rows(shell: &Shell, section: &Compared) -> Vec<Row> {
    let row = |(question, answers): &(String, Vec<Shown>)| {
        let mut cells = vec![html! { (question) }];
        cells.extend(answers.iter().map(|it| html! { div { (it.markup(shell)) } }));
        Row::new(cells)
    };
    section.questions.iter().map(row).collect()
}
