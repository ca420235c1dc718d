//! The keys that only some kinds of question know, and what each kind makes of them.

use std::collections::{BTreeMap, BTreeSet};

use super::{RawColumn, Reader};
use crate::form::{Choice, Decimal, Kind, NotADecimal, NumberKind, PERSON, TableKind, Usual};
use crate::texts::Texts;

/// Every key that some kind of question knows.
pub(super) const KEYS: &[&str] = &[
    "at_least",
    "at_most",
    "columns",
    "decimals",
    "high",
    "items",
    "levels",
    "low",
    "many",
    "max",
    "max_bytes",
    "max_rows",
    "max_words",
    "min",
    "min_rows",
    "options",
    "types",
    "unit",
    "with_source",
    "with_year",
    "years_ahead",
];

/// A page has at most a thousand fields, and other questions want some of them.
const CELLS_MAX: usize = 600;

/// Years before this are typing errors in every figure a city gives about itself.
const EARLIEST_YEAR: i16 = 1900;

/// The keys of one question that depend on its kind; each is taken out when read.
pub(super) struct Keys<'a, 'b> {
    pub(super) at: String,
    pub(super) rest: BTreeMap<String, toml::Value>,
    pub(super) reader: &'a mut Reader<'b>,
}

impl Keys<'_, '_> {
    pub(super) fn kind(&mut self, kind: &str) -> Option<Kind> {
        Some(match kind {
            "short_text" => Kind::ShortText { max: self.count("max")? },
            "long_text" => Kind::LongText { max_words: self.count("max_words")? },
            "number" => Kind::Number(self.number()?),
            "money" => Kind::Money(self.number()?),
            "year" => Kind::Year { min: self.year("min"), years_ahead: self.years_ahead() },
            "date" => Kind::Date { years_ahead: self.years_ahead() },
            "choice" => self.choice()?,
            "rating" => self.rating()?,
            "table" => Kind::Table(self.table()?),
            "people" => self.people()?,
            "email" => Kind::Email,
            "phone" => Kind::Phone,
            "links" => Kind::Links { max: self.count("max")? },
            "file" => Kind::File {
                types: self.take("types")?,
                max_bytes: self.take("max_bytes")?,
                max: self.count("max")?,
            },
            "declaration" => Kind::Declaration,
            other => {
                self.tell(format!("unknown kind {other}"));
                self.rest.clear();
                return None;
            }
        })
    }

    fn years_ahead(&mut self) -> i16 {
        let years = self.optional("years_ahead").unwrap_or(0);
        if !(0..=100).contains(&years) {
            self.tell("years_ahead must be from 0 to 100");
        }
        years
    }

    fn choice(&mut self) -> Option<Kind> {
        let options = self.choices("options")?;
        let many = self.flag("many");
        let (at_least, at_most) = (self.optional("at_least"), self.optional("at_most"));
        if !many && (at_least.is_some() || at_most.is_some()) {
            self.tell("at_least and at_most mean something only where many may be chosen");
        }
        if at_least == Some(0) || at_most == Some(0) {
            self.tell("at_least and at_most are at least 1");
        }
        if at_least.is_some_and(|it| it > at_most.unwrap_or(options.len()).min(options.len())) {
            self.tell("at_least is more than can be chosen");
        }
        Some(Kind::Choice { options, many, at_least, at_most })
    }

    fn rating(&mut self) -> Option<Kind> {
        let items = self.choices("items")?;
        if !self.rest.contains_key("levels") {
            let (low, high) = (self.words("low")?, self.words("high")?);
            return Some(Kind::Rating { items, low, high, levels: Vec::new() });
        }
        let levels: Vec<Texts> = self.take("levels")?;
        let at = self.at.clone();
        for (n, level) in levels.iter().enumerate() {
            self.reader.text(&at, &format!("level {}", n + 1), level);
        }
        let [low, _, _, _, high] = levels.as_slice() else {
            self.tell(format!("levels has {} texts instead of 5", levels.len()));
            return None;
        };
        Some(Kind::Rating { items, low: low.clone(), high: high.clone(), levels })
    }

    fn rows(&mut self, min: &str, max: &str, n_columns: usize) -> Option<(usize, usize)> {
        let fewest = self.optional(min).unwrap_or(1);
        let most = self.count(max)?;
        if fewest > most {
            self.tell(format!("{max} is below {min}"));
        }
        if most.saturating_mul(n_columns) > CELLS_MAX {
            self.tell(format!("more than {CELLS_MAX} fields, which one page cannot carry"));
        }
        Some((fewest.max(1), most))
    }

    fn table(&mut self) -> Option<TableKind> {
        let raw: Vec<RawColumn> = self.take("columns")?;
        let at = self.at.clone();
        let mut seen = BTreeSet::new();
        for column in &raw {
            if !seen.insert(column.id.clone()) {
                self.tell(format!("the column {} is there twice", column.id));
            }
        }
        if raw.is_empty() {
            self.tell("a table has at least one column");
        }
        let n_columns = raw.len();
        let columns = raw.into_iter().filter_map(|it| self.reader.column(&at, it)).collect();
        let (min_rows, max_rows) = self.rows("min_rows", "max_rows", n_columns)?;
        Some(TableKind { columns, min_rows, max_rows })
    }

    fn people(&mut self) -> Option<Kind> {
        let (min, max) = self.rows("min", "max", PERSON.len())?;
        Some(Kind::People { min, max })
    }

    /// What makes one look twice, as far as the kind has it.
    pub(super) fn usual(&mut self, kind: &Kind) -> Usual {
        let usual = Usual {
            usual_min: self.decimal("usual_min"),
            usual_max: self.decimal("usual_max"),
            older_than: self.optional("older_than"),
            min_words: self.optional("min_words"),
        };
        let is_number = matches!(kind, Kind::Number(_) | Kind::Money(_));
        let has_year = match kind {
            Kind::Number(it) | Kind::Money(it) => it.with_year,
            Kind::Year { .. } | Kind::Date { .. } => true,
            _ => false,
        };
        for (key, is_given, has_it) in [
            ("usual_min", usual.usual_min.is_some(), is_number),
            ("usual_max", usual.usual_max.is_some(), is_number),
            ("older_than", usual.older_than.is_some(), has_year),
            ("min_words", usual.min_words.is_some(), matches!(kind, Kind::LongText { .. })),
        ] {
            if is_given && !has_it {
                self.tell(format!("warn.{key} means nothing for {}", kind.name()));
            }
        }
        if let (Some(min), Some(max)) = (usual.usual_min, usual.usual_max)
            && max.is_below(min)
        {
            self.tell("warn.usual_max is below warn.usual_min");
        }
        let unknown: Vec<String> =
            self.rest.keys().map(|it| format!("unknown key warn.{it}")).collect();
        unknown.into_iter().for_each(|it| self.tell(it));
        usual
    }

    fn number(&mut self) -> Option<NumberKind> {
        let min = self.decimal("min").unwrap_or(Decimal::whole(0));
        let Some(max) = self.decimal("max") else {
            self.tell("max must be given as a number");
            return None;
        };
        if max.is_below(min) {
            self.tell("max is below min");
        }
        Some(NumberKind {
            unit: self.optional("unit").unwrap_or_default(),
            min,
            max,
            decimals: self.optional("decimals").unwrap_or(0),
            with_year: self.flag("with_year"),
            with_source: self.flag("with_source"),
        })
    }

    fn tell(&mut self, what: impl Into<String>) {
        let at = self.at.clone();
        self.reader.tell(&at, what);
    }

    fn optional<T: serde::de::DeserializeOwned>(&mut self, key: &str) -> Option<T> {
        let value = self.rest.remove(key)?;
        match value.try_into() {
            Ok(value) => Some(value),
            Err(error) => {
                self.tell(format!("{key}: {}", error.to_string().trim()));
                None
            }
        }
    }

    fn take<T: serde::de::DeserializeOwned>(&mut self, key: &str) -> Option<T> {
        if !self.rest.contains_key(key) {
            self.tell(format!("{key} must be given"));
        }
        self.optional(key)
    }

    fn count(&mut self, key: &str) -> Option<usize> {
        let count: usize = self.take(key)?;
        if count == 0 {
            self.tell(format!("{key} must be at least 1"));
        }
        Some(count)
    }

    fn flag(&mut self, key: &str) -> bool {
        self.optional(key).unwrap_or(false)
    }

    fn year(&mut self, key: &str) -> i16 {
        self.optional(key).unwrap_or(EARLIEST_YEAR)
    }

    /// Whole numbers may be written bare; others as text, since a TOML float is not exact.
    fn decimal(&mut self, key: &str) -> Option<Decimal> {
        let text = match self.rest.remove(key)? {
            toml::Value::Integer(whole) => whole.to_string(),
            toml::Value::String(text) => text,
            other => {
                self.tell(format!("{key} is {}, write it in quotes", other.type_str()));
                return None;
            }
        };
        text.parse().map_err(|error: NotADecimal| self.tell(format!("{key}: {error}"))).ok()
    }

    fn words(&mut self, key: &str) -> Option<Texts> {
        let texts: Texts = self.take(key)?;
        let at = self.at.clone();
        self.reader.text(&at, key, &texts);
        Some(texts)
    }

    fn choices(&mut self, key: &str) -> Option<Vec<Choice>> {
        let choices: Vec<Choice> = self.take(key)?;
        let mut seen = BTreeSet::new();
        for choice in &choices {
            let at = format!("{}.{}", self.at, choice.id);
            self.reader.id(&choice.id);
            self.reader.text(&at, "label", &choice.label);
            if !seen.insert(&choice.id) {
                self.reader.tell(&at, "this id is used twice");
            }
        }
        if choices.is_empty() {
            self.tell(format!("{key} must not be empty"));
        }
        Some(choices)
    }

    pub(super) fn nothing_left(self, kind: &str) {
        for key in self.rest.keys().filter(|it| KEYS.contains(&it.as_str())) {
            self.reader.tell(&self.at, format!("{key} means nothing for {kind}"));
        }
    }
}
