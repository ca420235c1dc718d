//! Calls, their extensions and seats, and corrections of their results.

use std::collections::BTreeMap;

use domain::call::{self, Call, Clocks, Extension};
use domain::decision::{Announcement, Correction, CorrectionKind, Late};
use domain::ids::{ApplicationId, CallId};
use domain::language::Lang;

use crate::{Error, FromRow, Json, Row, Save, Tx, WriteTx, sql, words};

words!(CorrectionKind);

impl FromRow for Call {
    fn from_row(row: &mut Row<'_>) -> Result<Self, Error> {
        let (id, slug) = (row.take()?, row.take()?);
        let (name, at): (String, _) = (row.take()?, row.take()?);
        let stage = call::Stage::from_parts(&name, at)
            .ok_or_else(|| Error::Column { index: 2, what: format!("no such stage: {name}") })?;
        Ok(Call {
            id,
            slug,
            stage,
            form: row.take()?,
            texts: row.take::<Json<_>>()?.0,
            criteria: row.take::<Json<_>>()?.0,
            quota: row.take()?,
            clocks: row.take::<Json<_>>()?.0,
            extensions: Vec::new(),
            figures: row.take::<Option<Json<_>>>()?.map(|it| it.0),
            drafted_at: row.take()?,
            form_version: row.take()?,
            signature: row.take::<Json<_>>()?.0,
            parties: row.take::<Json<_>>()?.0,
        })
    }
}

impl FromRow for Extension {
    fn from_row(row: &mut Row<'_>) -> Result<Self, Error> {
        Ok(Extension {
            n: row.take()?,
            at: row.take()?,
            by: row.take()?,
            reason: row.take::<Json<BTreeMap<Lang, String>>>()?.0,
            before: row.take::<Json<Clocks>>()?.0,
            after: row.take::<Json<Clocks>>()?.0,
        })
    }
}

impl FromRow for Correction {
    fn from_row(row: &mut Row<'_>) -> Result<Self, Error> {
        Ok(Correction {
            id: row.take()?,
            call: row.take()?,
            spell: row.take()?,
            kind: row.take()?,
            at: row.take()?,
            by: row.take()?,
            note: row.take::<Json<BTreeMap<Lang, String>>>()?.0,
        })
    }
}

impl Save for Call {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        tx.exec(
            sql!(
                "insert into call (id, slug, stage, stage_at, form, texts, criteria, quota, clocks,
                     opens_at, city_closes_at, commission_closes_at, announced_from, figures,
                     drafted_at, form_version, signature, parties)
                 values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17,
                         $18)
                 on conflict (id) do update set slug = $2, stage = $3, stage_at = $4, form = $5,
                     texts = $6, criteria = $7, quota = $8, clocks = $9, opens_at = $10,
                     city_closes_at = $11, commission_closes_at = $12, announced_from = $13,
                     figures = $14, form_version = $16, signature = $17, parties = $18"
            ),
            &[
                &self.id, &self.slug, &self.stage.name(), &self.stage.at(), &self.form,
                &Json(&self.texts), &Json(&self.criteria), &self.quota, &Json(&self.clocks),
                &self.clocks.opens.at, &self.clocks.city.accepted_until(),
                &self.clocks.endorsement.accepted_until(),
                &self.clocks.announcement.at, &self.figures.as_ref().map(Json), &self.drafted_at,
                &self.form_version, &Json(&self.signature), &Json(&self.parties),
            ],
        )?;
        if let call::Stage::Published { .. } = self.stage {
            for seat in 1..=self.quota {
                tx.exec(
                    sql!("insert into call_seat (call, seat) values ($1, $2) on conflict do nothing"),
                    &[&self.id, &seat],
                )?;
            }
        }
        for it in &self.extensions {
            tx.exec(
                sql!(
                    "insert into call_extension (call, n, extended_at, extended_by, reason,
                                                 clocks_before, clocks_after)
                     values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing"
                ),
                &[
                    &self.id, &it.n, &it.at, &it.by, &Json(&it.reason), &Json(&it.before),
                    &Json(&it.after),
                ],
            )?;
        }
        Ok(())
    }
}

impl Save for Correction {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        tx.exec(
            sql!(
                "insert into correction (id, call, spell, kind, corrected_at, corrected_by, note)
                 values ($1, $2, $3, $4, $5, $6, $7)"
            ),
            &[
                &self.id, &self.call, &self.spell, &self.kind, &self.at, &self.by,
                &Json(&self.note),
            ],
        )?;
        Ok(())
    }
}

impl Save for (domain::city::Spell, Correction) {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        self.0.save(tx)?;
        self.1.save(tx)
    }
}

impl Save for Late {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        self.file.save(tx)?;
        self.spell.save(tx)?;
        self.correction.save(tx)
    }
}

impl Save for Announcement {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        self.call.save(tx)?;
        for file in &self.files {
            file.save(tx)?;
        }
        for spell in &self.spells {
            spell.save(tx)?;
        }
        Ok(())
    }
}

macro_rules! call_columns {
    () => {
        "select id, slug, stage, stage_at, form, texts, criteria, quota, clocks, figures, drafted_at,
                form_version, signature, parties
         from call "
    };
}

impl Tx {
    /// The call of that id, with its extensions.
    ///
    /// # Errors
    /// Of the database.
    pub fn call(&mut self, id: CallId) -> Result<Option<Call>, Error> {
        let found = self.opt(sql!(concat!(call_columns!(), "where id = $1")), &[&id])?;
        self.with_extensions(found)
    }

    /// The call with that word in its address, with its extensions.
    ///
    /// # Errors
    /// Of the database.
    pub fn call_by_slug(&mut self, slug: &str) -> Result<Option<Call>, Error> {
        let found = self.opt(sql!(concat!(call_columns!(), "where slug = $1")), &[&slug])?;
        self.with_extensions(found)
    }

    /// The id of the call with that word in its address, and the number of the last event about it.
    ///
    /// # Errors
    /// Of the database.
    pub fn last_about_call(&mut self, slug: &str) -> Result<Option<(CallId, i64)>, Error> {
        let sql = sql!(
            "select c.id, coalesce((select max(e.seq) from event e where e.subject = c.id), 0)
             from call c where c.slug = $1"
        );
        self.opt(sql, &[&slug])
    }

    /// The form and its version that an application fills; without the call, whose texts are long.
    ///
    /// # Errors
    /// Of the database.
    pub fn form_of(&mut self, application: ApplicationId) -> Result<Option<(String, i64)>, Error> {
        let sql = sql!(
            "select c.form, a.form_version from application a join call c on c.id = a.call
             where a.id = $1"
        );
        self.opt(sql, &[&application])
    }

    fn with_extensions(&mut self, call: Option<Call>) -> Result<Option<Call>, Error> {
        let Some(call) = call else { return Ok(None) };
        let sql = sql!(
            "select n, extended_at, extended_by, reason, clocks_before, clocks_after
             from call_extension where call = $1 order by n"
        );
        let extensions = self.all(sql, &[&call.id])?;
        Ok(Some(Call { extensions, ..call }))
    }

    /// Every call, the one that opens last first; without extensions.
    ///
    /// # Errors
    /// Of the database.
    pub fn calls(&mut self) -> Result<Vec<Call>, Error> {
        self.all(sql!(concat!(call_columns!(), "order by opens_at desc, id")), &[])
    }

    /// The corrections of a call's result, the oldest first.
    ///
    /// # Errors
    /// Of the database.
    pub fn corrections(&mut self, call: CallId) -> Result<Vec<Correction>, Error> {
        let sql = sql!(
            "select id, call, spell, kind, corrected_at, corrected_by, note
             from correction where call = $1 order by corrected_at, id"
        );
        self.all(sql, &[&call])
    }
}
