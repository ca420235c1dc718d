//! What a reminder says.

use domain::country::Country;
use domain::ids::{ApplicationId, CallId, InvitationId};
use domain::network::{LetterKind, ReminderOf};
use domain::reminder::Reminder;
use domain::review;
use domain::template::Values;
use store::Tx;

use crate::letters::about::{File, link, moment, title, value};
use crate::letters::said;
use crate::{App, Failure, forms};

type Letter = Result<Option<(LetterKind, Values)>, store::Error>;

/// The letter of a reminder, in its reader's language; `None` when what it is about has gone.
pub(super) fn of(tx: &mut Tx, app: &App, it: &Reminder) -> Letter {
    match it.of {
        ReminderOf::Draft => file(tx, app, it, LetterKind::ReminderDraft),
        ReminderOf::Correction => file(tx, app, it, LetterKind::ReminderCorrection),
        ReminderOf::Commission => commission(tx, app, it),
        ReminderOf::Reviews => reviews(tx, app, it),
        ReminderOf::Invitation => invitation(tx, app, it),
        ReminderOf::Section => section(tx, app, it),
    }
}

fn file(tx: &mut Tx, app: &App, it: &Reminder, kind: LetterKind) -> Letter {
    let Ok(id) = it.object.parse::<ApplicationId>() else { return Ok(None) };
    let Some(file) = File::load(tx, id)? else { return Ok(None) };
    let deadline = file.application.writing_deadline(&file.call);
    let own = &app.network.about.zone.id;
    let zone = deadline.as_ref().map_or(own, |(it, _)| &it.wall.zone);
    let mut values = file.values(app, it.lang);
    values.extend([value("until", moment(app, it.lang, it.ends_at, zone))]);
    Ok(Some((kind, values)))
}

fn commission(tx: &mut Tx, app: &App, it: &Reminder) -> Letter {
    let Some((call, country)) = it.object.split_once(':') else { return Ok(None) };
    let (Ok(call), Ok(country)) = (call.parse::<CallId>(), country.parse::<Country>()) else {
        return Ok(None);
    };
    let Some(call) = tx.call(call)? else { return Ok(None) };
    let waits = ["submitted", "endorsed"];
    let counts = tx.stage_counts_of(country)?;
    let of_call = counts.into_iter().filter(|(it, ..)| *it == call.id);
    let n_files: i64 =
        of_call.filter(|(_, _, stage, _)| waits.contains(&stage.as_str())).map(|it| it.3).sum();
    let page = format!("/calls/{}/countries/{country}", call.slug);
    let zone = &call.clocks.commission.wall.zone;
    let values = Values::from([
        value("call", title(app, &call, it.lang)),
        value("n_files", n_files.to_string()),
        value("until", moment(app, it.lang, it.ends_at, zone)),
        value("link", link(app, it.lang, &page)),
    ]);
    Ok(Some((LetterKind::ReminderCommission, values)))
}

/// Without a word about whose files they are.
fn reviews(tx: &mut Tx, app: &App, it: &Reminder) -> Letter {
    let (Ok(call), Some(expert)) = (it.object.parse::<CallId>(), it.person) else {
        return Ok(None);
    };
    let Some(call) = tx.call(call)? else { return Ok(None) };
    let open = |it: &review::Review| {
        let waits = matches!(it.stage, review::Stage::Assigned | review::Stage::Accepted { .. });
        waits && it.call == call.id
    };
    let n_files = tx.reviews_by(expert)?.iter().filter(|it| open(it)).count();
    let clocks = &call.clocks;
    let zone = clocks.experts.as_ref().map_or(&clocks.announcement.wall.zone, |it| &it.wall.zone);
    let values = Values::from([
        value("call", title(app, &call, it.lang)),
        value("n_files", n_files.to_string()),
        value("until", moment(app, it.lang, it.ends_at, zone)),
        value("link", link(app, it.lang, "/reviews")),
    ]);
    Ok(Some((LetterKind::ReminderReviews, values)))
}

fn invitation(tx: &mut Tx, app: &App, it: &Reminder) -> Letter {
    let Ok(id) = it.object.parse::<InvitationId>() else { return Ok(None) };
    let Some(invitation) = tx.invitation(id)? else { return Ok(None) };
    let Some(city) = tx.city(invitation.city)? else { return Ok(None) };
    let values = Values::from([
        value("city", said(city.name_in(it.lang))),
        value("until", moment(app, it.lang, it.ends_at, &app.network.about.zone.id)),
        value("link", link(app, it.lang, &format!("/invitations/{id}"))),
    ]);
    Ok(Some((LetterKind::ReminderInvitation, values)))
}

fn section(tx: &mut Tx, app: &App, it: &Reminder) -> Letter {
    let Some((id, section)) = it.object.split_once(':') else { return Ok(None) };
    let Ok(id) = id.parse::<ApplicationId>() else { return Ok(None) };
    let Some(file) = File::load(tx, id)? else { return Ok(None) };
    let form = match forms::of_application(app, tx, &file.application, &file.call) {
        Ok(form) => form,
        Err(Failure::Store(error)) => return Err(error),
        Err(_) => return Ok(None),
    };
    let Some(words) = form.section(section).map(|it| it.title.clone()) else { return Ok(None) };
    let zone = &file.call.clocks.city.wall.zone;
    let mut values = file.values(app, it.lang);
    values.extend([
        value("section", said(words.to(it.lang))),
        value("until", moment(app, it.lang, it.ends_at, zone)),
        value("link", link(app, it.lang, &format!("/applications/{id}/sections/{section}"))),
    ]);
    Ok(Some((LetterKind::ReminderSection, values)))
}
