//! The press: turns a document into a PDF, inside a child process with walls around it.
//!
//! The parent is `documents::typesetter`; it starts this very program with one argument, and
//! [`child::run`] takes over before anything else has begun. Nothing here reads a file, asks a
//! clock or knows a database. What people wrote passes [`prepare`] (every string of it), and is
//! then data to the templates, never source. Start reading at [`child`], then [`render`].

pub mod child;
pub mod fonts;
pub mod prepare;
pub mod render;
pub mod text;
#[cfg(target_os = "linux")]
pub mod walls;
mod world;
