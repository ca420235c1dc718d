//! What an act will do, in plain words, for whoever is asked to approve it.

use domain::ids::PersonId;
use domain::language::Lang;
use domain::proposal::ProposedAct;
use store::Tx;
use views::t;

use crate::App;
use crate::people::{Titles, country_words, mandate_words, role_words};

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
        ProposedAct::AppointOfficer { person, country, mandate, ends } => {
            let (name, email) = named(tx, *person)?;
            let country = country_words(*country, lang);
            let title = t!(
                lang,
                "proposal-appoint-officer",
                name = name.as_str(),
                country = country.as_str()
            );
            let mut facts = vec![
                (t!(lang, "proposal-person").into_owned(), name.clone()),
                (t!(lang, "sign-in-email").into_owned(), email),
            ];
            if let Some(words) = mandate_words(app, mandate, lang) {
                facts.push((t!(lang, "officer-mandate").into_owned(), words));
            }
            if ends.is_some() {
                let words = t!(lang, "officer-ends-other").into_owned();
                facts.push((t!(lang, "proposal-means").into_owned(), words));
            }
            Ok(Told { title: title.into_owned(), facts })
        }
        ProposedAct::ResetFactors { person } => {
            let (name, email) = named(tx, *person)?;
            Ok(Told {
                title: t!(lang, "proposal-reset-factors", name = name.as_str()).into_owned(),
                facts: vec![
                    (t!(lang, "proposal-person").into_owned(), name),
                    (t!(lang, "sign-in-email").into_owned(), email),
                    (
                        t!(lang, "proposal-means").into_owned(),
                        t!(lang, "proposal-reset-factors-means").into_owned(),
                    ),
                ],
            })
        }
    }
}

/// A person's name and address.
pub(super) fn named(tx: &mut Tx, person: PersonId) -> Result<(String, String), store::Error> {
    Ok(tx.person(person)?.map_or_else(Default::default, |it| (it.name, it.email)))
}
