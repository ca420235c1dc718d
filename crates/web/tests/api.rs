//! The manners of the JSON API: fields, marks, other origins, limits.

use std::net::SocketAddr;

use app::ApiLimit;
use app::members::{ImportOptions, import};
use app::testing::{World, at};
use axum::body::Body;
use axum::extract::connect_info::ConnectInfo;
use axum::http::{Request, StatusCode, header};
use crate::browser::{Browser, Page};
use serde_json::{Value, json};

const LIST: &str = "name,country_iso2,joined_year\nSumy,UA,2020\nLviv,UA,2021\nÉvora,PT,\n";

fn world(store: &store::Store) -> World {
    let world = World::new(store);
    import(&world.app, None, LIST.as_bytes(), ImportOptions::default()).unwrap();
    world.published_call("2023");
    world
}

fn json_of(page: &Page) -> Value {
    serde_json::from_str(&page.text).unwrap_or_else(|error| panic!("{error}: {}", page.text))
}

fn said<'a>(page: &'a Page, name: &str) -> &'a str {
    page.headers.get(name).map_or("", |it| it.to_str().unwrap())
}

fn keys(thing: &Value) -> Vec<&str> {
    thing.as_object().unwrap().keys().map(String::as_str).collect()
}

fn asked_from(browser: &Browser, path: &str, from: &str, forwarded: &str) -> Page {
    let peer: SocketAddr = from.parse().unwrap();
    let request =
        Request::get(path).extension(ConnectInfo(peer)).header("x-forwarded-for", forwarded);
    browser.send(request, Body::empty())
}

store::on_both! {
    fn only_the_fields_that_were_asked_for_come(store) {
        let world = world(store);
        let visitor = Browser::visitor(&world);
        let list = json_of(&visitor.get("/api/v1/members?limit=1&fields=id,name"));
        assert_eq!(keys(&list), ["items", "total", "as_of", "next"]);
        assert_eq!(keys(&list["items"][0]), ["id", "name"]);
        // The next page is asked for alike.
        let next = json_of(&visitor.get(list["next"].as_str().unwrap()));
        assert_eq!(keys(&next["items"][0]), ["id", "name"]);
        let id = list["items"][0]["id"].as_str().unwrap();
        let one = json_of(&visitor.get(&format!("/api/v1/cities/{id}?fields=spells")));
        assert_eq!(keys(&one), ["spells"]);
        let whole = json_of(&visitor.get(&format!("/api/v1/cities/{id}")));
        let mut on_record = whole.clone();
        let more = on_record.as_object_mut().unwrap();
        assert!(more.remove("profile").is_some() && more.remove("neighbours").is_some());
        assert_eq!(on_record, json_of(&visitor.get(&format!("/api/v1/members/{id}"))));
        let both = json_of(&visitor.get(&format!("/api/v1/cities/{id}?fields=neighbours,profile")));
        assert_eq!(keys(&both), ["profile", "neighbours"]);
        let fields = keys(&whole).join(",");
        let all = format!("/api/v1/cities/{id}?fields={fields}");
        assert_eq!(json_of(&visitor.get(&all)), whole, "each field can be asked for");
        let call = json_of(&visitor.get("/api/v1/calls/2023"));
        let fields = keys(&call).join(",");
        assert_eq!(json_of(&visitor.get(&format!("/api/v1/calls/2023?fields={fields}"))), call);
        assert_eq!(keys(&json_of(&visitor.get("/api/v1/calls?fields=slug"))["items"][0]), ["slug"]);
        for path in ["/api/v1/members?fields=", "/api/v1/members?fields=id,", "/api/v1/members?fields=mayor",
            "/api/v1/calls?fields=id", "/api/v1/calls/2023?fields=slug&fields=stage", "/api/v1/calls/2023?x=1"]
        {
            let page = visitor.get(path);
            assert_eq!(page.status, StatusCode::BAD_REQUEST, "{path}");
            assert_eq!(said(&page, "content-type"), "application/problem+json");
        }
        for path in ["/api/v1/members", "/api/v1/calls", "/api/v1/forms/application-2015/versions"] {
            let list = json_of(&visitor.get(path));
            for field in ["items", "total", "as_of", "next"] {
                assert!(list.get(field).is_some(), "{path} {field}");
            }
        }
    }

    fn what_a_program_has_is_not_sent_again_a_minute_later(store) {
        let world = world(store);
        let visitor = Browser::visitor(&world);
        for path in ["/api/v1/members", "/api/v1/calls", "/api/v1/calls/2023", "/api/v1/members?fields=id"] {
            world.clock_at(at("2023-04-02T09:00"));
            let first = visitor.get(path);
            let mark = said(&first, "etag").to_owned();
            assert!(mark.starts_with("W/\""), "{path} {mark}");
            world.clock_at(at("2023-04-02T09:05"));
            let again = visitor.send(Request::get(path).header(header::IF_NONE_MATCH, &mark), Body::empty());
            assert_eq!((again.status, again.text.as_str()), (StatusCode::NOT_MODIFIED, ""), "{path}");
            assert_eq!(said(&again, "etag"), mark);
            assert_eq!(said(&again, "access-control-allow-origin"), "*");
            let other = visitor.send(Request::get(path).header(header::IF_NONE_MATCH, "\"x\""), Body::empty());
            assert_eq!(other.status, StatusCode::OK, "{path}");
            assert_ne!(other.text, first.text, "{path} is of another moment");
        }
        // What changed is sent.
        let mark = said(&visitor.get("/api/v1/members"), "etag").to_owned();
        let more = "name,country_iso2,joined_year\nKyiv,UA,2022\n";
        import(&world.app, None, more.as_bytes(), ImportOptions::default()).unwrap();
        let page = visitor.send(Request::get("/api/v1/members").header(header::IF_NONE_MATCH, mark), Body::empty());
        assert_eq!(page.status, StatusCode::OK);
    }

    fn pages_of_every_origin_may_ask_and_are_told_so_beforehand(store) {
        let world = world(store);
        let visitor = Browser::visitor(&world);
        for path in ["/api/v1/members", "/api/v1/calls/2023", "/api/v1/openapi.json"] {
            let request = Request::options(path)
                .header(header::ORIGIN, "https://elsewhere.example")
                .header("access-control-request-method", "GET")
                .header("access-control-request-headers", "if-none-match");
            let page = visitor.send(request, Body::empty());
            assert_eq!((page.status, page.text.as_str()), (StatusCode::NO_CONTENT, ""), "{path}");
            assert_eq!(said(&page, "access-control-allow-origin"), "*");
            assert_eq!(said(&page, "access-control-allow-methods"), "GET, HEAD, OPTIONS");
            assert!(said(&page, "access-control-allow-headers").contains("if-none-match"));
            assert_eq!(said(&page, "access-control-allow-credentials"), "");
        }
        // Nothing else is opened by it, and nothing is written through it.
        let page = visitor.send(Request::options("/en/members"), Body::empty());
        assert_eq!(page.status, StatusCode::METHOD_NOT_ALLOWED);
        let page = visitor.send(Request::post("/api/v1/members"), Body::empty());
        assert_eq!(page.status, StatusCode::METHOD_NOT_ALLOWED);
        assert_eq!(said(&page, "content-type"), "application/problem+json");
    }

    fn who_asks_too_often_waits_and_nobody_else_does(store) {
        let world = world(store);
        let app = world.over(store, world.app.blobs.clone(), |it| {
            it.settings.api = ApiLimit { a_minute: 3, trusted_hops: 1, ..ApiLimit::default() };
        });
        let browser = Browser::of(app);
        world.clock_at(at("2023-04-02T09:00"));
        let ask = |client: &str| {
            asked_from(&browser, "/api/v1/members", "127.0.0.1:40000", &format!("9.9.9.9, {client}"))
        };
        for left in ["2", "1", "0"] {
            let page = ask("198.51.100.7");
            assert_eq!(page.status, StatusCode::OK);
            assert_eq!(said(&page, "ratelimit-policy"), "\"minute\";q=3;w=60");
            assert_eq!(said(&page, "ratelimit"), format!("\"minute\";r={left};t=60"));
        }
        world.clock_at(at("2023-04-02T09:00").plus_ms(20_000));
        let page = ask("198.51.100.7");
        assert_eq!(page.status, StatusCode::TOO_MANY_REQUESTS);
        assert_eq!(said(&page, "retry-after"), "40");
        assert_eq!(said(&page, "ratelimit"), "\"minute\";r=0;t=40");
        assert_eq!(said(&page, "content-type"), "application/problem+json");
        assert_eq!(said(&page, "access-control-allow-origin"), "*");
        assert_eq!(json_of(&page)["status"], json!(429));
        assert_eq!(ask("198.51.100.8").status, StatusCode::OK, "another address");
        // Pages are for people and are not counted.
        let page = asked_from(&browser, "/en/members", "127.0.0.1:40000", "198.51.100.7");
        assert_eq!((page.status, said(&page, "ratelimit")), (StatusCode::OK, ""));
        world.clock_at(at("2023-04-02T09:01"));
        assert_eq!(ask("198.51.100.7").status, StatusCode::OK);
    }

    fn the_description_can_be_read_as_a_page_in_every_language(store) {
        let world = world(store);
        let visitor = Browser::visitor(&world);
        for lang in views::LANGUAGES {
            let page = visitor.get(&format!("/{lang}/api"));
            assert_eq!(page.status, StatusCode::OK);
            assert!(!page.text.contains('⟦'), "{lang}");
            for row in web::table(false) {
                let described = row.path.starts_with("/api/v1/")
                    && row.method == axum::http::Method::GET
                    && row.path != "/api/v1/openapi.json";
                assert!(!described || page.text.contains(&format!("GET {}", row.path)), "{lang} {}", row.path);
            }
            for part in page.text.split("href=\"#").skip(1) {
                let id = part.split('"').next().unwrap();
                assert!(page.text.contains(&format!("id=\"{id}\"")), "{lang} #{id}");
            }
        }
    }
}

#[test]
fn every_answer_that_can_come_is_described() {
    let described: Value = serde_json::from_str(&web::openapi()).unwrap();
    for (path, methods) in described["paths"].as_object().unwrap() {
        let get = &methods["get"];
        let answers = &get["responses"];
        for status in ["200", "304", "400", "401", "403", "414", "429"] {
            assert!(answers[status].is_object(), "{path} {status}");
        }
        let parameters = get["parameters"].as_array();
        let in_query = parameters.into_iter().flatten().any(|it| it["in"] == "query");
        let may_be_nowhere = parameters
            .into_iter()
            .flatten()
            .any(|it| it["in"] == "path" || it["name"] == "after" || it["name"] == "as_of");
        assert_eq!(answers["404"].is_object(), may_be_nowhere, "{path}");
        // A parameter that cannot be stands first, where an address takes any.
        let of_token = answers["400"]["description"].as_str().unwrap().starts_with("A token");
        assert_eq!(of_token, !in_query, "{path}");
    }
}
