//! What the description of the API says of every address alike.

use utoipa::openapi::content::ContentBuilder;
use utoipa::openapi::path::Operation;
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityRequirement, SecurityScheme};
use utoipa::openapi::{
    Object, OpenApi, Ref, RefOr, Response, ResponseBuilder, Responses, Schema, Type, header::Header,
};

use super::city::CITY_FIELDS;
use super::shapes::{CALL_FIELDS, MEMBER_FIELDS};
use crate::bearer;

/// What the description calls the token of a program.
const TOKEN: &str = "token";

/// Adds what any request can come to, and takes from things what may be left out of them.
pub(super) struct Everywhere;

impl utoipa::Modify for Everywhere {
    fn modify(&self, described: &mut OpenApi) {
        for (path, item) in &mut described.paths.paths {
            let Some(operation) = &mut item.get else { continue };
            answers(operation);
            operation.security = Some(with_or_without_token(path));
            names_nothing(operation);
            let known: &[&str] = match path.as_str() {
                it if it.contains("/calls") => &CALL_FIELDS,
                it if it.contains("/cities") => &CITY_FIELDS,
                _ => &MEMBER_FIELDS,
            };
            name_fields(operation, &known.join("|"));
        }
        let Some(components) = &mut described.components else { return };
        let token = HttpBuilder::new()
            .scheme(HttpAuthScheme::Bearer)
            .bearer_format(format!("{}…", domain::api_token::PREFIX))
            .description(Some(
                "Optional: everything is public. With a token, which people make on their own \
                 page, requests are counted for it alone, and more of them are allowed. An address \
                 names what the token must be for; `read` is for all.",
            ));
        components.add_security_scheme(TOKEN, SecurityScheme::Http(token.build()));
        // With `fields`, nothing of these must be there.
        for name in ["Member", "City", "Call"] {
            if let Some(RefOr::T(Schema::Object(thing))) = components.schemas.get_mut(name) {
                thing.required.clear();
            }
        }
    }
}

/// No token at all, or one that is for this part.
fn with_or_without_token(path: &str) -> Vec<SecurityRequirement> {
    let part = bearer::part(path).map(|it| it.as_str());
    vec![SecurityRequirement::default(), SecurityRequirement::new(TOKEN, part)]
}

/// Says which fields can be asked for.
fn name_fields(operation: &mut Operation, known: &str) {
    let parameters = operation.parameters.iter_mut().flatten();
    for parameter in parameters.filter(|it| it.name == "fields") {
        if let Some(RefOr::T(Schema::Object(text))) = &mut parameter.schema {
            text.pattern = Some(format!("^({known})(,({known}))*$"));
        }
    }
}

/// Says what a list answers to a parameter that is written well and names nothing there is.
fn names_nothing(operation: &mut Operation) {
    let named = |name: &str| ["after", "as_of"].contains(&name);
    let lists = operation.parameters.iter().flatten().any(|it| named(&it.name));
    let responses = &mut operation.responses.responses;
    if lists && !responses.contains_key("404") {
        let nothing = problem("A parameter that names nothing there is");
        responses.insert("404".to_owned(), RefOr::T(nothing));
    }
}

fn answers(operation: &mut Operation) {
    let Responses { responses, .. } = &mut operation.responses;
    if let Some(RefOr::T(found)) = responses.get_mut("200") {
        found.headers.insert("ETag".to_owned(), text("What If-None-Match names to be told 304"));
        said_of_limits(found);
    }
    let unchanged = ResponseBuilder::new().description("Nothing changed since that ETag").build();
    responses.insert("304".to_owned(), RefOr::T(unchanged));
    // Said of parameters already, where there are any.
    let in_address = problem("A token in the address: it belongs into the header");
    responses.entry("400".to_owned()).or_insert(RefOr::T(in_address));
    let mut unknown = problem("A token that is unknown, expired or revoked");
    unknown.headers.insert("WWW-Authenticate".to_owned(), text("Bearer, with the error's word"));
    responses.insert("401".to_owned(), RefOr::T(unknown));
    let another = problem("A token for another part of the API");
    responses.insert("403".to_owned(), RefOr::T(another));
    let long = problem("An address or a query longer than any of ours");
    responses.insert("414".to_owned(), RefOr::T(long));
    let mut often = problem("Too much from one network address, or with one token; ask again after Retry-After seconds");
    said_of_limits(&mut often);
    often.headers.insert("Retry-After".to_owned(), text("Seconds"));
    responses.insert("429".to_owned(), RefOr::T(often));
}

fn problem(means: &str) -> Response {
    let content = ContentBuilder::new().schema(Some(Ref::from_schema_name("Problem"))).build();
    ResponseBuilder::new().description(means).content("application/problem+json", content).build()
}

fn said_of_limits(response: &mut Response) {
    for (name, means) in [
        ("RateLimit-Policy", "How many requests a window has, q, and its seconds, w"),
        ("RateLimit", "How many are left, r, and the seconds until all are again, t"),
    ] {
        response.headers.insert(name.to_owned(), text(means));
    }
}

fn text(means: &str) -> Header {
    let mut header = Header::new(Object::with_type(Type::String));
    header.description = Some(means.to_owned());
    header
}
