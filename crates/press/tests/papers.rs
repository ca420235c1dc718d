//! Every kind of document, in scripts of three families, before other people's readers.

#![cfg(test)]

mod samples;
mod tools;

use documents::typeset::{Card, CardShape, Document, Said};
use domain::language::Lang;
use press::render::{Printed, render};

const LANGUAGES: [Lang; 3] = [Lang::EN, Lang::UK, Lang::AR];

fn accessible(document: &Document) -> Vec<u8> {
    let Printed { bytes, plain_because } = render(&samples::json(document), Vec::new()).unwrap();
    assert_eq!(plain_because, None);
    bytes
}

fn all() -> Vec<Vec<u8>> {
    let documents = LANGUAGES.into_iter().flat_map(samples::all);
    documents.map(|(_, it)| accessible(&it)).collect()
}

#[test]
fn every_document_keeps_the_standards_in_every_script() {
    let pdfs = all();
    for pdf in &pdfs {
        assert_eq!(tools::broken(pdf), None);
    }
    let pdfs: Vec<&[u8]> = pdfs.iter().map(Vec::as_slice).collect();
    assert_eq!(tools::against_standards(&pdfs), None);
}

/// Without this the readers could be content with anything.
#[test]
fn the_readers_find_what_is_wrong() {
    let pdf = accessible(&Document::Flyer(samples::flyer(Lang::EN)));
    let mark = b"pdfuaid:part";
    let at = pdf.windows(mark.len()).position(|it| it == mark).unwrap();
    let mut unmarked = pdf.clone();
    unmarked[at..at + mark.len()].copy_from_slice(b"pdfuaix:part");
    assert!(tools::against_standards(&[&unmarked]).is_some());
    assert!(tools::broken(&pdf[..pdf.len() / 2]).is_some());
}

#[test]
fn a_sentence_comes_out_as_it_went_in_whatever_its_script() {
    for lang in LANGUAGES {
        let text = tools::words(&accessible(&Document::Dossier(samples::dossier(lang))));
        assert!(text.contains(samples::UKRAINIAN), "{lang}: {text}");
        assert!(text.contains(samples::ARABIC), "{lang}: {text}");
    }
}

#[test]
fn every_text_carries_its_own_language() {
    let objects = tools::objects(&accessible(&Document::Dossier(samples::dossier(Lang::AR))));
    for lang in ["ar", "uk", "en"] {
        assert!(objects.contains(&format!("/Lang ({lang})")), "{lang}");
    }
    assert!(objects.contains("/Direction /R2L"));
}

#[test]
fn one_content_gives_the_same_bytes_again() {
    let flyer = Document::Flyer(samples::flyer(Lang::UK));
    assert_eq!(accessible(&flyer), accessible(&flyer));
    let mut later = samples::flyer(Lang::UK);
    later.until.push('.');
    assert_ne!(accessible(&Document::Flyer(later)), accessible(&flyer));
}

#[test]
fn a_hash_is_copied_whole() {
    let text = tools::text(&accessible(&Document::Receipt(samples::receipt(Lang::AR))));
    assert!(text.contains(samples::HASH), "{text}");
}

#[test]
fn a_link_leads_to_the_web_or_nowhere() {
    let objects = tools::objects(&accessible(&Document::Dossier(samples::dossier(Lang::EN))));
    assert!(objects.contains("https://smr.gov.ua/uk/"));
    assert!(!objects.contains("javascript:alert"));
}

fn picture(lang: Lang, shape: CardShape, title: &str) -> Vec<u8> {
    let title = Said::written(title, None, lang);
    accessible(&Document::Card(Card { title, ..samples::card(lang, shape) }))
}

/// Width and height, as every reader of PNG finds them.
fn pixels(png: &[u8]) -> (u32, u32) {
    let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
    assert_eq!((&png[..8], &png[12..16]), (&b"\x89PNG\r\n\x1a\n"[..], &b"IHDR"[..]));
    (number(16), number(20))
}

#[test]
fn a_card_is_a_picture_of_its_size_whatever_is_written_on_it() {
    for shape in [CardShape::Badge, CardShape::Preview] {
        for lang in LANGUAGES {
            let short = picture(lang, shape, "Sumy");
            for title in ["Суми", "سومي", "", "\u{202E}x", &"Llanfairpwll".repeat(40), &"a\u{0301}".repeat(9_000)] {
                let drawn = picture(lang, shape, title);
                assert_eq!(pixels(&drawn), shape.pixels(), "{lang} {shape:?}");
                assert_ne!(drawn, short, "{lang} {shape:?}");
            }
        }
    }
}
