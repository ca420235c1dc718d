//! One's own page: name and language of letters, passkeys, sessions.

use domain::time::Timestamp;
use maud::{Markup, html};

use crate::pages::proof::{self, Factors};
use crate::parts::{self, Choice, Field, FieldError, Mood, PasskeyAct};
use crate::shell::{Nav, Shell, heading, page as framed};
use crate::{rich, t};

/// A moment with its words.
pub type Moment = (Timestamp, String);

/// What the form about a person holds, as typed or stored.
#[derive(Debug, Clone, Default)]
pub struct Profile {
    /// The name.
    pub name: String,
    /// The address.
    pub email: String,
    /// The language of letters.
    pub language: String,
    /// The country, may be empty.
    pub country: String,
    /// Where the person works, may be empty.
    pub organisation: String,
    /// The codes of the languages the person reads.
    pub reads: Vec<String>,
}

/// What a person can be given to choose from: value and words.
pub type Options = Vec<(String, String)>;

/// One's own page.
#[derive(Debug, Clone)]
pub struct Me {
    /// Name, address, language, country.
    pub profile: Profile,
    /// The languages of letters.
    pub languages: Options,
    /// The countries, by name.
    pub countries: Options,
    /// The country in words, when only the secretariat may change it.
    pub fixed_country: Option<String>,
    /// What is wrong with the profile.
    pub errors: Vec<FieldError>,
    /// Whether something was just saved.
    pub saved: bool,
    /// Authenticator and recovery codes.
    pub factors: Factors,
    /// Whether the ways to sign in can be changed now; else they ask for a proof first.
    pub is_proven: bool,
    /// Whether they were changed just now.
    pub factors_changed: bool,
    /// Passkeys: id, name, since when.
    pub passkeys: Vec<(String, String, Moment)>,
    /// Sessions, the newest first.
    pub sessions: Vec<SessionRow>,
}

/// One signed-in browser.
#[derive(Debug, Clone)]
pub struct SessionRow {
    /// Its id.
    pub id: String,
    /// What the browser calls itself.
    pub browser: String,
    /// Since when.
    pub since: Moment,
    /// Whether it is the one at hand.
    pub here: bool,
}

impl Me {
    /// One with its values, for tests.
    pub fn sample() -> Me {
        let since = (Timestamp(1_700_000_000_000), "14 November 2023, 23:13 (Hamburg)".to_owned());
        let session = |id: &str, browser: &str, here| SessionRow {
            id: id.into(),
            browser: browser.into(),
            since: since.clone(),
            here,
        };
        Me {
            profile: Profile {
                name: "Олена Коваль".into(),
                email: "olena.koval@sumy.example".into(),
                language: "uk".into(),
                country: "UA".into(),
                ..Profile::default()
            },
            languages: vec![("en".into(), "English".into()), ("uk".into(), "українська".into())],
            countries: vec![("UA".into(), "Україна".into())],
            fixed_country: None,
            errors: vec![FieldError::new("name", "…")],
            saved: true,
            factors: Factors { authenticator: Some("14 November 2023".into()), n_recovery: 3 },
            is_proven: true,
            factors_changed: true,
            passkeys: vec![("p1".into(), "Firefox · Linux".into(), since.clone())],
            sessions: vec![session("s1", "Firefox · Linux", true), session("s2", "", false)],
        }
    }
}

/// The page.
pub fn me(shell: &Shell, me: &Me) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "me-title");
    let main = html! {
        (parts::error_summary(lang, &me.errors))
        (heading(None, &title))
        @if me.factors_changed {
            (parts::notice(lang, Mood::Done, html! { (t!(lang, "me-factors-changed")) }))
        }
        @if me.saved { (parts::notice(lang, Mood::Done, html! { (t!(lang, "me-saved")) })) }
        section {
            h2 { (t!(lang, "me-profile")) }
            form method="post" action=(shell.href("/me")) novalidate {
                (profile_fields(shell, me))
                p.actions { (parts::button(&t!(lang, "me-save"))) }
            }
        }
        p { a href=(shell.href("/me/letters")) { (t!(lang, "mailing-title")) } }
        section {
            h2 { (t!(lang, "me-passkeys")) }
            p.text { (t!(lang, "me-passkeys-lead")) }
            @if me.passkeys.is_empty() { p.quiet { (t!(lang, "me-no-passkey")) } }
            @else { (passkeys(shell, me)) }
            @if me.is_proven {
                (parts::passkey_button(
                    lang,
                    PasskeyAct::Register,
                    &t!(lang, "me-passkey-add"),
                    &shell.href("/passkeys/registration/options"),
                    &shell.href("/passkeys/registration/result"),
                    &shell.href("/me?factors"),
                ))
            } @else {
                p { a href=(shell.href("/proof?back=/me")) { (t!(lang, "me-confirm-first")) } }
            }
        }
        section { (proof::section(shell, &me.factors)) }
        p { a href=(shell.href("/me/data")) { (t!(lang, "own-data-me")) } }
        section {
            h2 { (t!(lang, "calendar-title")) }
            p { a href=(shell.href("/me/calendar")) { (t!(lang, "calendar-title")) } }
            p { a href=(shell.href("/me/tokens")) { (t!(lang, "token-title")) } }
        }
        section {
            h2 { (t!(lang, "me-sessions")) }
            (sessions(shell, me))
            @if me.sessions.len() > 1 {
                form method="post" action=(shell.href("/me/sessions/end-others")) {
                    p.actions { (parts::button(&t!(lang, "me-end-others"))) }
                }
            }
        }
    };
    let shell = Shell { nav: Some(Nav::Desk), ..shell.clone() };
    framed(&shell, &title, main)
}

fn profile_fields(shell: &Shell, me: &Me) -> Markup {
    let lang = shell.lang;
    let none = t!(lang, "person-no-country");
    let email = html! { bdi dir="ltr" { (me.profile.email) } };
    html! {
        p { (rich!(lang, "me-email", email = email)) }
        (parts::text_field(&Field::new(lang, "name", &t!(lang, "person-name"))
            .hint(&t!(lang, "person-name-hint"))
            .autocomplete("name").value(&me.profile.name).errors(&me.errors)))
        (parts::select(&Field::new(lang, "language", &t!(lang, "person-language"))
            .value(&me.profile.language).errors(&me.errors), &as_choices(&me.languages)))
        @match &me.fixed_country {
            Some(country) => p.text { (rich!(lang, "me-country-fixed", country = country)) },
            None => {
                (parts::select(&Field::new(lang, "country", &t!(lang, "person-country"))
                    .optional().value(&me.profile.country).errors(&me.errors),
                    &with_none(&none, &me.countries)))
            }
        }
    }
}

/// Options as a list to choose from.
pub(crate) fn as_choices(options: &Options) -> Vec<Choice<'_>> {
    options.iter().map(|(value, label)| Choice::new(value, label)).collect()
}

/// The same with "none" first, so that what was chosen can be taken back.
pub(crate) fn with_none<'a>(none: &'a str, options: &'a Options) -> Vec<Choice<'a>> {
    let mut choices = vec![Choice::new("", none)];
    choices.extend(as_choices(options));
    choices
}

fn passkeys(shell: &Shell, me: &Me) -> Markup {
    let lang = shell.lang;
    let rows: Vec<Markup> = me
        .passkeys
        .iter()
        .map(|(id, name, (at, when))| {
            html! {
                p { (parts::user_text(name, None)) " "
                    span.quiet { (rich!(lang, "me-since", when = parts::time_for_reader(*at, when))) } }
                form method="post" action=(shell.href(&format!("/me/passkeys/{id}/removal"))) {
                    button.plain type="submit" aria-label=(t!(lang, "me-passkey-remove-named", name = name.as_str())) {
                        (t!(lang, "me-passkey-remove"))
                    }
                }
            }
        })
        .collect();
    parts::rule(&rows)
}

fn sessions(shell: &Shell, me: &Me) -> Markup {
    let lang = shell.lang;
    let rows: Vec<Markup> = me
        .sessions
        .iter()
        .map(|it| {
            let (at, when) = &it.since;
            let unknown = t!(lang, "me-unknown-browser");
            let browser = if it.browser.is_empty() { &*unknown } else { it.browser.as_str() };
            html! {
                p { (parts::user_text(browser, None)) " "
                    span.quiet { (rich!(lang, "me-since", when = parts::time_for_reader(*at, when))) } }
                @if it.here {
                    p.quiet { (t!(lang, "me-session-here")) }
                } @else {
                    form method="post" action=(shell.href(&format!("/me/sessions/{}/end", it.id))) {
                        button.plain type="submit" aria-label=(t!(lang, "me-session-end-named", name = browser)) {
                            (t!(lang, "me-session-end"))
                        }
                    }
                }
            }
        })
        .collect();
    parts::rule(&rows)
}
