use domain::language::Lang;

use super::*;
use crate::pages::members::tests::visitor;
use crate::texts::LANGUAGES;

fn sound(lang: Lang, page: &str) {
    let hole = page.find('⟦').map(|at| page[at..].chars().take(60).collect::<String>());
    assert_eq!(hole, None, "{lang}");
    let mut ids: Vec<&str> =
        page.split(" id=\"").skip(1).filter_map(|it| it.split('"').next()).collect();
    ids.sort_unstable();
    let n = ids.len();
    ids.dedup();
    assert_eq!(ids.len(), n, "{lang}: an id stands twice");
}

#[test]
fn the_pages_of_numbers_speak_every_language() {
    for lang in LANGUAGES {
        let shell = visitor(lang);
        let sample = NumbersPage::sample();
        sound(lang, &numbers(&shell, &sample).into_string());
        let bare = NumbersPage {
            refused: None,
            asked_on: String::new(),
            begins: None,
            series: Vec::new(),
            population: (0, 0),
            ..sample
        };
        sound(lang, &numbers(&shell, &bare).into_string());
        let page = CountriesPage::sample();
        sound(lang, &countries(&shell, &page).into_string());
        let page = CountriesPage { rows: Vec::new(), ..page };
        sound(lang, &countries(&shell, &page).into_string());
        for page in PlacePage::samples() {
            sound(lang, &place(&shell, &page).into_string());
        }
        let page = ClusterPage {
            id: "literacy".to_owned(),
            members: vec![crate::pages::members::MemberLine::sample()],
            name: "Literacy".to_owned(),
            period: "2019–2021".to_owned(),
            others: vec![("equity_inclusion".to_owned(), "Equity".to_owned())],
        };
        sound(lang, &cluster(&shell, &page).into_string());
        sound(lang, &cluster(&shell, &ClusterPage { members: Vec::new(), ..page }).into_string());
        sound(lang, &population(&shell, &told()).into_string());
    }
}

fn told() -> PopulationPage {
    let it = NumbersPage::sample();
    PopulationPage {
        as_of: it.as_of,
        asked_on: it.asked_on,
        today: it.today,
        refused: None,
        rows: vec![PopulationRow {
            id: crate::pages::members::MemberLine::sample().id,
            name: "Суми".to_owned(),
            country: "Україна".to_owned(),
            people: 256_474,
            year: Some(2022),
            source: Some("census".to_owned()),
        }],
        people: 256_474,
        over: 2,
        cities: 229,
        licence: it.licence,
    }
}

#[test]
fn every_number_of_a_table_leads_to_its_rows() {
    let shell = visitor(Lang::EN);
    let page = numbers(&shell, &NumbersPage::sample()).into_string();
    let tables: Vec<&str> = page.split("<tbody").skip(1).collect();
    assert_eq!(tables.len(), Figure::ALL.len());
    for table in tables {
        let cells = table.split("<td class=\"n\"").skip(1);
        for cell in cells {
            let cell = cell.split("</td>").next().unwrap();
            assert!(cell.contains("<a href=\"/en/members?as_of=2020-12-31\">"), "{cell}");
        }
    }
}

#[test]
fn a_picture_to_take_away_names_its_day_and_its_licence() {
    let all = NumbersPage::sample();
    for series in &all.series {
        for lang in LANGUAGES {
            let svg = picture(lang, series, &all.as_of, &all.licence, &all.accent);
            sound(lang, &svg);
            assert!(svg.starts_with("<svg") && svg.contains("CC BY 4.0"), "{svg}");
        }
    }
}

#[test]
fn the_year_that_nobody_knows_is_in_the_table_and_not_on_the_line_of_years() {
    let shell = visitor(Lang::EN);
    let all = NumbersPage::sample();
    let first = NumbersPage { series: vec![all.series[3].clone()], ..all };
    let page = numbers(&shell, &first).into_string();
    assert_eq!(page.matches("<rect class=\"bar\"").count(), 2);
    assert!(page.contains(">not known<"));
}
