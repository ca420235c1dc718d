//! Reading a figure the way people of many countries type it.
//!
//! Spaces, apostrophes and the Arabic thousands sign only group. A comma or a
//! full stop groups when it comes more than once, or when the question wants a
//! whole number and three digits follow; it divides off decimals when any
//! other number of digits follows, or when another sign already groups.
//! Where both readings remain ("1,234" km²) the person is asked, never guessed for.

use super::AnswerError;
use crate::form::{Decimal, NumberKind};

/// What stands between two runs of digits.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Space,
    Apostrophe,
    ArabicGroup,
    Comma,
    Stop,
    ArabicDecimal,
}

impl Mark {
    fn of(c: char) -> Option<Mark> {
        match c {
            c if c.is_whitespace() => Some(Mark::Space),
            '\'' | '’' | 'ʼ' => Some(Mark::Apostrophe),
            '٬' => Some(Mark::ArabicGroup),
            ',' | '،' => Some(Mark::Comma),
            '.' => Some(Mark::Stop),
            '٫' => Some(Mark::ArabicDecimal),
            _ => None,
        }
    }
}

/// The number that was typed, within the bounds of its question.
pub(super) fn read(typed: &str, kind: &NumberKind, money: bool) -> Result<Decimal, AnswerError> {
    let number = digits_and_marks(typed, kind.decimals, money)?;
    if number.decimals() > kind.decimals {
        return Err(AnswerError::TooManyDecimals { max: kind.decimals });
    }
    if number.is_below(kind.min) || kind.max.is_below(number) {
        return Err(AnswerError::OutOfRange {
            min: kind.min.to_string(),
            max: kind.max.to_string(),
        });
    }
    Ok(number)
}

/// Arabic and Persian digits as ASCII ones, other characters unchanged.
pub(super) fn fold_digits(text: &str) -> String {
    let fold = |c: char| match c {
        '٠'..='٩' => digit(c as u32 - '٠' as u32),
        '۰'..='۹' => digit(c as u32 - '۰' as u32),
        _ => c,
    };
    // Direction marks come with copying from Arabic pages and mean nothing in a number.
    text.chars().filter(|c| !matches!(c, '\u{200e}' | '\u{200f}' | '\u{61c}')).map(fold).collect()
}

fn digit(value: u32) -> char {
    char::from_digit(value, 10).expect("the ten digits of a script are ten in a row")
}

fn digits_and_marks(typed: &str, decimals: u8, money: bool) -> Result<Decimal, AnswerError> {
    let folded = fold_digits(typed);
    let folded = folded.trim();
    let (negative, unsigned) = match folded.strip_prefix(['-', '−']) {
        Some(rest) => (true, rest.trim_start()),
        None => (false, folded),
    };
    let (runs, marks) = split(unsigned)?;
    let has_decimals = match ends_in_decimals(&runs, &marks) {
        Reading::Decimals => true,
        Reading::Groups => false,
        // Money has no third decimal, and a whole number none at all.
        Reading::Either if decimals == 0 || money => false,
        Reading::Either => {
            let joined = runs.concat();
            return Err(AnswerError::Ambiguous { one: joined, other: runs.join(".") });
        }
    };
    let n_groups = runs.len() - usize::from(has_decimals);
    if !are_groups(&runs[..n_groups], &marks[..n_groups - 1]) {
        return Err(AnswerError::NotANumber);
    }
    let sign = if negative { "-" } else { "" };
    let whole = runs[..n_groups].concat();
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    let plain = if has_decimals {
        format!("{sign}{whole}.{}", runs[n_groups])
    } else {
        format!("{sign}{whole}")
    };
    plain.parse().map_err(|_| AnswerError::NotANumber)
}

/// Runs of digits and the marks between them: always one run more than marks.
fn split(text: &str) -> Result<(Vec<String>, Vec<Mark>), AnswerError> {
    let mut runs = vec![String::new()];
    let mut marks = Vec::new();
    for c in text.chars() {
        if c.is_ascii_digit() {
            runs.last_mut().expect("begins with one run").push(c);
            continue;
        }
        let mark = Mark::of(c).ok_or(AnswerError::NotANumber)?;
        let after_digits = runs.last().is_some_and(|it| !it.is_empty());
        if after_digits {
            marks.push(mark);
            runs.push(String::new());
        } else if mark != Mark::Space || marks.last() != Some(&Mark::Space) {
            return Err(AnswerError::NotANumber);
        }
    }
    if runs.last().is_some_and(String::is_empty) {
        return Err(AnswerError::NotANumber);
    }
    Ok((runs, marks))
}

enum Reading {
    Decimals,
    Groups,
    Either,
}

fn ends_in_decimals(runs: &[String], marks: &[Mark]) -> Reading {
    let Some(last) = marks.last() else { return Reading::Groups };
    match last {
        Mark::ArabicDecimal => Reading::Decimals,
        Mark::Space | Mark::Apostrophe | Mark::ArabicGroup => Reading::Groups,
        Mark::Comma | Mark::Stop => {
            let n_same = marks.iter().filter(|it| *it == last).count();
            let (first, tail) = (&runs[0], &runs[runs.len() - 1]);
            if n_same > 1 {
                Reading::Groups
            } else if marks.len() > 1
                || tail.len() != 3
                || first.len() > 3
                || first.starts_with('0')
            {
                Reading::Decimals
            } else {
                Reading::Either
            }
        }
    }
}

/// Groups of three after a first of one to three; or as in India, of two before the last three.
fn are_groups(runs: &[String], marks: &[Mark]) -> bool {
    if marks.is_empty() {
        return true;
    }
    let one_mark = marks.iter().all(|it| *it == marks[0]) && marks[0] != Mark::ArabicDecimal;
    let lengths: Vec<usize> = runs.iter().map(String::len).collect();
    let (first, middle, last) =
        (lengths[0], &lengths[1..lengths.len() - 1], lengths[lengths.len() - 1]);
    let threes = first <= 3 && middle.iter().all(|it| *it == 3);
    let twos = first <= 2 && !middle.is_empty() && middle.iter().all(|it| *it == 2);
    one_mark && last == 3 && (threes || twos)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(decimals: u8) -> NumberKind {
        NumberKind {
            unit: String::new(),
            min: Decimal::whole(0),
            max: Decimal::whole(50_000_000),
            decimals,
            with_year: false,
            with_source: false,
        }
    }

    fn number(typed: &str, decimals: u8) -> Result<String, AnswerError> {
        read(typed, &kind(decimals), false).map(|it| it.to_string())
    }

    #[test]
    fn a_population_is_read_however_its_thousands_are_grouped() {
        for typed in [
            "256474",
            "256 474",
            "256\u{a0}474",
            "256\u{202f}474",
            "256,474",
            "256.474",
            "256'474",
            "256’474",
            " 256 474 ",
            "٢٥٦٤٧٤",
            "٢٥٦٬٤٧٤",
            "۲۵۶۴۷۴",
            "\u{200f}256474",
            "000256474",
        ] {
            assert_eq!(number(typed, 0), Ok("256474".to_owned()), "{typed:?}");
        }
        for typed in ["12 442 373", "12,442,373", "12.442.373", "1,24,42,373"] {
            assert_eq!(number(typed, 0), Ok("12442373".to_owned()), "{typed:?}");
        }
    }

    #[test]
    fn an_area_is_read_with_either_decimal_mark() {
        for (typed, read) in [
            ("145.39", "145.39"),
            ("145,39", "145.39"),
            ("145,4", "145.4"),
            ("1 145,39", "1145.39"),
            ("1,145.39", "1145.39"),
            ("1.145,39", "1145.39"),
            ("1,145,390.5", "1145390.5"),
            ("0.39", "0.39"),
            ("١٤٥٫٣٩", "145.39"),
            ("145", "145"),
            ("1 145", "1145"),
        ] {
            assert_eq!(number(typed, 2), Ok(read.to_owned()), "{typed:?}");
        }
    }

    #[test]
    fn where_two_readings_remain_nobody_guesses() {
        assert_eq!(
            number("1,234", 2),
            Err(AnswerError::Ambiguous { one: "1234".into(), other: "1.234".into() })
        );
        // As money the same text has one reading, since money has no third decimal.
        let money = read("12,345", &kind(2), true).map(|it| it.to_string());
        assert_eq!(money, Ok("12345".to_owned()));
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for typed in [
            "many",
            "256 47",
            "25 6474",
            "2,56,47",
            "256,474 people",
            "1.5.2",
            "1,234.567,8",
            ",5",
            "5,",
            "--5",
            "1e6",
            "½",
            "1,234 567",
            "1''234",
            "-",
            "12345678901234567890",
        ] {
            assert_eq!(number(typed, 2), Err(AnswerError::NotANumber), "{typed:?}");
        }
    }

    #[test]
    fn bounds_and_decimals_are_those_of_the_question() {
        let bounds = AnswerError::OutOfRange { min: "0".into(), max: "50000000".into() };
        assert_eq!(number("-5", 0), Err(bounds.clone()));
        assert_eq!(number("50 000 001", 0), Err(bounds));
        assert_eq!(number("50 000 000", 0), Ok("50000000".to_owned()));
        assert_eq!(number("7.5", 0), Err(AnswerError::TooManyDecimals { max: 0 }));
        assert_eq!(number("7.555555", 2), Err(AnswerError::TooManyDecimals { max: 2 }));
    }
}
