//! Addresses that lead nowhere, and hosts that are not ours.

use app::Mode;
use axum::body::Body;
use axum::http::{Method, Request, StatusCode, header};

use crate::browser::{Browser, Page};
use crate::hostile::ground::{Ground, LANGUAGES, NOWHERE};
use crate::hostile::headers::faults;

/// Parts of an address that no page of ours would write.
const NONSENSE: [&str; 22] = [
    "%00",
    "a%00b",
    "%FF",
    "%C3%28",
    "%",
    "%zz",
    "%0d%0aSet-Cookie:%20a=b",
    "%E2%80%AE2023",
    "..",
    "%2e%2e",
    "..%2f..%2fetc%2fpasswd",
    "..%5c..%5cwindows",
    "%252e%252e%252f",
    "2023%20",
    "2023'--",
    "2023%22%3E%3Cscript%3E",
    "-1",
    "9999999999999999999999",
    "null",
    "%F0%9F%92%A9",
    "*",
    "~root",
];

/// A page of ours in the frame of the site, or a problem document below the API.
fn is_answered(page: &Page, path: &str) {
    let kind = page.headers.get(header::CONTENT_TYPE).map_or("", |it| it.to_str().unwrap());
    let expected = match path.starts_with("/api/") {
        true => "application/problem+json",
        false => "text/html; charset=utf-8",
    };
    assert_eq!(kind, expected, "{path} {}", page.status);
    match path.starts_with("/api/") {
        true => assert!(page.text.contains("\"status\""), "{path}: {}", page.text),
        false => assert!(page.text.contains("</html>"), "{path}: {}", page.text),
    }
    assert!(!page.text.contains('⟦'), "{path} lacks a text");
    for inside in ["panicked", "sqlite", "postgres", "src/", "Rejection", "Invalid URL", "axum"] {
        assert!(!page.text.contains(inside), "{path} tells {inside}");
    }
    assert_eq!(faults(page), [""; 0], "{path}");
}

/// The body without the address and the request's own id.
fn bare(page: &Page, path: &str) -> String {
    let below = path.get(3..).filter(|it| !it.is_empty()).unwrap_or(path);
    let text = page.text.replace(path, "").replace(below, "");
    let is_id = |it: &&str| it.len() == 36 && it.matches('-').count() == 4;
    text.split(['<', '>', ' ', '"', ':']).filter(|it| !is_id(it)).collect::<Vec<_>>().join(" ")
}

store::on_both! {
    fn what_is_nowhere_is_a_page_of_the_site_in_its_language(store) {
        let ground = Ground::open(store, Mode::Serve);
        let ida = ground.browser(ground.world.ida);
        for lang in LANGUAGES {
            for path in ["/nothing", "/calls/1999", "/cities/nobody", "/applications", "/demo/mail"] {
                let path = format!("/{lang}{path}");
                for browser in [&ground.visitor, &ida] {
                    let page = browser.get(&path);
                    assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
                    is_answered(&page, &path);
                    assert!(page.text.contains(&format!("<html lang=\"{lang}\"")), "{path}");
                }
            }
        }
        for path in ["/api", "/api/", "/api/v1", "/api/v1/nothing", "/api/v2/members", "/nothing.php", "//", "/en//members"] {
            let page = ground.visitor.get(path);
            assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
            let path = if path == "/api" { "/en" } else { path };
            is_answered(&page, path);
        }
    }

    fn a_language_that_we_do_not_speak_has_no_pages(store) {
        let ground = Ground::open(store, Mode::Demo);
        let ida = ground.browser(ground.world.ida);
        for method in [Method::GET, Method::POST] {
            for (row, address) in ground.addresses(&method, true) {
                if !row.path.starts_with("/{lang}") {
                    continue;
                }
                for lang in ["xx", "EN", "de", "english", "%65n%00"] {
                    let path = address.replace("{lang}", lang);
                    let page = match method {
                        Method::GET => ida.get(&path),
                        _ => ida.post(&path, &[]),
                    };
                    assert_eq!(page.status, StatusCode::NOT_FOUND, "{method} {path}");
                    is_answered(&page, &path);
                }
            }
        }
    }

    fn a_method_that_a_route_does_not_have_is_refused_as_a_page(store) {
        let ground = Ground::open(store, Mode::Demo);
        let rows = ground.rows();
        for (row, address) in ground.addresses(&Method::GET, true) {
            let path = address.replace("{lang}", "fr");
            let has = |method: &str| {
                web::table(true).iter().any(|it| it.path == row.path && it.method.as_str() == method)
            };
            let methods = ["PUT", "DELETE", "PATCH", "TRACE", "BREW"];
            for method in methods.into_iter().filter(|it| !has(it)) {
                let request =
                    Request::builder().method(method).uri(&path).header("sec-fetch-site", "same-origin");
                let page = ground.visitor.send(request, Body::empty());
                assert_eq!(page.status, StatusCode::METHOD_NOT_ALLOWED, "{method} {}", row.path);
                is_answered(&page, &path);
                assert!(page.headers.get(header::ALLOW).is_some(), "{method} {}", row.path);
            }
        }
        assert_eq!(ground.rows(), rows);
    }

    fn what_is_hidden_and_what_is_not_there_read_the_same(store) {
        let ground = Ground::closed(store, Mode::Serve);
        let kofi = ground.browser(ground.world.kofi);
        let hidden = [ground.draft, ground.endorsed, ground.forwarded].map(|it| it.to_string());
        let review = ground.review.unwrap().to_string();
        let mut n_pairs = 0;
        for method in [Method::GET, Method::POST] {
            for (row, address) in ground.addresses(&method, false) {
                let here = address.replace("{lang}", "en");
                let id = hidden.iter().chain([&review]).find(|it| here.contains(*it));
                let draft_call = (row.path.contains("{slug}") && here.contains("/2025")).then_some("2025");
                let (id, none) = match (id, draft_call) {
                    (Some(id), _) => (id.as_str(), NOWHERE),
                    (_, Some(slug)) => (slug, "1999"),
                    _ => continue,
                };
                let nowhere = here.replace(id, none);
                let ask = |path: &str| match method {
                    Method::GET => kofi.get(path),
                    _ => kofi.post(path, &[]),
                };
                let (there, not_there) = (ask(&here), ask(&nowhere));
                // What only the secretariat may do at all (403), a form that says nothing (400) or
                // is none where one is asked for (415), is answered before anything is looked for.
                assert_eq!(there.status, not_there.status, "{method} {here}");
                let shut = [StatusCode::NOT_FOUND, StatusCode::FORBIDDEN, StatusCode::BAD_REQUEST, StatusCode::UNSUPPORTED_MEDIA_TYPE];
                assert!(shut.contains(&there.status), "{method} {here}: {}", there.status);
                assert_eq!(bare(&there, &here), bare(&not_there, &nowhere), "{method} {here}");
                let names = |it: &Page| it.headers.keys().map(|it| it.to_string()).collect::<Vec<_>>();
                assert_eq!(names(&there), names(&not_there), "{method} {here}");
                n_pairs += 1;
            }
        }
        assert!(n_pairs > 60, "only {n_pairs} pairs were compared");
    }

    fn nonsense_in_an_address_is_nowhere(store) {
        let ground = Ground::open(store, Mode::Demo);
        let ida = ground.browser(ground.world.ida);
        let rows = ground.rows();
        for row in web::table(true) {
            let names: Vec<&str> =
                row.path.split('/').filter(|it| it.starts_with('{') && *it != "{lang}").collect();
            for nonsense in NONSENSE {
                for name in &names {
                    let path = row.path.replace("{lang}", "en").replace(name, nonsense);
                    let path = path
                        .replace("{slug}", "2023")
                        .replace("{country}", "PT")
                        .replace("{id}", &ground.draft.to_string())
                        .replace("{section}", "profile");
                    let path: String = path
                        .split('/')
                        .map(|it| if it.starts_with('{') { NOWHERE } else { it })
                        .collect::<Vec<_>>()
                        .join("/");
                    if path.parse::<axum::http::Uri>().is_err() {
                        continue;
                    }
                    let page = match row.method {
                        Method::GET => ida.get(&path),
                        _ => ida.post(&path, &[]),
                    };
                    assert!(page.status.is_client_error(), "{} {path}: {}", row.method, page.status);
                    is_answered(&page, &path);
                }
            }
        }
        assert_eq!(ground.rows(), rows);
    }

    fn nonsense_in_a_query_breaks_nothing(store) {
        let ground = Ground::closed(store, Mode::Demo);
        let ida = ground.browser(ground.world.ida);
        let names = [
            "q", "country", "region", "year", "after", "before", "all", "limit", "stage", "back",
            "token", "done", "saved", "invited", "new",
        ];
        let values = [
            "%00", "%FF", "%zz", "-1", "999999999999999999999999", "%E2%80%AE%E2%81%A6", "%25_%27%22--",
            "%3Cscript%3Ealert(1)%3C/script%3E", "%0d%0aSet-Cookie:a=b", "%5c", "%28%5b%2a",
        ];
        for (_, address) in ground.addresses(&Method::GET, true) {
            if !ground.asked_once(&address) {
                continue;
            }
            for value in values {
                let query: Vec<String> = names.iter().map(|it| format!("{it}={value}")).collect();
                for query in [query.join("&"), format!("q={value}"), format!("back={value}&all=1")] {
                    let path = format!("{}?{query}", address.replace("{lang}", "en"));
                    let page = ida.get(&path);
                    assert!(!page.status.is_server_error(), "{path}");
                    // A spreadsheet is packed bytes.
                    if address.ends_with(".xlsx") {
                        continue;
                    }
                    assert!(!page.text.contains("<script>alert"), "{path}");
                    assert!(!page.text.contains(['\0', '\u{202e}', '\u{2066}']), "{path}");
                    assert_eq!(faults(&page), [""; 0], "{path}");
                }
            }
        }
        let many = "a=b&".repeat(2_000);
        let page = ground.visitor.get(&format!("/en/members?{many}"));
        assert_eq!(page.status, StatusCode::URI_TOO_LONG);
    }

    fn a_path_without_end_is_refused_as_a_page(store) {
        let ground = Ground::open(store, Mode::Serve);
        for path in [format!("/en/{}", "a".repeat(60_000)), format!("/en{}", "/a".repeat(20_000))] {
            let page = ground.visitor.get(&path);
            assert_eq!(page.status, StatusCode::URI_TOO_LONG);
            is_answered(&page, "/en/long");
        }
    }

    fn no_asset_is_found_outside_the_list(store) {
        let ground = Ground::open(store, Mode::Serve);
        for name in ["..", "%2e%2e%2fCargo.toml", "..%2f..%2fCargo.toml", "%00", "%FF", "style.css", "style-000000000000.css", "%2fetc%2fpasswd", ""] {
            let path = format!("/assets/{name}");
            let page = ground.visitor.get(&path);
            assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
            is_answered(&page, &path);
        }
        let page = ground.visitor.post("/assets/style.css", &[]);
        assert_eq!(page.status, StatusCode::METHOD_NOT_ALLOWED);
        is_answered(&page, "/assets/style.css");
    }

    fn a_private_page_in_a_files_clothes_is_nowhere_and_kept_by_nobody(store) {
        let ground = Ground::open(store, Mode::Serve);
        let ana = ground.browser(ground.world.ana);
        for page in ["me", "desk", &format!("applications/{}", ground.draft)] {
            for tail in ["/x.css", "/style.css", ".css", ";x.css", "%2fx.css", "%00.css", "/.js"] {
                let path = format!("/en/{page}{tail}");
                let page = ana.get(&path);
                assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
                assert_eq!(page.headers[header::CACHE_CONTROL], "no-store", "{path}");
                assert!(!page.text.contains("ana@example.org"), "{path}");
            }
        }
    }

    fn another_host_gets_nothing_and_reaches_no_link(store) {
        let ground = Ground::open(store, Mode::Serve);
        for host in [
            "evil.example", "127.0.0.1:8080.evil.example", "127.0.0.1:8081", "127.0.0.1", "",
            "evil@127.0.0.1:8080", "127.0.0.1:8080/evil", "localhost.evil.example:8080", "127.0.0.1:8080,evil.example",
        ] {
            let page = ground.send_raw(Request::get("/en/members").header(header::HOST, host));
            assert_eq!(page.status, StatusCode::MISDIRECTED_REQUEST, "{host}");
            assert_eq!(faults(&page), [""; 0], "{host}");
            assert!(!page.text.contains("evil"), "{host}");
        }
        let none = ground.send_raw(Request::get("/en/members"));
        assert_eq!(none.status, StatusCode::MISDIRECTED_REQUEST);
        let two = Request::get("/en").header(header::HOST, "127.0.0.1:8080").header(header::HOST, "evil.example");
        assert_eq!(ground.send_raw(two).status, StatusCode::MISDIRECTED_REQUEST);
        // In the request line, as proxies write it: it says the host, and a second one is no help.
        let absolute = Request::get("http://evil.example/en").header(header::HOST, "127.0.0.1:8080");
        assert_eq!(ground.send_raw(absolute).status, StatusCode::MISDIRECTED_REQUEST);
        // HTTP/2 has the host nowhere else.
        let own = ground.send_raw(Request::get("http://127.0.0.1:8080/en"));
        assert_eq!(own.status, StatusCode::OK);
        for name in ["x-forwarded-host", "forwarded", "x-host", "x-original-url", "x-rewrite-url", "x-forwarded-proto", "x-forwarded-prefix"] {
            let asked = Request::get("/en/calls/2023")
                .header(header::HOST, "127.0.0.1:8080")
                .header(name, "host=evil.example");
            let page = ground.send_raw(asked);
            assert_eq!(page.status, StatusCode::OK, "{name}");
            assert!(!page.text.contains("evil.example"), "{name}");
        }
    }

    fn no_way_back_leads_to_another_site(store) {
        let ground = Ground::open(store, Mode::Serve);
        let visitor = &ground.visitor;
        for back in [
            "https://evil.example", "//evil.example", "///evil.example", "/\\evil.example", "\\\\evil.example",
            "/%09/evil.example", "/\t/evil.example", "https:evil.example", "javascript:alert(1)", "/en/../..//evil.example",
            "/en/..//evil.example", "/en/%2e%2e//evil.example", "/.//evil.example", "http://127.0.0.1:8080@evil.example/en",
            "/en\r\nSet-Cookie: a=b", "data:text/html,x", " /en/desk", "/en/desk\0", "/xx/desk", "/en/sign-out", "//127.0.0.1:8080/en",
            "/en/desk/../../..//evil.example", "/en/.//evil.example", "/en/desk?x=\r\n",
        ] {
            let query: String = url::form_urlencoded::byte_serialize(back.as_bytes()).collect();
            let page = visitor.get(&format!("/en/sign-in?back={query}"));
            let back_to = match page.text.contains("name=\"back\"") {
                true => page.hidden("back"),
                false => String::new(),
            };
            let lead: Vec<&str> = back_to.split('/').take(2).collect();
            assert!(back_to.is_empty() || matches!(lead.as_slice(), ["", it] if LANGUAGES.contains(&it.split('?').next().unwrap())), "{back}: {back_to}");
            assert!(!back_to.starts_with("//") && !back_to.contains(['\r', '\n', '\\']), "{back}: {back_to}");
            let asked = visitor.post("/en/sign-in", &[("email", "zoe@example.org"), ("back", back)]);
            assert!(!asked.location().contains("evil") && !asked.status.is_server_error(), "{back}");
            assert!(asked.headers.get(header::SET_COOKIE).is_none(), "{back}");
        }
        let page = visitor.get("//evil.example/%2f..");
        assert!(!page.location().contains("evil"));
        for path in ["//evil.example", "/\\evil.example", "/en//evil.example/desk"] {
            let Ok(uri) = path.parse::<axum::http::Uri>() else { continue };
            let page = visitor.send(Request::get(uri), Body::empty());
            assert!(!page.location().starts_with("//") && !page.location().starts_with("http"), "{path}: {}", page.location());
        }
    }
}

impl Ground {
    /// A request that brings its own host or none.
    fn send_raw(&self, request: axum::http::request::Builder) -> Page {
        Browser::of(self.world.app.clone()).send_as_it_is(request, Body::empty())
    }

    /// Whether an address is the one to stand for its route.
    fn asked_once(&self, address: &str) -> bool {
        let others = [self.draft, self.handed_in, self.endorsed].map(|it| it.to_string());
        !others.iter().any(|it| address.contains(it)) && !address.contains("/2025")
    }
}
