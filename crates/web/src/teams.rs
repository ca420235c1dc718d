//! A city's team and invitations to it.

use app::Failure;
use app::teams::{self, InviteFault, Inviting, ORGANISATION_CHARS_MAX};
use axum::extract::State;
use axum::response::Response;
use domain::ids::{ApplicationId, InvitationId, PersonId};
use domain::language::Lang;
use domain::people::TeamRefused;
use domain::policy::Act;
use views::pages::teams as pages;
use views::parts::FieldError;
use views::t;

use crate::errors::PageError;
use crate::fields::{Fields, Query};
use crate::reader::{Params, Reader};
use crate::routes::{Gate, Routes};
use crate::site::Site;
use crate::urls;

pub(crate) fn routes(routes: Routes) -> Routes {
    let me = Gate::Act(Act::SeeOwnDesk);
    routes
        .get("/{lang}/applications/{id}/team", Gate::Act(Act::SeeTeam), show)
        .post("/{lang}/applications/{id}/team", Gate::Act(Act::RunTeam), invite)
        .post("/{lang}/applications/{id}/team/{person}/removal", Gate::Act(Act::SeeTeam), remove)
        .post(
            "/{lang}/applications/{id}/team/invitations/{invitation}/sending",
            Gate::Act(Act::RunTeam),
            renew,
        )
        .post(
            "/{lang}/applications/{id}/team/invitations/{invitation}/removal",
            Gate::Act(Act::RunTeam),
            revoke,
        )
        .get("/{lang}/invitations/{id}", me, invitation)
        .post("/{lang}/invitations/{id}", me, accept)
}

/// `GET /applications/{id}/team`
async fn show(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    Query(query): Query,
) -> Result<Response, PageError> {
    let done = Some(query.text("invited")).filter(|it| domain::people::email_key(it).is_ok());
    let told = match query.raw("done") {
        "sent" => Some("team-invitation-sent-again"),
        "taken-back" => Some("team-invitation-taken-back"),
        _ => None,
    };
    let part = "editor".to_owned();
    let form = pages::Inviting { done, told, part, ..pages::Inviting::default() };
    Ok(reader.page(page(&site, &reader, params.id()?, form).await?))
}

async fn page(
    site: &Site,
    reader: &Reader,
    id: ApplicationId,
    form: pages::Inviting,
) -> Result<views::Markup, PageError> {
    let (actor, lang) = (reader.actor.clone(), reader.lang);
    let team = site.run(move |app| teams::team(app, &actor, id, lang)).await?;
    Ok(pages::team(&reader.shell(site, None), &team, &form))
}

/// `POST /applications/{id}/team`
async fn invite(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
    fields: Fields,
) -> Result<Response, PageError> {
    let id: ApplicationId = params.id()?;
    let inviting = Inviting {
        email: fields.text("email"),
        part: fields.text("part"),
        organisation: fields.text("organisation"),
    };
    let (actor, sent) = (reader.actor.clone(), inviting.clone());
    match site.run(move |app| teams::invite(app, &actor, id, &sent)).await {
        Ok(_) => {
            let email: String =
                url::form_urlencoded::byte_serialize(inviting.email.as_bytes()).collect();
            Ok(reader.see(&format!("{}?invited={email}", urls::team(id))))
        }
        Err(Failure::Refused(faults)) => {
            let form = pages::Inviting {
                email: inviting.email,
                part: inviting.part,
                organisation: inviting.organisation,
                errors: faults.iter().map(|it| fault(reader.lang, *it)).collect(),
                ..pages::Inviting::default()
            };
            Ok(reader.again(page(&site, &reader, id, form).await?))
        }
        Err(failure) => Err(failure.into()),
    }
}

/// What is wrong with an invitation, beside its field.
pub(crate) fn fault(lang: Lang, fault: InviteFault) -> FieldError {
    let (field, words) = match fault {
        InviteFault::NotAnEmail => ("email", t!(lang, "sign-in-not-an-email")),
        InviteFault::AlreadyIn => ("email", t!(lang, "team-already-in")),
        InviteFault::AlreadyInvited => ("email", t!(lang, "team-already-invited")),
        InviteFault::NoSuchPart => ("part", t!(lang, "team-no-part")),
        InviteFault::NoOrganisation => ("organisation", t!(lang, "team-no-organisation")),
        InviteFault::LongOrganisation => {
            let max = ORGANISATION_CHARS_MAX;
            ("organisation", t!(lang, "team-long-organisation", max = max))
        }
    };
    FieldError::new(field, words)
}

/// `POST /applications/{id}/team/invitations/{invitation}/sending`: the letter goes out once more.
async fn renew(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let (id, invitation): (ApplicationId, InvitationId) =
        (params.id()?, params.typed("invitation")?);
    let actor = reader.actor.clone();
    let done = site.run(move |app| teams::renew(app, &actor, id, invitation)).await;
    after_invitation(&site, &reader, id, done, "sent").await
}

/// `POST /applications/{id}/team/invitations/{invitation}/removal`: its link opens nothing more.
async fn revoke(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let (id, invitation): (ApplicationId, InvitationId) =
        (params.id()?, params.typed("invitation")?);
    let actor = reader.actor.clone();
    let done = site.run(move |app| teams::revoke(app, &actor, id, invitation)).await;
    after_invitation(&site, &reader, id, done, "taken-back").await
}

async fn after_invitation(
    site: &Site,
    reader: &Reader,
    id: ApplicationId,
    done: Result<(), Failure<TeamRefused>>,
    word: &str,
) -> Result<Response, PageError> {
    match done {
        Ok(()) => Ok(reader.see(&format!("{}?done={word}", urls::team(id)))),
        Err(Failure::Refused(refused)) => {
            let refused = Some(match refused {
                // What the invited reader is told would send the contact to the contact.
                TeamRefused::InvitationOver => {
                    t!(reader.lang, "refusal-team-invitation-closed").into_owned()
                }
                other => refusal(reader.lang, &other),
            });
            let form = pages::Inviting { refused, ..pages::Inviting::default() };
            Ok(reader.again(page(site, reader, id, form).await?))
        }
        Err(failure) => Err(failure.into()),
    }
}

/// `POST /applications/{id}/team/{person}/removal`: a contact takes somebody out, or one leaves.
async fn remove(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let id: ApplicationId = params.id()?;
    let person: PersonId = params.typed("person")?;
    let actor = reader.actor.clone();
    match site.run(move |app| teams::remove(app, &actor, id, person)).await {
        // Who has left sees nothing of the team any more.
        Ok(()) if reader.actor.person == Some(person) => Ok(reader.see(&urls::desk())),
        Ok(()) => Ok(reader.see(&urls::team(id))),
        Err(Failure::Refused(refused)) => {
            let refused = Some(refusal(reader.lang, &refused));
            let form = pages::Inviting { refused, ..pages::Inviting::default() };
            Ok(reader.again(page(&site, &reader, id, form).await?))
        }
        Err(failure) => Err(failure.into()),
    }
}

fn refusal(lang: Lang, refused: &TeamRefused) -> String {
    match refused {
        TeamRefused::LastContact => t!(lang, "refusal-team-last-contact"),
        TeamRefused::AlreadyIn => t!(lang, "refusal-team-already-in"),
        TeamRefused::InvitationOver => t!(lang, "refusal-team-invitation-over"),
        TeamRefused::AnotherAddress => t!(lang, "refusal-team-another-address"),
        TeamRefused::SentJustNow { .. } => t!(lang, "refusal-team-sent-just-now"),
        TeamRefused::SentTooOften { max } => {
            t!(lang, "refusal-team-sent-too-often", count = *max)
        }
    }
    .into_owned()
}

/// `GET /invitations/{id}`: changes nothing, so it may be opened by anybody's mail scanner.
async fn invitation(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let page = invitation_page(&site, &reader, params.id()?, None).await?;
    Ok(reader.page(page))
}

async fn invitation_page(
    site: &Site,
    reader: &Reader,
    id: InvitationId,
    refused: Option<String>,
) -> Result<views::Markup, PageError> {
    let (actor, lang) = (reader.actor.clone(), reader.lang);
    let it = site.run(move |app| teams::invitation(app, &actor, id, lang)).await?;
    Ok(pages::invitation(&reader.shell(site, None), &it, refused.as_deref()))
}

/// `POST /invitations/{id}`: joins the team.
async fn accept(
    State(site): State<Site>,
    reader: Reader,
    params: Params,
) -> Result<Response, PageError> {
    let (id, actor): (InvitationId, _) = (params.id()?, reader.actor.clone());
    match site.run(move |app| teams::accept(app, &actor, id)).await {
        Ok(_) => Ok(reader.see(&urls::desk())),
        Err(Failure::Refused(refused)) => {
            let refused = Some(refusal(reader.lang, &refused));
            Ok(reader.again(invitation_page(&site, &reader, id, refused).await?))
        }
        Err(failure) => Err(failure.into()),
    }
}
