//! The commission's desk: its country's files in order, the comparison, acts on one file.
//!
//! `signing` is Part 2, `case` what only the commission knows about a file, `own` what it asks
//! besides the form and what cities answer, `forwarding` what it sends on.

mod case;
mod forwarding;
mod own;
mod signing;

use std::collections::BTreeMap;

use app::commissions::{Chosen, Towards};
use app::{Failure, commissions};
use axum::extract::State;
use axum::response::Response;
use domain::application::{Application, CommissionRefused};
use domain::country::Country;
use domain::ids::ApplicationId;
use domain::people::Actor;
use domain::policy::Act;
use views::pages::commission::{self, Desk, FileAct, Stopped, rank_field};
use views::parts::FieldError;
use views::t;

use crate::errors::PageError;
use crate::fields::{Fields, Query};
use crate::reader::{Params, Reader};
use crate::routes::{Gate, Routes};
use crate::site::Site;
use crate::urls;

pub(crate) fn routes(routes: Routes) -> Routes {
    let (see, act) = (Gate::Act(Act::SeeCountry), Gate::Act(Act::ActForCountry));
    let routes = routes
        .get("/{lang}/calls/{slug}/countries/{country}", see, desk)
        .get("/{lang}/calls/{slug}/countries/{country}/comparison", see, comparison)
        .post("/{lang}/calls/{slug}/countries/{country}/ranking", act, rank)
        .get("/{lang}/applications/{id}/return", act, return_form)
        .post("/{lang}/applications/{id}/return", act, give_back)
        .get("/{lang}/applications/{id}/refusal", act, refusal_form)
        .post("/{lang}/applications/{id}/refusal", act, refuse)
        .post("/{lang}/applications/{id}/endorsement/withdrawal", act, take_back)
        .post("/{lang}/applications/{id}/reserve", act, reserve);
    own::routes(case::routes(signing::routes(forwarding::routes(routes))))
}

/// Which desk the address means.
fn place(params: &Params) -> Result<(String, Country), PageError> {
    Ok((params.slug()?, params.typed("country")?))
}

async fn desk(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let (slug, country) = place(&params)?;
    let desk = load(&site, &reader, slug, country).await?;
    Ok(reader.page(commission::desk_page(&reader.shell(&site, None), &desk, None)))
}

async fn load(
    site: &Site,
    reader: &Reader,
    slug: String,
    country: Country,
) -> Result<Desk, PageError> {
    let (actor, lang) = (reader.actor.clone(), reader.lang);
    Ok(site.run(move |app| commissions::desk(app, &actor, &slug, country, lang)).await?)
}

async fn comparison(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    Query(query): Query,
) -> Result<Response, PageError> {
    let (slug, country) = place(&params)?;
    let (actor, lang) = (reader.actor.clone(), reader.lang);
    let mut all = query.all();
    let mut take = |name: &str| all.remove(name).unwrap_or_default();
    let chosen = Chosen {
        // What is no id is not there, as every id of another country's file.
        files: take("file").iter().filter_map(|it| it.parse().ok()).collect(),
        questions: take("question").into_iter().collect(),
    };
    let it = site
        .run(move |app| commissions::comparison(app, &actor, &slug, country, lang, &chosen))
        .await?;
    Ok(reader.page(commission::comparison_page(&reader.shell(&site, None), &it)))
}

/// `POST /calls/{slug}/countries/{country}/ranking`: all numbers, or one file up or down.
async fn rank(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    let (slug, country) = place(&params)?;
    let typed = typed_ranks(&fields)?;
    let (ranks, moved, seen) = (ranks(&typed), moved(&fields)?, fields.text("order"));
    let (actor, at) = (reader.actor.clone(), slug.clone());
    let run = move |app: &app::App| match moved {
        Some(moved) => commissions::move_file(app, &actor, (&at, country), &ranks, &seen, moved),
        None => commissions::rank_from(app, &actor, &at, country, &ranks, &seen),
    };
    match site.run(run).await {
        Ok(()) => {
            // Where the hand was: whoever moves a file often moves it again.
            let back = moved.map_or(String::new(), |(id, _)| format!("#{}", rank_field(id)));
            Ok(reader.see(&format!("{}{back}", urls::country(&slug, country))))
        }
        Err(Failure::Refused(refused)) => {
            let desk = load(&site, &reader, slug, country).await?;
            Ok(stopped(&site, &reader, &desk, &refused, None, typed))
        }
        Err(failure) => Err(failure.into()),
    }
}

/// The numbers; what is no number at all is refused with the ranks that cannot be.
fn ranks(typed: &BTreeMap<ApplicationId, String>) -> Vec<(ApplicationId, i64)> {
    let filled = typed.iter().filter(|(_, text)| !text.is_empty());
    filled.map(|(id, text)| (*id, whole(text).unwrap_or(0))).collect()
}

/// Which file moves which way, when an arrow was pressed.
fn moved(fields: &Fields) -> Result<Option<(ApplicationId, Towards)>, PageError> {
    let text = fields.text("move");
    let (way, id) = match text.split_once('-') {
        None => return Ok(None),
        Some(("up", id)) => (Towards::Up, id),
        Some(("down", id)) => (Towards::Down, id),
        Some(_) => return Err(PageError::Status(axum::http::StatusCode::NOT_FOUND)),
    };
    let id = id.parse().map_err(|_| PageError::Status(axum::http::StatusCode::NOT_FOUND))?;
    Ok(Some((id, way)))
}

/// The rank fields as typed; anything but an application's id in a name is not ours.
fn typed_ranks(fields: &Fields) -> Result<BTreeMap<ApplicationId, String>, PageError> {
    let read = |(id, _): (&str, &str)| {
        let name = format!("rank-{id}");
        id.parse().map(|id: ApplicationId| (id, fields.text(&name)))
    };
    let not_ours = |_| PageError::Status(axum::http::StatusCode::NOT_FOUND);
    fields.beginning("rank-").map(read).collect::<Result<_, _>>().map_err(not_ours)
}

/// A rank as people type it; Arabic and Persian digits count as digits.
fn whole(text: &str) -> Option<i64> {
    let plain: Option<String> = text
        .chars()
        .map(|c| match c {
            '0'..='9' => Some(c),
            '\u{660}'..='\u{669}' => char::from_digit(u32::from(c) - 0x660, 10),
            '\u{6f0}'..='\u{6f9}' => char::from_digit(u32::from(c) - 0x6f0, 10),
            _ => None,
        })
        .collect();
    plain?.parse().ok()
}

/// The desk again, with why the act did not happen and what can be done instead.
fn stopped(
    site: &Site,
    reader: &Reader,
    desk: &Desk,
    refused: &CommissionRefused,
    file: Option<ApplicationId>,
    ranks: BTreeMap<ApplicationId, String>,
) -> Response {
    let why = commission::refusal(reader.lang, refused, &desk.until);
    let errors = match refused {
        CommissionRefused::Ranks => faulty(&ranks)
            .into_iter()
            .map(|id| FieldError::new(&rank_field(id), why.clone()))
            .collect(),
        _ => Vec::new(),
    };
    let reserve = file.filter(|_| matches!(refused, CommissionRefused::QuotaFull { .. }));
    let meanwhile = *refused == CommissionRefused::RankedMeanwhile;
    let stopped = Stopped { why, reserve, ranks, meanwhile, errors };
    reader.again(commission::desk_page(&reader.shell(site, None), desk, Some(&stopped)))
}

/// The fields whose rank is none, out of range, or stands twice.
fn faulty(ranks: &BTreeMap<ApplicationId, String>) -> Vec<ApplicationId> {
    let value = |text: &String| whole(text).filter(|it| (1..=999).contains(it));
    let twice = |text: &String| {
        let same = |it: &&String| value(it).is_some() && value(it) == value(text);
        ranks.values().filter(same).count() > 1
    };
    let typed = ranks.iter().filter(|(_, text)| !text.is_empty());
    typed.filter(|(_, text)| value(text).is_none() || twice(text)).map(|(id, _)| *id).collect()
}

type Command =
    fn(&app::App, &Actor, ApplicationId) -> Result<Application, Failure<CommissionRefused>>;

/// An act without words of its own: done at once, or the desk again with the mend.
async fn at_once(
    site: Site,
    reader: Reader,
    params: Params,
    command: Command,
) -> Result<Response, PageError> {
    let id: ApplicationId = params.id()?;
    let (actor, lang) = (reader.actor.clone(), reader.lang);
    let file = site.run(move |app| commissions::one(app, &actor, id, lang)).await?;
    let (slug, country) = (file.place.slug, file.place.country);
    let actor = reader.actor.clone();
    match site.run(move |app| command(app, &actor, id)).await {
        Ok(_) => Ok(reader.see(&urls::country(&slug, country))),
        Err(Failure::Refused(refused)) => {
            let desk = load(&site, &reader, slug, country).await?;
            Ok(stopped(&site, &reader, &desk, &refused, Some(id), BTreeMap::new()))
        }
        Err(failure) => Err(failure.into()),
    }
}

async fn take_back(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    at_once(site, reader, params, commissions::take_back).await
}

async fn reserve(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    at_once(site, reader, params, commissions::reserve).await
}

async fn return_form(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    form(site, reader, params, FileAct::Return).await
}

async fn refusal_form(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    form(site, reader, params, FileAct::Refuse).await
}

async fn form(
    site: Site,
    reader: Reader,
    params: Params,
    act: FileAct,
) -> Result<Response, PageError> {
    let id: ApplicationId = params.id()?;
    let (actor, lang) = (reader.actor.clone(), reader.lang);
    let file = site.run(move |app| commissions::returning(app, &actor, id, lang)).await?;
    let shell = reader.shell(&site, None);
    Ok(reader.page(commission::act_page(&shell, &file, act, "", &[], None)))
}

async fn give_back(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    with_words(site, reader, params, fields, FileAct::Return, commissions::give_back).await
}

async fn refuse(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    with_words(site, reader, params, fields, FileAct::Refuse, commissions::refuse).await
}

type Worded =
    fn(&app::App, &Actor, ApplicationId, &str) -> Result<Application, Failure<CommissionRefused>>;

/// An act with words that the city reads: done, or the form again with the words in it.
async fn with_words(
    site: Site,
    reader: Reader,
    params: Params,
    fields: Fields,
    act: FileAct,
    command: Worded,
) -> Result<Response, PageError> {
    let id: ApplicationId = params.id()?;
    let (actor, lang) = (reader.actor.clone(), reader.lang);
    let file = site.run(move |app| commissions::returning(app, &actor, id, lang)).await?;
    let typed = fields.text("words");
    if typed.chars().count() > commissions::WORDS_MAX {
        let why = t!(lang, "refusal-commission-too-long", max = commissions::WORDS_MAX);
        return Ok(form_again(&site, &reader, &file, act, &typed, why.into_owned(), true));
    }
    let (actor, words) = (reader.actor.clone(), typed.clone());
    match site.run(move |app| command(app, &actor, id, &words)).await {
        Ok(_) => Ok(reader.see(&urls::country(&file.place.slug, file.place.country))),
        Err(Failure::Refused(refused)) => {
            let why = commission::refusal(lang, &refused, &file.until);
            let of_field = refused == CommissionRefused::NoReason;
            Ok(form_again(&site, &reader, &file, act, &typed, why, of_field))
        }
        Err(failure) => Err(failure.into()),
    }
}

fn form_again(
    site: &Site,
    reader: &Reader,
    file: &commission::OneFile,
    act: FileAct,
    typed: &str,
    why: String,
    of_field: bool,
) -> Response {
    let (errors, stopped) = match of_field {
        true => (vec![FieldError::new("words", why)], None),
        false => (Vec::new(), Some(why)),
    };
    let shell = reader.shell(site, None);
    reader.again(commission::act_page(&shell, file, act, typed, &errors, stopped.as_deref()))
}
