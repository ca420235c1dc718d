//! Roles, and the grants that give them.

use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::country::Country;
use crate::event::{Changed, Event, EventKind};
use crate::ids::{CallId, GrantId, PersonId};
use crate::officer::Mandate;
use crate::time::Timestamp;

/// What a grant allows, and where.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Runs the network.
    Secretariat,
    /// Officer of the National Commission of that country.
    Commission(Country),
    /// Reads and scores the files of that call.
    Expert(CallId),
}

/// One role given to one person; kept when taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grant {
    /// Its id.
    pub id: GrantId,
    /// To whom.
    pub person: PersonId,
    /// What, and where.
    pub role: Role,
    /// Since when.
    pub granted_at: Timestamp,
    /// By whom; nobody when typed on the server.
    pub granted_by: Option<PersonId>,
    /// Until when, once taken back.
    pub revoked_at: Option<Timestamp>,
    /// What an officer is in the commission, and for how long.
    pub mandate: Mandate,
}

/// Why a grant could not change.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum GrantRefused {
    /// It was taken back before.
    #[error("the grant was revoked before")]
    Revoked,
    /// Nobody would be left to run the network.
    #[error("the last of the secretariat cannot be revoked")]
    LastSecretary,
}

impl Grant {
    /// Gives a role to a person.
    pub fn give(
        id: GrantId,
        person: PersonId,
        role: Role,
        by: Option<PersonId>,
        now: Timestamp,
    ) -> Changed<Grant> {
        Grant::appoint(id, person, (role, Mandate::default()), by, now)
    }

    /// Gives a role for the time of a mandate.
    pub fn appoint(
        id: GrantId,
        person: PersonId,
        (role, mandate): (Role, Mandate),
        by: Option<PersonId>,
        now: Timestamp,
    ) -> Changed<Grant> {
        let payload = json!({
            "person": person, "role": role.name(), "deputy": mandate.deputy,
            "from_at": mandate.from_at, "until_at": mandate.until_at,
        });
        let (granted_at, granted_by) = (now, by);
        let grant = Grant { id, person, role, granted_at, granted_by, revoked_at: None, mandate };
        Changed::new(grant, Event::new(EventKind::RoleGranted, id.0, by, now, payload))
    }

    /// Whether it gives its rights at `now`.
    pub fn holds(&self, now: Timestamp) -> bool {
        self.revoked_at.is_none() && self.mandate.holds(now)
    }

    /// Ends the mandate at a moment to come, when somebody else begins.
    pub fn end_at(self, until_at: Timestamp, by: PersonId, now: Timestamp) -> Changed<Grant> {
        let payload = json!({ "person": self.person, "until_at": until_at });
        let event = Event::new(EventKind::MandateChanged, self.id.0, Some(by), now, payload);
        let mandate = Mandate { until_at: Some(until_at), ..self.mandate };
        Changed::new(Grant { mandate, ..self }, event)
    }

    /// Takes the role back; what was done under it stays. `in_force` are all grants in force.
    ///
    /// # Errors
    /// [`GrantRefused`] when that has happened already, or nobody would run the network then.
    pub fn revoke(
        self,
        in_force: &[Grant],
        by: PersonId,
        now: Timestamp,
    ) -> Result<Changed<Grant>, GrantRefused> {
        if self.revoked_at.is_some() {
            return Err(GrantRefused::Revoked);
        }
        let another = in_force.iter().any(|it| {
            it.role == Role::Secretariat && it.person != self.person && it.revoked_at.is_none()
        });
        if self.role == Role::Secretariat && !another {
            return Err(GrantRefused::LastSecretary);
        }
        let payload = json!({ "person": self.person, "role": self.role.name() });
        let event = Event::new(EventKind::RoleRevoked, self.id.0, Some(by), now, payload);
        Ok(Changed::new(Grant { revoked_at: Some(now), ..self }, event))
    }
}

impl Role {
    /// The role's word in the database and in `network/`.
    pub fn name(self) -> &'static str {
        match self {
            Role::Secretariat => "secretariat",
            Role::Commission(_) => "commission",
            Role::Expert(_) => "expert",
        }
    }
}
