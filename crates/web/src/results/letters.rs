//! Letters that tell results: written, read, approved.

use app::Failure;
use app::decisions::letters::{self, RenderRefused};
use axum::extract::State;
use axum::response::Response;
use domain::decision_letter::LetterRefused;
use domain::ids::DecisionLetterId;
use views::pages::results::{LettersPage, letter_page, letters_page};
use views::parts::FieldError;
use views::t;

use super::shell;
use crate::errors::PageError;
use crate::fields::{Fields, Query};
use crate::reader::{Params, Reader};
use crate::site::Site;
use crate::urls;

async fn load(site: &Site, reader: &Reader, slug: String) -> Result<LettersPage, PageError> {
    let (actor, lang) = (reader.actor.clone(), reader.lang);
    Ok(site.run(move |app| letters::letters(app, &actor, &slug, lang)).await?)
}

/// `GET /calls/{slug}/decision-letters`
pub(super) async fn list(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    Query(query): Query,
) -> Result<Response, PageError> {
    let mut page = load(&site, &reader, params.slug()?).await?;
    let n = |name: &str| query.text(name).parse::<usize>().ok();
    page.done = [
        ("written", "letters-done-written"),
        ("read", "letters-done-read"),
        ("approved", "letters-done-approved"),
    ]
    .into_iter()
    .find_map(|(name, key)| Some((key, n(name)?)));
    Ok(reader.page(letters_page(&shell(&site, &reader), &page)))
}

/// `POST /calls/{slug}/decision-letters`: writes all, or none.
pub(super) async fn render(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let (actor, lang, slug) = (reader.actor.clone(), reader.lang, params.slug()?);
    let done = {
        let (actor, slug) = (actor.clone(), slug.clone());
        site.run(move |app| letters::render(app, &actor, &slug)).await
    };
    let mut page = load(&site, &reader, slug.clone()).await?;
    match done {
        Ok(n) => return Ok(reader.see(&format!("{}?written={n}", urls::decision_letters(&slug)))),
        Err(Failure::Refused(RenderRefused::NotClosed)) => {
            page.errors = vec![FieldError::new("main", t!(lang, "letters-refusal-closed"))];
        }
        Err(Failure::Refused(RenderRefused::Faults(all))) => {
            let lines = move |app: &app::App| letters::fault_lines(app, &actor, &slug, &all, lang);
            page.faults = site.run(lines).await?;
        }
        Err(failure) => return Err(failure.into()),
    }
    Ok(reader.again(letters_page(&shell(&site, &reader), &page)))
}

/// `POST /calls/{slug}/decision-letters/approval`: a second person approves what was read.
pub(super) async fn approve(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let (actor, slug) = (reader.actor.clone(), params.slug()?);
    let n = {
        let slug = slug.clone();
        site.run(move |app| letters::approve(app, &actor, &slug)).await?
    };
    if n > 0 {
        return Ok(reader.see(&format!("{}?approved={n}", urls::decision_letters(&slug))));
    }
    let mut page = load(&site, &reader, slug).await?;
    page.errors = vec![FieldError::new("main", t!(reader.lang, "letters-refusal-none"))];
    Ok(reader.again(letters_page(&shell(&site, &reader), &page)))
}

/// `GET /calls/{slug}/decision-letters/{letter}`
pub(super) async fn letter(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let (actor, lang, slug) = (reader.actor.clone(), reader.lang, params.slug()?);
    let id: DecisionLetterId = params.typed("letter")?;
    let page = site.run(move |app| letters::letter(app, &actor, &slug, id, lang)).await?;
    Ok(reader.page(letter_page(&shell(&site, &reader), &page)))
}

/// `POST /calls/{slug}/decision-letters/{letter}/reading`: on to the next one.
pub(super) async fn read(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    let (actor, lang, slug) = (reader.actor.clone(), reader.lang, params.slug()?);
    let (id, seen): (DecisionLetterId, _) = (params.typed("letter")?, fields.text("seen"));
    let done = {
        let (actor, slug) = (actor.clone(), slug.clone());
        site.run(move |app| letters::mark_read(app, &actor, &slug, id, &seen)).await
    };
    match done {
        Ok(()) => {
            let page = load(&site, &reader, slug.clone()).await?;
            let list = urls::decision_letters(&slug);
            Ok(reader.see(&match page.next {
                Some(next) => format!("{list}/{next}"),
                None => format!("{list}?read=1"),
            }))
        }
        Err(Failure::Refused(
            LetterRefused::Changed | LetterRefused::Unread | LetterRefused::SamePerson,
        )) => {
            let load = move |app: &app::App| letters::letter(app, &actor, &slug, id, lang);
            let mut page = site.run(load).await?;
            page.refused = Some(t!(lang, "letters-refusal-changed").into_owned());
            Ok(reader.again(letter_page(&shell(&site, &reader), &page)))
        }
        Err(failure) => Err(failure.into()),
    }
}
