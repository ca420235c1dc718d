//! Reviews, decisions, letters, and the announcement that makes everything true at one instant.

use super::{Call, N_FILES, Reference, Shut, Stage, Time, unless};
use crate::model::commands::{When, Who};
use crate::model::seen::Reason::{
    Agreed, Changed, HasIt, Letters, NotAgreed, Over, Planned, SamePerson, Undecided,
};
use crate::model::seen::{Reason, Verdict};
use crate::model::timeline::Date;

/// What a letter depends on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    outcome: &'static str,
    /// The day on which a membership begins.
    day: Option<i64>,
    /// Whether an expert's note tells a city why not.
    has_note: bool,
}

/// The letter to a city.
#[derive(Debug, Clone)]
pub struct Letter {
    text: Text,
    by: Who,
    pub state: &'static str,
}

/// What somebody agrees to: every outcome and every letter.
type Content = (Vec<(usize, Option<&'static str>)>, Vec<(usize, Text)>);

/// A planned announcement.
pub struct Plan {
    by: Who,
    /// None when it is told as soon as somebody agrees.
    at: Option<Date>,
    agreed: Option<Content>,
    end: Option<&'static str>,
}

impl Plan {
    pub fn word(&self) -> &'static str {
        let waits = if self.agreed.is_some() { "agreed" } else { "planned" };
        self.end.unwrap_or(waits)
    }
}

impl Reference {
    pub(super) fn assign(&mut self, n: usize) -> Verdict {
        let file = &self.files[n];
        let has_it = file.review.is_some();
        unless(&[(file.is_unseen(), Shut), (file.stage != "eligible", Stage), (has_it, HasIt)])?;
        self.files[n].review = Some("assigned");
        Ok(())
    }

    /// Nothing of a file is there for an expert who does not have it, or has a conflict.
    fn is_shut(&self, n: usize) -> bool {
        matches!(self.files[n].review, None | Some("conflicted" | "set_aside"))
    }

    pub(super) fn accept(&mut self, n: usize) -> Verdict {
        let fresh = self.files[n].review == Some("assigned");
        let told = self.call == "announced";
        unless(&[(self.is_shut(n), Shut), (!fresh, Stage), (told, Call)])?;
        self.files[n].review = Some("accepted");
        Ok(())
    }

    /// A city that takes its file back takes it from its experts too.
    pub(super) fn score(&mut self, n: usize) -> Verdict {
        let file = &self.files[n];
        let reads = matches!(file.review, Some("accepted" | "handed_in"));
        let open = file.is(&["eligible", "admitted", "declined"]) && reads;
        let frozen = file.review != Some("accepted");
        let told = self.call == "announced";
        unless(&[(!open, Shut), (frozen, Stage), (told, Call)])?;
        self.files[n].review = Some("handed_in");
        Ok(())
    }

    pub(super) fn declare_conflict(&mut self, n: usize) -> Verdict {
        unless(&[(self.is_shut(n), Shut), (self.call == "announced", Call)])?;
        let counted = self.files[n].review == Some("handed_in");
        self.files[n].review = Some(if counted { "set_aside" } else { "conflicted" });
        Ok(())
    }

    /// In secret: nothing else moves, but its letter is of another decision now.
    pub(super) fn decide(&mut self, n: usize, outcome: &'static str) -> Verdict {
        let file = &self.files[n];
        unless(&[
            (file.is_unseen(), Shut),
            (file.stage != "eligible", Stage),
            (self.call != "closed", Call),
        ])?;
        let times = file.decision.map_or(0, |it| it.1) + 1;
        (self.files[n].decision, self.files[n].letter) = (Some((outcome, times)), None);
        Ok(())
    }

    /// The files an announcement is about.
    fn awaiting(&self) -> Vec<usize> {
        (0..N_FILES).filter(|n| self.files[*n].is(&["forwarded", "eligible"])).collect()
    }

    fn is_undecided(&self) -> bool {
        let decided =
            |n: &usize| self.files[*n].stage == "eligible" && self.files[*n].decision.is_some();
        !self.awaiting().iter().all(decided)
    }

    /// The day that letters are written for: the plan's, else the promised one, else today.
    fn day_of_letters(&self) -> i64 {
        let plan = self.plan.as_ref().filter(|it| it.end.is_none()).and_then(|it| it.at);
        plan.map_or(self.time.today().max(Date::Announcement.day()), Date::day)
    }

    pub(super) fn write_letters(&mut self, by: Who) -> Verdict {
        unless(&[(self.call != "closed", Call), (self.is_undecided(), Undecided)])?;
        let day = self.day_of_letters();
        for n in self.awaiting() {
            let file = &mut self.files[n];
            let Some((outcome, _)) = file.decision else { continue };
            let admits = outcome == "admit";
            let has_note = !admits && file.review == Some("handed_in");
            let text = Text { outcome, day: admits.then_some(day), has_note };
            // A letter in which no word differs is left alone.
            if file.letter.as_ref().is_none_or(|it| it.text != text) {
                file.letter = Some(Letter { text, by, state: "written" });
            }
        }
        Ok(())
    }

    pub(super) fn read_letters(&mut self) {
        let letters = self.files.iter_mut().filter_map(|it| it.letter.as_mut());
        letters.filter(|it| it.state == "written").for_each(|it| it.state = "read");
    }

    pub(super) fn approve_letters(&mut self, who: Who) {
        let letters = self.files.iter_mut().filter_map(|it| it.letter.as_mut());
        let others = letters.filter(|it| it.state == "read" && it.by != who);
        others.for_each(|it| it.state = "approved");
    }

    /// What keeps results back that would be told on that day.
    fn obstacles(&self, day: i64) -> [(bool, Reason); 3] {
        let goes_out = |n: &usize| {
            let (file, letter) = (&self.files[*n], self.files[*n].letter.as_ref());
            letter.is_some_and(|it| {
                let true_then = it.text.day.is_none_or(|it| it == day);
                it.state == "approved" && true_then && file.decision.is_some()
            })
        };
        let unready = !self.awaiting().iter().all(goes_out);
        let unclosed = self.call != "closed";
        [(unclosed, Call), (self.is_undecided(), Undecided), (unready, Letters)]
    }

    fn content(&self) -> Content {
        let outcome = |n: usize| (n, self.files[n].decision.map(|it| it.0));
        let letter = |n: usize| Some((n, self.files[n].letter.as_ref()?.text.clone()));
        let outcomes = self.awaiting().into_iter().map(outcome).collect();
        (outcomes, (0..N_FILES).filter_map(letter).collect())
    }

    pub(super) fn plan(&mut self, by: Who, when: When) -> Verdict {
        let at = match when {
            When::Promised => Some(Date::Announcement),
            When::NextNoon => Some(Date::NextNoon),
            When::AtOnce => None,
        };
        let waits = self.plan.as_ref().is_some_and(|it| it.end.is_none());
        // Not before the promised instant, and not in the past.
        let untimely = match at {
            Some(at) => self.time.is_past(at),
            None => !self.time.is_past(Date::Announcement),
        };
        let day = at.map_or(self.time.today(), Date::day);
        let mut reasons = vec![(waits, Planned), (untimely, Time)];
        reasons.extend(self.obstacles(day));
        unless(&reasons)?;
        self.plan = Some(Plan { by, at, agreed: None, end: None });
        Ok(())
    }

    pub(super) fn agree(&mut self, who: Who) -> Verdict {
        let content = self.content();
        let Some(plan) = &self.plan else { return Err(vec![Shut]) };
        let is_past = plan.at.is_some_and(|it| self.time.is_past(it));
        let mut reasons = vec![
            (plan.end.is_some(), Over),
            (plan.by == who && !self.rules.one_does_both, SamePerson),
            (plan.agreed.as_ref() == Some(&content), Agreed),
            // What changed since a yes may be agreed to after the instant too.
            (is_past && plan.agreed.is_none(), Time),
        ];
        let at_once = plan.at.is_none();
        let day = plan.at.map_or(self.time.today(), Date::day);
        reasons.extend(self.obstacles(day));
        unless(&reasons)?;
        if let Some(plan) = &mut self.plan {
            plan.agreed = Some(content);
        }
        if at_once {
            self.tell();
        }
        Ok(())
    }

    pub(super) fn call_off(&mut self) -> Verdict {
        let Some(plan) = &mut self.plan else { return Err(vec![Shut]) };
        unless(&[(plan.end.is_some(), Over)])?;
        plan.end = Some("called_off");
        Ok(())
    }

    pub(super) fn tell_by_hand(&mut self) -> Verdict {
        let Some(plan) = &self.plan else { return Err(vec![Shut]) };
        let agreed = plan.agreed.as_ref();
        let mut reasons = vec![
            (plan.end.is_some(), Over),
            (agreed.is_none(), NotAgreed),
            (plan.at.is_some_and(|it| !self.time.is_past(it)), Time),
            (agreed.is_some_and(|it| *it != self.content()), Changed),
        ];
        reasons.extend(self.obstacles(self.time.today()));
        unless(&reasons)?;
        self.tell();
        Ok(())
    }

    /// A node tells what is due, and nothing that somebody must see to first.
    pub(super) fn look(&mut self) {
        let planned_for = self.plan.as_ref().and_then(|it| it.at);
        if planned_for.is_some() {
            drop(self.tell_by_hand());
        }
    }

    fn tell(&mut self) {
        self.call = "announced";
        self.n_public += 1;
        for n in self.awaiting() {
            let admits = self.files[n].decision.is_some_and(|it| it.0 == "admit");
            self.put(n, if admits { "admitted" } else { "declined" });
            // A member is public; who was declined is told in a letter and nowhere else.
            self.n_members += i64::from(admits);
            self.n_public += i64::from(admits);
        }
        if let Some(plan) = &mut self.plan {
            plan.end = Some("told");
        }
    }
}
