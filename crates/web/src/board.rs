//! The secretariat's board: eligibility, experts, decisions, announcement, corrections.

mod checks;
mod reading;
mod results;

use app::decisions::{self, Prepare};
use app::{App, Failure, reviews, screening};
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use domain::decision::Outcome;
use domain::ids::ApplicationId;
use domain::people::Actor;
use domain::policy::Act;
use views::pages::board::{Case, Filter, board_page, case_page};
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
    let see = Gate::Act(Act::SeeBoard);
    let decide = Gate::Act(Act::Decide);
    let announce = Gate::Act(Act::AnnounceCall);
    let run = Gate::Act(Act::RunCall);
    reading::routes(checks::routes(routes))
        .get("/{lang}/calls/{slug}/board", see, board)
        .get("/{lang}/calls/{slug}/board.csv", see, as_csv)
        .get("/{lang}/calls/{slug}/board.xlsx", see, as_xlsx)
        .get("/{lang}/calls/{slug}/board.json", see, as_json)
        .get("/{lang}/applications/{id}/case", decide, case)
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

/// What the address of a list says.
fn filter(query: &Fields) -> Filter {
    let named = |name: &str| Some(query.text(name)).filter(|it| !it.is_empty());
    Filter {
        stage: named("stage"),
        country: named("country"),
        region: named("region"),
        expert: named("expert"),
        late: query.has("late"),
        q: query.text("q"),
        sort: named("sort"),
        after: named("after"),
        before: named("before"),
    }
}

async fn board(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    Query(query): Query,
) -> Result<Response, PageError> {
    let (actor, lang, slug) = (reader.actor.clone(), reader.lang, params.slug()?);
    let filter = filter(&query);
    let board = site.run(move |app| screening::board(app, &actor, &slug, filter, lang)).await?;
    Ok(reader.page(board_page(&shell(&site, &reader), &board)))
}

/// How the list becomes a file to take away.
type TakeAway = fn(
    &App,
    &Actor,
    &str,
    Filter,
    domain::language::Lang,
) -> Result<screening::Taken, app::failure::Lookup>;

/// The board's list as a file: every row of it, as the address narrows and sorts it.
async fn taken_away(
    site: Site,
    reader: Reader,
    params: Params,
    query: &Fields,
    (take, kind): (TakeAway, &'static str),
) -> Result<Response, PageError> {
    let (actor, lang, slug) = (reader.actor.clone(), reader.lang, params.slug()?);
    let filter = filter(query);
    let (name, bytes) = site.run(move |app| take(app, &actor, &slug, filter, lang)).await?;
    let disposition = format!("attachment; filename=\"{name}\"");
    let headers = [(header::CONTENT_TYPE, kind.to_owned()), (header::CONTENT_DISPOSITION, disposition)];
    Ok((headers, bytes).into_response())
}

async fn as_csv(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    Query(query): Query,
) -> Result<Response, PageError> {
    let how: (TakeAway, _) = (screening::as_csv, "text/csv; charset=utf-8");
    taken_away(site, reader, params, &query, how).await
}

async fn as_json(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    Query(query): Query,
) -> Result<Response, PageError> {
    let how: (TakeAway, _) = (screening::as_json, "application/json");
    taken_away(site, reader, params, &query, how).await
}

async fn as_xlsx(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    Query(query): Query,
) -> Result<Response, PageError> {
    let how: (TakeAway, _) = (screening::as_xlsx, crate::post::XLSX);
    taken_away(site, reader, params, &query, how).await
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
            again(&site, &reader, id, vec![FieldError::new(&field, words)], |_| ()).await
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
        return again(&site, &reader, id, vec![error], keep).await;
    };
    let seen = fields.text("seen").parse().unwrap_or(0);
    let to = Prepare { outcome, note, seen };
    match site.run(move |app| decisions::prepare(app, &actor, id, to)).await {
        Ok(_) => Ok(reader.see(&urls::case(id))),
        Err(Failure::Refused(refused)) => {
            let error = screening::decide_words(&refused, lang);
            again(&site, &reader, id, vec![error], keep).await
        }
        Err(failure) => Err(failure.into()),
    }
}

/// The case page again, with what was refused and what was typed.
async fn again(
    site: &Site,
    reader: &Reader,
    id: ApplicationId,
    errors: Vec<FieldError>,
    keep: impl FnOnce(&mut Case),
) -> Result<Response, PageError> {
    let (actor, lang): (Actor, _) = (reader.actor.clone(), reader.lang);
    let mut case = site.run(move |app| screening::case(app, &actor, id, lang)).await?;
    case.errors = errors;
    keep(&mut case);
    Ok(reader.again(case_page(&shell(site, reader), &case)))
}
