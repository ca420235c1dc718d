//! The list of calls: open, coming, under way, past.

use maud::{Markup, html};

use super::{EarlierLine, Said};
use crate::parts::{self, Column, Row};
use crate::shell::{Shell, heading, page};
use crate::{dates, numbers, t};

/// A call as a list shows it.
#[derive(Debug, Clone, PartialEq)]
pub struct CallLine {
    /// Its word in addresses.
    pub slug: String,
    /// Its title.
    pub title: Said,
    /// One or two sentences.
    pub summary: Said,
    /// Its opening in words.
    pub opens: String,
    /// The cities' deadline in words.
    pub closes: String,
    /// The day of the announcement, `YYYY-MM-DD`; of a past call the day it came.
    pub announced_on: String,
    /// Cities announced, and of those not revoked.
    pub counts: (i64, i64),
}

/// Every public call.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListPage {
    /// Cities can hand in.
    pub open: Vec<CallLine>,
    /// Published, not open yet.
    pub coming: Vec<CallLine>,
    /// Handed in; commissions or experts read.
    pub under_way: Vec<CallLine>,
    /// Announced.
    pub past: Vec<CallLine>,
    /// Published elsewhere before there was this platform, the latest first.
    pub earlier: Vec<EarlierLine>,
}

/// The page.
pub fn list(shell: &Shell, it: &ListPage) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "calls-title");
    let main = html! {
        (heading(None, &title))
        section aria-labelledby="open" {
            h2 #open { (t!(lang, "calls-open")) }
            @if it.open.is_empty() {
                p.empty { (t!(lang, "calls-none-open")) }
            } @else {
                (running(shell, &it.open))
            }
        }
        @if !it.coming.is_empty() {
            section aria-labelledby="coming" {
                h2 #coming { (t!(lang, "calls-coming")) }
                (running(shell, &it.coming))
            }
        }
        @if !it.under_way.is_empty() {
            section aria-labelledby="under-way" {
                h2 #under-way { (t!(lang, "calls-under-way")) }
                (running(shell, &it.under_way))
            }
        }
        @if !it.past.is_empty() {
            section aria-labelledby="past" {
                h2 #past { (t!(lang, "calls-past")) }
                (past(shell, &it.past))
            }
        }
        @if !it.earlier.is_empty() {
            section aria-labelledby="earlier" {
                h2 #earlier { (t!(lang, "history-earlier")) }
                (super::past::earlier(shell, &it.earlier))
            }
        }
        section.small.quiet {
            a href=(shell.href("/feed.xml")) { (t!(lang, "calls-feed")) }
            " · "
            a href=(shell.href("/calls.ics")) { (t!(lang, "calendar-link")) }
            " · "
            a href="/api/v1/calls" { (t!(lang, "calls-json")) }
        }
    };
    page(shell, &title, main)
}

fn link(shell: &Shell, it: &CallLine) -> Markup {
    let (of, title) = &it.title;
    html! {
        a href=(shell.href(&format!("/calls/{}", it.slug))) { (parts::user_text(title, Some(*of))) }
    }
}

fn running(shell: &Shell, calls: &[CallLine]) -> Markup {
    let lang = shell.lang;
    let entries: Vec<Markup> = calls
        .iter()
        .map(|it| {
            let (of, summary) = &it.summary;
            html! {
                h3 { (link(shell, it)) }
                p { (parts::user_text(summary, Some(*of))) }
                p.small.quiet {
                    (t!(lang, "calls-opens", moment = it.opens.as_str())) " "
                    (t!(lang, "calls-closes", moment = it.closes.as_str()))
                }
            }
        })
        .collect();
    parts::rule(&entries)
}

fn past(shell: &Shell, calls: &[CallLine]) -> Markup {
    let lang = shell.lang;
    let columns = [
        Column::words(t!(lang, "calls-call")),
        Column::words(t!(lang, "calls-announced-on")),
        Column::figures(t!(lang, "calls-announced")),
        Column::figures(t!(lang, "calls-admitted")),
    ];
    let rows: Vec<Row> = calls
        .iter()
        .map(|it| {
            let (announced, admitted) = it.counts;
            let results = shell.href(&format!("/calls/{}#results", it.slug));
            Row::new(vec![
                link(shell, it),
                html! { (dates::day(lang, &it.announced_on)) },
                html! { a href=(results) { (numbers::whole(lang, announced)) } },
                html! { a href=(results) { (numbers::whole(lang, admitted)) } },
            ])
        })
        .collect();
    parts::table(&t!(lang, "calls-past-caption"), &columns, &rows)
}

impl ListPage {
    /// A sample value.
    pub fn sample() -> ListPage {
        let en = |text: &str| (domain::language::Lang::EN, text.to_owned());
        let call = CallLine {
            slug: "2020".to_owned(),
            title: en("Call 2020: join the network"),
            summary: en("Cities from everywhere in the world can apply."),
            opens: "1 March 2020, 00:00 (Hamburg)".to_owned(),
            closes: "30 June 2020, 23:59 (Hamburg)".to_owned(),
            announced_on: "2020-09-23".to_owned(),
            counts: (40, 39),
        };
        ListPage {
            open: vec![call.clone()],
            coming: vec![call.clone()],
            under_way: vec![call.clone()],
            past: vec![call],
            earlier: vec![EarlierLine {
                slug: "2019".to_owned(),
                announced_on: "2019-07-17".to_owned(),
                admitted: super::Told::sample().admitted,
            }],
        }
    }
}
