//! What countries are called in the languages of the pages.

use std::sync::LazyLock;

const TABLE: &str = include_str!("../../../data/countries.tsv");
const ALSO: &str = include_str!("../../../data/countries-also.tsv");

/// The table, read once: a page of members asks for a hundred names.
struct Countries {
    /// The languages of its columns.
    langs: Vec<&'static str>,
    /// Code and names, by code.
    rows: Vec<Vec<&'static str>>,
    /// The row of each pair of letters.
    row_of: [Option<u8>; 26 * 26],
}

static COUNTRIES: LazyLock<Countries> = LazyLock::new(|| {
    let cells = |line: &'static str| line.split('\t').collect::<Vec<_>>();
    let mut lines = TABLE.lines().map(cells);
    let langs = lines.next().unwrap_or_default().split_off(1);
    let mut rows: Vec<_> = lines.collect();
    rows.sort_unstable();
    let mut row_of = [None; 26 * 26];
    for (row, cells) in (0..).zip(&rows) {
        row_of[pair(cells[0]).expect("a code is two letters")] = Some(row);
    }
    Countries { langs, rows, row_of }
});

/// The name of a country, or `None` when there is no such country or language.
///
/// `code` is ISO 3166-1 alpha-2 in upper case, `lang` one of en, fr, pt, uk, ar.
/// The wording is the United Nations' where it has its own.
pub fn country_name(code: &str, lang: &str) -> Option<&'static str> {
    let Countries { langs, rows, row_of } = &*COUNTRIES;
    let column = langs.iter().position(|it| *it == lang)?;
    rows[usize::from(row_of[pair(code)?]?)].get(column + 1).copied()
}

/// The place of a pair of letters among all pairs.
fn pair(code: &str) -> Option<usize> {
    let letter = |it: u8| it.is_ascii_uppercase().then(|| usize::from(it - b'A'));
    let [first, second] = code.as_bytes().try_into().ok()?;
    Some(letter(first)? * 26 + letter(second)?)
}

/// What else a country is called, in languages of the pages and in others: what somebody may look
/// for, and nothing the network writes itself. `code` as in [`country_name`].
pub fn country_also(code: &str) -> impl Iterator<Item = &'static str> {
    let rows = ALSO.lines().skip(1).filter_map(|line| line.split_once('\t'));
    rows.filter(move |(of, _)| *of == code).map(|(_, name)| name)
}

/// The codes of all countries, alphabetical; sort by name where people read them.
pub fn countries() -> impl Iterator<Item = &'static str> {
    COUNTRIES.rows.iter().map(|row| row[0])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn countries_bear_the_wording_of_the_united_nations() {
        assert_eq!(country_name("KR", "en"), Some("Republic of Korea"));
        assert_eq!(country_name("PS", "fr"), Some("État de Palestine"));
        assert_eq!(country_name("TR", "en"), Some("Türkiye"));
        assert_eq!(country_name("UA", "uk"), Some("Україна"));
        assert_eq!(country_name("EG", "ar"), Some("مصر"));
        assert_eq!(country_name("PL", "pt"), Some("Polónia"));
    }

    #[test]
    fn a_country_is_also_known_by_what_people_call_it() {
        let is_called = |code, name| country_also(code).any(|it| it == name);
        assert!(is_called("KR", "South Korea"));
        assert!(is_called("KR", "Corée du Sud"));
        assert!(is_called("TR", "Turkey"));
        assert!(is_called("CZ", "República Checa"));
        assert!(is_called("CN", "中国"));
        assert!(!is_called("KR", "Republic of Korea"), "that is its name");
        assert_eq!(country_also("ua").next(), None);
    }

    #[test]
    fn an_unknown_country_or_language_has_no_name() {
        assert_eq!(country_name("XK", "en"), None);
        assert_eq!(country_name("ua", "en"), None);
        assert_eq!(country_name("UA", "de"), None);
        assert_eq!(country_name("code", "en"), None);
    }

    #[test]
    fn every_country_has_its_own_name_in_every_language() {
        assert_eq!(countries().count(), 249);
        for lang in ["en", "fr", "pt", "uk", "ar"] {
            let mut names: Vec<&str> =
                countries().map(|code| country_name(code, lang).unwrap()).collect();
            assert!(names.iter().all(|name| !name.trim().is_empty()), "{lang}");
            names.sort_unstable();
            names.dedup();
            assert_eq!(names.len(), 249, "{lang}");
        }
    }

    #[test]
    fn every_override_has_come_into_the_table() {
        let overrides = include_str!("../../../data/country-overrides.tsv");
        let lines = overrides.lines().filter(|line| !line.starts_with('#'));
        for line in lines.skip(1) {
            let cells: Vec<&str> = line.split('\t').collect();
            for (lang, name) in COUNTRIES.langs.iter().zip(&cells[1..]).filter(|(_, it)| !it.is_empty()) {
                assert_eq!(country_name(cells[0], lang), Some(*name), "run `cargo xtask data`");
            }
        }
    }
}
