//! Scoring sheets on their way: what a form or the script sends of one, and what the script hears.

use std::collections::BTreeSet;

use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::language::Lang;
use domain::marking::{Field, Put, mark};
use domain::review::{Draft, ReviewRefused};
use domain::words::count_words;
use serde_json::{Value, json};
use views::pages::reviews::{Marks, Sheet};
use views::t;

use crate::fields::Fields;
use crate::writing::Sent;

/// What the script sent of one field; `None` for a field that no sheet has.
pub(crate) fn put_of(name: &str, sent: &Sent) -> Option<Put> {
    let field = Field::named(name)?;
    let word = |fields: &domain::answer::Fields| {
        fields.get(name).and_then(|it| it.first()).cloned().unwrap_or_default()
    };
    let unanswered = sent.unanswered.as_ref().map(word);
    Some(Put { field, word: word(&sent.fields), mark: sent.mark.clone(), unanswered })
}

/// Every field of a form, each with the mark its page showed; without one, it has seen nothing, and
/// writes over nothing. Where two texts met and the writer chose between them, the choice.
pub(crate) fn puts(fields: &Fields) -> Vec<Put> {
    let shown = fields.beginning("v.").map(|(name, _)| name);
    let sent = fields.beginning("").map(|(name, _)| name);
    let names: BTreeSet<&str> = shown.chain(sent).collect();
    let put = |name: &str| {
        let field = Field::named(name)?;
        let word = match fields.raw(&format!("choice.{name}")) {
            "theirs" => return None,
            "mine" => fields.raw(&format!("mine.{name}")),
            _ => fields.raw(name),
        };
        let seen = fields.raw(&format!("v.{name}"));
        Some(Put { field, word: word.to_owned(), mark: seen.to_owned(), unanswered: None })
    };
    names.into_iter().filter_map(put).collect()
}

/// Scores and notes as a form sent them, to be shown again.
pub(crate) fn marks(fields: &Fields) -> Marks {
    let scores = fields.beginning("score-").map(|(id, word)| (id.to_owned(), word.to_owned()));
    Marks {
        scores: scores.collect(),
        to_city: fields.text("to_city"),
        to_panel: fields.text("to_panel"),
    }
}

/// What the script hears of a field that is stored.
pub(crate) fn stored(lang: Lang, field: &Field, draft: &Draft, note_words: usize) -> Response {
    let word = draft.word(field);
    let words = match field {
        Field::Score(_) => Vec::new(),
        Field::ToCity | Field::ToPanel => {
            vec![counted(lang, &field.name(), count_words(&word), note_words)]
        }
    };
    told(&mark(&word), true, words)
}

/// How many words a field has, of how many.
pub(crate) fn counted(lang: Lang, field: &str, n: usize, max: usize) -> Value {
    let say = t!(lang, "form-words", count = n, limit = max);
    json!({ "field": field, "say": say, "over": n > max })
}

/// What the script hears of a save: the mark of what is stored, whether this is, and its words.
pub(crate) fn told(mark: &str, is_stored: bool, words: Vec<Value>) -> Response {
    Json(json!({ "mark": mark, "stored": is_stored, "problems": [], "words": words }))
        .into_response()
}

/// What the script hears when a field was not saved. `sheet` is what is stored now.
pub(crate) fn refused(
    lang: Lang,
    refused: &ReviewRefused,
    put: &Put,
    sheet: Option<&Sheet>,
) -> Response {
    match (refused, sheet) {
        (ReviewRefused::Met(_), Some(sheet)) => {
            let theirs = sheet.saved.word(&put.field);
            let texts = [&put.word, theirs].map(|it| sheet.read(&put.field, it));
            met(lang, &put.field.name(), theirs, texts)
        }
        (ReviewRefused::TooLong { .. }, _) => told(&put.mark, false, Vec::new()),
        _ => (StatusCode::UNPROCESSABLE_ENTITY, Json(json!({}))).into_response(),
    }
}

/// 409 with both texts, for the page to let its writer choose.
pub(crate) fn met(lang: Lang, name: &str, theirs: &str, [mine, read]: [String; 2]) -> Response {
    let body = json!({
        "clash": {
            "mark": mark(theirs),
            "fields": { name: [theirs] },
            "lead": t!(lang, "reviews-met-lead"),
            "heading": t!(lang, "reviews-met-theirs"),
            "choice": t!(lang, "reviews-met-keep"),
            "mine": [[mine, false]],
            "theirs": [[read, false]],
        },
    });
    (StatusCode::CONFLICT, Json(body)).into_response()
}

/// 409 for a browser in which somebody else has signed in meanwhile.
pub(crate) fn other_person() -> Response {
    (StatusCode::CONFLICT, Json(json!({ "otherPerson": true }))).into_response()
}
