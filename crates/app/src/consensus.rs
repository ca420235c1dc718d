//! The consensus text of a file: named by the secretariat, written by one of its experts, agreed
//! to by each.

use domain::application::Application;
use domain::call::Call;
use domain::consensus::{Consensus, ConsensusRefused};
use domain::ids::{ApplicationId, PersonId};
use domain::language::Lang;
use domain::marking::mark;
use domain::people::{Actor, Role};
use domain::policy::{self, Act, Denied, On};
use domain::review::Review;
use domain::words::count_words;
use store::Tx;
use views::dates;
use views::pages::consensus::{ConsensusPage, Side, Signed};

use crate::failure::{Failure, Lookup, found};
use crate::{App, calls};

type Refused = Failure<ConsensusRefused>;

/// A text as a page sends it.
#[derive(Debug, Clone, Default)]
pub struct Text {
    /// The text.
    pub text: String,
    /// The mark of what the page knew to be stored.
    pub mark: String,
    /// What it had sent before and got no answer to.
    pub unanswered: Option<String>,
}

/// What an act on a consensus needs, read in one snapshot.
struct Loaded {
    file: Application,
    call: Call,
    consensus: Option<Consensus>,
    own: Option<Review>,
    is_decided: bool,
}

impl Loaded {
    /// Everything, when the actor may do `act`.
    fn load(tx: &mut Tx, actor: &Actor, act: Act, id: ApplicationId) -> Result<Loaded, Lookup> {
        let file = found(tx.application(id)?)?;
        let own = match actor.person {
            Some(person) => tx.review_by(id, person)?,
            None => None,
        };
        policy::require(actor, act, On::Application(&file, own.as_ref()))?;
        let call = found(tx.call(file.call)?)?;
        let consensus = tx.consensus(id)?;
        let is_decided = tx.decision_of(id)?.is_some();
        Ok(Loaded { file, call, consensus, own, is_decided })
    }

    fn open(&self) -> (&Call, bool) {
        (&self.call, self.is_decided)
    }
}

fn none(failure: Lookup) -> Refused {
    failure.map(|never| match never {})
}

/// Names the expert of the file who writes its consensus text.
///
/// # Errors
/// [`ConsensusRefused`].
pub fn name_rapporteur(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    expert: PersonId,
) -> Result<Consensus, Refused> {
    let now = app.clock.now();
    let actor = actor.clone();
    app.store.write(move |tx| {
        let it = Loaded::load(tx, &actor, Act::AssignReviews, id).map_err(none)?;
        let by = actor.person.ok_or(Denied::Hidden)?;
        let review = found(tx.review_by(id, expert)?)?;
        let named = Consensus::name(it.consensus.clone(), &review, it.open(), by, now);
        Ok(tx.record(named.map_err(Failure::Refused)?)?)
    })
}

/// Saves the text; the other experts are no part of it before they agree.
///
/// # Errors
/// [`ConsensusRefused`]; nobody but the rapporteur writes.
pub fn write(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    text: &Text,
) -> Result<Consensus, Refused> {
    let now = app.clock.now();
    let (actor, text) = (actor.clone(), text.clone());
    app.store.write(move |tx| {
        let it = Loaded::load(tx, &actor, Act::ShareConsensus, id).map_err(none)?;
        let consensus = found(it.consensus.clone())?;
        if Some(consensus.rapporteur) != actor.person {
            return Err(Denied::Forbidden.into());
        }
        let seen = (text.mark.as_str(), text.unanswered.as_deref());
        let written = consensus.clone().write(&text.text, seen, it.open(), now);
        match written.map_err(Failure::Refused)? {
            Some(changed) => Ok(tx.record(changed)?),
            None => Ok(consensus),
        }
    })
}

/// Agrees to the version that was shown, or takes the agreement to what stands back.
///
/// # Errors
/// [`ConsensusRefused`].
pub fn agree(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    version: Option<i64>,
) -> Result<Consensus, Refused> {
    let now = app.clock.now();
    let words_max = app.network.rules.review.consensus_words;
    let actor = actor.clone();
    app.store.write(move |tx| {
        let it = Loaded::load(tx, &actor, Act::ShareConsensus, id).map_err(none)?;
        let (consensus, own) = (found(it.consensus.clone())?, found(it.own.as_ref())?);
        let changed = match version {
            Some(version) => consensus.clone().agree(own, version, words_max, it.open(), now),
            None => consensus.clone().take_agreement_back(own.expert, it.open(), now),
        };
        match changed.map_err(Failure::Refused)? {
            Some(changed) => Ok(tx.record(changed)?),
            None => Ok(consensus),
        }
    })
}

/// The page, for the file's experts whose review is in, and for the secretariat.
///
/// # Errors
/// [`Denied::Hidden`] where nobody has named a rapporteur, except for who could.
pub fn page(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    lang: Lang,
) -> Result<ConsensusPage, Lookup> {
    app.store.read(|tx| {
        let it = Loaded::load(tx, actor, Act::SeeConsensus, id)?;
        let city = found(tx.city(it.file.city)?)?;
        let reviews = tx.reviews_of(id)?;
        let names_people = actor.has(Role::Secretariat);
        if !names_people {
            found(it.consensus.as_ref())?;
        }
        let zone = &app.network.about.zone.id;
        let moment = |at| dates::moment(lang, at, zone, &calls::place(&app.network, zone, lang));
        let mut experts = Vec::new();
        for review in reviews.iter().filter(|it| it.counts()) {
            let name = match names_people {
                true => tx.person(review.expert)?.map(|it| it.name).unwrap_or_default(),
                false => review.pseudonym(),
            };
            let agreed = it.consensus.as_ref().and_then(|it| it.agreed(review.expert));
            experts.push(Signed {
                id: review.expert.to_string(),
                name,
                is_you: Some(review.expert) == actor.person,
                writes: it.consensus.as_ref().is_some_and(|it| it.rapporteur == review.expert),
                agreed: agreed.map(moment),
            });
        }
        experts.sort_by(|a, b| a.name.cmp(&b.name));
        let text = it.consensus.as_ref().map(|it| it.text.clone()).unwrap_or_default();
        let you = experts.iter().find(|it| it.is_you && !names_people);
        let side = match you {
            None => Side::Secretariat,
            Some(it) if it.writes => Side::Rapporteur,
            Some(_) => Side::Expert,
        };
        Ok(ConsensusPage {
            application: id,
            review: it.own.as_ref().filter(|_| !names_people).map(|it| it.id),
            city: city.name_in(lang).to_owned(),
            invented: city.invented,
            call: calls::title(&app.network, &it.call, lang),
            by: actor.person.ok_or(Denied::Hidden)?,
            side,
            is_open: !it.is_decided && !it.call.is_told(),
            is_named: it.consensus.is_some(),
            mark: mark(&text),
            n_words: count_words(&text),
            n_words_max: app.network.rules.review.consensus_words,
            version: it.consensus.as_ref().map_or(0, |it| it.version),
            is_agreed: it.consensus.as_ref().is_some_and(|it| it.is_agreed(&reviews)),
            text,
            experts,
        })
    })
}
