//! What a commission's desk tells: the cities of its country, its officers, the secretariat.

use domain::application::Stage;
use domain::country::Country;
use domain::event::EventKind;
use domain::ids::{ApplicationId, CallId, SubmissionId};
use domain::network::LetterKind;
use domain::part_two::Void;
use store::{Recorded, Tx};
use views::{dates, numbers};

use super::about::{File, Letters, add, contacts, deadline, field, link, title, value};
use super::{Caused, Recipient, said};
use crate::{App, calls, commissions};

/// To the contacts and to the officers: a file took a seat that became free.
pub(super) fn moved_up<'a>(tx: &mut Tx, app: &'a App, event: &Recorded) -> Letters<'a> {
    let id = ApplicationId(event.subject);
    let mut letters = Vec::new();
    for kind in [LetterKind::MovedUp, LetterKind::MovedUpToSign] {
        let Some(file) = File::load(tx, id)? else { return Ok(Vec::new()) };
        let (to, page) = match kind {
            LetterKind::MovedUp => (contacts(tx, file.city.id)?, format!("/applications/{id}")),
            _ => {
                let officers = officers(tx, app, file.application.country)?;
                (officers, format!("/applications/{id}/endorsement"))
            }
        };
        let values = move |lang| {
            let mut values = file.values(app, lang);
            values.extend([
                value("until", deadline(app, lang, &file.call.clocks.commission)),
                value("link", link(app, lang, &page)),
            ]);
            values
        };
        letters.push(Caused { kind, to, values: Box::new(values) });
    }
    Ok(letters)
}

/// To the officers: what was endorsed says something else now and must be endorsed again.
pub(super) fn endorse_again<'a>(
    tx: &mut Tx,
    app: &'a App,
    event: &Recorded,
    kind: EventKind,
) -> Letters<'a> {
    let Some(file) = File::load(tx, ApplicationId(event.subject))? else { return Ok(Vec::new()) };
    let parts = tx.parts_two(file.application.id)?;
    let part = match kind {
        EventKind::PartTwoVoided => {
            let because: Option<String> = field(&event.payload, "because");
            let changed = because.as_deref() == Some(Void::Changed.as_str());
            parts.last().filter(|_| changed).cloned()
        }
        // Handed in again after it was given back, which made the endorsement void.
        _ => {
            let submission = field::<SubmissionId>(&event.payload, "submission");
            let last = parts.last().filter(|it| it.void_because == Some(Void::Returned));
            last.filter(|it| submission != Some(it.submission)).cloned()
        }
    };
    let Some(part) = part else { return Ok(Vec::new()) };
    let to = officers(tx, app, file.application.country)?;
    let page = format!("/applications/{}/commission", file.application.id);
    let values = move |lang| {
        let mut values = file.values(app, lang);
        let zone = &app.network.about.zone.id;
        values.extend([
            value("signed_on", dates::day_of(lang, part.signed_at, zone)),
            value("until", deadline(app, lang, &file.call.clocks.commission)),
            value("link", link(app, lang, &page)),
        ]);
        values
    };
    Ok(vec![Caused { kind: LetterKind::EndorseAgain, to, values: Box::new(values) }])
}

/// To the contacts of every application of the country that is not over: one letter for all
/// questions that were asked together, and none of their words in it.
pub(super) fn asked<'a>(tx: &mut Tx, app: &'a App, event: &Recorded) -> Letters<'a> {
    let Some(call) = tx.call(CallId(event.subject))? else { return Ok(Vec::new()) };
    let (Some(country), Some(asked)) = (
        field::<Country>(&event.payload, "country"),
        field::<Vec<domain::ids::OwnQuestionId>>(&event.payload, "questions"),
    ) else {
        return Ok(Vec::new());
    };
    let mut questions = tx.own_questions(call.id, country)?;
    questions.retain(|it| asked.contains(&it.id) && it.is_asked());
    let Some(first) = questions.iter().map(|it| it.until.clone()).min_by_key(|it| it.at) else {
        return Ok(Vec::new());
    };
    let n = questions.len().to_string();
    let mut letters = Vec::new();
    for file in tx.running_applications(call.id)? {
        // What lies with the secretariat has nothing left to say to its commission.
        if file.country != country
            || matches!(file.stage, Stage::Forwarded { .. } | Stage::Eligible { .. })
        {
            continue;
        }
        let Some(file) = File::load(tx, file.id)? else { continue };
        let to = contacts(tx, file.city.id)?;
        let (n, first) = (n.clone(), first.clone());
        let page = format!("/applications/{}/own-questions", file.application.id);
        let values = move |lang| {
            let mut values = file.values(app, lang);
            values.extend([
                value("n_questions", n.clone()),
                value("until", deadline(app, lang, &first)),
                value("link", link(app, lang, &page)),
            ]);
            values
        };
        letters.push(Caused { kind: LetterKind::CommissionAsks, to, values: Box::new(values) });
    }
    Ok(once_each(letters))
}

/// A letter is one of its event, recipient and kind: who speaks for two cities gets the first.
fn once_each(letters: Vec<Caused<'_>>) -> Vec<Caused<'_>> {
    let mut told: Vec<String> = Vec::new();
    let mut kept = Vec::new();
    for mut letter in letters {
        letter.to.retain(|it| !told.contains(&it.email));
        told.extend(letter.to.iter().map(|it| it.email.clone()));
        if !letter.to.is_empty() {
            kept.push(letter);
        }
    }
    kept
}

/// To the contacts: when and where the commission talks with them, or that it does not.
pub(super) fn interview<'a>(
    tx: &mut Tx,
    app: &'a App,
    event: &Recorded,
    kind: EventKind,
) -> Letters<'a> {
    let Some(file) = File::load(tx, ApplicationId(event.subject))? else { return Ok(Vec::new()) };
    let Some(it) = tx.interview(file.application.id)? else { return Ok(Vec::new()) };
    // Changed again before it was told: the later event tells it.
    let version: Option<i64> = field(&event.payload, "version");
    if version != Some(it.version) {
        return Ok(Vec::new());
    }
    let kind = match kind {
        EventKind::InterviewCancelled => LetterKind::InterviewOff,
        _ => LetterKind::Interview,
    };
    let to = contacts(tx, file.city.id)?;
    let values = move |lang| {
        let zone = &it.wall.zone;
        let place = calls::place(&app.network, zone, lang);
        let somewhere = [it.place.as_str(), it.link.as_str()];
        let place_of_it: Vec<&str> = somewhere.into_iter().filter(|it| !it.is_empty()).collect();
        let mut values = file.values(app, lang);
        values.extend([
            value("when", dates::moment(lang, it.at, zone, &place)),
            value("where", said(&place_of_it.join("\n"))),
        ]);
        values
    };
    Ok(vec![Caused { kind, to, values: Box::new(values) }])
}

/// To the secretariat: what a commission forwarded, in one letter.
pub(super) fn forwarded<'a>(tx: &mut Tx, app: &'a App, event: &Recorded) -> Letters<'a> {
    let Some(call) = tx.call(CallId(event.subject))? else { return Ok(Vec::new()) };
    let (Some(country), Some(ids)) = (
        field::<Country>(&event.payload, "country"),
        field::<Vec<ApplicationId>>(&event.payload, "applications"),
    ) else {
        return Ok(Vec::new());
    };
    let mut cities = Vec::new();
    for id in ids {
        if let Some(file) = File::load(tx, id)? {
            cities.push(file.city);
        }
    }
    let mut to = Vec::new();
    add(&mut to, tx.secretaries()?.into_iter().map(Recipient::from));
    let page = format!("/calls/{}/countries/{country}/forwarded", call.slug);
    let values = move |lang| {
        let names: Vec<&str> = cities.iter().map(|it| it.name_in(lang)).collect();
        domain::template::Values::from([
            value("call", title(app, &call, lang)),
            value("country", commissions::country_name(country, lang)),
            value("cities", said(&numbers::list(lang, &names))),
            value("link", link(app, lang, &page)),
        ])
    };
    Ok(vec![Caused { kind: LetterKind::CountryForwarded, to, values: Box::new(values) }])
}

fn officers(
    tx: &mut Tx,
    app: &App,
    country: Country,
) -> Result<Vec<Recipient>, store::Error> {
    Ok(tx.officers(country, app.clock.now())?.into_iter().map(Recipient::from).collect())
}
