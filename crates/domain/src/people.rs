//! People, the roles granted to them, and the actor that a request speaks for.

use serde_json::json;

use crate::conflict::Nearness;
use crate::country::Country;
use crate::event::{Changed, Event, EventKind};
use crate::ids::{ApplicationId, CityId, InvitationId, PersonId};
use crate::language::Lang;
use crate::network::InvitationRule;
use crate::officer::StandsIn;
use crate::proof::Proof;
use crate::time::Timestamp;

mod grant;

pub use grant::{Grant, GrantRefused, Role};

mod reminder;

pub use reminder::{RemindRefused, Reminded};

/// Somebody with a name and an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Its id.
    pub id: PersonId,
    /// The name as the person writes it.
    pub name: String,
    /// The address for mail, as [`email_key`] leaves it; unique.
    pub email: String,
    /// The language of letters to this person.
    pub language: Lang,
    /// The country the person comes from; for experts the rule of own country rests on it.
    pub country: Option<Country>,
    /// Where the person works; empty while unknown.
    pub organisation: String,
    /// The languages the person reads, for the giving of files; empty while unknown.
    pub reads: Vec<Lang>,
    /// Whether the person exists only in a demonstration.
    pub invented: bool,
    /// Since when known here.
    pub added_at: Timestamp,
}

impl Person {
    /// Enters a person, on the word of `by` (nobody when typed on the server).
    pub fn enter(person: Person, by: Option<PersonId>) -> Changed<Person> {
        let event = Event::new(EventKind::PersonAdded, person.id.0, by, person.added_at, json!({}));
        Changed::new(person, event)
    }

    /// Puts a changed record in place of this one. `None` when nothing differs.
    ///
    /// The address stays: it is what proves who signs in.
    pub fn change(self, to: Person, by: PersonId, now: Timestamp) -> Option<Changed<Person>> {
        let mut fields = Vec::new();
        let mut note = |differs: bool, field: &'static str| {
            if differs {
                fields.push(field);
            }
        };
        note(self.name != to.name, "name");
        note(self.language != to.language, "language");
        note(self.country != to.country, "country");
        note(self.organisation != to.organisation, "organisation");
        note(self.reads != to.reads, "reads");
        if fields.is_empty() {
            return None;
        }
        let payload = json!({ "fields": fields });
        let event = Event::new(EventKind::PersonChanged, self.id.0, Some(by), now, payload);
        let changed = Person {
            name: to.name,
            language: to.language,
            country: to.country,
            organisation: to.organisation,
            reads: to.reads,
            ..self
        };
        Some(Changed::new(changed, event))
    }
}

/// An address as compared: surrounding space gone, the whole in lower case ASCII.
///
/// # Errors
/// [`NotAnEmail`] when it is not `local@domain` or longer than 254 bytes.
pub fn email_key(typed: &str) -> Result<String, NotAnEmail> {
    let typed = typed.trim();
    let refused = || NotAnEmail(typed.chars().take(80).collect());
    let (local, host) = typed.rsplit_once('@').ok_or_else(refused)?;
    let plain = |c: char| c.is_ascii_graphic() && !"<>()[]\\,;:\"@".contains(c);
    let dots = |part: &str| !part.starts_with('.') && !part.ends_with('.') && !part.contains("..");
    let fine = typed.len() <= 254
        && !local.is_empty()
        && local.len() <= 64
        && local.chars().all(plain)
        && dots(local)
        && host.contains('.')
        && dots(host)
        && host.chars().all(|c| c.is_ascii_alphanumeric() || c == '.' || c == '-');
    if fine { Ok(typed.to_ascii_lowercase()) } else { Err(refused()) }
}

/// The text is not an address that mail can be sent to.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not an e-mail address: {0:?}")]
pub struct NotAnEmail(pub String);

/// What a member of a city's team may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Part {
    /// Speaks for the team: invites, hands in, withdraws.
    Contact,
    /// Writes.
    Editor,
    /// Reads.
    Reader,
}

impl Part {
    /// Every part, the one with most rights first.
    pub const ALL: [Part; 3] = [Part::Contact, Part::Editor, Part::Reader];

    /// The part's word in the database and in `network/`.
    pub fn as_str(self) -> &'static str {
        match self {
            Part::Contact => "contact",
            Part::Editor => "editor",
            Part::Reader => "reader",
        }
    }
}

impl std::str::FromStr for Part {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Part::ALL.into_iter().find(|part| part.as_str() == text).ok_or_else(|| text.to_owned())
    }
}

/// Somebody's place in a city's team.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TeamMember {
    /// The city.
    pub city: CityId,
    /// The person.
    pub person: PersonId,
    /// What they may do.
    pub part: Part,
    /// The organisation they come from, as the team writes it.
    pub organisation: String,
    /// Since when.
    pub joined_at: Timestamp,
    /// Until when, once they left.
    pub left_at: Option<Timestamp>,
}

/// Why a team could not change.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TeamRefused {
    /// A team always has a contact.
    #[error("the last contact cannot leave the team")]
    LastContact,
    /// The person belongs to the team already.
    #[error("the person is in the team already")]
    AlreadyIn,
    /// The invitation was used, or its days are over.
    #[error("the invitation is used or too old")]
    InvitationOver,
    /// The invitation was sent to another address.
    #[error("the invitation is for another address")]
    AnotherAddress,
    /// The letter went out so lately that another would be a nuisance.
    #[error("the letter can be sent again at {at:?}")]
    SentJustNow {
        /// From when on.
        at: Timestamp,
    },
    /// The letter went out as often as an address has to bear.
    #[error("the letter was sent {max} times")]
    SentTooOften {
        /// How often it may be sent.
        max: u32,
    },
}

impl TeamMember {
    /// Takes a person into a city's team.
    ///
    /// # Errors
    /// [`TeamRefused::AlreadyIn`] when `team` has the person already.
    pub fn join(
        member: TeamMember,
        team: &[TeamMember],
        by: Option<PersonId>,
    ) -> Result<Changed<TeamMember>, TeamRefused> {
        if team.iter().any(|it| it.person == member.person && it.left_at.is_none()) {
            return Err(TeamRefused::AlreadyIn);
        }
        let payload = json!({ "person": member.person, "part": member.part.as_str() });
        let event =
            Event::new(EventKind::TeamMemberAdded, member.city.0, by, member.joined_at, payload);
        Ok(Changed::new(member, event))
    }

    /// The event of a part that has just become this one.
    pub(crate) fn part_changed(&self, by: PersonId, now: Timestamp) -> Event {
        let payload = json!({ "person": self.person, "part": self.part.as_str() });
        Event::new(EventKind::TeamPartChanged, self.city.0, Some(by), now, payload)
    }

    /// Lets a person leave, or takes them out.
    ///
    /// # Errors
    /// [`TeamRefused::LastContact`] when nobody would be left to speak for the team.
    pub fn leave(
        self,
        team: &[TeamMember],
        by: PersonId,
        now: Timestamp,
    ) -> Result<Changed<TeamMember>, TeamRefused> {
        let another_contact = team.iter().any(|it| {
            it.part == Part::Contact && it.left_at.is_none() && it.person != self.person
        });
        if self.part == Part::Contact && !another_contact {
            return Err(TeamRefused::LastContact);
        }
        let payload = json!({ "person": self.person });
        let event = Event::new(EventKind::TeamMemberRemoved, self.city.0, Some(by), now, payload);
        Ok(Changed::new(TeamMember { left_at: Some(now), ..self }, event))
    }
}

/// An invitation to a city's team: bound to an address, good once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// Its id.
    pub id: InvitationId,
    /// The team's city.
    pub city: CityId,
    /// The address invited.
    pub email: String,
    /// What the person would be.
    pub part: Part,
    /// The organisation, as the inviter writes it.
    pub organisation: String,
    /// When it was made.
    pub made_at: Timestamp,
    /// By whom.
    pub made_by: PersonId,
    /// When its letter was sent last; the days are counted from then.
    pub sent_at: Timestamp,
    /// How often its letter was sent.
    pub n_sent: i64,
    /// When it was taken up.
    pub used_at: Option<Timestamp>,
    /// When it was taken back.
    pub revoked_at: Option<Timestamp>,
    /// By whom.
    pub revoked_by: Option<PersonId>,
}

/// How an invitation stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It can be taken up.
    Open,
    /// Its days are over.
    Lapsed,
    /// It was taken up.
    Used,
    /// It was taken back.
    Revoked,
}

impl Invitation {
    /// Invites an address.
    pub fn make(invitation: Invitation) -> Changed<Invitation> {
        let payload = json!({ "invitation": invitation.id, "part": invitation.part.as_str() });
        let event = Event::new(
            EventKind::TeamMemberInvited,
            invitation.city.0,
            Some(invitation.made_by),
            invitation.made_at,
            payload,
        );
        Changed::new(invitation, event)
    }

    /// The last moment at which it can be taken up, when the network keeps one for `n_days`.
    pub fn good_until(&self, n_days: u32) -> Timestamp {
        self.sent_at.plus_ms(i64::from(n_days) * 24 * 3_600_000)
    }

    /// How it stands at `now`.
    pub fn standing(&self, n_days: u32, now: Timestamp) -> Standing {
        match (self.used_at, self.revoked_at) {
            (Some(_), _) => Standing::Used,
            (None, Some(_)) => Standing::Revoked,
            (None, None) if self.good_until(n_days) < now => Standing::Lapsed,
            (None, None) => Standing::Open,
        }
    }

    /// Sends the letter once more; the days begin anew, also those of one that has lapsed.
    ///
    /// # Errors
    /// [`TeamRefused`] when it was used or taken back, or the address has had enough.
    pub fn renew(
        self,
        rule: &InvitationRule,
        by: PersonId,
        now: Timestamp,
    ) -> Result<Changed<Invitation>, TeamRefused> {
        if self.used_at.is_some() || self.revoked_at.is_some() {
            return Err(TeamRefused::InvitationOver);
        }
        if self.n_sent >= i64::from(rule.sendings) {
            return Err(TeamRefused::SentTooOften { max: rule.sendings });
        }
        let at = self.sent_at.plus_ms(i64::from(rule.again_minutes) * 60_000);
        if now < at {
            return Err(TeamRefused::SentJustNow { at });
        }
        let event = self.event(EventKind::TeamInvitationRenewed, by, now);
        Ok(Changed::new(Invitation { sent_at: now, n_sent: self.n_sent + 1, ..self }, event))
    }

    /// Takes the invitation back; its link opens nothing from here on.
    ///
    /// # Errors
    /// [`TeamRefused::InvitationOver`] when it was used or taken back.
    pub fn revoke(self, by: PersonId, now: Timestamp) -> Result<Changed<Invitation>, TeamRefused> {
        if self.used_at.is_some() || self.revoked_at.is_some() {
            return Err(TeamRefused::InvitationOver);
        }
        let event = self.event(EventKind::TeamInvitationRevoked, by, now);
        let (revoked_at, revoked_by) = (Some(now), Some(by));
        Ok(Changed::new(Invitation { revoked_at, revoked_by, ..self }, event))
    }

    fn event(&self, kind: EventKind, by: PersonId, now: Timestamp) -> Event {
        Event::new(kind, self.city.0, Some(by), now, json!({ "invitation": self.id }))
    }

    /// Takes the invitation up for `person`, who joins the team.
    ///
    /// # Errors
    /// [`TeamRefused`] when it is over, for another address, or the person is in already.
    pub fn accept(
        self,
        person: &Person,
        team: &[TeamMember],
        n_days: u32,
        now: Timestamp,
    ) -> Result<Changed<(Invitation, TeamMember)>, TeamRefused> {
        if self.standing(n_days, now) != Standing::Open {
            return Err(TeamRefused::InvitationOver);
        }
        if self.email != person.email {
            return Err(TeamRefused::AnotherAddress);
        }
        let member = TeamMember {
            city: self.city,
            person: person.id,
            part: self.part,
            organisation: self.organisation.clone(),
            joined_at: now,
            left_at: None,
        };
        let joined = TeamMember::join(member, team, Some(self.made_by))?;
        Ok(joined.map(|member| (Invitation { used_at: Some(now), ..self }, member)))
    }
}

/// Who a request speaks for: a person with grants and teams, or nobody.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Actor {
    /// The person; `None` for a visitor.
    pub person: Option<PersonId>,
    /// The person's country.
    pub country: Option<Country>,
    /// Roles in force.
    pub roles: Vec<Role>,
    /// Teams the person is in.
    pub teams: Vec<(CityId, Part)>,
    /// What the proof of who this is is worth now.
    pub proof: Proof,
    /// For whom the secretariat acts in a commission's place.
    pub stands_in: StandsIn,
    /// What the person stands too near to, beside country, teams and office.
    pub near: Nearness,
    /// Past files that the person is asked to score, as an expert of a running call.
    pub calibrates: Vec<ApplicationId>,
}

impl Actor {
    /// Somebody who has not signed in.
    pub fn visitor() -> Actor {
        Actor::default()
    }

    /// Whether the role is in force for this actor.
    pub fn has(&self, role: Role) -> bool {
        self.roles.contains(&role)
    }

    /// Whether the actor acts for a country: as an officer, or in the place of a commission that
    /// is not there.
    pub fn acts_for(&self, country: Country) -> bool {
        self.has(Role::Commission(country))
            || (self.has(Role::Secretariat) && self.stands_in.acts_for(country))
    }

    /// The actor's part in a city's team.
    pub fn part_in(&self, city: CityId) -> Option<Part> {
        self.teams.iter().find(|(it, _)| *it == city).map(|(_, part)| *part)
    }
}

#[cfg(test)]
#[path = "people_tests.rs"]
mod tests;
