//! Every route with its gate, kept in `routes.txt`, and walks along all of them.
//!
//! The walks go where something lies: one application has come as far as the experts, so a
//! forgotten check has something to give away.

use std::fmt::Write;

use app::Mode;
use app::applications::post;
use app::forms::desk;
use app::forms::part::{self, Step};
use app::commissions::own::{self, NewQuestion};
use app::testing::applying::PDF;
use app::testing::{World, at, country, posting};
use app::proposals::Acted;
use app::decisions::{self, what_if};
use app::{appeals, assignments, calls, commissions, people, screening};
use axum::body::Body;
use axum::http::{Method, Request, StatusCode, header};
use crate::browser::{Browser, Page};
use domain::form_draft::Place;
use domain::language::Lang;
use domain::decision::Outcome;
use domain::ids::{
    AppealId, ApplicationId, DecisionLetterId, DecisionSetId, OwnQuestionId, PersonId, ProposalId,
    ReviewId, SheetId, UploadId,
};
use domain::people::Role;
use domain::policy::Act;
use domain::upload::Upload;
use web::{Gate, Row, table};

/// Pages that nobody has while experts read: the call is no draft and its form asks for the
/// mayor's signature itself, nobody is invited or replaced or has asked for more time, and no
/// earlier call is there.
const SHUT_TO_ALL: [&str; 6] = [
    "/{lang}/invitations/{id}",
    "/{lang}/replacements/{id}",
    "/{lang}/applications/{id}/signatures/{signature}/file",
    "/{lang}/calls/{slug}/edit",
    "/{lang}/more-time/{id}",
    "/{lang}/calls/{slug}/calibration/{id}",
];

/// What a signed-in person may see who is nobody here.
const FOR_EVERYBODY: [Act; 2] = [Act::SeeOwnDesk, Act::StartApplication];

fn gate(row: &Row) -> &'static str {
    match row.gate {
        Gate::Public => "public",
        Gate::Open => "open",
        Gate::Demo => "demo",
        Gate::Token => "token",
        Gate::Act(act) => act.as_str(),
    }
}

#[test]
fn routes_txt_says_what_every_route_takes() {
    let mut rows = table(true);
    rows.sort_by(|a, b| (&a.path, a.method.as_str()).cmp(&(&b.path, b.method.as_str())));
    let mut text = String::from(
        "Every route and what it takes. public: everybody, the same for all; open: everybody, but\n\
         each answer is of one browser; demo: in a demonstration only; token: whoever has its secret,\n\
         from anywhere; else the act that must be allowed. Printed by a test: LYCEUM_BLESS=1 cargo test -p web rewrites it.\n\n",
    );
    for row in &rows {
        writeln!(text, "{:<4}  {:<60}  {}", row.method.as_str(), row.path, gate(row)).unwrap();
    }
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/routes.txt");
    if std::env::var_os("LYCEUM_BLESS").is_some() {
        std::fs::write(path, &text).unwrap();
    }
    assert_eq!(text, std::fs::read_to_string(path).unwrap_or_default(), "{path}");
}

#[test]
fn no_route_is_listed_twice() {
    let mut rows: Vec<_> =
        table(true).iter().map(|it| (it.path.clone(), it.method.clone())).collect();
    let n_rows = rows.len();
    rows.sort_by(|a, b| (&a.0, a.1.as_str()).cmp(&(&b.0, b.1.as_str())));
    rows.dedup();
    assert_eq!(rows.len(), n_rows);
}

#[test]
fn the_demonstrations_routes_are_the_only_ones_that_serving_leaves_out() {
    let all = table(true);
    let kept: Vec<_> = all.into_iter().filter(|it| it.gate != Gate::Demo).collect();
    assert_eq!(kept, table(false));
}

/// A file that stopped on its way to an application while it could still be written.
fn stopped(world: &World, application: ApplicationId) -> UploadId {
    let now = world.app.clock.now();
    let id = UploadId(app::chance::fresh_id(now));
    let upload = Upload {
        id,
        application,
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
    world.app.store.write(move |tx| tx.begin_upload(&upload)).unwrap();
    id
}

/// A filled spreadsheet beside an application that can still be written.
fn brought(world: &World, application: ApplicationId) -> SheetId {
    let ana = world.actor(world.ana);
    let (_, bytes) = post::form_xlsx(&world.app, &ana, application, Lang::EN).unwrap();
    let bytes = posting::filled(&bytes, &[("motivation", "", "answer", "Other")]);
    post::receive(&world.app, &ana, application, "form.xlsx", &bytes).unwrap()
}

/// A document that Portugal's commission asks for besides the form, and Ana's.
fn asked_and_answered(world: &World, application: ApplicationId) -> OwnQuestionId {
    let (app, rui, ana) = (&world.app, world.actor(world.rui), world.actor(world.ana));
    let new = NewQuestion {
        kind: "file".to_owned(),
        language: "pt".to_owned(),
        label: "Plano de aprendizagem".to_owned(),
        help: String::new(),
        until: ("2023-06-20T18:00".to_owned(), "Europe/Lisbon".to_owned()),
    };
    let own = own::draft_question(app, &rui, "2023", country("PT"), &new).unwrap();
    own::ask_all(app, &rui, "2023", country("PT")).unwrap();
    own::answer_document(app, &ana, application, own, ("plano.pdf", PDF), 0).unwrap();
    own
}

/// Part 2 with a stamp under it.
fn signed_by_hand(world: &World, application: ApplicationId) {
    let (app, rui) = (&world.app, world.actor(world.rui));
    let part = commissions::part_two(app, &rui, application, Lang::EN, Vec::new(), String::new());
    let brought = commissions::Brought {
        code: part.unwrap().code,
        name: "part two.pdf".to_owned(),
        bytes: PDF.to_vec(),
    };
    commissions::bring_part_two(app, &rui, application, brought).unwrap();
}

/// A call with one application at the experts, and the addresses that lead to it.
struct Site {
    world: World,
    visitor: Browser,
    application: ApplicationId,
    review: ReviewId,
    /// What Ivo has proposed.
    proposal: ProposalId,
    /// A set that was kept.
    set: DecisionSetId,
    /// The letter about the application's result.
    letter: DecisionLetterId,
    /// What Ana filed about another application.
    appeal: AppealId,
    /// A file of Ana's that stopped on its way.
    upload: UploadId,
    /// A spreadsheet that Ana brought back.
    sheet: SheetId,
    /// A document that Portugal's commission asked for.
    own: OwnQuestionId,
    /// Where a table stands in the draft of a form, `sections/0/questions/…`.
    table: usize,
}

impl Site {
    fn new(store: &store::Store) -> Site {
        let world = World::new(store);
        let call = world.published_call("2023");
        world.grant(world.mei, Role::Expert(call));
        let application = world.draft(world.ana, "Lisboa Nova", "PT");
        let sheet = brought(&world, application);
        world.submit(world.ana, application);
        let refused = world.submitted(world.ana, "Porto Velho", "PT");
        let (app, rui, ida) = (&world.app, world.actor(world.rui), world.actor(world.ida));
        let own = asked_and_answered(&world, application);
        commissions::endorse(app, &rui, application).unwrap();
        signed_by_hand(&world, application);
        commissions::refuse(app, &rui, refused, "Too far.").unwrap();
        let appeal = appealed(&world, refused);
        commissions::forward_all(app, &rui, "2023", country("PT")).unwrap();
        world.clock_at(at("2023-07-03T09:00"));
        calls::close(app, &ida, "2023").unwrap();
        screening::find_eligible(app, &ida, application).unwrap();
        let review = assignments::assign(app, &ida, application, world.mei).unwrap().id;
        let visitor = Browser::visitor(&world);
        let role = Role::Commission(country("GH"));
        let proposed = people::give(app, &world.actor(world.ivo), world.kofi, role).unwrap();
        let Acted::Waits(proposal) = proposed else { panic!("it takes two") };
        let (set, letter) = results_in_the_making(&world, application);
        let table = table_in_a_draft(&world);
        let upload = stopped(&world, application);
        app::letters::run_once(&world.app).unwrap();
        app::wordings::begin(&world.app, &world.actor(world.ida), "receipt").unwrap();
        Site { world, visitor, application, review, proposal, set, letter, appeal, upload, sheet, own, table }
    }

    /// The address of a row, with ids of what is there.
    fn address(&self, row: &Row) -> String {
        let id = match row.path.as_str() {
            path if path.contains("/applications/{id}") => self.application.to_string(),
            path if path.contains("/reviews/{id}") => self.review.to_string(),
            path if path.contains("/proposals/{id}") => self.proposal.to_string(),
            path if path.contains("/calibration/{id}") => self.application.to_string(),
            path if path.contains("/appeals/{id}") => self.appeal.to_string(),
            path if path.contains("/outbox/{id}") => {
                let newest = self.world.app.store.read(|tx| tx.newest_mails(1)).unwrap();
                newest[0].id.to_string()
            }
            path if path.contains("/cities/{id}/edit") => {
                let read = self.world.app.store.read(|tx| tx.application(self.application));
                read.unwrap().unwrap().city.to_string()
            }
            _ => self.world.ana.to_string(),
        };
        let (file, submission) = self.belongings();
        let path = match row.path.contains("/letters/") {
            // Nothing but the text that ships is in force.
            true => row.path.replace("{n}", "0"),
            false => row.path.clone(),
        };
        path.replace("{lang}", "en")
            .replace("{kind}", "receipt")
            .replace("{token}", "0123.ics")
            .replace("{part}", "pages.xml")
            .replace("{slug}", "2023")
            .replace("{country}", "PT")
            .replace("{day}", "2023-07-03")
            .replace("{name}", "members.csv")
            .replace("{region}", "africa")
            .replace("{cluster}", "literacy")
            .replace("{figure}", "growth.csv")
            .replace("{section}", "city")
            .replace("{field}", "to_city")
            .replace("{review}", &self.review.to_string())
            .replace("{question}", "motivation")
            .replace("{own}", &self.own.to_string())
            .replace("{file}", &file)
            .replace("{upload}", &self.upload.to_string())
            .replace("{sheet}", &self.sheet.to_string())
            .replace("{review}", &self.review.to_string())
            .replace("{person}", &self.world.mei.to_string())
            .replace("{submission}", &submission)
            .replace("{set}", &self.set.to_string())
            .replace("{letter}", &self.letter.to_string())
            .replace("{signature}", &submission)
            .replace("{request}", &submission)
            .replace("{form}", FORM)
            .replace("{n}", "1")
            .replace("{s}", "0")
            .replace("{q}", &self.table.to_string())
            .replace("{c}", "0")
            .replace("{id}", &id)
    }

    /// The ids of the application's file and receipt.
    fn belongings(&self) -> (String, String) {
        let id = self.application;
        let read = self
            .world
            .app
            .store
            .read(|tx| Ok::<_, store::Error>((tx.attachments(id)?, tx.submissions(id)?)));
        let (files, submissions) = read.unwrap();
        (files[0].id.to_string(), submissions[0].id.to_string())
    }

    /// A browser in which somebody has signed in.
    fn browser(&self, person: PersonId) -> Browser {
        let entered = self.visitor.post(&format!("/en/demo/become/{person}"), &[]);
        let cookie = entered.headers.get(header::SET_COOKIE).expect("a session begins");
        let cookie = cookie.to_str().unwrap().split(';').next().unwrap();
        self.visitor.with_session(cookie.split_once('=').unwrap().1)
    }

    /// Every route of a method whose gate is an act.
    fn guarded(&self, method: &Method) -> Vec<Guarded> {
        let rows = table(true).into_iter().filter(|it| it.method == *method);
        let guarded: Vec<_> = rows
            .filter_map(|row| match row.gate {
                Gate::Act(act) => {
                    Some(Guarded { act, address: self.address(&row), path: row.path })
                }
                Gate::Public | Gate::Open | Gate::Demo | Gate::Token => None,
            })
            .collect();
        assert!(guarded.len() > 10, "the table lists what the walk is about");
        guarded
    }

    fn head(&self) -> i64 {
        self.world.app.store.head().seq
    }
}

/// A prepared decision with its letter, and the set it could have come from.
fn results_in_the_making(world: &World, id: ApplicationId) -> (DecisionSetId, DecisionLetterId) {
    let (app, ida) = (&world.app, world.actor(world.ida));
    let said = ("All".to_owned(), "There is one.".to_owned());
    let method = domain::decision_set::Method::default();
    let set = what_if::keep_set(app, &ida, "2023", method, vec![id], said).unwrap();
    let to = decisions::Prepare { outcome: Outcome::Admit, note: String::new(), seen: 0 };
    decisions::prepare(app, &ida, id, to).unwrap();
    decisions::letters::render(app, &ida, "2023").unwrap();
    let letters = app.store.read(|tx| tx.decision_letters_of(id)).unwrap();
    (set, letters[0].id)
}

/// An appeal against the commission's no.
fn appealed(world: &World, refused: ApplicationId) -> AppealId {
    let filing = appeals::Filing { ground: "rule".to_owned(), words: "None says so.".to_owned() };
    let ana = world.actor(world.ana);
    appeals::file(&world.app, &ana, refused, &filing, Lang::EN).unwrap()
}

/// The form whose next version is being written.
const FORM: &str = "application-2015";

/// Begins the next version of a form with a table of one column at the end of its first section.
fn table_in_a_draft(world: &World) -> usize {
    let (app, ida) = (&world.app, world.actor(world.ida));
    desk::begin(app, &ida, FORM, 1).unwrap();
    let add = |kind: &str| Step::Add(Lang::EN, "Steps".into(), kind.into());
    let table = part::act(app, &ida, FORM, Place::Section(0), 1, &add("table")).unwrap();
    part::act(app, &ida, FORM, table, 2, &add("date")).unwrap();
    match table {
        Place::Question(0, at) => at,
        other => panic!("{other:?}"),
    }
}

/// A route that needs a right, and where it leads to something that is there.
#[derive(Debug, PartialEq, Eq)]
struct Guarded {
    act: Act,
    path: String,
    address: String,
}

/// To the sign-in page, or a bare no. A form that comes back (422) would be a page.
fn turned_away(page: &Page) -> bool {
    match page.status {
        StatusCode::SEE_OTHER => page.location().starts_with("/en/sign-in"),
        StatusCode::UNPROCESSABLE_ENTITY => false,
        status => status.is_client_error(),
    }
}

/// The body without the address it was asked for and without the request's own id.
fn bare(page: &Page, address: &str) -> String {
    let path = address.strip_prefix("/en").unwrap_or(address);
    let text = page.text.replace(path, "");
    let is_id = |it: &&str| it.len() == 36 && it.matches('-').count() == 4;
    text.split(['<', '>', ' ', '"']).filter(|it| !is_id(it)).collect::<Vec<_>>().join(" ")
}

store::on_both! {
    fn a_visitor_is_let_in_nowhere_that_needs_a_right(store) {
        let site = Site::new(store);
        let let_in = |it: &Guarded| !turned_away(&site.visitor.get(&it.address));
        let open: Vec<_> = site.guarded(&Method::GET).into_iter().filter(let_in).collect();
        assert_eq!(open, []);
    }

    fn a_visitor_changes_nothing_that_needs_a_right(store) {
        let site = Site::new(store);
        let before = site.head();
        let let_in = |it: &Guarded| !turned_away(&site.visitor.post(&it.address, &[]));
        let open: Vec<_> = site.guarded(&Method::POST).into_iter().filter(let_in).collect();
        assert_eq!(open, []);
        assert_eq!(site.head(), before);
    }

    fn who_is_nobody_here_sees_what_everybody_sees(store) {
        let site = Site::new(store);
        let zoe = site.browser(site.world.zoe);
        let foreign = |it: &Guarded| !FOR_EVERYBODY.contains(&it.act);
        let let_in = |it: &Guarded| !turned_away(&zoe.get(&it.address));
        let guarded = site.guarded(&Method::GET).into_iter();
        let open: Vec<_> = guarded.filter(foreign).filter(let_in).collect();
        assert_eq!(open, []);
    }

    fn another_citys_contact_sees_nothing_of_the_application(store) {
        let site = Site::new(store);
        let kofi = site.browser(site.world.kofi);
        let about = format!("/en/applications/{}", site.application);
        let nowhere = "/en/applications/01860000-0000-7000-8000-000000000000";
        for Guarded { path, address, .. } in site.guarded(&Method::GET) {
            let Some(rest) = address.strip_prefix(&about) else { continue };
            let there = kofi.get(&address);
            let not_there = kofi.get(&format!("{nowhere}{rest}"));
            assert_eq!(there.status, StatusCode::NOT_FOUND, "{path}");
            assert_eq!(not_there.status, StatusCode::NOT_FOUND, "{path}");
            assert_eq!(bare(&there, &address), bare(&not_there, &format!("{nowhere}{rest}")), "{path}");
        }
    }

    /// Without this the walks above could pass for want of anything to see.
    fn somebody_is_let_in_everywhere(store) {
        let site = Site::new(store);
        let world = &site.world;
        let cast = [world.ana, world.rui, world.ida, world.mei].map(|it| site.browser(it));
        // No press runs here, so who may have a PDF is led to the page it would be made of.
        let paper = |page: &Page| page.location().ends_with("?pdf=none");
        let let_in = |page: &Page| page.status == StatusCode::OK || paper(page);
        let shut = |it: &Guarded| !cast.iter().any(|b| let_in(&b.get(&it.address)));
        let shut: Vec<_> =
            site.guarded(&Method::GET).into_iter().filter(shut).map(|it| it.path).collect();
        assert_eq!(shut, SHUT_TO_ALL);
    }

    fn reading_every_page_changes_nothing(store) {
        let site = Site::new(store);
        let world = &site.world;
        let cast = [world.ana, world.rui, world.ida, world.mei].map(|it| site.browser(it));
        let before = site.head();
        for row in table(true).iter().filter(|it| it.method == Method::GET) {
            let path = site.address(row);
            for browser in cast.iter().chain([&site.visitor]) {
                assert!(!browser.get(&path).status.is_server_error(), "{path}");
                browser.send(Request::head(&path), Body::empty());
            }
        }
        assert_eq!(site.head(), before);
    }

    fn serving_has_none_of_the_demonstrations_routes(store) {
        let world = World::in_mode(store, Mode::Serve);
        let visitor = Browser::visitor(&world);
        for row in table(true).iter().filter(|it| it.gate == Gate::Demo) {
            let path = row.path.replace("{lang}", "en").replace("{id}", &world.ida.to_string());
            let page = match row.method {
                Method::GET => visitor.get(&path),
                _ => visitor.post(&path, &[]),
            };
            assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
            assert!(page.headers.get(header::SET_COOKIE).is_none(), "{path}");
        }
    }
}
