//! The announcement: what will be told at one instant, what keeps it back, and who agrees to it.

use domain::language::Lang;
use maud::{Markup, html};

use super::{CityLink, Verdict, stage_words, verdict_words};
use crate::pages::results::{Station, head};
use crate::parts::{self, Choice, Column, Field, FieldError, Mood, Row};
use crate::shell::{Shell, page};
use crate::t;

/// A call about to be announced.
#[derive(Debug, Clone)]
pub struct AnnouncementPage {
    /// The call's address.
    pub slug: String,
    /// Its title with the language it is in.
    pub title: (Lang, String),
    /// The promised instant, in words.
    pub not_before: String,
    /// What keeps it back, whatever the hour.
    pub obstacles: Vec<Obstacle>,
    /// Every file that would be decided.
    pub files: Vec<AnnouncedCity>,
    /// The day memberships would begin, in words.
    pub day: String,
    /// The plan that waits.
    pub plan: Option<PlanShown>,
    /// The instant, as typed.
    pub local: String,
    /// Its zone, as typed.
    pub zone: String,
    /// `planned` or `at_once`, as typed.
    pub when: String,
    /// Why the last act was refused.
    pub errors: Vec<FieldError>,
}

/// A plan as its page shows it.
#[derive(Debug, Clone)]
pub struct PlanShown {
    /// Its id.
    pub id: String,
    /// The instant in words; none when it is told as soon as a second person agrees.
    pub at: Option<String>,
    /// Who planned it.
    pub planned_by: String,
    /// Who agreed to it.
    pub approved_by: Option<String>,
    /// Whether something changed since.
    pub changed: bool,
    /// Whether the reader can agree to it now.
    pub can_approve: bool,
    /// Whether it waits for somebody to say that the hour is right.
    pub doubted: bool,
    /// Whether the instant has come, so that it can be told by hand.
    pub due: bool,
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
    /// These files are not checked or not decided.
    Undecided(Vec<CityLink>),
    /// These cities are members already and cannot be admitted.
    MemberAlready(Vec<CityLink>),
    /// These have no letter that was read and approved.
    Letters(Vec<CityLink>),
}

/// The page.
pub fn announcement_page(shell: &Shell, it: &AnnouncementPage) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "announcement-title");
    let main = html! {
        (head(shell, &it.slug, &it.title, Station::Announcement, &title))
        (parts::error_summary(lang, &it.errors))
        @for obstacle in &it.obstacles {
            (parts::notice(lang, Mood::Stop, obstacle_words(shell, it, obstacle)))
        }
        @if let Some(plan) = &it.plan { (waiting(shell, it, plan)) }
        @else if it.obstacles.is_empty() { (planning(shell, it)) }
        section {
            h2 { (t!(lang, "announcement-what")) }
            (counts(lang, it))
            @if it.files.is_empty() { p.empty { (t!(lang, "announcement-nobody")) } }
            @else { (files(shell, it)) }
        }
    };
    page(shell, &title, main)
}

fn means(lang: Lang, it: &AnnouncementPage) -> Markup {
    html! {
        ul.rule {
            li { (t!(lang, "announcement-at-once", day = it.day.as_str())) }
            li { (t!(lang, "announcement-letters")) }
            li { (t!(lang, "announcement-corrections")) }
        }
    }
}

fn planning(shell: &Shell, it: &AnnouncementPage) -> Markup {
    let lang = shell.lang;
    let (local, zone, when) = (
        t!(lang, "announcement-local"),
        t!(lang, "announcement-zone"),
        t!(lang, "announcement-when"),
    );
    let (planned, at_once) =
        (t!(lang, "announcement-when-planned"), t!(lang, "announcement-when-at-once"));
    let choices = [Choice::new("planned", &planned), Choice::new("at_once", &at_once)];
    html! {
        section {
            h2 { (t!(lang, "announcement-plan-title")) }
            (means(lang, it))
            p { (t!(lang, "announcement-two")) }
            form novalidate method="post" action=(shell.href(&format!("/calls/{}/announcement", it.slug))) {
                (parts::radios(&Field::new(lang, "when", &when).value(&it.when).errors(&it.errors), &choices))
                (parts::zoned_field(&Field::new(lang, "local", &local).value(&it.local).errors(&it.errors).not_demanded()))
                (parts::text_field(&Field::new(lang, "zone", &zone).value(&it.zone).errors(&it.errors).not_demanded()))
                p.actions { (parts::button(&t!(lang, "announcement-plan"))) }
            }
        }
    }
}

fn waiting(shell: &Shell, it: &AnnouncementPage, plan: &PlanShown) -> Markup {
    let lang = shell.lang;
    let act = |noun: &str| shell.href(&format!("/calls/{}/announcement/{noun}", it.slug));
    let button = |noun: &str, words: &str, second: bool| {
        html! {
            form method="post" action=(act(noun)) {
                (parts::hidden("plan", &plan.id))
                p.actions { button.button.second[second] type="submit" { (words) } }
            }
        }
    };
    html! {
        section {
            h2 { (t!(lang, "announcement-planned-title")) }
            p {
                strong {
                    @match &plan.at {
                        Some(at) => (t!(lang, "announcement-planned-at", moment = at.as_str())),
                        None => (t!(lang, "announcement-planned-at-once")),
                    }
                }
            }
            ul.rule {
                li { (crate::rich!(lang, "announcement-planned-by", name = parts::user_text(&plan.planned_by, None))) }
                li {
                    @match &plan.approved_by {
                        Some(name) => (crate::rich!(lang, "announcement-agreed-by", name = parts::user_text(name, None))),
                        None => (t!(lang, "announcement-not-agreed")),
                    }
                }
            }
            @if plan.changed { (parts::notice(lang, Mood::Stop, html! { (t!(lang, "announcement-changed")) })) }
            @if plan.doubted {
                (parts::notice(lang, Mood::Stop, html! { (t!(lang, "announcement-doubted")) }))
                (button("hour", &t!(lang, "announcement-confirm-hour"), false))
            }
            @if plan.can_approve {
                (means(lang, it))
                @if plan.at.is_some() { (button("approval", &t!(lang, "announcement-agree"), false)) }
                @else { (button("approval", &t!(lang, "announcement-tell"), false)) }
            } @else if plan.approved_by.is_none() || plan.changed {
                p { (t!(lang, "announcement-another")) }
            }
            @if plan.due && plan.approved_by.is_some() && !plan.changed && !plan.doubted {
                (button("telling", &t!(lang, "announcement-tell"), plan.can_approve))
            }
            (button("calling-off", &t!(lang, "announcement-call-off"), true))
        }
    }
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

fn obstacle_words(shell: &Shell, it: &AnnouncementPage, obstacle: &Obstacle) -> Markup {
    let lang = shell.lang;
    let to = |noun: &str, words: &str| {
        html! { p { a href=(shell.href(&format!("/calls/{}/{noun}", it.slug))) { (words) } } }
    };
    html! {
        @match obstacle {
            Obstacle::NotClosed => {
                (t!(lang, "announcement-refusal-not-closed"))
                (to("closure", &t!(lang, "board-act-close")))
            }
            Obstacle::Told => (t!(lang, "announcement-refusal-told")),
            Obstacle::Undecided(cities) => {
                (t!(lang, "announcement-refusal-undecided", count = cities.len()))
                (links(shell, cities))
                (to("decisions", &t!(lang, "results-nav-decisions")))
            }
            Obstacle::MemberAlready(cities) => {
                (t!(lang, "announcement-refusal-members", count = cities.len()))
                (links(shell, cities))
            }
            Obstacle::Letters(cities) => {
                (t!(lang, "announcement-refusal-letters", count = cities.len()))
                (links(shell, cities))
                (to("decision-letters", &t!(lang, "results-nav-letters")))
            }
        }
    }
}

/// The first few by name; the rest are on the page the notice leads to.
fn links(shell: &Shell, cities: &[CityLink]) -> Markup {
    html! { ul { @for it in cities.iter().take(20) { li { (it.link(shell)) } } @if cities.len() > 20 { li { "…" } } } }
}
