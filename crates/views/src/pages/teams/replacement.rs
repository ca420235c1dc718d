//! Another contact for a team: the page on which it is asked, and the page of one request.

use domain::replacement::Outcome;
use domain::time::Timestamp;
use maud::{Markup, html};

use crate::parts::{self, Choice, Field, FieldError, Mood};
use crate::shell::{Nav, Shell, heading, page as framed};
use crate::{rich, t};

/// The page on which a team asks.
#[derive(Debug, Clone)]
pub struct AskPage {
    /// The application the page belongs to.
    pub application: String,
    /// The city.
    pub city: String,
    /// Whether the city is invented.
    pub invented: bool,
    /// Who can be replaced: id, name and organisation.
    pub contacts: Vec<(String, String)>,
    /// Who can become the contact.
    pub candidates: Vec<(String, String)>,
    /// A request that waits.
    pub open: Option<String>,
    /// Days the old contact has.
    pub n_days: u32,
    /// Who is chosen to be replaced.
    pub old: String,
    /// Who is chosen to be the contact.
    pub new: String,
    /// Why, as typed.
    pub reason: String,
    /// What is wrong.
    pub errors: Vec<FieldError>,
}

/// The page on which a team asks.
pub fn ask(shell: &Shell, it: &AskPage) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "replacement-ask-title");
    let team = format!("/applications/{}/team", it.application);
    let above = html! {
        a href=(shell.href(&team)) { (t!(lang, "team-title", city = it.city.as_str())) }
        @if it.invented { " " (parts::invented_mark(lang)) }
    };
    let (old, new) = (t!(lang, "replacement-old"), t!(lang, "replacement-new"));
    let (reason, hint) = (t!(lang, "replacement-reason"), t!(lang, "replacement-reason-hint"));
    fn choices(list: &[(String, String)]) -> Vec<Choice<'_>> {
        list.iter().map(|(id, name)| Choice::new(id, name)).collect()
    }
    let main = html! {
        // Each error leads to its field, and without the form there is none.
        @if it.open.is_none() && !it.candidates.is_empty() { (parts::error_summary(lang, &it.errors)) }
        (heading(Some(above), &title))
        @if let Some(open) = &it.open {
            (parts::notice(lang, Mood::News, html! {
                a href=(shell.href(&format!("/replacements/{open}"))) { (t!(lang, "replacement-open")) }
            }))
        } @else if it.candidates.is_empty() {
            p.text { (t!(lang, "replacement-no-candidate")) }
        } @else {
            section {
                p.text { (t!(lang, "replacement-ask-lead", count = it.n_days)) }
                form method="post" action=(shell.href(&format!("{team}/replacement"))) novalidate {
                    (parts::select(&Field::new(lang, "old", &old).value(&it.old).errors(&it.errors), &choices(&it.contacts)))
                    (parts::select(&Field::new(lang, "new", &new).value(&it.new).errors(&it.errors), &choices(&it.candidates)))
                    (parts::textarea(&Field::new(lang, "reason", &reason).hint(&hint).value(&it.reason).errors(&it.errors), 5, None))
                    p.actions { (parts::button(&t!(lang, "replacement-ask"))) }
                }
            }
        }
    };
    let shell = Shell { nav: Some(Nav::Desk), ..shell.clone() };
    framed(&shell, &title, main)
}

/// One request, as those see it whom it concerns.
#[derive(Debug, Clone)]
pub struct Request {
    /// Its id.
    pub id: String,
    /// The city.
    pub city: String,
    /// Whether the city is invented.
    pub invented: bool,
    /// The application, for the team.
    pub application: Option<String>,
    /// The contact who would be replaced.
    pub old: String,
    /// Who would be the contact.
    pub new: String,
    /// Who asked.
    pub asked_by: String,
    /// When.
    pub asked: (Timestamp, String),
    /// Why.
    pub reason: String,
    /// Until when the old contact can object.
    pub until: (Timestamp, String),
    /// Whether that time still runs.
    pub has_time: bool,
    /// Whether a confirmation must say why.
    pub needs_note: bool,
    /// What the old contact said, and when.
    pub objection: Option<(String, String)>,
    /// How it was decided, when, and why.
    pub decided: Option<(Outcome, String, String)>,
    /// Whether the reader can object.
    pub can_object: bool,
    /// Whether the reader decides.
    pub can_decide: bool,
}

/// What was typed into a form of the request's page and not taken.
#[derive(Debug, Clone, Default)]
pub struct TypedWords {
    /// The field.
    pub field: &'static str,
    /// The words.
    pub words: String,
    /// What is wrong, in a sentence.
    pub wrong: String,
}

/// The page of one request.
pub fn request(shell: &Shell, it: &Request, typed: Option<&TypedWords>) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "replacement-title", city = it.city.as_str());
    let errors: Vec<FieldError> =
        typed.iter().map(|it| FieldError::new(it.field, it.wrong.clone())).collect();
    let own = |text: &str| parts::user_text(text, None);
    let mut facts = vec![
        (t!(lang, "replacement-old").into_owned(), own(&it.old)),
        (t!(lang, "replacement-new").into_owned(), own(&it.new)),
        (t!(lang, "replacement-by").into_owned(), own(&it.asked_by)),
        (
            t!(lang, "replacement-asked").into_owned(),
            parts::time_for_reader(it.asked.0, &it.asked.1),
        ),
        (t!(lang, "replacement-reason").into_owned(), words(&it.reason)),
        (
            t!(lang, "replacement-until").into_owned(),
            parts::time_for_reader(it.until.0, &it.until.1),
        ),
    ];
    if let Some((objection, when)) = &it.objection {
        let said = html! { (words(objection)) div.small.quiet { (when) } };
        facts.push((t!(lang, "replacement-objection").into_owned(), said));
    }
    let main = html! {
        @if it.can_object || it.can_decide { (parts::error_summary(lang, &errors)) }
        (heading(it.invented.then(|| parts::invented_mark(lang)), &title))
        (decided(shell, it))
        (parts::facts(&facts))
        @if it.can_object { (objecting(shell, it, typed, &errors)) }
        @if it.can_decide { (deciding(shell, it, typed, &errors)) }
        @if let Some(application) = &it.application {
            p { a href=(shell.href(&format!("/applications/{application}/team"))) { (t!(lang, "replacement-to-team")) } }
        }
        p { a href=(shell.href("/desk")) { (t!(lang, "replacement-to-desk")) } }
    };
    let shell = Shell { nav: Some(Nav::Desk), ..shell.clone() };
    framed(&shell, &title, main)
}

fn words(text: &str) -> Markup {
    html! { @for line in text.lines().filter(|it| !it.trim().is_empty()) { p.text { bdi { (line) } } } }
}

fn decided(shell: &Shell, it: &Request) -> Markup {
    let lang = shell.lang;
    let Some((outcome, when, note)) = &it.decided else {
        let words = match it.has_time {
            true => t!(lang, "replacement-waits"),
            false => t!(lang, "replacement-time-over"),
        };
        return parts::notice(lang, Mood::News, html! { (words) });
    };
    let new = parts::user_text(&it.new, None);
    let old = parts::user_text(&it.old, None);
    let (mood, said) = match outcome {
        Outcome::Confirmed => {
            (Mood::Done, rich!(lang, "replacement-confirmed", new = new, when = when.as_str()))
        }
        Outcome::Refused => {
            (Mood::Stop, rich!(lang, "replacement-refused", old = old, when = when.as_str()))
        }
    };
    parts::notice(
        lang,
        mood,
        html! { (said) @if !note.is_empty() { blockquote { (words(note)) } } },
    )
}

fn value_of<'a>(typed: Option<&'a TypedWords>, field: &str) -> &'a str {
    typed.filter(|it| it.field == field).map_or("", |it| it.words.as_str())
}

fn objecting(
    shell: &Shell,
    it: &Request,
    typed: Option<&TypedWords>,
    errors: &[FieldError],
) -> Markup {
    let lang = shell.lang;
    let label = t!(lang, "replacement-object-words");
    html! {
        section {
            h2 { (t!(lang, "replacement-object-heading")) }
            p.text { (t!(lang, "replacement-object-means")) }
            form method="post" action=(shell.href(&format!("/replacements/{}/objection", it.id))) novalidate {
                (parts::textarea(
                    &Field::new(lang, "objection", &label).value(value_of(typed, "objection")).errors(errors),
                    4,
                    None,
                ))
                p.actions { (parts::button(&t!(lang, "replacement-object"))) }
            }
        }
    }
}

fn deciding(
    shell: &Shell,
    it: &Request,
    typed: Option<&TypedWords>,
    errors: &[FieldError],
) -> Markup {
    let lang = shell.lang;
    let (why, why_not) = (t!(lang, "replacement-note"), t!(lang, "replacement-refuse-note"));
    let hint = match it.needs_note {
        true => t!(lang, "replacement-note-needed"),
        false => t!(lang, "replacement-note-free"),
    };
    let mut note =
        Field::new(lang, "note", &why).hint(&hint).value(value_of(typed, "note")).errors(errors);
    if !it.needs_note {
        note = note.optional();
    }
    html! {
        section {
            h2 { (t!(lang, "replacement-confirm-heading")) }
            p.text { (t!(lang, "replacement-confirm-means")) }
            form method="post" action=(shell.href(&format!("/replacements/{}/confirmation", it.id))) novalidate {
                (parts::textarea(&note, 4, None))
                p.actions { (parts::button(&t!(lang, "replacement-confirm"))) }
            }
        }
        section {
            h2 { (t!(lang, "replacement-refuse-heading")) }
            form method="post" action=(shell.href(&format!("/replacements/{}/refusal", it.id))) novalidate {
                (parts::textarea(
                    &Field::new(lang, "refusal", &why_not).value(value_of(typed, "refusal")).errors(errors),
                    4,
                    None,
                ))
                p.actions { (parts::button(&t!(lang, "replacement-refuse"))) }
            }
        }
    }
}
