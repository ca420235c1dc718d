//! Sending endorsed files on to the secretariat, and the list of what was sent.

use std::collections::BTreeMap;

use documents::typeset::{CoverList, Document, Fact, Said};
use domain::application::{Application, CommissionRefused, Stage};
use domain::call::Call;
use domain::commission::CountryFiles;
use domain::country::Country;
use domain::forwarding::Backing;
use domain::ids::ApplicationId;
use domain::language::Lang;
use domain::part_two::PartTwo;
use domain::people::Actor;
use domain::policy::{self, Act, Denied, On, Scope};
use domain::signature::Standing;
use domain::signature::code::version_code;
use domain::time::Timestamp;
use store::{Tx, WriteTx};
use views::pages::commission::{Cover, CoverRow, Forwarding, Going};
use views::{dates, numbers, t};

use super::desk::{by_id, on_desk, ordered, place, until};
use super::{Refused, desk_of};
use crate::failure::{Lookup, found};
use crate::printing::{Paper, code_in_line, frame};
use crate::{App, Failure, calls};

/// Sends the chosen files of a country on to the secretariat, as one act for good. A file that
/// went before stays gone.
///
/// # Errors
/// [`CommissionRefused`]; no file is forwarded then.
pub fn forward(
    app: &App,
    actor: &Actor,
    slug: &str,
    country: Country,
    chosen: &[ApplicationId],
) -> Result<Vec<Application>, Refused> {
    let now = app.clock.now();
    let (actor, slug, chosen) = (actor.clone(), slug.to_owned(), chosen.to_vec());
    app.store.write(move |tx| {
        let (call, by) = desk_of(tx, &actor, &slug, country)?;
        let files = tx.files(Scope::Country(call.id, country))?;
        if chosen.iter().any(|id| !files.iter().any(|it| it.id == *id)) {
            return Err(Denied::Hidden.into());
        }
        if chosen.is_empty() {
            return Err(Failure::Refused(CommissionRefused::NothingChosen));
        }
        send(tx, (&call, country), files, &chosen, by, now)
    })
}

/// Sends every endorsed file of a country on to the secretariat.
///
/// # Errors
/// As [`forward`].
pub fn forward_all(
    app: &App,
    actor: &Actor,
    slug: &str,
    country: Country,
) -> Result<Vec<Application>, Refused> {
    let now = app.clock.now();
    let (actor, slug) = (actor.clone(), slug.to_owned());
    app.store.write(move |tx| {
        let (call, by) = desk_of(tx, &actor, &slug, country)?;
        let files = tx.files(Scope::Country(call.id, country))?;
        let endorsed = files.iter().filter(|it| matches!(it.stage, Stage::Endorsed { .. }));
        let chosen: Vec<ApplicationId> = endorsed.map(|it| it.id).collect();
        send(tx, (&call, country), files, &chosen, by, now)
    })
}

fn send(
    tx: &mut WriteTx,
    of: (&Call, Country),
    files: Vec<Application>,
    chosen: &[ApplicationId],
    by: domain::ids::PersonId,
    now: Timestamp,
) -> Result<Vec<Application>, Refused> {
    let backing = backing(tx, of.0, of.1)?;
    let changed = CountryFiles(files).forward(of, chosen, &backing, by, now);
    match changed.map_err(Failure::Refused)? {
        Some(changed) => Ok(tx.record(changed)?.files),
        None => Ok(Vec::new()),
    }
}

/// What each file of a country was handed in as last, and the Part 2 that is not void.
pub(super) fn backing(
    tx: &mut Tx,
    call: &Call,
    country: Country,
) -> Result<BTreeMap<ApplicationId, Backing>, store::Error> {
    let parts = tx.parts_two_of(call.id, country)?;
    let stands = |id: ApplicationId| {
        parts.iter().find(|it| it.application == id && it.voided_at.is_none()).cloned()
    };
    let filed = tx.last_hand_ins(call.id, country)?.into_iter();
    Ok(filed
        .map(|it| {
            let part_two = stands(it.application);
            (it.application, Backing { content_sha256: it.content_sha256, part_two })
        })
        .collect())
}

/// What forwarding would send on now, with what each file still lacks.
///
/// # Errors
/// [`policy::Denied`] unless the actor may act for the country.
pub fn forwarding(
    app: &App,
    actor: &Actor,
    slug: &str,
    country: Country,
    lang: Lang,
) -> Result<Forwarding, Lookup> {
    let now = app.clock.now();
    app.store.read(|tx| {
        let call = found(calls::known::by_slug(app, tx, slug)?)?;
        policy::require(actor, Act::SeeCall, On::Call(&call))?;
        policy::require(actor, Act::ActForCountry, On::Country(country))?;
        let files = ordered(on_desk(tx, actor, &call, country)?);
        let cities = by_id(tx.cities_with_files(call.id, country)?);
        let backing = backing(tx, &call, country)?;
        let at = |name: &'static str| files.iter().filter(move |it| it.stage.name() == name);
        let signed = |id: ApplicationId| {
            let backing = backing.get(&id)?;
            let part = backing.part_two.as_ref()?;
            let stands = part.standing(&backing.content_sha256) == Standing::InForce;
            stands.then(|| signed_words(app, part, lang))
        };
        let going = |it: &Application| {
            let city = cities.get(&it.city)?;
            Some(Going {
                id: it.id,
                city: city.name_in(lang).to_owned(),
                invented: city.invented,
                rank: it.rank,
                signed: signed(it.id),
            })
        };
        Ok(Forwarding {
            place: place(app, &call, country, lang),
            files: at("endorsed").filter_map(going).collect(),
            n_waiting: at("submitted").count() + at("reserved").count(),
            n_forwarded: files.iter().filter(|it| is_gone(it)).count(),
            in_time: call.is_forwarding(now),
            until: until(app, &call, lang),
        })
    })
}

/// Who signed, in which function, when.
fn signed_words(app: &App, part: &PartTwo, lang: Lang) -> String {
    let when = dates::day_of(lang, part.signed_at, &app.network.about.zone.id);
    t!(lang, "commission-signed-by", name = part.name.as_str(), day = when).into_owned()
}

/// Whether a file lies with the secretariat, however far it has come there.
fn is_gone(file: &Application) -> bool {
    match file.stage {
        Stage::Forwarded { .. }
        | Stage::Eligible { .. }
        | Stage::Excluded { .. }
        | Stage::Admitted { .. }
        | Stage::Declined { .. } => true,
        Stage::Draft
        | Stage::Submitted { .. }
        | Stage::Returned { .. }
        | Stage::Reserved { .. }
        | Stage::Endorsed { .. }
        | Stage::Refused { .. }
        | Stage::Withdrawn { .. } => false,
    }
}

/// The list of what a country's commission forwarded, in its order.
///
/// # Errors
/// [`policy::Denied`] for whoever may not see the desk.
pub fn cover(
    app: &App,
    actor: &Actor,
    slug: &str,
    country: Country,
    lang: Lang,
) -> Result<Cover, Lookup> {
    app.store.read(|tx| {
        let call = found(calls::known::by_slug(app, tx, slug)?)?;
        let files = ordered(on_desk(tx, actor, &call, country)?);
        let cities = by_id(tx.cities_with_files(call.id, country)?);
        let parts = tx.parts_two_of(call.id, country)?;
        let filed = tx.last_hand_ins(call.id, country)?;
        let zone = &app.network.about.zone.id;
        let row = |file: &Application| {
            let city = cities.get(&file.city)?;
            let submission = filed.iter().find(|it| it.application == file.id)?;
            // Files from before Part 2 was signed here have none, and are listed all the same.
            let part = parts.iter().rev().find(|it| it.application == file.id);
            let part = part.filter(|it| it.voided_at.is_none());
            let forwarded_at = part.and_then(|it| it.forwarded_at);
            Some(CoverRow {
                id: file.id,
                rank: file.rank,
                city: city.name_in(lang).to_owned(),
                invented: city.invented,
                number: submission.number.clone(),
                code: version_code(file.id, &submission.content_sha256),
                signed: part.map(|it| (it.name.clone(), it.function.clone())),
                forwarded_on: forwarded_at.map(|at| dates::day_of(lang, at, zone)),
                at: forwarded_at,
            })
        };
        Ok(Cover {
            place: place(app, &call, country, lang),
            rows: files.iter().filter(|it| is_gone(it)).filter_map(row).collect(),
            no_pdf: false,
        })
    })
}

/// [`cover`] as PDF.
///
/// # Errors
/// As [`cover`]; when it cannot be typeset.
pub fn cover_pdf(
    app: &App,
    actor: &Actor,
    slug: &str,
    country: Country,
    lang: Lang,
) -> Result<Paper, Lookup> {
    let page = cover(app, actor, slug, country, lang)?;
    let at = page.rows.iter().filter_map(|it| it.at).max().unwrap_or_else(|| app.clock.now());
    let title = t!(lang, "cover-title").into_owned();
    let written = |text: &str| Said::written(text, None, lang);
    let column = |key| t!(lang, key).into_owned();
    let cells = |row: &CoverRow| {
        let signed = row.signed.as_ref();
        let signed =
            signed.map_or("–".to_owned(), |(name, function)| format!("{name}\n{function}"));
        let mark = if row.invented { t!(lang, "mark-invented") } else { "".into() };
        vec![
            Said::ours(lang, row.rank.map_or("–".to_owned(), |it| numbers::whole(lang, it))),
            written(format!("{} {mark}", row.city).trim()),
            Said::code(format!("{}\n{}", row.number, row.code)),
            written(&signed),
            Said::ours(lang, row.forwarded_on.clone().unwrap_or("–".to_owned())),
        ]
    };
    let foot = format!("{} · {}", page.place.country_name, code_in_line(&page.place.slug));
    let document = Document::Cover(CoverList {
        frame: documents::typeset::Frame { footer: foot, ..frame(app, lang, title, at) },
        kind_words: t!(lang, "cover-kind").into_owned(),
        country: Said::ours(lang, page.place.country_name.clone()),
        facts: vec![
            Fact::new(t!(lang, "application-receipt-call"), written(&page.place.call.1)),
            Fact::new(
                t!(lang, "cover-count"),
                Said::ours(lang, numbers::whole(lang, i64::try_from(page.rows.len()).unwrap_or(0))),
            ),
        ],
        columns: vec![
            column("commission-rank"),
            column("commission-city"),
            column("cover-receipt"),
            column("cover-signed"),
            column("cover-forwarded"),
        ],
        rows: page.rows.iter().map(cells).collect(),
        none_words: t!(lang, "cover-none").into_owned(),
    });
    let name = format!("forwarded-{}-{}", page.place.slug, country.as_str().to_lowercase());
    Ok(Paper { pdf: app.typesetter.typeset(&document)?, name })
}
