//! Sending endorsed files on, and the list of what went.

use app::{Failure, commissions};
use axum::extract::State;
use axum::response::Response;
use domain::ids::ApplicationId;
use domain::policy::Act;
use views::pages::commission as pages;

use super::place;
use crate::errors::PageError;
use crate::fields::{Fields, Query};
use crate::papers;
use crate::reader::{Params, Reader};
use crate::routes::{Gate, Routes};
use crate::site::Site;
use crate::urls;

pub(super) fn routes(routes: Routes) -> Routes {
    let (see, act) = (Gate::Act(Act::SeeCountry), Gate::Act(Act::ActForCountry));
    routes
        .get("/{lang}/calls/{slug}/countries/{country}/forwarding", act, show)
        .post("/{lang}/calls/{slug}/countries/{country}/forwarding", act, forward)
        .get("/{lang}/calls/{slug}/countries/{country}/forwarded", see, cover)
        .get("/{lang}/calls/{slug}/countries/{country}/forwarded.pdf", see, cover_pdf)
}

/// `GET /calls/{slug}/countries/{country}/forwarding`
async fn show(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    Ok(reader.page(page(&site, &reader, &params, None, None).await?))
}

/// The page, with what was ticked and why it stopped when it comes back.
async fn page(
    site: &Site,
    reader: &Reader,
    params: &Params,
    chosen: Option<Vec<ApplicationId>>,
    refused: Option<domain::application::CommissionRefused>,
) -> Result<views::Markup, PageError> {
    let (slug, country) = place(params)?;
    let (actor, lang) = (reader.actor.clone(), reader.lang);
    let it =
        site.run(move |app| commissions::forwarding(app, &actor, &slug, country, lang)).await?;
    let why = refused.map(|refused| pages::refusal(lang, &refused, &it.until));
    let shell = reader.shell(site, None);
    Ok(pages::forwarding_page(&shell, &it, chosen.as_deref(), why.as_deref()))
}

/// `POST /calls/{slug}/countries/{country}/forwarding`: what is ticked goes, all or none of it.
async fn forward(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    let (slug, country) = place(&params)?;
    let not_there = |_| PageError::Status(axum::http::StatusCode::NOT_FOUND);
    let ticked = fields.all().remove("file").unwrap_or_default();
    let ids: Result<Vec<ApplicationId>, _> = ticked.iter().map(|it| it.parse()).collect();
    let ids = ids.map_err(not_there)?;
    let (actor, at, chosen) = (reader.actor.clone(), slug.clone(), ids.clone());
    match site.run(move |app| commissions::forward(app, &actor, &at, country, &chosen)).await {
        Ok(_) => Ok(reader.see(&urls::forwarded(&slug, country))),
        Err(Failure::Refused(refused)) => {
            Ok(reader.again(page(&site, &reader, &params, Some(ids), Some(refused)).await?))
        }
        Err(failure) => Err(failure.into()),
    }
}

/// `GET /calls/{slug}/countries/{country}/forwarded`
async fn cover(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    Query(query): Query,
) -> Result<Response, PageError> {
    let (slug, country) = place(&params)?;
    let (actor, lang) = (reader.actor.clone(), reader.lang);
    let it = site.run(move |app| commissions::cover(app, &actor, &slug, country, lang)).await?;
    let it = pages::Cover { no_pdf: query.raw("pdf") == "none", ..it };
    Ok(reader.page(pages::cover_page(&reader.shell(&site, None), &it)))
}

/// `GET /calls/{slug}/countries/{country}/forwarded.pdf`
async fn cover_pdf(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let (slug, country) = place(&params)?;
    let (actor, lang, at) = (reader.actor.clone(), reader.lang, slug.clone());
    let made = site.run(move |app| commissions::cover_pdf(app, &actor, &at, country, lang)).await;
    papers::answer(made, &reader, &urls::forwarded(&slug, country))
}
