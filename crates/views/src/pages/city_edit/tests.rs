use domain::form::{Decimal, NumberKind, Usual};
use domain::texts::Texts;

use super::*;
use crate::pages::members::tests::visitor;
use crate::texts::LANGUAGES;

fn asked() -> Asked {
    let number = NumberKind {
        unit: "km²".to_owned(),
        min: Decimal::whole(1),
        max: Decimal::whole(1_000),
        decimals: 2,
        with_year: true,
        with_source: true,
    };
    let area = Question {
        id: "area".to_owned(),
        label: [(Lang::EN, "Area".to_owned())].into_iter().collect::<Texts>(),
        help: Texts::default(),
        kind: Kind::Number(number),
        required: false,
        profile: true,
        translatable: false,
        usual: Usual::default(),
        shown_if: None,
        required_if: None,
    };
    Asked {
        figures: vec![area],
        clusters: vec!["literacy".to_owned()],
        languages: LANGUAGES.to_vec(),
        this_year: 2023,
    }
}

#[test]
fn the_page_speaks_every_language_in_each_of_its_states() {
    let sample = EditPage::sample(asked());
    let quiet = EditPage {
        is_listed: false,
        met: BTreeMap::from([(MAYOR.to_owned(), Met { lines: Vec::new(), seen_by: SeenBy::Nobody })]),
        people_hidden: None,
        has_contact: true,
        errors: Vec::new(),
        ..sample.clone()
    };
    for lang in LANGUAGES {
        for (it, saved) in [(&sample, true), (&quiet, false)] {
            let page = city_edit(&visitor(lang), it, saved).into_string();
            assert!(!page.contains('⟦'), "{lang}: {}", &page[page.find('⟦').unwrap()..][..60]);
        }
    }
}

#[test]
fn every_part_carries_its_mark_and_says_whom_it_is_for() {
    let page = city_edit(&visitor(Lang::EN), &EditPage::sample(asked()), false).into_string();
    for part in asked().parts() {
        assert!(page.contains(&format!("name=\"{part}-mark\" value=\"0123\"")), "{part}");
        assert!(page.contains(&format!("<select id=\"{part}-seen-by\"")), "{part}");
    }
    // Nobody has said for whom: people are for members first, the rest for everybody.
    let chosen: Vec<&str> = page.split("selected").filter_map(|it| it.rsplit("value=\"").next()).collect();
    let n = |word: &str| chosen.iter().filter(|it| it.starts_with(word)).count();
    assert_eq!((n("members\""), n("public\"")), (2, 6));
}
