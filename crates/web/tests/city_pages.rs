//! A city's page as its contact writes it in a browser, and the switch that hides its people.

use std::collections::BTreeSet;
use std::time::Duration;

use app::Mode;
use app::members::{ImportOptions, import};
use app::testing::World;
use axum::http::{Method, StatusCode};
use domain::ids::{CityId, PersonId};
use domain::people::{Part, TeamMember};
use serde_json::json;
use store::testing::second_node;
use views::LANGUAGES;
use web::{Gate, table};

use crate::browser::{Browser, Page};

const LIST: &str = "name,country_iso2,joined_year,latitude,longitude\nSumy,UA,2020,50.9,34.8\n";
/// Nobody else is called so.
const NAME: &str = "Quetzalkanarek";
const OFFICE: &str = "Kanarekbureau";

pub struct Site {
    pub world: World,
    pub city: CityId,
    pub visitor: Browser,
}

impl Site {
    /// Sumy is a member, and Ana speaks for it.
    pub fn new(store: &store::Store) -> Site {
        // Not as a demonstration, whose home page names the cast.
        let world = World::in_mode(store, Mode::Serve);
        import(&world.app, None, LIST.as_bytes(), ImportOptions::default()).unwrap();
        world.published_call("2023");
        let ukraine = app::testing::country("UA");
        let found = world.app.store.read(|tx| tx.listed_cities_named(ukraine, "sumy")).unwrap();
        let city = found[0].id;
        let member = TeamMember {
            city,
            person: world.ana,
            part: Part::Contact,
            organisation: "City".to_owned(),
            joined_at: world.app.clock.now(),
            left_at: None,
        };
        let joined = move |tx: &mut store::WriteTx| {
            tx.record(TeamMember::join(member.clone(), &[], None).unwrap())
        };
        world.app.store.write(joined).unwrap();
        let visitor = Browser::visitor(&world);
        Site { world, city, visitor }
    }

    pub fn signed_in(&self, person: PersonId) -> Browser {
        self.visitor.with_session(&self.world.session(person))
    }

    pub fn path(&self, rest: &str) -> String {
        format!("/en/cities/{}{rest}", self.city)
    }

    /// Sends the page's own fields with something typed over them.
    pub fn saves(&self, browser: &Browser, over: &[(&str, &str)]) -> Page {
        let page = browser.get(&self.path("/edit"));
        let mut fields: Vec<(String, String)> = Vec::new();
        for part in page.text.split("name=\"").skip(1).filter_map(|it| it.split('"').next()) {
            if part.ends_with("-mark") {
                fields.push((part.to_owned(), page.hidden(part)));
            }
        }
        fields.extend(over.iter().map(|(name, it)| ((*name).to_owned(), (*it).to_owned())));
        let fields: Vec<(&str, &str)> = fields.iter().map(|it| (it.0.as_str(), it.1.as_str())).collect();
        browser.post(&self.path("/edit"), &fields)
    }

    /// The mayor and the office in public.
    fn plant(&self) {
        let planted = self.saves(&self.signed_in(self.world.ana), &[
            ("mayor-name", NAME), ("mayor-office", "Mayor"), ("mayor-seen-by", "public"),
            ("contact", OFFICE), ("contact-seen-by", "public"), ("texts-en", "We learn."),
        ]);
        assert_eq!(planted.status, StatusCode::SEE_OTHER, "{}", planted.text);
    }

    /// Every address that is open to everybody, in every language, of this city where it is of one.
    fn addresses(&self) -> Vec<String> {
        let mut all = BTreeSet::new();
        let open = |gate| matches!(gate, Gate::Public | Gate::Open);
        for row in table(false).into_iter().filter(|it| it.method == Method::GET && open(it.gate)) {
            for lang in LANGUAGES {
                let path = row.path
                    .replace("{lang}", lang.as_str())
                    .replace("{id}", &self.city.to_string())
                    .replace("{slug}", "2023")
                    .replace("{country}", "UA")
                    .replace("{region}", "europe_north_america")
                    .replace("{cluster}", "literacy")
                    .replace("{figure}", "growth.csv")
                    .replace("{form}", "application-2015")
                    .replace("{n}", "1")
                    .replace("{part}", "pages.xml");
                all.insert(path);
            }
        }
        assert!(all.len() > 100, "the table lists what the walk is about");
        all.into_iter().collect()
    }

    /// Where a visitor finds somebody of the city.
    fn leaks(&self, visitor: &Browser) -> Vec<String> {
        let says = |path: &String| {
            let page = visitor.get(path);
            assert!(!page.status.is_server_error(), "{path}");
            page.text.contains(NAME) || page.text.contains(OFFICE)
        };
        self.addresses().into_iter().filter(|it| says(it)).collect()
    }
}

store::on_both! {
    fn a_contact_finds_the_way_to_write_and_a_visitor_reads_what_was_written(store) {
        let site = Site::new(store);
        let ana = site.signed_in(site.world.ana);
        assert!(ana.get(&site.path("")).text.contains(&format!("href=\"{}\"", site.path("/edit"))));
        assert!(!site.visitor.get(&site.path("")).text.contains("/edit\""));
        let saved = site.saves(&ana, &[
            ("texts-en", "We learn together."), ("clusters", "literacy"),
            ("figure-schooling_men-0", "9,8"), ("figure-schooling_men-0__year", "2020"),
            ("figure-schooling_men-0__source", "Census"),
            ("figure-schooling_men-1", "10"), ("figure-schooling_men-1__year", "2022"),
            ("figure-schooling_men-1__source", "Survey"),
        ]);
        assert_eq!(saved.location(), format!("{}?saved", site.path("/edit")));
        let page = site.visitor.get(&site.path("")).text;
        assert!(page.contains("We learn together."));
        assert!(page.contains("href=\"/en/clusters/literacy\""));
        assert!(page.contains("<svg class=\"chart\"") && page.contains(">9.8</text>"), "{page}");
        assert!(page.contains("Survey"));
    }

    fn what_cannot_be_saved_comes_back_as_it_was_typed_with_its_mend(store) {
        let site = Site::new(store);
        let head = site.world.app.store.head().seq;
        let ana = site.signed_in(site.world.ana);
        let again = site.saves(&ana, &[
            ("texts-en", "We learn."), ("contact", "kim@example.org"),
            ("figure-population-0", "many"), ("figure-population-0__year", "2022"),
        ]);
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        for typed in ["We learn.", "value=\"kim@example.org\"", "value=\"many\"", "value=\"2022\""] {
            assert!(again.text.contains(typed), "{typed}");
        }
        for field in ["contact", "figure-population-0"] {
            assert!(again.text.contains(&format!("href=\"#{field}\"")), "{field}");
            assert!(again.text.contains(&format!("id=\"{field}-error\"")), "{field}");
        }
        assert_eq!(site.world.app.store.head().seq - head, 1, "a session began, and nothing else");
    }

    fn all_people_of_a_city_are_nowhere_after_one_press(store) {
        let site = Site::new(store);
        site.plant();
        let pages: Vec<String> =
            LANGUAGES.iter().map(|lang| format!("/{lang}/cities/{}", site.city)).collect();
        let mut expected = pages.clone();
        expected.push(format!("/api/v1/cities/{}", site.city));
        expected.sort();
        // There is something to leak, and it is kept in the cache of pages.
        assert_eq!(site.leaks(&site.visitor), expected);
        // Search never has people, not even those of the page.
        app::searching::run_once(&site.world.app).unwrap();
        let found = site.visitor.get(&format!("/api/v1/search?q={NAME}"));
        let found: serde_json::Value = serde_json::from_str(&found.text).unwrap();
        assert_eq!(found["items"], serde_json::json!([]));
        let etag = site.visitor.get(&site.path("")).headers["etag"].clone();
        let pressed = site.signed_in(site.world.ana).post(&site.path("/people"), &[("act", "hide")]);
        assert_eq!(pressed.status, StatusCode::SEE_OTHER);
        assert_eq!(site.leaks(&site.visitor), Vec::<String>::new());
        assert_ne!(site.visitor.get(&site.path("")).headers["etag"], etag);
        assert!(site.visitor.get(&site.path("")).text.contains("We learn."));
        let world = &site.world;
        for person in [world.ana, world.ida, world.olha, world.kofi, world.zoe] {
            let text = site.signed_in(person).get(&site.path("")).text;
            assert!(!text.contains(NAME) && !text.contains(OFFICE));
        }
        // Who wrote it has it still, and can show it again.
        assert!(site.signed_in(world.ana).get(&site.path("/edit")).text.contains(NAME));
        site.signed_in(world.ana).post(&site.path("/people"), &[("act", "show")]);
        assert_eq!(site.leaks(&site.visitor), expected);
    }

    fn programs_are_given_what_the_page_shows_a_visitor_and_nothing_else(store) {
        let site = Site::new(store);
        let data = || -> serde_json::Value {
            let page = site.visitor.get(&format!("/api/v1/cities/{}", site.city));
            serde_json::from_str(&page.text).unwrap()
        };
        let bare = json!({
            "names": [], "texts": {}, "website": null, "mayor": null, "office": null, "clusters": [],
            "figures": [],
        });
        assert_eq!(data()["profile"], bare);
        site.plant();
        let ana = site.signed_in(site.world.ana);
        let over = [
            ("names-0", "Сумы"), ("names-0-lang", "ru"), ("texts-en", "We learn."),
            ("texts-uk", "Ми вчимося."), ("website", "smr.gov.ua"), ("mayor-name", NAME),
            ("mayor-office", "Mayor"), ("mayor-seen-by", "public"), ("contact", OFFICE),
            ("contact-seen-by", "members"), ("clusters", "literacy"),
            ("figure-schooling_men-0", "9,8"), ("figure-schooling_men-0__year", "2020"),
            ("figure-schooling_men-0__source", "Census"),
            ("figure-population-0", "256 474"), ("figure-population-0__year", "2022"),
            ("figure-population-0__source", "Register"), ("figure-population-seen-by", "members"),
        ];
        let saved = site.saves(&ana, &over);
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text);
        let profile = data()["profile"].clone();
        assert_eq!(profile["names"], json!([{ "language": "ru", "name": "Сумы" }]));
        assert_eq!(profile["texts"], json!({ "en": "We learn.", "uk": "Ми вчимося." }));
        assert_eq!(profile["website"], json!("https://smr.gov.ua"));
        assert_eq!(profile["mayor"], json!({ "name": NAME, "office": "Mayor" }));
        assert_eq!(profile["office"], json!(null), "it is for members");
        assert_eq!(profile["clusters"][0]["id"], json!("literacy"));
        assert_eq!(profile["figures"].as_array().unwrap().len(), 1, "people are for members");
        let figure = &profile["figures"][0];
        assert_eq!(figure["id"], json!("schooling_men"));
        assert_eq!(figure["years"], json!([{ "year": 2020, "number": 9.8, "source": "Census" }]));
        // Whoever asks is nobody to the API, signed in or not.
        let signed_in = ana.get(&format!("/api/v1/cities/{}", site.city)).text;
        assert_eq!(serde_json::from_str::<serde_json::Value>(&signed_in).unwrap(), data());
        ana.post(&site.path("/people"), &[("act", "hide")]);
        assert_eq!(data()["profile"]["mayor"], json!(null));
        assert_eq!(data()["profile"]["texts"], profile["texts"]);
    }

    fn another_node_shows_no_people_two_seconds_later(store) {
        let site = Site::new(store);
        site.plant();
        let other = site.world.beside(&second_node(store), Mode::Serve);
        let there = Browser::visitor(&other);
        assert!(there.get(&site.path("")).text.contains(NAME));
        let before = other.app.store.head().seq;
        let ana = site.signed_in(site.world.ana);
        ana.post(&site.path("/people"), &[("act", "hide")]);
        let here = site.world.app.store.head().seq;
        let heard = other.app.store.past(here - 1, Duration::from_secs(2)).seq;
        assert_eq!((heard, heard > before), (here, true));
        assert_eq!(site.leaks(&there), Vec::<String>::new());
    }

    fn a_cluster_lists_the_members_that_say_so_in_public_and_has_a_feed(store) {
        let site = Site::new(store);
        let listed = || {
            let page = site.visitor.get("/en/clusters/literacy").text;
            page.contains(&site.path("\""))
        };
        let ana = site.signed_in(site.world.ana);
        assert!(!listed());
        site.saves(&ana, &[("clusters", "literacy"), ("clusters-seen-by", "members")]);
        assert!(!listed());
        site.saves(&ana, &[("clusters", "literacy"), ("clusters-seen-by", "public")]);
        assert!(listed());
        let of_cluster = site.visitor.get("/en/members?cluster=literacy").text;
        assert!(of_cluster.contains(&site.path("\"")) && of_cluster.contains("(1)"));
        let of_other = site.visitor.get("/en/members?cluster=health_wellbeing").text;
        assert!(!of_other.contains(&site.path("\"")));
        let as_data = site.visitor.get("/api/v1/members?cluster=literacy").text;
        assert!(as_data.contains("\"total\":1"), "{as_data}");
        for it in ["xml", "json"] {
            let feed = site.visitor.get(&format!("/en/clusters/literacy/feed.{it}"));
            assert_eq!(feed.status, StatusCode::OK);
            let nowhere = site.visitor.get(&format!("/en/clusters/none/feed.{it}"));
            assert_eq!(nowhere.status, StatusCode::NOT_FOUND);
        }
    }
}
