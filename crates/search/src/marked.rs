//! What of a thing is shown in a list, with the words that were looked for marked.

use domain::language::Lang;

use crate::entry::{Entry, Written, best};
use crate::query::{Query, Wanted};
use crate::schema::stem_term;
use crate::script;
use crate::stem::stems;
use crate::words::{Word, words};

/// Words before the first marked one, and words shown in all.
const WORDS_BEFORE: usize = 8;
const WORDS_SHOWN: usize = 32;

/// A stretch of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// As it stands in the text, on one line.
    pub text: String,
    /// Whether it is what was looked for.
    pub is_marked: bool,
}

/// A whole text, with what was looked for marked.
pub(crate) fn whole(text: &Written, query: &Query) -> Vec<Piece> {
    let words = words(&text.text);
    let hits: Vec<Option<usize>> = words.iter().map(|it| wanted(it, text.lang, query)).collect();
    pieces(&text.text, &words, &hits, 0, text.text.len())
}

/// The part of a thing's texts that tells best why it was found, in the reader's language where
/// there is one; another of its names when the one shown, its `title`, does not tell; else how it
/// begins.
pub(crate) fn snippet(
    entry: &Entry,
    title: &[Piece],
    query: &Query,
    lang: Lang,
) -> Option<(Option<Lang>, Vec<Piece>)> {
    let mut texts: Vec<&Written> = entry.texts.iter().collect();
    texts.sort_by_key(|it| it.lang != Some(lang));
    if let Some(found) = texts.iter().find_map(|it| Some((it.lang, around(it, query)?))) {
        return Some(found);
    }
    let tells = |it: &Written| whole(it, query).iter().any(|it| it.is_marked);
    if !title.iter().any(|it| it.is_marked)
        && let Some(other) = entry.titles.iter().find(|it| tells(it))
    {
        return Some((other.lang, whole(other, query)));
    }
    let text = best(&entry.texts, lang)?;
    Some((text.lang, cut(&text.text, &words(&text.text), &[], 0)))
}

/// Where most of what was looked for stands together, `None` where nothing of it does.
fn around(text: &Written, query: &Query) -> Option<Vec<Piece>> {
    let words = words(&text.text);
    let hits: Vec<Option<usize>> = words.iter().map(|it| wanted(it, text.lang, query)).collect();
    let together = |at: usize| {
        let mut seen: Vec<usize> =
            hits[at..].iter().take(WORDS_SHOWN - WORDS_BEFORE).flatten().copied().collect();
        seen.sort_unstable();
        seen.dedup();
        seen.len()
    };
    let marked = (0..words.len()).filter(|at| hits[*at].is_some());
    // The first of the best.
    let at = marked.rev().max_by_key(|at| together(*at))?;
    Some(cut(&text.text, &words, &hits, at.saturating_sub(WORDS_BEFORE)))
}

/// The words from the one numbered `first` on, as many as are shown.
fn cut(text: &str, words: &[Word], hits: &[Option<usize>], first: usize) -> Vec<Piece> {
    let last = (first + WORDS_SHOWN).min(words.len());
    let from = if first == 0 { 0 } else { words[first].from };
    let to = if last == words.len() { text.len() } else { words[last - 1].to };
    let mut shown = pieces(text, words, hits, from, to);
    let more = || Piece { text: "…".to_owned(), is_marked: false };
    if from > 0 {
        shown.insert(0, more());
    }
    if to < text.len() {
        shown.push(more());
    }
    shown
}

fn pieces(
    text: &str,
    words: &[Word],
    hits: &[Option<usize>],
    from: usize,
    to: usize,
) -> Vec<Piece> {
    let mut shown = Vec::new();
    let mut push = |from: usize, to: usize, is_marked: bool| {
        // Line ends of a text are no line ends of a list.
        let text = text[from..to].replace(['\n', '\r'], " ");
        if !text.is_empty() {
            shown.push(Piece { text, is_marked });
        }
    };
    let mut at = from;
    for (word, _) in words.iter().zip(hits).filter(|(_, hit)| hit.is_some()) {
        if word.from >= at && word.to <= to {
            push(at, word.from, false);
            push(word.from, word.to, true);
            at = word.to;
        }
    }
    push(at, to, false);
    shown
}

/// Which of the words looked for this one is.
fn wanted(word: &Word, lang: Option<Lang>, query: &Query) -> Option<usize> {
    let stems: Vec<String> = match lang {
        Some(lang) => stems(lang, word).iter().map(|it| stem_term(lang, it)).collect(),
        None => Vec::new(),
    };
    let latin = script::latin(&word.written);
    let is = |wanted: &Wanted| {
        let same = |it: &String| wanted.forms.contains(it) || wanted.latin.contains(it);
        let begins = |it: &String| wanted.is_last && it.starts_with(&wanted.forms[0]);
        word.forms.iter().chain(&latin).any(|it| same(it) || begins(it))
            || stems.iter().any(|it| wanted.stems.contains(it))
    };
    query.words.iter().position(is)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entry::Kind;

    fn shown(pieces: &[Piece]) -> String {
        let mark = |it: &Piece| match it.is_marked {
            true => format!("[{}]", it.text),
            false => it.text.clone(),
        };
        pieces.iter().map(mark).collect()
    }

    fn asked(entry: &Entry, query: &Query, lang: Lang) -> Option<(Option<Lang>, Vec<Piece>)> {
        let title = best(&entry.titles, lang).map(|it| whole(it, query)).unwrap_or_default();
        snippet(entry, &title, query, lang)
    }

    fn entry(titles: &[Written], texts: &[Written]) -> Entry {
        Entry {
            kind: Kind::Call,
            id: "2020".to_owned(),
            titles: titles.to_vec(),
            names: Vec::new(),
            about: Vec::new(),
            texts: texts.to_vec(),
            invented: false,
        }
    }

    #[test]
    fn what_was_looked_for_is_marked_in_its_forms() {
        let query = Query::read("learn citi", &[Lang::EN]);
        let text = Written::new(Lang::EN, "A city that learns: learning cities\nof 2020.");
        assert_eq!(
            shown(&whole(&text, &query)),
            "A [city] that [learns]: [learning] [cities] of 2020."
        );
    }

    #[test]
    fn a_long_text_is_cut_where_most_stands_together() {
        let fill = "and so on ".repeat(30);
        let text = format!("The mayor. {fill}The mayor of Sumy signs. {fill}");
        let query = Query::read("mayor Sumy", &[Lang::EN]);
        let entry = entry(&[Written::bare("Call")], &[Written::new(Lang::EN, text)]);
        let (lang, pieces) = asked(&entry, &query, Lang::FR).unwrap();
        assert_eq!(lang, Some(Lang::EN));
        let shown = shown(&pieces);
        assert!(shown.starts_with('…') && shown.ends_with('…'), "{shown}");
        assert!(shown.contains("The [mayor] of [Sumy] signs."), "{shown}");
    }

    #[test]
    fn another_name_is_shown_when_it_was_the_one_looked_for() {
        let titles = [Written::bare("Sumy"), Written::new(Lang::FR, "Soumy")];
        let it = entry(&titles, &[]);
        let query = Query::read("Soumy", &[Lang::EN]);
        let (lang, pieces) = asked(&it, &query, Lang::EN).unwrap();
        assert_eq!((lang, shown(&pieces).as_str()), (Some(Lang::FR), "[Soumy]"));
        assert_eq!(asked(&it, &query, Lang::FR), None);
    }
}
