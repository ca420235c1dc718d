//! Another contact for a team whose contact has vanished: asked, objected to, decided.

use domain::city::City;
use domain::ids::{ApplicationId, PersonId, ReplacementId};
use domain::language::Lang;
use domain::people::{Actor, Part, TeamMember};
use domain::policy::{Act, On, require};
use domain::replacement::{ReplaceRefused, Replacement};
use domain::time::Timestamp;
use domain::words::clean;
use store::{Tx, WriteTx};
use views::dates;
use views::pages::teams::replacement as pages;

use crate::failure::{Failure, Lookup, found};
use crate::{App, chance};

/// What a team asks, as typed.
#[derive(Debug, Clone, Default)]
pub struct Asking {
    /// The contact to be replaced: the person's id.
    pub old: String,
    /// Who would be the contact: the person's id.
    pub new: String,
    /// Why.
    pub reason: String,
}

/// Asks the secretariat to put another contact in place of one who has vanished.
///
/// # Errors
/// [`ReplaceRefused`].
pub fn ask(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    asking: &Asking,
) -> Result<ReplacementId, Failure<ReplaceRefused>> {
    let now = app.clock.now();
    let fresh = ReplacementId(chance::fresh_id(now));
    let old: Option<PersonId> = asking.old.parse().ok();
    let new: Option<PersonId> = asking.new.parse().ok();
    let (actor, reason) = (actor.clone(), clean(&asking.reason));
    app.store.write(move |tx| {
        let city = found(tx.application(id)?)?.city;
        require(&actor, Act::AskReplacement, On::City(city))?;
        let by = found(actor.person)?;
        let replacement = Replacement {
            id: fresh,
            city,
            application: id,
            old: old.ok_or(Failure::Refused(ReplaceRefused::NotAContact))?,
            new: new.ok_or(Failure::Refused(ReplaceRefused::NotACandidate))?,
            reason: reason.clone(),
            asked_at: now,
            asked_by: by,
            objected_at: None,
            objection: None,
            decided_at: None,
            decided_by: None,
            outcome: None,
            note: None,
        };
        let (team, open) = (tx.team(city)?, tx.open_replacement(city)?);
        let changed = Replacement::ask(replacement, &team, open.as_ref());
        Ok(tx.record(changed.map_err(Failure::Refused)?)?.id)
    })
}

/// The old contact objects.
///
/// # Errors
/// [`ReplaceRefused`].
pub fn object(
    app: &App,
    actor: &Actor,
    id: ReplacementId,
    words: &str,
) -> Result<(), Failure<ReplaceRefused>> {
    let now = app.clock.now();
    let (actor, words) = (actor.clone(), clean(words));
    app.store.write(move |tx| {
        let (it, _) = seen_by(tx, &actor, id)?;
        let by = found(actor.person)?;
        let changed = it.object(&words, by, now).map_err(Failure::Refused)?;
        tx.record(changed)?;
        Ok(())
    })
}

/// The secretariat confirms: the parts move.
///
/// # Errors
/// [`ReplaceRefused`].
pub fn confirm(
    app: &App,
    actor: &Actor,
    id: ReplacementId,
    note: &str,
) -> Result<(), Failure<ReplaceRefused>> {
    let now = app.clock.now();
    let n_days = app.network.rules.contact.objection_days;
    decide(app, actor, id, note, move |tx, it, note, by| {
        let team = tx.team(it.city)?;
        let changed = it.confirm(&team, n_days, note, by, now).map_err(Failure::Refused)?;
        tx.record(changed)?;
        Ok(())
    })
}

/// The secretariat leaves the contact as it is.
///
/// # Errors
/// [`ReplaceRefused`].
pub fn refuse(
    app: &App,
    actor: &Actor,
    id: ReplacementId,
    note: &str,
) -> Result<(), Failure<ReplaceRefused>> {
    let now = app.clock.now();
    decide(app, actor, id, note, move |tx, it, note, by| {
        let team = tx.team(it.city)?;
        let changed = it.refuse(&team, note, by, now).map_err(Failure::Refused)?;
        tx.record(changed)?;
        Ok(())
    })
}

fn decide(
    app: &App,
    actor: &Actor,
    id: ReplacementId,
    note: &str,
    act: impl Fn(&mut WriteTx, Replacement, &str, PersonId) -> Result<(), Failure<ReplaceRefused>>
    + Send
    + 'static,
) -> Result<(), Failure<ReplaceRefused>> {
    let (actor, note) = (actor.clone(), clean(note));
    app.store.write(move |tx| {
        let (it, _) = seen_by(tx, &actor, id)?;
        require(&actor, Act::DecideReplacement, On::Network)?;
        act(tx, it, &note, found(actor.person)?)
    })
}

/// A request as those may see it whom it concerns: the team, the old contact, the secretariat.
fn seen_by(tx: &mut Tx, actor: &Actor, id: ReplacementId) -> Result<(Replacement, City), Lookup> {
    require(actor, Act::SeeOwnDesk, On::Network)?;
    let it = found(tx.replacement(id)?)?;
    let concerned = actor.person == Some(it.old)
        || actor.part_in(it.city).is_some()
        || require(actor, Act::DecideReplacement, On::Network).is_ok();
    found(concerned.then_some(()))?;
    let city = found(tx.city(it.city)?)?;
    Ok((it, city))
}

impl From<Lookup> for Failure<ReplaceRefused> {
    fn from(failed: Lookup) -> Self {
        failed.map(|no| match no {})
    }
}

/// The page on which a team asks.
///
/// # Errors
/// [`domain::policy::Denied::Hidden`] for whoever is not in the team.
pub fn ask_page(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    lang: Lang,
) -> Result<pages::AskPage, Lookup> {
    let n_days = app.network.rules.contact.objection_days;
    app.store.read(|tx| {
        let city = found(tx.application(id)?)?.city;
        require(actor, Act::AskReplacement, On::City(city))?;
        let city = found(tx.city(city)?)?;
        let team = tx.team(city.id)?;
        let people = tx.team_people(city.id)?;
        let named = |it: &TeamMember| {
            let name = &people.iter().find(|of| of.id == it.person)?.name;
            Some((it.person.to_string(), format!("{name} ({})", it.organisation)))
        };
        let of = |contact: bool| {
            let wanted = team.iter().filter(|it| (it.part == Part::Contact) == contact);
            wanted.filter_map(named).collect::<Vec<_>>()
        };
        let open = tx.open_replacement(city.id)?;
        Ok(pages::AskPage {
            application: id.to_string(),
            city: city.name_in(lang).to_owned(),
            invented: city.invented,
            contacts: of(true),
            candidates: of(false),
            open: open.map(|it| it.id.to_string()),
            n_days,
            old: String::new(),
            new: String::new(),
            reason: String::new(),
            errors: Vec::new(),
        })
    })
}

/// The page of one request, for those whom it concerns.
///
/// # Errors
/// [`domain::policy::Denied::Hidden`] for everybody else.
pub fn page(
    app: &App,
    actor: &Actor,
    id: ReplacementId,
    lang: Lang,
) -> Result<pages::Request, Lookup> {
    let now = app.clock.now();
    let n_days = app.network.rules.contact.objection_days;
    app.store.read(|tx| {
        let (it, city) = seen_by(tx, actor, id)?;
        let name = |tx: &mut Tx, person: PersonId| {
            Ok::<_, store::Error>(tx.person(person)?.map(|it| it.name).unwrap_or_default())
        };
        let until = it.objection_until(n_days);
        let decides = require(actor, Act::DecideReplacement, On::Network).is_ok()
            && actor.part_in(it.city).is_none();
        Ok(pages::Request {
            id: id.to_string(),
            city: city.name_in(lang).to_owned(),
            invented: city.invented,
            // Whoever runs the network does not see the draft; the team goes back to it.
            application: actor.part_in(it.city).map(|_| it.application.to_string()),
            old: name(tx, it.old)?,
            new: name(tx, it.new)?,
            asked_by: name(tx, it.asked_by)?,
            asked: (it.asked_at, moment(app, lang, it.asked_at)),
            until: (until, moment(app, lang, until)),
            has_time: now <= until,
            needs_note: it.needs_note(n_days, now),
            objection: it
                .objection
                .clone()
                .zip(it.objected_at)
                .map(|(words, at)| (words, moment(app, lang, at))),
            decided: match (it.outcome, it.decided_at) {
                (Some(outcome), Some(at)) => {
                    Some((outcome, moment(app, lang, at), it.note.clone().unwrap_or_default()))
                }
                _ => None,
            },
            can_object: actor.person == Some(it.old)
                && it.decided_at.is_none()
                && it.objected_at.is_none(),
            can_decide: decides && it.decided_at.is_none(),
            reason: it.reason,
        })
    })
}

fn moment(app: &App, lang: Lang, at: Timestamp) -> String {
    let zone = &app.network.about.zone;
    dates::moment(lang, at, &zone.id, zone.label.to(lang))
}
