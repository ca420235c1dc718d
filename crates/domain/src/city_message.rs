//! A message that somebody writes to a city through its page: reading what was typed, and how many
//! messages are let through.
//!
//! Whoever writes need not be known here, and their address is not checked. To whom a message
//! goes, and whether the city takes any, is decided where the contact is known.

use serde_json::json;

use crate::answer::Fields;
use crate::event::{Changed, Event, EventKind};
use crate::ids::{CityId, MessageId, PersonId};
use crate::language::Lang;
use crate::network::MessageRule;
use crate::people::email_key;
use crate::time::Timestamp;
use crate::words::{clean, clean_line};

/// The most characters of a name.
pub const NAME_MAX: usize = 120;
/// The most characters of a subject.
pub const SUBJECT_MAX: usize = 150;
/// How long messages are counted together, in milliseconds.
pub const DAY_MS: i64 = 24 * 3_600_000;
/// The field that people do not see: what is in it was put there by a program.
pub const TRAP: &str = "homepage";

/// What somebody wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// Their name.
    pub name: String,
    /// Where they want to be answered, as [`email_key`] leaves it.
    pub email: String,
    /// The language of subject and text.
    pub lang: Lang,
    /// One line.
    pub subject: String,
    /// The text.
    pub body: String,
}

/// A message to a city.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// Its id.
    pub id: MessageId,
    /// The city.
    pub city: CityId,
    /// What it says.
    pub words: Words,
    /// When it was sent.
    pub sent_at: Timestamp,
}

/// Within what a message is read.
#[derive(Debug, Clone)]
pub struct Bounds {
    /// The languages it can be in.
    pub languages: Vec<Lang>,
    /// The most characters of its text.
    pub chars_max: usize,
}

/// What is wrong with a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// No name.
    NoName,
    /// A name that is too long.
    LongName,
    /// No address that an answer could go to.
    NotAnEmail,
    /// None of the languages offered.
    NoSuchLanguage,
    /// No subject.
    NoSubject,
    /// A subject that is too long.
    LongSubject,
    /// Nothing is written.
    NoText,
    /// More is written than is taken.
    LongText {
        /// How many characters it has.
        is: usize,
        /// How many it may have.
        max: usize,
    },
    /// The field that people do not see was filled.
    Trapped,
}

impl Fault {
    /// The field it is about.
    pub fn field(self) -> &'static str {
        match self {
            Fault::NoName | Fault::LongName => "name",
            Fault::NotAnEmail => "email",
            Fault::NoSuchLanguage => "language",
            Fault::NoSubject | Fault::LongSubject => "subject",
            Fault::NoText | Fault::LongText { .. } => "message",
            // The field itself leads nobody anywhere; the text above it does.
            Fault::Trapped => "write",
        }
    }
}

/// Why a message is not taken now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SendRefused {
    /// The city takes none from whoever writes.
    #[error("the city takes no messages through its page")]
    Closed,
    /// As many came from this address within a day as are let through.
    #[error("too many messages from this address within a day")]
    FromAddress,
    /// As many came to the city within a day as are let through.
    #[error("too many messages to this city within a day")]
    ToCity,
}

/// How many messages came within the last day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Recent {
    /// From the writer's address, to whichever city.
    pub from_address: i64,
    /// To the city, from whomever.
    pub to_city: i64,
}

/// Reads what was typed.
///
/// # Errors
/// Every [`Fault`], in the order of the form.
pub fn read(fields: &Fields, bounds: &Bounds) -> Result<Words, Vec<Fault>> {
    let typed = |name: &str| fields.get(name).and_then(|it| it.first()).map_or("", String::as_str);
    let mut faults = Vec::new();
    let mut tell = |is: bool, fault: Fault| faults.extend(is.then_some(fault));

    tell(!typed(TRAP).trim().is_empty(), Fault::Trapped);
    let name = clean_line(typed("name"));
    tell(name.is_empty(), Fault::NoName);
    tell(name.chars().count() > NAME_MAX, Fault::LongName);
    let email = email_key(typed("email"));
    tell(email.is_err(), Fault::NotAnEmail);
    let lang: Option<Lang> = typed("language").parse().ok();
    let lang = lang.filter(|it| bounds.languages.contains(it));
    tell(lang.is_none(), Fault::NoSuchLanguage);
    let subject = clean_line(typed("subject"));
    tell(subject.is_empty(), Fault::NoSubject);
    tell(subject.chars().count() > SUBJECT_MAX, Fault::LongSubject);
    let body = clean(typed("message")).trim().to_owned();
    tell(body.is_empty(), Fault::NoText);
    let (is, max) = (body.chars().count(), bounds.chars_max);
    tell(is > max, Fault::LongText { is, max });

    match (email, lang) {
        (Ok(email), Some(lang)) if faults.is_empty() => {
            Ok(Words { name, email, lang, subject, body })
        }
        _ => Err(faults),
    }
}

impl Message {
    /// Sends it, unless too many came before it within a day. `by` is whoever wrote it signed in.
    ///
    /// # Errors
    /// [`SendRefused`].
    pub fn send(
        self,
        recent: Recent,
        rule: &MessageRule,
        by: Option<PersonId>,
    ) -> Result<Changed<Message>, SendRefused> {
        if recent.from_address >= i64::from(rule.a_day_from_address) {
            return Err(SendRefused::FromAddress);
        }
        if recent.to_city >= i64::from(rule.a_day_to_city) {
            return Err(SendRefused::ToCity);
        }
        // The id alone: words and address go when their days are over, the log stays.
        let payload = json!({ "message": self.id });
        let kind = EventKind::CityMessageSent;
        let event = Event::new(kind, self.city.0, by, self.sent_at, payload);
        Ok(Changed::new(self, event))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp(1_700_000_000_000);
    const FINE: [(&str, &str); 5] = [
        ("name", " Mara  Lindt "),
        ("email", "Mara@Example.org"),
        ("language", "uk"),
        ("subject", "A visit\r\nBcc: all@example.org"),
        ("message", "First.\r\n\r\nSecond. <b>{city}</b>\u{202e}"),
    ];

    fn bounds() -> Bounds {
        Bounds { languages: vec![Lang::EN, Lang::UK], chars_max: 40 }
    }

    fn read_with(over: &[(&str, &str)]) -> Result<Words, Vec<Fault>> {
        let pairs = FINE.iter().chain(over);
        let fields: Fields =
            pairs.map(|(name, it)| ((*name).to_owned(), vec![(*it).to_owned()])).collect();
        read(&fields, &bounds())
    }

    fn message() -> Message {
        let words = read_with(&[]).unwrap();
        let (id, city) = (uuid::Uuid::from_u128(1), uuid::Uuid::from_u128(2));
        Message { id: MessageId(id), city: CityId(city), words, sent_at: NOW }
    }

    fn rule() -> MessageRule {
        MessageRule { a_day_from_address: 2, a_day_to_city: 3, ..MessageRule::default() }
    }

    #[test]
    fn what_is_one_line_stays_one_and_the_text_keeps_its_own() {
        let words = read_with(&[]).unwrap();
        assert_eq!(
            words,
            Words {
                name: "Mara Lindt".to_owned(),
                email: "mara@example.org".to_owned(),
                lang: Lang::UK,
                subject: "A visit Bcc: all@example.org".to_owned(),
                body: "First.\n\nSecond. <b>{city}</b>".to_owned(),
            }
        );
    }

    #[test]
    fn everything_that_is_wrong_is_told_at_once_in_the_order_of_the_form() {
        assert_eq!(
            read(&Fields::new(), &bounds()),
            Err(vec![
                Fault::NoName,
                Fault::NotAnEmail,
                Fault::NoSuchLanguage,
                Fault::NoSubject,
                Fault::NoText,
            ])
        );
        let long = "x".repeat(151);
        let wrong = [
            (TRAP, "https://buy.example"),
            ("name", long.as_str()),
            ("email", "mara@example.org\nBcc: all@example.org"),
            ("language", "fr"),
            ("subject", long.as_str()),
            ("message", long.as_str()),
        ];
        assert_eq!(
            read_with(&wrong),
            Err(vec![
                Fault::Trapped,
                Fault::LongName,
                Fault::NotAnEmail,
                Fault::NoSuchLanguage,
                Fault::LongSubject,
                Fault::LongText { is: 151, max: 40 },
            ])
        );
    }

    #[test]
    fn the_last_message_of_a_day_is_taken_and_not_one_more() {
        let send = |from_address, to_city| {
            message()
                .send(Recent { from_address, to_city }, &rule(), None)
                .map(|it| it.into_parts().1)
        };
        assert_eq!(send(2, 0), Err(SendRefused::FromAddress));
        assert_eq!(send(0, 3), Err(SendRefused::ToCity));
        let events = send(1, 2).unwrap();
        let payload = json!({ "message": "00000000-0000-0000-0000-000000000001" });
        assert_eq!((events.len(), &events[0].payload), (1, &payload));
        assert_eq!(events[0].subject, message().city.0);
    }
}
