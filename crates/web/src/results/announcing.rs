//! The rehearsal, and planning, agreeing to, calling off and telling the results.

use app::decisions::{announcing, rehearsal};
use app::{App, Failure, printing};
use axum::extract::State;
use axum::response::Response;
use domain::ids::AnnouncementId;
use domain::policy::Denied;
use domain::time::Wall;
use views::pages::board::{AnnouncementPage, announcement_page};
use views::pages::results::rehearsal_page;
use views::parts::FieldError;
use views::t;

use super::shell;
use crate::errors::PageError;
use crate::fields::{Fields, Query};
use crate::papers;
use crate::reader::{Params, Reader};
use crate::site::Site;
use crate::urls;

/// `GET /calls/{slug}/rehearsal`: nobody's to keep, as everything that is not said to be public.
pub(super) async fn rehearsal(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    Query(query): Query,
) -> Result<Response, PageError> {
    let (actor, lang, slug) = (reader.actor.clone(), reader.lang, params.slug()?);
    let mut page = site.run(move |app| rehearsal::rehearsal(app, &actor, &slug, lang)).await?;
    page.no_pdf = query.raw("pdf") == "none";
    Ok(reader.page(rehearsal_page(&shell(&site, &reader), &page)))
}

/// `GET /calls/{slug}/rehearsal.pdf`
pub(super) async fn rehearsal_pdf(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let (actor, lang, slug) = (reader.actor.clone(), reader.lang, params.slug()?);
    let page = urls::rehearsal(&slug);
    let made = site.run(move |app| printing::rehearsal(app, &actor, &slug, lang)).await;
    papers::answer(made, &reader, &page)
}

async fn load(site: &Site, reader: &Reader, slug: String) -> Result<AnnouncementPage, PageError> {
    let (actor, lang) = (reader.actor.clone(), reader.lang);
    Ok(site.run(move |app| announcing::announcing(app, &actor, &slug, lang)).await?)
}

/// `GET /calls/{slug}/announcement`
pub(super) async fn show(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let page = load(&site, &reader, params.slug()?).await?;
    Ok(reader.page(announcement_page(&shell(&site, &reader), &page)))
}

/// `POST /calls/{slug}/announcement`: one person plans it.
pub(super) async fn plan(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    let (actor, lang, slug) = (reader.actor.clone(), reader.lang, params.slug()?);
    let (when, local, zone) = (fields.text("when"), fields.text("local"), fields.text("zone"));
    let at = match when.as_str() {
        "planned" => Some(Some(Wall::new(&local, &zone))),
        "at_once" => Some(None),
        _ => None,
    };
    let error = match at {
        None => FieldError::new("when", t!(lang, "announcement-refusal-when")),
        Some(at) => {
            let (actor, slug) = (actor.clone(), slug.clone());
            match site.run(move |app| announcing::plan(app, &actor, &slug, at)).await {
                Ok(_) => return Ok(reader.see(&urls::announcement(&params.slug()?))),
                Err(Failure::Refused(refused)) => announcing::plan_words(&site.app, &refused, lang),
                Err(failure) => return Err(failure.into()),
            }
        }
    };
    let mut page = load(&site, &reader, slug).await?;
    (page.when, page.local, page.zone) = (when, local, zone);
    again(&site, &reader, page, error)
}

fn again(
    site: &Site,
    reader: &Reader,
    mut page: AnnouncementPage,
    error: FieldError,
) -> Result<Response, PageError> {
    // Where the form is not shown, the summary leads to the top of what is.
    let form = page.plan.is_none() && page.obstacles.is_empty();
    let field = if form { error.field_id } else { "main".to_owned() };
    page.errors = vec![FieldError { field_id: field, ..error }];
    Ok(reader.again(announcement_page(&shell(site, reader), &page)))
}

/// Does an act on the plan that the page was made of, and shows what came of it.
async fn act(
    site: &Site,
    reader: &Reader,
    params: &Params,
    fields: &Fields,
    act: impl FnOnce(&App, &str, AnnouncementId) -> Result<bool, Failure<String>> + Send + 'static,
) -> Result<Response, PageError> {
    let slug = params.slug()?;
    let Ok(id) = fields.text("plan").parse() else { return Err(Denied::Hidden.into()) };
    let done = {
        let slug = slug.clone();
        site.run(move |app| act(app, &slug, id)).await
    };
    match done {
        Ok(true) => Ok(reader.see(&urls::board(&slug))),
        Ok(false) => Ok(reader.see(&urls::announcement(&slug))),
        Err(Failure::Refused(words)) => {
            let page = load(site, reader, slug).await?;
            again(site, reader, page, FieldError::new("main", words))
        }
        Err(failure) => Err(failure.into()),
    }
}

/// `POST /calls/{slug}/announcement/approval`: another person agrees.
pub(super) async fn agree(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    let (actor, lang) = (reader.actor.clone(), reader.lang);
    act(&site, &reader, &params, &fields, move |app, slug, id| {
        let agreed = announcing::agree(app, &actor, slug, id);
        let agreed = agreed.map_err(|it| it.map(|it| announcing::agree_words(app, &it, lang)))?;
        Ok(matches!(agreed, announcing::Agreed::Told(_)))
    })
    .await
}

/// `POST /calls/{slug}/announcement/telling`: by hand, once the instant has come.
pub(super) async fn tell(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    let (actor, lang) = (reader.actor.clone(), reader.lang);
    act(&site, &reader, &params, &fields, move |app, slug, id| {
        let told = announcing::tell(app, &actor, slug, id);
        told.map_err(|it| it.map(|it| announcing::tell_words(app, &it, lang)))?;
        Ok(true)
    })
    .await
}

/// `POST /calls/{slug}/announcement/hour`: somebody says that the hour is right.
pub(super) async fn confirm_hour(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    let (actor, lang) = (reader.actor.clone(), reader.lang);
    act(&site, &reader, &params, &fields, move |app, slug, id| {
        let right = announcing::confirm_hour(app, &actor, slug, id);
        right.map_err(|it| it.map(|it| announcing::over_words(it, lang)))?;
        Ok(false)
    })
    .await
}

/// `POST /calls/{slug}/announcement/calling-off`
pub(super) async fn call_off(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    let (actor, lang) = (reader.actor.clone(), reader.lang);
    act(&site, &reader, &params, &fields, move |app, slug, id| {
        let off = announcing::call_off(app, &actor, slug, id);
        off.map_err(|it| it.map(|it| announcing::over_words(it, lang)))?;
        Ok(false)
    })
    .await
}
