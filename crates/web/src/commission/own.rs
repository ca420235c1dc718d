//! What a commission asks besides the form: its own page, and the city's.

use app::Failure;
use app::commissions::own::{self, AnswerNo, Answered, DraftNo, NewQuestion, OwnAfter};
use axum::extract::{Request, State};
use axum::response::Response;
use domain::country::Country;
use domain::ids::{ApplicationId, OwnQuestionId};
use domain::language::Lang;
use domain::own_question::{AskRefused, OwnAnswerRefused};
use domain::policy::Act;
use domain::time::WallRefused;
use views::pages::commission::{self as pages, field_name};
use views::parts::FieldError;
use views::shell::Nav;
use views::t;

use super::place;
use crate::applications::signed_in;
use crate::errors::PageError;
use crate::fields::{Fields, Query};
use crate::reader::{Params, Reader};
use crate::routes::{Gate, Routes};
use crate::signing::Sent;
use crate::site::Site;
use crate::{files, urls};

pub(super) fn routes(routes: Routes) -> Routes {
    let act = Gate::Act(Act::ActForCountry);
    let (read, write) = (Gate::Act(Act::ReadApplication), Gate::Act(Act::WriteApplication));
    routes
        .get("/{lang}/calls/{slug}/countries/{country}/questions", act, show)
        .post("/{lang}/calls/{slug}/countries/{country}/questions", act, draft)
        .post("/{lang}/calls/{slug}/countries/{country}/questions/asking", act, ask)
        .post("/{lang}/calls/{slug}/countries/{country}/questions/{own}/removal", act, end)
        .get("/{lang}/applications/{id}/own-questions", read, answers)
        .post("/{lang}/applications/{id}/own-questions/{own}", write, answer)
        .get("/{lang}/applications/{id}/own-questions/{own}/file", read, file)
        .post("/{lang}/applications/{id}/own-questions/{own}/file", write, answer_file)
}

/// `GET /calls/{slug}/countries/{country}/questions`
async fn show(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    Query(query): Query,
) -> Result<Response, PageError> {
    let done = match query.raw("done") {
        "drafted" => Some("own-done-drafted"),
        "asked" => Some("own-done-asked"),
        "ended" => Some("own-done-ended"),
        _ => None,
    };
    let (slug, country) = place(&params)?;
    let page =
        load(&site, &reader, slug, country, OwnAfter { done, ..OwnAfter::default() }).await?;
    Ok(reader.page(pages::own_page(&reader.shell(&site, None), &page)))
}

async fn load(
    site: &Site,
    reader: &Reader,
    slug: String,
    country: Country,
    after: OwnAfter,
) -> Result<pages::OwnPage, PageError> {
    let (actor, lang) = (reader.actor.clone(), reader.lang);
    Ok(site.run(move |app| own::own_page(app, &actor, &slug, country, lang, after)).await?)
}

/// `POST /calls/{slug}/countries/{country}/questions`: writes one down.
async fn draft(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    let (slug, country) = place(&params)?;
    let new = NewQuestion {
        kind: fields.text("kind"),
        language: fields.text("language"),
        label: fields.text("label"),
        help: fields.text("help"),
        until: (fields.text("local"), fields.text("zone")),
    };
    let (actor, at, typed) = (reader.actor.clone(), slug.clone(), new.clone());
    match site.run(move |app| own::draft_question(app, &actor, &at, country, &typed)).await {
        Ok(_) => Ok(reader.see(&format!("{}?done=drafted", urls::own_questions(&slug, country)))),
        Err(Failure::Refused(no)) => {
            let after = OwnAfter { typed: Some(new), ..OwnAfter::default() };
            let mut page = load(&site, &reader, slug, country, after).await?;
            draft_error(reader.lang, &no, &mut page);
            Ok(reader.again(pages::own_page(&reader.shell(&site, None), &page)))
        }
        Err(failure) => Err(failure.into()),
    }
}

/// Puts the fault at its field, or above the page when it has none.
fn draft_error(lang: Lang, no: &DraftNo, page: &mut pages::OwnPage) {
    let choice = || t!(lang, "own-refused-choice").into_owned();
    let (field, words) = match no {
        DraftNo::Kind => (Some("kind"), choice()),
        DraftNo::Language => (Some("language"), choice()),
        DraftNo::When(refused) => {
            let of_zone = matches!(refused, WallRefused::UnknownZone(_));
            (Some(if of_zone { "zone" } else { "local" }), pages::wall_refusal(lang, refused))
        }
        DraftNo::Rule(refused) => {
            let field = match refused {
                AskRefused::Blank | AskRefused::TooLong { .. } => Some("label"),
                AskRefused::Past | AskRefused::AfterCommission { .. } => Some("local"),
                AskRefused::TooMany { .. } | AskRefused::Late { .. } | AskRefused::Nothing => None,
            };
            (field, pages::ask_refusal(lang, refused, &page.until))
        }
    };
    match field {
        Some(field) => page.errors.push(FieldError::new(field, words)),
        None => page.stopped = Some(words),
    }
}

/// `POST /calls/{slug}/countries/{country}/questions/asking`: asks everything written down.
async fn ask(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let (slug, country) = place(&params)?;
    let (actor, at) = (reader.actor.clone(), slug.clone());
    match site.run(move |app| own::ask_all(app, &actor, &at, country)).await {
        Ok(()) => Ok(reader.see(&format!("{}?done=asked", urls::own_questions(&slug, country)))),
        Err(Failure::Refused(refused)) => {
            let mut page = load(&site, &reader, slug, country, OwnAfter::default()).await?;
            page.stopped = Some(pages::ask_refusal(reader.lang, &refused, &page.until));
            Ok(reader.again(pages::own_page(&reader.shell(&site, None), &page)))
        }
        Err(failure) => Err(failure.into()),
    }
}

/// `POST /calls/{slug}/countries/{country}/questions/{own}/removal`
async fn end(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let (slug, country) = place(&params)?;
    let question: OwnQuestionId = params.typed("own")?;
    let (actor, at) = (reader.actor.clone(), slug.clone());
    site.run(move |app| own::end_question(app, &actor, &at, country, question)).await?;
    Ok(reader.see(&format!("{}?done=ended", urls::own_questions(&slug, country))))
}

/// `GET /applications/{id}/own-questions`
async fn answers(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    Query(query): Query,
) -> Result<Response, PageError> {
    signed_in(&reader)?;
    let done = (query.raw("done") == "answered").then_some("own-done-answered");
    let after = Answered { done, ..Answered::default() };
    Ok(reader.page(page(&site, &reader, params.id()?, after).await?))
}

async fn page(
    site: &Site,
    reader: &Reader,
    id: ApplicationId,
    after: Answered,
) -> Result<views::Markup, PageError> {
    let (actor, lang) = (reader.actor.clone(), reader.lang);
    let it = site.run(move |app| own::answers_page(app, &actor, id, lang, after)).await?;
    Ok(pages::answers_page(&reader.shell(site, Some(Nav::Desk)), &it))
}

/// `POST /applications/{id}/own-questions/{own}`: an answer in words.
async fn answer(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    signed_in(&reader)?;
    let (id, question): (ApplicationId, OwnQuestionId) = (params.id()?, params.typed("own")?);
    let text = fields.text(&field_name(question));
    let based_on = fields.text("based_on").parse().unwrap_or(0);
    let (actor, typed) = (reader.actor.clone(), text.clone());
    let done =
        site.run(move |app| own::answer_text(app, &actor, id, question, &typed, based_on)).await;
    told(&site, &reader, (id, question), text, done).await
}

/// `POST /applications/{id}/own-questions/{own}/file`: a document.
async fn answer_file(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    request: Request,
) -> Result<Response, PageError> {
    signed_in(&reader)?;
    let (id, question): (ApplicationId, OwnQuestionId) = (params.id()?, params.typed("own")?);
    // Nobody but the team has a file of theirs read here.
    let actor = reader.actor.clone();
    site.run(move |app| own::may_answer(app, &actor, id)).await?;
    let max_bytes = site.app.network.rules.upload.max_bytes;
    let sent = Sent::receive(request, max_bytes).await?;
    let based_on = sent.text("based_on").parse().unwrap_or(0);
    let done = match sent.file(&field_name(question)) {
        Some(Ok((name, bytes))) => {
            let actor = reader.actor.clone();
            let run = move |app: &app::App| {
                own::answer_document(app, &actor, id, question, (&name, &bytes), based_on)
            };
            site.run(run).await
        }
        Some(Err(_)) => Err(Failure::Refused(AnswerNo::TooLarge { max_bytes })),
        None => Err(Failure::Refused(AnswerNo::NoFile)),
    };
    told(&site, &reader, (id, question), String::new(), done).await
}

/// What became of an answer, told on the page of all of them.
async fn told(
    site: &Site,
    reader: &Reader,
    (id, question): (ApplicationId, OwnQuestionId),
    typed: String,
    done: Result<(), Failure<AnswerNo>>,
) -> Result<Response, PageError> {
    let no = match done {
        Ok(()) => {
            return Ok(reader.see(&format!("{}?done=answered", urls::own_answers(id))));
        }
        Err(Failure::Refused(no)) => no,
        Err(failure) => return Err(failure.into()),
    };
    let theirs = match &no {
        AnswerNo::Rule(OwnAnswerRefused::Clash { theirs, version }) => {
            Some((theirs.clone(), *version))
        }
        _ => None,
    };
    let refused = Some(answer_words(reader.lang, &no));
    let after = Answered { question: Some(question), typed, refused, theirs, done: None };
    Ok(reader.again(page(site, reader, id, after).await?))
}

fn answer_words(lang: Lang, no: &AnswerNo) -> String {
    match no {
        AnswerNo::NoFile => t!(lang, "signing-file-missing"),
        AnswerNo::Kind => t!(lang, "signing-file-kind", kinds = "PDF, JPEG, PNG"),
        AnswerNo::TooLarge { max_bytes } => {
            t!(lang, "signing-file-too-large", megabytes = max_bytes / 1_000_000)
        }
        AnswerNo::Rule(refused) => return pages::answer_refusal(lang, refused),
    }
    .into_owned()
}

/// `GET /applications/{id}/own-questions/{own}/file`
async fn file(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    signed_in(&reader)?;
    let (id, question): (ApplicationId, OwnQuestionId) = (params.id()?, params.typed("own")?);
    let actor = reader.actor.clone();
    let (it, bytes) = site.run(move |app| own::answered_file(app, &actor, id, question)).await?;
    Ok(files::given_whole(&it.name, &it.media_type, bytes))
}
