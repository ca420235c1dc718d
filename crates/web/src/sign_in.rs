//! Signing in and out, one's own sessions and passkeys.

use app::Failure;
use app::sign_in::{self, Answered, AskRefused, From, Given, Opened};
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::Response;
use domain::ids::{SessionId, SignInId};
use domain::policy::{Act, Denied};
use domain::session::SignInRefused;
use views::dates;
use views::pages::sign_in as pages;
use views::parts::FieldError;
use views::t;

use crate::errors::PageError;
use crate::fields::{Fields, Query};
use crate::reader::{Params, Reader, SESSION_COOKIE, session_token};
use crate::routes::{Gate, Routes};
use crate::site::Site;
use crate::urls;

mod browser;
mod me;
mod passkey;

pub(crate) fn routes(routes: Routes) -> Routes {
    let me = Gate::Act(Act::SeeOwnDesk);
    let change = Gate::Act(Act::ChangeFactors);
    routes
        .get("/{lang}/sign-in", Gate::Open, ask_page)
        .post("/{lang}/sign-in", Gate::Open, ask)
        .get("/{lang}/sign-in/{id}", Gate::Open, code_page)
        .post("/{lang}/sign-in/{id}", Gate::Open, answer)
        .post("/{lang}/sign-out", Gate::Open, sign_out)
        .get("/{lang}/me", me, me::show)
        .post("/{lang}/me", me, me::save)
        .post("/{lang}/me/sessions/{id}/end", me, end_session)
        .post("/{lang}/me/sessions/end-others", me, end_others)
        .post("/{lang}/me/passkeys/{id}/removal", change, passkey::remove)
        .post("/{lang}/passkeys/registration/options", change, passkey::registration_options)
        .post("/{lang}/passkeys/registration/result", change, passkey::registration_result)
        .post("/{lang}/passkeys/sign-in/options", Gate::Open, passkey::sign_in_options)
        .post("/{lang}/passkeys/sign-in/result", Gate::Open, passkey::sign_in_result)
}

/// `GET /sign-in`: asks for an address; who is signed in already goes to the desk.
async fn ask_page(State(site): State<Site>, reader: Reader, Query(query): Query) -> Response {
    // Who is to prove themselves anew, and has nothing but the mail for it, signs in again.
    let again = query.has("again");
    if reader.person.is_some() && !again {
        return reader.see(&urls::desk());
    }
    let email = reader.person.as_ref().map(|it| it.email.clone()).unwrap_or_default();
    let back = sign_in::own_path(&site.app, query.raw("back")).unwrap_or_default();
    let ask = pages::Ask { back, email, ..pages::Ask::default() };
    reader.page(pages::ask(&reader.shell(&site, None), &ask))
}

/// `POST /sign-in`: sends a code; the answer says nothing about who is known here.
async fn ask(
    State(site): State<Site>,
    reader: Reader,
    fields: Fields,
) -> Result<Response, PageError> {
    let (email, back, lang) = (fields.text("email"), fields.text("back"), reader.lang);
    let (typed, return_to) = (email.clone(), back.clone());
    let asked = site.run(move |app| sign_in::ask(app, &typed, &return_to, lang)).await;
    let message = match asked {
        Ok(id) => return Ok(reader.see(&urls::sign_in_code(id))),
        Err(Failure::Refused(AskRefused::NotAnEmail)) => t!(lang, "sign-in-not-an-email"),
        Err(Failure::Refused(AskRefused::TooMany(until))) => {
            let time = dates::time(until.plus_ms(60_000), &site.app.network.about.zone.id);
            t!(lang, "sign-in-too-many", time = time)
        }
        Err(failure) => return Err(failure.into()),
    };
    let back = sign_in::own_path(&site.app, &back).unwrap_or_default();
    let ask = pages::Ask { email, back, errors: vec![FieldError::new("email", message)] };
    Ok(reader.again(pages::ask(&reader.shell(&site, None), &ask)))
}

/// `GET /sign-in/{id}`: asks for the code, or with the link's token for one click. Nothing is
/// looked up and nothing changes, so mail scanners may open it as often as they like.
async fn code_page(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    Query(query): Query,
) -> Result<Response, PageError> {
    let id: SignInId = params.id()?;
    let shell = reader.shell(&site, None);
    if query.has("token") {
        return Ok(reader.page(pages::link(&shell, &id.to_string(), &query.text("token"))));
    }
    Ok(reader.page(pages::code(&shell, &code_form(&site, id, "", None))))
}

/// `POST /sign-in/{id}`: the code or the link's token, and a newcomer's name.
async fn answer(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, PageError> {
    let id: SignInId = params.id()?;
    let (lang, name) = (reader.lang, fields.text("name"));
    let code = fields.text("code");
    let given = match fields.has("token") {
        true => Given::Token(fields.text("token")),
        false => Given::Code(code.clone()),
    };
    if let Given::Code(code) = &given
        && code.is_empty()
    {
        let n_digits = site.app.network.rules.sign_in.code_digits;
        let words = t!(lang, "sign-in-code-missing", count = n_digits);
        return Ok(code_again(&site, &reader, id, code, words.into_owned()));
    }
    let (from, tried) = (from(&headers), given.clone());
    let typed = name.clone();
    match site.run(move |app| sign_in::answer(app, id, &tried, &typed, lang, from)).await {
        Ok(Answered::SignedIn(opened)) => Ok(enter(&reader, &opened)),
        Ok(Answered::NameWanted) => Ok(name_page(&site, &reader, id, given, fields.has("naming"))),
        Err(Failure::Refused(SignInRefused::Wrong { left })) => {
            let words = t!(lang, "sign-in-code-wrong", left = left);
            Ok(code_again(&site, &reader, id, &code, words.into_owned()))
        }
        Err(Failure::Refused(SignInRefused::Over | SignInRefused::TooMany { .. })) => {
            Ok(reader.again(pages::over(&reader.shell(&site, None))))
        }
        Err(failure) => Err(failure.into()),
    }
}

fn code_form(site: &Site, id: SignInId, code: &str, error: Option<String>) -> pages::Code {
    let rule = site.app.network.rules.sign_in;
    pages::Code {
        id: id.to_string(),
        code: code.to_owned(),
        n_digits: rule.code_digits,
        minutes: rule.minutes,
        errors: error.into_iter().map(|it| FieldError::new("code", it)).collect(),
    }
}

fn code_again(site: &Site, reader: &Reader, id: SignInId, code: &str, error: String) -> Response {
    let form = code_form(site, id, code, Some(error));
    reader.again(pages::code(&reader.shell(site, None), &form))
}

/// Asks a newcomer for the name; with an error when the form was sent without one.
fn name_page(site: &Site, reader: &Reader, id: SignInId, given: Given, sent: bool) -> Response {
    let missing = || FieldError::new("name", t!(reader.lang, "person-no-name"));
    let name = pages::Name {
        id: id.to_string(),
        proof: match given {
            Given::Code(code) => ("code", code),
            Given::Token(token) => ("token", token),
        },
        name: String::new(),
        errors: sent.then(missing).into_iter().collect(),
    };
    let page = pages::name(&reader.shell(site, None), &name);
    if sent { reader.again(page) } else { reader.page(page) }
}

/// `POST /sign-out`: ends the session; what the browser kept of it goes too.
async fn sign_out(
    State(site): State<Site>,
    reader: Reader,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    if let Some(token) = session_token(&headers) {
        site.run(move |app| sign_in::sign_out(app, &token)).await?;
    }
    let mut response = reader.see(&urls::home());
    let gone = format!("{SESSION_COOKIE}=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0");
    let out = response.headers_mut();
    out.insert(header::SET_COOKIE, value(&gone));
    out.insert("clear-site-data", HeaderValue::from_static("\"cache\", \"storage\""));
    Ok(response)
}

/// `POST /me/sessions/{id}/end`
async fn end_session(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let (id, actor): (SessionId, _) = (params.id()?, reader.actor.clone());
    site.run(move |app| sign_in::end_session(app, &actor, id)).await?;
    Ok(reader.see(&urls::me()))
}

/// `POST /me/sessions/end-others`
async fn end_others(State(site): State<Site>, reader: Reader) -> Result<Response, PageError> {
    let keep = reader.session.ok_or(Denied::SignInFirst)?;
    let actor = reader.actor.clone();
    site.run(move |app| sign_in::end_other_sessions(app, &actor, keep)).await?;
    Ok(reader.see(&urls::me()))
}

/// Where a request comes from: its browser and the session it has.
pub(crate) fn from(headers: &HeaderMap) -> From {
    let agent = headers.get(header::USER_AGENT).and_then(|it| it.to_str().ok()).unwrap_or("");
    From { browser: browser::words(agent), old_token: session_token(headers) }
}

/// Signed in: the cookie, and on to where the reader wanted to go.
pub(crate) fn enter(reader: &Reader, opened: &Opened) -> Response {
    let mut response = match &opened.return_to {
        Some(path) => {
            axum::response::IntoResponse::into_response(axum::response::Redirect::to(path))
        }
        None => reader.see(&urls::desk()),
    };
    response.headers_mut().insert(header::SET_COOKIE, session_cookie(opened));
    response
}

/// The session's cookie: for this host alone, out of reach of scripts and of other sites.
pub(crate) fn session_cookie(opened: &Opened) -> HeaderValue {
    value(&format!(
        "{SESSION_COOKIE}={}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age={}",
        opened.token, opened.lifetime_s
    ))
}

pub(crate) fn value(text: &str) -> HeaderValue {
    HeaderValue::from_str(text).expect("hex digits and our own words are a header's value")
}

/// What the refusals of a person's entry say.
pub(crate) fn entry_errors(
    lang: domain::language::Lang,
    faults: &[app::people::EntryFault],
) -> Vec<FieldError> {
    use app::people::EntryFault;
    let words = |fault: EntryFault| match fault {
        EntryFault::NoName => t!(lang, "person-no-name"),
        EntryFault::LongName => t!(lang, "person-long-name", max = sign_in::NAME_CHARS_MAX),
        EntryFault::NotAnEmail => t!(lang, "sign-in-not-an-email"),
        EntryFault::KnownEmail => t!(lang, "people-known-email"),
        EntryFault::NoSuchLanguage => t!(lang, "person-no-language"),
        EntryFault::NoSuchCountry => t!(lang, "person-no-such-country"),
        EntryFault::LongOrganisation => t!(lang, "refusal-organisation-long"),
    };
    faults.iter().map(|it| FieldError::new(it.field(), words(*it))).collect()
}
