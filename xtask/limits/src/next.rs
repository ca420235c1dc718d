//! Follows a list's own links to a page further on, so that no cursor has to be guessed.

use anyhow::{Context, ensure};
use clap::Args;
use serde::Serialize;

use crate::figures::tell;
use crate::forms::tags;
use crate::http::Connection;

/// Where to begin and how far to go.
#[derive(Args)]
pub struct Next {
    /// The server's host and port.
    #[arg(long)]
    address: String,
    /// The first page of the list.
    #[arg(long)]
    path: String,
    /// How many times to turn the page.
    #[arg(long, default_value_t = 8)]
    times: usize,
    /// A header line, as `name: value`.
    #[arg(long)]
    header: Option<String>,
}

#[derive(Serialize)]
struct Found {
    path: String,
    /// How long the page is, in bytes.
    bytes: usize,
}

impl Next {
    pub fn run(self) -> anyhow::Result<()> {
        let mut connection = Connection::open(&self.address)?;
        let header: Vec<(&str, &str)> =
            self.header.iter().filter_map(|it| it.split_once(": ")).collect();
        let mut path = self.path;
        for turned in 0..=self.times {
            let answer = connection.get(&path, &header)?;
            ensure!(answer.status == 200, "{path}: status {}", answer.status);
            if turned == self.times {
                return tell(&Found { path, bytes: answer.body.len() });
            }
            let next = next_of(&answer.text());
            path = next.with_context(|| format!("{path} has no link to a next page"))?;
        }
        Ok(())
    }
}

fn next_of(page: &str) -> Option<String> {
    let found = tags(page);
    let mut links = found.iter().filter(|it| it.name == "a" && it.get("rel") == Some("next"));
    links.find_map(|it| it.get("href")).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_page_is_the_one_the_list_says() {
        let page = r#"<a rel="prev" href="/a">a</a><a href="/c?x=1&amp;y=2" rel="next">c</a>"#;
        assert_eq!(next_of(page).as_deref(), Some("/c?x=1&y=2"));
        assert_eq!(next_of("<a href=\"/c\">c</a>"), None);
    }
}
