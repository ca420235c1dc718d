//! What the network has decided about messages that people write to cities through their pages.

use serde::Deserialize;

/// How long a message may be, and how many are let through.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct MessageRule {
    /// The most characters of a message.
    pub max_chars: u32,
    /// From one e-mail address within a day, to whichever cities.
    pub a_day_from_address: u32,
    /// To one city within a day.
    pub a_day_to_city: u32,
    /// From one network address within an hour, counted by each node for itself.
    pub an_hour_from_line: u32,
}

impl Default for MessageRule {
    fn default() -> MessageRule {
        MessageRule {
            max_chars: 4_000,
            a_day_from_address: 5,
            a_day_to_city: 30,
            an_hour_from_line: 10,
        }
    }
}
