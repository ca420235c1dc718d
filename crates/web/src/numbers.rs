//! The network in numbers: pages for people, and each figure as a file.

use app::csv::cell;
use app::public::{self, CountriesAsked, FigureFile, Scope};
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use domain::language::Lang;
use serde_json::{Map, Value, json};
use views::pages::numbers::{self as pages, Figure, SeriesRow};
use views::shell::Nav;

use crate::errors::PageError;
use crate::fields::{Fields, Query};
use crate::reader::{Params, Reader};
use crate::routes::{Gate, Routes};
use crate::site::Site;
use crate::urls;

pub(crate) fn routes(routes: Routes) -> Routes {
    routes
        .get("/{lang}/numbers", Gate::Public, numbers)
        .get("/{lang}/numbers/population", Gate::Public, population)
        .get("/{lang}/numbers/{figure}", Gate::Public, figure)
        .get("/{lang}/countries", Gate::Public, countries)
        .get("/{lang}/countries/{country}", Gate::Public, country)
        .get("/{lang}/regions/{region}", Gate::Public, region)
        .get("/{lang}/clusters/{cluster}", Gate::Public, cluster)
}

/// `GET /numbers`: every figure, as of today or of any day that was.
async fn numbers(
    State(site): State<Site>,
    reader: Reader,
    Query(fields): Query,
) -> Result<Response, PageError> {
    let (asked, lang) = (fields.raw("as_of").to_owned(), reader.lang);
    let page = site.run(move |app| public::numbers_page(app, &asked, lang)).await?;
    Ok(reader.page(pages::numbers(&reader.shell(&site, Some(Nav::Numbers)), &page)))
}

/// `GET /numbers/population`: the rows behind the population.
async fn population(
    State(site): State<Site>,
    reader: Reader,
    Query(fields): Query,
) -> Result<Response, PageError> {
    let (asked, lang) = (fields.raw("as_of").to_owned(), reader.lang);
    let page = site.run(move |app| public::population_page(app, &asked, lang)).await?;
    Ok(reader.page(pages::population(&reader.shell(&site, Some(Nav::Numbers)), &page)))
}

/// `GET /countries`: the countries with members.
async fn countries(
    State(site): State<Site>,
    reader: Reader,
    Query(fields): Query,
) -> Result<Response, PageError> {
    let lang = reader.lang;
    let asked = CountriesAsked {
        as_of: fields.raw("as_of").to_owned(),
        region: fields.text("region"),
        country: fields.text("country"),
        first: fields.text("first"),
    };
    let page = site.run(move |app| public::countries_page(app, &asked, lang)).await?;
    Ok(reader.page(pages::countries(&reader.shell(&site, Some(Nav::Numbers)), &page)))
}

/// `GET /countries/{country}`: a country's page.
async fn country(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    Query(fields): Query,
) -> Result<Response, PageError> {
    place(&site, &reader, Scope::Country(params.typed("country")?), &fields).await
}

/// `GET /regions/{region}`: a region's page.
async fn region(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    Query(fields): Query,
) -> Result<Response, PageError> {
    place(&site, &reader, Scope::Region(params.typed("region")?), &fields).await
}

async fn place(
    site: &Site,
    reader: &Reader,
    scope: Scope,
    fields: &Fields,
) -> Result<Response, PageError> {
    let (asked, lang) = (fields.raw("as_of").to_owned(), reader.lang);
    let page = site.run(move |app| public::place_page(app, &scope, &asked, lang)).await?;
    Ok(reader.page(pages::place(&reader.shell(site, Some(Nav::Numbers)), &page)))
}

/// `GET /clusters/{cluster}`: a cluster's page.
async fn cluster(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let (id, lang): (String, _) = (params.typed("cluster")?, reader.lang);
    let page = site.run(move |app| public::cluster_page(app, &id, lang)).await?;
    let mut shell = reader.shell(&site, Some(Nav::Members));
    let title = public::feed_title(&site.app, &page.name, lang);
    shell.head.feeds.push((title, urls::cluster_feed(&page.id)));
    Ok(reader.page(pages::cluster(&shell, &page)))
}

/// What a figure is taken away as.
#[derive(Clone, Copy)]
enum Ending {
    Csv,
    Json,
    Svg,
}

/// `GET /numbers/{figure}`: a figure as CSV, JSON or a picture; `growth.csv`. A day that was not
/// there is refused plainly: a file has no room for a gentle note.
async fn figure(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    Query(fields): Query,
) -> Result<Response, PageError> {
    let nowhere = || PageError::Status(StatusCode::NOT_FOUND);
    let name: String = params.typed("figure")?;
    let (of, ending) = name.split_once('.').ok_or_else(nowhere)?;
    let of: Figure = of.parse().map_err(|_| nowhere())?;
    let ending = match ending {
        "csv" => Ending::Csv,
        "json" => Ending::Json,
        "svg" => Ending::Svg,
        _ => return Err(nowhere()),
    };
    let scope = match (fields.raw("country"), fields.raw("region")) {
        ("", "") => Scope::All,
        ("", region) => Scope::Region(region.to_owned()),
        (country, _) => Scope::Country(country.parse().map_err(|_| nowhere())?),
    };
    let (asked, lang) = (fields.raw("as_of").to_owned(), reader.lang);
    let file = site.run(move |app| public::figure_file(app, of, &scope, &asked, lang)).await?;
    let file = file.ok_or(PageError::Status(StatusCode::BAD_REQUEST))?;
    let (kind, text) = match ending {
        Ending::Csv => ("text/csv; charset=utf-8", as_csv(&file, lang)),
        Ending::Json => ("application/json", as_json(&file, lang)),
        Ending::Svg => {
            let FigureFile { series, as_of, licence, accent } = &file;
            ("image/svg+xml", pages::picture(lang, series, as_of, licence, accent))
        }
    };
    Ok(([(header::CONTENT_TYPE, kind)], text).into_response())
}

/// Each row says its day and its licence, since a row is what is copied on.
fn as_csv(it: &FigureFile, lang: Lang) -> String {
    let columns = it.series.of.columns(lang);
    let heads: Vec<&str> = columns.iter().map(|(name, _)| *name).collect();
    let mut text = format!("\u{feff}key,label,{},names,as_of,licence\r\n", heads.join(","));
    for row in &it.series.rows {
        let names: Vec<&str> = row.names.iter().map(|(name, _)| name.as_str()).collect();
        let mut cells = vec![cell(&row.key), cell(&row.label)];
        cells.extend(row.cells.iter().map(|it| it.number.to_string()));
        cells.push(cell(&names.join("; ")));
        cells.push(it.as_of.clone());
        cells.push(cell(&it.licence.name));
        text.push_str(&cells.join(","));
        text.push_str("\r\n");
    }
    text
}

fn as_json(it: &FigureFile, lang: Lang) -> String {
    let columns = it.series.of.columns(lang);
    let item = |row: &SeriesRow| {
        let mut item = Map::new();
        item.insert("key".to_owned(), Some(&row.key).filter(|it| !it.is_empty()).cloned().into());
        item.insert("label".to_owned(), row.label.clone().into());
        for ((name, _), cell) in columns.iter().zip(&row.cells) {
            item.insert((*name).to_owned(), cell.number.into());
        }
        if !row.names.is_empty() {
            let names = row.names.iter().map(|(name, _)| Value::from(name.clone()));
            item.insert("names".to_owned(), names.collect());
        }
        Value::Object(item)
    };
    let items: Vec<Value> = it.series.rows.iter().map(item).collect();
    json!({
        "figure": it.series.of.as_str(),
        "title": it.series.of.title(lang),
        "as_of": it.as_of,
        "licence": { "name": it.licence.name, "url": it.licence.url },
        "source": it.licence.network,
        "items": items,
    })
    .to_string()
}
