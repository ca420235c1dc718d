//! How a call went: counts, days, rules, extensions, appeals, corrections, each with its date.

use domain::language::Lang;
use domain::transparency::Stretch;
use maud::{Markup, html};

use super::call::{corrections_of, extensions};
use super::{CorrectionLine, ExtensionLine, Said};
use crate::parts::{self, Column, Row};
use crate::shell::{Shell, heading, page};
use crate::{dates, numbers, t};

/// What one country's applications came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountryLine {
    /// Its name.
    pub country: String,
    /// Submitted.
    pub submitted: i64,
    /// Forwarded.
    pub forwarded: i64,
    /// Admitted.
    pub admitted: i64,
}

/// How a call went.
#[derive(Debug, Clone, PartialEq)]
pub struct Transparency {
    /// The call's address.
    pub slug: String,
    /// Its title with the language it is in.
    pub title: Said,
    /// The moment of the figures, in words.
    pub as_of: String,
    /// The same as a day, `YYYY-MM-DD`.
    pub on: String,
    /// Whether the results are told.
    pub everything: bool,
    /// Applications submitted, and their countries, once the cities' time is over.
    pub intake: Option<(i64, i64)>,
    /// Applications by stage.
    pub stages: Vec<(String, i64)>,
    /// By country.
    pub by_country: Vec<CountryLine>,
    /// Median days of each stretch, and over how many files.
    pub days: Vec<(Stretch, f64, usize)>,
    /// Seats each country has.
    pub quota: i64,
    /// What experts look at.
    pub criteria: Vec<String>,
    /// Whose agreement a submission needs.
    pub parties: Vec<String>,
    /// Days for an appeal.
    pub appeal_days: u32,
    /// How the call moved, the latest first.
    pub extensions: Vec<ExtensionLine>,
    /// Applications that were given more time; none while nobody counts them.
    pub waivers: Option<i64>,
    /// Appeals filed, upheld, dismissed.
    pub appeals: Option<(i64, i64, i64)>,
    /// Corrections of the result.
    pub corrections: Vec<CorrectionLine>,
}

/// The page.
pub fn transparency(shell: &Shell, it: &Transparency) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "transparency-title");
    let above = html! {
        a href=(shell.href(&format!("/calls/{}", it.slug))) { (parts::user_text(&it.title.1, Some(it.title.0))) }
    };
    let main = html! {
        (heading(Some(above), &title))
        section {
            p { (t!(lang, "transparency-lead", moment = it.as_of.as_str())) }
            @if !it.everything { p { (t!(lang, "transparency-before")) } }
        }
        @if let Some(intake) = it.intake { (intake_of(lang, it, intake)) }
        @if it.everything {
            (by_country(lang, it))
            @if !it.days.is_empty() { (days(lang, it)) }
        }
        section {
            h2 { (t!(lang, "transparency-rules")) }
            (rules(lang, it))
        }
        @if it.extensions.is_empty() {
            section { h2 { (t!(lang, "transparency-extensions")) } p { (t!(lang, "transparency-no-extension")) } }
        } @else { (extensions(lang, &it.extensions)) }
        @if let Some(n) = it.waivers {
            section { h2 { (t!(lang, "transparency-waivers")) } p { (t!(lang, "transparency-n-waivers", count = n)) } }
        }
        @if let Some(counts) = it.appeals { (appeals(lang, counts)) }
        @if it.everything {
            section {
                h2 #corrections { (t!(lang, "transparency-corrections")) }
                @if it.corrections.is_empty() { p { (t!(lang, "transparency-no-correction")) } }
                (corrections_of(shell, &it.corrections))
            }
        }
        section.small.quiet {
            a href=(shell.href(&format!("/calls/{}", it.slug))) { (t!(lang, "transparency-back")) }
            " · "
            a href=(format!("/api/v1/calls/{}/transparency", it.slug)) { (t!(lang, "transparency-json")) }
        }
    };
    page(shell, &title, main)
}

fn intake_of(lang: Lang, it: &Transparency, (submitted, countries): (i64, i64)) -> Markup {
    let on = t!(lang, "transparency-as-of", day = dates::day(lang, &it.on)).into_owned();
    let target = if it.everything { "#by-country" } else { "#intake" };
    let figure = |n: i64, unit: std::borrow::Cow<'_, str>| {
        (numbers::whole(lang, n), unit.into_owned(), on.clone(), target.to_owned())
    };
    let columns = [
        Column::words(t!(lang, "board-stage")),
        Column::figures(t!(lang, "transparency-column-n")),
    ];
    let row = |(stage, n): &(String, i64)| {
        Row::new(vec![html! { (stage) }, html! { (numbers::whole(lang, *n)) }])
    };
    let rows: Vec<Row> = it.stages.iter().map(row).collect();
    html! {
        section aria-labelledby="intake" {
            h2 #intake { (t!(lang, "transparency-intake")) }
            (parts::figures(&[
                figure(submitted, t!(lang, "transparency-submitted", count = submitted)),
                figure(countries, t!(lang, "transparency-countries", count = countries)),
            ]))
            @if !rows.is_empty() {
                h3 { (t!(lang, "transparency-stages")) }
                (parts::table(&t!(lang, "transparency-stages-caption"), &columns, &rows))
            }
        }
    }
}

fn by_country(lang: Lang, it: &Transparency) -> Markup {
    let columns = [
        Column::words(t!(lang, "board-country")),
        Column::figures(t!(lang, "transparency-column-submitted")),
        Column::figures(t!(lang, "transparency-column-forwarded")),
        Column::figures(t!(lang, "transparency-column-admitted")),
    ];
    let whole = |n: i64| html! { (numbers::whole(lang, n)) };
    let row = |it: &CountryLine| {
        Row::new(vec![
            html! { (it.country) },
            whole(it.submitted),
            whole(it.forwarded),
            whole(it.admitted),
        ])
    };
    let rows: Vec<Row> = it.by_country.iter().map(row).collect();
    html! {
        section aria-labelledby="by-country" {
            h2 #by-country { (t!(lang, "transparency-by-country")) }
            (parts::table(&t!(lang, "transparency-by-country-caption"), &columns, &rows))
        }
    }
}

fn days(lang: Lang, it: &Transparency) -> Markup {
    let words = |stretch: Stretch| match stretch {
        Stretch::Commission => t!(lang, "transparency-stretch-commission"),
        Stretch::Screening => t!(lang, "transparency-stretch-screening"),
        Stretch::Decision => t!(lang, "transparency-stretch-decision"),
        Stretch::Whole => t!(lang, "transparency-stretch-whole"),
    };
    let columns = [
        Column::words(t!(lang, "transparency-column-stretch")),
        Column::figures(t!(lang, "transparency-column-days")),
        Column::figures(t!(lang, "transparency-column-files")),
    ];
    let row = |(stretch, median, n): &(Stretch, f64, usize)| {
        let n = i64::try_from(*n).unwrap_or(i64::MAX);
        Row::new(vec![
            html! { (words(*stretch)) },
            html! { (numbers::decimal(lang, *median, 1)) },
            html! { (numbers::whole(lang, n)) },
        ])
    };
    let rows: Vec<Row> = it.days.iter().map(row).collect();
    html! {
        section {
            h2 { (t!(lang, "transparency-days")) }
            (parts::table(&t!(lang, "transparency-days-caption"), &columns, &rows))
        }
    }
}

fn rules(lang: Lang, it: &Transparency) -> Markup {
    html! {
        ul.rule {
            li { (t!(lang, "transparency-quota", count = it.quota)) }
            li { (t!(lang, "transparency-appeal-days", count = it.appeal_days)) }
            li { (t!(lang, "transparency-criteria")) ": " (numbers::list(lang, &it.criteria)) }
            @if !it.parties.is_empty() {
                li { (t!(lang, "transparency-parties")) ": " (numbers::list(lang, &it.parties)) }
            }
        }
    }
}

fn appeals(lang: Lang, (filed, upheld, dismissed): (i64, i64, i64)) -> Markup {
    html! {
        section {
            h2 { (t!(lang, "transparency-appeals")) }
            p { (t!(lang, "transparency-n-appeals", count = filed)) }
            @if filed > 0 {
                ul.rule {
                    li { (t!(lang, "transparency-n-upheld", count = upheld)) }
                    li { (t!(lang, "transparency-n-dismissed", count = dismissed)) }
                    li { (t!(lang, "transparency-n-open", count = filed - upheld - dismissed)) }
                }
            }
        }
    }
}

impl Transparency {
    /// A sample value: a call that was extended, announced, appealed about and corrected.
    pub fn sample() -> Transparency {
        let call = super::CallPage::sample();
        let results = call.results.expect("the sample call is announced");
        Transparency {
            slug: "2020".to_owned(),
            title: call.title,
            as_of: "2 October 2020, 10:00 (Hamburg)".to_owned(),
            on: "2020-10-02".to_owned(),
            everything: true,
            intake: Some((41, 30)),
            stages: vec![("Admitted".to_owned(), 40), ("Refused".to_owned(), 1)],
            by_country: vec![CountryLine {
                country: "Ukraine".to_owned(),
                submitted: 4,
                forwarded: 3,
                admitted: 3,
            }],
            days: Stretch::ALL.map(|it| (it, 12.5, 40)).into(),
            quota: 3,
            criteria: vec!["Vision".to_owned(), "Plan".to_owned()],
            parties: vec!["City council".to_owned()],
            appeal_days: 30,
            extensions: call.extensions,
            waivers: Some(1),
            appeals: Some((3, 1, 1)),
            corrections: results.corrections,
        }
    }
}
