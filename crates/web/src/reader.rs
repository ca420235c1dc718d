//! Who reads, in which language, at what moment.

use app::SignedIn;
use axum::extract::{FromRequestParts, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use domain::ids::SessionId;
use domain::language::Lang;
use domain::people::{Actor, Person};
use domain::proof::Proof;
use domain::time::Timestamp;
use views::head::Head;
use views::shell::{Me, Nav, Shell};

use crate::errors::PageError;
use crate::site::Site;

/// The session's cookie; the prefix binds it to this host and to a secure line.
pub(crate) const SESSION_COOKIE: &str = "__Host-session";

/// The reader of a page below a language.
#[derive(Debug, Clone)]
pub(crate) struct Reader {
    /// The interface language, from the address.
    pub(crate) lang: Lang,
    /// When the request came, by the one clock.
    pub(crate) now: Timestamp,
    /// Whom the session speaks for.
    pub(crate) actor: Actor,
    /// What the session's proof is worth, also where the request only reads.
    pub(crate) proof: Proof,
    /// The person, when signed in.
    pub(crate) person: Option<Person>,
    /// The session, when signed in.
    pub(crate) session: Option<SessionId>,
    /// The address below the language, without query.
    pub(crate) path: String,
    /// Whether the address had a query.
    pub(crate) has_query: bool,
}

impl Reader {
    /// Somebody who has not signed in.
    pub(crate) fn visitor(lang: Lang, now: Timestamp) -> Reader {
        Reader {
            lang,
            now,
            actor: Actor::visitor(),
            proof: Proof::default(),
            person: None,
            session: None,
            path: String::new(),
            has_query: false,
        }
    }

    /// The frame of a page for this reader.
    pub(crate) fn shell(&self, site: &Site, nav: Option<Nav>) -> Shell {
        let network = &site.app.network;
        Shell {
            lang: self.lang,
            languages: network.languages().collect(),
            path_without_lang: self.path.clone(),
            base_url: site.app.settings.base_url.clone(),
            me: self.person.as_ref().map(|it| Me { name: it.name.clone() }),
            network_name: network.about.short_name.to(self.lang).to_owned(),
            nav,
            description: None,
            assets: site.assets.paths.clone(),
            demo: site.app.settings.mode == app::Mode::Demo,
            head: Head { is_state: self.has_query, ..Head::default() },
        }
    }

    /// An address below the reader's language.
    pub(crate) fn href(&self, path: &str) -> String {
        crate::urls::in_lang(self.lang, path)
    }

    /// A page.
    pub(crate) fn page(&self, markup: views::Markup) -> Response {
        axum::response::Html(markup.into_string()).into_response()
    }

    /// A form again, with its errors: 422, so that nothing takes it for done.
    pub(crate) fn again(&self, markup: views::Markup) -> Response {
        (StatusCode::UNPROCESSABLE_ENTITY, self.page(markup)).into_response()
    }

    /// 303 to an address below the reader's language.
    pub(crate) fn see(&self, path: &str) -> Response {
        axum::response::Redirect::to(&self.href(path)).into_response()
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Reader {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        parts.extensions.get::<Reader>().cloned().ok_or(PageError::Status(StatusCode::NOT_FOUND))
    }
}

/// The address begins with a language the network does not have: nothing is there.
#[derive(Clone, Copy)]
pub(crate) struct NoSuchLanguage;

/// Reads language and session before anything is answered.
pub(crate) async fn read(State(site): State<Site>, mut request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    // `CONNECT` names a host instead of a path.
    let below = path.strip_prefix('/').unwrap_or(&path);
    let (first, rest) = match below.split_once('/') {
        Some((first, rest)) => (first, format!("/{rest}")),
        None => (below, String::new()),
    };
    let lang = first.parse::<Lang>().ok().filter(|lang| site.app.network.speaks(*lang));
    let below_language = request
        .extensions()
        .get::<axum::extract::MatchedPath>()
        .is_some_and(|it| it.as_str().starts_with("/{lang}"));
    if below_language && lang.is_none() {
        request.extensions_mut().insert(NoSuchLanguage);
    }
    let now = site.app.clock.now();
    let mut reader = Reader::visitor(lang.unwrap_or(Lang::EN), now);
    reader.has_query = request.uri().query().is_some_and(|it| !it.is_empty());
    reader.path = if lang.is_some() { rest } else { String::new() };
    if let Some(token) = session_token(request.headers()) {
        match site.look(move |app| app::actors::by_token(app, &token, now)).await {
            Ok(Some(SignedIn { session, person, actor })) => {
                reader.proof = actor.proof;
                reader.actor = actor;
                // A request that only reads changes nothing, so nobody is asked again for it.
                if request.method().is_safe() {
                    reader.actor.proof = reader.proof.for_reading();
                }
                reader.person = Some(person);
                reader.session = Some(session);
            }
            Ok(None) => (),
            Err(failure) => return PageError::from(failure).into_response(),
        }
    }
    request.extensions_mut().insert(reader);
    next.run(request).await
}

/// What stands in the address for the names in a route.
#[derive(Debug, Clone, Default)]
pub(crate) struct Params(std::collections::HashMap<String, String>);

impl Params {
    /// Whether the route names such a thing.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    /// An id, a country or another typed word; what cannot be one is not there.
    pub(crate) fn typed<T: std::str::FromStr>(&self, name: &str) -> Result<T, PageError> {
        let text = self.0.get(name).map(String::as_str).unwrap_or_default();
        text.parse().map_err(|_| PageError::Status(StatusCode::NOT_FOUND))
    }

    /// The id of the thing at hand.
    pub(crate) fn id<T: std::str::FromStr>(&self) -> Result<T, PageError> {
        self.typed("id")
    }

    /// The word of a call.
    pub(crate) fn slug(&self) -> Result<String, PageError> {
        self.typed("slug")
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Params {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Self::Rejection> {
        let nowhere = || PageError::Status(StatusCode::NOT_FOUND);
        let all = axum::extract::Path::<std::collections::HashMap<String, String>>::from_request_parts(
            parts, state,
        );
        let axum::extract::Path(all) = all.await.map_err(|_| nowhere())?;
        // No word of ours has these, and not every database may be asked for them.
        let odd = all.values().any(|it| domain::words::has_forbidden_controls(it));
        if odd { Err(nowhere()) } else { Ok(Params(all)) }
    }
}

/// The session's token in the cookie.
pub(crate) fn session_token(headers: &HeaderMap) -> Option<String> {
    cookie(headers, SESSION_COOKIE)
}

/// The value of a cookie.
pub(crate) fn cookie(headers: &HeaderMap, name: &str) -> Option<String> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|it| it.to_str().ok())
        .flat_map(|it| it.split(';'))
        .filter_map(|it| it.trim().split_once('='))
        .find(|(it, _)| *it == name)
        .map(|(_, value)| value.to_owned())
}
