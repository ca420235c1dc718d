//! Decisions in batch: all of a page or none, each compared with what its secretary saw.

use std::collections::{BTreeMap, BTreeSet};

use domain::application::Stage;
use domain::call;
use domain::decision::{Decision, Outcome};
use domain::decision_set::DecisionSet;
use domain::ids::{ApplicationId, DecisionId, DecisionSetId, PersonId};
use domain::language::Lang;
use domain::people::Actor;
use domain::policy::{self, Act, Denied, On, Scope};
use domain::review::Review;
use domain::tally::tally;
use domain::words;
use store::Tx;
use views::pages::results::{DecisionRow, DecisionsPage, Prepared};
use views::{dates, numbers};

use super::{PrepareRefused, cities, city_link, decisions_by_file, verdict_of};
use crate::calls::{REASON_CHARS_MAX, place, title};
use crate::failure::{Failure, Lookup, found};
use crate::{App, chance};

/// Rows a page of decisions has; a form has a bound on its fields.
const ROWS: usize = 100;

/// A decision on one row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowTyped {
    /// The file.
    pub id: ApplicationId,
    /// What is decided.
    pub outcome: Outcome,
    /// The reason, which stays with the secretariat.
    pub note: String,
    /// How often the decision had been prepared when the secretary looked.
    pub seen: i64,
}

/// Why a batch was not prepared: the rows that stand in its way. Nothing of it is saved then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BatchRefused(pub Vec<(ApplicationId, PrepareRefused)>);

/// Prepares decisions on several files in one act; those that say what stands already are left.
/// Says how many were saved.
///
/// # Errors
/// [`BatchRefused`] names every row that stands in the way, and nothing is saved.
pub fn prepare_all(
    app: &App,
    actor: &Actor,
    slug: &str,
    rows: Vec<RowTyped>,
    set: Option<DecisionSetId>,
) -> Result<usize, Failure<BatchRefused>> {
    let now = app.clock.now();
    let rows: Vec<(RowTyped, DecisionId)> =
        rows.into_iter().map(|it| (it, DecisionId(chance::fresh_id(now)))).collect();
    let (actor, slug) = (actor.clone(), slug.to_owned());
    app.store.write(move |tx| {
        let call = found(tx.call_by_slug(&slug)?)?;
        policy::require(&actor, Act::Decide, On::Call(&call))?;
        let by = actor.person.ok_or(Denied::Hidden)?;
        let set = match set {
            Some(id) => Some(found(tx.decision_set(id)?.filter(|it| it.call == call.id))?.id),
            None => None,
        };
        let times: BTreeMap<DecisionId, i64> = tx.times_prepared(call.id)?.into_iter().collect();
        let mut stored = decisions_by_file(tx, call.id)?;
        let mut files: BTreeMap<_, _> =
            tx.files(Scope::Call(call.id))?.into_iter().map(|it| (it.id, it)).collect();
        let (mut changes, mut refused) = (Vec::new(), Vec::new());
        for (row, fresh) in &rows {
            let file = found(files.remove(&row.id))?;
            policy::require(&actor, Act::Decide, On::Application(&file, None))?;
            let before = stored.remove(&row.id);
            let note = words::clean(&row.note).trim().to_owned();
            let same = |it: &Decision| {
                (it.outcome, &it.note, it.set) == (row.outcome, &note, set.or(it.set))
            };
            if before.as_ref().is_some_and(same) {
                continue;
            }
            let seen = before.as_ref().map_or(0, |it| times.get(&it.id).copied().unwrap_or(0));
            if seen != row.seen {
                refused.push((row.id, PrepareRefused::Meanwhile));
                continue;
            }
            if note.chars().count() > REASON_CHARS_MAX {
                refused.push((row.id, PrepareRefused::NoteTooLong));
                continue;
            }
            let decision = Decision {
                id: *fresh,
                call: call.id,
                application: row.id,
                outcome: row.outcome,
                note,
                prepared_at: now,
                prepared_by: by,
                set,
            };
            match Decision::prepare(decision, before.as_ref(), &file, &call) {
                Ok(changed) => changes.push(changed),
                Err(rule) => refused.push((row.id, PrepareRefused::Rule(rule))),
            }
        }
        if !refused.is_empty() {
            return Err(Failure::Refused(BatchRefused(refused)));
        }
        let n_saved = changes.len();
        for changed in changes {
            tx.record(changed)?;
        }
        Ok(n_saved)
    })
}

/// A page of eligible files with their scores; `set` fills in outcomes that nobody saved yet.
///
/// # Errors
/// Of the database; hidden from everybody but the secretariat.
pub fn batch(
    app: &App,
    actor: &Actor,
    slug: &str,
    (at, set): (usize, Option<DecisionSetId>),
    lang: Lang,
) -> Result<DecisionsPage, Lookup> {
    app.store.read(|tx| {
        let call = found(tx.call_by_slug(slug)?)?;
        policy::require(actor, Act::Decide, On::Call(&call))?;
        let set = match set {
            Some(id) => Some(found(tx.decision_set(id)?.filter(|it| it.call == call.id))?),
            None => None,
        };
        let cities = cities(tx, &call)?;
        let mut files = tx.files(Scope::Call(call.id))?;
        // Who handed a file to a colleague sees nothing of how it is judged.
        files.retain(|it| {
            matches!(it.stage, Stage::Eligible { .. }) && !policy::is_near(actor, it)
        });
        let mut named: Vec<_> =
            files.iter().map(|it| (it.id, city_link(it, &cities, lang))).collect();
        numbers::sort_by_name(lang, &mut named, |(_, it)| &it.city);
        let decisions = decisions_by_file(tx, call.id)?;
        let n_undecided = named.iter().filter(|(id, _)| !decisions.contains_key(id)).count();
        let n_pages = named.len().div_ceil(ROWS).max(1);
        let at = at.clamp(1, n_pages);
        let n_all = named.len();
        let shown: Vec<_> = named.into_iter().skip((at - 1) * ROWS).take(ROWS).collect();
        let around = Around::load(tx, app, &call, lang)?;
        let rows = shown
            .into_iter()
            .map(|(id, city)| around.row(id, city, decisions.get(&id), set.as_ref()))
            .collect();
        Ok(DecisionsPage {
            slug: call.slug.clone(),
            title: title(&app.network, &call, lang),
            open: matches!(call.stage, call::Stage::Closed { .. }),
            n_all,
            n_undecided,
            rows,
            at: (at, n_pages),
            set: set.map(|it| (it.id.to_string(), it.content.name)),
            for_picked: String::new(),
            reason: String::new(),
            saved: None,
            errors: Vec::new(),
        })
    })
}

/// What rows are filled from, loaded once for all of them.
struct Around<'a> {
    app: &'a App,
    lang: Lang,
    reviews: BTreeMap<ApplicationId, Vec<Review>>,
    times: BTreeMap<DecisionId, i64>,
    names: BTreeMap<PersonId, String>,
    sets: BTreeMap<DecisionSetId, String>,
}

impl<'a> Around<'a> {
    fn load(
        tx: &mut Tx,
        app: &'a App,
        call: &call::Call,
        lang: Lang,
    ) -> Result<Self, store::Error> {
        let mut reviews: BTreeMap<ApplicationId, Vec<Review>> = BTreeMap::new();
        for it in tx.reviews_in(call.id)?.into_iter().filter(Review::sees_others) {
            reviews.entry(it.application).or_default().push(it);
        }
        let name = |it: DecisionSet| (it.id, it.content.name);
        Ok(Around {
            app,
            lang,
            reviews,
            times: tx.times_prepared(call.id)?.into_iter().collect(),
            names: tx.people()?.into_iter().map(|it| (it.id, it.name)).collect(),
            sets: tx.decision_sets(call.id)?.into_iter().map(name).collect(),
        })
    }

    fn row(
        &self,
        id: ApplicationId,
        city: views::pages::board::CityLink,
        decision: Option<&Decision>,
        set: Option<&DecisionSet>,
    ) -> DecisionRow {
        let reviews = self.reviews.get(&id).map(Vec::as_slice).unwrap_or_default();
        let zone = &self.app.network.about.zone.id;
        let at = |it: &Decision| {
            dates::moment(
                self.lang,
                it.prepared_at,
                zone,
                &place(&self.app.network, zone, self.lang),
            )
        };
        let from_set = set.map(|it| match it.content.chosen.contains(&id) {
            true => Outcome::Admit,
            false => Outcome::Decline,
        });
        let outcome = from_set.or(decision.map(|it| it.outcome));
        DecisionRow {
            city,
            n_handed_in: reviews.len(),
            spread: spread(reviews),
            seen: decision.map_or(0, |it| self.times.get(&it.id).copied().unwrap_or(0)),
            outcome: outcome.map(|it| it.as_str().to_owned()).unwrap_or_default(),
            note: decision.map(|it| it.note.clone()).unwrap_or_default(),
            prepared: decision.map(|it| Prepared {
                verdict: verdict_of(it.outcome),
                by: self.names.get(&it.prepared_by).cloned().unwrap_or_default(),
                at: at(it),
                note: it.note.clone(),
                set: it.set.and_then(|set| Some((set.to_string(), self.sets.get(&set)?.clone()))),
            }),
            picked: false,
            clash: false,
        }
    }
}

/// Mean, median, lowest and highest of every level given to a file; who could not judge counts nowhere.
pub(crate) fn spread(reviews: &[Review]) -> Option<(f64, f64, u8, u8)> {
    let scores = reviews.iter().flat_map(|it| it.scores.values().copied());
    tally(scores).map(|it| (it.mean, it.median, it.low, it.high))
}

/// The page with what was typed in place of what is stored, and the rows that stood in the way.
pub fn typed_again(
    page: &mut DecisionsPage,
    typed: &BTreeMap<String, (String, String, bool)>,
    refused: &[(ApplicationId, PrepareRefused)],
) {
    let clashing: BTreeSet<String> = refused
        .iter()
        .filter(|(_, it)| *it == PrepareRefused::Meanwhile)
        .map(|(id, _)| id.to_string())
        .collect();
    for row in &mut page.rows {
        if let Some((outcome, note, picked)) = typed.get(&row.city.id) {
            row.outcome.clone_from(outcome);
            row.note.clone_from(note);
            row.picked = *picked;
        }
        row.clash = clashing.contains(&row.city.id);
    }
}
