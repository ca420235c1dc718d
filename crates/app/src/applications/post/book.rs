//! The form laid out as a book of sheets, with what was answered so far.

use documents::sheet::{Book, Column, Cover, Entry, Grid, Identity, Row, write};
use domain::answer::{self, Answer, Answers};
use domain::application;
use domain::form::{Choice, Form, Kind, NumberKind, PERSON, Question, Section};
use domain::ids::ApplicationId;
use domain::language::Lang;
use domain::people::Actor;
use domain::policy::Act;
use domain::time::Timestamp;
use views::{dates, numbers, t};

use super::cells::{
    ANSWER, Cells, LANG, SOURCE, WORKING, Words, YEAR, from_cells, options_of, to_cells,
};
use crate::applications::answers::mark;
use crate::applications::loaded::{Case, Content, this_year};
use crate::applications::rows;
use crate::failure::{Lookup, found};
use crate::{App, Failure, calls, forms};

/// Instead of a mark: this answer is not in the sheet, and its row says why.
pub(super) const NOT_HERE: &str = "-";

/// The most rows of a table that a sheet has room for when fewer are filled.
const ROOM: usize = 40;

/// The form of an application as a spreadsheet, with its answers as they stand, and a name for
/// the file.
///
/// # Errors
/// When the actor is not of the team.
pub fn form_xlsx(
    app: &App,
    actor: &Actor,
    id: ApplicationId,
    lang: Lang,
) -> Result<(String, Vec<u8>), Lookup> {
    let now = app.clock.now();
    let (case, form, content) = app.store.read(|tx| {
        let case = Case::load(tx, actor, Act::ReadApplication, id)?;
        found(actor.part_in(case.file.city))?;
        let form = case.form(app, tx)?;
        Ok::<_, Lookup>((case, form, Content::load(tx, id)?))
    })?;
    let of = Of {
        network: network_name(app, lang),
        form: &form,
        words: words(app, lang),
        rows: &content.rows,
        answers: &content.answers,
        year: this_year(app, now),
    };
    let zone = &case.call.clocks.city.wall.zone;
    let place = rows::place_of(app, zone, lang);
    let facts = vec![
        (t!(lang, "post-cover-call").into_owned(), rows::title(&case.call, lang)),
        (t!(lang, "post-cover-city").into_owned(), case.city.name_in(lang).to_owned()),
        (t!(lang, "post-cover-made").into_owned(), dates::moment(lang, now, zone, &place)),
        (
            t!(lang, "post-cover-until").into_owned(),
            calls::filled::words(&app.network, &case.city_deadline(), lang),
        ),
    ];
    let address = format!("{}/{lang}/applications/{id}/sheets", app.settings.base_url);
    let book = of.book(&id.to_string(), now, facts, &address);
    Ok((format!("{}-{}.xlsx", case.call.slug, form.id), bytes(&book)?))
}

/// The empty form of an open call, for anybody.
///
/// # Errors
/// When there is no such call, or it takes no applications now.
pub fn call_form_xlsx(app: &App, slug: &str, lang: Lang) -> Result<(String, Vec<u8>), Lookup> {
    let now = app.clock.now();
    let (call, form) = app.store.read(|tx| {
        let call = found(tx.call_by_slug(slug)?.filter(|it| it.is_open(now)))?;
        let form = forms::of_call(app, tx, &call)?;
        Ok::<_, Lookup>((call, form))
    })?;
    let nothing = Answers::new();
    let year = this_year(app, now);
    let of = Of {
        network: network_name(app, lang),
        form: &form,
        words: words(app, lang),
        rows: &[],
        answers: &nothing,
        year,
    };
    let zone = &call.clocks.city.wall.zone;
    let place = rows::place_of(app, zone, lang);
    let facts = vec![
        (t!(lang, "post-cover-call").into_owned(), rows::title(&call, lang)),
        (
            t!(lang, "post-cover-until").into_owned(),
            dates::deadline(lang, &call.clocks.city, &place),
        ),
    ];
    let address = format!("{}/{lang}/calls/{slug}/applications", app.settings.base_url);
    // The same file for everybody at one minute: it is kept with the pages that everybody sees.
    let minute = Timestamp(now.0 - now.0.rem_euclid(60_000));
    let book = of.book("", minute, facts, &address);
    Ok((format!("{slug}-{}.xlsx", form.id), bytes(&book)?))
}

fn bytes(book: &Book) -> Result<Vec<u8>, Lookup> {
    write(book).map_err(|error| Failure::Files(error.to_string()))
}

fn network_name(app: &App, lang: Lang) -> String {
    app.network.about.short_name.to(lang).to_owned()
}

/// The words of a sheet in `lang`.
pub(super) fn words(app: &App, lang: Lang) -> Words {
    let languages = app.network.rules.answers.languages.iter();
    Words { lang, languages: languages.map(|it| (it.code, it.own_name.clone())).collect() }
}

/// The grids that a sheet of the form has: key, what each is about, and its roles.
pub(super) fn expected(form: &Form, lang: Lang) -> Vec<(String, String, Vec<String>)> {
    let mut grids = Vec::new();
    for section in &form.sections {
        let key = format!("section:{}", section.id);
        let roles = roles(section).into_iter().map(str::to_owned).collect();
        grids.push((key, section.title.to(lang).to_owned(), roles));
        for question in section.questions.iter().filter(|it| it.kind.rows_max().is_some()) {
            let key = format!("table:{}", question.id);
            let roles = question.kind.columns().into_iter().map(str::to_owned).collect();
            grids.push((key, question.label.to(lang).to_owned(), roles));
        }
    }
    grids
}

/// The columns of a section's sheet: only those that one of its questions uses.
fn roles(section: &Section) -> Vec<&'static str> {
    let figure = |has: fn(&NumberKind) -> bool| {
        section.questions.iter().any(|it| match &it.kind {
            Kind::Number(number) | Kind::Money(number) => has(number),
            _ => false,
        })
    };
    let mut roles = vec![ANSWER];
    roles.extend(figure(|it| it.with_year).then_some(YEAR));
    roles.extend(figure(|it| it.with_source).then_some(SOURCE));
    roles.extend(section.questions.iter().any(Question::has_language).then_some(LANG));
    roles
}

/// What a book is made of.
pub(super) struct Of<'a> {
    /// The network's name, for the cover.
    pub(super) network: String,
    pub(super) form: &'a Form,
    pub(super) words: Words,
    pub(super) rows: &'a [application::Answer],
    pub(super) answers: &'a Answers,
    pub(super) year: i16,
}

impl Of<'_> {
    pub(super) fn book(
        &self,
        application: &str,
        now: Timestamp,
        mut facts: Vec<(String, String)>,
        address: &str,
    ) -> Book {
        let lang = self.words.lang;
        facts.push((t!(lang, "post-cover-form").into_owned(), self.form.title.to(lang).to_owned()));
        facts.push((t!(lang, "post-cover-address").into_owned(), address.to_owned()));
        let step = |key| views::t(lang, key).into_owned();
        let bring = match application {
            "" => "post-cover-step-begin",
            _ => "post-cover-step-bring",
        };
        Book {
            rtl: lang.dir() == "rtl",
            identity: Identity {
                form: self.form.id.clone(),
                version: self.form.hash(),
                application: application.to_owned(),
                lang: lang.to_string(),
                made_at: now.0,
            },
            cover: Cover {
                tab: step("post-cover-tab"),
                title: t!(lang, "post-cover-title", network = self.network.as_str()).into_owned(),
                facts,
                steps: [
                    "post-cover-step-fill",
                    "post-cover-step-choose",
                    "post-cover-step-leave",
                    "post-cover-step-files",
                    bring,
                    "post-cover-step-accept",
                ]
                .map(step)
                .to_vec(),
            },
            grids: self.grids(),
        }
    }

    fn grids(&self) -> Vec<Grid> {
        let mut grids = Vec::new();
        for (n, section) in (1..).zip(&self.form.sections) {
            let tables: Vec<&Question> =
                section.questions.iter().filter(|it| it.kind.rows_max().is_some()).collect();
            grids.push(self.section(n, section));
            for (k, question) in (1..).zip(tables) {
                grids.push(self.table(&format!("{n}.{k}"), question));
            }
        }
        grids
    }

    fn section(&self, n: usize, section: &Section) -> Grid {
        let lang = self.words.lang;
        let roles = roles(section);
        let column = |role: &&str| {
            let (heading, width) = match *role {
                YEAR => (t!(lang, "post-year"), 9),
                SOURCE => (t!(lang, "post-source"), 30),
                LANG => (t!(lang, "post-language"), 14),
                _ => (t!(lang, "post-answer"), 70),
            };
            Column { role: (*role).to_owned(), heading: heading.into_owned(), width }
        };
        let title = section.title.to(lang);
        Grid {
            tab: format!("{n} {title}"),
            key: format!("section:{}", section.id),
            title: title.to_owned(),
            help: section.help.to(lang).to_owned(),
            headings: self.headings(),
            columns: roles.iter().map(column).collect(),
            rows: section.questions.iter().flat_map(|it| self.question(it, &roles)).collect(),
        }
    }

    fn headings(&self) -> [String; 2] {
        let lang = self.words.lang;
        [t!(lang, "post-question").into_owned(), t!(lang, "post-how").into_owned()]
    }

    fn mark(&self, question: &Question) -> String {
        let row = self.rows.iter().find(|it| it.question == question.id);
        mark(row, self.answers.get(&question.id))
    }

    /// The answer's cells, where a sheet can hold it whole and would give it back as it is.
    fn cells(&self, question: &Question) -> Option<Cells> {
        let nothing = Answer::default();
        let answer = self.answers.get(&question.id).unwrap_or(&nothing);
        let cells = to_cells(question, &answer.typed, &self.words);
        let back = answer::keep(question, &from_cells(question, &cells, &self.words), self.year);
        let whole = back.typed == answer.typed && cells.values().all(|it| Entry::holds(it));
        whole.then_some(cells)
    }

    /// The rows of one question.
    fn question(&self, question: &Question, roles: &[&str]) -> Vec<Row> {
        let lang = self.words.lang;
        let first = |mark: String, entries: Vec<Entry>| Row {
            key: question.id.clone(),
            mark,
            label: self.label(question),
            hint: self.hint(question),
            strong: true,
            entries,
            ..Row::default()
        };
        let said = |mark: String, text: String| {
            let mut entries = vec![Entry::Said(text)];
            entries.resize(roles.len(), Entry::Closed);
            vec![first(mark, entries)]
        };
        if question.is_file() {
            return said(NOT_HERE.to_owned(), t!(lang, "post-file-here").into_owned());
        }
        let Some(cells) = self.cells(question) else {
            return said(NOT_HERE.to_owned(), t!(lang, "post-not-here").into_owned());
        };
        if question.kind.rows_max().is_some() {
            let note = t!(lang, "post-own-tab", table = question.label.to(lang));
            return said(self.mark(question), note.into_owned());
        }
        let text = |item: &str, role: &str| {
            cells.get(&(item.to_owned(), role.to_owned())).cloned().unwrap_or_default()
        };
        let entries = |item: &str| -> Vec<Entry> {
            roles.iter().map(|role| self.entry(question, item, role, text(item, role))).collect()
        };
        let item = |id: &str, label: &str| Row {
            key: question.id.clone(),
            item: id.to_owned(),
            label: label.to_owned(),
            entries: entries(id),
            ..Row::default()
        };
        let closed = vec![Entry::Closed; roles.len()];
        match &question.kind {
            Kind::Choice { options: parts, many: true, .. } | Kind::Rating { items: parts, .. } => {
                let mut rows = vec![first(self.mark(question), closed)];
                rows.extend(parts.iter().map(|it| item(&it.id, it.label.to(lang))));
                rows
            }
            _ => {
                let mut rows = vec![first(self.mark(question), entries(""))];
                if question.translatable {
                    rows.push(item(WORKING, &t!(lang, "post-working")));
                }
                rows
            }
        }
    }

    fn label(&self, question: &Question) -> String {
        let lang = self.words.lang;
        let label = question.label.to(lang);
        let unit = match &question.kind {
            Kind::Number(number) | Kind::Money(number) => number.unit.as_str(),
            _ => "",
        };
        let label = match unit {
            "" => label.to_owned(),
            unit => t!(lang, "application-with-unit", label = label, unit = unit).into_owned(),
        };
        if question.required { format!("{label} *") } else { label }
    }

    /// The cell of one part of an answer.
    fn entry(&self, question: &Question, item: &str, role: &str, text: String) -> Entry {
        let list = |of: Vec<String>| Entry::One { text: text.clone(), of };
        let labels = |options: &[Choice]| {
            options.iter().map(|it| it.label.to(self.words.lang).to_owned()).collect()
        };
        match (&question.kind, role) {
            (Kind::Number(it) | Kind::Money(it), YEAR) if it.with_year => Entry::line(text),
            (Kind::Number(it) | Kind::Money(it), SOURCE) if it.with_source => Entry::line(text),
            (Kind::ShortText { .. } | Kind::LongText { .. }, LANG) if question.has_language() => {
                list(self.words.language_names())
            }
            (_, YEAR | SOURCE | LANG) => Entry::Closed,
            (Kind::LongText { .. }, _) => Entry::Text { text, lines: 8 },
            (Kind::Links { max }, _) if *max > 1 => Entry::Text { text, lines: 4 },
            (Kind::Choice { options, many: false, .. }, _) => list(labels(options)),
            (Kind::Choice { .. } | Kind::Declaration, _) => list(vec![self.words.yes()]),
            (Kind::Rating { .. }, _) => list((1..=5).map(|it: u8| it.to_string()).collect()),
            (Kind::ShortText { .. }, _) if item == WORKING => Entry::line(text),
            _ => Entry::line(text),
        }
    }

    /// The sheet of a question that is answered in rows.
    fn table(&self, number: &str, question: &Question) -> Grid {
        let lang = self.words.lang;
        let max = question.kind.rows_max().unwrap_or(0);
        let cells = self.cells(question);
        let n_filled = cells.iter().flatten().filter_map(|((row, _), _)| row.parse::<usize>().ok());
        let n_filled = n_filled.max().map_or(0, |it| it + 1);
        let n_rows = match cells {
            Some(_) => n_filled.max(max.min(n_filled + ROOM)),
            None => 0,
        };
        let cells = cells.unwrap_or_default();
        let columns = self.columns(question);
        let label = question.label.to(lang);
        Grid {
            tab: format!("{number} {label}"),
            key: format!("table:{}", question.id),
            title: label.to_owned(),
            help: self.hint(question),
            headings: [t!(lang, "post-row").into_owned(), String::new()],
            rows: (0..n_rows).map(|n| self.row(question, n, &columns, &cells)).collect(),
            columns,
        }
    }

    /// The columns of a question that is answered in rows: its own, or those of people.
    fn columns(&self, question: &Question) -> Vec<Column> {
        let lang = self.words.lang;
        let of_table = |it: &domain::form::Column| {
            let label = it.label.to(lang);
            let heading = if it.required { format!("{label} *") } else { label.to_owned() };
            let bounds = self.bounds(&it.kind).join(" ");
            let more = [it.help.to(lang), &bounds];
            let more: Vec<&str> = more.into_iter().filter(|it| !it.is_empty()).collect();
            let width = if matches!(it.kind, Kind::ShortText { .. }) { 34 } else { 18 };
            let lines = [vec![heading.as_str()], more].concat().join("\n");
            Column { role: it.id.clone(), heading: lines, width }
        };
        let of_people = |id: &&str| {
            let heading = match *id {
                "name" => t!(lang, "post-person-name"),
                "role" => t!(lang, "post-person-role"),
                "organisation" => t!(lang, "post-person-organisation"),
                _ => t!(lang, "post-person-email"),
            };
            Column { role: (*id).to_owned(), heading: heading.into_owned(), width: 30 }
        };
        match &question.kind {
            Kind::Table(table) => table.columns.iter().map(of_table).collect(),
            _ => PERSON.iter().map(of_people).collect(),
        }
    }

    /// Row `n`, from 0, of a question that is answered in rows.
    fn row(&self, question: &Question, n: usize, columns: &[Column], cells: &Cells) -> Row {
        let item = n.to_string();
        let entry = |role: &String| {
            let cell = cells.get(&(item.clone(), role.clone())).cloned().unwrap_or_default();
            match options_of(question, role) {
                Some(options) => Entry::One {
                    text: cell,
                    of: options.iter().map(|it| it.label.to(self.words.lang).to_owned()).collect(),
                },
                None => Entry::line(cell),
            }
        };
        Row {
            key: question.id.clone(),
            label: (n + 1).to_string(),
            entries: columns.iter().map(|it| entry(&it.role)).collect(),
            item: item.clone(),
            ..Row::default()
        }
    }

    /// Help and limits of a question.
    fn hint(&self, question: &Question) -> String {
        let lang = self.words.lang;
        let mut lines = vec![question.help.to(lang).to_owned()];
        lines.extend(self.bounds(&question.kind));
        if question.shown_if.is_some() {
            lines.push(t!(lang, "post-only-if").into_owned());
        }
        lines.retain(|it| !it.is_empty());
        lines.join("\n")
    }

    /// What an answer may be, in sentences.
    fn bounds(&self, kind: &Kind) -> Vec<String> {
        let lang = self.words.lang;
        let one = |it: std::borrow::Cow<'static, str>| vec![it.into_owned()];
        match kind {
            Kind::ShortText { max } => one(t!(lang, "post-max-characters", count = *max)),
            Kind::LongText { max_words } => one(t!(lang, "post-max-words", count = *max_words)),
            Kind::Number(it) | Kind::Money(it) => {
                let figure = |it: &domain::form::Decimal| {
                    numbers::decimal(lang, it.as_f64(), usize::from(it.decimals()))
                };
                let (min, max) = (figure(&it.min), figure(&it.max));
                let mut lines = vec![t!(lang, "post-between", min = min, max = max).into_owned()];
                if it.decimals == 0 {
                    lines.push(t!(lang, "post-whole").into_owned());
                }
                lines
            }
            Kind::Year { .. } => one(t!(lang, "post-a-year")),
            Kind::Date { .. } => one(t!(lang, "application-date-hint")),
            Kind::Choice { many: true, .. } => one(t!(lang, "post-tick", yes = self.words.yes())),
            Kind::Choice { .. } => one(t!(lang, "post-choose")),
            Kind::Rating { low, high, levels, .. } => match levels.as_slice() {
                [] => one(t!(lang, "post-rate", low = low.to(lang), high = high.to(lang))),
                levels => (1..)
                    .zip(levels)
                    .map(|(n, it): (u8, _)| format!("{n} = {}", it.to(lang)))
                    .collect(),
            },
            Kind::Table(table) => one(t!(lang, "post-max-rows", count = table.max_rows)),
            Kind::People { max, .. } => one(t!(lang, "post-max-rows", count = *max)),
            Kind::Links { max } if *max > 1 => one(t!(lang, "post-max-links", count = *max)),
            Kind::Declaration => one(t!(lang, "post-declare", yes = self.words.yes())),
            Kind::Links { .. } | Kind::Email | Kind::Phone | Kind::File { .. } => Vec::new(),
        }
    }
}
