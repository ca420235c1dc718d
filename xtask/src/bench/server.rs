//! A server of this run: started, waited for, ended.

use std::fs::File;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

use anyhow::{Context, bail};

use super::cpu::{self, Memory};

/// How often a server is asked whether it is there, at most: for half a minute while nobody
/// listens, for ten while somebody listens and is silent, as a demonstration that tells its story.
const TRIES: u32 = 600;
const PAUSE: Duration = Duration::from_millis(50);
const PATIENCE: Duration = Duration::from_secs(1);

/// A running server; dropping it ends it.
pub struct Server {
    child: Child,
    /// Host and port.
    pub address: String,
    /// The database server it works with, when that is a process of its own.
    pub database: Option<u32>,
}

/// CPU seconds of a server and of its database's server.
#[derive(Debug, Clone, Copy)]
pub struct Cpu {
    pub server: f64,
    pub database: Option<f64>,
}

impl Server {
    /// Starts a program that will listen on `address`; its words go to a file beside its data.
    pub fn start(mut command: Command, address: &str, words: &Path) -> anyhow::Result<Server> {
        let log = File::create(words)?;
        command.stdin(Stdio::null()).stdout(log.try_clone()?).stderr(log);
        let child = command.spawn().with_context(|| format!("{command:?} does not start"))?;
        let mut server = Server { child, address: address.to_owned(), database: None };
        for _ in 0..TRIES {
            if answers(address) {
                return Ok(server);
            }
            if let Some(status) = server.child.try_wait()? {
                let words = std::fs::read_to_string(words).unwrap_or_default();
                bail!("{command:?} ended with {status}:\n{words}");
            }
            sleep(PAUSE);
        }
        bail!("{command:?} does not answer on {address}")
    }

    /// The CPU time used so far.
    pub fn cpu(&self) -> anyhow::Result<Cpu> {
        Ok(Cpu {
            server: cpu::seconds(self.child.id())?,
            database: self.database.map(cpu::seconds_of_family).transpose()?,
        })
    }

    /// The memory held now.
    pub fn memory(&self) -> anyhow::Result<Memory> {
        cpu::memory(self.child.id())
    }
}

/// Whether somebody answers, whatever it is. To be let in is not enough: a demonstration takes
/// its address before it tells its story.
fn answers(address: &str) -> bool {
    let ask = || -> std::io::Result<bool> {
        let mut stream = TcpStream::connect(address)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        write!(stream, "GET /live HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n\r\n")?;
        let mut begins = [0; 9];
        stream.read_exact(&mut begins)?;
        Ok(begins == *b"HTTP/1.1 ")
    };
    ask().unwrap_or(false)
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Host and a port that was free just now.
pub fn free_address() -> anyhow::Result<String> {
    let free = TcpListener::bind("127.0.0.1:0").context("loopback has a free port")?;
    Ok(free.local_addr()?.to_string())
}
