//! What if: sets of files looked at for balance, and kept. Reads scores, writes none.

use std::collections::{BTreeMap, BTreeSet};

use domain::answer::{Answer, Value};
use domain::application::{Application, Stage};
use domain::call::{self, Call};
use domain::decision::Outcome;
use domain::decision_set::{
    self, Balance, Candidate, Content, DecisionSet, KeepRefused, Method, Order, Share,
};
use domain::ids::{ApplicationId, DecisionSetId};
use domain::language::Lang;
use domain::people::Actor;
use domain::policy::{self, Act, Denied, On, Scope};
use domain::words;
use store::Tx;
use views::pages::results::{
    Bars, CandidateRow, Group, KeptRow, KeptSet, SetShown, Typed, WhatIfPage,
};
use views::parts::FieldError;
use views::{dates, numbers, t};

use super::batch::spread;
use super::{cities, city_link, decisions_by_file};
use crate::calls::{place, title};
use crate::failure::{Failure, Lookup, found};
use crate::{App, chance};

/// What a set is compared with when nothing else is asked: the decisions prepared so far.
pub const PREPARED: &str = "prepared";

/// The limits as typed, read; or what is wrong with each.
///
/// # Errors
/// One [`FieldError`] for each limit that is no number.
pub fn method_of(typed: &Typed, lang: Lang) -> Result<Method, Vec<FieldError>> {
    let mut errors = Vec::new();
    let mut limit = |name: &str, typed: &str| {
        let typed = typed.trim();
        let n = typed.parse::<usize>().ok().filter(|it| (1..=100_000).contains(it));
        if n.is_none() && !typed.is_empty() {
            errors.push(FieldError::new(name, t!(lang, "what-if-refusal-number")));
        }
        n
    };
    let method = Method {
        order: typed.order.parse::<Order>().unwrap_or_default(),
        total: limit("total", &typed.total),
        per_region: limit("region", &typed.region),
        per_size: limit("size", &typed.size),
        per_country: limit("country", &typed.country),
        first_time_first: typed.first,
        by_hand: false,
    };
    if errors.is_empty() { Ok(method) } else { Err(errors) }
}

/// The set that typed limits give, beside another.
///
/// # Errors
/// Of the database; hidden from everybody but the secretariat.
pub fn what_if(
    app: &App,
    actor: &Actor,
    slug: &str,
    typed: Typed,
    lang: Lang,
) -> Result<WhatIfPage, Lookup> {
    let (method, errors) = match method_of(&typed, lang) {
        Ok(method) => (method, Vec::new()),
        Err(errors) => (Method::default(), errors),
    };
    let typed = Typed { order: method.order.as_str().to_owned(), ..typed };
    app.store.read(|tx| {
        let call = found(tx.call_by_slug(slug)?)?;
        policy::require(actor, Act::Decide, On::Call(&call))?;
        let (files, candidates) = candidates(app, tx, actor, &call)?;
        let chosen: BTreeSet<_> = decision_set::choose(&candidates, &method).into_iter().collect();
        page(app, tx, &call, &files, &candidates, &chosen, typed, errors, lang)
    })
}

#[expect(clippy::too_many_arguments, reason = "what one page is made of")]
fn page(
    app: &App,
    tx: &mut Tx,
    call: &Call,
    files: &[Application],
    candidates: &[Candidate],
    chosen: &BTreeSet<ApplicationId>,
    typed: Typed,
    errors: Vec<FieldError>,
    lang: Lang,
) -> Result<WhatIfPage, Lookup> {
    let cities = cities(tx, call)?;
    let sets = tx.decision_sets(call.id)?;
    let other = compared(tx, call, candidates, &sets, &typed.with, lang)?;
    let own = decision_set::balance(candidates, chosen);
    let own = (t!(lang, "what-if-this").into_owned(), own);
    let mut with = vec![(PREPARED.to_owned(), t!(lang, "what-if-with-prepared").into_owned())];
    with.extend(sets.iter().map(|it| (it.id.to_string(), it.content.name.clone())));
    let by_id: BTreeMap<_, _> = candidates.iter().map(|it| (it.application, it)).collect();
    let mut rows: Vec<CandidateRow> = files
        .iter()
        .filter_map(|file| {
            let it = by_id.get(&file.id)?;
            Some(CandidateRow {
                city: city_link(file, &cities, lang),
                region: region_words(app, it.region.as_deref(), lang),
                size: size_words(app, it.size.as_deref(), lang),
                first_time: it.first_time,
                rank: it.rank,
                scores: it.mean.zip(it.median),
                chosen: chosen.contains(&file.id),
            })
        })
        .collect();
    numbers::sort_by_name(lang, &mut rows, |it| &it.city.city);
    let names = names(tx)?;
    Ok(WhatIfPage {
        slug: call.slug.clone(),
        title: title(&app.network, call, lang),
        open: matches!(call.stage, call::Stage::Closed { .. }),
        typed,
        with,
        shown: shown(app, own, other, lang),
        candidates: rows,
        name: String::new(),
        reasons: String::new(),
        kept: sets.iter().map(|it| kept_row(app, it, &names, lang)).collect(),
        errors,
    })
}

fn names(tx: &mut Tx) -> Result<BTreeMap<domain::ids::PersonId, String>, store::Error> {
    Ok(tx.people()?.into_iter().map(|it| (it.id, it.name)).collect())
}

fn kept_row(
    app: &App,
    set: &DecisionSet,
    names: &BTreeMap<domain::ids::PersonId, String>,
    lang: Lang,
) -> KeptRow {
    let zone = &app.network.about.zone.id;
    KeptRow {
        id: set.id.to_string(),
        name: set.content.name.clone(),
        n_files: set.content.chosen.len(),
        by: names.get(&set.kept_by).cloned().unwrap_or_default(),
        at: dates::moment(lang, set.kept_at, zone, &place(&app.network, zone, lang)),
    }
}

/// What the set is compared with, and how that spreads.
fn compared(
    tx: &mut Tx,
    call: &Call,
    candidates: &[Candidate],
    sets: &[DecisionSet],
    with: &str,
    lang: Lang,
) -> Result<Option<(String, Balance)>, store::Error> {
    if with == PREPARED {
        let decisions = decisions_by_file(tx, call.id)?;
        let admitted: BTreeSet<_> = decisions
            .values()
            .filter(|it| it.outcome == Outcome::Admit)
            .map(|it| it.application)
            .collect();
        let balance = decision_set::balance(candidates, &admitted);
        return Ok(Some((t!(lang, "what-if-with-prepared").into_owned(), balance)));
    }
    let set = sets.iter().find(|it| it.id.to_string() == with);
    Ok(set.map(|it| (it.content.name.clone(), it.content.balance.clone())))
}

/// Every eligible file of a call with what balance is looked at by; five questions in all.
fn candidates(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    call: &Call,
) -> Result<(Vec<Application>, Vec<Candidate>), store::Error> {
    let rule = &app.network.rules.balance;
    let mut files = tx.files(Scope::Call(call.id))?;
    // Who handed a file to a colleague sees nothing of how it is judged.
    files.retain(|it| matches!(it.stage, Stage::Eligible { .. }) && !policy::is_near(actor, it));
    let mut reviews: BTreeMap<ApplicationId, Vec<domain::review::Review>> = BTreeMap::new();
    for it in tx.reviews_in(call.id)?.into_iter().filter(domain::review::Review::sees_others) {
        reviews.entry(it.application).or_default().push(it);
    }
    let populations: BTreeMap<ApplicationId, String> =
        tx.answers_to(call.id, &rule.size_question)?.into_iter().collect();
    let with_members: BTreeSet<_> = tx.countries_ever_in()?.into_iter().collect();
    let candidate = |file: &Application| {
        let scores = spread(reviews.get(&file.id).map(Vec::as_slice).unwrap_or_default());
        let population = populations.get(&file.id).and_then(|it| population(it));
        Candidate {
            application: file.id,
            country: file.country,
            region: app.network.region_of(file.country).map(|it| it.id.clone()),
            size: population.and_then(|it| rule.class_of(it)).map(|it| it.id.clone()),
            first_time: !with_members.contains(&file.country),
            rank: file.rank,
            mean: scores.map(|it| it.0),
            median: scores.map(|it| it.1),
        }
    };
    let candidates = files.iter().map(candidate).collect();
    Ok((files, candidates))
}

/// The figure a city gave; none where it cannot be read.
fn population(value: &str) -> Option<i64> {
    match serde_json::from_str::<Answer>(value).ok()?.value? {
        Value::Figure { number, .. } => Some(number.as_f64() as i64),
        _ => None,
    }
}

fn region_words(app: &App, id: Option<&str>, lang: Lang) -> String {
    let region = id.and_then(|it| app.network.region(it));
    region
        .map_or_else(|| t!(lang, "what-if-unknown").into_owned(), |it| it.name.to(lang).to_owned())
}

fn size_words(app: &App, id: Option<&str>, lang: Lang) -> String {
    let class = app.network.rules.balance.sizes.iter().find(|it| Some(it.id.as_str()) == id);
    class
        .map_or_else(|| t!(lang, "what-if-unknown").into_owned(), |it| it.label.to(lang).to_owned())
}

/// One or two balances as groups of bars, in the network's own order.
fn shown(
    app: &App,
    (name, own): (String, Balance),
    other: Option<(String, Balance)>,
    lang: Lang,
) -> SetShown {
    let second = other.as_ref().map(|(_, it)| it);
    let bar = |label: String, share: Share, second: Option<Share>| Bars {
        label,
        first: share.chosen,
        second: second.map(|it| it.chosen),
        of: share.of,
    };
    let of =
        |shares: &BTreeMap<String, Share>, key: &str| shares.get(key).copied().unwrap_or_default();
    let rows = |ids: Vec<(String, String)>, pick: fn(&Balance) -> &BTreeMap<String, Share>| {
        ids.into_iter()
            .filter(|(id, _)| pick(&own).contains_key(id))
            .map(|(id, label)| bar(label, of(pick(&own), &id), second.map(|it| of(pick(it), &id))))
            .collect::<Vec<_>>()
    };
    let unknown = (String::new(), t!(lang, "what-if-unknown").into_owned());
    let regions = app.network.regions.iter().map(|it| (it.id.clone(), it.name.to(lang).to_owned()));
    let sizes = app.network.rules.balance.sizes.iter();
    let sizes = sizes.map(|it| (it.id.clone(), it.label.to(lang).to_owned()));
    let regions = rows(regions.chain([unknown.clone()]).collect(), |it| &it.regions);
    let sizes = rows(sizes.chain([unknown]).collect(), |it| &it.sizes);
    let whole = |key: &'static str, pick: fn(&Balance) -> Share| {
        bar(views::t(lang, key).into_owned(), pick(&own), second.map(pick))
    };
    let group =
        |id, key: &'static str, bars| Group { id, title: views::t(lang, key).into_owned(), bars };
    SetShown {
        groups: vec![
            group("regions", "what-if-group-regions", regions),
            group("sizes", "what-if-group-sizes", sizes),
            group(
                "firsts",
                "what-if-group-first",
                vec![
                    whole("what-if-all-files", |it| it.files),
                    whole("what-if-countries", |it| it.countries),
                    whole("what-if-first-time", |it| it.first_time),
                ],
            ),
        ],
        names: std::iter::once(name).chain(other.map(|it| it.0)).collect(),
    }
}

/// Keeps a set: the method, what was ticked, why, and every input as it is now.
///
/// # Errors
/// [`KeepRefused`].
pub fn keep_set(
    app: &App,
    actor: &Actor,
    slug: &str,
    method: Method,
    chosen: Vec<ApplicationId>,
    (name, reasons): (String, String),
) -> Result<DecisionSetId, Failure<KeepRefused>> {
    let now = app.clock.now();
    let id = DecisionSetId(chance::fresh_id(now));
    let (app_, actor, slug) = (app.clone(), actor.clone(), slug.to_owned());
    let (name, reasons) = (words::clean_line(&name), words::clean(&reasons).trim().to_owned());
    app.store.write(move |tx| {
        let call = found(tx.call_by_slug(&slug)?)?;
        policy::require(&actor, Act::Decide, On::Call(&call))?;
        let by = actor.person.ok_or(Denied::Hidden)?;
        let (_, candidates) = candidates(&app_, tx, &actor, &call)?;
        let by_rule: BTreeSet<_> = decision_set::choose(&candidates, &method).into_iter().collect();
        let ticked: BTreeSet<_> = chosen.iter().copied().collect();
        let content = Content {
            name: name.clone(),
            method: Method { by_hand: by_rule != ticked, ..method.clone() },
            balance: decision_set::balance(&candidates, &ticked),
            chosen: ticked.into_iter().collect(),
            candidates,
            reasons: reasons.clone(),
        };
        let kept = DecisionSet::keep(id, &call, content, by, now).map_err(Failure::Refused)?;
        tx.record(kept)?;
        Ok(id)
    })
}

/// Why a set was not kept, at its field.
pub fn keep_words(refused: &KeepRefused, lang: Lang) -> FieldError {
    match refused {
        KeepRefused::Name { max } => {
            FieldError::new("name", t!(lang, "what-if-refusal-name", max = *max))
        }
        KeepRefused::Reasons { max } => {
            FieldError::new("reasons", t!(lang, "what-if-refusal-reasons", max = *max))
        }
        KeepRefused::Empty => FieldError::new("name", t!(lang, "what-if-refusal-empty")),
        KeepRefused::Stranger => FieldError::new("name", t!(lang, "what-if-refusal-moved")),
        KeepRefused::NotClosed => FieldError::new("name", t!(lang, "what-if-refusal-closed")),
    }
}

/// A set that was kept.
///
/// # Errors
/// Of the database; hidden when there is none of that id in this call.
pub fn kept_set(
    app: &App,
    actor: &Actor,
    slug: &str,
    id: DecisionSetId,
    lang: Lang,
) -> Result<KeptSet, Lookup> {
    app.store.read(|tx| {
        let call = found(tx.call_by_slug(slug)?)?;
        policy::require(actor, Act::Decide, On::Call(&call))?;
        let set = found(tx.decision_set(id)?.filter(|it| it.call == call.id))?;
        let cities = cities(tx, &call)?;
        let files = tx.files(Scope::Call(call.id))?;
        let within = |it: &&Application| {
            set.content.chosen.contains(&it.id) && !policy::is_near(actor, it)
        };
        let mut links: Vec<_> =
            files.iter().filter(within).map(|it| city_link(it, &cities, lang)).collect();
        numbers::sort_by_name(lang, &mut links, |it| &it.city);
        let names = names(tx)?;
        let own = (set.content.name.clone(), set.content.balance.clone());
        Ok(KeptSet {
            slug: call.slug.clone(),
            title: title(&app.network, &call, lang),
            id: id.to_string(),
            row: kept_row(app, &set, &names, lang),
            method: method_words(&set.content.method, lang),
            reasons: set.content.reasons.clone(),
            sha256: (set.sha256.clone(), set.is_whole()),
            shown: shown(app, own, None, lang),
            cities: links,
            open: matches!(call.stage, call::Stage::Closed { .. }),
        })
    })
}

fn method_words(it: &Method, lang: Lang) -> Vec<(String, String)> {
    let limit = |n: Option<usize>| match n {
        Some(n) => numbers::whole(lang, i64::try_from(n).unwrap_or(i64::MAX)),
        None => t!(lang, "what-if-no-limit").into_owned(),
    };
    let yes = |yes: bool| match yes {
        true => t!(lang, "what-if-yes").into_owned(),
        false => t!(lang, "what-if-no").into_owned(),
    };
    let order = match it.order {
        Order::Rank => t!(lang, "what-if-order-rank"),
        Order::Mean => t!(lang, "what-if-order-mean"),
        Order::Median => t!(lang, "what-if-order-median"),
    };
    let label = |key: &'static str| views::t(lang, key).into_owned();
    vec![
        (label("what-if-order"), order.into_owned()),
        (label("what-if-total"), limit(it.total)),
        (label("what-if-region"), limit(it.per_region)),
        (label("what-if-size"), limit(it.per_size)),
        (label("what-if-country"), limit(it.per_country)),
        (label("what-if-first"), yes(it.first_time_first)),
        (label("what-if-by-hand-label"), yes(it.by_hand)),
    ]
}
