//! The addresses of public pages, for those who look through the whole site.

use domain::call::Call;
use domain::country::Country;
use domain::ids::CityId;
use domain::transparency::shown;

use crate::App;
use crate::failure::Lookup;

/// Cities of one part: with five languages, and what each says of the others, about a megabyte,
/// and far from the 50,000 addresses that a part may have.
pub const CITIES_A_PART: i64 = 200;

/// Where each part of the list of cities begins, in the order of their ids.
///
/// # Errors
/// Of the database.
pub fn city_parts(app: &App) -> Result<Vec<CityId>, Lookup> {
    Ok(app.store.read(|tx| tx.listed_city_edges(CITIES_A_PART))?)
}

/// The cities of the part that begins with that id; none where nothing is.
///
/// # Errors
/// Of the database.
pub fn cities_of_part(app: &App, from: CityId) -> Result<Vec<CityId>, Lookup> {
    Ok(app.store.read(|tx| tx.listed_cities_from(from, CITIES_A_PART))?)
}

/// The words of public calls, each with whether it is told how the call went.
///
/// # Errors
/// Of the database.
pub fn call_slugs(app: &App) -> Result<Vec<(String, bool)>, Lookup> {
    let now = app.clock.now();
    let (calls, past) = app.store.read(|tx| Ok::<_, store::Error>((tx.calls()?, tx.past_calls()?)))?;
    let public = calls.into_iter().filter(Call::is_public);
    let mut slugs: Vec<(String, bool)> =
        public.map(|it| (it.slug.clone(), shown(&it, now).is_some())).collect();
    for it in past {
        if !slugs.iter().any(|(slug, _)| *slug == it.slug) {
            slugs.push((it.slug, false));
        }
    }
    Ok(slugs)
}

/// The countries with members.
///
/// # Errors
/// Of the database.
pub fn countries(app: &App) -> Result<Vec<Country>, Lookup> {
    let members = app.counted().register(app)?.members();
    Ok(members.counts.countries.iter().map(|(country, _)| *country).collect())
}
