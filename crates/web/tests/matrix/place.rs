//! A world in which one file stands at a station, with something behind every address about it.

use app::applications::{self, Saying, post};
use app::commissions::own::{self, NewQuestion};
use app::decisions::what_if;
use app::forms::desk;
use app::forms::part::{self, Step};
use app::replacements::{self, Asking};
use app::testing::applying::PDF;
use app::testing::{World, at, country, posting};
use app::{Mode, appeals, calls, commissions, decisions, screening, teams, waivers, wordings};
use domain::decision::Outcome;
use domain::form_draft::Place as At;
use domain::interview::Meeting;
use domain::ids::{ApplicationId, CallId, PersonId, ProposalId, UploadId};
use domain::language::Lang;
use domain::people::Part;
use domain::proposal::{ProposedAct, Proposal};
use domain::time::Wall;
use domain::upload::Upload;
use std::collections::BTreeMap;
use web::Row;

use crate::matrix::cast::{Cast, cast};
use crate::matrix::states::{Of, Scene, Station};

/// An id that nothing has.
pub const NOWHERE: &str = "01860000-0000-7000-8000-000000000000";

/// The form whose next version is being written.
const FORM: &str = "application-2015";

/// A platform with one file at a station, and everybody.
pub struct Place {
    /// The platform.
    pub world: World,
    /// Everybody.
    pub cast: Cast,
    /// The file.
    pub file: ApplicationId,
    /// What stands in an address for a name of a route.
    names: BTreeMap<&'static str, String>,
    /// What somebody proposed, by who did.
    proposals: Vec<(PersonId, ProposalId)>,
}

impl Place {
    /// The world of a station.
    pub fn at(store: &store::Store, station: Station) -> Place {
        let world = World::in_mode(store, Mode::Demo);
        let mut names = BTreeMap::new();
        world.published_call("2023");
        let other = world.draft(world.kofi, "Accra", "GH");
        let file = world.started(world.ana, "Porto", "PT");
        world.joins(world.ana, file, world.bea, Part::Editor, "Library");
        if station != Station::DraftWithdrawn {
            world.fill(world.ana, file, "Porto");
        }
        while_it_is_written(&world, file, &mut names);
        go_to(&world, file, station, &mut names);
        let next = another_call(&world, "2025", "2025-04-01T00:00");
        let coming = another_call(&world, "2024", "2024-04-01T00:00");
        calls::publish(&world.app, &world.actor(world.ida), "2024").unwrap();
        let mut proposals = Vec::new();
        if station == Station::Draft {
            beside_every_call(&world, file, &mut names);
        }
        let cast = cast(&world, file, other, (next, coming));
        if station == Station::Draft {
            proposals = cast.people.iter().map(|it| (it.1, proposed(&world, it.1))).collect();
            proposals.push((world.ivo, proposed(&world, world.ivo)));
        }
        found(&world, file, &mut names);
        names.insert("key", app::chance::token());
        names.insert("calendar", app::calendars::fresh_key());
        names.insert("program", app::api_tokens::fresh());
        for (name, role) in [("reader", "expert, handed in"), ("free", "expert without this file")] {
            names.insert(name, cast.person(role).expect("they are there").to_string());
        }
        Place { world, cast, file, names, proposals }
    }

    /// The address of a row in a scene for somebody.
    pub fn address(&self, row: &Row, scene: &Scene, role: &str) -> String {
        let of = |path: &str| row.path.contains(path);
        let named = |name: &str| self.names.get(name).cloned().unwrap_or_else(|| NOWHERE.to_owned());
        let id = match row.path.as_str() {
            _ if scene.of == Of::Review => self.cast.review(role).to_string(),
            _ if of("/proposals/{id}") => self.proposal(scene, role).to_string(),
            _ if of("/appeals/{id}") => named("appeal"),
            _ if of("/applications/{id}") || of("/calibration/{id}") => self.file.to_string(),
            _ if of("/invitations/{id}") => named("invitation"),
            _ if of("/replacements/{id}") => named("replacement"),
            _ if of("/more-time/{id}") => named("waiver"),
            _ if of("/outbox/{id}") => named("mail"),
            _ if of("/cities/{id}") || of("/members/{id}") => named("city"),
            _ if of("/people/{id}/grants/{grant}") => self.world.rui.to_string(),
            _ if of("/people/{id}") || of("/become/{id}") => self.world.zoe.to_string(),
            _ => NOWHERE.to_owned(),
        };
        let reader = self.cast.person("expert, accepted").expect("somebody reads the file");
        let person = if of("/reading/") { reader } else { self.world.bea };
        let slug = if of("/calibration/{id}") { "2025" } else { scene.slug };
        let n = if of("/letters/") { "0" } else { "1" };
        let mut path = row.path.clone();
        for (name, value) in [
            ("lang", "en"), ("id", &id), ("slug", slug), ("country", "PT"), ("section", "city"),
            ("field", if of("/consensus/") { "text" } else { "to_city" }), ("question", "motivation"), ("kind", "receipt"), ("token", "0123.ics"),
            ("party", "council"), ("form", FORM), ("n", n), ("s", "0"), ("c", "0"),
            ("review", &self.cast.review("expert, accepted").to_string()),
            ("person", &person.to_string()),
        ] {
            path = path.replace(&format!("{{{name}}}"), value);
        }
        self.filled(&path)
    }

    /// A text with the names in it replaced by ids; by one that nothing has where there is none.
    pub fn filled(&self, text: &str) -> String {
        let mut text = text.to_owned();
        while let Some((before, rest)) = text.split_once('{') {
            let (name, after) = rest.split_once('}').expect("a name ends");
            let id = self.names.get(name).map_or(NOWHERE, String::as_str);
            text = format!("{before}{id}{after}");
        }
        text
    }

    /// What somebody before `scene` is shown: their own, or another's.
    fn proposal(&self, scene: &Scene, role: &str) -> ProposalId {
        let own = self.cast.person(role).filter(|_| scene.of == Of::OwnProposal);
        // Experts of the printed table stand before what somebody else proposed.
        let by = own.filter(|_| !role.starts_with("expert")).unwrap_or(self.world.ivo);
        self.proposals.iter().find(|it| it.0 == by).expect("everybody proposed something").1
    }
}

/// Everything of an application that is made while it is a draft.
fn while_it_is_written(world: &World, file: ApplicationId, names: &mut BTreeMap<&'static str, String>) {
    let (app, ana) = (&world.app, world.actor(world.ana));
    let saying = Saying { body: "Shorter?".to_owned(), language: "en".to_owned(), ..Saying::default() };
    let comment = applications::comment(app, &ana, file, "motivation", &saying, &app::chance::token());
    names.insert("comment", comment.unwrap().to_string());
    let inviting = teams::Inviting {
        email: "gil@example.org".to_owned(),
        part: "editor".to_owned(),
        organisation: "Library".to_owned(),
    };
    names.insert("invitation", teams::invite(app, &ana, file, &inviting).unwrap().to_string());
    let (_, bytes) = post::form_xlsx(app, &ana, file, Lang::EN).unwrap();
    let bytes = posting::filled(&bytes, &[("motivation", "", "answer", "Other")]);
    let sheet = post::receive(app, &ana, file, "form.xlsx", &bytes).unwrap();
    names.insert("sheet", sheet.to_string());
    let (rui, pt) = (world.actor(world.rui), country("PT"));
    let new = NewQuestion {
        kind: "file".to_owned(),
        language: "pt".to_owned(),
        label: "Plano".to_owned(),
        help: String::new(),
        until: ("2023-06-20T18:00".to_owned(), "Europe/Lisbon".to_owned()),
    };
    let own = own::draft_question(app, &rui, "2023", pt, &new).unwrap();
    own::ask_all(app, &rui, "2023", pt).unwrap();
    names.insert("own", own.to_string());
    let now = app.clock.now();
    let upload = Upload {
        id: UploadId(app::chance::fresh_id(now)),
        application: file,
        question: "signed_page".to_owned(),
        name: "a.pdf".to_owned(),
        mark: String::new(),
        size_bytes: 1_000,
        received_bytes: 0,
        begun_at: now,
        begun_by: world.ana,
        moved_at: now,
        attachment: None,
    };
    names.insert("upload", upload.id.to_string());
    app.store.write(move |tx| tx.begin_upload(&upload)).unwrap();
}

/// Along the process to the station.
fn go_to(world: &World, file: ApplicationId, station: Station, names: &mut BTreeMap<&'static str, String>) {
    let (app, pt) = (&world.app, country("PT"));
    let (ana, rui, ida) = (world.actor(world.ana), world.actor(world.rui), world.actor(world.ida));
    let withdraw = || _ = applications::withdraw(app, &ana, file, &app::chance::token()).unwrap();
    match station {
        Station::Draft => return,
        Station::DraftWithdrawn => return withdraw(),
        _ => _ = world.submit(world.ana, file),
    }
    world.clock_at(at("2023-06-05T09:00"));
    if let Some(own) = names.get("own") {
        own::answer_document(app, &ana, file, own.parse().unwrap(), ("plano.pdf", PDF), 0).unwrap();
    }
    let wall = Wall::new("2023-06-10T10:00", "Europe/Lisbon");
    let meeting = Meeting { wall, place: "Lisboa".to_owned(), link: String::new(), based_on: 0 };
    commissions::set_interview(app, &rui, file, meeting).unwrap();
    names.insert("note", commissions::write_note(app, &rui, file, "Short.").unwrap().id.to_string());
    match station {
        Station::Submitted => return,
        Station::Returned => _ = commissions::give_back(app, &rui, file, "Say more.").unwrap(),
        Station::Reserved => _ = commissions::reserve(app, &rui, file).unwrap(),
        Station::Refused => {
            commissions::refuse(app, &rui, file, "Too far.").unwrap();
            appeal(world, file, names);
        }
        _ => _ = commissions::endorse(app, &rui, file).unwrap(),
    }
    let stays = [Station::Returned, Station::Reserved, Station::Refused, Station::Endorsed];
    if stays.contains(&station) {
        return;
    }
    commissions::forward_all(app, &rui, "2023", pt).unwrap();
    world.clock_at(at("2023-07-03T09:00"));
    calls::close(app, &ida, "2023").unwrap();
    match station {
        Station::Forwarded => return,
        Station::Excluded => {
            screening::exclude(app, &ida, file, "Late.").unwrap();
            return appeal(world, file, names);
        }
        _ => _ = screening::find_eligible(app, &ida, file).unwrap(),
    }
    match station {
        Station::Eligible => (),
        Station::Withdrawn => withdraw(),
        _ => decide(world, file, station, names),
    }
}

/// From the experts to the station, with what is prepared and told on the way.
fn decide(world: &World, file: ApplicationId, station: Station, names: &mut BTreeMap<&'static str, String>) {
    let (app, ida) = (&world.app, world.actor(world.ida));
    let outcome = if station == Station::Declined { Outcome::Decline } else { Outcome::Admit };
    let said = ("All".to_owned(), "There is one.".to_owned());
    let method = domain::decision_set::Method::default();
    let set = what_if::keep_set(app, &ida, "2023", method, vec![file], said).unwrap();
    names.insert("set", set.to_string());
    let to = decisions::Prepare { outcome, note: "Well.".to_owned(), seen: 0 };
    decisions::prepare(app, &ida, file, to).unwrap();
    if station == Station::Decided {
        world.letters_approved("2023");
        names.insert("plan", world.announcement_planned("2023", "2024-02-14T12:00").to_string());
    } else {
        world.clock_at(at("2024-02-14T11:00"));
        world.announce("2023");
    }
    let letters = app.store.read(|tx| tx.decision_letters_of(file)).unwrap();
    names.insert("letter", letters[0].id.to_string());
    if station == Station::Declined {
        appeal(world, file, names);
    }
}

fn appeal(world: &World, file: ApplicationId, names: &mut BTreeMap<&'static str, String>) {
    let (app, ana) = (&world.app, world.actor(world.ana));
    let filing = appeals::Filing { ground: "rule".to_owned(), words: "None says so.".to_owned() };
    names.insert("appeal", appeals::file(app, &ana, file, &filing, Lang::EN).unwrap().to_string());
}

/// One more call, drafted.
fn another_call(world: &World, slug: &str, opens: &str) -> CallId {
    let (app, ida) = (&world.app, world.actor(world.ida));
    let mut next = calls::template(app);
    let wall = |text: &str| Wall::new(text, "Europe/Berlin");
    let year = &opens[..4];
    let later: i64 = year.parse::<i64>().unwrap() + 1;
    next.slug = slug.to_owned();
    next.clocks.opens = wall(opens);
    next.clocks.city = wall(&format!("{year}-05-31T23:59"));
    next.clocks.commission = wall(&format!("{year}-06-30T23:59"));
    next.clocks.announcement = wall(&format!("{later}-02-14T12:00"));
    calls::draft(app, &ida, next).unwrap().id
}

/// What stands beside every call: letters, a form's next version, requests to the secretariat.
fn beside_every_call(world: &World, file: ApplicationId, names: &mut BTreeMap<&'static str, String>) {
    let (app, ida, ana) = (&world.app, world.actor(world.ida), world.actor(world.ana));
    names.insert("waiver", waivers::ask(app, &ana, file, "We are few.").unwrap().to_string());
    let (old, new) = (world.ana.to_string(), world.bea.to_string());
    let asking = Asking { old, new, reason: "No answer.".to_owned() };
    let asked = replacements::ask(app, &world.actor(world.bea), file, &asking).unwrap();
    names.insert("replacement", asked.to_string());
    desk::begin(app, &ida, FORM, 1).unwrap();
    let add = |kind: &str| Step::Add(Lang::EN, "Steps".into(), kind.into());
    let table = part::act(app, &ida, FORM, At::Section(0), 1, &add("table")).unwrap();
    part::act(app, &ida, FORM, table, 2, &add("date")).unwrap();
    let At::Question(0, q) = table else { panic!("{table:?}") };
    names.insert("q", q.to_string());
    wordings::begin(app, &ida, "receipt").unwrap();
    app::letters::run_once(app).unwrap();
    let newest = app.store.read(|tx| tx.newest_mails(1)).unwrap();
    names.insert("mail", newest[0].id.to_string());
    let grants = app.store.read(|tx| tx.grants_of(world.rui)).unwrap();
    names.insert("grant", grants[0].id.to_string());
}

/// What is read from the store when everything is done.
fn found(world: &World, file: ApplicationId, names: &mut BTreeMap<&'static str, String>) {
    let read = world.app.store.read(|tx| {
        let city = tx.application(file)?.map(|it| it.city);
        Ok::<_, store::Error>((tx.attachments(file)?, tx.submissions(file)?, city))
    });
    let (files, submissions, city) = read.unwrap();
    names.extend(files.first().map(|it| ("file", it.id.to_string())));
    names.extend(submissions.first().map(|it| ("submission", it.id.to_string())));
    names.extend(city.map(|it| ("city", it.to_string())));
}

/// Somebody proposes to take a passkey away from themselves.
fn proposed(world: &World, by: PersonId) -> ProposalId {
    let now = world.app.clock.now();
    let id = ProposalId(app::chance::fresh_id(now));
    let rule = world.app.network.rules.two_people.clone();
    let made = move |tx: &mut store::WriteTx| {
        let act = ProposedAct::ResetFactors { person: by };
        tx.record(Proposal::make(id, act, String::new(), &rule, by, now))
    };
    world.app.store.write(made).unwrap();
    id
}
