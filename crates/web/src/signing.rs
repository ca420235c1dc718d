//! The mayor's signature, and checking receipts: team, mayor's office, everybody.

mod office;
mod sent;
mod verify;

use app::Failure;
use app::applications::signing::{self, AskNo, BringNo, Brought, SignaturesAfter};
use axum::extract::{Request, State};
use axum::response::Response;
use domain::ids::{ApplicationId, SignatureId, SignatureRequestId};
use domain::language::Lang;
use domain::policy::Act;
use domain::signature::Way;
use domain::signature::code::CodeNo;
use views::pages::signing::{self as pages, BringForm, refused_words};
use views::parts::FieldError;
use views::shell::Nav;
use views::t;

use crate::applications::signed_in;
use crate::errors::PageError;
use crate::fields::{Fields, Query};
use crate::reader::{Params, Reader};
use crate::routes::{Gate, Routes};
use crate::site::Site;
use crate::{files, urls};
pub(crate) use sent::Sent;

pub(crate) fn routes(routes: Routes) -> Routes {
    let read = Gate::Act(Act::ReadApplication);
    let submit = Gate::Act(Act::SubmitApplication);
    let routes = routes
        .get("/{lang}/applications/{id}/signatures", read, show)
        .post("/{lang}/applications/{id}/signatures", submit, bring)
        .get("/{lang}/applications/{id}/signatures/{signature}/file", read, file)
        .post("/{lang}/applications/{id}/signatures/{signature}/removal", submit, revoke)
        .post("/{lang}/applications/{id}/signature-requests", submit, ask)
        .post("/{lang}/applications/{id}/signature-requests/{request}/removal", submit, revoke_letter);
    verify::routes(office::routes(routes))
}

/// `GET /applications/{id}/signatures`
async fn show(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    Query(query): Query,
) -> Result<Response, PageError> {
    signed_in(&reader)?;
    let done = match query.raw("done") {
        "asked" => Some("signing-done-asked"),
        "brought" => Some("signing-done-brought"),
        "revoked" => Some("signing-done-revoked"),
        "letter" => Some("signing-done-revoked-letter"),
        _ => None,
    };
    let after = SignaturesAfter { done, ..SignaturesAfter::default() };
    Ok(reader.page(page(&site, &reader, params.id()?, after).await?))
}

async fn page(
    site: &Site,
    reader: &Reader,
    id: ApplicationId,
    after: SignaturesAfter,
) -> Result<views::Markup, PageError> {
    let (actor, lang) = (reader.actor.clone(), reader.lang);
    let page = site.run(move |app| signing::page(app, &actor, id, lang, after)).await?;
    Ok(pages::signatures(&reader.shell(site, Some(Nav::Desk)), &page))
}

/// `POST /applications/{id}/signature-requests`: sends a letter to the mayor's office.
async fn ask(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    signed_in(&reader)?;
    let (id, actor): (ApplicationId, _) = (params.id()?, reader.actor.clone());
    let (email, lang) = (fields.text("email"), fields.text("letter_lang"));
    let (typed, chosen, key) = (email.clone(), lang.clone(), fields.text("key"));
    let asked = site.run(move |app| signing::ask(app, &actor, id, &typed, &chosen, &key)).await;
    let words = |key: &str| t!(reader.lang, key).into_owned();
    let mut after =
        SignaturesAfter { email, letter_lang: lang.parse().ok(), ..SignaturesAfter::default() };
    match asked {
        Ok(_) => return Ok(reader.see(&format!("{}?done=asked", urls::signatures(id)))),
        Err(Failure::Refused(AskNo::NotAnEmail)) => {
            after.errors.push(FieldError::new("email", words("signing-email-wrong")));
        }
        Err(Failure::Refused(AskNo::NoSuchLanguage)) => {
            after.errors.push(FieldError::new("letter_lang", words("signing-language-wrong")));
        }
        Err(Failure::Refused(AskNo::Rule(no))) => {
            after.refused = Some(refused_words(reader.lang, &no));
        }
        Err(Failure::Refused(AskNo::ChangedMeanwhile)) => {
            after.refused = Some(words("application-check-changed"));
        }
        Err(Failure::Refused(AskNo::Key(_))) => after.refused = Some(words("application-key-used")),
        Err(other) => return Err(other.into()),
    }
    Ok(reader.again(page(&site, &reader, id, after).await?))
}

/// `POST /applications/{id}/signature-requests/{request}/removal`
async fn revoke_letter(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    signed_in(&reader)?;
    let (id, request): (ApplicationId, SignatureRequestId) =
        (params.id()?, params.typed("request")?);
    let actor = reader.actor.clone();
    site.run(move |app| signing::revoke_letter(app, &actor, id, request)).await?;
    Ok(reader.see(&format!("{}?done=letter", urls::signatures(id))))
}

/// `POST /applications/{id}/signatures/{signature}/removal`
async fn revoke(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    signed_in(&reader)?;
    let (id, signature): (ApplicationId, SignatureId) = (params.id()?, params.typed("signature")?);
    let actor = reader.actor.clone();
    match site.run(move |app| signing::revoke(app, &actor, id, signature)).await {
        Ok(()) => Ok(reader.see(&format!("{}?done=revoked", urls::signatures(id)))),
        Err(Failure::Refused(no)) => {
            let refused = Some(refused_words(reader.lang, &no));
            let after = SignaturesAfter { refused, ..SignaturesAfter::default() };
            Ok(reader.again(page(&site, &reader, id, after).await?))
        }
        Err(other) => Err(other.into()),
    }
}

/// `POST /applications/{id}/signatures`: a scan, or a signed PDF, with the code on it.
async fn bring(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    request: Request,
) -> Result<Response, PageError> {
    signed_in(&reader)?;
    let id: ApplicationId = params.id()?;
    // Nobody but the contact has a file of theirs read here.
    let actor = reader.actor.clone();
    site.run(move |app| signing::may_bring(app, &actor, id)).await?;
    let max_bytes = site.app.network.rules.upload.max_bytes;
    let sent = Sent::receive(request, max_bytes).await?;
    let way: Way = sent.text("way").parse().map_err(|_| not_found())?;
    let code = sent.text(&format!("code_{way}"));
    let file = sent.file(&format!("file_{way}"));
    let brought = match file {
        Some(Ok((name, bytes))) => {
            let brought = Brought { way, code: code.clone(), name, bytes };
            let actor = reader.actor.clone();
            site.run(move |app| signing::bring(app, &actor, id, brought)).await
        }
        Some(Err(_)) => Err(Failure::Refused(BringNo::TooLarge { max_bytes })),
        None => Err(Failure::Refused(BringNo::NoFile)),
    };
    let mut after = SignaturesAfter::default();
    match brought {
        Ok(_) => return Ok(reader.see(&format!("{}?done=brought", urls::signatures(id)))),
        Err(Failure::Refused(BringNo::Rule(no))) => {
            after.refused = Some(refused_words(reader.lang, &no));
        }
        Err(Failure::Refused(no)) => after.errors.push(bring_error(reader.lang, way, &no)),
        Err(other) => return Err(other.into()),
    }
    after.bring = BringForm { way: Some(way), code };
    Ok(reader.again(page(&site, &reader, id, after).await?))
}

fn not_found() -> PageError {
    PageError::Status(axum::http::StatusCode::NOT_FOUND)
}

fn bring_error(lang: Lang, way: Way, no: &BringNo) -> FieldError {
    let kinds = if way == Way::Pdf { "PDF" } else { "PDF, JPEG, PNG" };
    let (field, words) = match no {
        BringNo::NoFile => ("file", t!(lang, "signing-file-missing")),
        BringNo::Kind => ("file", t!(lang, "signing-file-kind", kinds = kinds)),
        BringNo::TooLarge { max_bytes } => {
            ("file", t!(lang, "signing-file-too-large", megabytes = max_bytes / 1_000_000))
        }
        BringNo::Unsigned => ("file", t!(lang, "signing-pdf-unsigned")),
        BringNo::Code(CodeNo::Mistyped) => ("code", t!(lang, "signing-code-mistyped")),
        BringNo::Code(CodeNo::AnotherApplication) => ("code", t!(lang, "signing-code-another")),
        BringNo::Code(CodeNo::AnotherVersion) => ("code", t!(lang, "signing-code-older")),
        BringNo::Rule(refused) => ("file", refused_words(lang, refused).into()),
    };
    FieldError::new(&format!("{field}_{way}"), words)
}

/// `GET /applications/{id}/signatures/{signature}/file`
async fn file(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    signed_in(&reader)?;
    let (id, signature): (ApplicationId, SignatureId) = (params.id()?, params.typed("signature")?);
    let actor = reader.actor.clone();
    let (it, bytes) =
        site.run(move |app| signing::signed_file(app, &actor, id, signature)).await?;
    Ok(files::given_whole(&it.name, &it.media_type, bytes))
}
