//! Past files that every expert of a call scores first.

use app::calibrations;
use app::{App, Failure};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use domain::ids::ApplicationId;
use domain::policy::{Act, Denied};
use domain::review::ReviewRefused;
use views::pages::calibration::{CalibrationDesk, ReadingPage, calibration_page, reading_page};
use views::pages::reviews::Again;
use views::shell::Nav;

use crate::errors::PageError;
use crate::fields::{Fields, Query};
use crate::marking::{self, marks, put_of, puts};
use crate::reader::{Params, Reader};
use crate::reviews::with_faults;
use crate::routes::{Gate, Routes};
use crate::site::Site;
use crate::urls;
use crate::writing::{Body, Sent, sign_in_first};

pub(crate) fn routes(routes: Routes) -> Routes {
    let (run, score) = (Gate::Act(Act::RunCalibration), Gate::Act(Act::Calibrate));
    routes
        .get("/{lang}/calls/{slug}/calibration", run, desk)
        .post("/{lang}/calls/{slug}/calibration", run, name)
        .get("/{lang}/calls/{slug}/calibration/{id}", score, show)
        .post("/{lang}/calls/{slug}/calibration/{id}/scores", score, save)
        .post("/{lang}/calls/{slug}/calibration/{id}/sheet/{field}", score, save_one)
        .post("/{lang}/calls/{slug}/calibration/{id}/hand-in", score, hand_in)
}

async fn load_desk(
    site: &Site,
    reader: &Reader,
    slug: String,
    of: Option<String>,
) -> Result<CalibrationDesk, PageError> {
    let (actor, lang) = (reader.actor.clone(), reader.lang);
    let desk =
        site.run(move |app| calibrations::desk(app, &actor, &slug, of.as_deref(), lang)).await?;
    Ok(desk)
}

async fn desk(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    Query(query): Query,
) -> Result<Response, PageError> {
    let of = Some(query.text("of")).filter(|it| !it.is_empty());
    let mut it = load_desk(&site, &reader, params.slug()?, of).await?;
    it.saved = query.has("saved");
    Ok(reader.page(calibration_page(&reader.shell(&site, Some(Nav::Calls)), &it)))
}

async fn name(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    let (actor, slug, required) = (reader.actor.clone(), params.slug()?, fields.has("required"));
    let chosen: Vec<String> = fields
        .beginning("file_")
        .map(|(_, id)| id.to_owned())
        .filter(|it| !it.is_empty())
        .collect();
    let files: Vec<ApplicationId> =
        chosen.iter().map(|it| it.parse().map_err(|_| Denied::Hidden)).collect::<Result<_, _>>()?;
    let of = slug.clone();
    match site.run(move |app| calibrations::name(app, &actor, &of, &files, required)).await {
        Ok(_) => Ok(reader.see(&format!("{}?saved=1", urls::calibration(&slug)))),
        Err(Failure::Refused(refused)) => {
            let mut it = load_desk(&site, &reader, slug, None).await?;
            (it.chosen, it.required) = (chosen, required);
            it.errors = vec![calibrations::name_words(&refused, reader.lang)];
            Ok(reader.again(calibration_page(&reader.shell(&site, Some(Nav::Calls)), &it)))
        }
        Err(failure) => Err(failure.into()),
    }
}

/// One past file: the call's address and the file's id.
type Place = (String, ApplicationId);

async fn load(site: &Site, reader: &Reader, place: &Place) -> Result<ReadingPage, PageError> {
    let (actor, lang, (slug, id)) = (reader.actor.clone(), reader.lang, place.clone());
    let page =
        site.run(move |app| calibrations::reading_page(app, &actor, &slug, id, lang)).await?;
    Ok(page)
}

async fn show(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    Query(query): Query,
) -> Result<Response, PageError> {
    let it = load(&site, &reader, &(params.slug()?, params.id()?)).await?;
    let again = Again { saved: query.has("saved"), ..Again::default() };
    Ok(reader.page(reading_page(&reader.shell(&site, None), &it, &again)))
}

async fn save(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    let place: Place = (params.slug()?, params.id()?);
    match put_down(&site, &reader, &place, &fields).await? {
        Some(refused) => {
            let again = Again { typed: Some(marks(&fields)), ..Again::default() };
            not_done(&site, &reader, &place, &refused, again).await
        }
        None => Ok(reader.see(&format!("{}?saved=1", urls::calibrated(&place.0, place.1)))),
    }
}

/// What the script sends while somebody writes.
async fn save_one(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    Body(sent): Body<Sent>,
) -> Result<Response, PageError> {
    if reader.person.is_none() {
        return Ok(sign_in_first());
    }
    if reader.actor.person != Some(sent.by) {
        return Ok(marking::other_person());
    }
    let (place, name): (Place, String) = ((params.slug()?, params.id()?), params.typed("field")?);
    let put = put_of(&name, &sent).ok_or(PageError::Status(StatusCode::NOT_FOUND))?;
    let (actor, at, puts) = (reader.actor.clone(), place.clone(), [put.clone()]);
    let words = site.app.network.rules.review.note_words;
    match site.run(move |app| calibrations::put(app, &actor, &at.0, at.1, &puts)).await {
        Ok(it) => Ok(marking::stored(reader.lang, &put.field, &it.sheet, words)),
        Err(Failure::Refused(refused)) => {
            let page = load(&site, &reader, &place).await?;
            Ok(marking::refused(reader.lang, &refused, &put, Some(&page.sheet)))
        }
        Err(failure) => Err(failure.into()),
    }
}

async fn hand_in(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    let place: Place = (params.slug()?, params.id()?);
    if let Some(refused) = put_down(&site, &reader, &place, &fields).await? {
        let again = Again { typed: Some(marks(&fields)), ..Again::default() };
        return not_done(&site, &reader, &place, &refused, again).await;
    }
    let (actor, at) = (reader.actor.clone(), place.clone());
    let act = move |app: &App| calibrations::hand_in(app, &actor, &at.0, at.1);
    match site.run(act).await {
        Ok(_) => Ok(reader.see(&urls::calibrated(&place.0, place.1))),
        Err(Failure::Refused(refused)) => {
            not_done(&site, &reader, &place, &refused, Again::default()).await
        }
        Err(failure) => Err(failure.into()),
    }
}

async fn put_down(
    site: &Site,
    reader: &Reader,
    place: &Place,
    fields: &Fields,
) -> Result<Option<ReviewRefused>, PageError> {
    let (actor, (slug, id), sent) = (reader.actor.clone(), place.clone(), puts(fields));
    match site.run(move |app| calibrations::put(app, &actor, &slug, id, &sent)).await {
        Ok(_) => Ok(None),
        Err(Failure::Refused(refused)) => Ok(Some(refused)),
        Err(failure) => Err(failure.into()),
    }
}

/// The page again, with what was refused and what was typed.
async fn not_done(
    site: &Site,
    reader: &Reader,
    place: &Place,
    refused: &ReviewRefused,
    again: Again,
) -> Result<Response, PageError> {
    let it = load(site, reader, place).await?;
    let again = with_faults(reader, refused, Some(&it.sheet), again);
    Ok(reader.again(reading_page(&reader.shell(site, None), &it, &again)))
}
