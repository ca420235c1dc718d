//! What countries are called in the languages of the pages.

const TABLE: &str = include_str!("../../../data/countries.tsv");

/// The name of a country, or `None` when there is no such country or language.
///
/// `code` is ISO 3166-1 alpha-2 in upper case, `lang` one of en, fr, pt, uk, ar.
/// The wording is the United Nations' where it has its own.
pub fn country_name(code: &str, lang: &str) -> Option<&'static str> {
    let column = heads().position(|head| head == lang)?;
    let line = TABLE.lines().skip(1).find(|line| code_of(line) == code)?;
    line.split('\t').skip(1).nth(column)
}

/// The codes of all countries, alphabetical; sort by name where people read them.
pub fn countries() -> impl Iterator<Item = &'static str> {
    TABLE.lines().skip(1).map(code_of)
}

fn heads() -> impl Iterator<Item = &'static str> {
    TABLE.lines().next().unwrap_or_default().split('\t').skip(1)
}

fn code_of(line: &'static str) -> &'static str {
    line.split('\t').next().unwrap_or_default()
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
