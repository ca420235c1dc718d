//! A city's team, and the page that an invitation leads to.

pub mod replacement;

use domain::people::Standing;
use domain::time::Timestamp;
use maud::{Markup, html};

use crate::pages::sign_in::me::{Options, as_choices};
use crate::parts::{self, Choice, Column, Field, FieldError, Mood, Row, State};
use crate::shell::{Nav, Shell, heading, page as framed};
use crate::{rich, t};

/// A city's team.
#[derive(Debug, Clone)]
pub struct Team {
    /// The application the page belongs to.
    pub application: String,
    /// The city.
    pub city: String,
    /// Whether the city is invented.
    pub invented: bool,
    /// Who is in it.
    pub members: Vec<Member>,
    /// Who is invited, for the contact.
    pub invited: Vec<Invited>,
    /// Whether the reader invites and takes out.
    pub runs: bool,
    /// The parts there are: word and label.
    pub parts: Options,
    /// Days an invitation is good for.
    pub n_days: u32,
}

/// Somebody in the team.
#[derive(Debug, Clone)]
pub struct Member {
    /// The person's id.
    pub id: String,
    /// The name.
    pub name: String,
    /// Whether the person is invented.
    pub invented: bool,
    /// The address.
    pub email: String,
    /// What they may do.
    pub part: String,
    /// Where they come from.
    pub organisation: String,
    /// The day they joined.
    pub since: String,
    /// Whether it is the reader.
    pub me: bool,
    /// Whether the reader can take them out, or leave.
    pub can_go: bool,
}

/// Somebody invited.
#[derive(Debug, Clone)]
pub struct Invited {
    /// The invitation's id.
    pub id: String,
    /// How it stands.
    pub standing: Standing,
    /// When its letter was sent last.
    pub sent: String,
    /// How often.
    pub n_sent: i64,
    /// The address.
    pub email: String,
    /// What they would be.
    pub part: String,
    /// Where they come from.
    pub organisation: String,
    /// Until when.
    pub until: (Timestamp, String),
}

/// The form that invites, as typed.
#[derive(Debug, Clone, Default)]
pub struct Inviting {
    /// The address.
    pub email: String,
    /// The part.
    pub part: String,
    /// The organisation.
    pub organisation: String,
    /// What is wrong with it.
    pub errors: Vec<FieldError>,
    /// What was refused apart from the form.
    pub refused: Option<String>,
    /// The address just invited.
    pub done: Option<String>,
    /// What else was done just before, as a text key.
    pub told: Option<&'static str>,
}

/// The page.
pub fn team(shell: &Shell, team: &Team, form: &Inviting) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "team-title", city = team.city.as_str());
    let above = html! {
        a href=(shell.href(&format!("/applications/{}", team.application))) { (t!(lang, "team-back")) }
        @if team.invented { " " (parts::invented_mark(lang)) }
    };
    let main = html! {
        (parts::error_summary(lang, &form.errors))
        (heading(Some(above), &title))
        @if let Some(refused) = &form.refused {
            (parts::notice(lang, Mood::Stop, html! { (refused) }))
        }
        @if let Some(email) = &form.done {
            (parts::notice(lang, Mood::Done,
                rich!(lang, "team-invited-now", email = html! { bdi dir="ltr" { (email) } })))
        }
        @if let Some(key) = form.told {
            (parts::notice(lang, Mood::Done, html! { (crate::t(lang, key)) }))
        }
        section { (members(shell, team)) }
        @if !team.invited.is_empty() { section { (invited(shell, team)) } }
        @if team.runs { section { (invite(shell, team, form)) } }
        @else { p.text.quiet { (t!(lang, "team-only-contact")) } }
        p { a href=(shell.href(&format!("/applications/{}/team/replacement", team.application))) { (t!(lang, "replacement-link")) } }
    };
    let shell = Shell { nav: Some(Nav::Desk), ..shell.clone() };
    framed(&shell, &title, main)
}

fn members(shell: &Shell, team: &Team) -> Markup {
    let lang = shell.lang;
    let columns = [
        Column::words(t!(lang, "team-name")),
        Column::words(t!(lang, "team-part")),
        Column::words(t!(lang, "team-organisation")),
        Column::words(t!(lang, "team-since")),
        Column::words(t!(lang, "team-act")),
    ];
    let rows: Vec<Row> = team
        .members
        .iter()
        .map(|it| {
            Row::new(vec![
                html! {
                    (parts::user_text(&it.name, None))
                    @if it.invented { " " (parts::invented_mark(lang)) }
                    br; bdi.small dir="ltr" { (it.email) }
                },
                html! { (it.part) },
                parts::user_text(&it.organisation, None),
                html! { (it.since) },
                removal(shell, team, it),
            ])
        })
        .collect();
    parts::table(&t!(lang, "team-members"), &columns, &rows)
}

fn removal(shell: &Shell, team: &Team, member: &Member) -> Markup {
    let lang = shell.lang;
    let action = format!("/applications/{}/team/{}/removal", team.application, member.id);
    html! {
        @if member.can_go {
            form novalidate method="post" action=(shell.href(&action)) {
                button.plain type="submit" {
                    @if member.me { (t!(lang, "team-leave")) }
                    @else { (rich!(lang, "team-remove", name = parts::user_text(&member.name, None))) }
                }
            }
        } @else if member.me { span.quiet { (t!(lang, "team-me")) } }
        @else { "—" }
    }
}

fn invited(shell: &Shell, team: &Team) -> Markup {
    let lang = shell.lang;
    let columns = [
        Column::words(t!(lang, "team-email")),
        Column::words(t!(lang, "team-part")),
        Column::words(t!(lang, "team-organisation")),
        Column::words(t!(lang, "team-invitation-state")),
        Column::words(t!(lang, "team-act")),
    ];
    let rows: Vec<Row> = team
        .invited
        .iter()
        .map(|it| {
            Row::new(vec![
                html! { bdi dir="ltr" { (it.email) } },
                html! { (it.part) },
                parts::user_text(&it.organisation, None),
                standing(lang, it),
                invitation_acts(shell, team, it),
            ])
        })
        .collect();
    parts::table(&t!(lang, "team-invitations"), &columns, &rows)
}

/// How an invitation stands, in words.
fn standing(lang: domain::language::Lang, it: &Invited) -> Markup {
    let (state, words) = match it.standing {
        Standing::Open => (State::Part, t!(lang, "team-invitation-open")),
        Standing::Lapsed => (State::Stop, t!(lang, "team-invitation-lapsed")),
        Standing::Used => (State::Done, t!(lang, "team-invitation-used")),
        Standing::Revoked => (State::Todo, t!(lang, "team-invitation-revoked")),
    };
    html! {
        (parts::tag(state, &words))
        div.small.quiet {
            (t!(lang, "team-invitation-sent", when = it.sent.as_str(), count = it.n_sent))
            @if it.standing == Standing::Open {
                br; (rich!(lang, "team-invitation-until", until = parts::time_for_reader(it.until.0, &it.until.1)))
            }
        }
    }
}

fn invitation_acts(shell: &Shell, team: &Team, it: &Invited) -> Markup {
    let lang = shell.lang;
    let to = |noun: &str| {
        shell.href(&format!("/applications/{}/team/invitations/{}/{noun}", team.application, it.id))
    };
    html! {
        @if matches!(it.standing, Standing::Open | Standing::Lapsed) {
            form method="post" action=(to("sending")) {
                button.plain type="submit" { (t!(lang, "team-invitation-again")) }
            }
            form method="post" action=(to("removal")) {
                button.plain type="submit" { (t!(lang, "team-invitation-take-back")) }
            }
        } @else { "—" }
    }
}

fn invite(shell: &Shell, team: &Team, form: &Inviting) -> Markup {
    let lang = shell.lang;
    let hints = [
        t!(lang, "team-contact-means"),
        t!(lang, "team-editor-means"),
        t!(lang, "team-reader-means"),
    ];
    let choices: Vec<Choice<'_>> = as_choices(&team.parts)
        .into_iter()
        .zip(&hints)
        .map(|(choice, hint)| Choice { hint: Some(hint), ..choice })
        .collect();
    let action = format!("/applications/{}/team", team.application);
    html! {
        h2 { (t!(lang, "team-invite")) }
        p.text { (t!(lang, "team-invite-lead", count = team.n_days)) }
        form method="post" action=(shell.href(&action)) novalidate {
            (parts::email_field(&Field::new(lang, "email", &t!(lang, "team-email"))
                .value(&form.email).errors(&form.errors)))
            (parts::radios(&Field::new(lang, "part", &t!(lang, "team-part"))
                .value(&form.part).errors(&form.errors), &choices))
            (parts::text_field(&Field::new(lang, "organisation", &t!(lang, "team-organisation"))
                .hint(&t!(lang, "team-organisation-hint"))
                .value(&form.organisation).errors(&form.errors)))
            p.actions { (parts::button(&t!(lang, "team-send"))) }
        }
    }
}

/// An invitation as the person invited sees it.
#[derive(Debug, Clone)]
pub struct Invitation {
    /// Its id.
    pub id: String,
    /// The city.
    pub city: String,
    /// Whether the city is invented.
    pub invented: bool,
    /// Who invites.
    pub inviter: String,
    /// What the reader would be, in words.
    pub part: String,
    /// The same as stored.
    pub part_word: String,
    /// The organisation the inviter wrote.
    pub organisation: String,
    /// Until when.
    pub until: (Timestamp, String),
    /// Whether it was used or its days are over.
    pub is_over: bool,
}

/// The page an invitation's letter leads to; opening it changes nothing, the button does.
pub fn invitation(shell: &Shell, it: &Invitation, refused: Option<&str>) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "invitation-title", city = it.city.as_str());
    let means = match it.part_word.as_str() {
        "contact" => t!(lang, "team-contact-means"),
        "editor" => t!(lang, "team-editor-means"),
        _ => t!(lang, "team-reader-means"),
    };
    let facts = [
        (t!(lang, "invitation-by").into_owned(), parts::user_text(&it.inviter, None)),
        (t!(lang, "team-part").into_owned(), html! { (it.part) ". " (means) }),
        (t!(lang, "team-organisation").into_owned(), parts::user_text(&it.organisation, None)),
        (t!(lang, "team-until").into_owned(), parts::time_for_reader(it.until.0, &it.until.1)),
    ];
    let main = html! {
        (heading(it.invented.then(|| parts::invented_mark(lang)), &title))
        @if let Some(refused) = refused { (parts::notice(lang, Mood::Stop, html! { (refused) })) }
        (parts::facts(&facts))
        @if it.is_over {
            p.text { (t!(lang, "invitation-over")) }
        } @else {
            form novalidate method="post" action=(shell.href(&format!("/invitations/{}", it.id))) {
                p.actions { (parts::button(&t!(lang, "invitation-accept"))) }
            }
            p.text.quiet { (t!(lang, "invitation-leave-it")) }
        }
    };
    framed(shell, &title, main)
}

#[cfg(test)]
mod tests;
