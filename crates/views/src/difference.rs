//! Two texts compared word by word, as people read a change.
//!
//! Words are those of UAX #29, so a text without blanks between words is compared too.

use std::time::Duration;

use domain::language::Lang;
use maud::{Markup, html};
use similar::{ChangeTag, TextDiff};

use crate::t;

/// A stretch of text with what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// What became of it.
    pub change: Change,
    /// The words, with the blanks between them.
    pub text: String,
}

/// What became of a stretch of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// In both texts.
    Same,
    /// In the first text only.
    Removed,
    /// In the second text only.
    Added,
}

/// Two texts without any likeness are told apart as a whole rather than compared for long.
const PATIENCE: Duration = Duration::from_millis(60);

/// So many characters of an unchanged stretch are shown on each side of a change.
const CONTEXT_CHARS: usize = 90;

/// What was taken out of `before` and put in to make `after`, in reading order.
pub fn words(before: &str, after: &str) -> Vec<Piece> {
    let difference = TextDiff::configure().timeout(PATIENCE).diff_unicode_words(before, after);
    let mut pieces: Vec<Piece> = Vec::new();
    for change in difference.iter_all_changes() {
        let kind = match change.tag() {
            ChangeTag::Equal => Change::Same,
            ChangeTag::Delete => Change::Removed,
            ChangeTag::Insert => Change::Added,
        };
        push(&mut pieces, kind, change.value());
    }
    without_lone_blanks(pieces)
}

fn push(pieces: &mut Vec<Piece>, change: Change, text: &str) {
    match pieces.last_mut() {
        Some(last) if last.change == change => last.text.push_str(text),
        _ => pieces.push(Piece { change, text: text.to_owned() }),
    }
}

/// Between two changed words a blank that stayed is no comfort to the reader: it joins both.
fn without_lone_blanks(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut joined: Vec<Piece> = Vec::new();
    let (mut removed, mut added) = (String::new(), String::new());
    let n_pieces = pieces.len();
    for (at, piece) in pieces.into_iter().enumerate() {
        match piece.change {
            Change::Removed => removed.push_str(&piece.text),
            Change::Added => added.push_str(&piece.text),
            Change::Same => {
                let inside = at > 0 && at + 1 < n_pieces;
                if inside && piece.text.chars().all(|it| it == ' ') {
                    removed.push_str(&piece.text);
                    added.push_str(&piece.text);
                    continue;
                }
                flush(&mut joined, &mut removed, &mut added);
                joined.push(piece);
            }
        }
    }
    flush(&mut joined, &mut removed, &mut added);
    joined
}

fn flush(joined: &mut Vec<Piece>, removed: &mut String, added: &mut String) {
    for (change, text) in [(Change::Removed, removed), (Change::Added, added)] {
        if !text.is_empty() {
            joined.push(Piece { change, text: std::mem::take(text) });
        }
    }
}

/// The change as one text: what was taken out struck through, what was put in underlined, long
/// stretches that stayed cut short.
pub fn markup(lang: Lang, pieces: &[Piece]) -> Markup {
    let last = pieces.len().saturating_sub(1);
    html! {
        p.change dir="auto" {
            @for (at, piece) in pieces.iter().enumerate() {
                @match piece.change {
                    Change::Same => (lines(&shortened(&piece.text, at > 0, at < last))),
                    Change::Removed => del title=(t!(lang, "difference-removed")) { (lines(&piece.text)) },
                    Change::Added => ins title=(t!(lang, "difference-added")) { (lines(&piece.text)) },
                }
            }
        }
    }
}

/// One of the two texts in pieces, each with whether the other lacks it.
pub fn side(pieces: &[Piece], own: Change) -> Vec<(String, bool)> {
    let of_it = pieces.iter().filter(|it| it.change == Change::Same || it.change == own);
    of_it.map(|it| (it.text.clone(), it.change == own)).collect()
}

/// Whether a third at least of both texts together is in both.
pub fn are_alike(pieces: &[Piece]) -> bool {
    let n_chars = |same: bool| -> usize {
        let those = pieces.iter().filter(|it| (it.change == Change::Same) == same);
        those.map(|it| it.text.chars().count()).sum()
    };
    n_chars(true) * 4 >= n_chars(false)
}

/// A text that stands beside another, the words that the other lacks marked.
pub fn marked(pieces: &[(String, bool)]) -> Markup {
    html! {
        @for (text, is_own) in pieces {
            @if *is_own { mark { (lines(text)) } } @else { (lines(text)) }
        }
    }
}

fn lines(text: &str) -> Markup {
    html! {
        @for (at, line) in text.split('\n').enumerate() {
            @if at > 0 { br; }
            (line)
        }
    }
}

fn shortened(text: &str, after_change: bool, before_change: bool) -> String {
    let n_chars = text.chars().count();
    let kept = CONTEXT_CHARS * (usize::from(after_change) + usize::from(before_change));
    if n_chars <= kept + CONTEXT_CHARS {
        return text.to_owned();
    }
    let head: String = text.chars().take(CONTEXT_CHARS).collect();
    let tail: String = text.chars().skip(n_chars - CONTEXT_CHARS).collect();
    match (after_change, before_change) {
        (true, true) => format!("{head} … {tail}"),
        (true, false) => format!("{head} …"),
        (false, true) => format!("… {tail}"),
        (false, false) => format!("{head} …"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(before: &str, after: &str) -> Vec<(Change, String)> {
        words(before, after).into_iter().map(|it| (it.change, it.text)).collect()
    }

    #[test]
    fn a_change_is_told_in_words_and_not_in_letters() {
        assert_eq!(
            told("We learn in libraries every day.", "We learn in parks every day."),
            [
                (Change::Same, "We learn in ".to_owned()),
                (Change::Removed, "libraries".to_owned()),
                (Change::Added, "parks".to_owned()),
                (Change::Same, " every day.".to_owned()),
            ]
        );
    }

    #[test]
    fn both_texts_can_be_read_out_of_their_difference() {
        for (before, after) in [
            ("", ""),
            ("", "Слово"),
            ("Слово", ""),
            ("one two three", "three two one"),
            ("نتعلّم معًا\nكلّ يوم", "نتعلّم في الحدائق\nكلّ يوم"),
            ("我们一起学习", "我们每天学习"),
            ("a  b\n\nc", "a b\n\nd c"),
        ] {
            let pieces = words(before, after);
            let read = |no: Change| -> String {
                pieces.iter().filter(|it| it.change != no).map(|it| it.text.as_str()).collect()
            };
            assert_eq!((read(Change::Added), read(Change::Removed)), (before.into(), after.into()));
        }
    }

    #[test]
    fn texts_without_likeness_are_not_marked_word_by_word() {
        let alike = |a: &str, b: &str| are_alike(&words(a, b));
        assert!(alike("We learn in libraries.", "We learn in parks and libraries."));
        assert!(!alike("We learn in libraries.", "Something quite different, by the river."));
        let pieces = words("We learn here.", "We learn there.");
        let own: Vec<String> =
            side(&pieces, Change::Added).into_iter().filter(|it| it.1).map(|it| it.0).collect();
        assert_eq!(own, ["there"]);
    }

    #[test]
    fn words_replaced_one_by_one_are_told_as_one_change() {
        let pieces = told("red green blue end", "uno dos tres end");
        assert_eq!(pieces.len(), 3, "{pieces:?}");
    }

    #[test]
    fn a_long_stretch_that_stayed_is_cut_short_and_a_change_never() {
        let long = "word ".repeat(400);
        let change = "new ".repeat(100);
        let shown = markup(Lang::EN, &words(&long, &format!("{long}{change}"))).into_string();
        assert!(shown.contains('…') && shown.len() < 1_000, "{}", shown.len());
        assert_eq!(shown.matches("new").count(), 100);
    }
}
