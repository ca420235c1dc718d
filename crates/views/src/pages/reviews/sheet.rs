//! The scoring sheet: criteria with a text for each level, two notes, saved as often as wished.

use std::collections::BTreeMap;

use domain::ids::ApplicationId;
use domain::language::Lang;
use domain::review::Score;
use maud::{Markup, html};

use super::{Again, ReviewPage, conflict_form, turn};
use crate::parts::{self, Choice, Field, Mood};
use crate::shell::Shell;
use crate::t;

/// What a criterion's radio sends for "cannot judge".
const CANNOT_JUDGE: &str = "cannot";

/// The scoring sheet with what is saved.
#[derive(Debug, Clone)]
pub struct Sheet {
    /// The criteria of the call.
    pub criteria: Vec<Criterion>,
    /// The network's words for leaving a criterion unjudged.
    pub cannot_judge: String,
    /// What is saved.
    pub saved: Marks,
    /// The saved version, on which the next save builds.
    pub version: i64,
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
    /// Its number among the reviews of this file, in the order of handing in.
    pub n: usize,
    /// Scores and notes.
    pub marks: Marks,
}

/// The name of a criterion's field.
pub fn score_field(criterion: &str) -> String {
    format!("score-{criterion}")
}

impl Marks {
    /// What is saved, as the form would send it.
    pub fn of(review: &domain::review::Review) -> Marks {
        let word = |score: &Score| match score {
            Score::Level(level) => level.to_string(),
            Score::CannotJudge => CANNOT_JUDGE.to_owned(),
        };
        Marks {
            scores: review.scores.iter().map(|(id, it)| (id.clone(), word(it))).collect(),
            to_city: review.note_to_city.clone(),
            to_panel: review.note_to_panel.clone(),
        }
    }

    /// What a form sent, as a draft; what is neither a level nor "cannot judge" names its criterion.
    ///
    /// # Errors
    /// The criterion whose score cannot be one.
    pub fn draft(&self) -> Result<domain::review::Draft, String> {
        let read = |(id, word): (&String, &String)| {
            let score = match word.as_str() {
                CANNOT_JUDGE => Score::CannotJudge,
                level => Score::Level(level.parse().map_err(|_| id.clone())?),
            };
            Ok((id.clone(), score))
        };
        let given = self.scores.iter().filter(|(_, word)| !word.is_empty());
        Ok(domain::review::Draft {
            scores: given.map(read).collect::<Result<_, String>>()?,
            note_to_city: self.to_city.clone(),
            note_to_panel: self.to_panel.clone(),
        })
    }
}

/// The sheet while it can be written to.
pub(super) fn open(
    shell: &Shell,
    it: &ReviewPage,
    application: ApplicationId,
    sheet: &Sheet,
    again: &Again,
) -> Markup {
    let lang = shell.lang;
    let marks = again.typed.as_ref().unwrap_or(&sheet.saved);
    let reason_label = t!(lang, "reviews-conflict-reason");
    let reason =
        Field::new(lang, "reason", &reason_label).value(&again.reason).errors(&again.errors);
    html! {
        (turn(lang, it, t!(lang, "reviews-act-score").into_owned()))
        (dossier(shell, application))
        @if again.stale {
            section {
                h2 { (t!(lang, "reviews-stale-title")) }
                p { (t!(lang, "reviews-stale-lead")) }
                (shown(lang, sheet, &sheet.saved))
            }
        }
        form novalidate method="post" action=(shell.href(&format!("/reviews/{}/scores", it.id))) {
            (parts::hidden("version", &sheet.version.to_string()))
            h2 { (t!(lang, "reviews-scores")) }
            @for criterion in &sheet.criteria { (radios(lang, sheet, criterion, marks, again)) }
            h2 { (t!(lang, "reviews-notes")) }
            (note(lang, "to_city", ("reviews-to-city", "reviews-to-city-hint"), &marks.to_city, again))
            (note(lang, "to_panel", ("reviews-to-panel", "reviews-to-panel-hint"), &marks.to_panel, again))
            (parts::notice(lang, Mood::Warning, html! { (t!(lang, "reviews-hand-in-before")) }))
            p.actions {
                (parts::button_second(&t!(lang, "reviews-save"), "act", "save"))
                button.button type="submit" formnovalidate
                    formaction=(shell.href(&format!("/reviews/{}/hand-in", it.id)))
                { (t!(lang, "reviews-hand-in")) }
            }
        }
        section {
            details open[!again.reason.is_empty() || again.errors.iter().any(|it| it.field_id == "reason")] {
                summary { (t!(lang, "reviews-conflict-late")) }
                p { (t!(lang, "reviews-conflict-before")) }
                (conflict_form(shell, it.id, &reason))
            }
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

fn note(
    lang: Lang,
    name: &str,
    (label, hint): (&str, &str),
    value: &str,
    again: &Again,
) -> Markup {
    let (label, hint) = (crate::t(lang, label), crate::t(lang, hint));
    let field =
        Field::new(lang, name, &label).hint(&hint).value(value).errors(&again.errors).optional();
    parts::textarea(&field, 6, None)
}

/// The sheet after handing in, with what others handed in.
pub(super) fn frozen(
    shell: &Shell,
    application: ApplicationId,
    sheet: &Sheet,
    on: &str,
    own_n: usize,
    others: &[Other],
) -> Markup {
    let lang = shell.lang;
    html! {
        (parts::notice(lang, Mood::Done, html! { (t!(lang, "reviews-frozen", day = on)) }))
        (dossier(shell, application))
        section {
            h2 { (t!(lang, "reviews-own", number = own_n)) }
            (shown(lang, sheet, &sheet.saved))
        }
        @for it in others {
            section {
                h2 { (t!(lang, "reviews-other", number = it.n)) }
                (shown(lang, sheet, &it.marks))
            }
        }
        @if others.is_empty() { p.quiet { (t!(lang, "reviews-no-others")) } }
    }
}

fn dossier(shell: &Shell, application: ApplicationId) -> Markup {
    let href = shell.href(&format!("/applications/{application}/dossier"));
    html! { p.actions { (parts::button_link(&t!(shell.lang, "reviews-dossier"), &href, true)) } }
}

/// Marks to be read.
fn shown(lang: Lang, sheet: &Sheet, marks: &Marks) -> Markup {
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
    let note = |text: &str| match text.is_empty() {
        true => html! { span.quiet { (t!(lang, "reviews-no-note")) } },
        false => html! {
            @for paragraph in text.split('\n').filter(|it| !it.trim().is_empty()) {
                p dir="auto" { (paragraph) }
            }
        },
    };
    let mut pairs: Vec<(String, Markup)> =
        sheet.criteria.iter().map(|it| (it.name.clone(), level(it))).collect();
    pairs.push((t!(lang, "reviews-to-city").into_owned(), note(&marks.to_city)));
    pairs.push((t!(lang, "reviews-to-panel").into_owned(), note(&marks.to_panel)));
    parts::facts(&pairs)
}
