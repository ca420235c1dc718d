//! Whether a PDF carries an electronic signature, and what it says of itself.
//!
//! Found is the dictionary that every signed PDF must have in the clear (ISO 32000, 12.8):
//! a byte range that leaves out exactly the signature's own bytes. Nothing is said about
//! whether the signature is valid, by whom its certificate was given, or what it covers.

/// What a signed PDF says of its signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seal {
    /// How it is encoded (`/SubFilter`), such as `ETSI.CAdES.detached`.
    pub kind: String,
    /// The name in it; empty when there is none that can be read.
    pub signer: String,
}

/// How far from the byte range its dictionary may reach; the signature itself is in between.
const REACH: usize = 256 * 1024;
/// Names longer than this are none.
const NAME_MAX: usize = 200;

/// The last signature of a PDF; `None` when it carries none.
pub fn seal(pdf: &[u8]) -> Option<Seal> {
    let mut at = pdf.len();
    while let Some(found) = last_before(pdf, b"/ByteRange", at) {
        if let Some(seal) = seal_at(pdf, found) {
            return Some(seal);
        }
        at = found;
    }
    None
}

fn seal_at(pdf: &[u8], at: usize) -> Option<Seal> {
    let [from, before, after, rest] = byte_range(&pdf[at + b"/ByteRange".len()..])?;
    let end = after.checked_add(rest)?;
    let hole = pdf.get(before..after)?;
    let is_hole = from == 0
        && end <= pdf.len()
        && hole.len() > 2
        && hole.starts_with(b"<")
        && hole.ends_with(b">")
        && hole[1..hole.len() - 1].iter().all(|it| it.is_ascii_hexdigit() || it.is_ascii_whitespace());
    if !is_hole {
        return None;
    }
    // The dictionary lies around its own hole; it is looked at without the hole.
    let start = last_before(pdf, b"obj", before.min(at)).unwrap_or(0);
    let stop = pdf[after..].windows(6).take(REACH).position(|it| it == b"endobj")? + after;
    let mut dictionary = pdf.get(start..before)?.to_vec();
    dictionary.push(b' ');
    dictionary.extend_from_slice(pdf.get(after..stop)?);
    if !contains(&dictionary, b"/Contents") {
        return None;
    }
    let kind = name_after(&dictionary, b"/SubFilter")?;
    let signer = text_after(&dictionary, b"/Name").unwrap_or_default();
    Some(Seal { kind, signer })
}

fn last_before(pdf: &[u8], word: &[u8], at: usize) -> Option<usize> {
    pdf.get(..at)?.windows(word.len()).rposition(|it| it == word)
}

fn contains(text: &[u8], word: &[u8]) -> bool {
    text.windows(word.len()).any(|it| it == word)
}

/// `[0 840 960 240]`
fn byte_range(text: &[u8]) -> Option<[usize; 4]> {
    let text = std::str::from_utf8(text.get(..text.len().min(120))?.split(|it| *it == b']').next()?);
    let text = text.ok()?.trim_start().strip_prefix('[')?;
    let numbers: Vec<usize> = text.split_whitespace().map(str::parse).collect::<Result<_, _>>().ok()?;
    numbers.try_into().ok()
}

/// The value of a key whose value is a name.
fn name_after(dictionary: &[u8], key: &[u8]) -> Option<String> {
    let at = dictionary.windows(key.len()).position(|it| it == key)? + key.len();
    let rest = dictionary.get(at..)?.trim_ascii_start().strip_prefix(b"/")?;
    let name: Vec<u8> = rest
        .iter()
        .copied()
        .take(NAME_MAX)
        .take_while(|it| it.is_ascii_alphanumeric() || b".-_+".contains(it))
        .collect();
    String::from_utf8(name).ok().filter(|it| !it.is_empty())
}

/// The value of a key whose value is a text, `(…)` or `<…>`.
fn text_after(dictionary: &[u8], key: &[u8]) -> Option<String> {
    let mut from = 0;
    loop {
        let found = dictionary.get(from..)?.windows(key.len()).position(|it| it == key)? + from;
        from = found + key.len();
        // Not `/Names` or another word that begins alike.
        if dictionary.get(from).is_some_and(u8::is_ascii_alphanumeric) {
            continue;
        }
        let rest = dictionary.get(from..)?.trim_ascii_start();
        let bytes = match rest.first()? {
            b'(' => literal(&rest[1..])?,
            b'<' if rest.get(1) != Some(&b'<') => hexadecimal(&rest[1..])?,
            _ => continue,
        };
        return Some(decoded(&bytes)).filter(|it| !it.is_empty());
    }
}

/// A literal string up to its closing bracket, with its escapes undone.
fn literal(text: &[u8]) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let (mut depth, mut at) = (0_u32, 0);
    while bytes.len() <= NAME_MAX * 4 {
        let byte = *text.get(at)?;
        at += 1;
        match byte {
            b')' if depth == 0 => return Some(bytes),
            b')' => depth -= 1,
            b'(' => depth += 1,
            b'\\' => {
                let escaped = *text.get(at)?;
                at += 1;
                match escaped {
                    b'n' => bytes.push(b'\n'),
                    b'r' => bytes.push(b'\r'),
                    b't' => bytes.push(b'\t'),
                    b'0'..=b'7' => {
                        let digits = text[at - 1..].iter().take(3).take_while(|it| (b'0'..=b'7').contains(it));
                        let digits: Vec<u8> = digits.copied().collect();
                        at += digits.len() - 1;
                        let value = digits.iter().fold(0_u32, |sum, it| sum * 8 + u32::from(it - b'0'));
                        bytes.push(u8::try_from(value & 0xff).ok()?);
                    }
                    b'\n' | b'\r' => (),
                    other => bytes.push(other),
                }
                continue;
            }
            _ => (),
        }
        bytes.push(byte);
    }
    None
}

fn hexadecimal(text: &[u8]) -> Option<Vec<u8>> {
    let digits: Vec<u8> = text
        .iter()
        .copied()
        .take(NAME_MAX * 8)
        .take_while(|it| *it != b'>')
        .filter(|it| !it.is_ascii_whitespace())
        .collect();
    hex::decode(digits).ok()
}

/// UTF-16 with its mark, UTF-8, or the Latin letters of old PDFs; cleaned like all that people send.
fn decoded(bytes: &[u8]) -> String {
    let text = match bytes.strip_prefix(&[0xfe, 0xff]) {
        Some(wide) => {
            let units = wide.chunks_exact(2).map(|it| u16::from_be_bytes([it[0], it[1]]));
            char::decode_utf16(units).map(|it| it.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
        }
        None => match std::str::from_utf8(bytes) {
            Ok(text) => text.trim_start_matches('\u{feff}').to_owned(),
            Err(_) => bytes.iter().map(|it| char::from(*it)).collect(),
        },
    };
    domain::words::clean_line(&text).chars().take(NAME_MAX).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A PDF with a signature's dictionary as signing programs write it.
    fn signed(name: &str) -> Vec<u8> {
        let hole = format!("<{}>", "00af".repeat(40));
        let draft = |range: &str| {
            format!(
                "%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n\
                 9 0 obj\n<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached\
                 /ByteRange {range}/Contents {hole}/M(D:20230512)/Name {name}>>\nendobj\n\
                 trailer<</Root 1 0 R>>\n%%EOF\n"
            )
        };
        let blank = draft("[0 0000000000 0000000000 0000000000]");
        let from = blank.find(&hole).unwrap();
        let (after, len) = (from + hole.len(), blank.len());
        draft(&format!("[0 {from:010} {after:010} {:010}]", len - after)).into_bytes()
    }

    #[test]
    fn a_signature_is_found_with_the_name_in_it() {
        for (written, read) in [
            ("(Ana Silva)", "Ana Silva"),
            ("(Ana \\(Mayor\\) Silva)", "Ana (Mayor) Silva"),
            ("(Jos\\351)", "José"),
            ("<FEFF041E043B0435043D0430>", "Олена"),
            ("<FEFF0645062D0645062F>", "محمد"),
            ("(gpj.\u{202e}fdp)", "gpj.fdp"),
        ] {
            let seal = seal(&signed(written)).unwrap();
            assert_eq!(seal.kind, "ETSI.CAdES.detached");
            assert_eq!(seal.signer, read, "{written}");
        }
    }

    #[test]
    fn words_of_a_signature_are_none() {
        let whole = signed("(Ana)");
        let text = String::from_utf8(whole.clone()).unwrap();
        assert_eq!(seal(b"%PDF-1.4 nothing %%EOF"), None);
        assert_eq!(seal(text.replace("/SubFilter", "/Subfilter").as_bytes()), None);
        assert_eq!(seal(text.replace("/Contents", "/Kontents").as_bytes()), None);
        // The range no longer leaves out the signature's own bytes.
        assert_eq!(seal(text.replace("%PDF-1.7", "%PDF-1.7 ").as_bytes()), None);
        assert_eq!(seal(&whole[..whole.len() / 2]), None);
        assert_eq!(seal(b"/ByteRange [0 18446744073709551615 18446744073709551615 9]"), None);
        assert_eq!(seal(b"/ByteRange [0 5 2 9]"), None);
    }
}
