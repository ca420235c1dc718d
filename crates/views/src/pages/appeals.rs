//! Appeals on procedure: the contact's page, the secretariat's list, and one appeal.

use domain::language::Lang;
use maud::{Markup, html};

use crate::pages::board::CityLink;
use crate::pages::call_desk::above;
use crate::parts::{self, Choice, Column, Field, FieldError, Mood, Row, State};
use crate::shell::{Nav, Shell, heading, page};
use crate::{rich, t};

/// An appeal as both sides read it.
#[derive(Debug, Clone)]
pub struct AppealShown {
    /// Its id.
    pub id: String,
    /// Against what, in a sentence.
    pub against: String,
    /// The ground.
    pub ground: String,
    /// What went wrong, with the language it is in.
    pub words: (Lang, String),
    /// When it was filed.
    pub filed: String,
    /// Since when it is in hand.
    pub taken: Option<String>,
    /// Whether it was right, once answered.
    pub upheld: Option<bool>,
    /// The step that is done again.
    pub step: Option<String>,
    /// The reasons of the answer.
    pub reasons: Option<String>,
    /// The day by which it should be answered.
    pub until: String,
}

/// The contact's page.
#[derive(Debug, Clone)]
pub struct TeamAppeal {
    /// The application.
    pub application: String,
    /// The city.
    pub city: String,
    /// Whether it is invented.
    pub invented: bool,
    /// What can be appealed against now, in a sentence.
    pub against: Option<String>,
    /// Until when.
    pub until: Option<String>,
    /// When the time ended, where it has.
    pub late: Option<String>,
    /// By when an appeal filed today is answered.
    pub answered_by: String,
    /// The grounds: id and words.
    pub grounds: Vec<(String, String)>,
    /// The most characters.
    pub max_chars: u32,
    /// Appeals filed before.
    pub appeals: Vec<AppealShown>,
    /// The ground, as typed.
    pub ground: String,
    /// The words, as typed.
    pub words: String,
    /// What is wrong.
    pub errors: Vec<FieldError>,
}

/// The contact's page.
pub fn team_appeal(shell: &Shell, it: &TeamAppeal) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "appeal-title");
    let back = html! {
        a href=(shell.href(&format!("/applications/{}", it.application))) { (parts::user_text(&it.city, None)) }
        @if it.invented { " " (parts::invented_mark(lang)) }
    };
    let main = html! {
        (parts::error_summary(lang, &it.errors))
        (heading(Some(back), &title))
        section {
            p.text { (t!(lang, "appeal-lead")) }
            @if let (Some(against), Some(until)) = (&it.against, &it.until) {
                ul.rule {
                    li { (against) }
                    li { (t!(lang, "appeal-until", moment = until.as_str())) }
                    li { (t!(lang, "appeal-answered-by", day = it.answered_by.as_str())) }
                }
                (form(shell, it))
            } @else if let Some(late) = &it.late {
                p.empty { (t!(lang, "appeal-late", moment = late.as_str())) }
            } @else if it.appeals.is_empty() {
                p.empty { (t!(lang, "appeal-nothing")) }
            }
        }
        @for appeal in &it.appeals {
            section {
                h2 { (t!(lang, "appeal-yours")) }
                (shown(lang, appeal))
            }
        }
    };
    page(&Shell { nav: Some(Nav::Desk), ..shell.clone() }, &title, main)
}

fn form(shell: &Shell, it: &TeamAppeal) -> Markup {
    let lang = shell.lang;
    let (ground, words) = (t!(lang, "appeal-ground"), t!(lang, "appeal-words"));
    let hint = t!(lang, "appeal-words-hint", max = it.max_chars);
    let choices: Vec<Choice<'_>> =
        it.grounds.iter().map(|(id, label)| Choice::new(id, label)).collect();
    html! {
        form novalidate method="post" action=(shell.href(&format!("/applications/{}/appeal", it.application))) {
            (parts::radios(&Field::new(lang, "ground", &ground).value(&it.ground).errors(&it.errors), &choices))
            (parts::textarea(
                &Field::new(lang, "words", &words).hint(&hint).value(&it.words).errors(&it.errors),
                8,
                None,
            ))
            p.actions { (parts::button(&t!(lang, "appeal-file"))) }
        }
    }
}

/// What was said and what came of it.
fn shown(lang: Lang, it: &AppealShown) -> Markup {
    let state = match (it.upheld, &it.taken) {
        (Some(true), _) => {
            let step = it.step.clone().unwrap_or_default();
            t!(lang, "appeal-upheld", step = step).into_owned()
        }
        (Some(false), _) => t!(lang, "appeal-dismissed").into_owned(),
        (None, Some(at)) => t!(lang, "appeal-taken", moment = at.as_str()).into_owned(),
        (None, None) => t!(lang, "appeal-waits").into_owned(),
    };
    html! {
        p { strong { (state) } }
        @if let Some(reasons) = &it.reasons {
            p.quiet { (t!(lang, "appeal-reasons")) }
            blockquote { (paragraphs(reasons, None)) }
        }
        (parts::facts(&[
            (t!(lang, "appeals-column-against").into_owned(), html! { (it.against) }),
            (t!(lang, "appeal-ground").into_owned(), html! { (it.ground) }),
            (t!(lang, "appeal-words").into_owned(), paragraphs(&it.words.1, Some(it.words.0))),
            (t!(lang, "appeals-column-filed").into_owned(), html! { (it.filed) }),
            (t!(lang, "appeals-column-until").into_owned(), html! { (it.until) }),
        ]))
    }
}

fn paragraphs(text: &str, of: Option<Lang>) -> Markup {
    html! { @for line in text.lines().filter(|it| !it.trim().is_empty()) { p { (parts::user_text(line, of)) } } }
}

/// How far an appeal is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AppealState {
    /// Nobody has taken it.
    Open,
    /// Somebody has.
    InHand,
    /// It was right.
    Upheld,
    /// It was not.
    Dismissed,
}

/// One line of the list.
#[derive(Debug, Clone)]
pub struct AppealRow {
    /// Its id.
    pub id: String,
    /// Whose.
    pub city: CityLink,
    /// The day it was filed.
    pub filed: String,
    /// The day by which it should be answered.
    pub until: String,
    /// Against what.
    pub against: String,
    /// How far it is.
    pub state: AppealState,
    /// Who handles it.
    pub handler: String,
}

/// The secretariat's list.
#[derive(Debug, Clone)]
pub struct Appeals {
    /// The call's address.
    pub slug: String,
    /// Its title with the language it is in.
    pub title: (Lang, String),
    /// The appeals, those that wait first.
    pub rows: Vec<AppealRow>,
}

/// The secretariat's list.
pub fn appeals_page(shell: &Shell, it: &Appeals) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "appeals-title");
    let columns = [
        Column::words(t!(lang, "board-city")),
        Column::words(t!(lang, "board-country")),
        Column::words(t!(lang, "appeals-column-against")),
        Column::words(t!(lang, "appeals-column-filed")),
        Column::words(t!(lang, "appeals-column-until")),
        Column::words(t!(lang, "appeals-column-state")),
        Column::words(t!(lang, "appeals-column-handler")),
    ];
    let state = |it: AppealState| {
        let (state, words) = match it {
            AppealState::Open => (State::Stop, t!(lang, "appeals-open")),
            AppealState::InHand => (State::Part, t!(lang, "appeals-in-hand")),
            AppealState::Upheld => (State::Done, t!(lang, "appeals-upheld")),
            AppealState::Dismissed => (State::Done, t!(lang, "appeals-dismissed")),
        };
        parts::tag(state, &words)
    };
    let row = |it: &AppealRow| {
        Row::new(vec![
            html! {
                a href=(shell.href(&format!("/appeals/{}", it.id))) { (parts::user_text(&it.city.city, None)) }
                @if it.city.invented { " " (parts::invented_mark(lang)) }
            },
            html! { (it.city.country) },
            html! { (it.against) },
            html! { (it.filed) },
            html! { (it.until) },
            state(it.state),
            parts::user_text(&it.handler, None),
        ])
    };
    let rows: Vec<Row> = it.rows.iter().map(row).collect();
    let main = html! {
        (heading(Some(above(shell, &it.slug, &it.title)), &title))
        section {
            @if rows.is_empty() { p.empty { (t!(lang, "appeals-none")) } }
            @else { (parts::table(&t!(lang, "appeals-caption"), &columns, &rows)) }
        }
    };
    page(shell, &title, main)
}

/// One appeal, for the secretariat.
#[derive(Debug, Clone)]
pub struct OneAppeal {
    /// The call's address.
    pub slug: String,
    /// Its title with the language it is in.
    pub title: (Lang, String),
    /// Whose.
    pub city: CityLink,
    /// The appeal.
    pub shown: AppealShown,
    /// Who handles it.
    pub handler: Option<String>,
    /// Whether the reader decided about the file.
    pub decided: bool,
    /// Whether the reader can take it in hand.
    pub can_take: bool,
    /// Whether the reader can answer.
    pub can_answer: bool,
    /// The steps the file can go back to: word and name.
    pub steps: Vec<(&'static str, String)>,
    /// Whether it is right, as typed.
    pub finding: String,
    /// The step, as typed.
    pub step: String,
    /// The reasons, as typed.
    pub reasons: String,
    /// What is wrong.
    pub errors: Vec<FieldError>,
}

/// The page of one appeal.
pub fn appeal_page(shell: &Shell, it: &OneAppeal) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "appeals-one", city = it.city.city.as_str());
    let list = html! {
        (above(shell, &it.slug, &it.title)) " · "
        a href=(shell.href(&format!("/calls/{}/appeals", it.slug))) { (t!(lang, "appeals-title")) }
    };
    let path = format!("/appeals/{}", it.shown.id);
    let main = html! {
        (parts::error_summary(lang, &it.errors))
        (heading(Some(list), &title))
        section {
            p { (it.city.link(shell)) " · " (it.city.country) }
            @if let Some(handler) = &it.handler {
                p.quiet { (rich!(lang, "appeals-handled-by", name = parts::user_text(handler, None))) }
            }
            (shown(lang, &it.shown))
        }
        @if it.can_take {
            section {
                p { (t!(lang, "appeals-take-lead")) }
                form method="post" action=(shell.href(&format!("{path}/taking"))) {
                    p.actions { (parts::button(&t!(lang, "appeals-take"))) }
                }
            }
        } @else if it.can_answer {
            (answer(shell, it, &path))
        } @else if it.decided && it.shown.upheld.is_none() {
            section { (parts::notice(lang, Mood::News, html! { (t!(lang, "appeals-you-decided")) })) }
        }
    };
    page(shell, &title, main)
}

fn answer(shell: &Shell, it: &OneAppeal, path: &str) -> Markup {
    let lang = shell.lang;
    let (finding, step, reasons, hint) = (
        t!(lang, "appeals-finding"),
        t!(lang, "appeals-step"),
        t!(lang, "appeals-reasons"),
        t!(lang, "appeals-reasons-hint"),
    );
    let (yes, no) = (t!(lang, "appeals-finding-upheld"), t!(lang, "appeals-finding-dismissed"));
    let findings = [Choice::new("upheld", &yes), Choice::new("dismissed", &no)];
    let steps: Vec<Choice<'_>> =
        it.steps.iter().map(|(word, name)| Choice::new(word, name)).collect();
    html! {
        section {
            h2 { (t!(lang, "appeals-answer")) }
            p { (t!(lang, "appeals-final")) }
            form novalidate method="post" action=(shell.href(&format!("{path}/answer"))) {
                (parts::radios(&Field::new(lang, "finding", &finding).value(&it.finding).errors(&it.errors), &findings))
                (parts::select_or_none(
                    &Field::new(lang, "step", &step).value(&it.step).errors(&it.errors).not_demanded(),
                    &steps,
                ))
                (parts::textarea(
                    &Field::new(lang, "reasons", &reasons).hint(&hint).value(&it.reasons).errors(&it.errors),
                    6,
                    None,
                ))
                p.actions { (parts::button(&t!(lang, "appeals-send"))) }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::call_desk::tests::assert_sound;

    fn city() -> CityLink {
        CityLink {
            id: "a".into(), city: "Суми".into(), invented: true, country: "Ukraine".into()
        }
    }

    fn shown(taken: bool, upheld: Option<bool>) -> AppealShown {
        AppealShown {
            id: "p".into(),
            against: "Against not being admitted, announced on 14 February 2024.".into(),
            ground: "A published rule was not kept".into(),
            words: (Lang::UK, "Правило порушено.\nОсь як.".into()),
            filed: "20 February 2024, 10:00 (Hamburg)".into(),
            taken: taken.then(|| "21 February 2024".into()),
            upheld,
            step: upheld.filter(|it| *it).map(|_| "the decision".into()),
            reasons: upheld.map(|_| "The rule was kept.".into()),
            until: "21 March 2024".into(),
        }
    }

    #[test]
    fn the_contacts_page_is_sound_at_every_step() {
        for (against, late, appeals) in [
            (true, false, vec![]),
            (false, true, vec![]),
            (false, false, vec![]),
            (false, false, vec![shown(false, None)]),
            (false, false, vec![shown(true, None)]),
            (true, false, vec![shown(true, Some(true)), shown(true, Some(false))]),
        ] {
            let it = TeamAppeal {
                application: "a".into(),
                city: "Суми".into(),
                invented: true,
                against: against.then(|| "Against it.".into()),
                until: against.then(|| "15 March 2024, 12:00 (Hamburg)".into()),
                late: late.then(|| "15 March 2024, 12:00 (Hamburg)".into()),
                answered_by: "20 March 2024".into(),
                grounds: vec![("rule".into(), "A rule".into()), ("time".into(), "Time".into())],
                max_chars: 4_000,
                appeals,
                ground: "rule".into(),
                words: "Typed.".into(),
                errors: if against { vec![FieldError::new("words", "Write.")] } else { vec![] },
            };
            assert_sound("appeal", |shell| team_appeal(shell, &it));
        }
    }

    #[test]
    fn the_secretariats_pages_are_sound_at_every_step() {
        let states =
            [AppealState::Open, AppealState::InHand, AppealState::Upheld, AppealState::Dismissed];
        let row = |(at, state): (usize, AppealState)| AppealRow {
            id: at.to_string(),
            city: city(),
            filed: "20 February 2024".into(),
            until: "21 March 2024".into(),
            against: "Decision".into(),
            state,
            handler: "Ida".into(),
        };
        for rows in [vec![], states.into_iter().enumerate().map(row).collect()] {
            let it = Appeals { slug: "2023".into(), title: (Lang::EN, "Call".into()), rows };
            assert_sound("appeals", |shell| appeals_page(shell, &it));
        }
        for (can_take, can_answer, decided) in [
            (true, false, false),
            (false, true, false),
            (false, false, true),
            (false, false, false),
        ] {
            let it = OneAppeal {
                slug: "2023".into(),
                title: (Lang::EN, "Call".into()),
                city: city(),
                shown: shown(can_answer, None),
                handler: can_answer.then(|| "Ida".into()),
                decided,
                can_take,
                can_answer,
                steps: vec![("decision", "the decision".into())],
                finding: "upheld".into(),
                step: String::new(),
                reasons: "Typed.".into(),
                errors: if can_answer { vec![FieldError::new("step", "Choose.")] } else { vec![] },
            };
            assert_sound("one appeal", |shell| appeal_page(shell, &it));
        }
    }
}
