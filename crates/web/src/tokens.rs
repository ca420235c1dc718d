//! Tokens of one's own programs.

use app::{Failure, api_tokens};
use axum::extract::State;
use axum::response::Response;
use domain::api_token::{Scope, TokenFault, Wanted};
use domain::ids::ApiTokenId;
use domain::language::Lang;
use domain::policy::Act;
use domain::words::clean_line;
use views::pages::tokens as pages;
use views::parts::FieldError;
use views::{dates, t};

use crate::errors::PageError;
use crate::fields::Fields;
use crate::reader::{Params, Reader};
use crate::routes::{Gate, Routes};
use crate::site::Site;
use crate::urls;

pub(crate) fn routes(routes: Routes) -> Routes {
    let me = Gate::Act(Act::SeeOwnDesk);
    routes.get("/{lang}/me/tokens", me, show).post("/{lang}/me/tokens", me, make).post(
        "/{lang}/me/tokens/{id}/revocation",
        me,
        revoke,
    )
}

/// `GET /me/tokens`
async fn show(State(site): State<Site>, reader: Reader) -> Result<Response, PageError> {
    let form = pages::TokensPage { token: api_tokens::fresh(), ..pages::TokensPage::default() };
    Ok(reader.page(page(&site, &reader, form).await?))
}

/// `POST /me/tokens`: the token travels with the form, so that sending it twice makes one.
async fn make(
    State(site): State<Site>,
    reader: Reader,
    fields: Fields,
) -> Result<Response, PageError> {
    let token = fields.raw("token").to_owned();
    let wanted = Wanted {
        name: clean_line(&fields.text("name")),
        scope: fields.text("scope"),
        days: fields.text("days"),
    };
    let (actor, sent, made) = (reader.actor.clone(), wanted.clone(), token.clone());
    match site.run(move |app| api_tokens::make(app, &actor, &made, &sent)).await {
        Ok(_) => {
            let token = Some(token);
            let fresh = api_tokens::fresh();
            let form =
                pages::TokensPage { shown: token, token: fresh, ..pages::TokensPage::default() };
            Ok(reader.page(page(&site, &reader, form).await?))
        }
        Err(Failure::Refused(faults)) => {
            let typed = (wanted.name, wanted.scope, wanted.days);
            let errors = faults.into_iter().map(|it| error(reader.lang, it)).collect();
            let form = pages::TokensPage { token, typed, errors, ..pages::TokensPage::default() };
            Ok(reader.again(page(&site, &reader, form).await?))
        }
        Err(failure) => Err(failure.into()),
    }
}

/// `POST /me/tokens/{id}/revocation`
async fn revoke(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let (id, actor): (ApiTokenId, _) = (params.id()?, reader.actor.clone());
    site.run(move |app| api_tokens::revoke(app, &actor, id)).await?;
    Ok(reader.see(&urls::my_tokens()))
}

/// The page around a form, with what is there; a form in which nothing was typed proposes.
async fn page(
    site: &Site,
    reader: &Reader,
    form: pages::TokensPage,
) -> Result<views::Markup, PageError> {
    let (actor, lang) = (reader.actor.clone(), reader.lang);
    let tokens = site.run(move |app| api_tokens::list(app, &actor)).await?;
    let zone = &site.app.network.about.zone;
    let row = |it: domain::api_token::ApiToken| {
        let until = dates::moment(lang, it.expires_at, &zone.id, zone.label.to(lang));
        pages::TokenRow {
            id: it.id.to_string(),
            name: it.name,
            hint: it.hint,
            scope: it.scope,
            until: (it.expires_at, until),
            last_used_on: it.last_used_on,
        }
    };
    let days = site.app.network.rules.api_token.days.clone();
    let mut typed = form.typed;
    if form.errors.is_empty() {
        let first = days.first().map(u32::to_string).unwrap_or_default();
        typed = (String::new(), Scope::Everything.as_str().to_owned(), first);
    }
    let limit = site.app.settings.api.a_minute_with_token;
    let it = pages::TokensPage {
        rows: tokens.into_iter().map(row).collect(),
        typed,
        days,
        a_minute: Some(i64::from(limit)).filter(|it| *it > 0),
        ..form
    };
    Ok(pages::tokens(&reader.shell(site, None), &it))
}

fn error(lang: Lang, fault: TokenFault) -> FieldError {
    let words = match fault {
        TokenFault::NoName => t!(lang, "token-no-name"),
        TokenFault::LongName { max } => t!(lang, "token-long-name", max = max),
        TokenFault::NoSuchScope => t!(lang, "token-no-scope"),
        TokenFault::NoSuchDays => t!(lang, "token-no-days"),
        TokenFault::TooMany { most } => t!(lang, "token-too-many", most = most),
    };
    FieldError::new(fault.field(), words)
}
