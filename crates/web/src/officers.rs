//! The officers of a commission, and handing the office over.

use app::Failure;
use app::officers::{self, HandOver, MandateTyped, OfficerFault};
use axum::extract::State;
use axum::response::Response;
use domain::country::Country;
use domain::language::Lang;
use domain::officer::{MandateRefused, TITLE_CHARS_MAX};
use domain::policy::Act;
use views::pages::officers as pages;
use views::pages::officers::Proposing;
use views::parts::FieldError;
use views::t;

use crate::errors::PageError;
use crate::fields::Fields;
use crate::people::role_error;
use crate::reader::{Params, Reader};
use crate::routes::{Gate, Routes};
use crate::site::Site;
use crate::urls;

pub(crate) fn routes(routes: Routes) -> Routes {
    routes.get("/{lang}/countries/{country}/officers", Gate::Act(Act::SeeCountry), show).post(
        "/{lang}/countries/{country}/officers",
        Gate::Act(Act::HandOver),
        propose,
    )
}

/// `GET /countries/{country}/officers`
async fn show(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let country: Country = params.typed("country")?;
    Ok(reader.page(markup(&site, &reader, country, &Proposing::default()).await?))
}

async fn markup(
    site: &Site,
    reader: &Reader,
    country: Country,
    form: &Proposing,
) -> Result<views::Markup, PageError> {
    let (actor, lang) = (reader.actor.clone(), reader.lang);
    let it = site.run(move |app| officers::page(app, &actor, country, lang)).await?;
    Ok(pages::officers(&reader.shell(site, None), &it, form))
}

/// The mandate a form describes.
pub(crate) fn mandate(fields: &Fields) -> MandateTyped {
    MandateTyped {
        title: fields.text("title"),
        deputy: fields.has("deputy"),
        from: fields.text("from"),
        until: fields.text("until"),
    }
}

/// `POST /countries/{country}/officers`: an officer proposes who comes next or stands in.
async fn propose(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    let country: Country = params.typed("country")?;
    let typed = HandOver {
        name: fields.text("name"),
        email: fields.text("email"),
        mandate: mandate(&fields),
        succeeds: fields.has("succeeds"),
    };
    let (actor, sent) = (reader.actor.clone(), typed.clone());
    match site.run(move |app| officers::hand_over(app, &actor, country, &sent)).await {
        Ok(proposal) => Ok(reader.see(&urls::proposal(proposal))),
        Err(Failure::Refused(faults)) => {
            let errors = faults.iter().map(|it| fault(reader.lang, it)).collect();
            let HandOver { name, email, mandate, succeeds } = typed;
            let MandateTyped { title, deputy, from, until } = mandate;
            let form = Proposing { name, email, title, deputy, from, until, succeeds, errors };
            Ok(reader.again(markup(&site, &reader, country, &form).await?))
        }
        Err(failure) => Err(failure.into()),
    }
}

/// What is wrong with an officer or a mandate, beside its field.
pub(crate) fn fault(lang: Lang, fault: &OfficerFault) -> FieldError {
    let (field, words) = match fault {
        OfficerFault::Name => ("name", t!(lang, "person-no-name")),
        OfficerFault::Email => ("email", t!(lang, "sign-in-not-an-email")),
        OfficerFault::From => ("from", t!(lang, "refusal-officer-day")),
        OfficerFault::Until => ("until", t!(lang, "refusal-officer-day")),
        OfficerFault::AlreadyThere => ("email", t!(lang, "refusal-officer-there")),
        OfficerFault::Role(refused) => return role_error(lang, refused),
        OfficerFault::Mandate(MandateRefused::LongTitle) => {
            ("title", t!(lang, "refusal-officer-title", max = TITLE_CHARS_MAX))
        }
        OfficerFault::Mandate(MandateRefused::EndsFirst) => {
            ("until", t!(lang, "refusal-officer-ends-first"))
        }
        OfficerFault::Mandate(MandateRefused::Over) => ("until", t!(lang, "refusal-officer-over")),
        OfficerFault::Mandate(MandateRefused::NoOfficer) => {
            ("role", t!(lang, "refusal-officer-no-officer"))
        }
    };
    FieldError::new(field, words)
}
