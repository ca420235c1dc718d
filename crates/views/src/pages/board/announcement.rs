//! The announcement: what will be told at one instant, and what keeps it back.

use domain::language::Lang;
use maud::{Markup, html};

use super::{CityLink, Verdict, stage_words, verdict_words};
use crate::pages::call_desk::above;
use crate::parts::{self, Column, Mood, Row};
use crate::shell::{Shell, heading, page};
use crate::t;

/// A call about to be announced.
#[derive(Debug, Clone)]
pub struct AnnouncementPage {
    /// The call's address.
    pub slug: String,
    /// Its title with the language it is in.
    pub title: (Lang, String),
    /// The planned instant, in words.
    pub not_before: String,
    /// What keeps it back.
    pub obstacles: Vec<Obstacle>,
    /// Every file that would be decided.
    pub files: Vec<AnnouncedCity>,
    /// The day memberships would begin, in words.
    pub day: String,
}

/// A file and what would be told about it.
#[derive(Debug, Clone)]
pub struct AnnouncedCity {
    /// Whose.
    pub city: CityLink,
    /// The decision prepared.
    pub verdict: Option<Verdict>,
    /// Its stage's word in the database.
    pub stage: &'static str,
}

/// Something that keeps results back.
#[derive(Debug, Clone)]
pub enum Obstacle {
    /// The intake is not closed.
    NotClosed,
    /// The results are told already.
    Told,
    /// The planned instant has not come.
    TooEarly,
    /// These files are not checked or not decided.
    Undecided(Vec<CityLink>),
    /// These cities are members already and cannot be admitted.
    MemberAlready(Vec<CityLink>),
}

/// The page.
pub fn announcement_page(shell: &Shell, it: &AnnouncementPage) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "announcement-title");
    let main = html! {
        (heading(Some(above(shell, &it.slug, &it.title)), &title))
        @for obstacle in &it.obstacles {
            (parts::notice(lang, Mood::Stop, obstacle_words(shell, obstacle, &it.not_before)))
        }
        section {
            h2 { (t!(lang, "announcement-what")) }
            (counts(lang, it))
            @if it.files.is_empty() { p.empty { (t!(lang, "announcement-nobody")) } }
            @else { (files(shell, it)) }
        }
        @if it.obstacles.is_empty() {
            section {
                ul.rule {
                    li { (t!(lang, "announcement-at-once", day = it.day.as_str())) }
                    li { (t!(lang, "announcement-letters")) }
                    li { (t!(lang, "announcement-corrections")) }
                }
                form method="post" action=(shell.href(&format!("/calls/{}/announcement", it.slug))) {
                    p.actions { (parts::button(&t!(lang, "announcement-tell"))) }
                }
            }
        }
    };
    page(shell, &title, main)
}

fn counts(lang: Lang, it: &AnnouncementPage) -> Markup {
    let n = |verdict| it.files.iter().filter(|file| file.verdict == verdict).count();
    html! {
        ul {
            li { (t!(lang, "announcement-admitted", count = n(Some(Verdict::Admit)))) }
            li { (t!(lang, "announcement-declined", count = n(Some(Verdict::Decline)))) }
            li { (t!(lang, "announcement-undecided", count = n(None))) }
        }
        p { (t!(lang, "announcement-not-before", moment = it.not_before.as_str())) }
    }
}

fn files(shell: &Shell, it: &AnnouncementPage) -> Markup {
    let lang = shell.lang;
    let columns = [
        Column::words(t!(lang, "board-city")),
        Column::words(t!(lang, "board-country")),
        Column::words(t!(lang, "board-stage")),
        Column::words(t!(lang, "board-decision")),
    ];
    let none = t!(lang, "board-none");
    let row = |file: &AnnouncedCity| {
        Row::new(vec![
            file.city.link(shell),
            html! { (file.city.country) },
            html! { (stage_words(lang, file.stage)) },
            html! {
                @match file.verdict { Some(it) => (verdict_words(lang, it)), None => (none) }
            },
        ])
    };
    let rows: Vec<Row> = it.files.iter().map(row).collect();
    parts::table(&t!(lang, "announcement-files"), &columns, &rows)
}

fn obstacle_words(shell: &Shell, obstacle: &Obstacle, not_before: &str) -> Markup {
    let lang = shell.lang;
    html! {
        @match obstacle {
            Obstacle::NotClosed => (t!(lang, "announcement-refusal-not-closed")),
            Obstacle::Told => (t!(lang, "announcement-refusal-told")),
            Obstacle::TooEarly => (t!(lang, "announcement-refusal-early", moment = not_before)),
            Obstacle::Undecided(cities) => {
                (t!(lang, "announcement-refusal-undecided", count = cities.len()))
                (links(shell, cities))
            }
            Obstacle::MemberAlready(cities) => {
                (t!(lang, "announcement-refusal-members", count = cities.len()))
                (links(shell, cities))
            }
        }
    }
}

fn links(shell: &Shell, cities: &[CityLink]) -> Markup {
    html! { ul { @for it in cities { li { (it.link(shell)) } } } }
}
