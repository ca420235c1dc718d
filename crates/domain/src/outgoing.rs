//! A letter on its way out, as the secretariat's outbox knows it: held, approved, scheduled, gone.
//!
//! What a letter says is not decided here, nor when the relay takes it: the postman moves an
//! approved letter on by itself. Here is what people may do to one, and what stands against it.
//! A letter to very many needs a second person; who caused it cannot be that person.

use serde_json::json;

use crate::event::{Changed, Event, EventKind};
use crate::ids::{MailId, PersonId};
use crate::time::Timestamp;

/// How far a letter has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum State {
    /// Waits for somebody to approve it.
    Held,
    /// Goes as soon as the relay takes it.
    Approved,
    /// Goes at its moment and not before.
    Scheduled,
    /// The relay has taken it.
    Sent,
    /// It was given up.
    Failed,
    /// Somebody stopped it for good.
    Cancelled,
}

impl State {
    /// Every state, in the order the outbox lists them.
    pub const ALL: [State; 6] = [
        State::Held,
        State::Scheduled,
        State::Approved,
        State::Failed,
        State::Sent,
        State::Cancelled,
    ];

    /// Its word in the database and in addresses.
    pub fn name(self) -> &'static str {
        match self {
            State::Held => "held",
            State::Approved => "approved",
            State::Scheduled => "scheduled",
            State::Sent => "sent",
            State::Failed => "failed",
            State::Cancelled => "cancelled",
        }
    }

    /// The state of that word. An older binary writes `queued` for what goes at once.
    pub fn named(word: &str) -> Option<State> {
        match word {
            "queued" => Some(State::Approved),
            word => State::ALL.into_iter().find(|it| it.name() == word),
        }
    }
}

/// Why a letter was held when it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HeldFor {
    /// It goes to more people than one person may write to.
    Mass,
    /// Its address bounced before.
    Bounced,
    /// Somebody of the secretariat held it.
    Hand,
}

impl HeldFor {
    /// Its word in the database.
    pub fn name(self) -> &'static str {
        match self {
            HeldFor::Mass => "mass",
            HeldFor::Bounced => "bounced",
            HeldFor::Hand => "hand",
        }
    }

    /// The reason of that word.
    pub fn named(word: &str) -> Option<HeldFor> {
        [HeldFor::Mass, HeldFor::Bounced, HeldFor::Hand].into_iter().find(|it| it.name() == word)
    }
}

/// What people may change about a letter; its words stand elsewhere and never change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outgoing {
    /// Its id.
    pub id: MailId,
    /// How far it is.
    pub state: State,
    /// Why it waits, while it is held.
    pub held_for: Option<HeldFor>,
    /// One more with every act of people, so that two of them cannot act on each other's page.
    pub edition: i64,
    /// Whether it is one of very many, which takes a second person.
    pub mass: bool,
    /// Whose act caused it; `None` for the clock.
    pub queued_by: Option<PersonId>,
    /// Who approved or scheduled it last.
    pub approved_by: Option<PersonId>,
    /// Not before when it goes.
    pub next_at: Timestamp,
    /// How often it was sent once more, each time as a letter of its own.
    pub n_again: i64,
    /// Whether its words were a secret and are kept no longer.
    pub secret: bool,
}

/// Why nothing was done with a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum OutgoingRefused {
    /// Somebody did something with it since the page was opened.
    #[error("it changed meanwhile and is {}", .0.name())]
    Meanwhile(State),
    /// That is not done with a letter in this state.
    #[error("a letter that is {} cannot be changed so", .0.name())]
    NotNow(State),
    /// A letter to so many needs another person than the one who caused it.
    #[error("another person has to approve it")]
    AnotherPerson,
    /// The moment lies behind.
    #[error("the moment has passed")]
    Past,
    /// It held a code or a link that works once; whoever needs one asks for a fresh one.
    #[error("it held a secret")]
    Secret,
}

impl Outgoing {
    /// Keeps a letter back that has not gone yet.
    ///
    /// # Errors
    /// [`OutgoingRefused`], as for every act below.
    pub fn hold(self, seen: i64, by: PersonId, now: Timestamp) -> Done {
        self.at(seen, &[State::Approved, State::Scheduled])?;
        let to = Outgoing { state: State::Held, held_for: Some(HeldFor::Hand), ..self };
        Ok(to.told(EventKind::LetterHeld, by, now))
    }

    /// Lets a letter go at once.
    ///
    /// # Errors
    /// [`OutgoingRefused::AnotherPerson`] also for whoever caused a letter to very many.
    pub fn approve(self, seen: i64, by: PersonId, now: Timestamp) -> Done {
        self.at(seen, &[State::Held, State::Scheduled])?;
        self.second_person(by)?;
        let state = State::Approved;
        let approved_by = Some(by);
        let to = Outgoing { state, held_for: None, approved_by, next_at: now, ..self };
        Ok(to.told(EventKind::LetterApproved, by, now))
    }

    /// Lets a letter go at a moment.
    ///
    /// # Errors
    /// [`OutgoingRefused::Past`] for a moment that is not ahead.
    pub fn schedule(self, seen: i64, at: Timestamp, by: PersonId, now: Timestamp) -> Done {
        self.at(seen, &[State::Held, State::Approved, State::Scheduled])?;
        if at <= now {
            return Err(OutgoingRefused::Past);
        }
        self.second_person(by)?;
        let approved_by = Some(by);
        let to =
            Outgoing { state: State::Scheduled, held_for: None, approved_by, next_at: at, ..self };
        Ok(to.told(EventKind::LetterScheduled, by, now))
    }

    /// Stops a letter for good.
    ///
    /// # Errors
    /// [`OutgoingRefused::NotNow`] for one that is gone.
    pub fn cancel(self, seen: i64, by: PersonId, now: Timestamp) -> Done {
        self.at(seen, &[State::Held, State::Approved, State::Scheduled, State::Failed])?;
        let to = Outgoing { state: State::Cancelled, held_for: None, ..self };
        Ok(to.told(EventKind::LetterCancelled, by, now))
    }

    /// Tries a letter again that was given up. It keeps its id, and so its Message-ID: the relay
    /// never said that it took it, and where it did all the same the reader has one letter.
    ///
    /// # Errors
    /// [`OutgoingRefused::NotNow`] unless it was given up.
    pub fn try_again(self, seen: i64, by: PersonId, now: Timestamp) -> Done {
        self.at(seen, &[State::Failed])?;
        self.open_words()?;
        let to = Outgoing { state: State::Approved, approved_by: Some(by), next_at: now, ..self };
        Ok(to.told(EventKind::LetterTriedAgain, by, now))
    }

    /// Counts that a letter which has arrived is sent once more, as a letter of its own.
    ///
    /// # Errors
    /// [`OutgoingRefused::Secret`] for one whose words are not kept.
    pub fn send_again(self, seen: i64, by: PersonId, now: Timestamp) -> Done {
        self.at(seen, &[State::Sent])?;
        self.open_words()?;
        let to = Outgoing { n_again: self.n_again + 1, ..self };
        Ok(to.told(EventKind::LetterSentAgain, by, now))
    }

    fn at(&self, seen: i64, from: &[State]) -> Result<(), OutgoingRefused> {
        if self.edition != seen {
            return Err(OutgoingRefused::Meanwhile(self.state));
        }
        match from.contains(&self.state) {
            true => Ok(()),
            false => Err(OutgoingRefused::NotNow(self.state)),
        }
    }

    fn second_person(&self, by: PersonId) -> Result<(), OutgoingRefused> {
        match self.mass && self.queued_by == Some(by) {
            true => Err(OutgoingRefused::AnotherPerson),
            false => Ok(()),
        }
    }

    fn open_words(&self) -> Result<(), OutgoingRefused> {
        if self.secret { Err(OutgoingRefused::Secret) } else { Ok(()) }
    }

    fn told(self, kind: EventKind, by: PersonId, now: Timestamp) -> Changed<Outgoing> {
        let to = Outgoing { edition: self.edition + 1, ..self };
        let payload = match to.state {
            State::Scheduled => json!({ "edition": to.edition, "at": to.next_at }),
            _ => json!({ "edition": to.edition }),
        };
        let event = Event::new(kind, to.id.0, Some(by), now, payload);
        Changed::new(to, event)
    }
}

/// What an act on a letter gives.
pub type Done = Result<Changed<Outgoing>, OutgoingRefused>;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{ana, at, id, mei};

    fn letter(state: State) -> Outgoing {
        Outgoing {
            id: MailId(id(70)),
            state,
            held_for: None,
            edition: 3,
            mass: false,
            queued_by: Some(ana()),
            approved_by: None,
            next_at: at("2023-04-03T09:00"),
            n_again: 0,
            secret: false,
        }
    }

    fn now() -> Timestamp {
        at("2023-04-03T10:00")
    }

    type Act = fn(Outgoing) -> Done;

    const ACTS: [(&str, Act); 6] = [
        ("hold", |it| it.hold(3, mei(), now())),
        ("approve", |it| it.approve(3, mei(), now())),
        ("schedule", |it| it.schedule(3, now().plus_ms(1), mei(), now())),
        ("cancel", |it| it.cancel(3, mei(), now())),
        ("try again", |it| it.try_again(3, mei(), now())),
        ("send again", |it| it.send_again(3, mei(), now())),
    ];

    #[test]
    fn every_act_is_done_in_its_states_and_refused_in_all_others() {
        let mut table = String::new();
        for state in State::ALL {
            let words = ACTS.map(|(name, act)| match act(letter(state)) {
                Ok(done) => format!("{name}: {}", done.state().state.name()),
                Err(refused) => {
                    assert_eq!(refused, OutgoingRefused::NotNow(state), "{name}");
                    format!("{name}: no")
                }
            });
            table.push_str(&format!("{}: {}\n", state.name(), words.join(", ")));
        }
        assert_eq!(
            table,
            "held: hold: no, approve: approved, schedule: scheduled, cancel: cancelled, try again: no, send again: no\n\
             scheduled: hold: held, approve: approved, schedule: scheduled, cancel: cancelled, try again: no, send again: no\n\
             approved: hold: held, approve: no, schedule: scheduled, cancel: cancelled, try again: no, send again: no\n\
             failed: hold: no, approve: no, schedule: no, cancel: cancelled, try again: approved, send again: no\n\
             sent: hold: no, approve: no, schedule: no, cancel: no, try again: no, send again: sent\n\
             cancelled: hold: no, approve: no, schedule: no, cancel: no, try again: no, send again: no\n"
        );
    }

    #[test]
    fn an_act_from_an_old_page_is_refused_with_what_the_letter_is_now() {
        for (name, act) in ACTS {
            let moved_on = Outgoing { edition: 4, ..letter(State::Held) };
            assert_eq!(act(moved_on), Err(OutgoingRefused::Meanwhile(State::Held)), "{name}");
        }
    }

    #[test]
    fn who_caused_a_letter_to_very_many_cannot_let_it_go() {
        let mass = || Outgoing { mass: true, ..letter(State::Held) };
        assert_eq!(mass().approve(3, ana(), now()), Err(OutgoingRefused::AnotherPerson));
        let later = now().plus_ms(1);
        assert_eq!(mass().schedule(3, later, ana(), now()), Err(OutgoingRefused::AnotherPerson));
        assert_eq!(mass().approve(3, mei(), now()).unwrap().state().approved_by, Some(mei()));
        // Whoever causes it may still stop it.
        assert!(mass().cancel(3, ana(), now()).is_ok());
    }

    #[test]
    fn a_letter_is_not_scheduled_into_the_past_nor_for_this_moment() {
        let held = || letter(State::Held);
        assert_eq!(held().schedule(3, now(), mei(), now()), Err(OutgoingRefused::Past));
        assert_eq!(
            held().schedule(3, at("1970-01-01T00:00"), mei(), now()),
            Err(OutgoingRefused::Past)
        );
    }

    #[test]
    fn a_letter_that_held_a_code_is_not_sent_again() {
        let sent = Outgoing { secret: true, ..letter(State::Sent) };
        assert_eq!(sent.send_again(3, mei(), now()), Err(OutgoingRefused::Secret));
        let failed = Outgoing { secret: true, ..letter(State::Failed) };
        assert_eq!(failed.try_again(3, mei(), now()), Err(OutgoingRefused::Secret));
    }
}
