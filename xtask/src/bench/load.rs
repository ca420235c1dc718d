//! Load on a server: `wrk` where pages are asked for, the own driver for all else.

use std::cell::RefCell;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use anyhow::{Context, bail, ensure};
use serde::Deserialize;
use serde::de::DeserializeOwned;

/// What one timed set came to, as the driver tells it.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Set {
    pub answered: u64,
    pub failed: u64,
    pub seconds: f64,
    pub p50_us: u64,
    pub p99_us: u64,
    pub max_us: u64,
    pub first_failure: Option<String>,
}

/// Something to do again and again.
#[derive(Clone)]
pub enum Load<'a> {
    /// Asks for a page over so many connections.
    Page { path: String, headers: Vec<&'static str>, clients: usize },
    /// The same by the own driver, whatever there is: one client has exact quantiles there.
    Quiet { path: String, headers: Vec<&'static str> },
    /// Posts a text of so many bytes.
    Text { bytes: usize, clients: usize },
    /// Saves as a team does.
    Save { teams: &'a RefCell<Teams>, clients: usize },
}

/// Whether `wrk` is installed.
pub fn has_wrk() -> bool {
    // It prints its version and ends with status 1.
    Command::new("wrk").arg("-v").stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok()
}

impl Load<'_> {
    /// Runs one set against the server at `address`.
    pub fn run(
        &self,
        limits: &Path,
        has_wrk: bool,
        address: &str,
        seconds: u64,
    ) -> anyhow::Result<Set> {
        match self {
            Load::Page { path, headers, clients } if has_wrk => {
                wrk(&format!("http://{address}{path}"), headers, *clients, seconds)
            }
            Load::Page { path, headers, clients } => {
                drive(limits, address, path, headers, *clients, seconds)
            }
            Load::Quiet { path, headers } => drive(limits, address, path, headers, 1, seconds),
            Load::Text { bytes, clients } => {
                let mut driver = driver(limits, address, *clients, seconds);
                driver.arg("--post").arg(bytes.to_string());
                answer(&mut driver)
            }
            Load::Save { teams, clients } => teams.borrow_mut().save(*clients, seconds),
        }
    }
}

fn wrk(url: &str, headers: &[&str], clients: usize, seconds: u64) -> anyhow::Result<Set> {
    let mut wrk = Command::new("wrk");
    wrk.args(["-t", "1", "-c", &clients.to_string(), "-d", &format!("{seconds}s"), "--latency"]);
    for header in headers {
        wrk.args(["-H", header]);
    }
    let output = wrk.arg(url).output()?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    ensure!(output.status.success(), "wrk: {text}{}", String::from_utf8_lossy(&output.stderr));
    read_wrk(&text).with_context(|| format!("wrk speaks otherwise:\n{text}"))
}

fn read_wrk(text: &str) -> Option<Set> {
    let after =
        |mark: &str| text.lines().find_map(|it| it.trim().strip_prefix(mark)).map(str::trim);
    let (n, seconds) = text.lines().find_map(|it| it.split_once(" requests in "))?;
    let n: u64 = n.trim().parse().ok()?;
    let refused: u64 = match after("Non-2xx or 3xx responses:") {
        Some(n) => n.parse().ok()?,
        None => 0,
    };
    let broken: u64 = match after("Socket errors:") {
        Some(kinds) => {
            kinds.split(',').filter_map(|it| it.rsplit_once(' ')?.1.parse::<u64>().ok()).sum()
        }
        None => 0,
    };
    let failed = refused + broken;
    Some(Set {
        answered: n - refused,
        failed,
        seconds: micros(seconds.split(',').next()?)? as f64 / 1e6,
        p50_us: micros(after("50%")?)?,
        p99_us: micros(after("99%")?)?,
        max_us: 0,
        first_failure: (failed > 0).then(|| format!("{refused} refused, {broken} broken off")),
    })
}

/// A span as `wrk` writes it: `235.00us`, `1.20ms`, `3.00s`, `1.00m`.
fn micros(span: &str) -> Option<u64> {
    let units = [("us", 1.0), ("ms", 1e3), ("s", 1e6), ("m", 6e7)];
    let (number, unit) =
        units.iter().find_map(|(unit, in_us)| Some((span.strip_suffix(unit)?, in_us)))?;
    Some((number.parse::<f64>().ok()? * unit).round() as u64)
}

fn drive(
    limits: &Path,
    address: &str,
    path: &str,
    headers: &[&str],
    clients: usize,
    seconds: u64,
) -> anyhow::Result<Set> {
    let mut driver = driver(limits, address, clients, seconds);
    driver.args(["--path", path]).args(headers.iter().flat_map(|it| ["--header", it]));
    answer(&mut driver)
}

fn driver(limits: &Path, address: &str, clients: usize, seconds: u64) -> Command {
    let mut driver = Command::new(limits);
    driver.args(["drive", "--address", address, "--clients", &clients.to_string()]);
    driver.args(["--seconds", &seconds.to_string()]);
    driver
}

/// Runs a program of `limits` that tells one line of JSON.
pub fn answer<T: DeserializeOwned>(program: &mut Command) -> anyhow::Result<T> {
    let output = program.stderr(Stdio::piped()).output()?;
    if !output.status.success() {
        bail!("{program:?}: {}", String::from_utf8_lossy(&output.stderr).trim());
    }
    serde_json::from_slice(&output.stdout).with_context(|| format!("{program:?}"))
}

/// Teams that have begun to apply and wait to be told to write.
pub struct Teams {
    driver: Child,
    told: ChildStdin,
    tells: BufReader<ChildStdout>,
    /// How long the form is that each save sends, in bytes.
    pub form_bytes: usize,
}

#[derive(Deserialize)]
struct Ready {
    form_bytes: usize,
}

impl Teams {
    /// Lets so many teams apply in the demonstration at `address`.
    pub fn begin(limits: &Path, address: &str, clients: usize) -> anyhow::Result<Teams> {
        let mut driver = Command::new(limits)
            .args(["autosave", "--address", address, "--clients", &clients.to_string()])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let told = driver.stdin.take().context("the input was asked for")?;
        let tells = BufReader::new(driver.stdout.take().context("the output was asked for")?);
        let mut teams = Teams { driver, told, tells, form_bytes: 0 };
        let ready: Ready = teams.next().context("no team can apply; why stands above")?;
        teams.form_bytes = ready.form_bytes;
        Ok(teams)
    }

    fn save(&mut self, clients: usize, seconds: u64) -> anyhow::Result<Set> {
        writeln!(self.told, "{clients} {seconds}")?;
        self.next()
    }

    fn next<T: DeserializeOwned>(&mut self) -> anyhow::Result<T> {
        let mut line = String::new();
        self.tells.read_line(&mut line)?;
        Ok(serde_json::from_str(&line)?)
    }
}

impl Drop for Teams {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_wrk_says_is_read() {
        let text = "Running 3s test @ http://127.0.0.1:8080/\n  1 threads and 8 connections\n  \
            Thread Stats   Avg      Stdev     Max   +/- Stdev\n    Latency   254.43us  108.40us   \
            4.01ms   87.11%\n    Req/Sec    31.55k     1.21k   33.02k    73.33%\n  Latency \
            Distribution\n     50%  235.00us\n     75%  285.00us\n     90%  350.00us\n     99%    \
            1.20ms\n  94321 requests in 3.00s, 2.79GB read\n  Non-2xx or 3xx responses: \
            21\nRequests/sec:  31434.11\nTransfer/sec:      0.93GB\n";
        let set = read_wrk(text).unwrap();
        assert_eq!((set.answered, set.failed, set.p50_us, set.p99_us), (94_300, 21, 235, 1_200));
        assert!((set.seconds - 3.0).abs() < 1e-9);
        assert_eq!(read_wrk("unable to connect to 127.0.0.1:8080 Connection refused"), None);
    }

    #[test]
    fn broken_connections_count_as_failed() {
        let text = "     50%    1.00ms\n     99%    2.00ms\n  10 requests in 1.00s, 1KB read\n  \
            Socket errors: connect 0, read 3, write 1, timeout 0\n";
        assert_eq!(read_wrk(text).unwrap().failed, 4);
    }
}
