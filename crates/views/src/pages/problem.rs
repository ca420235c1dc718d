//! The page where there is none: what happened, and what to do now.

use maud::{Markup, html};

use crate::shell::{Shell, heading, page as framed};
use crate::t;

/// The page for a status. What is hidden and what is not there read the same.
///
/// `instance` is the request's id, for people who report a fault.
pub fn page(shell: &Shell, status: u16, instance: &str) -> Markup {
    let lang = shell.lang;
    let (title, mend) = match status {
        403 => ("problem-forbidden", "problem-forbidden-mend"),
        404 | 405 => ("problem-missing", "problem-missing-mend"),
        409 | 412 | 422 => ("problem-conflict", "problem-conflict-mend"),
        413 | 414 => ("problem-too-large", "problem-too-large-mend"),
        400 | 415 | 421 => ("problem-unreadable", "problem-unreadable-mend"),
        429 => ("problem-too-often", "problem-too-often-mend"),
        503 | 507 => ("problem-busy", "problem-busy-mend"),
        _ => ("problem-fault", "problem-fault-mend"),
    };
    let title = crate::t(lang, title);
    let main = html! {
        (heading(None, &title))
        p.text { (crate::t(lang, mend)) }
        p { a href=(shell.href("")) { (t!(lang, "problem-home")) } }
        @if status >= 500 {
            p.small.quiet { (t!(lang, "problem-instance")) " " code dir="ltr" { (instance) } }
        }
    };
    framed(shell, &title, main)
}

/// The page for whoever has a tie to a file that their office would open: a colleague must act.
pub fn recused(shell: &Shell) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "problem-recused-title");
    let main = html! {
        (heading(None, &title))
        p.text { (t!(lang, "problem-recused")) }
        p { a href=(shell.href("/desk")) { (t!(lang, "interest-back")) } }
    };
    framed(shell, &title, main)
}
