//! Two nodes, one seat: however many want it, one has it.

use std::sync::{Arc, Barrier};

use store::testing::second_node;
use store::{Error, Store, Tx, WriteTx, on_both, sql};

use crate::seat::{append, set_up};

const TAKERS: i64 = 8;
const ROUNDS: i64 = 10;

fn is_free(tx: &mut Tx) -> Result<bool, Error> {
    Ok(tx.one::<Option<String>>(sql!("select holder from seat where id = 1"), &[])?.is_none())
}

fn take(tx: &mut WriteTx, taker: i64) -> Result<(), Error> {
    let holder = format!("taker {taker}");
    tx.exec(sql!("update seat set holder = $1 where id = 1"), &[&holder])?;
    append(tx, taker).map(drop)
}

fn set_free(store: &Store) {
    store.write(|tx| tx.exec(sql!("update seat set holder = null where id = 1"), &[])).unwrap();
}

/// How many of eight, half of them on each node, believe to have the seat.
fn taken_by(nodes: [&Store; 2], attempt: fn(&Store, &Barrier, i64) -> bool) -> usize {
    let barrier = Arc::new(Barrier::new(TAKERS as usize));
    let takers: Vec<_> = (0..TAKERS)
        .map(|taker| {
            let node = nodes[(taker % 2) as usize].clone();
            let barrier = Arc::clone(&barrier);
            std::thread::spawn(move || attempt(&node, &barrier, taker))
        })
        .collect();
    takers.into_iter().filter_map(|it| it.join().unwrap().then_some(())).count()
}

on_both! {
    fn of_eight_who_want_one_seat_on_two_nodes_one_has_it(store) {
        set_up(store);
        let other = second_node(store);
        for round in 1..=ROUNDS {
            set_free(store);
            let n = taken_by([store, &other], |node, barrier, taker| {
                barrier.wait();
                // Looking and taking in one write: the writers' lock is all that guards the seat.
                node.write(move |tx| {
                    let free = is_free(tx)?;
                    if free {
                        take(tx, taker)?;
                    }
                    Ok::<_, Error>(free)
                })
                .unwrap()
            });
            assert_eq!(n, 1);
            assert_eq!(store.verify(|_| ()).unwrap().events, round);
        }
    }

    fn looking_before_the_write_lets_all_eight_take_it(store) {
        // The control: without the lock around looking and taking, the check above does fail.
        set_up(store);
        let other = second_node(store);
        let n = taken_by([store, &other], |node, barrier, taker| {
            let free = node.read(is_free).unwrap();
            barrier.wait();
            if free {
                node.write(move |tx| take(tx, taker)).unwrap();
            }
            free
        });
        assert_eq!(n, 8);
    }

    fn two_nodes_write_one_chain(store) {
        let other = second_node(store);
        let n = taken_by([store, &other], |node, barrier, taker| {
            barrier.wait();
            (0..25).all(|figure| node.write(move |tx| append(tx, taker * 100 + figure)).is_ok())
        });
        assert_eq!(n, 8);
        assert_eq!(store.verify(|_| ()).unwrap().events, 200);
    }
}
