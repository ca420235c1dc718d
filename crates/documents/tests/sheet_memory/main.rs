//! The memory that reading takes, each file in a process of its own: what a process has used
//! before it uses again, and nothing would be seen.

#![cfg(test)]
#![cfg(target_os = "linux")]
#![expect(clippy::disallowed_macros, reason = "the measured figures are read off the terminal")]

#[path = "../sheet/books.rs"]
mod books;

use std::fs;
use std::process::Command;

use documents::sheet::read;

use books::{changed, packed, parts, workbook};

fn with(name: &str, content: Vec<u8>) -> Vec<u8> {
    let mut parts = parts(&workbook("Sumy"));
    parts.insert(name.to_owned(), content);
    packed(&parts)
}

fn shared_strings(inside: &str) -> Vec<u8> {
    format!("<sst>{inside}</sst>").into_bytes()
}

/// Text that packs like text and not like nothing: eight characters a word.
fn words(n_words: u32) -> String {
    let word = |n: u32| format!("{:07x} ", (n / 16).wrapping_mul(2_654_435_761) >> 4);
    (0..n_words).map(word).collect()
}

/// By which the child knows that it is one, and which file to read.
const FILE: &str = "LYCEUM_TEST_SHEET";

/// Reads one file and tells, as `memory: KiB`, by how much that raised the process's peak.
#[test]
fn child() {
    let Some(path) = std::env::var_os(FILE) else { return };
    let bytes = fs::read(path).unwrap();
    let before = peak();
    let taken = read(&bytes).is_ok();
    println!("memory: {} taken: {taken}", peak() - before);
}

/// The highest the process's memory has been, in KiB.
fn peak() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|it| it.starts_with("VmHWM")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}

/// What reading a file costs, in KiB, and whether it was taken.
fn cost(bytes: &[u8]) -> (u64, bool) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("sheet.xlsx");
    fs::write(&path, bytes).unwrap();
    let mut child = Command::new(std::env::current_exe().unwrap());
    let output = child.args(["--exact", "child", "--nocapture"]).env(FILE, &path).output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    let said = text.split_once("memory: ").unwrap_or_else(|| panic!("the child said {text}")).1;
    let mut words = said.split_whitespace();
    let kib = words.next().unwrap().parse().unwrap();
    (kib, words.nth(1) == Some("true"))
}

#[test]
fn no_file_of_these_costs_more_than_a_few_honest_sheets() {
    let rows: String = (10..80_010)
        .map(|n| format!("<row r=\"{n}\"><c r=\"F{n}\"><v>{n}</v></c></row>"))
        .collect();
    let rows = changed("xl/worksheets/sheet2.xml", |text| {
        text.replace("</sheetData>", &format!("{rows}</sheetData>"))
    });
    let text = |text: &str| with("xl/sharedStrings.xml", shared_strings(text));
    for (what, bytes) in [
        ("a dense picture", with("xl/media/image1.png", vec![0; 30_000_000])),
        ("a million texts", text(&"<si/>".repeat(1_000_000))),
        ("depth", text(&"<si>".repeat(200_000))),
        ("one text of ten megabytes", text(&format!("<si><t>{}</t></si>", words(1_400_000)))),
        (
            "sixty thousand texts",
            text(&"<si><t>A text of some length that is not short</t></si>".repeat(60_001)),
        ),
        ("80,000 rows", rows),
        ("one text in a thousand cells", one_text_in_many_cells()),
    ] {
        let (kib, taken) = cost(&bytes);
        println!("{what}: {kib} KiB");
        assert!(!taken, "{what} was taken");
        assert!(kib < 20 * 1024, "{what} costs {kib} KiB");
    }
    let (kib, taken) = cost(&workbook("Sumy"));
    println!("an honest sheet: {kib} KiB");
    assert!(taken);
}

/// Cells share a text by its number, so a few bytes each bring all of it.
fn one_text_in_many_cells() -> Vec<u8> {
    let mut parts = parts(&workbook("Sumy"));
    let long = words(4_000);
    let name = "xl/sharedStrings.xml".to_owned();
    let shared = String::from_utf8(parts[&name].clone()).unwrap();
    let n = shared.matches("<si>").count();
    let shared = shared.replace("</sst>", &format!("<si><t>{long}</t></si></sst>"));
    parts.insert(name, shared.into_bytes());
    let sheet = "xl/worksheets/sheet2.xml".to_owned();
    let text = String::from_utf8(parts[&sheet].clone()).unwrap();
    let cell = |row: u32| format!("<row r=\"{row}\"><c r=\"F{row}\" t=\"s\"><v>{n}</v></c></row>");
    let cells: String = (10..1_010).map(cell).collect();
    let text = text.replace("</sheetData>", &format!("{cells}</sheetData>"));
    parts.insert(sheet, text.into_bytes());
    packed(&parts)
}

/// The measure itself: what is held is seen.
#[test]
fn a_file_that_is_only_large_is_seen_to_be_large() {
    let mut parts = parts(&workbook("Sumy"));
    let text = words(600_000);
    parts.insert(
        "xl/sharedStrings.xml".to_owned(),
        shared_strings(&format!("<si><t>{text}</t></si>")),
    );
    let (kib, _) = cost(&packed(&parts));
    assert!(kib > 4_500, "reading 4.8 MB showed as {kib} KiB");
}
