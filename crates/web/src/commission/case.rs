//! One file on the commission's desk: notes and the interview.

use app::commissions::{self, CaseAfter};
use app::{App, Failure};
use axum::extract::State;
use axum::response::Response;
use domain::ids::{ApplicationId, CountryNoteId};
use domain::interview::{InterviewRefused, Meeting};
use domain::policy::Act;
use domain::time::{Wall, WallRefused};
use views::pages::commission::{self as pages, InterviewForm};
use views::parts::FieldError;

use crate::errors::PageError;
use crate::fields::{Fields, Query};
use crate::reader::{Params, Reader};
use crate::routes::{Gate, Routes};
use crate::site::Site;
use crate::urls;

pub(super) fn routes(routes: Routes) -> Routes {
    let act = Gate::Act(Act::ActForCountry);
    routes
        .get("/{lang}/applications/{id}/commission", act, show)
        .post("/{lang}/applications/{id}/notes", act, write_note)
        .post("/{lang}/applications/{id}/notes/{note}/removal", act, remove_note)
        .post("/{lang}/applications/{id}/interview", act, meet)
        .post("/{lang}/applications/{id}/interview/removal", act, call_off)
}

/// `GET /applications/{id}/commission`
async fn show(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    Query(query): Query,
) -> Result<Response, PageError> {
    let done = match query.raw("done") {
        "noted" => Some("note-done-saved"),
        "removed" => Some("note-done-removed"),
        "set" => Some("interview-done-set"),
        "off" => Some("interview-done-off"),
        _ => None,
    };
    let after = CaseAfter { done, ..CaseAfter::default() };
    Ok(reader.page(page(&site, &reader, params.id()?, after).await?))
}

async fn page(
    site: &Site,
    reader: &Reader,
    id: ApplicationId,
    after: CaseAfter,
) -> Result<views::Markup, PageError> {
    let (actor, lang) = (reader.actor.clone(), reader.lang);
    let it = site.run(move |app| commissions::case(app, &actor, id, lang, after)).await?;
    Ok(pages::case_page(&reader.shell(site, None), &it))
}

fn back(id: ApplicationId, done: &str, at: &str) -> String {
    format!("{}?done={done}#{at}", urls::commission_case(id))
}

/// `POST /applications/{id}/notes`
async fn write_note(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    let (id, actor): (ApplicationId, _) = (params.id()?, reader.actor.clone());
    let note = fields.text("note");
    let typed = note.clone();
    match site.run(move |app| commissions::write_note(app, &actor, id, &typed)).await {
        Ok(_) => Ok(reader.see(&back(id, "noted", "notes"))),
        Err(Failure::Refused(refused)) => {
            let words = pages::note_refusal(reader.lang, &refused);
            let errors = vec![FieldError::new("note", words)];
            let after = CaseAfter { note, errors, ..CaseAfter::default() };
            Ok(reader.again(page(&site, &reader, id, after).await?))
        }
        Err(failure) => Err(failure.into()),
    }
}

/// `POST /applications/{id}/notes/{note}/removal`
async fn remove_note(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let (id, note): (ApplicationId, CountryNoteId) = (params.id()?, params.typed("note")?);
    let actor = reader.actor.clone();
    match site.run(move |app| commissions::delete_note(app, &actor, id, note)).await {
        Ok(()) => Ok(reader.see(&back(id, "removed", "notes"))),
        Err(Failure::Refused(refused)) => {
            let stopped = Some(pages::note_refusal(reader.lang, &refused));
            let after = CaseAfter { stopped, ..CaseAfter::default() };
            Ok(reader.again(page(&site, &reader, id, after).await?))
        }
        Err(failure) => Err(failure.into()),
    }
}

/// `POST /applications/{id}/interview`: sets it, or another date.
async fn meet(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    let id: ApplicationId = params.id()?;
    let form = InterviewForm {
        local: fields.text("local"),
        zone: fields.text("zone"),
        place: fields.text("place"),
        link: fields.text("link"),
        based_on: fields.text("based_on").parse().unwrap_or(0),
    };
    let meeting = Meeting {
        wall: Wall::new(&form.local, &form.zone),
        place: form.place.clone(),
        link: form.link.clone(),
        based_on: form.based_on,
    };
    let actor = reader.actor.clone();
    let set = site.run(move |app: &App| commissions::set_interview(app, &actor, id, meeting)).await;
    match set {
        Ok(()) => Ok(reader.see(&back(id, "set", "interview"))),
        Err(Failure::Refused(refused)) => meet_again(site, reader, id, form, refused).await,
        Err(failure) => Err(failure.into()),
    }
}

/// The page again, with the fault at its field and everything typed still there.
async fn meet_again(
    site: Site,
    reader: Reader,
    id: ApplicationId,
    form: InterviewForm,
    refused: InterviewRefused,
) -> Result<Response, PageError> {
    let (actor, lang) = (reader.actor.clone(), reader.lang);
    let one = site.run(move |app| commissions::one(app, &actor, id, lang)).await?;
    let words = pages::interview_refusal(lang, &refused, &one.until);
    let field = match &refused {
        InterviewRefused::When(WallRefused::UnknownZone(_)) => Some("zone"),
        InterviewRefused::When(_) | InterviewRefused::Past => Some("local"),
        InterviewRefused::Nowhere | InterviewRefused::TooLong { .. } => Some("place"),
        InterviewRefused::NoAddress => Some("link"),
        InterviewRefused::WrongStage { .. }
        | InterviewRefused::Late { .. }
        | InterviewRefused::Stale => None,
    };
    let mut after = CaseAfter::default();
    match field {
        Some(field) => after.errors.push(FieldError::new(field, words)),
        None => after.stopped = Some(words),
    }
    // What stands meanwhile is shown above; sending again puts this in its place.
    let typed = InterviewForm { based_on: -1, ..form.clone() };
    after.interview = Some(if refused == InterviewRefused::Stale { typed } else { form });
    Ok(reader.again(page(&site, &reader, id, after).await?))
}

/// `POST /applications/{id}/interview/removal`
async fn call_off(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let (id, actor): (ApplicationId, _) = (params.id()?, reader.actor.clone());
    match site.run(move |app| commissions::call_off(app, &actor, id)).await {
        Ok(()) => Ok(reader.see(&back(id, "off", "interview"))),
        Err(Failure::Refused(refused)) => {
            let form = InterviewForm::default();
            meet_again(site, reader, id, form, refused).await
        }
        Err(failure) => Err(failure.into()),
    }
}
