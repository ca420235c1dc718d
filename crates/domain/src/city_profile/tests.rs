use super::*;
use crate::answer::{AnswerError, Fields};
use crate::form::{Kind, NumberKind, Question, Usual};
use crate::texts::Texts;

const NOW: Timestamp = Timestamp(1_700_000_000_000);

fn asked() -> Asked {
    let number = NumberKind {
        unit: String::new(),
        min: Decimal::whole(1),
        max: Decimal::whole(100_000_000),
        decimals: 0,
        with_year: false,
        with_source: false,
    };
    let population = Question {
        id: "population".to_owned(),
        label: Texts::default(),
        help: Texts::default(),
        kind: Kind::Number(number),
        required: true,
        profile: true,
        translatable: false,
        usual: Usual::default(),
        shown_if: None,
        required_if: None,
    };
    Asked {
        figures: vec![population],
        clusters: vec!["literacy".to_owned(), "health".to_owned()],
        languages: vec![Lang::EN, Lang::UK],
        this_year: 2023,
    }
}

fn fields(pairs: &[(&str, &str)]) -> Fields {
    let mut all = Fields::new();
    for (name, value) in pairs {
        all.entry((*name).to_owned()).or_default().push((*value).to_owned());
    }
    all
}

fn by() -> PersonId {
    PersonId(uuid::Uuid::from_u128(1))
}

fn blank() -> CityProfile {
    CityProfile::blank(CityId(uuid::Uuid::from_u128(7)))
}

/// The page of a profile, with what is typed over it.
fn page(it: &CityProfile, over: &[(&str, &str)]) -> Vec<Sent> {
    let mut all = Fields::new();
    for name in asked().parts() {
        all.insert(format!("{name}-mark"), vec![it.mark(&name)]);
        if let Some(part) = it.parts.get(&name) {
            all.extend(typed(&name, part));
        }
    }
    all.extend(fields(over));
    read(&all, &asked()).unwrap()
}

fn saved(it: CityProfile, over: &[(&str, &str)]) -> CityProfile {
    let sent = page(&it, over);
    it.change(sent, by(), NOW).unwrap().unwrap().into_parts().0
}

fn full() -> CityProfile {
    saved(
        blank(),
        &[
            ("names-0", "Суми"),
            ("names-0-lang", "uk"),
            ("texts-en", "We learn."),
            ("website", "smr.gov.ua"),
            ("mayor-name", "Олена Коваль"),
            ("mayor-office", "Mayor"),
            ("mayor-seen-by", "public"),
            ("contact", "Office of learning"),
            ("figure-population-0", "256 474"),
            ("figure-population-0__year", "2022"),
            ("figure-population-0__source", "Census"),
            ("clusters", "literacy"),
            ("messages-seen-by", "members"),
        ],
    )
}

#[test]
fn what_is_typed_comes_back_as_it_was_typed() {
    let it = full();
    assert_eq!(page(&it, &[]).len(), asked().parts().len());
    let sent = page(&it, &[]);
    let stored: Vec<_> = sent.iter().filter_map(|sent| it.parts.get(&sent.name)).collect();
    assert_eq!(stored.len(), 8);
    for sent in &sent {
        assert_eq!(it.parts.get(&sent.name), Some(&sent.part), "{}", sent.name);
    }
    assert_eq!(it.change(sent, by(), NOW), Ok(None));
}

#[test]
fn a_part_goes_to_those_it_is_for_and_people_are_for_members_at_first() {
    let it = full();
    let seen = |name: &str| (it.shown(name, false).is_some(), it.shown(name, true).is_some());
    assert_eq!(seen(MAYOR), (true, true));
    assert_eq!(seen(CONTACT), (false, true));
    assert_eq!(seen(TEXTS), (true, true));
    let it = saved(it, &[("texts-seen-by", "nobody")]);
    assert_eq!(it.shown(TEXTS, true), None);
}

#[test]
fn everybody_can_write_to_a_city_until_it_says_who_can() {
    let takes = |it: &CityProfile| (it.takes_messages(false), it.takes_messages(true));
    assert_eq!(takes(&blank()), (true, true));
    assert_eq!(takes(&full()), (false, true));
    let off = saved(full(), &[("messages-seen-by", "nobody")]);
    assert_eq!(takes(&off), (false, false));
    assert_eq!(takes(&saved(off, &[("messages-seen-by", "public")])), (true, true));
    // There is nothing to read in it, for nobody.
    assert_eq!(full().shown(MESSAGES, true), None);
}

#[test]
fn the_switch_hides_people_from_everybody_and_gives_them_back() {
    let hidden = full().hide_people(by(), NOW).unwrap().into_parts().0;
    for is_of_the_network in [false, true] {
        assert_eq!(hidden.shown(MAYOR, is_of_the_network), None);
        assert_eq!(hidden.shown(CONTACT, is_of_the_network), None);
        assert!(hidden.shown(TEXTS, is_of_the_network).is_some());
    }
    assert_eq!(hidden.clone().hide_people(by(), NOW), None);
    // What is written meanwhile is hidden as well.
    let hidden = saved(hidden, &[("mayor-name", "Another")]);
    assert_eq!(hidden.shown(MAYOR, true), None);
    let shown = hidden.show_people(by(), NOW).unwrap().into_parts().0;
    assert!(shown.shown(MAYOR, false).is_some());
    assert_eq!(shown.show_people(by(), NOW), None);
}

#[test]
fn two_who_write_different_parts_both_have_them_and_two_texts_of_one_part_meet() {
    let it = full();
    let (one, other) = (
        page(&it, &[("texts-en", "We read.")]),
        page(&it, &[("contact", "Town hall"), ("texts-seen-by", "members")]),
    );
    let quiet = page(&it, &[("contact", "Town hall")]);
    let it = it.change(one, by(), NOW).unwrap().unwrap().into_parts().0;
    assert_eq!(it.clone().change(other, by(), NOW), Err(vec![TEXTS.to_owned()]));
    let it = it.change(quiet, by(), NOW).unwrap().unwrap().into_parts().0;
    let english = BTreeMap::from([(Lang::EN, "We read.".to_owned())]);
    assert_eq!(it.shown(TEXTS, false), Some(&Content::Texts(english)));
    assert_eq!(it.shown(CONTACT, true), Some(&Content::Line("Town hall".to_owned())));
}

#[test]
fn the_log_has_the_names_of_parts_and_nothing_of_what_they_say() {
    let sent = page(&blank(), &[("mayor-name", "Олена Коваль"), ("contact", "Office")]);
    let (_, events) = blank().change(sent, by(), NOW).unwrap().unwrap().into_parts();
    assert_eq!(events[0].payload, json!({ "parts": ["mayor", "contact"] }));
}

#[test]
fn every_field_that_is_wrong_is_told_with_what_is_wrong() {
    let wrong = fields(&[
        ("names-0", "Sumy"),
        ("names-0-lang", "ukrainian"),
        ("website", "nowhere"),
        ("mayor-office", "Mayor"),
        ("contact", "kim@example.org"),
        ("contact-seen-by", "all"),
        ("figure-population-0", "many"),
        ("figure-population-0__year", "2022"),
        ("figure-population-1", "10"),
        ("figure-population-1__year", "2024"),
        ("figure-population-2", "11"),
        ("figure-population-2__year", "2020"),
        ("figure-population-3", "12"),
        ("figure-population-3__year", "2020"),
        ("figure-population-3__source", "Census"),
        ("figure-population-4__source", "Census"),
        ("clusters", "poetry"),
    ]);
    let told: Vec<_> =
        read(&wrong, &asked()).unwrap_err().into_iter().map(|it| (it.field, it.why)).collect();
    let fault = |field: &str, why| (field.to_owned(), why);
    assert_eq!(
        told,
        [
            fault("names-0-lang", Why::Answer(AnswerError::NotOneOf)),
            fault("website", Why::Answer(AnswerError::NotALink { link: "nowhere".to_owned() })),
            fault("mayor-name", Why::NoName),
            fault("contact", Why::Address),
            fault("contact-seen-by", Why::Answer(AnswerError::NotOneOf)),
            fault("figure-population-0", Why::Answer(AnswerError::NotANumber)),
            fault("figure-population-1__year", Why::Answer(AnswerError::FutureYear { latest: 2023 })),
            fault("figure-population-2__source", Why::NoSource),
            fault("figure-population-3__year", Why::YearTwice { year: 2020 }),
            fault("figure-population-4", Why::Answer(AnswerError::Missing)),
            fault("clusters", Why::Answer(AnswerError::NotOneOf)),
        ]
    );
}
