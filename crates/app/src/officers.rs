//! Officers of a commission: who they are, and handing the office over.
//!
//! The secretariat appoints with two people (`people::give`). An officer proposes who comes next
//! or stands in; that one of the secretariat confirms, which makes two people as well.

use domain::country::Country;
use domain::ids::{GrantId, PersonId};
use domain::language::Lang;
use domain::officer::{Mandate, MandateRefused};
use domain::people::{Actor, Person, Role, email_key};
use domain::policy::{Act, On, require};
use domain::proposal::ProposedAct;
use domain::time::{Timestamp, Wall};
use domain::words::clean_line;
use views::dates;
use views::pages::officers as pages;

use crate::failure::{Failure, Lookup, found};
use crate::people::{RoleRefused, country_words};
use crate::proposals::{self, ActRefused};
use crate::sign_in::NAME_CHARS_MAX;
use crate::{App, chance};

/// What a form says of a mandate, as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MandateTyped {
    /// The function.
    pub title: String,
    /// Whether a deputy.
    pub deputy: bool,
    /// The first day, `2027-02-14`; empty for at once.
    pub from: String,
    /// The last day; empty for until it is taken back.
    pub until: String,
}

/// Whom an officer proposes, as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HandOver {
    /// The name.
    pub name: String,
    /// The address.
    pub email: String,
    /// The mandate.
    pub mandate: MandateTyped,
    /// Whether the officer's own mandate ends when the other's begins.
    pub succeeds: bool,
}

/// What is wrong with a proposed officer or mandate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OfficerFault {
    /// The name is missing or too long.
    Name,
    /// That is no address.
    Email,
    /// The first day does not exist.
    From,
    /// The last day does not exist.
    Until,
    /// The rule of mandates.
    Mandate(MandateRefused),
    /// The rule of roles.
    Role(RoleRefused),
    /// Somebody who is an officer there already.
    AlreadyThere,
}

/// Reads a mandate: days are whole days where the network is.
pub(crate) fn mandate(
    app: &App,
    typed: &MandateTyped,
    now: Timestamp,
) -> Result<Mandate, OfficerFault> {
    let zone = &app.network.about.zone.id;
    let day = |day: &str, time: &str| Wall::new(&format!("{day}T{time}"), zone);
    let from_at = match typed.from.as_str() {
        "" => None,
        it => Some(day(it, "00:00").start().map_err(|_| OfficerFault::From)?),
    };
    let until_at = match typed.until.as_str() {
        "" => None,
        it => Some(day(it, "23:59").deadline().map_err(|_| OfficerFault::Until)?.at),
    };
    let title = clean_line(&typed.title);
    let mandate = Mandate { title, deputy: typed.deputy, from_at, until_at };
    mandate.check(now).map_err(OfficerFault::Mandate)?;
    Ok(mandate)
}

/// An officer proposes who comes after them, or who stands in; one of the secretariat confirms.
///
/// # Errors
/// Every [`OfficerFault`] that is found.
pub fn hand_over(
    app: &App,
    actor: &Actor,
    country: Country,
    typed: &HandOver,
) -> Result<domain::ids::ProposalId, Failure<Vec<OfficerFault>>> {
    let now = app.clock.now();
    require(actor, Act::HandOver, On::Country(country))?;
    let by = found(actor.person)?;
    let (name, email, mandate) = read(app, typed, now).map_err(Failure::Refused)?;
    let (fresh, succeeds) = (PersonId(chance::fresh_id(now)), typed.succeeds);
    let app_ = app.clone();
    app.store.write(move |tx| {
        let role = Role::Commission(country);
        let language = found(tx.person(by)?)?.language;
        let next = match tx.person_by_email(&email)? {
            Some(known) => known,
            // Known by name and address only, until they are confirmed and sign in.
            None => {
                let person = Person {
                    id: fresh,
                    name: name.clone(),
                    email: email.clone(),
                    language,
                    country: Some(country),
                    invented: found(tx.person(by)?)?.invented,
                    added_at: now,
                    organisation: String::new(),
                    reads: Vec::new(),
                };
                tx.record(Person::enter(person, Some(by)))?
            }
        };
        let one = |fault| Failure::Refused(vec![fault]);
        if tx.grants_of(next.id)?.iter().any(|it| it.role == role && it.holds(now)) {
            return Err(one(OfficerFault::AlreadyThere));
        }
        let own: Option<GrantId> =
            tx.grants_of(by)?.into_iter().find(|it| it.role == role).map(|it| it.id);
        let ends = own.filter(|_| succeeds);
        let (person, mandate) = (next.id, mandate.clone());
        let act = ProposedAct::AppointOfficer { person, country, mandate, ends };
        proposals::propose(tx, &app_, act, by, now).map_err(|failure| {
            failure.only(|refused| match refused {
                ActRefused::Role(refused) => Some(vec![OfficerFault::Role(refused)]),
                _ => None,
            })
        })
    })
}

fn read(
    app: &App,
    typed: &HandOver,
    now: Timestamp,
) -> Result<(String, String, Mandate), Vec<OfficerFault>> {
    let mut faults = Vec::new();
    let name = clean_line(&typed.name);
    if name.is_empty() || name.chars().count() > NAME_CHARS_MAX {
        faults.push(OfficerFault::Name);
    }
    let email = email_key(&typed.email);
    if email.is_err() {
        faults.push(OfficerFault::Email);
    }
    let mandate = mandate(app, &typed.mandate, now);
    match (email, mandate) {
        (Ok(email), Ok(mandate)) if faults.is_empty() => Ok((name, email, mandate)),
        (_, mandate) => {
            faults.extend(mandate.err());
            Err(faults)
        }
    }
}

/// The officers of a country, for its commission and the secretariat.
///
/// # Errors
/// [`domain::policy::Denied::Hidden`] for everybody else.
pub fn page(
    app: &App,
    actor: &Actor,
    country: Country,
    lang: Lang,
) -> Result<pages::Officers, Lookup> {
    let now = app.clock.now();
    require(actor, Act::SeeCountry, On::Country(country))?;
    let zone = app.network.about.zone.id.clone();
    app.store.read(|tx| {
        let mut rows = Vec::new();
        for grant in tx.officer_grants(country)? {
            let Some(person) = tx.person(grant.person)? else { continue };
            let day = |at: Option<Timestamp>| at.map(|it| dates::day_of(lang, it, &zone));
            rows.push(pages::Officer {
                name: person.name,
                invented: person.invented,
                title: grant.mandate.title.clone(),
                deputy: grant.mandate.deputy,
                from: day(Some(grant.mandate.from_at.unwrap_or(grant.granted_at))),
                until: day(grant.mandate.until_at),
                standing: match (grant.revoked_at, grant.mandate.until_at) {
                    (Some(_), _) => pages::Standing::Over,
                    (None, Some(until)) if until < now => pages::Standing::Over,
                    _ if grant.holds(now) => pages::Standing::InForce,
                    _ => pages::Standing::ToCome,
                },
            });
        }
        Ok(pages::Officers {
            country: country.as_str().to_owned(),
            name: country_words(country, lang),
            officers: rows,
            proposes: require(actor, Act::HandOver, On::Country(country)).is_ok(),
        })
    })
}
