//! Members: entering them from a list.
//!
//! `file` reads a CSV file into rows and refuses bad ones singly; `placing` asks the
//! gazetteer; `plan` compares a row with what is known and says what must change; `import`
//! runs the whole in few transactions. What visitors see of members is in `public`.

mod file;
mod import;
mod placing;
mod plan;
mod report;

pub use file::{FileRefused, LIMITS, Limits};
pub use import::{ImportFailed, ImportOptions, import};
pub use report::{Happened, Line, Placing, Report, RowRefused, Totals};
