//! The parts pages are made of. Every part has a sample in [`crate::samples`].
//!
//! `forms` holds fields one types into, `choices` what one picks from, `case` what says where a
//! matter stands, `lists` tables, facts and paging, `marks` the small signs inside text.

mod case;
mod choices;
mod forms;
mod lists;
mod marks;
mod paper;
mod passkey;
mod scan;
mod script;
mod strip;

pub use case::{Clock, Done, Turn, seats, time_for_reader, timeline, turn};
pub use choices::{Choice, checkbox, checkboxes, radios, rating, select, select_or_none};
pub use forms::{
    Field, FieldError, FileLimits, button, button_link, button_second, date_field, day_field_between, email_field,
    error_summary, file_field, hidden, number_field, telephone_field, text_field, textarea,
    time_field, url_field, zoned_field,
};
pub use lists::{Column, Row, facts, figures, pager, rule, table, tasks};
pub use paper::as_pdf;
pub use marks::{Mood, State, invented_mark, notice, tag, user_text};
pub use scan::scan_sign;
pub use passkey::{PasskeyAct, passkey_button};
pub use script::script;
pub use strip::{Strip, strip};
