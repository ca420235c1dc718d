//! A small book, and its parts to take apart and put together again.

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};

use documents::sheet::{Book, Column, Cover, Entry, Grid, Identity, Row, write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

/// Parts of a package by name.
pub type Parts = BTreeMap<String, Vec<u8>>;

/// A book of one grid with one question, in which `text` stands wherever a text can.
pub fn book(text: &str) -> Book {
    Book {
        rtl: false,
        identity: Identity {
            form: "small".into(),
            version: "ab".repeat(32),
            application: String::new(),
            lang: "en".into(),
            made_at: 1_700_000_000_000,
        },
        cover: Cover {
            tab: "Start here".into(),
            title: text.into(),
            facts: vec![(text.into(), text.into())],
            steps: vec![text.into()],
        },
        grids: vec![Grid {
            tab: text.into(),
            key: "city".into(),
            title: text.into(),
            help: text.into(),
            headings: [text.into(), text.into()],
            columns: vec![
                Column { role: "answer".into(), heading: text.into(), width: 60 },
                Column { role: "year".into(), heading: text.into(), width: 8 },
            ],
            rows: vec![Row {
                key: "name".into(),
                item: String::new(),
                mark: "3.ab".into(),
                label: text.into(),
                hint: text.into(),
                strong: true,
                entries: vec![
                    Entry::Text { text: text.into(), lines: 3 },
                    Entry::One { text: text.into(), of: vec![text.into(), "no".into()] },
                ],
            }],
        }],
    }
}

/// The workbook of [`book`].
pub fn workbook(text: &str) -> Vec<u8> {
    write(&book(text)).unwrap()
}

/// The parts of a package.
pub fn parts(bytes: &[u8]) -> Parts {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut parts = Parts::new();
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut content = Vec::new();
        part.read_to_end(&mut content).unwrap();
        parts.insert(name, content);
    }
    parts
}

/// A package of parts.
pub fn packed(parts: &Parts) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, content) in parts {
        zip.start_file(name.as_str(), options).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// The workbook of [`book`] with one part changed.
pub fn changed(part: &str, change: impl Fn(String) -> String) -> Vec<u8> {
    let mut parts = parts(&workbook("Sumy"));
    let before = parts.get(part).unwrap_or_else(|| panic!("there is no {part}"));
    let text = String::from_utf8(before.clone()).unwrap();
    let after = change(text.clone());
    assert_ne!(after, text, "the change of {part} changed nothing");
    parts.insert(part.to_owned(), after.into_bytes());
    packed(&parts)
}
