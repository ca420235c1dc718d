//! What an act will do, in plain words, for whoever is asked to approve it.

use std::collections::BTreeMap;

use domain::ids::{CallId, CityId, PersonId};
use domain::language::Lang;
use domain::proposal::ProposedAct;
use store::Tx;
use views::shell::language_name;
use views::t;

use crate::App;
use crate::calls::filled::title_of;
use crate::people::{Titles, role_words};

/// An act in words.
pub(crate) struct Told {
    /// What will happen, in one line.
    pub(crate) title: String,
    /// What it rests on: what, and what it is.
    pub(crate) facts: Vec<(String, String)>,
}

/// Tells an act to a reader of `lang`.
pub(crate) fn told(
    tx: &mut Tx,
    app: &App,
    act: &ProposedAct,
    lang: Lang,
) -> Result<Told, store::Error> {
    match act {
        ProposedAct::GrantRole { person, role } => {
            let role = role_words(app, *role, &Titles::load(app, tx, lang)?, lang);
            let (name, email) = named(tx, *person)?;
            Ok(Told {
                title: t!(lang, "proposal-grant-role", name = name.as_str(), role = role.as_str())
                    .into_owned(),
                facts: vec![
                    (t!(lang, "proposal-person").into_owned(), name),
                    (t!(lang, "sign-in-email").into_owned(), email),
                    (t!(lang, "people-role").into_owned(), role),
                ],
            })
        }
        ProposedAct::RevokeRole { person, grant } => {
            let titles = Titles::load(app, tx, lang)?;
            let role = tx.grant(*grant)?.map(|it| role_words(app, it.role, &titles, lang));
            let role = role.unwrap_or_default();
            let (name, email) = named(tx, *person)?;
            Ok(Told {
                title: t!(lang, "proposal-revoke-role", name = name.as_str(), role = role.as_str())
                    .into_owned(),
                facts: vec![
                    (t!(lang, "proposal-person").into_owned(), name),
                    (t!(lang, "sign-in-email").into_owned(), email),
                    (t!(lang, "people-role").into_owned(), role),
                ],
            })
        }
        ProposedAct::AdmitLate { call, application, note } => {
            let city = tx.application(*application)?.map(|it| it.city);
            let (city, call) = corrected(tx, city, *call, lang)?;
            let title = t!(lang, "proposal-admit-late", city = city.as_str(), call = call.as_str());
            Ok(Told { title: title.into_owned(), facts: notes(note, lang) })
        }
        ProposedAct::RevokeAdmission { call, spell, note } => {
            let city = tx.spell(*spell)?.map(|it| it.city);
            let (city, call) = corrected(tx, city, *call, lang)?;
            let title =
                t!(lang, "proposal-revoke-admission", city = city.as_str(), call = call.as_str());
            Ok(Told { title: title.into_owned(), facts: notes(note, lang) })
        }
    }
}

/// The names of a city and of the call whose result is corrected.
fn corrected(
    tx: &mut Tx,
    city: Option<CityId>,
    call: CallId,
    lang: Lang,
) -> Result<(String, String), store::Error> {
    let city = match city {
        Some(id) => tx.city(id)?.map(|it| it.name_in(lang).to_owned()),
        None => None,
    };
    let call = tx.call(call)?.map(|it| title_of(&it, lang));
    Ok((city.unwrap_or_default(), call.unwrap_or_default()))
}

/// The note everybody will read, in each language it has.
fn notes(note: &BTreeMap<Lang, String>, lang: Lang) -> Vec<(String, String)> {
    let label = |of: &Lang| {
        t!(lang, "proposal-public-note", language = language_name(lang, *of)).into_owned()
    };
    note.iter().map(|(of, text)| (label(of), text.clone())).collect()
}

/// A person's name and address.
pub(super) fn named(tx: &mut Tx, person: PersonId) -> Result<(String, String), store::Error> {
    Ok(tx.person(person)?.map_or_else(Default::default, |it| (it.name, it.email)))
}
