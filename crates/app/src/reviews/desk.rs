//! What an expert's desk shows; a file closed to the expert is not even counted.

use std::collections::BTreeMap;

use domain::application::Application;
use domain::calibration::Calibration;
use domain::call::{self, Call, Criterion};
use domain::city::City;
use domain::ids::{ApplicationId, CallId, CityId, ReviewId};
use domain::language::Lang;
use domain::marking::{Field, mark};
use domain::people::{Actor, Role};
use domain::policy::{self, Act, Denied, On};
use domain::review::{Draft, Review, Stage};
use domain::time::{Deadline, Timestamp};
use store::Tx;
use views::dates;
use views::pages::reviews::{
    Criterion as Shown, Filter, Given, Marks, Other, PastRow, ReviewPage, ReviewRow, Reviews,
    Sheet, State, Step, Together,
};
use views::parts::Clock;

use crate::commissions::country_name;
use crate::failure::{Lookup, found};
use crate::{App, calibrations, calls, interests};

/// The files given to the expert, by date, and the past files to be scored first.
///
/// # Errors
/// [`Denied::SignInFirst`] for a visitor.
pub fn desk(app: &App, actor: &Actor, filter: &Filter, lang: Lang) -> Result<Reviews, Lookup> {
    policy::require(actor, Act::SeeOwnDesk, On::Network)?;
    let expert = actor.person.ok_or(Denied::SignInFirst)?;
    let now = app.clock.now();
    app.store.read(|tx| {
        let desk = Desk { app, actor, now, lang };
        let calls: BTreeMap<CallId, Call> = tx.calls()?.into_iter().map(|it| (it.id, it)).collect();
        let files: BTreeMap<ApplicationId, Application> =
            tx.files_given_to(expert)?.into_iter().map(|it| (it.id, it)).collect();
        let cities: BTreeMap<CityId, City> =
            tx.cities_given_to(expert)?.into_iter().map(|it| (it.id, it)).collect();
        let waiting = tx.consensus_waiting_for(expert)?;
        let mut out = Reviews { filter: known(filter), ..Reviews::default() };
        for review in tx.reviews_by(expert)? {
            let (Some(file), Some(call)) =
                (files.get(&review.application), calls.get(&review.call))
            else {
                continue;
            };
            if policy::require(actor, Act::SeeReview, On::Review(&review, file)).is_err() {
                continue;
            }
            let Some(city) = cities.get(&file.city) else { continue };
            if !policy::open_to_experts(&file.stage) {
                out.taken_back = true;
                continue;
            }
            let agrees = waiting.contains(&file.id);
            out.files.push(desk.row(&review, city, call, agrees));
        }
        out.sort_and_filter();
        out.pasts = desk.pasts(tx, &calls)?;
        Ok(out)
    })
}

/// Only words that mean something; whatever else an address says narrows nothing.
fn known(filter: &Filter) -> Filter {
    let state = filter.state.filter(|it| State::ALL.contains(it));
    Filter { state, call: filter.call.clone() }
}

/// Who looks at the desk, and when.
struct Desk<'a> {
    app: &'a App,
    actor: &'a Actor,
    now: Timestamp,
    lang: Lang,
}

impl Desk<'_> {
    fn row(&self, review: &Review, city: &City, call: &Call, agrees: bool) -> ReviewRow {
        let state = match review.stage {
            Stage::Assigned => State::Declare,
            Stage::Accepted { .. } => State::Score,
            _ if agrees => State::Agree,
            _ => State::Done,
        };
        ReviewRow {
            given: given(review, city, self.lang),
            slug: call.slug.clone(),
            call: calls::title(&self.app.network, call, self.lang),
            state,
            given_on: dates::day_of(self.lang, review.assigned_at, &self.app.network.about.zone.id),
            given_at: review.assigned_at,
            until: clock(self.app, call, self.now, self.lang),
        }
    }

    /// Past files that the actor is asked to score, call by call.
    fn pasts(&self, tx: &mut Tx, calls: &BTreeMap<CallId, Call>) -> Result<Vec<PastRow>, Lookup> {
        let mut rows = Vec::new();
        let Some(expert) = self.actor.person.filter(|_| !self.actor.calibrates.is_empty()) else {
            return Ok(rows);
        };
        let readings = tx.readings_by(expert)?;
        for role in &self.actor.roles {
            let Role::Expert(call) = role else { continue };
            let Some(call) = calls.get(call).filter(|it| !it.is_told()) else { continue };
            let Some(Calibration { files, required, .. }) = tx.calibration(call.id)? else {
                continue;
            };
            for id in files {
                let Some(file) = tx.application(id)? else { continue };
                let on = On::Application(&file, None);
                if policy::require(self.actor, Act::Calibrate, on).is_err() {
                    continue;
                }
                let Some(city) = tx.city(file.city)? else { continue };
                let own = readings.iter().find(|it| it.call == call.id && it.application == id);
                rows.push(PastRow {
                    slug: call.slug.clone(),
                    application: id,
                    city: city.name_in(self.lang).to_owned(),
                    invented: city.invented,
                    call: calls::title(&self.app.network, call, self.lang),
                    required,
                    is_done: own.is_some_and(|it| it.handed_in_at.is_some()),
                });
            }
        }
        Ok(rows)
    }
}

/// One review, with as much of its file as its step allows.
///
/// # Errors
/// [`Denied::Hidden`] for everybody but its expert, and for the expert once there is a conflict.
pub fn page(app: &App, actor: &Actor, id: ReviewId, lang: Lang) -> Result<ReviewPage, Lookup> {
    let now = app.clock.now();
    app.store.read(|tx| {
        let review = found(tx.review(id)?)?;
        let file = found(tx.application(review.application)?)?;
        policy::require(actor, Act::SeeReview, On::Review(&review, &file))?;
        let call = found(tx.call(review.call)?)?;
        Ok(ReviewPage {
            id,
            by: review.expert,
            call: calls::title(&app.network, &call, lang),
            clock: clock(app, &call, now, lang),
            ties: interests::ties(app, lang),
            is_told: call.is_told(),
            step: step(app, tx, actor, &call, &file, &review, lang)?,
        })
    })
}

fn step(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    call: &Call,
    file: &Application,
    review: &Review,
    lang: Lang,
) -> Result<Step, Lookup> {
    if !policy::open_to_experts(&file.stage) {
        return Ok(Step::TakenBack);
    }
    let city = found(tx.city(file.city)?)?;
    let given = given(review, &city, lang);
    match review.stage {
        // Not there at all: the policy has said so before.
        Stage::Conflicted { .. } | Stage::SetAside { .. } => Err(Denied::Hidden.into()),
        Stage::Assigned => Ok(Step::Declare {
            given,
            organisations: organisations(tx, file.city)?,
            n_first: calibrations::waiting(tx, actor, call.id)?.len(),
        }),
        Stage::Accepted { .. } => {
            policy::require(actor, Act::WriteReview, On::Review(review, file))?;
            let sheet = sheet_of(app, call, &review.draft(), lang);
            Ok(Step::Score { given, application: file.id, sheet })
        }
        Stage::HandedIn { at } => {
            policy::require(actor, Act::ReadReviews, On::Application(file, Some(review)))?;
            Ok(Step::HandedIn {
                given,
                application: file.id,
                sheet: sheet_of(app, call, &review.draft(), lang),
                on: dates::day_of(lang, at, &app.network.about.zone.id),
                own: review.pseudonym(),
                others: others(tx, review)?,
                together: together(tx, review)?,
            })
        }
    }
}

/// Whether a text of all experts waits for this one.
fn together(tx: &mut Tx, own: &Review) -> Result<Option<Together>, store::Error> {
    let Some(it) = tx.consensus(own.application)? else { return Ok(None) };
    Ok(Some(match it.rapporteur == own.expert {
        true => Together::Write,
        false if it.text.is_empty() => Together::Wait,
        false if it.agreed(own.expert).is_some() => Together::Agreed,
        false => Together::Agree,
    }))
}

/// Each organisation of the team once, in the order in which its people joined.
fn organisations(tx: &mut Tx, city: CityId) -> Result<Vec<String>, store::Error> {
    let mut names: Vec<String> = Vec::new();
    for member in tx.team(city)? {
        let name = member.organisation.trim();
        if !name.is_empty() && !names.iter().any(|it| it == name) {
            names.push(name.to_owned());
        }
    }
    Ok(names)
}

/// What others handed in, each under the sign it has in this file alone. The order is that of the
/// signs: it tells neither who was asked first nor who was quick.
fn others(tx: &mut Tx, own: &Review) -> Result<Vec<Other>, store::Error> {
    let mut all = tx.reviews_of(own.application)?;
    all.retain(|it| it.counts() && it.id != own.id);
    let mut others: Vec<Other> = all
        .iter()
        .map(|it| Other { sign: it.pseudonym(), marks: Marks::of(&it.draft()) })
        .collect();
    others.sort_by(|a, b| a.sign.cmp(&b.sign));
    Ok(others)
}

/// The scoring sheet of a call, with what is saved.
pub(crate) fn sheet_of(app: &App, call: &Call, saved: &Draft, lang: Lang) -> Sheet {
    let text = |texts: &BTreeMap<Lang, String>| {
        let found = texts.get(&lang).or_else(|| texts.get(&Lang::EN));
        found.or_else(|| texts.values().next()).cloned().unwrap_or_default()
    };
    let criterion = |it: &Criterion| Shown {
        id: it.id.clone(),
        name: text(&it.name),
        levels: it.levels.iter().map(text).collect(),
    };
    let scores = call.criteria.iter().map(|it| Field::Score(it.id.clone()));
    let fields = scores.chain([Field::ToCity, Field::ToPanel]);
    Sheet {
        criteria: call.criteria.iter().map(criterion).collect(),
        cannot_judge: app.network.rules.review.cannot_judge.to(lang).to_owned(),
        saved: Marks::of(saved),
        seen: fields.map(|it| (it.name(), mark(&saved.word(&it)))).collect(),
        note_words: app.network.rules.review.note_words,
    }
}

fn given(review: &Review, city: &City, lang: Lang) -> Given {
    Given {
        id: review.id,
        city: city.name_in(lang).to_owned(),
        invented: city.invented,
        country: country_name(city.country, lang),
    }
}

/// Experts have until their own date, or the announcement where there is none; after that there
/// is nothing to wait for.
fn clock(app: &App, call: &Call, now: Timestamp, lang: Lang) -> Option<Clock> {
    if let call::Stage::Announced { .. } = call.stage {
        return None;
    }
    let deadline = call.clocks.experts.clone();
    let deadline: Deadline = deadline.unwrap_or_else(|| (&call.clocks.announcement).into());
    let zone = &deadline.wall.zone;
    Some(Clock {
        place: calls::place(&app.network, zone, lang),
        n_days: dates::days_until(&now.day_in(zone), &deadline.at.day_in(zone)).unwrap_or(0),
        deadline,
    })
}
