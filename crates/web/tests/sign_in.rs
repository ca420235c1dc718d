//! Signing in as a browser does it, and what must never work.

use app::Mode;
use app::testing::World;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use crate::browser::{Browser, Page};

/// The code and the link in the newest letter to an address.
fn letter(world: &World, to: &str) -> (String, String) {
    let mails = world.app.store.read(|tx| tx.newest_mails(50)).unwrap();
    let mail = mails.into_iter().find(|it| it.recipient == to).expect("a letter was written");
    let line = |found: &dyn Fn(&str) -> bool| {
        mail.body.lines().find(|it| found(it)).expect("the letter says it").to_owned()
    };
    let code = line(&|it| it.len() == 8 && it.bytes().all(|b| b.is_ascii_digit()));
    let link = line(&|it| it.starts_with("http://127.0.0.1:8080/"));
    (code, link["http://127.0.0.1:8080".len()..].to_owned())
}

fn n_letters(world: &World) -> usize {
    world.app.store.read(|tx| tx.newest_mails(1_000)).unwrap().len()
}

/// The token in the cookie an answer sets.
fn token(page: &Page) -> String {
    let cookie = page.headers.get(header::SET_COOKIE).expect("a cookie is set").to_str().unwrap();
    let value = cookie.strip_prefix("__Host-session=").expect("it is the session's");
    value.split(';').next().unwrap().to_owned()
}

/// Asks for a code and enters it, a moment after whatever was before.
fn sign_in(world: &World, browser: &Browser, email: &str) -> Page {
    world.clock_at(world.app.clock.now().plus_ms(1));
    let asked = browser.post("/en/sign-in", &[("email", email), ("back", "")]);
    assert_eq!(asked.status, StatusCode::SEE_OTHER);
    let (code, _) = letter(world, email);
    browser.post(asked.location(), &[("code", &code)])
}

/// The id of a request taken out, so that two answers can be compared.
fn without_id(text: &str, location: &str) -> String {
    text.replace(location.rsplit('/').next().unwrap(), "ID")
}

store::on_both! {
    fn a_code_opens_a_session_in_a_cookie_that_only_this_host_gets(store) {
        let world = World::new(store);
        let browser = Browser::visitor(&world);
        let entered = sign_in(&world, &browser, "ana@example.org");
        assert_eq!((entered.status, entered.location()), (StatusCode::SEE_OTHER, "/en/desk"));
        let cookie = entered.headers.get(header::SET_COOKIE).unwrap().to_str().unwrap();
        let attributes: Vec<&str> = cookie.split("; ").skip(1).collect();
        assert_eq!(
            attributes,
            ["Path=/", "Secure", "HttpOnly", "SameSite=Lax", "Max-Age=1209600"]
        );
        let me = browser.with_session(&token(&entered)).get("/en/me");
        assert_eq!(me.status, StatusCode::OK);
        assert!(me.text.contains("ana@example.org"));
    }

    fn a_known_and_an_unknown_address_get_the_same_answers(store) {
        let world = World::new(store);
        let browser = Browser::visitor(&world);
        let seen = |email: &str| {
            let asked = browser.post("/en/sign-in", &[("email", email)]);
            let page = browser.get(asked.location());
            let wrong = browser.post(asked.location(), &[("code", "00000000x")]);
            let (code, link) = letter(&world, email);
            assert_ne!(code, "00000000");
            let opened = browser.get(&link);
            let token = link.split("token=").nth(1).unwrap().to_owned();
            let headers: Vec<String> = asked.headers.keys().map(|it| it.to_string()).collect();
            [
                format!("{} {headers:?}", asked.status),
                without_id(&page.text, asked.location()),
                format!("{} {}", wrong.status, without_id(&wrong.text, asked.location())),
                without_id(&opened.text, asked.location()).replace(&token, "TOKEN"),
            ]
        };
        assert_eq!(seen("ana@example.org"), seen("nobody@example.org"));
        assert_eq!(n_letters(&world), 2);
    }

    fn opening_the_link_changes_nothing_and_its_button_signs_in_once(store) {
        let world = World::new(store);
        let browser = Browser::visitor(&world);
        browser.post("/uk/sign-in", &[("email", "ana@example.org")]);
        let (_, link) = letter(&world, "ana@example.org");
        let head = world.app.store.head();
        for method in ["GET", "HEAD", "GET"] {
            let opened = browser.send(Request::builder().method(method).uri(&link), Body::empty());
            assert_eq!(opened.status, StatusCode::OK);
            assert!(!opened.headers.contains_key(header::SET_COOKIE));
        }
        assert_eq!(world.app.store.head(), head);

        let path = link.split('?').next().unwrap();
        let token_field = browser.get(&link).hidden("token");
        let entered = browser.post(path, &[("token", &token_field)]);
        assert_eq!((entered.status, entered.location()), (StatusCode::SEE_OTHER, "/uk/desk"));
        let again = browser.post(path, &[("token", &token_field)]);
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(!again.headers.contains_key(header::SET_COOKIE));
    }

    fn a_newcomer_proves_the_address_first_and_is_asked_for_a_name_then(store) {
        let world = World::new(store);
        let browser = Browser::visitor(&world);
        let asked = browser.post("/ar/sign-in", &[("email", "Lila@Example.org")]);
        let (code, _) = letter(&world, "lila@example.org");
        let known = || world.app.store.read(|tx| tx.person_by_email("lila@example.org")).unwrap();

        let name = browser.post(asked.location(), &[("code", &code)]);
        assert_eq!(name.status, StatusCode::OK);
        assert_eq!(known(), None);
        let blank = [("code", code.as_str()), ("naming", "yes"), ("name", " \u{202e} ")];
        assert_eq!(browser.post(asked.location(), &blank).status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(known(), None);
        let named = [("code", code.as_str()), ("naming", "yes"), ("name", "  Lila\r\nHaddad ")];
        let entered = browser.post(asked.location(), &named);
        assert_eq!((entered.status, entered.location()), (StatusCode::SEE_OTHER, "/ar/desk"));
        let person = known().unwrap();
        assert_eq!((person.name.as_str(), person.language.as_str()), ("Lila Haddad", "ar"));
    }

    fn after_five_wrong_codes_the_right_one_does_not_work_any_more(store) {
        let world = World::new(store);
        let browser = Browser::visitor(&world);
        let asked = browser.post("/en/sign-in", &[("email", "ana@example.org")]);
        let (code, _) = letter(&world, "ana@example.org");
        let wrong = if code == "11111111" { "22222222" } else { "11111111" };
        for _ in 0..5 {
            let missed = browser.post(asked.location(), &[("code", wrong)]);
            assert_eq!(missed.status, StatusCode::UNPROCESSABLE_ENTITY);
        }
        let late = browser.post(asked.location(), &[("code", &code)]);
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(late.text.contains("no longer works"));
    }

    fn a_code_is_good_for_its_minutes_and_a_request_nobody_made_is_over(store) {
        let world = World::new(store);
        let browser = Browser::visitor(&world);
        let asked = browser.post("/en/sign-in", &[("email", "ana@example.org")]);
        let (code, _) = letter(&world, "ana@example.org");
        world.clock_at(world.app.clock.now().plus_ms(15 * 60_000 + 1));
        let late = browser.post(asked.location(), &[("code", &code)]);
        let unknown = "/en/sign-in/018c0000-0000-7000-8000-000000000000";
        let never = browser.post(unknown, &[("code", &code)]);
        assert_eq!(without_id(&late.text, asked.location()), without_id(&never.text, unknown));
    }

    fn a_sixth_letter_within_the_minutes_is_refused_for_any_address(store) {
        let world = World::new(store);
        let browser = Browser::visitor(&world);
        for email in ["ana@example.org", "nobody@example.org"] {
            for _ in 0..5 {
                let asked = browser.post("/en/sign-in", &[("email", email)]);
                assert_eq!(asked.status, StatusCode::SEE_OTHER);
            }
            let sixth = browser.post("/en/sign-in", &[("email", email)]);
            assert_eq!(sixth.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(sixth.text.contains(&format!("value=\"{email}\"")));
        }
        assert_eq!(n_letters(&world), 10);
    }

    fn the_database_holds_no_secret_that_opens_anything(store) {
        let world = World::new(store);
        let browser = Browser::visitor(&world);
        let entered = sign_in(&world, &browser, "ana@example.org");
        let token = token(&entered);
        let sessions = world.app.store.read(|tx| tx.sessions_of(world.ana, world.app.clock.now()));
        let session = sessions.unwrap().pop().unwrap();
        let rows = rows(store);
        // The control: the same search finds what is there.
        assert!(contains(&rows, &session.id.to_string()));
        assert!(!contains(&rows, &token));
        let hashed = hex(&session.token_sha256);
        assert_eq!(browser.with_session(&hashed).get("/en/me").status, StatusCode::SEE_OTHER);
    }

    fn a_new_session_ends_the_one_the_browser_had(store) {
        let world = World::new(store);
        let browser = Browser::visitor(&world);
        let old = token(&sign_in(&world, &browser, "ana@example.org"));
        let browser = browser.with_session(&old);
        let new = token(&sign_in(&world, &browser, "bea@example.org"));
        assert_ne!(old, new);
        assert_eq!(browser.get("/en/me").status, StatusCode::SEE_OTHER);
        assert_eq!(browser.with_session(&new).get("/en/me").status, StatusCode::OK);
    }

    fn an_ended_session_is_dead_at_once_on_every_node(store) {
        let world = World::new(store);
        let browser = Browser::visitor(&world);
        let token = token(&sign_in(&world, &browser, "ana@example.org"));
        let other = world.beside(&store::testing::second_node(store), Mode::Demo);
        let there = Browser::visitor(&other).with_session(&token);
        assert_eq!(there.get("/en/me").status, StatusCode::OK);

        let out = browser.with_session(&token).post("/en/sign-out", &[]);
        assert_eq!(out.status, StatusCode::SEE_OTHER);
        assert_eq!(out.headers.get("clear-site-data").unwrap(), "\"cache\", \"storage\"");
        let cookie = out.headers.get(header::SET_COOKIE).unwrap().to_str().unwrap();
        assert!(cookie.starts_with("__Host-session=;") && cookie.ends_with("Max-Age=0"));
        assert_eq!(there.get("/en/me").location(), "/en/sign-in?back=%2Fen%2Fme");
    }

    fn others_sessions_cannot_be_ended_and_ones_own_can(store) {
        let world = World::new(store);
        let browser = Browser::visitor(&world);
        let ana = token(&sign_in(&world, &browser, "ana@example.org"));
        let ana_too = token(&sign_in(&world, &browser, "ana@example.org"));
        let kofi = token(&sign_in(&world, &browser, "kofi@example.org"));
        let now = world.app.clock.now();
        let sessions = world.app.store.read(|tx| tx.sessions_of(world.ana, now)).unwrap();
        let hers = sessions.iter().find(|it| it.token_sha256 == app::chance::sha256(&ana)).unwrap();
        let path = format!("/en/me/sessions/{}/end", hers.id);

        let taken = browser.with_session(&kofi).post(&path, &[]);
        assert_eq!(taken.status, StatusCode::NOT_FOUND);
        assert_eq!(browser.with_session(&ana).get("/en/me").status, StatusCode::OK);
        let ended = browser.with_session(&ana_too).post(&path, &[]);
        assert_eq!(ended.location(), "/en/me");
        assert_eq!(browser.with_session(&ana).get("/en/me").status, StatusCode::SEE_OTHER);

        let third = token(&sign_in(&world, &browser, "ana@example.org"));
        let others = browser.with_session(&third).post("/en/me/sessions/end-others", &[]);
        assert_eq!(others.location(), "/en/me");
        assert_eq!(browser.with_session(&ana_too).get("/en/me").status, StatusCode::SEE_OTHER);
        assert_eq!(browser.with_session(&third).get("/en/me").status, StatusCode::OK);
    }

    fn only_our_own_pages_can_be_come_back_to(store) {
        let world = World::new(store);
        let back = |path: &str| app::sign_in::own_path(&world.app, path);
        assert_eq!(back("/uk/calls/2023?a=b").as_deref(), Some("/uk/calls/2023?a=b"));
        assert_eq!(back("/en").as_deref(), Some("/en"));
        for foreign in [
            "", "https://evil.example/", "//evil.example", "/\\evil.example", "\\\\evil.example",
            "/..//evil.example", "/en/..//evil.example", "/en/%2e%2e//evil.example", "/%2f/evil.example",
            "javascript:alert(1)", "/\t/evil.example", "/en\r\nSet-Cookie: a=b", "en/desk",
            "http://127.0.0.1:8080@evil.example/", "/de/desk",
            "/en/sign-out", "/en/sign-in", "/en/caf\u{e9}",
        ] {
            assert_eq!(back(foreign), None, "{foreign:?}");
        }
        let browser = Browser::visitor(&world);
        let form = browser.get("/en/sign-in?back=%2F%2Fevil.example");
        assert_eq!(form.hidden("back"), "");
        let fields = [("email", "ana@example.org"), ("back", "//evil.example")];
        let asked = browser.post("/en/sign-in", &fields);
        let (code, _) = letter(&world, "ana@example.org");
        assert_eq!(browser.post(asked.location(), &[("code", &code)]).location(), "/en/desk");
    }

    fn what_was_wanted_comes_after_signing_in(store) {
        let world = World::new(store);
        let browser = Browser::visitor(&world);
        let refused = browser.get("/fr/me");
        assert_eq!(refused.location(), "/fr/sign-in?back=%2Ffr%2Fme");
        let back = browser.get(refused.location()).hidden("back");
        let asked = browser.post("/fr/sign-in", &[("email", "ana@example.org"), ("back", &back)]);
        let (code, _) = letter(&world, "ana@example.org");
        let spaced = format!("{} {}", &code[..4], &code[4..]);
        assert_eq!(browser.post(asked.location(), &[("code", &spaced)]).location(), "/fr/me");
    }

    fn a_post_from_anywhere_but_our_own_pages_is_refused(store) {
        let world = World::new(store);
        let browser = Browser::visitor(&world);
        let own = "http://127.0.0.1:8080";
        let sites = [None, Some("same-origin"), Some("same-site"), Some("cross-site"), Some("none"), Some("")];
        let origins =
            [None, Some(own), Some("http://127.0.0.1:8081"), Some("https://evil.example"), Some("null")];
        for site in sites {
            for origin in origins {
                let mut request = Request::post("/en/sign-in")
                    .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
                if let Some(site) = site {
                    request = request.header("sec-fetch-site", site);
                }
                if let Some(origin) = origin {
                    request = request.header(header::ORIGIN, origin);
                }
                let answer = browser.send(request, Body::from("email=x"));
                let ours = match site {
                    Some(site) => site == "same-origin",
                    None => origin == Some(own),
                };
                let expected =
                    if ours { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::FORBIDDEN };
                assert_eq!(answer.status, expected, "{site:?} {origin:?}");
            }
        }
    }

    fn the_cast_and_the_mail_exist_in_a_demonstration_only(store) {
        let world = World::new(store);
        let browser = Browser::visitor(&world);
        let path = format!("/en/demo/become/{}", world.ida);
        let became = browser.post(&path, &[]);
        assert_eq!(became.location(), "/en/desk");
        let me = browser.with_session(&token(&became)).get("/en/me");
        assert!(me.text.contains("ida@example.org"));
        browser.post("/en/sign-in", &[("email", "ana@example.org")]);
        let (_, link) = letter(&world, "ana@example.org");
        let mail = browser.get("/en/demo/mail");
        assert!(mail.text.contains(&format!("href=\"{link}\"")), "{}", mail.text);

        let real = world.beside(store, Mode::Serve);
        let browser = Browser::visitor(&real);
        assert_eq!(browser.post(&path, &[]).status, StatusCode::NOT_FOUND);
        assert_eq!(browser.get("/en/demo/mail").status, StatusCode::NOT_FOUND);
        assert!(app::people::become_one(&real.app, world.ida, Default::default()).is_err());
        assert!(app::postman::newest(&real.app, 10).is_err());
    }

    fn a_passkey_answer_without_its_ceremony_is_refused(store) {
        let world = World::new(store);
        let browser = Browser::visitor(&world);
        let json = |path: &str, cookie: Option<&str>, body: &str| {
            let mut request = Request::post(path)
                .header(header::CONTENT_TYPE, "application/json")
                .header("sec-fetch-site", "same-origin");
            if let Some(cookie) = cookie {
                request = request.header(header::COOKIE, cookie);
            }
            browser.send(request, Body::from(body.to_owned()))
        };
        let asked = json("/en/passkeys/sign-in/options", None, "{}");
        assert_eq!(asked.status, StatusCode::OK);
        let options: serde_json::Value = serde_json::from_str(&asked.text).unwrap();
        assert_eq!(options["publicKey"]["rpId"], "localhost");
        assert_eq!(options["publicKey"]["userVerification"], "required");
        let cookie = asked.headers.get(header::SET_COOKIE).unwrap().to_str().unwrap();
        let cookie = cookie.split(';').next().unwrap();
        for (cookie, body) in [(None, "{}"), (Some(cookie), "{}"), (Some(cookie), "{\"id\":1}")] {
            let answer = json("/en/passkeys/sign-in/result", cookie, body);
            assert_eq!(answer.status, StatusCode::CONFLICT);
            assert!(!answer.headers.contains_key(header::SET_COOKIE));
        }
        let registration = json("/en/passkeys/registration/options", None, "{}");
        assert_eq!(registration.status, StatusCode::SEE_OTHER);
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|it| format!("{it:02x}")).collect()
}

/// Everything the database holds, as bytes.
fn rows(store: &store::Store) -> Vec<u8> {
    match store.address() {
        store::Address::Sqlite(path) => {
            let beside = path.with_file_name("lyceum.db-wal");
            let mut bytes = std::fs::read(path).unwrap();
            bytes.extend(std::fs::read(beside).unwrap_or_default());
            bytes
        }
        address @ store::Address::Postgres(_) => {
            let mut client = store::testing::raw_postgres(address);
            let tables = "select tablename::text from pg_tables where schemaname = 'public'";
            let tables = client.query(tables, &[]).unwrap();
            let mut text = String::new();
            for table in tables {
                let table: String = table.get(0);
                let rows = format!("select coalesce(string_agg(t::text, ' '), '') from {table} t");
                text += &client.query_one(&rows, &[]).unwrap().get::<_, String>(0);
            }
            text.into_bytes()
        }
    }
}

fn contains(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|it| it == text.as_bytes())
}
