//! The network as data: its names, languages, regions, clusters, rules, forms and letters.
//!
//! Read from texts, not from a disk: who has the files (a folder, or the copy
//! inside the program) hands them over by their relative path. Reading tells
//! every flaw of every file at once, since an operator mends them by hand.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::answer::WorkingRule;
use crate::call::{CallText, Criterion};
use crate::conflict::ConflictRule;
use crate::country::Country;
use crate::form::Form;
use crate::language::Lang;
use crate::retention::Retention;
use crate::signature::Way;
use crate::sign_off::Party;
use crate::texts::Texts;

mod about;
mod country_rules;
mod desk;
mod guard;
mod letter;
mod licence;
mod mail;
mod manner;
mod message;
mod open_data;
mod parse;
mod results;

use letter::{LetterFile, LetterTemplate};

pub use about::{About, Colours, Contact, FigureRule, Labelled, Language, NeighbourRule, Zone};
pub use country_rules::{CountryNoteRule, OwnQuestionRule, ReserveRule};
pub use desk::{DeskRule, ReviewRule, ScreeningRule};
pub use guard::{ErasureRule, ProofRule, TwoPeopleRule, WithoutCommissionRule};
pub use letter::{LETTER_COMMON, Letter, LetterKind};
pub use licence::Licence;
pub use mail::{Every, MailRule, ReminderOf, ReminderRule};
pub use manner::{Audience, Manner, ValueKind};
pub use message::MessageRule;
pub use open_data::{ApiTokenRule, SnapshotRule};
pub use parse::Flaw;
pub use results::{AnnouncementRule, AppealRule, BalanceRule, SizeClass};

/// One network of cities, whole and free of flaws.
#[derive(Debug, Clone, PartialEq)]
pub struct Network {
    /// `network.toml`.
    pub about: About,
    /// The regions in their order; each country is in one at most.
    pub regions: Vec<Region>,
    /// The clusters of the current strategy.
    pub clusters: Clusters,
    /// What the network has decided in numbers, and what it looks at when it chooses.
    pub rules: Rules,
    /// Every form, by id.
    pub forms: BTreeMap<String, Form>,
    /// The same as they are written, by the same ids.
    pub form_sources: BTreeMap<String, String>,
    /// What is kept of people, and how long.
    pub retention: Retention,
    letters: BTreeMap<LetterKind, LetterTemplate>,
    call: CallTemplate,
}

/// A region and the countries counted in it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Region {
    /// The lasting id.
    pub id: String,
    /// Its name.
    pub name: Texts,
    /// Its countries.
    pub countries: Vec<Country>,
}

/// The clusters of one strategy.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clusters {
    /// The years of the strategy, such as `2019–2021`.
    pub period: String,
    /// The clusters, in their order.
    #[serde(rename = "cluster")]
    pub list: Vec<Labelled>,
}

/// What the network has decided in numbers; a call may decide otherwise for itself.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rules {
    /// How many files a commission may endorse.
    pub quota: Quota,
    /// How long commissions have.
    pub commission: CommissionRule,
    /// What a commission may ask besides the network's form.
    #[serde(default)]
    pub own_question: OwnQuestionRule,
    /// What its officers note about files.
    #[serde(default)]
    pub country_note: CountryNoteRule,
    /// What a country without a commission does.
    pub without_commission: WithoutCommissionRule,
    /// How long a request to be erased waits.
    pub erasure: ErasureRule,
    /// How the service counts the minutes in which it was away.
    pub outage: OutageRule,
    /// How calendars follow.
    pub calendar: CalendarRule,
    /// When the public record is frozen.
    #[serde(default)]
    pub snapshot: SnapshotRule,
    /// The tokens of programs.
    #[serde(default)]
    pub api_token: ApiTokenRule,
    /// What may be uploaded.
    pub upload: Upload,
    /// How long a session lasts.
    pub session: SessionRule,
    /// How the code for signing in behaves.
    pub sign_in: SignInRule,
    /// How people prove who they are beyond reading mail.
    pub proof: ProofRule,
    /// Which acts need two people.
    pub two_people: TwoPeopleRule,
    /// How long an invitation to a team is good.
    pub invitation: InvitationRule,
    /// How the mayor's signature is asked for.
    pub signature: SignatureRule,
    /// What a team may say to itself.
    pub comment: CommentRule,
    /// How a contact who has vanished is replaced.
    pub contact: ContactRule,
    /// How letters go out.
    #[serde(default)]
    pub mail: MailRule,
    /// How people write to cities through their pages.
    #[serde(default)]
    pub message: MessageRule,
    /// When people are reminded.
    #[serde(rename = "reminder", default)]
    pub reminders: Vec<ReminderRule>,
    /// Parties whose agreement a call can require.
    #[serde(rename = "party", default)]
    pub parties: Vec<Party>,
    /// Which languages answers are in.
    #[serde(default)]
    pub answers: AnswerRule,
    /// How results are let out.
    pub announcement: AnnouncementRule,
    /// How a procedure can be appealed against.
    pub appeal: AppealRule,
    /// How a set of decisions is looked at for balance.
    pub balance: BalanceRule,
    /// When the secretariat's board calls something late.
    pub desk: DeskRule,
    /// What the secretariat checks before a file goes on.
    pub screening: ScreeningRule,
    /// How files are read.
    pub review: ReviewRule,
    /// What makes somebody too near to a file.
    pub conflicts: ConflictRule,
    /// What experts look at.
    #[serde(rename = "criterion")]
    pub criteria: Vec<Criterion>,
}

/// The seats of a commission.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quota {
    /// How many.
    pub places: u32,
    /// Within what they are counted.
    pub scope: QuotaScope,
}

/// Within what a quota counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum QuotaScope {
    /// Each country anew in each call.
    CountryAndCall,
}

/// The commissions' time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CommissionRule {
    /// Days between the cities' deadline and the commissions', proposed for a new call.
    pub window_days: u32,
    /// What happens when a seat becomes free while files wait in reserve.
    #[serde(default)]
    pub reserve: ReserveRule,
    /// Whether an earlier date of a commission's own binds the cities of its country.
    pub own_date_binds: bool,
}

/// How the service counts the minutes in which it was away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OutageRule {
    /// Hours before a deadline within which they are a ground for an extension.
    pub window_hours: u32,
    /// Days for which signs of life are kept.
    pub kept_days: u32,
}

/// How calendars follow what moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CalendarRule {
    /// Hours after which a calendar is asked to look again.
    pub refresh_hours: u32,
}

/// The bounds of a file.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Upload {
    /// The largest single file.
    pub max_bytes: u64,
    /// Media types by content.
    pub types: Vec<String>,
    /// How large all files of one application may be together, those taken off included.
    pub application_max_bytes: u64,
    /// How many files one application may ever have.
    pub application_max_files: usize,
    /// How many files one person may be sending at a time.
    pub at_once: usize,
    /// Days a file that stopped on its way waits for the rest of it.
    pub kept_days: u32,
    /// The most pixels of a picture, in millions.
    pub max_megapixels: u32,
}

/// The life of a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SessionRule {
    /// Hours after which it ends in any case.
    pub longest_hours: u32,
}

/// The code sent by e-mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignInRule {
    /// How many digits.
    pub code_digits: u32,
    /// Minutes it is good for.
    pub minutes: u32,
    /// Wrong tries after which it is void.
    pub attempts: u32,
    /// How many can be asked for one address while the first is still good.
    pub requests: u32,
}

/// How a mayor's office is asked for a signature.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignatureRule {
    /// The ways proposed for a new call; none when its form asks for a signed page itself.
    pub ways: Vec<Way>,
    /// Days the letter's link is good for.
    pub days: u32,
    /// Minutes a code is good for.
    pub code_minutes: u32,
    /// How many digits a code has.
    pub code_digits: u32,
    /// Codes that can be sent for one letter.
    pub codes: u32,
    /// Wrong codes after which the letter is void.
    pub attempts: u32,
    /// Letters of one application that may wait at a time.
    pub waiting: u32,
}

/// The life of an invitation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InvitationRule {
    /// Days it is good for.
    pub days: u32,
    /// Minutes before its letter can be sent once more.
    pub again_minutes: u32,
    /// How often its letter can be sent.
    pub sendings: u32,
}

/// What a team may say to itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CommentRule {
    /// The most characters of one comment.
    pub max_chars: u32,
    /// Minutes in which its author can change it.
    pub edit_minutes: u32,
    /// The most comments on one question.
    pub per_question: u32,
}

/// How a contact who has vanished is replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContactRule {
    /// Days the old contact has to object.
    pub objection_days: u32,
}

/// Which languages cities answer in, and which the readers of answers share.
///
/// The language of the pages is neither: somebody may read French pages, answer in Wolof, and
/// add English for the experts.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnswerRule {
    /// The languages an answer may be in, in the order they are offered.
    pub languages: Vec<Language>,
    /// What is asked beside an answer in another language, proposed for a new call.
    #[serde(default)]
    pub working: WorkingRule,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct CallTemplate {
    title: Texts,
    summary: Texts,
    body: Texts,
    flyer: Texts,
}

/// Placeholders of the call template that belong to the network and are filled when a call is made.
const CALL_OWN: [&str; 3] = ["network", "contact_email", "postal_address"];

impl Network {
    /// Reads a whole network from its files, by relative path such as `letters/receipt.toml`.
    ///
    /// # Errors
    /// Every [`Flaw`] of every file.
    pub fn parse(files: &BTreeMap<String, String>) -> Result<Network, Vec<Flaw>> {
        parse::network(files)
    }

    /// The languages, in the order they are offered.
    pub fn languages(&self) -> impl Iterator<Item = Lang> {
        self.about.languages.iter().map(|it| it.code)
    }

    /// Whether the network speaks it.
    pub fn speaks(&self, lang: Lang) -> bool {
        self.languages().any(|it| it == lang)
    }

    /// The region a country is counted in; `None` for one the network does not list.
    pub fn region_of(&self, country: Country) -> Option<&Region> {
        self.regions.iter().find(|it| it.countries.contains(&country))
    }

    /// The region of that id.
    pub fn region(&self, id: &str) -> Option<&Region> {
        self.regions.iter().find(|it| it.id == id)
    }

    /// Whether any region lists that country; what a forged country fails on.
    pub fn knows(&self, country: Country) -> bool {
        self.region_of(country).is_some()
    }

    /// What a kind of place is called; the id itself when the list no longer has it.
    pub fn place_kind<'a>(&'a self, id: &'a str, lang: Lang) -> &'a str {
        label(&self.about.place_kinds, id, lang)
    }

    /// What a role or a part in a team is called.
    pub fn role<'a>(&'a self, id: &'a str, lang: Lang) -> &'a str {
        label(&self.about.roles, id, lang)
    }

    /// What a cluster is called.
    pub fn cluster<'a>(&'a self, id: &'a str, lang: Lang) -> &'a str {
        label(&self.clusters.list, id, lang)
    }

    /// The form of that id.
    pub fn form(&self, id: &str) -> Option<&Form> {
        self.forms.get(id)
    }

    /// The texts a new call begins with, in every language of the network.
    ///
    /// What is the network's own is filled in; [`crate::call::PLACEHOLDERS`] are left for the call.
    pub fn call_texts(&self) -> BTreeMap<Lang, CallText> {
        self.languages()
            .map(|lang| {
                let own = |text: &Texts| self.fill_own(text.to(lang), lang);
                let text = CallText {
                    title: own(&self.call.title),
                    summary: own(&self.call.summary),
                    body: own(&self.call.body),
                    flyer: own(&self.call.flyer),
                };
                (lang, text)
            })
            .collect()
    }

    fn fill_own(&self, text: &str, lang: Lang) -> String {
        let contact = &self.about.contact;
        let address = format!("{}, {}", contact.organisation.to(lang), contact.address.join(", "));
        let values = [self.about.short_name.to(lang), contact.email.as_str(), address.as_str()];
        CALL_OWN.iter().zip(values).fold(text.trim().to_owned(), |text, (name, value)| {
            text.replace(&format!("{{{name}}}"), value)
        })
    }
}

fn label<'a>(list: &'a [Labelled], id: &'a str, lang: Lang) -> &'a str {
    list.iter().find(|it| it.id == id).map_or(id, |it| it.label.to(lang))
}

#[cfg(test)]
mod tests;
