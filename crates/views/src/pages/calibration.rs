//! Past files that every expert scores first: the secretariat's page, and an expert's sheet.

use domain::ids::{ApplicationId, PersonId};
use domain::language::Lang;
use maud::{Markup, html};

use super::board::{ScoreRow, figures_table};
use super::call_desk::above as of_call;
use super::reviews::sheet::{self, Open, TO_PANEL};
use super::reviews::{Again, Sheet, dossier};
use crate::parts::{self, Choice, Column, Field, FieldError, Mood, Row};
use crate::shell::{Nav, Shell, heading, page as framed};
use crate::{numbers, t};

/// Which past files the experts of a call score, and how far they are.
#[derive(Debug, Clone)]
pub struct CalibrationDesk {
    /// The call's address.
    pub slug: String,
    /// Its title with the language it is in.
    pub title: (Lang, String),
    /// The most files there may be.
    pub max: usize,
    /// The files chosen, by id.
    pub chosen: Vec<String>,
    /// Whether the call's own files wait for them.
    pub required: bool,
    /// Whether they can be changed.
    pub is_open: bool,
    /// The call's experts.
    pub experts: Vec<ExpertRow>,
    /// Calls whose files are decided: address, title, whether its files are offered.
    pub calls: Vec<(String, String, bool)>,
    /// The files that can be chosen.
    pub pasts: Vec<Past>,
    /// What is wrong.
    pub errors: Vec<FieldError>,
    /// Whether the act before was a save that went well.
    pub saved: bool,
}

/// An expert of the call.
#[derive(Debug, Clone)]
pub struct ExpertRow {
    /// The name.
    pub name: String,
    /// Whether the person is invented.
    pub invented: bool,
    /// How many past files are handed in.
    pub n_handed_in: usize,
    /// The difference to the others, and on how many scores it rests.
    pub strictness: Option<(f64, usize)>,
}

/// A file that can be chosen.
#[derive(Debug, Clone)]
pub struct Past {
    /// Its id.
    pub id: String,
    /// City and call.
    pub label: String,
}

/// A past file on an expert's desk.
#[derive(Debug, Clone)]
pub struct ReadingPage {
    /// The call's address.
    pub slug: String,
    /// The file.
    pub application: ApplicationId,
    /// The city's name for this reader.
    pub city: String,
    /// Whether the city exists only in a demonstration.
    pub invented: bool,
    /// The title of the call it is scored for, with the language it is in.
    pub call: (Lang, String),
    /// Who scores.
    pub by: PersonId,
    /// The sheet.
    pub sheet: Sheet,
    /// How far it is.
    pub step: ReadingStep,
}

/// How far the scores of a past file are.
#[derive(Debug, Clone)]
pub enum ReadingStep {
    /// They are written.
    Open,
    /// They are frozen, and what everybody gave is shown.
    HandedIn {
        /// The day, in words.
        on: String,
        /// One row a criterion.
        figures: Vec<ScoreRow>,
    },
}

/// The page `/calls/{slug}/calibration`.
pub fn calibration_page(shell: &Shell, it: &CalibrationDesk) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "calibration-title");
    let main = html! {
        @if it.saved { (parts::notice(lang, Mood::Done, html! { (t!(lang, "calibration-saved")) })) }
        (heading(Some(of_call(shell, &it.slug, &it.title)), &title))
        (parts::error_summary(lang, &it.errors))
        section.text {
            p { (t!(lang, "calibration-desk-lead", count = it.max)) }
            @if !it.is_open { p { (t!(lang, "calibration-refusal-scored")) } }
        }
        @if it.is_open { (choosing(shell, it)) }
        (scored(lang, it))
    };
    framed(&Shell { nav: Some(Nav::Calls), ..shell.clone() }, &title, main)
}

fn choosing(shell: &Shell, it: &CalibrationDesk) -> Markup {
    let lang = shell.lang;
    let action = shell.href(&format!("/calls/{}/calibration", it.slug));
    let (of, must, must_hint, none) = (
        t!(lang, "calibration-of-call"),
        t!(lang, "calibration-required"),
        t!(lang, "calibration-required-hint"),
        t!(lang, "calibration-no-file"),
    );
    let calls: Vec<Choice<'_>> =
        it.calls.iter().map(|(slug, title, _)| Choice::new(slug, title)).collect();
    let shown = it.calls.iter().find(|(.., yes)| *yes).map_or("", |(slug, ..)| slug.as_str());
    let mut files = vec![Choice::new("", &none)];
    files.extend(it.pasts.iter().map(|it| Choice::new(&it.id, &it.label)));
    let field = |n: usize| (format!("file_{n}"), t!(lang, "calibration-file", number = n));
    html! {
        section {
            h2 { (t!(lang, "calibration-choose")) }
            @if it.calls.len() > 1 {
                form.filters method="get" action=(action) {
                    (parts::select(&Field::new(lang, "of", &of).value(shown).not_demanded(), &calls))
                    button.button.second type="submit" { (t!(lang, "calibration-show")) }
                }
            }
            form novalidate method="post" action=(action) {
                @for n in 1..=it.max {
                    @let (name, label) = field(n);
                    @let value = it.chosen.get(n - 1).map_or("", String::as_str);
                    (parts::select(
                        &Field::new(lang, &name, &label).value(value).errors(&it.errors).not_demanded(),
                        &files,
                    ))
                }
                (parts::checkbox(
                    &Field::new(lang, "required", &must).hint(&must_hint).not_demanded(),
                    it.required,
                ))
                p.actions { (parts::button(&t!(lang, "calibration-name"))) }
            }
        }
    }
}

fn scored(lang: Lang, it: &CalibrationDesk) -> Markup {
    let columns = [
        Column::words(t!(lang, "calibration-expert")),
        Column::figures(t!(lang, "calibration-handed-in")),
        Column::figures(t!(lang, "strictness")),
    ];
    let row = |it: &ExpertRow| {
        Row::new(vec![
            html! {
                (parts::user_text(&it.name, None))
                @if it.invented { " " (parts::invented_mark(lang)) }
            },
            html! { (numbers::whole(lang, it.n_handed_in as i64)) },
            strictness(lang, it.strictness),
        ])
    };
    let rows: Vec<Row> = it.experts.iter().map(row).collect();
    html! {
        @if !rows.is_empty() {
            section {
                h2 { (t!(lang, "calibration-experts")) }
                (parts::table(&t!(lang, "calibration-table"), &columns, &rows))
                p.small.quiet { (t!(lang, "strictness-lead")) }
            }
        }
    }
}

/// A difference in levels with its sign in words, and on how many scores it rests.
pub(crate) fn strictness(lang: Lang, it: Option<(f64, usize)>) -> Markup {
    let Some((difference, n)) = it else {
        return html! { span.quiet { (t!(lang, "strictness-none")) } };
    };
    let figure = numbers::decimal(lang, difference.abs(), 2);
    let words = if difference <= -0.005 {
        t!(lang, "strictness-below", figure = figure)
    } else if difference >= 0.005 {
        t!(lang, "strictness-above", figure = figure)
    } else {
        t!(lang, "strictness-equal")
    };
    html! { (words) " " span.small.quiet { (t!(lang, "strictness-scores", count = n)) } }
}

/// The page `/calls/{slug}/calibration/{id}`.
pub fn reading_page(shell: &Shell, it: &ReadingPage, again: &Again) -> Markup {
    let lang = shell.lang;
    let other = (it.call.0 != lang).then_some(it.call.0);
    let above = html! {
        (t!(lang, "calibration-title")) " · " span lang=[other] { (it.call.1) }
        @if it.invented { " " (parts::invented_mark(lang)) }
    };
    let main = html! {
        @if let Some(why) = &again.stopped { (parts::notice(lang, Mood::Stop, html! { (why) })) }
        @if again.saved { (parts::notice(lang, Mood::Done, html! { (t!(lang, "reviews-saved")) })) }
        (heading(Some(above), &it.city))
        (parts::error_summary(lang, &again.errors))
        p.text { (t!(lang, "calibration-reading-lead")) }
        (dossier(shell, it.application))
        @match &it.step {
            ReadingStep::Open => (sheet::open(shell, &Open {
                path: format!("/calls/{}/calibration/{}", it.slug, it.application),
                act: "scores",
                by: it.by,
                sheet: &it.sheet,
                notes: &[TO_PANEL],
                before: "calibration-hand-in-before",
                act_words: "calibration-hand-in",
            }, again)),
            ReadingStep::HandedIn { on, figures } => {
                (parts::notice(lang, Mood::Done, html! { (t!(lang, "reviews-frozen", day = on.as_str())) }))
                section {
                    h2 { (t!(lang, "calibration-own")) }
                    (sheet::shown(lang, &it.sheet, &it.sheet.saved, false))
                }
                section {
                    h2 { (t!(lang, "calibration-all")) }
                    (figures_table(lang, &[], figures))
                }
            }
        }
        p { a href=(shell.href("/reviews")) { (t!(lang, "reviews-back")) } }
    };
    framed(&Shell { nav: Some(Nav::Desk), ..shell.clone() }, &it.city, main)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::reviews_sample::{sheet, shell};
    use crate::texts::LANGUAGES;

    fn desk(is_open: bool) -> CalibrationDesk {
        let row = |strictness| ExpertRow {
            name: "Mei Lin".into(),
            invented: true,
            n_handed_in: 2,
            strictness,
        };
        CalibrationDesk {
            slug: "2023".into(),
            title: (Lang::EN, "Call 2023".into()),
            max: 2,
            chosen: vec!["a".into()],
            required: true,
            is_open,
            experts: vec![
                row(Some((-0.5, 10))),
                row(Some((0.75, 1))),
                row(Some((0.0, 2))),
                row(None),
            ],
            calls: vec![
                ("2020".into(), "Call 2020".into(), true),
                ("2019".into(), "Call 2019".into(), false),
            ],
            pasts: vec![Past { id: "a".into(), label: "Lisbon · Call 2020".into() }],
            errors: vec![FieldError::new("file_1", "No.")],
            saved: true,
        }
    }

    fn reading(step: ReadingStep) -> ReadingPage {
        ReadingPage {
            slug: "2023".into(),
            application: "00000000000000000000000000000002".parse().unwrap(),
            city: "Lisbon".into(),
            invented: false,
            call: (Lang::EN, "Call 2023".into()),
            by: "00000000000000000000000000000003".parse().unwrap(),
            sheet: sheet(),
            step,
        }
    }

    fn pages(lang: Lang) -> Vec<Markup> {
        let figures = vec![ScoreRow::sample()];
        let again = Again { saved: true, stopped: Some("No.".into()), ..Again::default() };
        vec![
            calibration_page(&shell(lang), &desk(true)),
            calibration_page(&shell(lang), &desk(false)),
            reading_page(&shell(lang), &reading(ReadingStep::Open), &again),
            reading_page(
                &shell(lang),
                &reading(ReadingStep::HandedIn { on: "3 January 2024".into(), figures }),
                &Again::default(),
            ),
        ]
    }

    #[test]
    fn every_page_has_its_words_in_every_language() {
        for lang in LANGUAGES {
            for page in pages(lang) {
                let html = page.into_string();
                assert!(!html.contains('⟦'), "{lang}: {}", &html[html.find('⟦').unwrap()..][..60]);
            }
        }
    }

    #[test]
    fn a_calibration_that_somebody_has_handed_in_has_no_form() {
        assert!(
            calibration_page(&shell(Lang::EN), &desk(true))
                .into_string()
                .contains("method=\"post\" action=\"/en/calls/2023/calibration\"")
        );
        let html = calibration_page(&shell(Lang::EN), &desk(false)).into_string();
        assert!(!html.contains("action=\"/en/calls/2023/calibration\""));
    }
}
