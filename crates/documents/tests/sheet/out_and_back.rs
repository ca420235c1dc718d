//! What goes out comes back: keys, marks and whatever people wrote.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use documents::sheet::{Entry, Filled, FilledCell, Grid, Refused, read, write};

use crate::books::{book, changed, parts, workbook};
use crate::odd::{PAYLOADS, odd_texts};

/// What stands in a column of the only row.
fn value<'a>(filled: &'a Filled, role: &str) -> &'a str {
    filled.grids[0].rows[0].values.get(role).map_or("", |it| it.text.as_str())
}

#[test]
fn a_book_comes_back_with_its_keys_and_marks() {
    let book = book("Суми");
    let filled = read(&write(&book).unwrap()).unwrap();
    assert_eq!(filled.identity, book.identity);
    assert_eq!(filled.strays, [""; 0]);
    let grid = &filled.grids[0];
    assert_eq!((grid.key.as_str(), grid.roles.len()), ("city", 2));
    let row = &grid.rows[0];
    assert_eq!((row.key.as_str(), row.mark.as_str()), ("name", "3.ab"));
    assert_eq!((value(&filled, "answer"), value(&filled, "year")), ("Суми", "Суми"));
}

#[test]
fn tabs_have_names_that_every_spreadsheet_takes() {
    let mut many = book("A/B: [what] 'is' this \\ that *really* long? name 📚📚📚📚");
    many.grids.push(many.grids[0].clone());
    for tab in ["HISTORY", "Lists", "[]", "", "'"] {
        many.grids.push(Grid { tab: tab.into(), ..many.grids[0].clone() });
    }
    assert_eq!(read(&write(&many).unwrap()).unwrap().grids.len(), 7);
}

#[test]
fn whatever_people_write_comes_back_as_they_wrote_it() {
    for text in odd_texts() {
        let text = text.as_str();
        let filled = read(&workbook(text)).unwrap_or_else(|it| panic!("{text:?}: {it}"));
        assert_eq!(value(&filled, "answer").trim(), text.trim());
        assert_eq!(value(&filled, "year").trim(), text.trim());
    }
}

#[test]
fn a_text_longer_than_a_cell_is_known_before() {
    let text = "й".repeat(33_000);
    assert!(!Entry::holds(&text) && Entry::holds(&text[..60_000]));
    assert!(write(&book(&text)).is_err());
}

#[test]
fn no_text_becomes_a_formula_to_another_reader() {
    for payload in PAYLOADS {
        let bytes = workbook(payload);
        let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes.as_slice())).unwrap();
        let mut n_texts = 0;
        for name in workbook.sheet_names() {
            let formulas = workbook.worksheet_formula(&name).unwrap();
            assert_eq!(formulas.used_cells().count(), 0, "{payload:?} in {name}");
            let cells = workbook.worksheet_range(&name).unwrap();
            for (_, _, cell) in cells.used_cells() {
                assert!(matches!(cell, Data::String(_)), "{payload:?}: {cell:?} in {name}");
                n_texts += 1;
            }
        }
        assert!(n_texts > 20, "{payload:?} left only {n_texts} cells");
        for (name, part) in parts(&bytes).iter().filter(|it| it.0.starts_with("xl/worksheets/")) {
            let part = String::from_utf8_lossy(part);
            assert!(!part.contains("<f>") && !part.contains("<f "), "{payload:?}: {name}");
        }
    }
}

#[test]
fn the_other_reader_does_find_a_formula_where_one_is() {
    let bytes = with_formula();
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes.as_slice())).unwrap();
    let names = workbook.sheet_names();
    let n: usize =
        names.iter().map(|it| workbook.worksheet_formula(it).unwrap().used_cells().count()).sum();
    assert_eq!(n, 1);
}

/// The workbook with `=SUM(1,2)` instead of the answer, which showed 3 when it was saved.
fn with_formula() -> Vec<u8> {
    changed("xl/worksheets/sheet2.xml", |text| {
        let at = text.find("<c r=\"F5\"").unwrap();
        let end = at + text[at..].find("</c>").unwrap() + 4;
        format!("{}<c r=\"F5\"><f>SUM(1,2)</f><v>3</v></c>{}", &text[..at], &text[end..])
    })
}

#[test]
fn a_formula_counts_as_what_it_showed_and_is_marked() {
    let filled = read(&with_formula()).unwrap();
    let cell = &filled.grids[0].rows[0].values["answer"];
    assert_eq!(*cell, FilledCell { text: "3".into(), formula: true });
    assert!(!filled.grids[0].rows[0].values["year"].formula);
}

#[test]
fn text_beside_the_fields_is_told_by_its_cell() {
    let bytes = changed("xl/worksheets/sheet2.xml", |text| {
        let own = "<row r=\"9\"><c r=\"H9\" t=\"inlineStr\"><is><t>note</t></is></c></row>";
        text.replace("</sheetData>", &format!("{own}</sheetData>"))
    });
    assert_eq!(read(&bytes).unwrap().strays, ["Sumy!H9"]);
}

#[test]
fn a_sheet_without_one_of_its_columns_is_known_as_such() {
    let gone = Refused::ColumnGone { tab: "Sumy".into() };
    let without = |cell: &str| {
        let cell = format!("<c r=\"{cell}\"");
        changed("xl/worksheets/sheet2.xml", move |text| {
            let at = text.find(&cell).unwrap();
            let end = at + text[at..].find("</c>").unwrap() + 4;
            format!("{}{}", &text[..at], &text[end..])
        })
    };
    assert_eq!(read(&without("C1")).unwrap_err(), gone);
    assert_eq!(read(&without("A1")).unwrap_err(), gone);
    // A column to fill: the reader sees which are left, and whoever asks knows which there were.
    assert_eq!(read(&without("G1")).unwrap().grids[0].roles, ["answer"]);
}

#[test]
fn marks_that_somebody_changed_are_known() {
    let bytes =
        changed("xl/sharedStrings.xml", |text| text.replace(&"ab".repeat(32), &"cd".repeat(32)));
    assert_eq!(read(&bytes).unwrap_err(), Refused::Altered);
    let bytes = changed("xl/sharedStrings.xml", |text| text.replace("lyceum:cover", "something"));
    assert_eq!(read(&bytes).unwrap_err(), Refused::NotOurs);
}
