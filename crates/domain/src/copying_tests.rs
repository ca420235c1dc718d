//! What comes along into the next call, and who may bring it.

use super::*;
use crate::application::Stage;
use crate::call;
use crate::ids::{AttachmentId, CallId};
use crate::testing::{ana, application, at, id, published};

fn next_call() -> Call {
    Call { id: CallId(id(11)), slug: "2021".into(), ..published() }
}

fn origin() -> Application {
    let reason = "Too late".to_owned();
    application(1, Stage::Refused { at: at("2020-03-20T09:00"), reason })
}

fn new_draft() -> Application {
    let (id, call) = (ApplicationId(id(5000)), next_call().id);
    Application { id, call, filings: 0, ..application(1, Stage::Draft) }
}

fn answer(question: &str) -> Answer {
    Answer {
        application: new_draft().id,
        question: question.into(),
        value: "{}".into(),
        version: 1,
        saved_at: new_draft().started_at,
        saved_by: ana(),
    }
}

#[test]
fn a_copy_says_where_each_answer_came_from_and_its_event_holds_ids_only() {
    let file = Attachment {
        id: AttachmentId(id(6000)),
        application: new_draft().id,
        question: "plan".into(),
        name: "план.pdf".into(),
        sha256: "ab".repeat(32),
        size_bytes: 9,
        media_type: "application/pdf".into(),
        attached_at: new_draft().started_at,
        attached_by: ana(),
        detached_at: None,
    };
    let copied =
        copy(new_draft(), &next_call(), false, None, &origin(), vec![answer("why")], vec![file]);
    let (copied, events) = copied.unwrap().into_parts();
    assert_eq!(copied.carried[0].origin, origin().id);
    let kinds: Vec<_> = events.iter().map(|it| it.kind.as_str()).collect();
    assert_eq!(kinds, ["application.started", "application.copied"]);
    let payload = events[1].payload.to_string();
    assert!(payload.contains("why") && !payload.contains("план"), "{payload}");
}

#[test]
fn nothing_is_copied_into_its_own_call_nor_into_another_citys_draft() {
    let own = Call { id: origin().call, ..next_call() };
    let refused = copy(new_draft(), &own, false, None, &origin(), vec![], vec![]).unwrap_err();
    assert_eq!(refused, CopyRefused::SameCall);
    let other = Application { city: application(2, Stage::Draft).city, ..new_draft() };
    let refused = copy(other, &next_call(), false, None, &origin(), vec![], vec![]).unwrap_err();
    assert_eq!(refused, CopyRefused::SameCall);
}

#[test]
fn a_copy_begins_only_where_an_application_could() {
    let closed = Call { stage: call::Stage::Closed { at: at("2020-06-01T10:00") }, ..next_call() };
    let refused = copy(new_draft(), &closed, false, None, &origin(), vec![], vec![]).unwrap_err();
    assert_eq!(refused, CopyRefused::Start(StartRefused::NotOpen));
    let refused =
        copy(new_draft(), &next_call(), true, None, &origin(), vec![], vec![]).unwrap_err();
    assert_eq!(refused, CopyRefused::Start(StartRefused::MemberAlready));
}

#[test]
fn what_was_confirmed_once_is_not_confirmed_again() {
    let copied =
        copy(new_draft(), &next_call(), false, None, &origin(), vec![answer("why")], vec![]);
    let (copied, _) = copied.unwrap().into_parts();
    let now = at("2020-03-05T09:00");
    let confirmed = Confirmed::confirm(&copied.application, copied.carried, ana(), now).unwrap();
    let (Confirmed(carried), events) = confirmed.into_parts();
    assert_eq!(events[0].payload, serde_json::json!({ "questions": ["why"] }));
    assert!(Confirmed::confirm(&copied.application, carried, ana(), now).is_none());
}
