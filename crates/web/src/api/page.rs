//! The description of the API as a page to read, made from the same description that programs get.

use axum::extract::State;
use axum::response::Response;
use serde_json::Value;
use utoipa::OpenApi;
use views::pages::api as pages;

use super::Description;
use crate::errors::PageError;
use crate::reader::Reader;
use crate::site::Site;

/// `GET /api`: every address with what it takes and gives.
pub(super) async fn page(State(site): State<Site>, reader: Reader) -> Result<Response, PageError> {
    let described = serde_json::to_value(Description::openapi()).unwrap_or_default();
    let limit = i64::from(site.app.settings.api.a_minute);
    let with_token = i64::from(site.app.settings.api.a_minute_with_token);
    let it = pages::ApiPage {
        addresses: addresses(&described),
        things: things(&described),
        a_minute: Some(limit).filter(|it| *it > 0),
        a_minute_with_token: Some(with_token).filter(|it| *it > 0),
        licence: (site.app.network.about.licence.name.clone(), site.app.network.about.licence.url.clone()),
    };
    Ok(reader.page(pages::api(&reader.shell(&site, None), &it)))
}

fn fields(of: &Value) -> impl Iterator<Item = (&String, &Value)> {
    of.as_object().into_iter().flatten()
}

fn text(of: &Value) -> String {
    of.as_str().unwrap_or_default().to_owned()
}

fn addresses(described: &Value) -> Vec<pages::Address> {
    let all = fields(&described["paths"]);
    all.map(|(path, methods)| {
        let get = &methods["get"];
        let parameters = get["parameters"].as_array().into_iter().flatten();
        pages::Address {
            path: path.clone(),
            means: text(&get["summary"]),
            parameters: parameters
                .map(|it| pages::Part {
                    name: text(&it["name"]),
                    kind: kind(&it["schema"]),
                    means: text(&it["description"]),
                })
                .collect(),
            answers: fields(&get["responses"]).map(|(status, it)| answer(status, it)).collect(),
        }
    })
    .collect()
}

fn answer(status: &str, it: &Value) -> pages::Part {
    let content = fields(&it["content"]).next();
    pages::Part {
        name: status.to_owned(),
        kind: content.map(|(_, it)| kind(&it["schema"])).unwrap_or_default(),
        means: text(&it["description"]),
    }
}

fn things(described: &Value) -> Vec<pages::Thing> {
    let all = fields(&described["components"]["schemas"]);
    all.map(|(name, thing)| pages::Thing {
        name: name.clone(),
        means: text(&thing["description"]),
        fields: fields(&thing["properties"])
            .map(|(name, it)| pages::Part {
                name: name.clone(),
                kind: kind(it),
                means: text(&it["description"]),
            })
            .collect(),
    })
    .collect()
}

/// What a value is, in words: a name of [`things`], a kind of JSON, or a list of either.
fn kind(schema: &Value) -> Vec<pages::Kind> {
    if let Some(name) = schema["$ref"].as_str() {
        let name = name.rsplit('/').next().unwrap_or_default();
        return vec![pages::Kind::Thing(name.to_owned())];
    }
    let words = |text: &str| vec![pages::Kind::Words(text.to_owned())];
    let beside = |before: &str, inner: Vec<pages::Kind>| {
        let mut kinds = words(before);
        kinds.extend(inner);
        kinds
    };
    match &schema["type"] {
        Value::String(it) if it == "array" => beside("list of", kind(&schema["items"])),
        Value::String(it) if it == "object" && schema["additionalProperties"].is_object() => {
            beside("object of", kind(&schema["additionalProperties"]))
        }
        Value::String(it) => words(it),
        Value::Array(several) => {
            let names: Vec<&str> = several.iter().filter_map(Value::as_str).collect();
            words(&names.join(" or "))
        }
        _ => {
            let several = schema["oneOf"].as_array().or_else(|| schema["allOf"].as_array());
            let mut kinds = Vec::new();
            for it in several.into_iter().flatten() {
                if !kinds.is_empty() {
                    kinds.extend(words("or"));
                }
                kinds.extend(kind(it));
            }
            kinds
        }
    }
}
