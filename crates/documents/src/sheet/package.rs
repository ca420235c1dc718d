//! The wall in front of a workbook from outside: what it is, how much is in it, and never more
//! of it in memory than was allowed.
//!
//! A workbook is a zip archive. Its directory is believed only to refuse; while parts are
//! unpacked their bytes are counted, whatever the directory said.

use std::cell::Cell;
use std::io::{self, BufRead, BufReader, Cursor, Read};

use zip::ZipArchive;

use super::Refused;

/// The largest file that is looked into.
pub const BYTES_MAX: u64 = 4 * 1024 * 1024;
/// The most files in the archive; ours have some twenty.
const ENTRIES_MAX: u64 = 500;
/// The most that all parts together may unpack to, by the directory.
const UNPACKED_MAX: u64 = 64 * 1024 * 1024;
/// How many times its size a part may unpack to; sheets of repeated words reach some forty.
const RATIO_MAX: u64 = 200;
/// Parts smaller than this are not held against their ratio.
const RATIO_FROM: u64 = 1024 * 1024;
/// The most that is unpacked, whatever the directory says; the fullest form has some two.
const READ_MAX: u64 = 6 * 1024 * 1024;

/// A workbook whose outside is sound.
pub(super) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// What may still be unpacked.
    left: Cell<u64>,
}

impl<'a> Package<'a> {
    /// Looks at a file from outside.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Package<'a>, Refused> {
        if bytes.len() as u64 > BYTES_MAX {
            return Err(Refused::TooLarge { max: BYTES_MAX });
        }
        refuse_other_kinds(bytes)?;
        // The archive library makes room for as many entries as this number says.
        if entries_told(bytes).ok_or(Refused::Unreadable("no end of directory"))? > ENTRIES_MAX {
            return Err(Refused::TooMuchInside);
        }
        let mut archive = ZipArchive::new(Cursor::new(bytes))
            .map_err(|_| Refused::Unreadable("not a zip archive"))?;
        if archive.len() as u64 > ENTRIES_MAX {
            return Err(Refused::TooMuchInside);
        }
        let mut unpacked = 0_u64;
        for at in 0..archive.len() {
            let part = archive.by_index_raw(at).map_err(|_| Refused::Unreadable("a part"))?;
            if part.encrypted() {
                return Err(Refused::Locked);
            }
            unpacked = unpacked.saturating_add(part.size());
            let too_dense =
                part.size() > RATIO_FROM && part.size() / part.compressed_size().max(1) > RATIO_MAX;
            if unpacked > UNPACKED_MAX || too_dense {
                return Err(Refused::TooMuchInside);
            }
            let name = part.name().map_err(|_| Refused::Unreadable("the name of a part"))?;
            match name.to_ascii_lowercase().as_str() {
                it if it.ends_with("vbaproject.bin") => return Err(Refused::Macros),
                it if it.ends_with("workbook.bin") => return Err(Refused::OtherFormat),
                "mimetype" | "content.xml" => return Err(Refused::OtherFormat),
                _ => (),
            }
        }
        Ok(Package { archive, left: Cell::new(READ_MAX) })
    }

    /// A part, to be read piece by piece; `None` when there is no such part.
    pub(super) fn part(
        &mut self,
        name: &str,
    ) -> Result<Option<impl BufRead + use<'_, 'a>>, Refused> {
        let name = name.trim_start_matches('/');
        let Some(at) = self.archive.index_for_name(name) else { return Ok(None) };
        let left = &self.left;
        let part = self.archive.by_index(at).map_err(|_| Refused::Unreadable("a part"))?;
        Ok(Some(BufReader::with_capacity(16 * 1024, Counted { part, left })))
    }
}

/// A part that ends in an error where the allowance for all parts ends.
struct Counted<'a, R> {
    part: R,
    left: &'a Cell<u64>,
}

impl<R: Read> Read for Counted<'_, R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let n = self.part.read(into)?;
        match self.left.get().checked_sub(n as u64) {
            Some(left) => self.left.set(left),
            None => return Err(io::Error::new(io::ErrorKind::FileTooLarge, "beyond the limit")),
        }
        Ok(n)
    }
}

/// Files that people send instead, told by their first bytes and never by their name.
fn refuse_other_kinds(bytes: &[u8]) -> Result<(), Refused> {
    const CONTAINER: [u8; 8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    if bytes.starts_with(&CONTAINER) {
        // A workbook with a password is wrapped into a container of the old format.
        let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let locked = bytes.windows(name.len()).any(|it| it == name);
        return Err(if locked { Refused::Locked } else { Refused::OldWorkbook });
    }
    match bytes {
        [b'P', b'K', 3, 4, ..] => Ok(()),
        [b'P', b'K', ..] => Err(Refused::Unreadable("an empty or divided archive")),
        [] => Err(Refused::Unreadable("an empty file")),
        _ => Err(Refused::Unreadable("not a zip archive")),
    }
}

/// How many entries the end of the archive says there are; the largest, should it end twice.
fn entries_told(bytes: &[u8]) -> Option<u64> {
    const END: [u8; 4] = [b'P', b'K', 5, 6];
    const END_64: [u8; 4] = [b'P', b'K', 6, 6];
    // The end may be followed by a remark of at most 64 KiB.
    let tail = &bytes[bytes.len().saturating_sub(128 * 1024)..];
    let number = |from: usize, n: usize| -> Option<u64> {
        let digits = tail.get(from..from + n)?;
        Some(digits.iter().rev().fold(0, |all, byte| all << 8 | u64::from(*byte)))
    };
    let ends = tail.windows(4).enumerate().filter_map(|(at, mark)| match mark {
        _ if mark == END => number(at + 10, 2),
        _ if mark == END_64 => number(at + 32, 8),
        _ => None,
    });
    ends.max()
}
