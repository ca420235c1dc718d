//! What bounds or frees cities beside a call's own clocks: the number of seats, a commission's own
//! date, more time for one application; and deadlines as calendars.

use app::proposals::Acted;
use app::{Failure, calendars, calls, own_dates, waivers};
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use domain::country::Country;
use domain::ids::{ApplicationId, WaiverId};
use domain::policy::Act;
use domain::time::Wall;
use views::pages::call_desk::{QuotaForm, quota_page};
use views::pages::own_date::{OwnDateForm, own_date_page};
use views::pages::{calendars as calendar_pages, waivers as waiver_pages};
use views::parts::FieldError;
use views::shell::{Nav, Shell};

use crate::applications::signed_in;
use crate::errors::PageError;
use crate::fields::Fields;
use crate::reader::{Params, Reader};
use crate::routes::{Gate, Routes};
use crate::site::Site;
use crate::urls;

pub(crate) fn routes(routes: Routes) -> Routes {
    let (run, country) = (Gate::Act(Act::RunCall), Gate::Act(Act::ActForCountry));
    let (team, waive) = (Gate::Act(Act::SubmitApplication), Gate::Act(Act::WaiveDate));
    let me = Gate::Act(Act::SeeOwnDesk);
    routes
        .get("/{lang}/calls/{slug}/quota", run, quota)
        .post("/{lang}/calls/{slug}/quota", run, change_quota)
        .get("/{lang}/calls/{slug}/countries/{country}/date", country, own_date)
        .post("/{lang}/calls/{slug}/countries/{country}/date", country, set_own_date)
        .post("/{lang}/calls/{slug}/countries/{country}/date/lifting", country, lift_own_date)
        .get("/{lang}/applications/{id}/more-time", team, asking)
        .post("/{lang}/applications/{id}/more-time", team, ask)
        .get("/{lang}/calls/{slug}/more-time", waive, waiting)
        .get("/{lang}/more-time/{id}", waive, deciding)
        .post("/{lang}/more-time/{id}/grant", waive, grant)
        .post("/{lang}/more-time/{id}/refusal", waive, refuse)
        .get("/{lang}/calls.ics", Gate::Public, public_calendar)
        .get("/{lang}/calendar/{token}", Gate::Open, own_calendar)
        .get("/{lang}/me/calendar", me, my_calendar)
        .post("/{lang}/me/calendar", me, make_calendar)
        .post("/{lang}/me/calendar/removal", me, revoke_calendar)
}

fn shell(site: &Site, reader: &Reader) -> Shell {
    reader.shell(site, Some(Nav::Calls))
}

async fn quota_form(site: &Site, reader: &Reader, slug: &str) -> Result<QuotaForm, PageError> {
    let (actor, lang, slug) = (reader.actor.clone(), reader.lang, slug.to_owned());
    Ok(site.run(move |app| calls::quota_page(app, &actor, &slug, lang)).await?)
}

/// `GET /calls/{slug}/quota`
async fn quota(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let form = quota_form(&site, &reader, &params.slug()?).await?;
    Ok(reader.page(quota_page(&shell(&site, &reader), &form)))
}

/// `POST /calls/{slug}/quota`: the same number again changes nothing.
async fn change_quota(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    let slug = params.slug()?;
    let mut form = quota_form(&site, &reader, &slug).await?;
    form.typed = fields.text("quota");
    // What is no number is refused with what cannot be one.
    let wanted = form.typed.trim().parse().unwrap_or(0);
    let (actor, at) = (reader.actor.clone(), slug.clone());
    match site.run(move |app| calls::change_quota(app, &actor, &at, wanted)).await {
        Ok(call) => Ok(reader.see(&urls::board(&call.slug))),
        Err(Failure::Refused(refused)) => {
            form.errors = vec![calls::quota_fault(&refused, reader.lang)];
            Ok(reader.again(quota_page(&shell(&site, &reader), &form)))
        }
        Err(failure) => Err(failure.into()),
    }
}

async fn own_date_form(
    site: &Site,
    reader: &Reader,
    params: &Params,
) -> Result<(String, Country, OwnDateForm), PageError> {
    let (slug, country): (String, Country) = (params.slug()?, params.typed("country")?);
    let (actor, lang, at) = (reader.actor.clone(), reader.lang, slug.clone());
    let form = site.run(move |app| own_dates::page(app, &actor, &at, country, lang)).await?;
    Ok((slug, country, form))
}

/// `GET /calls/{slug}/countries/{country}/date`
async fn own_date(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let (.., form) = own_date_form(&site, &reader, &params).await?;
    Ok(reader.page(own_date_page(&shell(&site, &reader), &form)))
}

/// `POST /calls/{slug}/countries/{country}/date`: the same date again changes nothing.
async fn set_own_date(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    let (slug, country, mut form) = own_date_form(&site, &reader, &params).await?;
    (form.local, form.zone) = (fields.text("date"), fields.text("date_zone"));
    let wall = Wall::new(&form.local, &form.zone);
    let (actor, at) = (reader.actor.clone(), slug.clone());
    match site.run(move |app| own_dates::set(app, &actor, &at, country, &wall)).await {
        Ok(()) => Ok(reader.see(&urls::own_date(&slug, country))),
        Err(Failure::Refused(refused)) => {
            form.errors = vec![own_dates::fault(&site.app, &refused, reader.lang)];
            Ok(reader.again(own_date_page(&shell(&site, &reader), &form)))
        }
        Err(failure) => Err(failure.into()),
    }
}

/// `POST /calls/{slug}/countries/{country}/date/lifting`
async fn lift_own_date(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let (slug, country, mut form) = own_date_form(&site, &reader, &params).await?;
    let (actor, at) = (reader.actor.clone(), slug.clone());
    match site.run(move |app| own_dates::lift(app, &actor, &at, country)).await {
        Ok(()) => Ok(reader.see(&urls::own_date(&slug, country))),
        Err(Failure::Refused(refused)) => {
            let words = own_dates::rule_words(&site.app, &refused, reader.lang);
            form.errors = vec![FieldError::new("date", words)];
            Ok(reader.again(own_date_page(&shell(&site, &reader), &form)))
        }
        Err(failure) => Err(failure.into()),
    }
}

async fn ask_form(
    site: &Site,
    reader: &Reader,
    id: ApplicationId,
) -> Result<waiver_pages::AskPage, PageError> {
    signed_in(reader)?;
    let (actor, lang) = (reader.actor.clone(), reader.lang);
    Ok(site.run(move |app| waivers::ask_page(app, &actor, id, lang)).await?)
}

/// `GET /applications/{id}/more-time`
async fn asking(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let page = ask_form(&site, &reader, params.id()?).await?;
    Ok(reader.page(waiver_pages::ask_page(&shell(&site, &reader), &page)))
}

/// `POST /applications/{id}/more-time`: asked again while it waits, it is told that it waits.
async fn ask(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    let id: ApplicationId = params.id()?;
    let mut page = ask_form(&site, &reader, id).await?;
    page.why = fields.text("why");
    let (actor, why) = (reader.actor.clone(), page.why.clone());
    match site.run(move |app| waivers::ask(app, &actor, id, &why)).await {
        Ok(_) => Ok(reader.see(&urls::more_time(id))),
        Err(Failure::Refused(refused)) => {
            let words = waivers::rule_words(&site.app, &refused, reader.lang);
            // Without the form there is nothing to mend: the page says how it stands.
            page.errors = page.can_ask.then(|| FieldError::new("why", words)).into_iter().collect();
            Ok(reader.again(waiver_pages::ask_page(&shell(&site, &reader), &page)))
        }
        Err(failure) => Err(failure.into()),
    }
}

/// `GET /calls/{slug}/more-time`
async fn waiting(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let (actor, lang, slug) = (reader.actor.clone(), reader.lang, params.slug()?);
    let page = site.run(move |app| waivers::waiting(app, &actor, &slug, lang)).await?;
    Ok(reader.page(waiver_pages::waiting_page(&shell(&site, &reader), &page)))
}

async fn request(
    site: &Site,
    reader: &Reader,
    id: WaiverId,
) -> Result<waiver_pages::DecidePage, PageError> {
    let (actor, lang) = (reader.actor.clone(), reader.lang);
    Ok(site.run(move |app| waivers::decide_page(app, &actor, id, lang)).await?)
}

/// `GET /more-time/{id}`
async fn deciding(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let page = request(&site, &reader, params.id()?).await?;
    Ok(reader.page(waiver_pages::decide_page(&shell(&site, &reader), &page)))
}

/// `POST /more-time/{id}/grant`: done, or kept for a second person.
async fn grant(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    let id: WaiverId = params.id()?;
    let mut page = request(&site, &reader, id).await?;
    (page.local, page.zone) = (fields.text("until"), fields.text("until_zone"));
    page.reason = fields.text("reason");
    let (wall, reason) = (Wall::new(&page.local, &page.zone), page.reason.clone());
    let actor = reader.actor.clone();
    match site.run(move |app| waivers::grant(app, &actor, id, &wall, &reason)).await {
        Ok(Acted::Done(())) => Ok(reader.see(&urls::waiver(id))),
        Ok(Acted::Waits(proposal)) => Ok(reader.see(&urls::proposal(proposal))),
        Err(Failure::Refused(refused)) => {
            page.errors = vec![waivers::grant_fault(&site.app, &refused, reader.lang)];
            Ok(reader.again(waiver_pages::decide_page(&shell(&site, &reader), &page)))
        }
        Err(failure) => Err(failure.into()),
    }
}

/// `POST /more-time/{id}/refusal`
async fn refuse(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    let id: WaiverId = params.id()?;
    let mut page = request(&site, &reader, id).await?;
    page.no = fields.text("no");
    let (actor, reason) = (reader.actor.clone(), page.no.clone());
    match site.run(move |app| waivers::refuse(app, &actor, id, &reason)).await {
        Ok(()) => Ok(reader.see(&urls::waiver(id))),
        Err(Failure::Refused(refused)) => {
            let words = waivers::rule_words(&site.app, &refused, reader.lang);
            page.errors = vec![FieldError::new("no", words)];
            Ok(reader.again(waiver_pages::decide_page(&shell(&site, &reader), &page)))
        }
        Err(failure) => Err(failure.into()),
    }
}

/// `GET /calls.ics`: the clocks of every public call.
async fn public_calendar(State(site): State<Site>, reader: Reader) -> Result<Response, PageError> {
    let lang = reader.lang;
    let text = site.run(move |app| calendars::public(app, lang)).await?;
    Ok(calendar(text))
}

/// `GET /calendar/{token}`: the deadlines of whoever has the address; to be kept by nobody.
async fn own_calendar(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let (token, lang): (String, _) = (params.typed("token")?, reader.lang);
    let key = token.strip_suffix(".ics").unwrap_or_default().to_owned();
    let text = site.run(move |app| calendars::mine(app, &key, lang)).await?;
    Ok(([(header::CACHE_CONTROL, "private, no-store")], calendar(text)).into_response())
}

fn calendar(text: String) -> Response {
    ([(header::CONTENT_TYPE, "text/calendar; charset=utf-8")], text).into_response()
}

async fn calendar_page(
    site: &Site,
    reader: &Reader,
    shown: Option<String>,
) -> Result<Response, PageError> {
    let person = reader.person.as_ref().map(|it| it.id);
    let person = app::failure::found(person)?;
    let made_at = site.run(move |app| calendars::made_at(app, person)).await?;
    let zone = &site.app.network.about.zone;
    let since = made_at.map(|at| {
        (at, views::dates::moment(reader.lang, at, &zone.id, zone.label.to(reader.lang)))
    });
    let page = calendar_pages::MyCalendar { since, shown, key: calendars::fresh_key() };
    Ok(reader.page(calendar_pages::my_calendar(&reader.shell(site, Some(Nav::Desk)), &page)))
}

/// `GET /me/calendar`
async fn my_calendar(State(site): State<Site>, reader: Reader) -> Result<Response, PageError> {
    signed_in(&reader)?;
    calendar_page(&site, &reader, None).await
}

/// `POST /me/calendar`: the key travels with the form, so that sending it twice makes one address.
async fn make_calendar(
    State(site): State<Site>,
    reader: Reader,
    fields: Fields,
) -> Result<Response, PageError> {
    signed_in(&reader)?;
    let (actor, key) = (reader.actor.clone(), fields.text("key"));
    let address = calendars::address(&site.app, &key, reader.lang);
    site.run(move |app| calendars::make(app, &actor, &key)).await?;
    calendar_page(&site, &reader, Some(address)).await
}

/// `POST /me/calendar/removal`
async fn revoke_calendar(State(site): State<Site>, reader: Reader) -> Result<Response, PageError> {
    signed_in(&reader)?;
    let actor = reader.actor.clone();
    site.run(move |app| calendars::revoke(app, &actor)).await?;
    Ok(reader.see(&urls::my_calendar()))
}
