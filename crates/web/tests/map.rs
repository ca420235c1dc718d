//! The map of members as a visitor has it: a picture with links, and what its script asks for.

use std::collections::BTreeSet;

use app::members::{ImportOptions, import};
use app::testing::World;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use crate::browser::Browser;
use serde_json::Value;

/// Two that lie in one spot, others near and far, and one that nobody has found.
const LIST: &str = "name,country_iso2,joined_year,latitude,longitude,name_ar\n\
    Sumy,UA,2020,50.9,34.8,سومي\nLviv,UA,2021,49.84,24.03,\nKyiv Left,UA,2021,50.45,30.55,\n\
    Kyiv Right,UA,2021,50.45,30.51,\nEvora,PT,2020,38.57,-7.9,\nSuva,FJ,2020,-18.12,178.45,\n\
    Nowhere,FJ,2020,,,\n";

fn world(store: &store::Store) -> World {
    let world = World::new(store);
    import(&world.app, None, LIST.as_bytes(), ImportOptions::default()).unwrap();
    world
}

/// A mark as a page or an answer has it.
#[derive(Debug, Clone, PartialEq)]
struct Mark {
    href: String,
    label: String,
    n: i64,
    at: Option<String>,
}

fn asked(visitor: &Browser, query: &str) -> Vec<Mark> {
    let page = visitor.get(&format!("/en/members/points{query}"));
    assert_eq!(page.status, StatusCode::OK, "{query}");
    let answer: Value = serde_json::from_str(&page.text).unwrap();
    let text = |it: &Value| it.as_str().map(str::to_owned);
    let mark = |it: &Value| Mark {
        href: text(&it["href"]).unwrap(),
        label: text(&it["label"]).unwrap(),
        n: it["n"].as_i64().unwrap(),
        at: text(&it["at"]),
    };
    answer["marks"].as_array().unwrap().iter().map(mark).collect()
}

/// The marks of the picture on a page.
fn drawn(visitor: &Browser, path: &str) -> Vec<Mark> {
    let page = visitor.get(path);
    assert_eq!(page.status, StatusCode::OK, "{path}");
    let drawn = page.text.split("<a class=\"pin\"").skip(1).filter_map(|it| it.split('>').next());
    drawn
        .map(|it| {
            let value = |name: &str| {
                let value = it.split_once(&format!(" {name}=\""))?.1.split('"').next()?;
                Some(value.replace("&amp;", "&"))
            };
            Mark {
                href: value("href").unwrap(),
                label: value("aria-label").unwrap(),
                n: value("data-n").unwrap().parse().unwrap(),
                at: value("data-at"),
            }
        })
        .collect()
}

fn counted(marks: &[Mark]) -> i64 {
    marks.iter().map(|it| it.n).sum()
}

store::on_both! {
    fn the_map_has_every_place_of_its_list_once_however_close_one_looks(store) {
        let world = world(store);
        let visitor = Browser::visitor(&world);
        for level in 0..=1 {
            assert_eq!(counted(&asked(&visitor, &format!("?part={level}-500-244"))), 6);
        }
        for (filter, n) in [("country=UA", 4), ("year=2020", 3), ("q=kyiv", 2), ("country=PT&year=2021", 0)] {
            assert_eq!(counted(&asked(&visitor, &format!("?{filter}"))), n, "{filter}");
            assert_eq!(counted(&drawn(&visitor, &format!("/en/members?view=map&{filter}"))), n, "{filter}");
        }
        assert_eq!(drawn(&visitor, "/en").len(), asked(&visitor, "").len());
        assert_eq!(counted(&drawn(&visitor, "/en")), 6);
        assert_eq!(drawn(&visitor, "/en/members"), []);
    }

    fn whoever_follows_the_links_of_the_picture_comes_to_every_place(store) {
        let world = world(store);
        let visitor = Browser::visitor(&world);
        let mut open = vec!["/en/members?view=map".to_owned()];
        let (mut seen, mut cities) = (BTreeSet::new(), BTreeSet::new());
        while let Some(path) = open.pop() {
            for mark in drawn(&visitor, &path) {
                if mark.href.starts_with("/en/cities/") {
                    assert_eq!((mark.n, &mark.at), (1, &None));
                    cities.insert(mark.label);
                } else if mark.at.is_some() {
                    if seen.insert(mark.href.clone()) {
                        open.push(mark.href);
                    }
                } else {
                    // A spot that no view tells apart is a list of as many as it says.
                    let list = visitor.get(&mark.href);
                    let rows = list.text.split("<tbody").nth(1).unwrap().matches("<tr").count();
                    assert_eq!(rows as i64, mark.n, "{}", mark.href);
                    assert!(list.text.contains("One spot on the map"));
                    cities.extend(["Kyiv Left", "Kyiv Right"].map(str::to_owned));
                    assert_eq!(mark.label, "2 places close together, Kyiv Left among them");
                }
            }
        }
        assert_eq!(cities.into_iter().collect::<Vec<_>>(),
            ["Evora", "Kyiv Left", "Kyiv Right", "Lviv", "Sumy", "Suva"]);
    }

    fn a_part_of_the_map_stays_with_the_filter_and_its_spot_narrows_every_shape_of_the_list(store) {
        let world = world(store);
        let visitor = Browser::visitor(&world);
        let page = visitor.get("/en/members?view=map&country=UA&at=2-580-140").text;
        assert!(page.contains("viewBox=\"455 79.125 250 121.75\""), "{page}");
        assert!(page.contains("data-points=\"/en/members/points?country=UA\""));
        assert!(page.contains("href=\"/en/members?country=UA&amp;view=map&amp;at=1-580-140\""), "{page}");
        let spot = asked(&visitor, "?part=7-570-68").into_iter().find(|it| it.n == 2).unwrap();
        let csv = visitor.get(&spot.href.replace("/members?", "/members.csv?")).text;
        assert_eq!(csv.lines().count(), 3, "{csv}");
        let left = visitor.get(&format!("{}&q=left", spot.href)).text;
        assert!(left.contains("Kyiv Left") && !left.contains("Kyiv Right"));
    }

    fn what_names_no_part_and_no_spot_is_as_good_as_not_said(store) {
        let world = world(store);
        let visitor = Browser::visitor(&world);
        let whole = asked(&visitor, "");
        for text in ["", "x", "9-1-1", "-1-500-244", "1-500-99999999999", "1-1-1-1"] {
            assert_eq!(asked(&visitor, &format!("?part={text}")), whole, "{text}");
            assert_eq!(asked(&visitor, &format!("?spot={text}")), whole, "{text}");
        }
        assert_eq!(asked(&visitor, "?spot=1-1"), [], "a spot of the sea");
        for at in ["x", "9-1-1", "0-0-0", "0-1000-487"] {
            let page = visitor.get(&format!("/en/members?view=map&at={at}")).text;
            assert!(page.contains("viewBox=\"0 0 1000 487\""), "{at}");
        }
    }

    fn the_marks_are_kept_as_pages_are_and_speak_the_readers_language(store) {
        let world = world(store);
        let visitor = Browser::visitor(&world);
        let page = visitor.get("/ar/members/points?part=6-575-68");
        assert_eq!(page.headers[header::CONTENT_TYPE], "application/json");
        assert!(page.text.contains("سومي") && page.text.contains("مكانان متقاربان"), "{}", page.text);
        let again = Request::get("/ar/members/points?part=6-575-68")
            .header(header::IF_NONE_MATCH, page.headers[header::ETAG].clone());
        assert_eq!(visitor.send(again, Body::empty()).status, StatusCode::NOT_MODIFIED);
        let other = visitor.get("/ar/members?view=map&at=6-575-68").text;
        assert!(other.contains("<span dir=\"ltr\">") && other.contains("dir=\"rtl\""));
    }
}
