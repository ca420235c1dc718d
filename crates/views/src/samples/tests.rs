use std::collections::BTreeSet;

use super::*;
use crate::shell::{AssetPaths, Me, Nav};
use crate::texts::LANGUAGES;

fn shell(lang: Lang) -> Shell {
    Shell {
        lang,
        languages: LANGUAGES.to_vec(),
        path_without_lang: "/style".to_owned(),
        base_url: "https://cities.example".to_owned(),
        me: Some(Me { name: "Олена Коваль".to_owned() }),
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

/// The values of an attribute, in the order of the page.
fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let start = format!(" {attribute}=\"");
    html.split(&start).skip(1).filter_map(|it| it.split('"').next()).collect()
}

fn pages() -> impl Iterator<Item = (Lang, String)> {
    LANGUAGES.into_iter().map(|lang| (lang, style_page(&shell(lang)).into_string()))
}

#[test]
fn no_text_is_missing_in_any_language() {
    for (lang, html) in pages() {
        assert!(!html.contains('⟦'), "{lang}: {}", &html[html.find('⟦').unwrap()..][..60]);
    }
}

#[test]
fn ids_are_unique_and_what_points_to_an_id_finds_it() {
    for (lang, html) in pages() {
        let ids = values(&html, "id");
        let known: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), known.len(), "{lang}: an id comes twice in {ids:?}");
        for attribute in ["for", "aria-describedby", "aria-labelledby", "data-count-for"] {
            for id in values(&html, attribute).into_iter().flat_map(str::split_whitespace) {
                assert!(
                    known.contains(id),
                    "{lang}: {attribute} points to {id:?}, which is nowhere"
                );
            }
        }
        for href in values(&html, "href").into_iter().filter_map(|it| it.strip_prefix('#')) {
            assert!(href.is_empty() || known.contains(href), "{lang}: a link leads to #{href}");
        }
    }
}

#[test]
fn every_field_has_its_label() {
    for (lang, html) in pages() {
        let labelled: BTreeSet<&str> = values(&html, "for").into_iter().collect();
        let mut n_fields = 0;
        for tag in ["<input ", "<select ", "<textarea "] {
            for field in html.split(tag).skip(1).map(|it| it.split('>').next().unwrap()) {
                if field.contains("type=\"hidden\"") {
                    continue;
                }
                let field = format!(" {field}");
                let id = values(&field, "id");
                assert!(id.first().is_some_and(|it| labelled.contains(it)), "{lang}: {field}");
                n_fields += 1;
            }
        }
        assert_eq!(n_fields, 25, "{lang}");
    }
}

#[test]
fn headings_stand_in_order_below_a_single_h1() {
    for (lang, html) in pages() {
        let levels: Vec<u8> = html
            .match_indices("<h")
            .filter_map(|(at, _)| html.as_bytes()[at + 2].checked_sub(b'0'))
            .filter(|it| (1..=6).contains(it))
            .collect();
        assert_eq!(levels.iter().filter(|it| **it == 1).count(), 1, "{lang}: {levels:?}");
        assert_eq!(levels[0], 1, "{lang}");
        assert!(levels.windows(2).all(|it| it[1] <= it[0] + 1), "{lang}: {levels:?}");
    }
}

#[test]
fn nothing_is_inline_that_the_security_policy_forbids() {
    for (lang, html) in pages() {
        assert_eq!(values(&html, "style"), Vec::<&str>::new(), "{lang}");
        assert!(!html.contains("<style"), "{lang}");
        let scripts = html.matches("<script").count();
        assert!(scripts > 0, "{lang}");
        assert_eq!(html.matches("<script type=\"module\" src=\"").count(), scripts, "{lang}");
        assert_eq!(html.matches("\"></script>").count(), scripts, "{lang}");
        assert!(!html.contains(" onclick="), "{lang}");
    }
}

#[test]
fn every_language_is_offered_at_the_same_page() {
    let html = style_page(&shell(Lang::AR)).into_string();
    assert!(html.contains(r#"<html lang="ar" dir="rtl">"#));
    let alternates = values(&html, "hreflang");
    let offered = ["en", "fr", "pt", "uk", "ar", "x-default", "en", "fr", "pt", "uk", "ar"];
    assert_eq!(alternates, offered);
    assert!(html.contains(r#"href="https://cities.example/uk/style""#));
    assert!(html.contains(r#"aria-label="uk · українська""#));
}

#[test]
fn what_was_typed_is_escaped_and_its_first_line_break_survives() {
    let field = Field::new(Lang::EN, "note", "Note").value("\n</textarea><b>");
    let html = parts::textarea(&field, 3, None).into_string();
    assert!(html.contains(">\n\n&lt;/textarea&gt;&lt;b&gt;</textarea>"), "{html}");
}

#[test]
fn a_map_with_four_hundred_marks_stays_small() {
    let with = |n: usize| {
        let all = MapShown::sample();
        let marks = all.marks.iter().cycle().take(n).cloned().collect();
        moving_map(Lang::EN, "m", "Members", &MapShown { marks, ..all }).into_string().len()
    };
    let a_mark = (with(400) - with(0)) / 400;
    assert!(a_mark < 330, "{a_mark} bytes a mark");
}
