//! Fills the pages on which the secretariat runs a call, and says what was refused.

use domain::call::{
    Call, CallText, Clock, CloseRefused, Criterion, ExtendRefused, OpenRefused, PublishRefused,
    TextHole,
};
use domain::language::Lang;
use domain::people::Actor;
use domain::policy::{self, Act, Denied, On};
use domain::sign_off::Party;
use domain::signature::Way;
use domain::time::{Timestamp, Wall, WallRefused};
use store::Tx;
use views::pages::call_desk::{
    ClockId, Confirm, ConfirmAct, DraftForm, ExtensionForm, FilledText, MovedClock, Publication,
    TypedClock, TypedText,
};
use views::pages::signing::way_words;
use views::parts::FieldError;
use views::shell::language_name;
use views::{dates, t};

use super::{
    DraftFault, ExtendFault, ExtendTo, NewCall, REASON_CHARS_MAX, TEXT_CHARS_MAX, Walls,
    clock_lines, filled, moved, place, proposed_commission, run_read, template, title, version,
};
use crate::App;
use crate::failure::{Failure, Lookup};

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

/// The words for what is wrong with a drafted call, each with its field, in the order of the page.
pub fn draft_faults(app: &App, faults: &[DraftFault], lang: Lang) -> Vec<FieldError> {
    let mut told: Vec<FieldError> = faults.iter().map(|it| draft_fault(it, lang)).collect();
    let languages: Vec<Lang> = app.network.languages().collect();
    told.sort_by_key(|it| DraftForm::place_of(&it.field_id, &languages));
    told
}

fn draft_fault(fault: &DraftFault, lang: Lang) -> FieldError {
    let error = |field: &str, words: std::borrow::Cow<'_, str>| FieldError::new(field, words);
    match fault {
        DraftFault::Slug => error("slug", t!(lang, "call-desk-refusal-slug")),
        DraftFault::SlugTaken => error("slug", t!(lang, "call-desk-refusal-slug-taken")),
        DraftFault::Form => error("form", t!(lang, "call-desk-refusal-form")),
        DraftFault::Quota => error("quota", t!(lang, "call-desk-refusal-quota")),
        DraftFault::NoCriterion => error("criteria", t!(lang, "call-desk-refusal-criteria")),
        DraftFault::Wall(clock, refused) => wall_fault(*clock, refused, lang),
        DraftFault::OutOfOrder(earlier, later) => order_fault(*earlier, *later, lang),
        DraftFault::Text(hole) => {
            let field = format!("{}_{}", hole.field, hole.lang);
            FieldError::new(&field, hole_words(hole, lang))
        }
        DraftFault::TooLong(text_lang, field) => FieldError::new(
            &format!("{field}_{text_lang}"),
            t!(
                lang,
                "call-desk-refusal-text-long",
                text = text_name(lang, field).into_owned(),
                language = language_name(lang, *text_lang),
                max = TEXT_CHARS_MAX
            ),
        ),
        DraftFault::NotDraft => error("slug", t!(lang, "call-desk-refusal-not-draft")),
        DraftFault::Stale => error("slug", t!(lang, "call-desk-refusal-stale")),
    }
}

/// The words for what is wrong with an extension, each with its field.
pub fn extend_faults(app: &App, faults: &[ExtendFault], lang: Lang) -> Vec<FieldError> {
    faults.iter().flat_map(|it| extend_fault(app, it, lang)).collect()
}

fn extend_fault(app: &App, fault: &ExtendFault, lang: Lang) -> Vec<FieldError> {
    let one = |clock: Clock, words: String| vec![FieldError::new(field_of(clock), words)];
    match fault {
        ExtendFault::Wall(clock, refused) => vec![wall_fault(*clock, refused, lang)],
        ExtendFault::ReasonTooLong(text_lang) => vec![FieldError::new(
            &format!("reason_{text_lang}"),
            t!(lang, "call-desk-refusal-reason-long", max = REASON_CHARS_MAX),
        )],
        ExtendFault::Rule(rule) => match rule {
            ExtendRefused::Clocks(all) => all
                .iter()
                .map(|domain::call::ClocksRefused::OutOfOrder { earlier, later }| {
                    order_fault(*earlier, *later, lang)
                })
                .collect(),
            ExtendRefused::Earlier(clock) => {
                one(*clock, t!(lang, "call-desk-refusal-moves-back").into_owned())
            }
            ExtendRefused::Past(clock) => {
                let now = app.clock.now();
                let zone = &app.network.about.zone.id;
                let now = dates::moment(lang, now, zone, &place(&app.network, zone, lang));
                one(*clock, t!(lang, "call-desk-refusal-past", now = now).into_owned())
            }
            ExtendRefused::Nothing => {
                one(Clock::City, t!(lang, "call-desk-refusal-nothing-moves").into_owned())
            }
            ExtendRefused::NoReason => vec![FieldError::new(
                &format!("reason_{}", Lang::EN),
                t!(lang, "call-desk-refusal-no-reason"),
            )],
            ExtendRefused::NotPublished | ExtendRefused::Opening => {
                one(Clock::City, t!(lang, "call-desk-refusal-not-extendable").into_owned())
            }
        },
    }
}

fn wall_fault(clock: Clock, refused: &WallRefused, lang: Lang) -> FieldError {
    let field = field_of(clock);
    match refused {
        WallRefused::NotATime(_) => FieldError::new(
            field,
            t!(lang, "call-desk-refusal-not-a-time", clock = name(lang, clock)),
        ),
        WallRefused::UnknownZone(zone) => FieldError::new(
            &format!("{field}_zone"),
            t!(lang, "call-desk-refusal-zone", zone = zone.chars().take(60).collect::<String>()),
        ),
        WallRefused::InGap { local, zone } => FieldError::new(
            field,
            t!(
                lang,
                "call-desk-refusal-gap",
                local = local.replace('T', " "),
                zone = zone.as_str()
            ),
        ),
    }
}

fn order_fault(earlier: Clock, later: Clock, lang: Lang) -> FieldError {
    FieldError::new(
        field_of(later),
        t!(
            lang,
            "call-desk-refusal-order",
            later = name(lang, later),
            earlier = name(lang, earlier)
        ),
    )
}

fn field_of(clock: Clock) -> &'static str {
    id_of(clock).field()
}

fn id_of(clock: Clock) -> ClockId {
    match clock {
        Clock::Opens => ClockId::Opens,
        Clock::City => ClockId::City,
        Clock::Commission => ClockId::Commission,
        Clock::Announcement => ClockId::Announcement,
    }
}

fn name(lang: Lang, clock: Clock) -> String {
    id_of(clock).name(lang)
}

fn text_name(lang: Lang, field: &str) -> std::borrow::Cow<'static, str> {
    match field {
        "title" => t!(lang, "call-desk-text-title"),
        "summary" => t!(lang, "call-desk-text-summary"),
        "body" => t!(lang, "call-desk-text-body"),
        _ => t!(lang, "call-desk-text-flyer"),
    }
}

/// A hole in words: in which language, in which text, what is missing.
fn hole_words(hole: &TextHole, lang: Lang) -> String {
    let (text, language) = (text_name(lang, hole.field), language_name(lang, hole.lang));
    match &hole.flaw {
        None => {
            t!(lang, "call-desk-refusal-hole-empty", text = text.into_owned(), language = language)
                .into_owned()
        }
        Some(flaw) => {
            let what = views::texts::t_with(lang, flaw.key(), &about(flaw.about())).into_owned();
            t!(
                lang,
                "call-desk-refusal-hole",
                text = text.into_owned(),
                language = language,
                what = what
            )
            .into_owned()
        }
    }
}

fn about(what: &str) -> views::FluentArgs<'static> {
    let mut values = views::FluentArgs::new();
    values.set("about", what.to_owned());
    values
}

/// Why a call cannot be published, in words; every hole by name.
fn publish_words(lang: Lang, refused: &PublishRefused) -> Vec<String> {
    match refused {
        PublishRefused::NotDraft => vec![t!(lang, "call-desk-refusal-published").into_owned()],
        PublishRefused::DeadlinePassed => {
            vec![t!(lang, "call-desk-refusal-deadline-passed").into_owned()]
        }
        PublishRefused::Holes(holes) => holes.iter().map(|it| hole_words(it, lang)).collect(),
    }
}

/// A refusal with its mend in words.
trait Words {
    fn words(&self, app: &App, lang: Lang) -> String;
}

impl Words for OpenRefused {
    fn words(&self, _: &App, lang: Lang) -> String {
        match self {
            OpenRefused::NotPublished => t!(lang, "call-desk-refusal-not-published"),
            OpenRefused::OpenAlready => t!(lang, "call-desk-refusal-open-already"),
        }
        .into_owned()
    }
}

impl Words for CloseRefused {
    fn words(&self, app: &App, lang: Lang) -> String {
        match self {
            CloseRefused::NotPublished => t!(lang, "call-desk-refusal-not-published").into_owned(),
            CloseRefused::CommissionsHaveTime { until } => {
                let zone = &app.network.about.zone.id;
                let until = dates::moment(lang, *until, zone, &place(&app.network, zone, lang));
                t!(lang, "call-desk-refusal-commissions-have-time", until = until).into_owned()
            }
        }
    }
}
