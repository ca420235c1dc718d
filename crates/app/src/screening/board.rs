//! Fills the board of a call off its roll: which files there are is not asked of the database
//! again for each page.

use std::collections::BTreeMap;

use domain::call::{self, Call};
use domain::country::Country;
use domain::language::Lang;
use domain::policy::{self, Act, On};
use domain::people::Actor;
use domain::time::{Deadline, Timestamp};
use views::dates;
use views::numbers::sort_by_name;
use views::pages::board::{
    Board, BoardAct, CityLink, CommissionWait, Commissions, Drafts, ExtensionLine, FileRow,
    Filter, LateCount, StageCount, Waits,
};

use super::list::{Asked, Row, address, known};
use crate::calls::{clock_lines, place, title};
use crate::decisions::{country_words, verdict_of};
use crate::failure::{Lookup, found};
use crate::roll::{Entry, Order, Roll, StageAges};
use crate::{App, calls, people};

/// The board of a call, narrowed, sorted and paged as an address says.
///
/// # Errors
/// Of the database; hidden when the page is to begin at what is no file of the call.
pub fn board(
    app: &App,
    actor: &Actor,
    slug: &str,
    filter: Filter,
    lang: Lang,
) -> Result<Board, Lookup> {
    let now = app.clock.now();
    app.store.read(|tx| {
        let call = found(calls::known::by_slug(app, tx, slug)?)?;
        policy::require(actor, Act::SeeBoard, On::Call(&call))?;
        let experts = tx.expert_names(call.id)?;
        let filter = known(filter, &app.network, &experts);
        let asked = Asked::of(app, tx, actor, &call, filter)?;
        let (page, roll) = (asked.page()?, asked.roll());
        let zone = &app.network.about.zone.id;
        let export = |(kind, end): (&'static str, &str)| {
            let address = address(&call.slug, &asked.filter, end, "");
            (kind, views::shell::href(lang, &address))
        };
        Ok(Board {
            slug: call.slug.clone(),
            title: title(&app.network, &call, lang),
            stage: call.stage.name(),
            clocks: clock_lines(&app.network, &call, lang),
            extensions: extensions(app, &call, lang),
            acts: acts(&call, now),
            stages: counts(roll.ages(), &call.slug, now, zone),
            waits: waits(app, &call, &asked, now, lang),
            countries: countries(app, roll.countries(), lang),
            regions: regions(app, roll.countries(), lang),
            experts: experts.into_iter().map(|(id, name)| (id.to_string(), name)).collect(),
            n_files: roll.n_files(),
            n_found: asked.n_found(),
            files: page.rows.iter().map(|it| row(it, &asked, zone, lang)).collect(),
            previous: page.previous.map(|it| views::shell::href(lang, &it)),
            next: page.next.map(|it| views::shell::href(lang, &it)),
            exports: [("CSV", ".csv"), ("XLSX", ".xlsx"), ("JSON", ".json")].map(export).into(),
            filter: asked.filter,
        })
    })
}

fn row(it: &Row, asked: &Asked, zone: &str, lang: Lang) -> FileRow {
    let entry = &it.entry;
    FileRow {
        city: city_of(entry, lang),
        stage: stage_word(entry.stage),
        late: it.late,
        amending: entry.stage == "forwarded" && entry.amend_until.is_some(),
        n_days: days_since(entry.since, asked.now, zone),
        rank: entry.rank,
        n_handed_in: it.n_handed_in,
        n_reviews: it.n_reviews,
        decision: it.outcome.map(verdict_of),
    }
}

pub(super) fn city_of(it: &Entry, lang: Lang) -> CityLink {
    CityLink {
        id: it.id.to_string(),
        city: it.name_in(lang).to_owned(),
        invented: it.invented,
        country: country_words(it.country.as_str(), lang),
    }
}

/// A stage that only a newer binary knows has no word here.
fn stage_word(stage: &'static str) -> &'static str {
    if stage.is_empty() { "draft" } else { stage }
}

/// Whole days since a moment, by the network's calendar.
pub(crate) fn days_since(since: Timestamp, now: Timestamp, zone: &str) -> i64 {
    dates::days_until(&since.day_in(zone), &now.day_in(zone)).unwrap_or(0)
}

fn counts(ages: &[StageAges], slug: &str, now: Timestamp, zone: &str) -> Vec<StageCount> {
    let count = |it: &StageAges| StageCount {
        stage: it.stage,
        n: it.n,
        median_days: days_since(it.median, now, zone),
        oldest_days: days_since(it.oldest, now, zone),
        href: format!("/calls/{slug}/board?stage={}", it.stage),
    };
    ages.iter().map(count).collect()
}

/// Those with files, as readers sort them; whatever the network does not know narrows nothing.
fn countries(app: &App, codes: &[Country], lang: Lang) -> Vec<(String, String)> {
    let named = people::sorted_countries(app, lang);
    let has_files = |(code, _): &&(String, String)| {
        code.parse().is_ok_and(|it: Country| codes.binary_search(&it).is_ok())
    };
    named.iter().filter(has_files).cloned().collect()
}

fn regions(app: &App, codes: &[Country], lang: Lang) -> Vec<(String, String)> {
    let regions = app.network.regions.iter();
    regions
        .filter(|it| it.countries.iter().any(|it| codes.binary_search(it).is_ok()))
        .map(|it| (it.id.clone(), it.name.to(lang).to_owned()))
        .collect()
}

/// Who is waited for, from some days before a deadline on, and what is late.
fn waits(app: &App, call: &Call, asked: &Asked, now: Timestamp, lang: Lang) -> Waits {
    let rule = &app.network.rules.desk;
    let mut waits = Waits::default();
    let over = matches!(call.stage, call::Stage::Announced { .. } | call::Stage::Draft);
    if over {
        return waits;
    }
    let words = |it: &Deadline| {
        dates::deadline(lang, it, &place(&app.network, &it.wall.zone, lang))
    };
    let near = |it: &Deadline| it.at.plus_ms(-i64::from(rule.near_days) * 24 * 3_600_000) <= now;
    let published = matches!(call.stage, call::Stage::Published { .. });
    let clocks = &call.clocks;
    if published && near(&clocks.city) && clocks.city.includes(now) {
        let drafts = asked.roll().drafts();
        let n = drafts.iter().map(|(_, n)| n).sum();
        let mut countries: Vec<(String, i64)> =
            drafts.iter().map(|(it, n)| (country_words(it.as_str(), lang), *n)).collect();
        sort_by_name(lang, &mut countries, |(name, _)| name);
        waits.drafts = (n > 0).then(|| Drafts { until: words(&clocks.city), n, countries });
    }
    if published && near(&clocks.commission) {
        let until = words(&clocks.commission);
        waits.commissions = commissions(app, asked.roll(), call, now, until, lang);
    }
    let late = LateCounts::of(asked);
    let count = |n: i64, days: Option<u32>, href: String| {
        (n > 0).then(|| LateCount { n, days: days.map(i64::from), href })
    };
    let board = format!("/calls/{}/board", call.slug);
    let forwarded = format!("{board}?stage=forwarded&late=yes");
    waits.checks = count(late.n_checks, Some(rule.check_days), forwarded.clone());
    waits.amendments = count(late.n_amendments, None, forwarded);
    let reading = format!("/calls/{}/reading", call.slug);
    waits.reviews = count(late.n_reviews, Some(rule.read_days), reading);
    waits
}

/// How much of a call is late with the secretariat, the cities that amend, and the experts.
#[derive(Default)]
struct LateCounts {
    n_checks: i64,
    n_amendments: i64,
    /// Reviews, of which a file can have several.
    n_reviews: i64,
}

impl LateCounts {
    fn of(asked: &Asked) -> LateCounts {
        let mut counts = LateCounts::default();
        let files = asked.roll().files(Order::default()).iter();
        // Nobody reads them yet, so nothing about experts is to be kept back.
        for it in files.filter(|it| it.stage == "forwarded" && it.is_late(&asked.late, true)) {
            match it.amend_until {
                None => counts.n_checks += 1,
                Some(_) => counts.n_amendments += 1,
            }
        }
        let late = asked.roll().given().iter().filter(|it| {
            it.reading.is_late(&asked.late) && it.stage == "eligible" && !asked.is_unseen(it.file)
        });
        counts.n_reviews = i64::try_from(late.count()).unwrap_or(i64::MAX);
        counts
    }
}

/// The commissions that have neither forwarded nor refused nor put in reserve what they have.
fn commissions(
    app: &App,
    roll: &Roll,
    call: &Call,
    now: Timestamp,
    until: String,
    lang: Lang,
) -> Option<Commissions> {
    let zone = &app.network.about.zone.id;
    let mut waiting = BTreeMap::<Country, (i64, Timestamp)>::new();
    let files = roll.files(Order::Waiting).iter();
    for it in files.filter(|it| matches!(it.stage, "submitted" | "returned" | "endorsed")) {
        // The first of a country is its oldest.
        waiting.entry(it.country).or_insert((0, it.since)).0 += 1;
    }
    let wait = |(country, (n, oldest)): (Country, (i64, Timestamp))| CommissionWait {
        country: country_words(country.as_str(), lang),
        href: format!("/calls/{}/countries/{country}", call.slug),
        n,
        oldest_days: days_since(oldest, now, zone),
    };
    let mut countries: Vec<CommissionWait> = waiting.into_iter().map(wait).collect();
    sort_by_name(lang, &mut countries, |it| &it.country);
    let over = !call.clocks.commission.includes(now);
    (!countries.is_empty()).then_some(Commissions { until, over, countries })
}

/// What can be done with the call now; each page says itself what it would need.
fn acts(call: &Call, now: Timestamp) -> Vec<BoardAct> {
    match call.stage {
        call::Stage::Draft => vec![BoardAct::Edit, BoardAct::Publish],
        call::Stage::Published { .. } => {
            let early = (now < call.clocks.opens.at).then_some(BoardAct::Open);
            let late = (!call.clocks.commission.includes(now)).then_some(BoardAct::Close);
            let acts = [
                Some(BoardAct::Read),
                early,
                Some(BoardAct::Extend),
                Some(BoardAct::Quota),
                late,
            ];
            acts.into_iter().flatten().collect()
        }
        call::Stage::Closed { .. } => vec![
            BoardAct::Read,
            BoardAct::Extend,
            BoardAct::Decide,
            BoardAct::Announce,
            BoardAct::Appeals,
        ],
        call::Stage::Announced { .. } => {
            vec![BoardAct::Read, BoardAct::Correct, BoardAct::Figures, BoardAct::Appeals]
        }
    }
}

fn extensions(app: &App, call: &Call, lang: Lang) -> Vec<ExtensionLine> {
    let words = |it: &domain::time::Deadline| {
        dates::deadline(lang, it, &place(&app.network, &it.wall.zone, lang))
    };
    let reason = |all: &std::collections::BTreeMap<Lang, String>| {
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
