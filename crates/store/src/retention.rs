//! Clearing away what is past its days.

use domain::retention::Sweep;
use domain::time::Timestamp;

use crate::{Error, WriteTx, sql};

/// Which letters lose their words.
#[derive(Debug, Clone, Copy)]
enum Wiped {
    /// All of them.
    All,
    /// Those that carry what somebody wrote to a city, and are answered to them.
    Messages,
}

impl WriteTx {
    /// Clears away what ended before `before`; says how many rows.
    ///
    /// # Errors
    /// Of the database.
    pub fn sweep_personal(&mut self, sweep: Sweep, before: Timestamp) -> Result<u64, Error> {
        match sweep {
            Sweep::SignInRequests => {
                self.exec(sql!("delete from sign_in where expires_at < $1"), &[&before])
            }
            Sweep::EndedSessions => self.exec(
                sql!("delete from session where expires_at < $1 or ended_at < $1"),
                &[&before],
            ),
            Sweep::EndedTokens => self.exec(
                sql!("delete from api_token where expires_at < $1 or revoked_at < $1"),
                &[&before],
            ),
            Sweep::RemovedFactors => {
                let keys =
                    self.exec(sql!("delete from passkey where removed_at < $1"), &[&before])?;
                let shown = self.exec(
                    sql!(
                        "delete from authenticator where removed_at < $1
                             or (confirmed_at is null and begun_at < $1)"
                    ),
                    &[&before],
                )?;
                let codes =
                    self.exec(sql!("delete from recovery_code where used_at < $1"), &[&before])?;
                Ok(keys + shown + codes)
            }
            Sweep::SentLetters => self.sweep_letters(before),
            Sweep::CityMessages => {
                let messages = self
                    .exec(sql!("delete from city_message where sent_at < $1"), &[&before])?;
                Ok(messages + self.wipe_letters(before, Wiped::Messages)?)
            }
            Sweep::Invitations => self.exec(
                sql!(
                    "delete from invitation
                     where coalesce(used_at, revoked_at, sent_at, made_at) < $1"
                ),
                &[&before],
            ),
            Sweep::SignatureLetters => self.exec(
                sql!(
                    "update signature_request set email = '' where expires_at < $1 and email <> ''"
                ),
                &[&before],
            ),
            Sweep::KeptForms => {
                let forms =
                    self.exec(sql!("delete from held_form where held_until < $1"), &[&before])?;
                let open =
                    self.exec(sql!("delete from presence where seen_until < $1"), &[&before])?;
                let ceremonies = self
                    .exec(sql!("delete from passkey_ceremony where expires_at < $1"), &[&before])?;
                Ok(forms + open + ceremonies)
            }
        }
    }

    /// A letter's row stays, so that the log read again from its start sends nothing twice; the
    /// id of the letter stands where the address was. What was given up is stopped: it could be
    /// tried again, and has nobody to go to.
    fn wipe_letters(&mut self, before: Timestamp, which: Wiped) -> Result<u64, Error> {
        let all = matches!(which, Wiped::All);
        self.exec(
            sql!(
                "delete from mail_attempt where mail in (
                     select id from mail where queued_at < $1 and recipient <> id
                         and state in ('sent', 'failed', 'cancelled')
                         and (reply_to is not null or $2 = true))"
            ),
            &[&before, &all],
        )?;
        self.exec(
            sql!(
                "update mail set recipient = id, person = null, subject = '', body = '', html = '',
                     unsubscribe = null, last_error = null, found_by = '', reply_to = null,
                     state = case when state = 'failed' then 'cancelled' else state end
                 where queued_at < $1 and recipient <> id
                     and state in ('sent', 'failed', 'cancelled')
                     and (reply_to is not null or $2 = true)"
            ),
            &[&before, &all],
        )
    }

    fn sweep_letters(&mut self, before: Timestamp) -> Result<u64, Error> {
        let letters = self.wipe_letters(before, Wiped::All)?;
        let gathered = self.exec(
            sql!("delete from digest_entry where gathered_at < $1 and mail is not null"),
            &[&before],
        )?;
        // Nothing is planned for what has ended, so none of these is sent twice.
        let reminders = self.exec(sql!("delete from reminder where ends_at < $1"), &[&before])?;
        let bounced = self.exec(sql!("delete from mail_bounce where last_at < $1"), &[&before])?;
        Ok(letters + gathered + reminders + bounced)
    }
}
