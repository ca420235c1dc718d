//! What is on record of a person: all of theirs and nothing of others, erased, kept no longer.

#![cfg(test)]
use std::collections::BTreeMap;
use std::io::Read;

use app::files::{self, Upload};
use app::people::{self, Entry};
use app::sign_in::{self, From, Given};
use app::testing::World;
use app::testing::applying::PDF;
use app::{Failure, api_tokens, applications, calendars, chance, held, mailing, own_data, retention, teams};
use domain::api_token::Wanted;
use domain::city_message::{Message, Words};
use domain::conflict::Interest;
use domain::erasure::EraseRefused;
use domain::ids::{ApplicationId, InterestId, MessageId, PersonId, ReminderId};
use domain::language::Lang;
use domain::mailing::{Bounce, Bounces};
use domain::network::ReminderOf;
use domain::people::{Part, Person, Role};
use domain::proof::{Means, Wants};
use domain::reminder::Reminder;
use domain::retention::Sweep;
use store::{DigestEntry, Mail, Outcome, Save, Store};
use zip::ZipArchive;

/// Plants words of one person wherever a person leaves some; what each is called.
fn plant(world: &World, who: PersonId, mark: &str, id: ApplicationId) -> Vec<String> {
    let actor = || world.actor(who);
    let app = &world.app;
    let word = |what: &str| format!("{mark}-{what}");
    let entry = Entry {
        name: word("name"),
        language: "en".into(),
        country: "PT".into(),
        ..Entry::default()
    };
    people::change_profile(app, &actor(), &entry).unwrap();
    let email = app.store.read(|tx| tx.person(who)).unwrap().unwrap().email;
    let asked = sign_in::ask(app, &email, &format!("/en/{}", word("back")), Lang::EN).unwrap();
    let letters = app.store.read(|tx| tx.newest_mails(100)).unwrap();
    let letter = letters.into_iter().find(|it| it.recipient == email).unwrap();
    let code = letter.body.split_whitespace().find(|it| it.len() == 8 && it.parse::<u64>().is_ok());
    let from = From { browser: word("browser"), old_token: None };
    let given = Given::Code(code.unwrap().to_owned());
    sign_in::answer(app, asked, &given, "", Lang::EN, from).unwrap();
    let saying = applications::Saying {
        thread: None,
        body: word("comment"),
        language: "en".to_owned(),
        asked: String::new(),
    };
    applications::comment(app, &actor(), id, "motivation", &saying, &chance::token()).unwrap();
    let fields = BTreeMap::from([("note".to_owned(), vec![word("held")])]);
    held::keep(app, &actor(), "/x", &fields).unwrap();
    let upload = Upload {
        question: "signed_page".to_owned(),
        name: format!("{}.pdf", word("file")),
        bytes: PDF.to_vec(),
    };
    files::attach(app, &actor(), id, upload).unwrap();
    plant_at_desks(world, who, mark, id);
    plant_letters(world, who, mark, letter);
    [
        "name", "back", "browser", "comment", "held", "file", "work", "tie", "digest", "relay",
        "message", "token",
    ]
    .map(word)
    .into()
}

/// What others write down of a person, and what they declare.
fn plant_at_desks(world: &World, who: PersonId, mark: &str, id: ApplicationId) {
    let now = world.app.clock.now();
    let organisation = format!("{mark}-work");
    let interest = Interest {
        id: InterestId(chance::fresh_id(now)),
        application: id,
        person: who,
        tie: "other".to_owned(),
        ended_year: None,
        note: format!("{mark}-tie"),
        is_conflict: false,
        declared_at: now,
    };
    let mark = mark.to_owned();
    world
        .app
        .store
        .write(move |tx| {
            let person = tx.person(who)?.unwrap();
            let words = Words {
                name: person.name.clone(),
                email: person.email.clone(),
                lang: Lang::EN,
                subject: "A visit".to_owned(),
                body: format!("{mark}-message"),
            };
            let city = tx.application(id)?.unwrap().city;
            let message = MessageId(chance::fresh_id(now));
            Message { id: message, city, words, sent_at: now }.save(tx)?;
            let placed = Person { organisation: organisation.clone(), ..person.clone() };
            tx.record(person.change(placed, who, now).unwrap())?;
            interest.save(tx)
        })
        .unwrap();
}

/// What letters leave beside themselves: choices, a try, a report, a digest, a reminder.
fn plant_letters(world: &World, who: PersonId, mark: &str, letter: Mail) {
    let (app, now) = (&world.app, world.app.clock.now());
    mailing::choose(app, &world.actor(who), "daily", &[]).unwrap();
    calendars::make(app, &world.actor(who), &calendars::fresh_key()).unwrap();
    let wanted =
        Wanted { name: format!("{mark}-token"), scope: "read".to_owned(), days: "90".to_owned() };
    api_tokens::make(app, &world.actor(who), &api_tokens::fresh(), &wanted).unwrap();
    let entry = DigestEntry {
        person: who,
        event: letter.event,
        template: "section_assigned".to_owned(),
        language: Lang::EN,
        subject: format!("{mark}-digest"),
        link: "/desk".to_owned(),
        gathered_at: now,
        due_at: now,
    };
    let reminder = Reminder {
        id: ReminderId(chance::fresh_id(now)),
        of: ReminderOf::Draft,
        object: "a".to_owned(),
        email: letter.recipient.clone(),
        person: Some(who),
        lang: Lang::EN,
        due_at: now,
        ends_at: now,
        n_days: 1,
        sent_at: None,
    };
    let missed = Outcome::Missed { words: format!("{mark}-relay"), give_up: false };
    let soft = Bounce { status: "4.2.2".to_owned(), hard: false };
    app.store
        .write(move |tx| {
            tx.claim_mail(&letter, now, now)?;
            tx.end_attempt(&letter, &missed, now, false)?;
            tx.note_report(letter.id, "00", &soft, now)?;
            tx.record(Bounces::none(&letter.recipient).came_back(letter.id, &soft, now))?;
            tx.gather(&entry)?;
            tx.gathered_into(who, letter.id)?;
            tx.plan_reminder(&reminder, now)
        })
        .unwrap();
}

/// A team of Ana and Bea whose application is being written.
fn team(world: &World) -> ApplicationId {
    world.published_call("2023");
    let id = world.started(world.ana, "Lisboa Nova", "PT");
    world.joins(world.ana, id, world.bea, Part::Contact, "University");
    id
}

fn unpacked(world: &World, who: PersonId) -> (String, Vec<(String, Vec<u8>)>) {
    let file = own_data::export(&world.app, &world.actor(who)).unwrap();
    let mut archive = ZipArchive::new(file).unwrap();
    let mut all: Vec<(String, Vec<u8>)> = Vec::new();
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).unwrap();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        all.push((part.name().unwrap().to_string(), bytes));
    }
    let json = String::from_utf8(all.remove(0).1).unwrap();
    (json, all)
}

/// Where a word stands in the whole database, but for what is kept and says why.
fn left(store: &Store, world: &World, word: &str) -> Vec<String> {
    let table = &world.app.network.retention;
    let keeps = |it: &String| {
        let (table_name, column) = it.split_once('.').unwrap();
        let class = table.columns.get(table_name).and_then(|it| it.get(column));
        class.and_then(|it| table.class(it)).is_some_and(|it| it.why.is_some())
    };
    let mut found = store::testing::columns_with(store, word);
    found.retain(|it| !keeps(it));
    found
}

store::on_both! {
    fn the_archive_has_everything_of_one_person_and_nothing_of_others(store) {
        let world = World::new(store);
        let id = team(&world);
        let mine = plant(&world, world.bea, "canary-bea", id);
        let others = plant(&world, world.ana, "canary-ana", id);
        let (json, files) = unpacked(&world, world.bea);
        let names: String = files.iter().map(|(name, _)| name.as_str()).collect();
        let missing: Vec<&String> =
            mine.iter().filter(|it| !json.contains(*it) && !names.contains(*it)).collect();
        assert_eq!(missing, Vec::<&String>::new());
        assert!(json.contains("bea@example.org"));
        let foreign: Vec<&String> =
            others.iter().filter(|it| json.contains(*it) || names.contains(*it)).collect();
        assert_eq!(foreign, Vec::<&String>::new());
        assert!(!json.contains("ana@example.org"), "{json}");
        let content: Vec<&[u8]> = files.iter().map(|(_, bytes)| bytes.as_slice()).collect();
        assert_eq!(content, [PDF]);
    }

    fn taking_ones_data_away_wants_a_fresh_proof(store) {
        let world = World::new(store);
        let token = world.session_by(world.zoe, Means::Mail);
        world.clock_at(world.app.clock.now().plus_ms(10 * 60_000 + 1));
        let now = world.app.clock.now();
        let zoe = app::actors::by_token(&world.app, &token, now).unwrap().unwrap().actor;
        let wants = |it: Failure<std::convert::Infallible>| match it {
            Failure::Denied(domain::policy::Denied::Prove(wants)) => wants,
            other => panic!("{other:?}"),
        };
        assert_eq!(wants(own_data::export(&world.app, &zoe).unwrap_err()), Wants::OwnFresh);
        assert!(own_data::ask_erasure(&world.app, &zoe).is_err());
    }

    fn who_is_erased_is_nowhere_but_where_it_says_why_and_the_chain_holds(store) {
        let world = World::new(store);
        let id = team(&world);
        let mut words = plant(&world, world.bea, "canary-bea", id);
        // Name and address stand in columns of searches too, folded.
        let elsewhere = ["bea@example.org", "bea example org", "canary bea name"];
        words.extend(elsewhere.map(str::to_owned));
        world.grant(world.bea, Role::Commission("SE".parse().unwrap()));
        for word in &words {
            assert!(!store::testing::columns_with(store, word).is_empty(), "{word} was planted");
        }

        let due = own_data::ask_erasure(&world.app, &world.actor(world.bea)).unwrap();
        world.clock_at(due.plus_ms(-1));
        assert_eq!(retention::run_once(&world.app).unwrap().erased, 0);
        world.clock_at(due);
        assert_eq!(retention::run_once(&world.app).unwrap().erased, 1);
        assert_eq!(retention::run_once(&world.app).unwrap().erased, 0);

        for word in &words {
            assert_eq!(left(store, &world, word), [""; 0], "{word}");
        }
        let bea = world.actor(world.bea);
        assert_eq!((bea.roles.len(), bea.teams.len()), (0, 0));
        assert_eq!(world.events_about(world.bea.0).last().unwrap(), "person.erased");
        store.verify(|_| ()).unwrap();
        assert_eq!(store.read(|tx| tx.disagreements()).unwrap(), []);
        assert_eq!(store.integrity().unwrap(), [""; 0]);
        // The address is free again, and whoever has it is a newcomer.
        assert!(store.read(|tx| tx.person_by_email("bea@example.org")).unwrap().is_none());
        // Who goes on working sees a word in the place of the name.
        let team = teams::team(&world.app, &world.actor(world.ana), id, Lang::EN).unwrap();
        assert_eq!(team.members.len(), 1);
    }

    fn nobody_is_erased_whom_others_cannot_do_without(store) {
        let world = World::new(store);
        world.published_call("2023");
        world.started(world.ana, "Lisboa Nova", "PT");
        let refused = |who| match own_data::ask_erasure(&world.app, &world.actor(who)) {
            Err(Failure::Refused(refused)) => refused,
            other => panic!("{other:?}"),
        };
        let city = "Lisboa Nova".to_owned();
        assert_eq!(refused(world.ana), EraseRefused::LastContact { city });
        own_data::ask_erasure(&world.app, &world.actor(world.ida)).unwrap();
        let ivo = world.app.store.read(|tx| tx.grants_of(world.ivo)).unwrap().remove(0);
        people::take_back(&world.app, &world.actor(world.ida), world.ivo, ivo.id).unwrap();
        // Ida was not the last when she asked, and is now: she stays until somebody else is there.
        world.clock_at(world.app.clock.now().plus_ms(8 * 24 * 3_600_000));
        assert_eq!(retention::run_once(&world.app).unwrap().erased, 0);
        assert_eq!(world.actor(world.ida).roles, [Role::Secretariat]);
        world.grant(world.zoe, Role::Secretariat);
        assert_eq!(retention::run_once(&world.app).unwrap().erased, 1);
    }

    fn a_request_to_be_erased_can_be_taken_back(store) {
        let world = World::new(store);
        let zoe = world.actor(world.zoe);
        let due = own_data::ask_erasure(&world.app, &zoe).unwrap();
        let again = own_data::ask_erasure(&world.app, &zoe);
        assert!(matches!(again, Err(Failure::Refused(EraseRefused::AskedAlready))));
        own_data::withdraw_erasure(&world.app, &zoe).unwrap();
        let none = own_data::withdraw_erasure(&world.app, &zoe);
        assert!(matches!(none, Err(Failure::Refused(EraseRefused::NotAsked))));
        world.clock_at(due.plus_ms(1));
        assert_eq!(retention::run_once(&world.app).unwrap().erased, 0);
        let name = world.app.store.read(|tx| tx.person(world.zoe)).unwrap().unwrap().name;
        assert_eq!(name, "Zoe");
        let events = world.events_about(world.zoe.0);
        assert_eq!(events, ["person.added", "erasure.asked", "erasure.withdrawn"]);
    }

    fn every_column_of_the_database_is_in_the_table_of_what_is_kept(store) {
        let world = World::new(store);
        let table = &world.app.network.retention;
        let ours = |it: &(String, String)| it.0 != "refinery_schema_history";
        let all: Vec<_> = store::testing::columns(store).into_iter().filter(ours).collect();
        let unnamed: Vec<_> = all.iter().filter(|it| !table.names(&it.0, &it.1)).collect();
        assert_eq!(unnamed, Vec::<&(String, String)>::new(), "whose data is it?");
        let gone = |it: &(String, String)| !all.contains(it);
        let named = table.columns.iter().flat_map(|(table, columns)| {
            columns.keys().map(move |it| (table.clone(), it.clone()))
        });
        let other = table.impersonal.iter().flat_map(|(table, columns)| {
            columns.iter().map(move |it| (table.clone(), it.clone()))
        });
        let gone: Vec<_> = named.chain(other).filter(gone).collect();
        assert_eq!(gone, [], "no such column");
    }

    fn nothing_is_older_than_its_days_and_nothing_goes_before(store) {
        let world = World::new(store);
        let id = team(&world);
        plant(&world, world.bea, "canary-bea", id);
        let invited = teams::Inviting {
            email: "canary-invited@example.org".into(),
            part: "reader".into(),
            organisation: "NGO".into(),
        };
        teams::invite(&world.app, &world.actor(world.ana), id, &invited).unwrap();
        world.app.store.write(|tx| {
            for mail in tx.newest_mails(100)? {
                tx.end_attempt(&mail, &Outcome::Taken, mail.queued_at, false)?;
            }
            Ok::<_, store::Error>(())
        }).unwrap();
        let start = world.app.clock.now();
        let found = |word: &str| store::testing::columns_with(store, word);
        let days = |sweep: Sweep| i64::from(world.app.network.retention.days(sweep)) * 24 * 3_600_000;
        let (session_ms, sign_in_ms) = (14 * 24 * 3_600_000, 15 * 60_000);
        let token_ms = 90 * 24 * 3_600_000;
        for (word, column, ends_ms, sweep) in [
            ("canary-bea-held", "held_form.fields", 2 * 3_600_000, Sweep::KeptForms),
            ("canary-bea-back", "sign_in.return_to", sign_in_ms, Sweep::SignInRequests),
            ("canary-invited", "invitation.email", 0, Sweep::Invitations),
            ("canary-bea-browser", "session.browser", session_ms, Sweep::EndedSessions),
            ("canary-bea-token", "api_token.name", token_ms, Sweep::EndedTokens),
            ("bea@example.org", "mail.recipient", 0, Sweep::SentLetters),
        ] {
            let has = || found(word).iter().any(|it| it == column);
            assert!(has(), "{word} is planted in {column}: {:?}", found(word));
            world.clock_at(start.plus_ms(ends_ms + days(sweep)));
            retention::run_once(&world.app).unwrap();
            assert!(has(), "{word} goes from {column} too early");
            world.clock_at(start.plus_ms(ends_ms + days(sweep) + 1_000));
            retention::run_once(&world.app).unwrap();
            assert!(!has(), "{word} is still in {column}");
        }
        // What letters left goes with them.
        for word in ["canary-bea-digest", "canary-bea-relay", "bea example org"] {
            assert_eq!(found(word), [""; 0], "{word}");
        }
        let still = found("bea@example.org");
        for column in ["reminder.email", "mail_bounce.email"] {
            assert!(!still.iter().any(|it| it == column), "{column}: {still:?}");
        }
    }
}
