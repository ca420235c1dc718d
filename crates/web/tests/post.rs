//! By post, as a browser without scripts does it.

use std::io::Read;

use app::applications::post;
use app::testing::World;
use app::testing::posting::filled;
use axum::http::{StatusCode, header};
use crate::browser::Browser;
use domain::ids::{ApplicationId, PersonId};
use domain::language::Lang;

fn of(world: &World, person: PersonId) -> Browser {
    Browser::visitor(world).with_session(&world.session(person))
}

/// The form of an application with a motivation typed into it.
fn sheet(world: &World, id: ApplicationId, motivation: &str) -> Vec<u8> {
    let actor = world.actor(world.ana);
    let (_, bytes) = post::form_xlsx(&world.app, &actor, id, Lang::EN).unwrap();
    filled(&bytes, &[("motivation", "", "answer", motivation)])
}

store::on_both! {
    fn a_form_goes_out_and_comes_back_and_is_taken_over(store) {
        let world = World::new(store);
        world.published_call("2023");
        let id = world.started(world.ana, "Lisboa", "PT");
        let ana = of(&world, world.ana);
        let tasks = ana.get(&format!("/en/applications/{id}"));
        let sheets = format!("/en/applications/{id}/sheets");
        for link in ["/form.xlsx", "/form.pdf", "/sheets"] {
            assert!(tasks.text.contains(&format!("href=\"/en/applications/{id}{link}\"")), "{link}");
        }
        let form = ana.get(&format!("/en/applications/{id}/form.xlsx"));
        assert_eq!(form.status, StatusCode::OK);
        let name = form.headers[header::CONTENT_DISPOSITION].to_str().unwrap();
        assert_eq!(name, "attachment; filename=\"2023-application-2015.xlsx\"");

        let nothing = ana.upload(&sheets, &[], ("sheet", "", b""));
        assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(nothing.text.contains("href=\"#sheet\""), "the problem leads to its field");
        let wrong = ana.upload(&sheets, &[], ("sheet", "form.xlsx", b"%PDF-1.7"));
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);

        let bytes = sheet(&world, id, "We learn <b>every</b> day");
        let brought = ana.upload(&sheets, &[], ("sheet", "форма.xlsx", &bytes));
        assert_eq!(brought.status, StatusCode::SEE_OTHER, "{}", brought.text);
        let page = ana.get(brought.location());
        assert!(page.text.contains("We learn &lt;b&gt;every&lt;/b&gt; day") && !page.text.contains('⟦'));
        assert!(page.text.contains("форма.xlsx"));
        assert!(ana.get(&sheets).text.contains("форма.xlsx"), "it waits in the list");

        let address = brought.location().split('?').next().unwrap().to_owned();
        let version = page.hidden("v.motivation");
        let unticked = ana.post(&address, &[("v.motivation", &version), ("act", "ticked")]);
        assert_eq!(unticked.status, StatusCode::UNPROCESSABLE_ENTITY);
        let taken = ana.post(
            &address,
            &[("v.motivation", &version), ("take", "motivation"), ("act", "ticked")],
        );
        assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.text);
        let section = ana.get(&format!("/en/applications/{id}/sections/motivation"));
        assert!(section.text.contains("We learn &lt;b&gt;every"));
        let history = ana.get(&format!("/en/applications/{id}/answers/motivation"));
        assert!(history.text.contains("by spreadsheet"), "{}", history.text);
        let again = ana.post(&address, &[("v.motivation", &version), ("act", "all")]);
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "it waits no more");
    }

    fn another_city_finds_nothing_of_it(store) {
        let world = World::new(store);
        world.published_call("2023");
        let id = world.started(world.ana, "Lisboa", "PT");
        let brought = of(&world, world.ana).upload(
            &format!("/en/applications/{id}/sheets"),
            &[],
            ("sheet", "form.xlsx", &sheet(&world, id, "We learn")),
        );
        let kofi = of(&world, world.kofi);
        let address = brought.location().split('?').next().unwrap();
        for path in ["form.xlsx", "sheets", "copy"] {
            let page = kofi.get(&format!("/en/applications/{id}/{path}"));
            assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
        }
        assert_eq!(kofi.get(address).status, StatusCode::NOT_FOUND);
        assert_eq!(kofi.post(address, &[("act", "none")]).status, StatusCode::NOT_FOUND);
        let sent = kofi.upload(
            &format!("/en/applications/{id}/sheets"),
            &[],
            ("sheet", "form.xlsx", b"x"),
        );
        assert_eq!(sent.status, StatusCode::NOT_FOUND);
    }

    fn anybody_takes_the_empty_form_of_an_open_call_away(store) {
        let world = World::new(store);
        world.published_call("2023");
        let visitor = Browser::visitor(&world);
        assert!(visitor.get("/ar/calls/2023").text.contains("href=\"/ar/calls/2023/form.xlsx\""));
        let form = visitor.get("/ar/calls/2023/form.xlsx");
        assert_eq!(form.status, StatusCode::OK);
        let kind = form.headers[header::CONTENT_TYPE].to_str().unwrap();
        assert!(kind.ends_with("spreadsheetml.sheet"), "{kind}");
        world.clock_at(app::testing::at("2023-06-15T09:00"));
        assert_eq!(visitor.get("/ar/calls/2023/form.xlsx").status, StatusCode::NOT_FOUND);
        assert!(!visitor.get("/ar/calls/2023").text.contains("form.xlsx"));
    }
}

/// Two hundred megabytes are refused before they are read: what a sender sees of us is a status.
#[test]
fn a_file_of_two_hundred_megabytes_is_not_read() {
    let (store, _folder) = store::testing::fresh_sqlite();
    let world = World::new(&store);
    world.published_call("2023");
    let id = world.started(world.ana, "Lisboa", "PT");
    let ana = of(&world, world.ana);
    let request = axum::http::Request::post(format!("/en/applications/{id}/sheets"))
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=b")
        .header(header::CONTENT_LENGTH, "200000000")
        .header("sec-fetch-site", "same-origin");
    let mut head = Vec::new();
    let begin =
        "--b\r\nContent-Disposition: form-data; name=\"sheet\"; filename=\"a.xlsx\"\r\n\r\n";
    begin.as_bytes().read_to_end(&mut head).unwrap();
    let answer = ana.send(request, axum::body::Body::from(head));
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
    // A little more than is taken is read to its end, so that the browser shows our sentence.
    let much = vec![b'P'; 5_000_000];
    let sheets = format!("/en/applications/{id}/sheets");
    let answer = ana.upload(&sheets, &[], ("sheet", "a.xlsx", &much));
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text.contains("larger than any filled form"), "{}", answer.text);
}
