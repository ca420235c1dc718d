//! Tokens of programs: who has one, what each reads, what it is worth, when it is dead.

use std::net::SocketAddr;

use app::api_tokens;
use app::testing::{World, at};
use app::{ApiLimit, Mode};
use axum::body::Body;
use axum::extract::connect_info::ConnectInfo;
use axum::http::{Method, Request, StatusCode, header};
use crate::browser::{Browser, Page};
use domain::api_token::{Scope, Wanted};
use serde_json::Value;
use web::{Gate, table};

fn world(store: &store::Store) -> World {
    let world = World::in_mode(store, Mode::Serve);
    world.published_call("2023");
    world
}

fn made(world: &World, scope: Scope) -> String {
    let token = api_tokens::fresh();
    let wanted = Wanted { name: "Report".into(), scope: scope.as_str().into(), days: "30".into() };
    api_tokens::make(&world.app, &world.actor(world.zoe), &token, &wanted).unwrap();
    token
}

fn with_token(browser: &Browser, path: &str, token: &str) -> Page {
    let request = Request::get(path).header(header::AUTHORIZATION, format!("Bearer {token}"));
    browser.send(request, Body::empty())
}

fn from(browser: &Browser, path: &str, token: Option<&str>) -> Page {
    let peer: SocketAddr = "203.0.113.9:1".parse().unwrap();
    let request = Request::get(path).extension(ConnectInfo(peer));
    let request = match token {
        Some(token) => request.header(header::AUTHORIZATION, format!("Bearer {token}")),
        None => request,
    };
    browser.send(request, Body::empty())
}

fn said<'a>(page: &'a Page, name: &str) -> &'a str {
    page.headers.get(name).map_or("", |it| it.to_str().unwrap())
}

fn problem(page: &Page) -> Value {
    assert_eq!(said(page, "content-type"), "application/problem+json");
    serde_json::from_str(&page.text).unwrap()
}

/// Every address of the API, with the scope beside `read` that opens it; none for what all read.
const ADDRESSES: [(&str, Option<Scope>); 12] = [
    ("/api/v1/members", Some(Scope::Members)),
    ("/api/v1/members/{id}", Some(Scope::Members)),
    ("/api/v1/cities/{id}", Some(Scope::Members)),
    ("/api/v1/calls", Some(Scope::Calls)),
    ("/api/v1/calls/{slug}", Some(Scope::Calls)),
    ("/api/v1/calls/{slug}/transparency", Some(Scope::Calls)),
    ("/api/v1/forms/{form}/versions", Some(Scope::Calls)),
    ("/api/v1/forms/{form}/versions/{n}", Some(Scope::Calls)),
    ("/api/v1/forms/{form}/versions/{n}/schema", Some(Scope::Calls)),
    ("/api/v1/statistics", Some(Scope::Numbers)),
    ("/api/v1/countries", Some(Scope::Numbers)),
    ("/api/v1/search", Some(Scope::Everything)),
];

fn filled(path: &str) -> String {
    let nowhere = "01860000-0000-7000-8000-000000000000";
    path.replace("{id}", nowhere).replace("{slug}", "2023").replace("{n}", "1")
        .replace("{form}", "application-2015").replace("{lang}", "en")
}

store::on_both! {
    fn a_token_is_made_shown_once_and_revoked_on_ones_own_page(store) {
        let world = world(store);
        let visitor = Browser::visitor(&world);
        let zoe = visitor.with_session(&world.session(world.zoe));
        assert!(zoe.get("/en/me").text.contains("href=\"/en/me/tokens\""));
        let page = zoe.get("/en/me/tokens");
        let token = page.hidden("token");
        assert!(token.starts_with("lyceum_pat_"));
        // What is wrong is told, and what was typed stays.
        let typed = [("token", token.as_str()), ("name", ""), ("scope", "read:calls"), ("days", "30")];
        let again = zoe.post("/en/me/tokens", &typed);
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(again.text.contains("Give the token a name"), "{}", again.text);
        assert!(again.text.contains("<option value=\"read:calls\" selected"), "{}", again.text);
        assert_eq!(again.hidden("token"), token);
        let typed = [("token", token.as_str()), ("name", "Звіт"), ("scope", "read:calls"), ("days", "30")];
        let shown = zoe.post("/en/me/tokens", &typed);
        assert!(shown.text.contains(&format!("<code dir=\"ltr\">{token}</code>")), "{}", shown.text);
        assert_ne!(shown.hidden("token"), token, "the form would make another one");
        for lang in views::LANGUAGES {
            let page = zoe.get(&format!("/{lang}/me/tokens"));
            assert!(!page.text.contains('⟦') && page.text.contains("Звіт"), "{lang}");
            assert!(!page.text.contains(&token), "{lang}: it is shown once");
        }
        assert_eq!(with_token(&visitor, "/api/v1/calls", &token).status, StatusCode::OK);
        let page = zoe.get("/en/me/tokens").text;
        let id = page.split("/en/me/tokens/").nth(1).unwrap().split('/').next().unwrap();
        let path = format!("/en/me/tokens/{id}/revocation");
        let kofi = visitor.with_session(&world.session(world.kofi));
        assert_eq!(kofi.post(&path, &[]).status, StatusCode::NOT_FOUND);
        assert_eq!(zoe.post(&path, &[]).location(), "/en/me/tokens");
        assert_eq!(with_token(&visitor, "/api/v1/calls", &token).status, StatusCode::UNAUTHORIZED);
        assert_eq!(zoe.post(&path, &[]).status, StatusCode::NOT_FOUND);
        assert!(visitor.get("/en/me/tokens").location().starts_with("/en/sign-in"));
    }

    fn every_scope_reads_its_own_addresses_and_no_other(store) {
        let world = world(store);
        let visitor = Browser::visitor(&world);
        let listed: Vec<String> = table(false)
            .into_iter()
            .filter(|it| it.path.starts_with("/api/v1/") && it.gate == Gate::Public)
            .map(|it| it.path)
            .filter(|it| it != "/api/v1/openapi.json")
            .collect();
        let known: Vec<&str> = ADDRESSES.iter().map(|it| it.0).collect();
        assert_eq!(listed, known, "an address of the API belongs to a scope");
        for scope in Scope::ALL {
            let token = made(&world, scope);
            for (path, part) in ADDRESSES {
                let mut path = filled(path);
                if path.ends_with("/search") {
                    path.push_str("?q=a");
                }
                let bare = visitor.get(&path);
                let page = with_token(&visitor, &path, &token);
                if scope == Scope::Everything || part == Some(scope) {
                    assert_eq!((page.status, page.text.len()), (bare.status, bare.text.len()), "{scope:?} {path}");
                    continue;
                }
                assert_eq!(page.status, StatusCode::FORBIDDEN, "{scope:?} {path}");
                assert_eq!(said(&page, "www-authenticate"), "Bearer error=\"insufficient_scope\"");
                assert_eq!(problem(&page)["status"], 403);
            }
            let described = with_token(&visitor, "/api/v1/openapi.json", &token);
            assert_eq!(described.status, StatusCode::OK, "{scope:?}");
        }
    }

    fn a_token_opens_nothing_that_is_shut_without_one(store) {
        let world = world(store);
        let visitor = Browser::visitor(&world);
        // Of the secretariat, who could open all of it.
        let token = api_tokens::fresh();
        let wanted = Wanted { name: "Desk".into(), scope: "read".into(), days: "30".into() };
        api_tokens::make(&world.app, &world.actor(world.ida), &token, &wanted).unwrap();
        let before = world.app.store.head();
        for row in table(false) {
            let Gate::Act(_) = row.gate else { continue };
            let path = filled(&row.path).replace(['{', '}'], "");
            let ask = |bearer: bool| {
                let request = Request::builder().method(row.method.clone()).uri(&path)
                    .header("sec-fetch-site", "same-origin");
                let request = match bearer {
                    true => request.header(header::AUTHORIZATION, format!("Bearer {token}")),
                    false => request,
                };
                visitor.send(request, Body::empty())
            };
            let (with, without) = (ask(true), ask(false));
            assert_eq!((with.status, with.location()), (without.status, without.location()), "{} {path}", row.method);
            assert!(!with.status.is_success(), "{} {path}", row.method);
        }
        let write = Request::post("/api/v1/members").header(header::AUTHORIZATION, format!("Bearer {token}"));
        assert_eq!(visitor.send(write, Body::empty()).status, StatusCode::METHOD_NOT_ALLOWED);
        assert_eq!(world.app.store.head(), before);
    }

    fn a_token_in_an_address_is_refused_whoever_it_is_of(store) {
        let world = world(store);
        let visitor = Browser::visitor(&world);
        let token = made(&world, Scope::Everything);
        for path in [format!("/api/v1/members?access_token={token}"), format!("/api/v1/members?token={token}"),
            format!("/api/v1/calls/2023/transparency?x={token}"), format!("/api/v1/openapi.json?k={token}"),
            format!("/api/v1/search?q={token}"), format!("/api/v1/members?q={}", token.replace('_', "%5F"))]
        {
            for page in [visitor.get(&path), with_token(&visitor, &path, &token)] {
                assert_eq!(page.status, StatusCode::BAD_REQUEST, "{path}");
                assert!(problem(&page)["detail"].as_str().unwrap().contains("Authorization"));
                assert!(!page.text.contains(&token), "it is not said again");
            }
        }
        // Not even noted as used.
        let own = api_tokens::list(&world.app, &world.actor(world.zoe)).unwrap();
        assert_eq!(own[0].last_used_on, None);
    }

    fn an_unknown_an_expired_and_a_revoked_token_are_one_and_the_same_answer(store) {
        let world = world(store);
        let visitor = Browser::visitor(&world);
        let other_node = Browser::of(world.beside(store, Mode::Serve).app);
        let (revoked, expired) = (made(&world, Scope::Everything), made(&world, Scope::Everything));
        for browser in [&visitor, &other_node] {
            assert_eq!(with_token(browser, "/api/v1/calls", &revoked).status, StatusCode::OK);
        }
        let own = api_tokens::list(&world.app, &world.actor(world.zoe)).unwrap();
        let id = own.iter().find(|it| it.token_sha256 == app::chance::sha256(&revoked)).unwrap().id;
        api_tokens::revoke(&world.app, &world.actor(world.zoe), id).unwrap();
        // At the very next request, on this node and on the other.
        for browser in [&visitor, &other_node] {
            assert_eq!(with_token(browser, "/api/v1/calls", &revoked).status, StatusCode::UNAUTHORIZED);
        }
        world.clock_at(own[0].expires_at.plus_ms(1));
        let mut seen = Vec::new();
        for token in [&revoked, &expired, &api_tokens::fresh(), "", "x", "lyceum_pat_00", &"a".repeat(1_500)] {
            let page = with_token(&visitor, "/api/v1/calls", token);
            assert_eq!(page.status, StatusCode::UNAUTHORIZED, "{token}");
            assert_eq!(said(&page, "www-authenticate"), "Bearer error=\"invalid_token\"");
            assert_eq!(said(&page, "access-control-allow-origin"), "*");
            seen.push(problem(&page)["detail"].clone());
        }
        seen.dedup();
        assert_eq!(seen.len(), 1);
        let basic = Request::get("/api/v1/calls").header(header::AUTHORIZATION, "Basic YTpi");
        assert_eq!(visitor.send(basic, Body::empty()).status, StatusCode::OK);
        assert_eq!(visitor.get("/api/v1/calls").status, StatusCode::OK, "none is needed");
    }

    fn a_token_has_a_budget_of_its_own_from_wherever_it_is_sent(store) {
        let world = world(store);
        let app = world.over(store, world.app.blobs.clone(), |it| {
            it.settings.api = ApiLimit { a_minute: 1, a_minute_with_token: 3, trusted_hops: 0 };
        });
        let browser = Browser::of(app);
        world.clock_at(at("2023-04-02T09:00"));
        let (one, other) = (made(&world, Scope::Everything), made(&world, Scope::Everything));
        assert_eq!(said(&from(&browser, "/api/v1/calls", None), "ratelimit-policy"), "\"minute\";q=1;w=60");
        assert_eq!(from(&browser, "/api/v1/calls", None).status, StatusCode::TOO_MANY_REQUESTS);
        for left in ["2", "1", "0"] {
            let page = from(&browser, "/api/v1/calls", Some(&one));
            assert_eq!(page.status, StatusCode::OK);
            assert_eq!(said(&page, "ratelimit-policy"), "\"minute\";q=3;w=60");
            assert_eq!(said(&page, "ratelimit"), format!("\"minute\";r={left};t=60"));
        }
        let over = from(&browser, "/api/v1/calls", Some(&one));
        assert_eq!((over.status, said(&over, "retry-after")), (StatusCode::TOO_MANY_REQUESTS, "60"));
        assert_eq!(problem(&over)["status"], 429);
        // Also from this machine, which is told apart by nothing else.
        assert_eq!(with_token(&browser, "/api/v1/calls", &one).status, StatusCode::TOO_MANY_REQUESTS);
        assert_eq!(from(&browser, "/api/v1/calls", Some(&other)).status, StatusCode::OK);
        // Whoever guesses uses up what the address has.
        let guess = from(&browser, "/api/v1/calls", Some(&api_tokens::fresh()));
        assert_eq!(guess.status, StatusCode::TOO_MANY_REQUESTS);
        world.clock_at(at("2023-04-02T09:01"));
        assert_eq!(from(&browser, "/api/v1/calls", Some(&one)).status, StatusCode::OK);
    }

    fn pages_of_other_origins_may_send_one(store) {
        let world = world(store);
        let visitor = Browser::visitor(&world);
        let asked = Request::options("/api/v1/members")
            .header(header::ORIGIN, "https://elsewhere.example")
            .header("access-control-request-method", "GET")
            .header("access-control-request-headers", "authorization");
        let page = visitor.send(asked, Body::empty());
        assert_eq!(page.status, StatusCode::NO_CONTENT);
        assert!(said(&page, "access-control-allow-headers").contains("authorization"));
        assert_eq!(said(&page, "access-control-allow-credentials"), "");
    }
}

#[test]
fn the_description_offers_a_token_at_every_address_and_demands_it_at_none() {
    let described: Value = serde_json::from_str(&web::openapi()).unwrap();
    let scheme = &described["components"]["securitySchemes"]["token"];
    assert_eq!((&scheme["type"], &scheme["scheme"]), (&"http".into(), &"bearer".into()));
    for (path, part) in ADDRESSES {
        let security = &described["paths"][path]["get"]["security"];
        let word = part.unwrap().as_str();
        assert_eq!(*security, serde_json::json!([{}, { "token": [word] }]), "{path}");
    }
    assert_eq!(described["paths"].as_object().unwrap().len(), ADDRESSES.len());
}

#[test]
fn no_route_of_the_api_but_the_posts_of_reports_is_written_to() {
    let writes: Vec<String> = table(false)
        .into_iter()
        .filter(|it| it.path.starts_with("/api/") && it.method != Method::GET)
        .map(|it| it.path)
        .collect();
    assert_eq!(writes, ["/api/v1/bounces"]);
}
