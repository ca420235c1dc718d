//! What an act will do, in plain words, for whoever is asked to approve it.

use std::borrow::Cow;
use std::collections::BTreeMap;

use domain::call::Clocks;
use domain::ids::{CallId, CityId, PersonId, WaiverId};
use domain::language::Lang;
use domain::network::LetterKind;
use domain::proposal::ProposedAct;
use domain::time::Deadline;
use store::Tx;
use views::pages::call_desk::ClockId;
use views::shell::language_name;
use views::t;

use crate::calls::filled::title_of;
use crate::outbox::kind_words;
use crate::people::{Titles, country_words, mandate_words, role_words};
use crate::{App, calls};

/// An act in words.
#[derive(Default)]
pub(crate) struct Told {
    /// What will happen, in one line.
    pub(crate) title: String,
    /// What it rests on: what, and what it is.
    pub(crate) facts: Vec<(String, String)>,
}

impl Told {
    /// With one more fact, by the key of its label.
    fn new(
        title: Cow<'_, str>,
        mut facts: Vec<(String, String)>,
        (label, words): (&'static str, String),
        lang: Lang,
    ) -> Told {
        facts.push((views::t(lang, label).into_owned(), words));
        Told { title: title.into_owned(), facts }
    }
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
            let (name, facts) = person_facts(tx, *person, lang)?;
            let title = t!(lang, "proposal-grant-role", name = name, role = role.as_str());
            Ok(Told::new(title, facts, ("people-role", role), lang))
        }
        ProposedAct::RevokeRole { person, grant } => {
            let titles = Titles::load(app, tx, lang)?;
            let role = tx.grant(*grant)?.map(|it| role_words(app, it.role, &titles, lang));
            let role = role.unwrap_or_default();
            let (name, facts) = person_facts(tx, *person, lang)?;
            let title = t!(lang, "proposal-revoke-role", name = name, role = role.as_str());
            Ok(Told::new(title, facts, ("people-role", role), lang))
        }
        ProposedAct::AppointOfficer { person, country, mandate, ends } => {
            let (name, mut facts) = person_facts(tx, *person, lang)?;
            let country = country_words(*country, lang);
            let title = t!(lang, "proposal-appoint-officer", name = name, country = country);
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
            let (name, facts) = person_facts(tx, *person, lang)?;
            let means = t!(lang, "proposal-reset-factors-means").into_owned();
            let title = t!(lang, "proposal-reset-factors", name = name);
            Ok(Told::new(title, facts, ("proposal-means", means), lang))
        }
        ProposedAct::MoveDeadlines { call, to, reason } => {
            told_move(tx, app, (*call, &**to, reason), lang)
        }
        ProposedAct::GrantWaiver { waiver, until, reason, .. } => {
            told_waiver(tx, app, (*waiver, until, reason.as_str()), lang)
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
        ProposedAct::SendLetters { event, letter, .. } => letters(tx, app, *event, letter, lang),
    }
}

/// A person's name, and who that is.
fn person_facts(
    tx: &mut Tx,
    person: PersonId,
    lang: Lang,
) -> Result<(String, Vec<(String, String)>), store::Error> {
    let (name, email) = named(tx, person)?;
    let facts = vec![
        (t!(lang, "proposal-person").into_owned(), name.clone()),
        (t!(lang, "sign-in-email").into_owned(), email),
    ];
    Ok((name, facts))
}

/// Which clocks of a call move from where to where, and why.
fn told_move(
    tx: &mut Tx,
    app: &App,
    (call, to, reason): (CallId, &Clocks, &BTreeMap<Lang, String>),
    lang: Lang,
) -> Result<Told, store::Error> {
    let Some(call) = tx.call(call)? else { return Ok(Told::default()) };
    let network = &app.network;
    let moved = to.told().filter_map(|(clock, after)| {
        let before = call.clocks.of(clock).filter(|it| *it != after)?;
        let words = t!(
            lang,
            "clocks-proposal-moved",
            before = calls::filled::words(network, &before, lang),
            after = calls::filled::words(network, &after, lang)
        );
        Some((ClockId::from(clock).name(lang), words.into_owned()))
    });
    let reasons = reason.iter().map(|(of, text)| {
        let label = t!(lang, "clocks-proposal-reason", language = language_name(lang, *of));
        (label.into_owned(), text.clone())
    });
    let facts = moved.chain(reasons).collect();
    let title = calls::title(network, &call, lang).1;
    Ok(Told { title: t!(lang, "clocks-proposal-move", call = title).into_owned(), facts })
}

/// Which application would have more time, until when, and why.
fn told_waiver(
    tx: &mut Tx,
    app: &App,
    (waiver, until, reason): (WaiverId, &Deadline, &str),
    lang: Lang,
) -> Result<Told, store::Error> {
    let Some(waiver) = tx.waiver(waiver)? else { return Ok(Told::default()) };
    let file = tx.application(waiver.application)?;
    let city = file.map(|it| tx.city(it.city)).transpose()?.flatten();
    let city = city.map(|it| it.name_in(lang).to_owned()).unwrap_or_default();
    Ok(Told {
        title: t!(lang, "clocks-proposal-waiver", city = city).into_owned(),
        facts: vec![
            (
                t!(lang, "clocks-waiver-until").into_owned(),
                calls::filled::words(&app.network, until, lang),
            ),
            (t!(lang, "clocks-waiver-reason").into_owned(), reason.to_owned()),
            (t!(lang, "clocks-waiver-why").into_owned(), waiver.why),
        ],
    })
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

/// Letters to very many, in words.
fn letters(
    tx: &mut Tx,
    app: &App,
    event: i64,
    letter: &str,
    lang: Lang,
) -> Result<Told, store::Error> {
    let kind = LetterKind::named(letter);
    let kind = kind.map_or_else(|| letter.to_owned(), |it| kind_words(app, it, lang));
    let n_letters = tx.wave(event, letter)?.len();
    Ok(Told {
        title: t!(lang, "proposal-send-letters", count = n_letters, kind = kind.as_str())
            .into_owned(),
        facts: vec![
            (t!(lang, "outbox-kind").into_owned(), kind),
            (t!(lang, "outbox-event").into_owned(), event.to_string()),
        ],
    })
}

/// A person's name and address.
pub(super) fn named(tx: &mut Tx, person: PersonId) -> Result<(String, String), store::Error> {
    Ok(tx.person(person)?.map_or_else(Default::default, |it| (it.name, it.email)))
}
