//! The members around a city, on its page.

use domain::ids::CityId;
use maud::{Markup, html};

use super::named;
use crate::parts;
use crate::shell::Shell;
use crate::{numbers, t};

/// A member near a city.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Neighbour {
    /// Its id.
    pub id: CityId,
    /// Its name for the reader.
    pub name: String,
    /// Its country's name.
    pub country: String,
    /// Whether it is invented.
    pub invented: bool,
    /// How far away it is, in whole kilometres.
    pub km: i64,
}

/// The list; nothing without anybody in it.
pub(super) fn neighbours(shell: &Shell, all: &[Neighbour]) -> Markup {
    let lang = shell.lang;
    if all.is_empty() {
        return html! {};
    }
    let away = |km: i64| match km {
        0 => t!(lang, "city-neighbour-next-door"),
        km => t!(lang, "city-neighbour-km", km = numbers::whole(lang, km)),
    };
    html! {
        section aria-labelledby="neighbours" {
            h2 #neighbours { (t!(lang, "city-neighbours")) }
            ul { @for it in all { li {
                a href=(shell.href(&format!("/cities/{}", it.id))) { (named(&it.name, None)) }
                @if it.invented { " " (parts::invented_mark(lang)) }
                " · " (it.country) " · " (away(it.km))
            } } }
            p.small.quiet { (t!(lang, "city-neighbours-rule")) }
        }
    }
}

impl Neighbour {
    /// A sample value.
    pub fn sample() -> Neighbour {
        Neighbour {
            id: super::MemberLine::sample().id,
            name: "Полтава".to_owned(),
            country: "Україна".to_owned(),
            invented: true,
            km: 1_148,
        }
    }
}
