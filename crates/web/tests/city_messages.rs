//! Writing to a city through its page, signed out and without scripts.

use app::members::import;
use axum::body::Body;
use axum::extract::connect_info::ConnectInfo;
use axum::http::{Request, StatusCode, header};
use std::net::SocketAddr;
use views::LANGUAGES;

use crate::browser::{Browser, Page};
use crate::city_pages::Site;

const MESSAGE: [(&str, &str); 6] = [
    ("name", "Mara Lindt"),
    ("email", "mara@example.net"),
    ("language", "uk"),
    ("subject", "A visit"),
    ("message", "May we come?\r\n\r\nIn June <b>perhaps</b>."),
    ("homepage", ""),
];

/// What would tell who reads a message.
const SECRETS: [&str; 3] = ["ana@example.org", ">Ana<", "Ana "];

fn write(site: &Site, browser: &Browser, over: &[(&str, &str)]) -> Page {
    let fields: Vec<(&str, &str)> = MESSAGE
        .iter()
        .map(|(name, it)| (*name, over.iter().find(|(of, _)| of == name).map_or(*it, |of| of.1)))
        .collect();
    browser.post(&site.path("/messages"), &fields)
}

fn n_messages(site: &Site) -> usize {
    app::letters::run_once(&site.world.app).unwrap();
    let mails = site.world.app.store.read(|tx| tx.newest_mails(100)).unwrap();
    mails.iter().filter(|it| it.template == "city_message").count()
}

store::on_both! {
    fn a_visitor_writes_to_a_city_and_learns_nothing_of_who_reads_it(store) {
        let site = Site::new(store);
        let page = site.visitor.get(&site.path(""));
        let action = format!("action=\"{}\"", site.path("/messages"));
        assert!(page.text.contains(&action), "{}", page.text);
        // The same for every visitor: kept in the cache like all of the page.
        assert_eq!(page.headers[header::CACHE_CONTROL], "no-cache");
        let sent = write(&site, &site.visitor, &[]);
        assert_eq!((sent.status, sent.location()), (StatusCode::SEE_OTHER, &*site.path("/messages/sent")));
        assert_eq!(n_messages(&site), 1);
        let mails = site.world.app.store.read(|tx| tx.newest_mails(100)).unwrap();
        assert_eq!(mails[0].recipient, "ana@example.org", "there is something to tell");
        for lang in LANGUAGES {
            for rest in ["", "/messages/sent"] {
                let page = site.visitor.get(&format!("/{lang}/cities/{}{rest}", site.city));
                assert_eq!(page.status, StatusCode::OK);
                assert!(!SECRETS.iter().any(|it| page.text.contains(it)), "{lang} {rest}");
                assert!(!page.text.contains("mara@example.net"), "{lang} {rest}");
            }
        }
        // A city that never was one has no such pages.
        let nowhere = format!("/en/cities/{}/messages", uuid::Uuid::from_u128(1));
        assert_eq!(site.visitor.post(&nowhere, &MESSAGE).status, StatusCode::NOT_FOUND);
        assert_eq!(site.visitor.get(&format!("{nowhere}/sent")).status, StatusCode::NOT_FOUND);
    }

    fn what_is_wrong_is_told_with_its_mend_and_nothing_typed_is_lost(store) {
        let site = Site::new(store);
        let head = site.world.app.store.head().seq;
        let over = [
            ("name", ""), ("email", "mara@"), ("language", "xx"), ("homepage", "https://buy.example"),
        ];
        let again = write(&site, &site.visitor, &over);
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        for field in ["write", "name", "email", "language"] {
            assert!(again.text.contains(&format!("href=\"#{field}\"")), "{field}: {}", again.text);
            assert!(again.text.contains(&format!("id=\"{field}\"")), "{field}");
        }
        for typed in [
            "value=\"mara@\"", "value=\"A visit\"", "May we come?\n\nIn June &lt;b&gt;perhaps&lt;/b&gt;.",
        ] {
            assert!(again.text.contains(typed), "{typed}");
        }
        assert!(!again.text.contains("https://buy.example"), "what nobody sees is empty again");
        assert!(again.text.contains("Sumy") && again.text.contains("<svg"), "all of the page is there");
        assert_eq!(site.world.app.store.head().seq, head);
        // A program that fills what people do not see gets no further, whatever else it writes.
        let trapped = write(&site, &site.visitor, &[("homepage", "x")]);
        assert_eq!((trapped.status, n_messages(&site)), (StatusCode::UNPROCESSABLE_ENTITY, 0));
        let long = "x".repeat(site.world.app.network.rules.message.max_chars as usize + 1);
        let again = write(&site, &site.visitor, &[("message", &long)]);
        assert!(again.text.contains("4,001") && again.text.contains("4,000"), "the limit is told");
        assert!(again.text.contains(&long));
    }

    fn whoever_is_signed_in_finds_their_name_and_address_in_the_form(store) {
        let site = Site::new(store);
        let zoe = site.signed_in(site.world.zoe);
        let page = zoe.get(&site.path("")).text;
        assert!(page.contains("name=\"name\" type=\"text\" value=\"Zoe\""), "{page}");
        assert!(page.contains("value=\"zoe@example.org\""));
        assert_eq!(write(&site, &zoe, &[]).status, StatusCode::SEE_OTHER);
        assert!(!site.visitor.get(&site.path("")).text.contains("zoe@example.org"));
    }

    fn a_city_that_takes_no_messages_says_whom_to_turn_to(store) {
        let site = Site::new(store);
        let ana = site.signed_in(site.world.ana);
        assert!(ana.get(&site.path("/edit")).text.contains("name=\"messages-seen-by\""));
        let saved = site.saves(&ana, &[("messages-seen-by", "nobody")]);
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text);
        let office = site.world.app.network.about.contact.email.clone();
        let page = site.visitor.get(&site.path("")).text;
        assert!(!page.contains("/messages\""));
        assert!(page.contains(&format!("href=\"mailto:{office}\"")), "{page}");
        // Whoever had the form open keeps what they wrote.
        let late = write(&site, &site.visitor, &[]);
        assert_eq!((late.status, n_messages(&site)), (StatusCode::UNPROCESSABLE_ENTITY, 0));
        assert!(late.text.contains(&office) && late.text.contains("May we come?"));
        // No difference to a city that nobody speaks for.
        let csv = "name,country_iso2,joined_year\nLviv,UA,2020\n";
        import(&site.world.app, None, csv.as_bytes(), Default::default()).unwrap();
        let ukraine = app::testing::country("UA");
        let found = site.world.app.store.read(|tx| tx.listed_cities_named(ukraine, "lviv")).unwrap();
        let nobody = site.visitor.get(&format!("/en/cities/{}", found[0].id)).text;
        assert!(nobody.contains(&format!("href=\"mailto:{office}\"")) && !nobody.contains("/messages\""));
    }

    fn one_line_sends_so_many_an_hour_and_no_other_waits_for_it(store) {
        let site = Site::new(store);
        let app = site.world.over(store, site.world.app.blobs.clone(), |it| {
            it.network.rules.message.an_hour_from_line = 2;
            it.network.rules.message.a_day_from_address = 100;
        });
        let browser = Browser::of(app);
        let from = |line: &str| {
            let peer: SocketAddr = line.parse().unwrap();
            let body: String = url::form_urlencoded::Serializer::new(String::new())
                .extend_pairs(MESSAGE)
                .finish();
            let request = Request::post(site.path("/messages"))
                .extension(ConnectInfo(peer))
                .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
                .header("sec-fetch-site", "same-origin");
            browser.send(request, Body::from(body))
        };
        let start = site.world.app.clock.now();
        for _ in 0..2 {
            assert_eq!(from("203.0.113.9:1").status, StatusCode::SEE_OTHER);
        }
        let many = from("203.0.113.9:2");
        assert_eq!(many.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(many.text.contains("May we come?"));
        assert_eq!(from("203.0.113.8:1").status, StatusCode::SEE_OTHER);
        site.world.clock_at(start.plus_ms(3_600_000));
        assert_eq!(from("203.0.113.9:1").status, StatusCode::SEE_OTHER);
        assert_eq!(n_messages(&site), 4);
    }
}
