//! A whole form on paper: every question with its help and limits, and what was answered so far.

use documents::typeset::{
    Answer, Asked, Document, Fact, FormQuestion, FormSection, FormSheet, Said,
};
use domain::form::{Form, Kind, NumberKind, Question, Rule};
use domain::ids::ApplicationId;
use domain::language::Lang;
use domain::people::Actor;
use domain::policy::Act;
use views::pages::applications::Shown;
use views::{dates, numbers, t};

use super::loaded::{Case, Content};
use super::printed::frame_of;
use super::rows;
use crate::{App, calls};
use crate::failure::{Lookup, found};
use crate::printing::{Paper, answers};

/// Words that fit on a written line.
const WORDS_A_LINE: usize = 10;
/// The most lines that are drawn; more goes on paper of one's own.
const LINES_MAX: usize = 30;
/// The most empty rows that are drawn.
const ROWS_MAX: usize = 8;

/// The form with what has been answered, to print and to fill by hand.
///
/// # Errors
/// When the actor is not of the team; when it cannot be typeset.
pub fn form_pdf(app: &App, actor: &Actor, id: ApplicationId, lang: Lang) -> Result<Paper, Lookup> {
    let now = app.clock.now();
    let (case, content, form) = app.store.read(|tx| {
        let case = Case::load(tx, actor, Act::ReadApplication, id)?;
        found(actor.part_in(case.file.city))?;
        let form = case.form(app, tx)?;
        Ok::<_, Lookup>((case, Content::load(tx, id)?, form))
    })?;
    let about = rows::about(&case, lang);
    let title = form.title.to(lang).to_owned();
    let zone = &case.call.clocks.city.wall.zone;
    let place = rows::place_of(app, zone, lang);
    let until = calls::filled::words(&app.network, &case.city_deadline(), lang);
    let printed = dates::moment(lang, now, zone, &place);
    let foot = vec![about.city.clone(), about.call.clone(), printed];
    let sections = form.sections.iter().map(|section| FormSection {
        title: section.title.to(lang).to_owned(),
        help: section.help.to(lang).to_owned(),
        questions: section.questions.iter().map(|it| asked(&form, &content, it, lang)).collect(),
    });
    let document = Document::Form(FormSheet {
        sections: sections.collect(),
        kind_words: t!(lang, "typeset-form-kind").into_owned(),
        city: Some(Said::written(&about.city, None, lang)),
        facts: vec![
            Fact::new(t!(lang, "application-receipt-call"), Said::written(&about.call, None, lang)),
            Fact::new(t!(lang, "call-clock-city"), Said::ours(lang, until)),
        ],
        intro: form.intro.to(lang).to_owned(),
        frame: frame_of(app, lang, &about, title, foot, now),
    });
    let name = format!("form-{}", case.call.slug);
    Ok(Paper { pdf: app.typesetter.typeset(&document)?, name })
}

fn asked(form: &Form, content: &Content, question: &Question, lang: Lang) -> FormQuestion {
    let shown = match question.is_file() {
        true => Shown::Files(rows::files_of(content, &question.id)),
        false => Shown::of_draft(question, content.answers.get(&question.id), lang),
    };
    let answer: Option<Answer> =
        (!shown.is_blank()).then(|| answers(&shown, lang)).and_then(|it| it.into_iter().next());
    let mut limits = demands(form, question, lang);
    limits.extend(bounds(&question.kind, lang));
    FormQuestion {
        label: question.label.to(lang).to_owned(),
        help: question.help.to(lang).to_owned(),
        limits,
        asked: room(&question.kind, lang),
        answer,
    }
}

/// Whether it must be answered, and of what that depends.
fn demands(form: &Form, question: &Question, lang: Lang) -> Vec<String> {
    let first = |rule: &Rule| {
        let of = rule.questions().first().and_then(|id| form.question(id));
        of.map_or(String::new(), |it| it.label.to(lang).to_owned())
    };
    let mut demands = Vec::new();
    if let Some(rule) = &question.shown_if {
        demands.push(t!(lang, "typeset-form-shown-if", question = first(rule)).into_owned());
    }
    if question.required {
        demands.push(t!(lang, "typeset-form-required").into_owned());
    } else if let Some(rule) = &question.required_if {
        demands.push(t!(lang, "typeset-form-required-if", question = first(rule)).into_owned());
    }
    demands
}

/// The limits of an answer, in words.
fn bounds(kind: &Kind, lang: Lang) -> Option<String> {
    let words = match kind {
        Kind::ShortText { max } => t!(lang, "typeset-form-characters", n = *max),
        Kind::LongText { max_words } => t!(lang, "typeset-form-words", n = *max_words),
        Kind::Number(it) | Kind::Money(it) => {
            let figure = |of: domain::form::Decimal| {
                numbers::decimal(lang, of.as_f64(), usize::from(it.decimals))
            };
            t!(lang, "typeset-form-range", min = figure(it.min), max = figure(it.max))
        }
        Kind::Date { .. } => t!(lang, "application-date-hint"),
        Kind::Choice { many: true, .. } => t!(lang, "typeset-form-choose-many"),
        Kind::Choice { many: false, .. } => t!(lang, "typeset-form-choose-one"),
        Kind::Links { max } => t!(lang, "typeset-form-links", n = *max),
        Kind::File { types, max, .. } => {
            let types = domain::answer::type_names(types);
            t!(lang, "typeset-form-files", n = *max, types = types)
        }
        Kind::Year { .. }
        | Kind::Rating { .. }
        | Kind::Table(_)
        | Kind::People { .. }
        | Kind::Email
        | Kind::Phone
        | Kind::Declaration => return None,
    };
    Some(words.into_owned())
}

/// Where the answer is written.
fn room(kind: &Kind, lang: Lang) -> Asked {
    let short = || Asked::Short { unit: String::new(), more: Vec::new() };
    let table = |columns: Vec<String>, n_rows: usize| Asked::Table {
        columns,
        n_rows: n_rows.clamp(2, ROWS_MAX).try_into().unwrap_or(2),
    };
    match kind {
        Kind::ShortText { .. } | Kind::Year { .. } | Kind::Date { .. } => short(),
        Kind::Email | Kind::Phone => short(),
        Kind::LongText { max_words } => lines(max_words / WORDS_A_LINE),
        Kind::Links { max } => lines(*max),
        Kind::Number(it) | Kind::Money(it) => figure(it, lang),
        Kind::Choice { options, .. } => Asked::Boxes {
            options: options.iter().map(|it| it.label.to(lang).to_owned()).collect(),
        },
        Kind::Rating { items, low, high, .. } => Asked::Marks {
            items: items.iter().map(|it| it.label.to(lang).to_owned()).collect(),
            low: low.to(lang).to_owned(),
            high: high.to(lang).to_owned(),
        },
        Kind::Table(it) => {
            table(it.columns.iter().map(|it| it.label.to(lang).to_owned()).collect(), it.max_rows)
        }
        Kind::People { max, .. } => {
            let columns = [
                t!(lang, "field-person-name"),
                t!(lang, "field-person-role"),
                t!(lang, "field-person-organisation"),
                t!(lang, "field-person-email"),
            ];
            table(columns.map(|it| it.into_owned()).into(), *max)
        }
        Kind::File { .. } => {
            Asked::Enclosed { words: t!(lang, "typeset-form-enclose").into_owned() }
        }
        Kind::Declaration => {
            Asked::Boxes { options: vec![t!(lang, "application-declared").into_owned()] }
        }
    }
}

fn lines(n_lines: usize) -> Asked {
    Asked::Lines { n_lines: n_lines.clamp(2, LINES_MAX).try_into().unwrap_or(2) }
}

fn figure(kind: &NumberKind, lang: Lang) -> Asked {
    let year = || t!(lang, "typeset-form-year").into_owned();
    let source = || t!(lang, "typeset-form-source").into_owned();
    let more = [kind.with_year.then(year), kind.with_source.then(source)];
    Asked::Short { unit: kind.unit.clone(), more: more.into_iter().flatten().collect() }
}
