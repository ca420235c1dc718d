//! The board's list to take away: the same rows, in the same order, as CSV, XLSX or JSON.

use domain::language::Lang;
use domain::people::Actor;
use domain::policy::{self, Act, On};
use serde_json::json;
use views::pages::board::{Filter, stage_words, verdict_words};
use views::t;

use super::board::{city_of, days_since};
use super::list::{Asked, Row, known};
use crate::App;
use crate::calls::title;
use crate::csv::cell;
use crate::decisions::verdict_of;
use crate::failure::{Failure, Lookup, found};

/// A list of files, cell by cell.
struct Listed {
    slug: String,
    title: String,
    rows: Vec<ListedRow>,
}

struct ListedRow {
    id: String,
    city: String,
    country_code: String,
    country: String,
    stage: String,
    stage_words: String,
    days: i64,
    rank: Option<i64>,
    late: bool,
    n_handed_in: i64,
    n_reviews: i64,
    decision: String,
}

/// A file to take away: its name and bytes.
pub type Taken = (String, Vec<u8>);

fn listed(
    app: &App,
    actor: &Actor,
    slug: &str,
    filter: Filter,
    lang: Lang,
) -> Result<Listed, Lookup> {
    let now = app.clock.now();
    app.store.read(|tx| {
        let call = found(tx.call_by_slug(slug)?)?;
        policy::require(actor, Act::SeeBoard, On::Call(&call))?;
        let experts = tx.expert_names(call.id)?;
        let filter = known(filter, &app.network, &experts);
        let asked = Asked::of(app, tx, actor, &call, filter)?;
        let zone = &app.network.about.zone.id;
        let row = |it: Row| {
            let city = city_of(&it.entry, lang);
            ListedRow {
                id: city.id,
                city: city.city,
                country_code: it.entry.country.to_string(),
                country: city.country,
                stage: it.entry.stage.to_owned(),
                stage_words: stage_words(lang, it.entry.stage),
                days: days_since(it.entry.since, now, zone),
                rank: it.entry.rank,
                late: it.late,
                n_handed_in: whole(it.n_handed_in),
                n_reviews: whole(it.n_reviews),
                decision: it
                    .outcome
                    .map(|it| verdict_words(lang, verdict_of(it)))
                    .unwrap_or_default(),
            }
        };
        let rows = asked.all().into_iter().map(row).collect();
        Ok(Listed { slug: call.slug.clone(), title: title(&app.network, &call, lang).1, rows })
    })
}

fn whole(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

fn headings(lang: Lang) -> [String; 9] {
    [
        t!(lang, "board-city"),
        t!(lang, "board-country"),
        t!(lang, "board-stage"),
        t!(lang, "board-since-days"),
        t!(lang, "board-late"),
        t!(lang, "board-rank"),
        t!(lang, "board-reviews-in"),
        t!(lang, "board-reviews-all"),
        t!(lang, "board-decision"),
    ]
    .map(std::borrow::Cow::into_owned)
}

/// The list as CSV, with a heading a column; no cell of it is a formula to a spreadsheet.
///
/// # Errors
/// When the actor may not see the board.
pub fn as_csv(
    app: &App,
    actor: &Actor,
    slug: &str,
    filter: Filter,
    lang: Lang,
) -> Result<Taken, Lookup> {
    let list = listed(app, actor, slug, filter, lang)?;
    let mut text = String::from("\u{feff}id,");
    text.push_str(&headings(lang).map(|it| cell(&it)).join(","));
    text.push_str("\r\n");
    for it in &list.rows {
        let late = if it.late { "1" } else { "" };
        let cells = [
            it.id.clone(),
            cell(&it.city),
            cell(&it.country),
            cell(&it.stage_words),
            it.days.to_string(),
            late.to_owned(),
            it.rank.map(|it| it.to_string()).unwrap_or_default(),
            it.n_handed_in.to_string(),
            it.n_reviews.to_string(),
            cell(&it.decision),
        ];
        text.push_str(&cells.join(","));
        text.push_str("\r\n");
    }
    Ok((format!("{}-board.csv", list.slug), text.into_bytes()))
}

/// The list for programs.
///
/// # Errors
/// When the actor may not see the board.
pub fn as_json(
    app: &App,
    actor: &Actor,
    slug: &str,
    filter: Filter,
    lang: Lang,
) -> Result<Taken, Lookup> {
    let as_of = app.clock.now();
    let list = listed(app, actor, slug, filter, lang)?;
    let item = |it: &ListedRow| {
        json!({
            "id": it.id, "city": it.city, "country": it.country_code,
            "country_name": it.country, "stage": it.stage, "days": it.days, "late": it.late,
            "rank": it.rank, "reviews_handed_in": it.n_handed_in, "reviews": it.n_reviews,
            "decision": Some(&it.decision).filter(|it| !it.is_empty()),
        })
    };
    let items: Vec<_> = list.rows.iter().map(item).collect();
    let body = json!({ "items": items, "total": list.rows.len(), "as_of": as_of.to_string() });
    Ok((format!("{}-board.json", list.slug), body.to_string().into_bytes()))
}

/// The list as a workbook.
///
/// # Errors
/// When the actor may not see the board, or the workbook cannot be made.
pub fn as_xlsx(
    app: &App,
    actor: &Actor,
    slug: &str,
    filter: Filter,
    lang: Lang,
) -> Result<Taken, Lookup> {
    use documents::list::{Cell, List};
    let now = app.clock.now();
    let list = listed(app, actor, slug, filter, lang)?;
    let row = |it: &ListedRow| {
        vec![
            Cell::Text(it.city.clone()),
            Cell::Text(it.country.clone()),
            Cell::Text(it.stage_words.clone()),
            Cell::Number(it.days),
            if it.late { Cell::Number(1) } else { Cell::Blank },
            it.rank.map_or(Cell::Blank, Cell::Number),
            Cell::Number(it.n_handed_in),
            Cell::Number(it.n_reviews),
            Cell::Text(it.decision.clone()),
        ]
    };
    let book = List {
        rtl: lang.dir() == "rtl",
        title: list.title,
        made_at: now,
        headings: headings(lang).into(),
        rows: list.rows.iter().map(row).collect(),
    };
    let bytes = documents::list::write(&book).map_err(|it| Failure::Files(it.to_string()))?;
    Ok((format!("{}-board.xlsx", list.slug), bytes))
}
