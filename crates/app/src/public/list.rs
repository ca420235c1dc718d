//! The list of members, a page at a time, and the same list as rows to export.

use domain::city::{City, Position};
use domain::country::Country;
use domain::ids::CityId;
use domain::language::Lang;
use domain::record::AsOf;
use store::MemberRow;
use views::pages::members::{ListPage, MemberLine};

use super::asked::ListAsked;
use super::choices::{choices, chosen};
use super::map;
use super::register::{Member, PageFrom, Register, When};
use super::{country_name, today};
use crate::App;
use crate::failure::Lookup;

/// Members a page.
const ROWS: usize = 24;
/// "All on one page" ends here, and goes on by pages of as many.
const ROWS_ALL: usize = 5_000;

/// One row of the list to export.
#[derive(Debug, Clone, PartialEq)]
pub struct ListRow {
    /// Its id.
    pub id: CityId,
    /// Its name for the reader.
    pub name: String,
    /// Its country's code.
    pub country: Country,
    /// Its country's name.
    pub country_name: String,
    /// The kind of place, in words.
    pub kind: String,
    /// First day of its membership, as precise as known.
    pub since: Option<String>,
    /// First day it was a member no more, where it had been one.
    pub until: Option<String>,
    /// Where it lies.
    pub position: Option<Position>,
    /// Whether it is invented.
    pub invented: bool,
}

/// The list of members for a reader of `lang`.
///
/// # Errors
/// Of the database; hidden when the page is to begin at what is no member.
pub fn member_list(app: &App, asked: ListAsked, lang: Lang) -> Result<ListPage, Lookup> {
    list_of(app, &*app.counted().register(app)?, asked, lang)
}

/// The same where nothing is left to do but to put the page together, which takes less than waking
/// a thread that may wait; `None` where there is more to do.
pub fn member_list_at_hand(
    app: &App,
    asked: &ListAsked,
    lang: Lang,
) -> Option<Result<ListPage, Lookup>> {
    let register = app.counted().register_at_hand(app)?;
    let sound = asked.clone().sound(&app.network, &today(app, app.clock.now()));
    let filters = [sound.filter(&app.network), sound.whole()];
    let is_known = filters.iter().all(|it| register.has_at_hand(it, lang));
    let is_short = is_known && !sound.all && !sound.map;
    is_short.then(|| list_of(app, &register, asked.clone(), lang))
}

fn list_of(
    app: &App,
    register: &Register,
    asked: ListAsked,
    lang: Lang,
) -> Result<ListPage, Lookup> {
    let today = today(app, app.clock.now());
    let refused = AsOf::read(&asked.as_of, &today).err().filter(|_| !asked.as_of.is_empty());
    let asked = asked.sound(&app.network, &today);
    let found = register.found(&asked.filter(&app.network));
    let (from, when) = (page_from(register, &asked)?, asked.when());
    let limit = if asked.all { ROWS_ALL } else { ROWS };
    let (members, more) = register.page(&found, from, limit, lang);
    let (has_before, has_after) = match from {
        PageFrom::After(row) => (row.is_some(), more),
        PageFrom::Before(_) => (more, true),
    };
    let (query, shown) = (asked.query(), asked.shown_query());
    let beside = ListAsked { after: None, before: None, ..asked.clone() };
    let beside = ListAsked { map: !asked.map, at: String::new(), ..beside };
    let link = |edge: Option<&Member<'_>>, word: &str, is: bool| {
        let id = edge.filter(|_| is)?.id();
        let all = if asked.all { "all=1&" } else { "" };
        Some(address(lang, "/members", &shown, &format!("{all}{word}={id}")))
    };
    let (previous, next) =
        (link(members.first(), "before", has_before), link(members.last(), "after", has_after));
    let one_page = previous.is_none() && next.is_none();
    Ok(ListPage {
        choices: choices(app, &found.counts, &asked, lang),
        chosen: chosen(app, &asked, lang),
        n_found: found.n,
        n_all: register.found(&asked.whole()).n,
        as_of: if asked.as_of.is_empty() { today.clone() } else { asked.as_of.clone() },
        today,
        refused,
        rows: members.iter().map(|it| line_of(app, *it, when, lang)).collect(),
        previous,
        next,
        all_on_one: (!one_page && !asked.all).then(|| address(lang, "/members", &shown, "all=1")),
        map: asked.map.then(|| map::shown(app, register, &asked, lang)),
        with_or_without_map: address(lang, "/members", &beside.shown_query(), ""),
        csv: address(lang, "/members.csv", &query, ""),
        json: address(lang, "/members.json", &query, ""),
        geojson: address(lang, "/members.geojson", &query, ""),
        xlsx: address(lang, "/members.xlsx", &query, ""),
        q: asked.q,
        country: asked.country,
        region: asked.region,
        year: asked.year,
        kind: asked.kind,
        size: asked.size,
        cluster: asked.cluster,
        spot: asked.spot,
        state: asked.state,
        asked_on: asked.as_of,
    })
}

/// Every row that the list shows on all its pages, in its order.
///
/// # Errors
/// Of the database.
pub fn exported(app: &App, asked: ListAsked, lang: Lang) -> Result<Vec<ListRow>, Lookup> {
    let asked = asked.sound(&app.network, &today(app, app.clock.now()));
    let register = app.counted().register(app)?;
    let (found, when) = (register.found(&asked.filter(&app.network)), asked.when());
    let (members, _) = register.page(&found, PageFrom::After(None), usize::MAX - 1, lang);
    let row = |it: Member<'_>| {
        let line = line_of(app, it, when, lang);
        ListRow {
            id: line.id,
            name: line.name,
            country: it.country(),
            country_name: line.country,
            kind: line.kind,
            since: line.since,
            until: line.until,
            position: it.position(),
            invented: line.invented,
        }
    };
    Ok(members.into_iter().map(row).collect())
}

fn page_from(register: &Register, asked: &ListAsked) -> Result<PageFrom, Lookup> {
    let row = |id| crate::failure::found(register.row_of(id));
    Ok(match (asked.after, asked.before) {
        (Some(id), _) => PageFrom::After(Some(row(id)?)),
        (None, Some(id)) => PageFrom::Before(row(id)?),
        (None, None) => PageFrom::After(None),
    })
}

/// A place of the register as lists of a day show it to a reader of `lang`.
pub(super) fn line_of(app: &App, it: Member<'_>, when: When, lang: Lang) -> MemberLine {
    let spell = it.spell(when);
    // The end of a spell that still ran on the day is no part of that day's list.
    let over = spell.filter(|it| match when {
        When::Now => true,
        When::On(day) => it.until.is_some_and(|until| until <= day),
    });
    MemberLine {
        id: it.id(),
        name: it.name_in(lang).to_owned(),
        country: country_name(it.country().as_str(), lang),
        kind: app.network.place_kind(it.kind(), lang).to_owned(),
        since: spell.and_then(|it| it.from).map(|it| it.text()),
        until: over.and_then(|it| it.until).map(|it| it.text()),
        invented: it.invented(),
    }
}

/// A member as lists show it to a reader of `lang`.
pub(super) fn line(app: &App, it: &MemberRow, lang: Lang) -> MemberLine {
    MemberLine {
        id: it.id,
        name: it.shown_name().to_owned(),
        country: country_name(it.country.as_str(), lang),
        kind: app.network.place_kind(&it.kind, lang).to_owned(),
        since: it.since.clone(),
        until: None,
        invented: it.invented,
    }
}

/// A city's best name and the language of it, where one owns it.
pub(super) fn name_in(city: &City, lang: Lang) -> (Option<Lang>, String) {
    let own = city.names.iter().find(|it| it.lang == Some(lang));
    own.map_or_else(|| (None, city.name.clone()), |it| (it.lang, it.name.clone()))
}

pub(super) fn address(lang: Lang, path: &str, query: &str, more: &str) -> String {
    let parts: Vec<&str> = [query, more].into_iter().filter(|it| !it.is_empty()).collect();
    let mark = if parts.is_empty() { "" } else { "?" };
    format!("/{lang}{path}{mark}{}", parts.join("&"))
}
