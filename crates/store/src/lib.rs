//! Where everything is kept: SQLite or PostgreSQL behind one concrete type, and the event log.
//!
//! The only crate that names a database driver. It holds no rule: `domain` decides,
//! this crate remembers. Every change is recorded together with its events
//! ([`WriteTx::record`]), in one order for all nodes.
//!
//! Start reading at [`Store`], then `writer` (how writes become durable) and `event` (the log).

mod api_tokens;
mod applications;
mod board;
mod calls;
mod checkpoint;
mod cities;
mod city_messages;
mod city_profiles;
mod commission;
mod factors;
mod clocks;
mod desk;
mod forms;
mod history;
mod grants;
mod judging;
mod mailing;
mod mails;
mod outbox;
mod members;
mod record;
mod results;
mod reviews;
mod own_questions;
mod own;
mod people;
mod person;
mod post;
mod proposals;
mod retention;
mod signing;
mod snapshots;
mod evidence;
mod address;
mod announcements;
mod appeals;
mod conn;
mod disagreements;
mod error;
mod erasure;
mod event;
mod migrate;
mod news;
mod pool;
pub mod sql;
mod store;
mod teamwork;
#[cfg(feature = "testing")]
pub mod testing;
mod tx;
mod uploads;
mod value;
mod writer;
mod writing;

pub use address::{Address, Server};
pub use appeals::AppealCounts;
pub use applications::LastHandIn;
pub use board::{BoardFile, BoardName, BoardReview, EVENTS_MAX};
pub use desk::{ReaderOfFile, TakenBackRow};
pub use error::{Error, Fault};
pub use evidence::Evidence;
pub use forms::FormVersionRow;
pub use event::{Damage, Head, Recorded, RightsSince, Save, Verified, What};
pub use mailing::DigestEntry;
pub use mails::{Attempt, Mail, Outcome};
pub use outbox::{Bounced, OutboxFilter, OutboxPlace, OutboxRow, Wave};
pub use members::{Listed, ListedCluster, ListedName, ListedSpell, MemberRow};
pub use own::{OwnFile, OwnTable};
pub use people::Presented;
pub use person::{PeoplePage, PersonRow};
pub use record::MemberAnswer;
pub use results::{CallCounts, PublicEvent};
pub use migrate::migrate;
pub use store::{Options, Store, Synchronous};
pub use tx::{Tx, WriteTx};
pub use value::{Bind, Column, FromRow, Json, Row, Value};
pub use writer::Pending;
pub use writing::{Draft, Held};

#[doc(hidden)]
pub use inventory;
