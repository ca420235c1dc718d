//! Fills the pages on which the secretariat runs a call. What was refused is put into words in
//! `refusals`.

mod refusals;

use domain::call::{Call, CallText, Criterion};
use domain::language::Lang;
use domain::people::Actor;
use domain::policy::{self, Act, Denied, On};
use domain::sign_off::Party;
use domain::signature::Way;
use domain::time::{Timestamp, Wall};
use store::Tx;
use views::dates;
use views::pages::call_desk::{
    ClockId, Confirm, ConfirmAct, DraftForm, ExtensionForm, FilledText, MovedClock, Publication,
    TypedClock, TypedText,
};
use views::pages::signing::way_words;

use super::{
    ExtendFault, ExtendTo, NewCall, Walls, clock_lines, filled, moved, place, proposed_commission,
    run_read, template, title, version,
};
use crate::App;
use crate::failure::{Failure, Lookup};
use refusals::{Words, publish_words};

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
            clocks: Walls {
                opens: call.clocks.opens.wall,
                city: call.clocks.city.wall,
                commission: call.clocks.commission.wall,
                announcement: call.clocks.announcement.wall,
            },
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
    let clock = |clock, wall: &Wall| TypedClock {
        clock,
        local: wall.local.clone(),
        zone: wall.zone.clone(),
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
        clocks: vec![
            clock(ClockId::Opens, &call.clocks.opens),
            clock(ClockId::City, &call.clocks.city),
            clock(ClockId::Commission, &call.clocks.commission),
            clock(ClockId::Announcement, &call.clocks.announcement),
        ],
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
    let wall = |clock: ClockId| {
        let typed = form.clocks.iter().find(|it| it.clock == clock);
        typed.map_or_else(|| Wall::new("", ""), |it| Wall::new(&it.local, &it.zone))
    };
    let city = wall(ClockId::City);
    let mut commission = wall(ClockId::Commission);
    if commission.local.trim().is_empty() {
        commission = proposed_commission(app, &city).unwrap_or(commission);
    }
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
            opens: wall(ClockId::Opens),
            city,
            commission,
            announcement: wall(ClockId::Announcement),
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

/// The form of an extension, with the clocks as they are.
pub fn extending(
    app: &App,
    actor: &Actor,
    slug: &str,
    lang: Lang,
) -> Result<ExtensionForm, Lookup> {
    app.store.read(|tx| {
        let call = run_read(tx, actor, slug)?;
        extension_form(app, tx, &call, lang)
    })
}

fn extension_form(
    app: &App,
    tx: &mut Tx,
    call: &Call,
    lang: Lang,
) -> Result<ExtensionForm, Lookup> {
    let clocks = &call.clocks;
    let row = |clock, at: Timestamp, wall: &Wall| MovedClock {
        clock,
        before: words(app, lang, at, wall),
        after: None,
        local: wall.local.clone(),
        zone: wall.zone.clone(),
    };
    Ok(ExtensionForm {
        slug: call.slug.clone(),
        title: title(&app.network, call, lang),
        clocks: vec![
            row(ClockId::City, clocks.city.at, &clocks.city.wall),
            row(ClockId::Commission, clocks.commission.at, &clocks.commission.wall),
            row(ClockId::Announcement, clocks.announcement.at, &clocks.announcement.wall),
        ],
        reasons: app.network.languages().map(|it| (it, String::new())).collect(),
        n_files: tx.running_applications(call.id)?.len(),
        checked: false,
        errors: Vec::new(),
    })
}

fn words(app: &App, lang: Lang, at: Timestamp, wall: &Wall) -> String {
    dates::moment(lang, at, &wall.zone, &place(&app.network, &wall.zone, lang))
}

/// What a filled form of an extension would do: the clocks before and after, in words.
/// Nothing is changed.
pub fn check_extension(
    app: &App,
    actor: &Actor,
    slug: &str,
    to: &ExtendTo,
    lang: Lang,
) -> Result<Vec<(ClockId, String)>, Failure<Vec<ExtendFault>>> {
    let now = app.clock.now();
    app.store.read(|tx| {
        let call = run_read(tx, actor, slug)?;
        let by = actor.person.ok_or(Denied::Hidden)?;
        let (clocks, reason) = moved(&call, to).map_err(Failure::Refused)?;
        call.extend(clocks.clone(), reason, by, now)
            .map(drop)
            .map_err(|it| Failure::Refused(vec![ExtendFault::Rule(it)]))?;
        Ok(vec![
            (ClockId::City, words(app, lang, clocks.city.at, &clocks.city.wall)),
            (ClockId::Commission, words(app, lang, clocks.commission.at, &clocks.commission.wall)),
            (
                ClockId::Announcement,
                words(app, lang, clocks.announcement.at, &clocks.announcement.wall),
            ),
        ])
    })
}
