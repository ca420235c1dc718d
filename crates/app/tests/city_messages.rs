//! Whoever writes to a city through its page reaches its contact, who answers the writer; nobody is
//! flooded, and the words are gone when their days are over.

use app::failure::Failure;
use app::testing::World;
use app::{city_messages, letters, own_data, postman, retention};
use domain::city::EndReason;
use domain::city_message::{DAY_MS, SendRefused, Words};
use domain::ids::{CityId, PersonId};
use domain::language::Lang;
use domain::mailing::{Bounce, Bounces};
use domain::people::{Actor, Part};
use domain::policy::Denied;
use domain::retention::Sweep;
use store::Mail;
use views::pages::members::Reach;

use crate::city_pages::{city, joins, save, seen, world};
use crate::mail::peer::{Manner, Peer, header};
use crate::mail::with_relay;

fn words(from: &str) -> Words {
    Words {
        name: "Mara Lindt".to_owned(),
        email: from.to_owned(),
        lang: Lang::UK,
        subject: "Canary visit".to_owned(),
        body: "Canary {body}.\n\nhttps://buy.example".to_owned(),
    }
}

fn send(world: &World, city: CityId, from: &str) -> Result<(), Failure<SendRefused>> {
    city_messages::send(&world.app, &Actor::visitor(), city, &words(from))
}

fn refused(sent: Result<(), Failure<SendRefused>>) -> SendRefused {
    match sent.unwrap_err() {
        Failure::Refused(refused) => refused,
        other => panic!("{other:?}"),
    }
}

fn mails(world: &World) -> Vec<Mail> {
    letters::run_once(&world.app).unwrap();
    let mut mails = world.app.store.read(|tx| tx.newest_mails(500)).unwrap();
    mails.retain(|it| it.template == "city_message");
    mails.sort_by(|a, b| a.recipient.cmp(&b.recipient));
    mails
}

fn speaks(world: &World, person: PersonId, lang: Lang) {
    let changed = move |tx: &mut store::WriteTx| {
        let before = tx.person(person)?.unwrap();
        let after = domain::people::Person { language: lang, ..before.clone() };
        tx.record(before.change(after, person, domain::time::Timestamp(0)).unwrap())
    };
    world.app.store.write(changed).unwrap();
}

fn reach(world: &World, actor: &Actor, id: CityId) -> &'static str {
    match seen(world, actor, id).reach {
        Reach::Form(_) => "form",
        Reach::Secretariat(email) if email == world.app.network.about.contact.email => "secretariat",
        Reach::Secretariat(_) => "somebody",
        Reach::None => "none",
    }
}

store::on_both! {
    fn a_message_reaches_every_contact_in_their_language_and_is_answered_to_the_writer(store) {
        let (world, sumy) = world(store);
        joins(&world, sumy, world.zoe, Part::Contact);
        speaks(&world, world.zoe, Lang::AR);
        send(&world, sumy, "mara@example.org").unwrap();
        let all = mails(&world);
        let to: Vec<_> = all.iter().map(|it| (it.recipient.as_str(), it.language)).collect();
        // Bea writes with them and does not speak for the city.
        assert_eq!(to, [("ana@example.org", Lang::EN), ("zoe@example.org", Lang::AR)]);
        for it in &all {
            assert_eq!(it.reply_to.as_deref(), Some("mara@example.org"));
            assert!(it.subject.ends_with("Canary visit"), "{}", it.subject);
            assert!(it.body.contains("\nCanary {body}.\n\nhttps://buy.example\n"), "{}", it.body);
            assert!(it.body.contains("Mara Lindt") && it.body.contains("Українська"));
            assert!(it.html.contains("<bdi>https://buy.example</bdi>"), "{}", it.html);
            assert_eq!(it.unsubscribe, None);
        }
        assert_eq!(mails(&world).len(), 2, "written once however often the log is read");
        let event = world.app.store.read(|tx| tx.events_about(sumy.0)).unwrap().pop().unwrap();
        assert_eq!(event.kind.unwrap().as_str(), "city.message_sent");
        let said: Vec<_> = event.payload.as_object().unwrap().keys().map(String::as_str).collect();
        assert_eq!((event.actor, said), (None, vec!["message"]));
    }

    fn on_the_way_an_answer_goes_to_the_writer_and_no_word_of_theirs_opens_a_header(store) {
        let (world, sumy) = world(store);
        let evil = Words {
            name: "Eve\r\nBcc: all@example.org".to_owned(),
            subject: "Hello\r\nBcc: all@example.org\r\n\r\nbody".to_owned(),
            ..words("eve@example.org")
        };
        city_messages::send(&world.app, &Actor::visitor(), sumy, &evil).unwrap();
        assert_eq!(mails(&world).len(), 1);
        let peer = Peer::with(&[Manner::Takes]);
        let app = with_relay(&world, peer.port, |_| ());
        assert_eq!(postman::run_once(&app).unwrap().sent, 1);
        let letter = peer.letters().pop().unwrap();
        assert_eq!(header(&letter, "Reply-To"), ["eve@example.org"]);
        assert_eq!(header(&letter, "To"), ["ana@example.org"]);
        assert_eq!((header(&letter, "Subject").len(), header(&letter, "Bcc").len()), (1, 0));
        assert!(header(&letter, "From").concat().ends_with("<no-reply@cities.example>"));
        assert!(peer.commands().iter().filter(|it| it.starts_with("RCPT")).count() == 1);
        // Every other letter is answered to us.
        app::sign_in::ask(&app, "ana@example.org", "", Lang::EN).unwrap();
        assert_eq!(postman::run_once(&app).unwrap().sent, 1);
        assert_eq!(header(&peer.letters().pop().unwrap(), "Reply-To"), [""; 0]);
    }

    fn a_city_says_whose_messages_it_takes_and_all_others_are_told_the_secretariat(store) {
        let (world, sumy) = world(store);
        let (visitor, kofi) = (Actor::visitor(), world.actor(world.kofi));
        let both = || (reach(&world, &visitor, sumy), reach(&world, &kofi, sumy));
        assert_eq!(both(), ("form", "form"));
        save(&world, world.ana, sumy, &[("messages-seen-by", "members")]);
        assert_eq!(both(), ("secretariat", "form"));
        assert_eq!(refused(send(&world, sumy, "mara@example.org")), SendRefused::Closed);
        city_messages::send(&world.app, &kofi, sumy, &words("kofi@example.org")).unwrap();
        save(&world, world.ana, sumy, &[("messages-seen-by", "nobody")]);
        assert_eq!(both(), ("secretariat", "secretariat"));
        let closed = city_messages::send(&world.app, &kofi, sumy, &words("kofi@example.org"));
        assert_eq!(refused(closed), SendRefused::Closed);
        assert_eq!(mails(&world).len(), 1);
        save(&world, world.ana, sumy, &[("messages-seen-by", "public")]);
        assert_eq!(both(), ("form", "form"));
    }

    fn a_city_whose_contact_cannot_be_reached_takes_no_messages(store) {
        let (world, sumy) = world(store);
        let hard = Bounce { status: "5.1.1".to_owned(), hard: true };
        send(&world, sumy, "mara@example.org").unwrap();
        let (letter, now) = (mails(&world)[0].id, world.app.clock.now());
        let came_back = move |tx: &mut store::WriteTx| {
            tx.record(Bounces::none("ana@example.org").came_back(letter, &hard, now))
        };
        world.app.store.write(came_back).unwrap();
        assert_eq!(reach(&world, &Actor::visitor(), sumy), "secretariat");
        assert_eq!(refused(send(&world, sumy, "mara@example.org")), SendRefused::Closed);
        // Nobody speaks for this one at all, and a visitor sees no difference.
        let csv = "name,country_iso2,joined_year\nLviv,UA,2020\n";
        app::members::import(&world.app, None, csv.as_bytes(), Default::default()).unwrap();
        let lviv = city(&world, "Lviv", "UA");
        assert_eq!(reach(&world, &Actor::visitor(), lviv), "secretariat");
        assert_eq!(refused(send(&world, lviv, "mara@example.org")), SendRefused::Closed);
    }

    fn only_members_are_written_to(store) {
        let (world, sumy) = world(store);
        let (by, now) = (world.ida, world.app.clock.now());
        let spell = world.app.store.read(|tx| tx.spells_of(sumy)).unwrap().remove(0);
        let left = move |tx: &mut store::WriteTx| {
            tx.record(spell.clone().end("2022-06-01", EndReason::Left, by, now).unwrap())
        };
        world.app.store.write(left).unwrap();
        assert_eq!(reach(&world, &Actor::visitor(), sumy), "none");
        let nowhere = CityId(uuid::Uuid::from_u128(1));
        for id in [sumy, nowhere] {
            let sent = send(&world, id, "mara@example.org").unwrap_err();
            assert!(matches!(sent, Failure::Denied(Denied::Hidden)), "{sent:?}");
        }
        assert!(mails(&world).is_empty());
    }

    fn one_address_and_one_city_have_so_many_a_day_and_then_as_many_again(store) {
        let (world, sumy) = world(store);
        let accra = city(&world, "Accra", "GH");
        let rule = world.app.network.rules.message;
        let start = world.app.clock.now();
        for _ in 0..rule.a_day_from_address {
            send(&world, accra, "mara@example.org").unwrap();
        }
        // To whichever city it writes.
        assert_eq!(refused(send(&world, sumy, "mara@example.org")), SendRefused::FromAddress);
        for n in rule.a_day_from_address..rule.a_day_to_city {
            send(&world, accra, &format!("writer{n}@example.org")).unwrap();
        }
        assert_eq!(refused(send(&world, accra, "late@example.org")), SendRefused::ToCity);
        send(&world, sumy, "late@example.org").unwrap();
        let n_letters = mails(&world).len();
        assert_eq!(n_letters, rule.a_day_to_city as usize + 1);
        world.clock_at(start.plus_ms(DAY_MS - 1));
        assert_eq!(refused(send(&world, accra, "late@example.org")), SendRefused::ToCity);
        world.clock_at(start.plus_ms(DAY_MS));
        send(&world, accra, "mara@example.org").unwrap();
        assert_eq!(mails(&world).len(), n_letters + 1);
    }

    fn the_words_are_gone_when_their_days_are_over_also_from_the_letter(store) {
        let (world, sumy) = world(store);
        let app = &world.app;
        send(&world, sumy, "canary@example.org").unwrap();
        mails(&world);
        let peer = Peer::with(&[Manner::Takes]);
        postman::run_once(&with_relay(&world, peer.port, |_| ())).unwrap();
        let found = |word: &str| {
            let mut all = store::testing::columns_with(store, word);
            all.sort();
            all
        };
        let words = ["mail.body", "mail.html", "mail.subject"];
        let held = |word| found(word).iter().filter(|it| words.contains(&it.as_str())).count();
        assert_eq!(held("Canary"), 3);
        assert!(found("canary@example.org").iter().any(|it| it == "mail.reply_to"));
        let days = i64::from(app.network.retention.days(Sweep::CityMessages));
        world.clock_at(app.clock.now().plus_ms(days * DAY_MS));
        retention::run_once(app).unwrap();
        assert_eq!(held("Canary"), 3, "not before");
        world.clock_at(app.clock.now().plus_ms(1));
        retention::run_once(app).unwrap();
        for word in ["Canary", "canary@example.org", "Mara Lindt"] {
            assert_eq!(found(word), [""; 0], "{word}");
        }
        store.verify(|_| ()).unwrap();
        // The log read from its start writes to nobody again.
        app.store.write(|tx| tx.set_cursor(letters::CURSOR, 0)).unwrap();
        assert_eq!(mails(&world).len(), 1);
    }

    fn who_is_erased_takes_along_what_they_wrote_and_has_it_in_the_archive_before(store) {
        let (world, sumy) = world(store);
        let zoe = world.actor(world.zoe);
        city_messages::send(&world.app, &zoe, sumy, &words("zoe@example.org")).unwrap();
        mails(&world);
        let tables = world.app.store.read(|tx| tx.own_tables(world.zoe, "zoe@example.org")).unwrap();
        let own = tables.into_iter().find(|it| it.table == "city_message").unwrap();
        assert_eq!(own.rows.len(), 1);
        let said: Vec<&str> = own.rows[0].iter().flatten().map(String::as_str).collect();
        assert!(said.contains(&"Canary visit") && !said.iter().any(|it| it.contains("ana@")));
        let due = own_data::ask_erasure(&world.app, &zoe).unwrap();
        world.clock_at(due);
        assert_eq!(retention::run_once(&world.app).unwrap().erased, 1);
        for word in ["Canary", "zoe@example.org"] {
            assert_eq!(store::testing::columns_with(store, word), [""; 0], "{word}");
        }
        let letter = mails(&world).remove(0);
        assert_eq!((letter.state.as_str(), letter.recipient.as_str()), ("cancelled", "ana@example.org"));
    }
}
