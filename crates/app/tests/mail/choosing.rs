//! Which letters somebody wants: the link at a letter's end, one's own page, digests.

use app::testing::{World, at};
use app::{App, Failure, applications, digests, letters, mailing};
use domain::ids::ApplicationId;
use domain::language::Lang;
use domain::people::Part;
use domain::policy::Denied;
use store::Mail;

use crate::mail::peer::{Manner, Peer, header};
use crate::mail::{mails, with_relay};

/// An application in which Bea works with Ana.
fn together(world: &World) -> ApplicationId {
    world.published_call("2023");
    let id = world.draft(world.ana, "Sumy", "UA");
    world.joins(world.ana, id, world.bea, Part::Editor, "University");
    letters::run_once(&world.app).unwrap();
    id
}

/// Ana gives Bea a section: a letter that can be unsubscribed from, and comes at once.
fn give(world: &World, app: &App, id: ApplicationId, nth: usize) -> Vec<Mail> {
    let section = world.form_of(id).sections[nth].id.clone();
    let (ana, bea) = (world.actor(world.ana), world.bea.to_string());
    applications::assign_section(app, &ana, id, &section, &bea, "2023-05-20").unwrap();
    let before = mails(app).len();
    letters::run_once(app).unwrap();
    mails(app).split_off(before)
}

/// Ana asks Bea something: a letter that may wait.
fn ask(world: &World, app: &App, id: ApplicationId, question: &str) {
    world.clock_at(app.clock.now().plus_ms(1));
    let ana = world.actor(world.ana);
    let saying = applications::Saying {
        body: format!("What about {question}?"),
        language: "en".to_owned(),
        asked: world.bea.to_string(),
        ..applications::Saying::default()
    };
    applications::comment(app, &ana, id, question, &saying, &app::chance::token()).unwrap();
    letters::run_once(app).unwrap();
}

fn digest_of(app: &App) -> Vec<Mail> {
    mails(app).into_iter().filter(|it| it.template == "digest").collect()
}

store::on_both! {
    fn the_link_of_a_letter_ends_its_kind_for_its_address_once_and_for_nobody_else(store) {
        let world = World::new(store);
        let id = together(&world);
        let letter = give(&world, &world.app, id, 0).pop().unwrap();
        let token = letter.unsubscribe.clone().unwrap();
        assert!(letter.body.contains(&format!("http://127.0.0.1:8080/en/unsubscribe/{token}")));
        let page = mailing::unsubscribe_page(&world.app, &token, Lang::EN).unwrap();
        assert_eq!((page.wanted, page.email.as_str()), (true, "bea@example.org"));
        // Looking changes nothing.
        assert!(mailing::unsubscribe_page(&world.app, &token, Lang::FR).unwrap().wanted);

        mailing::unsubscribe(&world.app, &token).unwrap();
        mailing::unsubscribe(&world.app, &token).unwrap();
        assert_eq!(world.events_of_kind("mailing.chosen"), 1);
        assert!(!mailing::unsubscribe_page(&world.app, &token, Lang::EN).unwrap().wanted);
        assert_eq!(give(&world, &world.app, id, 1), []);
        // A receipt is duty, and Ana's letters are Ana's.
        world.submit(world.ana, id);
        letters::run_once(&world.app).unwrap();
        assert_eq!(mails(&world.app).last().unwrap().template, "receipt");
        for wrong in ["", "0", &"0".repeat(64), &token.to_uppercase(), "' or ''='"] {
            let refused = mailing::unsubscribe(&world.app, wrong);
            let hidden = matches!(refused, Err(Failure::Denied(Denied::Hidden)));
            assert!(hidden || token.to_uppercase() == token, "{wrong}");
        }
    }

    fn a_letter_that_can_be_ended_says_so_to_mail_programs_and_one_of_duty_does_not(store) {
        let world = World::new(store);
        let id = together(&world);
        let letter = give(&world, &world.app, id, 0).pop().unwrap();
        world.submit(world.ana, id);
        letters::run_once(&world.app).unwrap();
        let peer = Peer::with(&[Manner::Takes]);
        let app = with_relay(&world, peer.port, |it| it.bounces = Some("bounces@mail.example".into()));
        app::postman::run_once(&app).unwrap();
        let all = peer.letters();
        let of = |id: &Mail| {
            let wanted = format!("<{}@127.0.0.1>", id.id);
            all.iter().find(|it| header(it, "Message-ID") == [wanted.clone()]).unwrap()
        };
        let token = letter.unsubscribe.clone().unwrap();
        let link = format!("<http://127.0.0.1:8080/en/unsubscribe/{token}>");
        assert_eq!(header(of(&letter), "List-Unsubscribe").concat().replace(' ', ""), link);
        assert_eq!(header(of(&letter), "List-Unsubscribe-Post"), ["List-Unsubscribe=One-Click"]);
        let receipt = mails(&app).into_iter().find(|it| it.template == "receipt").unwrap();
        assert_eq!(header(of(&receipt), "List-Unsubscribe"), [""; 0]);
        // Each letter comes back to an address of its own.
        let back = format!("MAIL FROM:<bounces+{}@mail.example>", letter.id.0.simple());
        assert!(peer.commands().iter().any(|it| it.starts_with(&back)), "{:?}", peer.commands());
        assert!(header(of(&letter), "From").concat().ends_with("<no-reply@cities.example>"));
    }

    fn what_may_wait_is_gathered_once_a_day_in_one_letter_also_by_two_nodes(store) {
        let world = World::new(store);
        let id = together(&world);
        let before = mails(&world.app).len();
        ask(&world, &world.app, id, "motivation");
        ask(&world, &world.app, id, "website");
        assert_eq!(mails(&world.app).len(), before);
        // The clock stands on 3 April, 11:00 in Hamburg.
        assert_eq!(digests::run_once(&world.app).unwrap(), 0);
        world.clock_at(at("2023-04-04T05:00"));
        let other = world.beside(&store::testing::second_node(store), app::Mode::Demo);
        let n_written: usize = std::thread::scope(|scope| {
            let runs = [&world, &other, &world].map(|it| scope.spawn(|| digests::run_once(&it.app).unwrap()));
            runs.into_iter().map(|it| it.join().unwrap()).sum()
        });
        assert_eq!(n_written, 1);
        let digest = digest_of(&world.app).pop().unwrap();
        assert_eq!(digest.recipient, "bea@example.org");
        assert_eq!(digest.body.matches("• A question to you: Sumy").count(), 2, "{}", digest.body);
        assert_eq!(digest.html.matches("<a href").count(), 4, "{}", digest.html);
        assert!(digest.unsubscribe.is_some());
        assert!(!digest.body.contains("What about"), "{}", digest.body);
        world.clock_at(at("2023-04-05T05:00"));
        assert_eq!(digests::run_once(&world.app).unwrap(), 0);
    }

    fn somebody_can_have_each_letter_at_once_or_all_of_a_week_together_or_none(store) {
        let world = World::new(store);
        let id = together(&world);
        let bea = world.actor(world.bea);
        let all: Vec<String> = mailing::mine(&world.app, &bea, Lang::EN).unwrap().kinds.into_iter().map(|it| it.0).collect();
        assert!(all.contains(&"comment_asked".to_owned()) && !all.contains(&"receipt".to_owned()));
        assert_eq!(mailing::mine(&world.app, &bea, Lang::EN).unwrap().every, "daily");

        mailing::choose(&world.app, &bea, "weekly", &all).unwrap();
        ask(&world, &world.app, id, "motivation");
        world.clock_at(at("2023-04-09T20:00"));
        assert_eq!(digests::run_once(&world.app).unwrap(), 0);
        world.clock_at(at("2023-04-10T05:00"));
        assert_eq!(digests::run_once(&world.app).unwrap(), 1);

        mailing::choose(&world.app, &bea, "at_once", &all).unwrap();
        let before = mails(&world.app).len();
        ask(&world, &world.app, id, "website");
        assert_eq!(mails(&world.app)[before..].iter().map(|it| it.template.as_str()).collect::<Vec<_>>(), ["comment_asked"]);

        // What waits already goes with the choice against it.
        mailing::choose(&world.app, &bea, "daily", &all).unwrap();
        ask(&world, &world.app, id, "population");
        let others: Vec<String> = all.iter().filter(|it| *it != "comment_asked").cloned().collect();
        mailing::choose(&world.app, &bea, "daily", &others).unwrap();
        world.clock_at(at("2023-04-12T05:00"));
        assert_eq!(digests::run_once(&world.app).unwrap(), 0);
        // A word that no button sends chooses what the network says.
        mailing::choose(&world.app, &bea, "hourly", &all).unwrap();
        assert_eq!(mailing::mine(&world.app, &bea, Lang::EN).unwrap().every, "daily");
    }
}
