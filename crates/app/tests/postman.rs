//! The postman before a real peer: a small SMTP server on this machine that does as told.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;

use app::postman::{self, Round};
use app::testing::{World, at};
use app::{App, Mode, Relay, RelaySecurity, Settings, chance};
use domain::ids::MailId;
use domain::language::Lang;
use store::Mail;

use crate::mail::with_settings;

/// What the peer does with the next connection.
#[derive(Debug, Clone, Copy)]
enum Manner {
    /// Takes the letter.
    Takes,
    /// Is closing down.
    Says421,
    /// Takes the letter and hangs up before it says so.
    DropsAfterTheDot,
    /// Does not know the recipient, for good.
    Says550,
    /// Asks to come back.
    Says451,
}

/// The peer: its port, and every letter whose last dot it has seen.
struct Peer {
    port: u16,
    letters: Arc<Mutex<Vec<String>>>,
    served: Option<JoinHandle<()>>,
}

impl Peer {
    /// One that behaves so, connection by connection, and then goes away.
    fn with(manners: &[Manner]) -> Peer {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let letters = Arc::new(Mutex::new(Vec::new()));
        let (kept, manners) = (Arc::clone(&letters), manners.to_vec());
        let served = std::thread::spawn(move || {
            for manner in manners {
                let (line, _) = listener.accept().unwrap();
                converse(line, manner, &kept);
            }
        });
        Peer { port, letters, served: Some(served) }
    }

    /// What came, once every connection was served.
    fn letters(mut self) -> Vec<String> {
        self.served.take().unwrap().join().unwrap();
        self.letters.lock().unwrap().clone()
    }
}

/// One connection. A peer that is left early has seen no letter.
fn converse(line: TcpStream, manner: Manner, letters: &Mutex<Vec<String>>) {
    let mut out = line.try_clone().unwrap();
    let mut say = move |words: &str| drop(out.write_all(format!("{words}\r\n").as_bytes()));
    if let Manner::Says421 = manner {
        return say("421 closing down");
    }
    say("220 peer ready");
    let mut lines = BufReader::new(line).lines();
    while let Some(Ok(command)) = lines.next() {
        match command.split(' ').next().unwrap_or_default() {
            "EHLO" => say("250 peer"),
            "RCPT" => match manner {
                Manner::Says550 => say("550 no such mailbox"),
                Manner::Says451 => say("451 come back later"),
                Manner::Takes | Manner::Says421 | Manner::DropsAfterTheDot => say("250 yes"),
            },
            "DATA" => {
                say("354 go on");
                let text: Vec<String> =
                    lines.by_ref().map(|it| it.unwrap()).take_while(|it| it != ".").collect();
                letters.lock().unwrap().push(text.join("\r\n"));
                if let Manner::DropsAfterTheDot = manner {
                    return;
                }
                say("250 taken");
            }
            "QUIT" => return say("221 bye"),
            _ => say("250 yes"),
        }
    }
}

/// The platform with a relay at that port.
fn with_relay(world: &World, port: u16, mode: Mode) -> App {
    let relay = Relay {
        host: "127.0.0.1".to_owned(),
        port,
        security: RelaySecurity::Loopback,
        credentials: None,
        from: "no-reply@cities.example".to_owned(),
        bounces: None,
        patience: std::time::Duration::from_secs(5),
    };
    with_settings(world, |it| Settings { mode, relay: Some(relay), ..it })
}

/// Puts a letter into the outbox.
fn queue(app: &App, template: &str, subject: &str, body: &str) -> MailId {
    let now = app.clock.now();
    let mail = Mail {
        id: MailId(chance::fresh_id(now)),
        event: 1,
        recipient: "ana@example.org".to_owned(),
        person: None,
        template: template.to_owned(),
        language: Lang::EN,
        reply_to: None,
        subject: subject.to_owned(),
        body: body.to_owned(),
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
    };
    let id = mail.id;
    assert!(app.store.write(move |tx| tx.queue_mail(&mail)).unwrap());
    id
}

fn mail(app: &App) -> Mail {
    app.store.read(|tx| tx.newest_mails(1)).unwrap().pop().unwrap()
}

/// The lines of a letter that begin with this header.
fn header(letter: &str, name: &str) -> Vec<String> {
    let head = letter.split("\r\n\r\n").next().unwrap();
    let begins = format!("{name}: ");
    head.split("\r\n").filter(|it| it.starts_with(&begins)).map(str::to_owned).collect()
}

fn sent() -> Round {
    Round { sent: 1, ..Round::default() }
}

store::on_both! {
    fn a_letter_is_taken_once_with_its_own_id_and_the_hour_of_the_clock(store) {
        let world = World::new(store);
        let peer = Peer::with(&[Manner::Takes]);
        let app = with_relay(&world, peer.port, Mode::Serve);
        world.clock_at(at("2023-04-03T09:00"));
        let body = "Dear Ana\n\nhttps://cities.example/en/desk\n.\nA dot above";
        let id = queue(&app, "receipt", "Суми: заявка надійшла", body);
        assert_eq!(postman::run_once(&app).unwrap(), sent());
        assert_eq!(postman::run_once(&app).unwrap(), Round::default());

        let sent = mail(&app);
        assert_eq!((sent.state.as_str(), sent.sent_at), ("sent", Some(app.clock.now())));
        assert_eq!(sent.body, body);
        let letters = peer.letters();
        assert_eq!(letters.len(), 1);
        let letter = &letters[0];
        assert_eq!(header(letter, "Message-ID"), [format!("Message-ID: <{id}@127.0.0.1>")]);
        assert_eq!(header(letter, "Date"), ["Date: Mon, 03 Apr 2023 09:00:00 +0000"]);
        assert_eq!(header(letter, "To"), ["To: ana@example.org"]);
        assert!(letter.contains("text/plain") && letter.contains("text/html"), "{letter}");
        assert!(header(letter, "Subject")[0].contains("=?utf-8?"), "{letter}");
    }

    fn an_answer_that_got_lost_brings_the_same_letter_again_under_the_same_id(store) {
        let world = World::new(store);
        let peer = Peer::with(&[Manner::DropsAfterTheDot, Manner::Takes]);
        let app = with_relay(&world, peer.port, Mode::Serve);
        queue(&app, "receipt", "Subject", "Body");
        let missed = Round { missed: 1, ..Round::default() };
        assert_eq!(postman::run_once(&app).unwrap(), missed);
        // Not before its pause is over.
        assert_eq!(postman::run_once(&app).unwrap(), Round::default());
        world.clock_at(app.clock.now().plus_ms(postman::pause_ms(1)));
        assert_eq!(postman::run_once(&app).unwrap(), sent());
        let letters = peer.letters();
        let ids: Vec<_> = letters.iter().map(|it| header(it, "Message-ID")).collect();
        assert_eq!(ids.len(), 2);
        assert_eq!(ids[0], ids[1]);
    }

    fn a_peer_that_is_busy_is_asked_again_after_growing_pauses(store) {
        let world = World::new(store);
        let peer = Peer::with(&[Manner::Says421, Manner::Says451, Manner::Takes]);
        let app = with_relay(&world, peer.port, Mode::Serve);
        queue(&app, "receipt", "Subject", "Body");
        for n_tries in 1..=2 {
            postman::run_once(&app).unwrap();
            let waiting = mail(&app);
            assert_eq!((waiting.state.as_str(), waiting.attempts), ("approved", n_tries));
            assert_eq!(waiting.next_at, app.clock.now().plus_ms(postman::pause_ms(n_tries)));
            world.clock_at(waiting.next_at);
        }
        assert!(mail(&app).last_error.unwrap().contains("come back later"));
        assert_eq!(postman::run_once(&app).unwrap(), sent());
        assert_eq!(mail(&app).last_error, None);
        assert_eq!(peer.letters().len(), 1);
    }

    fn a_letter_refused_for_good_is_given_up_at_once_with_the_peers_words(store) {
        let world = World::new(store);
        let peer = Peer::with(&[Manner::Says550]);
        let app = with_relay(&world, peer.port, Mode::Serve);
        queue(&app, "receipt", "Subject", "Body");
        let failed = Round { failed: 1, ..Round::default() };
        assert_eq!(postman::run_once(&app).unwrap(), failed);
        let given_up = mail(&app);
        assert_eq!(given_up.state, "failed");
        assert!(given_up.last_error.unwrap().contains("no such mailbox"));
        assert_eq!(peer.letters(), Vec::<String>::new());
    }

    fn a_code_is_not_kept_once_it_is_sent_and_not_sent_once_it_is_old(store) {
        let world = World::new(store);
        let peer = Peer::with(&[Manner::Takes]);
        let app = with_relay(&world, peer.port, Mode::Serve);
        app::sign_in::ask(&app, "ana@example.org", "", Lang::EN).unwrap();
        assert_ne!(mail(&app).body, "");
        assert_eq!(postman::run_once(&app).unwrap(), sent());
        assert_eq!((mail(&app).subject, mail(&app).body), (String::new(), String::new()));
        assert!(peer.letters()[0].contains("Your code"));

        app::sign_in::ask(&app, "bea@example.org", "", Lang::EN).unwrap();
        world.clock_at(app.clock.now().plus_ms(15 * 60_000 + 1));
        let failed = Round { failed: 1, ..Round::default() };
        assert_eq!(postman::run_once(&app).unwrap(), failed);
        let old = app.store.read(|tx| tx.newest_mails(2)).unwrap();
        assert!(old.iter().all(|it| it.body.is_empty() && it.subject.is_empty()), "{old:?}");
    }

    fn no_subject_and_no_address_opens_a_header_of_its_own(store) {
        let world = World::new(store);
        let peer = Peer::with(&[Manner::Takes]);
        let app = with_relay(&world, peer.port, Mode::Serve);
        queue(&app, "receipt", "Hello\r\nBcc: eve@evil.example\r\n\r\nbody", "Dear\r\n.\r\nQUIT");
        assert_eq!(postman::run_once(&app).unwrap(), sent());
        let letters = peer.letters();
        assert_eq!(letters.len(), 1);
        assert_eq!(header(&letters[0], "Bcc"), Vec::<String>::new());
        assert_eq!(header(&letters[0], "Subject").len(), 1);
    }

    fn without_a_relay_letters_stay_and_a_demonstration_keeps_its_codes(store) {
        let world = World::new(store);
        app::sign_in::ask(&world.app, "ana@example.org", "", Lang::EN).unwrap();
        assert_eq!(postman::run_once(&world.app).unwrap(), Round::default());
        assert_eq!(mail(&world.app).state, "approved");
        let peer = Peer::with(&[Manner::Takes]);
        let app = with_relay(&world, peer.port, Mode::Demo);
        assert_eq!(postman::run_once(&app).unwrap(), sent());
        assert_ne!(mail(&app).body, "");
        assert_eq!(peer.letters().len(), 1);
    }

    fn two_postmen_bring_a_letter_once(store) {
        let world = World::new(store);
        let peer = Peer::with(&[Manner::Takes]);
        let app = with_relay(&world, peer.port, Mode::Serve);
        let other = with_relay(&world.beside(&store::testing::second_node(store), Mode::Serve), peer.port, Mode::Serve);
        queue(&app, "receipt", "Subject", "Body");
        let rounds: usize = std::thread::scope(|scope| {
            let runs = [&app, &other].map(|it| scope.spawn(|| postman::run_once(it).unwrap().sent));
            runs.into_iter().map(|it| it.join().unwrap()).sum()
        });
        assert_eq!(rounds, 1);
        assert_eq!(peer.letters().len(), 1);
    }
}

#[test]
fn pauses_double_until_they_are_an_hour() {
    let pauses: Vec<i64> = (1..=9).map(|it| postman::pause_ms(it) / 60_000).collect();
    assert_eq!(pauses, [1, 2, 4, 8, 16, 32, 60, 60, 60]);
}
