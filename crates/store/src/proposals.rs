//! Acts that need two people.

use domain::ids::ProposalId;
use domain::proposal::{Proposal, ProposedAct, Stage};
use domain::time::Timestamp;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::{Error, FromRow, Json, Row, Save, Tx, WriteTx, sql};

impl FromRow for Proposal {
    fn from_row(row: &mut Row<'_>) -> Result<Self, Error> {
        let id = row.take()?;
        let act = row.take::<Json<ProposedAct>>()?.0;
        let (basis, proposed_by) = (row.take()?, row.take()?);
        let (proposed_at, lapses_at) = (row.take()?, row.take()?);
        let word: String = row.take()?;
        let at: Option<Timestamp> = row.take()?;
        let (by, reason) = (row.take()?, row.take()?);
        let stage = match (word.as_str(), at, by, reason) {
            ("waiting", None, None, None) => Stage::Waiting,
            ("done", Some(at), Some(by), None) => Stage::Done { at, by },
            ("refused", Some(at), Some(by), Some(reason)) => Stage::Refused { at, by, reason },
            ("withdrawn", Some(at), None, None) => Stage::Withdrawn { at },
            ("lapsed", Some(at), None, None) => Stage::Lapsed { at },
            _ => return Err(Error::Column { index: 6, what: format!("no such stage: {word}") }),
        };
        Ok(Proposal { id, act, basis, proposed_by, proposed_at, lapses_at, stage })
    }
}

impl Save for Proposal {
    fn save(&self, tx: &mut WriteTx) -> Result<(), Error> {
        let (at, by, reason) = match &self.stage {
            Stage::Waiting => (None, None, None),
            Stage::Done { at, by } => (Some(*at), Some(*by), None),
            Stage::Refused { at, by, reason } => (Some(*at), Some(*by), Some(reason.as_str())),
            Stage::Withdrawn { at } | Stage::Lapsed { at } => (Some(*at), None, None),
        };
        tx.exec(
            sql!(
                "insert into proposal (id, act, subject, content, content_sha256, basis,
                     proposed_by, proposed_at, lapses_at, stage, stage_at, decided_by, reason)
                 values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
                 on conflict (id) do update set stage = $10, stage_at = $11, decided_by = $12,
                     reason = $13"
            ),
            &[
                &self.id, &self.act.kind().as_str(), &self.act.subject(), &Json(&self.act),
                &digest(&self.act), &self.basis, &self.proposed_by, &self.proposed_at,
                &self.lapses_at, &self.stage.name(), &at, &by, &reason,
            ],
        )?;
        Ok(())
    }
}

/// Tells one act from another; the same act always gives the same.
fn digest(act: &ProposedAct) -> String {
    let text = serde_json::to_string(act).expect("domain values have text keys");
    Sha256::digest(text.as_bytes()).iter().map(|it| format!("{it:02x}")).collect()
}

macro_rules! proposal_columns {
    () => {
        "select id, content, basis, proposed_by, proposed_at, lapses_at, stage, stage_at,
                decided_by, reason
         from proposal "
    };
}

impl Tx {
    /// The proposal of that id.
    ///
    /// # Errors
    /// Of the database.
    pub fn proposal(&mut self, id: ProposalId) -> Result<Option<Proposal>, Error> {
        self.opt(sql!(concat!(proposal_columns!(), "where id = $1")), &[&id])
    }

    /// The proposal of exactly that act which waits.
    ///
    /// # Errors
    /// Of the database.
    pub fn waiting_proposal(&mut self, act: &ProposedAct) -> Result<Option<Proposal>, Error> {
        let sql = sql!(concat!(
            proposal_columns!(),
            "where subject = $1 and content_sha256 = $2 and stage = 'waiting'"
        ));
        self.opt(sql, &[&act.subject(), &digest(act)])
    }

    /// Every proposal that waits, the one that lapses first before.
    ///
    /// # Errors
    /// Of the database.
    pub fn waiting_proposals(&mut self) -> Result<Vec<Proposal>, Error> {
        let sql =
            sql!(concat!(proposal_columns!(), "where stage = 'waiting' order by lapses_at, id"));
        self.all(sql, &[])
    }

    /// Proposals that wait no more, the newest first, at most `limit`.
    ///
    /// # Errors
    /// Of the database.
    pub fn settled_proposals(&mut self, limit: i64) -> Result<Vec<Proposal>, Error> {
        let sql = sql!(concat!(
            proposal_columns!(),
            "where stage <> 'waiting' order by stage_at desc, id limit $1"
        ));
        self.all(sql, &[&limit])
    }

    /// What is and was proposed about one subject, the newest first.
    ///
    /// # Errors
    /// Of the database.
    pub fn proposals_about(&mut self, subject: Uuid) -> Result<Vec<Proposal>, Error> {
        let sql = sql!(concat!(
            proposal_columns!(),
            "where subject = $1 order by proposed_at desc, id"
        ));
        self.all(sql, &[&subject])
    }
}
