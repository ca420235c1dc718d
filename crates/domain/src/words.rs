//! Words and characters of what people type: counting them, and taking out
//! what nobody typed on purpose.
//!
//! The count is the server's and is the one that binds; a script in the page
//! may only repeat it (the vectors in `tests/word-vectors.tsv` serve both).

use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

/// How many words a text has, by the word boundaries of Unicode (UAX #29).
///
/// A hyphen divides ("state-of-the-art" is four), an apostrophe does not
/// ("l’apprentissage" and "сім’я" are one), so no language pays for its spelling.
pub fn count_words(text: &str) -> usize {
    text.unicode_words().count()
}

/// The text as it is stored: composed (NFC), lines ending in `\n`, without
/// characters that steer the display or cannot be stored.
///
/// Marks that Arabic, Persian or emoji need (U+200C–U+200F, U+061C) stay.
pub fn clean(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        match c {
            '\r' => {
                characters.next_if_eq(&'\n');
                kept.push('\n');
            }
            // Line ends of other systems; removing them would join two words.
            '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => kept.push('\n'),
            '\t' => kept.push(' '),
            // The byte order mark comes with pasting and means nothing inside a text.
            '\u{feff}' => (),
            c if is_forbidden(c) => (),
            c => kept.push(c),
        }
    }
    kept.nfc().collect()
}

/// [`clean`], on one line and trimmed: for names, titles and everything shown in a list.
pub fn clean_line(text: &str) -> String {
    clean(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether the text holds characters that [`clean`] takes out because they
/// could make it read differently from what it says.
pub fn has_forbidden_controls(text: &str) -> bool {
    text.chars().any(is_forbidden)
}

/// Bidi overrides and isolates, control codes that are no line end, and the
/// code points that Unicode promises never to assign.
fn is_forbidden(c: char) -> bool {
    let line_end = matches!(c, '\t' | '\n' | '\u{b}' | '\u{c}' | '\r' | '\u{85}');
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        || (c.is_control() && !line_end)
        || matches!(c, '\u{fdd0}'..='\u{fdef}')
        || (c as u32) & 0xfffe == 0xfffe
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `count TAB text`, with `\n` for a line end; lines with `#` are remarks.
    const VECTORS: &str = include_str!("../tests/word-vectors.tsv");

    #[test]
    fn the_count_agrees_with_every_vector() {
        let mut n_vectors = 0;
        for line in VECTORS.lines().filter(|it| !it.starts_with('#') && !it.is_empty()) {
            let (count, text) = line.split_once('\t').unwrap();
            let text = text.replace("\\n", "\n");
            assert_eq!(count_words(&text), count.parse::<usize>().unwrap(), "{text:?}");
            n_vectors += 1;
        }
        assert!(n_vectors >= 20, "only {n_vectors} vectors were read");
    }

    #[test]
    fn cleaning_takes_out_what_steers_the_display_and_nothing_else() {
        assert_eq!(clean("Lviv\u{202e}vivL\u{2069}"), "LvivvivL");
        assert_eq!(clean("a\0b\u{7}c\u{9f}d"), "abcd");
        assert_eq!(clean("a\u{fffe}b\u{fdd0}c\u{1ffff}d"), "abcd");
        assert_eq!(clean("one\r\ntwo\rthree\nfour\u{85}five"), "one\ntwo\nthree\nfour\nfive");
        assert_eq!(clean("one\ttwo"), "one two");
        assert_eq!(clean("Sa\u{303}o"), "São");
        let persian = "می\u{200c}خواهم\u{200f}";
        assert_eq!(clean(persian), persian);
        assert_eq!(clean_line("  Sumy \n City\u{a0}Council "), "Sumy City Council");
    }

    #[test]
    fn forbidden_characters_are_named_only_when_they_are_there() {
        for (text, forbidden) in [
            ("Суми\r\n\tмісто", false),
            ("مدينة\u{200f}", false),
            ("a\u{202e}b", true),
            ("a\u{2066}b", true),
            ("a\0", true),
            ("a\u{ffff}", true),
        ] {
            assert_eq!(has_forbidden_controls(text), forbidden, "{text:?}");
        }
    }

    #[test]
    fn cleaning_twice_changes_nothing_more() {
        for text in ["a\r\n\u{202e}b\u{301}\u{2028}", "  x\0 y", "\u{feff}\u{1112}\u{1161}\u{11ab}"]
        {
            assert_eq!(clean(&clean(text)), clean(text));
            assert!(!has_forbidden_controls(&clean(text)));
        }
    }
}
