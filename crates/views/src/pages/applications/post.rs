//! By post: the form to take away, the sheet that came back with its differences, and an
//! application that begins with an earlier one.

mod again;
mod sheet;
#[cfg(test)]
pub(super) mod tests;

use domain::ids::SheetId;
use maud::{Markup, html};

use super::About;
use crate::parts::{self, Field, FieldError, FileLimits, Mood};
use crate::shell::{Shell, heading, page};
use crate::{rich, t};

pub use again::{CarriedRow, CopyNo, CopyPage, CopyTarget, STILL_FIELD, carried, copy};
pub use sheet::{Difference, SheetPage, TakeNo, sheet};

/// A sheet that waits to be looked at.
#[derive(Debug, Clone)]
pub struct SheetRow {
    /// Its id.
    pub id: SheetId,
    /// What its file was called.
    pub name: String,
    /// Who brought it: name and organisation.
    pub who: String,
    /// When.
    pub when: String,
    /// The last day it waits.
    pub until: String,
    /// How many answers somebody changed in it.
    pub n_answers: usize,
}

/// Why a sheet was not taken in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SheetNo {
    /// No file was sent.
    Missing,
    /// More bytes than a sheet has.
    TooLarge,
    /// More inside than a sheet has.
    TooMuch,
    /// Locked with a password.
    Locked,
    /// Another kind of spreadsheet.
    OtherFormat,
    /// With programs inside.
    Macros,
    /// No spreadsheet, or a damaged one.
    Unreadable,
    /// A spreadsheet that was not made here.
    NotOurs,
    /// Its marks were changed.
    Altered,
    /// A column is gone.
    ColumnGone {
        /// From where.
        tab: String,
    },
    /// A tab is gone.
    TabGone {
        /// What it was about.
        about: String,
    },
    /// Of another form.
    OtherForm,
    /// Of another version of the form.
    OtherVersion,
    /// Of another application.
    OtherApplication,
    /// Nothing in it was changed.
    NothingNew,
    /// Enough of them wait already.
    TooManyWait,
    /// The application cannot be written to any more.
    Closed {
        /// Until when it could.
        until: String,
    },
}

/// The page from which the form goes by post, and to which it comes back.
#[derive(Debug, Clone)]
pub struct SheetsPage {
    /// Whose application.
    pub about: About,
    /// Sheets that wait, the latest first.
    pub waiting: Vec<SheetRow>,
    /// Whether the reader can bring one.
    pub may_write: bool,
    /// The largest file that is taken.
    pub megabytes_max: u32,
    /// Why the last one was not taken in.
    pub refused: Option<SheetNo>,
    /// What was done just before, as a text key.
    pub done: Option<&'static str>,
}

/// Links to take the form away and bring it back, for the task list.
pub fn panel(shell: &Shell, about: &About, may_write: bool) -> Markup {
    let lang = shell.lang;
    html! {
        h2 #post { (t!(lang, "post-title")) }
        p.small.quiet { (t!(lang, "post-panel")) }
        (parts::rule(&[
            html! { a href=(shell.href(&about.path("/form.xlsx"))) { (t!(lang, "post-xlsx")) } },
            html! { a href=(shell.href(&about.path("/form.pdf"))) { (t!(lang, "typeset-form-link")) } },
            html! {
                a href=(shell.href(&about.path("/sheets"))) {
                    @if may_write { (t!(lang, "post-bring")) } @else { (t!(lang, "post-brought")) }
                }
            },
        ]))
    }
}

/// The page.
pub fn sheets(shell: &Shell, it: &SheetsPage) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "post-title");
    let errors: Vec<FieldError> =
        it.refused.iter().map(|no| FieldError::new("sheet", words(shell, no))).collect();
    let main = html! {
        (parts::error_summary(lang, &errors))
        (heading(Some(it.about.above(shell)), &title))
        @if let Some(done) = it.done { (parts::notice(lang, Mood::Done, html! { (crate::t(lang, done)) })) }
        section {
            h2 { (t!(lang, "post-away")) }
            p.text { (t!(lang, "post-away-lead")) }
            p.actions {
                (parts::button_link(&t!(lang, "post-xlsx"), &shell.href(&it.about.path("/form.xlsx")), false))
                (parts::button_link(&t!(lang, "typeset-form-link"), &shell.href(&it.about.path("/form.pdf")), true))
            }
        }
        section {
            h2 { (t!(lang, "post-back")) }
            p.text { (t!(lang, "post-back-lead")) }
            @if it.may_write { (bring(shell, it, &errors)) }
            @else { (parts::notice(lang, Mood::Warning, html! { (t!(lang, "post-not-now")) })) }
        }
        @if !it.waiting.is_empty() {
            section {
                h2 { (t!(lang, "post-waiting")) }
                (parts::rule(&it.waiting.iter().map(|row| waiting(shell, it, row)).collect::<Vec<_>>()))
            }
        }
        p { a href=(shell.href(&it.about.path(""))) { (t!(lang, "application-back")) } }
    };
    page(shell, &title, main)
}

fn bring(shell: &Shell, it: &SheetsPage, errors: &[FieldError]) -> Markup {
    let lang = shell.lang;
    let label = t!(lang, "post-file");
    let field = Field::new(lang, "sheet", &label).errors(errors);
    let limits = FileLimits { accept: ".xlsx", kinds: "XLSX", megabytes_max: it.megabytes_max };
    html! {
        form method="post" enctype="multipart/form-data" action=(shell.href(&it.about.path("/sheets"))) {
            (parts::file_field(&field, limits))
            p.actions { (parts::button(&t!(lang, "post-send"))) }
        }
    }
}

fn waiting(shell: &Shell, it: &SheetsPage, row: &SheetRow) -> Markup {
    let lang = shell.lang;
    let href = shell.href(&it.about.path(&format!("/sheets/{}", row.id)));
    html! {
        a href=(href) { (parts::user_text(&row.name, None)) }
        div.small.quiet {
            (rich!(
                lang,
                "post-waiting-row",
                count = row.n_answers,
                who = html! { bdi { (row.who) } },
                when = row.when.as_str(),
                until = row.until.as_str(),
            ))
        }
    }
}

fn words(shell: &Shell, no: &SheetNo) -> String {
    let lang = shell.lang;
    match no {
        SheetNo::Missing => t!(lang, "post-no-missing"),
        SheetNo::TooLarge => t!(lang, "post-no-too-large"),
        SheetNo::TooMuch => t!(lang, "post-no-too-much"),
        SheetNo::Locked => t!(lang, "post-no-locked"),
        SheetNo::OtherFormat => t!(lang, "post-no-other-format"),
        SheetNo::Macros => t!(lang, "post-no-macros"),
        SheetNo::Unreadable => t!(lang, "post-no-unreadable"),
        SheetNo::NotOurs => t!(lang, "post-no-not-ours"),
        SheetNo::Altered => t!(lang, "post-no-altered"),
        SheetNo::ColumnGone { tab } => t!(lang, "post-no-column", tab = tab.as_str()),
        SheetNo::TabGone { about } => t!(lang, "post-no-tab", tab = about.as_str()),
        SheetNo::OtherForm => t!(lang, "post-no-other-form"),
        SheetNo::OtherVersion => t!(lang, "post-no-other-version"),
        SheetNo::OtherApplication => t!(lang, "post-no-other-application"),
        SheetNo::NothingNew => t!(lang, "post-no-nothing-new"),
        SheetNo::TooManyWait => t!(lang, "post-no-too-many"),
        SheetNo::Closed { until } => t!(lang, "post-no-closed", until = until.as_str()),
    }
    .into_owned()
}
