//! What a team says to itself about a question. No other desk has a query for it.

use std::collections::HashMap;

use domain::comment::{Comment, CommentRefused};
use domain::form::Form;
use domain::ids::{ApplicationId, CommentId, PersonId};
use domain::language::Lang;
use domain::people::{Actor, Person, TeamMember};
use domain::policy::Act;
use domain::time::Timestamp;
use domain::words;
use store::{Tx, WriteTx};
use views::dates;
use views::pages::applications::{CommentShown, CommentsPage, Discussion, Shown, Thread};

use super::filing::{Filing, KeyUsed};
use super::loaded::{Case, Content};
use super::rows;
use crate::failure::{Lookup, found};
use crate::{App, Failure, chance};

/// What somebody says, as typed.
#[derive(Debug, Clone, Default)]
pub struct Saying {
    /// The thread it answers; none for a new one.
    pub thread: Option<CommentId>,
    /// The words.
    pub body: String,
    /// The language they are in, as two letters.
    pub language: String,
    /// Whom it asks: the person's id, or nothing.
    pub asked: String,
}

/// Why nothing was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SayRefused {
    /// The rule says no.
    Rule(CommentRefused),
    /// That is no language.
    NoSuchLanguage,
    /// The form's key did something else before.
    Key(KeyUsed),
}

impl From<KeyUsed> for SayRefused {
    fn from(key: KeyUsed) -> SayRefused {
        SayRefused::Key(key)
    }
}

impl From<CommentRefused> for SayRefused {
    fn from(rule: CommentRefused) -> SayRefused {
        SayRefused::Rule(rule)
    }
}

/// Writes a comment on a question, once for each key. Who is asked gets a letter; nobody else.
///
/// # Errors
/// [`SayRefused`].
pub fn comment(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    question: &str,
    saying: &Saying,
    key: &str,
) -> Result<CommentId, Failure<SayRefused>> {
    let now = app.clock.now();
    let rule = app.network.rules.comment;
    let body = words::clean(&saying.body).trim().to_owned();
    let language = saying.language.parse::<Lang>().ok();
    let asked: Option<PersonId> = match saying.asked.trim() {
        "" => None,
        it => Some(it.parse().map_err(|_| Failure::Refused(CommentRefused::NotInTeam.into()))?),
    };
    let thread = saying.thread;
    let thread_text = thread.map_or(String::new(), |it| it.to_string());
    let said =
        [id.to_string(), question.to_owned(), thread_text, body.clone(), saying.asked.clone()];
    let said: Vec<&str> = said.iter().map(String::as_str).collect();
    let filing = Filing::new("comment.write", key, &said);
    let filing = filing.map_err(|it| Failure::Refused(it.into()))?;
    let (actor, app_, question) = (actor.clone(), app.clone(), question.to_owned());
    let fresh = CommentId(chance::fresh_id(now));
    app.store.write(move |tx| {
        let (case, by) = discuss(tx, &actor, id)?;
        let form = case.form(&app_, tx).map_err(none)?;
        found(form.question(&question))?;
        if let Some(done) = filing.before::<SayRefused>(tx, by)? {
            let before = done.parse().map_err(|_| store::Error::Missing("the outcome of a key"))?;
            return Ok(before);
        }
        let language = language.ok_or(Failure::Refused(SayRefused::NoSuchLanguage))?;
        let first = match thread {
            None => None,
            Some(it) => Some(found(tx.comment(it)?.filter(|it| it.is_of(&case.file)))?),
        };
        let n_already = tx.comments_on(id, &question)?.len();
        let team = tx.team(case.file.city)?;
        let comment = Comment {
            id: fresh,
            application: id,
            question: question.clone(),
            thread: fresh,
            body: body.clone(),
            language,
            asked,
            written_at: now,
            written_by: by,
            edited_at: None,
            deleted_at: None,
            settled_at: None,
            settled_by: None,
        };
        let changed = Comment::write(comment, first.as_ref(), n_already, &team, &rule);
        let written = tx.record(changed.map_err(|it| Failure::Refused(it.into()))?)?;
        filing.keep(tx, by, &written.id.to_string(), now)?;
        Ok(written.id)
    })
}

/// Puts other words in place of one's own; answers with the question they stand at.
///
/// # Errors
/// [`SayRefused`].
pub fn edit_comment(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    comment: CommentId,
    body: &str,
    language: &str,
) -> Result<String, Failure<SayRefused>> {
    let now = app.clock.now();
    let rule = app.network.rules.comment;
    let body = words::clean(body).trim().to_owned();
    let language = language.parse::<Lang>().ok();
    on_comment(app, actor, id, comment, move |it, by| {
        let language = language.ok_or(SayRefused::NoSuchLanguage)?;
        Ok(it.edit(body.clone(), language, &rule, by, now)?)
    })
}

/// Takes one's own words away; answers with the question they stood at.
///
/// # Errors
/// [`SayRefused`].
pub fn delete_comment(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    comment: CommentId,
) -> Result<String, Failure<SayRefused>> {
    let now = app.clock.now();
    on_comment(app, actor, id, comment, move |it, by| Ok(Some(it.delete(by, now)?)))
}

/// Settles a thread, or opens it again; answers with its question.
///
/// # Errors
/// [`SayRefused`].
pub fn settle_thread(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    comment: CommentId,
    settle: Settle,
) -> Result<String, Failure<SayRefused>> {
    let now = app.clock.now();
    on_comment(app, actor, id, comment, move |it, by| {
        Ok(match settle {
            Settle::Settled => it.settle(by, now)?,
            Settle::Open => it.reopen(by, now)?,
        })
    })
}

/// The question a comment stands at, for whoever was refused an act on it.
///
/// # Errors
/// When the actor is not of the team, or the comment is of another application.
pub fn question_of_comment(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    comment: CommentId,
) -> Result<String, Lookup> {
    app.store.read(|tx| {
        let case = Case::load(tx, actor, Act::DiscussApplication, id)?;
        Ok(found(tx.comment(comment)?.filter(|it| it.is_of(&case.file)))?.question)
    })
}

/// What becomes of a thread.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Settle {
    /// It is settled.
    Settled,
    /// It is open again.
    Open,
}

type ToComment = Result<Option<domain::event::Changed<Comment>>, SayRefused>;

fn on_comment(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    comment: CommentId,
    act: impl Fn(Comment, PersonId) -> ToComment + Send + 'static,
) -> Result<String, Failure<SayRefused>> {
    let actor = actor.clone();
    app.store.write(move |tx| {
        let (case, by) = discuss(tx, &actor, id)?;
        let it = found(tx.comment(comment)?.filter(|it| it.is_of(&case.file)))?;
        let question = it.question.clone();
        if let Some(changed) = act(it, by).map_err(Failure::Refused)? {
            tx.record(changed)?;
        }
        Ok(question)
    })
}

fn none<R>(it: Lookup) -> Failure<R> {
    it.map(|no| match no {})
}

fn discuss<R>(
    tx: &mut WriteTx,
    actor: &Actor,
    id: ApplicationId,
) -> Result<(Case, PersonId), Failure<R>> {
    let case = Case::load(tx, actor, Act::DiscussApplication, id).map_err(none)?;
    Ok((case, found(actor.person)?))
}

/// How many comments each question has, and how many threads are open there.
pub(super) fn discussions(
    tx: &mut Tx,
    id: ApplicationId,
) -> Result<HashMap<String, Discussion>, store::Error> {
    let counts = tx.comment_counts(id)?.into_iter();
    Ok(counts.map(|(question, n, n_open)| (question, Discussion { n, n_open })).collect())
}

/// The page of what the team says about a question.
///
/// # Errors
/// When the actor is not of the team, or the form has no such question.
pub fn comments_page(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    question: &str,
    lang: Lang,
) -> Result<CommentsPage, Lookup> {
    let now = app.clock.now();
    let rule = app.network.rules.comment;
    app.store.read(|tx| {
        let case = Case::load(tx, actor, Act::DiscussApplication, id)?;
        let form = case.form(app, tx)?;
        let asked = found(form.question(question))?;
        let content = Content::load(tx, id)?;
        let current = match asked.is_file() {
            true => Shown::Files(rows::files_of(&content, question)),
            false => Shown::of_draft(asked, content.answers.get(question), lang),
        };
        let team = tx.team(case.file.city)?;
        let people = tx.people_ever_in(case.file.city)?;
        let zone = case.call.clocks.city.wall.zone.clone();
        let all = tx.comments_on(id, question)?;
        let told = Telling { actor, people: &people, team: &team, zone: &zone, now, lang, rule };
        let member = |it: &TeamMember| {
            let name = people.iter().find(|of| of.id == it.person)?.name.clone();
            Some((it.person.to_string(), format!("{name} ({})", it.organisation)))
        };
        let others = team.iter().filter(|it| Some(it.person) != actor.person);
        Ok(CommentsPage {
            about: rows::about(&case, lang),
            question: question.to_owned(),
            section: section_of(&form, question),
            label: asked.label.to(lang).to_owned(),
            current,
            threads: told.threads(&all),
            members: others.filter_map(member).collect(),
            languages: app.network.languages().collect(),
            place: rows::place_of(app, &zone, lang),
            max_chars: rule.max_chars,
            edit_minutes: rule.edit_minutes,
            key: rows::fresh_key(now),
            typed: None,
            done: None,
        })
    })
}

fn section_of(form: &Form, question: &str) -> String {
    form.section_of(question).map_or(String::new(), |it| it.id.clone())
}

/// To whom and when comments are told.
struct Telling<'a> {
    actor: &'a Actor,
    people: &'a [Person],
    team: &'a [TeamMember],
    zone: &'a str,
    now: Timestamp,
    lang: Lang,
    rule: domain::network::CommentRule,
}

impl Telling<'_> {
    fn threads(&self, all: &[Comment]) -> Vec<Thread> {
        let firsts = all.iter().filter(|it| it.thread == it.id);
        let thread = |first: &Comment| Thread {
            first: first.id.to_string(),
            settled: first.settled_at.map(|at| {
                (first.settled_by.map_or(String::new(), |it| self.name(it)), self.moment(at))
            }),
            comments: all
                .iter()
                .filter(|it| it.thread == first.id)
                .map(|it| self.one(it))
                .collect(),
        };
        let mut threads: Vec<Thread> = firsts.map(thread).collect();
        // Open ones first; the order of beginning within each.
        threads.sort_by_key(|it| it.settled.is_some());
        threads
    }

    fn one(&self, it: &Comment) -> CommentShown {
        let mine = self.actor.person == Some(it.written_by) && it.deleted_at.is_none();
        CommentShown {
            id: it.id.to_string(),
            who: self.name(it.written_by),
            organisation: self.organisation(it.written_by),
            at: it.written_at,
            when: self.moment(it.written_at),
            body: it.body.clone(),
            language: it.language,
            asked: it.asked.map(|it| self.name(it)),
            is_edited: it.edited_at.is_some(),
            is_deleted: it.deleted_at.is_some(),
            mine,
            can_mend: mine && self.now <= it.open_until(&self.rule),
        }
    }

    fn name(&self, person: PersonId) -> String {
        self.people.iter().find(|it| it.id == person).map(|it| it.name.clone()).unwrap_or_default()
    }

    fn organisation(&self, person: PersonId) -> Option<String> {
        self.team.iter().find(|it| it.person == person).map(|it| it.organisation.clone())
    }

    fn moment(&self, at: Timestamp) -> String {
        dates::moment_short(self.lang, at, self.zone)
    }
}
