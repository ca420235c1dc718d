//! Signing in by passkey.
//!
//! Two requests make a ceremony; what must be remembered in between lies in the
//! database, so that another node can answer the second. A ceremony answers once.
//! Nobody types an address: the passkey itself knows whose it is.

use domain::ids::{PasskeyId, PersonId, SessionId};
use domain::people::Actor;
use domain::policy::{Act, Denied, On, require};
use domain::proof::Means;
use domain::session::Passkey;
use domain::words::clean_line;
use serde_json::Value;
use url::Url;
use uuid::Uuid;
use webauthn_rs::prelude::{
    DiscoverableAuthentication, PasskeyRegistration, PublicKeyCredential,
    RegisterPublicKeyCredential, WebauthnError,
};
use webauthn_rs::{Webauthn, WebauthnBuilder};

use crate::factors::proven_by_passkey;
use crate::failure::{Failure, Lookup, found};
use crate::sign_in::{From, Opened, Start};
use crate::{App, chance};

/// How long the second request may take, in milliseconds.
const CEREMONY_MS: i64 = 5 * 60_000;

/// Why a passkey was not taken. The page says one thing for all; the log says which.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PasskeyRefused {
    /// The ceremony is over, or was never begun here.
    Over,
    /// The device's answer does not fit what was asked.
    NotRight(String),
    /// This passkey belongs to somebody already.
    KnownPasskey,
}

impl std::convert::From<WebauthnError> for Failure<PasskeyRefused> {
    fn from(error: WebauthnError) -> Self {
        Failure::Refused(PasskeyRefused::NotRight(error.to_string()))
    }
}

impl std::convert::From<serde_json::Error> for Failure<PasskeyRefused> {
    fn from(error: serde_json::Error) -> Self {
        Failure::Refused(PasskeyRefused::NotRight(error.to_string()))
    }
}

/// What the browser is asked, and under which id the ceremony waits.
#[derive(Debug, Clone)]
pub struct Asked {
    /// The ceremony.
    pub ceremony: Uuid,
    /// The options for the browser.
    pub options: Value,
}

/// The site as passkeys know it: bound to the configured address.
///
/// A passkey cannot be bound to the number of a machine; a demonstration at `127.0.0.1`
/// takes passkeys at its other name, `localhost`.
fn site(app: &App) -> Result<Webauthn, WebauthnError> {
    let mut origin =
        Url::parse(&app.settings.base_url).map_err(|_| WebauthnError::Configuration)?;
    if matches!(origin.host_str(), Some("127.0.0.1" | "[::1]")) {
        origin.set_host(Some("localhost")).map_err(|_| WebauthnError::Configuration)?;
    }
    let host = origin.host_str().unwrap_or_default().to_owned();
    let name = app.network.about.short_name.to(domain::language::Lang::EN);
    WebauthnBuilder::new(&host, &origin)?.rp_name(name).build()
}

/// Begins adding a passkey to the actor.
///
/// # Errors
/// [`PasskeyRefused`].
pub fn ask_to_register(app: &App, actor: &Actor) -> Result<Asked, Failure<PasskeyRefused>> {
    let now = app.clock.now();
    require(actor, Act::ChangeFactors, On::Network)?;
    let id = found(actor.person)?;
    let (person, have) = app.store.read(|tx| {
        let person = found(tx.person(id)?)?;
        Ok::<_, Failure<PasskeyRefused>>((person, tx.passkeys_of(id)?))
    })?;
    let have = have.iter().filter_map(|it| credential(it).ok()).map(|it| it.cred_id().clone());
    let (options, state) = site(app)?.start_passkey_registration(
        person.id.0,
        &person.email,
        &person.name,
        Some(have.collect()),
    )?;
    // Without a key that the device itself remembers nobody could sign in without an address.
    let mut options = serde_json::to_value(&options)?;
    let wanted = &mut options["publicKey"]["authenticatorSelection"];
    wanted["residentKey"] = "required".into();
    wanted["requireResidentKey"] = true.into();
    keep(app, Some(id), serde_json::to_string(&state)?, options, now)
}

/// Ends adding a passkey: the device's answer, and what the person calls the passkey. The device
/// has asked its owner, so the session at hand is proven by it.
///
/// # Errors
/// [`PasskeyRefused`].
pub fn register(
    app: &App,
    actor: &Actor,
    session: Option<SessionId>,
    ceremony: Uuid,
    answer: Value,
    name: &str,
) -> Result<(PasskeyId, Option<Opened>), Failure<PasskeyRefused>> {
    let now = app.clock.now();
    require(actor, Act::ChangeFactors, On::Network)?;
    let person = found(actor.person)?;
    let state: PasskeyRegistration = serde_json::from_str(&take(app, ceremony, Some(person))?)?;
    let answer: RegisterPublicKeyCredential = serde_json::from_value(answer)?;
    let credential = site(app)?.finish_passkey_registration(&answer, &state)?;
    let passkey = Passkey {
        id: PasskeyId(chance::fresh_id(now)),
        person,
        name: clean_line(name).chars().take(80).collect(),
        credential_id: hex::encode(credential.cred_id()),
        credential: serde_json::to_string(&credential)?,
        added_at: now,
        removed_at: None,
    };
    let app_ = app.clone();
    app.store.write(move |tx| {
        if tx.passkey_by_credential(&passkey.credential_id)?.is_some() {
            return Err(Failure::Refused(PasskeyRefused::KnownPasskey));
        }
        let id = tx.record(Passkey::add(passkey.clone()))?.id;
        let opened = session
            .map(|it| proven_by_passkey(tx, &app_, person, it, now))
            .transpose()
            .map_err(|it| it.map(|no| match no {}))?;
        Ok((id, opened))
    })
}

/// Begins signing in: any passkey of this site will do.
///
/// # Errors
/// [`PasskeyRefused`].
pub fn ask_to_sign_in(app: &App) -> Result<Asked, Failure<PasskeyRefused>> {
    let now = app.clock.now();
    let (mut options, state) = site(app)?.start_discoverable_authentication()?;
    // Asked for by a button, not offered while somebody types.
    options.mediation = None;
    keep(app, None, serde_json::to_string(&state)?, serde_json::to_value(&options)?, now)
}

/// Ends signing in: the session of the person whose passkey answered.
///
/// # Errors
/// [`PasskeyRefused`]; an unknown passkey is not right like one that answers wrongly.
pub fn sign_in(
    app: &App,
    ceremony: Uuid,
    answer: Value,
    from: From,
) -> Result<Opened, Failure<PasskeyRefused>> {
    let now = app.clock.now();
    let state: DiscoverableAuthentication = serde_json::from_str(&take(app, ceremony, None)?)?;
    let answer: PublicKeyCredential = serde_json::from_value(answer)?;
    let site = site(app)?;
    let (person, credential_id) = site.identify_discoverable_authentication(&answer)?;
    let credential_id = hex::encode(credential_id);
    let unknown = || Failure::Refused(PasskeyRefused::NotRight("unknown passkey".to_owned()));
    let passkey = app
        .store
        .read(|tx| tx.passkey_by_credential(&credential_id))?
        .filter(|it| it.person == PersonId(person))
        .ok_or_else(unknown)?;
    let mut credential = credential(&passkey)?;
    let proven = site.finish_discoverable_authentication_v2(&answer, state, &credential)?;
    credential.update_credential(&proven);
    let credential = serde_json::to_string(&credential)?;
    let (id, start) = (passkey.id, Start::new(app, from, now));
    app.store.write(move |tx| {
        // Again inside, since it may have been taken away meanwhile.
        let passkey = tx.passkey(id)?.filter(|it| it.removed_at.is_none()).ok_or_else(unknown)?;
        let passkey = tx.record(passkey.used(credential.clone(), now))?;
        Ok(start.open(tx, passkey.person, Means::Passkey, None)?)
    })
}

/// The actor's passkeys, the oldest first.
///
/// # Errors
/// [`Denied`] for a visitor.
pub fn list(app: &App, actor: &Actor) -> Result<Vec<Passkey>, Lookup> {
    require(actor, Act::SeeOwnDesk, On::Network)?;
    let person = actor.person.ok_or(Denied::SignInFirst)?;
    Ok(app.store.read(|tx| tx.passkeys_of(person))?)
}

/// Takes one of the actor's passkeys away.
///
/// # Errors
/// [`Denied::Hidden`] when it is somebody else's or gone.
pub fn remove(app: &App, actor: &Actor, id: PasskeyId) -> Result<(), Lookup> {
    let now = app.clock.now();
    require(actor, Act::ChangeFactors, On::Network)?;
    let person = found(actor.person)?;
    app.store.write(move |tx| {
        let passkey = found(tx.passkey(id)?.filter(|it| it.person == person))?;
        let removed = found(passkey.remove(person, now))?;
        tx.record(removed)?;
        Ok(())
    })
}

fn credential(passkey: &Passkey) -> Result<webauthn_rs::prelude::Passkey, serde_json::Error> {
    serde_json::from_str(&passkey.credential)
}

fn keep(
    app: &App,
    person: Option<PersonId>,
    state: String,
    options: Value,
    now: domain::time::Timestamp,
) -> Result<Asked, Failure<PasskeyRefused>> {
    let ceremony = chance::fresh_id(now);
    app.store.write(move |tx| {
        tx.keep_ceremony(ceremony, person, &state, now.plus_ms(CEREMONY_MS), now)
    })?;
    Ok(Asked { ceremony, options })
}

/// Takes a ceremony out, which ends it whatever the answer is.
fn take(
    app: &App,
    ceremony: Uuid,
    person: Option<PersonId>,
) -> Result<String, Failure<PasskeyRefused>> {
    let now = app.clock.now();
    let kept = app.store.write(move |tx| tx.take_ceremony(ceremony, now))?;
    match kept {
        Some((whose, state)) if whose == person => Ok(state),
        Some(_) | None => Err(Failure::Refused(PasskeyRefused::Over)),
    }
}
