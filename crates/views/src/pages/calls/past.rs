//! What was published about a call of the past, beside what the record here proves.

use domain::language::Lang;
use maud::{Markup, html};

use super::call::sources;
use crate::parts::{self, Column, Row};
use crate::shell::{Shell, heading, page};
use crate::{dates, numbers, t};

/// A printed total beside what the rows prove.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beside {
    /// As printed at first.
    pub published: i64,
    /// What it was corrected to in public.
    pub corrected: Option<i64>,
    /// On record here.
    pub here: i64,
    /// The rows, below the language.
    pub href: String,
}

/// A day that was announced, and the one before where it moved.
pub type MovedDay = (String, Option<String>);

/// What was published about a call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// The day of the announcement, `YYYY-MM-DD`.
    pub announced_on: String,
    /// The day it opened.
    pub opened_on: Option<String>,
    /// The last day for cities.
    pub cities_until: Option<MovedDay>,
    /// The last day for commissions.
    pub commissions_until: Option<MovedDay>,
    /// Cities admitted.
    pub admitted: Beside,
    /// Their countries.
    pub admitted_countries: Option<Beside>,
    /// Members after the call.
    pub members: Option<Beside>,
    /// Countries after the call.
    pub countries: Option<Beside>,
    /// Whether the call ran here, so that its own rows are counted.
    pub ran_here: bool,
    /// A note on the figures, in English.
    pub note: Option<String>,
    /// Where it was printed.
    pub source: String,
}

/// A call that did not run on this platform.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PastCallPage {
    /// Its word in addresses.
    pub slug: String,
    /// What was published about it.
    pub told: Told,
}

/// The same as a line of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EarlierLine {
    /// Its word in addresses.
    pub slug: String,
    /// The day of the announcement.
    pub announced_on: String,
    /// Cities admitted.
    pub admitted: Beside,
}

/// The page of a call that did not run on this platform.
pub fn past_call(shell: &Shell, it: &PastCallPage) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "history-call", call = it.slug.as_str());
    let above = html! { a href=(shell.href("/calls")) { (t!(lang, "calls-title")) } };
    let main = html! {
        section {
            (heading(Some(above), &title))
            p { (t!(lang, "history-not-here")) }
        }
        (told(shell, &it.told))
        section aria-labelledby="clocks" {
            h2 #clocks { (t!(lang, "call-clocks")) }
            (parts::facts(&days(lang, &it.told)))
        }
    };
    page(shell, &title, main)
}

/// What was published, as a section of a call's page.
pub(super) fn told(shell: &Shell, it: &Told) -> Markup {
    let lang = shell.lang;
    let day = dates::day(lang, &it.announced_on);
    let columns = [
        Column::words(t!(lang, "history-what")),
        Column::figures(t!(lang, "history-published")),
        Column::figures(t!(lang, "history-corrected")),
        Column::figures(t!(lang, "history-here")),
    ];
    let row = |what: std::borrow::Cow<'_, str>, it: &Beside| {
        Row::new(vec![
            html! { (what) },
            html! { (numbers::whole(lang, it.published)) },
            html! { @if let Some(n) = it.corrected { (numbers::whole(lang, n)) } @else { "–" } },
            html! { a href=(shell.href(&it.href)) { (numbers::whole(lang, it.here)) } },
        ])
    };
    let mut rows = vec![row(t!(lang, "history-cities"), &it.admitted)];
    let more = [
        (t!(lang, "history-city-countries"), &it.admitted_countries),
        (t!(lang, "history-members", day = day.as_str()), &it.members),
        (t!(lang, "history-countries", day = day.as_str()), &it.countries),
    ];
    rows.extend(more.into_iter().filter_map(|(what, it)| Some(row(what, it.as_ref()?))));
    html! {
        section aria-labelledby="published" {
            h2 #published { (t!(lang, "call-published")) }
            p { (t!(lang, "call-published-apart")) }
            @if let Some(it) = &it.members {
                p { a href=(shell.href(&it.href)) { (sentence(lang, it)) } }
            }
            (parts::table(&t!(lang, "history-caption"), &columns, &rows))
            @if !it.ran_here {
                p.small.quiet { (t!(lang, "history-joined-rule", year = it.announced_on.get(..4).unwrap_or_default())) }
            }
            @if let Some(note) = &it.note {
                p.small { (t!(lang, "history-note")) " " (parts::user_text(note, Some(Lang::EN))) }
            }
            p.small.quiet { (t!(lang, "call-source")) " " (sources(&it.source)) }
        }
    }
}

/// "356 published; 121 of these members are on record here".
fn sentence(lang: Lang, it: &Beside) -> String {
    let published = numbers::whole(lang, it.corrected.unwrap_or(it.published));
    t!(lang, "history-beside", published = published, count = it.here).into_owned()
}

fn days(lang: Lang, it: &Told) -> Vec<(String, Markup)> {
    let plain = |day: &String| html! { (dates::day(lang, day)) };
    let moved = |(day, first): &MovedDay| html! {
        (dates::day(lang, day))
        @if let Some(first) = first {
            " " span.small.quiet { (t!(lang, "history-first", day = dates::day(lang, first))) }
        }
    };
    let known = [
        (t!(lang, "call-clock-opens"), it.opened_on.as_ref().map(plain)),
        (t!(lang, "call-clock-city"), it.cities_until.as_ref().map(moved)),
        (t!(lang, "call-clock-commission"), it.commissions_until.as_ref().map(moved)),
        (t!(lang, "calls-announced-on"), Some(plain(&it.announced_on))),
    ];
    known.into_iter().filter_map(|(name, day)| Some((name.into_owned(), day?))).collect()
}

/// Calls that did not run here, as a table of the list of calls.
pub(super) fn earlier(shell: &Shell, all: &[EarlierLine]) -> Markup {
    let lang = shell.lang;
    let columns = [
        Column::words(t!(lang, "calls-call")),
        Column::words(t!(lang, "calls-announced-on")),
        Column::figures(t!(lang, "history-published")),
        Column::figures(t!(lang, "history-here")),
    ];
    let row = |it: &EarlierLine| {
        let page = shell.href(&format!("/calls/{}", it.slug));
        Row::new(vec![
            html! { a href=(page) { (t!(lang, "history-call", call = it.slug.as_str())) } },
            html! { (dates::day(lang, &it.announced_on)) },
            html! { (numbers::whole(lang, it.admitted.corrected.unwrap_or(it.admitted.published))) },
            html! { a href=(shell.href(&it.admitted.href)) { (numbers::whole(lang, it.admitted.here)) } },
        ])
    };
    let rows: Vec<Row> = all.iter().map(row).collect();
    parts::table(&t!(lang, "history-earlier"), &columns, &rows)
}

impl Told {
    /// A sample value.
    pub fn sample() -> Told {
        let beside = |published, corrected, here| Beside {
            published,
            corrected,
            here,
            href: "/members?as_of=2020-09-23".to_owned(),
        };
        Told {
            announced_on: "2020-09-23".to_owned(),
            opened_on: Some("2020-01-15".to_owned()),
            cities_until: Some(("2020-06-30".to_owned(), Some("2020-04-30".to_owned()))),
            commissions_until: Some(("2020-07-31".to_owned(), None)),
            admitted: beside(55, Some(54), 39),
            admitted_countries: Some(beside(27, None, 20)),
            members: Some(beside(230, Some(229), 121)),
            countries: Some(beside(64, None, 50)),
            ran_here: false,
            note: Some("One city had been listed by mistake.".to_owned()),
            source: "https://uil.unesco.org/ https://example.org/".to_owned(),
        }
    }
}
