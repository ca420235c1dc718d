//! What is said about a place beside its name: that it is a city, a county, that
//! it lies in such a province. Names come in as people wrote them into lists, and
//! offices write their title before their place: `words` holds the titles,
//! `unspaced` reads scripts that join them to the name, `forms` undoes what a
//! title does to a name.

use domain::fold::fold;

use self::forms::Undo;
use crate::spelling;

mod forms;
mod unspaced;
mod words;

/// A name taken apart: what may be the bare name, and what was said beside it.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Reading {
    /// The name as written, less what stands in brackets or after a comma.
    pub base: String,
    /// What stood in brackets or after a comma: mostly the division it lies in.
    pub within: Option<String>,
    /// The base less words that say it is a town, when there are such words. The
    /// least taken off first; within one step every form the name may then have.
    pub towns: Vec<Vec<String>>,
    /// The base less a word that says it is more, or less, than a town: an area
    /// named after a town is not where the town is, nor is a district.
    pub area: Option<String>,
    /// Every form of the city that the name says it is a district of.
    pub city: Vec<String>,
}

impl Reading {
    /// The barest form of the name: what a slip of the pen is looked for in.
    pub fn bare(&self) -> &str {
        let town = self.towns.last().and_then(|it| it.first());
        town.or(self.area.as_ref()).unwrap_or(&self.base)
    }
}

/// A code of a division after a dash or a stroke ("Recife/PE"), in letters.
const CODE_LETTERS_MAX: usize = 3;
/// A title is recognised with one letter wrong from this length on; no name of a
/// place is so near to one.
const TITLE_SLIP_LETTERS_MIN: usize = 8;

/// Takes a name apart. `country` decides what belongs to the name itself.
pub(crate) fn read(name: &str, country: &str) -> Reading {
    let (base, within) = split_within(name);
    let folded = fold(base);
    let mut reading =
        unspaced::read(&folded).unwrap_or_else(|| read_spaced(&folded, base, country));
    if reading.base.is_empty() {
        reading.base = base.to_owned();
    }
    reading.within = within.map(str::to_owned).or(reading.within);
    if reading.city.is_empty()
        && is_district(&folded)
        && let Some(city) = within
    {
        reading.city = every_form(city, country);
    }
    reading
}

/// A name as written and in every form it may have less a title.
fn every_form(name: &str, country: &str) -> Vec<String> {
    let folded = fold(name);
    let reading = unspaced::read(&folded).unwrap_or_else(|| read_spaced(&folded, name, country));
    std::iter::once(name.to_owned()).chain(reading.towns.into_iter().flatten()).collect()
}

fn is_district(folded: &str) -> bool {
    less_after(folded, &words::DISTRICT_AFTER).is_some() || unspaced::is_district(folded)
}

/// A name in a script that parts words.
fn read_spaced(folded: &str, base: &str, country: &str) -> Reading {
    let mut reading = Reading::default();
    let council = less_council(folded);
    // Areas first: "industrial city" is more than "city".
    let is_council_of_town = folded.starts_with("city of ") && folded.ends_with(" council");
    if council.is_empty() && !is_council_of_town {
        reading.area = area(folded, country);
        if reading.area.is_some() {
            return reading;
        }
    }
    reading.towns = less_title(folded, country);
    if reading.towns.is_empty() {
        reading.towns = council;
    }
    if reading.towns.is_empty() {
        reading.towns = less_word_after(folded, country);
    }
    if reading.towns.is_empty() {
        reading.towns = either_side(base);
    }
    // "Municipality of the region of …": the title was not of a town.
    // Titles on both sides: "T.C. … Belediyesi", "أمانة … الكبرى".
    if let Some(rest) = bare_town(&reading) {
        reading.towns.extend(less_word_after(&rest, country));
    }
    // A council may serve the suburbs too: "Greater Amman Municipality".
    if let Some(rest) = bare_town(&reading)
        && let Some(town) = less_before(&rest, &[words::GREATER])
    {
        reading.towns.push(vec![town]);
    }
    let last = reading.towns.last().and_then(|it| it.first());
    if let Some(area) = last.and_then(|it| area(it, country)) {
        return Reading { area: Some(area), ..Reading::default() };
    }
    let bare = last.map_or(folded, String::as_str);
    if let Some(city) = city_of_numbered(bare) {
        return Reading {
            area: Some(city.to_owned()),
            city: vec![city.to_owned()],
            ..Reading::default()
        };
    }
    reading
}

/// The name less what was taken off so far; none when nothing was.
fn bare_town(reading: &Reading) -> Option<String> {
    reading.towns.last()?.first().cloned()
}

fn area(folded: &str, country: &str) -> Option<String> {
    let mut here = words::TOWN_IN.iter().filter(|(of, _)| *of == country);
    if here.any(|(_, word)| starts_with_word(folded, word)) {
        return None;
    }
    less_after(folded, &words::AREA_AFTER).or_else(|| less_before(folded, &words::AREA_BEFORE))
}

/// The name less the titles before it, once for every title: "Prefeitura da Cidade
/// do Recife" may be the office of a "Cidade do Recife", and then of a "Recife".
fn less_title(folded: &str, country: &str) -> Vec<Vec<String>> {
    let words: Vec<&str> = folded.split(' ').collect();
    let mut steps = Vec::new();
    let mut at = 0;
    while let Some((taken, undo)) = title(&words[at..], country) {
        at += taken;
        if at >= words.len() {
            break;
        }
        let rest = words[at..].join(" ");
        steps.push(undo.forms(&rest));
        // "City of … Council": the title stands on both sides of the name.
        steps.extend(rest.strip_suffix(" council").map(|it| vec![it.to_owned()]));
        // "… de la Ciudad de …": the article belongs to the next title.
        let is_article = words::ARTICLES.contains(&words[at]);
        if is_article && words.get(at + 1).is_some_and(|it| is_head(it)) {
            at += 1;
        }
    }
    steps
}

/// How many words of a title stand at the beginning, and what it does to the name.
fn title(words: &[&str], country: &str) -> Option<(usize, Undo)> {
    let joined = words::TOWN_BEFORE
        .iter()
        .copied()
        .chain(words::POLISH_BEFORE)
        .chain(words::RUSSIAN_BEFORE)
        .chain(words::TOWN_IN.iter().filter(|(of, _)| *of == country).map(|(_, word)| *word));
    let longest = joined.filter_map(|it| n_matching(words, it)).max();
    if let Some(taken) = longest {
        let undo = match words[0] {
            words::GREEK => Undo::GreekGenitive,
            words::LATIN_GREEK => Undo::LatinGreekGenitive,
            _ if is_one_of(&words[..taken], &words::POLISH_BEFORE) => Undo::PolishCase,
            _ if is_one_of(&words[..taken], &words::RUSSIAN_BEFORE) => Undo::RussianGenitive,
            _ => Undo::Nothing,
        };
        return Some((taken, undo));
    }
    let run = words.iter().take_while(|it| is_head(it) || is_attribute(it)).count();
    let link = words.get(run)?;
    if !words[..run].iter().any(|it| is_head(it)) || !words::LINKS.contains(link) {
        return None;
    }
    Some((run + 1, Undo::after(link)))
}

fn is_one_of(words: &[&str], titles: &[&str]) -> bool {
    titles.contains(&words.join(" ").as_str())
}

fn n_matching(words: &[&str], title: &str) -> Option<usize> {
    let wanted: Vec<&str> = title.split(' ').collect();
    let matches = words.len() > wanted.len()
        && wanted.iter().zip(words).all(|(wanted, word)| is_word(word, wanted));
    matches.then_some(wanted.len())
}

fn is_head(word: &str) -> bool {
    words::HEADS.iter().any(|it| is_word(word, it))
}

fn is_attribute(word: &str) -> bool {
    words::ATTRIBUTES.contains(&word) || word.chars().all(|it| "ivxlc".contains(it))
}

/// Whether a word is one of a title, a slip of the pen forgiven where it is long.
fn is_word(word: &str, wanted: &str) -> bool {
    if word == wanted {
        return true;
    }
    let letters = |text: &str| text.chars().collect::<Vec<_>>();
    wanted.chars().count() >= TITLE_SLIP_LETTERS_MIN
        && spelling::distance(&letters(word), &letters(wanted), 1).is_some()
}

/// "Kansas City Council" may be the council of Kansas City, or the city council of
/// a Kansas: the longer name goes first.
fn less_council(folded: &str) -> Vec<Vec<String>> {
    let Some(rest) = less_after(folded, &words::COUNCILS_AFTER) else { return Vec::new() };
    let (long, _) = folded.rsplit_once(' ').expect("a council was taken off it");
    vec![vec![long.to_owned()], vec![rest]]
}

fn less_word_after(folded: &str, country: &str) -> Vec<Vec<String>> {
    let is_part_of_name = words::ENGLISH_NAMES.contains(&country)
        && (folded.ends_with(" city") || folded.ends_with(" town"));
    if is_part_of_name {
        return Vec::new();
    }
    let here = words::TOWN_AFTER_IN.iter().filter(|(of, _)| *of == country);
    let here: Vec<&str> = here.map(|(_, word)| *word).collect();
    let undone: [(&[&str], Undo); 9] = [
        (&words::TOWN_AFTER, Undo::Nothing),
        (&here, Undo::Nothing),
        (&words::BALTIC_AFTER, Undo::BalticGenitive),
        (&words::GEORGIAN_AFTER, Undo::GeorgianGenitive),
        (&words::NORDIC_AFTER, Undo::NordicGenitive),
        (&words::FINNISH_AFTER, Undo::FinnishGenitive),
        (&words::ESTONIAN_AFTER, Undo::EstonianGenitive),
        (&words::BASQUE_AFTER, Undo::BasqueGenitive),
        (&words::UKRAINIAN_AFTER, Undo::UkrainianAdjective),
    ];
    let found =
        undone.iter().find_map(|(words, undo)| Some(undo.forms(&less_after(folded, words)?)));
    found.into_iter().collect()
}

/// "Donostia / San Sebastián": one place under two names.
fn either_side(base: &str) -> Vec<Vec<String>> {
    match base.split_once('/') {
        Some((one, other)) => vec![vec![fold(one), fold(other)]],
        None => Vec::new(),
    }
}

/// "Yaoundé 1er": a district that bears the number of its city.
fn city_of_numbered(folded: &str) -> Option<&str> {
    let (city, number) = folded.rsplit_once(' ')?;
    let ending = number.trim_start_matches(|it: char| it.is_ascii_digit());
    let is_ordinal = ending.len() < number.len() && words::ORDINALS.contains(&ending);
    is_ordinal.then_some(city)
}

fn split_within(name: &str) -> (&str, Option<&str>) {
    let before_code = || {
        let marks = [" - ", " – ", " — ", "/"];
        marks.into_iter().find_map(|it| name.rsplit_once(it)).filter(is_code)
    };
    let split = name
        .split_once(['(', '（'])
        .or_else(|| name.split_once([',', '،', '、']))
        .or_else(before_code);
    match split {
        Some((base, within)) if !base.trim().is_empty() => {
            let within = within.trim().trim_end_matches([')', '）']).trim();
            (base.trim(), Some(within).filter(|it| !it.is_empty()))
        }
        _ => (name.trim(), None),
    }
}

/// Which side of a dash is the division can only be told where it is a code.
fn is_code(split: &(&str, &str)) -> bool {
    let letters = fold(split.1).replace(' ', "");
    (1..=CODE_LETTERS_MAX).contains(&letters.chars().count()) && letters.is_ascii()
}

fn starts_with_word(folded: &str, word: &str) -> bool {
    folded.strip_prefix(word).is_some_and(|rest| rest.starts_with(' '))
}

fn less_before(folded: &str, words: &[&str]) -> Option<String> {
    words
        .iter()
        .filter_map(|word| folded.strip_prefix(word)?.strip_prefix(' '))
        .min_by_key(|rest| rest.len())
        .map(str::to_owned)
}

fn less_after(folded: &str, words: &[&str]) -> Option<String> {
    words
        .iter()
        .filter_map(|word| folded.strip_suffix(word)?.strip_suffix(' '))
        .min_by_key(|rest| rest.len())
        .map(str::to_owned)
}

#[cfg(test)]
mod tests;
