//! Words by their stems, each language by its own rules: "learning" is found by "learn".
//!
//! Snowball's rules where it has some. Arabic is stripped lightly instead, of its article, its
//! prefixed particles and its commonest endings: stripped to the root, far too many words are one.

use std::cell::RefCell;
use std::collections::HashMap;

use domain::fold::fold_solid;
use domain::language::Lang;
use snowball_stemmers_rs::{Algorithm, Stemmer};

use crate::words::Word;

/// The stems of a word read as `lang`, folded; at least one.
///
/// Two where the rules see another stem once the marks are gone: both writers and searchers leave
/// them out.
pub(crate) fn stems(lang: Lang, word: &Word) -> Vec<String> {
    let plain = fold_solid(&word.written);
    if lang == Lang::AR {
        return vec![light(&plain).to_owned()];
    }
    let Some(algorithm) = algorithm(lang) else { return vec![plain] };
    let mut stems = vec![
        fold_solid(&stem(lang, algorithm, &word.written)),
        fold_solid(&stem(lang, algorithm, &plain)),
    ];
    stems.retain(|it| !it.is_empty());
    stems.dedup();
    if stems.is_empty() { vec![plain] } else { stems }
}

fn stem(lang: Lang, algorithm: Algorithm, word: &str) -> String {
    thread_local! {
        static STEMMERS: RefCell<HashMap<Lang, Stemmer>> = RefCell::new(HashMap::new());
    }
    STEMMERS.with_borrow_mut(|all| {
        let stemmer = all.entry(lang).or_insert_with(|| Stemmer::create(algorithm));
        stemmer.stem(word).into_owned()
    })
}

fn algorithm(lang: Lang) -> Option<Algorithm> {
    Some(match lang.as_str() {
        "en" => Algorithm::English,
        "fr" => Algorithm::French,
        "pt" => Algorithm::Portuguese,
        "uk" => Algorithm::Ukrainian,
        "ru" => Algorithm::Russian,
        "es" => Algorithm::Spanish,
        "de" => Algorithm::German,
        "it" => Algorithm::Italian,
        "nl" => Algorithm::Dutch,
        "pl" => Algorithm::Polish,
        "tr" => Algorithm::Turkish,
        "sv" => Algorithm::Swedish,
        "da" => Algorithm::Danish,
        "fi" => Algorithm::Finnish,
        "el" => Algorithm::Greek,
        "hu" => Algorithm::Hungarian,
        "ro" => Algorithm::Romanian,
        "ca" => Algorithm::Catalan,
        "cs" => Algorithm::Czech,
        "fa" => Algorithm::Persian,
        _ => return None,
    })
}

/// What stands before a word in Arabic, the longest first: and-by-the, by-the, the …
const BEFORE: [&str; 10] = ["وبال", "وال", "بال", "كال", "فال", "لل", "ال", "و", "ب", "ل"];
/// Endings: of number, gender and possession, folded (teh marbuta is ه).
const BEHIND: [&str; 11] = ["ها", "ان", "ات", "ون", "ين", "يه", "هم", "نا", "ه", "ي", "ت"];
/// What is left has at least so many letters.
const LEFT_MIN: usize = 3;

/// An Arabic word, folded, without its article and commonest endings.
pub(crate) fn light(word: &str) -> &str {
    let long = |it: &str| it.chars().count() >= LEFT_MIN;
    let mut left = word;
    for before in BEFORE {
        // One letter alone is more often part of the word than a particle.
        let single = before.chars().count() == 1;
        if let Some(rest) = left.strip_prefix(before)
            && long(rest)
            && (!single || (before == "و" && rest.chars().count() > LEFT_MIN))
        {
            left = rest;
            break;
        }
    }
    // "Of learning" and "learner's": an ending may stand before an ending.
    for _ in 0..2 {
        let rest = BEHIND.into_iter().find_map(|it| left.strip_suffix(it).filter(|it| long(it)));
        let Some(rest) = rest else { break };
        left = rest;
    }
    left
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::words;

    fn of(lang: &str, text: &str) -> Vec<String> {
        stems(lang.parse().unwrap(), &words(text)[0])
    }

    #[test]
    fn the_forms_of_a_word_share_a_stem_in_every_language_of_the_network() {
        for (lang, one, other) in [
            ("en", "learning", "learns"),
            ("en", "cities", "city"),
            ("fr", "villes", "ville"),
            ("fr", "apprenantes", "apprenante"),
            ("pt", "cidades", "cidade"),
            ("pt", "aprendemos", "aprender"),
            ("uk", "міста", "місто"),
            ("uk", "навчання", "навчанню"),
            ("uk", "конкурси", "конкурс"),
            ("ar", "المدينة", "مدينة"),
            ("ar", "والتعلّم", "تعلم"),
            ("ar", "المعلمون", "معلم"),
        ] {
            assert_eq!(of(lang, one)[0], of(lang, other)[0], "{lang}: {one}, {other}");
        }
    }

    #[test]
    fn marks_left_out_change_no_stem() {
        for (lang, with, without) in
            [("fr", "éducation", "education"), ("pt", "educação", "educacao")]
        {
            let (with, without) = (of(lang, with), of(lang, without));
            assert!(with.iter().any(|it| without.contains(it)), "{with:?} {without:?}");
        }
    }

    #[test]
    fn short_arabic_words_stay_whole() {
        for word in ["بلد", "ولد", "ليبيا", "سومي"] {
            assert!(light(word).chars().count() >= 3, "{word}");
        }
        assert_eq!(light("بلد"), "بلد");
        assert_eq!(light("الشارقه"), "شارق");
    }

    #[test]
    fn a_language_without_rules_keeps_words_as_they_are() {
        assert_eq!(of("eo", "Urboj"), ["urboj"]);
        assert_eq!(of("zh", "北京"), ["北京"]);
    }
}
