//! Entering members from a list, on both databases.

use app::Failure;
use app::members::{FileRefused, Happened, ImportOptions, Placing, Report, RowRefused, import};
use app::public;
use app::testing::{World, at, country};
use domain::country::Country;
use domain::ids::CityId;
use places::Gazetteer;
use std::collections::{BTreeMap, BTreeSet};

/// The real list that ships with the project.
const LIST: &str = include_str!("../../../data/members-until-2022.csv");

/// Members of 2024 and 2025, as their offices write themselves.
const RECENT: &str = include_str!("../../places/tests/unseen/members-2024-2025.csv");

fn enter(world: &World, csv: &str) -> Report {
    import(&world.app, None, csv.as_bytes(), ImportOptions::default()).unwrap()
}

fn placed(world: &World, csv: &str) -> Report {
    let gazetteer = Gazetteer::load();
    let options = ImportOptions { gazetteer: Some(&gazetteer), ..ImportOptions::default() };
    import(&world.app, None, csv.as_bytes(), options).unwrap()
}

fn events(world: &World) -> i64 {
    world.app.store.read(|tx| tx.head()).unwrap().seq
}

fn happened(report: &Report) -> Vec<Happened> {
    report.lines.iter().map(|it| it.happened.clone()).collect()
}

fn refused(why: RowRefused) -> Happened {
    Happened::Refused(why)
}

/// First day and end of a membership, as far as known.
type FromUntil = (Option<String>, Option<String>);

/// Name and spells of every member of a country.
fn members(world: &World, code: &str) -> Vec<(String, Vec<FromUntil>)> {
    let page = public::members(&world.app, Some(country(code)), None, 100).unwrap().unwrap();
    let spells = |it: &public::MemberData| {
        it.spells.iter().map(|it| (it.from_on.clone(), it.until_on.clone())).collect()
    };
    page.items.iter().map(|it| (it.name.clone(), spells(it))).collect()
}

/// Country and first day of every row of [`RECENT`].
fn recent_rows() -> Vec<(Country, String)> {
    let mut reader = csv::Reader::from_reader(RECENT.as_bytes());
    let rows = reader.records().map(|it| it.unwrap());
    rows.map(|it| (country(&it[1]), it[2].to_owned())).collect()
}

store::on_both! {
    fn the_real_list_is_entered_once_and_a_second_run_changes_nothing(store) {
        let world = World::new(store);
        let first = enter(&world, LIST);
        let totals = first.totals();
        assert_eq!((totals.added, totals.refused, first.lines.len()), (220, 0, 220));
        assert_eq!(first.ignored_columns, Vec::<String>::new());
        let before = events(&world);

        let second = placed(&world, LIST);
        assert_eq!(second.totals().unchanged, 220, "{:?}", second.lines.iter().find(|it|
            it.happened != Happened::Unchanged));
        assert_eq!(events(&world), before);
        assert_eq!(first.lines[0].line, 2, "the heading is line 1");

        let page = public::members(&world.app, None, None, 100).unwrap().unwrap();
        assert_eq!((page.total, page.items.len(), page.next.is_some()), (220, 100, true));
    }

    fn the_numbers_of_every_day_follow_from_the_rows_that_had_begun(store) {
        let world = World::new(store);
        world.clock_at(at("2026-01-10T09:00"));
        let report = placed(&world, RECENT);
        assert_eq!((report.totals().added, report.totals().refused), (80, 0));
        let rows = recent_rows();
        for (day, cities) in [
            ("2023-12-31", 0),
            ("2024-02-13", 0),
            ("2024-02-14", 43),
            ("2024-12-31", 43),
            ("2025-12-03", 43),
            ("2025-12-04", 80),
            ("2025-12-31", 80),
            ("2026-01-10", 80),
        ] {
            let told = public::statistics(&world.app, Some(day)).unwrap();
            let (mut by_country, mut by_year) = (BTreeMap::new(), BTreeMap::new());
            let mut first: BTreeMap<Country, String> = BTreeMap::new();
            for (country, from) in rows.iter().filter(|(_, from)| from.as_str() <= day) {
                let year = from[..4].to_owned();
                *by_country.entry(*country).or_insert(0) += 1;
                *by_year.entry(Some(year.clone())).or_insert(0) += 1;
                let known = first.entry(*country).or_insert_with(|| year.clone());
                *known = year.min(known.clone());
            }
            let mut first_countries: BTreeMap<Option<String>, BTreeSet<Country>> = BTreeMap::new();
            for (country, year) in first {
                first_countries.entry(Some(year)).or_default().insert(country);
            }
            assert_eq!(told.counts.cities, cities, "{day}");
            assert_eq!(told.counts.by_country, by_country, "{day}");
            assert_eq!(told.counts.by_year, by_year, "{day}");
            assert_eq!((told.counts.undated, told.counts.former), (0, 0), "{day}");
            assert_eq!(told.first_countries, first_countries, "{day}");
            let (in_regions, countries) = told.by_region.iter().fold((0, 0), |(n, all), it| {
                (n + it.cities, all + it.countries)
            });
            assert_eq!((in_regions, countries), (cities, told.counts.countries()), "{day}");
        }
        let grown = public::statistics(&world.app, Some("2026-01-10")).unwrap().growth;
        let grown: Vec<_> =
            grown.iter().map(|it| (it.year.as_str(), it.cities, it.joined)).collect();
        assert_eq!(grown, [("2024", 43, 43), ("2025", 80, 37), ("2026", 80, 0)]);
    }

    fn a_place_known_in_another_language_or_without_its_title_is_not_entered_twice(store) {
        let world = World::new(store);
        let row = |name: &str| format!("name,country_iso2,joined_year\n{name},MA,2020\n");
        assert_eq!(happened(&placed(&world, &row("Fez"))), [Happened::Added]);
        for name in ["Commune de Fès", "فاس", "Fes"] {
            assert_eq!(happened(&placed(&world, &row(name))), [Happened::Unchanged], "{name}");
        }
        assert_eq!(happened(&placed(&world, &row("Casablanca"))), [Happened::Added]);
        let names: Vec<_> = members(&world, "MA").into_iter().map(|(name, _)| name).collect();
        assert_eq!(names, ["Casablanca", "Fez"]);
    }

    fn a_year_dates_a_membership_only_when_its_basis_proves_it(store) {
        let world = World::new(store);
        enter(&world, "name,country_iso2,joined_year,year_basis\n\
            Melitopol,UA,2017,member by January 2017\n\
            Sumy,UA,2020,admission\n\
            Lviv,UA,2021,\n");
        let from = |year: &str| vec![(Some(year.to_owned()), None)];
        assert_eq!(members(&world, "UA"), [
            ("Lviv".to_owned(), from("2021")),
            ("Melitopol".to_owned(), vec![(None, None)]),
            ("Sumy".to_owned(), from("2020")),
        ]);
    }

    fn places_are_found_by_name_and_never_guessed(store) {
        let world = World::new(store);
        let report = placed(&world, "name,country_iso2,geonameid,latitude,longitude\n\
            City of Sumy,UA,,,\n\
            San Justo,AR,,,\n\
            Nowhere at All,UA,,,\n\
            Lviv,UA,702550,,\n\
            Ternopil,UA,,49.55,25.6\n\
            Rivne,UA,4294967295,,\n");
        let how: Vec<_> = report.lines.iter().map(|it| it.placing.clone().unwrap()).collect();
        assert!(matches!(&how[0], Placing::Matched(place, _) if place.id == 692194), "{:?}", how[0]);
        assert!(matches!(&how[1], Placing::Ambiguous(places) if places.len() > 1));
        assert!(matches!(&how[2], Placing::Unmatched(_)));
        assert_eq!(how[3..], [Placing::ById, Placing::Given, Placing::UnknownId(4294967295)]);
        assert_eq!(report.totals().without_position, 3);

        let page = public::members(&world.app, None, None, 100).unwrap().unwrap();
        let unplaced: Vec<_> =
            page.items.iter().filter(|it| it.position.is_none()).map(|it| &it.name).collect();
        assert_eq!(unplaced, ["Nowhere at All", "Rivne", "San Justo"]);
        let sumy = page.items.iter().find(|it| it.name == "City of Sumy").unwrap();
        assert!(sumy.names.iter().any(|it| it.name == "Sumy"), "people search by it");
    }

    fn bad_rows_are_refused_singly_and_the_others_entered(store) {
        let world = World::new(store);
        let long = "x".repeat(201);
        let report = enter(&world, &format!("name,country_iso2,joined_year,latitude,longitude,kind,until,reason,geonameid\n\
            Sumy,ZZ,,,,,,,\n\
            ,UA,,,,,,,\n\
            Sumy,UA,20 20,,,,,,\n\
            Sumy,UA,2024,,,,,,\n\
            Sumy,UA,2020,91,0,,,,\n\
            Sumy,UA,2020,50,,,,,\n\
            Sumy,UA,2020,,,galaxy,,,\n\
            Sumy,UA,2020,,,,2019,left,\n\
            Sumy,UA,2020,,,,2021,,\n\
            Sumy,UA,2020,,,,2021,bored,\n\
            Sumy,UA,2020,,,,,,-5\n\
            {long},UA,,,,,,,\n\
            Sumy,UA\n\
            Lv\u{202e}iv ,ua,2021,,,,,,\n"));
        let day = |text: &str| RowRefused::Day { column: "joined_year", text: text.to_owned() };
        assert_eq!(happened(&report), [
            refused(RowRefused::Country("ZZ".into())),
            refused(RowRefused::NoName),
            refused(day("20 20")),
            refused(RowRefused::Future { column: "joined_year", text: "2024".into() }),
            refused(RowRefused::Position("91, 0".into())),
            refused(RowRefused::Position("50, ".into())),
            refused(RowRefused::Kind("galaxy".into())),
            refused(RowRefused::EndsEarly),
            refused(RowRefused::EndWithoutReason),
            refused(RowRefused::Reason("bored".into())),
            refused(RowRefused::GeonameId("-5".into())),
            refused(RowRefused::TooLong { column: "name".into(), max: 200 }),
            refused(RowRefused::Cells { found: 2, wanted: 9 }),
            Happened::Added,
        ]);
        assert_eq!(members(&world, "UA").into_iter().map(|(name, _)| name).collect::<Vec<_>>(), ["Lviv"]);
    }

    fn a_file_without_its_columns_is_refused_whole_and_by_name(store) {
        let world = World::new(store);
        let refusal = |csv: &[u8]| {
            match import(&world.app, None, csv, ImportOptions::default()).unwrap_err() {
                Failure::Refused(refusal) => refusal,
                other => panic!("{other:?}"),
            }
        };
        let before = events(&world);
        assert_eq!(refusal(b"name,land\nSumy,UA\n"), FileRefused::ColumnMissing("country_iso2"));
        assert_eq!(refusal(b""), FileRefused::ColumnMissing("name"));
        assert_eq!(
            refusal(b"name,country_iso2,name\nSumy,UA,Sumy\n"),
            FileRefused::ColumnTwice("name".into())
        );
        assert_eq!(refusal(b"name,country_iso2\nS\xffmy,UA\n"), FileRefused::NotUtf8);
        assert_eq!(events(&world), before);
        let report = enter(&world, "name,country_iso2,mayor,name_uk\nSumy,UA,Somebody,Суми\n");
        assert_eq!(report.ignored_columns, ["mayor"]);
    }

    fn a_dry_run_tells_the_same_and_writes_nothing(store) {
        let world = World::new(store);
        let csv = "name,country_iso2,joined_year\nSumy,UA,2020\nSumy,UA,2020\nSumy,UA,2021\n";
        let before = events(&world);
        let dry = ImportOptions { dry_run: true, ..ImportOptions::default() };
        let told = import(&world.app, None, csv.as_bytes(), dry).unwrap();
        assert_eq!(events(&world), before);
        let done = enter(&world, csv);
        assert_eq!(happened(&told), happened(&done));
        assert_eq!(happened(&done), [
            Happened::Added,
            Happened::Unchanged,
            refused(RowRefused::MemberAlready("2020".into())),
        ]);
    }

    fn periods_end_begin_again_and_are_dated_later(store) {
        let world = World::new(store);
        enter(&world, "name,country_iso2,joined_year,year_basis\nMuharraq,BH,2019,member by 2019\n");
        let dated = enter(&world, "name,country_iso2,joined_year\nMuharraq,BH,2018\n");
        assert_eq!(happened(&dated), [Happened::Changed(vec!["first day"])]);
        let again = "name,country_iso2,joined_year,until,reason\n\
            Muharraq,BH,2018,2020-05,left\nMuharraq,BH,2022,,\n";
        assert_eq!(happened(&enter(&world, again)), [
            Happened::Changed(vec!["end"]),
            Happened::Changed(vec!["membership"]),
        ]);
        assert_eq!(happened(&enter(&world, again)), [Happened::Unchanged, Happened::Unchanged]);
        let overlapping = "name,country_iso2,joined_year,until,reason\nMuharraq,BH,2019,2021,left\n";
        assert_eq!(happened(&enter(&world, overlapping)), [refused(RowRefused::Overlaps)]);
        let text = |it: &str| Some(it.to_owned());
        assert_eq!(members(&world, "BH"), [(
            "Muharraq".to_owned(),
            vec![(text("2018"), text("2020-05")), (text("2022"), None)],
        )]);
    }

    fn a_successor_may_stand_later_in_the_file_and_never_in_a_circle(store) {
        let world = World::new(store);
        let csv = "name,country_iso2,joined_year,until,reason,successor\n\
            Old Town,DK,2015,2018,merged,New Town\n\
            New Town,DK,2018,,,\n\
            Chicken,DK,2015,,,Egg\n\
            Egg,DK,2015,,,Chicken\n\
            Orphan,DK,2015,,,Nobody\n";
        let report = enter(&world, csv);
        assert_eq!(happened(&report), [
            Happened::Added,
            Happened::Added,
            refused(RowRefused::SuccessorOfItself),
            refused(RowRefused::SuccessorOfItself),
            refused(RowRefused::Successor("Nobody".into())),
        ]);
        assert_eq!(happened(&enter(&world, csv))[..2], [Happened::Unchanged, Happened::Unchanged]);
    }

    fn homonyms_are_told_apart_by_their_ids_and_not_at_all_without(store) {
        let world = World::new(store);
        let csv = "name,country_iso2,geonameid,latitude,longitude\n\
            San Justo,AR,3837124,-30.79,-60.59\nSan Justo,AR,3428775,-34.68,-58.56\n";
        assert_eq!(happened(&enter(&world, csv)), [Happened::Added, Happened::Added]);
        assert_eq!(happened(&enter(&world, csv)), [Happened::Unchanged, Happened::Unchanged]);
        let bare = enter(&world, "name,country_iso2\nSan Justo,AR\n");
        assert_eq!(happened(&bare), [refused(RowRefused::Homonyms(2))]);
    }

    fn only_the_secretariat_enters_members(store) {
        let world = World::new(store);
        let csv = "name,country_iso2\nSumy,UA\n";
        let by = |person| {
            let actor = world.actor(person);
            import(&world.app, Some(&actor), csv.as_bytes(), ImportOptions::default())
        };
        assert!(matches!(by(world.olha), Err(Failure::Denied(_))));
        assert_eq!(by(world.ida).unwrap().totals().added, 1);
    }

    fn ten_thousand_members_are_walked_page_by_page_each_exactly_once(store) {
        let world = World::new(store);
        let mut csv = String::from("name,country_iso2,joined_year,latitude,longitude\n");
        for n in 0..10_000 {
            let code = ["UA", "KR", "MX", "EG"][n % 4];
            csv.push_str(&format!("Town {n},{code},{},{},{}\n", 2015 + n % 8, n % 60, n % 170));
        }
        assert_eq!(enter(&world, &csv).totals().added, 10_000);
        let (mut seen, mut after) = (std::collections::HashSet::<CityId>::new(), None);
        loop {
            let page = public::members(&world.app, Some(country("EG")), after, 100).unwrap().unwrap();
            assert_eq!(page.total, 2_500);
            for it in &page.items {
                assert!(seen.insert(it.id), "{} comes twice", it.name);
                assert_eq!((it.spells.len(), it.country), (1, country("EG")));
            }
            after = page.next;
            if after.is_none() {
                break;
            }
        }
        assert_eq!(seen.len(), 2_500);
    }
}
