use super::*;
use crate::template::Unfilled;
use crate::testing::{at, call, ida, published};

fn moved(clocks: &Clocks, city: &str, commission: &str, announcement: &str) -> Clocks {
    let wall = |local: &str| Wall::new(local, "Europe/Berlin");
    Clocks {
        opens: clocks.opens.clone(),
        city: wall(city).deadline().unwrap(),
        commission: wall(commission).deadline().unwrap(),
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
