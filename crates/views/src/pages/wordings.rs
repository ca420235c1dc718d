//! What letters say: every kind with the text in force, its versions, and the draft of the next.

use domain::language::Lang;
use maud::{Markup, html};

use crate::parts::{self, Column, Field, FieldError, Mood, Row};
use crate::shell::{Nav, Shell, heading, own_name, page as framed};
use crate::{rich, t};

/// A kind of letter in the list.
#[derive(Debug, Clone)]
pub struct KindLine {
    /// Its word.
    pub kind: String,
    /// What it is, in words.
    pub label: String,
    /// The version in force, 0 for the one that ships.
    pub n: i64,
    /// Whether somebody writes another.
    pub has_draft: bool,
    /// Whether its reader has to have it.
    pub duty: bool,
}

/// Every kind of letter.
pub fn list(shell: &Shell, kinds: &[KindLine]) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "wordings-title");
    let columns = [
        Column::words(t!(lang, "wordings-letter")),
        Column::words(t!(lang, "wordings-in-force")),
        Column::words(t!(lang, "wordings-duty")),
    ];
    let rows: Vec<Row> = kinds
        .iter()
        .map(|it| {
            Row::new(vec![
                html! {
                    a href=(shell.href(&format!("/letters/{}", it.kind))) { (it.label) }
                },
                html! {
                    (version_words(lang, it.n))
                    @if it.has_draft { div.small.quiet { (t!(lang, "wordings-has-draft")) } }
                },
                html! { (duty_words(lang, it.duty)) },
            ])
        })
        .collect();
    let back = html! { a href=(shell.href("/outbox")) { (t!(lang, "outbox-title")) } };
    let main = html! {
        (heading(Some(back), &title))
        p.text { (t!(lang, "wordings-lead")) }
        (parts::table(&t!(lang, "wordings-caption"), &columns, &rows))
    };
    framed(&at_desk(shell), &title, main)
}

fn at_desk(shell: &Shell) -> Shell {
    Shell { nav: Some(Nav::Desk), ..shell.clone() }
}

/// A version of a text in words.
pub fn version_words(lang: Lang, n: i64) -> String {
    match n {
        0 => t!(lang, "wordings-shipped"),
        n => t!(lang, "wordings-version", n = n),
    }
    .into_owned()
}

/// Whether a reader has to have a letter, in words.
pub fn duty_words(lang: Lang, duty: bool) -> String {
    match duty {
        true => t!(lang, "wordings-is-duty"),
        false => t!(lang, "wordings-no-duty"),
    }
    .into_owned()
}

/// A version that is or was in force.
#[derive(Debug, Clone)]
pub struct VersionLine {
    /// Its number.
    pub n: i64,
    /// When and by whom, in words; nothing for the one that ships.
    pub published: Option<(String, String)>,
}

/// Subject and text in one language, with an example below.
#[derive(Debug, Clone)]
pub struct InLanguage {
    /// The language.
    pub lang: Lang,
    /// The subject with its placeholders.
    pub subject: String,
    /// The text with its placeholders.
    pub body: String,
    /// Both, filled with examples; nothing where they cannot be filled.
    pub example: Option<(String, String)>,
}

/// One kind of letter.
#[derive(Debug, Clone)]
pub struct KindPage {
    /// Its word.
    pub kind: String,
    /// What it is, in words.
    pub label: String,
    /// The version shown.
    pub n: i64,
    /// Whether it is the one in force.
    pub in_force: bool,
    /// The text of that version, in every language.
    pub texts: Vec<InLanguage>,
    /// Every version, the newest first.
    pub versions: Vec<VersionLine>,
    /// Placeholders with what they hold: name, in words, whether this letter's own.
    pub placeholders: Vec<(String, String)>,
    /// Whether somebody writes another.
    pub has_draft: bool,
    /// Whether its reader has to have it.
    pub duty: bool,
    /// What was done.
    pub done: bool,
    /// What was refused.
    pub refused: Option<String>,
}

/// The page of one kind.
pub fn kind(shell: &Shell, it: &KindPage) -> Markup {
    let lang = shell.lang;
    let path = format!("/letters/{}", it.kind);
    let back = html! { a href=(shell.href("/letters")) { (t!(lang, "wordings-title")) } };
    let main = html! {
        (heading(Some(back), &it.label))
        @if let Some(refused) = &it.refused { (parts::notice(lang, Mood::Stop, html! { (refused) })) }
        @if it.done { (parts::notice(lang, Mood::Done, html! { (t!(lang, "wordings-done")) })) }
        p.text { (duty_words(lang, it.duty)) ". " (version_words(lang, it.n)) "." }
        @if it.in_force {
            @if it.has_draft {
                p.actions { (parts::button_link(&t!(lang, "wordings-go-on"), &shell.href(&format!("{path}/draft")), false)) }
            } @else {
                form method="post" action=(shell.href(&format!("{path}/draft"))) {
                    p.actions { (parts::button(&t!(lang, "wordings-begin"))) }
                }
            }
        } @else {
            p { a href=(shell.href(&path)) { (t!(lang, "wordings-to-in-force")) } }
        }
        (versions(shell, it))
        section {
            h2 { (t!(lang, "wordings-says")) }
            @for text in &it.texts { (shown(text)) }
        }
    };
    framed(&at_desk(shell), &it.label, main)
}

fn versions(shell: &Shell, it: &KindPage) -> Markup {
    let lang = shell.lang;
    let rows: Vec<Markup> = it
        .versions
        .iter()
        .map(|version| {
            let path = format!("/letters/{}/versions/{}", it.kind, version.n);
            html! {
                p { a href=(shell.href(&path)) { (version_words(lang, version.n)) } }
                @if let Some((when, name)) = &version.published {
                    p.small.quiet { (rich!(lang, "wordings-published", when = when.as_str(), name = parts::user_text(name, None))) }
                }
            }
        })
        .collect();
    html! { section { h2 { (t!(lang, "wordings-versions")) } (parts::rule(&rows)) } }
}

/// A text as it is read, with placeholders or with examples in their place.
fn paragraphs(text: &str) -> Markup {
    html! {
        @for paragraph in text.split("\n\n").filter(|it| !it.trim().is_empty()) {
            p.text {
                @for (at, line) in paragraph.trim().lines().enumerate() {
                    @if at > 0 { br; }
                    (line)
                }
            }
        }
    }
}

fn shown(it: &InLanguage) -> Markup {
    let (subject, body) = it.example.as_ref().map_or((&it.subject, &it.body), |(s, b)| (s, b));
    html! {
        details open[it.lang == Lang::EN] {
            summary { bdi lang=(it.lang) { (own_name(it.lang)) } }
            article.letter lang=(it.lang) dir=(it.lang.dir()) aria-label=(subject) {
                h3 { (subject) }
                (paragraphs(body))
            }
        }
    }
}

/// The draft of a letter's next text, one language at a time.
#[derive(Debug, Clone)]
pub struct DraftPage {
    /// The kind's word.
    pub kind: String,
    /// What it is, in words.
    pub label: String,
    /// The version this will be.
    pub n: i64,
    /// For compare-and-set.
    pub edition: i64,
    /// The language being written.
    pub text: InLanguage,
    /// Every language with whether its text can go out as it is.
    pub languages: Vec<(Lang, bool)>,
    /// Placeholders with what they hold.
    pub placeholders: Vec<(String, String)>,
    /// Who changed it last, and when.
    pub changed: (String, String),
    /// What stands against publishing, language by language.
    pub flaws: Vec<(Lang, String)>,
    /// What is wrong with what was typed.
    pub errors: Vec<FieldError>,
    /// What was refused.
    pub refused: Option<String>,
    /// Whether it was saved just now.
    pub saved: bool,
}

/// The page of the draft.
pub fn draft(shell: &Shell, it: &DraftPage) -> Markup {
    let lang = shell.lang;
    let path = format!("/letters/{}", it.kind);
    let title = t!(lang, "wordings-draft-title", letter = it.label.as_str());
    let back = html! { a href=(shell.href(&path)) { (it.label) } };
    let changed = rich!(
        lang,
        "wordings-changed",
        name = parts::user_text(&it.changed.0, None),
        when = it.changed.1.as_str()
    );
    let main = html! {
        (parts::error_summary(lang, &it.errors))
        (heading(Some(back), &title))
        @if let Some(refused) = &it.refused { (parts::notice(lang, Mood::Stop, html! { (refused) })) }
        @if it.saved { (parts::notice(lang, Mood::Done, html! { (t!(lang, "wordings-saved")) })) }
        p.quiet { (changed) }
        (languages(shell, it))
        (editor(shell, it))
        (placeholders(lang, &it.placeholders))
        (example(lang, &it.text))
        (publication(shell, it))
    };
    framed(&at_desk(shell), &title, main)
}

fn languages(shell: &Shell, it: &DraftPage) -> Markup {
    let lang = shell.lang;
    html! {
        nav aria-label=(t!(lang, "wordings-languages")) {
            ul.rule {
                @for (of, whole) in &it.languages {
                    li {
                        a href=(shell.href(&format!("/letters/{}/draft?text={of}", it.kind)))
                            aria-current=[(*of == it.text.lang).then_some("true")]
                        { bdi lang=(of) { (own_name(*of)) } }
                        " "
                        @if *whole { (parts::tag(parts::State::Done, &t!(lang, "wordings-whole"))) }
                        @else { (parts::tag(parts::State::Stop, &t!(lang, "wordings-not-whole"))) }
                    }
                }
            }
        }
    }
}

fn editor(shell: &Shell, it: &DraftPage) -> Markup {
    let lang = shell.lang;
    let text = &it.text;
    let subject = t!(lang, "wordings-subject");
    let body = t!(lang, "wordings-body");
    html! {
        section {
            h2 { bdi lang=(text.lang) { (own_name(text.lang)) } }
            form method="post" action=(shell.href(&format!("/letters/{}/draft/texts", it.kind))) novalidate {
                (parts::hidden("seen", &it.edition.to_string()))
                (parts::hidden("text", text.lang.as_str()))
                (parts::text_field(&Field::new(lang, "subject", &subject)
                    .text_in(text.lang).value(&text.subject).errors(&it.errors)))
                (parts::textarea(&Field::new(lang, "body", &body)
                    .text_in(text.lang).value(&text.body).errors(&it.errors), 16, None))
                p.actions { (parts::button(&t!(lang, "wordings-save"))) }
            }
        }
    }
}

fn placeholders(lang: Lang, all: &[(String, String)]) -> Markup {
    let columns = [
        Column::words(t!(lang, "wordings-placeholder")),
        Column::words(t!(lang, "wordings-holds")),
    ];
    let row = |(name, holds): &(String, String)| {
        Row::new(vec![html! { bdi dir="ltr" { code { "{" (name) "}" } } }, html! { (holds) }])
    };
    let rows: Vec<Row> = all.iter().map(row).collect();
    html! {
        section {
            h2 { (t!(lang, "wordings-placeholders")) }
            p.text { (t!(lang, "wordings-placeholders-lead")) }
            (parts::table(&t!(lang, "wordings-placeholders-caption"), &columns, &rows))
        }
    }
}

fn example(lang: Lang, text: &InLanguage) -> Markup {
    html! {
        section {
            h2 { (t!(lang, "wordings-example")) }
            @match &text.example {
                Some((subject, body)) => {
                    p.text { (t!(lang, "wordings-example-lead")) }
                    article.letter lang=(text.lang) dir=(text.lang.dir()) aria-label=(subject) {
                        h3 { (subject) }
                        (paragraphs(body))
                    }
                }
                None => p.text { (t!(lang, "wordings-no-example")) },
            }
        }
    }
}

fn publication(shell: &Shell, it: &DraftPage) -> Markup {
    let lang = shell.lang;
    let seen = it.edition.to_string();
    html! {
        section {
            h2 { (t!(lang, "wordings-publish-title")) }
            @if it.flaws.is_empty() {
                p.text { (t!(lang, "wordings-publish-lead")) }
                form method="post" action=(shell.href(&format!("/letters/{}/publication", it.kind))) {
                    (parts::hidden("seen", &seen))
                    p.actions { (parts::button(&t!(lang, "wordings-publish"))) }
                }
            } @else {
                p.text { (t!(lang, "wordings-flaws")) }
                ul.rule {
                    @for (of, flaw) in &it.flaws {
                        li {
                            a href=(shell.href(&format!("/letters/{}/draft?text={of}", it.kind))) {
                                bdi lang=(of) { (own_name(*of)) }
                            }
                            ": " (flaw)
                        }
                    }
                }
            }
            form method="post" action=(shell.href(&format!("/letters/{}/draft/removal", it.kind))) {
                (parts::hidden("seen", &seen))
                p.actions { button.plain type="submit" { (t!(lang, "wordings-discard")) } }
            }
        }
    }
}

#[cfg(test)]
mod tests;
