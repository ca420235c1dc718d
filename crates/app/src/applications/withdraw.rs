//! Taking an application back, for good.

use domain::application::{Application, WithdrawRefused};
use domain::ids::ApplicationId;
use domain::language::Lang;
use domain::people::Actor;
use domain::policy::Act;
use views::pages::applications::WithdrawalPage;

use super::filing::{Filing, KeyUsed};
use super::loaded::Case;
use super::rows;
use crate::failure::{Lookup, found};
use crate::{App, Failure, commissions};

/// Why an application was not taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TakeBackRefused {
    /// The rule says no.
    Rule(WithdrawRefused),
    /// The form's key did something else before.
    Key(KeyUsed),
}

impl From<KeyUsed> for TakeBackRefused {
    fn from(key: KeyUsed) -> TakeBackRefused {
        TakeBackRefused::Key(key)
    }
}

/// Takes an application back; a seat it held is free again.
///
/// # Errors
/// [`TakeBackRefused`].
pub fn withdraw(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    key: &str,
) -> Result<Application, Failure<TakeBackRefused>> {
    let now = app.clock.now();
    let filing = Filing::new("application.withdraw", key, &[&id.to_string()])
        .map_err(|it| Failure::Refused(it.into()))?;
    let (actor, app_) = (actor.clone(), app.clone());
    app.store.write(move |tx| {
        let by = found(actor.person)?;
        let case = Case::load(tx, &actor, Act::SubmitApplication, id)
            .map_err(|it| it.map(|no| match no {}))?;
        if filing.before::<TakeBackRefused>(tx, by)?.is_some() {
            return Ok(case.file);
        }
        let changed = case.file.clone().withdraw(by, now);
        let changed = changed.map_err(|it| Failure::Refused(TakeBackRefused::Rule(it)))?;
        let withdrawn = tx.record(changed)?;
        commissions::withdrawn(tx, &app_, &case.call, &case.file, now)?;
        filing.keep(tx, by, &id.to_string(), now)?;
        Ok(withdrawn)
    })
}

/// The page that asks whether to take the application back.
///
/// # Errors
/// When the actor may not take it back.
pub fn withdrawal_page(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    lang: Lang,
) -> Result<WithdrawalPage, Lookup> {
    let key = rows::fresh_key(app.clock.now());
    app.store.read(|tx| {
        let case = Case::load(tx, actor, Act::SubmitApplication, id)?;
        let can = case.file.stage != domain::application::Stage::Draft;
        Ok(WithdrawalPage {
            about: rows::about(&case, lang),
            handed_in: can && case.file.filings > 0,
            over: rows::is_over(&case.file.stage),
            key: key.clone(),
        })
    })
}
