//! More time for one application: the page on which a team asks, what waits in a call, and the
//! page of one request.

use domain::ids::{ApplicationId, WaiverId};
use domain::language::Lang;
use maud::{Markup, html};

use crate::parts::{self, Field, FieldError, Mood};
use crate::shell::{Nav, Shell, heading, page};
use crate::t;

/// A request as both sides see it.
#[derive(Debug, Clone, PartialEq)]
pub struct Asked {
    /// The day, in words.
    pub on: String,
    /// Why, in the team's words.
    pub why: String,
    /// What became of it.
    pub outcome: Outcome,
}

/// What became of a request.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// It waits for the secretariat.
    Waits,
    /// There is more time.
    Granted {
        /// Until when, in words.
        until: String,
    },
    /// There is not.
    Refused {
        /// The day, in words.
        on: String,
        /// Why.
        reason: String,
    },
}

/// The page on which a team asks.
#[derive(Debug, Clone)]
pub struct AskPage {
    /// The application.
    pub application: ApplicationId,
    /// The city.
    pub city: String,
    /// Whether it exists in a demonstration only.
    pub invented: bool,
    /// The call's title, with the language it is in.
    pub call: (Lang, String),
    /// Until when there is time now, in words.
    pub until: String,
    /// What was asked before, the latest first.
    pub asked: Vec<Asked>,
    /// Whether the team can ask now.
    pub can_ask: bool,
    /// Why, as typed.
    pub why: String,
    /// What is wrong.
    pub errors: Vec<FieldError>,
}

/// The page on which a team asks.
pub fn ask_page(shell: &Shell, it: &AskPage) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "clocks-waiver-ask-title");
    let path = format!("/applications/{}", it.application);
    let above = html! {
        a href=(shell.href(&path)) { (parts::user_text(&it.city, None)) }
        @if it.invented { " " (parts::invented_mark(lang)) }
        " · " (parts::user_text(&it.call.1, Some(it.call.0)))
    };
    let (label, hint) = (t!(lang, "clocks-waiver-why"), t!(lang, "clocks-waiver-why-hint"));
    let main = html! {
        (parts::error_summary(lang, &it.errors))
        (heading(Some(above), &title))
        p { (t!(lang, "clocks-waiver-has", moment = it.until.as_str())) }
        @for asked in &it.asked { (told(lang, asked)) }
        @if it.can_ask {
            section {
                p.text { (t!(lang, "clocks-waiver-ask-lead")) }
                form method="post" action=(shell.href(&format!("{path}/more-time"))) novalidate {
                    (parts::textarea(
                        &Field::new(lang, "why", &label).hint(&hint).value(&it.why)
                            .errors(&it.errors),
                        5,
                        None,
                    ))
                    p.actions { (parts::button(&t!(lang, "clocks-waiver-ask"))) }
                }
            }
        } @else if !it.asked.iter().any(|it| it.outcome == Outcome::Waits) {
            p { (t!(lang, "clocks-waiver-not-writable")) }
        }
    };
    page(&Shell { nav: Some(Nav::Desk), ..shell.clone() }, &title, main)
}

fn told(lang: Lang, it: &Asked) -> Markup {
    let (mood, words) = match &it.outcome {
        Outcome::Waits => (Mood::News, t!(lang, "clocks-waiver-waits", day = it.on.as_str())),
        Outcome::Granted { until } => {
            (Mood::Done, t!(lang, "clocks-waiver-granted", moment = until.as_str()))
        }
        Outcome::Refused { on, .. } => {
            (Mood::Warning, t!(lang, "clocks-waiver-refused", day = on.as_str()))
        }
    };
    html! {
        (parts::notice(lang, mood, html! {
            (words)
            @if let Outcome::Refused { reason, .. } = &it.outcome {
                " " (parts::user_text(reason, None))
            }
        }))
    }
}

/// The requests of a call that wait.
#[derive(Debug, Clone)]
pub struct Waiting {
    /// The call's address.
    pub slug: String,
    /// Its title, with the language it is in.
    pub title: (Lang, String),
    /// Each request: its id, the city, whether that is invented, the day.
    pub rows: Vec<(WaiverId, String, bool, String)>,
    /// How many were granted in the call.
    pub n_granted: i64,
}

/// The list of a call's requests.
pub fn waiting_page(shell: &Shell, it: &Waiting) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "clocks-waiver-list-title");
    let above = super::call_desk::above(shell, &it.slug, &it.title);
    let main = html! {
        (heading(Some(above), &title))
        p { (t!(lang, "clocks-waivers", count = it.n_granted)) }
        @if it.rows.is_empty() { p { (t!(lang, "clocks-waiver-list-none")) } }
        @else {
            ul.rule { @for (id, city, invented, day) in &it.rows { li {
                a href=(shell.href(&format!("/more-time/{id}"))) { (parts::user_text(city, None)) }
                @if *invented { " " (parts::invented_mark(lang)) }
                div.small.quiet { (t!(lang, "clocks-waiver-asked-on", day = day.as_str())) }
            } } }
        }
    };
    page(&Shell { nav: Some(Nav::Calls), ..shell.clone() }, &title, main)
}

/// One request, for the secretariat.
#[derive(Debug, Clone)]
pub struct DecidePage {
    /// Its id.
    pub id: WaiverId,
    /// The call's address.
    pub slug: String,
    /// The call's title, with the language it is in.
    pub call: (Lang, String),
    /// The city.
    pub city: String,
    /// Whether it exists in a demonstration only.
    pub invented: bool,
    /// Who asked.
    pub by: String,
    /// Until when there is time now, in words.
    pub has: String,
    /// Whether that is a date of the country's commission.
    pub by_commission: bool,
    /// The commissions' date for choosing, in words.
    pub at_most: String,
    /// The request.
    pub asked: Asked,
    /// Local date and minute as typed.
    pub local: String,
    /// IANA zone as typed.
    pub zone: String,
    /// Why yes, as typed.
    pub reason: String,
    /// Why no, as typed.
    pub no: String,
    /// What is wrong.
    pub errors: Vec<FieldError>,
}

/// The page of one request.
pub fn decide_page(shell: &Shell, it: &DecidePage) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "clocks-waiver-title", city = it.city.as_str());
    let above = html! {
        a href=(shell.href(&format!("/calls/{}/more-time", it.slug))) {
            (parts::user_text(&it.call.1, Some(it.call.0)))
        }
        @if it.invented { " " (parts::invented_mark(lang)) }
    };
    let facts = vec![
        (t!(lang, "clocks-waiver-by").into_owned(), parts::user_text(&it.by, None)),
        (t!(lang, "clocks-waiver-on").into_owned(), html! { (it.asked.on) }),
        (t!(lang, "clocks-waiver-why").into_owned(), parts::user_text(&it.asked.why, None)),
        (
            t!(lang, "clocks-waiver-until-now").into_owned(),
            html! {
                (it.has)
                @if it.by_commission { div.small.quiet { (t!(lang, "clocks-waiver-of-commission")) } }
            },
        ),
    ];
    let main = html! {
        (parts::error_summary(lang, &it.errors))
        (heading(Some(above), &title))
        (parts::facts(&facts))
        @if it.asked.outcome == Outcome::Waits {
            (grant(shell, it))
            (refuse(shell, it))
        } @else {
            (told(lang, &it.asked))
        }
    };
    page(&Shell { nav: Some(Nav::Calls), ..shell.clone() }, &title, main)
}

fn grant(shell: &Shell, it: &DecidePage) -> Markup {
    let lang = shell.lang;
    let (until, zone) = (t!(lang, "clocks-waiver-until"), t!(lang, "clocks-waiver-zone"));
    let hint = t!(lang, "clocks-waiver-until-hint", moment = it.at_most.as_str());
    let (reason, reason_hint) =
        (t!(lang, "clocks-waiver-reason"), t!(lang, "clocks-waiver-reason-hint"));
    html! {
        section {
            h2 { (t!(lang, "clocks-waiver-grant-title")) }
            form method="post" action=(shell.href(&format!("/more-time/{}/grant", it.id))) novalidate {
                (parts::zoned_field(
                    &Field::new(lang, "until", &until).hint(&hint).value(&it.local)
                        .errors(&it.errors),
                ))
                (parts::text_field(
                    &Field::new(lang, "until_zone", &zone).value(&it.zone).errors(&it.errors),
                ))
                (parts::textarea(
                    &Field::new(lang, "reason", &reason).hint(&reason_hint).value(&it.reason)
                        .errors(&it.errors),
                    3,
                    None,
                ))
                p.small { (t!(lang, "clocks-waiver-counted")) }
                p.actions { (parts::button(&t!(lang, "clocks-waiver-grant"))) }
            }
        }
    }
}

fn refuse(shell: &Shell, it: &DecidePage) -> Markup {
    let lang = shell.lang;
    let (label, hint) = (t!(lang, "clocks-waiver-no"), t!(lang, "clocks-waiver-no-hint"));
    html! {
        section {
            h2 { (t!(lang, "clocks-waiver-refuse-title")) }
            form method="post" action=(shell.href(&format!("/more-time/{}/refusal", it.id))) novalidate {
                (parts::textarea(
                    &Field::new(lang, "no", &label).hint(&hint).value(&it.no).errors(&it.errors),
                    3,
                    None,
                ))
                p.actions { (parts::button(&t!(lang, "clocks-waiver-refuse"))) }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::call_desk::tests::assert_sound;

    fn asked(outcome: Outcome) -> Asked {
        Asked {
            on: "29 April 2020".to_owned(), why: "Відключення світла.".to_owned(), outcome
        }
    }

    fn outcomes() -> [Outcome; 3] {
        [
            Outcome::Waits,
            Outcome::Granted { until: "5 May 2020, 12:00 (Hamburg)".to_owned() },
            Outcome::Refused { on: "30 April 2020".to_owned(), reason: "Two months.".to_owned() },
        ]
    }

    #[test]
    fn the_pages_are_sound_in_every_state_and_language() {
        let call = || (Lang::EN, "Call 2020".to_owned());
        let id = "00000000-0000-0000-0000-000000000001";
        for outcome in outcomes() {
            let it = AskPage {
                application: id.parse().expect("an id"),
                city: "Суми".to_owned(),
                invented: true,
                call: call(),
                until: "30 April 2020, 23:59 (Hamburg)".to_owned(),
                can_ask: outcome != Outcome::Waits,
                asked: vec![asked(outcome.clone())],
                why: "…".to_owned(),
                errors: vec![FieldError::new("why", "…")]
                    .into_iter()
                    .filter(|_| outcome != Outcome::Waits)
                    .collect(),
            };
            assert_sound("ask", |shell| ask_page(shell, &it));
            let waits = outcome == Outcome::Waits;
            let it = DecidePage {
                id: id.parse().expect("an id"),
                slug: "2020".to_owned(),
                call: call(),
                city: "Суми".to_owned(),
                invented: true,
                by: "Ірина".to_owned(),
                has: "30 April 2020, 23:59 (Hamburg)".to_owned(),
                by_commission: true,
                at_most: "31 May 2020, 23:59 (Hamburg)".to_owned(),
                asked: asked(outcome),
                local: String::new(),
                zone: "Europe/Berlin".to_owned(),
                reason: String::new(),
                no: String::new(),
                errors: if waits { vec![FieldError::new("until", "…")] } else { Vec::new() },
            };
            assert_sound("decide", |shell| decide_page(shell, &it));
        }
        let rows = vec![(id.parse().expect("an id"), "Суми".to_owned(), true, "1 May".to_owned())];
        for rows in [Vec::new(), rows] {
            let it = Waiting { slug: "2020".to_owned(), title: call(), rows, n_granted: 1 };
            assert_sound("waiting", |shell| waiting_page(shell, &it));
        }
    }
}
