//! The whole record of memberships, read once per public revision and counted from for any day.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use domain::answer::Value;
use domain::ids::{ApplicationId, CallId};
use domain::record::{AsOf, AsOfRefused, Record};
use domain::time::Timestamp;
use store::Tx;

use crate::{App, Failure, forms};

/// What a city said its population was when it applied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PopulationFigure {
    /// People.
    pub number: i64,
    /// The year it is of.
    pub year: Option<i16>,
    /// Where the city has it from.
    pub source: Option<String>,
}

/// The record, and what the applications behind it say of themselves in public.
#[derive(Debug, Default)]
pub(super) struct Recorded {
    pub(super) record: Record,
    pub(super) population: HashMap<ApplicationId, PopulationFigure>,
}

/// The record of the newest public revision that was asked for.
#[derive(Default)]
pub(crate) struct Kept(Mutex<Option<(i64, Arc<Recorded>)>>);

impl Kept {
    /// The record of the snapshot `tx` sees.
    pub(super) fn read(&self, app: &App, tx: &mut Tx) -> Result<Arc<Recorded>, store::Error> {
        let revision = tx.head()?.revision;
        let of_revision = |kept: &Option<(i64, Arc<Recorded>)>| match kept {
            Some((of, it)) if *of == revision => Some(Arc::clone(it)),
            _ => None,
        };
        if let Some(it) = of_revision(&self.lock()) {
            return Ok(it);
        }
        let record = Record::new(tx.memberships()?);
        let read = Arc::new(Recorded { record, population: population(app, tx)? });
        let mut kept = self.lock();
        if kept.as_ref().is_none_or(|(of, _)| *of < revision) {
            *kept = Some((revision, Arc::clone(&read)));
        }
        Ok(read)
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Option<(i64, Arc<Recorded>)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The populations that forms make public; what a version of a form keeps to itself is left out.
pub(super) fn population(
    app: &App,
    tx: &mut Tx,
) -> Result<HashMap<ApplicationId, PopulationFigure>, store::Error> {
    let Some(question) = &app.network.about.figures.population else { return Ok(HashMap::new()) };
    let calls: HashMap<CallId, String> =
        tx.calls()?.into_iter().map(|it| (it.id, it.form)).collect();
    let mut public: HashMap<(CallId, i64), bool> = HashMap::new();
    let mut found = HashMap::new();
    for it in tx.answers_of_members(question)? {
        let Some(form) = calls.get(&it.call) else { continue };
        // A call's applications fill few versions of its form, and a version is read once.
        let is_public = match public.get(&(it.call, it.form_version)) {
            Some(known) => *known,
            None => match forms::version(app, tx, form, it.form_version) {
                Ok(form) => form.question(question).is_some_and(|it| it.profile),
                Err(Failure::Store(error)) => return Err(error),
                Err(_) => false,
            },
        };
        public.insert((it.call, it.form_version), is_public);
        let Some(Value::Figure { number, year, source, .. }) = it.answer.value else { continue };
        let whole = number.as_f64();
        if is_public && whole >= 0.0 {
            // A form bounds a population far below what a whole number of this size can hold.
            let number = whole.round() as i64;
            found.insert(it.application, PopulationFigure { number, year, source });
        }
    }
    Ok(found)
}

/// The day asked for; today where nothing is said.
pub(super) fn day(app: &App, text: Option<&str>, now: Timestamp) -> Result<AsOf, AsOfRefused> {
    let today = super::today(app, now);
    match text {
        Some(text) => AsOf::read(text, &today),
        None => Ok(AsOf::today(&today)),
    }
}
