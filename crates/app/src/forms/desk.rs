//! The secretariat's list of forms, one form with its versions, and the beginning and end of a
//! draft version.

use std::collections::{BTreeMap, BTreeSet};

use domain::form::Form;
use domain::form_move::Group;
use domain::form_version::{EditRefused, FormVersion, PublishRefused};
use domain::ids::{CallId, FormVersionId, PersonId};
use domain::language::Lang;
use domain::people::Actor;
use domain::policy::{Act, On, require};
use domain::time::Timestamp;
use store::{FormVersionRow, Tx};
use views::pages::forms as pages;
use views::{dates, t};

use super::version;
use crate::failure::{Lookup, found};
use crate::{App, Failure, calls, chance};

/// Why something was not done at the form desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DeskRefused {
    /// The draft was not changed.
    Edit(EditRefused),
    /// What was typed cannot be read; each with its field.
    Fields(Vec<views::parts::FieldError>),
    /// The text is no definition; each defect with its place.
    Text(Vec<domain::form::Defect>),
    /// The version was not published.
    Publish(PublishRefused),
    /// The call did not get the version.
    Call(domain::form_move::UseFormRefused),
    /// Another draft of the form is being written.
    DraftThere,
}

impl From<EditRefused> for DeskRefused {
    fn from(refused: EditRefused) -> DeskRefused {
        DeskRefused::Edit(refused)
    }
}

/// A refusal as a sentence.
///
/// # Errors
/// Of the database.
pub fn refusal_words(app: &App, refused: &DeskRefused, lang: Lang) -> Result<String, Lookup> {
    use domain::form_move::UseFormRefused;
    let edit = |refused: &EditRefused| -> Result<String, Lookup> {
        Ok(match refused {
            EditRefused::Published { n } => t!(lang, "forms-refusal-published", n = *n),
            EditRefused::Meanwhile { by, at } => {
                let people = app.store.read(|tx| names(tx, std::iter::once(*by)))?;
                let who = by.and_then(|it| people.get(&it).cloned());
                let who = who.unwrap_or_else(|| t!(lang, "forms-somebody").into_owned());
                let when = dates::moment_short(lang, *at, &app.network.about.zone.id);
                t!(lang, "forms-refusal-meanwhile", who = who, when = when)
            }
            EditRefused::TooLong { max } => t!(lang, "forms-refusal-long", max = *max / 1024),
            EditRefused::ForbiddenCharacters { line } => {
                t!(lang, "forms-refusal-forbidden", line = *line)
            }
        }
        .into_owned())
    };
    Ok(match refused {
        DeskRefused::Edit(refused) | DeskRefused::Publish(PublishRefused::Edit(refused)) => {
            edit(refused)?
        }
        DeskRefused::Publish(PublishRefused::Nothing) => t!(lang, "forms-refusal-nothing").into(),
        DeskRefused::Text(defects) | DeskRefused::Publish(PublishRefused::Defects(defects)) => {
            t!(lang, "forms-defects", count = defects.len()).into()
        }
        DeskRefused::Call(UseFormRefused::Announced) => t!(lang, "forms-refusal-announced").into(),
        DeskRefused::Call(UseFormRefused::UsedAlready | UseFormRefused::Earlier { .. }) => {
            t!(lang, "forms-refusal-used").into()
        }
        DeskRefused::DraftThere => t!(lang, "forms-refusal-draft-there").into(),
        DeskRefused::Fields(errors) => {
            errors.first().map(|it| it.message.clone()).unwrap_or_default()
        }
    })
}

/// Every form of the network.
///
/// # Errors
/// [`domain::policy::Denied`] for whoever is not of the secretariat.
pub fn list(app: &App, actor: &Actor, lang: Lang) -> Result<pages::FormList, Lookup> {
    require(actor, Act::RunForms, On::Network)?;
    let zone = &app.network.about.zone.id;
    app.store.read(|tx| {
        let mut forms: BTreeMap<String, Vec<FormVersionRow>> = BTreeMap::new();
        for row in tx.all_form_versions()? {
            forms.entry(row.form.clone()).or_default().push(row);
        }
        let calls = tx.calls()?;
        let mut rows = Vec::new();
        for (id, versions) in forms {
            let newest = versions.iter().find(|it| it.published_at.is_some());
            let title = match newest {
                Some(it) => version(app, tx, &id, it.n)?.title.to(lang).to_owned(),
                None => id.clone(),
            };
            let of_it = |it: &&domain::call::Call| {
                it.form == id && !matches!(it.stage, domain::call::Stage::Announced { .. })
            };
            rows.push(pages::FormRow {
                title,
                newest: newest.map(|it| it.n),
                published: newest
                    .and_then(|it| it.published_at)
                    .map(|it| dates::day_of(lang, it, zone)),
                draft: versions.iter().find(|it| it.published_at.is_none()).map(|it| it.n),
                n_calls: calls.iter().filter(of_it).count(),
                id,
            });
        }
        Ok(pages::FormList { forms: rows })
    })
}

/// One form with its versions and the calls that use it.
///
/// # Errors
/// [`domain::policy::Denied`] for whoever is not of the secretariat, and for an unknown form.
pub fn form_page(
    app: &App,
    actor: &Actor,
    form: &str,
    lang: Lang,
    done: Option<&'static str>,
) -> Result<pages::FormPage, Lookup> {
    require(actor, Act::RunForms, On::Network)?;
    let zone = &app.network.about.zone.id;
    app.store.read(|tx| {
        let versions = tx.form_versions(form)?;
        found(versions.first())?;
        let title = title(app, tx, form, &versions, lang)?;
        let people = names(tx, versions.iter().flat_map(|it| [it.changed_by, it.published_by]))?;
        let who = |id: Option<PersonId>| id.and_then(|it| people.get(&it).cloned());
        let rows = versions.iter().map(|it| pages::VersionRow {
            n: it.n,
            changed: (dates::moment_short(lang, it.changed_at, zone), who(it.changed_by)),
            published: it
                .published_at
                .map(|at| (dates::moment_short(lang, at, zone), who(it.published_by))),
            sha256: it.sha256.clone(),
        });
        let newest = versions.iter().find(|it| it.published_at.is_some()).map_or(0, |it| it.n);
        let mut calls_using = Vec::new();
        for id in tx.calls_with_form(form)? {
            calls_using.push(call_use(app, tx, id, newest, lang)?);
        }
        Ok(pages::FormPage {
            id: form.to_owned(),
            title,
            versions: rows.collect(),
            calls: calls_using,
            done,
        })
    })
}

/// A call with how many of its files fill which version.
pub(super) fn call_use(
    app: &App,
    tx: &mut Tx,
    id: CallId,
    newest: i64,
    lang: Lang,
) -> Result<pages::CallUse, Lookup> {
    let call = found(tx.call(id)?)?;
    let mut counts: BTreeMap<i64, pages::Files> = BTreeMap::new();
    for file in tx.applications_of_call(id)? {
        let files = counts.entry(file.form_version).or_default();
        match Group::of(&file.stage) {
            Group::Draft => files.n_drafts += 1,
            Group::UnderWay => files.n_under_way += 1,
            Group::Decided => files.n_decided += 1,
        }
    }
    Ok(pages::CallUse {
        slug: call.slug.clone(),
        title: calls::title(&app.network, &call, lang),
        version: call.form_version,
        is_behind: call.form_version < newest,
        files: counts.into_iter().collect(),
    })
}

/// The title of the newest version, published or not.
pub(super) fn title(
    app: &App,
    tx: &mut Tx,
    form: &str,
    versions: &[FormVersionRow],
    lang: Lang,
) -> Result<String, Lookup> {
    Ok(match versions.iter().find(|it| it.published_at.is_some()) {
        Some(it) => version(app, tx, form, it.n)?.title.to(lang).to_owned(),
        None => form.to_owned(),
    })
}

/// The names of some people.
pub(super) fn names(
    tx: &mut Tx,
    people: impl Iterator<Item = Option<PersonId>>,
) -> Result<BTreeMap<PersonId, String>, store::Error> {
    let ids: BTreeSet<PersonId> = people.flatten().collect();
    let mut names = BTreeMap::new();
    // A form is written by one or two people.
    for id in ids {
        if let Some(person) = tx.person(id)? {
            names.insert(id, person.name);
        }
    }
    Ok(names)
}

/// The draft version of a form.
pub(super) fn draft_of(tx: &mut Tx, form: &str) -> Result<FormVersion, Lookup> {
    let rows = tx.form_versions(form)?;
    let row = found(rows.into_iter().find(|it| it.published_at.is_none()))?;
    Ok(found(tx.form_version(form, row.n)?)?)
}

/// How often the draft was changed so far, for a page that tells of somebody else's change.
///
/// # Errors
/// [`domain::policy::Denied`] for whoever is not of the secretariat, and when there is no draft.
pub fn edition(app: &App, actor: &Actor, form: &str) -> Result<i64, Lookup> {
    require(actor, Act::RunForms, On::Network)?;
    Ok(app.store.read(|tx| draft_of(tx, form))?.edition)
}

/// Begins a draft of the next version with what version `from` says.
///
/// # Errors
/// [`DeskRefused::DraftThere`] when one is being written.
pub fn begin(app: &App, actor: &Actor, form: &str, from: i64) -> Result<(), Failure<DeskRefused>> {
    require(actor, Act::RunForms, On::Network)?;
    let now = app.clock.now();
    let by = found(actor.person)?;
    let (id, form) = (FormVersionId(chance::fresh_id(now)), form.to_owned());
    app.store.write(move |tx| {
        let versions = tx.form_versions(&form)?;
        let newest = found(versions.first())?;
        if newest.published_at.is_none() {
            return Err(Failure::Refused(DeskRefused::DraftThere));
        }
        let source = found(tx.form_version(&form, from)?)?.source;
        tx.record(FormVersion::draft(id, &form, newest.n + 1, &source, Some(by), now))?;
        Ok(())
    })
}

/// Throws the draft away.
///
/// # Errors
/// [`DeskRefused::Edit`] when somebody changed it since `edition`.
pub fn discard(
    app: &App,
    actor: &Actor,
    form: &str,
    edition: i64,
) -> Result<(), Failure<DeskRefused>> {
    require(actor, Act::RunForms, On::Network)?;
    let now = app.clock.now();
    let by = found(actor.person)?;
    let form = form.to_owned();
    app.store.write(move |tx| {
        let draft = draft_of(tx, &form).map_err(none)?;
        let gone = draft.discard(edition, by, now).map_err(|it| Failure::Refused(it.into()))?;
        tx.record(gone)?;
        Ok(())
    })
}

/// Writes another text in place of the draft's.
pub(super) fn put(
    app: &App,
    actor: &Actor,
    form: &str,
    edition: i64,
    source: String,
    now: Timestamp,
) -> Result<(), Failure<DeskRefused>> {
    let by = found(actor.person)?;
    let form = form.to_owned();
    app.store.write(move |tx| {
        let draft = draft_of(tx, &form).map_err(none)?;
        if draft.source == source && draft.edition == edition {
            return Ok(());
        }
        let edited = draft.edit(source.clone(), edition, by, now);
        tx.record(edited.map_err(|it| Failure::Refused(it.into()))?)?;
        Ok(())
    })
}

/// A lookup's failure where a refusal could have been.
pub(super) fn none<R>(failure: Lookup) -> Failure<R> {
    failure.map(|no| match no {})
}

/// The published versions of a form for everybody: number, moment and hash, the newest first.
///
/// # Errors
/// `Hidden` when no version of the form is published.
pub fn published_versions(app: &App, form: &str) -> Result<Vec<FormVersionRow>, Lookup> {
    app.store.read(|tx| {
        let versions: Vec<FormVersionRow> =
            tx.form_versions(form)?.into_iter().filter(|it| it.published_at.is_some()).collect();
        found(versions.first())?;
        Ok(versions)
    })
}

/// A published version for everybody, with what publishing added.
///
/// # Errors
/// `Hidden` when there is no such version, or only a draft.
pub fn published_version(
    app: &App,
    form: &str,
    n: i64,
) -> Result<(FormVersion, std::sync::Arc<Form>), Lookup> {
    app.store.read(|tx| {
        let row = found(tx.form_version(form, n)?.filter(|it| it.published().is_some()))?;
        Ok((row, version(app, tx, form, n)?))
    })
}
