//! The letters of a team's own business: to the one person they concern, and no comment in them.

use domain::event::EventKind;
use domain::ids::{ApplicationId, CommentId, PersonId, ReplacementId};
use domain::language::Lang;
use domain::network::LetterKind;
use domain::people::Person;
use domain::replacement::Replacement;
use domain::template::Values;
use store::{Recorded, Tx};
use views::dates;

use super::about::{File, Letters, field, link, moment, value};
use super::{Caused, Recipient, said};
use crate::{App, Failure, forms};

/// To whom a comment asks; one that asks nobody causes no letter. What is said stays inside.
pub(super) fn asked<'a>(tx: &mut Tx, app: &'a App, event: &Recorded) -> Letters<'a> {
    let (Some(to), Some(comment)) =
        (field::<PersonId>(&event.payload, "asked"), field::<CommentId>(&event.payload, "comment"))
    else {
        return Ok(Vec::new());
    };
    let Some(file) = File::load(tx, ApplicationId(event.subject))? else { return Ok(Vec::new()) };
    // Taken away before it was told, or asked of somebody who has left: nothing to tell.
    let Some(comment) = tx.comment(comment)?.filter(|it| it.deleted_at.is_none()) else {
        return Ok(Vec::new());
    };
    let Some((to, by)) = both(tx, &file, to, event)? else { return Ok(Vec::new()) };
    let labels = labels(tx, app, &file, |form, lang| {
        Some(form.question(&comment.question)?.label.to(lang).to_owned())
    })?;
    let page =
        format!("/applications/{}/questions/{}/comments", file.application.id, comment.question);
    let values = move |lang| {
        let mut values = file.values(app, lang);
        values.extend([
            value("asker", said(&by)),
            value("question", said(&label(&labels, lang))),
            value("link", link(app, lang, &page)),
        ]);
        values
    };
    Ok(vec![Caused { kind: LetterKind::CommentAsked, to, values: Box::new(values) }])
}

/// To whoever has the section from now on; who gives it to themselves knows.
pub(super) fn assigned<'a>(tx: &mut Tx, app: &'a App, event: &Recorded) -> Letters<'a> {
    let (Some(to), Some(section), Some(until_on)) = (
        field::<PersonId>(&event.payload, "person"),
        field::<String>(&event.payload, "section"),
        field::<String>(&event.payload, "until_on"),
    ) else {
        return Ok(Vec::new());
    };
    if event.actor == Some(to) {
        return Ok(Vec::new());
    }
    let Some(file) = File::load(tx, ApplicationId(event.subject))? else { return Ok(Vec::new()) };
    let Some((to, by)) = both(tx, &file, to, event)? else { return Ok(Vec::new()) };
    let labels = labels(tx, app, &file, |form, lang| {
        Some(form.section(&section)?.title.to(lang).to_owned())
    })?;
    let page = format!("/applications/{}/sections/{section}", file.application.id);
    let values = move |lang| {
        let mut values = file.values(app, lang);
        values.extend([
            value("giver", said(&by)),
            value("section", said(&label(&labels, lang))),
            value("until", dates::day(lang, &until_on)),
            value("link", link(app, lang, &page)),
        ]);
        values
    };
    Ok(vec![Caused { kind: LetterKind::SectionAssigned, to, values: Box::new(values) }])
}

/// The one a letter goes to, while in the team, and the name of whoever caused it.
fn both(
    tx: &mut Tx,
    file: &File,
    to: PersonId,
    event: &Recorded,
) -> Result<Option<(Vec<Recipient>, String)>, store::Error> {
    let to = tx.team_people(file.city.id)?.into_iter().find(|it| it.id == to);
    let by = match event.actor {
        Some(by) => tx.person(by)?.map(|it| it.name),
        None => None,
    };
    Ok(to.zip(by).map(|(to, by)| (vec![Recipient::from(to)], by)))
}

/// A word of the form in every language of the network.
fn labels(
    tx: &mut Tx,
    app: &App,
    file: &File,
    word: impl Fn(&domain::form::Form, Lang) -> Option<String>,
) -> Result<Vec<(Lang, String)>, store::Error> {
    let form = match forms::of_application(app, tx, &file.application, &file.call) {
        Ok(form) => form,
        Err(Failure::Store(error)) => return Err(error),
        Err(_) => return Ok(Vec::new()),
    };
    Ok(app.network.languages().filter_map(|lang| Some((lang, word(&form, lang)?))).collect())
}

fn label(labels: &[(Lang, String)], lang: Lang) -> String {
    let of = |wanted: Lang| labels.iter().find(|(it, _)| *it == wanted);
    of(lang).or_else(|| of(Lang::EN)).map_or(String::new(), |(_, it)| it.clone())
}

/// What the letters about a request have in common.
struct Request {
    replacement: Replacement,
    city: domain::city::City,
    old: Person,
    new: Person,
    asker: Person,
}

impl Request {
    fn load(tx: &mut Tx, event: &Recorded) -> Result<Option<Request>, store::Error> {
        let Some(id) = field::<ReplacementId>(&event.payload, "replacement") else {
            return Ok(None);
        };
        let Some(replacement) = tx.replacement(id)? else { return Ok(None) };
        let city = tx.city(replacement.city)?;
        let old = tx.person(replacement.old)?;
        let new = tx.person(replacement.new)?;
        let asker = tx.person(replacement.asked_by)?;
        Ok(match (city, old, new, asker) {
            (Some(city), Some(old), Some(new), Some(asker)) => {
                Some(Request { replacement, city, old, new, asker })
            }
            _ => None,
        })
    }

    fn values(&self, app: &App, lang: Lang) -> Values {
        let note = self.replacement.note.clone().unwrap_or_default();
        let until = self.replacement.objection_until(app.network.rules.contact.objection_days);
        Values::from([
            value("city", said(self.city.name_in(lang))),
            value("old", said(&self.old.name)),
            value("new", said(&self.new.name)),
            value("asker", said(&self.asker.name)),
            value("reason", said(&self.replacement.reason)),
            value("note", said(&note)),
            value("until", moment(app, lang, until, &app.network.about.zone.id)),
            value("link", link(app, lang, &format!("/replacements/{}", self.replacement.id))),
        ])
    }

    /// The old contact, the new one and whoever asked, each once.
    fn all(&self) -> Vec<Recipient> {
        let mut to: Vec<Recipient> = Vec::new();
        for it in [&self.old, &self.new, &self.asker] {
            if !to.iter().any(|known| known.email == it.email) {
                to.push(Recipient::from(it.clone()));
            }
        }
        to
    }
}

/// To the old contact, who may object.
pub(super) fn replacement_asked<'a>(tx: &mut Tx, app: &'a App, event: &Recorded) -> Letters<'a> {
    let Some(it) = Request::load(tx, event)? else { return Ok(Vec::new()) };
    let to = vec![Recipient::from(it.old.clone())];
    let values = move |lang| it.values(app, lang);
    Ok(vec![Caused { kind: LetterKind::ReplacementAsked, to, values: Box::new(values) }])
}

/// To the old contact, the new one and whoever asked.
pub(super) fn replacement_decided<'a>(
    tx: &mut Tx,
    app: &'a App,
    event: &Recorded,
    kind: EventKind,
) -> Letters<'a> {
    let Some(it) = Request::load(tx, event)? else { return Ok(Vec::new()) };
    let kind = match kind {
        EventKind::ContactReplaced => LetterKind::ContactReplaced,
        _ => LetterKind::ReplacementRefused,
    };
    let to = it.all();
    let values = move |lang| it.values(app, lang);
    Ok(vec![Caused { kind, to, values: Box::new(values) }])
}
