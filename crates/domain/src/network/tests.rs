//! The shipped network is whole, and every flaw of another one is told.

use std::fs;
use std::path::Path;

use super::*;
use crate::template::{self, Unfilled, Values};

/// The shipped folder, as the loader hands it over.
fn shipped() -> BTreeMap<String, String> {
    fn collect(folder: &Path, prefix: &str, files: &mut BTreeMap<String, String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = format!("{prefix}{}", path.file_name().unwrap().to_str().unwrap());
            if path.is_dir() {
                collect(&path, &format!("{name}/"), files);
            } else {
                files.insert(name, fs::read_to_string(&path).unwrap());
            }
        }
    }
    let mut files = BTreeMap::new();
    collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../network"), "", &mut files);
    files
}

fn flaws(files: &BTreeMap<String, String>) -> Vec<String> {
    Network::parse(files).unwrap_err().iter().map(ToString::to_string).collect()
}

fn parsed() -> Network {
    Network::parse(&shipped()).unwrap_or_else(|flaws| {
        panic!("{}", flaws.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
    })
}

fn country(code: &str) -> Country {
    code.parse().unwrap()
}

#[test]
fn the_shipped_network_has_every_text_in_every_language() {
    let network = parsed();
    let codes: Vec<String> = network.languages().map(|it| it.to_string()).collect();
    assert_eq!(codes, ["en", "fr", "pt", "uk", "ar"]);
    assert_eq!(network.regions.len(), 5);
    assert_eq!(network.clusters.list.len(), 7);
    assert_eq!(network.rules.quota, Quota { places: 3, scope: QuotaScope::CountryAndCall });
    assert!(network.form("application-2015").is_some());
}

#[test]
fn countries_are_counted_in_one_region_each() {
    let network = parsed();
    for (code, region) in [
        ("UA", "europe_north_america"),
        ("BR", "latin_america_caribbean"),
        ("KR", "asia_pacific"),
        ("EG", "arab_states"),
        ("SN", "africa"),
        ("SO", "africa"),
    ] {
        assert_eq!(network.region_of(country(code)).unwrap().id, region, "{code}");
    }
    assert!(!network.knows(country("XX")));
    let n_countries: usize = network.regions.iter().map(|it| it.countries.len()).sum();
    assert!(n_countries >= 194 + 12, "{n_countries} countries");
}

/// A value of its kind for every placeholder, and one that no letter asks for.
fn sample_values(kind: LetterKind) -> Values {
    let sample = |name: &&str| match ValueKind::of(name) {
        ValueKind::Number => "7".to_owned(),
        ValueKind::Code => "12345678".to_owned(),
        ValueKind::Link => "https://cities.example/en/desk".to_owned(),
        _ => format!("‹{name}›"),
    };
    let names = kind.placeholders().iter().chain(&["link"]);
    names.map(|it| ((*it).to_owned(), sample(it))).collect()
}

#[test]
fn a_name_that_looks_like_an_address_stays_a_name_and_a_link_must_be_one() {
    let network = parsed();
    let mut values = sample_values(LetterKind::Returned);
    values.insert("comment".to_owned(), "https://evil.example/sign-in".to_owned());
    let letter = network.write(LetterKind::Returned, Lang::EN, &values).unwrap();
    let value = |name: &str, value: &str| {
        template::Filled::Value { name: name.to_owned(), value: value.to_owned() }
    };
    assert!(letter.pieces.contains(&value("comment", "https://evil.example/sign-in")));
    assert!(letter.pieces.contains(&value("link", "https://cities.example/en/desk")));
    for bad in ["javascript:alert(1)", "https://a.example/ b", "https://a.example/\nBcc:", "x"] {
        values.insert("link".to_owned(), bad.to_owned());
        let refused = network.write(LetterKind::Returned, Lang::EN, &values).unwrap_err();
        assert_eq!(refused, [Unfilled::OtherKind("link".to_owned())], "{bad}");
    }
}

#[test]
fn every_letter_can_be_written_in_every_language() {
    let network = parsed();
    for kind in LetterKind::ALL {
        let values = sample_values(kind);
        for lang in network.languages() {
            let letter = network.write(kind, lang, &values).unwrap();
            assert_eq!(letter.lang, lang);
            // A code goes where its page is open already; any other letter leads somewhere.
            let leads = letter.body.contains(&values["link"]) || kind == LetterKind::SignatureCode;
            assert!(leads, "{} {lang}", kind.name());
            for name in kind.placeholders() {
                let value = &values[*name];
                let said = letter.subject.contains(value) || letter.body.contains(value);
                assert!(said, "{} in {lang} never says {{{name}}}", kind.name());
            }
        }
    }
}

#[test]
fn a_letter_with_a_missing_value_is_not_written() {
    let network = parsed();
    let values: Values =
        [("code".to_owned(), "12345678".to_owned()), ("minutes".to_owned(), " ".to_owned())].into();
    assert_eq!(
        network.write(LetterKind::SignIn, Lang::UK, &values),
        Err(vec![Unfilled::NoValue("link".into()), Unfilled::Blank("minutes".into())])
    );
}

#[test]
fn a_value_cannot_add_a_line_to_a_subject() {
    let network = parsed();
    let mut values = sample_values(LetterKind::Receipt);
    for name in ["city", "call", "number", "closes_at"] {
        values.insert(name.to_owned(), "Sumy\r\nBcc: x@y.example".to_owned());
    }
    let letter = network.write(LetterKind::Receipt, Lang::EN, &values).unwrap();
    assert!(!letter.subject.contains(['\r', '\n']), "{:?}", letter.subject);
}

#[test]
fn a_new_call_begins_with_texts_that_only_wait_for_its_own_values() {
    let network = parsed();
    let texts = network.call_texts();
    assert_eq!(texts.len(), 5);
    let own: Vec<&str> = crate::call::PLACEHOLDERS.to_vec();
    let values: Values = own.iter().map(|it| ((*it).to_owned(), "2025".to_owned())).collect();
    for (lang, text) in texts {
        for part in [&text.title, &text.summary, &text.body, &text.flyer] {
            let filled = template::fill_final(part, &values);
            assert!(filled.is_ok(), "{lang}: {filled:?}");
            assert!(
                template::fill_final(part, &Values::new()).is_err()
                    || template::placeholders(part).is_empty()
            );
        }
        for part in [&text.body, &text.flyer] {
            assert!(part.contains("learningcities@unesco.org"), "{lang}");
            for needed in ["closes_at", "opens_on", "quota"] {
                assert!(
                    template::placeholders(part).iter().any(|it| it == needed),
                    "{lang} never says {needed}"
                );
            }
        }
    }
}

#[test]
fn the_shipped_form_shows_its_figures_in_the_profile_with_their_year() {
    let network = parsed();
    let form = network.form("application-2015").unwrap();
    let public: Vec<&str> =
        form.questions().filter(|it| it.profile).map(|it| it.id.as_str()).collect();
    assert_eq!(
        public,
        [
            "city_name",
            "website",
            "population",
            "area",
            "gdp_city",
            "gdp_country",
            "schooling_men",
            "schooling_women",
        ]
    );
    let motivation = form.question("motivation").unwrap();
    assert_eq!(motivation.kind, crate::form::Kind::LongText { max_words: 200 });
    for id in &public[2..] {
        assert!(form.question(id).unwrap().fields().contains(&format!("{id}__year")), "{id}");
    }
}

#[test]
fn all_flaws_of_all_files_are_told_at_once() {
    let mut files = shipped();
    files.remove("letters/receipt.toml");
    files.insert("letters/reciept.toml".to_owned(), String::new());
    let broken = files["regions.toml"].replacen("\"AO\"", "\"UA\"", 1);
    files.insert("regions.toml".to_owned(), broken);
    let broken = files["network.toml"].replacen("#0b5a7a", "#c8d8e0", 1);
    let broken = broken.replacen("url = \"https://creative", "url = \"creative", 1);
    files.insert("network.toml".to_owned(), broken);
    let broken = files["letters/sign_in.toml"].replacen("{code}", "{kode}", 1);
    files.insert("letters/sign_in.toml".to_owned(), broken);
    assert_eq!(
        flaws(&files),
        [
            "network.toml: the licence has a name, and an address that begins with https://",
            "network.toml: accent_light cannot be read on its paper: contrast 1.46, at least 4.5",
            "regions.toml: UA is in africa and in europe_north_america",
            "letters/sign_in.toml: subject.en: no value for {kode}",
            "letters/receipt.toml: this file is missing",
            "letters/reciept.toml: nothing reads a file of this name",
        ]
    );
}

#[test]
fn a_text_missing_in_one_language_is_told_with_its_place() {
    let mut files = shipped();
    let lines: Vec<&str> = files["clusters.toml"].lines().collect();
    let at = lines.iter().position(|it| it.starts_with("label.uk")).unwrap();
    let without: Vec<&str> =
        lines.iter().enumerate().filter(|(n, _)| *n != at).map(|(_, it)| *it).collect();
    files.insert("clusters.toml".to_owned(), without.join("\n"));
    assert_eq!(flaws(&files), ["clusters.toml: cluster[1].label is missing in uk"]);
}
