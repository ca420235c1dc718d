//! Reminding an expert of what is not handed in: once for each look of the secretariat.

use serde_json::json;

use super::{Grant, Role};
use crate::event::{Changed, Event, EventKind};
use crate::ids::PersonId;
use crate::time::Timestamp;

/// An expert was reminded of what they have not handed in; kept in the log alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reminded(pub Grant);

/// Why an expert was not reminded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RemindRefused {
    /// The grant is no expert's, or was taken back.
    #[error("not an expert of a call")]
    NotExpert,
    /// They have handed in whatever they were given.
    #[error("nothing is to be handed in")]
    NothingOpen,
    /// Somebody else has reminded them since the page was made.
    #[error("reminded by somebody else meanwhile")]
    Meanwhile,
}

impl Grant {
    /// Reminds an expert of `n_open` reviews. `n_before` is how often that was done, `seen` how
    /// often when the secretary looked: of two who press at once one sends a letter.
    ///
    /// # Errors
    /// [`RemindRefused`].
    pub fn remind(
        self,
        n_open: i64,
        (n_before, seen): (i64, i64),
        by: PersonId,
        now: Timestamp,
    ) -> Result<Changed<Reminded>, RemindRefused> {
        let Role::Expert(call) = self.role else { return Err(RemindRefused::NotExpert) };
        if self.revoked_at.is_some() {
            return Err(RemindRefused::NotExpert);
        }
        if n_before != seen {
            return Err(RemindRefused::Meanwhile);
        }
        if n_open == 0 {
            return Err(RemindRefused::NothingOpen);
        }
        let payload = json!({ "person": self.person, "call": call, "n_open": n_open });
        let event = Event::new(EventKind::ExpertReminded, self.id.0, Some(by), now, payload);
        Ok(Changed::new(Reminded(self), event))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::{CallId, GrantId};
    use crate::officer::Mandate;
    use crate::testing::{at, id, ida, mei};

    fn expert() -> Grant {
        Grant {
            id: GrantId(id(90)),
            person: mei(),
            role: Role::Expert(CallId(id(10))),
            granted_at: at("2020-06-01T10:00"),
            granted_by: Some(ida()),
            mandate: Mandate::default(),
            revoked_at: None,
        }
    }

    #[test]
    fn an_expert_is_reminded_of_what_is_open_and_by_one_secretary_of_two() {
        let now = at("2020-07-01T10:00");
        let remind = |it: Grant, n_open, before| it.remind(n_open, before, ida(), now).map(drop);
        assert_eq!(remind(expert(), 2, (0, 0)), Ok(()));
        assert_eq!(remind(expert(), 2, (1, 0)), Err(RemindRefused::Meanwhile));
        assert_eq!(remind(expert(), 0, (0, 0)), Err(RemindRefused::NothingOpen));
        let gone = Grant { revoked_at: Some(now), ..expert() };
        assert_eq!(remind(gone, 2, (0, 0)), Err(RemindRefused::NotExpert));
        let other = Grant { role: Role::Secretariat, ..expert() };
        assert_eq!(remind(other, 2, (0, 0)), Err(RemindRefused::NotExpert));
    }
}
