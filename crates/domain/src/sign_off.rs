//! Sign-off: the parties that a call names agree to one version of an application.
//!
//! An agreement is to a [`Version`]: the hash of what would be handed in, and the versions of
//! the answers, the files and the form it is made of. It stands while all of that is still the
//! same and for nothing else, so whatever lifts it need not know that there are agreements.
//! It is the party's and not the person's: who leaves the team takes nothing back.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::application::Application;
use crate::call::Call;
use crate::event::{Changed, EventKind};
use crate::fold::fold;
use crate::ids::{AgreementId, ApplicationId, PersonId};
use crate::language::Lang;
use crate::people::TeamMember;
use crate::time::Timestamp;

/// A party whose agreement a call requires, such as the university.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Party {
    /// Its word, stable over languages.
    pub id: String,
    /// What its role is called, per language.
    pub name: BTreeMap<Lang, String>,
}

impl Party {
    /// Its name in a language, or in English.
    pub fn name_in(&self, lang: Lang) -> &str {
        let name = self.name.get(&lang).or_else(|| self.name.get(&Lang::EN));
        name.map_or(&self.id, String::as_str)
    }
}

/// The organisation of a team that stands for a party.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stand {
    /// The application.
    pub application: ApplicationId,
    /// The party.
    pub party: String,
    /// The organisation, as the team writes it.
    pub organisation: String,
    /// Since when.
    pub named_at: Timestamp,
    /// By whom.
    pub named_by: PersonId,
}

/// Everything that would be handed in at one moment, and what it is made of.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Version {
    /// SHA-256 of the canonical text, as the check page shows it.
    pub sha256: String,
    /// How often the application was handed in before: what is given back is another version.
    pub filing: i64,
    /// The version of the form.
    pub form: i64,
    /// The version of each answer, by question.
    pub answers: BTreeMap<String, i64>,
    /// The question each file answers, by the file.
    pub files: BTreeMap<String, String>,
}

/// What is different between two versions.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Difference {
    /// Questions whose answers or files were changed.
    pub questions: BTreeSet<String>,
    /// Whether the form is another one.
    pub form: bool,
    /// Whether it was handed in and given back in between.
    pub given_back: bool,
}

impl Version {
    /// What has changed since `earlier`.
    pub fn since(&self, earlier: &Version) -> Difference {
        let mut questions = BTreeSet::new();
        for id in self.answers.keys().chain(earlier.answers.keys()) {
            if self.answers.get(id) != earlier.answers.get(id) {
                questions.insert(id.clone());
            }
        }
        for (one, other) in [(self, earlier), (earlier, self)] {
            let only_here = one.files.iter().filter(|(id, _)| !other.files.contains_key(*id));
            questions.extend(only_here.map(|(_, question)| question.clone()));
        }
        Difference {
            questions,
            form: self.form != earlier.form,
            given_back: self.filing != earlier.filing,
        }
    }
}

/// A party's agreement to one version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreement {
    /// Its id.
    pub id: AgreementId,
    /// The application.
    pub application: ApplicationId,
    /// The party.
    pub party: String,
    /// The organisation that stood for it.
    pub organisation: String,
    /// To what.
    pub version: Version,
    /// When.
    pub agreed_at: Timestamp,
    /// By whom.
    pub agreed_by: PersonId,
    /// When it was taken back.
    pub withdrawn_at: Option<Timestamp>,
    /// By whom.
    pub withdrawn_by: Option<PersonId>,
}

/// Why a party could not agree, or take its agreement back.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AgreeRefused {
    /// The call asks no such party.
    #[error("the call asks no such party")]
    NoSuchParty,
    /// No organisation of the team stands for the party.
    #[error("no organisation stands for the party")]
    NobodyStands,
    /// The person comes from another organisation.
    #[error("the person is not of this party")]
    NotOfParty,
    /// It is handed in, over, or its time has passed.
    #[error("the application is not being written now")]
    NotWritable,
    /// What the person saw is not what is there.
    #[error("the application has changed since")]
    Stale,
    /// There is no agreement to take back.
    #[error("there is no agreement that stands")]
    NothingStands,
}

/// Why an organisation could not be named for a party.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NameRefused {
    /// The call asks no such party.
    #[error("the call asks no such party")]
    NoSuchParty,
    /// Nobody of the team comes from there.
    #[error("nobody of the team comes from that organisation")]
    NoSuchOrganisation,
    /// It stands for another party, and one voice is not two.
    #[error("the organisation stands for another party")]
    StandsForAnother {
        /// The other party.
        party: String,
    },
    /// It is handed in or over.
    #[error("the application is not being written now")]
    NotWritable,
}

/// Whether two ways of writing an organisation's name mean the same one.
pub fn same_organisation(one: &str, other: &str) -> bool {
    fold(one) == fold(other)
}

/// Where the sign-off of one application stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SignOff {
    /// Who stands for which party.
    pub stands: Vec<Stand>,
    /// Every agreement ever made, the oldest first.
    pub agreements: Vec<Agreement>,
    /// What would be handed in now.
    pub version: Version,
}

impl SignOff {
    /// Who stands for a party.
    pub fn stand(&self, party: &str) -> Option<&Stand> {
        self.stands.iter().find(|it| it.party == party)
    }

    /// The agreement of a party that stands for what is there now.
    pub fn standing(&self, party: &str) -> Option<&Agreement> {
        let stand = self.stand(party)?;
        self.agreements.iter().rev().find(|it| {
            it.party == party
                && it.withdrawn_at.is_none()
                && it.version == self.version
                && same_organisation(&it.organisation, &stand.organisation)
        })
    }

    /// The last agreement of a party, when it stands no more.
    pub fn lifted(&self, party: &str) -> Option<&Agreement> {
        if self.standing(party).is_some() {
            return None;
        }
        self.agreements.iter().rev().find(|it| it.party == party)
    }

    /// The parties that have not agreed to exactly what has this hash, in the call's order.
    pub fn missing(&self, call: &Call, sha256: &str) -> Vec<String> {
        let agreed = |it: &&Party| self.version.sha256 == sha256 && self.standing(&it.id).is_some();
        call.parties.iter().filter(|it| !agreed(it)).map(|it| it.id.clone()).collect()
    }

    /// The agreements that stand of the parties the call asks.
    pub fn in_force(&self, call: &Call) -> Vec<AgreementId> {
        call.parties.iter().filter_map(|it| self.standing(&it.id)).map(|it| it.id).collect()
    }

    /// A party agrees to what its member saw. `None` when it has agreed to that before.
    ///
    /// # Errors
    /// [`AgreeRefused`].
    pub fn agree(
        &self,
        (file, call): (&Application, &Call),
        party: &str,
        seen: &str,
        member: &TeamMember,
        id: AgreementId,
        now: Timestamp,
    ) -> Result<Option<Changed<Agreement>>, AgreeRefused> {
        let stand = self.speaks(call, party, member)?;
        file.writable(call, now).map_err(|_| AgreeRefused::NotWritable)?;
        if self.version.sha256 != seen {
            return Err(AgreeRefused::Stale);
        }
        if self.standing(party).is_some() {
            return Ok(None);
        }
        let agreement = Agreement {
            id,
            application: file.id,
            party: party.to_owned(),
            organisation: stand.organisation.clone(),
            version: self.version.clone(),
            agreed_at: now,
            agreed_by: member.person,
            withdrawn_at: None,
            withdrawn_by: None,
        };
        let payload = json!({ "agreement": id, "party": party, "sha256": self.version.sha256 });
        let event = file.event(EventKind::PartyAgreed, member.person, now, payload);
        Ok(Some(Changed::new(agreement, event)))
    }

    /// A party takes back the agreement that stands.
    ///
    /// # Errors
    /// [`AgreeRefused`].
    pub fn take_back(
        &self,
        (file, call): (&Application, &Call),
        party: &str,
        member: &TeamMember,
        now: Timestamp,
    ) -> Result<Changed<Agreement>, AgreeRefused> {
        self.speaks(call, party, member)?;
        file.writable(call, now).map_err(|_| AgreeRefused::NotWritable)?;
        let agreement = self.standing(party).ok_or(AgreeRefused::NothingStands)?.clone();
        let payload = json!({ "agreement": agreement.id, "party": party });
        let event = file.event(EventKind::AgreementWithdrawn, member.person, now, payload);
        let (withdrawn_at, withdrawn_by) = (Some(now), Some(member.person));
        Ok(Changed::new(Agreement { withdrawn_at, withdrawn_by, ..agreement }, event))
    }

    /// Names the organisation that stands for a party. `None` when it does already.
    ///
    /// # Errors
    /// [`NameRefused`].
    pub fn name(
        &self,
        (file, call): (&Application, &Call),
        stand: Stand,
        team: &[TeamMember],
    ) -> Result<Option<Changed<Stand>>, NameRefused> {
        if !call.parties.iter().any(|it| it.id == stand.party) {
            return Err(NameRefused::NoSuchParty);
        }
        if file.writable_until(call).is_none() {
            return Err(NameRefused::NotWritable);
        }
        let same = |it: &str| same_organisation(it, &stand.organisation);
        let theirs = team.iter().find(|it| it.left_at.is_none() && same(&it.organisation));
        let organisation = theirs.ok_or(NameRefused::NoSuchOrganisation)?.organisation.clone();
        let other = self.stands.iter().find(|it| it.party != stand.party && same(&it.organisation));
        if let Some(other) = other.filter(|it| call.parties.iter().any(|of| of.id == it.party)) {
            return Err(NameRefused::StandsForAnother { party: other.party.clone() });
        }
        if self.stand(&stand.party).is_some_and(|it| same(&it.organisation)) {
            return Ok(None);
        }
        let stand = Stand { organisation, ..stand };
        let payload = json!({ "party": stand.party });
        let event = file.event(EventKind::PartyNamed, stand.named_by, stand.named_at, payload);
        Ok(Some(Changed::new(stand, event)))
    }

    /// The organisation that stands for the party, when the member is one of its people.
    fn speaks(
        &self,
        call: &Call,
        party: &str,
        member: &TeamMember,
    ) -> Result<&Stand, AgreeRefused> {
        if !call.parties.iter().any(|it| it.id == party) {
            return Err(AgreeRefused::NoSuchParty);
        }
        let stand = self.stand(party).ok_or(AgreeRefused::NobodyStands)?;
        let of_it = same_organisation(&member.organisation, &stand.organisation);
        if of_it && member.left_at.is_none() { Ok(stand) } else { Err(AgreeRefused::NotOfParty) }
    }
}

#[cfg(test)]
#[path = "sign_off_tests.rs"]
mod tests;
