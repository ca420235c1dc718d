//! The home page.

use axum::extract::State;
use axum::response::Response;
use domain::language::Lang;
use views::pages::home::{self as pages, HomePage};

use crate::about;
use crate::errors::PageError;
use crate::reader::Reader;
use crate::routes::{Gate, Routes};
use crate::site::Site;

pub(crate) fn routes(routes: Routes) -> Routes {
    routes.get("/{lang}", Gate::Public, home)
}

/// `GET /`: what the network is, the open call, the members on a map.
async fn home(State(site): State<Site>, reader: Reader) -> Result<Response, PageError> {
    let lang = reader.lang;
    let page = site.run(move |app| load(app, lang)).await?;
    let mut shell = reader.shell(&site, None);
    shell.head.about.push(about::home(&site, lang));
    Ok(reader.page(pages::home(&shell, &page)))
}

fn load(app: &app::App, lang: Lang) -> Result<HomePage, app::failure::Lookup> {
    let cast = match app.settings.mode {
        app::Mode::Demo => crate::demo::cast(app, lang)?,
        app::Mode::Serve => Vec::new(),
    };
    Ok(HomePage { cast, ..app::public::home(app, lang)? })
}
