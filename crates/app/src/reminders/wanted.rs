//! What is to be done by somebody until some moment, right now: drafts, files on a commission's
//! desk, reviews, invitations, sections, files given back.

use std::collections::HashMap;

use domain::application::Application;
use domain::call::{Call, Stage};
use domain::ids::ApplicationId;
use domain::network::ReminderOf;
use domain::reminder::{Wanted, end_of_day};
use domain::time::Timestamp;
use store::Tx;

use crate::App;

/// Everything that somebody might have to be reminded of.
pub(super) fn all(tx: &mut Tx, app: &App, now: Timestamp) -> Result<Vec<Wanted>, store::Error> {
    let mut wanted = Vec::new();
    for call in tx.calls()? {
        match call.stage {
            Stage::Published { .. } => {
                files(tx, &call, &mut wanted)?;
                amendments(tx, app, &call, &mut wanted)?;
                commissions(tx, &call, now, &mut wanted)?;
                sections(tx, &call, &mut wanted)?;
                reviews(tx, &call, &mut wanted)?;
            }
            Stage::Closed { .. } => {
                amendments(tx, app, &call, &mut wanted)?;
                reviews(tx, &call, &mut wanted)?;
            }
            Stage::Draft | Stage::Announced { .. } => (),
        }
    }
    invitations(tx, app, now, &mut wanted)?;
    Ok(wanted)
}

fn running(tx: &mut Tx, call: &Call) -> Result<HashMap<ApplicationId, Application>, store::Error> {
    Ok(tx.running_applications(call.id)?.into_iter().map(|it| (it.id, it)).collect())
}

/// Drafts, and files that were given back: to whoever speaks for the city.
fn files(tx: &mut Tx, call: &Call, wanted: &mut Vec<Wanted>) -> Result<(), store::Error> {
    let files = running(tx, call)?;
    for (stage, of) in [("draft", ReminderOf::Draft), ("returned", ReminderOf::Correction)] {
        for (id, person, email, lang) in tx.contacts_of_files(call.id, stage)? {
            let deadline = files.get(&id).and_then(|it| it.writing_deadline(call));
            let Some((deadline, _)) = deadline else { continue };
            wanted.push(Wanted {
                of,
                object: id.to_string(),
                email,
                person: Some(person),
                lang,
                ends_at: deadline.at,
                zone: deadline.wall.zone,
            });
        }
    }
    Ok(())
}

/// Files that the secretariat asked the city to amend, each until its own date.
fn amendments(
    tx: &mut Tx,
    app: &App,
    call: &Call,
    wanted: &mut Vec<Wanted>,
) -> Result<(), store::Error> {
    let contacts = tx.contacts_of_files(call.id, "forwarded")?;
    let files = if contacts.is_empty() { HashMap::new() } else { running(tx, call)? };
    for (id, person, email, lang) in contacts {
        let Some(amending) = files.get(&id).and_then(|it| it.amending.as_ref()) else { continue };
        wanted.push(Wanted {
            of: ReminderOf::Correction,
            object: id.to_string(),
            email,
            person: Some(person),
            lang,
            ends_at: amending.until,
            zone: app.network.about.zone.id.clone(),
        });
    }
    Ok(())
}

/// Until they have to choose, and after that until they have to forward.
fn commissions(
    tx: &mut Tx,
    call: &Call,
    now: Timestamp,
    wanted: &mut Vec<Wanted>,
) -> Result<(), store::Error> {
    let clocks = &call.clocks;
    let until = match clocks.endorsement.at < now {
        true => &clocks.commission,
        false => &clocks.endorsement,
    };
    for (country, person, email, lang) in tx.officers_with_files(call.id, now)? {
        wanted.push(Wanted {
            of: ReminderOf::Commission,
            object: format!("{}:{country}", call.id),
            email,
            person: Some(person),
            lang,
            ends_at: until.at,
            zone: until.wall.zone.clone(),
        });
    }
    Ok(())
}

fn reviews(tx: &mut Tx, call: &Call, wanted: &mut Vec<Wanted>) -> Result<(), store::Error> {
    let clocks = &call.clocks;
    let (ends_at, zone) = match &clocks.experts {
        Some(it) => (it.at, &it.wall.zone),
        None => (clocks.announcement.at, &clocks.announcement.wall.zone),
    };
    for (person, email, lang) in tx.experts_with_reviews(call.id)? {
        wanted.push(Wanted {
            of: ReminderOf::Reviews,
            object: call.id.to_string(),
            email,
            person: Some(person),
            lang,
            ends_at,
            zone: zone.clone(),
        });
    }
    Ok(())
}

/// Sections of applications that can still be written to, until the end of their day.
fn sections(tx: &mut Tx, call: &Call, wanted: &mut Vec<Wanted>) -> Result<(), store::Error> {
    let zone = &call.clocks.city.wall.zone;
    for (id, section, until_on, person, email, lang) in tx.sections_given_in_call(call.id)? {
        let Some(ends_at) = end_of_day(&until_on, zone) else { continue };
        wanted.push(Wanted {
            of: ReminderOf::Section,
            object: format!("{id}:{section}"),
            email,
            person: Some(person),
            lang,
            ends_at,
            zone: zone.clone(),
        });
    }
    Ok(())
}

fn invitations(
    tx: &mut Tx,
    app: &App,
    now: Timestamp,
    wanted: &mut Vec<Wanted>,
) -> Result<(), store::Error> {
    let good_for = i64::from(app.network.rules.invitation.days) * 24 * 3_600_000;
    for (id, email, lang, sent_at) in tx.waiting_invitations(now.plus_ms(-good_for))? {
        let person = tx.person_by_email(&email)?;
        wanted.push(Wanted {
            of: ReminderOf::Invitation,
            object: id.to_string(),
            lang: person.as_ref().map_or(lang, |it| it.language),
            person: person.map(|it| it.id),
            email,
            ends_at: sent_at.plus_ms(good_for),
            zone: app.network.about.zone.id.clone(),
        });
    }
    Ok(())
}
