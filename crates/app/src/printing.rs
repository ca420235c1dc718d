//! What a document says in which words: from pages and answers to what is typeset.
//!
//! Words come from the same texts as the pages'; how it looks is the business of the press. An
//! application's own documents are in `applications/printed.rs`.

use documents::typeset::{
    Answer, Block, Document, Fact, FileLine, Flyer, Frame, Link, Question, Rated, ResultsSheet,
    Said, Scan, Section,
};
use documents::typesetter::Made;
use domain::answer::Named;
use domain::call::Call;
use domain::form::Decimal;
use domain::language::Lang;
use domain::people::Actor;
use domain::time::Timestamp;
use views::pages::applications::{FileRow, Shown, ShownSection, size};
use views::pages::members::MemberLine;
use views::{dates, numbers, shell, t};

use crate::decisions::rehearsal::rehearsal as rehearsal_of;
use crate::failure::{Lookup, found};
use crate::{App, calls, public};

/// A PDF with the name it is saved by.
#[derive(Debug, Clone)]
pub struct Paper {
    /// The PDF.
    pub pdf: Made,
    /// Its file name: small letters, digits and hyphens.
    pub name: String,
}

/// A call's flyer.
///
/// # Errors
/// Hidden for a draft; when it cannot be typeset.
pub fn flyer(app: &App, slug: &str, lang: Lang) -> Result<Paper, Lookup> {
    let page = public::flyer(app, slug, lang)?;
    let call = app
        .store
        .read(|tx| Ok::<_, Lookup>(found(tx.call_by_slug(slug)?.filter(Call::is_public))?))?;
    let said = |(of, text): (Lang, String)| Said::ours(of, text);
    let clocks = calls::clock_lines(&app.network, &call, lang).into_iter().map(|it| {
        let label = it.clock.public_name(lang);
        let words = std::iter::once(it.words).chain(it.notes).collect::<Vec<_>>().join(". ");
        Fact::new(label, Said::ours(lang, words))
    });
    let of_text = page.text.0;
    // A flyer is of the day on which its call was published, whenever somebody asks for it.
    let at = call.stage.at().unwrap_or(call.clocks.opens.at);
    let document = Document::Flyer(Flyer {
        frame: Frame { footer: String::new(), ..frame(app, lang, page.title.1.clone(), at) },
        title: said(page.title),
        until: t!(lang, "flyer-until", moment = page.until.as_str()).into_owned(),
        language_note: (of_text != lang).then(|| {
            let language = shell::language_name(lang, of_text);
            t!(lang, "text-in-language", language = language).into_owned()
        }),
        blocks: Block::all(&said(page.text)),
        clocks: clocks.collect(),
        scan: scan_of(lang, page.address),
        scan_words: t!(lang, "typeset-flyer-scan").into_owned(),
    });
    let name = format!("flyer-{}-{lang}", page.slug);
    Ok(Paper { pdf: app.typesetter.typeset_kept(&document)?, name })
}

/// The result of a call before it is told, marked as a rehearsal on every page.
///
/// # Errors
/// Hidden from everybody but the secretariat; when it cannot be typeset.
pub fn rehearsal(app: &App, actor: &Actor, slug: &str, lang: Lang) -> Result<Paper, Lookup> {
    let page = rehearsal_of(app, actor, slug, lang)?;
    let title = t!(lang, "results-pdf-title", call = page.title.1.as_str()).into_owned();
    let city = |it: &MemberLine| {
        [Said::written(&it.name, None, lang), Said::ours(lang, it.country.as_str())]
    };
    let footer = t!(lang, "results-pdf-footer").into_owned();
    let document = Document::Results(ResultsSheet {
        frame: Frame { footer, ..frame(app, lang, title, app.clock.now()) },
        kind_words: t!(lang, "rehearsal-mark").into_owned(),
        title: Said::ours(page.title.0, page.title.1),
        lead: t!(lang, "results-pdf-lead", count = page.members.len()).into_owned(),
        columns: [
            t!(lang, "results-pdf-city").into_owned(),
            t!(lang, "results-pdf-country").into_owned(),
        ],
        cities: page.members.iter().map(city).collect(),
        watermark: Some(t!(lang, "rehearsal-mark").into_owned()),
    });
    // Not kept: what is secret is made for whoever may see it, each time.
    Ok(Paper { pdf: app.typesetter.typeset(&document)?, name: format!("rehearsal-{slug}-{lang}") })
}

/// What a document of this network says about itself; the caller says what stands at its foot.
pub(crate) fn frame(app: &App, lang: Lang, title: String, at: Timestamp) -> Frame {
    let about = &app.network.about;
    Frame {
        lang,
        title,
        network: about.name.to(lang).to_owned(),
        accent: about.colours.accent_light.clone(),
        footer: String::new(),
        at,
        invented: None,
        replaced_note: t!(lang, "typeset-replaced").into_owned(),
        plain_note: t!(lang, "typeset-plain").into_owned(),
    }
}

/// A code to scan that leads to a page of ours, below the language.
pub(crate) fn scan(app: &App, lang: Lang, path: &str) -> Scan {
    scan_of(lang, format!("{}{}", app.settings.base_url, shell::href(lang, path)))
}

/// A code to scan that leads to an address of ours.
pub(crate) fn scan_of(lang: Lang, address: String) -> Scan {
    Scan {
        alt: t!(lang, "typeset-qr", address = address.as_str()).into_owned(),
        shown: address.clone(),
        href: address,
    }
}

/// A code inside a sentence that runs from right to left: the mark keeps its parts in order.
pub(crate) fn code_in_line(code: &str) -> String {
    format!("\u{200E}{code}\u{200E}")
}

/// Sections as they are typeset.
pub(crate) fn sections(shown: &[ShownSection], lang: Lang) -> Vec<Section> {
    let question = |label: &str, shown: &Shown| Question {
        label: label.to_owned(),
        answers: answers(shown, lang),
    };
    shown
        .iter()
        .map(|it| Section {
            title: it.title.clone(),
            questions: it.questions.iter().map(|it| question(&it.label, &it.shown)).collect(),
        })
        .collect()
}

/// An answer as it is typeset; one in each language it was given in.
pub(crate) fn answers(shown: &Shown, lang: Lang) -> Vec<Answer> {
    let written = |text: &str| Said::written(text, None, lang);
    let words = |lines: Vec<String>| Answer::Words { lines };
    let blank = || Answer::Blank { words: t!(lang, "application-blank").into_owned() };
    vec![match shown {
        _ if shown.is_blank() => blank(),
        Shown::Blank => blank(),
        Shown::Text(text) | Shown::Unread(text) => Answer::Text { said: written(text) },
        Shown::InLanguage { lang: of, text, working } => {
            let own = Answer::Text { said: Said::written(text, Some(*of), lang) };
            let working = working
                .as_ref()
                .map(|it| Answer::Text { said: Said::written(&it.text, Some(it.lang), lang) });
            return std::iter::once(own).chain(working).collect();
        }
        Shown::Table { columns, rows } => Answer::Table {
            columns: columns.clone(),
            rows: rows
                .iter()
                .map(|row| row.iter().map(|cell| written(&cell.text(lang))).collect())
                .collect(),
        },
        Shown::People(people) => people_table(people, lang),
        Shown::Figure { number, unit, year, source } => Answer::Figure {
            figure: figure(*number, unit, lang),
            year: year.map(|it| it.to_string()),
            source: source.as_deref().map(written),
        },
        Shown::Year(year) => words(vec![year.to_string()]),
        Shown::Day(day) => words(vec![dates::day(lang, day)]),
        Shown::Chosen(chosen) => words(chosen.clone()),
        Shown::Ratings(rated) => Answer::Ratings {
            rated: rated.iter().map(|(label, mark)| rating(label, *mark, lang)).collect(),
        },
        Shown::Links(links) => Answer::Links {
            links: links.iter().map(|it| Link { href: it.clone(), shown: it.clone() }).collect(),
        },
        Shown::Declared => words(vec![t!(lang, "application-declared").into_owned()]),
        Shown::Files(files) => {
            Answer::Files { files: files.iter().map(|it| file_line(it, lang)).collect() }
        }
    }]
}

/// People as rows; a column that nobody fills is not there.
fn people_table(people: &[Named], lang: Lang) -> Answer {
    let columns = [
        (t!(lang, "field-person-name"), (|it: &Named| it.name.clone()) as fn(&Named) -> String),
        (t!(lang, "field-person-role"), |it| it.role.clone()),
        (t!(lang, "field-person-organisation"), |it| it.organisation.clone()),
        (t!(lang, "field-person-email"), |it| it.email.clone().unwrap_or_default()),
    ];
    let filled = |(_, of): &(_, fn(&Named) -> String)| people.iter().any(|it| !of(it).is_empty());
    let columns: Vec<_> = columns.into_iter().filter(filled).collect();
    let row =
        |it: &Named| columns.iter().map(|(_, of)| Said::written(of(it), None, lang)).collect();
    Answer::Table {
        rows: people.iter().map(row).collect(),
        columns: columns.iter().map(|(label, _)| label.clone().into_owned()).collect(),
    }
}

fn figure(number: Decimal, unit: &str, lang: Lang) -> String {
    let figure = numbers::decimal(lang, number.as_f64(), usize::from(number.decimals()));
    if unit.is_empty() { figure } else { format!("{figure}\u{A0}{unit}") }
}

fn rating(label: &str, mark: Option<u8>, lang: Lang) -> Rated {
    let words = match mark {
        Some(mark) => t!(lang, "application-mark", mark = i64::from(mark)),
        None => t!(lang, "application-blank"),
    };
    Rated { label: label.to_owned(), mark, words: words.into_owned() }
}

/// A file with its kind and size in words.
pub(crate) fn file_line(file: &FileRow, lang: Lang) -> FileLine {
    let kind = domain::answer::type_names(std::slice::from_ref(&file.media_type));
    FileLine {
        name: Said::written(&file.name, None, lang),
        about: format!("{kind}, {}", size(lang, file.size_bytes)),
        sha256: file.sha256.clone(),
    }
}
