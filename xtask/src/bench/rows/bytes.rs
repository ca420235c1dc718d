//! Row 14: what travels to a browser, counted in a demonstration.

use std::collections::BTreeMap;
use std::process::Command;

use serde::Deserialize;

use super::super::Bench;
use super::super::Database;
use super::super::instances::Instance;
use super::super::load::answer;
use super::super::report::{Line, Report};

/// The pages of visitors: the home page, the list, the page of a call.
const PAGES: [(&str, &str); 3] = [("", "Home"), ("/members", "Members"), ("/calls/2023", "A call")];
/// One language for each script that the shipped network writes.
const LANGUAGES: &str = "en,uk,ar";
const FIRST_MAX: usize = 100_000;
const AGAIN_MAX: usize = 15_000;

#[derive(Deserialize)]
struct Weighed {
    path: String,
    lang: String,
    encoding: String,
    first: usize,
    page: usize,
    styles: usize,
    scripts: usize,
    fonts: BTreeMap<String, usize>,
    again: usize,
    again_status: u16,
}

pub fn measure(bench: &Bench, report: &mut Report) -> anyhow::Result<()> {
    let demo = Instance::demo(bench, None, Database::Sqlite)?;
    let mut wire = Command::new(&bench.limits);
    wire.args(["wire", "--form", "--lang", LANGUAGES, "--address", &demo.address]);
    wire.args(PAGES.iter().map(|(path, _)| format!("--path={path}")));
    let weighed: Vec<Weighed> = answer(&mut wire)?;
    for it in &weighed {
        let page = PAGES.iter().find(|(path, _)| *path == it.path);
        let name = page.map_or("The largest page of the form", |(_, name)| name);
        report.bytes(row(name, it));
        report.line(Line {
            row: 14,
            what: format!("{name} over the wire, `{}`", it.lang),
            goal: "≤ 100 KB first, ≤ 15 KB again".to_owned(),
            seen: format!("{} KB first, {} KB again", kb(it.first), kb(it.again)),
            kept: it.first <= FIRST_MAX && it.again <= AGAIN_MAX,
            ..Line::default()
        });
    }
    Ok(())
}

fn row(name: &str, it: &Weighed) -> Vec<String> {
    let fonts: Vec<String> = it
        .fonts
        .iter()
        .map(|(file, bytes)| {
            let file = file.rsplit('/').next().unwrap_or(file);
            format!("{} {}", font_name(file), kb(*bytes))
        })
        .collect();
    let encoding = if it.encoding.is_empty() { "plain" } else { &it.encoding };
    vec![
        format!("{name}, `{}`", it.lang),
        format!("{} ({encoding})", kb(it.page)),
        kb(it.styles),
        kb(it.scripts),
        fonts.join(", "),
        kb(it.first),
        format!("{} ({})", kb(it.again), it.again_status),
    ]
}

/// A font's name without its ending and the hash of its content.
fn font_name(file: &str) -> &str {
    file.trim_end_matches(".woff2").rsplit_once('-').map_or(file, |(name, _)| name)
}

/// Thousands of bytes with one decimal.
fn kb(bytes: usize) -> String {
    format!("{:.1}", bytes as f64 / 1000.0)
}
