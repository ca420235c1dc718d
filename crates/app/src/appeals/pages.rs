//! Fills the pages of appeals: the contact's, the secretariat's list, and one appeal.

use domain::appeal::{Against, Appeal, FileRefused, Finding, HandleRefused, Step, until};
use domain::ids::{AppealId, ApplicationId};
use domain::language::Lang;
use domain::people::Actor;
use domain::policy::{self, Act, On};
use domain::time::Timestamp;
use views::pages::appeals as pages;
use views::parts::FieldError;
use views::{dates, t};

use super::seen;
use crate::App;
use crate::calls::{place, title};
use crate::decisions::{cities, city_link};
use crate::failure::{Lookup, found};

fn moment(app: &App, at: Timestamp, lang: Lang) -> String {
    let zone = &app.network.about.zone.id;
    dates::moment(lang, at, zone, &place(&app.network, zone, lang))
}

fn day(app: &App, at: Timestamp, lang: Lang) -> String {
    dates::day_of(lang, at, &app.network.about.zone.id)
}

/// The name of a step that is done again.
pub(crate) fn step_words(step: Step, lang: Lang) -> String {
    match step {
        Step::Commission => t!(lang, "appeal-step-commission"),
        Step::Screening => t!(lang, "appeal-step-screening"),
        Step::Decision => t!(lang, "appeal-step-decision"),
    }
    .into_owned()
}

fn ground_words(app: &App, id: &str, lang: Lang) -> String {
    let ground = app.network.rules.appeal.grounds.iter().find(|it| it.id == id);
    ground.map_or_else(|| id.to_owned(), |it| it.label.to(lang).to_owned())
}

fn against_words(app: &App, against: Against, at: Timestamp, lang: Lang) -> String {
    let day = day(app, at, lang);
    match against {
        Against::Refusal => t!(lang, "appeal-against-refusal", day = day),
        Against::Exclusion => t!(lang, "appeal-against-exclusion", day = day),
        Against::Decision => t!(lang, "appeal-against-decision", day = day),
    }
    .into_owned()
}

fn story(app: &App, it: &Appeal, lang: Lang) -> pages::AppealShown {
    pages::AppealShown {
        id: it.id.to_string(),
        against: against_words(app, it.against, it.against_at, lang),
        ground: ground_words(app, &it.ground, lang),
        words: (it.lang, it.words.clone()),
        filed: moment(app, it.filed_at, lang),
        taken: it.taken_at.map(|at| moment(app, at, lang)),
        upheld: it.finding.map(|it| it == Finding::Upheld),
        step: it.back_to.map(|it| step_words(it, lang)),
        reasons: it.reasons.clone(),
        until: day(app, it.answer_until(&app.network.rules.appeal), lang),
    }
}

/// The page on which a contact appeals, and reads what came of it.
///
/// # Errors
/// Hidden from everybody but the team; only its contact can appeal.
pub fn team_page(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    lang: Lang,
) -> Result<pages::TeamAppeal, Lookup> {
    let now = app.clock.now();
    app.store.read(|tx| {
        let file = found(tx.application(id)?)?;
        policy::require(actor, Act::ReadApplication, On::Application(&file, None))?;
        found(actor.part_in(file.city))?;
        policy::require(actor, Act::Appeal, On::Application(&file, None))?;
        let city = found(tx.city(file.city)?)?;
        let rule = &app.network.rules.appeal;
        let before = tx.appeals_of(id)?;
        let open = Against::of(&file.stage);
        let again =
            |(against, at)| before.iter().any(|it| (it.against, it.against_at) == (against, at));
        let can = open.filter(|it| !again(*it) && now <= until(rule, it.1));
        let late = open.filter(|it| !again(*it) && until(rule, it.1) < now);
        Ok(pages::TeamAppeal {
            application: id.to_string(),
            city: city.name_in(lang).to_owned(),
            invented: city.invented,
            against: can.map(|(against, at)| against_words(app, against, at, lang)),
            until: can.map(|(_, at)| moment(app, until(rule, at), lang)),
            late: late.map(|(_, at)| moment(app, until(rule, at), lang)),
            answered_by: day(app, now.plus_ms(i64::from(rule.answer_days) * 86_400_000), lang),
            grounds: rule
                .grounds
                .iter()
                .map(|it| (it.id.clone(), it.label.to(lang).to_owned()))
                .collect(),
            max_chars: rule.max_chars,
            appeals: before.iter().map(|it| story(app, it, lang)).collect(),
            ground: String::new(),
            words: String::new(),
            errors: Vec::new(),
        })
    })
}

/// The appeals of a call.
///
/// # Errors
/// Hidden from everybody but the secretariat.
pub fn appeals(app: &App, actor: &Actor, slug: &str, lang: Lang) -> Result<pages::Appeals, Lookup> {
    app.store.read(|tx| {
        let call = found(tx.call_by_slug(slug)?)?;
        policy::require(actor, Act::HandleAppeals, On::Call(&call))?;
        let cities = cities(tx, &call)?;
        let all = tx.appeals_in(call.id)?;
        let people: std::collections::BTreeMap<_, _> =
            tx.people()?.into_iter().map(|it| (it.id, it.name)).collect();
        let files: std::collections::BTreeMap<_, _> = tx
            .files(domain::policy::Scope::Call(call.id))?
            .into_iter()
            .map(|it| (it.id, it))
            .collect();
        let row = |it: &Appeal| {
            let file = files.get(&it.application)?;
            Some(pages::AppealRow {
                id: it.id.to_string(),
                city: city_link(file, &cities, lang),
                filed: day(app, it.filed_at, lang),
                until: day(app, it.answer_until(&app.network.rules.appeal), lang),
                against: match it.against {
                    Against::Refusal => t!(lang, "appeals-refusal"),
                    Against::Exclusion => t!(lang, "appeals-exclusion"),
                    Against::Decision => t!(lang, "appeals-decision"),
                }
                .into_owned(),
                state: match (it.finding, it.handler) {
                    (Some(Finding::Upheld), _) => pages::AppealState::Upheld,
                    (Some(Finding::Dismissed), _) => pages::AppealState::Dismissed,
                    (None, Some(_)) => pages::AppealState::InHand,
                    (None, None) => pages::AppealState::Open,
                },
                handler: it.handler.and_then(|id| people.get(&id).cloned()).unwrap_or_default(),
            })
        };
        Ok(pages::Appeals {
            slug: call.slug.clone(),
            title: title(&app.network, &call, lang),
            rows: all.iter().filter_map(row).collect(),
        })
    })
}

/// One appeal, for the secretariat.
///
/// # Errors
/// Hidden from everybody else.
pub fn appeal(
    app: &App,
    actor: &Actor,
    id: AppealId,
    lang: Lang,
) -> Result<pages::OneAppeal, Lookup> {
    app.store.read(|tx| {
        let (it, file) = seen::<std::convert::Infallible>(tx, actor, id)?;
        let call = found(tx.call(it.call)?)?;
        let cities = cities(tx, &call)?;
        let me = found(actor.person)?;
        let decided = tx.deciders(file.id)?.contains(&me);
        let handler = match it.handler {
            Some(id) => tx.person(id)?.map(|it| it.name),
            None => None,
        };
        Ok(pages::OneAppeal {
            slug: call.slug.clone(),
            title: title(&app.network, &call, lang),
            city: city_link(&file, &cities, lang),
            shown: story(app, &it, lang),
            handler,
            decided,
            can_take: it.handler.is_none() && !decided,
            can_answer: it.handler == Some(me) && it.decided_at.is_none() && !decided,
            steps: it
                .against
                .steps()
                .iter()
                .map(|it| (it.as_str(), step_words(*it, lang)))
                .collect(),
            finding: String::new(),
            step: String::new(),
            reasons: String::new(),
            errors: Vec::new(),
        })
    })
}

/// Why an appeal was not filed, at its field.
pub fn file_words(app: &App, refused: &FileRefused, lang: Lang) -> FieldError {
    let (field, words) = match refused {
        FileRefused::Nothing { .. } => ("ground", t!(lang, "appeal-refusal-nothing")),
        FileRefused::Late { until } => {
            ("ground", t!(lang, "appeal-refusal-late", moment = moment(app, *until, lang)))
        }
        FileRefused::Again => ("ground", t!(lang, "appeal-refusal-again")),
        FileRefused::NoGround => ("ground", t!(lang, "appeal-refusal-ground")),
        FileRefused::NoWords => ("words", t!(lang, "appeal-refusal-words")),
        FileRefused::TooLong { max } => ("words", t!(lang, "appeal-refusal-long", max = *max)),
    };
    FieldError::new(field, words)
}

/// Why an appeal was not taken or answered, at its field.
pub fn answer_words(refused: &HandleRefused, lang: Lang) -> FieldError {
    let (field, words) = match refused {
        HandleRefused::Decided => ("finding", t!(lang, "appeals-refusal-decided")),
        HandleRefused::Taken => ("finding", t!(lang, "appeals-refusal-taken")),
        HandleRefused::NotYours => ("finding", t!(lang, "appeals-not-yours")),
        HandleRefused::Over => ("finding", t!(lang, "appeals-refusal-over")),
        HandleRefused::NoStep => ("step", t!(lang, "appeals-refusal-step")),
        HandleRefused::NoReasons => ("reasons", t!(lang, "appeals-refusal-reasons")),
        HandleRefused::TooLong { max } => ("reasons", t!(lang, "appeal-refusal-long", max = *max)),
        HandleRefused::Moved => ("finding", t!(lang, "appeals-refusal-moved")),
    };
    FieldError::new(field, words)
}
