//! A small HTTP/1.1 client: one kept connection, whole answers, every byte counted.
//!
//! It knows just what the platform and the limits speak, and gives up on all else.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use anyhow::{Context, bail, ensure};

/// Heads above this size are not read, in bytes.
const HEAD_MAX: usize = 64 * 1024;
/// Bodies above this size are not read, in bytes.
const BODY_MAX: usize = 32 * 1024 * 1024;
/// An answer that takes longer than this counts as none.
const PATIENCE: Duration = Duration::from_secs(30);

/// Further header lines of a request.
pub type Headers<'a> = &'a [(&'a str, &'a str)];

/// A kept connection to one server.
pub struct Connection {
    stream: TcpStream,
    host: String,
    /// Read and not yet used.
    rest: Vec<u8>,
}

/// A whole answer.
#[derive(Debug, Clone, Default)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// Header lines, names in lower case.
    pub headers: Vec<(String, String)>,
    /// The body as sent, still compressed if it was.
    pub body: Vec<u8>,
    /// What came over the wire, head and body, in bytes.
    pub wire_bytes: usize,
}

impl Answer {
    /// The first header line of that name, or nothing.
    pub fn header(&self, name: &str) -> &str {
        self.headers.iter().find(|(it, _)| it == name).map_or("", |(_, value)| value)
    }

    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The value of a cookie that the answer sets.
    pub fn cookie(&self, name: &str) -> Option<String> {
        let set = self.headers.iter().filter(|(it, _)| it == "set-cookie");
        set.filter_map(|(_, value)| value.split(';').next()?.split_once('='))
            .find(|(it, _)| it.trim() == name)
            .map(|(_, value)| value.to_owned())
    }
}

impl Connection {
    /// Connects to `host:port`, which must be this machine.
    pub fn open(address: &str) -> anyhow::Result<Connection> {
        let stream = TcpStream::connect(address).with_context(|| format!("no one at {address}"))?;
        ensure!(stream.peer_addr()?.ip().is_loopback(), "{address} is not this machine");
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        stream.set_write_timeout(Some(PATIENCE))?;
        Ok(Connection { stream, host: address.to_owned(), rest: Vec::new() })
    }

    /// `GET`
    pub fn get(&mut self, path: &str, headers: Headers<'_>) -> anyhow::Result<Answer> {
        let head = self.head("GET", path, headers);
        self.exchange(format!("{head}\r\n").as_bytes())
    }

    /// `POST` of a form, as a browser sends it from a page of the same site.
    pub fn post(
        &mut self,
        path: &str,
        headers: Headers<'_>,
        kind: &str,
        body: &[u8],
    ) -> anyhow::Result<Answer> {
        let head = self.head("POST", path, headers);
        let mut request = format!(
            "{head}origin: http://{}\r\nsec-fetch-site: same-origin\r\ncontent-type: {kind}\r\n\
             content-length: {}\r\n\r\n",
            self.host,
            body.len()
        )
        .into_bytes();
        request.extend_from_slice(body);
        self.exchange(&request)
    }

    fn head(&self, method: &str, path: &str, headers: Headers<'_>) -> String {
        let mut head = format!("{method} {path} HTTP/1.1\r\nhost: {}\r\n", self.host);
        for (name, value) in headers {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        head
    }

    fn exchange(&mut self, request: &[u8]) -> anyhow::Result<Answer> {
        self.stream.write_all(request)?;
        let mut wire_bytes = 0;
        let end = loop {
            if let Some(at) = find(&self.rest, b"\r\n\r\n") {
                break at;
            }
            ensure!(self.rest.len() < HEAD_MAX, "the head of the answer does not end");
            self.more()?;
        };
        let head: Vec<u8> = self.rest.drain(..end + 4).collect();
        wire_bytes += head.len();
        let (status, headers) = read_head(&head[..end])?;
        let mut answer = Answer { status, headers, ..Answer::default() };
        if !matches!(status, 204 | 304) {
            if answer.header("transfer-encoding") == "chunked" {
                answer.body = self.chunks(&mut wire_bytes)?;
            } else {
                let length = answer.header("content-length");
                let length: usize = length.parse().context("an answer without its length")?;
                answer.body = self.exactly(length)?;
                wire_bytes += length;
            }
        }
        answer.wire_bytes = wire_bytes;
        Ok(answer)
    }

    fn chunks(&mut self, wire_bytes: &mut usize) -> anyhow::Result<Vec<u8>> {
        let mut body = Vec::new();
        loop {
            let end = loop {
                if let Some(at) = find(&self.rest, b"\r\n") {
                    break at;
                }
                ensure!(self.rest.len() < HEAD_MAX, "the length of a chunk does not end");
                self.more()?;
            };
            let line: Vec<u8> = self.rest.drain(..end + 2).collect();
            let length = std::str::from_utf8(&line[..end])?.split(';').next().unwrap_or_default();
            let length =
                usize::from_str_radix(length.trim(), 16).context("no length of a chunk")?;
            let chunk = self.exactly(length + 2)?;
            *wire_bytes += line.len() + chunk.len();
            ensure!(body.len() + length <= BODY_MAX, "the answer is too long");
            body.extend_from_slice(&chunk[..length]);
            if length == 0 {
                return Ok(body);
            }
        }
    }

    fn exactly(&mut self, length: usize) -> anyhow::Result<Vec<u8>> {
        ensure!(length <= BODY_MAX, "the answer is too long");
        while self.rest.len() < length {
            self.more()?;
        }
        Ok(self.rest.drain(..length).collect())
    }

    fn more(&mut self) -> anyhow::Result<()> {
        let mut part = [0; 16 * 1024];
        let read = self.stream.read(&mut part)?;
        if read == 0 {
            bail!("the connection ended in the middle of an answer");
        }
        self.rest.extend_from_slice(&part[..read]);
        Ok(())
    }
}

type Head = (u16, Vec<(String, String)>);

fn read_head(head: &[u8]) -> anyhow::Result<Head> {
    let head = std::str::from_utf8(head).context("the head of the answer is not text")?;
    let mut lines = head.split("\r\n");
    let status = lines.next().unwrap_or_default();
    let status = status.strip_prefix("HTTP/1.1 ").and_then(|it| it.get(..3)?.parse().ok());
    let headers = lines
        .filter_map(|it| it.split_once(':'))
        .map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned()))
        .collect();
    Ok((status.context("not an answer in HTTP/1.1")?, headers))
}

fn find(bytes: &[u8], mark: &[u8]) -> Option<usize> {
    bytes.windows(mark.len()).position(|it| it == mark)
}

#[cfg(test)]
mod tests {
    use std::net::TcpListener;

    use super::*;

    /// What the client makes of these bytes as the answer.
    fn answered(bytes: &'static [u8]) -> anyhow::Result<Answer> {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap().to_string();
        let server = std::thread::spawn(move || {
            let (mut stream, _) = listener.accept().unwrap();
            let mut asked = [0; 1024];
            let n = stream.read(&mut asked).unwrap();
            stream.write_all(bytes).unwrap();
            String::from_utf8_lossy(&asked[..n]).into_owned()
        });
        let answer = Connection::open(&address).unwrap().get("/en", &[("cookie", "a=b")]);
        let asked = server.join().unwrap();
        assert_eq!(asked, format!("GET /en HTTP/1.1\r\nhost: {address}\r\ncookie: a=b\r\n\r\n"));
        answer
    }

    #[test]
    fn an_answer_of_known_length_is_read_and_counted() {
        let bytes = b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\nset-cookie: s=1; Secure\r\n\r\nSumy";
        let answer = answered(bytes).unwrap();
        assert_eq!((answer.status, answer.text().as_str()), (200, "Sumy"));
        assert_eq!(answer.wire_bytes, bytes.len());
        assert_eq!(answer.cookie("s").as_deref(), Some("1"));
    }

    #[test]
    fn an_answer_in_chunks_is_read_and_counted() {
        let bytes =
            b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n2\r\nSu\r\n2\r\nmy\r\n0\r\n\r\n";
        let answer = answered(bytes).unwrap();
        assert_eq!(answer.text(), "Sumy");
        assert_eq!(answer.wire_bytes, bytes.len());
    }

    #[test]
    fn a_page_one_has_already_comes_without_a_body() {
        let answer = answered(b"HTTP/1.1 304 Not Modified\r\netag: \"a\"\r\n\r\n").unwrap();
        assert_eq!((answer.status, answer.body.len()), (304, 0));
    }

    #[test]
    fn an_answer_that_breaks_off_is_none() {
        assert!(answered(b"HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nSumy").is_err());
        assert!(answered(b"hello\r\n\r\n").is_err());
    }
}
