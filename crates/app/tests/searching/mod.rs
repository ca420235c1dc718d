//! Search as everybody has it: what is found first, what is not there yet, and the log it follows.

use app::members::{ImportOptions, import};
use app::searching::{self, DataAsked, Found, FoundKind, PageAsked};
use app::testing::World;
use domain::language::Lang;
use store::testing::second_node;

/// The real list that ships with the project.
const LIST: &str = include_str!("../../../../data/members-until-2022.csv");
/// Language, what is typed, and the kind and name of what has to stand first.
const JUDGED: &str = include_str!("judged.tsv");

fn enter(world: &World, csv: &str) {
    import(&world.app, None, csv.as_bytes(), ImportOptions::default()).unwrap();
}

fn asked(q: &str) -> DataAsked {
    DataAsked { q: q.to_owned(), lang: None, kind: None, after: None, limit: 100 }
}

/// Kind and title of everything found, the best first; a country by its code.
fn found(world: &World, q: &str) -> Vec<String> {
    let found = searching::found_data(&world.app, &asked(q)).unwrap().unwrap();
    let name = |it: searching::Hit| match it.kind {
        FoundKind::City => {
            format!("city:{}", it.title.iter().map(|it| it.text.as_str()).collect::<String>())
        }
        other => format!("{other}:{}", it.id),
    };
    found.hits.into_iter().map(name).collect()
}

/// Everything that can be found by a few words, to compare two indexes.
fn everything(world: &World) -> Vec<(String, Option<Found>)> {
    let words =
        ["a", "k", "m", "s", "city", "learning", "2023", "Суми", "الدوحة", "ukraine", "x y z"];
    words
        .iter()
        .map(|it| ((*it).to_owned(), searching::found_data(&world.app, &asked(it)).unwrap()))
        .collect()
}

store::on_both! {
    fn nine_in_ten_of_the_judged_searches_have_the_right_thing_first(store) {
        let world = World::new(store);
        enter(&world, LIST);
        enter(&world, "name,country_iso2,geonameid\nSumy,UA,692194\nMunich,DE,2867714\n");
        searching::run_once(&world.app).unwrap();
        let judged: Vec<Vec<&str>> = JUDGED.lines().skip(1).map(|it| it.split('\t').collect()).collect();
        let languages: std::collections::BTreeSet<&str> = judged.iter().map(|it| it[0]).collect();
        assert_eq!((languages.len(), judged.len() >= 150), (9, true));
        let mut wrong = Vec::new();
        for it in &judged {
            let first = found(&world, it[1]).into_iter().next().unwrap_or_default();
            if first != it[2] {
                wrong.push(format!("{} {} found {first:?}, not {}", it[0], it[1], it[2]));
            }
        }
        assert!(wrong.len() * 10 <= judged.len(), "{} of {}: {wrong:#?}", wrong.len(), judged.len());
        for lang in languages {
            let of = |all: &[String]| all.iter().filter(|it| it.starts_with(lang)).count();
            let all = judged.iter().filter(|it| it[0] == lang).count();
            assert!(of(&wrong) * 5 <= all, "{lang}: {wrong:#?}");
        }
    }

    fn a_write_is_found_with_the_next_look_and_a_city_nobody_may_see_is_not(store) {
        let world = World::new(store);
        enter(&world, "name,country_iso2,geonameid\nSumy,UA,692194\n");
        assert!(!searching::is_up_to_date(&world.app));
        searching::run_once(&world.app).unwrap();
        assert!(searching::is_up_to_date(&world.app));
        assert_eq!(found(&world, "Sumy"), ["city:Sumy"]);
        assert_eq!(searching::run_once(&world.app).unwrap(), 0, "nothing happened since");

        world.published_call("2023");
        world.draft(world.ana, "Qumtepa", "PT");
        assert!(!searching::is_up_to_date(&world.app));
        assert!(searching::run_once(&world.app).unwrap() > 0);
        assert!(searching::is_up_to_date(&world.app));
        assert_eq!(found(&world, "2023")[0], "call:2023");
        assert_eq!(found(&world, "Qumtepa"), [""; 0], "a draft is its team's");

        enter(&world, "name,country_iso2,geonameid\nQumtepa,PT,\n");
        searching::run_once(&world.app).unwrap();
        assert_eq!(found(&world, "Qumtepa"), ["city:Qumtepa"]);
    }

    fn replaying_the_log_rebuilds_the_same_search_index(store) {
        let world = World::new(store);
        searching::run_once(&world.app).unwrap();
        enter(&world, "name,country_iso2,geonameid\nSumy,UA,692194\nMunich,DE,2867714\nDoha,QA,290030\n");
        searching::run_once(&world.app).unwrap();
        world.published_call("2023");
        searching::run_once(&world.app).unwrap();
        enter(&world, "name,country_iso2,geonameid,kind\nSumy,UA,692194,district\nKano,NG,2335204,\n");
        searching::run_once(&world.app).unwrap();
        let followed = everything(&world);
        assert!(followed.iter().filter(|(_, it)| it.as_ref().unwrap().total > 0).count() >= 8);

        let anew = world.beside(&second_node(store), app::Mode::Demo);
        searching::run_once(&anew.app).unwrap();
        assert_eq!(everything(&anew), followed, "a node that starts late finds the same");
        searching::reindex(&world.app).unwrap();
        assert_eq!(everything(&world), followed, "and so does one that fills its index anew");
    }

    fn kinds_languages_and_pages_narrow_what_is_found(store) {
        let world = World::new(store);
        enter(&world, LIST);
        world.published_call("2023");
        searching::run_once(&world.app).unwrap();
        let search = |asked: &DataAsked| searching::found_data(&world.app, asked).unwrap().unwrap();
        let all = search(&asked("ukraine"));
        let cities = search(&DataAsked { kind: Some(FoundKind::City), ..asked("ukraine") });
        assert_eq!((cities.total, &cities.kinds), (6, &all.kinds));
        let french = search(&DataAsked { lang: Some(Lang::FR), ..asked("ukraine") });
        assert_eq!(french.hits[0].id, "UA");
        let elsewhere = DataAsked { after: "0123456789abcdef".parse().ok(), ..asked("ukraine") };
        assert_eq!(searching::found_data(&world.app, &elsewhere).unwrap(), None);

        let page = |q: &str, kind: &str, after: &str| {
            let (q, kind, after) = (q.to_owned(), kind.to_owned(), after.to_owned());
            searching::search_page(&world.app, PageAsked { q, kind, after, lang: String::new() }, Lang::UK).unwrap()
        };
        let first = page("місто", "city", "");
        assert_eq!((first.rows.len(), first.n_found > 200), (20, true), "{}", first.n_found);
        let next = first.next.clone().unwrap();
        let after = next.rsplit("after=").next().unwrap();
        let second = page("місто", "city", after);
        assert!(second.rows.iter().all(|it| !first.rows.contains(it)));
        assert_eq!(page("місто", "city", "altered").rows, first.rows, "the nearest is the beginning");
        assert_eq!(page("місто", "city", "0123456789abcdef").rows, first.rows);
        assert_eq!(page("місто", "galaxy", "").kind, "", "a kind there is not is as good as not said");
        assert_eq!(page("Kyiv", "", "").rows[0].about, "Місто · Україна");
    }
}

#[test]
fn the_index_lies_in_its_folder_and_goes_on_where_it_was() {
    let (store, _database) = store::testing::fresh_sqlite();
    let world = World::new(&store);
    let folder = tempfile::tempdir().unwrap();
    let node = || world.with_index_in(&store, folder.path().join("search"));
    enter(&world, "name,country_iso2,geonameid\nSumy,UA,692194\n");
    let first = node();
    assert!(searching::run_once(&first).unwrap() > 100, "it is filled");
    drop(first);
    let again = node();
    assert!(searching::is_up_to_date(&again));
    assert_eq!(searching::run_once(&again).unwrap(), 0, "nothing is read twice");

    // Another database behind the same folder, as after a restore.
    let (other_store, _other_database) = store::testing::fresh_sqlite();
    let other_world = World::new(&other_store);
    enter(&other_world, "name,country_iso2,geonameid\nDoha,QA,290030\n");
    let other = other_world.with_index_in(&other_store, folder.path().join("search"));
    searching::run_once(&other).unwrap();
    let n_cities = |q: &str| {
        let asked = DataAsked { kind: Some(FoundKind::City), ..asked(q) };
        searching::found_data(&other, &asked).unwrap().unwrap().total
    };
    assert_eq!((n_cities("Doha"), n_cities("Sumy")), (1, 0));
}
