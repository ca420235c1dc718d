//! The versions of a form: drafted, edited, published, and from then on never changed.
//!
//! A form's id lasts; what it asks is said by its versions 1, 2, 3 … What a version asks is
//! read by `form.rs`, by the same reader for files, for the desk and for uploads. What a new
//! version means for applications is in `form_move.rs`.

use serde_json::json;

use crate::event::{Changed, Event, EventKind};
use crate::form::{Defect, Form, canonical_json};
use crate::form_draft::FormDraft;
use crate::ids::{FormVersionId, PersonId};
use crate::language::Lang;
use crate::time::Timestamp;
use crate::words;

/// One version of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormVersion {
    /// Its id.
    pub id: FormVersionId,
    /// The form's lasting id.
    pub form: String,
    /// 1 for the first.
    pub n: i64,
    /// Whether it can still be changed.
    pub state: State,
    /// The definition as TOML; a draft's may be faulty.
    pub source: String,
    /// 1 for the first; one more with every edit, for compare-and-set.
    pub edition: i64,
    /// When it was made.
    pub made_at: Timestamp,
    /// By whom; `None` when it came with the network's files.
    pub made_by: Option<PersonId>,
    /// When it was changed last.
    pub changed_at: Timestamp,
    /// By whom; `None` when it came with the network's files.
    pub changed_by: Option<PersonId>,
}

/// Whether a version can still be changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// The secretariat writes it.
    Draft,
    /// Cities fill it; it never changes again.
    Published(Published),
}

/// What publishing added to a version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// When.
    pub at: Timestamp,
    /// By whom; `None` when it came with the network's files.
    pub by: Option<PersonId>,
    /// The canonical definition, exactly as hashed.
    pub definition: String,
    /// SHA-256 of `definition`, lower-case hex: [`Form::hash`].
    pub sha256: String,
}

/// Why a draft version was not changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EditRefused {
    /// Published versions never change.
    #[error("version {n} is published")]
    Published {
        /// Which one it is.
        n: i64,
    },
    /// Somebody else changed the draft meanwhile; nothing was written over.
    #[error("the draft was changed meanwhile")]
    Meanwhile {
        /// By whom; `None` when it came with the network's files.
        by: Option<PersonId>,
        /// When.
        at: Timestamp,
    },
    /// The definition is longer than any form needs to be.
    #[error("longer than {max} bytes")]
    TooLong {
        /// How long it may be, in bytes.
        max: usize,
    },
    /// It holds characters that steer the display or cannot be stored.
    #[error("forbidden characters in line {line}")]
    ForbiddenCharacters {
        /// The first line that has one, from 1.
        line: usize,
    },
}

/// Why a version was not published.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PublishRefused {
    /// It cannot be changed at all.
    #[error(transparent)]
    Edit(#[from] EditRefused),
    /// Its definition has defects.
    #[error("{} defects", .0.len())]
    Defects(Vec<Defect>),
    /// It asks exactly what the version before asks.
    #[error("nothing differs from the version before")]
    Nothing,
}

/// A draft that was thrown away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Discarded(pub FormVersion);

/// The longest definition that is read at all, in bytes. The longest form that ships has a tenth.
pub const SOURCE_BYTES_MAX: usize = 512 * 1024;

impl FormVersion {
    /// Enters a definition that ships with the network as the first version.
    pub fn enter(id: FormVersionId, form: &Form, source: &str, now: Timestamp) -> Changed<Self> {
        let published = Published::of(form, None, now);
        let payload = json!({ "form": form.id, "n": 1, "sha256": published.sha256 });
        let version = FormVersion {
            state: State::Published(published),
            ..FormVersion::new(id, &form.id, 1, source, None, now)
        };
        let event = Event::new(EventKind::FormPublished, id.0, None, now, payload);
        Changed::new(version, event)
    }

    /// Begins a draft of the next version.
    pub fn draft(
        id: FormVersionId,
        form: &str,
        n: i64,
        source: &str,
        by: Option<PersonId>,
        now: Timestamp,
    ) -> Changed<Self> {
        let payload = json!({ "form": form, "n": n });
        let event = Event::new(EventKind::FormDrafted, id.0, by, now, payload);
        Changed::new(FormVersion::new(id, form, n, source, by, now), event)
    }

    fn new(
        id: FormVersionId,
        form: &str,
        n: i64,
        source: &str,
        by: Option<PersonId>,
        now: Timestamp,
    ) -> FormVersion {
        FormVersion {
            id,
            form: form.to_owned(),
            n,
            state: State::Draft,
            source: source.to_owned(),
            edition: 1,
            made_at: now,
            made_by: by,
            changed_at: now,
            changed_by: by,
        }
    }

    /// Puts another definition in place of the draft's; it may still have defects.
    ///
    /// # Errors
    /// [`EditRefused`], also when somebody else changed the draft since `based_on`.
    pub fn edit(
        self,
        source: String,
        based_on: i64,
        by: PersonId,
        now: Timestamp,
    ) -> Result<Changed<Self>, EditRefused> {
        self.editable(based_on)?;
        check_source(&source)?;
        let edition = self.edition + 1;
        let payload = json!({ "form": self.form, "n": self.n, "edition": edition });
        let event = Event::new(EventKind::FormEdited, self.id.0, Some(by), now, payload);
        let edited = FormVersion { source, edition, changed_at: now, changed_by: Some(by), ..self };
        Ok(Changed::new(edited, event))
    }

    /// Publishes the draft; from here it never changes.
    ///
    /// `before` is the hash of the version before it, `languages` those of the network.
    ///
    /// # Errors
    /// [`PublishRefused`], with every defect at once.
    pub fn publish(
        self,
        before: Option<&str>,
        languages: &[Lang],
        based_on: i64,
        by: PersonId,
        now: Timestamp,
    ) -> Result<Changed<Self>, PublishRefused> {
        self.editable(based_on)?;
        let form = self.read(languages).map_err(PublishRefused::Defects)?;
        let published = Published::of(&form, Some(by), now);
        if before == Some(published.sha256.as_str()) {
            return Err(PublishRefused::Nothing);
        }
        let payload = json!({ "form": self.form, "n": self.n, "sha256": published.sha256 });
        let event = Event::new(EventKind::FormPublished, self.id.0, Some(by), now, payload);
        Ok(Changed::new(FormVersion { state: State::Published(published), ..self }, event))
    }

    /// Throws a draft away.
    ///
    /// # Errors
    /// [`EditRefused`]; a published version stays.
    pub fn discard(
        self,
        based_on: i64,
        by: PersonId,
        now: Timestamp,
    ) -> Result<Changed<Discarded>, EditRefused> {
        self.editable(based_on)?;
        let payload = json!({ "form": self.form, "n": self.n });
        let event = Event::new(EventKind::FormDiscarded, self.id.0, Some(by), now, payload);
        Ok(Changed::new(Discarded(self), event))
    }

    fn editable(&self, based_on: i64) -> Result<(), EditRefused> {
        match self.state {
            State::Published(_) => Err(EditRefused::Published { n: self.n }),
            State::Draft if self.edition != based_on => {
                Err(EditRefused::Meanwhile { by: self.changed_by, at: self.changed_at })
            }
            State::Draft => Ok(()),
        }
    }

    /// The form it defines.
    ///
    /// # Errors
    /// Every [`Defect`], also another id than the form's, which would cut its versions apart.
    pub fn read(&self, languages: &[Lang]) -> Result<Form, Vec<Defect>> {
        FormDraft::parse(&self.source)
            .map_err(|what| vec![Defect { at: "file".to_owned(), what }])?;
        let form = Form::parse(&self.source, languages)?;
        if form.id != self.form {
            let what = format!("the form's id must stay {}", self.form);
            return Err(vec![Defect { at: form.id, what }]);
        }
        Ok(form)
    }

    /// What publishing added; `None` for a draft.
    pub fn published(&self) -> Option<&Published> {
        match &self.state {
            State::Published(it) => Some(it),
            State::Draft => None,
        }
    }
}

impl State {
    /// The state's word in the database.
    pub fn as_str(&self) -> &'static str {
        match self {
            State::Draft => "draft",
            State::Published(_) => "published",
        }
    }
}

impl Published {
    fn of(form: &Form, by: Option<PersonId>, at: Timestamp) -> Published {
        let json = serde_json::to_value(form).expect("a form has only text keys");
        Published { at, by, definition: canonical_json(&json), sha256: form.hash() }
    }
}

/// Whether a text may be kept as a definition at all, before anything reads it.
///
/// # Errors
/// [`EditRefused::TooLong`] and [`EditRefused::ForbiddenCharacters`].
pub fn check_source(source: &str) -> Result<(), EditRefused> {
    if source.len() > SOURCE_BYTES_MAX {
        return Err(EditRefused::TooLong { max: SOURCE_BYTES_MAX });
    }
    match source.lines().position(words::has_forbidden_controls) {
        Some(line) => Err(EditRefused::ForbiddenCharacters { line: line + 1 }),
        None => Ok(()),
    }
}
