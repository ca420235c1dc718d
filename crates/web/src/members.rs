//! The list of members with its exports, and a city's page.

use app::public::{ListAsked, ListRow, exported};
use axum::extract::State;
use axum::http::{HeaderName, header};
use axum::response::{IntoResponse, Response};
use serde_json::json;
use views::pages::members as pages;
use views::shell::Nav;

use crate::errors::PageError;
use crate::fields::{Fields, Query};
use crate::reader::{Params, Reader};
use crate::routes::{Gate, Routes};
use crate::site::Site;

pub(crate) fn routes(routes: Routes) -> Routes {
    routes
        .get("/{lang}/members", Gate::Public, list)
        // Not kept in the page cache: a whole list may be larger than all pages together.
        .get("/{lang}/members.csv", Gate::Open, as_csv)
        .get("/{lang}/members.json", Gate::Open, as_json)
        .get("/{lang}/cities/{id}", Gate::Public, city)
}

/// What the address asks for; a city that cannot be one is as good as not there.
fn asked(fields: &Fields) -> Result<ListAsked, PageError> {
    let edge = |name: &str| match fields.raw(name) {
        "" => Ok(None),
        text => {
            text.parse().map(Some).map_err(|_| PageError::Status(axum::http::StatusCode::NOT_FOUND))
        }
    };
    Ok(ListAsked {
        q: fields.text("q"),
        country: fields.text("country"),
        region: fields.text("region"),
        year: fields.text("year"),
        after: edge("after")?,
        before: edge("before")?,
        all: fields.raw("all") == "1",
    })
}

/// `GET /members`: the list, a page of it.
async fn list(
    State(site): State<Site>,
    reader: Reader,
    Query(fields): Query,
) -> Result<Response, PageError> {
    let (asked, lang) = (asked(&fields)?, reader.lang);
    let page = site.run(move |app| app::public::member_list(app, asked, lang)).await?;
    Ok(reader.page(pages::list(&reader.shell(&site, Some(Nav::Members)), &page)))
}

/// `GET /cities/{id}`: a city that is or was a member.
async fn city(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let (id, lang) = (params.id()?, reader.lang);
    let page = site.run(move |app| app::public::city_page(app, id, lang)).await?;
    Ok(reader.page(pages::city(&reader.shell(&site, Some(Nav::Members)), &page)))
}

/// `GET /members.csv`: every row of the list as it is filtered.
async fn as_csv(
    State(site): State<Site>,
    reader: Reader,
    Query(fields): Query,
) -> Result<Response, PageError> {
    let (asked, lang) = (asked(&fields)?, reader.lang);
    let rows = site.run(move |app| exported(app, asked, lang)).await?;
    let mut text = String::from("\u{feff}id,name,country_iso2,country,kind,member_since\r\n");
    for row in &rows {
        let id = row.id.to_string();
        let since = row.since.as_deref().unwrap_or_default();
        let cells = [&id, &row.name, row.country.as_str(), &row.country_name, &row.kind, since];
        let cells: Vec<String> = cells.into_iter().map(cell).collect();
        text.push_str(&cells.join(","));
        text.push_str("\r\n");
    }
    Ok(attached("members.csv", "text/csv; charset=utf-8", text))
}

/// `GET /members.json`: the same rows for programs.
async fn as_json(
    State(site): State<Site>,
    reader: Reader,
    Query(fields): Query,
) -> Result<Response, PageError> {
    let (asked, lang, now) = (asked(&fields)?, reader.lang, reader.now);
    let rows = site.run(move |app| exported(app, asked, lang)).await?;
    let item = |row: &ListRow| {
        json!({
            "id": row.id,
            "name": row.name,
            "country": row.country,
            "country_name": row.country_name,
            "kind": row.kind,
            "member_since": row.since,
        })
    };
    let items: Vec<_> = rows.iter().map(item).collect();
    let body = json!({ "items": items, "total": rows.len(), "as_of": now.to_string() });
    Ok(attached("members.json", "application/json", body.to_string()))
}

fn attached(name: &str, kind: &'static str, body: String) -> Response {
    let disposition = format!("attachment; filename=\"{name}\"");
    let headers: [(HeaderName, String); 2] =
        [(header::CONTENT_TYPE, kind.to_owned()), (header::CONTENT_DISPOSITION, disposition)];
    (headers, body).into_response()
}

/// A cell that no spreadsheet takes for a formula, quoted where it must be.
fn cell(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let guarded = if formula { format!("'{text}") } else { text.to_owned() };
    match guarded.contains([',', '"', '\n', '\r']) {
        true => format!("\"{}\"", guarded.replace('"', "\"\"")),
        false => guarded,
    }
}

#[cfg(test)]
mod tests {
    use super::cell;

    #[test]
    fn no_cell_starts_a_formula_and_none_breaks_its_row() {
        assert_eq!(cell("=HYPERLINK(1)"), "'=HYPERLINK(1)");
        assert_eq!(cell("@cmd"), "'@cmd");
        assert_eq!(cell("-1,2"), "\"'-1,2\"");
        assert_eq!(cell("a \"b\"\nc"), "\"a \"\"b\"\"\nc\"");
        assert_eq!(cell("Sumy"), "Sumy");
    }
}
