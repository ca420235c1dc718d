//! What was refused to the secretariat about a call, in words: each fault with its field, and each
//! refusal with its mend.

use domain::call::{Clock, CloseRefused, ExtendRefused, OpenRefused, PublishRefused, TextHole};
use domain::language::Lang;
use domain::time::WallRefused;
use views::pages::call_desk::{ClockId, DraftForm};
use views::parts::FieldError;
use views::shell::language_name;
use views::{dates, t};

use crate::App;
use crate::calls::{
    DraftFault, ExtendFault, GRACE_MINUTES_MAX, REASON_CHARS_MAX, TEXT_CHARS_MAX, place,
};

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
        DraftFault::Grace(clock) => FieldError::new(
            &format!("{}_grace", field_of(*clock)),
            t!(lang, "clocks-refusal-grace", clock = name(lang, *clock), max = GRACE_MINUTES_MAX),
        ),
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
            ExtendRefused::IntakeClosed(clock) => {
                one(*clock, t!(lang, "clocks-refusal-intake-closed").into_owned())
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
    let (is_zone, words) = wall_words(refused, &name(lang, clock), lang);
    FieldError::new(&if is_zone { format!("{field}_zone") } else { field.to_owned() }, words)
}

/// Why a wall time names no moment, and whether it is the zone that is wrong.
pub(crate) fn wall_words(refused: &WallRefused, what: &str, lang: Lang) -> (bool, String) {
    match refused {
        WallRefused::NotATime(_) => {
            (false, t!(lang, "call-desk-refusal-not-a-time", clock = what).into_owned())
        }
        WallRefused::UnknownZone(zone) => {
            let zone = zone.chars().take(60).collect::<String>();
            (true, t!(lang, "call-desk-refusal-zone", zone = zone).into_owned())
        }
        WallRefused::InGap { local, zone } => {
            let local = local.replace('T', " ");
            let words = t!(lang, "call-desk-refusal-gap", local = local, zone = zone.as_str());
            (false, words.into_owned())
        }
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
    ClockId::from(clock).field()
}

fn name(lang: Lang, clock: Clock) -> String {
    ClockId::from(clock).name(lang)
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
pub(super) fn publish_words(lang: Lang, refused: &PublishRefused) -> Vec<String> {
    match refused {
        PublishRefused::NotDraft => vec![t!(lang, "call-desk-refusal-published").into_owned()],
        PublishRefused::DeadlinePassed => {
            vec![t!(lang, "call-desk-refusal-deadline-passed").into_owned()]
        }
        PublishRefused::Holes(holes) => holes.iter().map(|it| hole_words(it, lang)).collect(),
    }
}

/// A refusal with its mend in words.
pub(super) trait Words {
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
