//! `lyceum demo`: a fresh instance on real data that tells its story, then serves it.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, bail};
use app::{ApiLimit, Clock, Mode, Settings};
use clap::Args;

use crate::configuration::{Place, default_data};
use crate::{say, serve, story};

/// Makes a fresh demonstration on real data, tells its story, and serves it.
#[derive(Args)]
pub struct Demo {
    #[command(flatten)]
    place: Place,
    /// Where to listen.
    #[arg(long, env = "LYCEUM_LISTEN", default_value = "127.0.0.1:8080")]
    listen: String,
    /// Tells the story and ends without serving.
    #[arg(long)]
    only_tell: bool,
    /// Tells of one more call with that many files, for measuring.
    #[arg(long, hide = true, default_value_t = 0)]
    crowd: usize,
    /// Decides all of those files, announces the results, and says how long that took.
    #[arg(long, hide = true, requires = "crowd")]
    announced: bool,
}

/// Marks a folder as a demonstration's, so that only such a one is ever swept.
const MARK: &str = "demonstration";

impl Demo {
    pub fn run(mut self) -> anyhow::Result<ExitCode> {
        let data = match self.place.data.take() {
            Some(data) => data,
            None => default_data()?.join("demo"),
        };
        // Before the story, so that a taken address is told at once and links are right.
        let listener = serve::bind(&self.listen)?;
        let base_url = format!("http://{}", listener.local_addr()?);
        sweep(&data)?;
        self.place.data = Some(data);
        let settled = self.place.settle()?;
        settled.make_folder()?;
        std::fs::write(settled.data.join(MARK), "swept by the next `lyceum demo`\n")?;

        store::migrate(&settled.database)?;
        let store = settled.open()?;
        if store.head().seq > 0 {
            bail!("{} is not empty; a demonstration needs a database of its own", settled.database);
        }
        say("telling the story: the calls of 2020, 2021 and 2023 …");
        let settings = Settings { base_url: base_url.clone(), mode: Mode::Demo, relay: None, bounce_token: None, api: ApiLimit::default() };
        let today = Clock::System.now();
        let told = settled.app(store.clone(), Clock::set_at(today), settings.clone())?;
        let crowd = story::Crowd { files: self.crowd, announced: self.announced };
        story::tell(&told, today, crowd)?;
        if self.only_tell {
            return Ok(ExitCode::SUCCESS);
        }

        let app = settled.app(store, Clock::going(), settings)?;
        say(&format!("data in {} ({})", settled.data.display(), settled.database));
        say(&format!("home        {base_url}/en"));
        say(&format!("members     {base_url}/en/members"));
        say(&format!("calls       {base_url}/en/calls"));
        say(&format!("mail        {base_url}/demo/mail"));
        say(&format!("API         {base_url}/api/v1/members?country=UA"));
        say(&format!("listening on {base_url}"));
        serve::until_told(&app, listener)
    }
}

/// Removes the demonstration of last time. What is not one is not touched.
fn sweep(data: &PathBuf) -> anyhow::Result<()> {
    let empty = |path: &Path| path.read_dir().is_ok_and(|mut it| it.next().is_none());
    if !data.exists() || empty(data) {
        return Ok(());
    }
    if !data.join(MARK).is_file() {
        bail!("{} holds something that is no demonstration; choose another with --data", data.display());
    }
    std::fs::remove_dir_all(data).with_context(|| format!("cannot sweep {}", data.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_demonstration_is_swept() {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("data");
        std::fs::create_dir(&data).unwrap();
        std::fs::write(data.join("lyceum.db"), "precious").unwrap();
        assert!(sweep(&data).is_err());
        assert!(data.join("lyceum.db").is_file());

        std::fs::write(data.join(MARK), "").unwrap();
        sweep(&data).unwrap();
        assert!(!data.exists());
    }
}
