//! Results are secret until their instant: no guessed address knows them, and then every one does.

use std::sync::Barrier;
use std::sync::atomic::{AtomicBool, Ordering};

use app::decisions::release::{self, Watcher};
use app::testing::{World, at, country};
use app::{Mode, calls, commissions, decisions, screening, searching};
use axum::body::Body;
use axum::http::{Request, header};
use crate::browser::{Browser, Page};
use domain::decision::Outcome;
use domain::ids::ApplicationId;
use domain::people::Role;
use web::{Gate, table};

/// Cities that are admitted, in names nothing else has.
pub const ADMITTED: [&str; 5] = ["Qaralyq", "Qumtepa", "Qazybek", "Quvaport", "Qintalar"];
/// One that is not.
const DECLINED: &str = "Qodirovka";
/// What the secretariat noted beside a decision.
const NOTE: &str = "EMBARGO-CANARY-4711";
pub const INSTANT: &str = "2024-02-14T11:00";
const LOCAL: &str = "2024-02-14T12:00";
const READERS: usize = 200;

/// Everything decided, every letter approved, the announcement planned and agreed to.
pub fn planned(world: &World) -> Vec<ApplicationId> {
    let call = world.published_call("2023");
    world.grant(world.mei, Role::Expert(call));
    let lands = ["UA", "UA", "UA", "PT", "PT", "PT"];
    let names = ADMITTED.into_iter().chain([DECLINED]);
    let files: Vec<_> =
        names.zip(lands).map(|(name, land)| world.submitted(world.ana, name, land)).collect();
    let app = &world.app;
    for (id, land) in files.iter().zip(lands) {
        let officer = world.actor(if land == "UA" { world.olha } else { world.rui });
        commissions::endorse(app, &officer, *id).unwrap();
    }
    for (person, land) in [(world.olha, "UA"), (world.rui, "PT")] {
        commissions::forward_all(app, &world.actor(person), "2023", country(land)).unwrap();
    }
    world.clock_at(at("2023-07-03T09:00"));
    let ida = world.actor(world.ida);
    calls::close(app, &ida, "2023").unwrap();
    for (at, id) in files.iter().enumerate() {
        screening::find_eligible(app, &ida, *id).unwrap();
        let outcome = if at < ADMITTED.len() { Outcome::Admit } else { Outcome::Decline };
        let to = decisions::Prepare { outcome, note: NOTE.to_owned(), seen: 0 };
        decisions::prepare(app, &ida, *id, to).unwrap();
    }
    world.letters_approved("2023");
    world.announcement_planned("2023", LOCAL);
    files
}

/// Words somebody could try.
const NOUNS: &str = "2023 results result announcement rehearsal preview draft members admitted \
    declined new-members decisions decision letters letter transparency press embargo export dump \
    backup archive list cities what-if sets scores ranking winners qaralyq qumtepa feed sitemap";

/// Places somebody could try them at.
const PLACES: &str = "/ /en/ /ar/ /api/v1/ /api/v1/calls/ /api/v1/members/ /en/calls/ /fr/calls/ \
    /en/calls/2023/ /en/members/ /en/cities/ /en/applications/ /files/ /static/ /en/appeals/ \
    /.well-known/ /en/calls/2023/decision-letters/ /en/calls/2023/what-if/";

/// The ids of everything that is there.
fn ids(world: &World, files: &[ApplicationId]) -> Vec<String> {
    let ids = world.app.store.read(|tx| {
        let call = tx.call_by_slug("2023")?.unwrap();
        let mut ids = vec![call.id.to_string()];
        for id in files {
            let file = tx.application(*id)?.unwrap();
            ids.extend([id.to_string(), file.city.to_string()]);
            ids.extend(tx.decision_of(*id)?.map(|it| it.id.to_string()));
            ids.extend(tx.decision_letters_of(*id)?.iter().map(|it| it.id.to_string()));
            ids.extend(tx.attachments(*id)?.iter().map(|it| it.id.to_string()));
        }
        Ok::<_, store::Error>(ids)
    });
    ids.unwrap()
}

/// Five thousand addresses somebody could think of, with the ids that are there.
fn guessed(world: &World, files: &[ApplicationId]) -> Vec<String> {
    let mut nouns: Vec<String> = NOUNS.split_whitespace().map(str::to_owned).collect();
    nouns.extend(ids(world, files));
    let mut all: Vec<String> = Vec::new();
    for place in PLACES.split_whitespace() {
        for noun in &nouns {
            let after = ["", ".json", ".pdf", ".csv", ".xml", "/feed.xml"];
            all.extend(after.iter().map(|after| format!("{place}{noun}{after}")));
        }
    }
    let public: Vec<_> = table(false).into_iter().filter(|it| it.gate == Gate::Public).collect();
    for lang in ["en", "fr", "pt", "uk", "ar"] {
        for row in &public {
            let path = row.path.replace("{lang}", lang).replace("{slug}", "2023");
            let path = path.replace("{country}", "UA").replace("{part}", "pages.xml");
            all.extend(nouns.iter().map(|noun| path.replace("{id}", noun)));
        }
    }
    all.sort();
    all.dedup();
    // What nobody can type in an address.
    all.retain(|it| !it.contains('{'));
    all
}

pub fn tells(page: &Page) -> bool {
    let headers = format!("{:?}", page.headers);
    let names = ADMITTED.iter().chain([&DECLINED, &NOTE]);
    names.into_iter().any(|it| page.text.contains(it) || headers.contains(it))
}

/// The same for everybody, where results stand once they are told.
const PUBLIC: [&str; 13] = [
    "/en/members",
    "/en/members.csv",
    "/en/members.json",
    "/en/members.geojson",
    "/en/feed.json",
    "/ar/members",
    "/en/feed.xml",
    "/en/calls/2023",
    "/fr/calls/2023",
    "/api/v1/members",
    "/api/v1/calls/2023",
    // The beginning of all five names, which does not itself stand on a page as one of them.
    "/en/search?q=q&kind=city",
    "/api/v1/search?q=q&kind=city",
];

store::on_both! {
    fn five_thousand_guessed_addresses_know_nothing_before_the_instant(store) {
        let world = World::in_mode(store, Mode::Serve);
        let files = planned(&world);
        world.clock_at(at(INSTANT).plus_ms(-1));
        let visitor = Browser::visitor(&world);
        searching::run_once(&world.app).unwrap();
        let all = guessed(&world, &files);
        assert!(all.len() >= 5_000, "{} addresses", all.len());
        let mut found = 0;
        for (n, path) in all.iter().enumerate() {
            let page = match n % 10 {
                0 => visitor.send(Request::head(path), Body::empty()),
                1 => visitor.send(Request::get(path).header(header::ACCEPT_ENCODING, "gzip"), Body::empty()),
                _ => visitor.get(path),
            };
            assert!(!page.status.is_server_error(), "{path}: {}", page.status);
            assert!(!tells(&page), "{path} tells");
            found += usize::from(page.status.is_success());
        }
        assert!(found > 20, "the dictionary finds what is public: {found}");
        for path in PUBLIC {
            assert!(!tells(&visitor.get(path)), "{path}");
        }
        // What is typed stands in the page again, so that what is found is asked of a program.
        for name in ADMITTED.iter().chain([&DECLINED, &NOTE]) {
            let path = format!("/api/v1/search?q={name}&limit=100");
            assert!(!tells(&visitor.get(&path)), "{path}");
        }
        // Whoever is signed in and not of the secretariat knows no more.
        for person in [world.kofi, world.zoe] {
            let browser = visitor.with_session(&world.session(person));
            for path in PUBLIC.into_iter().chain(["/en/calls/2023/rehearsal", "/en/calls/2023/announcement"]) {
                assert!(!tells(&browser.get(path)), "{path}");
            }
        }

        let mut watcher = Watcher::new(&world.app);
        assert_eq!(release::run_once(&world.app, &mut watcher).unwrap().len(), 0);
        world.clock_at(at(INSTANT));
        assert_eq!(release::run_once(&world.app, &mut watcher).unwrap().len(), 1);
        searching::run_once(&world.app).unwrap();
        // The call as data says that results are told; whose they are is in the list of members.
        let call = visitor.get("/api/v1/calls/2023").text;
        assert!(call.contains("announced"), "{call}");
        for path in PUBLIC.into_iter().filter(|it| *it != "/api/v1/calls/2023") {
            let page = visitor.get(path);
            for name in ADMITTED {
                assert!(page.text.contains(name), "{path} has {name}");
            }
            assert!(!page.text.contains(DECLINED) && !page.text.contains(NOTE), "{path}");
        }
    }

    /// Where cities stand by their ids, or a few of them, or one.
    fn no_map_of_the_site_no_feed_and_no_badge_knows_a_city_before_the_instant(store) {
        let world = World::in_mode(store, Mode::Serve);
        let files = planned(&world);
        world.clock_at(at(INSTANT).plus_ms(-1));
        let visitor = Browser::visitor(&world);
        let city = |file: &ApplicationId| {
            world.app.store.read(|tx| tx.application(*file)).unwrap().unwrap().city.to_string()
        };
        let (admitted, declined) = (city(&files[0]), city(&files[ADMITTED.len()]));
        let own = |id: &str| [
            format!("/sitemaps/cities-{id}.xml"),
            format!("/en/cities/{id}/feed.xml"),
            format!("/en/cities/{id}/feed.json"),
            format!("/en/cities/{id}/badge.svg"),
            format!("/api/v1/cities/{id}"),
        ];
        let pictures = |id: &str| {
            [format!("/en/cities/{id}/badge.png"), format!("/en/cities/{id}/card.png")]
        };
        let lists = ["/sitemap.xml", "/catalog.ttl", "/catalog.jsonld", "/en/open-data", "/en/api",
            "/en/countries/UA/feed.xml", "/en/countries/UA/feed.json"];
        for path in lists {
            let page = visitor.get(path);
            assert!(page.status.is_success() && !page.text.contains(&admitted) && !tells(&page), "{path}");
        }
        let drawn = pictures(&admitted).into_iter().chain(pictures(&declined));
        for path in own(&admitted).into_iter().chain(own(&declined)).chain(drawn) {
            let path = path.as_str();
            assert_eq!(visitor.get(path).status, axum::http::StatusCode::NOT_FOUND, "{path}");
        }

        let mut watcher = Watcher::new(&world.app);
        release::run_once(&world.app, &mut watcher).unwrap();
        world.clock_at(at(INSTANT));
        release::run_once(&world.app, &mut watcher).unwrap();
        // The map names each part by the city it begins with.
        let index = visitor.get("/sitemap.xml").text;
        let part = index.split("/sitemaps/cities-").nth(1).unwrap().split('<').next().unwrap();
        let part = format!("/sitemaps/cities-{part}");
        for path in [part.as_str(), "/en/countries/UA/feed.xml", "/en/countries/UA/feed.json"] {
            assert!(visitor.get(path).text.contains(&admitted), "{path}");
        }
        for path in own(&admitted) {
            assert!(visitor.get(&path).status.is_success(), "{path}");
        }
        for path in own(&declined) {
            assert!(!visitor.get(&path).status.is_success() || !tells(&visitor.get(&path)), "{path}");
        }
        for path in lists.into_iter().chain(["/sitemaps/pages.xml"]) {
            assert!(!visitor.get(path).text.contains(&declined), "{path}");
        }
    }

    fn two_hundred_readers_see_nothing_or_everything_at_any_moment(store) {
        let world = World::in_mode(store, Mode::Serve);
        planned(&world);
        world.clock_at(at(INSTANT).plus_ms(-1_000));
        let mut watcher = Watcher::new(&world.app);
        release::run_once(&world.app, &mut watcher).unwrap();
        world.clock_at(at(INSTANT));
        let visitor = Browser::visitor(&world);
        let (begun, told) = (Barrier::new(READERS + 1), AtomicBool::new(false));
        let paths = ["/en/members", "/api/v1/members", "/en/calls/2023", "/en/feed.xml"];
        let n_names = |path: &str| {
            let text = visitor.get(path).text;
            ADMITTED.iter().filter(|it| text.contains(**it)).count()
        };
        let ended: usize = std::thread::scope(|threads| {
            let readers: Vec<_> = (0..READERS)
                .map(|reader| {
                    let (begun, told, n_names) = (&begun, &told, &n_names);
                    threads.spawn(move || {
                        let path = paths[reader % paths.len()];
                        assert_eq!(n_names(path), 0, "{path}");
                        begun.wait();
                        let mut seen = 0;
                        loop {
                            let over = told.load(Ordering::SeqCst);
                            let n = n_names(path);
                            assert!(n == 0 || n == ADMITTED.len(), "{path} shows {n}");
                            assert!(seen <= n, "{path} forgot");
                            seen = n;
                            if over {
                                // The results were told before this page was asked for.
                                assert_eq!(n, ADMITTED.len(), "{path}");
                                return n;
                            }
                        }
                    })
                })
                .collect();
            begun.wait();
            assert_eq!(release::run_once(&world.app, &mut watcher).unwrap().len(), 1);
            told.store(true, Ordering::SeqCst);
            readers.into_iter().map(|it| it.join().unwrap()).sum()
        });
        assert_eq!(ended, READERS * ADMITTED.len());
    }
}
