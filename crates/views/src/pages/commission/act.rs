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
    /// What giving the file back makes void, a line each; only for that page.
    pub lapses: Vec<String>,
}

/// An act that the city hears of at once, with words of the commission's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileAct {
    /// Give the file back for mending.
    Return,
    /// Refuse it.
    Refuse,
}

/// What can be forwarded.
#[derive(Debug, Clone)]
pub struct Forwarding {
    /// Which desk.
    pub place: Place,
    /// The endorsed files, in the commission's order.
    pub files: Vec<Going>,
    /// How many files wait and stay behind.
    pub n_waiting: usize,
    /// How many files went before.
    pub n_forwarded: usize,
    /// Whether files can be forwarded now.
    pub in_time: bool,
    /// The commission's time limit in words.
    pub until: String,
}

/// An endorsed file that can go.
#[derive(Debug, Clone)]
pub struct Going {
    /// The application.
    pub id: ApplicationId,
    /// The city's name for this reader.
    pub city: String,
    /// Whether the city exists only in a demonstration.
    pub invented: bool,
    /// The commission's rank.
    pub rank: Option<i64>,
    /// Who signed Part 2 and when; none while nobody has.
    pub signed: Option<String>,
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
        @if act == FileAct::Return && !file.lapses.is_empty() {
            section {
                h2 { (t!(lang, "commission-return-lapses")) }
                ul.rule { @for line in &file.lapses { li { (parts::user_text(line, None)) } } }
            }
        }
        form novalidate method="post" action=(shell.href(&format!("/applications/{}/{path}", file.id))) {
            (parts::textarea(&field, 6, None))
            p.actions { (parts::button(&button)) (back(shell, &file.place)) }
        }
    };
    framed(&Shell { nav: Some(Nav::Calls), ..shell.clone() }, &title, main)
}

/// The page `/calls/{slug}/countries/{country}/forwarding`; `chosen` is what was ticked when the
/// act was refused, `stopped` why it was.
pub fn forwarding_page(
    shell: &Shell,
    it: &Forwarding,
    chosen: Option<&[ApplicationId]>,
    stopped: Option<&str>,
) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "commission-forward-title");
    let cover = shell.href(&format!("{}/forwarded", it.place.path()));
    let main = html! {
        @if let Some(why) = stopped { (parts::notice(lang, Mood::Stop, html! { (why) })) }
        (it.place.heading(lang, &title))
        @if it.files.is_empty() {
            p { (t!(lang, "commission-forward-none")) }
        } @else {
            (choosing(shell, it, chosen))
        }
        @if it.n_forwarded > 0 {
            p { a href=(cover) { (t!(lang, "cover-to", count = it.n_forwarded)) } }
        }
        p.actions { (back(shell, &it.place)) }
    };
    framed(&Shell { nav: Some(Nav::Calls), ..shell.clone() }, &title, main)
}

fn choosing(shell: &Shell, it: &Forwarding, chosen: Option<&[ApplicationId]>) -> Markup {
    let lang = shell.lang;
    let ticked = |file: &Going| match chosen {
        None => file.signed.is_some(),
        Some(chosen) => chosen.contains(&file.id),
    };
    html! {
        section {
            p { (t!(lang, "commission-forward-lead")) }
            (parts::notice(lang, Mood::Warning, html! {
                (t!(lang, "commission-forward-before")) " "
                @if it.n_waiting > 0 { (t!(lang, "commission-forward-left", count = it.n_waiting)) }
            }))
            p.quiet { (t!(lang, "commission-forward-told")) }
            p.quiet { (rich!(lang, "commission-forward-until", moment = it.until.as_str())) }
            form novalidate method="post" action=(shell.href(&format!("{}/forwarding", it.place.path()))) {
                fieldset.field {
                    legend { (t!(lang, "commission-forward-choose")) }
                    div.choices {
                        @for file in &it.files { (going(shell, file, ticked(file))) }
                    }
                }
                @if it.in_time { p.actions { (parts::button(&t!(lang, "commission-forward-chosen"))) } }
            }
        }
    }
}

fn going(shell: &Shell, file: &Going, ticked: bool) -> Markup {
    let lang = shell.lang;
    let id = format!("file-{}", file.id);
    html! {
        label.choice for=(id) {
            input type="checkbox" id=(id) name="file" value=(file.id) checked[ticked]
                disabled[file.signed.is_none()];
            span {
                @if let Some(rank) = file.rank { (numbers::whole(lang, rank)) ". " }
                (named(lang, &file.city, file.invented))
                span.hint {
                    @match &file.signed {
                        Some(words) => (words),
                        None => (t!(lang, "commission-forward-unsigned")),
                    }
                }
            }
        }
        @if file.signed.is_none() {
            p {
                a href=(shell.href(&format!("/applications/{}/endorsement", file.id))) {
                    (t!(lang, "endorsing-sign-city", city = file.city.as_str()))
                }
            }
        }
    }
}

fn named(lang: Lang, city: &str, invented: bool) -> Markup {
    html! { (parts::user_text(city, None)) @if invented { (parts::invented_mark(lang)) } }
}

fn back(shell: &Shell, place: &Place) -> Markup {
    let words = t!(shell.lang, "commission-back");
    parts::button_link(&words, &shell.href(&place.path()), true)
}
