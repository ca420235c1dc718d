//! The earlier date that a commission sets for the cities of its country.

use domain::country::Country;
use domain::language::Lang;
use maud::{Markup, html};

use crate::parts::{self, Field, FieldError, Mood};
use crate::shell::{Nav, Shell, heading, page};
use crate::t;

/// What the form holds.
#[derive(Debug, Clone)]
pub struct OwnDateForm {
    /// The call's word in addresses.
    pub slug: String,
    /// The call's title, with the language it is in.
    pub call: (Lang, String),
    /// The country.
    pub country: Country,
    /// What the reader calls it.
    pub country_name: String,
    /// The call's own date for cities, in words.
    pub call_until: String,
    /// The date that holds now.
    pub holds: Option<Holds>,
    /// Whether a date that is set now binds cities, as the network's rule says.
    pub binds: bool,
    /// Whether a date can be set now.
    pub can_set: bool,
    /// Local date and minute as typed.
    pub local: String,
    /// IANA zone as typed.
    pub zone: String,
    /// What is wrong.
    pub errors: Vec<FieldError>,
}

/// A date that holds.
#[derive(Debug, Clone, PartialEq)]
pub struct Holds {
    /// In words.
    pub until: String,
    /// Whether what comes later is refused.
    pub binds: bool,
    /// What has to be said beside.
    pub notes: Vec<String>,
    /// The day on which the call was extended since, without moving this date.
    pub extended: Option<String>,
}

/// The page of the form.
pub fn own_date_page(shell: &Shell, form: &OwnDateForm) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "clocks-own-date-title");
    let desk = format!("/calls/{}/countries/{}", form.slug, form.country);
    let above = html! {
        a href=(shell.href(&desk)) { (parts::user_text(&form.call.1, Some(form.call.0))) " · " (form.country_name) }
    };
    let main = html! {
        (parts::error_summary(lang, &form.errors))
        (heading(Some(above), &title))
        (holds(lang, form))
        @if form.can_set {
            (set(shell, form, &desk))
            @if form.holds.is_some() { (lift(shell, &desk)) }
        } @else {
            p { (t!(lang, "clocks-own-date-not-running")) }
        }
    };
    page(&Shell { nav: Some(Nav::Calls), ..shell.clone() }, &title, main)
}

fn holds(lang: Lang, form: &OwnDateForm) -> Markup {
    html! {
        p { (t!(lang, "clocks-own-date-call", moment = form.call_until.as_str())) }
        @if let Some(it) = &form.holds {
            @if let Some(day) = &it.extended {
                (parts::notice(lang, Mood::Warning, html! {
                    (t!(lang, "clocks-own-date-extended", day = day.as_str()))
                }))
            }
            p { strong { (t!(lang, "clocks-own-date-now", moment = it.until.as_str())) } " "
                @if it.binds { (t!(lang, "clocks-own-date-binds")) }
                @else { (t!(lang, "clocks-own-date-wish")) }
            }
            @for note in &it.notes { p.small.quiet { (note) } }
        } @else {
            p { (t!(lang, "clocks-own-date-nothing")) }
        }
    }
}

fn set(shell: &Shell, form: &OwnDateForm, desk: &str) -> Markup {
    let lang = shell.lang;
    let (label, zone_label) = (t!(lang, "clocks-own-date-field"), t!(lang, "clocks-own-date-zone"));
    let hint = match form.binds {
        true => t!(lang, "clocks-own-date-hint-binds"),
        false => t!(lang, "clocks-own-date-hint-wish"),
    };
    html! {
        section {
            h2 { (t!(lang, "clocks-own-date-set-title")) }
            form novalidate method="post" action=(shell.href(&format!("{desk}/date"))) {
                (parts::zoned_field(
                    &Field::new(lang, "date", &label).hint(&hint).value(&form.local)
                        .errors(&form.errors),
                ))
                (parts::text_field(
                    &Field::new(lang, "date_zone", &zone_label).value(&form.zone)
                        .errors(&form.errors),
                ))
                p.small { (t!(lang, "clocks-own-date-told")) }
                p.actions { (parts::button(&t!(lang, "clocks-own-date-set"))) }
            }
        }
    }
}

fn lift(shell: &Shell, desk: &str) -> Markup {
    let lang = shell.lang;
    html! {
        section {
            h2 { (t!(lang, "clocks-own-date-lift-title")) }
            p { (t!(lang, "clocks-own-date-lift-lead")) }
            form method="post" action=(shell.href(&format!("{desk}/date/lifting"))) {
                p.actions { (parts::button(&t!(lang, "clocks-own-date-lift"))) }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::call_desk::tests::assert_sound;

    fn form(holds: Option<Holds>, can_set: bool) -> OwnDateForm {
        OwnDateForm {
            slug: "2020".to_owned(),
            call: (Lang::EN, "Call 2020".to_owned()),
            country: "UA".parse().expect("a code"),
            country_name: "Україна".to_owned(),
            call_until: "30 April 2020, 23:59 (Hamburg)".to_owned(),
            holds,
            binds: can_set,
            can_set,
            local: "2020-04-10T23:59".to_owned(),
            zone: "Europe/Kyiv".to_owned(),
            errors: if can_set { vec![FieldError::new("date", "…")] } else { Vec::new() },
        }
    }

    #[test]
    fn the_form_is_sound_in_every_state_and_language() {
        let holds = |binds| Holds {
            until: "10 April 2020, 23:59 (Kyiv)".to_owned(),
            binds,
            notes: vec!["…".to_owned()],
            extended: binds.then(|| "20 April 2020".to_owned()),
        };
        for it in [form(None, true), form(Some(holds(true)), true), form(Some(holds(false)), false)]
        {
            assert_sound("own date", |shell| own_date_page(shell, &it));
        }
    }
}
