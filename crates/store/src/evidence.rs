//! What `lyceum check` holds against one another: hand-ins, what the log says of them, and keys.

use std::collections::{BTreeMap, BTreeSet};

use domain::application::Submission;
use domain::ids::SubmissionId;
use serde_json::Value;

use crate::{Error, Tx, sql};

/// A hand-in with what the log says of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// The hand-in.
    pub submission: Submission,
    /// The payload of its event; `None` when the log knows nothing of it.
    pub told: Option<Value>,
}

impl Tx {
    /// Every hand-in with what the log says of it, by number.
    ///
    /// # Errors
    /// Of the database.
    pub fn evidence(&mut self) -> Result<Vec<Evidence>, Error> {
        let sql = sql!(
            "select id, application, n, number, submitted_at, submitted_by, sha256, canonical,
                    coalesce(content_sha256, sha256), signature, receipt
             from submission order by number"
        );
        let submissions: Vec<Submission> = self.all(sql, &[])?;
        let mut told: BTreeMap<SubmissionId, Value> = BTreeMap::new();
        for payload in self.payloads("application.submitted")? {
            if let Some(id) = payload["submission"].as_str().and_then(|it| it.parse().ok()) {
                told.insert(id, payload);
            }
        }
        let with = |submission: Submission| {
            let told = told.get(&submission.id).cloned();
            Evidence { submission, told }
        };
        Ok(submissions.into_iter().map(with).collect())
    }

    /// Number and id of every receipt the log tells of.
    ///
    /// # Errors
    /// Of the database.
    pub fn receipts_told(&mut self) -> Result<Vec<(String, SubmissionId)>, Error> {
        let read = |payload: Value| {
            let id = payload["submission"].as_str()?.parse().ok()?;
            Some((payload["number"].as_str().unwrap_or_default().to_owned(), id))
        };
        Ok(self.payloads("application.submitted")?.into_iter().filter_map(read).collect())
    }

    /// Id and public key of every key the log tells of.
    ///
    /// # Errors
    /// Of the database.
    pub fn keys_told(&mut self) -> Result<BTreeSet<(String, String)>, Error> {
        let read = |payload: Value| {
            Some((payload["key"].as_str()?.to_owned(), payload["x"].as_str()?.to_owned()))
        };
        Ok(self.payloads("signing_key.added")?.into_iter().filter_map(read).collect())
    }

    fn payloads(&mut self, kind: &str) -> Result<Vec<Value>, Error> {
        let texts: Vec<String> =
            self.all(sql!("select payload from event where kind = $1 order by seq"), &[&kind])?;
        let read = |text: &String| {
            serde_json::from_str(text)
                .map_err(|error| Error::Column { index: 0, what: error.to_string() })
        };
        texts.iter().map(read).collect()
    }
}
