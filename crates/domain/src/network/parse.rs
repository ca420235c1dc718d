//! Reading the files of a network, and everything that can be wrong with them.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::{
    About, CALL_OWN, CallTemplate, Clusters, Labelled, LetterFile, LetterKind, LetterTemplate,
    Manner, Network, Region, Rules, ValueKind,
};
use crate::call;
use crate::country::Country;
use crate::form::Form;
use crate::language::Lang;
use crate::retention::Retention;
use crate::template;
use crate::texts::Texts;
use crate::wording::{self, Piece, Words};

mod rules;

/// Something wrong in one file of a network.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}: {what}")]
pub struct Flaw {
    /// The file, by its path within the network's folder.
    pub file: String,
    /// What is wrong, for the operator who mends it.
    pub what: String,
}

/// What is wrong with one part of the rules, for the operator who mends it.
pub(super) type Flaws = Vec<String>;

/// Parts in a team and roles that the platform itself speaks of.
const ROLES: [&str; 6] = ["secretariat", "commission", "expert", "contact", "editor", "reader"];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Regions {
    #[serde(rename = "region")]
    list: Vec<Region>,
}

pub(super) fn network(files: &BTreeMap<String, String>) -> Result<Network, Vec<Flaw>> {
    let mut reader = Reader { files, languages: Vec::new(), flaws: Vec::new() };
    let about: Option<About> = reader.read("network.toml");
    reader.languages = about.iter().flat_map(|it| &it.languages).map(|it| it.code).collect();
    if let Some(about) = &about {
        reader.about(about);
    }
    let regions: Option<Regions> = reader.read_all("regions.toml");
    if let Some(regions) = &regions {
        reader.regions(&regions.list);
    }
    let clusters: Option<Clusters> = reader.read_all("clusters.toml");
    if let Some(clusters) = &clusters {
        reader.ids("clusters.toml", &clusters.list);
    }
    let rules: Option<Rules> = reader.read_all("rules.toml");
    if let Some(rules) = &rules {
        reader.rules(rules);
    }
    let retention: Option<Retention> = reader.read_all("retention.toml");
    for flaw in retention.iter().flat_map(Retention::flaws) {
        reader.tell("retention.toml", flaw);
    }
    let (forms, form_sources) = reader.forms();
    let letters = reader.letters();
    let call: Option<CallTemplate> = reader.read_all("calls/template.toml");
    if let Some(call) = &call {
        reader.call(call);
    }
    reader.strangers();

    match (about, regions, clusters, rules, retention, call) {
        (Some(about), Some(regions), Some(clusters), Some(rules), Some(retention), Some(call))
            if reader.flaws.is_empty() =>
        {
            Ok(Network {
                about,
                regions: regions.list,
                clusters,
                rules,
                forms,
                form_sources,
                retention,
                letters,
                call,
            })
        }
        _ => Err(reader.flaws),
    }
}

struct Reader<'a> {
    files: &'a BTreeMap<String, String>,
    languages: Vec<Lang>,
    flaws: Vec<Flaw>,
}

impl Reader<'_> {
    fn tell(&mut self, file: &str, what: impl Into<String>) {
        self.flaws.push(Flaw { file: file.to_owned(), what: what.into() });
    }

    fn read<T: DeserializeOwned>(&mut self, file: &str) -> Option<T> {
        let Some(text) = self.files.get(file) else {
            self.tell(file, "this file is missing");
            return None;
        };
        toml::from_str(text).map_err(|error| self.tell(file, error.to_string().trim())).ok()
    }

    /// [`Reader::read`], and every text in it demanded in every language.
    fn read_all<T: DeserializeOwned>(&mut self, file: &str) -> Option<T> {
        let read = self.read(file)?;
        self.demand_languages(file);
        Some(read)
    }

    /// Walks the file rather than its type, so that a text added later is demanded too.
    fn demand_languages(&mut self, file: &str) {
        let Some(Ok(value)) = self.files.get(file).map(|it| toml::from_str::<toml::Value>(it))
        else {
            return;
        };
        let mut holes = Vec::new();
        languages_in(&value, "", &self.languages, &mut holes);
        for hole in holes {
            self.tell(file, hole);
        }
    }

    fn about(&mut self, about: &About) {
        let file = "network.toml";
        self.demand_languages(file);
        if self.languages.is_empty() {
            self.tell(file, "a network has at least one language");
        }
        let distinct: BTreeSet<Lang> = self.languages.iter().copied().collect();
        if distinct.len() < self.languages.len() {
            self.tell(file, "a language is listed twice");
        }
        if crate::time::zone(&about.zone.id).is_none() {
            self.tell(file, format!("unknown time zone {}", about.zone.id));
        }
        if !about.licence.is_sound() {
            self.tell(file, "the licence has a name, and an address that begins with https://");
        }
        let sizes = &about.figures.sizes;
        let rising = sizes.first().is_none_or(|it| *it > 0) && sizes.is_sorted_by(|a, b| a < b);
        if !rising || sizes.len() > 20 {
            self.tell(file, "the sizes are at most twenty numbers of people, each above the last");
        }
        self.ids(file, &about.place_kinds);
        self.ids(file, &about.roles);
        for role in ROLES {
            if !about.roles.iter().any(|it| it.id == role) {
                self.tell(file, format!("the role {role} has no label"));
            }
        }
        let colours = &about.colours;
        for (name, colour, paper) in [
            ("accent_light", &colours.accent_light, WHITE),
            ("accent_dark", &colours.accent_dark, DARK),
            ("warm_light", &colours.warm_light, WHITE),
            ("warm_dark", &colours.warm_dark, DARK),
        ] {
            match luminance(colour) {
                None => self.tell(file, format!("{name} is not a colour like #0b5a7a")),
                Some(it) if contrast(it, paper) < 4.5 => {
                    self.tell(
                        file,
                        format!(
                            "{name} cannot be read on its paper: contrast {:.2}, at least 4.5",
                            contrast(it, paper)
                        ),
                    );
                }
                Some(_) => (),
            }
        }
    }

    fn ids(&mut self, file: &str, list: &[Labelled]) {
        let mut seen = BTreeSet::new();
        for labelled in list {
            if !seen.insert(&labelled.id) {
                self.tell(file, format!("the id {} is used twice", labelled.id));
            }
        }
    }

    fn regions(&mut self, regions: &[Region]) {
        let mut home: BTreeMap<Country, &str> = BTreeMap::new();
        for region in regions {
            for country in &region.countries {
                if let Some(other) = home.insert(*country, &region.id) {
                    self.tell(
                        "regions.toml",
                        format!("{} is in {other} and in {}", country.as_str(), region.id),
                    );
                }
            }
        }
    }

    fn forms(&mut self) -> (BTreeMap<String, Form>, BTreeMap<String, String>) {
        let (mut forms, mut sources) = (BTreeMap::new(), BTreeMap::new());
        let paths: Vec<&String> = self.files.keys().filter(|it| it.starts_with("forms/")).collect();
        if paths.is_empty() {
            self.tell("forms/", "a network has at least one form");
        }
        for path in paths {
            match Form::parse(&self.files[path], &self.languages) {
                Ok(form) => {
                    if *path != format!("forms/{}.toml", form.id) {
                        self.tell(
                            path,
                            format!(
                                "the form's id is {}, so its file must be {}.toml",
                                form.id, form.id
                            ),
                        );
                    }
                    sources.insert(form.id.clone(), self.files[path].clone());
                    forms.insert(form.id.clone(), form);
                }
                Err(defects) => defects.iter().for_each(|it| self.tell(path, it.to_string())),
            }
        }
        (forms, sources)
    }

    fn letters(&mut self) -> BTreeMap<LetterKind, LetterTemplate> {
        let mut letters = BTreeMap::new();
        for kind in LetterKind::ALL {
            let path = format!("letters/{}.toml", kind.name());
            let Some(letter) = self.read_all::<LetterFile>(&path) else { continue };
            self.placeholders(&path, kind, &letter.placeholders);
            let words = Words { subject: letter.subject, body: letter.body };
            for flaw in words.flaws(kind, &self.languages.clone()) {
                // What is not there at all was told by the demand for languages.
                if flaw.what != wording::What::Missing {
                    let key = if flaw.piece == Piece::Subject { "subject" } else { "body" };
                    self.tell(&path, format!("{key}.{}: {}", flaw.lang, flaw.what));
                }
            }
            let manner = Manner { duty: letter.duty, urgent: letter.urgent, to: letter.to };
            if manner.duty && !manner.urgent {
                self.tell(&path, "what is duty cannot wait for a digest");
            }
            let letter = LetterTemplate { manner, words };
            letters.insert(kind, letter);
        }
        letters
    }

    /// What a letter's file declares must be what the platform gives, by name and kind.
    fn placeholders(&mut self, path: &str, kind: LetterKind, declared: &[String]) {
        let mut names = BTreeSet::new();
        for entry in declared {
            let (name, said) = entry.split_once(':').unwrap_or((entry, ""));
            let is = ValueKind::of(name).name();
            if !said.is_empty() && said.trim() != is {
                self.tell(path, format!("the placeholder {{{name}}} is a {is}, not a {}", said.trim()));
            }
            names.insert(name);
        }
        let given: BTreeSet<&str> = kind.placeholders().iter().copied().collect();
        for name in names.symmetric_difference(&given) {
            let what = match given.contains(name) {
                true => "is not declared",
                false => "is declared but never given",
            };
            self.tell(path, format!("the placeholder {{{name}}} {what}"));
        }
    }

    fn call(&mut self, call: &CallTemplate) {
        let known: Vec<&str> = call::PLACEHOLDERS.iter().chain(&CALL_OWN).copied().collect();
        for (key, text) in [
            ("title", &call.title),
            ("summary", &call.summary),
            ("body", &call.body),
            ("flyer", &call.flyer),
        ] {
            self.templates("calls/template.toml", key, text, &known);
        }
    }

    fn templates(&mut self, file: &str, key: &str, texts: &Texts, known: &[&str]) {
        for (lang, text) in texts.iter() {
            for unfilled in template::flaws(text, known) {
                self.tell(file, format!("{key}.{lang}: {unfilled}"));
            }
        }
    }

    /// A misspelt file name would otherwise be a change that silently does nothing.
    fn strangers(&mut self) {
        let fixed = [
            "network.toml",
            "regions.toml",
            "clusters.toml",
            "rules.toml",
            "retention.toml",
            "calls/template.toml",
        ];
        let letters: Vec<String> =
            LetterKind::ALL.iter().map(|it| format!("letters/{}.toml", it.name())).collect();
        let known = |it: &String| {
            fixed.contains(&it.as_str())
                || letters.contains(it)
                || it.starts_with("forms/")
                || !it.ends_with(".toml")
        };
        for path in self.files.keys().filter(|it| !known(it)) {
            self.tell(path, "nothing reads a file of this name");
        }
    }
}

/// Finds every table of texts (its keys are languages) and tells the languages it lacks.
fn languages_in(value: &toml::Value, at: &str, languages: &[Lang], holes: &mut Vec<String>) {
    match value {
        toml::Value::Table(table) => {
            let is_texts =
                table.keys().any(|key| languages.iter().any(|lang| lang.as_str() == key))
                    && table.values().all(toml::Value::is_str);
            if !is_texts {
                for (key, value) in table {
                    let at = if at.is_empty() { key.clone() } else { format!("{at}.{key}") };
                    languages_in(value, &at, languages, holes);
                }
                return;
            }
            for lang in languages {
                let text = table.get(lang.as_str()).and_then(toml::Value::as_str);
                if text.is_none_or(|it| it.trim().is_empty()) {
                    holes.push(format!("{at} is missing in {lang}"));
                }
            }
            for key in table
                .keys()
                .filter(|key| !languages.iter().any(|lang| lang.as_str() == key.as_str()))
            {
                holes.push(format!("{at} has {key}, which is no language of the network"));
            }
        }
        toml::Value::Array(values) => {
            for (n, value) in values.iter().enumerate() {
                languages_in(value, &format!("{at}[{}]", n + 1), languages, holes);
            }
        }
        toml::Value::String(_)
        | toml::Value::Integer(_)
        | toml::Value::Float(_)
        | toml::Value::Boolean(_)
        | toml::Value::Datetime(_) => (),
    }
}

/// Relative luminance of white paper.
const WHITE: f64 = 1.0;

/// Relative luminance of the dark paper of the stylesheet, `#10181f`.
const DARK: f64 = 0.0088;

/// Relative luminance by WCAG 2; `None` when it is no `#rrggbb`.
fn luminance(colour: &str) -> Option<f64> {
    let hex = colour.strip_prefix('#').filter(|it| it.len() == 6 && it.is_ascii())?;
    let channel = |at: usize| {
        let value = f64::from(u8::from_str_radix(&hex[at..at + 2], 16).ok()?) / 255.0;
        Some(if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) })
    };
    Some(0.2126 * channel(0)? + 0.7152 * channel(2)? + 0.0722 * channel(4)?)
}

fn contrast(one: f64, other: f64) -> f64 {
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}
