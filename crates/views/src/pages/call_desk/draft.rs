//! The form of a drafted call: address, clocks, rules, and the texts of every language on one page.

use domain::language::Lang;
use maud::{Markup, html};

use super::ClockId;
use crate::parts::{self, Choice, Field, FieldError};
use crate::shell::{Shell, heading, language_name, page};
use crate::t;

/// What the form holds, as stored or as typed.
#[derive(Debug, Clone)]
pub struct DraftForm {
    /// The address of the draft that is edited; `None` for a new call.
    pub of: Option<String>,
    /// The version of the draft the page was made of.
    pub seen: i64,
    /// The word for the address.
    pub slug: String,
    /// The network's forms: id and title.
    pub forms: Vec<(String, String)>,
    /// The chosen form.
    pub form: String,
    /// Seats for each country.
    pub quota: String,
    /// The clocks.
    pub clocks: Vec<TypedClock>,
    /// Days the network's rule gives commissions.
    pub window_days: i64,
    /// The texts, one entry a language.
    pub texts: Vec<TypedText>,
    /// The network's criteria: id, name, whether chosen.
    pub criteria: Vec<(String, String, bool)>,
    /// Parties whose agreement a hand-in can need: id, name, whether chosen.
    pub parties: Vec<(String, String, bool)>,
    /// The ways a mayor can sign in: id, name, whether accepted.
    pub ways: Vec<(String, String, bool)>,
    /// What is wrong.
    pub errors: Vec<FieldError>,
}

/// A clock as typed.
#[derive(Debug, Clone)]
pub struct TypedClock {
    /// Which one.
    pub clock: ClockId,
    /// Local date and minute.
    pub local: String,
    /// IANA zone.
    pub zone: String,
    /// Minutes of grace.
    pub grace: String,
}

/// The texts of one language as typed.
#[derive(Debug, Clone)]
pub struct TypedText {
    /// The language.
    pub lang: Lang,
    /// The title.
    pub title: String,
    /// One or two sentences.
    pub summary: String,
    /// The page.
    pub body: String,
    /// The flyer.
    pub flyer: String,
}

impl DraftForm {
    /// Where a field stands on the page, so that errors are told in that order.
    pub fn place_of(field: &str, languages: &[Lang]) -> usize {
        let mut order: Vec<String> = vec!["slug".into()];
        for clock in ClockId::ALL {
            order.extend([clock.field().to_owned(), format!("{}_zone", clock.field())]);
        }
        order.extend(ClockId::ALL.map(|clock| format!("{}_grace", clock.field())));
        order.extend(["quota".into(), "form".into(), "criteria".into(), "parties".into()]);
        for lang in languages {
            order.extend(["title", "summary", "body", "flyer"].map(|it| format!("{it}_{lang}")));
        }
        order.iter().position(|it| it == field).unwrap_or(order.len())
    }
}

/// The page of the form.
pub fn draft_page(shell: &Shell, form: &DraftForm) -> Markup {
    let lang = shell.lang;
    let (title, action) = match &form.of {
        None => (t!(lang, "call-desk-new"), "/calls/new".to_owned()),
        Some(slug) => (t!(lang, "call-desk-edit"), format!("/calls/{slug}/edit")),
    };
    let main = html! {
        (heading(None, &title))
        (parts::error_summary(lang, &form.errors))
        form novalidate method="post" action=(shell.href(&action)) {
            (parts::hidden("seen", &form.seen.to_string()))
            section {
                h2 { (t!(lang, "call-desk-frame")) }
                (slug(lang, form))
            }
            section {
                h2 { (t!(lang, "call-desk-clocks")) }
                p { (t!(lang, "call-desk-clocks-lead")) }
                @for it in &form.clocks { (clock_field(lang, it, form)) }
                (graces(lang, form))
            }
            section {
                h2 { (t!(lang, "call-desk-rules")) }
                (rules(lang, form))
            }
            section {
                h2 { (t!(lang, "call-desk-texts")) }
                p { (t!(lang, "call-desk-texts-lead")) }
                p { code dir="ltr" { (placeholders()) } }
                @for it in &form.texts { (texts(lang, it, &form.errors)) }
            }
            p.actions { (parts::button(&t!(lang, "call-desk-save"))) }
        }
    };
    page(shell, &title, main)
}

fn placeholders() -> String {
    domain::call::PLACEHOLDERS.map(|it| format!("{{{it}}}")).join("  ")
}

fn slug(lang: Lang, form: &DraftForm) -> Markup {
    let (label, hint) = (t!(lang, "call-desk-slug"), t!(lang, "call-desk-slug-hint"));
    let field = Field::new(lang, "slug", &label).hint(&hint).value(&form.slug).errors(&form.errors);
    parts::text_field(&field)
}

/// What the page says below a clock's name, and whether it may stay empty.
fn clock_field(lang: Lang, it: &TypedClock, form: &DraftForm) -> Markup {
    let hint = match it.clock {
        ClockId::Opens | ClockId::Announcement => t!(lang, "call-desk-instant-hint"),
        ClockId::City => t!(lang, "call-desk-city-hint"),
        ClockId::Endorsement => t!(lang, "clocks-endorsement-hint"),
        ClockId::Commission => t!(lang, "call-desk-commission-hint", count = form.window_days),
        ClockId::Screening => t!(lang, "clocks-screening-hint"),
        ClockId::Experts => t!(lang, "clocks-experts-hint"),
    };
    let optional = !matches!(it.clock, ClockId::Opens | ClockId::City | ClockId::Announcement);
    clock(lang, it, &hint, optional, &form.errors)
}

/// Minutes after the end of each deadline in which what arrives is still accepted.
fn graces(lang: Lang, form: &DraftForm) -> Markup {
    let deadlines =
        form.clocks.iter().filter(|it| !matches!(it.clock, ClockId::Opens | ClockId::Announcement));
    let given = form.clocks.iter().any(|it| !it.grace.is_empty());
    html! {
        details open[given] {
            summary { (t!(lang, "clocks-grace-title")) }
            p { (t!(lang, "clocks-grace-lead")) }
            @for it in deadlines {
                @let name = format!("{}_grace", it.clock.field());
                @let label = t!(lang, "clocks-grace-of", clock = it.clock.name(lang));
                (parts::number_field(
                    &Field::new(lang, &name, &label).value(&it.grace).optional()
                        .errors(&form.errors),
                ))
            }
        }
    }
}

/// A clock: the minute as the officer's clock shows it, and the zone beside it.
pub(super) fn clock(
    lang: Lang,
    it: &TypedClock,
    hint: &str,
    optional: bool,
    errors: &[FieldError],
) -> Markup {
    let (name, zone_name) = (it.clock.field(), format!("{}_zone", it.clock.field()));
    let label = it.clock.name(lang);
    let zone_label = t!(lang, "call-desk-zone", clock = label.as_str());
    let moment = Field::new(lang, name, &label).hint(hint).value(&it.local).errors(errors);
    let moment = if optional { moment.optional() } else { moment };
    html! {
        (parts::zoned_field(&moment))
        (parts::text_field(
            &Field::new(lang, &zone_name, &zone_label).value(&it.zone).errors(errors),
        ))
    }
}

fn rules(lang: Lang, form: &DraftForm) -> Markup {
    let (quota, quota_hint) = (t!(lang, "call-desk-quota"), t!(lang, "call-desk-quota-hint"));
    let (label, criteria) = (t!(lang, "call-desk-form"), t!(lang, "call-desk-criteria"));
    let forms: Vec<Choice<'_>> =
        form.forms.iter().map(|(id, title)| Choice::new(id, title)).collect();
    let all: Vec<Choice<'_>> =
        form.criteria.iter().map(|(id, name, _)| Choice::new(id, name)).collect();
    let chosen: Vec<&str> =
        form.criteria.iter().filter(|(.., yes)| *yes).map(|(id, ..)| id.as_str()).collect();
    html! {
        (parts::number_field(
            &Field::new(lang, "quota", &quota).hint(&quota_hint).value(&form.quota)
                .errors(&form.errors),
        ))
        (parts::select(
            &Field::new(lang, "form", &label).value(&form.form).errors(&form.errors),
            &forms,
        ))
        (parts::checkboxes(
            &Field::new(lang, "criteria", &criteria).errors(&form.errors),
            &all,
            &chosen,
        ))
        (parties(lang, form))
        (ways(lang, form))
    }
}

/// In which ways the mayor signs; none when the form itself asks.
fn ways(lang: Lang, form: &DraftForm) -> Markup {
    let (label, hint) = (t!(lang, "signing-call-ways"), t!(lang, "signing-call-ways-hint"));
    let choices: Vec<Choice<'_>> =
        form.ways.iter().map(|(id, name, _)| Choice::new(id, name)).collect();
    let chosen: Vec<&str> =
        form.ways.iter().filter(|(.., yes)| *yes).map(|(id, ..)| id.as_str()).collect();
    html! {
        (parts::checkboxes(
            &Field::new(lang, "ways", &label).hint(&hint).optional().errors(&form.errors),
            &choices,
            &chosen,
        ))
    }
}

/// Whose agreement a hand-in needs. None is the rule, so none is ticked.
fn parties(lang: Lang, form: &DraftForm) -> Markup {
    let (label, hint) = (t!(lang, "call-desk-parties"), t!(lang, "call-desk-parties-hint"));
    let all: Vec<Choice<'_>> =
        form.parties.iter().map(|(id, name, _)| Choice::new(id, name)).collect();
    let chosen: Vec<&str> =
        form.parties.iter().filter(|(.., yes)| *yes).map(|(id, ..)| id.as_str()).collect();
    html! {
        @if !all.is_empty() {
            (parts::checkboxes(
                &Field::new(lang, "parties", &label).hint(&hint).optional().errors(&form.errors),
                &all,
                &chosen,
            ))
        }
    }
}

fn texts(lang: Lang, it: &TypedText, errors: &[FieldError]) -> Markup {
    let own = it.lang;
    let label = |key: &str| crate::texts::t(lang, key);
    let (title, summary, body, flyer) = (
        label("call-desk-text-title"),
        label("call-desk-text-summary"),
        label("call-desk-text-body"),
        label("call-desk-text-flyer"),
    );
    let names = ["title", "summary", "body", "flyer"].map(|it| format!("{it}_{own}"));
    // A draft may be saved while a translation is still missing; publishing asks for all.
    let field = |at: usize, label, value| {
        Field::new(lang, &names[at], label).value(value).errors(errors).text_in(own).optional()
    };
    html! {
        fieldset.field {
            legend { h3 { (language_name(lang, own)) } }
            (parts::text_field(&field(0, &title, &it.title)))
            (parts::textarea(&field(1, &summary, &it.summary), 3, None))
            (parts::textarea(&field(2, &body, &it.body), 16, None))
            (parts::textarea(&field(3, &flyer, &it.flyer), 10, None))
        }
    }
}
