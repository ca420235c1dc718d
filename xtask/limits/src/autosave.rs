//! Teams that write: each client has its own application and saves changing text, as the page's
//! own save does, with the marks of what it saw.
//!
//! It applies first, prints one line when all are ready, and then runs a timed set for every
//! line `CLIENTS SECONDS` it is given, so that whoever started it can look at the server's CPU
//! time around each set, and so that sets of the platform and of the limit can take turns.

use std::io::BufRead;

use anyhow::{Context, ensure};
use clap::Args;
use serde::Serialize;

use crate::applicant::{Applicant, door};
use crate::drive::timed;
use crate::figures::tell;
use crate::forms::{Form, forms};

/// More applications than this are not begun.
const CLIENTS_MAX: usize = 256;

/// Whom to write to.
#[derive(Args)]
pub struct Autosave {
    /// The demonstration's host and port.
    #[arg(long)]
    address: String,
    /// How many teams there are.
    #[arg(long, default_value_t = 64)]
    clients: usize,
}

#[derive(Serialize)]
struct Ready {
    /// How many teams have begun.
    teams: usize,
    /// How long a form's body is, in bytes.
    form_bytes: usize,
}

/// A team in the middle of writing a section.
struct Team {
    applicant: Applicant,
    section: String,
    form: Form,
    /// The field that is written in.
    text: usize,
    /// The hidden marks whose number rises with each save of that field.
    rising: Vec<usize>,
    n_saves: u64,
}

impl Autosave {
    pub fn run(self) -> anyhow::Result<()> {
        let door = door(&self.address)?;
        let mut teams = (0..self.clients.clamp(1, CLIENTS_MAX))
            .map(|n| Team::begin(Applicant::begin(&self.address, &door, n)?))
            .collect::<anyhow::Result<Vec<_>>>()?;
        tell(&Ready { teams: teams.len(), form_bytes: teams[0].form.body().len() })?;
        for line in std::io::stdin().lock().lines() {
            let line = line?;
            let (clients, seconds) = line.trim().split_once(' ').context("CLIENTS SECONDS")?;
            let (clients, seconds): (usize, u64) = (clients.parse()?, seconds.parse()?);
            ensure!(clients <= teams.len(), "only {} teams have begun", teams.len());
            let resting = teams.split_off(clients);
            let (set, ended) = timed(teams, seconds, Team::save);
            teams = ended;
            teams.extend(resting);
            tell(&set)?;
        }
        Ok(())
    }
}

impl Team {
    fn begin((mut applicant, sections): (Applicant, Vec<String>)) -> anyhow::Result<Team> {
        for section in sections {
            let page = applicant.get(&section)?.text();
            let Some((form, text)) = writable(&page, &section) else { continue };
            let mut team = Team { applicant, section, form, text, rising: Vec::new(), n_saves: 0 };
            team.learn()?;
            return Ok(team);
        }
        anyhow::bail!("no section has a long text to write in")
    }

    /// Saves once and looks at the page again, to learn which marks rise with a save: a browser
    /// would fetch the page for that each time, and this measures saves alone.
    fn learn(&mut self) -> anyhow::Result<()> {
        let why = self.save()?;
        ensure!(why.is_none(), "{}: {}", self.section, why.unwrap_or_default());
        let seen = self.form.clone();
        self.look()?;
        let risen = |(old, new): (&str, &str)| number(new).0 == number(old).0.map(|it| it + 1);
        let pairs = seen.fields.iter().zip(&self.form.fields).enumerate();
        self.rising = pairs
            .filter(|(_, (old, new))| new.kind == "hidden" && risen((&old.value, &new.value)))
            .map(|(at, _)| at)
            .collect();
        ensure!(!self.rising.is_empty(), "{}: no mark tells that it was saved", self.section);
        Ok(())
    }

    fn look(&mut self) -> anyhow::Result<()> {
        let page = self.applicant.get(&self.section)?.text();
        let (form, text) = writable(&page, &self.section).context("the section lost its text")?;
        (self.form, self.text) = (form, text);
        Ok(())
    }

    /// Saves other text than before; what was wrong, when it was not kept.
    fn save(&mut self) -> anyhow::Result<Option<String>> {
        self.n_saves += 1;
        let n = self.n_saves;
        self.form.fields[self.text].value =
            format!("Version {n}. {}", "Libraries open in the evening and on Sundays. ".repeat(8));
        let answer = self.applicant.post(&self.form)?;
        if answer.status != 303 {
            self.look()?;
            return Ok(Some(format!("status {}", answer.status)));
        }
        for at in &self.rising {
            let mark = &mut self.form.fields[*at].value;
            if let (Some(version), rest) = number(mark) {
                *mark = format!("{}{rest}", version + 1);
            }
        }
        Ok(None)
    }
}

/// The form of the section, with the first long text in it.
fn writable(page: &str, section: &str) -> Option<(Form, usize)> {
    let form = forms(page).into_iter().find(|it| it.posts && it.action == section)?;
    let text = form.fields.iter().position(|it| it.kind == "textarea")?;
    Some((form, text))
}

/// The number a mark begins with, and the rest.
fn number(mark: &str) -> (Option<u64>, &str) {
    let end = mark.find(|it: char| !it.is_ascii_digit()).unwrap_or(mark.len());
    (mark[..end].parse().ok(), &mark[end..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_begins_with_its_version() {
        assert_eq!(number("3.a1b2"), (Some(3), ".a1b2"));
        assert_eq!(number("12"), (Some(12), ""));
        assert_eq!(number("a1"), (None, "a1"));
    }

    #[test]
    fn the_text_of_the_section_and_not_of_another_form_is_written_in() {
        let page = r#"<form method="post" action="/en/sign-out"><textarea name="x"></textarea></form>
            <form method="post" action="/en/s"><input name="a"><textarea name="why"></textarea></form>"#;
        let (form, text) = writable(page, "/en/s").unwrap();
        assert_eq!(form.fields[text].name, "why");
        assert!(writable(page, "/en/t").is_none());
    }
}
