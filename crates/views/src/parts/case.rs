//! Where a matter stands, whose turn it is, until when, and what happened.

use domain::language::Lang;
use domain::time::{Deadline, Timestamp};
use maud::{Markup, html};

use crate::{dates, t};

/// A deadline as a page tells it: when, by whose clock, and how far off.
#[derive(Debug, Clone)]
pub struct Clock {
    /// What was announced.
    pub deadline: Deadline,
    /// The network's word for the deadline's zone, such as "Hamburg".
    pub place: String,
    /// Whole days from today to the deadline's day; negative when it is over.
    pub n_days: i64,
}

/// Who has to act next.
#[derive(Debug, Clone)]
pub enum Turn {
    /// The reader; the text is the act.
    Yours(String),
    /// Somebody else, by name or office.
    Waiting(String),
}

/// The box on top of every case page: whose turn, until when, what comes after.
pub fn turn(lang: Lang, whose: &Turn, until: Option<&Clock>, next: Option<&str>) -> Markup {
    let (waiting, who) = match whose {
        Turn::Yours(act) => (false, t!(lang, "turn-yours", act = act.as_str())),
        Turn::Waiting(who) => (true, t!(lang, "turn-wait", who = who.as_str())),
    };
    html! {
        section.turn.wait[waiting] aria-label=(who) {
            p.whose {
                strong { (who) }
                @if let Some(clock) = until {
                    " "
                    strong { (crate::rich!(lang, "turn-until", moment = time_for_reader(
                        clock.deadline.at,
                        &dates::deadline(lang, &clock.deadline, &clock.place),
                    ))) }
                }
            }
            @if until.is_some() || next.is_some() {
                p {
                    @if let Some(clock) = until {
                        (dates::left(lang, clock.n_days)) ". "
                        (your_time(lang, clock.deadline.at))
                    }
                    @if let Some(next) = next { (t!(lang, "turn-next", who = next)) }
                }
            }
        }
    }
}

/// A moment in words, which the script can also tell by the reader's own clock.
pub fn time_for_reader(at: Timestamp, words: &str) -> Markup {
    html! { time datetime=(dates::machine(at)) { (words) } }
}

/// Empty until the script fills in the reader's own time, and hidden without it: the server does
/// not know where the reader is, and a guess would be worse than nothing.
fn your_time(lang: Lang, at: Timestamp) -> Markup {
    html! {
        span.your-time hidden {
            (t!(lang, "date-your-time")) " "
            time data-at=(at.0) datetime=(dates::machine(at)) {}
            ". "
        }
    }
}

/// One thing that happened.
#[derive(Debug, Clone)]
pub struct Done {
    /// When.
    pub at: Timestamp,
    /// The day and time in words, by the clock the page names.
    pub when: String,
    /// What, in words a citizen understands.
    pub what: Markup,
}

/// What happened, latest first as given; the first is marked as where the matter stands now.
pub fn timeline(events: &[Done]) -> Markup {
    html! {
        ol.line {
            @for (at, event) in events.iter().enumerate() {
                li.now[at == 0] {
                    time.small.quiet datetime=(dates::machine(event.at)) { (event.when) }
                    div { (event.what) }
                }
            }
        }
    }
}

/// How many seats of a quota are taken, drawn and in figures.
pub fn seats(lang: Lang, n_used: usize, n_total: usize) -> Markup {
    html! {
        p.seats {
            @for at in 0..n_total { i.on[at < n_used] aria-hidden="true" {} }
            span { (t!(lang, "seats-used", used = n_used, total = n_total)) }
        }
    }
}
