//! Pages as maud components over plain view structs, and all words for people.
//!
//! No database and no HTTP: what a page shows comes in as values, markup goes out. Begin at
//! [`texts`] (words), [`parts`] (components) and [`shell`] (the frame of every page); the pages
//! themselves stand in [`pages`], and the component page in [`samples`] shows every part.

pub mod assets;
pub mod badge;
pub mod chart;
pub mod dates;
pub mod difference;
mod hash;
pub mod head;
pub mod map;
pub mod numbers;
pub mod pages;
pub mod parts;
pub mod samples;
pub mod shell;
pub mod texts;

#[cfg(test)]
mod contrast;
#[cfg(test)]
mod texts_check;

pub use fluent_bundle::FluentArgs;
pub use maud::{Markup, html};
pub use texts::{LANGUAGES, t};
