//! A small SMTP server on this machine that does as it is told, one manner a connection; the
//! last manner is that of every connection that follows.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;

/// What the peer does with a connection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Manner {
    /// Takes every letter.
    Takes,
    /// Takes every letter, saying each line sign by sign.
    Slowly,
    /// Says nothing any more at this verb; `CONNECT` for the greeting, `.` after the letter.
    HangsAt(&'static str),
    /// Answers this verb so.
    Says(&'static str, &'static str),
    /// Takes so many letters, then hangs up.
    TakesThenLeaves(usize),
    /// Takes the letter and hangs up before it says so.
    DropsAfterTheDot,
    /// Offers STARTTLS and then speaks with a certificate that nobody has signed.
    OffersTls,
}

/// What the peer has heard.
#[derive(Debug, Default)]
pub struct Heard {
    /// Letters whose final dot it has seen: head and body.
    pub letters: Mutex<Vec<String>>,
    /// Every command, in the order it came.
    pub commands: Mutex<Vec<String>>,
    /// Connections so far.
    pub connections: AtomicUsize,
}

/// The peer.
pub struct Peer {
    /// Where it listens.
    pub port: u16,
    /// What it has heard.
    pub heard: Arc<Heard>,
    stop: Arc<AtomicBool>,
    served: Option<JoinHandle<()>>,
}

impl Peer {
    /// One that behaves so.
    pub fn with(manners: &[Manner]) -> Peer {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let (heard, stop) = (Arc::new(Heard::default()), Arc::new(AtomicBool::new(false)));
        let (kept, told, manners) = (Arc::clone(&heard), Arc::clone(&stop), manners.to_vec());
        let served = std::thread::spawn(move || {
            let mut held = Vec::new();
            for line in listener.incoming().map_while(Result::ok) {
                if told.load(Ordering::SeqCst) {
                    return;
                }
                let at = kept.connections.fetch_add(1, Ordering::SeqCst);
                let manner = manners.get(at).or(manners.last()).unwrap();
                // A line on which nothing is said stays open, as on a peer that hangs.
                if let Some(open) = converse(line, manner, &kept) {
                    held.push(open);
                }
            }
        });
        Peer { port, heard, stop, served: Some(served) }
    }

    /// How many letters it has.
    pub fn n_letters(&self) -> usize {
        self.heard.letters.lock().unwrap().len()
    }

    /// The letters it has.
    pub fn letters(&self) -> Vec<String> {
        self.heard.letters.lock().unwrap().clone()
    }

    /// The Message-IDs of its letters.
    pub fn ids(&self) -> Vec<String> {
        self.letters().iter().map(|it| header(it, "Message-ID").pop().unwrap()).collect()
    }

    /// Every command it was given.
    pub fn commands(&self) -> Vec<String> {
        self.heard.commands.lock().unwrap().clone()
    }
}

impl Drop for Peer {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::SeqCst);
        drop(TcpStream::connect(("127.0.0.1", self.port)));
        if let Some(served) = self.served.take() {
            drop(served.join());
        }
    }
}

/// The values of a header, folded lines put together.
pub fn header(letter: &str, name: &str) -> Vec<String> {
    let head =
        letter.split("\r\n\r\n").next().unwrap().replace("\r\n ", " ").replace("\r\n\t", " ");
    let begins = format!("{name}: ");
    head.split("\r\n").filter_map(|it| it.strip_prefix(&begins).map(str::to_owned)).collect()
}

fn say(out: &mut TcpStream, manner: &Manner, words: &str) -> bool {
    let line = format!("{words}\r\n");
    match manner {
        Manner::Slowly => {
            line.bytes().all(|it| out.write_all(&[it]).is_ok() && out.flush().is_ok())
        }
        _ => out.write_all(line.as_bytes()).is_ok(),
    }
}

/// One connection; gives the line back when it is to stay open without a word.
fn converse(line: TcpStream, manner: &Manner, heard: &Heard) -> Option<TcpStream> {
    let mut out = line.try_clone().unwrap();
    let answer = |verb: &str, usual: &str| match manner {
        Manner::HangsAt(at) if *at == verb => None,
        Manner::Says(at, words) if *at == verb => Some((*words).to_owned()),
        _ => Some(usual.to_owned()),
    };
    let mut n_taken = 0;
    let Some(greeting) = answer("CONNECT", "220 peer ready") else { return Some(line) };
    if !say(&mut out, manner, &greeting) || greeting.starts_with(['4', '5']) {
        return None;
    }
    let mut lines = BufReader::new(line.try_clone().unwrap());
    loop {
        let mut command = String::new();
        if lines.read_line(&mut command).unwrap_or(0) == 0 {
            return None;
        }
        let command = command.trim_end().to_owned();
        heard.commands.lock().unwrap().push(command.clone());
        let verb = command.split([' ', ':']).next().unwrap_or_default().to_owned();
        let usual = match verb.as_str() {
            "EHLO" if *manner == Manner::OffersTls => "250-peer\r\n250 STARTTLS",
            "EHLO" => "250 peer",
            "STARTTLS" => "220 go on",
            "DATA" => "354 go on",
            "QUIT" => "221 bye",
            _ => "250 yes",
        };
        let Some(words) = answer(&verb, usual) else { return Some(line) };
        if !say(&mut out, manner, &words) || verb == "QUIT" {
            return None;
        }
        match verb.as_str() {
            "STARTTLS" => {
                untrusted(out);
                return None;
            }
            "DATA" if words.starts_with("354") => {
                let letter = read_letter(&mut lines)?;
                heard.letters.lock().unwrap().push(letter);
                n_taken += 1;
                if *manner == Manner::DropsAfterTheDot {
                    drop(out.shutdown(Shutdown::Both));
                    return None;
                }
                let Some(words) = answer(".", "250 taken") else { return Some(line) };
                if words.starts_with(['4', '5']) {
                    heard.letters.lock().unwrap().pop();
                }
                if !say(&mut out, manner, &words) || *manner == Manner::TakesThenLeaves(n_taken) {
                    return None;
                }
            }
            _ => (),
        }
    }
}

/// A letter up to its final dot, with the dots that travel doubled taken back.
fn read_letter(lines: &mut BufReader<TcpStream>) -> Option<String> {
    let mut letter = Vec::new();
    loop {
        let mut line = Vec::new();
        if lines.read_until(b'\n', &mut line).unwrap_or(0) == 0 {
            return None;
        }
        if line == b".\r\n" {
            return Some(String::from_utf8_lossy(&letter).into_owned());
        }
        letter.extend_from_slice(line.strip_prefix(b".").unwrap_or(&line));
    }
}

/// Speaks TLS with a certificate of its own making.
fn untrusted(mut line: TcpStream) {
    use rustls::pki_types::pem::PemObject;
    use rustls::pki_types::{CertificateDer, PrivateKeyDer};
    let certificate = CertificateDer::from_pem_slice(include_bytes!("untrusted.pem")).unwrap();
    let key = PrivateKeyDer::from_pem_slice(include_bytes!("untrusted.key")).unwrap();
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = rustls::ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![certificate], key)
        .unwrap();
    let mut connection = rustls::ServerConnection::new(Arc::new(config)).unwrap();
    let mut stream = rustls::Stream::new(&mut connection, &mut line);
    // The client goes away; whatever it says before would be a letter for a stranger.
    let mut said = [0; 1];
    assert!(!matches!(stream.read(&mut said), Ok(1)), "a stranger was trusted");
}
