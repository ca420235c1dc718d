//! Where places are, how they are drawn, what countries are called.
//!
//! Three things made from files under `data/` (see `cargo xtask data` and
//! `NOTICE`): the [`gazetteer`], which proposes a position for a name and never
//! guesses one; the [`map`], land only, with the [`bunches`] of places that its
//! views show; the [`countries`] in the languages of the pages. Plain structs in
//! and out: no database, no network, no clock. Start reading at [`matching`],
//! where it is decided what counts as certain.

pub mod bunches;
pub mod countries;
pub mod gazetteer;
pub mod map;
pub mod matching;
mod qualifier;
mod spelling;
pub mod view;

pub use bunches::{Bunch, Levels, Part};
pub use countries::{countries, country_also, country_name};
pub use gazetteer::{Gazetteer, Place};
pub use map::{MAP_HEIGHT, MAP_WIDTH, equal_earth, graticule_path, land_path, sphere_path};
pub use matching::{MatchKind, Placed};
pub use view::{Area, Point, Spot, View};
