//! The front door: `/`, and what a supervisor asks.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use domain::language::Lang;

use crate::routes::{Gate, Routes};
use crate::site::Site;
use crate::urls;

pub(crate) fn routes(routes: Routes) -> Routes {
    routes.get("/", Gate::Open, to_language).get("/live", Gate::Open, live).get(
        "/ready",
        Gate::Open,
        ready,
    )
}

/// `GET /`: to the home page in the first language the browser asks for that we have.
async fn to_language(State(site): State<Site>, headers: HeaderMap) -> Response {
    let asked = headers.get(header::ACCEPT_LANGUAGE).and_then(|it| it.to_str().ok()).unwrap_or("");
    let lang = preferred(asked, |lang| site.app.network.speaks(lang)).unwrap_or(Lang::EN);
    let mut response = Redirect::to(&urls::in_lang(lang, &urls::home())).into_response();
    response.headers_mut().insert(header::VARY, header::HeaderValue::from_static("accept-language"));
    response
}

/// The best language of an `Accept-Language` header; its order decides where weights are equal.
fn preferred(header: &str, have: impl Fn(Lang) -> bool) -> Option<Lang> {
    let mut best: Option<(f32, Lang)> = None;
    for entry in header.split(',').take(30) {
        let mut parts = entry.split(';').map(str::trim);
        let tag = parts.next().unwrap_or_default().to_ascii_lowercase();
        let weight = parts
            .find_map(|it| it.strip_prefix("q=")?.parse::<f32>().ok())
            .filter(|it| it.is_finite())
            .unwrap_or(1.0);
        let code = tag.split('-').next().unwrap_or_default();
        let Some(lang) = code.parse().ok().filter(|lang| have(*lang)) else { continue };
        if weight > 0.0 && best.is_none_or(|(most, _)| weight > most) {
            best = Some((weight, lang));
        }
    }
    best.map(|(_, lang)| lang)
}

/// `GET /live`: the process answers.
async fn live() -> &'static str {
    "live\n"
}

/// `GET /ready`: the database answers too, so requests may come.
async fn ready(State(site): State<Site>) -> (StatusCode, &'static str) {
    let answer = site.run(|app| Ok(app.store.read(|tx| tx.head())?)).await;
    let answer: Result<_, app::failure::Lookup> = answer;
    match answer {
        Ok(_) => (StatusCode::OK, "ready\n"),
        Err(error) => {
            tracing::warn!(%error, "not ready");
            (StatusCode::SERVICE_UNAVAILABLE, "not ready\n")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_wanted_language_that_we_have_is_chosen() {
        let have = |lang: Lang| [Lang::EN, Lang::UK, Lang::AR].contains(&lang);
        assert_eq!(preferred("de,uk;q=0.8,en;q=0.7", have), Some(Lang::UK));
        assert_eq!(preferred("ar-EG", have), Some(Lang::AR));
        assert_eq!(preferred("en;q=0,de", have), None);
        assert_eq!(preferred(";;;,,q=", have), None);
    }
}
