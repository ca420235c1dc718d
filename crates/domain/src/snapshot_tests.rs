use ring::signature::{Ed25519KeyPair, KeyPair};

use super::*;

fn file(name: &str, sha256: &str) -> FileOf {
    FileOf {
        name: name.to_owned(),
        media_type: "text/csv".to_owned(),
        sha256: sha256.to_owned(),
        size_bytes: 3,
    }
}

fn signed(taken_at: &str) -> (String, PublicKey) {
    let pair = Ed25519KeyPair::from_seed_unchecked(&[7; 32]).unwrap();
    let key = PublicKey::new(pair.public_key().as_ref(), Timestamp(0));
    let manifest = Manifest {
        format: MANIFEST_FORMAT.to_owned(),
        issuer: "https://cities.example".to_owned(),
        network: "cities".to_owned(),
        day: "2026-11-01".to_owned(),
        taken_at: taken_at.to_owned(),
        members: 356,
        countries: 79,
        licence: "https://creativecommons.org/licenses/by/4.0/".to_owned(),
        files: vec![file("members.csv", "aa"), file("members.json", "bb")],
        key: key.id.clone(),
    };
    let signature = pair.sign(manifest.text_to_sign().as_bytes());
    (manifest.sealed(signature.as_ref().try_into().unwrap()), key)
}

fn snapshot(taken_on: &str, members: i64) -> Snapshot {
    Snapshot {
        id: SnapshotId(uuid::Uuid::from_u128(1)),
        taken_on: taken_on.to_owned(),
        taken_at: Timestamp(1_000),
        taken_by: None,
        members,
        countries: 1,
        seq: 4,
        manifest: "{}".to_owned(),
        files: vec![file("members.csv", "aa")],
    }
}

fn there(csv: &str) -> [(String, String); 2] {
    [("members.csv".to_owned(), csv.to_owned()), ("members.json".to_owned(), "bb".to_owned())]
}

#[test]
fn each_stretch_has_one_snapshot_and_a_missed_day_is_made_up_for_on_the_next() {
    let due = |rhythm: Rhythm, newest: Option<&str>, today| rhythm.is_due(newest, today);
    assert!(due(Rhythm::Month, None, "2026-11-29"));
    assert!(due(Rhythm::Month, Some("2026-10-31"), "2026-11-03"));
    assert!(!due(Rhythm::Month, Some("2026-11-03"), "2026-11-30"));
    assert!(due(Rhythm::Quarter, Some("2026-09-30"), "2026-10-01"));
    assert!(!due(Rhythm::Quarter, Some("2026-10-01"), "2026-12-31"));
    assert!(due(Rhythm::Year, Some("2025-12-31"), "2026-01-01"));
    assert!(!due(Rhythm::Year, Some("2026-01-01"), "2026-12-31"));
    assert!(!due(Rhythm::Never, None, "2026-11-29"));
}

#[test]
fn a_clock_that_is_set_back_takes_nothing_again() {
    assert!(!Rhythm::Month.is_due(Some("2026-11-01"), "2026-10-31"));
}

#[test]
fn a_day_has_one_snapshot_and_a_network_without_members_none() {
    let one = snapshot("2026-11-01", 3);
    let taken = Snapshot::take(one.clone(), None).unwrap().into_parts();
    assert_eq!(taken.0, one);
    assert_eq!(taken.1[0].kind, EventKind::SnapshotTaken);
    assert_eq!(taken.1[0].payload["files"]["members.csv"], "aa");
    assert_eq!(Snapshot::take(one.clone(), Some(&one)), Err(TakeRefused::Taken));
    assert_eq!(Snapshot::take(snapshot("2026-11-01", 0), None), Err(TakeRefused::NoMembers));
}

#[test]
fn a_manifest_proves_its_files_and_a_changed_one_is_named() {
    let (text, key) = signed("2026-11-01T00:00:01.000Z");
    let keys = [key];
    assert!(is_manifest(&text));
    let verdict = verify(&text, Some(&keys), Some(&there("aa")));
    assert!(verdict.is_sound(), "{verdict:?}");
    let verdict = verify(&text, Some(&keys), Some(&there("ab")));
    assert!(!verdict.is_sound());
    assert_eq!(verdict.findings[1], Finding::FileChanged { name: "members.csv".to_owned() });
    let verdict = verify(&text, Some(&keys), Some(&[]));
    assert_eq!(verdict.findings[1], Finding::FileMissing { name: "members.csv".to_owned() });
    assert!(verify(&text, Some(&keys), None).is_sound());
}

#[test]
fn a_manifest_that_was_changed_or_is_none_proves_nothing() {
    let (text, key) = signed("2026-11-01T00:00:01.000Z");
    let keys = [key.clone()];
    let finding = |text: &str, keys: Option<&[PublicKey]>| verify(text, keys, None).findings;
    assert_eq!(finding(&text.replace("356", "357"), Some(&keys)), [Finding::Forged]);
    assert_eq!(finding(&text, None), [Finding::NoKeys { key: key.id.clone() }]);
    assert_eq!(finding(&text, Some(&[])), [Finding::UnknownKey { key: key.id.clone() }]);
    let newer = text.replace("lyceum-snapshot/1", "lyceum-snapshot/2");
    assert_eq!(finding(&newer, Some(&keys)), [Finding::OtherFormat]);
    assert_eq!(finding("{}", Some(&keys)), [Finding::NoReceipt]);
    let retired = PublicKey { retired_at: Some(Timestamp(0)), ..key.clone() };
    assert_eq!(finding(&text, Some(&[retired])), [Finding::KeyNotInForce { key: key.id }]);
}
