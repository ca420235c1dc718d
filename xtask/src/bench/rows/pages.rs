//! Rows 1 to 4, 8, 10 and 11 for lists of one size, all databases together.

use std::process::Command;

use serde::Deserialize;

use super::super::cpu::Memory;
use super::super::instances::{Instance, Postgres, limit};
use super::super::load::{Load, answer};
use super::super::report::{Line, Report, grouped, ms, percent};
use super::super::server::{Server, free_address};
use super::super::turns::{Rounds, Side, Spread, take};
use super::super::{Bench, Database};
use super::growth::{self, Growth};
use super::{CLIENTS, COMPRESSED, NOT_CACHED};

/// The list that stands on one page.
const ALL: u32 = 400;
/// A list with a filter.
const FILTERED: &str = "/en/members?region=europe_north_america";
/// The limit of a quiet visitor is not the limit of the machine, so it stands for itself.
const QUIET: (u64, u64) = (1_000, 5_000);

/// One database's instance, served.
struct Served {
    database: Database,
    server: Server,
    idle: Memory,
}

pub fn measure(
    bench: &Bench,
    report: &mut Report,
    postgres: Option<&Postgres>,
    n: u32,
    growth: &mut Growth,
) -> anyhow::Result<()> {
    let mut served = Vec::new();
    for database in &bench.options.database {
        let instance = Instance::with_members(bench, postgres, *database, n)?;
        if bench.wants(11) {
            starts(bench, report, &instance, n)?;
        }
        let server = instance.serve(bench)?;
        let idle = server.memory()?;
        served.push(Served { database: *database, server, idle });
    }
    let fixed = limit(bench, &["fixed"])?;
    if bench.wants_any(&[1, 8, 12]) {
        some(bench, report, &served, n, growth)?;
    }
    if bench.wants(8) {
        filtered(bench, &served, n, growth)?;
    }
    if bench.wants(2) {
        cached(bench, report, &served[0], &fixed, n)?;
    }
    if bench.wants(3) && n == ALL {
        all(bench, report, &served)?;
    }
    if bench.wants(4) {
        quiet(bench, report, &served, &fixed, n)?;
    }
    if bench.wants(10) {
        memory(bench, report, &served, n)?;
    }
    Ok(())
}

fn page(path: &str, header: &'static str) -> Load<'static> {
    Load::Page { path: path.to_owned(), headers: vec![header], clients: CLIENTS }
}

#[derive(Deserialize)]
struct Found {
    path: String,
    bytes: usize,
}

/// A page some way into a list, by the list's own links.
fn further(bench: &Bench, server: &Server, path: &str) -> anyhow::Result<Found> {
    answer(Command::new(&bench.limits).args(["next", "--address", &server.address, "--path", path]))
}

/// Row 1: 24 members of many, made anew for each request; and row 12, the databases compared.
fn some(
    bench: &Bench,
    report: &mut Report,
    served: &[Served],
    n: u32,
    growth: &mut Growth,
) -> anyhow::Result<()> {
    let bare = limit(bench, &["list", &n.to_string()])?;
    let bare_page = further(bench, &bare, "/")?;
    let mut sides = vec![Side {
        name: format!("list {}, {} KB", grouped(n.into()), bare_page.bytes / 1000),
        server: &bare,
        load: page(&bare_page.path, NOT_CACHED),
    }];
    for it in served {
        let found = further(bench, &it.server, "/en/members")?;
        sides.push(Side {
            name: format!("{} KB, {}", found.bytes / 1000, it.database.name()),
            server: &it.server,
            load: page(&found.path, NOT_CACHED),
        });
    }
    let rounds = take(bench, &sides)?;
    report.limit(&rounds[0]);
    for (of, it) in served.iter().zip(&rounds[1..]) {
        growth.add(growth::Page::Members, of.database, n, it);
        let share = it.share_of(&rounds[0]);
        let cpu = it.median(|it| it.cpu_ms);
        report.line(Line {
            row: 1,
            what: format!("Members, 24 of {}, not cached ({})", grouped(n.into()), it.name),
            goal: "≥ 50 % of *list*, ≤ 0.2 ms CPU".to_owned(),
            seen: format!("{} of *list*", percent(share)),
            kept: share.median >= 0.5 && cpu <= 0.2,
            ..Line::of(it)
        });
    }
    between_databases(report, served, &rounds[1..], n);
    Ok(())
}

/// Of row 8: a list with a filter, and with what each further filter would leave.
fn filtered(
    bench: &Bench,
    served: &[Served],
    n: u32,
    growth: &mut Growth,
) -> anyhow::Result<()> {
    let sides: Vec<Side<'_>> = served
        .iter()
        .map(|it| Side {
            name: it.database.name().to_owned(),
            server: &it.server,
            load: page(FILTERED, NOT_CACHED),
        })
        .collect();
    let rounds = take(bench, &sides)?;
    for (of, it) in served.iter().zip(&rounds) {
        growth.add(growth::Page::Filtered, of.database, n, it);
    }
    Ok(())
}

fn between_databases(report: &mut Report, served: &[Served], rounds: &[Rounds], n: u32) {
    let of = |database| served.iter().position(|it| it.database == database).map(|at| &rounds[at]);
    if let (Some(sqlite), Some(postgres)) = (of(Database::Sqlite), of(Database::Postgres)) {
        let share = postgres.share_of(sqlite);
        report.line(Line {
            row: 12,
            what: format!("The same page of {} on PostgreSQL", grouped(n.into())),
            goal: "≥ 25 % of SQLite".to_owned(),
            seen: format!("{} of SQLite", percent(share)),
            kept: share.median >= 0.25,
            ..Line::of(postgres)
        });
    }
}

/// A page as a browser gets it, named with its size on the way.
fn kept<'a>(
    bench: &Bench,
    name: &str,
    server: &'a Server,
    path: &'static str,
) -> anyhow::Result<Side<'a>> {
    let mut next = Command::new(&bench.limits);
    next.args(["next", "--times", "0", "--path", path, "--address", &server.address]);
    let found: Found = answer(next.args(["--header", COMPRESSED]))?;
    let name = format!("{name}, {} KB", found.bytes / 1000);
    Ok(Side { name, server, load: page(path, COMPRESSED) })
}

/// Row 2: what most visitors get.
fn cached(
    bench: &Bench,
    report: &mut Report,
    served: &Served,
    fixed: &Server,
    n: u32,
) -> anyhow::Result<()> {
    let rounds = take(
        bench,
        &[
            kept(bench, "fixed", fixed, "/")?,
            kept(bench, "Home", &served.server, "/en")?,
            kept(bench, "Members", &served.server, "/en/members")?,
        ],
    )?;
    report.limit(&rounds[0]);
    for it in &rounds[1..] {
        let share = it.share_of(&rounds[0]);
        report.line(Line {
            row: 2,
            what: format!("Cached for {} members: {} compressed", grouped(n.into()), it.name),
            goal: "≥ 60 % of *fixed*".to_owned(),
            seen: format!("{} of *fixed*", percent(share)),
            kept: share.median >= 0.6,
            ..Line::of(it)
        });
    }
    Ok(())
}

/// Row 3: everybody on one page.
fn all(bench: &Bench, report: &mut Report, served: &[Served]) -> anyhow::Result<()> {
    let bare = limit(bench, &["list-all", &ALL.to_string()])?;
    let mut sides = vec![Side {
        name: format!("list {ALL}, all on one page"),
        server: &bare,
        load: page("/", NOT_CACHED),
    }];
    sides.extend(served.iter().map(|it| Side {
        name: it.database.name().to_owned(),
        server: &it.server,
        load: page("/en/members?all=1", NOT_CACHED),
    }));
    let rounds = take(bench, &sides)?;
    report.limit(&rounds[0]);
    for it in &rounds[1..] {
        let share = it.share_of(&rounds[0]);
        report.line(Line {
            row: 3,
            what: format!("All {ALL} members on one page, not cached ({})", it.name),
            goal: "≥ 40 % of *list 400*".to_owned(),
            seen: format!("{} of *list 400*", percent(share)),
            kept: share.median >= 0.4,
            ..Line::of(it)
        });
    }
    Ok(())
}

/// Row 4: one visitor on one connection.
fn quiet(
    bench: &Bench,
    report: &mut Report,
    served: &[Served],
    fixed: &Server,
    n: u32,
) -> anyhow::Result<()> {
    let quiet = |path: &str, header| Load::Quiet { path: path.to_owned(), headers: vec![header] };
    let mut sides = vec![Side {
        name: "fixed, one client".to_owned(),
        server: fixed,
        load: quiet("/", COMPRESSED),
    }];
    for it in served {
        let side = |what: &str, header| Side {
            name: format!("{what}, {}", it.database.name()),
            server: &it.server,
            load: quiet("/en/members", header),
        };
        sides.push(side("cached", COMPRESSED));
        sides.push(side("not cached", NOT_CACHED));
    }
    let rounds = take(bench, &sides)?;
    report.limit(&rounds[0]);
    for it in &rounds[1..] {
        let (p50, p99) = (it.median(|it| it.p50_us as f64), it.median(|it| it.p99_us as f64));
        report.line(Line {
            row: 4,
            what: format!("One quiet visitor, {} members ({})", grouped(n.into()), it.name),
            goal: "p50 ≤ 1 ms, p99 ≤ 5 ms".to_owned(),
            seen: format!("{} / {} ms", ms(p50), ms(p99)),
            kept: p50 <= QUIET.0 as f64 && p99 <= QUIET.1 as f64,
            ..Line::of(it)
        });
    }
    Ok(())
}

/// Row 10: what the process holds before and after work.
fn memory(bench: &Bench, report: &mut Report, served: &[Served], n: u32) -> anyhow::Result<()> {
    for it in served {
        for (path, header) in
            [("/en/members", NOT_CACHED), ("/en", NOT_CACHED), ("/en/members", COMPRESSED)]
        {
            let (limits, address) = (&bench.limits, &it.server.address);
            page(path, header).run(limits, bench.has_wrk, address, bench.options.seconds)?;
        }
        let loaded = it.server.memory()?;
        report.line(Line {
            row: 10,
            what: format!("Memory, {} members ({})", grouped(n.into()), it.database.name()),
            goal: "idle ≤ 40 MB, under load ≤ 256 MB".to_owned(),
            seen: format!(
                "{:.0} MB idle; {:.0} MB after load, {:.0} of them its own",
                it.idle.whole, loaded.whole, loaded.own
            ),
            kept: it.idle.whole <= 40.0 && loaded.whole <= 256.0,
            ..Line::default()
        });
    }
    Ok(())
}

#[derive(Deserialize)]
struct First {
    path: String,
    after_us: u64,
}

/// Row 11: from the start of the process to its first answers.
fn starts(bench: &Bench, report: &mut Report, instance: &Instance, n: u32) -> anyhow::Result<()> {
    let paths = ["/live", "/en"];
    let mut after: Vec<Vec<f64>> = vec![Vec::new(); paths.len()];
    for _ in 0..bench.options.rounds {
        let address = free_address()?;
        let serving = instance.serving(bench, &address);
        let mut start = Command::new(&bench.limits);
        start.args(["start", "--address", &address]);
        start.args(paths.iter().flat_map(|it| ["--path", it])).arg("--");
        start.arg(serving.get_program()).args(serving.get_args());
        start.envs(serving.get_envs().filter_map(|(name, value)| Some((name, value?))));
        let first: Vec<First> = answer(&mut start)?;
        for it in first {
            let at = paths.iter().position(|path| *path == it.path);
            after[at.expect("only these were asked for")].push(it.after_us as f64 / 1e3);
        }
    }
    let goal = if n < 100_000 { 200.0 } else { 500.0 };
    let median = |at: usize| Spread::of(after[at].iter().copied()).median;
    report.line(Line {
        row: 11,
        what: format!("Start, {} members ({})", grouped(n.into()), instance.database.name()),
        goal: format!("≤ {goal:.0} ms"),
        seen: format!("{:.0} ms to `/live`, {:.0} ms to `/en`", median(0), median(1)),
        kept: median(1) <= goal,
        ..Line::default()
    });
    Ok(())
}
