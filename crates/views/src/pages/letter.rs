//! A letter as it is read: plain text and HTML from the same pieces, with what stands at its end.
//!
//! Everything is escaped, and only a value that is a link becomes one: a name that looks like an
//! address stays a name. Nothing is loaded from anywhere.

use domain::language::Lang;
use domain::network::ValueKind;
use domain::template::Filled;
use maud::{Markup, html};

/// What stands around the words of a letter.
#[derive(Debug, Clone, Default)]
pub struct Foot {
    /// A sentence before them, such as that the letter was sent before.
    pub before: Option<String>,
    /// Why the letter comes.
    pub why: String,
    /// Words and address of the link to have no more of its kind.
    pub unsubscribe: Option<(String, String)>,
}

/// The letter as plain text.
pub fn text(body: &str, foot: &Foot) -> String {
    let mut text = String::new();
    if let Some(before) = &foot.before {
        text.push_str(before);
        text.push_str("\n\n");
    }
    text.push_str(body.trim_end());
    text.push_str("\n\n—\n");
    text.push_str(&foot.why);
    if let Some((label, link)) = &foot.unsubscribe {
        text.push('\n');
        text.push_str(label);
        text.push('\n');
        text.push_str(link);
    }
    text.push('\n');
    text
}

/// A letter's page with a sentence set at its head.
pub fn with_sentence(html: &str, sentence: &str) -> String {
    let sentence = html! { p { em { (sentence) } } }.into_string();
    let Some((head, rest)) = html.split_once("<body") else { return html.to_owned() };
    match rest.split_once('>') {
        Some((tag, body)) => format!("{head}<body{tag}>{sentence}{body}"),
        None => html.to_owned(),
    }
}

/// A run of a line, as it is shown.
enum Run {
    Words(String),
    Value(String),
    Code(String),
    Link(String),
}

/// The letter as a page of its own.
pub fn html(lang: Lang, subject: &str, pieces: &[Filled], foot: &Foot) -> String {
    let page = html! {
        (maud::DOCTYPE)
        html lang=(lang) dir=(lang.dir()) {
            head { meta charset="utf-8"; title { (subject) } }
            body dir=(lang.dir()) {
                @if let Some(before) = &foot.before { p { em { (before) } } }
                @for paragraph in paragraphs(pieces) {
                    p {
                        @for (at, line) in paragraph.iter().enumerate() {
                            @if at > 0 { br; }
                            @for run in line { (shown(run)) }
                        }
                    }
                }
                hr;
                p { small {
                    (foot.why)
                    @if let Some((label, link)) = &foot.unsubscribe {
                        br;
                        a href=(link) { (label) }
                    }
                } }
            }
        }
    };
    page.into_string()
}

fn shown(run: &Run) -> Markup {
    match run {
        Run::Words(text) => html! { (text) },
        Run::Value(text) => html! { bdi { (text) } },
        Run::Code(text) => html! { strong dir="ltr" { (text) } },
        Run::Link(text) => html! { a href=(text) dir="ltr" { (text) } },
    }
}

type Line = Vec<Run>;

/// Paragraphs of lines of runs; a blank line parts two paragraphs, also inside a value.
fn paragraphs(pieces: &[Filled]) -> Vec<Vec<Line>> {
    let mut lines: Vec<Line> = vec![Vec::new()];
    for piece in pieces {
        for (at, line) in piece.text().split('\n').enumerate() {
            if at > 0 {
                lines.push(Vec::new());
            }
            let line = line.trim_end_matches('\r');
            if let (false, Some(last)) = (line.is_empty(), lines.last_mut()) {
                last.push(run(piece, line));
            }
        }
    }
    let blank = |line: &Line| {
        line.iter().all(|it| matches!(it, Run::Words(text) if text.trim().is_empty()))
    };
    let mut paragraphs: Vec<Vec<Line>> = vec![Vec::new()];
    for line in lines {
        match (blank(&line), paragraphs.last_mut()) {
            (false, Some(last)) => last.push(line),
            _ => paragraphs.push(Vec::new()),
        }
    }
    paragraphs.retain(|it| !it.is_empty());
    paragraphs
}

fn run(piece: &Filled, line: &str) -> Run {
    let text = line.to_owned();
    let Filled::Value { name, .. } = piece else { return Run::Words(text) };
    match ValueKind::of(name) {
        ValueKind::Link => Run::Link(text),
        ValueKind::Code => Run::Code(text),
        // A title begins with a mark of its own, so that only an address begins like one.
        ValueKind::Items if line.starts_with("https://") || line.starts_with("http://") => {
            Run::Link(text)
        }
        ValueKind::Line
        | ValueKind::Text
        | ValueKind::Moment
        | ValueKind::Number
        | ValueKind::Items => Run::Value(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Filled {
        Filled::Words(text.to_owned())
    }

    fn value(name: &str, value: &str) -> Filled {
        Filled::Value { name: name.to_owned(), value: value.to_owned() }
    }

    fn foot() -> Foot {
        let unsubscribe = ("No more of these".to_owned(), "https://a.example/u".to_owned());
        Foot { before: None, why: "Because.".into(), unsubscribe: Some(unsubscribe) }
    }

    #[test]
    fn only_a_link_becomes_one_and_everything_is_escaped() {
        let pieces = [
            words("Dear "),
            value("city", "<img src=x> https://evil.example"),
            words("\n\nWhy:\n"),
            value("reason", "https://evil.example/sign-in\n\nsecond"),
            words("\n\n"),
            value("link", "https://a.example/en?a=1&b=\"2\""),
        ];
        let html = html(Lang::AR, "a <b> c", &pieces, &foot());
        assert!(html.starts_with("<!DOCTYPE html><html lang=\"ar\" dir=\"rtl\">"), "{html}");
        let links: Vec<&str> =
            html.split("href=\"").skip(1).map(|it| it.split('>').next().unwrap()).collect();
        assert_eq!(
            links,
            ["https://a.example/en?a=1&amp;b=&quot;2&quot;\" dir=\"ltr\"", "https://a.example/u\""]
        );
        assert!(html.contains("<bdi>&lt;img src=x&gt; https://evil.example</bdi>"), "{html}");
        assert!(html.contains("<title>a &lt;b&gt; c</title>"));
        assert!(
            html.contains("<bdi>https://evil.example/sign-in</bdi></p><p><bdi>second</bdi></p>"),
            "{html}"
        );
    }

    #[test]
    fn the_text_ends_with_why_it_comes_and_how_to_have_no_more() {
        assert_eq!(
            text("Body\n", &foot()),
            "Body\n\n—\nBecause.\nNo more of these\nhttps://a.example/u\n"
        );
        let again = Foot { before: Some("Once more.".into()), why: "W.".into(), unsubscribe: None };
        assert_eq!(text("Body", &again), "Once more.\n\nBody\n\n—\nW.\n");
    }

    #[test]
    fn in_a_digest_titles_stay_words_and_addresses_are_links() {
        let items = "• https://evil.example\nhttps://a.example/1\n\n• Two\nhttps://a.example/2";
        let html = html(Lang::EN, "s", &[value("items", items)], &Foot::default());
        assert_eq!(html.matches("<a href").count(), 2, "{html}");
        assert!(html.contains("<bdi>• https://evil.example</bdi>"));
    }
}
