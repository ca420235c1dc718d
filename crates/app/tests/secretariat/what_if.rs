//! What if: sets are looked at and kept; no score and no decision moves.

use app::decisions::batch::{self, RowTyped};
use app::decisions::what_if::{self, PREPARED};
use app::testing::World;
use domain::decision::Outcome;
use domain::decision_set::{KeepRefused, Method, Order};
use domain::language::Lang;
use views::pages::results::Typed;

use crate::secretariat::closed::{Closed, many_eligible, refused};

fn typed(total: &str, country: &str, with: &str) -> Typed {
    Typed {
        order: "rank".into(),
        total: total.into(),
        country: country.into(),
        with: with.into(),
        ..Typed::default()
    }
}

store::on_both! {
    fn a_set_is_kept_with_its_inputs_and_shown_beside_the_decisions_made_from_it(store) {
        let world = World::new(store);
        let Closed { call, files } = Closed::with(&world, &["Sumy", "Lviv", "Ternopil"]);
        let ida = world.actor(world.ida);
        let scores = world.app.store.read(|tx| tx.reviews_in(call)).unwrap();
        let before = world.app.store.head();
        let page = what_if::what_if(&world.app, &ida, "2023", typed("2", "", PREPARED), Lang::EN).unwrap();
        assert_eq!(page.candidates.iter().filter(|it| it.chosen).count(), 2);
        assert_eq!(page.shown.names, ["This set", "The decisions prepared so far"]);
        // Every file says that twelve people live there, and Ukraine has no member yet.
        assert!(page.candidates.iter().all(|it| it.size.starts_with("Fewer") && it.first_time));
        assert_eq!(world.app.store.head(), before, "looking changes nothing");

        let method = Method { total: Some(2), order: Order::Rank, ..Method::default() };
        let keep = |chosen: &[_], name: &str, why: &str| {
            let said = (name.to_owned(), why.to_owned());
            what_if::keep_set(&world.app, &ida, "2023", method.clone(), chosen.to_vec(), said)
        };
        assert_eq!(refused(keep(&files[..1], "One", " ")), KeepRefused::Reasons { max: 5_000 });
        assert_eq!(refused(keep(&[], "None", "Why.")), KeepRefused::Empty);
        let id = keep(&files[2..], "One by hand", "Only Ternopil has a plan.").unwrap();
        let set = world.app.store.read(|tx| tx.decision_set(id)).unwrap().unwrap();
        assert!(set.is_whole() && set.content.method.by_hand);
        assert_eq!((set.content.chosen.clone(), set.content.candidates.len()), (vec![files[2]], 3));
        assert_eq!(set.content.balance.files.chosen, 1);

        let filled = batch::batch(&world.app, &ida, "2023", (1, Some(id)), Lang::EN).unwrap();
        let outcomes: Vec<_> = filled.rows.iter().map(|it| it.outcome.as_str()).collect();
        assert_eq!(outcomes, ["decline", "decline", "admit"], "Lviv, Sumy, Ternopil");
        let rows = [(files[0], Outcome::Decline), (files[1], Outcome::Decline), (files[2], Outcome::Admit)];
        let rows = rows.map(|(id, outcome)| RowTyped { id, outcome, note: String::new(), seen: 0 });
        batch::prepare_all(&world.app, &ida, "2023", rows.into(), Some(id)).unwrap();
        let decision = world.app.store.read(|tx| tx.decision_of(files[2])).unwrap().unwrap();
        assert_eq!(decision.set, Some(id));
        assert_eq!(world.app.store.read(|tx| tx.reviews_in(call)).unwrap(), scores);
        let kept = what_if::kept_set(&world.app, &ida, "2023", id, Lang::UK).unwrap();
        assert_eq!((kept.reasons.as_str(), kept.sha256.1), ("Only Ternopil has a plan.", true));
    }

    fn limits_hold_over_many_countries_and_what_is_no_number_is_said(store) {
        let world = World::new(store);
        many_eligible(&world, 42);
        let ida = world.actor(world.ida);
        let look = |typed| what_if::what_if(&world.app, &ida, "2023", typed, Lang::EN).unwrap();
        let chosen = |page: &views::pages::results::WhatIfPage| page.candidates.iter().filter(|it| it.chosen).count();
        assert_eq!(chosen(&look(typed("", "1", ""))), 14);
        assert_eq!(chosen(&look(typed("10", "1", ""))), 10);
        let wrong = look(typed("many", "0", ""));
        let fields: Vec<_> = wrong.errors.iter().map(|it| it.field_id.as_str()).collect();
        assert_eq!((fields, chosen(&wrong)), (vec!["total", "country"], 42));
    }

    fn a_set_that_was_altered_by_hand_says_so(store) {
        let world = World::new(store);
        let Closed { files, .. } = Closed::with(&world, &["Sumy"]);
        let ida = world.actor(world.ida);
        let said = ("All".to_owned(), "Why.".to_owned());
        let id = what_if::keep_set(&world.app, &ida, "2023", Method::default(), files, said).unwrap();
        let n = store::testing::alter(store, "update decision_set set content = replace(content, 'Why.', 'Who.')");
        assert_eq!(n, 1);
        let kept = what_if::kept_set(&world.app, &ida, "2023", id, Lang::EN).unwrap();
        assert!(!kept.sha256.1);
    }
}
