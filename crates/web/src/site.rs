//! What every handler reaches: the platform, the page cache, the addresses of the assets.

use std::ops::Deref;
use std::panic::{AssertUnwindSafe, catch_unwind};
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
        let ran = tokio::task::spawn_blocking(move || command(&app)).await;
        ran.unwrap_or_else(|error| Err(panicked(&error.to_string())))
    }

    /// Runs a command that asks the database a few rows by their keys. Where it answers at once,
    /// that takes less than waking another thread would: then it is asked right here.
    pub(crate) async fn look<T, R>(
        &self,
        command: impl FnOnce(&App) -> Result<T, Failure<R>> + Send + 'static,
    ) -> Result<T, Failure<R>>
    where
        T: Send + 'static,
        R: Send + 'static,
    {
        if !self.app.store.is_at_hand() {
            return self.run(command).await;
        }
        catch_unwind(AssertUnwindSafe(|| command(&self.app)))
            .unwrap_or_else(|_| Err(panicked("a look at the database")))
    }
}

fn panicked<R>(what: &str) -> Failure<R> {
    tracing::error!(what, "a command panicked");
    Failure::Store(store::Error::Panicked(what.to_owned()))
}

impl Deref for Site {
    type Target = Inner;
    fn deref(&self) -> &Inner {
        &self.0
    }
}
