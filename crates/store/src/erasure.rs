//! Erasing a person: what gives way, what goes, what stays.

use domain::erasure::{Erased, Erasure};
use domain::ids::PersonId;
use domain::time::Timestamp;

use crate::{Bind, Error, Save, Tx, WriteTx, rows, sql};

rows!(Erasure { person, asked_at, due_at, withdrawn_at, done_at });

impl Tx {
    /// A person's request to be erased, the latest.
    ///
    /// # Errors
    /// Of the database.
    pub fn erasure(&mut self, person: PersonId) -> Result<Option<Erasure>, Error> {
        let sql = sql!(
            "select person, asked_at, due_at, withdrawn_at, done_at from erasure where person = $1"
        );
        self.opt(sql, &[&person])
    }

    /// The requests whose days are over.
    ///
    /// # Errors
    /// Of the database.
    pub fn erasures_due(&mut self, now: Timestamp) -> Result<Vec<Erasure>, Error> {
        let sql = sql!(
            "select person, asked_at, due_at, withdrawn_at, done_at from erasure
             where due_at <= $1 and withdrawn_at is null and done_at is null order by due_at, person"
        );
        self.all(sql, &[&now])
    }
}

impl Save for Erasure {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        tx.exec(
            sql!(
                "insert into erasure (person, asked_at, due_at, withdrawn_at, done_at)
                 values ($1, $2, $3, $4, $5)
                 on conflict (person) do update set asked_at = $2, due_at = $3, withdrawn_at = $4,
                     done_at = $5"
            ),
            &[&self.person, &self.asked_at, &self.due_at, &self.withdrawn_at, &self.done_at],
        )?;
        Ok(())
    }
}

impl Save for Erased {
    /// Name and address give way everywhere; what is the person's alone goes. What belongs to the
    /// city or the process stays, and leads to a word that says nothing.
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        self.erasure.save(tx)?;
        let (me, before, now) = (self.person.id, &self.email_before, self.erasure.done_at);
        let email = &self.person.email;
        self.person.save(tx)?;
        let one: [&dyn Bind; 1] = [&me];
        tx.exec(sql!("update person set erased_at = $2 where id = $1"), &[&me, &now])?;
        clear(tx, me)?;
        tx.exec(sql!("delete from sign_in where email = $2 or person = $1"), &[&me, before])?;
        letters(tx, me, before, email)?;
        tx.exec(sql!("delete from invitation where email = $1"), &[before])?;
        tx.exec(
            sql!("update signature_request set email = $2 where email = $1"),
            &[before, email],
        )?;
        tx.exec(
            sql!(
                "update comment set body = '', deleted_at = coalesce(deleted_at, $2)
                 where written_by = $1"
            ),
            &[&me, &now],
        )?;
        tx.exec(sql!("update contact_replacement set reason = '—' where asked_by = $1"), &one)?;
        tx.exec(
            sql!(
                "update contact_replacement set objection = '—'
                 where old_contact = $1 and objection is not null"
            ),
            &one,
        )?;
        tx.exec(sql!("update role_grant set title = '' where person = $1"), &one)?;
        tx.exec(
            sql!(
                "update team_member set organisation = '', organisation_key = ''
                 where person = $1"
            ),
            &one,
        )?;
        tx.exec(sql!("update interest set note = '' where person = $1"), &one)?;
        tx.exec(sql!("update sheet set name = '' where received_by = $1"), &one)?;
        tx.exec(sql!("update upload set name = '' where begun_by = $1"), &one)?;
        Ok(())
    }
}

/// What is the person's alone: ways to sign in, what was kept for them, what they have open.
fn clear(tx: &mut WriteTx, me: PersonId) -> Result<(), Error> {
    let one: [&dyn Bind; 1] = [&me];
    tx.exec(sql!("delete from session where person = $1"), &one)?;
    tx.exec(sql!("delete from passkey where person = $1"), &one)?;
    tx.exec(sql!("delete from passkey_ceremony where person = $1"), &one)?;
    tx.exec(sql!("delete from authenticator where person = $1"), &one)?;
    tx.exec(sql!("delete from recovery_code where person = $1"), &one)?;
    tx.exec(sql!("delete from device_key where person = $1"), &one)?;
    tx.exec(sql!("delete from calendar_key where person = $1"), &one)?;
    tx.exec(sql!("delete from api_token where person = $1"), &one)?;
    tx.exec(sql!("delete from held_form where person = $1"), &one)?;
    tx.exec(sql!("delete from presence where person = $1"), &one)?;
    tx.exec(sql!("delete from filing_key where person = $1"), &one)?;
    tx.exec(sql!("delete from form_news_read where person = $1"), &one)?;
    tx.exec(sql!("delete from section_assignment where person = $1"), &one)?;
    Ok(())
}

/// What has not gone goes no more; of what has gone it stays that it went, so that it is not sent
/// twice. A letter that was sent again is one that had gone: nothing points to those deleted here
/// but what is deleted before them.
fn letters(tx: &mut WriteTx, me: PersonId, before: &str, after: &str) -> Result<(), Error> {
    let address: [&dyn Bind; 1] = [&before];
    tx.exec(sql!("delete from digest_entry where person = $1"), &[&me])?;
    tx.exec(sql!("delete from reminder where person = $1 or email = $2"), &[&me, &before])?;
    tx.exec(sql!("delete from mailing where email = $1"), &address)?;
    tx.exec(sql!("delete from mail_bounce where email = $1"), &address)?;
    tx.exec(
        sql!("delete from mail_attempt where mail in (select id from mail where recipient = $1)"),
        &address,
    )?;
    tx.exec(
        sql!("delete from bounce_report where mail in (select id from mail where recipient = $1)"),
        &address,
    )?;
    tx.exec(sql!("delete from mail where recipient = $1 and state <> 'sent'"), &address)?;
    tx.exec(
        sql!(
            "update mail set recipient = $2, person = null, subject = '', body = '', html = '',
                 unsubscribe = null, last_error = null, found_by = '', reply_to = null
             where recipient = $1"
        ),
        &[&before, &after],
    )?;
    messages(tx, before)
}

/// What the person wrote to cities. A letter that carries it and has not gone goes no more; of one
/// that has gone it stays that it went, and to whom.
fn messages(tx: &mut WriteTx, before: &str) -> Result<(), Error> {
    let address: [&dyn Bind; 1] = [&before];
    tx.exec(sql!("delete from city_message where email = $1"), &address)?;
    tx.exec(
        sql!(
            "update mail set subject = '', body = '', html = '', found_by = '', reply_to = null,
                 held_for = null, state = case when state = 'sent' then state else 'cancelled' end
             where reply_to = $1"
        ),
        &address,
    )?;
    Ok(())
}
