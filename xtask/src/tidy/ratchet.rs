//! Length limits with a memory: `ratchet.txt` lists what was over when the limit came.

use std::collections::BTreeMap;
use std::fmt;

use anyhow::Context;

use super::rust::Source;
use super::{File, Problem};

/// A file above this many lines is too long to be read at a sitting.
const FILE_LINES_MAX: usize = 500;
/// A function above this many lines does more than one thing.
const FUNCTION_LINES_MAX: usize = 70;

/// What is too long, by what it is (`PATH` or `PATH::function`), in lines.
pub type Long = BTreeMap<String, usize>;

/// What may stay too long, and how long at most.
pub struct Ratchet(Long);

/// Everything in the files that is over its limit.
pub fn measure(files: &[File]) -> Long {
    let mut long = Long::new();
    for file in files.iter().filter(|it| it.is_rust()) {
        let n_lines = file.text.lines().count();
        if n_lines > FILE_LINES_MAX {
            long.insert(file.path.clone(), n_lines);
        }
        for it in Source::read(&file.text).functions() {
            if it.n_lines > FUNCTION_LINES_MAX {
                let longest = long.entry(format!("{}::{}", file.path, it.name)).or_default();
                *longest = it.n_lines.max(*longest);
            }
        }
    }
    long
}

impl Ratchet {
    /// Lines of `N NAME`; `#` begins a comment.
    pub fn read(text: &str) -> anyhow::Result<Ratchet> {
        let lines = text.lines().filter(|it| !it.is_empty() && !it.starts_with('#'));
        let entry = |line: &str| {
            let (n_lines, name) =
                line.split_once(' ').with_context(|| format!("not `N NAME`: {line}"))?;
            let n_lines = n_lines.parse().with_context(|| format!("no number: {line}"))?;
            anyhow::Ok((name.to_owned(), n_lines))
        };
        Ok(Ratchet(lines.map(entry).collect::<anyhow::Result<_>>()?))
    }

    /// What grew, what is new, and what is listed without need.
    pub fn problems(&self, long: &Long) -> Vec<Problem> {
        let mut problems = Vec::new();
        let mut problem = |name: &str, says: String| {
            let path = name.split("::").next().unwrap_or(name).to_owned();
            problems.push(Problem { path, line: 0, says });
        };
        for (name, &n_lines) in long {
            match self.0.get(name) {
                None => problem(name, format!("{name} has {n_lines} lines: split it")),
                Some(&most) if n_lines > most => {
                    problem(name, format!("{name} grew from {most} to {n_lines} lines: split it"));
                }
                Some(_) => (),
            }
        }
        for name in self.0.keys().filter(|it| !long.contains_key(*it)) {
            problem(name, format!("{name} is short now: `cargo xtask tidy --bless` takes it off"));
        }
        problems
    }

    /// The same list, with nothing longer than it is now and nothing that is short.
    pub fn tightened(&self, long: &Long) -> Ratchet {
        let kept = self.0.iter().filter_map(|(name, &most)| {
            let n_lines = *long.get(name)?;
            Some((name.clone(), n_lines.min(most)))
        });
        Ratchet(kept.collect())
    }
}

impl fmt::Display for Ratchet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "# Too long, and may not grow: lines, then the file or the function.")?;
        writeln!(f, "# Files end at {FILE_LINES_MAX} lines, functions at {FUNCTION_LINES_MAX}.")?;
        self.0.iter().try_for_each(|(name, n_lines)| writeln!(f, "{n_lines} {name}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn planted(n_lines: usize) -> Vec<File> {
        let text = format!("fn long() {{\n{}}}\n", "    act();\n".repeat(n_lines - 2));
        vec![File { path: "crates/x/src/a.rs".to_owned(), text }]
    }

    fn says(ratchet: &str, files: &[File]) -> Vec<String> {
        let ratchet = Ratchet::read(ratchet).unwrap();
        ratchet.problems(&measure(files)).into_iter().map(|it| it.says).collect()
    }

    #[test]
    fn a_function_of_seventy_lines_passes_and_one_of_seventy_one_does_not() {
        assert_eq!(says("", &planted(70)), [""; 0]);
        assert_eq!(says("", &planted(71)), ["crates/x/src/a.rs::long has 71 lines: split it"]);
    }

    #[test]
    fn a_file_of_five_hundred_lines_passes_and_one_more_does_not() {
        let lines = |n: usize| vec![File { path: "a.rs".to_owned(), text: "use a;\n".repeat(n) }];
        assert_eq!(says("", &lines(500)), [""; 0]);
        assert_eq!(says("", &lines(501)), ["a.rs has 501 lines: split it"]);
    }

    #[test]
    fn what_is_listed_may_stay_but_not_grow_and_leaves_when_it_is_short() {
        let listed = "80 crates/x/src/a.rs::long\n";
        assert_eq!(says(listed, &planted(80)), [""; 0]);
        assert_eq!(says(listed, &planted(75)), [""; 0]);
        assert_eq!(
            says(listed, &planted(81)),
            ["crates/x/src/a.rs::long grew from 80 to 81 lines: split it"]
        );
        assert_eq!(says(listed, &planted(10)).len(), 1);
    }

    #[test]
    fn tightening_never_loosens() {
        let ratchet =
            Ratchet::read("80 crates/x/src/a.rs::long\n90 crates/x/src/gone.rs\n").unwrap();
        let now = |n_lines| ratchet.tightened(&measure(&planted(n_lines))).0;
        assert_eq!(now(75), Long::from([("crates/x/src/a.rs::long".to_owned(), 75)]));
        assert_eq!(now(99), Long::from([("crates/x/src/a.rs::long".to_owned(), 80)]));
    }
}
