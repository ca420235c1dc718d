//! Where this instance keeps its things and how it is reached: file, environment, flags.
//!
//! A flag goes before the environment, the environment before the file `lyceum.toml`
//! in the data folder. What is unsafe does not start.

use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use app::blobs::Bucket;
use app::{
    ApiLimit, App, Blobs, Clock, Mode, Parts, Relay, RelaySecurity, Settings, Signer, Typesetter, networks,
};
use clap::Args;
use domain::network::Network;
use serde::Deserialize;
use store::{Address, Store};

/// How long the relay may take for an answer.
const PATIENCE: std::time::Duration = std::time::Duration::from_secs(30);

/// Where this instance keeps its things.
#[derive(Args, Clone, Default)]
pub struct Place {
    /// The folder of database and files.
    #[arg(long, env = "LYCEUM_DATA")]
    pub data: Option<PathBuf>,
    /// The database: sqlite:PATH or postgres://USER@HOST/NAME.
    #[arg(long, env = "LYCEUM_DATABASE")]
    pub database: Option<String>,
    /// The folder of another network than the one that ships.
    #[arg(long, env = "LYCEUM_NETWORK")]
    pub network: Option<PathBuf>,
    /// The configuration file; `lyceum.toml` in the data folder where there is one.
    #[arg(long, env = "LYCEUM_CONFIG")]
    pub config: Option<PathBuf>,
}

/// What the configuration file may say.
#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub struct FileSettings {
    /// As the flag `--database`.
    pub database: Option<String>,
    /// As the flag `--network`.
    pub network: Option<PathBuf>,
    /// As the flag `--listen`.
    pub listen: Option<String>,
    /// As the flag `--base-url`.
    pub base_url: Option<String>,
    /// The file of the key that receipts are signed with; the same for every node.
    pub signing_key: Option<PathBuf>,
    /// The relay that takes mail.
    pub mail: Option<MailSettings>,
    /// A bucket for files; the folder `files` in the data folder where there is none.
    pub bucket: Option<BucketSettings>,
    /// What PDFs are made with.
    pub documents: Option<DocumentSettings>,
    /// How often programs may ask for data.
    pub api: Option<ApiSettings>,
}

/// How often programs of one network address may ask for data.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ApiSettings {
    /// Requests a minute; 0 for as many as they like.
    requests_per_minute: Option<u32>,
    /// The same for a program that brings a token of somebody's.
    token_requests_per_minute: Option<u32>,
    /// Proxies in front that note in `X-Forwarded-For` who asked them.
    trusted_hops: Option<u8>,
}

impl ApiSettings {
    /// The limit these settings mean.
    pub fn limit(&self) -> ApiLimit {
        let usual = ApiLimit::default();
        ApiLimit {
            a_minute: self.requests_per_minute.unwrap_or(usual.a_minute),
            a_minute_with_token: self
                .token_requests_per_minute
                .unwrap_or(usual.a_minute_with_token),
            trusted_hops: self.trusted_hops.unwrap_or(usual.trusted_hops),
        }
    }
}

/// What PDFs are made with.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DocumentSettings {
    /// A folder of fonts (TTF, OTF, TTC) for scripts that the program does not bring, such as
    /// Chinese; 64 MB at most.
    pub fonts: Option<PathBuf>,
}

/// A bucket of an S3-compatible service.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BucketSettings {
    /// Its name.
    name: String,
    /// Scheme and host of the service; Amazon's own when it is left out.
    endpoint: Option<String>,
    /// Its region.
    region: Option<String>,
    /// What every name in it begins with.
    prefix: Option<String>,
    /// The id of a key; the machine's own role when it is left out.
    key_id: Option<String>,
    /// A file that holds the key's secret and nothing else.
    secret_file: Option<PathBuf>,
}

/// The relay that takes mail.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MailSettings {
    /// Host name.
    host: String,
    /// Port; 465 for `tls`, 587 for `starttls`, 25 for `loopback`.
    port: Option<u16>,
    /// `tls`, `starttls` (required, never in clear) or `loopback`.
    security: String,
    /// The address letters come from.
    from: String,
    /// User, where the relay wants one.
    user: Option<String>,
    /// A file that holds the password and nothing else.
    password_file: Option<PathBuf>,
    /// The address that letters come back to, each with its own part behind a plus.
    bounces: Option<String>,
    /// A file that holds the secret by which reports may be posted, and nothing else.
    bounce_token_file: Option<PathBuf>,
}

/// A [`Place`] with everything decided.
pub struct Settled {
    /// The data folder.
    pub data: PathBuf,
    /// The database.
    pub database: Address,
    /// The network's folder; `None` for the one that ships.
    pub network: Option<PathBuf>,
    /// What the file says beside that.
    pub file: FileSettings,
}

impl Place {
    /// Decides everything.
    ///
    /// # Errors
    /// When the file cannot be read or an address cannot be understood.
    pub fn settle(&self) -> anyhow::Result<Settled> {
        let data = match &self.data {
            Some(data) => data.clone(),
            None => default_data()?.join("instance"),
        };
        let beside = data.join("lyceum.toml");
        let path = self.config.clone().or_else(|| beside.is_file().then_some(beside));
        let file: FileSettings = match &path {
            None => FileSettings::default(),
            Some(path) => {
                let text = std::fs::read_to_string(path)
                    .with_context(|| format!("cannot read {}", path.display()))?;
                toml::from_str(&text).with_context(|| format!("in {}", path.display()))?
            }
        };
        let database = match self.database.clone().or_else(|| file.database.clone()) {
            Some(address) => address.parse().context("--database or LYCEUM_DATABASE")?,
            None => format!("sqlite:{}", data.join("lyceum.db").display()).parse()?,
        };
        let network = self.network.clone().or_else(|| file.network.clone());
        Ok(Settled { data, database, network, file })
    }
}

impl Settled {
    /// Makes the data folder, for this user alone.
    ///
    /// # Errors
    /// When it cannot be made, or others may read it.
    pub fn make_folder(&self) -> anyhow::Result<()> {
        std::fs::create_dir_all(&self.data)
            .with_context(|| format!("cannot make {}", self.data.display()))?;
        private(&self.data)
    }

    /// Opens the database.
    ///
    /// # Errors
    /// When it cannot be opened or has not been migrated.
    pub fn open(&self) -> anyhow::Result<Store> {
        Store::open(&self.database, store::Options::default())
            .with_context(|| format!("database {}", self.database))
    }

    /// Reads the network.
    ///
    /// # Errors
    /// With every flaw of its files.
    pub fn network(&self) -> anyhow::Result<Network> {
        let read = match &self.network {
            Some(folder) => networks::read(folder),
            None => networks::shipped(),
        };
        read.map_err(|flaws| {
            let lines: Vec<String> =
                flaws.iter().map(|it| format!("{}: {}", it.file, it.what)).collect();
            anyhow::anyhow!("the network has flaws:\n{}", lines.join("\n"))
        })
    }

    /// Where files are kept.
    ///
    /// # Errors
    /// When the folder cannot be made, or the bucket's settings make no sense.
    pub fn blobs(&self) -> anyhow::Result<Blobs> {
        match &self.file.bucket {
            None => Blobs::open(&self.data.join("files")).context("the folder of files"),
            Some(settings) => Blobs::bucket(&settings.bucket()?, &self.data.join("spool"))
                .context("[bucket] in the configuration"),
        }
    }

    /// The platform on an open database.
    ///
    /// # Errors
    /// When network or file folder are not usable.
    pub fn app(&self, store: Store, clock: Clock, settings: Settings) -> anyhow::Result<App> {
        let blobs = self.blobs()?;
        let fonts = self.file.documents.as_ref().and_then(|it| it.fonts.clone());
        let typesetter = Typesetter::of_this_program(fonts);
        let network = self.network()?;
        let signer = self.signer()?;
        let parts = Parts { store, network, clock, blobs, typesetter, signer, settings };
        let app = App::with_index_in(parts, self.data.join("search"));
        app::forms::ship(&app).context("the forms that ship with the network")?;
        Ok(app)
    }

    /// The key that receipts are signed with, made when there is none.
    ///
    /// # Errors
    /// When the file cannot be read or made, or others may read it.
    fn signer(&self) -> anyhow::Result<Signer> {
        let beside = || self.data.join("signing-key.pem");
        let file = self.file.signing_key.clone().unwrap_or_else(beside);
        Signer::open(&file).with_context(|| format!("the signing key {}", file.display()))
    }

    /// The platform for a command typed on the server, which reaches nobody.
    ///
    /// # Errors
    /// As [`Settled::open`] and [`Settled::app`].
    pub fn app_for_command(&self) -> anyhow::Result<App> {
        let base_url = self.file.base_url.clone().unwrap_or_default();
        let settings = Settings { base_url, mode: Mode::Serve, relay: None, bounce_token: None, api: ApiLimit::default() };
        self.app(self.open()?, Clock::System, settings)
    }
}

impl MailSettings {
    /// The relay these settings mean.
    ///
    /// # Errors
    /// When the kind of line is unknown, the password cannot be read, or mail would leave this
    /// machine in clear.
    pub fn relay(&self) -> anyhow::Result<Relay> {
        let (security, port) = match self.security.as_str() {
            "tls" => (RelaySecurity::Tls, 465),
            "starttls" => (RelaySecurity::StartTls, 587),
            "loopback" if is_loopback(&self.host) => (RelaySecurity::Loopback, 25),
            "loopback" => bail!("mail.security = \"loopback\" is for a relay on this machine"),
            other => bail!("mail.security is tls, starttls or loopback, not {other:?}"),
        };
        let credentials = match (&self.user, &self.password_file) {
            (None, None) => None,
            (Some(user), Some(path)) => {
                let password = std::fs::read_to_string(path)
                    .with_context(|| format!("mail.password_file {}", path.display()))?;
                Some((user.clone(), password.trim_end().to_owned()))
            }
            _ => bail!("mail.user and mail.password_file belong together"),
        };
        let (host, from) = (self.host.clone(), self.from.clone());
        let bounces = self.bounces.clone();
        if bounces.as_ref().is_some_and(|it| domain::people::email_key(it).is_err()) {
            bail!("mail.bounces is no address");
        }
        let (port, patience) = (self.port.unwrap_or(port), PATIENCE);
        Ok(Relay { host, port, security, credentials, from, bounces, patience })
    }

    /// The hash of the secret by which reports about letters that came back may be posted.
    ///
    /// # Errors
    /// When the secret cannot be read, or is short enough to be guessed.
    pub fn bounce_token(&self) -> anyhow::Result<Option<Vec<u8>>> {
        let Some(path) = &self.bounce_token_file else { return Ok(None) };
        let token = std::fs::read_to_string(path)
            .with_context(|| format!("mail.bounce_token_file {}", path.display()))?;
        if token.trim().len() < 32 {
            bail!("mail.bounce_token_file: the secret has at least 32 signs");
        }
        Ok(Some(app::chance::sha256(token.trim())))
    }
}

impl BucketSettings {
    /// The bucket these settings mean.
    ///
    /// # Errors
    /// When the secret cannot be read, or files would leave this machine in clear.
    pub fn bucket(&self) -> anyhow::Result<Bucket> {
        let in_clear = self.endpoint.as_deref().and_then(|it| it.strip_prefix("http://"));
        if in_clear.is_some_and(|it| !is_loopback(it.trim_end_matches('/'))) {
            bail!("bucket.endpoint: files leave this machine over https only");
        }
        let key = match (&self.key_id, &self.secret_file) {
            (None, None) => None,
            (Some(id), Some(path)) => {
                let secret = std::fs::read_to_string(path)
                    .with_context(|| format!("bucket.secret_file {}", path.display()))?;
                Some((id.clone(), secret.trim_end().to_owned()))
            }
            _ => bail!("bucket.key_id and bucket.secret_file belong together"),
        };
        Ok(Bucket {
            name: self.name.clone(),
            endpoint: self.endpoint.clone(),
            region: self.region.clone().unwrap_or_else(|| "us-east-1".to_owned()),
            prefix: self.prefix.clone(),
            key,
        })
    }
}

/// Whether an authority (`host` or `host:port`) is this machine.
pub fn is_loopback(authority: &str) -> bool {
    let host = match authority.rsplit_once(':') {
        Some((host, port)) if port.bytes().all(|it| it.is_ascii_digit()) => host,
        _ => authority,
    };
    matches!(host, "localhost" | "[::1]" | "::1") || host.starts_with("127.")
}

/// Where instances lie that nobody chose a folder for.
///
/// # Errors
/// When there is neither `XDG_DATA_HOME` nor `HOME`.
pub fn default_data() -> anyhow::Result<PathBuf> {
    let home = || std::env::var_os("HOME").map(|home| PathBuf::from(home).join(".local/share"));
    std::env::var_os("XDG_DATA_HOME")
        .map(PathBuf::from)
        .or_else(home)
        .map(|it| it.join("lyceum"))
        .context("no HOME: say where with --data")
}

#[cfg(unix)]
fn private(folder: &Path) -> anyhow::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let fresh = std::fs::read_dir(folder)?.next().is_none();
    if fresh {
        std::fs::set_permissions(folder, std::fs::Permissions::from_mode(0o700))?;
    }
    let mode = std::fs::metadata(folder)?.permissions().mode();
    if mode & 0o007 != 0 {
        bail!("others may enter {}: chmod 700 it first", folder.display());
    }
    Ok(())
}

#[cfg(not(unix))]
fn private(_: &Path) -> anyhow::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_this_machine_is_loopback() {
        for ours in ["localhost", "127.0.0.1:8080", "[::1]:80", "127.1.2.3"] {
            assert!(is_loopback(ours), "{ours}");
        }
        for other in ["example.org", "10.0.0.1:25", "localhost.example.org"] {
            assert!(!is_loopback(other), "{other}");
        }
    }

    #[test]
    fn files_never_leave_the_machine_in_clear() {
        let settings = |endpoint: Option<&str>| BucketSettings {
            name: "lyceum".into(),
            endpoint: endpoint.map(str::to_owned),
            region: None,
            prefix: None,
            key_id: None,
            secret_file: None,
        };
        assert!(settings(Some("http://files.example.org")).bucket().is_err());
        assert!(settings(Some("http://127.0.0.1:5000/")).bucket().is_ok());
        assert!(settings(Some("https://files.example.org")).bucket().is_ok());
        assert!(settings(None).bucket().is_ok());
        let half = BucketSettings { key_id: Some("id".into()), ..settings(None) };
        assert!(half.bucket().is_err());
    }

    #[test]
    fn mail_never_leaves_the_machine_in_clear() {
        let settings = |host: &str, security: &str| MailSettings {
            host: host.into(),
            port: None,
            security: security.into(),
            from: "a@example.org".into(),
            user: None,
            password_file: None,
            bounces: None,
            bounce_token_file: None,
        };
        assert!(settings("mail.example.org", "loopback").relay().is_err());
        assert!(settings("mail.example.org", "none").relay().is_err());
        assert_eq!(settings("mail.example.org", "starttls").relay().unwrap().port, 587);
        assert_eq!(settings("127.0.0.1", "loopback").relay().unwrap().port, 25);
    }
}
