//! Office documents: archives that are looked into, and never far.
//!
//! What an archive says of itself is not believed: everything in it is unpacked into nothing,
//! up to a bound, so that a bomb is found before it is given to somebody. Archives within are
//! not opened.

use std::fs::File;
use std::io::{self, BufReader, Read, Seek, SeekFrom};

use domain::upload::FileRefused;
use zip::ZipArchive;
use zip::result::ZipError;

use super::kind::Failed;

pub(super) const DOCX: &str =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
pub(super) const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
pub(super) const ODT: &str = "application/vnd.oasis.opendocument.text";

/// A long report has some hundred parts.
const ENTRIES_MAX: u64 = 2_000;
/// The list of parts, in bytes.
const DIRECTORY_MAX: u64 = 1_000_000;
/// Everything unpacked.
const UNPACKED_MAX: u64 = 200_000_000;
/// How much of the list of kinds is read.
const TYPES_MAX: u64 = 1_000_000;

/// The record at an archive's very end.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Directory {
    n_entries: u64,
    size_bytes: u64,
}

impl Directory {
    /// The record that ends exactly where the file does; `None` where no archive does.
    pub(super) fn at_the_end(tail: &[u8]) -> Option<Directory> {
        const LENGTH: usize = 22;
        let number = |it: &[u8]| it.iter().rev().fold(0, |sum, b| sum << 8 | u64::from(*b));
        (0..=tail.len().checked_sub(LENGTH)?)
            .rev()
            .map(|at| &tail[at..])
            .find(|it| {
                it.starts_with(b"PK\x05\x06") && number(&it[20..22]) == (it.len() - LENGTH) as u64
            })
            .map(|it| Directory { n_entries: number(&it[10..12]), size_bytes: number(&it[12..16]) })
    }
}

/// The media type of an office document; `None` for any other archive.
pub(super) fn media_type(
    file: &mut File,
    size: u64,
    tail: &[u8],
) -> Result<Option<&'static str>, Failed> {
    // Before anything of the list is held in memory.
    let Some(directory) = Directory::at_the_end(tail) else { return Ok(None) };
    if directory.n_entries > ENTRIES_MAX || directory.size_bytes > DIRECTORY_MAX {
        return Err(FileRefused::UnpacksTooFar.into());
    }
    file.seek(SeekFrom::Start(0))?;
    let mut archive = match ZipArchive::new(BufReader::new(&*file)) {
        Ok(archive) => archive,
        Err(ZipError::Io(error)) => return Err(error.into()),
        Err(_) => return Ok(None),
    };
    if archive.len() as u64 != directory.n_entries {
        return Ok(None);
    }
    let mut packed = 0;
    for at in 0..archive.len() {
        let Ok(entry) = archive.by_index_raw(at) else { return Ok(None) };
        let Ok(name) = entry.name() else { return Ok(None) };
        if entry.encrypted() || entry.is_symlink() || leads_out(&name) {
            return Ok(None);
        }
        if is_program(&name) {
            return Err(FileRefused::HasMacros.into());
        }
        packed += entry.compressed_size();
    }
    // Parts that lie on each other make a small file of a large one.
    if packed > size {
        return Err(FileRefused::UnpacksTooFar.into());
    }
    unpacked(&mut archive)
}

/// Unpacks every part into nothing and says what they are together.
fn unpacked(archive: &mut ZipArchive<BufReader<&File>>) -> Result<Option<&'static str>, Failed> {
    let mut left = UNPACKED_MAX;
    let mut found = None;
    for at in 0..archive.len() {
        let Ok(mut entry) = archive.by_index(at) else { return Ok(None) };
        let name = entry.name().map(|it| it.into_owned()).unwrap_or_default();
        let says_kind = name == "[Content_Types].xml" || (at == 0 && name == "mimetype");
        let mut words = Vec::new();
        let mut part = entry.by_ref().take(left + 1);
        if says_kind {
            left =
                left.saturating_sub(part.by_ref().take(TYPES_MAX).read_to_end(&mut words)? as u64);
        }
        let n_bytes = match io::copy(&mut part, &mut io::sink()) {
            Ok(n_bytes) => n_bytes,
            // A part that is not what its list says is broken, whatever the document is.
            Err(error) if error.kind() != io::ErrorKind::Interrupted => return Ok(None),
            Err(error) => return Err(error.into()),
        };
        left = match left.checked_sub(n_bytes) {
            Some(left) if left > 0 => left,
            _ => return Err(FileRefused::UnpacksTooFar.into()),
        };
        if says_kind {
            found = kind(&String::from_utf8_lossy(&words))?;
        }
    }
    let parts = match found {
        Some(DOCX) => "word/document.xml",
        Some(XLSX) => "xl/workbook.xml",
        Some(ODT) => "content.xml",
        _ => return Ok(None),
    };
    Ok(found.filter(|_| archive.index_for_name(parts).is_some()))
}

/// What the document says of itself, in the list of its parts' kinds.
fn kind(words: &str) -> Result<Option<&'static str>, FileRefused> {
    if words == ODT {
        return Ok(Some(ODT));
    }
    if words.contains("macroEnabled") || words.contains("vbaProject") {
        return Err(FileRefused::HasMacros);
    }
    let says = |media_type: &str| words.contains(&format!("\"{media_type}.main+xml\""));
    Ok([DOCX, XLSX].into_iter().find(|it| says(it)))
}

fn leads_out(name: &str) -> bool {
    name.starts_with(['/', '\\'])
        || name.contains(':')
        || name.split(['/', '\\']).any(|it| it == "..")
}

/// Programs of both families of documents, by where they lie.
fn is_program(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    name.ends_with("vbaproject.bin")
        || name.contains("macrosheets/")
        || name.contains("activex/")
        || name.starts_with("basic/")
        || name.starts_with("scripts/")
}

#[cfg(test)]
mod tests;
