//! Which letters somebody wants: the page behind a letter's link, and one's own choice.

use maud::{Markup, html};

use crate::parts::{self, Choice, Field, Mood};
use crate::shell::{Nav, Shell, heading, page as framed};
use crate::{rich, t};

/// What the link of a letter leads to.
#[derive(Debug, Clone)]
pub struct Unsubscribe {
    /// What ends the address.
    pub token: String,
    /// The kind of letter, in words.
    pub kind: String,
    /// The address it went to.
    pub email: String,
    /// Whether letters of the kind still go there.
    pub wanted: bool,
}

/// The page: a button that ends letters of the kind, or that they have ended.
pub fn unsubscribe(shell: &Shell, it: &Unsubscribe) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "unsubscribe-title");
    let address = || html! { bdi dir="ltr" { (it.email) } };
    let main = html! {
        (heading(None, &title))
        @if it.wanted {
            p.text { (rich!(lang, "unsubscribe-lead", kind = parts::user_text(&it.kind, None), address = address())) }
            form method="post" action=(shell.href(&format!("/unsubscribe/{}", it.token))) {
                p.actions { (parts::button(&t!(lang, "unsubscribe-button"))) }
            }
            p.text { (t!(lang, "unsubscribe-duty")) }
        } @else {
            (parts::notice(lang, Mood::Done, html! {
                (rich!(lang, "unsubscribe-done", kind = parts::user_text(&it.kind, None), address = address()))
            }))
            p.text { (t!(lang, "unsubscribe-again")) }
            p { a href=(shell.href("/me/letters")) { (t!(lang, "mailing-title")) } }
        }
    };
    framed(shell, &title, main)
}

/// One's own choice.
#[derive(Debug, Clone)]
pub struct Mine {
    /// How often what is not urgent comes: `at_once`, `daily`, `weekly`.
    pub every: String,
    /// Kinds that can be unsubscribed from: word, in words, whether they come.
    pub kinds: Vec<(String, String, bool)>,
    /// Whether it was saved just now.
    pub saved: bool,
}

/// The page of one's own choice.
pub fn mine(shell: &Shell, it: &Mine) -> Markup {
    let lang = shell.lang;
    let title = t!(lang, "mailing-title");
    let back = html! { a href=(shell.href("/me")) { (t!(lang, "me-title")) } };
    let (every, kinds) = (t!(lang, "mailing-every"), t!(lang, "mailing-kinds"));
    let words = [
        ("at_once", t!(lang, "mailing-at-once")),
        ("daily", t!(lang, "mailing-daily")),
        ("weekly", t!(lang, "mailing-weekly")),
    ];
    let often: Vec<Choice<'_>> = words.iter().map(|(it, words)| Choice::new(it, words)).collect();
    let listed: Vec<Choice<'_>> =
        it.kinds.iter().map(|(kind, words, _)| Choice::new(kind, words)).collect();
    let chosen: Vec<&str> = it.kinds.iter().filter(|it| it.2).map(|it| it.0.as_str()).collect();
    let main = html! {
        (heading(Some(back), &title))
        @if it.saved { (parts::notice(lang, Mood::Done, html! { (t!(lang, "mailing-saved")) })) }
        p.text { (t!(lang, "mailing-lead")) }
        form method="post" action=(shell.href("/me/letters")) novalidate {
            (parts::radios(&Field::new(lang, "every", &every).value(&it.every), &often))
            (parts::checkboxes(&Field::new(lang, "kind", &kinds).not_demanded(), &listed, &chosen))
            p.actions { (parts::button(&t!(lang, "mailing-save"))) }
        }
    };
    let shell = Shell { nav: Some(Nav::Desk), ..shell.clone() };
    framed(&shell, &title, main)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::sign_in::tests::shell;
    use crate::texts::LANGUAGES;

    #[test]
    fn every_page_is_told_whole_in_every_language() {
        let it = |wanted| Unsubscribe {
            token: "t".into(),
            kind: "<b>".into(),
            email: "ana@example.org".into(),
            wanted,
        };
        let mine_sample = Mine {
            every: "weekly".into(),
            kinds: vec![("digest".into(), "…".into(), true), ("x".into(), "…".into(), false)],
            saved: true,
        };
        for lang in LANGUAGES {
            let shell = shell(lang);
            let pages = [
                unsubscribe(&shell, &it(true)),
                unsubscribe(&shell, &it(false)),
                mine(&shell, &mine_sample),
            ];
            for page in pages {
                let html = page.into_string();
                assert!(!html.contains('⟦'), "{lang}: {html}");
                assert!(!html.contains("<b>"), "{lang}");
                assert_eq!(html.matches("<h1").count(), 1, "{lang}");
            }
        }
    }
}
