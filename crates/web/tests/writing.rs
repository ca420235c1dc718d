//! Writing together over HTTP: one answer at a time, two texts that meet, a session that ends.

use app::sign_in;
use app::testing::World;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use crate::browser::{Browser, Page};
use domain::ids::{ApplicationId, PersonId};
use domain::people::{Part, TeamMember};
use serde_json::{Value, json};

fn draft(world: &World) -> ApplicationId {
    world.published_call("2023");
    let id = world.started(world.ana, "Lisboa", "PT");
    let (now, person) = (world.app.clock.now(), world.bea);
    let join = move |tx: &mut store::WriteTx| {
        let city = tx.application(id)?.unwrap().city;
        let (part, organisation) = (Part::Editor, "University".to_owned());
        let member = TeamMember { city, person, part, organisation, joined_at: now, left_at: None };
        let team = tx.team(city)?;
        tx.record(TeamMember::join(member, &team, None).unwrap())
    };
    world.app.store.write(join).unwrap();
    id
}

fn of(world: &World, person: PersonId) -> Browser {
    Browser::visitor(world).with_session(&world.session(person))
}

fn post_json(browser: &Browser, path: &str, body: &Value) -> Page {
    let request = Request::post(path)
        .header(header::CONTENT_TYPE, "application/json")
        .header("sec-fetch-site", "same-origin");
    browser.send(request, Body::from(body.to_string()))
}

fn save(browser: &Browser, by: PersonId, id: ApplicationId, text: &str, mark: &str) -> (u16, Value) {
    let body =
        json!({ "by": by, "version": 1, "mark": mark, "fields": { "motivation": [text] } });
    let page = post_json(browser, &format!("/en/applications/{id}/answers/motivation"), &body);
    (page.status.as_u16(), serde_json::from_str(&page.text).unwrap_or_default())
}

fn n_saves(world: &World, id: ApplicationId) -> usize {
    world.app.store.read(|tx| tx.answer_versions(id, "motivation", 99, 99)).unwrap().len()
}

/// The cookie of that name that an answer sets.
fn cookie(page: &Page, name: &str) -> Option<String> {
    let all = page.headers.get_all(header::SET_COOKIE).iter();
    all.filter_map(|it| it.to_str().ok()?.split(';').next()?.split_once('='))
        .find(|(it, _)| *it == name)
        .map(|(_, value)| value.to_owned())
}

store::on_both! {
    fn one_answer_is_saved_with_few_words(store) {
        let world = World::new(store);
        let id = draft(&world);
        let ana = of(&world, world.ana);
        let (status, first) = save(&ana, world.ana, id, "We learn together.", "0");
        assert_eq!(status, 200, "{first}");
        assert_eq!(first["words"][0]["say"], "Words: 3 of 200");
        assert_eq!((&first["stored"], &first["problems"]), (&json!(true), &json!([])));
        assert_eq!(save(&ana, world.ana, id, "We learn together.", "0"), (200, first.clone()));
        let mark = first["mark"].as_str().unwrap();
        let long = "word ".repeat(201);
        let (status, faulty) = save(&ana, world.ana, id, &long, mark);
        assert_eq!((status, &faulty["stored"]), (200, &json!(true)));
        assert_eq!(faulty["problems"][0]["field"], "motivation");
        assert_eq!(faulty["words"][0]["over"], json!(true));
        assert!(faulty.to_string().len() < 500, "{faulty}");
        let flood = "слово ".repeat(20_000);
        let (status, refused) = save(&ana, world.ana, id, &flood, mark);
        assert_eq!((status, &refused["stored"]), (200, &json!(false)));
        assert_eq!(n_saves(&world, id), 2);
    }

    fn two_texts_come_back_both_with_the_words_that_differ(store) {
        let world = World::new(store);
        let id = draft(&world);
        let (ana, bea) = (of(&world, world.ana), of(&world, world.bea));
        save(&bea, world.bea, id, "We learn in <parks>.", "0");
        let (status, met) = save(&ana, world.ana, id, "We learn in libraries.", "0");
        assert_eq!(status, 409);
        let clash = &met["clash"];
        assert!(clash["lead"].as_str().unwrap().starts_with("Bea (University) saved"), "{clash}");
        assert_eq!(clash["fields"]["motivation"], json!(["We learn in <parks>."]));
        let marked = |side: &str| -> Vec<String> {
            let pieces = clash[side].as_array().unwrap().iter();
            let own = pieces.filter(|it| it[1] == json!(true));
            own.map(|it| it[0].as_str().unwrap().to_owned()).collect()
        };
        assert_eq!((marked("mine").concat(), marked("theirs").concat()),
            ("libraries".to_owned(), "<parks>".to_owned()));
        let mark = clash["mark"].as_str().unwrap();
        assert_eq!(save(&ana, world.ana, id, "In libraries and parks.", mark).0, 200);
        assert_eq!(n_saves(&world, id), 2);
    }

    fn whoever_may_not_write_here_saves_nothing(store) {
        let world = World::new(store);
        let id = draft(&world);
        let nobody = Browser::visitor(&world);
        assert_eq!(save(&nobody, world.ana, id, "Words.", "0"), (401, json!({ "signIn": true })));
        // Somebody else has signed in in this browser: the page is not theirs.
        let bea = of(&world, world.bea);
        assert_eq!(save(&bea, world.ana, id, "Words.", "0"), (409, json!({ "otherPerson": true })));
        assert_eq!(save(&of(&world, world.kofi), world.kofi, id, "Words.", "0").0, 404);
        let path = format!("/en/applications/{id}/answers/motivation");
        let form = bea.post(&path, &[("motivation", "Words.")]);
        assert_eq!(form.status, StatusCode::UNSUPPORTED_MEDIA_TYPE);
        let more = json!({ "by": world.bea, "version": 1, "mark": "0", "fields": {}, "role": "contact" });
        assert_eq!(post_json(&bea, &path, &more).status, StatusCode::BAD_REQUEST);
        let request = Request::post(&path)
            .header(header::CONTENT_TYPE, "application/json")
            .header("sec-fetch-site", "cross-site");
        assert_eq!(bea.send(request, Body::from("{}")).status, StatusCode::FORBIDDEN);
        assert_eq!(n_saves(&world, id), 0);
    }

    fn a_section_says_who_else_has_it_open(store) {
        let world = World::new(store);
        let id = draft(&world);
        let (ana, bea) = (of(&world, world.ana), of(&world, world.bea));
        let section = format!("/en/applications/{id}/sections/motivation");
        assert!(!ana.get(&section).text.contains("is on this page"));
        assert!(bea.get(&section).text.contains("Ana is on this page."));
        let beat = format!("{section}/presence");
        let here = |browser: &Browser, body: Value| post_json(browser, &beat, &body).text;
        assert_eq!(here(&ana, json!({})), "{\"here\":\"Bea is on this page.\"}");
        here(&bea, json!({ "gone": true }));
        assert_eq!(here(&ana, json!({})), "{\"here\":\"\"}");
        let kofi = post_json(&of(&world, world.kofi), &beat, &json!({}));
        assert_eq!(kofi.status, StatusCode::NOT_FOUND);
        let nobody = post_json(&Browser::visitor(&world), &beat, &json!({}));
        assert_eq!(nobody.status, StatusCode::UNAUTHORIZED);
    }

    fn an_earlier_text_is_brought_back_by_a_click(store) {
        let world = World::new(store);
        let id = draft(&world);
        let ana = of(&world, world.ana);
        let (_, first) = save(&ana, world.ana, id, "First words.", "0");
        world.clock_at(world.app.clock.now().plus_ms(3_600_000));
        save(&ana, world.ana, id, "Second <words>.", first["mark"].as_str().unwrap());
        let path = format!("/en/applications/{id}/answers/motivation");
        let page = ana.get(&path);
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.text.contains("<del title=\"taken out\">First") && page.text.contains("Second &lt;"));
        let current = page.hidden("current");
        assert_eq!((page.hidden("version"), current.as_str()), ("1".to_owned(), "2"));
        let restore = |current: &str| {
            ana.post(&format!("{path}/restoration"), &[("version", "1"), ("current", current)])
        };
        assert_eq!(restore(&current).status, StatusCode::SEE_OTHER);
        let stale = restore("1");
        assert_eq!(stale.status, StatusCode::SEE_OTHER, "the same text is no clash");
        save(&ana, world.ana, id, "Third words.", "3");
        assert_eq!(restore("3").status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(n_saves(&world, id), 4);
        for page in [&path, &format!("{path}?each&before=3"), &format!("{path}?before=x")] {
            let page = ana.get(page);
            assert!(page.status == StatusCode::OK && !page.text.contains('⟦'));
        }
        let nothing = ana.get(&format!("/en/applications/{id}/answers/signed_page"));
        assert_eq!(nothing.status, StatusCode::NOT_FOUND, "a file is no text");
    }

    fn what_is_sent_after_the_session_ended_comes_back_and_waits_for_a_click(store) {
        let world = World::new(store);
        let id = draft(&world);
        let visitor = Browser::visitor(&world);
        let path = format!("/en/applications/{id}/sections/motivation");
        let token = world.session(world.ana);
        let mark = visitor.with_session(&token).get(&path).hidden("v.motivation");
        sign_in::sign_out(&world.app, &token).unwrap();
        let typed = "Typed <for an hour>.\n\nAnd more.";
        let fields = [("v.motivation", mark.as_str()), ("motivation", typed), ("act", "save")];
        let sent = visitor.with_session(&token).post(&path, &fields);
        assert_eq!(sent.status, StatusCode::UNAUTHORIZED);
        assert!(sent.text.contains("/en/sign-in?back=%2Fen%2Fapplications%2F"), "{}", sent.text);
        assert!(!sent.text.contains("Typed"), "the page needs not carry it");
        let held = cookie(&sent, "__Host-held").unwrap();
        let again = |person: PersonId| {
            visitor.with_session(&format!("{}; __Host-held={held}", world.session(person)))
        };

        // The same browser with somebody else in it shows nothing of hers.
        assert!(!again(world.bea).get(&path).text.contains("Typed"));
        assert!(!of(&world, world.ana).get(&path).text.contains("Typed"), "another browser");
        let ana = again(world.ana);
        let back = ana.get(&path);
        assert!(back.text.contains("Typed &lt;for an hour&gt;.\n\nAnd more."));
        assert!(back.text.contains("It is not saved yet"));
        assert!(!back.text.contains("/assets/writing-"), "the script would save without a click");
        assert_eq!(n_saves(&world, id), 0);

        // Meanwhile Bea saves: what comes back still knows what it was based on.
        let bea = of(&world, world.bea);
        let (_, hers) = save(&bea, world.bea, id, "Hers.", "0");
        let fields = [("v.motivation", mark.as_str()), ("motivation", typed), ("act", "save")];
        let met = ana.post(&path, &fields);
        assert_eq!(met.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(met.text.contains("Hers.") && met.text.contains("Typed &lt;for an hour"));
        assert!(ana.get(&path).text.contains("Typed"), "it waits until it is saved");
        let mark = hers["mark"].as_str().unwrap();
        let fields = [("v.motivation", mark), ("motivation", typed), ("act", "save")];
        let saved = ana.post(&path, &fields);
        assert_eq!(saved.status, StatusCode::SEE_OTHER);
        assert_eq!(cookie(&saved, "__Host-held").as_deref(), Some(""));
        assert_eq!(n_saves(&world, id), 2);
        assert!(!ana.get(&path).text.contains("It is not saved yet"));
    }

    fn what_waits_can_be_thrown_away(store) {
        let world = World::new(store);
        let id = draft(&world);
        let visitor = Browser::visitor(&world);
        let path = format!("/en/applications/{id}/sections/motivation");
        let token = world.session(world.ana);
        sign_in::sign_out(&world.app, &token).unwrap();
        let fields = [("v.motivation", "0"), ("motivation", "Typed.")];
        let sent = visitor.with_session(&token).post(&path, &fields);
        let held = cookie(&sent, "__Host-held").unwrap();
        let ana =
            visitor.with_session(&format!("{}; __Host-held={held}", world.session(world.ana)));
        let thrown = ana.post(&path, &[("act", "discard"), ("motivation", "Typed.")]);
        assert_eq!(thrown.status, StatusCode::SEE_OTHER);
        assert!(!ana.get(&path).text.contains("Typed."));
        assert_eq!(n_saves(&world, id), 0);
    }

    fn the_secret_of_a_device_is_one_of_a_person(store) {
        let world = World::new(store);
        let key = |browser: &Browser| {
            let page = post_json(browser, "/en/me/device-key", &json!({}));
            (page.status.as_u16(), page.text)
        };
        let first = key(&of(&world, world.ana));
        assert_eq!(first.0, 200);
        assert_eq!(key(&of(&world, world.ana)), first, "in the next session the same");
        assert_ne!(key(&of(&world, world.bea)).1, first.1);
        assert_eq!(key(&Browser::visitor(&world)).0, 401);
    }
}
