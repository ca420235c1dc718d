//! The rules that look at one file alone.

use std::path::Path;

use super::rust::{Source, names_after};
use super::{File, Problem};

/// Names that say nothing about what is inside.
const EMPTY_NAMES: [&str; 9] =
    ["common", "core", "util", "utils", "helper", "helpers", "service", "services", "manager"];
/// Hosts of package registries, in pieces so that this file does not name one.
const REGISTRIES: [&[&str]; 8] = [
    &["registry", "npmjs", "org"],
    &["registry", "yarnpkg", "com"],
    &["pypi", "org"],
    &["files", "pythonhosted", "org"],
    &["crates", "io"],
    &["proxy", "golang", "org"],
    &["rubygems", "org"],
    &["repo1", "maven", "org"],
];
/// Folders of one machine, in pieces for the same reason.
const MACHINE_FOLDERS: [&[&str]; 3] = [&["", "work", ""], &["", "root", ""], &["", "home", ""]];
/// The only file that asks the machine what time it is.
const CLOCK: &str = "crates/app/src/clock.rs";

/// Everything in a file that is against a rule.
pub fn check(file: &File) -> Vec<Problem> {
    let mut problems = Vec::new();
    problems.extend(empty_names_in_path(file));
    problems.extend(by_line(file));
    if file.is_rust() {
        let source = Source::read(&file.text);
        problems.extend(code(file, &source));
        problems.extend(sql(file, &source));
    }
    problems
}

fn empty_names_in_path(file: &File) -> Option<Problem> {
    let ours = file.path.starts_with("crates/") || file.path.starts_with("xtask/");
    let mut names = Path::new(&file.path)
        .components()
        .filter_map(|it| Path::new(it.as_os_str()).file_stem().and_then(|it| it.to_str()));
    let empty = names.find(|it| EMPTY_NAMES.contains(it)).filter(|_| ours)?;
    Some(file.problem(0, format!("`{empty}` names nothing: say what is inside")))
}

/// What no text file may hold.
fn by_line(file: &File) -> Vec<Problem> {
    let mut problems = Vec::new();
    // Comma-separated values come with the line ends of RFC 4180 and are kept as they came.
    if file.text.contains("\r\n") && !file.path.ends_with(".csv") {
        problems.push(file.problem(0, "lines end with CR LF: use LF"));
    }
    let hosts: Vec<String> = REGISTRIES.iter().map(|it| it.join(".")).collect();
    let folders: Vec<String> = MACHINE_FOLDERS.iter().map(|it| it.join("/")).collect();
    let unfinished = [concat!("TO", "DO"), concat!("FIX", "ME")];
    for (at, line) in file.text.lines().enumerate() {
        for host in hosts.iter().filter(|it| names_host(line, it)) {
            problems.push(file.problem(at + 1, format!("an address at the registry {host}")));
        }
        for folder in folders.iter().filter(|it| names_folder(line, it)) {
            problems.push(file.problem(at + 1, format!("a path of one machine: {folder}")));
        }
        for word in unfinished.iter().filter(|it| has_word(line, it) && !has_issue(line)) {
            problems.push(file.problem(at + 1, format!("a {word} without the number of an issue")));
        }
    }
    problems
}

/// Whether the line holds an address at a host or at one below it.
fn names_host(line: &str, host: &str) -> bool {
    line.match_indices("://").any(|(at, mark)| {
        let rest = &line[at + mark.len()..];
        let end = rest.find(['/', '"', '\'', ' ', '>', ')']).unwrap_or(rest.len());
        let authority = rest[..end].rsplit('@').next().unwrap_or_default();
        let name = authority.split(':').next().unwrap_or_default();
        name == host || name.ends_with(&format!(".{host}"))
    })
}

/// Whether the folder begins a path here; the same letters inside an address do not count.
fn names_folder(line: &str, folder: &str) -> bool {
    line.match_indices(folder).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        before.is_none_or(|it| !it.is_alphanumeric() && !matches!(it, '.' | '-' | '_' | '}' | '~'))
    })
}

fn has_word(line: &str, word: &str) -> bool {
    line.split(|it: char| !it.is_alphanumeric() && it != '_').any(|it| it == word)
}

fn has_issue(line: &str) -> bool {
    line.split('#').skip(1).any(|it| it.starts_with(|it: char| it.is_ascii_digit()))
}

/// What code may not say.
fn code(file: &File, source: &Source) -> Vec<Problem> {
    let mut problems = Vec::new();
    let lines: Vec<&str> = source.code.lines().collect();
    let originals: Vec<&str> = file.text.lines().collect();
    let tests_from = if is_test(&file.path) { Some(1) } else { source.first_test_line() };
    for (at, line) in lines.iter().enumerate() {
        let mut problem = |says: String| problems.push(file.problem(at + 1, says));
        for word in ["mod", "struct", "enum", "trait"] {
            for name in names_after(line, word).into_iter().filter(|it| says_nothing(it)) {
                problem(format!("`{word} {name}` names nothing: say what it is"));
            }
        }
        if line.contains("#[ignore") {
            problem("a test that is ignored shows nothing".to_owned());
        }
        let in_test = tests_from.is_some_and(|from| at + 1 >= from);
        if in_test && line.contains("sleep(") {
            problem("a test waits for what happened, never for time".to_owned());
        }
        let reasoned = originals[at.saturating_sub(6)..at]
            .iter()
            .any(|it| it.contains("expect(") && it.contains("clippy::disallowed_methods"));
        if line.contains("::now()")
            && file.path != CLOCK
            && !(reasoned && line.contains("Instant::"))
        {
            problem(format!("only {CLOCK} asks what time it is"));
        }
    }
    problems
}

fn says_nothing(name: &str) -> bool {
    let name = name.to_lowercase();
    EMPTY_NAMES.contains(&name.as_str()) || name.ends_with("manager") || name.ends_with("helper")
}

fn is_test(path: &str) -> bool {
    path.contains("/tests/") || path.ends_with("tests.rs") || path.ends_with("/testing.rs")
}

/// Statements outside the store, and what the two databases would answer differently.
fn sql(file: &File, source: &Source) -> Vec<Problem> {
    let mut problems = Vec::new();
    let Some(inside) = file.path.strip_prefix("crates/") else { return problems };
    let in_store = inside.starts_with("store/");
    // A test may look behind the store's back, as when it looks for the trace of a secret.
    let own = in_store && inside.starts_with("store/src/") && !inside.ends_with("testing.rs");
    for (line, text) in source.texts.iter().filter(|(_, it)| is_statement(it)) {
        if !in_store && !is_test(&file.path) {
            problems.push(file.problem(*line, "SQL is written in crates/store alone"));
        }
        let banned = ["now()", "current_timestamp", "random()", "ilike"];
        for word in banned.iter().filter(|it| own && text.to_lowercase().contains(*it)) {
            problems.push(file.problem(*line, format!("`{word}` in a statement")));
        }
    }
    problems
}

fn is_statement(text: &str) -> bool {
    let text = text.trim_start().trim_start_matches('\\').trim_start().to_lowercase();
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let both = |begins: &str, has: &str| text.starts_with(begins) && text.contains(has);
    text.contains("insert into ")
        || both("select ", " from ")
        || both("update ", " set ")
        || both("delete ", "from ")
        || both("with ", " as (")
        || both("create ", " table ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn says(path: &str, text: &str) -> Vec<(usize, String)> {
        let file = File { path: path.to_owned(), text: text.to_owned() };
        check(&file).into_iter().map(|it| (it.line, it.says)).collect()
    }

    fn lines(path: &str, text: &str) -> Vec<usize> {
        says(path, text).into_iter().map(|(line, _)| line).collect()
    }

    #[test]
    fn a_name_that_says_nothing_is_found_in_path_and_code() {
        assert_eq!(lines("crates/utils/src/lib.rs", ""), [0]);
        assert_eq!(lines("crates/app/src/helpers.rs", ""), [0]);
        assert_eq!(
            lines("crates/app/src/calls.rs", "use a;\nmod common;\nstruct CallManager;"),
            [2, 3]
        );
        assert_eq!(lines("crates/app/src/calls.rs", "// mod common\nuse core::fmt;"), [0; 0]);
        assert_eq!(lines("docs/core.md", ""), [0; 0]);
    }

    #[test]
    fn sql_outside_the_store_is_found_and_inside_only_what_the_databases_disagree_on() {
        for planted in [
            "\"select name\n from city\"",
            "r\"insert into city values ($1)\"",
            "\"update city set name = $1\"",
            "\"delete from city\"",
            "\"\\\n    select name from city\"",
        ] {
            assert_eq!(lines("crates/app/src/calls.rs", planted), [1], "{planted}");
            assert_eq!(lines("crates/store/src/calls.rs", planted), [0; 0], "{planted}");
        }
        assert_eq!(lines("crates/store/src/calls.rs", "\"select now() from call\""), [1]);
        assert_eq!(lines("crates/web/tests/calls.rs", "\"select a from b\""), [0; 0]);
        assert_eq!(
            lines("crates/app/src/calls.rs", "// \"select a from b\"\n\"select a file\""),
            [0; 0]
        );
    }

    #[test]
    fn a_second_clock_is_found() {
        let planted = "let at = SystemTime::now();";
        assert_eq!(lines("crates/app/src/calls.rs", planted), [1]);
        assert_eq!(lines(CLOCK, planted), [0; 0]);
        assert_eq!(lines("crates/app/src/calls.rs", "app.clock.now()"), [0; 0]);
        let reason = "#[expect(clippy::disallowed_methods, reason = \"how long, not when\")]\n";
        assert_eq!(lines("crates/store/src/a.rs", &format!("{reason}Instant::now()")), [0; 0]);
        assert_eq!(lines("crates/store/src/a.rs", &format!("{reason}SystemTime::now()")), [2]);
    }

    #[test]
    fn tests_that_wait_or_do_not_run_are_found() {
        let asleep = "std::thread::sleep(pause);";
        assert_eq!(lines("crates/app/tests/calls.rs", asleep), [1]);
        assert_eq!(lines("crates/app/src/a.rs", &format!("{asleep}\n#[cfg(test)]\n{asleep}")), [3]);
        let ignored = concat!("#[ig", "nore]\nfn one() {}");
        assert_eq!(lines("crates/app/tests/calls.rs", ignored), [1]);
    }

    #[test]
    fn an_address_at_a_registry_is_found_and_its_name_alone_is_not() {
        let host = ["registry", "npmjs", "org"].join(".");
        assert_eq!(lines("e2e/package-lock.json", &format!("\"https://{host}/axe-core\"")), [1]);
        assert_eq!(
            lines("Cargo.lock", &format!("https://static.{}/a", ["crates", "io"].join("."))),
            [1]
        );
        assert_eq!(
            lines("Cargo.lock", "registry+https://github.com/rust-lang/crates.io-index"),
            [0; 0]
        );
        assert_eq!(lines("docs/a.md", &host), [0; 0]);
    }

    #[test]
    fn a_path_of_one_machine_is_found_and_an_address_is_not() {
        let path = ["", "root", "x"].join("/");
        assert_eq!(lines("docs/a.md", &format!("see {path}")), [1]);
        assert_eq!(lines("docs/a.md", &format!("see https://example.org{path}")), [0; 0]);
    }

    #[test]
    fn unfinished_work_needs_the_number_of_an_issue() {
        let mark = ["TO", "DO"].concat();
        assert_eq!(lines("crates/app/src/a.rs", &format!("// {mark}: later")), [1]);
        assert_eq!(lines("crates/app/src/a.rs", &format!("// {mark}(#12): later")), [0; 0]);
    }

    #[test]
    fn windows_line_ends_are_found() {
        assert_eq!(lines("docs/a.md", "a\r\nb"), [0]);
        assert_eq!(lines("data/a.csv", "a\r\nb"), [0; 0]);
    }
}
