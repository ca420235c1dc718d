//! Declaring a tie to a file that one acts on by office.

use app::{Failure, interests};
use axum::extract::State;
use axum::response::Response;
use domain::ids::ApplicationId;
use domain::policy::Act;
use views::pages::interest::{InterestPage, Typed, interest_page, refusal};

use crate::errors::PageError;
use crate::fields::Fields;
use crate::reader::{Params, Reader};
use crate::reviews::declared;
use crate::routes::{Gate, Routes};
use crate::site::Site;
use crate::urls;

pub(crate) fn routes(routes: Routes) -> Routes {
    let gate = Gate::Act(Act::DeclareInterest);
    routes.get("/{lang}/applications/{id}/interest", gate, show).post(
        "/{lang}/applications/{id}/interest",
        gate,
        declare,
    )
}

async fn load(site: &Site, reader: &Reader, id: ApplicationId) -> Result<InterestPage, PageError> {
    let (actor, lang) = (reader.actor.clone(), reader.lang);
    Ok(site.run(move |app| interests::page(app, &actor, id, lang)).await?)
}

async fn show(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let it = load(&site, &reader, params.id()?).await?;
    let page = interest_page(&reader.shell(&site, None), &it, &Typed::default(), &[]);
    Ok(reader.page(page))
}

async fn declare(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    let id: ApplicationId = params.id()?;
    let (actor, (declaration, typed)) = (reader.actor.clone(), declared(&fields));
    match site.run(move |app| interests::declare(app, &actor, id, &declaration)).await {
        Ok(_) => Ok(reader.see(&urls::interest(id))),
        Err(Failure::Refused(refused)) => {
            let it = load(&site, &reader, id).await?;
            let errors = [refusal(reader.lang, refused)];
            let page = interest_page(&reader.shell(&site, None), &it, &typed, &errors);
            Ok(reader.again(page))
        }
        Err(failure) => Err(failure.into()),
    }
}
