//! What is on record of a person: told, taken away, erased.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom, Write};

use domain::erasure::{EraseRefused, Erasure};
use domain::ids::PersonId;
use domain::language::Lang;
use domain::people::{Actor, GrantRefused, TeamRefused};
use domain::policy::{Act, On, require};
use domain::retention::{Class, Erase};
use domain::time::Timestamp;
use serde_json::{Map, Value, json};
use store::{OwnTable, WriteTx};
use views::dates;
use views::pages::own_data as pages;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::App;
use crate::failure::{Failure, Lookup, found};

/// The page: what is kept, for what, how long; and how a request to be erased stands.
///
/// # Errors
/// [`domain::policy::Denied`] for a visitor.
pub fn page(app: &App, actor: &Actor, lang: Lang) -> Result<pages::OwnData, Lookup> {
    require(actor, Act::SeeOwnDesk, On::Network)?;
    let me = found(actor.person)?;
    let erasure = app.store.read(|tx| tx.erasure(me))?.filter(Erasure::waits);
    let zone = &app.network.about.zone;
    let moment = |at: Timestamp| (at, dates::moment(lang, at, &zone.id, zone.label.to(lang)));
    let told = |class: &Class| pages::Told {
        purpose: class.purpose.to(lang).to_owned(),
        basis: class.basis,
        days: class.days,
        kept: class.kept,
        why: class
            .why
            .as_ref()
            .filter(|_| class.erase == Erase::Keep)
            .map(|it| it.to(lang).to_owned()),
    };
    Ok(pages::OwnData {
        classes: app.network.retention.classes.iter().map(told).collect(),
        n_days: app.network.rules.erasure.days,
        due: erasure.map(|it| moment(it.due_at)),
        holds_role: !actor.roles.is_empty(),
    })
}

/// Everything on record of the actor as one archive: `data.json`, and the files they attached.
///
/// # Errors
/// [`domain::policy::Denied`]; [`Failure::Files`] when a file cannot be read.
pub fn export(app: &App, actor: &Actor) -> Result<File, Lookup> {
    require(actor, Act::TakeOwnData, On::Network)?;
    let me = found(actor.person)?;
    let now = app.clock.now();
    let (tables, files) = app.store.read(|tx| {
        let person = found(tx.person(me)?)?;
        Ok::<_, Lookup>((tx.own_tables(me, &person.email)?, tx.own_files(me)?))
    })?;
    let disk = |error: io::Error| Failure::Files(error.to_string());
    let packed = |error: zip::result::ZipError| Failure::Files(error.to_string());
    let mut archive = ZipWriter::new(app.blobs.spool().map_err(disk)?);
    let small = SimpleFileOptions::default();
    archive.start_file("data.json", small).map_err(packed)?;
    let text = serde_json::to_string_pretty(&as_json(&tables, now));
    let text = text.expect("a value of texts and numbers is JSON");
    archive.write_all(text.as_bytes()).map_err(disk)?;
    // Pictures and PDFs are packed already.
    let stored = small.compression_method(zip::CompressionMethod::Stored).large_file(true);
    for file in &files {
        archive
            .start_file(format!("files/{}-{}", file.id, plain(&file.name)), stored)
            .map_err(packed)?;
        copy(&mut app.blobs.read(&file.sha256).map_err(disk)?, &mut archive).map_err(disk)?;
    }
    let mut whole = archive.finish().map_err(packed)?;
    whole.seek(SeekFrom::Start(0)).map_err(disk)?;
    Ok(whole)
}

/// A name that is one name in every archive and on every disk.
fn plain(name: &str) -> String {
    let fine = |c: char| if c.is_alphanumeric() || "._- ".contains(c) { c } else { '_' };
    name.chars().map(fine).take(100).collect()
}

fn copy(from: &mut File, to: &mut impl Write) -> io::Result<()> {
    let mut piece = vec![0; 64 * 1_024];
    loop {
        match from.read(&mut piece)? {
            0 => return Ok(()),
            n => to.write_all(&piece[..n])?,
        }
    }
}

fn as_json(tables: &[OwnTable], now: Timestamp) -> Value {
    let mut all = Map::new();
    for table in tables {
        let row = |cells: &Vec<Option<String>>| {
            let pairs = table.columns.iter().zip(cells);
            Value::Object(pairs.map(|(name, cell)| ((*name).to_owned(), json!(cell))).collect())
        };
        all.insert(table.table.to_owned(), table.rows.iter().map(row).collect());
    }
    json!({ "made_at": now, "tables": all })
}

/// Asks to be erased.
///
/// # Errors
/// [`EraseRefused`], with what has to be done first.
pub fn ask_erasure(app: &App, actor: &Actor) -> Result<Timestamp, Failure<EraseRefused>> {
    let now = app.clock.now();
    require(actor, Act::TakeOwnData, On::Network)?;
    let me = found(actor.person)?;
    let n_days = app.network.rules.erasure.days;
    app.store.write(move |tx| {
        hindrances(tx, me)?;
        let before = tx.erasure(me)?;
        let asked = Erasure::ask(me, before.as_ref(), n_days, now).map_err(Failure::Refused)?;
        Ok(tx.record(asked)?.due_at)
    })
}

/// Takes the request back.
///
/// # Errors
/// [`EraseRefused::NotAsked`].
pub fn withdraw_erasure(app: &App, actor: &Actor) -> Result<(), Failure<EraseRefused>> {
    let now = app.clock.now();
    require(actor, Act::SeeOwnDesk, On::Network)?;
    let me = found(actor.person)?;
    app.store.write(move |tx| {
        let erasure = tx.erasure(me)?.ok_or(Failure::Refused(EraseRefused::NotAsked))?;
        let gone = erasure.withdraw(now).map_err(Failure::Refused)?;
        tx.record(gone)?;
        Ok(())
    })
}

/// Erases everybody whose days are over; says how many. Who became somebody others cannot do
/// without meanwhile waits until that is settled.
///
/// # Errors
/// Of the database.
pub fn erase_due(app: &App) -> Result<usize, Lookup> {
    let now = app.clock.now();
    let due = app.store.read(|tx| tx.erasures_due(now))?;
    let mut n_erased = 0;
    for erasure in due {
        match erase(app, erasure.person) {
            Ok(()) => n_erased += 1,
            Err(Failure::Refused(refused)) => {
                tracing::warn!(person = %erasure.person, ?refused, "an erasure waits");
            }
            Err(failure) => return Err(failure.map(|_| unreachable!("refusals are told above"))),
        }
    }
    Ok(n_erased)
}

fn erase(app: &App, me: PersonId) -> Result<(), Failure<EraseRefused>> {
    let now = app.clock.now();
    app.store.write(move |tx| {
        hindrances(tx, me)?;
        let erasure = tx.erasure(me)?.ok_or(Failure::Refused(EraseRefused::NotAsked))?;
        leave(tx, me, now)?;
        let person = found(tx.person(me)?)?;
        let erased = erasure.carry_out(person, now).map_err(Failure::Refused)?;
        tx.record(erased)?;
        Ok(())
    })
}

/// Whoever others cannot do without settles that first: somebody has to speak for a team, and
/// somebody has to run the network.
fn hindrances(tx: &mut WriteTx, me: PersonId) -> Result<(), Failure<EraseRefused>> {
    for (city, _) in tx.teams_of(me)? {
        let team = tx.team(city)?;
        let Some(member) = team.iter().find(|it| it.person == me) else { continue };
        if let Err(TeamRefused::LastContact) = member.clone().leave(&team, me, Timestamp(0)) {
            let city = tx.city(city)?.map(|it| it.name).unwrap_or_default();
            return Err(Failure::Refused(EraseRefused::LastContact { city }));
        }
    }
    let in_force = tx.grants()?;
    for grant in tx.grants_of(me)? {
        if let Err(GrantRefused::LastSecretary) = grant.revoke(&in_force, me, Timestamp(0)) {
            return Err(Failure::Refused(EraseRefused::LastSecretary));
        }
    }
    Ok(())
}

/// Leaves every team and lays down every role, each with its own event.
fn leave(tx: &mut WriteTx, me: PersonId, now: Timestamp) -> Result<(), Failure<EraseRefused>> {
    for (city, _) in tx.teams_of(me)? {
        let team = tx.team(city)?;
        let member = team.iter().find(|it| it.person == me).cloned();
        if let Some(Ok(left)) = member.map(|it| it.leave(&team, me, now)) {
            tx.record(left)?;
        }
    }
    let in_force = tx.grants()?;
    for grant in tx.grants_of(me)? {
        if let Ok(revoked) = grant.revoke(&in_force, me, now) {
            tx.record(revoked)?;
        }
    }
    Ok(())
}
