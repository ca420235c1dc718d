//! The child process: walls first, then one document, then the end.

use std::io::{self, Write};
use std::process::ExitCode;

use documents::typesetter::job::{self, Exit};

use crate::render::{self, Printed};

/// What the child is asked to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Task {
    /// Typeset the job on standard input.
    Typeset,
    /// Put up the walls, tell about them, and run against them.
    CheckWalls,
}

/// Does it, as the only thing this process ever does. To be called before any thread is started.
pub fn run(task: Task) -> ExitCode {
    std::panic::set_hook(Box::new(|panic| {
        // The usual hook opens files to name the lines; where it happened is enough.
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        complain(&format!("panicked at {place}"));
        std::process::exit(i32::from(Exit::Panicked.code()));
    }));
    // Whatever asks the system for something once asks now, before it may no longer.
    let pool = rayon::ThreadPoolBuilder::new().num_threads(1).use_current_thread();
    if let Err(error) = pool.build_global() {
        return failed(&error.to_string());
    }
    // The end of the stack is read from a file, at the first deep call of a thread.
    let _ = stacker::remaining_stack();
    render::warm_up();
    let landlock = match wall_in() {
        Ok(landlock) => landlock,
        Err(why) => return failed(&why),
    };
    match task {
        Task::Typeset => typeset(),
        Task::CheckWalls => run_against(landlock),
    }
}

#[cfg(target_os = "linux")]
fn wall_in() -> Result<bool, String> {
    use crate::walls;

    walls::limit(walls::LIMITS)?;
    let landlock = walls::shut_files()?;
    walls::filter_calls()?;
    Ok(landlock)
}

/// Elsewhere there are no walls but those of the parent, which tells so when it starts.
#[cfg(not(target_os = "linux"))]
fn wall_in() -> Result<bool, String> {
    Ok(false)
}

fn typeset() -> ExitCode {
    let job = match job::read(io::stdin().lock()) {
        Ok(job) => job,
        Err(error) => return failed(&error.to_string()),
    };
    match render::render(&job.json, job.fonts) {
        Ok(Printed { bytes, plain_because }) => {
            if io::stdout().lock().write_all(&bytes).and_then(|()| io::stdout().flush()).is_err() {
                return ExitCode::from(Exit::Failed.code());
            }
            match plain_because {
                None => ExitCode::from(Exit::Accessible.code()),
                Some(why) => {
                    complain(&why);
                    ExitCode::from(Exit::Plain.code())
                }
            }
        }
        Err(why) => failed(&why),
    }
}

/// Opens a file that everybody may read. Whoever comes back from that stands in the open.
fn run_against(landlock: bool) -> ExitCode {
    let mut out = io::stdout().lock();
    let told = match landlock {
        true => writeln!(out, "{}", job::LANDLOCK_HOLDS),
        false => writeln!(out, "no Landlock"),
    };
    let _ = told.and_then(|()| out.flush());
    match std::fs::File::open("/") {
        Ok(_) => failed("a folder could be opened"),
        Err(error) => failed(&format!("a file was refused, but not by the filter: {error}")),
    }
}

fn failed(why: &str) -> ExitCode {
    complain(why);
    ExitCode::from(Exit::Failed.code())
}

fn complain(what: &str) {
    // Nobody is left to tell when this fails.
    let _ = writeln!(io::stderr(), "{what}");
}
