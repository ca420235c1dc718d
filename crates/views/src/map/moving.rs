//! The map of members, which can be moved and looked at closer.
//!
//! Without a script it is a picture with links: every mark leads to a city, or to the part of the
//! map, or the list, in which a bunch falls apart, and the signs above it are links to the same
//! page with another view in its address. The script (`assets/modules/map.js`) takes the clicks on
//! these links, and asks for marks as it goes.

use domain::language::Lang;
use maud::{Markup, html};
use places::View;
use places::bunches::{APART_AFAR, CLOSEST};

use super::base;
use crate::{numbers, parts, t};

/// How many pixels wide the picture is at least; its marks are drawn for that.
const WIDTH_MIN: f32 = 640.0;

/// A place on the map, or places that lie too close together to be told apart.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    /// To the right, in units of the map.
    pub x: f32,
    /// Down.
    pub y: f32,
    /// How many places it is.
    pub n: u32,
    /// What it is called.
    pub label: String,
    /// Where it leads.
    pub href: String,
    /// The view in which a bunch falls apart, as an address says it.
    pub at: Option<String>,
}

/// A map of members and what it shows of the world.
#[derive(Debug, Clone)]
pub struct MapShown {
    /// The part that is looked at.
    pub view: View,
    /// The marks in it.
    pub marks: Vec<Mark>,
    /// How many places the whole map has.
    pub count: i64,
    /// The page with the whole map; a view is put behind it.
    pub page: String,
    /// Where the script asks for marks.
    pub points: String,
}

/// The map, with what it takes to move it. `id` keeps the ids of two maps on one page apart.
pub fn moving_map(lang: Lang, id: &str, title: &str, it: &MapShown) -> Markup {
    let after = format!("{id}-after");
    let n_seen: i64 = it.marks.iter().map(|it| i64::from(it.n)).sum();
    html! {
        world-map.map data-page=(it.page) data-points=(it.points) data-level=(it.view.level())
            data-afar=(APART_AFAR) data-closest=(CLOSEST) data-say=(t!(lang, "map-seen", n = "{n}"))
        {
            a.skip href={ "#" (after) } { (t!(lang, "map-skip")) }
            (controls(lang, it))
            div.map-pane { (picture(lang, id, title, it)) }
            p.small.quiet role="status" { (t!(lang, "map-seen", n = numbers::whole(lang, n_seen))) }
            p.small.quiet id={ (id) "-keys" } data-keys hidden { (t!(lang, "map-keys")) }
            div id=(after) tabindex="-1" {}
        }
        (parts::script("map"))
    }
}

/// The signs that move the map, as links; what leads nowhere stays in its place.
fn controls(lang: Lang, it: &MapShown) -> Markup {
    let view = it.view;
    let world = (view != View::world()).then(View::world);
    let closer = [
        ("closer", t!(lang, "map-closer"), view.closer(), "M8 3v10M3 8h10"),
        ("further", t!(lang, "map-further"), view.further(), "M3 8h10"),
        (
            "world",
            t!(lang, "map-world"),
            world,
            "M8 2a6 6 0 1 0 .01 0M2 8h12M8 2c-4 4-4 8 0 12M8 2c4 4 4 8 0 12",
        ),
    ];
    let moves = [
        ("west", t!(lang, "map-west"), view.moved(-1, 0), "M13 8H3M7 4 3 8l4 4"),
        ("north", t!(lang, "map-north"), view.moved(0, -1), "M8 13V3M4 7l4-4 4 4"),
        ("south", t!(lang, "map-south"), view.moved(0, 1), "M8 3v10M4 9l4 4 4-4"),
        ("east", t!(lang, "map-east"), view.moved(1, 0), "M3 8h10M9 4l4 4-4 4"),
    ];
    html! {
        div.map-signs role="group" aria-label=(t!(lang, "map-signs")) {
            @for (act, name, to, sign) in &closer { (control(&it.page, act, name, *to, sign)) }
            // West is on the left of the map whichever way the reader reads.
            span dir="ltr" {
                @for (act, name, to, sign) in &moves { (control(&it.page, act, name, *to, sign)) }
            }
        }
    }
}

fn control(page: &str, act: &str, name: &str, to: Option<View>, sign: &str) -> Markup {
    let href = to.map(|it| match it == View::world() {
        true => page.to_owned(),
        false => format!("{page}&at={it}"),
    });
    let disabled = href.is_none().then_some("true");
    html! {
        a data-act=(act) rel=[href.as_ref().map(|_| "nofollow")] href=[href]
            role=[disabled.map(|_| "link")] aria-disabled=[disabled] aria-label=(name) title=(name)
        {
            svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" { path d=(sign) {} }
        }
    }
}

fn picture(lang: Lang, id: &str, title: &str, it: &MapShown) -> Markup {
    let area = it.view.area();
    let shows = format!("{} {} {} {}", area.from.x, area.from.y, area.width(), area.height());
    let scale = area.width() / WIDTH_MIN;
    html! {
        svg.world viewBox=(shows) role="group"
            aria-labelledby={ (id) "-title" } aria-describedby={ (id) "-desc" }
        {
            (base(lang, id, title, it.count))
            g { @for mark in &it.marks { (drawn(lang, mark, scale)) } }
        }
    }
}

/// A mark, drawn in pixels; the script draws its own in the same way.
fn drawn(lang: Lang, it: &Mark, scale: f32) -> Markup {
    let place = format!("translate({:.2} {:.2}) scale({scale})", it.x, it.y);
    let number = (it.n > 1).then(|| numbers::whole(lang, i64::from(it.n)));
    html! {
        a.pin href=(it.href) aria-label=(it.label) transform=(place)
            data-x=(format!("{:.2}", it.x)) data-y=(format!("{:.2}", it.y)) data-n=(it.n)
            data-at=[&it.at]
        {
            title { (it.label) }
            g {
                circle.hit r="12" {}
                @match number {
                    Some(number) => {
                        circle r=(radius(it.n)) {}
                        text dy=".35em" text-anchor="middle" { (number) }
                    }
                    None => circle r="5" {},
                }
            }
        }
    }
}

/// Wide enough for the number in it, in pixels.
fn radius(n: u32) -> usize {
    9 + 3 * n.to_string().len()
}

impl MapShown {
    /// A sample value.
    pub fn sample() -> MapShown {
        let page = "/en/members?view=map".to_owned();
        let mark = |x: f32, n: u32, label: &str| Mark {
            x,
            y: 150.0,
            n,
            label: label.to_owned(),
            href: "/en/cities/1".to_owned(),
            at: None,
        };
        MapShown {
            view: View::world(),
            marks: vec![
                mark(300.0, 1, "Суми"),
                Mark {
                    at: Some("1-580-150".to_owned()),
                    ..mark(580.0, 12, "12 places, Lviv among them")
                },
            ],
            count: 13,
            points: "/en/members/points".to_owned(),
            page,
        }
    }
}

#[cfg(test)]
mod tests {
    use places::Point;

    use super::*;
    use crate::texts::LANGUAGES;

    #[test]
    fn without_a_script_every_mark_and_every_sign_is_a_link_or_says_that_it_leads_nowhere() {
        let whole = moving_map(Lang::EN, "m", "Members", &MapShown::sample()).into_string();
        assert_eq!(whole.matches("class=\"pin\" href=").count(), 2);
        assert_eq!(whole.matches("role=\"link\" aria-disabled=\"true\"").count(), 6);
        assert!(whole.contains("href=\"/en/members?view=map&amp;at=1-500-244\""), "{whole}");
        let inside = View::new(2, Point { x: 500.0, y: 200.0 });
        let part = MapShown { view: inside, ..MapShown::sample() };
        let part = moving_map(Lang::EN, "m", "Members", &part).into_string();
        assert_eq!(part.matches("aria-disabled").count(), 0);
        assert!(part.contains("viewBox=\"375 139.125 250 121.75\""), "{part}");
        for to in
            ["", "&amp;at=3-500-200", "&amp;at=1-500-200", "&amp;at=2-375-200", "&amp;at=2-500-261"]
        {
            assert!(part.contains(&format!("href=\"/en/members?view=map{to}\"")), "{to}");
        }
    }

    #[test]
    fn the_map_speaks_every_language() {
        for lang in LANGUAGES {
            let map = moving_map(lang, "m", "Members", &MapShown::sample()).into_string();
            assert!(!map.contains('⟦'), "{lang}: {map}");
            assert!(map.contains("<span dir=\"ltr\">"), "{lang}");
        }
    }
}
