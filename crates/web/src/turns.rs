//! Pages are made a few at a time, in the order in which they were asked for.
//!
//! Where more are asked for at once than there are processors, making all of them together is no
//! faster than one after the other, and whoever asked first waits for whoever asked last. So a
//! request that only reads waits for its turn. Whoever has had the turn for [`TURN`] keeps nobody
//! waiting any longer: a document that is set, a list of everything, a database far away.

use std::num::NonZero;
use std::sync::Arc;
use std::thread::available_parallelism;
use std::time::Duration;

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use tokio::sync::Semaphore;

/// After this a request makes room for the next, done or not.
const TURN: Duration = Duration::from_millis(10);

/// How many may make a page now.
#[derive(Clone)]
pub(crate) struct Turns(Arc<Semaphore>);

impl Turns {
    /// One for each processor, and one more for what waits for the database.
    pub(crate) fn new() -> Turns {
        Turns::of(available_parallelism().map_or(1, NonZero::get) + 1)
    }

    fn of(n: usize) -> Turns {
        Turns(Arc::new(Semaphore::new(n)))
    }
}

/// Lets a request that reads wait for its turn; one that writes waits for the disk alone.
pub(crate) async fn wait(State(turns): State<Turns>, request: Request, next: Next) -> Response {
    if !request.method().is_safe() {
        return next.run(request).await;
    }
    // First come, first served; it is never closed.
    let turn = turns.0.acquire_owned().await;
    let made = next.run(request);
    tokio::pin!(made);
    match tokio::time::timeout(TURN, &mut made).await {
        Ok(response) => response,
        Err(_) => {
            drop(turn);
            made.await
        }
    }
}

#[cfg(test)]
mod tests {
    use axum::Router;
    use axum::body::Body;
    use axum::http::Method;
    use axum::middleware::from_fn_with_state;
    use axum::routing::any;
    use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};
    use tokio::sync::oneshot;
    use tower::ServiceExt;

    use super::*;

    /// A site of one turn whose pages say that they have begun, and wait to be let go.
    fn site() -> (Router, UnboundedReceiver<(String, oneshot::Sender<()>)>) {
        let (said, begun) = unbounded_channel();
        let page = move |request: Request| async move {
            let (go, told) = oneshot::channel();
            said.send((request.uri().path().to_owned(), go)).expect("the test listens");
            // Its end is as good as a word.
            let _ = told.await;
        };
        let router = Router::new()
            .route("/{name}", any(page))
            .layer(from_fn_with_state(Turns::of(1), wait));
        (router, begun)
    }

    fn ask(router: &Router, method: Method, path: &str) -> tokio::task::JoinHandle<Response> {
        let request = Request::builder().method(method).uri(path).body(Body::empty());
        let request = request.expect("a request can be made");
        let answered = router.clone().oneshot(request);
        tokio::spawn(async move { answered.await.expect("the router always answers") })
    }

    #[tokio::test]
    async fn pages_begin_in_the_order_in_which_they_were_asked_for() {
        let (router, mut begun) = site();
        let mut asked = Vec::new();
        for n in 0..20 {
            asked.push(ask(&router, Method::GET, &format!("/{n}")));
            // Each stands in line before the next asks.
            tokio::task::yield_now().await;
        }
        for n in 0..20 {
            let (path, go) = begun.recv().await.expect("a page begins");
            assert_eq!(path, format!("/{n}"));
            go.send(()).expect("the page waits");
        }
        for it in asked {
            assert!(it.await.expect("nothing panics").status().is_success());
        }
    }

    #[tokio::test]
    async fn a_page_that_takes_long_keeps_nobody_waiting_and_is_answered() {
        let (router, mut begun) = site();
        let long = ask(&router, Method::GET, "/long");
        let (_, let_long_go) = begun.recv().await.expect("it begins");
        let next = ask(&router, Method::GET, "/next");
        let (path, let_next_go) = begun.recv().await.expect("the next begins beside it");
        assert_eq!(path, "/next");
        let_next_go.send(()).expect("it waits");
        assert!(next.await.expect("nothing panics").status().is_success());
        let_long_go.send(()).expect("it waits");
        assert!(long.await.expect("nothing panics").status().is_success());
    }

    #[tokio::test]
    async fn what_writes_waits_for_no_turn_and_takes_none() {
        let (router, mut begun) = site();
        let page = ask(&router, Method::GET, "/page");
        let (_, let_page_go) = begun.recv().await.expect("it begins");
        let turns = [ask(&router, Method::POST, "/one"), ask(&router, Method::POST, "/two")];
        let mut paths = Vec::new();
        for _ in 0..2 {
            let (path, go) = begun.recv().await.expect("it begins at once");
            paths.push(path);
            go.send(()).expect("it waits");
        }
        paths.sort();
        assert_eq!(paths, ["/one", "/two"]);
        for it in turns {
            assert!(it.await.expect("nothing panics").status().is_success());
        }
        let_page_go.send(()).expect("it waits");
        assert!(page.await.expect("nothing panics").status().is_success());
    }
}
