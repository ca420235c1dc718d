//! The rehearsal: what everybody would see, for the secretariat's eyes, marked on every screen.

use domain::language::Lang;
use maud::{Markup, html};

use super::{Station, head};
use crate::pages::calls::{Results, results_of};
use crate::pages::members::{self, MemberLine};
use crate::parts::{self, Mood};
use crate::shell::{Shell, page};
use crate::t;

/// What would be told.
#[derive(Debug, Clone)]
pub struct RehearsalPage {
    /// The call's address.
    pub slug: String,
    /// Its title with the language it is in.
    pub title: (Lang, String),
    /// The instant it would be told, in words.
    pub at: String,
    /// How many files are not decided; they are left out.
    pub n_undecided: usize,
    /// The result on the call's page.
    pub results: Results,
    /// The newest members on the list.
    pub members: Vec<MemberLine>,
    /// How many members the network would have.
    pub n_members: i64,
    /// The letters that would go out: id, city and whether it is approved.
    pub letters: Vec<(String, String, bool)>,
    /// Whether a PDF could not be made.
    pub no_pdf: bool,
}

/// The page.
pub fn rehearsal_page(shell: &Shell, it: &RehearsalPage) -> Markup {
    let lang = shell.lang;
    let (title, mark) = (t!(lang, "rehearsal-title"), t!(lang, "rehearsal-mark"));
    let main = html! {
        (head(shell, &it.slug, &it.title, Station::Rehearsal, &title))
        section {
            (parts::notice(lang, Mood::Warning, html! { (t!(lang, "rehearsal-means", moment = it.at.as_str())) }))
            @if it.n_undecided > 0 {
                p { (t!(lang, "announcement-undecided", count = it.n_undecided)) }
            }
            @if it.no_pdf { (parts::notice(lang, Mood::Stop, html! { (t!(lang, "typeset-no-pdf")) })) }
            @else {
                p { a href=(shell.href(&format!("/calls/{}/rehearsal.pdf", it.slug))) { (t!(lang, "rehearsal-pdf")) } }
            }
        }
        div.rehearsal data-mark=(mark) {
            (results_of(shell, &it.results))
            section {
                h2 { (t!(lang, "rehearsal-members")) }
                p { (t!(lang, "rehearsal-n-members", count = it.n_members)) }
                (members::table(shell, &t!(lang, "rehearsal-newest"), &it.members))
            }
            section {
                h2 { (t!(lang, "rehearsal-letters")) }
                @if it.letters.is_empty() { p.empty { (t!(lang, "rehearsal-no-letters")) } }
                ul.rule {
                    @for (id, city, approved) in &it.letters {
                        li {
                            a href=(shell.href(&format!("/calls/{}/decision-letters/{id}", it.slug))) {
                                (parts::user_text(city, None))
                            }
                            @if !*approved { " · " (t!(lang, "rehearsal-not-approved")) }
                        }
                    }
                }
            }
        }
    };
    page(shell, &title, main)
}
