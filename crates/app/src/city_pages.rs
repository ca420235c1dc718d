//! A city's page as the city writes it: saving its parts, hiding its people, and naming who speaks
//! for a city that has nobody yet. The page to write on is in `page`; what visitors see of it is in
//! `public`.

use std::convert::Infallible;

use domain::answer::Fields;
use domain::city_profile::{self, Asked, CityProfile, Fault};
use domain::event::Changed;
use domain::form::{Kind, Question};
use domain::ids::{CityId, InvitationId, PersonId};
use domain::people::{Actor, Part, Role, email_key};
use domain::policy::{self, Act, On, require};
use domain::time::Timestamp;
use domain::words::clean_line;
use store::Tx;

use crate::failure::{Failure, Lookup, found};
use crate::teams::{InviteFault, Invited, ORGANISATION_CHARS_MAX, put_down};
use crate::{App, chance};

mod page;

pub use page::{fault_words, page};

/// Why a page was not saved; nothing of it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SaveRefused {
    /// Fields that are wrong.
    Faults(Vec<Fault>),
    /// Parts that somebody else changed while this page was open.
    Met(Vec<String>),
}

/// Saves what a city says of itself; visitors see it at once.
///
/// # Errors
/// [`SaveRefused`].
pub fn save(
    app: &App,
    actor: &Actor,
    id: CityId,
    fields: &Fields,
) -> Result<(), Failure<SaveRefused>> {
    let now = app.clock.now();
    let read = city_profile::read(fields, &asked(app, now));
    let actor = actor.clone();
    app.store.write(move |tx| {
        let (profile, by) = writing::<SaveRefused>(tx, &actor, id)?;
        let sent = read.clone().map_err(|it| Failure::Refused(SaveRefused::Faults(it)))?;
        let changed = profile.change(sent, by, now);
        if let Some(changed) = changed.map_err(|it| Failure::Refused(SaveRefused::Met(it)))? {
            tx.record(changed)?;
        }
        Ok(())
    })
}

/// Hides everybody named on a city's page from everybody, or shows them again.
///
/// # Errors
/// When the actor may not.
pub fn set_people_hidden(
    app: &App,
    actor: &Actor,
    id: CityId,
    to: PeopleAre,
) -> Result<(), Lookup> {
    let now = app.clock.now();
    let actor = actor.clone();
    app.store.write(move |tx| {
        let (profile, by) = writing::<Infallible>(tx, &actor, id)?;
        let changed: Option<Changed<CityProfile>> = match to {
            PeopleAre::Hidden => profile.hide_people(by, now),
            PeopleAre::Shown => profile.show_people(by, now),
        };
        if let Some(changed) = changed {
            tx.record(changed)?;
        }
        Ok(())
    })
}

/// What the people of a city are to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PeopleAre {
    /// Hidden from everybody.
    Hidden,
    /// Shown to those they are for.
    Shown,
}

/// The profile for somebody who may write it.
fn writing<R>(
    tx: &mut Tx,
    actor: &Actor,
    id: CityId,
) -> Result<(CityProfile, PersonId), Failure<R>> {
    require(actor, Act::EditCity, On::City(id))?;
    found(tx.city(id)?)?;
    Ok((tx.city_profile(id)?, found(actor.person)?))
}

/// Why nobody was invited to speak for a city.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ContactFault {
    /// As for any invitation to a team.
    Invite(InviteFault),
    /// Somebody speaks for the city already: who else does is the team's to say.
    HasContact,
}

/// Invites an address to speak for a city that nobody speaks for; the letter follows the event.
///
/// Only then: a second person of the secretariat's choosing could read the draft of a team.
///
/// # Errors
/// Every [`ContactFault`], in the order of the form.
pub fn invite_contact(
    app: &App,
    actor: &Actor,
    id: CityId,
    (email, organisation): (&str, &str),
) -> Result<InvitationId, Failure<Vec<ContactFault>>> {
    let now = app.clock.now();
    require(actor, Act::GrantRoles, On::Network)?;
    let by = found(actor.person)?;
    let n_days = app.network.rules.invitation.days;
    let (email, organisation) = (email_key(email), clean_line(organisation));
    let mut faults = Vec::new();
    let mut tell = |is: bool, fault| faults.extend(is.then_some(ContactFault::Invite(fault)));
    tell(email.is_err(), InviteFault::NotAnEmail);
    tell(organisation.is_empty(), InviteFault::NoOrganisation);
    let is_long = organisation.chars().count() > ORGANISATION_CHARS_MAX;
    tell(is_long, InviteFault::LongOrganisation);
    let invitation = InvitationId(chance::fresh_id(now));
    app.store.write(move |tx| {
        found(tx.city(id)?)?;
        if tx.team(id)?.iter().any(|it| it.part == Part::Contact) {
            return Err(Failure::Refused(vec![ContactFault::HasContact]));
        }
        let (Ok(email), []) = (&email, faults.as_slice()) else {
            return Err(Failure::Refused(faults.clone()));
        };
        let invited = Invited {
            id: invitation,
            city: id,
            email: email.clone(),
            part: Part::Contact,
            organisation: organisation.clone(),
            by,
            at: now,
        };
        let again = ContactFault::Invite(InviteFault::AlreadyInvited);
        put_down(tx, invited, n_days)?.ok_or_else(|| Failure::Refused(vec![again]))
    })
}

/// Whether the actor belongs to the network, and so reads what is for members.
pub(crate) fn is_of_the_network(tx: &mut Tx, actor: &Actor) -> Result<bool, store::Error> {
    let by_role = |it: &Role| matches!(it, Role::Secretariat | Role::Commission(_));
    match actor.person {
        None => Ok(false),
        Some(_) if actor.roles.iter().any(by_role) => Ok(true),
        Some(person) => tx.is_in_a_members_team(person),
    }
}

/// Whether the actor may write the page of a city.
pub(crate) fn may_edit(actor: &Actor, id: CityId) -> bool {
    policy::require(actor, Act::EditCity, On::City(id)).is_ok()
}

/// What the network asks a city for on its page.
pub(crate) fn asked(app: &App, now: Timestamp) -> Asked {
    let today = now.day_in(&app.network.about.zone.id);
    Asked {
        figures: figures(app),
        clusters: app.network.clusters.list.iter().map(|it| it.id.clone()).collect(),
        languages: app.network.languages().collect(),
        this_year: today.get(..4).and_then(|it| it.parse().ok()).unwrap_or(i16::MAX),
    }
}

/// The figures that the network's forms make public, as the newest form words them.
fn figures(app: &App) -> Vec<Question> {
    let mut all: Vec<Question> = Vec::new();
    for form in app.network.forms.values().rev() {
        let is_figure = |it: &&Question| matches!(it.kind, Kind::Number(_) | Kind::Money(_));
        for it in form.questions().filter(|it| it.profile).filter(is_figure) {
            if all.iter().all(|known| known.id != it.id) {
                all.push(it.clone());
            }
        }
    }
    all
}
