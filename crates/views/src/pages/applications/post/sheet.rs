//! A sheet that came back, difference by difference.

use domain::answer::Fields;
use domain::ids::SheetId;
use maud::{Markup, html};

use super::super::About;
use super::super::shown::Shown;
use crate::parts::{self, Mood};
use crate::shell::{Shell, heading, page};
use crate::{rich, t};

/// One answer that says something else in the sheet than here.
#[derive(Debug, Clone)]
pub struct Difference {
    /// The question's id.
    pub question: String,
    /// The question.
    pub label: String,
    /// The section it stands in.
    pub section: String,
    /// What the sheet says.
    pub yours: Shown,
    /// What stands here now.
    pub here: Shown,
    /// The version of what stands here.
    pub version: i64,
    /// Who saved here since the sheet was made, and when.
    pub meanwhile: Option<(String, String)>,
    /// Whether a cell of it held a formula.
    pub had_formula: bool,
    /// Whether it is longer than anything that is stored.
    pub too_long: bool,
    /// Whether the form no longer asks it.
    pub gone: bool,
    /// What is wrong with it, in sentences.
    pub wrong: Vec<String>,
}

impl Difference {
    /// An answer to a question that the form no longer asks.
    pub fn gone(question: &str, typed: &Fields) -> Difference {
        let text: Vec<&str> = typed.values().flatten().map(String::as_str).collect();
        Difference {
            question: question.to_owned(),
            label: question.to_owned(),
            section: String::new(),
            yours: Shown::Unread(text.join("\n")),
            here: Shown::Blank,
            version: 0,
            meanwhile: None,
            had_formula: false,
            too_long: false,
            gone: true,
            wrong: Vec::new(),
        }
    }

    /// Whether it can be taken over.
    fn can_be_taken(&self) -> bool {
        !self.gone && !self.too_long
    }
}

/// Why nothing was taken over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TakeNo {
    /// Somebody saved these questions since the page was shown.
    Clash(Vec<String>),
    /// The application cannot be written to any more.
    Closed,
    /// Nothing was ticked.
    Nothing,
    /// The sheet waits no more.
    Settled,
}

/// The page of a sheet.
#[derive(Debug, Clone)]
pub struct SheetPage {
    /// Whose application.
    pub about: About,
    /// The sheet.
    pub sheet: SheetId,
    /// What its file was called.
    pub name: String,
    /// Who brought it.
    pub who: String,
    /// When it came.
    pub received: String,
    /// When it was taken away.
    pub made: String,
    /// Where the clock hangs.
    pub place: String,
    /// The last day it waits.
    pub until: String,
    /// Whether it still waits.
    pub waits: bool,
    /// Whether the reader can take it over.
    pub may_write: bool,
    /// The differences, in the order of the form.
    pub differences: Vec<Difference>,
    /// Cells beside the fields whose text was not read.
    pub strays: Vec<String>,
    /// Why the act before did nothing.
    pub refused: Option<TakeNo>,
    /// What was done just before, as a text key.
    pub done: Option<&'static str>,
}

/// The page.
pub fn sheet(shell: &Shell, it: &SheetPage) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "post-sheet-title");
    let is_open = it.waits && it.may_write && !it.differences.is_empty();
    let main = html! {
        (heading(Some(it.about.above(shell)), &title))
        (told(shell, it))
        section {
            p {
                (rich!(
                    lang,
                    "post-sheet-about",
                    name = parts::user_text(&it.name, None),
                    who = html! { bdi { (it.who) } },
                    received = it.received.as_str(),
                    made = it.made.as_str(),
                ))
            }
            p.small.quiet { (t!(lang, "application-happened-place", place = it.place.as_str())) }
        }
        @if is_open {
            form method="post" action=(shell.href(&it.about.path(&format!("/sheets/{}", it.sheet)))) {
                (differences(shell, it, true))
                section {
                    p.actions {
                        button.button type="submit" name="act" value="ticked" { (t!(lang, "post-take-ticked")) }
                        (parts::button_second(&t!(lang, "post-take-all"), "act", "all"))
                    }
                    p.hint { (t!(lang, "post-take-means", until = it.until.as_str())) }
                    p.actions { (parts::button_second(&t!(lang, "post-discard"), "act", "none")) }
                    p.hint { (t!(lang, "post-discard-means")) }
                }
            }
        } @else {
            (differences(shell, it, false))
        }
        p { a href=(shell.href(&it.about.path("/sheets"))) { (t!(lang, "post-to-sheets")) } }
        p { a href=(shell.href(&it.about.path(""))) { (t!(lang, "application-back")) } }
    };
    page(shell, &title, main)
}

fn told(shell: &Shell, it: &SheetPage) -> Markup {
    let lang = shell.lang;
    let stop = |words: &str| parts::notice(lang, Mood::Stop, html! { (words) });
    html! {
        @if let Some(done) = it.done { (parts::notice(lang, Mood::Done, html! { (crate::t(lang, done)) })) }
        @match &it.refused {
            None => {},
            Some(TakeNo::Clash(questions)) => (stop(&t!(lang, "post-take-clash", count = questions.len()))),
            Some(TakeNo::Closed) => (stop(&t!(lang, "post-take-closed"))),
            Some(TakeNo::Nothing) => (stop(&t!(lang, "post-take-nothing"))),
            Some(TakeNo::Settled) => (stop(&t!(lang, "post-take-settled"))),
        }
        @if !it.waits {
            (parts::notice(lang, Mood::News, html! { (t!(lang, "post-sheet-settled")) }))
        } @else if it.differences.is_empty() {
            (parts::notice(lang, Mood::News, html! { (t!(lang, "post-sheet-same")) }))
        }
        @if it.waits && !it.strays.is_empty() {
            (parts::notice(lang, Mood::Warning, html! {
                (t!(lang, "post-strays", count = it.strays.len()))
                ul { @for cell in &it.strays { li { bdi { (cell) } } } }
            }))
        }
    }
}

fn differences(shell: &Shell, it: &SheetPage, is_open: bool) -> Markup {
    let lang = shell.lang;
    html! {
        @if !it.differences.is_empty() {
            section {
                h2 { (t!(lang, "post-differences", count = it.differences.len())) }
                (parts::rule(
                    &it.differences
                        .iter()
                        .map(|one| difference(shell, it, one, is_open))
                        .collect::<Vec<_>>(),
                ))
            }
        }
    }
}

fn difference(shell: &Shell, page: &SheetPage, it: &Difference, is_open: bool) -> Markup {
    let lang = shell.lang;
    let id = format!("take-{}", it.question);
    let clashed = matches!(&page.refused, Some(TakeNo::Clash(all)) if all.contains(&it.question));
    // What others saved since is only replaced by whoever says so.
    let ticked = it.meanwhile.is_none() && !clashed;
    html! {
        div id=(it.question) {
            h3 { (it.label) }
            @if !it.section.is_empty() { p.small.quiet { (it.section) } }
            (parts::facts(&[
                (t!(lang, "post-yours").into_owned(), html! {
                    (it.yours.markup(shell))
                    @for wrong in &it.wrong { p.error { strong { (t!(lang, "form-error")) } " " (wrong) } }
                }),
                (t!(lang, "post-here").into_owned(), html! {
                    (it.here.markup(shell))
                    @if let Some((who, when)) = &it.meanwhile {
                        p.small { (rich!(
                            lang,
                            "post-meanwhile",
                            who = html! { bdi { (who) } },
                            when = when.as_str(),
                        )) }
                    }
                }),
            ]))
            @if it.had_formula { (parts::notice(lang, Mood::Warning, html! { (t!(lang, "post-formula")) })) }
            @if it.too_long { (parts::notice(lang, Mood::Stop, html! { (t!(lang, "post-too-long")) })) }
            @if it.gone { (parts::notice(lang, Mood::Stop, html! { (t!(lang, "post-gone")) })) }
            @if is_open && it.can_be_taken() {
                (parts::hidden(&format!("v.{}", it.question), &it.version.to_string()))
                label.choice for=(id) {
                    input type="checkbox" id=(id) name="take" value=(it.question) checked[ticked]
                        aria-label=(t!(lang, "post-take-of", question = it.label.as_str()));
                    span { (t!(lang, "post-take")) }
                }
            }
        }
    }
}
