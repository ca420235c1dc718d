//! A picture of a few words, for the pages of others.

use serde::{Deserialize, Serialize};

use super::{Frame, Said};

/// A card.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Card {
    /// What it says about itself.
    pub frame: Frame,
    /// How large it is and how it looks.
    pub shape: CardShape,
    /// What stands above: whose network this is.
    pub above: String,
    /// The name it is about, as large as there is room.
    pub title: Said,
    /// What is said of it.
    pub line: String,
    /// Whether it is grey, because what it says is true no more.
    pub faded: bool,
}

/// The shapes of cards.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CardShape {
    /// What a city shows on its own website.
    Badge,
    /// What is shown beside a link to a page of ours.
    Preview,
}

impl CardShape {
    /// Width and height of the picture, in pixels.
    pub fn pixels(self) -> (u32, u32) {
        match self {
            CardShape::Badge => (640, 192),
            CardShape::Preview => (1200, 630),
        }
    }
}
