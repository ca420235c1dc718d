use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;
use crate::testing::id;

fn person(n: usize) -> PersonId {
    PersonId(id(100 + n as u128))
}

fn file_id(n: usize) -> ApplicationId {
    ApplicationId(id(500 + n as u128))
}

fn reader(n: usize, reads: &[&str], region: &str, n_files: usize) -> Reader {
    let reads = reads.iter().map(|it| it.parse().unwrap()).collect();
    Reader { person: person(n), reads, region: Some(region.to_owned()), n_files }
}

fn waiting(n: usize, language: &str, n_missing: usize, shut: &[usize]) -> Waiting {
    Waiting {
        application: file_id(n),
        languages: vec![language.parse().unwrap()],
        region: Some("europe".to_owned()),
        n_missing,
        shut: shut.iter().map(|it| person(*it)).collect(),
    }
}

fn loads(plan: &Plan, readers: &[Reader]) -> Vec<usize> {
    let new = |it: &Reader| plan.pairs.iter().filter(|pair| pair.expert == it.person).count();
    readers.iter().map(|it| it.n_files + new(it)).collect()
}

fn spread(loads: &[usize]) -> usize {
    let most = loads.iter().max().copied().unwrap_or(0);
    most - loads.iter().min().copied().unwrap_or(0)
}

#[test]
fn whoever_reads_the_language_comes_first_as_long_as_the_load_stays_even() {
    let readers = [reader(1, &["en"], "africa", 0), reader(2, &["uk", "en"], "asia", 0)];
    let files = [waiting(1, "uk", 1, &[]), waiting(2, "en", 1, &[])];
    let plan = plan(&files, &readers);
    let pairs: Vec<_> = plan.pairs.iter().map(|it| (it.application, it.expert)).collect();
    assert_eq!(pairs, [(file_id(1), person(2)), (file_id(2), person(1))]);
    let uk = "uk".parse().unwrap();
    let why = [Reason::Reads(uk), Reason::Load { has: 0, then: 1 }, Reason::OtherRegion];
    assert_eq!(plan.pairs[0].reasons, why);
}

#[test]
fn whoever_has_files_already_gets_fewer() {
    let readers = [reader(1, &["en"], "africa", 3), reader(2, &[], "europe", 1)];
    let files = [1, 2].map(|it| waiting(it, "en", 1, &[]));
    let plan = plan(&files, &readers);
    assert_eq!(loads(&plan, &readers), [3, 3]);
    let why = [Reason::ReadsNone, Reason::Load { has: 1, then: 3 }, Reason::SameRegion];
    assert_eq!(plan.pairs[0].reasons, why);
}

#[test]
fn a_file_that_not_enough_experts_may_read_is_named() {
    let readers = [reader(1, &[], "africa", 0), reader(2, &[], "asia", 0)];
    let plan = plan(&[waiting(1, "en", 2, &[2]), waiting(2, "en", 2, &[1, 2])], &readers);
    assert_eq!(plan.pairs.len(), 1);
    assert_eq!(plan.short, [(file_id(1), 1), (file_id(2), 2)]);
    assert_eq!(super::plan(&[waiting(1, "en", 2, &[])], &[]).short, [(file_id(1), 2)]);
}

#[test]
fn a_load_that_only_a_chain_can_even_out_is_evened_out() {
    // 1 may read all, 2 may read the first two, 3 only the second: each has to move.
    let readers = [1, 2, 3].map(|it| reader(it, &[], "africa", 0));
    let files =
        [waiting(1, "en", 1, &[3]), waiting(2, "en", 1, &[1]), waiting(3, "en", 1, &[2, 3])];
    let plan = plan(&files, &readers);
    assert_eq!(loads(&plan, &readers), [1, 1, 1]);
}

/// Every way to give each file its readers, as loads.
fn all_ways(files: &[Waiting], readers: &[Reader]) -> Vec<Vec<usize>> {
    let mut ways = vec![readers.iter().map(|it| it.n_files).collect::<Vec<_>>()];
    for file in files {
        let free: Vec<usize> =
            (0..readers.len()).filter(|it| !file.shut.contains(&readers[*it].person)).collect();
        let n = file.n_missing.min(free.len());
        let sets: Vec<u32> =
            (0_u32..1 << free.len()).filter(|it| it.count_ones() as usize == n).collect();
        ways = ways
            .iter()
            .flat_map(|way| {
                sets.iter().map(|set| {
                    let mut way = way.clone();
                    for (at, reader) in free.iter().enumerate() {
                        way[*reader] += usize::from(set >> at & 1 == 1);
                    }
                    way
                })
            })
            .collect();
        ways.sort_unstable();
        ways.dedup();
    }
    ways
}

fn cases() -> impl Strategy<Value = (Vec<Waiting>, Vec<Reader>)> {
    let languages = ["en", "fr", "uk"];
    let regions = ["africa", "europe"];
    let readers = prop::collection::vec((0..3_usize, 0..2_usize, 0..3_usize), 1..5);
    let file = (0..3_usize, 1..3_usize, prop::collection::btree_set(0..5_usize, 0..4));
    let files = prop::collection::vec(file, 0..5);
    (files, readers).prop_map(move |(files, readers)| {
        let files = files.into_iter().enumerate().map(|(n, (lang, missing, shut))| {
            waiting(n, languages[lang], missing, &shut.into_iter().collect::<Vec<_>>())
        });
        let readers = readers.into_iter().enumerate().map(|(n, (lang, region, n_files))| {
            reader(n, &[languages[lang]], regions[region], n_files)
        });
        (files.collect(), readers.collect())
    })
}

proptest! {
    #[test]
    fn no_plan_gives_a_file_to_whom_it_is_shut_and_none_is_more_uneven_than_it_must_be(
        (files, readers) in cases()
    ) {
        let plan = plan(&files, &readers);
        let mut n_given: BTreeMap<ApplicationId, usize> = BTreeMap::new();
        let mut seen = BTreeSet::new();
        for pair in &plan.pairs {
            let file = files.iter().find(|it| it.application == pair.application).unwrap();
            prop_assert!(!file.shut.contains(&pair.expert), "never a conflict");
            prop_assert!(seen.insert((pair.application, pair.expert)), "nobody twice");
            *n_given.entry(pair.application).or_default() += 1;
        }
        for file in &files {
            let n_free = readers.iter().filter(|it| !file.shut.contains(&it.person)).count();
            let given = n_given.get(&file.application).copied().unwrap_or(0);
            prop_assert_eq!(given, file.n_missing.min(n_free), "as many as there can be");
        }
        let least = all_ways(&files, &readers).iter().map(|it| spread(it)).min().unwrap();
        let is = spread(&loads(&plan, &readers));
        prop_assert!(least > 1 || is <= 1, "even where it can be even, and it is {is}");
        prop_assert_eq!(super::plan(&files, &readers), plan, "the same input, the same plan");
    }
}
