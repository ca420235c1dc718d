//! The secretariat's board: eligibility, experts, decisions, announcement, corrections.

mod results;

use app::decisions::{self, Prepare};
use app::{App, Failure, assignments, reviews, screening};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use domain::decision::Outcome;
use domain::ids::ApplicationId;
use domain::people::Actor;
use domain::policy::Act;
use views::pages::board::{Case, Eligibility, Filter, board_page, case_page};
use views::parts::FieldError;
use views::shell::{Nav, Shell};
use views::t;

use crate::errors::PageError;
use crate::fields::{Fields, Query};
use crate::reader::{Params, Reader};
use crate::routes::{Gate, Routes};
use crate::site::Site;
use crate::urls;

pub(crate) fn routes(routes: Routes) -> Routes {
    let decide = Gate::Act(Act::Decide);
    let announce = Gate::Act(Act::AnnounceCall);
    let run = Gate::Act(Act::RunCall);
    routes
        .get("/{lang}/calls/{slug}/board", Gate::Act(Act::SeeBoard), board)
        .get("/{lang}/applications/{id}/case", decide, case)
        .post("/{lang}/applications/{id}/eligibility", Gate::Act(Act::Screen), screen)
        .post("/{lang}/applications/{id}/reviews", Gate::Act(Act::AssignReviews), assign)
        .post(
            "/{lang}/applications/{id}/reviews/{review}/setting-aside",
            Gate::Act(Act::AssignReviews),
            set_aside,
        )
        .post("/{lang}/applications/{id}/decision", decide, prepare)
        .get("/{lang}/calls/{slug}/corrections", announce, results::correcting)
        .post("/{lang}/calls/{slug}/corrections", announce, results::correct)
        .post("/{lang}/calls/{slug}/late-admissions", announce, results::admit_late)
        .get("/{lang}/calls/{slug}/figures", run, results::figures)
        .post("/{lang}/calls/{slug}/figures", run, results::record_figures)
}

fn shell(site: &Site, reader: &Reader) -> Shell {
    reader.shell(site, Some(Nav::Calls))
}

async fn board(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    Query(query): Query,
) -> Result<Response, PageError> {
    let (actor, lang, slug) = (reader.actor.clone(), reader.lang, params.slug()?);
    let named = |name: &str| Some(query.text(name)).filter(|it| !it.is_empty());
    let filter = Filter { stage: named("stage"), country: named("country") };
    let board = site.run(move |app| screening::board(app, &actor, &slug, filter, lang)).await?;
    Ok(reader.page(board_page(&shell(&site, &reader), &board)))
}

async fn case(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let (actor, lang, id) = (reader.actor.clone(), reader.lang, params.id()?);
    let case = site.run(move |app| screening::case(app, &actor, id, lang)).await?;
    Ok(reader.page(case_page(&shell(&site, &reader), &case)))
}

async fn screen(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    let (id, reason) = (params.id()?, fields.text("reason"));
    let found_eligible = match fields.raw("act") {
        "eligible" => true,
        "exclude" => false,
        // No button of ours: a garbled form must not shut a city out.
        _ => return Err(PageError::Status(StatusCode::BAD_REQUEST)),
    };
    let (actor, typed) = (reader.actor.clone(), reason.clone());
    let act = move |app: &App| match found_eligible {
        true => screening::find_eligible(app, &actor, id),
        false => screening::exclude(app, &actor, id, &typed),
    };
    match site.run(act).await {
        Ok(_) => Ok(reader.see(&urls::case(id))),
        Err(Failure::Refused(refused)) => {
            let error = screening::screen_words(&refused, reader.lang);
            again(&site, &reader, id, error, |case| {
                if let Eligibility::Open { reason: shown } = &mut case.eligibility {
                    *shown = reason;
                }
            })
            .await
        }
        Err(failure) => Err(failure.into()),
    }
}

async fn assign(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    let (actor, id) = (reader.actor.clone(), params.id()?);
    let Ok(expert) = fields.text("expert").parse() else {
        return Err(domain::policy::Denied::Hidden.into());
    };
    match site.run(move |app| assignments::assign(app, &actor, id, expert)).await {
        Ok(_) => Ok(reader.see(&urls::case(id))),
        Err(Failure::Refused(refused)) => {
            let words = screening::assign_words(&refused, reader.lang);
            again(&site, &reader, id, FieldError::new("expert", words), |_| ()).await
        }
        Err(failure) => Err(failure.into()),
    }
}

async fn set_aside(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    let (actor, id, review) = (reader.actor.clone(), params.id()?, params.typed("review")?);
    let field = format!("aside-{review}");
    let reason = fields.text(&field);
    match site.run(move |app| reviews::set_aside(app, &actor, id, review, &reason)).await {
        Ok(_) => Ok(reader.see(&urls::case(id))),
        Err(Failure::Refused(refused)) => {
            let words = views::pages::reviews::refusal(reader.lang, &refused);
            again(&site, &reader, id, FieldError::new(&field, words), |_| ()).await
        }
        Err(failure) => Err(failure.into()),
    }
}

async fn prepare(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    let (actor, id, lang) = (reader.actor.clone(), params.id()?, reader.lang);
    let (typed, note) = (fields.text("outcome"), fields.text("note"));
    let keep = {
        let (typed, note) = (typed.clone(), note.clone());
        move |case: &mut Case| {
            case.decision.outcome = typed;
            case.decision.note = note;
        }
    };
    let Ok(outcome) = typed.parse::<Outcome>() else {
        let error = FieldError::new("outcome", t!(lang, "case-refusal-no-outcome"));
        return again(&site, &reader, id, error, keep).await;
    };
    let seen = fields.text("seen").parse().unwrap_or(0);
    let to = Prepare { outcome, note, seen };
    match site.run(move |app| decisions::prepare(app, &actor, id, to)).await {
        Ok(_) => Ok(reader.see(&urls::case(id))),
        Err(Failure::Refused(refused)) => {
            again(&site, &reader, id, screening::decide_words(&refused, lang), keep).await
        }
        Err(failure) => Err(failure.into()),
    }
}

/// The case page again, with what was refused and what was typed.
async fn again(
    site: &Site,
    reader: &Reader,
    id: ApplicationId,
    error: FieldError,
    keep: impl FnOnce(&mut Case),
) -> Result<Response, PageError> {
    let (actor, lang): (Actor, _) = (reader.actor.clone(), reader.lang);
    let mut case = site.run(move |app| screening::case(app, &actor, id, lang)).await?;
    keep(&mut case);
    case.errors = vec![error];
    Ok(reader.again(case_page(&shell(site, reader), &case)))
}
