//! A city's page as the city writes it. What visitors see of it is in `members`.

use app::city_pages::{self, ContactFault, PeopleAre, SaveRefused};
use app::failure::Failure;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use domain::answer;
use domain::ids::CityId;
use domain::language::Lang;
use domain::policy::Act;
use views::pages::city_edit as pages;
use views::parts::FieldError;
use views::shell::Nav;
use views::t;

use crate::errors::PageError;
use crate::fields::{Fields, Query};
use crate::reader::{Params, Reader};
use crate::routes::{Gate, Routes};
use crate::site::Site;
use crate::teams::fault as invite_fault;
use crate::urls;

pub(crate) fn routes(routes: Routes) -> Routes {
    let edit = Gate::Act(Act::EditCity);
    routes
        .get("/{lang}/cities/{id}/edit", edit, show)
        .post("/{lang}/cities/{id}/edit", edit, save)
        .post("/{lang}/cities/{id}/people", edit, people)
        .post("/{lang}/cities/{id}/contact", Gate::Act(Act::GrantRoles), contact)
}

async fn load(
    site: &Site,
    reader: &Reader,
    id: CityId,
    sent: Option<(answer::Fields, SaveRefused)>,
) -> Result<pages::EditPage, PageError> {
    let (actor, lang) = (reader.actor.clone(), reader.lang);
    let load = move |app: &app::App| {
        let sent = sent.as_ref().map(|(fields, refused)| (fields, refused));
        city_pages::page(app, &actor, id, lang, sent)
    };
    Ok(site.run(load).await?)
}

/// `GET /cities/{id}/edit`
async fn show(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    Query(query): Query,
) -> Result<Response, PageError> {
    let page = load(&site, &reader, params.id()?, None).await?;
    let shell = reader.shell(&site, Some(Nav::Members));
    Ok(reader.page(pages::city_edit(&shell, &page, query.has("saved"))))
}

fn saved(reader: &Reader, id: CityId) -> Response {
    reader.see(&format!("{}?saved", urls::city_edit(id)))
}

/// `POST /cities/{id}/edit`
async fn save(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    let (id, actor, sent) = (params.id()?, reader.actor.clone(), fields.all());
    let typed = sent.clone();
    match site.run(move |app| city_pages::save(app, &actor, id, &sent)).await {
        Ok(()) => Ok(saved(&reader, id)),
        Err(Failure::Refused(refused)) => {
            let page = load(&site, &reader, id, Some((typed, refused))).await?;
            let shell = reader.shell(&site, Some(Nav::Members));
            Ok(reader.again(pages::city_edit(&shell, &page, false)))
        }
        Err(failure) => Err(failure.into()),
    }
}

/// `POST /cities/{id}/people`: hides all people of the city, or shows them again.
async fn people(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    let (id, actor): (CityId, _) = (params.id()?, reader.actor.clone());
    // Whoever may not is told so before anything about the form.
    load(&site, &reader, id, None).await?;
    let to = match fields.raw("act") {
        "hide" => PeopleAre::Hidden,
        "show" => PeopleAre::Shown,
        _ => return Err(PageError::Status(StatusCode::UNPROCESSABLE_ENTITY)),
    };
    site.run(move |app| city_pages::set_people_hidden(app, &actor, id, to)).await?;
    Ok(saved(&reader, id))
}

/// `POST /cities/{id}/contact`: the secretariat names who speaks for a city.
async fn contact(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    let (id, actor): (CityId, _) = (params.id()?, reader.actor.clone());
    let (email, organisation) = (fields.text("email"), fields.text("organisation"));
    let sent = (email.clone(), organisation.clone());
    let invite = move |app: &app::App| {
        city_pages::invite_contact(app, &actor, id, (sent.0.as_str(), sent.1.as_str()))
    };
    match site.run(invite).await {
        Ok(_) => Ok(saved(&reader, id)),
        Err(Failure::Refused(faults)) => {
            let mut page = load(&site, &reader, id, None).await?;
            page.errors = faults.iter().map(|it| fault(reader.lang, *it)).collect();
            (page.email, page.organisation) = (email, organisation);
            let shell = reader.shell(&site, Some(Nav::Members));
            Ok(reader.again(pages::city_edit(&shell, &page, false)))
        }
        Err(failure) => Err(failure.into()),
    }
}

fn fault(lang: Lang, fault: ContactFault) -> FieldError {
    match fault {
        ContactFault::Invite(fault) => invite_fault(lang, fault),
        // Where somebody speaks for the city there is no form to lead to.
        ContactFault::HasContact => FieldError::new("speaks", t!(lang, "city-speaks-there")),
    }
}
