//! By post: the form as a spreadsheet to take away, what was filled into it, and an application
//! that begins with an earlier one.
//!
//! `cells` says where each part of an answer stands; `book` lays the form out; `filled` reads a
//! sheet that came back; `sheets` lets it wait and takes over what somebody accepts; `again`
//! copies into another call.

mod again;
mod book;
mod cells;
mod filled;
mod sheets;
#[cfg(test)]
mod tests;

pub(super) use again::{carried_in, open_calls};
pub use again::{CopyNo, confirm, copy, copy_page};
pub use book::{call_form_xlsx, form_xlsx};
pub use documents::sheet::Refused as FileRefused;
pub use filled::SheetNo;
pub use sheets::{
    SheetTaken, TakeNo, Taking, discard, may_bring, receive, sheet_page, sheets_page, take,
};
