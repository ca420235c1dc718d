//! More time for one application: asked by its team, answered by the secretariat.
//!
//! A draft is its team's alone: the secretariat sees the request and nothing of what is written.

use domain::application::{Application, Basis};
use domain::call::Call;
use domain::city::City;
use domain::ids::{ApplicationId, PersonId, WaiverId};
use domain::language::Lang;
use domain::people::Actor;
use domain::policy::{Act, On, require};
use domain::proposal::ProposedAct;
use domain::time::{Deadline, Timestamp, Wall, WallRefused};
use domain::waiver::{self, Stage, Waiver, WaiverRefused};
use domain::words::clean;
use store::{Tx, WriteTx};
use views::pages::waivers::{AskPage, Asked, DecidePage, Outcome, Waiting};
use views::parts::FieldError;
use views::{dates, t};

use crate::calls::{self, filled, typed, wall_words};
use crate::failure::{Failure, Lookup, found};
use crate::proposals::{ActRefused, Acted, act_or_propose};
use crate::{App, chance};

/// Why more time was not granted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GrantRefused {
    /// What was typed names no moment.
    Wall(WallRefused),
    /// The rule says no.
    Rule(WaiverRefused),
}

/// The team asks for more time.
///
/// # Errors
/// [`WaiverRefused`].
pub fn ask(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    why: &str,
) -> Result<WaiverId, Failure<WaiverRefused>> {
    let now = app.clock.now();
    let fresh = WaiverId(chance::fresh_id(now));
    let (actor, why) = (actor.clone(), clean(why));
    app.store.write(move |tx| {
        let file = found(tx.application(id)?)?;
        require(&actor, Act::SubmitApplication, On::Application(&file, None))?;
        let call = found(tx.call(file.call)?)?;
        let waits = tx.waivers_of(id)?.iter().any(|it| it.stage == Stage::Asked);
        let waiver = Waiver {
            id: fresh,
            application: id,
            call: call.id,
            asked_at: now,
            asked_by: found(actor.person)?,
            why: why.clone(),
            stage: Stage::Asked,
        };
        let asked = Waiver::ask(waiver, &file, &call, waits).map_err(Failure::Refused)?;
        Ok(tx.record(asked)?.id)
    })
}

/// The secretariat grants it, or proposes to where the network wants two people.
///
/// # Errors
/// [`GrantRefused`].
pub fn grant(
    app: &App,
    actor: &Actor,
    id: WaiverId,
    until: &Wall,
    reason: &str,
) -> Result<Acted<()>, Failure<GrantRefused>> {
    let now = app.clock.now();
    let until = typed(until).and_then(|it| it.deadline());
    let (actor, app_, reason) = (actor.clone(), app.clone(), clean(reason));
    app.store.write(move |tx| {
        let case = Case::load(tx, &actor, id)?;
        let until = until.clone().map_err(|it| Failure::Refused(GrantRefused::Wall(it)))?;
        let by = found(actor.person)?;
        let act = ProposedAct::GrantWaiver {
            waiver: case.waiver.id,
            until,
            reason: reason.trim().to_owned(),
            by,
        };
        act_or_propose(tx, &app_, act, by, now).map_err(own)
    })
}

/// The refusals of this act are of waivers alone.
fn own(failure: Failure<ActRefused>) -> Failure<GrantRefused> {
    failure.only(|refused| match refused {
        ActRefused::Waiver(refused) => Some(GrantRefused::Rule(refused)),
        _ => None,
    })
}

/// Whether that time could be granted now.
pub(crate) fn grantable(
    tx: &mut Tx,
    id: WaiverId,
    until: &Deadline,
    reason: &str,
    now: Timestamp,
) -> Result<(), Failure<WaiverRefused>> {
    let waiver = found(tx.waiver(id)?)?;
    let file = found(tx.application(waiver.application)?)?;
    let call = found(tx.call(file.call)?)?;
    waiver.check(&file, &call, until, reason, now).map(drop).map_err(Failure::Refused)
}

/// Grants it: `by` is who proposed it, `approver` upon whose word it is done.
pub(crate) fn grant_in(
    tx: &mut WriteTx,
    id: WaiverId,
    (until, reason): (&Deadline, &str),
    by: PersonId,
    approver: PersonId,
    now: Timestamp,
) -> Result<(), Failure<WaiverRefused>> {
    let waiver = found(tx.waiver(id)?)?;
    let file = found(tx.application(waiver.application)?)?;
    let call = found(tx.call(file.call)?)?;
    let grant = waiver::Grant {
        until: until.clone(),
        reason: reason.to_owned(),
        by,
        second: Some(approver).filter(|it| *it != by),
    };
    let granted = waiver.grant(file, &call, grant, now).map_err(Failure::Refused)?;
    tx.record(granted)?;
    Ok(())
}

/// The secretariat says no, for a reason the team reads.
///
/// # Errors
/// [`WaiverRefused`].
pub fn refuse(
    app: &App,
    actor: &Actor,
    id: WaiverId,
    reason: &str,
) -> Result<(), Failure<WaiverRefused>> {
    let now = app.clock.now();
    let (actor, reason) = (actor.clone(), clean(reason));
    app.store.write(move |tx| {
        let case = Case::load(tx, &actor, id)?;
        let by = found(actor.person)?;
        let refused = case.waiver.refuse(&reason, by, now).map_err(Failure::Refused)?;
        tx.record(refused)?;
        Ok(())
    })
}

/// A request with what it is about, for the secretariat.
struct Case {
    waiver: Waiver,
    file: Application,
    call: Call,
    city: City,
}

impl Case {
    fn load<R>(tx: &mut Tx, actor: &Actor, id: WaiverId) -> Result<Case, Failure<R>> {
        require(actor, Act::WaiveDate, On::Network)?;
        let waiver = found(tx.waiver(id)?)?;
        let file = found(tx.application(waiver.application)?)?;
        let call = found(tx.call(file.call)?)?;
        let city = found(tx.city(file.city)?)?;
        Ok(Case { waiver, file, call, city })
    }
}

/// The page on which a team asks, and sees what became of it.
///
/// # Errors
/// [`domain::policy::Denied`] for whoever does not speak for the team.
pub fn ask_page(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    lang: Lang,
) -> Result<AskPage, Lookup> {
    let now = app.clock.now();
    app.store.read(|tx| {
        let file = found(tx.application(id)?)?;
        require(actor, Act::SubmitApplication, On::Application(&file, None))?;
        let call = found(tx.call(file.call)?)?;
        let city = found(tx.city(file.city)?)?;
        let waivers = tx.waivers_of(id)?;
        let (until, _) = file.dates.city(&call.clocks.city);
        Ok(AskPage {
            application: id,
            city: city.name_in(lang).to_owned(),
            invented: city.invented,
            call: calls::title(&app.network, &call, lang),
            until: filled::words(&app.network, &until, lang),
            asked: waivers.iter().rev().map(|it| asked(app, it, lang)).collect(),
            can_ask: can_ask(&file, &call, &waivers, now),
            why: String::new(),
            errors: Vec::new(),
        })
    })
}

/// Whether the team could ask now.
pub(crate) fn can_ask(file: &Application, call: &Call, all: &[Waiver], now: Timestamp) -> bool {
    matches!(file.stage, domain::application::Stage::Draft)
        && matches!(call.stage, domain::call::Stage::Published { .. })
        && call.clocks.opens.at <= now
        && call.clocks.endorsement.includes(now)
        && !all.iter().any(|it| it.stage == Stage::Asked)
}

fn asked(app: &App, it: &Waiver, lang: Lang) -> Asked {
    let day = |at: Timestamp| dates::day_of(lang, at, &app.network.about.zone.id);
    Asked {
        on: day(it.asked_at),
        why: it.why.clone(),
        outcome: match &it.stage {
            Stage::Asked => Outcome::Waits,
            Stage::Granted { until, .. } => {
                Outcome::Granted { until: filled::words(&app.network, until, lang) }
            }
            Stage::Refused { at, reason, .. } => {
                Outcome::Refused { on: day(*at), reason: reason.clone() }
            }
        },
    }
}

/// The requests of a call that wait for the secretariat.
///
/// # Errors
/// [`domain::policy::Denied`] for everybody else.
pub fn waiting(app: &App, actor: &Actor, slug: &str, lang: Lang) -> Result<Waiting, Lookup> {
    app.store.read(|tx| {
        require(actor, Act::WaiveDate, On::Network)?;
        let call = found(tx.call_by_slug(slug)?)?;
        let mut rows = Vec::new();
        for it in tx.waivers_asked(call.id)? {
            let file = found(tx.application(it.application)?)?;
            let city = found(tx.city(file.city)?)?;
            let day = dates::day_of(lang, it.asked_at, &app.network.about.zone.id);
            rows.push((it.id, city.name_in(lang).to_owned(), city.invented, day));
        }
        let n_granted = tx.waiver_counts()?.get(&call.id).copied().unwrap_or(0);
        let title = calls::title(&app.network, &call, lang);
        Ok(Waiting { slug: call.slug, title, rows, n_granted })
    })
}

/// One request, for the secretariat.
///
/// # Errors
/// [`domain::policy::Denied`] for everybody else.
pub fn decide_page(
    app: &App,
    actor: &Actor,
    id: WaiverId,
    lang: Lang,
) -> Result<DecidePage, Lookup> {
    app.store.read(|tx| {
        let case = Case::load(tx, actor, id)?;
        let by = tx.person(case.waiver.asked_by)?.map(|it| it.name).unwrap_or_default();
        let (has, basis) = case.file.dates.city(&case.call.clocks.city);
        Ok(DecidePage {
            id,
            slug: case.call.slug.clone(),
            call: calls::title(&app.network, &case.call, lang),
            city: case.city.name_in(lang).to_owned(),
            invented: case.city.invented,
            by,
            has: filled::words(&app.network, &has, lang),
            by_commission: basis == Basis::Commission,
            at_most: filled::words(&app.network, &case.call.clocks.endorsement, lang),
            asked: asked(app, &case.waiver, lang),
            local: String::new(),
            zone: has.wall.zone,
            reason: String::new(),
            no: String::new(),
            errors: Vec::new(),
        })
    })
}

/// Why it was not granted, in words, with its field.
pub fn grant_fault(app: &App, refused: &GrantRefused, lang: Lang) -> FieldError {
    match refused {
        GrantRefused::Wall(it) => {
            let (is_zone, words) = wall_words(it, &t!(lang, "clocks-waiver-until"), lang);
            FieldError::new(if is_zone { "until_zone" } else { "until" }, words)
        }
        GrantRefused::Rule(it) => {
            let field = match it {
                WaiverRefused::NoReason | WaiverRefused::TooLong { .. } => "reason",
                _ => "until",
            };
            FieldError::new(field, rule_words(app, it, lang))
        }
    }
}

/// Why a rule said no, with the mend.
pub fn rule_words(app: &App, refused: &WaiverRefused, lang: Lang) -> String {
    let zone = &app.network.about.zone.id;
    let moment = |at| dates::moment(lang, at, zone, &calls::place(&app.network, zone, lang));
    match refused {
        WaiverRefused::NotWritable => t!(lang, "clocks-waiver-not-writable"),
        WaiverRefused::AskedAlready => t!(lang, "clocks-waiver-asked-already"),
        WaiverRefused::Answered => t!(lang, "clocks-waiver-answered"),
        WaiverRefused::NoReason => t!(lang, "clocks-waiver-no-reason"),
        WaiverRefused::TooLong { max } => t!(lang, "clocks-waiver-too-long", max = *max),
        WaiverRefused::NotMore { until } => {
            t!(lang, "clocks-waiver-not-more", moment = moment(*until))
        }
        WaiverRefused::Past => t!(lang, "call-desk-refusal-past", now = moment(app.clock.now())),
        WaiverRefused::AfterCommissions { until } => {
            let until = filled::words(&app.network, until, lang);
            t!(lang, "clocks-waiver-after-commissions", moment = until)
        }
    }
    .into_owned()
}
