//! The page of search: what was found, for a reader.

use domain::language::Lang;
use search::{Asked, CHARACTERS_MAX, Cursor, Found, Hit, Kind};
use views::pages::members::Choice;
use views::pages::search::{HitLine, Piece, SearchPage, kind_word};
use views::shell::language_name;

use super::{found, is_up_to_date, path};
use crate::App;
use crate::failure::Lookup;

/// Things a page.
const ROWS: usize = 20;

/// What the address of the page says; values that fit nothing are as good as not said.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PageAsked {
    /// What is looked for, as typed.
    pub q: String,
    /// Only things of this kind.
    pub kind: String,
    /// Only things that can be read in this language.
    pub lang: String,
    /// Where the page before ended.
    pub after: String,
}

impl PageAsked {
    fn address(&self, reader: Lang, after: Cursor) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        for (name, value) in [("q", &self.q), ("kind", &self.kind), ("lang", &self.lang)] {
            if !value.is_empty() {
                query.append_pair(name, value);
            }
        }
        format!("/{reader}/search?{}", query.append_pair("after", &after.to_string()).finish())
    }
}

/// The page of search for a reader of `lang`.
///
/// # Errors
/// When the index cannot be read.
pub fn search_page(app: &App, asked: PageAsked, reader: Lang) -> Result<SearchPage, Lookup> {
    let kind: Option<Kind> = asked.kind.parse().ok();
    let lang: Option<Lang> = asked.lang.parse().ok();
    let asked = PageAsked {
        q: asked.q.chars().take(CHARACTERS_MAX).collect(),
        kind: kind.map(|it| it.to_string()).unwrap_or_default(),
        lang: lang.map(|it| it.to_string()).unwrap_or_default(),
        after: asked.after,
    };
    let mut wanted =
        Asked { text: &asked.q, reader, kind, lang, after: asked.after.parse().ok(), limit: ROWS };
    let found = match found(app, &wanted)? {
        Some(found) => found,
        // The place is gone, or was never one: the beginning is the nearest.
        None => {
            wanted.after = None;
            super::found(app, &wanted)?.unwrap_or_default()
        }
    };
    let is_filling = found.total == 0 && !is_up_to_date(app);
    Ok(page(asked, found, reader, is_filling))
}

fn page(asked: PageAsked, found: Found, reader: Lang, is_filling: bool) -> SearchPage {
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let kinds = found.kinds.iter().map(|(kind, n)| Choice {
        value: kind.to_string(),
        label: kind_word(reader, kind.as_str()).into_owned(),
        count: count(*n),
    });
    let langs = found.langs.iter().map(|(lang, n)| Choice {
        value: lang.to_string(),
        label: language_name(reader, *lang),
        count: count(*n),
    });
    SearchPage {
        kinds: kinds.collect(),
        langs: langs.collect(),
        n_found: count(found.total),
        next: found.next.map(|it| asked.address(reader, it)),
        rows: found.hits.into_iter().map(|it| line(it, reader)).collect(),
        is_filling,
        q: asked.q,
        kind: asked.kind,
        lang: asked.lang,
    }
}

fn line(it: Hit, reader: Lang) -> HitLine {
    let word = kind_word(reader, it.kind.as_str());
    let about = match (it.kind, it.about.as_str()) {
        // It says what kind of place it is, more exactly.
        (Kind::City, about) if !about.is_empty() => about.to_owned(),
        (_, "") => word.into_owned(),
        (_, about) => format!("{word} · {about}"),
    };
    HitLine {
        href: path(it.kind, &it.id),
        title: pieces(it.title),
        title_lang: it.title_lang,
        about,
        snippet: it.snippet.map(|(lang, it)| (lang, pieces(it))),
        invented: it.invented,
    }
}

fn pieces(all: Vec<search::Piece>) -> Vec<Piece> {
    all.into_iter().map(|it| Piece { text: it.text, is_marked: it.is_marked }).collect()
}
