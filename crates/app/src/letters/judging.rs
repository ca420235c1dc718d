//! Letters about judging: a conflict that leaves a file without its expert, a rapporteur named.

use domain::ids::{ApplicationId, PersonId, ReviewId};
use domain::network::LetterKind;
use domain::people::Role;
use store::{Recorded, Tx};

use super::about::{File, Letters, field, link, value};
use super::{Caused, Recipient};
use crate::App;

/// To the secretariat: a file is to be given to another expert. Whose conflict it is and why stands
/// on the file's page alone, and whoever handed the file to a colleague hears nothing.
pub(super) fn shut<'a>(tx: &mut Tx, app: &'a App, event: &Recorded) -> Letters<'a> {
    let Some(review) = tx.review(ReviewId(event.subject))? else { return Ok(Vec::new()) };
    let Some(file) = File::load(tx, review.application)? else { return Ok(Vec::new()) };
    let near = tx.interests_in(review.application)?;
    let mut to = Vec::new();
    for grant in tx.grants()?.into_iter().filter(|it| it.role == Role::Secretariat) {
        let handed_on = near.iter().any(|it| it.is_conflict && it.person == grant.person);
        if let Some(person) = tx.person(grant.person)?.filter(|_| !handed_on) {
            to.push(Recipient::from(person));
        }
    }
    let values = move |lang| {
        let page = format!("/applications/{}/case", file.application.id);
        let mut values = file.values(app, lang);
        values.extend([value("link", link(app, lang, &page))]);
        values
    };
    Ok(vec![Caused { kind: LetterKind::ReviewShut, to, values: Box::new(values) }])
}

/// To the expert who is asked to write for all experts of a file.
pub(super) fn rapporteur<'a>(tx: &mut Tx, app: &'a App, event: &Recorded) -> Letters<'a> {
    let id = ApplicationId(event.subject);
    let Some(expert) = field::<PersonId>(&event.payload, "rapporteur") else {
        return Ok(Vec::new());
    };
    // Whose review was shut meanwhile writes nothing, and learns nothing of the file any more.
    let reads = tx.review_by(id, expert)?.is_some_and(|it| it.counts());
    let (Some(file), Some(person)) = (File::load(tx, id)?, tx.person(expert)?.filter(|_| reads))
    else {
        return Ok(Vec::new());
    };
    let values = move |lang| {
        let page = format!("/applications/{id}/consensus");
        let mut values = file.values(app, lang);
        values.extend([value("link", link(app, lang, &page))]);
        values
    };
    let to = vec![Recipient::from(person)];
    Ok(vec![Caused { kind: LetterKind::RapporteurNamed, to, values: Box::new(values) }])
}
