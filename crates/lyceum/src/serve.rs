//! `lyceum serve`: listens until it is told to stop, then finishes what it has begun.

use std::net::TcpListener;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use anyhow::{Context, bail};
use app::typesetter::Walls;
use app::{App, Clock, Mode, Settings};
use clap::Args;

use crate::configuration::{ApiSettings, Place, is_loopback};
use crate::say;

/// Serves the platform.
#[derive(Args)]
pub struct Serve {
    #[command(flatten)]
    place: Place,
    /// Where to listen; a proxy in front brings TLS.
    #[arg(long, env = "LYCEUM_LISTEN")]
    listen: Option<String>,
    /// Scheme and host that people reach it by, such as https://learning.example.org.
    #[arg(long, env = "LYCEUM_BASE_URL")]
    base_url: Option<String>,
}

impl Serve {
    pub fn run(self) -> anyhow::Result<ExitCode> {
        let settled = self.place.settle()?;
        let listen = self.listen.or_else(|| settled.file.listen.clone());
        let listen = listen.unwrap_or_else(|| "127.0.0.1:8080".to_owned());
        let base_url = self.base_url.or_else(|| settled.file.base_url.clone());
        let base_url = checked_base_url(base_url)?;
        let relay = settled.file.mail.as_ref().map(|it| it.relay()).transpose()?;
        if relay.is_none() {
            tracing::warn!("no [mail] in the configuration: letters stay in the outbox");
        }
        settled.make_folder()?;
        store::migrate(&settled.database)?;
        let bounce_token = settled.file.mail.as_ref().map(|it| it.bounce_token()).transpose()?.flatten();
        let api = settled.file.api.as_ref().map(ApiSettings::limit).unwrap_or_default();
        let settings = Settings { base_url, mode: Mode::Serve, relay, bounce_token, api };
        let app = settled.app(settled.open()?, Clock::System, settings)?;
        app::keys::register(&app)?;
        let listener = bind(&listen)?;
        say(&format!("listening on http://{}", listener.local_addr()?));
        until_told(&app, listener)
    }
}

/// Links in mails lead there, so it must be said, and only this machine may go without TLS.
fn checked_base_url(base_url: Option<String>) -> anyhow::Result<String> {
    let Some(base_url) = base_url else {
        bail!("say with --base-url or LYCEUM_BASE_URL how people reach this instance");
    };
    let base_url = base_url.trim_end_matches('/').to_owned();
    match base_url.split_once("://") {
        Some(("https", host)) if !host.is_empty() && !host.contains('/') => Ok(base_url),
        Some(("http", host)) if is_loopback(host) => Ok(base_url),
        Some(("http", _)) => bail!("{base_url}: sessions need https, except on this machine"),
        _ => bail!("{base_url}: scheme and host, without a path, such as https://example.org"),
    }
}

/// Takes the address.
///
/// # Errors
/// When it cannot be listened on.
pub fn bind(listen: &str) -> anyhow::Result<TcpListener> {
    let listener =
        TcpListener::bind(listen).with_context(|| format!("cannot listen on {listen}"))?;
    listener.set_nonblocking(true)?;
    Ok(listener)
}

/// Serves until SIGINT or SIGTERM, then lets running requests end.
///
/// # Errors
/// When the listener fails.
pub fn until_told(app: &App, listener: TcpListener) -> anyhow::Result<ExitCode> {
    check_walls(app);
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let stop = Arc::new(AtomicBool::new(false));
    let followers = follow(app, &stop);
    let served = runtime.block_on(web::serve(app.clone(), listener, told()));
    stop.store(true, Ordering::SeqCst);
    for follower in followers {
        if follower.join().is_err() {
            tracing::error!("a follower of the log had panicked");
        }
    }
    served?;
    Ok(ExitCode::SUCCESS)
}

/// Whether a press is walled in on this machine; what people wrote is typeset either way, so
/// whoever runs the instance must hear of it.
fn check_walls(app: &App) {
    match app.typesetter.check_walls() {
        Ok(Walls { calls: true, landlock: true }) => (),
        Ok(Walls { calls: true, landlock: false }) => {
            tracing::warn!("this kernel has no Landlock: PDFs are made behind one wall of two");
        }
        Ok(Walls { calls: false, .. }) => {
            tracing::error!("PDFs ARE MADE WITHOUT WALLS: no filter on system calls holds here");
        }
        Err(error) => tracing::error!(%error, "no PDF can be made"),
    }
}

/// The consumers of the log: each a thread with its own cursor.
fn follow(app: &App, stop: &Arc<AtomicBool>) -> Vec<std::thread::JoinHandle<()>> {
    let start = |follower: fn(&App, &AtomicBool)| {
        let (app, stop) = (app.clone(), Arc::clone(stop));
        std::thread::spawn(move || follower(&app, &stop))
    };
    vec![
        start(app::letters::follow),
        start(app::postman::follow),
        start(app::heartbeat::follow),
        start(app::files::sweep::follow),
        start(app::forms::moving::follow),
        start(app::retention::follow),
        start(app::snapshots::follow),
        start(app::decisions::release::follow),
        start(app::reminders::follow),
        start(app::searching::follow),
    ]
}

async fn told() {
    let interrupt = async {
        if let Err(error) = tokio::signal::ctrl_c().await {
            tracing::error!(%error, "cannot listen for the interrupt signal");
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    let terminate = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(error) => {
                tracing::error!(%error, "cannot listen for the terminate signal");
                std::future::pending::<()>().await;
            }
        }
    };
    #[cfg(not(unix))]
    let terminate = std::future::pending::<()>();
    tokio::select! {
        () = interrupt => (),
        () = terminate => (),
    }
    tracing::info!("stopping: running requests end first");
}

/// Names a person of the secretariat on a fresh instance.
#[derive(Args)]
pub struct Appoint {
    #[command(flatten)]
    place: Place,
    /// The person's name.
    #[arg(long)]
    name: String,
    /// The person's address; codes to sign in go there.
    #[arg(long)]
    email: String,
    /// The language of letters to the person.
    #[arg(long, default_value = "en")]
    language: domain::language::Lang,
}

impl Appoint {
    pub fn run(self) -> anyhow::Result<ExitCode> {
        let settled = self.place.settle()?;
        settled.make_folder()?;
        store::migrate(&settled.database)?;
        let app = settled.app_for_command()?;
        app::founding::appoint(&app, &self.name, &self.email, self.language)
            .map_err(|it| anyhow::anyhow!("{it}"))?;
        say(&format!("{} is of the secretariat and can sign in with a code", self.email));
        Ok(ExitCode::SUCCESS)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sessions_need_a_secure_line_except_on_this_machine() {
        let check = |url: &str| checked_base_url(Some(url.to_owned()));
        assert_eq!(check("https://learning.example.org/").unwrap(), "https://learning.example.org");
        assert_eq!(check("http://127.0.0.1:8080").unwrap(), "http://127.0.0.1:8080");
        assert!(check("http://learning.example.org").is_err());
        assert!(check("learning.example.org").is_err());
        assert!(check("https://example.org/path").is_err());
        assert!(checked_base_url(None).is_err());
    }
}
