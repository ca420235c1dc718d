//! A section given to one person of the team, with the day by which it is to be written.
//!
//! One person a section: two who are both responsible are nobody. What it was before stays in
//! the log.

use serde_json::json;

use crate::application::Application;
use crate::call::Call;
use crate::event::{Changed, Event, EventKind};
use crate::ids::{ApplicationId, PersonId};
use crate::people::{Part, TeamMember};
use crate::time::Timestamp;

/// Who writes a section, and until when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assignment {
    /// The application.
    pub application: ApplicationId,
    /// The section's stable id.
    pub section: String,
    /// Who writes it.
    pub person: PersonId,
    /// The last day, `YYYY-MM-DD`, in the zone of the call's deadline.
    pub until_on: String,
    /// Since when.
    pub assigned_at: Timestamp,
    /// By whom.
    pub assigned_by: PersonId,
}

/// An assignment that is over: done, or taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ended(pub Assignment);

/// Why a section could not be given to somebody.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AssignRefused {
    /// Nobody writes in the application now.
    #[error("nobody writes in the application now")]
    NotWritable,
    /// The person is not in the team.
    #[error("the person is not in the team")]
    NotInTeam,
    /// The person's part is to read.
    #[error("the person does not write")]
    ReaderOnly,
    /// That is no day.
    #[error("not a day")]
    NotADay,
    /// The day has passed.
    #[error("the day has passed")]
    Past,
    /// The day comes after the last day on which anything can be written.
    #[error("the last day is {last_on}")]
    AfterDeadline {
        /// The last day that makes sense.
        last_on: String,
    },
}

impl Assignment {
    /// Gives a section to somebody, whoever had it before. `None` when nothing would differ.
    ///
    /// # Errors
    /// [`AssignRefused`].
    pub fn give(
        assignment: Assignment,
        before: Option<&Assignment>,
        file: &Application,
        call: &Call,
        team: &[TeamMember],
    ) -> Result<Option<Changed<Assignment>>, AssignRefused> {
        let now = assignment.assigned_at;
        let last = file.writable_until(call).filter(|it| now <= *it);
        let last = last.ok_or(AssignRefused::NotWritable)?;
        let member = team.iter().find(|it| it.person == assignment.person && it.left_at.is_none());
        match member.map(|it| it.part) {
            None => return Err(AssignRefused::NotInTeam),
            Some(Part::Reader) => return Err(AssignRefused::ReaderOnly),
            Some(Part::Contact | Part::Editor) => (),
        }
        let zone = &call.clocks.city.wall.zone;
        let until_on = assignment.until_on.trim().to_owned();
        // Days in this one form are ordered as texts are.
        let is_day = until_on.len() == 10 && until_on.parse::<jiff::civil::Date>().is_ok();
        if !is_day {
            return Err(AssignRefused::NotADay);
        }
        if until_on < now.day_in(zone) {
            return Err(AssignRefused::Past);
        }
        let last_on = last.day_in(zone);
        if until_on > last_on {
            return Err(AssignRefused::AfterDeadline { last_on });
        }
        let assignment = Assignment { until_on, ..assignment };
        let same =
            |it: &Assignment| it.person == assignment.person && it.until_on == assignment.until_on;
        if before.is_some_and(same) {
            return Ok(None);
        }
        let payload = json!({
            "section": assignment.section, "person": assignment.person,
            "until_on": assignment.until_on,
        });
        let event = Event::new(
            EventKind::SectionAssigned,
            assignment.application.0,
            Some(assignment.assigned_by),
            now,
            payload,
        );
        Ok(Some(Changed::new(assignment, event)))
    }

    /// Ends it: the section is written, or nobody's again.
    pub fn end(self, by: PersonId, now: Timestamp) -> Changed<Ended> {
        let payload = json!({ "section": self.section, "person": self.person });
        let kind = EventKind::SectionAssignmentEnded;
        let event = Event::new(kind, self.application.0, Some(by), now, payload);
        Changed::new(Ended(self), event)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::application::Stage;
    use crate::testing::{ana, application, at, mei, olha, published};

    fn assignment(person: PersonId, until_on: &str) -> Assignment {
        Assignment {
            application: application(1, Stage::Draft).id,
            section: "profile".to_owned(),
            person,
            until_on: until_on.to_owned(),
            assigned_at: at("2020-03-05T10:00"),
            assigned_by: ana(),
        }
    }

    fn give(it: Assignment, stage: Stage) -> Result<Option<Assignment>, AssignRefused> {
        let file = application(1, stage);
        let member = |person, part| TeamMember {
            city: file.city,
            person,
            part,
            organisation: "Council".to_owned(),
            joined_at: at("2020-03-02T10:00"),
            left_at: None,
        };
        let team = [member(ana(), Part::Editor), member(mei(), Part::Reader)];
        Assignment::give(it, None, &file, &published(), &team)
            .map(|it| it.map(|it| it.into_parts().0))
    }

    #[test]
    fn a_section_is_given_to_somebody_who_writes() {
        assert!(give(assignment(ana(), "2020-03-12"), Stage::Draft).unwrap().is_some());
        let refused = |person| give(assignment(person, "2020-03-12"), Stage::Draft).unwrap_err();
        assert_eq!(refused(mei()), AssignRefused::ReaderOnly);
        assert_eq!(refused(olha()), AssignRefused::NotInTeam);
        let handed_in = Stage::Submitted { at: at("2020-03-04T10:00") };
        let late = give(assignment(ana(), "2020-03-12"), handed_in);
        assert_eq!(late, Err(AssignRefused::NotWritable));
    }

    #[test]
    fn the_day_lies_between_today_and_the_deadline() {
        let on = |day: &str| give(assignment(ana(), day), Stage::Draft);
        for day in ["2020-03-05", "2020-04-30"] {
            assert!(on(day).unwrap().is_some(), "{day}");
        }
        assert_eq!(on("2020-03-04"), Err(AssignRefused::Past));
        let last_on = "2020-04-30".to_owned();
        assert_eq!(on("2020-05-01"), Err(AssignRefused::AfterDeadline { last_on }));
        for day in ["", "12 March", "2020-02-30", "2020-3-12", "20200312"] {
            assert_eq!(on(day), Err(AssignRefused::NotADay), "{day}");
        }
    }
}
