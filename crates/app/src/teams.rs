//! A city's team and invitations to it.

use std::collections::HashMap;

use domain::ids::{ApplicationId, CityId, InvitationId, PersonId};
use domain::language::Lang;
use domain::event::Changed;
use domain::people::{
    Actor, Invitation, Part, Person, Standing, TeamMember, TeamRefused, email_key,
};
use domain::policy::{Act, Denied, On, require};
use domain::time::Timestamp;
use domain::words::clean_line;
use store::{Tx, WriteTx};
use views::dates;
use views::pages::teams as pages;

use crate::failure::{Failure, Lookup, found};
use crate::{App, chance, interests};

/// An organisation's name is at most this long, in characters.
pub const ORGANISATION_CHARS_MAX: usize = 200;

/// Whom a contact invites, as typed.
#[derive(Debug, Clone, Default)]
pub struct Inviting {
    /// The address.
    pub email: String,
    /// What the person would be.
    pub part: String,
    /// The organisation they come from.
    pub organisation: String,
}

/// What is wrong with an invitation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InviteFault {
    /// That is no address.
    NotAnEmail,
    /// Whoever has the address is in the team.
    AlreadyIn,
    /// The address is invited already, and the invitation is still good.
    AlreadyInvited,
    /// There is no such part.
    NoSuchPart,
    /// The organisation is missing.
    NoOrganisation,
    /// The organisation's name is too long.
    LongOrganisation,
}

/// Invites an address to the team of an application's city; the letter follows the event.
///
/// # Errors
/// Every [`InviteFault`], in the order of the form.
pub fn invite(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    inviting: &Inviting,
) -> Result<InvitationId, Failure<Vec<InviteFault>>> {
    let now = app.clock.now();
    let n_days = app.network.rules.invitation.days;
    let email = email_key(&inviting.email);
    let part: Result<Part, String> = inviting.part.parse();
    let organisation = clean_line(&inviting.organisation);
    let mut faults = Vec::new();
    faults.extend(email.is_err().then_some(InviteFault::NotAnEmail));
    faults.extend(part.is_err().then_some(InviteFault::NoSuchPart));
    faults.extend(organisation.is_empty().then_some(InviteFault::NoOrganisation));
    let long = organisation.chars().count() > ORGANISATION_CHARS_MAX;
    faults.extend(long.then_some(InviteFault::LongOrganisation));
    let actor = actor.clone();
    let invitation = InvitationId(chance::fresh_id(now));
    app.store.write(move |tx| {
        let city = city_of(tx, id)?;
        // Before anything is said about what was typed: a stranger learns nothing here.
        require(&actor, Act::RunTeam, On::City(city))?;
        let (Ok(email), Ok(part), []) = (&email, &part, faults.as_slice()) else {
            return Err(Failure::Refused(faults.clone()));
        };
        let team = tx.team_people(city)?;
        if team.iter().any(|it| it.email == *email) {
            return Err(Failure::Refused(vec![InviteFault::AlreadyIn]));
        }
        let invited = Invited {
            id: invitation,
            city,
            email: email.clone(),
            part: *part,
            organisation: organisation.clone(),
            by: found(actor.person)?,
            at: now,
        };
        let made = put_down(tx, invited, n_days)?;
        made.ok_or_else(|| Failure::Refused(vec![InviteFault::AlreadyInvited]))
    })
}

/// Somebody who is invited to a team.
pub(crate) struct Invited {
    pub(crate) id: InvitationId,
    pub(crate) city: CityId,
    pub(crate) email: String,
    pub(crate) part: Part,
    pub(crate) organisation: String,
    pub(crate) by: PersonId,
    pub(crate) at: Timestamp,
}

/// Puts an invitation down; none where the address has one that is still good.
pub(crate) fn put_down(
    tx: &mut WriteTx,
    it: Invited,
    n_days: u32,
) -> Result<Option<InvitationId>, store::Error> {
    let open = tx.open_invitations(it.city)?;
    if open.iter().any(|other| other.email == it.email && it.at <= other.good_until(n_days)) {
        return Ok(None);
    }
    let changed = Invitation::make(Invitation {
        id: it.id,
        city: it.city,
        email: it.email,
        part: it.part,
        organisation: it.organisation,
        made_at: it.at,
        made_by: it.by,
        sent_at: it.at,
        n_sent: 1,
        used_at: None,
        revoked_at: None,
        revoked_by: None,
    });
    Ok(Some(tx.record(changed)?.id))
}

/// Takes a person out of the team; one may also leave by oneself.
///
/// # Errors
/// [`TeamRefused::LastContact`] when nobody would be left to speak for the team.
pub fn remove(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    person: PersonId,
) -> Result<(), Failure<TeamRefused>> {
    let now = app.clock.now();
    let actor = actor.clone();
    app.store.write(move |tx| {
        let city = city_of(tx, id)?;
        let act = if actor.person == Some(person) { Act::SeeTeam } else { Act::RunTeam };
        require(&actor, act, On::City(city))?;
        let by = found(actor.person)?;
        let team = tx.team(city)?;
        let member = found(team.iter().find(|it| it.person == person).cloned())?;
        let left = member.leave(&team, by, now).map_err(Failure::Refused)?;
        tx.record(left)?;
        // What they were to write is nobody's again, and waits on no desk.
        for given in tx.sections_given_in(city, person)? {
            tx.record(given.end(by, now))?;
        }
        Ok(())
    })
}

/// Sends the letter of an invitation once more; its days begin anew.
///
/// # Errors
/// [`TeamRefused`] when it was used or taken back, or the address has had enough.
pub fn renew(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    invitation: InvitationId,
) -> Result<(), Failure<TeamRefused>> {
    let now = app.clock.now();
    let rule = app.network.rules.invitation;
    on_invitation(app, actor, id, invitation, move |it, by| it.renew(&rule, by, now))
}

/// Takes an invitation back.
///
/// # Errors
/// [`TeamRefused::InvitationOver`] when it was used or taken back.
pub fn revoke(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    invitation: InvitationId,
) -> Result<(), Failure<TeamRefused>> {
    let now = app.clock.now();
    on_invitation(app, actor, id, invitation, move |it, by| it.revoke(by, now))
}

fn on_invitation(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    invitation: InvitationId,
    act: impl Fn(Invitation, PersonId) -> Result<Changed<Invitation>, TeamRefused> + Send + 'static,
) -> Result<(), Failure<TeamRefused>> {
    let actor = actor.clone();
    app.store.write(move |tx| {
        let city = city_of(tx, id)?;
        require(&actor, Act::RunTeam, On::City(city))?;
        let it = found(tx.invitation(invitation)?.filter(|it| it.city == city))?;
        let changed = act(it, found(actor.person)?).map_err(Failure::Refused)?;
        tx.record(changed)?;
        Ok(())
    })
}

/// Takes an invitation up: the actor joins the team.
///
/// # Errors
/// [`TeamRefused`]. For somebody else's address there is no invitation at all.
pub fn accept(app: &App, actor: &Actor, id: InvitationId) -> Result<CityId, Failure<TeamRefused>> {
    let now = app.clock.now();
    let n_days = app.network.rules.invitation.days;
    require(actor, Act::SeeOwnDesk, On::Network)?;
    let (app, store, actor) = (app.clone(), app.store.clone(), actor.clone());
    store.write(move |tx| {
        let person = found(tx.person(found(actor.person)?)?)?;
        let invitation = theirs(tx, id, &person)?;
        let team = tx.team(invitation.city)?;
        let changed = invitation.accept(&person, &team, n_days, now).map_err(Failure::Refused)?;
        let (_, member) = tx.record(changed)?;
        interests::settle(&app, tx, member.person, now)?;
        Ok(member.city)
    })
}

/// The invitation as the person invited sees it.
///
/// # Errors
/// [`Denied::Hidden`] for anybody else, as for an invitation nobody made.
pub fn invitation(
    app: &App,
    actor: &Actor,
    id: InvitationId,
    lang: Lang,
) -> Result<pages::Invitation, Lookup> {
    let now = app.clock.now();
    require(actor, Act::SeeOwnDesk, On::Network)?;
    let n_days = app.network.rules.invitation.days;
    app.store.read(|tx| {
        let person = found(tx.person(found(actor.person)?)?)?;
        let invitation = theirs(tx, id, &person)?;
        let city = found(tx.city(invitation.city)?)?;
        let inviter = found(tx.person(invitation.made_by)?)?;
        let until = invitation.good_until(n_days);
        Ok(pages::Invitation {
            id: invitation.id.to_string(),
            city: city.name_in(lang).to_owned(),
            invented: city.invented,
            inviter: inviter.name,
            part: app.network.role(invitation.part.as_str(), lang).to_owned(),
            part_word: invitation.part.as_str().to_owned(),
            organisation: invitation.organisation.clone(),
            until: (until, moment(app, lang, until)),
            is_over: invitation.standing(n_days, now) != Standing::Open,
        })
    })
}

fn theirs(tx: &mut Tx, id: InvitationId, person: &Person) -> Result<Invitation, Missing> {
    let invitation = tx.invitation(id)?.filter(|it| it.email == person.email);
    invitation.ok_or(Missing::Denied(Denied::Hidden))
}

/// What looking for an invitation can fail with, before any rule is asked.
enum Missing {
    Denied(Denied),
    Store(store::Error),
}

impl From<store::Error> for Missing {
    fn from(error: store::Error) -> Self {
        Missing::Store(error)
    }
}

impl<R> From<Missing> for Failure<R> {
    fn from(failed: Missing) -> Self {
        match failed {
            Missing::Denied(denied) => Failure::Denied(denied),
            Missing::Store(error) => Failure::Store(error),
        }
    }
}

/// The team of an application's city.
///
/// # Errors
/// [`Denied::Hidden`] for whoever is not in it.
pub fn team(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    lang: Lang,
) -> Result<pages::Team, Lookup> {
    let now = app.clock.now();
    let n_days = app.network.rules.invitation.days;
    app.store.read(|tx| {
        let city = city_of(tx, id)?;
        require(actor, Act::SeeTeam, On::City(city))?;
        let runs = require(actor, Act::RunTeam, On::City(city)).is_ok();
        let city = found(tx.city(city)?)?;
        let people: HashMap<PersonId, Person> =
            tx.team_people(city.id)?.into_iter().map(|it| (it.id, it)).collect();
        let team = tx.team(city.id)?;
        let n_contacts = team.iter().filter(|it| it.part == Part::Contact).count();
        let members = team.iter().filter_map(|it| {
            let person = people.get(&it.person)?;
            let me = actor.person == Some(it.person);
            Some(member(app, it, person, lang, me, runs, n_contacts))
        });
        let members = members.collect();
        // Who is invited is the contact's business until they have come.
        let all = if runs { tx.invitations_of(city.id)? } else { Vec::new() };
        let invited = all.into_iter().map(|it| pages::Invited {
            id: it.id.to_string(),
            standing: it.standing(n_days, now),
            sent: moment(app, lang, it.sent_at),
            n_sent: it.n_sent,
            part: app.network.role(it.part.as_str(), lang).to_owned(),
            until: (it.good_until(n_days), moment(app, lang, it.good_until(n_days))),
            email: it.email,
            organisation: it.organisation,
        });
        Ok(pages::Team {
            application: id.to_string(),
            city: city.name_in(lang).to_owned(),
            invented: city.invented,
            members,
            invited: invited.collect(),
            runs,
            parts: parts(app, lang),
            n_days,
        })
    })
}

fn member(
    app: &App,
    member: &TeamMember,
    person: &Person,
    lang: Lang,
    me: bool,
    runs: bool,
    n_contacts: usize,
) -> pages::Member {
    let last_contact = member.part == Part::Contact && n_contacts == 1;
    pages::Member {
        id: person.id.to_string(),
        name: person.name.clone(),
        invented: person.invented,
        email: person.email.clone(),
        part: app.network.role(member.part.as_str(), lang).to_owned(),
        organisation: member.organisation.clone(),
        since: dates::day_of(lang, member.joined_at, &app.network.about.zone.id),
        me,
        can_go: (me || runs) && !last_contact,
    }
}

/// The parts a person can have: word and label.
pub fn parts(app: &App, lang: Lang) -> Vec<(String, String)> {
    let words = |it: Part| (it.as_str().to_owned(), app.network.role(it.as_str(), lang).to_owned());
    Part::ALL.into_iter().map(words).collect()
}

fn moment(app: &App, lang: Lang, at: domain::time::Timestamp) -> String {
    let zone = &app.network.about.zone;
    dates::moment(lang, at, &zone.id, zone.label.to(lang))
}

/// The city an application is of; what is not there is hidden like what is not theirs.
fn city_of(tx: &mut Tx, id: ApplicationId) -> Result<CityId, Missing> {
    let file = tx.application(id)?.ok_or(Missing::Denied(Denied::Hidden))?;
    Ok(file.city)
}
