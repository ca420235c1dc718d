//! A call made, published and extended in a browser without JavaScript.

use app::testing::{World, at};
use axum::http::StatusCode;
use crate::browser::{Browser, Page};
use domain::language::Lang;

const CLOCKS: [(&str, &str); 4] = [
    ("opens", "2023-04-01T00:00"),
    ("city", "2023-05-31T23:59"),
    ("commission", ""),
    ("announcement", "2024-02-14T12:00"),
];

/// What the form of a new call sends when only its address and clocks were typed.
fn filled(world: &World) -> Vec<(String, String)> {
    let mut fields: Vec<(String, String)> = vec![
        ("slug".into(), "2023".into()),
        ("quota".into(), "3".into()),
        ("form".into(), "application-2015".into()),
    ];
    for (name, local) in CLOCKS {
        fields.push((name.into(), local.into()));
        fields.push((format!("{name}_zone"), "Europe/Berlin".into()));
    }
    for it in &world.app.network.rules.criteria {
        fields.push(("criteria".into(), it.id.clone()));
    }
    for (lang, text) in world.app.network.call_texts() {
        let texts = [text.title, text.summary, text.body, text.flyer];
        for (name, text) in ["title", "summary", "body", "flyer"].into_iter().zip(texts) {
            fields.push((format!("{name}_{lang}"), text));
        }
    }
    fields
}

fn with(fields: &[(String, String)], changes: &[(&str, &str)]) -> Vec<(String, String)> {
    let mut fields = fields.to_vec();
    for (name, value) in changes {
        match fields.iter_mut().find(|(it, _)| it == name) {
            Some(field) => field.1 = (*value).to_owned(),
            None => fields.push(((*name).to_owned(), (*value).to_owned())),
        }
    }
    fields
}

fn send(browser: &Browser, path: &str, fields: &[(String, String)]) -> Page {
    let fields: Vec<(&str, &str)> =
        fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    browser.post(path, &fields)
}

fn ida(world: &World) -> Browser {
    Browser::visitor(world).with_session(&world.session(world.ida))
}

store::on_both! {
    fn a_call_goes_from_the_template_to_the_public_page(store) {
        let world = World::new(store);
        let (ida, visitor) = (ida(&world), Browser::visitor(&world));
        let form = ida.get("/en/calls/new");
        assert_eq!(form.status, StatusCode::OK);
        assert!(form.text.contains("name=\"city_zone\"") && form.text.contains("Europe/Berlin"));
        let drafted = send(&ida, "/en/calls/new", &filled(&world));
        assert_eq!(drafted.location(), "/en/calls/2023/publication");
        for path in ["", "/flyer", "/board", "/edit", "/publication"] {
            let page = visitor.get(&format!("/en/calls/2023{path}"));
            assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
        }
        // The empty clock of the commissions has become what the rule proposes.
        let preview = ida.get("/en/calls/2023/publication");
        assert!(preview.text.contains("30 June 2023, 23:59 (Hamburg)"));
        assert!(preview.text.contains("lang=\"ar\" dir=\"rtl\""));
        assert!(!preview.text.contains("{closes_at}"));
        let published = ida.post("/en/calls/2023/publication", &[]);
        assert_eq!(published.location(), "/en/calls/2023/board");
        assert_eq!(visitor.get("/en/calls/2023").status, StatusCode::OK);
        assert_eq!(ida.get("/en/calls/2023/edit").status, StatusCode::FORBIDDEN);
    }

    fn a_bad_form_comes_back_with_every_error_and_everything_typed(store) {
        let world = World::new(store);
        let bad = with(&filled(&world), &[
            ("slug", "Not A Word"),
            ("opens", "2023-03-26T02:30"),
            ("city_zone", "Mars/Base"),
            ("announcement", "2022-02-14T12:00"),
            ("quota", "three"),
            ("title_pt", "Chamada {ano}"),
            ("body_ar", "نص <script>"),
        ]);
        let page = send(&ida(&world), "/en/calls/new", &bad);
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        for field in ["slug", "opens", "city_zone", "quota", "title_pt"] {
            assert!(page.text.contains(&format!("href=\"#{field}\"")), "{field}");
        }
        for typed in ["Not A Word", "Mars/Base", "value=\"three\"", "Chamada {ano}", "نص &lt;script&gt;"] {
            assert!(page.text.contains(typed), "{typed}");
        }
        assert!(page.text.contains("Title (Portuguese)"));
        let calls = world.app.store.read(|tx| tx.calls()).unwrap();
        assert_eq!(calls, []);
    }

    fn an_extension_is_shown_before_it_is_done_and_stands_on_the_page_after(store) {
        let world = World::new(store);
        world.published_call("2023");
        let (ida, path) = (ida(&world), "/en/calls/2023/extension");
        let fields = |act: &str| {
            let zone = |name: &str| (format!("{name}_zone"), "Europe/Berlin".to_owned());
            vec![
                ("city".to_owned(), "2023-06-30T23:59".to_owned()), zone("city"),
                ("commission".to_owned(), "2023-07-31T23:59".to_owned()), zone("commission"),
                ("announcement".to_owned(), "2024-02-14T12:00".to_owned()), zone("announcement"),
                ("reason_en".to_owned(), "Power cuts.".to_owned()), ("act".to_owned(), act.to_owned()),
            ]
        };
        let before = world.app.store.head();
        let silent = send(&ida, path, &with(&fields("check"), &[("reason_en", " ")]));
        assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(silent.text.contains("href=\"#reason_en\""));
        let shown = send(&ida, path, &fields("check"));
        assert_eq!(shown.status, StatusCode::OK);
        assert!(shown.text.contains("31 May 2023, 23:59 (Hamburg)"));
        assert!(shown.text.contains("30 June 2023, 23:59 (Hamburg)"));
        assert_eq!(world.app.store.head(), before);
        // Two people: what one proposes is done by the word of another.
        let waits = send(&ida, path, &fields("extend")).location().to_owned();
        assert!(waits.starts_with("/en/proposals/"), "{waits}");
        let quiet = Browser::visitor(&world).get("/en/calls/2023");
        assert!(!quiet.text.contains("Power cuts."), "nothing of a proposal is public");
        let ivo = Browser::visitor(&world).with_session(&world.session(world.ivo));
        assert!(ivo.get(&waits).text.contains("30 June 2023, 23:59 (Hamburg)"));
        assert_eq!(ivo.post(&format!("{waits}/approval"), &[]).location(), waits);
        let public = Browser::visitor(&world).get("/en/calls/2023");
        assert!(public.text.contains("Power cuts.") && public.text.contains("30 June 2023"));
        assert!(ida.get("/en/calls/2023/board").text.contains("Power cuts."));
    }

    fn closing_says_until_when_commissions_have_time(store) {
        let world = World::new(store);
        world.published_call("2023");
        let early = ida(&world).post("/en/calls/2023/closure", &[]);
        assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(early.text.contains("30 June 2023, 23:59 (Hamburg)"));
        world.clock_at(at("2023-07-01T09:00"));
        let done = ida(&world).post("/en/calls/2023/closure", &[]);
        assert_eq!(done.location(), "/en/calls/2023/board");
    }

    fn a_draft_is_nowhere_for_anybody_else(store) {
        let world = World::new(store);
        let drafted = send(&ida(&world), "/en/calls/new", &filled(&world));
        assert_eq!(drafted.status, StatusCode::SEE_OTHER);
        let people = [world.ana, world.olha, world.mei, world.zoe];
        for person in people {
            let browser = Browser::visitor(&world).with_session(&world.session(person));
            for path in ["", "/board", "/publication", "/edit", "/announcement", "/figures"] {
                let page = browser.get(&format!("/en/calls/2023{path}"));
                assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
            }
            assert_eq!(browser.get("/en/calls/new").status, StatusCode::FORBIDDEN);
            assert!(!browser.get("/en/calls").text.contains("/calls/2023"));
        }
        let title = world.app.network.call_texts()[&Lang::EN].title.replace("{year}", "2023");
        assert!(!Browser::visitor(&world).get("/en").text.contains(&title));
    }
}
