//! Fills the pages on which the secretariat runs a call. What was refused is put into words in
//! `refusals`.

mod outages;
mod refusals;

use domain::call::{self, Call, CallText, Clock, Criterion};
use domain::language::Lang;
use domain::people::Actor;
use domain::policy::{self, Act, Denied, On};
use domain::sign_off::Party;
use domain::signature::Way;
use domain::time::{Deadline, Wall};
use store::Tx;
use views::pages::call_desk::{
    ClockId, Confirm, ConfirmAct, DraftForm, ExtensionForm, FilledText, MovedClock, Publication,
    TypedClock, TypedText,
};
use views::pages::signing::way_words;

use super::{
    ExtendFault, ExtendTo, NewCall, Walls, clock_lines, filled, moved, proposed_commission,
    run_read, template, title, version,
};
use crate::{App, heartbeat};
use crate::failure::{Failure, Lookup};
use refusals::{Words, publish_words};

pub(crate) use refusals::wall_words;
pub use refusals::{draft_faults, extend_faults};

/// The form of a new call, filled from the template.
pub fn draft_form(app: &App, actor: &Actor, lang: Lang) -> Result<DraftForm, Lookup> {
    policy::require(actor, Act::RunCall, On::Network)?;
    Ok(form_of(app, &template(app), None, 0, lang))
}

/// The form of a drafted call.
///
/// # Errors
/// [`Denied::Forbidden`] when the call is a draft no longer.
pub fn drafted_form(app: &App, actor: &Actor, slug: &str, lang: Lang) -> Result<DraftForm, Lookup> {
    app.store.read(|tx| {
        let call = run_read(tx, actor, slug)?;
        if call.stage.at().is_some() {
            return Err(Denied::Forbidden.into());
        }
        let seen = version(tx, call.id)?;
        let typed = NewCall {
            slug: call.slug.clone(),
            form: call.form,
            texts: call.texts,
            clocks: Walls::of(&call.clocks),
            quota: call.quota,
            criteria: call.criteria,
            parties: call.parties,
            signature: call.signature,
        };
        Ok(form_of(app, &typed, Some(call.slug), seen, lang))
    })
}

fn form_of(app: &App, call: &NewCall, of: Option<String>, seen: i64, lang: Lang) -> DraftForm {
    let network = &app.network;
    let clock = |clock: Clock| {
        let wall = call.clocks.wall(clock);
        let zone = wall.map_or(network.about.zone.id.as_str(), |it| it.zone.as_str());
        TypedClock {
            clock: clock.into(),
            local: wall.map(|it| it.local.clone()).unwrap_or_default(),
            zone: zone.to_owned(),
            grace: call.clocks.grace.get(&clock).map(u32::to_string).unwrap_or_default(),
        }
    };
    let text = |lang: Lang| {
        let it = call.texts.get(&lang).cloned().unwrap_or_else(empty_text);
        TypedText { lang, title: it.title, summary: it.summary, body: it.body, flyer: it.flyer }
    };
    let criterion = |it: &Criterion| {
        let name = it.name.get(&lang).or_else(|| it.name.get(&Lang::EN));
        let chosen = call.criteria.iter().any(|chosen| chosen.id == it.id);
        (it.id.clone(), name.cloned().unwrap_or_else(|| it.id.clone()), chosen)
    };
    let party = |it: &Party| {
        let chosen = call.parties.iter().any(|chosen| chosen.id == it.id);
        (it.id.clone(), it.name_in(lang).to_owned(), chosen)
    };
    DraftForm {
        of,
        seen,
        slug: call.slug.clone(),
        forms: network
            .forms
            .values()
            .map(|it| (it.id.clone(), it.title.to(lang).to_owned()))
            .collect(),
        form: call.form.clone(),
        quota: call.quota.to_string(),
        clocks: Clock::ALL.into_iter().map(clock).collect(),
        window_days: i64::from(network.rules.commission.window_days),
        texts: network.languages().map(text).collect(),
        criteria: network.rules.criteria.iter().map(criterion).collect(),
        parties: network.rules.parties.iter().map(party).collect(),
        ways: Way::ALL
            .map(|it| (it.to_string(), way_words(lang, it), call.signature.contains(&it)))
            .into(),
        errors: Vec::new(),
    }
}

fn empty_text() -> CallText {
    let none = String::new;
    CallText { title: none(), summary: none(), body: none(), flyer: none() }
}

/// What a filled form asks for. A commission's clock left empty is the rule's proposal.
pub fn new_call(app: &App, form: &DraftForm) -> NewCall {
    let typed = |clock: Clock| form.clocks.iter().find(|it| it.clock == clock.into());
    let wall = |clock: Clock| {
        typed(clock).map_or_else(|| Wall::new("", ""), |it| Wall::new(&it.local, &it.zone))
    };
    let wall_or_none = |clock: Clock| Some(wall(clock)).filter(|it| !it.local.trim().is_empty());
    let city = wall(Clock::City);
    let mut commission = wall(Clock::Commission);
    if commission.local.trim().is_empty() {
        commission = proposed_commission(app, &city).unwrap_or(commission);
    }
    // What is no number of minutes becomes one that is refused.
    let minutes = |text: &str| text.parse().unwrap_or(u32::MAX);
    let grace = Clock::ALL.into_iter().filter_map(|clock| {
        let text = typed(clock)?.grace.trim();
        Some((clock, minutes(text))).filter(|_| !text.is_empty())
    });
    let texts = form.texts.iter().map(|it| {
        let text = CallText {
            title: it.title.clone(),
            summary: it.summary.clone(),
            body: it.body.clone(),
            flyer: it.flyer.clone(),
        };
        (it.lang, text)
    });
    let wanted = |it: &&Criterion| form.criteria.iter().any(|(id, _, yes)| *yes && *id == it.id);
    let criteria = app.network.rules.criteria.iter().filter(wanted).cloned().collect();
    let asked = |it: &&Party| form.parties.iter().any(|(id, _, yes)| *yes && *id == it.id);
    let parties = app.network.rules.parties.iter().filter(asked).cloned().collect();
    NewCall {
        slug: form.slug.trim().to_owned(),
        form: form.form.clone(),
        texts: texts.collect(),
        clocks: Walls {
            opens: wall(Clock::Opens),
            city,
            endorsement: wall_or_none(Clock::Endorsement),
            commission,
            screening: wall_or_none(Clock::Screening),
            experts: wall_or_none(Clock::Experts),
            announcement: wall(Clock::Announcement),
            grace: grace.collect(),
        },
        quota: form.quota.trim().parse().unwrap_or(0),
        criteria,
        parties,
        signature: Way::ALL
            .into_iter()
            .filter(|way| form.ways.iter().any(|(id, _, yes)| *yes && id == way.as_str()))
            .collect(),
    }
}

/// What happens when the call is published, with every text as visitors would read it.
pub fn publishing(app: &App, actor: &Actor, slug: &str, lang: Lang) -> Result<Publication, Lookup> {
    let now = app.clock.now();
    let languages: Vec<Lang> = app.network.languages().collect();
    app.store.read(|tx| {
        let call = run_read(tx, actor, slug)?;
        let texts = languages.iter().filter_map(|it| {
            let (own, text) = filled(&app.network, &call, *it).filter(|(own, _)| own == it)?;
            let CallText { title, summary, body, flyer } = text;
            Some(FilledText { lang: own, title, summary, body, flyer })
        });
        let by = actor.person.ok_or(Denied::Hidden)?;
        // Tried on a copy, to say beforehand what would be refused.
        let refused = call.clone().publish(&languages, by, now).err();
        Ok(Publication {
            slug: call.slug.clone(),
            title: title(&app.network, &call, lang),
            clocks: clock_lines(&app.network, &call, lang),
            quota: call.quota,
            texts: texts.collect(),
            problems: refused.map(|it| publish_words(lang, &it)).unwrap_or_default(),
        })
    })
}

/// What happens when the call is opened ahead of its day.
pub fn opening(app: &App, actor: &Actor, slug: &str, lang: Lang) -> Result<Confirm, Lookup> {
    let now = app.clock.now();
    app.store.read(|tx| {
        let call = run_read(tx, actor, slug)?;
        let by = actor.person.ok_or(Denied::Hidden)?;
        let refused = call.clone().open(by, now).err();
        let problem = refused.map(|it| it.words(app, lang));
        Ok(confirm(app, &call, ConfirmAct::Open, lang, 0, problem))
    })
}

/// What happens when the intake is closed.
pub fn closing(app: &App, actor: &Actor, slug: &str, lang: Lang) -> Result<Confirm, Lookup> {
    let now = app.clock.now();
    app.store.read(|tx| {
        let call = run_read(tx, actor, slug)?;
        let by = actor.person.ok_or(Denied::Hidden)?;
        let refused = call.clone().close(by, now).err();
        let problem = refused.map(|it| it.words(app, lang));
        let n_waiting =
            tx.running_applications(call.id)?.iter().filter(|it| !has_arrived(it)).count();
        Ok(confirm(app, &call, ConfirmAct::Close, lang, n_waiting, problem))
    })
}

fn has_arrived(file: &domain::application::Application) -> bool {
    use domain::application::Stage;
    matches!(file.stage, Stage::Forwarded { .. } | Stage::Eligible { .. })
}

fn confirm(
    app: &App,
    call: &Call,
    act: ConfirmAct,
    lang: Lang,
    n_files: usize,
    problem: Option<String>,
) -> Confirm {
    Confirm {
        slug: call.slug.clone(),
        title: title(&app.network, call, lang),
        act,
        clocks: clock_lines(&app.network, call, lang),
        n_files,
        problem,
    }
}

/// The form of an extension, with the clocks as they are; or, where the service was away before
/// one of them, with that clock later by as many minutes and the reason beside it.
pub fn extending(
    app: &App,
    actor: &Actor,
    slug: &str,
    ground: Option<ClockId>,
    lang: Lang,
) -> Result<ExtensionForm, Lookup> {
    let now = app.clock.now();
    app.store.read(|tx| {
        let call = run_read(tx, actor, slug)?;
        let form = extension_form(app, tx, &call, lang)?;
        let missed = heartbeat::missed(app, tx, &call, now)?;
        Ok(outages::grounded(app, &call, form, &missed, ground, now, lang))
    })
}

fn extension_form(
    app: &App,
    tx: &mut Tx,
    call: &Call,
    lang: Lang,
) -> Result<ExtensionForm, Lookup> {
    // Once the intake is closed only what comes after it moves.
    let is_closed = matches!(call.stage, call::Stage::Closed { .. });
    let movable = |it: &(Clock, Deadline)| {
        it.0 != Clock::Opens && (!is_closed || it.0.outlives_intake())
    };
    let row = |(clock, it): (Clock, Deadline)| MovedClock {
        clock: clock.into(),
        before: filled::words(&app.network, &it, lang),
        after: None,
        notes: Vec::new(),
        local: it.wall.local,
        zone: it.wall.zone,
    };
    Ok(ExtensionForm {
        slug: call.slug.clone(),
        title: title(&app.network, call, lang),
        clocks: call.clocks.told().filter(movable).map(row).collect(),
        reasons: app.network.languages().map(|it| (it, String::new())).collect(),
        outages: Vec::new(),
        outage_hours: app.network.rules.outage.window_hours,
        n_files: tx.running_applications(call.id)?.len(),
        checked: false,
        errors: Vec::new(),
    })
}

/// A clock, where it stood, and the lines of where it would stand.
pub type ClockMoved = (ClockId, String, Vec<String>);

/// What a filled form of an extension would do: the clocks before and after, in words.
/// Nothing is changed.
pub fn check_extension(
    app: &App,
    actor: &Actor,
    slug: &str,
    to: &ExtendTo,
    lang: Lang,
) -> Result<Vec<ClockMoved>, Failure<Vec<ExtendFault>>> {
    let now = app.clock.now();
    app.store.read(|tx| {
        let call = run_read(tx, actor, slug)?;
        let by = actor.person.ok_or(Denied::Hidden)?;
        let (clocks, reason) = moved(&call, to).map_err(Failure::Refused)?;
        call.extend(clocks.clone(), reason, by, now)
            .map(drop)
            .map_err(|it| Failure::Refused(vec![ExtendFault::Rule(it)]))?;
        let told = |(clock, it): (Clock, Deadline)| {
            let notes = filled::notes(&app.network, clock, &it, lang);
            (clock.into(), filled::words(&app.network, &it, lang), notes)
        };
        Ok(clocks.told().map(told).collect())
    })
}
