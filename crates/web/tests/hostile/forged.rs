//! Ids, countries, keys and page marks that the sender has no right to.

use std::collections::BTreeMap;

use app::testing::applying::{PDF, last_millisecond};
use app::testing::at;
use app::{Mode, letters};
use axum::body::Body;
use axum::http::{Method, Request, StatusCode, header};
use domain::ids::PersonId;

use crate::browser::Page;
use crate::hostile::ground::{Ground, NOWHERE};
use crate::hostile::headers::faults;

const START: [(&str, &str); 5] = [
    ("city", "new"),
    ("name", "Faro"),
    ("country", "PT"),
    ("kind", "city"),
    ("organisation", "Library"),
];

/// A beginning with some fields otherwise.
fn start<'a>(key: &'a str, changes: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let changed = |name: &str| changes.iter().find(|it| it.0 == name).map(|it| it.1);
    let mut fields: Vec<_> =
        START.map(|(name, value)| (name, changed(name).unwrap_or(value))).into();
    fields.push(("key", key));
    fields
}

/// What each act would need to be done, all in one form.
const PLAUSIBLE: [(&str, &str); 15] = [
    ("words", "Mend this"),
    ("reason", "Late"),
    ("act", "eligible"),
    ("outcome", "admit"),
    ("note", "Well"),
    ("seen", "0"),
    ("confirm", "yes"),
    ("key", "0123456789abcdef"),
    ("interest", "none"),
    ("version", "0"),
    ("current", "0"),
    ("email", "new@example.org"),
    ("part", "editor"),
    ("organisation", "Library"),
    ("v.motivation", "0"),
];

/// Tries every act on what is not the person's, as well made as its own page would make it.
fn may_nothing(ground: &Ground, who: PersonId, foreign: &[String]) {
    let (browser, rows) = (ground.browser(who), ground.rows());
    let answer = format!(r#"{{"by":"{who}","version":1,"mark":"0","fields":{{"motivation":["Late."]}}}}"#);
    let (mut n_tried, mut there) = (0, Vec::new());
    for (row, address) in ground.addresses(&Method::POST, false) {
        let path = address.replace("{lang}", "en");
        if !foreign.iter().any(|it| path.contains(it.as_str())) {
            continue;
        }
        let json = |body: &str| {
            let request = Request::post(&path)
                .header(header::CONTENT_TYPE, "application/json")
                .header("sec-fetch-site", "same-origin");
            browser.send(request, Body::from(body.to_owned()))
        };
        let page = match row.path.rsplit('/').next() {
            Some("{question}" | "{field}") => json(&answer),
            Some("presence") => json("{}"),
            _ => browser.post(&path, &PLAUSIBLE),
        };
        if page.status != StatusCode::NOT_FOUND {
            there.push((path, page.status));
        }
        n_tried += 1;
    }
    assert_eq!(there, []);
    assert!(n_tried > 10, "only {n_tried} acts were tried");
    assert_eq!(ground.rows(), rows);
}

store::on_both! {
    fn another_citys_id_in_any_act_is_not_there_and_nothing_is_done(store) {
        let ground = Ground::closed(store, Mode::Serve);
        let foreign = [ground.draft, ground.endorsed, ground.forwarded].map(|it| it.to_string());
        may_nothing(&ground, ground.world.kofi, &foreign);
        may_nothing(&ground, ground.world.zoe, &foreign);
    }

    fn another_countrys_file_and_desk_are_not_there(store) {
        let ground = Ground::open(store, Mode::Serve);
        let rui = ground.browser(ground.world.rui);
        let foreign = [ground.handed_in.to_string(), ground.endorsed.to_string(), "/countries/UA".into(), "/countries/GH".into()];
        may_nothing(&ground, ground.world.rui, &foreign);
        // A foreign file in the form of one's own desk.
        let rows = ground.rows();
        for id in [ground.endorsed.to_string(), NOWHERE.to_owned(), "%00".into(), "\0".into(), "x".into()] {
            let own = format!("rank-{}", ground.forwarded);
            let foreign = format!("rank-{id}");
            let fields = [(own.as_str(), "1"), (foreign.as_str(), "2")];
            let page = rui.post("/en/calls/2023/countries/PT/ranking", &fields);
            assert_eq!(page.status, StatusCode::NOT_FOUND, "{id:?}");
        }
        for country in ["pt", "XX", "P", "PTT", "%00", "P%00", "PT'--", "🇵🇹"] {
            let encoded: String = url::form_urlencoded::byte_serialize(country.as_bytes()).collect();
            let encoded = if country.contains('%') { country.to_owned() } else { encoded };
            let page = rui.get(&format!("/en/calls/2023/countries/{encoded}"));
            assert_eq!(page.status, StatusCode::NOT_FOUND, "{country}");
        }
        assert_eq!(ground.rows(), rows);
    }

    fn a_forged_country_kind_or_city_begins_nothing(store) {
        let ground = Ground::open(store, Mode::Serve);
        let zoe = ground.browser(ground.world.zoe);
        let accra = ground.world.app.store.read(|tx| tx.application(ground.handed_in)).unwrap().unwrap().city;
        let (rows, accra) = (ground.rows(), accra.to_string());
        for (field, value) in [
            ("country", "XX"), ("country", "pt"), ("country", "P\0"), ("country", ""), ("country", "Portugal"),
            ("kind", "empire"), ("kind", ""), ("city", accra.as_str()), ("city", NOWHERE), ("city", "x"),
            ("name", ""), ("name", "\u{202e}"), ("name", "12345"), ("organisation", "\0"),
        ] {
            let page = zoe.post("/en/calls/2023/applications", &start("0123456789abcdef", &[(field, value)]));
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{field} {value:?}");
            assert!(!page.text.contains("Accra"), "{field} {value:?}");
        }
        assert_eq!(ground.rows(), rows);
        for slug in ["2025", "1999", "2023%00"] {
            let page = zoe.post(&format!("/en/calls/{slug}/applications"), &start("0123456789abcdef", &[]));
            assert_eq!(page.status, StatusCode::NOT_FOUND, "{slug}");
        }
        assert_eq!(ground.rows(), rows);
    }

    fn a_key_does_its_work_once_for_one_person_and_one_form(store) {
        let ground = Ground::open(store, Mode::Serve);
        let (zoe, bea) = (ground.browser(ground.world.zoe), ground.browser(ground.world.bea));
        let (path, key) = ("/en/calls/2023/applications", "0123456789abcdef");
        let begun = zoe.post(path, &start(key, &[]));
        assert_eq!(begun.status, StatusCode::SEE_OTHER);
        let rows = ground.rows();
        assert_eq!(zoe.post(path, &start(key, &[])).location(), begun.location());
        let other = zoe.post(path, &start(key, &[("name", "Beja")]));
        assert_eq!(other.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(other.text.contains("value=\"Beja\""), "what was typed stays");
        for bad in ["", "short", "0123456789abcde\0f", &"k".repeat(500), "0123456789 abcdef", "'; drop table"] {
            let page = zoe.post(path, &start(bad, &[("name", "Beja")]));
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{bad:?}");
        }
        let withdrawn = zoe.post(&format!("{}/withdrawal", begun.location()), &[("key", key)]);
        assert_eq!(withdrawn.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(ground.rows(), rows);
        // Somebody else's key is nobody's secret: it opens nothing of theirs.
        let hers = bea.post(path, &start(key, &[("name", "Tavira")]));
        assert_eq!(hers.status, StatusCode::SEE_OTHER);
        assert_ne!(hers.location(), begun.location());
    }

    fn a_page_from_before_or_from_nowhere_writes_over_nothing(store) {
        let ground = Ground::open(store, Mode::Serve);
        let ana = ground.browser(ground.world.ana);
        let path = format!("/en/applications/{}/sections/motivation", ground.draft);
        let fresh = ana.get(&path).hidden("v.motivation");
        let stored = |text: &str| ana.get(&path).text.contains(text);
        for mark in ["0", "-1", "99999999999999999999999", "x", ".", "\0", "0x1", ""] {
            let page = ana.post(&path, &[("v.motivation", mark), ("motivation", "Written blindly.")]);
            assert!(page.status.is_client_error(), "{mark:?} {}", page.status);
            assert!(page.text.contains("Written blindly."), "{mark:?} loses what was typed");
            assert!(!stored("Written blindly."), "{mark:?}");
        }
        let seen = ana.get(&format!("/en/applications/{}/check", ground.draft)).hidden("seen");
        let saved = ana.post(&path, &[("v.motivation", &fresh), ("motivation", "Newer words."), ("act", "save")]);
        assert_eq!(saved.status, StatusCode::SEE_OTHER);
        let rows = ground.rows();
        for seen in [seen.as_str(), "", "0", "\0"] {
            let fields = [("key", "0123456789abcdef"), ("seen", seen), ("confirm", "yes")];
            let page = ana.post(&format!("/en/applications/{}/submission", ground.draft), &fields);
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{seen:?}");
        }
        assert_eq!(ground.rows(), rows);
    }

    fn an_old_page_of_the_secretariat_or_an_expert_writes_over_nothing(store) {
        let ground = Ground::closed(store, Mode::Serve);
        let (ida, mei) = (ground.browser(ground.world.ida), ground.browser(ground.world.mei));
        let review = ground.review.unwrap();
        let sheet = [("to_city", "First"), ("v.to_city", &mei.get(&format!("/en/reviews/{review}")).hidden("v.to_city"))];
        let path = format!("/en/reviews/{review}/scores");
        assert_eq!(mei.post(&path, &sheet).status, StatusCode::SEE_OTHER);
        let rows = ground.rows();
        for mark in ["0", "-1", "9999999999999999999999", "x", ""] {
            let page = mei.post(&path, &[("to_city", "Second <b>"), ("v.to_city", mark)]);
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{mark:?}");
            assert!(page.text.contains("Second &lt;b&gt;"), "{mark:?}");
            let fields = [("outcome", "decline"), ("note", "Second <b>"), ("seen", mark)];
            let page = ida.post(&format!("/en/applications/{}/decision", ground.forwarded), &fields);
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{mark:?}");
            assert!(page.text.contains("Second &lt;b&gt;"), "{mark:?}");
        }
        assert_eq!(ground.rows(), rows);
    }

    fn a_draft_of_a_closed_call_takes_nothing_by_any_door(store) {
        let ground = Ground::open(store, Mode::Serve);
        let file = ground.world.app.store.read(|tx| tx.attachments(ground.draft)).unwrap().remove(0).id;
        ground.world.clock_at(last_millisecond().plus_ms(1));
        let ana = ground.browser(ground.world.ana);
        let of = |tail: &str| format!("/en/applications/{}/{tail}", ground.draft);
        let (rows, head) = (ground.rows(), ground.head());
        let sent = [
            ana.upload(&of("files"), &[("question", "signed_page")], ("signed_page", "late.pdf", PDF)),
            ana.post(&of(&format!("files/{file}/removal")), &[]),
            ana.post(&of("sections/motivation"), &[("v.motivation", "1"), ("motivation", "Late.")]),
            ana.post(&of("submission"), &[("key", "0123456789abcdef"), ("seen", ""), ("confirm", "yes")]),
            ana.post("/en/calls/2023/applications", &start("0123456789abcdef", &[])),
        ];
        for (nth, page) in sent.iter().enumerate() {
            assert!(page.status.is_client_error(), "{nth}: {}", page.status);
            assert!(page.text.contains("</html>"), "{nth}: {}", page.status);
            assert_eq!(faults(page), [""; 0], "{nth}");
        }
        // That somebody came too late is on record, and nothing else.
        assert_eq!(ground.head(), head + 1);
        let about = ground.world.events_about(ground.draft.0);
        assert_eq!(about.last().map(String::as_str), Some("application.late_attempt"));
        let but_the_log = |mut rows: BTreeMap<String, String>| {
            rows.remove("event");
            rows
        };
        assert_eq!(but_the_log(ground.rows()), but_the_log(rows));
    }

    fn columns_that_no_form_has_are_not_written(store) {
        let ground = Ground::open(store, Mode::Serve);
        let world = &ground.world;
        let zoe = ground.browser(world.zoe);
        let fields = [
            ("name", "Zoe"), ("language", "fr"), ("country", "SE"), ("email", "ida@example.org"), ("id", NOWHERE),
            ("role", "secretariat"), ("roles", "secretariat"), ("person", &world.ida.to_string()), ("invented", "false"),
            ("added_at", "0"), ("is_admin", "1"), ("__proto__", "1"),
        ];
        assert_eq!(zoe.post("/en/me", &fields).status, StatusCode::SEE_OTHER);
        let actor = world.actor(world.zoe);
        assert!(actor.roles.is_empty());
        let page = zoe.get("/en/me");
        assert!(page.text.contains("zoe@example.org") && !page.text.contains("ida@example.org"));
        assert_eq!(zoe.get("/en/people").status, StatusCode::FORBIDDEN);
    }

    fn names_that_reach_a_letter_open_no_header(store) {
        let ground = Ground::open(store, Mode::Serve);
        let world = &ground.world;
        let ana = ground.browser(world.ana);
        let evil = "Ana\r\nBcc: evil@example.org\r\n\r\n\0\u{202e}<b>";
        let named = ana.post("/en/me", &[("name", evil), ("language", "en"), ("country", "PT")]);
        assert_eq!(named.status, StatusCode::SEE_OTHER);
        let begun = ana.post("/en/calls/2023/applications", &start("0123456789abcdef", &[("name", evil), ("organisation", evil)]));
        assert_eq!(begun.status, StatusCode::SEE_OTHER);
        let invited = ana.post(&format!("{}/team", begun.location()), &[
            ("email", "guest@example.org"), ("part", "editor"), ("organisation", evil),
        ]);
        assert_eq!(invited.status, StatusCode::SEE_OTHER);
        for email in ["a@example.org\r\nBcc: b@example.org", "a@example.org,b@example.org", "a@example.org b@example.org", "<a@example.org>", "a@exam\0ple.org\u{202e}x@y.example", "\"a\r\n\"@example.org"] {
            let page = ana.post(&format!("{}/team", begun.location()), &[
                ("email", email), ("part", "editor"), ("organisation", "Library"),
            ]);
            assert!(!page.status.is_server_error(), "{email:?}");
            ground.visitor.post("/en/sign-in", &[("email", email), ("back", "")]);
        }
        world.clock_at(at("2023-04-03T09:05"));
        letters::run_once(&world.app).unwrap();
        let mails = world.app.store.read(|tx| tx.newest_mails(1_000)).unwrap();
        assert!(mails.iter().any(|it| it.recipient == "guest@example.org"), "there is a letter to look at");
        for mail in &mails {
            let control = |text: &str| text.chars().any(|c| c.is_control() || c == '\u{202e}');
            assert!(!control(&mail.subject), "{:?}", mail.subject);
            assert!(!control(&mail.recipient) && !mail.recipient.contains([',', ' ', '<']), "{:?}", mail.recipient);
            assert!(!mail.body.contains(['\0', '\u{202e}', '\r']), "{:?}", mail.body);
            assert!(mail.body.lines().all(|it| !it.starts_with("Bcc:")), "{:?}", mail.body);
        }
    }

    fn a_files_name_leaves_its_folder_and_its_header_alone(store) {
        let ground = Ground::open(store, Mode::Serve);
        let ana = ground.browser(ground.world.ana);
        let path = format!("/en/applications/{}/files", ground.draft);
        for name in [
            "../../../etc/passwd.pdf", "..\\..\\evil.pdf", "/etc/cron.d/a.pdf", "a\u{202e}fdp.exe.pdf", "....pdf",
            "%00.pdf", "%0d%0aSet-Cookie: a=b.pdf", "<script>alert(1)</script>.pdf", "CON.pdf", &format!("{}.pdf", "n".repeat(5_000)),
            "{placeholder}.pdf", ".htaccess", "~", "a;filename=b.exe",
        ] {
            let sent = ana.upload(&path, &[("question", "signed_page")], ("signed_page", name, PDF));
            assert!(!sent.status.is_server_error(), "{name}: {}", sent.status);
            let file = ground.world.app.store.read(|tx| tx.attachments(ground.draft)).unwrap().remove(0);
            assert!(!file.name.contains(['/', '\\', '\0', '\u{202e}']) && file.name.len() <= 500, "{name}: {}", file.name);
            let got = ana.get(&format!("{path}/{}", file.id));
            assert_eq!(got.status, StatusCode::OK, "{name}");
            let disposition = got.headers[header::CONTENT_DISPOSITION].to_str().unwrap();
            assert!(disposition.starts_with("attachment; filename=\""), "{name}: {disposition}");
            assert_eq!(disposition.matches('"').count(), 2, "{name}: {disposition}");
            assert!(got.headers.get(header::SET_COOKIE).is_none(), "{name}");
            let page = ana.get(&format!("/en/applications/{}/dossier", ground.draft));
            assert!(!page.text.contains("<script>alert"), "{name}");
        }
    }

    fn bodies_that_bear_no_reading_are_refused_quietly(store) {
        let ground = Ground::open(store, Mode::Demo);
        let ana = ground.browser(ground.world.ana);
        let rows = ground.rows();
        let send = |path: &str, kind: &str, body: Vec<u8>| -> Page {
            let request = Request::post(path)
                .header(header::CONTENT_TYPE, kind)
                .header(header::COOKIE, format!("__Host-ceremony={NOWHERE}"))
                .header("sec-fetch-site", "same-origin");
            ana.send(request, Body::from(body))
        };
        let files = format!("/en/applications/{}/files", ground.draft);
        let part = b"--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n".as_slice();
        let multipart = "multipart/form-data; boundary=b";
        for (kind, body) in [
            (multipart, part.repeat(100_000)), (multipart, b"--b".to_vec()), (multipart, Vec::new()),
            (multipart, b"\0\xff".repeat(1_000)), ("multipart/form-data", part.to_vec()), ("text/plain", part.to_vec()),
            (multipart, b"--b\r\nContent-Disposition: form-data; name=\"signed_page\"; filename=\"\xff\xfe\0\"\r\n\r\nx\r\n--b--\r\n".to_vec()),
            ("multipart/form-data; boundary=\"\"", part.to_vec()),
        ] {
            let page = send(&files, kind, body);
            assert!(page.status.is_client_error(), "{kind}: {}", page.status);
            assert_eq!(faults(&page), [""; 0], "{kind}");
        }
        for path in ["/en/passkeys/sign-in/result", "/en/passkeys/registration/result"] {
            let deep = ["[".repeat(10_000), "]".repeat(10_000)].concat().into_bytes();
            let digits = format!("{{\"id\": {}}}", "9".repeat(1_000_000)).into_bytes();
            for body in [deep, digits, b"{".to_vec(), b"\xff".to_vec(), b"null".to_vec(), b"{\"id\":\"\\u0000\"}".to_vec(), vec![b' '; 10_000_000]] {
                let page = send(path, "application/json", body);
                assert!(page.status.is_client_error(), "{path}: {}", page.status);
                assert!(!page.text.contains("line 1") && !page.text.contains("expected"), "{path}: {}", page.text);
                assert_eq!(faults(&page), [""; 0], "{path}");
            }
        }
        assert_eq!(ground.rows(), rows);
    }
}
