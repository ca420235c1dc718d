//! Reminders: planned as rows, moved by an extension, gone when done, each once (R16).

use std::collections::BTreeMap;

use app::calls::ExtendTo;
use app::reminders::{self, Round};
use app::testing::World;
use app::{App, assignments, calls, commissions, letters, reviews, screening};
use domain::conflict::Declaration;
use domain::ids::ApplicationId;
use domain::language::Lang;
use domain::network::ReminderOf;
use domain::people::{Part, Role};
use domain::reminder::Reminder;
use domain::time::{Timestamp, Wall};

use crate::mail::{kinds, mails, with_rules};

const DAY: i64 = 24 * 3_600_000;

fn berlin(local: &str) -> Timestamp {
    Wall::new(local, "Europe/Berlin").deadline().unwrap().at
}

fn rows(app: &App, of: ReminderOf) -> Vec<Reminder> {
    app.store.read(|tx| tx.reminders_of(of)).unwrap()
}

/// When reminders are due that are not sent.
fn due(app: &App, of: ReminderOf) -> Vec<Timestamp> {
    rows(app, of).iter().filter(|it| it.sent_at.is_none()).map(|it| it.due_at).collect()
}

/// Kind and recipient of the reminders in the outbox.
fn told(app: &App) -> Vec<(String, String)> {
    let all = mails(app);
    let told = kinds(&all).into_iter().filter(|it| it.0.starts_with("reminder"));
    told.map(|(kind, to)| (kind.to_owned(), to.to_owned())).collect()
}

fn extend(app: &App, world: &World, days: [&str; 3]) {
    let wall = |text: &str| Wall::new(text, "Europe/Berlin");
    let reason = BTreeMap::from([(Lang::EN, "Power cuts".to_owned())]);
    let to = ExtendTo::new(days.map(wall), reason);
    world.seconded(calls::extend(app, &world.actor(world.ida), "2023", to).unwrap());
}

/// At once, so that the outbox has them.
fn at_once(world: &World) -> App {
    with_rules(world, |it| it.mail.urgent_days = 365)
}

store::on_both! {
    fn a_draft_is_planned_moved_by_an_extension_told_once_and_dropped_when_it_is_handed_in(store) {
        let world = World::new(store);
        world.published_call("2023");
        let app = at_once(&world);
        let id = world.draft(world.ana, "Sumy", "UA");
        assert_eq!(reminders::run_once(&app).unwrap(), Round { planned: 2, ..Round::default() });
        assert_eq!(reminders::run_once(&app).unwrap(), Round::default());
        let (fortnight, three) = (berlin("2023-05-17T23:59"), berlin("2023-05-28T23:59"));
        assert_eq!(due(&app, ReminderOf::Draft), [fortnight, three]);

        extend(&app, &world, ["2023-06-15T23:59", "2023-07-15T23:59", "2024-02-20T12:00"]);
        assert_eq!(reminders::run_once(&app).unwrap(), Round { planned: 2, dropped: 2, sent: 0 });
        let (fortnight, three) = (berlin("2023-06-01T23:59"), berlin("2023-06-12T23:59"));
        assert_eq!(due(&app, ReminderOf::Draft), [fortnight, three]);

        world.clock_at(fortnight.plus_ms(-1));
        assert_eq!(reminders::run_once(&app).unwrap(), Round::default());
        world.clock_at(fortnight);
        assert_eq!(reminders::run_once(&app).unwrap(), Round { sent: 1, ..Round::default() });
        assert_eq!(told(&app), [("reminder_draft".to_owned(), "ana@example.org".to_owned())]);
        let letter = mails(&app).into_iter().find(|it| it.template == "reminder_draft").unwrap();
        assert!(letter.body.contains("15 June 2023, 23:59 (Hamburg)"), "{}", letter.body);
        assert!(letter.unsubscribe.is_some());
        assert_eq!(reminders::run_once(&app).unwrap(), Round::default());

        world.submit(world.ana, id);
        assert_eq!(reminders::run_once(&app).unwrap().dropped, 1);
        world.clock_at(three);
        reminders::run_once(&app).unwrap();
        assert_eq!(told(&app).iter().filter(|it| it.0 == "reminder_draft").count(), 1);
    }

    fn an_extension_after_a_reminder_plans_another_for_the_new_end_and_none_for_days_gone_by(store) {
        let world = World::new(store);
        world.published_call("2023");
        let app = at_once(&world);
        world.started(world.ana, "Sumy", "UA");
        reminders::run_once(&app).unwrap();
        world.clock_at(berlin("2023-05-28T23:59"));
        // Of two that are due at once, after a night in which no node ran, the last one goes.
        assert_eq!(reminders::run_once(&app).unwrap(), Round { dropped: 1, sent: 1, planned: 0 });
        extend(&app, &world, ["2023-06-04T23:59", "2023-07-15T23:59", "2024-02-20T12:00"]);
        // A fortnight before the new end has gone by; three days before it have not.
        assert_eq!(reminders::run_once(&app).unwrap(), Round { planned: 1, ..Round::default() });
        assert_eq!(due(&app, ReminderOf::Draft), [berlin("2023-06-01T23:59")]);
    }

    fn each_desk_is_reminded_of_its_own_and_only_while_it_waits(store) {
        let world = World::new(store);
        let call = world.published_call("2023");
        let app = at_once(&world);
        let draft = world.started(world.ana, "Odesa", "UA");
        let sumy = world.submitted(world.ana, "Sumy", "UA");
        let lviv = world.submitted(world.ana, "Lviv", "UA");
        world.joins(world.ana, draft, world.bea, Part::Editor, "University");
        let section = world.form_of(draft).sections[0].id.clone();
        let (ana, bea) = (world.actor(world.ana), world.bea.to_string());
        app::applications::assign_section(&app, &ana, draft, &section, &bea, "2023-05-20").unwrap();
        invite(&app, &world, draft, "new@example.org");
        reminders::run_once(&app).unwrap();
        let planned = |of| due(&app, of).len();
        assert_eq!(planned(ReminderOf::Draft), 2);
        assert_eq!(planned(ReminderOf::Commission), 2);
        assert_eq!(planned(ReminderOf::Section), 1);
        assert_eq!(planned(ReminderOf::Invitation), 1);
        assert_eq!((planned(ReminderOf::Reviews), planned(ReminderOf::Correction)), (0, 0));
        assert_eq!(due(&app, ReminderOf::Section), [berlin("2023-05-18T23:59")]);

        let olha = world.actor(world.olha);
        commissions::give_back(&app, &olha, lviv, "Name the partners").unwrap();
        reminders::run_once(&app).unwrap();
        assert_eq!(due(&app, ReminderOf::Correction), [berlin("2023-06-23T23:59"), berlin("2023-06-28T23:59")]);
        world.submit(world.ana, lviv);
        commissions::endorse(&app, &olha, sumy).unwrap();
        commissions::endorse(&app, &olha, lviv).unwrap();
        commissions::forward_all(&app, &olha, "2023", app::testing::country("UA")).unwrap();
        reminders::run_once(&app).unwrap();
        assert_eq!((planned(ReminderOf::Correction), planned(ReminderOf::Commission)), (0, 0));

        world.clock_at(app::testing::at("2023-07-03T09:00"));
        let ida = world.actor(world.ida);
        calls::close(&app, &ida, "2023").unwrap();
        screening::find_eligible(&app, &ida, sumy).unwrap();
        world.grant(world.mei, Role::Expert(call));
        let review = assignments::assign(&app, &ida, sumy, world.mei).unwrap().id;
        reminders::run_once(&app).unwrap();
        assert_eq!(planned(ReminderOf::Reviews), 2);
        assert_eq!(planned(ReminderOf::Draft), 0);
        let tie = Declaration {
            tie: "advice".to_owned(),
            note: "I advise them.".to_owned(),
            ..Declaration::default()
        };
        reviews::declare(&app, &world.actor(world.mei), review, &tie).unwrap();
        reminders::run_once(&app).unwrap();
        assert_eq!(planned(ReminderOf::Reviews), 0);
    }

    fn two_nodes_with_skewed_clocks_that_step_to_and_fro_send_each_reminder_once(store) {
        let world = World::new(store);
        world.published_call("2023");
        let app = at_once(&world);
        for city in ["Sumy", "Lviv", "Odesa", "Dnipro"] {
            world.started(world.ana, city, "UA");
        }
        let other_node = store::testing::second_node(store);
        let other = with_rules(&world.beside(&other_node, app::Mode::Demo), |it| it.mail.urgent_days = 365);
        reminders::run_once(&app).unwrap();
        let due = berlin("2023-05-17T23:59");
        // An hour too early, five minutes back, the moment itself, back again, 2040 and 1970.
        for step in [-3_600_000, 0, -300_000, 3_600_000, -DAY, 0, 300_000] {
            world.clock_at(due.plus_ms(step));
            std::thread::scope(|scope| {
                for node in [&app, &other, &app, &other] {
                    scope.spawn(move || reminders::run_once(node).unwrap());
                }
            });
        }
        assert_eq!(told(&app).len(), 4);
        world.clock_at(Timestamp(0));
        reminders::run_once(&app).unwrap();
        world.clock_at(app::testing::at("2040-01-01T00:00"));
        reminders::run_once(&app).unwrap();
        // Past its end nobody is reminded of anything.
        assert_eq!(told(&app).len(), 4);
        letters::run_once(&app).unwrap();
    }

    fn a_reminder_of_what_is_far_off_waits_for_the_digest(store) {
        let world = World::new(store);
        world.published_call("2023");
        world.started(world.ana, "Sumy", "UA");
        reminders::run_once(&world.app).unwrap();
        world.clock_at(berlin("2023-05-17T23:59"));
        assert_eq!(reminders::run_once(&world.app).unwrap().sent, 1);
        assert_eq!(told(&world.app), []);
        world.clock_at(app::testing::at("2023-05-18T05:00"));
        assert_eq!(app::digests::run_once(&world.app).unwrap(), 1);
        let digest = mails(&world.app).into_iter().find(|it| it.template == "digest").unwrap();
        assert!(digest.body.contains("• Not submitted yet: the application of Sumy"), "{}", digest.body);
        // Three days before the end is urgent, and comes by itself.
        world.clock_at(berlin("2023-05-28T23:59"));
        reminders::run_once(&world.app).unwrap();
        assert_eq!(told(&world.app).len(), 1);
    }
}

fn invite(app: &App, world: &World, id: ApplicationId, email: &str) {
    let inviting = app::teams::Inviting {
        email: email.to_owned(),
        part: "editor".to_owned(),
        organisation: "Library".to_owned(),
    };
    app::teams::invite(app, &world.actor(world.ana), id, &inviting).unwrap();
}
