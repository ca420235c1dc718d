//! What a city's team says to its commission's own questions.
//!
//! It is saved apart from the application: no hash, no signature and no receipt knows of it, so
//! it can be said while the application itself is handed in.

use std::collections::BTreeMap;

use domain::ids::{ApplicationId, OwnQuestionId, PersonId};
use domain::language::Lang;
use domain::own_question::{OwnAnswer, OwnAnswerRefused, OwnQuestion};
use domain::people::Actor;
use domain::policy::{self, Act, On};
use domain::signature::SignedFile;
use domain::time::Timestamp;
use domain::words;
use store::Tx;
use views::dates;
use views::pages::commission::{AnswersPage, OwnAnswered, OwnAsked};

use super::until_words;
use crate::commissions::team;
use crate::failure::{Lookup, found};
use crate::files::signed_page::{self, Kept};
use crate::{App, Failure};

/// Why an own question was not answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AnswerNo {
    /// There is no file, or it is empty.
    NoFile,
    /// It is no PDF, JPEG or PNG.
    Kind,
    /// It is larger than allowed.
    TooLarge {
        /// The largest allowed.
        max_bytes: u64,
    },
    /// The rule says no.
    Rule(OwnAnswerRefused),
}

/// Whether the actor may answer, asked before a file's bytes are read.
///
/// # Errors
/// When the actor may not write for the team.
pub fn may_answer(app: &App, actor: &Actor, id: ApplicationId) -> Result<(), Lookup> {
    app.store.read(|tx| {
        let file = found(tx.application(id)?)?;
        policy::require(actor, Act::WriteApplication, On::Application(&file, None))?;
        Ok(())
    })
}

/// Answers with a text. `based_on` is the version the person saw, 0 for none.
///
/// # Errors
/// [`AnswerNo::Rule`].
pub fn answer_text(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    question: OwnQuestionId,
    text: &str,
    based_on: i64,
) -> Result<(), Failure<AnswerNo>> {
    let text = words::clean(text).trim().to_owned();
    answer(app, actor, (id, question), (text, None), based_on)
}

/// Answers with a document, in place of the one there may be.
///
/// # Errors
/// [`AnswerNo`]; a file that is refused is not stored.
pub fn answer_document(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    question: OwnQuestionId,
    (name, bytes): (&str, &[u8]),
    based_on: i64,
) -> Result<(), Failure<AnswerNo>> {
    may_answer(app, actor, id).map_err(|it| it.map(|no| match no {}))?;
    let max_bytes = app.network.rules.upload.max_bytes;
    if bytes.is_empty() {
        return Err(Failure::Refused(AnswerNo::NoFile));
    }
    if bytes.len() as u64 > max_bytes {
        return Err(Failure::Refused(AnswerNo::TooLarge { max_bytes }));
    }
    let kept = signed_page::keep(app, name, bytes).map_err(|it| it.or(AnswerNo::Kind))?;
    answer(app, actor, (id, question), (String::new(), Some(kept)), based_on)
}

fn answer(
    app: &App,
    actor: &Actor,
    (id, question): (ApplicationId, OwnQuestionId),
    (text, kept): (String, Option<Kept>),
    based_on: i64,
) -> Result<(), Failure<AnswerNo>> {
    let now = app.clock.now();
    let rule = app.network.rules.own_question;
    let actor = actor.clone();
    app.store.write(move |tx| {
        let file = found(tx.application(id)?)?;
        policy::require(&actor, Act::WriteApplication, On::Application(&file, None))?;
        let by = found(actor.person)?;
        let of_it = |it: &OwnQuestion| {
            it.asked_at.is_some() && it.call == file.call && it.country == file.country
        };
        let question = found(tx.own_question(question)?.filter(of_it))?;
        let document = kept.as_ref().map(|it| it.for_row(tx)).transpose()?;
        let answers = tx.own_answers(id)?;
        let current = answers.iter().find(|it| it.question == question.id);
        let answer = OwnAnswer {
            question: question.id,
            application: id,
            version: 0,
            text: text.clone(),
            file: document,
            answered_at: now,
            answered_by: by,
        };
        let given = OwnAnswer::give(answer, (&question, &file), current, based_on, &rule);
        if let Some(changed) = given.map_err(|it| Failure::Refused(AnswerNo::Rule(it)))? {
            tx.record(changed)?;
        }
        Ok(())
    })
}

/// What happened to one answer before the page is shown again.
#[derive(Debug, Clone, Default)]
pub struct Answered {
    /// Which question.
    pub question: Option<OwnQuestionId>,
    /// The text as typed.
    pub typed: String,
    /// Why it was not taken, in a sentence.
    pub refused: Option<String>,
    /// The version that a save can build on now, where somebody else was faster.
    pub theirs: Option<(String, i64)>,
    /// The text that tells what was done.
    pub done: Option<&'static str>,
}

/// The team's page of what its commission asks.
///
/// # Errors
/// When the actor is not of the team.
pub fn answers_page(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    lang: Lang,
    after: Answered,
) -> Result<AnswersPage, Lookup> {
    let now = app.clock.now();
    app.store.read(|tx| {
        let file = found(tx.application(id)?)?;
        let on = On::Application(&file, None);
        policy::require(actor, Act::ReadApplication, on)?;
        found(actor.part_in(file.city))?;
        let may_write = policy::require(actor, Act::WriteApplication, on).is_ok();
        let call = found(tx.call(file.call)?)?;
        let city = found(tx.city(file.city)?)?;
        let panel = team::panel(app, tx, &file, lang)?;
        Ok(AnswersPage {
            about: team::about(app, &call, &file, &city, lang),
            country_name: crate::commissions::country_name(file.country, lang),
            asked: rows_for_team(app, tx, &file, lang, now)?,
            interview: panel.interview,
            may_write,
            chars_max: app.network.rules.own_question.answer_chars as usize,
            megabytes_max: u32::try_from(app.network.rules.upload.max_bytes / 1_000_000)
                .unwrap_or(u32::MAX),
            after: views::pages::commission::AnswerAfter {
                question: after.question,
                typed: after.typed,
                refused: after.refused,
                theirs: after.theirs,
                done: after.done,
            },
        })
    })
}

/// What the commission asks of one application, with what was said to it. Questions that were
/// taken back are the commission's alone.
pub(in crate::commissions) fn rows_for_team(
    app: &App,
    tx: &mut Tx,
    file: &domain::application::Application,
    lang: Lang,
    now: Timestamp,
) -> Result<Vec<OwnAsked>, store::Error> {
    let questions = tx.own_questions(file.call, file.country)?;
    if questions.is_empty() {
        return Ok(Vec::new());
    }
    let answers = tx.own_answers(file.id)?;
    let names = names(tx, &answers)?;
    let asked = questions.iter().filter(|it| it.is_asked());
    Ok(asked.map(|it| row(app, it, &answers, &names, lang, now)).collect())
}

/// The same as the commission reads it: also what it took back, where something was said.
pub(in crate::commissions) fn rows_for_commission(
    app: &App,
    tx: &mut Tx,
    file: &domain::application::Application,
    lang: Lang,
    now: Timestamp,
) -> Result<Vec<OwnAsked>, store::Error> {
    let questions = tx.own_questions(file.call, file.country)?;
    let answers = tx.own_answers(file.id)?;
    let names = names(tx, &answers)?;
    let said = |it: &&OwnQuestion| answers.iter().any(|answer| answer.question == it.id);
    let shown = questions.iter().filter(|it| it.is_asked() || said(it));
    Ok(shown.map(|it| row(app, it, &answers, &names, lang, now)).collect())
}

fn names(tx: &mut Tx, answers: &[OwnAnswer]) -> Result<BTreeMap<PersonId, String>, store::Error> {
    let mut names = BTreeMap::new();
    for answer in answers {
        if let Some(person) = tx.person(answer.answered_by)? {
            names.insert(person.id, person.name);
        }
    }
    Ok(names)
}

fn row(
    app: &App,
    it: &OwnQuestion,
    answers: &[OwnAnswer],
    names: &BTreeMap<PersonId, String>,
    lang: Lang,
    now: Timestamp,
) -> OwnAsked {
    let zone = &app.network.about.zone.id;
    let said = |answer: &OwnAnswer| OwnAnswered {
        text: answer.text.clone(),
        file: answer.file.as_ref().map(|it| (it.name.clone(), it.size_bytes)),
        version: answer.version,
        who: names.get(&answer.answered_by).cloned().unwrap_or_default(),
        when: dates::moment_short(lang, answer.answered_at, zone),
    };
    OwnAsked {
        id: it.id,
        kind: it.kind,
        language: it.language,
        label: it.label.clone(),
        help: it.help.clone(),
        until: until_words(app, it, lang),
        until_at: it.until.at,
        is_open: it.is_open(now),
        is_ended: it.ended_at.is_some(),
        answer: answers.iter().find(|answer| answer.question == it.id).map(said),
    }
}

/// The document of an answer: for the team, and for the commission once the file lies with it.
///
/// # Errors
/// Hidden for everybody else.
pub fn answered_file(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    question: OwnQuestionId,
) -> Result<(SignedFile, Vec<u8>), Lookup> {
    let document = app.store.read(|tx| {
        let file = found(tx.application(id)?)?;
        let on = On::Application(&file, None);
        if actor.part_in(file.city).is_none() {
            crate::commissions::case::sees_answers(app, actor, on)?;
        }
        let answers = tx.own_answers(id)?;
        let answer = answers.into_iter().find(|it| it.question == question);
        Ok::<_, Lookup>(found(answer.and_then(|it| it.file))?)
    })?;
    let bytes =
        app.blobs.get(&document.sha256).map_err(|error| Failure::Files(error.to_string()))?;
    Ok((document, bytes))
}
