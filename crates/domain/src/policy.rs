//! Who may do what: one function, one table, printed to `roles.txt` by a test.
//!
//! A right depends on the actor's roles and on how the actor stands to the thing
//! at hand ([`On`]). When the time is right is not decided here but by the
//! transition. Whoever may not even know that a thing exists is told it does not.

use crate::application::{self, Application};
use crate::call::Call;
use crate::country::Country;
use crate::ids::{CallId, CityId, PersonId};
use crate::people::{Actor, Part, Role};
use crate::proof::Wants;
use crate::proposal::Proposal;
use crate::review::Review;

macro_rules! acts {
    ($($(#[$doc:meta])* $name:ident = $text:literal;)*) => {
        /// What somebody wants to do.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Act {
            $($(#[$doc])* $name,)*
        }

        impl Act {
            /// Every act, in the order of this file.
            pub const ALL: &'static [Act] = &[$(Act::$name),*];

            /// The act as the tables `roles.txt` and `routes.txt` name it.
            pub fn as_str(self) -> &'static str {
                match self { $(Act::$name => $text),* }
            }
        }
    };
}

acts! {
    /// See a call.
    SeeCall = "call.see";
    /// Draft, edit, publish, open, extend, close a call; record figures.
    RunCall = "call.run";
    /// See the board of a call with every handed-in file.
    SeeBoard = "call.board";
    /// Announce or correct a call's results.
    AnnounceCall = "call.announce";
    /// Name people and grant roles.
    GrantRoles = "roles.grant";
    /// Move the deadlines of a call.
    ExtendCall = "call.extend";
    /// See what waits for a second person; whoever proposed an act sees that one.
    SeeProposal = "proposal.see";
    /// Approve or refuse what somebody else has proposed.
    DecideProposal = "proposal.decide";
    /// See the list of people and roles.
    SeePeople = "people.see";
    /// Enter members from a list.
    ImportMembers = "members.import";
    /// Draft, edit and publish versions of forms, give them to calls.
    RunForms = "forms.run";

    /// Begin an application; any signed-in person may.
    StartApplication = "application.start";
    /// Read an application's answers and files.
    ReadApplication = "application.read";
    /// Write answers, attach and detach files.
    WriteApplication = "application.write";
    /// Hand in, withdraw, or ask for more time.
    SubmitApplication = "application.submit";
    /// Grant or refuse more time to an application whose team has asked for it.
    WaiveDate = "application.waive";
    /// See and change the team.
    SeeTeam = "team.see";
    /// Invite to the team, take people out.
    RunTeam = "team.run";
    /// Read and write what the team says to itself about a question.
    DiscussApplication = "application.discuss";
    /// Give sections to people of the team.
    AssignSection = "section.assign";
    /// Agree to a version for a party; whose party it is, the rule asks.
    AgreeForParty = "application.agree";
    /// Write what a city says of itself, and hide its people.
    EditCity = "city.edit";
    /// Ask for another contact.
    AskReplacement = "team.ask_replacement";
    /// Confirm or refuse another contact.
    DecideReplacement = "team.decide_replacement";

    /// See the files of a country.
    SeeCountry = "country.see";
    /// Return, refuse, rank, endorse, reserve, forward, ask, meet, note.
    ActForCountry = "country.act";
    /// See who signed Part 2, for which version.
    SeePartTwo = "application.part_two";

    /// Propose who comes after one as an officer, or who stands in.
    HandOver = "country.hand_over";
    /// Check eligibility.
    Screen = "application.screen";
    /// Give files to experts and see how reviews go.
    AssignReviews = "review.assign";
    /// See that one has been given a file, and declare interest.
    SeeReview = "review.see";
    /// Score and hand in.
    WriteReview = "review.write";
    /// Read others' reviews of a file.
    ReadReviews = "review.read_others";
    /// Prepare a decision, see prepared ones.
    Decide = "application.decide";
    /// Declare a tie to a file that one acts on by office.
    DeclareInterest = "interest.declare";
    /// Name the past files that a call's experts score first.
    RunCalibration = "calibration.run";
    /// Score a past file.
    Calibrate = "calibration.score";
    /// Read what the experts of a file say together.
    SeeConsensus = "consensus.see";
    /// Write it, or agree to it; who writes, the rule asks.
    ShareConsensus = "consensus.share";

    /// Add and remove one's own passkeys and authenticator.
    ChangeFactors = "self.factors";
    /// Take away what is on record of oneself, or ask to be erased.
    TakeOwnData = "self.data";
    /// Appeal about the procedure; for the contact alone.
    Appeal = "application.appeal";
    /// See appeals, take one in hand and answer it; whether one decided, the rule asks.
    HandleAppeals = "appeal.handle";

    /// See the outbox and the letters in it.
    SeeOutbox = "outbox.see";
    /// Hold, approve, schedule, stop and send letters again.
    RunOutbox = "outbox.run";
    /// Write what letters say.
    WriteLetters = "letters.write";
    /// Freeze the public record, ahead of its rhythm.
    TakeSnapshot = "snapshot.take";

    /// See one's own desk, profile, sessions and passkeys.
    SeeOwnDesk = "self.desk";
}

impl Act {
    /// Whether it is the secretariat's alone, whatever it is done to.
    fn runs_network(self) -> bool {
        let people = matches!(self, Act::GrantRoles | Act::SeePeople | Act::ImportMembers);
        let letters = matches!(self, Act::SeeOutbox | Act::RunOutbox | Act::WriteLetters);
        people || letters || matches!(self, Act::RunForms | Act::RunCalibration | Act::TakeSnapshot)
    }
}

/// How the act's object stands; made from what was loaded, never from what was sent.
#[derive(Debug, Clone, Copy)]
pub enum On<'a> {
    /// The network as a whole.
    Network,
    /// A call.
    Call(&'a Call),
    /// The files of a country in a call.
    Country(Country),
    /// A city, for its team.
    City(CityId),
    /// An application; with the actor's own review of it, if there is one.
    Application(&'a Application, Option<&'a Review>),
    /// An act that one person has proposed.
    Proposal(&'a Proposal),
    /// A review, with the application it is about.
    Review(&'a Review, &'a Application),
}

/// The act is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Denied {
    /// The actor may not know that the thing exists: 404.
    #[error("not there, or not for this actor")]
    Hidden,
    /// The actor sees the thing and may not do this to it: 403.
    #[error("seen, but not allowed")]
    Forbidden,
    /// Nobody is signed in, and the thing is no secret: sign in first.
    #[error("sign in first")]
    SignInFirst,
    /// Allowed, once the actor has proven who they are as the act wants it.
    #[error("prove yourself first: {0:?}")]
    Prove(Wants),
    /// The actor's office opens the thing, and a tie to it shuts it: a colleague must act.
    #[error("too near to it: a colleague must act")]
    Recused,
}

/// What an office opens, and a tie to the file shuts again.
const BY_OFFICE: [Act; 7] = [
    Act::ReadApplication,
    Act::ActForCountry,
    Act::Screen,
    Act::AssignReviews,
    Act::ReadReviews,
    Act::Decide,
    Act::SeeConsensus,
];

/// Whether `actor` may do `act` on that object.
///
/// # Errors
/// [`Denied`], which says how much the actor may learn.
pub fn require(actor: &Actor, act: Act, on: On<'_>) -> Result<(), Denied> {
    if allowed(actor, act, on) {
        let wants = wanted(actor, act, on);
        return match on {
            On::Application(file, _)
                if BY_OFFICE.contains(&act) && is_recused(actor, act, file) =>
            {
                Err(Denied::Recused)
            }
            _ if actor.proof.is_enough(wants) => Ok(()),
            _ => Err(Denied::Prove(wants)),
        };
    }
    let open_door = match act {
        Act::SeeOwnDesk | Act::ChangeFactors | Act::TakeOwnData => true,
        Act::StartApplication => sees(actor, on),
        _ => false,
    };
    if actor.person.is_none() && open_door {
        return Err(Denied::SignInFirst);
    }
    if sees(actor, on) { Err(Denied::Forbidden) } else { Err(Denied::Hidden) }
}

/// A file is read by its team with no more than a session, and by whoever reads it in a role
/// with a strong one; a city's page is written alike.
fn wanted(actor: &Actor, act: Act, on: On<'_>) -> Wants {
    match (act, on) {
        (Act::EditCity, On::City(city)) if actor.part_in(city).is_none() => Wants::Strong,
        (Act::ReadApplication | Act::SeePartTwo, On::Application(file, _))
            if actor.part_in(file.city).is_none() =>
        {
            Wants::Strong
        }
        _ => act.wants(),
    }
}

fn allowed(actor: &Actor, act: Act, on: On<'_>) -> bool {
    let Some(person) = actor.person else {
        return matches!((act, on), (Act::SeeCall, On::Call(call)) if call.is_public());
    };
    let secretariat = actor.has(Role::Secretariat);
    match (act, on) {
        (Act::SeeOwnDesk | Act::ChangeFactors | Act::TakeOwnData, _) => true,
        (Act::StartApplication, On::Call(call)) => call.is_public(),
        (Act::SeeCall, On::Call(call)) => call.is_public() || secretariat,
        (Act::RunCall | Act::ExtendCall | Act::SeeBoard | Act::AnnounceCall, _) => secretariat,
        (act, _) if act.runs_network() => secretariat,
        (Act::SeeProposal, On::Proposal(it)) => secretariat || it.proposed_by == person,
        (Act::SeeProposal | Act::DecideProposal, _) => secretariat,
        (
            Act::Screen | Act::AssignReviews | Act::Decide | Act::HandleAppeals,
            On::Application(file, _),
        ) => handed_in_once(file) && secretariat,
        (Act::Screen | Act::AssignReviews | Act::Decide | Act::HandleAppeals, _) => secretariat,

        (Act::ReadApplication, On::Application(file, review)) => {
            in_team(actor, file.city, &Part::ALL)
                || (handed_in_once(file)
                    && (secretariat
                        || actor.has(Role::Commission(file.country))
                        || reads(actor, person, file, review)
                        || calibrates(actor, file)))
        }
        (Act::WriteApplication, On::Application(file, _)) => {
            in_team(actor, file.city, &[Part::Contact, Part::Editor])
        }
        (Act::SubmitApplication | Act::Appeal, On::Application(file, _)) => {
            in_team(actor, file.city, &[Part::Contact])
        }
        // Nobody but the team: neither what is handed in nor a role outside opens these.
        (Act::DiscussApplication | Act::AgreeForParty, On::Application(file, _)) => {
            in_team(actor, file.city, &Part::ALL)
        }
        (Act::AssignSection, On::Application(file, _)) => {
            in_team(actor, file.city, &[Part::Contact, Part::Editor])
        }
        (Act::AskReplacement, On::City(city)) => in_team(actor, city, &Part::ALL),
        (Act::DecideReplacement | Act::WaiveDate, On::Network) => secretariat,
        (Act::SeeTeam, On::City(city)) => in_team(actor, city, &Part::ALL),
        (Act::RunTeam, On::City(city)) => in_team(actor, city, &[Part::Contact]),
        (Act::EditCity, On::City(city)) => {
            secretariat || in_team(actor, city, &[Part::Contact])
        }

        (Act::SeeCountry, On::Country(country)) => {
            actor.has(Role::Commission(country)) || secretariat
        }
        (Act::HandOver, On::Country(country)) => actor.has(Role::Commission(country)),
        (Act::ActForCountry, On::Country(country)) => actor.acts_for(country),
        (Act::ActForCountry, On::Application(file, _)) => {
            handed_in_once(file) && actor.acts_for(file.country)
        }

        (Act::SeePartTwo, On::Application(file, _)) => {
            handed_in_once(file)
                && (in_team(actor, file.city, &Part::ALL)
                    || secretariat
                    || actor.has(Role::Commission(file.country)))
        }
        _ => judges(actor, person, act, on),
    }
}

/// What experts may do, and those who look at what experts do.
fn judges(actor: &Actor, person: PersonId, act: Act, on: On<'_>) -> bool {
    let secretariat = actor.has(Role::Secretariat);
    match (act, on) {
        // Seen before the declaration too, when the file itself is shut; after a conflict nothing is.
        (Act::SeeReview, On::Review(review, file)) => {
            is_theirs(actor, person, file, review)
                && !has_a_stake(actor, file)
                && !review.stage.is_shut()
        }
        (Act::WriteReview, On::Review(review, file)) => reads(actor, person, file, Some(review)),
        (Act::ReadReviews | Act::SeeConsensus, On::Application(file, review)) => {
            (handed_in_once(file) && secretariat)
                || (reads(actor, person, file, review) && review.is_some_and(Review::sees_others))
        }
        (Act::ShareConsensus, On::Application(file, review)) => {
            reads(actor, person, file, review) && review.is_some_and(Review::sees_others)
        }
        (Act::Calibrate, On::Application(file, _)) => calibrates(actor, file),
        (Act::DeclareInterest, On::Application(file, _)) => holds_office(actor, file),
        _ => false,
    }
}

/// Whether the actor may know that the thing exists.
fn sees(actor: &Actor, on: On<'_>) -> bool {
    match on {
        On::Network => actor.person.is_some(),
        On::Call(call) => allowed(actor, Act::SeeCall, on) || call.is_public(),
        On::Country(_) => allowed(actor, Act::SeeCountry, on),
        On::City(_) => allowed(actor, Act::SeeTeam, on),
        On::Application(..) => allowed(actor, Act::ReadApplication, on),
        On::Proposal(_) => allowed(actor, Act::SeeProposal, on),
        On::Review(..) => allowed(actor, Act::SeeReview, on),
    }
}

fn in_team(actor: &Actor, city: CityId, parts: &[Part]) -> bool {
    actor.part_in(city).is_some_and(|part| parts.contains(&part))
}

/// Before a first hand-in a draft is the team's alone.
fn handed_in_once(file: &Application) -> bool {
    file.filings > 0
}

/// The actor reads this file as an expert: assigned, without conflict, not of its country.
///
/// The rule of own country is asked again here, and not only when the file is given,
/// because a person's country, teams and roles can change in between.
fn reads(actor: &Actor, person: PersonId, file: &Application, review: Option<&Review>) -> bool {
    open_to_experts(&file.stage)
        && !has_a_stake(actor, file)
        && review.is_some_and(|it| is_theirs(actor, person, file, it) && it.opens_file())
}

/// The review is the actor's own, of this very file, and the actor is still an expert of its call.
fn is_theirs(actor: &Actor, person: PersonId, file: &Application, review: &Review) -> bool {
    actor.has(Role::Expert(file.call)) && review.expert == person && review.application == file.id
}

/// The actor stands too near to the file to judge it as an expert; not to know the country is
/// too near, where the country matters.
fn has_a_stake(actor: &Actor, file: &Application) -> bool {
    let own_country = actor.country.is_none_or(|country| country == file.country);
    (own_country && !actor.near.any_country)
        || actor.has(Role::Commission(file.country))
        || is_near(actor, file)
}

/// The actor stands too near to the file for any office: in the city's team, in one of its
/// organisations, or by a tie that was declared.
pub fn is_near(actor: &Actor, file: &Application) -> bool {
    actor.part_in(file.city).is_some() || actor.near.reaches(file)
}

/// The actor acts on the file by office: for its country, or for the network.
fn holds_office(actor: &Actor, file: &Application) -> bool {
    handed_in_once(file)
        && (actor.has(Role::Secretariat) || actor.has(Role::Commission(file.country)))
}

/// An office would open the file, and the actor stands too near. Who is of the team reads it as
/// such all the same; experts without an office are told nothing of it.
fn is_recused(actor: &Actor, act: Act, file: &Application) -> bool {
    let reads_own = act == Act::ReadApplication && actor.part_in(file.city).is_some();
    holds_office(actor, file) && is_near(actor, file) && !reads_own
}

/// The actor is asked to score this past file, as a measure beside the others'.
fn calibrates(actor: &Actor, file: &Application) -> bool {
    let is_told = matches!(
        file.stage,
        application::Stage::Admitted { .. } | application::Stage::Declined { .. }
    );
    is_told && actor.calibrates.contains(&file.id) && !has_a_stake(actor, file)
}

/// Experts read what was found eligible; a city that takes its file back takes it from them too.
pub fn open_to_experts(stage: &application::Stage) -> bool {
    use application::Stage;
    match stage {
        Stage::Eligible { .. } | Stage::Admitted { .. } | Stage::Declined { .. } => true,
        Stage::Draft
        | Stage::Submitted { .. }
        | Stage::Returned { .. }
        | Stage::Reserved { .. }
        | Stage::Endorsed { .. }
        | Stage::Refused { .. }
        | Stage::Forwarded { .. }
        | Stage::Excluded { .. }
        | Stage::Withdrawn { .. } => false,
    }
}

/// Which handed-in files a list may show; the store turns it into a `where`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// Every file of a call.
    Call(CallId),
    /// The files of one country in a call.
    Country(CallId, Country),
}

/// What of a call's handed-in files the actor may list.
///
/// # Errors
/// [`Denied::Hidden`] when there is nothing.
pub fn visible(actor: &Actor, call: &Call, country: Option<Country>) -> Result<Scope, Denied> {
    match country {
        Some(country) => {
            require(actor, Act::SeeCall, On::Call(call))?;
            require(actor, Act::SeeCountry, On::Country(country))?;
            Ok(Scope::Country(call.id, country))
        }
        None => {
            require(actor, Act::SeeBoard, On::Call(call))?;
            Ok(Scope::Call(call.id))
        }
    }
}

/// Whether the commission sees the file on its desk. The stage alone cannot tell:
/// a draft taken back before any hand-in was never the commission's to see.
pub fn on_commission_desk(file: &Application) -> bool {
    handed_in_once(file)
}

#[cfg(test)]
#[path = "policy_tests.rs"]
mod tests;
