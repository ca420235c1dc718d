//! The page on which a city writes what it says of itself: every part with whom it is for, the
//! switch that hides its people, and for the secretariat who is to speak for it.

use std::collections::BTreeMap;

use domain::answer::Fields;
use domain::city_profile::{
    Asked, CLUSTERS, CONTACT, FIGURE, MAYOR, MESSAGES, NAMES, SeenBy, TEXTS, WEBSITE,
    is_of_people, seen_at_first,
};
use domain::form::{Kind, Question};
use domain::ids::CityId;
use domain::language::Lang;
use maud::{Markup, html};

use crate::parts::{self, Choice, Field, FieldError, Mood};
use crate::shell::{Shell, heading, language_name, page};
use crate::t;

/// Empty rows below those that are filled.
const SPARE: usize = 2;
/// Rows a page shows at most.
const ROWS_MAX: usize = 60;

/// What somebody else saved of a part while the page was open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Met {
    /// What it says, line by line.
    pub lines: Vec<String>,
    /// Whom it is for.
    pub seen_by: SeenBy,
}

/// The page.
#[derive(Debug, Clone)]
pub struct EditPage {
    /// The city.
    pub id: CityId,
    /// Its name for the reader.
    pub city: String,
    /// Whether it is invented.
    pub invented: bool,
    /// Whether visitors see its page.
    pub is_listed: bool,
    /// What the network asks for.
    pub asked: Asked,
    /// The clusters: id and name.
    pub clusters: Vec<(String, String)>,
    /// The languages a name can be in, each by its own name.
    pub name_languages: Vec<(Lang, String)>,
    /// What stands in the fields.
    pub typed: Fields,
    /// What the page was made with, by part.
    pub marks: BTreeMap<String, String>,
    /// What others saved of parts meanwhile.
    pub met: BTreeMap<String, Met>,
    /// When something was saved last.
    pub changed: Option<String>,
    /// Since when its people are hidden.
    pub people_hidden: Option<String>,
    /// Whether somebody speaks for the city.
    pub has_contact: bool,
    /// Whether the reader can name somebody who does.
    pub names_contact: bool,
    /// The address of whoever is to speak for it, as typed.
    pub email: String,
    /// Where they work, as typed.
    pub organisation: String,
    /// What is wrong.
    pub errors: Vec<FieldError>,
}

impl EditPage {
    fn typed(&self, field: &str) -> &str {
        self.typed.get(field).and_then(|it| it.first()).map_or("", String::as_str)
    }

    /// How many rows of a part stand on the page: the filled ones and some to fill.
    fn n_rows(&self, part: &str, spare: usize) -> usize {
        let filled = (0..ROWS_MAX).rev().find(|row| {
            let field = format!("{part}-{row}");
            let more = [format!("{field}__year"), format!("{field}__source"), field];
            more.iter().any(|it| !self.typed(it).is_empty())
        });
        (filled.map_or(0, |it| it + 1) + spare).min(ROWS_MAX)
    }
}

/// What a part is called.
pub fn part_label(lang: Lang, asked: &Asked, part: &str) -> String {
    match part {
        NAMES => t!(lang, "city-names").into_owned(),
        TEXTS => t!(lang, "city-own-words").into_owned(),
        WEBSITE => t!(lang, "city-website").into_owned(),
        MAYOR => t!(lang, "city-led-by").into_owned(),
        CONTACT => t!(lang, "city-office").into_owned(),
        MESSAGES => t!(lang, "city-messages").into_owned(),
        CLUSTERS => t!(lang, "city-clusters").into_owned(),
        figure => {
            let id = figure.strip_prefix(FIGURE).unwrap_or(figure);
            let question = asked.figures.iter().find(|it| it.id == id);
            question.map_or_else(|| id.to_owned(), |it| it.label.to(lang).to_owned())
        }
    }
}

/// Whom a part is for, in words.
pub(super) fn seen_by_words(lang: Lang, seen_by: SeenBy) -> String {
    match seen_by {
        SeenBy::Public => t!(lang, "city-seen-public"),
        SeenBy::Members => t!(lang, "city-seen-members"),
        SeenBy::Nobody => t!(lang, "city-seen-nobody"),
    }
    .into_owned()
}

/// The same of a part: nobody writes to a city that takes no messages, not even those who write
/// its page.
fn seen_by_words_of(lang: Lang, part: &str, seen_by: SeenBy) -> String {
    match (part, seen_by) {
        (MESSAGES, SeenBy::Nobody) => t!(lang, "city-messages-nobody").into_owned(),
        _ => seen_by_words(lang, seen_by),
    }
}

/// The page; `saved` after something was.
pub fn city_edit(shell: &Shell, it: &EditPage, saved: bool) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "city-edit-title", city = it.city.as_str());
    let above = html! {
        @if it.is_listed {
            a href=(shell.href(&format!("/cities/{}", it.id))) { (parts::user_text(&it.city, None)) }
        } @else { (parts::user_text(&it.city, None)) }
        @if it.invented { " " (parts::invented_mark(lang)) }
    };
    let main = html! {
        (parts::error_summary(lang, &it.errors))
        @if saved { (parts::notice(lang, Mood::Done, html! { (t!(lang, "city-edit-saved")) })) }
        (heading(Some(above), &title))
        section {
            p { (t!(lang, "city-edit-lead")) }
            @if !it.is_listed { p.quiet { (t!(lang, "city-edit-not-listed")) } }
            @if let Some(moment) = &it.changed {
                p.small.quiet { (t!(lang, "city-edit-changed", moment = moment.as_str())) }
            }
        }
        (people(shell, it))
        @if it.names_contact { (contact(shell, it)) }
        form novalidate method="post" action=(shell.href(&format!("/cities/{}/edit", it.id))) {
            @for part in it.asked.parts() { (one_part(lang, it, &part)) }
            p.actions { (parts::button(&t!(lang, "city-edit-save"))) }
        }
    };
    page(shell, &title, main)
}

/// The switch stands first: whoever needs it has no time to look for it.
fn people(shell: &Shell, it: &EditPage) -> Markup {
    let lang = shell.lang;
    let (act, label) = match &it.people_hidden {
        Some(_) => ("show", t!(lang, "city-people-show")),
        None => ("hide", t!(lang, "city-people-hide")),
    };
    html! {
        section aria-labelledby="people" {
            h2 #people { (t!(lang, "city-people")) }
            p { (t!(lang, "city-people-lead")) }
            @if let Some(moment) = &it.people_hidden {
                (parts::notice(lang, Mood::Warning, html! {
                    (t!(lang, "city-people-hidden", moment = moment.as_str()))
                }))
            }
            form method="post" action=(shell.href(&format!("/cities/{}/people", it.id))) {
                (parts::hidden("act", act))
                p.actions { (parts::button(&label)) }
            }
        }
    }
}

fn contact(shell: &Shell, it: &EditPage) -> Markup {
    let lang = shell.lang;
    let (email, organisation) = (t!(lang, "city-speaks-email"), t!(lang, "city-speaks-organisation"));
    html! {
        section aria-labelledby="speaks" {
            h2 #speaks { (t!(lang, "city-speaks")) }
            @if it.has_contact {
                p { (t!(lang, "city-speaks-somebody")) }
            } @else {
                p { (t!(lang, "city-speaks-nobody")) }
                form novalidate method="post" action=(shell.href(&format!("/cities/{}/contact", it.id))) {
                    (parts::email_field(&Field::new(lang, "email", &email).value(&it.email).errors(&it.errors)))
                    (parts::text_field(
                        &Field::new(lang, "organisation", &organisation).value(&it.organisation).errors(&it.errors),
                    ))
                    p.actions { (parts::button(&t!(lang, "city-speaks-invite"))) }
                }
            }
        }
    }
}

fn one_part(lang: Lang, it: &EditPage, part: &str) -> Markup {
    let label = part_label(lang, &it.asked, part);
    let id = format!("part-{part}");
    let mark = it.marks.get(part).map(String::as_str).unwrap_or_default();
    html! {
        section aria-labelledby=(id) {
            h2 id=(id) tabindex="-1" { (label) }
            @if let Some(met) = it.met.get(part) { (both(lang, met)) }
            @match part {
                NAMES => (names(lang, it)),
                TEXTS => (texts(lang, it)),
                WEBSITE => (parts::url_field(&field(lang, it, WEBSITE, &t!(lang, "city-edit-website")))),
                MAYOR => {
                    (parts::text_field(&field(lang, it, "mayor-name", &t!(lang, "city-edit-mayor-name"))))
                    (parts::text_field(&field(lang, it, "mayor-office", &t!(lang, "city-edit-mayor-office"))))
                },
                CONTACT => {
                    (parts::text_field(
                        &field(lang, it, CONTACT, &t!(lang, "city-edit-contact"))
                            .hint(&t!(lang, "city-edit-contact-hint")),
                    ))
                },
                MESSAGES => p.hint { (t!(lang, "city-messages-hint")) },
                CLUSTERS => (clusters(lang, it)),
                _ => (figure(lang, it, part)),
            }
            (seen_by(lang, it, part))
            (parts::hidden(&format!("{part}-mark"), mark))
        }
    }
}

/// What somebody else saved, beside what stands in the fields.
fn both(lang: Lang, met: &Met) -> Markup {
    let said = html! {
        p { (t!(lang, "city-edit-met-lead")) }
        @if met.lines.is_empty() { p.quiet { (t!(lang, "city-edit-met-blank")) } }
        ul { @for line in &met.lines { li { (parts::user_text(line, None)) } } }
        p.small.quiet { (t!(lang, "city-seen-by")) ": " (seen_by_words(lang, met.seen_by)) }
    };
    parts::notice(lang, Mood::News, said)
}

fn field<'a>(lang: Lang, it: &'a EditPage, name: &'a str, label: &'a str) -> Field<'a> {
    Field::new(lang, name, label).value(it.typed(name)).errors(&it.errors).not_demanded()
}

fn seen_by(lang: Lang, it: &EditPage, part: &str) -> Markup {
    let name = format!("{part}-seen-by");
    let label = match part {
        MESSAGES => t!(lang, "city-messages-from"),
        _ => t!(lang, "city-seen-by"),
    };
    let typed = match it.typed(&name) {
        "" => seen_at_first(part).as_str(),
        typed => typed,
    };
    let words = SeenBy::ALL.map(|it| (it.as_str(), seen_by_words_of(lang, part, it)));
    let choices: Vec<Choice<'_>> = words.iter().map(|(word, of)| Choice::new(word, of)).collect();
    let hint = t!(lang, "city-seen-people-hint");
    let field = Field::new(lang, &name, &label).value(typed).errors(&it.errors).not_demanded();
    parts::select(&if is_of_people(part) { field.hint(&hint) } else { field }, &choices)
}

fn names(lang: Lang, it: &EditPage) -> Markup {
    let choices: Vec<(&str, &str)> =
        it.name_languages.iter().map(|(lang, own)| (lang.as_str(), own.as_str())).collect();
    let choices: Vec<Choice<'_>> =
        choices.into_iter().map(|(code, own)| Choice::new(code, own)).collect();
    html! {
        p.hint { (t!(lang, "city-edit-names-hint")) }
        div.rows { @for row in 0..it.n_rows(NAMES, SPARE) {
            @let name = format!("{NAMES}-{row}");
            @let of = format!("{name}-lang");
            div.row role="group" aria-label=(t!(lang, "city-edit-name", n = row + 1)) {
                div.cells {
                    (parts::text_field(&field(lang, it, &name, &t!(lang, "city-edit-name", n = row + 1))))
                    (parts::select_or_none(
                        &field(lang, it, &of, &t!(lang, "city-edit-name-lang", n = row + 1)), &choices,
                    ))
                }
            }
        } }
    }
}

fn texts(lang: Lang, it: &EditPage) -> Markup {
    html! {
        p.hint { (t!(lang, "city-edit-texts-hint")) }
        @for of in &it.asked.languages {
            @let name = format!("{TEXTS}-{of}");
            @let label = t!(lang, "city-edit-text", language = language_name(lang, *of));
            (parts::textarea(&field(lang, it, &name, &label).text_in(*of), 4, None))
        }
    }
}

fn clusters(lang: Lang, it: &EditPage) -> Markup {
    let choices: Vec<Choice<'_>> =
        it.clusters.iter().map(|(id, name)| Choice::new(id, name)).collect();
    let chosen: Vec<&str> = it.typed.get(CLUSTERS).map(|all| all.iter().map(String::as_str).collect()).unwrap_or_default();
    let label = t!(lang, "city-edit-clusters");
    parts::checkboxes(&field(lang, it, CLUSTERS, &label), &choices, &chosen)
}

fn figure(lang: Lang, it: &EditPage, part: &str) -> Markup {
    let id = part.strip_prefix(FIGURE).unwrap_or(part);
    let Some(question) = it.asked.figures.iter().find(|it| it.id == id) else { return html! {} };
    html! {
        @if !question.help.is_empty() { p.hint { (question.help.to(lang)) } }
        div.rows { @for row in 0..it.n_rows(part, 1) { (year_of(lang, it, question, row)) } }
    }
}

/// One year of a figure. Each field names the figure: out of its row a label must say all.
fn year_of(lang: Lang, it: &EditPage, figure: &Question, row: usize) -> Markup {
    let question = Asked::of_year(figure, row);
    let label = figure.label.to(lang);
    let unit = match &figure.kind {
        Kind::Number(kind) | Kind::Money(kind) => kind.unit.as_str(),
        _ => "",
    };
    let value = match unit {
        "" => label.to_owned(),
        unit => t!(lang, "application-with-unit", label = label, unit = unit).into_owned(),
    };
    let (year, source) = (
        t!(lang, "application-figure-year", figure = label),
        t!(lang, "application-figure-source", figure = label),
    );
    let (year_name, source_name) = (question.year_field(), question.source_field());
    html! {
        div.row role="group" aria-label=(t!(lang, "city-edit-figure", figure = label, n = row + 1)) {
            div.cells {
                (parts::number_field(&field(lang, it, &question.id, &value)))
                (parts::number_field(&field(lang, it, &year_name, &year)))
                (parts::text_field(&field(lang, it, &source_name, &source)))
            }
        }
    }
}

impl EditPage {
    /// A sample value.
    pub fn sample(asked: Asked) -> EditPage {
        let typed = |pairs: &[(&str, &str)]| -> Fields {
            pairs.iter().map(|(name, it)| ((*name).to_owned(), vec![(*it).to_owned()])).collect()
        };
        EditPage {
            id: super::members::MemberLine::sample().id,
            city: "Суми".to_owned(),
            invented: true,
            is_listed: true,
            clusters: vec![("literacy".to_owned(), "Literacy".to_owned())],
            name_languages: vec![(Lang::UK, "українська".to_owned())],
            typed: typed(&[
                ("names-0", "Суми"),
                ("names-0-lang", "uk"),
                ("texts-en", "We learn together."),
                ("mayor-name", "Олена Коваль"),
                ("clusters", "literacy"),
            ]),
            marks: asked.parts().into_iter().map(|it| (it, "0123".to_owned())).collect(),
            met: BTreeMap::from([(
                CONTACT.to_owned(),
                Met { lines: vec!["Town hall".to_owned()], seen_by: SeenBy::Members },
            )]),
            changed: Some("1 May 2023, 10:00".to_owned()),
            people_hidden: Some("1 May 2023, 11:00".to_owned()),
            has_contact: false,
            names_contact: true,
            email: "kim".to_owned(),
            organisation: String::new(),
            errors: vec![
                FieldError::new("part-contact", "Two texts met."),
                FieldError::new("email", "No address."),
            ],
            asked,
        }
    }
}

#[cfg(test)]
mod tests;
