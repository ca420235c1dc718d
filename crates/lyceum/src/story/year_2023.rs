//! The call of 2023: four Ukrainian applications for three seats, Sumy's by four institutions.
//!
//! On record: the call from 1 April to 31 May 2023, Sumy's team of city council, oblast
//! administration, state university and NGO, the admission of Sumy, Lviv and Ternopil announced on
//! 14 February 2024, and the published figures. The commissions' deadline, the fourth city, the
//! declared conflict and every person are the story's.

use anyhow::{Context, ensure};
use app::applications::{self, Saying};
use app::teams::Inviting;
use app::{App, Failure, assignments, calls, commissions, decisions, founding, reviews};
use app::{screening, teams};
use domain::application::CommissionRefused;
use domain::conflict::Declaration;
use domain::ids::{ApplicationId, PersonId};
use domain::language::Lang;
use domain::people::Part;

use super::answers::{self, City};
use super::cast::{Cast, country};
use super::year_2020::{admit, begin, read, walls};
use super::{deliver, experts, record, results, travel};

/// The fourth city; invented.
const FOURTH: &str = "Верхній Гай";

pub fn tell(app: &App, cast: &mut Cast) -> anyhow::Result<()> {
    travel(app, "2023-03-20T10:00");
    let ida = cast.secretariat(app)?;
    let mut new = calls::template(app);
    new.slug = "2023".to_owned();
    new.form = "application-2015".to_owned();
    new.clocks =
        walls(app, ["2023-04-01T00:00", "2023-05-31T23:59", "2023-06-30T23:59", "2024-02-14T12:00"]);
    let call = calls::draft(app, &ida, new).context("drafting")?.id;
    calls::publish(app, &ida, "2023").context("publishing")?;

    let sumy = sumy(app, cast)?;
    let lviv = alone(app, cast, "Львів", "Тарас Левко", 717_803, "2023-05-30T15:00")?;
    let ternopil = alone(app, cast, "Тернопіль", "Галина Стець", 225_004, "2023-05-22T11:00")?;
    let fourth = alone(app, cast, FOURTH, "Микола Гай", 21_000, "2023-05-31T22:40")?;
    deliver(app)?;

    travel(app, "2023-06-15T10:00");
    let officer = cast.officer(app, country("UA")?)?;
    let olha = cast.act(app, officer)?;
    let ranks = [(sumy, 1), (lviv, 2), (ternopil, 3), (fourth, 4)];
    commissions::rank(app, &olha, "2023", country("UA")?, &ranks).context("ranking")?;
    for id in [sumy, lviv, ternopil] {
        commissions::endorse(app, &olha, id).context("endorsing")?;
    }
    let one_too_many = commissions::endorse(app, &olha, fourth);
    ensure!(
        matches!(one_too_many, Err(Failure::Refused(CommissionRefused::QuotaFull { quota: 3 }))),
        "the fourth seat does not exist"
    );
    commissions::reserve(app, &olha, fourth).context("the fourth waits in reserve")?;
    commissions::forward_all(app, &olha, "2023", country("UA")?).context("forwarding")?;
    deliver(app)?;

    travel(app, "2023-07-03T09:00");
    calls::close(app, &ida, "2023").context("closing")?;
    cast.convene(app, call)?;
    experts::calibrate(app, cast).context("past files")?;
    judge(app, cast, &[sumy, lviv, ternopil])?;
    results::announce(app, cast, "2023", ["2024-02-12T10:00", "2024-02-14T12:00"])?;
    decisions::record_figures(app, &ida, "2023", record::published("2023")?)
        .context("recording the published figures")?;
    deliver(app)
}

/// Four institutions, one team: the council's contact invites the three others.
fn sumy(app: &App, cast: &mut Cast) -> anyhow::Result<ApplicationId> {
    travel(app, "2023-04-12T10:00");
    let ukraine = country("UA")?;
    let invent = |name: &str, email: &str| founding::invent(app, name, email, Lang::UK, ukraine);
    let olena = invent("Олена Коваль", "olena@example.org")?;
    let id = begin(app, cast, olena, "2023", "Суми", ukraine, "Сумська міська рада")?;
    let mut writers = vec![olena];
    for (name, email, organisation) in [
        ("Андрій Мельник", "andrii@example.org", "Сумська обласна військова адміністрація"),
        ("Ірина Шевчук", "iryna@example.org", "Сумський державний університет"),
        ("Наталія Гончар", "nataliia@example.org", "ГО «Центр освіти впродовж життя»"),
    ] {
        let person = invent(name, email)?;
        let inviting = Inviting {
            email: email.to_owned(),
            part: Part::Editor.as_str().to_owned(),
            organisation: organisation.to_owned(),
        };
        let invitation = teams::invite(app, &cast.act(app, olena)?, id, &inviting)
            .map_err(|it| anyhow::anyhow!("inviting: {it}"))?;
        teams::accept(app, &cast.act(app, person)?, invitation).context("joining")?;
        writers.push(person);
    }
    share_out(app, cast, id, &writers)?;
    let city = City {
        name: "Суми",
        population: Some(256_474),
        year: 2022,
        texts: &[
            ("website", "https://smr.gov.ua"),
            (
                "motivation",
                "Навіть під час війни ми хочемо, щоб кожен мешканець Сум міг навчатися \
                 впродовж життя. Мережа дасть нам партнерів, досвід інших міст і опору. \
                 (Приклад тексту для демонстрації.)",
            ),
            (
                "implementation",
                "Міська рада, обласна адміністрація, університет і громадська організація \
                 разом планують навчання в громадах, на роботі та в укриттях. \
                 (Приклад тексту для демонстрації.)",
            ),
        ],
    };
    write(app, cast, id, &city, &writers, "2023-05-28T16:00")?;
    Ok(id)
}

/// Each institution takes its sections until a day, and one asks another where a figure comes from.
fn share_out(
    app: &App,
    cast: &Cast,
    id: ApplicationId,
    writers: &[PersonId],
) -> anyhow::Result<()> {
    let [olena, .., iryna, _] = writers else { anyhow::bail!("four institutions write") };
    let by = cast.act(app, *olena)?;
    let form = app.network.form("application-2015").context("the form of 2015")?;
    for (at, section) in form.sections.iter().enumerate() {
        let to = writers[at % writers.len()].to_string();
        applications::assign_section(app, &by, id, &section.id, &to, "2023-05-12")
            .context("a section is given")?;
    }
    let ask = Saying {
        thread: None,
        body: "Звідки ця цифра? Додаймо рік і джерело.".to_owned(),
        language: "uk".to_owned(),
        asked: olena.to_string(),
    };
    let key = app::chance::token();
    let first = applications::comment(app, &cast.act(app, *iryna)?, id, "population", &ask, &key);
    let first = first.map_err(|it| anyhow::anyhow!("commenting: {it}"))?;
    let answer = Saying {
        thread: Some(first),
        body: "З бюлетеня Держстату, рік додам.".to_owned(),
        language: "uk".to_owned(),
        asked: String::new(),
    };
    let key = app::chance::token();
    applications::comment(app, &by, id, "population", &answer, &key)
        .map_err(|it| anyhow::anyhow!("answering: {it}"))?;
    Ok(())
}

/// A city whose council writes alone.
fn alone(
    app: &App,
    cast: &mut Cast,
    name: &str,
    contact: &str,
    population: i64,
    day: &str,
) -> anyhow::Result<ApplicationId> {
    travel(app, "2023-04-20T10:00");
    let ukraine = country("UA")?;
    let email = format!("{}@example.org", app::chance::code(8));
    let person: PersonId = founding::invent(app, contact, &email, Lang::UK, ukraine)?;
    let id = begin(app, cast, person, "2023", name, ukraine, "Міська рада")?;
    let city = City { name, population: Some(population), year: 2022, texts: &[] };
    write(app, cast, id, &city, &[person], day)?;
    Ok(id)
}

fn write(
    app: &App,
    cast: &Cast,
    id: ApplicationId,
    city: &City<'_>,
    writers: &[PersonId],
    day: &str,
) -> anyhow::Result<()> {
    travel(app, day);
    let form = app.network.form("application-2015").context("the form of 2015")?;
    answers::fill(app, cast, id, form, city, writers)?;
    answers::hand_in(app, cast, id, writers[0])
}

/// Two experts a file; one declares that she knows one of the cities and sees it no more.
fn judge(app: &App, cast: &Cast, files: &[ApplicationId]) -> anyhow::Result<()> {
    let ida = cast.secretariat(app)?;
    for id in files {
        screening::find_eligible(app, &ida, *id).context("eligibility")?;
    }
    travel(app, "2023-09-11T10:00");
    let [mei, kofi, camille] = [0, 1, 2].map(|at| cast.experts[at].0);
    let conflicted = assignments::assign(app, &ida, files[1], camille).context("assigning")?;
    let tie = Declaration {
        tie: "project".to_owned(),
        ended_year: Some(2024),
        note: "Works on a common project with the city’s university.".to_owned(),
    };
    reviews::declare(app, &cast.act(app, camille)?, conflicted.id, &tie)
        .context("declaring a conflict")?;
    for (at, id) in files.iter().enumerate() {
        read(app, cast, *id, mei, 4)?;
        read(app, cast, *id, kofi, if at == 0 { 5 } else { 4 })?;
    }
    experts::agree(app, cast, files[0], [mei, kofi]).context("the consensus on Sumy")?;
    travel(app, "2024-01-22T10:00");
    for id in files {
        decisions::prepare(app, &ida, *id, admit()).context("deciding")?;
    }
    Ok(())
}
