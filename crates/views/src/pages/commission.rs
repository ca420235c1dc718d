//! A commission's desk: its country's files in order, the seats, and the acts.
//!
//! The desk itself is here and in `desk_files`; `act` holds the pages on which one act is
//! thought over, `comparison` the files side by side, `case` one file with what only its
//! commission knows, `own` and `answers` what the commission asks besides the form.

use std::collections::BTreeMap;

use domain::country::Country;
use domain::ids::ApplicationId;
use domain::language::Lang;
use maud::{Markup, html};

use crate::parts::{self, Clock, FieldError, Mood, Turn};
use crate::shell::{Nav, Shell, page as framed};
use crate::{numbers, rich, t};

mod act;
mod answers;
mod case;
mod comparison;
mod confirmation;
mod cover;
mod desk_files;
mod endorsing;
mod for_team;
mod own;
mod part_two;
mod words;

pub use act::{FileAct, Forwarding, Going, OneFile, act_page, forwarding_page};
pub use answers::{AnswerAfter, AnswersPage, OwnAnswered, OwnAsked, answers_page, field_name};
pub use case::{CasePage, InterviewForm, InterviewShown, NoteRow, case_page};
pub use comparison::{Choice, Choosable, Compared, Comparison, comparison_page};
pub use confirmation::{Confirmation, confirmation_page};
pub use cover::{Cover, CoverRow, cover_page};
pub use endorsing::{EndorsingPage, endorsing_page};
pub use for_team::{ForTeam, for_team};
pub use own::{OwnDraft, OwnPage, OwnRow, own_page};
pub use part_two::{PartTwoPage, PartTwoShown, part_two_page, signed_by};
pub use words::{
    answer_refusal, ask_refusal, interview_refusal, note_refusal, refusal, stage, wall_refusal,
};

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
    /// The order as it is saved, which travels with the form that ranks.
    pub order: String,
    /// Who ranked last, and when in words.
    pub ranked: Option<(String, String)>,
    /// Questions of the commission's own that are asked, and those that are only written down.
    pub n_own: (usize, usize),
    /// How many files lie with the secretariat.
    pub n_forwarded: usize,
    /// The files, the best rank first; what is over comes last.
    pub files: Vec<File>,
}

/// How far the commission's signature under a file is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Signed {
    /// Nothing is signed, and nothing is to be.
    No,
    /// The file holds a seat, and nobody has signed for what it says.
    Missing,
    /// It was endorsed once, and says something else or was given back since.
    Lapsed,
    /// By whom, and on which day.
    Yes(String, String),
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
    /// How far Part 2 is.
    pub signed: Signed,
    /// When the interview is, in words.
    pub interview: Option<String>,
    /// How many notes the officers have about it; none where they are not the reader's to see.
    pub n_notes: Option<usize>,
    /// How many of the commission's own questions it has answered.
    pub n_answers: usize,
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
    /// Whether another order was saved meanwhile, which then stands beside what was typed.
    pub meanwhile: bool,
    /// Faults of the rank fields.
    pub errors: Vec<FieldError>,
}

impl File {
    /// Whether the file waits for the commission.
    pub fn waits(&self) -> bool {
        matches!(self.stage, "submitted" | "reserved")
    }

    /// Whether its rank can be changed here.
    pub fn is_ranked_here(&self) -> bool {
        matches!(self.stage, "submitted" | "returned" | "reserved" | "endorsed")
    }

    /// Whether it lies with the secretariat.
    pub fn is_gone(&self) -> bool {
        matches!(self.stage, "forwarded" | "eligible" | "excluded" | "admitted" | "declined")
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
        (to_see_to(lang, desk))
        section.side {
            section { (desk_files::files(shell, desk, stopped)) }
            aside { (seats(shell, desk)) (elsewhere(shell, desk)) }
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

fn seats(shell: &Shell, desk: &Desk) -> Markup {
    let lang = shell.lang;
    let free = desk.n_total.saturating_sub(desk.n_used);
    let reserve: Vec<&File> = desk.files.iter().filter(|it| it.stage == "reserved").collect();
    html! {
        h2 { (t!(lang, "commission-seats")) }
        (parts::seats(lang, desk.n_used, desk.n_total))
        p.small.quiet {
            @if free == 0 { (t!(lang, "commission-seats-full")) }
            @else { (t!(lang, "commission-seats-free", count = free)) }
        }
        @if desk.may_act {
            p.small {
                a href=(shell.href(&format!("{}/date", desk.place.path()))) {
                    (t!(lang, "clocks-own-date-link"))
                }
            }
        }
        h2 { (t!(lang, "commission-reserve")) }
        @if reserve.is_empty() {
            p.small.quiet { (t!(lang, "commission-reserve-none")) }
        } @else {
            ol.rule { @for file in reserve { li { (city(lang, file)) } } }
        }
    }
}

/// What waits for a signature, and a seat that is free while cities wait in reserve.
fn to_see_to(lang: Lang, desk: &Desk) -> Markup {
    let named = |wanted: &dyn Fn(&&File) -> bool| -> Vec<&str> {
        desk.files.iter().filter(wanted).map(|it| it.city.as_str()).collect()
    };
    let unsigned = named(&|it| it.signed == Signed::Missing);
    let lapsed = named(&|it| it.signed == Signed::Lapsed && it.waits());
    let free = desk.n_used < desk.n_total;
    let waiting = desk.files.iter().find(|it| it.stage == "reserved");
    html! {
        @if !unsigned.is_empty() {
            (parts::notice(lang, Mood::Warning, html! {
                (t!(lang, "commission-unsigned", cities = numbers::list(lang, &unsigned)))
            }))
        }
        @if !lapsed.is_empty() {
            (parts::notice(lang, Mood::Warning, html! {
                (t!(lang, "commission-lapsed", cities = numbers::list(lang, &lapsed)))
            }))
        }
        @if desk.may_act && free && let Some(next) = waiting {
            (parts::notice(lang, Mood::News, html! {
                (t!(lang, "commission-seat-free", city = next.city.as_str()))
            }))
        }
    }
}

/// The ways from the desk to what only this commission has.
fn elsewhere(shell: &Shell, desk: &Desk) -> Markup {
    let lang = shell.lang;
    let path = |rest: &str| shell.href(&format!("{}{rest}", desk.place.path()));
    let (n_asked, n_drafts) = desk.n_own;
    html! {
        @if desk.may_act || n_asked > 0 {
            h2 { (t!(lang, "own-title")) }
            p {
                a href=(path("/questions")) { (t!(lang, "own-to-desk")) }
                span.small.quiet { " " (t!(lang, "own-counts", asked = n_asked, drafts = n_drafts)) }
            }
        }
        @if desk.n_forwarded > 0 {
            h2 { (t!(lang, "cover-kind")) }
            p { a href=(path("/forwarded")) { (t!(lang, "cover-to", count = desk.n_forwarded)) } }
        }
    }
}

fn city(lang: Lang, file: &File) -> Markup {
    html! { (parts::user_text(&file.city, None)) @if file.invented { (parts::invented_mark(lang)) } }
}

#[cfg(test)]
pub(crate) mod tests;
