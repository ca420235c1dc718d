//! What everybody sees: queries for the public pages, the feed and the JSON API.
//!
//! Nothing here asks who reads: what is not public is not loaded. A city is public once it is
//! or was a member, a call once it is published, a result once it is announced. `counted`
//! keeps what is the same for every page of one public revision.

mod asked;
mod badge;
mod call_pages;
mod cards;
mod choices;
mod city;
mod city_data;
mod city_words;
mod counted;
mod data;
mod feed;
mod home;
mod list;
mod map;
mod neighbours;
mod number_pages;
mod numbers;
mod past;
mod recorded;
mod register;
mod series;
pub mod sitemap;
mod transparency;
mod workbook;

pub use asked::{ListAsked, YEAR_UNKNOWN};
pub use badge::badge;
pub use call_pages::{call_list, call_page, flyer};
pub use cards::{badge_picture, call_card, city_card, network_card};
pub use city::city_page;
pub use city_data::{CityData, FigureData, ProfileData, city_data};
pub(crate) use counted::{Counted, n_members};
pub use data::{
    CallData, CorrectionData, MemberData, MembersData, SpellData, call, calls, member, members,
    members_as,
};
pub(crate) use data::members_of_day;
pub use feed::{FeedAbout, FeedEntry, FeedOf, feed, feed_title, feed_title_of_country};
pub use home::home;
pub use list::{ListRow, exported, member_list, member_list_at_hand};
pub use map::{MapPart, map_part};
pub use neighbours::NeighbourData;
pub use number_pages::{
    CountriesAsked, FigureFile, Scope, cluster_page, countries_page, figure_file, numbers_page,
    place_page, population_page,
};
pub use numbers::{
    CallCount, CountriesData, CountryCount, Population, RegionCount, Statistics, as_of, countries,
    statistics,
};
pub(crate) use numbers::statistics_of_day;
pub use past::past_call_page;
pub use recorded::PopulationFigure;
pub use transparency::{CountryCounts, TransparencyData, transparency, transparency_page};
pub use workbook::as_workbook;

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use domain::language::Lang;
use domain::time::Timestamp;

use crate::App;

/// Today by the network's own clock, `YYYY-MM-DD`: the date every total names.
pub(crate) fn today(app: &App, now: Timestamp) -> String {
    now.day_in(&app.network.about.zone.id)
}

/// What a country is called; its code where nobody has a name for it.
pub(crate) fn country_name(code: &str, lang: Lang) -> String {
    let name =
        places::country_name(code, lang.as_str()).or_else(|| places::country_name(code, "en"));
    name.map_or_else(|| code.to_owned(), str::to_owned)
}

/// Sorts by the names of countries as readers of a language expect; `code` tells which country.
///
/// The order is made once a language: to compare names as people do costs a page more than its
/// rows do.
fn sort_by_country<T>(lang: Lang, items: &mut [T], code: impl Fn(&T) -> &str) {
    type Order = HashMap<&'static str, usize>;
    static KEPT: Mutex<Option<HashMap<Lang, Arc<Order>>>> = Mutex::new(None);
    let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    let order = kept.get_or_insert_default().entry(lang).or_insert_with(|| {
        let mut named: Vec<_> =
            places::countries().map(|code| (code, country_name(code, lang))).collect();
        views::numbers::sort_by_name(lang, &mut named, |(_, name)| name);
        Arc::new(named.iter().enumerate().map(|(at, (code, _))| (*code, at)).collect())
    });
    let order = Arc::clone(order);
    drop(kept);
    items.sort_by_cached_key(|it| order.get(code(it)).copied());
}
