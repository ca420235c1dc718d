//! Writing to a city through its page, for whoever reads it; the letter follows the event.
//!
//! Nothing here tells anybody who speaks for a city: it takes messages or it does not.

use domain::city_message::{Bounds, Message, SendRefused, Words};
use domain::city_profile::CityProfile;
use domain::ids::{CityId, MessageId};
use domain::language::Lang;
use domain::network::Language;
use domain::people::{Actor, Person};
use domain::retention::Sweep;
use store::Tx;
use views::pages::members::{MessageForm, Reach};

use crate::failure::{Failure, found};
use crate::{App, chance, city_pages};

/// Within what a message is read.
pub fn bounds(app: &App) -> Bounds {
    Bounds {
        languages: languages(app).iter().map(|it| it.code).collect(),
        chars_max: app.network.rules.message.max_chars as usize,
    }
}

/// Sends a message to a member city.
///
/// # Errors
/// [`SendRefused`]; hidden for every city that is no member.
pub fn send(
    app: &App,
    actor: &Actor,
    id: CityId,
    words: &Words,
) -> Result<(), Failure<SendRefused>> {
    let now = app.clock.now();
    let rule = app.network.rules.message;
    let message = MessageId(chance::fresh_id(now));
    let (actor, words) = (actor.clone(), words.clone());
    app.store.write(move |tx| {
        found(is_member(tx, id)?.then_some(()))?;
        let profile = tx.city_profile(id)?;
        let is_of_the_network = city_pages::is_of_the_network(tx, &actor)?;
        if !takes(tx, &profile, is_of_the_network)? {
            return Err(Failure::Refused(SendRefused::Closed));
        }
        let recent = tx.recent_city_messages(&words.email, id, now)?;
        let message = Message { id: message, city: id, words: words.clone(), sent_at: now };
        let sent = message.send(recent, &rule, actor.person).map_err(Failure::Refused)?;
        tx.record(sent)?;
        Ok(())
    })
}

/// How a reader can write to a city, where it is a member.
pub(crate) fn reach(
    app: &App,
    tx: &mut Tx,
    profile: &CityProfile,
    is_of_the_network: bool,
) -> Result<Reach, store::Error> {
    if !takes(tx, profile, is_of_the_network)? {
        let contact = &app.network.about.contact;
        return Ok(Reach::Secretariat(contact.email.clone()));
    }
    Ok(Reach::Form(Box::new(form(app))))
}

/// The form with nothing typed in it.
pub fn form(app: &App) -> MessageForm {
    MessageForm {
        languages: languages(app).iter().map(|it| (it.code, it.own_name.clone())).collect(),
        chars_max: app.network.rules.message.max_chars,
        days: app.network.retention.days(Sweep::CityMessages),
        ..MessageForm::default()
    }
}

/// The city takes messages from such a reader, and somebody is there to read them.
fn takes(
    tx: &mut Tx,
    profile: &CityProfile,
    is_of_the_network: bool,
) -> Result<bool, store::Error> {
    Ok(profile.takes_messages(is_of_the_network) && !reached(tx, profile.city)?.is_empty())
}

/// Whom messages to a city go to: its contacts, but for those from whom letters came back.
pub(crate) fn reached(tx: &mut Tx, city: CityId) -> Result<Vec<Person>, store::Error> {
    let mut reached = Vec::new();
    for person in tx.team_contacts(city)? {
        if tx.bounces(&person.email)?.is_none_or(|it| it.hard.is_none()) {
            reached.push(person);
        }
    }
    Ok(reached)
}

fn is_member(tx: &mut Tx, id: CityId) -> Result<bool, store::Error> {
    Ok(tx.spells_of(id)?.iter().any(|it| it.until_on.is_none()))
}

/// The languages a message can be in: those of answers, and without any those of the pages.
fn languages(app: &App) -> &[Language] {
    match app.network.rules.answers.languages.as_slice() {
        [] => &app.network.about.languages,
        some => some,
    }
}

/// What a language calls itself.
pub(crate) fn language_name(app: &App, lang: Lang) -> String {
    let known = languages(app).iter().find(|it| it.code == lang);
    known.map_or_else(|| lang.to_string(), |it| it.own_name.clone())
}
