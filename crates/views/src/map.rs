//! The world map: points on land, beside a list that says the same.
//!
//! Points only: no borders are drawn, so no position on them is taken. A map of one place is a
//! picture; the map of members can be moved, see [`moving_map`].

mod moving;

use std::fmt::Write as _;
use std::sync::LazyLock;

use domain::language::Lang;
use maud::{Markup, PreEscaped, html};

use crate::assets::token;
use crate::hash::fnv_1a;
use crate::t;

pub use moving::{MapShown, Mark, moving_map};

/// A point on the map.
#[derive(Debug, Clone)]
pub struct Dot {
    /// Degrees north.
    pub lat: f64,
    /// Degrees east.
    pub lon: f64,
    /// The name of the place.
    pub label: String,
    /// Its page.
    pub href: String,
    /// Whether it is the one the page is about.
    pub highlight: bool,
}

/// A map of the world with these points. `id` keeps the ids of two maps on one page apart.
///
/// It is a picture: what it shows stands in words beside it. The script lets a pointer follow a
/// dot to the page of its place.
pub fn world_map(lang: Lang, id: &str, title: &str, dots: &[Dot]) -> Markup {
    let mut points = String::with_capacity(dots.len() * 96);
    for dot in dots.iter().filter(|it| !it.highlight).chain(dots.iter().filter(|it| it.highlight)) {
        let (x, y) = places::equal_earth(dot.lat, dot.lon);
        let (radius, class) = if dot.highlight { ("4.6", r#" class="here""#) } else { ("2.6", "") };
        let (href, label) =
            (html! { (dot.href) }.into_string(), html! { (dot.label) }.into_string());
        write!(
            points,
            r#"<circle cx="{x:.1}" cy="{y:.1}" r="{radius}"{class} data-href="{href}"><title>{label}</title></circle>"#
        )
        .expect("writing to a String cannot fail");
    }
    world(lang, id, title, dots.len() as i64, html! { g { (PreEscaped(points)) } })
}

fn world(lang: Lang, id: &str, title: &str, count: i64, points: Markup) -> Markup {
    let (width, height) = (places::MAP_WIDTH, places::MAP_HEIGHT);
    html! {
        svg.world viewBox={ "0 0 " (width) " " (height) } role="img"
            aria-labelledby={ (id) "-title" } aria-describedby={ (id) "-desc" }
        {
            title id={ (id) "-title" } { (title) }
            desc id={ (id) "-desc" } { (t!(lang, "map-points", count = count)) }
            image href={ "/assets/" (GROUND.file) } width=(width) height=(height) {}
            (points)
        }
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
