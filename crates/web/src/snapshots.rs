//! Snapshots of the public record: files at lasting addresses, their pages, and the act of taking one.

use app::{Failure, snapshots};
use axum::extract::State;
use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use axum::response::Response;
use domain::policy::Act;
use domain::snapshot::{FileOf, Snapshot, TakeRefused};
use views::dates;
use views::head::absolute;
use views::pages::snapshots as pages;
use views::shell::Nav;

use crate::errors::PageError;
use crate::packing::Packed;
use crate::reader::{Params, Reader};
use crate::routes::{Gate, Routes};
use crate::site::Site;
use crate::urls;

/// A file never changes, so whoever has it need not ask again.
const FOR_EVER: &str = "public, max-age=31536000, immutable";

const CORP: HeaderName = HeaderName::from_static("cross-origin-resource-policy");

pub(crate) fn routes(routes: Routes) -> Routes {
    let take_one = Gate::Act(Act::TakeSnapshot);
    routes
        // Not in the page cache: a list of thousands of members weighs more than many pages.
        .get("/data/snapshots/{day}/{name}", Gate::Open, file)
        .get("/{lang}/open-data/snapshots", Gate::Public, list)
        .get("/{lang}/open-data/snapshots/{day}", Gate::Public, show)
        .get("/{lang}/snapshots", take_one, desk)
        .post("/{lang}/snapshots", take_one, take)
}

/// `GET /data/snapshots/{day}/{name}`: the bytes as they were published, for pages of every origin.
async fn file(
    State(site): State<Site>,
    params: Params,
    asked: HeaderMap,
) -> Result<Response, PageError> {
    let (day, name): (String, String) = (params.typed("day")?, params.typed("name")?);
    let (of, bytes) = site.run(move |app| snapshots::file(app, &day, &name)).await?;
    Ok(given_out(&site.app.network.about.licence.url, &of, bytes, &asked))
}

fn given_out(licence: &str, of: &FileOf, bytes: Vec<u8>, asked: &HeaderMap) -> Response {
    let value = |text: &str| HeaderValue::from_str(text).unwrap_or(HeaderValue::from_static(""));
    let mut packed = Packed::plain(bytes);
    packed.etag = value(&format!("\"{}\"", of.sha256));
    let mut response = packed.respond(asked);
    let kind = match of.media_type.as_str() {
        "text/csv" => "text/csv; charset=utf-8",
        other => other,
    };
    for (name, value) in [
        (header::CONTENT_TYPE, value(kind)),
        (header::CACHE_CONTROL, HeaderValue::from_static(FOR_EVER)),
        (header::LINK, value(&format!("<{licence}>; rel=\"license\""))),
        (header::VARY, HeaderValue::from_static("accept-encoding")),
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*")),
        (CORP, HeaderValue::from_static("cross-origin")),
    ] {
        response.headers_mut().insert(name, value);
    }
    response
}

/// `GET /open-data/snapshots`: all there are.
async fn list(State(site): State<Site>, reader: Reader) -> Result<Response, PageError> {
    let all = site.run(snapshots::all).await?;
    let rows: Vec<pages::SnapshotRow> = all.iter().map(row).collect();
    Ok(reader.page(pages::list(&reader.shell(&site, None), &rows)))
}

/// `GET /open-data/snapshots/{day}`: what it holds, how to cite and check it, what changed since.
async fn show(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let (day, lang): (String, _) = (params.typed("day")?, reader.lang);
    let (it, since, is_newest) = site.run(move |app| snapshots::of_day(app, &day)).await?;
    let about = &site.app.network.about;
    let (zone, place) = (&about.zone.id, about.zone.label.to(lang));
    let page = pages::SnapshotPage {
        row: row(&it),
        taken: (it.taken_at, dates::moment(lang, it.taken_at, zone, place)),
        by_hand: it.taken_by.is_some(),
        since,
        is_superseded: !is_newest,
        publisher: about.contact.organisation.to(lang).to_owned(),
        address: absolute(&site.app.settings.base_url, lang, &urls::snapshot(&it.taken_on)),
        licence: (about.licence.name.clone(), about.licence.url.clone()),
    };
    Ok(reader.page(pages::snapshot(&reader.shell(&site, None), &page)))
}

/// `GET /snapshots`
async fn desk(State(site): State<Site>, reader: Reader) -> Result<Response, PageError> {
    Ok(reader.page(desk_page(&site, &reader, None).await?))
}

/// `POST /snapshots`: of today.
async fn take(State(site): State<Site>, reader: Reader) -> Result<Response, PageError> {
    let actor = reader.actor.clone();
    match site.run(move |app| snapshots::take(app, &actor)).await {
        Ok(taken) => Ok(reader.see(&urls::snapshot(&taken.taken_on))),
        Err(Failure::Refused(why)) => Ok(reader.again(desk_page(&site, &reader, Some(why)).await?)),
        Err(failure) => Err(failure.into()),
    }
}

async fn desk_page(
    site: &Site,
    reader: &Reader,
    refused: Option<TakeRefused>,
) -> Result<views::Markup, PageError> {
    let actor = reader.actor.clone();
    let (all, today) = site.run(move |app| snapshots::desk(app, &actor)).await?;
    let desk = pages::SnapshotDesk {
        rows: all.iter().map(row).collect(),
        today,
        rhythm: site.app.network.rules.snapshot.every,
        refused,
    };
    Ok(pages::desk(&reader.shell(site, Some(Nav::Desk)), &desk))
}

/// A snapshot as lists show it.
pub(crate) fn row(it: &Snapshot) -> pages::SnapshotRow {
    let file = |of: &FileOf| pages::SnapshotFile {
        name: of.name.clone(),
        href: urls::snapshot_file(&it.taken_on, &of.name),
        size_bytes: of.size_bytes,
        sha256: of.sha256.clone(),
    };
    let manifest = snapshots::manifest_file(it);
    pages::SnapshotRow {
        day: it.taken_on.clone(),
        members: it.members,
        countries: it.countries,
        files: it.files.iter().chain([&manifest]).map(file).collect(),
    }
}
