//! The postman before a peer that hangs, refuses, drops, and lies about itself (R15): nothing is
//! lost, and nothing comes twice except where the peer took a letter and left before it said so.

use std::collections::BTreeSet;
use std::net::TcpListener;

use app::postman::{self, Round};
use app::testing::World;
use app::{App, RelaySecurity, chance};
use domain::ids::MailId;
use domain::language::Lang;
use store::Mail;

use crate::mail::peer::{Manner, Peer, header};
use crate::mail::{mails, with_relay};

/// Puts so many letters into the outbox.
fn queue(app: &App, n_letters: i64) {
    let now = app.clock.now();
    let letters: Vec<Mail> = (0..n_letters)
        .map(|n| Mail {
            id: MailId(chance::fresh_id(now)),
            event: 1_000 + n,
            recipient: format!("reader{n}@example.org"),
            person: None,
            template: "receipt".to_owned(),
            language: Lang::EN,
            reply_to: None,
            subject: format!("Letter {n}"),
            body: format!("Body {n}\n.\nQUIT\n"),
            html: String::new(),
            wording: 0,
            wording_sha256: String::new(),
            unsubscribe: None,
            state: "approved".to_owned(),
            held_for: None,
            mass: false,
            queued_by: None,
            again_of: None,
            attempts: 0,
            queued_at: now,
            next_at: now,
            tried_since: None,
            sent_at: None,
            last_error: None,
        })
        .collect();
    app.store
        .write(move |tx| letters.iter().try_for_each(|it| tx.queue_mail(it).map(|_| ())))
        .unwrap();
}

/// Rounds until nothing waits, the clock moved on from pause to pause; at most `n_rounds`.
fn until_done(world: &World, app: &App, n_rounds: usize) {
    for _ in 0..n_rounds {
        postman::run_once(app).unwrap();
        let waits = |it: &Mail| matches!(it.state.as_str(), "approved" | "scheduled");
        let Some(next) = mails(app).iter().filter(|it| waits(it)).map(|it| it.next_at).min() else {
            return;
        };
        world.clock_at(next.max(app.clock.now()));
    }
    panic!("letters still wait: {:?}", mails(app).iter().find(|it| it.state != "sent"));
}

fn states(app: &App) -> BTreeSet<String> {
    mails(app).into_iter().map(|it| it.state).collect()
}

fn sent() -> BTreeSet<String> {
    BTreeSet::from(["sent".to_owned()])
}

store::on_both! {
    fn a_thousand_letters_go_over_few_lines_each_once(store) {
        let world = World::new(store);
        let peer = Peer::with(&[Manner::Takes]);
        let app = with_relay(&world, peer.port, |_| ());
        queue(&app, 1_000);
        until_done(&world, &app, 40);
        assert_eq!(states(&app), sent());
        let ids: BTreeSet<String> = peer.ids().into_iter().collect();
        let all: BTreeSet<String> =
            mails(&app).iter().map(|it| format!("<{}@127.0.0.1>", it.id)).collect();
        assert_eq!((peer.n_letters(), &ids), (1_000, &all));
        let n_lines = peer.heard.connections.load(std::sync::atomic::Ordering::SeqCst);
        assert_eq!(n_lines, 20);
    }

    fn a_peer_that_hangs_at_any_verb_loses_nothing_and_doubles_only_after_the_dot(store) {
        let world = World::new(store);
        for verb in ["CONNECT", "EHLO", "MAIL", "RCPT", "DATA", "."] {
            let peer = Peer::with(&[Manner::HangsAt(verb), Manner::Takes]);
            let app = with_relay(&world, peer.port, |_| ());
            queue(&app, 3);
            until_done(&world, &app, 10);
            assert_eq!(states(&app), sent(), "{verb}");
            let ids: Vec<String> = peer.ids();
            let distinct: BTreeSet<&String> = ids.iter().collect();
            assert_eq!(distinct.len(), 3, "{verb}");
            let doubled = if verb == "." { 4 } else { 3 };
            assert_eq!(ids.len(), doubled, "{verb}");
            clear(store);
        }
    }

    fn a_peer_that_says_421_451_or_550_at_any_verb_is_believed(store) {
        let world = World::new(store);
        for verb in ["CONNECT", "EHLO", "MAIL", "RCPT", "DATA", "."] {
            for (words, for_good) in
                [("421 closing down", false), ("451 come back later", false), ("550 no", true)]
            {
                let peer = Peer::with(&[Manner::Says(verb, words), Manner::Takes]);
                let app = with_relay(&world, peer.port, |_| ());
                queue(&app, 2);
                until_done(&world, &app, 10);
                // What is said before a letter is named is no word about any letter.
                let about_letter = !matches!(verb, "CONNECT" | "EHLO");
                let n_failed = usize::from(for_good && about_letter);
                let failed = mails(&app).iter().filter(|it| it.state == "failed").count();
                assert_eq!((failed, peer.n_letters()), (n_failed, 2 - n_failed), "{verb} {words}");
                let ids = peer.ids();
                assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{verb} {words}");
                clear(store);
            }
        }
    }

    fn a_peer_that_speaks_sign_by_sign_is_heard_out(store) {
        let world = World::new(store);
        let peer = Peer::with(&[Manner::Slowly]);
        let app = with_relay(&world, peer.port, |_| ());
        queue(&app, 2);
        assert_eq!(postman::run_once(&app).unwrap(), Round { sent: 2, ..Round::default() });
        assert_eq!(peer.n_letters(), 2);
    }

    fn a_peer_that_leaves_after_some_letters_is_called_again_for_the_rest(store) {
        let world = World::new(store);
        let peer = Peer::with(&[Manner::TakesThenLeaves(2)]);
        let app = with_relay(&world, peer.port, |_| ());
        queue(&app, 7);
        until_done(&world, &app, 20);
        assert_eq!((states(&app), peer.n_letters()), (sent(), 7));
        assert_eq!(peer.ids().into_iter().collect::<BTreeSet<_>>().len(), 7);
    }

    fn a_letter_the_peer_took_without_a_word_comes_again_under_the_same_id_and_no_other_does(store) {
        let world = World::new(store);
        let peer = Peer::with(&[Manner::DropsAfterTheDot, Manner::Takes]);
        let app = with_relay(&world, peer.port, |_| ());
        queue(&app, 5);
        until_done(&world, &app, 10);
        let ids = peer.ids();
        assert_eq!((ids.len(), ids.iter().collect::<BTreeSet<_>>().len()), (6, 5));
        assert_eq!(ids.iter().filter(|it| **it == ids[0]).count(), 2);
    }

    fn a_relay_that_is_away_for_a_day_loses_nothing_and_doubles_nothing(store) {
        let world = World::new(store);
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let away = with_relay(&world, port, |_| ());
        queue(&away, 20);
        let began = away.clock.now();
        while away.clock.now() < began.plus_ms(24 * 3_600_000) {
            let round = postman::run_once(&away).unwrap();
            assert_eq!((round.sent, round.failed), (0, 0));
            world.clock_at(away.clock.now().plus_ms(10 * 60_000));
        }
        assert_eq!(states(&away), BTreeSet::from(["approved".to_owned()]));
        assert!(mails(&away).iter().any(|it| it.attempts > 1));
        let peer = Peer::with(&[Manner::Takes]);
        let back = with_relay(&world, peer.port, |_| ());
        until_done(&world, &back, 30);
        // An hour after it is back everything has gone.
        assert!(back.clock.now() <= began.plus_ms(26 * 3_600_000));
        assert_eq!((states(&back), peer.n_letters()), (sent(), 20));
        assert_eq!(peer.ids().into_iter().collect::<BTreeSet<_>>().len(), 20);
    }

    fn a_letter_nobody_takes_for_as_many_days_as_the_network_says_is_given_up_and_tried_again(store) {
        let world = World::new(store);
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let away = with_relay(&world, port, |_| ());
        queue(&away, 1);
        until_done(&world, &away, 200);
        let letter = mails(&away).pop().unwrap();
        assert_eq!(letter.state, "failed");
        let days = away.network.rules.mail.give_up_days;
        assert!(away.clock.now() >= letter.queued_at.plus_ms(i64::from(days) * 24 * 3_600_000));
        let tries = away.store.read(|tx| tx.attempts(letter.id)).unwrap();
        assert_eq!(tries.len(), usize::try_from(letter.attempts).unwrap());
        assert_eq!(tries.last().unwrap().outcome.as_deref(), Some("refused"));

        let peer = Peer::with(&[Manner::Takes]);
        let back = with_relay(&world, peer.port, |_| ());
        let ida = world.actor(world.ida);
        let seen = back.store.read(|tx| tx.outgoing(letter.id)).unwrap().unwrap().edition;
        let again = app::outbox::Want::TryAgain;
        assert_eq!(app::outbox::act(&back, &ida, letter.id, seen, &again).unwrap(), letter.id);
        assert_eq!(postman::run_once(&back).unwrap().sent, 1);
        assert_eq!(peer.ids(), [format!("<{}@127.0.0.1>", letter.id)]);
    }

    fn nothing_is_said_in_clear_and_nothing_to_a_stranger(store) {
        let world = World::new(store);
        for (security, manner, said) in [
            // The offer of STARTTLS was taken out on the way.
            (RelaySecurity::StartTls, Manner::Takes, "STARTTLS"),
            // The offer stands, but nobody has signed for the peer.
            (RelaySecurity::StartTls, Manner::OffersTls, "certificate"),
            // TLS from the first byte with a peer that speaks none.
            (RelaySecurity::Tls, Manner::Takes, ""),
        ] {
            let peer = Peer::with(&[manner]);
            let app = with_relay(&world, peer.port, |relay| {
                relay.security = security;
                relay.credentials = Some(("lyceum".to_owned(), "kanarek".to_owned()));
            });
            queue(&app, 1);
            assert_eq!(postman::run_once(&app).unwrap(), Round { missed: 1, ..Round::default() });
            let letter = mails(&app).pop().unwrap();
            let words = letter.last_error.unwrap();
            assert!(words.to_lowercase().contains(&said.to_lowercase()), "{words}");
            assert_eq!((letter.state.as_str(), peer.n_letters()), ("approved", 0));
            let verbs = peer.commands().join(" ");
            for secret in ["AUTH", "MAIL", "kanarek", "reader0"] {
                assert!(!verbs.contains(secret), "{security:?}: {verbs}");
            }
            clear(store);
        }
    }

    fn a_letter_whose_node_died_is_sent_by_another_after_its_pause_and_the_try_stays_open(store) {
        let world = World::new(store);
        let peer = Peer::with(&[Manner::Takes]);
        let app = with_relay(&world, peer.port, |_| ());
        queue(&app, 1);
        let letter = mails(&app).pop().unwrap();
        let (now, claimed) = (app.clock.now(), letter.clone());
        let next = now.plus_ms(postman::pause_ms(1));
        assert!(app.store.write(move |tx| tx.claim_mail(&claimed, next, now)).unwrap());
        // Here the node dies. Until the pause is over the letter is nobody else's.
        assert_eq!(postman::run_once(&app).unwrap(), Round::default());
        world.clock_at(next);
        assert_eq!(postman::run_once(&app).unwrap().sent, 1);
        assert_eq!(peer.ids(), [format!("<{}@127.0.0.1>", letter.id)]);
        let tries = app.store.read(|tx| tx.attempts(letter.id)).unwrap();
        let outcomes: Vec<Option<&str>> = tries.iter().map(|it| it.outcome.as_deref()).collect();
        assert_eq!(outcomes, [None, Some("taken")]);
    }

    fn a_letter_stopped_while_it_waits_is_not_sent_and_a_scheduled_one_not_before_its_moment(store) {
        let world = World::new(store);
        let peer = Peer::with(&[Manner::Takes]);
        let app = with_relay(&world, peer.port, |_| ());
        queue(&app, 3);
        let ida = world.actor(world.ida);
        let ids: Vec<MailId> = mails(&app).iter().map(|it| it.id).collect();
        let act = |id, want| app::outbox::act(&app, &ida, id, 1, &want).unwrap();
        act(ids[0], app::outbox::Want::Cancel);
        act(ids[1], app::outbox::Want::Schedule("2023-01-11T12:00".to_owned()));
        assert_eq!(postman::run_once(&app).unwrap().sent, 1);
        let due = app::testing::at("2023-01-11T11:00");
        world.clock_at(due.plus_ms(-1));
        assert_eq!(postman::run_once(&app).unwrap(), Round::default());
        world.clock_at(due);
        assert_eq!(postman::run_once(&app).unwrap().sent, 1);
        assert_eq!(peer.n_letters(), 2);
        assert!(!peer.letters().iter().any(|it| header(it, "To") == ["reader0@example.org"]));
    }

    fn no_name_and_no_subject_opens_a_header_or_ends_a_letter_early(store) {
        let world = World::new(store);
        let peer = Peer::with(&[Manner::Takes]);
        let app = with_relay(&world, peer.port, |_| ());
        queue(&app, 1);
        let long = "y".repeat(1_000);
        let evil = [
            "x\r\nBcc: eve@evil.example",
            "x\nBcc: eve@evil.example",
            "x\rBcc: eve@evil.example",
            "x\u{2028}Bcc: eve@evil.example",
            "=?utf-8?q?=0d=0aBcc:_eve@evil.example?=",
            &long,
            "\"<eve@evil.example>\", Eve",
        ];
        let template = mails(&app).pop().unwrap();
        let letters: Vec<Mail> = (1..).zip(evil).map(|(n, words)| Mail {
            id: MailId(chance::fresh_id(app.clock.now())),
            event: 2_000 + n,
            subject: words.to_owned(),
            body: format!("{words}\r\n.\r\nMAIL FROM:<eve@evil.example>\n.\n..\nend"),
            ..template.clone()
        }).collect();
        let n_letters = letters.len() + 1;
        app.store.write(move |tx| letters.iter().try_for_each(|it| tx.queue_mail(it).map(|_| ()))).unwrap();
        assert_eq!(postman::run_once(&app).unwrap().sent, n_letters);
        assert_eq!(peer.n_letters(), n_letters);
        for letter in peer.letters() {
            let head = letter.split("\r\n\r\n").next().unwrap();
            assert!(!head.split("\r\n").any(|it| it.starts_with("Bcc")), "{head}");
            assert_eq!(header(&letter, "To"), ["reader0@example.org"]);
            assert_eq!(header(&letter, "Subject").len(), 1);
            assert!(head.split("\r\n").all(|it| it.len() <= 998), "{head}");
        }
        let from = "MAIL FROM:<no-reply@cities.example>";
        assert!(peer.commands().iter().filter(|it| it.starts_with("MAIL")).all(|it| it.starts_with(from)));
    }
}

/// Takes everything out again, for the next case on the same database.
fn clear(store: &store::Store) {
    for table in ["mail_attempt", "mail"] {
        store::testing::alter(store, &format!("delete from {table}"));
    }
}
