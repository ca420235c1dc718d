//! What exists in a demonstration only: mail to read, and a cast to become.

use domain::language::Lang;
use domain::time::Timestamp;
use maud::{Markup, html};

use crate::parts::{self, Field, FieldError};
use crate::shell::{Shell, heading, page as framed};
use crate::{rich, t};

/// One of the cast.
#[derive(Debug, Clone)]
pub struct Member {
    /// The person's id.
    pub id: String,
    /// The name.
    pub name: String,
    /// What they are above all; members of one group follow one another.
    pub group: String,
    /// What they are, one entry a role or team.
    pub does: Vec<String>,
}

/// How many of a group are shown before the rest is folded away.
const SHOWN: usize = 4;

/// The cast by group, with a button each, for the home page; nothing when there is nobody.
pub fn cast(shell: &Shell, cast: &[Member]) -> Markup {
    let lang = shell.lang;
    html! {
        @if !cast.is_empty() {
            section {
                h2 { (t!(lang, "demo-cast")) }
                p.text { (t!(lang, "demo-cast-lead")) }
                div.columns.cast {
                    @for group in cast.chunk_by(|a, b| a.group == b.group) {
                        div {
                            h3 { (group[0].group) }
                            (members(shell, &group[..group.len().min(SHOWN)]))
                            @if group.len() > SHOWN {
                                details {
                                    summary { (t!(lang, "demo-cast-more", n = group.len() - SHOWN)) }
                                    (members(shell, &group[SHOWN..]))
                                }
                            }
                        }
                    }
                }
                p { a href=(shell.href("/demo/mail")) { (t!(lang, "demo-mail-title")) } }
            }
        }
    }
}

fn members(shell: &Shell, members: &[Member]) -> Markup {
    let lang = shell.lang;
    let rows: Vec<Markup> = members
        .iter()
        .map(|it| {
            let name = parts::user_text(&it.name, None);
            html! {
                form method="post" action=(shell.href(&format!("/demo/become/{}", it.id))) {
                    button.plain type="submit" { (rich!(lang, "demo-become", name = name)) }
                    " " (parts::invented_mark(lang))
                }
                @if it.does.iter().any(|does| *does != it.group) {
                    p.small.quiet { (it.does.join(" · ")) }
                }
            }
        })
        .collect();
    parts::rule(&rows)
}

/// A letter of the outbox.
#[derive(Debug, Clone)]
pub struct Letter {
    /// Its id.
    pub id: String,
    /// When it was written, and in words.
    pub at: (Timestamp, String),
    /// To whom.
    pub to: String,
    /// The language it is in.
    pub language: Lang,
    /// Its subject.
    pub subject: String,
    /// Its text.
    pub body: String,
}

impl Letter {
    /// One with its values, for tests.
    pub fn sample() -> Letter {
        Letter {
            id: "m1".into(),
            at: (Timestamp(1_700_000_000_000), "14 November 2023, 23:13 (Hamburg)".into()),
            to: "olena.koval@sumy.example".into(),
            language: Lang::UK,
            subject: "Ваш код: 12345678".into(),
            body:
                "Введіть цей код:\n\n12345678\n\nАбо:\nhttps://cities.example/uk/sign-in/x?token=y"
                    .into(),
        }
    }
}

/// The clock of a demonstration, which a visitor can move on.
#[derive(Debug, Clone, Default)]
pub struct DemoClock {
    /// What time it is there, in words.
    pub now: String,
    /// The day as typed.
    pub day: String,
    /// What is wrong with it.
    pub errors: Vec<FieldError>,
}

/// What time it is in the demonstration, and a day to move on to.
fn clock(shell: &Shell, clock: &DemoClock) -> Markup {
    let lang = shell.lang;
    let (label, hint) = (t!(lang, "demo-clock-day"), t!(lang, "demo-clock-hint"));
    let day = Field::new(lang, "day", &label).hint(&hint).value(&clock.day).errors(&clock.errors);
    html! {
        section {
            h2 { (t!(lang, "demo-clock-title")) }
            p { (rich!(lang, "demo-clock-now", moment = clock.now.as_str())) }
            form method="post" action=(shell.href("/demo/clock")) novalidate {
                (parts::date_field(&day))
                p.actions { (parts::button(&t!(lang, "demo-clock-move"))) }
            }
        }
    }
}

/// The newest letters, with links that work here, and the clock.
pub fn mail(shell: &Shell, letters: &[Letter], at: &DemoClock) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "demo-mail-title");
    let main = html! {
        (parts::error_summary(lang, &at.errors))
        (heading(None, &title))
        p.text { (t!(lang, "demo-mail-lead")) }
        (clock(shell, at))
        @if letters.is_empty() { p.quiet { (t!(lang, "demo-mail-none")) } }
        @for letter in letters {
            article aria-labelledby={ "subject-" (letter.id) } {
                h2 id={ "subject-" (letter.id) } lang=(letter.language) dir=(letter.language.dir()) {
                    (letter.subject)
                }
                p.small.quiet {
                    (rich!(lang, "demo-mail-to", address = html! { bdi dir="ltr" { (letter.to) } },
                        when = parts::time_for_reader(letter.at.0, &letter.at.1)))
                }
                div lang=(letter.language) dir=(letter.language.dir()) {
                    (body(&shell.base_url, &letter.body))
                }
            }
        }
    };
    framed(shell, &title, main)
}

/// A letter's text as paragraphs, its links to this site as links.
fn body(base_url: &str, text: &str) -> Markup {
    let paragraphs = text.split("\n\n").filter(|it| !it.trim().is_empty());
    html! {
        @for paragraph in paragraphs {
            p.text {
                @for (at, line) in paragraph.trim().lines().enumerate() {
                    @if at > 0 { br; }
                    @match line.trim().strip_prefix(base_url) {
                        Some(path) if path.starts_with('/') => a href=(path) { bdi dir="ltr" { (line.trim()) } },
                        Some(_) | None => (line),
                    }
                }
            }
        }
    }
}

/// A letter as a page of its own, for mail programs that show HTML: the same words, links to
/// press, and nothing that is loaded from anywhere.
pub fn letter_html(lang: Lang, subject: &str, text: &str) -> String {
    let paragraphs = text.split("\n\n").filter(|it| !it.trim().is_empty());
    let page = html! {
        (maud::DOCTYPE)
        html lang=(lang) dir=(lang.dir()) {
            head { meta charset="utf-8"; title { (subject) } }
            body {
                @for paragraph in paragraphs {
                    p {
                        @for (at, line) in paragraph.trim().lines().enumerate() {
                            @if at > 0 { br; }
                            @if is_address(line.trim()) {
                                a href=(line.trim()) dir="ltr" { (line.trim()) }
                            } @else { (line) }
                        }
                    }
                }
            }
        }
    };
    page.into_string()
}

/// A line that is an address of the web and nothing else.
fn is_address(line: &str) -> bool {
    (line.starts_with("https://") || line.starts_with("http://"))
        && !line.contains(char::is_whitespace)
}

#[cfg(test)]
mod tests;
