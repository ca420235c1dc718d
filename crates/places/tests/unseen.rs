//! Lists the matcher was not made with: real members as their offices write them.
//!
//! `unseen/members-…` is a list as the importer takes it, `unseen/answers-…` says
//! beside every row which place is meant, looked up by its position in the country,
//! or that the gazetteer does not hold it and a person must be asked. A row is right
//! when it is placed exactly there, or asked where nothing is to be placed.

#![cfg(test)]
#![expect(clippy::disallowed_macros, reason = "the measured figures are read off the terminal")]

use places::{Gazetteer, Place, Placed};

struct Row {
    name: String,
    country: String,
    /// The GeoNames id of the place meant, where the gazetteer holds it.
    meant: Option<u32>,
}

/// How a list came out.
#[derive(Debug, PartialEq, Eq)]
struct Score {
    rows: usize,
    placed: usize,
    asked_rightly: usize,
    asked_needlessly: usize,
    wrong: Vec<String>,
}

fn rows(members: &str, answers: &str) -> Vec<Row> {
    let records = |text: &str| {
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        reader.records().collect::<Result<Vec<_>, _>>().unwrap()
    };
    let (members, answers) = (records(members), records(answers));
    assert_eq!(members.len(), answers.len());
    let rows = members.iter().zip(&answers).map(|(member, answer)| {
        assert_eq!((&member[0], &member[1]), (&answer[0], &answer[1]), "the files go side by side");
        let meant = answer[2].parse().ok();
        assert!(meant.is_some() == answer[3].is_empty(), "{}: a place or a reason", &answer[0]);
        Row { name: member[0].to_owned(), country: member[1].to_owned(), meant }
    });
    rows.collect()
}

fn short(places: &[Place]) -> String {
    let one = |it: &Place| format!("{} ({}, {})", it.name, it.id, it.population);
    places.iter().map(one).collect::<Vec<_>>().join("; ")
}

fn score(members: &str, answers: &str) -> Score {
    let gazetteer = Gazetteer::load();
    let mut score =
        Score { rows: 0, placed: 0, asked_rightly: 0, asked_needlessly: 0, wrong: Vec::new() };
    for Row { name, country, meant } in rows(members, answers) {
        score.rows += 1;
        let candidates = match gazetteer.place(&name, &country) {
            Placed::Certain { place, by } => {
                if meant == Some(place.id) {
                    score.placed += 1;
                } else {
                    let told = short(&[place]);
                    score.wrong.push(format!("{name}, {country}: {by:?} {told} for {meant:?}"));
                }
                continue;
            }
            Placed::Ambiguous { candidates } | Placed::Unmatched { candidates } => candidates,
        };
        match meant {
            None => score.asked_rightly += 1,
            Some(id) => {
                score.asked_needlessly += 1;
                println!("asked: {name}, {country}: {} for {id}", short(&candidates));
            }
        }
    }
    println!("{score:?}");
    score
}

#[test]
fn nine_of_ten_members_of_2024_and_2025_are_placed_rightly_and_none_wrongly() {
    placed_nine_times_in_ten(
        include_str!("unseen/members-2024-2025.csv"),
        include_str!("unseen/answers-2024-2025.csv"),
    );
}

#[test]
fn forty_other_members_written_down_after_the_matcher_are_never_placed_wrongly() {
    let score =
        score(include_str!("unseen/members-others.csv"), include_str!("unseen/answers-others.csv"));
    assert_eq!(score.wrong, Vec::<String>::new());
    assert_eq!(score.rows, 40);
}

#[test]
fn forty_cities_that_are_no_members_are_never_placed_wrongly() {
    let score = score(include_str!("unseen/cities.csv"), include_str!("unseen/answers-cities.csv"));
    assert_eq!(score.wrong, Vec::<String>::new());
    assert_eq!(score.rows, 40);
}

#[test]
fn a_hundred_offices_in_their_own_words_are_never_placed_wrongly() {
    let score =
        score(include_str!("unseen/offices.csv"), include_str!("unseen/answers-offices.csv"));
    assert_eq!(score.wrong, Vec::<String>::new());
    let right = score.placed + score.asked_rightly;
    assert!(score.rows == 101 && right * 10 >= score.rows * 9, "{right} of {}", score.rows);
}

#[test]
fn eighty_members_of_forty_seven_countries_are_never_placed_wrongly() {
    placed_nine_times_in_ten(
        include_str!("unseen/members-everywhere.csv"),
        include_str!("unseen/answers-everywhere.csv"),
    );
}

#[test]
fn eighty_members_of_forty_eight_countries_are_never_placed_wrongly() {
    placed_nine_times_in_ten(
        include_str!("unseen/members-anywhere.csv"),
        include_str!("unseen/answers-anywhere.csv"),
    );
}

fn placed_nine_times_in_ten(members: &str, answers: &str) {
    let score = score(members, answers);
    assert_eq!(score.wrong, Vec::<String>::new());
    let right = score.placed + score.asked_rightly;
    assert!(score.rows == 80 && right * 10 >= score.rows * 9, "{right} of {}", score.rows);
}
