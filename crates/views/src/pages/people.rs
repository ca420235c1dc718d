//! People and their roles, for the secretariat.

use maud::{Markup, html};

use crate::pages::officers::{self, Proposing};
use crate::pages::sign_in::me::{Options, as_choices, with_none};
use crate::parts::{self, Column, Field, FieldError, Mood, Row};
use crate::shell::{Nav, Shell, heading, page as framed};
use crate::{rich, t};

/// What a form about a person holds.
pub use crate::pages::sign_in::me::Profile as Entry;

/// People with roles, or those a search found.
#[derive(Debug, Clone)]
pub struct People {
    /// What was searched for.
    pub search: String,
    /// How many fit; the list may show fewer.
    pub n_found: usize,
    /// Those of this page.
    pub people: Vec<Listed>,
    /// The page before.
    pub previous: Option<String>,
    /// The page after.
    pub next: Option<String>,
    /// Languages somebody can be said to read.
    pub readable: Options,
    /// Languages to choose from.
    pub languages: Options,
    /// Countries to choose from.
    pub countries: Options,
}

/// One line of the list.
#[derive(Debug, Clone)]
pub struct Listed {
    /// The person's id.
    pub id: String,
    /// The name.
    pub name: String,
    /// Whether the person is invented.
    pub invented: bool,
    /// The address.
    pub email: String,
    /// The country; may be empty.
    pub country: String,
    /// Roles in words.
    pub roles: Vec<String>,
}

/// The list, with the form that enters somebody.
pub fn list(shell: &Shell, people: &People, form: &Entry, errors: &[FieldError]) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "people-title");
    let main = html! {
        (parts::error_summary(lang, errors))
        (heading(None, &title))
        section {
            form.filters method="get" action=(shell.href("/people")) role="search" {
                (parts::text_field(&Field::new(lang, "q", &t!(lang, "people-search"))
                    .optional().value(&people.search)))
                (parts::button(&t!(lang, "people-find")))
            }
            @if people.people.is_empty() { p.text { (t!(lang, "people-none")) } }
            @else { (table(shell, people)) }
            (parts::pager(lang, people.previous.as_deref(), people.next.as_deref()))
        }
        section {
            h2 { (t!(lang, "people-enter")) }
            p.text { (t!(lang, "people-enter-lead")) }
            form method="post" action=(shell.href("/people")) novalidate {
                (parts::text_field(&Field::new(lang, "name", &t!(lang, "person-name"))
                    .value(&form.name).errors(errors)))
                (parts::email_field(&Field::new(lang, "email", &t!(lang, "sign-in-email"))
                    .value(&form.email).errors(errors)))
                (language_and_country(shell, form, &people.languages, &people.countries, errors))
                (work_and_reading(shell, form, &people.readable, errors))
                p.actions { (parts::button(&t!(lang, "people-enter-button"))) }
            }
        }
    };
    let shell = Shell { nav: Some(Nav::Desk), ..shell.clone() };
    framed(&shell, &title, main)
}

fn table(shell: &Shell, people: &People) -> Markup {
    let lang = shell.lang;
    let columns = [
        Column::words(t!(lang, "person-name")),
        Column::words(t!(lang, "sign-in-email")),
        Column::words(t!(lang, "person-country")),
        Column::words(t!(lang, "people-roles")),
    ];
    let rows: Vec<Row> = people
        .people
        .iter()
        .map(|it| {
            Row::new(vec![
                html! {
                    a href=(shell.href(&format!("/people/{}", it.id))) { (parts::user_text(&it.name, None)) }
                    @if it.invented { " " (parts::invented_mark(lang)) }
                },
                html! { bdi dir="ltr" { (it.email) } },
                html! { @if it.country.is_empty() { "—" } @else { (it.country) } },
                html! { @if it.roles.is_empty() { "—" } @for role in &it.roles { div { (role) } } },
            ])
        })
        .collect();
    let caption = match people.search.is_empty() {
        true => t!(lang, "people-with-roles"),
        false => t!(lang, "people-found", count = people.n_found),
    };
    parts::table(&caption, &columns, &rows)
}

fn language_and_country(
    shell: &Shell,
    form: &Entry,
    languages: &Options,
    countries: &Options,
    errors: &[FieldError],
) -> Markup {
    let lang = shell.lang;
    let none = t!(lang, "person-no-country");
    html! {
        (parts::select(&Field::new(lang, "language", &t!(lang, "people-language"))
            .value(&form.language).errors(errors), &as_choices(languages)))
        (parts::select(&Field::new(lang, "country", &t!(lang, "person-country"))
            .hint(&t!(lang, "people-country-hint"))
            .optional().value(&form.country).errors(errors), &with_none(&none, countries)))
    }
}

/// Where somebody works, and what they read.
fn work_and_reading(
    shell: &Shell,
    form: &Entry,
    readable: &Options,
    errors: &[FieldError],
) -> Markup {
    let lang = shell.lang;
    let chosen: Vec<&str> = form.reads.iter().map(String::as_str).collect();
    let (legend, hint) = (t!(lang, "person-reads"), t!(lang, "person-reads-hint"));
    let reads = Field::new(lang, "reads", &legend).hint(&hint).not_demanded();
    html! {
        (parts::text_field(&Field::new(lang, "organisation", &t!(lang, "person-organisation"))
            .hint(&t!(lang, "person-organisation-hint"))
            .optional().value(&form.organisation).errors(errors)))
        details open[!chosen.is_empty()] {
            summary { (legend) }
            (parts::checkboxes(&reads, &as_choices(readable), &chosen))
        }
    }
}

/// One person with the roles in force.
#[derive(Debug, Clone)]
pub struct Person {
    /// Its id.
    pub id: String,
    /// Whether the person is invented.
    pub invented: bool,
    /// What the record says.
    pub entry: Entry,
    /// Roles in force.
    pub roles: Vec<Held>,
    /// Whether the person has something to sign in with besides mail.
    pub has_factors: bool,
    /// The kinds of roles: word and label.
    pub kinds: Options,
    /// Calls an expert can read for.
    pub calls: Options,
    /// Languages to choose from.
    pub languages: Options,
    /// Countries to choose from.
    pub countries: Options,
    /// Languages the person can be said to read.
    pub readable: Options,
}

/// A role in force.
#[derive(Debug, Clone)]
pub struct Held {
    /// The grant's id.
    pub id: String,
    /// What, and where.
    pub role: String,
    /// Function and days of an officer.
    pub mandate: Option<String>,
    /// The day it was given.
    pub since: String,
}

/// The form that gives a role, as typed.
#[derive(Debug, Clone, Default)]
pub struct Granting {
    /// The kind of role.
    pub role: String,
    /// The country of a commission.
    pub of_country: String,
    /// The call of an expert.
    pub call: String,
    /// The function and days of an officer.
    pub mandate: Proposing,
}

/// What the page says besides the record.
#[derive(Debug, Clone, Default)]
pub struct Said {
    /// What is wrong in a form.
    pub errors: Vec<FieldError>,
    /// What was refused.
    pub refused: Option<String>,
    /// Whether something was just done.
    pub done: bool,
}

/// The page of one person.
pub fn person(shell: &Shell, it: &Person, granting: &Granting, said: &Said) -> Markup {
    let lang = shell.lang;
    let back = html! {
        a href=(shell.href("/people")) { (t!(lang, "people-title")) }
        @if it.invented { " " (parts::invented_mark(lang)) }
    };
    let main = html! {
        (parts::error_summary(lang, &said.errors))
        (heading(Some(back), &it.entry.name))
        @if let Some(refused) = &said.refused { (parts::notice(lang, Mood::Stop, html! { (refused) })) }
        @if said.done { (parts::notice(lang, Mood::Done, html! { (t!(lang, "people-done")) })) }
        section {
            h2 { (t!(lang, "people-roles")) }
            @if it.roles.is_empty() { p.quiet { (t!(lang, "people-no-role")) } }
            @else { (held(shell, it)) }
        }
        section { (grant(shell, it, granting, said)) }
        @if it.has_factors {
            section {
                h2 { (t!(lang, "people-factors")) }
                p.text { (t!(lang, "people-factors-lead")) }
                form method="post" action=(shell.href(&format!("/people/{}/factors/removal", it.id))) {
                    p.actions { (parts::button(&t!(lang, "people-factors-remove"))) }
                }
            }
        }
        section {
            h2 { (t!(lang, "people-record")) }
            p { bdi dir="ltr" { (it.entry.email) } }
            form method="post" action=(shell.href(&format!("/people/{}", it.id))) novalidate {
                (parts::text_field(&Field::new(lang, "name", &t!(lang, "person-name"))
                    .value(&it.entry.name).errors(&said.errors)))
                (language_and_country(shell, &it.entry, &it.languages, &it.countries, &said.errors))
                (work_and_reading(shell, &it.entry, &it.readable, &said.errors))
                p.actions { (parts::button(&t!(lang, "people-save"))) }
            }
        }
    };
    let shell = Shell { nav: Some(Nav::Desk), ..shell.clone() };
    framed(&shell, &it.entry.name, main)
}

fn held(shell: &Shell, person: &Person) -> Markup {
    let lang = shell.lang;
    let rows: Vec<Markup> = person
        .roles
        .iter()
        .map(|it| {
            let action = format!("/people/{}/grants/{}/revocation", person.id, it.id);
            html! {
                p { (it.role) " " span.quiet { (t!(lang, "people-since", day = it.since.as_str())) } }
                @if let Some(mandate) = &it.mandate { p.small { bdi { (mandate) } } }
                form novalidate method="post" action=(shell.href(&action)) {
                    button.plain type="submit" { (rich!(lang, "people-revoke", role = it.role.as_str())) }
                }
            }
        })
        .collect();
    parts::rule(&rows)
}

fn grant(shell: &Shell, it: &Person, form: &Granting, said: &Said) -> Markup {
    let lang = shell.lang;
    html! {
        h2 { (t!(lang, "people-grant")) }
        form method="post" action=(shell.href(&format!("/people/{}/grants", it.id))) novalidate {
            (parts::radios(&Field::new(lang, "role", &t!(lang, "people-role"))
                .value(&form.role).errors(&said.errors), &as_choices(&it.kinds)))
            (parts::select(&Field::new(lang, "of-country", &t!(lang, "people-of-country"))
                .optional().value(&form.of_country).errors(&said.errors),
                &with_none(&t!(lang, "person-no-country"), &it.countries)))
            (officers::mandate_fields(shell, &Proposing { errors: said.errors.clone(), ..form.mandate.clone() }))
            (parts::select(&Field::new(lang, "call", &t!(lang, "people-call"))
                .optional().value(&form.call).errors(&said.errors),
                &with_none(&t!(lang, "people-no-call"), &it.calls)))
            p.actions { (parts::button(&t!(lang, "people-grant-button"))) }
        }
    }
}

#[cfg(test)]
mod tests;
