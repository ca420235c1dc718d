//! Files that are no sheet of ours, by mistake or on purpose: each is refused, soon, and without
//! filling the memory.

use std::io::{Cursor, Write};
use std::time::{Duration, Instant};

use documents::sheet::{BYTES_MAX, Refused, read};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::books::{Parts, changed, packed, parts, workbook};

/// How long a refusal may take, in a build that is not optimised.
const SOON: Duration = Duration::from_secs(2);

#[expect(clippy::disallowed_methods, reason = "how long a refusal took, not when it was")]
fn refused(what: &str, bytes: &[u8]) -> Refused {
    let begun = Instant::now();
    let refused = read(bytes).err().unwrap_or_else(|| panic!("{what} was taken"));
    let took = begun.elapsed();
    assert!(took < SOON, "{what} took {took:?}");
    refused
}

fn unreadable(refused: &Refused) -> bool {
    matches!(refused, Refused::Unreadable(_))
}

/// The workbook with one part replaced or put in.
fn with(name: &str, content: Vec<u8>) -> Vec<u8> {
    let mut parts = parts(&workbook("Sumy"));
    parts.insert(name.to_owned(), content);
    packed(&parts)
}

fn shared_strings(inside: &str) -> Vec<u8> {
    format!(
        "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">{inside}</sst>"
    )
    .into_bytes()
}

/// Container files begin so, whatever is in them.
fn container(inside: &str) -> Vec<u8> {
    let mut bytes = vec![0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    bytes.extend(inside.encode_utf16().flat_map(u16::to_le_bytes));
    bytes.resize(4_096, 0);
    bytes
}

#[test]
fn other_files_are_told_by_their_content() {
    assert_eq!(refused("an old workbook", &container("Workbook")), Refused::OldWorkbook);
    assert_eq!(refused("a locked one", &container("EncryptedPackage")), Refused::Locked);
    let with_mark = |name: &str| packed(&Parts::from([(name.to_owned(), b"x".to_vec())]));
    assert_eq!(refused("another format", &with_mark("mimetype")), Refused::OtherFormat);
    assert_eq!(refused("binary", &with_mark("xl/workbook.bin")), Refused::OtherFormat);
    assert_eq!(refused("macros", &with("xl/vbaProject.bin", vec![1])), Refused::Macros);
    for (what, bytes) in [
        ("nothing", Vec::new()),
        ("a text", b"City;Sumy\n".to_vec()),
        ("a PDF", b"%PDF-1.7\n".to_vec()),
        ("noise", (0..50_000_u32).map(|it| ((it * 7919) >> 3) as u8).collect()),
        ("a zip of a zip", packed(&Parts::from([("inner.zip".to_owned(), workbook("Sumy"))]))),
        ("half a workbook", workbook("Sumy")[..3_000].to_vec()),
        ("an empty archive", packed(&Parts::new())),
    ] {
        assert!(unreadable(&refused(what, &bytes)), "{what}");
    }
}

#[test]
fn a_workbook_of_somebody_elses_is_not_ours() {
    let bytes = changed("xl/sharedStrings.xml", |text| {
        text.replace("lyceum:cover", "Budget").replace("lyceum:grid", "Year")
    });
    let refused = refused("a workbook of somebody's", &bytes);
    assert!(matches!(refused, Refused::NotOurs | Refused::ColumnGone { .. }), "{refused:?}");
}

#[test]
fn a_file_that_is_too_large_is_not_looked_into() {
    let bytes = vec![b'P'; usize::try_from(BYTES_MAX).unwrap() + 1];
    assert_eq!(refused("a large file", &bytes), Refused::TooLarge { max: BYTES_MAX });
}

#[test]
fn bombs_are_refused_by_their_directory() {
    let dense = with("xl/media/image1.png", vec![0; 40_000_000]);
    assert!(dense.len() < 200_000, "it is a bomb");
    assert_eq!(refused("a dense part", &dense), Refused::TooMuchInside);
    let mut many = Parts::new();
    for n in 0..1_000 {
        many.insert(format!("xl/{n}.xml"), vec![b'x']);
    }
    assert_eq!(refused("a thousand parts", &packed(&many)), Refused::TooMuchInside);
}

#[test]
fn a_directory_that_lies_is_found_out_while_unpacking() {
    // Words of some length: the ratio of honest text, and far more of it than a form has.
    let mut text = String::new();
    for n in 0..2_000_000_u32 {
        text += &format!("{:07x} ", (n / 16).wrapping_mul(2_654_435_761) >> 4);
    }
    let strings = shared_strings(&format!("<si><t>{text}</t></si>"));
    let real = u32::try_from(strings.len()).unwrap();
    let zip = |content: &[u8]| {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, other) in parts(&workbook("Sumy")) {
            let content = if name == "xl/sharedStrings.xml" { content } else { &other };
            zip.start_file(name, SimpleFileOptions::default()).unwrap();
            zip.write_all(content).unwrap();
        }
        zip.finish().unwrap().into_inner()
    };
    let mut bytes = zip(&strings);
    assert!((bytes.len() as u64) < BYTES_MAX, "{} bytes", bytes.len());
    let told = real.to_le_bytes();
    let mut n_lies = 0;
    while let Some(at) = bytes.windows(4).position(|it| it == told) {
        bytes[at..at + 4].copy_from_slice(&90_000_u32.to_le_bytes());
        n_lies += 1;
    }
    assert!(n_lies >= 2, "both headers tell the size");
    let refused = refused("a lying directory", &bytes);
    assert!(unreadable(&refused) || refused == Refused::TooMuchInside, "{refused:?}");
}

#[test]
fn the_end_of_an_archive_that_tells_of_a_million_parts_is_not_believed() {
    let mut bytes = workbook("Sumy");
    let end = bytes.windows(4).rposition(|it| it == b"PK\x05\x06").unwrap();
    bytes[end + 10..end + 12].copy_from_slice(&[0xff, 0xff]);
    assert_eq!(refused("65 535 parts", &bytes), Refused::TooMuchInside);
    let mut large = workbook("Sumy");
    let end = large.windows(4).rposition(|it| it == b"PK\x05\x06").unwrap();
    let mut end_64 = vec![b'P', b'K', 6, 6];
    end_64.resize(32, 0);
    end_64.extend(1_000_000_000_000_u64.to_le_bytes());
    end_64.resize(56, 0);
    large.splice(end..end, end_64);
    assert_eq!(refused("a million million parts", &large), Refused::TooMuchInside);
}

#[test]
fn a_locked_part_is_a_locked_file() {
    let mut bytes = workbook("Sumy");
    let at = bytes.windows(4).position(|it| it == b"PK\x01\x02").unwrap();
    bytes[at + 8] |= 1;
    assert_eq!(refused("a locked part", &bytes), Refused::Locked);
}

#[test]
fn a_count_that_lies_makes_no_room() {
    let bytes = changed("xl/sharedStrings.xml", |text| {
        let at = text.find("uniqueCount=\"").unwrap() + "uniqueCount=\"".len();
        let end = at + text[at..].find('"').unwrap();
        format!("{}1000000000000{}", &text[..at], &text[end..])
    });
    assert!(read(&bytes).is_ok(), "the number is never looked at");
}

#[test]
fn too_many_rows_columns_texts_and_tabs() {
    let rows = |cells: &dyn Fn(u32) -> String, n: u32| {
        let rows: String = (10..n + 10).map(cells).collect();
        changed("xl/worksheets/sheet2.xml", move |text| {
            text.replace("</sheetData>", &format!("{rows}</sheetData>"))
        })
    };
    let row = |n: u32| format!("<row r=\"{n}\"><c r=\"F{n}\"><v>{n}</v></c></row>");
    assert_eq!(refused("100,000 rows", &rows(&row, 100_000)), Refused::TooManyCells);
    let far = |_: u32| "<row r=\"1048576\"><c r=\"F1048576\"><v>1</v></c></row>".to_owned();
    assert_eq!(refused("the last row", &rows(&far, 1)), Refused::TooManyCells);
    let wide = |_: u32| "<row r=\"10\"><c r=\"XFD10\"><v>1</v></c></row>".to_owned();
    assert_eq!(refused("the last column", &rows(&wide, 1)), Refused::TooManyCells);
    let texts = shared_strings(&"<si/>".repeat(1_000_000));
    assert_eq!(
        refused("a million texts", &with("xl/sharedStrings.xml", texts)),
        Refused::TooMuchInside
    );
    let tabs = changed("xl/workbook.xml", |text| {
        let tab = text
            .find("<sheet ")
            .map(|at| text[at..].split_inclusive("/>").next().unwrap().to_owned());
        text.replace("</sheets>", &format!("{}</sheets>", tab.unwrap().repeat(1_000)))
    });
    assert_eq!(refused("a thousand tabs", &tabs), Refused::TooMuchInside);
}

#[test]
fn xml_that_means_harm_is_refused() {
    let laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]>".to_owned()
        + "<sst><si><t>&b;</t></si></sst>";
    assert!(unreadable(&refused("laughs", &with("xl/sharedStrings.xml", laughs.into_bytes()))));
    let unknown = shared_strings("<si><t>&b;</t></si>");
    assert!(unreadable(&refused("an unknown entity", &with("xl/sharedStrings.xml", unknown))));
    let deep = shared_strings(&"<si>".repeat(200_000));
    assert_eq!(refused("depth", &with("xl/sharedStrings.xml", deep)), Refused::TooMuchInside);
    let broken = shared_strings("<si><t>a</si></t>");
    assert!(unreadable(&refused("crossed tags", &with("xl/sharedStrings.xml", broken))));
    for cell in [
        "<c r=\"F5\" t=\"s\"><v>99999999</v></c>",
        "<c r=\"F5\"><v>ten</v></c>",
        "<c r=\"ZZZZ5\"><v>1</v></c>",
    ] {
        let bytes = changed("xl/worksheets/sheet2.xml", |text| {
            text.replace("</sheetData>", &format!("<row r=\"5\">{cell}</row></sheetData>"))
        });
        assert!(unreadable(&refused(cell, &bytes)), "{cell}");
    }
}

#[test]
fn links_lead_nowhere_outside_the_file() {
    for target in
        ["../../../../etc/passwd", "/etc/passwd", "http://evil.example/x.xml", "file:///etc/passwd"]
    {
        let bytes = changed("xl/_rels/workbook.xml.rels", |text| {
            text.replace("worksheets/sheet2.xml", target)
        });
        assert!(unreadable(&refused(target, &bytes)), "{target}");
    }
    let bytes = changed("xl/_rels/workbook.xml.rels", |text| {
        text.replace(
            "Target=\"worksheets/sheet2.xml\"",
            "Target=\"http://evil.example/\" TargetMode=\"External\"",
        )
    });
    // The tab is gone, and with it its questions; that they are missing is seen by whoever asks.
    assert_eq!(read(&bytes).unwrap().grids.len(), 0);
}
