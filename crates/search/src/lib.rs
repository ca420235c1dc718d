//! Search over everything public: an index that is found through in any script and language.
//!
//! Plain structs in ([`Entry`]), plain structs out ([`Found`]): nothing here knows a database,
//! HTTP, a clock or who asks, and whatever is put in is found by everybody. The index is a folder
//! that may be thrown away and filled again. Start at `found.rs`, where it is decided what counts
//! for how much; `words.rs`, `stem.rs` and `script.rs` say when two words are one.

mod entry;
mod found;
mod index;
mod marked;
mod query;
mod schema;
mod script;
mod shelf;
mod stem;
mod terms;
mod top;
mod weighed;
mod words;

pub use entry::{Entry, Kind, Written};
pub use found::{Asked, Cursor, Found, Hit};
pub use index::{Error, Index, Reached, Writing};
pub use marked::Piece;
pub use query::{CHARACTERS_MAX, WORDS_MAX};
