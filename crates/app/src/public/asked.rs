//! What the address of a list of members asks for: one reading for pages, files and the API.

use domain::country::Country;
use domain::fold::fold;
use domain::ids::CityId;
use domain::network::Network;
use domain::record::AsOf;
use places::{Spot, View};

use super::register::{self, Day, Filter, Standing, When};
use super::today;
use crate::App;

/// The longest text that is searched for, in characters.
const SEARCH_MAX: usize = 100;

/// What an address says for the members whose first day nobody knows.
pub const YEAR_UNKNOWN: &str = "unknown";

/// What an address says for the members that told no population.
pub(super) const SIZE_UNKNOWN: &str = "unknown";

/// What an address says for places that were members and are none.
pub(super) const FORMER: &str = "former";

/// What the address of the list says; values that fit nothing are as good as not said.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ListAsked {
    /// The text searched for.
    pub q: String,
    /// A country's code.
    pub country: String,
    /// A region's id.
    pub region: String,
    /// A year, or [`YEAR_UNKNOWN`].
    pub year: String,
    /// A kind of place by its id.
    pub kind: String,
    /// A class of population by the least it takes, or `unknown`.
    pub size: String,
    /// A cluster by its id.
    pub cluster: String,
    /// A spot of the map.
    pub spot: String,
    /// `former` for places that were members and are none.
    pub state: String,
    /// A day in the past, `YYYY-MM-DD`.
    pub as_of: String,
    /// Go on after that member.
    pub after: Option<CityId>,
    /// Go back from that member.
    pub before: Option<CityId>,
    /// All on one page.
    pub all: bool,
    /// With a map beside the list.
    pub map: bool,
    /// What that map shows; empty for all of it.
    pub at: String,
}

impl ListAsked {
    /// The filter as a query, empty without one: what every shape of one list has in common.
    pub fn sound_query(&self, app: &App) -> String {
        self.clone().sound(&app.network, &today(app, app.clock.now())).query()
    }

    /// The parameter whose value fits nothing the network knows.
    pub fn misfit(&self, app: &App) -> Option<&'static str> {
        let sound = self.clone().sound(&app.network, &today(app, app.clock.now()));
        let mut pairs = self.pairs().into_iter().zip(sound.pairs());
        pairs.find(|(said, kept)| said != kept).map(|((name, _), _)| name)
    }

    /// What was asked, without what the network does not know.
    pub(super) fn sound(self, network: &Network, today: &str) -> ListAsked {
        let country = self.country.parse().is_ok_and(|it: Country| network.knows(it));
        let region = network.region(&self.region).is_some();
        let year = self.year == YEAR_UNKNOWN
            || (self.year.len() == 4 && self.year.bytes().all(|it| it.is_ascii_digit()));
        let kind = network.about.place_kinds.iter().any(|it| it.id == self.kind);
        let size = size(network, &self.size).is_some();
        let cluster = network.clusters.list.iter().any(|it| it.id == self.cluster);
        let spot = Spot::read(&self.spot).is_some();
        let state = self.state == FORMER;
        let as_of = AsOf::read(&self.as_of, today).is_ok();
        let keep = |it: String, sound: bool| if sound { it } else { String::new() };
        ListAsked {
            q: self.q.chars().take(SEARCH_MAX).collect(),
            country: keep(self.country, country),
            region: keep(self.region, region),
            year: keep(self.year, year),
            kind: keep(self.kind, kind),
            size: keep(self.size, size),
            cluster: keep(self.cluster, cluster),
            spot: keep(self.spot, spot),
            at: View::read(&self.at).map_or_else(String::new, |it| it.to_string()),
            state: keep(self.state, state),
            as_of: keep(self.as_of, as_of),
            ..self
        }
    }

    /// The day in the past that was asked for, once [`ListAsked::sound`].
    pub(super) fn day(&self) -> Option<AsOf> {
        AsOf::read(&self.as_of, &self.as_of).ok()
    }

    /// Whose members are asked for, once [`ListAsked::sound`].
    pub(super) fn when(&self) -> When {
        Day::read(&self.as_of).map_or(When::Now, When::On)
    }

    /// What is looked for, once [`ListAsked::sound`].
    pub(super) fn filter(&self, network: &Network) -> Filter {
        Filter {
            country: self.country.parse().ok(),
            region: register::region(network, &self.region),
            year: match self.year.as_str() {
                YEAR_UNKNOWN => Some(0),
                year => year.parse().ok(),
            },
            kind: Some(self.kind.clone()).filter(|it| !it.is_empty()),
            size: size(network, &self.size),
            cluster: Some(self.cluster.clone()).filter(|it| !it.is_empty()),
            spot: Spot::read(&self.spot),
            words: fold(&self.q),
            ..self.whole()
        }
    }

    /// All there is on the day and in the state asked for, once [`ListAsked::sound`].
    pub(super) fn whole(&self) -> Filter {
        let standing = if self.state == FORMER { Standing::Former } else { Standing::Member };
        Filter { when: self.when(), standing, ..Filter::default() }
    }

    /// The filter as a query, without where the page begins.
    pub(super) fn query(&self) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        for (name, value) in self.pairs() {
            if !value.is_empty() {
                query.append_pair(name, value);
            }
        }
        query.finish()
    }

    /// The filter and how it is shown, as a query.
    pub(super) fn shown_query(&self) -> String {
        let map = match (self.map, self.at.as_str()) {
            (false, _) => String::new(),
            (true, "") => "view=map".to_owned(),
            (true, at) => format!("view=map&at={at}"),
        };
        let both = [self.query(), map].into_iter().filter(|it| !it.is_empty());
        both.collect::<Vec<_>>().join("&")
    }

    /// What the map shows, once [`ListAsked::sound`].
    pub(super) fn view(&self) -> View {
        View::read(&self.at).unwrap_or_else(View::world)
    }

    /// The same filter from the first page on, without a map.
    pub(super) fn as_list(&self) -> ListAsked {
        let first = ListAsked { after: None, before: None, all: false, ..self.clone() };
        ListAsked { map: false, at: String::new(), ..first }
    }

    /// The parameters of the filter.
    fn pairs(&self) -> [(&'static str, &str); 10] {
        [
            ("q", &self.q),
            ("region", &self.region),
            ("country", &self.country),
            ("year", &self.year),
            ("kind", &self.kind),
            ("size", &self.size),
            ("cluster", &self.cluster),
            ("spot", &self.spot),
            ("state", &self.state),
            ("as_of", &self.as_of),
        ]
    }

    /// The same without one parameter, from the first page on.
    pub(super) fn without(&self, name: &str) -> ListAsked {
        let mut less = ListAsked { after: None, before: None, all: false, ..self.clone() };
        match name {
            "q" => less.q.clear(),
            "region" => less.region.clear(),
            "country" => less.country.clear(),
            "year" => less.year.clear(),
            "kind" => less.kind.clear(),
            "size" => less.size.clear(),
            "cluster" => less.cluster.clear(),
            "spot" => less.spot.clear(),
            "state" => less.state.clear(),
            _ => less.as_of.clear(),
        }
        less
    }
}

/// The class of population that an address names, as the register counts it.
fn size(network: &Network, text: &str) -> Option<u8> {
    let bounds = &network.about.figures.sizes;
    if bounds.is_empty() || text.is_empty() {
        return None;
    }
    if text == SIZE_UNKNOWN {
        return Some(0);
    }
    let least: i64 = text.parse().ok()?;
    let at = std::iter::once(0).chain(bounds.iter().copied()).position(|it| it == least)?;
    // A number written in another way is another address of the same list.
    let written = least.to_string() == text;
    u8::try_from(at + 1).ok().filter(|_| written)
}
