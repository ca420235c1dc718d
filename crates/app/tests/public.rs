//! What everybody sees, and what nobody sees before its time, on both databases.

use std::collections::{BTreeMap, HashSet};

use app::chance;
use app::members::{Happened, ImportOptions, import};
use app::public::{self, ListAsked};
use app::testing::{World, at, country};
use domain::application::{Application, Dates, Stage};
use domain::call::{Call, PublishedFigures};
use domain::city::City;
use domain::decision::{self, Correction, CorrectionKind, Decision, Outcome};
use domain::ids::{ApplicationId, CallId, CityId, CorrectionId, DecisionId, SpellId};
use domain::language::Lang;
use views::LANGUAGES;

fn proposed(world: &World, name: &str, code: &str) -> City {
    let now = world.app.clock.now();
    let city = City {
        id: CityId(chance::fresh_id(now)),
        country: country(code),
        kind: "city".into(),
        name: name.into(),
        names: Vec::new(),
        position: None,
        geoname_id: None,
        website: None,
        invented: true,
        successor: None,
        source: None,
    };
    let (saved, by) = (city.clone(), world.ana);
    world.app.store.write(move |tx| tx.record(City::propose(saved.clone(), by, now))).unwrap();
    city
}

fn call(world: &World, id: CallId) -> Call {
    world.app.store.read(|tx| tx.call(id)).unwrap().unwrap()
}

/// A call closed with these cities decided in secret; announced by [`announce`].
fn closed(world: &World, slug: &str) -> CallId {
    let id = world.published_call(slug);
    world.clock_at(at("2023-07-02T09:00"));
    let (call, by, now) = (call(world, id), world.ida, world.app.clock.now());
    world
        .app
        .store
        .write(move |tx| tx.record(call.clone().close(by, now).expect("its clocks have run out")))
        .unwrap();
    id
}

fn announce(world: &World, id: CallId, cities: &[City]) {
    world.clock_at(at("2024-02-14T12:00"));
    let (call, by, now) = (call(world, id), world.ida, world.app.clock.now());
    let files: Vec<_> = cities
        .iter()
        .map(|city| {
            let application = ApplicationId(chance::fresh_id(now));
            let file = Application {
                id: application,
                call: id,
                city: city.id,
                country: city.country,
                stage: Stage::Eligible { at: now, seat: 1 },
                rank: None,
                filings: 1,
                started_at: now,
                started_by: world.ana,
                form_version: 1,
                dates: Dates::default(),
                amending: None,
            };
            let decision = Decision {
                id: DecisionId(chance::fresh_id(now)),
                call: id,
                application,
                outcome: Outcome::Admit,
                note: String::new(),
                prepared_at: now,
                prepared_by: by,
                set: None,
            };
            (file, Some(decision), SpellId(chance::fresh_id(now)))
        })
        .collect();
    world
        .app
        .store
        .write(move |tx| {
            let told = decision::announce(call.clone(), files.clone(), &[], "2024-02-14", Some(by), now);
            tx.record(told.expect("everything is decided"))
        })
        .unwrap();
}

fn revoke(world: &World, id: CallId, city: &City) {
    world.clock_at(at("2024-02-20T09:00"));
    let (call, by, now) = (call(world, id), world.ida, world.app.clock.now());
    let spell = world.app.store.read(|tx| tx.spells_of(city.id)).unwrap().remove(0);
    let correction = Correction {
        id: CorrectionId(chance::fresh_id(now)),
        call: id,
        spell: spell.id,
        kind: CorrectionKind::Revoked,
        at: now,
        by,
        note: BTreeMap::from([(Lang::EN, "It had been listed by mistake.".to_owned())]),
    };
    world
        .app
        .store
        .write(move |tx| {
            let (spell, correction) = (spell.clone(), correction.clone());
            tx.record(decision::revoke(&call, spell, correction, "2024-02-20").expect("it runs"))
        })
        .unwrap();
}

/// Everything public about calls and members, as one text to look for words in.
fn everything(world: &World) -> String {
    let app = &world.app;
    let mut all = String::new();
    for lang in LANGUAGES {
        all += &format!("{:?}", public::home(app, lang).unwrap());
        all += &format!("{:?}", public::call_list(app, lang).unwrap());
        all += &format!("{:?}", public::feed(app, &public::FeedAbout::Network, lang).unwrap());
        let asked = ListAsked { all: true, ..ListAsked::default() };
        all += &format!("{:?}", public::member_list(app, asked.clone(), lang).unwrap());
        all += &format!("{:?}", public::exported(app, asked, lang).unwrap());
        for it in public::calls(app).unwrap() {
            all += &format!("{:?}", public::call_page(app, &it.call.slug, lang).unwrap());
            all += &format!("{:?}", public::flyer(app, &it.call.slug, lang).unwrap());
        }
    }
    all += &format!("{:?}", public::calls(app).unwrap());
    all + &format!("{:?}", public::members(app, None, None, 100).unwrap())
}

store::on_both! {
    fn forty_are_announced_thirty_nine_admitted_and_what_was_printed_stands_apart(store) {
        let world = World::new(store);
        let id = closed(&world, "2023");
        let cities: Vec<City> =
            (0..40).map(|n| proposed(&world, &format!("Quillport {n}"), "PT")).collect();
        announce(&world, id, &cities);
        revoke(&world, id, &cities[7]);
        let figures = PublishedFigures {
            announced: 55,
            admitted: Some(54),
            members: Some(229),
            source: "https://uil.unesco.org".into(),
        };
        let (call, now) = (call(&world, id), world.app.clock.now());
        world
            .app
            .store
            .write(move |tx| tx.record(call.clone().record_figures(figures.clone(), None, now)))
            .unwrap();

        let told = public::call(&world.app, "2023").unwrap();
        assert_eq!((told.announced, told.admitted, told.corrections.len()), (40, 39, 1));
        assert_eq!(told.corrections[0].city, cities[7].id);
        let page = public::call_page(&world.app, "2023", Lang::EN).unwrap();
        let results = page.results.unwrap();
        assert_eq!((results.announced, results.admitted, results.cities.len()), (40, 39, 39));
        assert!(results.cities.iter().all(|it| it.id != cities[7].id));
        let printed = page.published.unwrap();
        assert_eq!((printed.announced, printed.admitted, printed.members), (55, Some(54), Some(229)));

        let members = public::members(&world.app, None, None, 100).unwrap().unwrap();
        assert_eq!((members.total, members.items.len()), (39, 39));
        let revoked = public::city_page(&world.app, &domain::people::Actor::visitor(), cities[7].id, Lang::UK).unwrap();
        let (_, of, words) = revoked.spells[0].correction.clone().unwrap();
        assert_eq!((of, words.as_str()), (Lang::EN, "It had been listed by mistake."));
    }

    fn nothing_gives_a_result_or_a_draft_away_before_its_time(store) {
        let world = World::new(store);
        let hidden = proposed(&world, "Quillport", "PT");
        let id = closed(&world, "2023");
        assert!(!everything(&world).contains("Quillport"));
        assert!(public::city_page(&world.app, &domain::people::Actor::visitor(), hidden.id, Lang::EN).is_err());
        assert!(public::member(&world.app, hidden.id).is_err());
        let from = public::members(&world.app, None, Some(hidden.id), 10).unwrap();
        assert_eq!(from, None, "a page cannot begin at a hidden city");

        announce(&world, id, std::slice::from_ref(&hidden));
        assert!(everything(&world).contains("Quillport"), "there was something to give away");
        assert_eq!(public::member(&world.app, hidden.id).unwrap().name, "Quillport");

        let (now, by) = (world.app.clock.now(), world.ida);
        let draft = Call {
            id: CallId(chance::fresh_id(now)),
            slug: "vexillum".into(),
            stage: domain::call::Stage::Draft,
            ..call(&world, id)
        };
        world.app.store.write(move |tx| {
            tx.record(Call::draft(draft.clone(), by).expect("the draft is sound"))
        }).unwrap();
        assert!(!everything(&world).contains("vexillum"));
        assert!(public::call(&world.app, "vexillum").is_err());
        assert!(public::call_page(&world.app, "vexillum", Lang::EN).is_err());
        assert!(public::flyer(&world.app, "vexillum", Lang::EN).is_err());
    }

    fn a_list_made_elsewhere_leaves_a_membership_that_a_call_brought_as_it_is(store) {
        let world = World::new(store);
        let id = closed(&world, "2023");
        let sumy = proposed(&world, "Sumy", "UA");
        announce(&world, id, std::slice::from_ref(&sumy));
        let csv = "name,country_iso2,joined_year,year_basis\nSumy,UA,2024,admission\n";
        let report =
            import(&world.app, None, csv.as_bytes(), ImportOptions::default()).unwrap();
        assert_eq!(report.lines[0].happened, Happened::Unchanged);
        let spells = public::member(&world.app, sumy.id).unwrap().spells;
        assert_eq!(spells.len(), 1);
        assert_eq!(spells[0].from_on.as_deref(), Some("2024-02-14"));
    }

    fn the_list_is_walked_forth_and_back_and_every_member_met_once(store) {
        let world = World::new(store);
        let mut csv = String::from("name,country_iso2,joined_year,name_uk\n");
        for n in 0..100 {
            let (code, year) = (["UA", "KR", "EG"][n % 3], 2015 + n % 4);
            csv.push_str(&format!("Évora {n},{code},{year},Місто {n}\n"));
        }
        import(&world.app, None, csv.as_bytes(), ImportOptions::default()).unwrap();
        let asked = |query: &str| {
            let mut asked = ListAsked::default();
            for (name, value) in url::form_urlencoded::parse(query.as_bytes()) {
                match name.as_ref() {
                    "country" => asked.country = value.into_owned(),
                    "year" => asked.year = value.into_owned(),
                    "region" => asked.region = value.into_owned(),
                    "q" => asked.q = value.into_owned(),
                    "after" => asked.after = value.parse().ok(),
                    "before" => asked.before = value.parse().ok(),
                    other => panic!("{other}"),
                }
            }
            asked
        };
        let list = |query: &str| {
            let query = query.split_once('?').map_or(query, |(_, query)| query).to_owned();
            public::member_list(&world.app, asked(&query), Lang::FR).unwrap()
        };
        for (query, n) in [("", 100), ("country=KR", 33), ("year=2016", 25), ("q=EVORA", 100),
            ("q=місто 1", 11), ("region=arab_states", 33), ("country=UA&year=2015", 9), ("q=zzz", 0)]
        {
            let (mut seen, mut page) = (HashSet::new(), list(query));
            let mut forth = vec![page.rows.clone()];
            loop {
                assert_eq!((page.n_found, page.n_all), (n, 100), "{query}");
                for it in &page.rows {
                    assert!(seen.insert(it.id), "{query}: {} comes twice", it.name);
                }
                let Some(next) = page.next.clone() else { break };
                page = list(&next);
                forth.push(page.rows.clone());
            }
            assert_eq!(seen.len() as i64, n, "{query}");
            for rows in forth.iter().rev().skip(1) {
                page = list(&page.previous.clone().unwrap());
                assert_eq!(&page.rows, rows, "{query}");
            }
            assert_eq!(page.previous, None, "{query}");
            let exported = public::exported(&world.app, asked(query), Lang::FR).unwrap();
            assert_eq!(exported.len() as i64, n, "{query}: the export is what is shown");
        }
    }

    fn an_extension_is_told_with_its_old_day_and_reason_wherever_the_call_is(store) {
        let world = World::new(store);
        let id = world.published_call("2023");
        let (before, by, now) = (call(&world, id), world.ida, world.app.clock.now());
        let wall = |text: &str| domain::time::Wall::new(text, "Europe/Berlin");
        let to = domain::call::Clocks {
            city: wall("2023-06-15T23:59").deadline().unwrap(),
            commission: wall("2023-07-15T23:59").deadline().unwrap(),
            ..before.clocks.clone()
        };
        let reason = BTreeMap::from([(Lang::EN, "the pandemic".to_owned())]);
        world
            .app
            .store
            .write(move |tx| {
                let longer = before.clone().extend(to.clone(), reason.clone(), by, now);
                tx.record(longer.expect("the clocks move on"))
            })
            .unwrap();
        let home = public::home(&world.app, Lang::EN).unwrap();
        let (day, (_, why)) = home.open[0].extended.clone().unwrap();
        assert_eq!((day.as_str(), why.as_str()), ("2023-05-31", "the pandemic"));
        let page = public::call_page(&world.app, "2023", Lang::EN).unwrap();
        assert_eq!(page.extensions[0].moved.len(), 2);
        let flyer = public::flyer(&world.app, "2023", Lang::EN).unwrap();
        assert!(flyer.until.contains("15 June 2023"), "{}", flyer.until);
        assert!(page.body.1.contains("15 June 2023") && !page.body.1.contains('{'));
        let feed = public::feed(&world.app, &public::FeedAbout::Network, Lang::EN).unwrap();
        assert_eq!(feed.entries.len(), 2);
        assert!(feed.entries[0].title.starts_with("Extended"));
    }
}
