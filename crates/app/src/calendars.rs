//! Deadlines as calendars: those of all public calls, and under a secret address one's own.
//!
//! An entry keeps its identity whatever moves: a calendar that had it before shows the new moment
//! and not a second one. Nothing here decides: every moment is asked of the rules that decide.

use std::collections::{BTreeMap, HashMap};

use documents::calendar::{self, Calendar, Entry};
use domain::application::{Application, Stage};
use domain::calendar_key::CalendarKey;
use domain::call::{Call, Clock};
use domain::ids::{CallId, CityId, PersonId};
use domain::language::Lang;
use domain::people::{Actor, Role};
use domain::policy::{Act, On, require};
use domain::time::{Deadline, Timestamp, Wall};
use domain::{city::City, review};
use store::Tx;
use views::pages::call_desk::ClockId;
use views::{shell, t};

use crate::calls::{self, filled};
use crate::failure::{Lookup, found};
use crate::public::country_name;
use crate::{App, actors, chance};

/// How long a key is: 256 bits as hex digits.
const KEY_CHARS: usize = 64;

/// The deadlines of every public call.
///
/// # Errors
/// Of the database.
pub fn public(app: &App, lang: Lang) -> Result<String, Lookup> {
    let calls = crate::public::calls(app)?;
    let of = Of { app, lang };
    let entries = calls.iter().flat_map(|it| {
        it.call.clocks.told().map(move |(clock, deadline)| of.clock(&it.call, clock, &deadline))
    });
    let network = app.network.about.short_name.to(lang);
    let name = t!(lang, "calendar-public", network = network).into_owned();
    Ok(calendar::written(&of.calendar(name, "/calls.ics", entries.collect())))
}

/// A fresh key, to be shown once and kept by its hash alone.
pub fn fresh_key() -> String {
    chance::token()
}

/// The address a key opens, from the scheme on.
pub fn address(app: &App, key: &str, lang: Lang) -> String {
    format!("{}{}", app.settings.base_url, shell::href(lang, &format!("/calendar/{key}.ics")))
}

/// Makes the secret address of the actor's own calendar, in place of the one there may be. The
/// same key again does its work once.
///
/// # Errors
/// [`domain::policy::Denied`] for a visitor; hidden for what is no key of ours.
pub fn make(app: &App, actor: &Actor, key: &str) -> Result<(), Lookup> {
    let now = app.clock.now();
    require(actor, Act::SeeOwnDesk, On::Network)?;
    let person = found(actor.person)?;
    found(is_key(key).then_some(()))?;
    let key = CalendarKey { person, token_sha256: chance::sha256(key), made_at: now };
    app.store.write(move |tx| {
        let before = tx.calendar_key(person)?;
        if let Some(made) = CalendarKey::make(key.clone(), before.as_ref()) {
            tx.record(made)?;
        }
        Ok(())
    })
}

/// Takes the actor's address out of use; without one nothing happens.
///
/// # Errors
/// [`domain::policy::Denied`] for a visitor.
pub fn revoke(app: &App, actor: &Actor) -> Result<(), Lookup> {
    let now = app.clock.now();
    require(actor, Act::SeeOwnDesk, On::Network)?;
    let person = found(actor.person)?;
    app.store.write(move |tx| {
        if let Some(key) = tx.calendar_key(person)? {
            tx.record(key.revoke(now))?;
        }
        Ok(())
    })
}

/// Since when the actor has an address.
///
/// # Errors
/// Of the database.
pub fn made_at(app: &App, person: PersonId) -> Result<Option<Timestamp>, Lookup> {
    let key = app.store.read(|tx| tx.calendar_key(person))?;
    Ok(key.map(|it| it.made_at))
}

fn is_key(text: &str) -> bool {
    text.len() == KEY_CHARS && text.bytes().all(|it| matches!(it, b'0'..=b'9' | b'a'..=b'f'))
}

/// The deadlines of whoever has that key; any other is not there.
///
/// # Errors
/// [`domain::policy::Denied::Hidden`]; of the database.
pub fn mine(app: &App, key: &str, lang: Lang) -> Result<String, Lookup> {
    let now = app.clock.now();
    found(is_key(key).then_some(()))?;
    let sha256 = chance::sha256(key);
    let known = app.store.read(|tx| tx.calendar_key_by_hash(&sha256))?;
    let person = found(known)?.person;
    let actor = actors::of(app, person)?;
    let entries = app.store.read(|tx| {
        let calls = running(tx)?;
        let mut own = Own { of: Of { app, lang }, actor: &actor, now, calls, entries: Vec::new() };
        own.files(tx, person)?;
        own.countries();
        own.reviews(tx, person)?;
        own.secretariat();
        let mut entries = own.entries;
        entries.sort_by(|a, b| (a.at, &a.uid).cmp(&(b.at, &b.uid)));
        Ok::<_, Lookup>(entries)
    })?;
    let network = app.network.about.short_name.to(lang);
    let name = t!(lang, "calendar-mine", network = network).into_owned();
    let of = Of { app, lang };
    Ok(calendar::written(&of.calendar(name, "/desk", entries)))
}

/// Every public call whose results are not told, with its extensions.
fn running(tx: &mut Tx) -> Result<HashMap<CallId, Call>, store::Error> {
    let mut extensions: BTreeMap<CallId, Vec<_>> = BTreeMap::new();
    for (call, it) in tx.all_extensions()? {
        extensions.entry(call).or_default().push(it);
    }
    let over = |it: &Call| matches!(it.stage, domain::call::Stage::Announced { .. });
    let calls = tx.calls()?.into_iter().filter(|it| it.is_public() && !over(it));
    Ok(calls
        .map(|it| {
            let extensions = extensions.remove(&it.id).unwrap_or_default();
            (it.id, Call { extensions, ..it })
        })
        .collect())
}

/// For whom a calendar is written.
#[derive(Clone, Copy)]
struct Of<'a> {
    app: &'a App,
    lang: Lang,
}

impl Of<'_> {
    fn calendar(&self, name: String, path: &str, entries: Vec<Entry>) -> Calendar {
        Calendar {
            lang: self.lang,
            name,
            address: self.address(path),
            refresh_hours: self.app.network.rules.calendar.refresh_hours,
            entries,
        }
    }

    fn address(&self, path: &str) -> String {
        format!("{}{}", self.app.settings.base_url, shell::href(self.lang, path))
    }

    fn title(&self, call: &Call) -> String {
        calls::title(&self.app.network, call, self.lang).1
    }

    /// Lasting and the same on every node and in every language.
    fn uid(&self, what: &str) -> String {
        format!("{what}@{}", self.app.network.about.id)
    }

    /// What a deadline says beside its moment: the moment in its own zone, and what else holds.
    fn description(&self, clock: Clock, deadline: &Deadline, more: &str) -> String {
        let network = &self.app.network;
        let mut lines = vec![filled::words(network, deadline, self.lang)];
        lines.extend(filled::notes(network, clock, deadline, self.lang));
        lines.extend(Some(more.to_owned()).filter(|it| !it.is_empty()));
        lines.join("\n")
    }

    /// One clock of a call.
    fn clock(&self, call: &Call, clock: Clock, deadline: &Deadline) -> Entry {
        let moved: Vec<_> =
            call.extensions.iter().filter(|it| it.before.of(clock) != it.after.of(clock)).collect();
        let name = ClockId::from(clock).public_name(self.lang);
        let title = self.title(call);
        let why = moved.last().and_then(|it| {
            let reason = it.reason.get(&self.lang).or_else(|| it.reason.get(&Lang::EN))?;
            Some(t!(self.lang, "call-because", reason = reason.as_str()).into_owned())
        });
        Entry {
            uid: self.uid(&format!("call-{}-{}", call.id, ClockId::from(clock).field())),
            sequence: u32::try_from(moved.len()).unwrap_or(u32::MAX),
            changed_at: moved.last().map_or(call.drafted_at, |it| it.at),
            at: deadline.at,
            summary: t!(self.lang, "calendar-clock", clock = name, call = title).into_owned(),
            description: self.description(clock, deadline, &why.unwrap_or_default()),
            url: self.address(&format!("/calls/{}", call.slug)),
        }
    }
}

/// Somebody's own deadlines being gathered.
struct Own<'a> {
    of: Of<'a>,
    actor: &'a Actor,
    now: Timestamp,
    calls: HashMap<CallId, Call>,
    entries: Vec<Entry>,
}

/// What one entry is about.
struct About {
    uid: String,
    clock: Clock,
    summary: String,
    path: String,
    /// When something beside the call's clocks last moved it.
    moved_at: Option<Timestamp>,
}

impl Own<'_> {
    /// Puts an entry down; whatever moved it raises its number.
    fn push(&mut self, call: &Call, deadline: &Deadline, about: About) {
        let extended = call.extensions.last().map(|it| it.at);
        let changed_at = extended.max(about.moved_at).unwrap_or(call.drafted_at);
        let seconds = (changed_at.0 - call.drafted_at.0) / 1_000;
        self.entries.push(Entry {
            uid: self.of.uid(&about.uid),
            sequence: u32::try_from(seconds.max(0)).unwrap_or(u32::MAX),
            changed_at,
            at: deadline.at,
            summary: about.summary,
            description: self.of.description(about.clock, deadline, &self.of.title(call)),
            url: self.of.address(&about.path),
        });
    }

    /// What the actor's teams write, and the sections given to the actor.
    fn files(&mut self, tx: &mut Tx, person: PersonId) -> Result<(), Lookup> {
        let cities: HashMap<CityId, City> =
            tx.cities_of(person)?.into_iter().map(|it| (it.id, it)).collect();
        let files = tx.applications_of_teams(person)?;
        let given = tx.sections_given_to(person)?;
        for file in &files {
            let (Some(call), Some(city)) =
                (self.calls.get(&file.call).cloned(), cities.get(&file.city))
            else {
                continue;
            };
            let Some((deadline, _)) = file.writing_deadline(&call) else { continue };
            if file.writable(&call, self.now).is_err() {
                continue;
            }
            let lang = self.of.lang;
            let name = city.name_in(lang);
            let summary = match file.stage {
                Stage::Returned { .. } => t!(lang, "calendar-mend", city = name),
                _ => t!(lang, "calendar-submit", city = name),
            };
            let about = About {
                uid: format!("application-{}", file.id),
                clock: Clock::City,
                summary: summary.into_owned(),
                path: format!("/applications/{}", file.id),
                moved_at: moved_at(tx, file)?,
            };
            self.push(&call, &deadline, about);
            for it in given.iter().filter(|it| it.application == file.id) {
                let form = crate::forms::of_application(self.of.app, tx, file, &call)?;
                let Some(section) = form.section(&it.section) else { continue };
                let zone = &call.clocks.city.wall.zone;
                let wall = Wall::new(&format!("{}T23:59", it.until_on), zone);
                let Ok(deadline) = wall.deadline() else { continue };
                let section_title = section.title.to(lang);
                let summary =
                    t!(lang, "calendar-section", section = section_title, city = name).into_owned();
                let about = About {
                    uid: format!("section-{}-{}", file.id, it.section),
                    clock: Clock::City,
                    summary,
                    path: format!("/applications/{}/sections/{}", file.id, it.section),
                    moved_at: Some(it.assigned_at),
                };
                self.push(&call, &deadline, about);
            }
        }
        Ok(())
    }

    /// The clocks of commissions whose officer the actor is.
    fn countries(&mut self) {
        let lang = self.of.lang;
        let actor = self.actor;
        for role in &actor.roles {
            let Role::Commission(country) = role else { continue };
            for call in self.calls.values().cloned().collect::<Vec<_>>() {
                for clock in [Clock::Endorsement, Clock::Commission] {
                    let Some(deadline) = told(&call, clock) else { continue };
                    let name = country_name(country.as_str(), lang);
                    let summary = match clock {
                        Clock::Endorsement => t!(lang, "calendar-choose", country = name),
                        _ => t!(lang, "calendar-forward", country = name),
                    };
                    let about = About {
                        uid: format!("call-{}-{}-{country}", call.id, ClockId::from(clock).field()),
                        clock,
                        summary: summary.into_owned(),
                        path: format!("/calls/{}/countries/{country}", call.slug),
                        moved_at: None,
                    };
                    self.push(&call, &deadline, about);
                }
            }
        }
    }

    /// What the actor reads as an expert.
    fn reviews(&mut self, tx: &mut Tx, person: PersonId) -> Result<(), store::Error> {
        let open = |it: &review::Review| {
            matches!(it.stage, review::Stage::Assigned | review::Stage::Accepted { .. })
        };
        let mut calls: Vec<CallId> =
            tx.reviews_by(person)?.iter().filter(|it| open(it)).map(|it| it.call).collect();
        calls.sort_unstable();
        calls.dedup();
        for id in calls {
            let still = self.actor.has(Role::Expert(id));
            let Some(call) = self.calls.get(&id).filter(|_| still).cloned() else { continue };
            let clock =
                if call.clocks.experts.is_some() { Clock::Experts } else { Clock::Announcement };
            let Some(deadline) = call.clocks.of(clock) else { continue };
            let about = About {
                uid: format!("reviews-{id}"),
                clock,
                summary: t!(self.of.lang, "calendar-review").into_owned(),
                path: "/reviews".to_owned(),
                moved_at: None,
            };
            self.push(&call, &deadline, about);
        }
        Ok(())
    }

    /// What the secretariat has to do by a date.
    fn secretariat(&mut self) {
        if !self.actor.has(Role::Secretariat) {
            return;
        }
        for call in self.calls.values().cloned().collect::<Vec<_>>() {
            for clock in [Clock::Screening, Clock::Announcement] {
                let Some(deadline) = call.clocks.of(clock) else { continue };
                let summary = match clock {
                    Clock::Screening => t!(self.of.lang, "calendar-screen"),
                    _ => t!(self.of.lang, "calendar-announce"),
                };
                let about = About {
                    uid: format!("call-{}-{}-desk", call.id, ClockId::from(clock).field()),
                    clock,
                    summary: summary.into_owned(),
                    path: format!("/calls/{}/board", call.slug),
                    moved_at: None,
                };
                self.push(&call, &deadline, about);
            }
        }
    }
}

/// A clock as far as it is told apart from the one that follows it.
fn told(call: &Call, wanted: Clock) -> Option<Deadline> {
    call.clocks.told().find(|(clock, _)| *clock == wanted).map(|(_, it)| it)
}

/// When the dates of one application beside its call's clocks last changed.
fn moved_at(tx: &mut Tx, file: &Application) -> Result<Option<Timestamp>, store::Error> {
    let own = tx.own_date_changed_at(file.call, file.country)?;
    let waived = tx.waivers_of(file.id)?.into_iter().filter_map(|it| match it.stage {
        domain::waiver::Stage::Granted { at, .. } => Some(at),
        domain::waiver::Stage::Asked | domain::waiver::Stage::Refused { .. } => None,
    });
    Ok(own.max(waived.max()))
}
