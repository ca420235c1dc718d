//! One free seat, the smallest thing two people can want at once.

use std::sync::Mutex;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

use domain::event::{Event, EventKind};
use domain::time::Timestamp;
use store::{Error, Pending, Store, Tx, WriteTx, sql};
use uuid::Uuid;

pub fn set_up(store: &Store) {
    store
        .write(|tx| {
            tx.exec(sql!("create table seat (id bigint primary key, holder text)"), &[])?;
            tx.exec(sql!("insert into seat (id, holder) values (1, null)"), &[])
        })
        .unwrap();
}

pub fn event(kind: EventKind, figure: i64) -> Event {
    Event {
        kind,
        subject: Uuid::from_u128(7),
        by: None,
        at: Timestamp(1_600_000_000_000 + figure),
        payload: serde_json::json!({ "figure": figure }),
    }
}

pub fn append(tx: &mut WriteTx, figure: i64) -> Result<i64, Error> {
    store::testing::append(tx, &event(EventKind::CityImported, figure))
}

pub fn add_seat(tx: &mut WriteTx, id: i64) -> Result<u64, Error> {
    tx.exec(sql!("insert into seat (id, holder) values ($1, $2)"), &[&id, &"Ana"])
}

pub fn seats(tx: &mut Tx) -> Result<Vec<i64>, Error> {
    tx.all(sql!("select id from seat order by id"), &[])
}

/// Holds the writer inside a closure until told to go on, so that what follows shares its commit.
pub struct Held {
    go: SyncSender<()>,
    pending: Pending<(), Error>,
}

impl Held {
    pub fn new(store: &Store) -> Held {
        let (entered, inside) = sync_channel(1);
        let (go, gate): (SyncSender<()>, Receiver<()>) = sync_channel(1);
        let gate = Mutex::new(gate);
        let pending = store
            .submit(move |_: &mut WriteTx| {
                // Run again with its group, it finds nobody at either end and waits for nobody.
                let _ = entered.send(());
                let _ = gate.lock().unwrap().recv();
                Ok::<_, Error>(())
            })
            .unwrap();
        inside.recv().unwrap();
        Held { go, pending }
    }

    /// Lets the writer go on; what was submitted meanwhile is in the same commit.
    pub fn release(self) -> Result<(), Error> {
        let Held { go, pending } = self;
        go.send(()).unwrap();
        drop(go);
        pending.wait()
    }
}
