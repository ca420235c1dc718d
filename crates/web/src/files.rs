//! Files: sent as a form or in pieces, read no further than they may be, given out as
//! downloads only.

mod arriving;
mod given_out;
mod pieces;

pub(crate) use given_out::whole as given_whole;

use app::Failure;
use app::applications::SectionAfter;
use app::files::{self, AttachRefused, Attached};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use domain::ids::{ApplicationId, AttachmentId};
use domain::policy::Act;
use views::pages::applications::FileNo;

use crate::applications::{section_markup, signed_in};
use crate::errors::PageError;
use crate::reader::{Params, Reader};
use crate::routes::{Gate, Routes};
use crate::site::Site;
use crate::urls;

pub(crate) fn routes(routes: Routes) -> Routes {
    let write = Gate::Act(Act::WriteApplication);
    routes
        .post("/{lang}/applications/{id}/files", write, attach)
        .get("/{lang}/applications/{id}/files/{file}", Gate::Act(Act::ReadApplication), download)
        .post("/{lang}/applications/{id}/files/{file}/removal", write, remove)
        .post("/{lang}/applications/{id}/uploads", write, pieces::begin)
        .get("/{lang}/applications/{id}/uploads/{upload}", write, pieces::state)
        .patch("/{lang}/applications/{id}/uploads/{upload}", write, pieces::take)
        .post("/{lang}/applications/{id}/uploads/{upload}/attachment", write, pieces::finish)
        .post("/{lang}/applications/{id}/uploads/{upload}/removal", write, pieces::give_up)
}

/// `POST /applications/{id}/files`
async fn attach(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    request: Request,
) -> Result<Response, PageError> {
    signed_in(&reader)?;
    let (id, actor): (ApplicationId, _) = (params.id()?, reader.actor.clone());
    let attaching = site.run(move |app| files::may_attach(app, &actor, id)).await?;
    let sent = arriving::receive(&site, request, &attaching).await?;
    let section = attaching.sections.get(&sent.question).cloned();
    let section = section.ok_or(PageError::Status(StatusCode::NOT_FOUND))?;
    let (question, actor) = (sent.question.clone(), reader.actor.clone());
    let attached = match sent.content {
        Ok(arrived) => site.run(move |app| files::attach_arrived(app, &actor, id, arrived)).await,
        Err(error) => Err(Failure::Refused(AttachRefused::File { error: error.into() })),
    };
    told(&site, &reader, id, Place { section, question }, attached).await
}

/// The question a file was for, and the page it stands on.
struct Place {
    section: String,
    question: String,
}

/// What became of a file, told on the page of its question: the same whether it came at once or
/// in pieces.
async fn told(
    site: &Site,
    reader: &Reader,
    id: ApplicationId,
    place: Place,
    attached: Result<Attached, Failure<AttachRefused>>,
) -> Result<Response, PageError> {
    let Place { section, question } = place;
    let file_no = match attached {
        Ok(it) => {
            let done = match (it.replaced.is_some(), it.rewritten) {
                (true, true) => "replaced-picture",
                (true, false) => "replaced",
                (false, true) => "attached-picture",
                (false, false) => "attached",
            };
            return Ok(reader.see(&format!("{}?done={done}", urls::section(id, &section))));
        }
        Err(Failure::Refused(AttachRefused::File { error })) => Some(FileNo { question, error }),
        Err(Failure::Refused(
            AttachRefused::NotWritable
            | AttachRefused::Closed { .. }
            | AttachRefused::NotWhole { .. },
        )) => None,
        Err(other) => return Err(other.into()),
    };
    let after = SectionAfter { file_no, ..SectionAfter::default() };
    Ok(reader.again(section_markup(site, reader, id, section, after).await?))
}

/// `GET /applications/{id}/files/{file}`
async fn download(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    signed_in(&reader)?;
    let (id, file): (ApplicationId, AttachmentId) = (params.id()?, params.typed("file")?);
    let actor = reader.actor.clone();
    let (it, bytes) = site.run(move |app| files::download(app, &actor, id, file)).await?;
    given_out::response(&headers, &it, bytes).await
}

/// `POST /applications/{id}/files/{file}/removal`
async fn remove(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    signed_in(&reader)?;
    let (id, file): (ApplicationId, AttachmentId) = (params.id()?, params.typed("file")?);
    let actor = reader.actor.clone();
    let (attaching, removed) = site
        .run(move |app| {
            let attaching =
                files::may_attach(app, &actor, id).map_err(|it| it.map(|no| match no {}))?;
            Ok((attaching, files::detach(app, &actor, id, file)?))
        })
        .await
        .map_err(|failure: Failure<AttachRefused>| PageError::from(failure))?;
    let section = attaching.sections.get(&removed.question).cloned().unwrap_or_default();
    Ok(reader.see(&format!("{}?done=removed", urls::section(id, &section))))
}
