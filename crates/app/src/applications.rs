//! A city team's application: begin, write, attach, hand in, take back, and read it.
//!
//! Commands stand beside the page they serve. `start` begins a draft, `answers` saves
//! a section, `hand_in` makes the receipt; `handed_in` is what everybody but the team
//! reads, since a returned draft may have changed since it was handed in.

pub mod answers;
mod asking;
mod authors;
pub mod autosave;
mod check;
mod comments;
mod dates_of;
mod dossier;
mod filing;
pub mod hand_in;
pub mod handed_in;
pub mod history;
mod loaded;
pub mod post;
mod presence;
mod printed;
mod printed_form;
mod rows;
mod section;
pub mod signing;
mod section_assignments;
mod sign_off;
pub mod start;
mod task_list;
mod withdraw;

pub use answers::{SaveRefused, Saved, save};
pub use autosave::{Met, OneSaved, OneSent, Parcel, Saving, begin_save, met, save_answer};
pub use comments::{
    SayRefused, Saying, Settle, comment, comments_page, delete_comment, edit_comment,
    question_of_comment, settle_thread,
};
pub use check::{check_page, signature_page};
pub use dossier::{dossier, dossier_json, receipt_json, receipt_page};
pub use filing::KeyUsed;
pub use hand_in::{HandInRefused, submit};
pub use handed_in::{HandedIn, handed_in};
pub use history::{history_page, restore};
pub use printed::{dossier_pdf, receipt_pdf, signature_pdf};
pub use printed_form::form_pdf;
pub(crate) use loaded::{Content, contents_of_drafts, terms};
pub use presence::{BEAT_MS, Stay, note_presence};
pub(crate) use signing::code_url;
pub use section::{SectionAfter, section_page};
pub use section_assignments::{assign_section, assignment_page, end_assignment};
pub use sign_off::{agree, name_parties, parties_page, take_agreement_back};
pub use start::{StartRefused, start, start_page};
pub use views::pages::applications::Beginning;
pub use task_list::task_list;
pub use withdraw::{TakeBackRefused, withdraw, withdrawal_page};
