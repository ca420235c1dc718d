//! Migrating: once, by whoever comes first, and no obstacle to an older binary.

use std::sync::{Arc, Barrier};

use store::testing::{empty_postgres, options};
use store::{Address, Error, Store, migrate, on_both, sql};

/// Four nodes start at once; the migrations each of them applied.
fn by_four_at_once(address: &Address) -> Vec<usize> {
    let barrier = Arc::new(Barrier::new(4));
    let nodes: Vec<_> = (0..4)
        .map(|_| {
            let (address, barrier) = (address.clone(), Arc::clone(&barrier));
            std::thread::spawn(move || {
                barrier.wait();
                migrate(&address).unwrap()
            })
        })
        .collect();
    nodes.into_iter().map(|it| it.join().unwrap()).collect()
}

fn starts_empty_and_is_migrated_once(address: &Address) {
    let applied = by_four_at_once(address);
    assert_eq!(applied.iter().filter(|&&n| n > 0).count(), 1, "{applied:?}");
    assert_eq!(migrate(address).unwrap(), 0);
    assert_eq!(Store::open(address, options()).unwrap().head().seq, 0);
}

#[test]
fn four_nodes_that_start_at_once_migrate_once_on_sqlite() {
    let folder = tempfile::tempdir().unwrap();
    starts_empty_and_is_migrated_once(&Address::Sqlite(folder.path().join("new.db")));
}

#[test]
fn four_nodes_that_start_at_once_migrate_once_on_postgres() {
    let (address, _guard) = empty_postgres();
    starts_empty_and_is_migrated_once(&address);
}

#[test]
fn a_database_that_was_never_migrated_is_refused_by_name() {
    let (address, _guard) = empty_postgres();
    assert!(matches!(Store::open(&address, options()), Err(Error::NotMigrated { found: 0, .. })));
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("empty.db");
    std::fs::write(&path, "").unwrap();
    let opened = Store::open(&Address::Sqlite(path), options());
    assert!(matches!(opened, Err(Error::NotMigrated { found: 0, .. })));
}

#[test]
fn a_file_that_is_not_there_is_not_made_by_opening() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mistyped.db");
    assert!(matches!(Store::open(&Address::Sqlite(path.clone()), options()), Err(Error::Unavailable(_))));
    assert!(!path.exists());
}

on_both! {
    fn a_binary_older_than_the_schema_still_starts(store) {
        store.write(|tx| tx.exec(
            sql!("insert into refinery_schema_history (version, name, applied_on, checksum)
                  values (9999, 'later', '2040-01-01T00:00:00Z', '1')"),
            &[],
        )).unwrap();
        assert_eq!(migrate(store.address()).unwrap(), 0);
        assert!(Store::open(store.address(), options()).is_ok());
    }

    fn a_schema_older_than_the_binary_is_refused(store) {
        store.write(|tx| tx.exec(sql!("delete from refinery_schema_history"), &[])).unwrap();
        let opened = Store::open(store.address(), options());
        assert!(matches!(opened, Err(Error::NotMigrated { found: 0, .. })));
    }
}
