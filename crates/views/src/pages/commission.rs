//! A commission's desk: its country's files in order, the seats, and the acts.
//!
//! The desk itself is here; `act` holds the pages on which one act is thought over,
//! `comparison` the files side by side, `words` what states and refusals are called.

use std::collections::BTreeMap;

use domain::country::Country;
use domain::ids::ApplicationId;
use domain::language::Lang;
use maud::{Markup, html};

use crate::parts::{self, Clock, Column, FieldError, Mood, Row, Turn};
use crate::shell::{Nav, Shell, page as framed};
use crate::{numbers, rich, t};

mod act;
mod comparison;
mod words;

pub use act::{FileAct, Forwarding, OneFile, act_page, forwarding_page};
pub use comparison::{Compared, Comparison, comparison_page};
pub use words::{refusal, stage};

/// Which desk: a country in a call.
#[derive(Debug, Clone)]
pub struct Place {
    /// The call's word in addresses.
    pub slug: String,
    /// The call's title, with the language it is in.
    pub call: (Lang, String),
    /// The country.
    pub country: Country,
    /// What the reader calls it.
    pub country_name: String,
}

/// Whose turn it is on this desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Whose {
    /// The reader is to choose among files that wait.
    Choose,
    /// The reader is to forward what is endorsed.
    Forward,
    /// The call has not begun.
    Opening,
    /// The cities write.
    Cities,
    /// The commission, and the reader only looks.
    Commission,
    /// The secretariat and the experts.
    Experts,
    /// Nobody: the results were told on that day.
    Over(String),
}

/// The desk of a commission.
#[derive(Debug, Clone)]
pub struct Desk {
    /// Which desk.
    pub place: Place,
    /// Whose turn it is.
    pub whose: Whose,
    /// Until when.
    pub clock: Option<Clock>,
    /// The commission's time limit in words.
    pub until: String,
    /// Whether the reader may act now: an officer of this commission, in time.
    pub may_act: bool,
    /// Seats that are held.
    pub n_used: usize,
    /// Seats there are.
    pub n_total: usize,
    /// The files, the best rank first; what is over comes last.
    pub files: Vec<File>,
}

/// A file as the desk lists it.
#[derive(Debug, Clone)]
pub struct File {
    /// The application.
    pub id: ApplicationId,
    /// The city's name for this reader.
    pub city: String,
    /// Whether the city exists only in a demonstration.
    pub invented: bool,
    /// The commission's rank.
    pub rank: Option<i64>,
    /// The day of the last hand-in, in words.
    pub filed_on: String,
    /// How many files lie with it.
    pub n_files: usize,
    /// The stage, as the database names it.
    pub stage: &'static str,
    /// The comment or reason that belongs to the stage.
    pub note: Option<String>,
}

/// An act that did not happen, shown on the desk with its mend and all that was typed.
#[derive(Debug, Clone)]
pub struct Stopped {
    /// Why, with the mend.
    pub why: String,
    /// The file that could not be endorsed for want of a seat, which can go in reserve.
    pub reserve: Option<ApplicationId>,
    /// Ranks as typed.
    pub ranks: BTreeMap<ApplicationId, String>,
    /// Faults of the rank fields.
    pub errors: Vec<FieldError>,
}

impl File {
    /// Whether the file waits for the commission.
    pub fn waits(&self) -> bool {
        matches!(self.stage, "submitted" | "reserved")
    }

    /// Whether the file is still in the running and has a place in the order.
    pub fn is_live(&self) -> bool {
        !matches!(self.stage, "withdrawn" | "refused" | "excluded")
    }
}

impl Place {
    fn path(&self) -> String {
        format!("/calls/{}/countries/{}", self.slug, self.country)
    }

    fn heading(&self, lang: Lang, title: &str) -> Markup {
        let (written, call) = &self.call;
        let above = html! {
            span lang=[(*written != lang).then_some(written)] { (call) } " · " (self.country_name)
        };
        crate::shell::heading(Some(above), title)
    }
}

/// The name of a rank's field.
pub fn rank_field(id: ApplicationId) -> String {
    format!("rank-{id}")
}

/// The page `/calls/{slug}/countries/{country}`.
pub fn desk_page(shell: &Shell, desk: &Desk, stopped: Option<&Stopped>) -> Markup {
    let lang = shell.lang;
    let title = match desk.may_act {
        true => t!(lang, "commission-title"),
        false => t!(lang, "commission-title-looking"),
    };
    let errors = stopped.map(|it| it.errors.as_slice()).unwrap_or_default();
    let main = html! {
        @if let Some(stopped) = stopped { (stop(shell, desk, stopped)) }
        (desk.place.heading(lang, &title))
        (parts::error_summary(lang, errors))
        (turn(lang, desk))
        section.side {
            section { (files(shell, desk, stopped)) }
            aside { (seats(lang, desk)) }
        }
    };
    framed(&Shell { nav: Some(Nav::Calls), ..shell.clone() }, &title, main)
}

fn stop(shell: &Shell, desk: &Desk, stopped: &Stopped) -> Markup {
    let lang = shell.lang;
    let file = stopped.reserve.and_then(|id| desk.files.iter().find(|it| it.id == id));
    html! {
        @if stopped.errors.is_empty() {
            (parts::notice(lang, Mood::Stop, html! { (stopped.why) }))
        }
        @if let Some(file) = file && file.stage == "submitted" {
            form novalidate method="post" action=(shell.href(&format!("/applications/{}/reserve", file.id))) {
                p.actions {
                    (parts::button(&t!(lang, "commission-reserve-city", city = file.city.as_str())))
                }
            }
        }
    }
}

fn turn(lang: Lang, desk: &Desk) -> Markup {
    let act = |key| Turn::Yours(t!(lang, key, count = desk.n_total).into_owned());
    let wait = |key| Turn::Waiting(crate::t(lang, key).into_owned());
    let (whose, next) = match &desk.whose {
        Whose::Choose => (act("commission-act-choose"), Some("commission-who-secretariat")),
        Whose::Forward => (act("commission-act-forward"), Some("commission-who-secretariat")),
        Whose::Opening => (wait("commission-who-opening"), Some("commission-who-cities")),
        Whose::Cities => (wait("commission-who-cities"), Some("commission-who-commission")),
        Whose::Commission => {
            (wait("commission-who-commission"), Some("commission-who-secretariat"))
        }
        Whose::Experts => (wait("commission-who-experts"), None),
        Whose::Over(day) => {
            let told = rich!(lang, "commission-over", day = day);
            return parts::notice(lang, Mood::News, told);
        }
    };
    let next = next.map(|key| crate::t(lang, key));
    parts::turn(lang, &whose, desk.clock.as_ref(), next.as_deref())
}

fn seats(lang: Lang, desk: &Desk) -> Markup {
    let free = desk.n_total.saturating_sub(desk.n_used);
    let reserve: Vec<&File> = desk.files.iter().filter(|it| it.stage == "reserved").collect();
    html! {
        h2 { (t!(lang, "commission-seats")) }
        (parts::seats(lang, desk.n_used, desk.n_total))
        p.small.quiet {
            @if free == 0 { (t!(lang, "commission-seats-full")) }
            @else { (t!(lang, "commission-seats-free", count = free)) }
        }
        h2 { (t!(lang, "commission-reserve")) }
        @if reserve.is_empty() {
            p.small.quiet { (t!(lang, "commission-reserve-none")) }
        } @else {
            ol.rule { @for file in reserve { li { (city(lang, file)) } } }
        }
    }
}

fn city(lang: Lang, file: &File) -> Markup {
    html! { (parts::user_text(&file.city, None)) @if file.invented { (parts::invented_mark(lang)) } }
}

fn files(shell: &Shell, desk: &Desk, stopped: Option<&Stopped>) -> Markup {
    let lang = shell.lang;
    if desk.files.is_empty() {
        return html! { p { (t!(lang, "commission-empty")) } };
    }
    let mut columns = vec![
        Column::words(t!(lang, "commission-rank")),
        Column::words(t!(lang, "commission-city")),
        Column::words(t!(lang, "commission-file")),
        Column::words(t!(lang, "commission-state")),
    ];
    if desk.may_act {
        columns.push(Column::words(t!(lang, "commission-acts")));
    }
    let n_live = desk.files.iter().filter(|it| it.is_live()).count();
    let rows: Vec<Row> = desk
        .files
        .iter()
        .enumerate()
        .map(|(at, file)| Row {
            cells: cells(shell, desk, file, stopped),
            // Drawn where seats run out, so that it is seen before it is run into.
            cut: at + 1 == desk.n_total && n_live > desk.n_total,
            out: at >= desk.n_total || !file.is_live(),
        })
        .collect();
    let endorsed = desk.files.iter().any(|it| it.stage == "endorsed");
    html! {
        (parts::table(&t!(lang, "commission-table", country = desk.place.country_name.as_str()), &columns, &rows))
        @if desk.may_act && n_live > 0 {
            form #ranking novalidate method="post" action=(shell.href(&format!("{}/ranking", desk.place.path()))) {
                p.small.quiet { (t!(lang, "commission-rank-hint")) }
            }
        }
        p.actions {
            @if desk.may_act && n_live > 0 {
                button.button.second form="ranking" type="submit" { (t!(lang, "commission-rank-save")) }
            }
            (parts::button_link(&t!(lang, "commission-compare"), &shell.href(&format!("{}/comparison", desk.place.path())), true))
            @if desk.may_act && endorsed {
                (parts::button_link(&t!(lang, "commission-forward"), &shell.href(&format!("{}/forwarding", desk.place.path())), false))
            }
        }
    }
}

fn cells(shell: &Shell, desk: &Desk, file: &File, stopped: Option<&Stopped>) -> Vec<Markup> {
    let lang = shell.lang;
    let (state, state_words) = stage(lang, file.stage);
    let mut cells = vec![
        rank_cell(lang, desk, file, stopped),
        html! {
            span {
                a href=(shell.href(&format!("/applications/{}/dossier", file.id))) {
                    (parts::user_text(&file.city, None))
                }
                @if file.invented { (parts::invented_mark(lang)) }
            }
        },
        html! {
            div {
                (t!(lang, "commission-filed", day = file.filed_on.as_str()))
                div.small.quiet { (t!(lang, "commission-n-files", count = file.n_files)) }
            }
        },
        html! {
            span {
                (parts::tag(state, &state_words))
                @if let Some(note) = &file.note {
                    details {
                        summary.small { (t!(lang, "commission-note")) }
                        p.small { (parts::user_text(note, None)) }
                    }
                }
            }
        },
    ];
    if desk.may_act {
        cells.push(acts(shell, file));
    }
    cells
}

fn rank_cell(lang: Lang, desk: &Desk, file: &File, stopped: Option<&Stopped>) -> Markup {
    let stored = file.rank.map(|it| numbers::whole(lang, it)).unwrap_or_default();
    if !desk.may_act || !file.is_live() {
        return html! { span.num { @if stored.is_empty() { "–" } @else { (stored) } } };
    }
    let field = rank_field(file.id);
    let typed = stopped.and_then(|it| it.ranks.get(&file.id)).unwrap_or(&stored);
    let wrong = stopped.is_some_and(|it| it.errors.iter().any(|it| it.field_id == field));
    html! {
        input.rank.num id=(field) name=(field) form="ranking" inputmode="numeric" dir="ltr"
            autocomplete="off" value=(typed) aria-invalid=[wrong.then_some("true")]
            aria-label=(t!(lang, "commission-rank-of", city = file.city.as_str()));
    }
}

/// Acts that can be taken back are buttons; those that reach the city lead to a page first.
fn acts(shell: &Shell, file: &File) -> Markup {
    let lang = shell.lang;
    let path = |act: &str| shell.href(&format!("/applications/{}/{act}", file.id));
    // What is seen comes first: whoever speaks to the computer says that.
    let named = |words: &str| format!("{words}: {}", file.city);
    let post = |act: &str, words: &str| {
        html! {
            form novalidate method="post" action=(path(act)) {
                button.plain type="submit" aria-label=(named(words)) { (words) }
            }
        }
    };
    html! {
        div.actions {
            @if file.waits() {
                (post("endorsement", &t!(lang, "commission-endorse")))
                @if file.stage == "submitted" { (post("reserve", &t!(lang, "commission-reserve-act"))) }
                a href=(path("return")) aria-label=(named(&t!(lang, "commission-return"))) {
                    (t!(lang, "commission-return"))
                }
                a href=(path("refusal")) aria-label=(named(&t!(lang, "commission-refuse"))) {
                    (t!(lang, "commission-refuse"))
                }
            } @else if file.stage == "endorsed" {
                (post("endorsement/withdrawal", &t!(lang, "commission-take-back")))
            } @else {
                span.quiet { "–" }
            }
        }
    }
}

#[cfg(test)]
mod tests;
