//! The sign-off: who has agreed to this version, who is missing, and what has changed since.

use domain::language::Lang;
use maud::{Markup, html};

use super::About;
use crate::parts::{self, Choice, Column, Field, FieldError, Mood, Row, State};
use crate::shell::{Shell, heading, page};
use crate::{rich, t};

/// A party that agreed to a hand-in.
#[derive(Debug, Clone)]
pub struct AgreedRow {
    /// The party.
    pub party: String,
    /// The organisation that stood for it.
    pub organisation: String,
    /// Who agreed.
    pub who: String,
    /// When.
    pub when: String,
}

/// What has changed since a party agreed.
#[derive(Debug, Clone, Default)]
pub struct Changes {
    /// Questions, each with the section it stands in.
    pub questions: Vec<(String, Option<String>)>,
    /// Whether the form is another one.
    pub form: bool,
    /// Whether it was handed in and given back in between.
    pub given_back: bool,
}

/// How a party stands to what is there now.
#[derive(Debug, Clone)]
pub enum PartyState {
    /// No organisation of the team stands for it.
    Unnamed,
    /// It has not agreed yet.
    Waiting,
    /// It agrees.
    Agreed {
        /// Who said so.
        who: String,
        /// When.
        when: String,
    },
    /// It agreed to what has changed since.
    Lifted {
        /// Who said so.
        who: String,
        /// When.
        when: String,
        /// What has changed.
        changes: Changes,
    },
    /// It took its agreement back.
    TakenBack {
        /// Who did.
        who: String,
        /// When.
        when: String,
    },
}

/// A party on the check page.
#[derive(Debug, Clone)]
pub struct PartyRow {
    /// Its word.
    pub party: String,
    /// Its name.
    pub name: String,
    /// The organisation that stands for it.
    pub organisation: Option<String>,
    /// How it stands.
    pub state: PartyState,
    /// Whether the reader speaks for it.
    pub mine: bool,
}

/// The sign-off on the check page.
#[derive(Debug, Clone)]
pub struct SignOffPanel {
    /// The parties, in the call's order.
    pub rows: Vec<PartyRow>,
    /// Whether the reader says who stands for them.
    pub names_them: bool,
    /// SHA-256 of what the page shows.
    pub seen: String,
    /// Why the reader's act was refused, in a sentence.
    pub refused: Option<String>,
}

impl SignOffPanel {
    /// The names of the parties that have not agreed.
    pub fn missing(&self) -> Vec<String> {
        let open = |it: &&PartyRow| !matches!(it.state, PartyState::Agreed { .. });
        self.rows.iter().filter(open).map(|it| it.name.clone()).collect()
    }

    /// The names of parties, from their words.
    pub fn names(&self, parties: &[String]) -> String {
        let of_it = self.rows.iter().filter(|it| parties.contains(&it.party));
        of_it.map(|it| it.name.clone()).collect::<Vec<_>>().join(" · ")
    }
}

/// The sign-off as the check page shows it; `open` while the application can be written to.
pub(super) fn sign_off(shell: &Shell, about: &About, it: &SignOffPanel, open: bool) -> Markup {
    let lang = shell.lang;
    html! {
        section #sign-off {
            h2 { (t!(lang, "sign-off-heading")) }
            p.text { (t!(lang, "sign-off-lead")) }
            @if let Some(refused) = &it.refused {
                (parts::notice(lang, Mood::Stop, html! { (refused) }))
            }
            (parts::rule(&it.rows.iter().map(|row| party(shell, about, it, row, open)).collect::<Vec<_>>()))
            @if it.names_them && open {
                p { a href=(shell.href(&about.path("/parties"))) { (t!(lang, "sign-off-name")) } }
            }
        }
    }
}

fn party(shell: &Shell, about: &About, it: &SignOffPanel, row: &PartyRow, open: bool) -> Markup {
    let lang = shell.lang;
    let agrees = matches!(row.state, PartyState::Agreed { .. });
    html! {
        p {
            strong { (row.name) }
            @if let Some(organisation) = &row.organisation { ": " (parts::user_text(organisation, None)) }
        }
        (state(shell, about, &row.state))
        @if row.mine && open {
            @if agrees {
                form method="post" action=(shell.href(&about.path(&format!("/agreements/{}/withdrawal", row.party)))) {
                    button.plain type="submit" { (t!(lang, "sign-off-take-back")) }
                }
            } @else {
                form method="post" action=(shell.href(&about.path("/agreements"))) {
                    (parts::hidden("party", &row.party))
                    (parts::hidden("seen", &it.seen))
                    p.actions { (parts::button(&t!(lang, "sign-off-agree", party = row.name.as_str()))) }
                }
            }
        }
    }
}

fn state(shell: &Shell, about: &About, state: &PartyState) -> Markup {
    let lang = shell.lang;
    let named = |who: &String| parts::user_text(who, None);
    html! {
        @match state {
            PartyState::Unnamed => p { (parts::tag(State::Stop, &t!(lang, "sign-off-unnamed"))) },
            PartyState::Waiting => p { (parts::tag(State::Todo, &t!(lang, "sign-off-waiting"))) },
            PartyState::Agreed { who, when } => p {
                (parts::tag(State::Done, &t!(lang, "sign-off-agreed"))) " "
                span.small { (rich!(lang, "sign-off-agreed-by", who = named(who), when = when.as_str())) }
            },
            PartyState::TakenBack { who, when } => p {
                (parts::tag(State::Stop, &t!(lang, "sign-off-taken-back"))) " "
                span.small { (rich!(lang, "sign-off-taken-back-by", who = named(who), when = when.as_str())) }
            },
            PartyState::Lifted { who, when, changes } => {
                p {
                    (parts::tag(State::Stop, &t!(lang, "sign-off-lifted"))) " "
                    span.small { (rich!(lang, "sign-off-lifted-by", who = named(who), when = when.as_str())) }
                }
                (changed(shell, about, changes))
            },
        }
    }
}

fn changed(shell: &Shell, about: &About, changes: &Changes) -> Markup {
    let lang = shell.lang;
    html! {
        ul.small {
            @if changes.given_back { li { (t!(lang, "sign-off-given-back")) } }
            @if changes.form { li { (t!(lang, "sign-off-form")) } }
            @for (label, section) in &changes.questions {
                li {
                    @match section {
                        Some(section) => a href=(shell.href(&about.path(&format!("/sections/{section}")))) { (label) },
                        None => (label),
                    }
                }
            }
        }
    }
}

/// The parties that agreed to a hand-in; nothing when none was asked.
pub(super) fn agreed(lang: Lang, rows: &[AgreedRow]) -> Markup {
    let columns = [
        Column::words(t!(lang, "sign-off-party")),
        Column::words(t!(lang, "team-organisation")),
        Column::words(t!(lang, "sign-off-who")),
        Column::words(t!(lang, "sign-off-when")),
    ];
    let cells: Vec<Row> = rows
        .iter()
        .map(|it| {
            Row::new(vec![
                html! { (it.party) },
                parts::user_text(&it.organisation, None),
                parts::user_text(&it.who, None),
                html! { (it.when) },
            ])
        })
        .collect();
    html! {
        @if !rows.is_empty() {
            section { (parts::table(&t!(lang, "sign-off-of-hand-in"), &columns, &cells)) }
        }
    }
}

/// Who stands for a party, to be chosen.
#[derive(Debug, Clone)]
pub struct PartyChoice {
    /// Its word.
    pub party: String,
    /// Its name.
    pub name: String,
    /// The organisation chosen; empty for none.
    pub organisation: String,
}

/// The page on which the contact says who stands for which party.
#[derive(Debug, Clone)]
pub struct PartiesPage {
    /// Whose application.
    pub about: About,
    /// The parties of the call.
    pub parties: Vec<PartyChoice>,
    /// The organisations of the team.
    pub organisations: Vec<String>,
    /// What is wrong.
    pub errors: Vec<FieldError>,
}

/// The name of a party's field.
pub fn party_field(party: &str) -> String {
    format!("party-{party}")
}

/// The page.
pub fn parties(shell: &Shell, it: &PartiesPage) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "sign-off-parties-title");
    let choices: Vec<Choice<'_>> = it.organisations.iter().map(|it| Choice::new(it, it)).collect();
    let main = html! {
        // Each error leads to its field, and without parties there is none.
        @if !it.parties.is_empty() { (parts::error_summary(lang, &it.errors)) }
        (heading(Some(it.about.above(shell)), &title))
        @if it.parties.is_empty() {
            p.text { (t!(lang, "sign-off-parties-none")) }
        } @else {
            section {
                p.text { (t!(lang, "sign-off-parties-lead")) }
                form method="post" action=(shell.href(&it.about.path("/parties"))) novalidate {
                    @for party in &it.parties {
                        @let name = party_field(&party.party);
                        (parts::select(
                            &Field::new(lang, &name, &party.name).optional()
                                .value(&party.organisation).errors(&it.errors),
                            &choices,
                        ))
                    }
                    p.actions { (parts::button(&t!(lang, "sign-off-parties-save"))) }
                }
                p { a href=(shell.href(&it.about.path("/team"))) { (t!(lang, "application-team-link")) } }
            }
        }
        p { a href=(shell.href(&it.about.path("/check"))) { (t!(lang, "sign-off-back")) } }
    };
    page(shell, &title, main)
}
