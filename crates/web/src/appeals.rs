//! Appeals on procedure: the contact's page, and the secretariat's.

use app::appeals::{self, Answer, Filing};
use app::{App, Failure};
use axum::extract::State;
use axum::response::Response;
use domain::ids::{AppealId, ApplicationId};
use domain::policy::Act;
use views::pages::appeals as pages;
use views::parts::FieldError;
use views::shell::Nav;
use views::t;

use crate::applications::signed_in;
use crate::errors::PageError;
use crate::fields::Fields;
use crate::reader::{Params, Reader};
use crate::routes::{Gate, Routes};
use crate::site::Site;
use crate::urls;

pub(crate) fn routes(routes: Routes) -> Routes {
    let (file_, handle) = (Gate::Act(Act::Appeal), Gate::Act(Act::HandleAppeals));
    routes
        .get("/{lang}/applications/{id}/appeal", file_, team)
        .post("/{lang}/applications/{id}/appeal", file_, file)
        .get("/{lang}/calls/{slug}/appeals", handle, list)
        .get("/{lang}/appeals/{id}", handle, show)
        .post("/{lang}/appeals/{id}/taking", handle, take)
        .post("/{lang}/appeals/{id}/answer", handle, answer)
}

async fn load(
    site: &Site,
    reader: &Reader,
    id: ApplicationId,
) -> Result<pages::TeamAppeal, PageError> {
    let (actor, lang) = (reader.actor.clone(), reader.lang);
    Ok(site.run(move |app| appeals::team_page(app, &actor, id, lang)).await?)
}

/// `GET /applications/{id}/appeal`
async fn team(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    signed_in(&reader)?;
    let page = load(&site, &reader, params.id()?).await?;
    Ok(reader.page(pages::team_appeal(&reader.shell(&site, Some(Nav::Desk)), &page)))
}

/// `POST /applications/{id}/appeal`
async fn file(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    signed_in(&reader)?;
    let (id, actor, lang) = (params.id()?, reader.actor.clone(), reader.lang);
    let filing = Filing { ground: fields.text("ground"), words: fields.text("words") };
    let sent = filing.clone();
    match site.run(move |app| appeals::file(app, &actor, id, &sent, lang)).await {
        Ok(_) => Ok(reader.see(&urls::appeal_of(id))),
        Err(Failure::Refused(refused)) => {
            let mut page = load(&site, &reader, id).await?;
            (page.ground, page.words) = (filing.ground, filing.words);
            let error = appeals::file_words(&site.app, &refused, lang);
            // Without a form there is no field to lead to.
            let field = if page.against.is_some() { error.field_id } else { "main".to_owned() };
            page.errors = vec![FieldError { field_id: field, ..error }];
            Ok(reader.again(pages::team_appeal(&reader.shell(&site, Some(Nav::Desk)), &page)))
        }
        Err(failure) => Err(failure.into()),
    }
}

/// `GET /calls/{slug}/appeals`
async fn list(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let (actor, lang, slug) = (reader.actor.clone(), reader.lang, params.slug()?);
    let page = site.run(move |app| appeals::appeals(app, &actor, &slug, lang)).await?;
    Ok(reader.page(pages::appeals_page(&reader.shell(&site, Some(Nav::Calls)), &page)))
}

async fn one(site: &Site, reader: &Reader, id: AppealId) -> Result<pages::OneAppeal, PageError> {
    let (actor, lang) = (reader.actor.clone(), reader.lang);
    Ok(site.run(move |app| appeals::appeal(app, &actor, id, lang)).await?)
}

/// `GET /appeals/{id}`
async fn show(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let page = one(&site, &reader, params.id()?).await?;
    Ok(reader.page(pages::appeal_page(&reader.shell(&site, Some(Nav::Calls)), &page)))
}

/// `POST /appeals/{id}/taking`
async fn take(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let (actor, id) = (reader.actor.clone(), params.id()?);
    match site.run(move |app| appeals::take(app, &actor, id)).await {
        Ok(()) => Ok(reader.see(&urls::appeal(id))),
        Err(Failure::Refused(refused)) => {
            let mut page = one(&site, &reader, id).await?;
            let error = appeals::answer_words(&refused, reader.lang);
            page.errors = vec![FieldError { field_id: "main".to_owned(), ..error }];
            Ok(reader.again(pages::appeal_page(&reader.shell(&site, Some(Nav::Calls)), &page)))
        }
        Err(failure) => Err(failure.into()),
    }
}

/// `POST /appeals/{id}/answer`
async fn answer(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    let (actor, id, lang) = (reader.actor.clone(), params.id()?, reader.lang);
    let typed = (fields.text("finding"), fields.text("step"), fields.text("reasons"));
    let error = match typed.0.parse() {
        Err(_) => FieldError::new("finding", t!(lang, "appeals-refusal-finding")),
        Ok(finding) => {
            let sent = Answer { finding, back_to: typed.1.parse().ok(), reasons: typed.2.clone() };
            match site.run(move |app: &App| appeals::answer(app, &actor, id, &sent)).await {
                Ok(()) => return Ok(reader.see(&urls::appeal(id))),
                Err(Failure::Refused(refused)) => appeals::answer_words(&refused, lang),
                Err(failure) => return Err(failure.into()),
            }
        }
    };
    let mut page = one(&site, &reader, id).await?;
    let field = if page.can_answer { error.field_id } else { "main".to_owned() };
    page.errors = vec![FieldError { field_id: field, ..error }];
    (page.finding, page.step, page.reasons) = typed;
    Ok(reader.again(pages::appeal_page(&reader.shell(&site, Some(Nav::Calls)), &page)))
}
