//! What programs find: feeds, sitemap, the list in other shapes, catalogue, badge; each held
//! against what its standard demands.

use std::collections::BTreeSet;

use app::members::{ImportOptions, import};
use app::testing::{World, at};
use app::{Mode, calls};
use axum::http::StatusCode;
use crate::browser::{Browser, Page};
use domain::city::EndReason;
use quick_xml::events::Event;
use serde_json::{Value, json};
use views::LANGUAGES;

/// With a name that is markup, and a place that nobody has found.
const LIST: &str = "name,country_iso2,joined_year,latitude,longitude,name_ar\n\
    Sumy,UA,2020,50.9,34.8,سومي\nLviv,UA,2021,49.84,24.03,\nÉvora,PT,,38.57,-7.9,\n\
    </script><b>&amp;,EG,2019,,,\n";

const BASE: &str = "http://127.0.0.1:8080";

fn world(store: &store::Store) -> World {
    let world = World::in_mode(store, Mode::Serve);
    import(&world.app, None, LIST.as_bytes(), ImportOptions::default()).unwrap();
    world.published_call("2023");
    world
}

/// Two cities admitted by the call, one of each country.
fn announced(world: &World) {
    for (name, land) in [("Quillport", "UA"), ("Zarnitsa", "PT")] {
        world.submitted(world.ana, name, land);
    }
    let app = &world.app;
    for (person, land) in [(world.olha, "UA"), (world.rui, "PT")] {
        let actor = world.actor(person);
        let files = app.store.read(|tx| tx.applications_of_teams(world.ana)).unwrap();
        for file in files {
            let _ = app::commissions::endorse(app, &actor, file.id);
        }
        app::commissions::forward_all(app, &actor, "2023", app::testing::country(land)).unwrap();
    }
    world.clock_at(at("2023-07-03T09:00"));
    let ida = world.actor(world.ida);
    calls::close(app, &ida, "2023").unwrap();
    for file in app.store.read(|tx| tx.applications_of_teams(world.ana)).unwrap() {
        app::screening::find_eligible(app, &ida, file.id).unwrap();
        let to = app::decisions::Prepare {
            outcome: domain::decision::Outcome::Admit,
            note: String::new(),
            seen: 0,
        };
        app::decisions::prepare(app, &ida, file.id, to).unwrap();
    }
    world.clock_at(at("2024-02-14T11:00"));
    world.announce("2023");
}

fn json_of(page: &Page) -> Value {
    assert_eq!(page.status, StatusCode::OK, "{}", page.text);
    serde_json::from_str(&page.text).unwrap_or_else(|error| panic!("{error}: {}", page.text))
}

fn kind(page: &Page) -> &str {
    page.headers.get("content-type").map_or("", |it| it.to_str().unwrap())
}

/// The elements of a well-formed document: name, attributes as written, text within.
fn elements(page: &Page) -> Vec<(String, String, String)> {
    assert_eq!(page.status, StatusCode::OK, "{}", page.text);
    let mut reader = quick_xml::Reader::from_str(&page.text);
    let (mut all, mut open) = (Vec::new(), Vec::<usize>::new());
    loop {
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        match reader.read_event().unwrap_or_else(|error| panic!("{error}: {}", page.text)) {
            Event::Start(it) => {
                open.push(all.len());
                all.push((text(it.name().as_ref()), text(it.attributes_raw()), String::new()));
            }
            Event::Empty(it) => {
                all.push((text(it.name().as_ref()), text(it.attributes_raw()), String::new()));
            }
            Event::End(_) => drop(open.pop()),
            Event::Text(it) => {
                if let Some(at) = open.last() {
                    all[*at].2.push_str(&text(&it));
                }
            }
            Event::Eof => break,
            _ => (),
        }
    }
    assert!(open.is_empty(), "{}", page.text);
    all
}

fn texts<'a>(all: &'a [(String, String, String)], name: &str) -> Vec<&'a str> {
    all.iter().filter(|it| it.0 == name).map(|it| it.2.as_str()).collect()
}

fn id_of(visitor: &Browser, name: &str) -> String {
    let list = json_of(&visitor.get("/api/v1/members?limit=100"));
    let items = list["items"].as_array().unwrap();
    items.iter().find(|it| it["name"] == name).unwrap()["id"].as_str().unwrap().to_owned()
}

store::on_both! {
    fn the_map_of_the_site_leads_to_every_public_page_in_every_language(store) {
        let world = world(store);
        let visitor = Browser::visitor(&world);
        let index = visitor.get("/sitemap.xml");
        assert_eq!(kind(&index), "application/xml; charset=utf-8");
        let parts = elements(&index);
        let mut all = BTreeSet::new();
        for part in texts(&parts, "loc") {
            let page = visitor.get(part.strip_prefix(BASE).unwrap());
            let found = elements(&page);
            let alternates = found.iter().filter(|it| it.0 == "xhtml:link").count();
            let addresses = texts(&found, "loc");
            assert!(addresses.len() <= 50_000);
            assert_eq!(alternates, addresses.len() * (LANGUAGES.len() + 1), "{part}");
            all.extend(addresses.into_iter().map(str::to_owned));
        }
        for path in ["", "/members", "/calls", "/calls/2023", "/open-data", "/api"] {
            assert!(all.contains(&format!("{BASE}/ar{path}")), "{path}");
        }
        assert!(all.contains(&format!("{BASE}/uk/cities/{}", id_of(&visitor, "Sumy"))));
        let robots = visitor.get("/robots.txt").text;
        for address in all {
            let path = address.strip_prefix(BASE).unwrap();
            let mut rules = robots.lines().filter_map(|it| it.strip_prefix("Disallow: "));
            assert!(!rules.any(|it| is_under(path, it)), "{path} is kept from programs");
            let page = visitor.get(path);
            assert_eq!(page.status, StatusCode::OK, "{address}");
            assert!(page.text.contains(&format!("<link rel=\"canonical\" href=\"{address}\">")), "{address}");
            assert!(page.text.contains("hreflang=\"x-default\""), "{address}");
        }
    }

    fn programs_are_told_where_to_look_and_whom_to_ask(store) {
        let world = world(store);
        let visitor = Browser::visitor(&world);
        let robots = visitor.get("/robots.txt").text;
        assert!(robots.contains(&format!("\nSitemap: {BASE}/sitemap.xml\n")), "{robots}");
        assert!(robots.contains("\nDisallow: /uk/sign-in\n"));
        let demo = Browser::of(world.over(store, world.app.blobs.clone(), |it| it.settings.mode = Mode::Demo));
        assert!(demo.get("/robots.txt").text.contains("\nDisallow: /\n"));
        let security = visitor.get("/.well-known/security.txt");
        assert_eq!(kind(&security), "text/plain; charset=utf-8");
        let lines: Vec<_> = security.text.lines().filter_map(|it| it.split_once(": ")).collect();
        let field = |name: &str| lines.iter().filter(|it| it.0 == name).map(|it| it.1).collect::<Vec<_>>();
        assert!(field("Contact")[0].starts_with("mailto:"));
        assert_eq!(field("Canonical"), [format!("{BASE}/.well-known/security.txt")]);
        let today = world.app.clock.now().day_in("UTC");
        assert!(field("Expires").len() == 1 && field("Expires")[0] > today.as_str());
        for (lang, path) in [("en", "/opensearch.xml".to_owned()), ("ar", "/ar/opensearch.xml".to_owned())] {
            let page = visitor.get(&path);
            let all = elements(&page);
            let short = texts(&all, "ShortName")[0];
            assert!(!short.is_empty() && short.chars().count() <= 16, "{short}");
            let template = format!("template=\"{BASE}/{lang}/search?q={{searchTerms}}\"");
            assert!(all.iter().any(|it| it.0 == "Url" && it.1.contains(&template)), "{}", page.text);
        }
    }

    fn a_feed_has_what_atom_and_json_feed_demand_and_the_same_in_both(store) {
        let world = world(store);
        announced(&world);
        let visitor = Browser::visitor(&world);
        let quillport = id_of(&visitor, "Quillport");
        for (own, n_entries) in [
            ("/fr/feed".to_owned(), None),
            ("/fr/countries/UA/feed".to_owned(), Some(1)),
            ("/fr/countries/GH/feed".to_owned(), Some(0)),
            (format!("/fr/cities/{quillport}/feed"), Some(1)),
            (format!("/fr/cities/{}/feed", id_of(&visitor, "Sumy")), Some(0)),
        ] {
            let page = visitor.get(&format!("{own}.xml"));
            assert!(kind(&page).starts_with("application/atom+xml"));
            let atom = elements(&page);
            let (ids, updated) = (texts(&atom, "id"), texts(&atom, "updated"));
            let entries = atom.iter().filter(|it| it.0 == "entry").count();
            assert_eq!((ids.len(), updated.len(), texts(&atom, "title").len()), (entries + 1, entries + 1, entries + 1));
            assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{own}");
            assert_eq!(Some(&updated[0]), updated.iter().skip(1).max().or(updated.first()), "{own}");
            assert!(!updated[0].starts_with("1970"), "{own}");
            assert_eq!(n_entries.unwrap_or(entries), entries, "{own}");

            let feed = json_of(&visitor.get(&format!("{own}.json")));
            assert_eq!(feed["version"], "https://jsonfeed.org/version/1.1");
            assert_eq!(feed["feed_url"], format!("{BASE}{own}.json"));
            let items = feed["items"].as_array().unwrap();
            let json_ids: Vec<_> = items.iter().map(|it| it["id"].as_str().unwrap()).collect();
            assert_eq!(json_ids, ids[1..]);
            assert!(items.iter().all(|it| !it["content_text"].as_str().unwrap().is_empty()));
        }
        // The same news has the same id wherever it is read.
        let of_country = json_of(&visitor.get("/fr/countries/UA/feed.json"));
        let network = visitor.get("/fr/feed.xml");
        assert!(network.text.contains(of_country["items"][0]["id"].as_str().unwrap()));
        let draft = world.app.store.read(|tx| tx.cities_of(world.ana)).unwrap();
        assert!(draft.len() > 1);
        for path in ["/fr/countries/ZZ/feed.xml", "/fr/countries/xx/feed.json",
            "/fr/cities/00000000-0000-0000-0000-000000000000/feed.xml", "/fr/cities/x/feed.json"]
        {
            assert_eq!(visitor.get(path).status, StatusCode::NOT_FOUND, "{path}");
        }
        let page = visitor.get(&format!("/fr/cities/{quillport}")).text;
        assert!(page.contains(&format!("href=\"/fr/cities/{quillport}/feed.json\"")));
        assert!(visitor.get("/fr/members?country=UA").text.contains("href=\"/fr/countries/UA/feed.xml\""));
    }

    fn every_shape_of_the_list_holds_the_same_members(store) {
        let world = world(store);
        let visitor = Browser::visitor(&world);
        for query in ["", "?country=UA", "?q=sumy&country=UA", "?year=2019", "?region=nowhere", "?country=GH"] {
            let rows = json_of(&visitor.get(&format!("/uk/members.json{query}")));
            let ids: Vec<_> = rows["items"].as_array().unwrap().iter().map(|it| it["id"].clone()).collect();
            let geo = json_of(&visitor.get(&format!("/uk/members.geojson{query}")));
            assert_eq!(geo["type"], "FeatureCollection");
            let features = geo["features"].as_array().unwrap();
            assert_eq!(features.iter().map(|it| it["id"].clone()).collect::<Vec<_>>(), ids, "{query}");
            for it in features {
                assert_eq!(it["type"], "Feature");
                assert!(it["properties"].is_object());
                if !it["geometry"].is_null() {
                    assert_eq!(it["geometry"]["type"], "Point");
                    let at = it["geometry"]["coordinates"].as_array().unwrap();
                    assert!(at.len() == 2 && at[0].as_f64().unwrap().abs() <= 180.0 && at[1].as_f64().unwrap().abs() <= 90.0);
                }
            }
            let csv = visitor.get(&format!("/uk/members.csv{query}"));
            let csv_ids: Vec<Value> =
                csv.text.lines().skip(1).map(|it| json!(it.split(',').next().unwrap())).collect();
            assert_eq!(csv_ids, ids, "{query}");
            let sheet = visitor.get(&format!("/uk/members.xlsx{query}"));
            assert!(sheet.text.starts_with("PK"), "{query}");
        }
        let sumy = json_of(&visitor.get("/uk/members.geojson?q=sumy"));
        assert_eq!(sumy["features"][0]["geometry"]["coordinates"], json!([34.8, 50.9]));
    }

    fn the_csv_says_where_its_columns_are_described_and_they_are_its_own(store) {
        let world = world(store);
        let visitor = Browser::visitor(&world);
        let csv = visitor.get("/pt/members.csv?country=UA");
        let link = csv.headers["link"].to_str().unwrap();
        let described = format!("{BASE}/pt/members.csv-metadata.json?country=UA");
        assert!(link.starts_with(&format!("<{described}>; rel=\"describedby\"")), "{link}");
        let page = visitor.get(described.strip_prefix(BASE).unwrap());
        assert_eq!(kind(&page), "application/csvm+json");
        let table = json_of(&page);
        assert_eq!(table["@context"][0], "http://www.w3.org/ns/csvw");
        assert_eq!(table["url"], format!("{BASE}/pt/members.csv?country=UA"));
        let columns = table["tableSchema"]["columns"].as_array().unwrap();
        let names: Vec<_> = columns.iter().map(|it| it["titles"].as_str().unwrap()).collect();
        let heading = csv.text.trim_start_matches('\u{feff}').lines().next().unwrap();
        assert_eq!(heading, names.join(","));
        assert_eq!(table["tableSchema"]["primaryKey"], "id");
    }

    fn everything_in_the_catalogue_is_there_and_under_a_licence(store) {
        let world = world(store);
        let visitor = Browser::visitor(&world);
        let page = visitor.get("/catalog.jsonld");
        assert_eq!(kind(&page), "application/ld+json");
        let read = json_of(&page);
        let graph = read["@graph"].as_array().unwrap();
        let of = |kind: &str| graph.iter().filter(|it| it["@type"] == kind).collect::<Vec<_>>();
        let ids: BTreeSet<_> = graph.iter().map(|it| it["@id"].as_str().unwrap()).collect();
        assert_eq!(ids.len(), graph.len());
        let [catalogue] = of("dcat:Catalog")[..] else { panic!("one catalogue") };
        assert_eq!(catalogue["dcat:dataset"].as_array().unwrap().len(), of("dcat:Dataset").len());
        for it in of("dcat:Dataset") {
            for needed in ["dct:title", "dct:description", "dct:license", "dct:publisher", "dcat:contactPoint", "dcat:distribution"] {
                assert!(it[needed].is_array(), "{} {needed}", it["@id"]);
            }
            let titles = it["dct:title"].as_array().unwrap();
            assert_eq!(titles.len(), LANGUAGES.len());
        }
        for it in of("dcat:Distribution") {
            let address = it["dcat:accessURL"][0]["@id"].as_str().unwrap();
            let page = visitor.get(address.strip_prefix(BASE).unwrap());
            assert_eq!(page.status, StatusCode::OK, "{address}");
            let media = it["dcat:mediaType"][0]["@id"].as_str().unwrap();
            let media = media.strip_prefix("https://www.iana.org/assignments/media-types/").unwrap();
            assert_eq!(kind(&page).split(';').next().unwrap(), media, "{address}");
            assert!(it["dct:license"].is_array());
        }
        // What links to something of the catalogue finds it.
        let here = format!("{BASE}/catalog.ttl#");
        for value in page.text.split('"').filter(|it| it.starts_with(&here)) {
            assert!(ids.contains(value), "{value}");
        }
        let turtle = visitor.get("/catalog.ttl");
        assert_eq!(kind(&turtle), "text/turtle; charset=utf-8");
        let said: usize = graph.iter().map(statements).sum();
        assert_eq!(turtle.text.matches(" ;\n    ").count(), said, "both shapes say as much");
        for lang in LANGUAGES {
            let page = visitor.get(&format!("/{lang}/open-data"));
            assert_eq!(page.status, StatusCode::OK);
            for href in hrefs(&page).filter(|it| it.starts_with("/") && !it.starts_with("/assets/")) {
                assert!(!visitor.get(href).status.is_client_error(), "{href}");
            }
        }
    }

    fn what_a_page_is_about_is_data_that_nothing_breaks_out_of(store) {
        let world = world(store);
        let visitor = Browser::visitor(&world);
        let odd = id_of(&visitor, "</script><b>&amp;");
        let sumy = id_of(&visitor, "Sumy");
        let about = |path: &str| {
            let page = visitor.get(path);
            let (_, rest) = page.text.split_once("<script type=\"application/ld+json\">").unwrap();
            let (inside, _) = rest.split_once("</script>").unwrap();
            serde_json::from_str::<Value>(inside).unwrap_or_else(|error| panic!("{path} {error}: {inside}"))
        };
        let home = about("/en");
        let target = &home["@graph"][1]["potentialAction"]["target"]["urlTemplate"];
        assert_eq!(*target, format!("{BASE}/en/search?q={{search_term_string}}"));
        let city = about(&format!("/ar/cities/{sumy}"));
        assert_eq!(city["@graph"][0]["name"], "سومي");
        assert_eq!(city["@graph"][0]["geo"]["latitude"], 50.9);
        assert_eq!(city["@graph"][1]["memberOf"]["@type"], "Organization");
        assert_eq!(about(&format!("/en/cities/{odd}"))["@graph"][0]["name"], "</script><b>&amp;");
        let call = about("/fr/calls/2023");
        assert_eq!(call["potentialAction"]["endTime"], "2023-05-31T21:59:59.999Z");
    }

    fn a_badge_says_what_is_true_at_that_moment(store) {
        let world = world(store);
        let visitor = Browser::visitor(&world);
        let sumy = id_of(&visitor, "Sumy");
        let path = format!("/en/cities/{sumy}/badge.svg");
        let page = visitor.get(&path);
        assert_eq!(kind(&page), "image/svg+xml");
        assert_eq!(page.headers["cache-control"], "public, max-age=300");
        assert_eq!(page.headers["cross-origin-resource-policy"], "cross-origin");
        let all = elements(&page);
        assert_eq!(texts(&all, "title").len(), 1);
        assert!(texts(&all, "text").contains(&"Member since 2020"), "{}", page.text);
        let city: domain::ids::CityId = sumy.parse().unwrap();
        let (now, ida) = (world.app.clock.now(), world.ida);
        let spell = world.app.store.read(|tx| tx.spells_of(city)).unwrap().remove(0);
        let ended = spell.end("2022-01-01", EndReason::Left, ida, now).unwrap();
        world.app.store.write(move |tx| tx.record(ended.clone())).unwrap();
        let page = visitor.get(&path);
        assert!(texts(&elements(&page), "text").contains(&"Was a member until 1 January 2022"), "{}", page.text);
        // Its address, and that of the city, stay what they were.
        assert_eq!(json_of(&visitor.get(&format!("/api/v1/cities/{sumy}")))["id"], sumy);
        let feed = visitor.get(&format!("/en/cities/{sumy}/feed.xml")).text;
        assert!(feed.contains("Sumy is no longer a member of the network"), "{feed}");
        let own = visitor.get(&format!("/en/cities/{sumy}")).text;
        assert!(own.contains(&format!("&lt;a href=&quot;{BASE}/en/cities/{sumy}&quot;")), "the code to take");
        let odd = id_of(&visitor, "</script><b>&amp;");
        let page = visitor.get(&format!("/ar/cities/{odd}/badge.svg"));
        assert!(elements(&page).iter().all(|it| it.0 != "b" && it.0 != "script"));
    }

    fn what_cannot_be_asked_is_refused_or_taken_in_its_nearest_sense(store) {
        let world = world(store);
        let visitor = Browser::visitor(&world);
        let long = "слово".repeat(1_000);
        let long: String = url::form_urlencoded::byte_serialize(long.as_bytes()).collect();
        let terms = "a+".repeat(4_000);
        for shape in ["", ".csv", ".csv-metadata.json", ".json", ".geojson", ".xlsx"] {
            for query in [format!("q={long}"), format!("q={terms}"), "q=%25_%00*%22%27".to_owned(),
                "country=xx&region=%00&year=0000&after=%FF".to_owned(), "year=99999".to_owned(), "q=OR+1%3D1".to_owned()]
            {
                let page = visitor.get(&format!("/en/members{shape}?{query}"));
                assert!(!page.status.is_server_error(), "{shape} {}", &query[..20.min(query.len())]);
                assert!(!page.text.contains('\u{fffd}') || shape == ".xlsx", "{shape}");
            }
        }
        for path in ["/sitemaps/x", "/sitemaps/cities-x.xml", "/sitemaps/pages", "/sitemaps/%00.xml",
            "/sitemaps/cities-ffffffff-ffff-ffff-ffff-ffffffffffff.xml", "/en/cities/x/badge.svg", "/xx/opensearch.xml", "/xx/open-data"]
        {
            assert_eq!(visitor.get(path).status, StatusCode::NOT_FOUND, "{path}");
        }
    }
}

/// Whether a rule of robots.txt holds for a path (RFC 9309).
fn is_under(path: &str, rule: &str) -> bool {
    let (rule, ends) = rule.strip_suffix('$').map_or((rule, false), |it| (it, true));
    let mut rest = path;
    for (n, part) in rule.split('*').enumerate() {
        match rest.find(part) {
            Some(0) => rest = &rest[part.len()..],
            Some(at) if n > 0 => rest = &rest[at + part.len()..],
            _ => return false,
        }
    }
    !ends || rest.is_empty()
}

#[test]
fn the_reading_of_rules_above_would_find_a_rule_too_wide() {
    assert!(is_under("/en/members", "/en/me") && !is_under("/en/members", "/en/me$"));
    assert!(is_under("/en/calls/2023/applications", "/en/calls/*/applications"));
    assert!(!is_under("/en/calls/2023", "/en/calls/*/applications"));
}

fn statements(node: &Value) -> usize {
    let fields = node.as_object().unwrap().iter().filter(|(name, _)| !name.starts_with('@'));
    fields.map(|(_, it)| it.as_array().unwrap().len()).sum()
}

fn hrefs(page: &Page) -> impl Iterator<Item = &str> {
    page.text.split("href=\"").skip(1).filter_map(|it| it.split('"').next())
}
