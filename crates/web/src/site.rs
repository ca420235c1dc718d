//! What every handler reaches: the platform, the page cache, the addresses of the assets.

use std::ops::Deref;
use std::sync::Arc;

use app::{App, Failure};

use crate::assets::Assets;
use crate::cache::PageCache;
use crate::limit::{Limits, SENDING_WINDOW_S, WINDOW_S};
use crate::turns::Turns;

/// The state of the router.
#[derive(Clone)]
pub struct Site(Arc<Inner>);

/// What a [`Site`] is made of.
pub struct Inner {
    /// The platform.
    pub app: App,
    pub(crate) pages: PageCache,
    pub(crate) assets: Assets,
    /// What programs ask.
    pub(crate) limits: Limits,
    /// What visitors send.
    pub(crate) sending: Limits,
    /// Who makes a page now.
    pub(crate) turns: Turns,
}

impl Site {
    /// The site of a platform.
    pub fn new(app: App) -> Site {
        let assets = Assets::new(&app);
        Site(Arc::new(Inner {
            app,
            pages: PageCache::new(),
            assets,
            limits: Limits::new(WINDOW_S),
            sending: Limits::new(SENDING_WINDOW_S),
            turns: Turns::new(),
        }))
    }

    /// Runs a command on a blocking thread, since the core is synchronous.
    ///
    /// A command that panics has changed nothing: the store undoes it.
    pub(crate) async fn run<T, R>(
        &self,
        command: impl FnOnce(&App) -> Result<T, Failure<R>> + Send + 'static,
    ) -> Result<T, Failure<R>>
    where
        T: Send + 'static,
        R: Send + 'static,
    {
        let app = self.app.clone();
        match tokio::task::spawn_blocking(move || command(&app)).await {
            Ok(answer) => answer,
            Err(error) => {
                tracing::error!(%error, "a command panicked");
                Err(Failure::Store(store::Error::Panicked(error.to_string())))
            }
        }
    }

}

impl Deref for Site {
    type Target = Inner;
    fn deref(&self) -> &Inner {
        &self.0
    }
}
