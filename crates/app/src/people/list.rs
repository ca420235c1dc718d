//! The secretariat's list of people, and one person with their roles.

use std::collections::HashMap;

use domain::fold::fold;
use domain::ids::PersonId;
use domain::language::Lang;
use domain::people::{Actor, Grant, Person};
use domain::policy::{Act, On, require};
use views::dates;
use views::pages::people as pages;

use super::{Titles, countries, country_words, languages, role_words};
use crate::App;
use crate::failure::{Lookup, found};

/// A search finds at most so many.
const FOUND_MAX: usize = 50;

/// Everybody who holds a role, or who is found by name or address.
///
/// # Errors
/// [`domain::policy::Denied`] for whoever is not of the secretariat.
pub fn list(app: &App, actor: &Actor, search: &str, lang: Lang) -> Result<pages::People, Lookup> {
    require(actor, Act::SeePeople, On::Network)?;
    let wanted = fold(search);
    app.store.read(|tx| {
        let calls = Titles::load(app, tx, lang)?;
        let mut roles: HashMap<PersonId, Vec<String>> = HashMap::new();
        for grant in tx.grants()? {
            roles.entry(grant.person).or_default().push(role_words(app, grant.role, &calls, lang));
        }
        let fits = |it: &Person| match wanted.is_empty() {
            true => roles.contains_key(&it.id),
            false => fold(&it.name).contains(&wanted) || it.email.contains(&search.to_lowercase()),
        };
        let found: Vec<Person> = tx.people()?.into_iter().filter(|it| fits(it)).collect();
        let n_found = found.len();
        let row = |it: Person| pages::Listed {
            id: it.id.to_string(),
            name: it.name,
            invented: it.invented,
            email: it.email,
            country: it.country.map(|it| country_words(it, lang)).unwrap_or_default(),
            roles: roles.get(&it.id).cloned().unwrap_or_default(),
        };
        Ok(pages::People {
            search: search.to_owned(),
            n_found,
            people: found.into_iter().take(FOUND_MAX).map(row).collect(),
            languages: languages(app),
            countries: countries(app, lang),
        })
    })
}

/// One person with the roles in force.
///
/// # Errors
/// [`domain::policy::Denied`] for whoever is not of the secretariat.
pub fn person(app: &App, actor: &Actor, id: PersonId, lang: Lang) -> Result<pages::Person, Lookup> {
    require(actor, Act::SeePeople, On::Network)?;
    app.store.read(|tx| {
        let person = found(tx.person(id)?)?;
        let calls = Titles::load(app, tx, lang)?;
        let zone = &app.network.about.zone.id;
        let held = |it: Grant| pages::Held {
            id: it.id.to_string(),
            role: role_words(app, it.role, &calls, lang),
            mandate: super::mandate_words(app, &it.mandate, lang),
            since: dates::day_of(lang, it.granted_at, zone),
        };
        let roles = tx.grants_of(id)?.into_iter().map(held).collect();
        let has_factors =
            !tx.passkeys_of(id)?.is_empty() || tx.authenticator_of(id)?.is_some();
        let call = |it: domain::call::Call| {
            let title = calls.0.get(&it.id).cloned().unwrap_or_else(|| it.slug.clone());
            (it.id.to_string(), title)
        };
        let role = |word: &str| (word.to_owned(), app.network.role(word, lang).to_owned());
        Ok(pages::Person {
            id: person.id.to_string(),
            invented: person.invented,
            entry: pages::Entry {
                name: person.name,
                email: person.email,
                language: person.language.to_string(),
                country: person.country.map(|it| it.as_str().to_owned()).unwrap_or_default(),
            },
            roles,
            has_factors,
            kinds: ["secretariat", "commission", "expert"].map(role).to_vec(),
            calls: tx.calls()?.into_iter().map(call).collect(),
            languages: languages(app),
            countries: countries(app, lang),
        })
    })
}
