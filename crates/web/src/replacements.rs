//! Another contact for a team: asking, objecting, deciding.

use app::Failure;
use app::replacements::{self, Asking};
use axum::extract::State;
use axum::response::Response;
use domain::ids::{ApplicationId, ReplacementId};
use domain::language::Lang;
use domain::policy::Act;
use domain::replacement::ReplaceRefused;
use views::pages::teams::replacement as pages;
use views::pages::teams::replacement::TypedWords;
use views::parts::FieldError;
use views::t;

use crate::applications::signed_in;
use crate::errors::PageError;
use crate::fields::Fields;
use crate::reader::{Params, Reader};
use crate::routes::{Gate, Routes};
use crate::site::Site;
use crate::urls;

pub(crate) fn routes(routes: Routes) -> Routes {
    let ask_ = Gate::Act(Act::AskReplacement);
    let decide = Gate::Act(Act::DecideReplacement);
    let me = Gate::Act(Act::SeeOwnDesk);
    routes
        .get("/{lang}/applications/{id}/team/replacement", ask_, asking)
        .post("/{lang}/applications/{id}/team/replacement", ask_, ask)
        .get("/{lang}/replacements/{id}", me, show)
        .post("/{lang}/replacements/{id}/objection", me, object)
        .post("/{lang}/replacements/{id}/confirmation", decide, confirm)
        .post("/{lang}/replacements/{id}/refusal", decide, refuse)
}

async fn ask_page(
    site: &Site,
    reader: &Reader,
    id: ApplicationId,
) -> Result<pages::AskPage, PageError> {
    let (actor, lang) = (reader.actor.clone(), reader.lang);
    Ok(site.run(move |app| replacements::ask_page(app, &actor, id, lang)).await?)
}

/// `GET /applications/{id}/team/replacement`
async fn asking(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    signed_in(&reader)?;
    let page = ask_page(&site, &reader, params.id()?).await?;
    Ok(reader.page(pages::ask(&reader.shell(&site, None), &page)))
}

/// `POST /applications/{id}/team/replacement`
async fn ask(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    signed_in(&reader)?;
    let id: ApplicationId = params.id()?;
    let asking =
        Asking { old: fields.text("old"), new: fields.text("new"), reason: fields.text("reason") };
    let (actor, sent) = (reader.actor.clone(), asking.clone());
    match site.run(move |app| replacements::ask(app, &actor, id, &sent)).await {
        Ok(it) => Ok(reader.see(&urls::replacement(it))),
        Err(Failure::Refused(refused)) => {
            let page = ask_page(&site, &reader, id).await?;
            let field = match refused {
                ReplaceRefused::NotAContact => "old",
                ReplaceRefused::NotACandidate => "new",
                _ => "reason",
            };
            let errors = vec![FieldError::new(field, refusal(reader.lang, &refused))];
            let Asking { old, new, reason } = asking;
            let page = pages::AskPage { old, new, reason, errors, ..page };
            Ok(reader.again(pages::ask(&reader.shell(&site, None), &page)))
        }
        Err(failure) => Err(failure.into()),
    }
}

/// `GET /replacements/{id}`: changes nothing, so a mail scanner may open it.
async fn show(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let page = markup(&site, &reader, params.id()?, None).await?;
    Ok(reader.page(page))
}

async fn markup(
    site: &Site,
    reader: &Reader,
    id: ReplacementId,
    typed: Option<TypedWords>,
) -> Result<views::Markup, PageError> {
    let (actor, lang) = (reader.actor.clone(), reader.lang);
    let it = site.run(move |app| replacements::page(app, &actor, id, lang)).await?;
    Ok(pages::request(&reader.shell(site, None), &it, typed.as_ref()))
}

/// `POST /replacements/{id}/objection`: the old contact says no.
async fn object(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    let (id, words): (ReplacementId, _) = (params.id()?, fields.text("objection"));
    let (actor, sent) = (reader.actor.clone(), words.clone());
    let done = site.run(move |app| replacements::object(app, &actor, id, &sent)).await;
    after(&site, &reader, id, "objection", words, done).await
}

/// `POST /replacements/{id}/confirmation`: the secretariat moves the parts.
async fn confirm(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    let (id, words): (ReplacementId, _) = (params.id()?, fields.text("note"));
    let (actor, sent) = (reader.actor.clone(), words.clone());
    let done = site.run(move |app| replacements::confirm(app, &actor, id, &sent)).await;
    after(&site, &reader, id, "note", words, done).await
}

/// `POST /replacements/{id}/refusal`: the secretariat leaves everything as it is.
async fn refuse(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    let (id, words): (ReplacementId, _) = (params.id()?, fields.text("refusal"));
    let (actor, sent) = (reader.actor.clone(), words.clone());
    let done = site.run(move |app| replacements::refuse(app, &actor, id, &sent)).await;
    after(&site, &reader, id, "refusal", words, done).await
}

async fn after(
    site: &Site,
    reader: &Reader,
    id: ReplacementId,
    field: &'static str,
    words: String,
    done: Result<(), Failure<ReplaceRefused>>,
) -> Result<Response, PageError> {
    match done {
        Ok(()) => Ok(reader.see(&urls::replacement(id))),
        Err(Failure::Refused(refused)) => {
            let wrong = refusal(reader.lang, &refused);
            let typed = TypedWords { field, words, wrong };
            Ok(reader.again(markup(site, reader, id, Some(typed)).await?))
        }
        Err(failure) => Err(failure.into()),
    }
}

fn refusal(lang: Lang, refused: &ReplaceRefused) -> String {
    match refused {
        ReplaceRefused::NotAContact => t!(lang, "refusal-replace-not-a-contact"),
        ReplaceRefused::NotACandidate => t!(lang, "refusal-replace-not-a-candidate"),
        ReplaceRefused::NotTheirs => t!(lang, "refusal-replace-not-theirs"),
        ReplaceRefused::AskedAlready => t!(lang, "refusal-replace-asked-already"),
        ReplaceRefused::NoReason => t!(lang, "refusal-replace-no-reason"),
        ReplaceRefused::TooLong { max } => t!(lang, "refusal-replace-too-long", max = *max),
        ReplaceRefused::Decided => t!(lang, "refusal-replace-decided"),
        ReplaceRefused::ObjectedAlready => t!(lang, "refusal-replace-objected-already"),
        ReplaceRefused::Moved => t!(lang, "refusal-replace-moved"),
        ReplaceRefused::OwnTeam => t!(lang, "refusal-replace-own-team"),
    }
    .into_owned()
}
