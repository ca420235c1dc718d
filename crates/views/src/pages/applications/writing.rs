//! What stands around the questions while a team writes: who else is here, when an answer was
//! saved and by whom, the choice where two texts met, and what the script needs to say.

use domain::answer::Fields;
use domain::form::Question;
use domain::language::Lang;
use domain::time::Timestamp;
use maud::{Markup, html};

use super::{SectionPage, Shown};
use crate::difference::{self, Change};
use crate::parts::{self, Mood};
use crate::shell::Shell;
use crate::{numbers, t};

/// An answer that somebody else saved while the reader wrote, beside the reader's own.
#[derive(Debug, Clone)]
pub struct ClashShown {
    /// The question.
    pub question: String,
    /// The name of whoever saved the other text.
    pub name: String,
    /// The same with the organisation.
    pub who: String,
    /// When.
    pub when: String,
    /// The other text.
    pub theirs: Shown,
    /// The reader's own text.
    pub mine: Shown,
    /// The same as it was typed, field by field.
    pub mine_fields: Fields,
}

/// The sentences of a clash and both texts, word by word: for the page and for the script alike.
#[derive(Debug, Clone)]
pub struct ClashWords {
    /// Who saved what, when.
    pub lead: String,
    /// The heading of the other text.
    pub theirs_heading: String,
    /// The choice of the other text.
    pub theirs_choice: String,
    /// The reader's own text in pieces, each with whether the other lacks it.
    pub mine: Vec<(String, bool)>,
    /// The other text, likewise.
    pub theirs: Vec<(String, bool)>,
}

/// Who saved an answer last.
#[derive(Debug, Clone)]
pub struct LastSaved {
    /// The name.
    pub who: String,
    /// When.
    pub at: Timestamp,
    /// When, in words.
    pub when: String,
}

impl ClashShown {
    /// What is said about it.
    pub fn words(&self, lang: Lang) -> ClashWords {
        let (who, when) = (self.who.as_str(), self.when.as_str());
        let name = self.name.as_str();
        let (theirs, mine) = (self.theirs.text(lang), self.mine.text(lang));
        let pieces = difference::words(&theirs, &mine);
        // Marks help where two texts are alike; where they are not, all would be marked.
        let side = |own: Change, text: String| match difference::are_alike(&pieces) {
            true => difference::side(&pieces, own),
            false => vec![(text, false)],
        };
        ClashWords {
            lead: t!(lang, "clash-lead", who = who, when = when).into_owned(),
            theirs_heading: t!(lang, "clash-theirs", name = name).into_owned(),
            theirs_choice: t!(lang, "clash-keep-theirs", name = name).into_owned(),
            mine: side(Change::Added, mine),
            theirs: side(Change::Removed, theirs),
        }
    }
}

/// "Bea is on this page", or nothing when nobody else is.
pub fn here_words(lang: Lang, names: &[String]) -> String {
    if names.is_empty() {
        return String::new();
    }
    let listed = numbers::list(lang, names);
    t!(lang, "writing-here", count = names.len(), names = listed).into_owned()
}

/// The others on this page, told as a courtesy; the script keeps it up to date.
pub(super) fn here(lang: Lang, names: &[String]) -> Markup {
    html! { p.here.small.quiet data-here role="status" { (here_words(lang, names)) } }
}

/// A question with the line below it that says whether it is saved and what is said about it.
pub(super) fn frame(
    shell: &Shell,
    it: &SectionPage,
    question: &Question,
    field: Markup,
    said: Markup,
) -> Markup {
    let lang = shell.lang;
    let last = it.saved.get(&question.id);
    let label = question.label.to(lang);
    html! {
        div.question data-question=(question.id) data-shown-if=[it.asking.rule(&question.id)]
            hidden[it.asking.hides(&question.id)]
        {
            (field)
            div.under.small {
                p.saved.quiet {
                    span data-state {
                        @if let Some(last) = last {
                            (crate::rich!(
                                lang,
                                "writing-last-saved",
                                who = html! { bdi { (last.who) } },
                                when = parts::time_for_reader(last.at, &last.when),
                            ))
                        }
                    }
                }
                @if last.is_some() {
                    p {
                        a href=(shell.href(&it.about.path(&format!("/answers/{}", question.id))))
                            aria-label=(t!(lang, "history-link-of", question = label))
                        { (t!(lang, "history-link")) }
                    }
                }
                (said)
            }
        }
    }
}

/// The choice between two texts, before the field in which they can be put together.
pub(super) fn clash(lang: Lang, clash: &ClashShown) -> Markup {
    let words = clash.words(lang);
    let own = clash.mine_fields.iter();
    let fields = own.flat_map(|(name, texts)| texts.iter().map(move |it| (name, it)));
    html! {
        (choice(lang, &clash.question, Some(&words)))
        @for (name, text) in fields {
            // A hidden input would lose line ends in some browsers; a hidden textarea keeps them.
            textarea name={ "mine." (name) } hidden { "\n" (text) }
        }
    }
}

/// With words it is a choice to be made; without, the mould of one, for the script to fill.
fn choice(lang: Lang, question: &str, words: Option<&ClashWords>) -> Markup {
    let name = format!("choice.{question}");
    let said = |what: fn(&ClashWords) -> &String| words.map_or("", |it| what(it).as_str());
    let text = |of: fn(&ClashWords) -> &Vec<(String, bool)>| match words {
        Some(words) => difference::marked(of(words)),
        None => html! {},
    };
    let option = |value: &str, slot: Option<&str>, label: Markup| {
        html! {
            label.choice {
                input type="radio" name=(name) value=(value) checked[value == "field"];
                span data-slot=[slot] { (label) }
            }
        }
    };
    html! {
        section.clash id={ "theirs-" (question) } data-clash tabindex="-1" {
            h2 { (t!(lang, "clash-heading")) }
            p data-slot="lead" { (said(|it| &it.lead)) }
            div.versions {
                div {
                    h3 { (t!(lang, "clash-mine")) }
                    blockquote dir="auto" data-slot="mine" { (text(|it| &it.mine)) }
                }
                div {
                    h3 data-slot="heading" { (said(|it| &it.theirs_heading)) }
                    blockquote dir="auto" data-slot="theirs" { (text(|it| &it.theirs)) }
                }
            }
            fieldset.field {
                legend { (t!(lang, "clash-choose")) }
                div.choices {
                    (option("mine", None, html! { (t!(lang, "clash-keep-mine")) }))
                    (option("theirs", Some("choice"), html! { (said(|it| &it.theirs_choice)) }))
                    (option("field", None, html! { (t!(lang, "clash-keep-field")) }))
                }
            }
            p.actions {
                button.button.second type="submit" name="act" value="save" data-choose {
                    (t!(lang, "clash-act"))
                }
            }
        }
    }
}

/// What waits for its writer since the session ran out.
pub(super) fn held(lang: Lang) -> Markup {
    parts::notice(lang, Mood::Warning, html! {
        (t!(lang, "held-notice")) " "
        button.plain type="submit" form="section-form" name="act" value="discard" {
            (t!(lang, "held-discard"))
        }
    })
}

/// Shown by the script alone: signed out while writing.
pub(crate) fn signed_out(shell: &Shell) -> Markup {
    let lang = shell.lang;
    html! {
        div data-signed-out hidden {
            (parts::notice(lang, Mood::Warning, html! {
                (t!(lang, "writing-signed-out-lead")) " "
                a href=(shell.href("/sign-in")) target="_blank" rel="noopener" {
                    (t!(lang, "writing-sign-in"))
                }
            }))
        }
    }
}

/// Shown by the script alone: keeping unsent text in this browser.
pub(super) fn keep_on_device(lang: Lang) -> Markup {
    html! {
        div.field.tick data-keep hidden {
            label.choice {
                input type="checkbox" aria-describedby="keep-hint";
                span {
                    (t!(lang, "writing-keep"))
                    span.hint #keep-hint { (t!(lang, "writing-keep-hint")) }
                }
            }
        }
    }
}

/// What the script has to know of a page on which something is written.
pub(crate) struct Writes {
    /// Where it says that the page is open, where others may have it open too.
    pub(crate) presence: Option<String>,
    /// Where each field is saved by itself.
    pub(crate) answers: String,
    /// What is written in, to tell unsent texts apart.
    pub(crate) of: String,
    /// The version of the form the page was made from.
    pub(crate) version: i64,
    /// Who writes.
    pub(crate) by: String,
    /// Whether anything can be written.
    pub(crate) can_write: bool,
}

/// The script of a section.
pub(super) fn script(shell: &Shell, it: &SectionPage, can_write: bool) -> Markup {
    let path = |rest: &str| shell.href(&it.about.path(rest));
    script_of(shell, &Writes {
        presence: Some(path(&format!("/sections/{}/presence", it.section.id))),
        answers: path("/answers"),
        of: it.about.application.to_string(),
        version: it.form_version,
        by: it.writer.to_string(),
        can_write,
    })
}

/// The script, with everything it has to know and to say.
pub(crate) fn script_of(shell: &Shell, it: &Writes) -> Markup {
    let lang = shell.lang;
    html! {
        div #writing-words hidden
            data-presence=[it.presence.as_deref()]
            data-answers=(it.answers)
            data-application=(it.of)
            data-version=(it.version)
            data-by=(it.by)
            data-key=(shell.href("/me/device-key"))
            data-writes[it.can_write]
            data-saving=(t!(lang, "writing-saving"))
            data-saved=(t!(lang, "writing-saved", time = "{time}"))
            data-unsaved=(t!(lang, "writing-unsaved"))
            data-offline=(t!(lang, "writing-offline"))
            data-no-session=(t!(lang, "writing-signed-out"))
            data-refused=(t!(lang, "writing-refused"))
            data-too-long=(t!(lang, "writing-too-long"))
            data-met=(t!(lang, "writing-met"))
            data-other-person=(t!(lang, "writing-other-person"))
            data-error=(t!(lang, "form-error"))
        {
            @if it.can_write {
                template #clash-mould { (choice(lang, "", None)) }
                template #kept-mould {
                    div.notice.warning role="note" {
                        p { (t!(lang, "writing-kept", time = "{time}")) }
                        blockquote dir="auto" data-slot="text" {}
                        p.actions {
                            button.button.second type="button" data-use { (t!(lang, "writing-kept-use")) }
                            button.plain type="button" data-forget { (t!(lang, "writing-kept-forget")) }
                        }
                    }
                }
            }
        }
        (parts::script("writing"))
    }
}
