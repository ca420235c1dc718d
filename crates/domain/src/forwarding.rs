//! Sending a country's endorsed files on to the secretariat, some or all of them, as one act.

use std::collections::BTreeMap;

use serde_json::json;

use crate::application::{Application, CommissionRefused, Stage};
use crate::call::Call;
use crate::commission::CountryFiles;
use crate::country::Country;
use crate::event::{Changed, Event, EventKind};
use crate::ids::{ApplicationId, PersonId};
use crate::part_two::PartTwo;
use crate::signature::Standing;
use crate::time::Timestamp;

/// What one act of forwarding changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Forwarded {
    /// The files, now with the secretariat, in the commission's order.
    pub files: Vec<Application>,
    /// What was signed for them.
    pub parts: Vec<PartTwo>,
}

/// What a file needs to go, besides itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backing {
    /// The hash of what was handed in last.
    pub content_sha256: String,
    /// The Part 2 that is not void.
    pub part_two: Option<PartTwo>,
}

impl CountryFiles {
    /// Forwards the chosen files. A file that went before stays gone, so that a second click
    /// does nothing; with nothing left to send there is no change.
    ///
    /// # Errors
    /// [`CommissionRefused`]; then no file goes.
    pub fn forward(
        self,
        (call, country): (&Call, Country),
        chosen: &[ApplicationId],
        backing: &BTreeMap<ApplicationId, Backing>,
        by: PersonId,
        now: Timestamp,
    ) -> Result<Option<Changed<Forwarded>>, CommissionRefused> {
        let (mut files, mut parts, mut events) = (Vec::new(), Vec::new(), Vec::new());
        for file in self.0.into_iter().filter(|it| chosen.contains(&it.id)) {
            if matches!(file.stage, Stage::Forwarded { .. }) {
                continue;
            }
            let rank = file.rank;
            let (file, mut told) = file.forward(call, by, now)?.into_parts();
            let standing = |it: &&Backing| {
                let part_two = it.part_two.as_ref();
                part_two.is_some_and(|part| part.standing(&it.content_sha256) == Standing::InForce)
            };
            let backed = backing.get(&file.id).filter(standing).and_then(|it| it.part_two.clone());
            let part_two = backed.ok_or(CommissionRefused::NotSigned)?;
            for event in &mut told {
                event.payload["part_two"] = json!(part_two.id);
                event.payload["rank"] = json!(rank);
            }
            events.extend(told);
            parts.push(PartTwo { forwarded_at: Some(now), ..part_two });
            files.push(file);
        }
        if files.is_empty() {
            return Ok(None);
        }
        let ids: Vec<ApplicationId> = files.iter().map(|it| it.id).collect();
        let payload = json!({ "country": country, "applications": ids });
        events.push(Event::new(EventKind::CountryForwarded, call.id.0, Some(by), now, payload));
        Ok(Some(Changed::with_all(Forwarded { files, parts }, events)))
    }
}

#[cfg(test)]
#[path = "forwarding_tests.rs"]
mod tests;
