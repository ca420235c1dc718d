//! What exists in a demonstration only: mail to read, a cast to become, a clock to move on.

use app::clock::{self, MoveRefused};
use app::{App, Failure, people, postman};
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use domain::ids::PersonId;
use views::dates;
use views::pages::demo as pages;
use views::parts::FieldError;
use views::t;

use crate::errors::PageError;
use crate::fields::Fields;
use crate::reader::{Params, Reader};
use crate::routes::{Gate, Routes};
use crate::sign_in;
use crate::site::Site;
use crate::urls;

/// So many letters are shown.
const LETTERS_MAX: i64 = 60;

pub(crate) fn routes(routes: Routes) -> Routes {
    routes
        .post("/{lang}/demo/become/{id}", Gate::Demo, become_one)
        .get("/{lang}/demo/mail", Gate::Demo, mail)
        .get("/demo/mail", Gate::Demo, to_mail)
        .post("/{lang}/demo/clock", Gate::Demo, move_clock)
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

/// `GET /demo/mail` without a language: to the page in the network's first one.
async fn to_mail(State(site): State<Site>) -> axum::response::Redirect {
    let lang = site.app.network.languages().next().unwrap_or(domain::language::Lang::EN);
    axum::response::Redirect::to(&crate::urls::in_lang(lang, "/demo/mail"))
}

/// `GET /{lang}/demo/mail`: what would have been sent.
async fn mail(State(site): State<Site>, reader: Reader) -> Result<Response, PageError> {
    Ok(reader.page(mail_page(&site, &reader, pages::DemoClock::default()).await?))
}

/// `POST /demo/clock`: moves the demonstration on to a day.
async fn move_clock(
    State(site): State<Site>,
    reader: Reader,
    fields: Fields,
) -> Result<Response, PageError> {
    let (lang, day) = (reader.lang, fields.text("day"));
    let typed = day.clone();
    let message = match site.run(move |app| clock::move_on(app, &typed)).await {
        Ok(()) => return Ok(reader.see(&urls::demo_mail())),
        Err(Failure::Refused(MoveRefused::NoSuchDay)) => t!(lang, "demo-clock-no-such-day"),
        Err(Failure::Refused(MoveRefused::NotAhead)) => t!(lang, "demo-clock-not-ahead"),
        Err(Failure::Refused(MoveRefused::TooFar)) => t!(lang, "demo-clock-too-far"),
        Err(failure) => return Err(failure.into()),
    };
    let errors = vec![FieldError::new("day", message)];
    let at = pages::DemoClock { day, errors, ..pages::DemoClock::default() };
    Ok(reader.again(mail_page(&site, &reader, at).await?))
}

async fn mail_page(
    site: &Site,
    reader: &Reader,
    at: pages::DemoClock,
) -> Result<views::Markup, PageError> {
    let it = reader.clone();
    let letters = site.run(move |app| letters(app, &it)).await?;
    let zone = &site.app.network.about.zone;
    let now = dates::moment(reader.lang, reader.now, &zone.id, zone.label.to(reader.lang));
    Ok(pages::mail(&reader.shell(site, None), &letters, &pages::DemoClock { now, ..at }))
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
        group: it.group,
        id: it.person.to_string(),
        name: it.name,
        does: it.does,
    };
    Ok(people::cast(app, lang)?.into_iter().map(member).collect())
}
