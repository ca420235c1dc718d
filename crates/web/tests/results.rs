//! The pages on the way to told results, in a browser without JavaScript.

use app::testing::{World, at, country};
use app::{calls, commissions, decisions, screening};
use axum::http::{StatusCode, header};
use crate::browser::Browser;
use domain::decision::Outcome;
use domain::ids::{ApplicationId, PersonId};

const CITY: &str = "Zhovtovody";
const OTHER: &str = "Lisboa Nova";

fn signed_in(world: &World, person: PersonId) -> Browser {
    Browser::visitor(world).with_session(&world.session(person))
}

/// A closed call with two eligible files.
fn closed(world: &World) -> [ApplicationId; 2] {
    world.published_call("2023");
    let app = &world.app;
    let files =
        [(CITY, "UA", world.olha), (OTHER, "PT", world.rui)].map(|(name, land, officer)| {
            let id = world.submitted(world.ana, name, land);
            commissions::endorse(app, &world.actor(officer), id).unwrap();
            commissions::forward_all(app, &world.actor(officer), "2023", country(land)).unwrap();
            id
        });
    world.clock_at(at("2023-07-03T09:00"));
    calls::close(app, &world.actor(world.ida), "2023").unwrap();
    for id in files {
        screening::find_eligible(app, &world.actor(world.ida), id).unwrap();
    }
    files
}

fn decided(world: &World) -> [ApplicationId; 2] {
    let files = closed(world);
    for (id, outcome) in files.iter().zip([Outcome::Admit, Outcome::Decline]) {
        let to = decisions::Prepare { outcome, note: String::new(), seen: 0 };
        decisions::prepare(&world.app, &world.actor(world.ida), *id, to).unwrap();
    }
    files
}

store::on_both! {
    fn a_page_of_decisions_is_saved_at_once_and_shows_the_second_what_the_first_did(store) {
        let world = World::new(store);
        let [a, b] = closed(&world);
        let (ida, ivo) = (signed_in(&world, world.ida), signed_in(&world, world.ivo));
        let path = "/en/calls/2023/decisions";
        assert!(ida.get(path).text.contains(CITY));
        let (pa, pb) = (format!("pick.{a}"), format!("pick.{b}"));
        let picked = ida.post(path, &[
            ("act", "picked"), ("for_picked", "admit"), ("reason", "Strong plans."), (&pa, "1"), (&pb, "1"),
        ]);
        assert_eq!(picked.location(), format!("{path}?page=1&saved=2"));
        assert!(ida.get(picked.location()).text.contains("2 decisions are prepared"));
        let row = format!("outcome.{a}");
        let clash = ivo.post(path, &[("act", "rows"), (&row, "decline")]);
        assert_eq!(clash.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(clash.text.contains("somebody else decided it while you were looking"));
        assert!(clash.text.contains("Strong plans."));
        let nothing = ida.post(path, &[("act", "picked"), ("for_picked", "admit")]);
        assert!(nothing.text.contains("Tick at least one application."));
    }

    fn a_set_is_looked_at_as_figures_and_a_picture_and_kept_with_its_reasons(store) {
        let world = World::new(store);
        let [a, _] = closed(&world);
        let ida = signed_in(&world, world.ida);
        let path = "/en/calls/2023/what-if";
        let page = ida.get(&format!("{path}?total=1&order=rank"));
        assert!(page.text.contains("<svg") && page.text.contains("<table"));
        assert!(ida.get(&format!("{path}?total=none")).text.contains("Enter a whole number of at least 1"));
        let chosen = format!("chosen.{a}");
        let fields = [(chosen.as_str(), "1"), ("name", "One"), ("order", "rank"), ("total", "1")];
        let silent = ida.post(path, &fields);
        assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
        let with = [&fields[..], &[("reasons", "There is one seat.")]].concat();
        let kept = ida.post(path, &with);
        assert!(kept.location().starts_with(path), "{}", kept.text);
        let page = ida.get(kept.location());
        assert!(page.text.contains("There is one seat.") && page.text.contains(CITY));
        for person in [world.ana, world.olha, world.mei, world.zoe] {
            let status = signed_in(&world, person).get(kept.location()).status;
            assert!(status.is_client_error(), "{status}");
        }
    }

    fn a_rehearsal_is_for_the_secretariat_alone_and_kept_by_nobody(store) {
        let world = World::new(store);
        decided(&world);
        let path = "/en/calls/2023/rehearsal";
        let page = signed_in(&world, world.ida).get(path);
        assert_eq!(page.status, StatusCode::OK);
        assert_eq!(page.headers[header::CACHE_CONTROL], "no-store");
        assert!(page.text.contains(CITY) && page.text.contains("class=\"rehearsal"));
        let visitor = Browser::visitor(&world);
        let page = visitor.get(path);
        assert!(page.status.is_client_error() && !page.text.contains(CITY));
        for person in [world.ana, world.olha, world.mei, world.zoe] {
            for path in [path, "/en/calls/2023/rehearsal.pdf"] {
                let page = signed_in(&world, person).get(path);
                assert!(page.status.is_client_error() && !page.text.contains(CITY), "{path}");
            }
        }
    }

    fn letters_are_written_read_one_by_one_and_approved_by_the_other(store) {
        let world = World::new(store);
        decided(&world);
        let (ida, ivo) = (signed_in(&world, world.ida), signed_in(&world, world.ivo));
        let path = "/en/calls/2023/decision-letters";
        let written = ida.post(path, &[]);
        assert_eq!(written.location(), format!("{path}?written=2"));
        let letters = world.app.store.read(|tx| {
            let call = tx.call_by_slug("2023")?.unwrap().id;
            tx.decision_letters(call)
        });
        for it in letters.unwrap() {
            let one = format!("{path}/{}", it.id);
            let seen = ida.get(&one).hidden("seen");
            assert_eq!(ida.post(&format!("{one}/reading"), &[("seen", &seen)]).status, StatusCode::SEE_OTHER);
        }
        let own = ida.post(&format!("{path}/approval"), &[]);
        assert_eq!(own.status, StatusCode::UNPROCESSABLE_ENTITY);
        let approved = ivo.post(&format!("{path}/approval"), &[]);
        assert_eq!(approved.location(), format!("{path}?approved=2"));
        assert!(ivo.get(approved.location()).text.contains("2 letters are approved."));
    }

    fn bad_moments_come_back_with_their_words(store) {
        let world = World::new(store);
        decided(&world);
        world.letters_approved("2023");
        let ida = signed_in(&world, world.ida);
        for (local, zone, words) in [
            ("2024-03-31T02:30", "Europe/Berlin", "This minute does not exist"),
            ("soon", "Europe/Berlin", "Enter a day and a time."),
            ("2024-02-14T12:00", "Mars/Olympus", "Enter a time zone"),
            ("2023-07-01T12:00", "Europe/Berlin", "Not before 14 February 2024"),
        ] {
            let fields = [("when", "planned"), ("local", local), ("zone", zone)];
            let page = ida.post("/en/calls/2023/announcement", &fields);
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{local}");
            assert!(page.text.contains(words), "{local}: {words}");
            assert!(page.text.contains(&format!("value=\"{local}\"")), "{local} is still there");
        }
    }

    fn an_appeal_is_filed_taken_by_another_and_answered(store) {
        let world = World::new(store);
        let [_, declined] = decided(&world);
        world.clock_at(at("2024-02-14T11:00"));
        world.announce("2023");
        let ana = signed_in(&world, world.ana);
        let path = format!("/en/applications/{declined}/appeal");
        assert!(ana.get(&format!("/en/applications/{declined}")).text.contains(&path), "the way there");
        let empty = ana.post(&path, &[("words", "KEPT-WORDS")]);
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(empty.text.contains("KEPT-WORDS") && empty.text.contains("href=\"#ground\""));
        let fields = [("ground", "rule"), ("words", "Our annex was not opened.")];
        assert_eq!(ana.post(&path, &fields).location(), path);
        let again = ana.post(&path, &fields);
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(again.text.contains("You have appealed against this already."));

        let (ida, ivo) = (signed_in(&world, world.ida), signed_in(&world, world.ivo));
        let list = ivo.get("/en/calls/2023/appeals");
        let mark = "href=\"/en/appeals/";
        let start = list.text.find(mark).expect("the appeal is listed") + mark.len();
        let appeal = format!("/en/appeals/{}", &list.text[start..start + 36]);
        let own = ida.post(&format!("{appeal}/taking"), &[]);
        assert_eq!(own.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(own.text.contains("You decided about this application"));
        ivo.post(&format!("{appeal}/taking"), &[]);
        let blank = ivo.post(&format!("{appeal}/answer"), &[("reasons", "KEPT-REASONS")]);
        assert!(blank.text.contains("Choose one of the two.") && blank.text.contains("KEPT-REASONS"));
        let answer = [("finding", "dismissed"), ("reasons", "It was opened on 3 July.")];
        assert_eq!(ivo.post(&format!("{appeal}/answer"), &answer).location(), appeal);
        assert!(ana.get(&path).text.contains("It was opened on 3 July."));
        let public = Browser::visitor(&world).get("/en/calls/2023/transparency");
        assert!(public.text.contains("1 appeal") && !public.text.contains("3 July"));
    }

    fn transparency_gives_no_result_away_before_it_is_told(store) {
        let world = World::new(store);
        decided(&world);
        let visitor = Browser::visitor(&world);
        let path = "/en/calls/2023/transparency";
        let before = visitor.get(path);
        assert_eq!(before.status, StatusCode::OK);
        assert!(before.text.contains("applications submitted"));
        for secret in ["By country", "Eligible", "Admitted", CITY, OTHER] {
            assert!(!before.text.contains(secret), "{secret}");
        }
        let json = |browser: &Browser| -> serde_json::Value {
            serde_json::from_str(&browser.get("/api/v1/calls/2023/transparency").text).unwrap()
        };
        let known = json(&visitor);
        assert_eq!((&known["submitted"], &known["stages"]), (&2.into(), &serde_json::json!([])));
        assert_eq!((&known["appeals"], &known["by_country"]), (&serde_json::Value::Null, &serde_json::json!([])));
        world.clock_at(at("2024-02-14T11:00"));
        world.announce("2023");
        let told = json(&visitor);
        assert_eq!(told["appeals"]["filed"], 0);
        let lands: Vec<_> = told["by_country"].as_array().unwrap().iter().map(|it| it["country"].clone()).collect();
        assert_eq!(lands, ["PT", "UA"]);
        assert!(visitor.get(path).text.contains("By country"));
    }
}
