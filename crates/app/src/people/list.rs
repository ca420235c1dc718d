//! The secretariat's list of people, and one person with their roles.

use std::collections::HashMap;
use std::sync::Arc;

use domain::fold::fold;
use domain::ids::PersonId;
use domain::language::Lang;
use domain::people::{Actor, Grant};
use domain::policy::{Act, On, require};
use store::{PeoplePage, PersonRow, Tx};
use views::dates;
use views::pages::people as pages;

use super::{Titles, countries, country_words, languages, languages_offered, role_words};
use crate::{App, calls};
use crate::failure::{Lookup, found};

/// People a page.
const ROWS: usize = 50;
/// The longest text that is searched for, in characters.
const SEARCH_MAX: usize = 100;

/// What the address of the list says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asked {
    /// The text searched for; empty for everybody with a role.
    pub search: String,
    /// Go on after that person.
    pub after: Option<PersonId>,
    /// Go back from that person.
    pub before: Option<PersonId>,
}

/// Everybody who holds a role, or who is found by name or address, a page at a time.
///
/// # Errors
/// [`domain::policy::Denied`] for whoever is not of the secretariat; hidden when the page is to
/// begin at somebody who is not there.
pub fn list(app: &App, actor: &Actor, asked: &Asked, lang: Lang) -> Result<pages::People, Lookup> {
    require(actor, Act::SeePeople, On::Network)?;
    let search: String = asked.search.chars().take(SEARCH_MAX).collect();
    let (name_key, address) = (fold(&search), search.trim().to_ascii_lowercase());
    // A text that folds to nothing is still a search, by the address alone.
    let name_key = if name_key.is_empty() { address.clone() } else { name_key };
    let sought = (name_key.as_str(), address.as_str());
    app.store.read(|tx| {
        let from = page_from(tx, asked)?;
        let forward = matches!(from, PeoplePage::After(_));
        let limit = i64::try_from(ROWS).unwrap_or(i64::MAX);
        let mut rows = tx.people_list(sought, &from, limit + 1)?;
        let more = rows.len() > ROWS;
        if more && forward {
            rows.pop();
        } else if more {
            rows.remove(0);
        }
        let has_before = if forward { from != PeoplePage::After(None) } else { more };
        let has_after = if forward { more } else { true };
        let link = |edge: Option<&PersonRow>, word: &str, is: bool| {
            Some(address_of(&search, word, edge.filter(|_| is)?.person.id, lang))
        };
        let (previous, next) =
            (link(rows.first(), "before", has_before), link(rows.last(), "after", has_after));
        let mut roles: HashMap<PersonId, Vec<String>> = HashMap::new();
        if let (Some(first), Some(last)) = (rows.first(), rows.last()) {
            let mut calls = Vec::new();
            for (id, last) in tx.calls_granted_between(first, last)? {
                calls.extend(calls::known::as_of(app, tx, id, last)?);
            }
            let calls = Titles::of(app, calls.iter().map(Arc::as_ref), lang);
            for grant in tx.grants_between(first, last)? {
                let words = role_words(app, grant.role, &calls, lang);
                roles.entry(grant.person).or_default().push(words);
            }
        }
        let row = |PersonRow { person: it, .. }: PersonRow| pages::Listed {
            id: it.id.to_string(),
            name: it.name,
            invented: it.invented,
            email: it.email,
            country: it.country.map(|it| country_words(it, lang)).unwrap_or_default(),
            roles: roles.get(&it.id).cloned().unwrap_or_default(),
        };
        let n_found = usize::try_from(tx.count_people(sought)?).unwrap_or(0);
        Ok(pages::People {
            n_found,
            people: rows.into_iter().map(row).collect(),
            previous,
            next,
            languages: languages(app),
            countries: countries(app, lang),
            readable: languages_offered(app),
            search,
        })
    })
}

fn page_from(tx: &mut Tx, asked: &Asked) -> Result<PeoplePage, Lookup> {
    Ok(match (asked.after, asked.before) {
        (Some(id), _) => PeoplePage::After(Some((found(tx.name_key_of(id)?)?, id))),
        (None, Some(id)) => PeoplePage::Before(found(tx.name_key_of(id)?)?, id),
        (None, None) => PeoplePage::After(None),
    })
}

fn address_of(search: &str, word: &str, id: PersonId, lang: Lang) -> String {
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    if !search.is_empty() {
        query.append_pair("q", search);
    }
    query.append_pair(word, &id.to_string());
    views::shell::href(lang, &format!("/people?{}", query.finish()))
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
                organisation: person.organisation,
                reads: person.reads.iter().map(ToString::to_string).collect(),
            },
            readable: languages_offered(app),
            roles,
            has_factors,
            kinds: ["secretariat", "commission", "expert"].map(role).to_vec(),
            calls: tx.calls()?.into_iter().map(call).collect(),
            languages: languages(app),
            countries: countries(app, lang),
        })
    })
}
