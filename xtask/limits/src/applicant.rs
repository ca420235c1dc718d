//! Somebody of the demonstration who applies: signs in by one click, begins through the real
//! form, and finds the sections to write in by following the page's own links.

use anyhow::{Context, bail, ensure};

use crate::forms::{Form, forms, tags};
use crate::http::{Answer, Connection};

const SESSION: &str = "__Host-session";
const FORM_KIND: &str = "application/x-www-form-urlencoded";
/// Where a demonstration begins.
const HOME: &str = "/en";

/// Somebody with a session on a connection of their own.
pub struct Applicant {
    connection: Connection,
    cookie: String,
}

/// Who can begin an application, and where.
#[derive(Debug, Clone)]
pub struct Door {
    /// The address that makes one this person.
    become_action: String,
    /// The page with the form that begins an application.
    start: String,
}

impl Applicant {
    /// Becomes somebody, in a session of one's own.
    fn sign_in(address: &str, become_action: &str) -> anyhow::Result<Applicant> {
        let mut connection = Connection::open(address)?;
        let answer = connection.post(become_action, &[], FORM_KIND, b"")?;
        let token = answer
            .cookie(SESSION)
            .with_context(|| format!("{become_action}: {} and no session", answer.status))?;
        Ok(Applicant { connection, cookie: format!("{SESSION}={token}") })
    }

    /// Somebody who begins an application for a new place.
    ///
    /// Returns with the addresses of the form's sections.
    pub fn begin(address: &str, door: &Door, n: usize) -> anyhow::Result<(Applicant, Vec<String>)> {
        let mut applicant = Applicant::sign_in(address, &door.become_action)?;
        let page = applicant.get(&door.start)?;
        let mut form = start_form(&page).context("the form that begins an application is gone")?;
        form.prefer("new");
        form.fill(&format!("Bench Town {n}"));
        let begun = applicant.post(&form)?;
        ensure!(begun.status == 303, "{}: {} instead of 303", form.action, begun.status);
        let home = begun.header("location").to_owned();
        let page = applicant.get(&home)?;
        let mut sections: Vec<String> = links(&page, "/sections/");
        sections.dedup();
        ensure!(!sections.is_empty(), "{home} leads to no section");
        Ok((applicant, sections))
    }

    /// One of the cast, by the name the demonstration's first page has.
    pub fn named(address: &str, name: &str) -> anyhow::Result<Applicant> {
        let home = Connection::open(address)?.get(HOME, &[])?;
        let action = become_action(&home.text(), name).context("nobody has that name")?;
        Applicant::sign_in(address, &action)
    }

    /// The cookie of the session.
    pub fn cookie(&self) -> &str {
        &self.cookie
    }

    /// A page, which must be there.
    pub fn get(&mut self, path: &str) -> anyhow::Result<Answer> {
        let answer = self.connection.get(path, &[("cookie", &self.cookie)])?;
        ensure!(answer.status == 200, "{path}: {} instead of 200", answer.status);
        Ok(answer)
    }

    /// Sends a form.
    pub fn post(&mut self, form: &Form) -> anyhow::Result<Answer> {
        let headers = [("cookie", self.cookie.as_str())];
        self.connection.post(&form.action, &headers, FORM_KIND, form.body().as_bytes())
    }

    /// Sends JSON, as the script of a page does.
    pub fn post_json(&mut self, path: &str, body: &serde_json::Value) -> anyhow::Result<Answer> {
        let headers = [("cookie", self.cookie.as_str())];
        let body = body.to_string();
        self.connection.post(path, &headers, "application/json", body.as_bytes())
    }
}

/// The address that makes one the person of that name.
fn become_action(page: &str, name: &str) -> Option<String> {
    let ends = page.match_indices("</form>").map(|(at, _)| at);
    let mut parts = ends.filter_map(|end| Some(&page[page[..end].rfind("<form")?..end]));
    let form = parts.find(|it| it.contains("/demo/become/") && it.contains(name))?;
    Some(forms(form).first()?.action.clone())
}

/// Looks for a call that takes applications and for somebody who may begin one.
pub fn door(address: &str) -> anyhow::Result<Door> {
    let mut visitor = Connection::open(address)?;
    let home = visitor.get(HOME, &[])?;
    let cast: Vec<String> = forms(&home.text())
        .into_iter()
        .map(|it| it.action)
        .filter(|it| it.contains("/demo/become/"))
        .collect();
    ensure!(!cast.is_empty(), "{HOME} offers nobody to become: is this a demonstration?");
    let calls = links(&visitor.get(&format!("{HOME}/calls"), &[])?, "/calls/");
    for become_action in cast {
        let mut applicant = Applicant::sign_in(address, &become_action)?;
        for call in &calls {
            let start = format!("{call}/applications");
            if applicant.get(&start).is_ok_and(|page| start_form(&page).is_some()) {
                return Ok(Door { become_action, start });
            }
        }
    }
    bail!("nobody can begin an application in any of {calls:?}")
}

fn start_form(page: &Answer) -> Option<Form> {
    forms(&page.text()).into_iter().find(|it| it.posts && it.action.ends_with("/applications"))
}

/// The addresses a page leads to in which `mark` is followed by one last word.
fn links(page: &Answer, mark: &str) -> Vec<String> {
    let last_word = |it: &&str| {
        it.split_once(mark)
            .is_some_and(|(_, word)| !word.is_empty() && !word.contains(['/', '?', '#', '.']))
    };
    let page = page.text();
    let found = tags(&page);
    let hrefs = found.iter().filter(|it| it.name == "a").filter_map(|it| it.get("href"));
    hrefs.filter(last_word).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn somebody_is_become_by_the_form_that_has_their_name() {
        let page = r#"<form action="/search"><input name="q"></form>
            <form method="post" action="/en/demo/become/1"><button>Mei Lin</button></form>
            <form method="post" action="/en/demo/become/2"><button>Ida Sommer</button></form>"#;
        assert_eq!(become_action(page, "Ida Sommer").as_deref(), Some("/en/demo/become/2"));
        assert_eq!(become_action(page, "Ivo"), None);
    }

    #[test]
    fn links_to_things_are_found_and_what_lies_below_them_is_not() {
        let page = br#"<a href="/en/calls/2025">2025</a><a href="/en/calls/2025/flyer">flyer</a>
            <a href="/en/calls">all</a><a href="/en/calls/2020?x=1">x</a>"#;
        let page = Answer { body: page.to_vec(), ..Answer::default() };
        assert_eq!(links(&page, "/calls/"), ["/en/calls/2025"]);
    }
}
