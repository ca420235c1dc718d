//! The commission's desk in a browser without JavaScript.

use app::testing::World;
use axum::http::StatusCode;
use crate::browser::{Browser, Page};
use domain::ids::ApplicationId;
use domain::people::Role;

const DESK: &str = "/en/calls/2023/countries/UA";

fn files(world: &World, names: &[&str]) -> Vec<ApplicationId> {
    world.published_call("2023");
    let mut ids = Vec::new();
    for name in names {
        world.clock_at(world.app.clock.now().plus_ms(1));
        ids.push(world.submitted(world.ana, name, "UA"));
    }
    ids
}

/// Endorses what the page shows, as its form does.
fn endorse(officer: &Browser, id: ApplicationId) -> Page {
    let path = format!("/en/applications/{id}/endorsement");
    let seen = officer.get(&path).hidden("seen");
    officer.post(&path, &[("function", "Secretary-General"), ("seen", &seen)])
}

store::on_both! {
    fn an_officer_ranks_endorses_is_refused_a_fourth_reserves_and_forwards(store) {
        let world = World::new(store);
        let ids = files(&world, &["Sumy", "Lviv", "Ternopil", "Verbova Balka"]);
        let olha = Browser::visitor(&world).with_session(&world.session(world.olha));

        let desk = olha.get(DESK);
        assert_eq!(desk.status, StatusCode::OK);
        assert!(desk.text.contains("0 of 3") && desk.text.contains("Your turn: choose"));
        let rank = |values: [&str; 4]| {
            let names: Vec<String> = ids.iter().map(|id| format!("rank-{id}")).collect();
            let mut fields: Vec<_> = names.iter().map(String::as_str).zip(values).collect();
            let order = olha.get(DESK).hidden("order");
            fields.push(("order", &order));
            olha.post(&format!("{DESK}/ranking"), &fields)
        };
        let twice = rank(["1", "1", "three", ""]);
        assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(twice.text.contains("value=\"three\"") && twice.text.contains("There are 3 problems"));
        assert_eq!(rank(["1", "2", "٣", "4"]).status, StatusCode::SEE_OTHER);

        let act = |id: ApplicationId, act: &str| olha.post(&format!("/en/applications/{id}/{act}"), &[]);
        for id in &ids[..3] {
            let endorsed = endorse(&olha, *id);
            assert_eq!((endorsed.status, endorsed.location()), (StatusCode::SEE_OTHER, DESK));
        }
        let fourth = endorse(&olha, ids[3]);
        assert_eq!(fourth.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(fourth.text.contains("All 3 seats are taken."));
        assert!(fourth.text.contains("Keep Verbova Balka in reserve</button>"));
        assert_eq!(act(ids[3], "reserve").status, StatusCode::SEE_OTHER);

        let before = olha.get(&format!("{DESK}/forwarding"));
        assert_eq!(before.text.matches("name=\"file\"").count(), 3);
        assert!(before.text.contains("You cannot undo this"));
        let none = olha.post(&format!("{DESK}/forwarding"), &[]);
        assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(none.text.contains("Tick at least one application."));
        let chosen: Vec<String> = ids[..3].iter().map(ToString::to_string).collect();
        let fields: Vec<_> = chosen.iter().map(|it| ("file", it.as_str())).collect();
        let gone = olha.post(&format!("{DESK}/forwarding"), &fields);
        assert_eq!((gone.status, gone.location()), (StatusCode::SEE_OTHER, format!("{DESK}/forwarded").as_str()));
        let list = olha.get(&format!("{DESK}/forwarded"));
        let places: Vec<_> =
            ["Sumy", "Lviv", "Ternopil"].map(|it| list.text.find(it).unwrap()).into();
        assert!(places.is_sorted(), "in the order of the ranks");
        let after = olha.get(DESK).text;
        assert_eq!(after.matches(">forwarded</span>").count(), 3);
        assert_eq!(olha.get(&format!("{DESK}/comparison")).status, StatusCode::OK);
    }

    fn words_for_the_city_are_asked_for_and_stay_when_refused(store) {
        let world = World::new(store);
        let ids = files(&world, &["Sumy"]);
        let olha = Browser::visitor(&world).with_session(&world.session(world.olha));
        let path = format!("/en/applications/{}/return", ids[0]);
        assert!(olha.get(&path).text.contains("Return the application of Sumy"));
        let empty = olha.post(&path, &[("words", "  ")]);
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(empty.text.contains("href=\"#words\""));
        let long = "x".repeat(5_001);
        let refused = olha.post(&path, &[("words", &long)]);
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.text.contains(&long), "nothing typed is lost");
        let done = olha.post(&path, &[("words", "The seal is missing.")]);
        assert_eq!((done.status, done.location()), (StatusCode::SEE_OTHER, DESK));
        assert!(olha.get(DESK).text.contains("The seal is missing."));
    }

    fn what_is_not_yours_reads_like_what_is_not_there(store) {
        let world = World::new(store);
        let ids = files(&world, &["Sumy"]);
        let rui = Browser::visitor(&world).with_session(&world.session(world.rui));
        let body = |path: &str, known: &str, unknown: &str| {
            let (here, nowhere) = (rui.get(path), rui.get(&path.replace(known, unknown)));
            assert_eq!((here.status, nowhere.status), (StatusCode::NOT_FOUND, StatusCode::NOT_FOUND));
            // The only difference is the address that the page is reached by.
            let same = |page: &str| page.replace(known, "x").replace(unknown, "x");
            assert_eq!(same(&here.text), same(&nowhere.text));
        };
        body(DESK, "/2023/", "/1999/");
        body(&format!("{DESK}/comparison"), "/2023/", "/1999/");
        let nowhere = "01874658-3a80-7162-9395-000000000000";
        body(&format!("/en/applications/{}/refusal", ids[0]), &ids[0].to_string(), nowhere);
        let ida = Browser::visitor(&world).with_session(&world.session(world.ida));
        assert_eq!(ida.get(DESK).status, StatusCode::OK);
        let path = format!("/en/applications/{}/endorsement", ids[0]);
        assert_eq!(ida.post(&path, &[]).status, StatusCode::FORBIDDEN);
        assert_eq!(rui.post(&path, &[]).status, StatusCode::NOT_FOUND);
        // The control: with the role the same address opens.
        world.grant(world.rui, Role::Commission(app::testing::country("UA")));
        assert_eq!(rui.get(DESK).status, StatusCode::OK);
    }
}
