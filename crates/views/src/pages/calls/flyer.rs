//! A call's flyer: one page to print, in one language.

use maud::{Markup, html};

use super::{Said, prose};
use crate::shell::{Shell, in_language, own_name, page};
use crate::{parts, t};

/// A flyer.
#[derive(Debug, Clone, PartialEq)]
pub struct FlyerPage {
    /// The call's word in addresses.
    pub slug: String,
    /// Its title.
    pub title: Said,
    /// The flyer's text, filled.
    pub text: Said,
    /// The cities' deadline in words.
    pub until: String,
    /// The call's page in full, to be typed or scanned.
    pub address: String,
    /// Whether its PDF was asked for and could not be made.
    pub no_pdf: bool,
}

/// The page.
pub fn flyer(shell: &Shell, it: &FlyerPage) -> Markup {
    let lang = shell.lang;
    let (of, title) = &it.title;
    let (of_text, text) = &it.text;
    let main = html! {
        article.flyer {
            p.quiet { bdi { (shell.network_name) } }
            h1 lang=(of) dir=(of.dir()) { (title) }
            @if of_text != &lang { p { (in_language(lang, *of_text)) } }
            div.clock { strong { (t!(lang, "flyer-until", moment = it.until.as_str())) } }
            div.text lang=(of_text) dir=(of_text.dir()) { (prose(text)) }
            p { a href=(it.address) { bdi dir="ltr" { (it.address) } } }
            (parts::as_pdf(shell, &format!("/calls/{}/flyer.pdf", it.slug), it.no_pdf))
        }
        nav.actions aria-label=(t!(lang, "flyer-languages")) {
            @for other in &shell.languages {
                a href=(crate::shell::href(*other, &format!("/calls/{}/flyer", it.slug)))
                    hreflang=(other) lang=(other) aria-current=[(*other == lang).then_some("true")]
                { (own_name(*other)) }
            }
        }
    };
    page(shell, title, main)
}

impl FlyerPage {
    /// A sample value.
    pub fn sample() -> FlyerPage {
        let uk = |text: &str| (domain::language::Lang::UK, text.to_owned());
        FlyerPage {
            slug: "2020".to_owned(),
            title: uk("Конкурс 2020: приєднуйтеся до мережі"),
            text: uk("Подайте заявку:\n\n- складіть команду;\n- заповніть форму."),
            until: "30 June 2020, 23:59 (Hamburg)".to_owned(),
            address: "https://cities.example/uk/calls/2020".to_owned(),
            no_pdf: false,
        }
    }
}
