//! The secretariat's lists after every step of a sequence: on the node that acts and on another
//! one beside it they are what a node shows that has kept nothing, and what the rows say.

use std::collections::BTreeMap;

use app::testing::World;
use app::{App, Mode, assignments, commissions, screening};
use domain::board::{Late, Standing};
use domain::country::Country;
use domain::ids::CallId;
use domain::language::Lang;
use domain::people::Actor;
use domain::policy::Scope;
use store::Store;
use views::pages::board::{Board, Filter};
use views::pages::commission::Desk;

/// Nodes that keep what they have read from one step to the next.
pub struct Lists {
    /// The one beside the node that acts.
    beside: World,
}

/// Whose lists, and of which call.
pub struct Of<'a> {
    pub ida: &'a Actor,
    /// Of the commission of a country.
    pub officer: (&'a Actor, Country),
    pub slug: &'a str,
    pub call: CallId,
}

impl Lists {
    pub fn new(world: &World) -> Lists {
        let other = store::testing::second_node(&world.app.store);
        Lists { beside: world.beside(&other, Mode::Demo) }
    }

    /// What differs, if anything does. Counts are compared after every step, whole pages after
    /// some, so that the other node has several steps to catch up with.
    pub fn differ(&self, world: &World, of: &Of<'_>, step: usize) -> Option<String> {
        let (counted, rows) = (counted(&world.app, of), of_rows(&world.app, of));
        if counted != rows {
            return Some(format!("counts: {counted:?}, of the rows: {rows:?}"));
        }
        if !step.is_multiple_of(3) {
            return None;
        }
        let anew = world.beside(&world.app.store, Mode::Demo);
        let expected = shown(&anew.app, of);
        for (node, app) in [("acting", &world.app), ("other", &self.beside.app)] {
            let there = shown(app, of);
            if there != expected {
                return Some(format!("lists of the {node} node: {there}\nanew: {expected}"));
            }
        }
        None
    }
}

fn board(app: &App, of: &Of<'_>, filter: Filter) -> Board {
    screening::board(app, of.ida, of.slug, filter, Lang::EN).unwrap()
}

/// The whole board, the whole page of experts and a country's desk; there are fewer files than a
/// page has rows.
fn shown(app: &App, of: &Of<'_>) -> String {
    let said = assignments::Said::default();
    let reading = assignments::reading(app, of.ida, of.slug, Lang::EN, said).unwrap();
    format!("{:?}\n{reading:?}\n{:?}", board(app, of, Filter::default()), desk(app, of))
}

fn desk(app: &App, of: &Of<'_>) -> Desk {
    let (olha, country) = of.officer;
    commissions::desk(app, olha, of.slug, country, Lang::EN).unwrap()
}

/// What the lists count.
#[derive(Debug, Default, PartialEq, Eq)]
struct Counts {
    by_stage: BTreeMap<&'static str, usize>,
    n_files: usize,
    n_late: usize,
    /// Seats of the country that are taken.
    n_seats: usize,
    /// Of all experts together: given, to declare, begun, handed in, shut.
    reviews: [i64; 5],
}

fn counted(app: &App, of: &Of<'_>) -> Counts {
    let whole = board(app, of, Filter::default());
    let said = assignments::Said::default();
    let page = assignments::reading(app, of.ida, of.slug, Lang::EN, said).unwrap();
    let mut reviews = [0; 5];
    for it in &page.experts {
        let one = [it.n_given, it.n_to_declare, it.n_begun, it.n_handed_in, it.n_conflicts];
        reviews.iter_mut().zip(one).for_each(|(all, one)| *all += one);
    }
    Counts {
        by_stage: whole.stages.iter().map(|it| (it.stage, it.n)).collect(),
        n_files: whole.n_files,
        n_late: board(app, of, Filter { late: true, ..Filter::default() }).n_found,
        n_seats: desk(app, of).n_used,
        reviews,
    }
}

fn of_rows(app: &App, of: &Of<'_>) -> Counts {
    let store: &Store = &app.store;
    let rows = store.read(|tx| {
        let call = tx.call(of.call)?.unwrap();
        let (files, reviews) = (tx.files(Scope::Call(of.call))?, tx.reviews_in(of.call)?);
        Ok::<_, store::Error>((call, files, reviews, tx.n_seats_taken(of.call, of.officer.1)?))
    });
    let (call, files, reviews, n_seats) = rows.unwrap();
    let late = Late::of(&call, &app.network.rules.desk, app.clock.now());
    let mut counts =
        Counts { n_seats: usize::try_from(n_seats).unwrap(), ..Counts::default() };
    for file in files.iter().filter(|it| it.filings > 0) {
        let of_file = reviews.iter().filter(|it| it.application == file.id);
        let open = of_file.filter(|it| matches!(it.stage.name(), "assigned" | "accepted"));
        counts.n_files += 1;
        *counts.by_stage.entry(file.stage.name()).or_default() += 1;
        counts.n_late += usize::from(late.is_late(Standing {
            stage: file.stage.name(),
            since: file.stage.at().unwrap_or(file.started_at),
            amend_until: file.amending.as_ref().map(|it| it.until),
            oldest_review: open.map(|it| it.assigned_at).min(),
        }));
    }
    for review in &reviews {
        let word = review.stage.name();
        let is = |words: &[&str]| i64::from(words.contains(&word));
        let one = [
            1,
            is(&["assigned"]),
            is(&["accepted"]),
            is(&["handed_in"]),
            is(&["conflicted", "set_aside"]),
        ];
        counts.reviews.iter_mut().zip(one).for_each(|(all, one)| *all += one);
    }
    counts
}
