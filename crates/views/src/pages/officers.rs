//! The officers of a commission, and the form by which one hands the office over.

use maud::{Markup, html};

use crate::parts::{self, Column, Field, FieldError, Row, State};
use crate::shell::{Nav, Shell, heading, page as framed};
use crate::t;

/// The officers of a country.
#[derive(Debug, Clone)]
pub struct Officers {
    /// Its code.
    pub country: String,
    /// Its name.
    pub name: String,
    /// Everybody who is, will be or was an officer, the newest first.
    pub officers: Vec<Officer>,
    /// Whether the reader can propose another.
    pub proposes: bool,
}

/// One of them.
#[derive(Debug, Clone)]
pub struct Officer {
    /// The name.
    pub name: String,
    /// Whether the person is invented.
    pub invented: bool,
    /// The function; may be empty.
    pub title: String,
    /// Whether a deputy.
    pub deputy: bool,
    /// The first day, in words.
    pub from: Option<String>,
    /// The last day, in words.
    pub until: Option<String>,
    /// How it stands.
    pub standing: Standing,
}

/// How a mandate stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It holds.
    InForce,
    /// It has not begun.
    ToCome,
    /// It has ended.
    Over,
}

/// What the form holds, as typed.
#[derive(Debug, Clone, Default)]
pub struct Proposing {
    /// The name.
    pub name: String,
    /// The address.
    pub email: String,
    /// The function.
    pub title: String,
    /// Whether a deputy.
    pub deputy: bool,
    /// The first day.
    pub from: String,
    /// The last day.
    pub until: String,
    /// Whether the reader's own mandate ends then.
    pub succeeds: bool,
    /// What is wrong.
    pub errors: Vec<FieldError>,
}

/// The page.
pub fn officers(shell: &Shell, it: &Officers, form: &Proposing) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "officers-title", country = it.name.as_str());
    let main = html! {
        (parts::error_summary(lang, &form.errors))
        (heading(None, &title))
        section {
            @if it.officers.is_empty() { p.text { (t!(lang, "officers-none")) } }
            @else { (table(shell, it)) }
        }
        @if it.proposes { section { (proposing(shell, it, form)) } }
    };
    let shell = Shell { nav: Some(Nav::Desk), ..shell.clone() };
    framed(&shell, &title, main)
}

fn table(shell: &Shell, it: &Officers) -> Markup {
    let lang = shell.lang;
    let columns = [
        Column::words(t!(lang, "person-name")),
        Column::words(t!(lang, "officer-title")),
        Column::words(t!(lang, "officer-from")),
        Column::words(t!(lang, "officer-until")),
        Column::words(t!(lang, "officer-standing")),
    ];
    let row = |it: &Officer| {
        let (state, words) = match it.standing {
            Standing::InForce => (State::Done, t!(lang, "officer-in-force")),
            Standing::ToCome => (State::Todo, t!(lang, "officer-to-come")),
            Standing::Over => (State::Stop, t!(lang, "officer-over")),
        };
        let day = |day: &Option<String>| html! { (day.as_deref().unwrap_or("—")) };
        Row::new(vec![
            html! {
                (parts::user_text(&it.name, None))
                @if it.invented { " " (parts::invented_mark(lang)) }
            },
            html! {
                @if it.title.is_empty() { "—" } @else { (parts::user_text(&it.title, None)) }
                @if it.deputy { " · " (t!(lang, "officer-deputy")) }
            },
            day(&it.from),
            day(&it.until),
            parts::tag(state, &words),
        ])
    };
    let rows: Vec<Row> = it.officers.iter().map(row).collect();
    parts::table(&t!(lang, "officers-title", country = it.name.as_str()), &columns, &rows)
}

/// The fields of a mandate, alike wherever one is given.
pub(crate) fn mandate_fields(shell: &Shell, form: &Proposing) -> Markup {
    let lang = shell.lang;
    html! {
        (parts::text_field(&Field::new(lang, "title", &t!(lang, "officer-title"))
            .hint(&t!(lang, "officer-title-hint")).optional()
            .value(&form.title).errors(&form.errors)))
        (parts::date_field(&Field::new(lang, "from", &t!(lang, "officer-from"))
            .hint(&t!(lang, "officer-from-hint")).optional()
            .value(&form.from).errors(&form.errors)))
        (parts::date_field(&Field::new(lang, "until", &t!(lang, "officer-until"))
            .hint(&t!(lang, "officer-until-hint")).optional()
            .value(&form.until).errors(&form.errors)))
        (parts::checkbox(&Field::new(lang, "deputy", &t!(lang, "officer-is-deputy")).optional(), form.deputy))
    }
}

fn proposing(shell: &Shell, it: &Officers, form: &Proposing) -> Markup {
    let lang = shell.lang;
    html! {
        h2 { (t!(lang, "officers-propose")) }
        p.text { (t!(lang, "officers-propose-lead")) }
        form method="post" action=(shell.href(&format!("/countries/{}/officers", it.country))) novalidate {
            (parts::text_field(&Field::new(lang, "name", &t!(lang, "person-name"))
                .value(&form.name).errors(&form.errors)))
            (parts::email_field(&Field::new(lang, "email", &t!(lang, "sign-in-email"))
                .value(&form.email).errors(&form.errors)))
            (mandate_fields(shell, form))
            (parts::checkbox(&Field::new(lang, "succeeds", &t!(lang, "officers-succeeds")).optional(), form.succeeds))
            p.actions { (parts::button(&t!(lang, "officers-propose-button"))) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::sign_in::tests::shell;
    use crate::texts::LANGUAGES;

    fn officer(standing: Standing, title: &str) -> Officer {
        Officer {
            name: "Ольга".into(),
            invented: true,
            title: title.into(),
            deputy: !title.is_empty(),
            from: Some("1 May 2023".into()),
            until: None,
            standing,
        }
    }

    #[test]
    fn the_officers_are_told_whole_in_every_language() {
        let it = Officers {
            country: "UA".into(),
            name: "Україна".into(),
            officers: vec![
                officer(Standing::InForce, "Secretary-General"),
                officer(Standing::ToCome, ""),
                officer(Standing::Over, "<b>"),
            ],
            proposes: true,
        };
        let form = Proposing {
            errors: vec![FieldError::new("until", "…")],
            succeeds: true,
            ..Proposing::default()
        };
        for lang in LANGUAGES {
            let none = Officers { officers: Vec::new(), proposes: false, ..it.clone() };
            for page in [
                officers(&shell(lang), &it, &form),
                officers(&shell(lang), &none, &Proposing::default()),
            ] {
                let html = page.into_string();
                assert!(!html.contains('⟦'), "{lang}: {html}");
                assert!(!html.contains("<b>"), "{lang}: {html}");
                assert_eq!(html.matches("<h1").count(), 1, "{lang}");
            }
        }
    }
}
