//! The desk: what waits for the reader, by deadline, and everything that is theirs.

use domain::language::Lang;
use maud::{Markup, html};

use crate::parts::{self, Clock, Column, Mood, Row, State};
use crate::shell::{Nav, Shell, heading, page as framed};
use crate::{dates, rich, t};

/// A reader's desk.
#[derive(Debug, Clone, Default)]
pub struct Desk {
    /// The reader's name.
    pub name: String,
    /// What waits for the reader, the earliest deadline first.
    pub tasks: Vec<Task>,
    /// Applications of the reader's cities.
    pub files: Vec<FileRow>,
    /// Members whose page the reader writes: where, and the city.
    pub pages: Vec<(String, String)>,
    /// Calls and countries the reader is an officer of.
    pub countries: Vec<CountryRow>,
    /// The commissions the reader is an officer of: where their officers are listed, and the country.
    pub commissions: Vec<(String, String)>,
    /// Calls the reader reads files of.
    pub reviews: Vec<ReviewRow>,
    /// Every call, for the secretariat.
    pub calls: Vec<CallRow>,
    /// Calls a city can apply to now.
    pub open: Vec<OpenCall>,
    /// Whether the reader's role wants a second factor that they do not have.
    pub wants_factor: bool,
    /// Whether the reader works in the secretariat.
    pub runs_network: bool,
}

/// One thing that waits.
#[derive(Debug, Clone)]
pub struct Task {
    /// What is to be done.
    pub what: What,
    /// Where, below the language.
    pub href: String,
    /// Until when.
    pub until: Option<Clock>,
}

/// What is to be done.
#[derive(Debug, Clone)]
pub enum What {
    /// Approve or refuse what colleagues have proposed.
    Approve {
        /// How many wait.
        n: i64,
    },
    /// Take up an invitation to a team.
    Join {
        /// The team's city.
        city: String,
    },
    /// Write and submit an application.
    Write {
        /// The city.
        city: String,
    },
    /// Write a section that was given to the reader.
    Section {
        /// The city.
        city: String,
        /// The section.
        section: String,
    },
    /// Decide on another contact for a team.
    Replace {
        /// The team's city.
        city: String,
    },
    /// Answer a request to be replaced as a contact.
    Replaced {
        /// The team's city.
        city: String,
    },
    /// Mend a returned application.
    Mend {
        /// The city.
        city: String,
    },
    /// Choose among a country's files.
    Choose {
        /// How many wait.
        n: i64,
        /// The country.
        country: String,
        /// The call.
        call: String,
    },
    /// Forward a country's endorsed files.
    Forward {
        /// How many wait.
        n: i64,
        /// The country.
        country: String,
        /// The call.
        call: String,
    },
    /// Review files.
    Review {
        /// How many wait.
        n: i64,
        /// The call.
        call: String,
    },
    /// Answer requests for more time.
    MoreTime {
        /// How many wait.
        n: i64,
        /// The call.
        call: String,
    },
    /// Look at addresses that letters come back from.
    Bounced {
        /// How many there are.
        n: i64,
    },
    /// Check eligibility.
    Screen {
        /// How many wait.
        n: i64,
        /// The call.
        call: String,
    },
}

/// An application of one of the reader's cities.
#[derive(Debug, Clone)]
pub struct FileRow {
    /// Its page, below the language.
    pub href: String,
    /// The city.
    pub city: String,
    /// Whether the city is invented.
    pub invented: bool,
    /// The call.
    pub call: String,
    /// The word of its stage.
    pub stage: String,
    /// Until when the next step is to be done.
    pub until: Option<Clock>,
}

/// A call and a country, for its commission.
#[derive(Debug, Clone)]
pub struct CountryRow {
    /// The commission's desk, below the language.
    pub href: String,
    /// The country.
    pub country: String,
    /// The call.
    pub call: String,
    /// Files handed in.
    pub n_files: i64,
    /// Files without a decision.
    pub n_open: i64,
    /// Seats taken.
    pub n_seats: i64,
    /// Seats there are.
    pub n_seats_max: i64,
    /// Until when the commission can act.
    pub until: Clock,
}

/// A call, for one of its experts.
#[derive(Debug, Clone)]
pub struct ReviewRow {
    /// The call.
    pub call: String,
    /// Reviews to do.
    pub n_open: i64,
    /// Reviews handed in.
    pub n_done: i64,
    /// Until when.
    pub until: Clock,
}

/// A call, for the secretariat.
#[derive(Debug, Clone)]
pub struct CallRow {
    /// Its board, below the language.
    pub href: String,
    /// Its title.
    pub title: String,
    /// The word of its stage.
    pub stage: String,
    /// Files handed in.
    pub n_files: i64,
    /// Files with commissions.
    pub n_with_commissions: i64,
    /// Files to be checked.
    pub n_to_check: i64,
    /// Files with experts.
    pub n_with_experts: i64,
}

/// A call a city can apply to.
#[derive(Debug, Clone)]
pub struct OpenCall {
    /// Its page, below the language.
    pub href: String,
    /// Its title.
    pub title: String,
    /// Until when cities can submit.
    pub until: Clock,
}

/// What an application's stage is called, from its word in the database.
pub fn file_stage(lang: Lang, stage: &str) -> String {
    let key = match stage {
        "draft" => "desk-stage-draft",
        "submitted" => "desk-stage-submitted",
        "returned" => "desk-stage-returned",
        "reserved" => "desk-stage-reserved",
        "endorsed" => "desk-stage-endorsed",
        "refused" => "desk-stage-refused",
        "forwarded" => "desk-stage-forwarded",
        "eligible" => "desk-stage-eligible",
        "excluded" => "desk-stage-excluded",
        "withdrawn" => "desk-stage-withdrawn",
        "admitted" => "desk-stage-admitted",
        _ => "desk-stage-declined",
    };
    crate::t(lang, key).into_owned()
}

/// What a call's stage is called, from its word in the database.
fn call_stage(lang: Lang, stage: &str) -> String {
    let key = match stage {
        "draft" => "desk-call-draft",
        "published" => "desk-call-published",
        "closed" => "desk-call-closed",
        _ => "desk-call-announced",
    };
    crate::t(lang, key).into_owned()
}

/// The page.
pub fn desk(shell: &Shell, desk: &Desk) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "desk-title");
    let main = html! {
        (heading(Some(parts::user_text(&desk.name, None)), &title))
        @if desk.wants_factor {
            (parts::notice(lang, Mood::Warning, html! {
                (t!(lang, "desk-no-factor")) " "
                a href=(shell.href("/proof")) { (t!(lang, "desk-no-factor-set")) }
            }))
        }
        section {
            h2 { (t!(lang, "desk-waiting")) }
            @if desk.tasks.is_empty() { (nothing(shell, desk)) } @else { (tasks(shell, &desk.tasks)) }
        }
        @if !desk.files.is_empty() { section { (files(shell, &desk.files)) } }
        @for (href, city) in &desk.pages {
            p { a href=(shell.href(href)) { (t!(lang, "city-edit-title", city = city.as_str())) } }
        }
        @if !desk.countries.is_empty() { section { (countries(shell, &desk.countries)) } }
        @for (href, country) in &desk.commissions {
            p { a href=(shell.href(href)) { (t!(lang, "desk-officers", country = country.as_str())) } }
        }
        @if !desk.reviews.is_empty() { section { (reviews(shell, &desk.reviews)) } }
        @if desk.runs_network {
            section {
                h2 { (t!(lang, "desk-network")) }
                @if desk.calls.is_empty() { p.text { (t!(lang, "desk-no-call")) } }
                @else { (calls(shell, &desk.calls)) }
                p.actions {
                    (parts::button_link(&t!(lang, "desk-new-call"), &shell.href("/calls/new"), true))
                    (parts::button_link(&t!(lang, "desk-people"), &shell.href("/people"), true))
                    (parts::button_link(&t!(lang, "forms-title"), &shell.href("/forms"), true))
                    (parts::button_link(&t!(lang, "proposals-title"), &shell.href("/proposals"), true))
                    (parts::button_link(&t!(lang, "outbox-title"), &shell.href("/outbox"), true))
                    (parts::button_link(&t!(lang, "snapshot-title"), &shell.href("/snapshots"), true))
                }
            }
        }
        @if !desk.open.is_empty() {
            section { h2 { (t!(lang, "desk-open")) } (open(shell, &desk.open)) }
        }
        p { a href=(shell.href("/me")) { (t!(lang, "desk-me")) } }
    };
    let shell = Shell { nav: Some(Nav::Desk), ..shell.clone() };
    framed(&shell, &title, main)
}

/// Nothing waits: what one can do all the same.
fn nothing(shell: &Shell, desk: &Desk) -> Markup {
    let lang = shell.lang;
    let new_here = desk.files.is_empty()
        && desk.countries.is_empty()
        && desk.reviews.is_empty()
        && !desk.runs_network;
    let words = match (new_here, desk.open.is_empty()) {
        (true, false) => t!(lang, "desk-nothing-new-here"),
        (true, true) => t!(lang, "desk-nothing-no-call"),
        (false, _) => t!(lang, "desk-nothing"),
    };
    html! { p.text { (words) } }
}

fn tasks(shell: &Shell, tasks: &[Task]) -> Markup {
    let lang = shell.lang;
    let rows: Vec<Markup> = tasks
        .iter()
        .map(|it| {
            html! {
                p { a href=(shell.href(&it.href)) { (act(lang, &it.what)) } }
                @if let Some(until) = &it.until { p.small.quiet { (until_words(lang, until)) } }
            }
        })
        .collect();
    parts::rule(&rows)
}

fn act(lang: Lang, what: &What) -> Markup {
    let own = |text: &String| parts::user_text(text, None);
    match what {
        What::Approve { n } => html! { (t!(lang, "desk-approve", count = *n)) },
        What::Join { city } => rich!(lang, "desk-join", city = own(city)),
        What::Write { city } => rich!(lang, "desk-write", city = own(city)),
        What::Section { city, section } => {
            rich!(lang, "desk-section", city = own(city), section = own(section))
        }
        What::Replace { city } => rich!(lang, "desk-replace", city = own(city)),
        What::Replaced { city } => rich!(lang, "desk-replaced", city = own(city)),
        What::Mend { city } => rich!(lang, "desk-mend", city = own(city)),
        What::Choose { n, country, call } => {
            rich!(lang, "desk-choose", count = *n, country = country, call = own(call))
        }
        What::Forward { n, country, call } => {
            rich!(lang, "desk-forward", count = *n, country = country, call = own(call))
        }
        What::Review { n, call } => rich!(lang, "desk-review", count = *n, call = own(call)),
        What::MoreTime { n, call } => {
            rich!(lang, "clocks-desk-more-time", count = *n, call = own(call))
        }
        What::Bounced { n } => rich!(lang, "outbox-desk-bounced", count = *n),
        What::Screen { n, call } => rich!(lang, "desk-screen", count = *n, call = own(call)),
    }
}

/// "until 31 May 2023, 23:59 (Hamburg) · 12 days left".
fn until_words(lang: Lang, clock: &Clock) -> Markup {
    let words = dates::deadline(lang, &clock.deadline, &clock.place);
    let moment = parts::time_for_reader(clock.deadline.at, &words);
    html! {
        (rich!(lang, "turn-until", moment = moment)) " · " (dates::left(lang, clock.n_days))
    }
}

fn files(shell: &Shell, files: &[FileRow]) -> Markup {
    let lang = shell.lang;
    let columns = [
        Column::words(t!(lang, "desk-city")),
        Column::words(t!(lang, "desk-call")),
        Column::words(t!(lang, "desk-state")),
        Column::words(t!(lang, "desk-until")),
    ];
    let rows: Vec<Row> = files
        .iter()
        .map(|it| {
            Row::new(vec![
                html! {
                    a href=(shell.href(&it.href)) { (parts::user_text(&it.city, None)) }
                    @if it.invented { " " (parts::invented_mark(lang)) }
                },
                parts::user_text(&it.call, None),
                parts::tag(state(&it.stage), &file_stage(lang, &it.stage)),
                html! { @match &it.until { Some(clock) => (until_words(lang, clock)), None => "—" } },
            ])
        })
        .collect();
    parts::table(&t!(lang, "desk-files"), &columns, &rows)
}

fn state(stage: &str) -> State {
    match stage {
        "draft" | "returned" => State::Part,
        "refused" | "excluded" | "withdrawn" | "declined" => State::Stop,
        "admitted" | "endorsed" | "forwarded" | "eligible" => State::Done,
        _ => State::Todo,
    }
}

fn countries(shell: &Shell, countries: &[CountryRow]) -> Markup {
    let lang = shell.lang;
    let columns = [
        Column::words(t!(lang, "desk-country")),
        Column::words(t!(lang, "desk-call")),
        Column::figures(t!(lang, "desk-n-files")),
        Column::figures(t!(lang, "desk-n-open")),
        Column::figures(t!(lang, "desk-n-seats")),
        Column::words(t!(lang, "desk-until")),
    ];
    let rows: Vec<Row> = countries
        .iter()
        .map(|it| {
            Row::new(vec![
                html! { a href=(shell.href(&it.href)) { (it.country) } },
                parts::user_text(&it.call, None),
                html! { (it.n_files) },
                html! { (it.n_open) },
                html! { (t!(lang, "seats-used", used = it.n_seats, total = it.n_seats_max)) },
                until_words(lang, &it.until),
            ])
        })
        .collect();
    parts::table(&t!(lang, "desk-countries"), &columns, &rows)
}

fn reviews(shell: &Shell, reviews: &[ReviewRow]) -> Markup {
    let lang = shell.lang;
    let columns = [
        Column::words(t!(lang, "desk-call")),
        Column::figures(t!(lang, "desk-n-to-review")),
        Column::figures(t!(lang, "desk-n-reviewed")),
        Column::words(t!(lang, "desk-until")),
    ];
    let rows: Vec<Row> = reviews
        .iter()
        .map(|it| {
            Row::new(vec![
                html! { a href=(shell.href("/reviews")) { (parts::user_text(&it.call, None)) } },
                html! { (it.n_open) },
                html! { (it.n_done) },
                until_words(lang, &it.until),
            ])
        })
        .collect();
    parts::table(&t!(lang, "desk-reviews"), &columns, &rows)
}

fn calls(shell: &Shell, calls: &[CallRow]) -> Markup {
    let lang = shell.lang;
    let columns = [
        Column::words(t!(lang, "desk-call")),
        Column::words(t!(lang, "desk-state")),
        Column::figures(t!(lang, "desk-n-files")),
        Column::figures(t!(lang, "desk-n-with-commissions")),
        Column::figures(t!(lang, "desk-n-to-check")),
        Column::figures(t!(lang, "desk-n-with-experts")),
    ];
    let rows: Vec<Row> = calls
        .iter()
        .map(|it| {
            Row::new(vec![
                html! { a href=(shell.href(&it.href)) { (parts::user_text(&it.title, None)) } },
                html! { (call_stage(lang, &it.stage)) },
                html! { (it.n_files) },
                html! { (it.n_with_commissions) },
                html! { (it.n_to_check) },
                html! { (it.n_with_experts) },
            ])
        })
        .collect();
    parts::table(&t!(lang, "desk-calls"), &columns, &rows)
}

fn open(shell: &Shell, calls: &[OpenCall]) -> Markup {
    let lang = shell.lang;
    let rows: Vec<Markup> = calls
        .iter()
        .map(|it| {
            html! {
                p { a href=(shell.href(&it.href)) { (parts::user_text(&it.title, None)) } }
                p.small.quiet { (until_words(lang, &it.until)) }
            }
        })
        .collect();
    parts::rule(&rows)
}

#[cfg(test)]
mod tests;
