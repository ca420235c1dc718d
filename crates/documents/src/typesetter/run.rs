//! One child process, from its start to its certain end.

use std::io::{Read, Write};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

use super::{Limits, TypesetError};

/// A child that has closed its output ends within this many milliseconds.
const GRACE_MS: u32 = 1_000;
/// What is read of a child's complaints, in bytes.
const ERRORS_MAX: u64 = 8 * 1024;

/// How a child ended.
pub(super) struct Ended {
    /// What it wrote.
    pub(super) output: Vec<u8>,
    /// What it complained of.
    pub(super) errors: Vec<u8>,
    /// Its status, when it ended by itself.
    pub(super) code: Option<i32>,
    /// The signal that ended it.
    pub(super) signal: Option<i32>,
    /// Why it was stopped from here.
    pub(super) stopped: Option<String>,
}

/// Runs a program that knows nothing of our environment, feeds it, and sees to its end.
pub(super) fn run(
    program: &Path,
    arguments: &[&str],
    input: Vec<u8>,
    limits: &Limits,
) -> Result<Ended, TypesetError> {
    let mut child = Command::new(program)
        .args(arguments)
        .env_clear()
        .current_dir("/")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| TypesetError::Failed(format!("it does not start: {error}")))?;
    let mut stdin = child.stdin.take().expect("it was asked for");
    // A child that ends early closes the pipe, which its status explains better than this write.
    let feeding = thread::spawn(move || drop(stdin.write_all(&input)));
    let output = reading(child.stdout.take().expect("it was asked for"), limits.pdf_bytes_max);
    let errors = reading(child.stderr.take().expect("it was asked for"), ERRORS_MAX);

    let mut stopped = None;
    let written = match output.recv_timeout(limits.wall) {
        Ok(bytes) if bytes.len() as u64 > limits.pdf_bytes_max => {
            stopped = Some(format!("more than {} bytes", limits.pdf_bytes_max));
            Vec::new()
        }
        Ok(bytes) => bytes,
        Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => {
            stopped = Some(format!("longer than {} s", limits.wall.as_secs_f32()));
            Vec::new()
        }
    };
    let by_itself = if stopped.is_none() { ends_soon(&mut child) } else { None };
    let status = match by_itself {
        Some(status) => status,
        None => {
            stopped.get_or_insert_with(|| "longer than it had anything to say".to_owned());
            end(&mut child)?
        }
    };
    // Both pipes are closed now that the child is gone, so these end.
    let _ = feeding.join();
    let errors = errors.recv_timeout(Duration::from_secs(1)).unwrap_or_default();
    Ok(Ended { output: written, errors, code: status.code(), signal: signal(status), stopped })
}

/// Reads a pipe on a thread of its own; one byte beyond the limit shows that there was more.
fn reading(mut pipe: impl Read + Send + 'static, bytes_max: u64) -> Receiver<Vec<u8>> {
    let (done, all) = channel();
    thread::spawn(move || {
        let mut bytes = Vec::new();
        // What was read until the pipe broke is as much as there is.
        let _ = pipe.by_ref().take(bytes_max + 1).read_to_end(&mut bytes);
        let _ = done.send(bytes);
    });
    all
}

/// Waits for the end of a child that has closed its output.
fn ends_soon(child: &mut Child) -> Option<ExitStatus> {
    for _ in 0..GRACE_MS {
        match child.try_wait() {
            Ok(Some(status)) => return Some(status),
            Ok(None) => thread::sleep(Duration::from_millis(1)),
            Err(_) => return None,
        }
    }
    None
}

fn end(child: &mut Child) -> Result<ExitStatus, TypesetError> {
    let ended = child.kill().and_then(|()| child.wait());
    ended.map_err(|error| TypesetError::Failed(format!("it could not be ended: {error}")))
}

#[cfg(unix)]
fn signal(status: ExitStatus) -> Option<i32> {
    std::os::unix::process::ExitStatusExt::signal(&status)
}

#[cfg(not(unix))]
fn signal(_: ExitStatus) -> Option<i32> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn limits() -> Limits {
        Limits { wall: Duration::from_millis(300), pdf_bytes_max: 1_000, ..Limits::default() }
    }

    fn shell(script: &str, input: &[u8]) -> Ended {
        run(Path::new("/bin/sh"), &["-c", script], input.to_vec(), &limits()).unwrap()
    }

    #[test]
    fn what_a_child_says_and_how_it_ended_arrive() {
        let ended = shell("cat; echo trouble >&2; exit 3", b"text");
        assert_eq!((ended.output, ended.errors), (b"text".to_vec(), b"trouble\n".to_vec()));
        assert_eq!((ended.code, ended.signal, ended.stopped), (Some(3), None, None));
        assert_eq!(shell("kill -9 $$", b"").signal, Some(9));
    }

    #[test]
    fn a_child_that_does_not_end_is_ended() {
        for script in ["while :; do :; done", "exec 1>&- 2>&-; while :; do :; done"] {
            let ended = shell(script, b"");
            assert_eq!((ended.code, ended.signal), (None, Some(9)), "{script}");
            assert!(ended.stopped.is_some_and(|it| it.starts_with("longer than")), "{script}");
        }
    }

    #[test]
    fn a_child_that_does_not_stop_writing_is_ended() {
        let ended = shell("while :; do echo more and more; done", b"");
        assert!(ended.stopped.is_some_and(|it| it.contains("more than")));
        assert_eq!(ended.output, Vec::<u8>::new());
    }

    #[test]
    fn a_child_that_reads_nothing_of_a_large_job_is_no_hindrance() {
        let ended = shell("exit 0", &vec![b'x'; 4_000_000]);
        assert_eq!((ended.code, ended.stopped), (Some(0), None));
    }

    #[test]
    fn a_child_sees_nothing_of_the_environment() {
        let ended = shell("echo \"[$CARGO_MANIFEST_DIR]\"; pwd", b"");
        assert_eq!(String::from_utf8(ended.output).unwrap(), "[]\n/\n");
    }
}
