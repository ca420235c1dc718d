//! The earlier date that a commission sets for the cities of its country.

use domain::call::Call;
use domain::country::Country;
use domain::language::Lang;
use domain::own_date::{OwnDate, OwnDateRefused};
use domain::people::Actor;
use domain::policy::{self, Act, Denied, On};
use domain::time::{Wall, WallRefused};
use store::Tx;
use views::pages::own_date::{Holds, OwnDateForm};
use views::parts::FieldError;
use views::{dates, t};

use crate::App;
use crate::calls::{self, filled, typed, wall_words};
use crate::failure::{Failure, Lookup, found};
use crate::public::country_name;

/// Why a commission's own date was not set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SetRefused {
    /// What was typed names no moment.
    Wall(WallRefused),
    /// The rule says no.
    Rule(OwnDateRefused),
}

/// Sets or moves the date of a country's commission.
///
/// # Errors
/// [`SetRefused`].
pub fn set(
    app: &App,
    actor: &Actor,
    slug: &str,
    country: Country,
    to: &Wall,
) -> Result<(), Failure<SetRefused>> {
    let now = app.clock.now();
    let binds = app.network.rules.commission.own_date_binds;
    let deadline = typed(to).and_then(|it| it.deadline());
    let (actor, slug) = (actor.clone(), slug.to_owned());
    app.store.write(move |tx| {
        let call = acting(tx, &actor, &slug, country).map_err(|it| it.map(|no| match no {}))?;
        let deadline = deadline.clone().map_err(|it| Failure::Refused(SetRefused::Wall(it)))?;
        let by = actor.person.ok_or(Denied::Hidden)?;
        let before = tx.own_date(call.id, country)?;
        let own = OwnDate {
            call: call.id,
            country,
            deadline,
            binds,
            set_at: now,
            set_by: by,
            lifted_at: None,
        };
        let changed = OwnDate::set(&call, before.as_ref(), own)
            .map_err(|it| Failure::Refused(SetRefused::Rule(it)))?;
        if let Some(changed) = changed {
            tx.record(changed)?;
        }
        Ok(())
    })
}

/// Lifts it: the call's own date holds again.
///
/// # Errors
/// [`OwnDateRefused`].
pub fn lift(
    app: &App,
    actor: &Actor,
    slug: &str,
    country: Country,
) -> Result<(), Failure<OwnDateRefused>> {
    let now = app.clock.now();
    let (actor, slug) = (actor.clone(), slug.to_owned());
    app.store.write(move |tx| {
        let call = acting(tx, &actor, &slug, country).map_err(|it| it.map(|no| match no {}))?;
        let by = actor.person.ok_or(Denied::Hidden)?;
        let own = tx.own_date(call.id, country)?;
        let own = own.ok_or(Failure::Refused(OwnDateRefused::None))?;
        let changed = own.lift(&call, by, now).map_err(Failure::Refused)?;
        tx.record(changed)?;
        Ok(())
    })
}

/// The call, for an officer of that country's commission.
fn acting(tx: &mut Tx, actor: &Actor, slug: &str, country: Country) -> Result<Call, Lookup> {
    let call = found(tx.call_by_slug(slug)?)?;
    policy::require(actor, Act::SeeCall, On::Call(&call))?;
    policy::require(actor, Act::ActForCountry, On::Country(country))?;
    Ok(call)
}

/// The form of the date, with what holds now.
///
/// # Errors
/// [`Denied`] unless the actor may act for the country.
pub fn page(
    app: &App,
    actor: &Actor,
    slug: &str,
    country: Country,
    lang: Lang,
) -> Result<OwnDateForm, Lookup> {
    let now = app.clock.now();
    app.store.read(|tx| {
        let call = acting(tx, actor, slug, country)?;
        let own = tx.own_date(call.id, country)?;
        let zone = &app.network.about.zone.id;
        let wall = own.as_ref().map_or_else(|| Wall::new("", zone), |it| it.deadline.wall.clone());
        let extended = own.as_ref().and_then(|own| {
            let last = call.extensions.last().filter(|it| it.at > own.set_at)?;
            Some(dates::day_of(lang, last.at, zone))
        });
        Ok(OwnDateForm {
            slug: call.slug.clone(),
            call: calls::title(&app.network, &call, lang),
            country,
            country_name: country_name(country.as_str(), lang),
            call_until: filled::words(&app.network, &call.clocks.city, lang),
            holds: own.as_ref().map(|it| Holds {
                until: filled::words(&app.network, &it.deadline, lang),
                binds: it.binds,
                notes: filled::notes(&app.network, domain::call::Clock::City, &it.deadline, lang),
                extended,
            }),
            binds: app.network.rules.commission.own_date_binds,
            can_set: matches!(call.stage, domain::call::Stage::Published { .. })
                && call.clocks.city.includes(now),
            local: wall.local,
            zone: wall.zone,
            errors: Vec::new(),
        })
    })
}

/// Why the date was not set, in words, with its field.
pub fn fault(app: &App, refused: &SetRefused, lang: Lang) -> FieldError {
    match refused {
        SetRefused::Wall(it) => {
            let (is_zone, words) = wall_words(it, &t!(lang, "clocks-own-date-field"), lang);
            FieldError::new(if is_zone { "date_zone" } else { "date" }, words)
        }
        SetRefused::Rule(it) => FieldError::new("date", rule_words(app, it, lang)),
    }
}

/// Why a rule said no, with the mend.
pub fn rule_words(app: &App, refused: &OwnDateRefused, lang: Lang) -> String {
    let zone = &app.network.about.zone.id;
    let moment = |at| dates::moment(lang, at, zone, &calls::place(&app.network, zone, lang));
    match refused {
        OwnDateRefused::NotRunning => t!(lang, "clocks-own-date-not-running"),
        OwnDateRefused::Later { until } => {
            let until = filled::words(&app.network, until, lang);
            t!(lang, "clocks-own-date-later", moment = until)
        }
        OwnDateRefused::BeforeOpening { opens_at } => {
            t!(lang, "clocks-own-date-before-opening", moment = moment(*opens_at))
        }
        OwnDateRefused::Past => {
            t!(lang, "call-desk-refusal-past", now = moment(app.clock.now()))
        }
        OwnDateRefused::None => t!(lang, "clocks-own-date-none"),
    }
    .into_owned()
}
