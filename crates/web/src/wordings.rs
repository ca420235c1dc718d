//! The desk of what letters say.

use app::{App, Failure, wordings};
use axum::extract::State;
use axum::response::Response;
use domain::language::Lang;
use domain::policy::Act;
use domain::wording::{Flaw, Piece, WordingRefused};
use views::pages::wordings as pages;
use views::parts::FieldError;
use views::t;

use crate::errors::PageError;
use crate::fields::{Fields, Query};
use crate::reader::{Params, Reader};
use crate::routes::{Gate, Routes};
use crate::site::Site;
use crate::urls;

pub(crate) fn routes(routes: Routes) -> Routes {
    let write = Gate::Act(Act::WriteLetters);
    routes
        .get("/{lang}/letters", write, list)
        .get("/{lang}/letters/{kind}", write, show)
        .get("/{lang}/letters/{kind}/versions/{n}", write, version)
        .get("/{lang}/letters/{kind}/draft", write, draft)
        .post("/{lang}/letters/{kind}/draft", write, begin)
        .post("/{lang}/letters/{kind}/draft/texts", write, save)
        .post("/{lang}/letters/{kind}/draft/removal", write, discard)
        .post("/{lang}/letters/{kind}/publication", write, publish)
}

/// `GET /letters`
async fn list(State(site): State<Site>, reader: Reader) -> Result<Response, PageError> {
    let (actor, lang) = (reader.actor.clone(), reader.lang);
    let kinds = site.run(move |app| wordings::list(app, &actor, lang)).await?;
    Ok(reader.page(pages::list(&reader.shell(&site, None), &kinds)))
}

/// `GET /letters/{kind}`
async fn show(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    Query(query): Query,
) -> Result<Response, PageError> {
    let page = kind_page(&site, &reader, params.typed("kind")?, None).await?;
    let page = pages::KindPage { done: query.has("done"), ..page };
    Ok(reader.page(pages::kind(&reader.shell(&site, None), &page)))
}

/// `GET /letters/{kind}/versions/{n}`
async fn version(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let n: i64 = params.typed("n")?;
    let page = kind_page(&site, &reader, params.typed("kind")?, Some(n)).await?;
    Ok(reader.page(pages::kind(&reader.shell(&site, None), &page)))
}

async fn kind_page(
    site: &Site,
    reader: &Reader,
    kind: String,
    n: Option<i64>,
) -> Result<pages::KindPage, PageError> {
    let (actor, lang) = (reader.actor.clone(), reader.lang);
    Ok(site.run(move |app| wordings::kind(app, &actor, &kind, n, lang)).await?)
}

/// `POST /letters/{kind}/draft`: begins another text.
async fn begin(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let (actor, kind): (_, String) = (reader.actor.clone(), params.typed("kind")?);
    let to = urls::wording_draft(&kind);
    site.run(move |app| wordings::begin(app, &actor, &kind)).await?;
    Ok(reader.see(&to))
}

/// `GET /letters/{kind}/draft?text=fr`
async fn draft(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    Query(query): Query,
) -> Result<Response, PageError> {
    let text = query.text("text").parse().ok();
    let page = draft_page(&site, &reader, params.typed("kind")?, text).await?;
    let page = pages::DraftPage { saved: query.has("saved"), ..page };
    Ok(reader.page(pages::draft(&reader.shell(&site, None), &page)))
}

async fn draft_page(
    site: &Site,
    reader: &Reader,
    kind: String,
    text: Option<Lang>,
) -> Result<pages::DraftPage, PageError> {
    let (actor, lang) = (reader.actor.clone(), reader.lang);
    Ok(site.run(move |app| wordings::draft(app, &actor, &kind, text, lang)).await?)
}

/// `POST /letters/{kind}/draft/texts`: saves one language's text.
async fn save(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    let kind: String = params.typed("kind")?;
    let of: Lang = fields.text("text").parse().map_err(|_| domain::policy::Denied::Hidden)?;
    let seen = fields.text("seen").parse().unwrap_or(0);
    // As typed: what may not be kept is refused by name and not taken out unseen.
    let (subject, body) = (fields.raw("subject").trim().to_owned(), fields.raw("body").to_owned());
    let (actor, to, typed) = (reader.actor.clone(), kind.clone(), (subject, body));
    let (subject, body) = typed.clone();
    let act = move |app: &App| wordings::save(app, &actor, &to, (of, seen), (&subject, &body));
    match site.run(act).await {
        Ok(()) => Ok(reader.see(&format!("{}?text={of}&saved", urls::wording_draft(&kind)))),
        Err(Failure::Refused(refused)) => {
            let mut page = draft_page(&site, &reader, kind, Some(of)).await?;
            (page.text.subject, page.text.body) = typed;
            refuse(&mut page, &refused, reader.lang);
            Ok(reader.again(pages::draft(&reader.shell(&site, None), &page)))
        }
        Err(failure) => Err(failure.into()),
    }
}

/// `POST /letters/{kind}/publication`
async fn publish(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    let kind: String = params.typed("kind")?;
    let (actor, to) = (reader.actor.clone(), kind.clone());
    let seen = fields.text("seen").parse().unwrap_or(0);
    let done = site.run(move |app| wordings::publish(app, &actor, &to, seen)).await;
    finish(&site, &reader, kind, done).await
}

/// `POST /letters/{kind}/draft/removal`
async fn discard(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    let kind: String = params.typed("kind")?;
    let (actor, to) = (reader.actor.clone(), kind.clone());
    let seen = fields.text("seen").parse().unwrap_or(0);
    let done = site.run(move |app| wordings::discard(app, &actor, &to, seen)).await;
    finish(&site, &reader, kind, done).await
}

async fn finish(
    site: &Site,
    reader: &Reader,
    kind: String,
    done: Result<(), Failure<WordingRefused>>,
) -> Result<Response, PageError> {
    match done {
        Ok(()) => Ok(reader.see(&format!("{}?done", urls::wording(&kind)))),
        Err(Failure::Refused(refused)) => {
            let mut page = draft_page(site, reader, kind, None).await?;
            refuse(&mut page, &refused, reader.lang);
            Ok(reader.again(pages::draft(&reader.shell(site, None), &page)))
        }
        Err(failure) => Err(failure.into()),
    }
}

/// Says on a draft's page why nothing was done with it.
fn refuse(page: &mut pages::DraftPage, refused: &WordingRefused, lang: Lang) {
    let here = page.text.lang;
    let words = match refused {
        WordingRefused::Published { n } => t!(lang, "wordings-no-published", n = *n),
        WordingRefused::Meanwhile { .. } => t!(lang, "wordings-no-meanwhile"),
        WordingRefused::Nothing => t!(lang, "wordings-no-nothing"),
        WordingRefused::Flaws(flaws) => {
            let error = |it: &Flaw| {
                let field = if it.piece == Piece::Subject { "subject" } else { "body" };
                FieldError::new(field, wordings::flaw_words(&it.what, lang))
            };
            page.errors = flaws.iter().filter(|it| it.lang == here).map(error).collect();
            if !page.errors.is_empty() {
                return;
            }
            t!(lang, "wordings-no-flaws")
        }
    };
    page.refused = Some(words.into_owned());
}
