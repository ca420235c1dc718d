//! What parent and child say to each other: one job on standard input, one PDF or picture on
//! standard output, the outcome as exit status.

use std::io::{self, Read};

/// The argument that makes the program a press.
pub const ARGUMENT: &str = "typeset";
/// The argument after it that makes the child put up its walls and run against them.
pub const CHECK: &str = "--check";
/// What a child prints that Landlock holds.
pub const LANDLOCK_HOLDS: &str = "landlock holds";
/// The signal by which the kernel ends a child that asks for what the filter forbids.
pub const SIGSYS: i32 = 31;
/// A job is at most this large, in bytes: the document and the fonts it brings.
pub const JOB_BYTES_MAX: u64 = 96 * 1024 * 1024;

/// How a child ends by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// The PDF keeps PDF/UA-1 and PDF/A-2a; a picture is always done.
    Accessible,
    /// The PDF is tagged, but does not keep the standards; why is on standard error.
    Plain,
    /// There is none; why is on standard error.
    Failed,
    /// The press has a fault.
    Panicked,
}

impl Exit {
    /// As the status of a process.
    pub fn code(self) -> u8 {
        match self {
            Exit::Accessible => 0,
            Exit::Plain => 3,
            Exit::Failed => 65,
            Exit::Panicked => 70,
        }
    }

    /// The meaning of a status.
    pub fn of_code(code: i32) -> Option<Exit> {
        [Exit::Accessible, Exit::Plain, Exit::Failed, Exit::Panicked]
            .into_iter()
            .find(|it| i32::from(it.code()) == code)
    }
}

/// A job as the child reads it.
#[derive(Debug, PartialEq, Eq)]
pub struct Job {
    /// The document as JSON.
    pub json: Vec<u8>,
    /// Fonts beside the built-in ones, each a whole file.
    pub fonts: Vec<Vec<u8>>,
}

/// A job as bytes: each part after its length, eight bytes with the smallest first.
pub fn write(json: &[u8], fonts: &[Vec<u8>]) -> Vec<u8> {
    let parts = || std::iter::once(json).chain(fonts.iter().map(Vec::as_slice));
    let mut bytes = Vec::with_capacity(parts().map(|it| it.len() + 8).sum());
    for part in parts() {
        bytes.extend_from_slice(&(part.len() as u64).to_le_bytes());
        bytes.extend_from_slice(part);
    }
    bytes
}

/// Reads a job to its end.
///
/// # Errors
/// When it ends in the middle of a part, is empty, or larger than [`JOB_BYTES_MAX`].
pub fn read(from: impl Read) -> io::Result<Job> {
    let mut bytes = Vec::new();
    from.take(JOB_BYTES_MAX + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > JOB_BYTES_MAX {
        return Err(io::Error::other("the job is too large"));
    }
    let mut parts = Vec::new();
    let mut rest = bytes.as_slice();
    while let Some((length, after)) = rest.split_first_chunk::<8>() {
        let length = usize::try_from(u64::from_le_bytes(*length)).unwrap_or(usize::MAX);
        let (part, after) = after.split_at_checked(length).ok_or(io::ErrorKind::UnexpectedEof)?;
        parts.push(part.to_vec());
        rest = after;
    }
    if !rest.is_empty() || parts.is_empty() {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    let fonts = parts.split_off(1);
    Ok(Job { json: parts.swap_remove(0), fonts })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_job_arrives_as_it_was_sent_or_not_at_all() {
        let sent = write(b"{}", &[b"font".to_vec(), Vec::new()]);
        let job = read(sent.as_slice()).unwrap();
        assert_eq!(job, Job { json: b"{}".to_vec(), fonts: vec![b"font".to_vec(), Vec::new()] });
        for end in [0, 1, 9, sent.len() - 1] {
            assert!(read(&sent[..end]).is_err(), "{end}");
        }
    }

    #[test]
    fn every_exit_has_a_status_of_its_own() {
        for exit in [Exit::Accessible, Exit::Plain, Exit::Failed, Exit::Panicked] {
            assert_eq!(Exit::of_code(i32::from(exit.code())), Some(exit));
        }
        assert_eq!(Exit::of_code(1), None);
    }
}
