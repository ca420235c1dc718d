//! Decisions in batch, and sets looked at for balance.

use std::collections::BTreeMap;

use app::decisions::batch::{self, RowTyped};
use app::decisions::{PrepareRefused, what_if};
use app::{App, Failure};
use axum::extract::State;
use axum::response::Response;
use domain::decision::{DecideRefused, Outcome};
use domain::ids::{ApplicationId, DecisionSetId};
use domain::language::Lang;
use views::pages::results::{
    DecisionsPage, Typed, WhatIfPage, decisions_page, kept_set_page, what_if_page,
};
use views::parts::FieldError;
use views::t;

use super::shell;
use crate::errors::PageError;
use crate::fields::{Fields, Query};
use crate::reader::{Params, Reader};
use crate::site::Site;
use crate::urls;

/// `GET /calls/{slug}/decisions`
pub(super) async fn batch(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    Query(query): Query,
) -> Result<Response, PageError> {
    let mut page = load(&site, &reader, params.slug()?, &query).await?;
    page.saved = query.text("saved").parse().ok();
    Ok(reader.page(decisions_page(&shell(&site, &reader), &page)))
}

async fn load(
    site: &Site,
    reader: &Reader,
    slug: String,
    fields: &Fields,
) -> Result<DecisionsPage, PageError> {
    let (actor, lang) = (reader.actor.clone(), reader.lang);
    let at = (fields.text("page").parse().unwrap_or(1), fields.text("set").parse().ok());
    Ok(site.run(move |app| batch::batch(app, &actor, &slug, at, lang)).await?)
}

/// `POST /calls/{slug}/decisions`: every row of the page, or one outcome for those ticked.
pub(super) async fn prepare(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    let slug = params.slug()?;
    let rows = match fields.raw("act") {
        "picked" => picked(&fields, reader.lang),
        _ => Ok(typed_rows(&fields)),
    };
    let rows = match rows {
        Ok(rows) => rows,
        Err(error) => return again(&site, &reader, slug, &fields, vec![error], &[]).await,
    };
    let (actor, set) = (reader.actor.clone(), fields.text("set").parse::<DecisionSetId>().ok());
    let act = {
        let slug = slug.clone();
        move |app: &App| batch::prepare_all(app, &actor, &slug, rows, set)
    };
    match site.run(act).await {
        Ok(n) => {
            let page: usize = fields.text("page").parse().unwrap_or(1);
            Ok(reader.see(&format!("{}?page={page}&saved={n}", urls::decisions(&slug))))
        }
        Err(Failure::Refused(refused)) => {
            again(&site, &reader, slug, &fields, Vec::new(), &refused.0).await
        }
        Err(failure) => Err(failure.into()),
    }
}

/// The rows in which an outcome was chosen.
fn typed_rows(fields: &Fields) -> Vec<RowTyped> {
    let rows = fields.beginning("outcome.").filter_map(|(id, outcome)| {
        let (id, outcome) = (id.parse().ok()?, outcome.parse().ok()?);
        Some(row(fields, id, outcome, fields.text(&format!("note.{id}"))))
    });
    rows.collect()
}

fn row(fields: &Fields, id: ApplicationId, outcome: Outcome, note: String) -> RowTyped {
    // A page without the mark is older than any decision.
    let seen = fields.text(&format!("seen.{id}")).parse().unwrap_or(0);
    RowTyped { id, outcome, note, seen }
}

/// One outcome and one reason for every ticked row.
fn picked(fields: &Fields, lang: Lang) -> Result<Vec<RowTyped>, FieldError> {
    let ids: Vec<ApplicationId> =
        fields.beginning("pick.").filter_map(|(id, _)| id.parse().ok()).collect();
    let Ok(outcome) = fields.text("for_picked").parse::<Outcome>() else {
        return Err(FieldError::new("for_picked", t!(lang, "decisions-refusal-no-outcome")));
    };
    if ids.is_empty() {
        return Err(FieldError::new("for_picked", t!(lang, "decisions-refusal-none-picked")));
    }
    let reason = fields.text("reason");
    let note = |id: ApplicationId| match reason.is_empty() {
        true => fields.text(&format!("note.{id}")),
        false => reason.clone(),
    };
    Ok(ids.into_iter().map(|id| row(fields, id, outcome, note(id))).collect())
}

/// The page again with what was typed, and the rows that stood in the way.
async fn again(
    site: &Site,
    reader: &Reader,
    slug: String,
    fields: &Fields,
    mut errors: Vec<FieldError>,
    refused: &[(ApplicationId, PrepareRefused)],
) -> Result<Response, PageError> {
    let mut page = load(site, reader, slug, fields).await?;
    let ids = page.rows.iter().map(|it| it.city.id.clone());
    let typed: BTreeMap<String, (String, String, bool)> = ids
        .map(|id| {
            let picked = fields.has(&format!("pick.{id}"));
            let of = |name: &str| fields.text(&format!("{name}.{id}"));
            let typed = (of("outcome"), of("note"), picked);
            (id, typed)
        })
        .collect();
    batch::typed_again(&mut page, &typed, refused);
    page.for_picked = fields.text("for_picked");
    page.reason = fields.text("reason");
    errors.extend(refused.iter().map(|(id, why)| row_error(&page, *id, why, reader.lang)));
    page.errors = errors;
    Ok(reader.again(decisions_page(&shell(site, reader), &page)))
}

fn row_error(
    page: &DecisionsPage,
    id: ApplicationId,
    why: &PrepareRefused,
    lang: Lang,
) -> FieldError {
    let id = id.to_string();
    let row = page.rows.iter().find(|it| it.city.id == id);
    let city = row.map_or(id.as_str(), |it| it.city.city.as_str());
    let words = match why {
        PrepareRefused::Meanwhile => t!(lang, "decisions-refusal-meanwhile", city = city),
        PrepareRefused::NoteTooLong => {
            t!(lang, "decisions-refusal-long", city = city, max = app::calls::REASON_CHARS_MAX)
        }
        PrepareRefused::Rule(DecideRefused::NotClosed) => t!(lang, "decisions-refusal-closed"),
        PrepareRefused::Rule(DecideRefused::WrongStage { .. }) => {
            t!(lang, "decisions-refusal-row", city = city)
        }
    };
    // A row that is gone from the page has no field to lead to.
    let field = if row.is_some() { format!("outcome.{id}") } else { "for_picked".to_owned() };
    FieldError::new(&field, words)
}

fn typed(fields: &Fields) -> Typed {
    let text = |name: &str| fields.text(name);
    Typed {
        order: text("order"),
        total: text("total"),
        region: text("region"),
        size: text("size"),
        country: text("country"),
        first: fields.has("first"),
        with: text("with"),
    }
}

async fn looked_at(
    site: &Site,
    reader: &Reader,
    slug: String,
    typed: Typed,
) -> Result<WhatIfPage, PageError> {
    let (actor, lang) = (reader.actor.clone(), reader.lang);
    Ok(site.run(move |app| what_if::what_if(app, &actor, &slug, typed, lang)).await?)
}

/// `GET /calls/{slug}/what-if`: the limits are in the address.
pub(super) async fn what_if(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    Query(query): Query,
) -> Result<Response, PageError> {
    let page = looked_at(&site, &reader, params.slug()?, typed(&query)).await?;
    Ok(reader.page(what_if_page(&shell(&site, &reader), &page)))
}

/// `POST /calls/{slug}/what-if`: keeps what was ticked.
pub(super) async fn keep(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    let (slug, lang, typed) = (params.slug()?, reader.lang, typed(&fields));
    let chosen: Vec<ApplicationId> =
        fields.beginning("chosen.").filter_map(|(id, _)| id.parse().ok()).collect();
    let said = (fields.text("name"), fields.text("reasons"));
    let error = match what_if::method_of(&typed, lang) {
        Err(errors) => errors,
        Ok(method) => {
            let (actor, slug) = (reader.actor.clone(), slug.clone());
            let (chosen, said) = (chosen.clone(), said.clone());
            let act = move |app: &App| what_if::keep_set(app, &actor, &slug, method, chosen, said);
            match site.run(act).await {
                Ok(id) => return Ok(reader.see(&urls::decision_set(&params.slug()?, id))),
                Err(Failure::Refused(refused)) => vec![what_if::keep_words(&refused, lang)],
                Err(failure) => return Err(failure.into()),
            }
        }
    };
    let mut page = looked_at(&site, &reader, slug, typed).await?;
    let ticked: Vec<String> = chosen.iter().map(ToString::to_string).collect();
    for row in &mut page.candidates {
        row.chosen = ticked.contains(&row.city.id);
    }
    (page.name, page.reasons, page.errors) = (said.0, said.1, error);
    Ok(reader.again(what_if_page(&shell(&site, &reader), &page)))
}

/// `GET /calls/{slug}/what-if/{set}`: a set that was kept.
pub(super) async fn kept(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let (actor, lang, slug) = (reader.actor.clone(), reader.lang, params.slug()?);
    let id: DecisionSetId = params.typed("set")?;
    let page = site.run(move |app| what_if::kept_set(app, &actor, &slug, id, lang)).await?;
    Ok(reader.page(kept_set_page(&shell(&site, &reader), &page)))
}
