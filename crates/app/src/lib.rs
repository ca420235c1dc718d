//! What the platform can do: one function per command or query.
//!
//! A command asks the clock once, loads, asks the policy, lets `domain` decide and
//! records what changed; it knows no HTTP and no markup. Start at [`App`], then read
//! `applications.rs` as the example of the seven steps.

pub mod actors;
pub mod appeals;
pub mod amendments;
pub mod api_tokens;
pub mod applications;
pub mod assignments;
pub mod blobs;
pub mod calendars;
pub mod calibrations;
pub mod bounces;
pub mod calls;
pub mod chance;
pub mod city_messages;
pub mod city_pages;
pub mod clock;
pub mod commissions;
pub mod consensus;
pub mod csv;
pub mod decisions;
pub mod device_key;
pub mod factors;
pub mod digests;
pub mod failure;
pub mod files;
pub mod forms;
pub mod founding;
pub mod heartbeat;
mod handling;
pub mod history;
pub mod held;
pub mod interests;
pub mod keys;
pub mod letters;
pub mod mailing;
pub mod members;
pub mod networks;
pub mod officers;
pub mod own_data;
pub mod own_dates;
pub mod outbox;
pub mod passkeys;
pub mod people;
pub mod postman;
pub mod printing;
pub mod proposals;
pub mod public;
pub mod reminders;
pub mod replacements;
pub mod retention;
pub mod reviews;
mod roll;
pub mod screening;
pub mod searching;
pub mod sign_in;
pub mod snapshots;
pub mod teams;
pub mod verify;
pub mod waivers;
pub mod wordings;
#[cfg(feature = "testing")]
pub mod testing;

use std::ops::Deref;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use domain::network::Network;
use store::Store;

pub use actors::SignedIn;
pub use blobs::Blobs;
pub use clock::Clock;
pub use documents::typesetter::{self, Typesetter};
pub use failure::Failure;
pub use keys::Signer;

/// The platform: where things are kept, which network it runs, and what time it is.
#[derive(Clone)]
pub struct App(Arc<Whole>);

/// The parts, and what is kept between requests: counts per public revision, the search index,
/// published forms, calls and their rolls, what people may act as, sorted countries.
struct Whole {
    parts: Parts,
    counted: public::Counted,
    finder: searching::Finder,
    forms: forms::Cache,
    rolls: roll::Rolls,
    standings: actors::Standings,
    known_calls: calls::known::Known,
    countries: people::SortedCountries,
}

/// What an [`App`] is made of.
pub struct Parts {
    /// The database.
    pub store: Store,
    /// The network as data.
    pub network: Network,
    /// The one clock.
    pub clock: Clock,
    /// Files, by hash.
    pub blobs: Blobs,
    /// Makes PDFs, each in a process of its own.
    pub typesetter: Typesetter,
    /// What signs receipts.
    pub signer: Signer,
    /// What the operator configured.
    pub settings: Settings,
}

/// What the operator configured.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Scheme and host that links in mails and feeds begin with; no slash at its end.
    pub base_url: String,
    /// Whether this is a demonstration.
    pub mode: Mode,
    /// The relay that takes mail; `None` leaves letters in the outbox.
    pub relay: Option<Relay>,
    /// SHA-256 of the secret by which a report about a letter that came back may be posted;
    /// `None` takes none over the web.
    pub bounce_token: Option<Vec<u8>>,
    /// How often programs may ask.
    pub api: ApiLimit,
}

/// How often programs of one network address may ask for data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ApiLimit {
    /// Requests a minute; 0 for as many as they like.
    pub a_minute: u32,
    /// The same for a program that brings a token of somebody's.
    pub a_minute_with_token: u32,
    /// Proxies in front, each of which notes who asked it in `X-Forwarded-For`; with none, the
    /// header is not believed.
    pub trusted_hops: u8,
}

impl Default for ApiLimit {
    fn default() -> ApiLimit {
        ApiLimit { a_minute: 300, a_minute_with_token: 3_000, trusted_hops: 0 }
    }
}

/// Demonstration or the real thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Mail is shown, and anybody can become any of the cast.
    Demo,
    /// Neither exists.
    Serve,
}

/// An SMTP relay.
#[derive(Clone)]
pub struct Relay {
    /// Host name or address.
    pub host: String,
    /// Port.
    pub port: u16,
    /// How the line is secured.
    pub security: RelaySecurity,
    /// User and password, where the relay wants them.
    pub credentials: Option<(String, String)>,
    /// The address that letters come from.
    pub from: String,
    /// The address that letters come back to, each with a part of its own behind a plus; without
    /// one they come back to `from`, and are found by their Message-ID.
    pub bounces: Option<String>,
    /// How long the relay may take for an answer.
    pub patience: Duration,
}

/// How the line to the relay is secured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RelaySecurity {
    /// TLS from the first byte.
    Tls,
    /// STARTTLS, required: never in clear.
    StartTls,
    /// In clear, for a relay on this machine.
    Loopback,
}

impl std::fmt::Debug for Relay {
    /// Without the credentials.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{} ({:?})", self.host, self.port, self.security)
    }
}

impl App {
    /// Puts the parts together; the search index is gone with the process.
    pub fn new(parts: Parts) -> App {
        App::whole(parts, searching::Finder::default())
    }

    /// Puts the parts together, with the folder of this node's search index.
    pub fn with_index_in(parts: Parts, folder: PathBuf) -> App {
        App::whole(parts, searching::Finder::in_folder(folder))
    }

    fn whole(parts: Parts, finder: searching::Finder) -> App {
        App(Arc::new(Whole {
            parts,
            counted: public::Counted::default(),
            finder,
            forms: forms::Cache::default(),
            rolls: roll::Rolls::default(),
            standings: actors::Standings::default(),
            known_calls: calls::known::Known::default(),
            countries: people::SortedCountries::default(),
        }))
    }

    /// What lists of members are counted by.
    pub(crate) fn counted(&self) -> &public::Counted {
        &self.0.counted
    }

    /// Where things are looked up.
    pub(crate) fn finder(&self) -> &searching::Finder {
        &self.0.finder
    }

    /// The files of calls, for lists.
    pub(crate) fn rolls(&self) -> &roll::Rolls {
        &self.0.rolls
    }

    /// Calls, for pages of desks.
    pub(crate) fn known_calls(&self) -> &calls::known::Known {
        &self.0.known_calls
    }

    /// What people may act as, for requests.
    pub(crate) fn standings(&self) -> &actors::Standings {
        &self.0.standings
    }

    /// The network's countries as readers of each language sort them.
    pub(crate) fn sorted_countries(&self) -> &people::SortedCountries {
        &self.0.countries
    }

    /// Published forms, which never change.
    pub(crate) fn forms(&self) -> &forms::Cache {
        &self.0.forms
    }
}

impl Deref for App {
    type Target = Parts;
    fn deref(&self) -> &Parts {
        &self.0.parts
    }
}
