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
use sha2::{Digest, Sha256};
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

/// How many rows the texts of a bare store go to.
const SEATS: usize = 64;

/// `pg-store-grouped`: what a store that answers for its state cannot do without, for all that wait
/// in one transaction. For each text a look at the row, a change guarded by the row's version, and
/// an event bound to the one before.
pub fn store_grouped_postgres(listen: &str, database: &str) -> anyhow::Result<()> {
    let mut client = postgres::Client::connect(database, postgres::NoTls)?;
    client.batch_execute(&format!(
        "drop table if exists limit_seat, limit_event;
         create table limit_seat (id bigint primary key, version bigint not null, body text not null);
         insert into limit_seat select n, 0, '' from generate_series(0, {}) n;
         create table limit_event (seq bigint primary key, payload text not null, hash bytea not null)",
        SEATS - 1
    ))?;
    let look = client.prepare("select version, body from limit_seat where id = $1")?;
    let change = client.prepare(
        "update limit_seat set version = version + 1, body = $3 where id = $1 and version = $2",
    )?;
    let note =
        client.prepare("insert into limit_event (seq, payload, hash) values ($1, $2, $3)")?;
    let (mut seq, mut hash) = (0_i64, Vec::new());
    let keep = move |texts: &[&str]| {
        client.batch_execute("begin")?;
        for (nth, text) in texts.iter().enumerate() {
            let seat = (nth % SEATS) as i64;
            let version: i64 = client.query_one(&look, &[&seat])?.get(0);
            let changed = client.execute(&change, &[&seat, &version, text])?;
            anyhow::ensure!(changed == 1, "somebody else was here");
            seq += 1;
            hash = Sha256::new().chain_update(&hash).chain_update(text).finalize().to_vec();
            client.execute(&note, &[&seq, text, &hash])?;
        }
        client.batch_execute("commit")?;
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
