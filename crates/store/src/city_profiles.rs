//! What member cities say of themselves, and who may read what is not for everybody.

use domain::city_profile::{CLUSTERS, CityProfile, Content};
use domain::ids::{CityId, PersonId};

use crate::{Error, FromRow, Json, Row, Save, Tx, WriteTx, sql};

impl FromRow for CityProfile {
    fn from_row(row: &mut Row<'_>) -> Result<Self, Error> {
        let city = row.take()?;
        let Json(parts) = row.take()?;
        Ok(CityProfile {
            city,
            parts,
            changed_at: row.take()?,
            changed_by: row.take()?,
            people_hidden_at: row.take()?,
            people_hidden_by: row.take()?,
        })
    }
}

impl Save for CityProfile {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        tx.exec(
            sql!(
                "insert into city_profile (city, parts, changed_at, changed_by, people_hidden_at,
                                           people_hidden_by)
                 values ($1, $2, $3, $4, $5, $6)
                 on conflict (city) do update set parts = $2, changed_at = $3, changed_by = $4,
                     people_hidden_at = $5, people_hidden_by = $6"
            ),
            &[
                &self.city, &Json(&self.parts), &self.changed_at, &self.changed_by,
                &self.people_hidden_at, &self.people_hidden_by,
            ],
        )?;
        tx.exec(sql!("delete from city_cluster where city = $1"), &[&self.city])?;
        if let Some(Content::Chosen(clusters)) = self.shown(CLUSTERS, false) {
            for cluster in clusters {
                tx.exec(
                    sql!("insert into city_cluster (city, cluster) values ($1, $2)"),
                    &[&self.city, cluster],
                )?;
            }
        }
        Ok(())
    }
}

impl Tx {
    /// What a city says of itself; blank where it has said nothing.
    ///
    /// # Errors
    /// Of the database.
    pub fn city_profile(&mut self, city: CityId) -> Result<CityProfile, Error> {
        let sql = sql!(
            "select city, parts, changed_at, changed_by, people_hidden_at, people_hidden_by
             from city_profile where city = $1"
        );
        Ok(self.opt(sql, &[&city])?.unwrap_or_else(|| CityProfile::blank(city)))
    }

    /// Whether the person is in the team of a city whose membership runs now.
    ///
    /// # Errors
    /// Of the database.
    pub fn is_in_a_members_team(&mut self, person: PersonId) -> Result<bool, Error> {
        let sql = sql!(
            "select count(*) from team_member t join city c on c.id = t.city
             where t.person = $1 and t.left_at is null and c.is_member = true"
        );
        let n: i64 = self.one(sql, &[&person])?;
        Ok(n > 0)
    }
}
