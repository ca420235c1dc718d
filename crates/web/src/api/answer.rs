//! An answer of the API: no more of each thing than was asked for, and a mark by which a program
//! knows that nothing changed.

use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use serde_json::Value;
use sha2::{Digest, Sha256};

use super::asked::{Asked, BadParameter};

/// Which fields of a thing were asked for; all when nothing was said.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Only(Option<Vec<String>>);

impl Only {
    /// Reads `fields=id,name`; a field that the thing does not have is refused by its name.
    pub(super) fn read(asked: &Asked, known: &[&str]) -> Result<Only, BadParameter> {
        let Some(text) = asked.typed::<String>("fields")? else { return Ok(Only(None)) };
        let names: Vec<String> = text.split(',').map(str::to_owned).collect();
        match names.iter().all(|it| known.contains(&it.as_str())) {
            true => Ok(Only(Some(names))),
            false => Err(BadParameter::new("fields", "names a field that this has not")),
        }
    }

    /// The same as a part of an address, to go on with.
    pub(super) fn query(&self) -> String {
        self.0.as_ref().map(|it| format!("&fields={}", it.join(","))).unwrap_or_default()
    }

    fn of(&self, thing: &mut Value) {
        if let (Some(names), Value::Object(fields)) = (&self.0, thing) {
            fields.retain(|name, _| names.contains(name));
        }
    }
}

/// One thing.
pub(super) fn one(thing: &impl Serialize, only: &Only) -> Response {
    answer(thing, only, |body| only.of(body))
}

/// A page of a list, whose things are its `items`.
pub(super) fn list(page: &impl Serialize, only: &Only) -> Response {
    answer(page, only, |body| {
        if let Some(Value::Array(items)) = body.get_mut("items") {
            items.iter_mut().for_each(|it| only.of(it));
        }
    })
}

/// How a moment stands in an answer, and nothing else does: in a value its quotes would be escaped.
const MOMENT: &str = "\"as_of\":";

/// The moment an answer is of changes with every minute; what it says need not. So the mark leaves
/// the moment out, and is a weak one. What has none, and is given whole, is written once.
fn answer(thing: &impl Serialize, only: &Only, narrow: impl FnOnce(&mut Value)) -> Response {
    let tree = || serde_json::to_value(thing).unwrap_or_default();
    if only.0.is_none() {
        let text = serde_json::to_string(thing).unwrap_or_default();
        return match text.contains(MOMENT) {
            true => marked(text, tree()),
            false => sent(Sha256::digest(&text).as_slice(), text),
        };
    }
    let mut body = tree();
    narrow(&mut body);
    marked(body.to_string(), body)
}

fn marked(text: String, mut body: Value) -> Response {
    let hash = match takes_moment_out(&mut body) {
        true => Sha256::digest(body.to_string()),
        false => Sha256::digest(&text),
    };
    sent(&hash, text)
}

fn sent(hash: &[u8], text: String) -> Response {
    let mut response = ([(header::CONTENT_TYPE, "application/json")], text).into_response();
    if let Ok(mark) = HeaderValue::from_str(&format!("W/\"{}\"", hex::encode(&hash[..12]))) {
        response.headers_mut().insert(header::ETAG, mark);
    }
    response
}

/// Whether there was a moment in it.
fn takes_moment_out(body: &mut Value) -> bool {
    let Value::Object(fields) = body else { return false };
    let mut had_one = fields.shift_remove("as_of").is_some();
    if let Some(Value::Array(items)) = fields.get_mut("items") {
        for it in items {
            had_one |= takes_moment_out(it);
        }
    }
    had_one
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn mark(body: &Value) -> HeaderValue {
        list(body, &Only::default()).headers()[header::ETAG].clone()
    }

    #[test]
    fn a_minute_later_the_same_words_have_the_same_mark() {
        let page = |n: i64, at: &str| json!({ "items": [{ "n": n, "as_of": at }], "as_of": at });
        assert_eq!(mark(&page(1, "09:00")), mark(&page(1, "09:01")));
        assert_ne!(mark(&page(1, "09:00")), mark(&page(2, "09:00")));
    }

    #[test]
    fn a_thing_of_few_fields_has_the_mark_of_those() {
        let thing = |name: &str| json!({ "id": 7, "name": name, "as_of": "09:00" });
        let mark = |it: &Value, only: Only| one(it, &only).headers()[header::ETAG].clone();
        let id = || Only(Some(vec!["id".to_owned()]));
        assert_eq!(mark(&thing("Sumy"), id()), mark(&thing("Суми"), id()));
        assert_ne!(mark(&thing("Sumy"), Only::default()), mark(&thing("Суми"), Only::default()));
    }
}
