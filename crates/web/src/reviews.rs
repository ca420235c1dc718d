//! The experts' desk: declare interest, score, hand in.

use app::{Failure, reviews};
use axum::extract::State;
use axum::response::Response;
use domain::ids::ReviewId;
use domain::policy::Act;
use domain::review::{Draft, ReviewRefused};
use views::pages::reviews::{
    Again, Marks, ReviewPage, Step, list_page, refusal, review_page, score_field,
};
use views::parts::FieldError;
use views::t;

use crate::errors::PageError;
use crate::fields::{Fields, Query};
use crate::reader::{Params, Reader};
use crate::routes::{Gate, Routes};
use crate::site::Site;
use crate::urls;

pub(crate) fn routes(routes: Routes) -> Routes {
    let (see, write) = (Gate::Act(Act::SeeReview), Gate::Act(Act::WriteReview));
    routes
        .get("/{lang}/reviews", Gate::Act(Act::SeeOwnDesk), list)
        .get("/{lang}/reviews/{id}", see, show)
        .post("/{lang}/reviews/{id}/declaration", see, declare)
        .post("/{lang}/reviews/{id}/scores", write, save)
        .post("/{lang}/reviews/{id}/hand-in", write, hand_in)
}

async fn list(State(site): State<Site>, reader: Reader) -> Result<Response, PageError> {
    let (actor, lang) = (reader.actor.clone(), reader.lang);
    let it = site.run(move |app| reviews::desk(app, &actor, lang)).await?;
    Ok(reader.page(list_page(&reader.shell(&site, None), &it)))
}

async fn show(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    Query(query): Query,
) -> Result<Response, PageError> {
    let it = load(&site, &reader, params.id()?).await?;
    let again = Again { saved: query.has("saved"), ..Again::default() };
    Ok(reader.page(review_page(&reader.shell(&site, None), &it, &again)))
}

async fn load(site: &Site, reader: &Reader, id: ReviewId) -> Result<ReviewPage, PageError> {
    let (actor, lang) = (reader.actor.clone(), reader.lang);
    Ok(site.run(move |app| reviews::page(app, &actor, id, lang)).await?)
}

async fn declare(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    let id: ReviewId = params.id()?;
    let (actor, reason) = (reader.actor.clone(), fields.text("reason"));
    let conflict = match fields.raw("interest") {
        "conflict" => true,
        "none" => false,
        _ => return Err(PageError::Status(axum::http::StatusCode::BAD_REQUEST)),
    };
    let words = reason.clone();
    let done = site
        .run(move |app| match conflict {
            true => reviews::declare_conflict(app, &actor, id, &words),
            false => reviews::accept(app, &actor, id),
        })
        .await;
    match done {
        Ok(_) if conflict => Ok(reader.see(&urls::reviews())),
        Ok(_) => Ok(reader.see(&urls::review(id))),
        Err(Failure::Refused(refused)) => {
            let again = Again { reason, ..Again::default() };
            not_done(&site, &reader, id, &refused, again).await
        }
        Err(failure) => Err(failure.into()),
    }
}

async fn save(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    let id: ReviewId = params.id()?;
    match put_down(&site, &reader, id, &fields).await? {
        Some(refused) => {
            let again = Again { typed: Some(marks(&fields)), ..Again::default() };
            not_done(&site, &reader, id, &refused, again).await
        }
        None => Ok(reader.see(&format!("{}?saved=1", urls::review(id)))),
    }
}

/// What stands on the sheet is saved first, so that a missing score loses nothing.
async fn hand_in(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    let id: ReviewId = params.id()?;
    if let Some(refused) = put_down(&site, &reader, id, &fields).await? {
        let again = Again { typed: Some(marks(&fields)), ..Again::default() };
        return not_done(&site, &reader, id, &refused, again).await;
    }
    let actor = reader.actor.clone();
    match site.run(move |app| reviews::hand_in(app, &actor, id)).await {
        Ok(_) => Ok(reader.see(&urls::review(id))),
        Err(Failure::Refused(refused)) => {
            not_done(&site, &reader, id, &refused, Again::default()).await
        }
        Err(failure) => Err(failure.into()),
    }
}

/// Saves the sheet as sent; the refusal, when it was not done.
async fn put_down(
    site: &Site,
    reader: &Reader,
    id: ReviewId,
    fields: &Fields,
) -> Result<Option<ReviewRefused>, PageError> {
    let draft: Draft = match marks(fields).draft() {
        Ok(draft) => draft,
        Err(criterion) => return Ok(Some(ReviewRefused::NoSuchLevel(criterion))),
    };
    let based_on = fields.text("version").parse().unwrap_or(0);
    let actor = reader.actor.clone();
    match site.run(move |app| reviews::save(app, &actor, id, &draft, based_on)).await {
        Ok(_) => Ok(None),
        Err(Failure::Refused(refused)) => Ok(Some(refused)),
        Err(failure) => Err(failure.into()),
    }
}

fn marks(fields: &Fields) -> Marks {
    let scores = fields.beginning("score-").map(|(id, word)| (id.to_owned(), word.to_owned()));
    Marks {
        scores: scores.collect(),
        to_city: fields.text("to_city"),
        to_panel: fields.text("to_panel"),
    }
}

/// The page again: the summary first, each fault at its field, everything typed still there.
async fn not_done(
    site: &Site,
    reader: &Reader,
    id: ReviewId,
    refused: &ReviewRefused,
    again: Again,
) -> Result<Response, PageError> {
    let it = load(site, reader, id).await?;
    let lang = reader.lang;
    let name = |id: &String| match &it.step {
        Step::Score { sheet, .. } => {
            sheet.criteria.iter().find(|it| it.id == *id).map(|it| it.name.clone())
        }
        _ => None,
    };
    let errors = match refused {
        ReviewRefused::Unscored(criteria) => criteria
            .iter()
            .filter_map(|id| Some((id, name(id)?)))
            .map(|(id, name)| {
                FieldError::new(&score_field(id), t!(lang, "reviews-choose", criterion = name))
            })
            .collect(),
        ReviewRefused::NoReason => vec![FieldError::new("reason", refusal(lang, refused))],
        ReviewRefused::TooLong { max } => too_long(&again, *max, &refusal(lang, refused)),
        _ => Vec::new(),
    };
    let stopped = errors.is_empty().then(|| refusal(lang, refused));
    let stale = *refused == ReviewRefused::Stale;
    let again = Again { errors, stopped, stale, ..again };
    Ok(reader.again(review_page(&reader.shell(site, None), &it, &again)))
}

fn too_long(again: &Again, max: usize, why: &str) -> Vec<FieldError> {
    let marks = again.typed.clone().unwrap_or_default();
    let reason = again.reason.clone();
    let notes = [("to_city", marks.to_city), ("to_panel", marks.to_panel), ("reason", reason)];
    let over = notes.iter().filter(|(_, text)| text.chars().count() > max);
    over.map(|(field, _)| FieldError::new(field, why)).collect()
}
