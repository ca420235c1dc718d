//! What a commission's desk shows; loads the files of one country and nothing else.

use std::collections::BTreeMap;

use domain::application::{Application, Submission};
use domain::call::{Call, Turn};
use domain::city::City;
use domain::country::Country;
use domain::ids::{ApplicationId, CityId};
use domain::language::Lang;
use domain::people::{Actor, Role};
use domain::policy::{self, Act, On};
use domain::time::{Deadline, Timestamp};
use store::Tx;
use views::dates;
use views::pages::commission::{Desk, File, Forwarding, OneFile, Place, Whose};
use views::parts::Clock;

use crate::{App, calls};
use crate::failure::{Lookup, found};

/// The desk of a country's commission in a call; the secretariat may look at it.
///
/// # Errors
/// [`policy::Denied::Hidden`] for everybody else.
pub fn desk(
    app: &App,
    actor: &Actor,
    slug: &str,
    country: Country,
    lang: Lang,
) -> Result<Desk, Lookup> {
    let now = app.clock.now();
    app.store.read(|tx| {
        let call = found(tx.call_by_slug(slug)?)?;
        let files = on_desk(tx, actor, &call, country)?;
        let cities = by_id(tx.cities_with_files(call.id, country)?);
        let filed: BTreeMap<ApplicationId, Submission> = tx
            .last_submissions(call.id, country)?
            .into_iter()
            .map(|it| (it.application, it))
            .collect();
        let n_used = tx.seats_taken(call.id, country)?.len();
        let is_officer = actor.has(Role::Commission(country));
        let files: Vec<File> = ordered(files)
            .iter()
            .map(|it| row(app, it, cities.get(&it.city), filed.get(&it.id), lang))
            .collect();
        let (whose, clock) = turn(app, &call, &files, is_officer, now, lang);
        Ok(Desk {
            place: place(app, &call, country, lang),
            whose,
            clock,
            until: until(app, &call, lang),
            may_act: is_officer && call.is_endorsing(now),
            n_used,
            n_total: usize::try_from(call.quota).unwrap_or(0),
            files,
        })
    })
}

/// One file for an officer who is about to act on it.
///
/// # Errors
/// [`policy::Denied`] unless the actor may act for the file's country.
pub fn one(app: &App, actor: &Actor, id: ApplicationId, lang: Lang) -> Result<OneFile, Lookup> {
    app.store.read(|tx| {
        let file = found(tx.application(id)?)?;
        policy::require(actor, Act::ActForCountry, On::Application(&file, None))?;
        let call = found(tx.call(file.call)?)?;
        let city = found(tx.city(file.city)?)?;
        Ok(OneFile {
            place: place(app, &call, file.country, lang),
            id,
            city: city.name_in(lang).to_owned(),
            invented: city.invented,
            stage: file.stage.name(),
            until: until(app, &call, lang),
        })
    })
}

/// What forwarding would send on now.
///
/// # Errors
/// [`policy::Denied`] unless the actor may act for the country.
pub fn forwarding(
    app: &App,
    actor: &Actor,
    slug: &str,
    country: Country,
    lang: Lang,
) -> Result<Forwarding, Lookup> {
    app.store.read(|tx| {
        let call = found(tx.call_by_slug(slug)?)?;
        policy::require(actor, Act::SeeCall, On::Call(&call))?;
        policy::require(actor, Act::ActForCountry, On::Country(country))?;
        let files = ordered(on_desk(tx, actor, &call, country)?);
        let cities = by_id(tx.cities_with_files(call.id, country)?);
        let at = |name: &'static str| files.iter().filter(move |it| it.stage.name() == name);
        Ok(Forwarding {
            place: place(app, &call, country, lang),
            cities: at("endorsed")
                .filter_map(|it| cities.get(&it.city))
                .map(|it| (it.name_in(lang).to_owned(), it.invented))
                .collect(),
            n_waiting: at("submitted").count() + at("reserved").count(),
            until: until(app, &call, lang),
        })
    })
}

/// The country's files, for those who may see them.
pub(super) fn on_desk(
    tx: &mut Tx,
    actor: &Actor,
    call: &Call,
    country: Country,
) -> Result<Vec<Application>, Lookup> {
    let scope = policy::visible(actor, call, Some(country))?;
    Ok(tx.files(scope)?)
}

/// Files that are over go last; the others keep the commission's order.
pub(super) fn ordered(mut files: Vec<Application>) -> Vec<Application> {
    let over = |it: &Application| matches!(it.stage.name(), "withdrawn" | "refused" | "excluded");
    files.sort_by_key(over);
    files
}

pub(super) fn by_id(cities: Vec<City>) -> BTreeMap<CityId, City> {
    cities.into_iter().map(|it| (it.id, it)).collect()
}

pub(super) fn place(app: &App, call: &Call, country: Country, lang: Lang) -> Place {
    Place {
        slug: call.slug.clone(),
        call: calls::title(&app.network, call, lang),
        country,
        country_name: country_name(country, lang),
    }
}

/// What a reader of `lang` calls a country; its code where nobody has named it.
pub(crate) fn country_name(country: Country, lang: Lang) -> String {
    places::country_name(country.as_str(), lang.as_str()).unwrap_or(country.as_str()).to_owned()
}

fn row(
    app: &App,
    file: &Application,
    city: Option<&City>,
    filed: Option<&Submission>,
    lang: Lang,
) -> File {
    let zone = &app.network.about.zone.id;
    File {
        id: file.id,
        city: city.map_or("–", |it| it.name_in(lang)).to_owned(),
        invented: city.is_some_and(|it| it.invented),
        rank: file.rank,
        filed_on: filed.map(|it| dates::day_of(lang, it.at, zone)).unwrap_or_default(),
        n_files: filed.map_or(0, n_files),
        stage: file.stage.name(),
        note: file.stage.note().map(str::to_owned),
    }
}

fn n_files(submission: &Submission) -> usize {
    let canonical: serde_json::Value =
        serde_json::from_str(&submission.canonical).unwrap_or_default();
    canonical["files"].as_array().map_or(0, Vec::len)
}

fn turn(
    app: &App,
    call: &Call,
    files: &[File],
    is_officer: bool,
    now: Timestamp,
    lang: Lang,
) -> (Whose, Option<Clock>) {
    let clock = |deadline: &Deadline| Some(clock(app, deadline, now, lang));
    let planned = |it: &domain::call::Instant| {
        clock(&Deadline { wall: it.wall.clone(), at: it.at })
    };
    let waiting = files.iter().any(File::waits);
    let endorsed = files.iter().any(|it| it.stage == "endorsed");
    // Files already here can be acted on at once, whoever else still has time.
    if call.is_endorsing(now) && (waiting || endorsed) {
        let whose = match (is_officer, waiting) {
            (false, _) => Whose::Commission,
            (true, true) => Whose::Choose,
            (true, false) => Whose::Forward,
        };
        return (whose, clock(&call.clocks.commission));
    }
    match call.turn(now) {
        Turn::Opening(at) => (Whose::Opening, planned(&at)),
        Turn::Cities(until) => (Whose::Cities, clock(&until)),
        // Everything here is dealt with: only cities that mend can still hand in.
        Turn::Commissions(_) if files.iter().any(|it| it.stage == "returned") => {
            (Whose::Cities, clock(&call.clocks.commission))
        }
        Turn::Commissions(_) | Turn::Experts(_) => {
            (Whose::Experts, planned(&call.clocks.announcement))
        }
        Turn::Over(at) => {
            (Whose::Over(dates::day_of(lang, at, &app.network.about.zone.id)), None)
        }
    }
}

fn clock(app: &App, deadline: &Deadline, now: Timestamp, lang: Lang) -> Clock {
    let zone = &deadline.wall.zone;
    let n_days = dates::days_until(&now.day_in(zone), &deadline.at.day_in(zone)).unwrap_or(0);
    Clock { deadline: deadline.clone(), place: calls::place(&app.network, zone, lang), n_days }
}

fn until(app: &App, call: &Call, lang: Lang) -> String {
    let deadline = &call.clocks.commission;
    dates::deadline(lang, deadline, &calls::place(&app.network, &deadline.wall.zone, lang))
}
