//! The secretariat's part in a browser without JavaScript, and what nobody else may learn of it.

use app::testing::{World, at, country};
use app::{Mode, assignments, calls, commissions, decisions, screening};
use axum::http::{Method, StatusCode};
use crate::browser::{Browser, Page};
use domain::decision::Outcome;
use domain::ids::ApplicationId;
use domain::people::Role;
use web::{Row, table};

const CANARY: &str = "EMBARGO-CANARY";
const CITY: &str = "Zhovtovody";

/// A closed call with one eligible file of Ana's city, given to Mei.
fn closed(world: &World) -> ApplicationId {
    let call = world.published_call("2023");
    world.grant(world.mei, Role::Expert(call));
    let id = world.submitted(world.ana, CITY, "UA");
    let (olha, app) = (world.actor(world.olha), &world.app);
    commissions::endorse(app, &olha, id).unwrap();
    commissions::forward_all(app, &olha, "2023", country("UA")).unwrap();
    world.clock_at(at("2023-07-03T09:00"));
    let ida = world.actor(world.ida);
    calls::close(app, &ida, "2023").unwrap();
    screening::find_eligible(app, &ida, id).unwrap();
    assignments::assign(app, &ida, id, world.mei).unwrap();
    id
}

fn signed_in(world: &World, person: domain::ids::PersonId) -> Browser {
    Browser::visitor(world).with_session(&world.session(person))
}

/// Every page that a GET can ask for, with what there is to ask about.
fn addresses(world: &World, id: ApplicationId) -> Vec<String> {
    let (file, reviews, files, receipts, letters) = world
        .app
        .store
        .read(|tx| {
            let file = tx.application(id)?.unwrap();
            let reviews = tx.reviews_of(id)?;
            let letters = tx.decision_letters_of(id)?;
            let (files, receipts) = (tx.attachments(id)?, tx.submissions(id)?);
            Ok::<_, store::Error>((file, reviews, files, receipts, letters))
        })
        .unwrap();
    let address = |row: &Row| {
        let of = match row.path.as_str() {
            path if path.contains("/applications/{id}") => id.to_string(),
            path if path.contains("/reviews/{id}") => reviews[0].id.to_string(),
            path if path.contains("/calls/{id}") => file.call.to_string(),
            path if path.contains("/calibration/{id}") => id.to_string(),
            _ => file.city.to_string(),
        };
        row.path
            .replace("{lang}", "en")
            .replace("{slug}", "2023")
            .replace("{country}", "UA")
            .replace("{section}", "city")
            .replace("{question}", "motivation")
            .replace("{file}", &files[0].id.to_string())
            .replace("{submission}", &receipts[0].id.to_string())
            .replace("{letter}", &letters[0].id.to_string())
            .replace("{id}", &of)
    };
    let gets = table(false).into_iter().filter(|it| it.method == Method::GET);
    let all: Vec<String> = gets.map(|it| address(&it)).collect();
    assert!(all.len() > 30, "the table lists every page");
    all
}

fn is_public(path: &str) -> bool {
    ["/members", "/feed", "/cities"].iter().any(|it| path.contains(it)) || path == "/en"
}

store::on_both! {
    fn a_prepared_decision_shows_on_no_page_but_the_secretariats(store) {
        // Not as a demonstration, whose home page names the cast with their teams.
        let world = World::in_mode(store, Mode::Serve);
        let id = closed(&world);
        let to = decisions::Prepare { outcome: Outcome::Admit, note: CANARY.into(), seen: 0 };
        decisions::prepare(&world.app, &world.actor(world.ida), id, to).unwrap();
        app::decisions::letters::render(&world.app, &world.actor(world.ida), "2023").unwrap();
        let paths = addresses(&world, id);

        let mut leaks = Vec::new();
        for person in [None, Some(world.ana), Some(world.olha), Some(world.mei), Some(world.zoe)] {
            let browser = match person {
                None => Browser::visitor(&world),
                Some(person) => signed_in(&world, person),
            };
            for path in &paths {
                let page = browser.get(path);
                assert!(!page.status.is_server_error(), "{path}: {}", page.status);
                // What a city says of itself is written by its own contact.
                let is_own = person == Some(world.ana) && path.ends_with("/edit");
                let named = is_public(path) && !is_own && page.text.contains(CITY);
                let tells = page.text.contains("Admitted") && page.status == StatusCode::OK;
                if page.text.contains(CANARY) || named || (tells && path.contains(&id.to_string())) {
                    leaks.push((person, path.clone()));
                }
            }
        }
        assert_eq!(leaks, []);
        let seen = signed_in(&world, world.ida).get(&format!("/en/applications/{id}/case"));
        assert!(seen.text.contains(CANARY));
    }

    fn readers_see_none_of_the_results_or_all_of_them(store) {
        let world = World::new(store);
        let id = closed(&world);
        let ida = signed_in(&world, world.ida);
        let case = format!("/en/applications/{id}/case");
        let seen = ida.get(&case).hidden("seen");
        let decided = ida.post(
            &format!("/en/applications/{id}/decision"),
            &[("outcome", "admit"), ("note", CANARY), ("seen", &seen)],
        );
        assert_eq!((decided.status, decided.location()), (StatusCode::SEE_OTHER, case.as_str()));

        let visitor = Browser::visitor(&world);
        let public = ["/en/members", "/en/feed.xml", "/en/calls/2023"];
        let told = |path: &&str| visitor.get(path).text.contains(CITY);
        assert_eq!(public.iter().filter(|it| told(it)).count(), 0);
        let path = "/en/calls/2023/announcement";
        let plan = |browser: &Browser, local: &str| {
            browser.post(path, &[("when", "planned"), ("local", local), ("zone", "Europe/Berlin")])
        };
        let unwritten = plan(&ida, "2024-02-14T12:00");
        assert_eq!(unwritten.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(unwritten.text.contains("no letter that was read and approved"));
        world.letters_approved("2023");
        let early = plan(&ida, "2024-02-14T11:59");
        assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(early.text.contains("14 February 2024, 12:00 (Hamburg)"));
        assert_eq!(plan(&ida, "2024-02-14T12:00").location(), path);
        let ivo = signed_in(&world, world.ivo);
        let id = ivo.get(path).hidden("plan");
        let agreed = ivo.post(&format!("{path}/approval"), &[("plan", &id)]);
        assert_eq!(agreed.location(), path);
        assert_eq!(public.iter().filter(|it| told(it)).count(), 0);

        world.clock_at(at("2024-02-14T11:00"));
        let ida = signed_in(&world, world.ida);
        let page = ida.get(path);
        assert!(page.text.contains("1 city is admitted") && page.text.contains(CITY));
        let done = ida.post(&format!("{path}/telling"), &[("plan", &id)]);
        assert_eq!(done.location(), "/en/calls/2023/board");
        assert_eq!(public.iter().filter(|it| told(it)).count(), 3);
        for path in public {
            assert!(!visitor.get(path).text.contains(CANARY), "{path}");
        }
    }

    fn a_second_secretary_is_shown_the_first_ones_decision(store) {
        let world = World::new(store);
        let id = closed(&world);
        let (ida, path) = (signed_in(&world, world.ida), format!("/en/applications/{id}/decision"));
        let prepare = |outcome, note| ida.post(&path, &[("outcome", outcome), ("note", note), ("seen", "0")]);
        assert_eq!(prepare("admit", "first").status, StatusCode::SEE_OTHER);
        let page = prepare("decline", "SECOND-NOTE");
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.text.contains("Somebody else prepared a decision"));
        assert!(page.text.contains("first") && page.text.contains("SECOND-NOTE"));
        let nothing: Page = prepare("", "KEPT-NOTE");
        assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(nothing.text.contains("KEPT-NOTE"));
    }

    fn a_membership_is_revoked_with_a_note_that_everybody_reads(store) {
        let world = World::new(store);
        let id = closed(&world);
        let ida_actor = world.actor(world.ida);
        let to = decisions::Prepare { outcome: Outcome::Admit, note: String::new(), seen: 0 };
        decisions::prepare(&world.app, &ida_actor, id, to).unwrap();
        world.clock_at(at("2024-02-14T11:00"));
        let told = world.announce("2023");
        let (ida, spell) = (signed_in(&world, world.ida), told.spells[0].id.to_string());
        let path = "/en/calls/2023/corrections";
        let silent = ida.post(path, &[("spell", &spell), ("note_fr", "Erreur.")]);
        assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(silent.text.contains("href=\"#note_en\"") && silent.text.contains("Erreur."));
        let waits = ida.post(path, &[("spell", &spell), ("note_en", "Announced by mistake.")]);
        assert!(waits.location().starts_with("/en/proposals/"), "it takes two");
        let visitor = Browser::visitor(&world);
        assert!(!visitor.get("/en/calls/2023").text.contains("Announced by mistake."));
        let ivo = signed_in(&world, world.ivo);
        let proposal = ivo.get(waits.location());
        assert!(proposal.text.contains("Announced by mistake.") && proposal.text.contains(CITY));
        ivo.post(&format!("{}/approval", waits.location()), &[]);
        assert!(ida.get(path).text.contains("Announced by mistake."));
        let public = Browser::visitor(&world).get("/en/calls/2023");
        assert!(public.text.contains("Announced by mistake."));

        let figures = "/en/calls/2023/figures";
        let bad = ida.post(figures, &[("announced", "many"), ("source", "")]);
        assert_eq!(bad.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(bad.text.contains("There are 2 problems") && bad.text.contains("value=\"many\""));
        let good = [("announced", "55"), ("admitted", "54"), ("members", ""), ("source", "Press")];
        assert_eq!(ida.post(figures, &good).location(), "/en/calls/2023/board");
    }
}
