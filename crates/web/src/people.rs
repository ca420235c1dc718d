//! People and roles, for the secretariat.

use app::Failure;
use app::people::{self, Entry, RoleRefused};
use app::officers::{MandateTyped, OfficerFault};
use app::proposals::Acted;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use domain::ids::{GrantId, PersonId};
use domain::language::Lang;
use domain::officer::MandateRefused;
use domain::people::{GrantRefused, Role};
use domain::policy::Act;
use views::pages::officers::Proposing;
use views::pages::people as pages;
use views::parts::FieldError;
use views::t;

use crate::errors::PageError;
use crate::officers::{fault as officer_fault, mandate};
use crate::fields::{Fields, Query};
use crate::reader::{Params, Reader};
use crate::routes::{Gate, Routes};
use crate::sign_in::entry_errors;
use crate::site::Site;
use crate::urls;

pub(crate) fn routes(routes: Routes) -> Routes {
    let (see, grant) = (Gate::Act(Act::SeePeople), Gate::Act(Act::GrantRoles));
    routes
        .get("/{lang}/people", see, list)
        .post("/{lang}/people", grant, enter)
        .get("/{lang}/people/{id}", see, show)
        .post("/{lang}/people/{id}", grant, correct)
        .post("/{lang}/people/{id}/grants", grant, give)
        .post("/{lang}/people/{id}/grants/{grant}/revocation", grant, revoke)
        .post("/{lang}/people/{id}/factors/removal", grant, reset_factors)
}

/// `GET /people`
async fn list(
    State(site): State<Site>,
    reader: Reader,
    Query(query): Query,
) -> Result<Response, PageError> {
    let form = pages::Entry { language: reader.lang.to_string(), ..pages::Entry::default() };
    let edge = |name: &str| match query.raw(name) {
        "" => Ok(None),
        text => text.parse().map(Some).map_err(|_| PageError::Status(StatusCode::NOT_FOUND)),
    };
    let asked = people::Asked {
        search: query.text("q"),
        after: edge("after")?,
        before: edge("before")?,
    };
    Ok(reader.page(list_page(&site, &reader, asked, &form, &[]).await?))
}

async fn list_page(
    site: &Site,
    reader: &Reader,
    asked: people::Asked,
    form: &pages::Entry,
    errors: &[FieldError],
) -> Result<views::Markup, PageError> {
    let (actor, lang) = (reader.actor.clone(), reader.lang);
    let people = site.run(move |app| people::list(app, &actor, &asked, lang)).await?;
    Ok(pages::list(&reader.shell(site, None), &people, form, errors))
}

fn entry(fields: &Fields) -> Entry {
    Entry {
        name: fields.text("name"),
        email: fields.text("email"),
        language: fields.text("language"),
        country: fields.text("country"),
        organisation: fields.text("organisation"),
        reads: fields.all().remove("reads").unwrap_or_default(),
    }
}

fn typed(entry: Entry) -> pages::Entry {
    let Entry { name, email, language, country, organisation, reads } = entry;
    pages::Entry { name, email, language, country, organisation, reads }
}

/// `POST /people`: enters somebody.
async fn enter(
    State(site): State<Site>,
    reader: Reader,
    fields: Fields,
) -> Result<Response, PageError> {
    let entry = entry(&fields);
    let (actor, sent) = (reader.actor.clone(), entry.clone());
    match site.run(move |app| people::enter(app, &actor, &sent)).await {
        Ok(id) => Ok(reader.see(&urls::person(id))),
        Err(Failure::Refused(faults)) => {
            let errors = entry_errors(reader.lang, &faults);
            let form = typed(entry);
            Ok(reader.again(list_page(&site, &reader, people::Asked::default(), &form, &errors).await?))
        }
        Err(failure) => Err(failure.into()),
    }
}

/// `GET /people/{id}`
async fn show(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    Query(query): Query,
) -> Result<Response, PageError> {
    let said = pages::Said { done: query.has("done"), ..pages::Said::default() };
    let form = pages::Granting::default();
    Ok(reader.page(person_page(&site, &reader, params.id()?, None, &form, &said).await?))
}

async fn person_page(
    site: &Site,
    reader: &Reader,
    id: PersonId,
    typed: Option<pages::Entry>,
    form: &pages::Granting,
    said: &pages::Said,
) -> Result<views::Markup, PageError> {
    let (actor, lang) = (reader.actor.clone(), reader.lang);
    let mut person = site.run(move |app| people::person(app, &actor, id, lang)).await?;
    if let Some(typed) = typed {
        person.entry = pages::Entry { email: person.entry.email, ..typed };
    }
    Ok(pages::person(&reader.shell(site, None), &person, form, said))
}

/// `POST /people/{id}`: corrects the record.
async fn correct(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    let id: PersonId = params.id()?;
    let entry = entry(&fields);
    let (actor, sent) = (reader.actor.clone(), entry.clone());
    match site.run(move |app| people::correct(app, &actor, id, &sent)).await {
        Ok(()) => Ok(done(&reader, id)),
        Err(Failure::Refused(faults)) => {
            let errors = entry_errors(reader.lang, &faults);
            let said = pages::Said { errors, ..pages::Said::default() };
            let form = pages::Granting::default();
            let page = person_page(&site, &reader, id, Some(typed(entry)), &form, &said).await?;
            Ok(reader.again(page))
        }
        Err(failure) => Err(failure.into()),
    }
}

fn done(reader: &Reader, id: PersonId) -> Response {
    reader.see(&format!("{}?done", urls::person(id)))
}

/// To what was done, or to the proposal that waits for a second person.
fn after(reader: &Reader, id: PersonId, acted: &Acted<()>) -> Response {
    match acted {
        Acted::Done(()) => done(reader, id),
        Acted::Waits(proposal) => reader.see(&urls::proposal(*proposal)),
    }
}

/// `POST /people/{id}/factors/removal`: for somebody who has lost what they sign in with.
async fn reset_factors(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let (id, actor): (PersonId, _) = (params.id()?, reader.actor.clone());
    let acted = site.run(move |app| people::reset_factors(app, &actor, id)).await?;
    Ok(after(&reader, id, &acted))
}

/// `POST /people/{id}/grants`: gives a role.
async fn give(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    let id: PersonId = params.id()?;
    let mandate = mandate(&fields);
    let form = pages::Granting {
        role: fields.text("role"),
        of_country: fields.text("of-country"),
        call: fields.text("call"),
        mandate: proposing(&mandate),
    };
    match given(&site, &reader, id, &form, mandate).await {
        Ok(acted) => Ok(after(&reader, id, &acted)),
        Err(Failure::Refused(refused)) => {
            let errors = vec![refused.error(reader.lang)];
            let said = pages::Said { errors, ..pages::Said::default() };
            Ok(reader.again(person_page(&site, &reader, id, None, &form, &said).await?))
        }
        Err(failure) => Err(failure.into()),
    }
}

/// An officer is appointed with a mandate; any other role is given as it is.
async fn given(
    site: &Site,
    reader: &Reader,
    id: PersonId,
    form: &pages::Granting,
    mandate: MandateTyped,
) -> Result<Acted<()>, Failure<Wrong>> {
    let actor = reader.actor.clone();
    match role(form).map_err(Failure::Refused)? {
        Role::Commission(country) => {
            let given =
                site.run(move |app| people::appoint(app, &actor, id, country, &mandate)).await;
            given.map_err(|failure| failure.map(Wrong::Officer))
        }
        _ if mandate != MandateTyped::default() => {
            let fault = OfficerFault::Mandate(MandateRefused::NoOfficer);
            Err(Failure::Refused(Wrong::Officer(fault)))
        }
        role => {
            let given = site.run(move |app| people::give(app, &actor, id, role)).await;
            given.map_err(|failure| failure.map(Wrong::Role))
        }
    }
}

/// Why no role could be given.
#[derive(Debug)]
enum Wrong {
    NoRole,
    Role(RoleRefused),
    Officer(OfficerFault),
}

impl Wrong {
    fn error(&self, lang: Lang) -> FieldError {
        match self {
            Wrong::Role(refused) => role_error(lang, refused),
            Wrong::Officer(refused) => officer_fault(lang, refused),
            Wrong::NoRole => FieldError::new("role", t!(lang, "people-no-such-role")),
        }
    }
}

fn proposing(it: &MandateTyped) -> Proposing {
    let MandateTyped { title, deputy, from, until } = it.clone();
    Proposing { title, deputy, from, until, ..Proposing::default() }
}

/// The role a form means.
fn role(form: &pages::Granting) -> Result<Role, Wrong> {
    match form.role.as_str() {
        "secretariat" => Ok(Role::Secretariat),
        "commission" => {
            let country = form.of_country.parse();
            country.map(Role::Commission).map_err(|_| Wrong::Role(RoleRefused::NoSuchCountry))
        }
        "expert" => {
            let call = form.call.parse();
            call.map(Role::Expert).map_err(|_| Wrong::Role(RoleRefused::NoSuchCall))
        }
        _ => Err(Wrong::NoRole),
    }
}

pub(crate) fn role_error(lang: Lang, refused: &RoleRefused) -> FieldError {
    let (field, words) = match refused {
        RoleRefused::NoSuchCountry => ("of-country", t!(lang, "refusal-role-no-country")),
        RoleRefused::NoSuchCall => ("call", t!(lang, "refusal-role-no-call")),
        RoleRefused::ExpertWithoutCountry => {
            ("country", t!(lang, "refusal-role-expert-without-country"))
        }
        RoleRefused::Grant(GrantRefused::LastSecretary) => {
            ("role", t!(lang, "refusal-role-last-secretary"))
        }
        RoleRefused::Mandate(refused) => {
            return officer_fault(lang, &OfficerFault::Mandate(*refused));
        }
        RoleRefused::Grant(GrantRefused::Revoked) => ("role", t!(lang, "refusal-role-revoked")),
    };
    FieldError::new(field, words)
}

/// `POST /people/{id}/grants/{grant}/revocation`: takes a role back.
async fn revoke(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let id: PersonId = params.id()?;
    let grant: GrantId = params.typed("grant")?;
    let actor = reader.actor.clone();
    match site.run(move |app| people::take_back(app, &actor, id, grant)).await {
        Ok(acted) => Ok(after(&reader, id, &acted)),
        Err(Failure::Refused(refused)) => {
            let refused = Some(role_error(reader.lang, &refused).message);
            let said = pages::Said { refused, ..pages::Said::default() };
            let form = pages::Granting::default();
            Ok(reader.again(person_page(&site, &reader, id, None, &form, &said).await?))
        }
        Err(failure) => Err(failure.into()),
    }
}
