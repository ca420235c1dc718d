//! What the head of a page says to machines: its one address, its languages, its feeds, how to
//! search here, and what it is about.

use domain::language::Lang;
use maud::{Markup, PreEscaped, html};
use serde_json::Value;

use crate::shell::{Shell, href};

/// What one page's head says beside what every page's does.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Head {
    /// Whether the address carries a query, so that it is one of many states of a page.
    pub is_state: bool,
    /// The page's own feeds: a title, and the address below the language without its ending.
    pub feeds: Vec<(String, String)>,
    /// What the page is about (schema.org).
    pub about: Vec<Value>,
    /// The picture shown beside a link to the page, below the language and without its ending;
    /// the network's own when none.
    pub card: Option<String>,
}

/// The picture beside a link to a page of the network that has none of its own.
const NETWORK_CARD: &str = "/card";
/// How large the pictures are, in pixels.
const CARD_PIXELS: (&str, &str) = ("1200", "630");

/// An address of this site from the scheme on.
pub fn absolute(base_url: &str, lang: Lang, path: &str) -> String {
    format!("{base_url}{}", href(lang, path))
}

/// Where somebody goes whose language nobody knows: the front door, which asks the browser, or
/// the page in the network's first language.
pub fn for_any_language(base_url: &str, first: Lang, path: &str) -> String {
    match path {
        "" => format!("{base_url}/"),
        _ => absolute(base_url, first, path),
    }
}

/// The links and descriptions of a page's head.
pub(crate) fn markup(shell: &Shell, title: &str, description: &str) -> Markup {
    let (base, lang, path) = (&shell.base_url, shell.lang, &shell.path_without_lang);
    let network = (shell.network_name.clone(), "/feed".to_owned());
    html! {
        @if !shell.head.is_state {
            link rel="canonical" href=(absolute(base, lang, path));
        }
        @for other in &shell.languages {
            link rel="alternate" hreflang=(other) href=(absolute(base, *other, path));
        }
        @if let Some(first) = shell.languages.first() {
            link rel="alternate" hreflang="x-default" href=(for_any_language(base, *first, path));
        }
        @for (title, feed) in std::iter::once(&network).chain(&shell.head.feeds) {
            link rel="alternate" type="application/atom+xml" title=(title)
                href=(shell.href(&format!("{feed}.xml")));
            link rel="alternate" type="application/feed+json" title=(title)
                href=(shell.href(&format!("{feed}.json")));
        }
        link rel="search" type="application/opensearchdescription+xml"
            title=(shell.network_name) href=(shell.href("/opensearch.xml"));
        link rel="sitemap" type="application/xml" href="/sitemap.xml";
        @for about in &shell.head.about { (described(about)) }
        // Who is signed in reads no page that could be shown beside a link.
        @if shell.me.is_none() { (open_graph(shell, title, description)) }
    }
}

/// What other services show beside a link to the page (Open Graph).
fn open_graph(shell: &Shell, title: &str, description: &str) -> Markup {
    let (base, lang) = (&shell.base_url, shell.lang);
    let card = shell.head.card.as_deref().unwrap_or(NETWORK_CARD);
    let (width, height) = CARD_PIXELS;
    html! {
        @for (property, content) in [
            ("og:type", "website"),
            ("og:site_name", shell.network_name.as_str()),
            ("og:title", title),
            ("og:description", description),
            ("og:url", absolute(base, lang, &shell.path_without_lang).as_str()),
            ("og:image", absolute(base, lang, &format!("{card}.png")).as_str()),
            ("og:image:width", width),
            ("og:image:height", height),
            ("og:image:alt", title),
        ] {
            meta property=(property) content=(content);
        }
        meta name="twitter:card" content="summary_large_image";
    }
}

/// A block of data, which no browser runs; nothing in it can end it or begin markup.
fn described(about: &Value) -> Markup {
    let mut text = about.to_string();
    for (sign, escaped) in
        [('<', "\\u003c"), ('>', "\\u003e"), ('&', "\\u0026"), ('\u{2028}', "\\u2028"), ('\u{2029}', "\\u2029")]
    {
        text = text.replace(sign, escaped);
    }
    html! { script type="application/ld+json" { (PreEscaped(text)) } }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn nothing_somebody_wrote_ends_the_block_it_stands_in() {
        let name = "</script><script>alert(1)</script><!-- & \u{2028}";
        let text = described(&json!({ "name": name })).into_string();
        let inside = text.strip_prefix("<script type=\"application/ld+json\">").unwrap();
        let inside = inside.strip_suffix("</script>").unwrap();
        assert!(!inside.contains(['<', '>', '&', '\u{2028}']), "{inside}");
        let read: Value = serde_json::from_str(inside).unwrap();
        assert_eq!(read["name"], name);
    }

    #[test]
    fn the_front_door_is_for_those_whose_language_nobody_knows() {
        let at = |path| for_any_language("https://cities.example", Lang::FR, path);
        assert_eq!(at(""), "https://cities.example/");
        assert_eq!(at("/calls"), "https://cities.example/fr/calls");
    }
}
