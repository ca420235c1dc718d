//! Search as a browser and a program see it, on both databases.

use app::members::{ImportOptions, import};
use app::searching;
use app::testing::World;
use axum::http::StatusCode;
use serde_json::Value;

use crate::browser::{Browser, Page};

const LIST: &str = "name,country_iso2,geonameid,name_ar\nSumy,UA,692194,سومي\nLviv,UA,702550,\nDoha,QA,290030,الدوحة\n";

fn world(store: &store::Store) -> World {
    let world = World::new(store);
    import(&world.app, None, LIST.as_bytes(), ImportOptions::default()).unwrap();
    world.published_call("2023");
    searching::run_once(&world.app).unwrap();
    world
}

fn json(page: &Page) -> Value {
    serde_json::from_str(&page.text).unwrap()
}

/// A value as it stands in an address.
fn typed(text: &str) -> String {
    url::form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

store::on_both! {
    fn one_box_finds_a_city_in_every_script_and_leads_to_its_page(store) {
        let world = world(store);
        let visitor = Browser::visitor(&world);
        for q in ["Sumy", "Суми", "Сумы", "سومي", "sumi"] {
            let page = visitor.get(&format!("/uk/search?q={}", typed(q)));
            assert_eq!(page.status, StatusCode::OK);
            let (_, results) = page.text.split_once("<ol class=\"rule hits\">").unwrap_or_else(|| panic!("{q}: {}", page.text));
            let href = results.split("href=\"").nth(1).unwrap().split('"').next().unwrap();
            let city = visitor.get(href);
            assert!(city.text.contains("Sumy"), "{q} leads to {href}");
            assert!(results.contains("Україна"), "{q}");
        }
        let box_alone = visitor.get("/ar/search");
        assert_eq!(box_alone.status, StatusCode::OK);
        assert!(!box_alone.text.contains("id=\"found\""));
        assert!(visitor.get("/fr/members").text.contains("<form class=\"find\" method=\"get\" action=\"/fr/search\" role=\"search\""));
    }

    fn a_program_pages_through_what_it_finds_with_counts_by_kind_and_language(store) {
        let world = world(store);
        let visitor = Browser::visitor(&world);
        let all = json(&visitor.get("/api/v1/search?q=ukraine"));
        let ids = |page: &Value| -> Vec<String> {
            page["items"].as_array().unwrap().iter().map(|it| it["id"].as_str().unwrap().to_owned()).collect()
        };
        assert_eq!(all["items"][0]["id"], "UA");
        assert_eq!(all["items"][0]["url"], "http://127.0.0.1:8080/en/countries/UA");
        assert_eq!(all["total"], ids(&all).len());
        let city = all["kinds"].as_array().unwrap().iter().find(|it| it["kind"] == "city").unwrap();
        assert_eq!(city["count"], 2);
        let (mut next, mut seen) = ("/api/v1/search?q=ukraine&limit=1".to_owned(), Vec::new());
        loop {
            let page = json(&visitor.get(&next));
            seen.extend(ids(&page));
            assert_eq!(page["total"], all["total"]);
            match page["next"].as_str() {
                Some(more) => next = more.to_owned(),
                None => break,
            }
        }
        assert_eq!(seen, ids(&all));
        let arabic = json(&visitor.get("/api/v1/search?q=doha&lang=ar&kind=city"));
        assert_eq!((arabic["total"].clone(), arabic["items"][0]["title"].clone()), (1.into(), "الدوحة".into()));
        let call = json(&visitor.get("/api/v1/search?q=2023&kind=call"));
        assert_eq!(call["items"][0]["id"], "2023");
        assert!(call["items"][0]["snippet"]["pieces"].as_array().is_some_and(|it| !it.is_empty()), "{call}");
    }

    fn a_search_that_cannot_be_is_refused_plainly_or_taken_in_its_nearest_sense(store) {
        let world = world(store);
        let visitor = Browser::visitor(&world);
        for (query, status) in [
            ("", 400),
            ("?q=", 200),
            ("?q=sumy&kind=galaxy", 400),
            ("?q=sumy&lang=klingon", 400),
            ("?q=sumy&after=zz", 400),
            ("?q=sumy&after=0123456789abcdef", 404),
            ("?q=sumy&limit=0", 400),
            ("?q=sumy&limit=101", 400),
            ("?q=sumy&q=lviv", 400),
            ("?q=sumy&sort=name", 400),
            ("?q=%22%2A%28%5B%5C&lang=zz", 200),
            ("?q=%ff%fe%00", 200),
        ] {
            let page = visitor.get(&format!("/api/v1/search{query}"));
            assert_eq!(page.status.as_u16(), status, "{query}: {}", page.text);
            if status >= 400 {
                assert!(json(&page)["detail"].as_str().is_some_and(|it| it.contains(": ")), "{query}");
            }
            let page = visitor.get(&format!("/en/search{query}"));
            assert_eq!(page.status, StatusCode::OK, "{query}");
        }
        let words: String = (0..10_000).map(|it| format!("w{it}+")).collect();
        for q in ["a".repeat(10_240), "%D1%8F".repeat(5_000), words, "%22+OR+%2A".repeat(1_000)] {
            for path in ["/en/search", "/api/v1/search"] {
                let page = visitor.get(&format!("{path}?q={q}"));
                assert!(page.status.is_success() || page.status.is_client_error(), "{}", page.status);
                assert!(page.text.len() < 60_000, "what was typed is not given back whole");
            }
        }
        let page = visitor.get("/en/search?q=%3Cscript%3Ealert(1)%3C/script%3E").text;
        assert!(!page.contains("<script>alert"));
    }

    fn a_page_of_search_is_kept_only_once_the_index_has_come_as_far(store) {
        let world = world(store);
        let visitor = Browser::visitor(&world);
        assert!(visitor.get("/en/search?q=Netishyn").text.contains("class=\"empty\""));
        import(&world.app, None, "name,country_iso2,geonameid\nNetishyn,UA,\n".as_bytes(), ImportOptions::default()).unwrap();
        assert!(!visitor.get("/en/search?q=Netishyn").text.contains("<ol class=\"rule hits\">"));
        searching::run_once(&world.app).unwrap();
        assert!(visitor.get("/en/search?q=Netishyn").text.contains("<ol class=\"rule hits\">"), "within the same minute");
    }
}
