use std::fs;

use domain::time::Timestamp;

use super::*;

fn path(folder: &Path, sha256: &str) -> PathBuf {
    folder.join(blob(sha256).as_ref())
}

#[test]
fn a_changed_file_is_never_served() {
    let folder = tempfile::tempdir().unwrap();
    let blobs = Blobs::open(folder.path()).unwrap();
    let stored = blobs.put(b"signed and stamped").unwrap();
    assert_eq!(blobs.get(&stored.sha256).unwrap(), b"signed and stamped");

    fs::write(path(folder.path(), &stored.sha256), b"signed and stampeD").unwrap();
    assert_eq!(blobs.get(&stored.sha256).unwrap_err().kind(), io::ErrorKind::InvalidData);
    assert_eq!(blobs.check(&stored.sha256), Err(BlobFault::Changed));

    assert_eq!(blobs.put(b"signed and stamped").unwrap(), stored);
    assert_eq!(blobs.check(&stored.sha256), Ok(()));
    assert_eq!(blobs.check(&"0".repeat(64)), Err(BlobFault::Missing));
}

#[test]
fn no_name_leads_out_of_the_folder() {
    assert_eq!(blob("../../etc/passwd").as_ref(), "ec/ecad");
    let upload = UploadId(uuid::Uuid::from_u128(7));
    assert_eq!(piece(upload, "../../b").as_ref(), format!("uploads/{upload}/b"));
}

#[test]
fn a_file_larger_than_a_part_is_stored_whole() {
    let folder = tempfile::tempdir().unwrap();
    let blobs = Blobs::open(folder.path()).unwrap();
    for size in [PART - 1, PART, PART + 1, 2 * PART] {
        let bytes: Vec<u8> = (0..size).map(|it| (it % 251) as u8).collect();
        let stored = blobs.put(&bytes).unwrap();
        assert_eq!(stored.size_bytes, size as i64);
        assert_eq!(blobs.get(&stored.sha256).unwrap(), bytes, "{size}");
    }
}

#[test]
fn a_changed_piece_is_never_put_together() {
    let folder = tempfile::tempdir().unwrap();
    let blobs = Blobs::open(folder.path()).unwrap();
    let upload = UploadId(uuid::Uuid::from_u128(7));
    let kept = blobs.put_piece(upload, 0, b"first").unwrap();
    let mut back = String::new();
    blobs.piece(&kept).unwrap().read_to_string(&mut back).unwrap();
    assert_eq!(back, "first");
    fs::write(folder.path().join(piece(upload, &kept.name).as_ref()), b"worst").unwrap();
    assert_eq!(blobs.piece(&kept).unwrap_err().kind(), io::ErrorKind::InvalidData);
    blobs.drop_pieces(&[kept.clone(), kept.clone()]);
    assert_eq!(blobs.piece(&kept).unwrap_err().kind(), io::ErrorKind::NotFound);
}

#[test]
fn everything_that_lies_there_is_seen_by_its_kind() {
    let folder = tempfile::tempdir().unwrap();
    let blobs = Blobs::open(folder.path()).unwrap();
    let stored = blobs.put(b"whole").unwrap();
    let upload = UploadId(uuid::Uuid::from_u128(7));
    let kept = blobs.put_piece(upload, 0, b"first").unwrap();
    let half = format!("{}#1", blob(&stored.sha256).as_ref());
    fs::write(folder.path().join(&half), b"who").unwrap();
    fs::write(folder.path().join("left.behind"), b"by an older release").unwrap();

    let mut lying = blobs.lying_since(Timestamp(i64::MAX)).unwrap();
    lying.sort_by_key(|it| format!("{it:?}"));
    let expected = vec![
        Lying::Blob(stored.sha256.clone()),
        Lying::Piece(upload, kept.name),
        Lying::Stray(half),
        Lying::Stray("left.behind".to_owned()),
    ];
    assert_eq!(lying, expected);
    assert_eq!(blobs.lying_since(Timestamp(0)).unwrap(), []);
    for it in &lying {
        blobs.clear_away(it).unwrap();
        blobs.clear_away(it).unwrap();
    }
    assert_eq!(blobs.lying_since(Timestamp(i64::MAX)).unwrap(), []);
}
