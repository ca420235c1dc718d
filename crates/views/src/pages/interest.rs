//! Declaring a tie to a city: the fields everybody declares with, and the page of officers and
//! the secretariat.

use domain::conflict::DeclareRefused;
use domain::ids::ApplicationId;
use domain::language::Lang;
use maud::{Markup, html};

use crate::parts::{self, Choice, Field, FieldError, Mood};
use crate::shell::{Nav, Shell, page as framed};
use crate::t;

/// A tie that can be declared.
#[derive(Debug, Clone)]
pub struct Tie {
    /// The kind's id.
    pub id: String,
    /// Its words.
    pub label: String,
    /// For one that ends: so many years after it no longer matters.
    pub within_years: Option<u16>,
}

/// A declaration as typed.
#[derive(Debug, Clone, Default)]
pub struct Typed {
    /// The kind's id.
    pub tie: String,
    /// The year.
    pub year: String,
    /// In their own words.
    pub note: String,
}

/// What an officer has declared to a file, and the form.
#[derive(Debug, Clone)]
pub struct InterestPage {
    /// The file.
    pub application: ApplicationId,
    /// The city's name for this reader.
    pub city: String,
    /// The call's title, with the language it is in.
    pub call: (Lang, String),
    /// Whether the reader stands too near to act, declared or not.
    pub is_near: bool,
    /// What the reader declared: the tie, their words, whether it is a conflict.
    pub declared: Vec<(String, String, bool)>,
    /// The ties that can be declared.
    pub ties: Vec<Tie>,
}

/// Kind, year and words of a declaration.
pub(crate) fn tie_fields(lang: Lang, ties: &[Tie], typed: &Typed, errors: &[FieldError]) -> Markup {
    let (tie, year, note) =
        (t!(lang, "interest-tie"), t!(lang, "interest-year"), t!(lang, "reviews-conflict-reason"));
    let (year_hint, note_hint) =
        (t!(lang, "interest-year-hint"), t!(lang, "reviews-conflict-hint"));
    let hints: Vec<Option<String>> = ties
        .iter()
        .map(|it| Some(t!(lang, "interest-within", count = it.within_years?).into_owned()))
        .collect();
    let choices: Vec<Choice<'_>> = ties
        .iter()
        .zip(&hints)
        .map(|(it, hint)| Choice { hint: hint.as_deref(), ..Choice::new(&it.id, &it.label) })
        .collect();
    let asks_year = ties.iter().any(|it| it.within_years.is_some());
    html! {
        (parts::radios(&Field::new(lang, "tie", &tie).value(&typed.tie).errors(errors), &choices))
        @if asks_year {
            (parts::number_field(
                &Field::new(lang, "ended_year", &year).hint(&year_hint).value(&typed.year)
                    .errors(errors).optional(),
            ))
        }
        (parts::textarea(
            &Field::new(lang, "reason", &note).hint(&note_hint).value(&typed.note).errors(errors),
            3,
            None,
        ))
    }
}

/// Why a declaration was not taken, at its field.
pub fn refusal(lang: Lang, refused: DeclareRefused) -> FieldError {
    match refused {
        DeclareRefused::NoTie => FieldError::new("tie", t!(lang, "interest-refusal-no-tie")),
        DeclareRefused::NoYear => {
            FieldError::new("ended_year", t!(lang, "interest-refusal-no-year"))
        }
        DeclareRefused::NoNote => FieldError::new("reason", t!(lang, "refusal-review-no-reason")),
        DeclareRefused::TooLong { max } => {
            FieldError::new("reason", t!(lang, "refusal-review-too-long", max = max))
        }
    }
}

/// The page `/applications/{id}/interest`.
pub fn interest_page(
    shell: &Shell,
    it: &InterestPage,
    typed: &Typed,
    errors: &[FieldError],
) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "interest-title");
    let other = (it.call.0 != lang).then_some(it.call.0);
    let above = html! {
        (parts::user_text(&it.city, None)) " · " span lang=[other] { (it.call.1) }
    };
    let action = shell.href(&format!("/applications/{}/interest", it.application));
    let main = html! {
        (crate::shell::heading(Some(above), &title))
        (parts::error_summary(lang, errors))
        @if it.is_near {
            (parts::notice(lang, Mood::Stop, html! { (t!(lang, "interest-recused")) }))
        }
        @if !it.declared.is_empty() {
            section {
                h2 { (t!(lang, "interest-declared")) }
                ul.rule {
                    @for (tie, note, is_conflict) in &it.declared {
                        li {
                            strong { (tie) } " "
                            @if !is_conflict { span.quiet { (t!(lang, "interest-too-old")) } }
                            p dir="auto" { (note) }
                        }
                    }
                }
            }
        }
        @if !it.is_near {
            section {
                h2 { (t!(lang, "interest-form")) }
                p { (t!(lang, "interest-lead")) }
                form novalidate method="post" action=(action) {
                    (tie_fields(lang, &it.ties, typed, errors))
                    (parts::notice(lang, Mood::Warning, html! { (t!(lang, "interest-before")) }))
                    p.actions { (parts::button(&t!(lang, "interest-declare"))) }
                }
            }
        }
        p { a href=(shell.href("/desk")) { (t!(lang, "interest-back")) } }
    };
    framed(&Shell { nav: Some(Nav::Desk), ..shell.clone() }, &title, main)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::reviews_sample::shell;
    use crate::texts::LANGUAGES;

    fn sample(is_near: bool) -> InterestPage {
        InterestPage {
            application: "00000000000000000000000000000002".parse().unwrap(),
            city: "Sumy".into(),
            call: (Lang::EN, "Call 2023".into()),
            is_near,
            declared: vec![
                ("Family".into(), "My sister.".into(), true),
                ("Project".into(), "A book.".into(), false),
            ],
            ties: vec![
                Tie { id: "family".into(), label: "Family".into(), within_years: None },
                Tie { id: "project".into(), label: "Project".into(), within_years: Some(3) },
            ],
        }
    }

    #[test]
    fn every_page_has_its_words_in_every_language() {
        for lang in LANGUAGES {
            let all = [
                DeclareRefused::NoTie,
                DeclareRefused::NoYear,
                DeclareRefused::NoNote,
                DeclareRefused::TooLong { max: 5_000 },
            ];
            let errors = all.map(|it| refusal(lang, it));
            for is_near in [true, false] {
                let html =
                    interest_page(&shell(lang), &sample(is_near), &Typed::default(), &errors);
                let html = html.into_string();
                assert!(!html.contains('⟦'), "{lang}: {}", &html[html.find('⟦').unwrap()..][..60]);
            }
        }
    }

    #[test]
    fn who_is_too_near_is_told_so_and_finds_no_form() {
        let html = interest_page(&shell(Lang::EN), &sample(true), &Typed::default(), &[]);
        assert!(!html.into_string().contains("<textarea"));
    }
}
