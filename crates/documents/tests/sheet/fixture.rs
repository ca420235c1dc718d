//! A workbook that LibreOffice has opened and saved again says the same.
//!
//! The fixture is made by hand, since LibreOffice is too large for every run of the tests:
//!
//! ```sh
//! LYCEUM_BLESS=1 cargo test -p documents --test sheet fixture
//! soffice --headless --convert-to 'xlsx:Calc MS Excel 2007 XML' \
//!     --outdir crates/documents/tests/sheet target/tmp/libreoffice.xlsx
//! ```

use std::path::Path;

use documents::sheet::{Filled, read, write};

use crate::books::parts;
use crate::odd::odd_book;

const SAVED: &[u8] = include_bytes!("libreoffice.xlsx");

/// Blanks around a text are nobody's answer; whoever keeps answers takes them off.
fn trimmed(mut filled: Filled) -> Filled {
    let rows = filled.grids.iter_mut().flat_map(|it| &mut it.rows);
    for cell in rows.flat_map(|it| it.values.values_mut()) {
        cell.text = cell.text.trim().to_owned();
    }
    filled
}

#[test]
fn a_fixture_that_libreoffice_saved_says_what_was_written() {
    let ours = write(&odd_book()).unwrap();
    if std::env::var_os("LYCEUM_BLESS").is_some() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/tmp");
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("libreoffice.xlsx"), &ours).unwrap();
    }
    let (saved, ours) = (trimmed(read(SAVED).unwrap()), trimmed(read(&ours).unwrap()));
    assert_eq!((&saved.identity, &saved.strays), (&ours.identity, &ours.strays));
    assert_eq!((saved.grids.len(), ours.grids.len()), (1, 1));
    let (saved, ours) = (&saved.grids[0], &ours.grids[0]);
    assert_eq!((&saved.key, &saved.roles), (&ours.key, &ours.roles));
    assert!(ours.rows.len() > 40, "the book has {} rows", ours.rows.len());
    for (saved, ours) in saved.rows.iter().zip(&ours.rows) {
        assert_eq!(saved, ours);
    }
    assert_eq!(saved.rows.len(), ours.rows.len());
}

/// The fixture is LibreOffice's and not a copy of ours, and is protected as ours is.
#[test]
fn the_fixture_was_saved_by_libreoffice_and_kept_what_guards_it() {
    let parts = parts(SAVED);
    let text = |name: &str| String::from_utf8_lossy(&parts[name]).into_owned();
    assert!(text("docProps/app.xml").contains("LibreOffice"));
    let grid = text("xl/worksheets/sheet2.xml");
    assert!(grid.contains("<sheetProtection") && grid.contains("rightToLeft=\"true\""));
    assert!(grid.contains("hidden=\"true\"") && grid.contains("<dataValidation "));
    assert!(!grid.contains("<f>") && !grid.contains("<f "));
}
