//! From a document to what the templates read: every string of it cleaned, codes drawn.
//!
//! The walk goes over the JSON and not over the structs, so that no field can be forgotten.

use domain::language::Lang;
use qrcode::render::svg;
use qrcode::{EcLevel, QrCode};
use serde_json::{Map, Value};

use crate::fonts::Letters;
use crate::text::{CHARS_MAX, pdf_text};

/// The most rows of a table; memory grows with them.
const ROWS_MAX: usize = 500;
/// The most characters of a title, which goes into the file's own description.
const TITLE_MAX: usize = 200;
/// The most characters of a heading, a label or whatever else is no answer: a heading goes into
/// the table of contents of the file, whose entries have a limit, and costs more than text.
const LABEL_MAX: usize = 1_000;
/// The longest address that is linked, in bytes.
const HREF_MAX: usize = 2_000;
/// The colour of a network that has none that can be read.
const ACCENT: &str = "#1f4e79";

/// A document as the templates read it.
#[derive(Debug, Clone, PartialEq)]
pub struct Prepared {
    /// What they read.
    pub data: Value,
    /// The name of its kind.
    pub kind: String,
    /// Names its content, for the file's own description.
    pub sha256: String,
    /// The moment it tells of, in milliseconds UTC.
    pub at_ms: i64,
}

/// Cleans a document.
///
/// # Errors
/// When it is no document.
pub fn prepare(letters: &Letters, json: &[u8]) -> Result<Prepared, String> {
    let document: documents::typeset::Document =
        serde_json::from_slice(json).map_err(|it| format!("no document: {:?}", it.classify()))?;
    let at_ms = document.frame().at.0;
    let mut data = serde_json::to_value(&document).map_err(|_| "no document".to_owned())?;
    let mut walk = Walk { letters, n_replaced: 0 };
    walk.value("", CHARS_MAX, &mut data);
    data["n_replaced"] = walk.n_replaced.into();
    data["plain"] = false.into();
    data["rtl"] = (document.frame().lang.dir() == "rtl").into();
    let title = data["frame"]["title"].as_str().unwrap_or_default();
    let title: String = title.chars().take(TITLE_MAX).collect::<String>().replace('\n', " ");
    // A file without a title is refused by the standards; the kind is better than none.
    let kind = data["kind"].as_str().unwrap_or_default().to_owned();
    let title = if title.trim().is_empty() { kind.clone() } else { title };
    data["frame"]["title"] = title.into();
    Ok(Prepared { data, kind, sha256: sha256(json), at_ms })
}

struct Walk<'a> {
    letters: &'a Letters,
    n_replaced: usize,
}

impl Walk<'_> {
    /// `room` is what a text below may have, in characters.
    fn value(&mut self, key: &str, room: usize, value: &mut Value) {
        let room = match key {
            // Both are headings, whatever they are made of.
            "city" | "title" => LABEL_MAX,
            _ => room,
        };
        match value {
            Value::String(text) => {
                let is_long = matches!(key, "text" | "intro" | "help" | "verify_how");
                *value = self.string(key, if is_long { room } else { LABEL_MAX }, text);
            }
            Value::Array(values) => {
                if key == "rows" {
                    values.truncate(ROWS_MAX);
                }
                values.iter_mut().for_each(|it| self.value(key, room, it));
            }
            Value::Object(object) => {
                let svg = object.get("alt").and(object.get("href")).map(drawn);
                object.iter_mut().for_each(|(key, it)| self.value(key, room, it));
                if let Some(svg) = svg {
                    set(object, "svg", svg);
                }
            }
            Value::Null | Value::Bool(_) | Value::Number(_) => (),
        }
    }

    fn string(&mut self, key: &str, room: usize, text: &str) -> Value {
        match key {
            "href" => safe_href(text).into(),
            "lang" => text.parse::<Lang>().map_or("en".to_owned(), |it| it.to_string()).into(),
            "accent" => colour(text).unwrap_or(ACCENT).into(),
            _ => {
                let cleaned = pdf_text(self.letters, text, room);
                self.n_replaced += cleaned.n_replaced;
                cleaned.text.into()
            }
        }
    }
}

fn set(object: &mut Map<String, Value>, key: &str, value: Value) {
    object.insert(key.to_owned(), value);
}

fn colour(text: &str) -> Option<&str> {
    let digits = text.strip_prefix('#')?;
    let fits = digits.len() == 6 && digits.bytes().all(|it| it.is_ascii_hexdigit());
    fits.then_some(text)
}

/// The address, when a link may lead there: a typesetter would write any scheme into the file.
pub fn safe_href(href: &str) -> Option<String> {
    let schemes = ["https://", "http://", "mailto:"];
    let lower = href.to_ascii_lowercase();
    let leads = schemes.iter().any(|it| lower.starts_with(it) && href.len() > it.len());
    let plain = |it: char| !it.is_control() && !it.is_whitespace() && it != '\\' && it != '"';
    if !leads || href.len() > HREF_MAX || !href.chars().all(plain) {
        return None;
    }
    // What is no ASCII is percent-encoded, as every browser would do.
    let mut out = String::with_capacity(href.len());
    for byte in href.bytes() {
        match byte {
            b'<' | b'>' | 0x7F.. => out.push_str(&format!("%{byte:02X}")),
            _ => out.push(char::from(byte)),
        }
    }
    (out.len() <= HREF_MAX).then_some(out)
}

/// The code of an address as a drawing; nothing when the address may not be linked.
fn drawn(href: &Value) -> Value {
    let Some(href) = href.as_str().and_then(safe_href) else { return Value::Null };
    // Paper is folded, stamped on and scanned badly: a quarter of it may be lost.
    match QrCode::with_error_correction_level(&href, EcLevel::Q) {
        Ok(code) => {
            let mut drawing = code.render::<svg::Color<'_>>();
            drawing.quiet_zone(false).module_dimensions(4, 4).build().into()
        }
        Err(_) => Value::Null,
    }
}

fn sha256(bytes: &[u8]) -> String {
    use sha2::{Digest, Sha256};
    hex::encode(Sha256::digest(bytes))
}
