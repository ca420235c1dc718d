//! Files in a bucket of an S3-compatible service, against a real one on loopback.
//!
//! `cargo xtask test` starts it and says in `LYCEUM_TEST_S3` where it listens.

use std::io::{Read, Write};
use std::net::TcpStream;

use app::blobs::{BlobFault, Bucket, Lying};
use app::files;
use app::files::resumable::{self, SettingOut};
use app::files::sweep::{self, Swept};
use app::testing::{World, at};
use app::{Blobs, chance};
use domain::time::Timestamp;
use tempfile::TempDir;

/// Where the service listens, without its scheme.
fn service() -> String {
    let address = std::env::var("LYCEUM_TEST_S3")
        .unwrap_or_else(|_| panic!("a bucket is needed: run `cargo xtask test`, which starts one"));
    address.strip_prefix("http://").expect("the service is on loopback").to_owned()
}

/// One request as S3 speaks, behind the platform's back; the service does not check who signs.
fn ask(method: &str, path: &str, body: &[u8]) -> (u16, Vec<u8>) {
    let host = service();
    let mut line = TcpStream::connect(&host).expect("the service listens");
    let head = format!(
        "{method} {path} HTTP/1.1\r\nHost: {host}\r\nContent-Length: {}\r\n\
         Authorization: AWS4-HMAC-SHA256 Credential=an-id/20260101/us-east-1/s3/aws4_request, \
         SignedHeaders=host, Signature=none\r\n\
         Connection: close\r\n\r\n",
        body.len()
    );
    line.write_all(head.as_bytes()).unwrap();
    line.write_all(body).unwrap();
    let mut answer = Vec::new();
    line.read_to_end(&mut answer).unwrap();
    let status = String::from_utf8_lossy(&answer[9..12]).parse().unwrap();
    let end = answer.windows(4).position(|it| it == b"\r\n\r\n").unwrap();
    (status, answer.split_off(end + 4))
}

/// A fresh bucket with its own name, and a folder of this machine beside it.
fn fresh(prefix: Option<&str>) -> (Blobs, Bucket, TempDir) {
    let name = format!("lyceum-{}", &chance::token()[..16]);
    assert_eq!(ask("PUT", &format!("/{name}"), b"").0, 200);
    let bucket = Bucket {
        name,
        endpoint: Some(format!("http://{}", service())),
        region: "us-east-1".to_owned(),
        prefix: prefix.map(str::to_owned),
        key: Some(("an-id".to_owned(), "a-secret".to_owned())),
    };
    let spool = tempfile::tempdir().unwrap();
    (Blobs::bucket(&bucket, spool.path()).unwrap(), bucket, spool)
}

/// Bytes that do not repeat within a part.
fn noise(size: usize) -> Vec<u8> {
    let mut state = 3_u32;
    let mut next = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        state.to_be_bytes()[0]
    };
    (0..size).map(|_| next()).collect()
}

#[test]
fn a_bucket_keeps_small_files_and_large_ones_and_gives_out_no_changed_one() {
    let (blobs, bucket, spool) = fresh(Some("one/instance"));
    for size in [0, 1, 5_000, 8 * 1024 * 1024, 20_000_000] {
        let bytes = noise(size);
        let stored = blobs.put(&bytes).unwrap();
        assert_eq!(stored.size_bytes, size as i64);
        assert_eq!(blobs.get(&stored.sha256).unwrap(), bytes, "{size}");
        assert_eq!(blobs.check(&stored.sha256), Ok(()));
    }
    assert_eq!(blobs.check(&"0".repeat(64)), Err(BlobFault::Missing));

    let stored = blobs.put(b"signed and stamped").unwrap();
    let shelf = &stored.sha256[..2];
    let path = format!("/{}/one/instance/{shelf}/{}", bucket.name, stored.sha256);
    assert_eq!(ask("GET", &path, b""), (200, b"signed and stamped".to_vec()));
    assert_eq!(ask("PUT", &path, b"signed and stampeD").0, 200);
    assert_eq!(blobs.check(&stored.sha256), Err(BlobFault::Changed));
    assert!(blobs.get(&stored.sha256).is_err());
    assert_eq!(blobs.put(b"signed and stamped").unwrap(), stored);
    assert_eq!(blobs.check(&stored.sha256), Ok(()));
    // What passed through this machine has left nothing on it.
    assert_eq!(std::fs::read_dir(spool.path()).unwrap().count(), 0);
}

#[test]
fn a_bucket_that_is_not_there_is_said_to_be_unreadable_and_nothing_is_lost_silently() {
    let (_, bucket, spool) = fresh(None);
    let other = Bucket { name: format!("{}-not-there", bucket.name), ..bucket };
    let blobs = Blobs::bucket(&other, spool.path()).unwrap();
    assert!(blobs.put(b"words").is_err());
}

store::on_both! {
    fn a_file_in_pieces_by_way_of_a_bucket_is_attached_swept_and_checked(store) {
        let world = World::new(store);
        world.published_call("2023");
        let id = world.started(world.ana, "Lisboa", "PT");
        let (blobs, _, _spool) = fresh(None);
        let app = world.over(store, blobs, |_| ());
        let ana = world.actor(world.ana);
        let bytes = [&b"%PDF-1.4\n"[..], &noise(700_000), b"\n%%EOF"].concat();
        let setting_out = SettingOut {
            question: "signed_page".to_owned(),
            name: "scan.pdf".to_owned(),
            mark: String::new(),
            size_bytes: bytes.len() as i64,
        };
        let upload = resumable::begin(&app, &ana, id, setting_out).unwrap();
        for (n, piece) in bytes.chunks(200_000).enumerate() {
            resumable::take(&app, &ana, id, upload.id, n as i64 * 200_000, piece).unwrap();
        }
        let attached = resumable::finish(&app, &ana, id, upload.id).unwrap().attachment;
        let (_, mut file) = files::download(&app, &ana, id, attached.id).unwrap();
        let mut back = Vec::new();
        file.read_to_end(&mut back).unwrap();
        assert_eq!(back, bytes);
        let kept = Lying::Blob(attached.sha256.clone());
        assert_eq!(app.blobs.lying_since(Timestamp(i64::MAX)).unwrap(), std::slice::from_ref(&kept));

        app.blobs.put(b"stored, and then the process was killed").unwrap();
        app.blobs.put_piece(upload.id, 0, b"a piece without its row").unwrap();
        // The bucket has a clock of its own, of today.
        world.clock_at(at("2099-01-01T00:00"));
        let swept = Swept { uploads: 1, blobs: 1, scraps: 1 };
        assert_eq!(sweep::run_once(&app).unwrap(), swept);
        assert_eq!(app.blobs.lying_since(Timestamp(i64::MAX)).unwrap(), [kept]);
        assert_eq!(app.blobs.check(&attached.sha256), Ok(()));
    }
}
