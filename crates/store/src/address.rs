//! Where the database is: `sqlite:PATH` or `postgres://…`.

use std::fmt;
use std::net::IpAddr;
use std::path::PathBuf;
use std::str::FromStr;

use postgres::config::{Host, SslMode};

use crate::Error;

/// The address of a database; shown without its password.
#[derive(Clone)]
pub enum Address {
    /// A file of this machine.
    Sqlite(PathBuf),
    /// A PostgreSQL server.
    Postgres(Box<Server>),
}

/// A PostgreSQL server and whether the way to it is encrypted.
#[derive(Clone)]
pub struct Server {
    pub(crate) config: postgres::Config,
    pub(crate) tls: bool,
}

impl FromStr for Address {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        if let Some(path) = text.strip_prefix("sqlite:") {
            if path.is_empty() || path.starts_with(":memory:") {
                // In memory there is no write-ahead log, and readers would meet locks.
                return Err(Error::Address("sqlite: needs the path of a file".into()));
            }
            return Ok(Address::Sqlite(path.into()));
        }
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            let config: postgres::Config =
                text.parse().map_err(|e: postgres::Error| Error::Address(crate::error::chain(&e)))?;
            return Ok(Address::Postgres(Box::new(Server::new(config)?)));
        }
        Err(Error::Address("begin with sqlite: or postgres://".into()))
    }
}

impl Server {
    /// Encrypts whenever the way leaves this machine, and refuses an address that forbids it.
    fn new(config: postgres::Config) -> Result<Server, Error> {
        if config.get_hosts().is_empty() {
            return Err(Error::Address("the address names no host".into()));
        }
        let near = config.get_hosts().iter().all(is_near)
            && config.get_hostaddrs().iter().all(IpAddr::is_loopback);
        let tls = match config.get_ssl_mode() {
            SslMode::Disable if !near => {
                return Err(Error::Address(
                    "sslmode=disable is for servers on this machine only; use sslmode=require".into(),
                ));
            }
            SslMode::Require => true,
            _ => !near,
        };
        let mut config = config;
        config.ssl_mode(if tls { SslMode::Require } else { SslMode::Disable });
        Ok(Server { config, tls })
    }

    /// The same server with another database, for tests.
    #[cfg(feature = "testing")]
    pub(crate) fn with_database(&self, name: &str) -> Server {
        let mut other = self.clone();
        other.config.dbname(name);
        other
    }
}

fn is_near(host: &Host) -> bool {
    match host {
        Host::Tcp(name) => {
            name == "localhost" || name.parse().is_ok_and(|address: IpAddr| address.is_loopback())
        }
        #[cfg(unix)]
        Host::Unix(_) => true,
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let server = match self {
            Address::Sqlite(path) => return write!(f, "sqlite:{}", path.display()),
            Address::Postgres(server) => &server.config,
        };
        write!(f, "postgres://")?;
        if let Some(user) = server.get_user() {
            write!(f, "{user}@")?;
        }
        for (place, host) in server.get_hosts().iter().enumerate() {
            let comma = if place == 0 { "" } else { "," };
            match host {
                Host::Tcp(name) => write!(f, "{comma}{name}")?,
                #[cfg(unix)]
                Host::Unix(path) => write!(f, "{comma}{}", path.display())?,
            }
            let ports = server.get_ports();
            if let Some(port) = ports.get(place).or(ports.first()) {
                write!(f, ":{port}")?;
            }
        }
        write!(f, "/{}", server.get_dbname().unwrap_or_default())
    }
}

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        match text.parse::<Address>() {
            Ok(address) => address.to_string(),
            Err(error) => error.to_string(),
        }
    }

    #[test]
    fn an_address_is_shown_without_its_password() {
        let address: Address = "postgres://ida:s3cret@db.example.org:6432/lyceum".parse().unwrap();
        assert_eq!(address.to_string(), "postgres://ida@db.example.org:6432/lyceum");
        assert_eq!(format!("{address:?}"), "postgres://ida@db.example.org:6432/lyceum");
        assert_eq!(shown("sqlite:/var/lib/lyceum.db"), "sqlite:/var/lib/lyceum.db");
    }

    #[test]
    fn the_way_to_another_machine_is_always_encrypted() {
        let tls = |text: &str| match text.parse::<Address>().unwrap() {
            Address::Postgres(server) => server.tls,
            Address::Sqlite(_) => unreachable!("the address begins with postgres"),
        };
        assert!(tls("postgres://a@db.example.org/x"));
        assert!(tls("postgres://a@127.0.0.1/x?sslmode=require"));
        assert!(!tls("postgres://a@127.0.0.1/x"));
        assert!(!tls("postgres://a@localhost/x"));
        assert_eq!(
            shown("postgres://a@db.example.org/x?sslmode=disable"),
            "not a database address: sslmode=disable is for servers on this machine only; use sslmode=require"
        );
    }

    #[test]
    fn what_is_no_address_is_refused() {
        assert_eq!(shown("sqlite:"), "not a database address: sqlite: needs the path of a file");
        assert_eq!(shown("mysql://x"), "not a database address: begin with sqlite: or postgres://");
    }
}
