//! Bars that show how one or two sets spread, with the same as a table: a server-made picture that
//! prints, and runs from right to left where the language does.

use std::fmt::Write as _;

use domain::language::Lang;
use maud::{Markup, PreEscaped, html};

use crate::parts::{self, Column, Row};
use crate::{numbers, t};

/// One kind of thing in the sets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bars {
    /// What it is.
    pub label: String,
    /// How many are in the first set.
    pub first: usize,
    /// How many are in the second, where two are compared.
    pub second: Option<usize>,
    /// How many there are.
    pub of: usize,
}

/// Bars under one heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Its word, for ids.
    pub id: &'static str,
    /// The heading.
    pub title: String,
    /// The bars, in the order they are to be read.
    pub bars: Vec<Bars>,
}

const WIDTH: usize = 360;
const LABEL: usize = 18;
const BAR: usize = 11;
const GAP: usize = 9;

/// The picture of a group, and its table. `sets` are the names of the one or two sets.
pub fn bars(lang: Lang, group: &Group, sets: &[String]) -> Markup {
    let two = sets.len() > 1;
    let row = LABEL + BAR * (1 + usize::from(two)) + GAP;
    let height = (row * group.bars.len()).max(1);
    let most = group.bars.iter().map(|it| it.of).max().unwrap_or(1).max(1);
    let (title_id, desc_id) = (format!("{}-title", group.id), format!("{}-desc", group.id));
    let mut drawn = String::new();
    for (at, it) in group.bars.iter().enumerate() {
        draw(&mut drawn, lang, it, at * row, most);
    }
    html! {
        svg.spread viewBox={ "0 0 " (WIDTH) " " (height) } role="img"
            aria-labelledby=(title_id) aria-describedby=(desc_id)
        {
            title id=(title_id) { (group.title) }
            desc id=(desc_id) { (t!(lang, "what-if-chart-desc")) }
            (PreEscaped(drawn))
        }
        (table(lang, group, sets))
    }
}

/// A label, the grey bar of all there are, and on it the bars of the sets.
fn draw(out: &mut String, lang: Lang, it: &Bars, top: usize, most: usize) {
    let rtl = lang.dir() == "rtl";
    let wide = |n: usize| n * WIDTH / most;
    let bar = |n: usize, y: usize, class: &str| {
        let width = wide(n);
        let x = if rtl { WIDTH - width } else { 0 };
        format!(r#"<rect class="{class}" x="{x}" y="{y}" width="{width}" height="{}"/>"#, BAR - 2)
    };
    let (x, anchor) = if rtl { (WIDTH, "start") } else { (0, "start") };
    let label = html! { (it.label) }.into_string();
    let dir = lang.dir();
    write!(
        out,
        r#"<text x="{x}" y="{}" text-anchor="{anchor}" direction="{dir}">{label}</text>"#,
        top + LABEL - 5
    )
    .expect("writing to a String cannot fail");
    let mut y = top + LABEL;
    for (n, class) in [(Some(it.first), "one"), (it.second, "two")] {
        let Some(n) = n else { continue };
        out.push_str(&bar(it.of, y, "of"));
        out.push_str(&bar(n, y, class));
        y += BAR;
    }
}

fn table(lang: Lang, group: &Group, sets: &[String]) -> Markup {
    let whole = |n: usize| numbers::whole(lang, i64::try_from(n).unwrap_or(i64::MAX));
    let mut columns = vec![Column::words(group.title.as_str())];
    columns.extend(sets.iter().map(|it| Column::figures(it.as_str())));
    columns.push(Column::figures(t!(lang, "what-if-of-all")));
    let row = |it: &Bars| {
        let mut cells = vec![html! { (it.label) }, html! { (whole(it.first)) }];
        cells.extend(it.second.map(|n| html! { (whole(n)) }));
        cells.push(html! { (whole(it.of)) });
        Row::new(cells)
    };
    let rows: Vec<Row> = group.bars.iter().map(row).collect();
    parts::table(&group.title, &columns, &rows)
}
