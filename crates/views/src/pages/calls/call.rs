//! A call's page: whose turn, until when, what it says, how it moved, what came of it.

use domain::language::Lang;
use domain::officer::WithoutCommission;
use domain::time::Timestamp;
use maud::{Markup, html};

use super::{NamedCity, Said, Told, prose};
use crate::pages::call_desk::{ClockId, ClockLine};
use crate::pages::members::MemberLine;
use crate::pages::applications::without_commission;
use crate::parts::{self, Clock, Mood, Turn};
use crate::shell::{Shell, heading, in_language, page};
use crate::{dates, numbers, t};

/// Whose turn it is in a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// Nobody's yet; it opens.
    Opening,
    /// Cities write.
    Cities,
    /// Commissions choose.
    Commissions,
    /// The secretariat checks.
    Screening,
    /// Experts read.
    Experts,
    /// The results are told.
    Over,
}

impl Whose {
    /// Who it is, or that it is over.
    pub fn words(self, lang: Lang) -> String {
        match self {
            Whose::Opening => t!(lang, "call-turn-opening"),
            Whose::Cities => t!(lang, "call-turn-cities"),
            Whose::Commissions => t!(lang, "call-turn-commissions"),
            Whose::Screening => t!(lang, "clocks-turn-screening"),
            Whose::Experts => t!(lang, "call-turn-experts"),
            Whose::Over => t!(lang, "call-over"),
        }
        .into_owned()
    }
}

/// One clock that an extension moved, and why.
#[derive(Debug, Clone, PartialEq)]
pub struct ExtensionLine {
    /// The day it was made, `YYYY-MM-DD`.
    pub on: String,
    /// Each clock that moved, the day before, the day after; the day before is empty for a clock
    /// that the call did not have.
    pub moved: Vec<(ClockId, String, String)>,
    /// The reason.
    pub reason: Said,
}

/// An earlier date that a commission set for the cities of its country.
#[derive(Debug, Clone, PartialEq)]
pub struct OwnDateLine {
    /// The country's name.
    pub country: String,
    /// Until when, in words.
    pub until: String,
    /// Whether what comes later is refused.
    pub binds: bool,
}

/// A public correction.
#[derive(Debug, Clone, PartialEq)]
pub struct CorrectionLine {
    /// The day, `YYYY-MM-DD`.
    pub on: String,
    /// The city.
    pub city: NamedCity,
    /// Whether it admits the city late; otherwise it revokes an admission.
    pub late: bool,
    /// The reason.
    pub reason: Said,
}

/// What our rows prove about the result.
#[derive(Debug, Clone, PartialEq)]
pub struct Results {
    /// The day of the announcement.
    pub on: String,
    /// Cities announced.
    pub announced: i64,
    /// Of those, not revoked as a mistake.
    pub admitted: i64,
    /// The corrections, the oldest first.
    pub corrections: Vec<CorrectionLine>,
    /// The cities admitted, by name.
    pub cities: Vec<MemberLine>,
}

/// What was printed about the result elsewhere.
#[derive(Debug, Clone, PartialEq)]
pub struct Published {
    /// Cities announced at first.
    pub announced: i64,
    /// After corrections.
    pub admitted: Option<i64>,
    /// Members of the network after the call.
    pub members: Option<i64>,
    /// Where it was printed.
    pub source: String,
}

/// A public call.
#[derive(Debug, Clone)]
pub struct CallPage {
    /// Its word in addresses.
    pub slug: String,
    /// Its title, filled.
    pub title: Said,
    /// Its body, filled.
    pub body: Said,
    /// Whose turn it is.
    pub whose: Whose,
    /// Until when; nothing when it is over.
    pub until: Option<Clock>,
    /// The clocks, in the order of time.
    pub clocks: Vec<ClockLine>,
    /// Earlier dates of commissions, by country.
    pub own_dates: Vec<OwnDateLine>,
    /// How many applications were given more time.
    pub n_waivers: i64,
    /// How it moved, the latest first.
    pub extensions: Vec<ExtensionLine>,
    /// What came of it, once told.
    pub results: Option<Results>,
    /// What was printed about it.
    pub published: Option<Published>,
    /// The same with dates, beside what the record proves, where that was entered.
    pub told: Option<Told>,
    /// What a country without a commission does.
    pub without_commission: WithoutCommission,
}

/// The page.
pub fn call(shell: &Shell, it: &CallPage) -> Markup {
    let lang = shell.lang;
    let (of, title) = &it.title;
    let main = html! {
        section {
            (heading(Some(html! { a href=(shell.href("/calls")) { (t!(lang, "calls-title")) } }), title))
            @if *of != lang { p { (in_language(lang, *of)) } }
            (turn(lang, it))
            @if it.whose == Whose::Cities {
                p.actions {
                    (parts::button_link(&t!(lang, "call-apply"), &shell.href(&format!("/calls/{}/applications", it.slug)), false))
                }
                p.small { a href=(shell.href(&format!("/calls/{}/form.xlsx", it.slug))) { (t!(lang, "post-call-form")) } }
            }
        }
        @if let Some(results) = &it.results { (results_of(shell, results)) }
        @if let Some(told) = &it.told { (super::past::told(shell, told)) }
        @else if let Some(published) = &it.published { (published_of(lang, published)) }
        section aria-labelledby="clocks" {
            h2 #clocks { (t!(lang, "call-clocks")) }
            (parts::facts(&clock_facts(lang, it)))
            @if it.n_waivers > 0 { p { (t!(lang, "clocks-waivers", count = it.n_waivers)) } }
            p.small { a href=(shell.href("/calls.ics")) { (t!(lang, "calendar-link")) } }
        }
        @if it.results.is_none() {
            section aria-labelledby="without" {
                h2 #without { (t!(lang, "call-without-commission")) }
                p.text { (without_commission(lang, it.without_commission)) }
            }
        }
        @if !it.own_dates.is_empty() { (own_dates(lang, &it.own_dates)) }
        @if !it.extensions.is_empty() { (extensions(lang, &it.extensions)) }
        @let (of, body) = &it.body;
        section.text lang=(of) dir=(of.dir()) { (prose(body)) }
        section.small.quiet {
            a href=(shell.href(&format!("/calls/{}/transparency", it.slug))) { (t!(lang, "transparency-link")) }
            " · "
            a href=(shell.href(&format!("/calls/{}/flyer", it.slug))) { (t!(lang, "call-flyer")) }
            " · "
            a href=(format!("/api/v1/calls/{}", it.slug)) { (t!(lang, "call-json")) }
        }
    };
    page(shell, title, main)
}

fn turn(lang: Lang, it: &CallPage) -> Markup {
    let next = match it.whose {
        Whose::Opening => Some(Whose::Cities),
        Whose::Cities => Some(Whose::Commissions),
        Whose::Commissions | Whose::Screening => Some(Whose::Experts),
        Whose::Experts => None,
        Whose::Over => return html! { p { strong { (it.whose.words(lang)) } } },
    };
    let next = next.map(|it| it.words(lang));
    parts::turn(lang, &Turn::Waiting(it.whose.words(lang)), it.until.as_ref(), next.as_deref())
}

fn clock_facts(lang: Lang, it: &CallPage) -> Vec<(String, Markup)> {
    it.clocks.iter().map(|it| (it.clock.public_name(lang), it.value())).collect()
}

fn own_dates(lang: Lang, all: &[OwnDateLine]) -> Markup {
    html! {
        section aria-labelledby="own-dates" {
            h2 #own-dates { (t!(lang, "clocks-own-dates")) }
            p { (t!(lang, "clocks-own-dates-lead")) }
            ul { @for it in all { li {
                @let (country, moment) = (it.country.as_str(), it.until.as_str());
                @if it.binds {
                    (t!(lang, "clocks-own-date-of-binds", country = country, moment = moment))
                } @else {
                    (t!(lang, "clocks-own-date-of-wish", country = country, moment = moment))
                }
            } } }
        }
    }
}

pub(super) fn extensions(lang: Lang, extensions: &[ExtensionLine]) -> Markup {
    html! {
        section aria-labelledby="extensions" {
            h2 #extensions { (t!(lang, "call-extensions")) }
            ol.line { @for it in extensions { li {
                div.small.quiet { (dates::day(lang, &it.on)) }
                @for (clock, before, after) in &it.moved {
                    div {
                        (clock.public_name(lang)) ": "
                        @let after = html! { strong { (dates::day(lang, after)) } };
                        @if before.is_empty() { (after) } @else {
                            (crate::rich!(lang, "call-moved",
                                before = html! { s { (dates::day(lang, before)) } },
                                after = after))
                        }
                    }
                }
                @let (of, reason) = &it.reason;
                div { (crate::rich!(lang, "call-because", reason = parts::user_text(reason, Some(*of)))) }
            } } }
        }
    }
}

pub(crate) fn results_of(shell: &Shell, it: &Results) -> Markup {
    let lang = shell.lang;
    let figure = |number: i64, unit: std::borrow::Cow<'_, str>, on: &str, href: &str| {
        let number = numbers::whole(lang, number);
        (number, unit.into_owned(), dates::day(lang, on), href.to_owned())
    };
    let n = i64::try_from(it.corrections.len()).unwrap_or(i64::MAX);
    // What a correction changed is true since that correction.
    let corrected_on = it.corrections.last().map_or(&it.on, |it| &it.on);
    let announced = t!(lang, "call-announced", count = it.announced);
    let admitted = t!(lang, "call-admitted", count = it.admitted);
    let mut figures = vec![
        figure(it.announced, announced, &it.on, "#cities"),
        figure(it.admitted, admitted, corrected_on, "#cities"),
    ];
    if n > 0 {
        let corrections = t!(lang, "call-corrections", count = n);
        figures.push(figure(n, corrections, corrected_on, "#corrections"));
    }
    html! {
        section aria-labelledby="results" {
            h2 #results { (t!(lang, "call-results")) }
            p { (t!(lang, "call-results-proven")) }
            (parts::figures(&figures))
            @if !it.corrections.is_empty() {
                h3 #corrections { (t!(lang, "call-corrections-title")) }
                (corrections_of(shell, &it.corrections))
            }
            div #cities {
                (crate::pages::members::table(shell, &t!(lang, "call-cities"), &it.cities))
            }
        }
    }
}

/// Each correction with its date, its city and its reason.
pub(super) fn corrections_of(shell: &Shell, all: &[CorrectionLine]) -> Markup {
    let lang = shell.lang;
    html! {
        @for it in all {
            @let (id, city) = &it.city;
            @let (of, reason) = &it.reason;
            (parts::notice(lang, Mood::Warning, html! {
                (dates::day(lang, &it.on)) ": "
                a href=(shell.href(&format!("/cities/{id}"))) { (parts::user_text(city, None)) }
                " – "
                @if it.late { (t!(lang, "call-correction-late")) } @else { (t!(lang, "call-correction-revoked")) }
                ". " (parts::user_text(reason, Some(*of)))
            }))
        }
    }
}

fn published_of(lang: Lang, it: &Published) -> Markup {
    let whole = |number| numbers::whole(lang, number);
    html! {
        section aria-labelledby="published" {
            h2 #published { (t!(lang, "call-published")) }
            p { (t!(lang, "call-published-apart")) }
            ul {
                li { (t!(lang, "call-published-announced", count = whole(it.announced))) }
                @if let Some(admitted) = it.admitted {
                    li { (t!(lang, "call-published-admitted", count = whole(admitted))) }
                }
                @if let Some(members) = it.members {
                    li { (t!(lang, "call-published-members", count = whole(members))) }
                }
            }
            p.small.quiet { (t!(lang, "call-source")) " " (sources(&it.source)) }
        }
    }
}

/// A source may name several addresses, apart by spaces.
pub(super) fn sources(text: &str) -> Markup {
    html! {
        @for (at, word) in text.split_whitespace().enumerate() {
            @if at > 0 { " " }
            @if word.starts_with("https://") {
                a href=(word) rel="noreferrer nofollow" { bdi dir="ltr" { (word) } }
            } @else {
                (word)
            }
        }
    }
}

impl CallPage {
    /// A sample value: a call that was extended, announced and corrected.
    pub fn sample() -> CallPage {
        let en = |text: &str| (Lang::EN, text.to_owned());
        let line = |clock, words: &str, note: &str| ClockLine {
            clock,
            at: Timestamp(0),
            words: words.to_owned(),
            notes: Some(note.to_owned()).filter(|it| !it.is_empty()).into_iter().collect(),
        };
        let wall = domain::time::Wall::new("2020-06-30T23:59", "Europe/Berlin");
        let deadline = wall.deadline().expect("the minute exists");
        let city = MemberLine::sample();
        CallPage {
            slug: "2020".to_owned(),
            title: en("Call 2020: join the network"),
            body: en("A learning city:\n\n- brings people together;\n- lasts a life.\n\nApply."),
            whose: Whose::Cities,
            until: Some(Clock { deadline, place: "Hamburg".to_owned(), n_days: 12 }),
            clocks: vec![
                line(ClockId::Opens, "1 March", ""),
                line(ClockId::City, "30 June, 23:59", "What arrives until 00:29 is accepted."),
                line(ClockId::Endorsement, "31 July", ""),
                line(ClockId::Commission, "10 August", ""),
                line(ClockId::Screening, "15 August", ""),
                line(ClockId::Experts, "10 September", ""),
                line(ClockId::Announcement, "23 September", ""),
            ],
            own_dates: [true, false]
                .map(|binds| OwnDateLine {
                    country: "Україна".to_owned(),
                    until: "15 May, 23:59 (Kyiv)".to_owned(),
                    binds,
                })
                .into(),
            n_waivers: 1,
            extensions: vec![ExtensionLine {
                on: "2020-04-15".to_owned(),
                moved: vec![(ClockId::City, "2020-04-30".to_owned(), "2020-06-30".to_owned())],
                reason: en("The pandemic."),
            }],
            results: Some(Results {
                on: "2020-09-23".to_owned(),
                announced: 40,
                admitted: 39,
                corrections: vec![CorrectionLine {
                    on: "2020-09-28".to_owned(),
                    city: (city.id, city.name.clone()),
                    late: false,
                    reason: en("It had been listed by mistake."),
                }],
                cities: vec![city],
            }),
            without_commission: WithoutCommission::Secretariat,
            told: None,
            published: Some(Published {
                announced: 55,
                admitted: Some(54),
                members: Some(229),
                source: "https://uil.unesco.org/ a press release".to_owned(),
            }),
        }
    }
}
