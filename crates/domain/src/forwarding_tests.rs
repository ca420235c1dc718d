use super::*;
use crate::part_two::tests::{endorsed, now, signed};
use crate::testing::{application, olha, published, ukraine};

fn backing(parts: &[(u128, Option<PartTwo>)]) -> BTreeMap<ApplicationId, Backing> {
    let content_sha256 = "ab".repeat(32);
    parts
        .iter()
        .map(|(n, part_two)| {
            let backing =
                Backing { content_sha256: content_sha256.clone(), part_two: part_two.clone() };
            (endorsed(*n, 1).id, backing)
        })
        .collect()
}

fn send(
    files: Vec<Application>,
    chosen: &[u128],
    backing: &BTreeMap<ApplicationId, Backing>,
) -> Result<Option<Changed<Forwarded>>, CommissionRefused> {
    let chosen: Vec<_> = chosen.iter().map(|n| endorsed(*n, 1).id).collect();
    let call = published();
    CountryFiles(files).forward((&call, ukraine()), &chosen, backing, olha(), now())
}

#[test]
fn the_chosen_files_go_as_one_act_and_the_others_stay() {
    let files = vec![endorsed(1, 1), endorsed(2, 2)];
    let backing = backing(&[(1, Some(signed(1))), (2, Some(signed(2)))]);
    let (gone, events) = send(files, &[2], &backing).unwrap().unwrap().into_parts();
    let stages: Vec<_> = gone.files.iter().map(|it| (it.id, it.stage.clone())).collect();
    assert_eq!(stages, [(endorsed(2, 2).id, Stage::Forwarded { at: now(), seat: 2 })]);
    assert_eq!(gone.parts[0].forwarded_at, Some(now()));
    let kinds: Vec<_> = events.iter().map(|it| it.kind).collect();
    assert_eq!(kinds, [EventKind::ApplicationForwarded, EventKind::CountryForwarded]);
    assert_eq!(events[1].payload, json!({ "country": "UA", "applications": [endorsed(2, 2).id] }));
}

#[test]
fn nothing_goes_when_one_of_them_is_not_signed_for_what_it_says() {
    let files = || vec![endorsed(1, 1), endorsed(2, 2)];
    let unsigned = backing(&[(1, Some(signed(1))), (2, None)]);
    assert_eq!(send(files(), &[1, 2], &unsigned), Err(CommissionRefused::NotSigned));
    let older = PartTwo { content_sha256: "cd".repeat(32), ..signed(2) };
    let older = backing(&[(1, Some(signed(1))), (2, Some(older))]);
    assert_eq!(send(files(), &[1, 2], &older), Err(CommissionRefused::NotSigned));
    assert!(send(files(), &[1], &older).unwrap().is_some());
}

#[test]
fn what_went_before_stays_gone_and_a_second_click_does_nothing() {
    let gone = application(1, Stage::Forwarded { at: now(), seat: 1 });
    assert_eq!(send(vec![gone], &[1], &backing(&[(1, None)])), Ok(None));
    let waits = application(1, Stage::Submitted { at: now() });
    let refused = send(vec![waits], &[1], &backing(&[(1, None)]));
    assert_eq!(refused, Err(CommissionRefused::WrongStage { stage: "submitted" }));
}
