//! The bare writes: one durable insert per request, alone or with all that wait.

use std::path::Path;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::Context;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::post;
use rusqlite::Connection;
use tokio::sync::oneshot;

use crate::serving::serve;

/// More than this many waiting at once are turned away; no set has as many clients.
const QUEUE: usize = 1024;

/// `write-own`: a transaction and a wait for the disk for each.
pub fn own(listen: &str, folder: &Path) -> anyhow::Result<()> {
    let connection = Arc::new(Mutex::new(open(folder)?));
    let take = |State(connection): State<Arc<Mutex<Connection>>>, text: String| async move {
        let kept = tokio::task::spawn_blocking(move || {
            let connection = connection.lock().unwrap_or_else(PoisonError::into_inner);
            insert(&connection, &text)
        });
        match kept.await {
            Ok(Ok(())) => StatusCode::NO_CONTENT,
            _ => StatusCode::INTERNAL_SERVER_ERROR,
        }
    };
    serve(listen, Router::new().route("/", post(take)).with_state(connection))
}

/// `write-grouped`: all that wait share a transaction and a wait for the disk.
pub fn grouped(listen: &str, folder: &Path) -> anyhow::Result<()> {
    let connection = open(folder)?;
    let keep = move |texts: &[&str]| {
        connection.execute_batch("begin immediate")?;
        for text in texts {
            insert(&connection, text)?;
        }
        connection.execute_batch("commit")?;
        Ok(())
    };
    serve_grouped(listen, keep)
}

/// `pg-write-grouped`: the same in one statement, the fewest round trips there can be.
pub fn grouped_postgres(listen: &str, database: &str) -> anyhow::Result<()> {
    let mut client = postgres::Client::connect(database, postgres::NoTls)?;
    client.batch_execute(
        "drop table if exists limit_note;
         create table limit_note (id bigserial primary key, body text not null)",
    )?;
    let insert =
        client.prepare("insert into limit_note (body) select unnest(cast($1 as text[]))")?;
    let keep = move |texts: &[&str]| {
        client.execute(&insert, &[&texts])?;
        Ok(())
    };
    serve_grouped(listen, keep)
}

fn open(folder: &Path) -> anyhow::Result<Connection> {
    std::fs::create_dir_all(folder)?;
    let connection = Connection::open(folder.join("write.db"))?;
    connection.execute_batch(
        "pragma journal_mode = wal; pragma synchronous = full;
         create table note (id integer primary key, body text not null)",
    )?;
    Ok(connection)
}

fn insert(connection: &Connection, text: &str) -> rusqlite::Result<()> {
    connection.prepare_cached("insert into note (body) values (?1)")?.execute([text])?;
    Ok(())
}

struct Waiting {
    text: String,
    answer: oneshot::Sender<bool>,
}

fn serve_grouped(
    listen: &str,
    keep: impl FnMut(&[&str]) -> anyhow::Result<()> + Send + 'static,
) -> anyhow::Result<()> {
    let (sender, receiver) = sync_channel(QUEUE);
    let writer = std::thread::Builder::new().name("writer".to_owned());
    writer.spawn(move || write(&receiver, keep)).context("the writer does not start")?;
    let take = |State(queue): State<SyncSender<Waiting>>, text: String| async move {
        let (answer, kept) = oneshot::channel();
        if queue.try_send(Waiting { text, answer }).is_err() {
            return StatusCode::SERVICE_UNAVAILABLE;
        }
        match kept.await {
            Ok(true) => StatusCode::NO_CONTENT,
            _ => StatusCode::INTERNAL_SERVER_ERROR,
        }
    };
    serve(listen, Router::new().route("/", post(take)).with_state(sender))
}

fn write(queue: &Receiver<Waiting>, mut keep: impl FnMut(&[&str]) -> anyhow::Result<()>) {
    while let Ok(first) = queue.recv() {
        let group: Vec<Waiting> = std::iter::once(first).chain(queue.try_iter()).collect();
        let texts: Vec<&str> = group.iter().map(|it| it.text.as_str()).collect();
        let kept = keep(&texts).is_ok();
        for waiting in group {
            // A client that went away meanwhile needs no answer.
            let _ = waiting.answer.send(kept);
        }
    }
}
