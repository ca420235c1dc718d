//! What waits for the reader.

use app::people;
use axum::extract::State;
use axum::response::Response;
use domain::policy::Act;

use crate::errors::PageError;
use crate::reader::Reader;
use crate::routes::{Gate, Routes};
use crate::site::Site;

pub(crate) fn routes(routes: Routes) -> Routes {
    routes.get("/{lang}/desk", Gate::Act(Act::SeeOwnDesk), show)
}

/// `GET /desk`
async fn show(State(site): State<Site>, reader: Reader) -> Result<Response, PageError> {
    let (actor, lang) = (reader.actor.clone(), reader.lang);
    let desk = site.run(move |app| people::desk(app, &actor, lang)).await?;
    Ok(reader.page(views::pages::desk::desk(&reader.shell(&site, None), &desk)))
}
