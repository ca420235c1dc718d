//! What is on record: members, and the calls with their published figures.

use anyhow::Context;
use domain::call::PublishedFigures;

/// The members known until 2022, with their sources.
pub const MEMBERS: &str = include_str!("../../../../data/members-until-2022.csv");

/// The calls of 2019 to 2025 as published, with their sources.
pub const CALLS: &str = include_str!("../../../../data/calls-history.csv");

/// One row of [`MEMBERS`].
#[derive(Debug, Clone)]
pub struct Admitted {
    /// The name as the source writes it.
    pub name: String,
    /// ISO alpha-2.
    pub country: String,
    /// The population that the gazetteer gives, where the place is in it.
    pub population: Option<i64>,
}

/// The rows of [`MEMBERS`] whose joining year satisfies `wanted`, with the same header.
pub fn members_where(wanted: impl Fn(Option<i32>) -> bool) -> anyhow::Result<String> {
    let mut reader = csv::Reader::from_reader(MEMBERS.as_bytes());
    let mut writer = csv::Writer::from_writer(Vec::new());
    let headers = reader.headers()?.clone();
    let year = column(&headers, "joined_year")?;
    writer.write_record(&headers)?;
    for row in reader.records() {
        let row = row?;
        if wanted(row.get(year).and_then(|it| it.parse().ok())) {
            writer.write_record(&row)?;
        }
    }
    Ok(String::from_utf8(writer.into_inner()?)?)
}

/// The cities on record as admitted in a year.
pub fn admitted_in(year: i32) -> anyhow::Result<Vec<Admitted>> {
    let text = members_where(|it| it == Some(year))?;
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let headers = reader.headers()?.clone();
    let at = |name| column(&headers, name);
    let (name, country) = (at("name")?, at("country_iso2")?);
    let population = at("population")?;
    let mut cities = Vec::new();
    for row in reader.records() {
        let row = row?;
        cities.push(Admitted {
            name: row[name].to_owned(),
            country: row[country].to_owned(),
            population: row[population].parse().ok(),
        });
    }
    Ok(cities)
}

/// What was published about a call. `corrected` holds sentences such as `admitted 54, members 229`.
pub fn published(call: &str) -> anyhow::Result<PublishedFigures> {
    let mut reader = csv::Reader::from_reader(CALLS.as_bytes());
    let headers = reader.headers()?.clone();
    let at = |name| column(&headers, name);
    let (slug, announced, members) = (at("call")?, at("admitted")?, at("members_after")?);
    let (corrected, source) = (at("corrected")?, at("source")?);
    for row in reader.records() {
        let row = row?;
        if &row[slug] != call {
            continue;
        }
        let figure = |word: &str| {
            row[corrected].split(',').find_map(|it| it.trim().strip_prefix(word)?.trim().parse().ok())
        };
        return Ok(PublishedFigures {
            announced: row[announced].parse().context("a published figure")?,
            admitted: figure("admitted"),
            members: figure("members").or_else(|| row[members].parse().ok()),
            source: row[source].to_owned(),
        });
    }
    anyhow::bail!("no call {call} on record")
}

fn column(headers: &csv::StringRecord, name: &str) -> anyhow::Result<usize> {
    headers.iter().position(|it| it == name).with_context(|| format!("no column {name}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_record_of_2020_is_read_with_its_correction() {
        let figures = published("2020").unwrap();
        assert_eq!((figures.announced, figures.admitted, figures.members), (55, Some(54), Some(229)));
        assert!(figures.source.starts_with("https://"));
        assert_eq!(admitted_in(2020).unwrap().len(), 39);
    }

    #[test]
    fn a_call_that_was_not_corrected_has_no_second_figure() {
        let figures = published("2023").unwrap();
        assert_eq!((figures.announced, figures.admitted, figures.members), (64, None, Some(356)));
    }
}
