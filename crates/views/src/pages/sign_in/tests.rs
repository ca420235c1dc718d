use domain::language::Lang;

use super::*;
use crate::shell::AssetPaths;
use crate::texts::LANGUAGES;

/// A frame for the tests of these pages.
pub(crate) fn shell(lang: Lang) -> Shell {
    let name = "style.css".to_owned();
    Shell {
        lang,
        languages: LANGUAGES.to_vec(),
        path_without_lang: "/x".into(),
        base_url: "https://cities.example".into(),
        me: None,
        network_name: "Lyceum".into(),
        nav: None,
        description: None,
        assets: AssetPaths { style: name.clone(), network_style: None, script: name },
        demo: true,
        head: crate::head::Head::default(),
    }
}

#[test]
fn every_page_is_told_whole_in_every_language() {
    for lang in LANGUAGES {
        let shell = shell(lang);
        let pages = [
            ask(&shell, &Ask::sample()),
            code(&shell, &Code::sample()),
            link(&shell, "1", "t\"><b>"),
            name(&shell, &Name::sample()),
            over(&shell),
            me::me(&shell, &me::Me::sample()),
            me::me(
                &shell,
                &me::Me {
                    fixed_country: Some("Ukraine".into()),
                    passkeys: vec![],
                    is_proven: false,
                    factors: Default::default(),
                    ..me::Me::sample()
                },
            ),
        ];
        for page in pages {
            let html = page.into_string();
            assert!(!html.contains('⟦'), "{lang}: {html}");
            assert!(!html.contains("<b>"), "{lang}: {html}");
            assert_eq!(html.matches("<h1").count(), 1, "{lang}");
        }
    }
}
