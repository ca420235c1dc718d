//! What one version of a form asks otherwise than another, and whether a draft can follow.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{Choice, Form, Kind, Question};
use crate::answer::{Answer, Answers, FileFact};

/// One change from a version of a form to another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "change", rename_all = "snake_case")]
pub enum Change {
    /// A question that was not there.
    Added {
        /// Its id.
        question: String,
        /// The section it stands in.
        section: String,
    },
    /// A question that is no longer there.
    Removed {
        /// Its id.
        question: String,
        /// The section it stood in.
        section: String,
    },
    /// A question that asks otherwise.
    Changed {
        /// Its id.
        question: String,
        /// In what.
        what: BTreeSet<Aspect>,
    },
    /// A question that stands elsewhere: in another section, or after other questions.
    Moved {
        /// Its id.
        question: String,
        /// The section it stood in.
        from: String,
        /// The section it stands in.
        to: String,
    },
    /// A section that was not there.
    SectionAdded {
        /// Its id.
        section: String,
    },
    /// A section that is no longer there.
    SectionRemoved {
        /// Its id.
        section: String,
    },
    /// A section whose heading or help reads otherwise.
    SectionReworded {
        /// Its id.
        section: String,
    },
    /// The title, the words before the beginning or the rule of working languages is otherwise.
    Reworded,
}

/// In what a question changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Aspect {
    /// What is read: the question, its help, the words of options and columns.
    Words,
    /// How much or how many, and what may be chosen.
    Bounds,
    /// What an answer is.
    Kind,
    /// When it is asked, when it must be answered, what makes one look twice, who sees it.
    Rules,
}

impl Change {
    /// The question it is about; `None` when it is about a section or the form.
    pub fn question(&self) -> Option<&str> {
        match self {
            Change::Added { question, .. }
            | Change::Removed { question, .. }
            | Change::Changed { question, .. }
            | Change::Moved { question, .. } => Some(question),
            Change::SectionAdded { .. }
            | Change::SectionRemoved { .. }
            | Change::SectionReworded { .. }
            | Change::Reworded => None,
        }
    }
}

/// Something a draft holds that another version of its form has no place for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Loss {
    /// The question it was answered to.
    pub question: String,
    /// Why there is no place for it.
    pub why: LossReason,
}

/// Why another version of a form has no place for an answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "why", rename_all = "snake_case")]
pub enum LossReason {
    /// The question is gone.
    Removed,
    /// The question wants an answer of another kind.
    Kind,
    /// What was chosen, rated or filled into a column is no longer there.
    Part {
        /// The option, thing or column.
        part: String,
    },
    /// There are more rows or files than there is room for.
    Room,
    /// The question would no longer be asked with these answers.
    Hidden,
    /// What was declared reads otherwise, and nobody declared the new words.
    Declared,
}

/// Whether a draft can go over to another version of its form.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Move {
    /// What it would lose; it goes over only when this is empty.
    pub losses: Vec<Loss>,
    /// What changed for it, to be told to its team.
    pub changes: Vec<Change>,
}

impl Move {
    /// Whether nothing is lost.
    pub fn is_possible(&self) -> bool {
        self.losses.is_empty()
    }
}

impl Form {
    /// What `new` asks otherwise than `old`, in the order of the new form; what is gone comes last.
    pub fn difference(old: &Form, new: &Form) -> Vec<Change> {
        let mut changes = Vec::new();
        let whole = |it: &Form| (it.title.clone(), it.intro.clone(), it.working.clone());
        if whole(old) != whole(new) {
            changes.push(Change::Reworded);
        }
        let stayed = stayed_in_order(old, new);
        for section in &new.sections {
            let id = &section.id;
            match old.section(id) {
                None => changes.push(Change::SectionAdded { section: id.clone() }),
                Some(before)
                    if (&before.title, &before.help) != (&section.title, &section.help) =>
                {
                    changes.push(Change::SectionReworded { section: id.clone() });
                }
                Some(_) => (),
            }
            for question in &section.questions {
                let name = question.id.clone();
                let before = old.question(&name).zip(old.section_of(&name));
                let Some((before, from)) = before else {
                    changes.push(Change::Added { question: name, section: id.clone() });
                    continue;
                };
                if !stayed.contains(name.as_str()) {
                    let (from, to) = (from.id.clone(), id.clone());
                    changes.push(Change::Moved { question: name.clone(), from, to });
                }
                let what = aspects(before, question);
                if !what.is_empty() {
                    changes.push(Change::Changed { question: name, what });
                }
            }
        }
        for section in &old.sections {
            for question in section.questions.iter().filter(|it| new.question(&it.id).is_none()) {
                let (question, section) = (question.id.clone(), section.id.clone());
                changes.push(Change::Removed { question, section });
            }
            if new.section(&section.id).is_none() {
                changes.push(Change::SectionRemoved { section: section.id.clone() });
            }
        }
        changes
    }

    /// Whether a draft of `old` with these answers and files can go over to `new`.
    ///
    /// Tighter bounds lose nothing: what stands there is kept and told to be mended.
    pub fn can_move(old: &Form, new: &Form, answers: &Answers, files: &[FileFact]) -> Move {
        let (before, after) = (old.asked(answers), new.asked(answers));
        let mut losses = Vec::new();
        for question in old.questions() {
            let answer = answers.get(&question.id).filter(|it| !it.is_blank());
            let n_files = files.iter().filter(|it| it.question == question.id).count();
            if answer.is_none() && n_files == 0 {
                continue;
            }
            let mut lose = |why| losses.push(Loss { question: question.id.clone(), why });
            let Some(now) = new.question(&question.id) else {
                lose(LossReason::Removed);
                continue;
            };
            if before.asks(&question.id) && !after.asks(&question.id) {
                lose(LossReason::Hidden);
            }
            match &now.kind {
                kind if kind.name() != question.kind.name() => lose(LossReason::Kind),
                Kind::File { max, .. } if n_files > *max => lose(LossReason::Room),
                _ => answer.into_iter().flat_map(|it| lost_parts(now, it)).for_each(lose),
            }
        }
        Move { losses, changes: Form::difference(old, new) }
    }
}

/// What was typed that a question of the same kind has no field or no option for any more.
fn lost_parts(now: &Question, answer: &Answer) -> Vec<LossReason> {
    let fields: BTreeSet<String> = now.fields().into_iter().collect();
    let mut lost = Vec::new();
    let mut part = |part: &str| {
        let why = LossReason::Part { part: part.to_owned() };
        if !lost.contains(&why) {
            lost.push(why);
        }
    };
    let is_filled = |typed: &Vec<String>| typed.iter().any(|it| !it.trim().is_empty());
    for (field, typed) in answer.typed.iter().filter(|(_, typed)| is_filled(typed)) {
        if !fields.contains(field) {
            match now.place_of(field) {
                Some((_, column)) if now.kind.columns().contains(&column) => (),
                Some((_, column)) => part(column),
                None => part(field.strip_prefix(&format!("{}__", now.id)).unwrap_or(field)),
            }
        } else if let Kind::Choice { options, .. } = &now.kind {
            let gone = typed.iter().filter(|it| !options.iter().any(|option| option.id == **it));
            gone.for_each(|it| part(it));
        }
    }
    if now.kind.rows_max().is_some_and(|max| answer.n_rows(now) > max) {
        lost.push(LossReason::Room);
    }
    lost
}

/// The questions of both forms that keep their order and their section: the longest such run, so
/// that one question taken from the end to the beginning is told as one that moved.
fn stayed_in_order<'a>(old: &'a Form, new: &Form) -> BTreeSet<&'a str> {
    let place = |form: &Form, id: &str| form.questions().position(|it| it.id == id);
    let same_section =
        |id: &str| old.section_of(id).map(|it| &it.id) == new.section_of(id).map(|it| &it.id);
    let common: Vec<(&str, usize)> = old
        .questions()
        .filter(|it| same_section(&it.id))
        .filter_map(|it| Some((it.id.as_str(), place(new, &it.id)?)))
        .collect();
    // For each question the longest run that ends with it, and the one before it in that run.
    let mut runs: Vec<(usize, Option<usize>)> = Vec::with_capacity(common.len());
    for (at, (_, place)) in common.iter().enumerate() {
        let before = (0..at).filter(|it| common[*it].1 < *place).max_by_key(|it| runs[*it].0);
        runs.push((before.map_or(1, |it| runs[it].0 + 1), before));
    }
    let mut at = (0..runs.len()).max_by_key(|it| runs[*it].0);
    let mut stayed = BTreeSet::new();
    while let Some(it) = at {
        stayed.insert(common[it].0);
        at = runs[it].1;
    }
    stayed
}

fn aspects(old: &Question, new: &Question) -> BTreeSet<Aspect> {
    let mut what = BTreeSet::new();
    if (&old.label, &old.help) != (&new.label, &new.help) {
        what.insert(Aspect::Words);
    }
    let rules = |it: &Question| {
        let rules = (it.required, it.profile, it.translatable, it.usual.clone());
        (rules, it.shown_if.clone(), it.required_if.clone())
    };
    if rules(old) != rules(new) {
        what.insert(Aspect::Rules);
    }
    if old.kind.name() != new.kind.name() {
        what.insert(Aspect::Kind);
    } else if old.kind != new.kind {
        // The same once the words are taken out: then only the words changed.
        if wordless(&old.kind) != wordless(&new.kind) {
            what.insert(Aspect::Bounds);
        }
        if words(&old.kind) != words(&new.kind) {
            what.insert(Aspect::Words);
        }
    }
    what
}

fn wordless(kind: &Kind) -> Kind {
    let bare = |list: &[Choice]| {
        list.iter()
            .map(|it| Choice { id: it.id.clone(), label: Default::default() })
            .collect::<Vec<_>>()
    };
    let mut kind = kind.clone();
    match &mut kind {
        Kind::Choice { options, .. } => *options = bare(options),
        Kind::Rating { items, low, high, levels } => {
            *items = bare(items);
            (*low, *high) = Default::default();
            levels.clear();
        }
        Kind::Table(table) => {
            for column in &mut table.columns {
                (column.label, column.help) = Default::default();
                column.kind = wordless(&column.kind);
            }
        }
        _ => (),
    }
    kind
}

/// Every word of a kind by what it is said of; what was added or taken away is left out, since
/// that is a change of bounds.
fn words(kind: &Kind) -> Vec<String> {
    let text = |it: &crate::texts::Texts| format!("{it:?}");
    match kind {
        Kind::Choice { options, .. } => options.iter().map(|it| text(&it.label)).collect(),
        Kind::Rating { items, low, high, levels } => {
            let items = items.iter().map(|it| text(&it.label));
            items.chain([text(low), text(high)]).chain(levels.iter().map(text)).collect()
        }
        Kind::Table(table) => {
            let column = |it: &super::Column| {
                let own = [text(&it.label), text(&it.help)];
                own.into_iter().chain(words(&it.kind)).collect::<Vec<_>>()
            };
            table.columns.iter().flat_map(column).collect()
        }
        _ => Vec::new(),
    }
}
