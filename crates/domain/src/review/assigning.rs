//! Who a file can be given to, and who stands too near to it.

use crate::application::Application;
use crate::country::Country;
use crate::ids::PersonId;

/// Why a file could not be assigned.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AssignRefused {
    /// The file's country is the expert's own: a conflict by rule.
    #[error("the expert comes from the file's country")]
    OwnCountry,
    /// The expert's country is unknown, so the rule cannot be applied.
    #[error("the expert's country is unknown")]
    CountryUnknown,
    /// The expert is in the city's own team.
    #[error("the expert is in the city's team")]
    InTeam,
    /// The expert is an officer of the commission that endorsed the file.
    #[error("the expert is an officer of the file's commission")]
    Officer,
    /// An organisation of the city's team is the expert's own: a conflict by rule.
    #[error("the expert works for an organisation of the team")]
    OwnOrganisation,
    /// The expert has declared a tie to the file.
    #[error("the expert has declared a tie to the file")]
    Declared,
    /// The person is not an expert of this call.
    #[error("not an expert of this call")]
    NotExpert,
    /// The expert has the file already.
    #[error("the expert has the file already")]
    Already,
    /// Only eligible files are read.
    #[error("an application that is {stage} is not read")]
    WrongStage {
        /// The stage it is at.
        stage: &'static str,
    },
}

impl AssignRefused {
    /// What makes somebody too near to a file, whenever it is found.
    pub const STAKES: [AssignRefused; 6] = [
        AssignRefused::InTeam,
        AssignRefused::Officer,
        AssignRefused::OwnOrganisation,
        AssignRefused::Declared,
        AssignRefused::CountryUnknown,
        AssignRefused::OwnCountry,
    ];

    /// The word under which a review keeps why it was set aside by rule.
    pub fn word(&self) -> &'static str {
        match self {
            AssignRefused::OwnCountry => "rule: own country",
            AssignRefused::CountryUnknown => "rule: country unknown",
            AssignRefused::InTeam => "rule: in the team",
            AssignRefused::Officer => "rule: officer",
            AssignRefused::OwnOrganisation => "rule: own organisation",
            AssignRefused::Declared => "rule: declared",
            AssignRefused::NotExpert => "not an expert",
            AssignRefused::Already => "has it",
            AssignRefused::WrongStage { .. } => "not read",
        }
    }
}

/// Somebody who might read a file, with how they stand to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Candidate {
    /// The person.
    pub person: PersonId,
    /// The country they come from.
    pub country: Option<Country>,
    /// Whether they are an expert of the file's call.
    pub is_expert: bool,
    /// Whether they have the file already.
    pub has_it: bool,
    /// Whether they are in the team of the file's city.
    pub in_team: bool,
    /// Whether they are an officer of the commission of the file's country.
    pub is_officer: bool,
    /// Whether an organisation of the team is their own, where the network minds.
    pub own_organisation: bool,
    /// Whether they have declared a tie to the file that is a conflict.
    pub declared: bool,
    /// Whether the network lets experts read files of their own country.
    pub any_country: bool,
}

impl Candidate {
    /// Why the file cannot be given to this person; `None` when it can.
    ///
    /// Own country, own team and own commission are conflicts by rule: nobody is asked.
    pub fn why_not(&self, file: &Application) -> Option<AssignRefused> {
        if !self.is_expert {
            return Some(AssignRefused::NotExpert);
        }
        if self.has_it {
            return Some(AssignRefused::Already);
        }
        self.stake(file)
    }

    /// What makes this person too near to the file, whether they have it or not.
    pub fn stake(&self, file: &Application) -> Option<AssignRefused> {
        if self.in_team {
            return Some(AssignRefused::InTeam);
        }
        if self.is_officer {
            return Some(AssignRefused::Officer);
        }
        if self.own_organisation {
            return Some(AssignRefused::OwnOrganisation);
        }
        if self.declared {
            return Some(AssignRefused::Declared);
        }
        match self.country {
            _ if self.any_country => None,
            None => Some(AssignRefused::CountryUnknown),
            Some(country) if country == file.country => Some(AssignRefused::OwnCountry),
            Some(_) => None,
        }
    }
}
