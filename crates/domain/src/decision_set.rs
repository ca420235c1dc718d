//! What if these were admitted? A set of files chosen by typed limits or by hand, looked at for
//! balance, and kept with its inputs, its method and the reasons.
//!
//! It reads scores to put files in an order, if that is asked for, and writes none. No decision is
//! made by it either: somebody prepares each, and the set they looked at is named beside it.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use serde_json::json;
use sha2::{Digest, Sha256};

use crate::call::{self, Call};
use crate::country::Country;
use crate::event::{Changed, Event, EventKind};
use crate::ids::{ApplicationId, CallId, DecisionSetId, PersonId};
use crate::time::Timestamp;

/// The most characters a set's name may have.
pub const NAME_CHARS_MAX: usize = 100;
/// The most characters the reasons of a set may have.
pub const REASONS_CHARS_MAX: usize = 5_000;

/// A file that could be admitted, with what balance is looked at by.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Candidate {
    /// The file.
    pub application: ApplicationId,
    /// Its country.
    pub country: Country,
    /// The region its country is counted in.
    pub region: Option<String>,
    /// The class of its population; none where it gives no figure.
    pub size: Option<String>,
    /// Whether its country has never had a member.
    pub first_time: bool,
    /// The commission's rank.
    pub rank: Option<i64>,
    /// The mean of all levels given.
    pub mean: Option<f64>,
    /// Their median.
    pub median: Option<f64>,
}

/// In which order a rule takes files.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Order {
    /// As the commissions ranked them: every country's first, then every country's second.
    #[default]
    Rank,
    /// The highest mean first.
    Mean,
    /// The highest median first.
    Median,
}

impl Order {
    /// All of them.
    pub const ALL: [Order; 3] = [Order::Rank, Order::Mean, Order::Median];

    /// Its word in addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Order::Rank => "rank",
            Order::Mean => "mean",
            Order::Median => "median",
        }
    }
}

impl std::str::FromStr for Order {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Order::ALL.into_iter().find(|it| it.as_str() == text).ok_or_else(|| text.to_owned())
    }
}

/// How a set was chosen: typed limits; none says nothing about that.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Method {
    /// In which order files are taken.
    pub order: Order,
    /// At most so many in all.
    pub total: Option<usize>,
    /// At most so many of a region.
    pub per_region: Option<usize>,
    /// At most so many of a class of population.
    pub per_size: Option<usize>,
    /// At most so many of a country.
    pub per_country: Option<usize>,
    /// Files of countries without a member are taken first.
    pub first_time_first: bool,
    /// Whether somebody added or took out files by hand afterwards.
    pub by_hand: bool,
}

/// How many of one kind are in a set, of how many there are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    /// In the set.
    pub chosen: usize,
    /// Among all candidates.
    pub of: usize,
}

/// A set as it spreads over regions, sizes and countries. The word "" stands for unknown.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Balance {
    /// All files.
    pub files: Share,
    /// By region.
    pub regions: BTreeMap<String, Share>,
    /// By class of population.
    pub sizes: BTreeMap<String, Share>,
    /// Countries.
    pub countries: Share,
    /// Files of countries that have never had a member.
    pub first_time: Share,
}

/// What is kept of a set: everything it was made of.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Content {
    /// What it is called.
    pub name: String,
    /// How it was chosen.
    pub method: Method,
    /// The files in it.
    pub chosen: Vec<ApplicationId>,
    /// Every file it was chosen from, as it was seen then.
    pub candidates: Vec<Candidate>,
    /// How it spreads.
    pub balance: Balance,
    /// Why this one.
    pub reasons: String,
}

/// A set that was kept; it never changes.
#[derive(Debug, Clone, PartialEq)]
pub struct DecisionSet {
    /// Its id.
    pub id: DecisionSetId,
    /// Of which call.
    pub call: CallId,
    /// Everything in it.
    pub content: Content,
    /// The hash of its content as it is stored.
    pub sha256: String,
    /// When it was kept.
    pub kept_at: Timestamp,
    /// By whom.
    pub kept_by: PersonId,
}

/// Why a set was not kept.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum KeepRefused {
    /// Decisions are prepared between the close of the intake and the announcement.
    #[error("the call is not closed, or announced already")]
    NotClosed,
    /// It has no name, or too long a one.
    #[error("a name of at most {max} characters is missing")]
    Name {
        /// How many characters it may have.
        max: usize,
    },
    /// Nothing says why this set.
    #[error("reasons of at most {max} characters are missing")]
    Reasons {
        /// How many characters they may have.
        max: usize,
    },
    /// Nothing is in it.
    #[error("the set is empty")]
    Empty,
    /// A file in it cannot be decided.
    #[error("a file cannot be decided")]
    Stranger,
}

/// The files that the method takes, in its order. The same candidates give the same set.
pub fn choose(candidates: &[Candidate], method: &Method) -> Vec<ApplicationId> {
    let mut all: Vec<&Candidate> = candidates.iter().collect();
    all.sort_by(|a, b| {
        let first = |it: &Candidate| method.first_time_first && it.first_time;
        first(b)
            .cmp(&first(a))
            .then_with(|| by_order(method.order, a, b))
            .then(a.application.cmp(&b.application))
    });
    let mut counts: BTreeMap<(u8, String), usize> = BTreeMap::new();
    let mut chosen = Vec::new();
    for it in all {
        let kinds = [
            (0, String::new(), method.total),
            (1, it.region.clone().unwrap_or_default(), method.per_region),
            (2, it.size.clone().unwrap_or_default(), method.per_size),
            (3, it.country.to_string(), method.per_country),
        ];
        let full = |(kind, word, max): &(u8, String, Option<usize>)| {
            max.is_some_and(|max| counts.get(&(*kind, word.clone())).copied().unwrap_or(0) >= max)
        };
        if kinds.iter().any(full) {
            continue;
        }
        for (kind, word, _) in kinds {
            *counts.entry((kind, word)).or_default() += 1;
        }
        chosen.push(it.application);
    }
    chosen
}

/// Files without a rank or a score come last: nothing is taken for a zero.
fn by_order(order: Order, a: &Candidate, b: &Candidate) -> Ordering {
    let higher = |a: Option<f64>, b: Option<f64>| match (a, b) {
        (Some(a), Some(b)) => b.total_cmp(&a),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => Ordering::Equal,
    };
    match order {
        Order::Rank => a.rank.unwrap_or(i64::MAX).cmp(&b.rank.unwrap_or(i64::MAX)),
        Order::Mean => higher(a.mean, b.mean),
        Order::Median => higher(a.median, b.median),
    }
}

/// How a choice among candidates spreads.
pub fn balance(candidates: &[Candidate], chosen: &BTreeSet<ApplicationId>) -> Balance {
    let mut all = Balance::default();
    let (mut countries, mut countries_chosen) = (BTreeSet::new(), BTreeSet::new());
    for it in candidates {
        let is_in = chosen.contains(&it.application);
        let count = |share: &mut Share| {
            share.of += 1;
            share.chosen += usize::from(is_in);
        };
        count(&mut all.files);
        count(all.regions.entry(it.region.clone().unwrap_or_default()).or_default());
        count(all.sizes.entry(it.size.clone().unwrap_or_default()).or_default());
        if it.first_time {
            count(&mut all.first_time);
        }
        countries.insert(it.country);
        if is_in {
            countries_chosen.insert(it.country);
        }
    }
    all.countries = Share { chosen: countries_chosen.len(), of: countries.len() };
    all
}

impl DecisionSet {
    /// Keeps a set for good.
    ///
    /// # Errors
    /// [`KeepRefused`].
    pub fn keep(
        id: DecisionSetId,
        call: &Call,
        content: Content,
        by: PersonId,
        now: Timestamp,
    ) -> Result<Changed<DecisionSet>, KeepRefused> {
        if !matches!(call.stage, call::Stage::Closed { .. }) {
            return Err(KeepRefused::NotClosed);
        }
        let n_chars = content.name.trim().chars().count();
        if n_chars == 0 || n_chars > NAME_CHARS_MAX {
            return Err(KeepRefused::Name { max: NAME_CHARS_MAX });
        }
        let n_chars = content.reasons.trim().chars().count();
        if n_chars == 0 || n_chars > REASONS_CHARS_MAX {
            return Err(KeepRefused::Reasons { max: REASONS_CHARS_MAX });
        }
        if content.chosen.is_empty() {
            return Err(KeepRefused::Empty);
        }
        let known: BTreeSet<_> = content.candidates.iter().map(|it| it.application).collect();
        if content.chosen.iter().any(|it| !known.contains(it)) {
            return Err(KeepRefused::Stranger);
        }
        let sha256 = content.sha256();
        let payload = json!({ "call": call.id, "sha256": sha256, "n_files": content.chosen.len() });
        let event = Event::new(EventKind::DecisionSetKept, id.0, Some(by), now, payload);
        let set = DecisionSet { id, call: call.id, content, sha256, kept_at: now, kept_by: by };
        Ok(Changed::new(set, event))
    }

    /// Whether the content still is what was kept.
    pub fn is_whole(&self) -> bool {
        self.sha256 == self.content.sha256()
    }
}

impl Content {
    /// The hash of the content as it is stored.
    pub fn sha256(&self) -> String {
        let text = serde_json::to_string(self).expect("a set has text keys");
        hex::encode(Sha256::digest(text.as_bytes()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{closed, id, ida, published};

    fn candidate(n: u128, country: &str, region: &str, size: &str, first_time: bool) -> Candidate {
        Candidate {
            application: ApplicationId(id(n)),
            country: country.parse().unwrap(),
            region: Some(region.to_owned()),
            size: Some(size.to_owned()),
            first_time,
            rank: Some(i64::try_from(n % 3).unwrap() + 1),
            mean: Some(n as f64),
            median: None,
        }
    }

    fn five() -> Vec<Candidate> {
        vec![
            candidate(1, "UA", "europe", "large", false),
            candidate(2, "UA", "europe", "small", false),
            candidate(3, "GH", "africa", "small", true),
            candidate(4, "GH", "africa", "large", true),
            candidate(5, "PT", "europe", "small", false),
        ]
    }

    fn ids(ns: &[u128]) -> Vec<ApplicationId> {
        ns.iter().map(|it| ApplicationId(id(*it))).collect()
    }

    #[test]
    fn limits_hold_each_for_itself_and_all_together() {
        let chosen = |method: Method| choose(&five(), &method);
        let mean = Method { order: Order::Mean, ..Method::default() };
        assert_eq!(chosen(mean.clone()), ids(&[5, 4, 3, 2, 1]));
        assert_eq!(chosen(Method { total: Some(2), ..mean.clone() }), ids(&[5, 4]));
        assert_eq!(chosen(Method { per_region: Some(1), ..mean.clone() }), ids(&[5, 4]));
        assert_eq!(chosen(Method { per_country: Some(1), ..mean.clone() }), ids(&[5, 4, 2]));
        assert_eq!(chosen(Method { per_size: Some(1), ..mean.clone() }), ids(&[5, 4]));
        let both = Method { per_country: Some(1), total: Some(2), first_time_first: true, ..mean };
        assert_eq!(chosen(both), ids(&[4, 5]));
    }

    #[test]
    fn without_a_figure_a_file_comes_last_and_the_order_is_the_same_each_time() {
        let mut all = five();
        all[4].mean = None;
        let mean = Method { order: Order::Mean, ..Method::default() };
        assert_eq!(choose(&all, &mean), ids(&[4, 3, 2, 1, 5]));
        all.reverse();
        assert_eq!(choose(&all, &mean), ids(&[4, 3, 2, 1, 5]));
    }

    #[test]
    fn the_balance_counts_what_is_in_of_what_there_is() {
        let chosen: BTreeSet<_> = ids(&[1, 3]).into_iter().collect();
        let it = balance(&five(), &chosen);
        let share = |chosen, of| Share { chosen, of };
        assert_eq!(it.files, share(2, 5));
        assert_eq!(it.regions["europe"], share(1, 3));
        assert_eq!(it.regions["africa"], share(1, 2));
        assert_eq!(it.sizes["small"], share(1, 3));
        assert_eq!((it.countries, it.first_time), (share(2, 3), share(1, 2)));
    }

    #[test]
    fn a_set_is_kept_with_its_reasons_and_a_changed_sign_is_found() {
        let content = |reasons: &str| Content {
            name: "Two regions".into(),
            method: Method::default(),
            chosen: ids(&[1, 3]),
            candidates: five(),
            balance: Balance::default(),
            reasons: reasons.into(),
        };
        let now = crate::testing::at("2020-07-01T10:00");
        let keep = |call: &Call, content| {
            DecisionSet::keep(DecisionSetId(id(90)), call, content, ida(), now)
        };
        assert_eq!(
            keep(&closed(), content(" ")),
            Err(KeepRefused::Reasons { max: REASONS_CHARS_MAX })
        );
        assert_eq!(keep(&published(), content("Why.")), Err(KeepRefused::NotClosed));
        let stranger = Content { chosen: ids(&[9]), ..content("Why.") };
        assert_eq!(keep(&closed(), stranger), Err(KeepRefused::Stranger));
        let mut set = keep(&closed(), content("Why.")).unwrap().into_parts().0;
        assert!(set.is_whole());
        set.content.candidates[0].mean = Some(9.0);
        assert!(!set.is_whole());
    }
}
