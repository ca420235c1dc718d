//! The experts' desk in a browser without JavaScript.

#![cfg(test)]

mod browser;

use app::testing::{World, country};
use app::{chance, commissions};
use axum::http::StatusCode;
use browser::Browser;
use domain::ids::{ApplicationId, PersonId, ReviewId};
use domain::people::Role;
use domain::review::{Candidate, Review};

/// Sumy's file, eligible, with Mei as an expert of the call.
fn eligible(world: &World) -> ApplicationId {
    let call = world.published_call("2023");
    let id = world.submitted(world.ana, "Sumy", "UA");
    let olha = world.actor(world.olha);
    commissions::endorse(&world.app, &olha, id).unwrap();
    commissions::forward_all(&world.app, &olha, "2023", country("UA")).unwrap();
    let (by, now) = (world.ida, world.app.clock.now());
    let screened = world.app.store.write(move |tx| {
        let call = tx.call(call)?.unwrap();
        let file = tx.application(id)?.unwrap();
        tx.record(file.screen(&call, by, now).unwrap())
    });
    screened.unwrap();
    world.grant(world.mei, Role::Expert(call));
    id
}

fn give(world: &World, id: ApplicationId, person: PersonId) -> ReviewId {
    let now = world.app.clock.now();
    let (by, review) = (world.ida, ReviewId(chance::fresh_id(now)));
    let candidate = Candidate {
        person,
        country: Some(country("CN")),
        is_expert: true,
        has_it: false,
        in_team: false,
        is_officer: false,
    };
    let given = world.app.store.write(move |tx| {
        let file = tx.application(id)?.unwrap();
        tx.record(Review::assign(review, &file, &candidate, by, now).unwrap())
    });
    given.unwrap().id
}

store::on_both! {
    fn an_expert_declares_scores_and_hands_in_and_loses_nothing_on_the_way(store) {
        let world = World::new(store);
        let file = eligible(&world);
        let id = give(&world, file, world.mei);
        let mei = Browser::visitor(&world).with_session(&world.session(world.mei));
        let (page, dossier) = (format!("/en/reviews/{id}"), format!("/en/applications/{file}/dossier"));

        assert!(mei.get("/en/reviews").text.contains("To declare first"));
        assert!(mei.get(&page).text.contains("Sumy City Council"));
        assert_eq!(mei.get(&dossier).status, StatusCode::NOT_FOUND);
        let declared = mei.post(&format!("{page}/declaration"), &[("interest", "none")]);
        assert_eq!((declared.status, declared.location()), (StatusCode::SEE_OTHER, page.as_str()));
        assert_eq!(mei.get(&dossier).status, StatusCode::OK);

        let version = mei.get(&page).hidden("version");
        let first = [("version", version.as_str()), ("score-commitment", "4"), ("to_city", "Steady.")];
        assert_eq!(mei.post(&format!("{page}/scores"), &first).status, StatusCode::SEE_OTHER);
        let stale = [("version", version.as_str()), ("score-commitment", "2"), ("to_city", "Typed late.")];
        let both = mei.post(&format!("{page}/scores"), &stale);
        assert_eq!(both.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(both.text.contains("Steady.") && both.text.contains("Typed late.</textarea>"));

        let forged = [("version", "2"), ("score-commitment", "6"), ("to_city", "Kept.")];
        let refused = mei.post(&format!("{page}/scores"), &forged);
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.text.contains("Kept.</textarea>"));

        let call = world.app.store.read(|tx| tx.call_by_slug("2023")).unwrap().unwrap();
        let missing = mei.post(&format!("{page}/hand-in"), &[("version", "2"), ("score-commitment", "5")]);
        assert_eq!(missing.status, StatusCode::UNPROCESSABLE_ENTITY);
        let n_missing = missing.text.matches("href=\"#score-").count();
        assert_eq!(n_missing, call.criteria.len() - 1);

        let names: Vec<String> = call.criteria.iter().map(|it| format!("score-{}", it.id)).collect();
        let version = missing.hidden("version");
        let mut all: Vec<(&str, &str)> = names.iter().map(|it| (it.as_str(), "cannot")).collect();
        all.push(("version", &version));
        assert_eq!(mei.post(&format!("{page}/hand-in"), &all).status, StatusCode::SEE_OTHER);
        let frozen = mei.get(&page).text;
        assert!(frozen.contains("Expert 1 (you)") && !frozen.contains("<textarea"));
    }

    fn after_a_conflict_no_page_of_the_expert_names_or_counts_the_file(store) {
        let world = World::new(store);
        let file = eligible(&world);
        let id = give(&world, file, world.mei);
        let mei = Browser::visitor(&world).with_session(&world.session(world.mei));
        let page = format!("/en/reviews/{id}");
        let no_reason = mei.post(&format!("{page}/declaration"), &[("interest", "conflict")]);
        assert_eq!(no_reason.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(no_reason.text.contains("href=\"#reason\""));
        let fields = [("interest", "conflict"), ("reason", "I advised the mayor.")];
        let declared = mei.post(&format!("{page}/declaration"), &fields);
        assert_eq!(declared.location(), "/en/reviews");
        for path in ["/en/reviews", &page] {
            let text = mei.get(path).text;
            assert!(text.contains("closed to you"), "{path}");
            assert!(!text.contains("Sumy") && !text.contains("Ukraine"), "{path}");
        }
        let dossier = mei.get(&format!("/en/applications/{file}/dossier"));
        assert_eq!(dossier.status, StatusCode::NOT_FOUND);
        let other = Browser::visitor(&world).with_session(&world.session(world.jan));
        assert_eq!(other.get(&page).status, StatusCode::NOT_FOUND);
    }
}
