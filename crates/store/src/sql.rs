//! Every statement is written once, in the text both databases understand, and registers itself.
//!
//! `tests/statements.rs` prepares all of [`all`] on both databases, so a statement that
//! only one of them takes never reaches a branch. Text built at run time would escape
//! that check: a dynamic list is a choice between whole `sql!` statements.

/// One statement as written in the source, with the place it stands at.
#[derive(Debug)]
pub struct Sql {
    /// As written, with `$1` markers: PostgreSQL's text.
    pub text: &'static str,
    /// The same with `?1` markers: SQLite's text. (SQLite would take `$1` for a name,
    /// numbered by first appearance, and bind wrongly where `$2` comes before `$1`.)
    pub sqlite: &'static str,
    /// The file it is written in.
    pub file: &'static str,
    /// The line it is written on.
    pub line: u32,
}

#[doc(hidden)]
pub struct Registered(pub &'static Sql);

inventory::collect!(Registered);

/// Every statement linked into this program.
pub fn all() -> impl Iterator<Item = &'static Sql> {
    inventory::iter::<Registered>.into_iter().map(|it| it.0)
}

/// A statement, checked at compile time for its markers and registered for the statement check.
#[macro_export]
macro_rules! sql {
    ($text:expr) => {{
        const TEXT: &str = $text;
        const MARKED: [u8; TEXT.len()] = $crate::sql::with_question_marks(TEXT);
        static SQL: $crate::sql::Sql = $crate::sql::Sql {
            text: TEXT,
            sqlite: $crate::sql::as_text(&MARKED),
            file: file!(),
            line: line!(),
        };
        $crate::inventory::submit! { $crate::sql::Registered(&SQL) }
        &SQL
    }};
}

/// `$n` turned into `?n`; anything else that looks like a marker does not compile.
#[doc(hidden)]
pub const fn with_question_marks<const N: usize>(text: &str) -> [u8; N] {
    let bytes = text.as_bytes();
    let mut out = [0; N];
    let mut at = 0;
    while at < N {
        let byte = bytes[at];
        assert!(byte != b'?', "write markers as $1, not ?");
        out[at] = byte;
        if byte == b'$' {
            assert!(at + 1 < N && bytes[at + 1].is_ascii_digit(), "a marker is $ and a number");
            out[at] = b'?';
        }
        at += 1;
    }
    out
}

#[doc(hidden)]
pub const fn as_text(bytes: &'static [u8]) -> &'static str {
    match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(_) => panic!("changing ASCII for ASCII keeps a text a text"),
    }
}
