//! Numbers as people write them down: exact, with the decimals they were given.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// An exact decimal number: never a float, so it is stored, compared and hashed as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Decimal {
    unscaled: i64,
    scale: u8,
}

/// The text is no decimal number of at most 15 digits.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a decimal number: {0:?}")]
pub struct NotADecimal(pub String);

impl Decimal {
    /// A whole number.
    pub const fn whole(value: i64) -> Decimal {
        Decimal { unscaled: value, scale: 0 }
    }

    /// How many digits stand after the decimal mark.
    pub fn decimals(self) -> u8 {
        self.scale
    }

    /// Whether it is the smaller number. Not an order of the type, because 1.5 and 1.50
    /// are different texts of one number and both are kept as written.
    pub fn is_below(self, other: Decimal) -> bool {
        let scale = self.scale.max(other.scale);
        let at = |it: Decimal| i128::from(it.unscaled) * 10i128.pow(u32::from(scale - it.scale));
        at(self) < at(other)
    }

    /// The nearest float, for charts and for formatting by a language's habits only.
    pub fn as_f64(self) -> f64 {
        // Fifteen digits at most, so the integer is exact in a float.
        self.unscaled as f64 / 10f64.powi(i32::from(self.scale))
    }
}

impl FromStr for Decimal {
    type Err = NotADecimal;

    /// Reads ASCII digits with an optional leading `-` and an optional `.`; nothing else.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let no = || NotADecimal(text.to_owned());
        let digits = text.strip_prefix('-').unwrap_or(text);
        let (whole, rest) = digits.split_once('.').unwrap_or((digits, ""));
        let all_digits = |it: &str| it.bytes().all(|b| b.is_ascii_digit());
        let dangling = digits.ends_with('.') || whole.is_empty();
        if dangling || !all_digits(whole) || !all_digits(rest) || whole.len() + rest.len() > 15 {
            return Err(no());
        }
        let unscaled: i64 = format!("{whole}{rest}").parse().map_err(|_| no())?;
        let scale = u8::try_from(rest.len()).map_err(|_| no())?;
        let sign = if text.starts_with('-') { -1 } else { 1 };
        Ok(Decimal { unscaled: sign * unscaled, scale })
    }
}

impl TryFrom<String> for Decimal {
    type Error = NotADecimal;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Decimal> for String {
    fn from(it: Decimal) -> String {
        it.to_string()
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.unscaled < 0 { "-" } else { "" };
        let digits = self.unscaled.unsigned_abs();
        if self.scale == 0 {
            return write!(f, "{sign}{digits}");
        }
        let unit = 10u64.pow(u32::from(self.scale));
        write!(
            f,
            "{sign}{}.{:0width$}",
            digits / unit,
            digits % unit,
            width = usize::from(self.scale)
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_are_exact_and_compare_across_scales() {
        let d = |text: &str| text.parse::<Decimal>().unwrap();
        assert_eq!(d("145.39").to_string(), "145.39");
        assert_eq!(d("-0.05").to_string(), "-0.05");
        assert_eq!(d("1.50").to_string(), "1.50");
        for (low, high) in [("1.5", "1.51"), ("1.99", "2"), ("-1", "0")] {
            assert!(d(low).is_below(d(high)) && !d(high).is_below(d(low)), "{low} {high}");
        }
        assert!(!d("1.5").is_below(d("1.50")) && !d("1.50").is_below(d("1.5")));
        for text in ["", "-", ".5", "5.", "1e3", "1 000", "٣", "1234567890123456"] {
            assert!(text.parse::<Decimal>().is_err(), "{text}");
        }
    }
}
