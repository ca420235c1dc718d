//! A small S3-compatible service for one run: moto's, a Python package, on loopback.
//!
//! It forgets everything when it ends. A shell keeps it as one keeps PostgreSQL: when the pipe
//! to this process closes, however that comes, the service ends.

use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use anyhow::{Context, bail, ensure};

use crate::root;

/// What pip fetches, named so that a run next year gets the same.
const PACKAGE: &str = "moto[s3,server]==5.2.5";

const KEEPER: &str = r#"
set -eu
log=$3
PYTHONPATH=$1 python3 -m moto.server -H 127.0.0.1 -p "$2" > "$log" 2>&1 &
service=$!
trap 'kill "$service" 2> /dev/null || true' EXIT
tries=0
until PYTHONPATH=$1 python3 -c 'import sys, urllib.request as r; r.urlopen(sys.argv[1])' \
    "http://127.0.0.1:$2/" > /dev/null 2>&1; do
  kill -0 "$service" 2> /dev/null || { cat "$log" >&2; exit 1; }
  tries=$((tries + 1))
  [ "$tries" -lt 120 ] || { cat "$log" >&2; exit 1; }
done
echo ready
cat > /dev/null
"#;

/// A running service that keeps a bucket; dropping it ends it.
pub struct Bucket {
    keeper: Child,
    port: u16,
}

impl Bucket {
    /// Fetches what it needs into `target`, once, and starts it.
    pub fn start() -> anyhow::Result<Bucket> {
        let packages = root().join("target").join("python").join("moto");
        fetch(&packages)?;
        let free = TcpListener::bind("127.0.0.1:0").context("loopback has a free port")?;
        let port = free.local_addr()?.port();
        drop(free);
        let mut keeper = Command::new("sh")
            .args(["-c", KEEPER, "keeper"])
            .arg(&packages)
            .arg(port.to_string())
            .arg(packages.join("log"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .process_group(0)
            .spawn()
            .context("the shell that keeps the bucket does not start")?;
        let output = keeper.stdout.take().expect("the output was asked for");
        let mut line = String::new();
        BufReader::new(output).read_line(&mut line)?;
        if line.trim() != "ready" {
            let status = keeper.wait()?;
            bail!("the bucket's service does not start ({status}); its own words stand above");
        }
        Ok(Bucket { keeper, port })
    }

    /// Where it listens.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

impl Drop for Bucket {
    fn drop(&mut self) {
        drop(self.keeper.stdin.take());
        // Nothing is left to be done about a keeper that cannot be waited for.
        let _ = self.keeper.wait();
    }
}

/// Installs the packages, unless an earlier run did so to the end.
fn fetch(folder: &Path) -> anyhow::Result<()> {
    let done = folder.join("installed");
    if std::fs::read_to_string(&done).is_ok_and(|it| it == PACKAGE) {
        return Ok(());
    }
    let installed = Command::new("python3")
        .args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--upgrade"])
        .arg("--target")
        .arg(folder)
        .arg(PACKAGE)
        .status()
        .context("python3 does not start")?;
    ensure!(installed.success(), "pip did not fetch {PACKAGE}");
    std::fs::write(&done, PACKAGE)?;
    Ok(())
}
