//! Tables and lists of people with more, other and larger things than their page has.

use app::testing::World;
use axum::http::StatusCode;
use domain::answer::Answer;
use domain::ids::ApplicationId;

use crate::browser::{Browser, Page};
use crate::hostile::headers::faults;

/// A draft of Ana's to fill with the fuller form, and her browser.
struct Desk {
    world: World,
    ana: Browser,
    id: ApplicationId,
}

impl Desk {
    fn new(store: &store::Store) -> Desk {
        let world = World::new(store);
        world.published_call_with_fuller_form("2023");
        let id = world.started(world.ana, "Lisboa", "PT");
        let ana = Browser::visitor(&world).with_session(&world.session(world.ana));
        Desk { world, ana, id }
    }

    fn save(&self, section: &str, question: &str, fields: &[(String, String)]) -> Page {
        let mark = (format!("v.{question}"), "0".to_owned());
        let fields: Vec<(&str, &str)> =
            fields.iter().chain([&mark]).map(|(name, value)| (&**name, &**value)).collect();
        self.ana.post(&format!("/en/applications/{}/sections/{section}", self.id), &fields)
    }

    fn stored(&self, question: &str) -> Option<Answer> {
        let rows = self.world.app.store.read(|tx| tx.answers(self.id)).unwrap();
        let row = rows.iter().find(|it| it.question == question)?;
        Some(serde_json::from_str(&row.value).unwrap())
    }
}

fn cell(row: usize, column: &str, value: &str) -> (String, String) {
    (format!("actions__{row}__{column}"), value.to_owned())
}

store::on_both! {
    fn ten_thousand_rows_are_refused_before_they_are_looked_at(store) {
        let desk = Desk::new(store);
        let rows: Vec<_> = (0..10_000).map(|it| cell(it, "action", "x")).collect();
        assert_eq!(desk.save("action_plan", "actions", &rows).status, StatusCode::PAYLOAD_TOO_LARGE);
        assert_eq!(desk.stored("actions"), None);
    }

    fn more_rows_than_there_is_room_for_are_kept_and_told(store) {
        let desk = Desk::new(store);
        let rows: Vec<_> = (0..900).map(|it| cell(it, "action", "x")).collect();
        let page = desk.save("action_plan", "actions", &rows);
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.text.contains("There are 900 here. Keep at most 15."), "the number is told");
        let stored = desk.stored("actions").unwrap();
        assert_eq!(stored.typed.len(), 500);
        // Few enough are taken as they are: the control of the test.
        let page = desk.save("action_plan", "team", &[]);
        assert_eq!(page.status, StatusCode::SEE_OTHER);
    }

    fn a_cell_of_a_megabyte_is_not_stored_in_whatever_row(store) {
        let desk = Desk::new(store);
        for row in [0, 14, 15, 499, 100_000] {
            let page = desk.save("action_plan", "actions", &[cell(row, "action", &"a".repeat(900_000))]);
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "row {row}");
            assert_eq!(desk.stored("actions"), None, "row {row}");
        }
        let page = desk.save("action_plan", "actions", &[cell(0, "action", &"a".repeat(10_000_000))]);
        assert_eq!(page.status, StatusCode::PAYLOAD_TOO_LARGE);
        desk.save("action_plan", "actions", &[cell(0, "action", "A small one")]);
        assert!(desk.stored("actions").is_some());
    }

    fn columns_nobody_asked_for_never_reach_an_answer(store) {
        let desk = Desk::new(store);
        let mut fields = vec![cell(0, "action", "Evening classes")];
        for name in [
            "actions__0__state", "actions__0__id", "actions__-1__action", "actions__+1__action",
            "actions__01__action", "actions__1e3__action", "actions[0][action]", "actions.0.action",
            "actions__0__action__action", "actions____action", "actions__0__", "actions",
            "actions__18446744073709551616__action", "actions__\u{0661}__action", "__proto__",
            "implementation",
        ] {
            fields.push((name.to_owned(), "planted".to_owned()));
        }
        let page = desk.save("action_plan", "actions", &fields);
        assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.text);
        let typed = desk.stored("actions").unwrap().typed;
        let names: Vec<&String> = typed.keys().collect();
        assert_eq!(names, ["actions__0__action"]);
        assert_eq!(desk.stored("implementation"), None);
    }

    fn what_is_typed_into_cells_stands_as_text_only(store) {
        let desk = Desk::new(store);
        let nasty = "Kept\u{202e}\0 <script>alert(1)</script> {$count} \"'";
        let fields: Vec<_> = ["action", "side", "owner", "begins", "ends", "cost", "reaches"]
            .into_iter()
            .map(|it| cell(0, it, nasty))
            .collect();
        let page = desk.save("action_plan", "actions", &fields);
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.text.contains("Kept"), "nothing typed is lost");
        for loose in ["<script>alert", "\0", "\u{202e}", "⟦"] {
            assert!(!page.text.contains(loose), "{loose:?}");
        }
        assert_eq!(faults(&page), Vec::<String>::new());
        for (column, row) in [("Begins", "row 1"), ("Cost", "row 1")] {
            assert!(page.text.contains(&format!("Actions, {row}, {column}")), "{column}");
        }
    }

    fn a_language_nobody_speaks_and_two_texts_at_once_are_told(store) {
        let desk = Desk::new(store);
        let text = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        let page = desk.save("vision", "vision", &[
            text("vision", "Todos aprendem."),
            text("vision__lang", "\"><script>alert(1)</script>"),
            text("vision__working", "Everybody learns."),
            text("vision__working", "Twice."),
            text("vision__working_lang", "en"),
        ]);
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(!page.text.contains("<script>alert"));
        let again = desk.save("vision", "vision", &[
            text("vision", "Todos aprendem."),
            text("vision__lang", "pt"),
            text("answer_lang", "../../etc"),
            text("answer_lang_was", "pt"),
        ]);
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "the mark is of the first text");
        assert_eq!(desk.stored("vision").unwrap().typed["vision"], ["Todos aprendem."]);
    }
}
