//! The letter that carries what somebody wrote to a city: to its contact, answered to the writer.

use domain::ids::MessageId;
use domain::network::LetterKind;
use domain::people::Person;
use domain::template::Values;
use store::{Recorded, Tx};

use super::about::{Letters, field, link, value};
use super::{Caused, Recipient, said};
use crate::{App, city_messages};

/// To whoever can be reached for the city by now; to nobody once the words are gone.
pub(super) fn handed_on<'a>(tx: &mut Tx, app: &'a App, event: &Recorded) -> Letters<'a> {
    let Some(id) = field::<MessageId>(&event.payload, "message") else { return Ok(Vec::new()) };
    let Some(message) = tx.city_message(id)? else { return Ok(Vec::new()) };
    let Some(city) = tx.city(message.city)? else { return Ok(Vec::new()) };
    let answer_to = |it: Person| Recipient {
        reply_to: Some(message.words.email.clone()),
        ..Recipient::from(it)
    };
    let to = city_messages::reached(tx, city.id)?.into_iter().map(answer_to).collect();
    let language = city_messages::language_name(app, message.words.lang);
    let words = message.words;
    let values = move |lang| {
        Values::from([
            value("city", said(city.name_in(lang))),
            value("writer", said(&words.name)),
            value("email", words.email.clone()),
            value("language", language.clone()),
            value("subject", said(&words.subject)),
            // A brace in it stays one: it is the writer's text, and no template reads it again.
            value("message", words.body.clone()),
            value("link", link(app, lang, &format!("/cities/{}/edit", city.id))),
        ])
    };
    Ok(vec![Caused { kind: LetterKind::CityMessage, to, values: Box::new(values) }])
}
