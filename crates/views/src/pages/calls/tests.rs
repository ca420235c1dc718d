use super::*;
use crate::pages::members::tests::visitor;
use crate::texts::LANGUAGES;

#[test]
fn every_page_of_calls_speaks_every_language() {
    let wholes = [Whose::Opening, Whose::Cities, Whose::Commissions, Whose::Experts, Whose::Over];
    for lang in LANGUAGES {
        let shell = visitor(lang);
        let mut pages = vec![
            list(&shell, &ListPage::sample()).into_string(),
            list(&shell, &ListPage::default()).into_string(),
            flyer(&shell, &FlyerPage::sample()).into_string(),
        ];
        for ran_here in [true, false] {
            let told = Told { ran_here, ..Told::sample() };
            let past = PastCallPage { slug: "2019".to_owned(), told: told.clone() };
            pages.push(past_call(&shell, &past).into_string());
            let told = Some(told);
            pages.push(call(&shell, &CallPage { told, ..CallPage::sample() }).into_string());
        }
        for whose in wholes {
            pages.push(call(&shell, &CallPage { whose, ..CallPage::sample() }).into_string());
        }
        for page in pages {
            assert!(!page.contains('⟦'), "{lang}: {}", &page[page.find('⟦').unwrap()..][..60]);
        }
    }
}

#[test]
fn only_an_open_call_asks_for_applications() {
    let shell = visitor(Lang::EN);
    let apply = "/en/calls/2020/applications";
    for (whose, asks) in [(Whose::Opening, false), (Whose::Cities, true), (Whose::Over, false)] {
        let page = call(&shell, &CallPage { whose, ..CallPage::sample() }).into_string();
        assert_eq!(page.contains(apply), asks, "{whose:?}");
    }
}

#[test]
fn a_plain_text_becomes_paragraphs_and_lists_and_stays_escaped() {
    let text = "Bring:\n- a plan;\n- <b>people</b>.\n\nCome\nsoon.";
    assert_eq!(
        prose(text).into_string(),
        "<p>Bring:</p><ul><li>a plan;</li><li>&lt;b&gt;people&lt;/b&gt;.</li></ul>\
         <p>Come<br>soon.</p>"
    );
}

#[test]
fn a_printed_total_never_poses_as_a_count() {
    let shell = visitor(Lang::EN);
    let told = Told::sample();
    let page = past_call(&shell, &PastCallPage { slug: "2020".to_owned(), told }).into_string();
    let said = "<a href=\"/en/members?as_of=2020-09-23\">\
                229 published; 121 of these members are on record here</a>";
    assert!(page.contains(said), "{page}");
    assert!(!page.contains(">230</a>"), "no printed total leads to rows");
}
