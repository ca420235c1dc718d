//! The outbox, and what letters say: the secretariat's desks.

use app::Failure;
use app::outbox::{self, ActRefused, Asked, Want};
use axum::extract::State;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use domain::ids::MailId;
use domain::language::Lang;
use domain::outgoing::OutgoingRefused;
use domain::policy::Act;
use domain::time::WallRefused;
use views::pages::outbox::{self as pages, Act as PageAct};
use views::parts::FieldError;
use views::t;

use crate::errors::PageError;
use crate::fields::{Fields, Query};
use crate::reader::{Params, Reader};
use crate::routes::{Gate, Routes};
use crate::site::Site;
use crate::urls;

/// A letter's HTML is shown as a mail program shows it: nothing in it runs, loads or leads away
/// from its own frame.
const LETTER_POLICY: &str = "sandbox; default-src 'none'; base-uri 'none'; form-action 'none'; \
    frame-ancestors 'none'";

pub(crate) fn routes(routes: Routes) -> Routes {
    let (see, run) = (Gate::Act(Act::SeeOutbox), Gate::Act(Act::RunOutbox));
    routes
        .get("/{lang}/outbox", see, list)
        .post("/{lang}/outbox/waves", run, stop_wave)
        .get("/{lang}/outbox/{id}", see, letter)
        .get("/{lang}/outbox/{id}/html", see, html)
        .post("/{lang}/outbox/{id}", run, act)
        .post("/{lang}/outbox/{id}/address", run, restore)
}

fn asked(query: &Fields) -> Asked {
    let id = |name: &str| query.text(name).parse::<MailId>().ok();
    Asked {
        state: query.text("state"),
        kind: query.text("kind"),
        words: query.text("q").chars().take(200).collect(),
        event: query.text("event").parse().ok(),
        after: id("after"),
        before: id("before"),
    }
}

/// `GET /outbox`
async fn list(
    State(site): State<Site>,
    reader: Reader,
    Query(query): Query,
) -> Result<Response, PageError> {
    let n_done = query.text("done").parse().ok();
    let page = list_page(&site, &reader, asked(&query), n_done, None).await?;
    Ok(reader.page(page))
}

async fn list_page(
    site: &Site,
    reader: &Reader,
    asked: Asked,
    n_done: Option<i64>,
    refused: Option<String>,
) -> Result<views::Markup, PageError> {
    let (actor, lang) = (reader.actor.clone(), reader.lang);
    let list = site.run(move |app| outbox::list(app, &actor, &asked, lang)).await?;
    let list = pages::List { n_done, refused, ..list };
    Ok(pages::list(&reader.shell(site, None), &list))
}

/// `POST /outbox/waves`: stops a wave of letters; letting it go takes a second person's word.
async fn stop_wave(
    State(site): State<Site>,
    reader: Reader,
    fields: Fields,
) -> Result<Response, PageError> {
    if fields.raw("act") != "cancel" {
        return Err(PageError::Status(StatusCode::BAD_REQUEST));
    }
    let event = fields.text("event").parse().unwrap_or(0);
    let (actor, letter) = (reader.actor.clone(), fields.text("letter"));
    match site.run(move |app| outbox::stop_wave(app, &actor, event, &letter)).await {
        Ok(n) => Ok(reader.see(&format!("{}?done={n}", urls::outbox()))),
        Err(Failure::Refused(refused)) => {
            let words = Some(refused_words(&refused, reader.lang));
            let page = list_page(&site, &reader, Asked::default(), None, words).await?;
            Ok(reader.again(page))
        }
        Err(failure) => Err(failure.into()),
    }
}

/// `GET /outbox/{id}`
async fn letter(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    Query(query): Query,
) -> Result<Response, PageError> {
    let done = query.has("done").then(|| t!(reader.lang, "outbox-did").into_owned());
    let said = pages::Said { done, ..pages::Said::default() };
    Ok(reader.page(letter_page(&site, &reader, params.id()?, String::new(), &said).await?))
}

async fn letter_page(
    site: &Site,
    reader: &Reader,
    id: MailId,
    typed: String,
    said: &pages::Said,
) -> Result<views::Markup, PageError> {
    let (actor, lang) = (reader.actor.clone(), reader.lang);
    let letter = site.run(move |app| outbox::letter(app, &actor, id, lang)).await?;
    let letter = pages::LetterPage { typed, ..letter };
    Ok(pages::letter(&reader.shell(site, None), &letter, said))
}

/// `GET /outbox/{id}/html`: the letter's HTML, in a box of its own.
async fn html(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let (actor, id) = (reader.actor.clone(), params.id()?);
    let html = site.run(move |app| outbox::html(app, &actor, id)).await?;
    let mut response = Html(html).into_response();
    let policy = HeaderValue::from_static(LETTER_POLICY);
    response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    Ok(response)
}

fn want(fields: &Fields) -> Option<Want> {
    Some(match pages::letter::named(fields.raw("act"))? {
        PageAct::Hold => Want::Hold,
        PageAct::Approve => Want::Approve,
        PageAct::Schedule => Want::Schedule(fields.text("at")),
        PageAct::Cancel => Want::Cancel,
        PageAct::TryAgain => Want::TryAgain,
        PageAct::SendAgain => Want::SendAgain,
    })
}

/// `POST /outbox/{id}`: does something with a letter.
async fn act(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    let id: MailId = params.id()?;
    let want = want(&fields).ok_or(PageError::Status(StatusCode::BAD_REQUEST))?;
    let seen = fields.text("seen").parse().unwrap_or(0);
    let actor = reader.actor.clone();
    match site.run(move |app| outbox::act(app, &actor, id, seen, &want)).await {
        Ok(letter) => Ok(reader.see(&format!("{}?done", urls::outbox_letter(letter)))),
        Err(Failure::Refused(refused)) => {
            let said = said(&refused, reader.lang);
            Ok(reader.again(letter_page(&site, &reader, id, fields.text("at"), &said).await?))
        }
        Err(failure) => Err(failure.into()),
    }
}

/// `POST /outbox/{id}/address`: writes to an address again.
async fn restore(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let (actor, id): (_, MailId) = (reader.actor.clone(), params.id()?);
    site.run(move |app| outbox::restore_address(app, &actor, id)).await?;
    Ok(reader.see(&format!("{}?done", urls::outbox_letter(id))))
}

/// Why nothing was done: beside the moment that was typed, or above the page.
fn said(refused: &ActRefused, lang: Lang) -> pages::Said {
    let words = refused_words(refused, lang);
    match refused {
        ActRefused::Moment(_) | ActRefused::Rule(OutgoingRefused::Past) => {
            let errors = vec![FieldError::new("at", words)];
            pages::Said { errors, ..pages::Said::default() }
        }
        ActRefused::Rule(_) | ActRefused::NoWords => {
            pages::Said { refused: Some(words), ..pages::Said::default() }
        }
    }
}

/// Why nothing was done, in words.
fn refused_words(refused: &ActRefused, lang: Lang) -> String {
    match refused {
        ActRefused::Rule(refused) => return rule_words(refused, lang),
        ActRefused::NoWords => t!(lang, "outbox-no-secret"),
        ActRefused::Moment(WallRefused::InGap { .. }) => t!(lang, "outbox-no-gap"),
        ActRefused::Moment(_) => t!(lang, "outbox-no-moment"),
    }
    .into_owned()
}

/// Why the rule of letters says no, in words.
pub(crate) fn rule_words(refused: &OutgoingRefused, lang: Lang) -> String {
    let state = |it| pages::state_words(lang, it);
    match refused {
        OutgoingRefused::Meanwhile(it) => t!(lang, "outbox-no-meanwhile", state = state(*it)),
        OutgoingRefused::NotNow(it) => t!(lang, "outbox-no-now", state = state(*it)),
        OutgoingRefused::AnotherPerson => t!(lang, "outbox-no-another"),
        OutgoingRefused::Past => t!(lang, "outbox-no-past"),
        OutgoingRefused::Secret => t!(lang, "outbox-no-secret"),
    }
    .into_owned()
}
