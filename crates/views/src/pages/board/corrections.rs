//! Correcting a result that was told: one membership is revoked, in public, with a note.

use domain::language::Lang;
use maud::{Markup, html};

use crate::pages::call_desk::above;
use crate::parts::{self, Choice, Field, FieldError};
use crate::shell::{Shell, heading, language_name, page};
use crate::t;

/// The members a call brought, and the form of a correction.
#[derive(Debug, Clone)]
pub struct CorrectionsPage {
    /// The call's address.
    pub slug: String,
    /// Its title with the language it is in.
    pub title: (Lang, String),
    /// Whether results were told that could be corrected.
    pub told: bool,
    /// The members, by name.
    pub members: Vec<MemberOfCall>,
    /// The files that can be admitted late: id and city.
    pub candidates: Vec<(String, String)>,
    /// The file chosen for that.
    pub application: String,
    /// The note of a late admission per language, as typed.
    pub late_notes: Vec<(Lang, String)>,
    /// The membership chosen.
    pub spell: String,
    /// The note per language, as typed.
    pub notes: Vec<(Lang, String)>,
    /// What is wrong.
    pub errors: Vec<FieldError>,
}

/// A membership that the call brought.
#[derive(Debug, Clone)]
pub struct MemberOfCall {
    /// The spell's id.
    pub spell: String,
    /// The city's id.
    pub city_id: String,
    /// The city with its country.
    pub city: String,
    /// Whether the place is invented.
    pub invented: bool,
    /// The note of the correction that revoked it, with its language.
    pub revoked: Option<(String, (Lang, String))>,
    /// Whether it still runs.
    pub runs: bool,
}

/// The page.
pub fn corrections_page(shell: &Shell, it: &CorrectionsPage) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "correction-title");
    let main = html! {
        (heading(Some(above(shell, &it.slug, &it.title)), &title))
        (parts::error_summary(lang, &it.errors))
        @if !it.told {
            p.empty { (t!(lang, "correction-refusal-not-told")) }
        } @else {
            section {
                h2 { (t!(lang, "correction-members")) }
                @if it.members.is_empty() { p.empty { (t!(lang, "correction-nobody")) } }
                ul.rule { @for member in &it.members { li { (entry(shell, member)) } } }
            }
            @if it.members.iter().any(|it| it.runs) { (form(shell, it)) }
            @if !it.candidates.is_empty() { (late(shell, it)) }
        }
    };
    page(shell, &title, main)
}

fn entry(shell: &Shell, it: &MemberOfCall) -> Markup {
    let lang = shell.lang;
    html! {
        a href=(shell.href(&format!("/cities/{}", it.city_id))) { (parts::user_text(&it.city, None)) }
        @if it.invented { " " (parts::invented_mark(lang)) }
        @if let Some((day, (of, note))) = &it.revoked {
            p.quiet {
                (t!(lang, "correction-revoked", day = day.as_str())) " "
                (parts::user_text(note, Some(*of)))
            }
        } @else if !it.runs {
            p.quiet { (t!(lang, "correction-ended")) }
        }
    }
}

fn form(shell: &Shell, it: &CorrectionsPage) -> Markup {
    let lang = shell.lang;
    let label = t!(lang, "correction-which");
    let choices: Vec<Choice<'_>> =
        it.members.iter().filter(|it| it.runs).map(|it| Choice::new(&it.spell, &it.city)).collect();
    html! {
        section {
            h2 { (t!(lang, "correction-revoke-title")) }
            ul.rule {
                li { (t!(lang, "correction-public")) }
                li { (t!(lang, "correction-stays")) }
            }
            form novalidate method="post" action=(shell.href(&format!("/calls/{}/corrections", it.slug))) {
                (parts::select(
                    &Field::new(lang, "spell", &label).value(&it.spell).errors(&it.errors),
                    &choices,
                ))
                h3 { (t!(lang, "correction-note")) }
                @for (of, text) in &it.notes { (note(lang, "note", *of, text, &it.errors)) }
                p.actions { (parts::button(&t!(lang, "correction-revoke"))) }
            }
        }
    }
}

/// A city that is admitted after the announcement, for everybody to see.
fn late(shell: &Shell, it: &CorrectionsPage) -> Markup {
    let lang = shell.lang;
    let label = t!(lang, "late-which");
    let choices: Vec<Choice<'_>> =
        it.candidates.iter().map(|(id, city)| Choice::new(id, city)).collect();
    html! {
        section {
            h2 { (t!(lang, "late-title")) }
            ul.rule {
                li { (t!(lang, "correction-public")) }
                li { (t!(lang, "late-begins")) }
            }
            form novalidate method="post" action=(shell.href(&format!("/calls/{}/late-admissions", it.slug))) {
                (parts::select(
                    &Field::new(lang, "application", &label).value(&it.application).errors(&it.errors),
                    &choices,
                ))
                h3 { (t!(lang, "correction-note")) }
                @for (of, text) in &it.late_notes { (note(lang, "late_note", *of, text, &it.errors)) }
                p.actions { (parts::button(&t!(lang, "late-admit"))) }
            }
        }
    }
}

fn note(lang: Lang, name: &str, of: Lang, text: &str, errors: &[FieldError]) -> Markup {
    let name = format!("{name}_{of}");
    let label = language_name(lang, of);
    let field = Field::new(lang, &name, &label).value(text).errors(errors).text_in(of);
    let field = if of == Lang::EN { field } else { field.optional() };
    parts::textarea(&field, 2, None)
}
