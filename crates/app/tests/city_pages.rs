//! A member city writes what it says of itself, and hides its people.

use app::city_pages::{self, ContactFault, PeopleAre, SaveRefused};
use app::failure::Failure;
use app::members::{ImportOptions, import};
use app::testing::{World, country};
use app::{public, searching, teams};
use domain::answer::Fields;
use domain::city_profile::{Asked, CONTACT, TEXTS};
use domain::ids::{CityId, PersonId};
use domain::language::Lang;
use domain::people::{Actor, Part, TeamMember};
use domain::policy::Denied;
use views::pages::members::CityPage;

const LIST: &str = "name,country_iso2,joined_year\nSumy,UA,2020\nAccra,GH,2021\n";

/// The listed city of that name.
pub fn city(world: &World, name: &str, land: &str) -> CityId {
    let key = domain::fold::fold(name);
    let found = world.app.store.read(|tx| tx.listed_cities_named(country(land), &key)).unwrap();
    found[0].id
}

pub fn joins(world: &World, city: CityId, person: PersonId, part: Part) {
    let joined_at = world.app.clock.now();
    let organisation = "City".to_owned();
    let member = TeamMember { city, person, part, organisation, joined_at, left_at: None };
    let joined = move |tx: &mut store::WriteTx| {
        let team = tx.team(city)?;
        let changed = TeamMember::join(member.clone(), &team, None).unwrap();
        tx.record(changed)
    };
    world.app.store.write(joined).unwrap();
}

/// Sumy and Accra as members: Ana speaks for Sumy and Bea writes with her, Kofi for Accra.
pub fn world(store: &store::Store) -> (World, CityId) {
    let world = World::new(store);
    import(&world.app, None, LIST.as_bytes(), ImportOptions::default()).unwrap();
    let sumy = city(&world, "Sumy", "UA");
    joins(&world, sumy, world.ana, Part::Contact);
    joins(&world, sumy, world.bea, Part::Editor);
    joins(&world, city(&world, "Accra", "GH"), world.kofi, Part::Contact);
    (world, sumy)
}

/// The page's fields as a browser sends them, with something typed over them.
fn fields(world: &World, who: PersonId, id: CityId, over: &[(&str, &str)]) -> Fields {
    let page = city_pages::page(&world.app, &world.actor(who), id, Lang::EN, None).unwrap();
    let mut fields = page.typed.clone();
    let marks = page.marks.iter().map(|(part, it)| (format!("{part}-mark"), vec![it.clone()]));
    fields.extend(marks);
    fields.extend(over.iter().map(|(name, it)| ((*name).to_owned(), vec![(*it).to_owned()])));
    fields
}

pub fn save(world: &World, who: PersonId, id: CityId, over: &[(&str, &str)]) {
    let fields = fields(world, who, id, over);
    city_pages::save(&world.app, &world.actor(who), id, &fields).unwrap();
}

pub fn seen(world: &World, actor: &Actor, id: CityId) -> CityPage {
    public::city_page(&world.app, actor, id, Lang::EN).unwrap()
}

const MAYOR: [(&str, &str); 3] = [
    ("mayor-name", "Олена Коваль"),
    ("mayor-office", "Mayor"),
    ("mayor-seen-by", "public"),
];

store::on_both! {
    fn what_a_citys_contact_saves_stands_on_its_page_with_the_history_of_its_figures(store) {
        let (world, sumy) = world(store);
        let over = [
            ("names-0", "Сумы"), ("names-0-lang", "ru"), ("texts-en", "We learn."),
            ("website", "smr.gov.ua"), ("clusters", "literacy"),
            ("figure-population-0", "256 474"), ("figure-population-0__year", "2022"),
            ("figure-population-0__source", "Census"),
            ("figure-population-1", "260000"), ("figure-population-1__year", "2019"),
            ("figure-population-1__source", "Office of statistics"),
        ];
        save(&world, world.ana, sumy, &over);
        save(&world, world.ida, sumy, &MAYOR);
        let page = seen(&world, &Actor::visitor(), sumy);
        assert_eq!(page.own.text.map(|it| it.what), Some((Lang::EN, "We learn.".to_owned())));
        assert_eq!(page.website.as_deref(), Some("https://smr.gov.ua"));
        assert_eq!(page.own.led_by.unwrap().what, ("Олена Коваль".to_owned(), "Mayor".to_owned()));
        let clusters: Vec<String> = page.own.clusters.unwrap().what.into_iter().map(|it| it.0).collect();
        assert_eq!(clusters, ["literacy"]);
        let years: Vec<_> = page.own.figures[0].years.iter()
            .map(|it| (it.year, it.number.to_string(), it.source.as_str())).collect();
        assert_eq!(years, [
            (2019, "260000".to_owned(), "Office of statistics"),
            (2022, "256474".to_owned(), "Census"),
        ]);
        assert!(page.names.iter().any(|it| it.name == "Сумы"));
        let events = world.events_about(sumy.0);
        let own: Vec<_> = events.iter().filter(|it| it.starts_with("city.p")).collect();
        assert_eq!(own, ["city.profile_changed"; 2]);
        // The same once more says nothing new.
        save(&world, world.ana, sumy, &[]);
        assert_eq!(world.events_about(sumy.0), events);
    }

    fn a_name_that_a_city_gives_itself_is_found_when_it_is_public(store) {
        let (world, sumy) = world(store);
        let found = || {
            searching::run_once(&world.app).unwrap();
            let q = "Sumograd".to_owned();
            let asked = searching::DataAsked { q, lang: None, kind: None, after: None, limit: 10 };
            let found = searching::found_data(&world.app, &asked).unwrap().unwrap();
            found.hits.iter().map(|it| it.id.clone()).collect::<Vec<_>>()
        };
        save(&world, world.ana, sumy, &[("names-0", "Sumograd"), ("names-seen-by", "members")]);
        assert_eq!(found(), Vec::<String>::new());
        save(&world, world.ana, sumy, &[("names-seen-by", "public")]);
        assert_eq!(found(), [sumy.to_string()]);
    }

    fn each_part_is_seen_by_those_it_is_for(store) {
        let (world, sumy) = world(store);
        save(&world, world.ana, sumy, &[
            ("mayor-name", "Олена Коваль"), ("texts-en", "We learn."), ("texts-seen-by", "nobody"),
        ]);
        let reads = |actor: &Actor| {
            let page = seen(&world, actor, sumy);
            (page.own.led_by.is_some(), page.own.text.is_some())
        };
        for person in [world.ana, world.kofi, world.olha, world.ida] {
            assert_eq!(reads(&world.actor(person)), (true, false));
        }
        for person in [world.zoe, world.mei] {
            assert_eq!(reads(&world.actor(person)), (false, false));
        }
        assert_eq!(reads(&Actor::visitor()), (false, false));
    }

    fn nobody_but_the_contact_and_the_secretariat_writes_the_page(store) {
        let (world, sumy) = world(store);
        let empty = Fields::new();
        let denied = |person| {
            let actor = world.actor(person);
            let saved = city_pages::save(&world.app, &actor, sumy, &empty).unwrap_err();
            let hidden = city_pages::set_people_hidden(&world.app, &actor, sumy, PeopleAre::Hidden);
            let shown = city_pages::page(&world.app, &actor, sumy, Lang::EN, None).unwrap_err();
            match (saved, hidden.unwrap_err(), shown) {
                (Failure::Denied(a), Failure::Denied(b), Failure::Denied(c)) => [a, b, c],
                other => panic!("{other:?}"),
            }
        };
        assert_eq!(denied(world.bea), [Denied::Forbidden; 3]);
        for person in [world.kofi, world.zoe, world.rui, world.olha, world.mei] {
            assert_eq!(denied(person), [Denied::Hidden; 3]);
        }
    }

    fn two_texts_of_one_part_meet_and_neither_is_lost(store) {
        let (world, sumy) = world(store);
        let mine = [(TEXTS, "texts-en", "Mine."), (CONTACT, "contact", "Town hall")].map(|it| (it.1, it.2));
        let sent = fields(&world, world.ana, sumy, &mine);
        save(&world, world.ida, sumy, &[("texts-en", "Theirs.")]);
        let ana = world.actor(world.ana);
        let refused = city_pages::save(&world.app, &ana, sumy, &sent).unwrap_err();
        let Failure::Refused(refused) = refused else { panic!("{refused:?}") };
        assert_eq!(refused, SaveRefused::Met(vec![TEXTS.to_owned()]));
        let again = city_pages::page(&world.app, &ana, sumy, Lang::EN, Some((&sent, &refused))).unwrap();
        assert_eq!(again.typed["texts-en"], ["Mine."]);
        assert_eq!(again.met[TEXTS].lines, ["en: Theirs."]);
        // Having seen both, Ana sends hers once more.
        let mut sent = again.typed.clone();
        sent.extend(again.marks.iter().map(|(part, it)| (format!("{part}-mark"), vec![it.clone()])));
        city_pages::save(&world.app, &ana, sumy, &sent).unwrap();
        let page = seen(&world, &ana, sumy);
        assert_eq!(page.own.text.unwrap().what.1, "Mine.");
        assert_eq!(page.own.office.unwrap().what, "Town hall");
    }

    fn the_switch_hides_a_citys_people_at_once_and_gives_them_back(store) {
        let (world, sumy) = world(store);
        save(&world, world.ana, sumy, &MAYOR);
        let ana = world.actor(world.ana);
        let everybody = [Actor::visitor(), world.actor(world.kofi), world.actor(world.ida), ana.clone()];
        let n_seeing = || everybody.iter().filter(|it| seen(&world, it, sumy).own.led_by.is_some()).count();
        assert_eq!(n_seeing(), 4);
        for _ in 0..2 {
            city_pages::set_people_hidden(&world.app, &ana, sumy, PeopleAre::Hidden).unwrap();
            assert_eq!(n_seeing(), 0);
        }
        city_pages::set_people_hidden(&world.app, &ana, sumy, PeopleAre::Shown).unwrap();
        assert_eq!(n_seeing(), 4);
        let events = world.events_about(sumy.0);
        let told: Vec<_> = events.iter().filter(|it| it.starts_with("city.people")).collect();
        assert_eq!(told, ["city.people_hidden", "city.people_shown"]);
    }

    fn the_secretariat_names_who_speaks_for_a_city_that_nobody_speaks_for(store) {
        let world = World::new(store);
        import(&world.app, None, LIST.as_bytes(), ImportOptions::default()).unwrap();
        let (sumy, ida) = (city(&world, "Sumy", "UA"), world.actor(world.ida));
        let invite = |actor: &Actor, email| {
            city_pages::invite_contact(&world.app, actor, sumy, (email, "City of Sumy"))
        };
        assert!(matches!(invite(&world.actor(world.zoe), "zoe@example.org"), Err(Failure::Denied(_))));
        assert!(matches!(invite(&ida, "zoe"), Err(Failure::Refused(it)) if it.len() == 1));
        let invitation = invite(&ida, "zoe@example.org").unwrap();
        teams::accept(&world.app, &world.actor(world.zoe), invitation).unwrap();
        save(&world, world.zoe, sumy, &[("texts-en", "We learn.")]);
        // From now on the team says itself who belongs to it.
        let refused = invite(&ida, "kofi@example.org").unwrap_err();
        assert!(matches!(refused, Failure::Refused(it) if it == [ContactFault::HasContact]));
        app::letters::run_once(&world.app).unwrap();
        let mails = world.app.store.read(|tx| tx.newest_mails(10)).unwrap();
        let to: Vec<_> = mails.iter().map(|it| (it.recipient.as_str(), it.template.as_str())).collect();
        assert_eq!(to, [("zoe@example.org", "team_invited")]);
    }

    fn what_the_network_asks_for_are_the_figures_its_forms_make_public(store) {
        let (world, sumy) = world(store);
        let page = city_pages::page(&world.app, &world.actor(world.ana), sumy, Lang::EN, None).unwrap();
        let Asked { figures, .. } = page.asked;
        let ids: Vec<&str> = figures.iter().map(|it| it.id.as_str()).collect();
        assert_eq!(ids, [
            "population", "area", "gdp_city", "gdp_country", "schooling_men", "schooling_women",
            "early_childhood", "adult_learning", "internet",
        ]);
    }
}
