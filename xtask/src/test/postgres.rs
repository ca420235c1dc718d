//! A PostgreSQL cluster for one run: on loopback, as an ordinary user, gone afterwards.
//!
//! A small shell keeps it and waits for the end of its input. However this process ends,
//! by itself, by a panic, by Ctrl-C or by a kill, that pipe closes, and the shell stops
//! the server and removes its folder. It stands in a process group of its own, so that
//! Ctrl-C reaches it by the pipe alone.

use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use anyhow::{Context, bail};

use super::needs::is_root;

/// A free port may be taken by somebody else before the server takes it.
const TRIES: usize = 3;

const KEEPER: &str = r#"
set -eu
programs=$1 port=$2 disk=$3
folder=$(mktemp -d "${TMPDIR:-/tmp}/lyceum-postgres-XXXXXX")
trap 'rm -rf "$folder"' EXIT
cd "$folder"
run() { "$@" >> "$folder/log" 2>&1 || { cat "$folder/log" >&2; exit 1; }; }
run "$programs/initdb" -D "$folder/data" -A trust -U lyceum -E UTF8 --locale=C --no-sync
run "$programs/pg_ctl" -D "$folder/data" -l "$folder/server" -w -t 60 -o "\
  -p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories= \
  -c max_connections=200 $disk" start
echo ready
cat > "$folder/end"
"$programs/pg_ctl" -D "$folder/data" -m immediate -w stop >> "$folder/log" 2>&1 || true
"#;

/// Whether a commit waits for the disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Disk {
    /// As in earnest: for measuring.
    Waited,
    /// What is lost by a power cut does not matter to a test.
    Forgotten,
}

impl Disk {
    fn settings(self) -> &'static str {
        match self {
            Disk::Waited => "",
            Disk::Forgotten => "-c fsync=off -c full_page_writes=off",
        }
    }
}

/// A running cluster; dropping it stops it and removes its files.
pub struct Cluster {
    keeper: Child,
    port: u16,
}

impl Cluster {
    /// Makes and starts one with the programs in a folder.
    pub fn start(programs: &Path, disk: Disk) -> anyhow::Result<Cluster> {
        let mut tries = 0;
        loop {
            match Cluster::try_start(programs, disk) {
                Err(error) if tries + 1 == TRIES => return Err(error),
                Err(_) => tries += 1,
                started => return started,
            }
        }
    }

    fn try_start(programs: &Path, disk: Disk) -> anyhow::Result<Cluster> {
        let free = TcpListener::bind("127.0.0.1:0").context("loopback has a free port")?;
        let port = free.local_addr()?.port();
        drop(free);
        let mut keeper = as_ordinary_user()?
            .args(["sh", "-c", KEEPER, "keeper"])
            .arg(programs)
            .arg(port.to_string())
            .arg(disk.settings())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .process_group(0)
            .current_dir("/")
            .spawn()
            .context("the shell that keeps PostgreSQL does not start")?;
        let output = keeper.stdout.take().expect("the output was asked for");
        let mut line = String::new();
        BufReader::new(output).read_line(&mut line)?;
        if line.trim() != "ready" {
            let status = keeper.wait()?;
            bail!("PostgreSQL does not start ({status}); its own words stand above");
        }
        Ok(Cluster { keeper, port })
    }

    /// The port on loopback.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Where it listens.
    pub fn address(&self) -> String {
        format!("postgres://lyceum@127.0.0.1:{}/postgres", self.port)
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        drop(self.keeper.stdin.take());
        // Nothing is left to be done about a keeper that cannot be waited for.
        let _ = self.keeper.wait();
    }
}

/// PostgreSQL refuses to run as the superuser.
fn as_ordinary_user() -> anyhow::Result<Command> {
    if !is_root()? {
        return Ok(Command::new("env"));
    }
    let number = |flag: &str, user: &str| {
        let id = Command::new("id").args([flag, user]).output().ok()?;
        let number = String::from_utf8(id.stdout).ok()?;
        id.status.success().then(|| number.trim().to_owned())
    };
    let ids = |user: &str| Some((number("-u", user)?, number("-g", user)?));
    let found = ["postgres", "nobody"].into_iter().find_map(ids);
    let (user, group) = found.context("no ordinary user to run PostgreSQL as")?;
    let mut command = Command::new("setpriv");
    command.args(["--reuid", &user, "--regid", &group, "--clear-groups", "--reset-env"]);
    Ok(command)
}
