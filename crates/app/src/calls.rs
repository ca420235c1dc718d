//! Calls as the secretariat runs them: from a template to the close of the intake.
//!
//! Commands take plain structs with wall times as typed; whatever is wrong with them is
//! told all at once. Pages of these acts are filled in `desk`, texts with the call's
//! clocks in `filled`. What becomes of the files is in `screening.rs` and `decisions.rs`.

mod desk;
pub mod filled;
pub(crate) mod known;
mod quota;
mod walls;

use std::collections::BTreeMap;

use domain::call::{
    self, Call, CallText, Clock, Clocks, CloseRefused, Criterion, EditRefused, ExtendRefused,
    OpenRefused, PublishRefused, TextHole,
};
use domain::ids::{CallId, PersonId};
use domain::language::Lang;
use domain::people::Actor;
use domain::policy::{self, Act, Denied, On};
use domain::proposal::ProposedAct;
use domain::sign_off::Party;
use domain::signature::Way;
use domain::time::{Timestamp, Wall, WallRefused};
use domain::words;
use store::{Tx, WriteTx};

use crate::failure::{Failure, found};
use crate::proposals::{ActRefused, Acted, act_or_propose};
use crate::{App, chance};

pub(crate) use desk::wall_words;
pub use desk::{
    ClockMoved, check_extension, closing, draft_faults, draft_form, drafted_form, extend_faults,
    extending, new_call, opening, publishing,
};
pub use filled::{clock_lines, filled, place, title};
pub use quota::{change_quota, quota_fault, quota_page};
pub(crate) use walls::typed;
pub use walls::{ExtendTo, GRACE_MINUTES_MAX, Walls};
use walls::{clocks, moved};

/// What the secretariat types for a call.
#[derive(Debug, Clone, PartialEq)]
pub struct NewCall {
    /// Its word in addresses, `2020`.
    pub slug: String,
    /// The form's id.
    pub form: String,
    /// Texts per language; may be unfinished.
    pub texts: BTreeMap<Lang, CallText>,
    /// The clocks as typed.
    pub clocks: Walls,
    /// Seats each country has.
    pub quota: i64,
    /// What experts score.
    pub criteria: Vec<Criterion>,
    /// Whose agreement a hand-in needs.
    pub parties: Vec<Party>,
    /// In which ways the mayor's signature is taken.
    pub signature: Vec<Way>,
}

/// One thing wrong with a drafted call.
#[derive(Debug, Clone, PartialEq)]
pub enum DraftFault {
    /// The word is not fit for an address.
    Slug,
    /// Another call has that word, or the site itself.
    SlugTaken,
    /// The network has no such form.
    Form,
    /// A quota is between 1 and 99.
    Quota,
    /// No criterion is left.
    NoCriterion,
    /// A clock names no moment.
    Wall(Clock, WallRefused),
    /// The second clock must come after the first.
    OutOfOrder(Clock, Clock),
    /// The grace of a clock is no number of minutes that makes sense.
    Grace(Clock),
    /// A text cannot go out as it is written.
    Text(TextHole),
    /// A text is longer than a call's page can be.
    TooLong(Lang, &'static str),
    /// Only drafts are edited.
    NotDraft,
    /// Somebody else saved since the page was made.
    Stale,
}

/// Why a call could not be extended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ExtendFault {
    /// A clock names no moment.
    Wall(Clock, WallRefused),
    /// The rule refuses.
    Rule(ExtendRefused),
    /// The reason in this language is longer than [`REASON_CHARS_MAX`].
    ReasonTooLong(Lang),
}

/// The most characters a reason or public note may have in one language.
pub const REASON_CHARS_MAX: usize = 2_000;
/// The most characters one text of a call may have.
pub const TEXT_CHARS_MAX: usize = 20_000;
/// Words below `/calls` that the site needs for itself.
const RESERVED: [&str; 1] = ["new"];

/// What a new call begins with: the network's texts, quota and criteria; no dates yet.
pub fn template(app: &App) -> NewCall {
    let network = &app.network;
    let empty = Wall::new("", &network.about.zone.id);
    NewCall {
        slug: String::new(),
        form: network.forms.keys().next().cloned().unwrap_or_default(),
        texts: network.call_texts(),
        clocks: Walls::new([empty.clone(), empty.clone(), empty.clone(), empty]),
        quota: i64::from(network.rules.quota.places),
        criteria: network.rules.criteria.clone(),
        parties: Vec::new(),
        signature: network.rules.signature.ways.clone(),
    }
}

/// The commissions' clock that the network's rule proposes for a cities' deadline:
/// the same hour, some days later.
pub fn proposed_commission(app: &App, city: &Wall) -> Option<Wall> {
    let local: jiff::civil::DateTime = walls::minute(&city.local)?.parse().ok()?;
    let days = i64::from(app.network.rules.commission.window_days);
    let later = local.checked_add(jiff::Span::new().days(days)).ok()?;
    Some(Wall { local: later.strftime("%Y-%m-%dT%H:%M").to_string(), zone: city.zone.clone() })
}

/// Drafts a call; nobody but the secretariat sees it.
pub fn draft(app: &App, actor: &Actor, new: NewCall) -> Result<Call, Failure<Vec<DraftFault>>> {
    let now = app.clock.now();
    let (actor, app_, id) = (actor.clone(), app.clone(), CallId(chance::fresh_id(now)));
    app.store.write(move |tx| {
        policy::require(&actor, Act::RunCall, On::Network)?;
        let by = actor.person.ok_or(Denied::Hidden)?;
        let call = sound(&app_, tx, &new, None, id, now)?;
        let changed = Call::draft(call, by).map_err(|it| Failure::Refused(edit_faults(it)))?;
        Ok(tx.record(changed)?)
    })
}

/// Puts what was typed in place of a drafted call. `seen` is the draft's [`version`] that
/// the page was made of, so that nobody overwrites what somebody else saved meanwhile.
pub fn edit(
    app: &App,
    actor: &Actor,
    slug: &str,
    seen: i64,
    to: NewCall,
) -> Result<Call, Failure<Vec<DraftFault>>> {
    let now = app.clock.now();
    let (actor, app_, slug) = (actor.clone(), app.clone(), slug.to_owned());
    app.store.write(move |tx| {
        let (call, by) = run(tx, &actor, &slug)?;
        if !matches!(call.stage, call::Stage::Draft) {
            return Err(Failure::Refused(vec![DraftFault::NotDraft]));
        }
        if version(tx, call.id)? != seen {
            return Err(Failure::Refused(vec![DraftFault::Stale]));
        }
        let to = sound(&app_, tx, &to, Some(call.id), call.id, call.drafted_at)?;
        let changed = call.edit(to, by, now).map_err(|it| Failure::Refused(edit_faults(it)))?;
        Ok(tx.record(changed)?)
    })
}

/// Makes a drafted call public and lays out its seats.
pub fn publish(app: &App, actor: &Actor, slug: &str) -> Result<Call, Failure<PublishRefused>> {
    let now = app.clock.now();
    let (actor, slug) = (actor.clone(), slug.to_owned());
    let languages: Vec<Lang> = app.network.languages().collect();
    app.store.write(move |tx| {
        let (call, by) = run(tx, &actor, &slug)?;
        let changed = call.publish(&languages, by, now).map_err(Failure::Refused)?;
        Ok(tx.record(changed)?)
    })
}

/// Opens a published call ahead of its planned day.
pub fn open(app: &App, actor: &Actor, slug: &str) -> Result<Call, Failure<OpenRefused>> {
    let now = app.clock.now();
    let (actor, slug) = (actor.clone(), slug.to_owned());
    app.store.write(move |tx| {
        let (call, by) = run(tx, &actor, &slug)?;
        let changed = call.open(by, now).map_err(Failure::Refused)?;
        Ok(tx.record(changed)?)
    })
}

/// Moves all clocks of a call as one act, or proposes to where the network wants two people;
/// pages, drafts and letters follow from the event.
pub fn extend(
    app: &App,
    actor: &Actor,
    slug: &str,
    to: ExtendTo,
) -> Result<Acted<()>, Failure<Vec<ExtendFault>>> {
    let now = app.clock.now();
    let (actor, app_, slug) = (actor.clone(), app.clone(), slug.to_owned());
    app.store.write(move |tx| {
        let (call, by) = run(tx, &actor, &slug)?;
        policy::require(&actor, Act::ExtendCall, On::Call(&call))?;
        let (clocks, reason) = moved(&call, &to).map_err(Failure::Refused)?;
        let act = ProposedAct::MoveDeadlines { call: call.id, to: Box::new(clocks), reason };
        act_or_propose(tx, &app_, act, by, now).map_err(own)
    })
}

/// The refusals of this act are of extensions alone.
fn own(failure: Failure<ActRefused>) -> Failure<Vec<ExtendFault>> {
    failure.only(|refused| match refused {
        ActRefused::Extend(refused) => Some(vec![ExtendFault::Rule(refused)]),
        _ => None,
    })
}

/// Whether the clocks of a call could be moved so now.
pub(crate) fn movable(
    tx: &mut Tx,
    id: CallId,
    to: &Clocks,
    reason: &BTreeMap<Lang, String>,
    now: Timestamp,
) -> Result<(), Failure<ExtendRefused>> {
    found(tx.call(id)?)?.extendable(to, reason, now).map_err(Failure::Refused)
}

/// Moves the clocks of a call.
pub(crate) fn move_in(
    tx: &mut WriteTx,
    id: CallId,
    to: &Clocks,
    reason: &BTreeMap<Lang, String>,
    by: PersonId,
    now: Timestamp,
) -> Result<(), Failure<ExtendRefused>> {
    let call = found(tx.call(id)?)?;
    let extended = call.extend(to.clone(), reason.clone(), by, now).map_err(Failure::Refused)?;
    tx.record(extended)?;
    Ok(())
}

/// Ends the intake once the commissions' clock has run out.
pub fn close(app: &App, actor: &Actor, slug: &str) -> Result<Call, Failure<CloseRefused>> {
    let now = app.clock.now();
    let (actor, slug) = (actor.clone(), slug.to_owned());
    app.store.write(move |tx| {
        let (call, by) = run(tx, &actor, &slug)?;
        let changed = call.close(by, now).map_err(Failure::Refused)?;
        Ok(tx.record(changed)?)
    })
}

/// The call that the actor may run, and who runs it.
fn run<R>(tx: &mut WriteTx, actor: &Actor, slug: &str) -> Result<(Call, PersonId), Failure<R>> {
    let call = run_read(tx, actor, slug)?;
    Ok((call, actor.person.ok_or(Denied::Hidden)?))
}

/// The call that the actor may run.
fn run_read<R>(tx: &mut Tx, actor: &Actor, slug: &str) -> Result<Call, Failure<R>> {
    let call = found(tx.call_by_slug(slug)?)?;
    policy::require(actor, Act::RunCall, On::Call(&call))?;
    Ok(call)
}

/// How often anything happened to the call: what a page carries to notice that it is stale.
fn version(tx: &mut Tx, id: CallId) -> Result<i64, store::Error> {
    Ok(i64::try_from(tx.events_about(id.0)?.len()).unwrap_or(i64::MAX))
}

/// The call as typed, or everything that is wrong with it.
fn sound(
    app: &App,
    tx: &mut Tx,
    new: &NewCall,
    own: Option<CallId>,
    id: CallId,
    drafted_at: Timestamp,
) -> Result<Call, Failure<Vec<DraftFault>>> {
    let mut faults = Vec::new();
    if !call::is_slug(&new.slug) {
        faults.push(DraftFault::Slug);
    } else if RESERVED.contains(&new.slug.as_str())
        || tx.call_by_slug(&new.slug)?.is_some_and(|it| Some(it.id) != own)
    {
        faults.push(DraftFault::SlugTaken);
    }
    let clocks = clocks(&new.clocks, &mut faults);
    if !(1..=99).contains(&new.quota) {
        faults.push(DraftFault::Quota);
    }
    let form_version = tx.newest_form_version(&new.form)?;
    if form_version.is_none() {
        faults.push(DraftFault::Form);
    }
    if new.criteria.is_empty() {
        faults.push(DraftFault::NoCriterion);
    }
    let texts: BTreeMap<Lang, CallText> =
        new.texts.iter().map(|(lang, text)| (*lang, cleaned(text))).collect();
    faults.extend(too_long(&texts));
    faults.extend(broken(app, &texts));
    let (Some(clocks), Some(form_version), true) = (clocks, form_version, faults.is_empty()) else {
        return Err(Failure::Refused(faults));
    };
    Ok(Call {
        id,
        slug: new.slug.clone(),
        stage: call::Stage::Draft,
        form: new.form.clone(),
        form_version,
        texts,
        clocks,
        quota: new.quota,
        criteria: new.criteria.clone(),
        parties: new.parties.clone(),
        signature: new.signature.clone(),
        extensions: Vec::new(),
        figures: None,
        drafted_at,
    })
}

/// Texts that could never go out. An empty one is unfinished work, which a draft may hold;
/// a broken one is a slip, told at once.
fn broken(app: &App, texts: &BTreeMap<Lang, CallText>) -> Vec<DraftFault> {
    let mut faults = Vec::new();
    for lang in app.network.languages() {
        for (field, text) in texts.get(&lang).map(fields).into_iter().flatten() {
            let flaws = domain::template::flaws(text, &call::PLACEHOLDERS);
            faults.extend(
                flaws
                    .into_iter()
                    .map(|flaw| DraftFault::Text(TextHole { lang, field, flaw: Some(flaw) })),
            );
        }
    }
    faults
}

fn too_long(texts: &BTreeMap<Lang, CallText>) -> Vec<DraftFault> {
    let long = |text: &str| text.chars().count() > TEXT_CHARS_MAX;
    texts
        .iter()
        .flat_map(|(lang, text)| fields(text).map(|(field, text)| (*lang, field, text.to_owned())))
        .filter(|(_, _, text)| long(text))
        .map(|(lang, field, _)| DraftFault::TooLong(lang, field))
        .collect()
}

fn fields(text: &CallText) -> [(&'static str, &str); 4] {
    [
        ("title", &text.title),
        ("summary", &text.summary),
        ("body", &text.body),
        ("flyer", &text.flyer),
    ]
}

fn cleaned(text: &CallText) -> CallText {
    CallText {
        title: words::clean_line(&text.title),
        summary: words::clean(&text.summary).trim().to_owned(),
        body: words::clean(&text.body).trim().to_owned(),
        flyer: words::clean(&text.flyer).trim().to_owned(),
    }
}

/// What was said in each language, without those in which nothing was.
pub(crate) fn said(texts: &BTreeMap<Lang, String>) -> BTreeMap<Lang, String> {
    texts
        .iter()
        .map(|(lang, text)| (*lang, words::clean(text).trim().to_owned()))
        .filter(|(_, text)| !text.is_empty())
        .collect()
}

/// What the domain refuses, in the words of the form; [`sound`] has looked before.
fn edit_faults(refused: EditRefused) -> Vec<DraftFault> {
    match refused {
        EditRefused::NotDraft => vec![DraftFault::NotDraft],
        EditRefused::Quota => vec![DraftFault::Quota],
        EditRefused::NoCriterion => vec![DraftFault::NoCriterion],
        EditRefused::SlugTaken => vec![DraftFault::SlugTaken],
        EditRefused::Slug => vec![DraftFault::Slug],
        EditRefused::Clocks(all) => all
            .into_iter()
            .map(|call::ClocksRefused::OutOfOrder { earlier, later }| {
                DraftFault::OutOfOrder(earlier, later)
            })
            .collect(),
    }
}
