//! Fills the board of a call: the same number of questions to the database, however many files
//! there are.

use domain::application::Stage;
use domain::board::{Late, Standing};
use domain::call::{self, Call};
use domain::country::Country;
use domain::fold::fold;
use domain::ids::{ApplicationId, CallId};
use domain::language::Lang;
use domain::network::Network;
use domain::people::{Actor, Person};
use domain::policy::{self, Act, On};
use domain::time::{Deadline, Timestamp};
use store::{BoardFilter, BoardOrder, BoardPage, BoardRow, StageAges, Tx};
use views::dates;
use views::numbers::sort_by_name;
use views::pages::board::{
    Board, BoardAct, CityLink, CommissionWait, Commissions, Drafts, ExtensionLine, FileRow,
    Filter, LateCount, StageCount, Waits,
};

use crate::{App, interests};
use crate::calls::{clock_lines, place, title};
use crate::decisions::{country_words, verdict_of};
use crate::failure::{Lookup, found};

/// Files a page.
const ROWS: i64 = 50;
/// The longest text that is searched for, in characters.
const SEARCH_MAX: usize = 100;

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
        let call = found(tx.call_by_slug(slug)?)?;
        policy::require(actor, Act::SeeBoard, On::Call(&call))?;
        let experts = tx.experts(call.id)?;
        let codes = tx.board_countries(call.id)?;
        let ages = tx.stage_ages(call.id)?;
        let filter = known(filter, &app.network, &experts);
        let asked = Asked::of(app, tx, actor, &call, filter)?;
        let page = page(tx, &asked, lang)?;
        let n_files: i64 = ages.iter().map(|it| it.n).sum();
        let n_found = match asked.filter.narrows() {
            true => tx.count_board(call.id, &asked.rows, &asked.late)?,
            false => n_files,
        };
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
            stages: counts(&ages, &call.slug, now, zone),
            waits: waits(app, tx, &call, &asked, now, lang)?,
            countries: countries(&codes, lang),
            regions: regions(app, &codes, lang),
            experts: experts.into_iter().map(|it| (it.id.to_string(), it.name)).collect(),
            n_files: size(n_files),
            n_found: size(n_found),
            files: page.rows.iter().map(|it| row(it, &asked, zone, lang)).collect(),
            previous: page.previous.map(|it| views::shell::href(lang, &it)),
            next: page.next.map(|it| views::shell::href(lang, &it)),
            exports: [("CSV", ".csv"), ("XLSX", ".xlsx"), ("JSON", ".json")].map(export).into(),
            filter: asked.filter,
        })
    })
}

/// What an address asks for, as the pages and as the database take it.
pub(super) struct Asked {
    pub(super) call: CallId,
    pub(super) slug: String,
    pub(super) filter: Filter,
    pub(super) rows: BoardFilter,
    pub(super) order: BoardOrder,
    pub(super) late: Late,
    pub(super) now: Timestamp,
}

impl Asked {
    pub(super) fn of(
        app: &App,
        tx: &mut Tx,
        actor: &Actor,
        call: &Call,
        filter: Filter,
    ) -> Result<Asked, store::Error> {
        let now = app.clock.now();
        let region = filter.region.as_deref().and_then(|it| app.network.region(it));
        Ok(Asked {
            call: call.id,
            slug: call.slug.clone(),
            rows: BoardFilter {
                stage: filter.stage.clone(),
                country: filter.country.as_deref().and_then(|it| it.parse().ok()),
                countries: region.map(|it| it.countries.clone()).unwrap_or_default(),
                expert: filter.expert.as_deref().and_then(|it| it.parse().ok()),
                name_key: fold(&filter.q),
                late: filter.late,
                unseen: interests::unseen(tx, actor, call.id)?,
            },
            order: match filter.sort.as_deref() {
                Some("city") => BoardOrder::City,
                Some("waiting") => BoardOrder::Waiting,
                _ => BoardOrder::Place,
            },
            late: Late::of(call, &app.network.rules.desk, now),
            filter,
            now,
        })
    }

    /// Every row that the list shows on all its pages, in its order.
    pub(super) fn all(&self, tx: &mut Tx, lang: Lang) -> Result<Vec<BoardRow>, store::Error> {
        self.page(tx, &BoardPage::After(None), i64::MAX, lang)
    }

    /// At most `limit` rows, without what the reader is too near to be told.
    fn page(
        &self,
        tx: &mut Tx,
        from: &BoardPage,
        limit: i64,
        lang: Lang,
    ) -> Result<Vec<BoardRow>, store::Error> {
        let rows = tx.board(self.call, &self.rows, &self.late, self.order, from, limit, lang)?;
        let told = |it: BoardRow| match self.rows.unseen.contains(&it.id) {
            true => {
                BoardRow { outcome: None, n_handed_in: 0, n_reviews: 0, oldest_review: None, ..it }
            }
            false => it,
        };
        Ok(rows.into_iter().map(told).collect())
    }

    pub(super) fn is_late(&self, it: &BoardRow) -> bool {
        self.late.is_late(Standing {
            stage: &it.stage,
            since: it.since,
            amend_until: it.amend_until,
            oldest_review: it.oldest_review,
        })
    }
}

/// Only words that can stand in the database; whatever else an address says narrows nothing.
pub(super) fn known(filter: Filter, network: &Network, experts: &[Person]) -> Filter {
    let country = |it: &String| it.parse().is_ok_and(|it: Country| network.knows(it));
    let expert = |it: &String| experts.iter().any(|expert| expert.id.to_string() == *it);
    Filter {
        stage: filter.stage.filter(|it| Stage::NAMES.contains(&it.as_str())),
        country: filter.country.filter(country),
        region: filter.region.filter(|it| network.region(it).is_some()),
        expert: filter.expert.filter(expert),
        q: filter.q.chars().take(SEARCH_MAX).collect(),
        sort: filter.sort.filter(|it| Filter::SORTS.contains(&it.as_str())),
        ..filter
    }
}

/// A page of rows, and the addresses of those beside it.
struct Paged {
    rows: Vec<BoardRow>,
    previous: Option<String>,
    next: Option<String>,
}

fn page(tx: &mut Tx, asked: &Asked, lang: Lang) -> Result<Paged, Lookup> {
    let from = page_from(tx, asked)?;
    let forward = matches!(from, BoardPage::After(_));
    let mut rows = asked.page(tx, &from, ROWS + 1, lang)?;
    let more = size(ROWS) < rows.len();
    if more && forward {
        rows.pop();
    } else if more {
        rows.remove(0);
    }
    let has_before = if forward { from != BoardPage::After(None) } else { more };
    let has_after = if forward { more } else { true };
    let link = |edge: Option<&BoardRow>, word: &str, is: bool| {
        let edge = format!("{word}={}", edge.filter(|_| is)?.id);
        Some(address(&asked.slug, &asked.filter, "", &edge))
    };
    let previous = link(rows.first(), "before", has_before);
    let next = link(rows.last(), "after", has_after);
    Ok(Paged { previous, next, rows })
}

fn page_from(tx: &mut Tx, asked: &Asked) -> Result<BoardPage, Lookup> {
    let mut edge = |id: &String| -> Result<(String, ApplicationId), Lookup> {
        let id: ApplicationId = found(id.parse().ok())?;
        Ok((found(tx.board_key(asked.call, asked.order, id)?)?, id))
    };
    Ok(match (&asked.filter.after, &asked.filter.before) {
        (Some(id), _) => BoardPage::After(Some(edge(id)?)),
        (None, Some(id)) => {
            let (key, id) = edge(id)?;
            BoardPage::Before(key, id)
        }
        (None, None) => BoardPage::After(None),
    })
}

/// The address of the list as it is narrowed and sorted: `end` is its kind, `edge` where the
/// page begins.
fn address(slug: &str, filter: &Filter, end: &str, edge: &str) -> String {
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    let late = filter.late.then(|| "yes".to_owned());
    for (name, value) in [
        ("q", Some(&filter.q).filter(|it| !it.is_empty())),
        ("stage", filter.stage.as_ref()),
        ("region", filter.region.as_ref()),
        ("country", filter.country.as_ref()),
        ("expert", filter.expert.as_ref()),
        ("late", late.as_ref()),
        ("sort", filter.sort.as_ref()),
    ] {
        if let Some(value) = value {
            query.append_pair(name, value);
        }
    }
    let query = query.finish();
    let parts: Vec<&str> = [query.as_str(), edge].into_iter().filter(|it| !it.is_empty()).collect();
    let mark = if parts.is_empty() { "" } else { "?" };
    format!("/calls/{slug}/board{end}{mark}{}", parts.join("&"))
}

fn row(it: &BoardRow, asked: &Asked, zone: &str, lang: Lang) -> FileRow {
    FileRow {
        city: city_of(it, lang),
        stage: stage_word(&it.stage),
        late: asked.is_late(it),
        amending: it.stage == "forwarded" && it.amend_until.is_some(),
        n_days: days_since(it.since, asked.now, zone),
        rank: it.rank,
        n_handed_in: size(it.n_handed_in),
        n_reviews: size(it.n_reviews),
        decision: it.outcome.map(verdict_of),
    }
}

pub(super) fn city_of(it: &BoardRow, lang: Lang) -> CityLink {
    CityLink {
        id: it.id.to_string(),
        city: it.name_in_lang.clone().unwrap_or_else(|| it.name.clone()),
        invented: it.invented,
        country: country_words(it.country.as_str(), lang),
    }
}

fn stage_word(stage: &str) -> &'static str {
    Stage::NAMES.into_iter().find(|it| *it == stage).unwrap_or("draft")
}

pub(crate) fn size(n: i64) -> usize {
    usize::try_from(n).unwrap_or(0)
}

/// Whole days since a moment, by the network's calendar.
pub(crate) fn days_since(since: Timestamp, now: Timestamp, zone: &str) -> i64 {
    dates::days_until(&since.day_in(zone), &now.day_in(zone)).unwrap_or(0)
}

fn counts(ages: &[StageAges], slug: &str, now: Timestamp, zone: &str) -> Vec<StageCount> {
    let here = |stage: &'static str| {
        let it = ages.iter().find(|it| it.stage == stage)?;
        Some(StageCount {
            stage,
            n: size(it.n),
            median_days: days_since(it.median, now, zone),
            oldest_days: days_since(it.oldest, now, zone),
            href: format!("/calls/{slug}/board?stage={stage}"),
        })
    };
    Stage::NAMES.into_iter().filter_map(here).collect()
}

fn countries(codes: &[Country], lang: Lang) -> Vec<(String, String)> {
    let named = |it: &Country| (it.to_string(), country_words(it.as_str(), lang));
    let mut named: Vec<(String, String)> = codes.iter().map(named).collect();
    sort_by_name(lang, &mut named, |(_, name)| name);
    named
}

fn regions(app: &App, codes: &[Country], lang: Lang) -> Vec<(String, String)> {
    let regions = app.network.regions.iter();
    regions
        .filter(|it| it.countries.iter().any(|it| codes.contains(it)))
        .map(|it| (it.id.clone(), it.name.to(lang).to_owned()))
        .collect()
}

/// Who is waited for, from some days before a deadline on, and what is late.
fn waits(
    app: &App,
    tx: &mut Tx,
    call: &Call,
    asked: &Asked,
    now: Timestamp,
    lang: Lang,
) -> Result<Waits, store::Error> {
    let rule = &app.network.rules.desk;
    let mut waits = Waits::default();
    let over = matches!(call.stage, call::Stage::Announced { .. } | call::Stage::Draft);
    if over {
        return Ok(waits);
    }
    let words = |it: &Deadline| {
        dates::deadline(lang, it, &place(&app.network, &it.wall.zone, lang))
    };
    let near = |it: &Deadline| it.at.plus_ms(-i64::from(rule.near_days) * 24 * 3_600_000) <= now;
    let published = matches!(call.stage, call::Stage::Published { .. });
    let clocks = &call.clocks;
    if published && near(&clocks.city) && clocks.city.includes(now) {
        let drafts = tx.drafts_by_country(call.id)?;
        let n = drafts.iter().map(|it| it.n).sum();
        let mut countries: Vec<(String, i64)> =
            drafts.iter().map(|it| (country_words(it.country.as_str(), lang), it.n)).collect();
        sort_by_name(lang, &mut countries, |(name, _)| name);
        waits.drafts = (n > 0).then(|| Drafts { until: words(&clocks.city), n, countries });
    }
    if published && near(&clocks.commission) {
        waits.commissions = commissions(app, tx, call, now, words(&clocks.commission), lang)?;
    }
    let late = tx.late_counts(call.id, &asked.late, &asked.rows.unseen)?;
    let count = |n: i64, days: Option<u32>, href: String| {
        (n > 0).then(|| LateCount { n, days: days.map(i64::from), href })
    };
    let board = format!("/calls/{}/board", call.slug);
    let forwarded = format!("{board}?stage=forwarded&late=yes");
    waits.checks = count(late.n_checks, Some(rule.check_days), forwarded.clone());
    waits.amendments = count(late.n_amendments, None, forwarded);
    let reading = format!("/calls/{}/reading", call.slug);
    waits.reviews = count(late.n_reviews, Some(rule.read_days), reading);
    Ok(waits)
}

fn commissions(
    app: &App,
    tx: &mut Tx,
    call: &Call,
    now: Timestamp,
    until: String,
    lang: Lang,
) -> Result<Option<Commissions>, store::Error> {
    let zone = &app.network.about.zone.id;
    let wait = |it: store::CountryWaits| CommissionWait {
        country: country_words(it.country.as_str(), lang),
        href: format!("/calls/{}/countries/{}", call.slug, it.country),
        n: it.n,
        oldest_days: days_since(it.oldest, now, zone),
    };
    let mut countries: Vec<CommissionWait> =
        tx.waiting_for_commissions(call.id)?.into_iter().map(wait).collect();
    sort_by_name(lang, &mut countries, |it| &it.country);
    let over = !call.clocks.commission.includes(now);
    Ok((!countries.is_empty()).then_some(Commissions { until, over, countries }))
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
