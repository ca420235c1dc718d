//! Dates beside a call's own: a commission's, a waiver's; minutes without a sign of life; calendars.

#![cfg(test)]
use std::collections::BTreeMap;

use app::applications::{self, HandInRefused};
use app::calls::{self, ExtendTo};
use app::own_dates::{self, SetRefused};
use app::testing::{World, at, country};
use app::waivers::{self, GrantRefused};
use app::{Failure, calendars, heartbeat, public};
use domain::application::{CommissionRefused, SubmitRefused};
use domain::call::{Call, Clock, QuotaRefused};
use domain::ids::{ApplicationId, WaiverId};
use domain::language::Lang;
use domain::own_date::OwnDateRefused;
use domain::policy::Denied;
use domain::time::{Timestamp, Wall};
use domain::waiver::WaiverRefused;
use views::pages::call_desk::ClockId;

const BERLIN: &str = "Europe/Berlin";
const KYIV: &str = "Europe/Kyiv";

fn call(world: &World) -> Call {
    world.app.store.read(|tx| tx.call_by_slug("2023")).unwrap().unwrap()
}

fn refused<T: std::fmt::Debug, R>(done: Result<T, Failure<R>>) -> R {
    match done {
        Err(Failure::Refused(refused)) => refused,
        Err(Failure::Denied(denied)) => panic!("denied: {denied}"),
        Err(_) => panic!("the store failed"),
        Ok(done) => panic!("not refused: {done:?}"),
    }
}

fn denied<T: std::fmt::Debug, R>(done: Result<T, Failure<R>>) -> Denied {
    match done {
        Err(Failure::Denied(denied)) => denied,
        Err(_) => panic!("another failure"),
        Ok(done) => panic!("not denied: {done:?}"),
    }
}

/// Olha sets the date of Ukraine's commission.
fn set_own(world: &World, local: &str) {
    let olha = world.actor(world.olha);
    own_dates::set(&world.app, &olha, "2023", country("UA"), &Wall::new(local, KYIV)).unwrap();
}

fn submit(world: &World, id: ApplicationId) -> Result<(), HandInRefused> {
    let key = app::chance::token();
    match applications::submit(&world.app, &world.actor(world.ana), id, &key, None) {
        Ok(_) => Ok(()),
        Err(Failure::Refused(refused)) => Err(refused),
        Err(_) => panic!("another failure"),
    }
}

fn late(closed_at: Timestamp) -> HandInRefused {
    HandInRefused::Rule(SubmitRefused::CallClosed { closed_at })
}

fn letters(world: &World) -> Vec<(String, String, String)> {
    while app::letters::run_once(&world.app).unwrap() > 0 {}
    let mails = world.app.store.read(|tx| tx.newest_mails(100)).unwrap();
    let mut told: Vec<_> =
        mails.into_iter().map(|it| (it.template, it.recipient, it.body)).collect();
    told.sort();
    told
}

fn extend(world: &World, city: &str, commission: &str) {
    let clocks = [city, commission, "2024-02-14T12:00"].map(|it| Wall::new(it, BERLIN));
    let to = ExtendTo::new(clocks, BTreeMap::from([(Lang::EN, "Power cuts.".to_owned())]));
    world.second(calls::extend(&world.app, &world.actor(world.ida), "2023", to).unwrap());
}

/// Ana asks for more time.
fn asked(world: &World, id: ApplicationId) -> WaiverId {
    waivers::ask(&world.app, &world.actor(world.ana), id, "The power was cut.").unwrap()
}

store::on_both! {
    fn a_commissions_date_binds_its_own_country_in_every_act_and_no_other(store) {
        let world = World::new(store);
        world.published_call("2023");
        let sumy = world.draft(world.ana, "Sumy", "UA");
        let accra = world.draft(world.kofi, "Accra", "GH");
        set_own(&world, "2023-05-10T23:59");
        let until = Wall::new("2023-05-10T23:59", KYIV).deadline().unwrap().at;

        world.clock_at(until);
        assert!(applications::task_list(&world.app, &world.actor(world.ana), sumy, Lang::EN, None)
            .unwrap().may_write);
        world.clock_at(until.plus_ms(1));
        let page =
            applications::task_list(&world.app, &world.actor(world.ana), sumy, Lang::EN, None).unwrap();
        assert_eq!((page.may_write, page.is_late), (false, true));
        assert_eq!(submit(&world, sumy), Err(late(until)));
        let ana = world.actor(world.ana);
        let fields = BTreeMap::from([("motivation".to_owned(), vec!["Other words.".to_owned()])]);
        let sent = applications::OneSent { fields, ..applications::OneSent::default() };
        let saved = applications::save_answer(&world.app, &ana, sumy, "motivation", &sent);
        assert!(matches!(saved, Err(Failure::Refused(_))), "an autosave is bound by it too");

        // Another country has its time, and a new city of Ukraine is told why it has none.
        world.submit(world.kofi, accra);
        let beginning = applications::Beginning {
            city: "new".to_owned(),
            name: "Lviv".to_owned(),
            country: "UA".to_owned(),
            kind: "city".to_owned(),
            organisation: "City council".to_owned(),
        };
        let zoe = world.actor(world.zoe);
        let began = applications::start(&world.app, &zoe, "2023", &beginning, &app::chance::token());
        let closed_at = Wall::new("2023-05-10T23:59", KYIV).deadline().unwrap();
        assert_eq!(refused(began), applications::StartRefused::CommissionClosed { closed_at });
    }

    fn a_commissions_date_is_its_own_officers_alone_and_never_later_than_the_calls(store) {
        let world = World::new(store);
        world.published_call("2023");
        let (app, ua) = (&world.app, country("UA"));
        let wall = Wall::new("2023-05-10T23:59", KYIV);
        for person in [world.rui, world.ana, world.zoe] {
            let done = own_dates::set(app, &world.actor(person), "2023", ua, &wall);
            assert_eq!(denied(done), Denied::Hidden);
        }
        assert_eq!(denied(own_dates::set(app, &world.actor(world.ida), "2023", ua, &wall)), Denied::Forbidden);
        let olha = world.actor(world.olha);
        let later = Wall::new("2023-06-02T12:00", KYIV);
        let until = call(&world).clocks.city;
        let no = refused(own_dates::set(app, &olha, "2023", ua, &later));
        assert_eq!(no, SetRefused::Rule(OwnDateRefused::Later { until }));
        let gap = Wall::new("2023-03-26T03:30", KYIV);
        assert!(matches!(refused(own_dates::set(app, &olha, "2023", ua, &gap)), SetRefused::Wall(_)));

        set_own(&world, "2023-05-10T23:59");
        set_own(&world, "2023-05-10T23:59");
        assert_eq!(world.events_of_kind("own_date.set"), 1, "the same date again is nothing");
        let told = public::call(app, "2023").unwrap();
        assert_eq!(told.own_dates.len(), 1);
        own_dates::lift(app, &olha, "2023", ua).unwrap();
        assert_eq!(refused(own_dates::lift(app, &olha, "2023", ua)), OwnDateRefused::None);
        assert_eq!(public::call(app, "2023").unwrap().own_dates, []);
    }

    fn an_extension_leaves_a_commissions_date_where_it_is_and_says_so(store) {
        let world = World::new(store);
        world.published_call("2023");
        let sumy = world.draft(world.ana, "Sumy", "UA");
        world.started(world.kofi, "Accra", "GH");
        set_own(&world, "2023-05-20T23:59");
        let before = letters(&world).len();
        world.clock_at(at("2023-05-05T09:00"));
        extend(&world, "2023-06-15T23:59", "2023-07-15T23:59");
        let told: Vec<_> = letters(&world);
        let of = |kind: &str| -> Vec<String> {
            let of_kind = told.iter().filter(|(it, ..)| it == kind);
            of_kind.map(|(_, to, _)| to.clone()).collect()
        };
        assert_eq!(of("own_date_stays"), ["ana@example.org", "olha@example.org"]);
        assert_eq!(of("extended"), ["kofi@example.org"]);
        assert_eq!(told.len(), before + 3);
        let own = Wall::new("2023-05-20T23:59", KYIV).deadline().unwrap().at;
        world.clock_at(own.plus_ms(1));
        assert_eq!(submit(&world, sumy), Err(late(own)));
        // The commission may move it, up to the call's new date.
        set_own(&world, "2023-06-10T23:59");
        assert_eq!(submit(&world, sumy), Ok(()));
    }

    fn more_time_is_asked_by_the_team_given_by_two_and_counted_without_a_name(store) {
        let world = World::new(store);
        world.published_call("2023");
        let sumy = world.draft(world.ana, "Sumy", "UA");
        let closed = call(&world).clocks.city.at;
        world.clock_at(closed.plus_ms(1));
        assert_eq!(submit(&world, sumy), Err(late(closed)));
        let request = asked(&world, sumy);
        let again = waivers::ask(&world.app, &world.actor(world.ana), sumy, "Please.");
        assert_eq!(refused(again), WaiverRefused::AskedAlready);

        // The secretariat sees the request and still nothing of the draft.
        let ida = world.actor(world.ida);
        let page = waivers::decide_page(&world.app, &ida, request, Lang::EN).unwrap();
        assert_eq!((page.city.as_str(), page.asked.why.as_str()), ("Sumy", "The power was cut."));
        assert_eq!(denied(applications::dossier(&world.app, &ida, sumy, Lang::EN)), Denied::Hidden);
        let until = Wall::new("2023-06-05T12:00", BERLIN);
        let done = waivers::grant(&world.app, &ida, request, &until, "Power cuts.").unwrap();
        assert_eq!(submit(&world, sumy), Err(late(closed)), "one person is not enough");
        world.second(done);
        assert_eq!(public::call(&world.app, "2023").unwrap().waivers, 1);
        let told = letters(&world);
        assert_eq!(told.iter().filter(|it| it.0 == "waiver_granted").count(), 1);

        let end = until.deadline().unwrap().at;
        world.clock_at(end);
        assert_eq!(submit(&world, sumy), Ok(()));
    }

    fn more_time_ends_with_its_last_millisecond_and_leaves_commissions_theirs(store) {
        let world = World::new(store);
        world.published_call("2023");
        let sumy = world.draft(world.ana, "Sumy", "UA");
        let request = asked(&world, sumy);
        let (app, ida) = (&world.app, world.actor(world.ida));
        let grant = |local: &str| {
            refused(waivers::grant(app, &ida, request, &Wall::new(local, BERLIN), "Cuts."))
        };
        let until = call(&world).clocks.endorsement;
        let after = GrantRefused::Rule(WaiverRefused::AfterCommissions { until });
        assert_eq!(grant("2023-07-01T12:00"), after);
        let has = call(&world).clocks.city.at;
        assert_eq!(grant("2023-05-20T12:00"), GrantRefused::Rule(WaiverRefused::NotMore { until: has }));
        for person in [world.ana, world.olha, world.zoe] {
            let wall = Wall::new("2023-06-05T12:00", BERLIN);
            let done = waivers::grant(app, &world.actor(person), request, &wall, "Cuts.");
            assert_eq!(denied(done), Denied::Forbidden);
        }
        let wall = Wall::new("2023-06-05T12:00", BERLIN);
        world.second(waivers::grant(app, &ida, request, &wall, "Cuts.").unwrap());
        let end = wall.deadline().unwrap().at;
        world.clock_at(end.plus_ms(1));
        assert_eq!(submit(&world, sumy), Err(late(end)));
    }

    fn a_request_is_refused_for_a_reason_the_team_reads(store) {
        let world = World::new(store);
        world.published_call("2023");
        let sumy = world.draft(world.ana, "Sumy", "UA");
        let request = asked(&world, sumy);
        let ida = world.actor(world.ida);
        waivers::refuse(&world.app, &ida, request, "Two months are enough.").unwrap();
        let told = letters(&world);
        let no: Vec<_> = told.iter().filter(|it| it.0 == "waiver_refused").collect();
        assert_eq!(no.len(), 1);
        assert!(no[0].2.contains("Two months are enough."), "{}", no[0].2);
        assert_eq!(public::call(&world.app, "2023").unwrap().waivers, 0);
        let again = waivers::refuse(&world.app, &ida, request, "No.");
        assert_eq!(refused(again), WaiverRefused::Answered);
    }

    fn choosing_ends_before_forwarding_where_a_call_says_so(store) {
        let world = World::new(store);
        world.published_call("2023");
        let first = world.submitted(world.ana, "Sumy", "UA");
        let second = world.submitted(world.ana, "Lviv", "UA");
        let mut to = call(&world).clocks;
        to.commission = Wall::new("2023-07-15T23:59", BERLIN).deadline().unwrap();
        let (by, now) = (world.ida, world.app.clock.now());
        world.app.store.write(move |tx| {
            let call = tx.call_by_slug("2023")?.unwrap();
            let reason = BTreeMap::from([(Lang::EN, "More to forward.".to_owned())]);
            tx.record(call.extend(to.clone(), reason, by, now).unwrap())
        }).unwrap();
        let (app, olha) = (&world.app, world.actor(world.olha));
        let until = call(&world).clocks.endorsement.at;
        world.clock_at(until);
        app::commissions::endorse(app, &olha, first).unwrap();
        world.clock_at(until.plus_ms(1));
        let late = refused(app::commissions::endorse(app, &olha, second));
        assert_eq!(late, CommissionRefused::Late { closed_at: until });
        app::commissions::forward_all(app, &olha, "2023", country("UA")).unwrap();
    }

    fn a_quota_is_not_lowered_below_what_a_country_has_endorsed(store) {
        let world = World::new(store);
        world.published_call("2023");
        let olha = world.actor(world.olha);
        for city in ["Sumy", "Lviv"] {
            let file = world.submitted(world.ana, city, "UA");
            app::commissions::endorse(&world.app, &olha, file).unwrap();
        }
        let (app, ida) = (&world.app, world.actor(world.ida));
        let countries = vec![(country("UA"), 2)];
        let no = refused(calls::change_quota(app, &ida, "2023", 1));
        assert_eq!(no, QuotaRefused::Endorsed { countries });
        // The first seat is given back: what sat on the second moves down.
        let files = app.store.read(|tx| tx.seats_held(call(&world).id)).unwrap();
        app::commissions::take_back(app, &olha, files[0].application).unwrap();
        assert_eq!(calls::change_quota(app, &ida, "2023", 1).unwrap().quota, 1);
        let held = app.store.read(|tx| tx.seats_held(call(&world).id)).unwrap();
        assert_eq!((held.len(), held[0].seat), (1, 1));
        let file = app.store.read(|tx| tx.application(held[0].application)).unwrap().unwrap();
        assert_eq!(file.stage.seat(), Some(1));
        let full = app::commissions::endorse(app, &olha, files[0].application);
        assert_eq!(refused(full), CommissionRefused::QuotaFull { quota: 1 });
        assert_eq!(store.read(|tx| tx.disagreements()).unwrap(), []);
        assert_eq!(denied(calls::change_quota(app, &olha, "2023", 2)), Denied::Forbidden);
    }

    fn minutes_without_any_node_before_a_deadline_are_the_ground_of_an_extension(store) {
        let world = World::new(store);
        world.published_call("2023");
        let closed = call(&world).clocks.city.at;
        let minute = |n: i64| closed.plus_ms(n * 60_000 + 1);
        // Two nodes: one is away for longer, both for seven minutes.
        for n in -30..=2_i64 {
            world.clock_at(minute(n));
            if !(-20..-3).contains(&n) {
                heartbeat::beat(&world.app, "one").unwrap();
            }
            if !(-12..-5).contains(&n) {
                heartbeat::beat(&world.app, "two").unwrap();
            }
        }
        let (app, ida) = (&world.app, world.actor(world.ida));
        let form = calls::extending(app, &ida, "2023", None, Lang::EN).unwrap();
        let told: Vec<_> = form.outages.iter().map(|it| (it.clock, it.minutes)).collect();
        assert_eq!(told, [(ClockId::City, 7)]);
        assert_eq!(form.reasons[0].1, "");
        let form = calls::extending(app, &ida, "2023", Some(ClockId::City), Lang::EN).unwrap();
        assert!(form.reasons[0].1.contains("7 minutes"), "{:?}", form.reasons[0]);
        // Later by as much, from the end of this minute on since the deadline has passed.
        let wall = Wall::new(&form.clocks[0].local, &form.clocks[0].zone).deadline().unwrap();
        assert_eq!((wall.at.0 - closed.0) / 60_000, 3 + 7);
    }

    fn a_clock_moved_on_for_a_demonstration_is_no_outage(store) {
        let world = World::new(store);
        world.published_call("2023");
        heartbeat::beat(&world.app, "one").unwrap();
        app::clock::move_on(&world.app, "2023-06-01").unwrap();
        heartbeat::beat(&world.app, "one").unwrap();
        let ida = world.actor(world.ida);
        let form = calls::extending(&world.app, &ida, "2023", None, Lang::EN).unwrap();
        assert_eq!(form.outages, []);
    }

    fn a_public_calendar_keeps_its_entries_and_counts_their_moves(store) {
        let world = World::new(store);
        world.published_call("2023");
        let entry = |clock: &str| {
            let text = calendars::public(&world.app, Lang::EN).unwrap().replace("\r\n ", "");
            let id = format!("UID:call-{}-{clock}@", call(&world).id);
            let events: Vec<String> = text.split("BEGIN:VEVENT").map(str::to_owned).collect();
            let found: Vec<_> = events.into_iter().filter(|it| it.contains(&id)).collect();
            assert_eq!(found.len(), 1);
            found[0].clone()
        };
        let before = entry("city");
        assert!(before.contains("SEQUENCE:0") && before.contains("DTSTART:20230531T215900Z"));
        extend(&world, "2023-06-15T23:59", "2023-07-15T23:59");
        let after = entry("city");
        assert!(after.contains("SEQUENCE:1") && after.contains("DTSTART:20230615T215900Z"), "{after}");
        assert!(entry("announcement").contains("SEQUENCE:0"), "what did not move is not told as moved");
    }

    fn ones_own_calendar_is_of_whoever_has_its_address_until_it_is_put_out_of_use(store) {
        let world = World::new(store);
        world.published_call("2023");
        let sumy = world.draft(world.ana, "Sumy", "UA");
        let (app, ana) = (&world.app, world.actor(world.ana));
        let key = calendars::fresh_key();
        assert_eq!(denied(calendars::mine(app, &key, Lang::EN)), Denied::Hidden);
        calendars::make(app, &ana, &key).unwrap();
        calendars::make(app, &ana, &key).unwrap();
        assert_eq!(world.events_of_kind("calendar.made"), 1);
        let text = calendars::mine(app, &key, Lang::EN).unwrap();
        assert!(text.contains("Sumy") && text.contains("DTSTART:20230531T215900Z"), "{text}");

        // It follows what holds for the application, whoever moved it.
        set_own(&world, "2023-05-10T23:59");
        let text = calendars::mine(app, &key, Lang::EN).unwrap();
        assert!(text.contains("DTSTART:20230510T205900Z"), "{text}");
        assert_eq!(text.matches("BEGIN:VEVENT").count(), 1);
        world.submit(world.ana, sumy);
        assert_eq!(calendars::mine(app, &key, Lang::EN).unwrap().matches("BEGIN:VEVENT").count(), 0);

        let other = calendars::fresh_key();
        calendars::make(app, &ana, &other).unwrap();
        assert_eq!(denied(calendars::mine(app, &key, Lang::EN)), Denied::Hidden);
        calendars::revoke(app, &ana).unwrap();
        assert_eq!(denied(calendars::mine(app, &other, Lang::EN)), Denied::Hidden);
        assert_eq!(denied(calendars::make(app, &ana, "guessable")), Denied::Hidden);
    }

    fn an_officers_calendar_shows_the_commissions_clocks_and_nothing_of_other_countries(store) {
        let world = World::new(store);
        world.published_call("2023");
        let key = calendars::fresh_key();
        calendars::make(&world.app, &world.actor(world.olha), &key).unwrap();
        let text = calendars::mine(&world.app, &key, Lang::EN).unwrap().replace("\r\n ", "");
        assert_eq!(text.matches("BEGIN:VEVENT").count(), 1);
        assert!(text.contains("-UA@") && !text.contains("-PT@"), "{text}");
        let clock = ClockId::from(Clock::Commission).field();
        assert!(text.contains(&format!("-{clock}-UA@")));
    }
}
