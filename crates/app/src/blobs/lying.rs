//! What lies in the store, for whoever clears away what no row names.

use std::fs;
use std::io;
use std::path::Path;
use std::time::UNIX_EPOCH;

use domain::ids::UploadId;
use domain::time::Timestamp;
use futures_util::StreamExt;

use super::{Blobs, Key, ON_THE_WAY, blob, failed, piece, wait};

/// Something that lies in the store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lying {
    /// A whole file, by its hash.
    Blob(String),
    /// A piece of a file on its way.
    Piece(UploadId, String),
    /// What was being written when the process ended, or was put there by another hand.
    Stray(String),
}

impl Blobs {
    /// Everything that lies there since before a moment, by the store's own clock.
    ///
    /// # Errors
    /// When the store does not answer.
    pub fn lying_since(&self, before: Timestamp) -> io::Result<Vec<Lying>> {
        let mut listed = self.store.list(None);
        let mut lying = Vec::new();
        while let Some(found) = wait(listed.next()) {
            let found = found.map_err(failed)?;
            if found.last_modified.timestamp_millis() < before.0 {
                lying.push(what(found.location.as_ref()));
            }
        }
        if let Some(folder) = &self.folder {
            half_written(folder, before, &mut lying)?;
        }
        Ok(lying)
    }

    /// Takes something away. Of a whole file the caller has made sure that no row names it.
    ///
    /// # Errors
    /// When the store refuses; that it is gone already is none.
    pub fn clear_away(&self, it: &Lying) -> io::Result<()> {
        match (it, &self.folder) {
            (Lying::Blob(sha256), _) => self.remove(&blob(sha256)),
            (Lying::Piece(upload, name), _) => self.remove(&piece(*upload, name)),
            (Lying::Stray(path), Some(folder)) => match fs::remove_file(folder.join(path)) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
                _ => Ok(()),
            },
            (Lying::Stray(path), None) => self.remove(&Key::from(path.as_str())),
        }
    }
}

fn what(path: &str) -> Lying {
    let parts: Vec<&str> = path.split('/').collect();
    let hex = |it: &str| it.len() == 64 && it.bytes().all(|b| b.is_ascii_hexdigit());
    match parts[..] {
        [shelf, name] if hex(name) && name.starts_with(shelf) => Lying::Blob(name.to_owned()),
        [ON_THE_WAY, upload, name] if hex(name) => match upload.parse() {
            Ok(upload) => Lying::Piece(upload, name.to_owned()),
            Err(_) => Lying::Stray(path.to_owned()),
        },
        _ => Lying::Stray(path.to_owned()),
    }
}

/// The temporary names of the folder, which a listing leaves out: a `#` and a number behind.
fn half_written(folder: &Path, before: Timestamp, lying: &mut Vec<Lying>) -> io::Result<()> {
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(&next)? {
            let entry = entry?;
            let (path, data) = (entry.path(), entry.metadata()?);
            if data.is_dir() {
                folders.push(path);
                continue;
            }
            let age = data.modified()?.duration_since(UNIX_EPOCH).unwrap_or_default();
            let at = i64::try_from(age.as_millis()).unwrap_or(i64::MAX);
            let below = path.strip_prefix(folder).ok().and_then(Path::to_str);
            if let Some(below) = below.filter(|it| it.contains('#') && at < before.0) {
                lying.push(Lying::Stray(below.to_owned()));
            }
        }
    }
    Ok(())
}
