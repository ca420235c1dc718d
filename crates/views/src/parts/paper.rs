//! The way to a page's content as PDF.

use maud::{Markup, html};

use super::{Mood, notice};
use crate::shell::Shell;
use crate::t;

/// A link to the PDF; when one could not be made, a word on what to do instead.
pub fn as_pdf(shell: &Shell, path: &str, failed: bool) -> Markup {
    let lang = shell.lang;
    html! {
        @if failed { (notice(lang, Mood::Stop, html! { (t!(lang, "typeset-no-pdf")) })) }
        @else { p { a href=(shell.href(path)) { (t!(lang, "typeset-as-pdf")) } } }
    }
}
