//! One city's submission to a call, from draft to outcome: the longest life here.
//!
//! Every verb names every stage, so a new stage cannot be forgotten anywhere.
//! What the secret decision will be is not here: see `decision.rs`.

use serde_json::json;
use sha2::{Digest, Sha256};

use crate::call::Call;
use crate::country::Country;
use crate::event::{Changed, Event, EventKind};
use crate::ids::{
    AgreementId, ApplicationId, AttachmentId, CallId, CityId, PersonId, SignatureId, SubmissionId,
};
use crate::signature::Signature;
use crate::sign_off::SignOff;
use crate::time::{Deadline, Timestamp};

mod dates;
mod eligibility;
mod refused;
mod stage;

pub use dates::{Basis, Dates};
pub use eligibility::ScreenRefused;
pub use refused::{
    AnswerRefused, Clash, CommissionRefused, StartRefused, SubmitRefused, WithdrawRefused,
};
pub use stage::Stage;

/// One city's submission to one call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Application {
    /// Its id.
    pub id: ApplicationId,
    /// To which call.
    pub call: CallId,
    /// Of which city.
    pub city: CityId,
    /// The city's country, which decides the commission.
    pub country: Country,
    /// How far it has come.
    pub stage: Stage,
    /// The commission's rank, 1 the best; `None` while unranked.
    pub rank: Option<i64>,
    /// How often it was handed in.
    pub filings: i64,
    /// When the draft began.
    pub started_at: Timestamp,
    /// Who began it.
    pub started_by: PersonId,
    /// The version of the call's form that it fills.
    pub form_version: i64,
    /// What bounds or frees it beside the call's clocks.
    pub dates: Dates,
    /// What the secretariat has asked the city to amend; only then is a forwarded file open.
    pub amending: Option<Amending>,
}

/// What of a forwarded file its city may write to, and until when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amending {
    /// The last millisecond that is in time.
    pub until: Timestamp,
    /// The questions; no other can be written to.
    pub questions: Vec<String>,
}

impl Amending {
    fn opens(&self, question: &str) -> bool {
        self.questions.iter().any(|it| it == question)
    }
}

/// One answer of a draft: its value as JSON, and its own version for compare-and-set.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// The application.
    pub application: ApplicationId,
    /// The question's stable id.
    pub question: String,
    /// The answer's value, as `answer::Value` writes it.
    pub value: String,
    /// 1 for the first; one more with each save.
    pub version: i64,
    /// When it was saved.
    pub saved_at: Timestamp,
    /// By whom.
    pub saved_by: PersonId,
}

/// What a person wants an answer to become.
#[derive(Debug, Clone, PartialEq)]
pub struct AnswerChange {
    /// The question's stable id.
    pub question: String,
    /// The new value.
    pub value: String,
    /// The version the person saw; 0 for none.
    pub based_on: i64,
}

/// A draft together with the answers that a save put down.
#[derive(Debug, Clone, PartialEq)]
pub struct Answered {
    /// The application, unchanged but for what saving means.
    pub application: Application,
    /// The answers saved, with their new versions.
    pub answers: Vec<Answer>,
}

/// When an application's call lets a team write: all that a save needs to know of a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    /// Whether the call is public and not closed.
    pub running: bool,
    /// The last millisecond at which the call accepts cities' work.
    pub cities_until: Timestamp,
    /// The last millisecond at which commissions choose.
    pub commissions_until: Timestamp,
}

impl From<&Call> for Window {
    fn from(call: &Call) -> Window {
        Window {
            running: matches!(call.stage, crate::call::Stage::Published { .. }),
            cities_until: call.clocks.city.accepted_until(),
            commissions_until: call.clocks.endorsement.accepted_until(),
        }
    }
}

/// A file handed in with an application; its bytes lie in the blob store under their hash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// Its id.
    pub id: AttachmentId,
    /// The application.
    pub application: ApplicationId,
    /// The question it answers.
    pub question: String,
    /// The name as the person's device called it, cleaned.
    pub name: String,
    /// SHA-256 of its bytes, lower-case hex.
    pub sha256: String,
    /// Its size in bytes.
    pub size_bytes: i64,
    /// Its kind by content.
    pub media_type: String,
    /// When it was attached.
    pub attached_at: Timestamp,
    /// By whom.
    pub attached_by: PersonId,
    /// When it was taken off again.
    pub detached_at: Option<Timestamp>,
}

/// One hand-in with its receipt: what was handed in can be checked by anybody who has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Submission {
    /// Its id.
    pub id: SubmissionId,
    /// The application.
    pub application: ApplicationId,
    /// 1 for the first hand-in; more after a return.
    pub n: i64,
    /// The number on the receipt.
    pub number: String,
    /// When it arrived, by the server's clock.
    pub at: Timestamp,
    /// Who handed in.
    pub by: PersonId,
    /// SHA-256 of `canonical`, lower-case hex.
    pub sha256: String,
    /// The dossier: canonical answers and file hashes with their salts, exactly as hashed.
    pub canonical: String,
    /// SHA-256 of the content without salts: what was checked, agreed to and signed.
    pub content_sha256: String,
    /// The mayor's signature it rests on, where the call asks for one.
    pub signature: Option<SignatureId>,
    /// The signed receipt, byte by byte; none for a hand-in from before receipts were signed.
    pub receipt: Option<String>,
}

impl Submission {
    /// How many files came with it, by its dossier.
    pub fn n_files(&self) -> i64 {
        let dossier: serde_json::Value = serde_json::from_str(&self.canonical).unwrap_or_default();
        dossier["files"].as_array().map_or(0, Vec::len) as i64
    }
}

/// An application together with the hand-in that moved it.
#[derive(Debug, Clone, PartialEq)]
pub struct Filed {
    /// The application.
    pub application: Application,
    /// The hand-in.
    pub submission: Submission,
    /// The agreements of parties it rests on.
    pub agreements: Vec<AgreementId>,
}

impl Application {
    /// Begins a draft.
    ///
    /// # Errors
    /// [`StartRefused`] when the call is not open or the city is in it, or in the network, already.
    pub fn start(
        application: Application,
        call: &Call,
        is_member: bool,
        other: Option<ApplicationId>,
    ) -> Result<Changed<Application>, StartRefused> {
        if !call.is_open(application.started_at) {
            return Err(StartRefused::NotOpen);
        }
        if let Some(own) = application.dates.own.as_ref().filter(|it| !it.includes(application.started_at)) {
            return Err(StartRefused::CommissionClosed { closed_at: own.clone() });
        }
        if is_member {
            return Err(StartRefused::MemberAlready);
        }
        if let Some(other) = other {
            return Err(StartRefused::AppliesAlready { application: other });
        }
        let application = Application { form_version: call.form_version, ..application };
        let payload = json!({ "call": call.id, "city": application.city });
        let (by, at) = (Some(application.started_by), application.started_at);
        let event = Event::new(EventKind::ApplicationStarted, application.id.0, by, at, payload);
        Ok(Changed::new(application, event))
    }

    /// Until when the team can write and hand in: cities have their clock, which their commission
    /// may have set earlier and a waiver later, and what the commission gave back can be mended
    /// while the commission chooses.
    pub fn writable_until(&self, window: impl Into<Window>) -> Option<Timestamp> {
        let window = window.into();
        match self.stage {
            Stage::Draft => Some(self.dates.city_until(window.cities_until)),
            Stage::Returned { .. } => Some(window.commissions_until),
            Stage::Forwarded { .. } => self.amending.as_ref().map(|it| it.until),
            Stage::Submitted { .. }
            | Stage::Reserved { .. }
            | Stage::Endorsed { .. }
            | Stage::Refused { .. }
            | Stage::Eligible { .. }
            | Stage::Excluded { .. }
            | Stage::Withdrawn { .. }
            | Stage::Admitted { .. }
            | Stage::Declined { .. } => None,
        }
    }

    /// The date that [`Application::writable_until`] is of, in full, and why it is that one.
    pub fn writing_deadline(&self, call: &Call) -> Option<(Deadline, Basis)> {
        match self.stage {
            Stage::Draft => Some(self.dates.city(&call.clocks.city)),
            Stage::Returned { .. } => Some((call.clocks.endorsement.clone(), Basis::Call)),
            _ => None,
        }
    }

    /// Whether it can be written to at a moment.
    ///
    /// # Errors
    /// [`AnswerRefused::NotWritable`] or [`AnswerRefused::Closed`].
    pub fn writable(
        &self,
        window: impl Into<Window>,
        now: Timestamp,
    ) -> Result<(), AnswerRefused> {
        let window = window.into();
        let until = self.writable_until(window).ok_or(AnswerRefused::NotWritable)?;
        // What the secretariat asks for has a clock of its own, also once the intake is closed.
        let running = window.running || self.amending.is_some();
        if !running || until < now {
            return Err(AnswerRefused::Closed { closed_at: until });
        }
        Ok(())
    }

    /// Whether a question is among those that can be written to while the rest is shut.
    fn is_open_to(&self, question: &str) -> Result<(), AnswerRefused> {
        match &self.amending {
            Some(amending) if !amending.opens(question) => Err(AnswerRefused::NotWritable),
            _ => Ok(()),
        }
    }

    /// Saves answers. An answer that somebody else saved meanwhile is not overwritten:
    /// the whole save is refused and shows what they wrote.
    ///
    /// # Errors
    /// [`AnswerRefused`].
    pub fn answer(
        self,
        window: impl Into<Window>,
        current: &[Answer],
        changes: Vec<AnswerChange>,
        by: PersonId,
        now: Timestamp,
    ) -> Result<Option<Changed<Answered>>, AnswerRefused> {
        self.writable(window, now)?;
        changes.iter().try_for_each(|it| self.is_open_to(&it.question))?;
        let mut asked = std::collections::BTreeSet::new();
        if let Some(twice) = changes.iter().find(|it| !asked.insert(it.question.as_str())) {
            return Err(AnswerRefused::AnsweredTwice { question: twice.question.clone() });
        }
        let stored = |question: &str| current.iter().find(|it| it.question == question);
        let clashes: Vec<Clash> = changes
            .iter()
            .filter_map(|change| {
                let theirs = stored(&change.question)?;
                let clash = theirs.version != change.based_on && theirs.value != change.value;
                clash.then(|| Clash {
                    question: theirs.question.clone(),
                    theirs: theirs.value.clone(),
                    version: theirs.version,
                    saved_by: theirs.saved_by,
                    saved_at: theirs.saved_at,
                })
            })
            .collect();
        if !clashes.is_empty() {
            return Err(AnswerRefused::Clash(clashes));
        }
        let answers: Vec<Answer> = changes
            .into_iter()
            .filter(|it| stored(&it.question).is_none_or(|stored| stored.value != it.value))
            .map(|it| Answer {
                application: self.id,
                version: stored(&it.question).map_or(0, |stored| stored.version) + 1,
                question: it.question,
                value: it.value,
                saved_at: now,
                saved_by: by,
            })
            .collect();
        if answers.is_empty() {
            return Ok(None);
        }
        let questions: Vec<_> =
            answers.iter().map(|it| json!({ "question": it.question, "version": it.version })).collect();
        let event = self.event(EventKind::ApplicationAnswered, by, now, json!({ "answers": questions }));
        Ok(Some(Changed::new(Answered { application: self, answers }, event)))
    }

    /// Attaches a file to a draft.
    ///
    /// # Errors
    /// [`AnswerRefused`] when the draft cannot be written to, or the file is for another one.
    pub fn attach(
        self,
        call: &Call,
        attachment: Attachment,
    ) -> Result<Changed<Attachment>, AnswerRefused> {
        self.writable(call, attachment.attached_at)?;
        self.is_open_to(&attachment.question)?;
        if attachment.application != self.id || attachment.detached_at.is_some() {
            return Err(AnswerRefused::NotAttached);
        }
        let payload = json!({
            "attachment": attachment.id, "question": attachment.question,
            "sha256": attachment.sha256, "size_bytes": attachment.size_bytes,
        });
        let (by, at) = (attachment.attached_by, attachment.attached_at);
        let event = self.event(EventKind::FileAttached, by, at, payload);
        Ok(Changed::new(attachment, event))
    }

    /// Takes a file off a draft; what was handed in before keeps it.
    ///
    /// # Errors
    /// [`AnswerRefused`] when the draft cannot be written to, or the file is not on it.
    pub fn detach(
        self,
        call: &Call,
        attachment: Attachment,
        by: PersonId,
        now: Timestamp,
    ) -> Result<Changed<Attachment>, AnswerRefused> {
        self.writable(call, now)?;
        self.is_open_to(&attachment.question)?;
        if attachment.application != self.id || attachment.detached_at.is_some() {
            return Err(AnswerRefused::NotAttached);
        }
        let event =
            self.event(EventKind::FileDetached, by, now, json!({ "attachment": attachment.id }));
        Ok(Changed::new(Attachment { detached_at: Some(now), ..attachment }, event))
    }

    /// Hands the application in; from here the city can read it but no longer edit it.
    ///
    /// An application arriving in the very millisecond of the deadline is in time,
    /// because cities are told "until", not "before". `faults` are the questions that
    /// the form finds missing or wrong; `sign_off` is what the parties have agreed to.
    ///
    /// # Errors
    /// [`SubmitRefused`].
    pub fn submit(
        self,
        call: &Call,
        faults: Vec<String>,
        signed: Option<&Signature>,
        sign_off: &SignOff,
        submission: Submission,
    ) -> Result<Changed<Filed>, SubmitRefused> {
        let now = submission.at;
        let until = self.writable_until(call).ok_or(SubmitRefused::NotDraft)?;
        if now < call.clocks.opens.at || !call.is_public() {
            return Err(SubmitRefused::NotOpen);
        }
        if self.writable(call, now).is_err() {
            return Err(SubmitRefused::CallClosed { closed_at: until });
        }
        // Of a file that is amended only the answers that are open can be mended.
        let faults: Vec<String> =
            faults.into_iter().filter(|it| self.is_open_to(it).is_ok()).collect();
        if !faults.is_empty() {
            return Err(SubmitRefused::Incomplete { questions: faults });
        }
        let accepted = |it: &Signature| call.signature.contains(&it.way) && it.application == self.id;
        if !call.signature.is_empty() && !signed.is_some_and(accepted) {
            return Err(SubmitRefused::NotSigned);
        }
        let parties = sign_off.missing(call, &submission.content_sha256);
        if !parties.is_empty() {
            return Err(SubmitRefused::NotAgreed { parties });
        }
        let agreements = sign_off.in_force(call);
        let payload = json!({
            "submission": submission.id, "n": submission.n,
            "number": submission.number, "sha256": submission.sha256,
            "agreements": agreements, "signature": submission.signature,
            "receipt_sha256": submission.receipt.as_ref().map(|it| hex::encode(Sha256::digest(it))),
        });
        let event = self.event(EventKind::ApplicationSubmitted, submission.by, now, payload);
        // An amended file keeps its seat and is the secretariat's again.
        let stage = match self.stage {
            Stage::Forwarded { seat, .. } => Stage::Forwarded { at: now, seat },
            _ => Stage::Submitted { at: now },
        };
        let application =
            Application { stage, filings: submission.n, amending: None, ..self };
        Ok(Changed::new(Filed { application, submission, agreements }, event))
    }

    /// Puts a hand-in that came too late on record with its moment, so that whoever has to
    /// judge an outage has evidence; nothing else changes.
    pub fn came_late(self, by: PersonId, now: Timestamp, closed_at: Timestamp) -> Changed<Application> {
        let payload = json!({ "closed_at": closed_at });
        let event = self.event(EventKind::ApplicationLate, by, now, payload);
        Changed::new(self, event)
    }

    /// Takes the application back; a seat it held is free again.
    ///
    /// # Errors
    /// [`WithdrawRefused::Over`] once it is refused, excluded, decided or withdrawn.
    pub fn withdraw(
        self,
        by: PersonId,
        now: Timestamp,
    ) -> Result<Changed<Application>, WithdrawRefused> {
        match self.stage {
            Stage::Draft
            | Stage::Submitted { .. }
            | Stage::Returned { .. }
            | Stage::Reserved { .. }
            | Stage::Endorsed { .. }
            | Stage::Forwarded { .. }
            | Stage::Eligible { .. } => (),
            Stage::Refused { .. }
            | Stage::Excluded { .. }
            | Stage::Withdrawn { .. }
            | Stage::Admitted { .. }
            | Stage::Declined { .. } => return Err(WithdrawRefused::Over),
        }
        let payload = json!({ "from": self.stage.name() });
        let event = self.event(EventKind::ApplicationWithdrawn, by, now, payload);
        let stage = Stage::Withdrawn { at: now };
        Ok(Changed::new(Application { stage, amending: None, ..self }, event))
    }

    pub(crate) fn event(
        &self,
        kind: EventKind,
        by: PersonId,
        at: Timestamp,
        payload: serde_json::Value,
    ) -> Event {
        Event::new(kind, self.id.0, Some(by), at, payload)
    }
}

#[cfg(test)]
#[path = "application_tests.rs"]
pub(crate) mod tests;
