//! The letter as it travels. Every header is built from a typed value, so that no name or
//! subject can open another one.

use std::time::{Duration, SystemTime};

use domain::time::Timestamp;
use lettre::address::Envelope;
use lettre::message::header::{ContentType, Header, HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart, SinglePart};
use lettre::{Address, Message};
use store::Mail;

use crate::letters::post::unsubscribe_link;
use crate::{App, Relay};

/// A longer subject is cut: no line of a letter may be longer than 998 bytes.
const SUBJECT_CHARS_MAX: usize = 250;

/// Where a mail program unsubscribes (RFC 2369).
#[derive(Debug, Clone)]
struct ListUnsubscribe(String);

impl Header for ListUnsubscribe {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("List-Unsubscribe")
    }

    fn parse(text: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(ListUnsubscribe(text.to_owned()))
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), self.0.clone())
    }
}

/// That one POST there is enough (RFC 8058).
#[derive(Debug, Clone)]
struct ListUnsubscribePost;

impl Header for ListUnsubscribePost {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("List-Unsubscribe-Post")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(ListUnsubscribePost)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "List-Unsubscribe=One-Click".to_owned())
    }
}

/// Builds the letter.
///
/// # Errors
/// A sentence about an address that is none.
pub(super) fn build(
    app: &App,
    relay: &Relay,
    mail: &Mail,
    now: Timestamp,
) -> Result<Message, String> {
    let from: Address = relay.from.parse().map_err(|it| format!("the sender's address: {it}"))?;
    let name = app.network.about.short_name.to(mail.language).to_owned();
    let to: Address =
        mail.recipient.parse().map_err(|it| format!("the recipient's address: {it}"))?;
    let sent_at = u64::try_from(now.0).unwrap_or(0);
    let plain = SinglePart::builder().header(ContentType::TEXT_PLAIN).body(mail.body.clone());
    let html = match mail.html.is_empty() {
        true => views::pages::demo::letter_html(mail.language, &mail.subject, &mail.body),
        false => mail.html.clone(),
    };
    let html = SinglePart::builder().header(ContentType::TEXT_HTML).body(html);
    let back = bounces_to(relay, mail).unwrap_or_else(|| from.clone());
    let envelope = Envelope::new(Some(back), vec![to.clone()]).map_err(|it| it.to_string())?;
    let mut builder = Message::builder()
        .envelope(envelope)
        .from(Mailbox::new(Some(name), from))
        .to(Mailbox::new(None, to))
        .subject(shortened(&mail.subject))
        .date(SystemTime::UNIX_EPOCH + Duration::from_millis(sent_at))
        .message_id(Some(format!("<{}@{}>", mail.id, host(app))));
    if let Some(writer) = &mail.reply_to {
        let writer: Address =
            writer.parse().map_err(|it| format!("the address to answer to: {it}"))?;
        builder = builder.reply_to(Mailbox::new(None, writer));
    }
    if let Some(token) = &mail.unsubscribe {
        let link = format!("<{}>", unsubscribe_link(app, mail.language, token));
        builder = builder.header(ListUnsubscribe(link)).header(ListUnsubscribePost);
    }
    builder
        .multipart(MultiPart::alternative().singlepart(plain).singlepart(html))
        .map_err(|it| it.to_string())
}

/// A subject that fits into a line of a letter, whatever somebody's name is.
fn shortened(subject: &str) -> String {
    match subject.char_indices().nth(SUBJECT_CHARS_MAX) {
        Some((end, _)) => format!("{}…", &subject[..end]),
        None => subject.to_owned(),
    }
}

/// Our own host, after the at-sign of a Message-ID.
pub(crate) fn host(app: &App) -> &str {
    let host = app.settings.base_url.split("://").last().unwrap_or_default();
    host.split([':', '/']).next().unwrap_or_default()
}

/// Where this letter comes back to: an address of its own, so that whatever a report leaves out
/// the letter is found.
fn bounces_to(relay: &Relay, mail: &Mail) -> Option<Address> {
    let (local, host) = relay.bounces.as_deref()?.split_once('@')?;
    format!("{local}+{}@{host}", mail.id.0.simple()).parse().ok()
}
