//! Fills the board of a call: five questions to the database, however many files there are.

use std::collections::BTreeMap;

use domain::application::{Application, Stage};
use domain::call::{self, Call};
use domain::country::Country;
use domain::ids::ApplicationId;
use domain::language::Lang;
use domain::people::Actor;
use domain::policy::{self, Act, On, Scope};
use domain::review::Review;
use domain::time::Timestamp;
use views::dates;
use views::numbers::sort_by_name;
use views::pages::board::{Board, BoardAct, ExtensionLine, FileRow, Filter, StageCount};

use crate::App;
use crate::calls::{clock_lines, place, title};
use crate::decisions::{cities, city_link, country_words, decisions_by_file, verdict_of};
use crate::failure::{Lookup, found};

/// The board of a call, narrowed to a stage and a country.
pub fn board(
    app: &App,
    actor: &Actor,
    slug: &str,
    filter: Filter,
    lang: Lang,
) -> Result<Board, Lookup> {
    let now = app.clock.now();
    app.store.read(|tx| {
        let call = found(tx.call_by_slug(slug)?)?;
        policy::require(actor, Act::SeeBoard, On::Call(&call))?;
        let files = tx.files(Scope::Call(call.id))?;
        let cities = cities(tx, &call)?;
        let reviews = by_file(tx.reviews_in(call.id)?);
        let decisions = decisions_by_file(tx, call.id)?;
        let filter = known(filter);
        let zone = &app.network.about.zone.id;
        let age = |file: &Application| days_since(file, now, zone);
        let row = |file: &Application| {
            // Who handed a file to a colleague sees nothing of how it is judged.
            let sees = policy::require(actor, Act::Decide, On::Application(file, None)).is_ok();
            let (n_handed_in, n_reviews) = progress(reviews.get(&file.id).filter(|_| sees));
            FileRow {
                city: city_link(file, &cities, lang),
                stage: file.stage.name(),
                n_days: age(file),
                rank: file.rank,
                n_handed_in,
                n_reviews,
                decision: decisions.get(&file.id).filter(|_| sees).map(|it| verdict_of(it.outcome)),
            }
        };
        Ok(Board {
            slug: call.slug.clone(),
            title: title(&app.network, &call, lang),
            stage: call.stage.name(),
            clocks: clock_lines(&app.network, &call, lang),
            extensions: extensions(app, &call, lang),
            acts: acts(&call, now),
            stages: counts(&files, age),
            countries: countries(&files, lang),
            n_files: files.len(),
            files: files.iter().filter(|it| passes(it, &filter)).map(row).collect(),
            filter,
        })
    })
}

/// Only words that can stand in the database; whatever else an address says narrows nothing.
fn known(filter: Filter) -> Filter {
    Filter {
        stage: filter.stage.filter(|it| Stage::NAMES.contains(&it.as_str())),
        country: filter.country.filter(|it| it.parse::<Country>().is_ok()),
    }
}

fn passes(file: &Application, filter: &Filter) -> bool {
    filter.stage.as_deref().is_none_or(|it| it == file.stage.name())
        && filter.country.as_deref().is_none_or(|it| it == file.country.as_str())
}

fn by_file(reviews: Vec<Review>) -> BTreeMap<ApplicationId, Vec<Review>> {
    let mut files: BTreeMap<ApplicationId, Vec<Review>> = BTreeMap::new();
    for review in reviews {
        files.entry(review.application).or_default().push(review);
    }
    files
}

/// Reviews handed in, and reviews that can still be: a conflict ends one.
fn progress(reviews: Option<&Vec<Review>>) -> (usize, usize) {
    let all = reviews.map(Vec::as_slice).unwrap_or_default();
    let handed_in = all.iter().filter(|it| it.counts());
    let running = all.iter().filter(|it| !it.stage.is_shut());
    (handed_in.count(), running.count())
}

/// Whole days the file has stood at its stage, by the network's calendar.
pub(super) fn days_since(file: &Application, now: Timestamp, zone: &str) -> i64 {
    let since = file.stage.at().unwrap_or(file.started_at);
    dates::days_until(&since.day_in(zone), &now.day_in(zone)).unwrap_or(0)
}

fn counts(files: &[Application], age: impl Fn(&Application) -> i64) -> Vec<StageCount> {
    Stage::NAMES
        .into_iter()
        .filter_map(|stage| {
            let here: Vec<_> = files.iter().filter(|it| it.stage.name() == stage).collect();
            let oldest_days = here.iter().map(|it| age(it)).max()?;
            Some(StageCount { stage, n: here.len(), oldest_days })
        })
        .collect()
}

fn countries(files: &[Application], lang: Lang) -> Vec<(String, String)> {
    let mut codes: Vec<&str> = files.iter().map(|it| it.country.as_str()).collect();
    codes.sort_unstable();
    codes.dedup();
    let mut named: Vec<(String, String)> =
        codes.into_iter().map(|it| (it.to_owned(), country_words(it, lang))).collect();
    sort_by_name(lang, &mut named, |(_, name)| name);
    named
}

/// What can be done with the call now; each page says itself what it would need.
fn acts(call: &Call, now: Timestamp) -> Vec<BoardAct> {
    match call.stage {
        call::Stage::Draft => vec![BoardAct::Edit, BoardAct::Publish],
        call::Stage::Published { .. } => {
            let early = (now < call.clocks.opens.at).then_some(BoardAct::Open);
            let late = (!call.clocks.commission.includes(now)).then_some(BoardAct::Close);
            [early, Some(BoardAct::Extend), Some(BoardAct::Quota), late].into_iter().flatten().collect()
        }
        call::Stage::Closed { .. } => {
            vec![BoardAct::Extend, BoardAct::Decide, BoardAct::Announce, BoardAct::Appeals]
        }
        call::Stage::Announced { .. } => {
            vec![BoardAct::Correct, BoardAct::Figures, BoardAct::Appeals]
        }
    }
}

fn extensions(app: &App, call: &Call, lang: Lang) -> Vec<ExtensionLine> {
    let words = |it: &domain::time::Deadline| {
        dates::deadline(lang, it, &place(&app.network, &it.wall.zone, lang))
    };
    let reason = |all: &BTreeMap<Lang, String>| {
        let said = all.get_key_value(&lang).or_else(|| all.get_key_value(&Lang::EN));
        said.map_or_else(|| (lang, String::new()), |(lang, text)| (*lang, text.clone()))
    };
    call.extensions
        .iter()
        .rev()
        .map(|it| ExtensionLine {
            day: dates::day_of(lang, it.at, &it.after.city.wall.zone),
            before: words(&it.before.city),
            after: words(&it.after.city),
            reason: reason(&it.reason),
        })
        .collect()
}
