//! What an expert's desk shows; a file closed to the expert is not even counted.

use std::collections::BTreeMap;

use domain::application::Application;
use domain::call::{self, Call, Criterion};
use domain::city::City;
use domain::ids::{ApplicationId, CityId, ReviewId};
use domain::language::Lang;
use domain::people::{Actor, Role};
use domain::policy::{self, Act, Denied, On};
use domain::review::{Review, Stage};
use domain::time::{Deadline, Timestamp};
use store::Tx;
use views::dates;
use views::pages::reviews::{
    CallFiles, Criterion as Shown, Given, Marks, Other, ReviewPage, Reviews, Sheet, Step,
};
use views::parts::Clock;

use crate::{App, calls};
use crate::commissions::country_name;
use crate::failure::{Lookup, found};

/// The files given to the expert, by call.
///
/// # Errors
/// [`Denied::SignInFirst`] for a visitor.
pub fn desk(app: &App, actor: &Actor, lang: Lang) -> Result<Reviews, Lookup> {
    policy::require(actor, Act::SeeOwnDesk, On::Network)?;
    let expert = actor.person.ok_or(Denied::SignInFirst)?;
    let now = app.clock.now();
    app.store.read(|tx| {
        let reviews = tx.reviews_by(expert)?;
        let files: BTreeMap<ApplicationId, Application> =
            tx.files_given_to(expert)?.into_iter().map(|it| (it.id, it)).collect();
        let cities: BTreeMap<CityId, City> =
            tx.cities_given_to(expert)?.into_iter().map(|it| (it.id, it)).collect();
        let calls = tx.calls()?;
        let of_call = |call: &Call| {
            let mine = reviews.iter().filter(|it| it.call == call.id);
            call_files(app, actor, call, mine, &files, &cities, now, lang)
        };
        Ok(Reviews { calls: calls.iter().filter_map(of_call).collect() })
    })
}

#[expect(clippy::too_many_arguments, reason = "what was loaded at once for all calls")]
fn call_files<'a>(
    app: &App,
    actor: &Actor,
    call: &Call,
    reviews: impl Iterator<Item = &'a Review>,
    files: &BTreeMap<ApplicationId, Application>,
    cities: &BTreeMap<CityId, City>,
    now: Timestamp,
    lang: Lang,
) -> Option<CallFiles> {
    let mut out = CallFiles {
        title: calls::title(&app.network, call, lang),
        clock: clock(app, call, now, lang),
        to_declare: Vec::new(),
        to_score: Vec::new(),
        handed_in: Vec::new(),
        conflict: false,
        taken_back: false,
    };
    let mut any = false;
    for review in reviews.filter(|_| actor.has(Role::Expert(call.id))) {
        if let Stage::Conflicted { .. } = review.stage {
            (out.conflict, any) = (true, true);
            continue;
        }
        let Some(file) = files.get(&review.application) else { continue };
        let on = On::Review(review, file);
        if policy::require(actor, Act::SeeReview, on).is_err() {
            continue;
        }
        any = true;
        if !policy::open_to_experts(&file.stage) {
            out.taken_back = true;
            continue;
        }
        let Some(city) = cities.get(&file.city) else { continue };
        let given = given(review, city, lang);
        match review.stage {
            Stage::Assigned => out.to_declare.push(given),
            Stage::Accepted { .. } => out.to_score.push(given),
            Stage::HandedIn { .. } => out.handed_in.push(given),
            Stage::Conflicted { .. } => (),
        }
    }
    any.then_some(out)
}

/// One review, with as much of its file as its step allows.
///
/// # Errors
/// [`Denied::Hidden`] for everybody but its expert.
pub fn page(app: &App, actor: &Actor, id: ReviewId, lang: Lang) -> Result<ReviewPage, Lookup> {
    let now = app.clock.now();
    app.store.read(|tx| {
        let review = found(tx.review(id)?)?;
        let file = found(tx.application(review.application)?)?;
        policy::require(actor, Act::SeeReview, On::Review(&review, &file))?;
        let call = found(tx.call(review.call)?)?;
        Ok(ReviewPage {
            id,
            call: calls::title(&app.network, &call, lang),
            clock: clock(app, &call, now, lang),
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
    if let Stage::Conflicted { .. } = review.stage {
        return Ok(Step::Conflicted);
    }
    if !policy::open_to_experts(&file.stage) {
        return Ok(Step::TakenBack);
    }
    let city = found(tx.city(file.city)?)?;
    let given = given(review, &city, lang);
    match review.stage {
        Stage::Conflicted { .. } => Ok(Step::Conflicted),
        Stage::Assigned => {
            Ok(Step::Declare { given, organisations: organisations(tx, file.city)? })
        }
        Stage::Accepted { .. } => {
            policy::require(actor, Act::WriteReview, On::Review(review, file))?;
            Ok(Step::Score { given, application: file.id, sheet: sheet(app, call, review, lang) })
        }
        Stage::HandedIn { at } => {
            policy::require(actor, Act::ReadReviews, On::Application(file, Some(review)))?;
            let (own_n, others) = others(tx, review)?;
            Ok(Step::HandedIn {
                given,
                application: file.id,
                sheet: sheet(app, call, review, lang),
                on: dates::day_of(lang, at, &app.network.about.zone.id),
                own_n,
                others,
            })
        }
    }
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

/// The number of the own review, and what others handed in. Numbers follow the order of
/// handing in: they stay, and tell nothing of reviews that are not in.
fn others(tx: &mut Tx, own: &Review) -> Result<(usize, Vec<Other>), store::Error> {
    let mut all = tx.reviews_of(own.application)?;
    all.retain(Review::sees_others);
    all.sort_by_key(|it| (it.stage.at(), it.id));
    let own_n = all.iter().position(|it| it.id == own.id).map_or(0, |at| at + 1);
    let others = (1..).zip(&all).filter(|(_, it)| it.id != own.id);
    Ok((own_n, others.map(|(n, it)| Other { n, marks: Marks::of(it) }).collect()))
}

fn sheet(app: &App, call: &Call, review: &Review, lang: Lang) -> Sheet {
    let text = |texts: &BTreeMap<Lang, String>| {
        let found = texts.get(&lang).or_else(|| texts.get(&Lang::EN));
        found.or_else(|| texts.values().next()).cloned().unwrap_or_default()
    };
    let criterion = |it: &Criterion| Shown {
        id: it.id.clone(),
        name: text(&it.name),
        levels: it.levels.iter().map(text).collect(),
    };
    Sheet {
        criteria: call.criteria.iter().map(criterion).collect(),
        cannot_judge: app.network.rules.review.cannot_judge.to(lang).to_owned(),
        saved: Marks::of(review),
        version: review.version,
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
