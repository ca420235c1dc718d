//! Snapshots of the public record: written once, read for as long as somebody cites them.

use std::collections::HashMap;

use domain::ids::SnapshotId;
use domain::snapshot::{FileOf, Since, Snapshot};

use crate::{Error, FromRow, Row, Save, Tx, WriteTx, rows, sql};

rows!(FileOf { name, media_type, sha256, size_bytes });
rows!(Since { corrections, changes });

impl FromRow for Snapshot {
    /// Without its files, which stand in rows of their own.
    fn from_row(row: &mut Row<'_>) -> Result<Self, Error> {
        Ok(Snapshot {
            id: row.take()?,
            taken_on: row.take()?,
            taken_at: row.take()?,
            taken_by: row.take()?,
            members: row.take()?,
            countries: row.take()?,
            seq: row.take()?,
            manifest: row.take()?,
            files: Vec::new(),
        })
    }
}

impl Save for Snapshot {
    /// Never over another one: of a day there is one at most.
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        tx.exec(
            sql!(
                "insert into snapshot (id, taken_on, taken_at, taken_by, members, countries, seq,
                                       manifest)
                 values ($1, $2, $3, $4, $5, $6, $7, $8)"
            ),
            &[
                &self.id,
                &self.taken_on,
                &self.taken_at,
                &self.taken_by,
                &self.members,
                &self.countries,
                &self.seq,
                &self.manifest,
            ],
        )?;
        for it in &self.files {
            tx.exec(
                sql!(
                    "insert into snapshot_file (snapshot, name, media_type, sha256, size_bytes)
                     values ($1, $2, $3, $4, $5)"
                ),
                &[&self.id, &it.name, &it.media_type, &it.sha256, &it.size_bytes],
            )?;
        }
        Ok(())
    }
}

/// A file with the snapshot it belongs to.
struct Belonging(SnapshotId, FileOf);

impl FromRow for Belonging {
    fn from_row(row: &mut Row<'_>) -> Result<Self, Error> {
        Ok(Belonging(row.take()?, FileOf::from_row(row)?))
    }
}

impl Tx {
    /// Every snapshot with its files, the newest first.
    ///
    /// # Errors
    /// Of the database.
    pub fn snapshots(&mut self) -> Result<Vec<Snapshot>, Error> {
        let files: Vec<Belonging> = self.all(
            sql!(
                "select snapshot, name, media_type, sha256, size_bytes from snapshot_file
                 order by snapshot, name"
            ),
            &[],
        )?;
        let mut by_snapshot: HashMap<SnapshotId, Vec<FileOf>> = HashMap::new();
        for Belonging(snapshot, file) in files {
            by_snapshot.entry(snapshot).or_default().push(file);
        }
        let mut all: Vec<Snapshot> = self.all(
            sql!(
                "select id, taken_on, taken_at, taken_by, members, countries, seq, manifest
                 from snapshot order by taken_on desc"
            ),
            &[],
        )?;
        for it in &mut all {
            it.files = by_snapshot.remove(&it.id).unwrap_or_default();
        }
        Ok(all)
    }

    /// The snapshot of a day (`YYYY-MM-DD`) with its files.
    ///
    /// # Errors
    /// Of the database.
    pub fn snapshot_of(&mut self, day: &str) -> Result<Option<Snapshot>, Error> {
        let found: Option<Snapshot> = self.opt(
            sql!(
                "select id, taken_on, taken_at, taken_by, members, countries, seq, manifest
                 from snapshot where taken_on = $1"
            ),
            &[&day],
        )?;
        let Some(snapshot) = found else { return Ok(None) };
        let files = self.all(
            sql!(
                "select name, media_type, sha256, size_bytes from snapshot_file
                 where snapshot = $1 order by name"
            ),
            &[&snapshot.id],
        )?;
        Ok(Some(Snapshot { files, ..snapshot }))
    }

    /// The day of the newest snapshot.
    ///
    /// # Errors
    /// Of the database.
    pub fn newest_snapshot_day(&mut self) -> Result<Option<String>, Error> {
        self.opt(sql!("select taken_on from snapshot order by taken_on desc limit 1"), &[])
    }

    /// What happened to the record of members after event number `seq`.
    ///
    /// # Errors
    /// Of the database.
    pub fn record_since(&mut self, seq: i64) -> Result<Since, Error> {
        let sql = sql!(
            "select coalesce(cast(sum(case when kind in ('call.corrected', 'city.changed')
                                       then 1 else 0 end) as bigint), 0),
                    coalesce(cast(sum(case when kind in ('call.corrected', 'city.changed')
                                       then 0 else 1 end) as bigint), 0)
             from event where seq > $1 and kind in ('call.corrected', 'city.changed',
                 'city.admitted', 'spell.imported', 'spell.ended')"
        );
        self.one(sql, &[&seq])
    }
}
