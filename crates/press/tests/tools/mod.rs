//! Other people's readers of PDF. `cargo xtask test` installs what is missing here.

#![allow(dead_code, reason = "each test takes what it needs")]

use std::io::Write;
use std::path::Path;
use std::process::{Command, Output};

/// The folder that `cargo xtask test` puts the validator into.
const VALIDATOR: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../target/page-validation");

const VALIDATE: &str = r#"
import sys, page
wrong = 0
for path in sys.argv[1:]:
    for profile in ("ua1", "2a"):
        report = page.validate_pdf(path, profile=profile)
        if not report.is_compliant:
            wrong += 1
            for failure in report.failures[:5]:
                print(path, profile, failure.rule_id, failure.message)
sys.exit(1 if wrong else 0)
"#;

fn run(command: &mut Command) -> Output {
    let program = command.get_program().to_string_lossy().into_owned();
    match command.output() {
        Ok(output) => output,
        Err(error) => panic!("{program}: {error}; `cargo xtask test` installs it"),
    }
}

fn file(pdf: &[u8]) -> tempfile::NamedTempFile {
    let mut file = tempfile::Builder::new().suffix(".pdf").tempfile().unwrap();
    file.write_all(pdf).unwrap();
    file
}

/// The text of a PDF as poppler reads it.
pub fn text(pdf: &[u8]) -> String {
    let file = file(pdf);
    let output = run(Command::new("pdftotext").args(["-enc", "UTF-8"]).arg(file.path()).arg("-"));
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// The text in one line, without breaks that only the page made.
pub fn words(pdf: &[u8]) -> String {
    text(pdf).replace('\u{200B}', "").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The objects of a PDF in plain text.
pub fn objects(pdf: &[u8]) -> String {
    let file = file(pdf);
    let mut qpdf = Command::new("qpdf");
    qpdf.args(["--qdf", "--object-streams=disable"]).arg(file.path()).arg("-");
    String::from_utf8_lossy(&run(&mut qpdf).stdout).into_owned()
}

/// What qpdf finds wrong; nothing when it is whole.
pub fn broken(pdf: &[u8]) -> Option<String> {
    let file = file(pdf);
    let output = run(Command::new("qpdf").arg("--check").arg(file.path()));
    (!output.status.success()).then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// What the validator finds wrong with PDF/UA-1 and PDF/A-2a in a list of files.
pub fn against_standards(pdfs: &[&[u8]]) -> Option<String> {
    let folder = Path::new(VALIDATOR);
    assert!(folder.is_dir(), "{VALIDATOR} is not there; `cargo xtask test` installs it");
    let files: Vec<_> = pdfs.iter().map(|it| file(it)).collect();
    let mut python = Command::new("python3");
    python.args(["-c", VALIDATE]).env("PYTHONPATH", folder);
    let output = run(python.args(files.iter().map(tempfile::NamedTempFile::path)));
    (!output.status.success()).then(|| {
        let said = [output.stdout, output.stderr].concat();
        String::from_utf8_lossy(&said).into_owned()
    })
}
