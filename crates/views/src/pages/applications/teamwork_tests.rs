//! Samples of what a team does among itself.

use domain::ids::ApplicationId;
use domain::language::Lang;
use domain::replacement::Outcome;
use domain::time::Timestamp;
use maud::Markup;

use super::super::*;
use super::samples::{about, nth};
use crate::pages::teams::replacement;
use crate::parts::FieldError;
use crate::shell::Shell;

const AT: Timestamp = Timestamp(1_683_000_000_000);

pub(super) fn given_row(n_days: i64) -> GivenRow {
    GivenRow { who: "Беа".into(), until: "12 March 2023".into(), n_days, mine: false }
}

pub(super) fn agreed_row() -> AgreedRow {
    AgreedRow {
        party: "City council".into(),
        organisation: "Сумська міська рада".into(),
        who: "Олена Коваль".into(),
        when: "3 May 2023, 10:42".into(),
    }
}

/// Every state a party can be in; `ready` when all agree.
pub(super) fn panel(ready: bool) -> SignOffPanel {
    let (who, when) = (|| "Олена Коваль".to_owned(), || "3 May 2023, 10:42".to_owned());
    let agreed = || PartyState::Agreed { who: who(), when: when() };
    let changes = Changes {
        questions: vec![
            ("Мотивація".into(), Some("motivation".into())),
            ("Старе запитання".into(), None),
        ],
        form: true,
        given_back: true,
    };
    let states = [
        agreed(),
        PartyState::Waiting,
        PartyState::Unnamed,
        PartyState::Lifted { who: who(), when: when(), changes },
        PartyState::TakenBack { who: who(), when: when() },
    ];
    let row = |(n, state): (usize, PartyState)| PartyRow {
        party: if n == 0 { "council".into() } else { format!("p{n}") },
        name: "Університет".into(),
        organisation: (n != 2).then(|| "Сумський державний університет".into()),
        state: if ready { agreed() } else { state },
        mine: n != 2,
    };
    SignOffPanel {
        rows: states.into_iter().enumerate().map(row).collect(),
        names_them: true,
        seen: "ab".repeat(32),
        refused: (!ready).then(|| "…".into()),
    }
}

fn comment(n: u8, mine: bool, is_deleted: bool) -> CommentShown {
    CommentShown {
        id: nth::<ApplicationId>(n).to_string(),
        who: "Беа Коста".into(),
        organisation: mine.then(|| "Університет".into()),
        at: AT,
        when: "3 May 2023, 10:42".into(),
        body: "Звідки ця цифра?\n\nДодайте, будь ласка, джерело <b>сюди</b>.".into(),
        language: if mine { Lang::AR } else { Lang::UK },
        asked: (!mine).then(|| "Олена Коваль".into()),
        is_edited: mine,
        is_deleted,
        mine: mine && !is_deleted,
        can_mend: mine && !is_deleted,
    }
}

fn comments_page(typed: Option<Typed>) -> CommentsPage {
    let settled = Some(("Олена Коваль".to_owned(), "4 May 2023, 9:00".to_owned()));
    CommentsPage {
        about: about(),
        question: "motivation".into(),
        section: "motivation".into(),
        label: "Чому місто хоче до мережі?".into(),
        current: Shown::Text("Бо ми вчимося.".into()),
        threads: vec![
            Thread {
                first: nth::<ApplicationId>(21).to_string(),
                settled: None,
                comments: vec![comment(21, false, false), comment(22, true, false)],
            },
            Thread {
                first: nth::<ApplicationId>(23).to_string(),
                settled,
                comments: vec![comment(23, false, true)],
            },
        ],
        members: vec![(nth::<ApplicationId>(3).to_string(), "Олена Коваль (Міська рада)".into())],
        languages: crate::LANGUAGES.to_vec(),
        place: "Hamburg".into(),
        max_chars: 4000,
        edit_minutes: 60,
        key: "key-of-the-form".into(),
        done: typed.is_none().then_some("comments-done-said"),
        typed,
    }
}

fn assignment_page(open: bool) -> AssignmentPage {
    AssignmentPage {
        about: about(),
        section: "profile".into(),
        title: "Профіль міста".into(),
        given: open.then(|| given_row(4)),
        members: vec![("m1".into(), "Беа (Університет)".into())],
        person: "m1".into(),
        until_on: "2023-03-12".into(),
        first_on: "2023-03-05".into(),
        last_on: open.then(|| ("31 May 2023".into(), "2023-05-31".into())),
        errors: vec![FieldError::new("until", "…")],
    }
}

fn parties_page(n: usize) -> PartiesPage {
    let choice = |party: &str, organisation: &str| PartyChoice {
        party: party.into(),
        name: "Університет".into(),
        organisation: organisation.into(),
    };
    PartiesPage {
        about: about(),
        parties: [choice("council", "Міська рада"), choice("university", "")][..n].to_vec(),
        organisations: vec!["Міська рада".into(), "Університет".into()],
        errors: vec![FieldError::new("party-council", "…")],
    }
}

fn ask_page(open: bool, n: usize) -> replacement::AskPage {
    let member = ("m1".to_owned(), "Беа (Університет)".to_owned());
    replacement::AskPage {
        application: "a1".into(),
        city: "Суми".into(),
        invented: true,
        contacts: vec![member.clone()],
        candidates: vec![member; n],
        open: open.then(|| "r1".into()),
        n_days: 7,
        old: "m1".into(),
        new: String::new(),
        reason: "Після виборів не відповідає.".into(),
        errors: vec![FieldError::new("reason", "…")],
    }
}

fn request(decided: Option<Outcome>, has_time: bool) -> replacement::Request {
    let when = || (AT, "3 May 2023, 10:42 (Hamburg)".to_owned());
    replacement::Request {
        id: "r1".into(),
        city: "Суми".into(),
        invented: true,
        application: has_time.then(|| "a1".into()),
        old: "Олена Коваль".into(),
        new: "Ірина Шевчук".into(),
        asked_by: "Ірина Шевчук".into(),
        asked: when(),
        reason: "Після виборів не відповідає.\nТелефон вимкнено.".into(),
        until: when(),
        has_time,
        needs_note: has_time,
        objection: has_time.then(|| ("Я тут.".into(), "4 May 2023".into())),
        decided: decided.map(|it| (it, "9 May 2023".into(), "Мер підтвердив.".into())),
        can_object: has_time && decided.is_none(),
        can_decide: decided.is_none(),
    }
}

/// Every page of a team's own in every state that has words of its own.
pub(super) fn pages(shell: &Shell) -> Vec<(String, Markup)> {
    let mut pages = Vec::new();
    let mut add = |name: &str, markup| pages.push((format!("team-{name}"), markup));
    add("comments", comments(shell, &comments_page(None)));
    let none = CommentsPage { threads: Vec::new(), members: Vec::new(), ..comments_page(None) };
    add("comments-none", comments(shell, &none));
    for (name, n) in [("new", None), ("answer", Some(21)), ("mend", Some(22))] {
        let typed = Typed {
            at: n.map_or(String::new(), |n| nth::<ApplicationId>(n).to_string()),
            body: "Те, що введено".into(),
            language: "uk".into(),
            asked: String::new(),
            wrong: "…".into(),
        };
        add(&format!("comments-{name}"), comments(shell, &comments_page(Some(typed))));
    }
    add("assignment", assignment(shell, &assignment_page(true)));
    add("assignment-closed", assignment(shell, &assignment_page(false)));
    add("parties", parties(shell, &parties_page(2)));
    add("parties-none", parties(shell, &parties_page(0)));
    add("replacement-ask", replacement::ask(shell, &ask_page(false, 2)));
    add("replacement-asked", replacement::ask(shell, &ask_page(true, 2)));
    add("replacement-nobody", replacement::ask(shell, &ask_page(false, 0)));
    for (n, decided) in
        [None, Some(Outcome::Confirmed), Some(Outcome::Refused)].into_iter().enumerate()
    {
        for has_time in [true, false] {
            let typed =
                replacement::TypedWords { field: "note", words: "…".into(), wrong: "…".into() };
            let page = replacement::request(
                shell,
                &request(decided, has_time),
                has_time.then_some(&typed),
            );
            add(&format!("replacement-{n}-{has_time}"), page);
        }
    }
    pages
}
