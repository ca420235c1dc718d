//! How every bare program listens.

use anyhow::Context;
use axum::Router;

use crate::figures::say;

/// Serves until the process is killed, on as many threads as the machine has, as the platform does.
pub fn serve(listen: &str, router: Router) -> anyhow::Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::bind(listen)
            .await
            .with_context(|| format!("cannot listen on {listen}"))?;
        say(&format!("listening on http://{}", listener.local_addr()?));
        axum::serve(listener, router).await?;
        Ok(())
    })
}
