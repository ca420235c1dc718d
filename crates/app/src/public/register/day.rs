//! Days of any precision as one number each, in the order of their texts.

use std::ops::Range;

/// A day, a month or a year: `2024-02-14` is 20240214, `2024-02` 20240200, `2024` 20240000.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(in crate::public) struct Day(u32);

impl Day {
    /// `None` for what is no such text.
    pub(in crate::public) fn read(text: &str) -> Option<Day> {
        let part = |at: Range<usize>| -> Option<u32> {
            let digits = text.get(at).filter(|it| it.bytes().all(|it| it.is_ascii_digit()))?;
            digits.parse().ok()
        };
        let dash = |at: usize| text.as_bytes().get(at) == Some(&b'-');
        let year = part(0..4)? * 10_000;
        match text.len() {
            4 => Some(Day(year)),
            7 if dash(4) => Some(Day(year + part(5..7)? * 100)),
            10 if dash(4) && dash(7) => Some(Day(year + part(5..7)? * 100 + part(8..10)?)),
            _ => None,
        }
    }

    /// The text it was read from.
    pub(in crate::public) fn text(self) -> String {
        let (year, month, day) = (self.year(), self.0 / 100 % 100, self.0 % 100);
        match (month, day) {
            (0, _) => format!("{year:04}"),
            (_, 0) => format!("{year:04}-{month:02}"),
            _ => format!("{year:04}-{month:02}-{day:02}"),
        }
    }

    /// Its year.
    pub(in crate::public) fn year(self) -> u16 {
        // Four digits were read, which this type holds.
        (self.0 / 10_000) as u16
    }
}

#[cfg(test)]
mod tests {
    use super::Day;

    #[test]
    fn days_of_every_precision_come_back_as_they_were_written_and_sort_as_their_texts() {
        let days = ["0001", "2019-12-31", "2020", "2020-01", "2020-01-01", "2020-10", "9999-12-31"];
        let read: Vec<Day> = days.iter().map(|it| Day::read(it).unwrap()).collect();
        assert!(read.is_sorted());
        assert_eq!(read.iter().map(|it| it.text()).collect::<Vec<_>>(), days);
        assert_eq!(
            read.iter().map(|it| it.year()).collect::<Vec<_>>(),
            [1, 2019, 2020, 2020, 2020, 2020, 9999]
        );
    }

    #[test]
    fn what_is_no_day_is_none() {
        for text in ["", "202", "20200", "2020-1", "2020-01-1", "2020/01/01", "2020-+1", "20é0"] {
            assert_eq!(Day::read(text), None, "{text}");
        }
    }
}
