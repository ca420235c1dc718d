//! The world map: points on land, beside a list that says the same.
//!
//! Points only: no borders are drawn, so no position on them is taken. A map of one place is a
//! picture; the map of members can be moved, see [`moving_map`].

mod moving;

use std::sync::LazyLock;

use domain::city::Position;
use domain::language::Lang;
use maud::{Markup, html};

use crate::assets::token;
use crate::hash::fnv_1a;
use crate::t;

pub use moving::{MapShown, Mark, moving_map};

/// A picture of the world with one place on it, which stands in words beside it. `id` keeps the
/// ids of two maps on one page apart.
pub fn place_map(lang: Lang, id: &str, title: &str, name: &str, at: Position) -> Markup {
    let (width, height) = (places::MAP_WIDTH, places::MAP_HEIGHT);
    let (x, y) = places::equal_earth(at.latitude, at.longitude);
    html! {
        svg.world viewBox={ "0 0 " (width) " " (height) } role="img"
            aria-labelledby={ (id) "-title" } aria-describedby={ (id) "-desc" }
        {
            (base(lang, id, title, 1))
            circle.here cx=(format!("{x:.1}")) cy=(format!("{y:.1}")) r="4.6" { title { (name) } }
        }
    }
}

/// What every map has below its marks: its title, how many places it has, and the ground.
fn base(lang: Lang, id: &str, title: &str, count: i64) -> Markup {
    let (width, height) = (places::MAP_WIDTH, places::MAP_HEIGHT);
    html! {
        title id={ (id) "-title" } { (title) }
        desc id={ (id) "-desc" } { (t!(lang, "map-points", count = count)) }
        image href={ "/assets/" (GROUND.file) } width=(width) height=(height) {}
    }
}

/// Sea, graticule and land: a picture of its own, the same behind the points of every map, so
/// that a browser fetches it once.
pub static GROUND: LazyLock<Ground> = LazyLock::new(|| {
    let svg = ground();
    Ground { file: format!("world-{:016x}.svg", fnv_1a(svg.as_bytes())), svg }
});

/// A picture served below `/assets/`.
#[derive(Debug)]
pub struct Ground {
    /// Its name, with a hash of its content.
    pub file: String,
    /// The picture.
    pub svg: String,
}

/// The look follows the page that shows it: a picture sees whether that page is dark.
fn ground() -> String {
    let (sea, land, paper) = (token("sea"), token("land"), token("paper"));
    let style = |sea: &str, land: &str, paper: &str| {
        format!(
            ".sea{{fill:{sea}}}.land{{fill:{land}}}\
             .grat{{fill:none;stroke:{paper};stroke-width:.8}}"
        )
    };
    format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}"><style>{light}@media(prefers-color-scheme:dark){{{dark}}}@media(forced-colors:active){{.land{{fill:Canvas;stroke:CanvasText;stroke-width:.5}}}}</style><path class="sea" d="{sphere}"/><path class="grat" d="{graticule}"/><path class="land" fill-rule="evenodd" d="{outline}"/></svg>"#,
        width = places::MAP_WIDTH,
        height = places::MAP_HEIGHT,
        light = style(sea.0, land.0, paper.0),
        dark = style(sea.1, land.1, paper.1),
        sphere = places::sphere_path(),
        graticule = places::graticule_path(),
        outline = places::land_path(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ground_has_its_colours_of_the_sheet_for_day_and_night() {
        let (light, dark) = GROUND.svg.split_once("prefers-color-scheme:dark").unwrap();
        for name in ["sea", "land", "paper"] {
            assert!(light.contains(token(name).0), "{name}");
            assert!(dark.contains(token(name).1), "{name}");
        }
    }
}
