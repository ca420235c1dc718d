//! Columns and bars as a picture with a title and a description; a table beside says the same.
//!
//! Drawn with colours of its own, so that the same picture can be taken away as a file; on a page
//! the stylesheet puts the reader's colours over them. Where lines run from right to left the
//! picture does too: the first year stands at the right, bars grow to the left.

use domain::language::Lang;
use maud::{Markup, html};

use crate::{numbers, t};

const WIDTH: f64 = 640.0;
/// Between the top of the picture and the longest column, for its number.
const HEAD: f64 = 22.0;
const COLUMNS: f64 = 170.0;
/// Below the columns, for their names.
const FOOT: f64 = 26.0;
const BAR: f64 = 24.0;
/// Where bars begin: their names stand before.
const NAMES: f64 = 236.0;
/// A digit of a number beside a bar is at most this wide, in bold.
const DIGIT: f64 = 9.0;
/// Characters of a name before bars.
const NAME_MAX: usize = 30;
/// Names below columns, before some are left out.
const LABELS_MAX: usize = 14;

/// How values are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// One column beside the other, as years follow one another.
    Columns,
    /// One bar below the other, with room for names.
    Bars,
}

/// One value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// What it is of.
    pub label: String,
    /// The value; nothing is drawn below 0.
    pub value: i64,
    /// A part of it that is drawn apart, from the base.
    pub part: i64,
}

/// A picture of values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chart<'a> {
    /// Keeps the ids of two pictures on one page apart.
    pub id: &'a str,
    /// What it shows.
    pub title: &'a str,
    /// How.
    pub form: Form,
    /// The values, in their order.
    pub points: &'a [Point],
    /// Digits of each value that stand after the decimal mark: 98 with 1 is 9.8.
    pub decimals: u8,
    /// Day and licence, in a file that is taken away.
    pub below: Option<&'a str>,
    /// The network's accent colour on white.
    pub accent: &'a str,
}

/// The picture.
pub fn chart(lang: Lang, it: &Chart<'_>) -> Markup {
    let drawn = match it.form {
        Form::Columns => columns(lang, it),
        Form::Bars => bars(lang, it),
    };
    let inner = match it.form {
        Form::Columns => HEAD + COLUMNS + FOOT,
        Form::Bars => it.points.len() as f64 * BAR,
    };
    let (above, below) = if it.below.is_some() { (30.0, 26.0) } else { (0.0, 0.0) };
    let height = inner + above + below;
    let start = if is_rtl(lang) { WIDTH } else { 0.0 };
    html! {
        svg.chart xmlns="http://www.w3.org/2000/svg" viewBox={ "0 " (-above) " " (WIDTH) " " (height) }
            role="img" lang=(lang) direction=(lang.dir()) font-family="Noto Sans, Vazirmatn, sans-serif"
            font-size="13" aria-labelledby={ (it.id) "-title" } aria-describedby={ (it.id) "-desc" }
        {
            title id={ (it.id) "-title" } { (it.title) }
            desc id={ (it.id) "-desc" } { (described(lang, it.points, it.decimals)) }
            @if let Some(below) = it.below {
                rect x="0" y=(-above) width=(WIDTH) height=(height) fill="#ffffff" {}
                text x=(start) y="-12" font-weight="bold" fill="#14202b" { (it.title) }
                text x=(start) y=(fixed(inner + 18.0)) font-size="11" fill="#52616e" { (below) }
            }
            (drawn)
        }
    }
}

/// A value as people write it.
fn written(lang: Lang, value: i64, decimals: u8) -> String {
    match decimals {
        0 => numbers::whole(lang, value),
        n => numbers::decimal(lang, value as f64 / 10f64.powi(n.into()), n.into()),
    }
}

/// What the picture shows, for whoever does not see it.
fn described(lang: Lang, points: &[Point], decimals: u8) -> String {
    match points.iter().max_by_key(|it| it.value) {
        Some(most) => t!(
            lang,
            "chart-described",
            count = points.len(),
            most = written(lang, most.value, decimals),
            name = most.label.as_str(),
        )
        .into_owned(),
        None => t!(lang, "chart-empty").into_owned(),
    }
}

fn columns(lang: Lang, it: &Chart<'_>) -> Markup {
    let step = WIDTH / it.points.len().max(1) as f64;
    let width = (step * 0.7).min(46.0);
    let every = it.points.len().div_ceil(LABELS_MAX).max(1);
    let base = HEAD + COLUMNS;
    let height = |value: i64| share(value, it.points) * COLUMNS;
    // The last one always has its name: the newest is what people look for.
    let last = it.points.len().saturating_sub(1);
    html! {
        @for (at, point) in it.points.iter().enumerate() {
            @let middle = mirrored(lang, (at as f64 + 0.5) * step);
            @let tall = height(point.value);
            @let part = height(point.part.min(point.value));
            rect.bar x=(fixed(middle - width / 2.0)) y=(fixed(base - tall)) width=(fixed(width))
                height=(fixed(tall)) fill=(it.accent) {}
            @if part > 0.0 {
                rect.part x=(fixed(middle - width / 2.0)) y=(fixed(base - part)) width=(fixed(width))
                    height=(fixed(part)) fill="#a3b1bd" {}
            }
            @if (last - at).is_multiple_of(every) {
                text.n x=(fixed(middle)) y=(fixed(base - tall - 6.0)) text-anchor="middle" fill="#14202b" {
                    (written(lang, point.value, it.decimals))
                }
                text x=(fixed(middle)) y=(fixed(base + 18.0)) text-anchor="middle" fill="#52616e" {
                    (point.label)
                }
            }
        }
        line.axis x1="0" x2=(WIDTH) y1=(base) y2=(base) stroke="#6b7a86" {}
    }
}

fn bars(lang: Lang, it: &Chart<'_>) -> Markup {
    let written = |point: &Point| written(lang, point.value, it.decimals);
    let digits = it.points.iter().map(|it| written(it).chars().count()).max();
    // The longest bar leaves room for the longest number.
    let longest = WIDTH - NAMES - 12.0 - DIGIT * digits.unwrap_or(0) as f64;
    html! {
        @for (at, point) in it.points.iter().enumerate() {
            @let top = at as f64 * BAR;
            @let long = share(point.value, it.points) * longest;
            @let left = if is_rtl(lang) { WIDTH - NAMES - long } else { NAMES };
            text x=(fixed(mirrored(lang, NAMES - 10.0))) y=(fixed(top + 16.0)) text-anchor="end" fill="#14202b" {
                (shortened(&point.label))
            }
            rect.bar x=(fixed(left)) y=(fixed(top + 4.0)) width=(fixed(long.max(1.0))) height="16" fill=(it.accent) {}
            text.n x=(fixed(mirrored(lang, NAMES + long + 6.0))) y=(fixed(top + 16.0)) fill="#14202b" {
                (written(point))
            }
        }
    }
}

/// How long a value is drawn, of 1.
fn share(value: i64, points: &[Point]) -> f64 {
    let most = points.iter().map(|it| it.value).max().unwrap_or(0).max(1);
    value.max(0) as f64 / most as f64
}

fn mirrored(lang: Lang, x: f64) -> f64 {
    if is_rtl(lang) { WIDTH - x } else { x }
}

fn is_rtl(lang: Lang) -> bool {
    lang.dir() == "rtl"
}

fn shortened(name: &str) -> String {
    if name.chars().count() <= NAME_MAX {
        return name.to_owned();
    }
    name.chars().take(NAME_MAX - 1).chain(['…']).collect()
}

fn fixed(number: f64) -> String {
    format!("{number:.1}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(lang: Lang, form: Form) -> String {
        let point = |label: &str, value, part| Point { label: label.to_owned(), value, part };
        let points = [point("2020", 5, 5), point("2021", 10, 5)];
        let below = Some("23 September 2020 · CC BY 4.0");
        let it = Chart {
            id: "growth",
            title: "Growth <by year>",
            form,
            points: &points,
            decimals: 0,
            below,
            accent: "#0b5a7a",
        };
        chart(lang, &it).into_string()
    }

    #[test]
    fn a_picture_has_a_title_and_says_in_words_what_it_shows() {
        let svg = drawn(Lang::EN, Form::Columns);
        assert!(svg.contains("<title id=\"growth-title\">Growth &lt;by year&gt;</title>"), "{svg}");
        assert!(svg.contains("aria-describedby=\"growth-desc\""));
        assert!(svg.contains("2 values; the highest is 10 (2021)"), "{svg}");
        assert!(svg.contains("23 September 2020 · CC BY 4.0"));
        assert!(!svg.contains("style="), "a file is shown where no style is allowed");
    }

    #[test]
    fn years_run_and_bars_grow_in_the_direction_of_the_page() {
        let x = |svg: &str, nth: usize| {
            let rect = svg.split("<rect class=\"bar\" x=\"").nth(nth + 1).unwrap();
            rect.split('"').next().unwrap().parse::<f64>().unwrap()
        };
        let (en, ar) = (drawn(Lang::EN, Form::Columns), drawn(Lang::AR, Form::Columns));
        assert!(x(&en, 0) < x(&en, 1) && x(&ar, 0) > x(&ar, 1));
        let (en, ar) = (drawn(Lang::EN, Form::Bars), drawn(Lang::AR, Form::Bars));
        assert_eq!((x(&en, 0), x(&en, 1)), (236.0, 236.0));
        // Both end where names begin: 640 - 236 = 404.
        // The longest leaves 12 and two digits: 404 - 12 - 18 = 374.
        assert_eq!((x(&ar, 0), x(&ar, 1)), (404.0 - 187.0, 404.0 - 374.0));
        assert!(ar.contains("direction=\"rtl\""));
    }

    #[test]
    fn what_has_decimals_is_written_with_them() {
        let point = |value| Point { label: "2022".to_owned(), value, part: 0 };
        let points = [point(98), point(100)];
        let (id, title, accent) = ("s", "Schooling", "#0b5a7a");
        let it =
            Chart { id, title, form: Form::Columns, points: &points, decimals: 1, below: None, accent };
        let svg = chart(Lang::FR, &it).into_string();
        assert!(svg.contains(">9,8<") && svg.contains(">10<"), "{svg}");
    }

    #[test]
    fn a_picture_of_nothing_is_a_picture() {
        for form in [Form::Columns, Form::Bars] {
            let it = Chart {
                id: "x",
                title: "x",
                form,
                points: &[],
                decimals: 0,
                below: None,
                accent: "#0b5a7a",
            };
            for lang in crate::LANGUAGES {
                assert!(!chart(lang, &it).into_string().contains('⟦'));
            }
        }
    }
}
