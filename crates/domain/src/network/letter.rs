//! The letters of a network: which there are, what each is given, and how one is written.

use serde::Deserialize;

use super::{Audience, Manner, Network, ValueKind};
use crate::language::Lang;
use crate::template::{self, Filled, Unfilled, Values};
use crate::texts::Texts;
use crate::wording::Words;
use crate::words::clean_line;

/// The letters the platform sends by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LetterKind {
    /// A code and a link to sign in.
    SignIn,
    /// Somebody's ways to sign in have changed.
    FactorChanged,
    /// The application has arrived.
    Receipt,
    /// The commission asks for a change.
    Returned,
    /// The commission will not endorse.
    Refused,
    /// The commission has endorsed.
    Endorsed,
    /// The commission has put the file in reserve.
    Reserved,
    /// The file lies with the secretariat.
    Forwarded,
    /// The secretariat has found the application not eligible.
    Excluded,
    /// A deadline has moved.
    Extended,
    /// A commission has set, moved or lifted a date of its own.
    OwnDateSet,
    /// A deadline has moved, and a commission's own date has not.
    OwnDateStays,
    /// An application was given more time.
    WaiverGranted,
    /// More time was refused.
    WaiverRefused,
    /// The city is a member.
    Admitted,
    /// The city is not admitted this time.
    Declined,
    /// Files wait for an expert.
    ReviewAssigned,
    /// The city has withdrawn.
    Withdrawn,
    /// An admission was a mistake.
    Revoked,
    /// Somebody is asked to join a city's team.
    TeamInvited,
    /// A comment asks somebody of the team.
    CommentAsked,
    /// A section was given to somebody of the team.
    SectionAssigned,
    /// A team asks for another contact.
    ReplacementAsked,
    /// A team has another contact.
    ContactReplaced,
    /// A team's contact stays.
    ReplacementRefused,
    /// A mayor's office is asked to sign.
    SignatureAsked,
    /// The code that a mayor's office signs with.
    SignatureCode,
    /// The mayor's signature has come in.
    Signed,
    /// The city moved up from the reserve.
    MovedUp,
    /// A file moved up from the reserve and waits for Part 2.
    MovedUpToSign,
    /// What was endorsed says something else now.
    EndorseAgain,
    /// The commission asks something besides the form.
    CommissionAsks,
    /// The commission wants to talk with the city.
    Interview,
    /// The commission does not talk with the city after all.
    InterviewOff,
    /// A commission has forwarded files.
    CountryForwarded,
    /// A conflict has closed a file to an expert.
    ReviewShut,
    /// An expert is asked to write for all experts of a file.
    RapporteurNamed,
    /// An appeal has arrived.
    AppealFiled,
    /// An appeal was right.
    AppealUpheld,
    /// An appeal was not.
    AppealDismissed,
    /// A draft is not handed in yet.
    ReminderDraft,
    /// Files wait for a commission.
    ReminderCommission,
    /// Reviews wait for an expert.
    ReminderReviews,
    /// An invitation is about to lapse.
    ReminderInvitation,
    /// A section of somebody's is due.
    ReminderSection,
    /// A file that was given back waits for its mending.
    ReminderCorrection,
    /// What is not urgent, gathered.
    Digest,
    /// A city is asked to amend what it handed in.
    AmendmentAsked,
    /// The same, for its commission to know.
    AmendmentCopied,
    /// The commission learns that the city has amended.
    AmendmentAnswered,
    /// An expert is reminded.
    ReviewReminder,
    /// A file was taken back from an expert.
    ReviewTakenBack,
    /// Somebody wrote to a city through its page.
    CityMessage,
}

/// Placeholders every letter may use; [`Network::write`] fills them itself.
pub const LETTER_COMMON: [&str; 2] = ["network", "contact_email"];

/// A letter ready to go out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// The language it is in.
    pub lang: Lang,
    /// One line.
    pub subject: String,
    /// Plain text; paragraphs apart by a blank line.
    pub body: String,
    /// The same in pieces, so that only a value that is a link becomes one.
    pub pieces: Vec<Filled>,
}

fn yes() -> bool {
    true
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LetterFile {
    /// `name` or `name: kind`.
    pub(super) placeholders: Vec<String>,
    #[serde(default = "yes")]
    pub(super) duty: bool,
    #[serde(default = "yes")]
    pub(super) urgent: bool,
    #[serde(default)]
    pub(super) to: Audience,
    pub(super) subject: Texts,
    pub(super) body: Texts,
}

/// A letter as the network ships it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct LetterTemplate {
    pub(super) manner: Manner,
    pub(super) words: Words,
}

impl LetterKind {
    /// Every kind, in the order of an application's life.
    pub const ALL: [LetterKind; 53] = [
        LetterKind::SignIn,
        LetterKind::FactorChanged,
        LetterKind::TeamInvited,
        LetterKind::CommentAsked,
        LetterKind::SectionAssigned,
        LetterKind::ReplacementAsked,
        LetterKind::ContactReplaced,
        LetterKind::ReplacementRefused,
        LetterKind::SignatureAsked,
        LetterKind::SignatureCode,
        LetterKind::Signed,
        LetterKind::Receipt,
        LetterKind::Withdrawn,
        LetterKind::Extended,
        LetterKind::OwnDateSet,
        LetterKind::OwnDateStays,
        LetterKind::WaiverGranted,
        LetterKind::WaiverRefused,
        LetterKind::Returned,
        LetterKind::Refused,
        LetterKind::Reserved,
        LetterKind::Endorsed,
        LetterKind::CommissionAsks,
        LetterKind::Interview,
        LetterKind::InterviewOff,
        LetterKind::MovedUp,
        LetterKind::MovedUpToSign,
        LetterKind::EndorseAgain,
        LetterKind::Forwarded,
        LetterKind::CountryForwarded,
        LetterKind::AmendmentAsked,
        LetterKind::AmendmentCopied,
        LetterKind::AmendmentAnswered,
        LetterKind::Excluded,
        LetterKind::ReviewAssigned,
        LetterKind::ReviewShut,
        LetterKind::RapporteurNamed,
        LetterKind::ReviewReminder,
        LetterKind::ReviewTakenBack,
        LetterKind::Admitted,
        LetterKind::Declined,
        LetterKind::Revoked,
        LetterKind::AppealFiled,
        LetterKind::AppealUpheld,
        LetterKind::AppealDismissed,
        LetterKind::ReminderDraft,
        LetterKind::ReminderCommission,
        LetterKind::ReminderReviews,
        LetterKind::ReminderInvitation,
        LetterKind::ReminderSection,
        LetterKind::ReminderCorrection,
        LetterKind::CityMessage,
        LetterKind::Digest,
    ];

    /// Kinds whose letters hold a code or a link that opens something by itself: their words
    /// are nobody else's to read, and are not kept once they have gone.
    pub const SECRET: [LetterKind; 3] =
        [LetterKind::SignIn, LetterKind::SignatureAsked, LetterKind::SignatureCode];

    /// Whether its words are a secret.
    pub fn is_secret(self) -> bool {
        LetterKind::SECRET.contains(&self)
    }

    /// Its word: the name of its file and of its rows in the outbox.
    pub fn name(self) -> &'static str {
        match self {
            LetterKind::SignIn => "sign_in",
            LetterKind::FactorChanged => "factor_changed",
            LetterKind::Receipt => "receipt",
            LetterKind::Returned => "returned",
            LetterKind::Refused => "refused",
            LetterKind::Endorsed => "endorsed",
            LetterKind::Reserved => "reserved",
            LetterKind::Forwarded => "forwarded",
            LetterKind::Excluded => "excluded",
            LetterKind::Extended => "extended",
            LetterKind::OwnDateSet => "own_date_set",
            LetterKind::OwnDateStays => "own_date_stays",
            LetterKind::WaiverGranted => "waiver_granted",
            LetterKind::WaiverRefused => "waiver_refused",
            LetterKind::Admitted => "admitted",
            LetterKind::Declined => "declined",
            LetterKind::ReviewAssigned => "review_assigned",
            LetterKind::ReviewShut => "review_shut",
            LetterKind::RapporteurNamed => "rapporteur_named",
            LetterKind::Withdrawn => "withdrawn",
            LetterKind::Revoked => "revoked",
            LetterKind::TeamInvited => "team_invited",
            LetterKind::SignatureAsked => "signature_asked",
            LetterKind::SignatureCode => "signature_code",
            LetterKind::Signed => "signed",
            LetterKind::MovedUp => "moved_up",
            LetterKind::MovedUpToSign => "moved_up_to_sign",
            LetterKind::EndorseAgain => "endorse_again",
            LetterKind::CommissionAsks => "commission_asks",
            LetterKind::Interview => "interview",
            LetterKind::InterviewOff => "interview_off",
            LetterKind::CountryForwarded => "country_forwarded",
            LetterKind::CommentAsked => "comment_asked",
            LetterKind::SectionAssigned => "section_assigned",
            LetterKind::ReplacementAsked => "replacement_asked",
            LetterKind::ContactReplaced => "contact_replaced",
            LetterKind::ReplacementRefused => "replacement_refused",
            LetterKind::AppealFiled => "appeal_filed",
            LetterKind::AppealUpheld => "appeal_upheld",
            LetterKind::AppealDismissed => "appeal_dismissed",
            LetterKind::ReminderDraft => "reminder_draft",
            LetterKind::ReminderCommission => "reminder_commission",
            LetterKind::ReminderReviews => "reminder_reviews",
            LetterKind::ReminderInvitation => "reminder_invitation",
            LetterKind::ReminderSection => "reminder_section",
            LetterKind::ReminderCorrection => "reminder_correction",
            LetterKind::Digest => "digest",
            LetterKind::AmendmentAsked => "amendment_asked",
            LetterKind::AmendmentCopied => "amendment_copied",
            LetterKind::AmendmentAnswered => "amendment_answered",
            LetterKind::ReviewReminder => "review_reminder",
            LetterKind::ReviewTakenBack => "review_taken_back",
            LetterKind::CityMessage => "city_message",
        }
    }

    /// The kind of that name.
    pub fn named(name: &str) -> Option<LetterKind> {
        LetterKind::ALL.into_iter().find(|it| it.name() == name)
    }

    /// The values whoever sends it must give, besides [`LETTER_COMMON`].
    pub fn placeholders(self) -> &'static [&'static str] {
        match self {
            LetterKind::SignIn => &["code", "minutes", "link"],
            LetterKind::FactorChanged => &["what", "when", "link"],
            LetterKind::Receipt => {
                &["city", "call", "number", "submitted_at", "sha256", "closes_at", "link"]
            }
            LetterKind::Returned => &["city", "call", "comment", "closes_at", "link"],
            LetterKind::Refused
            | LetterKind::Excluded
            | LetterKind::Declined
            | LetterKind::Revoked => &["city", "call", "reason", "link"],
            LetterKind::Endorsed => &["city", "call", "until", "link"],
            LetterKind::Reserved => &["city", "call", "until", "link"],
            LetterKind::Forwarded => &["city", "call", "announced_on", "link"],
            LetterKind::MovedUp | LetterKind::MovedUpToSign => &["city", "call", "until", "link"],
            LetterKind::EndorseAgain => &["city", "call", "signed_on", "until", "link"],
            LetterKind::CommissionAsks => &["city", "call", "n_questions", "until", "link"],
            LetterKind::Interview => &["city", "call", "when", "where", "link"],
            LetterKind::InterviewOff => &["city", "call", "when", "link"],
            LetterKind::CountryForwarded => &["call", "country", "cities", "link"],
            LetterKind::Extended => &["call", "before", "closes_at", "reason", "link"],
            LetterKind::OwnDateSet => &["city", "call", "country", "until", "link"],
            LetterKind::OwnDateStays => &["call", "country", "closes_at", "until", "reason", "link"],
            LetterKind::WaiverGranted => &["city", "call", "until", "link"],
            LetterKind::WaiverRefused => &["city", "call", "reason", "closes_at", "link"],
            LetterKind::Admitted => &["city", "call", "admitted_on", "link"],
            LetterKind::ReviewAssigned => &["call", "n_files", "until", "link"],
            LetterKind::Withdrawn => &["city", "call", "closes_at", "link"],
            LetterKind::ReviewShut | LetterKind::RapporteurNamed => &["city", "call", "link"],
            LetterKind::TeamInvited => &["city", "inviter", "part", "until", "link"],
            LetterKind::SignatureAsked => &["city", "call", "asker", "until", "link"],
            LetterKind::SignatureCode => &["city", "code", "minutes"],
            LetterKind::Signed => &["city", "call", "signer", "closes_at", "link"],
            LetterKind::CommentAsked => &["city", "call", "asker", "question", "link"],
            LetterKind::SectionAssigned => &["city", "call", "giver", "section", "until", "link"],
            LetterKind::ReplacementAsked => &["city", "asker", "new", "reason", "until", "link"],
            LetterKind::ContactReplaced => &["city", "old", "new", "note", "link"],
            LetterKind::ReplacementRefused => &["city", "old", "note", "link"],
            LetterKind::AppealFiled => &["city", "call", "until", "link"],
            LetterKind::AppealUpheld => &["city", "call", "step", "reason", "link"],
            LetterKind::AppealDismissed => &["city", "call", "reason", "link"],
            LetterKind::ReminderDraft | LetterKind::ReminderCorrection => {
                &["city", "call", "until", "link"]
            }
            LetterKind::ReminderCommission | LetterKind::ReminderReviews => {
                &["call", "n_files", "until", "link"]
            }
            LetterKind::ReminderInvitation => &["city", "until", "link"],
            LetterKind::ReminderSection => &["city", "call", "section", "until", "link"],
            LetterKind::Digest => &["items", "link"],
            LetterKind::AmendmentAsked | LetterKind::AmendmentCopied => {
                &["city", "call", "note", "until", "link"]
            }
            LetterKind::AmendmentAnswered => &["city", "call", "endorsement", "link"],
            LetterKind::ReviewReminder => &["call", "n_files", "until", "link"],
            LetterKind::ReviewTakenBack => &["call", "link"],
            LetterKind::CityMessage => {
                &["city", "writer", "email", "language", "subject", "message", "link"]
            }
        }
    }
}

impl Network {
    /// What the network says about letters of a kind.
    pub fn manner(&self, kind: LetterKind) -> Manner {
        self.letter(kind).manner
    }

    /// The text of a kind that ships with the network.
    pub fn shipped_words(&self, kind: LetterKind) -> &Words {
        &self.letter(kind).words
    }

    fn letter(&self, kind: LetterKind) -> &LetterTemplate {
        self.letters.get(&kind).expect("a parsed network has every letter")
    }

    /// A letter from the text that ships, with every placeholder filled.
    ///
    /// # Errors
    /// Every placeholder without a value, of subject and body.
    pub fn write(
        &self,
        kind: LetterKind,
        lang: Lang,
        values: &Values,
    ) -> Result<Letter, Vec<Unfilled>> {
        self.write_as(self.shipped_words(kind), lang, values)
    }

    /// A letter from any text, with every placeholder filled.
    ///
    /// # Errors
    /// Every placeholder without a value, or with one of another kind, of subject and body.
    pub fn write_as(
        &self,
        words: &Words,
        lang: Lang,
        values: &Values,
    ) -> Result<Letter, Vec<Unfilled>> {
        let mut values = values.clone();
        values.insert("network".to_owned(), self.about.short_name.to(lang).to_owned());
        values.insert("contact_email".to_owned(), self.about.contact.email.clone());
        let (written_in, body) = words.body.best(lang);
        let subject = template::fill(words.subject.to(lang), &values);
        let misfits = values
            .iter()
            .filter(|(name, value)| !ValueKind::of(name).fits(value) && !value.trim().is_empty())
            .map(|(name, _)| Unfilled::OtherKind(name.clone()));
        let misfits: Vec<Unfilled> = misfits.collect();
        match (subject, template::fill_in_pieces(body, &values)) {
            // A value with a line end must not open a second header line.
            (Ok(subject), Ok(pieces)) if misfits.is_empty() => Ok(Letter {
                lang: written_in,
                subject: clean_line(&subject),
                body: pieces.iter().map(Filled::text).collect(),
                pieces,
            }),
            (subject, body) => {
                let both = [subject.err(), body.err()].into_iter().flatten().flatten();
                let mut unfilled: Vec<Unfilled> = Vec::new();
                for it in both.chain(misfits) {
                    if !unfilled.contains(&it) {
                        unfilled.push(it);
                    }
                }
                Err(unfilled)
            }
        }
    }
}
