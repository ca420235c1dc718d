//! A city team's application as a browser without JavaScript sees it.

use app::files::{self, Upload};
use app::testing::World;
use app::testing::applying::{PDF, last_millisecond};
use axum::http::StatusCode;
use crate::browser::Browser;
use domain::ids::{ApplicationId, PersonId};
use sha2::{Digest, Sha256};

fn of(world: &World, person: PersonId) -> Browser {
    Browser::visitor(world).with_session(&world.session(person))
}

fn application(path: &str) -> ApplicationId {
    path.rsplit('/').next().unwrap().parse().unwrap()
}

/// The whole form of a section, as it stands in its page.
fn section(world: &World, id: ApplicationId, name: &str) -> Vec<(String, String)> {
    let form = world.form_of(id);
    app::testing::applying::whole_section(&form, name, "Lisboa")
        .into_iter()
        .map(|(field, mut typed)| (field, typed.remove(0)))
        .collect()
}

fn pairs(fields: &[(String, String)]) -> Vec<(&str, &str)> {
    fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect()
}

const LISBON: &[(&str, &str)] = &[
    ("city", "new"),
    ("name", "Lisboa"),
    ("country", "PT"),
    ("kind", "city"),
    ("organisation", "Câmara Municipal"),
];

store::on_both! {
    fn a_city_applies_from_the_call_to_its_receipt(store) {
        let world = World::new(store);
        world.published_call("2023");
        let ana = of(&world, world.ana);
        let start = "/pt/calls/2023/applications";
        let key = ana.get(start).hidden("key");
        let begin = [LISBON, &[("key", &key)]].concat();
        let begun = ana.post(start, &begin);
        assert_eq!(begun.status, StatusCode::SEE_OTHER);
        assert_eq!(ana.post(start, &begin).location(), begun.location());
        let id = application(begun.location());
        let path = begun.location().to_owned();

        for part in &world.form_of(id).sections {
            let page = ana.get(&format!("{path}/sections/{}", part.id));
            assert_eq!(page.status, StatusCode::OK, "{}", part.id);
            assert!(!page.text.contains('⟦'), "{}", part.id);
            let mut fields = section(&world, id, &part.id);
            if fields.is_empty() {
                continue;
            }
            for question in part.questions.iter().filter(|it| !it.is_file()) {
                let mark = format!("v.{}", question.id);
                let shown = page.hidden(&mark);
                fields.push((mark, shown));
            }
            fields.push(("act".to_owned(), "continue".to_owned()));
            let saved = ana.post(&format!("{path}/sections/{}", part.id), &pairs(&fields));
            assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}: {}", part.id, saved.text);
        }
        let check = ana.get(&format!("{path}/check"));
        assert!(check.text.contains("#signed_page"), "the missing file is linked");
        let page = Upload {
            question: "signed_page".to_owned(),
            name: "página assinada.pdf".to_owned(),
            bytes: PDF.to_vec(),
        };
        files::attach(&world.app, &world.actor(world.ana), id, page).unwrap();

        let check = ana.get(&format!("{path}/check"));
        let (key, seen) = (check.hidden("key"), check.hidden("seen"));
        let unticked = [("key", key.as_str()), ("seen", &seen)];
        let again = ana.post(&format!("{path}/submission"), &unticked);
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        let ticked = [("key", key.as_str()), ("seen", &seen), ("confirm", "yes")];
        let filed = ana.post(&format!("{path}/submission"), &ticked);
        assert_eq!(filed.status, StatusCode::SEE_OTHER, "{}", filed.text);
        assert_eq!(ana.post(&format!("{path}/submission"), &ticked).location(), filed.location());

        let receipt = ana.get(filed.location());
        let (page, _) = filed.location().split_once('?').unwrap();
        let download = ana.get(&format!("{page}/dossier.json"));
        let sha256 = hex::encode(Sha256::digest(&download.text));
        assert!(receipt.text.contains(&sha256), "the receipt shows the hash of its dossier");
        let signed = ana.get(&format!("{page}/receipt.json"));
        assert!(signed.text.contains(&sha256), "and so does its file");
        let tasks = ana.get(&path);
        assert_eq!(tasks.status, StatusCode::OK);
        assert!(!tasks.text.contains('⟦') && !receipt.text.contains('⟦'));
        for page in ["dossier", "signature-page", "withdrawal"] {
            let page = ana.get(&format!("{path}/{page}"));
            assert_eq!(page.status, StatusCode::OK);
            assert!(!page.text.contains('⟦'), "{}", page.text);
        }
        let withdrawal = format!("{path}/withdrawal");
        let key = ana.get(&withdrawal).hidden("key");
        assert_eq!(ana.post(&withdrawal, &[("key", &key)]).status, StatusCode::SEE_OTHER);
    }

    fn nothing_typed_is_lost_when_the_session_is_gone(store) {
        let world = World::new(store);
        world.published_call("2023");
        let id = world.started(world.ana, "Lisboa", "PT");
        let path = format!("/en/applications/{id}/sections/motivation");
        let typed = "We learn <together>.\n\nEvery day.";
        let visitor = Browser::visitor(&world);
        let kept = visitor.post(&path, &[("v.motivation", "0"), ("motivation", typed)]);
        assert_eq!(kept.status, StatusCode::UNAUTHORIZED);
        assert!(kept.text.contains("We learn &lt;together&gt;.\n\nEvery day."));
        assert!(kept.text.contains(&format!("action=\"{path}\"")));
        assert!(kept.text.contains("name=\"v.motivation\""));
        let read = visitor.get(&path);
        assert_eq!(read.status, StatusCode::SEE_OTHER);
        assert!(read.location().starts_with("/en/sign-in?back="));
    }

    fn what_is_not_yours_reads_like_what_is_not_there(store) {
        let world = World::new(store);
        world.published_call("2023");
        let id = world.draft(world.ana, "Lisboa", "PT");
        let nowhere = ApplicationId(app::chance::fresh_id(world.app.clock.now()));
        let kofi = of(&world, world.kofi);
        for page in ["", "/check", "/sections/city", "/dossier", "/signature-page", "/withdrawal"] {
            let (theirs, none) = (
                kofi.get(&format!("/en/applications/{id}{page}")),
                kofi.get(&format!("/en/applications/{nowhere}{page}")),
            );
            assert_eq!(theirs.status, StatusCode::NOT_FOUND, "{page}");
            let same = |text: &str, id: ApplicationId| text.replace(&id.to_string(), "");
            assert_eq!(same(&theirs.text, id), same(&none.text, nowhere), "{page}");
        }
        let forged = kofi.post(&format!("/en/applications/{id}/submission"), &[("confirm", "yes")]);
        assert_eq!(forged.status, StatusCode::NOT_FOUND);
        assert_eq!(kofi.get("/en/applications/not-an-id").status, StatusCode::NOT_FOUND);
    }

    fn a_closed_call_gives_back_what_was_typed_and_stores_nothing(store) {
        let world = World::new(store);
        world.published_call("2023");
        let id = world.started(world.ana, "Lisboa", "PT");
        let ana_before = of(&world, world.ana);
        let path = format!("/en/applications/{id}/sections/motivation");
        let mark = ana_before.get(&path).hidden("v.motivation");
        world.clock_at(last_millisecond().plus_ms(1));
        let ana = of(&world, world.ana);
        let late = ana.post(&path, &[("v.motivation", &mark), ("motivation", "Late but dear words.")]);
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(late.text.contains("Late but dear words."));
        assert!(!late.text.contains("<textarea"));
        assert!(!ana.get(&path).text.contains("Late but dear words."));
    }

    fn a_clash_shows_both_texts_and_the_next_save_takes_effect(store) {
        let world = World::new(store);
        world.published_call("2023");
        let id = world.started(world.ana, "Lisboa", "PT");
        let ana = of(&world, world.ana);
        let path = format!("/en/applications/{id}/sections/motivation");
        let mark = ana.get(&path).hidden("v.motivation");
        let save = |mark: &str, text: &str| {
            ana.post(&path, &[("v.motivation", mark), ("motivation", text), ("act", "save")])
        };
        assert_eq!(save(&mark, "Her words.").status, StatusCode::SEE_OTHER);
        let clash = save(&mark, "His words.");
        assert_eq!(clash.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(clash.text.contains("<mark>Her</mark> words.") && clash.text.contains("His words."));
        assert!(clash.text.contains("Ana (Lisboa City Council)"));
        assert_eq!(save(&clash.hidden("v.motivation"), "Their words.").status, StatusCode::SEE_OTHER);
        assert!(ana.get(&path).text.contains("Their words."));
    }

    fn every_fault_comes_back_at_once_with_what_was_typed(store) {
        let world = World::new(store);
        world.published_call("2023");
        let id = world.started(world.ana, "Lisboa", "PT");
        let ana = of(&world, world.ana);
        let path = format!("/en/applications/{id}/sections/profile");
        let page = ana.get(&path);
        let typed = [
            ("population", "many"),
            ("population__year", "2099"),
            ("area__year", "MM"),
            ("gdp_country", "1\u{202e}2"),
        ];
        let marks = ["population", "area", "gdp_country"].map(|it| format!("v.{it}"));
        let shown = marks.clone().map(|it| page.hidden(&it));
        let mut fields: Vec<(&str, &str)> = typed.to_vec();
        fields.extend(marks.iter().map(String::as_str).zip(shown.iter().map(String::as_str)));
        let faulty = ana.post(&path, &fields);
        assert_eq!(faulty.status, StatusCode::UNPROCESSABLE_ENTITY);
        for field in ["population", "population__year", "area__year", "gdp_country"] {
            assert!(faulty.text.contains(&format!("href=\"#{field}\"")), "{field} is not linked");
        }
        assert!(faulty.text.contains("value=\"many\"") && faulty.text.contains("value=\"2099\""));
        assert!(!faulty.text.contains('\u{202e}'));
        assert!(ana.get(&path).text.contains("value=\"many\""), "it is stored as typed");

        let flood = "x ".repeat(50_000);
        let motivation = format!("/en/applications/{id}/sections/motivation");
        let long = ana.post(&motivation, &[("v.motivation", "0"), ("motivation", &flood)]);
        assert_eq!(long.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(long.text.contains(flood.trim()));
        let flood = "x".repeat(10_000_000);
        let too_long = ana.post(&motivation, &[("v.motivation", "0"), ("motivation", &flood)]);
        assert_eq!(too_long.status, StatusCode::PAYLOAD_TOO_LARGE);
    }

    fn a_member_need_not_apply_and_a_visitor_signs_in_first(store) {
        let world = World::new(store);
        world.published_call("2023");
        let start = "/en/calls/2023/applications";
        let visitor = Browser::visitor(&world).get(start);
        assert_eq!(visitor.location(), "/en/sign-in?back=%2Fen%2Fcalls%2F2023%2Fapplications");
        let id = world.started(world.kofi, "Accra", "GH");
        let city = world.app.store.read(|tx| tx.application(id)).unwrap().unwrap().city;
        world.app.store.write(move |tx| {
            let spell = domain::city::Spell {
                id: domain::ids::SpellId(app::chance::fresh_id(domain::time::Timestamp(0))),
                city,
                from_on: Some("2019".to_owned()),
                until_on: None,
                reason: None,
                basis: "list".to_owned(),
                call: None,
                application: None,
            };
            let now = domain::time::Timestamp(0);
            tx.record(domain::city::Spell::import(spell, None, now))
        }).unwrap();
        let ana = of(&world, world.ana);
        let key = ana.get(start).hidden("key");
        let accra = [("name", "ACCRA"), ("country", "GH"), ("kind", "city"), ("organisation", "x")];
        let fields = [&[("city", "new"), ("key", key.as_str())], &accra[..]].concat();
        let refused = ana.post(start, &fields);
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.text.contains(&format!("/en/cities/{city}")));
        assert!(!refused.text.contains(&id.to_string()), "another team's draft is not told");
    }
}
