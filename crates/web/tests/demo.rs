//! The clock of a demonstration goes on to a day, and never back.

use app::Clock;
use app::testing::{World, at};
use axum::http::StatusCode;
use crate::browser::Browser;

store::on_both! {
    fn the_clock_goes_to_the_beginning_of_the_day_where_the_network_is(store) {
        let world = World::new(store);
        let visitor = Browser::visitor(&world);
        let moved = visitor.post("/en/demo/clock", &[("day", "2023-05-31")]);
        assert_eq!((moved.status, moved.location()), (StatusCode::SEE_OTHER, "/en/demo/mail"));
        // Midnight in Hamburg, which is two hours ahead of UTC in May.
        assert_eq!(world.app.clock.now(), at("2023-05-30T22:00"));
        assert!(visitor.get("/en/demo/mail").text.contains("31 May 2023"));
    }

    fn a_day_that_cannot_be_moved_on_to_comes_back_with_its_mend(store) {
        let world = World::new(store);
        let visitor = Browser::visitor(&world);
        let before = world.app.clock.now();
        for (day, mend) in [
            ("2023-02-30", "a day that exists"),
            ("soon", "a day that exists"),
            ("2023-01-10", "a day that has not begun"),
            ("2099-01-01", "within the next ten years"),
        ] {
            let page = visitor.post("/en/demo/clock", &[("day", day)]);
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{day}");
            assert!(page.text.contains(mend), "{day}");
            assert!(page.text.contains(&format!("value=\"{day}\"")), "{day}");
            assert_eq!(world.app.clock.now(), before, "{day}");
        }
    }
}

#[test]
fn the_machines_own_clock_is_not_ours_to_move() {
    let before = Clock::System.now();
    Clock::System.travel(at("2099-01-01T00:00"));
    assert!(Clock::System.now().0 - before.0 < 3_600_000);
}
