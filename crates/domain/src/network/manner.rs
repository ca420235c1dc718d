//! Of what kind the values of letters are, to whom letters of a kind go, and how.

use serde::Deserialize;

/// What may stand for a placeholder. One name means the same in every letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ValueKind {
    /// One line of words, such as a name.
    Line,
    /// Words of one or more lines, such as a reason.
    Text,
    /// A day, or a moment with the place whose clock it is.
    Moment,
    /// A figure.
    Number,
    /// What is typed or compared sign by sign.
    Code,
    /// An address of this site.
    Link,
    /// Several titles, each with its address below it.
    Items,
}

impl ValueKind {
    /// Its word in the files of letters.
    pub fn name(self) -> &'static str {
        match self {
            ValueKind::Line => "line",
            ValueKind::Text => "text",
            ValueKind::Moment => "moment",
            ValueKind::Number => "number",
            ValueKind::Code => "code",
            ValueKind::Link => "link",
            ValueKind::Items => "items",
        }
    }

    /// What the placeholder of that name holds.
    pub fn of(name: &str) -> ValueKind {
        match name {
            "link" => ValueKind::Link,
            "code" | "sha256" => ValueKind::Code,
            "minutes" | "n_files" | "n_questions" => ValueKind::Number,
            "submitted_at" | "closes_at" | "until" | "announced_on" | "before" | "admitted_on"
            | "signed_on" | "when" => ValueKind::Moment,
            "comment" | "reason" | "note" | "cities" | "where" | "message" => ValueKind::Text,
            "items" => ValueKind::Items,
            _ => ValueKind::Line,
        }
    }

    /// Whether a value can stand here. What people wrote always can; what is ours must be what
    /// it says it is, so that no name ever becomes a link.
    pub fn fits(self, value: &str) -> bool {
        let plain = !value.chars().any(|c| c.is_whitespace() || c.is_control());
        match self {
            ValueKind::Line | ValueKind::Text | ValueKind::Moment | ValueKind::Items => true,
            ValueKind::Number => value.chars().all(char::is_numeric),
            ValueKind::Code => plain,
            ValueKind::Link => {
                plain && (value.starts_with("https://") || value.starts_with("http://"))
            }
        }
    }
}

/// To whom letters of a kind go; the letter says so at its end.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// Somebody of a city's team.
    #[default]
    Team,
    /// The contact of a city, to whom people write through its page; no procedure wants it.
    Contact,
    /// A commission's officer.
    Commission,
    /// An expert.
    Expert,
    /// Somebody of the secretariat.
    Secretariat,
    /// An address that somebody typed, such as one invited or asked to sign.
    Address,
    /// Whoever has an account.
    Account,
}

/// What the network says about the letters of a kind, apart from their words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Manner {
    /// Whether the reader has to have it; every other kind can be unsubscribed from.
    pub duty: bool,
    /// Whether it goes at once; what does not is gathered into a digest.
    pub urgent: bool,
    /// To whom it goes.
    pub to: Audience,
}
