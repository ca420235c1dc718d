//! Looking things up: what matches, in which order, and how it divides by kind and language.
//!
//! What counts for how much stands in [`weight`]; rare words count for more. A thing must have
//! every word. Where nothing has, mistakes of typing are looked past in every word, and where
//! that finds nothing either, a part of the words is enough. The index's own scores are not used:
//! they count what was deleted, and an index that was filled anew is to answer the same.

use std::cmp::{Ordering, Reverse};
use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use domain::language::Lang;
use tantivy::schema::{Field, Value};
use tantivy::{DocAddress, DocId, TantivyDocument};

use crate::entry::{Entry, Kind, best};
use crate::index::{Error, Index, Stock};
use crate::marked::{self, Piece};
use crate::query::{Query, Wanted};
use crate::schema::{LETTERS_LISTED, Worded, lang, number};
use crate::script;
use crate::shelf::Division;
use crate::terms::{Which, each_with, like};
use crate::top::{Best, Place};
use crate::weighed::Weighed;
use crate::words::{is_dense, pairs};

/// What a match counts for.
mod weight {
    /// All that was typed is the whole name, or one of the other names.
    pub(super) const WHOLE_TITLE: f32 = 60.0;
    pub(super) const WHOLE_NAME: f32 = 40.0;
    /// A word of it is one of the name's, of another name's.
    pub(super) const TITLE: f32 = 10.0;
    pub(super) const NAME: f32 = 8.0;
    /// The same, read from other letters.
    pub(super) const TITLE_READ: f32 = 7.0;
    pub(super) const NAME_READ: f32 = 6.0;
    /// The name begins so.
    pub(super) const TITLE_BEGINS: f32 = 6.0;
    pub(super) const NAME_BEGINS: f32 = 4.0;
    /// A word of the text, in this form or another; the text has a word that begins so.
    pub(super) const SAID: f32 = 3.0;
    pub(super) const STEM: f32 = 2.5;
    pub(super) const SAID_BEGINS: f32 = 1.5;
    /// It belongs to what is called so.
    pub(super) const ABOUT: f32 = 2.0;
    pub(super) const ABOUT_BEGINS: f32 = 1.0;
    /// With a mistake of typing, or by its consonants alone.
    pub(super) const TITLE_LIKE: f32 = 4.0;
    pub(super) const NAME_LIKE: f32 = 3.0;
    pub(super) const SOUND: f32 = 2.0;
    pub(super) const SAID_LIKE: f32 = 1.0;
    pub(super) const ABOUT_LIKE: f32 = 0.8;
}

/// Letters from which one mistake is looked past, and from which two are.
const LETTERS_ONE: usize = 4;
const LETTERS_TWO: usize = 8;

/// Where a page ends: the number of the thing that stood last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cursor(u64);

impl fmt::Display for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

impl FromStr for Cursor {
    type Err = Error;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let is_one = text.len() == 16 && text.bytes().all(|it| it.is_ascii_hexdigit());
        let number = is_one.then(|| u64::from_str_radix(text, 16).ok()).flatten();
        number.map(Cursor).ok_or(Error::BadCursor)
    }
}

/// What is looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked<'a> {
    /// As typed.
    pub text: &'a str,
    /// The reader's language: what is shown is shown in it where it can be.
    pub reader: Lang,
    /// Only things of this kind.
    pub kind: Option<Kind>,
    /// Only things that can be read in this language.
    pub lang: Option<Lang>,
    /// The page after the one that ended there.
    pub after: Option<Cursor>,
    /// Things a page.
    pub limit: usize,
}

/// A page of what was found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// The best first.
    pub hits: Vec<Hit>,
    /// How many there are on all pages.
    pub total: usize,
    /// How many of each kind there would be without a choice of kind; kinds without any left out.
    pub kinds: Vec<(Kind, usize)>,
    /// How many there would be in each language without a choice of language, most first.
    pub langs: Vec<(Lang, usize)>,
    /// Where this page ends, when more follow.
    pub next: Option<Cursor>,
}

/// A thing that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// What kind of thing.
    pub kind: Kind,
    /// Which one.
    pub id: String,
    /// What it is called, for the reader.
    pub title: Vec<Piece>,
    /// The language of that, where one owns it.
    pub title_lang: Option<Lang>,
    /// What it belongs to, for the reader.
    pub about: String,
    /// What of it was found, and in which language that is.
    pub snippet: Option<(Option<Lang>, Vec<Piece>)>,
    /// Whether it exists in a demonstration only.
    pub invented: bool,
}

impl Index {
    /// Looks something up. `is_over` is asked between words: when the time is over, what was
    /// looked up until then is what was found.
    ///
    /// # Errors
    /// [`Error::BadCursor`], or when the index cannot be read.
    pub fn search(&self, asked: &Asked, is_over: &dyn Fn() -> bool) -> Result<Found, Error> {
        let query = Query::read(asked.text, &self.languages);
        let look = Look { index: self, stock: &self.stock() };
        let matches = look.matches(&query, is_over)?;
        let Arranged { mut places, total, kinds, langs } = look.arranged(&matches, asked)?;
        let more = places.len() > asked.limit;
        places.truncate(asked.limit);
        let hit = |it: &Place| look.hit(it.address, &query, asked.reader);
        Ok(Found {
            hits: places.iter().map(hit).collect::<Result<_, _>>()?,
            total,
            kinds,
            langs,
            next: places.last().filter(|_| more).map(|it| Cursor(it.mark)),
        })
    }
}

/// What was found, and how it divides.
struct Arranged {
    /// Those of the page and one more, the best first.
    places: Vec<Place>,
    /// How many there are on all pages.
    total: usize,
    kinds: Vec<(Kind, usize)>,
    langs: Vec<(Lang, usize)>,
}

/// One search on one state of the index.
struct Look<'a> {
    index: &'a Index,
    stock: &'a Stock,
}

impl Look<'_> {
    fn matches(&self, query: &Query, is_over: &dyn Fn() -> bool) -> Result<Weighed, Error> {
        let mut by_word = Vec::new();
        for word in &query.words {
            if is_over() {
                break;
            }
            let mut exact = self.exact(word)?;
            if exact.n_found() == 0 {
                exact = self.like(word)?;
            }
            by_word.push(exact);
        }
        let mut wholes = self.nothing();
        for it in &query.wholes {
            let fields = &self.index.fields;
            self.add(&mut wholes, fields.whole_title, Which::This(it), weight::WHOLE_TITLE)?;
            self.add(&mut wholes, fields.whole, Which::This(it), weight::WHOLE_NAME)?;
        }
        let mut found = self.with_all(&mut by_word);
        if found.n_found() + wholes.n_found() == 0 && by_word.len() > 1 {
            for (word, found) in query.words.iter().zip(&mut by_word) {
                if is_over() {
                    break;
                }
                found.fill_up(&self.like(word)?);
            }
            found = self.with_all(&mut by_word);
            if found.n_found() == 0 {
                found = self.with_any(&by_word);
            }
        }
        if wholes.n_found() > 0 {
            found.add(&wholes, 1.0);
        }
        Ok(found)
    }

    /// A word in this form or another, and at the end as the beginning of one.
    fn exact(&self, word: &Wanted) -> Result<Weighed, Error> {
        let (fields, mut found) = (&self.index.fields, self.nothing());
        for form in &word.forms {
            let form = Which::This(form);
            self.add(&mut found, fields.title.words, form, weight::TITLE)?;
            self.add(&mut found, fields.name.words, form, weight::NAME)?;
            self.add(&mut found, fields.about.words, form, weight::ABOUT)?;
            self.add(&mut found, fields.said.words, form, weight::SAID)?;
        }
        for stem in &word.stems {
            self.add(&mut found, fields.stem, Which::This(stem), weight::STEM)?;
        }
        for read in &word.latin {
            let read = Which::This(read);
            self.add(&mut found, fields.title.words, read, weight::TITLE_READ)?;
            self.add(&mut found, fields.name.words, read, weight::NAME_READ)?;
            self.add(&mut found, fields.about.words, read, weight::ABOUT)?;
        }
        if word.is_last || is_dense(&word.forms[0]) {
            let begins = word.forms.iter().take(1).chain(&word.latin);
            for begin in begins {
                self.add_begun(&mut found, fields.title, begin, weight::TITLE_BEGINS)?;
                self.add_begun(&mut found, fields.name, begin, weight::NAME_BEGINS)?;
                self.add_begun(&mut found, fields.about, begin, weight::ABOUT_BEGINS)?;
            }
            self.add_begun(&mut found, fields.said, &word.forms[0], weight::SAID_BEGINS)?;
        }
        Ok(found)
    }

    /// A word that was typed with a mistake, or is known by its consonants or characters alone.
    fn like(&self, word: &Wanted) -> Result<Weighed, Error> {
        let (fields, mut found) = (&self.index.fields, self.nothing());
        for pair in pairs(&word.forms[0]) {
            let pair = Which::This(&pair);
            self.add(&mut found, fields.title.words, pair, weight::TITLE_LIKE)?;
            self.add(&mut found, fields.name.words, pair, weight::NAME_LIKE)?;
            self.add(&mut found, fields.said.words, pair, weight::SAID_LIKE)?;
        }
        let typed = word.forms.iter().take(1).chain(&word.latin);
        for form in typed.filter(|it| !is_dense(it)) {
            let n_letters = form.chars().count();
            let n_mistakes =
                u8::from(n_letters >= LETTERS_ONE) + u8::from(n_letters >= LETTERS_TWO);
            for n_mistakes in 1..=n_mistakes {
                let like = like(form, n_mistakes)?;
                let like = Which::Like(&like);
                self.add(&mut found, fields.title.words, like, weight::TITLE_LIKE)?;
                self.add(&mut found, fields.name.words, like, weight::NAME_LIKE)?;
                self.add(&mut found, fields.said.words, like, weight::SAID_LIKE)?;
                self.add(&mut found, fields.about.words, like, weight::ABOUT_LIKE)?;
                // What is one mistake away hides what is two away.
                if found.n_found() > 0 {
                    break;
                }
            }
        }
        if let Some(sound) = script::sound(&word.forms[0]) {
            self.add(&mut found, fields.sound, Which::This(&sound), weight::SOUND)?;
        }
        Ok(found)
    }

    fn nothing(&self) -> Weighed {
        Weighed::none(&self.stock.searcher)
    }

    /// What begins so; few letters begin so many words that what has them is listed by them.
    fn add_begun(
        &self,
        to: &mut Weighed,
        of: Worded,
        begin: &str,
        weight: f32,
    ) -> Result<(), Error> {
        match begin.chars().count() {
            0..=LETTERS_LISTED => self.add(to, of.begins, Which::This(begin), weight),
            // The word itself counts for more than its beginning and was looked up before.
            _ => self.add(to, of.words, Which::Beginning(begin), weight),
        }
    }

    fn add(&self, to: &mut Weighed, of: Field, which: Which, weight: f32) -> Result<(), Error> {
        for (at, segment) in self.stock.searcher.segment_readers().iter().enumerate() {
            let is_there = |it: &DocId| segment.alive_bitset().is_none_or(|all| all.is_alive(*it));
            each_with(segment, of, which, |docs| {
                to.keep(at, docs.iter().copied().filter(is_there), weight);
            })?;
        }
        Ok(())
    }

    /// What a word counts for: the more things have it, the less it says.
    fn rarity(&self, n_with: usize) -> f32 {
        let (all, with) = (self.stock.searcher.num_docs() as f32, n_with as f32);
        ((all - with + 0.5).max(0.5) / (with + 0.5)).ln_1p()
    }

    /// Things that have every word; what a single word found is taken for it as it is.
    fn with_all(&self, by_word: &mut [Weighed]) -> Weighed {
        if let [one] = by_word {
            let times = self.rarity(one.n_found());
            return std::mem::take(one).times(times);
        }
        let Some((first, more)) = by_word.split_first() else { return self.nothing() };
        let mut found = first.clone().times(self.rarity(first.n_found()));
        more.iter().for_each(|it| found.join(it, self.rarity(it.n_found())));
        found
    }

    /// Things that have any of the words.
    fn with_any(&self, by_word: &[Weighed]) -> Weighed {
        let mut found = self.nothing();
        by_word.iter().for_each(|it| found.add(it, self.rarity(it.n_found())));
        found
    }

    /// What fits the choice of kind and language, and how all of it divides by them.
    fn arranged(&self, found: &Weighed, asked: &Asked) -> Result<Arranged, Error> {
        let in_lang = asked.lang.map(number);
        let kind_fits = |it: &Division| asked.kind.is_none_or(|kind| kind.number() == it.kind);
        let lang_fits = |it: &Division| in_lang.is_none_or(|lang| it.langs.contains(&lang));
        let (mut total, mut kinds, mut langs) = (0, BTreeMap::new(), BTreeMap::new());
        // One more than the page has tells whether more follow.
        let mut best = Best::of(asked.limit + 1);
        let last = asked.after.map(|it| self.place_of(found, it)).transpose()?;
        let mut last_fits = last.is_none();
        for ((at, shelf), found) in (0..).zip(&self.stock.shelves).zip(found.segments()) {
            let divisions = shelf.divisions();
            let fits: Vec<bool> =
                divisions.iter().map(|it| kind_fits(it) && lang_fits(it)).collect();
            let mut n_found = vec![0; divisions.len()];
            for few in found {
                // Most of a segment is of one division.
                match shelf.one_division(few.places()) {
                    Some(division) => n_found[division] += few.n_found(),
                    None => few.found().for_each(|(doc, _)| n_found[shelf.division(doc)] += 1),
                }
                if !best.may_have_any(few.weights(), shelf.orders(few.places())) {
                    continue;
                }
                for (doc, weight) in few.found() {
                    if !fits[shelf.division(doc)] || !best.may_have(weight, shelf.order(doc)) {
                        continue;
                    }
                    let place = self.place(at, doc, weight);
                    let behind = last.as_ref().map_or(Ordering::Greater, |it| place.in_order(it));
                    last_fits |= behind.is_eq();
                    if behind.is_gt() {
                        best.take(place);
                    }
                }
            }
            for (it, n) in divisions.iter().zip(n_found).filter(|(_, n)| *n > 0) {
                if lang_fits(it) {
                    *kinds.entry(it.kind).or_default() += n;
                }
                if kind_fits(it) {
                    it.langs.iter().for_each(|lang| *langs.entry(*lang).or_default() += n);
                }
                total += if kind_fits(it) && lang_fits(it) { n } else { 0 };
            }
        }
        if !last_fits {
            return Err(Error::BadCursor);
        }
        let known = |(it, n): (u64, usize)| Some((Kind::of_number(it)?, n));
        let mut kinds: Vec<(Kind, usize)> = kinds.into_iter().filter_map(known).collect();
        kinds.sort();
        let known = |(it, n): (u64, usize)| Some((lang(it)?, n));
        let mut langs: Vec<(Lang, usize)> = langs.into_iter().filter_map(known).collect();
        langs.sort_by_key(|(lang, n)| (Reverse(*n), *lang));
        Ok(Arranged { places: best.sorted(), total, kinds, langs })
    }

    fn place(&self, at: u32, doc: DocId, weight: f32) -> Place {
        let (address, shelf) = (DocAddress::new(at, doc), &self.stock.shelves[at as usize]);
        Place { address, weight, order: shelf.order(doc), mark: shelf.mark(doc) }
    }

    /// Where a page ended, among what was found.
    fn place_of(&self, found: &Weighed, Cursor(wanted): Cursor) -> Result<Place, Error> {
        for ((at, shelf), found) in (0..).zip(&self.stock.shelves).zip(found.segments()) {
            for few in found {
                if let Some((doc, weight)) = few.found().find(|(doc, _)| shelf.mark(*doc) == wanted)
                {
                    return Ok(self.place(at, doc, weight));
                }
            }
        }
        Err(Error::BadCursor)
    }

    fn hit(&self, at: DocAddress, query: &Query, reader: Lang) -> Result<Hit, Error> {
        let document: TantivyDocument = self.stock.searcher.doc(at)?;
        let stored = document.get_first(self.index.fields.entry);
        let stored = stored.as_ref().and_then(|it| it.as_str()).unwrap_or_default();
        let entry: Entry = serde_json::from_str(stored).map_err(|error| {
            Error::Broken(tantivy::TantivyError::InternalError(error.to_string()))
        })?;
        let shown = best(&entry.titles, reader);
        let title = shown.map(|it| marked::whole(it, query)).unwrap_or_default();
        Ok(Hit {
            title_lang: shown.and_then(|it| it.lang),
            about: best(&entry.about, reader).map(|it| it.text.clone()).unwrap_or_default(),
            snippet: marked::snippet(&entry, &title, query, reader),
            title,
            kind: entry.kind,
            id: entry.id,
            invented: entry.invented,
        })
    }
}
