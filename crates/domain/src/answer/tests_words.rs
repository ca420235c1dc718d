//! Every error and every warning has its key, and a sentence for it in every language.

use super::*;
use crate::language::Lang;

#[test]
fn every_error_has_its_own_key() {
    let mut keys: Vec<&str> = AnswerError::samples().iter().map(AnswerError::key).collect();
    keys.sort_unstable();
    let n = keys.len();
    keys.dedup();
    assert_eq!(keys.len(), n);
    assert!(keys.iter().all(|it| it.starts_with("answer-")));
}

#[test]
fn every_warning_has_its_own_key() {
    let mut keys: Vec<&str> = Warning::samples().iter().map(Warning::key).collect();
    keys.sort_unstable();
    keys.dedup();
    assert_eq!(keys.len(), Warning::samples().len());
}

/// The words for people live with the pages; here only their keys and variables are compared.
#[test]
fn every_error_has_a_sentence_in_every_language_with_variables_it_brings() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../views/texts");
    for lang in [Lang::EN, Lang::FR, Lang::PT, Lang::UK, Lang::AR] {
        let text = std::fs::read_to_string(folder.join(lang.as_str()).join("answers.ftl")).unwrap();
        let sentence = |key: &str| {
            let from = text
                .find(&format!("\n{key} = "))
                .unwrap_or_else(|| panic!("{key} has no sentence in {lang}"));
            let rest = &text[from + 1..];
            let end = rest.match_indices('\n').map(|(at, _)| at).find(|at| {
                rest[at + 1..]
                    .starts_with(|c: char| c.is_ascii_lowercase() || c == '#' || c == '\n')
            });
            &rest[..end.unwrap_or(rest.len())]
        };
        let names = |it: Vec<(&'static str, Variable)>| -> Vec<&'static str> {
            it.into_iter().map(|it| it.0).collect()
        };
        let errors = AnswerError::samples();
        let errors = errors.iter().map(|it| (it.key(), names(it.variables())));
        let warnings = Warning::samples();
        let warnings = warnings.iter().map(|it| (it.key(), names(it.variables())));
        for (key, brought) in errors.chain(warnings) {
            for used in sentence(key).split('$').skip(1) {
                let name = used.split([' ', '}']).next().unwrap();
                assert!(
                    brought.contains(&name),
                    "{key} in {lang} uses ${name}, which it is never given"
                );
            }
        }
        for key in [
            "template-no-value",
            "template-blank",
            "template-not-final",
            "template-loose-brace",
            "template-gap",
        ] {
            assert!(sentence(key).contains("$about"), "{key} in {lang}");
        }
    }
}
