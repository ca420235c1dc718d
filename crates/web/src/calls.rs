//! Calls as everybody sees them; what the secretariat does with them is in `call_desk.rs`.

use app::failure::{Failure, Lookup};
use axum::extract::State;
use axum::response::Response;
use views::pages::calls as pages;
use views::shell::Nav;

use crate::about;
use crate::errors::PageError;
use crate::fields::Query;
use crate::reader::{Params, Reader};
use crate::routes::{Gate, Routes};
use crate::site::Site;
use crate::urls;

pub(crate) fn routes(routes: Routes) -> Routes {
    routes
        .get("/{lang}/calls", Gate::Public, list)
        .get("/{lang}/calls/{slug}", Gate::Public, call)
        .get("/{lang}/calls/{slug}/flyer", Gate::Public, flyer)
        .get("/{lang}/calls/{slug}/transparency", Gate::Public, transparency)
}

/// `GET /calls`: every public call.
async fn list(State(site): State<Site>, reader: Reader) -> Result<Response, PageError> {
    let lang = reader.lang;
    let page = site.run(move |app| app::public::call_list(app, lang)).await?;
    Ok(reader.page(pages::list(&reader.shell(&site, Some(Nav::Calls)), &page)))
}

/// `GET /calls/{slug}`: one of them.
async fn call(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let (slug, lang) = (params.slug()?, reader.lang);
    let load = move |app: &app::App| -> Result<_, Lookup> {
        match app::public::call_page(app, &slug, lang) {
            Ok(page) => Ok(Ok((page, app::public::call(app, &slug)?))),
            // What never ran here may have been published elsewhere.
            Err(Failure::Denied(_)) => app::public::past_call_page(app, &slug).map(Err),
            Err(failure) => Err(failure),
        }
    };
    let mut shell = reader.shell(&site, Some(Nav::Calls));
    Ok(match site.run(load).await? {
        Ok((page, call)) => {
            shell.head.about.push(about::call(&site, lang, &call));
            shell.head.card = Some(urls::call_card(&page.slug));
            reader.page(pages::call(&shell, &page))
        }
        Err(past) => reader.page(pages::past_call(&shell, &past)),
    })
}

/// `GET /calls/{slug}/flyer`: a page to print.
async fn flyer(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    Query(query): Query,
) -> Result<Response, PageError> {
    let (slug, lang) = (params.slug()?, reader.lang);
    let mut page = site.run(move |app| app::public::flyer(app, &slug, lang)).await?;
    page.no_pdf = query.raw("pdf") == "none";
    Ok(reader.page(pages::flyer(&reader.shell(&site, Some(Nav::Calls)), &page)))
}

/// `GET /calls/{slug}/transparency`: how it went, as far as everybody may know.
async fn transparency(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let (slug, lang) = (params.slug()?, reader.lang);
    let page = site.run(move |app| app::public::transparency_page(app, &slug, lang)).await?;
    Ok(reader.page(pages::transparency(&reader.shell(&site, Some(Nav::Calls)), &page)))
}
