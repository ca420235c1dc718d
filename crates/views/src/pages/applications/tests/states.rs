//! Every page in every state that has words of its own, each with a name.

use domain::application::{Stage, SubmitRefused};
use domain::ids::{CityId, SubmissionId};
use domain::time::Timestamp;
use maud::Markup;

use super::super::*;
use super::samples::{
    about, application, check_page, every_kind_of_answer, file, form, history_page, mayor, nth,
    section_page, start_page, task_list_page,
};
use super::teamwork;
use crate::shell::Shell;

const AT: Timestamp = Timestamp(1_683_000_000_000);

type Named = (String, Markup);

/// All of them.
pub(super) fn pages(shell: &Shell) -> Vec<Named> {
    let all = [
        starts(shell),
        sections(shell),
        histories(shell),
        task_lists(shell),
        checks(shell),
        receipts(shell),
        dossiers(shell),
        signature_and_withdrawals(shell),
        teamwork::pages(shell),
    ];
    all.into_iter().flatten().collect()
}

fn starts(shell: &Shell) -> Vec<Named> {
    let fault = |field, what| StartFault { field, what };
    let faults = vec![
        fault("city", StartWhat::NotYours),
        fault("name", StartWhat::Missing),
        fault("country", StartWhat::NotOffered),
        fault("kind", StartWhat::NotOffered),
        fault("organisation", StartWhat::TooLong { max: 150, is: 152 }),
    ];
    let refusals = [
        None,
        Some(StartNo::Faults(faults)),
        Some(StartNo::Faults(vec![fault("organisation", StartWhat::NoName)])),
        Some(StartNo::NotOpen),
        Some(StartNo::CommissionClosed { until: "15 May 2020, 23:59 (Kyiv)".to_owned() }),
        Some(StartNo::MemberAlready { city: nth::<CityId>(1), name: "Суми".to_owned() }),
        Some(StartNo::AppliesAlready { application: application() }),
        Some(StartNo::KeyUsed),
    ];
    let refused = |(n, refused)| (format!("start-{n}"), start(shell, &start_page(refused, true)));
    let mut pages: Vec<Named> = refusals.into_iter().enumerate().map(refused).collect();
    pages.push(("start-closed".to_owned(), start(shell, &start_page(None, false))));
    pages
}

fn sections(shell: &Shell) -> Vec<Named> {
    let mut pages = Vec::new();
    for it in &form().sections {
        for writing in [Writing::Open, Writing::ReaderOnly, Writing::HandedIn, Writing::Closed] {
            let name = format!("section-{}-{writing:?}", it.id);
            let mut page = section_page(&it.id, writing);
            pages.push((name.clone(), section(shell, &page)));
            (page.clashes, page.after_save) = (Vec::new(), writing != Writing::Closed);
            pages.push((format!("{name}-2"), section(shell, &page)));
            (page.held, page.after_save) = (true, false);
            pages.push((format!("{name}-held"), section(shell, &page)));
        }
    }
    pages
}

/// What a question was before, and what was typed without a session.
fn histories(shell: &Shell) -> Vec<Named> {
    let none = HistoryPage { changes: Vec::new(), current: 0, each: true, ..history_page() };
    let waits = HeldPage {
        back: "/uk/applications/1/sections/city".to_owned(),
        until: AT,
        until_words: "06:00".to_owned(),
    };
    let sent = ResendPage {
        path: "/applications/7/sections/city".to_owned(),
        fields: vec![("motivation".to_owned(), "\nПерший <рядок>\n".to_owned())],
    };
    vec![
        ("history".to_owned(), history(shell, &history_page())),
        ("history-none".to_owned(), history(shell, &none)),
        ("held".to_owned(), held(shell, &waits)),
        ("resend".to_owned(), resend(shell, &sent)),
    ]
}

fn task_lists(shell: &Shell) -> Vec<Named> {
    let (at, note, seat) = (AT, "Додайте джерело.\nДякуємо.".to_owned(), 1);
    let stages = [
        Stage::Draft,
        Stage::Submitted { at },
        Stage::Returned { at, comment: note.clone() },
        Stage::Reserved { at },
        Stage::Endorsed { at, seat },
        Stage::Refused { at, reason: note.clone() },
        Stage::Forwarded { at, seat },
        Stage::Eligible { at, seat },
        Stage::Excluded { at, reason: note },
        Stage::Withdrawn { at },
        Stage::Admitted { at },
        Stage::Declined { at },
    ];
    let at_stage = |stage: Stage| {
        let name = format!("tasks-{}", stage.name());
        (name, task_list(shell, &task_list_page(stage, false)))
    };
    let mut pages: Vec<Named> = stages.into_iter().map(at_stage).collect();
    let late = task_list(shell, &task_list_page(Stage::Draft, true));
    pages.push(("tasks-late".to_owned(), late));
    pages
}

fn checks(shell: &Shell) -> Vec<Named> {
    let rules = [
        HandInNo::Rule(SubmitRefused::NotDraft),
        HandInNo::Rule(SubmitRefused::NotOpen),
        HandInNo::Rule(SubmitRefused::CallClosed { closed_at: AT }),
        HandInNo::Rule(SubmitRefused::NotAgreed { parties: vec!["council".to_owned()] }),
        HandInNo::Rule(SubmitRefused::Incomplete { questions: vec!["city_name".to_owned()] }),
        HandInNo::ChangedMeanwhile,
        HandInNo::KeyUsed,
        HandInNo::Rule(SubmitRefused::NotSigned),
        HandInNo::NotConfirmed,
    ];
    let mut pages = vec![
        ("check-faulty".to_owned(), check(shell, &check_page(None, false))),
        ("check-ready".to_owned(), check(shell, &check_page(None, true))),
    ];
    let refused = |(n, no)| (format!("check-{n}"), check(shell, &check_page(Some(no), n % 2 == 0)));
    pages.extend(rules.into_iter().enumerate().map(refused));
    pages
}

fn receipts(shell: &Shell) -> Vec<Named> {
    let with = |files: Vec<FileRow>| {
        let page = ReceiptPage {
            about: about(),
            submission: nth::<SubmissionId>(9),
            number: "2023-7F3K-9Q2M".to_owned(),
            at: AT,
            when: "3 May 2023, 10:42 (Hamburg)".to_owned(),
            n: 1,
            sha256: "ab".repeat(32),
            mayor: Some(mayor()),
            is_signed: true,
            agreed: vec![teamwork::agreed_row()],
            endorsed: crate::pages::commission::tests::parts_two(),
            fresh: files.is_empty(),
            no_pdf: !files.is_empty(),
            files,
        };
        (format!("receipt-{}", page.fresh), receipt(shell, &page))
    };
    vec![with(vec![file()]), with(Vec::new())]
}

fn dossiers(shell: &Shell) -> Vec<Named> {
    let row = ReceiptRow { number: "2023-7F3K-9Q2M".to_owned(), when: "3 May 2023".to_owned() };
    let with = |receipt: Option<ReceiptRow>| {
        let page = DossierPage {
            about: about(),
            country: "Україна".to_owned(),
            organisations: vec!["Сумська міська рада".to_owned()],
            mayor: Some(mayor()),
            agreed: vec![teamwork::agreed_row()],
            by_office: true,
            in_team: receipt.is_none(),
            no_pdf: receipt.is_some(),
            receipt,
            sections: every_kind_of_answer(),
        };
        (format!("dossier-{}", page.in_team), dossier(shell, &page))
    };
    vec![with(None), with(Some(row))]
}

/// The page to sign on paper, and the one that takes an application back.
fn signature_and_withdrawals(shell: &Shell) -> Vec<Named> {
    let page = SignaturePage {
        about: about(),
        country: "Україна".to_owned(),
        summary: vec![("Мер".to_owned(), Shown::Text("Лисенко".to_owned()))],
        code: "7F3K-9Q2M".to_owned(),
        sha256: "ab".repeat(32),
        printed: "3 May 2023, 10:42 (Hamburg)".to_owned(),
        no_pdf: false,
        url: "https://cities.example/en/verify?code=7F3K-9Q2M-4TZX-81HC".to_owned(),
        for_call: true,
    };
    let mut pages = vec![("signature".to_owned(), signature(shell, &page))];
    for (handed_in, over) in [(false, false), (true, false), (true, true)] {
        let page = WithdrawalPage { about: about(), handed_in, over, key: "key".to_owned() };
        pages.push((format!("withdrawal-{handed_in}-{over}"), withdrawal(shell, &page)));
    }
    pages
}
