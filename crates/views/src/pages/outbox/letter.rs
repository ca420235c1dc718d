//! One letter of the outbox: what it says, how far it is, what was tried, what can be done.

use domain::language::Lang;
use domain::outgoing::State;
use domain::time::Timestamp;
use maud::{Markup, html};

use super::state_tag;
use crate::parts::{self, Column, Field, FieldError, Mood, Row};
use crate::shell::{Nav, Shell, heading, page as framed};
use crate::{numbers, rich, t};

/// What can be done with a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Keep it back.
    Hold,
    /// Let it go.
    Approve,
    /// Let it go at a moment.
    Schedule,
    /// Stop it.
    Cancel,
    /// Try again what was given up.
    TryAgain,
    /// Send once more what had gone.
    SendAgain,
}

/// One letter.
#[derive(Debug, Clone)]
pub struct LetterPage {
    /// Its id.
    pub id: String,
    /// For compare-and-set.
    pub edition: i64,
    /// What kind it is.
    pub kind: String,
    /// Its subject, where that is no secret.
    pub subject: Option<String>,
    /// Its text, where that is no secret.
    pub body: Option<String>,
    /// The language it is in.
    pub language: Lang,
    /// The same, in the reader's words.
    pub language_name: String,
    /// The address.
    pub to: String,
    /// Its state.
    pub state: State,
    /// Why it is held, in words.
    pub held_for: Option<String>,
    /// When it was written.
    pub queued_at: (Timestamp, String),
    /// Not before when it goes, while it waits.
    pub next_at: Option<(Timestamp, String)>,
    /// When it went.
    pub sent_at: Option<(Timestamp, String)>,
    /// The number of the event it is about.
    pub event: i64,
    /// The version of its text, in words.
    pub wording: String,
    /// Who approved it.
    pub approved_by: Option<String>,
    /// The letter it is sent again of.
    pub again_of: Option<String>,
    /// How often it was sent again.
    pub n_again: i64,
    /// Whether its reader has to have it, in words.
    pub duty: String,
    /// Every try.
    pub attempts: Vec<AttemptLine>,
    /// Reports that it came back: in words.
    pub reports: Vec<String>,
    /// Since when its address is not written to but for duty, in words.
    pub bounced: Option<String>,
    /// What can be done now.
    pub acts: Vec<Act>,
    /// The zone in which a moment is typed.
    pub zone: String,
    /// The moment as typed.
    pub typed: String,
}

/// One try.
#[derive(Debug, Clone)]
pub struct AttemptLine {
    /// Which one.
    pub n: i64,
    /// When it began.
    pub began_at: (Timestamp, String),
    /// How it ended, in words.
    pub outcome: String,
    /// What the relay said.
    pub words: String,
}

/// What the page says besides.
#[derive(Debug, Clone, Default)]
pub struct Said {
    /// What is wrong in a form.
    pub errors: Vec<FieldError>,
    /// What was refused.
    pub refused: Option<String>,
    /// What was done.
    pub done: Option<String>,
}

/// The page.
pub fn letter(shell: &Shell, it: &LetterPage, said: &Said) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "outbox-letter", kind = it.kind.as_str());
    let back = html! { a href=(shell.href("/outbox")) { (t!(lang, "outbox-title")) } };
    let main = html! {
        (parts::error_summary(lang, &said.errors))
        (heading(Some(back), &title))
        @if let Some(refused) = &said.refused { (parts::notice(lang, Mood::Stop, html! { (refused) })) }
        @if let Some(done) = &said.done { (parts::notice(lang, Mood::Done, html! { (done) })) }
        @if let Some(since) = &it.bounced { (bounced(shell, it, since)) }
        section { (facts(shell, it)) }
        (words(shell, it))
        (acts(shell, it, said))
        (tries(lang, it))
    };
    let shell = Shell { nav: Some(Nav::Desk), ..shell.clone() };
    framed(&shell, &title, main)
}

fn facts(shell: &Shell, it: &LetterPage) -> Markup {
    let lang = shell.lang;
    let time = |(at, words): &(Timestamp, String)| parts::time_for_reader(*at, words);
    let term = |words: std::borrow::Cow<'static, str>| words.into_owned();
    let mut pairs = vec![
        (
            term(t!(lang, "outbox-state")),
            html! {
                (state_tag(lang, it.state))
                @if let Some(why) = &it.held_for { " " (why) }
            },
        ),
        (term(t!(lang, "outbox-to")), html! { bdi dir="ltr" { (it.to) } }),
        (term(t!(lang, "outbox-language")), html! { (it.language_name) }),
        (term(t!(lang, "outbox-written")), time(&it.queued_at)),
    ];
    let mut add = |words, value: Option<Markup>| {
        if let Some(value) = value {
            pairs.push((term(words), value));
        }
    };
    add(t!(lang, "outbox-goes"), it.next_at.as_ref().map(time));
    add(t!(lang, "outbox-went"), it.sent_at.as_ref().map(time));
    add(
        t!(lang, "outbox-approved-by"),
        it.approved_by.as_ref().map(|it| parts::user_text(it, None)),
    );
    add(
        t!(lang, "outbox-again-of"),
        it.again_of.as_ref().map(|id| {
            html! {
                a href=(shell.href(&format!("/outbox/{id}"))) { (t!(lang, "outbox-first-letter")) }
            }
        }),
    );
    let again = (it.n_again > 0).then(|| html! { (numbers::whole(lang, it.n_again)) });
    add(t!(lang, "outbox-n-again"), again);
    add(t!(lang, "outbox-wording"), Some(html! { (it.wording) }));
    add(t!(lang, "outbox-why"), Some(html! { (it.duty) }));
    add(t!(lang, "outbox-event"), Some(html! { (it.event) }));
    parts::facts(&pairs)
}

fn words(shell: &Shell, it: &LetterPage) -> Markup {
    let lang = shell.lang;
    html! {
        section {
            h2 { (t!(lang, "outbox-says")) }
            @match (&it.subject, &it.body) {
                (Some(subject), Some(body)) => {
                    article.letter lang=(it.language) dir=(it.language.dir()) aria-label=(subject) {
                        h3 { (subject) }
                        @for paragraph in body.split("\n\n").filter(|it| !it.trim().is_empty()) {
                            p.text {
                                @for (at, line) in paragraph.trim().lines().enumerate() {
                                    @if at > 0 { br; }
                                    (line)
                                }
                            }
                        }
                    }
                    p { a href=(shell.href(&format!("/outbox/{}/html", it.id))) { (t!(lang, "outbox-html")) } }
                }
                _ => p.text { (t!(lang, "outbox-secret")) },
            }
        }
    }
}

fn acts(shell: &Shell, it: &LetterPage, said: &Said) -> Markup {
    let lang = shell.lang;
    let action = shell.href(&format!("/outbox/{}", it.id));
    let edition = it.edition.to_string();
    let plain: Vec<&Act> = it.acts.iter().filter(|it| **it != Act::Schedule).collect();
    html! {
        @if !it.acts.is_empty() {
            section {
                h2 { (t!(lang, "outbox-acts")) }
                @if it.acts.contains(&Act::SendAgain) { p.text { (t!(lang, "outbox-again-lead")) } }
                @if it.acts.contains(&Act::TryAgain) { p.text { (t!(lang, "outbox-try-lead")) } }
                @if !plain.is_empty() {
                    form method="post" action=(action) {
                        (parts::hidden("seen", &edition))
                        p.actions {
                            @for (at, act) in plain.iter().enumerate() {
                                button.button.second[at > 0] type="submit" name="act" value=(word(**act)) {
                                    (act_words(lang, **act))
                                }
                            }
                        }
                    }
                }
                @if it.acts.contains(&Act::Schedule) {
                    h3 { (t!(lang, "outbox-schedule-title")) }
                    form method="post" action=(action) novalidate {
                        (parts::hidden("seen", &edition))
                        (parts::zoned_field(&Field::new(lang, "at", &t!(lang, "outbox-schedule-at"))
                            .hint(&t!(lang, "outbox-schedule-hint", place = it.zone.as_str()))
                            .value(&it.typed).errors(&said.errors)))
                        p.actions {
                            button.button.second type="submit" name="act" value="schedule" {
                                (act_words(lang, Act::Schedule))
                            }
                        }
                    }
                }
            }
        }
    }
}

/// An act's word in the form.
pub fn word(act: Act) -> &'static str {
    match act {
        Act::Hold => "hold",
        Act::Approve => "approve",
        Act::Schedule => "schedule",
        Act::Cancel => "cancel",
        Act::TryAgain => "try-again",
        Act::SendAgain => "send-again",
    }
}

/// The act of that word.
pub fn named(word_sent: &str) -> Option<Act> {
    let all = [Act::Hold, Act::Approve, Act::Schedule, Act::Cancel, Act::TryAgain, Act::SendAgain];
    all.into_iter().find(|it| word(*it) == word_sent)
}

fn act_words(lang: Lang, act: Act) -> String {
    match act {
        Act::Hold => t!(lang, "outbox-act-hold"),
        Act::Approve => t!(lang, "outbox-act-approve"),
        Act::Schedule => t!(lang, "outbox-act-schedule"),
        Act::Cancel => t!(lang, "outbox-act-cancel"),
        Act::TryAgain => t!(lang, "outbox-act-try"),
        Act::SendAgain => t!(lang, "outbox-act-again"),
    }
    .into_owned()
}

fn bounced(shell: &Shell, it: &LetterPage, since: &str) -> Markup {
    let lang = shell.lang;
    html! {
        (parts::notice(lang, Mood::Warning, html! {
            (rich!(lang, "outbox-address-bounced", address = html! { bdi dir="ltr" { (it.to) } }, when = since))
        }))
        form method="post" action=(shell.href(&format!("/outbox/{}/address", it.id))) {
            p.actions { (parts::button(&t!(lang, "outbox-address-restore"))) }
        }
    }
}

fn tries(lang: Lang, it: &LetterPage) -> Markup {
    let columns = [
        Column::figures(t!(lang, "outbox-try")),
        Column::words(t!(lang, "outbox-when")),
        Column::words(t!(lang, "outbox-try-outcome")),
        Column::words(t!(lang, "outbox-try-words")),
    ];
    let rows: Vec<Row> = it
        .attempts
        .iter()
        .map(|it| {
            Row::new(vec![
                html! { (numbers::whole(lang, it.n)) },
                parts::time_for_reader(it.began_at.0, &it.began_at.1),
                html! { (it.outcome) },
                html! { @if it.words.is_empty() { "—" } @else { bdi dir="ltr" { (it.words) } } },
            ])
        })
        .collect();
    html! {
        section {
            h2 { (t!(lang, "outbox-tries")) }
            @if rows.is_empty() { p.quiet { (t!(lang, "outbox-no-try")) } }
            @else { (parts::table(&t!(lang, "outbox-tries-caption"), &columns, &rows)) }
            @for report in &it.reports { p { (report) } }
        }
    }
}
