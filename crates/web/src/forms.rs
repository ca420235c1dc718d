//! The secretariat's form desk: forms and versions, a draft's parts, publishing; and what a team
//! says to a new version. The draft's own pages are in `draft`.

mod draft;
mod text;

use app::Failure;
use app::forms::desk::{self, DeskRefused};
use app::forms::moving::{self, GoOverRefused};
use app::forms::publish;
use app::forms::text as texts;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use domain::ids::ApplicationId;
use domain::policy::Act;
use views::pages::forms as pages;
use views::shell::{Nav, Shell};

use crate::applications::signed_in;
use crate::errors::PageError;
use crate::fields::{Fields, Query};
use crate::reader::{Params, Reader};
use crate::routes::{Gate, Routes};
use crate::site::Site;
use crate::urls;

pub(crate) fn routes(routes: Routes) -> Routes {
    let run = Gate::Act(Act::RunForms);
    let routes = routes
        .get("/{lang}/forms", run, list)
        .get("/{lang}/forms/{form}", run, form)
        .get("/{lang}/forms/{form}/draft/publication", run, publishing)
        .post("/{lang}/forms/{form}/draft/publication", run, publish)
        .get("/{lang}/forms/{form}/calls/{slug}", run, binding)
        .post("/{lang}/forms/{form}/calls/{slug}", run, bind)
        .get("/{lang}/forms/{form}/versions/{n}", run, preview)
        .get("/{lang}/forms/{form}/versions/{n}/sections/{section}", run, preview)
        .get("/{lang}/forms/{form}/versions/{n}/form.toml", run, source)
        .post("/{lang}/applications/{id}/form", Gate::Act(Act::WriteApplication), go_over)
        .post("/{lang}/applications/{id}/form/news", Gate::Act(Act::ReadApplication), read_news);
    text::routes(draft::routes(routes))
}

fn shell(site: &Site, reader: &Reader) -> Shell {
    reader.shell(site, Some(Nav::Desk))
}

/// `GET /forms`
async fn list(State(site): State<Site>, reader: Reader) -> Result<Response, PageError> {
    let (actor, lang) = (reader.actor.clone(), reader.lang);
    let page = site.run(move |app| desk::list(app, &actor, lang)).await?;
    Ok(reader.page(pages::list_page(&shell(&site, &reader), &page)))
}

/// `GET /forms/{form}`
async fn form(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    Query(query): Query,
) -> Result<Response, PageError> {
    let (actor, lang, form) = (reader.actor.clone(), reader.lang, params.typed::<String>("form")?);
    let done = done_key(&query);
    let page = site.run(move |app| desk::form_page(app, &actor, &form, lang, done)).await?;
    Ok(reader.page(pages::form_page(&shell(&site, &reader), &page)))
}

/// What an address says was done before; a word nobody gave out says nothing.
fn done_key(query: &Fields) -> Option<&'static str> {
    match query.raw("done") {
        "begun" => Some("forms-done-begun"),
        "saved" => Some("forms-done-saved"),
        "moved" => Some("forms-done-moved"),
        "removed" => Some("forms-done-removed"),
        "added" => Some("forms-done-added"),
        "published" => Some("forms-done-published"),
        "bound" => Some("forms-done-bound"),
        "discarded" => Some("forms-done-discarded"),
        _ => None,
    }
}

/// `GET /forms/{form}/draft/publication`
async fn publishing(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let (actor, lang, form) = (reader.actor.clone(), reader.lang, params.typed::<String>("form")?);
    let page = site.run(move |app| publish::publishing(app, &actor, &form, lang)).await?;
    Ok(reader.page(pages::publication_page(&shell(&site, &reader), &page)))
}

/// `POST /forms/{form}/draft/publication`
async fn publish(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    let (actor, lang, form) = (reader.actor.clone(), reader.lang, params.typed::<String>("form")?);
    let edition = fields.raw("edition").parse().unwrap_or(0);
    let calls = fields.all().remove("call").unwrap_or_default();
    let (by, name) = (actor.clone(), form.clone());
    match site.run(move |app| publish::publish(app, &by, &name, edition, &calls)).await {
        Ok(_) => Ok(reader.see(&format!("{}?done=published", urls::form(&form)))),
        Err(Failure::Refused(refused)) => {
            let words = refusal(&site, &reader, refused).await?;
            let mut page =
                site.run(move |app| publish::publishing(app, &actor, &form, lang)).await?;
            page.refused = Some(words);
            Ok(reader.again(pages::publication_page(&shell(&site, &reader), &page)))
        }
        Err(other) => Err(other.into()),
    }
}

/// A refusal as a sentence.
async fn refusal(site: &Site, reader: &Reader, refused: DeskRefused) -> Result<String, PageError> {
    let lang = reader.lang;
    Ok(site.run(move |app| desk::refusal_words(app, &refused, lang)).await?)
}

/// `GET /forms/{form}/calls/{slug}`
async fn binding(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let (actor, lang) = (reader.actor.clone(), reader.lang);
    let (form, slug) = (params.typed::<String>("form")?, params.slug()?);
    let page = site.run(move |app| publish::binding(app, &actor, &form, &slug, lang)).await?;
    Ok(reader.page(pages::binding_page(&shell(&site, &reader), &page)))
}

/// `POST /forms/{form}/calls/{slug}`
async fn bind(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    let (actor, lang) = (reader.actor.clone(), reader.lang);
    let (form, slug) = (params.typed::<String>("form")?, params.slug()?);
    let n = fields.raw("n").parse().unwrap_or(0);
    let (by, name, word) = (actor.clone(), form.clone(), slug.clone());
    match site.run(move |app| publish::bind(app, &by, &name, &word, n)).await {
        Ok(()) => Ok(reader.see(&format!("{}?done=bound", urls::form(&form)))),
        Err(Failure::Refused(refused)) => {
            let words = refusal(&site, &reader, refused).await?;
            let mut page =
                site.run(move |app| publish::binding(app, &actor, &form, &slug, lang)).await?;
            page.refused = Some(words);
            Ok(reader.again(pages::binding_page(&shell(&site, &reader), &page)))
        }
        Err(other) => Err(other.into()),
    }
}

/// `GET /forms/{form}/versions/{n}` and below it `/sections/{section}`
async fn preview(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let (actor, lang) = (reader.actor.clone(), reader.lang);
    let (form, n) = (params.typed::<String>("form")?, params.typed("n")?);
    let section = params.typed::<String>("section").ok().filter(|it| !it.is_empty());
    let page = site
        .run(move |app| texts::preview(app, &actor, &form, n, section.as_deref(), lang))
        .await?;
    Ok(reader.page(pages::preview_page(&shell(&site, &reader), &page)))
}

/// `GET /forms/{form}/versions/{n}/form.toml`
async fn source(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let actor = reader.actor.clone();
    let (form, n): (String, i64) = (params.typed("form")?, params.typed("n")?);
    let name = format!("attachment; filename=\"{form}-{n}.toml\"");
    let text = site.run(move |app| texts::source(app, &actor, &form, n)).await?;
    let kind = "application/toml; charset=utf-8".to_owned();
    Ok(([(header::CONTENT_TYPE, kind), (header::CONTENT_DISPOSITION, name)], text).into_response())
}

/// `POST /applications/{id}/form`: over to the new version.
async fn go_over(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    signed_in(&reader)?;
    let (id, actor): (ApplicationId, _) = (params.id()?, reader.actor.clone());
    let done = match site.run(move |app| moving::go_over(app, &actor, id)).await {
        Ok(()) => "went-over",
        Err(Failure::Refused(GoOverRefused::Loses)) => "still-loses",
        Err(Failure::Refused(GoOverRefused::NotDraft)) => "",
        Err(other) => return Err(other.into()),
    };
    Ok(reader.see(&format!("{}?done={done}", urls::application(id))))
}

/// `POST /applications/{id}/form/news`
async fn read_news(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    signed_in(&reader)?;
    let (id, actor): (ApplicationId, _) = (params.id()?, reader.actor.clone());
    let version = fields.raw("version").parse().unwrap_or(0);
    site.run(move |app| moving::read_news(app, &actor, id, version)).await?;
    Ok(reader.see(&urls::application(id)))
}

/// What was typed into questions that went away meanwhile, to be used elsewhere.
pub(crate) fn unasked(
    site: &Site,
    reader: &Reader,
    id: ApplicationId,
    answers: &[app::applications::answers::Unasked],
) -> Response {
    let lang = reader.lang;
    let answers = answers.iter().map(|it| pages::Unasked {
        label: it.question.label.to(lang).to_owned(),
        typed: it.answer.typed.values().flatten().filter(|it| !it.is_empty()).cloned().collect(),
    });
    let page = pages::UnaskedPage { application: id, answers: answers.collect() };
    reader.again(pages::unasked_page(&shell(site, reader), &page))
}
