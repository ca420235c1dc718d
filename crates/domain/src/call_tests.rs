use super::*;
use crate::template::Unfilled;
use crate::testing::{at, call, ida, published};

fn moved(clocks: &Clocks, city: &str, commission: &str, announcement: &str) -> Clocks {
    let wall = |local: &str| Wall::new(local, "Europe/Berlin");
    Clocks {
        opens: clocks.opens.clone(),
        city: wall(city).deadline().unwrap(),
        endorsement: wall(commission).deadline().unwrap(),
        commission: wall(commission).deadline().unwrap(),
        screening: None,
        experts: None,
        announcement: wall(announcement).instant().unwrap(),
    }
}

fn because(text: &str) -> BTreeMap<Lang, String> {
    BTreeMap::from([(Lang::EN, text.to_owned())])
}

#[test]
fn a_call_is_open_from_the_opening_to_the_last_millisecond() {
    let call = published();
    assert!(!call.is_open(call.clocks.opens.at.plus_ms(-1)));
    assert!(call.is_open(call.clocks.opens.at));
    assert!(call.is_open(call.clocks.city.at));
    assert!(!call.is_open(call.clocks.city.at.plus_ms(1)));
    assert!(call.is_endorsing(call.clocks.commission.at));
    assert!(!call.is_endorsing(call.clocks.commission.at.plus_ms(1)));
}

#[test]
fn a_text_with_an_unfilled_placeholder_cannot_be_published() {
    let mut draft = call();
    draft.texts.get_mut(&Lang::EN).unwrap().body = "Apply from {closes_at} until {deadline}!".into();
    let refused = draft.publish(&[Lang::EN], ida(), at("2020-02-01T00:00")).unwrap_err();
    assert_eq!(
        refused,
        PublishRefused::Holes(vec![TextHole {
            lang: Lang::EN,
            field: "body",
            flaw: Some(Unfilled::NoValue("deadline".into()))
        }])
    );
}

#[test]
fn a_language_without_text_is_named_with_each_hole() {
    let refused = call().publish(&[Lang::EN, Lang::AR], ida(), at("2020-02-01T00:00")).unwrap_err();
    let PublishRefused::Holes(holes) = refused else { panic!("{refused:?}") };
    let fields: Vec<_> = holes.iter().map(|it| (it.lang, it.field)).collect();
    assert_eq!(
        fields,
        [(Lang::AR, "title"), (Lang::AR, "summary"), (Lang::AR, "body"), (Lang::AR, "flyer")]
    );
}

#[test]
fn half_a_placeholder_and_a_date_left_out_are_holes_too() {
    let mut draft = call();
    let text = draft.texts.get_mut(&Lang::EN).unwrap();
    text.body = "Until {closes_at.".into();
    text.flyer = "Apply from until 30 June 2020.".into();
    let flaws: Vec<_> = draft.text_holes(&[Lang::EN]).into_iter().map(|it| (it.field, it.flaw)).collect();
    assert_eq!(
        flaws,
        [
            ("body", Some(Unfilled::LooseBrace("{closes_at.".into()))),
            ("flyer", Some(Unfilled::Gap("from until".into()))),
        ]
    );
}

#[test]
fn an_extension_moves_all_clocks_and_keeps_what_was() {
    let call = published();
    let before = call.clocks.clone();
    let after = moved(&before, "2020-06-30T23:59", "2020-07-31T23:59", "2020-09-23T12:00");
    let changed = call.extend(after.clone(), because("Covid-19"), ida(), at("2020-04-20T09:00")).unwrap();
    let call = changed.state();
    assert_eq!(call.clocks, after);
    assert_eq!(call.extensions.len(), 1);
    assert_eq!(call.extensions[0].before, before);
    assert_eq!(call.extensions[0].n, 1);
    assert!(call.is_open(at("2020-06-30T21:59")));
}

#[test]
fn an_extension_never_moves_a_clock_back_nor_into_the_past() {
    let now = at("2020-04-20T09:00");
    let clocks = published().clocks;
    let back = moved(&clocks, "2020-04-29T23:59", "2020-07-31T23:59", "2020-09-23T12:00");
    let refused = published().extend(back, because("x"), ida(), now).unwrap_err();
    assert_eq!(refused, ExtendRefused::Earlier(Clock::City));

    let late = at("2020-05-20T09:00");
    let past = moved(&clocks, "2020-05-10T23:59", "2020-07-31T23:59", "2020-09-23T12:00");
    let refused = published().extend(past, because("x"), ida(), late).unwrap_err();
    assert_eq!(refused, ExtendRefused::Past(Clock::City));

    let refused = published().extend(clocks.clone(), because("x"), ida(), now).unwrap_err();
    assert_eq!(refused, ExtendRefused::Nothing);
    let good = moved(&clocks, "2020-06-30T23:59", "2020-07-31T23:59", "2020-09-23T12:00");
    assert_eq!(published().extend(good, because(" "), ida(), now).unwrap_err(), ExtendRefused::NoReason);
}

#[test]
fn clocks_out_of_order_are_all_named() {
    let clocks = published().clocks;
    let wrong = moved(&clocks, "2020-09-30T23:59", "2020-08-31T23:59", "2020-07-23T12:00");
    let faults = wrong.check().unwrap_err();
    assert_eq!(
        faults,
        [
            ClocksRefused::OutOfOrder { earlier: Clock::City, later: Clock::Commission },
            ClocksRefused::OutOfOrder { earlier: Clock::Commission, later: Clock::Announcement },
        ]
    );
}

#[test]
fn the_intake_cannot_be_closed_while_commissions_have_time() {
    let call = published();
    let until = call.clocks.commission.at;
    assert_eq!(
        call.clone().close(ida(), until).unwrap_err(),
        CloseRefused::CommissionsHaveTime { until }
    );
    assert!(call.close(ida(), until.plus_ms(1)).is_ok());
}

/// The sample call with a date for each step.
fn with_every_clock() -> Call {
    let wall = |local: &str| Wall::new(local, "Europe/Berlin").deadline().unwrap();
    let mut call = published();
    call.clocks.endorsement = wall("2020-05-20T23:59");
    call.clocks.screening = Some(wall("2020-06-15T23:59"));
    call.clocks.experts = Some(wall("2020-07-10T23:59"));
    call.clocks.check().unwrap();
    call
}

#[test]
fn each_step_ends_with_its_own_clock_and_not_a_millisecond_later() {
    let call = with_every_clock();
    let closed = Call { stage: Stage::Closed { at: at("2020-06-01T10:00") }, ..call.clone() };
    type Asks = fn(&Call, Timestamp) -> bool;
    let steps: [(Clock, &Call, Asks); 5] = [
        (Clock::City, &call, Call::is_open),
        (Clock::Endorsement, &call, Call::is_endorsing),
        (Clock::Commission, &call, Call::is_forwarding),
        (Clock::Screening, &closed, Call::is_screening),
        (Clock::Experts, &closed, Call::is_reviewing),
    ];
    for (clock, call, asks) in steps {
        let until = call.clocks.of(clock).unwrap().accepted_until();
        assert!(asks(call, until), "{clock:?}");
        assert!(!asks(call, until.plus_ms(1)), "{clock:?}");
    }
}

#[test]
fn a_grace_is_counted_wherever_a_clock_is_asked() {
    let mut call = with_every_clock();
    call.clocks.city = call.clocks.city.with_grace(30);
    let announced = call.clocks.city.at;
    assert!(call.is_open(announced.plus_ms(30 * 60_000)));
    assert!(!call.is_open(announced.plus_ms(30 * 60_000 + 1)));
    assert_eq!(call.turn(announced.plus_ms(1)), Turn::Cities(call.clocks.city.clone()));
}

#[test]
fn whose_turn_it_is_follows_the_clocks_one_by_one() {
    let call = with_every_clock();
    let closed = Call { stage: Stage::Closed { at: at("2020-06-01T10:00") }, ..call.clone() };
    let clocks = &call.clocks;
    let experts = clocks.experts.clone().unwrap();
    let at_end = |it: &Deadline| Instant { wall: it.wall.clone(), at: it.at };
    assert_eq!(call.turn(at("2020-05-10T10:00")), Turn::Commissions(clocks.endorsement.clone()));
    assert_eq!(call.turn(at("2020-05-25T10:00")), Turn::Commissions(clocks.commission.clone()));
    assert_eq!(closed.turn(at("2020-06-05T10:00")), Turn::Screening(clocks.screening.clone().unwrap()));
    assert_eq!(closed.turn(at("2020-06-20T10:00")), Turn::Experts(at_end(&experts)));
    assert_eq!(closed.turn(at("2020-07-12T10:00")), Turn::Experts(clocks.announcement.clone()));
}

#[test]
fn a_set_from_before_there_were_two_clocks_for_commissions_reads_with_one_date_for_both() {
    let clocks = published().clocks;
    let mut old = serde_json::to_value(&clocks).unwrap();
    old.as_object_mut().unwrap().remove("endorsement");
    let read: Clocks = serde_json::from_value(old).unwrap();
    assert_eq!(read, clocks);
    assert_eq!((read.screening, read.experts), (None, None));
    let whole = with_every_clock().clocks;
    let written = serde_json::to_string(&whole).unwrap();
    assert_eq!(serde_json::from_str::<Clocks>(&written).unwrap(), whole);
}

#[test]
fn one_date_for_choosing_and_forwarding_is_told_once() {
    let told = |call: &Call| call.clocks.told().map(|(clock, _)| clock).collect::<Vec<_>>();
    assert_eq!(
        told(&published()),
        [Clock::Opens, Clock::City, Clock::Commission, Clock::Announcement]
    );
    assert_eq!(told(&with_every_clock()), Clock::ALL);
}

#[test]
fn each_pair_of_neighbours_out_of_order_is_named() {
    let wall = |local: &str| Wall::new(local, "Europe/Berlin").deadline().unwrap();
    let mut call = with_every_clock();
    call.clocks.endorsement = wall("2020-06-10T23:59");
    call.clocks.experts = Some(wall("2020-06-15T23:59"));
    let faults = call.clocks.check().unwrap_err();
    let out = |earlier, later| ClocksRefused::OutOfOrder { earlier, later };
    assert_eq!(
        faults,
        [out(Clock::Endorsement, Clock::Commission), out(Clock::Screening, Clock::Experts)]
    );
    // A grace that reaches into the next clock contradicts it too.
    let mut call = with_every_clock();
    call.clocks.city = call.clocks.city.with_grace(60 * 24 * 30);
    assert_eq!(call.clocks.check().unwrap_err(), [out(Clock::City, Clock::Endorsement)]);
}

#[test]
fn once_the_intake_is_closed_only_what_comes_after_it_moves() {
    let closed = || Call { stage: Stage::Closed { at: at("2020-06-01T10:00") }, ..with_every_clock() };
    let wall = |local: &str| Wall::new(local, "Europe/Berlin");
    let now = at("2020-06-02T10:00");
    let mut to = closed().clocks;
    to.screening = Some(wall("2020-06-20T23:59").deadline().unwrap());
    to.announcement = wall("2020-08-01T12:00").instant().unwrap();
    let (call, _) = closed().extend(to.clone(), because("x"), ida(), now).unwrap().into_parts();
    assert_eq!(call.clocks, to);
    to.commission = wall("2020-06-10T23:59").deadline().unwrap();
    let refused = closed().extend(to, because("x"), ida(), now).unwrap_err();
    assert_eq!(refused, ExtendRefused::IntakeClosed(Clock::Commission));
}

#[test]
fn a_clock_that_is_set_is_not_dropped_by_an_extension_and_a_new_one_must_lie_ahead() {
    let mut to = with_every_clock().clocks;
    to.experts = None;
    let now = at("2020-04-20T10:00");
    let refused = with_every_clock().extend(to, because("x"), ida(), now).unwrap_err();
    assert_eq!(refused, ExtendRefused::Earlier(Clock::Experts));
    let mut to = published().clocks;
    to.experts = Some(Wall::new("2020-07-10T23:59", "UTC").deadline().unwrap());
    let late = at("2020-07-11T10:00");
    let refused = published().extend(to, because("x"), ida(), late).unwrap_err();
    assert_eq!(refused, ExtendRefused::Past(Clock::Experts));
}

fn seat(country: &str, n: u128, seat: i64) -> Seat {
    let application = crate::ids::ApplicationId(crate::testing::id(n));
    Seat { country: country.parse().unwrap(), application, seat }
}

#[test]
fn a_quota_below_what_a_country_has_endorsed_is_refused_with_the_countries() {
    let taken = [
        seat("PT", 1, 1),
        seat("UA", 2, 1),
        seat("UA", 3, 2),
        seat("UA", 4, 3),
        seat("KR", 5, 1),
        seat("KR", 6, 2),
    ];
    let refused = published().change_quota(1, &taken, ida(), at("2020-05-10T10:00")).unwrap_err();
    let countries = vec![("KR".parse().unwrap(), 2), ("UA".parse().unwrap(), 3)];
    assert_eq!(refused, QuotaRefused::Endorsed { countries });
}

#[test]
fn a_lower_quota_puts_files_on_free_seats_and_takes_none() {
    let taken = [seat("UA", 1, 2), seat("UA", 2, 3), seat("PT", 3, 1)];
    let now = at("2020-05-10T10:00");
    let (changed, _) = published().change_quota(2, &taken, ida(), now).unwrap().into_parts();
    assert_eq!((changed.call.quota, changed.moved), (2, vec![seat("UA", 2, 1)]));
    let same = published().change_quota(3, &[], ida(), now).unwrap_err();
    assert_eq!(same, QuotaRefused::Nothing);
}

proptest::proptest! {
    /// Whatever minute of whatever zone a deadline names, around every change of the clocks, leap
    /// day and year's end: it ends with the last pass of that minute, and says so on both sides.
    #[test]
    fn a_deadline_ends_with_the_last_millisecond_of_its_minute(
        day in 0i64..12_000,
        minute in 0i64..1_440,
        zone in proptest::sample::select(vec![
            "Europe/Berlin", "Africa/Accra", "America/St_Johns", "Australia/Lord_Howe",
            "Pacific/Apia", "Asia/Kathmandu", "America/Sao_Paulo", "Africa/Casablanca",
        ]),
    ) {
        let start = Timestamp((day * 1_440 + minute) * 60_000 + 946_684_800_000);
        // A wall time that some moment has, so that it exists.
        let wall = Wall::new(&start.wall_in(zone), zone);
        let deadline = wall.deadline().unwrap();
        proptest::prop_assert_eq!(deadline.at.wall_in(zone), wall.local.clone());
        proptest::prop_assert_ne!(deadline.at.plus_ms(1).wall_in(zone), wall.local.clone());
        proptest::prop_assert!(start <= deadline.at);
        proptest::prop_assert_eq!(wall.comes_twice(), wall.start().unwrap() != Timestamp(deadline.at.0 - 59_999));
    }

    /// However clocks and graces lie, one answer about the cities holds for the call, for its turn
    /// and for a draft in it.
    #[test]
    fn one_function_decides_for_all(offset in -200_000i64..4_000_000, grace in 0u32..60) {
        let mut call = with_every_clock();
        call.clocks.city = call.clocks.city.with_grace(grace);
        let now = call.clocks.city.at.plus_ms(offset);
        let open = now <= call.clocks.city.accepted_until();
        let draft = crate::testing::application(1, crate::application::Stage::Draft);
        proptest::prop_assert_eq!(call.is_open(now), open);
        proptest::prop_assert_eq!(matches!(call.turn(now), Turn::Cities(_)), open);
        proptest::prop_assert_eq!(draft.writable(&call, now).is_ok(), open);
        let (until, _) = draft.writing_deadline(&call).unwrap();
        proptest::prop_assert_eq!(until.includes(now), open);
    }
}
