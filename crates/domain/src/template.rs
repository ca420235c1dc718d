//! Texts with placeholders such as `{city}`, and the refusal to let one out unfilled.
//!
//! A call once went out saying "from until 30 June 2020": a merge field was
//! empty and nobody was stopped. Here nothing that is shown or sent can be
//! made from a template without every placeholder having a value with words in it.

use std::collections::BTreeMap;

use unicode_segmentation::UnicodeSegmentation;

/// What a placeholder stands for, by its name without braces.
pub type Values = BTreeMap<String, String>;

/// Why a text cannot go out.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unfilled {
    /// No value was given for this placeholder.
    #[error("no value for {{{0}}}")]
    NoValue(String),
    /// The value of this placeholder is blank.
    #[error("the value for {{{0}}} is blank")]
    Blank(String),
    /// The value itself holds a brace, so something was filled with another template.
    #[error("the value for {{{0}}} is itself a template")]
    NotFinal(String),
    /// A brace that opens or closes nothing, with the text around it.
    #[error("a brace without its partner near {0:?}")]
    LooseBrace(String),
    /// The value of this placeholder is not of its kind, such as a link that is no address.
    #[error("the value for {{{0}}} is of another kind")]
    OtherKind(String),
    /// Two words that only stand together when the date between them is missing.
    #[error("something is missing between the words {0:?}")]
    Gap(String),
}

impl Unfilled {
    /// The translation key of the sentence that tells the officer what to mend.
    pub fn key(&self) -> &'static str {
        match self {
            Unfilled::NoValue(_) => "template-no-value",
            Unfilled::Blank(_) => "template-blank",
            Unfilled::NotFinal(_) => "template-not-final",
            Unfilled::LooseBrace(_) => "template-loose-brace",
            Unfilled::OtherKind(_) => "template-other-kind",
            Unfilled::Gap(_) => "template-gap",
        }
    }

    /// The placeholder or the piece of text it is about.
    pub fn about(&self) -> &str {
        match self {
            Unfilled::NoValue(it)
            | Unfilled::Blank(it)
            | Unfilled::NotFinal(it)
            | Unfilled::LooseBrace(it)
            | Unfilled::OtherKind(it)
            | Unfilled::Gap(it) => it,
        }
    }
}

/// Word pairs that betray an empty field between them, in the shipped languages.
///
/// Written by hand because an officer may type the dates instead of using placeholders.
const GAPS: &[[&str; 2]] = &[
    ["from", "until"],
    ["from", "to"],
    ["between", "and"],
    ["du", "au"],
    ["de", "até"],
    ["entre", "e"],
    ["з", "до"],
    ["від", "до"],
    ["من", "حتى"],
    ["من", "إلى"],
];

/// A piece of a template.
enum Piece<'a> {
    Words(&'a str),
    Placeholder(&'a str),
    LooseBrace(&'a str),
}

/// A piece of a filled text: words of the template, or a value with the name it stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Filled {
    /// Words of the template itself.
    Words(String),
    /// The value of a placeholder.
    Value {
        /// Its name.
        name: String,
        /// What stands for it.
        value: String,
    },
}

impl Filled {
    /// What is read.
    pub fn text(&self) -> &str {
        match self {
            Filled::Words(text) | Filled::Value { value: text, .. } => text,
        }
    }
}

/// The text with every placeholder replaced; otherwise everything that is missing, each once.
///
/// # Errors
/// Every [`Unfilled`] of the text, in the order of the text.
pub fn fill(text: &str, values: &Values) -> Result<String, Vec<Unfilled>> {
    Ok(fill_in_pieces(text, values)?.iter().map(Filled::text).collect())
}

/// [`fill`], with values still apart from the words around them.
///
/// # Errors
/// Every [`Unfilled`] of the text, in the order of the text.
pub fn fill_in_pieces(text: &str, values: &Values) -> Result<Vec<Filled>, Vec<Unfilled>> {
    let mut filled = Vec::new();
    let mut unfilled = Vec::new();
    for piece in pieces(text) {
        match piece {
            Piece::Words(words) => filled.push(Filled::Words(words.to_owned())),
            Piece::LooseBrace(near) => unfilled.push(Unfilled::LooseBrace(near.to_owned())),
            Piece::Placeholder(name) => match values.get(name) {
                None => unfilled.push(Unfilled::NoValue(name.to_owned())),
                Some(it) if is_blank(it) => unfilled.push(Unfilled::Blank(name.to_owned())),
                Some(it) => {
                    filled.push(Filled::Value { name: name.to_owned(), value: it.clone() });
                }
            },
        }
    }
    unfilled.extend(gaps(text).into_iter().map(Unfilled::Gap));
    let mut seen = Vec::new();
    unfilled.retain(|it| {
        let first = !seen.contains(it);
        seen.push(it.clone());
        first
    });
    if unfilled.is_empty() { Ok(filled) } else { Err(unfilled) }
}

/// [`fill`] for a text that becomes final: values may not bring placeholders of their own.
///
/// Apart from [`fill`], since a comment written by a person may rightly hold a brace.
///
/// # Errors
/// Every [`Unfilled`] of the text and of the values it uses.
pub fn fill_final(text: &str, values: &Values) -> Result<String, Vec<Unfilled>> {
    let nested: Vec<Unfilled> = placeholders(text)
        .into_iter()
        .filter(|name| values.get(name).is_some_and(|it| it.contains(['{', '}'])))
        .map(Unfilled::NotFinal)
        .collect();
    match fill(text, values) {
        Ok(filled) if nested.is_empty() => Ok(filled),
        Ok(_) => Err(nested),
        Err(unfilled) => Err(unfilled.into_iter().chain(nested).collect()),
    }
}

/// The names of the placeholders in a text, each once, in order of appearance.
pub fn placeholders(text: &str) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for piece in pieces(text) {
        if let Piece::Placeholder(name) = piece
            && !names.iter().any(|it| it == name)
        {
            names.push(name.to_owned());
        }
    }
    names
}

/// What is wrong with a template before any value is known: unknown placeholders
/// (as [`Unfilled::NoValue`]), loose braces and gaps.
pub fn flaws(text: &str, declared: &[&str]) -> Vec<Unfilled> {
    let stand_in = declared.iter().map(|it| ((*it).to_owned(), "x".to_owned())).collect();
    fill(text, &stand_in).err().unwrap_or_default()
}

/// Values made of nothing one can see are as bad as none: "from \u{200b} until".
fn is_blank(value: &str) -> bool {
    value.chars().all(|c| {
        c.is_whitespace() || c.is_control() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{feff}')
    })
}

fn gaps(text: &str) -> Vec<String> {
    let words: Vec<(usize, &str)> = text.unicode_word_indices().collect();
    let gap = |pair: &[(usize, &str)]| {
        let [(from, first), (to, second)] = pair else { return None };
        let between = &text[from + first.len()..*to];
        // With a comma or a line end between them the two words are not one phrase.
        let adjoin = between.chars().all(|c| c.is_whitespace() && c != '\n');
        let pair = [first.to_lowercase(), second.to_lowercase()];
        (adjoin && GAPS.iter().any(|it| pair == *it)).then(|| pair.join(" "))
    };
    words.windows(2).filter_map(gap).collect()
}

fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}']) {
        let (words, from_brace) = rest.split_at(at);
        pieces.push(Piece::Words(words));
        let name = from_brace
            .strip_prefix('{')
            .and_then(|after| after.split_once('}'))
            .map(|(name, _)| name)
            .filter(|name| is_name(name));
        if let Some(name) = name {
            pieces.push(Piece::Placeholder(name));
            rest = &from_brace[name.len() + 2..];
        } else {
            pieces.push(Piece::LooseBrace(around(from_brace)));
            rest = &from_brace[1..];
        }
    }
    pieces.push(Piece::Words(rest));
    pieces
}

fn is_name(name: &str) -> bool {
    !name.is_empty()
        && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
}

fn around(text: &str) -> &str {
    let end = text.char_indices().nth(20).map_or(text.len(), |(at, _)| at);
    &text[..end]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(pairs: &[(&str, &str)]) -> Values {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn a_filled_text_reads_as_written() {
        let text = "Apply from {opens_on} until {closes_at}, {city}!";
        let values = values(&[("opens_on", "1 April"), ("closes_at", "31 May"), ("city", "Sumy")]);
        assert_eq!(fill(text, &values).unwrap(), "Apply from 1 April until 31 May, Sumy!");
    }

    #[test]
    fn every_missing_and_every_blank_value_is_told_once() {
        let text = "from {opens_on} until {closes_at} ({year}, {year})";
        assert_eq!(
            fill(text, &values(&[("opens_on", " \u{200b}"), ("closes_at", "30 June")])),
            Err(vec![Unfilled::Blank("opens_on".into()), Unfilled::NoValue("year".into())])
        );
    }

    #[test]
    fn the_sentence_of_2020_is_refused_though_it_has_no_placeholder() {
        let text =
            "Cities can submit their applications from until 30 June 2020 to the Commission.";
        assert_eq!(fill(text, &Values::new()), Err(vec![Unfilled::Gap("from until".into())]));
        for text in [
            "Подайте заявку з до 30 червня",
            "قدّموا الطلب من حتى 30 يونيو",
            "du au 30 juin",
            "de até 30 de junho",
        ] {
            assert!(fill(text, &Values::new()).is_err(), "{text}");
        }
    }

    #[test]
    fn ordinary_sentences_are_no_gaps() {
        for text in [
            "from 1 April until 31 May",
            "Du lundi au vendredi",
            "from {a} to {b}",
            "entre les villes",
        ] {
            assert_eq!(gaps(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn a_brace_that_names_nothing_is_refused() {
        for text in ["Dear {city", "Dear city}", "Dear {City}", "{}", "{ city }", "{a{b}"] {
            let refused = fill(text, &values(&[("city", "Sumy"), ("b", "x")])).unwrap_err();
            assert!(matches!(refused[0], Unfilled::LooseBrace(_)), "{text}: {refused:?}");
        }
    }

    #[test]
    fn a_value_that_is_itself_a_template_never_becomes_final() {
        let refused = fill_final("Until {closes_at}", &values(&[("closes_at", "{date}")]));
        assert_eq!(refused, Err(vec![Unfilled::NotFinal("closes_at".into())]));
    }

    #[test]
    fn a_template_is_checked_against_what_it_may_use() {
        assert_eq!(flaws("Dear {city}", &["city"]), []);
        assert_eq!(flaws("Dear {mayor}", &["city"]), [Unfilled::NoValue("mayor".into())]);
        assert_eq!(placeholders("{b} {a} {b}"), ["b", "a"]);
    }
}
