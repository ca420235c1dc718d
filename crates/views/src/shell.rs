//! The frame of every page: head, header with languages, the one `main`, footer.
//!
//! Without inline style or script, because the content security policy allows neither.

use domain::language::Lang;
use maud::{DOCTYPE, Markup, PreEscaped, html};

use crate::head::{self, Head};
use crate::pages::search;
use crate::t;

/// The reader, when signed in.
#[derive(Debug, Clone)]
pub struct Me {
    /// The name as the person writes it.
    pub name: String,
}

/// The sections of the navigation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nav {
    /// Who belongs to the network.
    Members,
    /// Calls, open and past.
    Calls,
    /// The network in numbers.
    Numbers,
    /// What waits for the reader.
    Desk,
}

/// Addresses of the files every page needs, with the hash of their content in them.
#[derive(Debug, Clone)]
pub struct AssetPaths {
    /// The stylesheet.
    pub style: String,
    /// The network's own colours, see [`crate::assets::network_css`]; loaded after the stylesheet.
    pub network_style: Option<String>,
    /// The script module.
    pub script: String,
}

/// What the frame has to know about the page and its reader.
#[derive(Debug, Clone)]
pub struct Shell {
    /// The interface language.
    pub lang: Lang,
    /// The languages offered, in the network's order.
    pub languages: Vec<Lang>,
    /// The address below the language, such as `/calls/2020` or empty for the home page.
    pub path_without_lang: String,
    /// Scheme and host, needed where an address must be absolute; no slash at its end.
    pub base_url: String,
    /// Who reads, when known.
    pub me: Option<Me>,
    /// The network's name in the interface language.
    pub network_name: String,
    /// The section the page belongs to.
    pub nav: Option<Nav>,
    /// One sentence for search engines; the network's own when none.
    pub description: Option<String>,
    /// Stylesheet and script.
    pub assets: AssetPaths,
    /// Whether this is the demonstration with invented people.
    pub demo: bool,
    /// What the page says to machines.
    pub head: Head,
}

impl Shell {
    /// An address of this site in the reader's language: `/fr/calls` for `/calls`.
    pub fn href(&self, path: &str) -> String {
        href(self.lang, path)
    }
}

/// An address of this site in `lang`.
pub fn href(lang: Lang, path: &str) -> String {
    format!("/{lang}{path}")
}

/// A language's own name for itself, as the switch shows it; its code when we do not know one.
pub fn own_name(lang: Lang) -> String {
    match OWN_NAMES.iter().find(|(code, _)| *code == lang.as_str()) {
        Some((_, name)) => (*name).to_owned(),
        None => lang.to_string(),
    }
}

/// A language's name in the reader's language; its code when we do not know one.
pub fn language_name(lang: Lang, of: Lang) -> String {
    let key = format!("language-{of}");
    match crate::texts::has(lang, &key) {
        true => crate::texts::t(lang, &key).into_owned(),
        false => of.to_string(),
    }
}

const OWN_NAMES: &[(&str, &str)] = &[
    ("ar", "العربية"),
    ("de", "Deutsch"),
    ("en", "English"),
    ("es", "español"),
    ("fa", "فارسی"),
    ("fr", "français"),
    ("it", "italiano"),
    ("ja", "日本語"),
    ("ko", "한국어"),
    ("pt", "português"),
    ("ru", "русский"),
    ("th", "ไทย"),
    ("tr", "Türkçe"),
    ("uk", "українська"),
    ("vi", "Tiếng Việt"),
    ("zh", "中文"),
];

/// A whole page. `title` is the plain text of its `h1`, which `main` brings itself.
pub fn page(shell: &Shell, title: &str, main: Markup) -> Markup {
    let lang = shell.lang;
    let full_title = match title == shell.network_name {
        true => title.to_owned(),
        false => format!("{title} · {}", shell.network_name),
    };
    let of_the_network = t!(lang, "shell-description", network = shell.network_name.as_str());
    let description = shell.description.as_deref().unwrap_or(&of_the_network);
    html! {
        (DOCTYPE)
        html lang=(lang) dir=(lang.dir()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (full_title) }
                meta name="description" content=(description);
                meta name="color-scheme" content="light dark";
                (head::markup(shell, title, description))
                link rel="icon" href="/assets/icon.svg" type="image/svg+xml";
                link rel="stylesheet" href=(shell.assets.style);
                @if let Some(network_style) = &shell.assets.network_style {
                    link rel="stylesheet" href=(network_style);
                }
                script type="module" src=(shell.assets.script) {}
            }
            body {
                a.skip href="#main" { (t!(lang, "shell-skip")) }
                (header(shell))
                main #main.wrap tabindex="-1" { (main) }
                (footer(shell))
            }
        }
    }
}

fn header(shell: &Shell) -> Markup {
    let lang = shell.lang;
    html! {
        header.top {
            @if shell.demo {
                p.demo { span.wrap { (t!(lang, "shell-demo")) } }
            }
            div.wrap {
                a.mark href=(shell.href("")) aria-label=(t!(lang, "shell-home", network = shell.network_name.as_str())) {
                    (mark())
                    bdi { (shell.network_name) }
                }
                nav.nav aria-label=(t!(lang, "shell-sections")) {
                    (section(shell, Nav::Members, "/members", &t!(lang, "nav-members")))
                    (section(shell, Nav::Calls, "/calls", &t!(lang, "nav-calls")))
                    (section(shell, Nav::Numbers, "/numbers", &t!(lang, "nav-numbers")))
                }
                (search::in_header(shell))
                (languages(shell))
                div.me {
                    @match &shell.me {
                        Some(me) => {
                            a href=(shell.href("/desk")) aria-current=[current(shell, Nav::Desk)] {
                                (t!(lang, "shell-desk"))
                            }
                            span.quiet.small { bdi { (me.name) } }
                            form method="post" action=(shell.href("/sign-out")) {
                                button.plain type="submit" { (t!(lang, "shell-sign-out")) }
                            }
                        }
                        None => a href=(shell.href("/sign-in")) { (t!(lang, "shell-sign-in")) },
                    }
                }
            }
        }
    }
}

fn section(shell: &Shell, nav: Nav, path: &str, label: &str) -> Markup {
    html! { a href=(shell.href(path)) aria-current=[current(shell, nav)] { (label) } }
}

fn current(shell: &Shell, nav: Nav) -> Option<&'static str> {
    (shell.nav == Some(nav)).then_some("page")
}

/// The switch shows codes to stay short; each is read out with the language's own name after
/// it. The code comes first, so that whoever speaks to the computer can say what is seen.
fn languages(shell: &Shell) -> Markup {
    html! {
        nav.langs.small aria-label=(t!(shell.lang, "shell-languages")) {
            @for other in &shell.languages {
                a href=(href(*other, &shell.path_without_lang)) hreflang=(other) lang=(other)
                    dir=(other.dir()) title=(own_name(*other))
                    aria-label={ (short_name(*other)) " · " (own_name(*other)) }
                    aria-current=[(*other == shell.lang).then_some("true")]
                { (short_name(*other)) }
            }
        }
    }
}

fn short_name(lang: Lang) -> String {
    match lang {
        Lang::AR => "ع".to_owned(),
        _ => lang.to_string(),
    }
}

fn footer(shell: &Shell) -> Markup {
    html! {
        footer.foot {
            div.wrap {
                span { (t!(shell.lang, "shell-points-only")) }
                span { (t!(shell.lang, "shell-data-licences")) }
            }
        }
    }
}

fn mark() -> Markup {
    PreEscaped(
        r#"<svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true"><g fill="currentColor"><path d="M12 2 3 7v2h18V7z"/><path d="M5 11h2.4v7H5zM10.8 11h2.4v7h-2.4zM16.6 11H19v7h-2.4zM3 20h18v2H3z"/></g></svg>"#
            .to_owned(),
    )
}

/// A heading block: what the page belongs to, in quiet type, above its only `h1`.
pub fn heading(above: Option<Markup>, title: &str) -> Markup {
    html! {
        section.head {
            @if let Some(above) = above { p.quiet { (above) } }
            h1 { (title) }
        }
    }
}

/// "in French", for a text shown in a language other than the reader's.
pub fn in_language(lang: Lang, of: Lang) -> Markup {
    html! { span.small.quiet { (t!(lang, "text-in-language", language = language_name(lang, of))) } }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_with_an_own_name_has_a_name_in_all_others() {
        for (code, _) in OWN_NAMES {
            for lang in crate::LANGUAGES {
                let key = format!("language-{code}");
                assert!(crate::texts::has(lang, &key), "{lang} lacks {key}");
            }
        }
    }

    #[test]
    fn a_language_we_cannot_name_is_shown_by_its_code() {
        let unnamed = "eo".parse().unwrap();
        assert_eq!(own_name(unnamed), "eo");
        assert_eq!(language_name(Lang::FR, unnamed), "eo");
    }
}
