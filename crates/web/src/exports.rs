//! The list of members in the shapes that programs and people take away: exactly the list as it
//! is filtered, whatever the shape.
//!
//! None of them is kept in the page cache: a whole list may be larger than all pages together.

use app::csv::cell;
use app::public::{ListAsked, ListRow, as_workbook, exported};
use axum::extract::State;
use axum::http::{HeaderName, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use domain::language::Lang;
use domain::record::AsOf;
use serde_json::{Value, json};
use views::head::absolute;

use crate::errors::PageError;
use crate::fields::Query;
use crate::members::asked_on;
use crate::reader::Reader;
use crate::routes::{Gate, Routes};
use crate::site::Site;
use crate::urls;

pub(crate) fn routes(routes: Routes) -> Routes {
    routes
        .get("/{lang}/members.csv", Gate::Open, as_csv)
        .get("/{lang}/members.csv-metadata.json", Gate::Open, csv_metadata)
        .get("/{lang}/members.json", Gate::Open, as_json)
        .get("/{lang}/members.geojson", Gate::Open, as_geojson)
        .get("/{lang}/members.xlsx", Gate::Open, as_xlsx)
}

/// The columns of the CSV: name, datatype, whether every row has it, and what stands in it.
const COLUMNS: [(&str, &str, bool, &str); 7] = [
    ("id", "string", true, "Lasting id of the city"),
    ("name", "string", true, "Name in the language of the address, else the registered name"),
    ("country_iso2", "string", true, "ISO 3166-1 alpha-2"),
    ("country", "string", true, "Name of the country in the language of the address"),
    ("kind", "string", true, "Kind of place in the language of the address"),
    ("member_since", "string", false, "First day of the membership, as precise as known: YYYY-MM-DD, YYYY-MM or YYYY"),
    ("member_until", "string", false, "First day the membership no longer counted, for a former member: as precise as known"),
];

/// `GET /members.csv`: every row of the list as it is filtered.
async fn as_csv(
    State(site): State<Site>,
    reader: Reader,
    Query(fields): Query,
) -> Result<Response, PageError> {
    let ((asked, day), lang) = (asked_on(&site, &fields)?, reader.lang);
    let described = described_at(&site, &asked, lang);
    let rows = site.run(move |app| exported(app, asked, lang)).await?;
    let mut response = attached(&named(day.as_ref(), "csv"), "text/csv; charset=utf-8", csv(&rows));
    let link = format!("<{described}>; rel=\"describedby\"; type=\"application/csvm+json\"");
    let licence = format!("<{}>; rel=\"license\"", site.app.network.about.licence.url);
    let links = [link, licence].join(", ");
    if let Ok(links) = HeaderValue::from_str(&links) {
        response.headers_mut().insert(header::LINK, links);
    }
    Ok(response)
}

fn csv(rows: &[ListRow]) -> String {
    let names = COLUMNS.map(|(name, ..)| name);
    let mut text = format!("\u{feff}{}\r\n", names.join(","));
    for row in rows {
        let id = row.id.to_string();
        let since = row.since.as_deref().unwrap_or_default();
        let until = row.until.as_deref().unwrap_or_default();
        let country = row.country.as_str();
        let cells = [&id, &row.name, country, &row.country_name, &row.kind, since, until];
        let cells: Vec<String> = cells.into_iter().map(cell).collect();
        text.push_str(&cells.join(","));
        text.push_str("\r\n");
    }
    text
}

fn of_list(site: &Site, name: &str, asked: &ListAsked, lang: Lang) -> String {
    let query = asked.sound_query(&site.app);
    let mark = if query.is_empty() { "" } else { "?" };
    let path = urls::members_as(name);
    format!("{}{mark}{query}", absolute(&site.app.settings.base_url, lang, &path))
}

fn described_at(site: &Site, asked: &ListAsked, lang: Lang) -> String {
    of_list(site, "csv-metadata.json", asked, lang)
}

/// `GET /members.csv-metadata.json`: what the columns of the CSV mean (CSV on the Web).
async fn csv_metadata(
    State(site): State<Site>,
    reader: Reader,
    Query(fields): Query,
) -> Result<Response, PageError> {
    let ((asked, day), lang) = (asked_on(&site, &fields)?, reader.lang);
    let column = |(name, datatype, required, meaning): (&str, &str, bool, &str)| {
        let mut column = json!({
            "name": name,
            "titles": name,
            "dc:description": { "@value": meaning, "@language": "en" },
            "datatype": datatype,
            "required": required,
        });
        if matches!(name, "member_since" | "member_until") {
            let days = "\\d{4}(-\\d{2}(-\\d{2})?)?";
            column["datatype"] = json!({ "base": "string", "format": days });
        }
        column
    };
    let about = &site.app.network.about;
    let body = json!({
        "@context": ["http://www.w3.org/ns/csvw", { "@language": lang.as_str() }],
        "@id": described_at(&site, &asked, lang),
        "url": of_list(&site, "csv", &asked, lang),
        "dc:title": views::t(lang, "members-caption"),
        "dc:publisher": about.contact.organisation.to(lang),
        "dc:license": { "@id": about.licence.url },
        "dc:date": match &day {
            Some(day) => json!({ "@value": day.as_str(), "@type": "xsd:date" }),
            None => json!({ "@value": reader.now.to_string(), "@type": "xsd:dateTime" }),
        },
        "dialect": {
            "encoding": "utf-8",
            "header": true,
            "delimiter": ",",
            "quoteChar": "\"",
            "doubleQuote": true,
            "lineTerminators": ["\r\n"],
        },
        "tableSchema": {
            "columns": COLUMNS.map(column),
            "primaryKey": "id",
            "aboutUrl": absolute(&site.app.settings.base_url, lang, "/cities/{id}"),
        },
    });
    Ok(([(header::CONTENT_TYPE, "application/csvm+json")], body.to_string()).into_response())
}

/// `GET /members.json`: the same rows for programs.
async fn as_json(
    State(site): State<Site>,
    reader: Reader,
    Query(fields): Query,
) -> Result<Response, PageError> {
    let ((asked, day), lang) = (asked_on(&site, &fields)?, reader.lang);
    let rows = site.run(move |app| exported(app, asked, lang)).await?;
    let item = |row: &ListRow| {
        json!({
            "id": row.id,
            "name": row.name,
            "country": row.country,
            "country_name": row.country_name,
            "kind": row.kind,
            "member_since": row.since,
            "member_until": row.until,
        })
    };
    let items: Vec<_> = rows.iter().map(item).collect();
    let licence = &site.app.network.about.licence;
    let body = json!({
        "items": items,
        "total": rows.len(),
        "as_of": as_of(&reader, day.as_ref()),
        "licence": { "name": licence.name, "url": licence.url },
    });
    Ok(attached(&named(day.as_ref(), "json"), "application/json", body.to_string()))
}

/// `GET /members.geojson` (RFC 7946): the same rows as points; a place that nobody has found yet
/// has no geometry and is there all the same.
async fn as_geojson(
    State(site): State<Site>,
    reader: Reader,
    Query(fields): Query,
) -> Result<Response, PageError> {
    let ((asked, day), lang) = (asked_on(&site, &fields)?, reader.lang);
    let rows = site.run(move |app| exported(app, asked, lang)).await?;
    let feature = |row: &ListRow| {
        let page = absolute(&site.app.settings.base_url, lang, &urls::city(row.id));
        json!({
            "type": "Feature",
            "id": row.id,
            "geometry": point(row),
            "properties": {
                "name": row.name,
                "country": row.country,
                "country_name": row.country_name,
                "kind": row.kind,
                "member_since": row.since,
                "member_until": row.until,
                "invented": row.invented,
                "url": page,
            },
        })
    };
    let body = json!({
        "type": "FeatureCollection",
        "features": rows.iter().map(feature).collect::<Vec<_>>(),
        "total": rows.len(),
        "as_of": as_of(&reader, day.as_ref()),
        "license": site.app.network.about.licence.url,
    });
    Ok(attached(&named(day.as_ref(), "geojson"), "application/geo+json", body.to_string()))
}

/// Longitude first, as the standard has it.
fn point(row: &ListRow) -> Value {
    row.position.map_or(Value::Null, |it| {
        json!({ "type": "Point", "coordinates": [it.longitude, it.latitude] })
    })
}

/// `GET /members.xlsx`: the same rows as a workbook.
async fn as_xlsx(
    State(site): State<Site>,
    reader: Reader,
    Query(fields): Query,
) -> Result<Response, PageError> {
    let ((asked, day), lang) = (asked_on(&site, &fields)?, reader.lang);
    let bytes = site.run(move |app| as_workbook(app, asked, lang)).await?;
    let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    Ok(attached(&named(day.as_ref(), "xlsx"), kind, bytes))
}

/// The name of a list that is taken away: with its day when it is not of now.
fn named(day: Option<&AsOf>, ending: &str) -> String {
    day.map_or_else(|| format!("members.{ending}"), |day| format!("members-{day}.{ending}"))
}

/// The day that was asked for, or the moment.
fn as_of(reader: &Reader, day: Option<&AsOf>) -> String {
    day.map_or_else(|| reader.now.to_string(), AsOf::to_string)
}

fn attached(name: &str, kind: &'static str, body: impl IntoResponse) -> Response {
    let disposition = format!("attachment; filename=\"{name}\"");
    let headers: [(HeaderName, String); 2] =
        [(header::CONTENT_TYPE, kind.to_owned()), (header::CONTENT_DISPOSITION, disposition)];
    (headers, body).into_response()
}

