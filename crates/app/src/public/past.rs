//! What was published about calls of the past, beside what the record here proves.

use domain::history::{PastCall, Printed};
use domain::record::{Counts, Record};
use store::Tx;
use views::pages::calls::{Beside, EarlierLine, PastCallPage, Told};

use crate::App;
use crate::failure::{Lookup, found};

/// The page of a call that did not run on this platform.
///
/// # Errors
/// Of the database; hidden where nothing was published about such a call.
pub fn past_call_page(app: &App, slug: &str) -> Result<PastCallPage, Lookup> {
    app.store.read(|tx| {
        let it = found(tx.past_call(slug)?)?;
        Ok(PastCallPage { slug: slug.to_owned(), told: told(app, tx, &it, None)? })
    })
}

/// Calls that did not run on this platform, the one announced last first.
pub(super) fn earlier(
    app: &App,
    tx: &mut Tx,
    here: &[String],
) -> Result<Vec<EarlierLine>, store::Error> {
    let all = tx.past_calls()?;
    if all.is_empty() {
        return Ok(Vec::new());
    }
    let record = &app.counted().record(app, tx)?.record;
    let line = |it: PastCall| EarlierLine {
        admitted: joined(record, &it, it.history.admitted),
        announced_on: it.history.announced_on,
        slug: it.slug,
    };
    Ok(all.into_iter().filter(|it| !here.contains(&it.slug)).map(line).collect())
}

/// What was published, beside the record; `ran_here` is what the rows of the call prove, cities
/// and their countries, where it ran on this platform.
pub(super) fn told(
    app: &App,
    tx: &mut Tx,
    it: &PastCall,
    ran_here: Option<(i64, i64)>,
) -> Result<Told, store::Error> {
    let recorded = app.counted().record(app, tx)?;
    let record = &recorded.record;
    let (day, history) = (it.history.announced_on.as_str(), &it.history);
    let counts: Counts = record.on(day);
    let cities = format!("/calls/{}#cities", it.slug);
    let admitted = match ran_here {
        Some((n, _)) => beside(history.admitted, n, cities.clone()),
        None => joined(record, it, history.admitted),
    };
    let year = &day[..4];
    let from = || record.members(day).filter(|it| it.year() == Some(year)).map(|it| it.country);
    let n_countries = || from().collect::<std::collections::BTreeSet<_>>().len() as i64;
    let admitted_countries = history.admitted_countries.map(|n| match ran_here {
        Some((_, here)) => beside(once(n), here, cities),
        None => beside(once(n), n_countries(), admitted.href.clone()),
    });
    let moved = |it: &domain::history::Moved| (it.on.clone(), it.first.clone());
    Ok(Told {
        announced_on: day.to_owned(),
        opened_on: history.opened_on.clone(),
        cities_until: history.cities_until.as_ref().map(moved),
        commissions_until: history.commissions_until.as_ref().map(moved),
        admitted,
        admitted_countries,
        members: history
            .members
            .map(|it| beside(it, counts.cities, format!("/members?as_of={day}"))),
        countries: history
            .countries
            .map(|n| beside(once(n), counts.countries(), format!("/countries?as_of={day}"))),
        ran_here: ran_here.is_some(),
        note: history.note.clone(),
        source: history.source.clone(),
    })
}

/// The members of the day whose membership began in the year of the announcement.
fn joined(record: &Record, it: &PastCall, printed: Printed) -> Beside {
    let day = it.history.announced_on.as_str();
    let year = day[..4].to_owned();
    let href = format!("/members?as_of={day}&year={year}");
    let n = record.on(day).by_year.get(&Some(year)).copied().unwrap_or(0);
    beside(printed, n, href)
}

fn beside(printed: Printed, here: i64, href: String) -> Beside {
    Beside { published: printed.first, corrected: printed.corrected, here, href }
}

fn once(n: i64) -> Printed {
    Printed { first: n, corrected: None }
}
