//! The call of 2020: extended once, forty cities announced, one of them corrected in public.
//!
//! On record: the cities' deadline of 30 April moved to 30 June because of the pandemic, the
//! announcement on 23 September, 39 of the admitted cities by name, and that one Moroccan city had
//! been listed by mistake. The opening day, the commissions' deadline and the day of the
//! correction are not on record; those here are the story's.

use std::collections::BTreeMap;

use anyhow::Context;
use app::calls::ExtendTo;
use app::decisions::{Prepare, Revoke};
use app::{App, applications, assignments, calls, commissions, decisions, reviews, screening};
use domain::decision::Outcome;
use domain::fold::fold;
use domain::ids::{ApplicationId, CallId, PersonId, SpellId};
use domain::language::Lang;
use domain::review::{Draft, Score};
use domain::time::Wall;

use super::cast::{Cast, country};
use super::{answers, deliver, record, results, travel};

/// The city announced by mistake; invented, with a name that says so.
const MISTAKEN: &str = "Madinat al-Mithal";

/// A file on its way through the story.
pub struct File {
    /// Its id.
    pub id: ApplicationId,
    /// The city's name.
    pub city: String,
    /// The city's country.
    pub country: domain::country::Country,
}

pub fn tell(app: &App, cast: &mut Cast) -> anyhow::Result<()> {
    let call = publish(app, cast)?;
    let form = app.network.form("application-2015").context("the form of 2015")?.clone();
    let mut files = Vec::new();
    let cities = record::admitted_in(2020)?;
    for (at, city) in cities.iter().enumerate() {
        // A third of the cities hand in before the extension, the others could only do it after.
        if at == cities.len() / 3 {
            extend(app, cast)?;
        }
        let day = if at < cities.len() / 3 { "2020-04-15T10:00" } else { "2020-06-12T10:00" };
        travel(app, day);
        let told = answers::City {
            name: &city.name,
            population: city.population,
            year: 2019,
            ..answers::City::default()
        };
        files.push(apply(app, cast, "2020", &form, &told, country(&city.country)?)?);
    }
    let mistaken = answers::City { name: MISTAKEN, year: 2019, ..answers::City::default() };
    files.push(apply(app, cast, "2020", &form, &mistaken, country("MA")?)?);
    deliver(app)?;

    travel(app, "2020-07-20T10:00");
    endorse(app, cast, "2020", &files)?;
    travel(app, "2020-08-03T09:00");
    calls::close(app, &cast.secretariat(app)?, "2020").context("closing")?;
    cast.convene(app, call)?;
    read_and_decide(app, cast, &files)?;
    results::announce(app, cast, "2020", ["2020-09-21T10:00", "2020-09-23T12:00"])?;
    deliver(app)?;
    correct(app, cast)
}

fn publish(app: &App, cast: &Cast) -> anyhow::Result<CallId> {
    travel(app, "2020-01-20T10:00");
    let ida = cast.secretariat(app)?;
    let mut new = calls::template(app);
    new.slug = "2020".to_owned();
    new.form = "application-2015".to_owned();
    new.clocks = walls(app, ["2020-02-01T00:00", "2020-04-30T23:59", "2020-05-31T23:59", "2020-09-23T12:00"]);
    let call = calls::draft(app, &ida, new).context("drafting")?;
    calls::publish(app, &ida, "2020").context("publishing")?;
    Ok(call.id)
}

/// The four clocks in the network's own zone.
pub fn walls(app: &App, clocks: [&str; 4]) -> calls::Walls {
    calls::Walls::new(clocks.map(|local| Wall::new(local, &app.network.about.zone.id)))
}

fn extend(app: &App, cast: &Cast) -> anyhow::Result<()> {
    travel(app, "2020-04-29T10:00");
    let wall = |local: &str| Wall::new(local, &app.network.about.zone.id);
    let reason = [
        (Lang::EN, "the COVID-19 pandemic keeps town halls from their work"),
        (Lang::FR, "la pandémie de COVID-19 empêche les mairies de travailler"),
        (Lang::PT, "a pandemia de COVID-19 impede o trabalho das câmaras municipais"),
        (Lang::UK, "пандемія COVID-19 заважає роботі міських рад"),
        (Lang::AR, "جائحة كوفيد-19 تعيق عمل البلديات"),
    ];
    let clocks = ["2020-06-30T23:59", "2020-07-31T23:59", "2020-09-23T12:00"].map(wall);
    let to =
        ExtendTo::new(clocks, BTreeMap::from(reason.map(|(lang, text)| (lang, text.to_owned()))));
    cast.second(app, calls::extend(app, &cast.secretariat(app)?, "2020", to).context("extending")?)?;
    deliver(app)
}

/// A city applies with a contact of its own, and hands in.
pub fn apply(
    app: &App,
    cast: &mut Cast,
    slug: &str,
    form: &domain::form::Form,
    city: &answers::City<'_>,
    land: domain::country::Country,
) -> anyhow::Result<File> {
    let contact = cast.contact(app, city.name, land)?;
    let id = begin(app, cast, contact, slug, city.name, land, "Municipality")?;
    answers::fill(app, cast, id, form, city, &[contact])?;
    answers::hand_in(app, cast, id, contact)?;
    Ok(File { id, city: city.name.to_owned(), country: land })
}

/// A contact begins an application for a place that is new here.
pub fn begin(
    app: &App,
    cast: &Cast,
    contact: PersonId,
    slug: &str,
    name: &str,
    land: domain::country::Country,
    organisation: &str,
) -> anyhow::Result<ApplicationId> {
    let typed = applications::Beginning {
        name: name.to_owned(),
        country: land.as_str().to_owned(),
        kind: "city".to_owned(),
        organisation: organisation.to_owned(),
        ..applications::Beginning::default()
    };
    let key = app::chance::fresh_id(app.clock.now()).to_string();
    applications::start(app, &cast.act(app, contact)?, slug, &typed, &key)
        .with_context(|| format!("{name} begins"))
}

/// Each commission endorses and forwards all of its country's files.
pub fn endorse(app: &App, cast: &mut Cast, slug: &str, files: &[File]) -> anyhow::Result<()> {
    let mut lands: Vec<_> = files.iter().map(|it| it.country).collect();
    lands.sort_unstable();
    lands.dedup();
    for land in lands {
        let officer = cast.officer(app, land)?;
        let officer = cast.act(app, officer)?;
        for file in files.iter().filter(|it| it.country == land) {
            commissions::endorse(app, &officer, file.id)
                .with_context(|| format!("endorsing {}", file.city))?;
        }
        commissions::forward_all(app, &officer, slug, land).context("forwarding")?;
    }
    deliver(app)
}

/// Every file is found eligible, read by one expert, and admitted.
pub fn read_and_decide(app: &App, cast: &Cast, files: &[File]) -> anyhow::Result<()> {
    let ida = cast.secretariat(app)?;
    for (at, file) in files.iter().enumerate() {
        screening::find_eligible(app, &ida, file.id).context("eligibility")?;
        // In turn, but nobody reads a file of their own country.
        let mut experts = cast.experts.iter().cycle().skip(at % cast.experts.len());
        let (expert, _) =
            *experts.find(|(_, land)| *land != file.country).context("experts of three countries")?;
        read(app, cast, file.id, expert, 3 + (at % 3) as u8)?;
        decisions::prepare(app, &ida, file.id, admit()).context("deciding")?;
    }
    Ok(())
}

/// The decision of the story on every file that reaches one.
pub fn admit() -> Prepare {
    Prepare { outcome: Outcome::Admit, note: String::new(), seen: 0 }
}

/// The membership that was announced by mistake.
fn mistaken_spell(app: &App) -> anyhow::Result<SpellId> {
    let key = fold(MISTAKEN);
    app.store.read(|tx| {
        let cities = tx.listed_cities_named(country("MA")?, &key)?;
        let city = cities.first().context("the mistaken city was announced")?;
        Ok(tx.spells_of(city.id)?.first().context("with a membership")?.id)
    })
}

/// An expert reads a file without conflict and gives every criterion that level.
pub fn read(
    app: &App,
    cast: &Cast,
    file: ApplicationId,
    expert: PersonId,
    level: u8,
) -> anyhow::Result<()> {
    let review = assignments::assign(app, &cast.secretariat(app)?, file, expert)
        .context("assigning")?;
    let expert = cast.act(app, expert)?;
    let review = reviews::accept(app, &expert, review.id).context("accepting")?;
    let scores = app.network.rules.criteria.iter();
    let draft = Draft {
        scores: scores.map(|it| (it.id.clone(), Score::Level(level))).collect(),
        note_to_city: "Example note of the demonstration.".to_owned(),
        note_to_panel: String::new(),
    };
    reviews::save(app, &expert, review.id, &draft, review.version).context("scoring")?;
    reviews::hand_in(app, &expert, review.id).context("handing a review in")?;
    Ok(())
}

fn correct(app: &App, cast: &Cast) -> anyhow::Result<()> {
    travel(app, "2020-09-28T10:00");
    let ida = cast.secretariat(app)?;
    let spell = mistaken_spell(app)?;
    let note = [
        (Lang::EN, "The city had been listed by mistake; it is not a member."),
        (Lang::FR, "La ville avait été inscrite par erreur ; elle n’est pas membre."),
        (Lang::PT, "A cidade tinha sido incluída por engano; não é membro."),
        (Lang::UK, "Місто внесли до списку помилково; воно не є членом."),
        (Lang::AR, "أُدرجت المدينة خطأً، وهي ليست عضوًا."),
    ];
    let note = BTreeMap::from(note.map(|(lang, text)| (lang, text.to_owned())));
    let revoked = decisions::revoke(app, &ida, "2020", Revoke { spell, note });
    cast.second(app, revoked.context("correcting")?)?;
    decisions::record_figures(app, &ida, "2020", record::published("2020")?)
        .context("recording the published figures")?;
    deliver(app)
}
