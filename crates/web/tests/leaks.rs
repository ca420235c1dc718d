//! What experts say in confidence, looked for wherever anybody can look.
//!
//! One sign is planted in each confidential field, every address is asked for as everybody, and
//! who found which sign must be exactly who may: less would mean that the walk looks at nothing.

use std::collections::{BTreeMap, BTreeSet};

use app::consensus::Text;
use app::decisions::{self, Prepare};
use app::testing::{World, at, country};
use app::{
    Mode, assignments, calls, commissions, consensus, interests, letters, reviews, screening, teams,
};
use axum::body::Body;
use axum::http::{Method, Request, StatusCode};
use crate::browser::{Browser, Page};
use domain::calibration::Reading;
use domain::conflict::Declaration;
use domain::decision::Outcome;
use domain::ids::{ApplicationId, CallId, PersonId, ReadingId, ReviewId};
use domain::marking::{Field, Put, mark};
use domain::people::Role;
use domain::review::{Draft, Score};
use web::table;

/// The name of an expert whose review is in.
const NAME: &str = "Quetzalkanarek";
/// Her notes.
const TO_CITY: &str = "kanarek-to-city-1";
const TO_PANEL: &str = "kanarek-to-panel-2";
/// Why an expert has a conflict.
const CONFLICT: &str = "kanarek-conflict-3";
/// Why an officer has one.
const TIE: &str = "kanarek-tie-4";
/// What the experts say together.
const TOGETHER: &str = "kanarek-together-5";
/// A note on a past file.
const PAST: &str = "kanarek-past-6";
/// The place the commission gave the file.
const RANK: &str = "947";

const SIGNS: [&str; 7] = [NAME, TO_CITY, TO_PANEL, CONFLICT, TIE, TOGETHER, PAST];

/// Lisbon's file before its experts, with a sign in every confidential field.
struct Planted {
    world: World,
    call: CallId,
    file: ApplicationId,
    people: BTreeMap<&'static str, PersonId>,
    reviews: Vec<ReviewId>,
    visitor: Browser,
}

impl Planted {
    fn new(store: &store::Store) -> Planted {
        // Not as a demonstration, whose home page names the cast.
        let world = World::in_mode(store, Mode::Serve);
        let call = world.published_call("2023");
        let person = |name: &str, land: &str, role| {
            let id = world.person(name, land);
            world.grant(id, role);
            id
        };
        let people = BTreeMap::from([
            ("contact", world.ana),
            ("another city", world.kofi),
            ("commission", world.rui),
            ("another commission", world.olha),
            ("nobody", world.zoe),
            ("secretariat", world.ida),
            ("secretary with a tie", person("Karl", "DE", Role::Secretariat)),
            ("officer with a tie", person("Ofira", "PT", Role::Commission(country("PT")))),
            ("expert who reads", person("Wei", "CN", Role::Expert(call))),
            ("expert whose review is in", person(NAME, "MX", Role::Expert(call))),
            ("another whose review is in", person("Noor", "FR", Role::Expert(call))),
            ("expert with a conflict", person("Rosa", "ES", Role::Expert(call))),
            ("expert of the country", person("Jan-Two", "PT", Role::Expert(call))),
            ("expert without the file", person("Lena", "SE", Role::Expert(call))),
        ]);
        let file = world.submitted(world.ana, "Lisboa Nova", "PT");
        let rui = world.actor(world.rui);
        let rank = RANK.parse().unwrap();
        commissions::rank(&world.app, &rui, "2023", country("PT"), &[(file, rank)]).unwrap();
        commissions::endorse(&world.app, &rui, file).unwrap();
        commissions::forward_all(&world.app, &rui, "2023", country("PT")).unwrap();
        world.clock_at(at("2023-07-03T09:00"));
        let ida = world.actor(world.ida);
        calls::close(&world.app, &ida, "2023").unwrap();
        screening::find_eligible(&world.app, &ida, file).unwrap();
        let visitor = Browser::visitor(&world);
        Planted { world, call, file, people, reviews: Vec::new(), visitor }
    }

    /// With every sign in its field.
    fn whole(store: &store::Store) -> Planted {
        let mut it = Planted::new(store);
        it.plant();
        it
    }

    fn plant(&mut self) {
        let reader = self.give("expert who reads");
        reviews::accept(&self.world.app, &self.actor("expert who reads"), reader).unwrap();
        self.review("expert whose review is in", TO_CITY, TO_PANEL);
        self.review("another whose review is in", "Good.", "Good.");
        let shut = self.give("expert with a conflict");
        let said = |note: &str| Declaration {
            tie: "work".to_owned(),
            ended_year: None,
            note: note.to_owned(),
        };
        let rosa = self.actor("expert with a conflict");
        reviews::declare(&self.world.app, &rosa, shut, &said(CONFLICT)).unwrap();
        for who in ["officer with a tie", "secretary with a tie"] {
            let note = if who.starts_with("officer") { TIE } else { "A cousin." };
            interests::declare(&self.world.app, &self.actor(who), self.file, &said(note)).unwrap();
        }
        let (app, writer) = (&self.world.app, self.people["expert whose review is in"]);
        let ida = self.actor("secretariat");
        consensus::name_rapporteur(app, &ida, self.file, writer).unwrap();
        let text = Text { text: TOGETHER.to_owned(), mark: mark(""), unanswered: None };
        consensus::write(app, &self.world.actor(writer), self.file, &text).unwrap();
        self.past(writer);
    }

    fn give(&mut self, who: &str) -> ReviewId {
        let ida = self.actor("secretariat");
        let review = assignments::assign(&self.world.app, &ida, self.file, self.people[who]);
        let id = review.unwrap().id;
        self.reviews.push(id);
        id
    }

    /// Reads the file and hands in.
    fn review(&mut self, who: &str, to_city: &str, to_panel: &str) {
        let (id, actor) = (self.give(who), self.actor(who));
        let criteria = &self.world.app.network.rules.criteria;
        let draft = Draft {
            scores: criteria.iter().map(|it| (it.id.clone(), Score::Level(3))).collect(),
            note_to_city: to_city.to_owned(),
            note_to_panel: to_panel.to_owned(),
        };
        reviews::accept(&self.world.app, &actor, id).unwrap();
        reviews::save(&self.world.app, &actor, id, &draft, 1).unwrap();
        reviews::hand_in(&self.world.app, &actor, id).unwrap();
    }

    /// Scores of a past file, which here is the same: only the row matters.
    fn past(&self, expert: PersonId) {
        let (call, file, now) = (self.call, self.file, self.world.app.clock.now());
        let sent =
            Put { field: Field::ToPanel, word: PAST.to_owned(), mark: mark(""), unanswered: None };
        let id = ReadingId(app::chance::fresh_id(now));
        let saved = self.world.app.store.write(move |tx| {
            let of = tx.call(call)?.unwrap();
            let reading = Reading::blank(id, call, file, expert, now);
            tx.record(reading.put(&of, std::slice::from_ref(&sent), now).unwrap().unwrap())
        });
        saved.unwrap();
    }

    fn actor(&self, who: &str) -> domain::people::Actor {
        self.world.actor(self.people[who])
    }

    fn browsers(&self) -> Vec<(&'static str, Browser)> {
        let signed_in = |id: &PersonId| self.visitor.with_session(&self.world.session(*id));
        let mut all: Vec<_> = self.people.iter().map(|(who, id)| (*who, signed_in(id))).collect();
        all.push(("visitor", self.visitor.clone()));
        all
    }

    /// Every address of a method, about the file, its call and all of its reviews.
    fn addresses(&self, method: &Method) -> Vec<String> {
        let read = self.world.app.store.read(|tx| {
            let file = tx.application(self.file)?.unwrap();
            let (files, receipts) = (tx.attachments(self.file)?, tx.submissions(self.file)?);
            Ok::<_, store::Error>((file, files, receipts))
        });
        let (file, files, receipts) = read.unwrap();
        let nowhere = "01860000-0000-7000-8000-000000000000";
        let mut all = Vec::new();
        for row in table(false).into_iter().filter(|it| it.method == *method) {
            let ids: Vec<String> = match row.path.as_str() {
                path if path.contains("/applications/{id}")
                    || path.contains("/calibration/{id}") =>
                {
                    vec![self.file.to_string()]
                }
                path if path.contains("/reviews/{id}") => {
                    self.reviews.iter().map(ToString::to_string).collect()
                }
                path if path.contains("/people/") => {
                    self.people.values().map(ToString::to_string).collect()
                }
                _ => vec![file.city.to_string()],
            };
            let fixed = row
                .path
                .replace("{lang}", "en")
                .replace("{slug}", "2023")
                .replace("{country}", "PT")
                .replace("{section}", "profile")
                .replace("{question}", "motivation")
                .replace("{field}", "to_panel")
                .replace("{form}", "application-2015")
                .replace("{n}", "1")
                .replace("{file}", &files[0].id.to_string())
                .replace("{submission}", &receipts[0].id.to_string());
            for id in ids {
                let path = fixed.replace("{id}", &id).replace("{review}", &id);
                let path = path.split('/').map(|it| if it.starts_with('{') { nowhere } else { it });
                all.push(path.collect::<Vec<_>>().join("/"));
            }
        }
        assert!(all.len() > 30, "the table lists what the walk is about");
        all
    }
}

/// Everything a page says: body, headers, where it leads.
fn said(page: &Page) -> String {
    let headers: Vec<String> =
        page.headers.iter().map(|(name, value)| format!("{name}: {value:?}")).collect();
    format!("{}\n{}", headers.join("\n"), page.text)
}

/// Who finds which sign at any of these addresses.
fn found(
    it: &Planted,
    signs: &[&'static str],
    addresses: &[String],
    ask: impl Fn(&Browser, &str) -> Page,
) -> BTreeMap<&'static str, BTreeSet<&'static str>> {
    let mut found: BTreeMap<_, BTreeSet<_>> =
        signs.iter().map(|sign| (*sign, BTreeSet::new())).collect();
    for (who, browser) in it.browsers() {
        for path in addresses {
            let page = ask(&browser, path);
            assert!(!page.status.is_server_error(), "{who} {path}: {}", page.status);
            let said = said(&page);
            for sign in signs.iter().filter(|sign| said.contains(**sign)) {
                found.get_mut(sign).unwrap().insert(who);
            }
        }
    }
    found
}

fn who(all: &[&'static str]) -> BTreeSet<&'static str> {
    all.iter().copied().collect()
}

/// Who may find each sign before the results are told.
fn allowed() -> BTreeMap<&'static str, BTreeSet<&'static str>> {
    let (own, other) = ("expert whose review is in", "another whose review is in");
    BTreeMap::from([
        // Names of people are the secretariat's; a tie to one file shuts the file, not the list.
        (NAME, who(&[own, "secretariat", "secretary with a tie"])),
        (TO_CITY, who(&[own, other, "secretariat"])),
        (TO_PANEL, who(&[own, other, "secretariat"])),
        (CONFLICT, who(&["secretariat"])),
        (TIE, who(&["officer with a tie", "secretariat"])),
        (TOGETHER, who(&[own, other, "secretariat"])),
        // A note on a past file is read with the figures, by nobody else yet.
        (PAST, who(&[])),
    ])
}

/// What a page says, without what is new in every answer: the request's own id, the key that makes
/// a form count once, and the token that a form would make.
fn steady(page: &Page) -> String {
    let id = page.headers.get("x-request-id").and_then(|it| it.to_str().ok()).unwrap_or("none");
    let mut text = page.text.replace(id, "");
    // A problem names its request.
    if let Some(at) = text.find("urn:uuid:") {
        text.replace_range(at..at + "urn:uuid:".len() + 36, "");
    }
    for fresh in [r#"name="key" value=""#, r#"name="token" value=""#] {
        let mut parts = text.split(fresh);
        let first = parts.next().unwrap_or_default().to_owned();
        text = parts.fold(first, |text, part| text + part.split_once('"').map_or(part, |it| it.1));
    }
    text
}

store::on_both! {
    fn every_sign_is_found_by_those_it_is_for_and_by_nobody_else(store) {
        let it = Planted::whole(store);
        let addresses = it.addresses(&Method::GET);
        let found = found(&it, &SIGNS, &addresses, |browser, path| browser.get(path));
        assert_eq!(found, allowed());
    }

    fn the_commissions_order_is_known_to_it_and_the_secretariat_alone(store) {
        let it = Planted::new(store);
        let addresses = it.addresses(&Method::GET);
        // Beside the figure stands no other with these digits: ids are in addresses, not in words.
        let cell = |page: &Page| {
            page.text.split(['<', '>', '"']).any(|word| word.trim() == RANK)
        };
        let mut found = BTreeSet::new();
        for (who, browser) in it.browsers() {
            if addresses.iter().any(|path| cell(&browser.get(path))) {
                found.insert(who);
            }
        }
        let expected = ["commission", "officer with a tie", "secretariat", "secretary with a tie"];
        assert_eq!(found, who(&expected));
    }

    /// The walk sees what is planted where it must not be: a sign in a text that the team reads.
    fn a_sign_that_got_out_is_found(store) {
        let it = Planted::whole(store);
        let ana = it.actor("contact");
        let inviting = teams::Inviting {
            email: "new@example.org".to_owned(),
            part: "reader".to_owned(),
            organisation: format!("Office of {TO_PANEL}"),
        };
        teams::invite(&it.world.app, &ana, it.file, &inviting).unwrap();
        let found = found(&it, &SIGNS, &it.addresses(&Method::GET), |browser, path| browser.get(path));
        assert_ne!(found, allowed());
        assert!(found[TO_PANEL].contains("contact"));
    }

    /// Whoever may do nothing here is refused without a word of it, whatever is sent.
    fn no_refusal_of_a_stranger_holds_a_sign(store) {
        let it = Planted::whole(store);
        let addresses = it.addresses(&Method::POST);
        let strangers = ["visitor", "another city", "another commission", "nobody", "expert of the country", "expert without the file", "expert with a conflict"];
        let mut n_asked = 0;
        for (who, browser) in it.browsers().into_iter().filter(|(who, _)| strangers.contains(who)) {
            for path in addresses.iter().filter(|path| {
                path.contains(&it.file.to_string()) || path.contains("/reviews/")
            }) {
                let as_form = browser.post(path, &[("version", "1"), ("act", "agree")]);
                let request = Request::post(path.as_str())
                    .header("content-type", "application/json")
                    .header("sec-fetch-site", "same-origin");
                let as_json = browser.send(request, Body::from("{}"));
                for page in [as_form, as_json] {
                    assert!(page.status != StatusCode::OK, "{who} {path}");
                    let said = said(&page);
                    for sign in SIGNS.iter().filter(|sign| **sign != NAME) {
                        assert!(!said.contains(sign), "{who} {path}: {sign}");
                    }
                    n_asked += 1;
                }
            }
        }
        assert!(n_asked > 100, "only {n_asked} acts were tried");
    }

    /// Byte by byte, with every header: not even a count, a time or an order moves for outsiders.
    fn nothing_that_experts_do_moves_anything_outside(store) {
        let mut it = Planted::new(store);
        let outside = ["visitor", "contact", "another city", "commission", "another commission", "nobody", "expert of the country", "expert without the file"];
        let browsers: Vec<_> =
            it.browsers().into_iter().filter(|(who, _)| outside.contains(who)).collect();
        let addresses: Vec<String> =
            it.addresses(&Method::GET).into_iter().filter(|it| !it.contains("/reviews/")).collect();
        let seen = |browsers: &[(&'static str, Browser)]| {
            let mut all = BTreeMap::new();
            for (who, browser) in browsers {
                for path in &addresses {
                    let page = browser.get(path);
                    let headers: Vec<_> = page.headers.iter()
                        .filter(|(name, _)| name.as_str() != "x-request-id")
                        .map(|(name, value)| format!("{name}: {value:?}")).collect();
                    all.insert((*who, path.clone()), (page.status, headers, steady(&page)));
                }
            }
            all
        };
        let before = seen(&browsers);
        assert!(before.values().filter(|(status, ..)| *status == StatusCode::OK).count() > 40);
        it.plant();
        let after = seen(&browsers);
        let moved: Vec<_> =
            before.iter().filter(|(at, page)| after[*at] != **page).map(|(at, _)| at).collect();
        assert_eq!(moved, Vec::<&(&str, String)>::new());
    }

    fn letters_hold_no_sign_and_after_the_results_the_citys_note_alone(store) {
        let it = Planted::whole(store);
        let (app, ida) = (&it.world.app, it.actor("secretariat"));
        let mails = || {
            letters::run_once(app).unwrap();
            let mails = app.store.read(|tx| tx.newest_mails(1_000)).unwrap();
            let mut told: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
            for mail in mails {
                let said = format!("{}\n{}", mail.subject, mail.body);
                for sign in SIGNS.iter().filter(|sign| said.contains(**sign)) {
                    told.entry(*sign).or_default().insert(mail.recipient.clone());
                }
            }
            told
        };
        assert_eq!(mails(), BTreeMap::new());
        let to = Prepare { outcome: Outcome::Decline, note: "No.".to_owned(), seen: 0 };
        decisions::prepare(app, &ida, it.file, to).unwrap();
        assert_eq!(mails(), BTreeMap::new());
        it.world.clock_at(at("2024-02-14T11:00"));
        it.world.announce("2023");
        let city = BTreeSet::from(["ana@example.org".to_owned()]);
        assert_eq!(mails(), BTreeMap::from([(TO_CITY, city)]));
        let addresses = it.addresses(&Method::GET);
        let found = found(&it, &SIGNS, &addresses, |browser, path| browser.get(path));
        assert_eq!(found, allowed());
    }
}
