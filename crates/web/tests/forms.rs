//! The form desk in a browser without JavaScript, and what a team sees of it.

use app::testing::World;
use axum::http::StatusCode;
use crate::browser::{Browser, Page};

const DRAFT: &str = "/en/forms/application-2015/draft";

fn browser(world: &World, person: domain::ids::PersonId) -> Browser {
    Browser::visitor(world).with_session(&world.session(person))
}

/// Sends a form with what a page of the draft carries beside.
fn send(browser: &Browser, page: &Page, path: &str, fields: &[(&str, &str)]) -> Page {
    let edition = page.hidden("edition");
    let mut all = vec![("edition", edition.as_str())];
    all.extend(fields);
    browser.post(path, &all)
}

fn begin(ida: &Browser) -> Page {
    let begun = ida.post(DRAFT, &[("from", "1")]);
    assert_eq!(begun.location(), format!("{DRAFT}?done=begun"));
    ida.get(DRAFT)
}

store::on_both! {
    fn a_question_goes_from_the_desk_to_a_city(store) {
        let world = World::new(store);
        world.published_call("2023");
        let draft = world.draft(world.ana, "Lisbon", "PT");
        let (ida, ana) = (browser(&world, world.ida), browser(&world, world.ana));
        let list = ida.get("/en/forms");
        assert!(list.text.contains("/en/forms/application-2015"));
        assert!(ida.get("/en/desk").text.contains("href=\"/en/forms\""));
        let outline = begin(&ida);
        assert!(outline.text.contains("sections/0/questions/0"));

        let path = format!("{DRAFT}/sections/0/questions");
        let added = send(&ida, &outline, &path, &[("n", "0"), ("label-0", "Nickname"), ("kind-0", "short_text")]);
        assert_eq!(added.status, StatusCode::SEE_OTHER);
        let part = added.location().to_owned();
        let page = ida.get(&part);
        assert!(page.text.contains("text in Ukrainian is missing"), "{}", page.text);
        let wrong = send(&ida, &page, &part, &[("part", "nickname"), ("label_en", "Nickname"), ("max", "many"), ("help_en", "Kept")]);
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.text.contains("whole number") && wrong.text.contains("Kept"));
        let texts = [
            ("label_en", "Nickname"), ("label_fr", "Surnom"), ("label_pt", "Alcunha"),
            ("label_uk", "Прізвисько"), ("label_ar", "اللقب"), ("max", "80"),
        ];
        let texts = [&texts[..], &[("part", "nickname")]].concat();
        let saved = send(&ida, &page, &part, &texts);
        assert!(saved.location().starts_with(&format!("{DRAFT}?done=saved#question-0-")));

        let preview = ida.get("/uk/forms/application-2015/versions/2");
        assert!(preview.text.contains("Прізвисько") && preview.text.contains("name=\"nickname\""));
        let publication = ida.get(&format!("{DRAFT}/publication"));
        assert!(publication.text.contains("1 draft moves"), "{}", publication.text);
        assert!(publication.text.contains("Nickname"));
        let done = send(&ida, &publication, &format!("{DRAFT}/publication"), &[("call", "2023")]);
        assert_eq!(done.location(), "/en/forms/application-2015?done=published");

        let tasks = format!("/en/applications/{draft}");
        let told = ana.get(&tasks);
        assert!(told.text.contains("The form has changed: what is new"));
        assert!(told.text.contains(&format!("{tasks}/sections/city#nickname")), "{}", told.text);
        assert!(ana.get(&format!("{tasks}/sections/city")).text.contains("Nickname"));
        let read = ana.post(&format!("{tasks}/form/news"), &[("version", "2")]);
        assert_eq!(read.location(), tasks);
        assert!(!ana.get(&tasks).text.contains("The form has changed"));
    }

    fn a_part_that_somebody_else_changed_meanwhile_is_saved_only_knowing_it(store) {
        let world = World::new(store);
        let ian = world.person("Ian", "FR");
        world.grant(ian, domain::people::Role::Secretariat);
        let (ida, ian) = (browser(&world, world.ida), browser(&world, ian));
        begin(&ida);
        let part = format!("{DRAFT}/sections/0/questions/0");
        let (hers, his) = (ida.get(&part), ian.get(&part));
        let with = |label| [("part", "city_name"), ("label_en", label), ("max", "150")];
        assert_eq!(send(&ida, &hers, &part, &with("Hers")).status, StatusCode::SEE_OTHER);
        let told = send(&ian, &his, &part, &with("His"));
        assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(told.text.contains("Ida changed the draft") && told.text.contains("His"));
        assert!(ian.get(DRAFT).text.contains(">Hers<"));
        assert_eq!(send(&ian, &told, &part, &with("His")).status, StatusCode::SEE_OTHER);
        assert!(ian.get(DRAFT).text.contains(">His<"));
        // The place is another question's by now: its words are not written over.
        let outline = ida.get(DRAFT);
        let moved = send(&ida, &outline, &format!("{part}/place"), &[("act", "down")]);
        assert_eq!(moved.status, StatusCode::SEE_OTHER);
        let now = ida.get(&part);
        assert_eq!(send(&ida, &now, &part, &with("Lost")).status, StatusCode::NOT_FOUND);
    }

    fn what_was_typed_into_a_question_that_went_away_comes_back(store) {
        let world = World::new(store);
        world.published_call("2023");
        let id = world.started(world.ana, "Lisbon", "PT");
        let (ida, ana) = (browser(&world, world.ida), browser(&world, world.ana));
        let path = format!("/en/applications/{id}/sections/expertise");
        let open = ana.get(&path);
        assert_eq!(open.hidden("form.version"), "1");
        let (offered, wanted) = (open.hidden("v.expertise_offered"), open.hidden("v.expertise_wanted"));

        let outline = begin(&ida);
        let at = outline.text.find(">expertise_wanted<").unwrap();
        let before = &outline.text[..at];
        let start = before.rfind("/draft/sections/").unwrap();
        let part = before[start..].split('"').next().unwrap();
        let remove = format!("/en/forms/application-2015{part}/place");
        assert_eq!(send(&ida, &outline, &remove, &[("act", "remove")]).status, StatusCode::SEE_OTHER);
        let publication = ida.get(&format!("{DRAFT}/publication"));
        send(&ida, &publication, &format!("{DRAFT}/publication"), &[("call", "2023")]);

        let fields = [
            ("form.version", "1"), ("act", "save"),
            ("v.expertise_offered", offered.as_str()), ("expertise_offered", "We share a method"),
            ("v.expertise_wanted", wanted.as_str()), ("expertise_wanted", "A partner by the sea"),
        ];
        let saved = ana.post(&path, &fields);
        assert_eq!(saved.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(saved.text.contains("The form changed while you were writing"));
        assert!(saved.text.contains("A partner by the sea"));
        assert!(!saved.text.contains("We share a method"), "that was stored");
        let now = ana.get(&path);
        assert!(now.text.contains("We share a method") && !now.text.contains("expertise_wanted"));
    }

    fn a_text_is_taken_away_changed_and_brought_back(store) {
        let world = World::new(store);
        let ida = browser(&world, world.ida);
        let outline = begin(&ida);
        let file = ida.get("/en/forms/application-2015/versions/2/form.toml");
        let disposition = file.headers["content-disposition"].to_str().unwrap();
        assert!(disposition.starts_with("attachment") && file.text.starts_with("# The application form"));
        let edition = outline.hidden("edition");
        let bring = |text: &[u8]| {
            ida.upload(&format!("{DRAFT}/file"), &[("edition", &edition)], ("file", "form.toml", text))
        };
        for (bad, words) in [
            (b"id = \n".to_vec(), "line 1"),
            (vec![0xff, 0xfe, 0x00], "not stored"),
            (vec![b'x'; 600 * 1024], "kilobytes"),
            (file.text.replace("[[section]]", "[[section]]\nid = \"x\"").into_bytes(), "line"),
        ] {
            let page = bring(&bad);
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(page.text.contains(words), "{words}");
        }
        let changed = file.text.replace("Name of the city", "Name in public");
        let brought = bring(changed.as_bytes());
        assert_eq!(brought.location(), format!("{DRAFT}?done=saved"));
        assert!(ida.get(DRAFT).text.contains("Name in public"));
        // The page was made before: nothing is written over.
        let again = bring(file.text.as_bytes());
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(again.text.contains("The draft was changed meanwhile"), "{}", again.text);
        // A text with defects is kept as a draft, with all of them told.
        let page = ida.get(&format!("{DRAFT}/text"));
        let faulty = changed.replace("label.uk = \"Назва міста\"\n", "");
        let edition = page.hidden("edition");
        let saved = ida.post(&format!("{DRAFT}/text"), &[("edition", &edition), ("source", &faulty)]);
        assert_eq!(saved.status, StatusCode::SEE_OTHER);
        let uk = ida.get(&DRAFT.replace("/en/", "/uk/"));
        assert!(uk.text.contains("бракує тексту"), "{}", uk.text);
    }

    fn programs_read_every_published_version_and_no_draft(store) {
        let world = World::new(store);
        let (visitor, ida) = (Browser::visitor(&world), browser(&world, world.ida));
        let base = "/api/v1/forms/application-2015/versions";
        begin(&ida);
        let versions: serde_json::Value = serde_json::from_str(&visitor.get(base).text).unwrap();
        assert_eq!(versions["items"].as_array().unwrap().len(), 1);
        let one = visitor.get(&format!("{base}/1"));
        let one: serde_json::Value = serde_json::from_str(&one.text).unwrap();
        let content = domain::form::canonical_json(&one["content"]);
        let hash = sha256(&content);
        assert_eq!(one["sha256"], hash);
        assert_eq!(versions["items"][0]["sha256"], hash);
        let schema = visitor.get(&format!("{base}/1/schema?lang=uk"));
        let schema: serde_json::Value = serde_json::from_str(&schema.text).unwrap();
        assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
        for nowhere in ["/2", "/2/schema", "/0", "/x"] {
            assert_eq!(visitor.get(&format!("{base}{nowhere}")).status, StatusCode::NOT_FOUND);
        }
        assert_eq!(visitor.get("/api/v1/forms/nothing/versions").status, StatusCode::NOT_FOUND);
        let bad = visitor.get(&format!("{base}/1/schema?lang=english"));
        assert_eq!(bad.status, StatusCode::BAD_REQUEST);
    }
}

fn sha256(text: &str) -> String {
    use sha2::{Digest, Sha256};
    hex::encode(Sha256::digest(text))
}
