//! Forms by version: the one door to what an application asks.
//!
//! A published version never changes, so a form is read and parsed once per node and shared
//! from then on. [`ship`] enters the network's files; what officers do with versions is in the
//! modules below.

mod defects;
pub mod desk;
pub mod fields;
pub mod moving;
pub mod part;
pub mod publish;
mod rule;
pub mod text;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use domain::application::Application;
use domain::call::Call;
use domain::form::Form;
use domain::form_version::FormVersion;
use domain::ids::{ApplicationId, FormVersionId};
use store::{Tx, WriteTx};

use crate::failure::{Lookup, found};
use crate::{App, chance};

/// Published forms by id and version, as far as this node has needed them.
#[derive(Default)]
pub(crate) struct Cache(Mutex<BTreeMap<(String, i64), Arc<Form>>>);

impl Cache {
    fn get(&self, form: &str, n: i64) -> Option<Arc<Form>> {
        self.lock().get(&(form.to_owned(), n)).cloned()
    }

    fn keep(&self, form: &str, n: i64, it: &Arc<Form>) {
        self.lock().insert((form.to_owned(), n), Arc::clone(it));
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, BTreeMap<(String, i64), Arc<Form>>> {
        // An entry is inserted whole, so nothing is half done when a holder panics.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The published version of a form, from whichever node it came.
///
/// # Errors
/// `Hidden` when there is no such version, or only a draft.
pub fn version(app: &App, tx: &mut Tx, form: &str, n: i64) -> Result<Arc<Form>, Lookup> {
    if let Some(known) = app.forms().get(form, n) {
        return Ok(known);
    }
    let (definition, _) = found(tx.form_definition(form, n)?)?;
    let read: Form = serde_json::from_str(&definition)
        .map_err(|error| store::Error::Column { index: 0, what: error.to_string() })?;
    let read = Arc::new(read);
    app.forms().keep(form, n, &read);
    Ok(read)
}

/// The form that an application fills.
///
/// # Errors
/// Of the database.
pub fn of_application(
    app: &App,
    tx: &mut Tx,
    file: &Application,
    call: &Call,
) -> Result<Arc<Form>, Lookup> {
    version(app, tx, &call.form, file.form_version)
}

/// The form that new applications of a call get.
///
/// # Errors
/// Of the database.
pub fn of_call(app: &App, tx: &mut Tx, call: &Call) -> Result<Arc<Form>, Lookup> {
    version(app, tx, &call.form, call.form_version)
}

/// The form that an application fills, with its version, for those who have only its id.
///
/// # Errors
/// `Hidden` when there is no such application.
pub fn of(app: &App, tx: &mut Tx, id: ApplicationId) -> Result<(Arc<Form>, i64), Lookup> {
    let (form, n) = found(tx.form_of(id)?)?;
    Ok((version(app, tx, &form, n)?, n))
}

/// [`of`], with the version that a page was made from where it says another.
///
/// No snapshot holds these questions together: a published version never changes.
///
/// # Errors
/// As [`of`], and `Hidden` when there is no such version.
pub(crate) fn written(
    app: &App,
    id: ApplicationId,
    shown: Option<i64>,
) -> Result<(Arc<Form>, i64, Arc<Form>), Lookup> {
    app.store.glance(|tx| {
        let (form, n) = of(app, tx, id)?;
        let page = match shown {
            Some(shown) if shown != n => version(app, tx, &form.id, shown)?,
            _ => Arc::clone(&form),
        };
        Ok((form, n, page))
    })
}

/// Takes over the forms that ship with the network: one that is not there yet as its first
/// version, a changed one as a draft of the next version, which the secretariat may publish.
/// A draft that is being written is left alone; the changed file then waits for the next start.
///
/// # Errors
/// Of the database.
pub fn ship(app: &App) -> Result<(), store::Error> {
    let now = app.clock.now();
    for (form, source) in app.network.forms.values().zip(app.network.form_sources.values()) {
        let sha256 = form.hash();
        if app.store.read(|tx| tx.shipped_form_is_taken(&form.id, &sha256))? {
            continue;
        }
        let id = FormVersionId(chance::fresh_id(now));
        let (form, source) = (form.clone(), source.clone());
        app.store.write(move |tx| {
            if tx.shipped_form_is_taken(&form.id, &sha256)? {
                return Ok::<_, store::Error>(());
            }
            if take_over(tx, id, &form, &source, &sha256, now)? {
                tx.take_shipped_form(&form.id, &sha256, now)?;
            }
            Ok(())
        })?;
    }
    Ok(())
}

/// Whether the shipped definition found its place.
fn take_over(
    tx: &mut WriteTx,
    id: FormVersionId,
    form: &Form,
    source: &str,
    sha256: &str,
    now: domain::time::Timestamp,
) -> Result<bool, store::Error> {
    let versions = tx.form_versions(&form.id)?;
    let Some(newest) = versions.first() else {
        tx.record(FormVersion::enter(id, form, source, now))?;
        return Ok(true);
    };
    if versions.iter().any(|it| it.sha256.as_deref() == Some(sha256)) {
        return Ok(true);
    }
    if newest.published_at.is_none() {
        tracing::warn!(form = form.id, "the shipped form changed, but a draft is being written");
        return Ok(false);
    }
    tx.record(FormVersion::draft(id, &form.id, newest.n + 1, source, None, now))?;
    Ok(true)
}
