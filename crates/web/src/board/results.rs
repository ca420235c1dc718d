//! Announcing a call's results, correcting them, recording what was printed about them.

use app::Failure;
use app::decisions::{self, Revoke};
use axum::extract::State;
use axum::response::Response;
use domain::ids::SpellId;
use views::pages::board::{announcement_page, corrections_page, figures_page};
use views::parts::FieldError;
use views::t;

use super::shell;
use crate::errors::PageError;
use crate::fields::Fields;
use crate::reader::{Params, Reader};
use crate::site::Site;
use crate::urls;

pub(super) async fn announcing(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let (actor, lang, slug) = (reader.actor.clone(), reader.lang, params.slug()?);
    let page = site.run(move |app| decisions::announcing(app, &actor, &slug, lang)).await?;
    Ok(reader.page(announcement_page(&shell(&site, &reader), &page)))
}

pub(super) async fn announce(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let (actor, lang, slug) = (reader.actor.clone(), reader.lang, params.slug()?);
    let done = {
        let (actor, slug) = (actor.clone(), slug.clone());
        site.run(move |app| decisions::announce(app, &actor, &slug)).await
    };
    match done {
        Ok(told) => Ok(reader.see(&urls::board(&told.call.slug))),
        Err(Failure::Refused(_)) => {
            // The page itself names what keeps the results back, in the state of this moment.
            let page = site.run(move |app| decisions::announcing(app, &actor, &slug, lang)).await?;
            Ok(reader.again(announcement_page(&shell(&site, &reader), &page)))
        }
        Err(failure) => Err(failure.into()),
    }
}

pub(super) async fn correcting(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let (actor, lang, slug) = (reader.actor.clone(), reader.lang, params.slug()?);
    let page = site.run(move |app| decisions::correcting(app, &actor, &slug, lang)).await?;
    Ok(reader.page(corrections_page(&shell(&site, &reader), &page)))
}

pub(super) async fn correct(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    let (actor, lang, slug) = (reader.actor.clone(), reader.lang, params.slug()?);
    let stored = site.run({
        let (actor, slug) = (actor.clone(), slug.clone());
        move |app| decisions::correcting(app, &actor, &slug, lang)
    });
    let mut page = stored.await?;
    page.spell = fields.text("spell");
    for (of, text) in &mut page.notes {
        *text = fields.text(&format!("note_{of}"));
    }
    let Ok(spell) = page.spell.parse::<SpellId>() else {
        page.errors = vec![FieldError::new("spell", t!(lang, "correction-refusal-which"))];
        return Ok(reader.again(corrections_page(&shell(&site, &reader), &page)));
    };
    let to = Revoke { spell, note: page.notes.iter().cloned().collect() };
    let path = urls::correction(&slug);
    match site.run(move |app| decisions::revoke(app, &actor, &slug, to)).await {
        Ok(_) => Ok(reader.see(&path)),
        Err(Failure::Refused(refused)) => {
            page.errors = vec![decisions::revoke_words(&refused, lang)];
            Ok(reader.again(corrections_page(&shell(&site, &reader), &page)))
        }
        Err(failure) => Err(failure.into()),
    }
}

pub(super) async fn figures(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let (actor, lang, slug) = (reader.actor.clone(), reader.lang, params.slug()?);
    let form = site.run(move |app| decisions::figures_form(app, &actor, &slug, lang)).await?;
    Ok(reader.page(figures_page(&shell(&site, &reader), &form)))
}

pub(super) async fn record_figures(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    let (actor, lang, slug) = (reader.actor.clone(), reader.lang, params.slug()?);
    let stored = site.run({
        let (actor, slug) = (actor.clone(), slug.clone());
        move |app| decisions::figures_form(app, &actor, &slug, lang)
    });
    let mut form = stored.await?;
    form.announced = fields.text("announced");
    form.admitted = fields.text("admitted");
    form.members = fields.text("members");
    form.source = fields.text("source");
    let figures = match decisions::figures_of(&form, lang) {
        Ok(figures) => figures,
        Err(errors) => {
            form.errors = errors;
            return Ok(reader.again(figures_page(&shell(&site, &reader), &form)));
        }
    };
    match site.run(move |app| decisions::record_figures(app, &actor, &slug, figures)).await {
        Ok(call) => Ok(reader.see(&urls::board(&call.slug))),
        Err(Failure::Refused(refused)) => {
            form.errors = vec![decisions::figures_words(refused, lang)];
            Ok(reader.again(figures_page(&shell(&site, &reader), &form)))
        }
        Err(failure) => Err(failure.into()),
    }
}
