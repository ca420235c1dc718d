//! What exists in a demonstration only: mail to read, and a cast to become.

use app::{App, people, postman};
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use domain::ids::PersonId;
use views::dates;
use views::pages::demo as pages;

use crate::errors::PageError;
use crate::reader::{Params, Reader};
use crate::routes::{Gate, Routes};
use crate::sign_in;
use crate::site::Site;

/// So many letters are shown.
const LETTERS_MAX: i64 = 60;

pub(crate) fn routes(routes: Routes) -> Routes {
    routes
        .post("/{lang}/demo/become/{id}", Gate::Demo, become_one)
        .get("/{lang}/demo/mail", Gate::Demo, mail)
}

/// `POST /demo/become/{id}`: signs in as one of the cast.
async fn become_one(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    let (id, from): (PersonId, _) = (params.id()?, sign_in::from(&headers));
    let opened = site.run(move |app| people::become_one(app, id, from)).await?;
    Ok(sign_in::enter(&reader, &opened))
}

/// `GET /demo/mail`: what would have been sent.
async fn mail(State(site): State<Site>, reader: Reader) -> Result<Response, PageError> {
    let it = reader.clone();
    let letters = site.run(move |app| letters(app, &it)).await?;
    Ok(reader.page(pages::mail(&reader.shell(&site, None), &letters)))
}

fn letters(app: &App, reader: &Reader) -> Result<Vec<pages::Letter>, app::failure::Lookup> {
    let zone = &app.network.about.zone;
    let when = |at| dates::moment(reader.lang, at, &zone.id, zone.label.to(reader.lang));
    let letter = |it: store::Mail| pages::Letter {
        id: it.id.to_string(),
        at: (it.queued_at, when(it.queued_at)),
        to: it.recipient,
        language: it.language,
        subject: it.subject,
        body: it.body,
    };
    Ok(postman::newest(app, LETTERS_MAX)?.into_iter().map(letter).collect())
}

/// The cast as the home page shows it.
///
/// # Errors
/// Of the database.
pub(crate) fn cast(
    app: &App,
    lang: domain::language::Lang,
) -> Result<Vec<pages::Member>, app::failure::Lookup> {
    let member = |it: people::CastMember| pages::Member {
        id: it.person.to_string(),
        name: it.name,
        does: it.does,
    };
    Ok(people::cast(app, lang)?.into_iter().map(member).collect())
}
