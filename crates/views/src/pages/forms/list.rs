//! Every form, and one form with its versions and the calls that use it.

use domain::language::Lang;
use maud::{Markup, html};

use crate::parts::{self, Column, Mood, Row, State};
use crate::shell::{Shell, heading, page};
use crate::{rich, t};

/// The forms of the network.
#[derive(Debug, Clone)]
pub struct FormList {
    /// By id.
    pub forms: Vec<FormRow>,
}

/// A form in the list.
#[derive(Debug, Clone)]
pub struct FormRow {
    /// Its lasting id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its newest published version.
    pub newest: Option<i64>,
    /// On which day that was published.
    pub published: Option<String>,
    /// The version that is being written.
    pub draft: Option<i64>,
    /// How many calls under way use it.
    pub n_calls: usize,
}

/// The page of all forms.
pub fn list_page(shell: &Shell, it: &FormList) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "forms-title");
    let columns = [
        Column::words(t!(lang, "forms-form")),
        Column::words(t!(lang, "forms-newest")),
        Column::words(t!(lang, "forms-draft")),
        Column::figures(t!(lang, "forms-calls-under-way")),
    ];
    let row = |it: &FormRow| {
        Row::new(vec![
            html! {
                a href=(shell.href(&format!("/forms/{}", it.id))) { (it.title) }
                div.small.quiet { code dir="ltr" { (it.id) } }
            },
            html! {
                @if let (Some(n), Some(on)) = (it.newest, &it.published) {
                    (t!(lang, "forms-version-since", n = n, on = on.as_str()))
                } @else { "–" }
            },
            html! {
                @match it.draft {
                    Some(n) => a href=(shell.href(&format!("/forms/{}/draft", it.id))) {
                        (t!(lang, "forms-version-in-work", n = n))
                    },
                    None => "–",
                }
            },
            html! { (it.n_calls) },
        ])
    };
    let rows: Vec<Row> = it.forms.iter().map(row).collect();
    let main = html! {
        (heading(None, &title))
        section { p { (t!(lang, "forms-lead")) } }
        (parts::table(&t!(lang, "forms-list"), &columns, &rows))
    };
    page(shell, &title, main)
}

/// One form.
#[derive(Debug, Clone)]
pub struct FormPage {
    /// Its lasting id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its versions, the newest first.
    pub versions: Vec<VersionRow>,
    /// The calls under way that use it.
    pub calls: Vec<CallUse>,
    /// What was done just before, as a text key.
    pub done: Option<&'static str>,
}

/// A version of a form; who is `None` where it came with the network's files.
#[derive(Debug, Clone)]
pub struct VersionRow {
    /// Which one.
    pub n: i64,
    /// When and by whom it was changed last.
    pub changed: (String, Option<String>),
    /// When and by whom it was published; `None` for a draft.
    pub published: Option<(String, Option<String>)>,
    /// The hash of what was published.
    pub sha256: Option<String>,
}

/// A call with the version that new applications get.
#[derive(Debug, Clone)]
pub struct CallUse {
    /// Its word in addresses.
    pub slug: String,
    /// Its title with its language.
    pub title: (Lang, String),
    /// The version.
    pub version: i64,
    /// Whether a newer one is published.
    pub is_behind: bool,
    /// How many files fill which version.
    pub files: Vec<(i64, Files)>,
}

/// How many applications there are by what a new version means for them.
#[derive(Debug, Clone, Copy, Default)]
pub struct Files {
    /// Drafts.
    pub n_drafts: usize,
    /// Handed in, and not decided.
    pub n_under_way: usize,
    /// Decided.
    pub n_decided: usize,
}

/// The page of one form.
pub fn form_page(shell: &Shell, it: &FormPage) -> Markup {
    let lang = shell.lang;
    let path = format!("/forms/{}", it.id);
    let draft = it.versions.iter().find(|it| it.published.is_none());
    let newest = it.versions.iter().find(|it| it.published.is_some());
    let all_forms = html! { a href=(shell.href("/forms")) { (t!(lang, "forms-title")) } };
    let main = html! {
        (heading(Some(all_forms), &it.title))
        @if let Some(done) = it.done { (parts::notice(lang, Mood::Done, html! { (crate::t(lang, done)) })) }
        section {
            @match draft {
                Some(draft) => {
                    p { (t!(lang, "forms-draft-there", n = draft.n)) }
                    p.actions {
                        (parts::button_link(&t!(lang, "forms-draft-edit"), &shell.href(&format!("{path}/draft")), false))
                    }
                },
                None => {
                    p { (t!(lang, "forms-draft-none")) }
                    @if let Some(newest) = newest {
                        form method="post" action=(shell.href(&format!("{path}/draft"))) {
                            (parts::hidden("from", &newest.n.to_string()))
                            p.actions { (parts::button(&t!(lang, "forms-draft-begin", n = newest.n + 1))) }
                        }
                    }
                },
            }
        }
        section { (versions(shell, it, &path)) }
        @if !it.calls.is_empty() { section { (calls(shell, it, &path)) } }
    };
    page(shell, &it.title, main)
}

fn versions(shell: &Shell, it: &FormPage, path: &str) -> Markup {
    let lang = shell.lang;
    let columns = [
        Column::words(t!(lang, "forms-version")),
        Column::words(t!(lang, "forms-state")),
        Column::words(t!(lang, "forms-when")),
        Column::words(t!(lang, "forms-take")),
    ];
    let row = |version: &VersionRow| {
        let n = version.n;
        let (when, who) = version.published.as_ref().unwrap_or(&version.changed);
        Row::new(vec![
            html! { a href=(shell.href(&format!("{path}/versions/{n}"))) { (t!(lang, "forms-version-n", n = n)) } },
            match &version.sha256 {
                Some(sha256) => html! {
                    (parts::tag(State::Done, &t!(lang, "forms-published")))
                    div.small.quiet { (t!(lang, "forms-hash")) " " code dir="ltr" { (short(sha256)) } }
                },
                None => parts::tag(State::Part, &t!(lang, "forms-in-work")),
            },
            html! {
                (when)
                div.small.quiet {
                    @match who {
                        Some(who) => (parts::user_text(who, None)),
                        None => (t!(lang, "forms-shipped")),
                    }
                }
            },
            html! { a href=(shell.href(&format!("{path}/versions/{n}/form.toml"))) { (t!(lang, "forms-toml")) } },
        ])
    };
    let rows: Vec<Row> = it.versions.iter().map(row).collect();
    parts::table(&t!(lang, "forms-versions"), &columns, &rows)
}

/// The beginning of a hash, enough to compare by eye.
fn short(sha256: &str) -> &str {
    sha256.get(..12).unwrap_or(sha256)
}

fn calls(shell: &Shell, it: &FormPage, path: &str) -> Markup {
    let lang = shell.lang;
    let columns = [
        Column::words(t!(lang, "forms-call")),
        Column::words(t!(lang, "forms-version-of-call")),
        Column::words(t!(lang, "forms-files")),
    ];
    let row = |call: &CallUse| {
        Row::new(vec![
            html! {
                a href=(shell.href(&format!("/calls/{}/board", call.slug))) {
                    (parts::user_text(&call.title.1, Some(call.title.0)))
                }
            },
            html! {
                (t!(lang, "forms-version-n", n = call.version))
                @if call.is_behind {
                    div {
                        a href=(shell.href(&format!("{path}/calls/{}", call.slug))) {
                            (t!(lang, "forms-call-newer"))
                        }
                    }
                }
            },
            html! {
                @if call.files.is_empty() { (t!(lang, "forms-files-none")) }
                @for (n, files) in &call.files {
                    div {
                        (rich!(
                            lang, "forms-files-of-version", n = *n,
                            drafts = files.n_drafts, underway = files.n_under_way,
                            decided = files.n_decided,
                        ))
                    }
                }
            },
        ])
    };
    let rows: Vec<Row> = it.calls.iter().map(row).collect();
    html! { (parts::table(&t!(lang, "forms-calls"), &columns, &rows)) }
}
