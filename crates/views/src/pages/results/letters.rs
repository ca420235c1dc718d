//! The letters that tell results: written all at once, read one by one, approved by somebody else.

use domain::language::Lang;
use maud::{Markup, html};

use super::{Station, head};
use crate::pages::board::{CityLink, Verdict, verdict_words};
use crate::parts::{self, Column, FieldError, Mood, Row, State};
use crate::shell::{Shell, language_name, page};
use crate::t;

/// How far a letter is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LetterState {
    /// Not written, or gone because its decision changed.
    Missing,
    /// Says something else than what is decided, or another day.
    Stale,
    /// Written.
    Written,
    /// Read.
    Read,
    /// Approved: it goes out as it is.
    Approved,
}

/// One letter in the list.
#[derive(Debug, Clone)]
pub struct LetterRow {
    /// Whose file.
    pub city: CityLink,
    /// The letter's id; none while there is none.
    pub id: Option<String>,
    /// Its language.
    pub lang: Option<Lang>,
    /// The decision it tells.
    pub verdict: Option<Verdict>,
    /// How far it is.
    pub state: LetterState,
    /// Who wrote, read and approved it, in words.
    pub by: String,
}

/// The list.
#[derive(Debug, Clone)]
pub struct LettersPage {
    /// The call's address.
    pub slug: String,
    /// Its title with the language it is in.
    pub title: (Lang, String),
    /// Whether letters can be written and approved now.
    pub open: bool,
    /// The day they say memberships begin on, in words.
    pub day: String,
    /// The letters, by city.
    pub rows: Vec<LetterRow>,
    /// The letter to be read next.
    pub next: Option<String>,
    /// How many wait for the reader's approval.
    pub n_to_approve: usize,
    /// What kept letters from being written: the file, and why.
    pub faults: Vec<(CityLink, String)>,
    /// What the act before this page did, as a text key, and how many letters it was about.
    pub done: Option<(&'static str, usize)>,
    /// What is wrong.
    pub errors: Vec<FieldError>,
}

fn state_words(lang: Lang, state: LetterState) -> Markup {
    let (state, words) = match state {
        LetterState::Missing => (State::Stop, t!(lang, "letters-missing")),
        LetterState::Stale => (State::Stop, t!(lang, "letters-stale")),
        LetterState::Written => (State::Todo, t!(lang, "letters-written")),
        LetterState::Read => (State::Part, t!(lang, "letters-read")),
        LetterState::Approved => (State::Done, t!(lang, "letters-approved")),
    };
    parts::tag(state, &words)
}

/// The list's page.
pub fn letters_page(shell: &Shell, it: &LettersPage) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "letters-title");
    let n = |state| it.rows.iter().filter(|row| row.state == state).count();
    let unwritten = n(LetterState::Missing) + n(LetterState::Stale);
    let path = format!("/calls/{}/decision-letters", it.slug);
    let main = html! {
        (head(shell, &it.slug, &it.title, Station::Letters, &title))
        (parts::error_summary(lang, &it.errors))
        @if let Some((key, n)) = it.done {
            (parts::notice(lang, Mood::Done, html! { (t!(lang, key, count = n)) }))
        }
        @if !it.faults.is_empty() { (faults(shell, it)) }
        section {
            p { (t!(lang, "letters-lead")) }
            p { (t!(lang, "letters-day", day = it.day.as_str())) }
            @if !it.open { p.empty { (t!(lang, "case-decide-later")) } }
            @if it.open {
                @if unwritten > 0 {
                    form method="post" action=(shell.href(&path)) {
                        p.actions { (parts::button(&t!(lang, "letters-write", count = unwritten))) }
                    }
                }
                @if let Some(id) = &it.next {
                    p.actions {
                        (parts::button_link(&t!(lang, "letters-read-next"), &shell.href(&format!("{path}/{id}")), unwritten > 0))
                    }
                }
                @if it.n_to_approve > 0 {
                    form method="post" action=(shell.href(&format!("{path}/approval"))) {
                        p { (t!(lang, "letters-approve-means")) }
                        p.actions { (parts::button(&t!(lang, "letters-approve", count = it.n_to_approve))) }
                    }
                } @else if n(LetterState::Read) > 0 {
                    p.quiet { (t!(lang, "letters-own")) }
                }
            }
        }
        section {
            h2 { (t!(lang, "letters-list")) }
            @if it.rows.is_empty() { p.empty { (t!(lang, "decisions-none")) } }
            @else { (table(shell, it, &path)) }
        }
    };
    page(shell, &title, main)
}

fn faults(shell: &Shell, it: &LettersPage) -> Markup {
    let lang = shell.lang;
    parts::notice(
        lang,
        Mood::Stop,
        html! {
            (t!(lang, "letters-not-written"))
            ul { @for (city, why) in &it.faults { li { (city.link(shell)) ": " (why) } } }
        },
    )
}

fn table(shell: &Shell, it: &LettersPage, path: &str) -> Markup {
    let lang = shell.lang;
    let none = t!(lang, "board-none");
    let columns = [
        Column::words(t!(lang, "board-city")),
        Column::words(t!(lang, "board-country")),
        Column::words(t!(lang, "board-decision")),
        Column::words(t!(lang, "letters-language")),
        Column::words(t!(lang, "letters-state")),
        Column::words(t!(lang, "letters-by")),
    ];
    let row = |row: &LetterRow| {
        Row::new(vec![
            html! {
                @match &row.id {
                    Some(id) => a href=(shell.href(&format!("{path}/{id}"))) { (parts::user_text(&row.city.city, None)) },
                    None => (row.city.link(shell)),
                }
                @if row.city.invented && row.id.is_some() { " " (parts::invented_mark(lang)) }
            },
            html! { (row.city.country) },
            html! { @match row.verdict { Some(it) => (verdict_words(lang, it)), None => (none) } },
            html! { @match row.lang { Some(of) => (language_name(lang, of)), None => (none) } },
            state_words(lang, row.state),
            html! { (row.by) },
        ])
    };
    let rows: Vec<Row> = it.rows.iter().map(row).collect();
    parts::table(&t!(lang, "letters-caption"), &columns, &rows)
}

/// One letter, to be read.
#[derive(Debug, Clone)]
pub struct LetterPage {
    /// The call's address.
    pub slug: String,
    /// Its title with the language it is in.
    pub title: (Lang, String),
    /// The letter's id.
    pub id: String,
    /// Whose file.
    pub city: CityLink,
    /// The decision it tells.
    pub verdict: Verdict,
    /// Its language.
    pub lang: Lang,
    /// Its subject.
    pub subject: String,
    /// Its text.
    pub body: String,
    /// The hash of what is shown.
    pub sha256: String,
    /// How far it is.
    pub state: LetterState,
    /// Who wrote, read and approved it, in words.
    pub by: String,
    /// Whether it can be marked as read now.
    pub can_read: bool,
    /// Why it was not marked.
    pub refused: Option<String>,
}

/// The letter's page.
pub fn letter_page(shell: &Shell, it: &LetterPage) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "letters-one", city = it.city.city.as_str());
    let path = format!("/calls/{}/decision-letters", it.slug);
    let main = html! {
        @if let Some(why) = &it.refused { (parts::notice(lang, Mood::Stop, html! { (why) })) }
        (head(shell, &it.slug, &it.title, Station::Letters, &title))
        section {
            p {
                (it.city.link(shell)) " · " (verdict_words(lang, it.verdict)) " · "
                (language_name(lang, it.lang)) " · " (state_words(lang, it.state))
            }
            p.small.quiet { (it.by) }
            (parts::notice(lang, Mood::Warning, html! { (t!(lang, "letters-secret")) }))
        }
        section.letter lang=(it.lang) dir=(it.lang.dir()) {
            h2 { (it.subject) }
            @for paragraph in it.body.split("\n\n").filter(|it| !it.trim().is_empty()) {
                p { @for (at, line) in paragraph.trim().lines().enumerate() { @if at > 0 { br; } (line) } }
            }
        }
        section {
            @if it.can_read {
                form method="post" action=(shell.href(&format!("{path}/{}/reading", it.id))) {
                    (parts::hidden("seen", &it.sha256))
                    p.actions { (parts::button(&t!(lang, "letters-mark-read"))) }
                }
            }
            p { a href=(shell.href(&path)) { (t!(lang, "letters-back")) } }
        }
    };
    page(shell, &title, main)
}
