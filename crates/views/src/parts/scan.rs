//! A sign to be scanned with a telephone, drawn by the server.

use std::fmt::Write as _;

use maud::{Markup, html};
use qrcode::{Color, EcLevel, QrCode};

/// Light margin on every side, in modules; readers want four.
const QUIET: usize = 4;

/// A QR code of `text` with words that say what it is; nothing when the text is too long for one.
///
/// Dark on white whatever the colours of the page, because readers want it so.
pub fn scan_sign(text: &str, words: &str) -> Markup {
    // Paper is folded, stamped on and scanned badly: a quarter of it may be lost.
    let Ok(code) = QrCode::with_error_correction_level(text, EcLevel::Q) else { return html! {} };
    let width = code.width();
    let mut path = String::new();
    for (at, colour) in code.to_colors().into_iter().enumerate() {
        if colour == Color::Dark {
            let (x, y) = (at % width + QUIET, at / width + QUIET);
            write!(path, "M{x} {y}h1v1h-1z").expect("a String takes every text");
        }
    }
    let side = width + 2 * QUIET;
    html! {
        svg.scan role="img" aria-label=(words) viewBox={ "0 0 " (side) " " (side) }
            width="140" height="140" shape-rendering="crispEdges" xmlns="http://www.w3.org/2000/svg"
        {
            rect width=(side) height=(side) fill="#fff" {}
            path d=(path) fill="#000" {}
        }
    }
}
