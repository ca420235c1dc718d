//! Who reads what: a proposal that spreads the files evenly and says why.
//!
//! A pure function of who may read what. Nobody is ever given a file that is shut to them;
//! among those who may, the load is evened out as far as that allows, and where it leaves a
//! choice, whoever reads the file's language and comes from another region is preferred. The
//! same input gives the same plan, so what was shown is what is taken.

use std::cmp::Reverse;
use std::collections::{BTreeSet, VecDeque};

use crate::ids::{ApplicationId, PersonId};
use crate::language::Lang;

/// An expert of a call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reader {
    /// The person.
    pub person: PersonId,
    /// The languages they read.
    pub reads: Vec<Lang>,
    /// The region their country is counted in.
    pub region: Option<String>,
    /// How many files of the call they have.
    pub n_files: usize,
}

/// A file that needs more experts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// The file.
    pub application: ApplicationId,
    /// The languages it can be read in, the one that most of it is in first.
    pub languages: Vec<Lang>,
    /// The region its country is counted in.
    pub region: Option<String>,
    /// How many experts it still needs.
    pub n_missing: usize,
    /// Who may not read it, by whatever rule, and who has it already.
    pub shut: BTreeSet<PersonId>,
}

/// Why this expert for this file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// Reads a language the file can be read in.
    Reads(Lang),
    /// Reads none of them, as far as is known.
    ReadsNone,
    /// How many files they have, and how many they would have.
    Load {
        /// Before the plan.
        has: usize,
        /// When all of it is taken.
        then: usize,
    },
    /// Comes from another region than the file.
    OtherRegion,
    /// Comes from the file's region, though not from its country.
    SameRegion,
}

/// One file for one expert.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// The file.
    pub application: ApplicationId,
    /// The expert.
    pub expert: PersonId,
    /// Why.
    pub reasons: Vec<Reason>,
}

/// What is proposed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    /// The pairs, by file in the order given.
    pub pairs: Vec<Pair>,
    /// Files for which not enough experts are left that may read them, with how many are missing.
    pub short: Vec<(ApplicationId, usize)>,
}

/// Proposes experts for every file that needs more of them.
pub fn plan(files: &[Waiting], readers: &[Reader]) -> Plan {
    let mut readers: Vec<&Reader> = readers.iter().collect();
    readers.sort_by_key(|it| it.person);
    let mut table = Table::new(files, &readers);
    table.fill();
    table.even_out();
    table.told()
}

/// The plan while it is made; files and readers by their places.
struct Table<'a> {
    files: &'a [Waiting],
    readers: &'a [&'a Reader],
    /// The readers of each file.
    given: Vec<Vec<usize>>,
    /// What each reader has, the plan's files included.
    load: Vec<usize>,
}

impl<'a> Table<'a> {
    fn new(files: &'a [Waiting], readers: &'a [&'a Reader]) -> Table<'a> {
        let load = readers.iter().map(|it| it.n_files).collect();
        Table { files, readers, given: vec![Vec::new(); files.len()], load }
    }

    fn may_read(&self, file: usize, reader: usize) -> bool {
        !self.files[file].shut.contains(&self.readers[reader].person)
            && !self.given[file].contains(&reader)
    }

    fn reads(&self, file: usize, reader: usize) -> bool {
        let languages = &self.files[file].languages;
        languages.iter().any(|it| self.readers[reader].reads.contains(it))
    }

    fn same_region(&self, file: usize, reader: usize) -> bool {
        let region = &self.files[file].region;
        region.is_some() && *region == self.readers[reader].region
    }

    /// Every file gets a first reader before any gets a second; those that few may read choose
    /// before the others.
    fn fill(&mut self) {
        let n_wanted: usize = self.files.iter().map(|it| it.n_missing).sum();
        let n_all = self.load.iter().sum::<usize>() + n_wanted;
        let share = n_all.div_ceil(self.readers.len().max(1));
        let n_may = |file: usize| {
            (0..self.readers.len()).filter(|reader| self.may_read(file, *reader)).count()
        };
        let mut order: Vec<(usize, ApplicationId, usize)> = (0..self.files.len())
            .map(|file| (n_may(file), self.files[file].application, file))
            .collect();
        order.sort_unstable();
        let rounds = self.files.iter().map(|it| it.n_missing).max().unwrap_or(0);
        for round in 0..rounds {
            for &(_, _, file) in order.iter().filter(|it| round < self.files[it.2].n_missing) {
                let free = (0..self.readers.len()).filter(|it| self.may_read(file, *it));
                let chosen = free.min_by_key(|&reader| {
                    let has_enough = self.load[reader] >= share;
                    let reads = self.reads(file, reader);
                    (has_enough, !reads, self.load[reader], self.same_region(file, reader))
                });
                if let Some(reader) = chosen {
                    self.given[file].push(reader);
                    self.load[reader] += 1;
                }
            }
        }
    }

    /// Hands files on from readers with many to readers with few, over several hands where it
    /// must be, until nothing can be evened out any more. No other plan is more even then: each
    /// step makes the squares of the loads smaller, and a plan that allows none has the least.
    fn even_out(&mut self) {
        loop {
            let mut donors: Vec<usize> = (0..self.readers.len()).collect();
            donors.sort_by_key(|it| (Reverse(self.load[*it]), *it));
            let Some(path) = donors.into_iter().find_map(|it| self.path_from(it)) else { return };
            for (file, from, to) in path {
                self.given[file].retain(|it| *it != from);
                self.given[file].push(to);
                self.load[from] -= 1;
                self.load[to] += 1;
            }
        }
    }

    /// The shortest way to hand one file of `donor` on so that somebody with at least two fewer
    /// has one more in the end: `(file, from, to)`, from the donor on.
    fn path_from(&self, donor: usize) -> Option<Vec<(usize, usize, usize)>> {
        let mut came: Vec<Option<(usize, usize)>> = vec![None; self.readers.len()];
        let mut seen = vec![false; self.readers.len()];
        seen[donor] = true;
        let mut queue = VecDeque::from([donor]);
        let mut best: Option<usize> = None;
        while let Some(from) = queue.pop_front() {
            for to in 0..self.readers.len() {
                if seen[to] {
                    continue;
                }
                let Some(file) = self.handed_on(from, to) else { continue };
                seen[to] = true;
                came[to] = Some((file, from));
                queue.push_back(to);
                let helps = self.load[to] + 1 < self.load[donor];
                if helps && best.is_none_or(|it| self.load[to] < self.load[it]) {
                    best = Some(to);
                }
            }
        }
        let mut path = Vec::new();
        let mut to = best?;
        while let Some((file, from)) = came[to] {
            path.push((file, from, to));
            to = from;
        }
        path.reverse();
        Some(path)
    }

    /// A file of `from` that `to` may read: rather one whose language `to` reads and `from` does not.
    fn handed_on(&self, from: usize, to: usize) -> Option<usize> {
        let own = (0..self.files.len()).filter(|it| self.given[*it].contains(&from));
        own.filter(|it| self.may_read(*it, to))
            .min_by_key(|it| (!self.reads(*it, to), self.reads(*it, from), *it))
    }

    fn told(&self) -> Plan {
        let mut plan = Plan::default();
        for (at, file) in self.files.iter().enumerate() {
            let mut given = self.given[at].clone();
            given.sort_unstable();
            for &reader in &given {
                plan.pairs.push(Pair {
                    application: file.application,
                    expert: self.readers[reader].person,
                    reasons: self.reasons(at, reader),
                });
            }
            if given.len() < file.n_missing {
                plan.short.push((file.application, file.n_missing - given.len()));
            }
        }
        plan
    }

    fn reasons(&self, file: usize, reader: usize) -> Vec<Reason> {
        let (of_file, of_reader) = (&self.files[file], self.readers[reader]);
        let mut reasons = Vec::new();
        let common = of_file.languages.iter().find(|it| of_reader.reads.contains(it));
        match common {
            Some(lang) => reasons.push(Reason::Reads(*lang)),
            None if !of_file.languages.is_empty() => reasons.push(Reason::ReadsNone),
            None => (),
        }
        reasons.push(Reason::Load { has: of_reader.n_files, then: self.load[reader] });
        if of_file.region.is_some() && of_reader.region.is_some() {
            let same = self.same_region(file, reader);
            reasons.push(if same { Reason::SameRegion } else { Reason::OtherRegion });
        }
        reasons
    }
}

#[cfg(test)]
#[path = "allocation_tests.rs"]
mod tests;
