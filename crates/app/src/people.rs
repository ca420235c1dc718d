//! People and the roles granted to them; and the cast of a demonstration.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

mod desk;
mod list;
mod roles;

pub use desk::desk;
pub use list::{Asked, list, person};
pub use roles::{RoleRefused, appoint, give, reset_factors, take_back};
pub(crate) use roles::{appoint_in, appointable, grant_in, grantable, revocable, revoke_in};

use domain::call::Call;
use domain::country::Country;
use domain::ids::{CallId, CityId, PersonId};
use domain::language::Lang;
use domain::officer::Mandate;
use domain::people::{Actor, Person, Role, email_key};
use domain::proof::Means;
use domain::policy::{Act, Denied, On, require};
use domain::words::clean_line;
use store::Tx;
use views::t;

use crate::failure::{Failure, Lookup, found};
use crate::sign_in::{From, NAME_CHARS_MAX, Opened, Start};
use crate::{App, Mode, chance, interests};

/// The most characters of where somebody works.
const ORGANISATION_CHARS_MAX: usize = 200;

/// What the secretariat says of a person, or a person of themself; as typed.
#[derive(Debug, Clone, Default)]
pub struct Entry {
    /// The name.
    pub name: String,
    /// The address; a profile leaves it as it is.
    pub email: String,
    /// The language of letters.
    pub language: String,
    /// The country; may be empty.
    pub country: String,
    /// Where the person works; may be empty. A profile leaves it as it is.
    pub organisation: String,
    /// The codes of the languages the person reads. A profile leaves them as they are.
    pub reads: Vec<String>,
}

/// What is wrong with one field of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EntryFault {
    /// The name is missing.
    NoName,
    /// The name is too long.
    LongName,
    /// That is no address.
    NotAnEmail,
    /// Somebody has the address already.
    KnownEmail,
    /// The network does not speak that language.
    NoSuchLanguage,
    /// The network does not know that country.
    NoSuchCountry,
    /// The name of the organisation is too long.
    LongOrganisation,
}

impl EntryFault {
    /// The field it is about.
    pub fn field(self) -> &'static str {
        match self {
            EntryFault::NoName | EntryFault::LongName => "name",
            EntryFault::NotAnEmail | EntryFault::KnownEmail => "email",
            EntryFault::NoSuchLanguage => "language",
            EntryFault::NoSuchCountry => "country",
            EntryFault::LongOrganisation => "organisation",
        }
    }
}

/// An entry that can be kept.
struct Checked {
    name: String,
    language: Lang,
    country: Option<Country>,
    organisation: String,
    reads: Vec<Lang>,
}

fn check(app: &App, entry: &Entry) -> Result<Checked, Vec<EntryFault>> {
    let mut faults = Vec::new();
    let name = clean_line(&entry.name);
    if name.is_empty() {
        faults.push(EntryFault::NoName);
    } else if name.chars().count() > NAME_CHARS_MAX {
        faults.push(EntryFault::LongName);
    }
    let language = entry.language.parse().ok().filter(|it| app.network.speaks(*it));
    if language.is_none() {
        faults.push(EntryFault::NoSuchLanguage);
    }
    let country: Option<Country> = entry.country.parse().ok().filter(|it| app.network.knows(*it));
    if country.is_none() && !entry.country.is_empty() {
        faults.push(EntryFault::NoSuchCountry);
    }
    let organisation = clean_line(&entry.organisation);
    if organisation.chars().count() > ORGANISATION_CHARS_MAX {
        faults.push(EntryFault::LongOrganisation);
    }
    // What no list of ours offers was not chosen by anybody.
    let offered = &app.network.rules.answers.languages;
    let reads = offered.iter().map(|it| it.code);
    let reads = reads.filter(|it| entry.reads.iter().any(|code| code == it.as_str())).collect();
    match language {
        Some(language) if faults.is_empty() => {
            Ok(Checked { name, language, country, organisation, reads })
        }
        _ => Err(faults),
    }
}

/// Enters a person.
///
/// # Errors
/// Every [`EntryFault`], in the order of the form.
pub fn enter(
    app: &App,
    actor: &Actor,
    entry: &Entry,
) -> Result<PersonId, Failure<Vec<EntryFault>>> {
    let now = app.clock.now();
    require(actor, Act::GrantRoles, On::Network)?;
    let checked = check(app, entry);
    let email = email_key(&entry.email);
    let (Ok(checked), Ok(email)) = (&checked, &email) else {
        let mut faults = checked.err().unwrap_or_default();
        if email.is_err() {
            let after_name = faults.iter().filter(|it| it.field() == "name").count();
            faults.insert(after_name, EntryFault::NotAnEmail);
        }
        return Err(Failure::Refused(faults));
    };
    let person = Person {
        id: PersonId(chance::fresh_id(now)),
        name: checked.name.clone(),
        email: email.clone(),
        language: checked.language,
        country: checked.country,
        organisation: checked.organisation.clone(),
        reads: checked.reads.clone(),
        invented: false,
        added_at: now,
    };
    let actor = actor.clone();
    app.store.write(move |tx| {
        require(&actor, Act::GrantRoles, On::Network)?;
        if tx.person_by_email(&person.email)?.is_some() {
            return Err(Failure::Refused(vec![EntryFault::KnownEmail]));
        }
        Ok(tx.record(Person::enter(person.clone(), actor.person))?.id)
    })
}

/// Changes the actor's own name, language of letters and country.
///
/// # Errors
/// Every [`EntryFault`]; saving what is there already is none.
pub fn change_profile(
    app: &App,
    actor: &Actor,
    entry: &Entry,
) -> Result<(), Failure<Vec<EntryFault>>> {
    let now = app.clock.now();
    require(actor, Act::SeeOwnDesk, On::Network)?;
    let id = found(actor.person)?;
    let Checked { name, language, country, .. } = check(app, entry).map_err(Failure::Refused)?;
    // The rule of own country keeps an expert from a file; who could change the country here
    // could open the file. The secretariat sets it for those who hold a role.
    let holds_role = !actor.roles.is_empty();
    app.store.write(move |tx| {
        let person = found(tx.person(id)?)?;
        let country = if holds_role { person.country } else { country };
        let to = Person { name: name.clone(), language, country, ..person.clone() };
        if let Some(changed) = person.change(to, id, now) {
            tx.record(changed)?;
        }
        Ok(())
    })
}

/// Corrects what the record says of somebody; their address stays.
///
/// # Errors
/// Every [`EntryFault`].
pub fn correct(
    app: &App,
    actor: &Actor,
    id: PersonId,
    entry: &Entry,
) -> Result<(), Failure<Vec<EntryFault>>> {
    let now = app.clock.now();
    require(actor, Act::GrantRoles, On::Network)?;
    let by = found(actor.person)?;
    let Checked { name, language, country, organisation, reads } =
        check(app, entry).map_err(Failure::Refused)?;
    let (app, store) = (app.clone(), app.store.clone());
    store.write(move |tx| {
        let person = found(tx.person(id)?)?;
        let (organisation, reads) = (organisation.clone(), reads.clone());
        let to = Person { name: name.clone(), language, country, organisation, reads, ..person.clone() };
        if let Some(changed) = person.change(to, by, now) {
            tx.record(changed)?;
            interests::settle(&app, tx, id, now)?;
        }
        Ok(())
    })
}

/// A role in words, with the place or call it is for.
pub(crate) fn role_words(app: &App, role: Role, calls: &Titles, lang: Lang) -> String {
    let name = app.network.role(role.name(), lang);
    match role {
        Role::Secretariat => name.to_owned(),
        Role::Commission(country) => format!("{name}: {}", country_words(country, lang)),
        Role::Expert(call) => match calls.0.get(&call) {
            Some(title) => format!("{name}: {title}"),
            None => name.to_owned(),
        },
    }
}

/// Function, deputy and days of a mandate in one line; `None` when it says nothing.
pub(crate) fn mandate_words(app: &App, mandate: &Mandate, lang: Lang) -> Option<String> {
    let zone = &app.network.about.zone.id;
    let mut words = Vec::new();
    if !mandate.title.is_empty() {
        words.push(mandate.title.clone());
    }
    if mandate.deputy {
        words.push(t!(lang, "officer-deputy").into_owned());
    }
    if let Some(from) = mandate.from_at {
        let day = views::dates::day_of(lang, from, zone);
        words.push(t!(lang, "officer-mandate-from", day = day.as_str()).into_owned());
    }
    if let Some(until) = mandate.until_at {
        let day = views::dates::day_of(lang, until, zone);
        words.push(t!(lang, "officer-mandate-until", day = day.as_str()).into_owned());
    }
    (!words.is_empty()).then(|| words.join(" · "))
}

/// The languages letters can be in: code, and what each calls itself.
pub fn languages(app: &App) -> Vec<(String, String)> {
    let own = |it: &domain::network::Language| (it.code.to_string(), it.own_name.clone());
    app.network.about.languages.iter().map(own).collect()
}

/// The countries the network knows, by language, each list sorted once: to compare two hundred
/// names as readers do costs more than the rest of a page of people.
#[derive(Default)]
pub(crate) struct SortedCountries(Mutex<HashMap<Lang, Arc<[Named]>>>);

/// A country's code and name.
type Named = (String, String);

/// The countries the network knows: code and name, sorted as readers of `lang` sort.
pub fn countries(app: &App, lang: Lang) -> Vec<(String, String)> {
    sorted_countries(app, lang).to_vec()
}

/// The same for those who look through them.
pub(crate) fn sorted_countries(app: &App, lang: Lang) -> Arc<[Named]> {
    // A list is put in whole, so nothing is half done when a holder panics.
    let mut sorted = app.sorted_countries().0.lock().unwrap_or_else(PoisonError::into_inner);
    let of_lang = sorted.entry(lang).or_insert_with(|| {
        let known = app.network.regions.iter().flat_map(|it| &it.countries);
        let mut countries: Vec<(String, String)> =
            known.map(|it| (it.as_str().to_owned(), country_words(*it, lang))).collect();
        views::numbers::sort_by_name(lang, &mut countries, |(_, name)| name);
        countries.into()
    });
    Arc::clone(of_lang)
}

/// What a language calls itself; its code where the network has no word for it.
pub(crate) fn language_name(app: &App, lang: Lang) -> String {
    let known = app.network.rules.answers.languages.iter().find(|it| it.code == lang);
    known.map_or_else(|| lang.to_string(), |it| it.own_name.clone())
}

/// Languages in one phrase.
pub(crate) fn languages_read(app: &App, reads: &[Lang], lang: Lang) -> String {
    let names: Vec<String> = reads.iter().map(|it| language_name(app, *it)).collect();
    views::numbers::list(lang, &names)
}

/// The languages somebody may be said to read: code, and what each calls itself; those of the
/// network first.
pub fn languages_offered(app: &App) -> Vec<(String, String)> {
    let all = &app.network.rules.answers.languages;
    let (own, other): (Vec<_>, Vec<_>) = all.iter().partition(|it| app.network.speaks(it.code));
    own.into_iter().chain(other).map(|it| (it.code.to_string(), it.own_name.clone())).collect()
}

/// A country's name; its code where none is known.
pub fn country_words(country: Country, lang: Lang) -> String {
    places::country_name(country.as_str(), lang.as_str())
        .map_or_else(|| country.as_str().to_owned(), str::to_owned)
}

/// What the calls are called.
pub(crate) struct Titles(pub(crate) HashMap<CallId, String>);

impl Titles {
    pub(crate) fn load(app: &App, tx: &mut Tx, lang: Lang) -> Result<Titles, store::Error> {
        Ok(Titles::of(app, tx.calls()?.iter(), lang))
    }

    pub(crate) fn of<'a>(app: &App, calls: impl Iterator<Item = &'a Call>, lang: Lang) -> Titles {
        let title = |it: &Call| (it.id, crate::calls::title(&app.network, it, lang).1);
        Titles(calls.map(title).collect())
    }
}

/// One of the invented people a visitor of the demonstration can become.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CastMember {
    /// Who.
    pub person: PersonId,
    /// The name.
    pub name: String,
    /// What they are above all: the role's name, in the reader's language.
    pub group: String,
    /// What they are, one entry a role or team, in the reader's language.
    pub does: Vec<String>,
}

/// The invented people who have a role or a team: those with a role first.
///
/// # Errors
/// [`Denied::Hidden`] outside a demonstration.
pub fn cast(app: &App, lang: Lang) -> Result<Vec<CastMember>, Lookup> {
    if app.settings.mode != Mode::Demo {
        return Err(Denied::Hidden.into());
    }
    app.store.read(|tx| {
        let calls = Titles::load(app, tx, lang)?;
        let cities: HashMap<CityId, String> = tx
            .cities_with_team()?
            .into_iter()
            .map(|it| (it.id, it.name_in(lang).to_owned()))
            .collect();
        let mut does: HashMap<PersonId, Vec<String>> = HashMap::new();
        let mut roles: HashMap<PersonId, Role> = HashMap::new();
        for grant in tx.grants()? {
            does.entry(grant.person).or_default().push(role_words(app, grant.role, &calls, lang));
            roles.insert(grant.person, grant.role);
        }
        for member in tx.all_teams()? {
            let part = app.network.role(member.part.as_str(), lang);
            let city = cities.get(&member.city).map_or("", String::as_str);
            does.entry(member.person).or_default().push(format!("{part}: {city}"));
        }
        let mut people: Vec<Person> = tx.people()?;
        people.retain(|it| it.invented && does.contains_key(&it.id));
        // Officers in the order of their appointment, teams the newest first.
        people.sort_by_key(|it| match roles.get(&it.id) {
            Some(Role::Secretariat) => (0, it.added_at.0),
            Some(Role::Expert(_)) => (1, it.added_at.0),
            Some(Role::Commission(_)) => (2, it.added_at.0),
            None => (3, -it.added_at.0),
        });
        let member = |it: Person| CastMember {
            person: it.id,
            group: match roles.get(&it.id) {
                Some(role) => app.network.role(role.name(), lang).to_owned(),
                None => t!(lang, "demo-cast-teams").into_owned(),
            },
            does: does.remove(&it.id).unwrap_or_default(),
            name: it.name,
        };
        Ok(people.into_iter().map(member).collect())
    })
}

/// Signs a visitor of the demonstration in as one of the invented people.
///
/// # Errors
/// [`Denied::Hidden`] outside a demonstration, and for whoever is not invented.
pub fn become_one(app: &App, person: PersonId, from: From) -> Result<Opened, Lookup> {
    if app.settings.mode != Mode::Demo {
        return Err(Denied::Hidden.into());
    }
    let start = Start::new(app, from, app.clock.now());
    app.store.write(move |tx| {
        let person = found(tx.person(person)?.filter(|it| it.invented))?;
        Ok(start.open(tx, person.id, Means::Demo, None)?)
    })
}
