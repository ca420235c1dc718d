use app::applications::{
    SayRefused, Saying, Settle, comment, comments_page, delete_comment, edit_comment,
    settle_thread, task_list,
};
use app::testing::World;
use app::{Failure, chance};
use domain::comment::CommentRefused;
use domain::ids::{ApplicationId, CommentId, PersonId};
use domain::language::Lang;
use domain::people::Part;

use super::{is_hidden, letters, refused};

/// Lisbon's team: Ana is contact, Bea edits, Zoe reads.
fn team(store: &store::Store) -> (World, ApplicationId) {
    let world = World::new(store);
    world.published_call("2023");
    let id = world.started(world.ana, "Lisboa Nova", "PT");
    world.joins(world.ana, id, world.bea, Part::Editor, "University");
    world.joins(world.ana, id, world.zoe, Part::Reader, "Library");
    (world, id)
}

fn saying(body: &str) -> Saying {
    Saying { body: body.into(), language: "pt".into(), ..Saying::default() }
}

fn say(world: &World, by: PersonId, id: ApplicationId, said: &Saying) -> CommentId {
    world.clock_at(world.app.clock.now().plus_ms(1));
    comment(&world.app, &world.actor(by), id, "motivation", said, &chance::token()).unwrap()
}

store::on_both! {
    fn a_thread_is_written_answered_settled_and_opened_again(store) {
        let (world, id) = team(store);
        let page = |by| comments_page(&world.app, &world.actor(by), id, "motivation", Lang::EN).unwrap();
        let first = say(&world, world.bea, id, &saying("De onde vem isto?"));
        let answer = Saying { thread: Some(first), ..saying("Do censo.") };
        say(&world, world.zoe, id, &answer);

        let shown = page(world.ana);
        let said: Vec<_> =
            shown.threads[0].comments.iter().map(|it| (it.who.as_str(), it.body.as_str())).collect();
        assert_eq!(said, [("Bea", "De onde vem isto?"), ("Zoe", "Do censo.")]);
        assert_eq!(shown.threads[0].comments[0].language, Lang::PT);
        let list = task_list(&world.app, &world.actor(world.ana), id, Lang::EN, None).unwrap();
        let counted: Vec<_> = list.sections.iter()
            .map(|it| (it.discussion.n, it.discussion.n_open)).filter(|it| it.0 > 0).collect();
        assert_eq!(counted, [(2, 1)]);

        let settle = |to| settle_thread(&world.app, &world.actor(world.ana), id, first, to);
        assert_eq!(settle(Settle::Settled).unwrap(), "motivation");
        settle(Settle::Settled).unwrap();
        let again = comment(&world.app, &world.actor(world.bea), id, "motivation", &answer,
            &chance::token());
        assert_eq!(refused(again), SayRefused::Rule(CommentRefused::Settled));
        settle(Settle::Open).unwrap();
        say(&world, world.bea, id, &answer);
        let kinds = world.events_about(id.0);
        let ours: Vec<_> = kinds.iter().filter(|it| it.starts_with("comment.")).collect();
        assert_eq!(ours, ["comment.written", "comment.written", "comment.settled",
            "comment.reopened", "comment.written"]);
    }

    fn what_was_taken_away_leaves_who_spoke_and_no_word_of_it(store) {
        let (world, id) = team(store);
        let first = say(&world, world.bea, id, &saying("Demasiado franco."));
        let by = |who| world.actor(who);
        let not_hers = delete_comment(&world.app, &by(world.ana), id, first);
        assert_eq!(refused(not_hers), SayRefused::Rule(CommentRefused::NotYours));
        let mended = edit_comment(&world.app, &by(world.bea), id, first, "Franco.", "pt");
        assert_eq!(mended.unwrap(), "motivation");
        world.clock_at(world.app.clock.now().plus_ms(60 * 60_000 + 1));
        let late = edit_comment(&world.app, &by(world.bea), id, first, "Brando.", "pt");
        assert_eq!(refused(late), SayRefused::Rule(CommentRefused::TooLate { minutes: 60 }));
        delete_comment(&world.app, &by(world.bea), id, first).unwrap();
        let page = comments_page(&world.app, &by(world.ana), id, "motivation", Lang::EN).unwrap();
        let gone = &page.threads[0].comments[0];
        assert_eq!((gone.who.as_str(), gone.body.as_str(), gone.is_deleted), ("Bea", "", true));
        let row = world.app.store.read(|tx| tx.comment(first)).unwrap().unwrap();
        assert_eq!(row.body, "");
    }

    fn only_who_is_asked_gets_a_letter_and_one(store) {
        let (world, id) = team(store);
        let all = ["comment_asked".to_owned()];
        app::mailing::choose(&world.app, &world.actor(world.ana), "at_once", &all).unwrap();
        say(&world, world.bea, id, &saying("A word to nobody."));
        assert_eq!(letters(&world, "comment_asked"), []);
        let asking = Saying { asked: world.ana.to_string(), ..saying("Segredo da equipa?") };
        say(&world, world.bea, id, &asking);
        let sent = letters(&world, "comment_asked");
        assert_eq!(sent.len(), 1);
        assert_eq!(sent[0].0, "ana@example.org");
        assert!(sent[0].1.contains("Bea") && sent[0].1.contains("/questions/motivation/comments"));
        assert!(!sent[0].1.contains("Segredo"), "what is said stays inside: {}", sent[0].1);
        assert_eq!(letters(&world, "comment_asked").len(), 1);
        let outside = Saying { asked: world.kofi.to_string(), ..saying("You?") };
        let no = comment(&world.app, &world.actor(world.bea), id, "motivation", &outside,
            &chance::token());
        assert_eq!(refused(no), SayRefused::Rule(CommentRefused::NotInTeam));
    }

    fn a_form_sent_twice_says_it_once(store) {
        let (world, id) = team(store);
        let key = chance::token();
        let send = |words| {
            comment(&world.app, &world.actor(world.bea), id, "motivation", &saying(words), &key)
        };
        assert_eq!(send("Uma vez.").unwrap(), send("Uma vez.").unwrap());
        assert!(matches!(send("Outra."), Err(Failure::Refused(SayRefused::Key(_)))));
        let page = comments_page(&world.app, &world.actor(world.bea), id, "motivation", Lang::EN);
        assert_eq!(page.unwrap().threads.len(), 1);
    }

    fn nobody_outside_the_team_finds_a_comment_also_after_the_hand_in(store) {
        let world = World::new(store);
        world.published_call("2023");
        let id = world.submitted(world.ana, "Lisboa Nova", "PT");
        let first = say(&world, world.ana, id, &saying("Só para nós."));
        let other = world.submitted(world.kofi, "Accra", "GH");
        for outsider in [world.kofi, world.rui, world.ida, world.olha, world.zoe] {
            let actor = world.actor(outsider);
            assert!(comments_page(&world.app, &actor, id, "motivation", Lang::EN).is_err());
            let words = saying("Hello");
            assert!(comment(&world.app, &actor, id, "motivation", &words, &chance::token()).is_err());
            assert!(delete_comment(&world.app, &actor, id, first).is_err());
            assert!(settle_thread(&world.app, &actor, id, first, Settle::Settled).is_err());
        }
        // Through an application of one's own, another's comment is not there.
        let kofi = world.actor(world.kofi);
        assert!(is_hidden(delete_comment(&world.app, &kofi, other, first)));
        assert!(is_hidden(settle_thread(&world.app, &kofi, other, first, Settle::Settled)));
        let thread = Saying { thread: Some(first), ..saying("Hello") };
        assert!(is_hidden(comment(&world.app, &kofi, other, "motivation", &thread, &chance::token())));
        let ana = comments_page(&world.app, &world.actor(world.ana), id, "motivation", Lang::EN);
        assert_eq!(ana.unwrap().threads.len(), 1);
    }

    fn who_left_is_still_named_and_sees_nothing_more(store) {
        let (world, id) = team(store);
        say(&world, world.bea, id, &saying("Até breve."));
        app::teams::remove(&world.app, &world.actor(world.ana), id, world.bea).unwrap();
        let page = |by| comments_page(&world.app, &world.actor(by), id, "motivation", Lang::EN);
        assert!(is_hidden(page(world.bea)));
        let shown = page(world.ana).unwrap();
        let said = &shown.threads[0].comments[0];
        assert_eq!((said.who.as_str(), said.organisation.as_deref()), ("Bea", None));
    }
}
