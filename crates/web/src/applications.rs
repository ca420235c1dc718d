//! A city team's application: begin, write, check, hand in, take back, read.

use std::collections::BTreeMap;

use app::applications::{self, HandInRefused, SaveRefused, Saved, SectionAfter, StartRefused};
use app::{Failure, failure::Lookup};
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use domain::ids::{ApplicationId, SubmissionId};
use domain::policy::Act;
use views::pages::applications as pages;
use views::pages::applications::{Beginning, HandInNo};
use views::shell::Nav;

use crate::errors::PageError;
use crate::fields::{Fields, Query};
use crate::reader::{Params, Reader};
use crate::routes::{Gate, Routes};
use crate::site::Site;
use crate::{urls, writing};

pub(crate) fn routes(routes: Routes) -> Routes {
    let read = Gate::Act(Act::ReadApplication);
    let write = Gate::Act(Act::WriteApplication);
    let submit = Gate::Act(Act::SubmitApplication);
    let start = Gate::Act(Act::StartApplication);
    routes
        .get("/{lang}/calls/{slug}/applications", start, beginning)
        .post("/{lang}/calls/{slug}/applications", start, begin)
        .get("/{lang}/applications/{id}", read, task_list)
        .get("/{lang}/applications/{id}/sections/{section}", read, section)
        .post("/{lang}/applications/{id}/sections/{section}", write, save)
        .get("/{lang}/applications/{id}/signature-page", read, signature_page)
        .get("/{lang}/applications/{id}/check", read, check)
        .post("/{lang}/applications/{id}/submission", submit, hand_in)
        .get("/{lang}/applications/{id}/receipts/{submission}", read, receipt)
        .get("/{lang}/applications/{id}/receipts/{submission}/receipt.json", read, receipt_json)
        .get("/{lang}/applications/{id}/receipts/{submission}/dossier.json", read, dossier_json)
        .get("/{lang}/applications/{id}/withdrawal", submit, withdrawal)
        .post("/{lang}/applications/{id}/withdrawal", submit, withdraw)
        .get("/{lang}/applications/{id}/dossier", read, dossier)
}

/// Applications are nobody's but their readers', so whoever is not signed in is asked to sign
/// in for every address alike, whether or not anything is there.
pub(crate) fn signed_in(reader: &Reader) -> Result<(), PageError> {
    reader.person.as_ref().map(|_| ()).ok_or(PageError::SignInFirst)
}

/// The session ran out while somebody typed: 401, with everything typed in a form to send again.
fn resend(site: &Site, reader: &Reader, fields: &Fields) -> Response {
    let sent = fields.all().into_iter();
    let fields = sent.flat_map(|(name, all)| all.into_iter().map(move |it| (name.clone(), it)));
    let page = pages::ResendPage { path: reader.path.clone(), fields: fields.collect() };
    let shell = reader.shell(site, None);
    (StatusCode::UNAUTHORIZED, reader.page(pages::resend(&shell, &page))).into_response()
}

/// `GET /calls/{slug}/applications`
async fn beginning(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let (slug, actor, lang) = (params.slug()?, reader.actor.clone(), reader.lang);
    let page = site.run(move |app| {
        applications::start_page(app, &actor, &slug, lang, Beginning::default(), None)
    });
    Ok(reader.page(pages::start(&reader.shell(&site, Some(Nav::Calls)), &page.await?)))
}

/// `POST /calls/{slug}/applications`
async fn begin(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    if reader.person.is_none() {
        return Ok(resend(&site, &reader, &fields));
    }
    let (slug, lang) = (params.slug()?, reader.lang);
    let typed = Beginning {
        city: fields.text("city"),
        name: fields.text("name"),
        country: fields.text("country"),
        kind: fields.text("kind"),
        organisation: fields.text("organisation"),
    };
    let key = fields.text("key");
    let (actor, word, sent) = (reader.actor.clone(), slug.clone(), typed.clone());
    let begun = site.run(move |app| applications::start(app, &actor, &word, &sent, &key)).await;
    let refused: StartRefused = match begun {
        Ok(id) => return Ok(reader.see(&urls::application(id))),
        Err(Failure::Refused(refused)) => refused,
        Err(other) => return Err(other.into()),
    };
    let actor = reader.actor.clone();
    let page = site.run(move |app| {
        applications::start_page(app, &actor, &slug, lang, typed, Some(&refused))
    });
    Ok(reader.again(pages::start(&reader.shell(&site, Some(Nav::Calls)), &page.await?)))
}

/// `GET /applications/{id}`
async fn task_list(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    Query(query): Query,
) -> Result<Response, PageError> {
    signed_in(&reader)?;
    let (id, actor, lang) = (params.id()?, reader.actor.clone(), reader.lang);
    let done = done_key(&query);
    let page = site.run(move |app| applications::task_list(app, &actor, id, lang, done)).await?;
    Ok(reader.page(pages::task_list(&reader.shell(&site, Some(Nav::Desk)), &page)))
}

/// What an address says was done before; a word nobody gave out says nothing.
pub(crate) fn done_key(query: &Fields) -> Option<&'static str> {
    match query.raw("done") {
        "saved" => Some("application-saved"),
        "attached" => Some("application-file-saved"),
        "replaced" => Some("application-file-replaced"),
        "removed" => Some("application-file-removed"),
        "went-over" => Some("forms-news-went-over"),
        "still-loses" => Some("forms-news-still-loses"),
        "given" => Some("assignment-done"),
        "ended" => Some("assignment-ended"),
        "attached-picture" => Some("upload-picture-attached"),
        "replaced-picture" => Some("upload-picture-replaced"),
        "upload-removed" => Some("upload-removed"),
        "copied" => Some("post-copied"),
        _ => None,
    }
}

/// `GET /applications/{id}/sections/{section}`
async fn section(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    headers: HeaderMap,
    Query(query): Query,
) -> Result<Response, PageError> {
    signed_in(&reader)?;
    let (id, section): (ApplicationId, String) = (params.id()?, params.typed("section")?);
    let sent = writing::waiting(&site, &reader, &headers).await?;
    let held = sent.is_some();
    let after = SectionAfter { sent, held, done: done_key(&query), ..SectionAfter::default() };
    let page = section_markup(&site, &reader, id, section.clone(), after).await?;
    writing::note_loaded(&site, &reader, id, &section).await;
    Ok(reader.page(page))
}

/// A section's page after whatever happened before.
pub(crate) async fn section_markup(
    site: &Site,
    reader: &Reader,
    id: ApplicationId,
    section: String,
    after: SectionAfter,
) -> Result<views::Markup, PageError> {
    let (actor, lang) = (reader.actor.clone(), reader.lang);
    let page = site
        .run(move |app| applications::section_page(app, &actor, id, &section, lang, after))
        .await?;
    Ok(pages::section(&reader.shell(site, Some(Nav::Desk)), &page))
}

/// `POST /applications/{id}/sections/{section}`
async fn save(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, PageError> {
    if reader.person.is_none() {
        let held = writing::hold(&site, &reader, &headers, &fields).await?;
        return Ok(held.unwrap_or_else(|| resend(&site, &reader, &fields)));
    }
    let (id, section): (ApplicationId, String) = (params.id()?, params.typed("section")?);
    if fields.raw("act") == "discard" {
        let page = reader.see(&urls::section(id, &section));
        return writing::release(&site, &headers, page).await;
    }
    let shown: BTreeMap<String, String> =
        fields.beginning("v.").map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    let (actor, sent, name) = (reader.actor.clone(), fields.all(), section.clone());
    let saved =
        site.run(move |app| applications::save(app, &actor, id, &name, &sent, &shown)).await;
    let clashes = match saved {
        Ok(saved) => {
            let page = after_saving(&site, &reader, id, section, &fields, saved).await?;
            return writing::release(&site, &headers, page).await;
        }
        Err(Failure::Refused(SaveRefused::Clash(clashes))) => clashes,
        Err(Failure::Refused(
            SaveRefused::NotWritable | SaveRefused::Closed { .. } | SaveRefused::Unasked,
        )) => Vec::new(),
        Err(other) => return Err(other.into()),
    };
    // Nothing was saved: what waited for its writer goes on waiting.
    let after = SectionAfter { sent: Some(fields.all()), clashes, ..SectionAfter::default() };
    Ok(reader.again(section_markup(&site, &reader, id, section, after).await?))
}

/// The page after a section was saved: the next one, or this one with what is to be mended.
async fn after_saving(
    site: &Site,
    reader: &Reader,
    id: ApplicationId,
    section: String,
    fields: &Fields,
    saved: Saved,
) -> Result<Response, PageError> {
    crate::post::confirm(site, reader, id, fields).await?;
    if !saved.unasked.is_empty() {
        return Ok(crate::forms::unasked(site, reader, id, &saved.unasked));
    }
    if !saved.section_stays {
        return Ok(reader.see(&format!("{}?done=saved", urls::application(id))));
    }
    let act = fields.raw("act");
    if saved.problems.is_empty() || (act == "back" && saved.not_stored.is_empty()) {
        return Ok(reader.see(&after_save(id, &section, act, saved.next)));
    }
    let (sent, problems) = (Some(fields.all()), saved.problems);
    let after = SectionAfter { sent, problems, ..SectionAfter::default() };
    Ok(reader.again(section_markup(site, reader, id, section, after).await?))
}

/// Where a button of the section's form leads once everything is stored.
fn after_save(id: ApplicationId, section: &str, act: &str, next: Option<String>) -> String {
    match (act, next) {
        ("continue", Some(next)) => format!("{}?done=saved", urls::section(id, &next)),
        ("continue", None) => urls::check(id),
        ("back", _) => format!("{}?done=saved", urls::application(id)),
        _ => format!("{}?done=saved", urls::section(id, section)),
    }
}

/// `GET /applications/{id}/signature-page`
async fn signature_page(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    Query(query): Query,
) -> Result<Response, PageError> {
    signed_in(&reader)?;
    let (id, actor, lang) = (params.id()?, reader.actor.clone(), reader.lang);
    let mut page = site.run(move |app| applications::signature_page(app, &actor, id, lang)).await?;
    page.no_pdf = query.raw("pdf") == "none";
    Ok(reader.page(pages::signature(&reader.shell(&site, Some(Nav::Desk)), &page)))
}

/// `GET /applications/{id}/check`
async fn check(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    signed_in(&reader)?;
    let markup = check_markup(&site, &reader, params.id()?, None).await?;
    Ok(reader.page(markup))
}

/// The check page again, with what was refused of the sign-off.
pub(crate) async fn check_again(
    site: &Site,
    reader: &Reader,
    id: ApplicationId,
    refused: String,
) -> Result<views::Markup, PageError> {
    let (actor, lang) = (reader.actor.clone(), reader.lang);
    let mut page =
        site.run(move |app| applications::check_page(app, &actor, id, lang, None)).await?;
    if let Some(panel) = &mut page.sign_off {
        panel.refused = Some(refused);
    }
    Ok(pages::check(&reader.shell(site, Some(Nav::Desk)), &page))
}

async fn check_markup(
    site: &Site,
    reader: &Reader,
    id: ApplicationId,
    refused: Option<HandInNo>,
) -> Result<views::Markup, PageError> {
    let (actor, lang) = (reader.actor.clone(), reader.lang);
    let page =
        site.run(move |app| applications::check_page(app, &actor, id, lang, refused)).await?;
    Ok(pages::check(&reader.shell(site, Some(Nav::Desk)), &page))
}

/// `POST /applications/{id}/submission`
async fn hand_in(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    if reader.person.is_none() {
        return Ok(resend(&site, &reader, &fields));
    }
    let id = params.id()?;
    let refused = if fields.has("confirm") {
        let (actor, key, seen) = (reader.actor.clone(), fields.text("key"), fields.text("seen"));
        let filed =
            site.run(move |app| applications::submit(app, &actor, id, &key, Some(&seen))).await;
        match filed {
            Ok(it) => return Ok(reader.see(&format!("{}?new=1", urls::receipt(id, it.id)))),
            Err(Failure::Refused(HandInRefused::Rule(rule))) => HandInNo::Rule(rule),
            Err(Failure::Refused(HandInRefused::ChangedMeanwhile)) => HandInNo::ChangedMeanwhile,
            Err(Failure::Refused(HandInRefused::Key(_))) => HandInNo::KeyUsed,
            Err(other) => return Err(other.into()),
        }
    } else {
        HandInNo::NotConfirmed
    };
    Ok(reader.again(check_markup(&site, &reader, id, Some(refused)).await?))
}

/// `GET /applications/{id}/receipts/{submission}`
async fn receipt(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    Query(query): Query,
) -> Result<Response, PageError> {
    signed_in(&reader)?;
    let (id, submission): (ApplicationId, SubmissionId) = (params.id()?, params.typed("submission")?);
    let (actor, lang, fresh) = (reader.actor.clone(), reader.lang, query.has("new"));
    let mut page = site
        .run(move |app| applications::receipt_page(app, &actor, id, submission, lang, fresh))
        .await?;
    page.no_pdf = query.raw("pdf") == "none";
    Ok(reader.page(pages::receipt(&reader.shell(&site, Some(Nav::Desk)), &page)))
}

/// `GET /applications/{id}/receipts/{submission}/receipt.json`: the bytes that were signed.
async fn receipt_json(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    signed_in(&reader)?;
    let (id, submission): (ApplicationId, SubmissionId) = (params.id()?, params.typed("submission")?);
    let actor = reader.actor.clone();
    let it = site.run(move |app| applications::receipt_json(app, &actor, id, submission)).await;
    let (number, text) = it?;
    Ok(json_file(&format!("receipt-{number}.json"), text))
}

/// `GET /applications/{id}/receipts/{submission}/dossier.json`: the bytes that were hashed.
async fn dossier_json(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    signed_in(&reader)?;
    let (id, submission): (ApplicationId, SubmissionId) = (params.id()?, params.typed("submission")?);
    let actor = reader.actor.clone();
    let it = site.run(move |app| applications::dossier_json(app, &actor, id, submission)).await;
    let (number, text) = it?;
    Ok(json_file(&format!("dossier-{number}.json"), text))
}

fn json_file(name: &str, text: String) -> Response {
    let mut response = text.into_response();
    let name = format!("attachment; filename=\"{name}\"");
    let name = HeaderValue::from_str(&name).expect("a receipt number is made of letters and digits");
    let kind = HeaderValue::from_static("application/json");
    response.headers_mut().insert(header::CONTENT_TYPE, kind);
    response.headers_mut().insert(header::CONTENT_DISPOSITION, name);
    response
}

/// `GET /applications/{id}/withdrawal`
async fn withdrawal(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    signed_in(&reader)?;
    let (id, actor, lang) = (params.id()?, reader.actor.clone(), reader.lang);
    let page = site.run(move |app| applications::withdrawal_page(app, &actor, id, lang)).await?;
    Ok(reader.page(pages::withdrawal(&reader.shell(&site, Some(Nav::Desk)), &page)))
}

/// `POST /applications/{id}/withdrawal`
async fn withdraw(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    if reader.person.is_none() {
        return Ok(resend(&site, &reader, &fields));
    }
    let (id, actor, lang) = (params.id()?, reader.actor.clone(), reader.lang);
    let key = fields.text("key");
    let done = site.run(move |app| applications::withdraw(app, &actor, id, &key)).await;
    match done {
        Ok(_) => Ok(reader.see(&urls::application(id))),
        Err(Failure::Refused(_)) => {
            let actor = reader.actor.clone();
            let page = site.run(move |app| applications::withdrawal_page(app, &actor, id, lang));
            let shell = reader.shell(&site, Some(Nav::Desk));
            Ok(reader.again(pages::withdrawal(&shell, &page.await?)))
        }
        Err(other) => Err(other.into()),
    }
}

/// `GET /applications/{id}/dossier`
async fn dossier(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    Query(query): Query,
) -> Result<Response, PageError> {
    signed_in(&reader)?;
    let (id, actor, lang) = (params.id()?, reader.actor.clone(), reader.lang);
    let page: Result<_, Lookup> =
        site.run(move |app| applications::dossier(app, &actor, id, lang)).await;
    let mut page = page?;
    page.no_pdf = query.raw("pdf") == "none";
    Ok(reader.page(pages::dossier(&reader.shell(&site, None), &page)))
}
