use super::*;
use crate::testing::{ana, at, id, mei};

const LANGUAGES: [Lang; 2] = [Lang::EN, Lang::AR];

fn words(subject: &str, body: &str) -> Words {
    LANGUAGES.into_iter().fold(Words::default(), |words, lang| words.with(lang, subject, body))
}

fn good() -> Words {
    words("Your code: {code}", "{code} for {minutes}\n\n{link}")
}

fn draft(words: Words) -> Wording {
    let now = at("2023-04-03T09:00");
    let drafted = Wording::draft(WordingId(id(90)), LetterKind::SignIn, 1, words, ana(), now);
    drafted.into_parts().0
}

fn flaws(words: &Words) -> Vec<String> {
    let flaws = words.flaws(LetterKind::SignIn, &LANGUAGES);
    flaws.iter().map(|it| format!("{} {:?}: {}", it.lang, it.piece, it.what)).collect()
}

#[test]
fn a_text_with_all_its_placeholders_in_all_languages_has_no_flaw() {
    assert_eq!(flaws(&good()), [""; 0]);
}

#[test]
fn an_unknown_placeholder_a_missing_one_and_a_missing_language_are_told_where_they_are() {
    let words =
        good().with(Lang::AR, "{mayor}", "{code} {minutes} from until").with(Lang::EN, "", "x");
    assert_eq!(
        flaws(&words),
        [
            "en Subject: nothing is written",
            "ar Subject: no value for {mayor}",
            "ar Body: something is missing between the words \"from until\"",
            "ar Body: {link} is nowhere",
        ]
    );
    let publish = draft(words).publish(&good(), &LANGUAGES, 1, mei(), at("2023-04-03T10:00"));
    assert!(matches!(publish, Err(WordingRefused::Flaws(it)) if it.len() == 4));
}

#[test]
fn a_text_of_ten_megabytes_is_refused_before_it_is_looked_through() {
    let long = "{code} ".repeat(1_500_000);
    let edit = draft(good()).edit(Lang::EN, "Subject", &long, 1, mei(), at("2023-04-03T10:00"));
    let Err(WordingRefused::Flaws(flaws)) = edit else { panic!("{edit:?}") };
    assert_eq!(flaws.len(), 1);
    assert_eq!(flaws[0].what, What::TooLong { max: BODY_CHARS_MAX });
}

#[test]
fn a_subject_with_a_line_end_is_never_published() {
    let words = good().with(Lang::EN, "Code {code}\r\nBcc: x@evil.example", "{minutes} {link}");
    assert_eq!(flaws(&words), ["en Subject: a subject is one line"]);
}

#[test]
fn a_draft_keeps_flaws_that_can_be_mended_and_publishing_ends_every_change() {
    let now = at("2023-04-03T10:00");
    let edited = draft(good()).edit(Lang::EN, "{mayor}", "", 1, mei(), now).unwrap().into_parts().0;
    assert_eq!((edited.edition, edited.changed_by), (2, mei()));
    let stale = edited.clone().edit(Lang::EN, "", "", 1, ana(), now);
    assert_eq!(stale, Err(WordingRefused::Meanwhile { by: mei(), at: now }));

    let mended = edited.edit(Lang::EN, "Code {code}", "{minutes} {link}", 2, mei(), now).unwrap();
    let mended = mended.into_parts().0;
    let published = mended.publish(&good(), &LANGUAGES, 3, mei(), now).unwrap().into_parts().0;
    assert_eq!(published.published, Some((now, mei())));
    let refused = WordingRefused::Published { n: 1 };
    assert_eq!(published.clone().edit(Lang::EN, "", "", 3, ana(), now), Err(refused.clone()));
    assert_eq!(published.discard(3, ana(), now).unwrap_err(), refused);
}

#[test]
fn a_text_that_changes_nothing_is_not_published() {
    let publish = draft(good()).publish(&good(), &LANGUAGES, 1, mei(), at("2023-04-03T10:00"));
    assert_eq!(publish, Err(WordingRefused::Nothing));
}
