//! Documents may only name what is there: a path that moved or a test that went is found.

use std::collections::HashSet;

use super::rust::Source;
use super::{File, Problem};

/// Folders of the root; a quoted path that begins with one is a promise.
const ROOTS: [&str; 6] = ["crates/", "docs/", "network/", "xtask/", "e2e/", "data/"];

/// What documents name in backticks and is not there.
pub fn check(files: &[File]) -> Vec<Problem> {
    let functions: HashSet<String> = files
        .iter()
        .filter(|it| it.is_rust())
        .flat_map(|it| Source::read(&it.text).functions())
        .map(|it| it.name)
        .collect();
    let documents = files.iter().filter(|it| it.path.ends_with(".md"));
    documents.flat_map(|it| missing(it, files, &functions)).collect()
}

fn missing(document: &File, files: &[File], functions: &HashSet<String>) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (at, line) in document.text.lines().enumerate() {
        for quoted in line.split('`').skip(1).step_by(2) {
            let is_path = ROOTS.iter().any(|it| quoted.starts_with(it)) && is_plain(quoted);
            if is_path && !exists(quoted, files) {
                problems.push(document.problem(at + 1, format!("there is no {quoted}")));
            }
            if is_name_of_a_test(quoted) && !functions.contains(quoted) {
                problems.push(document.problem(at + 1, format!("there is no test {quoted}")));
            }
        }
    }
    problems
}

/// Placeholders such as `LANGUAGE` and patterns are no paths.
fn is_plain(quoted: &str) -> bool {
    quoted.chars().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || "./_-".contains(it))
}

fn exists(path: &str, files: &[File]) -> bool {
    let path = path.trim_end_matches('/');
    let folder = format!("{path}/");
    files.iter().any(|it| it.path == path || it.path.starts_with(&folder))
}

/// A test's name is a sentence; functions and settings have shorter ones.
fn is_name_of_a_test(quoted: &str) -> bool {
    let word = |it: char| it.is_ascii_lowercase() || it.is_ascii_digit() || it == '_';
    quoted.matches('_').count() >= 4 && quoted.chars().all(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn says(document: &str) -> Vec<String> {
        let file = |path: &str, text: &str| File { path: path.to_owned(), text: text.to_owned() };
        let files = [
            file("crates/app/src/lib.rs", "fn nothing_is_ever_lost_here() {}"),
            file("docs/a.md", document),
        ];
        check(&files).into_iter().map(|it| it.says).collect()
    }

    #[test]
    fn what_is_there_may_be_named() {
        let fine = "`crates/app`, `crates/app/src/lib.rs`, `crates/views/texts/LANGUAGE/x.ftl`, \
                    `nothing_is_ever_lost_here`, `LYCEUM_TEST_POSTGRES`, `size_bytes_max`";
        assert_eq!(says(fine), [""; 0]);
    }

    #[test]
    fn a_path_or_a_test_that_went_is_found() {
        assert_eq!(says("see `crates/gone/src`"), ["there is no crates/gone/src"]);
        assert_eq!(
            says("`nothing_is_lost_any_more`"),
            ["there is no test nothing_is_lost_any_more"]
        );
    }
}
