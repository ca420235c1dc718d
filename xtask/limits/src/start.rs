//! From the start of a process to its first answers.

use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

use anyhow::{bail, ensure};
use clap::Args;
use serde::Serialize;

use crate::figures::{begin, micros, tell};
use crate::http::Connection;

/// Nothing starts slower than this.
const PATIENCE: Duration = Duration::from_secs(60);
/// How often it is tried; the figures are no finer.
const STEP: Duration = Duration::from_micros(500);

/// What to start and what to ask it.
#[derive(Args)]
pub struct Start {
    /// Where it will listen.
    #[arg(long)]
    address: String,
    /// The pages to ask for, one after the other.
    #[arg(long)]
    path: Vec<String>,
    /// The program with its arguments.
    #[arg(last = true, required = true)]
    program: Vec<String>,
}

#[derive(Serialize)]
struct First {
    path: String,
    after_us: u64,
}

impl Start {
    pub fn run(self) -> anyhow::Result<()> {
        let [program, arguments @ ..] = self.program.as_slice() else { bail!("no program") };
        let begun = begin();
        let mut child = Command::new(program)
            .args(arguments)
            .stdout(Stdio::null())
            .stdin(Stdio::null())
            .spawn()?;
        let mut ask = || -> anyhow::Result<Vec<First>> {
            let mut first = Vec::new();
            for path in &self.path {
                loop {
                    let answer =
                        Connection::open(&self.address).and_then(|mut it| it.get(path, &[]));
                    if answer.is_ok_and(|it| it.status == 200) {
                        break;
                    }
                    ensure!(begun.elapsed() < PATIENCE, "{path} was not answered");
                    ensure!(child.try_wait()?.is_none(), "the program ended by itself");
                    sleep(STEP);
                }
                first.push(First { path: path.clone(), after_us: micros(begun) });
            }
            Ok(first)
        };
        let first = ask();
        // It may have ended by itself; then there is nothing left to end.
        let _ = child.kill();
        child.wait()?;
        tell(&first?)
    }
}
