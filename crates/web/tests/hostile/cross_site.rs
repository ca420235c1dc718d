//! Nothing is done for a page that is not ours, whoever's cookie comes along.

use app::Mode;
use axum::body::Body;
use axum::http::{Method, Request, StatusCode, header};

use crate::browser::{Browser, Page};
use crate::hostile::ground::Ground;

/// How browsers and their like tell where a request comes from: `Sec-Fetch-Site`, `Origin`.
const FOREIGN: [(Option<&str>, Option<&str>); 13] = [
    (Some("cross-site"), None),
    (Some("cross-site"), Some("http://127.0.0.1:8080")),
    (Some("same-site"), None),
    (Some("same-site"), Some("http://127.0.0.1:8080")),
    (Some("none"), None),
    (Some("none"), Some("http://127.0.0.1:8080")),
    (Some("Same-Origin, cross-site"), Some("http://127.0.0.1:8080")),
    (None, Some("https://evil.example")),
    (None, Some("http://127.0.0.1:8080.evil.example")),
    (None, Some("http://127.0.0.1:8081")),
    (None, Some("https://127.0.0.1:8080")),
    (None, Some("null")),
    (None, None),
];

const KINDS: [&str; 3] = ["application/x-www-form-urlencoded", "text/plain", "application/json"];

fn send(browser: &Browser, path: &str, from: (Option<&str>, Option<&str>), kind: &str) -> Page {
    let mut request = Request::post(path).header(header::CONTENT_TYPE, kind);
    if let Some(site) = from.0 {
        request = request.header("sec-fetch-site", site);
    }
    if let Some(origin) = from.1 {
        request = request.header(header::ORIGIN, origin);
    }
    browser.send(
        request,
        Body::from("words=Mend+this&act=eligible&outcome=admit&confirm=yes&day=2023-08-01"),
    )
}

store::on_both! {
    fn no_act_is_done_for_another_sites_page(store) {
        let ground = Ground::closed(store, Mode::Demo);
        let world = &ground.world;
        let cast = [world.ana, world.rui, world.mei, world.ida].map(|it| ground.browser(it));
        let rows = ground.rows();
        let now = world.app.clock.now();
        // What a token alone opens is asked for from anywhere; see `web/tests/outbox.rs`.
        let all = ground.addresses(&Method::POST, true).into_iter();
        for (_, address) in all.filter(|(row, _)| row.gate != web::Gate::Token) {
            let path = address.replace("{lang}", "en");
            for (nth, from) in FOREIGN.into_iter().enumerate() {
                // Each pair of headers meets each person and each kind of body somewhere.
                let browser = &cast[(nth + path.len()) % cast.len()];
                let page = send(browser, &path, from, KINDS[nth % KINDS.len()]);
                assert_eq!(page.status, StatusCode::FORBIDDEN, "{path} {from:?}");
                assert!(page.headers.get(header::SET_COOKIE).is_none(), "{path} {from:?}");
            }
        }
        assert_eq!(world.app.clock.now(), now);
        assert_eq!(ground.rows(), rows);
    }

    /// The matrix above would also hold if nobody could do anything.
    fn our_own_pages_are_let_through_by_either_header(store) {
        let ground = Ground::closed(store, Mode::Demo);
        let zoe = ground.world.zoe;
        let path = format!("/en/demo/become/{zoe}");
        let ours = Some("http://127.0.0.1:8080");
        for from in [(Some("same-origin"), None), (Some("same-origin"), ours), (None, ours)] {
            let page = send(&ground.visitor, &path, from, KINDS[0]);
            assert_eq!(page.status, StatusCode::SEE_OTHER, "{from:?}");
        }
    }

    /// Without the language, with a method only a script could send, by the API's door.
    fn no_way_round_leads_past_the_check(store) {
        let ground = Ground::closed(store, Mode::Demo);
        let ida = ground.browser(ground.world.ida);
        let rows = ground.rows();
        for (_, address) in ground.addresses(&Method::POST, true) {
            for (lang, method) in [("en", "PUT"), ("en", "DELETE"), ("xx", "POST"), ("EN", "POST"), ("en", "QUERY")] {
                let path = address.replace("{lang}", lang);
                let request = Request::builder()
                    .method(method)
                    .uri(&path)
                    .header("x-http-method-override", "POST")
                    .header("sec-fetch-site", "cross-site");
                let page = ida.send(request, Body::empty());
                assert!(page.status.is_client_error(), "{method} {path}: {}", page.status);
            }
            // What a link or an image of another site may ask for is reading.
            for method in ["GET", "HEAD", "OPTIONS"] {
                let path = address.replace("{lang}", "en");
                let request =
                    Request::builder().method(method).uri(&path).header("sec-fetch-site", "cross-site");
                assert!(!ida.send(request, Body::empty()).status.is_server_error(), "{method} {path}");
            }
        }
        assert_eq!(ground.rows(), rows);
    }
}
