//! The secretariat's desk in a browser without JavaScript: list, checklist, amendment, experts.

use app::testing::{World, at, country};
use app::{calls, commissions};
use axum::http::{StatusCode, header};
use crate::browser::Browser;
use domain::ids::{ApplicationId, PersonId};
use domain::people::Role;

/// A closed call with two forwarded files of Ukraine.
fn closed(world: &World) -> [ApplicationId; 2] {
    let call = world.published_call("2023");
    world.grant(world.mei, Role::Expert(call));
    let files = ["Sumy", "Lviv"].map(|it| world.submitted(world.ana, it, "UA"));
    let (olha, app) = (world.actor(world.olha), &world.app);
    for id in files {
        commissions::endorse(app, &olha, id).unwrap();
    }
    commissions::forward_all(app, &olha, "2023", country("UA")).unwrap();
    world.clock_at(at("2023-07-03T09:00"));
    calls::close(app, &world.actor(world.ida), "2023").unwrap();
    files
}

fn signed_in(world: &World, person: PersonId) -> Browser {
    Browser::visitor(world).with_session(&world.session(person))
}

/// Every required point in order, as the form sends it.
const IN_ORDER: [(&str, &str); 8] = [
    ("seen.signature", "0"),
    ("verdict.signature", "ok"),
    ("seen.endorsement", "0"),
    ("verdict.endorsement", "ok"),
    ("seen.complete", "0"),
    ("verdict.complete", "ok"),
    ("seen.in-time", "0"),
    ("verdict.in-time", "ok"),
];

fn with<'a>(more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    IN_ORDER.iter().chain(more).copied().collect()
}

store::on_both! {
    fn a_checklist_is_filled_and_the_second_secretary_sees_who_was_first(store) {
        let world = World::new(store);
        let [id, _] = closed(&world);
        let ida = signed_in(&world, world.ida);
        let sven = world.person("Sven", "SE");
        world.grant(sven, Role::Secretariat);
        let sven = signed_in(&world, sven);
        let path = format!("/en/applications/{id}/eligibility");
        let early = ida.post(&path, &[("act", "eligible")]);
        assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(early.text.contains("Required and not yet in order: The mayor’s signature"));
        let no_note = ida.post(&path, &[
            ("act", "save"), ("seen.signature", "0"), ("verdict.signature", "not_ok"), ("note.signature", ""),
        ]);
        assert_eq!(no_note.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(no_note.text.contains("href=\"#note.signature\""));
        let saved = ida.post(&path, &[("act", "save"), ("seen.signature", "0"), ("verdict.signature", "ok")]);
        assert_eq!(saved.location(), format!("/en/applications/{id}/case"));
        let met = sven.post(&path, &[
            ("act", "save"), ("seen.signature", "0"), ("verdict.signature", "not_ok"), ("note.signature", "No stamp."),
        ]);
        assert_eq!(met.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(met.text.contains("Ida checked this meanwhile"));
        let done = ida.post(&path, &with(&[("act", "eligible")]));
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
        let late = sven.post(&path, &[("act", "exclude"), ("reason", "No stamp.")]);
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(late.text.contains("Ida was first: “Found eligible”"), "{}", late.text);
        let garbled = ida.post(&path, &[("act", "admit")]);
        assert_eq!(garbled.status, StatusCode::BAD_REQUEST);
    }

    fn a_city_is_asked_amends_and_its_commission_confirms(store) {
        let world = World::new(store);
        let [id, _] = closed(&world);
        let (ida, ana, olha) =
            (signed_in(&world, world.ida), signed_in(&world, world.ana), signed_in(&world, world.olha));
        let path = format!("/en/applications/{id}/amendment");
        assert!(ida.get(&path).text.contains("13 July 2023, 23:59 (Hamburg)"));
        let silent = ida.post(&path, &[("question.0", "motivation"), ("note", " ")]);
        assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
        let asked = ida.post(&path, &[("question.0", "motivation"), ("note", "Say <b>more</b>.")]);
        assert_eq!(asked.location(), format!("/en/applications/{id}/case"));
        let twice = ida.post(&path, &[("question.0", "website"), ("note", "Mend.")]);
        assert!(twice.text.contains("Ida has asked the city already"));
        assert!(ida.get("/en/calls/2023/board").text.contains("The city amends it"));

        let tasks = ana.get(&format!("/en/applications/{id}"));
        assert!(tasks.text.contains("Say &lt;b&gt;more&lt;/b&gt;."));
        assert!(ana.get("/en/desk").text.contains(&format!("/en/applications/{id}")));
        let section = format!("/en/applications/{id}/sections/motivation");
        let page = ana.get(&section);
        let mark = page.hidden("v.motivation");
        let fields = [("v.motivation", mark.as_str()), ("motivation", "More."), ("act", "save")];
        assert_eq!(ana.post(&section, &fields).status, StatusCode::SEE_OTHER);
        world.clock_at(world.app.clock.now().plus_ms(1_000));
        let check = ana.get(&format!("/en/applications/{id}/check"));
        let (seen, key) = (check.hidden("seen"), check.hidden("key"));
        let sent = ana.post(
            &format!("/en/applications/{id}/submission"),
            &[("seen", &seen), ("key", &key), ("confirm", "yes")],
        );
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text);
        let lapsed = ida.post(&format!("/en/applications/{id}/eligibility"), &with(&[("act", "eligible")]));
        assert!(lapsed.text.contains("It must endorse this one first"));

        let confirm = format!("/en/applications/{id}/endorsement/confirmation");
        let seen = olha.get(&confirm).hidden("seen");
        assert_eq!(olha.post(&confirm, &[("seen", &seen)]).location(), confirm);
        assert!(olha.get(&confirm).text.contains("The endorsement stands"));
        let again = ida.post(&format!("/en/applications/{id}/eligibility"), &[("act", "eligible")]);
        assert_eq!(again.status, StatusCode::SEE_OTHER, "{}", again.text);
        assert_eq!(signed_in(&world, world.rui).get(&confirm).status, StatusCode::NOT_FOUND);
    }

    fn a_list_is_taken_away_as_it_is_narrowed(store) {
        let world = World::new(store);
        let [sumy, _] = closed(&world);
        let ida = signed_in(&world, world.ida);
        for (end, kind) in [("csv", "text/csv; charset=utf-8"), ("json", "application/json")] {
            let page = ida.get(&format!("/en/calls/2023/board.{end}?q=sumy&sort=city"));
            assert_eq!(page.headers[header::CONTENT_TYPE], kind);
            assert!(page.text.contains(&sumy.to_string()) && !page.text.contains("Lviv"), "{}", page.text);
        }
        let book = ida.get("/en/calls/2023/board.xlsx?q=sumy");
        let disposition = book.headers[header::CONTENT_DISPOSITION].to_str().unwrap();
        assert_eq!(disposition, "attachment; filename=\"2023-board.xlsx\"");
        let olha = signed_in(&world, world.olha);
        assert_eq!(olha.get("/en/calls/2023/board.csv").status, StatusCode::FORBIDDEN);
        assert_eq!(Browser::visitor(&world).get("/en/calls/2023/board.csv").status, StatusCode::FORBIDDEN);
    }

    fn experts_are_proposed_given_reminded_and_their_files_taken_back(store) {
        let world = World::new(store);
        let files = closed(&world);
        let ida = signed_in(&world, world.ida);
        for id in files {
            ida.post(&format!("/en/applications/{id}/eligibility"), &with(&[("act", "eligible")]));
        }
        let reading = "/en/calls/2023/reading";
        assert!(ida.get(reading).text.contains("2 of 2 eligible applications have too few experts."));
        let wrong = ida.post(reading, &[("per_application", "many")]);
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.text.contains("value=\"many\""));
        assert_eq!(ida.post(reading, &[("per_application", "1")]).status, StatusCode::SEE_OTHER);
        let plan = ida.get("/en/calls/2023/reading/plan");
        let pair = format!("{}~{}", files[0], world.mei);
        assert!(plan.text.contains(&format!("value=\"{pair}\"")), "{}", plan.text);
        let taken = ida.post("/en/calls/2023/reading/plan", &[("pair", &pair)]);
        assert_eq!(taken.location(), "/en/calls/2023/reading?done=taken&n=1");
        let again = ida.post("/en/calls/2023/reading/plan", &[("pair", &pair)]);
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(again.text.contains("Mei, Sumy: Has the application already."), "{}", again.text);

        let remind = format!("/en/calls/2023/reading/{}/reminder", world.mei);
        assert_eq!(ida.post(&remind, &[("seen", "0")]).location(), "/en/calls/2023/reading?done=reminded");
        let twice = ida.post(&remind, &[("seen", "0")]);
        assert!(twice.text.contains("No second letter goes out"));
        let review = world.app.store.read(|tx| tx.reviews_of(files[0])).unwrap()[0].id;
        let removal = format!("/en/applications/{}/reviews/{review}/removal", files[0]);
        assert_eq!(ida.post(&removal, &[]).status, StatusCode::SEE_OTHER);
        let case = ida.get(&format!("/en/applications/{}/case", files[0]));
        assert!(case.text.contains("Taken back from"));
        let other = format!("/en/applications/{}/reviews/{review}/removal", files[1]);
        assert_eq!(ida.post(&other, &[]).status, StatusCode::NOT_FOUND);
    }
}
