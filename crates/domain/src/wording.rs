//! What a letter says, in every language of the network, by versions that never change.
//!
//! The text in `network/letters/` is the one that ships, version 0. The secretariat may write
//! others; a version comes into force when it is published, and every letter keeps the number of
//! the one it was made from. A text with an unknown placeholder, without one of its own, or
//! without a language is never published.

use serde::{Deserialize, Serialize};
use serde_json::json;
use sha2::{Digest, Sha256};

use crate::event::{Changed, Event, EventKind};
use crate::ids::{PersonId, WordingId};
use crate::language::Lang;
use crate::network::{LETTER_COMMON, LetterKind};
use crate::template::{self, Unfilled};
use crate::texts::Texts;
use crate::time::Timestamp;
use crate::words;

/// The longest subject, in characters.
pub const SUBJECT_CHARS_MAX: usize = 200;
/// The longest text of a letter in one language, in characters.
pub const BODY_CHARS_MAX: usize = 10_000;

/// Subject and text of a letter.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// One line.
    pub subject: Texts,
    /// Paragraphs apart by a blank line.
    pub body: Texts,
}

/// The two parts of a letter's text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece {
    /// The subject.
    Subject,
    /// The text below it.
    Body,
}

/// What is wrong with a text, where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flaw {
    /// In which language.
    pub lang: Lang,
    /// In which part; the text for what is missing from both.
    pub piece: Piece,
    /// What.
    pub what: What,
}

/// What can be wrong with a text.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum What {
    /// Nothing is written.
    #[error("nothing is written")]
    Missing,
    /// It is longer than it may be.
    #[error("longer than {max} characters")]
    TooLong {
        /// How long it may be.
        max: usize,
    },
    /// A subject with more than one line.
    #[error("a subject is one line")]
    ManyLines,
    /// Characters that steer the display or cannot be stored.
    #[error("forbidden characters")]
    ForbiddenCharacters,
    /// A placeholder nobody fills, a loose brace, or words with a gap between them.
    #[error(transparent)]
    Unfilled(Unfilled),
    /// A placeholder of this kind is nowhere in subject or text.
    #[error("{{{0}}} is nowhere")]
    Unused(String),
}

impl Words {
    /// Everything wrong with the text as one of that kind, language by language.
    pub fn flaws(&self, kind: LetterKind, languages: &[Lang]) -> Vec<Flaw> {
        let mut flaws = Vec::new();
        for lang in languages {
            self.flaws_in(kind, *lang, &mut flaws);
        }
        flaws
    }

    fn flaws_in(&self, kind: LetterKind, lang: Lang, flaws: &mut Vec<Flaw>) {
        let known: Vec<&str> = kind.placeholders().iter().chain(&LETTER_COMMON).copied().collect();
        let mut used = Vec::new();
        let mut is_whole = true;
        for (piece, texts, max) in [
            (Piece::Subject, &self.subject, SUBJECT_CHARS_MAX),
            (Piece::Body, &self.body, BODY_CHARS_MAX),
        ] {
            let mut tell = |what| flaws.push(Flaw { lang, piece, what });
            let text = texts.exactly(lang).unwrap_or_default();
            if text.trim().is_empty() {
                is_whole = false;
                tell(What::Missing);
                continue;
            }
            if text.chars().count() > max {
                is_whole = false;
                tell(What::TooLong { max });
                continue;
            }
            if piece == Piece::Subject && text.trim().contains(['\n', '\r']) {
                tell(What::ManyLines);
            }
            if words::has_forbidden_controls(text) {
                tell(What::ForbiddenCharacters);
            }
            for unfilled in template::flaws(text, &known) {
                tell(What::Unfilled(unfilled));
            }
            used.extend(template::placeholders(text));
        }
        for name in kind.placeholders().iter().filter(|_| is_whole) {
            if !used.iter().any(|it| it == name) {
                let what = What::Unused((*name).to_owned());
                flaws.push(Flaw { lang, piece: Piece::Body, what });
            }
        }
    }

    /// Puts one language's text in place of what stands there.
    pub fn with(self, lang: Lang, subject: &str, body: &str) -> Words {
        let put = |texts: &Texts, text: &str| -> Texts {
            let others = texts.iter().filter(|(it, _)| *it != lang);
            let others = others.map(|(lang, text)| (lang, text.to_owned()));
            others.chain([(lang, text.to_owned())]).collect()
        };
        Words { subject: put(&self.subject, subject), body: put(&self.body, body) }
    }

    /// What tells one text from another, lower-case hex.
    pub fn sha256(&self) -> String {
        let text = serde_json::to_string(self).expect("texts are plain data");
        hex::encode(Sha256::digest(text.as_bytes()))
    }
}

/// One version of a letter's text that the secretariat wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wording {
    /// Its id.
    pub id: WordingId,
    /// Of which letter.
    pub kind: LetterKind,
    /// 1 for the first that was written here; 0 is the one that ships.
    pub n: i64,
    /// What it says.
    pub words: Words,
    /// 1 for the first; one more with every edit, for compare-and-set.
    pub edition: i64,
    /// When it was changed last.
    pub changed_at: Timestamp,
    /// By whom.
    pub changed_by: PersonId,
    /// When and by whom it came into force; from then on it never changes.
    pub published: Option<(Timestamp, PersonId)>,
}

/// Why a text was not changed or published.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WordingRefused {
    /// A published version never changes.
    #[error("version {n} is published")]
    Published {
        /// Which one.
        n: i64,
    },
    /// Somebody else changed the draft meanwhile; nothing was written over.
    #[error("the draft was changed meanwhile")]
    Meanwhile {
        /// By whom.
        by: PersonId,
        /// When.
        at: Timestamp,
    },
    /// It cannot be kept or published as it is.
    #[error("{} flaws", .0.len())]
    Flaws(Vec<Flaw>),
    /// It says exactly what is in force.
    #[error("nothing differs from the text in force")]
    Nothing,
}

/// A draft that was thrown away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Discarded(pub Wording);

impl Wording {
    /// Begins a draft with the text in force.
    pub fn draft(
        id: WordingId,
        kind: LetterKind,
        n: i64,
        words: Words,
        by: PersonId,
        now: Timestamp,
    ) -> Changed<Wording> {
        let draft = Wording {
            id,
            kind,
            n,
            words,
            edition: 1,
            changed_at: now,
            changed_by: by,
            published: None,
        };
        draft.told(EventKind::WordingDrafted, by, now)
    }

    /// Puts one language's text in place of the draft's. It may still have flaws, except such
    /// that it cannot be kept: too long, or with characters that no text may hold.
    ///
    /// # Errors
    /// [`WordingRefused`], also when somebody else changed the draft since `based_on`.
    pub fn edit(
        self,
        lang: Lang,
        subject: &str,
        body: &str,
        based_on: i64,
        by: PersonId,
        now: Timestamp,
    ) -> Result<Changed<Wording>, WordingRefused> {
        self.editable(based_on)?;
        let words = self.words.clone().with(lang, subject, body);
        let mut flaws = words.flaws(self.kind, &[lang]);
        flaws.retain(|it| matches!(it.what, What::TooLong { .. } | What::ForbiddenCharacters));
        if !flaws.is_empty() {
            return Err(WordingRefused::Flaws(flaws));
        }
        let edition = self.edition + 1;
        let edited = Wording { words, edition, changed_at: now, changed_by: by, ..self };
        Ok(edited.told(EventKind::WordingEdited, by, now))
    }

    /// Brings the draft into force; from here it never changes.
    ///
    /// # Errors
    /// [`WordingRefused::Flaws`] with every flaw in every language, and
    /// [`WordingRefused::Nothing`] when it says what `in_force` says.
    pub fn publish(
        self,
        in_force: &Words,
        languages: &[Lang],
        based_on: i64,
        by: PersonId,
        now: Timestamp,
    ) -> Result<Changed<Wording>, WordingRefused> {
        self.editable(based_on)?;
        let flaws = self.words.flaws(self.kind, languages);
        if !flaws.is_empty() {
            return Err(WordingRefused::Flaws(flaws));
        }
        if self.words == *in_force {
            return Err(WordingRefused::Nothing);
        }
        let published = Wording { published: Some((now, by)), ..self };
        Ok(published.told(EventKind::WordingPublished, by, now))
    }

    /// Throws the draft away.
    ///
    /// # Errors
    /// [`WordingRefused`].
    pub fn discard(
        self,
        based_on: i64,
        by: PersonId,
        now: Timestamp,
    ) -> Result<Changed<Discarded>, WordingRefused> {
        self.editable(based_on)?;
        Ok(self.told(EventKind::WordingDiscarded, by, now).map(Discarded))
    }

    fn editable(&self, based_on: i64) -> Result<(), WordingRefused> {
        if self.published.is_some() {
            return Err(WordingRefused::Published { n: self.n });
        }
        match self.edition == based_on {
            true => Ok(()),
            false => Err(WordingRefused::Meanwhile { by: self.changed_by, at: self.changed_at }),
        }
    }

    fn told(self, kind: EventKind, by: PersonId, now: Timestamp) -> Changed<Wording> {
        let payload = json!({
            "letter": self.kind.name(),
            "n": self.n,
            "edition": self.edition,
            "sha256": self.words.sha256(),
        });
        let event = Event::new(kind, self.id.0, Some(by), now, payload);
        Changed::new(self, event)
    }
}

#[cfg(test)]
#[path = "wording_tests.rs"]
mod tests;
