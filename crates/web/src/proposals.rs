//! What waits for a second person: the list, one proposal, and the word of the second.

use app::proposals::{self, ActRefused, ApproveRefused};
use app::{Failure, calls, waivers};
use axum::extract::State;
use axum::response::Response;
use domain::ids::ProposalId;
use domain::language::Lang;
use domain::policy::Act;
use domain::proposal::DecideRefused;
use views::pages::proposals as pages;
use views::pages::proposals::Tried;
use views::{dates, t};

use crate::errors::PageError;
use crate::fields::Fields;
use crate::people::role_error;
use crate::reader::{Params, Reader};
use crate::routes::{Gate, Routes};
use crate::site::Site;
use crate::urls;

pub(crate) fn routes(routes: Routes) -> Routes {
    let (see, decide) = (Gate::Act(Act::SeeProposal), Gate::Act(Act::DecideProposal));
    routes
        .get("/{lang}/proposals", see, list)
        .get("/{lang}/proposals/{id}", see, show)
        .post("/{lang}/proposals/{id}/approval", decide, approve)
        .post("/{lang}/proposals/{id}/refusal", decide, refuse)
        .post("/{lang}/proposals/{id}/withdrawal", see, withdraw)
}

/// `GET /proposals`
async fn list(State(site): State<Site>, reader: Reader) -> Result<Response, PageError> {
    let (actor, lang) = (reader.actor.clone(), reader.lang);
    let all = site.run(move |app| proposals::list(app, &actor, lang)).await?;
    Ok(reader.page(pages::list(&reader.shell(&site, None), &all)))
}

/// `GET /proposals/{id}`
async fn show(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let page = markup(&site, &reader, params.id()?, &Tried::default()).await?;
    Ok(reader.page(page))
}

async fn markup(
    site: &Site,
    reader: &Reader,
    id: ProposalId,
    tried: &Tried,
) -> Result<views::Markup, PageError> {
    let (actor, lang) = (reader.actor.clone(), reader.lang);
    let it = site.run(move |app| proposals::page(app, &actor, id, lang)).await?;
    Ok(pages::page(&reader.shell(site, None), &it, tried))
}

/// `POST /proposals/{id}/approval`: the second person's yes, which does the act.
async fn approve(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let (id, actor): (ProposalId, _) = (params.id()?, reader.actor.clone());
    match site.run(move |app| proposals::approve(app, &actor, id)).await {
        Ok(()) => Ok(reader.see(&urls::proposal(id))),
        Err(Failure::Refused(refused)) => {
            let words = match refused {
                ApproveRefused::Rule(refused) => rule(&site, reader.lang, &refused),
                ApproveRefused::Act(refused) => act(&site, reader.lang, &refused),
            };
            let tried = Tried { refused: Some(words), ..Tried::default() };
            Ok(reader.again(markup(&site, &reader, id, &tried).await?))
        }
        Err(failure) => Err(failure.into()),
    }
}

/// `POST /proposals/{id}/refusal`: the second person's no.
async fn refuse(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    let (id, reason): (ProposalId, _) = (params.id()?, fields.text("reason"));
    let (actor, sent) = (reader.actor.clone(), reason.clone());
    let done = site.run(move |app| proposals::refuse(app, &actor, id, &sent)).await;
    after(&site, &reader, id, reason, done).await
}

/// `POST /proposals/{id}/withdrawal`: whoever proposed it takes it back.
async fn withdraw(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let (id, actor): (ProposalId, _) = (params.id()?, reader.actor.clone());
    let done = site.run(move |app| proposals::withdraw(app, &actor, id)).await;
    after(&site, &reader, id, String::new(), done).await
}

async fn after(
    site: &Site,
    reader: &Reader,
    id: ProposalId,
    reason: String,
    done: Result<(), Failure<DecideRefused>>,
) -> Result<Response, PageError> {
    match done {
        Ok(()) => Ok(reader.see(&urls::proposal(id))),
        Err(Failure::Refused(refused)) => {
            let words = Some(rule(site, reader.lang, &refused));
            let of_reason =
                matches!(refused, DecideRefused::NoReason | DecideRefused::TooLong { .. });
            let (wrong, refused) = if of_reason { (words, None) } else { (None, words) };
            let tried = Tried { reason, wrong, refused };
            Ok(reader.again(markup(site, reader, id, &tried).await?))
        }
        Err(failure) => Err(failure.into()),
    }
}

fn rule(site: &Site, lang: Lang, refused: &DecideRefused) -> String {
    match refused {
        DecideRefused::SamePerson => t!(lang, "refusal-proposal-same-person"),
        DecideRefused::NotWaiting => t!(lang, "refusal-proposal-not-waiting"),
        DecideRefused::Lapsed { at } => {
            let zone = &site.app.network.about.zone;
            let when = dates::moment(lang, *at, &zone.id, zone.label.to(lang));
            t!(lang, "refusal-proposal-lapsed", when = when.as_str())
        }
        DecideRefused::ChangedMeanwhile => t!(lang, "refusal-proposal-changed"),
        DecideRefused::NotTheirs => t!(lang, "refusal-proposal-not-theirs"),
        DecideRefused::NoReason => t!(lang, "refusal-proposal-no-reason"),
        DecideRefused::TooLong { max } => t!(lang, "refusal-proposal-too-long", max = *max),
    }
    .into_owned()
}

/// Why an act cannot be done now, in the words of its own page.
pub(crate) fn act(site: &Site, lang: Lang, refused: &ActRefused) -> String {
    match refused {
        ActRefused::Role(refused) => role_error(lang, refused).message,
        ActRefused::Extend(refused) => {
            let fault = calls::ExtendFault::Rule(refused.clone());
            let told = calls::extend_faults(&site.app, &[fault], lang);
            told.into_iter().map(|it| it.message).collect::<Vec<_>>().join(" ")
        }
        ActRefused::Waiver(refused) => waivers::rule_words(&site.app, refused, lang),
        ActRefused::Admit(refused) => app::decisions::late::admit_words(refused, lang).message,
        ActRefused::Revoke(refused) => app::decisions::revoke_words(refused, lang).message,
        ActRefused::Letters(refused) => crate::outbox::rule_words(refused, lang),
    }
}
