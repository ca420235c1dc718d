//! Results as they were approved, and what is told about appeals.

use domain::appeal::Appeal;
use domain::event::EventKind;
use domain::ids::{AppealId, ApplicationId};
use domain::network::{Letter, LetterKind};
use domain::template::Filled;
use store::{Recorded, Tx};
use views::dates;

use super::about::{File, Letters, contacts, field, value};
use super::post::Written;
use super::{Caused, Recipient, said};
use crate::App;
use crate::appeals::step_words;

/// The letters that were approved for this very announcement, each with who gets it: nothing for
/// any other event, and nothing for a city that was admitted late.
pub(super) fn approved(
    tx: &mut Tx,
    app: &App,
    event: &Recorded,
) -> Result<Vec<(LetterKind, Recipient, Written)>, store::Error> {
    let kind = match event.kind {
        Ok(EventKind::CityAdmitted) => LetterKind::Admitted,
        Ok(EventKind::CityDeclined) => LetterKind::Declined,
        _ => return Ok(Vec::new()),
    };
    let Some(id) = field::<ApplicationId>(&event.payload, "application") else {
        return Ok(Vec::new());
    };
    let mut letters = tx.decision_letters_of(id)?;
    letters.retain(|it| it.approved_by.is_some());
    let Some(first) = letters.first().cloned() else { return Ok(Vec::new()) };
    let Some(file) = File::load(tx, id)? else { return Ok(Vec::new()) };
    // A city that is admitted late was told something else before.
    if file.call.stage.at() != Some(event.at) {
        return Ok(Vec::new());
    }
    let to = contacts(tx, file.city.id)?;
    let own = |it: &Recipient| letters.iter().find(|letter| letter.lang == it.lang);
    let written = |it: Recipient| {
        // Who speaks another language by now gets the letter there is.
        let letter = own(&it).unwrap_or(&first);
        let (subject, body) = (letter.subject.clone(), letter.body.clone());
        let pieces = pieces(app, &body);
        // The hash of what was approved stands where another letter has that of its text.
        (kind, it, (Letter { lang: letter.lang, subject, body, pieces }, 0, letter.sha256.clone()))
    };
    Ok(to.into_iter().map(written).collect())
}

/// A body that is fixed already, in pieces again: a line that is an address of this site is a link.
fn pieces(app: &App, body: &str) -> Vec<Filled> {
    let is_link = |line: &str| {
        line.trim_end().starts_with(&format!("{}/", app.settings.base_url))
            && !line.trim_end().contains(char::is_whitespace)
    };
    let piece = |line: &str| match is_link(line) {
        true => Filled::Value { name: "link".to_owned(), value: line.trim_end().to_owned() },
        false => Filled::Words(line.to_owned()),
    };
    let mut pieces = Vec::new();
    for (at, line) in body.split('\n').enumerate() {
        if at > 0 {
            pieces.push(Filled::Words("\n".to_owned()));
        }
        pieces.push(piece(line));
    }
    pieces
}

/// To the contacts: an appeal has arrived, or is answered.
pub(super) fn appeal<'a>(
    tx: &mut Tx,
    app: &'a App,
    event: &Recorded,
    kind: EventKind,
) -> Letters<'a> {
    let Some(id) = field::<AppealId>(&event.payload, "appeal") else { return Ok(Vec::new()) };
    let Some(appeal): Option<Appeal> = tx.appeal(id)? else { return Ok(Vec::new()) };
    let Some(file) = File::load(tx, appeal.application)? else { return Ok(Vec::new()) };
    let kind = match kind {
        EventKind::AppealFiled => LetterKind::AppealFiled,
        EventKind::AppealUpheld => LetterKind::AppealUpheld,
        _ => LetterKind::AppealDismissed,
    };
    let to = contacts(tx, file.city.id)?;
    let values = move |lang| {
        let until = appeal.answer_until(&app.network.rules.appeal);
        let page = format!("/applications/{}/appeal", appeal.application);
        let step = appeal.back_to.map(|it| step_words(it, lang)).unwrap_or_default();
        let mut values = file.values(app, lang);
        values.extend([
            value("until", dates::day_of(lang, until, &app.network.about.zone.id)),
            value("step", said(&step)),
            value("reason", said(appeal.reasons.as_deref().unwrap_or_default())),
            value("link", super::about::link(app, lang, &page)),
        ]);
        values
    };
    Ok(vec![Caused { kind, to, values: Box::new(values) }])
}
