//! The experts of a call: how far they are, who is reminded, who reads what.

use app::assignments::{self, Chosen, PlanRefused, Said};
use app::{Failure, screening};
use axum::extract::State;
use axum::response::Response;
use domain::handling::HandlingRefused;
use domain::ids::{ApplicationId, PersonId, ReviewId};
use domain::people::RemindRefused;
use domain::policy::Act;
use domain::review::ReviewRefused;
use views::pages::board::{plan_page, reading_page};
use views::parts::FieldError;
use views::t;

use super::{again, shell};
use crate::errors::PageError;
use crate::fields::{Fields, Query};
use crate::reader::{Params, Reader};
use crate::routes::{Gate, Routes};
use crate::site::Site;
use crate::urls;

pub(super) fn routes(routes: Routes) -> Routes {
    let assigns = Gate::Act(Act::AssignReviews);
    routes
        .get("/{lang}/calls/{slug}/reading", assigns, reading)
        .post("/{lang}/calls/{slug}/reading", assigns, set_number)
        .post("/{lang}/calls/{slug}/reading/{person}/reminder", assigns, remind)
        .get("/{lang}/calls/{slug}/reading/plan", assigns, plan)
        .post("/{lang}/calls/{slug}/reading/plan", assigns, take)
        .post("/{lang}/applications/{id}/reviews", assigns, assign)
        .post("/{lang}/applications/{id}/reviews/{review}/removal", assigns, take_back)
}

/// `GET /calls/{slug}/reading`
async fn reading(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    Query(query): Query,
) -> Result<Response, PageError> {
    let lang = reader.lang;
    let done = match query.raw("done") {
        "set" => Some(t!(lang, "reading-done-set").into_owned()),
        "taken" => {
            let n: usize = query.raw("n").parse().unwrap_or(0);
            Some(t!(lang, "reading-done-taken", count = n).into_owned())
        }
        "reminded" => Some(t!(lang, "reading-done-letter").into_owned()),
        _ => None,
    };
    let said = Said { done, ..Said::default() };
    Ok(reader.page(reading_markup(&site, &reader, params.slug()?, said).await?))
}

async fn reading_markup(
    site: &Site,
    reader: &Reader,
    slug: String,
    said: Said,
) -> Result<views::Markup, PageError> {
    let (actor, lang) = (reader.actor.clone(), reader.lang);
    let page =
        site.run(move |app| assignments::reading(app, &actor, &slug, lang, said.clone())).await?;
    Ok(reading_page(&shell(site, reader), &page))
}

/// `POST /calls/{slug}/reading`: how many experts read each file.
async fn set_number(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    let (slug, lang) = (params.slug()?, reader.lang);
    let typed = fields.text("per_application");
    let (actor, of, n) = (reader.actor.clone(), slug.clone(), typed.parse().unwrap_or(0));
    match site.run(move |app| assignments::set_per_application(app, &actor, &of, n)).await {
        Ok(()) => Ok(reader.see(&format!("{}?done=set", urls::reading(&slug)))),
        Err(Failure::Refused(HandlingRefused::PerApplication { max })) => {
            let words = t!(lang, "reading-refusal-number", max = max);
            let number = Some((typed, FieldError::new("per_application", words)));
            let said = Said { number, ..Said::default() };
            Ok(reader.again(reading_markup(&site, &reader, slug, said).await?))
        }
        Err(failure) => Err(failure.into()),
    }
}

/// `POST /calls/{slug}/reading/{person}/reminder`
async fn remind(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    let (slug, expert): (_, PersonId) = (params.slug()?, params.typed("person")?);
    let (lang, seen) = (reader.lang, fields.raw("seen").parse().unwrap_or(0));
    let (actor, of) = (reader.actor.clone(), slug.clone());
    match site.run(move |app| assignments::remind(app, &actor, &of, expert, seen)).await {
        Ok(_) => Ok(reader.see(&format!("{}?done=reminded", urls::reading(&slug)))),
        Err(Failure::Refused(refused)) => {
            let words = match refused {
                RemindRefused::Meanwhile => t!(lang, "reading-refusal-reminded"),
                RemindRefused::NothingOpen => t!(lang, "reading-refusal-nothing"),
                RemindRefused::NotExpert => t!(lang, "case-refusal-not-expert"),
            };
            let said = Said { refused: Some(words.into_owned()), ..Said::default() };
            Ok(reader.again(reading_markup(&site, &reader, slug, said).await?))
        }
        Err(failure) => Err(failure.into()),
    }
}

/// `GET /calls/{slug}/reading/plan`
async fn plan(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    Ok(reader.page(plan_markup(&site, &reader, params.slug()?, None).await?))
}

async fn plan_markup(
    site: &Site,
    reader: &Reader,
    slug: String,
    refused: Option<PlanRefused>,
) -> Result<views::Markup, PageError> {
    let (actor, lang) = (reader.actor.clone(), reader.lang);
    let plan = move |app: &app::App| assignments::plan(app, &actor, &slug, lang, refused.as_ref());
    Ok(plan_page(&shell(site, reader), &site.run(plan).await?))
}

/// `POST /calls/{slug}/reading/plan`: gives what is ticked.
async fn take(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    let (slug, actor) = (params.slug()?, reader.actor.clone());
    let pairs = fields.all().remove("pair").unwrap_or_default();
    let chosen: Vec<Chosen> = pairs.iter().filter_map(|it| Chosen::parse(it)).collect();
    let of = slug.clone();
    match site.run(move |app| assignments::take(app, &actor, &of, &chosen)).await {
        Ok(n) => Ok(reader.see(&format!("{}?done=taken&n={n}", urls::reading(&slug)))),
        Err(Failure::Refused(refused)) => {
            Ok(reader.again(plan_markup(&site, &reader, slug, Some(refused)).await?))
        }
        Err(failure) => Err(failure.into()),
    }
}

/// `POST /applications/{id}/reviews`: gives a file to one expert.
async fn assign(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    let (actor, id): (_, ApplicationId) = (reader.actor.clone(), params.id()?);
    let Ok(expert) = fields.text("expert").parse() else {
        return Err(domain::policy::Denied::Hidden.into());
    };
    match site.run(move |app| assignments::assign(app, &actor, id, expert)).await {
        Ok(_) => Ok(reader.see(&urls::case(id))),
        Err(Failure::Refused(refused)) => {
            let words = screening::assign_words(&refused, reader.lang);
            again(&site, &reader, id, vec![FieldError::new("expert", words)], |_| ()).await
        }
        Err(failure) => Err(failure.into()),
    }
}

/// `POST /applications/{id}/reviews/{review}/removal`: takes a file back from its expert.
async fn take_back(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let (id, review): (ApplicationId, ReviewId) = (params.id()?, params.typed("review")?);
    let (actor, lang) = (reader.actor.clone(), reader.lang);
    match site.run(move |app| assignments::take_back(app, &actor, id, review)).await {
        Ok(()) => Ok(reader.see(&urls::case(id))),
        Err(Failure::Refused(refused)) => {
            let words = match refused {
                ReviewRefused::WrongStage { stage: "handed_in" } => {
                    t!(lang, "case-refusal-submitted")
                }
                ReviewRefused::Announced => t!(lang, "case-told"),
                _ => t!(lang, "case-refusal-gone"),
            };
            again(&site, &reader, id, vec![FieldError::new("expert", words)], |_| ()).await
        }
        Err(failure) => Err(failure.into()),
    }
}
