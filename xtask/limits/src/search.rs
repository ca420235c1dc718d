//! The bare search: one index of the names of a list, the best twenty and how many there are.

use std::path::Path;
use std::sync::Arc;

use anyhow::Context;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::json;
use tantivy::collector::{Count, TopDocs};
use tantivy::query::TermQuery;
use tantivy::schema::{Field, IndexRecordOption, STORED, Schema, TEXT, Value};
use tantivy::{Index, Searcher, TantivyDocument, Term, doc};

use crate::serving::serve;

/// What a writer holds, in bytes.
const WRITER_BYTES: usize = 50_000_000;
/// How many are told.
const PAGE: usize = 20;

struct Names {
    searcher: Searcher,
    name: Field,
}

/// `search`: the names in the first column of a list of members.
pub fn search(listen: &str, folder: &Path, members: &Path) -> anyhow::Result<()> {
    let list = std::fs::read_to_string(members).context("the list of members cannot be read")?;
    let names = list.lines().skip(1).filter_map(|it| it.split(',').next());
    serve(listen, Router::new().route("/", get(found)).with_state(Arc::new(index(folder, names)?)))
}

fn index<'a>(folder: &Path, names: impl Iterator<Item = &'a str>) -> anyhow::Result<Names> {
    std::fs::create_dir_all(folder)?;
    let mut schema = Schema::builder();
    let name = schema.add_text_field("name", TEXT | STORED);
    let index = Index::create_in_dir(folder, schema.build())?;
    let mut writer = index.writer_with_num_threads(1, WRITER_BYTES)?;
    for it in names {
        writer.add_document(doc!(name => it))?;
    }
    writer.commit()?;
    writer.wait_merging_threads()?;
    Ok(Names { searcher: index.reader()?.searcher(), name })
}

#[derive(Deserialize)]
struct Asked {
    q: String,
}

async fn found(State(names): State<Arc<Names>>, Query(asked): Query<Asked>) -> Response {
    match best(&names, &asked.q) {
        Ok(found) => Json(found).into_response(),
        Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, error.to_string()).into_response(),
    }
}

fn best(names: &Names, word: &str) -> tantivy::Result<serde_json::Value> {
    let query = TermQuery::new(Term::from_field_text(names.name, word), IndexRecordOption::WithFreqs);
    let collectors = (TopDocs::with_limit(PAGE).order_by_score(), Count);
    let (top, total) = names.searcher.search(&query, &collectors)?;
    let mut items = Vec::with_capacity(top.len());
    for (_, address) in top {
        let document: TantivyDocument = names.searcher.doc(address)?;
        let name = document.get_first(names.name);
        items.push(name.as_ref().and_then(|it| it.as_str()).unwrap_or_default().to_owned());
    }
    Ok(json!({ "items": items, "total": total }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_of_every_name_finds_all_and_tells_twenty() {
        let folder = tempfile::tempdir().unwrap();
        let all: Vec<String> = (0..50).map(|n| format!("City {n}")).collect();
        let names = index(folder.path(), all.iter().map(String::as_str)).unwrap();
        let found = best(&names, "city").unwrap();
        assert_eq!((found["items"].as_array().unwrap().len(), &found["total"]), (20, &json!(50)));
        assert_eq!(best(&names, "7").unwrap()["items"], json!(["City 7"]));
    }
}
