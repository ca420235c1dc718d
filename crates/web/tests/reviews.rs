//! The experts' desk in a browser without JavaScript.

use app::testing::{World, country};
use app::{chance, commissions};
use axum::http::StatusCode;
use crate::browser::Browser;
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
        own_organisation: false,
        declared: false,
        any_country: false,
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

        assert!(mei.get("/en/reviews").text.contains("Declare interest"));
        assert!(mei.get(&page).text.contains("Sumy City Council"));
        assert_eq!(mei.get(&dossier).status, StatusCode::NOT_FOUND);
        let declared = mei.post(&format!("{page}/declaration"), &[("interest", "none")]);
        assert_eq!((declared.status, declared.location()), (StatusCode::SEE_OTHER, page.as_str()));
        assert_eq!(mei.get(&dossier).status, StatusCode::OK);

        // Two windows: both show the blank sheet.
        let blank = mei.get(&page);
        let seen = |name: &str| blank.hidden(&format!("v.{name}"));
        let (score, note) = (seen("score-commitment"), seen("to_city"));
        let sent = |level: &'static str, text: &'static str| {
            [
                ("v.score-commitment", score.clone()),
                ("score-commitment", level.to_owned()),
                ("v.to_city", note.clone()),
                ("to_city", text.to_owned()),
            ]
        };
        let post = |path: &str, fields: &[(&str, String)]| {
            let fields: Vec<(&str, &str)> = fields.iter().map(|(k, v)| (*k, v.as_str())).collect();
            mei.post(path, &fields)
        };
        let scores = format!("{page}/scores");
        assert_eq!(post(&scores, &sent("4", "Steady.")).status, StatusCode::SEE_OTHER);
        let both = post(&scores, &sent("2", "Typed late."));
        assert_eq!(both.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(both.text.contains("Steady.") && both.text.contains("Typed late.</textarea>"));

        // A level and a criterion that the call does not have; what else was typed stays.
        let now = mei.get(&page);
        for (field, word) in [("score-commitment", "6"), ("score-beauty", "1"), ("score-commitment", "-1")] {
            let (mark, name) = (now.hidden("v.to_city"), format!("v.{field}"));
            let seen = now.hidden("v.score-commitment");
            let fields = [(name.as_str(), seen.clone()), (field, word.to_owned()), ("v.to_city", mark), ("to_city", "Kept.".to_owned())];
            let refused = post(&scores, &fields);
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{field} {word}");
            assert!(refused.text.contains("Kept.</textarea>"), "{field} {word}");
        }
        assert!(mei.get(&page).text.contains("Steady.</textarea>"), "nothing of it was saved");

        let call = world.app.store.read(|tx| tx.call_by_slug("2023")).unwrap().unwrap();
        let hand_in = format!("{page}/hand-in");
        let missing = mei.post(&hand_in, &[]);
        assert_eq!(missing.status, StatusCode::UNPROCESSABLE_ENTITY);
        let n_missing = missing.text.matches("href=\"#score-").count();
        assert_eq!(n_missing, call.criteria.len() - 1);

        let names: Vec<String> = call.criteria.iter().map(|it| format!("score-{}", it.id)).collect();
        let now = mei.get(&page);
        let marks: Vec<(String, String)> = names.iter().map(|it| (format!("v.{it}"), now.hidden(&format!("v.{it}")))).collect();
        let mut all: Vec<(&str, &str)> = names.iter().map(|it| (it.as_str(), "cannot")).collect();
        all.extend(marks.iter().map(|(name, mark)| (name.as_str(), mark.as_str())));
        assert_eq!(mei.post(&hand_in, &all).status, StatusCode::SEE_OTHER);
        let frozen = mei.get(&page).text;
        let sign = world.app.store.read(|tx| tx.review(id)).unwrap().unwrap().pseudonym();
        assert!(frozen.contains(&format!("Expert {sign} (you)")) && !frozen.contains("name=\"to_city\""));
    }

    fn after_a_conflict_no_page_of_the_expert_names_or_counts_the_file(store) {
        let world = World::new(store);
        let file = eligible(&world);
        let id = give(&world, file, world.mei);
        let mei = Browser::visitor(&world).with_session(&world.session(world.mei));
        let page = format!("/en/reviews/{id}");
        let no_reason = mei.post(&format!("{page}/declaration"), &[("interest", "tie"), ("tie", "work")]);
        assert_eq!(no_reason.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(no_reason.text.contains("href=\"#reason\""));
        let fields = [("interest", "tie"), ("tie", "work"), ("reason", "I advised the mayor.")];
        let declared = mei.post(&format!("{page}/declaration"), &fields);
        assert_eq!(declared.location(), "/en/reviews?declared=1");
        let list = mei.get("/en/reviews").text;
        for trace in ["Sumy", "Ukraine", "conflict", "2023", &id.to_string()] {
            assert!(!list.contains(trace), "{trace}");
        }
        for path in [page.as_str(), &format!("/en/applications/{file}/dossier"), &format!("/en/applications/{file}/consensus")] {
            assert_eq!(mei.get(path).status, StatusCode::NOT_FOUND, "{path}");
        }
        // Sent again it is not there, as for somebody who never had it.
        assert_eq!(mei.post(&format!("{page}/declaration"), &fields).status, StatusCode::NOT_FOUND);
        let other = Browser::visitor(&world).with_session(&world.session(world.jan));
        assert_eq!(other.get(&page).status, StatusCode::NOT_FOUND);
    }
}
