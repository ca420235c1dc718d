//! What the experts of a file say together: a text of its own, which no figure is made of.
//!
//! The secretariat names a rapporteur among the file's experts, who writes; every expert of the
//! file agrees to exactly one version, and a change lifts every agreement. It is frozen with the
//! decision.

use serde_json::json;

use crate::call::{self, Call};
use crate::event::{Changed, Event, EventKind};
use crate::ids::{ApplicationId, CallId, PersonId};
use crate::marking::{self, Met, cleaned};
use crate::review::{NOTE_CHARS_MAX, Review};
use crate::time::Timestamp;
use crate::words::count_words;

/// The most characters of the text, as a bound against floods; the network's limit is in words.
const TEXT_CHARS_MAX: usize = 4 * NOTE_CHARS_MAX;

/// The consensus text of one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consensus {
    /// Of which file.
    pub application: ApplicationId,
    /// In which call.
    pub call: CallId,
    /// Who writes it.
    pub rapporteur: PersonId,
    /// When the rapporteur was named.
    pub named_at: Timestamp,
    /// By whom.
    pub named_by: PersonId,
    /// The text.
    pub text: String,
    /// One more with every change of text or rapporteur.
    pub version: i64,
    /// When the text was saved last.
    pub saved_at: Option<Timestamp>,
    /// Every agreement that was not taken back, also those to earlier versions.
    pub agreements: Vec<Agreed>,
}

/// One expert's yes to exactly one version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Agreed {
    /// The expert.
    pub expert: PersonId,
    /// The version.
    pub version: i64,
    /// When.
    pub at: Timestamp,
}

/// Why a consensus text did not change.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ConsensusRefused {
    /// Only an expert who has handed the review of this file in can write for all.
    #[error("not an expert of the file whose review is in")]
    NotHandedIn,
    /// The expert writes it already.
    #[error("the expert is the rapporteur already")]
    Already,
    /// The file is decided, or the results are told.
    #[error("the file is decided")]
    Decided,
    /// The text was saved elsewhere since.
    #[error("the text was saved elsewhere meanwhile")]
    Met,
    /// There is nothing to agree to.
    #[error("there is no text yet")]
    Empty,
    /// The text has changed since it was shown.
    #[error("the text has changed since")]
    Stale,
    /// The text is longer than can be kept.
    #[error("longer than {max} characters")]
    TooLong {
        /// The most there may be.
        max: usize,
    },
    /// The text has more words than the network allows, so nobody agrees to it yet.
    #[error("{n} words instead of at most {max}")]
    TooManyWords {
        /// How many there are.
        n: usize,
        /// The most there may be.
        max: usize,
    },
}

/// Whether the text can still change: no decision stands, and the results are not told.
fn open(call: &Call, is_decided: bool) -> Result<(), ConsensusRefused> {
    match call.stage {
        call::Stage::Announced { .. } => Err(ConsensusRefused::Decided),
        call::Stage::Draft | call::Stage::Published { .. } | call::Stage::Closed { .. } => {
            if is_decided {
                Err(ConsensusRefused::Decided)
            } else {
                Ok(())
            }
        }
    }
}

impl Consensus {
    /// Names the expert who writes. What another had written stays, and every agreement lifts.
    ///
    /// # Errors
    /// [`ConsensusRefused`].
    pub fn name(
        before: Option<Consensus>,
        review: &Review,
        (call, is_decided): (&Call, bool),
        by: PersonId,
        now: Timestamp,
    ) -> Result<Changed<Consensus>, ConsensusRefused> {
        open(call, is_decided)?;
        if !review.counts() {
            return Err(ConsensusRefused::NotHandedIn);
        }
        let named = match before {
            Some(it) if it.rapporteur == review.expert => {
                return Err(ConsensusRefused::Already);
            }
            Some(it) => Consensus {
                rapporteur: review.expert,
                named_at: now,
                named_by: by,
                version: it.version + 1,
                ..it
            },
            None => Consensus {
                application: review.application,
                call: review.call,
                rapporteur: review.expert,
                named_at: now,
                named_by: by,
                text: String::new(),
                version: 1,
                saved_at: None,
                agreements: Vec::new(),
            },
        };
        let payload = json!({ "rapporteur": review.expert });
        let event = named.event(EventKind::RapporteurNamed, by, now, payload);
        Ok(Changed::new(named, event))
    }

    /// Saves the text; `None` when nothing is new. Whoever agreed to what stood before agrees to
    /// nothing now.
    ///
    /// `mark` is that of the text the page showed, `unanswered` what it had sent before and got no
    /// answer to.
    ///
    /// # Errors
    /// [`ConsensusRefused::Met`] when another text was saved since.
    pub fn write(
        self,
        text: &str,
        (mark, unanswered): (&str, Option<&str>),
        (call, is_decided): (&Call, bool),
        now: Timestamp,
    ) -> Result<Option<Changed<Consensus>>, ConsensusRefused> {
        open(call, is_decided)?;
        let (text, before) = (cleaned(text), unanswered.map(cleaned));
        match marking::meet(&self.text, &text, mark, before.as_deref()) {
            Met::Same => return Ok(None),
            Met::Both => return Err(ConsensusRefused::Met),
            Met::New => (),
        }
        if text.chars().count() > TEXT_CHARS_MAX {
            return Err(ConsensusRefused::TooLong { max: TEXT_CHARS_MAX });
        }
        let n_lifted = self.agreements.iter().filter(|it| it.version == self.version).count();
        let version = self.version + 1;
        let payload = json!({ "version": version, "lifted": n_lifted });
        let event = self.event(EventKind::ConsensusWritten, self.rapporteur, now, payload);
        let saved_at = Some(now);
        Ok(Some(Changed::new(Consensus { text, version, saved_at, ..self }, event)))
    }

    /// An expert of the file agrees to the version that was shown.
    ///
    /// # Errors
    /// [`ConsensusRefused`]; agreeing twice is none.
    pub fn agree(
        self,
        review: &Review,
        version: i64,
        words_max: usize,
        (call, is_decided): (&Call, bool),
        now: Timestamp,
    ) -> Result<Option<Changed<Consensus>>, ConsensusRefused> {
        open(call, is_decided)?;
        if !review.counts() || review.application != self.application {
            return Err(ConsensusRefused::NotHandedIn);
        }
        if self.text.is_empty() {
            return Err(ConsensusRefused::Empty);
        }
        if version != self.version {
            return Err(ConsensusRefused::Stale);
        }
        let n = count_words(&self.text);
        if n > words_max {
            return Err(ConsensusRefused::TooManyWords { n, max: words_max });
        }
        if self.agreed(review.expert).is_some() {
            return Ok(None);
        }
        let payload = json!({ "version": version });
        let event = self.event(EventKind::ConsensusAgreed, review.expert, now, payload);
        let mut agreements = self.agreements;
        agreements.push(Agreed { expert: review.expert, version, at: now });
        Ok(Some(Changed::new(Consensus { agreements, ..self }, event)))
    }

    /// An expert takes an agreement back; `None` when there is none.
    ///
    /// # Errors
    /// [`ConsensusRefused::Decided`].
    pub fn take_agreement_back(
        self,
        expert: PersonId,
        (call, is_decided): (&Call, bool),
        now: Timestamp,
    ) -> Result<Option<Changed<Consensus>>, ConsensusRefused> {
        open(call, is_decided)?;
        if self.agreed(expert).is_none() {
            return Ok(None);
        }
        let payload = json!({ "version": self.version });
        let event = self.event(EventKind::ConsensusAgreementWithdrawn, expert, now, payload);
        let mut agreements = self.agreements;
        agreements.retain(|it| it.expert != expert || it.version != self.version);
        Ok(Some(Changed::new(Consensus { agreements, ..self }, event)))
    }

    /// Since when the expert agrees to what stands now.
    pub fn agreed(&self, expert: PersonId) -> Option<Timestamp> {
        let now =
            self.agreements.iter().find(|it| it.expert == expert && it.version == self.version);
        now.map(|it| it.at)
    }

    /// Whether every one of the file's experts agrees to what stands now. `reviews` are all the
    /// file's; one that is set aside neither agrees nor is asked.
    pub fn is_agreed(&self, reviews: &[Review]) -> bool {
        let mut experts = reviews.iter().filter(|it| it.counts()).peekable();
        experts.peek().is_some() && experts.all(|it| self.agreed(it.expert).is_some())
    }

    fn event(
        &self,
        kind: EventKind,
        by: PersonId,
        at: Timestamp,
        payload: serde_json::Value,
    ) -> Event {
        Event::new(kind, self.application.0, Some(by), at, payload)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::marking::mark;
    use crate::review::Stage;
    use crate::testing::{at, closed, ida, mei, olha, review};

    fn now() -> Timestamp {
        at("2020-06-10T10:00")
    }

    fn of(expert: PersonId, stage: Stage) -> Review {
        Review { expert, ..review(1, stage) }
    }

    fn handed_in(expert: PersonId) -> Review {
        of(expert, Stage::HandedIn { at: at("2020-06-05T10:00") })
    }

    fn named() -> Consensus {
        let named = Consensus::name(None, &handed_in(mei()), (&closed(), false), ida(), now());
        named.unwrap().into_parts().0
    }

    fn write(it: Consensus, text: &str) -> Consensus {
        let seen = mark(&it.text);
        let written = it.write(text, (&seen, None), (&closed(), false), now());
        written.unwrap().unwrap().into_parts().0
    }

    fn agree(it: Consensus, expert: PersonId) -> Result<Consensus, ConsensusRefused> {
        let version = it.version;
        let agreed = it.agree(&handed_in(expert), version, 10, (&closed(), false), now())?;
        Ok(agreed.unwrap().into_parts().0)
    }

    #[test]
    fn only_an_expert_whose_review_is_in_writes_for_all() {
        for stage in [
            Stage::Assigned,
            Stage::Accepted { at: now() },
            Stage::Conflicted { at: now(), reason: "Mine.".to_owned() },
            Stage::SetAside { at: now(), reason: "Mine.".to_owned(), handed_in_at: now() },
        ] {
            let refused =
                Consensus::name(None, &of(mei(), stage), (&closed(), false), ida(), now());
            assert_eq!(refused, Err(ConsensusRefused::NotHandedIn));
        }
        assert_eq!((named().rapporteur, named().version), (mei(), 1));
        let twice =
            Consensus::name(Some(named()), &handed_in(mei()), (&closed(), false), ida(), now());
        assert_eq!(twice, Err(ConsensusRefused::Already));
    }

    #[test]
    fn every_expert_agrees_to_one_version_and_a_change_lifts_it() {
        let text = write(named(), "A strong plan.");
        let both = [handed_in(mei()), handed_in(olha())];
        let one = agree(text, mei()).unwrap();
        assert!(!one.is_agreed(&both));
        let all = agree(one, olha()).unwrap();
        assert!(all.is_agreed(&both));
        let changed = write(all, "A plan.");
        assert!(!changed.is_agreed(&both) && changed.agreed(mei()).is_none());
        assert_eq!(changed.agreements.len(), 2, "what was agreed to stays on record");
        assert_eq!(
            changed.clone().agree(&handed_in(mei()), 2, 10, (&closed(), false), now()),
            Err(ConsensusRefused::Stale)
        );
        assert!(agree(changed, mei()).is_ok());
    }

    #[test]
    fn a_text_changed_and_put_back_is_not_what_was_agreed() {
        let agreed = agree(write(named(), "A plan."), mei()).unwrap();
        let back = write(write(agreed, "No plan."), "A plan.");
        assert_eq!(back.agreed(mei()), None);
    }

    #[test]
    fn an_expert_set_aside_neither_agrees_nor_is_waited_for() {
        let agreed = agree(write(named(), "A plan."), mei()).unwrap();
        let aside = Stage::SetAside { at: now(), reason: "Mine.".to_owned(), handed_in_at: now() };
        assert!(agreed.is_agreed(&[handed_in(mei()), of(olha(), aside.clone())]));
        assert!(!agreed.is_agreed(&[of(mei(), aside.clone())]), "nobody is left to agree");
        let refused = agreed.agree(&of(olha(), aside), 2, 10, (&closed(), false), now());
        assert_eq!(refused, Err(ConsensusRefused::NotHandedIn));
    }

    #[test]
    fn another_rapporteur_finds_the_text_and_no_agreement() {
        let agreed = agree(write(named(), "A plan."), mei()).unwrap();
        let next =
            Consensus::name(Some(agreed), &handed_in(olha()), (&closed(), false), ida(), now());
        let next = next.unwrap().into_parts().0;
        assert_eq!((next.rapporteur, next.text.as_str()), (olha(), "A plan."));
        assert_eq!(next.agreed(mei()), None);
    }

    #[test]
    fn two_windows_overwrite_nothing() {
        let text = write(named(), "First.");
        let stale = text.clone().write("Second.", (&mark(""), None), (&closed(), false), now());
        assert_eq!(stale, Err(ConsensusRefused::Met));
        assert_eq!(text.clone().write(" First. ", ("", None), (&closed(), false), now()), Ok(None));
        let after = text.write("Third.", (&mark(""), Some("First.")), (&closed(), false), now());
        assert_eq!(after.unwrap().unwrap().state().text, "Third.");
    }

    #[test]
    fn nothing_changes_once_the_file_is_decided_or_the_results_are_told() {
        let text = agree(write(named(), "A plan."), mei()).unwrap();
        let told = Call { stage: call::Stage::Announced { at: now() }, ..closed() };
        for (call, is_decided) in [(closed(), true), (told, false)] {
            let at = (&call, is_decided);
            let refused = Err(ConsensusRefused::Decided);
            assert_eq!(text.clone().write("No.", (&mark("A plan."), None), at, now()), refused);
            assert_eq!(text.clone().agree(&handed_in(olha()), 2, 10, at, now()), refused);
            assert_eq!(text.clone().take_agreement_back(mei(), at, now()), refused);
            let named = Consensus::name(Some(text.clone()), &handed_in(olha()), at, ida(), now());
            assert_eq!(named, Err(ConsensusRefused::Decided));
        }
    }

    #[test]
    fn nobody_agrees_to_nothing_or_to_more_words_than_there_may_be() {
        assert_eq!(agree(named(), mei()), Err(ConsensusRefused::Empty));
        let long = write(named(), &"word ".repeat(11));
        assert_eq!(agree(long, mei()), Err(ConsensusRefused::TooManyWords { n: 11, max: 10 }));
        assert!(agree(write(named(), &"word ".repeat(10)), mei()).is_ok());
    }

    #[test]
    fn an_agreement_is_taken_back_and_given_again() {
        let agreed = agree(write(named(), "A plan."), mei()).unwrap();
        let back = agreed.take_agreement_back(mei(), (&closed(), false), now());
        let back = back.unwrap().unwrap().into_parts().0;
        assert_eq!(back.agreed(mei()), None);
        assert_eq!(back.clone().take_agreement_back(mei(), (&closed(), false), now()), Ok(None));
        assert!(agree(back, mei()).unwrap().agreed(mei()).is_some());
    }
}
