//! The call of 2021: the commissions' date moved by three months, sixty-two cities admitted.
//!
//! On record: the call from 1 September to 1 November 2021, the commissions' date of 30 November
//! extended to 28 February 2022, the announcement on 2 September 2022, 62 of the admitted cities by
//! name, and that 77 from 44 countries were published. The day and the reason of the extension, the
//! dates for checking and reading, and the days on which anybody acted are the story's.

use std::collections::BTreeMap;

use anyhow::Context;
use app::calls::ExtendTo;
use app::{App, calls, decisions};
use domain::ids::CallId;
use domain::language::Lang;
use domain::time::Wall;

use super::cast::{Cast, country};
use super::year_2020::{apply, endorse, read_and_decide, walls};
use super::{answers, deliver, record, results, travel};

/// Its word in addresses.
const SLUG: &str = "2021";

pub fn tell(app: &App, cast: &mut Cast) -> anyhow::Result<()> {
    let call = publish(app, cast)?;
    let form = app.network.form("application-2015").context("the form of 2015")?.clone();
    travel(app, "2021-10-12T10:00");
    let mut files = Vec::new();
    for city in record::admitted_in(2022)? {
        let told = answers::City {
            name: &city.name,
            population: city.population,
            year: 2020,
            ..answers::City::default()
        };
        files.push(apply(app, cast, SLUG, &form, &told, country(&city.country)?)?);
    }
    deliver(app)?;

    extend(app, cast)?;
    travel(app, "2022-02-14T10:00");
    endorse(app, cast, SLUG, &files)?;
    travel(app, "2022-03-01T09:00");
    calls::close(app, &cast.secretariat(app)?, SLUG).context("closing")?;
    cast.convene(app, call)?;
    read_and_decide(app, cast, &files)?;
    results::announce(app, cast, SLUG, ["2022-08-30T10:00", "2022-09-02T12:00"])?;
    decisions::record_figures(app, &cast.secretariat(app)?, SLUG, record::published(SLUG)?)
        .context("recording the published figures")?;
    deliver(app)
}

fn publish(app: &App, cast: &Cast) -> anyhow::Result<CallId> {
    travel(app, "2021-08-23T10:00");
    let ida = cast.secretariat(app)?;
    let wall = |local: &str| Wall::new(local, &app.network.about.zone.id);
    let mut new = calls::template(app);
    new.slug = SLUG.to_owned();
    new.form = "application-2015".to_owned();
    let clocks = ["2021-09-01T00:00", "2021-11-01T23:59", "2021-11-30T23:59", "2022-09-02T12:00"];
    new.clocks = walls(app, clocks);
    new.clocks.screening = Some(wall("2022-03-31T23:59"));
    new.clocks.experts = Some(wall("2022-06-30T23:59"));
    let call = calls::draft(app, &ida, new).context("drafting")?;
    calls::publish(app, &ida, SLUG).context("publishing")?;
    Ok(call.id)
}

fn extend(app: &App, cast: &Cast) -> anyhow::Result<()> {
    travel(app, "2021-11-24T10:00");
    let wall = |local: &str| Wall::new(local, &app.network.about.zone.id);
    let reason = [
        (Lang::EN, "National Commissions need more time to read what has arrived"),
        (
            Lang::FR,
            "les Commissions nationales ont besoin de plus de temps pour lire ce qui est arrivé",
        ),
        (Lang::PT, "as Comissões Nacionais precisam de mais tempo para ler o que chegou"),
        (Lang::UK, "Національним комісіям потрібно більше часу, щоб прочитати надіслане"),
        (Lang::AR, "تحتاج اللجان الوطنية إلى وقت أطول لقراءة ما وصل"),
    ];
    let clocks = ["2021-11-01T23:59", "2022-02-28T23:59", "2022-09-02T12:00"].map(wall);
    let to =
        ExtendTo::new(clocks, BTreeMap::from(reason.map(|(lang, text)| (lang, text.to_owned()))));
    let acted = calls::extend(app, &cast.secretariat(app)?, SLUG, to).context("extending")?;
    cast.second(app, acted)?;
    deliver(app)
}
