//! Letters that came back: found by their id, believed for their own address, counted once.

use app::bounces::{self, REPORT_BYTES_MAX, Taken};
use app::outbox::{self, Asked};
use app::testing::World;
use app::{letters, people};
use domain::language::Lang;
use domain::people::Part;
use store::Mail;

use crate::mail::{mails, written};

/// A report as mail servers write them: about a letter, by the head that is returned.
fn report(letter: &Mail, action: &str, status: &str) -> String {
    let id = letter.id;
    report_about(
        &format!("Message-ID: <{id}@127.0.0.1>"),
        "postmaster@mail.example",
        action,
        status,
    )
}

fn report_about(returned: &str, to: &str, action: &str, status: &str) -> String {
    format!(
        "From: MAILER-DAEMON@mx.example\r\nTo: {to}\r\nSubject: Undelivered\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/report; report-type=delivery-status; boundary=\"b1\"\r\n\r\n\
         --b1\r\nContent-Type: text/plain\r\n\r\nYour message was not delivered.\r\n\
         --b1\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\n\
         Final-Recipient: rfc822; somebody@city.example\r\nAction: {action}\r\nStatus: {status}\r\n\
         Diagnostic-Code: smtp; 550 no such user\r\n\r\n\
         --b1\r\nContent-Type: message/rfc822\r\n\r\nSubject: Receipt\r\n{returned}\r\n\r\nBody\r\n--b1--\r\n"
    )
}

fn receipt(world: &World) -> Mail {
    world.published_call("2023");
    world.submitted(world.ana, "Sumy", "UA");
    written(world).pop().unwrap()
}

fn take(world: &World, report: &str) -> Taken {
    bounces::take(&world.app, report.as_bytes()).unwrap()
}

fn known(world: &World, email: &str) -> (bool, i64) {
    let it = world.app.store.read(|tx| tx.bounces(email)).unwrap();
    it.map_or((false, 0), |it| (it.hard.is_some(), it.n_soft))
}

store::on_both! {
    fn a_letter_that_came_back_for_good_marks_its_address_once_and_tells_the_secretariat(store) {
        let world = World::new(store);
        let letter = receipt(&world);
        let hard = report(&letter, "failed", "5.1.1 (bad mailbox)");
        assert_eq!(take(&world, &hard), Taken::Hard);
        assert_eq!(take(&world, &hard), Taken::Again);
        assert_eq!(known(&world, "ana@example.org"), (true, 0));
        assert_eq!(world.events_about(letter.id.0), ["address.bounced"]);
        let ida = world.actor(world.ida);
        let desk = people::desk(&world.app, &ida, Lang::EN).unwrap();
        let tasks = format!("{:?}", desk.tasks);
        assert!(tasks.contains("Bounced { n: 1 }"), "{tasks}");
        let list = outbox::list(&world.app, &ida, &Asked::default(), Lang::EN).unwrap();
        let bounced: Vec<_> = list.bounced.iter().map(|it| (it.email.as_str(), it.status.as_str())).collect();
        assert_eq!(bounced, [("ana@example.org", "5.1.1")]);
        let page = outbox::letter(&world.app, &ida, letter.id, Lang::EN).unwrap();
        assert_eq!((page.reports.len(), page.bounced.is_some()), (1, true));

        outbox::restore_address(&world.app, &ida, letter.id).unwrap();
        outbox::restore_address(&world.app, &ida, letter.id).unwrap();
        assert_eq!(known(&world, "ana@example.org"), (false, 0));
        assert_eq!(world.events_about(letter.id.0), ["address.bounced", "address.restored"]);
    }

    fn to_a_marked_address_only_duty_is_sent_and_the_rest_is_held(store) {
        let world = World::new(store);
        world.published_call("2023");
        let id = world.draft(world.ana, "Sumy", "UA");
        world.joins(world.ana, id, world.bea, Part::Editor, "University");
        letters::run_once(&world.app).unwrap();
        let invited = mails(&world.app).pop().unwrap();
        assert_eq!(invited.recipient, "bea@example.org");
        take(&world, &report(&invited, "failed", "5.1.1"));
        let section = world.form_of(id).sections[0].id.clone();
        let (ana, bea) = (world.actor(world.ana), world.bea.to_string());
        app::applications::assign_section(&world.app, &ana, id, &section, &bea, "2023-05-20").unwrap();
        let held = written(&world).pop().unwrap();
        assert_eq!((held.state.as_str(), held.held_for.as_deref()), ("held", Some("bounced")));
        app::sign_in::ask(&world.app, "bea@example.org", "", Lang::EN).unwrap();
        let code = mails(&world.app).into_iter().find(|it| it.template == "sign_in").unwrap();
        assert_eq!(code.state, "approved");
    }

    fn a_soft_bounce_is_counted_a_delay_and_a_delivery_are_not_and_a_stranger_is_not_believed(store) {
        let world = World::new(store);
        let letter = receipt(&world);
        assert_eq!(take(&world, &report(&letter, "failed", "4.2.2")), Taken::Soft);
        assert_eq!(take(&world, &report(&letter, "failed", "5.2.2")), Taken::Soft);
        assert_eq!(take(&world, &report(&letter, "delayed", "4.4.7")), Taken::Nothing);
        assert_eq!(take(&world, &report(&letter, "delivered", "2.0.0")), Taken::Nothing);
        assert_eq!(known(&world, "ana@example.org"), (false, 2));
        // An id that no letter has, and a report that names none.
        let other = Mail { id: domain::ids::MailId(app::chance::fresh_id(world.app.clock.now())), ..letter.clone() };
        assert_eq!(take(&world, &report(&other, "failed", "5.1.1")), Taken::Nothing);
        assert_eq!(take(&world, &report_about("X: y", "a@b.example", "failed", "5.1.1")), Taken::Nothing);
        let foreign = format!("Message-ID: <{}@other.example>", letter.id);
        assert_eq!(take(&world, &report_about(&foreign, "a@b.example", "failed", "5.1.1")), Taken::Nothing);
        // No report at all, though it names the letter.
        assert_eq!(take(&world, &format!("Subject: hi\r\n\r\n<{}@127.0.0.1> failed 5.1.1", letter.id)), Taken::Nothing);
        assert_eq!(known(&world, "ana@example.org"), (false, 2));
        // A report that returns nothing is known by the address it came to.
        let verp = format!("bounces+{}@mail.example", letter.id.0.simple());
        assert_eq!(take(&world, &report_about("X: y", &verp, "failed", "5.1.1")), Taken::Hard);
    }

    fn a_hostile_report_is_bounded_and_changes_nothing(store) {
        let world = World::new(store);
        let letter = receipt(&world);
        let nested = "Content-Type: message/rfc822\r\n\r\n".repeat(200_000);
        let parts = format!(
            "Content-Type: multipart/report; boundary=b\r\n\r\n{}",
            "--b\r\nContent-Type: message/delivery-status\r\n\r\nx\r\n".repeat(100_000)
        );
        let boundaries = "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n".repeat(100_000);
        let header = format!("X: {}\r\n\r\n", "y".repeat(20 * REPORT_BYTES_MAX));
        let ids = format!("Subject: x\r\n\r\n{}", format!("<{}@127.0.0.1> ", letter.id).repeat(100_000));
        for hostile in [nested, parts, boundaries, header, ids] {
            assert_eq!(take(&world, &hostile), Taken::Nothing);
        }
        for bytes in [&[][..], &[0; 4096], &[0xff; 4096], b"\r\n\r\n", b"From "] {
            assert_eq!(bounces::take(&world.app, bytes).unwrap(), Taken::Nothing);
        }
        let report = report(&letter, "failed", "5.1.1");
        for end in 0..report.len() {
            // Cut off anywhere it is a report of this letter, of none, or the same once more.
            bounces::take(&world.app, &report.as_bytes()[..end]).unwrap();
        }
        assert_eq!(known(&world, "kofi@example.org"), (false, 0));
    }
}
