//! Where each part of an answer stands in a sheet, and back again.
//!
//! A cell is named by the part of its question (`item`) and by its column (`role`). Options,
//! languages and ticked boxes stand there as words of the sheet's language; everything else is
//! the text as it was typed.

use std::collections::BTreeMap;

use domain::answer::Fields;
use domain::form::{Choice, Column, Kind, Question};
use domain::language::Lang;
use views::t;

/// The column an answer stands in.
pub(super) const ANSWER: &str = "answer";
/// The column for the year of a figure.
pub(super) const YEAR: &str = "year";
/// The column for the source of a figure.
pub(super) const SOURCE: &str = "source";
/// The column for the language of a text.
pub(super) const LANG: &str = "lang";
/// The part of a question for the text in the working language.
pub(super) const WORKING: &str = "working";

/// Texts by item and role.
pub(super) type Cells = BTreeMap<(String, String), String>;

/// The words that a sheet says for what a form stores.
pub(super) struct Words {
    pub(super) lang: Lang,
    /// The languages that a text may be said to be in.
    pub(super) languages: Vec<(Lang, String)>,
}

impl Words {
    /// What a ticked box says.
    pub(super) fn yes(&self) -> String {
        t!(self.lang, "post-yes").into_owned()
    }

    /// Names of languages to choose from.
    pub(super) fn language_names(&self) -> Vec<String> {
        self.languages.iter().map(|it| it.1.clone()).collect()
    }

    fn language(&self, stored: &str) -> String {
        let known = self.languages.iter().find(|it| it.0.as_str() == stored);
        known.map_or_else(|| stored.to_owned(), |it| it.1.clone())
    }

    fn stored_language(&self, said: &str) -> String {
        let known = self.languages.iter().find(|it| it.1 == said);
        known.map_or_else(|| said.to_owned(), |it| it.0.to_string())
    }

    fn option(&self, options: &[Choice], stored: &str) -> String {
        let option = options.iter().find(|it| it.id == stored);
        option.map_or_else(|| stored.to_owned(), |it| it.label.to(self.lang).to_owned())
    }

    fn stored_option(&self, options: &[Choice], said: &str) -> String {
        let same = |it: &&Choice| it.label.to(self.lang).trim() == said;
        options.iter().find(same).map_or_else(|| said.to_owned(), |it| it.id.clone())
    }

    /// A text in a box that is only ticked or left: whatever does not say no ticks it, as a
    /// cross does on paper.
    fn ticks(&self, said: &str) -> bool {
        let no = t!(self.lang, "post-no");
        !matches!(said, "" | "0" | "-" | "–" | "—" | "FALSE" | "no" | "No" | "NO") && said != no
    }
}

/// An answer as cells.
pub(super) fn to_cells(question: &Question, typed: &Fields, words: &Words) -> Cells {
    let text = |field: &str| typed.get(field).map(|it| it.join("\n")).unwrap_or_default();
    let mut cells = Cells::new();
    let mut put = |item: &str, role: &str, text: String| {
        if !text.is_empty() {
            cells.insert((item.to_owned(), role.to_owned()), text);
        }
    };
    match &question.kind {
        Kind::Number(_) | Kind::Money(_) => {
            put("", ANSWER, text(&question.id));
            put("", YEAR, text(&question.year_field()));
            put("", SOURCE, text(&question.source_field()));
        }
        Kind::ShortText { .. } | Kind::LongText { .. } => {
            put("", ANSWER, text(&question.id));
            put("", LANG, words.language(&text(&question.lang_field())));
            put(WORKING, ANSWER, text(&question.working_field()));
            put(WORKING, LANG, words.language(&text(&question.working_lang_field())));
        }
        Kind::Choice { options, many: false, .. } => {
            put("", ANSWER, words.option(options, &text(&question.id)));
        }
        Kind::Choice { .. } => {
            for chosen in typed.get(&question.id).into_iter().flatten() {
                put(chosen, ANSWER, words.yes());
            }
        }
        Kind::Rating { items, .. } => {
            for item in items {
                put(&item.id, ANSWER, text(&question.item_field(&item.id)));
            }
        }
        Kind::Table(_) | Kind::People { .. } => {
            for field in typed.keys() {
                let Some((row, column)) = question.place_of(field) else { continue };
                let said = match options_of(question, column) {
                    Some(options) => words.option(options, &text(field)),
                    None => text(field),
                };
                put(&row.to_string(), column, said);
            }
        }
        Kind::Declaration => {
            if !text(&question.id).is_empty() {
                put("", ANSWER, words.yes());
            }
        }
        Kind::Year { .. } | Kind::Date { .. } | Kind::Email | Kind::Phone | Kind::Links { .. } => {
            put("", ANSWER, text(&question.id));
        }
        Kind::File { .. } => (),
    }
    cells
}

/// The fields that these cells fill. Rows of a table keep their order, also rows that somebody
/// put in.
pub(super) fn from_cells(question: &Question, cells: &Cells, words: &Words) -> Fields {
    let said = |item: &str, role: &str| {
        let cell = cells.get(&(item.to_owned(), role.to_owned()));
        cell.map(|it| it.trim()).unwrap_or_default()
    };
    let mut fields = Fields::new();
    let mut put = |field: String, text: String| {
        if !text.trim().is_empty() {
            fields.entry(field).or_default().push(text);
        }
    };
    match &question.kind {
        Kind::Number(_) | Kind::Money(_) => {
            put(question.id.clone(), said("", ANSWER).to_owned());
            put(question.year_field(), said("", YEAR).to_owned());
            put(question.source_field(), said("", SOURCE).to_owned());
        }
        Kind::ShortText { .. } | Kind::LongText { .. } => {
            put(question.id.clone(), said("", ANSWER).to_owned());
            put(question.lang_field(), words.stored_language(said("", LANG)));
            put(question.working_field(), said(WORKING, ANSWER).to_owned());
            put(question.working_lang_field(), words.stored_language(said(WORKING, LANG)));
        }
        Kind::Choice { options, many: false, .. } => {
            put(question.id.clone(), words.stored_option(options, said("", ANSWER)));
        }
        Kind::Choice { options, .. } => {
            for option in options.iter().filter(|it| words.ticks(said(&it.id, ANSWER))) {
                put(question.id.clone(), option.id.clone());
            }
        }
        Kind::Rating { items, .. } => {
            for item in items {
                put(question.item_field(&item.id), said(&item.id, ANSWER).to_owned());
            }
        }
        Kind::Table(_) | Kind::People { .. } => {
            for ((item, role), text) in cells {
                let Ok(row) = item.parse() else { continue };
                let said = match options_of(question, role) {
                    Some(options) => words.stored_option(options, text.trim()),
                    None => text.clone(),
                };
                put(question.cell_field(row, role), said);
            }
        }
        Kind::Declaration => {
            if words.ticks(said("", ANSWER)) {
                put(question.id.clone(), "yes".to_owned());
            }
        }
        Kind::Year { .. } | Kind::Date { .. } | Kind::Email | Kind::Phone | Kind::Links { .. } => {
            put(question.id.clone(), said("", ANSWER).to_owned());
        }
        Kind::File { .. } => (),
    }
    fields
}

/// What may be chosen in a column of a table.
pub(super) fn options_of<'a>(question: &'a Question, column: &str) -> Option<&'a [Choice]> {
    match &question.kind {
        Kind::Table(table) => match table.column(column) {
            Some(Column { kind: Kind::Choice { options, many: false, .. }, .. }) => Some(options),
            _ => None,
        },
        _ => None,
    }
}
