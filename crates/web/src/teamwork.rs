//! What a team does among itself: comments, sections given to people, sign-off.

use app::Failure;
use app::applications::{self, SayRefused, Saying, Settle};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use domain::assignment::AssignRefused;
use domain::comment::CommentRefused;
use domain::ids::{ApplicationId, CommentId};
use domain::language::Lang;
use domain::policy::Act;
use domain::sign_off::{AgreeRefused, NameRefused};
use views::pages::applications as pages;
use views::pages::applications::Typed;
use views::parts::FieldError;
use views::shell::Nav;
use views::t;

use crate::applications::{check_again, signed_in};
use crate::errors::PageError;
use crate::fields::{Fields, Query};
use crate::reader::{Params, Reader};
use crate::routes::{Gate, Routes};
use crate::site::Site;
use crate::urls;

pub(crate) fn routes(routes: Routes) -> Routes {
    let discuss = Gate::Act(Act::DiscussApplication);
    let assign = Gate::Act(Act::AssignSection);
    let agree = Gate::Act(Act::AgreeForParty);
    let run = Gate::Act(Act::RunTeam);
    routes
        .get("/{lang}/applications/{id}/questions/{question}/comments", discuss, comments)
        .post("/{lang}/applications/{id}/questions/{question}/comments", discuss, say)
        .post("/{lang}/applications/{id}/comments/{comment}/text", discuss, mend)
        .post("/{lang}/applications/{id}/comments/{comment}/removal", discuss, delete)
        .post("/{lang}/applications/{id}/comments/{comment}/settlement", discuss, settle)
        .post("/{lang}/applications/{id}/comments/{comment}/reopening", discuss, reopen)
        .get("/{lang}/applications/{id}/sections/{section}/assignment", assign, assignment)
        .post("/{lang}/applications/{id}/sections/{section}/assignment", assign, give)
        .post("/{lang}/applications/{id}/sections/{section}/assignment/end", assign, end)
        .post("/{lang}/applications/{id}/agreements", agree, agree_to)
        .post("/{lang}/applications/{id}/agreements/{party}/withdrawal", agree, take_back)
        .get("/{lang}/applications/{id}/parties", run, parties)
        .post("/{lang}/applications/{id}/parties", run, name)
}

/// `GET /applications/{id}/questions/{question}/comments`
async fn comments(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    Query(query): Query,
) -> Result<Response, PageError> {
    signed_in(&reader)?;
    let done = match query.raw("done") {
        "said" => Some("comments-done-said"),
        "mended" => Some("comments-done-mended"),
        "deleted" => Some("comments-done-deleted"),
        "settled" => Some("comments-done-settled"),
        "reopened" => Some("comments-done-reopened"),
        _ => None,
    };
    let question = params.typed("question")?;
    let page = comments_markup(&site, &reader, params.id()?, question, None, done).await?;
    Ok(reader.page(page))
}

async fn comments_markup(
    site: &Site,
    reader: &Reader,
    id: ApplicationId,
    question: String,
    typed: Option<Typed>,
    done: Option<&'static str>,
) -> Result<views::Markup, PageError> {
    let (actor, lang) = (reader.actor.clone(), reader.lang);
    let page =
        site.run(move |app| applications::comments_page(app, &actor, id, &question, lang)).await?;
    let page = pages::CommentsPage { typed, done, ..page };
    Ok(pages::comments(&reader.shell(site, Some(Nav::Desk)), &page))
}

/// A field of the form of a thread or comment, as the page names it.
fn named(field: &str, at: &str) -> String {
    if at.is_empty() { field.to_owned() } else { format!("{field}-{at}") }
}

/// What was typed into the form of a thread, or of a new one, with the thread as it was sent.
fn saying(fields: &Fields) -> Result<(String, Saying), PageError> {
    let at = fields.text("thread");
    let thread = match at.as_str() {
        "" => None,
        it => Some(it.parse().map_err(|_| PageError::Status(StatusCode::NOT_FOUND))?),
    };
    let saying = Saying {
        thread,
        body: fields.text(&named("body", &at)),
        language: fields.text(&named("language", &at)),
        asked: fields.text(&named("asked", &at)),
    };
    Ok((at, saying))
}

/// `POST /applications/{id}/questions/{question}/comments`
async fn say(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    signed_in(&reader)?;
    let (id, question): (ApplicationId, String) = (params.id()?, params.typed("question")?);
    let (at, saying) = saying(&fields)?;
    let (actor, key) = (reader.actor.clone(), fields.text("key"));
    let (said, about) = (saying.clone(), question.clone());
    let done =
        site.run(move |app| applications::comment(app, &actor, id, &about, &said, &key)).await;
    match done {
        Ok(it) => {
            Ok(reader.see(&format!("{}?done=said#comment-{it}", urls::comments(id, &question))))
        }
        Err(Failure::Refused(refused)) => {
            let wrong = refusal(reader.lang, &refused);
            let Saying { body, language, asked, .. } = saying;
            let typed = Some(Typed { at, body, language, asked, wrong });
            Ok(reader.again(comments_markup(&site, &reader, id, question, typed, None).await?))
        }
        Err(failure) => Err(failure.into()),
    }
}

/// `POST /applications/{id}/comments/{comment}/text`
async fn mend(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    signed_in(&reader)?;
    let (id, comment): (ApplicationId, CommentId) = (params.id()?, params.typed("comment")?);
    let at = comment.to_string();
    let body = fields.text(&named("body", &at));
    let language = fields.text(&named("language", &at));
    let actor = reader.actor.clone();
    let (said, spoken) = (body.clone(), language.clone());
    let done = site
        .run(move |app| applications::edit_comment(app, &actor, id, comment, &said, &spoken))
        .await;
    let typed = |wrong| Typed { at, body, language, asked: String::new(), wrong };
    after(&site, &reader, id, comment, done, "mended", typed).await
}

/// `POST /applications/{id}/comments/{comment}/removal`
async fn delete(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    signed_in(&reader)?;
    let (id, comment): (ApplicationId, CommentId) = (params.id()?, params.typed("comment")?);
    let actor = reader.actor.clone();
    let done = site.run(move |app| applications::delete_comment(app, &actor, id, comment)).await;
    after(&site, &reader, id, comment, done, "deleted", nothing_typed).await
}

/// `POST /applications/{id}/comments/{comment}/settlement`
async fn settle(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    become_(&site, &reader, &params, Settle::Settled).await
}

/// `POST /applications/{id}/comments/{comment}/reopening`
async fn reopen(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    become_(&site, &reader, &params, Settle::Open).await
}

async fn become_(
    site: &Site,
    reader: &Reader,
    params: &Params,
    to: Settle,
) -> Result<Response, PageError> {
    signed_in(reader)?;
    let (id, comment): (ApplicationId, CommentId) = (params.id()?, params.typed("comment")?);
    let actor = reader.actor.clone();
    let done = site.run(move |app| applications::settle_thread(app, &actor, id, comment, to)).await;
    let word = if to == Settle::Settled { "settled" } else { "reopened" };
    after(site, reader, id, comment, done, word, nothing_typed).await
}

fn nothing_typed(wrong: String) -> Typed {
    let none = String::new;
    Typed { at: none(), body: none(), language: none(), asked: none(), wrong }
}

/// Back to the page of the question, or the page again with what was refused.
async fn after(
    site: &Site,
    reader: &Reader,
    id: ApplicationId,
    comment: CommentId,
    done: Result<String, Failure<SayRefused>>,
    word: &str,
    typed: impl FnOnce(String) -> Typed,
) -> Result<Response, PageError> {
    match done {
        Ok(question) => {
            let to = urls::comments(id, &question);
            Ok(reader.see(&format!("{to}?done={word}#comment-{comment}")))
        }
        Err(Failure::Refused(refused)) => {
            let actor = reader.actor.clone();
            let question = site
                .run(move |app| applications::question_of_comment(app, &actor, id, comment))
                .await?;
            let typed = Some(typed(refusal(reader.lang, &refused)));
            Ok(reader.again(comments_markup(site, reader, id, question, typed, None).await?))
        }
        Err(failure) => Err(failure.into()),
    }
}

fn refusal(lang: Lang, refused: &SayRefused) -> String {
    match refused {
        SayRefused::NoSuchLanguage => t!(lang, "refusal-comment-language"),
        SayRefused::Key(_) => t!(lang, "application-key-used"),
        SayRefused::Rule(rule) => match rule {
            CommentRefused::Blank => t!(lang, "refusal-comment-blank"),
            CommentRefused::TooLong { max } => t!(lang, "refusal-comment-too-long", max = *max),
            CommentRefused::TooMany { max } => t!(lang, "refusal-comment-too-many", max = *max),
            CommentRefused::NotInTeam => t!(lang, "refusal-comment-not-in-team"),
            CommentRefused::Settled => t!(lang, "refusal-comment-settled"),
            CommentRefused::NotYours => t!(lang, "refusal-comment-not-yours"),
            CommentRefused::TooLate { minutes } => {
                t!(lang, "refusal-comment-too-late", count = *minutes)
            }
            CommentRefused::Deleted => t!(lang, "refusal-comment-deleted"),
            CommentRefused::AnotherThread => t!(lang, "refusal-comment-another-thread"),
        },
    }
    .into_owned()
}

/// `GET /applications/{id}/sections/{section}/assignment`
async fn assignment(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    signed_in(&reader)?;
    let page = assignment_page(&site, &reader, params.id()?, params.typed("section")?).await?;
    Ok(reader.page(pages::assignment(&reader.shell(&site, Some(Nav::Desk)), &page)))
}

async fn assignment_page(
    site: &Site,
    reader: &Reader,
    id: ApplicationId,
    section: String,
) -> Result<pages::AssignmentPage, PageError> {
    let (actor, lang) = (reader.actor.clone(), reader.lang);
    let page =
        site.run(move |app| applications::assignment_page(app, &actor, id, &section, lang)).await?;
    Ok(page)
}

/// `POST /applications/{id}/sections/{section}/assignment`
async fn give(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    signed_in(&reader)?;
    let (id, section): (ApplicationId, String) = (params.id()?, params.typed("section")?);
    let (person, until_on) = (fields.text("person"), fields.text("until"));
    let actor = reader.actor.clone();
    let (name, who, day) = (section.clone(), person.clone(), until_on.clone());
    let done =
        site.run(move |app| applications::assign_section(app, &actor, id, &name, &who, &day)).await;
    match done {
        Ok(()) => Ok(reader.see(&format!("{}?done=given", urls::application(id)))),
        Err(Failure::Refused(refused)) => {
            let page = assignment_page(&site, &reader, id, section).await?;
            let errors = vec![assign_fault(reader.lang, &refused)];
            let page = pages::AssignmentPage { person, until_on, errors, ..page };
            let shell = reader.shell(&site, Some(Nav::Desk));
            Ok(reader.again(pages::assignment(&shell, &page)))
        }
        Err(failure) => Err(failure.into()),
    }
}

fn assign_fault(lang: Lang, refused: &AssignRefused) -> FieldError {
    let (field, words) = match refused {
        AssignRefused::NotWritable => ("person", t!(lang, "refusal-assign-not-writable")),
        AssignRefused::NotInTeam => ("person", t!(lang, "refusal-assign-not-in-team")),
        AssignRefused::ReaderOnly => ("person", t!(lang, "refusal-assign-reader-only")),
        AssignRefused::NotADay => ("until", t!(lang, "refusal-assign-not-a-day")),
        AssignRefused::Past => ("until", t!(lang, "refusal-assign-past")),
        AssignRefused::AfterDeadline { last_on } => {
            let last = views::dates::day(lang, last_on);
            ("until", t!(lang, "refusal-assign-after-deadline", last = last))
        }
    };
    FieldError::new(field, words)
}

/// `POST /applications/{id}/sections/{section}/assignment/end`
async fn end(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    signed_in(&reader)?;
    let (id, section): (ApplicationId, String) = (params.id()?, params.typed("section")?);
    let actor = reader.actor.clone();
    site.run(move |app| applications::end_assignment(app, &actor, id, &section)).await?;
    Ok(reader.see(&format!("{}?done=ended", urls::application(id))))
}

/// `POST /applications/{id}/agreements`
async fn agree_to(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    signed_in(&reader)?;
    let id: ApplicationId = params.id()?;
    let (actor, party, seen) = (reader.actor.clone(), fields.text("party"), fields.text("seen"));
    let done = site.run(move |app| applications::agree(app, &actor, id, &party, &seen)).await;
    after_agreement(&site, &reader, id, done).await
}

/// `POST /applications/{id}/agreements/{party}/withdrawal`
async fn take_back(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    signed_in(&reader)?;
    let (id, party): (ApplicationId, String) = (params.id()?, params.typed("party")?);
    let actor = reader.actor.clone();
    let done =
        site.run(move |app| applications::take_agreement_back(app, &actor, id, &party)).await;
    after_agreement(&site, &reader, id, done).await
}

async fn after_agreement(
    site: &Site,
    reader: &Reader,
    id: ApplicationId,
    done: Result<(), Failure<AgreeRefused>>,
) -> Result<Response, PageError> {
    match done {
        Ok(()) => Ok(reader.see(&format!("{}#sign-off", urls::check(id)))),
        Err(Failure::Refused(refused)) => {
            let words = agree_refusal(reader.lang, &refused);
            Ok(reader.again(check_again(site, reader, id, words).await?))
        }
        Err(failure) => Err(failure.into()),
    }
}

fn agree_refusal(lang: Lang, refused: &AgreeRefused) -> String {
    match refused {
        AgreeRefused::NoSuchParty => t!(lang, "refusal-agree-no-party"),
        AgreeRefused::NobodyStands => t!(lang, "refusal-agree-nobody-stands"),
        AgreeRefused::NotOfParty => t!(lang, "refusal-agree-not-of-party"),
        AgreeRefused::NotWritable => t!(lang, "refusal-agree-not-writable"),
        AgreeRefused::Stale => t!(lang, "refusal-agree-stale"),
        AgreeRefused::NothingStands => t!(lang, "refusal-agree-nothing-stands"),
    }
    .into_owned()
}

/// `GET /applications/{id}/parties`
async fn parties(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    signed_in(&reader)?;
    let page = parties_page(&site, &reader, params.id()?).await?;
    Ok(reader.page(pages::parties(&reader.shell(&site, Some(Nav::Desk)), &page)))
}

async fn parties_page(
    site: &Site,
    reader: &Reader,
    id: ApplicationId,
) -> Result<pages::PartiesPage, PageError> {
    let (actor, lang) = (reader.actor.clone(), reader.lang);
    Ok(site.run(move |app| applications::parties_page(app, &actor, id, lang)).await?)
}

/// `POST /applications/{id}/parties`
async fn name(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    signed_in(&reader)?;
    let id: ApplicationId = params.id()?;
    let named: Vec<(String, String)> = fields
        .beginning("party-")
        .map(|(party, organisation)| (party.to_owned(), organisation.to_owned()))
        .collect();
    let (actor, sent) = (reader.actor.clone(), named.clone());
    match site.run(move |app| applications::name_parties(app, &actor, id, &sent)).await {
        Ok(()) => Ok(reader.see(&format!("{}#sign-off", urls::check(id)))),
        Err(Failure::Refused((party, refused))) => {
            let mut page = parties_page(&site, &reader, id).await?;
            for it in &mut page.parties {
                if let Some((_, typed)) = named.iter().find(|(party, _)| *party == it.party) {
                    it.organisation = domain::words::clean_line(typed);
                }
            }
            let words = name_refusal(reader.lang, &refused, &page);
            page.errors = vec![FieldError::new(&format!("party-{party}"), words)];
            let shell = reader.shell(&site, Some(Nav::Desk));
            Ok(reader.again(pages::parties(&shell, &page)))
        }
        Err(failure) => Err(failure.into()),
    }
}

fn name_refusal(lang: Lang, refused: &NameRefused, page: &pages::PartiesPage) -> String {
    match refused {
        NameRefused::NoSuchParty => t!(lang, "refusal-agree-no-party"),
        NameRefused::NoSuchOrganisation => t!(lang, "refusal-party-no-organisation"),
        NameRefused::StandsForAnother { party } => {
            let other = page.parties.iter().find(|it| it.party == *party);
            let name = other.map_or(party.as_str(), |it| it.name.as_str());
            t!(lang, "refusal-party-stands-for-another", party = name)
        }
        NameRefused::NotWritable => t!(lang, "refusal-agree-not-writable"),
    }
    .into_owned()
}
