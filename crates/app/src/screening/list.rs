//! The board's list as an address narrows, sorts and pages it, off the roll of the call.

use std::sync::Arc;

use domain::application::Stage;
use domain::board::Late;
use domain::call::Call;
use domain::country::Country;
use domain::decision::Outcome;
use domain::fold::fold;
use domain::ids::{ApplicationId, PersonId};
use domain::network::Network;
use domain::people::Actor;
use domain::time::Timestamp;
use memchr::memmem;
use store::Tx;
use views::pages::board::Filter;

use crate::failure::{Lookup, found};
use crate::roll::{Entry, From, Order, Roll};
use crate::{App, interests};

/// Files a page.
const ROWS: usize = 50;
/// The longest text that is searched for, in characters.
const SEARCH_MAX: usize = 100;

/// Which files are wanted; what is off wants all that were handed in.
struct Wanted {
    stage: Option<String>,
    country: Option<Country>,
    /// Those of one of these countries, in the order of codes.
    countries: Option<Vec<Country>>,
    /// Those that this expert was given.
    expert: Option<PersonId>,
    /// Those of cities with this in one of their names, folded.
    called: Option<memmem::Finder<'static>>,
    /// Those with which somebody is late.
    late: bool,
}

/// What an address asks for, of a call, by one reader at one moment.
pub(super) struct Asked {
    pub(super) slug: String,
    pub(super) filter: Filter,
    pub(super) late: Late,
    pub(super) now: Timestamp,
    /// Of these it is not told who judges them, nor how: whoever asks stands too near to them.
    unseen: Vec<ApplicationId>,
    wanted: Wanted,
    order: Order,
    roll: Arc<Roll>,
}

/// A file of the list, without what its reader is too near to be told.
pub(super) struct Row {
    pub(super) entry: Arc<Entry>,
    pub(super) late: bool,
    pub(super) outcome: Option<Outcome>,
    pub(super) n_handed_in: usize,
    pub(super) n_reviews: usize,
}

impl Asked {
    /// Off the roll that the snapshot `tx` sees.
    pub(super) fn of(
        app: &App,
        tx: &mut Tx,
        actor: &Actor,
        call: &Call,
        filter: Filter,
    ) -> Result<Asked, store::Error> {
        let now = app.clock.now();
        let name_key = fold(&filter.q);
        let region = filter.region.as_deref().and_then(|it| app.network.region(it));
        Ok(Asked {
            slug: call.slug.clone(),
            late: Late::of(call, &app.network.rules.desk, now),
            now,
            unseen: interests::unseen(tx, actor, call.id)?,
            wanted: Wanted {
                stage: filter.stage.clone(),
                country: filter.country.as_deref().and_then(|it| it.parse().ok()),
                countries: region.map(|it| {
                    let mut all = it.countries.clone();
                    all.sort_unstable();
                    all
                }),
                expert: filter.expert.as_deref().and_then(|it| it.parse().ok()),
                called: (!name_key.is_empty())
                    .then(|| memmem::Finder::new(&name_key).into_owned()),
                late: filter.late,
            },
            order: match filter.sort.as_deref() {
                Some("city") => Order::City,
                Some("waiting") => Order::Waiting,
                _ => Order::Place,
            },
            roll: app.rolls().read(tx, call.id)?,
            filter,
        })
    }

    pub(super) fn roll(&self) -> &Roll {
        &self.roll
    }

    /// Whether nothing is told to the reader about those who judge this file.
    pub(super) fn is_unseen(&self, file: ApplicationId) -> bool {
        self.unseen.contains(&file)
    }

    /// What is cheap to look at comes first.
    fn wants(&self, it: &Entry) -> bool {
        let Wanted { stage, country, countries, expert, called, late } = &self.wanted;
        stage.as_deref().is_none_or(|stage| it.stage == stage)
            && country.is_none_or(|country| it.country == country)
            && countries.as_ref().is_none_or(|all| all.binary_search(&it.country).is_ok())
            && (!late || it.is_late(&self.late, self.is_unseen(it.id)))
            && expert.is_none_or(|expert| {
                !self.is_unseen(it.id) && it.readings.iter().any(|it| it.expert == expert)
            })
            && called.as_ref().is_none_or(|called| it.is_called(called))
    }

    /// How many files are wanted.
    pub(super) fn n_found(&self) -> usize {
        match self.filter.narrows() {
            // In the order in which they lie in memory.
            true => {
                self.roll.files(Order::default()).iter().filter(|it| self.wants(it)).count()
            }
            false => self.roll.n_files(),
        }
    }

    /// Every row that the list shows on all its pages, in its order.
    pub(super) fn all(&self) -> Vec<Row> {
        let files = self.roll.files(self.order).iter();
        files.filter(|it| self.wants(it)).map(|it| self.row(it.clone())).collect()
    }

    fn row(&self, entry: Arc<Entry>) -> Row {
        let unseen = self.is_unseen(entry.id);
        let late = entry.is_late(&self.late, unseen);
        let (outcome, n_handed_in, n_reviews) = match unseen {
            true => (None, 0, 0),
            false => (entry.outcome, entry.n_handed_in, entry.n_reviews),
        };
        Row { entry, late, outcome, n_handed_in, n_reviews }
    }

    /// The page that the address asks for.
    ///
    /// # Errors
    /// Hidden when it is to begin at what is no file of the call.
    pub(super) fn page(&self) -> Result<Paged, Lookup> {
        let from = self.page_from()?;
        let mut files = self.roll.page(self.order, &from, ROWS + 1, |it| self.wants(it));
        let more = ROWS < files.len();
        let (has_before, has_after) = match from {
            From::Start => (false, more),
            From::After(_) => (true, more),
            From::Before(_) => (more, true),
        };
        match from {
            From::Before(_) if more => drop(files.remove(0)),
            _ => files.truncate(ROWS),
        }
        let link = |edge: Option<&Arc<Entry>>, word: &str, is: bool| {
            let edge = format!("{word}={}", edge.filter(|_| is)?.id);
            Some(address(&self.slug, &self.filter, "", &edge))
        };
        let previous = link(files.first(), "before", has_before);
        let next = link(files.last(), "after", has_after);
        let rows = files.into_iter().map(|it| self.row(it)).collect();
        Ok(Paged { rows, previous, next })
    }

    fn page_from(&self) -> Result<From, Lookup> {
        let edge = |id: &String| -> Result<Arc<Entry>, Lookup> {
            let id: ApplicationId = found(id.parse().ok())?;
            Ok(found(self.roll.file(id))?.clone())
        };
        Ok(match (&self.filter.after, &self.filter.before) {
            (Some(id), _) => From::After(edge(id)?),
            (None, Some(id)) => From::Before(edge(id)?),
            (None, None) => From::Start,
        })
    }
}

/// Only words that a file can have; whatever else an address says narrows nothing.
pub(super) fn known(filter: Filter, network: &Network, experts: &[(PersonId, String)]) -> Filter {
    let country = |it: &String| it.parse().is_ok_and(|it: Country| network.knows(it));
    let expert = |it: &String| experts.iter().any(|(id, _)| id.to_string() == *it);
    Filter {
        stage: filter.stage.filter(|it| Stage::NAMES.contains(&it.as_str())),
        country: filter.country.filter(country),
        region: filter.region.filter(|it| network.region(it).is_some()),
        expert: filter.expert.filter(expert),
        q: filter.q.chars().take(SEARCH_MAX).collect(),
        sort: filter.sort.filter(|it| Filter::SORTS.contains(&it.as_str())),
        ..filter
    }
}

/// A page of rows, and the addresses of those beside it.
pub(super) struct Paged {
    pub(super) rows: Vec<Row>,
    pub(super) previous: Option<String>,
    pub(super) next: Option<String>,
}

/// The address of the list as it is narrowed and sorted: `end` is its kind, `edge` where the
/// page begins.
pub(super) fn address(slug: &str, filter: &Filter, end: &str, edge: &str) -> String {
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    let late = filter.late.then(|| "yes".to_owned());
    for (name, value) in [
        ("q", Some(&filter.q).filter(|it| !it.is_empty())),
        ("stage", filter.stage.as_ref()),
        ("region", filter.region.as_ref()),
        ("country", filter.country.as_ref()),
        ("expert", filter.expert.as_ref()),
        ("late", late.as_ref()),
        ("sort", filter.sort.as_ref()),
    ] {
        if let Some(value) = value {
            query.append_pair(name, value);
        }
    }
    let query = query.finish();
    let parts: Vec<&str> = [query.as_str(), edge].into_iter().filter(|it| !it.is_empty()).collect();
    let mark = if parts.is_empty() { "" } else { "?" };
    format!("/calls/{slug}/board{end}{mark}{}", parts.join("&"))
}
