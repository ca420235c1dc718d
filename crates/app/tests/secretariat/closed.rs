//! Calls brought as far as the secretariat's part, for the tests of that part.

use app::testing::{World, at, country};
use app::{Failure, calls, chance, commissions, screening};
use domain::application::{Application, Dates, Stage, Submission};
use domain::city::{City, Spell};
use domain::ids::{ApplicationId, CallId, CityId, SpellId, SubmissionId};
use domain::people::{Part, TeamMember};
use domain::sign_off::SignOff;

/// A call whose intake is closed, with files of Ukrainian cities.
pub struct Closed {
    /// The call.
    pub call: CallId,
    /// Its files, in the order of the names.
    pub files: Vec<ApplicationId>,
}

impl Closed {
    /// With files that were found eligible.
    pub fn with(world: &World, names: &[&str]) -> Closed {
        let closed = Closed::unchecked(world, names);
        for id in &closed.files {
            screening::find_eligible(&world.app, &world.actor(world.ida), *id).unwrap();
        }
        closed
    }

    /// With files that were forwarded.
    pub fn unchecked(world: &World, names: &[&str]) -> Closed {
        let call = world.published_call("2023");
        let olha = world.actor(world.olha);
        let mut files = Vec::new();
        for name in names {
            // A millisecond apart, so that their ids sort in the order of the names.
            world.clock_at(world.app.clock.now().plus_ms(1));
            let id = world.submitted(world.ana, name, "UA");
            commissions::endorse(&world.app, &olha, id).unwrap();
            files.push(id);
        }
        if !files.is_empty() {
            commissions::forward_all(&world.app, &olha, "2023", country("UA")).unwrap();
        }
        world.clock_at(at("2023-07-03T09:00"));
        calls::close(&world.app, &world.actor(world.ida), "2023").unwrap();
        Closed { call, files }
    }
}

/// A closed call with that many eligible files, three a country; by the rules of the path,
/// without the forms that other tests fill.
pub fn many_eligible(world: &World, n: usize) -> (CallId, Vec<ApplicationId>) {
    const COUNTRIES: [&str; 14] =
        ["UA", "PT", "GH", "CN", "KR", "BR", "EG", "FR", "DE", "KE", "MX", "JP", "SE", "IT"];
    let call = world.published_call("2023");
    let now = world.app.clock.now();
    let mut files = Vec::new();
    for at in 0..n {
        let id = ApplicationId(chance::fresh_id(now));
        let city = CityId(chance::fresh_id(now));
        let submission = SubmissionId(chance::fresh_id(now));
        let (land, by, ida) = (country(COUNTRIES[at / 3]), world.ana, world.ida);
        let written = world.app.store.write(move |tx| {
            let call = tx.call(call)?.unwrap();
            tx.record(City::propose(place(city, at, land), by, now))?;
            let file = Application {
                id,
                call: call.id,
                city,
                country: land,
                stage: Stage::Draft,
                rank: None,
                filings: 0,
                started_at: now,
                started_by: by,
                form_version: 1,
                dates: Dates::default(),
                amending: None,
            };
            let file = tx.record(Application::start(file, &call, false, None).unwrap())?;
            let submission = Submission {
                id: submission,
                application: id,
                n: 1,
                number: format!("2023-{at}"),
                at: now,
                by,
                sha256: String::new(),
                canonical: String::new(),
                content_sha256: String::new(),
                signature: None,
                receipt: None,
            };
            let filed = tx.record(
                file.submit(&call, Vec::new(), None, &SignOff::default(), submission).unwrap(),
            )?;
            let taken = tx.seats_taken(call.id, land)?;
            let file = tx.record(filed.application.endorse(&call, &taken, by, now).unwrap())?;
            let file = tx.record(file.forward(&call, by, now).unwrap())?;
            tx.record(file.screen(&call, ida, now).unwrap())
        });
        files.push(written.unwrap().id);
    }
    world.clock_at(at("2023-07-03T09:00"));
    calls::close(&world.app, &world.actor(world.ida), "2023").unwrap();
    (call, files)
}

/// Ana speaks for every city that was made without a team.
pub fn contacts(world: &World, files: &[ApplicationId]) {
    let (now, ana, files) = (world.app.clock.now(), world.ana, files.to_vec());
    let joined = world.app.store.write(move |tx| {
        for id in &files {
            let city = tx.application(*id)?.unwrap().city;
            let member = TeamMember {
                city,
                person: ana,
                part: Part::Contact,
                organisation: String::new(),
                joined_at: now,
                left_at: None,
            };
            tx.record(TeamMember::join(member, &[], None).unwrap())?;
        }
        Ok::<_, store::Error>(())
    });
    joined.unwrap();
}

fn place(id: CityId, at: usize, land: domain::country::Country) -> City {
    City {
        id,
        country: land,
        kind: "city".into(),
        name: format!("City {at}"),
        names: Vec::new(),
        position: None,
        geoname_id: None,
        website: None,
        invented: true,
        successor: None,
        source: None,
    }
}

/// Enters the file's city as a member from a list, as an import does.
pub fn make_member(world: &World, file: ApplicationId) {
    let now = world.app.clock.now();
    let id = SpellId(chance::fresh_id(now));
    let written = world.app.store.write(move |tx| {
        let city = tx.application(file)?.unwrap().city;
        let spell = Spell {
            id,
            city,
            from_on: Some("2023".into()),
            until_on: None,
            reason: None,
            basis: "list".into(),
            call: None,
            application: None,
        };
        tx.record(Spell::import(spell, None, now))
    });
    written.unwrap();
}

/// Why the rule refused; anything else ends the test.
pub fn refused<T: std::fmt::Debug, R>(done: Result<T, Failure<R>>) -> R {
    match done {
        Err(Failure::Refused(refused)) => refused,
        Err(Failure::Denied(denied)) => panic!("denied: {denied}"),
        Err(Failure::Store(error)) => panic!("the store failed: {error}"),
        Err(Failure::Files(what)) => panic!("the file store failed: {what}"),
        Err(Failure::NoPdf(what)) => panic!("no document: {what}"),
        Ok(done) => panic!("not refused: {done:?}"),
    }
}
