//! What somebody typed, as words to look for: bounded, and nothing of it an operator.

use domain::language::Lang;

use crate::schema::{stem_term, whole};
use crate::script;
use crate::stem::stems;
use crate::words::{Word, words};

/// What is typed beyond so many characters is not looked for.
pub const CHARACTERS_MAX: usize = 200;
/// Words looked for at most; the first ones count.
pub const WORDS_MAX: usize = 16;

/// Words that say nothing of what is looked for, folded: articles, prepositions, "and". They are
/// looked for only where they may still become another word, or nothing else was typed.
const SAY_NOTHING: [&str; 63] = [
    "the", "a", "an", "of", "in", "on", "at", "to", "for", "and", "or", "with", "by", "is", "are",
    "le", "la", "les", "de", "du", "des", "un", "une", "et", "ou", "en", "au", "aux", "pour",
    "sur", "dans", "o", "os", "as", "do", "da", "dos", "das", "em", "no", "na", "nos", "nas", "e",
    "um", "uma", "para", "por", "com", "і", "и", "та", "в", "у", "з", "до", "для", "про", "في",
    "من", "علي", "الي", "عن",
];

/// One word looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Wanted {
    /// Folded, the whole word first.
    pub forms: Vec<String>,
    /// The same in Latin letters, where it was typed in Cyrillic ones.
    pub latin: Vec<String>,
    /// Its stems in every language looked through, as the index has them.
    pub stems: Vec<String>,
    /// Whether it may be the beginning of a longer word: the one typed last.
    pub is_last: bool,
}

/// Everything looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Query {
    /// Its words, each once.
    pub words: Vec<Wanted>,
    /// All of it as one name.
    pub wholes: Vec<String>,
}

impl Query {
    /// Reads what was typed, for texts in `languages`.
    pub(crate) fn read(text: &str, languages: &[Lang]) -> Query {
        let text: String = text.chars().take(CHARACTERS_MAX).collect();
        let mut typed = words(&text);
        typed.truncate(WORDS_MAX);
        let wholes = whole(&typed);
        let mut wanted: Vec<Wanted> = Vec::new();
        let n_words = typed.len();
        for (at, word) in typed.iter().enumerate() {
            let is_last = at + 1 == n_words;
            if !is_last && SAY_NOTHING.contains(&word.forms[0].as_str()) {
                continue;
            }
            match wanted.iter_mut().find(|it| it.forms == word.forms) {
                Some(before) => before.is_last |= is_last,
                None => wanted.push(read(word, is_last, languages)),
            }
        }
        Query { words: wanted, wholes }
    }
}

fn read(word: &Word, is_last: bool, languages: &[Lang]) -> Wanted {
    let stems = |lang: &Lang| {
        let of = stems(*lang, word);
        of.into_iter().map(|it| stem_term(*lang, &it)).collect::<Vec<_>>()
    };
    Wanted {
        forms: word.forms.clone(),
        latin: script::latin(&word.written),
        stems: languages.iter().flat_map(stems).collect(),
        is_last,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn forms(text: &str) -> Vec<String> {
        Query::read(text, &[Lang::EN]).words.into_iter().flat_map(|it| it.forms).collect()
    }

    #[test]
    fn nothing_that_is_typed_is_an_operator() {
        let typed = "+title:Sumy^4 AND (NOT \"Lviv\") OR *";
        assert_eq!(forms(typed), ["title", "sumy", "4", "not", "lviv", "or"]);
        assert_eq!(forms("[b TO z]"), ["b", "z"]);
        assert_eq!(forms("\0\u{202e}\u{fffe}"), [""; 0]);
    }

    #[test]
    fn a_search_is_bounded() {
        assert!(forms(&"x".repeat(10_240))[0].len() <= CHARACTERS_MAX);
        assert_eq!(
            forms(&(0..10_000).map(|it| format!("{it} ")).collect::<String>()).len(),
            WORDS_MAX
        );
        assert_eq!(forms(&"same ".repeat(10_000)), ["same"]);
    }

    #[test]
    fn words_that_say_nothing_are_looked_for_only_where_they_may_go_on() {
        assert_eq!(forms("the city of Sumy"), ["city", "sumy"]);
        assert_eq!(forms("Sumy de"), ["sumy", "de"]);
        assert_eq!(forms("la"), ["la"]);
        let folded = |it: &&str| domain::fold::fold(it) == **it;
        assert!(SAY_NOTHING.iter().all(folded), "{:?}", SAY_NOTHING.iter().find(|it| !folded(it)));
    }

    #[test]
    fn the_word_typed_last_may_go_on() {
        let query = Query::read("learning ci", &[Lang::EN]);
        assert_eq!(query.words.iter().map(|it| it.is_last).collect::<Vec<_>>(), [false, true]);
        assert_eq!(query.wholes, ["learningci"]);
    }
}
