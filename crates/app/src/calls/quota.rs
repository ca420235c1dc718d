//! Another number of seats for each country of a published call.

use domain::call::{Call, QuotaChanged, QuotaRefused};
use domain::country::Country;
use domain::language::Lang;
use domain::people::Actor;
use views::numbers;
use views::pages::call_desk::QuotaForm;
use views::parts::FieldError;
use views::t;

use super::{run, run_read, title};
use crate::App;
use crate::failure::{Failure, Lookup};
use crate::public::country_name;

/// Gives each country another number of seats; nobody loses one that is held.
///
/// # Errors
/// [`QuotaRefused`], above all with the countries that have endorsed more.
pub fn change_quota(
    app: &App,
    actor: &Actor,
    slug: &str,
    quota: i64,
) -> Result<Call, Failure<QuotaRefused>> {
    let now = app.clock.now();
    let (actor, slug) = (actor.clone(), slug.to_owned());
    app.store.write(move |tx| {
        let (call, by) = run(tx, &actor, &slug)?;
        let held = tx.seats_held(call.id)?;
        let changed = call.change_quota(quota, &held, by, now).map_err(Failure::Refused)?;
        let QuotaChanged { call, .. } = tx.record(changed)?;
        Ok(call)
    })
}

/// The form of the quota, with how many seats each country holds now.
pub fn quota_page(app: &App, actor: &Actor, slug: &str, lang: Lang) -> Result<QuotaForm, Lookup> {
    app.store.read(|tx| {
        let call = run_read(tx, actor, slug)?;
        let mut countries: Vec<(Country, usize)> = Vec::new();
        for it in tx.seats_held(call.id)? {
            match countries.last_mut().filter(|(country, _)| *country == it.country) {
                Some((_, n)) => *n += 1,
                None => countries.push((it.country, 1)),
            }
        }
        let mut held: Vec<(String, usize)> = countries
            .into_iter()
            .map(|(country, n)| (country_name(country.as_str(), lang), n))
            .collect();
        numbers::sort_by_name(lang, &mut held, |(name, _)| name);
        Ok(QuotaForm {
            slug: call.slug.clone(),
            title: title(&app.network, &call, lang),
            now: call.quota,
            typed: call.quota.to_string(),
            held,
            errors: Vec::new(),
        })
    })
}

/// Why the quota stays as it is, in words, with every country that has endorsed more.
pub fn quota_fault(refused: &QuotaRefused, lang: Lang) -> FieldError {
    let words = match refused {
        QuotaRefused::NotPublished => t!(lang, "call-desk-refusal-not-published"),
        QuotaRefused::Quota => t!(lang, "call-desk-refusal-quota"),
        QuotaRefused::Nothing => t!(lang, "clocks-quota-same"),
        QuotaRefused::Endorsed { countries } => {
            let mut named: Vec<(String, i64)> = countries
                .iter()
                .map(|(country, n)| (country_name(country.as_str(), lang), *n))
                .collect();
            numbers::sort_by_name(lang, &mut named, |(name, _)| name);
            let list: Vec<String> = named
                .iter()
                .map(|(name, n)| format!("{name} ({})", numbers::whole(lang, *n)))
                .collect();
            t!(lang, "clocks-quota-endorsed", countries = list.join("; "))
        }
    };
    FieldError::new("quota", words)
}
