//! Sign-off: parties agree to what the check page shows, and see what has changed since.
//!
//! Nothing is told to agreements when somebody writes: they are compared with what is there
//! whenever they are asked for, in the same snapshot. So no save can forget to lift one.

use std::collections::HashMap;

use domain::answer;
use domain::application::{Application, Stage};
use domain::form::Form;
use domain::ids::{AgreementId, ApplicationId, PersonId, SubmissionId};
use domain::language::Lang;
use domain::people::{Actor, TeamMember};
use domain::policy::{Act, On, require};
use domain::sign_off::{AgreeRefused, Agreement, NameRefused, Party, SignOff, Stand, Version};
use domain::words::clean_line;
use sha2::{Digest, Sha256};
use store::Tx;
use views::dates;
use views::pages::applications::{
    AgreedRow, Changes, PartiesPage, PartyChoice, PartyRow, PartyState, SignOffPanel,
};

use super::loaded::{Case, Content};
use super::rows;
use crate::failure::{Lookup, found};
use crate::{App, Failure, chance};

/// How often an agreement is tried again because the team saved in between.
const TRIES: usize = 5;

/// What would be handed in now, with the hash that the check page shows.
pub(super) fn version_of(file: &Application, form: &Form, content: &Content) -> Version {
    let canonical = answer::canonical(form, &content.answers, &content.files);
    made_of(file, content, hex::encode(Sha256::digest(canonical)))
}

/// The same where the hash is known already.
pub(super) fn made_of(file: &Application, content: &Content, sha256: String) -> Version {
    // What is handed in shows the agreements it rests on; what is given back is another version.
    let before = match file.stage {
        Stage::Draft | Stage::Returned { .. } => file.filings,
        Stage::Forwarded { .. } if file.amending.is_some() => file.filings,
        _ => file.filings - 1,
    };
    Version {
        sha256,
        filing: before,
        form: file.form_version,
        answers: content.rows.iter().map(|it| (it.question.clone(), it.version)).collect(),
        files: content
            .attachments
            .iter()
            .map(|it| (it.id.to_string(), it.question.clone()))
            .collect(),
    }
}

/// Where the sign-off stands in this snapshot.
pub(super) fn sign_off(
    tx: &mut Tx,
    id: ApplicationId,
    version: Version,
) -> Result<SignOff, store::Error> {
    Ok(SignOff { stands: tx.party_stands(id)?, agreements: tx.agreements(id)?, version })
}

/// A party agrees, through the actor, to exactly what has the hash `seen`. A second click, or a
/// second member of the party, finds it done.
///
/// # Errors
/// [`AgreeRefused`].
pub fn agree(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    party: &str,
    seen: &str,
) -> Result<(), Failure<AgreeRefused>> {
    let now = app.clock.now();
    let none = |it: Lookup| it.map(|no| match no {});
    for _ in 0..TRIES {
        // Hashed before the transaction; inside it the content must still be what was hashed.
        let (content, version) = app
            .store
            .read(|tx| {
                let case = Case::load(tx, actor, Act::AgreeForParty, id)?;
                let form = case.form(app, tx)?;
                let content = Content::load(tx, id)?;
                let version = version_of(&case.file, &form, &content);
                Ok((content, version))
            })
            .map_err(none)?;
        let agreement = AgreementId(chance::fresh_id(now));
        let (actor, party, seen) = (actor.clone(), party.to_owned(), seen.to_owned());
        let done = app.store.write(move |tx| {
            let case = Case::load(tx, &actor, Act::AgreeForParty, id).map_err(none)?;
            let there = Content::load(tx, id)?;
            if there != content || made_of(&case.file, &there, version.sha256.clone()) != version {
                return Ok(false);
            }
            let member = member(tx, &actor, &case)?;
            let all = sign_off(tx, id, version.clone())?;
            let on = (&case.file, &case.call);
            let changed = all.agree(on, &party, &seen, &member, agreement, now);
            if let Some(changed) = changed.map_err(Failure::Refused)? {
                tx.record(changed)?;
            }
            Ok::<_, Failure<AgreeRefused>>(true)
        })?;
        if done {
            return Ok(());
        }
    }
    Err(Failure::Refused(AgreeRefused::Stale))
}

/// A party takes back, through the actor, the agreement that stands.
///
/// # Errors
/// [`AgreeRefused`].
pub fn take_agreement_back(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    party: &str,
) -> Result<(), Failure<AgreeRefused>> {
    let now = app.clock.now();
    let none = |it: Lookup| it.map(|no| match no {});
    let version = app.store.read(|tx| {
        let case = Case::load(tx, actor, Act::AgreeForParty, id)?;
        let form = case.form(app, tx)?;
        Ok(version_of(&case.file, &form, &Content::load(tx, id)?))
    });
    let version = version.map_err(none)?;
    let (actor, party) = (actor.clone(), party.to_owned());
    app.store.write(move |tx| {
        let case = Case::load(tx, &actor, Act::AgreeForParty, id).map_err(none)?;
        // With the hash of a moment ago: should anything have been saved since, the versions
        // differ and nothing stands that could be taken back.
        let now_there = made_of(&case.file, &Content::load(tx, id)?, version.sha256.clone());
        let member = member(tx, &actor, &case)?;
        let all = sign_off(tx, id, now_there)?;
        let on = (&case.file, &case.call);
        let changed = all.take_back(on, &party, &member, now).map_err(Failure::Refused)?;
        tx.record(changed)?;
        Ok(())
    })
}

/// The actor as a member of the team, as the team is now.
fn member(tx: &mut Tx, actor: &Actor, case: &Case) -> Result<TeamMember, Failure<AgreeRefused>> {
    let team = tx.team(case.file.city)?;
    Ok(found(team.into_iter().find(|it| Some(it.person) == actor.person))?)
}

/// The contact names the organisations that stand for the parties; a blank leaves one as it is.
///
/// # Errors
/// The first party that could not be named, with the refusal; nothing is changed then.
pub fn name_parties(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    named: &[(String, String)],
) -> Result<(), Failure<(String, NameRefused)>> {
    let now = app.clock.now();
    let none = |it: Lookup| it.map(|no| match no {});
    let (actor, named) = (actor.clone(), named.to_vec());
    app.store.write(move |tx| {
        let case = Case::load(tx, &actor, Act::ReadApplication, id).map_err(none)?;
        require(&actor, Act::RunTeam, On::City(case.file.city))?;
        let by = found(actor.person)?;
        let team = tx.team(case.file.city)?;
        for (party, organisation) in named.iter().filter(|(_, it)| !it.trim().is_empty()) {
            // Loaded anew for each: one that was named a line above counts for the next.
            let all = sign_off(tx, id, Version::default())?;
            let stand = Stand {
                application: id,
                party: party.clone(),
                organisation: clean_line(organisation),
                named_at: now,
                named_by: by,
            };
            let changed = all.name((&case.file, &case.call), stand, &team);
            if let Some(changed) = changed.map_err(|it| Failure::Refused((party.clone(), it)))? {
                tx.record(changed)?;
            }
        }
        Ok(())
    })
}

/// The page on which the contact says who stands for which party.
///
/// # Errors
/// When the actor does not run the team.
pub fn parties_page(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    lang: Lang,
) -> Result<PartiesPage, Lookup> {
    app.store.read(|tx| {
        let case = Case::load(tx, actor, Act::ReadApplication, id)?;
        require(actor, Act::RunTeam, On::City(case.file.city))?;
        let stands = tx.party_stands(id)?;
        let team = tx.team(case.file.city)?;
        let mut organisations: Vec<String> = Vec::new();
        for it in &team {
            let same =
                |other: &String| domain::sign_off::same_organisation(other, &it.organisation);
            if !organisations.iter().any(same) {
                organisations.push(it.organisation.clone());
            }
        }
        let choice = |it: &Party| PartyChoice {
            party: it.id.clone(),
            name: it.name_in(lang).to_owned(),
            organisation: stands
                .iter()
                .find(|stand| stand.party == it.id)
                .map_or(String::new(), |stand| stand.organisation.clone()),
        };
        Ok(PartiesPage {
            about: rows::about(&case, lang),
            parties: case.call.parties.iter().map(choice).collect(),
            organisations,
            errors: Vec::new(),
        })
    })
}

/// The sign-off as the check page shows it; nothing when the call asks for none.
pub(super) fn panel(
    tx: &mut Tx,
    actor: &Actor,
    case: &Case,
    form: &Form,
    version: Version,
    lang: Lang,
) -> Result<Option<SignOffPanel>, Lookup> {
    if case.call.parties.is_empty() {
        return Ok(None);
    }
    let team = tx.team(case.file.city)?;
    let own = team.iter().find(|it| Some(it.person) == actor.person);
    let names = names(tx, case)?;
    let all = sign_off(tx, case.file.id, version)?;
    let zone = case.call.clocks.city.wall.zone.clone();
    let row = |party: &Party| {
        let stand = all.stand(&party.id);
        let speaks = |it: &Stand| {
            own.is_some_and(|own| {
                domain::sign_off::same_organisation(&own.organisation, &it.organisation)
            })
        };
        PartyRow {
            party: party.id.clone(),
            name: party.name_in(lang).to_owned(),
            organisation: stand.map(|it| it.organisation.clone()),
            state: state(&all, party, form, &names, &zone, lang),
            mine: stand.is_some_and(speaks),
        }
    };
    let names_them = require(actor, Act::RunTeam, On::City(case.file.city)).is_ok();
    Ok(Some(SignOffPanel {
        rows: case.call.parties.iter().map(row).collect(),
        names_them,
        seen: all.version.sha256.clone(),
        refused: None,
    }))
}

fn state(
    all: &SignOff,
    party: &Party,
    form: &Form,
    names: &HashMap<PersonId, String>,
    zone: &str,
    lang: Lang,
) -> PartyState {
    let who = |it: &Agreement| names.get(&it.agreed_by).cloned().unwrap_or_default();
    if let Some(it) = all.standing(&party.id) {
        let when = dates::moment_short(lang, it.agreed_at, zone);
        return PartyState::Agreed { who: who(it), when };
    }
    let Some(it) = all.lifted(&party.id) else {
        return match all.stand(&party.id) {
            Some(_) => PartyState::Waiting,
            None => PartyState::Unnamed,
        };
    };
    if it.withdrawn_at.is_some() {
        let by = it.withdrawn_by.and_then(|it| names.get(&it)).cloned().unwrap_or_default();
        let at = it.withdrawn_at.unwrap_or(it.agreed_at);
        return PartyState::TakenBack { who: by, when: dates::moment_short(lang, at, zone) };
    }
    let difference = all.version.since(&it.version);
    let title = |id: &String| {
        form.question(id).map_or_else(|| id.clone(), |it| it.label.to(lang).to_owned())
    };
    let section = |id: &String| form.section_of(id).map(|it| it.id.clone());
    PartyState::Lifted {
        who: who(it),
        when: dates::moment_short(lang, it.agreed_at, zone),
        changes: Changes {
            questions: difference.questions.iter().map(|it| (title(it), section(it))).collect(),
            form: difference.form,
            given_back: difference.given_back,
        },
    }
}

/// The names of everybody who was ever in the team.
fn names(tx: &mut Tx, case: &Case) -> Result<HashMap<PersonId, String>, store::Error> {
    let people = tx.people_ever_in(case.file.city)?;
    Ok(people.into_iter().map(|it| (it.id, it.name)).collect())
}

/// The agreements a hand-in rests on, for its receipt and its dossier.
pub(super) fn agreed(
    tx: &mut Tx,
    case: &Case,
    submission: SubmissionId,
    lang: Lang,
) -> Result<Vec<AgreedRow>, store::Error> {
    let agreements = tx.agreements_behind(submission)?;
    if agreements.is_empty() {
        return Ok(Vec::new());
    }
    let names = names(tx, case)?;
    let zone = &case.call.clocks.city.wall.zone;
    let row = |party: &Party| {
        let it = agreements.iter().find(|it| it.party == party.id)?;
        Some(AgreedRow {
            party: party.name_in(lang).to_owned(),
            organisation: it.organisation.clone(),
            who: names.get(&it.agreed_by).cloned().unwrap_or_default(),
            when: dates::moment_short(lang, it.agreed_at, zone),
        })
    };
    Ok(case.call.parties.iter().filter_map(row).collect())
}
