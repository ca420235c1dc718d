//! What every answer wears, whoever asked and whatever came of it.

use std::collections::BTreeMap;

use app::Mode;
use axum::body::Body;
use axum::http::{Method, Request, StatusCode, header};
use web::Gate;

use crate::browser::{Browser, Page};
use crate::hostile::ground::Ground;

/// The directives of a content security policy.
fn policy(page: &Page) -> BTreeMap<String, String> {
    let text = page.headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap();
    let directives = text.split(';').map(str::trim).filter(|it| !it.is_empty());
    directives
        .map(|it| it.split_once(' ').unwrap_or((it, "")))
        .map(|(name, sources)| (name.to_owned(), sources.trim().to_owned()))
        .collect()
}

/// What is wrong with the headers of an answer; empty when nothing is.
pub fn faults(page: &Page) -> Vec<String> {
    let mut faults = Vec::new();
    let mut must = |name: &str, value: &str| {
        let is = page.headers.get(name).map_or("", |it| it.to_str().unwrap());
        if is != value {
            faults.push(format!("{name}: {is}"));
        }
        if page.headers.get_all(name).iter().count() > 1 {
            faults.push(format!("{name} twice"));
        }
    };
    must("x-content-type-options", "nosniff");
    must("referrer-policy", "same-origin");
    must("x-frame-options", "DENY");
    must("cross-origin-opener-policy", "same-origin");
    must("cross-origin-resource-policy", "same-origin");
    let policy = policy(page);
    for name in ["default-src", "frame-ancestors", "base-uri"] {
        if policy.get(name).map(String::as_str) != Some("'none'") {
            faults.push(format!("policy {name}: {:?}", policy.get(name)));
        }
    }
    if policy.get("form-action").is_none_or(|it| !["'self'", "'none'"].contains(&it.as_str())) {
        faults.push(format!("policy form-action: {:?}", policy.get("form-action")));
    }
    let words = policy.values().flat_map(|it| it.split(' ')).filter(|it| !it.is_empty());
    faults.extend(words.filter(|it| !["'self'", "'none'"].contains(it)).map(str::to_owned));
    for name in ["server", "x-powered-by", "via"] {
        faults.extend(page.headers.get(name).map(|_| name.to_owned()));
    }
    if page.headers.get(header::CACHE_CONTROL).is_none() {
        faults.push("no cache-control".to_owned());
    }
    faults
}

fn cache_control(page: &Page) -> &str {
    page.headers[header::CACHE_CONTROL].to_str().unwrap()
}

/// Each route once, read and written by a visitor and by somebody with a session.
fn walk(ground: &Ground, demo: bool) {
    let ida = ground.browser(ground.world.ida);
    for (row, address) in
        [Method::GET, Method::POST].iter().flat_map(|it| ground.addresses(it, demo))
    {
        let address = address.replace("{lang}", "pt");
        // A page of search is kept only once the index has come as far as the log.
        app::searching::run_once(&ground.world.app).unwrap();
        let ask = |browser: &Browser| match row.method {
            Method::GET => browser.get(&address),
            _ => browser.post(&address, &[]),
        };
        let (visitor, signed_in) = (ask(&ground.visitor), ask(&ida));
        for page in [&visitor, &signed_in] {
            assert_eq!(faults(page), [""; 0], "{} {address}", row.method);
            assert!(!page.status.is_server_error(), "{} {address}", row.method);
        }
        // The keys of receipts are for everybody and change once in years.
        if address == "/.well-known/lyceum-keys.json" {
            for page in [&visitor, &signed_in] {
                assert_eq!(cache_control(page), "public, max-age=300", "{address}");
            }
            continue;
        }
        assert_eq!(cache_control(&signed_in), "no-store", "{address}");
        let kept = row.gate == Gate::Public && visitor.status == StatusCode::OK;
        assert_eq!(
            cache_control(&visitor),
            if kept { "no-cache" } else { "no-store" },
            "{address}"
        );
    }
}

store::on_both! {
    fn every_answer_of_a_demonstration_wears_every_header(store) {
        walk(&Ground::closed(store, Mode::Demo), true);
    }

    fn every_answer_of_a_served_platform_wears_every_header(store) {
        walk(&Ground::closed(store, Mode::Serve), false);
    }

    fn what_is_no_page_wears_every_header_too(store) {
        let ground = Ground::open(store, Mode::Serve);
        let long = format!("/en/{}", "a".repeat(5_000));
        for path in ["/assets/nothing.css", "/assets/%FF", "/en/nothing", "/xx", "/%00", long.as_str()] {
            let page = ground.visitor.get(path);
            assert!(page.status.is_client_error(), "{path}");
            assert_eq!(faults(&page), [""; 0], "{path}");
            assert_eq!(cache_control(&page), "no-store", "{path}");
        }
        let connect = Request::builder().method("CONNECT").uri("127.0.0.1:8080");
        let page = ground.visitor.send(connect, Body::empty());
        assert!(page.status.is_client_error(), "CONNECT {}", page.status);
        assert_eq!(faults(&page), [""; 0]);
        for method in ["PUT", "DELETE", "PATCH", "TRACE", "OPTIONS", "CONNECT", "BREW"] {
            let page = ground.visitor.send(Request::builder().method(method).uri("/en/members"), Body::empty());
            assert_eq!(faults(&page), [""; 0], "{method}");
        }
    }

    fn a_download_stays_in_its_sandbox(store) {
        let ground = Ground::open(store, Mode::Serve);
        let file = ground.world.app.store.read(|tx| tx.attachments(ground.draft)).unwrap().remove(0);
        let ana = ground.browser(ground.world.ana);
        let page = ana.get(&format!("/en/applications/{}/files/{}", ground.draft, file.id));
        assert_eq!(page.status, StatusCode::OK);
        assert!(policy(&page).contains_key("sandbox"));
        assert_eq!(faults(&page), [""; 0]);
        assert_eq!(cache_control(&page), "no-store");
    }

    fn behind_https_the_browser_is_told_to_stay_there(store) {
        let ground = Ground::open(store, Mode::Serve);
        assert!(ground.visitor.get("/en").headers.get(header::STRICT_TRANSPORT_SECURITY).is_none());
        let app = ground.under("https://127.0.0.1:8080");
        for path in ["/en", "/en/nothing", "/api/v1/members", "/assets/nothing.css"] {
            let page = Browser::of(app.clone()).get(path);
            let told = page.headers[header::STRICT_TRANSPORT_SECURITY].to_str().unwrap();
            assert_eq!(told, "max-age=31536000; includeSubDomains", "{path}");
        }
    }
}
