//! Sheets that came back: what they show, what is taken over, and whose they are.

use std::collections::BTreeSet;

use app::Failure;
use app::applications::post::{self, FileRefused, SheetNo, TakeNo, Taking};
use app::applications::{SaveRefused, history};
use app::testing::applying::last_millisecond;
use app::testing::posting::{Cell, filled, with_text};
use app::testing::{World, at};
use domain::ids::{ApplicationId, PersonId, SheetId};
use domain::language::Lang;
use domain::people::Part;
use domain::policy::Denied;
use domain::sheet::{SheetRefused, Stage, WAITING_MAX, WAITS_DAYS};
use views::pages::applications::Shown;

use crate::post::{save, stored};

/// A draft of Lisbon's with a motivation, in an open call; Bea edits with Ana.
fn lisbon(store: &store::Store) -> (World, ApplicationId) {
    let world = World::new(store);
    world.published_call("2023");
    let id = world.started(world.ana, "Lisboa", "PT");
    world.joins(world.ana, id, world.bea, Part::Editor, "University");
    save(&world, world.ana, id, "motivation", "We learn");
    (world, id)
}

fn away(world: &World, id: ApplicationId) -> Vec<u8> {
    post::form_xlsx(&world.app, &world.actor(world.ana), id, Lang::PT).unwrap().1
}

fn bring(
    world: &World,
    person: PersonId,
    id: ApplicationId,
    bytes: &[u8],
) -> Result<SheetId, Failure<SheetNo>> {
    post::receive(&world.app, &world.actor(person), id, "форма.xlsx", bytes)
}

fn brought(world: &World, id: ApplicationId, cells: &[Cell<'_>]) -> SheetId {
    bring(world, world.ana, id, &filled(&away(world, id), cells)).unwrap()
}

fn refused(result: Result<SheetId, Failure<SheetNo>>) -> SheetNo {
    match result {
        Err(Failure::Refused(no)) => no,
        other => panic!("{other:?}"),
    }
}

/// What the page of differences sends when everything on it is taken over.
fn all(world: &World, id: ApplicationId, sheet: SheetId) -> Taking {
    let page = page(world, id, sheet);
    let seen = page.differences.iter().map(|it| (it.question.clone(), it.version)).collect();
    Taking { questions: None, seen }
}

fn page(
    world: &World,
    id: ApplicationId,
    sheet: SheetId,
) -> views::pages::applications::post::SheetPage {
    post::sheet_page(&world.app, &world.actor(world.ana), id, sheet, Lang::EN, None, None).unwrap()
}

fn sheet(world: &World, id: SheetId) -> domain::sheet::Sheet {
    world.app.store.read(|tx| tx.sheet(id)).unwrap().unwrap()
}

store::on_both! {
    fn a_filled_sheet_shows_its_differences_and_only_what_is_accepted_is_saved(store) {
        let (world, id) = lisbon(store);
        let sheet_id = brought(&world, id, &[
            ("motivation", "", "answer", "We learn every day"),
            ("population", "", "answer", "545 000"),
            ("population", "", "year", "2022"),
        ]);
        assert_eq!(stored(&world, id, "motivation"), (1, "We learn".to_owned()));
        let page = page(&world, id, sheet_id);
        let told: Vec<_> = page.differences.iter().map(|it| it.question.as_str()).collect();
        assert_eq!(told, ["population", "motivation"], "in the order of the form");
        assert_eq!(page.differences[1].yours, Shown::Text("We learn every day".into()));
        assert_eq!(page.differences[1].here, Shown::Text("We learn".into()));
        assert_eq!(page.differences[1].meanwhile, None);

        let mut taking = all(&world, id, sheet_id);
        taking.questions = Some(BTreeSet::from(["motivation".to_owned()]));
        let taken =
            post::take(&world.app, &world.actor(world.bea), id, sheet_id, &taking).unwrap();
        assert_eq!((taken.n_taken, taken.n_left), (1, 1));
        assert_eq!(stored(&world, id, "motivation"), (2, "We learn every day".to_owned()));
        assert_eq!(stored(&world, id, "population").0, 0);
        assert_eq!(sheet(&world, sheet_id).stage, Stage::Waiting);

        let taking = all(&world, id, sheet_id);
        let taken =
            post::take(&world.app, &world.actor(world.ana), id, sheet_id, &taking).unwrap();
        assert_eq!((taken.n_taken, taken.n_left), (1, 0));
        let settled = sheet(&world, sheet_id);
        assert!(matches!(settled.stage, Stage::Accepted { .. }));
        assert_eq!(settled.content, domain::sheet::Content::default(), "nothing is kept twice");
        assert_eq!(world.events_about(sheet_id.0), ["sheet.received", "sheet.taken", "sheet.taken"]);
    }

    fn what_somebody_saved_since_the_sheet_was_made_is_told_and_never_written_over_unseen(store) {
        let (world, id) = lisbon(store);
        let sheet_id = brought(&world, id, &[("motivation", "", "answer", "From the sheet")]);
        save(&world, world.bea, id, "motivation", "By Bea, since");
        let seen = page(&world, id, sheet_id);
        let (who, _) = seen.differences[0].meanwhile.clone().unwrap();
        assert_eq!(who, "Bea (University)");

        // The page showed Bea's text; before the click she saves again.
        let taking = all(&world, id, sheet_id);
        save(&world, world.bea, id, "motivation", "By Bea, later still");
        let clash = post::take(&world.app, &world.actor(world.ana), id, sheet_id, &taking);
        match clash {
            Err(Failure::Refused(TakeNo::Save(SaveRefused::Clash(clashes)))) => {
                assert_eq!(clashes[0].question, "motivation");
            }
            other => panic!("{other:?}"),
        }
        assert_eq!(stored(&world, id, "motivation").1, "By Bea, later still");
        assert_eq!(sheet(&world, sheet_id).stage, Stage::Waiting, "the sheet is not lost either");

        let taking = all(&world, id, sheet_id);
        post::take(&world.app, &world.actor(world.ana), id, sheet_id, &taking).unwrap();
        assert_eq!(stored(&world, id, "motivation").1, "From the sheet");
    }

    fn an_answer_left_alone_in_the_sheet_keeps_what_others_wrote(store) {
        let (world, id) = lisbon(store);
        let bytes = filled(&away(&world, id), &[("city_name", "", "answer", "Lisboa")]);
        save(&world, world.bea, id, "motivation", "By Bea");
        let sheet_id = bring(&world, world.ana, id, &bytes).unwrap();
        let told: Vec<_> =
            page(&world, id, sheet_id).differences.into_iter().map(|it| it.question).collect();
        assert_eq!(told, ["city_name"]);
    }

    fn every_kind_of_cell_reaches_its_answer(store) {
        let (world, id) = lisbon(store);
        let sheet_id = brought(&world, id, &[
            ("pledge", "", "answer", "x"),
            ("challenges", world.form_of(id).question("challenges").map(first_item).unwrap().as_str(), "answer", "4"),
            ("motivation", "", "answer", ""),
            ("website", "", "answer", "www.lisboa.example"),
        ]);
        let taking = all(&world, id, sheet_id);
        post::take(&world.app, &world.actor(world.ana), id, sheet_id, &taking).unwrap();
        assert_eq!(stored(&world, id, "pledge").1, "yes");
        assert_eq!(stored(&world, id, "website").1, "www.lisboa.example");
        assert_eq!(stored(&world, id, "motivation"), (2, String::new()), "an emptied cell empties");
    }

    fn a_sheet_of_another_city_another_form_or_no_change_is_refused_in_its_own_words(store) {
        let (world, id) = lisbon(store);
        let accra = world.started(world.kofi, "Accra Nova", "GH");
        let ours = away(&world, id);
        let changed = filled(&ours, &[("motivation", "", "answer", "Other")]);
        assert_eq!(refused(bring(&world, world.kofi, accra, &changed)), SheetNo::OtherApplication);
        assert_eq!(refused(bring(&world, world.ana, id, &ours)), SheetNo::NothingNew);
        let hash = world.form_of(id).hash();
        let altered = with_text(&changed, &hash, &"0".repeat(64));
        assert_eq!(
            refused(bring(&world, world.ana, id, &altered)),
            SheetNo::File(FileRefused::Altered)
        );
        assert_eq!(
            refused(bring(&world, world.ana, id, b"%PDF-1.7")),
            SheetNo::File(FileRefused::Unreadable("not a zip archive"))
        );
        let without = with_text(&changed, "<t>year</t>", "<t>jahr</t>");
        assert!(matches!(refused(bring(&world, world.ana, id, &without)), SheetNo::ColumnGone { .. }));
        let without = with_text(&changed, "<t>section:contact</t>", "<t>mine</t>");
        assert!(matches!(refused(bring(&world, world.ana, id, &without)), SheetNo::TabGone { .. }));
        assert_eq!(world.app.store.read(|tx| tx.sheets(id)).unwrap(), [], "none of them is kept");
    }

    fn the_empty_form_of_a_call_can_be_filled_before_there_is_an_application(store) {
        let (world, id) = lisbon(store);
        let (name, empty) = post::call_form_xlsx(&world.app, "2023", Lang::AR).unwrap();
        assert_eq!(name, "2023-application-2015.xlsx");
        let bytes = filled(&empty, &[
            ("city_name", "", "answer", "لشبونة"),
            ("motivation", "", "answer", "نتعلّم"),
        ]);
        let sheet_id = bring(&world, world.ana, id, &bytes).unwrap();
        let page = page(&world, id, sheet_id);
        // The form was empty when it was taken away, and somebody has written here since.
        assert_eq!(page.differences.len(), 2);
        assert!(page.differences[1].meanwhile.is_some());
        world.clock_at(at("2023-07-01T09:00"));
        let closed = post::call_form_xlsx(&world.app, "2023", Lang::EN);
        assert!(matches!(closed, Err(Failure::Denied(Denied::Hidden))));
    }

    fn sheets_are_their_teams_alone(store) {
        let (world, id) = lisbon(store);
        let sheet_id = brought(&world, id, &[("motivation", "", "answer", "Other")]);
        let accra = world.started(world.kofi, "Accra Nova", "GH");
        let (app, kofi) = (&world.app, world.actor(world.kofi));
        let hidden = |denied: bool| assert!(denied, "hidden from Kofi");
        hidden(matches!(post::form_xlsx(app, &kofi, id, Lang::EN), Err(Failure::Denied(Denied::Hidden))));
        hidden(matches!(post::sheet_page(app, &kofi, id, sheet_id, Lang::EN, None, None), Err(Failure::Denied(Denied::Hidden))));
        hidden(matches!(post::take(app, &kofi, id, sheet_id, &Taking::default()), Err(Failure::Denied(Denied::Hidden))));
        hidden(matches!(post::discard(app, &kofi, id, sheet_id), Err(Failure::Denied(Denied::Hidden))));
        // Nor through an application of his own.
        hidden(matches!(post::sheet_page(app, &kofi, accra, sheet_id, Lang::EN, None, None), Err(Failure::Denied(Denied::Hidden))));
        hidden(matches!(post::discard(app, &kofi, accra, sheet_id), Err(Failure::Denied(Denied::Hidden))));
        assert_eq!(sheet(&world, sheet_id).stage, Stage::Waiting);
    }

    fn what_is_discarded_or_waited_too_long_is_gone_and_says_so(store) {
        let (world, id) = lisbon(store);
        let bytes = filled(&away(&world, id), &[("motivation", "", "answer", "Other")]);
        let first = bring(&world, world.ana, id, &bytes).unwrap();
        post::discard(&world.app, &world.actor(world.ana), id, first).unwrap();
        assert!(matches!(sheet(&world, first).stage, Stage::Discarded { .. }));
        let again = post::discard(&world.app, &world.actor(world.ana), id, first);
        assert!(matches!(again, Err(Failure::Refused(TakeNo::Settled))));

        let second = bring(&world, world.ana, id, &bytes).unwrap();
        let taking = all(&world, id, second);
        let received = sheet(&world, second).received_at;
        world.clock_at(received.plus_ms(WAITS_DAYS * 24 * 3_600_000 + 1));
        let late = post::take(&world.app, &world.actor(world.ana), id, second, &taking);
        assert!(matches!(late, Err(Failure::Refused(_))), "{late:?}");
        assert!(!page(&world, id, second).waits);
        assert_eq!(stored(&world, id, "motivation").1, "We learn");
    }

    fn a_sheet_that_waited_too_long_is_cleared_by_the_next_that_comes(store) {
        let world = World::new(store);
        world.published_call("2023");
        // The call's first minutes: sixty days later it is still open for a day.
        world.clock_at(at("2023-03-31T22:30"));
        let id = world.started(world.ana, "Lisboa", "PT");
        let accra = world.started(world.kofi, "Accra Nova", "GH");
        let old = brought(&world, id, &[("motivation", "", "answer", "Other")]);
        let kofi = world.actor(world.kofi);
        let theirs = post::form_xlsx(&world.app, &kofi, accra, Lang::EN).unwrap().1;
        let theirs = filled(&theirs, &[("motivation", "", "answer", "Ours")]);
        world.clock_at(sheet(&world, old).received_at.plus_ms(WAITS_DAYS * 24 * 3_600_000 + 1));
        let fresh = bring(&world, world.kofi, accra, &theirs).unwrap();
        assert!(matches!(sheet(&world, old).stage, Stage::Expired { .. }));
        assert_eq!(sheet(&world, old).content, domain::sheet::Content::default());
        assert_eq!(world.events_about(old.0), ["sheet.received", "sheet.expired"]);
        assert_eq!(sheet(&world, fresh).stage, Stage::Waiting);
    }

    fn no_more_than_ten_wait_and_none_comes_too_late(store) {
        let (world, id) = lisbon(store);
        let bytes = filled(&away(&world, id), &[("motivation", "", "answer", "Other")]);
        for _ in 0..WAITING_MAX {
            bring(&world, world.ana, id, &bytes).unwrap();
        }
        assert_eq!(
            refused(bring(&world, world.ana, id, &bytes)),
            SheetNo::Rule(SheetRefused::TooManyWait)
        );
        let one = world.app.store.read(|tx| tx.sheets(id)).unwrap()[0].id;
        post::discard(&world.app, &world.actor(world.ana), id, one).unwrap();
        world.clock_at(last_millisecond());
        bring(&world, world.ana, id, &bytes).unwrap();
        world.clock_at(last_millisecond().plus_ms(1));
        assert!(matches!(refused(bring(&world, world.ana, id, &bytes)), SheetNo::Rule(SheetRefused::Answer(_))));
    }

    fn the_history_says_which_text_came_by_sheet(store) {
        let (world, id) = lisbon(store);
        let sheet_id = brought(&world, id, &[("motivation", "", "answer", "From the sheet")]);
        let taking = all(&world, id, sheet_id);
        post::take(&world.app, &world.actor(world.ana), id, sheet_id, &taking).unwrap();
        let asked = history::Asked { before: None, each: true };
        let page = history::history_page(
            &world.app, &world.actor(world.ana), id, "motivation", Lang::EN, asked, false,
        );
        let by_sheet: Vec<bool> = page.unwrap().changes.iter().map(|it| it.by_sheet).collect();
        assert_eq!(by_sheet, [true, false]);
    }
}

fn first_item(question: &domain::form::Question) -> String {
    match &question.kind {
        domain::form::Kind::Rating { items, .. } => items[0].id.clone(),
        other => panic!("{other:?}"),
    }
}
