//! Who stands too near to which file: ties that are declared, and what the rules of the network see.
//!
//! An expert's own declaration is in `reviews.rs`, since it opens or shuts the file. Here officers
//! and the secretariat declare, and reviews are shut whose expert has come too near meanwhile.

use domain::conflict::{Declaration, DeclareRefused, Interest, Nearness, TieKind};
use domain::fold::fold;
use domain::ids::{ApplicationId, CallId, InterestId, PersonId};
use domain::language::Lang;
use domain::people::{Actor, Person};
use domain::policy::{self, Act, Denied, On};
use domain::time::Timestamp;
use domain::words;
use store::{Tx, WriteTx};
use views::pages::interest::{InterestPage, Tie};

use crate::assignments::Ties;
use crate::failure::{Failure, Lookup, found};
use crate::{App, calls, chance};

/// What a person stands too near to, by what is known now.
pub(crate) fn nearness(app: &App, tx: &mut Tx, person: &Person) -> Result<Nearness, store::Error> {
    let rule = &app.network.rules.conflicts;
    let key = organisation_key(person).filter(|_| rule.own_organisation);
    let cities = match key {
        Some(key) => tx.cities_of_organisation(&key)?,
        None => Vec::new(),
    };
    let declared = tx.conflicts_of(person.id)?;
    Ok(Nearness { any_country: !rule.own_country, cities, declared })
}

/// The files of a call of which the actor, whose office would open them all, is told nothing that
/// experts say or do.
pub(crate) fn unseen(
    tx: &mut Tx,
    actor: &Actor,
    call: CallId,
) -> Result<Vec<ApplicationId>, store::Error> {
    let mut files = actor.near.declared.clone();
    let teams = actor.teams.iter().map(|(city, _)| city);
    for city in teams.chain(&actor.near.cities) {
        files.extend(tx.application_of(call, *city)?.map(|it| it.id));
    }
    Ok(files)
}

/// The person's own organisation as it is compared; none where none is on record.
pub(crate) fn organisation_key(person: &Person) -> Option<String> {
    Some(fold(&person.organisation)).filter(|it| !it.is_empty())
}

/// The year by which ties are weighed, by the network's own clock.
pub(crate) fn this_year(app: &App, now: Timestamp) -> i64 {
    let day = now.day_in(&app.network.about.zone.id);
    day.split('-').next().and_then(|it| it.parse().ok()).expect("a day begins with its year")
}

/// The kinds of ties somebody can declare, in their language.
pub(crate) fn ties(app: &App, lang: Lang) -> Vec<Tie> {
    let tie = |it: &TieKind| Tie {
        id: it.id.clone(),
        label: it.label.to(lang).to_owned(),
        within_years: it.within_years,
    };
    app.network.rules.conflicts.ties.iter().map(tie).collect()
}

/// A declaration without what only steers the display.
pub(crate) fn cleaned(declaration: &Declaration) -> Declaration {
    let note = words::clean(&declaration.note).trim().to_owned();
    Declaration { note, ..declaration.clone() }
}

/// An officer or somebody of the secretariat declares a tie to a file; a conflict hands it to
/// their colleagues, and a review of their own is shut too.
///
/// # Errors
/// [`DeclareRefused`].
pub fn declare(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    declaration: &Declaration,
) -> Result<Interest, Failure<DeclareRefused>> {
    let now = app.clock.now();
    let (declaration, year) = (cleaned(declaration), this_year(app, now));
    let (app, store) = (app.clone(), app.store.clone());
    let (actor, fresh) = (actor.clone(), InterestId(chance::fresh_id(now)));
    store.write(move |tx| {
        let file = found(tx.application(id)?)?;
        policy::require(&actor, Act::DeclareInterest, On::Application(&file, None))?;
        let by = actor.person.ok_or(Denied::Hidden)?;
        let rule = (&app.network.rules.conflicts, year);
        let declared = Interest::declare(fresh, &file, by, &declaration, rule, now)
            .map_err(Failure::Refused)?;
        let interest = tx.record(declared)?;
        settle(&app, tx, by, now)?;
        Ok(interest)
    })
}

/// Shuts every review of somebody who stands too near to its file by now, for want of a conflict
/// that they declared themselves. What is told already stays.
pub(crate) fn settle(
    app: &App,
    tx: &mut WriteTx,
    person: PersonId,
    now: Timestamp,
) -> Result<(), store::Error> {
    let reviews = tx.reviews_by(person)?;
    if reviews.is_empty() {
        return Ok(());
    }
    let Some(person) = tx.person(person)? else { return Ok(()) };
    for review in reviews {
        let (Some(file), Some(call)) = (tx.application(review.application)?, tx.call(review.call)?)
        else {
            continue;
        };
        let stake = Ties::of(app, tx, &file, now)?.candidate(&person, true).stake(&file);
        let Some(stake) = stake else { continue };
        // At another stage, or told: nothing is left to be shut.
        if let Ok(aside) = review.set_aside(&call, stake.word(), None, now) {
            tx.record(aside)?;
        }
    }
    Ok(())
}

/// What an officer or secretary has declared to a file, and the form.
///
/// # Errors
/// [`Denied::Hidden`] for everybody else.
pub fn page(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    lang: Lang,
) -> Result<InterestPage, Lookup> {
    app.store.read(|tx| {
        let file = found(tx.application(id)?)?;
        policy::require(actor, Act::DeclareInterest, On::Application(&file, None))?;
        let by = actor.person.ok_or(Denied::Hidden)?;
        let (call, city) = (found(tx.call(file.call)?)?, found(tx.city(file.city)?)?);
        let declared = tx.interests_in(id)?.into_iter().filter(|it| it.person == by);
        let label = |it: &Interest| tie_words(app, &it.tie, lang);
        Ok(InterestPage {
            application: id,
            city: city.name_in(lang).to_owned(),
            call: calls::title(&app.network, &call, lang),
            is_near: policy::is_near(actor, &file),
            declared: declared.map(|it| (label(&it), it.note.clone(), it.is_conflict)).collect(),
            ties: ties(app, lang),
        })
    })
}

/// A declared kind of tie in words; one that the network no longer has, or a tie from before
/// kinds were asked for, has none.
pub(crate) fn tie_words(app: &App, tie: &str, lang: Lang) -> String {
    let kind = app.network.rules.conflicts.tie(tie);
    kind.map(|it| it.label.to(lang).to_owned()).unwrap_or_default()
}
