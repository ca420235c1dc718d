//! The secretariat's form desk: forms and their versions, a draft and its parts, and what
//! publishing does. What a team reads about a new version is in `news`.

mod list;
mod news;
mod outline;
mod part;
mod preview;
mod publication;
mod text;

use domain::form::{Aspect, Change, Form};
use domain::language::Lang;
use maud::{Markup, html};

pub use list::{CallUse, Files, FormList, FormPage, FormRow, VersionRow, form_page, list_page};
pub use news::{LossLine, News, Unasked, UnaskedPage, news, unasked_page};
pub use outline::{DefectLine, Outline, OutlineQuestion, OutlineSection, outline_page};
pub use part::{ChoiceRow, ColumnRow, EditField, PartPage, What, part_page};
pub use preview::{Preview, preview_page};
pub use publication::{Binding, Consequence, Publication, binding_page, publication_page};
pub use text::{TextPage, text_page};

use crate::texts::{has, t as plain};
use crate::{numbers, parts, t};

/// What a key of a definition is called in the desk; `None` for keys the desk has no field for.
pub fn key_words(lang: Lang, key: &str) -> Option<String> {
    let key = format!("forms-key-{}", key.replace(['_', '.'], "-"));
    has(Lang::EN, &key).then(|| plain(lang, &key).into_owned())
}

/// What a kind of question is called.
pub fn kind_words(lang: Lang, kind: &str) -> String {
    let key = format!("forms-kind-{}", kind.replace('_', "-"));
    match has(Lang::EN, &key) {
        true => plain(lang, &key).into_owned(),
        false => kind.to_owned(),
    }
}

/// Why there is no place for an answer, in a few words; the numbers are those of the command.
pub fn loss_words(lang: Lang, why: u8) -> String {
    match why {
        0 => t!(lang, "forms-loss-removed"),
        1 => t!(lang, "forms-loss-kind"),
        2 => t!(lang, "forms-loss-part"),
        3 => t!(lang, "forms-loss-room"),
        4 => t!(lang, "forms-loss-hidden"),
        _ => t!(lang, "forms-loss-declared"),
    }
    .into_owned()
}

/// One change between two versions, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangeLine {
    /// What changed: the question's or section's words.
    pub label: String,
    /// How.
    pub how: String,
    /// Words that read otherwise: before and after.
    pub words: Option<(String, String)>,
    /// Section and question of the new form, to link to.
    pub link: Option<(String, Option<String>)>,
}

/// What one version asks otherwise than another, in the words of a reader.
pub fn changes(old: &Form, new: &Form, lang: Lang) -> Vec<ChangeLine> {
    Form::difference(old, new).iter().map(|it| change(old, new, it, lang)).collect()
}

fn change(old: &Form, new: &Form, it: &Change, lang: Lang) -> ChangeLine {
    let question = |form: &Form, id: &str| {
        form.question(id).map_or_else(|| id.to_owned(), |it| it.label.to(lang).to_owned())
    };
    let section = |form: &Form, id: &str| {
        form.section(id).map_or_else(|| id.to_owned(), |it| it.title.to(lang).to_owned())
    };
    let to_question =
        |id: &str| new.section_of(id).map(|section| (section.id.clone(), Some(id.to_owned())));
    let line = |label: String, how: std::borrow::Cow<'static, str>, link| ChangeLine {
        label,
        how: how.into_owned(),
        words: None,
        link,
    };
    match it {
        Change::Added { question: id, .. } => {
            line(question(new, id), t!(lang, "forms-change-added"), to_question(id))
        }
        Change::Removed { question: id, .. } => {
            line(question(old, id), t!(lang, "forms-change-removed"), None)
        }
        Change::Moved { question: id, from, to } if from == to => {
            line(question(new, id), t!(lang, "forms-change-order"), to_question(id))
        }
        Change::Moved { question: id, to, .. } => {
            let to = section(new, to);
            line(question(new, id), t!(lang, "forms-change-moved", to = to), to_question(id))
        }
        Change::Changed { question: id, what } => {
            let (before, after) = (question(old, id), question(new, id));
            let aspects: Vec<String> = what.iter().map(|it| aspect(lang, *it)).collect();
            let how = t!(lang, "forms-change-changed", what = numbers::list(lang, &aspects));
            let words = (before != after).then(|| (before, after.clone()));
            ChangeLine { words, ..line(after, how, to_question(id)) }
        }
        Change::SectionAdded { section: id } => {
            let link = Some((id.clone(), None));
            line(section(new, id), t!(lang, "forms-change-section-added"), link)
        }
        Change::SectionRemoved { section: id } => {
            line(section(old, id), t!(lang, "forms-change-section-removed"), None)
        }
        Change::SectionReworded { section: id } => {
            let (before, after) = (section(old, id), section(new, id));
            let words = (before != after).then(|| (before, after.clone()));
            let link = Some((id.clone(), None));
            let how = t!(lang, "forms-change-section-reworded");
            ChangeLine { words, ..line(after, how, link) }
        }
        Change::Reworded => {
            line(new.title.to(lang).to_owned(), t!(lang, "forms-change-reworded"), None)
        }
    }
}

fn aspect(lang: Lang, it: Aspect) -> String {
    match it {
        Aspect::Words => t!(lang, "forms-aspect-words"),
        Aspect::Bounds => t!(lang, "forms-aspect-bounds"),
        Aspect::Kind => t!(lang, "forms-aspect-kind"),
        Aspect::Rules => t!(lang, "forms-aspect-rules"),
    }
    .into_owned()
}

/// The changes as a list; `href` makes an address of a section and a question.
fn change_list(
    lang: Lang,
    changes: &[ChangeLine],
    href: &dyn Fn(&str, Option<&str>) -> Option<String>,
) -> Markup {
    let line = |it: &ChangeLine| {
        let link = it.link.as_ref();
        let link = link.and_then(|(section, question)| href(section, question.as_deref()));
        html! {
            @match &link {
                Some(link) => a href=(link) { (it.label) },
                None => strong { (it.label) },
            }
            div.small.quiet { (it.how) }
            @if let Some((before, _)) = &it.words {
                div.small { (crate::rich!(lang, "forms-change-before", text = html! { del { (before) } })) }
            }
        }
    };
    parts::rule(&changes.iter().map(line).collect::<Vec<_>>())
}

/// A form's title above a page about it, as a link to its versions.
fn above(shell: &crate::shell::Shell, form: &str, title: &str) -> Markup {
    html! { a href=(shell.href(&format!("/forms/{form}"))) { (title) } }
}

#[cfg(test)]
mod tests;
