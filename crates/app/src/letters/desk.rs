//! Letters about what the secretariat does with a file beside the stages: amendments asked for and
//! handed in, files taken back from experts, reminders.

use domain::event::EventKind;
use domain::ids::{AmendmentId, ApplicationId, CallId, PersonId};
use domain::language::Lang;
use domain::network::LetterKind;
use domain::template::Values;
use store::{Recorded, Tx};
use views::t;

use super::about::{File, Letters, contacts, day, deadline, field, link, title, value};
use super::{Caused, Recipient, said};
use crate::App;
use crate::screening::endorsement_stands;

/// To the city's contacts what they are to amend, to its commission a copy; and to the commission
/// once the city has handed in.
pub(super) fn amendment<'a>(
    tx: &mut Tx,
    app: &'a App,
    event: &Recorded,
    kind: EventKind,
) -> Letters<'a> {
    let id = ApplicationId(event.subject);
    let Some(asked) = field::<AmendmentId>(&event.payload, "amendment") else {
        return Ok(Vec::new());
    };
    let amendment = tx.amendments(id)?.into_iter().find(|it| it.id == asked);
    let (Some(amendment), Some(file)) = (amendment, File::load(tx, id)?) else {
        return Ok(Vec::new());
    };
    let officers = tx.officers(file.application.country, app.clock.now())?;
    let officers: Vec<Recipient> = officers.into_iter().map(Recipient::from).collect();
    if kind == EventKind::AmendmentAnswered {
        let stands = endorsement_stands(app, tx, &file.application)?;
        let values = move |lang| {
            let page = match stands {
                true => format!("/applications/{id}/dossier"),
                false => format!("/applications/{id}/endorsement/confirmation"),
            };
            let words = match stands {
                true => t!(lang, "amendment-letter-stands"),
                false => t!(lang, "amendment-letter-lapsed"),
            };
            let mut values = file.values(app, lang);
            values.extend([
                value("endorsement", words.into_owned()),
                value("link", link(app, lang, &page)),
            ]);
            values
        };
        let kind = LetterKind::AmendmentAnswered;
        return Ok(vec![Caused { kind, to: officers, values: Box::new(values) }]);
    }
    let to_city = contacts(tx, file.city.id)?;
    let copy = File::load(tx, id)?;
    let note = amendment.note.clone();
    let until = amendment.until.clone();
    let words = move |file: &File, lang: Lang| -> Values {
        let mut values = file.values(app, lang);
        values.extend([value("note", said(&note)), value("until", deadline(app, lang, &until))]);
        values
    };
    let of_city = words.clone();
    let asked = Caused {
        kind: LetterKind::AmendmentAsked,
        to: to_city,
        values: Box::new(move |lang| of_city(&file, lang)),
    };
    let mut letters = vec![asked];
    if let Some(file) = copy {
        let values = move |lang| {
            let mut values = words(&file, lang);
            values.extend([value("link", link(app, lang, &format!("/applications/{id}/dossier")))]);
            values
        };
        let kind = LetterKind::AmendmentCopied;
        letters.push(Caused { kind, to: officers, values: Box::new(values) });
    }
    Ok(letters)
}

/// To the expert alone, and without a word about whose file it was.
pub(super) fn taken_back<'a>(tx: &mut Tx, app: &'a App, event: &Recorded) -> Letters<'a> {
    let Some(expert) = field::<PersonId>(&event.payload, "expert") else { return Ok(Vec::new()) };
    let Some(file) = field::<ApplicationId>(&event.payload, "application") else {
        return Ok(Vec::new());
    };
    let Some(file) = tx.application(file)? else { return Ok(Vec::new()) };
    let (Some(call), Some(expert)) = (tx.call(file.call)?, tx.person(expert)?) else {
        return Ok(Vec::new());
    };
    let values = move |lang| {
        Values::from([
            value("call", title(app, &call, lang)),
            value("link", link(app, lang, "/reviews")),
        ])
    };
    let to = vec![Recipient::from(expert)];
    Ok(vec![Caused { kind: LetterKind::ReviewTakenBack, to, values: Box::new(values) }])
}

/// To the expert who was reminded.
pub(super) fn reminded<'a>(tx: &mut Tx, app: &'a App, event: &Recorded) -> Letters<'a> {
    let (Some(expert), Some(call), Some(n_open)) = (
        field::<PersonId>(&event.payload, "person"),
        field::<CallId>(&event.payload, "call"),
        field::<i64>(&event.payload, "n_open"),
    ) else {
        return Ok(Vec::new());
    };
    let (Some(call), Some(expert)) = (tx.call(call)?, tx.person(expert)?) else {
        return Ok(Vec::new());
    };
    let values = move |lang| {
        Values::from([
            value("call", title(app, &call, lang)),
            value("n_files", n_open.to_string()),
            value("until", day(lang, &call.clocks.announcement)),
            value("link", link(app, lang, "/reviews")),
        ])
    };
    let to = vec![Recipient::from(expert)];
    Ok(vec![Caused { kind: LetterKind::ReviewReminder, to, values: Box::new(values) }])
}
