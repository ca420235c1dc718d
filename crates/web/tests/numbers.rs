//! The network in numbers, as a visitor and a program get them, for any day and any nonsense.

use app::members::{ImportOptions, import};
use app::testing::World;
use axum::http::StatusCode;
use crate::browser::{Browser, Page};
use serde_json::{Value, json};
use views::LANGUAGES;

const LIST: &str = "name,country_iso2,joined_year,until,reason\n\
    Sumy,UA,2016-05,,\nLviv,UA,2021-09-02,,\nÉvora,PT,2017,2020-03,left\nBraga,PT,2020-09-23,,\n\
    Fez,MA,2020-09-23,2020-09-28,revoked\nAccra,GH,,,\n";

fn world(store: &store::Store) -> World {
    let world = World::new(store);
    import(&world.app, None, LIST.as_bytes(), ImportOptions::default()).unwrap();
    world
}

fn json_of(page: &Page) -> Value {
    serde_json::from_str(&page.text).unwrap_or_else(|error| panic!("{error}: {}", page.text))
}

/// Days that cannot be asked for.
fn no_days() -> Vec<String> {
    let words = ["0000-01-01", "9999-12-31", "2022-02-30", "2022", "yesterday", "-1", "%00", "'"];
    let mut days: Vec<String> = words.map(str::to_owned).into();
    days.push("2".repeat(5_000));
    days
}

store::on_both! {
    fn a_day_that_was_is_counted_by_the_rule_wherever_it_is_asked_for(store) {
        let visitor = Browser::visitor(&world(store));
        for (day, cities, countries) in [
            // Accra's first day nobody knows: it counts from when the record begins.
            ("2016-04-30", 0, 0), ("2016-05-01", 2, 2), ("2017-01-01", 3, 3), ("2020-02-29", 3, 3),
            ("2020-03-01", 2, 2), ("2020-09-23", 4, 4), ("2020-09-28", 3, 3), ("2021-09-02", 4, 3),
        ] {
            let all = json_of(&visitor.get(&format!("/api/v1/statistics?as_of={day}")));
            assert_eq!((&all["cities"], &all["countries"]), (&json!(cities), &json!(countries)), "{day}");
            assert_eq!(all["as_of"], day);
            let list = json_of(&visitor.get(&format!("/api/v1/members?as_of={day}")));
            assert_eq!((&list["total"], &list["as_of"]), (&json!(cities), &json!(day)));
            assert_eq!(list["items"].as_array().unwrap().len(), cities, "{day}");
            let of_countries = json_of(&visitor.get(&format!("/api/v1/countries?as_of={day}")));
            assert_eq!(of_countries["total"], countries, "{day}");
            let rows = json_of(&visitor.get(&format!("/en/members.json?as_of={day}")));
            assert_eq!((&rows["total"], &rows["as_of"]), (&json!(cities), &json!(day)));
            let csv = visitor.get(&format!("/en/members.csv?as_of={day}"));
            assert_eq!(csv.text.lines().count(), cities + 1, "{day}");
            let page = visitor.get(&format!("/en/members?as_of={day}"));
            assert_eq!(page.text.matches("href=\"/en/cities/").count(), cities, "{day}");
        }
    }

    fn the_statistics_tell_everything_apart_that_the_rule_does(store) {
        let visitor = Browser::visitor(&world(store));
        let all = json_of(&visitor.get("/api/v1/statistics?as_of=2021-12-31"));
        let named = |name: &str| all[name].as_i64().unwrap();
        assert_eq!(["cities", "undated", "former", "revoked", "readmitted"].map(named), [4, 1, 1, 1, 0]);
        assert_eq!(all["begins"], "2016-05");
        assert_eq!(all["by_year"], json!([
            { "year": null, "cities": 1 }, { "year": "2016", "cities": 1 },
            { "year": "2020", "cities": 1 }, { "year": "2021", "cities": 1 },
        ]));
        assert_eq!(all["first_time_countries"], json!([
            { "year": null, "countries": ["GH"] }, { "year": "2016", "countries": ["UA"] },
            { "year": "2017", "countries": ["PT"] },
        ]), "a country that came by mistake came not at all");
        let growth: Vec<_> = all["growth"].as_array().unwrap().iter()
            .map(|it| (it["year"].as_str().unwrap(), it["cities"].as_i64().unwrap())).collect();
        assert_eq!(growth, [("2016", 2), ("2017", 3), ("2018", 3), ("2019", 3), ("2020", 3), ("2021", 4)]);
        assert_eq!(all["population"], json!({ "people": 0, "over": 0, "figures": [] }));
        assert_eq!(all["licence"]["name"], "CC BY 4.0");
    }

    fn countries_come_page_by_page_and_by_region(store) {
        let visitor = Browser::visitor(&world(store));
        let first = json_of(&visitor.get("/api/v1/countries?as_of=2021-12-31&limit=2"));
        let codes = |page: &Value| -> Vec<String> {
            let items = page["items"].as_array().unwrap().iter();
            items.map(|it| it["country"].as_str().unwrap().to_owned()).collect()
        };
        assert_eq!((codes(&first), &first["total"]), (vec!["GH".to_owned(), "PT".to_owned()], &json!(3)));
        assert_eq!(first["items"][0]["first_year"], Value::Null);
        assert_eq!(first["items"][1]["names"]["fr"], "Portugal");
        let next = json_of(&visitor.get(first["next"].as_str().unwrap()));
        assert_eq!((codes(&next), &next["next"]), (vec!["UA".to_owned()], &Value::Null));
        let africa = json_of(&visitor.get("/api/v1/countries?region=africa"));
        assert_eq!(codes(&africa), ["GH"]);
    }

    fn a_day_that_was_not_is_refused_with_a_reason_and_never_an_error(store) {
        let visitor = Browser::visitor(&world(store));
        for day in no_days() {
            for path in ["/api/v1/statistics", "/api/v1/countries", "/api/v1/members"] {
                let page = visitor.get(&format!("{path}?as_of={day}"));
                // A day to come is a day; nothing is known of it.
                let status = if day == "9999-12-31" { StatusCode::NOT_FOUND } else { StatusCode::BAD_REQUEST };
                assert_eq!(page.status, status, "{path} {day:.40}");
                let problem = json_of(&page);
                assert_eq!(problem["parameter"], "as_of", "{path} {day:.40}");
                assert!(problem["detail"].as_str().unwrap().starts_with("as_of: "), "{problem}");
            }
            for path in ["/en/members.csv", "/ar/members.json", "/en/numbers/growth.csv", "/uk/numbers/calls.svg"] {
                let page = visitor.get(&format!("{path}?as_of={day}"));
                assert_eq!(page.status, StatusCode::BAD_REQUEST, "{path} {day:.40}");
            }
            for path in ["/numbers", "/members", "/countries", "/countries/PT", "/regions/africa",
                "/numbers/population"]
            {
                let page = visitor.get(&format!("/en{path}?as_of={day}"));
                assert_eq!(page.status, StatusCode::OK, "{path} {day:.40}");
                let told = page.text.contains("The numbers of today are shown instead.");
                assert!(told, "{path} {day:.40}");
            }
        }
        for (query, status) in [("as_of=2020-01-01&as_of=2020-01-02", 400), ("as_off=2020-01-01", 400),
            ("after=XX", 404), ("after=pt", 400), ("limit=0", 400), ("region=atlantis", 404), ("as_of=", 400)]
        {
            let page = visitor.get(&format!("/api/v1/countries?{query}"));
            assert_eq!(page.status.as_u16(), status, "{query}");
        }
        let long = format!("/api/v1/statistics?as_of={}", "9".repeat(10_240));
        assert!(visitor.get(&long).status.is_client_error());
    }

    fn the_pages_of_numbers_answer_in_every_language_and_lead_to_their_rows(store) {
        let visitor = Browser::visitor(&world(store));
        for lang in LANGUAGES {
            for path in ["/numbers", "/numbers?as_of=2020-09-23", "/numbers/population", "/countries",
                "/countries?region=africa", "/countries?first=2016", "/countries?first=unknown",
                "/countries/UA", "/countries/DE", "/regions/africa", "/clusters/literacy"]
            {
                let page = visitor.get(&format!("/{lang}{path}"));
                assert_eq!(page.status, StatusCode::OK, "{lang}{path}");
                assert!(!page.text.contains('⟦'), "{lang}{path}");
            }
        }
        for nowhere in ["/countries/XX", "/countries/ua", "/regions/atlantis", "/clusters/none",
            "/numbers/growth", "/numbers/growth.pdf", "/numbers/weather.csv",
            "/numbers/growth.csv?region=atlantis", "/numbers/growth.csv?country=XX"]
        {
            let page = visitor.get(&format!("/en{nowhere}"));
            assert_eq!(page.status, StatusCode::NOT_FOUND, "{nowhere}");
        }
        let page = visitor.get("/en/numbers?as_of=2020-09-23").text;
        let links: Vec<&str> = page.split("href=\"").skip(1).filter_map(|it| it.split('"').next()).collect();
        let rows = links.iter().filter(|it| it.starts_with("/en/members?") || it.starts_with("/en/countries?"));
        let mut n_rows = 0;
        for href in rows {
            assert_eq!(visitor.get(&href.replace("&amp;", "&")).status, StatusCode::OK, "{href}");
            n_rows += 1;
        }
        assert!(n_rows > 30, "{n_rows}");
        let own = visitor.get("/en/countries?country=PT&as_of=2020-12-31").text;
        assert!(own.contains("/en/countries/PT\"") && !own.contains("/en/countries/UA\""));
        let undated = visitor.get("/en/members?year=unknown").text;
        assert!(undated.contains("Accra") && !undated.contains("Sumy"));
    }

    fn a_figure_is_taken_away_with_its_day_and_its_licence(store) {
        let visitor = Browser::visitor(&world(store));
        let csv = visitor.get("/en/numbers/growth.csv?as_of=2020-12-31");
        assert_eq!(csv.headers["content-type"], "text/csv; charset=utf-8");
        assert_eq!(csv.text.lines().last(), Some("2020,2020,3,1,3,1,,2020-12-31,CC BY 4.0"));
        let scoped = visitor.get("/en/numbers/growth.csv?as_of=2020-12-31&country=PT");
        assert_eq!(scoped.text.lines().last(), Some("2020,2020,1,0,1,1,,2020-12-31,CC BY 4.0"));
        let file = json_of(&visitor.get("/fr/numbers/countries.json?as_of=2020-12-31"));
        assert_eq!((&file["as_of"], &file["licence"]["name"]), (&json!("2020-12-31"), &json!("CC BY 4.0")));
        assert_eq!(file["items"], json!([
            { "key": "GH", "label": "Ghana", "cities": 1 },
            { "key": "PT", "label": "Portugal", "cities": 1 },
            { "key": "UA", "label": "Ukraine", "cities": 1 },
        ]));
        let svg = visitor.get("/ar/numbers/growth.svg");
        assert_eq!(svg.headers["content-type"], "image/svg+xml");
        assert!(svg.text.starts_with("<svg") && svg.text.contains("direction=\"rtl\""));
        let again = visitor.get("/ar/numbers/growth.svg");
        assert_eq!(again.headers.get("etag"), svg.headers.get("etag"));
    }

    fn a_call_that_never_ran_here_is_shown_as_it_was_published(store) {
        let world = world(store);
        let history = "call,announced_on,admitted,members_after,source\n\
            2020,2020-09-23,55,230,https://example.org/a\n";
        app::history::import(&world.app, history.as_bytes(), false).unwrap();
        let visitor = Browser::visitor(&world);
        for lang in LANGUAGES {
            for path in ["/calls", "/calls/2020"] {
                let page = visitor.get(&format!("/{lang}{path}"));
                assert_eq!(page.status, StatusCode::OK, "{lang}{path}");
                assert!(!page.text.contains('⟦') && page.text.contains("members?as_of=2020-09-23"), "{lang}{path}");
            }
        }
        let page = visitor.get("/en/calls/2020").text;
        assert!(page.contains("230 published; 4 of these members are on record here"), "{page}");
        assert_eq!(visitor.get("/en/calls/1066").status, StatusCode::NOT_FOUND);
        assert_eq!(visitor.get("/en/calls/2020/transparency").status, StatusCode::NOT_FOUND);
        assert!(visitor.get("/sitemaps/pages.xml").text.contains("/en/calls/2020<"));
    }
}
