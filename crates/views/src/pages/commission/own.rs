//! The commission's page of its own questions: written down first, then asked together.

use domain::ids::OwnQuestionId;
use domain::language::Lang;
use domain::own_question::OwnKind;
use domain::time::Timestamp;
use maud::{Markup, html};

use super::Place;
use crate::parts::{self, Choice, Field, FieldError, Mood, State};
use crate::shell::{Nav, Shell, page as framed};
use crate::{rich, t};

/// One question as the commission lists it.
#[derive(Debug, Clone)]
pub struct OwnRow {
    /// Its id.
    pub id: OwnQuestionId,
    /// How it is answered.
    pub kind: OwnKind,
    /// The language it is in.
    pub language: Lang,
    /// Its words.
    pub label: String,
    /// What else to know.
    pub help: String,
    /// Until when, in words.
    pub until: String,
    /// Until when.
    pub until_at: Timestamp,
    /// Whether cities can answer it now.
    pub is_open: bool,
    /// How many files on the desk have answered it.
    pub n_answers: usize,
}

/// A question as an officer types it.
#[derive(Debug, Clone)]
pub struct OwnDraft {
    /// How it is answered, by its word.
    pub kind: String,
    /// The language, as two letters.
    pub language: String,
    /// The question.
    pub label: String,
    /// What else to know.
    pub help: String,
    /// Until when: date and minute.
    pub local: String,
    /// The zone they are meant in.
    pub zone: String,
    /// The most characters of question or help.
    pub chars_max: usize,
}

/// The page.
#[derive(Debug, Clone)]
pub struct OwnPage {
    /// Which desk.
    pub place: Place,
    /// The commission's time limit in words.
    pub until: String,
    /// Whether the reader may act now.
    pub may_act: bool,
    /// How many cities would be asked now.
    pub n_cities: usize,
    /// What is written down and not asked.
    pub drafts: Vec<OwnRow>,
    /// What is asked.
    pub asked: Vec<OwnRow>,
    /// The languages that can be chosen, each by its own name.
    pub languages: Vec<(Lang, String)>,
    /// The form.
    pub draft: OwnDraft,
    /// What is wrong with it.
    pub errors: Vec<FieldError>,
    /// What was refused, in a sentence.
    pub stopped: Option<String>,
    /// The text that tells what was done before.
    pub done: Option<&'static str>,
}

impl OwnPage {
    fn path(&self, rest: &str) -> String {
        format!("{}/questions{rest}", self.place.path())
    }
}

/// The page `/calls/{slug}/countries/{country}/questions`.
pub fn own_page(shell: &Shell, it: &OwnPage) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "own-title");
    let main = html! {
        (parts::error_summary(lang, &it.errors))
        @if let Some(why) = &it.stopped { (parts::notice(lang, Mood::Stop, html! { (why) })) }
        (it.place.heading(lang, &title))
        @if let Some(done) = it.done { (parts::notice(lang, Mood::Done, html! { (t!(lang, done)) })) }
        section { p { (t!(lang, "own-lead", country = it.place.country_name.as_str())) } }
        (drafts(shell, it))
        section {
            h2 { (t!(lang, "own-asked-now")) }
            @if it.asked.is_empty() { p.quiet { (t!(lang, "own-none-asked")) } }
            (parts::rule(&it.asked.iter().map(|row| entry(shell, it, row)).collect::<Vec<_>>()))
        }
        @if it.may_act { (form(shell, it)) }
        p.actions {
            (parts::button_link(&t!(lang, "commission-back"), &shell.href(&it.place.path()), true))
        }
    };
    framed(&Shell { nav: Some(Nav::Calls), ..shell.clone() }, &title, main)
}

fn drafts(shell: &Shell, it: &OwnPage) -> Markup {
    let lang = shell.lang;
    html! {
        @if !it.drafts.is_empty() {
            section {
                h2 { (t!(lang, "own-drafts")) }
                (parts::rule(&it.drafts.iter().map(|row| entry(shell, it, row)).collect::<Vec<_>>()))
                @if it.may_act {
                    (parts::notice(lang, Mood::Warning, html! { (t!(lang, "own-ask-before", count = it.n_cities)) }))
                    form method="post" action=(shell.href(&it.path("/asking"))) {
                        p.actions { (parts::button(&t!(lang, "own-ask", count = it.drafts.len()))) }
                    }
                }
            }
        }
    }
}

fn entry(shell: &Shell, it: &OwnPage, row: &OwnRow) -> Markup {
    let lang = shell.lang;
    let kind = match row.kind {
        OwnKind::Text => t!(lang, "own-kind-text"),
        OwnKind::File => t!(lang, "own-kind-file"),
    };
    let remove = t!(lang, "own-take-back");
    html! {
        strong { (parts::user_text(&row.label, Some(row.language))) }
        @for line in row.help.lines() { p { (parts::user_text(line, Some(row.language))) } }
        p.small.quiet {
            (kind) " · "
            (rich!(lang, "own-until", moment = parts::time_for_reader(row.until_at, &row.until)))
            @if row.is_open {
                " · " (parts::tag(State::Part, &t!(lang, "own-n-answers", count = row.n_answers)))
            }
        }
        @if it.may_act {
            form method="post" action=(shell.href(&it.path(&format!("/{}/removal", row.id)))) {
                button.plain type="submit" aria-label={ (remove) ": " (row.label) } { (remove) }
            }
        }
    }
}

fn form(shell: &Shell, it: &OwnPage) -> Markup {
    let lang = shell.lang;
    let words = |key| crate::t(lang, key);
    let (text, file) = (words("own-kind-text"), words("own-kind-file"));
    let kinds = [Choice::new("text", &text), Choice::new("file", &file)];
    let codes: Vec<(String, &str)> =
        it.languages.iter().map(|(code, name)| (code.to_string(), name.as_str())).collect();
    let languages: Vec<Choice<'_>> =
        codes.iter().map(|(code, name)| Choice::new(code, name)).collect();
    let (kind, language, label) = (words("own-kind"), words("own-language"), words("own-label"));
    let (help, until, zone) =
        (words("own-help"), words("own-until-label"), words("interview-zone"));
    let until_hint = t!(lang, "own-until-hint", moment = it.until.as_str());
    let (zone_hint, label_hint) =
        (words("interview-zone-hint"), t!(lang, "own-label-hint", max = it.draft.chars_max));
    let field = |name, label, value| Field::new(lang, name, label).value(value).errors(&it.errors);
    html! {
        section {
            h2 { (t!(lang, "own-new")) }
            form novalidate method="post" action=(shell.href(&it.path(""))) {
                (parts::radios(&field("kind", &kind, &it.draft.kind), &kinds))
                (parts::select(&field("language", &language, &it.draft.language), &languages))
                (parts::text_field(&field("label", &label, &it.draft.label).hint(&label_hint)))
                (parts::textarea(&field("help", &help, &it.draft.help).optional(), 3, None))
                (parts::zoned_field(&field("local", &until, &it.draft.local).hint(&until_hint)))
                (parts::text_field(&field("zone", &zone, &it.draft.zone).hint(&zone_hint)))
                p.actions { (parts::button(&t!(lang, "own-draft"))) }
            }
        }
    }
}
