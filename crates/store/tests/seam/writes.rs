//! What a write keeps, and what it leaves to its neighbours in the same commit.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use crate::seat::{Held, add_seat, append, seats};
use store::{Address, Error, Options, Store, on_both, sql};

#[derive(Debug, thiserror::Error)]
enum Refused {
    #[error("the seat is taken")]
    Taken,
    #[error(transparent)]
    Store(#[from] Error),
}

on_both! {
    fn what_was_written_can_be_read_and_what_was_refused_cannot(store) {
        crate::seat::set_up(store);
        store.write(|tx| add_seat(tx, 2)).unwrap();
        let refused = store.write(|tx| {
            add_seat(tx, 3)?;
            append(tx, 3)?;
            Err::<(), _>(Refused::Taken)
        });
        assert!(matches!(refused, Err(Refused::Taken)));
        assert_eq!(store.read(seats).unwrap(), [1, 2]);
        assert_eq!(store.head().seq, 0);
    }

    fn a_refusal_a_panic_and_a_failure_leave_their_neighbours_in_peace(store) {
        crate::seat::set_up(store);
        let held = Held::new(store);
        let first = store.submit(|tx| { add_seat(tx, 2)?; append(tx, 2).map_err(Refused::from) }).unwrap();
        let refused = store
            .submit(|tx| { add_seat(tx, 3)?; append(tx, 3)?; Err::<(), _>(Refused::Taken) })
            .unwrap();
        let panicked = store
            .submit(|tx| -> Result<(), Refused> { add_seat(tx, 4)?; append(tx, 4)?; panic!("no such city") })
            .unwrap();
        let failed = store.submit(|tx| { append(tx, 5)?; add_seat(tx, 1) }).unwrap();
        let last = store.submit(|tx| { add_seat(tx, 6)?; append(tx, 6) }).unwrap();
        held.release().unwrap();

        assert_eq!(first.wait().unwrap(), 1);
        assert!(matches!(refused.wait(), Err(Refused::Taken)));
        assert!(matches!(panicked.wait(), Err(Refused::Store(Error::Panicked(text))) if text == "no such city"));
        assert!(failed.wait().unwrap_err().is_conflict());
        assert_eq!(last.wait().unwrap(), 2);
        assert_eq!(store.read(seats).unwrap(), [1, 2, 6]);
        assert_eq!(store.verify(|_| ()).unwrap().events, 2);
    }

    fn only_what_must_be_undone_beside_kept_work_makes_a_group_run_again(store) {
        crate::seat::set_up(store);
        // How often a neighbour runs beside a closure that is refused after `written` changes.
        let runs = |written: i64| {
            let held = Held::new(store);
            let n_runs = Arc::new(AtomicUsize::new(0));
            let counted = Arc::clone(&n_runs);
            let neighbour = store
                .submit(move |tx| {
                    counted.fetch_add(1, Ordering::Relaxed);
                    append(tx, written)
                })
                .unwrap();
            let refused = store
                .submit(move |tx| {
                    seats(tx)?;
                    (0..written).try_for_each(|id| add_seat(tx, 10 + id).map(drop))?;
                    Err::<(), _>(Refused::Taken)
                })
                .unwrap();
            held.release().unwrap();
            neighbour.wait().unwrap();
            assert!(matches!(refused.wait(), Err(Refused::Taken)));
            n_runs.load(Ordering::Relaxed)
        };
        assert_eq!([runs(0), runs(1)], [1, 2]);
        assert_eq!(store.read(seats).unwrap(), [1]);
        assert_eq!(store.verify(|_| ()).unwrap().events, 2);
    }

    fn a_failure_passed_over_undoes_the_closure_on_both_databases(store) {
        crate::seat::set_up(store);
        let answer = store.write(|tx| {
            add_seat(tx, 2)?;
            let _passed_over = add_seat(tx, 1);
            Ok::<_, Error>(())
        });
        assert!(matches!(answer, Err(Error::Swallowed(cause)) if cause.is_conflict()));
        assert_eq!(store.read(seats).unwrap(), [1]);
    }

    fn those_who_wait_are_committed_in_the_order_they_came(store) {
        let held = Held::new(store);
        let pending: Vec<_> =
            (0..300).map(|figure| store.submit(move |tx| append(tx, figure)).unwrap()).collect();
        held.release().unwrap();
        let numbers: Vec<i64> = pending.into_iter().map(|it| it.wait().unwrap()).collect();
        assert_eq!(numbers, (1..=300).collect::<Vec<_>>());
        assert_eq!(store.verify(|_| ()).unwrap().events, 300);
    }

    fn a_commit_that_fails_fails_the_whole_group_and_leaves_the_chain_alone(store) {
        crate::seat::set_up(store);
        store.write(|tx| {
            tx.exec(sql!(
                "create table ticket (seat bigint references seat (id) deferrable initially deferred)"
            ), &[])
        }).unwrap();
        let held = Held::new(store);
        let neighbour = store.submit(|tx| append(tx, 1)).unwrap();
        let culprit = store
            .submit(|tx| tx.exec(sql!("insert into ticket (seat) values (99)"), &[]))
            .unwrap();
        let refused = store.submit(|_| Err::<(), _>(Refused::Taken)).unwrap();
        assert!(matches!(held.release(), Err(Error::NotCommitted(_))));

        assert!(matches!(neighbour.wait(), Err(Error::NotCommitted(_))));
        assert!(matches!(culprit.wait(), Err(Error::NotCommitted(_))));
        assert!(matches!(refused.wait(), Err(Refused::Store(Error::NotCommitted(_)))));
        assert_eq!(store.write(|tx| append(tx, 2)).unwrap(), 1);
        assert_eq!(store.verify(|_| ()).unwrap().events, 1);
    }

    fn a_question_is_at_hand_in_this_process_while_a_connection_is_free(store) {
        let one = Store::open(store.address(), Options { readers: 1, ..store.options().clone() }).unwrap();
        let is_in_process = matches!(store.address(), Address::Sqlite(_));
        assert_eq!(one.is_at_hand(), is_in_process);
        assert!(!one.read(|_| Ok::<_, Error>(one.is_at_hand())).unwrap());
        assert_eq!(one.is_at_hand(), is_in_process);
    }

    fn who_would_not_wait_reads_only_where_a_connection_is_free(store) {
        let one = Store::open(store.address(), Options { readers: 1, ..store.options().clone() }).unwrap();
        let beside = || one.read_if_free(|tx| Ok::<_, Error>(tx.head()?.seq)).unwrap();
        assert_eq!(beside(), Some(0));
        assert_eq!(one.read(|_| Ok::<_, Error>(beside())).unwrap(), None);
        assert_eq!(beside(), Some(0));
    }

    fn what_was_committed_comes_over_into_the_file_without_another_commit(store) {
        let Address::Sqlite(file) = store.address() else { return };
        crate::seat::set_up(store);
        let size = || std::fs::metadata(file).unwrap().len();
        let before = size();
        store
            .write(|tx| {
                let long = "n".repeat(100_000);
                tx.exec(sql!("update seat set holder = $1 where id = 1"), &[&long])?;
                append(tx, 1)
            })
            .unwrap();
        // Far less than a log has to hold before SQLite would bring anything over by itself.
        let comes = || {
            store.past(i64::MAX, Duration::from_millis(20));
            size() >= before + 100_000
        };
        assert!((0..500).any(|_| comes()));
    }

    fn a_full_queue_says_so_at_once(store) {
        let small = Store::open(store.address(), Options { queue: 1, ..store.options().clone() }).unwrap();
        let held = Held::new(&small);
        let waiting = small.submit(|tx| append(tx, 1)).unwrap();
        assert!(matches!(small.submit(|tx| append(tx, 2)), Err(Error::Busy)));
        held.release().unwrap();
        assert_eq!(waiting.wait().unwrap(), 1);
    }

    fn what_waits_when_the_store_is_closed_is_still_committed(store) {
        let closing = Store::open(store.address(), store.options().clone()).unwrap();
        let held = Held::new(&closing);
        let waiting = closing.submit(|tx| append(tx, 1)).unwrap();
        let closed = std::thread::spawn(move || drop(closing));
        held.release().unwrap();
        closed.join().unwrap();
        assert_eq!(waiting.wait().unwrap(), 1);
    }

    fn a_read_cannot_write_and_a_panic_in_it_gives_the_connection_back(store) {
        crate::seat::set_up(store);
        let written = store.read(|tx| tx.opt::<i64>(sql!("update seat set holder = 'Kofi' returning id"), &[]));
        assert!(written.is_err());
        for _ in 0..=store.options().readers {
            let reading = std::panic::AssertUnwindSafe(|| store.read(|_| -> Result<(), Error> { panic!("in a read") }));
            assert!(std::panic::catch_unwind(reading).is_err());
        }
        assert_eq!(store.read(seats).unwrap(), [1]);
    }

    fn a_read_sees_one_moment(store) {
        crate::seat::set_up(store);
        let seen = store.read(|tx| {
            let before = seats(tx)?;
            store.write(|tx| add_seat(tx, 2))?;
            Ok::<_, Error>((before, seats(tx)?))
        });
        assert_eq!(seen.unwrap(), (vec![1], vec![1]));
        assert_eq!(store.read(seats).unwrap(), [1, 2]);
    }

    fn a_handler_awaits_a_write_and_drops_the_store_in_peace(store) {
        let runtime = tokio::runtime::Builder::new_multi_thread().build().unwrap();
        let other = store::testing::second_node(store);
        let seq = runtime.block_on(runtime.spawn(async move {
            let seq = other.submit(|tx| append(tx, 1)).unwrap().done().await;
            drop(other);
            seq
        }));
        assert_eq!(seq.unwrap().unwrap(), 1);
    }
}
