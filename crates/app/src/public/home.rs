//! The home page.

use domain::call::Turn;
use domain::language::Lang;
use views::dates;
use views::pages::home::{HomePage, OpenCall, RegionLine};

use super::call_pages::clock;
use super::city::best;
use super::data::public_calls;
use super::list::line_of;
use super::register::{Counts, When};
use super::{ListAsked, map, today};
use crate::failure::Lookup;
use crate::{App, calls};

/// Members in the list of the newest.
const NEWEST: usize = 6;

/// The home page for a reader of `lang`; the cast of a demonstration is the caller's to add.
///
/// # Errors
/// Of the database.
pub fn home(app: &App, lang: Lang) -> Result<HomePage, Lookup> {
    let now = app.clock.now();
    app.store.read(|tx| {
        let register = app.counted().register_in(app, tx)?;
        let members = register.members();
        let mut open: Vec<OpenCall> = Vec::new();
        for it in public_calls(app, tx)? {
            let Turn::Cities(deadline) = it.call.turn(now) else { continue };
            let clock = clock(app, &deadline, now, lang);
            // The first day that was told, and the last reason: what a reader may remember.
            let (first, last) = (it.call.extensions.first(), it.call.extensions.last());
            let extended = first.zip(last).and_then(|(first, last)| {
                let before = &first.before.city;
                Some((before.at.day_in(&before.wall.zone), best(&last.reason, lang)?))
            });
            open.push(OpenCall {
                title: calls::title(&app.network, &it.call, lang),
                n_days: clock.n_days,
                at: deadline.at,
                until: dates::deadline(lang, &deadline, &clock.place),
                extended,
                slug: it.call.slug,
            });
        }
        open.sort_by_key(|it| it.at);
        let regions = app.network.regions.iter().zip(&members.counts.regions);
        Ok(HomePage {
            name: app.network.about.name.to(lang).to_owned(),
            open,
            map: map::shown(app, &register, &ListAsked::default(), lang),
            n_members: members.n,
            n_countries: i64::try_from(members.counts.countries.len()).unwrap_or(i64::MAX),
            newest_year: newest_year(&members.counts),
            as_of: today(app, now),
            regions: regions
                .filter(|(_, count)| **count > 0)
                .map(|(region, count)| RegionLine {
                    id: region.id.clone(),
                    name: region.name.to(lang).to_owned(),
                    count: *count,
                })
                .collect(),
            newest: register
                .newest(NEWEST)
                .into_iter()
                .map(|it| line_of(app, it, When::Now, lang))
                .collect(),
            cast: Vec::new(),
        })
    })
}

/// The last year in which members joined, with how many did.
fn newest_year(counts: &Counts) -> Option<(String, i64)> {
    let (year, n) = counts.years.first().filter(|(year, _)| *year > 0)?;
    Some((format!("{year:04}"), *n))
}
