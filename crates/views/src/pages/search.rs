//! Search: one box over everything public; the state is in the address.

use std::borrow::Cow;

use domain::language::Lang;
use maud::{Markup, html};

use super::members::Choice;
use crate::parts;
use crate::shell::{Shell, heading, page};
use crate::{numbers, t};

/// A stretch of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// As it stands in the text.
    pub text: String,
    /// Whether it is what was looked for.
    pub is_marked: bool,
}

/// A thing that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HitLine {
    /// Its page, below the language.
    pub href: String,
    /// What it is called.
    pub title: Vec<Piece>,
    /// The language of that, where one owns it.
    pub title_lang: Option<Lang>,
    /// What kind of thing it is and what it belongs to, in the reader's words.
    pub about: String,
    /// What of it was found, and in which language that is.
    pub snippet: Option<(Option<Lang>, Vec<Piece>)>,
    /// Whether it is invented.
    pub invented: bool,
}

/// The page of search.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SearchPage {
    /// What is looked for, as typed; empty before anything is.
    pub q: String,
    /// The kind chosen.
    pub kind: String,
    /// The language chosen.
    pub lang: String,
    /// Kinds of what was found.
    pub kinds: Vec<Choice>,
    /// Languages it can be read in.
    pub langs: Vec<Choice>,
    /// How much was found.
    pub n_found: i64,
    /// This page of it, the best first.
    pub rows: Vec<HitLine>,
    /// The page after.
    pub next: Option<String>,
    /// Whether not everything can be found yet.
    pub is_filling: bool,
}

/// What a kind is called: `city`, `call`, `country`, `region`, `cluster`, else a page.
pub fn kind_word(lang: Lang, kind: &str) -> Cow<'static, str> {
    match kind {
        "city" => t!(lang, "search-kind-city"),
        "call" => t!(lang, "search-kind-call"),
        "country" => t!(lang, "search-kind-country"),
        "region" => t!(lang, "search-kind-region"),
        "cluster" => t!(lang, "search-kind-cluster"),
        _ => t!(lang, "search-kind-page"),
    }
}

/// The page.
pub fn search(shell: &Shell, it: &SearchPage) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "search-title");
    let main = html! {
        (heading(None, &title))
        section { (form(shell, it)) }
        @if !it.q.is_empty() {
            section aria-labelledby="found" {
                h2 #found { (t!(lang, "search-found", count = it.n_found)) }
                @if it.is_filling {
                    p { (t!(lang, "search-filling")) }
                } @else if it.rows.is_empty() {
                    div.empty { p { (t!(lang, "search-none")) } }
                } @else {
                    ol.rule.hits { @for row in &it.rows { li { (hit(shell, row)) } } }
                    (parts::pager(lang, None, it.next.as_deref()))
                }
            }
        }
    };
    page(shell, &title, main)
}

fn form(shell: &Shell, it: &SearchPage) -> Markup {
    let lang = shell.lang;
    html! {
        form.filters method="get" action=(shell.href("/search")) role="search" aria-label=(t!(lang, "search-title")) {
            div.field {
                label for="q" { (t!(lang, "search-what")) }
                input #q name="q" type="search" value=(it.q) maxlength="200" autocomplete="off"
                    aria-describedby="search-hint";
            }
            (select(lang, "kind", &t!(lang, "search-kind"), &it.kind, &it.kinds))
            (select(lang, "lang", &t!(lang, "search-language"), &it.lang, &it.langs))
            button.button type="submit" { (t!(lang, "search-submit")) }
        }
        p.small.quiet #search-hint { (t!(lang, "search-hint")) }
    }
}

/// A choice with how much each leaves; what was chosen stays to be seen also where it leaves
/// nothing.
fn select(lang: Lang, name: &str, label: &str, chosen: &str, choices: &[Choice]) -> Markup {
    let is_there = choices.iter().any(|it| it.value == chosen);
    let missing = (!chosen.is_empty() && !is_there).then(|| match name {
        "kind" => kind_word(lang, chosen).into_owned(),
        _ => chosen
            .parse()
            .map_or_else(|_| chosen.to_owned(), |of| crate::shell::language_name(lang, of)),
    });
    html! {
        div.field {
            label for=(name) { (label) }
            select id=(name) name=(name) {
                option value="" selected[chosen.is_empty()] { (t!(lang, "members-any")) }
                @for choice in choices {
                    option value=(choice.value) selected[choice.value == chosen] {
                        (choice.label) " (" (numbers::whole(lang, choice.count)) ")"
                    }
                }
                @if let Some(missing) = missing {
                    option value=(chosen) selected { (missing) " (" (numbers::whole(lang, 0)) ")" }
                }
            }
        }
    }
}

fn hit(shell: &Shell, it: &HitLine) -> Markup {
    html! {
        a.tap href=(shell.href(&it.href)) { (written(it.title_lang, &it.title)) }
        @if it.invented { " " (parts::invented_mark(shell.lang)) }
        p.small.quiet { (it.about) }
        @if let Some((lang, pieces)) = &it.snippet { p.text { (written(*lang, pieces)) } }
    }
}

/// Pieces with their language, what was looked for marked.
fn written(lang: Option<Lang>, pieces: &[Piece]) -> Markup {
    let dir = lang.map(Lang::dir);
    html! {
        bdi lang=[lang] dir=[dir] {
            @for it in pieces {
                @if it.is_marked { mark { (it.text) } } @else { (it.text) }
            }
        }
    }
}

/// The box in the header of every page but that of searching, which has a larger one.
pub fn in_header(shell: &Shell) -> Markup {
    let lang = shell.lang;
    if shell.path_without_lang.split('?').next() == Some("/search") {
        return html! {};
    }
    html! {
        form.find method="get" action=(shell.href("/search")) role="search" aria-label=(t!(lang, "search-everywhere")) {
            label.only-heard for="find" { (t!(lang, "search-everywhere")) }
            input #find name="q" type="search" maxlength="200" autocomplete="off";
            button.plain type="submit" { (t!(lang, "search-submit")) }
        }
    }
}

impl SearchPage {
    /// A sample value.
    pub fn sample() -> SearchPage {
        let plain = |text: &str| Piece { text: text.to_owned(), is_marked: false };
        let marked = |text: &str| Piece { text: text.to_owned(), is_marked: true };
        let choice = |value: &str, label: &str, count| Choice {
            value: value.to_owned(),
            label: label.to_owned(),
            count,
        };
        SearchPage {
            q: "Суми".to_owned(),
            kind: "city".to_owned(),
            lang: "de".to_owned(),
            kinds: vec![choice("city", "Місто", 1), choice("call", "Конкурс", 1)],
            langs: vec![choice("uk", "українська", 2)],
            n_found: 2,
            rows: vec![
                HitLine {
                    href: "/cities/01890a5d-ac96-774b-bcce-b302099a8057".to_owned(),
                    title: vec![marked("Суми")],
                    title_lang: Some(Lang::UK),
                    about: "Місто · Україна".to_owned(),
                    snippet: None,
                    invented: true,
                },
                HitLine {
                    href: "/calls/2020".to_owned(),
                    title: vec![plain("Appel de 2020")],
                    title_lang: Some(Lang::FR),
                    about: "Конкурс".to_owned(),
                    snippet: Some((None, vec![plain("Lisboa, "), marked("Суми"), plain("…")])),
                    invented: false,
                },
            ],
            next: Some("/en/search?q=Sumy&after=0123456789abcdef".to_owned()),
            is_filling: false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::members::tests::visitor;
    use crate::texts::LANGUAGES;

    #[test]
    fn search_speaks_every_language() {
        for lang in LANGUAGES {
            let shell = visitor(lang);
            let none = SearchPage { rows: Vec::new(), n_found: 0, ..SearchPage::sample() };
            let pages = [
                SearchPage::sample(),
                SearchPage { q: String::new(), ..none.clone() },
                SearchPage { is_filling: true, ..none.clone() },
                none,
            ];
            for page in pages {
                let page = search(&shell, &page).into_string();
                assert!(!page.contains('⟦'), "{lang}");
            }
            for kind in ["city", "call", "country", "region", "cluster", "page"] {
                assert!(!kind_word(lang, kind).contains('⟦'), "{lang} {kind}");
            }
        }
    }

    #[test]
    fn what_was_typed_and_what_was_found_is_never_markup() {
        let evil = "<script>alert(1)</script>\"'";
        let piece = Piece { text: evil.to_owned(), is_marked: true };
        let line = HitLine {
            title: vec![piece.clone()],
            snippet: Some((None, vec![piece])),
            about: evil.to_owned(),
            ..SearchPage::sample().rows[0].clone()
        };
        let page = SearchPage { q: evil.to_owned(), rows: vec![line], ..SearchPage::sample() };
        let page = search(&visitor(Lang::EN), &page).into_string();
        assert!(!page.contains("<script>alert"), "{page}");
        assert!(page.contains("<mark>&lt;script&gt;"));
    }

    #[test]
    fn a_choice_that_leaves_nothing_stays_to_be_seen() {
        let page = search(&visitor(Lang::EN), &SearchPage::sample()).into_string();
        assert!(page.contains("<option value=\"de\" selected>German (0)</option>"), "{page}");
    }
}
