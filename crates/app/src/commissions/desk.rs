//! What a commission's desk shows: the files of one country, with what the roll of the call tells of them.

use std::collections::BTreeMap;
use std::sync::Arc;

use domain::application::Application;
use domain::call::{Call, Turn};
use domain::city::City;
use domain::commission::order_of;
use domain::country::Country;
use domain::ids::{ApplicationId, CityId};
use domain::language::Lang;
use domain::part_two::Void;
use domain::people::Actor;
use domain::policy::{self, Act, On};
use domain::signature::Standing;
use domain::time::{Deadline, Timestamp};
use store::Tx;
use views::pages::commission::{Desk, File, OneFile, Place, Signed, Whose};
use views::parts::Clock;
use views::{dates, t};

use crate::failure::{Lookup, found};
use crate::roll::{Entry, Part};
use crate::{App, calls};

/// The desk of a country's commission in a call; the secretariat may look at it.
///
/// # Errors
/// [`policy::Denied::Hidden`] for everybody else.
pub fn desk(
    app: &App,
    actor: &Actor,
    slug: &str,
    country: Country,
    lang: Lang,
) -> Result<Desk, Lookup> {
    let now = app.clock.now();
    app.store.read(|tx| {
        let call = found(calls::known::by_slug(app, tx, slug)?)?;
        policy::visible(actor, &call, Some(country))?;
        let roll = app.rolls().read(tx, call.id)?;
        let entries = roll.of_country(country);
        let order = order_of(entries.iter().map(|it| (it.id, it.rank)));
        let is_officer = actor.acts_for(country);
        let beside = match is_officer {
            true => Beside::load(tx, &call, country)?,
            false => Beside::default(),
        };
        let n_used = entries.iter().filter(|it| it.has_seat).count();
        let mut entries: Vec<&Entry> = entries.iter().map(Arc::as_ref).collect();
        // As the lists of files are sorted that the acts of this desk read.
        entries.sort_by_key(|it| {
            (is_over(it.stage), it.rank.unwrap_or(i64::MAX), it.started_at, it.id)
        });
        let row = |it: &Entry| row(app, it, &beside, is_officer, lang);
        let files: Vec<File> = entries.into_iter().map(row).collect();
        let (whose, clock) = turn(app, &call, &files, is_officer, now, lang);
        Ok(Desk {
            place: place(app, &call, country, lang),
            whose,
            clock,
            until: until(app, &call, lang),
            may_act: is_officer && call.is_forwarding(now),
            n_used,
            n_total: usize::try_from(call.quota).unwrap_or(0),
            order,
            ranked: beside.ranked.map(|(name, at)| {
                (name, dates::moment_short(lang, at, &app.network.about.zone.id))
            }),
            n_own: beside.n_own,
            n_forwarded: files.iter().filter(|it| it.is_gone()).count(),
            files,
        })
    })
}

/// What only officers of the country see beside its files; for others it is not asked for.
#[derive(Default)]
struct Beside {
    n_answers: BTreeMap<ApplicationId, usize>,
    /// Own questions that are asked, and those only written down.
    n_own: (usize, usize),
    /// Who put the files in order last, and when.
    ranked: Option<(String, Timestamp)>,
}

impl Beside {
    fn load(tx: &mut Tx, call: &Call, country: Country) -> Result<Beside, store::Error> {
        let own = tx.own_questions(call.id, country)?;
        let asked: Vec<_> = own.iter().filter(|it| it.is_asked()).map(|it| it.id).collect();
        let n_drafts =
            own.iter().filter(|it| it.asked_at.is_none() && it.ended_at.is_none()).count();
        let mut n_answers: BTreeMap<ApplicationId, usize> = BTreeMap::new();
        let answers = match asked.is_empty() {
            true => Vec::new(),
            false => tx.own_answers_of(call.id, country)?,
        };
        for answer in answers {
            let said = !answer.text.is_empty() || answer.file.is_some();
            if said && asked.contains(&answer.question) {
                *n_answers.entry(answer.application).or_default() += 1;
            }
        }
        let ranked = tx.last_ranked(call.id, country)?;
        Ok(Beside { n_answers, n_own: (asked.len(), n_drafts), ranked })
    }
}

/// How far Part 2 of a file is.
fn signed(file: &Entry, zone: &str, lang: Lang) -> Signed {
    let part = file.part_two.as_ref();
    if let Some(part) = part.filter(|it| it.standing == Standing::InForce) {
        return Signed::Yes(part.by.clone(), dates::day_of(lang, part.at, zone));
    }
    let by_change = |it: &Part| matches!(it.void, Some(Void::Returned | Void::Changed) | None);
    match file.stage {
        "endorsed" => Signed::Missing,
        "submitted" | "returned" | "reserved" if part.is_some_and(by_change) => Signed::Lapsed,
        _ => Signed::No,
    }
}

/// One file for an officer who is about to act on it.
///
/// # Errors
/// [`policy::Denied`] unless the actor may act for the file's country.
pub fn one(app: &App, actor: &Actor, id: ApplicationId, lang: Lang) -> Result<OneFile, Lookup> {
    app.store.read(|tx| {
        let file = found(tx.application(id)?)?;
        policy::require(actor, Act::ActForCountry, On::Application(&file, None))?;
        let call = found(tx.call(file.call)?)?;
        let city = found(tx.city(file.city)?)?;
        Ok(one_file(app, &call, &file, &city, lang))
    })
}

/// [`one`], with what giving the file back makes void: the parties' agreements and Part 2.
///
/// # Errors
/// As [`one`].
pub fn returning(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    lang: Lang,
) -> Result<OneFile, Lookup> {
    let mut one = one(app, actor, id, lang)?;
    let zone = &app.network.about.zone.id;
    one.lapses = app.store.read(|tx| {
        let mut lapses = Vec::new();
        let file = found(tx.application(id)?)?;
        let call = found(tx.call(file.call)?)?;
        if let Some(part) = tx.part_two(id)? {
            let day = dates::day_of(lang, part.signed_at, zone);
            let name = part.name.as_str();
            lapses.push(t!(lang, "commission-lapse-part-two", name = name, day = day).into_owned());
        }
        if let Some(last) = tx.submissions(id)?.pop() {
            for it in tx.agreements_behind(last.id)? {
                let party = call.parties.iter().find(|party| party.id == it.party);
                let party = party.map_or(it.party.as_str(), |party| party.name_in(lang));
                let day = dates::day_of(lang, it.agreed_at, zone);
                let from = it.organisation.as_str();
                lapses.push(
                    t!(
                        lang,
                        "commission-lapse-party",
                        party = party,
                        organisation = from,
                        day = day
                    )
                    .into_owned(),
                );
            }
        }
        Ok::<_, Lookup>(lapses)
    })?;
    Ok(one)
}

/// A file as the pages of one act name it.
pub(super) fn one_file(
    app: &App,
    call: &Call,
    file: &Application,
    city: &City,
    lang: Lang,
) -> OneFile {
    OneFile {
        place: place(app, call, file.country, lang),
        id: file.id,
        city: city.name_in(lang).to_owned(),
        invented: city.invented,
        stage: file.stage.name(),
        until: until(app, call, lang),
        lapses: Vec::new(),
    }
}

/// The country's files, for those who may see them.
pub(super) fn on_desk(
    tx: &mut Tx,
    actor: &Actor,
    call: &Call,
    country: Country,
) -> Result<Vec<Application>, Lookup> {
    let scope = policy::visible(actor, call, Some(country))?;
    Ok(tx.files(scope)?)
}

/// Files that are over go last; the others keep the commission's order.
pub(super) fn ordered(mut files: Vec<Application>) -> Vec<Application> {
    files.sort_by_key(|it| is_over(it.stage.name()));
    files
}

fn is_over(stage: &str) -> bool {
    matches!(stage, "withdrawn" | "refused" | "excluded")
}

pub(super) fn by_id(cities: Vec<City>) -> BTreeMap<CityId, City> {
    cities.into_iter().map(|it| (it.id, it)).collect()
}

pub(super) fn place(app: &App, call: &Call, country: Country, lang: Lang) -> Place {
    Place {
        slug: call.slug.clone(),
        call: calls::title(&app.network, call, lang),
        country,
        country_name: country_name(country, lang),
    }
}

/// What a reader of `lang` calls a country; its code where nobody has named it.
pub(crate) fn country_name(country: Country, lang: Lang) -> String {
    places::country_name(country.as_str(), lang.as_str()).unwrap_or(country.as_str()).to_owned()
}

fn row(app: &App, file: &Entry, beside: &Beside, is_officer: bool, lang: Lang) -> File {
    let zone = &app.network.about.zone.id;
    let filed = file.filed.as_ref();
    let interview = file.interview.as_ref().filter(|_| is_officer);
    File {
        id: file.id,
        city: file.name_in(lang).to_owned(),
        invented: file.invented,
        rank: file.rank,
        filed_on: filed.map(|it| dates::day_of(lang, it.at, zone)).unwrap_or_default(),
        n_files: filed.map_or(0, |it| it.n_files),
        stage: file.stage,
        note: file.note.clone(),
        signed: signed(file, zone, lang),
        interview: interview.map(|(at, zone)| super::team::when(app, *at, zone, lang)),
        n_notes: is_officer.then_some(file.n_notes),
        n_answers: beside.n_answers.get(&file.id).copied().unwrap_or(0),
    }
}

fn turn(
    app: &App,
    call: &Call,
    files: &[File],
    is_officer: bool,
    now: Timestamp,
    lang: Lang,
) -> (Whose, Option<Clock>) {
    let clock = |deadline: &Deadline| Some(clock(app, deadline, now, lang));
    let planned = |it: &domain::call::Instant| clock(&it.into());
    let waiting = files.iter().any(File::waits);
    let endorsed = files.iter().any(|it| it.stage == "endorsed");
    // Files already here can be acted on at once, whoever else still has time.
    if call.is_endorsing(now) && waiting {
        let whose = if is_officer { Whose::Choose } else { Whose::Commission };
        return (whose, clock(&call.clocks.endorsement));
    }
    if call.is_forwarding(now) && endorsed {
        let whose = if is_officer { Whose::Forward } else { Whose::Commission };
        return (whose, clock(&call.clocks.commission));
    }
    match call.turn(now) {
        Turn::Opening(at) => (Whose::Opening, planned(&at)),
        Turn::Cities(until) => (Whose::Cities, clock(&until)),
        // Everything here is dealt with: only cities that mend can still hand in.
        Turn::Commissions(_) if files.iter().any(|it| it.stage == "returned") => {
            (Whose::Cities, clock(&call.clocks.endorsement))
        }
        Turn::Commissions(_) | Turn::Screening(_) | Turn::Experts(_) => {
            (Whose::Experts, planned(&call.clocks.announcement))
        }
        Turn::Over(at) => (Whose::Over(dates::day_of(lang, at, &app.network.about.zone.id)), None),
    }
}

fn clock(app: &App, deadline: &Deadline, now: Timestamp, lang: Lang) -> Clock {
    let zone = &deadline.wall.zone;
    let n_days = dates::days_until(&now.day_in(zone), &deadline.at.day_in(zone)).unwrap_or(0);
    Clock { deadline: deadline.clone(), place: calls::place(&app.network, zone, lang), n_days }
}

pub(super) fn until(app: &App, call: &Call, lang: Lang) -> String {
    let deadline = &call.clocks.commission;
    dates::deadline(lang, deadline, &calls::place(&app.network, &deadline.wall.zone, lang))
}
