//! Row 8: what the same page costs among more members.

use super::super::report::{Line, Report, grouped};
use super::super::turns::Rounds;
use super::super::Database;

/// A page and how many times the CPU it may take among the most members.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Page {
    /// 24 members.
    Members,
    /// The same of one region, with the counts beside each filter.
    Filtered,
}

impl Page {
    fn most(self) -> f64 {
        match self {
            Page::Members => 1.3,
            Page::Filtered => 3.0,
        }
    }

    fn what(self) -> &'static str {
        match self {
            Page::Members => "24 members, not cached",
            Page::Filtered => "24 members of a region with all counts, not cached",
        }
    }
}

struct Seen {
    page: Page,
    database: Database,
    n: u32,
    cpu_ms: f64,
}

/// What was seen of each page for each size of list.
#[derive(Default)]
pub struct Growth(Vec<Seen>);

impl Growth {
    /// Keeps what a page cost; with the database's own server.
    pub fn add(&mut self, page: Page, database: Database, n: u32, rounds: &Rounds) {
        let cpu_ms = rounds.median(|it| it.cpu_ms + it.database_ms.unwrap_or_default());
        self.0.push(Seen { page, database, n, cpu_ms });
    }

    /// Tells the fewest beside the most.
    pub fn tell(&self, report: &mut Report) {
        for page in [Page::Members, Page::Filtered] {
            for database in [Database::Sqlite, Database::Postgres] {
                let all = || self.0.iter().filter(|it| it.page == page && it.database == database);
                let few = all().min_by_key(|it| it.n);
                let many = all().max_by_key(|it| it.n);
                let (Some(few), Some(many)) = (few, many) else { continue };
                if few.n == many.n {
                    continue;
                }
                let times = many.cpu_ms / few.cpu_ms;
                report.line(Line {
                    row: 8,
                    what: format!(
                        "From {} to {}: {} ({})",
                        grouped(few.n.into()),
                        grouped(many.n.into()),
                        page.what(),
                        database.name()
                    ),
                    goal: format!("≤ {} × CPU", page.most()),
                    seen: format!("{times:.2} × CPU ({:.3} → {:.3} ms)", few.cpu_ms, many.cpu_ms),
                    kept: times <= page.most(),
                    ..Line::default()
                });
            }
        }
    }
}
