//! Sheets that came back: received, looked at difference by difference, taken over or discarded.
//!
//! What is taken goes through the same save as what somebody types, based on what the page of
//! differences showed; so whatever somebody else saved since is met and never written over.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;

use domain::answer::{self, Answer, Terms};
use domain::application;
use domain::form::Form;
use domain::ids::{ApplicationId, SheetId};
use domain::language::Lang;
use domain::people::Actor;
use domain::policy::{Act, On, require};
use domain::sheet::{self, Sheet, SheetAnswer, SheetRefused, Stage};
use domain::time::Timestamp;
use store::Tx;
use views::dates;
use views::pages::applications::Shown;
use views::pages::applications::post::{
    Difference, SheetNo as SheetNoShown, SheetPage, SheetRow, SheetsPage, TakeNo as TakeNoShown,
};

use super::book::words;
use super::filled::{self, SheetNo};
use crate::applications::answers::{STORED_CHARS_MAX, SaveRefused, Sent, TRIES, put_down};
use crate::applications::authors::Authors;
use crate::applications::loaded::{Case, Content, file_and_call, terms, this_year};
use crate::applications::rows;
use crate::failure::{Lookup, found};
use crate::{App, Failure, calls, chance, forms};

/// One file from outside is looked into at a time: what one may cost is known, and no more.
static READING: Mutex<()> = Mutex::new(());

/// The most characters of a file's name that are kept.
const NAME_MAX: usize = 120;

/// Whether the actor may bring a sheet back, asked before its bytes are read; how many bytes it
/// may have.
///
/// # Errors
/// When the actor may not write this application.
pub fn may_bring(app: &App, actor: &Actor, id: ApplicationId) -> Result<u64, Lookup> {
    app.store.read(|tx| {
        let file = found(tx.application(id)?)?;
        require(actor, Act::WriteApplication, On::Application(&file, None))?;
        Ok(documents::sheet::BYTES_MAX)
    })
}

/// Puts a filled sheet beside its application, to be looked at.
///
/// # Errors
/// [`SheetNo`]; nothing of a sheet that is refused is kept.
pub fn receive(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    name: &str,
    bytes: &[u8],
) -> Result<SheetId, Failure<SheetNo>> {
    let now = app.clock.now();
    let none = |it: Lookup| it.map(|no| match no {});
    let year = this_year(app, now);
    let form = app
        .store
        .read(|tx| {
            let (file, call) = file_and_call(tx, actor, Act::WriteApplication, id)?;
            forms::of_application(app, tx, &file, &call)
        })
        .map_err(none)?;
    let filled = {
        let _one_at_a_time = READING.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        documents::sheet::read(bytes).map_err(|it| Failure::Refused(SheetNo::File(it)))?
    };
    filled::check(&filled, &form, id).map_err(Failure::Refused)?;
    let lang = filled.identity.lang.parse().unwrap_or(Lang::EN);
    let content =
        filled::read(&filled, &form, &words(app, lang), year).map_err(Failure::Refused)?;
    if content.answers.is_empty() {
        return Err(Failure::Refused(SheetNo::NothingNew));
    }
    let name = domain::words::clean_line(name).chars().take(NAME_MAX).collect::<String>();
    let received = SheetId(chance::fresh_id(now));
    let made_at = Timestamp(filled.identity.made_at.clamp(0, now.0));
    let actor = actor.clone();
    app.store.write(move |tx| {
        let by = found(actor.person)?;
        let (file, call) = file_and_call(tx, &actor, Act::WriteApplication, id).map_err(none)?;
        for old in tx.sheets_waiting_since(now.plus_ms(-sheet::WAITS_DAYS * 24 * 3_600_000))? {
            if let Some(expired) = old.expire(now) {
                tx.record(expired)?;
            }
        }
        let n_waiting = tx.sheets(id)?.iter().filter(|it| it.is_waiting(now)).count();
        let sheet = Sheet {
            id: received,
            application: id,
            name: name.clone(),
            made_at,
            received_at: now,
            received_by: by,
            stage: Stage::Waiting,
            content: content.clone(),
        };
        let changed = sheet.receive(&file, &call, n_waiting);
        tx.record(changed.map_err(|it| Failure::Refused(SheetNo::Rule(it)))?)?;
        Ok(received)
    })
}

/// What of a sheet is to be taken over.
#[derive(Debug, Clone, Default)]
pub struct Taking {
    /// The questions; none means all that the page showed.
    pub questions: Option<BTreeSet<String>>,
    /// The version of each answer that the page showed.
    pub seen: BTreeMap<String, i64>,
}

/// What was taken over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SheetTaken {
    /// How many answers.
    pub n_taken: usize,
    /// How many differences are left.
    pub n_left: usize,
}

/// Why nothing was taken over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TakeNo {
    /// As for any other save.
    Save(SaveRefused),
    /// Nothing was ticked.
    Nothing,
    /// The sheet waits no more.
    Settled,
}

impl From<SaveRefused> for TakeNo {
    fn from(refused: SaveRefused) -> TakeNo {
        TakeNo::Save(refused)
    }
}

/// Takes answers of a sheet over into its application.
///
/// # Errors
/// [`TakeNo`]; a clash when somebody saved since the page of differences was shown.
pub fn take(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    sheet: SheetId,
    taking: &Taking,
) -> Result<SheetTaken, Failure<TakeNo>> {
    let now = app.clock.now();
    let none = |it: Lookup| it.map(|no| match no {});
    for _ in 0..TRIES {
        let (form, n, waiting) = app
            .store
            .read(|tx| {
                let (form, n) = forms::of(app, tx, id)?;
                Ok((form, n, of_application(tx, actor, Act::WriteApplication, id, sheet)?))
            })
            .map_err(none)?;
        let terms = terms(app, &form, now);
        let chosen = |it: &&SheetAnswer| {
            let wanted = match &taking.questions {
                Some(questions) => questions.contains(&it.question),
                None => taking.seen.contains_key(&it.question),
            };
            wanted && !is_too_long(it)
        };
        let sent = |it: &SheetAnswer| {
            Some(Sent {
                question: it.question.clone(),
                answer: answer::keep(form.question(&it.question)?, &it.typed, &terms),
                based_on: taking.seen.get(&it.question).copied().unwrap_or(it.based_on),
                is_as_shown: false,
                unanswered: None,
            })
        };
        let to_save: Vec<Sent> =
            waiting.content.answers.iter().filter(chosen).filter_map(sent).collect();
        if to_save.is_empty() {
            return Err(Failure::Refused(TakeNo::Nothing));
        }
        let (actor, form, terms) = (actor.clone(), form.clone(), terms.clone());
        let taken = app.store.write(move |tx| {
            let by = found(actor.person)?;
            let before = versions(&tx.answers(id)?);
            let saved =
                put_down(tx, &actor, id, n, &to_save, now).map_err(|it| it.map(TakeNo::from))?;
            if saved.is_none() {
                return Ok(None);
            }
            let after = tx.answers(id)?;
            let fresh = |it: &&application::Answer| before.get(&it.question) != Some(&it.version);
            let taken: Vec<sheet::Taken> =
                after.iter().filter(fresh).map(|it| (it.question.clone(), it.version)).collect();
            let waiting = found(tx.sheet(sheet)?.filter(|it| it.application == id))?;
            let n_left = left(&waiting, &form, &after, &terms).count();
            let changed = waiting.take(&taken, n_left, by, now);
            tx.record(changed.map_err(|_| Failure::Refused(TakeNo::Settled))?)?;
            tx.note_taken(id, sheet, &taken)?;
            Ok::<_, Failure<TakeNo>>(Some(SheetTaken { n_taken: taken.len(), n_left }))
        })?;
        if let Some(taken) = taken {
            return Ok(taken);
        }
    }
    Err(store::Error::Busy.into())
}

fn versions(rows: &[application::Answer]) -> BTreeMap<String, i64> {
    rows.iter().map(|it| (it.question.clone(), it.version)).collect()
}

/// Throws away what is left of a sheet.
///
/// # Errors
/// [`TakeNo::Settled`] when it waits no more.
pub fn discard(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    sheet: SheetId,
) -> Result<(), Failure<TakeNo>> {
    let now = app.clock.now();
    let actor = actor.clone();
    app.store.write(move |tx| {
        let by = found(actor.person)?;
        let waiting = of_application(tx, &actor, Act::WriteApplication, id, sheet)
            .map_err(|it| it.map(|no| match no {}))?;
        let discarded = waiting.discard(by, now).map_err(|refused| match refused {
            SheetRefused::Settled | SheetRefused::TooManyWait | SheetRefused::Answer(_) => {
                Failure::Refused(TakeNo::Settled)
            }
        })?;
        tx.record(discarded)?;
        Ok(())
    })
}

/// The sheet, when it is of this application and the actor of its team.
fn of_application(
    tx: &mut Tx,
    actor: &Actor,
    act: Act,
    id: ApplicationId,
    sheet: SheetId,
) -> Result<Sheet, Lookup> {
    let (file, _) = file_and_call(tx, actor, act, id)?;
    found(actor.part_in(file.city))?;
    Ok(found(tx.sheet(sheet)?.filter(|it| it.application == id))?)
}

/// Whether more was typed than is ever stored.
fn is_too_long(it: &SheetAnswer) -> bool {
    it.typed.values().flatten().map(|it| it.chars().count()).sum::<usize>() > STORED_CHARS_MAX
}

/// The sheet's answers that are not what stands in the application.
fn left<'a>(
    sheet: &'a Sheet,
    form: &'a Form,
    stored: &'a [application::Answer],
    terms: &'a Terms,
) -> impl Iterator<Item = &'a SheetAnswer> {
    sheet.content.answers.iter().filter(move |it| {
        let here = stored.iter().find(|row| row.question == it.question);
        let here: Answer =
            here.and_then(|it| serde_json::from_str(&it.value).ok()).unwrap_or_default();
        match form.question(&it.question) {
            Some(question) => answer::keep(question, &it.typed, terms).typed != here.typed,
            None => true,
        }
    })
}

/// The page from which the form goes by post, and to which it comes back.
///
/// # Errors
/// When the actor is not of the team.
pub fn sheets_page(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    lang: Lang,
    refused: Option<&SheetNo>,
    done: Option<&'static str>,
) -> Result<SheetsPage, Lookup> {
    let now = app.clock.now();
    app.store.read(|tx| {
        let case = Case::load(tx, actor, Act::ReadApplication, id)?;
        found(actor.part_in(case.file.city))?;
        let mut authors = Authors::load(tx, case.file.city)?;
        let zone = case.call.clocks.city.wall.zone.clone();
        let mut waiting = Vec::new();
        for sheet in tx.sheets(id)?.into_iter().filter(|it| it.is_waiting(now)) {
            waiting.push(SheetRow {
                id: sheet.id,
                name: sheet.name.clone(),
                who: authors.full(tx, sheet.received_by)?,
                when: dates::moment_short(lang, sheet.received_at, &zone),
                until: dates::day(lang, &sheet.waits_until().day_in(&zone)),
                n_answers: sheet.content.answers.len(),
            });
        }
        Ok(SheetsPage {
            about: rows::about(&case, lang),
            waiting,
            may_write: may_write(actor, &case, now),
            megabytes_max: u32::try_from(documents::sheet::BYTES_MAX / 1_048_576).unwrap_or(0),
            refused: refused.map(|it| shown_no(app, it, &case, lang)),
            done,
        })
    })
}

fn may_write(actor: &Actor, case: &Case, now: Timestamp) -> bool {
    case.file.writable(&case.call, now).is_ok()
        && require(actor, Act::WriteApplication, On::Application(&case.file, None)).is_ok()
}

fn shown_no(app: &App, no: &SheetNo, case: &Case, lang: Lang) -> SheetNoShown {
    use documents::sheet::Refused;
    match no {
        SheetNo::Missing => SheetNoShown::Missing,
        SheetNo::File(refused) => match refused {
            Refused::TooLarge { .. } => SheetNoShown::TooLarge,
            Refused::TooMuchInside | Refused::TooManyCells => SheetNoShown::TooMuch,
            Refused::Locked => SheetNoShown::Locked,
            Refused::OldWorkbook | Refused::OtherFormat => SheetNoShown::OtherFormat,
            Refused::Macros => SheetNoShown::Macros,
            Refused::Unreadable(_) => SheetNoShown::Unreadable,
            Refused::NotOurs => SheetNoShown::NotOurs,
            Refused::Altered => SheetNoShown::Altered,
            Refused::ColumnGone { tab } => SheetNoShown::ColumnGone { tab: tab.clone() },
        },
        SheetNo::OtherForm => SheetNoShown::OtherForm,
        SheetNo::OtherVersion => SheetNoShown::OtherVersion,
        SheetNo::OtherApplication => SheetNoShown::OtherApplication,
        SheetNo::TabGone { about } => SheetNoShown::TabGone { about: about.clone() },
        SheetNo::ColumnGone { about } => SheetNoShown::ColumnGone { tab: about.clone() },
        SheetNo::NothingNew => SheetNoShown::NothingNew,
        SheetNo::Rule(SheetRefused::TooManyWait) => SheetNoShown::TooManyWait,
        SheetNo::Rule(SheetRefused::Answer(_) | SheetRefused::Settled) => {
            let until = calls::filled::words(&app.network, &case.city_deadline(), lang);
            SheetNoShown::Closed { until }
        }
    }
}

/// The page of a sheet's differences; `refused` is why the act before did nothing.
///
/// # Errors
/// When the actor is not of the team, or there is no such sheet.
pub fn sheet_page(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    sheet: SheetId,
    lang: Lang,
    refused: Option<&TakeNo>,
    done: Option<&'static str>,
) -> Result<SheetPage, Lookup> {
    let now = app.clock.now();
    app.store.read(|tx| {
        let case = Case::load(tx, actor, Act::ReadApplication, id)?;
        found(actor.part_in(case.file.city))?;
        let sheet = found(tx.sheet(sheet)?.filter(|it| it.application == id))?;
        let mut authors = Authors::load(tx, case.file.city)?;
        let differences = differences(tx, app, &case, &sheet, &mut authors, now, lang)?;
        let zone = case.call.clocks.city.wall.zone.clone();
        Ok(SheetPage {
            about: rows::about(&case, lang),
            sheet: sheet.id,
            name: sheet.name.clone(),
            who: authors.full(tx, sheet.received_by)?,
            received: dates::moment_short(lang, sheet.received_at, &zone),
            made: dates::moment_short(lang, sheet.made_at, &zone),
            place: rows::place_of(app, &zone, lang),
            until: dates::day(lang, &sheet.waits_until().day_in(&zone)),
            waits: sheet.is_waiting(now),
            may_write: may_write(actor, &case, now),
            differences,
            strays: sheet.content.strays.clone(),
            refused: refused.map(shown_take_no),
            done,
        })
    })
}

/// What a sheet says otherwise than its application, as a page shows it.
fn differences(
    tx: &mut Tx,
    app: &App,
    case: &Case,
    sheet: &Sheet,
    authors: &mut Authors,
    now: Timestamp,
    lang: Lang,
) -> Result<Vec<Difference>, Lookup> {
    let form = case.form(app, tx)?;
    let terms = terms(app, &form, now);
    let content = Content::load(tx, sheet.application)?;
    let zone = &case.call.clocks.city.wall.zone;
    let mut differences = Vec::new();
    for it in left(sheet, &form, &content.rows, &terms) {
        let row = content.rows.iter().find(|row| row.question == it.question);
        let Some(question) = form.question(&it.question) else {
            differences.push(Difference::gone(&it.question, &it.typed));
            continue;
        };
        let section = found(form.section_of(&question.id))?;
        let answer = answer::keep(question, &it.typed, &terms);
        let version = row.map_or(0, |it| it.version);
        let meanwhile = match row.filter(|it_now| it_now.version != it.based_on) {
            Some(row) => Some((
                authors.full(tx, row.saved_by)?,
                dates::moment_short(lang, row.saved_at, zone),
            )),
            None => None,
        };
        let here = content.answers.get(&question.id);
        let wrong = answer.problems.iter();
        differences.push(Difference {
            question: question.id.clone(),
            label: question.label.to(lang).to_owned(),
            section: section.title.to(lang).to_owned(),
            yours: Shown::of_draft(question, Some(&answer), lang),
            here: Shown::of_draft(question, here, lang),
            version,
            meanwhile,
            had_formula: it.had_formula,
            too_long: is_too_long(it),
            gone: false,
            wrong: wrong
                .map(|it| views::pages::applications::problem_words(lang, &it.error))
                .collect(),
        });
    }
    Ok(differences)
}

fn shown_take_no(no: &TakeNo) -> TakeNoShown {
    match no {
        TakeNo::Save(SaveRefused::Clash(clashes)) => {
            TakeNoShown::Clash(clashes.iter().map(|it| it.question.clone()).collect())
        }
        TakeNo::Save(_) => TakeNoShown::Closed,
        TakeNo::Nothing => TakeNoShown::Nothing,
        TakeNo::Settled => TakeNoShown::Settled,
    }
}
