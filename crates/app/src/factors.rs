//! A second factor: an authenticator, its recovery codes, and proving oneself anew.
//!
//! The seed is shown once, when it is made, and kept sealed with a key from the file that
//! receipts are signed with, which is not in the database. Why:
//! `docs/decisions/0030-second-factor.md`.

use domain::factor::{Authenticator, CodeRefused, CodeTried, RecoveryCodes};
use domain::ids::{AuthenticatorId, PersonId, SessionId};
use domain::people::Actor;
use domain::policy::{Act, On, require};
use domain::proof::Means;
use domain::time::Timestamp;
use store::WriteTx;
use totp_rs::{Algorithm, Builder, Secret, Totp};

use crate::failure::{Failure, Lookup, found};
use crate::sign_in::{Opened, ascii_digit};
use crate::{App, chance};

/// Seconds one code is shown.
const STEP_S: u64 = 30;
/// Digits of a code; what every authenticator shows.
const DIGITS: u8 = 6;
/// Bytes of a seed: as many as the hash has (RFC 4226).
const SEED_BYTES: usize = 20;
/// Hex digits of a recovery code: 80 bits.
const RECOVERY_DIGITS: usize = 20;

/// What a person has beside the mail.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Factors {
    /// Passkeys.
    pub n_passkeys: usize,
    /// Since when there is an authenticator.
    pub authenticator: Option<Timestamp>,
    /// Recovery codes that were not used yet.
    pub n_recovery: usize,
}

impl Factors {
    /// Whether there is any.
    pub fn any(&self) -> bool {
        self.n_passkeys > 0 || self.authenticator.is_some()
    }
}

/// A seed, shown this once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seed {
    /// What an authenticator reads from the sign.
    pub address: String,
    /// The same to be typed, in groups of four.
    pub typed: String,
}

/// A session that was proven anew: its token changes with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proven {
    /// The cookie from here on.
    pub opened: Opened,
    /// Recovery codes, shown this once; only when an authenticator was just added.
    pub recovery: Vec<String>,
}

/// What the actor has.
///
/// # Errors
/// [`domain::policy::Denied`] for a visitor.
pub fn factors(app: &App, actor: &Actor) -> Result<Factors, Lookup> {
    require(actor, Act::SeeOwnDesk, On::Network)?;
    let person = found(actor.person)?;
    app.store.read(|tx| {
        Ok(Factors {
            n_passkeys: tx.passkeys_of(person)?.len(),
            authenticator: tx.authenticator_of(person)?.and_then(|it| it.confirmed_at),
            n_recovery: usize::try_from(tx.n_recovery_codes(person)?).unwrap_or(0),
        })
    })
}

/// Begins adding an authenticator; one that was begun and never confirmed is forgotten.
///
/// # Errors
/// [`CodeRefused::There`] when there is one already: it is taken away first.
pub fn begin(app: &App, actor: &Actor) -> Result<Seed, Failure<CodeRefused>> {
    let now = app.clock.now();
    require(actor, Act::ChangeFactors, On::Network)?;
    let person = found(actor.person)?;
    let seed = chance::seed()[..SEED_BYTES].to_vec();
    let id = AuthenticatorId(chance::fresh_id(now));
    let sealed = app.store.read(|tx| app.signer.seal(tx, id.0, &seed))?;
    let name = app.store.read(|tx| tx.person(person))?.map(|it| it.email).unwrap_or_default();
    app.store.write(move |tx| {
        if tx.authenticator_of(person)?.is_some() {
            return Err(Failure::Refused(CodeRefused::There));
        }
        tx.begin_authenticator(&Authenticator {
            id,
            person,
            sealed: sealed.bytes.clone(),
            sealed_by: sealed.by.clone(),
            begun_at: now,
            confirmed_at: None,
            last_step: 0,
            misses: 0,
            missed_at: None,
            removed_at: None,
        })?;
        Ok(())
    })?;
    Ok(seed_for_people(app, &seed, &name))
}

fn seed_for_people(app: &App, seed: &[u8], name: &str) -> Seed {
    let secret = Secret::new(seed.into()).to_base32();
    let plain = |text: &str| {
        let encoded: String = url::form_urlencoded::byte_serialize(text.as_bytes()).collect();
        encoded.replace('+', "%20")
    };
    let issuer = plain(app.network.about.short_name.to(domain::language::Lang::EN));
    let address =
        format!("otpauth://totp/{issuer}:{}?secret={secret}&issuer={issuer}", plain(name));
    let groups: Vec<String> =
        secret.as_bytes().chunks(4).map(|it| String::from_utf8_lossy(it).into_owned()).collect();
    Seed { address, typed: groups.join(" ") }
}

/// The generator of a seed's codes; one step before and after is right too, since telephones go a
/// little wrong.
fn totp(seed: &[u8]) -> Totp {
    Builder::new()
        .with_algorithm(Algorithm::SHA1)
        .with_digits(DIGITS)
        .with_skew(1)
        .with_step_duration(STEP_S)
        .with_secret(Secret::new(seed.into()))
        .build_noncompliant()
}

/// The step of time that a code belongs to, near now.
fn step_of(seed: &[u8], code: &str, now: Timestamp) -> Option<i64> {
    let seconds = u64::try_from(now.0 / 1_000).unwrap_or(0);
    totp(seed).check(code, seconds).and_then(|step| i64::try_from(step).ok())
}

/// Ends adding an authenticator with its first code; the session is proven with it, and the
/// recovery codes are told.
///
/// # Errors
/// [`CodeRefused`].
pub fn confirm(
    app: &App,
    actor: &Actor,
    session: SessionId,
    code: &str,
) -> Result<Proven, Failure<CodeRefused>> {
    let now = app.clock.now();
    require(actor, Act::ChangeFactors, On::Network)?;
    let person = found(actor.person)?;
    let (fresh, code) = (Fresh::new(app, session, now), digits(code));
    let codes = recovery_codes(app);
    let hashes: Vec<Vec<u8>> = codes.iter().map(|it| chance::sha256(it)).collect();
    let app_ = app.clone();
    let tried = app.store.write(move |tx| {
        let begun = tx.begun_authenticator(person)?;
        let begun = begun.ok_or(Failure::Refused(CodeRefused::None))?;
        if let Err(refused) = try_code(tx, &app_, begun, &code, now)? {
            return Ok(Err(refused));
        }
        tx.record(RecoveryCodes::make(person, hashes.clone(), person, now))?;
        Ok::<_, Failure<CodeRefused>>(Ok(fresh
            .prove(tx, person, Means::Authenticator)
            .map_err(own)?))
    })?;
    let opened = tried.map_err(Failure::Refused)?;
    Ok(Proven { opened, recovery: codes.iter().map(|it| in_groups(it)).collect() })
}

/// Proves the actor anew, by a code of the authenticator or by a recovery code.
///
/// # Errors
/// [`CodeRefused`].
pub fn prove(
    app: &App,
    actor: &Actor,
    session: SessionId,
    code: &str,
) -> Result<Proven, Failure<CodeRefused>> {
    let now = app.clock.now();
    require(actor, Act::SeeOwnDesk, On::Network)?;
    let person = found(actor.person)?;
    let fresh = Fresh::new(app, session, now);
    let (code, app_) = (code.to_owned(), app.clone());
    let tried = app.store.write(move |tx| {
        let authenticator = tx.authenticator_of(person)?;
        let authenticator = authenticator.ok_or(Failure::Refused(CodeRefused::None))?;
        let recovery = recovery_typed(&code);
        let means = match &recovery {
            Some(_) => Means::Recovery,
            None => Means::Authenticator,
        };
        let tried = match recovery {
            Some(hash) => try_recovery(tx, &app_, authenticator, &hash, now)?,
            None => try_code(tx, &app_, authenticator, &digits(&code), now)?,
        };
        Ok::<_, Failure<CodeRefused>>(match tried {
            Ok(()) => Ok(fresh.prove(tx, person, means).map_err(own)?),
            // A miss is counted, so it is committed; the refusal travels outside.
            Err(refused) => Err(refused),
        })
    })?;
    Ok(Proven { opened: tried.map_err(Failure::Refused)?, recovery: Vec::new() })
}

/// Tries a code of an authenticator; a wrong one is counted.
fn try_code(
    tx: &mut WriteTx,
    app: &App,
    authenticator: Authenticator,
    code: &str,
    now: Timestamp,
) -> Result<Result<(), CodeRefused>, Failure<CodeRefused>> {
    let rule = &app.network.rules.proof;
    let seed = app.signer.unseal(
        tx,
        authenticator.id.0,
        &authenticator.sealed_by,
        &authenticator.sealed,
    )?;
    let step = step_of(&seed, code, now);
    let tried = authenticator.try_code(step, rule, now).map_err(Failure::Refused)?;
    Ok(match tx.record(tried)? {
        CodeTried::Right(_) => Ok(()),
        CodeTried::Missed(_, refused) => Err(refused),
    })
}

/// Tries a recovery code; a wrong one counts like a wrong code.
fn try_recovery(
    tx: &mut WriteTx,
    app: &App,
    authenticator: Authenticator,
    hash: &[u8],
    now: Timestamp,
) -> Result<Result<(), CodeRefused>, Failure<CodeRefused>> {
    let rule = &app.network.rules.proof;
    authenticator.not_paused(rule, now).map_err(Failure::Refused)?;
    let code = tx.recovery_code(authenticator.person, hash)?;
    match code.map(|it| it.take(now)) {
        Some(Some(taken)) => {
            tx.record(taken)?;
            Ok(Ok(()))
        }
        known => {
            tx.record(authenticator.missed(now))?;
            let used = matches!(known, Some(None));
            Ok(Err(if used { CodeRefused::Used } else { CodeRefused::Wrong }))
        }
    }
}

/// Makes fresh recovery codes, which are told this once; the earlier ones are void.
///
/// # Errors
/// [`CodeRefused::None`] without an authenticator.
pub fn renew_recovery(app: &App, actor: &Actor) -> Result<Vec<String>, Failure<CodeRefused>> {
    let now = app.clock.now();
    require(actor, Act::ChangeFactors, On::Network)?;
    let person = found(actor.person)?;
    let codes = recovery_codes(app);
    let hashes: Vec<Vec<u8>> = codes.iter().map(|it| chance::sha256(it)).collect();
    app.store.write(move |tx| {
        if tx.authenticator_of(person)?.is_none() {
            return Err(Failure::Refused(CodeRefused::None));
        }
        tx.record(RecoveryCodes::make(person, hashes.clone(), person, now))?;
        Ok(())
    })?;
    Ok(codes.iter().map(|it| in_groups(it)).collect())
}

/// Takes the actor's authenticator away, and its recovery codes with it.
///
/// # Errors
/// [`domain::policy::Denied::Hidden`] when there is none.
pub fn remove(app: &App, actor: &Actor) -> Result<(), Lookup> {
    let now = app.clock.now();
    require(actor, Act::ChangeFactors, On::Network)?;
    let person = found(actor.person)?;
    app.store.write(move |tx| {
        let authenticator = found(tx.authenticator_of(person)?)?;
        let removed = found(authenticator.remove(person, now))?;
        tx.record(removed)?;
        tx.record(RecoveryCodes::make(person, Vec::new(), person, now))?;
        Ok(())
    })
}

/// Takes everything away that a person has beside the mail, and ends their sessions: they have
/// lost it, and set up another the next time they sign in.
pub(crate) fn reset_in(
    tx: &mut WriteTx,
    person: PersonId,
    by: PersonId,
    now: Timestamp,
) -> Result<(), store::Error> {
    for removed in tx.passkeys_of(person)?.into_iter().filter_map(|it| it.remove(by, now)) {
        tx.record(removed)?;
    }
    if let Some(removed) = tx.authenticator_of(person)?.and_then(|it| it.remove(by, now)) {
        tx.record(removed)?;
        tx.record(RecoveryCodes::make(person, Vec::new(), by, now))?;
    }
    for ended in tx.sessions_of(person, now)?.into_iter().filter_map(|it| it.end(by, now)) {
        tx.record(ended)?;
    }
    Ok(())
}

/// A session proven anew gets a fresh token, so that a stolen one is worth nothing more.
struct Fresh {
    session: SessionId,
    token: String,
    now: Timestamp,
}

impl Fresh {
    fn new(_: &App, session: SessionId, now: Timestamp) -> Fresh {
        Fresh { session, token: chance::token(), now }
    }

    fn prove(&self, tx: &mut WriteTx, person: PersonId, means: Means) -> Result<Opened, Lookup> {
        let session = found(tx.session(self.session)?.filter(|it| it.person == person))?;
        let left_ms = session.expires_at.0 - self.now.0;
        let proven = found(session.prove(means, chance::sha256(&self.token), self.now))?;
        tx.record(proven)?;
        Ok(Opened { token: self.token.clone(), lifetime_s: left_ms / 1_000, return_to: None })
    }
}

/// After a passkey was added: its device asked the owner, so the session is proven by it.
pub(crate) fn proven_by_passkey(
    tx: &mut WriteTx,
    app: &App,
    person: PersonId,
    session: SessionId,
    now: Timestamp,
) -> Result<Opened, Lookup> {
    Fresh::new(app, session, now).prove(tx, person, Means::Passkey)
}

/// A look-up refuses nothing by a rule.
fn own(failure: Lookup) -> Failure<CodeRefused> {
    failure.map(|no| match no {})
}

fn digits(code: &str) -> String {
    code.chars().filter_map(ascii_digit).collect()
}

fn recovery_codes(app: &App) -> Vec<String> {
    let code = |_| chance::token()[..RECOVERY_DIGITS].to_owned();
    (0..app.network.rules.proof.recovery_codes).map(code).collect()
}

/// `0a1b2-c3d4e-…`, to be read aloud and typed.
fn in_groups(code: &str) -> String {
    let groups: Vec<String> =
        code.as_bytes().chunks(5).map(|it| String::from_utf8_lossy(it).into_owned()).collect();
    groups.join("-")
}

/// The hash of what was typed when it is as long as a recovery code.
fn recovery_typed(typed: &str) -> Option<Vec<u8>> {
    let plain: String =
        typed.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_lowercase();
    (plain.len() == RECOVERY_DIGITS).then(|| chance::sha256(&plain))
}

/// Seals every seed anew with the key that comes into force; part of changing that key.
pub(crate) fn seal_anew(
    tx: &mut WriteTx,
    mut again: impl FnMut(&Authenticator) -> Option<crate::keys::Sealed>,
) -> Result<(), store::Error> {
    for it in tx.sealed_authenticators()? {
        if let Some(sealed) = again(&it) {
            tx.keep_sealed(it.id, &sealed.bytes, &sealed.by)?;
        }
    }
    Ok(())
}

/// What a person's telephone shows at a moment; for tests, which have no telephone.
#[cfg(feature = "testing")]
pub fn code_at(app: &App, person: PersonId, at: Timestamp) -> String {
    let seed = app.store.read(|tx| {
        let it = tx.begun_authenticator(person)?.or(tx.authenticator_of(person)?);
        let it = it.expect("a test asks for the code of somebody who has begun");
        app.signer.unseal(tx, it.id.0, &it.sealed_by, &it.sealed)
    });
    let seed = seed.expect("a test's key unseals");
    totp(&seed).generate(u64::try_from(at.0 / 1_000).unwrap_or(0)).to_string()
}
