use super::*;
use crate::language::Lang;
use crate::testing::{application, at, closed, ida, olha};

fn item(id: &str, required: bool) -> Item {
    let text = [(Lang::EN, id.to_owned())].into_iter().collect();
    Item { id: id.to_owned(), text, required, fact: None }
}

fn list() -> Vec<Item> {
    vec![item("signature", true), item("endorsement", true), item("translation", false)]
}

fn forwarded() -> Application {
    application(1, Stage::Forwarded { at: at("2020-05-30T10:00"), seat: 1 })
}

fn change(item: &str, verdict: Verdict, note: &str, based_on: i64) -> MarkChange {
    MarkChange { item: item.to_owned(), verdict, note: note.to_owned(), based_on }
}

fn marked(marks: &[Mark], changes: Vec<MarkChange>) -> Result<Vec<Mark>, MarkRefused> {
    let checks = Checks { items: &list(), marks, endorsement_stands: true };
    let now = at("2020-06-02T10:00");
    let changed = forwarded().mark(&closed(), &checks, changes, ida(), now)?;
    Ok(changed.map(|it| it.state().marks.clone()).unwrap_or_default())
}

fn screened(marks: &[Mark], endorsement_stands: bool) -> Result<&'static str, ScreenRefused> {
    let checks = Checks { items: &list(), marks, endorsement_stands };
    let changed = forwarded().screen_checked(&closed(), &checks, ida(), at("2020-06-03T10:00"))?;
    Ok(changed.state().stage.name())
}

#[test]
fn a_file_is_eligible_only_when_every_required_item_is_in_order() {
    let open = |items: &[&str]| {
        Err(ScreenRefused::Unchecked { items: items.iter().map(|it| (*it).to_owned()).collect() })
    };
    assert_eq!(screened(&[], true), open(&["signature", "endorsement"]));
    let one = marked(&[], vec![change("signature", Verdict::Ok, "", 0)]).unwrap();
    assert_eq!(screened(&one, true), open(&["endorsement"]));
    let not = change("endorsement", Verdict::NotApplicable, "No commission.", 0);
    let not = marked(&one, vec![not]).unwrap();
    let both: Vec<Mark> = one.iter().chain(&not).cloned().collect();
    assert_eq!(
        screened(&both, true),
        open(&["endorsement"]),
        "what does not apply is not in order"
    );
    let ok = marked(&both, vec![change("endorsement", Verdict::Ok, "", 1)]).unwrap();
    let all: Vec<Mark> = one.into_iter().chain(ok).collect();
    assert_eq!(screened(&all, true), Ok("eligible"));
    assert_eq!(screened(&all, false), Err(ScreenRefused::EndorsementLapsed));
}

#[test]
fn what_was_found_on_an_earlier_hand_in_counts_no_more() {
    let changes = ["signature", "endorsement"].map(|it| change(it, Verdict::Ok, "", 0)).to_vec();
    let marks = marked(&[], changes).unwrap();
    assert_eq!(screened(&marks, true), Ok("eligible"));
    let amended = Application { filings: 2, ..forwarded() };
    let checks = Checks { items: &list(), marks: &marks, endorsement_stands: true };
    assert_eq!(checks.open(&amended), ["signature", "endorsement"]);
    let now = at("2020-06-04T10:00");
    let again = vec![change("signature", Verdict::Ok, "", 1)];
    let again = amended.mark(&closed(), &checks, again, ida(), now).unwrap().unwrap();
    let mark = &again.state().marks[0];
    assert_eq!((mark.filing, mark.version), (2, 2), "the same finding on another hand-in is new");
}

#[test]
fn of_two_who_mark_one_item_the_second_is_shown_the_first_and_writes_nothing() {
    let first = marked(&[], vec![change("signature", Verdict::Ok, "", 0)]).unwrap();
    let second = vec![
        change("endorsement", Verdict::Ok, "", 0),
        change("signature", Verdict::NotOk, "No stamp.", 0),
    ];
    assert_eq!(marked(&first, second), Err(MarkRefused::Meanwhile(first.clone())));
    let same = vec![change("signature", Verdict::Ok, "", 0)];
    assert_eq!(marked(&first, same), Ok(Vec::new()), "who finds the same is not in the way");
}

#[test]
fn what_is_not_in_order_says_why() {
    let silent = vec![change("signature", Verdict::NotOk, "  ", 0)];
    assert_eq!(marked(&[], silent), Err(MarkRefused::NoNote("signature".to_owned())));
    let stranger = vec![change("weather", Verdict::Ok, "", 0)];
    assert_eq!(marked(&[], stranger), Err(MarkRefused::NoSuchItem("weather".to_owned())));
    let long = vec![change("signature", Verdict::Ok, &"x".repeat(NOTE_CHARS_MAX + 1), 0)];
    assert!(matches!(marked(&[], long), Err(MarkRefused::TooLong { .. })));
}

#[test]
fn only_what_was_forwarded_is_checked() {
    let checks = Checks { items: &list(), marks: &[], endorsement_stands: true };
    let eligible = application(1, Stage::Eligible { at: at("2020-06-02T10:00"), seat: 1 });
    let changes = vec![change("signature", Verdict::Ok, "", 0)];
    let refused = eligible.mark(&closed(), &checks, changes, olha(), at("2020-06-03T10:00"));
    assert_eq!(refused.unwrap_err(), MarkRefused::WrongStage { stage: "eligible" });
}
