//! Letters that came back: a report (RFC 3464) is read, its letter found, its address marked.
//!
//! A report is a stranger's: it is bounded before it is parsed, parsed on a thread with room of
//! its own, and believed only where it names the id of a letter, which nobody can guess who was
//! not sent it. All it can do is mark the address that letter went to.

use std::io::BufRead;

use domain::ids::MailId;
use domain::mailing::{Bounce, Bounces};
use mail_parser::{Message, MessageParser, MimeHeaders, PartType};
use sha2::{Digest, Sha256};

use crate::{App, Failure};

/// The longest report that is read, in bytes; what is longer is cut off there.
pub const REPORT_BYTES_MAX: usize = 256 * 1024;
/// Room for the parser: a report may be nested as deep as its length allows.
const STACK_BYTES: usize = 64 * 1024 * 1024;
/// Ids looked at in one report; the first ones belong to its own letter.
const IDS_MAX: usize = 16;
/// Parts looked at in one report.
const PARTS_MAX: usize = 64;

/// What became of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    /// It was about a letter of ours that will never arrive.
    Hard,
    /// It was about a letter of ours that did not arrive for now.
    Soft,
    /// It was read before.
    Again,
    /// It is no report, or about no letter of ours.
    Nothing,
}

/// What a report says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Report {
    bounce: Option<Bounce>,
    letters: Vec<MailId>,
}

/// Reads one report.
///
/// # Errors
/// Of the database.
pub fn take(app: &App, report: &[u8]) -> Result<Taken, Failure<std::convert::Infallible>> {
    let now = app.clock.now();
    let report = &report[..report.len().min(REPORT_BYTES_MAX)];
    let sha256 = hex::encode(Sha256::digest(report));
    let Report { bounce: Some(bounce), letters } = read(app, report) else {
        return Ok(Taken::Nothing);
    };
    app.store.write(move |tx| {
        for id in &letters {
            let Some(letter) = tx.mail(*id)? else { continue };
            if !tx.note_report(*id, &sha256, &bounce, now)? {
                return Ok(Taken::Again);
            }
            let before = tx.bounces(&letter.recipient)?;
            let before = before.unwrap_or_else(|| Bounces::none(&letter.recipient));
            tx.record(before.came_back(*id, &bounce, now))?;
            return Ok(if bounce.hard { Taken::Hard } else { Taken::Soft });
        }
        Ok(Taken::Nothing)
    })
}

/// Whether a token is the one by which reports may be posted.
pub fn may_post(app: &App, token: &str) -> bool {
    // Both are hashes: how long the comparison takes says nothing about the token.
    app.settings.bounce_token.as_ref().is_some_and(|it| *it == crate::chance::sha256(token))
}

/// Parses on a thread of its own, whose stack is as large as the deepest nesting needs.
fn read(app: &App, report: &[u8]) -> Report {
    let host = crate::postman::message::host(app).to_owned();
    let parse = || {
        let Some(message) = MessageParser::default().parse(report) else {
            return Report::default();
        };
        let head = &report[..report.len().min(16 * 1024)];
        let mut found = Report::default();
        ids(&String::from_utf8_lossy(head), &host, &mut found.letters);
        look(&message, &host, 0, &mut found);
        found
    };
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().stack_size(STACK_BYTES);
        let parsed = thread.spawn_scoped(scope, parse).map(|it| it.join());
        match parsed {
            Ok(Ok(report)) => report,
            Ok(Err(_)) | Err(_) => {
                tracing::warn!("a report about a letter could not be parsed");
                Report::default()
            }
        }
    })
}

/// Looks at the parts of a message, and at what is returned inside it.
fn look(message: &Message<'_>, host: &str, depth: usize, found: &mut Report) {
    for part in message.parts.iter().take(PARTS_MAX) {
        let is_status = part.content_type().is_some_and(|it| {
            it.subtype().is_some_and(|it| it.eq_ignore_ascii_case("delivery-status"))
        });
        match &part.body {
            PartType::Message(inner) if is_status => {
                // A parser may take its fields for the head of a message.
                status(&String::from_utf8_lossy(inner.raw_message()), found);
            }
            PartType::Message(inner) if depth < 2 => {
                if let Some(id) = inner.message_id() {
                    ids(&format!("<{id}>"), host, &mut found.letters);
                }
                look(inner, host, depth + 1, found);
            }
            PartType::Message(_) | PartType::Multipart(_) => (),
            PartType::Text(_)
            | PartType::Html(_)
            | PartType::Binary(_)
            | PartType::InlineBinary(_) => {
                let text = String::from_utf8_lossy(part.contents());
                if is_status {
                    status(&text, found);
                }
                ids(&text, host, &mut found.letters);
            }
        }
    }
}

/// The first recipient of a delivery status for whom something came back.
fn status(text: &str, found: &mut Report) {
    let text = text.replace("\r\n", "\n");
    for group in text.split("\n\n").take(PARTS_MAX) {
        let field = |name: &str| {
            group.lines().find_map(|line| {
                let (it, value) = line.split_once(':')?;
                it.trim().eq_ignore_ascii_case(name).then(|| value.trim().to_owned())
            })
        };
        let (Some(action), Some(status)) = (field("action"), field("status")) else { continue };
        // A status may carry words behind its figures.
        let figures = status.split_whitespace().next().unwrap_or_default();
        if found.bounce.is_none() {
            found.bounce = Bounce::read(&action, figures);
        }
    }
}

/// Ids of letters in a text: in a Message-ID of ours, or behind the plus of an address that a
/// letter comes back to.
fn ids(text: &str, host: &str, letters: &mut Vec<MailId>) {
    let mut add = |id: &str| {
        if letters.len() < IDS_MAX
            && let Ok(id) = id.parse::<MailId>()
            && !letters.contains(&id)
        {
            letters.push(id);
        }
    };
    for (at, _) in text.match_indices('@') {
        let before = &text[..at];
        let word = |c: char| c.is_ascii_hexdigit() || c == '-';
        let start = before
            .rfind(|c| !word(c))
            .map_or(0, |it| it + before[it..].chars().next().map_or(1, char::len_utf8));
        let (sign, id) = (before[..start].chars().next_back(), &before[start..]);
        let ours = text[at + 1..].to_ascii_lowercase().starts_with(&host.to_ascii_lowercase());
        match (sign, id.len()) {
            (Some('<'), 36) if ours => add(id),
            (Some('+'), 32) => add(id),
            _ => (),
        }
    }
}

/// The messages of an mbox file, each cut off at [`REPORT_BYTES_MAX`].
///
/// # Errors
/// When it cannot be read.
pub fn messages(mut mbox: impl BufRead) -> std::io::Result<Vec<Vec<u8>>> {
    let (mut messages, mut line): (Vec<Vec<u8>>, Vec<u8>) = (Vec::new(), Vec::new());
    let mut at_start = true;
    loop {
        line.clear();
        let n_read = std::io::Read::take(&mut mbox, 64 * 1024).read_until(b'\n', &mut line)?;
        if n_read == 0 {
            return Ok(messages);
        }
        if at_start && line.starts_with(b"From ") {
            messages.push(Vec::new());
        } else {
            let room = |it: &Vec<u8>| REPORT_BYTES_MAX.saturating_sub(it.len());
            match messages.last_mut() {
                Some(message) => {
                    let n = room(message).min(line.len());
                    message.extend_from_slice(&line[..n]);
                }
                // Without a first `From ` it is one message and no mbox.
                None => messages.push(line.clone()),
            }
        }
        at_start = line.ends_with(b"\n");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_mbox_is_taken_apart_and_a_single_message_is_one() {
        let mbox = "From a Mon\nSubject: 1\n\n>From here\n\nFrom b Tue\nSubject: 2\n";
        let texts = messages(mbox.as_bytes()).unwrap();
        assert_eq!(texts, [&b"Subject: 1\n\n>From here\n\n"[..], &b"Subject: 2\n"[..]]);
        assert_eq!(messages("Subject: 1\n\nBody\n".as_bytes()).unwrap().len(), 1);
    }

    #[test]
    fn only_ids_at_our_host_or_behind_a_plus_are_looked_at() {
        let id = "0186f0a0-0000-7000-8000-00000000002a";
        let simple = id.replace('-', "");
        let found = |text: &str| {
            let mut letters = Vec::new();
            ids(text, "cities.example", &mut letters);
            letters.len()
        };
        assert_eq!(found(&format!("Message-ID: <{id}@cities.example>")), 1);
        assert_eq!(found(&format!("To: bounces+{simple}@mail.example")), 1);
        assert_eq!(found(&format!("<{id}@other.example> {id}@cities.example {simple}@x")), 0);
        assert_eq!(found("ü@ +@ <@ é+zz@"), 0);
    }
}
