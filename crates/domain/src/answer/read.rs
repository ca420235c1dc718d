//! From the fields of a page to the meaning of an answer, telling all that is wrong.

use std::collections::BTreeMap;

use super::{AnswerError, Fields, Problem, Value, number};
use crate::form::{Choice, Kind, NumberKind, Question};
use crate::words::{clean, clean_line, count_words, has_forbidden_controls};

/// Years before this are typing errors in every figure a city gives about itself.
const EARLIEST_YEAR: i16 = 1900;

/// No language of the network has words so long on average; bounds a "word" of a megabyte.
const CHARS_PER_WORD: usize = 30;

/// The most characters of a figure's source and of an address.
const LINE_MAX: usize = 500;

/// The typed fields as kept, their meaning where there is one, and every problem.
pub(super) fn question(
    question: &Question,
    fields: &Fields,
    this_year: i16,
) -> (Fields, Option<Value>, Vec<Problem>) {
    let mut reader = Reader { question, typed: Fields::new(), problems: Vec::new(), this_year };
    reader.take(fields);
    let value = reader.value();
    (reader.typed, value, reader.problems)
}

struct Reader<'a> {
    question: &'a Question,
    typed: Fields,
    problems: Vec<Problem>,
    this_year: i16,
}

impl Reader<'_> {
    /// Takes over what was typed for this question, cleaned but not shortened.
    fn take(&mut self, fields: &Fields) {
        let many_lines = matches!(self.question.kind, Kind::LongText { .. } | Kind::Links { .. });
        for field in self.question.fields() {
            let Some(raw) = fields.get(&field) else { continue };
            if raw.iter().any(|it| has_forbidden_controls(it)) {
                self.tell(&field, AnswerError::ForbiddenCharacters);
            }
            let tidy =
                |it: &String| if many_lines { clean(it).trim().to_owned() } else { clean_line(it) };
            let typed: Vec<String> = raw.iter().map(tidy).filter(|it| !it.is_empty()).collect();
            if !typed.is_empty() {
                self.typed.insert(field, typed);
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
        if line.is_none() && self.question.required {
            self.tell(&id, missing);
        }
        line
    }

    fn value(&mut self) -> Option<Value> {
        let question = self.question;
        match &question.kind {
            Kind::ShortText { max } => {
                let text = self.own(AnswerError::Missing)?;
                self.bound(&question.id, &text, *max);
                Some(Value::Text { text })
            }
            Kind::LongText { max_words } => self.long_text(*max_words),
            Kind::Number(number) => self.figure(number, false),
            Kind::Money(number) => self.figure(number, true),
            Kind::Year { min } => {
                let typed = self.own(AnswerError::Missing)?;
                Some(Value::Year { year: self.year(&question.id, &typed, *min)? })
            }
            Kind::Date => {
                let typed = self.own(AnswerError::Missing)?;
                self.date(&typed)
            }
            Kind::Choice { options, many } => self.choice(options, *many),
            Kind::Rating { items, .. } => self.ratings(items),
            Kind::Email => {
                let text = self.own(AnswerError::Missing)?;
                self.demand(is_email(&text), AnswerError::NotAnEmail);
                Some(Value::Text { text })
            }
            Kind::Phone => {
                let text = self.own(AnswerError::Missing)?;
                if let Err(error) = phone(&text) {
                    self.tell(&question.id, error);
                }
                Some(Value::Text { text })
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

    fn long_text(&mut self, max_words: usize) -> Option<Value> {
        let text = self.own(AnswerError::Missing)?;
        let is = count_words(&text);
        if is > max_words {
            self.demand(false, AnswerError::TooManyWords { max: max_words, is });
        } else {
            let id = self.question.id.clone();
            self.bound(&id, &text, max_words * CHARS_PER_WORD);
        }
        Some(Value::Text { text })
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
            Some(typed) => self.year(&field, &typed, EARLIEST_YEAR),
            None => {
                if has_number {
                    self.tell(&field, AnswerError::YearMissing);
                }
                None
            }
        }
    }

    fn year(&mut self, field: &str, typed: &str, earliest: i16) -> Option<i16> {
        let folded = number::fold_digits(typed);
        let four_digits = folded.len() == 4 && folded.bytes().all(|b| b.is_ascii_digit());
        let year: Option<i16> = four_digits.then(|| folded.parse().ok()).flatten();
        let error = match year {
            None => AnswerError::NotAYear,
            Some(year) if year > self.this_year => {
                AnswerError::FutureYear { latest: self.this_year }
            }
            Some(year) if year < earliest => AnswerError::EarlyYear { earliest },
            Some(year) => return Some(year),
        };
        self.tell(field, error);
        None
    }

    fn date(&mut self, typed: &str) -> Option<Value> {
        let Some(date) = date(&number::fold_digits(typed)) else {
            self.demand(false, AnswerError::NotADate);
            return None;
        };
        if date.year() > self.this_year {
            self.demand(false, AnswerError::FutureYear { latest: self.this_year });
            return None;
        }
        if date.year() < EARLIEST_YEAR {
            self.demand(false, AnswerError::EarlyYear { earliest: EARLIEST_YEAR });
            return None;
        }
        Some(Value::Date { on: date.to_string() })
    }

    fn choice(&mut self, options: &[Choice], many: bool) -> Option<Value> {
        let typed = self.typed.get(&self.question.id).cloned().unwrap_or_default();
        if typed.is_empty() {
            self.demand(!self.question.required, AnswerError::Missing);
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
        let chosen =
            options.iter().map(|it| it.id.clone()).filter(|it| typed.contains(it)).collect();
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
        if self.question.required || !ratings.is_empty() {
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
            self.demand(!self.question.required, AnswerError::Missing);
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

/// One `@`, a name before it, a host with a dot after it: the rest only a mail can prove.
fn is_email(text: &str) -> bool {
    let Some((name, host)) = text.rsplit_once('@') else { return false };
    let name_ok = |c: char| c.is_alphanumeric() || "!#$%&'*+/=?^_`{|}~.-".contains(c);
    let name_bounds = !name.starts_with('.') && !name.ends_with('.') && !name.contains("..");
    (1..=64).contains(&name.len())
        && text.len() <= 254
        && name_bounds
        && name.chars().all(name_ok)
        && is_host(host)
}

fn is_host(host: &str) -> bool {
    let label = |it: &str| {
        let inside = it.chars().all(|c| c.is_alphanumeric() || c == '-' || is_mark(c));
        (1..=63).contains(&it.len()) && inside && !it.starts_with('-') && !it.ends_with('-')
    };
    let top = host.rsplit('.').next().unwrap_or("");
    host.contains('.') && host.split('.').all(label) && !top.chars().all(|c| c.is_ascii_digit())
}

/// Vowel signs and joiners belong to the letters of some scripts' host names.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{900}'..='\u{d7f}' | '\u{e00}'..='\u{e7f}' | '\u{200c}' | '\u{200d}')
}

/// A telephone number that can be called from anywhere: `+` or `00`, then 7 to 15 digits (E.164).
fn phone(text: &str) -> Result<(), AnswerError> {
    let folded = number::fold_digits(text);
    let folded = folded.trim();
    let digits: String = folded.chars().filter(char::is_ascii_digit).collect();
    let signs_ok = folded
        .chars()
        .enumerate()
        .all(|(at, c)| c.is_ascii_digit() || " ().-/\u{a0}".contains(c) || (c == '+' && at == 0));
    if !signs_ok || digits.len() < 5 || digits.len() > 17 {
        return Err(AnswerError::NotAPhone);
    }
    let international = match (folded.starts_with('+'), digits.strip_prefix("00")) {
        (true, _) => digits.as_str(),
        (false, Some(rest)) => rest,
        (false, None) => return Err(AnswerError::NoCountryCode),
    };
    let no_country = international.starts_with('0');
    if no_country || !(7..=15).contains(&international.len()) {
        return Err(AnswerError::NotAPhone);
    }
    Ok(())
}

/// The address with its scheme: `http` and `https` only, no name and password in it.
fn link(typed: &str) -> Option<String> {
    let lower = typed.to_ascii_lowercase();
    let (scheme, rest) = match lower.find("://") {
        Some(at) if matches!(&lower[..at], "http" | "https") => (&lower[..at], &typed[at + 3..]),
        Some(_) => return None,
        // People write `www.sumy.ua`; what else could they mean.
        None => ("https", typed),
    };
    let authority = rest.split(['/', '?', '#']).next().unwrap_or("");
    let (host, port) = authority.split_once(':').unwrap_or((authority, "443"));
    let port_ok = !port.is_empty() && port.parse::<u16>().is_ok();
    let clean =
        !rest.chars().any(|c| c.is_whitespace() || c.is_control() || "<>\"\\`{}|^".contains(c));
    (is_host(host) && port_ok && clean && rest.len() <= 2_000).then(|| format!("{scheme}://{rest}"))
}
