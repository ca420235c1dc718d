//! A definition that is being written. It may have defects, so it is a tree of keys and not yet
//! a form; [`crate::form::Form::parse`] is the one reader that says what is wrong with it.
//!
//! Places are counted from 0: the desk changes a draft by compare-and-set on its edition, so a
//! place cannot come to mean another question between a page and its button.

pub use toml::{Table, Value};

use crate::language::Lang;
use crate::texts::Texts;

mod keys;
mod write;

pub use keys::{FILE_TYPES, KINDS, Key, KeyKind, column_keys, keys_of, warn_keys_of};

/// A definition that is being written.
#[derive(Debug, Clone, PartialEq)]
pub struct FormDraft {
    root: Table,
}

/// The most questions of a form. Nobody answers more, and every page of them must be shown.
pub const QUESTIONS_MAX: usize = 300;

/// A place in a definition that is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("there is nothing at this place")]
pub struct Nowhere;

/// Where something stands in a definition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// The form's own title and introduction.
    Form,
    /// A section.
    Section(usize),
    /// A question of a section.
    Question(usize, usize),
    /// A column of a table.
    Column(usize, usize, usize),
}

/// Which way something goes in its list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Before the one before it.
    Up,
    /// After the one after it.
    Down,
}

impl FormDraft {
    /// Reads a definition's keys without judging them.
    ///
    /// # Errors
    /// The text is no TOML, or sections and questions are not lists of tables; with its line.
    pub fn parse(source: &str) -> Result<FormDraft, String> {
        let root: Table =
            toml::from_str(source).map_err(|error| error.to_string().trim().to_owned())?;
        if let Some(at) = forbidden(&Value::Table(root.clone()), "form") {
            return Err(format!("{at} holds characters that steer the display"));
        }
        let draft = FormDraft { root };
        let sections = tables(draft.root.get("section")).ok_or("section is a list of tables")?;
        for section in sections {
            let questions = tables(section.get("question"));
            for question in questions.ok_or("section.question is a list of tables")? {
                let columns = question.get("columns");
                tables(columns).ok_or("section.question.columns is a list of tables")?;
            }
        }
        let n_questions = draft.questions().len();
        if n_questions > QUESTIONS_MAX {
            return Err(format!("{n_questions} questions; a form has at most {QUESTIONS_MAX}"));
        }
        Ok(draft)
    }

    /// The definition as TOML, texts in the order of `languages`.
    pub fn to_toml(&self, languages: &[Lang]) -> String {
        write::document(&self.root, languages)
    }

    /// What stands at a place.
    pub fn at(&self, place: Place) -> Option<Part<'_>> {
        let sections = || self.root.get("section")?.as_array();
        let section = |s: usize| sections()?.get(s)?.as_table();
        let question = |s, q: usize| section(s)?.get("question")?.as_array()?.get(q)?.as_table();
        let table = match place {
            Place::Form => Some(&self.root),
            Place::Section(s) => section(s),
            Place::Question(s, q) => question(s, q),
            Place::Column(s, q, c) => {
                question(s, q)?.get("columns")?.as_array()?.get(c)?.as_table()
            }
        };
        table.map(Part)
    }

    /// The places right below one, in their order.
    pub fn below(&self, place: Place) -> Vec<Place> {
        let n = |key: &str| {
            let list = self.at(place).and_then(|it| it.0.get(key)).and_then(Value::as_array);
            list.map_or(0, Vec::len)
        };
        match place {
            Place::Form => (0..n("section")).map(Place::Section).collect(),
            Place::Section(s) => (0..n("question")).map(|q| Place::Question(s, q)).collect(),
            Place::Question(s, q) => (0..n("columns")).map(|c| Place::Column(s, q, c)).collect(),
            Place::Column(..) => Vec::new(),
        }
    }

    /// Every question, in the order of the pages.
    pub fn questions(&self) -> Vec<Place> {
        self.below(Place::Form).into_iter().flat_map(|it| self.below(it)).collect()
    }

    /// The place of the question or section with that id, the first if there are two.
    pub fn find(&self, id: &str) -> Option<Place> {
        let sections = self.below(Place::Form);
        let all = sections.iter().flat_map(|it| std::iter::once(*it).chain(self.below(*it)));
        let has_id = |it: &Place| self.at(*it).is_some_and(|part| part.line("id") == id);
        let found: Vec<Place> = all.filter(has_id).collect();
        // A defect names a question by its id alone; a section may have the same one.
        found.iter().find(|it| matches!(it, Place::Question(..))).or(found.first()).copied()
    }

    /// Sets or takes out one key.
    ///
    /// # Errors
    /// [`Nowhere`].
    pub fn set(&mut self, place: Place, key: &str, value: Option<Value>) -> Result<(), Nowhere> {
        let table = self.table_mut(place).ok_or(Nowhere)?;
        match value {
            Some(value) => table.insert(key.to_owned(), value),
            None => table.remove(key),
        };
        Ok(())
    }

    /// Adds something at the end of the list below a place: a section to the form, a question to
    /// a section, a column to a table. It gets an id of its own, made of `label`.
    ///
    /// # Errors
    /// [`Nowhere`].
    pub fn add(&mut self, above: Place, label: &Texts, kind: &str) -> Result<Place, Nowhere> {
        let id = self.free_id(above, label);
        let mut table = Table::new();
        table.insert("id".into(), Value::String(id));
        match above {
            Place::Form => {
                table.insert("title".into(), texts_value(label));
            }
            Place::Section(_) | Place::Question(..) => {
                table.insert("kind".into(), Value::String(kind.to_owned()));
                table.insert("label".into(), texts_value(label));
                table.extend(keys::first_values(kind));
            }
            Place::Column(..) => return Err(Nowhere),
        }
        let n = self.below(above).len();
        let list = self.list_mut(above).ok_or(Nowhere)?;
        list.push(Value::Table(table));
        Ok(match above {
            Place::Form => Place::Section(n),
            Place::Section(s) => Place::Question(s, n),
            Place::Question(s, q) | Place::Column(s, q, _) => Place::Column(s, q, n),
        })
    }

    /// Takes something out.
    ///
    /// # Errors
    /// [`Nowhere`].
    pub fn remove(&mut self, place: Place) -> Result<(), Nowhere> {
        let (above, at) = above(place).ok_or(Nowhere)?;
        let list = self.list_mut(above).ok_or(Nowhere)?;
        if at >= list.len() {
            return Err(Nowhere);
        }
        list.remove(at);
        Ok(())
    }

    /// Moves something one place up or down; at the end of a section a question goes on into the
    /// next one. At the very end nothing happens.
    ///
    /// # Errors
    /// [`Nowhere`].
    pub fn shift(&mut self, place: Place, way: Way) -> Result<Place, Nowhere> {
        let (above, at) = above(place).ok_or(Nowhere)?;
        let n = self.below(above).len();
        if at >= n {
            return Err(Nowhere);
        }
        let to = match way {
            Way::Up => at.checked_sub(1),
            Way::Down => Some(at + 1).filter(|it| *it < n),
        };
        if let Some(to) = to {
            self.list_mut(above).ok_or(Nowhere)?.swap(at, to);
            return Ok(match place {
                Place::Form => Place::Form,
                Place::Section(_) => Place::Section(to),
                Place::Question(s, _) => Place::Question(s, to),
                Place::Column(s, q, _) => Place::Column(s, q, to),
            });
        }
        let Place::Question(s, q) = place else { return Ok(place) };
        let next = match way {
            Way::Up => s.checked_sub(1),
            Way::Down => Some(s + 1).filter(|it| self.at(Place::Section(*it)).is_some()),
        };
        let Some(next) = next else { return Ok(place) };
        let question = self.list_mut(Place::Section(s)).ok_or(Nowhere)?.remove(q);
        let list = self.list_mut(Place::Section(next)).ok_or(Nowhere)?;
        let to = if way == Way::Up { list.len() } else { 0 };
        list.insert(to, question);
        Ok(Place::Question(next, to))
    }

    /// Makes a question or column of another kind; what the new kind does not know is taken out.
    ///
    /// # Errors
    /// [`Nowhere`].
    pub fn change_kind(&mut self, place: Place, kind: &str) -> Result<(), Nowhere> {
        let table = self.table_mut(place).ok_or(Nowhere)?;
        let known: Vec<&str> = keys_of(kind).iter().map(|it| it.name).collect();
        let all: Vec<&str> = KINDS.iter().flat_map(|it| keys_of(it)).map(|it| it.name).collect();
        table.retain(|key, _| !all.contains(&key) || known.contains(&key));
        table.remove("warn");
        if !matches!(kind, "short_text" | "long_text") {
            table.remove("translatable");
        }
        table.insert("kind".into(), Value::String(kind.to_owned()));
        for (key, value) in keys::first_values(kind) {
            table.entry(key).or_insert(value);
        }
        Ok(())
    }

    fn table_mut(&mut self, place: Place) -> Option<&mut Table> {
        match above(place) {
            None => Some(&mut self.root),
            Some((above, at)) => self.list_mut(above)?.get_mut(at)?.as_table_mut(),
        }
    }

    /// The list below a place, made when there is none.
    fn list_mut(&mut self, place: Place) -> Option<&mut Vec<Value>> {
        let key = match place {
            Place::Form => "section",
            Place::Section(_) => "question",
            Place::Question(..) => "columns",
            Place::Column(..) => return None,
        };
        let table = self.table_mut(place)?;
        table.entry(key).or_insert_with(|| Value::Array(Vec::new())).as_array_mut()
    }

    fn free_id(&self, above: Place, label: &Texts) -> String {
        let taken: Vec<String> = match above {
            // An id is for ever, so no question takes one that another section has.
            Place::Form | Place::Section(_) => {
                let sections = self.below(Place::Form).into_iter();
                let places = sections.flat_map(|it| std::iter::once(it).chain(self.below(it)));
                places.filter_map(|it| Some(self.at(it)?.line("id").to_owned())).collect()
            }
            Place::Question(..) | Place::Column(..) => {
                let columns = self.below(above).into_iter();
                columns.filter_map(|it| Some(self.at(it)?.line("id").to_owned())).collect()
            }
        };
        free_id(label, &|id| taken.iter().any(|it| it == id))
    }
}

/// An id made of a text's words, other than those that are taken: `access_for_all`, `question_2`.
pub fn free_id(label: &Texts, is_taken: &dyn Fn(&str) -> bool) -> String {
    let base = slug(label.exactly(Lang::EN).unwrap_or_default());
    let base = if base.is_empty() { "question".to_owned() } else { base };
    let mut candidates = std::iter::once(base.clone()).chain((2..).map(|n| format!("{base}_{n}")));
    candidates.find(|it| !is_taken(it)).expect("there are more numbers than questions")
}

fn slug(text: &str) -> String {
    let folded = crate::fold::fold(text);
    let words = folded.split(|it: char| !it.is_ascii_alphanumeric()).filter(|it| !it.is_empty());
    let mut slug = String::new();
    for word in words.take(5) {
        let longer = if slug.is_empty() { word.to_owned() } else { format!("{slug}_{word}") };
        if longer.len() > 40 {
            break;
        }
        slug = longer;
    }
    slug
}

fn above(place: Place) -> Option<(Place, usize)> {
    match place {
        Place::Form => None,
        Place::Section(s) => Some((Place::Form, s)),
        Place::Question(s, q) => Some((Place::Section(s), q)),
        Place::Column(s, q, c) => Some((Place::Question(s, q), c)),
    }
}

/// The key below which somebody wrote, by an escape, what no text may hold.
fn forbidden(value: &Value, at: &str) -> Option<String> {
    match value {
        Value::String(text) => crate::words::has_forbidden_controls(text).then(|| at.to_owned()),
        Value::Array(list) => list.iter().find_map(|it| forbidden(it, at)),
        Value::Table(table) => table.iter().find_map(|(key, it)| match it {
            _ if crate::words::has_forbidden_controls(key) => Some(at.to_owned()),
            it => forbidden(it, key),
        }),
        _ => None,
    }
}

fn tables(list: Option<&Value>) -> Option<Vec<&Table>> {
    match list {
        None => Some(Vec::new()),
        Some(list) => list.as_array()?.iter().map(Value::as_table).collect(),
    }
}

/// One part of a definition: the keys of a form, a section, a question or a column.
#[derive(Debug, Clone, Copy)]
pub struct Part<'a>(&'a Table);

impl<'a> Part<'a> {
    /// One line of text; empty when it is none.
    pub fn line(self, key: &str) -> &'a str {
        self.0.get(key).and_then(Value::as_str).unwrap_or_default()
    }

    /// A text in several languages.
    pub fn texts(self, key: &str) -> Texts {
        self.0.get(key).map(texts_of).unwrap_or_default()
    }

    /// Whether a flag is set.
    pub fn flag(self, key: &str) -> bool {
        self.0.get(key).and_then(Value::as_bool).unwrap_or_default()
    }

    /// A number as it is written; empty when there is none.
    pub fn number(self, key: &str) -> String {
        match self.0.get(key) {
            Some(Value::Integer(number)) => number.to_string(),
            Some(Value::String(text)) => text.clone(),
            _ => String::new(),
        }
    }

    /// A list of texts, such as media types.
    pub fn lines(self, key: &str) -> Vec<&'a str> {
        let list = self.0.get(key).and_then(Value::as_array);
        list.into_iter().flatten().filter_map(Value::as_str).collect()
    }

    /// A list of things with an id and a label, such as options.
    pub fn choices(self, key: &str) -> Vec<(String, Texts)> {
        let list = self.0.get(key).and_then(Value::as_array);
        let tables = list.into_iter().flatten().filter_map(Value::as_table).map(Part);
        tables.map(|it| (it.line("id").to_owned(), it.texts("label"))).collect()
    }

    /// A list of texts in several languages, such as the levels of a rating.
    pub fn texts_list(self, key: &str) -> Vec<Texts> {
        let list = self.0.get(key).and_then(Value::as_array);
        list.into_iter().flatten().map(texts_of).collect()
    }

    /// The keys below one key, such as `warn`.
    pub fn below(self, key: &str) -> Option<Part<'a>> {
        self.0.get(key).and_then(Value::as_table).map(Part)
    }

    /// A value as it is written.
    pub fn value(self, key: &str) -> Option<&'a Value> {
        self.0.get(key)
    }
}

fn texts_of(value: &Value) -> Texts {
    let texts = value.as_table().into_iter().flatten();
    texts.filter_map(|(lang, it)| Some((lang.parse().ok()?, it.as_str()?.to_owned()))).collect()
}

/// A text as a definition writes it; languages without words are left out.
pub fn texts_value(texts: &Texts) -> Value {
    let filled = texts.iter().filter(|(_, text)| !text.trim().is_empty());
    Value::Table(
        filled.map(|(lang, it)| (lang.to_string(), Value::String(it.to_owned()))).collect(),
    )
}

/// A list of things with id and label as a definition writes it.
pub fn choices_value(choices: &[(String, Texts)]) -> Value {
    let table = |(id, label): &(String, Texts)| {
        let mut table = Table::new();
        table.insert("id".into(), Value::String(id.clone()));
        table.insert("label".into(), texts_value(label));
        Value::Table(table)
    };
    Value::Array(choices.iter().map(table).collect())
}

#[cfg(test)]
mod tests;
