//! A spreadsheet of ours, filled as somebody at a desk far away would fill it.

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// A cell to fill: question, part of it, column, text.
pub type Cell<'a> = (&'a str, &'a str, &'a str, &'a str);

/// The workbook with texts typed into cells; `""` empties one.
pub fn filled(workbook: &[u8], cells: &[Cell<'_>]) -> Vec<u8> {
    let mut parts = parts(workbook);
    let shared = shared(&parts["xl/sharedStrings.xml"]);
    let mut n_typed = 0;
    for (name, part) in &mut parts {
        if name.starts_with("xl/worksheets/sheet") {
            n_typed += fill(part, &shared, cells);
        }
    }
    assert_eq!(n_typed, cells.len(), "every cell to fill is in the workbook");
    packed(&parts)
}

/// The workbook with one text replaced wherever it stands.
pub fn with_text(workbook: &[u8], from: &str, to: &str) -> Vec<u8> {
    let mut parts = parts(workbook);
    let shared = parts.get_mut("xl/sharedStrings.xml").expect("a workbook of ours shares texts");
    assert!(shared.contains(from), "{from} is in the workbook");
    *shared = shared.replace(from, to);
    packed(&parts)
}

fn parts(workbook: &[u8]) -> BTreeMap<String, String> {
    let mut archive = ZipArchive::new(Cursor::new(workbook)).expect("a workbook is an archive");
    let mut parts = BTreeMap::new();
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).expect("its parts can be read");
        let mut text = String::new();
        part.read_to_string(&mut text).expect("all parts of ours are text");
        let name = part.name().expect("their names are text").into_owned();
        parts.insert(name, text);
    }
    parts
}

fn packed(parts: &BTreeMap<String, String>) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(name.as_str(), SimpleFileOptions::default()).expect("a part begins");
        zip.write_all(text.as_bytes()).expect("memory takes it");
    }
    zip.finish().expect("the archive ends").into_inner()
}

fn shared(xml: &str) -> Vec<String> {
    let text = |it: &str| {
        let from = it.find('>').map_or(0, |at| at + 1);
        it[from..].split("</t>").next().unwrap_or_default().to_owned()
    };
    xml.split("<si><t").skip(1).map(text).collect()
}

/// Fills the cells of one sheet; says how many were there.
fn fill(xml: &mut String, shared: &[String], cells: &[Cell<'_>]) -> usize {
    let text = |xml: &str, cell: &str| -> Option<String> {
        let (_, _, inside) = find(xml, cell)?;
        let n: usize = inside.split("<v>").nth(1)?.split('<').next()?.parse().ok()?;
        shared.get(n).cloned()
    };
    if text(xml, "A1").as_deref() != Some("lyceum:grid") {
        return 0;
    }
    let columns: Vec<String> = ('F'..='Z').map(String::from).collect();
    let mut n_typed = 0;
    for (question, item, role, typed) in cells {
        let column =
            columns.iter().find(|it| text(xml, &format!("{it}1")).as_deref() == Some(role));
        let Some(column) = column else { continue };
        let row = (5..400).find(|row| {
            text(xml, &format!("A{row}")).as_deref() == Some(question)
                && text(xml, &format!("B{row}")).unwrap_or_default() == *item
        });
        let Some(row) = row else { continue };
        let name = format!("{column}{row}");
        let (start, end, _) = find(xml, &name).expect("a field has a cell");
        let cell = match *typed {
            "" => String::new(),
            typed => {
                let typed = typed.replace('&', "&amp;").replace('<', "&lt;");
                format!("<c r=\"{name}\" t=\"inlineStr\"><is><t>{typed}</t></is></c>")
            }
        };
        xml.replace_range(start..end, &cell);
        n_typed += 1;
    }
    n_typed
}

/// Where a cell begins and ends, and what is in it.
fn find<'a>(xml: &'a str, name: &str) -> Option<(usize, usize, &'a str)> {
    let start = xml.find(&format!("<c r=\"{name}\""))?;
    let tag = start + xml[start..].find('>')?;
    if xml[..tag].ends_with('/') {
        return Some((start, tag + 1, ""));
    }
    let end = tag + xml[tag..].find("</c>")?;
    Some((start, end + 4, &xml[tag + 1..end]))
}
