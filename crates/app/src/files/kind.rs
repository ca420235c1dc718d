//! What a file is, by its bytes, and what it may be called.

use domain::words;

/// What no question takes; shown to nobody.
const UNKNOWN: &str = "application/octet-stream";

/// The longest name kept, in characters.
const NAME_MAX: usize = 120;

/// The media type by content: PDF, JPEG or PNG when the bytes really are one, never by name.
///
/// A signature alone is easily put before anything, so each kind must also show the next
/// thing every real file has.
pub fn media_type(bytes: &[u8]) -> &'static str {
    let found = infer::get(bytes).map(|it| it.mime_type());
    match found {
        Some("application/pdf") if is_pdf(bytes) => "application/pdf",
        Some("image/png") if is_png(bytes) => "image/png",
        Some("image/jpeg") if is_jpeg(bytes) => "image/jpeg",
        _ => UNKNOWN,
    }
}

/// `%PDF-1.7` in front and `%%EOF` near the end; a truncated upload lacks the latter.
fn is_pdf(bytes: &[u8]) -> bool {
    let tail = &bytes[bytes.len().saturating_sub(2_048)..];
    let versioned = bytes.starts_with(b"%PDF-") && bytes.get(5).is_some_and(u8::is_ascii_digit);
    versioned && tail.windows(5).any(|it| it == b"%%EOF")
}

/// The signature, then the header chunk of thirteen bytes, and the end chunk somewhere after.
fn is_png(bytes: &[u8]) -> bool {
    bytes.starts_with(b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR")
        && bytes.windows(4).skip(16).any(|it| it == b"IEND")
}

/// Start of image, another marker, and an end of image somewhere after.
fn is_jpeg(bytes: &[u8]) -> bool {
    bytes.starts_with(&[0xff, 0xd8, 0xff]) && bytes.windows(2).skip(3).any(|it| it == [0xff, 0xd9])
}

/// A name to show and to download under: without folders, without what steers the display,
/// with the ending of its real kind.
pub fn clean_name(name: &str, media_type: &str) -> String {
    let line = words::clean_line(name);
    let last = line.rsplit(['/', '\\']).next().unwrap_or_default();
    // The marks that `clean` leaves to running text can still turn a name's ending around.
    let kept: String = last
        .chars()
        .filter(|c| {
            !matches!(
                c,
                '\u{200b}'..='\u{200f}' | '\u{61c}' | '"' | '<' | '>' | '|' | ':' | '*' | '?'
            )
        })
        .collect();
    let kept = kept.trim().trim_end_matches(['.', ' ']);
    let (endings, ending): (&[&str], &str) = match media_type {
        "application/pdf" => (&["pdf"], "pdf"),
        "image/jpeg" => (&["jpg", "jpeg"], "jpg"),
        "image/png" => (&["png"], "png"),
        _ => (&[], "bin"),
    };
    let stem = match kept.rsplit_once('.') {
        Some((stem, typed)) if endings.contains(&typed.to_ascii_lowercase().as_str()) => stem,
        _ => kept,
    };
    let stem: String = stem.chars().take(NAME_MAX).collect();
    let stem = stem.trim_matches(['.', ' ']);
    format!("{}.{ending}", if stem.is_empty() { "file" } else { stem })
}

#[cfg(test)]
mod tests {
    use super::*;

    const PDF: &[u8] = b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n";
    const PNG: &[u8] =
        b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0IEND\xaeB`\x82";
    const JPEG: &[u8] = &[0xff, 0xd8, 0xff, 0xe0, 0, 16, b'J', b'F', b'I', b'F', 0, 0xff, 0xd9];

    #[test]
    fn a_file_is_what_its_bytes_are() {
        for (bytes, is) in [
            (PDF, "application/pdf"),
            (PNG, "image/png"),
            (JPEG, "image/jpeg"),
            (b"" as &[u8], UNKNOWN),
            (b"MZ\x90\0\x03\0\0\0 not a %PDF-1.4 %%EOF", UNKNOWN),
            (b"<!doctype html><script>alert(1)</script>", UNKNOWN),
            (b"\x89PNG\r\n\x1a\n<script>IEND</script>", UNKNOWN),
            (b"%PDF-1.4 cut off in the midd", UNKNOWN),
            (b"%PDF", UNKNOWN),
            (&[0xff, 0xd8, 0xff], UNKNOWN),
            (b"PK\x03\x04 word/document.xml", UNKNOWN),
        ] {
            assert_eq!(media_type(bytes), is, "{:?}", String::from_utf8_lossy(bytes));
        }
    }

    #[test]
    fn a_name_keeps_its_letters_and_loses_what_could_mislead() {
        let pdf = "application/pdf";
        for (typed, kept) in [
            ("Підпис мера.pdf", "Підпис мера.pdf"),
            ("صفحة التوقيع.PDF", "صفحة التوقيع.pdf"),
            ("../../etc/passwd", "passwd.pdf"),
            ("C:\\scans\\page.pdf", "page.pdf"),
            ("invoice\u{202e}fdp.exe", "invoicefdp.exe.pdf"),
            ("a\r\nSet-Cookie: x.pdf", "a Set-Cookie x.pdf"),
            ("", "file.pdf"),
            ("...", "file.pdf"),
            (".pdf", "file.pdf"),
        ] {
            assert_eq!(clean_name(typed, pdf), kept, "{typed:?}");
        }
        assert_eq!(clean_name(&"x".repeat(5_000), pdf).chars().count(), NAME_MAX + 4);
    }
}
