//! The key that receipts are signed with, kept in a file of its own beside the database.
//!
//! Not in the database, so that whoever can write there still cannot make a receipt. Its
//! public half is in the database and in the log, so that several nodes can tell whether they
//! sign with the same key, and everybody can check what was signed long ago. Why, and what it
//! costs: `docs/decisions/0006-receipts-are-signed-with-a-file.md`.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use domain::receipt::{PublicKey, Receipt};
use domain::time::Timestamp;
use ring::signature::{Ed25519KeyPair, KeyPair};
use store::Tx;

use crate::{App, chance, factors};

mod sealing;

pub(crate) use sealing::Sealed;

/// What stands before the seed in a PKCS #8 document of an Ed25519 key (RFC 8410).
const PKCS8: [u8; 16] =
    [0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20];
const BEGIN: &str = "-----BEGIN PRIVATE KEY-----";
/// The ending of a key that is about to come into force.
const WAITING: &str = "next";
const END: &str = "-----END PRIVATE KEY-----";

/// Signs receipts. Every node of an instance has the same one.
#[derive(Clone)]
pub struct Signer(Arc<Inner>);

struct Inner {
    /// Where the key is kept; nowhere in a test.
    file: Option<PathBuf>,
    pair: RwLock<Arc<Pair>>,
}

/// A secret key with its public name.
pub(crate) struct Pair {
    secret: Ed25519KeyPair,
    public: PublicKey,
    seal: sealing::SealKey,
}

/// Why receipts cannot be signed here.
#[derive(Debug, thiserror::Error)]
pub enum KeyRefused {
    /// Another key is in force: this node was given the wrong file.
    #[error(
        "receipts of this instance are signed with the key {in_force}, and this node has {ours}: \
         give every node the same file"
    )]
    Another {
        /// The one in force.
        in_force: String,
        /// The one in this node's file.
        ours: String,
    },
    /// The key was retired.
    #[error("the key {0} was retired: give this node the file of the key in force")]
    Retired(String),
    /// The database does not answer.
    #[error(transparent)]
    Store(#[from] store::Error),
}

/// Why no other key was put in force; the old one still is.
#[derive(Debug, thiserror::Error)]
pub enum RotateFailed {
    /// A file cannot be read or written.
    #[error(transparent)]
    File(#[from] io::Error),
    /// The database does not answer.
    #[error(transparent)]
    Store(#[from] store::Error),
}

impl Signer {
    /// The key in that file, which is made when it is not there.
    ///
    /// # Errors
    /// When it cannot be read or made, holds no Ed25519 key, or others may read it.
    pub fn open(file: &Path) -> io::Result<Signer> {
        if !file.exists() {
            write_new(file, &chance::seed())?;
        }
        let pair = Arc::new(read(file)?);
        Ok(Signer(Arc::new(Inner { file: Some(file.to_owned()), pair: RwLock::new(pair) })))
    }

    /// A key that lives as long as the process, for tests.
    pub fn passing() -> Signer {
        let pair = Pair::new(&chance::seed()).expect("every seed makes a key");
        Signer(Arc::new(Inner { file: None, pair: RwLock::new(Arc::new(pair)) }))
    }

    /// The id of the public key.
    pub fn id(&self) -> String {
        self.pair().public.id.clone()
    }

    fn pair(&self) -> Arc<Pair> {
        Arc::clone(&self.0.pair.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// The pair whose public half is in force, looked for in the file again when the one at
    /// hand is not: another key was put in force while this node ran.
    pub(crate) fn in_force(&self, tx: &mut Tx) -> Result<Arc<Pair>, store::Error> {
        let pair = self.pair();
        if tx.key_in_force_since(&pair.public.id)?.is_some() {
            return Ok(pair);
        }
        // The second one is there when a rotation was cut short.
        let files = self.0.file.iter().flat_map(|it| [it.clone(), it.with_extension(WAITING)]);
        for fresh in files.filter_map(|it| read(&it).ok()) {
            if tx.key_in_force_since(&fresh.public.id)?.is_some() {
                let fresh = Arc::new(fresh);
                *self.0.pair.write().unwrap_or_else(PoisonError::into_inner) = Arc::clone(&fresh);
                return Ok(fresh);
            }
        }
        let what = format!("receipts cannot be signed: {} is not in force", pair.public.id);
        Err(store::Error::Unavailable(what))
    }
}

impl Pair {
    fn new(seed: &[u8; 32]) -> Option<Pair> {
        let secret = Ed25519KeyPair::from_seed_unchecked(seed).ok()?;
        let public = PublicKey::new(secret.public_key().as_ref(), Timestamp(0));
        Some(Pair { secret, public, seal: sealing::SealKey::of(seed) })
    }

    /// The id of the public key.
    pub(crate) fn id(&self) -> &str {
        &self.public.id
    }

    /// The document people keep. The same receipt always gives the same bytes.
    pub(crate) fn seal(&self, receipt: &Receipt) -> String {
        receipt.sealed(&self.sign(&receipt.text_to_sign()))
    }

    /// The signature over a text; the same text always gives the same bytes.
    pub(crate) fn sign(&self, text: &str) -> [u8; 64] {
        let signature = self.secret.sign(text.as_bytes());
        signature.as_ref().try_into().expect("an Ed25519 signature has 64 bytes")
    }
}

/// Puts the signer's key in force when the instance has none yet; several nodes that start at
/// once agree on the first.
///
/// # Errors
/// [`KeyRefused`] when another key is in force or this one is retired.
pub fn register(app: &App) -> Result<(), KeyRefused> {
    let now = app.clock.now();
    let ours = app.signer.pair().public.clone();
    app.store.write(move |tx| {
        let keys = tx.signing_keys()?;
        if let Some(known) = keys.iter().find(|it| it.id == ours.id) {
            return match known.retired_at {
                None => Ok(()),
                Some(_) => Err(KeyRefused::Retired(ours.id.clone())),
            };
        }
        if let Some(other) = keys.iter().find(|it| it.retired_at.is_none()) {
            return Err(KeyRefused::Another { in_force: other.id.clone(), ours: ours.id.clone() });
        }
        tx.record(PublicKey { added_at: now, ..ours.clone() }.add())?;
        Ok(())
    })
}

/// Puts another key in force: a fresh one takes the place of the file, which is kept under a
/// name with the old key's id, and what was signed before stays good.
///
/// # Errors
/// When files cannot be written, or the database does not answer.
pub fn rotate(app: &App) -> Result<String, RotateFailed> {
    let now = app.clock.now();
    let file = app.signer.0.file.clone().ok_or_else(|| io::Error::other("the key has no file"))?;
    let (old, seed) = (app.signer.pair(), chance::seed());
    let fresh = Pair::new(&seed).expect("every seed makes a key");
    let waiting = file.with_extension(WAITING);
    write_new(&waiting, &seed)?;
    let public = PublicKey { added_at: now, ..fresh.public.clone() };
    let (id, fresh, was) = (fresh.public.id.clone(), Arc::new(fresh), Arc::clone(&old));
    app.store.write(move |tx| {
        for key in tx.signing_keys()?.into_iter().filter(|it| it.retired_at.is_none()) {
            // To the last millisecond before, so that no moment has two keys in force.
            tx.record(key.retire(now.plus_ms(-1)))?;
        }
        tx.record(public.clone().add())?;
        factors::seal_anew(tx, |it| {
            let plain = was.unseal(it.id.0, &it.sealed).filter(|_| it.sealed_by == was.id())?;
            Some(fresh.seal_up(it.id.0, &plain))
        })
    })?;
    fs::rename(&file, file.with_extension(format!("{}.old", old.id())))?;
    fs::rename(&waiting, &file)?;
    Ok(id)
}

/// The list of public keys as it is published.
///
/// # Errors
/// Of the database.
pub fn published(app: &App) -> Result<String, crate::failure::Lookup> {
    let keys = app.store.read(|tx| tx.signing_keys())?;
    Ok(PublicKey::list(&keys, &app.settings.base_url))
}

fn read(file: &Path) -> io::Result<Pair> {
    let text = fs::read_to_string(file)?;
    private(file)?;
    let bad = || {
        let what = format!("{} holds no Ed25519 key in PEM (PKCS #8)", file.display());
        io::Error::new(io::ErrorKind::InvalidData, what)
    };
    let inside = text.trim().strip_prefix(BEGIN).and_then(|it| it.strip_suffix(END));
    let plain: String = inside.ok_or_else(bad)?.split_whitespace().collect();
    let der = STANDARD.decode(plain).map_err(|_| bad())?;
    let seed: [u8; 32] =
        der.strip_prefix(&PKCS8).and_then(|it| it.try_into().ok()).ok_or_else(bad)?;
    Pair::new(&seed).ok_or_else(bad)
}

fn write_new(file: &Path, seed: &[u8; 32]) -> io::Result<()> {
    let der = [PKCS8.as_slice(), seed].concat();
    let text = format!("{BEGIN}\n{}\n{END}\n", STANDARD.encode(der));
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut made = options.open(file)?;
    made.write_all(text.as_bytes())?;
    made.sync_all()
}

#[cfg(unix)]
fn private(file: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let mode = fs::metadata(file)?.permissions().mode();
    if mode & 0o077 != 0 {
        let what = format!("others may read {}: chmod 600 it first", file.display());
        return Err(io::Error::new(io::ErrorKind::PermissionDenied, what));
    }
    Ok(())
}

#[cfg(not(unix))]
fn private(_: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_made_once_and_for_this_user_alone() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("signing-key.pem");
        let first = Signer::open(&file).unwrap().id();
        assert_eq!(Signer::open(&file).unwrap().id(), first);
        let text = fs::read_to_string(&file).unwrap();
        assert!(text.starts_with(BEGIN) && text.lines().count() == 3, "as openssl writes it");
    }

    #[cfg(unix)]
    #[test]
    fn a_key_that_others_may_read_is_refused_and_so_is_what_is_none() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("signing-key.pem");
        Signer::open(&file).unwrap();
        let mode = fs::metadata(&file).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
        fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).unwrap();
        assert!(Signer::open(&file).is_err());
        fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).unwrap();
        fs::write(&file, "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n").unwrap();
        assert!(Signer::open(&file).is_err());
    }
}
