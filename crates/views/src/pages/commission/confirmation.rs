//! A commission confirms its endorsement for what a city amended after it was forwarded.

use domain::ids::ApplicationId;
use domain::language::Lang;
use maud::{Markup, html};

use crate::parts::{self, Mood};
use crate::shell::{Nav, Shell, heading, page as framed};
use crate::t;

/// The file at hand.
#[derive(Debug, Clone)]
pub struct Confirmation {
    /// The application.
    pub id: ApplicationId,
    /// The call's word in addresses.
    pub slug: String,
    /// The call's title with the language it is in.
    pub call: (Lang, String),
    /// The country's code.
    pub country: String,
    /// The city's name for this reader.
    pub city: String,
    /// Whether the city exists only in a demonstration.
    pub invented: bool,
    /// What the secretariat asked for.
    pub note: String,
    /// The questions that were open.
    pub questions: Vec<String>,
    /// Whether the endorsement is for what lies here now.
    pub stands: bool,
    /// Whether the file lies with the secretariat.
    pub open: bool,
    /// The hash of what is read here.
    pub seen: String,
}

/// The page.
pub fn confirmation_page(shell: &Shell, it: &Confirmation) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "confirmation-title");
    let desk = shell.href(&format!("/calls/{}/countries/{}", it.slug, it.country));
    let above = html! {
        a href=(desk) { (parts::user_text(&it.call.1, Some(it.call.0))) } " · "
        (parts::user_text(&it.city, None))
        @if it.invented { " " (parts::invented_mark(lang)) }
    };
    let main = html! {
        (heading(Some(above), &title))
        section {
            @if !it.open { p.empty { (t!(lang, "confirmation-not-here")) } }
            @else if it.stands {
                (parts::notice(lang, Mood::Done, html! { (t!(lang, "confirmation-stands")) }))
            } @else { (form(shell, it)) }
        }
    };
    let shell = Shell { nav: Some(Nav::Desk), ..shell.clone() };
    framed(&shell, &title, main)
}

fn form(shell: &Shell, it: &Confirmation) -> Markup {
    let lang = shell.lang;
    let action = format!("/applications/{}/endorsement/confirmation", it.id);
    let dossier = shell.href(&format!("/applications/{}/dossier", it.id));
    html! {
        p.text { (t!(lang, "confirmation-lead")) }
        h2 { (t!(lang, "confirmation-asked")) }
        blockquote { @for line in it.note.lines() { p { bdi { (line) } } } }
        ul { @for question in &it.questions { li { (question) } } }
        p { a href=(dossier) { (t!(lang, "confirmation-read")) } }
        form novalidate method="post" action=(shell.href(&action)) {
            (parts::hidden("seen", &it.seen))
            p.actions {
                (parts::button(&t!(lang, "confirmation-confirm", city = it.city.as_str())))
            }
        }
    }
}
