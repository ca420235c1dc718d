//! Many clients, each on its own kept connection, asking for one page or posting one text.
//!
//! Used where `wrk` cannot be: for posts, for one quiet client, and where it is not installed.

use std::sync::Barrier;
use std::time::{Duration, Instant};

use clap::Args;

use crate::figures::{Seen, Set, begin, micros, tell};
use crate::http::Connection;

/// Fences around a set: this long and this many clients at most.
const SECONDS_MAX: u64 = 120;
const CLIENTS_MAX: usize = 256;

/// What to ask for.
#[derive(Args)]
pub struct Drive {
    /// The server's host and port.
    #[arg(long)]
    address: String,
    /// The address of the page, with its query.
    #[arg(long, default_value = "/")]
    path: String,
    /// How many clients ask at the same time.
    #[arg(long, default_value_t = 1)]
    clients: usize,
    /// For how long.
    #[arg(long, default_value_t = 3)]
    seconds: u64,
    /// Header lines, as `name: value`.
    #[arg(long)]
    header: Vec<String>,
    /// Posts a text of this many bytes instead of asking for a page.
    #[arg(long)]
    post: Option<usize>,
}

impl Drive {
    pub fn run(self) -> anyhow::Result<()> {
        let headers: Vec<(&str, &str)> = self
            .header
            .iter()
            .filter_map(|it| it.split_once(':'))
            .map(|(name, value)| (name.trim(), value.trim()))
            .collect();
        let clients = self.clients.clamp(1, CLIENTS_MAX);
        let text = self.post.map(|it| "a".repeat(it));
        let ask = |connection: &mut Connection| match &text {
            Some(text) => connection.post(&self.path, &headers, "text/plain", text.as_bytes()),
            None => connection.get(&self.path, &headers),
        };
        let open = |_| Connection::open(&self.address);
        let clients: Vec<_> = (0..clients).map(open).collect::<anyhow::Result<_>>()?;
        let set = timed(clients, self.seconds, |connection| {
            let answer = ask(connection)?;
            Ok(match answer.status {
                200..400 => None,
                status => Some(format!("status {status}")),
            })
        });
        tell(&set.0)
    }
}

/// Lets every client act again and again until the time is over, all beginning together.
///
/// A client whose act ends in an error (not an answer it did not hope for) stops there.
pub fn timed<C: Send>(
    clients: Vec<C>,
    seconds: u64,
    act: impl Fn(&mut C) -> anyhow::Result<Option<String>> + Sync,
) -> (Set, Vec<C>) {
    let span = Duration::from_secs(seconds.clamp(1, SECONDS_MAX));
    let together = Barrier::new(clients.len() + 1);
    let (begun, seen) = std::thread::scope(|scope| {
        let running: Vec<_> = clients
            .into_iter()
            .map(|mut client| {
                let (together, act) = (&together, &act);
                scope.spawn(move || {
                    together.wait();
                    let seen = again_and_again(&mut client, begin() + span, act);
                    (client, seen)
                })
            })
            .collect();
        together.wait();
        let begun = begin();
        let ended: Vec<_> =
            running.into_iter().map(|it| it.join().expect("clients do not panic")).collect();
        (begun, ended)
    });
    let seconds = begun.elapsed().as_secs_f64();
    let (clients, seen): (Vec<C>, Vec<Seen>) = seen.into_iter().unzip();
    (Set::of(seen, seconds), clients)
}

fn again_and_again<C>(
    client: &mut C,
    until: Instant,
    act: impl Fn(&mut C) -> anyhow::Result<Option<String>>,
) -> Seen {
    let mut seen = Seen::default();
    loop {
        let one = begin();
        if one >= until {
            return seen;
        }
        match act(client) {
            Ok(None) => seen.took_us.push(micros(one)),
            Ok(Some(why)) => seen.fail(why),
            Err(error) => {
                seen.fail(format!("{error:#}"));
                return seen;
            }
        }
    }
}
