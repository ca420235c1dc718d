//! A plan of who reads what: proposed, shown with its reasons, and taken in whole or in part.
//!
//! What is taken is asked of the same rule as a file given by hand; when one pair of it cannot be
//! given any more, nothing is.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use domain::allocation::{self, Reader, Reason, Waiting};
use domain::application::Application;
use domain::call::{self, Call};
use domain::country::Country;
use domain::fold::fold;
use domain::ids::{ApplicationId, CallId, PersonId, ReviewId};
use domain::language::Lang;
use domain::people::{Actor, Person, Role};
use domain::policy::{self, Act, Denied, On, Scope};
use domain::review::{AssignRefused, Review, Stage};
use domain::time::Timestamp;
use store::Tx;
use views::pages::board::{PlanFile, PlanPage, PlanPair};
use views::t;

use super::Ties;
use crate::calls::title;
use crate::decisions::{cities, city_link};
use crate::failure::{Failure, Lookup, found};
use crate::screening::assign_words;
use crate::{App, chance, handling};

/// Files one plan is made for at most; the others follow in the next.
const FILES_MAX: usize = 500;

/// One pair of a plan that is to be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Chosen {
    /// The file.
    pub application: ApplicationId,
    /// The expert.
    pub expert: PersonId,
}

impl Chosen {
    /// A pair as a form sends it: both ids with a sign between that no id has.
    pub fn parse(text: &str) -> Option<Chosen> {
        let (application, expert) = text.split_once('~')?;
        Some(Chosen { application: application.parse().ok()?, expert: expert.parse().ok()? })
    }
}

/// Why nothing of a plan was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PlanRefused {
    /// No pair was ticked.
    Nothing,
    /// Pairs that cannot be given any more, each with why.
    Meanwhile(Vec<(Chosen, AssignRefused)>),
}

/// What a plan is made of, in one snapshot and a fixed number of statements.
struct Ground {
    call: CallId,
    files: Vec<Application>,
    experts: Vec<Person>,
    ties: BTreeMap<ApplicationId, Ties>,
    /// How many experts each file has, conflicts left out.
    n_readers: BTreeMap<ApplicationId, usize>,
    /// How many files each expert has, conflicts left out.
    n_files: HashMap<PersonId, usize>,
}

impl Ground {
    /// Without the files that the actor stands too near to: a colleague gives those.
    fn load(app: &App, tx: &mut Tx, actor: &Actor, call: CallId) -> Result<Ground, store::Error> {
        let rule = &app.network.rules.conflicts;
        let mut files = tx.files(Scope::Call(call))?;
        files.retain(|it| {
            matches!(it.stage, domain::application::Stage::Eligible { .. })
                && !policy::is_near(actor, it)
        });
        files.sort_by_key(|it| it.id);
        let experts = tx.experts(call)?;
        let officers = officers(tx, app.clock.now())?;
        let mut ties: BTreeMap<ApplicationId, Ties> = BTreeMap::new();
        for it in &files {
            let of_country = officers.get(&it.country).cloned().unwrap_or_default();
            let ties = ties.entry(it.id).or_default();
            (ties.officers, ties.any_country) = (of_country, !rule.own_country);
        }
        let (mut n_readers, mut n_files) = (BTreeMap::new(), HashMap::new());
        for (file, expert, stage) in tx.readers_of_eligible(call)? {
            let (Some(expert), Some(stage)) = (expert, stage) else { continue };
            let Some(ties) = ties.get_mut(&file) else { continue };
            ties.readers.insert(expert);
            if !Stage::SHUT.contains(&stage.as_str()) {
                *n_readers.entry(file).or_default() += 1;
                *n_files.entry(expert).or_default() += 1;
            }
        }
        for (file, person, organisation) in tx.teams_of_eligible(call)? {
            let Some(ties) = ties.get_mut(&file) else { continue };
            ties.team.insert(person);
            if rule.own_organisation {
                ties.organisations.push(fold(&organisation));
            }
        }
        for (file, person) in tx.declared_of_eligible(call)? {
            if let Some(ties) = ties.get_mut(&file) {
                ties.declared.push(person);
            }
        }
        Ok(Ground { call, files, experts, ties, n_readers, n_files })
    }

    fn n_missing(&self, file: ApplicationId, per_application: usize) -> usize {
        let has = self.n_readers.get(&file).copied().unwrap_or(0);
        per_application.saturating_sub(has)
    }
}

/// The officers of every commission at `now`.
fn officers(tx: &mut Tx, now: Timestamp) -> Result<HashMap<Country, BTreeSet<PersonId>>, store::Error> {
    let mut officers: HashMap<Country, BTreeSet<PersonId>> = HashMap::new();
    for grant in tx.grants()?.into_iter().filter(|it| it.holds(now)) {
        if let Role::Commission(country) = grant.role {
            officers.entry(country).or_default().insert(grant.person);
        }
    }
    Ok(officers)
}

/// Proposes who reads what; nothing is given.
///
/// # Errors
/// When the actor may not give files to experts.
pub fn plan(
    app: &App,
    actor: &Actor,
    slug: &str,
    lang: Lang,
    refused: Option<&PlanRefused>,
) -> Result<PlanPage, Lookup> {
    app.store.read(|tx| {
        let call = found(tx.call_by_slug(slug)?)?;
        policy::require(actor, Act::AssignReviews, On::Call(&call))?;
        let handling = handling::of(app, tx, call.id)?;
        let per_application = usize::try_from(handling.per_application).unwrap_or(0);
        let ground = Ground::load(app, tx, actor, call.id)?;
        let open = !matches!(call.stage, call::Stage::Announced { .. });
        let short: Vec<&Application> = ground
            .files
            .iter()
            .filter(|it| open && ground.n_missing(it.id, per_application) > 0)
            .collect();
        let now: Vec<&Application> = short.iter().take(FILES_MAX).copied().collect();
        let limit = i64::try_from(FILES_MAX).unwrap_or(i64::MAX);
        let texts = tx.texts_to_allot(call.id, handling.per_application, limit)?;
        let languages: HashMap<ApplicationId, Vec<Lang>> =
            texts.iter().map(|(id, text)| (*id, languages_of(text))).collect();
        let waiting: Vec<Waiting> =
            now.iter().map(|it| waiting(app, it, &ground, &languages, per_application)).collect();
        let readers: Vec<Reader> =
            ground.experts.iter().map(|it| reader(app, it, &ground)).collect();
        let plan = allocation::plan(&waiting, &readers);
        let cities = cities(tx, &call)?;
        let shown = Shown { app, lang, experts: &ground.experts };
        let link = |id: ApplicationId| {
            let file = ground.files.iter().find(|it| it.id == id)?;
            Some(city_link(file, &cities, lang))
        };
        let refused = match refused {
            Some(PlanRefused::Nothing) => vec![t!(lang, "plan-refusal-nothing").into_owned()],
            Some(PlanRefused::Meanwhile(pairs)) => pairs
                .iter()
                .map(|(pair, why)| {
                    let city = link(pair.application).map(|it| it.city).unwrap_or_default();
                    let (expert, why) = (shown.name(pair.expert), assign_words(why, lang));
                    t!(lang, "plan-refused", expert = expert, city = city, why = why).into_owned()
                })
                .collect(),
            None => Vec::new(),
        };
        Ok(PlanPage {
            slug: call.slug.clone(),
            title: title(&app.network, &call, lang),
            files: shown.files(&plan, &link),
            short: plan.short.iter().filter_map(|(id, n)| Some((link(*id)?, *n))).collect(),
            n_later: short.len() - now.len(),
            loads: shown.loads(&plan, &readers),
            refused,
        })
    })
}

fn waiting(
    app: &App,
    file: &Application,
    ground: &Ground,
    languages: &HashMap<ApplicationId, Vec<Lang>>,
    per_application: usize,
) -> Waiting {
    let nobody = Ties::default();
    let ties = ground.ties.get(&file.id).unwrap_or(&nobody);
    let shut = ground.experts.iter().filter(|it| ties.candidate(it, true).why_not(file).is_some());
    Waiting {
        application: file.id,
        languages: languages.get(&file.id).cloned().unwrap_or_default(),
        region: app.network.region_of(file.country).map(|it| it.id.clone()),
        n_missing: ground.n_missing(file.id, per_application),
        shut: shut.map(|it| it.id).collect(),
    }
}

fn reader(app: &App, person: &Person, ground: &Ground) -> Reader {
    let region = person.country.and_then(|it| app.network.region_of(it));
    Reader {
        person: person.id,
        reads: person.reads.clone(),
        region: region.map(|it| it.id.clone()),
        n_files: ground.n_files.get(&person.id).copied().unwrap_or(0),
    }
}

/// The languages that what was handed in can be read in, the most frequent first.
fn languages_of(canonical: &str) -> Vec<Lang> {
    fn count(value: &serde_json::Value, into: &mut BTreeMap<Lang, usize>) {
        match value {
            serde_json::Value::Object(map) => {
                let lang = map.get("lang").and_then(|it| it.as_str()?.parse().ok());
                if let Some(lang) = lang.filter(|_| map.contains_key("text")) {
                    *into.entry(lang).or_default() += 1;
                }
                map.values().for_each(|it| count(it, into));
            }
            serde_json::Value::Array(all) => all.iter().for_each(|it| count(it, into)),
            _ => (),
        }
    }
    let mut counted = BTreeMap::new();
    if let Ok(value) = serde_json::from_str(canonical) {
        count(&value, &mut counted);
    }
    let mut languages: Vec<(Lang, usize)> = counted.into_iter().collect();
    languages.sort_by_key(|(lang, n)| (std::cmp::Reverse(*n), *lang));
    languages.into_iter().map(|(lang, _)| lang).collect()
}

/// A plan in words.
struct Shown<'a> {
    app: &'a App,
    lang: Lang,
    experts: &'a [Person],
}

impl Shown<'_> {
    fn name(&self, expert: PersonId) -> String {
        let person = self.experts.iter().find(|it| it.id == expert);
        person.map(|it| it.name.clone()).unwrap_or_default()
    }

    fn files(
        &self,
        plan: &allocation::Plan,
        link: &dyn Fn(ApplicationId) -> Option<views::pages::board::CityLink>,
    ) -> Vec<PlanFile> {
        let mut files: Vec<(ApplicationId, PlanFile)> = Vec::new();
        for pair in &plan.pairs {
            let shown = PlanPair {
                value: format!("{}~{}", pair.application, pair.expert),
                name: self.name(pair.expert),
                why: pair.reasons.iter().map(|it| self.why(it)).collect(),
                ticked: true,
            };
            match files.last_mut().filter(|(id, _)| *id == pair.application) {
                Some((_, file)) => file.pairs.push(shown),
                None => {
                    if let Some(city) = link(pair.application) {
                        files.push((pair.application, PlanFile { city, pairs: vec![shown] }));
                    }
                }
            }
        }
        files.into_iter().map(|(_, it)| it).collect()
    }

    fn why(&self, reason: &Reason) -> String {
        let lang = self.lang;
        match reason {
            Reason::Reads(language) => {
                let language = crate::people::language_name(self.app, *language);
                t!(lang, "plan-why-reads", language = language)
            }
            Reason::ReadsNone => t!(lang, "plan-why-reads-none"),
            Reason::Load { has, then } => t!(lang, "plan-why-load", has = *has, then = *then),
            Reason::OtherRegion => t!(lang, "plan-why-other-region"),
            Reason::SameRegion => t!(lang, "plan-why-same-region"),
        }
        .into_owned()
    }

    fn loads(&self, plan: &allocation::Plan, readers: &[Reader]) -> Vec<(String, usize, usize)> {
        if plan.pairs.is_empty() {
            return Vec::new();
        }
        let more = |it: &Reader| plan.pairs.iter().filter(|pair| pair.expert == it.person).count();
        let mut loads: Vec<(String, usize, usize)> = readers
            .iter()
            .map(|it| (self.name(it.person), it.n_files, it.n_files + more(it)))
            .collect();
        views::numbers::sort_by_name(self.lang, &mut loads, |it| &it.0);
        loads
    }
}

/// Gives what was ticked of a plan, all of it or nothing.
///
/// # Errors
/// [`PlanRefused`] names every pair that cannot be given any more.
pub fn take(
    app: &App,
    actor: &Actor,
    slug: &str,
    chosen: &[Chosen],
) -> Result<usize, Failure<PlanRefused>> {
    let now = app.clock.now();
    let ids: Vec<ReviewId> = chosen.iter().map(|_| ReviewId(chance::fresh_id(now))).collect();
    let (app, actor) = (app.clone(), actor.clone());
    let (slug, chosen) = (slug.to_owned(), chosen.to_vec());
    app.clone().store.write(move |tx| {
        let call: Call = found(tx.call_by_slug(&slug)?)?;
        policy::require(&actor, Act::AssignReviews, On::Call(&call))?;
        let by = actor.person.ok_or(Denied::Hidden)?;
        if chosen.is_empty() {
            return Err(Failure::Refused(PlanRefused::Nothing));
        }
        let ground = Ground::load(&app, tx, &actor, call.id)?;
        let (mut changed, mut refused) = (Vec::new(), Vec::new());
        let mut seen = BTreeSet::new();
        for (pair, id) in chosen.iter().zip(&ids) {
            if !seen.insert((pair.application, pair.expert)) {
                continue;
            }
            match ground.assign(tx, &actor, (*pair, *id), by, now)? {
                Ok(review) => changed.push(review),
                Err(why) => refused.push((*pair, why)),
            }
        }
        if !refused.is_empty() {
            return Err(Failure::Refused(PlanRefused::Meanwhile(refused)));
        }
        let n = changed.len();
        let handling = handling::of(&app, tx, call.id)?;
        handling::keep(tx, handling, by, now)?;
        for review in changed {
            tx.record(review)?;
        }
        Ok(n)
    })
}

impl Ground {
    fn assign(
        &self,
        tx: &mut Tx,
        actor: &Actor,
        (pair, id): (Chosen, ReviewId),
        by: PersonId,
        now: Timestamp,
    ) -> Result<Result<domain::event::Changed<Review>, AssignRefused>, Failure<PlanRefused>> {
        let file = match self.files.iter().find(|it| it.id == pair.application) {
            Some(file) => file.clone(),
            // Not eligible any more; of another call, it is not there.
            None => found(tx.application(pair.application)?.filter(|it| it.call == self.call))?,
        };
        policy::require(actor, Act::AssignReviews, On::Application(&file, None))?;
        let nobody = Ties::default();
        let ties = self.ties.get(&file.id).unwrap_or(&nobody);
        let Some(person) = self.experts.iter().find(|it| it.id == pair.expert) else {
            return Ok(Err(AssignRefused::NotExpert));
        };
        Ok(Review::assign(id, &file, &ties.candidate(person, true), by, now))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_that_most_is_written_in_comes_first() {
        let text = r#"{"answers":{"a":{"kind":"text","text":"x","lang":"uk",
            "working":{"lang":"en","text":"y"}},"b":{"kind":"text","text":"z","lang":"uk"},
            "c":{"kind":"text","text":"no language"}},"files":[]}"#;
        let languages: Vec<String> = languages_of(text).iter().map(|it| it.to_string()).collect();
        assert_eq!(languages, ["uk", "en"]);
        assert_eq!(languages_of("not json"), []);
    }

    #[test]
    fn a_pair_is_two_ids() {
        assert_eq!(Chosen::parse("a~b"), None);
        let (file, expert) = (uuid::Uuid::from_u128(1), uuid::Uuid::from_u128(2));
        let pair = Chosen { application: ApplicationId(file), expert: PersonId(expert) };
        assert_eq!(Chosen::parse(&format!("{file}~{expert}")), Some(pair));
    }
}
