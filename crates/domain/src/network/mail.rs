//! What the network has decided about letters: how many at once take a second person, how long
//! one is tried, when what is not urgent is gathered, and when people are reminded.

use serde::{Deserialize, Serialize};

/// How letters go out. What a file leaves out has the plainest meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct MailRule {
    /// A letter to more people than this is mass mail; whether that takes a second person is said
    /// in `two_people`.
    pub mass_over: u32,
    /// Days after which a letter that the relay never took is given up.
    pub give_up_days: u32,
    /// How often what is not urgent is gathered, for people who have not chosen.
    pub digest: Every,
    /// The hour it goes, by the network's clock.
    pub digest_hour: i8,
    /// The day of the week it goes for those who have it weekly, 1 for Monday.
    pub digest_weekday: i8,
    /// A reminder of something nearer than this many days is urgent.
    pub urgent_days: u32,
}

impl Default for MailRule {
    fn default() -> MailRule {
        MailRule {
            mass_over: 100,
            give_up_days: 5,
            digest: Every::AtOnce,
            digest_hour: 7,
            digest_weekday: 1,
            urgent_days: 7,
        }
    }
}

/// How often somebody wants to have what is not urgent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Every {
    /// Each letter by itself.
    AtOnce,
    /// Once a day.
    Daily,
    /// Once a week.
    Weekly,
}

impl Every {
    /// All of them, the most frequent first.
    pub const ALL: [Every; 3] = [Every::AtOnce, Every::Daily, Every::Weekly];

    /// Its word in the database and in forms.
    pub fn name(self) -> &'static str {
        match self {
            Every::AtOnce => "at_once",
            Every::Daily => "daily",
            Every::Weekly => "weekly",
        }
    }

    /// The one of that word.
    pub fn named(word: &str) -> Option<Every> {
        Every::ALL.into_iter().find(|it| it.name() == word)
    }
}

/// When people are reminded of something.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReminderRule {
    /// Of what.
    pub of: ReminderOf,
    /// So many days before its end, each once.
    pub days: Vec<u32>,
}

/// What people are reminded of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReminderOf {
    /// A draft that is not handed in, before the cities' date.
    Draft,
    /// Files that wait for a commission, before its date.
    Commission,
    /// Reviews that an expert has not handed in.
    Reviews,
    /// An invitation nobody took up.
    Invitation,
    /// A section given to somebody, before its day.
    Section,
    /// A file given back for mending.
    Correction,
}

impl ReminderOf {
    /// All of them.
    pub const ALL: [ReminderOf; 6] = [
        ReminderOf::Draft,
        ReminderOf::Commission,
        ReminderOf::Reviews,
        ReminderOf::Invitation,
        ReminderOf::Section,
        ReminderOf::Correction,
    ];

    /// Its word in the files and in the database.
    pub fn name(self) -> &'static str {
        match self {
            ReminderOf::Draft => "draft",
            ReminderOf::Commission => "commission",
            ReminderOf::Reviews => "reviews",
            ReminderOf::Invitation => "invitation",
            ReminderOf::Section => "section",
            ReminderOf::Correction => "correction",
        }
    }

    /// The one of that word.
    pub fn named(word: &str) -> Option<ReminderOf> {
        ReminderOf::ALL.into_iter().find(|it| it.name() == word)
    }
}
