//! Days and moments in words: always with the place whose clock is meant.
//!
//! Nobody here asks what time it is; what is relative gets both days. Days are
//! `YYYY-MM-DD` texts as the database keeps them, and may be only `YYYY` or `YYYY-MM`.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use domain::language::Lang;
use domain::time::{Deadline, Timestamp};
use icu::calendar::Date;
use icu::datetime::fieldsets::{MD, YM, YMD};
use icu::datetime::{DateTimeFormatter, DateTimeFormatterLoadError};
use jiff::civil;

use crate::numbers::locale;
use crate::t;

/// A day in full, `30 June 2020`; a year stays a year and a month a month.
///
/// What cannot be read as a day is shown as it is: it came from a source.
pub fn day(lang: Lang, day: &str) -> String {
    let parts: Vec<&str> = day.split('-').collect();
    let formatted = match parts.as_slice() {
        [_, _, _] => day.parse().ok().and_then(|it| in_full(lang, it)),
        [_, _] => format!("{day}-01").parse().ok().and_then(|it| month_and_year(lang, it)),
        _ => None,
    };
    formatted.unwrap_or_else(|| day.to_owned())
}

/// A day without its year, `30 June`, where the year is plain from what stands around it.
pub fn day_without_year(lang: Lang, day: &str) -> String {
    let formatted = day.parse().ok().and_then(|it: civil::Date| {
        Some(formatters(lang)?.day_and_month.format(&gregorian(it)?).to_string())
    });
    formatted.unwrap_or_else(|| day.to_owned())
}

/// The day of a moment by the clocks of `zone`.
pub fn day_of(lang: Lang, at: Timestamp, zone: &str) -> String {
    day(lang, &at.day_in(zone))
}

/// A moment with the place whose clock it is read from: `30 June 2020, 23:59 (Hamburg)`.
///
/// `place` is the network's own word for the zone; see [`place_of`] where it has none.
pub fn moment(lang: Lang, at: Timestamp, zone: &str, place: &str) -> String {
    let (day_text, time) = day_and_time(lang, at, zone);
    t!(lang, "date-moment-in", day = day_text, time = time, place = place).into_owned()
}

/// A moment without a place, for logs and timelines whose zone is named once above.
pub fn moment_short(lang: Lang, at: Timestamp, zone: &str) -> String {
    let (day_text, time) = day_and_time(lang, at, zone);
    t!(lang, "date-moment", day = day_text, time = time).into_owned()
}

/// The hour and minute of a moment, `23:59`; all our languages read a 24 hour clock.
pub fn time(at: Timestamp, zone: &str) -> String {
    zoned(at, zone).strftime("%H:%M").to_string()
}

/// A deadline as it was announced: its own wall time, in its own zone.
pub fn deadline(lang: Lang, deadline: &Deadline, place: &str) -> String {
    moment(lang, deadline.at, &deadline.wall.zone, place)
}

/// The moment as the `datetime` attribute wants it, in UTC.
pub fn machine(at: Timestamp) -> String {
    at.to_string()
}

/// The city a zone is called after, for zones the network has no word for.
pub fn place_of(zone: &str) -> String {
    zone.rsplit('/').next().unwrap_or(zone).replace('_', " ")
}

/// How many days from `today` to `day`, both `YYYY-MM-DD`; negative when it is past.
pub fn days_until(today: &str, day: &str) -> Option<i64> {
    let (from, to): (civil::Date, civil::Date) = (today.parse().ok()?, day.parse().ok()?);
    Some(i64::from((to - from).get_days()))
}

/// Where a day lies, seen from today: "in 12 days", "tomorrow", "3 days ago".
pub fn relative(lang: Lang, n_days: i64) -> String {
    match n_days {
        0 => t!(lang, "date-today"),
        1 => t!(lang, "date-tomorrow"),
        -1 => t!(lang, "date-yesterday"),
        n if n > 0 => t!(lang, "date-in-days", count = n),
        n => t!(lang, "date-days-ago", count = -n),
    }
    .into_owned()
}

/// What is left until a day: "12 days left", "last day", "over".
pub fn left(lang: Lang, n_days: i64) -> String {
    match n_days {
        0 => t!(lang, "date-last-day"),
        n if n > 0 => t!(lang, "date-days-left", count = n),
        _ => t!(lang, "date-over"),
    }
    .into_owned()
}

fn day_and_time(lang: Lang, at: Timestamp, zone: &str) -> (String, String) {
    (day_of(lang, at, zone), time(at, zone))
}

fn zoned(at: Timestamp, zone: &str) -> jiff::Zoned {
    let zone = domain::time::zone(zone).unwrap_or(jiff::tz::TimeZone::UTC);
    jiff::Timestamp::from_millisecond(at.0).unwrap_or(jiff::Timestamp::UNIX_EPOCH).to_zoned(zone)
}

fn in_full(lang: Lang, day: civil::Date) -> Option<String> {
    let text = formatters(lang)?.full.format(&gregorian(day)?).to_string();
    Some(year_in_words(lang, text))
}

fn month_and_year(lang: Lang, day: civil::Date) -> Option<String> {
    let text = formatters(lang)?.month_and_year.format(&gregorian(day)?).to_string();
    Some(year_in_words(lang, text))
}

/// The three ways in which we write a day.
struct Formatters {
    full: DateTimeFormatter<YMD>,
    month_and_year: DateTimeFormatter<YM>,
    day_and_month: DateTimeFormatter<MD>,
}

impl Formatters {
    fn load(lang: Lang) -> Result<Formatters, DateTimeFormatterLoadError> {
        let locale = locale(lang);
        Ok(Formatters {
            full: DateTimeFormatter::try_new((&locale).into(), YMD::long())?,
            month_and_year: DateTimeFormatter::try_new((&locale).into(), YM::long())?,
            day_and_month: DateTimeFormatter::try_new((&locale).into(), MD::long())?,
        })
    }
}

/// Kept per thread: a formatter costs more to make than a page of dates to write, and cannot be
/// shared between threads.
fn formatters(lang: Lang) -> Option<Rc<Formatters>> {
    thread_local! {
        static KEPT: RefCell<HashMap<Lang, Rc<Formatters>>> = RefCell::default();
    }
    KEPT.with_borrow_mut(|kept| {
        if let Some(it) = kept.get(&lang) {
            return Some(Rc::clone(it));
        }
        let loaded = Rc::new(Formatters::load(lang).ok()?);
        kept.insert(lang, Rc::clone(&loaded));
        Some(loaded)
    })
}

fn gregorian(day: civil::Date) -> Option<Date<icu::calendar::Iso>> {
    let month = u8::try_from(day.month()).ok()?;
    Date::try_new_iso(i32::from(day.year()), month, u8::try_from(day.day()).ok()?).ok()
}

/// CLDR shortens the Ukrainian word for year to one letter and a full stop, which reads as the
/// end of the sentence the date stands in.
fn year_in_words(lang: Lang, text: String) -> String {
    match (lang, text.strip_suffix("р.")) {
        (Lang::UK, Some(before)) => format!("{before}року"),
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::LANGUAGES;
    use domain::time::Wall;

    #[test]
    fn a_deadline_is_told_in_its_own_zone_in_every_language() {
        let closes = Wall::new("2020-06-30T23:59", "Europe/Berlin").deadline().unwrap();
        let told: Vec<String> =
            LANGUAGES.iter().map(|it| deadline(*it, &closes, "Hamburg")).collect();
        assert_eq!(
            told,
            [
                "30 June 2020, 23:59 (Hamburg)",
                "30 juin 2020, 23:59 (Hamburg)",
                "30 de junho de 2020, 23:59 (Hamburg)",
                "30 червня 2020\u{202f}року, 23:59 (Hamburg)",
                "30 يونيو 2020، 23:59 (Hamburg)",
            ]
        );
    }

    #[test]
    fn a_year_stays_a_year() {
        assert_eq!(day(Lang::FR, "2022"), "2022");
        assert_eq!(day(Lang::EN, "2022-05"), "May 2022");
        assert_eq!(day(Lang::EN, "about 1200"), "about 1200");
    }

    #[test]
    fn ukrainian_days_have_three_forms() {
        let left: Vec<String> = [1, 2, 5, 11, 21, 22].iter().map(|n| left(Lang::UK, *n)).collect();
        assert_eq!(
            left,
            [
                "Залишився 1 день",
                "Залишилося 2 дні",
                "Залишилося 5 днів",
                "Залишилося 11 днів",
                "Залишився 21 день",
                "Залишилося 22 дні",
            ]
        );
    }

    #[test]
    fn arabic_days_have_all_their_forms() {
        let said: Vec<String> = [2, 3, 11, 100].iter().map(|n| relative(Lang::AR, *n)).collect();
        assert_eq!(said, ["بعد يومين", "بعد 3 أيام", "بعد 11 يومًا", "بعد 100 يوم"]);
    }

    #[test]
    fn days_are_counted_by_the_calendar() {
        assert_eq!(days_until("2020-06-18", "2020-06-30"), Some(12));
        assert_eq!(days_until("2020-06-30", "2020-06-29"), Some(-1));
        assert_eq!(days_until("2019-12-31", "2020-12-31"), Some(366));
        assert_eq!(days_until("2020", "2020-06-29"), None);
    }

    #[test]
    fn a_zone_without_a_word_is_called_after_its_city() {
        assert_eq!(place_of("America/Argentina/Buenos_Aires"), "Buenos Aires");
    }
}
