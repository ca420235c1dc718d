use super::*;

fn city(n: u128) -> CityId {
    CityId(uuid::Uuid::from_u128(n))
}

fn of(id: u128, country: &str, from: &str, until: Option<(&str, EndReason)>) -> Membership {
    Membership {
        city: city(id),
        country: country.parse().unwrap(),
        from: Some(from.to_owned()).filter(|it| !it.is_empty()),
        until: until.map(|(on, why)| (on.to_owned(), why)),
        call: None,
        application: None,
    }
}

#[test]
fn a_membership_counts_from_its_first_day_until_the_day_before_it_ended() {
    let record = Record::new(vec![of(1, "UA", "2020-09-23", Some(("2021-02-01", EndReason::Left)))]);
    let cities = |day: &str| record.on(day).cities;
    assert_eq!(["2020-09-22", "2020-09-23", "2021-01-31", "2021-02-01"].map(cities), [0, 1, 1, 0]);
}

#[test]
fn a_year_or_a_month_stands_for_its_first_day_at_both_ends() {
    let record = Record::new(vec![
        of(1, "UA", "2020", Some(("2022-05", EndReason::Ended))),
        of(2, "PT", "2021-03", Some(("2023", EndReason::Left))),
    ]);
    let cities = |day: &str| record.on(day).cities;
    let days = ["2019-12-31", "2020-01-01", "2021-02-28", "2021-03-01", "2022-04-30", "2022-05-01"];
    assert_eq!(days.map(cities), [0, 1, 1, 2, 2, 1]);
    assert_eq!(["2022-12-31", "2023-01-01"].map(cities), [1, 0]);
}

#[test]
fn a_first_day_nobody_knows_is_the_day_the_record_begins_and_is_told_apart() {
    let record = Record::new(vec![of(1, "UA", "", None), of(2, "PT", "2016-05", None)]);
    let counts = |day: &str| (record.on(day).cities, record.on(day).undated);
    assert_eq!(["2016-04-30", "2016-05-01"].map(counts), [(0, 0), (2, 1)]);
    assert_eq!(record.on("2020-01-01").by_year.get(&None), Some(&1));
    let portugal = record.within(&["UA".parse().unwrap()]);
    assert_eq!(portugal.on("2016-04-30").cities, 0, "a part begins when the whole does");
}

#[test]
fn a_mistake_counted_until_its_correction_and_leaves_its_trace() {
    let revoked = Some(("2020-09-28", EndReason::Revoked));
    let record = Record::new(vec![
        of(1, "UA", "2020-09-23", None),
        of(2, "MA", "2020-09-23", revoked),
    ]);
    let before = record.on("2020-09-27");
    assert_eq!((before.cities, before.countries(), before.revoked), (2, 2, 0));
    let after = record.on("2020-09-28");
    assert_eq!((after.cities, after.countries(), after.revoked, after.former), (1, 1, 1, 0));
    let new = record.first_countries("2020-12-31");
    assert_eq!(new[&Some("2020".to_owned())], BTreeSet::from(["UA".parse().unwrap()]));
}

#[test]
fn a_city_that_came_back_is_one_city() {
    let left = Some(("2021", EndReason::Left));
    let record = Record::new(vec![of(1, "BH", "2024-02-14", None), of(1, "BH", "2019", left)]);
    let between = record.on("2022-01-01");
    assert_eq!((between.cities, between.former, between.readmitted), (0, 1, 0));
    let now = record.on("2024-12-31");
    assert_eq!((now.cities, now.former, now.readmitted), (1, 0, 1));
    assert_eq!(now.by_year, BTreeMap::from([(Some("2024".to_owned()), 1)]));
    let new = record.first_countries("2024-12-31");
    assert_eq!(new.keys().cloned().collect::<Vec<_>>(), [Some("2019".to_owned())]);
}

#[test]
fn growth_goes_to_the_day_asked_for_and_never_before_the_record() {
    let record = Record::new(vec![
        of(1, "UA", "2019-07-17", None),
        of(2, "PT", "2020-09-23", None),
        of(3, "PT", "2022", None),
    ]);
    let grown: Vec<_> = record
        .growth("2021-06-30")
        .into_iter()
        .map(|it| (it.day, it.cities, it.countries, it.joined))
        .collect();
    let expected = [("2019-12-31", 1, 1, 1), ("2020-12-31", 2, 2, 1), ("2021-06-30", 2, 2, 0)];
    assert_eq!(grown, expected.map(|(day, a, b, c)| (day.to_owned(), a, b, c)));
    assert_eq!(record.growth("2018-01-01"), []);
    assert_eq!(Record::default().growth("2021-06-30"), []);
}

#[test]
fn a_call_brought_whom_it_announced_less_the_mistakes_known_by_then() {
    let call = CallId(uuid::Uuid::from_u128(7));
    let by = |it: Membership| Membership { call: Some(call), ..it };
    let record = Record::new(vec![
        by(of(1, "UA", "2020-09-23", None)),
        by(of(2, "MA", "2020-09-23", Some(("2020-09-28", EndReason::Revoked)))),
        of(3, "PT", "2020", None),
    ]);
    let brought = |day: &str| record.by_call(day).get(&call).copied();
    let counts = |announced, admitted, countries| Some(Brought { announced, admitted, countries });
    assert_eq!(brought("2020-09-22"), None);
    assert_eq!(brought("2020-09-23"), counts(2, 2, 2));
    assert_eq!(brought("2020-09-28"), counts(2, 1, 1));
}

#[test]
fn only_days_that_have_been_can_be_asked_for() {
    let read = |text: &str| AsOf::read(text, "2022-09-02").map(|it| it.as_str().to_owned());
    assert_eq!(read("2022-09-02"), Ok("2022-09-02".to_owned()));
    assert_eq!(read("0001-01-01"), Ok("0001-01-01".to_owned()));
    assert_eq!(read("2022-09-03"), Err(AsOfRefused::Future));
    assert_eq!(read("9999-12-31"), Err(AsOfRefused::Future));
    let long = "9".repeat(10_240);
    let no_days = ["", "0000-01-01", "2022", "2022-02-30", "2022-9-2", "-022-01-01", "20220902xx",
        "２０２２-09", "2022-09-02T10:00", &long];
    for text in no_days {
        assert_eq!(read(text), Err(AsOfRefused::NotADay), "{text}");
    }
}
