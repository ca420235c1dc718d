//! `lyceum check`: the chain of events, what the rows must agree on, the receipts, and the files.

use std::process::ExitCode;

use app::blobs::BlobFault;

use crate::configuration::Place;
use crate::{say, say_error};

/// Checks everything; exit status 1 with the number of the first bad event on damage.
pub fn run(place: &Place) -> anyhow::Result<ExitCode> {
    let settled = place.settle()?;
    let store = settled.open()?;
    let mut sound = true;

    match store.verify(|_| ()) {
        Ok(verified) => {
            say(&format!("{} events, each follows from the one before", verified.events));
        }
        Err(store::Error::Damaged(damage)) => {
            say_error(&format!("the log is damaged: {damage}"));
            sound = false;
        }
        Err(other) => return Err(other.into()),
    }

    for fault in store.integrity()? {
        say_error(&format!("the database: {fault}"));
        sound = false;
    }

    for disagreement in store.read(|tx| tx.disagreements())? {
        say_error(&format!("{}: {} rows", disagreement.what, disagreement.rows));
        sound = false;
    }

    let (n_receipts, tampered) = app::verify::tampered(&store)?;
    for it in &tampered {
        say_error(&format!("receipt {}: {}", it.number, it.what));
        sound = false;
    }
    say(&format!("{n_receipts} receipts checked"));

    let blobs = settled.blobs()?;
    let hashes = store.read(|tx| tx.blob_hashes())?;
    for (sha256, _) in &hashes {
        let fault = match blobs.check(sha256) {
            Ok(()) => continue,
            Err(BlobFault::Missing) => "is missing".to_owned(),
            Err(BlobFault::Changed) => "does not have its hash".to_owned(),
            Err(BlobFault::Unreadable(error)) => format!("cannot be read: {error}"),
        };
        say_error(&format!("file {sha256} {fault}"));
        sound = false;
    }
    say(&format!("{} files checked", hashes.len()));

    if sound {
        say("all is well");
    }
    Ok(if sound { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
