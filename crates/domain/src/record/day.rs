//! The day a number is asked for.

use std::fmt;

/// A day that was there: `YYYY-MM-DD`, from the year 1 to today.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct AsOf(String);

/// Why nothing is counted as of what was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AsOfRefused {
    /// No day of the calendar is written so.
    #[error("not a day such as 2022-09-02")]
    NotADay,
    /// It has not come yet.
    #[error("this day has not come yet")]
    Future,
}

impl AsOf {
    /// The day that was asked for; `today` is the last one there is.
    ///
    /// # Errors
    /// [`AsOfRefused`] for days to come and for what is no day from the year 1 on.
    pub fn read(text: &str, today: &str) -> Result<AsOf, AsOfRefused> {
        let shaped = text.len() == 10
            && text.bytes().enumerate().all(|(at, it)| match at {
                4 | 7 => it == b'-',
                _ => it.is_ascii_digit(),
            });
        if !shaped || text.starts_with("0000") || text.parse::<jiff::civil::Date>().is_err() {
            return Err(AsOfRefused::NotADay);
        }
        if text > today {
            return Err(AsOfRefused::Future);
        }
        Ok(AsOf(text.to_owned()))
    }

    /// Today, as the caller's calendar has it.
    pub fn today(today: &str) -> AsOf {
        AsOf(today.to_owned())
    }

    /// `YYYY-MM-DD`.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for AsOf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
