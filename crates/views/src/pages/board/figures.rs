//! Recording what was printed elsewhere about a call's result, beside what our rows prove.

use domain::language::Lang;
use maud::{Markup, html};

use crate::pages::call_desk::above;
use crate::parts::{self, Field, FieldError};
use crate::shell::{Shell, heading, page};
use crate::t;

/// The form, as stored or as typed.
#[derive(Debug, Clone)]
pub struct FiguresForm {
    /// The call's address.
    pub slug: String,
    /// Its title with the language it is in.
    pub title: (Lang, String),
    /// Cities announced at first.
    pub announced: String,
    /// Cities admitted after corrections.
    pub admitted: String,
    /// Members of the network after the call.
    pub members: String,
    /// Where it was printed.
    pub source: String,
    /// What is wrong.
    pub errors: Vec<FieldError>,
}

/// The page.
pub fn figures_page(shell: &Shell, it: &FiguresForm) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "figures-title");
    let (announced, admitted, members, source, hint) = (
        t!(lang, "figures-announced"),
        t!(lang, "figures-admitted"),
        t!(lang, "figures-members"),
        t!(lang, "figures-source"),
        t!(lang, "figures-source-hint"),
    );
    let field = |name, label, value| Field::new(lang, name, label).value(value).errors(&it.errors);
    let main = html! {
        (heading(Some(above(shell, &it.slug, &it.title)), &title))
        (parts::error_summary(lang, &it.errors))
        section {
            p { (t!(lang, "figures-lead")) }
            form novalidate method="post" action=(shell.href(&format!("/calls/{}/figures", it.slug))) {
                (parts::number_field(&field("announced", &announced, &it.announced)))
                (parts::number_field(&field("admitted", &admitted, &it.admitted).optional()))
                (parts::number_field(&field("members", &members, &it.members).optional()))
                (parts::text_field(&field("source", &source, &it.source).hint(&hint)))
                p.actions { (parts::button(&t!(lang, "figures-record"))) }
            }
        }
    };
    page(shell, &title, main)
}
