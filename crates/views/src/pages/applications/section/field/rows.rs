//! Fields in rows: tables, and lists of people. Each row is a group of its own with a heading, so
//! that it reads the same on a wide page, on a telephone and aloud.

use domain::answer::Answer;
use domain::form::{Kind, PERSON, Question, TableKind};
use domain::language::Lang;
use maud::{Markup, html};

use super::Page;
use crate::parts::{self, Field};
use crate::t;

/// How many empty rows stand below those that are filled.
const SPARE: usize = 2;

/// The rows that are filled and a few more; the button below them saves, and so makes new ones.
pub(super) fn fields(
    page: &Page<'_>,
    question: &Question,
    answer: &Answer,
    field: &Field<'_>,
) -> Markup {
    let lang = page.lang;
    let max = question.kind.rows_max().unwrap_or(0);
    let min = match &question.kind {
        Kind::Table(table) => table.min_rows,
        Kind::People { min, .. } => *min,
        _ => 1,
    };
    let n_filled = answer.n_rows(question);
    // Rows beyond the most are shown as well: they were typed, and somebody has to take them out.
    let n_rows = (n_filled + SPARE).max(min).min(max).max(n_filled);
    let is_people = matches!(question.kind, Kind::People { .. });
    let (hint, add) = match is_people {
        true => (t!(lang, "field-people-hint", max = max), t!(lang, "field-add-people")),
        false => (t!(lang, "field-rows-hint", max = max), t!(lang, "field-add-rows")),
    };
    let more = format!("{}-rows", question.id);
    html! {
        fieldset.field.rows.wrong[field.is_wrong()] id=(question.id) tabindex="-1"
            data-rows=(max) aria-describedby=[field.describing(Some(more.clone()))]
        {
            // A heading, since the rows below have headings of their own.
            legend { h2 { (field.legend()) } }
            (field.notes())
            p.hint id=(more) {
                (hint)
                @if has_days(&question.kind) { " " (t!(lang, "application-date-hint")) }
            }
            @for row in 0..n_rows {
                div.row role="group" aria-labelledby={ (question.id) "-" (row) } {
                    h3 id={ (question.id) "-" (row) } {
                        @if is_people { (t!(lang, "field-person", n = row + 1)) }
                        @else { (t!(lang, "field-row", n = row + 1)) }
                    }
                    div.cells {
                        @match &question.kind {
                            Kind::Table(table) => (cells(page, question, table, row, answer)),
                            _ => (person(page, question, row, answer)),
                        }
                    }
                }
            }
            @if n_rows < max {
                p { (parts::button_second(&add, "act", "save")) }
            }
        }
    }
}

/// How a day is written is told once, not in every row.
fn has_days(kind: &Kind) -> bool {
    match kind {
        Kind::Table(table) => table.columns.iter().any(|it| matches!(it.kind, Kind::Date { .. })),
        _ => false,
    }
}

fn cells(
    page: &Page<'_>,
    question: &Question,
    table: &TableKind,
    row: usize,
    answer: &Answer,
) -> Markup {
    let lang = page.lang;
    html! {
        @for column in &table.columns {
            @let cell = column.cell(question, row);
            @let label = match &cell.kind {
                Kind::Number(it) | Kind::Money(it) => super::with_unit(lang, cell.label.to(lang), &it.unit),
                _ => cell.label.to(lang).to_owned(),
            };
            @let typed = answer.typed_in(&cell.id);
            @let field = optional(page.field(&cell.id, &label).value(typed), cell.required);
            @let field = match cell.help.is_empty() {
                true => field,
                false => field.hint(cell.help.to(lang)),
            };
            @match &cell.kind {
                Kind::Number(_) | Kind::Money(_) | Kind::Year { .. } => (parts::number_field(&field)),
                Kind::Choice { options, .. } => {
                    @let choices: Vec<parts::Choice<'_>> =
                        options.iter().map(|it| parts::Choice::new(&it.id, it.label.to(lang))).collect();
                    (parts::select_or_none(&field, &choices))
                },
                _ => (parts::text_field(&field)),
            }
        }
    }
}

fn person(page: &Page<'_>, question: &Question, row: usize, answer: &Answer) -> Markup {
    html! {
        @for about in PERSON {
            @let name = question.cell_field(row, about);
            @let label = about_words(page.lang, about);
            @let typed = answer.typed_in(&name);
            @let field = optional(page.field(&name, &label).value(typed), about != "email");
            @match about {
                "email" => (parts::email_field(&field)),
                _ => (parts::text_field(&field)),
            }
        }
    }
}

/// A row may stay empty, so no browser may demand its cells; only what may be empty in a filled
/// row is marked as optional.
fn optional(field: Field<'_>, is_required: bool) -> Field<'_> {
    if is_required { field.not_demanded() } else { field.optional() }
}

pub(super) fn about_words(lang: Lang, about: &str) -> String {
    match about {
        "name" => t!(lang, "field-person-name"),
        "role" => t!(lang, "field-person-role"),
        "organisation" => t!(lang, "field-person-organisation"),
        _ => t!(lang, "field-person-email"),
    }
    .into_owned()
}

/// What a cell is called in a list of problems.
pub(in crate::pages::applications) fn label(
    lang: Lang,
    question: &Question,
    row: usize,
    column: &str,
) -> String {
    let (n, of) = (row + 1, question.label.to(lang));
    match &question.kind {
        Kind::Table(table) => {
            let column = table.column(column).map_or(column, |it| it.label.to(lang));
            t!(lang, "field-in-row", question = of, n = n, column = column)
        }
        _ => {
            let about = about_words(lang, column);
            t!(lang, "field-of-person", question = of, n = n, column = about.as_str())
        }
    }
    .into_owned()
}
