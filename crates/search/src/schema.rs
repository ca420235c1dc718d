//! What the index holds of an entry, and where.
//!
//! Every term is made here and put in as it is, so that a text and a search for it go through the
//! same rules and nothing of a search is ever read as an operator.

use std::collections::BTreeSet;

use domain::fold::fold_solid;
use domain::language::Lang;
use tantivy::TantivyDocument;
use tantivy::schema::{FAST, Field, STORED, STRING, Schema};

use crate::entry::{Entry, Kind, Written};
use crate::script;
use crate::stem::stems;
use crate::words::{Word, pairs, words};

/// Raised whenever terms are made in another way: an index of another number is filled again.
pub(crate) const VERSION: u32 = 2;

/// Things are listed by the beginnings of their words up to so many letters. More letters begin few
/// enough words to look those up.
pub(crate) const LETTERS_LISTED: usize = 3;

/// Words, and how they begin.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Worded {
    pub words: Field,
    /// Their first letters, one to [`LETTERS_LISTED`].
    pub begins: Field,
}

/// The fields of the index.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Fields {
    /// Kind and id: what is replaced or taken out.
    pub key: Field,
    /// The number of its kind.
    pub kind: Field,
    /// The numbers of its languages.
    pub lang: Field,
    /// Where its name stands among all, as far as eight bytes tell.
    pub order: Field,
    /// A number that is its own: what a page ends at.
    pub mark: Field,
    /// Words of what it is called.
    pub title: Worded,
    /// The whole of what it is called, without spaces.
    pub whole_title: Field,
    /// Words of what else it is found by.
    pub name: Worded,
    /// The whole of that.
    pub whole: Field,
    /// Words of what it belongs to.
    pub about: Worded,
    /// Words of what it says.
    pub said: Worded,
    /// Their stems, each with its language.
    pub stem: Field,
    /// The consonants of what it is called.
    pub sound: Field,
    /// The entry as it is shown.
    pub entry: Field,
}

pub(crate) fn schema() -> (Schema, Fields) {
    let mut schema = Schema::builder();
    let mut terms = |name: &str| schema.add_text_field(name, STRING);
    let [key, whole_title, whole, stem, sound] =
        ["key", "whole_title", "whole", "stem", "sound"].map(&mut terms);
    let [title, name, about, said] = ["title", "name", "about", "said"]
        .map(|it| Worded { words: terms(it), begins: terms(&format!("{it}_begins")) });
    let mut numbers = |name: &str| schema.add_u64_field(name, FAST);
    let [kind, lang, order, mark] = ["kind", "lang", "order", "mark"].map(&mut numbers);
    let entry = schema.add_text_field("entry", STORED);
    let fields = Fields {
        key,
        kind,
        lang,
        order,
        mark,
        title,
        whole_title,
        name,
        whole,
        about,
        said,
        stem,
        sound,
        entry,
    };
    (schema.build(), fields)
}

/// The key of a thing.
pub(crate) fn key(kind: Kind, id: &str) -> String {
    format!("{kind}:{id}")
}

/// A number of a text that is the same on every machine and in every version (FNV-1a).
pub(crate) fn mark(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// The number of a language: its two letters.
pub(crate) fn number(lang: Lang) -> u64 {
    lang.as_str().bytes().fold(0, |number, byte| number << 8 | u64::from(byte))
}

/// The language of a number.
pub(crate) fn lang(number: u64) -> Option<Lang> {
    let bytes = [u8::try_from(number >> 8).ok()?, (number & 0xff) as u8];
    std::str::from_utf8(&bytes).ok()?.parse().ok()
}

/// A stem as the index has it: `en` and `learn`.
pub(crate) fn stem_term(lang: Lang, stem: &str) -> String {
    format!("{lang}\u{1f}{stem}")
}

/// The terms of one field, each once.
type Terms = BTreeSet<String>;

/// An entry as the index takes it.
pub(crate) fn document(fields: &Fields, entry: &Entry) -> TantivyDocument {
    let key = key(entry.kind, &entry.id);
    let mut document = TantivyDocument::new();
    document.add_u64(fields.kind, entry.kind.number());
    document.add_u64(fields.mark, mark(&key));
    document.add_u64(fields.order, order(entry));
    for lang in entry.languages() {
        document.add_u64(fields.lang, number(lang));
    }
    document.add_text(fields.key, key);
    let stored = serde_json::to_string(entry).expect("an entry is plain data");
    document.add_text(fields.entry, stored);
    for (field, terms) in terms(fields, entry) {
        terms.iter().for_each(|it| document.add_text(field, it));
    }
    document
}

fn order(entry: &Entry) -> u64 {
    let name = entry.titles.first().map(|it| fold_solid(&it.text)).unwrap_or_default();
    let mut first = [0; 8];
    for (to, from) in first.iter_mut().zip(name.bytes()) {
        *to = from;
    }
    u64::from_be_bytes(first)
}

fn terms(fields: &Fields, entry: &Entry) -> Vec<(Field, Terms)> {
    let [mut title, mut whole_title, mut name, mut whole] = <[Terms; 4]>::default();
    let [mut about, mut said, mut stem, mut sound] = <[Terms; 4]>::default();
    for it in &entry.titles {
        let words = words(&it.text);
        wholes(&words, &mut whole_title);
        for word in &words {
            title.extend(found_by(word));
            sound.extend(word.forms.first().and_then(|it| script::sound(it)));
        }
        stemmed(it.lang, &words, &mut stem);
    }
    for it in &entry.names {
        let words = words(it);
        wholes(&words, &mut whole);
        name.extend(words.iter().flat_map(found_by));
    }
    for it in &entry.about {
        about.extend(words(&it.text).iter().flat_map(found_by));
    }
    for Written { lang, text } in &entry.texts {
        let words = words(text);
        said.extend(words.iter().flat_map(|it| it.forms.clone()));
        said.extend(words.iter().flat_map(|it| pairs(&it.forms[0])));
        stemmed(*lang, &words, &mut stem);
    }
    let mut all = vec![
        (fields.whole_title, whole_title),
        (fields.whole, whole),
        (fields.stem, stem),
        (fields.sound, sound),
    ];
    let worded =
        [(fields.title, title), (fields.name, name), (fields.about, about), (fields.said, said)];
    for (field, words) in worded {
        all.push((field.begins, words.iter().flat_map(|it| beginnings(it)).collect()));
        all.push((field.words, words));
    }
    all
}

/// The first letters of a word.
fn beginnings(word: &str) -> impl Iterator<Item = String> {
    let ends = word.char_indices().map(|(at, it)| at + it.len_utf8());
    ends.take(LETTERS_LISTED).map(|end| word[..end].to_owned())
}

/// Every term a word of a name is found by.
fn found_by(word: &Word) -> Vec<String> {
    let mut terms = word.forms.clone();
    terms.extend(script::latin(&word.written));
    terms.extend(pairs(&word.forms[0]));
    terms
}

/// A whole name without spaces, as written and as Latin letters have it.
fn wholes(words: &[Word], into: &mut Terms) {
    into.extend(whole(words));
}

/// The whole of several words without spaces: as written, and as Latin letters have it.
pub(crate) fn whole(words: &[Word]) -> Vec<String> {
    let written: String = words.iter().map(|it| it.forms[0].as_str()).collect();
    let mut all = vec![written.clone()];
    for reading in 0..2 {
        let latin = |it: &Word| script::latin(&it.written).into_iter().nth_back(reading.min(1));
        let read: String =
            words.iter().map(|it| latin(it).unwrap_or_else(|| it.forms[0].clone())).collect();
        all.push(read);
    }
    all.retain(|it| !it.is_empty());
    all.sort_unstable();
    all.dedup();
    all
}

fn stemmed(lang: Option<Lang>, words: &[Word], into: &mut Terms) {
    let Some(lang) = lang else { return };
    for word in words {
        into.extend(stems(lang, word).iter().map(|it| stem_term(lang, it)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_known_again_by_its_number() {
        for code in ["en", "uk", "zh"] {
            let of: Lang = code.parse().unwrap();
            assert_eq!(lang(number(of)), Some(of));
        }
        assert_eq!((lang(0), lang(u64::MAX)), (None, None));
    }

    #[test]
    fn a_whole_name_is_one_word_in_both_scripts() {
        assert_eq!(whole(&words("Al Wakra")), ["alwakra"]);
        assert_eq!(whole(&words("Киев")), ["kiev", "kyev", "киев"]);
    }

    #[test]
    fn a_word_begins_with_one_two_and_three_letters() {
        assert_eq!(beginnings("суми").collect::<Vec<_>>(), ["с", "су", "сум"]);
        assert_eq!(beginnings("of").collect::<Vec<_>>(), ["o", "of"]);
    }

    #[test]
    fn marks_never_change() {
        assert_eq!(mark(""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(mark("city:1"), mark("city:1"));
        assert_ne!(mark("city:1"), mark("city:2"));
    }
}
