//! Levels given for one criterion as dots on a line, with their mean and median.
//!
//! A picture beside figures that say the same: it has a title and is read in the direction of the
//! page, lowest level first.

use domain::language::Lang;
use maud::{Markup, html};

use crate::{numbers, t};

const WIDTH: f64 = 200.0;
const MARGIN: f64 = 14.0;
const LINE: f64 = 34.0;

/// What a strip shows.
#[derive(Debug, Clone, Copy)]
pub struct Strip<'a> {
    /// Keeps the ids of two strips on one page apart.
    pub id: &'a str,
    /// What was scored.
    pub name: &'a str,
    /// The levels given.
    pub levels: &'a [u8],
    /// The highest level there is.
    pub n_levels: usize,
    /// Their mean.
    pub mean: f64,
    /// Their median.
    pub median: f64,
}

/// The picture.
pub fn strip(lang: Lang, it: &Strip<'_>) -> Markup {
    let place = |level: f64| {
        let steps = (it.n_levels.max(2) - 1) as f64;
        let along = MARGIN + (level - 1.0) / steps * (WIDTH - 2.0 * MARGIN);
        // Pictures are not turned by themselves where lines run from right to left.
        if lang.dir() == "rtl" { WIDTH - along } else { along }
    };
    let listed: Vec<String> =
        it.levels.iter().map(|level| numbers::whole(lang, i64::from(*level))).collect();
    let title = t!(
        lang,
        "strip-title",
        name = it.name,
        levels = numbers::list(lang, &listed),
        mean = numbers::decimal(lang, it.mean, 2),
        median = numbers::decimal(lang, it.median, 1),
    );
    let mut seen = [0_u8; 256];
    let dots: Vec<(f64, f64)> = it
        .levels
        .iter()
        .map(|level| {
            let n = &mut seen[usize::from(*level)];
            let above = f64::from(*n) * 8.0;
            *n = n.saturating_add(1);
            (place(f64::from(*level)), (LINE - 7.0 - above).max(4.0))
        })
        .collect();
    let (mean, median) = (place(it.mean), place(it.median));
    html! {
        svg.strip viewBox="0 0 200 50" role="img" aria-labelledby=(it.id) {
            title id=(it.id) { (title) }
            line.axis x1=(MARGIN) x2=(WIDTH - MARGIN) y1=(LINE) y2=(LINE) {}
            @for level in 1..=it.n_levels {
                @let x = place(level as f64);
                line.axis x1=(fixed(x)) x2=(fixed(x)) y1=(LINE - 2.0) y2=(LINE + 2.0) {}
                text x=(fixed(x)) y="47" text-anchor="middle" { (level) }
            }
            line.median x1=(fixed(median)) x2=(fixed(median)) y1="6" y2=(LINE) {}
            @for (x, y) in &dots { circle cx=(fixed(*x)) cy=(fixed(*y)) r="3.5" {} }
            path.mean d={ "M" (fixed(mean)) " " (LINE + 1.0) "l-4 6h8z" } {}
        }
    }
}

fn fixed(number: f64) -> String {
    format!("{number:.1}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample(lang: Lang) -> String {
        let levels = [2, 4, 4];
        let it = Strip {
            id: "strip-1",
            name: "Vision",
            levels: &levels,
            n_levels: 5,
            mean: 10.0 / 3.0,
            median: 4.0,
        };
        strip(lang, &it).into_string()
    }

    #[test]
    fn a_strip_says_in_words_what_it_shows() {
        let html = sample(Lang::EN);
        assert!(html.contains("role=\"img\" aria-labelledby=\"strip-1\""), "{html}");
        let title = "<title id=\"strip-1\">Vision: levels 2, 4 and 4; mean 3.33, median 4</title>";
        assert!(html.contains(title), "{html}");
    }

    #[test]
    fn equal_levels_stand_above_one_another_and_the_lowest_stands_where_lines_begin() {
        let html = sample(Lang::EN);
        assert!(
            html.contains("cx=\"57.0\" cy=\"27.0\"") && html.contains("cx=\"143.0\" cy=\"27.0\"")
        );
        assert!(html.contains("cx=\"143.0\" cy=\"19.0\""), "{html}");
        assert!(sample(Lang::AR).contains("cx=\"143.0\" cy=\"27.0\""));
        assert!(sample(Lang::AR).contains("cx=\"57.0\" cy=\"19.0\""));
    }
}
