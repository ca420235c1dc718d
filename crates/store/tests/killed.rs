//! A process killed under load loses nothing it acknowledged.
//!
//! kill -9 proves the order of commit and answer, not the disk: the kernel lives on.

#![expect(clippy::unwrap_used, reason = "a test stops where it is surprised")]

use std::collections::BTreeMap;
use std::hash::{BuildHasher, Hasher, RandomState};
use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};

use domain::event::{Event, EventKind};
use domain::time::Timestamp;
use store::testing::{fresh_sqlite, options};
use store::{Address, Error, Store, WriteTx};
use uuid::Uuid;

const KILLS: i64 = 10;
const ENOUGH: usize = 200;
/// The address for the child that is killed.
const CHILD: &str = "LYCEUM_TEST_CHILD";
/// Set for the child that answers too early.
const EARLY: &str = "LYCEUM_TEST_EARLY";

fn main() {
    if let Ok(address) = std::env::var(CHILD) {
        write_for_ever(&address.parse().unwrap(), std::env::var(EARLY).is_ok());
        return;
    }
    let (store, _folder) = fresh_sqlite();
    for kill in 1..=KILLS {
        let acknowledged = killed_after(&store, ENOUGH, false);
        assert!(acknowledged.len() >= ENOUGH);
        assert_eq!(lost(&store, &acknowledged), 0, "lost in kill {kill}");
    }
    // The control: a child that answers inside the closure does lose, so the check can fail.
    let acknowledged = killed_after(&store, 1, true);
    assert_eq!(lost(&store, &acknowledged), 1);
}

/// Starts a child, kills it after so many acknowledgements, and returns all it gave: number and mark.
fn killed_after(store: &Store, enough: usize, early: bool) -> BTreeMap<i64, Uuid> {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.env(CHILD, store.address().to_string()).stdout(Stdio::piped());
    if early {
        command.env(EARLY, "1");
    }
    let mut child = command.spawn().unwrap();
    let mut acknowledged = BTreeMap::new();
    let mut killed = false;
    for line in BufReader::new(child.stdout.take().unwrap()).lines() {
        // The last line may have been cut by the kill.
        if let Some((seq, mark)) = line.unwrap().strip_suffix('.').and_then(|it| it.split_once(' ')) {
            acknowledged.insert(seq.parse().unwrap(), mark.parse().unwrap());
        }
        if acknowledged.len() >= enough && !killed {
            child.kill().unwrap();
            killed = true;
        }
    }
    child.wait().unwrap();
    acknowledged
}

fn lost(store: &Store, acknowledged: &BTreeMap<i64, Uuid>) -> usize {
    store.verify(|_| ()).unwrap();
    let stored = store.read(|tx| tx.events_after(0, i64::MAX)).unwrap();
    let stored: BTreeMap<i64, Uuid> = stored.into_iter().map(|it| (it.seq, it.subject)).collect();
    acknowledged.iter().filter(|(seq, mark)| stored.get(seq) != Some(mark)).count()
}

fn write_for_ever(address: &Address, early: bool) {
    let store = Store::open(address, options()).unwrap();
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| loop {
                let mark = unused_mark();
                let written = store.write(move |tx| {
                    let seq = append(tx, mark)?;
                    if early {
                        acknowledge(seq, mark);
                        std::thread::park();
                    }
                    Ok::<_, Error>(seq)
                });
                acknowledge(written.unwrap(), mark);
            });
        }
    });
}

fn unused_mark() -> Uuid {
    let [a, b] = [RandomState::new(), RandomState::new()].map(|it| it.build_hasher().finish());
    Uuid::from_u64_pair(a, b)
}

fn append(tx: &mut WriteTx, subject: Uuid) -> Result<i64, Error> {
    let event = Event {
        kind: EventKind::CityImported,
        subject,
        by: None,
        at: Timestamp(0),
        payload: serde_json::json!({}),
    };
    store::testing::append(tx, &event)
}

fn acknowledge(seq: i64, mark: Uuid) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{seq} {mark}.").unwrap();
    out.flush().unwrap();
}
