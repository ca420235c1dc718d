//! Running a test runner: its output is shown as it comes, and its own summary is counted.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

/// What came out of a step.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub passed: usize,
    pub failed: usize,
    /// The runner's own summary.
    pub lines: Vec<String>,
}

/// What a line of a runner's output tells: how many passed and failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Count {
    pub passed: usize,
    pub failed: usize,
}

impl Tally {
    /// A step that is one check.
    pub fn of(outcome: anyhow::Result<()>) -> Tally {
        match outcome {
            Ok(()) => Tally { passed: 1, failed: 0, lines: vec!["ok".to_owned()] },
            Err(error) => {
                let mut tally = Tally::default();
                tally.fail(format!("{error:#}"));
                tally
            }
        }
    }

    /// One thing more that failed.
    pub fn fail(&mut self, says: String) {
        self.failed += 1;
        self.lines.push(says);
    }

    /// Runs a command to its end. When it fails without having counted a failure, such as
    /// when nothing compiled, that is one failure.
    pub fn of_command(command: &mut Command, count: fn(&str) -> Option<Count>) -> Tally {
        let mut tally = Tally::default();
        match show(command, |line| tally.read(line, count)) {
            Ok(true) => (),
            Ok(false) if tally.failed > 0 => (),
            Ok(false) => tally.fail("the runner failed before it counted".to_owned()),
            Err(error) => tally.fail(format!("the runner did not start: {error}")),
        }
        tally
    }

    fn read(&mut self, line: &str, count: fn(&str) -> Option<Count>) {
        if let Some(Count { passed, failed }) = count(line) {
            self.passed += passed;
            self.failed += failed;
            if passed + failed > 0 {
                self.lines.push(line.trim().to_owned());
            }
        }
    }
}

/// Passes the output on line by line, and says whether the command succeeded.
#[expect(clippy::disallowed_macros, reason = "a runner's output is shown as it comes")]
fn show(command: &mut Command, mut read: impl FnMut(&str)) -> std::io::Result<bool> {
    let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn()?;
    let output = child.stdout.take().expect("the output was asked for");
    for line in BufReader::new(output).split(b'\n') {
        let line = line?;
        let line = String::from_utf8_lossy(&line);
        println!("{line}");
        read(&line);
    }
    Ok(child.wait()?.success())
}

/// `test result: ok. 12 passed; 0 failed; …`
pub fn cargo_line(line: &str) -> Option<Count> {
    let counts = line.strip_prefix("test result: ")?;
    let number = |mark: &str| {
        let before = &counts[..counts.find(mark)?];
        before.rsplit(' ').next()?.parse().ok()
    };
    Some(Count { passed: number(" passed")?, failed: number(" failed")? })
}

/// `ℹ pass 3`, `ℹ fail 0`, `ℹ cancelled 0`: a cancelled test did not pass.
pub fn node_line(line: &str) -> Option<Count> {
    let (name, number) = line.strip_prefix("ℹ ")?.split_once(' ')?;
    let number = number.parse().ok()?;
    match name {
        "pass" => Some(Count { passed: number, failed: 0 }),
        "fail" | "cancelled" => Some(Count { passed: 0, failed: number }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_runners_own_numbers_are_read() {
        let line =
            "test result: FAILED. 12 passed; 3 failed; 0 ignored; 0 measured; 7 filtered out";
        assert_eq!(cargo_line(line), Some(Count { passed: 12, failed: 3 }));
        assert_eq!(cargo_line("test it::holds ... ok"), None);
        assert_eq!(node_line("ℹ pass 5"), Some(Count { passed: 5, failed: 0 }));
        assert_eq!(node_line("ℹ fail 2"), Some(Count { passed: 0, failed: 2 }));
        assert_eq!(node_line("ℹ duration_ms 2"), None);
    }

    fn tally(script: &str) -> (usize, usize) {
        let tally = Tally::of_command(Command::new("sh").args(["-c", script]), cargo_line);
        (tally.passed, tally.failed)
    }

    #[test]
    fn a_runner_that_fails_without_counting_is_a_failure() {
        assert_eq!(tally("echo 'test result: ok. 2 passed; 0 failed'"), (2, 0));
        assert_eq!(tally("echo 'test result: FAILED. 2 passed; 1 failed'; exit 101"), (2, 1));
        assert_eq!(tally("echo 'test result: ok. 2 passed; 0 failed'; exit 101"), (2, 1));
        assert_eq!(tally("exit 101"), (0, 1));
    }

    #[test]
    fn a_runner_that_does_not_exist_is_a_failure() {
        let tally = Tally::of_command(&mut Command::new("no-such-runner"), cargo_line);
        assert_eq!((tally.passed, tally.failed), (0, 1));
    }
}
