//! A text as words to be compared: where each stands, and the forms under which it is found.
//!
//! Words end where Unicode and its dictionaries say (ICU), so Chinese and Thai have words too.

use std::sync::LazyLock;

use domain::fold::fold;
use icu::segmenter::options::WordBreakInvariantOptions;
use icu::segmenter::{WordSegmenter, WordSegmenterBorrowed};
use unicode_normalization::UnicodeNormalization;

static SEGMENTER: LazyLock<WordSegmenterBorrowed<'static>> =
    LazyLock::new(|| WordSegmenter::new_auto(WordBreakInvariantOptions::default()));

/// A word longer than this, in characters, is cut: no name is longer, and a search is bounded.
const LETTERS_MAX: usize = 48;

/// What French, Italian, Catalan and Portuguese write before a word and an apostrophe.
const ELIDED: [&str; 20] = [
    "l", "d", "j", "m", "n", "s", "t", "c", "qu", "jusqu", "lorsqu", "puisqu", "quelqu", "un",
    "dell", "all", "nell", "sull", "dall", "quell",
];

/// One word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Word {
    /// Its folded forms, the whole word first.
    pub forms: Vec<String>,
    /// In small letters with its marks, and without what was elided before it.
    pub written: String,
    /// Where it begins in the text, in bytes.
    pub from: usize,
    /// Where it ends.
    pub to: usize,
}

/// The words of a text, in their order.
pub(crate) fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut from = 0;
    for (to, kind) in SEGMENTER.segment_str(text).iter_with_word_type() {
        if kind.is_word_like() {
            parts(text, from, to, &mut words);
        }
        from = to;
    }
    words
}

/// "title:Sumy" and "example.org" are one word to Unicode, and two to somebody who searches.
fn parts(text: &str, from: usize, to: usize, words: &mut Vec<Word>) {
    let mut begin = from;
    for (at, letter) in text[from..to].char_indices().filter(|(_, it)| is_joint(*it)) {
        words.extend(word(&text[begin..from + at], begin, from + at));
        begin = from + at + letter.len_utf8();
    }
    words.extend(word(&text[begin..to], begin, to));
}

fn is_joint(letter: char) -> bool {
    letter.is_ascii_punctuation() && !is_apostrophe(letter)
}

fn word(text: &str, from: usize, to: usize) -> Option<Word> {
    let text: String = text.chars().take(LETTERS_MAX).collect();
    let lower: String = match text.is_ascii() {
        true => text.to_ascii_lowercase(),
        false => text.nfc().flat_map(char::to_lowercase).collect(),
    };
    let mut parts: Vec<&str> = lower.split(is_apostrophe).filter(|it| !it.is_empty()).collect();
    let n_parts = parts.len();
    if parts.len() > 1 && ELIDED.contains(&parts[0]) {
        parts.remove(0);
    }
    if parts.len() > 1 && parts.last() == Some(&"s") {
        parts.pop();
    }
    let kept = parts.len();
    let written = parts.concat();
    let solid = |text: &str| {
        let mut folded = fold(text);
        folded.retain(|letter| letter != ' ');
        folded
    };
    let mut forms = vec![solid(&lower)];
    if kept < n_parts {
        forms.push(solid(&written));
    }
    forms.retain(|it| !it.is_empty());
    forms.dedup();
    (!forms.is_empty()).then_some(Word { forms, written, from, to })
}

fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '’' | '‘' | '`' | 'ʼ' | 'ʻ' | 'ʹ' | '＇')
}

/// Whether a word is of a script that writes words without spaces, where two writers rarely agree
/// on where one ends.
pub(crate) fn is_dense(word: &str) -> bool {
    let dense = |it: char| {
        matches!(it,
            '\u{0e00}'..='\u{0eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'
            | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
            | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{323af}')
    };
    !word.is_empty() && word.chars().all(dense)
}

/// Every two neighbours of a dense word that has more than two characters.
pub(crate) fn pairs(word: &str) -> Vec<String> {
    if !is_dense(word) {
        return Vec::new();
    }
    let letters: Vec<char> = word.chars().collect();
    match letters.len() {
        0..=2 => Vec::new(),
        _ => letters.windows(2).map(|it| it.iter().collect()).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn forms(text: &str) -> Vec<Vec<String>> {
        words(text).into_iter().map(|it| it.forms).collect()
    }

    #[test]
    fn words_are_found_where_they_stand() {
        let text = "Сімʼя, Lisboa";
        let found = words(text);
        let stand: Vec<&str> = found.iter().map(|it| &text[it.from..it.to]).collect();
        assert_eq!(stand, ["Сімʼя", "Lisboa"]);
        assert_eq!(found[0].forms, ["сімя"]);
    }

    #[test]
    fn what_is_elided_before_a_word_does_not_hide_it() {
        assert_eq!(forms("l’Éducation"), [vec!["leducation", "education"]]);
        assert_eq!(forms("the city’s"), [vec!["the"], vec!["citys", "city"]]);
        assert_eq!(forms("Xi'an"), [vec!["xian"]]);
        assert_eq!(forms("N'Zérékoré"), [vec!["nzerekore", "zerekore"]]);
    }

    #[test]
    fn chinese_and_thai_have_words() {
        assert_eq!(forms("北京学习型城市")[0], ["北京"]);
        assert!(forms("北京学习型城市").len() >= 3);
        assert!(forms("เมืองแห่งการเรียนรู้").len() >= 2);
        assert_eq!(pairs("北京市"), ["北京", "京市"]);
        assert_eq!(pairs("北京"), [""; 0]);
        assert_eq!(pairs("Suwon"), [""; 0]);
    }

    #[test]
    fn what_stands_on_both_sides_of_a_sign_is_two_words() {
        assert_eq!(forms("title:Sumy"), [vec!["title"], vec!["sumy"]]);
        assert_eq!(forms("www.example.org"), [vec!["www"], vec!["example"], vec!["org"]]);
        let text = "snake_case é.ü";
        let stand: Vec<&str> = words(text).iter().map(|it| &text[it.from..it.to]).collect();
        assert_eq!(stand, ["snake", "case", "é", "ü"]);
    }

    #[test]
    fn signs_alone_are_no_word_and_a_long_word_is_cut() {
        assert_eq!(words("* ? \" ( ) ~ \\ : ^ -").len(), 0);
        assert_eq!(words("'").len(), 0);
        assert_eq!(words(&"a".repeat(10_240))[0].forms[0].len(), LETTERS_MAX);
    }
}
