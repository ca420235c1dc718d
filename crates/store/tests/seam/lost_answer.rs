//! The way to PostgreSQL breaks in the very moment of a commit: what was done is done once.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU8, AtomicUsize, Ordering};

use store::testing::{fresh_postgres, options};
use store::{Address, Error, Store};

use crate::seat::append;

const WHOLE: u8 = 0;
const CUT_BEFORE: u8 = 1;
const CUT_AFTER: u8 = 2;

/// A way to the server that can be cut once, just before or just after the server commits.
struct Way {
    port: u16,
    next_commit: Arc<AtomicU8>,
}

impl Way {
    fn to(server: String) -> Way {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let next_commit = Arc::new(AtomicU8::new(WHOLE));
        let cut = Arc::clone(&next_commit);
        std::thread::spawn(move || {
            for client in listener.incoming() {
                let (client, server) = (client.unwrap(), TcpStream::connect(&server).unwrap());
                let answer_lost = Arc::new(AtomicBool::new(false));
                let up = (client.try_clone().unwrap(), server.try_clone().unwrap());
                let (cut, lost) = (Arc::clone(&cut), Arc::clone(&answer_lost));
                std::thread::spawn(move || carry(up, |message| {
                    if !message.windows(8).any(|it| it == b"; commit") {
                        return true;
                    }
                    let cut = cut.swap(WHOLE, Ordering::SeqCst);
                    lost.store(cut == CUT_AFTER, Ordering::SeqCst);
                    cut != CUT_BEFORE
                }));
                std::thread::spawn(move || carry((server, client), |_| !answer_lost.load(Ordering::SeqCst)));
            }
        });
        Way { port, next_commit }
    }
}

/// Carries bytes until the end, or until `passes` says no; then both ways are cut.
fn carry((mut from, mut to): (TcpStream, TcpStream), passes: impl Fn(&[u8]) -> bool) {
    let mut buffer = [0; 65_536];
    while let Ok(n) = from.read(&mut buffer) {
        if n == 0 || !passes(&buffer[..n]) || to.write_all(&buffer[..n]).is_err() {
            break;
        }
    }
    // Either may be closed already.
    let _ = (from.shutdown(Shutdown::Both), to.shutdown(Shutdown::Both));
}

/// Runs `body` once over a way that is cut at its commit; how often it ran, and the events after it.
fn cut_at(moment: u8, body: fn(&mut store::WriteTx) -> Result<i64, Error>) -> (usize, Result<i64, Error>, i64) {
    let direct = fresh_postgres();
    let address = direct.address().to_string();
    let (server, database) = address.split_once('@').unwrap().1.split_once('/').unwrap();
    let way = Way::to(server.to_owned());
    let user = address.split_once("//").unwrap().1.split_once('@').unwrap().0;
    let through: Address = format!("postgres://{user}@127.0.0.1:{}/{database}", way.port).parse().unwrap();
    let store = Store::open(&through, options()).unwrap();
    store.write(|tx| append(tx, 1)).unwrap();

    way.next_commit.store(moment, Ordering::SeqCst);
    let runs = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&runs);
    let answer = store.write(move |tx| {
        counted.fetch_add(1, Ordering::SeqCst);
        body(tx)
    });
    assert_eq!(way.next_commit.load(Ordering::SeqCst), WHOLE, "the way was cut");
    (runs.load(Ordering::SeqCst), answer, direct.verify(|_| ()).unwrap().events)
}

#[test]
fn a_commit_whose_answer_is_lost_is_found_and_not_repeated() {
    let (runs, answer, events) = cut_at(CUT_AFTER, |tx| append(tx, 2));
    assert_eq!((runs, answer.unwrap(), events), (1, 2, 2));
}

#[test]
fn a_commit_that_never_arrived_is_run_again() {
    let (runs, answer, events) = cut_at(CUT_BEFORE, |tx| append(tx, 2));
    assert_eq!((runs, answer.unwrap(), events), (2, 2, 2));
}

#[test]
fn a_write_without_an_event_may_run_twice() {
    let (runs, answer, events) = cut_at(CUT_AFTER, |tx| tx.set_cursor("mail", 1).map(|()| 1));
    assert_eq!((runs, answer.unwrap(), events), (2, 1, 1));
}
