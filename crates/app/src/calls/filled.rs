//! A call's texts with its clocks and quota in them, whenever they are shown.

use domain::call::{Call, CallText};
use domain::language::Lang;
use domain::network::Network;
use domain::template::{self, Values};
use domain::time::Timestamp;
use views::dates;
use views::pages::call_desk::{ClockId, ClockLine};

/// The call's texts in `lang` (or in English, with the language they are really in), filled.
///
/// A text that cannot be filled stays as written: only a draft has such, and its
/// preview should show where.
pub fn filled(network: &Network, call: &Call, lang: Lang) -> Option<(Lang, CallText)> {
    let (lang, text) = call.text_in(lang)?;
    let values = values(network, call, lang);
    let fill = |it: &str| template::fill(it, &values).unwrap_or_else(|_| it.to_owned());
    let filled = CallText {
        title: fill(&text.title),
        summary: fill(&text.summary),
        body: fill(&text.body),
        flyer: fill(&text.flyer),
    };
    Some((lang, filled))
}

/// The call's title, filled, with the language it is in; its address where it has none.
pub fn title(network: &Network, call: &Call, lang: Lang) -> (Lang, String) {
    filled(network, call, lang)
        .map(|(lang, text)| (lang, text.title))
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

/// The four clocks in words, each in its own zone.
pub fn clock_lines(network: &Network, call: &Call, lang: Lang) -> Vec<ClockLine> {
    let clocks = &call.clocks;
    let line = |clock, at: Timestamp, zone: &str| ClockLine {
        clock,
        at,
        words: dates::moment(lang, at, zone, &place(network, zone, lang)),
    };
    vec![
        line(ClockId::Opens, clocks.opens.at, &clocks.opens.wall.zone),
        line(ClockId::City, clocks.city.at, &clocks.city.wall.zone),
        line(ClockId::Commission, clocks.commission.at, &clocks.commission.wall.zone),
        line(ClockId::Announcement, clocks.announcement.at, &clocks.announcement.wall.zone),
    ]
}

fn values(network: &Network, call: &Call, lang: Lang) -> Values {
    let clocks = &call.clocks;
    let deadline = |it: &domain::time::Deadline| {
        dates::deadline(lang, it, &place(network, &it.wall.zone, lang))
    };
    let day = |it: &domain::call::Instant| dates::day_of(lang, it.at, &it.wall.zone);
    let year = clocks.opens.wall.local.get(..4).unwrap_or_default();
    [
        ("opens_on", day(&clocks.opens)),
        ("closes_at", deadline(&clocks.city)),
        ("commission_closes_at", deadline(&clocks.commission)),
        ("announced_on", day(&clocks.announcement)),
        ("quota", views::numbers::whole(lang, call.quota)),
        ("year", year.to_owned()),
    ]
    .map(|(name, value)| (name.to_owned(), value))
    .into()
}
