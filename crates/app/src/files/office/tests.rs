use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::super::kind;
use super::*;

const DOCX_TYPES: &str = r#"<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"#;
const XLSX_TYPES: &str = r#"<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"#;
const DOCM_TYPES: &str = r#"<Types><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>"#;

type Parts<'a> = Vec<(&'a str, &'a [u8])>;

fn archive(parts: &Parts<'_>) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        let method = match *name {
            "mimetype" => CompressionMethod::Stored,
            _ => CompressionMethod::Deflated,
        };
        let options = SimpleFileOptions::default().compression_method(method);
        archive.start_file(*name, options).unwrap();
        archive.write_all(content).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

fn docx<'a>() -> Parts<'a> {
    vec![("[Content_Types].xml", DOCX_TYPES.as_bytes()), ("word/document.xml", b"<w:document/>")]
}

fn judged(bytes: &[u8]) -> Result<&'static str, FileRefused> {
    let mut file = tempfile::tempfile().unwrap();
    file.write_all(bytes).unwrap();
    match kind::media_type(&mut file, bytes.len() as u64, true) {
        Ok(media_type) => Ok(media_type),
        Err(Failed::Refused(refused)) => Err(refused),
        Err(Failed::Io(error)) => panic!("{error}"),
    }
}

#[test]
fn documents_are_known_by_what_is_in_them() {
    assert_eq!(judged(&archive(&docx())), Ok(DOCX));
    let xlsx =
        vec![("[Content_Types].xml", XLSX_TYPES.as_bytes()), ("xl/workbook.xml", b"<w/>" as &[u8])];
    assert_eq!(judged(&archive(&xlsx)), Ok(XLSX));
    let odt = vec![("mimetype", ODT.as_bytes()), ("content.xml", b"<o/>" as &[u8])];
    assert_eq!(judged(&archive(&odt)), Ok(ODT));
}

#[test]
fn an_archive_that_is_no_document_is_none() {
    let words = |it: &'static str| vec![(it, b"words" as &[u8])];
    for (parts, what) in [
        (words("readme.txt"), "any archive"),
        (vec![("word/document.xml", b"<w/>" as &[u8])], "no list of kinds"),
        (vec![("[Content_Types].xml", DOCX_TYPES.as_bytes())], "no document"),
        (vec![("content.xml", b"<o/>" as &[u8]), ("mimetype", ODT.as_bytes())], "said too late"),
        ([docx(), words("../../outside.xml")].concat(), "a name that leads out"),
        ([docx(), words("/etc/passwd")].concat(), "a name from the root"),
        ([docx(), words("c:\\windows\\x")].concat(), "a name of Windows"),
    ] {
        assert_eq!(judged(&archive(&parts)), Ok(kind::UNKNOWN), "{what}");
    }
    let mut cut = archive(&docx());
    cut.truncate(cut.len() - 30);
    assert_eq!(judged(&cut), Ok(kind::UNKNOWN));
    let program = [b"MZ\x90\0".to_vec(), archive(&docx())].concat();
    assert_eq!(judged(&program), Ok(kind::UNKNOWN), "an archive that unpacks itself");
}

#[test]
fn a_symbolic_link_in_an_archive_makes_it_none() {
    let mut with_link = ZipWriter::new(Cursor::new(archive(&docx())));
    with_link = {
        let bytes = with_link.finish().unwrap();
        ZipWriter::new_append(bytes).unwrap()
    };
    with_link.add_symlink("word/link", "/etc/passwd", SimpleFileOptions::default()).unwrap();
    let bytes = with_link.finish().unwrap().into_inner();
    assert_eq!(judged(&bytes), Ok(kind::UNKNOWN));
}

#[test]
fn a_document_with_a_program_is_refused_wherever_it_lies() {
    for name in [
        "word/vbaProject.bin",
        "xl/VBAPROJECT.BIN",
        "xl/macrosheets/sheet1.xml",
        "word/activeX/activeX1.xml",
        "Basic/Standard/Module1.xml",
        "Scripts/python/a.py",
    ] {
        let parts = [docx(), vec![(name, b"program" as &[u8])]].concat();
        assert_eq!(judged(&archive(&parts)), Err(FileRefused::HasMacros), "{name}");
    }
    let docm = vec![
        ("[Content_Types].xml", DOCM_TYPES.as_bytes()),
        ("word/document.xml", b"<w/>" as &[u8]),
    ];
    assert_eq!(judged(&archive(&docm)), Err(FileRefused::HasMacros));
}

#[test]
fn a_bomb_is_refused_whatever_it_says_of_itself() {
    let zeros = vec![0; 210_000_000];
    let honest = archive(&[docx(), vec![("word/media/a.emf", &zeros)]].concat());
    assert!(honest.len() < 300_000, "{}", honest.len());
    assert_eq!(judged(&honest), Err(FileRefused::UnpacksTooFar));

    // The same with a small size written over the true one, in both places.
    let mut liar = honest.clone();
    let true_size = 210_000_000_u32.to_le_bytes();
    let mut n_changed = 0;
    for at in 0..liar.len() - 4 {
        if liar[at..at + 4] == true_size {
            liar[at..at + 4].copy_from_slice(&1_000_u32.to_le_bytes());
            n_changed += 1;
        }
    }
    assert!(n_changed >= 1, "the size stands in the archive");
    assert_ne!(judged(&liar), Ok(DOCX), "not taken: broken or a bomb");

    let many: Vec<String> = (0..2_100).map(|it| format!("word/{it}.xml")).collect();
    let parts = many.iter().map(|it| (it.as_str(), b"" as &[u8])).collect();
    assert_eq!(judged(&archive(&parts)), Err(FileRefused::UnpacksTooFar));

    // The record at the end claims a million parts.
    let mut many = archive(&docx());
    let end = many.len() - 22;
    many[end + 8..end + 12].copy_from_slice(&[0xff; 4]);
    assert_eq!(judged(&many), Err(FileRefused::UnpacksTooFar));
}

#[test]
fn an_archive_behind_a_pdf_is_two_kinds() {
    let pdf = b"%PDF-1.4\n1 0 obj<<>>endobj\n";
    let zip = archive(&docx());
    // The archive's own end names the PDF's: a comment of five bytes.
    let mut both = [&pdf[..], &zip].concat();
    let at = both.len() - 2;
    both[at..].copy_from_slice(&5_u16.to_le_bytes());
    both.extend_from_slice(b"%%EOF");
    assert_eq!(judged(&both), Err(FileRefused::TwoKinds));
    assert_eq!(judged(b"%PDF-1.4\nstream PK\x05\x06 endstream\n%%EOF\n"), Ok(kind::PDF));
}
