//! One's own page: profile, passkeys, sessions.

use app::people::{self, Entry};
use app::{App, Failure, factors, passkeys, sign_in};
use axum::extract::State;
use axum::response::Response;
use domain::policy::Act;
use domain::time::Timestamp;
use views::dates;
use views::pages::proof::Factors;
use views::pages::sign_in::me as pages;
use views::parts::FieldError;

use crate::errors::PageError;
use crate::fields::{Fields, Query};
use crate::reader::Reader;
use crate::site::Site;
use crate::urls;

/// What the page says was just done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Said {
    Saved,
    Factors,
}

fn said(query: &Fields) -> Option<Said> {
    match (query.has("saved"), query.has("factors")) {
        (true, _) => Some(Said::Saved),
        (_, true) => Some(Said::Factors),
        _ => None,
    }
}

/// `GET /me`
pub(super) async fn show(
    State(site): State<Site>,
    reader: Reader,
    Query(query): Query,
) -> Result<Response, PageError> {
    let page = page(&site, &reader, None, Vec::new(), said(&query)).await?;
    Ok(reader.page(page))
}

/// `POST /me`: name, language of letters, country.
pub(super) async fn save(
    State(site): State<Site>,
    reader: Reader,
    fields: Fields,
) -> Result<Response, PageError> {
    let entry = Entry {
        name: fields.text("name"),
        email: String::new(),
        language: fields.text("language"),
        country: fields.text("country"),
        ..Entry::default()
    };
    let (actor, sent) = (reader.actor.clone(), entry.clone());
    match site.run(move |app| people::change_profile(app, &actor, &sent)).await {
        Ok(()) => Ok(reader.see(&format!("{}?saved", urls::me()))),
        Err(Failure::Refused(faults)) => {
            let errors = super::entry_errors(reader.lang, &faults);
            Ok(reader.again(page(&site, &reader, Some(entry), errors, None).await?))
        }
        Err(failure) => Err(failure.into()),
    }
}

async fn page(
    site: &Site,
    reader: &Reader,
    typed: Option<Entry>,
    errors: Vec<FieldError>,
    said: Option<Said>,
) -> Result<views::Markup, PageError> {
    let it = reader.clone();
    let me = site.run(move |app| me(app, &it, typed, errors, said)).await?;
    Ok(pages::me(&reader.shell(site, None), &me))
}

fn me(
    app: &App,
    reader: &Reader,
    typed: Option<Entry>,
    errors: Vec<FieldError>,
    said: Option<Said>,
) -> Result<pages::Me, app::failure::Lookup> {
    let lang = reader.lang;
    let sessions = sign_in::sessions(app, &reader.actor)?;
    let passkeys = passkeys::list(app, &reader.actor)?;
    let have = factors::factors(app, &reader.actor)?;
    let person = app::failure::found(reader.person.clone())?;
    let country = person.country.map(|it| it.as_str().to_owned()).unwrap_or_default();
    let typed = typed.unwrap_or_else(|| Entry {
        name: person.name.clone(),
        email: String::new(),
        language: person.language.to_string(),
        country,
        ..Entry::default()
    });
    let zone = &app.network.about.zone;
    let moment = |at: Timestamp| (at, dates::moment(lang, at, &zone.id, zone.label.to(lang)));
    let fixed = person.country.filter(|_| !reader.actor.roles.is_empty());
    Ok(pages::Me {
        profile: pages::Profile {
            name: typed.name,
            email: person.email,
            language: typed.language,
            country: typed.country,
            ..pages::Profile::default()
        },
        languages: people::languages(app),
        countries: people::countries(app, lang),
        fixed_country: fixed.map(|it| people::country_words(it, lang)),
        errors,
        saved: said == Some(Said::Saved),
        factors_changed: said == Some(Said::Factors),
        is_proven: reader.proof.is_enough(Act::ChangeFactors.wants()),
        factors: Factors {
            authenticator: have.authenticator.map(|it| moment(it).1),
            n_recovery: have.n_recovery,
        },
        passkeys: passkeys
            .into_iter()
            .map(|it| (it.id.to_string(), it.name, moment(it.added_at)))
            .collect(),
        sessions: sessions
            .into_iter()
            .map(|it| pages::SessionRow {
                here: Some(it.id) == reader.session,
                id: it.id.to_string(),
                browser: it.browser,
                since: moment(it.started_at),
            })
            .collect(),
    })
}
