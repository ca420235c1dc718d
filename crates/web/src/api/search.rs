//! Search over everything public, for programs.

use app::App;
use app::failure::Lookup;
use app::searching::{self, CHARACTERS_MAX, Cursor, DataAsked, Found, FoundKind, Hit, Piece};
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use domain::language::Lang;
use serde::Serialize;
use utoipa::ToSchema;
use views::head::absolute;

use super::answer::{self, Only};
use super::asked::{Asked, BadParameter};
use super::shapes::Problem;
use super::{LIMIT, LIMIT_MAX};
use crate::cache::Passing;
use crate::errors::PageError;
use crate::fields::Query;
use crate::site::Site;

/// A page of what was found.
#[derive(Serialize, ToSchema)]
pub(super) struct SearchResults {
    /// The best first.
    items: Vec<SearchResult>,
    /// How many there are on all pages.
    total: usize,
    /// How many there are of each kind, whatever kind was chosen.
    kinds: Vec<FacetOfKind>,
    /// How many can be read in each language, whatever language was chosen; the most first.
    languages: Vec<FacetOfLanguage>,
    /// The address of the next page.
    next: Option<String>,
}

/// How many there are of one kind.
#[derive(Serialize, ToSchema)]
struct FacetOfKind {
    /// city, call, country, region, cluster or page.
    kind: &'static str,
    count: usize,
}

/// How many can be read in one language.
#[derive(Serialize, ToSchema)]
struct FacetOfLanguage {
    /// ISO 639-1.
    lang: String,
    count: usize,
}

/// A thing that was found.
#[derive(Serialize, ToSchema)]
struct SearchResult {
    /// city, call, country, region, cluster or page.
    kind: &'static str,
    /// What it is among its kind: the id of a city, the slug of a call, the code of a country.
    id: String,
    /// What it is called.
    title: String,
    /// The language of the title, where one owns it.
    title_lang: Option<String>,
    /// What it belongs to, in a line.
    about: String,
    /// Its page.
    url: String,
    /// What of it was found.
    snippet: Option<Snippet>,
    /// Whether it exists in a demonstration only.
    invented: bool,
}

/// A part of a text, in pieces.
#[derive(Serialize, ToSchema)]
struct Snippet {
    /// The language of the text, where one owns it.
    lang: Option<String>,
    /// The pieces one after the other are the text.
    pieces: Vec<SnippetPiece>,
}

/// A stretch of text.
#[derive(Serialize, ToSchema)]
struct SnippetPiece {
    text: String,
    /// Whether it is what was looked for.
    marked: bool,
}

/// Things by their names and texts, the best first.
#[utoipa::path(
    get, path = "/api/v1/search",
    params(
        ("q" = String, Query, description = "What is looked for: names in any script, words; the \
         first 16 words and 200 characters count"),
        ("lang" = Option<String>, Query, description = "Only what can be read in this language, \
         ISO 639-1; titles are given in it", pattern = "^[a-z]{2}$"),
        ("kind" = Option<String>, Query, description = "Only things of this kind",
         pattern = "^(city|call|country|region|cluster|page)$"),
        ("limit" = Option<usize>, Query, description = "Items a page, 1 to 100; 50 unless said",
         minimum = 1, maximum = 100),
        ("after" = Option<String>, Query, description = "The page after the one whose `next` says so",
         pattern = "^[0-9a-f]{16}$")
    ),
    responses(
        (status = 200, description = "A page of what was found", body = SearchResults),
        (status = 400, description = "A parameter that cannot be", body = Problem,
         content_type = "application/problem+json")
    )
)]
pub(super) async fn search(
    State(site): State<Site>,
    Query(fields): Query,
) -> Result<Response, PageError> {
    let asked = Asked::new(&fields, &["q", "lang", "kind", "limit", "after"]);
    let asked = match asked.and_then(|it| read(&it)) {
        Ok(asked) => asked,
        Err(bad) => return Ok(bad.into_response()),
    };
    let look_up = move |app: &App| -> Result<_, Lookup> {
        Ok((searching::is_up_to_date(app), searching::found_data(app, &asked)?, asked))
    };
    let (is_up_to_date, found, asked) = site.run(look_up).await?;
    let Some(found) = found else {
        return Ok(BadParameter::unknown("after", "not a place in these results").into_response());
    };
    let lang = asked.lang.filter(|it| site.app.network.speaks(*it)).unwrap_or(Lang::EN);
    let page = SearchResults::new(found, &asked, &site.app.settings.base_url, lang);
    let mut response = answer::list(&page, &Only::default());
    if !is_up_to_date {
        response.extensions_mut().insert(Passing);
    }
    Ok(response)
}

impl SearchResults {
    fn new(found: Found, asked: &DataAsked, base: &str, lang: Lang) -> SearchResults {
        let kind = |(kind, count): (FoundKind, usize)| FacetOfKind { kind: kind.as_str(), count };
        let language =
            |(lang, count): (Lang, usize)| FacetOfLanguage { lang: lang.to_string(), count };
        SearchResults {
            next: found.next.map(|it| next(asked, it)),
            items: found.hits.into_iter().map(|it| result(base, lang, it)).collect(),
            total: found.total,
            kinds: found.kinds.into_iter().map(kind).collect(),
            languages: found.langs.into_iter().map(language).collect(),
        }
    }
}

fn read(asked: &Asked) -> Result<DataAsked, BadParameter> {
    let q = asked.typed::<String>("q")?;
    let q =
        q.ok_or_else(|| BadParameter::new("q", "says what is looked for, and was not given"))?;
    // What is not looked for is not given back either, in the address of the next page.
    let q = q.chars().take(CHARACTERS_MAX).collect();
    Ok(DataAsked {
        q,
        lang: asked.typed::<Lang>("lang")?,
        kind: asked.typed::<FoundKind>("kind")?,
        after: asked.typed::<Cursor>("after")?,
        limit: asked.limit(LIMIT, LIMIT_MAX)?,
    })
}

/// The address of the page after.
fn next(asked: &DataAsked, after: Cursor) -> String {
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    query.append_pair("q", &asked.q);
    if let Some(lang) = asked.lang {
        query.append_pair("lang", lang.as_str());
    }
    if let Some(kind) = asked.kind {
        query.append_pair("kind", kind.as_str());
    }
    query.append_pair("limit", &asked.limit.to_string());
    format!("/api/v1/search?{}", query.append_pair("after", &after.to_string()).finish())
}

fn result(base: &str, lang: Lang, it: Hit) -> SearchResult {
    let piece = |it: Piece| SnippetPiece { text: it.text, marked: it.is_marked };
    SearchResult {
        kind: it.kind.as_str(),
        url: absolute(base, lang, &searching::path(it.kind, &it.id)),
        title: it.title.iter().map(|it| it.text.as_str()).collect(),
        title_lang: it.title_lang.map(|it| it.to_string()),
        about: it.about,
        snippet: it.snippet.map(|(lang, pieces)| Snippet {
            lang: lang.map(|it| it.to_string()),
            pieces: pieces.into_iter().map(piece).collect(),
        }),
        invented: it.invented,
        id: it.id,
    }
}
