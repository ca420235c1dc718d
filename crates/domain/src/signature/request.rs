//! Asking a mayor's office for a signature: the letter, its codes, and what the office sends back.

use serde_json::json;

use super::{Signature, SignatureRefused, Way, may_sign};
use crate::application::Application;
use crate::call::Call;
use crate::event::{Changed, Event, EventKind};
use crate::ids::{ApplicationId, PersonId, SignatureId, SignatureRequestId};
use crate::language::Lang;
use crate::time::Timestamp;

/// A letter to the mayor's office that asks for a signature under one version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignatureRequest {
    /// Its id; stands in the address of the page.
    pub id: SignatureRequestId,
    /// The application.
    pub application: ApplicationId,
    /// The office's address; letter and code go there and nowhere else.
    pub email: String,
    /// The language of letter and page.
    pub language: Lang,
    /// SHA-256 of the content to be signed.
    pub content_sha256: String,
    /// SHA-256 of the token in the link.
    pub link_sha256: Vec<u8>,
    /// When it was made.
    pub made_at: Timestamp,
    /// By whom.
    pub made_by: PersonId,
    /// The last moment at which it can be answered.
    pub expires_at: Timestamp,
    /// SHA-256 of the code last sent.
    pub code_sha256: Option<Vec<u8>>,
    /// Until when that code works.
    pub code_until: Option<Timestamp>,
    /// How many codes were sent.
    pub codes: i64,
    /// Wrong codes so far, over all codes sent.
    pub misses: i64,
    /// When it was answered.
    pub used_at: Option<Timestamp>,
    /// When the contact took it back.
    pub revoked_at: Option<Timestamp>,
}

/// How long and how often a request can be answered; a rule of the network.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RequestRules {
    /// Milliseconds a request waits.
    pub lifetime_ms: i64,
    /// Milliseconds a code works.
    pub code_lifetime_ms: i64,
    /// Codes that one request may have sent.
    pub codes_max: i64,
    /// Wrong codes after which the request is void.
    pub misses_max: i64,
    /// Requests of one application that may wait at a time.
    pub waiting_max: i64,
}

/// Why a request cannot be answered any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RequestOver {
    /// It was answered: it works once.
    #[error("the request was answered")]
    Used,
    /// The contact took it back.
    #[error("the request was taken back")]
    Revoked,
    /// Its days are over.
    #[error("the request is too old")]
    Expired,
    /// Too many wrong codes.
    #[error("too many wrong codes")]
    Missed,
    /// The application was changed since.
    #[error("the request is about an older version")]
    Older,
}

impl RequestOver {
    /// The reason's word, from which its sentence is found.
    pub fn as_str(self) -> &'static str {
        match self {
            RequestOver::Used => "used",
            RequestOver::Revoked => "revoked",
            RequestOver::Expired => "expired",
            RequestOver::Missed => "missed",
            RequestOver::Older => "older",
        }
    }
}

/// Why the office did not get its code, or its signature was not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SignRefused {
    /// The request does not work any more.
    #[error(transparent)]
    Over(#[from] RequestOver),
    /// Nothing of the application can change now.
    #[error(transparent)]
    Not(#[from] SignatureRefused),
    /// As many codes were sent as may be.
    #[error("no more codes are sent")]
    NoMoreCodes,
    /// No code was sent, or the one sent is too old.
    #[error("the code is too old")]
    CodeOver,
    /// The code is wrong; some tries are left.
    #[error("wrong code, {left} tries left")]
    WrongCode {
        /// Tries left.
        left: i64,
    },
    /// Who signs is not said.
    #[error("who signs is not said")]
    NoSigner,
}

/// What became of a try to sign: both are saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tried {
    /// The code was right: the request is used, the signature given.
    Signed(SignatureRequest, Box<Signature>),
    /// It was wrong; the miss is counted.
    Missed(SignatureRequest, SignRefused),
}

/// What the office sends to sign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signing {
    /// The id the signature will have.
    pub id: SignatureId,
    /// SHA-256 of the code typed.
    pub code_sha256: Vec<u8>,
    /// Name and title of who signs.
    pub signer: String,
    /// SHA-256 of the content the page showed.
    pub seen: String,
}

impl SignatureRequest {
    /// Asks the office for a signature; `waiting` are the requests made before.
    ///
    /// # Errors
    /// [`SignatureRefused`].
    pub fn ask(
        request: SignatureRequest,
        file: &Application,
        call: &Call,
        before: &[SignatureRequest],
        rules: &RequestRules,
    ) -> Result<Changed<SignatureRequest>, SignatureRefused> {
        may_sign(file, call, Way::Link, request.made_at)?;
        let open = |it: &&SignatureRequest| {
            it.over(&request.content_sha256, rules, request.made_at).is_none()
        };
        let n_waiting = before.iter().filter(open).count();
        if i64::try_from(n_waiting).is_ok_and(|it| it >= rules.waiting_max) {
            return Err(SignatureRefused::TooManyWait { max: rules.waiting_max });
        }
        let payload = json!({ "request": request.id, "content_sha256": request.content_sha256 });
        let event =
            file.event(EventKind::SignatureAsked, request.made_by, request.made_at, payload);
        Ok(Changed::new(request, event))
    }

    /// Why it cannot be answered any more, if so, while the content has this hash.
    pub fn over(
        &self,
        content_sha256: &str,
        rules: &RequestRules,
        now: Timestamp,
    ) -> Option<RequestOver> {
        if self.used_at.is_some() {
            Some(RequestOver::Used)
        } else if self.revoked_at.is_some() {
            Some(RequestOver::Revoked)
        } else if self.expires_at < now {
            Some(RequestOver::Expired)
        } else if self.misses >= rules.misses_max {
            Some(RequestOver::Missed)
        } else if self.content_sha256 != content_sha256 {
            Some(RequestOver::Older)
        } else {
            None
        }
    }

    /// Takes the request back; the link does nothing any more. `None` when it is over anyway.
    pub fn revoke(
        self,
        file: &Application,
        by: PersonId,
        now: Timestamp,
    ) -> Option<Changed<SignatureRequest>> {
        if self.used_at.is_some() || self.revoked_at.is_some() {
            return None;
        }
        let payload = json!({ "request": self.id });
        let event = file.event(EventKind::SignatureRequestRevoked, by, now, payload);
        Some(Changed::new(SignatureRequest { revoked_at: Some(now), ..self }, event))
    }

    /// Has a code sent to the office's address; an earlier one does not work any more.
    ///
    /// # Errors
    /// [`SignRefused`].
    pub fn send_code(
        self,
        (file, call): (&Application, &Call),
        content_sha256: &str,
        code_sha256: Vec<u8>,
        rules: &RequestRules,
        now: Timestamp,
    ) -> Result<Changed<SignatureRequest>, SignRefused> {
        self.answerable((file, call), content_sha256, rules, now)?;
        if self.codes >= rules.codes_max {
            return Err(SignRefused::NoMoreCodes);
        }
        let codes = self.codes + 1;
        let payload = json!({ "request": self.id, "codes": codes });
        let event = Event::new(EventKind::SignatureCodeSent, file.id.0, None, now, payload);
        let code_until = Some(now.plus_ms(rules.code_lifetime_ms));
        let sent = SignatureRequest { code_sha256: Some(code_sha256), code_until, codes, ..self };
        Ok(Changed::new(sent, event))
    }

    /// Signs. A wrong code is counted, so the result is to be recorded either way.
    ///
    /// # Errors
    /// [`SignRefused`] when nothing can be tried; nothing changes then.
    pub fn sign(
        self,
        (file, call): (&Application, &Call),
        content_sha256: &str,
        signing: Signing,
        rules: &RequestRules,
        now: Timestamp,
    ) -> Result<Changed<Tried>, SignRefused> {
        self.answerable((file, call), content_sha256, rules, now)?;
        if signing.seen != self.content_sha256 {
            return Err(RequestOver::Older.into());
        }
        let signer = signing.signer.trim().to_owned();
        if signer.is_empty() {
            return Err(SignRefused::NoSigner);
        }
        let live = self.code_until.is_some_and(|until| now <= until);
        let Some(code) = self.code_sha256.as_ref().filter(|_| live) else {
            return Err(SignRefused::CodeOver);
        };
        if *code != signing.code_sha256 {
            let misses = self.misses + 1;
            let refused = match rules.misses_max - misses {
                left @ 1.. => SignRefused::WrongCode { left },
                _ => RequestOver::Missed.into(),
            };
            let payload = json!({ "request": self.id, "misses": misses });
            let event = Event::new(EventKind::SignatureMissed, file.id.0, None, now, payload);
            return Ok(Changed::new(
                Tried::Missed(SignatureRequest { misses, ..self }, refused),
                event,
            ));
        }
        let signature = Signature {
            id: signing.id,
            application: self.application,
            way: Way::Link,
            content_sha256: self.content_sha256.clone(),
            signed_at: now,
            signer,
            request: Some(self.id),
            file: None,
            seal: None,
            added_by: None,
            revoked_at: None,
        };
        let told = signature.told();
        let event = Event::new(EventKind::ApplicationSigned, file.id.0, None, now, told);
        let used = SignatureRequest { used_at: Some(now), ..self };
        Ok(Changed::new(Tried::Signed(used, Box::new(signature)), event))
    }

    fn answerable(
        &self,
        (file, call): (&Application, &Call),
        content_sha256: &str,
        rules: &RequestRules,
        now: Timestamp,
    ) -> Result<(), SignRefused> {
        if let Some(over) = self.over(content_sha256, rules, now) {
            return Err(over.into());
        }
        Ok(may_sign(file, call, Way::Link, now)?)
    }
}
