//! What a team says to itself about a question: threads that nobody outside ever reads.
//!
//! A thread is named by its first comment. Words stay their author's: they can be mended for a
//! while, and taken away at any time, but that somebody spoke stays visible.

use serde_json::json;

use crate::application::Application;
use crate::event::{Changed, Event, EventKind};
use crate::ids::{ApplicationId, CommentId, PersonId};
use crate::language::Lang;
use crate::network::CommentRule;
use crate::people::TeamMember;
use crate::time::Timestamp;

/// One comment on a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comment {
    /// Its id.
    pub id: CommentId,
    /// The application.
    pub application: ApplicationId,
    /// The question's stable id.
    pub question: String,
    /// The first comment of its thread: itself, or the one it answers.
    pub thread: CommentId,
    /// What is said; empty once taken away.
    pub body: String,
    /// The language it is written in.
    pub language: Lang,
    /// Whom it asks; that person gets a letter.
    pub asked: Option<PersonId>,
    /// When it was written.
    pub written_at: Timestamp,
    /// By whom.
    pub written_by: PersonId,
    /// When its author changed it last.
    pub edited_at: Option<Timestamp>,
    /// When its author took it away.
    pub deleted_at: Option<Timestamp>,
    /// Since when its thread is settled; only a first comment has that.
    pub settled_at: Option<Timestamp>,
    /// Who settled it.
    pub settled_by: Option<PersonId>,
}

/// Why a comment could not be written or changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CommentRefused {
    /// Nothing is said.
    #[error("the comment is blank")]
    Blank,
    /// Too long for a comment.
    #[error("the comment is longer than {max} characters")]
    TooLong {
        /// How many characters it may have.
        max: usize,
    },
    /// So many that nobody reads them.
    #[error("the question has {max} comments already")]
    TooMany {
        /// How many a question may have.
        max: usize,
    },
    /// Who is asked is not in the team.
    #[error("who is asked is not in the team")]
    NotInTeam,
    /// The thread is settled; it is reopened first.
    #[error("the thread is settled")]
    Settled,
    /// Only the author changes a comment.
    #[error("the comment is somebody else's")]
    NotYours,
    /// The time for mending has passed.
    #[error("a comment is changed within {minutes} minutes")]
    TooLate {
        /// How long one has.
        minutes: u32,
    },
    /// It was taken away.
    #[error("the comment was taken away")]
    Deleted,
    /// The thread is on another question.
    #[error("the thread is not on this question")]
    AnotherThread,
}

impl Comment {
    /// Writes a comment: as the beginning of a thread, or into the thread that `first` began.
    ///
    /// # Errors
    /// [`CommentRefused`].
    pub fn write(
        comment: Comment,
        first: Option<&Comment>,
        n_already: usize,
        team: &[TeamMember],
        rule: &CommentRule,
    ) -> Result<Changed<Comment>, CommentRefused> {
        sound(&comment.body, rule)?;
        if n_already >= rule.per_question as usize {
            return Err(CommentRefused::TooMany { max: rule.per_question as usize });
        }
        if let Some(first) = first {
            let same = first.application == comment.application
                && first.question == comment.question
                && first.thread == first.id;
            if !same {
                return Err(CommentRefused::AnotherThread);
            }
            if first.settled_at.is_some() {
                return Err(CommentRefused::Settled);
            }
        }
        let in_team =
            |asked: PersonId| team.iter().any(|it| it.person == asked && it.left_at.is_none());
        if comment.asked.is_some_and(|it| !in_team(it)) {
            return Err(CommentRefused::NotInTeam);
        }
        let thread = first.map_or(comment.id, |it| it.id);
        let comment = Comment { thread, ..comment };
        let payload = json!({
            "comment": comment.id, "question": comment.question, "thread": thread,
            "asked": comment.asked,
        });
        let event = comment.event(
            EventKind::CommentWritten,
            comment.written_by,
            comment.written_at,
            payload,
        );
        Ok(Changed::new(comment, event))
    }

    /// Until when its author can still mend it.
    pub fn open_until(&self, rule: &CommentRule) -> Timestamp {
        self.written_at.plus_ms(i64::from(rule.edit_minutes) * 60_000)
    }

    /// Puts other words in place of one's own. `None` when they are the same.
    ///
    /// # Errors
    /// [`CommentRefused`].
    pub fn edit(
        self,
        body: String,
        language: Lang,
        rule: &CommentRule,
        by: PersonId,
        now: Timestamp,
    ) -> Result<Option<Changed<Comment>>, CommentRefused> {
        self.own(by)?;
        if self.open_until(rule) < now {
            return Err(CommentRefused::TooLate { minutes: rule.edit_minutes });
        }
        sound(&body, rule)?;
        if self.body == body && self.language == language {
            return Ok(None);
        }
        let event = self.event(EventKind::CommentEdited, by, now, json!({ "comment": self.id }));
        Ok(Some(Changed::new(Comment { body, language, edited_at: Some(now), ..self }, event)))
    }

    /// Takes one's own words away; that there were some stays.
    ///
    /// # Errors
    /// [`CommentRefused`] when they are another's, or gone.
    pub fn delete(self, by: PersonId, now: Timestamp) -> Result<Changed<Comment>, CommentRefused> {
        self.own(by)?;
        let event = self.event(EventKind::CommentDeleted, by, now, json!({ "comment": self.id }));
        let gone = Comment { body: String::new(), deleted_at: Some(now), ..self };
        Ok(Changed::new(gone, event))
    }

    /// Settles the thread this comment began. `None` when it is settled.
    ///
    /// # Errors
    /// [`CommentRefused::AnotherThread`] for an answer, which has no thread of its own.
    pub fn settle(
        self,
        by: PersonId,
        now: Timestamp,
    ) -> Result<Option<Changed<Comment>>, CommentRefused> {
        self.begins()?;
        if self.settled_at.is_some() {
            return Ok(None);
        }
        let event = self.event(EventKind::CommentSettled, by, now, json!({ "comment": self.id }));
        let settled = Comment { settled_at: Some(now), settled_by: Some(by), ..self };
        Ok(Some(Changed::new(settled, event)))
    }

    /// Opens a settled thread again. `None` when it is open.
    ///
    /// # Errors
    /// [`CommentRefused::AnotherThread`] for an answer.
    pub fn reopen(
        self,
        by: PersonId,
        now: Timestamp,
    ) -> Result<Option<Changed<Comment>>, CommentRefused> {
        self.begins()?;
        if self.settled_at.is_none() {
            return Ok(None);
        }
        let event = self.event(EventKind::CommentReopened, by, now, json!({ "comment": self.id }));
        let open = Comment { settled_at: None, settled_by: None, ..self };
        Ok(Some(Changed::new(open, event)))
    }

    /// Whether it is of that application, so that an id from elsewhere opens nothing.
    pub fn is_of(&self, file: &Application) -> bool {
        self.application == file.id
    }

    fn begins(&self) -> Result<(), CommentRefused> {
        if self.thread == self.id { Ok(()) } else { Err(CommentRefused::AnotherThread) }
    }

    fn own(&self, by: PersonId) -> Result<(), CommentRefused> {
        match self.deleted_at {
            _ if self.written_by != by => Err(CommentRefused::NotYours),
            Some(_) => Err(CommentRefused::Deleted),
            None => Ok(()),
        }
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

fn sound(body: &str, rule: &CommentRule) -> Result<(), CommentRefused> {
    let max = rule.max_chars as usize;
    match body.trim() {
        "" => Err(CommentRefused::Blank),
        it if it.chars().count() > max => Err(CommentRefused::TooLong { max }),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{ana, application, at, id, mei};

    const RULE: CommentRule = CommentRule { max_chars: 10, edit_minutes: 30, per_question: 2 };

    fn comment(n: u128, body: &str) -> Comment {
        Comment {
            id: CommentId(id(n)),
            application: application(1, crate::application::Stage::Draft).id,
            question: "motivation".to_owned(),
            thread: CommentId(id(n)),
            body: body.to_owned(),
            language: Lang::UK,
            asked: None,
            written_at: at("2020-03-05T10:00"),
            written_by: ana(),
            edited_at: None,
            deleted_at: None,
            settled_at: None,
            settled_by: None,
        }
    }

    fn written(it: Comment, first: Option<&Comment>) -> Result<Comment, CommentRefused> {
        Comment::write(it, first, 0, &[], &RULE).map(|it| it.into_parts().0)
    }

    #[test]
    fn a_comment_says_something_and_not_too_much() {
        assert_eq!(written(comment(1, " \n "), None), Err(CommentRefused::Blank));
        assert_eq!(
            written(comment(1, "01234567890"), None),
            Err(CommentRefused::TooLong { max: 10 })
        );
        assert!(written(comment(1, "0123456789"), None).is_ok());
        let third = Comment::write(comment(3, "More"), None, 2, &[], &RULE);
        assert_eq!(third.unwrap_err(), CommentRefused::TooMany { max: 2 });
    }

    #[test]
    fn an_answer_joins_an_open_thread_of_its_own_question() {
        let first = written(comment(1, "Why?"), None).unwrap();
        let answer = written(comment(2, "So."), Some(&first)).unwrap();
        assert_eq!(answer.thread, first.id);
        let elsewhere = Comment { question: "vision".to_owned(), ..comment(3, "So.") };
        assert_eq!(written(elsewhere, Some(&first)), Err(CommentRefused::AnotherThread));
        assert_eq!(written(comment(3, "So."), Some(&answer)), Err(CommentRefused::AnotherThread));
        let (settled, _) =
            first.settle(mei(), at("2020-03-05T11:00")).unwrap().unwrap().into_parts();
        assert_eq!(written(comment(3, "So."), Some(&settled)), Err(CommentRefused::Settled));
        assert!(answer.settle(mei(), at("2020-03-05T11:00")).is_err());
        assert_eq!(settled.clone().settle(mei(), at("2020-03-05T12:00")), Ok(None));
        let (open, _) =
            settled.reopen(mei(), at("2020-03-05T12:00")).unwrap().unwrap().into_parts();
        assert!(written(comment(3, "So."), Some(&open)).is_ok());
    }

    #[test]
    fn words_are_mended_by_their_author_and_for_a_while() {
        let it = comment(1, "Why?");
        let last = at("2020-03-05T10:30");
        let edit =
            |it: &Comment, by, now| it.clone().edit("How?".to_owned(), Lang::UK, &RULE, by, now);
        let (mended, _) = edit(&it, ana(), last).unwrap().unwrap().into_parts();
        assert_eq!((mended.body.as_str(), mended.edited_at), ("How?", Some(last)));
        let late = edit(&it, ana(), last.plus_ms(1)).unwrap_err();
        assert_eq!(late, CommentRefused::TooLate { minutes: 30 });
        assert_eq!(edit(&it, mei(), last).unwrap_err(), CommentRefused::NotYours);
        assert_eq!(it.clone().delete(mei(), last).unwrap_err(), CommentRefused::NotYours);
        let (gone, _) = it.delete(ana(), last.plus_ms(1)).unwrap().into_parts();
        assert_eq!(gone.body, "");
        assert_eq!(edit(&gone, ana(), last).unwrap_err(), CommentRefused::Deleted);
        assert_eq!(gone.delete(ana(), last).unwrap_err(), CommentRefused::Deleted);
    }
}
