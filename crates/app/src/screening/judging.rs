//! What experts gave a file, side by side, for the secretariat: figures, strictness, ties, consensus.

use std::collections::BTreeMap;

use domain::application::Application;
use domain::calibration::{Scored, Strictness, strictness};
use domain::call::{Call, Criterion};
use domain::decision::Decision;
use domain::ids::PersonId;
use domain::language::Lang;
use domain::review::{Review, Score, Stage};
use domain::tally::tally;
use store::Tx;
use views::pages::board::{InterestLine, Judging, ScoreRow, StrictRow};

use super::case::Words;
use crate::{calibrations, interests};

/// Everything about judging on a file's page.
pub(super) fn judging(
    tx: &mut Tx,
    call: &Call,
    file: &Application,
    reviews: &[Review],
    decision: Option<&Decision>,
    (names, words): (&BTreeMap<PersonId, String>, &Words<'_>),
) -> Result<Judging, store::Error> {
    let name = |it: PersonId| names.get(&it).cloned().unwrap_or_default();
    let counting: Vec<&Review> = reviews.iter().filter(|it| it.counts()).collect();
    let scored: Vec<Scored> = counting.iter().map(|it| scored(it)).collect();
    let here: Vec<&Scored> = scored.iter().collect();
    let past = calibrations::handed_in(tx.readings_in(call.id)?);
    let common = tx.scores_beside(call.id, file.id)?;
    let figure = |it: Strictness| (it.difference, it.n_scores);
    let strict = |it: &&Review| StrictRow {
        name: name(it.expert),
        calibration: strictness(it.expert, &past).map(figure),
        common: strictness(it.expert, &common).map(figure),
    };
    let aside = |it: &Review| match &it.stage {
        Stage::SetAside { at, .. } => decision.is_some_and(|it| it.prepared_at < *at),
        _ => false,
    };
    let consensus = tx.consensus(file.id)?.map(|it| {
        let agreed = counting.iter().filter(|review| it.agreed(review.expert).is_some());
        (agreed.count(), counting.len())
    });
    let n_shut = reviews.iter().filter(|it| it.stage.is_shut()).count();
    Ok(Judging {
        names: counting.iter().map(|it| name(it.expert)).collect(),
        scores: if here.is_empty() { Vec::new() } else { score_rows(call, &here, words.lang) },
        strictness: counting.iter().map(strict).collect(),
        interests: declared(tx, file, (names, words))?,
        n_running: reviews.len() - n_shut,
        n_wanted: words.app.network.rules.review.per_application as usize,
        n_shut,
        aside_since_decision: reviews.iter().any(aside),
        consensus,
    })
}

fn scored(review: &Review) -> Scored {
    Scored { application: review.application, expert: review.expert, scores: review.scores.clone() }
}

/// The ties that anybody declared to the file, experts and officers alike.
fn declared(
    tx: &mut Tx,
    file: &Application,
    (names, words): (&BTreeMap<PersonId, String>, &Words<'_>),
) -> Result<Vec<InterestLine>, store::Error> {
    let mut lines = Vec::new();
    for it in tx.interests_in(file.id)? {
        let name = match names.get(&it.person) {
            Some(name) => name.clone(),
            None => tx.person(it.person)?.map(|it| it.name).unwrap_or_default(),
        };
        let kind = interests::tie_words(words.app, &it.tie, words.lang);
        let tie = match it.ended_year {
            Some(year) => format!("{kind} ({year})"),
            None => kind,
        };
        let when = words.moment(it.declared_at);
        lines.push(InterestLine { name, tie, note: it.note, is_conflict: it.is_conflict, when });
    }
    Ok(lines)
}

/// Scores criterion by criterion, in the order of `all`.
pub(crate) fn score_rows(call: &Call, all: &[&Scored], lang: Lang) -> Vec<ScoreRow> {
    let row = |criterion: &Criterion| {
        let name = criterion.name.get(&lang).or_else(|| criterion.name.get(&Lang::EN));
        let given = |it: &&Scored| match it.scores.get(&criterion.id) {
            Some(Score::Level(level)) => Some(*level),
            Some(Score::CannotJudge) | None => None,
        };
        let scores = all.iter().filter_map(|it| it.scores.get(&criterion.id).copied());
        ScoreRow {
            criterion: name.unwrap_or(&criterion.id).clone(),
            n_levels: criterion.levels.len(),
            given: all.iter().map(given).collect(),
            spread: tally(scores).map(|it| (it.mean, it.median, it.low, it.high)),
        }
    };
    call.criteria.iter().map(row).collect()
}
