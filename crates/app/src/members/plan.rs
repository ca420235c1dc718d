//! What a row changes: compared with the cities known here, and with the rows before it.

use std::collections::{HashMap, HashSet};

use domain::city::{City, CityName, Spell};
use domain::country::Country;
use domain::event::Changed;
use domain::fold::fold;
use domain::ids::{CityId, PersonId, SpellId};
use domain::time::Timestamp;
use store::Tx;

use super::file::Row;
use super::placing::{Found, distance_km};
use super::report::{Happened, Placing, RowRefused};

/// Two points this far apart are not one city: districts and their city's centre are nearer.
const SAME_CITY_KM: f64 = 50.0;

/// A good row with all it needs, its ids included, so that a closure may run again.
#[derive(Debug, Clone)]
pub(super) struct Task {
    pub(super) row: Row,
    pub(super) found: Found,
    /// Whether an earlier row of the file names the same city: then it only fills gaps.
    pub(super) again: bool,
    pub(super) city_id: CityId,
    pub(super) spell_id: SpellId,
}

/// What a row comes to.
pub(super) struct Plan {
    pub(super) happened: Happened,
    pub(super) placing: Option<Placing>,
    pub(super) city: Option<Changed<City>>,
    pub(super) spell: Option<Changed<Spell>>,
}

impl Plan {
    fn refused(why: RowRefused) -> Plan {
        Plan { happened: Happened::Refused(why), placing: None, city: None, spell: None }
    }
}

/// What is known of the cities of the rows: loaded when first asked for, then kept in step.
pub(super) struct Known {
    by: Option<PersonId>,
    now: Timestamp,
    by_name: HashMap<(Country, String), Vec<CityId>>,
    /// The names that the database has been asked for.
    loaded: HashSet<(Country, String)>,
    cities: HashMap<CityId, (City, Vec<Spell>)>,
}

/// What is to happen to a city's spells.
enum SpellPlan {
    Nothing,
    New(Spell),
    Put(Spell, &'static str),
}

impl Known {
    pub(super) fn new(by: Option<PersonId>, now: Timestamp) -> Known {
        Known { by, now, by_name: HashMap::new(), loaded: HashSet::new(), cities: HashMap::new() }
    }

    /// What a row comes to; what follows sees it as done.
    pub(super) fn plan(&mut self, tx: &mut Tx, task: &Task) -> Result<Plan, store::Error> {
        let row = &task.row;
        let mut named = self.named(tx, row.country, &fold(&row.name))?;
        // Another list wrote the place in another language, or without the office's title.
        if let Some(spelling) = task.found.spelling.as_ref().filter(|_| named.is_empty()) {
            named = self.named(tx, row.country, &fold(&spelling.name))?;
            named.retain(|it| self.cities[it].0.geoname_id == task.found.geoname_id);
        }
        let city = match self.meant(&named, row, &task.found) {
            Ok(city) => city,
            Err(n_homonyms) => return Ok(Plan::refused(RowRefused::Homonyms(n_homonyms))),
        };
        let successor = match &row.successor {
            None => None,
            Some(name) => {
                let heirs = self.named(tx, row.country, &fold(name))?;
                match heirs.as_slice() {
                    [heir] if Some(*heir) == city => {
                        return Ok(Plan::refused(RowRefused::SuccessorOfItself));
                    }
                    [heir] => Some(*heir),
                    [] => return Ok(Plan::refused(RowRefused::Successor(name.clone()))),
                    several => return Ok(Plan::refused(RowRefused::Homonyms(several.len()))),
                }
            }
        };
        Ok(match city {
            None => self.add(task, successor),
            Some(id) => self.change(id, task, successor),
        })
    }

    fn add(&mut self, task: &Task, successor: Option<CityId>) -> Plan {
        let row = &task.row;
        let mut names = row.names.clone();
        names.extend(task.found.spelling.clone());
        let city = City {
            id: task.city_id,
            country: row.country,
            kind: row.kind.clone().unwrap_or_else(|| "city".to_owned()),
            name: row.name.clone(),
            names,
            position: task.found.position,
            geoname_id: task.found.geoname_id,
            website: None,
            invented: false,
            successor,
            source: row.source.clone(),
        };
        let spell = self.new_spell(task, task.city_id);
        self.remember(city.clone(), vec![spell.clone()]);
        Plan {
            happened: Happened::Added,
            placing: Some(task.found.how.clone()),
            city: Some(City::import(city, self.by, self.now)),
            spell: Some(Spell::import(spell, self.by, self.now)),
        }
    }

    fn change(&mut self, id: CityId, task: &Task, successor: Option<CityId>) -> Plan {
        let (city, spells) = self.cities[&id].clone();
        let spell = match self.spell(task, id, &spells) {
            Ok(plan) => plan,
            Err(why) => return Plan::refused(why),
        };
        let to = merged(&city, &spells, task, successor);
        let placing = match (city.position, to.position == city.position) {
            (Some(_), true) => Placing::Kept,
            _ => task.found.how.clone(),
        };
        let mut what = fields(&city, &to);
        let changed_city = city.change(to.clone(), self.by, self.now);
        let mut spells = spells;
        let changed_spell = match spell {
            SpellPlan::Nothing => None,
            SpellPlan::New(spell) => {
                what.push("membership");
                spells.push(spell.clone());
                Some(Spell::import(spell, self.by, self.now))
            }
            SpellPlan::Put(spell, field) => {
                what.push(field);
                spells.retain(|it| it.id != spell.id);
                spells.push(spell.clone());
                Some(Spell::import(spell, self.by, self.now))
            }
        };
        self.remember(to, spells);
        let happened = if what.is_empty() { Happened::Unchanged } else { Happened::Changed(what) };
        Plan { happened, placing: Some(placing), city: changed_city, spell: changed_spell }
    }

    /// The city a row means: none yet, one, or too many to tell.
    fn meant(&self, named: &[CityId], row: &Row, found: &Found) -> Result<Option<CityId>, usize> {
        let candidates: Vec<&(City, Vec<Spell>)> =
            named.iter().map(|id| &self.cities[id]).filter(|(it, _)| may_be(it, found)).collect();
        let only = |list: &[&(City, Vec<Spell>)]| match list {
            [(city, _)] => Some(city.id),
            _ => None,
        };
        let same_id: Vec<_> = candidates
            .iter()
            .copied()
            .filter(|(it, _)| row.geoname_id.is_some() && it.geoname_id == row.geoname_id)
            .collect();
        // Cities that are or were members go before what a team has only proposed.
        let listed: Vec<_> =
            candidates.iter().copied().filter(|(_, spells)| !spells.is_empty()).collect();
        match only(&same_id).or(only(&listed)).or(only(&candidates)) {
            Some(id) => Ok(Some(id)),
            None if candidates.is_empty() => Ok(None),
            None => Err(candidates.len()),
        }
    }

    fn new_spell(&self, task: &Task, city: CityId) -> Spell {
        let row = &task.row;
        Spell {
            id: task.spell_id,
            city,
            from_on: row.from_on.clone(),
            until_on: row.end.as_ref().map(|(until, _)| until.clone()),
            reason: row.end.as_ref().map(|(_, reason)| *reason),
            basis: row.basis.clone(),
            call: None,
            application: None,
        }
    }

    /// How the row's period stands to those known: a year says the same as a day within it.
    fn spell(&self, task: &Task, city: CityId, known: &[Spell]) -> Result<SpellPlan, RowRefused> {
        let new = self.new_spell(task, city);
        let ended = |spell: &Spell| match (&spell.until_on, &new.until_on) {
            (None, Some(_)) => {
                let (until_on, reason) = (new.until_on.clone(), new.reason);
                SpellPlan::Put(Spell { until_on, reason, ..spell.clone() }, "end")
            }
            _ => SpellPlan::Nothing,
        };
        let year = |it: &Option<String>| it.as_ref().map(|it| it[..4].to_owned());
        if known.is_empty() {
            return Ok(SpellPlan::New(new));
        }
        let running = known.iter().find(|it| it.until_on.is_none());
        if new.from_on.is_none() {
            if let Some(running) = running {
                return Ok(ended(running));
            }
            let same_end =
                known.iter().any(|it| new.until_on.is_some() && it.until_on == new.until_on);
            return if same_end { Ok(SpellPlan::Nothing) } else { Err(RowRefused::Ended) };
        }
        if let Some(same) = known.iter().find(|it| year(&it.from_on) == year(&new.from_on)) {
            return Ok(ended(same));
        }
        if let Some(undated) = running.filter(|it| it.from_on.is_none()) {
            let (from_on, basis) = (new.from_on.clone(), new.basis.clone());
            let dated = Spell { from_on, basis, ..undated.clone() };
            let others = known.iter().filter(|it| it.id != undated.id);
            if others.into_iter().any(|it| overlap(it, &dated)) {
                return Err(RowRefused::Overlaps);
            }
            return Ok(match ended(&dated) {
                SpellPlan::Put(both, _) => SpellPlan::Put(both, "first day and end"),
                _ => SpellPlan::Put(dated, "first day"),
            });
        }
        if let Some(running) = running.filter(|_| new.until_on.is_none()) {
            let since = running.from_on.clone().unwrap_or_default();
            return Err(RowRefused::MemberAlready(since));
        }
        if known.iter().any(|it| overlap(it, &new)) {
            return Err(RowRefused::Overlaps);
        }
        Ok(SpellPlan::New(new))
    }

    fn named(
        &mut self,
        tx: &mut Tx,
        country: Country,
        key: &str,
    ) -> Result<Vec<CityId>, store::Error> {
        let at = (country, key.to_owned());
        if self.loaded.insert(at.clone()) {
            for (city, spells) in tx.cities_named(country, key)? {
                // What is in step with earlier rows is newer than what the database has.
                if !self.cities.contains_key(&city.id) {
                    self.remember(city, spells);
                }
            }
        }
        Ok(self.by_name.get(&at).cloned().unwrap_or_default())
    }

    fn remember(&mut self, city: City, spells: Vec<Spell>) {
        for key in keys(&city) {
            let ids = self.by_name.entry((city.country, key)).or_default();
            if !ids.contains(&city.id) {
                ids.push(city.id);
            }
        }
        self.cities.insert(city.id, (city, spells));
    }
}

/// Every folded name a city is found by.
fn keys(city: &City) -> impl Iterator<Item = String> {
    std::iter::once(fold(&city.name)).chain(city.names.iter().map(|it| fold(&it.name)))
}

/// Whether the row may mean this city of its name, by GeoNames id and position.
fn may_be(city: &City, found: &Found) -> bool {
    match (city.geoname_id, found.geoname_id) {
        (Some(a), Some(b)) if a != b => {
            let near = |(a, b)| distance_km(a, b) <= SAME_CITY_KM;
            city.position.zip(found.position).is_some_and(near)
        }
        _ => true,
    }
}

/// Whether two periods share a day, as far as their precision tells.
fn overlap(a: &Spell, b: &Spell) -> bool {
    let before = |until: &Option<String>, from: &Option<String>| match (until, from) {
        (Some(until), Some(from)) => until <= from,
        _ => false,
    };
    !before(&a.until_on, &b.from_on) && !before(&b.until_on, &a.from_on)
}

/// The city with what the row knows better: what it gives wins, what it only found fills gaps.
///
/// A city that a call brought told us about itself; a list made elsewhere only fills its gaps.
fn merged(city: &City, spells: &[Spell], task: &Task, successor: Option<CityId>) -> City {
    let row = &task.row;
    let came_by_call = spells.iter().any(|it| it.call.is_some());
    let leads = !task.again && fold(&city.name) == fold(&row.name) && !came_by_call;
    let mut to = city.clone();
    // Who is on a list of members with a source is a real place, whoever proposed it here.
    to.invented = city.invented && row.source.is_none();
    let given = |leads: bool, given: bool, known: bool| (leads && given) || !known;
    if task.found.position.is_some()
        && given(leads, row.position.is_some(), city.position.is_some())
    {
        to.position = task.found.position;
    }
    if task.found.geoname_id.is_some()
        && given(leads, row.geoname_id.is_some(), city.geoname_id.is_some())
    {
        to.geoname_id = task.found.geoname_id;
    }
    if to.source.is_none() {
        to.source.clone_from(&row.source);
    }
    if let Some(kind) = row.kind.as_ref().filter(|_| leads) {
        to.kind.clone_from(kind);
    }
    to.successor = successor.or(city.successor);
    for name in &row.names {
        let known = to.names.iter_mut().find(|it| it.lang == name.lang);
        match known {
            Some(known) if leads => known.name.clone_from(&name.name),
            Some(_) => (),
            None => to.names.push(name.clone()),
        }
    }
    if city.position.is_none()
        && let Some(spelling) = &task.found.spelling
        && !keys(&to).any(|it| it == fold(&spelling.name))
    {
        to.names.push(CityName { lang: None, name: spelling.name.clone() });
    }
    to
}

fn fields(from: &City, to: &City) -> Vec<&'static str> {
    let mut fields = Vec::new();
    let mut note = |differs: bool, field: &'static str| {
        if differs {
            fields.push(field);
        }
    };
    note(from.kind != to.kind, "kind");
    note(from.names != to.names, "names");
    note(from.position != to.position, "position");
    note(from.geoname_id != to.geoname_id, "GeoNames id");
    note(from.successor != to.successor, "successor");
    note(from.source != to.source, "source");
    fields
}
