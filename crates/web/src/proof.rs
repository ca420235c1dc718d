//! Proving oneself anew: the page that asks for it, and what was sent meanwhile; the
//! authenticator and its recovery codes.
//!
//! Which act wants which proof is the policy's to say; `errors::finish` turns its answer into
//! [`ask`], for every page alike.

use app::Failure;
use app::factors::{self, Factors, Proven};
use app::held::{self, Ticket};
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use domain::factor::CodeRefused;
use domain::language::Lang;
use domain::policy::{self, Act, Denied, On};
use views::pages::proof as pages;
use views::pages::proof::{Adding, Asking, Kept, Why};
use views::parts::FieldError;
use views::{dates, t};

use crate::errors::PageError;
use crate::fields::{FORM_BYTES_MAX, Fields, Query};
use crate::reader::{Reader, cookie};
use crate::routes::{Gate, Routes};
use crate::sign_in::{session_cookie, value};
use crate::site::Site;
use crate::urls;

pub(crate) fn routes(routes: Routes) -> Routes {
    let me = Gate::Act(Act::SeeOwnDesk);
    let change = Gate::Act(Act::ChangeFactors);
    routes
        .get("/{lang}/proof", me, show)
        .post("/{lang}/proof", me, prove)
        .get("/{lang}/proof/kept", me, kept)
        .post("/{lang}/proof/kept/removal", me, drop_kept)
        .post("/{lang}/me/authenticator", change, begin)
        .post("/{lang}/me/authenticator/confirmation", change, confirm)
        .post("/{lang}/me/authenticator/removal", change, remove)
        .post("/{lang}/me/recovery-codes", change, renew)
}

/// The cookie that brings back what was sent before the proof.
const KEPT_COOKIE: &str = "__Host-kept";

/// What a request brought that may have to wait for a proof.
#[derive(Debug, Clone, Default)]
pub(crate) enum Sent {
    /// It only read.
    #[default]
    Nothing,
    /// A form.
    Form(Fields),
    /// Something that is not kept: a file, or what a script sent.
    Other,
}

impl Sent {
    /// Looks at a request before its handler does. The form is copied only where a proof may be
    /// wanted: from somebody with a role, whose proof is not the strongest already.
    pub(crate) async fn of(
        request: Request,
        reader: Option<&Reader>,
    ) -> Result<(Request, Sent), PageError> {
        let asked = reader.is_some_and(|it| {
            it.person.is_some() && !it.proof.is_enough(domain::proof::Wants::Fresh)
        });
        if request.method().is_safe() {
            return Ok((request, Sent::Nothing));
        }
        let kind = request.headers().get(header::CONTENT_TYPE);
        let is_form = kind.is_some_and(|it| it.as_bytes().starts_with(FORM.as_bytes()));
        if !asked || !is_form {
            return Ok((request, Sent::Other));
        }
        let (parts, body) = request.into_parts();
        let too_large = |_| PageError::Status(StatusCode::PAYLOAD_TOO_LARGE);
        let bytes = to_bytes(body, FORM_BYTES_MAX).await.map_err(too_large)?;
        let sent = Fields::parse(&bytes).map_or(Sent::Other, Sent::Form);
        Ok((Request::from_parts(parts, Body::from(bytes)), sent))
    }
}

const FORM: &str = "application/x-www-form-urlencoded";

/// What the policy's demand for a proof is answered with: what was sent is kept, when it can be,
/// and the page asks. `back` is the address below the language, for a request that only read.
pub(crate) async fn ask(site: &Site, reader: &Reader, back: &str, sent: Sent) -> Response {
    let (ticket, back, lost) = match &sent {
        Sent::Nothing => (None, back, false),
        Sent::Form(fields) => {
            let ticket = keep(site, reader, fields).await;
            let lost = ticket.is_none();
            (ticket, "", lost)
        }
        Sent::Other => (None, "", true),
    };
    match asking(site, reader, back, ticket.is_some(), lost).await {
        Ok(page) => {
            let markup = pages::ask(&reader.shell(site, None), &page);
            let mut response = (StatusCode::FORBIDDEN, reader.page(markup)).into_response();
            if let Some(Ticket { token, lifetime_s, .. }) = ticket {
                response.headers_mut().append(header::SET_COOKIE, kept_cookie(&token, lifetime_s));
            }
            response
        }
        Err(error) => error.into_response(),
    }
}

/// After a request that changed something: what was kept for it is not kept any more.
pub(crate) async fn carried_out(
    site: &Site,
    reader: &Reader,
    headers: &HeaderMap,
    response: Response,
) -> Response {
    match waiting(site, reader, headers).await {
        Ok(Some(held)) if held.path == reader.path => release(site, headers, response).await,
        _ => response,
    }
}

async fn keep(site: &Site, reader: &Reader, fields: &Fields) -> Option<Ticket> {
    let (actor, path, sent) = (reader.actor.clone(), reader.path.clone(), fields.all());
    match site.run(move |app| held::keep(app, &actor, &path, &sent)).await {
        Ok(ticket) => ticket,
        Err(error) => {
            tracing::warn!(%error, "what was sent could not be kept");
            None
        }
    }
}

fn kept_cookie(token: &str, lifetime_s: i64) -> HeaderValue {
    value(&format!(
        "{KEPT_COOKIE}={token}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age={lifetime_s}"
    ))
}

async fn asking(
    site: &Site,
    reader: &Reader,
    back: &str,
    kept: bool,
    lost: bool,
) -> Result<Asking, PageError> {
    let actor = reader.actor.clone();
    let have: Factors = site.run(move |app| factors::factors(app, &actor)).await?;
    let judges = !reader.actor.roles.is_empty();
    let why = match (have.any(), reader.proof.is_strong) {
        (false, _) if judges && reader.proof.is_fresh => Why::NoFactor,
        (true, false) => Why::NotStrong,
        _ => Why::NotFresh,
    };
    Ok(Asking {
        why,
        minutes: site.app.network.rules.proof.fresh_minutes,
        back: own_back(site, reader, back),
        kept,
        lost,
        has_passkey: have.n_passkeys > 0,
        has_authenticator: have.authenticator.is_some(),
        contact_email: site.app.network.about.contact.email.clone(),
        errors: Vec::new(),
    })
}

/// The path to come back to, below the language; never another site's.
fn own_back(site: &Site, reader: &Reader, back: &str) -> String {
    if !back.starts_with('/') || back.starts_with("//") {
        return String::new();
    }
    let own = app::sign_in::own_path(&site.app, &reader.href(back)).unwrap_or_default();
    own.strip_prefix(&format!("/{}", reader.lang)).map(str::to_owned).unwrap_or_default()
}

/// `GET /proof`
async fn show(
    State(site): State<Site>,
    reader: Reader,
    headers: HeaderMap,
    Query(query): Query,
) -> Result<Response, PageError> {
    let has_kept = waiting(&site, &reader, &headers).await?.is_some();
    let page = asking(&site, &reader, query.raw("back"), has_kept, false).await?;
    Ok(reader.page(pages::ask(&reader.shell(&site, None), &page)))
}

/// `POST /proof`: a code of the authenticator, or a recovery code.
async fn prove(
    State(site): State<Site>,
    reader: Reader,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, PageError> {
    let session = reader.session.ok_or(Denied::SignInFirst)?;
    let (actor, code) = (reader.actor.clone(), fields.text("code"));
    let back = fields.text("back");
    let has_kept = waiting(&site, &reader, &headers).await?.is_some();
    match site.run(move |app| factors::prove(app, &actor, session, &code)).await {
        Ok(Proven { opened, .. }) => {
            let own = own_back(&site, &reader, &back);
            let to = match (has_kept, own.as_str()) {
                (true, _) => urls::proof_kept(),
                (false, "") => urls::desk(),
                (false, own) => own.to_owned(),
            };
            let mut response = reader.see(&to);
            response.headers_mut().append(header::SET_COOKIE, session_cookie(&opened));
            Ok(response)
        }
        Err(Failure::Refused(refused)) => {
            let page = asking(&site, &reader, &back, has_kept, false).await?;
            let errors = vec![wrong(&site, reader.lang, &refused)];
            let page = Asking { errors, ..page };
            Ok(reader.again(pages::ask(&reader.shell(&site, None), &page)))
        }
        Err(failure) => Err(failure.into()),
    }
}

fn wrong(site: &Site, lang: Lang, refused: &CodeRefused) -> FieldError {
    let words = match refused {
        CodeRefused::None => t!(lang, "refusal-code-none"),
        CodeRefused::Wrong => t!(lang, "refusal-code-wrong"),
        CodeRefused::Used => t!(lang, "refusal-code-used"),
        CodeRefused::There => t!(lang, "refusal-code-there"),
        CodeRefused::Paused { until } => {
            let time = dates::time(until.plus_ms(60_000), &site.app.network.about.zone.id);
            t!(lang, "refusal-code-paused", time = time)
        }
    };
    FieldError::new("code", words)
}

/// What waits in this browser for this person.
async fn waiting(
    site: &Site,
    reader: &Reader,
    headers: &HeaderMap,
) -> Result<Option<store::Held>, PageError> {
    let Some(token) = cookie(headers, KEPT_COOKIE) else { return Ok(None) };
    let actor = reader.actor.clone();
    Ok(site.run(move |app| held::kept(app, &actor, &token)).await?)
}

/// `GET /proof/kept`: one click goes on with what was sent; opening the page does nothing.
async fn kept(
    State(site): State<Site>,
    reader: Reader,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    policy::require(&reader.actor, Act::SeeOwnDesk, On::Network)?;
    let held = waiting(&site, &reader, &headers).await?;
    let it = held.map(|it| Kept {
        path: it.path,
        fields: it
            .fields
            .into_iter()
            .flat_map(|(name, values)| values.into_iter().map(move |it| (name.clone(), it)))
            .collect(),
    });
    Ok(reader.page(pages::kept(&reader.shell(&site, None), it.as_ref())))
}

/// `POST /proof/kept/removal`: what was sent is not wanted any more.
async fn drop_kept(
    State(site): State<Site>,
    reader: Reader,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    policy::require(&reader.actor, Act::SeeOwnDesk, On::Network)?;
    let response = reader.see(&urls::desk());
    Ok(release(&site, &headers, response).await)
}

/// Clears away what was kept, once it was carried out or is not wanted any more.
async fn release(site: &Site, headers: &HeaderMap, mut response: Response) -> Response {
    let Some(token) = cookie(headers, KEPT_COOKIE) else { return response };
    if let Err(error) = site.run(move |app| held::release(app, &token)).await {
        tracing::warn!(%error, "what was kept could not be cleared away");
        return response;
    }
    response.headers_mut().append(header::SET_COOKIE, kept_cookie("", 0));
    response
}

/// `POST /me/authenticator`: makes a seed, which is shown on this answer and nowhere else.
async fn begin(
    State(site): State<Site>,
    reader: Reader,
    fields: Fields,
) -> Result<Response, PageError> {
    let actor = reader.actor.clone();
    let back = own_back(&site, &reader, &fields.text("back"));
    let (seed, errors) = match site.run(move |app| factors::begin(app, &actor)).await {
        Ok(seed) => (Some((seed.address, seed.typed)), Vec::new()),
        Err(Failure::Refused(refused)) => (None, vec![wrong(&site, reader.lang, &refused)]),
        Err(failure) => return Err(failure.into()),
    };
    let refused = seed.is_none();
    let markup = pages::adding(&reader.shell(&site, None), &Adding { seed, back, errors });
    Ok(if refused { reader.again(markup) } else { reader.page(markup) })
}

/// `POST /me/authenticator/confirmation`: the first code; the answer tells the recovery codes.
async fn confirm(
    State(site): State<Site>,
    reader: Reader,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, PageError> {
    let session = reader.session.ok_or(Denied::SignInFirst)?;
    let (actor, code) = (reader.actor.clone(), fields.text("code"));
    let back = own_back(&site, &reader, &fields.text("back"));
    match site.run(move |app| factors::confirm(app, &actor, session, &code)).await {
        Ok(Proven { opened, recovery }) => {
            let next = match (waiting(&site, &reader, &headers).await?, back.as_str()) {
                (Some(_), _) => urls::proof_kept(),
                (None, "") => urls::me(),
                (None, back) => back.to_owned(),
            };
            let markup = pages::recovery(&reader.shell(&site, None), &recovery, &next);
            let mut response = reader.page(markup);
            response.headers_mut().append(header::SET_COOKIE, session_cookie(&opened));
            Ok(response)
        }
        Err(Failure::Refused(refused)) => {
            let errors = vec![wrong(&site, reader.lang, &refused)];
            let adding = Adding { seed: None, back, errors };
            Ok(reader.again(pages::adding(&reader.shell(&site, None), &adding)))
        }
        Err(failure) => Err(failure.into()),
    }
}

/// `POST /me/authenticator/removal`
async fn remove(State(site): State<Site>, reader: Reader) -> Result<Response, PageError> {
    let actor = reader.actor.clone();
    site.run(move |app| factors::remove(app, &actor)).await?;
    Ok(reader.see(&format!("{}?factors", urls::me())))
}

/// `POST /me/recovery-codes`: fresh ones, told on this answer and nowhere else.
async fn renew(State(site): State<Site>, reader: Reader) -> Result<Response, PageError> {
    let actor = reader.actor.clone();
    match site.run(move |app| factors::renew_recovery(app, &actor)).await {
        Ok(codes) => {
            let next = urls::me();
            Ok(reader.page(pages::recovery(&reader.shell(&site, None), &codes, &next)))
        }
        Err(Failure::Refused(_)) => Err(PageError::Status(StatusCode::NOT_FOUND)),
        Err(failure) => Err(failure.into()),
    }
}
