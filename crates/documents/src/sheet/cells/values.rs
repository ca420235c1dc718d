//! What a person sees in a cell, made of what the file keeps: numbers, days and texts.

use super::xml::DAMAGED;
use crate::sheet::Refused;

/// A cell as the file has it.
pub(super) struct Raw {
    pub(super) kind: String,
    pub(super) style: u32,
    pub(super) formula: bool,
}

impl Raw {
    /// What a person sees in the cell.
    pub(super) fn shown(
        &self,
        written: String,
        shared: &[String],
        day: bool,
        from_1904: bool,
    ) -> Result<String, Refused> {
        Ok(match self.kind.as_str() {
            "s" => {
                let at: Option<usize> = written.trim().parse().ok();
                if written.is_empty() {
                    String::new()
                } else {
                    at.and_then(|it| shared.get(it)).ok_or(DAMAGED)?.clone()
                }
            }
            "inlineStr" | "str" => written,
            "b" => if written.trim() == "1" { "TRUE" } else { "FALSE" }.to_owned(),
            "e" => String::new(),
            "d" => written.split('T').next().unwrap_or_default().to_owned(),
            _ if written.trim().is_empty() => String::new(),
            _ => {
                let number: f64 = written.trim().parse().map_err(|_| DAMAGED)?;
                match day.then(|| day_of(number, from_1904)).flatten() {
                    Some(day) => day,
                    None => plain(number),
                }
            }
        })
    }
}

/// A number as somebody would have typed it: 15 digits at most, as spreadsheets show them.
fn plain(number: f64) -> String {
    if !number.is_finite() {
        return String::new();
    }
    // What arithmetic left behind the fifteenth digit is not what the cell shows.
    let rounded: f64 = format!("{number:.14e}").parse().unwrap_or(number);
    let text = format!("{rounded}");
    // "1.234" could be read as a thousand and more by somebody else; "1.2340" could not.
    match text.split_once('.') {
        Some((_, decimals)) if decimals.len() == 3 => format!("{text}0"),
        _ => text,
    }
}

/// The day with that number, `YYYY-MM-DD`.
fn day_of(number: f64, from_1904: bool) -> Option<String> {
    if !(1.0..2_958_466.0).contains(&number) {
        return None;
    }
    let number = number as i64;
    let days_since_1970 = match (from_1904, number) {
        (true, _) => number - 24_107,
        // The spreadsheet's calendar has a 29 February 1900, which never was.
        (false, ..=60) => number - 25_568,
        (false, _) => number - 25_569,
    };
    let at = domain::time::Timestamp(days_since_1970 * 24 * 3_600_000);
    Some(at.day_in("UTC"))
}

/// Whether a format shows year, month or day; what is quoted or in brackets is no format.
pub(super) fn speaks_of_days(code: &str) -> bool {
    let mut quoted = false;
    let mut bracket = false;
    let mut escaped = false;
    for c in code.chars() {
        match c {
            _ if escaped => escaped = false,
            '\\' | '_' | '*' if !quoted => escaped = true,
            '"' => quoted = !quoted,
            _ if quoted => (),
            '[' => bracket = true,
            ']' => bracket = false,
            'y' | 'Y' | 'd' | 'D' if !bracket => return true,
            _ => (),
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_come_back_as_somebody_would_type_them() {
        for (number, text) in [
            (256_474.0, "256474"),
            (145.39, "145.39"),
            (0.1 + 0.2, "0.3"),
            (1.234, "1.2340"),
            (-5.0, "-5"),
            (1e15, "1000000000000000"),
        ] {
            assert_eq!(plain(number), text);
        }
        assert_eq!(plain(f64::NAN), "");
    }

    #[test]
    fn a_day_is_known_by_its_format_and_counted_from_either_year() {
        assert_eq!(day_of(45_077.0, false).as_deref(), Some("2023-05-31"));
        assert_eq!(day_of(43_615.0, true).as_deref(), Some("2023-05-31"));
        assert_eq!(day_of(1.0, false).as_deref(), Some("1900-01-01"));
        assert_eq!(day_of(61.0, false).as_deref(), Some("1900-03-01"));
        assert_eq!(day_of(0.5, false), None);
        assert!(speaks_of_days("dd/mm/yyyy") && speaks_of_days("[$-409]d mmm"));
        assert!(
            !speaks_of_days("#,##0 \"days\"")
                && !speaks_of_days("0.00")
                && !speaks_of_days("[Red]0")
        );
    }
}
