//! What a commission asks the applicants of its country besides the network's form.
//!
//! Here is what the commission does; `own/answers.rs` is what a city's team says to it. Nothing
//! of either is read by another country, an expert or a visitor.

mod answers;

use domain::call::Call;
use domain::country::Country;
use domain::ids::OwnQuestionId;
use domain::language::Lang;
use domain::own_question::{AskRefused, AskedTogether, OwnKind, OwnQuestion};
use domain::people::Actor;
use domain::policy::{self, Act, On};
use domain::time::{Wall, WallRefused};
use domain::words;
use views::dates;
use views::pages::commission::{OwnDraft, OwnPage, OwnRow};
use views::parts::FieldError;

use super::desk::{place, until};
use super::desk_of;
use crate::failure::{Lookup, found};
use crate::{App, Failure, calls, chance};

pub use answers::{
    AnswerNo, Answered, answer_document, answer_text, answered_file, answers_page, may_answer,
};
pub(super) use answers::{rows_for_commission, rows_for_team};

/// An own question as an officer types it.
#[derive(Debug, Clone, Default)]
pub struct NewQuestion {
    /// How it is answered, by its word.
    pub kind: String,
    /// The language it is in, as two letters.
    pub language: String,
    /// The question.
    pub label: String,
    /// What else to know.
    pub help: String,
    /// Until when: date and minute, and the zone they are meant in.
    pub until: (String, String),
}

/// Why a question was not written down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DraftNo {
    /// It is answered in no known way.
    Kind,
    /// That is no language cities may answer in, nor one of the network's.
    Language,
    /// There is no such minute.
    When(WallRefused),
    /// The rule says no.
    Rule(AskRefused),
}

/// Writes a question down; the cities see it once it is asked.
///
/// # Errors
/// [`DraftNo`].
pub fn draft_question(
    app: &App,
    actor: &Actor,
    slug: &str,
    country: Country,
    new: &NewQuestion,
) -> Result<OwnQuestionId, Failure<DraftNo>> {
    let now = app.clock.now();
    let refuse = |no: DraftNo| Failure::Refused(no);
    let kind: OwnKind = new.kind.parse().map_err(|_| refuse(DraftNo::Kind))?;
    let language = language(app, &new.language).ok_or_else(|| refuse(DraftNo::Language))?;
    let (local, zone) = &new.until;
    let until = Wall::new(local, zone).deadline().map_err(|it| refuse(DraftNo::When(it)))?;
    let label = words::clean_line(&new.label);
    let help = words::clean(&new.help).trim().to_owned();
    let fresh = OwnQuestionId(chance::fresh_id(now));
    let rule = app.network.rules.own_question;
    let (actor, slug) = (actor.clone(), slug.to_owned());
    app.store.write(move |tx| {
        let (call, by) = desk_of(tx, &actor, &slug, country)?;
        let all = tx.own_questions(call.id, country)?;
        let question = OwnQuestion {
            id: fresh,
            call: call.id,
            country,
            kind,
            language,
            label: label.clone(),
            help: help.clone(),
            until: until.clone(),
            drafted_at: now,
            drafted_by: by,
            asked_at: None,
            ended_at: None,
        };
        // Sent twice by an impatient hand: it is there.
        let same = |it: &&OwnQuestion| {
            it.asked_at.is_none()
                && it.ended_at.is_none()
                && (&it.label, it.kind, &it.until) == (&question.label, kind, &question.until)
        };
        if let Some(there) = all.iter().find(same) {
            return Ok(there.id);
        }
        let n_already = all.iter().filter(|it| it.ended_at.is_none()).count();
        let changed = OwnQuestion::draft(question, &call, n_already, &rule);
        Ok(tx.record(changed.map_err(|it| Failure::Refused(DraftNo::Rule(it)))?)?.id)
    })
}

/// A language of answers, or of the network's own.
fn language(app: &App, code: &str) -> Option<Lang> {
    let lang: Lang = code.parse().ok()?;
    let rules = &app.network.rules.answers;
    (app.network.speaks(lang) || rules.languages.iter().any(|it| it.code == lang)).then_some(lang)
}

/// Asks everything that is written down, as one act: each city gets one letter.
///
/// # Errors
/// [`AskRefused`].
pub fn ask_all(
    app: &App,
    actor: &Actor,
    slug: &str,
    country: Country,
) -> Result<(), Failure<AskRefused>> {
    let now = app.clock.now();
    let (actor, slug) = (actor.clone(), slug.to_owned());
    app.store.write(move |tx| {
        let (call, by) = desk_of(tx, &actor, &slug, country)?;
        let all = tx.own_questions(call.id, country)?;
        let asked = AskedTogether::ask(all, (&call, country), by, now);
        tx.record(asked.map_err(Failure::Refused)?)?;
        Ok(())
    })
}

/// Takes a question back, asked or not; what was answered stays with the commission.
///
/// # Errors
/// Hidden when it is not of this desk.
pub fn end_question(
    app: &App,
    actor: &Actor,
    slug: &str,
    country: Country,
    id: OwnQuestionId,
) -> Result<(), Lookup> {
    let now = app.clock.now();
    let (actor, slug) = (actor.clone(), slug.to_owned());
    app.store.write(move |tx| {
        let (call, by) = desk_of(tx, &actor, &slug, country)?;
        let question = tx.own_question(id)?;
        let of_it = |it: &OwnQuestion| it.call == call.id && it.country == country;
        if let Some(changed) = found(question.filter(of_it))?.end(by, now) {
            tx.record(changed)?;
        }
        Ok(())
    })
}

/// What happened before the page is shown again.
#[derive(Debug, Clone, Default)]
pub struct OwnAfter {
    /// What was typed.
    pub typed: Option<NewQuestion>,
    /// What is wrong with it.
    pub errors: Vec<FieldError>,
    /// What was refused, in a sentence.
    pub stopped: Option<String>,
    /// The text that tells what was done.
    pub done: Option<&'static str>,
}

/// The commission's page of its own questions.
///
/// # Errors
/// [`policy::Denied`] unless the actor may act for the country.
pub fn own_page(
    app: &App,
    actor: &Actor,
    slug: &str,
    country: Country,
    lang: Lang,
    after: OwnAfter,
) -> Result<OwnPage, Lookup> {
    let now = app.clock.now();
    app.store.read(|tx| {
        let call = found(tx.call_by_slug(slug)?)?;
        policy::require(actor, Act::SeeCall, On::Call(&call))?;
        policy::require(actor, Act::ActForCountry, On::Country(country))?;
        let all = tx.own_questions(call.id, country)?;
        let answers = tx.own_answers_of(call.id, country)?;
        let row = |it: &OwnQuestion| OwnRow {
            id: it.id,
            kind: it.kind,
            language: it.language,
            label: it.label.clone(),
            help: it.help.clone(),
            until: until_words(app, it, lang),
            until_at: it.until.at,
            is_open: it.is_open(now),
            n_answers: answers.iter().filter(|answer| answer.question == it.id).count(),
        };
        let running = tx.running_applications(call.id)?;
        let running = running.iter().filter(|it| it.country == country);
        let (mut drafts, mut asked) = (Vec::new(), Vec::new());
        for question in all.iter().filter(|it| it.ended_at.is_none()) {
            let list = if question.asked_at.is_some() { &mut asked } else { &mut drafts };
            list.push(row(question));
        }
        Ok(OwnPage {
            place: place(app, &call, country, lang),
            until: until(app, &call, lang),
            may_act: call.is_endorsing(now),
            n_cities: running.count(),
            drafts,
            asked,
            languages: languages(app),
            draft: typed(app, &call, after.typed, lang),
            errors: after.errors,
            stopped: after.stopped,
            done: after.done,
        })
    })
}

/// The form as typed, or with the commission's own time proposed.
fn typed(app: &App, call: &Call, typed: Option<NewQuestion>, lang: Lang) -> OwnDraft {
    let wall = &call.clocks.endorsement.wall;
    let typed = typed.unwrap_or_else(|| NewQuestion {
        kind: OwnKind::Text.as_str().to_owned(),
        language: lang.to_string(),
        until: (String::new(), wall.zone.clone()),
        ..NewQuestion::default()
    });
    OwnDraft {
        kind: typed.kind,
        language: typed.language,
        label: typed.label,
        help: typed.help,
        local: typed.until.0,
        zone: typed.until.1,
        chars_max: app.network.rules.own_question.question_chars as usize,
    }
}

/// The languages a commission can ask in, each by its own name.
fn languages(app: &App) -> Vec<(Lang, String)> {
    let rules = &app.network.rules.answers;
    let all = app.network.about.languages.iter().chain(&rules.languages);
    let mut listed: Vec<(Lang, String)> = Vec::new();
    for it in all {
        if !listed.iter().any(|(code, _)| *code == it.code) {
            listed.push((it.code, it.own_name.clone()));
        }
    }
    listed
}

/// A question's date in its own zone.
pub(super) fn until_words(app: &App, it: &OwnQuestion, lang: Lang) -> String {
    let zone = &it.until.wall.zone;
    dates::deadline(lang, &it.until, &calls::place(&app.network, zone, lang))
}
