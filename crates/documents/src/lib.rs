//! Documents people take away: plain structs in, bytes out; no database, no HTTP.

pub mod calendar;
pub mod list;
pub mod sheet;
pub mod typeset;
pub mod typesetter;
