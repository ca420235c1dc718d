//! A city's page: who, since when, what changed, and what it says about itself.

use domain::city::{EndReason, Position};
use domain::ids::CityId;
use domain::language::Lang;
use maud::{Markup, html};

use super::near::neighbours;
use super::{MessageForm, Neighbour, OwnWords, Reach, named};
use crate::map::place_map;
use crate::pages::applications::Shown;
use crate::parts::{self, Mood};
use crate::shell::{Shell, heading, language_name, page};
use crate::{badge, dates, t};

/// Another name of the city.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EarlierName {
    /// The language it is a name in, where one owns it.
    pub lang: Option<Lang>,
    /// The name.
    pub name: String,
}

/// A period of membership.
#[derive(Debug, Clone, PartialEq)]
pub struct SpellLine {
    /// First day, as precise as known.
    pub from_on: Option<String>,
    /// First day it no longer counts.
    pub until_on: Option<String>,
    /// Why it ended.
    pub reason: Option<EndReason>,
    /// What the first day rests on, in the source's words.
    pub basis: String,
    /// The call that brought it: its word and title.
    pub call: Option<(String, Lang, String)>,
    /// The public correction that ended it: day, language and words.
    pub correction: Option<(String, Lang, String)>,
}

/// An answer of the application that became part of the public profile.
#[derive(Debug, Clone, PartialEq)]
pub struct ProfileLine {
    /// The question.
    pub label: String,
    /// The answer, with year and source where it has them.
    pub shown: Shown,
}

/// A city that is or was a member.
#[derive(Debug, Clone, PartialEq)]
pub struct CityPage {
    /// Its id.
    pub id: CityId,
    /// Its name for the reader.
    pub name: String,
    /// Its names in other languages and other spellings.
    pub names: Vec<EarlierName>,
    /// Its country: code and name.
    pub country: (String, String),
    /// Its region: id and name.
    pub region: Option<(String, String)>,
    /// The kind of place, in words.
    pub kind: String,
    /// Its website.
    pub website: Option<String>,
    /// Whether it is invented.
    pub invented: bool,
    /// Where it lies.
    pub position: Option<Position>,
    /// The city that took its place, when that is public.
    pub successor: Option<(CityId, String)>,
    /// Its periods of membership, the latest first.
    pub spells: Vec<SpellLine>,
    /// What it says about itself.
    pub profile: Vec<ProfileLine>,
    /// What it writes of itself, as far as the reader may see it.
    pub own: OwnWords,
    /// Whether the reader may write it.
    pub can_edit: bool,
    /// How the reader can write to the city.
    pub reach: Reach,
    /// The members around it, the nearest first.
    pub neighbours: Vec<Neighbour>,
    /// The network's accent colour.
    pub accent: String,
    /// The day and the call of the application the profile is from.
    pub profile_from: Option<(String, String)>,
    /// Where the record comes from.
    pub source: Option<String>,
}

/// The key of the words for an end.
pub fn reason_key(reason: EndReason) -> &'static str {
    match reason {
        EndReason::Left => "city-ended-left",
        EndReason::Ended => "city-ended-ended",
        EndReason::Merged => "city-ended-merged",
        EndReason::Revoked => "city-ended-revoked",
    }
}

/// The page.
pub fn city(shell: &Shell, it: &CityPage) -> Markup {
    let lang = shell.lang;
    let main = html! {
        (parts::error_summary(lang, it.reach.errors()))
        section.side {
            article {
                (heading(Some(above(shell, it)), &it.name))
                @if it.invented { p { (parts::invented_mark(lang)) } }
                p { (standing(lang, it)) }
                (it.own.lead(lang))
                @if let Some((id, name)) = &it.successor {
                    p { (crate::rich!(lang, "city-successor", city = html! {
                        a href=(shell.href(&format!("/cities/{id}"))) { (named(name, None)) }
                    })) }
                }
                (facts(shell, it))
                @if it.can_edit {
                    p { a href=(shell.href(&format!("/cities/{}/edit", it.id))) { (t!(lang, "city-edit-link")) } }
                }
            }
            section aria-labelledby="periods" {
                h2 #periods { (t!(lang, "city-periods")) }
                ol.line { @for (at, spell) in it.spells.iter().enumerate() {
                    li.now[at == 0 && spell.until_on.is_none()] { (period(shell, spell)) }
                } }
            }
        }
        section aria-labelledby="profile" {
            h2 #profile { (t!(lang, "city-profile")) }
            (it.own.figures(shell, &it.accent))
            @if it.profile.is_empty() && it.own.figures.is_empty() {
                p.quiet { (t!(lang, "city-no-profile")) }
            } @else if !it.profile.is_empty() {
                dl.facts {
                    @for line in &it.profile {
                        dt { (line.label) }
                        dd { (line.shown.markup(shell)) }
                    }
                }
                @if let Some((day, call)) = &it.profile_from {
                    p.small.quiet {
                        (t!(lang, "city-profile-from", day = dates::day(lang, day), call = call.as_str()))
                    }
                }
            }
        }
        section aria-labelledby="place" {
            h2 #place { (t!(lang, "city-place")) }
            @match it.position {
                Some(position) => (map(shell, it, position)),
                None => p.quiet { (t!(lang, "city-no-position")) },
            }
        }
        (neighbours(shell, &it.neighbours))
        (it.reach.section(shell, it.id, &it.name))
        (badge_to_take(shell, it))
        section.small.quiet {
            p {
                a href=(format!("/api/v1/cities/{}", it.id)) { (t!(lang, "city-json")) }
                " · "
                a href=(shell.href(&format!("/cities/{}/feed.xml", it.id))) { (t!(lang, "city-feed")) }
            }
            @if let Some(source) = &it.source {
                p { (t!(lang, "city-source")) " " (source_link(source)) }
            }
        }
    };
    page(shell, &it.name, main)
}

/// The badge, and what a website needs to show it. The words beside the picture there claim
/// nothing, because they stay when the membership does not.
fn badge_to_take(shell: &Shell, it: &CityPage) -> Markup {
    let lang = shell.lang;
    let own = shell.href(&format!("/cities/{}", it.id));
    let beside = format!("{} · {}", it.name, shell.network_name);
    let (width, height) = (badge::WIDTH, badge::HEIGHT);
    let code = html! {
        a href=(format!("{}{own}", shell.base_url)) {
            img src=(format!("{}{own}/badge.svg", shell.base_url)) alt=(beside) width=(width) height=(height);
        }
    };
    html! {
        section aria-labelledby="badge" {
            h2 #badge { (t!(lang, "badge-title")) }
            p { (t!(lang, "badge-lead")) }
            p { img src=(format!("{own}/badge.svg")) alt=(standing(lang, it)) width=(width) height=(height) loading="lazy"; }
            details {
                summary { (t!(lang, "badge-code")) }
                pre dir="ltr" tabindex="0" { code { (code.into_string()) } }
            }
            p.small { a href=(format!("{own}/badge.png")) { (t!(lang, "badge-png")) } }
        }
    }
}

fn above(shell: &Shell, it: &CityPage) -> Markup {
    let (code, country) = &it.country;
    html! {
        a href=(shell.href(&format!("/countries/{code}"))) { (country) }
        @if let Some((id, region)) = &it.region {
            " · " a href=(shell.href(&format!("/regions/{id}"))) { (region) }
        }
    }
}

/// Whether it is a member and since when, in one sentence.
fn standing(lang: Lang, it: &CityPage) -> String {
    match it.spells.iter().find(|it| it.until_on.is_none()) {
        Some(SpellLine { from_on: Some(day), .. }) => {
            t!(lang, "city-member-since", day = dates::day(lang, day)).into_owned()
        }
        Some(_) => t!(lang, "city-member").into_owned(),
        None => t!(lang, "city-not-a-member").into_owned(),
    }
}

fn facts(shell: &Shell, it: &CityPage) -> Markup {
    let lang = shell.lang;
    let names = html! { ul { @for it in &it.names { li {
        (named(&it.name, it.lang))
        @if let Some(of) = it.lang { " " span.small.quiet { (language_name(lang, of)) } }
    } } } };
    let mut pairs = vec![(t!(lang, "city-kind").into_owned(), html! { (it.kind) })];
    if !it.names.is_empty() {
        pairs.push((t!(lang, "city-names").into_owned(), names));
    }
    if let Some(website) = &it.website {
        pairs.push((t!(lang, "city-website").into_owned(), source_link(website)));
    }
    pairs.extend(it.own.facts(shell));
    parts::facts(&pairs)
}

fn period(shell: &Shell, spell: &SpellLine) -> Markup {
    let lang = shell.lang;
    let from = spell.from_on.as_deref().map(|it| dates::day(lang, it));
    let until = spell.until_on.as_deref().map(|it| dates::day(lang, it));
    let when = match (from, until) {
        (Some(from), None) => t!(lang, "city-since", from = from),
        (Some(from), Some(until)) => t!(lang, "city-from-until", from = from, until = until),
        (None, Some(until)) => t!(lang, "city-until", until = until),
        (None, None) => t!(lang, "city-undated"),
    };
    html! {
        div { strong { (when) } }
        @if let Some(reason) = spell.reason { div { (crate::t(lang, reason_key(reason))) } }
        @if let Some((day, of, words)) = &spell.correction {
            (parts::notice(lang, Mood::Warning, html! {
                (t!(lang, "city-corrected", day = dates::day(lang, day))) " "
                (parts::user_text(words, Some(*of)))
            }))
        }
        @if let Some((slug, of, title)) = &spell.call {
            div { a href=(shell.href(&format!("/calls/{slug}"))) { (parts::user_text(title, Some(*of))) } }
        } @else if !spell.basis.is_empty() {
            div.small.quiet { (t!(lang, "city-basis")) " " (parts::user_text(&spell.basis, None)) }
        }
    }
}

fn map(shell: &Shell, it: &CityPage, position: Position) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "city-map", city = it.name.as_str());
    html! {
        (place_map(lang, "city-map", &title, &it.name, position))
        p.small.quiet { bdi dir="ltr" {
            (format!("{:.4}, {:.4}", position.latitude, position.longitude))
        } }
    }
}

/// A link where it is one that people may follow; text otherwise.
fn source_link(text: &str) -> Markup {
    html! {
        @if text.starts_with("https://") || text.starts_with("http://") {
            a href=(text) rel="noreferrer nofollow" { bdi dir="ltr" { (text) } }
        } @else {
            (parts::user_text(text, None))
        }
    }
}

impl CityPage {
    /// A sample value.
    pub fn sample() -> CityPage {
        let ended = |reason| SpellLine {
            from_on: Some("2020-09-23".to_owned()),
            until_on: Some("2020-09-28".to_owned()),
            reason: Some(reason),
            basis: "admission".to_owned(),
            call: Some(("2020".to_owned(), Lang::EN, "Call 2020".to_owned())),
            correction: Some(("2020-09-28".to_owned(), Lang::EN, "Listed by mistake.".to_owned())),
        };
        let running = SpellLine {
            from_on: Some("2024-02-14".to_owned()),
            until_on: None,
            reason: None,
            call: None,
            correction: None,
            ..ended(EndReason::Left)
        };
        let id = super::MemberLine::sample().id;
        CityPage {
            id,
            name: "Sumy".to_owned(),
            names: vec![
                EarlierName { lang: Some(Lang::UK), name: "Суми".to_owned() },
                EarlierName { lang: None, name: "Sumi".to_owned() },
            ],
            country: ("UA".to_owned(), "Ukraine".to_owned()),
            region: Some(("europe_north_america".to_owned(), "Europe".to_owned())),
            kind: "City".to_owned(),
            website: Some("https://smr.gov.ua".to_owned()),
            invented: true,
            position: Some(Position { latitude: 50.9077, longitude: 34.7981 }),
            successor: Some((id, "Lviv".to_owned())),
            spells: EndReason::ALL
                .into_iter()
                .map(ended)
                .chain([
                    running.clone(),
                    SpellLine { from_on: None, basis: String::new(), ..running.clone() },
                    SpellLine { from_on: None, ..ended(EndReason::Ended) },
                ])
                .collect(),
            profile: vec![ProfileLine {
                label: "Motivation".to_owned(),
                shown: Shown::Text("We learn together.".to_owned()),
            }],
            own: OwnWords::sample(),
            can_edit: true,
            reach: Reach::Form(Box::new(MessageForm::sample())),
            neighbours: vec![Neighbour::sample(), Neighbour { km: 0, ..Neighbour::sample() }],
            accent: "#0b5a7a".to_owned(),
            profile_from: Some(("2023-05-30".to_owned(), "Call 2023".to_owned())),
            source: Some("https://uil.unesco.org".to_owned()),
        }
    }
}
