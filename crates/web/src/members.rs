//! The list of members and a city's page; the list to take away is in `exports.rs`.

use app::failure::Lookup;
use app::public::ListAsked;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use domain::country::Country;
use domain::record::AsOf;
use views::pages::members as pages;
use views::shell::Nav;

use crate::about;
use crate::errors::PageError;
use crate::fields::{Fields, Query};
use crate::reader::{Params, Reader};
use crate::routes::{Gate, Routes};
use crate::site::Site;
use crate::urls;

pub(crate) fn routes(routes: Routes) -> Routes {
    routes
        .get("/{lang}/members", Gate::Public, list)
        .get("/{lang}/cities/{id}", Gate::Public, city)
}

/// What the address asks for; a city that cannot be one is as good as not there.
pub(crate) fn asked(fields: &Fields) -> Result<ListAsked, PageError> {
    let edge = |name: &str| match fields.raw(name) {
        "" => Ok(None),
        text => {
            text.parse().map(Some).map_err(|_| PageError::Status(StatusCode::NOT_FOUND))
        }
    };
    Ok(ListAsked {
        q: fields.text("q"),
        country: fields.text("country"),
        region: fields.text("region"),
        year: fields.text("year"),
        kind: fields.text("kind"),
        size: fields.text("size"),
        cluster: fields.text("cluster"),
        spot: fields.raw("spot").to_owned(),
        state: fields.text("state"),
        as_of: fields.raw("as_of").to_owned(),
        after: edge("after")?,
        before: edge("before")?,
        all: fields.raw("all") == "1",
        map: fields.raw("view") == "map",
        at: fields.raw("at").to_owned(),
    })
}

/// What the address of a list to take away asks for, and its day; `None` for now. A file has no
/// room for a gentle note, so a day there was not is refused.
pub(crate) fn asked_on(
    site: &Site,
    fields: &Fields,
) -> Result<(ListAsked, Option<AsOf>), PageError> {
    let asked = asked(fields)?;
    let day = match asked.as_of.as_str() {
        "" => None,
        text => {
            let read = app::public::as_of(&site.app, text);
            Some(read.map_err(|_| PageError::Status(StatusCode::BAD_REQUEST))?)
        }
    };
    Ok((asked, day))
}

/// `GET /members`: the list, a page of it.
async fn list(
    State(site): State<Site>,
    reader: Reader,
    Query(fields): Query,
) -> Result<Response, PageError> {
    let (asked, lang) = (asked(&fields)?, reader.lang);
    let country: Option<Country> = asked.country.parse().ok();
    let country = country.filter(|it| site.app.network.knows(*it));
    let page = match app::public::member_list_at_hand(&site.app, &asked, lang) {
        Some(page) => page?,
        None => site.run(move |app| app::public::member_list(app, asked, lang)).await?,
    };
    let mut shell = reader.shell(&site, Some(Nav::Members));
    if let Some(country) = country {
        let title = app::public::feed_title_of_country(&site.app, country, lang);
        shell.head.feeds.push((title, urls::country_feed(country)));
    }
    Ok(reader.page(pages::list(&shell, &page)))
}

/// `GET /cities/{id}`: a city that is or was a member.
async fn city(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let (id, lang, actor) = (params.id()?, reader.lang, reader.actor.clone());
    let load = move |app: &app::App| -> Result<_, Lookup> {
        Ok((app::public::city_page(app, &actor, id, lang)?, app::public::member(app, id)?))
    };
    let (mut page, member) = site.run(load).await?;
    if let (pages::Reach::Form(form), Some(me)) = (&mut page.reach, &reader.person) {
        (form.name, form.email) = (me.name.clone(), me.email.clone());
    }
    let today = reader.now.day_in(&site.app.network.about.zone.id);
    let mut shell = reader.shell(&site, Some(Nav::Members));
    let title = app::public::feed_title(&site.app, &page.name, lang);
    shell.head.feeds.push((title, urls::city_feed(id)));
    shell.head.about.extend(about::city(&site, lang, &member, &today));
    shell.head.card = Some(urls::city_card(id));
    Ok(reader.page(pages::city(&shell, &page)))
}
