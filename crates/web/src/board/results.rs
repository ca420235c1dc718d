//! Correcting a call's results, recording what was printed about them.

use app::Failure;
use app::decisions::late::AdmitLate;
use app::decisions::{self, Revoke};
use app::proposals::Acted;
use axum::extract::State;
use axum::response::Response;
use domain::ids::SpellId;
use views::pages::board::{corrections_page, figures_page};
use views::parts::FieldError;
use views::t;

use super::shell;
use crate::errors::PageError;
use crate::fields::Fields;
use crate::reader::{Params, Reader};
use crate::site::Site;
use crate::urls;

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
    let of = slug.clone();
    match site.run(move |app| decisions::revoke(app, &actor, &of, to)).await {
        Ok(acted) => Ok(corrected(&reader, &slug, &acted)),
        Err(Failure::Refused(refused)) => {
            page.errors = vec![decisions::revoke_words(&refused, lang)];
            Ok(reader.again(corrections_page(&shell(&site, &reader), &page)))
        }
        Err(failure) => Err(failure.into()),
    }
}

/// To the corrections of the call, or to the proposal that waits for a second person.
fn corrected(reader: &Reader, slug: &str, acted: &Acted<()>) -> Response {
    match acted {
        Acted::Done(()) => reader.see(&urls::correction(slug)),
        Acted::Waits(proposal) => reader.see(&urls::proposal(*proposal)),
    }
}

/// `POST /calls/{slug}/late-admissions`: a city is admitted after the announcement.
pub(super) async fn admit_late(
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
    page.application = fields.text("application");
    for (of, text) in &mut page.late_notes {
        *text = fields.text(&format!("late_note_{of}"));
    }
    let Ok(application) = page.application.parse() else {
        page.errors = vec![FieldError::new("application", t!(lang, "late-refusal-which"))];
        return Ok(reader.again(corrections_page(&shell(&site, &reader), &page)));
    };
    let to = AdmitLate { application, note: page.late_notes.iter().cloned().collect() };
    let of = slug.clone();
    match site.run(move |app| decisions::late::admit(app, &actor, &of, to)).await {
        Ok(acted) => Ok(corrected(&reader, &slug, &acted)),
        Err(Failure::Refused(refused)) => {
            page.errors = vec![decisions::late::admit_words(&refused, lang)];
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
