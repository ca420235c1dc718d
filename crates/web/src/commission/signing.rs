//! Endorsing with a signed Part 2, and Part 2 itself.

use app::commissions::{self, BringNo, Brought, Endorsing, Signing};
use app::{Failure, commissions::may_bring};
use axum::extract::{Request, State};
use axum::response::Response;
use domain::application::CommissionRefused;
use domain::ids::ApplicationId;
use domain::language::Lang;
use domain::policy::Act;
use domain::signature::code::CodeNo;
use views::pages::commission as pages;
use views::parts::FieldError;
use views::t;

use crate::applications::signed_in;
use crate::errors::PageError;
use crate::fields::{Fields, Query};
use crate::reader::{Params, Reader};
use crate::routes::{Gate, Routes};
use crate::signing::Sent;
use crate::site::Site;
use crate::{files, papers, urls};

pub(super) fn routes(routes: Routes) -> Routes {
    let (see, act) = (Gate::Act(Act::SeePartTwo), Gate::Act(Act::ActForCountry));
    routes
        .get("/{lang}/applications/{id}/endorsement", act, show)
        .post("/{lang}/applications/{id}/endorsement", act, endorse)
        .get("/{lang}/applications/{id}/part-two", see, part_two)
        .post("/{lang}/applications/{id}/part-two", act, bring)
        .get("/{lang}/applications/{id}/part-two.pdf", see, part_two_pdf)
        .get("/{lang}/applications/{id}/part-two/file", see, file)
}

/// `GET /applications/{id}/endorsement`
async fn show(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let page = endorsing(&site, &reader, params.id()?, Endorsing::default()).await?;
    Ok(reader.page(pages::endorsing_page(&reader.shell(&site, None), &page)))
}

async fn endorsing(
    site: &Site,
    reader: &Reader,
    id: ApplicationId,
    after: Endorsing,
) -> Result<pages::EndorsingPage, PageError> {
    let (actor, lang) = (reader.actor.clone(), reader.lang);
    Ok(site.run(move |app| commissions::endorsing(app, &actor, id, lang, after)).await?)
}

/// `POST /applications/{id}/endorsement`: takes a seat, and signs Part 2.
async fn endorse(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    let (id, actor): (ApplicationId, _) = (params.id()?, reader.actor.clone());
    let (function, seen) = (fields.text("function"), fields.text("seen"));
    let seen = Some(seen).filter(|it| !it.is_empty());
    let signing = Signing { function: function.clone(), seen };
    match site.run(move |app| commissions::endorse_as(app, &actor, id, signing)).await {
        Ok(file) => {
            let actor = reader.actor.clone();
            let lang = reader.lang;
            let one = site.run(move |app| commissions::one(app, &actor, id, lang)).await?;
            Ok(reader.see(&urls::country(&one.place.slug, file.country)))
        }
        Err(Failure::Refused(refused)) => {
            Ok(reader.again(endorse_again(&site, &reader, id, function, &refused).await?))
        }
        Err(failure) => Err(failure.into()),
    }
}

/// The page again, with why nothing was signed and what was typed.
async fn endorse_again(
    site: &Site,
    reader: &Reader,
    id: ApplicationId,
    function: String,
    refused: &CommissionRefused,
) -> Result<views::Markup, PageError> {
    let after = Endorsing { function: Some(function), ..Endorsing::default() };
    let mut page = endorsing(site, reader, id, after).await?;
    let why = pages::refusal(reader.lang, refused, &page.file.until);
    match refused {
        CommissionRefused::NoFunction => page.errors.push(FieldError::new("function", why)),
        _ => page.stopped = Some(why),
    }
    page.is_full = matches!(refused, CommissionRefused::QuotaFull { .. });
    Ok(pages::endorsing_page(&reader.shell(site, None), &page))
}

/// `GET /applications/{id}/part-two`
async fn part_two(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    Query(query): Query,
) -> Result<Response, PageError> {
    signed_in(&reader)?;
    let mut page = load(&site, &reader, params.id()?, Vec::new(), String::new()).await?;
    page.no_pdf = query.raw("pdf") == "none";
    Ok(reader.page(pages::part_two_page(&reader.shell(&site, None), &page)))
}

async fn load(
    site: &Site,
    reader: &Reader,
    id: ApplicationId,
    errors: Vec<FieldError>,
    typed: String,
) -> Result<pages::PartTwoPage, PageError> {
    let (actor, lang) = (reader.actor.clone(), reader.lang);
    Ok(site.run(move |app| commissions::part_two(app, &actor, id, lang, errors, typed)).await?)
}

/// `POST /applications/{id}/part-two`: the page that was signed and stamped by hand.
async fn bring(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    request: Request,
) -> Result<Response, PageError> {
    let (id, actor): (ApplicationId, _) = (params.id()?, reader.actor.clone());
    // Nobody but an officer has a file of theirs read here.
    site.run(move |app| may_bring(app, &actor, id)).await?;
    let max_bytes = site.app.network.rules.upload.max_bytes;
    let sent = Sent::receive(request, max_bytes).await?;
    let code = sent.text("code");
    let brought = match sent.file("file") {
        Some(Ok((name, bytes))) => {
            let (actor, code) = (reader.actor.clone(), code.clone());
            let brought = Brought { code, name, bytes };
            site.run(move |app| commissions::bring_part_two(app, &actor, id, brought)).await
        }
        Some(Err(_)) => Err(Failure::Refused(BringNo::TooLarge { max_bytes })),
        None => Err(Failure::Refused(BringNo::NoFile)),
    };
    match brought {
        Ok(()) => Ok(reader.see(&urls::part_two(id))),
        Err(Failure::Refused(no)) => {
            let errors = vec![bring_error(reader.lang, &no)];
            let page = load(&site, &reader, id, errors, code).await?;
            Ok(reader.again(pages::part_two_page(&reader.shell(&site, None), &page)))
        }
        Err(failure) => Err(failure.into()),
    }
}

fn bring_error(lang: Lang, no: &BringNo) -> FieldError {
    let (field, words) = match no {
        BringNo::NoFile => ("file", t!(lang, "signing-file-missing")),
        BringNo::Kind => ("file", t!(lang, "signing-file-kind", kinds = "PDF, JPEG, PNG")),
        BringNo::TooLarge { max_bytes } => {
            ("file", t!(lang, "signing-file-too-large", megabytes = max_bytes / 1_000_000))
        }
        BringNo::Code(CodeNo::Mistyped) => ("code", t!(lang, "signing-code-mistyped")),
        BringNo::Code(CodeNo::AnotherApplication) => ("code", t!(lang, "signing-code-another")),
        BringNo::Code(CodeNo::AnotherVersion) => ("code", t!(lang, "signing-code-older")),
        BringNo::Rule(refused) => ("file", pages::refusal(lang, refused, "").into()),
    };
    FieldError::new(field, words)
}

/// `GET /applications/{id}/part-two.pdf`
async fn part_two_pdf(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    signed_in(&reader)?;
    let (id, actor, lang): (ApplicationId, _, _) =
        (params.id()?, reader.actor.clone(), reader.lang);
    let made = site.run(move |app| commissions::part_two_pdf(app, &actor, id, lang)).await;
    papers::answer(made, &reader, &urls::part_two(id))
}

/// `GET /applications/{id}/part-two/file`
async fn file(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    signed_in(&reader)?;
    let (id, actor): (ApplicationId, _) = (params.id()?, reader.actor.clone());
    let (it, bytes) = site.run(move |app| commissions::part_two_file(app, &actor, id)).await?;
    Ok(files::given_whole(&it.name, &it.media_type, bytes))
}
