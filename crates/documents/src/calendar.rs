//! Calendars to subscribe to (RFC 5545, RFC 7986): plain structs in, text out.
//!
//! Moments are written in UTC, so no calendar needs to know our zones; the zone a deadline was
//! announced in stands in the words. What somebody wrote is cleaned of what would steer a
//! display or end a line before it comes here, and escaped and folded by the library.

use domain::language::Lang;
use domain::time::Timestamp;
use icalendar::{Calendar as Written, Component, Event, Property};

const MINUTE_MS: i64 = 60_000;

/// A calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    /// The language its words are in.
    pub lang: Lang,
    /// What it is called.
    pub name: String,
    /// The address it comes from, to be known again by.
    pub address: String,
    /// Hours after which to look again.
    pub refresh_hours: u32,
    /// Its entries.
    pub entries: Vec<Entry>,
}

/// One moment in a calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Lasting and the same in every calendar and language: whatever moves keeps it.
    pub uid: String,
    /// Higher each time it moved.
    pub sequence: u32,
    /// When it was last changed.
    pub changed_at: Timestamp,
    /// The minute it names: of a deadline the last that counts.
    pub at: Timestamp,
    /// In a line.
    pub summary: String,
    /// In sentences.
    pub description: String,
    /// The page it is about.
    pub url: String,
}

/// The calendar as it is sent: `text/calendar`, lines folded and ended with CR LF.
pub fn written(calendar: &Calendar) -> String {
    let mut out = Written::empty();
    let lang = calendar.lang;
    for (name, value) in [
        ("VERSION", "2.0"),
        ("PRODID", "-//Lyceum//Calls//EN"),
        ("CALSCALE", "GREGORIAN"),
        ("METHOD", "PUBLISH"),
    ] {
        out.append_property(Property::new(name, value));
    }
    let name = one_line(&calendar.name);
    // Of these the library does not know that they are texts, and would not escape them.
    for property in ["NAME", "X-WR-CALNAME"] {
        let named = Property::new(property, name.as_str()).add_parameter("VALUE", "TEXT").done();
        out.append_property(named);
    }
    out.append_property(Property::new("URL", calendar.address.as_str()));
    let every = format!("PT{}H", calendar.refresh_hours.max(1));
    out.append_property(
        Property::new("REFRESH-INTERVAL", every.as_str()).add_parameter("VALUE", "DURATION").done(),
    );
    out.append_property(Property::new("X-PUBLISHED-TTL", every.as_str()));
    for entry in &calendar.entries {
        out.push(event(entry, lang));
    }
    out.to_string()
}

fn event(entry: &Entry, lang: Lang) -> Event {
    let minute = Timestamp(entry.at.0.div_euclid(MINUTE_MS) * MINUTE_MS);
    let mut event = Event::new();
    event.uid(&entry.uid).sequence(entry.sequence);
    for (name, at) in [
        ("DTSTAMP", entry.changed_at),
        ("LAST-MODIFIED", entry.changed_at),
        ("DTSTART", minute),
        ("DTEND", minute.plus_ms(MINUTE_MS)),
    ] {
        event.append_property(Property::new(name, utc(at).as_str()));
    }
    event.append_property(text("SUMMARY", &one_line(&entry.summary), lang));
    event.append_property(text("DESCRIPTION", &entry.description, lang));
    event.append_property(Property::new("URL", entry.url.as_str()));
    // A time limit takes nobody's day.
    event.append_property(Property::new("TRANSP", "TRANSPARENT"));
    event.append_property(Property::new("STATUS", "CONFIRMED"));
    event.done()
}

fn text(name: &str, value: &str, lang: Lang) -> Property {
    Property::new(name, lines(value).as_str()).add_parameter("LANGUAGE", lang.as_str()).done()
}

/// Line ends as the one sign that the library writes as `\n`; nothing else that ends a line, and
/// nothing that would turn the words around it.
fn lines(text: &str) -> String {
    let ends = ['\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'];
    let turns = |it: char| matches!(it, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    text.replace("\r\n", "\n").replace(ends, "\n").replace(turns, "")
}

fn one_line(text: &str) -> String {
    lines(text).split('\n').map(str::trim).collect::<Vec<_>>().join(" ")
}

/// `20200630T215900Z`
fn utc(at: Timestamp) -> String {
    let text = at.to_string();
    let (day, time) = text.split_at_checked(10).unwrap_or((&text, ""));
    let time = time.trim_start_matches('T').get(..8).unwrap_or_default();
    format!("{}T{}Z", day.replace('-', ""), time.replace(':', ""))
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::time::Wall;
    use icalendar::{CalendarDateTime, DatePerhapsTime};

    fn entry(summary: &str, description: &str) -> Entry {
        let until = Wall::new("2020-06-30T23:59", "Europe/Berlin").deadline().unwrap();
        Entry {
            uid: "call-1-city@cities.example".to_owned(),
            sequence: 1,
            changed_at: Wall::new("2020-04-29T10:00", "Europe/Berlin").start().unwrap(),
            at: until.at,
            summary: summary.to_owned(),
            description: description.to_owned(),
            url: "https://cities.example/en/calls/2020".to_owned(),
        }
    }

    fn calendar(entries: Vec<Entry>) -> Calendar {
        Calendar {
            lang: Lang::AR,
            name: "Fristen, Termine; und mehr: alles".to_owned(),
            address: "https://cities.example/ar/calls.ics".to_owned(),
            refresh_hours: 6,
            entries,
        }
    }

    /// Read by the library's other half, which knows nothing of how it was written.
    fn read(calendar: &Calendar) -> Written {
        written(calendar).parse().unwrap()
    }

    fn events(calendar: &Written) -> Vec<&Event> {
        calendar.components.iter().filter_map(|it| it.as_event()).collect()
    }

    #[test]
    fn what_is_written_is_read_back_as_it_was() {
        let text = "Ця заявка, за словами «комісії»;\nдругий рядок \\ кінець: مرحبًا";
        let calendar = calendar(vec![entry("Cities submit, until then; or not", text)]);
        let back = read(&calendar);
        let events = events(&back);
        assert_eq!(events.len(), 1);
        let event = events[0];
        assert_eq!(event.get_uid(), Some("call-1-city@cities.example"));
        assert_eq!(event.get_sequence(), Some(1));
        assert_eq!(event.get_summary(), Some("Cities submit, until then; or not"));
        assert_eq!(event.get_description(), Some(text));
        assert_eq!(event.get_url(), Some("https://cities.example/en/calls/2020"));
        assert_eq!(back.get_name(), Some("Fristen, Termine; und mehr: alles"));
        assert_eq!(back.property_value("METHOD"), Some("PUBLISH"));
        assert_eq!(back.property_value("REFRESH-INTERVAL"), Some("PT6H"));
    }

    #[test]
    fn a_deadline_is_its_own_minute_in_utc() {
        let back = read(&calendar(vec![entry("x", "y")]));
        let event = events(&back)[0];
        let at = |it: Option<DatePerhapsTime>| match it {
            Some(DatePerhapsTime::DateTime(CalendarDateTime::Utc(at))) => at.timestamp_millis(),
            other => panic!("{other:?}"),
        };
        let until = Wall::new("2020-06-30T23:59", "Europe/Berlin").deadline().unwrap();
        assert_eq!(at(event.get_start()), until.at.0 - 59_999);
        assert_eq!(at(event.get_end()), until.at.0 + 1);
    }

    #[test]
    fn no_line_is_longer_than_it_may_be_and_none_is_opened_by_a_text() {
        let hostile = "long ".repeat(200)
            + "ü".repeat(300).as_str()
            + "\r\nEND:VEVENT\r\nBEGIN:VEVENT\u{2028}ATTACH:https://evil.example\u{202e}abc";
        let text = written(&calendar(vec![entry(&hostile, &hostile)]));
        assert!(text.ends_with("END:VCALENDAR\r\n"), "{}", &text[text.len() - 40..]);
        for line in text.split("\r\n") {
            assert!(line.len() <= 75, "{} octets: {line}", line.len());
            assert!(!line.contains(['\r', '\n']), "{line:?}");
        }
        assert_eq!(text.matches("\r\nBEGIN:VEVENT\r\n").count(), 1);
        assert_eq!(text.matches("\r\nATTACH").count(), 0);
        assert!(!text.contains('\u{202e}'));
        let back = read(&calendar(vec![entry(&hostile, &hostile)]));
        assert_eq!(events(&back).len(), 1);
    }
}
