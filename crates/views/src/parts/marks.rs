//! Small signs inside text: states, notices, languages, what is invented.

use domain::language::Lang;
use maud::{Markup, html};

use crate::t;

/// How far something is; the words beside it say the same, so colour is never alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Finished, or accepted.
    Done,
    /// Under way.
    Part,
    /// Not begun, or of no concern now.
    Todo,
    /// Something is wrong.
    Stop,
}

/// A state in words.
pub fn tag(state: State, words: &str) -> Markup {
    let class = match state {
        State::Done => "tag done",
        State::Part => "tag part",
        State::Todo => "tag todo",
        State::Stop => "tag stop",
    };
    html! { span class=(class) { (words) } }
}

/// What a notice is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mood {
    /// The act was done.
    Done,
    /// Something to know before acting.
    Warning,
    /// The act was not done.
    Stop,
    /// Something happened meanwhile.
    News,
}

/// A message about the page or the act before it. It begins with its kind in words.
pub fn notice(lang: Lang, mood: Mood, message: Markup) -> Markup {
    let (class, kind, role) = match mood {
        Mood::Done => ("notice done", t!(lang, "notice-done"), "status"),
        Mood::Warning => ("notice warning", t!(lang, "notice-warning"), "note"),
        Mood::Stop => ("notice stop", t!(lang, "notice-stop"), "alert"),
        Mood::News => ("notice news", t!(lang, "notice-news"), "status"),
    };
    html! { div class=(class) role=(role) { strong { (kind) } " " (message) } }
}

/// Says that a place or a person does not exist outside the demonstration.
pub fn invented_mark(lang: Lang) -> Markup {
    html! { span.invented { (t!(lang, "mark-invented")) } }
}

/// What people wrote, kept apart from the direction of the text around it; with its language,
/// where it is known.
pub fn user_text(text: &str, lang: Option<Lang>) -> Markup {
    match lang {
        Some(lang) => html! { bdi lang=(lang) dir=(lang.dir()) { (text) } },
        None => html! { bdi { (text) } },
    }
}
