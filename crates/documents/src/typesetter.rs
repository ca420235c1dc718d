//! The parent of the press: starts a child process for each document and never trusts it.
//!
//! The child is the same program with the argument [`job::ARGUMENT`]; it puts walls around
//! itself (see the crate `press`), reads a job, writes a PDF or a picture and ends. Here it is bounded from
//! outside: how many at a time, how long, how many bytes. A document that costs more than that
//! costs its own reader an answer, and nobody else anything.

pub mod job;
mod kept;
mod run;

use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::Duration;

use sha2::{Digest, Sha256};

use crate::typeset::Document;
use job::Exit;
use kept::Kept;
use run::Ended;

/// What one document may cost.
#[derive(Debug, Clone)]
pub struct Limits {
    /// How many are typeset at a time.
    pub n_at_once: usize,
    /// How long a reader waits until one of them is done.
    pub queue: Duration,
    /// How long one may take.
    pub wall: Duration,
    /// The largest PDF, in bytes.
    pub pdf_bytes_max: u64,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            n_at_once: 2,
            queue: Duration::from_secs(10),
            wall: Duration::from_secs(20),
            pdf_bytes_max: 32 * 1024 * 1024,
        }
    }
}

/// What a document became: a PDF, or a picture in PNG.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Whether it keeps PDF/UA-1 and PDF/A-2a; without, a PDF is tagged all the same. No picture does.
    pub accessible: bool,
}

/// Why there is no PDF.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TypesetError {
    /// Nobody told where the program is.
    #[error("no typesetter is configured")]
    None,
    /// Others were typeset all the time.
    #[error("too many documents are being typeset")]
    Busy,
    /// It took longer than allowed, or needed more memory, or tried what is walled off.
    #[error("the typesetter was stopped: {0}")]
    Stopped(String),
    /// The child ran and could not do it.
    #[error("the typesetter failed: {0}")]
    Failed(String),
}

impl TypesetError {
    /// Whether it is worth trying again in a while.
    pub fn is_busy(&self) -> bool {
        matches!(self, TypesetError::Busy)
    }
}

/// What the self-check found around the child.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Walls {
    /// A forbidden system call ends the child.
    pub calls: bool,
    /// Landlock shuts the file system and the network.
    pub landlock: bool,
}

/// Typesets documents, each in a child process.
#[derive(Clone)]
pub struct Typesetter(Arc<Inner>);

struct Inner {
    program: Option<PathBuf>,
    /// A folder with fonts for scripts that the built-in ones do not have.
    fonts: Option<PathBuf>,
    limits: Limits,
    free: Mutex<usize>,
    freed: Condvar,
    kept: Mutex<Kept>,
}

impl Typesetter {
    /// The program at a path, which must know the argument [`job::ARGUMENT`].
    pub fn of_program(program: &Path, fonts: Option<PathBuf>, limits: Limits) -> Typesetter {
        Typesetter::new(Some(program.to_owned()), fonts, limits)
    }

    /// This very program, also after its file has been replaced by a newer one.
    pub fn of_this_program(fonts: Option<PathBuf>) -> Typesetter {
        Typesetter::new(Some(PathBuf::from("/proc/self/exe")), fonts, Limits::default())
    }

    /// None: every document is answered with [`TypesetError::None`].
    pub fn none() -> Typesetter {
        Typesetter::new(None, None, Limits::default())
    }

    fn new(program: Option<PathBuf>, fonts: Option<PathBuf>, limits: Limits) -> Typesetter {
        Typesetter(Arc::new(Inner {
            program,
            fonts,
            free: Mutex::new(limits.n_at_once),
            limits,
            freed: Condvar::new(),
            kept: Mutex::new(Kept::default()),
        }))
    }

    /// Makes a document.
    ///
    /// # Errors
    /// When too many are under way, when the child fails, or when it was stopped.
    pub fn typeset(&self, document: &Document) -> Result<Made, TypesetError> {
        self.of_json(&json(document), document.begins())
    }

    /// The same for what everybody may read: one content is typeset once and kept for a while.
    ///
    /// # Errors
    /// As [`Typesetter::typeset`].
    pub fn typeset_kept(&self, document: &Document) -> Result<Made, TypesetError> {
        let json = json(document);
        let key = Sha256::digest(&json).into();
        let kept = || self.0.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(made) = kept().get(&key) {
            return Ok(made);
        }
        let made = self.of_json(&json, document.begins())?;
        kept().put(key, made.clone());
        Ok(made)
    }

    /// Lets a child put up its walls and run against them.
    ///
    /// # Errors
    /// When there is no child to ask.
    pub fn check_walls(&self) -> Result<Walls, TypesetError> {
        let program = self.0.program.as_deref().ok_or(TypesetError::None)?;
        let ended = run::run(program, &[job::ARGUMENT, job::CHECK], Vec::new(), &self.0.limits)?;
        let said = String::from_utf8_lossy(&ended.output).into_owned();
        // What a filter ends has a signal; what has come past it has a status.
        let calls = ended.signal == Some(job::SIGSYS);
        Ok(Walls { calls, landlock: said.lines().any(|it| it == job::LANDLOCK_HOLDS) })
    }

    fn of_json(&self, json: &[u8], begins: &[u8]) -> Result<Made, TypesetError> {
        let program = self.0.program.as_deref().ok_or(TypesetError::None)?;
        let _place = self.place()?;
        let job = job::write(json, &self.extra_fonts(json));
        let ended = run::run(program, &[job::ARGUMENT], job, &self.0.limits)?;
        outcome(ended, begins)
    }

    /// Fonts of the operator's folder, when a text needs more than the built-in ones.
    fn extra_fonts(&self, json: &[u8]) -> Vec<Vec<u8>> {
        let text = String::from_utf8_lossy(json);
        match &self.0.fonts {
            Some(folder) if text.chars().any(needs_more_fonts) => read_fonts(folder),
            _ => Vec::new(),
        }
    }

    fn place(&self) -> Result<Place<'_>, TypesetError> {
        let inner = &self.0;
        let free = inner.free.lock().unwrap_or_else(PoisonError::into_inner);
        let (mut free, late) = inner
            .freed
            .wait_timeout_while(free, inner.limits.queue, |it| *it == 0)
            .unwrap_or_else(PoisonError::into_inner);
        if late.timed_out() && *free == 0 {
            return Err(TypesetError::Busy);
        }
        *free -= 1;
        Ok(Place(inner))
    }
}

/// One of the places at the press, given back when dropped.
struct Place<'a>(&'a Inner);

impl Drop for Place<'_> {
    fn drop(&mut self) {
        *self.0.free.lock().unwrap_or_else(PoisonError::into_inner) += 1;
        self.0.freed.notify_one();
    }
}

fn json(document: &Document) -> Vec<u8> {
    serde_json::to_vec(document).expect("a document has only text keys")
}

fn outcome(ended: Ended, begins: &[u8]) -> Result<Made, TypesetError> {
    let said = String::from_utf8_lossy(&ended.errors).trim().to_owned();
    if let Some(why) = ended.stopped {
        return Err(TypesetError::Stopped(why));
    }
    let accessible = match ended.code.and_then(Exit::of_code) {
        Some(Exit::Accessible) => true,
        Some(Exit::Plain) => {
            tracing::warn!(said, "a document does not keep PDF/UA-1 and PDF/A-2a");
            false
        }
        Some(Exit::Failed | Exit::Panicked) => return Err(TypesetError::Failed(said)),
        None => {
            let how = match (ended.signal, ended.code) {
                (Some(signal), _) => format!("signal {signal}"),
                (None, code) => format!("status {code:?}"),
            };
            return Err(TypesetError::Stopped(format!("{how} {said}").trim().to_owned()));
        }
    };
    if !ended.output.starts_with(begins) {
        return Err(TypesetError::Failed("what came out is something else".to_owned()));
    }
    Ok(Made { bytes: ended.output, accessible })
}

/// Whether a letter is surely in none of the built-in fonts: they end before the scripts of East
/// Asia, and the press itself replaces what no font has.
fn needs_more_fonts(c: char) -> bool {
    !matches!(c, '\0'..='\u{06FF}' | '\u{0750}'..='\u{077F}' | '\u{1C80}'..='\u{1C8F}'
        | '\u{1E00}'..='\u{27BF}' | '\u{FB50}'..='\u{FEFF}' | '\u{1F000}'..='\u{1FAFF}')
}

/// The fonts of a folder, by name; one that cannot be read, or one too many, is left out and told.
fn read_fonts(folder: &Path) -> Vec<Vec<u8>> {
    const BYTES_MAX: u64 = 64 * 1024 * 1024;
    let is_font = |it: &PathBuf| {
        let ending = it.extension().and_then(|it| it.to_str()).unwrap_or_default();
        matches!(ending.to_ascii_lowercase().as_str(), "ttf" | "otf" | "ttc")
    };
    let listed = match std::fs::read_dir(folder) {
        Ok(listed) => listed,
        Err(error) => {
            tracing::error!(folder = %folder.display(), %error, "the folder of fonts");
            return Vec::new();
        }
    };
    let mut paths: Vec<PathBuf> =
        listed.filter_map(|it| Some(it.ok()?.path())).filter(is_font).collect();
    paths.sort();
    let (mut fonts, mut n_bytes) = (Vec::new(), 0);
    for path in paths {
        let size = std::fs::metadata(&path).map_or(u64::MAX, |it| it.len());
        if n_bytes + size > BYTES_MAX {
            tracing::error!(font = %path.display(), "more fonts than a document may bring");
            break;
        }
        match std::fs::read(&path) {
            Ok(font) => fonts.push(font),
            Err(error) => tracing::error!(font = %path.display(), %error, "a font"),
        }
        n_bytes += size;
    }
    fonts
}
