//! An application copied into another call: what comes along, what is asked otherwise, and what
//! each answer that came along still waits for.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use domain::answer::{self, Answer, Answers, Terms};
use domain::application::{self, Application, Attachment, Stage, StartRefused};
use domain::call::Call;
use domain::copying::{self, Confirmed, CopyRefused};
use domain::form::{Aspect, Change, Form, Kind, LossReason, Question};
use domain::ids::{ApplicationId, AttachmentId};
use domain::language::Lang;
use domain::people::Actor;
use domain::policy::{Act, On, require};
use domain::time::Timestamp;
use store::Tx;
use views::pages::applications::post::{CarriedRow, CopyNo as CopyNoShown, CopyPage, CopyTarget};

use crate::applications::answers::as_value;
use crate::applications::filing::{Filing, KeyUsed};
use crate::applications::loaded::{Case, Content, fact, file_and_call, terms};
use crate::applications::{rows, start};
use crate::failure::{Lookup, found};
use crate::{App, Failure, calls, chance, forms};

/// Why an application was not copied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CopyNo {
    /// The rule says no.
    Rule(CopyRefused),
    /// The form's key did something else before.
    Key(KeyUsed),
}

impl From<KeyUsed> for CopyNo {
    fn from(key: KeyUsed) -> CopyNo {
        CopyNo::Key(key)
    }
}

/// What comes along into another form.
#[derive(Debug, Default)]
struct Plan {
    /// Answers, as the other form reads them.
    answers: Vec<(String, Answer)>,
    /// Files.
    files: Vec<Attachment>,
    /// Answered questions that the other form has no place for.
    dropped: BTreeSet<String>,
    /// Answered questions that are to be answered anew, because they belong to a signature.
    left: BTreeSet<String>,
}

impl Plan {
    /// The answers as a new draft begins with them.
    fn rows_of(&self, draft: &Application) -> Vec<application::Answer> {
        let row = |(question, it): &(String, Answer)| application::Answer {
            application: draft.id,
            question: question.clone(),
            value: as_value(it),
            version: 1,
            saved_at: draft.started_at,
            saved_by: draft.started_by,
        };
        self.answers.iter().map(row).collect()
    }

    /// The files as a new draft begins with them.
    fn attachments_of(&self, draft: &Application) -> Vec<Attachment> {
        let attachment = |it: &Attachment| Attachment {
            id: AttachmentId(chance::fresh_id(draft.started_at)),
            application: draft.id,
            attached_at: draft.started_at,
            attached_by: draft.started_by,
            detached_at: None,
            ..it.clone()
        };
        self.files.iter().map(attachment).collect()
    }
}

/// Whether a question belongs to a signature: what is declared and what stands beside it, such
/// as its date; and a page that is there for one file that must be handed in, the signed one.
fn is_signing(form: &Form, question: &str) -> bool {
    let declares = |it: &Question| matches!(it.kind, Kind::Declaration);
    form.section_of(question).is_some_and(|it| match it.questions.as_slice() {
        [only] => declares(only) || (only.is_file() && only.required),
        several => several.iter().any(declares),
    })
}

fn plan(old: &Form, new: &Form, content: &Content, terms: &Terms) -> Plan {
    let mut plan = Plan::default();
    let found = Form::can_move(old, new, &content.answers, &content.files);
    let has_place = |question: &str| {
        found.losses.iter().filter(|it| it.question == question).all(|it| match it.why {
            // More rows than there is room for are kept and told to be mended; an answer that is
            // not asked with the others waits until it is.
            LossReason::Room | LossReason::Hidden => true,
            LossReason::Removed
            | LossReason::Kind
            | LossReason::Part { .. }
            | LossReason::Declared => false,
        })
    };
    for question in old.questions() {
        let id = &question.id;
        let given = content.answers.get(id).filter(|it| !it.is_blank());
        let files: Vec<&Attachment> =
            content.attachments.iter().filter(|it| it.question == *id).collect();
        if given.is_none() && files.is_empty() {
            continue;
        }
        let Some(there) = new.question(id).filter(|_| has_place(id)) else {
            plan.dropped.insert(id.clone());
            continue;
        };
        if is_signing(old, id) || is_signing(new, id) {
            plan.left.insert(id.clone());
            continue;
        }
        plan.answers.extend(given.map(|it| (id.clone(), answer::keep(there, &it.typed, terms))));
        let mut n_files = 0;
        for file in files {
            let it = fact(file);
            if answer::check_file(there, &it.media_type, it.size_bytes, n_files).is_ok() {
                plan.files.push(file.clone());
                n_files += 1;
            } else {
                plan.dropped.insert(id.clone());
            }
        }
    }
    plan
}

/// Copies an application into an open call: a new draft that begins with its answers and files.
///
/// # Errors
/// [`CopyNo`].
pub fn copy(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    slug: &str,
    key: &str,
) -> Result<ApplicationId, Failure<CopyNo>> {
    let now = app.clock.now();
    let today = now.day_in(&app.network.about.zone.id);
    let none = |it: Lookup| it.map(|no| match no {});
    let filing = Filing::new("application.copy", key, &[&id.to_string(), slug])
        .map_err(|it| Failure::Refused(it.into()))?;
    let begun = ApplicationId(chance::fresh_id(now));
    // Versions of forms never change, so what they say can be read before the write.
    let (old, new) = app
        .store
        .read(|tx| {
            let (file, call) = file_and_call(tx, actor, Act::WriteApplication, id)?;
            let target = target(tx, actor, slug)?;
            let old = forms::of_application(app, tx, &file, &call)?;
            Ok((old, (forms::of_call(app, tx, &target)?, target.form_version)))
        })
        .map_err(none)?;
    let (new, new_version) = new;
    let terms = terms(app, &new, now);
    let (actor, slug) = (actor.clone(), slug.to_owned());
    app.store.write(move |tx| {
        let by = found(actor.person)?;
        if let Some(done) = filing.before::<CopyNo>(tx, by)? {
            return Ok(done.parse().map_err(|_| store::Error::Missing("the outcome of a key"))?);
        }
        let (origin, _) = file_and_call(tx, &actor, Act::WriteApplication, id).map_err(none)?;
        let call = target(tx, &actor, &slug).map_err(none)?;
        if call.form_version != new_version {
            return Err(store::Error::Busy.into());
        }
        let plan = plan(&old, &new, &Content::load(tx, id)?, &terms);
        let draft = Application {
            id: begun,
            call: call.id,
            stage: Stage::Draft,
            rank: None,
            filings: 0,
            started_at: now,
            started_by: by,
            dates: start::dates_for(tx, call.id, origin.country)?,
            amending: None,
            ..origin.clone()
        };
        let (answers, files) = (plan.rows_of(&draft), plan.attachments_of(&draft));
        let other = tx.application_of(call.id, origin.city)?.map(|it| it.id);
        let is_member = start::is_member(tx, origin.city, &today)?;
        let copied = copying::copy(draft, &call, is_member, other, &origin, answers, files);
        tx.record(copied.map_err(|it| Failure::Refused(CopyNo::Rule(it)))?)?;
        filing.keep(tx, by, &begun.to_string(), now)?;
        Ok(begun)
    })
}

/// A call that the actor may begin an application in.
fn target(tx: &mut Tx, actor: &Actor, slug: &str) -> Result<Call, Lookup> {
    let call = found(tx.call_by_slug(slug)?)?;
    require(actor, Act::StartApplication, On::Call(&call))?;
    Ok(call)
}

/// The page that says what would come along into each open call.
///
/// # Errors
/// When the actor may not write for the city.
pub fn copy_page(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    lang: Lang,
    refused: Option<&CopyNo>,
) -> Result<CopyPage, Lookup> {
    let now = app.clock.now();
    app.store.read(|tx| {
        let case = Case::load(tx, actor, Act::WriteApplication, id)?;
        let old = case.form(app, tx)?;
        let content = Content::load(tx, id)?;
        let mut targets = Vec::new();
        for call in open_calls(tx, &case.file, now)? {
            let running = tx.application_of(call.id, case.file.city)?.map(|it| it.id);
            let new = forms::of_call(app, tx, &call)?;
            let plan = plan(&old, &new, &content, &terms(app, &new, now));
            let dates = start::dates_for(tx, call.id, case.file.country)?;
            let (until, _) = dates.city(&call.clocks.city);
            targets.push(CopyTarget {
                slug: call.slug.clone(),
                title: rows::title(&call, lang),
                until: calls::filled::words(&app.network, &until, lang),
                running,
                n_answers: plan.answers.len(),
                n_files: plan.files.len(),
                dropped: labels(&old, &plan.dropped, lang),
                left: labels(&old, &plan.left, lang),
                new: added(&old, &new, lang),
                changed: changed(&old, &new, lang),
            });
        }
        Ok(CopyPage {
            about: rows::about(&case, lang),
            targets,
            key: rows::fresh_key(now),
            refused: refused.map(|it| match it {
                CopyNo::Key(_) => CopyNoShown::KeyUsed,
                CopyNo::Rule(CopyRefused::Start(StartRefused::AppliesAlready { application })) => {
                    CopyNoShown::AppliesAlready(*application)
                }
                CopyNo::Rule(CopyRefused::Start(StartRefused::MemberAlready)) => {
                    CopyNoShown::MemberAlready
                }
                CopyNo::Rule(CopyRefused::Start(StartRefused::NotOpen) | CopyRefused::SameCall) => {
                    CopyNoShown::NotOpen
                }
                CopyNo::Rule(CopyRefused::Start(StartRefused::CommissionClosed { closed_at })) => {
                    let until = calls::filled::words(&app.network, closed_at, lang);
                    CopyNoShown::CommissionClosed { until }
                }
            }),
        })
    })
}

/// The calls other than its own that an application could be copied into now.
pub(in super::super) fn open_calls(
    tx: &mut Tx,
    file: &Application,
    now: Timestamp,
) -> Result<Vec<Call>, store::Error> {
    let mut calls = tx.calls()?;
    calls.retain(|it| it.id != file.call && it.is_open(now));
    calls.sort_by_key(|it| (it.clocks.city.at, it.id));
    Ok(calls)
}

fn labels(form: &Form, questions: &BTreeSet<String>, lang: Lang) -> Vec<String> {
    let chosen = form.questions().filter(|it| questions.contains(&it.id));
    chosen.map(|it| it.label.to(lang).to_owned()).collect()
}

fn added(old: &Form, new: &Form, lang: Lang) -> Vec<String> {
    let fresh = new.questions().filter(|it| old.question(&it.id).is_none());
    fresh.map(|it| it.label.to(lang).to_owned()).collect()
}

/// Questions that ask otherwise, with what about them changed.
fn changed(old: &Form, new: &Form, lang: Lang) -> Vec<(String, Vec<Aspect>)> {
    let changes = Form::difference(old, new);
    let told = changes.into_iter().filter_map(|it| match it {
        Change::Changed { question, what } => {
            let label = new.question(&question)?.label.to(lang).to_owned();
            Some((label, what.into_iter().collect()))
        }
        Change::Added { .. }
        | Change::Removed { .. }
        | Change::Moved { .. }
        | Change::SectionAdded { .. }
        | Change::SectionRemoved { .. }
        | Change::SectionReworded { .. }
        | Change::Reworded => None,
    });
    told.collect()
}

/// Of `questions`, those whose answers came along from an earlier application and that nobody
/// has changed or confirmed since.
///
/// # Errors
/// Of the database.
pub(in super::super) fn carried_in(
    app: &App,
    tx: &mut Tx,
    id: ApplicationId,
    questions: &[Question],
    lang: Lang,
) -> Result<Vec<CarriedRow>, Lookup> {
    let carried = tx.carried(id)?;
    if carried.is_empty() {
        return Ok(Vec::new());
    }
    let mut origins: BTreeMap<ApplicationId, Option<Origin>> = BTreeMap::new();
    for it in &carried {
        if let Entry::Vacant(place) = origins.entry(it.origin) {
            place.insert(Origin::load(app, tx, it.origin)?);
        }
    }
    let row = |question: &Question| {
        let carried = carried.iter().find(|it| it.question == question.id)?;
        let origin = origins.get(&carried.origin)?.as_ref()?;
        // Things to rate have no field of the question's own.
        let field = match question.kind {
            Kind::Rating { .. } => question.fields().into_iter().next(),
            _ => None,
        };
        Some(CarriedRow {
            question: question.id.clone(),
            field: field.unwrap_or_else(|| question.id.clone()),
            label: question.label.to(lang).to_owned(),
            origin: carried.origin,
            call: rows::title(&origin.call, lang),
            year: origin.year.clone(),
            figure_year: origin.figure_year(&question.id),
        })
    };
    Ok(questions.iter().filter_map(row).collect())
}

/// Where answers came from.
struct Origin {
    call: Call,
    /// The year in which the call closed, by which people name it.
    year: String,
    answers: Answers,
}

impl Origin {
    fn load(app: &App, tx: &mut Tx, id: ApplicationId) -> Result<Option<Origin>, Lookup> {
        let Some(file) = tx.application(id)? else { return Ok(None) };
        let Some(call) = tx.call(file.call)? else { return Ok(None) };
        let zone = &app.network.about.zone.id;
        let day = call.clocks.city.at.day_in(zone);
        let year = day.split('-').next().unwrap_or_default().to_owned();
        Ok(Some(Origin { call, year, answers: Content::load(tx, id)?.answers }))
    }

    /// The year a figure is of.
    fn figure_year(&self, question: &str) -> Option<i16> {
        match self.answers.get(question)?.value.as_ref()? {
            answer::Value::Figure { year, .. } => *year,
            _ => None,
        }
    }
}

/// Says that answers which came along still hold.
///
/// # Errors
/// When the actor may not write the application, or its time is over.
pub fn confirm(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    questions: &[String],
) -> Result<usize, Lookup> {
    let now = app.clock.now();
    let (actor, questions) = (actor.clone(), questions.to_vec());
    app.store.write(move |tx| {
        let by = found(actor.person)?;
        let (file, call) = file_and_call(tx, &actor, Act::WriteApplication, id)?;
        if file.writable(&call, now).is_err() {
            return Ok(0);
        }
        let mut carried = tx.carried(id)?;
        carried.retain(|it| questions.contains(&it.question));
        let n = carried.len();
        if let Some(confirmed) = Confirmed::confirm(&file, carried, by, now) {
            tx.record(confirmed)?;
        }
        Ok(n)
    })
}
