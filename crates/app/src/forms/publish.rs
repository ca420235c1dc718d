//! What publishing a version, or giving it to a call, will do; and doing it.

use std::collections::BTreeMap;

use domain::form::{Form, LossReason};
use domain::form_move::{Group, can_move};
use domain::form_version::{EditRefused, PublishRefused};
use domain::ids::CallId;
use domain::language::Lang;
use domain::people::Actor;
use domain::policy::{Act, On, require};
use store::Tx;
use views::pages::forms as pages;

use super::desk::{DeskRefused, draft_of, none};
use super::part::load;
use super::{defects, desk, moving, version};
use crate::failure::{Lookup, found};
use crate::{App, Failure, applications, calls};

/// What publishing the draft will do.
///
/// # Errors
/// [`domain::policy::Denied`] for whoever is not of the secretariat, and when there is no draft.
pub fn publishing(
    app: &App,
    actor: &Actor,
    form: &str,
    lang: Lang,
) -> Result<pages::Publication, Lookup> {
    require(actor, Act::RunForms, On::Network)?;
    let it = load(app, form)?;
    app.store.read(|tx| {
        let versions = tx.form_versions(form)?;
        let title = desk::title(app, tx, form, &versions, lang)?;
        let before = match tx.newest_form_version(form)? {
            Some(n) => Some((n, version(app, tx, form, n)?)),
            None => None,
        };
        let lines = it.defects.iter().map(|defect| defects::line(lang, &it.draft, defect));
        let mut page = pages::Publication {
            form: form.to_owned(),
            title,
            n: it.version.n,
            edition: it.version.edition,
            before: before.as_ref().map(|(n, _)| *n),
            changes: Vec::new(),
            defects: lines.collect(),
            calls: Vec::new(),
            refused: None,
        };
        let Some(new) = &it.form else { return Ok(page) };
        if let Some((_, old)) = &before {
            page.changes = pages::changes(old, new, lang);
        }
        for id in tx.calls_with_form(form)? {
            page.calls.push(consequence(app, tx, id, new, lang)?);
        }
        Ok(page)
    })
}

/// What a call's files will do when it gets that form.
pub(super) fn consequence(
    app: &App,
    tx: &mut Tx,
    call: CallId,
    new: &Form,
    lang: Lang,
) -> Result<pages::Consequence, Lookup> {
    let call = found(tx.call(call)?)?;
    let mut page = pages::Consequence {
        slug: call.slug.clone(),
        title: calls::title(&app.network, &call, lang),
        version: call.form_version,
        n_decided: 0,
        n_under_way: 0,
        n_moving: 0,
        n_staying: 0,
        kept_back: Vec::new(),
    };
    let mut drafts = Vec::new();
    for file in tx.applications_of_call(call.id)? {
        match Group::of(&file.stage) {
            Group::Draft => drafts.push(file),
            Group::UnderWay => page.n_under_way += 1,
            Group::Decided => page.n_decided += 1,
        }
    }
    let mut contents = applications::contents_of_drafts(tx, call.id)?;
    let mut kept_back: BTreeMap<(String, u8), usize> = BTreeMap::new();
    for file in drafts {
        let old = version(app, tx, &call.form, file.form_version)?;
        let (answers, files) = contents.remove(&file.id).unwrap_or_default();
        let found = can_move(&old, new, &answers, &files);
        if found.is_possible() {
            page.n_moving += 1;
            continue;
        }
        page.n_staying += 1;
        // Which questions, never whose: a draft is its team's alone.
        let mut questions: Vec<(String, u8)> = found
            .losses
            .iter()
            .map(|it| {
                let label = old.question(&it.question).map(|it| it.label.to(lang).to_owned());
                (label.unwrap_or_else(|| it.question.clone()), reason(&it.why))
            })
            .collect();
        questions.sort();
        questions.dedup();
        for question in questions {
            *kept_back.entry(question).or_default() += 1;
        }
    }
    page.kept_back = kept_back
        .into_iter()
        .map(|((label, why), n)| (label, pages::loss_words(lang, why), n))
        .collect();
    Ok(page)
}

/// A reason as the number by which the page says it.
pub(super) fn reason(why: &LossReason) -> u8 {
    match why {
        LossReason::Removed => 0,
        LossReason::Kind => 1,
        LossReason::Part { .. } => 2,
        LossReason::Room => 3,
        LossReason::Hidden => 4,
        LossReason::Declared => 5,
    }
}

/// Publishes the draft and gives it to the calls named; drafts that can move then move.
///
/// # Errors
/// [`DeskRefused::Publish`], and [`DeskRefused::Call`] for a call that cannot get it; then
/// nothing is published either.
pub fn publish(
    app: &App,
    actor: &Actor,
    form: &str,
    edition: i64,
    for_calls: &[String],
) -> Result<i64, Failure<DeskRefused>> {
    require(actor, Act::RunForms, On::Network)?;
    let now = app.clock.now();
    let by = found(actor.person)?;
    // The whole definition is read here, not in the write; the edition holds it to this text.
    let it = load(app, form).map_err(none)?;
    if it.version.edition != edition {
        let meanwhile =
            EditRefused::Meanwhile { by: it.version.changed_by, at: it.version.changed_at };
        return Err(Failure::Refused(DeskRefused::Publish(meanwhile.into())));
    }
    if !it.defects.is_empty() {
        let defects = PublishRefused::Defects(it.defects);
        return Err(Failure::Refused(DeskRefused::Publish(defects)));
    }
    let languages: Vec<Lang> = app.network.languages().collect();
    let (name, slugs) = (form.to_owned(), for_calls.to_vec());
    let n = app.store.write(move |tx| {
        let draft = draft_of(tx, &name).map_err(none)?;
        let before = match tx.newest_form_version(&name)? {
            Some(n) => tx.form_definition(&name, n)?.map(|(_, sha256)| sha256),
            None => None,
        };
        let published = draft.publish(before.as_deref(), &languages, edition, by, now);
        let published = published.map_err(|it| Failure::Refused(DeskRefused::Publish(it)))?;
        let version = tx.record(published)?;
        let sha256 = version.published().map(|it| it.sha256.clone()).unwrap_or_default();
        for slug in &slugs {
            let call = found(tx.call_by_slug(slug)?.filter(|it| it.form == name))?;
            let changed = call.use_form(version.n, &sha256, by, now);
            tx.record(changed.map_err(|it| Failure::Refused(DeskRefused::Call(it)))?)?;
        }
        Ok::<_, Failure<DeskRefused>>(version.n)
    })?;
    for slug in for_calls {
        move_all(app, slug, by)?;
    }
    Ok(n)
}

/// What giving the newest version to a call will do.
///
/// # Errors
/// [`domain::policy::Denied`] for whoever is not of the secretariat, and where nothing is newer.
pub fn binding(
    app: &App,
    actor: &Actor,
    form: &str,
    slug: &str,
    lang: Lang,
) -> Result<pages::Binding, Lookup> {
    require(actor, Act::RunForms, On::Network)?;
    app.store.read(|tx| {
        let call = found(tx.call_by_slug(slug)?.filter(|it| it.form == form))?;
        let newest = found(tx.newest_form_version(form)?)?;
        let new = version(app, tx, form, newest)?;
        let old = version(app, tx, form, call.form_version)?;
        Ok(pages::Binding {
            form: form.to_owned(),
            title: new.title.to(lang).to_owned(),
            n: newest,
            changes: pages::changes(&old, &new, lang),
            call: consequence(app, tx, call.id, &new, lang)?,
            refused: None,
        })
    })
}

/// Gives a call version `n` of its form; drafts that can move then move.
///
/// # Errors
/// [`DeskRefused::Call`].
pub fn bind(
    app: &App,
    actor: &Actor,
    form: &str,
    slug: &str,
    n: i64,
) -> Result<(), Failure<DeskRefused>> {
    require(actor, Act::RunForms, On::Network)?;
    let now = app.clock.now();
    let by = found(actor.person)?;
    let (name, word) = (form.to_owned(), slug.to_owned());
    app.store.write(move |tx| {
        let call = found(tx.call_by_slug(&word)?.filter(|it| it.form == name))?;
        let (_, sha256) = found(tx.form_definition(&name, n)?)?;
        let changed = call.use_form(n, &sha256, by, now);
        tx.record(changed.map_err(|it| Failure::Refused(DeskRefused::Call(it)))?)?;
        Ok::<_, Failure<DeskRefused>>(())
    })?;
    move_all(app, slug, by)
}

fn move_all(app: &App, slug: &str, by: domain::ids::PersonId) -> Result<(), Failure<DeskRefused>> {
    let call = found(app.store.read(|tx| tx.call_by_slug(slug))?)?;
    moving::move_drafts(app, call.id, call.form_version, Some(by)).map_err(none)?;
    Ok(())
}
