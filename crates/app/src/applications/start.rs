//! Beginning an application: the city, its team's first contact, and the draft, all or nothing.

use std::sync::LazyLock;

use domain::application::{self, Application, Dates, Stage};
use domain::call::Call;
use domain::city::{City, CityName, Position};
use domain::country::Country;
use domain::fold::fold;
use domain::ids::{ApplicationId, CallId, CityId, PersonId};
use domain::officer::WithoutCommission;
use domain::people::{Actor, Part, Person, TeamMember};
use domain::policy::{self, Act, On};
use domain::time::{Deadline, Timestamp};
use places::{Gazetteer, Placed};
use store::{Tx, WriteTx};
use views::pages::applications::{Beginning, CityChoice, StartFault, StartPage, StartWhat};

use super::filing::{Filing, KeyUsed};
use crate::failure::{Lookup, found};
use crate::{App, Failure, chance};

/// The most characters of a place's name and of an organisation.
const NAME_MAX: usize = 150;

/// Unpacked at the first application that names a new place, and then kept:
/// a call's last days see many of them.
static GAZETTEER: LazyLock<Gazetteer> = LazyLock::new(Gazetteer::load);

/// Why an application could not begin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StartRefused {
    /// What was typed is not enough, or cannot be; all faults at once.
    Faults(Vec<StartFault>),
    /// The call takes no applications now.
    NotOpen,
    /// The date that the country's commission set has passed.
    CommissionClosed {
        /// The commission's date.
        closed_at: Deadline,
    },
    /// A member of that country has this name.
    MemberAlready {
        /// The member.
        city: CityId,
        /// Its name.
        name: String,
    },
    /// The actor's own city has an application in this call.
    AppliesAlready {
        /// That application.
        application: ApplicationId,
    },
    /// The form's key did something else before.
    Key(KeyUsed),
}

impl From<KeyUsed> for StartRefused {
    fn from(key: KeyUsed) -> StartRefused {
        StartRefused::Key(key)
    }
}

/// The place an application is for, read from what was typed.
#[derive(Debug, Clone)]
enum Wanted {
    Mine(CityId),
    New { place: Box<City>, organisation: String },
}

/// Begins an application for a city of the actor's, or for a new place.
///
/// # Errors
/// [`StartRefused`].
pub fn start(
    app: &App,
    actor: &Actor,
    slug: &str,
    typed: &Beginning,
    key: &str,
) -> Result<ApplicationId, Failure<StartRefused>> {
    let now = app.clock.now();
    let call =
        app.store.read(|tx| open_door(tx, actor, slug)).map_err(|it| it.map(|no| match no {}))?;
    let wanted =
        read(app, actor, typed, now).map_err(|it| Failure::Refused(StartRefused::Faults(it)))?;
    let content =
        [slug, &typed.city, &typed.name, &typed.country, &typed.kind, &typed.organisation];
    let filing = Filing::new("application.start", key, &content)
        .map_err(|it| Failure::Refused(it.into()))?;
    let id = ApplicationId(chance::fresh_id(now));
    let today = now.day_in(&app.network.about.zone.id);
    let rule = app.network.rules.without_commission.way;
    let actor = actor.clone();
    app.store.write(move |tx| {
        let by = found(actor.person)?;
        if let Some(done) = filing.before(tx, by)? {
            let before = done.parse().map_err(|_| store::Error::Missing("the outcome of a key"))?;
            return Ok(before);
        }
        let call = found(tx.call(call.id)?)?;
        let (city, country) = enter(tx, &call, wanted.clone(), by, now, &today)?;
        let closed = rule == WithoutCommission::Closed;
        if closed && tx.officers(country, now)?.is_empty() {
            let what = StartWhat::NoCommission;
            let fault = StartFault { field: "country", what };
            return Err(Failure::Refused(StartRefused::Faults(vec![fault])));
        }
        let other = tx.application_of(call.id, city)?.map(|it| it.id);
        let is_member = is_member(tx, city, &today)?;
        let draft = Application {
            id,
            call: call.id,
            city,
            country,
            stage: Stage::Draft,
            rank: None,
            filings: 0,
            started_at: now,
            started_by: by,
            form_version: call.form_version,
            dates: dates_for(tx, call.id, country)?,
            amending: None,
        };
        let begun = match Application::start(draft, &call, is_member, other) {
            Ok(begun) => begun,
            Err(refused) => {
                let name = found(tx.city(city)?)?.name;
                return Err(Failure::Refused(refusal(refused, city, name)));
            }
        };
        tx.record(begun)?;
        filing.keep(tx, by, &id.to_string(), now)?;
        Ok(id)
    })
}

fn refusal(refused: application::StartRefused, city: CityId, name: String) -> StartRefused {
    match refused {
        application::StartRefused::NotOpen => StartRefused::NotOpen,
        application::StartRefused::CommissionClosed { closed_at } => {
            StartRefused::CommissionClosed { closed_at }
        }
        application::StartRefused::MemberAlready => StartRefused::MemberAlready { city, name },
        application::StartRefused::AppliesAlready { application } => {
            StartRefused::AppliesAlready { application }
        }
    }
}

/// What bounds a new application of that country beside the call's clocks.
pub(super) fn dates_for(
    tx: &mut Tx,
    call: CallId,
    country: Country,
) -> Result<Dates, store::Error> {
    let own = tx.own_date(call, country)?.filter(|it| it.binds).map(|it| it.deadline);
    Ok(Dates { own, waiver: None })
}

/// The call, when the actor may begin an application in it.
fn open_door(tx: &mut Tx, actor: &Actor, slug: &str) -> Result<Call, Lookup> {
    let call = found(tx.call_by_slug(slug)?)?;
    policy::require(actor, Act::StartApplication, On::Call(&call))?;
    Ok(call)
}

/// The city of the application: one of the actor's, or the new place with its first contact.
fn enter(
    tx: &mut WriteTx,
    call: &Call,
    wanted: Wanted,
    by: PersonId,
    now: Timestamp,
    today: &str,
) -> Result<(CityId, Country), Failure<StartRefused>> {
    let (place, organisation) = match wanted {
        Wanted::Mine(id) => {
            let city = found(tx.city(id)?)?;
            return Ok((city.id, city.country));
        }
        Wanted::New { place, organisation } => (place, organisation),
    };
    if !call.is_open(now) {
        return Err(Failure::Refused(StartRefused::NotOpen));
    }
    let mut former = None;
    for known in tx.listed_cities_named(place.country, &fold(&place.name))? {
        if is_member(tx, known.id, today)? {
            let (city, name) = (known.id, known.name);
            return Err(Failure::Refused(StartRefused::MemberAlready { city, name }));
        }
        // A former member comes back as itself; a record that has a team is that team's.
        if tx.team(known.id)?.is_empty() {
            former = Some(known);
        }
    }
    let city = match former {
        Some(known) => known,
        None => tx.record(City::propose(*place, by, now))?,
    };
    let contact = TeamMember {
        city: city.id,
        person: by,
        part: Part::Contact,
        organisation,
        joined_at: now,
        left_at: None,
    };
    let joined = TeamMember::join(contact, &[], Some(by))
        .expect("nobody is in the team of a place that has none");
    tx.record(joined)?;
    Ok((city.id, city.country))
}

pub(super) fn is_member(tx: &mut Tx, city: CityId, today: &str) -> Result<bool, store::Error> {
    Ok(tx.spells_of(city)?.iter().any(|it| it.covers(today)))
}

/// Reads what was typed; every fault at once.
fn read(
    app: &App,
    actor: &Actor,
    typed: &Beginning,
    now: Timestamp,
) -> Result<Wanted, Vec<StartFault>> {
    if !matches!(typed.city.as_str(), "" | "new") {
        let mine = typed.city.parse::<CityId>().ok().filter(|it| may_write_for(actor, *it));
        return match mine {
            Some(city) => Ok(Wanted::Mine(city)),
            None => Err(vec![StartFault { field: "city", what: StartWhat::NotYours }]),
        };
    }
    let mut faults = Vec::new();
    let mut line = |field: &'static str, text: &str| {
        let text = domain::words::clean_line(text);
        let is = text.chars().count();
        if is == 0 {
            faults.push(StartFault { field, what: StartWhat::Missing });
        } else if is > NAME_MAX {
            faults.push(StartFault { field, what: StartWhat::TooLong { max: NAME_MAX, is } });
        } else if !text.chars().any(char::is_alphabetic) {
            faults.push(StartFault { field, what: StartWhat::NoName });
        }
        text
    };
    let name = line("name", &typed.name);
    let organisation = line("organisation", &typed.organisation);
    let country = typed.country.parse::<Country>().ok().filter(|it| app.network.knows(*it));
    if country.is_none() {
        faults.push(StartFault { field: "country", what: StartWhat::NotOffered });
    }
    if !app.network.about.place_kinds.iter().any(|it| it.id == typed.kind) {
        faults.push(StartFault { field: "kind", what: StartWhat::NotOffered });
    }
    let (Some(country), true) = (country, faults.is_empty()) else {
        // In the order of the page, so that the summary reads from top to bottom.
        faults.sort_by_key(|it| {
            ["name", "country", "kind", "organisation"].iter().position(|f| *f == it.field)
        });
        return Err(faults);
    };
    let found = match GAZETTEER.place(&name, country.as_str()) {
        Placed::Certain { place, .. } => Some(place),
        Placed::Ambiguous { .. } | Placed::Unmatched { .. } => None,
    };
    let person = actor.person.and_then(|it| app.store.read(|tx| tx.person(it)).ok().flatten());
    let (name, names) = match &found {
        Some(place) if !is_latin(&name) => {
            let lang = person.as_ref().map(|it| it.language).filter(|it| !writes_latin(app, *it));
            (place.name.to_owned(), vec![CityName { lang, name }])
        }
        _ => (name, Vec::new()),
    };
    let place = City {
        id: CityId(chance::fresh_id(now)),
        country,
        kind: typed.kind.clone(),
        name,
        names,
        position: found
            .as_ref()
            .map(|it| Position { latitude: it.latitude, longitude: it.longitude }),
        geoname_id: found.as_ref().map(|it| i64::from(it.id)),
        website: None,
        invented: found.is_none() && person.is_some_and(|it: Person| it.invented),
        successor: None,
        source: None,
    };
    Ok(Wanted::New { place: Box::new(place), organisation })
}

/// Whether a name can be read in a list of the whole world. One in another script stands beside
/// the gazetteer's, as the name in its writer's language.
fn is_latin(name: &str) -> bool {
    let latin = |it: char| matches!(it, '\u{41}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}');
    name.chars().filter(|it| it.is_alphabetic()).all(latin)
}

fn writes_latin(app: &App, lang: domain::language::Lang) -> bool {
    app.network.about.languages.iter().any(|it| it.code == lang && is_latin(&it.own_name))
}

fn may_write_for(actor: &Actor, city: CityId) -> bool {
    matches!(actor.part_in(city), Some(Part::Contact | Part::Editor))
}

/// The page on which an application begins; `typed` is what was sent before.
///
/// # Errors
/// When the call is not to be seen, or nobody is signed in.
pub fn start_page(
    app: &App,
    actor: &Actor,
    slug: &str,
    lang: domain::language::Lang,
    typed: Beginning,
    refused: Option<&StartRefused>,
) -> Result<StartPage, Lookup> {
    let now = app.clock.now();
    app.store.read(|tx| {
        let call = open_door(tx, actor, slug)?;
        let mut cities = Vec::new();
        for city in
            tx.cities_of(found(actor.person)?)?.into_iter().filter(|it| may_write_for(actor, it.id))
        {
            let names = tx.city_names(city.id)?;
            let city = City { names, ..city };
            let running = tx.application_of(call.id, city.id)?.map(|it| it.id);
            cities.push(CityChoice {
                id: city.id,
                name: city.name_in(lang).to_owned(),
                invented: city.invented,
                running,
            });
        }
        Ok(super::rows::start_page(app, &call, lang, now, cities, typed, refused))
    })
}
