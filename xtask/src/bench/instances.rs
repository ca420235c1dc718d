//! Instances of the platform with members made for the run, and the bare programs beside them.

use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, ensure};

use super::server::{Server, free_address};
use super::{Bench, Database, cpu};
use crate::root;
use crate::test::needs;
use crate::test::postgres::{Cluster, Disk};

/// The PostgreSQL of this run.
pub struct Postgres {
    cluster: Cluster,
    programs: PathBuf,
    server: u32,
}

impl Postgres {
    /// Starts one that waits for the disk, as it must in earnest.
    pub fn start() -> anyhow::Result<Postgres> {
        let programs =
            needs::ready(true, false)?.postgres.context("PostgreSQL was found before")?;
        let cluster = Cluster::start(&programs, Disk::Waited)?;
        let server = cpu::postgres_on(cluster.port()).context("PostgreSQL is not to be seen")?;
        Ok(Postgres { cluster, programs, server })
    }

    /// Makes an empty database and tells its address.
    fn database(&self, name: &str) -> anyhow::Result<String> {
        let made = Command::new(self.programs.join("createdb"))
            .args(["--host", "127.0.0.1", "--port", &self.cluster.port().to_string()])
            .args(["--username", "lyceum", "--no-password", name])
            .status()?;
        ensure!(made.success(), "createdb {name}: {made}");
        let address = self.cluster.address();
        let (server, _) = address.rsplit_once('/').context("the address ends with a database")?;
        Ok(format!("{server}/{name}"))
    }

    /// Does at once what the database does by itself within minutes of such a change: it counts
    /// its rows and notes which of them everybody sees.
    fn settle(&self) -> anyhow::Result<()> {
        let done = Command::new(self.programs.join("vacuumdb"))
            .args(["--host", "127.0.0.1", "--port", &self.cluster.port().to_string()])
            .args(["--username", "lyceum", "--no-password", "--all", "--analyze", "--quiet"])
            .status()?;
        ensure!(done.success(), "vacuumdb: {done}");
        Ok(())
    }
}

/// An instance's data, ready to be served.
pub struct Instance {
    pub database: Database,
    data: PathBuf,
    address: Option<String>,
    /// The process of its database's server.
    postgres: Option<u32>,
}

impl Instance {
    fn make(
        bench: &Bench,
        postgres: Option<&Postgres>,
        database: Database,
        name: &str,
    ) -> anyhow::Result<Instance> {
        let name = format!("{name}_{}", database.name().to_lowercase());
        let data = bench.folder.join(&name);
        let postgres = postgres.filter(|_| database == Database::Postgres);
        let address = postgres.map(|it| it.database(&name)).transpose()?;
        Ok(Instance { database, data, address, postgres: postgres.map(|it| it.server) })
    }

    /// An instance with so many members, fresh or as an earlier row left it.
    pub fn with_members(
        bench: &Bench,
        postgres: Option<&Postgres>,
        database: Database,
        n: u32,
    ) -> anyhow::Result<Instance> {
        let instance = Instance::make(bench, postgres, database, &format!("members_{n}"))?;
        let file = list(bench, n)?;
        // An import brings the database to the schema first.
        let mut import = instance.command(bench, &["import", "members"]);
        let output = import.arg(&file).output()?;
        let report = String::from_utf8_lossy(&output.stdout);
        ensure!(
            output.status.success()
                && ["added", "unchanged"].iter().any(|it| report.contains(&format!("{n} {it}"))),
            "{import:?}: {}{}",
            report.lines().last().unwrap_or_default(),
            String::from_utf8_lossy(&output.stderr)
        );
        // Else the first to serve it fills its search index while it is measured.
        instance.tell(bench, &["reindex"])?;
        settled(postgres, database)?;
        Ok(instance)
    }

    /// Puts a configuration into its folder.
    pub fn configure(&self, text: &str) -> anyhow::Result<()> {
        Ok(fs::write(self.data.join("lyceum.toml"), text)?)
    }

    /// Runs a command of the platform to its end.
    pub fn tell(&self, bench: &Bench, words: &[&str]) -> anyhow::Result<()> {
        let output = self.command(bench, words).output()?;
        let why = String::from_utf8_lossy(&output.stderr);
        ensure!(output.status.success(), "{}: {why}", words.join(" "));
        Ok(())
    }

    fn command(&self, bench: &Bench, words: &[&str]) -> Command {
        let mut command = Command::new(&bench.lyceum);
        command.args(words).arg("--data").arg(&self.data).env("RUST_LOG", "warn");
        if let Some(address) = &self.address {
            command.env("LYCEUM_DATABASE", address);
        }
        command
    }

    /// The command that serves it at `address`.
    pub fn serving(&self, bench: &Bench, address: &str) -> Command {
        let mut command = self.command(bench, &["serve", "--listen", address]);
        command.arg("--base-url").arg(format!("http://{address}"));
        command
    }

    /// Serves it.
    pub fn serve(&self, bench: &Bench) -> anyhow::Result<Server> {
        let address = free_address()?;
        self.run(self.serving(bench, &address), &address)
    }

    /// A demonstration with its cast, served once its story is told.
    pub fn demo(
        bench: &Bench,
        postgres: Option<&Postgres>,
        database: Database,
    ) -> anyhow::Result<Server> {
        let instance = Instance::make(bench, postgres, database, "demo")?;
        let address = free_address()?;
        instance.run(instance.command(bench, &["demo", "--listen", &address]), &address)
    }

    /// The same with one more call of so many files, each with three experts.
    pub fn with_files(
        bench: &Bench,
        postgres: Option<&Postgres>,
        database: Database,
        n: u32,
    ) -> anyhow::Result<Server> {
        let instance = Instance::make(bench, postgres, database, "files")?;
        let address = free_address()?;
        let words = ["demo", "--listen", &address, "--crowd", &n.to_string()];
        let server = instance.run(instance.command(bench, &words), &address)?;
        settled(postgres, database)?;
        Ok(server)
    }

    /// What a demonstration says that announces the results of so many files and ends.
    pub fn told(
        bench: &Bench,
        postgres: Option<&Postgres>,
        database: Database,
        (round, n): (usize, u32),
    ) -> anyhow::Result<String> {
        let instance = Instance::make(bench, postgres, database, &format!("told_{round}"))?;
        let n = n.to_string();
        let words = ["demo", "--listen", "127.0.0.1:0", "--only-tell", "--announced", "--crowd", &n];
        let output = instance.command(bench, &words).output()?;
        let why = String::from_utf8_lossy(&output.stderr);
        ensure!(output.status.success(), "the story ended with {}: {why}", output.status);
        Ok(String::from_utf8(output.stdout)?)
    }

    fn run(&self, command: Command, address: &str) -> anyhow::Result<Server> {
        let mut server = Server::start(command, address, &self.data.with_extension("log"))?;
        server.database = self.postgres;
        Ok(server)
    }
}

/// Starts a bare program of `limits`; `words` are its name and arguments.
pub fn limit(bench: &Bench, words: &[&str]) -> anyhow::Result<Server> {
    let address = free_address()?;
    // The address makes it another folder each time.
    let name = format!("{}-{address}", words[0]);
    let mut command = Command::new(&bench.limits);
    command.args(words).args(["--listen", &address]);
    if words[0] != "fixed" {
        command.arg("--folder").arg(bench.folder.join(&name));
    }
    Server::start(command, &address, &bench.folder.join(format!("{name}.log")))
}

/// Lets a database that was just filled come to rest.
fn settled(postgres: Option<&Postgres>, database: Database) -> anyhow::Result<()> {
    postgres.filter(|_| database == Database::Postgres).map_or(Ok(()), Postgres::settle)
}

/// The bare search among the names of so many members.
pub fn search_limit(bench: &Bench, n: u32) -> anyhow::Result<Server> {
    let file = list(bench, n)?;
    limit(bench, &["search", "--members", &file.display().to_string()])
}

/// The file with the list of so many members.
fn list(bench: &Bench, n: u32) -> anyhow::Result<PathBuf> {
    let file = bench.folder.join(format!("members-{n}.csv"));
    fs::write(&file, members(n)?)?;
    Ok(file)
}

/// Starts a bare program of `limits` by its name, on a database of its own in PostgreSQL.
pub fn limit_on_postgres(bench: &Bench, postgres: &Postgres, name: &str) -> anyhow::Result<Server> {
    let address = free_address()?;
    let database = postgres.database(&name.replace('-', "_"))?;
    let mut command = Command::new(&bench.limits);
    command.args([name, "--listen", &address, "--database", &database]);
    let mut server = Server::start(command, &address, &bench.folder.join(format!("{name}.log")))?;
    server.database = Some(postgres.server);
    Ok(server)
}

/// A list of made-up members, the same in every run: a name of syllables, and the country of a
/// member of the real list with a place not far from it. So there are as many countries as there
/// really are, each a line of a filter on the page, and the map is as crowded where it really is.
fn members(n: u32) -> anyhow::Result<String> {
    let real = fs::read_to_string(root().join("data").join("members-until-2022.csv"))?;
    // No cell of that list holds a comma.
    let real: Vec<(&str, f64, f64)> = real.lines().skip(1).filter_map(place_of).collect();
    ensure!(real.len() > 200, "the real list has another shape");
    let mut csv = String::from("name,country_iso2,joined_year,latitude,longitude\n");
    for n in 0..n {
        let (country, latitude, longitude) = real[n as usize % real.len()];
        let scattered = n.wrapping_mul(2_654_435_761);
        let aside = |it: u32| f64::from(it % 4_000) / 1000.0 - 2.0;
        let (latitude, longitude) = (latitude + aside(scattered), longitude + aside(scattered / 7));
        let year = 2015 + n % 10;
        writeln!(csv, "{},{country},{year},{latitude:.3},{longitude:.3}", name(n))
            .expect("writing to a String cannot fail");
    }
    Ok(csv)
}

/// Country and position of a line of the real list, where it has one.
fn place_of(line: &str) -> Option<(&str, f64, f64)> {
    let cells: Vec<&str> = line.split(',').collect();
    let number = |at: usize| cells.get(at)?.parse().ok();
    Some((cells.get(1)?, number(5)?, number(6)?))
}

/// A name of its own for every number.
fn name(n: u32) -> String {
    const SYLLABLES: [&str; 20] = [
        "ba", "den", "ka", "lo", "mi", "nor", "pe", "ra", "sul", "ta", "ve", "wen", "zo", "gri",
        "hal", "jo", "ça", "fé", "lů", "şi",
    ];
    // Three digits to the base of the syllables, the last of them moving fastest.
    let digit = |at: u32| SYLLABLES[(n / 20_u32.pow(at) % 20) as usize];
    let mut name = format!("{}{}{}", digit(0), digit(1), digit(2));
    if n >= 8_000 {
        name.push_str(SYLLABLES[(n / 8_000 % 20) as usize]);
    }
    let first = name.chars().next().map(|it| it.to_uppercase().to_string()).unwrap_or_default();
    let rest: String = name.chars().skip(1).collect();
    format!("{first}{rest} on the River")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_member_has_a_name_and_a_place_of_its_own() {
        let list = members(10_000).unwrap();
        let lines: BTreeSet<&str> = list.lines().skip(1).collect();
        assert_eq!(lines.len(), 10_000);
        // Folded, since one country may not have two members that differ in accents alone.
        let names = lines.iter().filter_map(|it| it.split(',').next());
        let names: BTreeSet<String> = names.map(domain::fold::fold).collect();
        assert_eq!(names.len(), 10_000);
        assert_eq!(members(10_000).unwrap(), list);
    }
}
