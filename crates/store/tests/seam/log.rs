//! The event log: numbers without gaps, a chain that shows every change, readers who follow it.

use std::time::Duration;

use domain::event::{EventKind, UnknownKind};
use crate::seat::{append, event};
use store::sql::Sql;
use store::{Damage, Error, Head, Store, What, on_both, sql};
use uuid::Uuid;

fn ten_events(store: &Store) {
    store
        .write(|tx| {
            for figure in 1..=10 {
                append(tx, figure)?;
            }
            Ok::<_, Error>(())
        })
        .unwrap();
}

/// What the log looks like after somebody went behind its back.
fn damaged_by(store: &Store, statement: &'static Sql) -> Result<i64, Damage> {
    store.write(move |tx| tx.exec(statement, &[])).unwrap();
    match store.verify(|_| ()) {
        Ok(verified) => Ok(verified.events),
        Err(Error::Damaged(damage)) => Err(damage),
        Err(other) => panic!("{other}"),
    }
}

on_both! {
    fn an_event_comes_back_as_it_went_in(store) {
        let about = Uuid::from_u128(7);
        store.write(|tx| append(tx, 1)).unwrap();
        store.write(|tx| store::testing::append(tx, &event(EventKind::CallDrafted, 2))).unwrap();
        let read = store.read(|tx| tx.events_after(0, 10)).unwrap();
        assert_eq!(read, store.read(|tx| tx.events_about(about)).unwrap());
        assert_eq!(read[1].kind, Ok(EventKind::CallDrafted));
        assert_eq!((read[1].seq, read[1].revision, read[1].at), (2, 1, event(EventKind::CallDrafted, 2).at));
        assert_eq!(read[1].payload, serde_json::json!({ "figure": 2 }));
        assert_eq!(store.read(|tx| tx.events_after(1, 10)).unwrap(), read[1..]);
        assert_eq!(store.read(|tx| tx.events_about(Uuid::nil())).unwrap(), []);
    }

    fn only_what_visitors_see_advances_the_public_revision(store) {
        store.write(|tx| append(tx, 1)).unwrap();
        store.write(|tx| store::testing::append(tx, &event(EventKind::CallDrafted, 2))).unwrap();
        assert_eq!(store.head(), Head { seq: 2, revision: 1 });
        assert_eq!(store.public_revision(), 1);
    }

    fn a_kind_from_a_newer_binary_is_kept_and_named(store) {
        ten_events(store);
        store.write(|tx| tx.exec(sql!("update event set kind = 'city.twinned' where seq = 10"), &[])).unwrap();
        let last = store.read(|tx| tx.events_after(9, 1)).unwrap().remove(0);
        assert_eq!(last.kind, Err(UnknownKind("city.twinned".into())));
    }

    fn a_cursor_is_where_it_was_left(store) {
        assert_eq!(store.read(|tx| tx.cursor("mail")).unwrap(), 0);
        store.write(|tx| tx.set_cursor("mail", 4)).unwrap();
        store.write(|tx| tx.set_cursor("mail", 9)).unwrap();
        assert_eq!(store.read(|tx| tx.cursor("mail")).unwrap(), 9);
    }

    fn an_untouched_log_verifies_and_tells_how_far_it_is(store) {
        assert_eq!(store.verify(|_| ()).unwrap().events, 0);
        store.write(|tx| (1..=2_500).try_for_each(|figure| append(tx, figure).map(drop))).unwrap();
        let mut heard = Vec::new();
        let verified = store.verify(|seq| heard.push(seq)).unwrap();
        assert_eq!((verified.events, verified.hash.len()), (2_500, 64));
        assert_eq!(heard, [1_000, 2_000, 2_500]);
    }

    fn a_changed_payload_is_found_by_number(store) {
        ten_events(store);
        let damage = damaged_by(store, sql!("update event set payload = '{}' where seq = 2"));
        assert_eq!(damage, Err(Damage { seq: 2, what: What::Altered }));
    }

    fn a_changed_moment_kind_actor_or_subject_is_found_by_number(store) {
        ten_events(store);
        let later = [
            (sql!("update event set subject = actor_of_five.subject from
                 (select '00000000-0000-0000-0000-000000000001' as subject) actor_of_five where seq = 9"), 9),
            (sql!("update event set actor = '00000000-0000-0000-0000-000000000002' where seq = 7"), 7),
            (sql!("update event set kind = 'spell.imported' where seq = 5"), 5),
            (sql!("update event set at = at + cast(1 as bigint) where seq = 3"), 3),
        ];
        // From the end, so that each is the first damage of its time.
        for (statement, seq) in later {
            assert_eq!(damaged_by(store, statement), Err(Damage { seq, what: What::Altered }));
        }
    }

    fn a_removed_event_is_found_by_number(store) {
        ten_events(store);
        let damage = damaged_by(store, sql!("delete from event where seq = 4"));
        assert_eq!(damage, Err(Damage { seq: 4, what: What::Missing }));
        let damage = damaged_by(store, sql!("delete from event where seq = 1"));
        assert_eq!(damage, Err(Damage { seq: 1, what: What::Missing }));
    }

    fn a_moved_public_revision_is_found_by_number(store) {
        ten_events(store);
        let damage = damaged_by(store, sql!("update event set revision = 9 where seq = 6"));
        assert_eq!(damage, Err(Damage { seq: 6, what: What::Revision }));
    }

    fn an_event_replaced_together_with_its_hash_shows_at_the_next(store) {
        ten_events(store);
        let damage = damaged_by(store, sql!(
            "update event set payload = other.payload, hash = other.hash
             from (select payload, hash from event where seq = 9) other where event.seq = 3"
        ));
        assert_eq!(damage, Err(Damage { seq: 3, what: What::Altered }));
    }

    fn who_waits_for_news_is_woken_by_a_commit(store) {
        let waiting = store.clone();
        let follower = std::thread::spawn(move || waiting.past(0, Duration::from_secs(60)));
        store.write(|tx| append(tx, 1)).unwrap();
        assert_eq!(follower.join().unwrap(), Head { seq: 1, revision: 1 });
        assert_eq!(store.past(1, Duration::from_millis(1)), Head { seq: 1, revision: 1 });
    }

    fn what_another_node_commits_is_heard(store) {
        let other = store::testing::second_node(store);
        other.write(|tx| append(tx, 1)).unwrap();
        assert_eq!(store.past(0, Duration::from_secs(60)), Head { seq: 1, revision: 1 });
        store.write(|tx| append(tx, 2)).unwrap();
        assert_eq!(other.past(1, Duration::from_secs(60)), Head { seq: 2, revision: 2 });
    }
}
