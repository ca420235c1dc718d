//! Snapshots as visitors, programs and the secretariat meet them.

use app::decisions::release::{self, Watcher};
use app::members::{ImportOptions, import};
use app::snapshots;
use app::testing::{World, at};
use app::{Mode, keys};
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use crate::browser::{Browser, Page};
use crate::embargo::{ADMITTED, INSTANT, planned, tells};
use domain::proof::Means;
use domain::receipt::PublicKey;
use domain::snapshot::verify;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use views::LANGUAGES;

const LIST: &str = "name,country_iso2,joined_year,latitude,longitude,name_uk\n\
    Sumy,UA,2020,50.9,34.8,Суми\nLviv,UA,2021,49.84,24.03,\nÉvora,PT,,38.57,-7.9,\n";
const BASE: &str = "http://127.0.0.1:8080";
const FILES: [&str; 5] =
    ["members.csv", "members.json", "statistics.csv", "statistics.json", "manifest.json"];

fn world(store: &store::Store) -> World {
    let world = World::in_mode(store, Mode::Serve);
    import(&world.app, None, LIST.as_bytes(), ImportOptions::default()).unwrap();
    world
}

fn json_of(page: &Page) -> Value {
    assert_eq!(page.status, StatusCode::OK, "{}", page.text);
    serde_json::from_str(&page.text).unwrap_or_else(|error| panic!("{error}: {}", page.text))
}

fn said<'a>(page: &'a Page, name: &str) -> &'a str {
    page.headers.get(name).map_or("", |it| it.to_str().unwrap())
}

fn path(day: &str, name: &str) -> String {
    format!("/data/snapshots/{day}/{name}")
}

store::on_both! {
    fn the_secretariat_takes_one_and_everybody_finds_it(store) {
        let world = world(store);
        let visitor = Browser::visitor(&world);
        let page = visitor.get("/en/open-data");
        assert!(page.text.contains("There is no snapshot yet."), "{}", page.text);
        let ida = visitor.with_session(&world.session(world.ida));
        assert!(ida.get("/en/desk").text.contains("href=\"/en/snapshots\""));
        assert!(ida.get("/en/snapshots").text.contains("Take a snapshot of today"));
        let taken = ida.post("/en/snapshots", &[]);
        assert_eq!(taken.location(), "/en/open-data/snapshots/2023-01-10");
        // Twice is told plainly, and the button is gone.
        let again = ida.post("/en/snapshots", &[]);
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(again.text.contains("Today has a snapshot already"), "{}", again.text);
        assert!(!again.text.contains("Take a snapshot of today"));
        for lang in LANGUAGES {
            for page in [format!("/{lang}/open-data"), format!("/{lang}/open-data/snapshots"),
                format!("/{lang}/open-data/snapshots/2023-01-10")]
            {
                let page = visitor.get(&page);
                assert_eq!(page.status, StatusCode::OK);
                assert!(!page.text.contains('⟦'), "{lang}");
                for name in FILES {
                    assert!(page.text.contains(&format!("href=\"{}\"", path("2023-01-10", name))), "{lang} {name}");
                }
            }
            // Every page of numbers leads to it.
            for page in ["numbers", "numbers/population", "countries", "countries/UA", "regions/africa"] {
                let text = visitor.get(&format!("/{lang}/{page}")).text;
                let link = format!("href=\"/{lang}/open-data/snapshots/2023-01-10\"");
                assert!(text.contains(&link), "{lang} {page}");
            }
        }
        let page = visitor.get("/en/open-data/snapshots/2023-01-10").text;
        assert!(page.contains(&format!("{BASE}/en/open-data/snapshots/2023-01-10")), "{page}");
        assert!(page.contains("It was taken by the secretariat.") && !page.contains("Ida"));
        assert!(page.contains("has not changed since"));
    }

    fn taking_one_wants_the_secretariats_second_factor(store) {
        let world = world(store);
        let visitor = Browser::visitor(&world);
        for person in [world.zoe, world.olha] {
            let browser = visitor.with_session(&world.session(person));
            assert_eq!(browser.post("/en/snapshots", &[]).status, StatusCode::FORBIDDEN);
        }
        let by_mail = visitor.with_session(&world.session_by(world.ida, Means::Mail));
        by_mail.post("/en/snapshots", &[]);
        assert_eq!(visitor.post("/en/snapshots", &[]).status, StatusCode::NOT_FOUND);
        assert_eq!(snapshots::all(&world.app).unwrap(), []);
    }

    fn a_file_is_the_same_for_ever_and_says_so(store) {
        let world = world(store);
        let visitor = Browser::visitor(&world);
        snapshots::run_once(&world.app).unwrap().unwrap();
        for name in FILES {
            let page = visitor.get(&path("2023-01-10", name));
            assert_eq!(page.status, StatusCode::OK, "{name}");
            let kind = if name.ends_with("csv") { "text/csv; charset=utf-8" } else { "application/json" };
            assert_eq!(said(&page, "content-type"), kind);
            assert_eq!(said(&page, "cache-control"), "public, max-age=31536000, immutable");
            assert_eq!(said(&page, "access-control-allow-origin"), "*");
            let hash = hex::encode(Sha256::digest(&page.text));
            assert_eq!(said(&page, "etag"), format!("\"{hash}\""));
            let again = Request::get(path("2023-01-10", name)).header(header::IF_NONE_MATCH, format!("\"{hash}\""));
            let again = visitor.send(again, Body::empty());
            assert_eq!((again.status, again.text.as_str()), (StatusCode::NOT_MODIFIED, ""), "{name}");
            // The page has the hash beside the name.
            assert!(visitor.get("/ar/open-data/snapshots/2023-01-10").text.contains(&hash), "{name}");
        }
        let before = FILES.map(|it| visitor.get(&path("2023-01-10", it)).text);
        world.clock_at(at("2023-02-03T09:00"));
        let more = "name,country_iso2,joined_year\nKyiv,UA,2023\n";
        import(&world.app, None, more.as_bytes(), ImportOptions::default()).unwrap();
        snapshots::run_once(&world.app).unwrap().unwrap();
        assert_eq!(FILES.map(|it| visitor.get(&path("2023-01-10", it)).text), before);
        assert!(visitor.get(&path("2023-02-03", "members.csv")).text.contains("Kyiv"));
        let page = visitor.get("/en/open-data/snapshots/2023-01-10").text;
        assert!(page.contains("One membership began or ended since."), "{page}");
        assert!(page.contains("There are newer snapshots"));
        for nowhere in ["/data/snapshots/2023-01-11/members.csv", "/data/snapshots/2023-01-10/members.xlsx",
            "/data/snapshots/2023-01-10/..%2Fmembers.csv", "/data/snapshots/x/members.csv",
            "/en/open-data/snapshots/2023-01-11", "/en/open-data/snapshots/x"]
        {
            assert_eq!(visitor.get(nowhere).status, StatusCode::NOT_FOUND, "{nowhere}");
        }
    }

    fn its_json_says_what_the_api_said_that_day(store) {
        let world = world(store);
        let visitor = Browser::visitor(&world);
        snapshots::run_once(&world.app).unwrap().unwrap();
        let of = |name: &str| json_of(&visitor.get(&path("2023-01-10", name)));
        let listed = json_of(&visitor.get("/api/v1/members?as_of=2023-01-10&limit=100"));
        let members = of("members.json");
        assert_eq!(members["items"], listed["items"]);
        assert_eq!((&members["total"], &members["as_of"]), (&listed["total"], &listed["as_of"]));
        assert_eq!(of("statistics.json"), json_of(&visitor.get("/api/v1/statistics?as_of=2023-01-10")));
    }

    fn the_manifest_is_checked_by_the_published_keys(store) {
        let world = world(store);
        let visitor = Browser::visitor(&world);
        snapshots::run_once(&world.app).unwrap().unwrap();
        let list = visitor.get("/.well-known/lyceum-keys.json").text;
        assert_eq!(list, keys::published(&world.app).unwrap());
        let keys = PublicKey::read_list(&list).unwrap();
        let hash = |name: &&str| {
            let text = visitor.get(&path("2023-01-10", name)).text;
            ((*name).to_owned(), hex::encode(Sha256::digest(text)))
        };
        let files: Vec<(String, String)> = FILES.iter().map(hash).collect();
        let manifest = visitor.get(&path("2023-01-10", "manifest.json")).text;
        let verdict = verify(&manifest, Some(&keys), Some(&files));
        assert!(verdict.is_sound() && verdict.findings.len() == 5, "{verdict:?}");
        assert!(!verify(&manifest.replace("2023-01-10", "2023-01-09"), Some(&keys), None).is_sound());
    }

    fn the_catalogue_lists_each_as_a_version_with_its_hashes(store) {
        let world = world(store);
        let visitor = Browser::visitor(&world);
        let taken = snapshots::run_once(&world.app).unwrap().unwrap();
        world.clock_at(at("2023-02-01T09:00"));
        snapshots::run_once(&world.app).unwrap().unwrap();
        let read = json_of(&visitor.get("/catalog.jsonld"));
        let graph = read["@graph"].as_array().unwrap();
        let of = |id: &str| {
            let id = format!("{BASE}/catalog.ttl#{id}");
            graph.iter().find(|it| it["@id"] == id.as_str()).unwrap_or_else(|| panic!("{id}"))
        };
        let link = |id: &str| json!({ "@id": format!("{BASE}/catalog.ttl#{id}") });
        assert_eq!(of("members")["dcat:hasVersion"], json!([link("members-2023-02-01"), link("members-2023-01-10")]));
        assert_eq!(of("statistics")["dcat:hasCurrentVersion"], json!([link("statistics-2023-02-01")]));
        let version = of("members-2023-01-10");
        assert_eq!(version["dcat:version"][0]["@value"], "2023-01-10");
        assert_eq!(version["dcat:isVersionOf"], json!([link("members")]));
        assert_eq!(version["dct:issued"][0]["@value"], taken.taken_at.to_string());
        assert_eq!(version["dct:title"].as_array().unwrap().len(), LANGUAGES.len());
        assert_eq!(version["dcat:distribution"], json!([link("2023-01-10-members.csv"), link("2023-01-10-members.json")]));
        let csv = taken.file("members.csv").unwrap();
        let file = of("2023-01-10-members.csv");
        assert_eq!(file["dcat:byteSize"][0]["@value"], csv.size_bytes.to_string());
        assert_eq!(file["dcat:downloadURL"][0]["@id"], format!("{BASE}{}", path("2023-01-10", "members.csv")));
        let checksum = of("2023-01-10-members.csv-sha256");
        assert_eq!(checksum["spdx:checksumValue"][0]["@value"], csv.sha256);
    }

    /// What is decided lies there, with every letter approved, one millisecond before its instant.
    fn no_snapshot_knows_a_result_before_its_instant(store) {
        let world = world(store);
        planned(&world);
        world.clock_at(at(INSTANT).plus_ms(-1));
        let visitor = Browser::visitor(&world);
        let early = snapshots::run_once(&world.app).unwrap().unwrap();
        let pages = ["/en/open-data", "/en/open-data/snapshots", "/catalog.jsonld", "/catalog.ttl",
            "/en/open-data/snapshots/2024-02-14"];
        for path in FILES.map(|it| path("2024-02-14", it)).iter().map(String::as_str).chain(pages) {
            let page = visitor.get(path);
            assert!(page.status.is_success() && !tells(&page), "{path}");
        }
        let log = world.app.store.read(|tx| tx.events_about(early.id.0)).unwrap();
        assert_eq!(log[0].payload["members"], 3);
        let mut watcher = Watcher::new(&world.app);
        release::run_once(&world.app, &mut watcher).unwrap();
        world.clock_at(at(INSTANT));
        assert_eq!(release::run_once(&world.app, &mut watcher).unwrap().len(), 1);
        // The one that was taken before stays as it was; the next one has them all.
        assert!(!tells(&visitor.get(&path("2024-02-14", "members.csv"))));
        assert!(visitor.get("/en/open-data/snapshots/2024-02-14").text.contains("5 memberships began or ended since."));
        world.clock_at(at("2024-02-15T09:00"));
        snapshots::take(&world.app, &world.actor(world.ida)).unwrap();
        for name in ["members.csv", "members.json"] {
            let text = visitor.get(&path("2024-02-15", name)).text;
            assert!(ADMITTED.iter().all(|it| text.contains(it)), "{name}");
        }
    }
}
