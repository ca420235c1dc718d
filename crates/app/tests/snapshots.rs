//! The public record frozen: once a stretch, by whichever node, never changed, and provable.

use app::members::{ImportOptions, import};
use app::testing::{World, at};
use app::{Failure, Mode, files, keys, public, snapshots};
use domain::city::EndReason;
use domain::policy::Denied;
use domain::receipt::{Finding, PublicKey};
use domain::snapshot::{Rhythm, Since, Snapshot, TakeRefused, verify};
use serde_json::Value;
use sha2::{Digest, Sha256};

const LIST: &str = "name,country_iso2,joined_year,latitude,longitude,name_uk\n\
    Sumy,UA,2020,50.9,34.8,Суми\n\"=Lviv, city\",UA,2021,49.84,24.03,\nÉvora,PT,,38.57,-7.9,\n";

fn world(store: &store::Store) -> World {
    let world = World::new(store);
    import(&world.app, None, LIST.as_bytes(), ImportOptions::default()).unwrap();
    world
}

fn text(world: &World, day: &str, name: &str) -> String {
    let (of, bytes) = snapshots::file(&world.app, day, name).unwrap();
    assert_eq!(of.sha256, hex::encode(Sha256::digest(&bytes)), "{name}");
    assert_eq!(of.size_bytes, bytes.len() as i64, "{name}");
    String::from_utf8(bytes).unwrap()
}

fn names(snapshot: &Snapshot) -> Vec<&str> {
    snapshot.files.iter().map(|it| it.name.as_str()).collect()
}

/// Sumy's membership ends.
fn sumy_leaves(world: &World) {
    let all = public::members(&world.app, None, None, 100).unwrap().unwrap();
    let sumy = all.items.iter().find(|it| it.name == "Sumy").unwrap().id;
    let spell = world.app.store.read(|tx| tx.spells_of(sumy)).unwrap().remove(0);
    let ended = spell.end("2023-01-12", EndReason::Left, world.ida, world.app.clock.now());
    let ended = ended.unwrap();
    world.app.store.write(move |tx| tx.record(ended.clone())).unwrap();
}

store::on_both! {
    fn a_snapshot_holds_the_members_and_the_numbers_of_its_day(store) {
        let world = world(store);
        let ida = world.actor(world.ida);
        let taken = snapshots::take(&world.app, &ida).unwrap();
        assert_eq!((taken.taken_on.as_str(), taken.members, taken.countries), ("2023-01-10", 3, 2));
        assert_eq!(taken.taken_by, Some(world.ida));
        assert_eq!(names(&taken), ["members.csv", "members.json", "statistics.csv", "statistics.json"]);
        let csv = text(&world, "2023-01-10", "members.csv");
        let lines: Vec<&str> = csv.trim_start_matches('\u{feff}').split("\r\n").collect();
        assert_eq!(lines.len(), 5);
        assert_eq!(lines[0], "id,name,country_iso2,region,kind,member_since,latitude,longitude,invented");
        let rest = |name: &str| {
            let line = lines.iter().find(|it| it.contains(name)).unwrap();
            line.split_once(',').unwrap().1.to_owned()
        };
        assert_eq!(rest("Sumy"), "Sumy,UA,europe_north_america,city,2020,50.9,34.8,false");
        // No spreadsheet takes a name for a formula.
        assert!(rest("Lviv").starts_with("\"'=Lviv, city\",UA,"), "{}", rest("Lviv"));
        assert!(rest("Évora").contains(",city,,38.57,-7.9,"), "{}", rest("Évora"));
        let json: Value = serde_json::from_str(&text(&world, "2023-01-10", "members.json")).unwrap();
        assert_eq!((&json["total"], &json["as_of"]), (&Value::from(3), &Value::from("2023-01-10")));
        let sumy = json["items"].as_array().unwrap().iter().find(|it| it["name"] == "Sumy").unwrap();
        assert_eq!(sumy["names"]["uk"], "Суми");
        assert_eq!(sumy["spells"][0]["from"], "2020");
        let numbers = text(&world, "2023-01-10", "statistics.csv");
        assert!(numbers.contains("\r\nnetwork,,cities,3\r\n"), "{numbers}");
        assert!(numbers.contains("\r\nyear,unknown,cities,1\r\n"), "{numbers}");
        let numbers: Value =
            serde_json::from_str(&text(&world, "2023-01-10", "statistics.json")).unwrap();
        assert_eq!((&numbers["cities"], &numbers["undated"]), (&Value::from(3), &Value::from(1)));
        assert_eq!(world.events_about(taken.id.0), ["snapshot.taken"]);
    }

    fn nobody_but_the_secretariat_takes_one_and_a_day_has_one(store) {
        let world = world(store);
        for person in [world.zoe, world.olha, world.ana] {
            let no = snapshots::take(&world.app, &world.actor(person));
            assert!(matches!(no, Err(Failure::Denied(Denied::Forbidden))));
        }
        let ida = world.actor(world.ida);
        let first = snapshots::take(&world.app, &ida).unwrap();
        let again = snapshots::take(&world.app, &world.actor(world.ivo));
        assert!(matches!(again, Err(Failure::Refused(TakeRefused::Taken))));
        assert_eq!(snapshots::all(&world.app).unwrap(), [first]);
        assert_eq!(world.events_of_kind("snapshot.taken"), 1);
    }

    fn a_network_without_members_has_nothing_to_freeze(store) {
        let world = World::new(store);
        let none = snapshots::take(&world.app, &world.actor(world.ida));
        assert!(matches!(none, Err(Failure::Refused(TakeRefused::NoMembers))));
        assert_eq!(snapshots::run_once(&world.app).unwrap(), None);
        assert_eq!(world.events_of_kind("snapshot.taken"), 0);
    }

    fn each_month_has_one_whichever_node_takes_it(store) {
        let world = world(store);
        let other = world.beside(store, Mode::Demo);
        let day = |world: &World| {
            snapshots::run_once(&world.app).unwrap().map(|it| (it.taken_on, it.taken_by))
        };
        assert_eq!(day(&world), Some(("2023-01-10".to_owned(), None)));
        assert_eq!(day(&other), None);
        world.clock_at(at("2023-01-31T22:59"));
        assert_eq!((day(&other), day(&world)), (None, None));
        // The network's own month has begun.
        world.clock_at(at("2023-01-31T23:00"));
        assert_eq!(day(&other), Some(("2023-02-01".to_owned(), None)));
        assert_eq!(day(&world), None);
        let taken: Vec<String> =
            snapshots::all(&world.app).unwrap().into_iter().map(|it| it.taken_on).collect();
        assert_eq!(taken, ["2023-02-01", "2023-01-10"]);
    }

    fn two_nodes_that_take_one_at_once_take_one(store) {
        let world = world(store);
        let other = world.beside(store, Mode::Demo);
        let nodes = [&world, &other].map(|it| it.app.clone());
        let taken = std::thread::scope(|threads| {
            nodes
                .map(|app| threads.spawn(move || snapshots::run_once(&app).unwrap().is_some()))
                .map(|it| it.join().unwrap())
        });
        assert_eq!(taken.iter().filter(|it| **it).count(), 1);
        assert_eq!(world.events_of_kind("snapshot.taken"), 1);
    }

    fn the_rhythm_is_the_networks(store) {
        let world = world(store);
        let app = world.over(store, world.app.blobs.clone(), |it| {
            it.network.rules.snapshot.every = Rhythm::Never;
        });
        assert_eq!(snapshots::run_once(&app).unwrap(), None);
        let by_hand = snapshots::take(&app, &world.actor(world.ida)).unwrap();
        assert_eq!(by_hand.taken_on, "2023-01-10");
    }

    fn what_happens_later_changes_no_snapshot_and_its_page_counts_it(store) {
        let world = world(store);
        let ida = world.actor(world.ida);
        snapshots::take(&world.app, &ida).unwrap();
        let all = ["members.csv", "members.json", "statistics.csv", "statistics.json", "manifest.json"];
        let before = all.map(|it| text(&world, "2023-01-10", it));
        let since = || {
            let (_, since, is_newest) = snapshots::of_day(&world.app, "2023-01-10").unwrap();
            (since, is_newest)
        };
        assert_eq!(since(), (Since::default(), true));
        world.clock_at(at("2023-01-12T09:00"));
        sumy_leaves(&world);
        assert_eq!(since(), (Since { corrections: 0, changes: 1 }, true));
        let newer = snapshots::take(&world.app, &ida).unwrap();
        assert_eq!(newer.members, 2);
        assert!(!text(&world, "2023-01-12", "members.csv").contains("Sumy"));
        assert_eq!(since(), (Since { corrections: 0, changes: 1 }, false));
        assert_eq!(all.map(|it| text(&world, "2023-01-10", it)), before);
    }

    fn a_manifest_proves_every_file_offline_and_the_log_has_its_hash(store) {
        let world = world(store);
        let taken = snapshots::take(&world.app, &world.actor(world.ida)).unwrap();
        let keys = PublicKey::read_list(&keys::published(&world.app).unwrap()).unwrap();
        let hashes: Vec<(String, String)> = taken
            .files
            .iter()
            .map(|it| {
                let bytes = text(&world, "2023-01-10", &it.name);
                (it.name.clone(), hex::encode(Sha256::digest(bytes)))
            })
            .collect();
        let verdict = verify(&taken.manifest, Some(&keys), Some(&hashes));
        assert!(verdict.is_sound(), "{verdict:?}");
        assert_eq!(verdict.findings.len(), 5);
        let mut changed = hashes.clone();
        changed[0].1 = hex::encode(Sha256::digest("another"));
        let verdict = verify(&taken.manifest, Some(&keys), Some(&changed));
        assert_eq!(verdict.findings[1], Finding::FileChanged { name: "members.csv".to_owned() });
        // What the manifest says is what the log says.
        let log = world.app.store.read(|tx| tx.events_about(taken.id.0)).unwrap();
        assert_eq!(log[0].payload["manifest_sha256"], taken.manifest_sha256().as_str());
        assert_eq!(log[0].payload["files"]["members.csv"], hashes[0].1.as_str());
    }

    fn no_clearing_takes_a_file_of_a_snapshot_and_the_check_of_files_looks_at_each(store) {
        let world = world(store);
        let taken = snapshots::take(&world.app, &world.actor(world.ida)).unwrap();
        let named = world.app.store.read(|tx| tx.blob_hashes()).unwrap();
        for file in &taken.files {
            assert!(named.contains(&(file.sha256.clone(), file.size_bytes)), "{}", file.name);
            assert!(world.app.store.read(|tx| tx.is_blob_named(&file.sha256)).unwrap());
        }
        // Far beyond the age of what the store's own clock says lies there.
        world.clock_at(at("2100-01-01T00:00"));
        files::sweep::run_once(&world.app).unwrap();
        for file in &taken.files {
            assert_eq!(world.app.blobs.check(&file.sha256), Ok(()), "{}", file.name);
        }
    }
}
