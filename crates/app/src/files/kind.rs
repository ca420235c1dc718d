//! What a file is, by its bytes, and what it may be called.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};

use domain::upload::FileRefused;
use domain::words;

use super::office;

/// What no question takes; shown to nobody.
pub(super) const UNKNOWN: &str = "application/octet-stream";

pub(super) const PDF: &str = "application/pdf";
pub(super) const JPEG: &str = "image/jpeg";
pub(super) const PNG: &str = "image/png";

/// The longest name kept, in characters.
const NAME_MAX: usize = 120;

/// How much of a file's beginning is looked at, and of its end.
const HEAD: u64 = 64 * 1024;
const TAIL: u64 = 66 * 1024;

/// The first bytes of a file and its last ones.
pub(super) struct Ends {
    pub(super) head: Vec<u8>,
    pub(super) tail: Vec<u8>,
}

/// Reads both ends of a file; a short one is all in both.
pub(super) fn ends(file: &mut File, size: u64) -> io::Result<Ends> {
    let mut part = |from: u64, length: u64| {
        let mut bytes = Vec::new();
        file.seek(SeekFrom::Start(from))?;
        file.take(length).read_to_end(&mut bytes)?;
        Ok::<_, io::Error>(bytes)
    };
    let head = part(0, HEAD)?;
    let tail = part(size.saturating_sub(TAIL), TAIL)?;
    Ok(Ends { head, tail })
}

/// The media type by content, never by name. Office documents are looked into only where a
/// question takes them; everything else is [`UNKNOWN`].
///
/// A signature alone is easily put before anything, so each kind must also show the next
/// thing every real file has. A picture is judged further by decoding it.
pub(super) fn media_type(
    file: &mut File,
    size: u64,
    takes_office: bool,
) -> Result<&'static str, Failed> {
    let ends = ends(file, size)?;
    let found = infer::get(&ends.head).map(|it| it.mime_type());
    let zip_behind = office::Directory::at_the_end(&ends.tail).is_some();
    Ok(match found {
        Some(PDF) if is_pdf(&ends) && zip_behind => return Err(FileRefused::TwoKinds.into()),
        Some(PDF) if is_pdf(&ends) => PDF,
        Some(PNG) if is_png(&ends.head) => PNG,
        Some(JPEG) if is_jpeg(&ends.head) => JPEG,
        _ if takes_office && ends.head.starts_with(b"PK\x03\x04") => {
            office::media_type(file, size, &ends.tail)?.unwrap_or(UNKNOWN)
        }
        _ => UNKNOWN,
    })
}

/// Why a file could not be judged, or was judged and is not taken.
#[derive(Debug)]
pub(super) enum Failed {
    /// It is not taken.
    Refused(FileRefused),
    /// It could not be read.
    Io(io::Error),
}

impl From<FileRefused> for Failed {
    fn from(refused: FileRefused) -> Failed {
        Failed::Refused(refused)
    }
}

impl From<io::Error> for Failed {
    fn from(error: io::Error) -> Failed {
        Failed::Io(error)
    }
}

/// `%PDF-1.7` in front and `%%EOF` near the end; a truncated upload lacks the latter.
fn is_pdf(ends: &Ends) -> bool {
    let last = &ends.tail[ends.tail.len().saturating_sub(2_048)..];
    let versioned =
        ends.head.starts_with(b"%PDF-") && ends.head.get(5).is_some_and(u8::is_ascii_digit);
    versioned && last.windows(5).any(|it| it == b"%%EOF")
}

/// The signature, then the header chunk of thirteen bytes.
fn is_png(head: &[u8]) -> bool {
    head.starts_with(b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR")
}

/// Start of image and another marker.
fn is_jpeg(head: &[u8]) -> bool {
    head.starts_with(&[0xff, 0xd8, 0xff])
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
                '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}'
                    | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
                    | '\u{e0000}'..='\u{e007f}' | '"' | '<' | '>' | '|' | ':' | '*' | '?'
            )
        })
        .collect();
    let kept = kept.trim().trim_end_matches(['.', ' ']);
    let (endings, ending): (&[&str], &str) = match media_type {
        PDF => (&["pdf"], "pdf"),
        JPEG => (&["jpg", "jpeg"], "jpg"),
        PNG => (&["png"], "png"),
        office::DOCX => (&["docx"], "docx"),
        office::XLSX => (&["xlsx"], "xlsx"),
        office::ODT => (&["odt"], "odt"),
        _ => (&[], "bin"),
    };
    let stem = match kept.rsplit_once('.') {
        Some((stem, typed)) if endings.contains(&typed.to_ascii_lowercase().as_str()) => stem,
        _ => kept,
    };
    let stem: String = stem.chars().take(NAME_MAX).collect();
    let stem = stem.trim_matches(['.', ' ']);
    // Windows opens a device by these names, whatever their ending.
    let reserved = is_device(stem.split('.').next().unwrap_or_default().trim());
    match (stem, reserved) {
        ("", _) => format!("file.{ending}"),
        (stem, true) => format!("_{stem}.{ending}"),
        (stem, false) => format!("{stem}.{ending}"),
    }
}

fn is_device(name: &str) -> bool {
    let name = name.to_ascii_uppercase();
    let numbered =
        |it: &str| name.strip_prefix(it).is_some_and(|n| matches!(n.as_bytes(), [b'0'..=b'9']));
    matches!(name.as_str(), "CON" | "PRN" | "AUX" | "NUL") || numbered("COM") || numbered("LPT")
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    const A_PDF: &[u8] = b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n";

    fn kind(bytes: &[u8]) -> &'static str {
        let mut file = tempfile::tempfile().unwrap();
        file.write_all(bytes).unwrap();
        media_type(&mut file, bytes.len() as u64, false).unwrap()
    }

    #[test]
    fn a_file_is_what_its_bytes_are() {
        for (bytes, is) in [
            (A_PDF, PDF),
            (b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR", PNG),
            (&[0xff, 0xd8, 0xff, 0xe0, 0, 16, b'J', b'F', b'I', b'F', 0, 0xff, 0xd9], JPEG),
            (b"" as &[u8], UNKNOWN),
            (b"MZ\x90\0\x03\0\0\0 not a %PDF-1.4 %%EOF", UNKNOWN),
            (b"<!doctype html><script>alert(1)</script>", UNKNOWN),
            (b"\x89PNG\r\n\x1a\n<script>IEND</script>", UNKNOWN),
            (b"%PDF-1.4 cut off in the midd", UNKNOWN),
            (b"%PDF", UNKNOWN),
            (&[0xff, 0xd8], UNKNOWN),
            (b"PK\x03\x04 word/document.xml", UNKNOWN),
        ] {
            assert_eq!(kind(bytes), is, "{:?}", String::from_utf8_lossy(bytes));
        }
    }

    #[test]
    fn a_name_keeps_its_letters_and_loses_what_could_mislead() {
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
            ("CON", "_CON.pdf"),
            ("nul.pdf", "_nul.pdf"),
            ("com1.tar.pdf", "_com1.tar.pdf"),
            ("console.pdf", "console.pdf"),
        ] {
            assert_eq!(clean_name(typed, PDF), kept, "{typed:?}");
        }
        assert_eq!(clean_name(&"x".repeat(5_000), PDF).chars().count(), NAME_MAX + 4);
    }
}
