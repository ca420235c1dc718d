//! Search over everything public, for people; for programs it is in `api/search.rs`.

use app::App;
use app::failure::Lookup;
use app::searching::{self, PageAsked};
use axum::extract::State;
use axum::response::Response;
use views::pages::search as pages;

use crate::cache::Passing;
use crate::errors::PageError;
use crate::fields::Query;
use crate::reader::Reader;
use crate::routes::{Gate, Routes};
use crate::site::Site;

pub(crate) fn routes(routes: Routes) -> Routes {
    routes.get("/{lang}/search", Gate::Public, search)
}

/// `GET /search`: what was found; before anything is looked for, the box alone.
async fn search(
    State(site): State<Site>,
    reader: Reader,
    Query(fields): Query,
) -> Result<Response, PageError> {
    let asked = PageAsked {
        q: fields.text("q"),
        kind: fields.text("kind"),
        lang: fields.text("lang"),
        after: fields.text("after"),
    };
    let lang = reader.lang;
    let load = move |app: &App| -> Result<_, Lookup> {
        // Asked before anything is looked up: what comes in meanwhile makes it no less true.
        Ok((searching::is_up_to_date(app), searching::search_page(app, asked, lang)?))
    };
    let (is_up_to_date, page) = site.run(load).await?;
    let mut response = reader.page(pages::search(&reader.shell(&site, None), &page));
    if !is_up_to_date {
        response.extensions_mut().insert(Passing);
    }
    Ok(response)
}
