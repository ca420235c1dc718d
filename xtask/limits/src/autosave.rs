//! Teams that write: each client has its own application and saves changing text in one answer,
//! as the script of the page does, with the mark of what it knows to be stored.
//!
//! It applies first, prints one line when all are ready, and then runs a timed set for every
//! line `CLIENTS SECONDS` it is given, so that whoever started it can look at the server's CPU
//! time around each set, and so that sets of the platform and of the limit can take turns.

use std::collections::BTreeMap;
use std::io::BufRead;

use anyhow::{Context, ensure};
use clap::Args;
use serde::Serialize;
use serde_json::{Value, json};

use crate::applicant::{Applicant, door};
use crate::drive::timed;
use crate::figures::tell;
use crate::forms::{forms, tags};

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
    /// How long the body of a save is, in bytes.
    form_bytes: usize,
}

/// A team in the middle of writing an answer.
struct Team {
    applicant: Applicant,
    section: String,
    answer: Answer,
    n_saves: u64,
}

/// An answer as the page knows it.
#[derive(Debug, PartialEq, Eq)]
struct Answer {
    /// Where it is saved.
    address: String,
    /// The field that is written in.
    text: String,
    /// What is stored.
    mark: String,
    /// The other fields of the question, with what they hold.
    fields: BTreeMap<String, Vec<String>>,
    /// Who writes.
    by: String,
    /// The version of the form.
    version: i64,
}

impl Autosave {
    pub fn run(self) -> anyhow::Result<()> {
        let door = door(&self.address)?;
        let mut teams = (0..self.clients.clamp(1, CLIENTS_MAX))
            .map(|n| Team::begin(Applicant::begin(&self.address, &door, n)?))
            .collect::<anyhow::Result<Vec<_>>>()?;
        tell(&Ready { teams: teams.len(), form_bytes: teams[0].answer.parcel(1).to_string().len() })?;
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
            let Some(answer) = writable(&applicant.get(&section)?.text(), &section) else { continue };
            let mut team = Team { applicant, section, answer, n_saves: 0 };
            let why = team.save()?;
            ensure!(why.is_none(), "{}: {}", team.section, why.unwrap_or_default());
            return Ok(team);
        }
        anyhow::bail!("no section has a long text to write in")
    }

    /// Saves other text than before; what was wrong, when it was not kept.
    fn save(&mut self) -> anyhow::Result<Option<String>> {
        self.n_saves += 1;
        let body = self.answer.parcel(self.n_saves);
        let answer = self.applicant.post_json(&self.answer.address, &body)?;
        let told: Value = serde_json::from_slice(&answer.body).unwrap_or_default();
        if answer.status != 200 || told["stored"] != json!(true) {
            let page = self.applicant.get(&self.section)?.text();
            self.answer = writable(&page, &self.section).context("the section lost its text")?;
            return Ok(Some(format!("status {}", answer.status)));
        }
        self.answer.mark = told["mark"].as_str().unwrap_or_default().to_owned();
        Ok(None)
    }
}

impl Answer {
    /// The `n`th text, ready to be sent.
    fn parcel(&self, n: u64) -> Value {
        let text = format!("Version {n}. {}", "Libraries open in the evening and on Sundays. ".repeat(8));
        let mut fields = self.fields.clone();
        fields.insert(self.text.clone(), vec![text]);
        json!({ "by": self.by, "version": self.version, "mark": self.mark, "fields": fields })
    }
}

/// The first long text of a section, with what its script would send along.
fn writable(page: &str, section: &str) -> Option<Answer> {
    let form = forms(page).into_iter().find(|it| it.posts && it.action == section)?;
    let text = form.fields.iter().find(|it| it.kind == "textarea")?.name.clone();
    let value = |name: &str| form.fields.iter().find(|it| it.name == name).map(|it| it.value.clone());
    let tags = tags(page);
    let words = tags.iter().find(|it| it.get("id") == Some("writing-words"))?;
    let own = form.fields.iter().filter(|it| it.name.starts_with(&format!("{text}__")));
    Some(Answer {
        address: format!("{}/{text}", words.get("data-answers")?),
        mark: value(&format!("v.{text}"))?,
        fields: own.map(|it| (it.name.clone(), vec![it.value.clone()])).collect(),
        by: words.get("data-by")?.to_owned(),
        version: words.get("data-version")?.parse().ok()?,
        text,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_of_the_section_is_written_in_with_what_its_script_knows() {
        let page = r#"<form method="post" action="/en/sign-out"><textarea name="x"></textarea></form>
            <form method="post" action="/en/s"><input name="a"><input type="hidden" name="v.why" value="3.ab">
            <textarea name="why"></textarea><input type="hidden" name="why__lang" value="en"></form>
            <div id="writing-words" data-answers="/en/a" data-by="me" data-version="2"></div>"#;
        let answer = writable(page, "/en/s").unwrap();
        assert_eq!((answer.address.as_str(), answer.mark.as_str()), ("/en/a/why", "3.ab"));
        let body = answer.parcel(7);
        assert!(body["fields"]["why"][0].as_str().unwrap().starts_with("Version 7."));
        assert_eq!((&body["fields"]["why__lang"], &body["version"]), (&json!(["en"]), &json!(2)));
        assert_eq!(writable(page, "/en/t"), None);
    }
}
