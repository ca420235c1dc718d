//! The request of a route, whole enough that nothing is said about it before the policy is asked.

use axum::body::Body;
use axum::http::{Method, Request, header};
use domain::ids::PersonId;
use web::Row;

use crate::browser::{Browser, Page};
use crate::matrix::place::Place;

/// Sends a route's request to an address, as somebody.
pub fn ask(browser: &Browser, place: &Place, row: &Row, path: &str, by: Option<PersonId>) -> Page {
    let is = |ends: &[&str]| ends.iter().any(|it| row.path.ends_with(it));
    let named: Vec<(&str, String)> =
        fields(row).iter().map(|(name, value)| (*name, place.filled(value))).collect();
    let fields: Vec<(&str, &str)> = named.iter().map(|it| (it.0, it.1.as_str())).collect();
    match row.method {
        Method::GET => browser.get(path),
        Method::PATCH => {
            let request = Request::patch(path)
                .header(header::CONTENT_TYPE, "application/offset+octet-stream")
                .header("upload-offset", "0")
                .header("sec-fetch-site", "same-origin");
            browser.send(request, Body::from("%PDF"))
        }
        // The question's name, as tus spells it.
        _ if is(&["/uploads"]) => {
            let request = Request::post(path)
                .header("upload-length", "10")
                .header("upload-metadata", "question c2lnbmVkX3BhZ2U=,filename YS5wZGY=")
                .header("sec-fetch-site", "same-origin");
            browser.send(request, Body::empty())
        }
        _ if is(&["/files", "/sheets", "/part-two", "/signatures", "/{own}/file", "/draft/file"]) => {
            browser.upload(path, &fields, ("file", "a.pdf", b"no file of ours"))
        }
        _ if is(&["/options", "/result", "/presence"]) => json(browser, path, "{}".to_owned()),
        _ if is(&["/answers/{question}", "/sheet/{field}"]) => {
            let by = by.unwrap_or(place.world.ana);
            json(browser, path, format!(r#"{{"by":"{by}","version":1,"mark":"","fields":{{}}}}"#))
        }
        _ => browser.post(path, &fields),
    }
}

fn json(browser: &Browser, path: &str, body: String) -> Page {
    let request = Request::post(path)
        .header(header::CONTENT_TYPE, "application/json")
        .header("sec-fetch-site", "same-origin");
    browser.send(request, Body::from(body))
}

/// The fields of a form, where without them it says nothing; in braces a name of the place's.
fn fields(row: &Row) -> &'static [(&'static str, &'static str)] {
    let is = |end: &str| row.path.ends_with(end);
    match row.path.as_str() {
        _ if is("/cities/{id}/people") => &[("act", "hide")],
        _ if is("/copy") => &[("call", "2024")],
        _ if is("/submission") => &[("confirm", "yes"), ("key", "{key}")],
        _ if is("/consensus/agreement") => &[("act", "agree")],
        _ if is("/consensus/rapporteur") => &[("expert", "{reader}")],
        _ if is("/applications/{id}/reviews") => &[("expert", "{free}")],
        _ if is("/eligibility") => &[("act", "eligible")],
        _ if is("/restoration") => &[("version", "1"), ("current", "0")],
        _ if is("/applications/{id}/files") => &[("question", "signed_page")],
        _ if is("/signatures") => &[("way", "scan")],
        _ if is("/declaration") => &[("interest", "none")],
        _ if is("/outbox/waves") => &[("act", "cancel")],
        _ if is("/outbox/{id}") => &[("act", "hold")],
        _ if is("/forms/{form}/calls/{slug}") => &[("n", "1")],
        _ if is("/place") => &[("act", "up")],
        _ if is("/draft/texts") => &[("text", "en")],
        _ if is("/me/calendar") => &[("key", "{calendar}")],
        _ if is("/me/tokens") => &[("token", "{program}")],
        _ if row.path.contains("/announcement/") => &[("plan", "{plan}")],
        _ => &[],
    }
}
