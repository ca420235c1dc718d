//! What countries are called in the languages of the pages.

use std::sync::LazyLock;

const TABLE: &str = include_str!("../../../data/countries.tsv");
const ALSO: &str = include_str!("../../../data/countries-also.tsv");

/// The table's lines below its heading, cell by cell and ordered by code: a page of members asks
/// for a hundred names, and reading the text for each was half of what the page cost.
static ROWS: LazyLock<Vec<Vec<&'static str>>> = LazyLock::new(|| {
    let mut rows: Vec<Vec<&str>> =
        TABLE.lines().skip(1).map(|line| line.split('\t').collect()).collect();
    rows.sort_unstable();
    rows
});

/// The name of a country, or `None` when there is no such country or language.
///
/// `code` is ISO 3166-1 alpha-2 in upper case, `lang` one of en, fr, pt, uk, ar.
/// The wording is the United Nations' where it has its own.
pub fn country_name(code: &str, lang: &str) -> Option<&'static str> {
    let column = heads().position(|head| head == lang)?;
    let row = ROWS.binary_search_by(|row| row[0].cmp(code)).ok()?;
    ROWS[row].get(column + 1).copied()
}

/// What else a country is called, in languages of the pages and in others: what somebody may look
/// for, and nothing the network writes itself. `code` as in [`country_name`].
pub fn country_also(code: &str) -> impl Iterator<Item = &'static str> {
    let rows = ALSO.lines().skip(1).filter_map(|line| line.split_once('\t'));
    rows.filter(move |(of, _)| *of == code).map(|(_, name)| name)
}

/// The codes of all countries, alphabetical; sort by name where people read them.
pub fn countries() -> impl Iterator<Item = &'static str> {
    ROWS.iter().map(|row| row[0])
}

fn heads() -> impl Iterator<Item = &'static str> {
    TABLE.lines().next().unwrap_or_default().split('\t').skip(1)
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
            for (lang, name) in heads().zip(&cells[1..]).filter(|(_, name)| !name.is_empty()) {
                assert_eq!(country_name(cells[0], lang), Some(*name), "run `cargo xtask data`");
            }
        }
    }
}
