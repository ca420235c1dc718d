//! A small picture that says how a city's membership stands, for the pages of others.
//!
//! No style and no script in it: it is drawn the same wherever it is shown. Letters are those of
//! whoever looks; what would be too wide is drawn narrower, and what is longer still is cut, with
//! the whole in the title.

use domain::language::Lang;
use maud::{Markup, PreEscaped, html};

use crate::{dates, t};

/// How a membership stands; days as precise as known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// A member since that day, where the day is known.
    Since(Option<String>),
    /// Announced, and a member from that day on.
    From(String),
    /// A member until that day.
    Until(String),
    /// None, and none that counted.
    Not,
}

/// What a badge says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Badge {
    /// The city's name for the reader.
    pub city: String,
    /// The network's short name.
    pub network: String,
    /// How its membership stands.
    pub standing: Standing,
    /// The network's colour on white, `#rrggbb`.
    pub accent: String,
    /// Whether the city is invented.
    pub invented: bool,
}

/// The size of the picture, in pixels.
pub const WIDTH: u32 = 320;
/// Its height.
pub const HEIGHT: u32 = 96;

/// Where text begins and ends, from the side on which reading begins.
const TEXT: (u32, u32) = (64, 306);
/// Characters shown of a line, at most.
const CHARS_MAX: usize = 48;
/// What is true no more is said in grey.
const GREY: &str = "#595959";

impl Standing {
    /// Whether there is no membership, now or to come.
    pub fn is_over(&self) -> bool {
        matches!(self, Standing::Until(_) | Standing::Not)
    }

    /// In words.
    pub fn words(&self, lang: Lang) -> String {
        match self {
            Standing::Since(Some(day)) => t!(lang, "badge-since", day = dates::day(lang, day)),
            Standing::Since(None) => t!(lang, "badge-member"),
            Standing::From(day) => t!(lang, "badge-from", day = dates::day(lang, day)),
            Standing::Until(day) => t!(lang, "badge-until", day = dates::day(lang, day)),
            Standing::Not => t!(lang, "badge-not"),
        }
        .into_owned()
    }
}

/// The picture, as a document of its own.
pub fn badge(lang: Lang, it: &Badge) -> Markup {
    let standing = it.standing.words(lang);
    let colour = if it.standing.is_over() { GREY } else { it.accent.as_str() };
    let title = format!("{} · {} · {standing}", it.city, it.network);
    html! {
        (PreEscaped("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"))
        svg xmlns="http://www.w3.org/2000/svg" width=(WIDTH) height=(HEIGHT)
            viewBox=(format!("0 0 {WIDTH} {HEIGHT}")) role="img" aria-labelledby="title"
            lang=(lang)
            font-family="system-ui, 'Noto Sans', 'Segoe UI', Arial, sans-serif"
        {
            title #title { (title) }
            rect x="0.5" y="0.5" width=(WIDTH - 1) height=(HEIGHT - 1) rx="8" fill="#ffffff" stroke=(colour) {}
            g fill=(colour) transform=(format!("translate({} 30) scale(1.5)", if lang.dir() == "rtl" { WIDTH - 50 } else { 14 })) {
                path d="M12 2 3 7v2h18V7zM5 11h2.4v7H5zM10.8 11h2.4v7h-2.4zM16.6 11H19v7h-2.4zM3 20h18v2H3z" {}
            }
            (line(lang, &it.network, (28, 13), GREY))
            (line(lang, &it.city, (54, 20), "#1a1a1a"))
            (line(lang, &standing, (78, 14), colour))
        }
    }
}

/// One line at a height and in a size, both in pixels.
fn line(lang: Lang, text: &str, (y, size): (u32, u32), colour: &str) -> Markup {
    let mut shown: String = text.chars().take(CHARS_MAX).collect();
    if shown.len() < text.len() {
        shown.push('…');
    }
    let room = TEXT.1 - TEXT.0;
    // The letters are not ours to measure: an average one is about three fifths as wide as high.
    let n_chars = u32::try_from(shown.chars().count()).unwrap_or(u32::MAX);
    let too_wide = n_chars.saturating_mul(size) * 3 / 5 > room;
    // Text begins where reading begins, so the anchor is the same for both directions.
    let x = if lang.dir() == "rtl" { WIDTH - TEXT.0 } else { TEXT.0 };
    html! {
        text direction=(lang.dir()) x=(x) y=(y) font-size=(size) fill=(colour)
            textLength=[too_wide.then_some(room)] lengthAdjust=[too_wide.then_some("spacingAndGlyphs")]
        { (shown) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::LANGUAGES;

    fn of(city: &str, standing: Standing) -> Badge {
        let (network, accent) = ("UNESCO GNLC".to_owned(), "#0b5a7a".to_owned());
        Badge { city: city.to_owned(), network, standing, accent, invented: false }
    }

    #[test]
    fn a_badge_says_its_standing_in_every_language_and_has_it_in_its_title() {
        let all = [
            Standing::Since(Some("2024-02-14".to_owned())),
            Standing::Since(None),
            Standing::From("2025-01-01".to_owned()),
            Standing::Until("2021".to_owned()),
            Standing::Not,
        ];
        for lang in LANGUAGES {
            let mut told = std::collections::BTreeSet::new();
            for standing in &all {
                let words = standing.words(lang);
                assert!(!words.contains('⟦'), "{lang} {standing:?}");
                let svg = badge(lang, &of("Суми", standing.clone())).into_string();
                assert_eq!(svg.matches(&words).count(), 2, "{lang}: {svg}");
                told.insert(words);
            }
            assert_eq!(told.len(), all.len(), "{lang}");
        }
    }

    #[test]
    fn no_name_is_markup_and_none_is_wider_than_the_picture() {
        let svg = badge(Lang::EN, &of("<script>\"&", Standing::Not)).into_string();
        assert!(!svg.contains("<script") && svg.contains("&lt;script&gt;"), "{svg}");
        let long = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch".repeat(4);
        let svg = badge(Lang::EN, &of(&long, Standing::Not)).into_string();
        assert!(svg.contains("textLength=\"242\"") && svg.contains('…'), "{svg}");
        assert!(svg.contains(&format!("{long} ·")), "the title has it whole");
    }
}
