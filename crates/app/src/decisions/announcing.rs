//! Planning, agreeing to, calling off and telling the results of a call.
//!
//! One person plans, another agrees; then the clock tells it (`release`), or anybody of the
//! secretariat by hand once the instant has come. Everything becomes true in one commit.

use std::collections::BTreeMap;

use domain::announcement::{ApproveRefused, Plan, PlanOver, PlanRefused, Results, TellRefused};
use domain::application::{Application, Stage};
use domain::call::{self, Call};
use domain::decision::{AnnounceRefused, Announcement};
use domain::ids::{AnnouncementId, ApplicationId, CallId, PersonId, SpellId};
use domain::language::Lang;
use domain::people::Actor;
use domain::policy::{self, Act, Denied, On};
use domain::time::{Timestamp, Wall, WallRefused};
use store::{Tx, WriteTx};
use views::pages::board::{AnnouncedCity, AnnouncementPage, CityLink, Obstacle, PlanShown};
use views::parts::FieldError;
use views::{dates, t};

use super::{awaiting, cities, city_link, decisions_by_file, verdict_of, zone_of};
use crate::calls::{place, title, typed};
use crate::failure::{Failure, Lookup, found};
use crate::{App, chance};

/// Why an announcement was not planned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PlanFault {
    /// What was typed names no moment.
    Wall(WallRefused),
    /// The rule refuses.
    Rule(PlanRefused),
}

/// What came of agreeing to a plan.
#[expect(clippy::large_enum_variant, reason = "one at a time")]
#[derive(Debug, Clone, PartialEq)]
pub enum Agreed {
    /// It waits for its instant.
    Waits(Plan),
    /// It was to be told at once, and is.
    Told(Announcement),
}

/// Why a plan was not agreed to, or not told by it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AgreeRefused {
    /// The rule of agreeing refuses.
    Rule(ApproveRefused),
    /// It was to be told at once, and cannot be.
    Tell(TellRefused),
}

/// Plans the announcement at a wall time, or as soon as somebody else agrees.
///
/// # Errors
/// [`PlanFault`].
pub fn plan(
    app: &App,
    actor: &Actor,
    slug: &str,
    at: Option<Wall>,
) -> Result<Plan, Failure<PlanFault>> {
    let now = app.clock.now();
    let id = AnnouncementId(chance::fresh_id(now));
    let (actor, slug) = (actor.clone(), slug.to_owned());
    app.store.write(move |tx| {
        let (call, by) = run(tx, &actor, &slug)?;
        let instant = at.as_ref().map(|it| typed(it).and_then(|it| it.instant())).transpose();
        let at = instant.map_err(|it| Failure::Refused(PlanFault::Wall(it)))?;
        let day = at.as_ref().map_or(now, |it| it.at).day_in(zone_of(&call));
        let plan = Plan {
            id,
            call: call.id,
            at,
            planned_at: now,
            planned_by: by,
            approved_at: None,
            approved_by: None,
            approved_sha256: None,
            doubted_at: None,
            confirmed_at: None,
            confirmed_by: None,
            ended_at: None,
            end: None,
        };
        let open = tx.open_plan(call.id)?;
        let results = results(tx, call, &BTreeMap::new())?;
        let made = Plan::make(plan, open.as_ref(), &results, &day)
            .map_err(|it| Failure::Refused(PlanFault::Rule(it)))?;
        Ok(tx.record(made)?)
    })
}

/// A second person agrees. What was to be told at once is told in the same commit.
///
/// # Errors
/// [`AgreeRefused`].
pub fn agree(
    app: &App,
    actor: &Actor,
    slug: &str,
    id: AnnouncementId,
) -> Result<Agreed, Failure<AgreeRefused>> {
    let now = app.clock.now();
    let (actor, slug) = (actor.clone(), slug.to_owned());
    let spells = spell_ids(app, &actor, &slug).map_err(|it| it.map(|never| match never {}))?;
    app.store.write(move |tx| {
        let (call, by) = run(tx, &actor, &slug)?;
        let plan = of_call(tx, id, &call)?;
        let day = plan.at.as_ref().map_or(now, |it| it.at).day_in(zone_of(&call));
        let results = results(tx, call, &spells)?;
        let agreed = plan
            .approve(&results, &day, by, now)
            .map_err(|it| Failure::Refused(AgreeRefused::Rule(it)))?;
        let plan = tx.record(agreed)?;
        if plan.at.is_some() {
            return Ok(Agreed::Waits(plan));
        }
        let told = plan
            .tell(results, &day, Some(by), now)
            .map_err(|it| Failure::Refused(AgreeRefused::Tell(it)))?;
        Ok(Agreed::Told(tx.record(told)?.announcement))
    })
}

/// Tells by hand what was agreed to, once its instant has come.
///
/// # Errors
/// [`TellRefused`]; nothing is told then.
pub fn tell(
    app: &App,
    actor: &Actor,
    slug: &str,
    id: AnnouncementId,
) -> Result<Announcement, Failure<TellRefused>> {
    let (actor, slug) = (actor.clone(), slug.to_owned());
    let spells = spell_ids(app, &actor, &slug).map_err(|it| it.map(|never| match never {}))?;
    let now = app.clock.now();
    app.store.write(move |tx| {
        let (call, by) = run(tx, &actor, &slug)?;
        let plan = of_call(tx, id, &call)?;
        tell_in(tx, plan, call, &spells, Some(by), now)
    })
}

/// Tells everything in the write at hand.
pub(super) fn tell_in(
    tx: &mut WriteTx,
    plan: Plan,
    call: Call,
    spells: &BTreeMap<ApplicationId, SpellId>,
    by: Option<PersonId>,
    now: Timestamp,
) -> Result<Announcement, Failure<TellRefused>> {
    let day = now.day_in(zone_of(&call));
    let results = results(tx, call, spells)?;
    let told = plan.tell(results, &day, by, now).map_err(Failure::Refused)?;
    Ok(tx.record(told)?.announcement)
}

/// Calls a plan off; another can be made then.
///
/// # Errors
/// [`PlanOver`].
pub fn call_off(
    app: &App,
    actor: &Actor,
    slug: &str,
    id: AnnouncementId,
) -> Result<Plan, Failure<PlanOver>> {
    let now = app.clock.now();
    let (actor, slug) = (actor.clone(), slug.to_owned());
    app.store.write(move |tx| {
        let (call, by) = run(tx, &actor, &slug)?;
        let off = of_call(tx, id, &call)?.call_off(by, now).map_err(Failure::Refused)?;
        Ok(tx.record(off)?)
    })
}

/// Says that the hour is right although the machine's clock jumped; the clock tells it then.
///
/// # Errors
/// [`PlanOver`].
pub fn confirm_hour(
    app: &App,
    actor: &Actor,
    slug: &str,
    id: AnnouncementId,
) -> Result<Plan, Failure<PlanOver>> {
    let now = app.clock.now();
    let (actor, slug) = (actor.clone(), slug.to_owned());
    app.store.write(move |tx| {
        let (call, by) = run(tx, &actor, &slug)?;
        let right = of_call(tx, id, &call)?.confirm_hour(by, now).map_err(Failure::Refused)?;
        Ok(tx.record(right)?)
    })
}

fn run<R>(tx: &mut Tx, actor: &Actor, slug: &str) -> Result<(Call, PersonId), Failure<R>> {
    let call = found(tx.call_by_slug(slug)?)?;
    policy::require(actor, Act::AnnounceCall, On::Call(&call))?;
    Ok((call, actor.person.ok_or(Denied::Hidden)?))
}

fn of_call<R>(tx: &mut Tx, id: AnnouncementId, call: &Call) -> Result<Plan, Failure<R>> {
    Ok(found(tx.announcement_plan(id)?.filter(|it| it.call == call.id))?)
}

/// Everything an announcement is made of. A file without an id for its membership gets none of
/// its own: it was forwarded since the ids were made, so it cannot be decided.
pub(super) fn results(
    tx: &mut Tx,
    call: Call,
    spells: &BTreeMap<ApplicationId, SpellId>,
) -> Result<Results, store::Error> {
    let mut decisions = decisions_by_file(tx, call.id)?;
    let none = SpellId(uuid::Uuid::nil());
    let files = awaiting(tx, call.id)?
        .into_iter()
        .map(|file| {
            let decision = decisions.remove(&file.id);
            let spell = spells.get(&file.id).copied().unwrap_or(none);
            (file, decision, spell)
        })
        .collect();
    let (members, letters) = (tx.members_in_call(call.id)?, tx.decision_letters(call.id)?);
    Ok(Results { call, files, members, letters })
}

/// An id for the membership each file could begin, made before the write.
fn spell_ids(
    app: &App,
    actor: &Actor,
    slug: &str,
) -> Result<BTreeMap<ApplicationId, SpellId>, Lookup> {
    app.store.read(|tx| {
        let call = found(tx.call_by_slug(slug)?)?;
        policy::require(actor, Act::AnnounceCall, On::Call(&call))?;
        Ok(fresh_spells(app, tx, call.id)?)
    })
}

/// The same for a call, without asking who wants them.
pub(super) fn fresh_spells(
    app: &App,
    tx: &mut Tx,
    call: CallId,
) -> Result<BTreeMap<ApplicationId, SpellId>, store::Error> {
    let now = app.clock.now();
    let files = awaiting(tx, call)?.into_iter();
    Ok(files.map(|it| (it.id, SpellId(chance::fresh_id(now)))).collect())
}

/// The day on which memberships would begin: that of the plan, of the promised instant, or today.
pub(super) fn expected_day(
    tx: &mut Tx,
    call: &Call,
    now: Timestamp,
) -> Result<String, store::Error> {
    let planned = tx.open_plan(call.id)?.and_then(|it| it.at).map(|it| it.at);
    Ok(planned.unwrap_or(call.clocks.announcement.at.max(now)).day_in(zone_of(call)))
}

/// What an announcement would tell, what keeps it back, and the plan that waits.
///
/// # Errors
/// Of the database; hidden from everybody but the secretariat.
pub fn announcing(
    app: &App,
    actor: &Actor,
    slug: &str,
    lang: Lang,
) -> Result<AnnouncementPage, Lookup> {
    let now = app.clock.now();
    app.store.read(|tx| {
        let (call, me) = run::<std::convert::Infallible>(tx, actor, slug)?;
        let results = results(tx, call.clone(), &BTreeMap::new())?;
        let cities = cities(tx, &call)?;
        let link = |file: &Application| city_link(file, &cities, lang);
        let day = expected_day(tx, &call, now)?;
        let zone = zone_of(&call);
        let at = call.clocks.announcement.at;
        let plan = match tx.open_plan(call.id)? {
            Some(it) => Some(shown_plan(app, tx, &it, &results, me, now, lang)?),
            None => None,
        };
        let verdict = |(file, it, _): &(Application, Option<_>, _)| {
            let decision: &domain::decision::Decision = it.as_ref()?;
            matches!(file.stage, Stage::Eligible { .. }).then(|| verdict_of(decision.outcome))
        };
        Ok(AnnouncementPage {
            slug: call.slug.clone(),
            title: title(&app.network, &call, lang),
            not_before: dates::moment(lang, at, zone, &place(&app.network, zone, lang)),
            obstacles: obstacles(&call, &results, &day, link),
            files: results
                .files
                .iter()
                .map(|it| AnnouncedCity {
                    city: link(&it.0),
                    verdict: verdict(it),
                    stage: it.0.stage.name(),
                })
                .collect(),
            day: dates::day(lang, &day),
            plan,
            local: call.clocks.announcement.wall.local.clone(),
            zone: zone.to_owned(),
            when: "planned".to_owned(),
            errors: Vec::new(),
        })
    })
}

fn obstacles(
    call: &Call,
    results: &Results,
    day: &str,
    link: impl Fn(&Application) -> CityLink,
) -> Vec<Obstacle> {
    match call.stage {
        call::Stage::Draft | call::Stage::Published { .. } => return vec![Obstacle::NotClosed],
        call::Stage::Announced { .. } => return vec![Obstacle::Told],
        call::Stage::Closed { .. } => (),
    }
    let links = |ids: Vec<ApplicationId>| {
        let of = results.files.iter().filter(|(file, ..)| ids.contains(&file.id));
        of.map(|(file, ..)| link(file)).collect::<Vec<_>>()
    };
    match results.ready(day) {
        Ok(()) | Err(AnnounceRefused::NotClosed | AnnounceRefused::TooEarly { .. }) => Vec::new(),
        Err(AnnounceRefused::Undecided(ids)) => vec![Obstacle::Undecided(links(ids))],
        Err(AnnounceRefused::MemberAlready(ids)) => vec![Obstacle::MemberAlready(links(ids))],
        Err(AnnounceRefused::Letters(ids)) => vec![Obstacle::Letters(links(ids))],
    }
}

fn shown_plan(
    app: &App,
    tx: &mut Tx,
    plan: &Plan,
    results: &Results,
    me: PersonId,
    now: Timestamp,
    lang: Lang,
) -> Result<PlanShown, store::Error> {
    let mut name =
        |id: PersonId| Ok::<_, store::Error>(tx.person(id)?.map(|it| it.name).unwrap_or_default());
    let changed = plan
        .approved_sha256
        .as_ref()
        .is_some_and(|it| *it != domain::announcement::content(results));
    let at = plan.at.as_ref().map(|it| {
        dates::moment(lang, it.at, &it.wall.zone, &place(&app.network, &it.wall.zone, lang))
    });
    let late = plan.at.as_ref().is_some_and(|it| it.at <= now) && plan.approved_at.is_none();
    Ok(PlanShown {
        id: plan.id.to_string(),
        at,
        planned_by: name(plan.planned_by)?,
        approved_by: plan.approved_by.map(&mut name).transpose()?,
        changed,
        can_approve: me != plan.planned_by && !late && (plan.approved_at.is_none() || changed),
        doubted: plan.waits_for_confirmation(),
        due: plan.at.as_ref().is_none_or(|it| it.at <= now),
    })
}

/// Why an announcement was not planned, at its field.
pub fn plan_words(app: &App, refused: &PlanFault, lang: Lang) -> FieldError {
    let moment = |at: Timestamp| {
        let zone = &app.network.about.zone.id;
        dates::moment(lang, at, zone, &place(&app.network, zone, lang))
    };
    match refused {
        PlanFault::Wall(WallRefused::NotATime(_)) => {
            FieldError::new("local", t!(lang, "announcement-refusal-time"))
        }
        PlanFault::Wall(WallRefused::UnknownZone(_)) => {
            FieldError::new("zone", t!(lang, "announcement-refusal-zone"))
        }
        PlanFault::Wall(WallRefused::InGap { zone, .. }) => {
            FieldError::new("local", t!(lang, "announcement-refusal-gap", zone = zone.as_str()))
        }
        PlanFault::Rule(PlanRefused::NotReady(_)) => {
            FieldError::new("when", t!(lang, "announcement-refusal-not-ready"))
        }
        PlanFault::Rule(PlanRefused::Planned) => {
            FieldError::new("when", t!(lang, "announcement-refusal-planned"))
        }
        PlanFault::Rule(PlanRefused::BeforeClock { from }) => FieldError::new(
            "local",
            t!(lang, "announcement-refusal-before", moment = moment(*from)),
        ),
        PlanFault::Rule(PlanRefused::Past) => {
            FieldError::new("local", t!(lang, "announcement-refusal-past"))
        }
    }
}

/// Why a plan was not agreed to.
pub fn agree_words(app: &App, refused: &AgreeRefused, lang: Lang) -> String {
    let words = match refused {
        AgreeRefused::Rule(ApproveRefused::NotReady(_)) => {
            t!(lang, "announcement-refusal-not-ready")
        }
        AgreeRefused::Rule(ApproveRefused::SamePerson) => t!(lang, "announcement-refusal-same"),
        AgreeRefused::Rule(ApproveRefused::Ended) => t!(lang, "announcement-refusal-over"),
        AgreeRefused::Rule(ApproveRefused::Approved) => t!(lang, "announcement-refusal-agreed"),
        AgreeRefused::Rule(ApproveRefused::Past) => t!(lang, "announcement-refusal-past"),
        AgreeRefused::Tell(refused) => return tell_words(app, refused, lang),
    };
    words.into_owned()
}

/// Why the results were not told.
pub fn tell_words(app: &App, refused: &TellRefused, lang: Lang) -> String {
    let words = match refused {
        TellRefused::NotReady(_) => t!(lang, "announcement-refusal-not-ready"),
        TellRefused::NotApproved => t!(lang, "announcement-refusal-not-agreed"),
        TellRefused::Changed => t!(lang, "announcement-refusal-changed"),
        TellRefused::Ended => t!(lang, "announcement-refusal-over"),
        TellRefused::Doubtful => t!(lang, "announcement-refusal-doubtful"),
        TellRefused::TooEarly { from } => {
            let zone = &app.network.about.zone.id;
            let moment = dates::moment(lang, *from, zone, &place(&app.network, zone, lang));
            t!(lang, "announcement-refusal-before", moment = moment)
        }
    };
    words.into_owned()
}

/// Why a plan was not called off, or its hour not confirmed.
pub fn over_words(refused: PlanOver, lang: Lang) -> String {
    match refused {
        PlanOver::Ended => t!(lang, "announcement-refusal-over"),
        PlanOver::NotDoubted => t!(lang, "announcement-refusal-not-doubted"),
    }
    .into_owned()
}
