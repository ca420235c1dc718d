//! What was sent to a person, what waits for them, and what they chose to have.

use domain::ids::PersonId;

use super::Gathered;
use crate::{Error, sql};

impl Gathered<'_> {
    pub(super) fn letters(&mut self, me: PersonId, email: &str) -> Result<(), Error> {
        self.sent(email)?;
        self.came_back(email)?;
        self.letters_coming(me, email)?;
        self.add(
            "mailing",
            ["email", "every", "off", "changed_at"],
            sql!("select email, every, off, changed_at from mailing where email = $1"),
            &[&email],
        )?;
        self.add(
            "held_form",
            ["path", "fields", "held_at", "held_until"],
            sql!(
                "select path, fields, held_at, held_until
                 from held_form where person = $1 order by held_at"
            ),
            &[&me],
        )
    }

    /// What they wrote to cities. Not the letters that carry it: whom those reach is another's.
    pub(super) fn messages(&mut self, email: &str) -> Result<(), Error> {
        self.add(
            "city_message",
            ["city", "name", "email", "language", "subject", "body", "sent_at"],
            sql!(
                "select city, name, email, language, subject, body, sent_at
                 from city_message where email = $1 order by sent_at, id"
            ),
            &[&email],
        )
    }

    fn sent(&mut self, email: &str) -> Result<(), Error> {
        // Not what its link to unsubscribe ends in: whoever has that needs nothing else.
        self.add(
            "mail",
            [
                "recipient",
                "template",
                "language",
                "subject",
                "body",
                "html",
                "state",
                "queued_at",
                "sent_at",
            ],
            sql!(
                "select recipient, template, language, subject, body, html, state, queued_at,
                        sent_at
                 from mail where recipient = $1 order by queued_at, id"
            ),
            &[&email],
        )?;
        self.add(
            "mail_attempt",
            ["template", "began_at", "ended_at", "outcome", "words"],
            sql!(
                "select m.template, a.began_at, a.ended_at, a.outcome, a.words
                 from mail_attempt a join mail m on m.id = a.mail
                 where m.recipient = $1 order by a.began_at, a.mail, a.n"
            ),
            &[&email],
        )
    }

    fn came_back(&mut self, email: &str) -> Result<(), Error> {
        self.add(
            "mail_bounce",
            ["email", "hard_at", "hard_status", "n_soft", "last_at"],
            sql!(
                "select email, hard_at, hard_status, n_soft, last_at
                 from mail_bounce where email = $1"
            ),
            &[&email],
        )?;
        self.add(
            "bounce_report",
            ["template", "status", "hard", "read_at"],
            sql!(
                "select m.template, b.status, b.hard, b.read_at
                 from bounce_report b join mail m on m.id = b.mail
                 where m.recipient = $1 order by b.read_at, b.mail, b.sha256"
            ),
            &[&email],
        )
    }

    fn letters_coming(&mut self, me: PersonId, email: &str) -> Result<(), Error> {
        self.add(
            "digest_entry",
            ["template", "language", "subject", "link", "gathered_at", "due_at"],
            sql!(
                "select template, language, subject, link, gathered_at, due_at
                 from digest_entry where person = $1 order by gathered_at, event, template"
            ),
            &[&me],
        )?;
        self.add(
            "reminder",
            ["email", "kind", "object", "language", "due_at", "ends_at", "planned_at", "sent_at"],
            sql!(
                "select email, kind, object, language, due_at, ends_at, planned_at, sent_at
                 from reminder where person = $1 or email = $2 order by due_at, id"
            ),
            &[&me, &email],
        )
    }
}
