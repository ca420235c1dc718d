//! The experts' desk: declare interest, score, hand in.

use app::{Failure, reviews};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use domain::conflict::Declaration;
use domain::ids::ReviewId;
use domain::policy::Act;
use domain::review::ReviewRefused;
use views::pages::interest::Typed;
use views::pages::reviews::{
    Again, Filter, ReviewPage, State as Waiting, Step, field_errors, list_page, refusal,
    review_page,
};

use crate::errors::PageError;
use crate::fields::{Fields, Query};
use crate::marking::{self, marks, put_of, puts};
use crate::reader::{Params, Reader};
use crate::routes::{Gate, Routes};
use crate::site::Site;
use crate::urls;
use crate::writing::{Body, Sent, sign_in_first};

pub(crate) fn routes(routes: Routes) -> Routes {
    let (see, write) = (Gate::Act(Act::SeeReview), Gate::Act(Act::WriteReview));
    routes
        .get("/{lang}/reviews", Gate::Act(Act::SeeOwnDesk), list)
        .get("/{lang}/reviews/{id}", see, show)
        .post("/{lang}/reviews/{id}/declaration", see, declare)
        .post("/{lang}/reviews/{id}/scores", write, save)
        .post("/{lang}/reviews/{id}/sheet/{field}", write, save_one)
        .post("/{lang}/reviews/{id}/hand-in", write, hand_in)
}

async fn list(
    State(site): State<Site>,
    reader: Reader,
    Query(query): Query,
) -> Result<Response, PageError> {
    let (actor, lang, named) = (reader.actor.clone(), reader.lang, query.text("state"));
    let filter = Filter {
        state: Waiting::ALL.into_iter().find(|it| it.word() == named),
        call: Some(query.text("call")).filter(|it| !it.is_empty()),
    };
    let mut it = site.run(move |app| reviews::desk(app, &actor, &filter, lang)).await?;
    it.declared = query.has("declared");
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

/// A declaration as a form sends it, and as it is shown again.
pub(crate) fn declared(fields: &Fields) -> (Declaration, Typed) {
    let typed = Typed {
        tie: fields.text("tie"),
        year: fields.text("ended_year"),
        note: fields.text("reason"),
    };
    let ended_year = typed.year.parse().ok();
    (Declaration { tie: typed.tie.clone(), ended_year, note: typed.note.clone() }, typed)
}

async fn declare(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    let id: ReviewId = params.id()?;
    let (actor, (declaration, typed)) = (reader.actor.clone(), declared(&fields));
    let tie = match fields.raw("interest") {
        "tie" => true,
        "none" => false,
        _ => return Err(PageError::Status(StatusCode::BAD_REQUEST)),
    };
    let done = site
        .run(move |app| match tie {
            true => reviews::declare(app, &actor, id, &declaration),
            false => reviews::accept(app, &actor, id),
        })
        .await;
    match done {
        Ok(review) if review.stage.is_shut() => {
            Ok(reader.see(&format!("{}?declared=1", urls::reviews())))
        }
        Ok(_) => Ok(reader.see(&urls::review(id))),
        Err(Failure::Refused(refused)) => {
            let again = Again { declared: tie.then_some(typed), ..Again::default() };
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
    let (id, name): (ReviewId, String) = (params.id()?, params.typed("field")?);
    let put = put_of(&name, &sent).ok_or(PageError::Status(StatusCode::NOT_FOUND))?;
    let (actor, puts) = (reader.actor.clone(), [put.clone()]);
    let words = site.app.network.rules.review.note_words;
    match site.run(move |app| reviews::put(app, &actor, id, &puts)).await {
        Ok(review) => Ok(marking::stored(reader.lang, &put.field, &review.draft(), words)),
        Err(Failure::Refused(refused)) => {
            let page = load(&site, &reader, id).await?;
            Ok(marking::refused(reader.lang, &refused, &put, page.sheet()))
        }
        Err(failure) => Err(failure.into()),
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
    let (actor, sent) = (reader.actor.clone(), puts(fields));
    match site.run(move |app| reviews::put(app, &actor, id, &sent)).await {
        Ok(_) => Ok(None),
        Err(Failure::Refused(refused)) => Ok(Some(refused)),
        Err(failure) => Err(failure.into()),
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
    let sheet = match &it.step {
        Step::Score { sheet, .. } => Some(sheet),
        _ => None,
    };
    let again = with_faults(reader, refused, sheet, again);
    Ok(reader.again(review_page(&reader.shell(site, None), &it, &again)))
}

/// What a page says after a refusal.
pub(crate) fn with_faults(
    reader: &Reader,
    refused: &ReviewRefused,
    sheet: Option<&views::pages::reviews::Sheet>,
    again: Again,
) -> Again {
    let errors = field_errors(reader.lang, refused, sheet, again.typed.as_ref());
    let stopped = errors.is_empty().then(|| refusal(reader.lang, refused));
    let met = match refused {
        ReviewRefused::Met(fields) => fields.clone(),
        _ => Vec::new(),
    };
    Again { errors, stopped, met, ..again }
}
