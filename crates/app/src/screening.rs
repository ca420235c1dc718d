//! The secretariat's check of eligibility, and its pages about a call's files.
//!
//! Who gives files to experts is in `assignments.rs`, who decides them in `decisions.rs`, what
//! cities are asked to amend in `amendments.rs`. `checklist` fills the list of a case page.

mod board;
mod case;
mod judging;
mod list;
mod checklist;
mod refusals;
mod take_away;

use domain::application::{Application, ScreenRefused};
use domain::handling::Handling;
use domain::ids::{ApplicationId, PersonId};
use domain::people::Actor;
use domain::policy::{self, Act, Denied, On};
use domain::screening::{Checks, Mark, MarkChange, MarkRefused, Verdict};
use domain::time::Timestamp;
use store::WriteTx;

use crate::failure::{Failure, Lookup, found};
use crate::{App, handling};

pub use board::board;
pub(crate) use judging::score_rows;
pub use case::case;
pub(crate) use checklist::endorsement_stands;
pub use refusals::{assign_words, decide_words, mark_words, screen_words};
pub use take_away::{Taken, as_csv, as_json, as_xlsx};

/// Says that every point not yet looked at is in order, and finds the file eligible.
///
/// # Errors
/// [`ScreenRefused::Unchecked`] when a required point was found not to be in order.
pub fn find_eligible(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
) -> Result<Application, Failure<ScreenRefused>> {
    screen(app, actor, id, true)
}

/// Finds a forwarded file eligible, when every required point of its list is in order.
///
/// # Errors
/// [`ScreenRefused`].
pub fn conclude(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
) -> Result<Application, Failure<ScreenRefused>> {
    screen(app, actor, id, false)
}

/// A file that is being checked, as it lies in this transaction.
struct Checked {
    file: Application,
    call: domain::call::Call,
    handling: Handling,
    marks: Vec<Mark>,
    endorsement_stands: bool,
    by: PersonId,
}

impl Checked {
    fn load(app: &App, tx: &mut WriteTx, actor: &Actor, id: ApplicationId) -> Result<Checked, Lookup> {
        let file = found(tx.application(id)?)?;
        policy::require(actor, Act::Screen, On::Application(&file, None))?;
        Ok(Checked {
            call: found(tx.call(file.call)?)?,
            handling: handling::of(app, tx, file.call)?,
            marks: tx.marks(id)?,
            endorsement_stands: endorsement_stands(app, tx, &file)?,
            by: actor.person.ok_or(Denied::Hidden)?,
            file,
        })
    }

    fn checks(&self) -> Checks<'_> {
        Checks {
            items: &self.handling.items,
            marks: &self.marks,
            endorsement_stands: self.endorsement_stands,
        }
    }

    /// Marks what nobody has looked at in this hand-in.
    fn all_in_order(&mut self, tx: &mut WriteTx, now: Timestamp) -> Result<(), Failure<ScreenRefused>> {
        let checks = self.checks();
        let unseen = self.handling.items.iter().filter(|it| checks.current(&self.file, &it.id).is_none());
        let version = |item: &str| self.marks.iter().find(|it| it.item == item).map_or(0, |it| it.version);
        let changes = unseen.map(|it| MarkChange {
            item: it.id.clone(),
            verdict: Verdict::Ok,
            note: String::new(),
            based_on: version(&it.id),
        });
        let changes = changes.collect();
        let marked = self.file.clone().mark(&self.call, &checks, changes, self.by, now);
        // Only the stage can stand in the way here, and the step itself says so in its own words.
        if let Ok(Some(changed)) = marked {
            handling::keep(tx, self.handling.clone(), self.by, now)?;
            tx.record(changed)?;
            self.marks = tx.marks(self.file.id)?;
        }
        Ok(())
    }
}

fn screen(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    rest_in_order: bool,
) -> Result<Application, Failure<ScreenRefused>> {
    let now = app.clock.now();
    let (app, actor) = (app.clone(), actor.clone());
    app.clone().store.write(move |tx| {
        let none = |it: Lookup| it.map(|no| match no {});
        let mut checked = Checked::load(&app, tx, &actor, id).map_err(none)?;
        if rest_in_order {
            checked.all_in_order(tx, now)?;
        }
        let (checks, by) = (checked.checks(), checked.by);
        let changed = checked.file.clone().screen_checked(&checked.call, &checks, by, now);
        Ok(tx.record(changed.map_err(Failure::Refused)?)?)
    })
}

/// Puts down what somebody found on the points of the list; nothing of it when somebody else
/// marked one of them since.
///
/// # Errors
/// [`MarkRefused`], above all [`MarkRefused::Meanwhile`].
pub fn mark(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    changes: &[MarkChange],
) -> Result<(), Failure<MarkRefused>> {
    let now = app.clock.now();
    let changes: Vec<MarkChange> = changes
        .iter()
        .map(|it| MarkChange { note: domain::words::clean(&it.note), ..it.clone() })
        .collect();
    let (app, actor) = (app.clone(), actor.clone());
    app.clone().store.write(move |tx| {
        let none = |it: Lookup| it.map(|no| match no {});
        let checked = Checked::load(&app, tx, &actor, id).map_err(none)?;
        let (checks, by) = (checked.checks(), checked.by);
        let marked = checked.file.clone().mark(&checked.call, &checks, changes.clone(), by, now);
        if let Some(changed) = marked.map_err(Failure::Refused)? {
            handling::keep(tx, checked.handling.clone(), by, now)?;
            tx.record(changed)?;
        }
        Ok(())
    })
}

/// Finds a forwarded file not eligible, for a reason its city reads.
///
/// # Errors
/// [`ScreenRefused`].
pub fn exclude(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    reason: &str,
) -> Result<Application, Failure<ScreenRefused>> {
    let now = app.clock.now();
    let (actor, reason) = (actor.clone(), domain::words::clean(reason));
    app.store.write(move |tx| {
        let file = found(tx.application(id)?)?;
        policy::require(&actor, Act::Screen, On::Application(&file, None))?;
        let call = found(tx.call(file.call)?)?;
        let by = actor.person.ok_or(Denied::Hidden)?;
        let changed = file.exclude(&call, &reason, by, now).map_err(Failure::Refused)?;
        Ok(tx.record(changed)?)
    })
}
