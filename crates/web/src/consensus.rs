//! The consensus text of a file: who writes it, the text, and who agrees.

use app::consensus::{self, Text};
use app::{App, Failure};
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::consensus::ConsensusRefused;
use domain::ids::{ApplicationId, PersonId};
use domain::marking::mark;
use domain::policy::{Act, Denied};
use domain::words::count_words;
use serde_json::json;
use views::pages::consensus::{Again, ConsensusPage, consensus_page, refusal};
use views::parts::FieldError;

use crate::errors::PageError;
use crate::fields::{Fields, Query};
use crate::marking;
use crate::reader::{Params, Reader};
use crate::routes::{Gate, Routes};
use crate::site::Site;
use crate::urls;
use crate::writing::{Body, Sent, sign_in_first};

pub(crate) fn routes(routes: Routes) -> Routes {
    let share = Gate::Act(Act::ShareConsensus);
    let name = Gate::Act(Act::AssignReviews);
    routes
        .get("/{lang}/applications/{id}/consensus", Gate::Act(Act::SeeConsensus), show)
        .post("/{lang}/applications/{id}/consensus", share, save)
        .post("/{lang}/applications/{id}/consensus/sheet/{field}", share, save_one)
        .post("/{lang}/applications/{id}/consensus/agreement", share, agree)
        .post("/{lang}/applications/{id}/consensus/rapporteur", name, name_rapporteur)
}

async fn load(site: &Site, reader: &Reader, id: ApplicationId) -> Result<ConsensusPage, PageError> {
    let (actor, lang) = (reader.actor.clone(), reader.lang);
    Ok(site.run(move |app| consensus::page(app, &actor, id, lang)).await?)
}

async fn show(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    Query(query): Query,
) -> Result<Response, PageError> {
    let it = load(&site, &reader, params.id()?).await?;
    let again = Again { saved: query.has("saved"), ..Again::default() };
    Ok(reader.page(consensus_page(&reader.shell(&site, None), &it, &again)))
}

async fn save(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    let (actor, id): (_, ApplicationId) = (reader.actor.clone(), params.id()?);
    let typed = match fields.raw("choice.text") {
        "theirs" => return Ok(reader.see(&urls::consensus(id))),
        "mine" => fields.text("mine.text"),
        _ => fields.text("text"),
    };
    let text = Text { text: typed.clone(), mark: fields.text("v.text"), unanswered: None };
    let done = site.run(move |app| consensus::write(app, &actor, id, &text)).await;
    match done {
        Ok(_) => Ok(reader.see(&format!("{}?saved=1", urls::consensus(id)))),
        Err(Failure::Refused(refused)) => {
            let again = Again { typed: Some(typed), ..Again::default() };
            not_done(&site, &reader, id, &refused, again).await
        }
        Err(failure) => Err(failure.into()),
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
    let (id, name): (ApplicationId, String) = (params.id()?, params.typed("field")?);
    if name != "text" {
        return Err(PageError::Status(StatusCode::NOT_FOUND));
    }
    let text = sent_text(&sent);
    let (actor, mine) = (reader.actor.clone(), text.text.clone());
    match site.run(move |app| consensus::write(app, &actor, id, &text)).await {
        Ok(it) => {
            let max = site.app.network.rules.review.consensus_words;
            let words = marking::counted(reader.lang, "text", count_words(&it.text), max);
            Ok(marking::told(&mark(&it.text), true, vec![words]))
        }
        Err(Failure::Refused(refused)) => answer(&site, &reader, id, &refused, mine).await,
        Err(failure) => Err(failure.into()),
    }
}

fn sent_text(sent: &Sent) -> Text {
    let word = |fields: &domain::answer::Fields| {
        fields.get("text").and_then(|it| it.first()).cloned().unwrap_or_default()
    };
    Text {
        text: word(&sent.fields),
        mark: sent.mark.clone(),
        unanswered: sent.unanswered.as_ref().map(word),
    }
}

/// What the script hears when the text was not saved.
async fn answer(
    site: &Site,
    reader: &Reader,
    id: ApplicationId,
    refused: &ConsensusRefused,
    mine: String,
) -> Result<Response, PageError> {
    match refused {
        ConsensusRefused::Met => {
            let it = load(site, reader, id).await?;
            Ok(marking::met(reader.lang, "text", &it.text, [mine, it.text.clone()]))
        }
        ConsensusRefused::TooLong { .. } => Ok(marking::told("", false, Vec::new())),
        _ => Ok((StatusCode::UNPROCESSABLE_ENTITY, Json(json!({}))).into_response()),
    }
}

async fn agree(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    let (actor, id): (_, ApplicationId) = (reader.actor.clone(), params.id()?);
    let version = match fields.raw("act") {
        "agree" => Some(fields.text("version").parse().unwrap_or(0)),
        "take_back" => None,
        _ => {
            // To whom the file is hidden no word of theirs is wrong.
            load(&site, &reader, id).await?;
            return Err(PageError::Status(StatusCode::BAD_REQUEST));
        }
    };
    let act = move |app: &App| consensus::agree(app, &actor, id, version);
    done(&site, &reader, id, site.run(act).await).await
}

async fn name_rapporteur(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    let (actor, id): (_, ApplicationId) = (reader.actor.clone(), params.id()?);
    let expert: PersonId = fields.text("expert").parse().map_err(|_| Denied::Hidden)?;
    let act = move |app: &App| consensus::name_rapporteur(app, &actor, id, expert);
    done(&site, &reader, id, site.run(act).await).await
}

async fn done<T>(
    site: &Site,
    reader: &Reader,
    id: ApplicationId,
    done: Result<T, Failure<ConsensusRefused>>,
) -> Result<Response, PageError> {
    match done {
        Ok(_) => Ok(reader.see(&urls::consensus(id))),
        Err(Failure::Refused(refused)) => {
            not_done(site, reader, id, &refused, Again::default()).await
        }
        Err(failure) => Err(failure.into()),
    }
}

/// The page again, with what was refused and what was typed.
async fn not_done(
    site: &Site,
    reader: &Reader,
    id: ApplicationId,
    refused: &ConsensusRefused,
    again: Again,
) -> Result<Response, PageError> {
    let it = load(site, reader, id).await?;
    let words = refusal(reader.lang, refused);
    let (errors, stopped) = match refused {
        ConsensusRefused::TooLong { .. } => (vec![FieldError::new("text", words)], None),
        _ => (Vec::new(), Some(words)),
    };
    let met = *refused == ConsensusRefused::Met;
    let again = Again { errors, stopped, met, ..again };
    Ok(reader.again(consensus_page(&reader.shell(site, None), &it, &again)))
}
