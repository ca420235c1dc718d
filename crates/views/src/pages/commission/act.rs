//! The pages on which an act that cannot be undone is thought over: return, refuse, forward.

use domain::ids::ApplicationId;
use domain::language::Lang;
use maud::{Markup, html};

use super::Place;
use crate::parts::{self, Field, FieldError, Mood};
use crate::shell::{Nav, Shell, page as framed};
use crate::{numbers, rich, t};

/// One file at hand.
#[derive(Debug, Clone)]
pub struct OneFile {
    /// Its desk.
    pub place: Place,
    /// The application.
    pub id: ApplicationId,
    /// The city's name for this reader.
    pub city: String,
    /// Whether the city exists only in a demonstration.
    pub invented: bool,
    /// The stage, as the database names it.
    pub stage: &'static str,
    /// The commission's time limit in words.
    pub until: String,
}

/// An act that the city hears of at once, with words of the commission's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileAct {
    /// Give the file back for mending.
    Return,
    /// Refuse it.
    Refuse,
}

/// What will be forwarded.
#[derive(Debug, Clone)]
pub struct Forwarding {
    /// Which desk.
    pub place: Place,
    /// The endorsed cities, with the mark of the invented.
    pub cities: Vec<(String, bool)>,
    /// How many files wait and stay behind.
    pub n_waiting: usize,
    /// The commission's time limit in words.
    pub until: String,
}

/// The page for returning or refusing a file; `typed` stays when the act was refused.
pub fn act_page(
    shell: &Shell,
    file: &OneFile,
    act: FileAct,
    typed: &str,
    errors: &[FieldError],
    stopped: Option<&str>,
) -> Markup {
    let lang = shell.lang;
    let city = file.city.as_str();
    let (title, before, label, button, path) = match act {
        FileAct::Return => (
            t!(lang, "commission-return-city", city = city),
            t!(lang, "commission-return-before", moment = file.until.as_str()),
            t!(lang, "commission-return-comment"),
            t!(lang, "commission-return-city", city = city),
            "return",
        ),
        FileAct::Refuse => (
            t!(lang, "commission-refuse-city", city = city),
            t!(lang, "commission-refuse-before"),
            t!(lang, "commission-refuse-reason"),
            t!(lang, "commission-refuse-city", city = city),
            "refusal",
        ),
    };
    let hint = t!(lang, "commission-city-reads");
    let field = Field::new(lang, "words", &label).hint(&hint).value(typed).errors(errors);
    let main = html! {
        @if let Some(why) = stopped { (parts::notice(lang, Mood::Stop, html! { (why) })) }
        (file.place.heading(lang, &title))
        (parts::error_summary(lang, errors))
        @if file.invented { p { (parts::invented_mark(lang)) } }
        (parts::notice(lang, Mood::Warning, html! { (before) }))
        form novalidate method="post" action=(shell.href(&format!("/applications/{}/{path}", file.id))) {
            (parts::textarea(&field, 6, None))
            p.actions { (parts::button(&button)) (back(shell, &file.place)) }
        }
    };
    framed(&Shell { nav: Some(Nav::Calls), ..shell.clone() }, &title, main)
}

/// The page `/calls/{slug}/countries/{country}/forwarding`.
pub fn forwarding_page(shell: &Shell, it: &Forwarding) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "commission-forward-title");
    let names: Vec<&str> = it.cities.iter().map(|(name, _)| name.as_str()).collect();
    let main = html! {
        (it.place.heading(lang, &title))
        @if it.cities.is_empty() {
            p { (t!(lang, "commission-forward-none")) }
            p.actions { (back(shell, &it.place)) }
        } @else {
            section {
                p { (t!(lang, "commission-forward-lead")) }
                ol.rule { @for (name, invented) in &it.cities { li { (named(lang, name, *invented)) } } }
            }
            (parts::notice(lang, Mood::Warning, html! {
                (t!(lang, "commission-forward-before")) " "
                @if it.n_waiting > 0 { (t!(lang, "commission-forward-left", count = it.n_waiting)) }
            }))
            p.quiet { (rich!(lang, "commission-forward-until", moment = it.until.as_str())) }
            form novalidate method="post" action=(shell.href(&format!("{}/forwarding", it.place.path()))) {
                p.actions {
                    (parts::button(&t!(lang, "commission-forward-cities", cities = numbers::list(lang, &names))))
                    (back(shell, &it.place))
                }
            }
        }
    };
    framed(&Shell { nav: Some(Nav::Calls), ..shell.clone() }, &title, main)
}

fn named(lang: Lang, city: &str, invented: bool) -> Markup {
    html! { (parts::user_text(city, None)) @if invented { (parts::invented_mark(lang)) } }
}

fn back(shell: &Shell, place: &Place) -> Markup {
    let words = t!(shell.lang, "commission-back");
    parts::button_link(&words, &shell.href(&place.path()), true)
}
