//! The world map: points on land, beside a list that says the same.
//!
//! Points only: no borders are drawn, so no position on them is taken.

use std::fmt::Write as _;

use domain::language::Lang;
use maud::{Markup, PreEscaped, html};

use crate::t;

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
/// The map is a picture: a list with links stands beside every map, and neither a keyboard nor a
/// screen reader should walk through four hundred dots to pass it. The script lets a pointer
/// follow a dot to the same page.
pub fn world_map(lang: Lang, id: &str, title: &str, dots: &[Dot]) -> Markup {
    let (width, height) = (places::MAP_WIDTH, places::MAP_HEIGHT);
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
    html! {
        svg.world viewBox={ "0 0 " (width) " " (height) } role="img"
            aria-labelledby={ (id) "-title" } aria-describedby={ (id) "-desc" }
        {
            title id={ (id) "-title" } { (title) }
            desc id={ (id) "-desc" } { (t!(lang, "map-points", count = dots.len())) }
            path.sea d=(PreEscaped(places::sphere_path())) {}
            path.grat d=(PreEscaped(places::graticule_path())) {}
            path.land fill-rule="evenodd" d=(PreEscaped(places::land_path())) {}
            g { (PreEscaped(points)) }
        }
    }
}
