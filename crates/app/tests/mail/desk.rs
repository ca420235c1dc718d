//! The outbox as a desk.

use app::outbox::{self, ActRefused, Asked, Want};
use app::testing::{World, at};
use app::{App, Failure, commissions, letters};
use domain::ids::MailId;
use domain::language::Lang;
use domain::outgoing::{OutgoingRefused, State};
use domain::people::Role;
use domain::policy::Denied;
use domain::time::WallRefused;
use store::Mail;

use crate::mail::{kinds, mails, with_rules, written};

fn receipt(world: &World) -> Mail {
    world.published_call("2023");
    world.submitted(world.ana, "Sumy", "UA");
    written(world).pop().unwrap()
}

fn edition(app: &App, id: MailId) -> i64 {
    app.store.read(|tx| tx.outgoing(id)).unwrap().unwrap().edition
}

fn state(app: &App, id: MailId) -> String {
    app.store.read(|tx| tx.mail(id)).unwrap().unwrap().state
}

fn rule<T: std::fmt::Debug>(done: Result<T, Failure<ActRefused>>) -> OutgoingRefused {
    match done.unwrap_err() {
        Failure::Refused(ActRefused::Rule(refused)) => refused,
        other => panic!("{other:?}"),
    }
}

/// A letter the relay has taken.
fn sent(world: &World) -> Mail {
    let mail = receipt(world);
    let (taken, now) = (mail.clone(), world.app.clock.now());
    let next = now.plus_ms(1);
    world
        .app
        .store
        .write(move |tx| {
            assert!(tx.claim_mail(&taken, next, now)?);
            tx.end_attempt(&taken, &store::Outcome::Taken, now, false)
        })
        .unwrap();
    mail
}

store::on_both! {
    fn a_letter_is_held_approved_scheduled_and_stopped_by_the_secretariat_alone(store) {
        let world = World::new(store);
        let id = receipt(&world).id;
        let ida = world.actor(world.ida);
        for other in [world.ana, world.olha, world.mei, world.zoe] {
            let refused = outbox::act(&world.app, &world.actor(other), id, 1, &Want::Hold);
            assert!(matches!(refused, Err(Failure::Denied(Denied::Forbidden))), "{refused:?}");
            let list = outbox::list(&world.app, &world.actor(other), &Asked::default(), Lang::EN);
            assert!(matches!(list, Err(Failure::Denied(Denied::Forbidden))));
        }
        let visitor = domain::people::Actor::visitor();
        let letter = outbox::letter(&world.app, &visitor, id, Lang::EN);
        assert!(matches!(letter, Err(Failure::Denied(Denied::Hidden))));

        let act = |seen, want| outbox::act(&world.app, &ida, id, seen, &want);
        act(1, Want::Hold).unwrap();
        assert_eq!(state(&world.app, id), "held");
        act(2, Want::Schedule("2023-05-01T09:00".to_owned())).unwrap();
        let scheduled = world.app.store.read(|tx| tx.mail(id)).unwrap().unwrap();
        assert_eq!((scheduled.state.as_str(), scheduled.next_at), ("scheduled", at("2023-05-01T07:00")));
        act(3, Want::Approve).unwrap();
        assert_eq!(state(&world.app, id), "approved");
        act(4, Want::Cancel).unwrap();
        assert_eq!(state(&world.app, id), "cancelled");
        assert_eq!(rule(act(5, Want::Approve)), OutgoingRefused::NotNow(State::Cancelled));
        assert_eq!(
            world.events_about(id.0),
            ["letter.held", "letter.scheduled", "letter.approved", "letter.cancelled"]
        );
    }

    fn a_moment_in_the_past_in_a_gap_of_the_clocks_or_of_no_calendar_schedules_nothing(store) {
        let world = World::new(store);
        let id = receipt(&world).id;
        let ida = world.actor(world.ida);
        let schedule = |typed: &str| {
            outbox::act(&world.app, &ida, id, 1, &Want::Schedule(typed.to_owned()))
        };
        assert_eq!(rule(schedule("2023-04-03T11:00")), OutgoingRefused::Past);
        assert_eq!(rule(schedule("1999-04-03T11:00")), OutgoingRefused::Past);
        let gap = schedule("2024-03-31T02:30").unwrap_err();
        assert!(matches!(gap, Failure::Refused(ActRefused::Moment(WallRefused::InGap { .. }))));
        for odd in ["", "tomorrow", "2023-02-30T09:00", "25:00", "9999-01-01T00:00"] {
            let refused = schedule(odd).unwrap_err();
            let not_a_time = matches!(refused, Failure::Refused(ActRefused::Moment(WallRefused::NotATime(_))));
            assert!(not_a_time, "{odd}: {refused:?}");
        }
        assert_eq!((state(&world.app, id).as_str(), edition(&world.app, id)), ("approved", 1));
    }

    fn a_letter_sent_again_has_an_id_of_its_own_and_says_so(store) {
        let world = World::new(store);
        let first = sent(&world);
        let ida = world.actor(world.ida);
        let again = outbox::act(&world.app, &ida, first.id, 1, &Want::SendAgain).unwrap();
        assert_ne!(again, first.id);
        let letter = world.app.store.read(|tx| tx.mail(again)).unwrap().unwrap();
        assert_eq!((letter.again_of, letter.state.as_str()), (Some(first.id), "approved"));
        assert!(letter.body.starts_with("This letter was sent to you before, on 3 April 2023"), "{}", letter.body);
        assert!(letter.body.ends_with(&first.body));
        assert!(letter.html.contains("<em>This letter was sent to you before"), "{}", letter.html);
        assert_eq!((letter.subject, letter.recipient), (first.subject, first.recipient));
        // The first one stays as it went.
        assert_eq!(state(&world.app, first.id), "sent");
    }

    fn of_two_who_send_a_letter_again_at_once_one_does(store) {
        let world = World::new(store);
        let first = sent(&world);
        let before = mails(&world.app).len();
        let ida = world.actor(world.ida);
        let done: Vec<bool> = std::thread::scope(|scope| {
            let again = || outbox::act(&world.app, &ida, first.id, 1, &Want::SendAgain).is_ok();
            let runs = [0, 1, 2, 3].map(|_| scope.spawn(again));
            runs.into_iter().map(|it| it.join().unwrap()).collect()
        });
        assert_eq!(done.iter().filter(|it| **it).count(), 1);
        assert_eq!(mails(&world.app).len(), before + 1);
        let late = rule(outbox::act(&world.app, &ida, first.id, 1, &Want::SendAgain));
        assert_eq!(late, OutgoingRefused::Meanwhile(State::Sent));
    }

    fn a_letter_to_very_many_waits_for_another_person_than_the_one_who_caused_it(store) {
        let world = World::new(store);
        world.published_call("2023");
        let file = world.submitted(world.ana, "Sumy", "UA");
        written(&world);
        let app = with_rules(&world, |it| {
            it.mail.mass_over = 0;
            it.two_people.acts = vec!["mass_mail".to_owned()];
        });
        // Olha causes it as an officer, and works in the secretariat too.
        world.grant(world.olha, Role::Secretariat);
        let olha = world.actor(world.olha);
        commissions::give_back(&app, &olha, file, "Name the partners").unwrap();
        letters::run_once(&app).unwrap();
        let held = mails(&app).into_iter().find(|it| it.template == "returned").unwrap();
        assert_eq!((held.state.as_str(), held.held_for.as_deref()), ("held", Some("mass")));
        assert_eq!((held.mass, held.queued_by), (true, Some(world.olha)));
        assert_eq!(app::postman::run_once(&app).unwrap().sent, 0);
        let refused = outbox::act(&app, &olha, held.id, 1, &Want::Approve);
        assert_eq!(rule(refused), OutgoingRefused::AnotherPerson);
        let waiting = app.store.read(|tx| tx.waiting_proposals()).unwrap();
        assert_eq!(waiting.len(), 1);
        let proposal = waiting[0].id;
        let same = app::proposals::approve(&app, &olha, proposal);
        assert!(matches!(same, Err(Failure::Refused(_))), "{same:?}");
        assert_eq!(state(&app, held.id), "held");

        let ida = world.actor(world.ida);
        let list = outbox::list(&app, &ida, &Asked::default(), Lang::EN).unwrap();
        assert_eq!((list.waves.len(), list.waves[0].n, list.waves[0].own), (1, 1, false));
        assert_eq!(list.waves[0].proposal, Some(proposal.to_string()));
        app::proposals::approve(&app, &ida, proposal).unwrap();
        assert_eq!(state(&app, held.id), "approved");
        // Approved twice it finds nothing left to do, and read again it asks nobody again.
        assert!(app::proposals::approve(&app, &ida, proposal).is_err());
        app.store.write(|tx| tx.set_cursor(letters::CURSOR, 0)).unwrap();
        letters::run_once(&app).unwrap();
        assert_eq!(app.store.read(|tx| tx.waiting_proposals()).unwrap(), []);
    }

    fn letters_to_very_many_are_stopped_together_also_by_whoever_caused_them(store) {
        let world = World::new(store);
        world.published_call("2023");
        world.submitted(world.ana, "Sumy", "UA");
        let app = with_rules(&world, |it| {
            it.mail.mass_over = 0;
            it.two_people.acts = vec!["mass_mail".to_owned()];
        });
        letters::run_once(&app).unwrap();
        let held = mails(&app).pop().unwrap();
        assert_eq!((held.state.as_str(), held.held_for.as_deref()), ("held", Some("mass")));
        let ida = world.actor(world.ida);
        assert_eq!(outbox::stop_wave(&app, &ida, held.event, "receipt").unwrap(), 1);
        assert_eq!(outbox::stop_wave(&app, &ida, held.event, "receipt").unwrap(), 0);
        assert_eq!(state(&app, held.id), "cancelled");
        // Nobody approves what is no longer there.
        let proposal = app.store.read(|tx| tx.waiting_proposals()).unwrap()[0].id;
        assert!(app::proposals::approve(&app, &ida, proposal).is_err());
    }

    fn a_secret_is_shown_to_nobody_and_never_sent_again(store) {
        let world = World::in_mode(store, app::Mode::Serve);
        app::sign_in::ask(&world.app, "ana@example.org", "", Lang::EN).unwrap();
        let mail = mails(&world.app).pop().unwrap();
        assert!(mail.subject.contains("Your code"));
        let ida = world.actor(world.ida);
        let page = outbox::letter(&world.app, &ida, mail.id, Lang::EN).unwrap();
        assert_eq!((page.subject, page.body), (None, None));
        let html = outbox::html(&world.app, &ida, mail.id);
        assert!(matches!(html, Err(Failure::Denied(Denied::Hidden))));
        let code: String = mail.subject.chars().filter(char::is_ascii_digit).collect();
        let list = outbox::list(&world.app, &ida, &Asked::default(), Lang::EN).unwrap();
        assert!(!format!("{list:?}").contains(&code));
        // Nor is it found by what it holds.
        let asked = Asked { words: code, ..Asked::default() };
        assert_eq!(outbox::list(&world.app, &ida, &asked, Lang::EN).unwrap().lines.len(), 0);
        let refused = outbox::act(&world.app, &ida, mail.id, 1, &Want::TryAgain);
        assert_eq!(rule(refused), OutgoingRefused::NotNow(State::Approved));
    }

    fn the_outbox_is_narrowed_counted_and_turned_page_by_page_without_a_gap(store) {
        let world = World::new(store);
        world.published_call("2023");
        let template = receipt_row(&world);
        let n_letters = 120;
        for n in 0..n_letters {
            let mail = Mail {
                id: MailId(app::chance::fresh_id(world.app.clock.now())),
                event: 1_000 + n,
                recipient: format!("reader{n}@example.org"),
                subject: format!("Суми {n}"),
                state: if n % 3 == 0 { "held" } else { "approved" }.to_owned(),
                held_for: (n % 3 == 0).then(|| "hand".to_owned()),
                ..template.clone()
            };
            assert!(world.app.store.write(move |tx| tx.queue_mail(&mail)).unwrap());
        }
        let ida = world.actor(world.ida);
        let list = |asked: Asked| outbox::list(&world.app, &ida, &asked, Lang::EN).unwrap();
        let first = list(Asked::default());
        let count = |state: Option<State>| first.counts.iter().find(|it| it.0 == state).unwrap().1.n;
        assert_eq!((count(None), count(Some(State::Held)), count(Some(State::Sent))), (121, 40, 0));
        assert!(first.counts.iter().all(|(_, it)| !it.has_more));
        // Every state is counted, and what an older binary writes for one of them.
        let bounded = world.app.store.read(|tx| tx.outbox_counts(50)).unwrap();
        let mut states: Vec<&str> = bounded.iter().map(|it| it.0.as_str()).collect();
        states.sort_unstable();
        let mut known: Vec<&str> = State::ALL.map(State::name).to_vec();
        known.push("queued");
        known.sort_unstable();
        assert_eq!(states, known);
        let some: Vec<_> = bounded.iter().filter(|it| it.1 > 0).map(|it| (it.0.as_str(), it.1)).collect();
        assert_eq!(some, [("held", 40), ("approved", 50)]);
        let (mut seen, mut next) = (Vec::new(), Some(first));
        let mut last = None;
        while let Some(page) = next.take() {
            seen.extend(page.lines.iter().map(|it| it.id.clone()));
            let after = page.next.as_ref().map(|it| it.rsplit('=').next().unwrap().parse().unwrap());
            next = after.map(|after| list(Asked { after: Some(after), ..Asked::default() }));
            last = Some(page);
        }
        let mut distinct = seen.clone();
        distinct.sort();
        distinct.dedup();
        assert_eq!((seen.len(), distinct.len()), (121, 121));
        // And back again.
        let before = last.unwrap().previous.unwrap().rsplit('=').next().unwrap().parse().unwrap();
        let back = list(Asked { before: Some(before), ..Asked::default() });
        assert_eq!(back.lines.iter().map(|it| it.id.clone()).collect::<Vec<_>>(), seen[50..100]);
        let held = list(Asked { state: "held".to_owned(), ..Asked::default() });
        assert!(held.lines.iter().all(|it| it.state == State::Held) && held.lines.len() == 40);
        let found = list(Asked { words: "СУМИ 17".to_owned(), ..Asked::default() });
        assert_eq!(found.lines.len(), 1);
        let found = list(Asked { words: "reader17@example".to_owned(), ..Asked::default() });
        assert_eq!(found.lines.len(), 1);
        let odd = list(Asked { words: "%_\\".to_owned(), state: "'; drop".to_owned(), ..Asked::default() });
        assert_eq!(odd.lines.len(), 50);
        let none = list(Asked { kind: "extended".to_owned(), ..Asked::default() });
        assert_eq!(none.lines.len(), 0);
    }

    fn a_letter_keeps_why_it_comes_and_only_what_is_no_duty_can_be_ended(store) {
        let world = World::new(store);
        let duty = receipt(&world);
        assert_eq!(kinds(std::slice::from_ref(&duty)), [("receipt", "ana@example.org")]);
        assert_eq!(duty.unsubscribe, None);
        let why = "You have this letter because you belong to the team of a city in UNESCO GNLC. It belongs to a procedure and is always sent.";
        assert!(duty.body.contains(why), "{}", duty.body);
        assert!(duty.html.contains(why));
        assert_eq!((duty.wording, duty.person), (0, Some(world.ana)));
    }
}

/// A letter as a pattern for others.
fn receipt_row(world: &World) -> Mail {
    world.submitted(world.ana, "Lviv", "UA");
    written(world).pop().unwrap()
}
