//! A text with the language and the direction it is set in.

use domain::language::Lang;
use serde::{Deserialize, Serialize};

/// A text with its language and direction, which are not those of the page around it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Said {
    /// The text; a blank line parts paragraphs.
    pub text: String,
    /// Its language.
    pub lang: Lang,
    /// Whether it is written from right to left.
    pub rtl: bool,
}

/// The script that decides how a text runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Script {
    Latin,
    Cyrillic,
    Arabic,
    Hebrew,
    Han,
    Other,
}

impl Said {
    /// Words of the platform, in the language of the page.
    pub fn ours(lang: Lang, text: impl Into<String>) -> Said {
        Said { text: text.into(), lang, rtl: lang.dir() == "rtl" }
    }

    /// A code, an address, a hash: letters and digits in no language.
    pub fn code(text: impl Into<String>) -> Said {
        Said { text: text.into(), lang: Lang::EN, rtl: false }
    }

    /// What people wrote. `known` is the language it was said to be in, `page` that of the page.
    ///
    /// A typesetter takes the direction it is told and never that of the letters, so the first
    /// letter decides here; the language said counts only while its script agrees.
    pub fn written(text: impl Into<String>, known: Option<Lang>, page: Lang) -> Said {
        let text = text.into();
        let Some(script) = text.chars().find_map(script_of) else {
            return Said { rtl: page.dir() == "rtl", lang: known.unwrap_or(page), text };
        };
        let lang = [known, Some(page)].into_iter().flatten().find(|it| writes(*it, script));
        let lang = lang.unwrap_or(match script {
            Script::Latin | Script::Other => Lang::EN,
            Script::Cyrillic => Lang::UK,
            Script::Arabic => Lang::AR,
            Script::Hebrew => language("he"),
            Script::Han => language("zh"),
        });
        Said { rtl: matches!(script, Script::Arabic | Script::Hebrew), lang, text }
    }

    /// Whether there is nothing to read.
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }
}

fn language(code: &str) -> Lang {
    code.parse().expect("two small letters are a language")
}

/// The script of a letter; `None` for what has no direction of its own.
fn script_of(c: char) -> Option<Script> {
    match c {
        '\u{0590}'..='\u{05FF}' | '\u{FB1D}'..='\u{FB4F}' => Some(Script::Hebrew),
        '\u{0600}'..='\u{07FF}'
        | '\u{0860}'..='\u{08FF}'
        | '\u{FB50}'..='\u{FDFF}'
        | '\u{FE70}'..='\u{FEFE}' => c.is_alphabetic().then_some(Script::Arabic),
        '\u{0400}'..='\u{052F}' | '\u{1C80}'..='\u{1C8F}' => Some(Script::Cyrillic),
        '\u{2E80}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}' => {
            c.is_alphabetic().then_some(Script::Han)
        }
        'a'..='z' | 'A'..='Z' | '\u{00C0}'..='\u{024F}' | '\u{1E00}'..='\u{1EFF}' => {
            Some(Script::Latin)
        }
        _ => c.is_alphabetic().then_some(Script::Other),
    }
}

/// Whether a language is written in a script; of languages we know nothing about, any is.
fn writes(lang: Lang, script: Script) -> bool {
    let own = match lang.as_str() {
        "ar" | "fa" | "ur" | "ps" => Script::Arabic,
        "he" | "yi" => Script::Hebrew,
        "uk" | "ru" | "be" | "bg" | "mk" | "sr" | "kk" | "ky" | "mn" | "tg" => Script::Cyrillic,
        "zh" | "ja" | "ko" => Script::Han,
        "th" | "ka" | "hy" | "el" | "hi" | "bn" | "ne" | "ta" | "am" | "km" | "lo" | "my" => {
            Script::Other
        }
        _ => Script::Latin,
    };
    own == script || (own == Script::Han && script == Script::Other)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(text: &str, known: Option<Lang>, page: Lang) -> (String, bool) {
        let it = Said::written(text, known, page);
        (it.lang.to_string(), it.rtl)
    }

    #[test]
    fn the_first_letter_decides_the_direction_and_not_the_page() {
        assert_eq!(set("12. مدينة التعلم", None, Lang::EN), ("ar".to_owned(), true));
        assert_eq!(set("Suméria, 2020", None, Lang::AR), ("en".to_owned(), false));
        assert_eq!(set("«Навчання», learning", None, Lang::EN), ("uk".to_owned(), false));
        assert_eq!(set("学习型城市", None, Lang::FR), ("zh".to_owned(), false));
    }

    #[test]
    fn a_language_that_was_said_counts_while_its_script_agrees() {
        assert_eq!(set("Cidade", Some(Lang::PT), Lang::EN), ("pt".to_owned(), false));
        assert_eq!(set("شهر", Some(language("fa")), Lang::EN), ("fa".to_owned(), true));
        assert_eq!(set("City", Some(Lang::AR), Lang::FR), ("fr".to_owned(), false));
    }

    #[test]
    fn what_has_no_letter_runs_as_the_page_does() {
        assert_eq!(set("2020–2030 (1)", None, Lang::AR), ("ar".to_owned(), true));
        assert_eq!(set("", None, Lang::UK), ("uk".to_owned(), false));
    }
}
