//! What a city writes of itself, as far as a reader may see it.

use std::collections::BTreeMap;

use domain::answer::Value;
use domain::city_profile::{
    CLUSTERS, CONTACT, CityProfile, Content, FIGURE, MAYOR, NAMES, TEXTS, WEBSITE, YearFigure,
};
use domain::form::{Decimal, Kind, Question};
use domain::language::Lang;
use views::pages::members::{EarlierName, FigureShown, FigureYear, OwnWords, Said};
use views::t;

use super::city::best;
use crate::App;

/// A figure that the city's application made public.
pub(super) struct Applied {
    pub(super) question: String,
    pub(super) value: Value,
}

/// A profile before a reader.
pub(super) struct Reading<'a> {
    pub(super) profile: &'a CityProfile,
    /// Whether the reader belongs to the network.
    pub(super) is_of_the_network: bool,
    pub(super) lang: Lang,
}

impl Reading<'_> {
    fn said<T>(&self, name: &str, read: impl FnOnce(&Content) -> Option<T>) -> Option<Said<T>> {
        let what = read(self.profile.shown(name, self.is_of_the_network)?)?;
        Some(Said { what, for_members: self.profile.shown(name, false).is_none() })
    }

    /// The names it gives itself.
    pub(super) fn names(&self) -> Vec<EarlierName> {
        match self.profile.shown(NAMES, self.is_of_the_network) {
            Some(Content::Names(all)) => {
                all.iter().map(|it| EarlierName { lang: it.lang, name: it.name.clone() }).collect()
            }
            _ => Vec::new(),
        }
    }

    /// The address on the web that it gives.
    pub(super) fn website(&self) -> Option<String> {
        self.said(WEBSITE, line).map(|it| it.what)
    }

    /// Everything else.
    pub(super) fn words(&self, app: &App, figures: &[Question], applied: &[Applied]) -> OwnWords {
        let lang = self.lang;
        let texts = |it: &Content| match it {
            Content::Texts(all) => best(all, lang),
            _ => None,
        };
        let mayor = |it: &Content| match it {
            Content::Mayor { name, office } => Some((name.clone(), office.clone())),
            _ => None,
        };
        let clusters = |it: &Content| {
            let Content::Chosen(chosen) = it else { return None };
            let all = app.network.clusters.list.iter().filter(|it| chosen.contains(&it.id));
            let all: Vec<_> = all.map(|it| (it.id.clone(), it.label.to(lang).to_owned())).collect();
            // A strategy that has ended took its clusters along.
            (!all.is_empty()).then_some(all)
        };
        OwnWords {
            text: self.said(TEXTS, texts),
            led_by: self.said(MAYOR, mayor),
            office: self.said(CONTACT, line),
            clusters: self.said(CLUSTERS, clusters),
            figures: figures.iter().filter_map(|it| self.figure(it, applied)).collect(),
        }
    }

    /// A figure that the city keeps, with what its application said of other years.
    fn figure(&self, question: &Question, applied: &[Applied]) -> Option<FigureShown> {
        let years = self.said(&format!("{FIGURE}{}", question.id), |it| match it {
            Content::Figures(all) => Some(all.clone()),
            _ => None,
        })?;
        let applied_for = || t!(self.lang, "city-figure-applied").into_owned();
        let year = |(year, (number, source)): (i16, (Decimal, Option<String>))| FigureYear {
            year,
            number,
            source: source.unwrap_or_else(applied_for),
        };
        Some(FigureShown {
            id: question.id.clone(),
            label: question.label.to(self.lang).to_owned(),
            unit: unit(question).to_owned(),
            years: through_the_years(question, applied, &years.what).into_iter().map(year).collect(),
            for_members: years.for_members,
        })
    }
}

/// What the city's application said of a figure and, over it, what the city keeps: number and
/// source by year, no source where the application told none.
pub(super) fn through_the_years(
    question: &Question,
    applied: &[Applied],
    kept: &[YearFigure],
) -> BTreeMap<i16, (Decimal, Option<String>)> {
    let mut by_year = BTreeMap::new();
    for it in applied.iter().filter(|it| it.question == question.id) {
        if let Value::Figure { number, year: Some(year), source, .. } = &it.value {
            by_year.insert(*year, (*number, source.clone()));
        }
    }
    by_year.extend(kept.iter().map(|it| (it.year, (it.number, Some(it.source.clone())))));
    by_year
}

/// The unit of a figure; empty for a count.
pub(super) fn unit(question: &Question) -> &str {
    match &question.kind {
        Kind::Number(kind) | Kind::Money(kind) => &kind.unit,
        _ => "",
    }
}

fn line(it: &Content) -> Option<String> {
    match it {
        Content::Line(text) => Some(text.clone()),
        _ => None,
    }
}
