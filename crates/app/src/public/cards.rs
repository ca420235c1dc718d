//! Pictures of a few words: a city's badge, and what is shown beside a link to a page of ours.

use documents::typeset::{Card, CardShape, Document, Frame, Said};
use documents::typesetter::Made;
use domain::ids::CityId;
use domain::language::Lang;
use domain::people::Actor;
use domain::time::Timestamp;
use views::pages::calls::Whose;
use views::{dates, t};

use super::{badge, call_page, city_page, flyer, today};
use crate::failure::Lookup;
use crate::{App, printing};

/// A city's badge as a picture of points.
///
/// # Errors
/// Hidden as [`badge`] is; when it cannot be drawn.
pub fn badge_picture(app: &App, id: CityId, lang: Lang) -> Result<Made, Lookup> {
    let it = badge(app, id, lang)?;
    let card = Card {
        shape: CardShape::Badge,
        above: it.network,
        line: it.standing.words(lang),
        faded: it.standing.is_over(),
        ..card(app, lang, Said::written(it.city, None, lang), it.invented)
    };
    drawn(app, card)
}

/// What is shown beside a link to the network's own pages.
///
/// # Errors
/// Of the database; when it cannot be drawn.
pub fn network_card(app: &App, lang: Lang) -> Result<Made, Lookup> {
    let total = app.counted().register(app)?.members().n;
    let about = &app.network.about;
    let day = dates::day(lang, &today(app, app.clock.now()));
    let card = Card {
        above: about.short_name.to(lang).to_owned(),
        line: t!(lang, "members-total", count = total, day = day).into_owned(),
        ..card(app, lang, Said::ours(lang, about.name.to(lang)), false)
    };
    drawn(app, card)
}

/// What is shown beside a link to a city's page.
///
/// # Errors
/// Hidden as the page is; when it cannot be drawn.
pub fn city_card(app: &App, id: CityId, lang: Lang) -> Result<Made, Lookup> {
    let (page, it) = (city_page(app, &Actor::visitor(), id, lang)?, badge(app, id, lang)?);
    let card = Card {
        line: format!("{} · {}", page.country.1, it.standing.words(lang)),
        faded: it.standing.is_over(),
        ..card(app, lang, Said::written(it.city, None, lang), it.invented)
    };
    drawn(app, card)
}

/// What is shown beside a link to a call's page.
///
/// # Errors
/// Hidden as the page is; when it cannot be drawn.
pub fn call_card(app: &App, slug: &str, lang: Lang) -> Result<Made, Lookup> {
    let page = call_page(app, slug, lang)?;
    let line = match page.whose {
        Whose::Opening | Whose::Cities => {
            t!(lang, "flyer-until", moment = flyer(app, slug, lang)?.until).into_owned()
        }
        Whose::Commissions | Whose::Screening | Whose::Experts => {
            t!(lang, "turn-wait", who = page.whose.words(lang)).into_owned()
        }
        Whose::Over => page.whose.words(lang),
    };
    let (of, title) = page.title;
    drawn(app, Card { line, ..card(app, lang, Said::ours(of, title), false) })
}

fn card(app: &App, lang: Lang, title: Said, invented: bool) -> Card {
    // One content is one picture, whenever it is asked for.
    let frame = printing::frame(app, lang, title.text.clone(), Timestamp(0));
    Card {
        above: frame.network.clone(),
        frame: Frame {
            invented: invented.then(|| t!(lang, "mark-invented").into_owned()),
            ..frame
        },
        shape: CardShape::Preview,
        title,
        line: String::new(),
        faded: false,
    }
}

fn drawn(app: &App, card: Card) -> Result<Made, Lookup> {
    Ok(app.typesetter.typeset_kept(&Document::Card(card))?)
}
