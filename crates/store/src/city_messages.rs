//! What people write to cities through their pages; the letters that carry it are in `mails`.

use domain::city_message::{DAY_MS, Message, Recent, Words};
use domain::ids::{CityId, MessageId};
use domain::time::Timestamp;

use crate::{Error, FromRow, Row, Save, Tx, WriteTx, sql};

impl FromRow for Message {
    fn from_row(row: &mut Row<'_>) -> Result<Self, Error> {
        let (id, city) = (row.take()?, row.take()?);
        let words = Words {
            name: row.take()?,
            email: row.take()?,
            lang: row.take()?,
            subject: row.take()?,
            body: row.take()?,
        };
        Ok(Message { id, city, words, sent_at: row.take()? })
    }
}

impl Save for Message {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        let Words { name, email, lang, subject, body } = &self.words;
        tx.exec(
            sql!(
                "insert into city_message (id, city, name, email, language, subject, body, sent_at)
                 values ($1, $2, $3, $4, $5, $6, $7, $8)"
            ),
            &[&self.id, &self.city, name, email, lang, subject, body, &self.sent_at],
        )?;
        Ok(())
    }
}

impl Tx {
    /// The message of that id, until its days are over.
    ///
    /// # Errors
    /// Of the database.
    pub fn city_message(&mut self, id: MessageId) -> Result<Option<Message>, Error> {
        let sql = sql!(
            "select id, city, name, email, language, subject, body, sent_at
             from city_message where id = $1"
        );
        self.opt(sql, &[&id])
    }

    /// How many messages came from an address and to a city within the day before `now`.
    ///
    /// # Errors
    /// Of the database.
    pub fn recent_city_messages(
        &mut self,
        email: &str,
        city: CityId,
        now: Timestamp,
    ) -> Result<Recent, Error> {
        let since = now.plus_ms(-DAY_MS);
        let from_address = self.one(
            sql!("select count(*) from city_message where email = $1 and sent_at > $2"),
            &[&email, &since],
        )?;
        let to_city = self.one(
            sql!("select count(*) from city_message where city = $1 and sent_at > $2"),
            &[&city, &since],
        )?;
        Ok(Recent { from_address, to_city })
    }
}
