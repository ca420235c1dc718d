//! What each kind of event tells, and whom.

use domain::application::{Application, Stage};
use domain::call::{Call, Instant};
use domain::city::City;
use domain::decision::CorrectionKind;
use domain::event::EventKind;
use domain::ids::{
    ApplicationId, CallId, CityId, CorrectionId, InvitationId, ReviewId, SignatureId, SpellId,
    SubmissionId,
};
use domain::language::Lang;
use domain::network::LetterKind;
use domain::review;
use domain::signature::Way;
use domain::template::Values;
use domain::time::{Deadline, Timestamp};
use serde::Deserialize;
use serde_json::Value;
use store::{Recorded, Tx};
use views::{dates, t};

use super::{
    Caused, Recipient, clocks, commission, desk, guard, judging, messages, results, said, teamwork,
    untold,
};
use crate::{App, calls};

pub(super) type Letters<'a> = Result<Vec<Caused<'a>>, store::Error>;

/// The letters an event causes. Every kind is named, so that a new one has to be thought of.
pub(super) fn letters<'a>(tx: &mut Tx, app: &'a App, event: &Recorded) -> Letters<'a> {
    let Ok(kind) = event.kind else { return Ok(Vec::new()) };
    match kind {
        EventKind::ApplicationSubmitted => {
            let mut letters = receipt(tx, app, event)?;
            letters.extend(commission::endorse_again(tx, app, event, kind)?);
            Ok(letters)
        }
        EventKind::ApplicationReturned
        | EventKind::ApplicationRefused
        | EventKind::ApplicationEndorsed
        | EventKind::ApplicationReserved
        | EventKind::ApplicationForwarded
        | EventKind::ApplicationExcluded
        | EventKind::ApplicationWithdrawn => stage(tx, app, event, kind),
        EventKind::ApplicationMovedUp => commission::moved_up(tx, app, event),
        EventKind::PartTwoVoided => commission::endorse_again(tx, app, event, kind),
        EventKind::OwnQuestionsAsked => commission::asked(tx, app, event),
        EventKind::InterviewSet | EventKind::InterviewCancelled => {
            commission::interview(tx, app, event, kind)
        }
        EventKind::CountryForwarded => commission::forwarded(tx, app, event),
        EventKind::CallExtended => clocks::extended(tx, app, event),
        EventKind::OwnDateSet | EventKind::OwnDateLifted => clocks::own_date(tx, app, event),
        EventKind::WaiverGranted | EventKind::WaiverRefused => clocks::waiver(tx, app, event),
        EventKind::ApplicationSigned => signed(tx, app, event),
        EventKind::ReviewAssigned => assigned(tx, app, event),
        EventKind::ConflictDeclared | EventKind::ReviewSetAside => judging::shut(tx, app, event),
        EventKind::RapporteurNamed => judging::rapporteur(tx, app, event),
        EventKind::CityAdmitted | EventKind::CityDeclined => decided(tx, app, event, kind),
        EventKind::AppealFiled | EventKind::AppealUpheld | EventKind::AppealDismissed => {
            results::appeal(tx, app, event, kind)
        }
        EventKind::AdmissionRevoked => Ok(Vec::new()),
        EventKind::CallCorrected => revoked(tx, app, event),
        EventKind::TeamMemberInvited | EventKind::TeamInvitationRenewed => invited(tx, app, event),
        EventKind::CityMessageSent => messages::handed_on(tx, app, event),
        EventKind::CommentWritten => teamwork::asked(tx, app, event),
        EventKind::SectionAssigned => teamwork::assigned(tx, app, event),
        EventKind::ContactReplacementAsked => teamwork::replacement_asked(tx, app, event),
        EventKind::ContactReplaced | EventKind::ContactReplacementRefused => {
            teamwork::replacement_decided(tx, app, event, kind)
        }

        EventKind::PasskeyAdded
        | EventKind::PasskeyRemoved
        | EventKind::AuthenticatorAdded
        | EventKind::AuthenticatorRemoved
        | EventKind::RecoveryCodesMade
        | EventKind::RecoveryCodeUsed => guard::factor_changed(tx, app, event, kind),

        EventKind::AmendmentAsked | EventKind::AmendmentAnswered => {
            desk::amendment(tx, app, event, kind)
        }
        EventKind::ReviewTakenBack => desk::taken_back(tx, app, event),
        EventKind::ExpertReminded => desk::reminded(tx, app, event),

        untold::accounts!()
        | untold::desk!()
        | untold::signing!()
        | untold::cities!()
        | untold::calls!()
        | untold::clocks!()
        | untold::files!()
        | untold::country_work!()
        | untold::judging!()
        | untold::results!()
        | untold::letters!() => Ok(Vec::new()),
    }
}

/// An application with what its letters speak of.
pub(crate) struct File {
    pub(crate) application: Application,
    pub(crate) call: Call,
    pub(crate) city: City,
}

impl File {
    pub(crate) fn load(tx: &mut Tx, id: ApplicationId) -> Result<Option<File>, store::Error> {
        let Some(application) = tx.application(id)? else { return Ok(None) };
        let (call, city) = (tx.call(application.call)?, tx.city(application.city)?);
        Ok(call.zip(city).map(|(call, city)| File { application, call, city }))
    }

    /// City, call and the address of a page about the application.
    pub(crate) fn values(&self, app: &App, lang: Lang) -> Values {
        let page = format!("/applications/{}", self.application.id);
        Values::from([
            value("city", said(self.city.name_in(lang))),
            value("call", title(app, &self.call, lang)),
            value("link", link(app, lang, &page)),
        ])
    }
}

fn receipt<'a>(tx: &mut Tx, app: &'a App, event: &Recorded) -> Letters<'a> {
    let Some(file) = File::load(tx, ApplicationId(event.subject))? else { return Ok(Vec::new()) };
    let Some(id) = field::<SubmissionId>(&event.payload, "submission") else {
        return Ok(Vec::new());
    };
    let Some(submission) = tx.submission(id)? else { return Ok(Vec::new()) };
    let to = contacts(tx, file.city.id)?;
    let values = move |lang| {
        let zone = &file.call.clocks.city.wall.zone;
        let page = format!("/applications/{}/receipts/{}", file.application.id, submission.id);
        let mut values = file.values(app, lang);
        values.extend([
            value("number", submission.number.clone()),
            value("submitted_at", moment(app, lang, submission.at, zone)),
            value("sha256", submission.sha256.clone()),
            value("closes_at", deadline(app, lang, &file.call.clocks.city)),
            value("link", link(app, lang, &page)),
        ]);
        values
    };
    Ok(vec![Caused { kind: LetterKind::Receipt, to, values: Box::new(values) }])
}

/// To the contacts: the mayor's office has signed, or a signed page was brought in.
fn signed<'a>(tx: &mut Tx, app: &'a App, event: &Recorded) -> Letters<'a> {
    let Some(file) = File::load(tx, ApplicationId(event.subject))? else { return Ok(Vec::new()) };
    let Some(id) = field::<SignatureId>(&event.payload, "signature") else {
        return Ok(Vec::new());
    };
    let Some(signature) = tx.signature(id)? else { return Ok(Vec::new()) };
    if signature.way != Way::Link {
        // Whoever brought a page in knows of it.
        return Ok(Vec::new());
    }
    let to = contacts(tx, file.city.id)?;
    let values = move |lang| {
        let mut values = file.values(app, lang);
        values.extend([
            value("signer", said(&signature.signer)),
            value("closes_at", deadline(app, lang, &file.call.clocks.city)),
        ]);
        values
    };
    Ok(vec![Caused { kind: LetterKind::Signed, to, values: Box::new(values) }])
}

fn stage<'a>(tx: &mut Tx, app: &'a App, event: &Recorded, kind: EventKind) -> Letters<'a> {
    let Some(file) = File::load(tx, ApplicationId(event.subject))? else { return Ok(Vec::new()) };
    let kind = match kind {
        EventKind::ApplicationReturned => LetterKind::Returned,
        EventKind::ApplicationRefused => LetterKind::Refused,
        EventKind::ApplicationEndorsed => LetterKind::Endorsed,
        EventKind::ApplicationReserved => LetterKind::Reserved,
        EventKind::ApplicationForwarded => LetterKind::Forwarded,
        EventKind::ApplicationExcluded => LetterKind::Excluded,
        _ => LetterKind::Withdrawn,
    };
    // What the commission wrote stands in the stage; a file that has moved on has lost it,
    // and the letter sends the reader to the page.
    let words = match &file.application.stage {
        Stage::Returned { comment, .. } if kind == LetterKind::Returned => comment.clone(),
        Stage::Refused { reason, .. } if kind == LetterKind::Refused => reason.clone(),
        Stage::Excluded { reason, .. } if kind == LetterKind::Excluded => reason.clone(),
        _ => String::new(),
    };
    let mut to = contacts(tx, file.city.id)?;
    if kind == LetterKind::Withdrawn && file.application.filings > 0 {
        // A file on the commission's desk is gone, and a place may be free.
        let officers = tx.officers(file.application.country, app.clock.now())?;
        add(&mut to, officers.into_iter().map(Recipient::from));
    }
    let values = move |lang| {
        let clocks = &file.call.clocks;
        let mut values = file.values(app, lang);
        let closes = match kind {
            LetterKind::Returned => &clocks.endorsement,
            _ => &clocks.city,
        };
        values.extend([
            value("comment", said(&words)),
            value("reason", said(&words)),
            value("closes_at", deadline(app, lang, closes)),
            value("until", deadline(app, lang, &clocks.commission)),
            value("announced_on", day(lang, &clocks.announcement)),
        ]);
        values
    };
    Ok(vec![Caused { kind, to, values: Box::new(values) }])
}

/// To the expert alone, and without a word about whose file it is.
fn assigned<'a>(tx: &mut Tx, app: &'a App, event: &Recorded) -> Letters<'a> {
    let Some(review) = tx.review(ReviewId(event.subject))? else { return Ok(Vec::new()) };
    let (Some(call), Some(expert)) = (tx.call(review.call)?, tx.person(review.expert)?) else {
        return Ok(Vec::new());
    };
    // All that wait for this expert by now, so that several given at once are told alike.
    let waits = |it: &review::Review| {
        let open = matches!(it.stage, review::Stage::Assigned | review::Stage::Accepted { .. });
        open && it.call == call.id
    };
    let n_files = tx.reviews_by(expert.id)?.iter().filter(|it| waits(it)).count().max(1);
    let values = move |lang| {
        Values::from([
            value("call", title(app, &call, lang)),
            value("n_files", n_files.to_string()),
            value("until", experts_day(lang, &call)),
            value("link", link(app, lang, "/reviews")),
        ])
    };
    let to = vec![Recipient::from(expert)];
    Ok(vec![Caused { kind: LetterKind::ReviewAssigned, to, values: Box::new(values) }])
}

fn decided<'a>(tx: &mut Tx, app: &'a App, event: &Recorded, kind: EventKind) -> Letters<'a> {
    let Some(id) = field::<ApplicationId>(&event.payload, "application") else {
        return Ok(Vec::new());
    };
    let Some(file) = File::load(tx, id)? else { return Ok(Vec::new()) };
    let to = contacts(tx, file.city.id)?;
    if kind == EventKind::CityAdmitted {
        let from: String = field(&event.payload, "from").unwrap_or_default();
        let values = move |lang| {
            let mut values = file.values(app, lang);
            let page = format!("/cities/{}", file.city.id);
            values.extend([
                value("admitted_on", said(&dates::day(lang, &from))),
                value("link", link(app, lang, &page)),
            ]);
            values
        };
        return Ok(vec![Caused { kind: LetterKind::Admitted, to, values: Box::new(values) }]);
    }
    let notes = notes_to_city(tx, id)?;
    let values = move |lang| {
        let reason = match notes.is_empty() {
            true => t!(lang, "letter-no-notes").into_owned(),
            false => notes.clone(),
        };
        let mut values = file.values(app, lang);
        values.extend([value("reason", said(&reason))]);
        values
    };
    Ok(vec![Caused { kind: LetterKind::Declined, to, values: Box::new(values) }])
}

/// What the experts wrote for the city, without a word on who wrote it. The decision's own
/// note and the notes to the panel stay with the secretariat.
pub(crate) fn notes_to_city(tx: &mut Tx, id: ApplicationId) -> Result<String, store::Error> {
    let mut notes: Vec<String> = tx
        .reviews_of(id)?
        .into_iter()
        .filter(|it| matches!(it.stage, review::Stage::HandedIn { .. }))
        .map(|it| it.note_to_city.trim().to_owned())
        .filter(|it| !it.is_empty())
        .collect();
    // By their words, so that the order says nothing about who was asked first.
    notes.sort();
    Ok(notes.join("\n\n"))
}

fn revoked<'a>(tx: &mut Tx, app: &'a App, event: &Recorded) -> Letters<'a> {
    let (Some(id), Some(spell)) = (
        field::<CorrectionId>(&event.payload, "correction"),
        field::<SpellId>(&event.payload, "spell"),
    ) else {
        return Ok(Vec::new());
    };
    let (Some(call), Some(spell)) = (tx.call(CallId(event.subject))?, tx.spell(spell)?) else {
        return Ok(Vec::new());
    };
    let Some(city) = tx.city(spell.city)? else { return Ok(Vec::new()) };
    let correction = tx.corrections(call.id)?.into_iter().find(|it| it.id == id);
    // A city admitted late is told by its admission.
    let Some(correction) = correction.filter(|it| it.kind == CorrectionKind::Revoked) else {
        return Ok(Vec::new());
    };
    let note = correction.note;
    let to = contacts(tx, city.id)?;
    let values = move |lang| {
        let why = note.get(&lang).or_else(|| note.get(&Lang::EN)).map_or("", String::as_str);
        Values::from([
            value("city", said(city.name_in(lang))),
            value("call", title(app, &call, lang)),
            value("reason", said(why)),
            value("link", link(app, lang, &format!("/calls/{}", call.slug))),
        ])
    };
    Ok(vec![Caused { kind: LetterKind::Revoked, to, values: Box::new(values) }])
}

/// To the address invited, in the inviter's language: who is there is not known yet.
fn invited<'a>(tx: &mut Tx, app: &'a App, event: &Recorded) -> Letters<'a> {
    let Some(id) = field::<InvitationId>(&event.payload, "invitation") else {
        return Ok(Vec::new());
    };
    // One that was taken back meanwhile invites nobody.
    let invitation = tx.invitation(id)?.filter(|it| it.revoked_at.is_none());
    let Some(invitation) = invitation else { return Ok(Vec::new()) };
    let (Some(city), Some(inviter)) = (tx.city(invitation.city)?, tx.person(invitation.made_by)?)
    else {
        return Ok(Vec::new());
    };
    let known = tx.person_by_email(&invitation.email)?.map(|it| it.language);
    let lang = known.unwrap_or(inviter.language);
    let to = vec![Recipient::at(&invitation.email, lang)];
    let values = move |lang| {
        let until = invitation.good_until(app.network.rules.invitation.days);
        let page = format!("/invitations/{}", invitation.id);
        Values::from([
            value("city", said(city.name_in(lang))),
            value("inviter", said(&inviter.name)),
            value("part", app.network.role(invitation.part.as_str(), lang).to_owned()),
            value("until", moment(app, lang, until, &app.network.about.zone.id)),
            value("link", link(app, lang, &page)),
        ])
    };
    Ok(vec![Caused { kind: LetterKind::TeamInvited, to, values: Box::new(values) }])
}

/// Who speaks for a city's team.
pub(super) fn contacts(tx: &mut Tx, city: CityId) -> Result<Vec<Recipient>, store::Error> {
    Ok(tx.team_contacts(city)?.into_iter().map(Recipient::from).collect())
}

/// One letter a person, however many cities they speak for.
pub(super) fn add(to: &mut Vec<Recipient>, more: impl IntoIterator<Item = Recipient>) {
    for recipient in more {
        if !to.iter().any(|it| it.email == recipient.email) {
            to.push(recipient);
        }
    }
}

pub(crate) fn field<T: for<'de> Deserialize<'de>>(payload: &Value, name: &str) -> Option<T> {
    T::deserialize(payload.get(name)?).ok()
}

pub(crate) fn value(name: &str, words: String) -> (String, String) {
    (name.to_owned(), words)
}

pub(crate) fn title(app: &App, call: &Call, lang: Lang) -> String {
    said(&calls::title(&app.network, call, lang).1)
}

pub(crate) fn link(app: &App, lang: Lang, path: &str) -> String {
    format!("{}{}", app.settings.base_url, views::shell::href(lang, path))
}

/// A deadline in its own zone, with the place whose clock it is.
pub(super) fn deadline(app: &App, lang: Lang, deadline: &Deadline) -> String {
    dates::deadline(lang, deadline, &calls::place(&app.network, &deadline.wall.zone, lang))
}

pub(crate) fn moment(app: &App, lang: Lang, at: Timestamp, zone: &str) -> String {
    dates::moment(lang, at, zone, &calls::place(&app.network, zone, lang))
}

/// The day by which experts are to have read: their own, or that of the announcement.
fn experts_day(lang: Lang, call: &Call) -> String {
    match &call.clocks.experts {
        Some(experts) => dates::day_of(lang, experts.at, &experts.wall.zone),
        None => day(lang, &call.clocks.announcement),
    }
}

pub(super) fn day(lang: Lang, instant: &Instant) -> String {
    dates::day_of(lang, instant.at, &instant.wall.zone)
}
