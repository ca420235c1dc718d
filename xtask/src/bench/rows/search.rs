//! Row 7: looking things up among many, and filling the index anew.

use std::time::Instant;

use super::super::Bench;
use super::super::Database;
use super::super::instances::{self, Instance};
use super::super::load::Load;
use super::super::report::{Line, Report, grouped, ms};
use super::super::turns::{Side, take};
use super::NOT_CACHED;

/// What is looked up: what it shows, and the words.
const SEARCHES: [(&str, &str); 5] = [
    ("a word of every name", "river"),
    ("two words", "river%20badenka"),
    ("a name in full", "Badenka%20on%20the%20River"),
    ("the beginning of names", "ka"),
    ("a name with a mistake", "badenkka"),
];

/// The bare search for the first of them.
const BARE: &str = "/?q=river";
/// What filling the index of a hundred thousand may take, in seconds.
const FILLED_MAX: f64 = 60.0;

pub fn measure(bench: &Bench, report: &mut Report, n: u32) -> anyhow::Result<()> {
    let instance = Instance::with_members(bench, None, Database::Sqlite, n)?;
    instance.configure("[api]\nrequests_per_minute = 0\n")?;
    let filled = filled(bench, &instance)?;
    report.line(Line {
        row: 7,
        what: format!("The index of {} members filled anew", grouped(n.into())),
        goal: "100,000 in under 60 s".to_owned(),
        seen: format!("{filled:.1} s"),
        kept: filled <= FILLED_MAX,
        ..Line::default()
    });
    let bare = instances::search_limit(bench, n)?;
    let server = instance.serve(bench)?;
    let quiet = |path: String| Load::Quiet { path, headers: vec![NOT_CACHED] };
    let mut sides = vec![Side {
        name: format!("search, {}, {}", grouped(n.into()), SEARCHES[0].0),
        server: &bare,
        load: quiet(BARE.to_owned()),
    }];
    sides.extend(SEARCHES.map(|(name, words)| Side {
        name: name.to_owned(),
        server: &server,
        load: quiet(format!("/api/v1/search?q={words}&limit=20")),
    }));
    let rounds = take(bench, &sides)?;
    report.limit(&rounds[0]);
    let bare_p50 = rounds[0].median(|it| it.p50_us as f64);
    for it in &rounds[1..] {
        let (p50, p99) = (it.median(|it| it.p50_us as f64), it.median(|it| it.p99_us as f64));
        report.line(Line {
            row: 7,
            what: format!("Search among {}: {}", grouped(n.into()), it.name),
            goal: "p50 ≤ 2 ms, p99 ≤ 20 ms, ≤ 2 × *search*".to_owned(),
            seen: format!("{} / {} ms, {:.1} × *search*", ms(p50), ms(p99), p50 / bare_p50),
            kept: p50 <= 2_000.0 && p99 <= 20_000.0 && p50 <= 2.0 * bare_p50,
            ..Line::of(it)
        });
    }
    Ok(())
}

/// How long it takes to fill the index anew, in seconds.
#[expect(clippy::disallowed_methods, reason = "this measures")]
fn filled(bench: &Bench, instance: &Instance) -> anyhow::Result<f64> {
    let begun = Instant::now();
    instance.tell(bench, &["reindex"])?;
    Ok(begun.elapsed().as_secs_f64())
}
