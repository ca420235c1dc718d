//! The server itself under uploads: killed between pieces, fed with too much, bounded in memory.
//!
//! R7: after every kill no row lacks its file, no file has a wrong hash, no acknowledged piece is
//! gone, and one sweep leaves nothing that no row names. kill -9 proves the order of storing and
//! answering, not the disk: the kernel lives on.

#![cfg(test)]

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, SystemTime};

use app::{Clock, chance};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use domain::ids::{ApplicationId, SessionId, UploadId};
use domain::policy::Scope;
use domain::session::Session;
use domain::time::Timestamp;
use sha2::{Digest, Sha256};
use store::{Address, Options, Store, WriteTx};

const LYCEUM: &str = env!("CARGO_BIN_EXE_lyceum");
const KILLS: usize = 12;
const SENDERS: usize = 3;
/// Between two kills so many pieces are acknowledged, about.
const ENOUGH: usize = 25;

/// A demonstration's data, served in earnest, with the session of somebody who may write.
struct Instance {
    folder: tempfile::TempDir,
    token: String,
    /// One for each sender.
    applications: Vec<ApplicationId>,
}

impl Instance {
    fn new() -> Instance {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("data");
        let told = Command::new(LYCEUM)
            .args(["demo", "--only-tell", "--listen", "127.0.0.1:0", "--data"])
            .arg(&data)
            .output()
            .unwrap();
        assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
        let store = open(&data);
        let person = store
            .read(|tx| {
                let mut teams = Vec::new();
                for call in tx.calls()? {
                    for file in tx.files(Scope::Call(call.id))? {
                        teams.extend(tx.team(file.city)?);
                    }
                }
                Ok::<_, store::Error>(teams.first().expect("the story has teams").person)
            })
            .unwrap();
        let token = chance::token();
        let session = Session {
            id: SessionId(chance::fresh_id(now())),
            token_sha256: chance::sha256(&token),
            person,
            started_at: now(),
            expires_at: now().plus_ms(3_600_000),
            browser: "a test".to_owned(),
            ended_at: None,
            means: domain::proof::Means::Demo,
            proven_at: now(),
        };
        let started = move |tx: &mut WriteTx| tx.record(Session::start(session.clone(), "test"));
        store.write(started).unwrap();
        drop(store);
        let mut instance = Instance { folder, token, applications: Vec::new() };
        let server = Server::start(&instance);
        for (n, city) in ["Zhytni", "Novyi", "Zelenyi"].into_iter().enumerate() {
            let body = format!(
                "city=new&name={city}+Yar&country=UA&kind=city&organisation=Council\
                 &key=key-of-application-{n}"
            );
            let sender = Sender { port: server.port, instance: &instance, n: 0 };
            let more = "Content-Type: application/x-www-form-urlencoded\r\n";
            let path = "/en/calls/demonstration/applications";
            let begun = sender.ask("POST", path, more, body.as_bytes()).unwrap();
            let at = begun.header("location").unwrap_or_else(|| panic!("{}", begun.text()));
            let id = at.rsplit('/').next().unwrap().parse().unwrap();
            instance.applications.push(id);
        }
        instance
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// `lyceum check`, `sweep` or `reindex`: what it says, and whether all is well.
    fn command(&self, name: &str) -> (bool, String) {
        let done = Command::new(LYCEUM).arg(name).arg("--data").arg(self.data()).output().unwrap();
        let said = String::from_utf8_lossy(&[done.stdout, done.stderr].concat()).into_owned();
        (done.status.success(), said)
    }
}

fn open(data: &Path) -> Store {
    Store::open(&Address::Sqlite(data.join("lyceum.db")), Options::default()).unwrap()
}

/// The moment of this run, as the server's own clock has it.
fn now() -> Timestamp {
    Clock::System.now()
}

/// A running server, killed when it is dropped.
struct Server {
    child: Child,
    port: u16,
}

impl Server {
    fn start(instance: &Instance) -> Server {
        let free = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = free.local_addr().unwrap().port();
        drop(free);
        let mut child = Command::new(LYCEUM)
            .args(["serve", "--listen", &format!("127.0.0.1:{port}")])
            .args(["--base-url", &format!("http://127.0.0.1:{port}"), "--data"])
            .arg(instance.data())
            .env("RUST_LOG", "warn")
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut said = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        while !line.contains("listening") {
            line.clear();
            assert_ne!(said.read_line(&mut line).unwrap(), 0, "the server ended");
        }
        Server { child, port }
    }

    fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// A value of `/proc/PID/status`, in kilobytes.
    fn memory(&self, name: &str) -> u64 {
        let status = format!("/proc/{}/status", self.child.id());
        let status = std::fs::read_to_string(status).unwrap();
        let line = status.lines().find(|it| it.starts_with(name)).unwrap();
        line.split_whitespace().nth(1).unwrap().parse().unwrap()
    }

    /// Forgets the most memory that was used so far, so that the next reading is of what follows.
    fn forget_peak(&self) {
        std::fs::write(format!("/proc/{}/clear_refs", self.child.id()), "5").unwrap();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

/// What came back.
struct Answer {
    status: u16,
    head: String,
    body: Vec<u8>,
}

impl Answer {
    fn header(&self, name: &str) -> Option<&str> {
        let find = |line: &str| line.to_ascii_lowercase().starts_with(&format!("{name}:"));
        let line = self.head.lines().find(|it| find(it))?;
        Some(line.split_once(':')?.1.trim())
    }

    fn offset(&self) -> Option<usize> {
        self.header("upload-offset")?.parse().ok()
    }

    fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

/// Somebody at a line to the server; a request that the kill cut off has no answer.
struct Sender<'a> {
    port: u16,
    instance: &'a Instance,
    /// Which of the instance's applications the files are for.
    n: usize,
}

impl Sender<'_> {
    fn application(&self) -> ApplicationId {
        self.instance.applications[self.n]
    }

    fn head(&self, method: &str, path: &str, more: &str, length: usize) -> String {
        format!(
            "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nCookie: __Host-session={}\r\n\
             Sec-Fetch-Site: same-origin\r\nConnection: close\r\nContent-Length: {length}\r\n\
             {more}\r\n",
            self.port, self.instance.token
        )
    }

    fn ask(&self, method: &str, path: &str, more: &str, body: &[u8]) -> Option<Answer> {
        let mut line = TcpStream::connect(("127.0.0.1", self.port)).ok()?;
        line.write_all(self.head(method, path, more, body.len()).as_bytes()).ok()?;
        line.write_all(body).ok()?;
        answer(line)
    }

    fn uploads(&self) -> String {
        format!("/en/applications/{}/uploads", self.application())
    }

    fn begin(&self, size: usize, mark: &str) -> Option<Answer> {
        let words = [("question", "signed_page"), ("filename", "a.pdf"), ("mark", mark)];
        let words = words.map(|(key, value)| format!("{key} {}", STANDARD.encode(value)));
        let more = format!("Upload-Length: {size}\r\nUpload-Metadata: {}\r\n", words.join(","));
        self.ask("POST", &self.uploads(), &more, b"")
    }

    fn take(&self, at: &str, offset: usize, piece: &[u8]) -> Option<Answer> {
        let more =
            format!("Content-Type: application/offset+octet-stream\r\nUpload-Offset: {offset}\r\n");
        self.ask("PATCH", at, &more, piece)
    }

    fn finish(&self, at: &str) -> Option<Answer> {
        self.ask("POST", &format!("{at}/attachment"), "", b"")
    }
}

fn answer(mut line: TcpStream) -> Option<Answer> {
    let mut all = Vec::new();
    line.read_to_end(&mut all).ok()?;
    let end = all.windows(4).position(|it| it == b"\r\n\r\n")?;
    let body = all.split_off(end + 4);
    let head = String::from_utf8_lossy(&all).into_owned();
    Some(Answer { status: head.get(9..12)?.parse().ok()?, head, body })
}

/// A PDF of that size, told from others by a number.
fn pdf(size: usize, n: usize) -> Vec<u8> {
    let mut bytes = format!("%PDF-1.4\n% {n}\n").into_bytes();
    let mut state = n as u32;
    bytes.resize_with(size.max(40) - 6, || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        state.to_be_bytes()[0] & 0x7f
    });
    bytes.extend_from_slice(b"\n%%EOF");
    bytes
}

/// A file being sent, over as many lives of the server as it takes.
struct Parcel {
    n: usize,
    bytes: Vec<u8>,
    at: Option<String>,
    acknowledged: usize,
}

impl Parcel {
    /// From 1 KiB to 4 MiB, in turn.
    fn new(n: usize) -> Parcel {
        let size = 1_024 << (n * 5 % 13);
        Parcel { n, bytes: pdf(size + n, n), at: None, acknowledged: 0 }
    }
}

/// What is acknowledged over all lives: pieces, and the hashes of files that were attached.
#[derive(Default)]
struct Ledger {
    n_pieces: AtomicUsize,
    n_parcels: AtomicUsize,
    attached: Mutex<BTreeSet<String>>,
}

/// Sends parcels until the line is dead; the one that is on its way is given back.
fn send(sender: &Sender<'_>, mut parcel: Parcel, ledger: &Ledger) -> Parcel {
    loop {
        match carry(sender, &mut parcel, ledger) {
            Some(()) => parcel = Parcel::new(ledger.n_parcels.fetch_add(1, Ordering::SeqCst)),
            None => return parcel,
        }
    }
}

/// Carries a parcel to its end; `None` when the server is dead.
fn carry(sender: &Sender<'_>, parcel: &mut Parcel, ledger: &Ledger) -> Option<()> {
    let at = match &parcel.at {
        Some(at) => at.clone(),
        None => {
            let begun = sender.begin(parcel.bytes.len(), &format!("parcel-{}", parcel.n))?;
            assert_eq!(begun.status, 201, "{}", begun.text());
            parcel.at = Some(begun.header("location").unwrap().to_owned());
            return carry(sender, parcel, ledger);
        }
    };
    let asked = sender.ask("GET", &at, "", b"")?;
    assert_eq!(asked.status, 200, "{at} {}", asked.text());
    let mut offset = asked.offset().unwrap();
    assert!(offset >= parcel.acknowledged, "acknowledged {}, now {offset}", parcel.acknowledged);
    while offset < parcel.bytes.len() {
        let end = parcel.bytes.len().min(offset + 40_000 + 977 * (parcel.n % 64));
        let taken = sender.take(&at, offset, &parcel.bytes[offset..end])?;
        assert_eq!(taken.status, 204, "{}", taken.text());
        offset = taken.offset().unwrap();
        parcel.acknowledged = offset;
        ledger.n_pieces.fetch_add(1, Ordering::SeqCst);
    }
    let finished = sender.finish(&at)?;
    assert_eq!(finished.status, 303, "{}", finished.text());
    let sha256 = hex::encode(Sha256::digest(&parcel.bytes));
    ledger.attached.lock().unwrap().insert(sha256);
    Some(())
}

/// Everything in the folder of files, below it.
fn lying(folder: &Path) -> BTreeSet<PathBuf> {
    let mut found = BTreeSet::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        let entries = std::fs::read_dir(next).unwrap().map(|it| it.unwrap().path());
        let (below, files): (Vec<_>, Vec<_>) = entries.partition(|it| it.is_dir());
        folders.extend(below);
        found.extend(files);
    }
    found
}

#[test]
fn a_server_killed_between_pieces_loses_none_and_leaves_no_row_without_its_file() {
    let instance = Instance::new();
    let ledger = Ledger::default();
    let mut parcels: Vec<Parcel> = (0..SENDERS)
        .map(|_| Parcel::new(ledger.n_parcels.fetch_add(1, Ordering::SeqCst)))
        .collect();
    for kill in 1..=KILLS {
        let server = Server::start(&instance);
        let enough = ledger.n_pieces.load(Ordering::SeqCst) + ENOUGH + 7 * kill;
        let port = server.port;
        parcels = std::thread::scope(|scope| {
            let senders: Vec<_> = parcels
                .drain(..)
                .enumerate()
                .map(|(n, parcel)| {
                    let (sender, ledger) = (Sender { port, instance: &instance, n }, &ledger);
                    scope.spawn(move || send(&sender, parcel, ledger))
                })
                .collect();
            while ledger.n_pieces.load(Ordering::SeqCst) < enough {
                assert!(!senders.iter().all(|it| it.is_finished()), "all senders stopped");
                std::thread::yield_now();
            }
            server.kill();
            senders.into_iter().map(|it| it.join().unwrap()).collect()
        });
        let (sound, said) = instance.command("check");
        assert!(sound, "after kill {kill}: {said}");
    }
    // Everything acknowledged as attached has its row; every row has its file (`check`, above).
    let store = open(&instance.data());
    let named = store.read(|tx| tx.blob_hashes()).unwrap();
    let named: BTreeSet<String> = named.into_iter().map(|(sha256, _)| sha256).collect();
    let attached = ledger.attached.lock().unwrap();
    assert!(attached.len() >= KILLS, "{} files came to their end", attached.len());
    assert!(attached.is_subset(&named), "{:?}", attached.difference(&named));
    let pieces: BTreeSet<(UploadId, String)> =
        store.read(|tx| tx.piece_names()).unwrap().into_iter().collect();
    drop(store);

    // A day later, one sweep: what lies there is named, and nothing else lies there.
    let files = instance.data().join("files");
    let long_ago = SystemTime::UNIX_EPOCH + Duration::from_secs(86_400);
    for path in lying(&files) {
        File::options().write(true).open(path).unwrap().set_modified(long_ago).unwrap();
    }
    let (swept, said) = instance.command("sweep");
    assert!(swept, "{said}");
    let expected: BTreeSet<PathBuf> = named
        .iter()
        .map(|sha256| files.join(&sha256[..2]).join(sha256))
        .chain(
            pieces.iter().map(|(id, name)| files.join("uploads").join(id.to_string()).join(name)),
        )
        .collect();
    assert_eq!(lying(&files), expected);
    let (sound, said) = instance.command("check");
    assert!(sound, "{said}");
    assert!(said.contains("files checked"), "{said}");

    // The control: a file that is gone is found, so the check can fail.
    let gone = named.first().unwrap();
    std::fs::remove_file(files.join(&gone[..2]).join(gone)).unwrap();
    let (sound, said) = instance.command("check");
    assert!(!sound && said.contains(&format!("file {gone} is missing")), "{said}");
}

const FORM: &str = "Content-Type: multipart/form-data; boundary=b\r\n";
const BEFORE: &[u8] =
    b"--b\r\nContent-Disposition: form-data; name=\"question\"\r\n\r\nsigned_page\r\n\
    --b\r\nContent-Disposition: form-data; name=\"signed_page\"; filename=\"a.pdf\"\r\n\r\n";
const AFTER: &[u8] = b"\r\n--b--\r\n";

/// Sends a form with a file of so many bytes, piece by piece, and reads what comes back.
fn send_form(sender: &Sender<'_>, n_bytes: usize, part: &[u8]) -> Answer {
    let path = format!("/en/applications/{}/files", sender.application());
    let length = BEFORE.len() + n_bytes + AFTER.len();
    let mut line = TcpStream::connect(("127.0.0.1", sender.port)).unwrap();
    line.write_all(sender.head("POST", &path, FORM, length).as_bytes()).unwrap();
    line.write_all(BEFORE).unwrap();
    let mut left = n_bytes;
    while left > 0 {
        let now = left.min(part.len());
        line.write_all(&part[..now]).unwrap();
        left -= now;
    }
    line.write_all(AFTER).unwrap();
    answer(line).unwrap()
}

#[test]
fn two_hundred_megabytes_are_refused_in_a_sentence_without_being_held() {
    let instance = Instance::new();
    assert!(instance.command("reindex").0, "a first start fills the index, which takes memory");
    let server = Server::start(&instance);
    let sender = Sender { port: server.port, instance: &instance, n: 0 };
    for _ in 0..3 {
        assert_eq!(send_form(&sender, 1_000, b"%PDF-1.4 not whole").status, 422);
    }
    let before = server.memory("VmRSS:");
    server.forget_peak();
    let refused = send_form(&sender, 200_000_000, &[b'%'; 64 * 1024]);
    let more = server.memory("VmHWM:").saturating_sub(before);
    assert_eq!(refused.status, 422, "{}", refused.text());
    assert!(refused.text().contains("This file is too large. Choose one of at most 20 MB."));
    assert!(more < 20 * 1024, "{more} kB more than before");

    // In pieces it does not even set out.
    let begun = sender.begin(200_000_000, "").unwrap();
    assert_eq!(begun.status, 422);
    assert!(begun.text().contains("This file is too large."));

    // Twenty megabytes that are taken are not held either, on their way in or out.
    server.forget_peak();
    let path = format!("/en/applications/{}/files", instance.applications[0]);
    let body = [BEFORE, &pdf(19_999_000, 1), AFTER].concat();
    let taken = sender.ask("POST", &path, FORM, &body).unwrap();
    assert_eq!(taken.status, 303, "{}", taken.text());
    let store = open(&instance.data());
    let file = store.read(|tx| tx.attachments(instance.applications[0])).unwrap().pop().unwrap();
    let got = sender.ask("GET", &format!("{path}/{}", file.id), "", b"").unwrap();
    assert_eq!((got.status, got.body.len()), (200, 19_999_000));
    let more = server.memory("VmHWM:").saturating_sub(before);
    assert!(more < 40 * 1024, "{more} kB more than before");
}

#[test]
fn a_picture_bomb_costs_the_server_nothing() {
    let instance = Instance::new();
    let server = Server::start(&instance);
    let sender = Sender { port: server.port, instance: &instance, n: 0 };
    let send = |bytes: &[u8]| {
        let begun = sender.begin(bytes.len(), "").unwrap();
        let at = begun.header("location").unwrap().to_owned();
        assert_eq!(sender.take(&at, 0, bytes).unwrap().status, 204);
        sender.finish(&at).unwrap()
    };
    assert_eq!(send(b"%PDF-1.4 not whole").status, 422);
    let before = server.memory("VmRSS:");
    server.forget_peak();
    let header = [
        &b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR"[..],
        &60_000_u32.to_be_bytes(),
        &60_000_u32.to_be_bytes(),
        &[8, 6, 0, 0, 0],
    ]
    .concat();
    let bomb =
        [&header[..], &[0; 4], b"\0\0\0\0IDAT\x35\xaf\x06\x1e\0\0\0\0IEND\xaeB`\x82"].concat();
    let refused = send(&bomb);
    assert_eq!(refused.status, 422);
    assert!(refused.text().contains("more than 40 million pixels"), "{}", refused.text());
    let more = server.memory("VmHWM:").saturating_sub(before);
    assert!(more < 20 * 1024, "{more} kB more than before");
}
