//! Routes, pages and the JSON API: two faces of the same commands.
//!
//! A handler knows only HTTP: it parses, calls one command, and answers with a page,
//! a redirect or JSON. Start reading at [`router`], then `urls.rs`, then any noun.

mod about;
mod api;
mod appeals;
mod applications;
mod assets;
mod badge;
mod bearer;
mod board;
mod cache;
mod call_desk;
mod calibrations;
mod calls;
mod cards;
mod city_edit;
mod city_messages;
mod clocks;
mod commission;
mod consensus;
mod demo;
mod desk;
mod entrance;
mod errors;
mod exports;
mod feed;
mod fields;
mod files;
mod finding;
mod forms;
mod guard;
mod home;
mod interests;
mod limit;
mod marking;
mod mailing;
mod map_points;
mod members;
mod numbers;
mod officers;
mod open_data;
mod own_data;
mod outbox;
mod packing;
mod papers;
mod people;
mod post;
mod proof;
mod proposals;
mod reader;
mod results;
mod reviews;
mod routes;
mod search;
mod sign_in;
mod signing;
mod site;
mod snapshots;
mod replacements;
mod teams;
mod teamwork;
mod tokens;
mod turns;
pub mod urls;
mod wordings;
mod writing;
mod xml;

pub use api::openapi;
pub use routes::{Gate, Row, router, table};
pub use site::Site;

/// Serves a platform on an address until `told`, then lets running requests end.
///
/// # Errors
/// When the listener fails.
pub async fn serve(
    app: app::App,
    listener: std::net::TcpListener,
    told: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()> {
    let listener = tokio::net::TcpListener::from_std(listener)?;
    let router = router(Site::new(app));
    // Who asks is known for the limits of the API and of what visitors send alone.
    let router = router.into_make_service_with_connect_info::<std::net::SocketAddr>();
    axum::serve(listener, router).with_graceful_shutdown(told).await
}
