//! A language of the network, as two letters.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A language by its ISO 639-1 code, such as `uk`. Small enough to pass by value everywhere.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Lang([u8; 2]);

/// The text is not a two-letter language code.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a two-letter language code: {0:?}")]
pub struct NotALanguage(pub String);

impl Lang {
    /// English, the language every network text exists in.
    pub const EN: Lang = Lang(*b"en");
    /// French.
    pub const FR: Lang = Lang(*b"fr");
    /// Portuguese.
    pub const PT: Lang = Lang(*b"pt");
    /// Ukrainian.
    pub const UK: Lang = Lang(*b"uk");
    /// Arabic.
    pub const AR: Lang = Lang(*b"ar");

    /// The code as written in addresses and in `lang` attributes.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).expect("a Lang is made of two ASCII letters")
    }

    /// The direction of its script, as the `dir` attribute wants it.
    pub fn dir(self) -> &'static str {
        match &self.0 {
            b"ar" | b"fa" | b"he" | b"ur" | b"ps" | b"yi" => "rtl",
            _ => "ltr",
        }
    }
}

impl FromStr for Lang {
    type Err = NotALanguage;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.as_bytes() {
            [a, b] if a.is_ascii_lowercase() && b.is_ascii_lowercase() => Ok(Lang([*a, *b])),
            _ => Err(NotALanguage(text.to_owned())),
        }
    }
}

impl TryFrom<String> for Lang {
    type Error = NotALanguage;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Lang> for String {
    fn from(lang: Lang) -> String {
        lang.as_str().to_owned()
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
