//! What was published about calls of the past, entered from a file, on both databases.

use app::Failure;
use app::history::{BadCell, CellRefused, Entered, HistoryRefused, import};
use app::members::{self, ImportOptions};
use app::public;
use app::testing::World;
use domain::language::Lang;

const CALLS: &str = include_str!("../../../data/calls-history.csv");
const HEADS: &str = "call,announced_on,admitted,source";

fn enter(world: &World, csv: &str) -> Vec<Entered> {
    let report = import(&world.app, csv.as_bytes(), false).unwrap();
    report.lines.into_iter().map(|it| it.entered).collect()
}

fn bad(world: &World, heads: &str, row: &str) -> Vec<BadCell> {
    let csv = format!("{heads}\n{row}\n");
    match enter(world, &csv).remove(0) {
        Entered::Refused(cells) => cells,
        other => panic!("{row}: {other:?}"),
    }
}

store::on_both! {
    fn the_record_of_calls_is_entered_once_and_a_second_time_changes_nothing(store) {
        let world = World::new(store);
        world.clock_at(app::testing::at("2026-01-10T09:00"));
        let dry = import(&world.app, CALLS.as_bytes(), true).unwrap();
        assert!(dry.lines.iter().all(|it| it.entered == Entered::Added), "{dry:?}");
        assert_eq!(world.app.store.read(|tx| tx.past_calls()).unwrap(), [], "a dry run writes nothing");
        assert!(enter(&world, CALLS).iter().all(|it| *it == Entered::Added));
        let head = world.app.store.head();
        assert!(enter(&world, CALLS).iter().all(|it| *it == Entered::Unchanged));
        assert_eq!(world.app.store.head(), head);
        let corrected = CALLS.replace("\"admitted 54, members 229\"", "\"admitted 53, members 229\"");
        let changed = enter(&world, &corrected);
        assert_eq!(changed.iter().filter(|it| **it == Entered::Changed).count(), 1);
        assert_eq!(world.events_of_kind("call.history_recorded"), dry.lines.len() + 1);
    }

    fn a_past_call_shows_what_was_published_beside_what_the_rows_prove(store) {
        let world = World::new(store);
        let members = include_str!("../../../data/members-until-2022.csv");
        world.clock_at(app::testing::at("2026-01-10T09:00"));
        members::import(&world.app, None, members.as_bytes(), ImportOptions::default()).unwrap();
        enter(&world, CALLS);
        let page = public::past_call_page(&world.app, "2020").unwrap().told;
        assert_eq!((page.admitted.published, page.admitted.corrected), (55, Some(54)));
        let total = page.members.unwrap();
        assert_eq!((total.published, total.corrected), (230, Some(229)));
        let rows = public::statistics(&world.app, Some("2020-09-23")).unwrap();
        assert_eq!((total.here, total.href.as_str()), (rows.counts.cities, "/members?as_of=2020-09-23"));
        assert!(total.here > 0 && total.here < total.published);
        let joined = rows.counts.by_year[&Some("2020".to_owned())];
        assert_eq!((page.admitted.here, page.ran_here), (joined, false));
        assert_eq!(page.cities_until.unwrap(), ("2020-06-30".to_owned(), Some("2020-04-30".to_owned())));
        let list = public::call_list(&world.app, Lang::EN).unwrap();
        assert_eq!(list.earlier.last().unwrap().slug, "2019");
        let hidden = public::past_call_page(&world.app, "1066").unwrap_err();
        assert!(matches!(hidden, Failure::Denied(_)));
    }

    fn every_wrong_cell_is_told_with_its_column_and_good_lines_are_entered(store) {
        let world = World::new(store);
        let cell = |column, why| BadCell { column, why };
        let text = str::to_owned;
        assert_eq!(bad(&world, HEADS, ",,,"), [
            cell("call", CellRefused::Empty),
            cell("announced_on", CellRefused::Empty),
            cell("admitted", CellRefused::Empty),
            cell("source", CellRefused::Empty),
        ]);
        assert_eq!(bad(&world, HEADS, "A B,2020-02-30,-3,a newspaper"), [
            cell("call", CellRefused::NotASlug(text("A B"))),
            cell("announced_on", CellRefused::NotADay(text("2020-02-30"))),
            cell("admitted", CellRefused::NotANumber(text("-3"))),
            cell("source", CellRefused::NotASource(text("a newspaper"))),
        ]);
        assert_eq!(bad(&world, HEADS, "x,2999-01-01,3,https://a.example"), [
            cell("announced_on", CellRefused::Future(text("2999-01-01"))),
        ]);
        assert_eq!(bad(&world, HEADS, "x,2020-01-01"), [cell("", CellRefused::Cells(2, 4))]);
        let heads = format!("{HEADS},city_closes_on,corrected");
        assert_eq!(bad(&world, &heads, "x,2020-01-01,3,https://a.example,2020-02-01,members 2"), [
            cell("corrected", CellRefused::CorrectsNothing("members_after")),
            cell("announced_on", CellRefused::TooEarly(text("2020-01-01"))),
        ]);
        assert_eq!(bad(&world, &heads, "x,2020-01-01,3,https://a.example,,two fewer"), [
            cell("corrected", CellRefused::NotACorrection(text("two fewer"))),
        ]);
        assert_eq!(world.app.store.read(|tx| tx.past_calls()).unwrap(), []);
        let csv = format!("{HEADS},colour\nx,2020-01-01,3,https://a.example,red\n\
            x,2020-01-01,3,https://a.example,red\n");
        let report = import(&world.app, csv.as_bytes(), false).unwrap();
        assert_eq!(report.ignored_columns, ["colour"]);
        assert_eq!(report.lines[0].to_string(), "line 2: call x: added");
        assert_eq!(report.lines[1].to_string(), "line 3: call x: refused: column call is on an earlier line too: \"x\"");
    }

    fn a_file_that_cannot_be_is_refused_whole(store) {
        let world = World::new(store);
        let refused = |csv: &[u8]| match import(&world.app, csv, false).unwrap_err() {
            Failure::Refused(why) => why,
            other => panic!("{other}"),
        };
        assert_eq!(refused(b"call,admitted,source\n"), HistoryRefused::ColumnMissing("announced_on"));
        assert_eq!(refused(b"call,call\n"), HistoryRefused::ColumnTwice("call".into()));
        assert_eq!(refused(b"\xff\xfe"), HistoryRefused::NotUtf8);
        let rows = "x\n".repeat(2_001);
        assert_eq!(refused(format!("{HEADS}\n{rows}").as_bytes()), HistoryRefused::TooManyRows);
        assert_eq!(refused(&vec![b' '; 4 * 1024 * 1024 + 1]), HistoryRefused::TooLarge);
    }
}
