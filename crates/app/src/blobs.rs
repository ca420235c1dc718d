//! Files by their hash, in a folder beside the database or in an S3-compatible bucket.
//!
//! A file gets its name only when all of it lies safely, so a row never points to half a
//! file: in a folder by way of a temporary name, synced before it is renamed, in a bucket by
//! the bucket's own promise. A name is the SHA-256 of the bytes: nothing a person types ever
//! becomes a path, and bytes that do not have their hash are never given out.
//!
//! The core is synchronous, so what `object_store` does in its runtime is waited for here.
//! Nothing of this may be called on a thread of another runtime.

mod bucket;
mod lying;

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use domain::ids::UploadId;
use domain::upload::Piece;
use futures_util::StreamExt;
use object_store::local::LocalFileSystem;
use object_store::path::Path as Key;
use object_store::{GetResultPayload, ObjectStore, ObjectStoreExt, PutPayload};
use sha2::{Digest, Sha256};
use tokio::runtime::Runtime;

pub use bucket::Bucket;
pub use lying::Lying;

/// What is sent to a bucket at a time; the least that S3 takes is 5 MiB.
const PART: usize = 8 * 1024 * 1024;

/// The part of the store where pieces of files on their way lie.
const ON_THE_WAY: &str = "uploads";

/// Where files are kept.
#[derive(Debug, Clone)]
pub struct Blobs {
    store: Arc<dyn ObjectStore>,
    /// The folder itself, where it is one.
    folder: Option<PathBuf>,
    /// Where files wait that belong to one request; they have no name and go with it.
    spool: PathBuf,
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
    /// The store does not answer.
    Unreadable(String),
}

impl Blobs {
    /// Opens a folder, and makes it when it is not there.
    ///
    /// # Errors
    /// When the folder cannot be made.
    pub fn open(folder: &Path) -> io::Result<Blobs> {
        std::fs::create_dir_all(folder)?;
        let store = LocalFileSystem::new_with_prefix(folder).map_err(failed)?.with_fsync(true);
        let folder = folder.to_owned();
        Ok(Blobs { store: Arc::new(store), spool: folder.clone(), folder: Some(folder) })
    }

    /// Stores bytes; storing the same ones again changes nothing.
    ///
    /// # Errors
    /// When the disk refuses; nothing half-written keeps the name then.
    pub fn put(&self, bytes: &[u8]) -> io::Result<Stored> {
        self.put_from(&mut io::Cursor::new(bytes))
    }

    /// Stores everything a source holds, without holding all of it in memory.
    ///
    /// Written also where the name exists already: what lies there may have been damaged.
    ///
    /// # Errors
    /// When source or store refuse; nothing half-written keeps the name then.
    pub fn put_from(&self, source: &mut (impl Read + Seek)) -> io::Result<Stored> {
        source.seek(SeekFrom::Start(0))?;
        let (sha256, size_bytes) = hash(source)?;
        source.seek(SeekFrom::Start(0))?;
        self.write(&blob(&sha256), source)?;
        Ok(Stored { sha256, size_bytes })
    }

    fn write(&self, key: &Key, source: &mut impl Read) -> io::Result<()> {
        let mut part = read_part(source)?;
        if part.len() < PART {
            return wait(self.store.put(key, PutPayload::from(part))).map(|_| ()).map_err(failed);
        }
        let mut upload = wait(self.store.put_multipart(key)).map_err(failed)?;
        let written = loop {
            if part.is_empty() {
                break wait(upload.complete()).map(|_| ());
            }
            let sent = wait(upload.put_part(PutPayload::from(part)));
            match sent {
                Ok(()) => part = read_part(source)?,
                Err(error) => break Err(error),
            }
        };
        if written.is_err() {
            // What cannot be taken back is swept as an orphan later.
            drop(wait(upload.abort()));
        }
        written.map_err(failed)
    }

    /// The bytes of that hash; a wrong hash is never served.
    ///
    /// # Errors
    /// When the file is missing, unreadable, or changed.
    pub fn get(&self, sha256: &str) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        self.read(sha256)?.read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    /// The file of that hash, to be read from its beginning; its hash was checked.
    ///
    /// # Errors
    /// When the file is missing, unreadable, or changed.
    pub fn read(&self, sha256: &str) -> io::Result<File> {
        let mut file = self.fetch(&blob(sha256))?;
        let (found, _) = hash(&mut file)?;
        if found != sha256 {
            return Err(changed());
        }
        file.seek(SeekFrom::Start(0))?;
        Ok(file)
    }

    /// Whether the file of that hash is there and unchanged.
    ///
    /// # Errors
    /// The [`BlobFault`].
    pub fn check(&self, sha256: &str) -> Result<(), BlobFault> {
        match self.read(sha256).map_err(|it| (it.kind(), it)) {
            Ok(_) => Ok(()),
            Err((io::ErrorKind::NotFound, _)) => Err(BlobFault::Missing),
            Err((io::ErrorKind::InvalidData, _)) => Err(BlobFault::Changed),
            Err((_, error)) => Err(BlobFault::Unreadable(error.to_string())),
        }
    }

    /// Whatever lies under a key, as a file: the folder's own, or one that is nobody's name.
    fn fetch(&self, key: &Key) -> io::Result<File> {
        let found = wait(self.store.get(key)).map_err(failed)?;
        let mut chunks = match found.payload {
            GetResultPayload::File(file, _) => return Ok(file),
            GetResultPayload::Stream(chunks) => chunks,
        };
        let mut file = self.spool()?;
        while let Some(chunk) = wait(chunks.next()) {
            file.write_all(&chunk.map_err(failed)?)?;
        }
        file.seek(SeekFrom::Start(0))?;
        Ok(file)
    }

    /// An empty file without a name: gone when it is closed, also by a kill.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn spool(&self) -> io::Result<File> {
        tempfile::tempfile_in(&self.spool)
    }

    /// Stores a piece of a file on its way, and says how it is found again.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn put_piece(&self, upload: UploadId, first_byte: i64, bytes: &[u8]) -> io::Result<Piece> {
        let (sha256, size_bytes) = hash(&mut io::Cursor::new(bytes))?;
        let name = crate::chance::token();
        let payload = PutPayload::from(bytes.to_vec());
        wait(self.store.put(&piece(upload, &name), payload)).map_err(failed)?;
        Ok(Piece { upload, first_byte, size_bytes, sha256, name })
    }

    /// A piece of a file on its way, its hash checked.
    ///
    /// # Errors
    /// When it is missing, unreadable, or changed.
    pub fn piece(&self, it: &Piece) -> io::Result<File> {
        let mut file = self.fetch(&piece(it.upload, &it.name))?;
        let (found, _) = hash(&mut file)?;
        if found != it.sha256 {
            return Err(changed());
        }
        file.seek(SeekFrom::Start(0))?;
        Ok(file)
    }

    /// Takes pieces away that no row names any more. What cannot be taken away is swept later.
    pub fn drop_pieces(&self, pieces: &[Piece]) {
        for it in pieces {
            if let Err(error) = self.remove(&piece(it.upload, &it.name)) {
                tracing::warn!(%error, "a piece of an upload stays until it is swept");
            }
        }
    }

    fn remove(&self, key: &Key) -> io::Result<()> {
        match wait(self.store.delete(key)) {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(failed(error)),
        }
    }
}

/// `ab/abcd…`: shelves keep folders small.
fn blob(sha256: &str) -> Key {
    let name: String = sha256.chars().filter(char::is_ascii_hexdigit).collect();
    let shelf = name.get(..2).unwrap_or("00").to_owned();
    Key::from_iter([shelf, name])
}

fn piece(upload: UploadId, name: &str) -> Key {
    let name: String = name.chars().filter(char::is_ascii_hexdigit).collect();
    Key::from_iter([ON_THE_WAY.to_owned(), upload.to_string(), name])
}

/// SHA-256 and length of what is still to be read.
fn hash(source: &mut impl Read) -> io::Result<(String, i64)> {
    let mut hash = Sha256::new();
    let mut part = vec![0; 64 * 1024];
    let mut size_bytes = 0_i64;
    loop {
        match source.read(&mut part)? {
            0 => return Ok((hex::encode(hash.finalize()), size_bytes)),
            n => {
                hash.update(&part[..n]);
                size_bytes += i64::try_from(n).expect("a part is 64 KiB at most");
            }
        }
    }
}

/// A whole part, or what is left of the source.
fn read_part(source: &mut impl Read) -> io::Result<Vec<u8>> {
    let mut part = Vec::new();
    source.take(PART as u64).read_to_end(&mut part)?;
    Ok(part)
}

fn changed() -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, "the file does not have its hash")
}

fn failed(error: object_store::Error) -> io::Error {
    let kind = match &error {
        object_store::Error::NotFound { .. } => io::ErrorKind::NotFound,
        _ => io::ErrorKind::Other,
    };
    io::Error::new(kind, error)
}

/// Waits for what `object_store` does. One runtime for the process: a store that is dropped
/// ends no thread, so it may be dropped anywhere.
fn wait<T>(work: impl Future<Output = T>) -> T {
    static RUNTIME: OnceLock<Runtime> = OnceLock::new();
    let runtime = RUNTIME.get_or_init(|| {
        tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .thread_name("blobs")
            .enable_all()
            .build()
            .expect("a process that cannot start a thread cannot serve")
    });
    runtime.block_on(work)
}

#[cfg(test)]
mod tests;
