//! How a call went, for everybody: counted from rows, as far as the rule of the day lets it show.

use std::collections::BTreeMap;

use domain::call::Call;
use domain::country::Country;
use domain::language::Lang;
use domain::time::Timestamp;
use domain::transparency::{Days, Shown, Stretch, days, shown};
use store::{AppealCounts, Tx};
use views::dates;
use views::pages::board::stage_words;
use views::pages::calls::{CountryLine, Transparency};

use super::call_pages::{correction, extension};
use super::data::{CorrectionData, with_results};
use super::{country_name, sort_by_country};
use crate::failure::{Lookup, found};
use crate::{App, calls};

/// What one country's applications came to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct CountryCounts {
    /// Submitted.
    pub submitted: i64,
    /// Ever forwarded by the commission.
    pub forwarded: i64,
    /// Admitted, at once or late.
    pub admitted: i64,
}

/// How a call went, as far as everybody may know.
#[derive(Debug, Clone, PartialEq)]
pub struct TransparencyData {
    /// The call, with its extensions.
    pub call: Call,
    /// How much is shown.
    pub shown: Shown,
    /// The moment it is of.
    pub as_of: Timestamp,
    /// Applications submitted; none while cities still write.
    pub submitted: Option<i64>,
    /// Their countries.
    pub countries: Option<i64>,
    /// Applications by stage, once the results are told.
    pub stages: Vec<(String, i64)>,
    /// What each country's came to, once the results are told.
    pub by_country: BTreeMap<Country, CountryCounts>,
    /// The median days of each stretch, once the results are told.
    pub days: BTreeMap<Stretch, Days>,
    /// Appeals, once the results are told.
    pub appeals: Option<AppealCounts>,
    /// Applications that were given more time than their call gave everybody.
    pub waivers: Option<i64>,
    /// Corrections of the result, the oldest first.
    pub corrections: Vec<CorrectionData>,
}

/// How a public call went.
///
/// # Errors
/// Of the database; hidden for a draft.
pub fn transparency(app: &App, slug: &str) -> Result<TransparencyData, Lookup> {
    let now = app.clock.now();
    app.store.read(|tx| {
        let call = found(tx.call_by_slug(slug)?.filter(Call::is_public))?;
        let shown = found(shown(&call, now))?;
        Ok(data(app, tx, call, shown, now)?)
    })
}

fn data(
    app: &App,
    tx: &mut Tx,
    call: Call,
    shown: Shown,
    now: Timestamp,
) -> Result<TransparencyData, store::Error> {
    let id = call.id;
    let told = call.stage.at().unwrap_or(now);
    let mut all = TransparencyData {
        shown,
        as_of: now,
        submitted: None,
        countries: None,
        stages: Vec::new(),
        by_country: BTreeMap::new(),
        days: BTreeMap::new(),
        appeals: None,
        waivers: None,
        corrections: Vec::new(),
        call,
    };
    // Nothing that may not be shown is even loaded.
    if shown < Shown::Intake {
        return Ok(all);
    }
    let counts = tx.stage_counts_in(id)?;
    all.submitted = Some(counts.iter().map(|(_, _, n)| n).sum());
    for (country, stage, n) in &counts {
        let it = all.by_country.entry(*country).or_default();
        it.submitted += n;
        it.admitted += if stage == "admitted" { *n } else { 0 };
    }
    all.countries = i64::try_from(all.by_country.len()).ok();
    if shown < Shown::Everything {
        all.by_country.clear();
        return Ok(all);
    }
    let mut stages: BTreeMap<String, i64> = BTreeMap::new();
    for (_, stage, n) in counts {
        *stages.entry(stage).or_default() += n;
    }
    let names = domain::application::Stage::NAMES.into_iter();
    all.stages = names.filter_map(|it| Some((it.to_owned(), *stages.get(it)?))).collect();
    for (country, n) in tx.forwarded_in(id)? {
        all.by_country.entry(country).or_default().forwarded = n;
    }
    all.days = days(&tx.steps_in(id)?, told);
    all.appeals = Some(tx.appeal_counts(id)?);
    let results = with_results(app, tx, all.call.clone())?;
    all.corrections = results.corrections;
    Ok(all)
}

/// The page of the same.
///
/// # Errors
/// Of the database; hidden for a draft.
pub fn transparency_page(app: &App, slug: &str, lang: Lang) -> Result<Transparency, Lookup> {
    let it = transparency(app, slug)?;
    let zone = &app.network.about.zone.id;
    let text = |texts: &BTreeMap<Lang, String>| {
        let found = texts.get(&lang).or_else(|| texts.get(&Lang::EN));
        found.or_else(|| texts.values().next()).cloned().unwrap_or_default()
    };
    let mut countries: Vec<(Country, CountryCounts)> = it.by_country.into_iter().collect();
    sort_by_country(lang, &mut countries, |(country, _)| country.as_str());
    Ok(Transparency {
        slug: it.call.slug.clone(),
        title: calls::title(&app.network, &it.call, lang),
        as_of: dates::moment(lang, it.as_of, zone, &calls::place(&app.network, zone, lang)),
        on: it.as_of.day_in(zone),
        everything: it.shown == Shown::Everything,
        intake: it.submitted.zip(it.countries),
        stages: it.stages.iter().map(|(stage, n)| (stage_words(lang, stage), *n)).collect(),
        by_country: countries
            .into_iter()
            .map(|(country, it)| CountryLine {
                country: country_name(country.as_str(), lang),
                submitted: it.submitted,
                forwarded: it.forwarded,
                admitted: it.admitted,
            })
            .collect(),
        days: it.days.into_iter().map(|(of, it)| (of, it.median, it.n_files)).collect(),
        quota: it.call.quota,
        criteria: it.call.criteria.iter().map(|it| text(&it.name)).collect(),
        parties: it.call.parties.iter().map(|it| it.name_in(lang).to_owned()).collect(),
        appeal_days: app.network.rules.appeal.days,
        extensions: it.call.extensions.iter().rev().map(|it| extension(app, it, lang)).collect(),
        waivers: it.waivers,
        appeals: it.appeals.map(|it| (it.filed, it.upheld, it.dismissed)),
        corrections: it.corrections.iter().map(|it| correction(app, it, lang)).collect(),
    })
}
