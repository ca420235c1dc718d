//! A proof that an act wants: asked for on the page itself, with nothing lost that was sent.

use app::factors;
use app::testing::World;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use crate::browser::{Browser, Page};
use domain::ids::PersonId;
use domain::people::Role;
use domain::proof::Means;

fn signed_in(world: &World, person: PersonId, means: Means) -> Browser {
    Browser::visitor(world).with_session(&world.session_by(person, means))
}

/// The cookie of that name which an answer sets.
fn cookie(page: &Page, name: &str) -> Option<String> {
    let mark = format!("{name}=");
    page.headers
        .get_all(header::SET_COOKIE)
        .iter()
        .filter_map(|it| it.to_str().unwrap().split(';').next()?.strip_prefix(&mark).map(str::to_owned))
        .next()
}

fn code(world: &World, person: PersonId) -> String {
    factors::code_at(&world.app, person, world.app.clock.now())
}

/// Sets up an authenticator on the pages; the browser afterwards and the last page.
fn set_up(world: &World, browser: &Browser, person: PersonId) -> (Browser, Page) {
    let begun = browser.post("/en/me/authenticator", &[("back", "/people")]);
    assert_eq!(begun.status, StatusCode::OK);
    let typed = code(world, person);
    let done = browser
        .post("/en/me/authenticator/confirmation", &[("code", &typed), ("back", "/people")]);
    assert_eq!(done.status, StatusCode::OK, "{}", done.text);
    (browser.with_session(&cookie(&done, "__Host-session").unwrap()), done)
}

store::on_both! {
    fn who_holds_a_role_and_no_factor_is_told_how_to_get_one_and_comes_back(store) {
        let world = World::new(store);
        let ida = signed_in(&world, world.ida, Means::Mail);
        let asked = ida.get("/en/people?q=olha");
        assert_eq!(asked.status, StatusCode::FORBIDDEN);
        assert!(asked.text.contains("Your role needs a second factor"), "{}", asked.text);
        assert!(asked.text.contains("value=\"/people?q=olha\""), "{}", asked.text);
        let (ida, done) = set_up(&world, &ida, world.ida);
        assert!(done.text.contains("Your recovery codes"));
        assert!(done.text.contains("href=\"/en/people\""), "{}", done.text);
        assert_eq!(ida.get("/en/people?q=olha").status, StatusCode::OK);
    }

    fn the_seed_is_shown_once_and_never_again(store) {
        let world = World::new(store);
        let ida = signed_in(&world, world.ida, Means::Mail);
        let begun = ida.post("/en/me/authenticator", &[]);
        let seed = begun.text.split("<code dir=\"ltr\">").nth(1).unwrap();
        let seed = seed.split('<').next().unwrap().to_owned();
        assert_eq!(seed.replace(' ', "").len(), 32);
        let wrong = ida.post("/en/me/authenticator/confirmation", &[("code", "000000")]);
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        for page in [wrong, ida.get("/en/me"), ida.get("/en/proof")] {
            assert!(!page.text.contains(&seed));
            assert!(!page.text.contains("otpauth"));
        }
        let anew = ida.post("/en/me/authenticator", &[]);
        assert!(anew.text.contains("<code dir=\"ltr\">") && !anew.text.contains(&seed));
    }

    fn what_was_sent_is_kept_and_done_by_a_click_after_the_proof(store) {
        let world = World::new(store);
        let (ida, _) = set_up(&world, &signed_in(&world, world.ida, Means::Mail), world.ida);
        world.clock_at(world.app.clock.now().plus_ms(11 * 60_000));
        let path = format!("/en/people/{}/grants", world.kofi);
        let before = world.app.store.head().seq;
        let sent = [("role", "commission"), ("of-country", "GH"), ("call", "")];
        let asked = ida.post(&path, &sent);
        assert_eq!(asked.status, StatusCode::FORBIDDEN);
        assert!(asked.text.contains("no older than 10 minutes"), "{}", asked.text);
        assert!(asked.text.contains("What you sent is kept"), "{}", asked.text);
        assert_eq!(world.app.store.head().seq, before, "nothing was done");

        let kept = cookie(&asked, "__Host-kept").unwrap();
        let ida = ida.with_cookie("__Host-kept", &kept);
        let wrong = ida.post("/en/proof", &[("code", "12")]);
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let proven = ida.post("/en/proof", &[("code", &code(&world, world.ida))]);
        assert_eq!((proven.status, proven.location()), (StatusCode::SEE_OTHER, "/en/proof/kept"));
        let token = cookie(&proven, "__Host-session").unwrap();
        let ida = ida.with_session(&token).with_cookie("__Host-kept", &kept);

        let waiting = ida.get("/en/proof/kept");
        assert!(waiting.text.contains(&format!("action=\"{path}\"")), "{}", waiting.text);
        assert_eq!(waiting.hidden("of-country"), "GH");
        assert_eq!(world.events_of_kind("proposal.made"), 0, "opening the page does nothing");
        let done = ida.post(&path, &sent);
        assert!(done.location().starts_with("/en/proposals/"), "{}", done.text);
        assert_eq!(cookie(&done, "__Host-kept"), Some(String::new()), "it waits no more");
        assert!(ida.get("/en/proof/kept").text.contains("Nothing waits here"));
        assert_eq!(world.actor(world.kofi).roles, []);
    }

    fn nobody_else_is_shown_what_was_kept(store) {
        let world = World::new(store);
        let ida = signed_in(&world, world.ida, Means::Mail);
        let path = format!("/en/people/{}/grants", world.kofi);
        let kept = ida.post(&path, &[("role", "planted-canary")]);
        let token = cookie(&kept, "__Host-kept").unwrap();
        let ivo = signed_in(&world, world.ivo, Means::Mail).with_cookie("__Host-kept", &token);
        assert!(!ivo.get("/en/proof/kept").text.contains("planted-canary"));
        let ida = ida.with_cookie("__Host-kept", &token);
        assert!(ida.get("/en/proof/kept").text.contains("planted-canary"));
        ida.post("/en/proof/kept/removal", &[]);
        assert!(!ida.get("/en/proof/kept").text.contains("planted-canary"));
    }

    fn a_way_back_leads_to_our_own_pages_alone(store) {
        let world = World::new(store);
        let (ida, _) = set_up(&world, &signed_in(&world, world.ida, Means::Mail), world.ida);
        let other = "//elsewhere.example";
        for back in [other, "https://elsewhere.example", "/\\elsewhere.example"] {
            let page = ida.get(&format!("/en/proof?back={back}"));
            assert!(!page.text.contains("elsewhere"), "{back}");
        }
        world.clock_at(world.app.clock.now().plus_ms(60_000));
        let proven =
            ida.post("/en/proof", &[("code", &code(&world, world.ida)), ("back", other)]);
        assert_eq!(proven.location(), "/en/desk");
    }

    fn who_has_no_right_learns_nothing_from_a_proof(store) {
        let world = World::new(store);
        let zoe = signed_in(&world, world.zoe, Means::Mail);
        assert!(!zoe.get("/en/people").text.contains("second factor"));
        let page = zoe.get(&format!("/en/proposals/{}", world.ida));
        assert_eq!(page.status, StatusCode::NOT_FOUND);
    }

    fn a_script_is_told_no_page(store) {
        let world = World::new(store);
        let zoe = signed_in(&world, world.zoe, Means::Mail);
        world.clock_at(world.app.clock.now().plus_ms(11 * 60_000));
        let request = Request::post("/en/passkeys/registration/options")
            .header(header::CONTENT_TYPE, "application/json")
            .header("sec-fetch-site", "same-origin");
        let answer = zoe.send(request, Body::from("{}"));
        assert_eq!(answer.status, StatusCode::FORBIDDEN);
        assert!(!answer.text.contains("What you sent"));
    }

    fn with_no_factor_and_a_stale_session_the_mail_confirms_again(store) {
        let world = World::new(store);
        let zoe = signed_in(&world, world.zoe, Means::Mail);
        world.clock_at(world.app.clock.now().plus_ms(11 * 60_000));
        let asked = zoe.post("/en/me/authenticator", &[]);
        assert_eq!(asked.status, StatusCode::FORBIDDEN);
        assert!(asked.text.contains("action=\"/en/sign-in\""), "{}", asked.text);
        let again = zoe.get("/en/sign-in?again=1&back=/en/me");
        assert!(again.text.contains("zoe@example.org"), "{}", again.text);
        assert!(zoe.get("/en/me").text.contains("/en/proof?back=/me"));
    }

    fn the_desk_says_that_a_factor_is_missing(store) {
        let world = World::new(store);
        let says = |person, means| {
            let page = signed_in(&world, person, means).get("/en/desk");
            page.text.contains("Set up a second factor")
        };
        assert!(says(world.olha, Means::Mail));
        assert!(!says(world.olha, Means::Demo));
        assert!(!says(world.ana, Means::Mail));
        world.grant(world.zoe, Role::Secretariat);
        assert!(says(world.zoe, Means::Mail));
    }
}
