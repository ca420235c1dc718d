//! The scoring sheet: criteria with a text for each level and notes, saved while it is written.

use std::collections::BTreeMap;

use domain::ids::PersonId;
use domain::language::Lang;
use domain::marking::{CANNOT_JUDGE, Field as SheetField};
use domain::review::{Draft, Score};
use domain::words::count_words;
use maud::{Markup, html};

use super::Again;
use crate::pages::applications::{self as writing, Writes};
use crate::parts::{self, Choice, Field, Mood};
use crate::shell::Shell;
use crate::t;

/// The scoring sheet with what is saved.
#[derive(Debug, Clone)]
pub struct Sheet {
    /// The criteria of the call.
    pub criteria: Vec<Criterion>,
    /// The network's words for leaving a criterion unjudged.
    pub cannot_judge: String,
    /// What is saved.
    pub saved: Marks,
    /// The mark of what is saved in each field, on which the next save builds.
    pub seen: BTreeMap<String, String>,
    /// The most words a note may have.
    pub note_words: usize,
}

/// A criterion in the reader's language.
#[derive(Debug, Clone)]
pub struct Criterion {
    /// Its word.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What each level means, lowest first.
    pub levels: Vec<String>,
}

/// Scores and notes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Marks {
    /// By criterion, as the form sends them.
    pub scores: BTreeMap<String, String>,
    /// Note to the city.
    pub to_city: String,
    /// Note to the panel and the secretariat.
    pub to_panel: String,
}

/// What another expert handed in.
#[derive(Debug, Clone)]
pub struct Other {
    /// Its sign among the reviews of this file.
    pub sign: String,
    /// Scores and notes.
    pub marks: Marks,
}

/// A note: the field's name, and the keys of its label and hint.
pub(crate) type Note = (&'static str, &'static str, &'static str);

/// The note to the city.
pub(crate) const TO_CITY: Note = ("to_city", "reviews-to-city", "reviews-to-city-hint");

/// The note to the panel and the secretariat.
pub(crate) const TO_PANEL: Note = ("to_panel", "reviews-to-panel", "reviews-to-panel-hint");

/// A sheet that can be written to.
pub(crate) struct Open<'a> {
    /// Where it is, below the language.
    pub(crate) path: String,
    /// The last part of the address that saves.
    pub(crate) act: &'a str,
    /// Who writes.
    pub(crate) by: PersonId,
    /// The sheet.
    pub(crate) sheet: &'a Sheet,
    /// Its notes.
    pub(crate) notes: &'a [Note],
    /// What handing in means.
    pub(crate) before: &'a str,
    /// What the button says.
    pub(crate) act_words: &'a str,
}

/// The name of a criterion's field.
pub fn score_field(criterion: &str) -> String {
    format!("score-{criterion}")
}

impl Marks {
    /// What is saved, as the form would send it.
    pub fn of(draft: &Draft) -> Marks {
        let word = |score: &Score| match score {
            Score::Level(level) => level.to_string(),
            Score::CannotJudge => CANNOT_JUDGE.to_owned(),
        };
        Marks {
            scores: draft.scores.iter().map(|(id, it)| (id.clone(), word(it))).collect(),
            to_city: draft.note_to_city.clone(),
            to_panel: draft.note_to_panel.clone(),
        }
    }

    /// What a field holds.
    pub fn word(&self, field: &SheetField) -> &str {
        match field {
            SheetField::Score(criterion) => self.scores.get(criterion).map_or("", String::as_str),
            SheetField::ToCity => &self.to_city,
            SheetField::ToPanel => &self.to_panel,
        }
    }
}

impl Sheet {
    /// A field's word as people read it: the text of the level, or the note itself.
    pub fn read(&self, field: &SheetField, word: &str) -> String {
        let SheetField::Score(id) = field else { return word.to_owned() };
        if word == CANNOT_JUDGE {
            return self.cannot_judge.clone();
        }
        let criterion = self.criteria.iter().find(|it| it.id == *id);
        let n = word.parse::<usize>().ok();
        let level = n.zip(criterion).and_then(|(n, it)| it.levels.get(n.checked_sub(1)?));
        level.map_or_else(|| word.to_owned(), |text| format!("{word}. {text}"))
    }
}

/// The sheet while it can be written to.
pub(crate) fn open(shell: &Shell, it: &Open<'_>, again: &Again) -> Markup {
    let lang = shell.lang;
    let sheet = it.sheet;
    let marks = again.typed.as_ref().unwrap_or(&sheet.saved);
    let path = |rest: &str| shell.href(&format!("{}/{rest}", it.path));
    html! {
        (met(lang, sheet, again))
        (writing::signed_out(shell))
        form #section-form novalidate method="post" action=(path(it.act)) {
            h2 { (t!(lang, "reviews-scores")) }
            @for criterion in &sheet.criteria {
                (framed(sheet, &score_field(&criterion.id), radios(lang, sheet, criterion, marks, again)))
            }
            h2 { (t!(lang, "reviews-notes")) }
            @for note in it.notes {
                (framed(sheet, note.0, note_field(lang, sheet, *note, marks, again)))
            }
            (parts::notice(lang, Mood::Warning, html! { (crate::t(lang, it.before)) }))
            p.actions {
                (parts::button_second(&t!(lang, "reviews-save"), "act", "save"))
                button.button type="submit" formnovalidate formaction=(path("hand-in")) {
                    (crate::t(lang, it.act_words))
                }
            }
        }
        (writing::script_of(shell, &Writes {
            presence: None,
            answers: path("sheet"),
            of: it.path.clone(),
            version: 1,
            by: it.by.to_string(),
            can_write: true,
        }))
    }
}

/// What was saved elsewhere meanwhile, to be read beside what was typed.
fn met(lang: Lang, sheet: &Sheet, again: &Again) -> Markup {
    let stored = |name: &String| {
        let field = SheetField::named(name)?;
        let label = match &field {
            SheetField::Score(id) => sheet.criteria.iter().find(|it| it.id == *id)?.name.clone(),
            SheetField::ToCity => t!(lang, "reviews-to-city").into_owned(),
            SheetField::ToPanel => t!(lang, "reviews-to-panel").into_owned(),
        };
        Some((label, said(lang, &sheet.read(&field, sheet.saved.word(&field)))))
    };
    let pairs: Vec<(String, Markup)> = again.met.iter().filter_map(stored).collect();
    html! {
        @if !pairs.is_empty() {
            section {
                h2 { (t!(lang, "reviews-stale-title")) }
                p { (t!(lang, "reviews-stale-lead")) }
                (parts::facts(&pairs))
            }
        }
    }
}

/// A field with its mark, and the line that says whether it is saved.
fn framed(sheet: &Sheet, name: &str, field: Markup) -> Markup {
    html! {
        (parts::hidden(&format!("v.{name}"), sheet.seen.get(name).map_or("", String::as_str)))
        div.question data-question=(name) {
            (field)
            div.under.small { p.saved.quiet { span data-state {} } }
        }
    }
}

fn radios(lang: Lang, sheet: &Sheet, it: &Criterion, marks: &Marks, again: &Again) -> Markup {
    let name = score_field(&it.id);
    let levels: Vec<(String, String)> =
        (1..).zip(&it.levels).map(|(n, text)| (n.to_string(), format!("{n}. {text}"))).collect();
    let mut choices: Vec<Choice<'_>> =
        levels.iter().map(|(value, label)| Choice::new(value, label)).collect();
    choices.push(Choice::new(CANNOT_JUDGE, &sheet.cannot_judge));
    let value = marks.scores.get(&it.id).map_or("", String::as_str);
    let field = Field::new(lang, &name, &it.name).value(value).errors(&again.errors);
    parts::radios(&field, &choices)
}

fn note_field(
    lang: Lang,
    sheet: &Sheet,
    (name, label, hint): Note,
    marks: &Marks,
    again: &Again,
) -> Markup {
    let (label, hint) = (crate::t(lang, label), crate::t(lang, hint));
    let value = SheetField::named(name).map_or("", |it| marks.word(&it));
    let field =
        Field::new(lang, name, &label).hint(&hint).value(value).errors(&again.errors).optional();
    parts::textarea(&field, 6, Some((count_words(value), sheet.note_words)))
}

/// The sheet after handing in, with what others handed in.
pub(crate) fn frozen(lang: Lang, sheet: &Sheet, own: &str, others: &[Other]) -> Markup {
    html! {
        section {
            h2 { (t!(lang, "reviews-own", sign = own)) }
            (shown(lang, sheet, &sheet.saved, true))
        }
        @for it in others {
            section {
                h2 { (t!(lang, "reviews-other", sign = it.sign.as_str())) }
                (shown(lang, sheet, &it.marks, true))
            }
        }
        @if others.is_empty() { p.quiet { (t!(lang, "reviews-no-others")) } }
    }
}

/// Marks to be read; the note to the city is left out where no city is written to.
pub(crate) fn shown(lang: Lang, sheet: &Sheet, marks: &Marks, with_city: bool) -> Markup {
    let level = |it: &Criterion| {
        let word = marks.scores.get(&it.id).map_or("", String::as_str);
        let text = word.parse::<usize>().ok().and_then(|n| it.levels.get(n.checked_sub(1)?));
        match (word, text) {
            ("", _) => html! { span.quiet { (t!(lang, "reviews-unscored")) } },
            (CANNOT_JUDGE, _) => html! { (sheet.cannot_judge) },
            (n, Some(text)) => html! { strong.num { (n) } " · " (text) },
            (n, None) => html! { strong.num { (n) } },
        }
    };
    let mut pairs: Vec<(String, Markup)> =
        sheet.criteria.iter().map(|it| (it.name.clone(), level(it))).collect();
    if with_city {
        pairs.push((t!(lang, "reviews-to-city").into_owned(), said(lang, &marks.to_city)));
    }
    pairs.push((t!(lang, "reviews-to-panel").into_owned(), said(lang, &marks.to_panel)));
    parts::facts(&pairs)
}

/// What somebody wrote, paragraph by paragraph.
pub(crate) fn said(lang: Lang, text: &str) -> Markup {
    match text.is_empty() {
        true => html! { span.quiet { (t!(lang, "reviews-no-note")) } },
        false => html! {
            @for paragraph in text.split('\n').filter(|it| !it.trim().is_empty()) {
                p dir="auto" { (paragraph) }
            }
        },
    }
}
