//! The map of members: whatever a list finds, bunched for the part of the map that is looked at.
//!
//! Made from the register alone. A page brings the marks of its view, which links can change; the
//! page's script asks for those of a wider part, so that it can move without asking at each step.

use domain::language::Lang;
use places::{Area, Bunch, Part};
use views::map::{MapShown, Mark};
use views::t;

use super::asked::ListAsked;
use super::list::address;
use super::register::Register;
use super::today;
use crate::App;
use crate::failure::Lookup;

/// The marks of a part of the map.
#[derive(Debug, Clone, PartialEq)]
pub struct MapPart {
    /// All places in here are among the marks.
    pub area: Area,
    /// The marks, in the direction the reader reads.
    pub marks: Vec<Mark>,
}

/// The marks of what a list finds, around the point and as close as `part` says: `LEVEL-X-Y`.
///
/// # Errors
/// Of the database.
pub fn map_part(app: &App, asked: ListAsked, part: &str, lang: Lang) -> Result<MapPart, Lookup> {
    let asked = asked.sound(&app.network, &today(app, app.clock.now()));
    let register = app.counted().register(app)?;
    let part = register.map(&asked.filter(&app.network)).asked(part);
    Ok(MapPart { area: part.area, marks: marks(&register, &asked, &part, lang) })
}

/// The map of what a list finds, once [`ListAsked::sound`], as a page shows it.
pub(super) fn shown(app: &App, register: &Register, asked: &ListAsked, lang: Lang) -> MapShown {
    let (map, view) = (register.map(&asked.filter(&app.network)), asked.view());
    let list = asked.as_list();
    MapShown {
        view,
        marks: marks(register, asked, &map.seen(view), lang),
        count: map.n(),
        page: page(&list, lang),
        points: address(lang, "/members/points", &list.query(), ""),
    }
}

/// The list with a map of the whole world.
fn page(list: &ListAsked, lang: Lang) -> String {
    let with_map = ListAsked { map: true, ..list.clone() };
    address(lang, "/members", &with_map.shown_query(), "")
}

fn marks(register: &Register, asked: &ListAsked, part: &Part, lang: Lang) -> Vec<Mark> {
    let list = asked.as_list();
    let page = page(&list, lang);
    let mut bunches = part.bunches.clone();
    bunches.sort_by(|a, b| a.at.x.total_cmp(&b.at.x).then(a.at.y.total_cmp(&b.at.y)));
    if lang.dir() == "rtl" {
        bunches.reverse();
    }
    let mark = |it: &Bunch| {
        let one = register.at(it.one);
        let name = one.name_in(lang);
        let (label, at) = match it.n {
            1 => (name.to_owned(), None),
            n => {
                let view = it.spot().is_none().then(|| it.view(part.level).to_string());
                (t!(lang, "map-bunch", count = n, name = name).into_owned(), view)
            }
        };
        let href = match (&at, it.spot()) {
            (Some(at), _) => format!("{page}&at={at}"),
            (None, Some(spot)) => {
                let there = ListAsked { spot: spot.to_string(), ..list.clone() };
                address(lang, "/members", &there.query(), "")
            }
            (None, None) => format!("/{lang}/cities/{}", one.id()),
        };
        Mark { x: it.at.x, y: it.at.y, n: it.n, label, href, at }
    };
    bunches.iter().map(mark).collect()
}
