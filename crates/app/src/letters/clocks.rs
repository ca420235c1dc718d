//! Letters about dates that move: extensions, a commission's own date, more time.

use domain::call::{Call, Clocks};
use domain::country::Country;
use domain::ids::{ApplicationId, CallId, WaiverId};
use domain::language::Lang;
use domain::network::LetterKind;
use domain::own_date::OwnDate;
use domain::template::Values;
use domain::waiver::Stage;
use store::{Recorded, Tx};

use super::about::{File, Letters, add, contacts, deadline, field, link, title, value};
use super::{Caused, Recipient, said};
use crate::App;
use crate::public::country_name;

/// To every team that still writes or waits, and to the commissions that have files. Where a
/// commission has a date of its own, it and the teams that date binds are told that it stays.
pub(super) fn extended<'a>(tx: &mut Tx, app: &'a App, event: &Recorded) -> Letters<'a> {
    let Some(call) = tx.call(CallId(event.subject))? else { return Ok(Vec::new()) };
    let (Some(n), Some(before), Some(after)) = (
        field::<i64>(&event.payload, "n"),
        field::<Clocks>(&event.payload, "before"),
        field::<Clocks>(&event.payload, "after"),
    ) else {
        return Ok(Vec::new());
    };
    // An own date matters to whoever waits for the cities' clock, and to nobody else.
    let city_moved = before.city != after.city;
    let own: Vec<OwnDate> = tx.own_dates(call.id)?.into_iter().filter(|_| city_moved).collect();
    let of = |country: Country| own.iter().position(|it| it.country == country);
    let mut to = Vec::new();
    let mut staying: Vec<Vec<Recipient>> = own.iter().map(|_| Vec::new()).collect();
    let mut countries = Vec::new();
    for file in tx.running_applications(call.id)? {
        let people = contacts(tx, file.city)?;
        match of(file.country).filter(|at| own[*at].binds && file.filings == 0) {
            Some(at) => add(&mut staying[at], people),
            None => add(&mut to, people),
        }
        if file.filings > 0 && !countries.contains(&file.country) {
            countries.push(file.country);
        }
    }
    for (at, it) in own.iter().enumerate() {
        add(&mut staying[at], tx.officers(it.country, app.clock.now())?.into_iter().map(Recipient::from));
    }
    for country in countries.into_iter().filter(|it| of(*it).is_none()) {
        add(&mut to, tx.officers(country, app.clock.now())?.into_iter().map(Recipient::from));
    }
    let reason = call.extensions.iter().find(|it| it.n == n).map(|it| it.reason.clone());
    let reason = reason.unwrap_or_default();
    // The first clock that moved is the one people wait for.
    let moved = after.told().find(|(clock, it)| before.of(*clock).as_ref() != Some(it));
    let Some((clock, after)) = moved else { return Ok(Vec::new()) };
    let before = before.of(clock).unwrap_or_else(|| after.clone());
    let told = Told { app, call, reason };
    let mut letters: Vec<Caused<'a>> =
        own.into_iter().zip(staying).map(|(own, to)| stays(told.clone(), own, to)).collect();
    let values = move |lang| {
        let mut values = told.values(lang);
        values.extend([
            value("before", deadline(app, lang, &before)),
            value("closes_at", deadline(app, lang, &after)),
        ]);
        values
    };
    letters.push(Caused { kind: LetterKind::Extended, to, values: Box::new(values) });
    Ok(letters)
}

/// What every letter about an extension says.
#[derive(Clone)]
struct Told<'a> {
    app: &'a App,
    call: Call,
    reason: std::collections::BTreeMap<Lang, String>,
}

impl Told<'_> {
    fn values(&self, lang: Lang) -> Values {
        let why = self.reason.get(&lang).or_else(|| self.reason.get(&Lang::EN));
        Values::from([
            value("call", title(self.app, &self.call, lang)),
            value("reason", said(why.map_or("", String::as_str))),
            value("link", link(self.app, lang, &format!("/calls/{}", self.call.slug))),
        ])
    }
}

fn stays(told: Told<'_>, own: OwnDate, to: Vec<Recipient>) -> Caused<'_> {
    let values = move |lang| {
        let mut values = told.values(lang);
        values.extend([
            value("country", country_name(own.country.as_str(), lang)),
            value("closes_at", deadline(told.app, lang, &told.call.clocks.city)),
            value("until", deadline(told.app, lang, &own.deadline)),
        ]);
        values
    };
    Caused { kind: LetterKind::OwnDateStays, to, values: Box::new(values) }
}

/// To every team of the country that has not handed in: what holds for it now.
pub(super) fn own_date<'a>(tx: &mut Tx, app: &'a App, event: &Recorded) -> Letters<'a> {
    let Some(call) = tx.call(CallId(event.subject))? else { return Ok(Vec::new()) };
    let Some(country) = field::<Country>(&event.payload, "country") else { return Ok(Vec::new()) };
    let own = tx.own_date(call.id, country)?;
    let mut letters = Vec::new();
    for application in tx.running_applications(call.id)? {
        if application.country != country || application.filings > 0 {
            continue;
        }
        let Some(file) = File::load(tx, application.id)? else { continue };
        let to = contacts(tx, file.city.id)?;
        // A date that binds nobody is told as the wish it is, with its own moment.
        let wish = own.as_ref().filter(|it| !it.binds).map(|it| it.deadline.clone());
        let until = wish.unwrap_or_else(|| file.application.dates.city(&file.call.clocks.city).0);
        let values = move |lang| {
            let mut values = file.values(app, lang);
            values.extend([
                value("country", country_name(country.as_str(), lang)),
                value("until", deadline(app, lang, &until)),
            ]);
            values
        };
        letters.push(Caused { kind: LetterKind::OwnDateSet, to, values: Box::new(values) });
    }
    Ok(letters)
}

/// To the contacts of the team that asked.
pub(super) fn waiver<'a>(tx: &mut Tx, app: &'a App, event: &Recorded) -> Letters<'a> {
    let Some(file) = File::load(tx, ApplicationId(event.subject))? else { return Ok(Vec::new()) };
    let Some(id) = field::<WaiverId>(&event.payload, "waiver") else { return Ok(Vec::new()) };
    let Some(waiver) = tx.waiver(id)? else { return Ok(Vec::new()) };
    let to = contacts(tx, file.city.id)?;
    let kind = match waiver.stage {
        Stage::Asked => return Ok(Vec::new()),
        Stage::Granted { .. } => LetterKind::WaiverGranted,
        Stage::Refused { .. } => LetterKind::WaiverRefused,
    };
    let values = move |lang| {
        let mut values = file.values(app, lang);
        let (until, _) = file.application.dates.city(&file.call.clocks.city);
        match &waiver.stage {
            Stage::Granted { until, .. } => {
                values.extend([value("until", deadline(app, lang, until))]);
            }
            Stage::Refused { reason, .. } => values.extend([
                value("reason", said(reason)),
                value("closes_at", deadline(app, lang, &until)),
            ]),
            Stage::Asked => (),
        }
        values
    };
    Ok(vec![Caused { kind, to, values: Box::new(values) }])
}
