//! The secret address of one's own calendar: made, shown once, put out of use.

use domain::time::Timestamp;
use maud::{Markup, html};

use crate::parts::{self, Mood};
use crate::shell::{Shell, heading, page};
use crate::{rich, t};

/// The page of one's own calendar.
#[derive(Debug, Clone)]
pub struct MyCalendar {
    /// Since when there is an address.
    pub since: Option<(Timestamp, String)>,
    /// The address, where it was just made.
    pub shown: Option<String>,
    /// The key of the address that the form would make.
    pub key: String,
}

/// The page.
pub fn my_calendar(shell: &Shell, it: &MyCalendar) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "calendar-title");
    let above = html! { a href=(shell.href("/me")) { (t!(lang, "calendar-back")) } };
    let make = match it.since {
        Some(_) => t!(lang, "calendar-make-new"),
        None => t!(lang, "calendar-make"),
    };
    let main = html! {
        (heading(Some(above), &title))
        @if let Some(address) = &it.shown {
            (parts::notice(lang, Mood::Done, html! { (t!(lang, "calendar-shown")) }))
            p { strong { (t!(lang, "calendar-address")) } }
            p { code.address dir="ltr" { (address) } }
        }
        p.text { (t!(lang, "calendar-lead")) }
        @match &it.since {
            Some((at, when)) => {
                p.text { (rich!(lang, "calendar-made", when = parts::time_for_reader(*at, when))) }
            }
            None => p.text { (t!(lang, "calendar-none")) },
        }
        form method="post" action=(shell.href("/me/calendar")) {
            (parts::hidden("key", &it.key))
            p.actions { (parts::button(&make)) }
        }
        @if it.since.is_some() {
            form method="post" action=(shell.href("/me/calendar/removal")) {
                p.actions { (parts::button_second(&t!(lang, "calendar-remove"), "act", "remove")) }
            }
        }
    };
    page(shell, &title, main)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::call_desk::tests::assert_sound;

    #[test]
    fn the_page_is_sound_in_every_state_and_language() {
        let since = || Some((Timestamp(1_700_000_000_000), "14 November 2023, 23:13".to_owned()));
        let address = || Some("https://cities.example/en/calendar/0123.ics".to_owned());
        for (since, shown) in [(None, None), (since(), address()), (since(), None)] {
            let it = MyCalendar { since, shown, key: "0123".to_owned() };
            assert_sound("calendar", |shell| my_calendar(shell, &it));
        }
    }
}
