//! Past files that every expert of a call scores first.

use domain::application::Application;
use domain::calibration::{Calibration, NameRefused, Reading, Scored, strictness};
use domain::call::Call;
use domain::ids::{ApplicationId, CallId, PersonId, ReadingId};
use domain::language::Lang;
use domain::marking::Put;
use domain::people::{Actor, Role};
use domain::policy::{self, Act, Denied, On};
use domain::review::ReviewRefused;
use store::{Tx, WriteTx};
use views::pages::calibration::{CalibrationDesk, ExpertRow, Past, ReadingPage, ReadingStep};
use views::parts::FieldError;
use views::{dates, t};

use crate::decisions::cities;
use crate::failure::{Failure, Lookup, found};
use crate::reviews::sheet_of;
use crate::{App, calls, chance};

type Refused = Failure<ReviewRefused>;

/// Names the past files of a call, and whether its own files wait for them.
///
/// # Errors
/// [`NameRefused`]; a file that nobody decided is not there at all.
pub fn name(
    app: &App,
    actor: &Actor,
    slug: &str,
    files: &[ApplicationId],
    required: bool,
) -> Result<Calibration, Failure<NameRefused>> {
    let now = app.clock.now();
    let max = app.network.rules.review.calibration_files;
    let (actor, slug, ids) = (actor.clone(), slug.to_owned(), files.to_vec());
    app.store.write(move |tx| {
        let call = found(tx.call_by_slug(&slug)?)?;
        policy::require(&actor, Act::RunCalibration, On::Call(&call))?;
        let by = actor.person.ok_or(Denied::Hidden)?;
        let files: Vec<Application> = ids
            .iter()
            .map(|id| Ok(found(tx.application(*id)?.filter(|it| it.filings > 0))?))
            .collect::<Result<_, Failure<NameRefused>>>()?;
        let is_scored = tx.readings_in(call.id)?.iter().any(|it| it.handed_in_at.is_some());
        let named = Calibration::name(&call, &files, required, (max, is_scored), by, now)
            .map_err(Failure::Refused)?;
        Ok(tx.record(named)?)
    })
}

/// Saves fields of the actor's scores of a past file.
///
/// # Errors
/// [`ReviewRefused`].
pub fn put(
    app: &App,
    actor: &Actor,
    slug: &str,
    id: ApplicationId,
    sent: &[Put],
) -> Result<Reading, Refused> {
    let now = app.clock.now();
    let (actor, slug, sent) = (actor.clone(), slug.to_owned(), sent.to_vec());
    let fresh = ReadingId(chance::fresh_id(now));
    app.store.write(move |tx| {
        let (call, reading) = own(tx, &actor, &slug, id, fresh, now)?;
        match reading.clone().put(&call, &sent, now).map_err(Failure::Refused)? {
            Some(changed) => Ok(tx.record(changed)?),
            None => Ok(reading),
        }
    })
}

/// Hands the scores of a past file in; they are frozen.
///
/// # Errors
/// [`ReviewRefused`].
pub fn hand_in(
    app: &App,
    actor: &Actor,
    slug: &str,
    id: ApplicationId,
) -> Result<Reading, Refused> {
    let now = app.clock.now();
    let note_words = app.network.rules.review.note_words;
    let (actor, slug) = (actor.clone(), slug.to_owned());
    let fresh = ReadingId(chance::fresh_id(now));
    app.store.write(move |tx| {
        let (call, reading) = own(tx, &actor, &slug, id, fresh, now)?;
        let changed = reading.hand_in(&call, note_words, now).map_err(Failure::Refused)?;
        Ok(tx.record(changed)?)
    })
}

/// The call, and the actor's own scores of one of its past files; blank when none are begun.
fn own(
    tx: &mut WriteTx,
    actor: &Actor,
    slug: &str,
    id: ApplicationId,
    fresh: ReadingId,
    now: domain::time::Timestamp,
) -> Result<(Call, Reading), Refused> {
    let (call, _, expert) = asked(tx, actor, slug, id).map_err(|it| it.map(|no| match no {}))?;
    let stored = tx.reading(call.id, id, expert)?;
    let reading = stored.unwrap_or_else(|| Reading::blank(fresh, call.id, id, expert, now));
    Ok((call, reading))
}

/// The call, the past file and the expert, when the expert is asked to score it.
fn asked(
    tx: &mut Tx,
    actor: &Actor,
    slug: &str,
    id: ApplicationId,
) -> Result<(Call, Application, PersonId), Lookup> {
    let call = found(tx.call_by_slug(slug)?)?;
    let file = found(tx.application(id)?)?;
    policy::require(actor, Act::Calibrate, On::Application(&file, None))?;
    found(actor.has(Role::Expert(call.id)).then_some(()))?;
    let calibration = found(tx.calibration(call.id)?)?;
    found(calibration.files.contains(&id).then_some(()))?;
    Ok((call, file, actor.person.ok_or(Denied::Hidden)?))
}

/// The past files that an expert still has to score before the call's own open to them; files
/// that the expert stands too near to are not asked for, and not told of.
pub(crate) fn waiting(
    tx: &mut Tx,
    actor: &Actor,
    call: CallId,
) -> Result<Vec<ApplicationId>, store::Error> {
    let calibration = tx.calibration(call)?.filter(|it| it.required);
    let (Some(calibration), Some(expert)) = (calibration, actor.person) else {
        return Ok(Vec::new());
    };
    let mut waiting = Vec::new();
    for id in calibration.files {
        let Some(file) = tx.application(id)? else { continue };
        let is_asked = policy::require(actor, Act::Calibrate, On::Application(&file, None)).is_ok();
        let reading = tx.reading(call, id, expert)?;
        if is_asked && reading.is_none_or(|it| it.handed_in_at.is_none()) {
            waiting.push(id);
        }
    }
    Ok(waiting)
}

/// One past file on an expert's desk.
///
/// # Errors
/// [`Denied::Hidden`] for whoever is not asked to score it.
pub fn reading_page(
    app: &App,
    actor: &Actor,
    slug: &str,
    id: ApplicationId,
    lang: Lang,
) -> Result<ReadingPage, Lookup> {
    let now = app.clock.now();
    app.store.read(|tx| {
        let (call, file, expert) = asked(tx, actor, slug, id)?;
        let city = found(tx.city(file.city)?)?;
        let fresh = ReadingId(file.id.0);
        let stored = tx.reading(call.id, id, expert)?;
        let reading = stored.unwrap_or_else(|| Reading::blank(fresh, call.id, id, expert, now));
        let step = match reading.handed_in_at {
            None => ReadingStep::Open,
            Some(at) => {
                let all = handed_in(tx.readings_in(call.id)?);
                let here: Vec<&Scored> = all.iter().filter(|it| it.application == id).collect();
                ReadingStep::HandedIn {
                    on: dates::day_of(lang, at, &app.network.about.zone.id),
                    figures: crate::screening::score_rows(&call, &here, lang),
                }
            }
        };
        Ok(ReadingPage {
            slug: call.slug.clone(),
            application: id,
            city: city.name_in(lang).to_owned(),
            invented: city.invented,
            call: calls::title(&app.network, &call, lang),
            by: expert,
            sheet: sheet_of(app, &call, &reading.sheet, lang),
            step,
        })
    })
}

/// The scores of the readings handed in.
pub(crate) fn handed_in(readings: Vec<Reading>) -> Vec<Scored> {
    let done = readings.into_iter().filter(|it| it.handed_in_at.is_some());
    done.map(|it| Scored {
        application: it.application,
        expert: it.expert,
        scores: it.sheet.scores,
    })
    .collect()
}

/// The secretariat's page: which past files, who has scored them, how strict each expert is.
///
/// # Errors
/// [`Denied::Hidden`] for everybody else.
pub fn desk(
    app: &App,
    actor: &Actor,
    slug: &str,
    of: Option<&str>,
    lang: Lang,
) -> Result<CalibrationDesk, Lookup> {
    app.store.read(|tx| {
        let call = found(tx.call_by_slug(slug)?)?;
        policy::require(actor, Act::RunCalibration, On::Call(&call))?;
        let calibration = tx.calibration(call.id)?;
        let chosen = calibration.as_ref().map(|it| it.files.clone()).unwrap_or_default();
        let readings = tx.readings_in(call.id)?;
        let scored = handed_in(readings);
        let experts = tx.experts(call.id)?;
        let row = |it: &domain::people::Person| ExpertRow {
            name: it.name.clone(),
            invented: it.invented,
            n_handed_in: scored.iter().filter(|one| one.expert == it.id).count(),
            strictness: strictness(it.id, &scored).map(|it| (it.difference, it.n_scores)),
        };
        let (calls, pasts) = pasts(app, tx, &call, of, &chosen, lang)?;
        Ok(CalibrationDesk {
            slug: call.slug.clone(),
            title: calls::title(&app.network, &call, lang),
            max: app.network.rules.review.calibration_files,
            chosen: chosen.iter().map(ToString::to_string).collect(),
            required: calibration.as_ref().is_some_and(|it| it.required),
            is_open: scored.is_empty() && !call.is_told(),
            experts: experts.iter().map(row).collect(),
            calls,
            pasts,
            errors: Vec::new(),
            saved: false,
        })
    })
}

/// The calls whose files are decided, and the files of the one asked for, with those chosen.
#[expect(clippy::type_complexity, reason = "two lists of one page")]
fn pasts(
    app: &App,
    tx: &mut Tx,
    call: &Call,
    of: Option<&str>,
    chosen: &[ApplicationId],
    lang: Lang,
) -> Result<(Vec<(String, String, bool)>, Vec<Past>), Lookup> {
    let files = tx.past_files(call.id)?;
    let all = tx.calls()?;
    let known: Vec<&Call> =
        all.iter().filter(|it| files.iter().any(|file| file.call == it.id)).collect();
    let asked = of.and_then(|of| known.iter().find(|it| it.slug == of)).or(known.first());
    let shown = asked.map(|it| it.id);
    let mut pasts = Vec::new();
    for past in &known {
        let offered = |it: &&Application| {
            it.call == past.id && (Some(it.call) == shown || chosen.contains(&it.id))
        };
        let here: Vec<&Application> = files.iter().filter(offered).collect();
        if here.is_empty() {
            continue;
        }
        let cities = cities(tx, past)?;
        let title = calls::title(&app.network, past, lang).1;
        for file in here {
            let Some(city) = cities.get(&file.city) else { continue };
            let label = format!("{} · {title}", city.name_in(lang));
            pasts.push(Past { id: file.id.to_string(), label });
        }
    }
    let calls = known
        .iter()
        .map(|it| {
            let title = calls::title(&app.network, it, lang).1;
            (it.slug.clone(), title, Some(it.id) == shown)
        })
        .collect();
    Ok((calls, pasts))
}

/// Why the files were not named, at its field.
pub fn name_words(refused: &NameRefused, lang: Lang) -> FieldError {
    let words = match refused {
        NameRefused::NotPast(files) => {
            t!(lang, "calibration-refusal-not-past", count = files.len())
        }
        NameRefused::Twice => t!(lang, "calibration-refusal-twice"),
        NameRefused::TooMany { max } => t!(lang, "calibration-refusal-too-many", count = *max),
        NameRefused::Scored => t!(lang, "calibration-refusal-scored"),
        NameRefused::Announced => t!(lang, "refusal-review-announced"),
    };
    FieldError::new("file_1", words)
}
