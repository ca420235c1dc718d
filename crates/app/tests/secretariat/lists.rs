//! The board as a list: filters, order, pages by key, what is late, and what is taken away.

use app::testing::{World, at, country};
use app::{amendments, assignments, people, screening};
use domain::application::Stage;
use domain::ids::ApplicationId;
use domain::language::Lang;
use domain::people::Role;
use store::testing::statements;
use views::pages::board::{Board, Filter};

use crate::secretariat::closed::{Closed, many_eligible};

fn board(world: &World, filter: Filter) -> Board {
    screening::board(&world.app, &world.actor(world.ida), "2023", filter, Lang::EN).unwrap()
}

fn cities(board: &Board) -> Vec<&str> {
    board.files.iter().map(|it| it.city.city.as_str()).collect()
}

/// What a page's link says of where it begins.
fn edge(href: &str) -> Filter {
    let query = href.split_once('?').unwrap().1;
    let mut filter = Filter::default();
    for (name, value) in url::form_urlencoded::parse(query.as_bytes()) {
        match &*name {
            "after" => filter.after = Some(value.into_owned()),
            "before" => filter.before = Some(value.into_owned()),
            "sort" => filter.sort = Some(value.into_owned()),
            other => panic!("{other}"),
        }
    }
    filter
}

fn excluded(world: &World, id: ApplicationId) {
    let (by, now) = (world.ida, world.app.clock.now());
    let written = world.app.store.write(move |tx| {
        let file = tx.application(id)?.unwrap();
        let stage = Stage::Forwarded { at: now, seat: file.stage.seat().unwrap() };
        let call = tx.call(file.call)?.unwrap();
        let file = domain::application::Application { stage, ..file };
        tx.record(file.exclude(&call, "No.", by, now).unwrap())
    });
    written.unwrap();
}

store::on_both! {
    fn every_file_is_on_exactly_one_page_in_every_order_and_back_again(store) {
        let world = World::new(store);
        many_eligible(&world, 42);
        for sort in [None, Some("city"), Some("waiting")] {
            let first = Filter { sort: sort.map(str::to_owned), ..Filter::default() };
            let whole = board(&world, first.clone());
            assert_eq!((whole.n_files, whole.n_found, whole.files.len()), (42, 42, 42));
            assert_eq!((whole.previous.clone(), whole.next.clone()), (None, None));
            // Half way down and back up again, by the keys of rows in the middle.
            let ids: Vec<String> = whole.files.iter().map(|it| it.city.id.clone()).collect();
            let after = board(&world, Filter { after: Some(ids[20].clone()), ..first.clone() });
            let down: Vec<&str> = after.files.iter().map(|it| it.city.id.as_str()).collect();
            assert_eq!(down, ids[21..].iter().map(String::as_str).collect::<Vec<_>>());
            let back = edge(after.previous.as_ref().unwrap());
            assert_eq!(back.sort, first.sort);
            let before = board(&world, back);
            let up: Vec<&str> = before.files.iter().map(|it| it.city.id.as_str()).collect();
            assert_eq!(up, ids[..21].iter().map(String::as_str).collect::<Vec<_>>());
        }
        let nowhere = Filter { after: Some(world.ida.to_string()), ..Filter::default() };
        let ida = world.actor(world.ida);
        assert!(screening::board(&world.app, &ida, "2023", nowhere, Lang::EN).is_err());
    }

    fn filters_narrow_together_and_nonsense_narrows_nothing(store) {
        let world = World::new(store);
        let (call, files) = many_eligible(&world, 9);
        let named = |filter: Filter| {
            let it = board(&world, filter);
            assert_eq!(it.n_found, it.files.len());
            it.n_found
        };
        let some = |it: &str| Some(it.to_owned());
        assert_eq!(named(Filter { country: some("PT"), ..Filter::default() }), 3);
        assert_eq!(named(Filter { region: some("africa"), ..Filter::default() }), 3);
        assert_eq!(named(Filter { q: "cíty 4".into(), ..Filter::default() }), 1);
        assert_eq!(named(Filter { stage: some("excluded"), ..Filter::default() }), 0);
        excluded(&world, files[0]);
        assert_eq!(named(Filter { stage: some("excluded"), ..Filter::default() }), 1);
        assert_eq!(named(Filter { stage: some("excluded"), country: some("PT"), ..Filter::default() }), 0);

        world.grant(world.mei, Role::Expert(call));
        let ida = world.actor(world.ida);
        assignments::assign(&world.app, &ida, files[4], world.mei).unwrap();
        let mei = Some(world.mei.to_string());
        assert_eq!(cities(&board(&world, Filter { expert: mei, ..Filter::default() })), ["City 4"]);
        for nonsense in ["\"><script>", "' or 1 = 1 --", "%", "_"] {
            let all = Filter {
                stage: some(nonsense),
                country: some(nonsense),
                region: some(nonsense),
                expert: some(nonsense),
                sort: some(nonsense),
                ..Filter::default()
            };
            assert_eq!(named(all), 9, "{nonsense}");
            assert_eq!(named(Filter { q: nonsense.into(), ..Filter::default() }) % 9, 0, "{nonsense}");
        }
    }

    fn what_is_marked_late_is_what_the_list_is_narrowed_to(store) {
        let world = World::new(store);
        let closed = Closed::unchecked(&world, &["Sumy", "Lviv", "Ternopil"]);
        let (app, ida) = (&world.app, world.actor(world.ida));
        let late = |world: &World| {
            let all = board(world, Filter::default());
            let marked: Vec<_> =
                all.files.iter().filter(|it| it.late).map(|it| it.city.id.clone()).collect();
            let narrowed = board(world, Filter { late: true, ..Filter::default() });
            let listed: Vec<_> = narrowed.files.iter().map(|it| it.city.id.clone()).collect();
            assert_eq!(marked, listed);
            (listed.len(), all.waits)
        };
        world.clock_at(at("2023-04-17T09:00"));
        assert_eq!(late(&world).0, 0);
        world.clock_at(at("2023-04-17T09:01"));
        let (n, waits) = late(&world);
        assert_eq!((n, waits.checks.map(|it| it.n)), (3, Some(3)), "forwarded on 3 April");

        let asking = amendments::Asking { questions: vec!["motivation".into()], note: "Mend.".into() };
        amendments::ask(app, &ida, closed.files[0], &asking).unwrap();
        screening::find_eligible(app, &ida, closed.files[1]).unwrap();
        let (n, waits) = late(&world);
        assert_eq!((n, waits.checks.map(|it| it.n)), (1, Some(1)));
        world.grant(world.mei, Role::Expert(closed.call));
        assignments::assign(app, &ida, closed.files[1], world.mei).unwrap();
        world.clock_at(at("2023-08-25T09:00"));
        let (n, waits) = late(&world);
        let counts = [&waits.checks, &waits.amendments, &waits.reviews].map(|it| it.as_ref().map(|it| it.n));
        assert_eq!((n, counts), (3, [Some(1), Some(1), Some(1)]));
    }

    fn before_the_deadline_drafts_are_counted_and_nothing_more_and_commissions_are_named(store) {
        let world = World::new(store);
        world.published_call("2023");
        world.started(world.ana, "Kanarek", "PT");
        world.submitted(world.ana, "Sumy", "UA");
        world.clock_at(at("2023-05-25T09:00"));
        let it = board(&world, Filter::default());
        let drafts = it.waits.drafts.clone().unwrap();
        assert_eq!((drafts.n, drafts.countries), (1, vec![("Portugal".to_owned(), 1)]));
        assert!(!format!("{it:?}").contains("Kanarek"), "a draft is its team's");
        world.clock_at(at("2023-07-02T09:00"));
        let waits = board(&world, Filter::default()).waits;
        let waiting = waits.commissions.unwrap();
        assert!(waiting.over && waits.drafts.is_none());
        let row = &waiting.countries[0];
        assert_eq!((row.country.as_str(), row.n), ("Ukraine", 1));
        assert_eq!(row.href, "/calls/2023/countries/UA");
    }

    fn what_is_taken_away_is_the_list_as_it_is_shown(store) {
        let world = World::new(store);
        let (_, files) = many_eligible(&world, 5);
        let now = world.app.clock.now();
        let id = files[4];
        let renamed = world.app.store.write(move |tx| {
            let city = tx.application(id)?.unwrap().city;
            let city = tx.city(city)?.unwrap();
            let to = domain::city::City { name: "=HYPERLINK(1)".into(), ..city.clone() };
            tx.record(city.change(to, None, now).unwrap())
        });
        renamed.unwrap();
        let (ida, app) = (world.actor(world.ida), &world.app);
        let filter = Filter { country: Some("PT".into()), sort: Some("city".into()), ..Filter::default() };
        let shown = board(&world, filter.clone());
        let (name, csv) = screening::as_csv(app, &ida, "2023", filter.clone(), Lang::EN).unwrap();
        let csv = String::from_utf8(csv).unwrap();
        let lines: Vec<&str> = csv.lines().skip(1).collect();
        assert_eq!((name.as_str(), lines.len()), ("2023-board.csv", 2));
        let ids: Vec<&str> = lines.iter().map(|it| it.split(',').next().unwrap()).collect();
        assert_eq!(ids, shown.files.iter().map(|it| it.city.id.as_str()).collect::<Vec<_>>());
        assert!(csv.contains(",'=HYPERLINK(1),"), "{csv}");
        let (_, json) = screening::as_json(app, &ida, "2023", filter.clone(), Lang::EN).unwrap();
        let json: serde_json::Value = serde_json::from_slice(&json).unwrap();
        assert_eq!((json["total"].as_u64(), json["items"][0]["id"].as_str()), (Some(2), Some(ids[0])));
        let (_, xlsx) = screening::as_xlsx(app, &ida, "2023", filter.clone(), Lang::EN).unwrap();
        assert!(xlsx.starts_with(b"PK"));
        let rui = world.actor(world.rui);
        assert!(screening::as_csv(app, &rui, "2023", filter, Lang::EN).is_err());
    }

    fn lists_ask_the_database_as_often_for_thirty_rows_as_for_one(store) {
        let world = World::new(store);
        let (call, files) = many_eligible(&world, 30);
        world.grant(world.mei, Role::Expert(call));
        let ida = world.actor(world.ida);
        for id in &files {
            if assignments::assign(&world.app, &ida, *id, world.mei).is_err() {
                // China's own files.
                continue;
            }
        }
        // The files themselves are read once, and kept from one page to the next.
        board(&world, Filter::default());
        let one = Filter { q: "City 7".into(), ..Filter::default() };
        let n_board = |filter: Filter, rows: usize| {
            let (page, n) = statements(|| board(&world, filter.clone()));
            assert_eq!(page.files.len(), rows);
            n
        };
        let narrow = n_board(one, 1);
        let all = Filter { q: "City".into(), ..Filter::default() };
        assert_eq!(n_board(all, 30), narrow);
        assert!(narrow <= 9, "{narrow} statements");

        for at in 0..30 {
            let person = world.person(&format!("Officer {at}"), "PT");
            world.grant(person, Role::Commission(country("PT")));
        }
        let n_people = |search: &str, rows: usize| {
            let asked = people::Asked { search: search.to_owned(), ..people::Asked::default() };
            let (page, n) = statements(|| people::list(&world.app, &ida, &asked, Lang::EN).unwrap());
            assert_eq!(page.people.len(), rows);
            n
        };
        assert_eq!(n_people("Officer 17", 1), n_people("Officer", 30));

        let said = assignments::Said::default;
        board(&world, Filter::default());
        let (page, n) = statements(|| {
            assignments::reading(&world.app, &ida, "2023", Lang::EN, said()).unwrap()
        });
        assert_eq!((page.experts.len(), page.n_files), (1, 30));
        for at in 0..29 {
            let person = world.person(&format!("Expert {at}"), "SE");
            world.grant(person, Role::Expert(call));
        }
        board(&world, Filter::default());
        let (page, more) = statements(|| {
            assignments::reading(&world.app, &ida, "2023", Lang::EN, said()).unwrap()
        });
        assert_eq!((page.experts.len(), more), (30, n));
        let plan = || assignments::plan(&world.app, &ida, "2023", Lang::EN, None).unwrap();
        let (plan, n_plan) = statements(plan);
        assert_eq!(plan.files.len(), 30);
        assert!(n_plan <= 16, "{n_plan} statements for thirty files and thirty experts");
    }

    fn people_are_listed_by_pages_and_found_however_they_are_spelt(store) {
        let world = World::new(store);
        for at in 0..60 {
            let person = world.person(&format!("Ołena {at:02}"), "UA");
            world.grant(person, Role::Commission(country("UA")));
        }
        let ida = world.actor(world.ida);
        let list = |asked: people::Asked| people::list(&world.app, &ida, &asked, Lang::EN).unwrap();
        let first = list(people::Asked { search: "olena".into(), ..people::Asked::default() });
        assert_eq!((first.n_found, first.people.len(), &first.previous), (60, 50, &None));
        let last = first.people.last().unwrap().id.parse().ok();
        let asked = people::Asked { search: "olena".into(), after: last, before: None };
        let second = list(asked);
        assert_eq!((second.people.len(), second.next), (10, None));
        assert_eq!(second.people[0].roles, ["National Commission for UNESCO: Ukraine"]);
        let edge = second.people[0].id.parse().ok();
        let back = list(people::Asked { search: "olena".into(), after: None, before: edge });
        let ids = |it: &views::pages::people::People| {
            it.people.iter().map(|it| it.id.clone()).collect::<Vec<_>>()
        };
        assert_eq!(ids(&back), ids(&first));
        assert_eq!(list(people::Asked { search: "%".into(), ..people::Asked::default() }).n_found, 70);
    }
}
