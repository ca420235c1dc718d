use super::*;
use crate::pages::sign_in::tests::shell;
use crate::texts::LANGUAGES;

#[test]
fn letters_and_cast_are_told_in_every_language() {
    let member = Member { id: "1".into(), name: "Ida".into(), group: "Secretariat".into(), does: vec!["Secretariat".into()] };
    for lang in LANGUAGES {
        let shell = shell(lang);
        let mail = mail(&shell, &[Letter::sample()], &DemoClock::default()).into_string();
        assert!(!mail.contains('⟦'), "{mail}");
        assert!(mail.contains("href=\"/uk/sign-in/x?token=y\""), "{mail}");
        let cast = cast(&shell, std::slice::from_ref(&member)).into_string();
        assert!(!cast.contains('⟦') && cast.contains("/demo/become/1"), "{cast}");
    }
}

#[test]
fn no_letter_can_bring_markup_or_a_link_that_hides_its_target() {
    let html = letter_html(Lang::EN, "<i>", "a <b>\n\nhttps://a.example/x\njavascript:alert(1)");
    assert!(html.contains("<title>&lt;i&gt;</title>") && html.contains("a &lt;b&gt;"), "{html}");
    assert!(html.contains("<a href=\"https://a.example/x\" dir=\"ltr\">https://a.example/x</a>"));
    assert!(!html.contains("href=\"javascript"), "{html}");
}
