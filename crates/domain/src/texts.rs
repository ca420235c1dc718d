//! One text in several languages, as the network's files write it.
//!
//! Says nothing about which languages must be there: that is the network's
//! rule, checked where its files are read.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::language::Lang;

/// One text in each of several languages.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Texts(BTreeMap<Lang, String>);

impl Texts {
    /// The text in `lang`; when it is missing, in English, so that a reader always gets words.
    pub fn to(&self, lang: Lang) -> &str {
        self.best(lang).1
    }

    /// The text as [`Texts::to`] picks it, with the language it is really in, for the `lang` attribute.
    pub fn best(&self, lang: Lang) -> (Lang, &str) {
        let picked = self
            .0
            .get_key_value(&lang)
            .or_else(|| self.0.get_key_value(&Lang::EN))
            .or_else(|| self.0.iter().next());
        picked.map_or((lang, ""), |(lang, text)| (*lang, text.as_str()))
    }

    /// The text in exactly that language.
    pub fn exactly(&self, lang: Lang) -> Option<&str> {
        self.0.get(&lang).map(String::as_str)
    }

    /// Whether nothing is written in any language.
    pub fn is_empty(&self) -> bool {
        self.0.values().all(|it| it.trim().is_empty())
    }

    /// The languages of `wanted` in which this text is missing or blank.
    pub fn missing(&self, wanted: &[Lang]) -> Vec<Lang> {
        let blank = |lang: &Lang| self.0.get(lang).is_none_or(|it| it.trim().is_empty());
        wanted.iter().copied().filter(blank).collect()
    }

    /// Every language with its text, in the order of the codes.
    pub fn iter(&self) -> impl Iterator<Item = (Lang, &str)> {
        self.0.iter().map(|(lang, text)| (*lang, text.as_str()))
    }
}

impl FromIterator<(Lang, String)> for Texts {
    fn from_iter<I: IntoIterator<Item = (Lang, String)>>(pairs: I) -> Self {
        Texts(pairs.into_iter().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_language_falls_back_to_english_and_says_so() {
        let texts: Texts =
            [(Lang::EN, "city".to_owned()), (Lang::FR, "ville".to_owned())].into_iter().collect();
        assert_eq!(texts.best(Lang::FR), (Lang::FR, "ville"));
        assert_eq!(texts.best(Lang::UK), (Lang::EN, "city"));
        assert_eq!(texts.missing(&[Lang::EN, Lang::UK, Lang::AR]), [Lang::UK, Lang::AR]);
    }
}
