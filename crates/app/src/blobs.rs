//! Files by their hash, in a folder beside the database.
//!
//! A file is written under a temporary name, synced, and only then given its name, so
//! a row never points to half a file. A name is its SHA-256: nothing a person types
//! ever becomes a path.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

/// The folder of files.
#[derive(Debug, Clone)]
pub struct Blobs {
    folder: PathBuf,
}

/// A file that was stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored {
    /// SHA-256 of its bytes, lower-case hex.
    pub sha256: String,
    /// Its size.
    pub size_bytes: i64,
}

/// Why bytes are not (any more) what their name says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BlobFault {
    /// There is no such file.
    Missing,
    /// Its bytes have another hash.
    Changed,
}

impl Blobs {
    /// Opens the folder, and makes it when it is not there.
    ///
    /// # Errors
    /// When the folder cannot be made.
    pub fn open(folder: &Path) -> io::Result<Blobs> {
        fs::create_dir_all(folder)?;
        Ok(Blobs { folder: folder.to_owned() })
    }

    /// Stores bytes; storing the same ones again changes nothing.
    ///
    /// # Errors
    /// When the disk refuses; nothing half-written keeps the name then.
    pub fn put(&self, bytes: &[u8]) -> io::Result<Stored> {
        let sha256 = hex::encode(Sha256::digest(bytes));
        let path = self.path(&sha256);
        let size_bytes = i64::try_from(bytes.len()).unwrap_or(i64::MAX);
        if self.check(&sha256).is_ok() {
            return Ok(Stored { sha256, size_bytes });
        }
        let shelf = path.parent().expect("a blob lies on a shelf");
        fs::create_dir_all(shelf)?;
        let waiting = self.folder.join(format!("{sha256}.{}", crate::chance::token()));
        let written = File::create_new(&waiting)
            .and_then(|mut file| file.write_all(bytes).and_then(|()| file.sync_all()))
            .and_then(|()| fs::rename(&waiting, &path))
            .and_then(|()| File::open(shelf)?.sync_all());
        if written.is_err() {
            // The name is ours alone; what cannot be removed is swept as an orphan later.
            drop(fs::remove_file(&waiting));
        }
        written.map(|()| Stored { sha256, size_bytes })
    }

    /// The bytes of that hash; a wrong hash is never served.
    ///
    /// # Errors
    /// When the file is missing, unreadable, or changed.
    pub fn get(&self, sha256: &str) -> io::Result<Vec<u8>> {
        let bytes = fs::read(self.path(sha256))?;
        if hex::encode(Sha256::digest(&bytes)) == sha256 {
            Ok(bytes)
        } else {
            Err(io::Error::new(io::ErrorKind::InvalidData, "the file does not have its hash"))
        }
    }

    /// Whether the file of that hash is there and unchanged.
    ///
    /// # Errors
    /// The [`BlobFault`].
    pub fn check(&self, sha256: &str) -> Result<(), BlobFault> {
        let mut file = File::open(self.path(sha256)).map_err(|_| BlobFault::Missing)?;
        let mut hash = Sha256::new();
        let mut part = vec![0; 64 * 1024];
        loop {
            match file.read(&mut part).map_err(|_| BlobFault::Changed)? {
                0 => break,
                n => hash.update(&part[..n]),
            }
        }
        if hex::encode(hash.finalize()) == sha256 { Ok(()) } else { Err(BlobFault::Changed) }
    }

    /// `ab/abcd…`: shelves keep folders small.
    fn path(&self, sha256: &str) -> PathBuf {
        let name: String = sha256.chars().filter(char::is_ascii_hexdigit).collect();
        let shelf = name.get(..2).unwrap_or("00").to_owned();
        self.folder.join(shelf).join(name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_changed_file_is_never_served() {
        let folder = tempfile::tempdir().unwrap();
        let blobs = Blobs::open(folder.path()).unwrap();
        let stored = blobs.put(b"signed and stamped").unwrap();
        assert_eq!(blobs.get(&stored.sha256).unwrap(), b"signed and stamped");

        fs::write(blobs.path(&stored.sha256), b"signed and stampeD").unwrap();
        assert_eq!(blobs.get(&stored.sha256).unwrap_err().kind(), io::ErrorKind::InvalidData);
        assert_eq!(blobs.check(&stored.sha256), Err(BlobFault::Changed));

        assert_eq!(blobs.put(b"signed and stamped").unwrap(), stored);
        assert_eq!(blobs.check(&stored.sha256), Ok(()));
    }

    #[test]
    fn no_name_leads_out_of_the_folder() {
        let folder = tempfile::tempdir().unwrap();
        let blobs = Blobs::open(folder.path()).unwrap();
        assert_eq!(blobs.path("../../etc/passwd"), folder.path().join("ec").join("ecad"));
    }
}
