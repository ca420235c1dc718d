//! The desk of letters' texts: what is in force, what was, and the draft of the next.

use domain::ids::WordingId;
use domain::language::Lang;
use domain::network::{LETTER_COMMON, LetterKind, ValueKind};
use domain::people::Actor;
use domain::policy::{Act, On, require};
use domain::template::Values;
use domain::wording::{What, Wording, WordingRefused, Words};
use store::Tx;
use views::pages::wordings as pages;
use views::{dates, t};

use crate::failure::{Lookup, found};
use crate::outbox::kind_words;
use crate::{App, Failure, chance};

/// Every kind of letter.
///
/// # Errors
/// [`domain::policy::Denied`] for whoever is not of the secretariat, as for all below.
pub fn list(app: &App, actor: &Actor, lang: Lang) -> Result<Vec<pages::KindLine>, Lookup> {
    require(actor, Act::WriteLetters, On::Network)?;
    app.store.read(|tx| {
        let numbers = tx.wording_numbers()?;
        let line = |kind: LetterKind| {
            let mine = || numbers.iter().filter(move |it| it.0 == kind.name());
            pages::KindLine {
                kind: kind.name().to_owned(),
                label: kind_words(app, kind, lang),
                n: mine().filter(|it| it.2).map(|it| it.1).max().unwrap_or(0),
                has_draft: mine().any(|it| !it.2),
                duty: app.network.manner(kind).duty,
            }
        };
        Ok(LetterKind::ALL.into_iter().map(line).collect())
    })
}

/// One kind with the version in force, or another one.
///
/// # Errors
/// Also where there is no such kind or version.
pub fn kind(
    app: &App,
    actor: &Actor,
    kind: &str,
    n: Option<i64>,
    lang: Lang,
) -> Result<pages::KindPage, Lookup> {
    require(actor, Act::WriteLetters, On::Network)?;
    let kind = found(LetterKind::named(kind))?;
    app.store.read(|tx| {
        let all = tx.wordings(kind)?;
        let published: Vec<&Wording> = all.iter().filter(|it| it.published.is_some()).collect();
        let newest = published.first().map_or(0, |it| it.n);
        let n = n.unwrap_or(newest);
        let words = match n {
            0 => app.network.shipped_words(kind),
            n => &found(published.iter().find(|it| it.n == n))?.words,
        };
        let mut versions = Vec::new();
        for it in &published {
            let (at, by) = found(it.published)?;
            let name = tx.person(by)?.map(|it| it.name).unwrap_or_default();
            versions
                .push(pages::VersionLine { n: it.n, published: Some((when(app, lang, at), name)) });
        }
        versions.push(pages::VersionLine { n: 0, published: None });
        Ok(pages::KindPage {
            kind: kind.name().to_owned(),
            label: kind_words(app, kind, lang),
            n,
            in_force: n == newest,
            texts: app.network.languages().map(|of| in_language(app, kind, words, of)).collect(),
            versions,
            placeholders: placeholders(kind, lang),
            has_draft: all.len() > published.len(),
            duty: app.network.manner(kind).duty,
            done: false,
            refused: None,
        })
    })
}

fn when(app: &App, lang: Lang, at: domain::time::Timestamp) -> String {
    let zone = &app.network.about.zone;
    dates::moment(lang, at, &zone.id, zone.label.to(lang))
}

/// A text in one language, and filled with examples where it can be.
fn in_language(app: &App, kind: LetterKind, words: &Words, of: Lang) -> pages::InLanguage {
    let subject = words.subject.exactly(of).unwrap_or_default().to_owned();
    let body = words.body.exactly(of).unwrap_or_default().to_owned();
    let whole = !subject.trim().is_empty() && !body.trim().is_empty();
    let letter = app.network.write_as(words, of, &examples(app, kind, of)).ok();
    let example = letter.filter(|_| whole).map(|it| (it.subject, it.body));
    pages::InLanguage { lang: of, subject, body, example }
}

/// An example for every placeholder of a kind, in the language of the text.
fn examples(app: &App, kind: LetterKind, lang: Lang) -> Values {
    let zone = &app.network.about.zone;
    let noon = domain::time::Wall::new("2027-05-31T23:59", &zone.id).start();
    let moment = noon.map_or_else(|_| String::new(), |at| when(app, lang, at));
    let link = format!("{}/{lang}/desk", app.settings.base_url);
    let link = if link.starts_with("http") { link } else { format!("https://{link}") };
    let example = |name: &str| match ValueKind::of(name) {
        ValueKind::Line => match name {
            "city" => t!(lang, "wordings-example-city").into_owned(),
            "call" => t!(lang, "wordings-example-call").into_owned(),
            _ => t!(lang, "wordings-example-line").into_owned(),
        },
        ValueKind::Text => t!(lang, "wordings-example-text").into_owned(),
        ValueKind::Moment => moment.clone(),
        ValueKind::Number => "7".to_owned(),
        ValueKind::Code => "12345678".to_owned(),
        ValueKind::Link => link.clone(),
        ValueKind::Items => format!("• {}\n{link}", t!(lang, "wordings-example-line")),
    };
    kind.placeholders().iter().map(|it| ((*it).to_owned(), example(it))).collect()
}

/// Placeholders of a kind with what they hold.
fn placeholders(kind: LetterKind, lang: Lang) -> Vec<(String, String)> {
    let holds = |name: &str| match ValueKind::of(name) {
        _ if LETTER_COMMON.contains(&name) => t!(lang, "wordings-holds-network"),
        ValueKind::Line => t!(lang, "wordings-holds-line"),
        ValueKind::Text => t!(lang, "wordings-holds-text"),
        ValueKind::Moment => t!(lang, "wordings-holds-moment"),
        ValueKind::Number => t!(lang, "wordings-holds-number"),
        ValueKind::Code => t!(lang, "wordings-holds-code"),
        ValueKind::Link => t!(lang, "wordings-holds-link"),
        ValueKind::Items => t!(lang, "wordings-holds-items"),
    };
    let all = kind.placeholders().iter().chain(&LETTER_COMMON);
    all.map(|it| ((*it).to_owned(), holds(it).into_owned())).collect()
}

/// What is wrong with a text, in words.
pub fn flaw_words(what: &What, lang: Lang) -> String {
    match what {
        What::Missing => t!(lang, "wordings-flaw-missing"),
        What::TooLong { max } => t!(lang, "wordings-flaw-long", max = *max),
        What::ManyLines => t!(lang, "wordings-flaw-lines"),
        What::ForbiddenCharacters => t!(lang, "wordings-flaw-characters"),
        What::Unused(name) => t!(lang, "wordings-flaw-unused", name = format!("{{{name}}}")),
        What::Unfilled(unfilled) => {
            let mut values = views::FluentArgs::new();
            values.set("about", unfilled.about().to_owned());
            views::texts::t_with(lang, unfilled.key(), &values)
        }
    }
    .into_owned()
}

fn draft_of(tx: &mut Tx, kind: LetterKind) -> Result<Wording, Lookup> {
    let newest = tx.wordings(kind)?.into_iter().next();
    Ok(found(newest.filter(|it| it.published.is_none()))?)
}

/// The draft, in one of its languages.
///
/// # Errors
/// Also where there is no draft.
pub fn draft(
    app: &App,
    actor: &Actor,
    kind: &str,
    text: Option<Lang>,
    lang: Lang,
) -> Result<pages::DraftPage, Lookup> {
    require(actor, Act::WriteLetters, On::Network)?;
    let kind = found(LetterKind::named(kind))?;
    let languages: Vec<Lang> = app.network.languages().collect();
    let of = text.filter(|it| languages.contains(it)).unwrap_or(lang);
    app.store.read(|tx| {
        let draft = draft_of(tx, kind)?;
        let by = tx.person(draft.changed_by)?.map(|it| it.name).unwrap_or_default();
        let flaws = draft.words.flaws(kind, &languages);
        let whole = |of: Lang| !flaws.iter().any(|it| it.lang == of);
        Ok(pages::DraftPage {
            kind: kind.name().to_owned(),
            label: kind_words(app, kind, lang),
            n: draft.n,
            edition: draft.edition,
            text: in_language(app, kind, &draft.words, of),
            languages: languages.iter().map(|it| (*it, whole(*it))).collect(),
            placeholders: placeholders(kind, lang),
            changed: (by, when(app, lang, draft.changed_at)),
            flaws: flaws.iter().map(|it| (it.lang, flaw_words(&it.what, lang))).collect(),
            errors: Vec::new(),
            refused: None,
            saved: false,
        })
    })
}

/// Begins a draft with the text in force; where there is one already, nothing happens.
///
/// # Errors
/// As [`list`].
pub fn begin(app: &App, actor: &Actor, kind: &str) -> Result<(), Lookup> {
    require(actor, Act::WriteLetters, On::Network)?;
    let now = app.clock.now();
    let by = found(actor.person)?;
    let kind = found(LetterKind::named(kind))?;
    let shipped = app.network.shipped_words(kind).clone();
    app.store.write(move |tx| {
        let all = tx.wordings(kind)?;
        if all.iter().any(|it| it.published.is_none()) {
            return Ok(());
        }
        let (n, words) =
            all.first().map_or((1, shipped.clone()), |it| (it.n + 1, it.words.clone()));
        let id = WordingId(chance::fresh_id(now));
        tx.record(Wording::draft(id, kind, n, words, by, now))?;
        Ok(())
    })
}

/// Saves one language's text of the draft.
///
/// # Errors
/// [`WordingRefused`].
pub fn save(
    app: &App,
    actor: &Actor,
    kind: &str,
    (of, seen): (Lang, i64),
    (subject, body): (&str, &str),
) -> Result<(), Failure<WordingRefused>> {
    require(actor, Act::WriteLetters, On::Network)?;
    let now = app.clock.now();
    let by = found(actor.person)?;
    let kind = found(LetterKind::named(kind))?;
    found(app.network.speaks(of).then_some(()))?;
    // A browser ends its lines with CR LF.
    let (subject, body) = (subject.to_owned(), body.replace("\r\n", "\n"));
    app.store.write(move |tx| {
        let draft = draft_of(tx, kind).map_err(none)?;
        let edited = draft.edit(of, &subject, &body, seen, by, now).map_err(Failure::Refused)?;
        tx.record(edited)?;
        Ok(())
    })
}

/// Brings the draft into force.
///
/// # Errors
/// [`WordingRefused`] with every flaw in every language.
pub fn publish(
    app: &App,
    actor: &Actor,
    kind: &str,
    seen: i64,
) -> Result<(), Failure<WordingRefused>> {
    require(actor, Act::WriteLetters, On::Network)?;
    let now = app.clock.now();
    let by = found(actor.person)?;
    let kind = found(LetterKind::named(kind))?;
    let languages: Vec<Lang> = app.network.languages().collect();
    let shipped = app.network.shipped_words(kind).clone();
    app.store.write(move |tx| {
        let draft = draft_of(tx, kind).map_err(none)?;
        let in_force = tx.wording_in_force(kind)?.map_or_else(|| shipped.clone(), |it| it.words);
        let published = draft.publish(&in_force, &languages, seen, by, now);
        tx.record(published.map_err(Failure::Refused)?)?;
        Ok(())
    })
}

/// Throws the draft away.
///
/// # Errors
/// [`WordingRefused`].
pub fn discard(
    app: &App,
    actor: &Actor,
    kind: &str,
    seen: i64,
) -> Result<(), Failure<WordingRefused>> {
    require(actor, Act::WriteLetters, On::Network)?;
    let now = app.clock.now();
    let by = found(actor.person)?;
    let kind = found(LetterKind::named(kind))?;
    app.store.write(move |tx| {
        let draft = draft_of(tx, kind).map_err(none)?;
        tx.record(draft.discard(seen, by, now).map_err(Failure::Refused)?)?;
        Ok(())
    })
}

fn none(failure: Lookup) -> Failure<WordingRefused> {
    failure.map(|never| match never {})
}
