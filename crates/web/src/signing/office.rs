//! The mayor's office with its letter. Opening changes nothing, so scanners may open; only a
//! form that was sent, with the code from the second letter, signs.

use app::Failure;
use app::applications::signing;
use axum::extract::State;
use axum::response::Response;
use domain::ids::{AttachmentId, SignatureRequestId};
use domain::language::Lang;
use domain::signature::{RequestOver, SignRefused};
use views::pages::signing::{self as pages, over_words, refused_words};
use views::parts::FieldError;
use views::t;

use crate::errors::PageError;
use crate::fields::{Fields, Query};
use crate::files;
use crate::reader::{Params, Reader};
use crate::routes::{Gate, Routes};
use crate::site::Site;
use crate::urls;

pub(super) fn routes(routes: Routes) -> Routes {
    routes
        .get("/{lang}/signatures/{id}", Gate::Open, show)
        .post("/{lang}/signatures/{id}", Gate::Open, sign)
        .post("/{lang}/signatures/{id}/code", Gate::Open, send_code)
        .get("/{lang}/signatures/{id}/files/{file}", Gate::Open, file)
}

/// What was sent before, to be shown again.
#[derive(Default)]
struct After {
    signer: String,
    errors: Vec<FieldError>,
    refused: Option<String>,
}

/// `GET /signatures/{id}?token=…`
async fn show(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    Query(query): Query,
) -> Result<Response, PageError> {
    let (id, token): (SignatureRequestId, _) = (params.id()?, query.text("token"));
    let signed = match query.has("signed") {
        true => {
            let (token, lang) = (token.clone(), reader.lang);
            site.run(move |app| signing::office_signed(app, id, &token, lang)).await.ok()
        }
        false => None,
    };
    let page = page(&site, &reader, id, token, After::default()).await?;
    Ok(reader.page(pages::office(&reader.shell(&site, None), &page, signed.as_ref())))
}

async fn page(
    site: &Site,
    reader: &Reader,
    id: SignatureRequestId,
    token: String,
    after: After,
) -> Result<pages::OfficePage, PageError> {
    let lang = reader.lang;
    let page = site.run(move |app| signing::office_page(app, id, &token, lang)).await?;
    let After { signer, errors, refused } = after;
    Ok(pages::OfficePage { signer, errors, refused, ..page })
}

async fn again(
    site: &Site,
    reader: &Reader,
    id: SignatureRequestId,
    token: String,
    after: After,
) -> Result<Response, PageError> {
    let page = page(site, reader, id, token, after).await?;
    Ok(reader.again(pages::office(&reader.shell(site, None), &page, None)))
}

/// `POST /signatures/{id}/code`: sends a code to the office's own address.
async fn send_code(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    let (id, token): (SignatureRequestId, _) = (params.id()?, fields.text("token"));
    let sent = token.clone();
    match site.run(move |app| signing::send_code(app, id, &sent)).await {
        Ok(()) => Ok(reader.see(&format!("{}?token={}", urls::office(id), plain(&token)))),
        Err(Failure::Refused(refused)) => {
            let after = told(reader.lang, &refused, String::new());
            again(&site, &reader, id, token, after).await
        }
        Err(other) => Err(other.into()),
    }
}

/// `POST /signatures/{id}`: signs, with the code.
async fn sign(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    let (id, token): (SignatureRequestId, _) = (params.id()?, fields.text("token"));
    let (code, signer, seen) = (fields.text("code"), fields.text("signer"), fields.text("seen"));
    if !fields.has("confirm") {
        let error = FieldError::new("confirm", t!(reader.lang, "signing-confirm-missing"));
        let after = After { signer, errors: vec![error], refused: None };
        return again(&site, &reader, id, token, after).await;
    }
    let (sent, by) = (token.clone(), signer.clone());
    let signed =
        site.run(move |app| signing::sign(app, id, &sent, &code, &by, &seen)).await;
    match signed {
        Ok(()) => {
            let path = format!("{}?signed=1&token={}", urls::office(id), plain(&token));
            Ok(reader.see(&path))
        }
        Err(Failure::Refused(refused)) => {
            let after = told(reader.lang, &refused, signer);
            again(&site, &reader, id, token, after).await
        }
        Err(other) => Err(other.into()),
    }
}

/// A token of ours has nothing that an address cannot hold; whatever else was sent is cut.
fn plain(token: &str) -> String {
    token.chars().filter(char::is_ascii_alphanumeric).take(64).collect()
}

fn told(lang: Lang, refused: &SignRefused, signer: String) -> After {
    let mut after = After { signer, ..After::default() };
    let mut error = |field: &str, words: String| after.errors.push(FieldError::new(field, words));
    match refused {
        SignRefused::NoSigner => error("signer", t!(lang, "signing-signer-missing").into_owned()),
        SignRefused::WrongCode { left } => {
            error("code", t!(lang, "signing-code-wrong", left = *left).into_owned());
        }
        SignRefused::CodeOver => error("code", t!(lang, "signing-code-over").into_owned()),
        SignRefused::NoMoreCodes => {
            after.refused = Some(t!(lang, "signing-no-more-codes").into_owned());
        }
        // The page itself says why.
        SignRefused::Over(RequestOver::Missed) => (),
        SignRefused::Over(over) => after.refused = Some(over_words(lang, *over)),
        SignRefused::Not(no) => after.refused = Some(refused_words(lang, no)),
    }
    after
}

/// `GET /signatures/{id}/files/{file}?token=…`
async fn file(
    State(site): State<Site>,
    params: Params,
    Query(query): Query,
) -> Result<Response, PageError> {
    let (id, file): (SignatureRequestId, AttachmentId) = (params.id()?, params.typed("file")?);
    let token = query.text("token");
    let (name, media_type, bytes) =
        site.run(move |app| signing::office_file(app, id, &token, file)).await?;
    Ok(files::given_whole(&name, &media_type, bytes))
}
