//! A city team's application: begin, write, attach, hand in, take back, and read it.
//!
//! Commands stand beside the page they serve. `start` begins a draft, `answers` saves
//! a section, `hand_in` makes the receipt; `handed_in` is what everybody but the team
//! reads, since a returned draft may have changed since it was handed in.

pub mod answers;
mod check;
mod dossier;
mod filing;
pub mod hand_in;
pub mod handed_in;
mod loaded;
mod rows;
mod section;
pub mod start;
mod task_list;
mod withdraw;

pub use answers::{SaveRefused, Saved, save};
pub use check::{check_page, signature_page};
pub use dossier::{dossier, receipt_json, receipt_page};
pub use filing::KeyUsed;
pub use hand_in::{HandInRefused, submit};
pub use handed_in::{HandedIn, handed_in};
pub use section::{SectionAfter, section_page};
pub use start::{StartRefused, start, start_page};
pub use views::pages::applications::Beginning;
pub use task_list::task_list;
pub use withdraw::{TakeBackRefused, withdraw, withdrawal_page};
