//! A draft version in the desk: its outline, and each part with its fields and buttons.

use app::Failure;
use app::forms::desk::{self, DeskRefused};
use app::forms::fields::Typed;
use app::forms::part::{self, Step, path_of};
use axum::extract::State;
use axum::response::Response;
use domain::form_draft::{Place, Way};
use domain::form_version::EditRefused;
use domain::policy::Act;
use views::pages::forms as pages;
use views::parts::FieldError;

use super::{done_key, refusal, shell};
use crate::errors::PageError;
use crate::fields::{Fields, Query};
use crate::reader::{Params, Reader};
use crate::routes::{Gate, Routes};
use crate::site::Site;
use crate::urls;

pub(super) fn routes(routes: Routes) -> Routes {
    let run = Gate::Act(Act::RunForms);
    let question = "/{lang}/forms/{form}/draft/sections/{s}/questions/{q}";
    let below = |rest: &str| format!("{question}{rest}");
    routes
        .get("/{lang}/forms/{form}/draft", run, outline)
        .post("/{lang}/forms/{form}/draft", run, begin)
        .post("/{lang}/forms/{form}/draft/removal", run, discard)
        .get("/{lang}/forms/{form}/draft/words", run, page)
        .post("/{lang}/forms/{form}/draft/words", run, save)
        .post("/{lang}/forms/{form}/draft/sections", run, add)
        .get("/{lang}/forms/{form}/draft/sections/{s}", run, page)
        .post("/{lang}/forms/{form}/draft/sections/{s}", run, save)
        .post("/{lang}/forms/{form}/draft/sections/{s}/place", run, place)
        .post("/{lang}/forms/{form}/draft/sections/{s}/questions", run, add)
        .get(question, run, page)
        .post(question, run, save)
        .post(&below("/place"), run, place)
        .post(&below("/kind"), run, kind)
        .post(&below("/columns"), run, add)
        .get(&below("/columns/{c}"), run, page)
        .post(&below("/columns/{c}"), run, save)
        .post(&below("/columns/{c}/place"), run, place)
        .post(&below("/columns/{c}/kind"), run, kind)
}

/// The place that an address names.
fn place_of(params: &Params) -> Place {
    let at = |name: &str| params.typed::<usize>(name).ok();
    match (at("s"), at("q"), at("c")) {
        (Some(s), Some(q), Some(c)) => Place::Column(s, q, c),
        (Some(s), Some(q), None) => Place::Question(s, q),
        (Some(s), None, _) => Place::Section(s),
        (None, ..) => Place::Form,
    }
}

fn edition(fields: &Fields) -> i64 {
    fields.raw("edition").parse().unwrap_or(0)
}

/// `GET /forms/{form}/draft`
async fn outline(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    Query(query): Query,
) -> Result<Response, PageError> {
    let page = outline_markup(&site, &reader, params.typed("form")?, done_key(&query), None);
    Ok(reader.page(page.await?))
}

/// The outline, after whatever was done or refused before.
pub(super) async fn outline_markup(
    site: &Site,
    reader: &Reader,
    form: String,
    done: Option<&'static str>,
    refused: Option<String>,
) -> Result<views::Markup, PageError> {
    let (actor, lang) = (reader.actor.clone(), reader.lang);
    let mut page = site.run(move |app| part::outline(app, &actor, &form, lang, done)).await?;
    page.refused = refused;
    Ok(pages::outline_page(&shell(site, reader), &page))
}

/// `POST /forms/{form}/draft`
async fn begin(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    let (actor, form) = (reader.actor.clone(), params.typed::<String>("form")?);
    let (name, from) = (form.clone(), fields.raw("from").parse().unwrap_or(0));
    match site.run(move |app| desk::begin(app, &actor, &name, from)).await {
        Ok(()) => Ok(reader.see(&format!("{}?done=begun", urls::form_draft(&form)))),
        // The second of two clicks, or another officer: the draft is there.
        Err(Failure::Refused(DeskRefused::DraftThere)) => Ok(reader.see(&urls::form_draft(&form))),
        Err(Failure::Refused(refused)) => again(&site, &reader, form, refused).await,
        Err(other) => Err(other.into()),
    }
}

/// `POST /forms/{form}/draft/removal`
async fn discard(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    let (actor, form) = (reader.actor.clone(), params.typed::<String>("form")?);
    let (name, edition) = (form.clone(), edition(&fields));
    match site.run(move |app| desk::discard(app, &actor, &name, edition)).await {
        Ok(()) => Ok(reader.see(&format!("{}?done=discarded", urls::form(&form)))),
        Err(Failure::Refused(refused)) => again(&site, &reader, form, refused).await,
        Err(other) => Err(other.into()),
    }
}

/// The draft as it is now, with why a button did nothing.
async fn again(
    site: &Site,
    reader: &Reader,
    form: String,
    refused: DeskRefused,
) -> Result<Response, PageError> {
    let words = match refused {
        DeskRefused::Edit(EditRefused::Meanwhile { .. }) => {
            views::t!(reader.lang, "forms-refusal-meanwhile-act").into_owned()
        }
        other => refusal(site, reader, other).await?,
    };
    Ok(reader.again(outline_markup(site, reader, form, None, Some(words)).await?))
}

/// A part's page.
async fn page(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let form = params.typed("form")?;
    let page = part_markup(&site, &reader, form, place_of(&params), None, Vec::new()).await?;
    Ok(reader.page(page))
}

async fn part_markup(
    site: &Site,
    reader: &Reader,
    form: String,
    place: Place,
    typed: Option<Typed>,
    errors: Vec<FieldError>,
) -> Result<views::Markup, PageError> {
    let (actor, lang) = (reader.actor.clone(), reader.lang);
    let page = site
        .run(move |app| part::page(app, &actor, &form, place, lang, typed.as_ref(), errors))
        .await?;
    Ok(pages::part_page(&shell(site, reader), &page))
}

/// Saves a part's fields.
async fn save(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    let (actor, lang) = (reader.actor.clone(), reader.lang);
    let (form, place) = (params.typed::<String>("form")?, place_of(&params));
    let mut typed = Typed {
        edition: edition(&fields),
        part: fields.raw("part").to_owned(),
        fields: fields.all(),
    };
    let (name, sent) = (form.clone(), typed.clone());
    match site.run(move |app| part::save(app, &actor, &name, place, &sent, lang)).await {
        Ok(()) if fields.raw("act") == "stay" => {
            Ok(reader.see(&format!("{}/{}", urls::form_draft(&form), path_of(place))))
        }
        Ok(()) => {
            Ok(reader.see(&format!("{}?done=saved{}", urls::form_draft(&form), anchor(place))))
        }
        Err(Failure::Refused(refused)) => {
            if matches!(refused, DeskRefused::Edit(EditRefused::Meanwhile { .. })) {
                // Told once; the next save of this page is made knowing it.
                let (actor, name) = (reader.actor.clone(), form.clone());
                typed.edition = site.run(move |app| desk::edition(app, &actor, &name)).await?;
            }
            let errors = match refused {
                DeskRefused::Fields(errors) => errors,
                other => {
                    let words = refusal(&site, &reader, other).await?;
                    vec![FieldError::new("main", words)]
                }
            };
            let page = part_markup(&site, &reader, form, place, Some(typed), errors);
            Ok(reader.again(page.await?))
        }
        Err(other) => Err(other.into()),
    }
}

/// Where a part stands in the outline.
fn anchor(place: Place) -> String {
    match place {
        Place::Form => String::new(),
        Place::Section(s) => format!("#section-{s}"),
        Place::Question(s, q) | Place::Column(s, q, _) => format!("#question-{s}-{q}"),
    }
}

/// Moves a part or takes it out.
async fn place(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    let (step, done) = match fields.raw("act") {
        "up" => (Step::Shift(Way::Up), "moved"),
        "down" => (Step::Shift(Way::Down), "moved"),
        "remove" => (Step::Remove, "removed"),
        _ => return Err(PageError::Status(axum::http::StatusCode::BAD_REQUEST)),
    };
    let (form, place) = (params.typed::<String>("form")?, place_of(&params));
    let (actor, name, edition) = (reader.actor.clone(), form.clone(), edition(&fields));
    match site.run(move |app| part::act(app, &actor, &name, place, edition, &step)).await {
        Ok(to) => Ok(reader.see(&match to {
            // A column's list is on its table's page.
            Place::Column(s, q, _) => {
                format!("{}/{}", urls::form_draft(&form), path_of(Place::Question(s, q)))
            }
            to => {
                let anchor = if done == "moved" { anchor(to) } else { String::new() };
                format!("{}?done={done}{anchor}", urls::form_draft(&form))
            }
        })),
        Err(Failure::Refused(refused)) => again(&site, &reader, form, refused).await,
        Err(other) => Err(other.into()),
    }
}

/// Asks for another kind of answer.
async fn kind(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    let step = Step::Kind(fields.raw("kind").to_owned());
    step_to_part(site, reader, params, fields, step).await
}

/// Adds a section, a question or a column, and leads to its page.
async fn add(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    let n = fields.raw("n");
    let field = |names: [&str; 3]| {
        let found = names.into_iter().map(|it| fields.text(it)).find(|it| !it.is_empty());
        found.unwrap_or_default()
    };
    let label = field([&format!("label-{n}"), "new_label", "title"]);
    let kind = field([&format!("kind-{n}"), "new_kind", "kind"]);
    let step = Step::Add(reader.lang, label, kind);
    step_to_part(site, reader, params, fields, step).await
}

async fn step_to_part(
    site: Site,
    reader: Reader,
    params: Params,
    fields: Fields,
    step: Step,
) -> Result<Response, PageError> {
    let (form, place) = (params.typed::<String>("form")?, place_of(&params));
    let (actor, name, edition) = (reader.actor.clone(), form.clone(), edition(&fields));
    match site.run(move |app| part::act(app, &actor, &name, place, edition, &step)).await {
        Ok(to) => Ok(reader.see(&format!("{}/{}", urls::form_draft(&form), path_of(to)))),
        Err(Failure::Refused(refused)) => again(&site, &reader, form, refused).await,
        Err(other) => Err(other.into()),
    }
}
