//! A call as the secretariat runs it: drafted, published, extended, closed.

use std::collections::BTreeMap;

use app::Failure;
use app::calls::{self, DraftFault, ExtendFault, ExtendTo, NewCall};
use app::testing::{World, at};
use domain::application::Stage;
use domain::call::{self, Call, CallText, Clock, CloseRefused, ExtendRefused, PublishRefused};
use domain::language::Lang;
use domain::policy::Denied;
use domain::template::Unfilled;
use domain::time::{Wall, WallRefused};

const ZONE: &str = "Europe/Berlin";

/// The call of 2023 as the template makes it.
fn new_call(world: &World) -> NewCall {
    let mut new = calls::template(&world.app);
    new.slug = "2023".into();
    new.clocks.opens = Wall::new("2023-04-01T00:00", ZONE);
    new.clocks.city = Wall::new("2023-05-31T23:59", ZONE);
    new.clocks.commission = Wall::new("2023-06-30T23:59", ZONE);
    new.clocks.announcement = Wall::new("2024-02-14T12:00", ZONE);
    new
}

fn drafted(world: &World) -> Call {
    calls::draft(&world.app, &world.actor(world.ida), new_call(world)).unwrap()
}

fn published(world: &World) -> Call {
    drafted(world);
    calls::publish(&world.app, &world.actor(world.ida), "2023").unwrap()
}

fn stored(world: &World) -> Call {
    world.app.store.read(|tx| tx.call_by_slug("2023")).unwrap().unwrap()
}

fn later(city: &str, commission: &str) -> ExtendTo {
    let clocks = [city, commission, "2024-02-14T12:00"].map(|it| Wall::new(it, ZONE));
    ExtendTo::new(clocks, BTreeMap::from([(Lang::EN, "Power cuts.".to_owned())]))
}

/// Ida proposes, Ivo approves.
fn extended(world: &World, to: ExtendTo) -> Call {
    let acted = calls::extend(&world.app, &world.actor(world.ida), "2023", to).unwrap();
    world.second(acted);
    stored(world)
}

fn refused<T: std::fmt::Debug, R>(done: Result<T, Failure<R>>) -> R {
    match done {
        Err(Failure::Refused(refused)) => refused,
        Err(Failure::Denied(denied)) => panic!("denied: {denied}"),
        Err(_) => panic!("the store failed"),
        Ok(done) => panic!("not refused: {done:?}"),
    }
}

store::on_both! {
    fn a_draft_is_seen_by_the_secretariat_and_published_for_everybody(store) {
        let world = World::new(store);
        let before = world.app.store.public_revision();
        let call = drafted(&world);
        assert_eq!(world.events_about(call.id.0), ["call.drafted"]);
        assert_eq!(world.app.store.public_revision(), before);
        let ida = world.actor(world.ida);
        let call = calls::publish(&world.app, &ida, "2023").unwrap();
        assert_eq!(call.stage, call::Stage::Published { at: world.app.clock.now() });
        assert_eq!(stored(&world), call);
        assert_eq!(world.app.store.public_revision(), before + 1);
    }

    fn publishing_lays_out_the_seats_of_every_country(store) {
        let world = World::new(store);
        let mut new = new_call(&world);
        new.quota = 1;
        let ida = world.actor(world.ida);
        calls::draft(&world.app, &ida, new).unwrap();
        calls::publish(&world.app, &ida, "2023").unwrap();
        world.clock_at(at("2023-05-01T09:00"));
        let first = world.submitted(world.ana, "Sumy", "UA");
        let second = world.submitted(world.kofi, "Lviv", "UA");
        let olha = world.actor(world.olha);
        let file = app::commissions::endorse(&world.app, &olha, first).unwrap();
        assert_eq!(file.stage.seat(), Some(1));
        let full = refused(app::commissions::endorse(&world.app, &olha, second));
        assert_eq!(full, domain::application::CommissionRefused::QuotaFull { quota: 1 });
    }

    fn everything_wrong_with_a_draft_is_told_at_once(store) {
        let world = World::new(store);
        drafted(&world);
        let mut bad = new_call(&world);
        bad.clocks.opens = Wall::new("2023-03-26T02:30", ZONE);
        bad.clocks.city = Wall::new("soon", ZONE);
        bad.clocks.commission = Wall::new("2024-06-30T23:59", "Mars/Base");
        bad.clocks.announcement = Wall::new("2023-02-14T12:00", ZONE);
        bad.quota = 0;
        bad.form = "none".into();
        bad.criteria.clear();
        bad.texts.get_mut(&Lang::PT).unwrap().title = "Chamada {ano}".into();
        bad.texts.get_mut(&Lang::EN).unwrap().summary = "Apply from until 30 June 2023.".into();
        let faults = refused(calls::draft(&world.app, &world.actor(world.ida), bad));
        let hole = |lang, field, flaw| {
            DraftFault::Text(call::TextHole { lang, field, flaw: Some(flaw) })
        };
        let gap = WallRefused::InGap { local: "2023-03-26T02:30".into(), zone: ZONE.into() };
        assert_eq!(
            faults,
            [
                DraftFault::SlugTaken,
                DraftFault::Wall(Clock::Opens, gap),
                DraftFault::Wall(Clock::City, WallRefused::NotATime("soon".into())),
                DraftFault::Wall(Clock::Commission, WallRefused::UnknownZone("Mars/Base".into())),
                DraftFault::Quota,
                DraftFault::Form,
                DraftFault::NoCriterion,
                hole(Lang::EN, "summary", Unfilled::Gap("from until".into())),
                hole(Lang::PT, "title", Unfilled::NoValue("ano".into())),
            ]
        );
    }

    fn one_bad_clock_does_not_hide_that_the_others_are_out_of_order(store) {
        let world = World::new(store);
        let mut bad = new_call(&world);
        bad.clocks.city = Wall::new("2023-02-30T10:00", ZONE);
        bad.clocks.commission = Wall::new("2023-03-01T10:00", ZONE);
        let faults = refused(calls::draft(&world.app, &world.actor(world.ida), bad));
        let not_a_time = WallRefused::NotATime("2023-02-30T10:00".into());
        assert_eq!(
            faults,
            [
                DraftFault::Wall(Clock::City, not_a_time),
                DraftFault::OutOfOrder(Clock::Opens, Clock::Commission),
            ]
        );
    }

    fn the_words_that_the_site_needs_are_no_calls_address(store) {
        let world = World::new(store);
        let new = NewCall { slug: "new".into(), ..new_call(&world) };
        let faults = refused(calls::draft(&world.app, &world.actor(world.ida), new));
        assert_eq!(faults, [DraftFault::SlugTaken]);
    }

    fn a_text_that_is_missing_or_unfilled_cannot_be_published_and_is_named(store) {
        let world = World::new(store);
        let ida = world.actor(world.ida);
        let mut new = new_call(&world);
        new.texts.get_mut(&Lang::UK).unwrap().flyer.clear();
        calls::draft(&world.app, &ida, new).unwrap();
        let holes = refused(calls::publish(&world.app, &ida, "2023"));
        let hole = call::TextHole { lang: Lang::UK, field: "flyer", flaw: None };
        assert_eq!(holes, PublishRefused::Holes(vec![hole]));

        // Written past the form, as an import or an older release might have.
        let (by, now) = (world.ida, world.app.clock.now());
        let planted = world.app.store.write(move |tx| {
            let call = tx.call_by_slug("2023")?.unwrap();
            let text = CallText { body: "Until {deadline}.".into(), ..call.texts[&Lang::EN].clone() };
            let flyer = CallText { flyer: "Подайте заявку.".into(), ..call.texts[&Lang::UK].clone() };
            let mut to = call.clone();
            to.texts.insert(Lang::EN, text);
            to.texts.insert(Lang::UK, flyer);
            tx.record(call.edit(to, by, now).unwrap())
        });
        planted.unwrap();
        let holes = refused(calls::publish(&world.app, &ida, "2023"));
        let flaw = Some(Unfilled::NoValue("deadline".into()));
        let hole = call::TextHole { lang: Lang::EN, field: "body", flaw };
        assert_eq!(holes, PublishRefused::Holes(vec![hole]));
        assert_eq!(stored(&world).stage, call::Stage::Draft);
    }

    fn an_edited_draft_keeps_its_id_and_a_stale_page_overwrites_nothing(store) {
        let world = World::new(store);
        let (before, ida) = (drafted(&world), world.actor(world.ida));
        let form = calls::drafted_form(&world.app, &ida, "2023", Lang::EN).unwrap();
        let four = NewCall { quota: 4, ..new_call(&world) };
        let edited = calls::edit(&world.app, &ida, "2023", form.seen, four).unwrap();
        assert_eq!(edited, Call { quota: 4, ..before });
        let five = NewCall { quota: 5, ..new_call(&world) };
        let faults = refused(calls::edit(&world.app, &ida, "2023", form.seen, five.clone()));
        assert_eq!(faults, [DraftFault::Stale]);
        assert_eq!(stored(&world).quota, 4);
        calls::publish(&world.app, &ida, "2023").unwrap();
        let faults = refused(calls::edit(&world.app, &ida, "2023", form.seen + 1, five));
        assert_eq!(faults, [DraftFault::NotDraft]);
    }

    fn the_rule_proposes_the_commissions_clock(store) {
        let world = World::new(store);
        let city = Wall::new("2023-01-31 23:59", ZONE);
        let proposed = calls::proposed_commission(&world.app, &city);
        assert_eq!(proposed, Some(Wall::new("2023-03-02T23:59", ZONE)));
        assert_eq!(calls::proposed_commission(&world.app, &Wall::new("soon", ZONE)), None);
    }

    fn an_extension_reaches_the_drafts_and_keeps_what_was(store) {
        let world = World::new(store);
        published(&world);
        world.clock_at(at("2023-05-01T09:00"));
        let draft = world.draft(world.ana, "Sumy", "UA");
        let before = stored(&world).clocks;
        let to = later("2023-06-30T23:59", "2023-07-31T23:59");
        let extended = extended(&world, to);
        let after = Wall::new("2023-06-30T23:59", ZONE).deadline().unwrap();
        assert_eq!(extended.clocks.city, after);

        world.clock_at(after.at);
        let call = stored(&world);
        assert!(call.is_open(world.app.clock.now()));
        let kept = &call.extensions[0];
        assert_eq!((kept.n, &kept.before, &kept.after), (1, &before, &extended.clocks));
        assert_eq!(kept.reason[&Lang::EN], "Power cuts.");
        world.submit(world.ana, draft);
        let file = world.app.store.read(|tx| tx.application(draft)).unwrap().unwrap();
        assert_eq!(file.stage, Stage::Submitted { at: after.at });
    }

    fn a_refused_extension_moves_nothing_and_says_all_that_is_wrong(store) {
        let world = World::new(store);
        published(&world);
        world.clock_at(at("2023-05-01T09:00"));
        let (ida, before) = (world.actor(world.ida), stored(&world));
        let extend = |to| refused(calls::extend(&world.app, &ida, "2023", to));
        let mut bad = later("2023-06-31T23:59", "2023-07-31T23:59");
        bad.to.get_mut(&Clock::Announcement).unwrap().zone = "Nowhere".into();
        bad.reason = BTreeMap::from([(Lang::EN, " ".into()), (Lang::FR, "Coupures.".into())]);
        assert_eq!(
            extend(bad),
            [
                ExtendFault::Wall(Clock::City, WallRefused::NotATime("2023-06-31T23:59".into())),
                ExtendFault::Wall(Clock::Announcement, WallRefused::UnknownZone("Nowhere".into())),
                ExtendFault::Rule(ExtendRefused::NoReason),
            ]
        );
        let back = extend(later("2023-05-30T23:59", "2023-07-31T23:59"));
        assert_eq!(back, [ExtendFault::Rule(ExtendRefused::Earlier(Clock::City))]);
        let same = extend(later("2023-05-31T23:59", "2023-06-30T23:59"));
        assert_eq!(same, [ExtendFault::Rule(ExtendRefused::Nothing)]);
        assert_eq!(stored(&world), before);
    }

    fn a_call_is_opened_ahead_of_its_day_once(store) {
        let world = World::new(store);
        published(&world);
        let ida = world.actor(world.ida);
        let opened = calls::open(&world.app, &ida, "2023").unwrap();
        assert!(opened.is_open(world.app.clock.now()));
        let again = refused(calls::open(&world.app, &ida, "2023"));
        assert_eq!(again, call::OpenRefused::OpenAlready);
    }

    fn the_intake_is_closed_one_millisecond_after_the_commissions_clock_and_not_at_it(store) {
        let world = World::new(store);
        let until = published(&world).clocks.commission.at;
        let ida = world.actor(world.ida);
        world.clock_at(until);
        let early = refused(calls::close(&world.app, &ida, "2023"));
        assert_eq!(early, CloseRefused::CommissionsHaveTime { until });
        world.clock_at(until.plus_ms(1));
        let closed = calls::close(&world.app, &ida, "2023").unwrap();
        assert_eq!(closed.stage, call::Stage::Closed { at: until.plus_ms(1) });
    }

    fn nobody_but_the_secretariat_runs_a_call_or_learns_of_its_draft(store) {
        let world = World::new(store);
        drafted(&world);
        let denied = |person, hidden| {
            let actor = world.actor(person);
            let failure = calls::publish(&world.app, &actor, "2023").unwrap_err();
            let Failure::Denied(denied) = failure else { panic!("{failure:?}") };
            assert_eq!(denied, hidden);
        };
        for person in [world.ana, world.olha, world.zoe] {
            denied(person, Denied::Hidden);
        }
        calls::publish(&world.app, &world.actor(world.ida), "2023").unwrap();
        denied(world.ana, Denied::Forbidden);
    }
}
