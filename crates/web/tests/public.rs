//! The public pages, the feed and the JSON API, as a visitor gets them.

use app::members::{ImportOptions, import};
use app::testing::World;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use crate::browser::{Browser, Page};
use serde_json::{Value, json};
use views::LANGUAGES;

const LIST: &str = "name,country_iso2,joined_year,latitude,longitude,name_ar\n\
    Sumy,UA,2020,50.9,34.8,سومي\nLviv,UA,2021,49.84,24.03,\nÉvora,PT,,38.57,-7.9,\n\
    =SUM(A1),EG,2019,30,31,\n";

fn world(store: &store::Store) -> World {
    let world = World::new(store);
    import(&world.app, None, LIST.as_bytes(), ImportOptions::default()).unwrap();
    world.published_call("2023");
    world
}

fn json_of(page: &Page) -> Value {
    serde_json::from_str(&page.text).unwrap_or_else(|error| panic!("{error}: {}", page.text))
}

fn id_of(browser: &Browser, name: &str) -> String {
    let list = json_of(&browser.get("/api/v1/members"));
    let items = list["items"].as_array().unwrap();
    let item = items.iter().find(|it| it["name"] == name).unwrap();
    item["id"].as_str().unwrap().to_owned()
}

fn header<'a>(page: &'a Page, name: &str) -> &'a str {
    page.headers.get(name).map_or("", |it| it.to_str().unwrap())
}

store::on_both! {
    fn every_public_page_answers_in_every_language_and_direction(store) {
        let world = world(store);
        let visitor = Browser::visitor(&world);
        let sumy = id_of(&visitor, "Sumy");
        for lang in LANGUAGES {
            for path in ["", "/members", "/members?all=1", "/members?q=evora", "/calls",
                "/calls/2023", "/calls/2023/flyer", &format!("/cities/{sumy}")]
            {
                let page = visitor.get(&format!("/{lang}{path}"));
                assert_eq!(page.status, StatusCode::OK, "{lang}{path}");
                let frame = format!("<html lang=\"{lang}\" dir=\"{}\">", lang.dir());
                assert!(page.text.contains(&frame), "{lang}{path}");
                assert!(!page.text.contains('⟦') && !page.text.contains("{opens_on}"), "{lang}{path}");
            }
            let feed = visitor.get(&format!("/{lang}/feed.xml"));
            assert!(header(&feed, "content-type").starts_with("application/atom+xml"));
            assert!(feed.text.contains("<entry>"), "{}", feed.text);
        }
        assert!(visitor.get("/ar/members").text.contains("سومي"));
        assert!(visitor.get("/en/members?q=evora").text.contains("Évora"));
        assert!(!visitor.get("/en/members?q=evora").text.contains("Lviv"));
    }

    fn what_a_visitor_has_is_not_sent_again(store) {
        let world = world(store);
        let visitor = Browser::visitor(&world);
        for path in ["/en", "/fr/members", "/uk/calls/2023", "/ar/feed.xml", "/api/v1/calls"] {
            let first = visitor.get(path);
            let etag = header(&first, "etag").to_owned();
            assert!(!etag.is_empty(), "{path}");
            let asked = Request::get(path).header(header::IF_NONE_MATCH, etag);
            let again = visitor.send(asked, Body::empty());
            assert_eq!((again.status, again.text.as_str()), (StatusCode::NOT_MODIFIED, ""), "{path}");
        }
        let head = visitor.send(Request::head("/en/members"), Body::empty());
        assert_eq!((head.status, head.text.as_str()), (StatusCode::OK, ""));
    }

    fn what_is_hidden_is_answered_like_what_is_not_there(store) {
        let world = world(store);
        let visitor = Browser::visitor(&world);
        let draft = world.started(world.ana, "Quillport", "PT");
        let city = world.app.store.read(|tx| tx.application(draft)).unwrap().unwrap().city;
        let nobody = uuid::Uuid::nil();
        let plain = |page: Page, id: &str| {
            assert_eq!(page.status, StatusCode::NOT_FOUND);
            let text = page.text.replace(id, "ID");
            // The request's own id is the only thing that may differ.
            text.split("urn:uuid:").next().unwrap().to_owned()
        };
        let (city, nobody) = (city.to_string(), nobody.to_string());
        for path in ["/en/cities/", "/api/v1/members/"] {
            let hidden = plain(visitor.get(&format!("{path}{city}")), &city);
            let absent = plain(visitor.get(&format!("{path}{nobody}")), &nobody);
            assert_eq!(hidden, absent, "{path}");
        }
        assert!(!visitor.get("/en/members?all=1").text.contains("Quillport"));
        assert!(!visitor.get("/api/v1/members").text.contains("Quillport"));
    }

    fn the_api_lists_members_with_their_spells_page_by_page(store) {
        let world = world(store);
        let visitor = Browser::visitor(&world);
        let page = visitor.get("/api/v1/members?country=UA&limit=1");
        assert_eq!(header(&page, "access-control-allow-origin"), "*");
        assert_eq!(header(&page, "content-type"), "application/json");
        let list = json_of(&page);
        let item = &list["items"][0];
        assert_eq!(list["total"], 2);
        assert_eq!(item["name"], "Lviv");
        assert_eq!(item["spells"], json!([{ "from": "2021", "until": null, "reason": null }]));
        assert_eq!(item["position"], json!({ "latitude": 49.84, "longitude": 24.03 }));
        let next = json_of(&visitor.get(list["next"].as_str().unwrap()));
        assert_eq!((&next["items"][0]["name"], &next["next"]), (&json!("Sumy"), &Value::Null));
        assert_eq!(next["items"][0]["names"], json!({ "ar": "سومي" }));
        let one = json_of(&visitor.get(&format!("/api/v1/members/{}", id_of(&visitor, "Sumy"))));
        assert_eq!(one, next["items"][0]);
        // Kept or fresh, the answer may be read by pages of every origin.
        let kept = visitor.get("/api/v1/members?country=UA&limit=1");
        assert_eq!(header(&kept, "access-control-allow-origin"), "*");
        assert_eq!(header(&visitor.get("/en/members"), "access-control-allow-origin"), "");
    }

    fn what_narrows_the_list_narrows_files_and_the_api_alike(store) {
        let world = world(store);
        let more = "name,country_iso2,joined_year,kind,until,reason\n\
            Rivne,UA,2019,district,2021-02-01,left\nTernopil,UA,2019,district,,\n";
        import(&world.app, None, more.as_bytes(), ImportOptions::default()).unwrap();
        let visitor = Browser::visitor(&world);
        for (query, names) in [
            ("", &["Lviv", "=SUM(A1)", "Évora", "Sumy", "Ternopil"][..]),
            ("kind=district", &["Ternopil"]), ("region=arab_states", &["=SUM(A1)"]),
            ("year=unknown", &["Évora"]), ("state=former", &["Rivne"]),
            ("state=former&as_of=2021-01-31", &[]), ("kind=district&as_of=2021-01-31", &["Rivne", "Ternopil"]),
            ("q=lviv&country=UA&kind=city", &["Lviv"]), ("q=lviv&kind=district", &[]),
        ] {
            let mark = if query.is_empty() { "" } else { "?" };
            let api = json_of(&visitor.get(&format!("/api/v1/members{mark}{query}")));
            let file = json_of(&visitor.get(&format!("/en/members.json{mark}{query}")));
            let page = visitor.get(&format!("/en/members{mark}{query}")).text;
            let mut sorted: Vec<&str> = names.to_vec();
            sorted.sort_unstable();
            for list in [&api, &file] {
                let items = list["items"].as_array().unwrap().iter();
                let mut named: Vec<&str> = items.map(|it| it["name"].as_str().unwrap()).collect();
                named.sort_unstable();
                assert_eq!((named, &list["total"]), (sorted.clone(), &json!(names.len())), "{query}");
            }
            assert_eq!(page.matches("href=\"/en/cities/").count(), names.len(), "{query}");
        }
        let rivne = json_of(&visitor.get("/en/members.json?state=former"));
        let rivne = &rivne["items"][0];
        assert_eq!((&rivne["member_since"], &rivne["member_until"]), (&json!("2019"), &json!("2021-02-01")));
        let page = visitor.get("/en/members?country=UA&kind=district").text;
        assert!(page.contains("<option value=\"city\">City (2)</option>"), "{page}");
        assert!(page.contains("<option value=\"former\">Former members (1)</option>"), "{page}");
        assert!(page.contains("<a href=\"/en/members?kind=district\">"), "the country is taken back: {page}");
        let next = json_of(&visitor.get("/api/v1/members?q=v&country=UA&state=former&limit=1"));
        assert_eq!(next["next"], Value::Null);
        let first = json_of(&visitor.get("/api/v1/members?kind=city&country=UA&limit=1"));
        let next = first["next"].as_str().unwrap();
        assert!(next.starts_with("/api/v1/members?country=UA&kind=city&limit=1&after="), "{next}");
        assert_eq!(json_of(&visitor.get(next))["items"][0]["name"], "Sumy");
        assert_eq!(visitor.get("/en/members?after=x").status, StatusCode::NOT_FOUND);
    }

    fn a_parameter_that_cannot_be_is_named(store) {
        let world = world(store);
        let visitor = Browser::visitor(&world);
        let wrong = ["limit=0", "limit=101", "limit=x", "after=x", "page=2", "limit=1&limit=2",
            "year=20", "state=gone", "q="];
        let nowhere = ["country=XX", "country=ua", "after=00000000-0000-0000-0000-000000000000",
            "kind=galaxy", "region=atlantis", "size=7", "cluster=galaxy"];
        let wrong = wrong.map(|it| (it, StatusCode::BAD_REQUEST));
        for (query, status) in wrong.into_iter().chain(nowhere.map(|it| (it, StatusCode::NOT_FOUND))) {
            let page = visitor.get(&format!("/api/v1/members?{query}"));
            assert_eq!(page.status, status, "{query}");
            assert_eq!(header(&page, "content-type"), "application/problem+json");
            let problem = json_of(&page);
            assert_eq!(problem["parameter"], query.split_once('=').unwrap().0, "{query}");
            assert_eq!(problem["status"], status.as_u16(), "{query}");
        }
        let missing = visitor.get("/api/v1/calls/1066");
        assert_eq!(missing.status, StatusCode::NOT_FOUND);
        assert_eq!(header(&missing, "content-type"), "application/problem+json");
        assert_eq!(header(&missing, "access-control-allow-origin"), "*");
    }

    fn the_api_tells_a_call_with_its_clocks(store) {
        let world = world(store);
        let visitor = Browser::visitor(&world);
        let call = json_of(&visitor.get("/api/v1/calls/2023"));
        assert_eq!((&call["stage"], &call["announced"]), (&json!("open"), &json!(0)));
        assert_eq!(call["published"], Value::Null);
        assert_eq!(call["clocks"]["city"], json!({
            "local": "2023-05-31T23:59",
            "zone": "Europe/Berlin",
            "at": "2023-05-31T21:59:59.999Z",
            "accepted_until": "2023-05-31T21:59:59.999Z",
        }));
        let list = json_of(&visitor.get("/api/v1/calls"));
        assert_eq!((&list["total"], &list["items"][0]["slug"]), (&json!(1), &json!("2023")));
    }

    fn an_export_holds_what_the_list_shows_and_no_formula(store) {
        let world = world(store);
        let visitor = Browser::visitor(&world);
        let csv = visitor.get("/en/members.csv");
        assert_eq!(csv.text.lines().count(), 5);
        assert!(csv.text.contains(",'=SUM(A1),"), "{}", csv.text);
        let filtered = visitor.get("/uk/members.csv?country=UA&q=sumy");
        assert_eq!(filtered.text.lines().count(), 2);
        let rows = json_of(&visitor.get("/uk/members.json?country=UA"));
        assert_eq!((&rows["total"], &rows["items"][1]["name"]), (&json!(2), &json!("Sumy")));
    }
}

#[test]
fn the_description_in_git_is_the_one_that_is_served() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("openapi.json");
    let text = web::openapi();
    if std::env::var_os("LYCEUM_BLESS").is_some() {
        std::fs::write(&path, &text).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == text, "LYCEUM_BLESS=1 cargo test -p web public rewrites openapi.json");
}
