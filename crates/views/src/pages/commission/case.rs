//! One file on the commission's desk: Part 2, the interview, what was asked, notes.

use domain::ids::CountryNoteId;
use domain::language::Lang;
use domain::time::Timestamp;
use maud::{Markup, html};

use super::answers::{OwnAsked, asked_for_commission};
use super::{OneFile, PartTwoShown, part_two};
use crate::parts::{self, Field, FieldError, Mood};
use crate::shell::{Nav, Shell, page as framed};
use crate::t;

/// An interview as pages tell it.
#[derive(Debug, Clone)]
pub struct InterviewShown {
    /// When.
    pub at: Timestamp,
    /// When, in words, by its own clock.
    pub when: String,
    /// Where; may be empty.
    pub place: String,
    /// The address on the web; may be empty.
    pub link: String,
    /// Date and minute as they were typed.
    pub local: String,
    /// The zone they are meant in.
    pub zone: String,
    /// Its version.
    pub version: i64,
}

/// An interview as an officer types it.
#[derive(Debug, Clone, Default)]
pub struct InterviewForm {
    /// Date and minute.
    pub local: String,
    /// The zone.
    pub zone: String,
    /// Where.
    pub place: String,
    /// The address on the web.
    pub link: String,
    /// The version the officer saw.
    pub based_on: i64,
}

impl InterviewForm {
    /// Whether anything but the zone stands in it.
    pub fn is_typed(&self) -> bool {
        !(self.local.is_empty() && self.place.is_empty() && self.link.is_empty())
    }
}

/// A note of an officer.
#[derive(Debug, Clone)]
pub struct NoteRow {
    /// Its id.
    pub id: CountryNoteId,
    /// Who wrote it.
    pub who: String,
    /// When.
    pub at: Timestamp,
    /// When, in words.
    pub when: String,
    /// The words.
    pub body: String,
    /// Whether the reader wrote it.
    pub is_own: bool,
}

/// The page.
#[derive(Debug, Clone)]
pub struct CasePage {
    /// The file.
    pub file: OneFile,
    /// The number of the receipt of what was handed in last.
    pub number: String,
    /// Whether the reader may act now.
    pub may_act: bool,
    /// Whether an interview can be set now.
    pub may_meet: bool,
    /// Whether the file can be endorsed or signed for at its stage.
    pub may_sign: bool,
    /// Whether the reader is an officer of the country.
    pub is_officer: bool,
    /// The interview that stands.
    pub interview: Option<InterviewShown>,
    /// The form of the interview.
    pub form: InterviewForm,
    /// What the commission asks besides the form, with what the city said.
    pub asked: Vec<OwnAsked>,
    /// The notes, the newest first; none when they are not the reader's to see.
    pub notes: Option<Vec<NoteRow>>,
    /// A note as typed.
    pub note: String,
    /// The most characters of a note.
    pub note_chars: usize,
    /// What was signed, the newest first.
    pub parts: Vec<PartTwoShown>,
    /// What is wrong with what was sent.
    pub errors: Vec<FieldError>,
    /// What was refused, in a sentence.
    pub stopped: Option<String>,
    /// The text that tells what was done before.
    pub done: Option<&'static str>,
}

impl CasePage {
    fn path(&self, rest: &str) -> String {
        format!("/applications/{}{rest}", self.file.id)
    }
}

/// The page `/applications/{id}/commission`.
pub fn case_page(shell: &Shell, it: &CasePage) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "commission-case-title", city = it.file.city.as_str());
    let main = html! {
        (parts::error_summary(lang, &it.errors))
        @if let Some(why) = &it.stopped { (parts::notice(lang, Mood::Stop, html! { (why) })) }
        (it.file.place.heading(lang, &title))
        @if let Some(done) = it.done { (parts::notice(lang, Mood::Done, html! { (t!(lang, done)) })) }
        (state(shell, it))
        (interview(shell, it))
        (asked(shell, it))
        @if let Some(notes) = &it.notes { (notes_section(shell, it, notes)) }
        @if it.parts.is_empty() {
            section { h2 { (t!(lang, "part-two-signed")) } p { (t!(lang, "part-two-none")) } }
        }
        (part_two::earlier(shell, &it.parts))
        p.actions {
            (parts::button_link(&t!(lang, "commission-back"), &shell.href(&it.file.place.path()), true))
        }
    };
    framed(&Shell { nav: Some(Nav::Calls), ..shell.clone() }, &title, main)
}

fn state(shell: &Shell, it: &CasePage) -> Markup {
    let lang = shell.lang;
    let (state, words) = super::stage(lang, it.file.stage);
    html! {
        section {
            (parts::facts(&[
                (t!(lang, "commission-state").into_owned(), html! {
                    (parts::tag(state, &words)) @if it.file.invented { (parts::invented_mark(lang)) }
                }),
                (t!(lang, "application-receipt-number").into_owned(), html! { bdi dir="ltr" { (it.number) } }),
            ]))
            p.actions {
                (parts::button_link(&t!(lang, "endorsing-read"), &shell.href(&it.path("/dossier")), true))
                @if it.may_sign {
                    (parts::button_link(&t!(lang, "commission-endorse-page"), &shell.href(&it.path("/endorsement")), false))
                }
                @if !it.parts.is_empty() {
                    (parts::button_link(&t!(lang, "part-two-title"), &shell.href(&it.path("/part-two")), true))
                }
            }
        }
    }
}

/// When and where, for everybody who may know.
pub(super) fn meeting(lang: Lang, it: &InterviewShown) -> Markup {
    html! {
        strong { (parts::time_for_reader(it.at, &it.when)) }
        span.your-time hidden {
            " " (t!(lang, "date-your-time")) " "
            time data-at=(it.at.0) datetime=(crate::dates::machine(it.at)) {}
        }
        @if !it.place.is_empty() { div { (parts::user_text(&it.place, None)) } }
        @if !it.link.is_empty() {
            div { a href=(it.link) rel="noreferrer" { bdi dir="ltr" { (it.link) } } }
        }
    }
}

fn interview(shell: &Shell, it: &CasePage) -> Markup {
    let lang = shell.lang;
    html! {
        section #interview {
            h2 { (t!(lang, "interview-title")) }
            @match &it.interview {
                Some(set) => p { (meeting(lang, set)) },
                None => p.quiet { (t!(lang, "interview-none")) },
            }
            @if it.may_meet {
                @if it.interview.is_some() {
                    form method="post" action=(shell.href(&it.path("/interview/removal"))) {
                        p.actions { (parts::button_second(&t!(lang, "interview-call-off"), "act", "off")) }
                    }
                }
                (interview_form(shell, it))
            }
        }
    }
}

fn interview_form(shell: &Shell, it: &CasePage) -> Markup {
    let lang = shell.lang;
    let words = |key| crate::t(lang, key);
    let (when, zone) = (words("interview-when"), words("interview-zone"));
    let (place, link) = (words("interview-place"), words("interview-link"));
    let (hint, where_hint) = (words("interview-zone-hint"), words("interview-where-hint"));
    let act = match it.interview.is_some() {
        true => words("interview-change"),
        false => words("interview-set"),
    };
    let field = |name, label, value| Field::new(lang, name, label).value(value).errors(&it.errors);
    html! {
        form novalidate method="post" action=(shell.href(&it.path("/interview"))) {
            p.quiet { (t!(lang, "interview-told")) }
            (parts::hidden("based_on", &it.form.based_on.to_string()))
            (parts::zoned_field(&field("local", &when, &it.form.local)))
            (parts::text_field(&field("zone", &zone, &it.form.zone).hint(&hint)))
            (parts::text_field(&field("place", &place, &it.form.place).hint(&where_hint).optional()))
            (parts::url_field(&field("link", &link, &it.form.link).optional()))
            p.actions { (parts::button(&act)) }
        }
    }
}

fn asked(shell: &Shell, it: &CasePage) -> Markup {
    let lang = shell.lang;
    let path = format!("{}/questions", it.file.place.path());
    html! {
        @if it.is_officer || !it.asked.is_empty() {
            section #asked {
                h2 { (t!(lang, "own-title")) }
                @if it.asked.is_empty() { p.quiet { (t!(lang, "own-none-asked")) } }
                (asked_for_commission(shell, it.file.id, &it.asked))
                @if it.is_officer { p { a href=(shell.href(&path)) { (t!(lang, "own-to-desk")) } } }
            }
        }
    }
}

fn notes_section(shell: &Shell, it: &CasePage, notes: &[NoteRow]) -> Markup {
    let lang = shell.lang;
    let (label, hint) = (t!(lang, "note-label"), t!(lang, "note-hint", max = it.note_chars));
    let field = Field::new(lang, "note", &label).hint(&hint).value(&it.note).errors(&it.errors);
    let row = |note: &NoteRow| {
        let path = it.path(&format!("/notes/{}/removal", note.id));
        html! {
            p.small.quiet {
                (parts::user_text(&note.who, None)) ", "
                (parts::time_for_reader(note.at, &note.when))
            }
            @for line in note.body.lines() { p { bdi { (line) } } }
            @if note.is_own {
                form method="post" action=(shell.href(&path)) {
                    button.plain type="submit" aria-label={ (t!(lang, "note-remove")) ": " (note.when) } {
                        (t!(lang, "note-remove"))
                    }
                }
            }
        }
    };
    html! {
        section #notes {
            h2 { (t!(lang, "note-title")) }
            p.quiet { (t!(lang, "note-who-reads")) }
            (parts::rule(&notes.iter().map(row).collect::<Vec<_>>()))
            @if it.is_officer {
                form novalidate method="post" action=(shell.href(&it.path("/notes"))) {
                    (parts::textarea(&field, 4, None))
                    p.actions { (parts::button(&t!(lang, "note-save"))) }
                }
            }
        }
    }
}
