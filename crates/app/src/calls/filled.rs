//! A call's texts with its clocks and quota in them, whenever they are shown.

use domain::call::{Call, CallText, Clock};
use domain::language::Lang;
use domain::network::Network;
use domain::template::{self, Values};
use domain::time::Deadline;
use views::pages::call_desk::ClockLine;
use views::{dates, t};

/// The call's texts in `lang` (or in English, with the language they are really in), filled.
///
/// A text that cannot be filled stays as written: only a draft has such, and its
/// preview should show where.
pub fn filled(network: &Network, call: &Call, lang: Lang) -> Option<(Lang, CallText)> {
    let (lang, text) = call.text_in(lang)?;
    let fill = |it: &str| in_words(network, call, lang, it);
    let filled = CallText {
        title: fill(&text.title),
        summary: fill(&text.summary),
        body: fill(&text.body),
        flyer: fill(&text.flyer),
    };
    Some((lang, filled))
}

/// One text of the call, filled, or as written where it cannot be.
fn in_words(network: &Network, call: &Call, lang: Lang, text: &str) -> String {
    template::fill(text, &values(network, call, lang, text)).unwrap_or_else(|_| text.to_owned())
}

/// The call's title, filled, with the language it is in; its address where it has none.
pub fn title(network: &Network, call: &Call, lang: Lang) -> (Lang, String) {
    // Lists name every call they know: the title alone is filled, and not the pages behind it.
    call.text_in(lang)
        .map(|(lang, text)| (lang, in_words(network, call, lang, &text.title)))
        .filter(|(_, title)| !title.is_empty())
        .unwrap_or_else(|| (lang, call.slug.clone()))
}

/// The call's title where only the call is at hand: filled with its year and quota, which is all
/// that a title says of a call. What says more stays as it is written.
pub fn title_of(call: &Call, lang: Lang) -> String {
    let Some((of, text)) = call.text_in(lang) else { return call.slug.clone() };
    let year = call.clocks.opens.wall.local.get(..4).unwrap_or_default();
    let values: Values = [("quota", views::numbers::whole(of, call.quota)), ("year", year.to_owned())]
        .map(|(name, value)| (name.to_owned(), value))
        .into();
    template::fill(&text.title, &values).unwrap_or_else(|_| text.title.clone())
}

/// The network's word for its own zone; for any other the city the zone is called after.
pub fn place(network: &Network, zone: &str, lang: Lang) -> String {
    match zone == network.about.zone.id {
        true => network.about.zone.label.to(lang).to_owned(),
        false => dates::place_of(zone),
    }
}

/// The clocks in words, each in its own zone, with what has to be said beside.
pub fn clock_lines(network: &Network, call: &Call, lang: Lang) -> Vec<ClockLine> {
    let line = |(clock, it): (Clock, Deadline)| ClockLine {
        clock: clock.into(),
        at: it.at,
        words: words(network, &it, lang),
        notes: notes(network, clock, &it, lang),
    };
    call.clocks.told().map(line).collect()
}

/// A deadline in words, in its own zone.
pub(crate) fn words(network: &Network, it: &Deadline, lang: Lang) -> String {
    dates::deadline(lang, it, &place(network, &it.wall.zone, lang))
}

/// What has to be said beside a date: until when something is still accepted, and which of two
/// minutes of the same name is meant.
pub(crate) fn notes(network: &Network, clock: Clock, it: &Deadline, lang: Lang) -> Vec<String> {
    let mut notes = Vec::new();
    if it.grace_minutes > 0 {
        notes.push(t!(lang, "clocks-grace", moment = accepted_words(network, it, lang)).into_owned());
    }
    if it.wall.comes_twice() {
        let (local, zone) = (it.wall.local.replace('T', " "), it.wall.zone.as_str());
        notes.push(
            match clock.is_deadline() {
                true => t!(lang, "clocks-twice-later", local = local, zone = zone),
                false => t!(lang, "clocks-twice-earlier", local = local, zone = zone),
            }
            .into_owned(),
        );
    }
    notes
}

/// The last moment at which something is accepted, in words.
pub(crate) fn accepted_words(network: &Network, it: &Deadline, lang: Lang) -> String {
    let zone = &it.wall.zone;
    dates::moment(lang, it.accepted_until(), zone, &place(network, zone, lang))
}

/// What `text` asks for; dates are put into words only where it does.
fn values(network: &Network, call: &Call, lang: Lang, text: &str) -> Values {
    let clocks = &call.clocks;
    let deadline = |it: &Deadline| words(network, it, lang);
    let day = |it: &domain::call::Instant| dates::day_of(lang, it.at, &it.wall.zone);
    let mut values = Values::new();
    let mut give = |name: &str, value: &dyn Fn() -> String| {
        if text.contains(name) {
            values.insert(name.to_owned(), value());
        }
    };
    give("opens_on", &|| day(&clocks.opens));
    give("closes_at", &|| deadline(&clocks.city));
    give("endorsement_closes_at", &|| deadline(&clocks.endorsement));
    give("commission_closes_at", &|| deadline(&clocks.commission));
    give("announced_on", &|| day(&clocks.announcement));
    give("quota", &|| views::numbers::whole(lang, call.quota));
    give("year", &|| clocks.opens.wall.local.get(..4).unwrap_or_default().to_owned());
    values
}
