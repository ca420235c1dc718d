use super::*;
use crate::shell::{AssetPaths, Nav};
use crate::texts::LANGUAGES;

/// The frame as a visitor has it.
pub(in crate::pages) fn visitor(lang: Lang) -> Shell {
    Shell {
        lang,
        languages: LANGUAGES.to_vec(),
        path_without_lang: "/members".to_owned(),
        base_url: "https://cities.example".to_owned(),
        me: None,
        network_name: "Lyceum".to_owned(),
        nav: Some(Nav::Members),
        description: None,
        assets: AssetPaths {
            style: "style.css".to_owned(),
            network_style: None,
            script: "page.js".to_owned(),
        },
        demo: true,
        head: crate::head::Head::default(),
    }
}

#[test]
fn the_list_speaks_every_language() {
    for lang in LANGUAGES {
        let shell = visitor(lang);
        let found = list(&shell, &ListPage::sample()).into_string();
        let none = ListPage { rows: Vec::new(), n_found: 0, ..ListPage::sample() };
        let none = list(&shell, &none).into_string();
        let former = MemberLine { until: Some("2026".to_owned()), ..MemberLine::sample() };
        let former = vec![MemberLine { since: None, ..former.clone() }, former];
        let former = ListPage { state: "former".to_owned(), rows: former, ..ListPage::sample() };
        let all = list(&shell, &ListPage { n_found: 223, ..former.clone() }).into_string();
        let former = list(&shell, &former).into_string() + &all;
        assert!(![&found, &none, &former].iter().any(|it| it.contains('⟦')), "{lang}");
        assert!(none.contains(&shell.href("/members\"")), "an empty list says where to go");
    }
}

#[test]
fn a_city_speaks_every_language_and_stands_in_the_right_direction() {
    for lang in LANGUAGES {
        let page = city(&visitor(lang), &CityPage::sample()).into_string();
        assert!(!page.contains('⟦'), "{lang}");
        assert!(page.contains(&format!("<html lang=\"{lang}\" dir=\"{}\">", lang.dir())));
        let bare = CityPage {
            position: None,
            neighbours: Vec::new(),
            reach: Reach::Secretariat("office@network.example".to_owned()),
            profile: Vec::new(),
            spells: Vec::new(),
            source: Some("a list on paper".to_owned()),
            ..CityPage::sample()
        };
        let page = city(&visitor(lang), &bare).into_string();
        assert!(!page.contains('⟦'), "{lang}");
    }
}

#[test]
fn what_was_typed_to_a_city_comes_back_as_text_and_is_read_in_its_own_direction() {
    let page = city(&visitor(Lang::AR), &CityPage::sample()).into_string();
    assert!(page.contains("value=\"Mara &lt;b&gt;\""));
    assert!(page.contains("Перше.\n\n&lt;/textarea&gt;&lt;script&gt;</textarea>"), "{page}");
    assert!(page.contains("<textarea id=\"message\" name=\"message\" rows=\"8\" lang=\"uk\" dir=\"ltr\""));
    assert!(page.contains("<option value=\"uk\" selected>") && page.contains("href=\"#email\""));
    // What nobody sees is never filled in again.
    assert!(page.contains("name=\"homepage\" type=\"text\" value=\"\""));
}

#[test]
fn a_city_that_is_no_member_is_not_written_to() {
    let it = CityPage { reach: Reach::None, ..CityPage::sample() };
    let page = city(&visitor(Lang::EN), &it).into_string();
    assert!(!page.contains("/messages\"") && !page.contains("id=\"write\""));
    for lang in LANGUAGES {
        let sent = message_sent(&visitor(lang), it.id, "Суми").into_string();
        assert!(!sent.contains('⟦') && sent.contains("Суми"), "{lang}");
    }
}

#[test]
fn neighbours_stand_with_their_distance_as_each_language_writes_it() {
    let says = |lang: Lang, words: &str| {
        let page = city(&visitor(lang), &CityPage::sample()).into_string();
        assert!(page.contains(words), "{lang} {words}");
    };
    says(Lang::EN, " · Україна · 1,148\u{a0}km");
    says(Lang::EN, " · less than 1\u{a0}km");
    says(Lang::UK, " · 1\u{a0}148\u{a0}км");
    says(Lang::AR, "1,148");
}

#[test]
fn a_source_that_is_no_address_is_no_link() {
    let it = CityPage { source: Some("javascript:alert(1)".to_owned()), ..CityPage::sample() };
    let page = city(&visitor(Lang::EN), &it).into_string();
    assert!(!page.contains("href=\"javascript"));
}
