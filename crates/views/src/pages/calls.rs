//! Calls as everybody sees them: the list, a call's page, its flyer to print.

mod call;
mod flyer;
mod list;
mod past;
mod prose;
#[cfg(test)]
mod tests;
mod transparency;

use domain::ids::CityId;
use domain::language::Lang;

pub(crate) use call::results_of;
pub use call::{CallPage, CorrectionLine, ExtensionLine, OwnDateLine, Published, Results, Whose, call};
pub use flyer::{FlyerPage, flyer};
pub use list::{CallLine, ListPage, list};
pub use past::{Beside, EarlierLine, MovedDay, PastCallPage, Told, past_call};
pub use prose::prose;
pub use transparency::{CountryLine, Transparency, transparency};

/// A text with the language it is really in.
pub type Said = (Lang, String);

/// A city with its name, for lists of results.
pub type NamedCity = (CityId, String);
