//! What somebody writes to a city through its page. The page with the form is in `members`.

use app::city_messages;
use app::failure::Failure;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use domain::city_message::{self, Fault, NAME_MAX, SUBJECT_MAX, SendRefused};
use domain::ids::CityId;
use domain::language::Lang;
use views::pages::members as pages;
use views::parts::FieldError;
use views::shell::Nav;
use views::{numbers, t};

use crate::errors::PageError;
use crate::fields::Fields;
use crate::limit::Line;
use crate::reader::{Params, Reader};
use crate::routes::{Gate, Routes};
use crate::site::Site;
use crate::urls;

pub(crate) fn routes(routes: Routes) -> Routes {
    routes
        .post("/{lang}/cities/{id}/messages", Gate::Open, send)
        .get("/{lang}/cities/{id}/messages/sent", Gate::Public, sent)
}

/// Why a message was not sent.
enum Unsent {
    Faults(Vec<Fault>),
    Refused(SendRefused),
    /// Too many from one network address.
    FromLine,
}

/// `POST /cities/{id}/messages`: writes to the city.
async fn send(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    line: Line,
    fields: Fields,
) -> Result<Response, PageError> {
    let (id, actor): (CityId, _) = (params.id()?, reader.actor.clone());
    let words = match city_message::read(&fields.all(), &city_messages::bounds(&site.app)) {
        Ok(words) => words,
        Err(faults) => return again(&site, &reader, id, &fields, &Unsent::Faults(faults)).await,
    };
    let most = site.app.network.rules.message.an_hour_from_line;
    if !site.sending.lets_through(line, most, reader.now) {
        return again(&site, &reader, id, &fields, &Unsent::FromLine).await;
    }
    match site.run(move |app| city_messages::send(app, &actor, id, &words)).await {
        Ok(()) => Ok(reader.see(&urls::city_written(id))),
        Err(Failure::Refused(refused)) => {
            again(&site, &reader, id, &fields, &Unsent::Refused(refused)).await
        }
        Err(failure) => Err(failure.into()),
    }
}

/// The city's page with the form as it was filled, also where the city has closed it meanwhile:
/// what somebody wrote is theirs.
async fn again(
    site: &Site,
    reader: &Reader,
    id: CityId,
    fields: &Fields,
    unsent: &Unsent,
) -> Result<Response, PageError> {
    let (lang, actor) = (reader.lang, reader.actor.clone());
    let load = move |app: &app::App| app::public::city_page(app, &actor, id, lang);
    let mut page = site.run(load).await?;
    let closed = Unsent::Refused(SendRefused::Closed);
    let unsent = match page.reach {
        pages::Reach::Form(_) => unsent,
        pages::Reach::Secretariat(_) => &closed,
        pages::Reach::None => return Err(PageError::Status(StatusCode::NOT_FOUND)),
    };
    page.reach = pages::Reach::Form(Box::new(pages::MessageForm {
        name: fields.text("name"),
        email: fields.text("email"),
        language: fields.text("language"),
        subject: fields.text("subject"),
        message: fields.text("message"),
        errors: errors(site, lang, unsent),
        ..city_messages::form(&site.app)
    }));
    let shell = reader.shell(site, Some(Nav::Members));
    Ok(reader.again(pages::city(&shell, &page)))
}

fn errors(site: &Site, lang: Lang, unsent: &Unsent) -> Vec<FieldError> {
    let email = site.app.network.about.contact.email.as_str();
    let refused = match unsent {
        Unsent::Faults(faults) => return faults.iter().map(|it| fault(lang, *it)).collect(),
        Unsent::FromLine => t!(lang, "city-write-from-line", email = email),
        Unsent::Refused(SendRefused::Closed) => t!(lang, "city-write-closed", email = email),
        Unsent::Refused(SendRefused::FromAddress) => {
            t!(lang, "city-write-from-address", email = email)
        }
        Unsent::Refused(SendRefused::ToCity) => t!(lang, "city-write-to-city", email = email),
    };
    vec![FieldError::new("write", refused)]
}

fn fault(lang: Lang, fault: Fault) -> FieldError {
    let whole = |n: usize| numbers::whole(lang, i64::try_from(n).unwrap_or(i64::MAX));
    let words = match fault {
        Fault::NoName => t!(lang, "city-write-no-name"),
        Fault::LongName => t!(lang, "city-write-long-name", max = whole(NAME_MAX)),
        Fault::NotAnEmail => t!(lang, "sign-in-not-an-email"),
        Fault::NoSuchLanguage => t!(lang, "city-write-no-language"),
        Fault::NoSubject => t!(lang, "city-write-no-subject"),
        Fault::LongSubject => t!(lang, "city-write-long-subject", max = whole(SUBJECT_MAX)),
        Fault::NoText => t!(lang, "city-write-no-message"),
        Fault::LongText { is, max } => {
            t!(lang, "city-write-long-message", is = whole(is), max = whole(max))
        }
        Fault::Trapped => t!(lang, "city-write-trapped"),
    };
    FieldError::new(fault.field(), words)
}

/// `GET /cities/{id}/messages/sent`: the same for everybody, so that it tells nothing of anybody.
async fn sent(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let (id, lang): (CityId, _) = (params.id()?, reader.lang);
    let member = site.run(move |app| app::public::member(app, id)).await?;
    let shell = reader.shell(&site, Some(Nav::Members));
    Ok(reader.page(pages::message_sent(&shell, id, member.name_in(lang))))
}
