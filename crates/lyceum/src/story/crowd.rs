//! A call that no story needs: closed, with as many made-up files as a measurement wants, each
//! with three experts. By the rules of the path, many files to one transaction.

use anyhow::{Context, ensure};
use app::decisions::batch::{RowTyped, prepare_all};
use app::{App, calls, chance, founding};
use domain::answer::{self, Answers};
use domain::application::{Application, Dates, Stage, Submission};
use domain::call::Call;
use domain::city::City;
use domain::country::Country;
use domain::decision::Outcome;
use domain::form::Form;
use domain::ids::{ApplicationId, CallId, CityId, PersonId, ReviewId, SubmissionId};
use domain::language::Lang;
use domain::people::{Part, Role, TeamMember};
use domain::policy::Scope;
use domain::receipt;
use domain::review::{Candidate, Draft, Review, Score};
use domain::sign_off::SignOff;
use domain::time::Timestamp;
use sha2::{Digest as _, Sha256};

use super::cast::{Cast, country};
use super::year_2020::walls;
use super::{deliver, results, travel};
use crate::say;

/// The call's address.
pub const SLUG: &str = "crowd";
const FORM: &str = "application-2015";
/// The largest crowd: a country has 99 seats at most.
pub const FILES_MAX: usize = 99 * COUNTRIES.len();
/// Experts of one file: the first hands in, the second reads, the third has not declared.
const READERS: usize = 3;
const EXPERTS: usize = 30;
/// Files in one transaction.
const AT_ONCE: usize = 50;

const COUNTRIES: [&str; 60] = [
    "AL", "AO", "AR", "AT", "AZ", "BD", "BE", "BG", "BJ", "BO", "BR", "BW", "CA", "CH", "CI", "CL",
    "CM", "CN", "CO", "CR", "CU", "CY", "CZ", "DE", "DK", "EC", "EE", "EG", "ES", "ET", "FI", "FR",
    "GE", "GH", "GR", "HR", "HU", "ID", "IE", "IN", "IQ", "IS", "IT", "JM", "JO", "JP", "KE", "KR",
    "LT", "LV", "MA", "MX", "NG", "PE", "PH", "PL", "PT", "SE", "TN", "UA",
];

/// How large the call is and how far it goes.
#[derive(Debug, Clone, Copy, Default)]
pub struct Size {
    /// Files; none for no call at all.
    pub files: usize,
    /// Decides all of them and announces the results, and says how long that took.
    pub announced: bool,
}

/// Tells of the call with that many files.
pub fn tell(app: &App, cast: &Cast, size: Size) -> anyhow::Result<()> {
    let n = size.files;
    ensure!(n <= FILES_MAX, "a crowd is {FILES_MAX} at most");
    travel(app, "2025-01-20T10:00");
    let ida = cast.secretariat(app)?;
    let mut new = calls::template(app);
    new.slug = SLUG.to_owned();
    new.form = FORM.to_owned();
    new.quota = 99;
    let announcement = if size.announced { "2025-06-30T12:00" } else { "2030-01-31T12:00" };
    new.clocks = walls(
        app,
        ["2025-02-01T00:00", "2025-03-31T23:59", "2025-04-30T23:59", announcement],
    );
    let call = calls::draft(app, &ida, new).context("drafting")?.id;
    calls::publish(app, &ida, SLUG).context("publishing")?;
    let writer = founding::invent(
        app,
        "Writer of a Crowd",
        "writer.crowd@example.org",
        Lang::EN,
        country(COUNTRIES[0])?,
    )?;
    let form = app.network.forms.get(FORM).context("the form of the crowd is gone")?;
    let handed_in = Dossier::empty(form);
    let experts = experts(app, cast, call)?;
    let crowd = Crowd { call, by: cast.ida, writer, experts, handed_in };

    travel(app, "2025-03-20T10:00");
    for first in (0..n).step_by(AT_ONCE) {
        crowd.files(app, first..n.min(first + AT_ONCE))?;
    }
    travel(app, "2025-05-02T10:00");
    calls::close(app, &ida, SLUG).context("closing")?;
    if size.announced {
        decide(app, cast, call)?;
        let took = results::announce(app, cast, SLUG, ["2025-06-20T10:00", announcement])?;
        say(&format!("{n} decisions announced in {:.1} ms", took.as_secs_f64() * 1_000.0));
    }
    deliver(app)
}

/// Every other file becomes a member.
fn decide(app: &App, cast: &Cast, call: CallId) -> anyhow::Result<()> {
    let files = app.store.read(|tx| tx.files(Scope::Call(call))).context("the files")?;
    let rows = files.iter().enumerate().map(|(n, it)| RowTyped {
        id: it.id,
        outcome: if n % 2 == 0 { Outcome::Admit } else { Outcome::Decline },
        note: String::new(),
        seen: 0,
    });
    prepare_all(app, &cast.secretariat(app)?, SLUG, rows.collect(), None).context("deciding")?;
    Ok(())
}

fn experts(app: &App, cast: &Cast, call: CallId) -> anyhow::Result<Vec<(PersonId, Country)>> {
    let invented = (0..EXPERTS).map(|n| {
        let land = country(COUNTRIES[n])?;
        let (name, email) = (format!("Reader {n}"), format!("reader.{n}@example.org"));
        let expert = founding::invent(app, &name, &email, Lang::EN, land)?;
        cast.appoint(app, expert, Role::Expert(call))?;
        Ok((expert, land))
    });
    invented.collect()
}

/// Whose files they are, and who reads them.
#[derive(Clone)]
struct Crowd {
    call: CallId,
    by: PersonId,
    /// The contact of every place.
    writer: PersonId,
    experts: Vec<(PersonId, Country)>,
    handed_in: Dossier,
}

/// What every place hands in: a form without an answer.
#[derive(Clone)]
struct Dossier {
    text: String,
    sha256: String,
    content_sha256: String,
}

impl Dossier {
    fn empty(form: &Form) -> Dossier {
        let content = answer::canonical(form, &Answers::default(), &[]);
        let text = receipt::dossier(&content, &chance::seed());
        Dossier {
            sha256: hex::encode(Sha256::digest(&text)),
            content_sha256: hex::encode(Sha256::digest(&content)),
            text,
        }
    }
}

/// What a file needs before its transaction, which may run twice.
#[derive(Clone, Copy)]
struct Ids {
    n: usize,
    city: CityId,
    file: ApplicationId,
    submission: SubmissionId,
    reviews: [ReviewId; READERS],
}

impl Crowd {
    fn files(&self, app: &App, numbers: std::ops::Range<usize>) -> anyhow::Result<()> {
        let now = app.clock.now();
        let ids: Vec<Ids> = numbers
            .map(|n| Ids {
                n,
                city: CityId(chance::fresh_id(now)),
                file: ApplicationId(chance::fresh_id(now)),
                submission: SubmissionId(chance::fresh_id(now)),
                reviews: std::array::from_fn(|_| ReviewId(chance::fresh_id(now))),
            })
            .collect();
        let crowd = self.clone();
        app.store.write(move |tx| {
            let call = tx.call(crowd.call)?.context("the call of the crowd is gone")?;
            for it in &ids {
                let file = crowd.eligible(tx, &call, *it, now)?;
                crowd.reviews(tx, &call, &file, *it, now)?;
            }
            anyhow::Ok(())
        })
    }

    /// A file that went the whole way to the experts.
    fn eligible(
        &self,
        tx: &mut store::WriteTx,
        call: &Call,
        ids: Ids,
        now: Timestamp,
    ) -> anyhow::Result<Application> {
        let land = country(COUNTRIES[ids.n % COUNTRIES.len()])?;
        tx.record(City::propose(place(ids, land), self.by, now))?;
        let contact = TeamMember {
            city: ids.city,
            person: self.writer,
            part: Part::Contact,
            organisation: "Council".to_owned(),
            joined_at: now,
            left_at: None,
        };
        tx.record(TeamMember::join(contact, &[], Some(self.by))?)?;
        let begun = Application {
            id: ids.file,
            call: call.id,
            city: ids.city,
            country: land,
            stage: Stage::Draft,
            rank: None,
            filings: 0,
            started_at: now,
            started_by: self.by,
            form_version: 1,
            dates: Dates::default(),
            amending: None,
        };
        let file = tx.record(Application::start(begun, call, false, None)?)?;
        let submission = Submission {
            id: ids.submission,
            application: ids.file,
            n: 1,
            number: format!("2025-{:04}-0000", ids.n),
            at: now,
            by: self.by,
            sha256: self.handed_in.sha256.clone(),
            canonical: self.handed_in.text.clone(),
            content_sha256: self.handed_in.content_sha256.clone(),
            signature: None,
            receipt: None,
        };
        let signed_off = SignOff::default();
        let filed = tx.record(file.submit(call, Vec::new(), None, &signed_off, submission)?)?;
        let taken = tx.seats_taken(call.id, land)?;
        let file = tx.record(filed.application.endorse(call, &taken, self.by, now)?)?;
        let file = tx.record(file.forward(call, self.by, now)?)?;
        Ok(tx.record(file.screen(call, self.by, now)?)?)
    }

    /// Its experts, each a step further than the next.
    fn reviews(
        &self,
        tx: &mut store::WriteTx,
        call: &Call,
        file: &Application,
        ids: Ids,
        now: Timestamp,
    ) -> anyhow::Result<()> {
        let others = |it: &&(PersonId, Country)| it.1 != file.country;
        let readers = self.experts.iter().cycle().skip(ids.n % EXPERTS).filter(others);
        for (at, ((expert, land), id)) in readers.zip(ids.reviews).enumerate() {
            let candidate = Candidate {
                person: *expert,
                country: Some(*land),
                is_expert: true,
                has_it: false,
                in_team: false,
                is_officer: false,
                own_organisation: false,
                declared: false,
                any_country: false,
            };
            let review = tx.record(Review::assign(id, file, &candidate, self.by, now)?)?;
            if at == READERS - 1 {
                continue;
            }
            let review = tx.record(review.accept(call, now)?)?;
            if at == 0 {
                let scores = call.criteria.iter().map(|it| (it.id.clone(), Score::Level(3)));
                let draft = Draft { scores: scores.collect(), ..Draft::default() };
                let version = review.version;
                let review = tx.record(review.save(call, draft, version, now)?)?;
                tx.record(review.hand_in(call, usize::MAX, now)?)?;
            }
        }
        Ok(())
    }
}

fn place(ids: Ids, land: Country) -> City {
    City {
        id: ids.city,
        country: land,
        kind: "city".into(),
        name: format!("Crowd Town {:05}", ids.n),
        names: Vec::new(),
        position: None,
        geoname_id: None,
        website: None,
        invented: true,
        successor: None,
        source: None,
    }
}
