//! The one door through which text reaches the typesetter.
//!
//! One character that no font has makes the whole accessible export fail, marks piled on one
//! letter cost memory by the square of their number, an unbroken word runs off the page, and a
//! direction override shows a text as another. So every string passes here.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::fonts::{Families, Letters};

/// The most marks and signs without width on one letter.
const MARKS_MAX: usize = 8;
/// The most letters joined to one by joiners.
const JOINS_MAX: usize = 10;
/// A run without a place to break gets one after this many letters.
const RUN_MAX: usize = 40;
/// A hash is kept whole, so that it can be copied.
const HASH_LENGTH: usize = 64;
/// The most characters of an answer.
pub const CHARS_MAX: usize = 200_000;

/// Stands for a character that no font has.
pub const REPLACEMENT: char = '\u{FFFD}';
const BREAK: char = '\u{200B}';
const JOINER: char = '\u{200D}';

/// A text that can be set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PdfText {
    /// The text.
    pub text: String,
    /// How many characters were replaced or left out since they could not be shown.
    pub n_replaced: usize,
}

/// Makes any text one that can be set with these letters.
///
/// Lines are parted by `\n`, paragraphs by a blank line. What steers the display or is no
/// character is taken out, what no font has is replaced and counted, and what is longer than
/// `chars_max` ends there.
pub fn pdf_text(letters: &Letters, text: &str, chars_max: usize) -> PdfText {
    let lines = text.replace("\r\n", "\n");
    // Composed before marks are counted: some marks are two once they are in their usual form.
    let plain: String = lines.chars().filter_map(plain).nfc().collect();
    let thin: String = thin_out(plain.chars()).collect();
    let mut n_replaced = plain.chars().count() - thin.chars().count();
    let n_cut = thin.chars().count().saturating_sub(chars_max);
    let mut shown: String = thin.chars().take(chars_max).collect();
    // Twice, since letters that a mark stood between may compose once it is gone.
    for _ in 0..2 {
        shown = in_letters(letters, shown.nfc(), &mut n_replaced);
    }
    let mut text = with_breaks(&shown);
    if n_cut > 0 {
        text.push('…');
        n_replaced += n_cut;
    }
    PdfText { text: tidy(&text), n_replaced }
}

/// Lines and spaces in one form; `None` for what is taken out.
fn plain(c: char) -> Option<char> {
    match c {
        '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some('\n'),
        '\t' => Some(' '),
        _ if is_taken_out(c) => None,
        _ => Some(c),
    }
}

/// What steers the display, is private, or is no character at all.
pub fn is_taken_out(c: char) -> bool {
    matches!(c,
        // Controls, but for the end of a line.
        '\0'..='\u{09}' | '\u{0B}'..='\u{1F}' | '\u{7F}'..='\u{9F}'
        // Overrides and isolates of direction, and other invisible orders.
        | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
        // Invisible letters: soft hyphen, grapheme joiner, fillers.
        | '\u{AD}' | '\u{34F}' | '\u{115F}'..='\u{1160}' | '\u{17B4}'..='\u{17B5}'
        | '\u{180B}'..='\u{180F}' | '\u{3164}' | '\u{FFA0}' | '\u{FEFF}'
        | '\u{FFF0}'..='\u{FFFB}' | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}'
        | '\u{E0000}'..='\u{E0FFF}'
        // Private use.
        | '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFF}'
        // No characters.
        | '\u{FDD0}'..='\u{FDEF}'
    ) || c as u32 & 0xFFFE == 0xFFFE
}

/// Whether it stands on the character before it or has no width.
fn clings(c: char) -> bool {
    is_combining_mark(c)
        || matches!(c, '\u{200B}'..='\u{200F}' | '\u{61C}' | '\u{FE00}'..='\u{FE0F}')
        || matches!(c, '\u{1F3FB}'..='\u{1F3FF}')
}

/// Bounds what is piled on one letter and joined to it.
fn thin_out(text: impl Iterator<Item = char>) -> impl Iterator<Item = char> {
    let (mut n_marks, mut n_joins, mut joined) = (0, 0, false);
    text.filter(move |c| {
        if clings(*c) {
            n_marks += 1;
            let joins = *c == JOINER;
            if n_marks > MARKS_MAX || (joins && n_joins >= JOINS_MAX) {
                return false;
            }
            joined = joins;
            n_joins += usize::from(joins);
        } else {
            if !joined {
                n_joins = 0;
            }
            (n_marks, joined) = (0, false);
        }
        true
    })
}

/// Every letter with its marks must be in one font: a typesetter looks for no other inside it.
/// A mark without a letter is left out, since it would be set on a circle that no font has.
fn in_letters(
    letters: &Letters,
    text: impl Iterator<Item = char>,
    n_replaced: &mut usize,
) -> String {
    let mut shown = String::new();
    let mut families: Families = 0;
    for c in text {
        if c == '\n' {
            families = 0;
        }
        let has_no_glyph = matches!(c, '\n' | '\u{200B}'..='\u{200F}' | '\u{61C}')
            || matches!(c, '\u{FE00}'..='\u{FE0F}');
        if has_no_glyph {
            shown.push(c);
            continue;
        }
        let of_it = letters.families(c);
        if clings(c) {
            if of_it & families == 0 {
                *n_replaced += 1;
            } else {
                families &= of_it;
                shown.push(c);
            }
        } else if of_it == 0 {
            *n_replaced += 1;
            // A word of such letters becomes one sign: their number would tell nothing.
            if !shown.ends_with(REPLACEMENT) {
                shown.push(REPLACEMENT);
            }
            families = letters.families(REPLACEMENT);
        } else {
            shown.push(c);
            families = if c.is_whitespace() { 0 } else { of_it };
        }
    }
    shown
}

/// Places to break in runs that have none.
fn with_breaks(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for run in text.split_inclusive(is_break) {
        let word = run.trim_end_matches(is_break);
        let is_hash = word.len() == HASH_LENGTH && word.bytes().all(|it| it.is_ascii_hexdigit());
        if is_hash || word.len() <= RUN_MAX {
            out.push_str(run);
            continue;
        }
        let (mut n_letters, mut joined) = (0, false);
        for c in run.chars() {
            if !clings(c) && !joined {
                if n_letters == RUN_MAX {
                    out.push(BREAK);
                    n_letters = 0;
                }
                n_letters += 1;
            }
            joined = c == JOINER;
            out.push(c);
        }
    }
    out
}

fn is_break(c: char) -> bool {
    c.is_whitespace() && !matches!(c, '\u{A0}' | '\u{202F}') || c == BREAK
}

/// No more than one blank line in a row, and none around the text.
fn tidy(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut n_blank = 0;
    for line in text.trim_matches(['\n', ' ']).split('\n') {
        let line = line.trim_end_matches(' ');
        n_blank = if line.is_empty() { n_blank + 1 } else { 0 };
        if n_blank > 1 {
            continue;
        }
        if !out.is_empty() {
            out.push('\n');
        }
        out.push_str(line);
    }
    out
}
