//! What is on record of the reader: told, taken away, erased.

use app::{Failure, own_data};
use axum::body::Body;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use domain::erasure::EraseRefused;
use domain::language::Lang;
use domain::policy::Act;
use tokio_util::io::ReaderStream;
use views::pages::own_data as pages;
use views::pages::own_data::Said;
use views::{dates, t};

use crate::errors::PageError;
use crate::reader::Reader;
use crate::routes::{Gate, Routes};
use crate::site::Site;
use crate::urls;

pub(crate) fn routes(routes: Routes) -> Routes {
    let (me, take) = (Gate::Act(Act::SeeOwnDesk), Gate::Act(Act::TakeOwnData));
    routes
        .get("/{lang}/me/data", me, show)
        .post("/{lang}/me/data/export", take, export)
        .post("/{lang}/me/data/erasure", take, ask)
        .post("/{lang}/me/data/erasure/withdrawal", me, withdraw)
}

/// `GET /me/data`
async fn show(State(site): State<Site>, reader: Reader) -> Result<Response, PageError> {
    Ok(reader.page(markup(&site, &reader, &Said::default()).await?))
}

async fn markup(site: &Site, reader: &Reader, said: &Said) -> Result<views::Markup, PageError> {
    let (actor, lang) = (reader.actor.clone(), reader.lang);
    let it = site.run(move |app| own_data::page(app, &actor, lang)).await?;
    Ok(pages::page(&reader.shell(site, None), &it, said))
}

/// `POST /me/data/export`: a POST, since it wants a fresh proof.
async fn export(State(site): State<Site>, reader: Reader) -> Result<Response, PageError> {
    let actor = reader.actor.clone();
    let file = site.run(move |app| own_data::export(app, &actor)).await?;
    let stream = ReaderStream::new(tokio::fs::File::from_std(file));
    let headers = [
        (header::CONTENT_TYPE, "application/zip"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"my-data.zip\""),
    ];
    Ok((headers, Body::from_stream(stream)).into_response())
}

/// `POST /me/data/erasure`
async fn ask(State(site): State<Site>, reader: Reader) -> Result<Response, PageError> {
    let actor = reader.actor.clone();
    match site.run(move |app| own_data::ask_erasure(app, &actor)).await {
        Ok(_) => Ok(reader.see(&urls::own_data())),
        Err(failure) => refused(&site, &reader, failure).await,
    }
}

/// `POST /me/data/erasure/withdrawal`
async fn withdraw(State(site): State<Site>, reader: Reader) -> Result<Response, PageError> {
    let actor = reader.actor.clone();
    match site.run(move |app| own_data::withdraw_erasure(app, &actor)).await {
        Ok(()) => Ok(reader.see(&urls::own_data())),
        Err(failure) => refused(&site, &reader, failure).await,
    }
}

async fn refused(
    site: &Site,
    reader: &Reader,
    failure: Failure<EraseRefused>,
) -> Result<Response, PageError> {
    let Failure::Refused(refused) = failure else { return Err(failure.into()) };
    let said = Said { refused: Some(words(site, reader.lang, &refused)) };
    Ok(reader.again(markup(site, reader, &said).await?))
}

fn words(site: &Site, lang: Lang, refused: &EraseRefused) -> String {
    match refused {
        EraseRefused::AskedAlready => t!(lang, "refusal-erase-asked"),
        EraseRefused::NotAsked => t!(lang, "refusal-erase-not-asked"),
        EraseRefused::NotYet { at } => {
            let zone = &site.app.network.about.zone;
            let when = dates::moment(lang, *at, &zone.id, zone.label.to(lang));
            t!(lang, "refusal-erase-not-yet", when = when.as_str())
        }
        EraseRefused::LastContact { city } => {
            t!(lang, "refusal-erase-last-contact", city = city.as_str())
        }
        EraseRefused::LastSecretary => t!(lang, "refusal-erase-last-secretary"),
    }
    .into_owned()
}
