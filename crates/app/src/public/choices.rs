//! What a list of members can be narrowed by, each with how many it would leave.

use domain::country::Country;
use domain::language::Lang;
use views::pages::members::{Choice, Choices, Chosen};
use views::{numbers, t};

use super::asked::{FORMER, ListAsked, SIZE_UNKNOWN, YEAR_UNKNOWN};
use super::register::Counts;
use super::{country_name, sort_by_country};
use crate::App;

/// The choices of a list; what is chosen is among them, though it may leave nothing.
pub(super) fn choices(app: &App, counts: &Counts, asked: &ListAsked, lang: Lang) -> Choices {
    let chosen: Option<Country> = asked.country.parse().ok();
    let missing = chosen.filter(|it| !counts.countries.iter().any(|(of, _)| of == it));
    let countries = counts.countries.iter().copied().chain(missing.map(|it| (it, 0)));
    let mut countries: Vec<Choice> =
        countries.map(|(it, n)| choice(it.as_str(), country_name(it.as_str(), lang), n)).collect();
    sort_by_country(lang, &mut countries, |it| &it.value);
    let regions = app.network.regions.iter().zip(&counts.regions);
    let regions = regions.filter(|(it, n)| **n > 0 || it.id == asked.region);
    Choices {
        countries,
        regions: regions.map(|(it, n)| choice(&it.id, it.name.to(lang).to_owned(), *n)).collect(),
        years: years(counts, asked, lang),
        kinds: kinds(app, counts, asked, lang),
        sizes: sizes(app, counts, asked, lang),
        clusters: clusters(app, counts, asked, lang),
        states: states(counts, asked, lang),
    }
}

fn choice(value: &str, label: String, count: i64) -> Choice {
    Choice { value: value.to_owned(), label, count }
}

/// Years, the latest first, then those of which none is known.
fn years(counts: &Counts, asked: &ListAsked, lang: Lang) -> Vec<Choice> {
    let mut years: Vec<Choice> = counts
        .years
        .iter()
        .map(|(year, n)| match year {
            0 => choice(YEAR_UNKNOWN, year_label(YEAR_UNKNOWN, lang), *n),
            year => choice(&format!("{year:04}"), format!("{year:04}"), *n),
        })
        .collect();
    if !asked.year.is_empty() && !years.iter().any(|it| it.value == asked.year) {
        years.push(choice(&asked.year, year_label(&asked.year, lang), 0));
    }
    years
}

fn year_label(year: &str, lang: Lang) -> String {
    match year {
        YEAR_UNKNOWN => t!(lang, "members-undated").into_owned(),
        year => year.to_owned(),
    }
}

/// Kinds of place in the network's order; none where there is nothing to tell apart.
fn kinds(app: &App, counts: &Counts, asked: &ListAsked, lang: Lang) -> Vec<Choice> {
    let n = |id: &str| counts.kinds.iter().find(|(it, _)| it == id).map_or(0, |(_, n)| *n);
    let kinds = app.network.about.place_kinds.iter().map(|it| (it.id.as_str(), n(&it.id)));
    let kinds: Vec<Choice> = kinds
        .filter(|(id, n)| *n > 0 || *id == asked.kind)
        .map(|(id, n)| choice(id, app.network.place_kind(id, lang).to_owned(), n))
        .collect();
    if kinds.len() > 1 || !asked.kind.is_empty() { kinds } else { Vec::new() }
}

/// Classes of population, the smallest first, then those that told none; none where nobody told.
fn sizes(app: &App, counts: &Counts, asked: &ListAsked, lang: Lang) -> Vec<Choice> {
    let bounds = &app.network.about.figures.sizes;
    let n = |class: usize| {
        counts.sizes.iter().find(|(it, _)| usize::from(*it) == class).map_or(0, |(_, n)| *n)
    };
    let told = counts.sizes.iter().any(|(class, _)| *class > 0);
    if bounds.is_empty() || !told && asked.size.is_empty() {
        return Vec::new();
    }
    let least = std::iter::once(0).chain(bounds.iter().copied()).map(|it| it.to_string());
    let classes = (1..).zip(least).chain([(0, SIZE_UNKNOWN.to_owned())]);
    classes
        .filter(|(class, value)| n(*class) > 0 || *value == asked.size)
        .map(|(class, value)| choice(&value, size_label(app, &value, lang), n(class)))
        .collect()
}

fn size_label(app: &App, value: &str, lang: Lang) -> String {
    let bounds = &app.network.about.figures.sizes;
    let Ok(least) = value.parse::<i64>() else {
        return t!(lang, "members-size-unknown").into_owned();
    };
    let next = bounds.iter().find(|it| **it > least).map(|it| numbers::whole(lang, *it));
    let from = numbers::whole(lang, least);
    match (least, next) {
        (_, None) => t!(lang, "members-size-from", from = from).into_owned(),
        (0, Some(below)) => t!(lang, "members-size-below", below = below).into_owned(),
        (_, Some(below)) => {
            t!(lang, "members-size-between", from = from, below = below).into_owned()
        }
    }
}

/// Clusters in the network's order; none where no member says that it takes part in one.
fn clusters(app: &App, counts: &Counts, asked: &ListAsked, lang: Lang) -> Vec<Choice> {
    let n = |id: &str| counts.clusters.iter().find(|(it, _)| it == id).map_or(0, |(_, n)| *n);
    let all = app.network.clusters.list.iter().map(|it| (it, n(&it.id)));
    all.filter(|(it, n)| *n > 0 || it.id == asked.cluster)
        .map(|(it, n)| choice(&it.id, it.label.to(lang).to_owned(), n))
        .collect()
}

/// Members, and those that were; none where nobody left.
fn states(counts: &Counts, asked: &ListAsked, lang: Lang) -> Vec<Choice> {
    let [_, former] = counts.standings;
    if former == 0 && asked.state.is_empty() {
        return Vec::new();
    }
    vec![choice(FORMER, t!(lang, "members-state-former").into_owned(), former)]
}

/// What the list is narrowed by, each with the list without it.
pub(super) fn chosen(app: &App, asked: &ListAsked, lang: Lang) -> Vec<Chosen> {
    let network = &app.network;
    let region = network.region(&asked.region);
    let cluster = network.clusters.list.iter().find(|it| it.id == asked.cluster);
    let all = [
        ("q", format!("“{}”", asked.q.trim()), &asked.q),
        ("region", region.map_or(String::new(), |it| it.name.to(lang).to_owned()), &asked.region),
        ("country", country_name(&asked.country, lang), &asked.country),
        ("year", year_label(&asked.year, lang), &asked.year),
        ("kind", network.place_kind(&asked.kind, lang).to_owned(), &asked.kind),
        ("size", size_label(app, &asked.size, lang), &asked.size),
        ("cluster", cluster.map_or(String::new(), |it| it.label.to(lang).to_owned()), &asked.cluster),
        ("spot", t!(lang, "members-spot").into_owned(), &asked.spot),
        ("state", t!(lang, "members-state-former").into_owned(), &asked.state),
    ];
    let chosen = all.into_iter().filter(|(.., value)| !value.trim().is_empty());
    chosen
        .map(|(name, label, _)| Chosen {
            label,
            without: super::list::address(lang, "/members", &asked.without(name).shown_query(), ""),
        })
        .collect()
}
