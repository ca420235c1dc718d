//! Asking the mayor's office by a letter with a link.
//!
//! The letter holds a secret, so it is put into the outbox by the command itself and not by the
//! consumer of the log, which must not know it.

use domain::ids::{ApplicationId, SignatureRequestId};
use domain::language::Lang;
use domain::network::LetterKind;
use domain::people::{Actor, email_key};
use domain::policy::Act;
use domain::signature::{SignatureRefused, SignatureRequest};
use domain::template::Values;
use views::dates;

use super::super::filing::{Filing, KeyUsed};
use super::super::loaded::Case;
use super::super::rows;
use super::{rules, seen_to};
use crate::failure::{Lookup, found};
use crate::{App, Failure, chance, letters};

/// Why no letter was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AskNo {
    /// That is no address.
    NotAnEmail,
    /// The network does not speak it.
    NoSuchLanguage,
    /// The rule says no.
    Rule(SignatureRefused),
    /// The team saved something at this very moment; whoever asks again asks for that.
    ChangedMeanwhile,
    /// The form's key did something else before.
    Key(KeyUsed),
}

impl From<KeyUsed> for AskNo {
    fn from(key: KeyUsed) -> AskNo {
        AskNo::Key(key)
    }
}

/// Sends a letter to the mayor's office, once for each key.
///
/// # Errors
/// [`AskNo`].
pub fn ask(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    typed: &str,
    letter_lang: &str,
    key: &str,
) -> Result<SignatureRequestId, Failure<AskNo>> {
    let now = app.clock.now();
    let none = |it: Lookup| it.map(|no| match no {});
    let (_, version) = seen_to(app, actor, id).map_err(none)?;
    let email = email_key(typed).map_err(|_| Failure::Refused(AskNo::NotAnEmail))?;
    let lang: Option<Lang> = letter_lang.parse().ok().filter(|it| app.network.speaks(*it));
    let lang = lang.ok_or(Failure::Refused(AskNo::NoSuchLanguage))?;
    let text_id = id.to_string();
    let filing = Filing::new("signature.ask", key, &[&text_id, &email, lang.as_str()])
        .map_err(|it| Failure::Refused(it.into()))?;
    let rules = rules(app);
    let token = chance::token();
    let request = SignatureRequestId(chance::fresh_id(now));
    let (app, actor) = (app.clone(), actor.clone());
    let store = app.store.clone();
    store.write(move |tx| {
        let by = found(actor.person)?;
        let case = Case::load(tx, &actor, Act::SubmitApplication, id).map_err(none)?;
        if let Some(done) = filing.before::<AskNo>(tx, by)? {
            return Ok(done.parse().map_err(|_| store::Error::Missing("the outcome of a key"))?);
        }
        if !version.stands(tx, &case)? {
            return Err(Failure::Refused(AskNo::ChangedMeanwhile));
        }
        let request = SignatureRequest {
            id: request,
            application: id,
            email: email.clone(),
            language: lang,
            content_sha256: version.sha256.clone(),
            link_sha256: chance::sha256(&token),
            made_at: now,
            made_by: by,
            expires_at: now.plus_ms(rules.lifetime_ms),
            code_sha256: None,
            code_until: None,
            codes: 0,
            misses: 0,
            used_at: None,
            revoked_at: None,
        };
        let before = tx.signature_requests(id)?;
        let changed = SignatureRequest::ask(request, &case.file, &case.call, &before, &rules)
            .map_err(|it| Failure::Refused(AskNo::Rule(it)))?;
        let request = tx.record(changed)?;
        let event = tx.head()?.seq;
        let asker = found(tx.person(by)?)?;
        let zone = &app.network.about.zone;
        let path = format!("/signatures/{}?token={token}", request.id);
        let value = |name: &str, words: String| (name.to_owned(), words);
        let values = Values::from([
            value("city", letters::said(case.city.name_in(lang))),
            value("call", letters::said(&rows::title(&case.call, lang))),
            value("asker", letters::said(&asker.name)),
            value("until", dates::moment(lang, request.expires_at, &zone.id, zone.label.to(lang))),
            value("link", format!("{}{}", app.settings.base_url, views::shell::href(lang, &path))),
        ]);
        let letter = (LetterKind::SignatureAsked, &values);
        letters::queue(tx, &app, event, &email, lang, letter, now)?;
        filing.keep(tx, by, &request.id.to_string(), now)?;
        Ok(request.id)
    })
}

/// Takes a letter back: its link does nothing any more.
///
/// # Errors
/// When the actor is not the contact, or there is no such letter.
pub fn revoke_letter(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    request: SignatureRequestId,
) -> Result<(), Lookup> {
    let now = app.clock.now();
    let actor = actor.clone();
    app.store.write(move |tx| {
        let by = found(actor.person)?;
        let case = Case::load(tx, &actor, Act::SubmitApplication, id)?;
        let request = found(tx.signature_request(request)?.filter(|it| it.application == id))?;
        // The second click of two: it is over, which is what was asked.
        if let Some(changed) = request.revoke(&case.file, by, now) {
            tx.record(changed)?;
        }
        Ok(())
    })
}
