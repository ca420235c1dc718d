//! The JSON API: the same public facts as the pages, for programs of others.
//!
//! Read only, without cookies, open to pages of every origin. `shapes` says how things look,
//! `asked` reads parameters and refuses what it does not know by name.

mod answer;
mod asked;
mod city;
mod described;
mod forms;
mod numbers;
mod page;
mod search;
mod shapes;
mod transparency;

use app::App;
use app::public::ListAsked;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use domain::ids::CityId;
use utoipa::OpenApi;

use crate::errors::PageError;
use crate::fields::Query;
use crate::reader::Params;
use crate::routes::{Gate, Routes};
use crate::site::Site;
use answer::Only;
use asked::{Asked, BadParameter};
use described::Everywhere;
use shapes::{CALL_FIELDS, Call, Calls, MEMBER_FIELDS, Member, Members, Problem};

/// Items a page, when nothing else is asked for, and at most.
const LIMIT: usize = 50;
const LIMIT_MAX: usize = 100;

pub(crate) fn routes(routes: Routes) -> Routes {
    routes
        .get("/api/v1/members", Gate::Public, members)
        .get("/api/v1/members/{id}", Gate::Public, member)
        .get("/api/v1/cities/{id}", Gate::Public, city::city)
        .get("/api/v1/calls", Gate::Public, calls)
        .get("/api/v1/calls/{slug}", Gate::Public, call)
        .get("/api/v1/calls/{slug}/transparency", Gate::Public, transparency::transparency)
        .get("/api/v1/forms/{form}/versions", Gate::Public, forms::versions)
        .get("/api/v1/forms/{form}/versions/{n}", Gate::Public, forms::version)
        .get("/api/v1/forms/{form}/versions/{n}/schema", Gate::Public, forms::schema)
        .get("/api/v1/statistics", Gate::Public, numbers::statistics)
        .get("/api/v1/countries", Gate::Public, numbers::countries)
        .get("/api/v1/search", Gate::Public, search::search)
        .get("/api/v1/openapi.json", Gate::Public, description)
        .get("/{lang}/api", Gate::Public, page::page)
}

/// What the API is, for programs and for the file kept in git.
#[derive(OpenApi)]
#[openapi(
    info(
        title = "Lyceum: a network of learning cities",
        description = "Members and calls as the public pages show them. Every list names the \
                       moment it is of; what was announced is counted from rows, what was \
                       published elsewhere stands apart with its source.",
        version = "1",
        license(name = "CC BY 4.0", url = "https://creativecommons.org/licenses/by/4.0/")
    ),
    paths(
        members,
        member,
        city::city,
        calls,
        call,
        transparency::transparency,
        numbers::statistics,
        numbers::countries,
        search::search,
        forms::versions,
        forms::version,
        forms::schema
    ),
    components(schemas(Problem)),
    modifiers(&Everywhere)
)]
struct Description;

/// The description as it is served: indented, ending in a line break.
pub fn openapi() -> String {
    let mut text = Description::openapi().to_pretty_json().expect("a description is plain data");
    text.push('\n');
    text
}

/// What members are looked for by, as the list for people has it.
const FILTER: [&str; 8] =
    ["q", "country", "region", "year", "kind", "size", "cluster", "state"];

/// What is asked for: which members, how many, and which of their fields.
fn read(asked: &Asked, app: &App) -> Result<(ListAsked, usize, Only), BadParameter> {
    let list = filter(asked, app)?;
    Ok((list, asked.limit(LIMIT, LIMIT_MAX)?, Only::read(asked, &MEMBER_FIELDS)?))
}

/// The list that is asked for; a value that fits nothing is refused by its name.
fn filter(asked: &Asked, app: &App) -> Result<ListAsked, BadParameter> {
    for name in FILTER {
        if asked.typed::<String>(name)?.is_some_and(|it| it.is_empty()) {
            return Err(BadParameter::new(name, "not a value it can have"));
        }
    }
    let text = |name| Ok::<_, BadParameter>(asked.typed::<String>(name)?.unwrap_or_default());
    let list = ListAsked {
        q: text("q")?,
        country: text("country")?,
        region: text("region")?,
        year: text("year")?,
        kind: text("kind")?,
        size: text("size")?,
        cluster: text("cluster")?,
        state: text("state")?,
        as_of: asked.as_of(app)?.map(|it| it.to_string()).unwrap_or_default(),
        after: asked.typed::<CityId>("after")?,
        ..ListAsked::default()
    };
    match list.misfit(app) {
        Some(name @ ("q" | "year" | "state")) => {
            Err(BadParameter::new(name, "not a value it can have"))
        }
        Some(name) => Err(BadParameter::unknown(name, "the network knows no such value")),
        None => Ok(list),
    }
}

/// Members, by name, page by page.
#[utoipa::path(
    get, path = "/api/v1/members",
    params(
        ("q" = Option<String>, Query, description = "Those with this in one of their names, \
         without regard to case and accents", min_length = 1, max_length = 100),
        ("country" = Option<String>, Query, description = "ISO 3166-1 alpha-2, such as UA",
         pattern = "^[A-Z]{2}$"),
        ("region" = Option<String>, Query, description = "A region of the network, such as africa",
         min_length = 1),
        ("year" = Option<String>, Query, description = "Those whose membership began in that year, \
         such as 2020; `unknown` for those of which nobody knows", pattern = "^([0-9]{4}|unknown)$"),
        ("kind" = Option<String>, Query, description = "A kind of place, such as district",
         min_length = 1),
        ("size" = Option<String>, Query, description = "Those of a class of population, by the \
         least it takes, such as 100000; `unknown` for those that told none", min_length = 1),
        ("cluster" = Option<String>, Query, description = "Those that say they take part in a \
         cluster of the strategy, such as literacy", min_length = 1),
        ("state" = Option<String>, Query, description = "`former` for places that were members and \
         are none; members unless said", pattern = "^former$"),
        ("as_of" = Option<String>, Query,
         description = "The members of that day, such as 2022-09-02; of now unless said",
         format = Date),
        ("limit" = Option<usize>, Query, description = "Items a page, 1 to 100; 50 unless said",
         minimum = 1, maximum = 100),
        ("after" = Option<String>, Query, description = "The page after the member of this id",
         pattern = "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"),
        ("fields" = Option<String>, Query, description = "Fields of each member, with commas \
         between; all unless said")
    ),
    responses(
        (status = 200, description = "A page of members", body = Members),
        (status = 400, description = "A parameter that cannot be", body = Problem,
         content_type = "application/problem+json")
    )
)]
async fn members(State(site): State<Site>, Query(fields): Query) -> Result<Response, PageError> {
    let known = [&FILTER[..], &["as_of", "limit", "after", "fields"][..]].concat();
    let asked = Asked::new(&fields, &known);
    let (list, limit, only) = match asked.and_then(|it| read(&it, &site.app)) {
        Ok(read) => read,
        Err(bad) => return Ok(bad.into_response()),
    };
    let page = site.run(move |app| app::public::members_as(app, list, limit)).await?;
    Ok(match page {
        Some(page) => answer::list(&Members::new(page, limit, &only.query()), &only),
        None => BadParameter::unknown("after", "not a member").into_response(),
    })
}

/// One city that is or was a member.
#[utoipa::path(
    get, path = "/api/v1/members/{id}",
    params(
        ("id" = String, Path, description = "Its id", pattern = "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"),
        ("fields" = Option<String>, Query, description = "Which fields, with commas between; all \
         unless said")
    ),
    responses(
        (status = 200, description = "The member", body = Member),
        (status = 400, description = "A parameter that cannot be", body = Problem,
         content_type = "application/problem+json"),
        (status = 404, description = "Not there, or not public", body = Problem,
         content_type = "application/problem+json")
    )
)]
async fn member(
    State(site): State<Site>,
    params: Params,
    Query(fields): Query,
) -> Result<Response, PageError> {
    let id = params.id()?;
    let asked = Asked::new(&fields, &["fields"]);
    let only = match asked.and_then(|it| Only::read(&it, &MEMBER_FIELDS)) {
        Ok(only) => only,
        Err(bad) => return Ok(bad.into_response()),
    };
    let member = site.run(move |app| app::public::member(app, id)).await?;
    Ok(answer::one(&Member::from(member), &only))
}

/// Calls, the latest first.
#[utoipa::path(
    get, path = "/api/v1/calls",
    params(
        ("limit" = Option<usize>, Query, description = "Items a page, 1 to 100; 50 unless said",
         minimum = 1, maximum = 100),
        ("after" = Option<String>, Query, description = "The page after the call of this slug"),
        ("fields" = Option<String>, Query, description = "Fields of each call, with commas \
         between; all unless said")
    ),
    responses(
        (status = 200, description = "A page of calls", body = Calls),
        (status = 400, description = "A parameter that cannot be", body = Problem,
         content_type = "application/problem+json")
    )
)]
async fn calls(State(site): State<Site>, Query(fields): Query) -> Result<Response, PageError> {
    let asked = Asked::new(&fields, &["limit", "after", "fields"]);
    let read = |asked: &Asked| {
        let only = Only::read(asked, &CALL_FIELDS)?;
        Ok((asked.typed::<String>("after")?, asked.limit(LIMIT, LIMIT_MAX)?, only))
    };
    let (after, limit, only) = match asked.and_then(|it| read(&it)) {
        Ok(read) => read,
        Err(bad) => return Ok(bad.into_response()),
    };
    let as_of = site.app.clock.now();
    let all = site.run(app::public::calls).await?;
    Ok(match Calls::page(all, after.as_deref(), limit, as_of, &only.query()) {
        Some(page) => answer::list(&page, &only),
        None => BadParameter::unknown("after", "not a call").into_response(),
    })
}

/// One call with its clocks, extensions and results.
#[utoipa::path(
    get, path = "/api/v1/calls/{slug}",
    params(
        ("slug" = String, Path, description = "Its word in addresses, such as 2020"),
        ("fields" = Option<String>, Query, description = "Which fields, with commas between; all \
         unless said")
    ),
    responses(
        (status = 200, description = "The call", body = Call),
        (status = 400, description = "A parameter that cannot be", body = Problem,
         content_type = "application/problem+json"),
        (status = 404, description = "Not there, or not public", body = Problem,
         content_type = "application/problem+json")
    )
)]
async fn call(
    State(site): State<Site>,
    params: Params,
    Query(fields): Query,
) -> Result<Response, PageError> {
    let slug = params.slug()?;
    let asked = Asked::new(&fields, &["fields"]);
    let only = match asked.and_then(|it| Only::read(&it, &CALL_FIELDS)) {
        Ok(only) => only,
        Err(bad) => return Ok(bad.into_response()),
    };
    let as_of = site.app.clock.now();
    let call = site.run(move |app| app::public::call(app, &slug)).await?;
    Ok(answer::one(&Call::new(call, as_of), &only))
}

/// `GET /api/v1/openapi.json`: what the API is.
async fn description() -> Response {
    ([(header::CONTENT_TYPE, "application/json")], openapi()).into_response()
}

/// Lets pages of every origin read the API, its errors too; it knows no cookie to abuse. What a
/// browser asks before it asks is answered without asking anybody.
pub(crate) async fn open_to_all(request: Request, next: Next) -> Response {
    if !request.uri().path().starts_with("/api/") {
        return next.run(request).await;
    }
    let mut response = match *request.method() {
        Method::OPTIONS => StatusCode::NO_CONTENT.into_response(),
        _ => next.run(request).await,
    };
    let is_beforehand = response.status() == StatusCode::NO_CONTENT;
    let out = response.headers_mut();
    let mut set = |name, value| HeaderMap::insert(out, name, HeaderValue::from_static(value));
    set(header::ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    set(header::ACCESS_CONTROL_EXPOSE_HEADERS, "etag, link, ratelimit, ratelimit-policy, retry-after");
    if is_beforehand {
        set(header::ALLOW, "GET, HEAD, OPTIONS");
        set(header::ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD, OPTIONS");
        set(header::ACCESS_CONTROL_ALLOW_HEADERS, "accept, authorization, content-type, if-none-match");
        set(header::ACCESS_CONTROL_MAX_AGE, "86400");
    }
    response
}
