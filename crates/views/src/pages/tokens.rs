//! Tokens of one's own programs: made, shown once, revoked.

use domain::api_token::Scope;
use domain::language::Lang;
use domain::time::Timestamp;
use maud::{Markup, html};

use crate::parts::{self, Choice, Column, Field, FieldError, Mood, Row};
use crate::shell::{Nav, Shell, heading, page};
use crate::{dates, numbers, t};

/// One token that works.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TokenRow {
    /// Its id.
    pub id: String,
    /// What its person calls it.
    pub name: String,
    /// What it begins with.
    pub hint: String,
    /// What it reads.
    pub scope: Scope,
    /// Until when it works.
    pub until: (Timestamp, String),
    /// The last day it was used on.
    pub last_used_on: Option<String>,
}

/// The page.
#[derive(Debug, Clone, Default)]
pub struct TokensPage {
    /// Tokens that work, the newest first.
    pub rows: Vec<TokenRow>,
    /// The token, where it was just made.
    pub shown: Option<String>,
    /// The token that the form would make.
    pub token: String,
    /// What was typed: name, scope, days.
    pub typed: (String, String, String),
    /// For how many days one can be made.
    pub days: Vec<u32>,
    /// Requests a minute with one, where there is a limit.
    pub a_minute: Option<i64>,
    /// What is wrong with the form.
    pub errors: Vec<FieldError>,
}

/// What a scope is called.
pub fn scope_words(lang: Lang, scope: Scope) -> String {
    match scope {
        Scope::Everything => t!(lang, "token-everything"),
        Scope::Members => t!(lang, "token-members"),
        Scope::Calls => t!(lang, "token-calls"),
        Scope::Numbers => t!(lang, "token-numbers"),
    }
    .into_owned()
}

/// The page.
pub fn tokens(shell: &Shell, it: &TokensPage) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "token-title");
    let above = html! { a href=(shell.href("/me")) { (t!(lang, "calendar-back")) } };
    let main = html! {
        (parts::error_summary(lang, &it.errors))
        (heading(Some(above), &title))
        @if let Some(token) = &it.shown {
            (parts::notice(lang, Mood::Done, html! { (t!(lang, "token-shown")) }))
            section {
                p { strong { (t!(lang, "token-token")) } }
                p { code dir="ltr" { (token) } }
            }
        }
        section {
            p.text { (t!(lang, "token-lead")) }
            @if let Some(n) = it.a_minute {
                p.text { (t!(lang, "token-budget", count = n, n = numbers::whole(lang, n))) }
            }
            p.text { (t!(lang, "token-header")) }
            p { code dir="ltr" { "Authorization: Bearer " (domain::api_token::PREFIX) "…" } }
            p { a href=(shell.href("/api")) { (t!(lang, "api-title")) } }
        }
        section {
            @if it.rows.is_empty() { p.quiet { (t!(lang, "token-none")) } }
            @else { (table(shell, &it.rows)) }
        }
        section {
            h2 #new { (t!(lang, "token-new")) }
            (form(shell, it))
        }
    };
    let shell = Shell { nav: Some(Nav::Desk), ..shell.clone() };
    page(&shell, &title, main)
}

fn table(shell: &Shell, rows: &[TokenRow]) -> Markup {
    let lang = shell.lang;
    let columns = [
        Column::words(t!(lang, "token-token")),
        Column::words(t!(lang, "token-begins")),
        Column::words(t!(lang, "token-scope")),
        Column::words(t!(lang, "token-until")),
        Column::words(t!(lang, "token-used")),
        Column::words(t!(lang, "token-revoke")),
    ];
    let row = |it: &TokenRow| {
        let (at, when) = &it.until;
        Row::new(vec![
            parts::user_text(&it.name, None),
            html! { code dir="ltr" { (it.hint) "…" } },
            html! { (scope_words(lang, it.scope)) },
            html! { (parts::time_for_reader(*at, when)) },
            match &it.last_used_on {
                Some(day) => html! { (dates::day(lang, day)) },
                None => html! { span.quiet { (t!(lang, "token-not-used")) } },
            },
            html! { form method="post" action=(shell.href(&format!("/me/tokens/{}/revocation", it.id))) {
                button.plain type="submit" aria-label=(t!(lang, "token-revoke-named", name = it.name.as_str())) {
                    (t!(lang, "token-revoke"))
                }
            } },
        ])
    };
    let rows: Vec<Row> = rows.iter().map(row).collect();
    parts::table(&t!(lang, "token-caption"), &columns, &rows)
}

fn form(shell: &Shell, it: &TokensPage) -> Markup {
    let lang = shell.lang;
    let (name, scope, days) = &it.typed;
    let scopes = Scope::ALL.map(|it| (it.as_str(), scope_words(lang, it)));
    let scopes: Vec<Choice<'_>> = scopes.iter().map(|(it, words)| Choice::new(it, words)).collect();
    let lives: Vec<(String, String)> = it
        .days
        .iter()
        .map(|n| {
            let n_words = numbers::whole(lang, i64::from(*n));
            (n.to_string(), t!(lang, "token-days-n", count = *n, n = n_words).into_owned())
        })
        .collect();
    let lives: Vec<Choice<'_>> = lives.iter().map(|(it, words)| Choice::new(it, words)).collect();
    html! {
        form method="post" action=(shell.href("/me/tokens")) novalidate {
            (parts::hidden("token", &it.token))
            (parts::text_field(&Field::new(lang, "name", &t!(lang, "token-name"))
                .hint(&t!(lang, "token-name-hint")).value(name).errors(&it.errors)))
            (parts::select(&Field::new(lang, "scope", &t!(lang, "token-scope"))
                .value(scope).errors(&it.errors), &scopes))
            (parts::select(&Field::new(lang, "days", &t!(lang, "token-days"))
                .value(days).errors(&it.errors), &lives))
            p.actions { (parts::button(&t!(lang, "token-make"))) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::call_desk::tests::assert_sound;

    #[test]
    fn the_page_is_sound_in_every_state_and_language() {
        let row = |last_used_on: Option<&str>| TokenRow {
            id: "t1".to_owned(),
            name: "Звіт міста".to_owned(),
            hint: "lyceum_pat_0f3a".to_owned(),
            scope: Scope::Members,
            until: (Timestamp(1_793_490_000_000), "1 November 2026, 00:01 (Hamburg)".to_owned()),
            last_used_on: last_used_on.map(str::to_owned),
        };
        let token = domain::api_token::written(&"0f".repeat(32));
        for (rows, shown, errors) in [
            (vec![], None, vec![]),
            (vec![row(None), row(Some("2026-10-31"))], Some(token.clone()), vec![]),
            (vec![row(None)], None, vec![FieldError::new("name", "…"), FieldError::new("days", "…")]),
        ] {
            let it = TokensPage {
                rows,
                shown,
                token: token.clone(),
                days: vec![90, 30, 365],
                a_minute: Some(3_000),
                errors,
                ..TokensPage::default()
            };
            assert_sound("tokens", |shell| tokens(shell, &it));
        }
    }
}
