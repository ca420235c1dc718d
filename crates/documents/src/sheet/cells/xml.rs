//! The XML of a part, event by event, and the text that is gathered from it.

use std::io::BufRead;

use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use crate::sheet::Refused;
use crate::sheet::package::Package;

pub(super) const DAMAGED: Refused = Refused::Unreadable("damaged XML");

pub(super) fn attribute(e: &BytesStart<'_>, name: &[u8]) -> Result<Option<String>, Refused> {
    for attribute in e.attributes() {
        let attribute = attribute.map_err(|_| DAMAGED)?;
        if attribute.key.local_name().as_ref() == name {
            let value = attribute.normalized_value(XmlVersion::Implicit1_0).map_err(|_| DAMAGED)?;
            return Ok(Some(value.into_owned()));
        }
    }
    Ok(None)
}

pub(super) fn number(text: Option<&str>) -> Option<u32> {
    text?.trim().parse().ok()
}

/// Gives every event of a part to `see`, until it has seen enough; empty elements as two.
pub(super) fn each(
    package: &mut Package<'_>,
    part: &str,
    mut see: impl FnMut(&Event<'_>, usize) -> Result<bool, Refused>,
) -> Result<(), Refused> {
    let part = package.part(part)?.ok_or(Refused::Unreadable("a part is missing"))?;
    let mut reader = reader(part);
    let mut buffer = Vec::new();
    let mut depth = 0_usize;
    loop {
        buffer.clear();
        let event = reader.read_event_into(&mut buffer).map_err(|error| match error {
            quick_xml::Error::Io(error) if error.kind() == std::io::ErrorKind::FileTooLarge => {
                Refused::TooMuchInside
            }
            _ => DAMAGED,
        })?;
        match event {
            Event::Eof => return Ok(()),
            // No spreadsheet has one; bombs do.
            Event::DocType(_) => return Err(Refused::Unreadable("a document type")),
            Event::Start(_) => depth += 1,
            Event::End(_) => depth = depth.saturating_sub(1),
            _ => (),
        }
        if depth > 64 {
            return Err(Refused::TooMuchInside);
        }
        if !see(&event, depth)? {
            return Ok(());
        }
    }
}

fn reader<R: BufRead>(part: R) -> Reader<R> {
    let mut reader = Reader::from_reader(part);
    reader.config_mut().expand_empty_elements = true;
    reader
}

/// Text being gathered from `t` and `v`; what only helps to pronounce it is left out.
#[derive(Default)]
pub(super) struct Text {
    gathered: String,
    open: bool,
    aside: bool,
}

impl Text {
    pub(super) fn see(&mut self, event: &Event<'_>) -> Result<(), Refused> {
        match event {
            Event::Start(e) => match e.local_name().as_ref() {
                b"t" | b"v" => self.open = true,
                b"rPh" => self.aside = true,
                _ => (),
            },
            Event::End(e) => match e.local_name().as_ref() {
                b"t" | b"v" => self.open = false,
                b"rPh" => self.aside = false,
                _ => (),
            },
            Event::Text(it) if self.open && !self.aside => {
                self.gathered += &it.xml_content(XmlVersion::Implicit1_0).map_err(|_| DAMAGED)?;
            }
            Event::CData(it) if self.open && !self.aside => {
                self.gathered += &it.xml_content(XmlVersion::Implicit1_0).map_err(|_| DAMAGED)?;
            }
            Event::GeneralRef(it) if self.open && !self.aside => self.gathered.push(character(it)?),
            _ => (),
        }
        Ok(())
    }

    pub(super) fn take(&mut self) -> String {
        let gathered = std::mem::take(&mut self.gathered);
        match gathered.contains("_x") {
            true => unescaped(&gathered),
            false => gathered,
        }
    }
}

/// `&amp;` and the like; there are no others, since a document type is refused.
fn character(it: &BytesRef<'_>) -> Result<char, Refused> {
    if let Some(c) = it.resolve_char_ref().map_err(|_| DAMAGED)? {
        return Ok(c);
    }
    let name: &[u8] = it;
    match name {
        b"amp" => Ok('&'),
        b"lt" => Ok('<'),
        b"gt" => Ok('>'),
        b"quot" => Ok('"'),
        b"apos" => Ok('\''),
        _ => Err(DAMAGED),
    }
}

/// Spreadsheets write a character that XML cannot hold as `_x000D_`, and an underscore that
/// would look like the beginning of one as `_x005F_`.
fn unescaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        let code = rest.get(at + 2..at + 6).filter(|_| rest.as_bytes().get(at + 6) == Some(&b'_'));
        let hex = code.filter(|it| it.bytes().all(|b| b.is_ascii_hexdigit()));
        let c = hex.and_then(|it| u32::from_str_radix(it, 16).ok()).and_then(char::from_u32);
        plain.push_str(&rest[..at]);
        match c {
            Some(c) => {
                plain.push(c);
                rest = &rest[at + 7..];
            }
            None => {
                plain.push_str("_x");
                rest = &rest[at + 2..];
            }
        }
    }
    plain + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_xml_cannot_hold_is_read_back_and_what_only_looks_so_is_not() {
        assert_eq!(unescaped("a_x000D_b"), "a\rb");
        assert_eq!(unescaped("a_x005F_x0041_b"), "a_x0041_b");
        assert_eq!(unescaped("_xyz_ _x12 _x00zz_"), "_xyz_ _x12 _x00zz_");
        assert_eq!(unescaped("_xD800_é_x"), "_xD800_é_x");
    }
}
