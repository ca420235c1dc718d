//! What somebody sends who means harm, or whose browser is broken: every route, every field.

mod crawl;
mod cross_site;
mod forged;
mod ground;
mod headers;
mod input;
mod paths;
mod rows;
