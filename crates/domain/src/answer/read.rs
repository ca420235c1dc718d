//! From the fields of a page to the meaning of an answer, telling all that is wrong.

use std::collections::BTreeMap;

use super::{AnswerError, Fields, InWorking, Named, Problem, Terms, Value, WorkingText, number};
use crate::form::{Choice, Kind, NumberKind, Question, TableKind};
use crate::language::Lang;
use crate::words::{clean, clean_line, count_words, has_forbidden_controls};

mod address;

use address::{is_email, link, phone};

/// Years before this are typing errors in every figure a city gives about itself.
const EARLIEST_YEAR: i16 = 1900;

/// No language of the network has words so long on average; bounds a "word" of a megabyte.
const CHARS_PER_WORD: usize = 30;

/// The most characters of a figure's source and of an address.
const LINE_MAX: usize = 500;

/// The most characters of what is said about a person.
const PERSON_MAX: usize = 200;

/// Rows from here on are told and dropped: no page and no sheet of ours has so many.
const ROWS_KEPT_MAX: usize = 500;

/// The typed fields as kept, their meaning where there is one, and every problem.
pub(super) fn question(
    question: &Question,
    required: bool,
    fields: &Fields,
    terms: &Terms,
) -> (Fields, Option<Value>, Vec<Problem>) {
    let mut reader =
        Reader { question, required, typed: Fields::new(), problems: Vec::new(), n_rows: 0, terms };
    reader.take(fields);
    let value = reader.value();
    (reader.typed, value, reader.problems)
}

struct Reader<'a> {
    question: &'a Question,
    required: bool,
    typed: Fields,
    problems: Vec<Problem>,
    /// How many rows have something in them, kept or not.
    n_rows: usize,
    terms: &'a Terms,
}

impl Reader<'_> {
    /// Takes over what was typed for this question, cleaned but not shortened.
    fn take(&mut self, fields: &Fields) {
        let question = self.question;
        if question.kind.rows_max().is_some() {
            return self.take_rows(fields);
        }
        for field in question.fields() {
            if let Some(raw) = fields.get(&field) {
                self.take_field(&field, raw);
            }
        }
        // A language without a text says nothing; keeping it would make a blank answer a change.
        for (text, lang) in [
            (question.id.clone(), question.lang_field()),
            (question.working_field(), question.working_lang_field()),
        ] {
            if !self.typed.contains_key(&text) {
                self.typed.remove(&lang);
            }
        }
    }

    fn take_field(&mut self, field: &str, raw: &[String]) {
        let many_lines = matches!(self.question.kind, Kind::LongText { .. } | Kind::Links { .. });
        if raw.iter().any(|it| has_forbidden_controls(it)) {
            self.tell(field, AnswerError::ForbiddenCharacters);
        }
        let tidy =
            |it: &String| if many_lines { clean(it).trim().to_owned() } else { clean_line(it) };
        let typed: Vec<String> = raw.iter().map(tidy).filter(|it| !it.is_empty()).collect();
        if !typed.is_empty() {
            self.typed.insert(field.to_owned(), typed);
        }
    }

    /// Rows move up where one above was left blank, so that the number of a row always is what
    /// somebody counts on the page.
    fn take_rows(&mut self, fields: &Fields) {
        let question = self.question;
        let columns = question.kind.columns();
        let from = format!("{}__", question.id);
        let mut rows: BTreeMap<usize, Vec<(&str, &Vec<String>)>> = BTreeMap::new();
        for (field, raw) in fields.range(from.clone()..).take_while(|it| it.0.starts_with(&from)) {
            let Some((row, column)) = question.place_of(field) else { continue };
            let is_blank = raw.iter().all(|it| it.trim().is_empty());
            if columns.contains(&column) && !is_blank {
                rows.entry(row).or_default().push((column, raw));
            }
        }
        self.n_rows = rows.len();
        for (row, cells) in rows.into_values().take(ROWS_KEPT_MAX).enumerate() {
            for (column, raw) in cells {
                self.take_field(&question.cell_field(row, column), raw);
            }
        }
    }

    fn tell(&mut self, field: &str, error: AnswerError) {
        self.problems.push(Problem { field: field.to_owned(), error });
    }

    /// What stands in a field that has one value; a field sent twice is told and read by its first.
    fn line(&mut self, field: &str) -> Option<String> {
        let typed = self.typed.get(field)?;
        let (first, n) = (typed.first()?.clone(), typed.len());
        if n > 1 {
            self.tell(field, AnswerError::TooMany { max: 1, is: n });
        }
        Some(first)
    }

    /// The question's own field; tells when it is required and blank.
    fn own(&mut self, missing: AnswerError) -> Option<String> {
        let id = self.question.id.clone();
        let line = self.line(&id);
        if line.is_none() && self.required {
            self.tell(&id, missing);
        }
        line
    }

    fn value(&mut self) -> Option<Value> {
        let question = self.question;
        match &question.kind {
            Kind::ShortText { .. } | Kind::LongText { .. } => self.text(),
            Kind::Number(number) => self.figure(number, false),
            Kind::Money(number) => self.figure(number, true),
            Kind::Year { min, years_ahead } => {
                let typed = self.own(AnswerError::Missing)?;
                let latest = self.latest(*years_ahead);
                Some(Value::Year { year: self.year(&question.id, &typed, *min, latest)? })
            }
            Kind::Date { years_ahead } => {
                let typed = self.own(AnswerError::Missing)?;
                self.date(&typed, self.latest(*years_ahead))
            }
            Kind::Choice { options, many, at_least, at_most } => {
                self.choice(options, *many, *at_least, *at_most)
            }
            Kind::Rating { items, .. } => self.ratings(items),
            Kind::Table(table) => self.table(table),
            Kind::People { min, max } => self.people(*min, *max),
            Kind::Email => {
                let text = self.own(AnswerError::Missing)?;
                self.demand(is_email(&text), AnswerError::NotAnEmail);
                Some(plain(text))
            }
            Kind::Phone => {
                let text = self.own(AnswerError::Missing)?;
                if let Err(error) = phone(&text) {
                    self.tell(&question.id, error);
                }
                Some(plain(text))
            }
            Kind::Links { max } => self.links(*max),
            // Files are uploaded apart and checked by `check_file`.
            Kind::File { .. } => None,
            Kind::Declaration => self.own(AnswerError::NotDeclared).map(|_| Value::Declared),
        }
    }

    fn demand(&mut self, holds: bool, error: AnswerError) {
        if !holds {
            let id = self.question.id.clone();
            self.tell(&id, error);
        }
    }

    fn bound(&mut self, field: &str, text: &str, max: usize) {
        let is = text.chars().count();
        if is > max {
            self.tell(field, AnswerError::TooLong { max, is });
        }
    }

    /// A text with its language, and the one in the working language beside it. Each has the
    /// whole room of the question: no language pays for another.
    fn text(&mut self) -> Option<Value> {
        let question = self.question;
        let text = self.own(AnswerError::Missing);
        let lang = self.lang(&question.lang_field());
        if let Some(text) = &text {
            self.room(&question.id, text);
        }
        let working = self.working(lang, text.is_some());
        if working.is_some() && text.is_none() && !self.required {
            self.tell(&question.id, AnswerError::Missing);
        }
        Some(Value::Text { text: text?, lang, working })
    }

    fn lang(&mut self, field: &str) -> Option<Lang> {
        let typed = self.line(field)?;
        let lang = typed.parse().ok();
        if lang.is_none() {
            self.tell(field, AnswerError::NotOneOf);
        }
        lang
    }

    fn working(&mut self, lang: Option<Lang>, has_text: bool) -> Option<InWorking> {
        let question = self.question;
        if !question.translatable {
            return None;
        }
        let text = self.line(&question.working_field());
        let typed_lang = self.lang(&question.working_lang_field());
        let Some(text) = text else {
            let rule = self.terms.working.as_ref();
            let is_wanted = rule.is_some_and(|it| it.text == WorkingText::Required)
                && rule.is_some_and(|it| it.asks_beside(lang));
            if has_text && is_wanted {
                self.tell(&question.working_field(), AnswerError::WorkingMissing);
            }
            return None;
        };
        self.room(&question.working_field(), &text);
        let own = self.terms.working.as_ref().and_then(|it| it.languages.first().copied());
        let lang = typed_lang.or(own).unwrap_or(Lang::EN);
        Some(InWorking { lang, text })
    }

    /// Tells when a text is longer than its question has room for.
    fn room(&mut self, field: &str, text: &str) {
        match self.question.kind {
            Kind::LongText { max_words } => {
                let is = count_words(text);
                if is > max_words {
                    self.tell(field, AnswerError::TooManyWords { max: max_words, is });
                } else {
                    self.bound(field, text, max_words * CHARS_PER_WORD);
                }
            }
            Kind::ShortText { max } => self.bound(field, text, max),
            _ => (),
        }
    }

    fn latest(&self, years_ahead: i16) -> i16 {
        self.terms.this_year.saturating_add(years_ahead)
    }

    /// Rows are told together: that there are none, too few, or more than there is room for.
    fn count_rows(&mut self, min: usize, max: usize) {
        let is = self.n_rows;
        let id = self.question.id.clone();
        if is == 0 && self.required {
            self.tell(&id, AnswerError::Missing);
        } else if is > 0 && is < min {
            self.tell(&id, AnswerError::TooFew { min, is });
        } else if is > max {
            self.tell(&id, AnswerError::TooMany { max, is });
        }
    }

    /// Each cell is read as the question that its column asks.
    fn table(&mut self, table: &TableKind) -> Option<Value> {
        let question = self.question;
        self.count_rows(table.min_rows, table.max_rows);
        let mut rows = Vec::new();
        for row in 0..self.n_rows.min(ROWS_KEPT_MAX) {
            let mut cells = BTreeMap::new();
            for column in &table.columns {
                let cell = column.cell(question, row);
                let typed = self.typed.get(&cell.id);
                let typed = typed.map(|it| (cell.id.clone(), it.clone())).into_iter().collect();
                let (_, value, problems) =
                    self::question(&cell, column.required, &typed, self.terms);
                self.problems.extend(problems);
                if let Some(value) = value {
                    cells.insert(column.id.clone(), value);
                }
            }
            if !cells.is_empty() {
                rows.push(cells);
            }
        }
        (!rows.is_empty()).then_some(Value::Table { rows })
    }

    fn people(&mut self, min: usize, max: usize) -> Option<Value> {
        self.count_rows(min, max);
        let rows = 0..self.n_rows.min(ROWS_KEPT_MAX);
        let people: Vec<Named> = rows.filter_map(|it| self.person(it)).collect();
        (!people.is_empty()).then_some(Value::People { people })
    }

    fn person(&mut self, row: usize) -> Option<Named> {
        let name = self.said(row, "name");
        let role = self.said(row, "role").unwrap_or_default();
        let organisation = self.said(row, "organisation").unwrap_or_default();
        let field = self.question.cell_field(row, "email");
        let email = self.line(&field);
        if email.as_ref().is_some_and(|it| !is_email(it)) {
            self.tell(&field, AnswerError::NotAnEmail);
        }
        Some(Named { name: name?, role, organisation, email })
    }

    fn said(&mut self, row: usize, about: &str) -> Option<String> {
        let field = self.question.cell_field(row, about);
        let line = self.line(&field);
        match &line {
            Some(line) => self.bound(&field, line, PERSON_MAX),
            None => self.tell(&field, AnswerError::Missing),
        }
        line
    }

    fn figure(&mut self, kind: &NumberKind, money: bool) -> Option<Value> {
        let question = self.question;
        let typed = self.own(AnswerError::Missing);
        let number = typed.as_ref().and_then(|it| match number::read(it, kind, money) {
            Ok(number) => Some(number),
            Err(error) => {
                self.tell(&question.id, error);
                None
            }
        });
        let year = kind.with_year.then(|| self.figure_year(typed.is_some())).flatten();
        let source = kind.with_source.then(|| self.line(&question.source_field())).flatten();
        if let Some(source) = &source {
            self.bound(&question.source_field(), source, LINE_MAX);
        }
        Some(Value::Figure { number: number?, typed: typed?, year, source })
    }

    fn figure_year(&mut self, has_number: bool) -> Option<i16> {
        let field = self.question.year_field();
        match self.line(&field) {
            Some(typed) => self.year(&field, &typed, EARLIEST_YEAR, self.terms.this_year),
            None => {
                if has_number {
                    self.tell(&field, AnswerError::YearMissing);
                }
                None
            }
        }
    }

    fn year(&mut self, field: &str, typed: &str, earliest: i16, latest: i16) -> Option<i16> {
        let folded = number::fold_digits(typed);
        let four_digits = folded.len() == 4 && folded.bytes().all(|b| b.is_ascii_digit());
        let year: Option<i16> = four_digits.then(|| folded.parse().ok()).flatten();
        let error = match year {
            None => AnswerError::NotAYear,
            Some(year) if year > latest => AnswerError::FutureYear { latest },
            Some(year) if year < earliest => AnswerError::EarlyYear { earliest },
            Some(year) => return Some(year),
        };
        self.tell(field, error);
        None
    }

    fn date(&mut self, typed: &str, latest: i16) -> Option<Value> {
        let Some(date) = date(&number::fold_digits(typed)) else {
            self.demand(false, AnswerError::NotADate);
            return None;
        };
        if date.year() > latest {
            self.demand(false, AnswerError::FutureYear { latest });
            return None;
        }
        if date.year() < EARLIEST_YEAR {
            self.demand(false, AnswerError::EarlyYear { earliest: EARLIEST_YEAR });
            return None;
        }
        Some(Value::Date { on: date.to_string() })
    }

    fn choice(
        &mut self,
        options: &[Choice],
        many: bool,
        at_least: Option<usize>,
        at_most: Option<usize>,
    ) -> Option<Value> {
        let typed = self.typed.get(&self.question.id).cloned().unwrap_or_default();
        if typed.is_empty() {
            self.demand(!self.required, AnswerError::Missing);
            return None;
        }
        if !many && typed.len() > 1 {
            self.demand(false, AnswerError::TooMany { max: 1, is: typed.len() });
        }
        let known = |it: &String| options.iter().any(|option| option.id == *it);
        if !typed.iter().all(known) {
            self.demand(false, AnswerError::NotOneOf);
            return None;
        }
        let chosen: Vec<String> =
            options.iter().map(|it| it.id.clone()).filter(|it| typed.contains(it)).collect();
        let is = chosen.len();
        if let Some(min) = at_least.filter(|min| is < *min) {
            self.demand(false, AnswerError::TooFew { min, is });
        }
        if let Some(max) = at_most.filter(|max| *max < is) {
            self.demand(false, AnswerError::TooMany { max, is });
        }
        Some(Value::Choice { chosen })
    }

    fn ratings(&mut self, items: &[Choice]) -> Option<Value> {
        let mut ratings = BTreeMap::new();
        let mut unrated = Vec::new();
        for item in items {
            let field = self.question.item_field(&item.id);
            match self.line(&field) {
                None => unrated.push(field),
                Some(typed) => match number::fold_digits(&typed).as_str() {
                    rating @ ("1" | "2" | "3" | "4" | "5") => {
                        ratings.insert(item.id.clone(), rating.as_bytes()[0] - b'0');
                    }
                    _ => self.tell(&field, AnswerError::NotARating),
                },
            }
        }
        // An optional list is left out whole or rated whole: half a list compares with nothing.
        if self.required || !ratings.is_empty() {
            for field in unrated {
                self.tell(&field, AnswerError::NotRated);
            }
        }
        (!ratings.is_empty()).then_some(Value::Ratings { ratings })
    }

    fn links(&mut self, max: usize) -> Option<Value> {
        let typed = self.typed.get(&self.question.id).cloned().unwrap_or_default();
        let lines: Vec<&str> = typed.iter().flat_map(|it| it.split_whitespace()).collect();
        if lines.is_empty() {
            self.demand(!self.required, AnswerError::Missing);
            return None;
        }
        if lines.len() > max {
            self.demand(false, AnswerError::TooMany { max, is: lines.len() });
        }
        let mut links = Vec::new();
        for line in lines {
            match link(line) {
                Some(link) => links.push(link),
                None => self
                    .demand(false, AnswerError::NotALink { link: line.chars().take(80).collect() }),
            }
        }
        (!links.is_empty()).then_some(Value::Links { links })
    }
}

/// A text in no language: an address, a number to call, the content of a cell.
fn plain(text: String) -> Value {
    Value::Text { text, lang: None, working: None }
}

/// `2023-05-31`, `31.05.2023`; with strokes only where day and month cannot be mistaken for each other.
fn date(typed: &str) -> Option<jiff::civil::Date> {
    let parts = |mark: char| -> Option<[i16; 3]> {
        let numbers: Result<Vec<i16>, _> = typed.split(mark).map(str::parse).collect();
        numbers.ok()?.try_into().ok()
    };
    let new = |year: i16, month: i16, day: i16| {
        jiff::civil::Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
    };
    if let Some([year, month, day]) = parts('-') {
        return new(year, month, day);
    }
    if let Some([day, month, year]) = parts('.') {
        return new(year, month, day);
    }
    let [day, month, year] = parts('/')?;
    (day > 12 || day == month).then(|| new(year, month, day)).flatten()
}
