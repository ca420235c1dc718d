//! A city team's application: begin, write, check, hand in, keep the receipt, take back.

mod assignment;
mod check;
mod comments;
mod dossier;
mod history;
pub mod post;
mod receipt;
mod resend;
mod section;
mod shown;
mod sign_off;
mod signature;
mod start;
mod task_list;
mod uploads;
#[cfg(test)]
mod tests;
mod withdrawal;
mod writing;

use domain::ids::ApplicationId;
use domain::language::Lang;
use maud::{Markup, html};

use crate::parts;

pub use assignment::{AssignmentPage, GivenRow, assignment};
pub use comments::{CommentShown, CommentsPage, Discussion, Thread, Typed, comments};
pub use check::{CheckPage, HandInNo, Obstacle, check};
pub use dossier::{DossierPage, dossier};
pub use history::{Changed, HistoryPage, history};
pub use receipt::{ReceiptPage, ReceiptRow, receipt};
pub use resend::{HeldPage, ResendPage, held, resend};
pub use section::{Asking, SectionPage, Writing, field_label, preview_fields, section};
pub use shown::{
    FileRow, Shown, ShownQuestion, ShownSection, answers, problem_told, problem_words, size,
    warning_words,
};
pub use sign_off::{
    AgreedRow, Changes, PartiesPage, PartyChoice, PartyRow, PartyState, SignOffPanel, parties,
};
pub use signature::{SignaturePage, signature};
pub(crate) use start::without_commission;
pub use start::{Beginning, CityChoice, StartFault, StartNo, StartPage, StartWhat, start};
pub use task_list::{AmendmentBox, Happened, SectionRow, TaskListPage, TeamRow, happened_key, task_list};
pub use withdrawal::{WithdrawalPage, withdrawal};
pub use uploads::{FileNo, OnItsWay, file_words};
pub(crate) use writing::{Writes, script_of, signed_out};
pub use writing::{ClashShown, ClashWords, LastSaved, here_words};

/// What every page of an application says on top: whose it is, and for which call.
#[derive(Debug, Clone)]
pub struct About {
    /// The application.
    pub application: ApplicationId,
    /// The call's word in addresses.
    pub slug: String,
    /// The call's title in the reader's language.
    pub call: String,
    /// The city's name in the reader's language.
    pub city: String,
    /// Whether the city exists only in a demonstration.
    pub invented: bool,
}

/// Whose turn it is, until when, and who comes after.
#[derive(Debug, Clone)]
pub struct TurnBox {
    /// Who acts next; nobody once it is over.
    pub whose: Option<parts::Turn>,
    /// Until when.
    pub until: Option<parts::Clock>,
    /// Who comes after.
    pub next: Option<String>,
}

impl TurnBox {
    pub(crate) fn markup(&self, lang: Lang) -> Markup {
        html! {
            @if let Some(whose) = &self.whose {
                (parts::turn(lang, whose, self.until.as_ref(), self.next.as_deref()))
            }
        }
    }
}

impl About {
    /// The address of a page of the application, below the language.
    pub fn path(&self, rest: &str) -> String {
        format!("/applications/{}{rest}", self.application)
    }

    /// Call and city in quiet type, above the heading.
    pub(crate) fn above(&self, shell: &crate::shell::Shell) -> Markup {
        html! {
            a href=(shell.href(&format!("/calls/{}", self.slug))) { (parts::user_text(&self.call, None)) }
            " · "
            a href=(shell.href(&self.path(""))) { (parts::user_text(&self.city, None)) }
            @if self.invented { " " (parts::invented_mark(shell.lang)) }
        }
    }
}
