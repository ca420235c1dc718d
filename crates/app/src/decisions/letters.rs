//! The letters that tell results: written all or none, read one by one, approved by a second person.

use std::collections::BTreeMap;

use domain::application::Application;
use domain::call::{self, Call};
use domain::city::City;
use domain::decision::{Decision, Outcome};
use domain::decision_letter::{DecisionLetter, LetterFault, LetterRefused};
use domain::ids::{ApplicationId, DecisionLetterId, PersonId};
use domain::language::Lang;
use domain::network::{Letter, LetterKind};
use domain::people::Actor;
use domain::policy::{self, Act, Denied, On};
use domain::template::{Unfilled, Values};
use domain::time::Timestamp;
use store::Tx;
use views::pages::board::CityLink;
use views::pages::results::{LetterPage, LetterRow, LetterState, LettersPage};
use views::shell::language_name;
use views::{dates, numbers, t};

use super::announcing::{expected_day, results};
use super::{cities, city_link, decisions_by_file, verdict_of};
use crate::calls::title;
use crate::failure::{Failure, Lookup, found};
use crate::letters::{about, in_force};
use crate::{App, chance};

/// Why letters were not written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RenderRefused {
    /// Letters are written between the close of the intake and the announcement.
    NotClosed,
    /// These cannot be written; none was.
    Faults(Vec<(ApplicationId, LetterFault)>),
}

/// One letter before it is stored.
struct Draft {
    application: ApplicationId,
    outcome: Outcome,
    decided: (PersonId, Timestamp),
    letter: Letter,
    id: DecisionLetterId,
}

/// Writes every letter that is missing or no longer true. Says how many were written.
///
/// # Errors
/// [`RenderRefused`] names every letter that cannot be written; none is then.
pub fn render(app: &App, actor: &Actor, slug: &str) -> Result<usize, Failure<RenderRefused>> {
    let now = app.clock.now();
    let (drafts, day) = app.store.read(|tx| {
        let call = found(tx.call_by_slug(slug)?)?;
        policy::require(actor, Act::AnnounceCall, On::Call(&call))?;
        if !matches!(call.stage, call::Stage::Closed { .. }) {
            return Err(Failure::Refused(RenderRefused::NotClosed));
        }
        let day = expected_day(tx, &call, now)?;
        Ok((drafts(app, tx, &call, &day)?, day))
    })?;
    let (actor, slug) = (actor.clone(), slug.to_owned());
    let drafts = std::sync::Arc::new(drafts);
    app.store.write(move |tx| {
        let call = found(tx.call_by_slug(&slug)?)?;
        policy::require(&actor, Act::AnnounceCall, On::Call(&call))?;
        if !matches!(call.stage, call::Stage::Closed { .. }) {
            return Err(Failure::Refused(RenderRefused::NotClosed));
        }
        let by = actor.person.ok_or(Denied::Hidden)?;
        let before = tx.decision_letters(call.id)?;
        let decisions = decisions_by_file(tx, call.id)?;
        let mut n_written = 0;
        for draft in drafts.iter() {
            // A decision that changed since the words were put together is written the next time.
            let same = |it: &Decision| (it.prepared_by, it.prepared_at) == draft.decided;
            if !decisions.get(&draft.application).is_some_and(same) {
                continue;
            }
            let letter = DecisionLetter {
                id: draft.id,
                call: call.id,
                application: draft.application,
                lang: draft.letter.lang,
                outcome: draft.outcome,
                day: day.clone(),
                subject: draft.letter.subject.clone(),
                body: draft.letter.body.clone(),
                sha256: DecisionLetter::hash(&draft.letter),
                rendered_at: now,
                rendered_by: by,
                read_at: None,
                read_by: None,
                approved_at: None,
                approved_by: None,
            };
            let key = (letter.application, letter.lang);
            let stood = before.iter().find(|it| (it.application, it.lang) == key);
            if let Some(written) = DecisionLetter::render(letter, stood) {
                tx.record(written)?;
                n_written += 1;
            }
        }
        Ok(n_written)
    })
}

/// The words of every letter: one for each file and language of its contacts.
fn drafts(
    app: &App,
    tx: &mut Tx,
    call: &Call,
    day: &str,
) -> Result<Vec<Draft>, Failure<RenderRefused>> {
    let now = app.clock.now();
    let cities = cities(tx, call)?;
    let mut decisions = decisions_by_file(tx, call.id)?;
    let (mut drafts, mut faults) = (Vec::new(), Vec::new());
    for file in super::awaiting(tx, call.id)? {
        let Some(decision) = decisions.remove(&file.id) else {
            faults.push((file.id, LetterFault::Undecided));
            continue;
        };
        let Some(city) = cities.get(&file.city) else { continue };
        let mut langs: Vec<Lang> =
            tx.team_contacts(file.city)?.into_iter().map(|it| it.language).collect();
        langs.sort_unstable();
        langs.dedup();
        if langs.is_empty() {
            faults.push((file.id, LetterFault::NoContact));
        }
        for lang in langs {
            match write(app, tx, call, &file, city, &decision, day, lang)? {
                Ok(letter) => drafts.push(Draft {
                    application: file.id,
                    outcome: decision.outcome,
                    decided: (decision.prepared_by, decision.prepared_at),
                    letter,
                    id: DecisionLetterId(chance::fresh_id(now)),
                }),
                Err(all) => faults.extend(all.into_iter().map(|it| (file.id, it))),
            }
        }
    }
    if faults.is_empty() {
        Ok(drafts)
    } else {
        Err(Failure::Refused(RenderRefused::Faults(faults)))
    }
}

#[expect(clippy::too_many_arguments, reason = "what one letter is filled from")]
fn write(
    app: &App,
    tx: &mut Tx,
    call: &Call,
    file: &Application,
    city: &City,
    decision: &Decision,
    day: &str,
    lang: Lang,
) -> Result<Result<Letter, Vec<LetterFault>>, store::Error> {
    let plain = |text: &str| text.trim().replace('{', "(").replace('}', ")");
    let page = match decision.outcome {
        Outcome::Admit => format!("/cities/{}", file.city),
        Outcome::Decline => format!("/applications/{}", file.id),
    };
    let mut values = Values::from([
        ("city".to_owned(), plain(city.name_in(lang))),
        ("call".to_owned(), plain(&title(&app.network, call, lang).1)),
        ("link".to_owned(), about::link(app, lang, &page)),
    ]);
    let kind = match decision.outcome {
        Outcome::Admit => {
            values.insert("admitted_on".to_owned(), dates::day(lang, day));
            LetterKind::Admitted
        }
        Outcome::Decline => {
            let notes = about::notes_to_city(tx, file.id)?;
            let reason = match notes.is_empty() {
                true => t!(lang, "letter-no-notes").into_owned(),
                false => plain(&notes),
            };
            values.insert("reason".to_owned(), reason);
            LetterKind::Declined
        }
    };
    Ok(match in_force(tx, app, kind, lang, &values)?.map(|(letter, ..)| letter) {
        Ok(letter) if letter.lang != lang => Err(vec![LetterFault::NoLanguage(lang)]),
        Ok(letter) => Ok(letter),
        Err(unfilled) => Err(unfilled.into_iter().map(LetterFault::Unfilled).collect()),
    })
}

/// Marks a letter as read; `seen` is the hash of what was on the page.
///
/// # Errors
/// [`LetterRefused`].
pub fn mark_read(
    app: &App,
    actor: &Actor,
    slug: &str,
    id: DecisionLetterId,
    seen: &str,
) -> Result<(), Failure<LetterRefused>> {
    let now = app.clock.now();
    let (actor, slug, seen) = (actor.clone(), slug.to_owned(), seen.to_owned());
    app.store.write(move |tx| {
        let (call, by) = run(tx, &actor, &slug)?;
        let letter = found(tx.decision_letter(id)?.filter(|it| it.call == call.id))?;
        if let Some(read) = letter.read(&seen, by, now).map_err(Failure::Refused)? {
            tx.record(read)?;
        }
        Ok(())
    })
}

/// Approves every letter that was read and that the actor did not write. Says how many.
///
/// # Errors
/// Of the database; hidden from everybody but the secretariat.
pub fn approve(app: &App, actor: &Actor, slug: &str) -> Result<usize, Lookup> {
    let now = app.clock.now();
    let (actor, slug) = (actor.clone(), slug.to_owned());
    app.store.write(move |tx| {
        let (call, by) = run(tx, &actor, &slug)?;
        let mut n_approved = 0;
        for letter in tx.decision_letters(call.id)? {
            if let Ok(Some(approved)) = letter.approve(by, now) {
                tx.record(approved)?;
                n_approved += 1;
            }
        }
        Ok(n_approved)
    })
}

fn run<R>(tx: &mut Tx, actor: &Actor, slug: &str) -> Result<(Call, PersonId), Failure<R>> {
    let call = found(tx.call_by_slug(slug)?)?;
    policy::require(actor, Act::AnnounceCall, On::Call(&call))?;
    Ok((call, actor.person.ok_or(Denied::Hidden)?))
}

/// The list of letters; a file without one stands in it too.
///
/// # Errors
/// Of the database; hidden from everybody but the secretariat.
pub fn letters(app: &App, actor: &Actor, slug: &str, lang: Lang) -> Result<LettersPage, Lookup> {
    let now = app.clock.now();
    app.store.read(|tx| {
        let (call, me) = run::<std::convert::Infallible>(tx, actor, slug)?;
        let day = expected_day(tx, &call, now)?;
        let cities = cities(tx, &call)?;
        let names = names(tx)?;
        let results = results(tx, call.clone(), &BTreeMap::new())?;
        let mut rows = Vec::new();
        // Who handed a file to a colleague reads no letter to its city.
        for (file, decision, _) in results.files.iter().filter(|it| !policy::is_near(actor, &it.0))
        {
            let city = city_link(file, &cities, lang);
            let own: Vec<_> =
                results.letters.iter().filter(|it| it.application == file.id).collect();
            if own.is_empty() {
                rows.push(row(city.clone(), None, decision.as_ref(), &day, &names, lang));
            }
            let letter = |it: &&DecisionLetter| {
                row(city.clone(), Some(it), decision.as_ref(), &day, &names, lang)
            };
            rows.extend(own.iter().map(letter));
        }
        numbers::sort_by_name(lang, &mut rows, |it| &it.city.city);
        let next = rows.iter().find(|it| it.state == LetterState::Written);
        let mine = |it: &&DecisionLetter| {
            it.read_by.is_some() && it.approved_by.is_none() && it.rendered_by != me
        };
        Ok(LettersPage {
            slug: call.slug.clone(),
            title: title(&app.network, &call, lang),
            open: matches!(call.stage, call::Stage::Closed { .. }),
            day: dates::day(lang, &day),
            next: next.and_then(|it| it.id.clone()),
            n_to_approve: results.letters.iter().filter(mine).count(),
            rows,
            faults: Vec::new(),
            done: None,
            errors: Vec::new(),
        })
    })
}

fn names(tx: &mut Tx) -> Result<BTreeMap<PersonId, String>, store::Error> {
    Ok(tx.people()?.into_iter().map(|it| (it.id, it.name)).collect())
}

fn row(
    city: CityLink,
    letter: Option<&DecisionLetter>,
    decision: Option<&Decision>,
    day: &str,
    names: &BTreeMap<PersonId, String>,
    lang: Lang,
) -> LetterRow {
    LetterRow {
        city,
        id: letter.map(|it| it.id.to_string()),
        lang: letter.map(|it| it.lang),
        verdict: decision.map(|it| verdict_of(it.outcome)),
        state: letter.map_or(LetterState::Missing, |it| state(it, decision, day)),
        by: letter.map(|it| by_words(it, names, lang)).unwrap_or_default(),
    }
}

fn state(letter: &DecisionLetter, decision: Option<&Decision>, day: &str) -> LetterState {
    let is_true = decision.is_some_and(|it| letter.is_true(it.outcome, day));
    match (is_true, letter.read_by, letter.approved_by) {
        (false, ..) => LetterState::Stale,
        (true, _, Some(_)) => LetterState::Approved,
        (true, Some(_), None) => LetterState::Read,
        (true, None, None) => LetterState::Written,
    }
}

fn by_words(it: &DecisionLetter, names: &BTreeMap<PersonId, String>, lang: Lang) -> String {
    let name = |id: PersonId| names.get(&id).map_or("–", String::as_str);
    let mut words = vec![t!(lang, "letters-by-written", name = name(it.rendered_by))];
    words.extend(it.read_by.map(|by| t!(lang, "letters-by-read", name = name(by))));
    words.extend(it.approved_by.map(|by| t!(lang, "letters-by-approved", name = name(by))));
    words.join(" · ")
}

/// One letter, to be read.
///
/// # Errors
/// Of the database; hidden when there is none of that id in this call.
pub fn letter(
    app: &App,
    actor: &Actor,
    slug: &str,
    id: DecisionLetterId,
    lang: Lang,
) -> Result<LetterPage, Lookup> {
    let now = app.clock.now();
    app.store.read(|tx| {
        let (call, _) = run::<std::convert::Infallible>(tx, actor, slug)?;
        let letter = found(tx.decision_letter(id)?.filter(|it| it.call == call.id))?;
        let file = found(tx.application(letter.application)?)?;
        policy::require(actor, Act::Decide, On::Application(&file, None))?;
        let cities = cities(tx, &call)?;
        let decision = tx.decision_of(file.id)?;
        let day = expected_day(tx, &call, now)?;
        let names = names(tx)?;
        let open = matches!(call.stage, call::Stage::Closed { .. });
        Ok(LetterPage {
            slug: call.slug.clone(),
            title: title(&app.network, &call, lang),
            id: id.to_string(),
            city: city_link(&file, &cities, lang),
            verdict: verdict_of(letter.outcome),
            lang: letter.lang,
            state: state(&letter, decision.as_ref(), &day),
            by: by_words(&letter, &names, lang),
            can_read: open && letter.read_by.is_none(),
            refused: None,
            subject: letter.subject,
            body: letter.body,
            sha256: letter.sha256,
        })
    })
}

/// What kept letters from being written, with their cities.
///
/// # Errors
/// Of the database; hidden from everybody but the secretariat.
pub fn fault_lines(
    app: &App,
    actor: &Actor,
    slug: &str,
    faults: &[(ApplicationId, LetterFault)],
    lang: Lang,
) -> Result<Vec<(CityLink, String)>, Lookup> {
    app.store.read(|tx| {
        let (call, _) = run::<std::convert::Infallible>(tx, actor, slug)?;
        let cities = cities(tx, &call)?;
        let mut lines = Vec::new();
        for (id, fault) in faults {
            let file = found(tx.application(*id)?)?;
            lines.push((city_link(&file, &cities, lang), fault_words(fault, lang)));
        }
        Ok(lines)
    })
}

fn fault_words(fault: &LetterFault, lang: Lang) -> String {
    match fault {
        LetterFault::NoLanguage(of) => {
            t!(lang, "letters-fault-language", language = language_name(lang, *of))
        }
        LetterFault::NoContact => t!(lang, "letters-fault-contact"),
        LetterFault::Undecided => t!(lang, "letters-fault-undecided"),
        LetterFault::Unfilled(it) => {
            let field: &Unfilled = it;
            t!(lang, "letters-fault-field", field = field.about())
        }
    }
    .into_owned()
}
