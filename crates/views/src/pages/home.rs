//! The home page: what the network is, the open call, the map of members, the newest.

use domain::language::Lang;
use domain::time::Timestamp;
use maud::{Markup, html};

use crate::map::{MapShown, moving_map};
use crate::pages::demo;
use crate::pages::members::MemberLine;
use crate::parts;
use crate::shell::{Shell, page};
use crate::{dates, numbers, t};

/// A call one can apply in now.
#[derive(Debug, Clone, PartialEq)]
pub struct OpenCall {
    /// Its word in addresses.
    pub slug: String,
    /// Its title.
    pub title: (Lang, String),
    /// Whole days from today to the cities' deadline.
    pub n_days: i64,
    /// The deadline.
    pub at: Timestamp,
    /// In words, in its own zone.
    pub until: String,
    /// The day it was first, and why it moved.
    pub extended: Option<(String, (Lang, String))>,
}

/// A region with its members.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegionLine {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// How many members it has.
    pub count: i64,
}

/// The home page.
#[derive(Debug, Clone)]
pub struct HomePage {
    /// The network's full name.
    pub name: String,
    /// Calls one can apply in now, the first to close first.
    pub open: Vec<OpenCall>,
    /// Members on a map.
    pub map: MapShown,
    /// How many members there are.
    pub n_members: i64,
    /// Of how many countries.
    pub n_countries: i64,
    /// The latest year in which members joined, and how many did.
    pub newest_year: Option<(String, i64)>,
    /// The day the totals are of.
    pub as_of: String,
    /// Regions with members.
    pub regions: Vec<RegionLine>,
    /// Who joined last.
    pub newest: Vec<MemberLine>,
    /// Who can be become with one click, in a demonstration.
    pub cast: Vec<demo::Member>,
}

/// The page.
pub fn home(shell: &Shell, it: &HomePage) -> Markup {
    let lang = shell.lang;
    let main = html! {
        section.lead[!it.open.is_empty()] {
            div {
                h1 { (t!(lang, "home-title")) }
                p { (t!(lang, "home-what", network = it.name.as_str())) }
                @if !it.cast.is_empty() { p { a href="#cast" { (t!(lang, "demo-cast")) } } }
            }
            @if !it.open.is_empty() {
                div { @for call in &it.open { (clock(shell, call)) } }
            }
        }
        section aria-labelledby="world" {
            h2 #world { (t!(lang, "home-world")) }
            (moving_map(lang, "home-map", &t!(lang, "home-map"), &it.map))
            p { a href=(shell.href("/members")) { (t!(lang, "home-list")) } }
        }
        section aria-label=(t!(lang, "home-figures")) {
            (figures(shell, it))
            p { a href=(shell.href("/numbers")) { (t!(lang, "home-numbers")) } }
        }
        div.columns {
            section aria-labelledby="newest" {
                h2 #newest { (t!(lang, "home-newest")) }
                @if it.newest.is_empty() { p.quiet { (t!(lang, "home-no-members")) } }
                (parts::rule(&it.newest.iter().map(|it| member(shell, it)).collect::<Vec<_>>()))
            }
            section aria-labelledby="regions" {
                h2 #regions { (t!(lang, "home-regions")) }
                (parts::rule(&it.regions.iter().map(|it| region(shell, it)).collect::<Vec<_>>()))
            }
        }
        @if !it.cast.is_empty() { div #cast { (demo::cast(shell, &it.cast)) } }
        section.small.quiet {
            a href=(shell.href("/feed.xml")) { (t!(lang, "home-feed")) }
            " · "
            a href=(shell.href("/api")) { (t!(lang, "home-api")) }
            " · "
            a href=(shell.href("/open-data")) { (t!(lang, "open-data-title")) }
        }
    };
    page(shell, &shell.network_name, main)
}

fn clock(shell: &Shell, it: &OpenCall) -> Markup {
    let lang = shell.lang;
    let (of, title) = &it.title;
    html! {
        div.clock {
            a.small href=(shell.href(&format!("/calls/{}", it.slug))) {
                (parts::user_text(title, Some(*of)))
            }
            strong { (dates::left(lang, it.n_days)) }
            p {
                (crate::rich!(lang, "turn-until", moment = parts::time_for_reader(it.at, &it.until)))
                @if let Some((before, (of, reason))) = &it.extended {
                    br;
                    span.small {
                        (crate::rich!(lang, "home-extended",
                            before = html! { s { (dates::day(lang, before)) } },
                            reason = parts::user_text(reason, Some(*of))))
                    }
                }
            }
            p { (parts::button_link(&t!(lang, "home-apply"), &shell.href(&format!("/calls/{}/applications", it.slug)), false)) }
        }
    }
}

fn figures(shell: &Shell, it: &HomePage) -> Markup {
    let lang = shell.lang;
    let day = t!(lang, "home-on", day = dates::day(lang, &it.as_of)).into_owned();
    let members = shell.href("/members");
    let mut figures = vec![
        (
            numbers::whole(lang, it.n_members),
            t!(lang, "home-n-members", count = it.n_members).into_owned(),
            day.clone(),
            members.clone(),
        ),
        (
            numbers::whole(lang, it.n_countries),
            t!(lang, "home-n-countries", count = it.n_countries).into_owned(),
            day.clone(),
            shell.href("/countries"),
        ),
    ];
    if let Some((year, n)) = &it.newest_year {
        figures.push((
            numbers::whole(lang, *n),
            t!(lang, "home-n-joined", count = *n, year = year.as_str()).into_owned(),
            day,
            format!("{members}?year={year}"),
        ));
    }
    parts::figures(&figures)
}

fn member(shell: &Shell, it: &MemberLine) -> Markup {
    let since = it.since.as_deref().map(|day| dates::day(shell.lang, day));
    html! {
        (it.link(shell))
        div.small.quiet { (it.country) @if let Some(since) = since { " · " (since) } }
    }
}

fn region(shell: &Shell, it: &RegionLine) -> Markup {
    html! {
        a href=(shell.href(&format!("/regions/{}", it.id))) { (it.name) }
        div.small { a.tap href=(shell.href(&format!("/members?region={}", it.id))) {
            (t!(shell.lang, "home-region-members", count = it.count))
        } }
    }
}

impl HomePage {
    /// A sample value.
    pub fn sample() -> HomePage {
        let en = |text: &str| (Lang::EN, text.to_owned());
        HomePage {
            name: "UNESCO Global Network of Learning Cities".to_owned(),
            open: vec![OpenCall {
                slug: "2020".to_owned(),
                title: en("Call 2020"),
                n_days: 41,
                at: Timestamp(1_593_554_399_999),
                until: "30 June 2020, 23:59 (Hamburg)".to_owned(),
                extended: Some(("2020-04-30".to_owned(), en("because of the pandemic"))),
            }],
            map: MapShown::sample(),
            n_members: 229,
            n_countries: 64,
            newest_year: Some(("2020".to_owned(), 54)),
            as_of: "2020-09-23".to_owned(),
            regions: vec![RegionLine {
                id: "africa".to_owned(),
                name: "Africa".to_owned(),
                count: 18,
            }],
            newest: vec![MemberLine::sample()],
            cast: vec![demo::Member {
                id: MemberLine::sample().id.to_string(),
                name: "Ida".to_owned(),
                group: "Secretariat".to_owned(),
                does: vec!["Secretariat".to_owned()],
            }],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::members::tests::visitor;
    use crate::texts::LANGUAGES;

    #[test]
    fn the_home_page_speaks_every_language_with_and_without_a_call() {
        for lang in LANGUAGES {
            let quiet = HomePage {
                open: Vec::new(),
                newest: Vec::new(),
                newest_year: None,
                cast: Vec::new(),
                ..HomePage::sample()
            };
            for it in [HomePage::sample(), quiet] {
                let page = home(&visitor(lang), &it).into_string();
                assert!(!page.contains('⟦'), "{lang}: {}", &page[page.find('⟦').unwrap()..][..60]);
            }
        }
    }

    #[test]
    fn becoming_somebody_is_a_form_and_never_a_link() {
        let page = home(&visitor(Lang::EN), &HomePage::sample()).into_string();
        assert!(page.contains("<form method=\"post\" action=\"/en/demo/become/"));
        assert!(!page.contains("href=\"/en/demo/become"));
    }
}
