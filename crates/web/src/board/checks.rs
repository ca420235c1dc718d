//! The checklist of a file, what its city is asked to amend, and what its commission confirms.

use app::amendments::{self, Asking};
use app::{App, Failure, screening};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use domain::application::ScreenRefused;
use domain::ids::ApplicationId;
use domain::language::Lang;
use domain::policy::Act;
use domain::screening::MarkChange;
use views::pages::board::{Case, Eligibility, amendment_page};
use views::pages::commission::confirmation_page;
use views::parts::FieldError;
use views::t;

use super::{again, shell};
use crate::errors::PageError;
use crate::fields::Fields;
use crate::reader::{Params, Reader};
use crate::routes::{Gate, Routes};
use crate::site::Site;
use crate::urls;

pub(super) fn routes(routes: Routes) -> Routes {
    let (screens, acts) = (Gate::Act(Act::Screen), Gate::Act(Act::ActForCountry));
    routes
        .post("/{lang}/applications/{id}/eligibility", screens, screen)
        .get("/{lang}/applications/{id}/amendment", screens, amendment)
        .post("/{lang}/applications/{id}/amendment", screens, ask)
        .post("/{lang}/applications/{id}/amendment/removal", screens, take_back)
        .get("/{lang}/applications/{id}/endorsement/confirmation", acts, confirmation)
        .post("/{lang}/applications/{id}/endorsement/confirmation", acts, confirm)
}

/// What a form of the checklist says of each point that it speaks of.
fn changes(fields: &Fields) -> Vec<MarkChange> {
    let change = |(item, seen): (&str, &str)| {
        Some(MarkChange {
            verdict: fields.raw(&format!("verdict.{item}")).parse().ok()?,
            note: fields.text(&format!("note.{item}")),
            based_on: seen.parse().unwrap_or(0),
            item: item.to_owned(),
        })
    };
    fields.beginning("seen.").filter_map(change).collect()
}

/// `POST /applications/{id}/eligibility`: save what was found, find the file eligible, or not.
async fn screen(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    let (id, lang) = (params.id()?, reader.lang);
    let act = match fields.raw("act") {
        it @ ("save" | "eligible" | "exclude") => it.to_owned(),
        // No button of ours: a garbled form must not shut a city out.
        _ => return Err(PageError::Status(StatusCode::BAD_REQUEST)),
    };
    let (actor, sent) = (reader.actor.clone(), fields.clone());
    let refused = site.run(move |app| screened(app, &actor, id, &act, &sent, lang)).await?;
    match refused {
        None => Ok(reader.see(&urls::case(id))),
        Some(refused) => {
            let keep = |case: &mut Case| typed_again(case, &fields, &refused, lang);
            again(&site, &reader, id, refused.errors.clone(), keep).await
        }
    }
}

/// Why nothing came of a form, and whether somebody else had been there before.
struct Refused {
    errors: Vec<FieldError>,
    moved_on: bool,
}

fn screened(
    app: &App,
    actor: &domain::people::Actor,
    id: ApplicationId,
    act: &str,
    fields: &Fields,
    lang: Lang,
) -> Result<Option<Refused>, app::failure::Lookup> {
    let step = |done: Result<(), Failure<ScreenRefused>>| match done {
        Ok(()) => Ok(None),
        Err(Failure::Refused(refused)) => {
            let moved_on = matches!(refused, ScreenRefused::WrongStage { .. });
            let errors = vec![screening::screen_words(app, id, &refused, lang)?];
            Ok(Some(Refused { errors, moved_on }))
        }
        Err(failure) => Err(failure.map(|_| unreachable!("a refusal was met above"))),
    };
    if act == "exclude" {
        return step(screening::exclude(app, actor, id, &fields.text("reason")).map(drop));
    }
    match screening::mark(app, actor, id, &changes(fields)) {
        Ok(()) if act == "save" => Ok(None),
        Ok(()) => step(screening::conclude(app, actor, id).map(drop)),
        Err(Failure::Refused(refused)) => {
            let moved_on = matches!(refused, domain::screening::MarkRefused::WrongStage { .. });
            Ok(Some(Refused { errors: screening::mark_words(app, &refused, lang)?, moved_on }))
        }
        Err(failure) => Err(failure.map(|_| unreachable!("a refusal was met above"))),
    }
}

/// Puts what was typed back, and tells who of the secretariat came first.
fn typed_again(case: &mut Case, fields: &Fields, refused: &Refused, lang: Lang) {
    if let Some(first) = case.timeline.first().filter(|_| refused.moved_on)
        && let Some(name) = &first.by
    {
        let words = t!(
            lang,
            "check-done-by",
            name = name.as_str(),
            what = first.what.as_str(),
            moment = first.when.as_str()
        );
        case.errors.push(FieldError::new("checks", words));
    }
    let Eligibility::Open(list) = &mut case.eligibility else { return };
    list.reason = fields.text("reason");
    // What somebody else found is shown where they were met; the rest is as it was typed.
    let met = |item: &str| refused.errors.iter().any(|it| it.field_id == format!("verdict.{item}"));
    for change in changes(fields) {
        let row = list.items.iter_mut().find(|it| it.id == change.item);
        if let Some(row) = row.filter(|it| !met(&it.id)) {
            row.verdict = change.verdict.as_str().to_owned();
            row.note = change.note;
        }
    }
}

/// `GET /applications/{id}/amendment`
async fn amendment(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let page = amendment_markup(&site, &reader, params.id()?, Asking::default(), None).await?;
    Ok(reader.page(page))
}

async fn amendment_markup(
    site: &Site,
    reader: &Reader,
    id: ApplicationId,
    typed: Asking,
    error: Option<FieldError>,
) -> Result<views::Markup, PageError> {
    let (actor, lang) = (reader.actor.clone(), reader.lang);
    let mut form = site.run(move |app| amendments::form(app, &actor, id, lang, typed)).await?;
    form.errors = error.into_iter().collect();
    Ok(amendment_page(&shell(site, reader), &form))
}

/// `POST /applications/{id}/amendment`
async fn ask(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    let (id, lang) = (params.id()?, reader.lang);
    let questions = fields.beginning("question.").map(|(_, id)| id.to_owned()).collect();
    let asking = Asking { questions, note: fields.text("note") };
    let (actor, sent) = (reader.actor.clone(), asking.clone());
    match site.run(move |app| amendments::ask(app, &actor, id, &sent)).await {
        Ok(_) => Ok(reader.see(&urls::case(id))),
        Err(Failure::Refused(refused)) => {
            let words = move |app: &App| amendments::ask_words(app, id, &refused, lang);
            let error = site.run(words).await?;
            Ok(reader.again(amendment_markup(&site, &reader, id, asking, Some(error)).await?))
        }
        Err(failure) => Err(failure.into()),
    }
}

/// `POST /applications/{id}/amendment/removal`
async fn take_back(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let (id, lang, actor) = (params.id()?, reader.lang, reader.actor.clone());
    match site.run(move |app| amendments::take_back(app, &actor, id)).await {
        Ok(()) => Ok(reader.see(&urls::case(id))),
        Err(Failure::Refused(_)) => {
            let words = t!(lang, "amendment-refusal-nothing");
            again(&site, &reader, id, vec![FieldError::new("checks", words)], |_| ()).await
        }
        Err(failure) => Err(failure.into()),
    }
}

/// `GET /applications/{id}/endorsement/confirmation`
async fn confirmation(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let (id, lang, actor) = (params.id()?, reader.lang, reader.actor.clone());
    let page = site.run(move |app| amendments::confirmation(app, &actor, id, lang)).await?;
    Ok(reader.page(confirmation_page(&reader.shell(&site, None), &page)))
}

/// `POST /applications/{id}/endorsement/confirmation`
async fn confirm(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    let (id, actor, seen) = (params.id()?, reader.actor.clone(), fields.text("seen"));
    let done = site.run(move |app| amendments::confirm_endorsement(app, &actor, id, &seen)).await;
    match done {
        // The page itself says how the matter stands, also when it has moved on.
        Ok(()) | Err(Failure::Refused(_)) => Ok(reader.see(&urls::endorsement_confirmation(id))),
        Err(failure) => Err(failure.into()),
    }
}
