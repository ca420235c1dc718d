//! The table of every stage and every verb, printed from real calls of the functions.

use std::fmt::Write as _;

use super::{change, file, hand_in};
use crate::application::{Application, Stage};
use crate::call::{self, Call};
use crate::decision::{self, Decision, Outcome};
use crate::ids::{DecisionId, SpellId};
use crate::sign_off::SignOff;
use crate::review::{self, Draft, Review, Score};
use crate::testing::{ana, application, assert_kept, at, call, closed, id, ida, olha, published, review};

/// One of each stage, in the order of a life.
pub(super) fn every_stage() -> Vec<Stage> {
    let (at, seat) = (at("2020-04-02T10:00"), 1);
    let text = || "Because.".to_owned();
    vec![
        Stage::Draft,
        Stage::Submitted { at },
        Stage::Returned { at, comment: text() },
        Stage::Reserved { at },
        Stage::Endorsed { at, seat },
        Stage::Refused { at, reason: text() },
        Stage::Forwarded { at, seat },
        Stage::Eligible { at, seat },
        Stage::Excluded { at, reason: text() },
        Stage::Withdrawn { at },
        Stage::Admitted { at },
        Stage::Declined { at },
    ]
}

/// The refusal's variant, without what it carries.
fn refused(refusal: impl std::fmt::Debug) -> String {
    let text = format!("{refusal:?}");
    let end = text.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(text.len());
    format!("!{}", &text[..end])
}

fn application_cell(verb: &str, stage: Stage) -> String {
    let now = at("2020-04-10T10:00");
    let later = at("2020-07-15T12:00");
    let it = application(1, stage);
    let kept = it.stage.name();
    let decision = Decision {
        id: DecisionId(id(60)),
        call: it.call,
        application: it.id,
        outcome: Outcome::Admit,
        note: String::new(),
        prepared_at: later,
        prepared_by: ida(),
        set: None,
    };
    let announced = |outcome| {
        let files = vec![(it.clone(), Some(Decision { outcome, ..decision.clone() }), SpellId(id(70)))];
        decision::announce(closed(), files, &[], "2020-07-15", Some(ida()), later)
            .map(|told| told.state().files[0].stage.name())
            .map_err(refused)
    };
    let name = |changed: &crate::event::Changed<Application>| changed.state().stage.name();
    let moved = match verb {
        "answer" => it
            .answer(&published(), &[], vec![change("mayor", "Ana", 0)], ana(), now)
            .map(|saved| saved.map_or(kept, |saved| saved.state().application.stage.name()))
            .map_err(refused),
        "attach" => it.attach(&published(), file(now)).map(|_| kept).map_err(refused),
        "detach" => it.detach(&published(), file(now), ana(), now).map(|_| kept).map_err(refused),
        "submit" => it
            .submit(&published(), Vec::new(), None, &SignOff::default(), hand_in(1, now))
            .map(|filed| filed.state().application.stage.name())
            .map_err(refused),
        "withdraw" => it.withdraw(ana(), now).map(|it| name(&it)).map_err(refused),
        "give_back" => {
            it.give_back(&published(), "Sign it.", olha(), now).map(|it| name(&it)).map_err(refused)
        }
        "refuse" => it.refuse(&published(), "No.", olha(), now).map(|it| name(&it)).map_err(refused),
        "reserve" => it.reserve(&published(), olha(), now).map(|it| name(&it)).map_err(refused),
        "endorse" => it.endorse(&published(), &[], olha(), now).map(|it| name(&it)).map_err(refused),
        "move_up" => it.move_up(&published(), &[], now).map(|it| name(&it)).map_err(refused),
        "take_endorsement_back" => {
            it.take_endorsement_back(&published(), olha(), now).map(|it| name(&it)).map_err(refused)
        }
        "forward" => it.forward(&published(), olha(), now).map(|it| name(&it)).map_err(refused),
        "screen" => it.screen(&closed(), ida(), later).map(|it| name(&it)).map_err(refused),
        "exclude" => {
            it.exclude(&closed(), "No.", ida(), later).map(|it| name(&it)).map_err(refused)
        }
        "prepare" => Decision::prepare(decision.clone(), None, &it, &closed()).map(|_| kept).map_err(refused),
        "announce: admit" => announced(Outcome::Admit),
        "announce: decline" => announced(Outcome::Decline),
        _ => unreachable!("the verb {verb} is in the list below"),
    };
    moved.map_or_else(|refusal| refusal, str::to_owned)
}

fn call_cell(verb: &str, stage: call::Stage) -> String {
    let it = Call { stage, ..call() };
    let name = |changed: crate::event::Changed<Call>| changed.state().stage.name().to_owned();
    let before_opening = at("2020-02-10T10:00");
    let after_all = at("2020-07-15T12:00");
    match verb {
        "edit" => it.edit(call(), ida(), before_opening).map(name).unwrap_or_else(refused),
        "publish" => {
            let languages = [crate::language::Lang::EN];
            it.publish(&languages, ida(), before_opening).map(name).unwrap_or_else(refused)
        }
        "open" => it.open(ida(), before_opening).map(name).unwrap_or_else(refused),
        "extend" => {
            let mut to = it.clocks.clone();
            to.city.at = to.city.at.plus_ms(60_000);
            let reason = [(crate::language::Lang::EN, "Power cuts.".to_owned())].into();
            it.extend(to, reason, ida(), before_opening).map(name).unwrap_or_else(refused)
        }
        "close" => it.close(ida(), after_all).map(name).unwrap_or_else(refused),
        "announce" => {
            let file = application(1, Stage::Eligible { at: before_opening, seat: 1 });
            let decision = Decision {
                id: DecisionId(id(60)),
                call: file.call,
                application: file.id,
                outcome: Outcome::Decline,
                note: String::new(),
                prepared_at: after_all,
                prepared_by: ida(),
                set: None,
            };
            decision::announce(it, vec![(file, Some(decision), SpellId(id(70)))], &[], "2020-07-15", Some(ida()), after_all)
                .map(|told| told.state().call.stage.name().to_owned())
                .unwrap_or_else(refused)
        }
        _ => unreachable!("the verb {verb} is in the list below"),
    }
}

fn review_cell(verb: &str, stage: review::Stage) -> String {
    let now = at("2020-06-10T10:00");
    let scores = [("vision".to_owned(), Score::Level(4))].into();
    let it = Review { scores, ..review(1, stage) };
    let name = |changed: crate::event::Changed<Review>| changed.state().stage.name().to_owned();
    match verb {
        "accept" => it.accept(&closed(), now).map(name).unwrap_or_else(refused),
        "declare_conflict" => {
            it.declare_conflict(&closed(), "I advise them.", now).map(name).unwrap_or_else(refused)
        }
        "take_back" => match it.take_back(&closed(), ida(), now) {
            Ok(_) => "gone".to_owned(),
            Err(refusal) => refused(refusal),
        },
        "save" => it.save(&closed(), Draft::default(), 1, now).map(name).unwrap_or_else(refused),
        "set_aside" => it.set_aside(&closed(), "Own country.", None, now).map(name).unwrap_or_else(refused),
        "hand_in" => it.hand_in(&closed(), 100, now).map(name).unwrap_or_else(refused),
        _ => unreachable!("the verb {verb} is in the list below"),
    }
}

/// One table: a line for each verb, a column for each stage.
fn table<S: Clone>(
    title: &str,
    stages: &[S],
    name: impl Fn(&S) -> &'static str,
    verbs: &[&str],
    cell: impl Fn(&str, S) -> String,
) -> String {
    let mut rows = vec![std::iter::once(title.to_owned()).chain(stages.iter().map(|it| name(it).to_owned())).collect()];
    for verb in verbs {
        let cells = stages.iter().map(|stage| cell(verb, stage.clone()));
        rows.push(std::iter::once((*verb).to_owned()).chain(cells).collect::<Vec<_>>());
    }
    let widths: Vec<usize> = (0..=stages.len())
        .map(|column| rows.iter().map(|row| row[column].len()).max().unwrap_or(0))
        .collect();
    let mut text = String::new();
    for row in rows {
        let mut line = String::new();
        for (cell, width) in row.iter().zip(&widths) {
            write!(line, "{cell:width$}  ").expect("a String takes every text");
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

#[test]
fn stages_txt_says_what_every_verb_does_at_every_stage() {
    let moment = at("2020-04-02T10:00");
    let calls = [
        call::Stage::Draft,
        call::Stage::Published { at: moment },
        call::Stage::Closed { at: moment },
        call::Stage::Announced { at: moment },
    ];
    let reviews = [
        review::Stage::Assigned,
        review::Stage::Conflicted { at: moment, reason: "I advise them.".to_owned() },
        review::Stage::Accepted { at: moment },
        review::Stage::HandedIn { at: moment },
        review::Stage::SetAside {
            at: moment,
            reason: "I advise them.".to_owned(),
            handed_in_at: moment,
        },
    ];
    assert_eq!(calls.map(call::Stage::name), call::Stage::NAMES);
    assert_eq!(reviews.each_ref().map(review::Stage::name), review::Stage::NAMES);

    let mut text = String::from(
        "What each verb makes of each stage, when the time is right and nothing is missing.\n\
         A column is a stage before, a cell the stage after; !Word is the refusal.\n\
         Printed by a test from real calls: LYCEUM_BLESS=1 cargo test -p domain rewrites it.\n\n",
    );
    let verbs = [
        "answer", "attach", "detach", "submit", "withdraw", "give_back", "refuse", "reserve",
        "endorse",
    "move_up", "take_endorsement_back", "forward", "screen", "exclude", "prepare",
        "announce: admit", "announce: decline",
    ];
    text += &table("APPLICATION", &every_stage(), Stage::name, &verbs, application_cell);
    text.push('\n');
    let verbs = ["edit", "publish", "open", "extend", "close", "announce"];
    text += &table("CALL", &calls, |it| it.name(), &verbs, call_cell);
    text.push('\n');
    let verbs = ["accept", "declare_conflict", "set_aside", "take_back", "save", "hand_in"];
    text += &table("REVIEW", &reviews, review::Stage::name, &verbs, review_cell);
    assert_kept("stages.txt", &text);
}
