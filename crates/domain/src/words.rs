//! Words and characters of what people type: counting them, and taking out
//! what nobody typed on purpose.
//!
//! The count is the server's and is the one that binds. The page's script counts by the same
//! rule (`crates/views/assets/modules/words.js`), and `tests/word-vectors.json` holds both to it.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// How many words a text has: by the word boundaries of Unicode (UAX #29) where words stand
/// apart, by a fixed measure where they do not.
///
/// A hyphen divides ("state-of-the-art" is four), an apostrophe does not
/// ("l’apprentissage" and "сім’я" are one), so no language pays for its spelling. Two characters
/// of Chinese or Japanese are a word, and four of Thai, Lao, Khmer or Burmese: no two dictionaries
/// agree where such words end (`docs/decisions/0005-words-are-counted-without-dictionaries.md`).
pub fn count_words(text: &str) -> usize {
    let mut n_words = 0;
    // How many characters of a script without spaces stand in a row, and how many make a word.
    let (mut n_dense, mut per_word) = (0_usize, 1_usize);
    let mut before = Stands::Apart;
    for c in text.chars() {
        let now = stands(c);
        let stays_dense = now == Stands::Dense { per_word } || (n_dense > 0 && is_within(c));
        if n_dense > 0 && !stays_dense {
            n_words += n_dense.div_ceil(per_word);
            n_dense = 0;
        }
        match now {
            Stands::Dense { per_word: its } => {
                per_word = its;
                n_dense += 1;
                before = Stands::Apart;
            }
            _ if is_within(c) => (),
            Stands::Letter | Stands::Digit => {
                if !continues(before, now) {
                    n_words += 1;
                }
                before = now;
            }
            Stands::Between(sign) => {
                before = match before {
                    Stands::Letter => Stands::After { digit: false, sign },
                    Stands::Digit => Stands::After { digit: true, sign },
                    _ => Stands::Apart,
                };
            }
            Stands::Apart | Stands::After { .. } => before = Stands::Apart,
        }
    }
    n_words + n_dense.div_ceil(per_word)
}

/// What a character does to the word it stands in or beside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stands {
    /// Part of a word.
    Letter,
    /// Part of a number, or of a word.
    Digit,
    /// One of a script without spaces; so many of them make a word.
    Dense { per_word: usize },
    /// A sign that may hold two letters or two digits together.
    Between(char),
    /// Such a sign with what came before it.
    After { digit: bool, sign: char },
    /// Space, or a sign that divides.
    Apart,
}

fn stands(c: char) -> Stands {
    match c {
        '\'' | '’' | '‘' | '.' | '\u{2024}' | '\u{ff07}' | '\u{ff0e}' | '·' | '\u{2027}'
        | '\u{5f3}' | '\u{5f4}' | ',' | '٫' | '٬' | '_' => Stands::Between(c),
        _ if is_east_asian(c) => Stands::Dense { per_word: 2 },
        _ if is_south_east_asian(c) => Stands::Dense { per_word: 4 },
        _ if c.is_alphabetic() && !is_combining_mark(c) => Stands::Letter,
        _ if c.is_numeric() => Stands::Digit,
        _ => Stands::Apart,
    }
}

/// Whether a word that `before` belongs to goes on with a letter or a digit.
fn continues(before: Stands, now: Stands) -> bool {
    let Stands::After { digit, sign } = before else {
        return matches!(before, Stands::Letter | Stands::Digit);
    };
    let digits = digit && now == Stands::Digit;
    let letters = !digit && now == Stands::Letter;
    match sign {
        '_' => true,
        ',' | '٫' | '٬' => digits,
        '·' | '\u{2027}' | '\u{5f3}' | '\u{5f4}' => letters,
        _ => digits || letters,
    }
}

/// Accents, vowel signs and unseen marks of direction and joining: part of what they stand on.
fn is_within(c: char) -> bool {
    let unseen = matches!(
        c,
        '\u{ad}' | '\u{61c}' | '\u{200c}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}'
    );
    unseen || is_combining_mark(c)
}

/// Chinese characters, kana and bopomofo.
fn is_east_asian(c: char) -> bool {
    matches!(
        c,
        '\u{2e80}'..='\u{2fd5}'
            | '\u{3005}'..='\u{3007}'
            | '\u{3021}'..='\u{3029}'
            | '\u{3031}'..='\u{3035}'
            | '\u{3038}'..='\u{303b}'
            | '\u{3041}'..='\u{3096}'
            | '\u{309d}'..='\u{309f}'
            | '\u{30a1}'..='\u{30fa}'
            | '\u{30fc}'..='\u{30ff}'
            | '\u{3105}'..='\u{312f}'
            | '\u{31a0}'..='\u{31bf}'
            | '\u{31f0}'..='\u{31ff}'
            | '\u{3400}'..='\u{4dbf}'
            | '\u{4e00}'..='\u{9fff}'
            | '\u{f900}'..='\u{faff}'
            | '\u{ff66}'..='\u{ff9f}'
            | '\u{1b000}'..='\u{1b16f}'
            | '\u{20000}'..='\u{323af}'
    )
}

/// Thai, Lao, Khmer and Burmese with their vowel signs, without their digits and stops.
fn is_south_east_asian(c: char) -> bool {
    matches!(
        c,
        '\u{e01}'..='\u{e3a}'
            | '\u{e40}'..='\u{e4e}'
            | '\u{e81}'..='\u{ecf}'
            | '\u{edc}'..='\u{edf}'
            | '\u{1000}'..='\u{103f}'
            | '\u{1050}'..='\u{108f}'
            | '\u{109a}'..='\u{109d}'
            | '\u{1780}'..='\u{17d3}'
            | '\u{17d7}'
            | '\u{17dc}'..='\u{17dd}'
            | '\u{a9e0}'..='\u{a9ef}'
            | '\u{a9fa}'..='\u{a9fe}'
            | '\u{aa60}'..='\u{aa7f}'
    )
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

    /// A language, how many words, and a text: the script of the page is held to the same.
    const VECTORS: &str = include_str!("../tests/word-vectors.json");

    #[test]
    fn the_count_agrees_with_every_vector() {
        let vectors: Vec<(String, usize, String)> = serde_json::from_str(VECTORS).unwrap();
        let mut languages = std::collections::BTreeSet::new();
        for (lang, n_words, text) in &vectors {
            assert_eq!(count_words(text), *n_words, "{lang}: {text:?}");
            languages.insert(lang.as_str());
        }
        assert!(vectors.len() >= 60, "only {} vectors were read", vectors.len());
        let wanted = ["ar", "en", "fr", "ja", "pt", "th", "uk", "zh"];
        assert!(wanted.iter().all(|it| languages.contains(it)), "{languages:?}");
    }

    #[test]
    fn words_stand_where_unicode_puts_them_in_scripts_with_spaces() {
        use unicode_segmentation::UnicodeSegmentation;
        for text in [
            "Learning, everywhere; for everybody! It’s 3.14 times 1,234 — state-of-the-art.",
            "Aujourd’hui, l’école s’ouvre à tous : 12 % d’élèves de plus qu’en 2019.",
            "São João da Madeira aprende; de 2019 a 2021, sempre.",
            "Сім’я вчиться; об’єднання громад, 256 474 мешканці.",
            "مدينةٌ تتعلّم، وتُعلِّم سكّانَها ٢٥٦٬٤٧٤.",
            "शहर सीखता है, रद्द किया संपादन",
            "도시는 배웁니다",
            "עיר לומדת צה״ל",
        ] {
            assert_eq!(count_words(text), text.unicode_words().count(), "{text}");
        }
    }

    #[test]
    fn a_text_of_signs_and_marks_alone_has_no_word_and_no_panic() {
        for text in ["\u{301}\u{301}", "’’’", "...", "\u{200d}\u{fe0f}", "🎉🇺🇦👩🏽‍🏫", "_", "·"]
        {
            assert_eq!(count_words(text), 0, "{text:?}");
        }
        assert_eq!(count_words(&"ก".repeat(4_001)), 1_001);
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
