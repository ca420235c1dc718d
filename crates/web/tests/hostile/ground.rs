//! A network in the middle of its work: a file at every station, and who may see which.

use std::collections::BTreeMap;

use app::testing::{World, at, country};
use app::{App, Mode, Parts, Settings};
use app::applications::{self, Saying};
use app::commissions::own::{self, NewQuestion};
use app::replacements::{self, Asking};
use app::decisions::what_if;
use app::{appeals, assignments, calls, commissions, decisions, reviews, screening, teams};
use axum::http::Method;
use domain::decision::Outcome;
use domain::ids::{
    ApplicationId, CallId, CommentId, CountryNoteId, GrantId, InvitationId, OwnQuestionId, PersonId,
    ReplacementId, ReviewId,
};
use domain::language::Lang;
use domain::people::{Part, Role};
use sha2::{Digest, Sha256};
use web::{Row, table};

use crate::browser::Browser;

/// Every language that a page can be asked for in.
pub const LANGUAGES: [&str; 5] = ["en", "fr", "pt", "uk", "ar"];

/// An id that nothing has.
pub const NOWHERE: &str = "01860000-0000-7000-8000-000000000000";

/// The cast in the middle of the call of 2023, with the draft of a call of 2025.
pub struct Ground {
    /// The platform.
    pub world: World,
    /// The call of 2023.
    pub call: CallId,
    /// Somebody who has not signed in.
    pub visitor: Browser,
    /// Of Ana's: begun and half written.
    pub draft: ApplicationId,
    /// Of Kofi's: with Ghana's commission, which has nobody.
    pub handed_in: ApplicationId,
    /// Of Ana's for Ukraine: endorsed; in a closed call forwarded and not yet checked.
    pub endorsed: ApplicationId,
    /// Of Ana's for Portugal: forwarded; in a closed call decided and read by experts.
    pub forwarded: ApplicationId,
    /// Of Ana's: begun and blank.
    pub blank: ApplicationId,
    /// Of Ana's for Ukraine: handed in.
    pub spare: [ApplicationId; 2],
    /// Mei's review of the forwarded one, once the call is closed.
    pub review: Option<ReviewId>,
    /// Somebody who has not yet said whether that file concerns them, and the review.
    pub undeclared: Option<(PersonId, ReviewId)>,
    /// For Zoe, to Ana's draft.
    pub invitation: InvitationId,
    /// Rui's commission.
    pub grant: GrantId,
    /// Of Ana's, on a question of her draft: what only its team may read.
    pub comment: CommentId,
    /// A request to replace Ana as the contact of her draft.
    pub replacement: ReplacementId,
    /// What Portugal's commission asks besides the form.
    pub own: OwnQuestionId,
    /// What Rui noted about the forwarded file.
    pub note: CountryNoteId,
    /// A set that was kept, once the call is closed.
    pub set: Option<String>,
    /// The letter about the forwarded one's result, once the call is closed.
    pub letter: Option<String>,
    /// Of Ana's against what was decided about her other file, once that is told.
    pub appeal: Option<String>,
}

/// What Ana writes to her own team, wherever she has one.
pub const AMONG_US: &str = "kanarek-among-us-4711";

/// What Rui notes about a file of Portugal, for his commission alone.
pub const NOTED: &str = "kanarek-noted-4712";
/// What Portugal's commission asks its cities.
pub const ASKED: &str = "kanarek-asked-4713";
/// What Ana says to that, for Portugal's commission alone.
pub const ANSWERED: &str = "kanarek-answered-4714";

impl Ground {
    /// While cities write.
    pub fn open(store: &store::Store, mode: Mode) -> Ground {
        let world = World::in_mode(store, mode);
        let call = world.published_call("2023");
        world.grant(world.mei, Role::Expert(call));
        world.grant(world.jan, Role::Expert(call));
        let grant = world.grant(world.rui, Role::Commission(country("ES")));
        let blank = world.started(world.ana, "Braga", "PT");
        let spare = ["Lviv", "Odesa"].map(|it| world.submitted(world.ana, it, "UA"));
        let (draft, handed_in, endorsed, forwarded) = (
            world.draft(world.ana, "Porto", "PT"),
            world.submitted(world.kofi, "Accra", "GH"),
            world.submitted(world.ana, "Zhovti Vody", "UA"),
            world.submitted(world.ana, "Lisboa", "PT"),
        );
        let app = &world.app;
        commissions::endorse(app, &world.actor(world.olha), endorsed).unwrap();
        let (own, note) = country_work(&world, forwarded);
        commissions::endorse(app, &world.actor(world.rui), forwarded).unwrap();
        commissions::forward_all(app, &world.actor(world.rui), "2023", country("PT")).unwrap();
        let inviting = teams::Inviting {
            email: "zoe@example.org".to_owned(),
            part: "editor".to_owned(),
            organisation: "Library".to_owned(),
        };
        let invitation = teams::invite(app, &world.actor(world.ana), draft, &inviting).unwrap();
        let tomas = world.person("Tomas", "PT");
        for id in [draft, blank] {
            world.joins(world.ana, id, tomas, Part::Editor, "University");
        }
        let comment = [draft, endorsed, forwarded].map(|id| said(&world, id))[0];
        let asking = Asking {
            old: world.ana.to_string(),
            new: tomas.to_string(),
            reason: "No answer.".to_owned(),
        };
        let replacement = replacements::ask(app, &world.actor(tomas), draft, &asking).unwrap();
        let mut next = calls::template(app);
        next.slug = "2025".to_owned();
        let wall = |day: &str| domain::time::Wall::new(day, "Europe/Berlin");
        next.clocks.opens = wall("2025-04-01T00:00");
        next.clocks.city = wall("2025-05-31T23:59");
        next.clocks.commission = wall("2025-06-30T23:59");
        next.clocks.announcement = wall("2026-02-14T12:00");
        calls::draft(app, &world.actor(world.ida), next).unwrap();
        let visitor = Browser::of(world.app.clone());
        Ground {
            call,
            visitor,
            draft,
            handed_in,
            endorsed,
            forwarded,
            blank,
            spare,
            review: None,
            undeclared: None,
            invitation,
            grant,
            comment,
            replacement,
            own,
            note,
            set: None,
            letter: None,
            appeal: None,
            world,
        }
    }

    /// While decisions are prepared: one file is read by two experts and admitted in secret.
    pub fn closed(store: &store::Store, mode: Mode) -> Ground {
        let mut ground = Ground::open(store, mode);
        let world = &ground.world;
        let (app, ida) = (&world.app, world.actor(world.ida));
        commissions::forward_all(app, &world.actor(world.olha), "2023", country("UA")).unwrap();
        world.clock_at(at("2023-07-03T09:00"));
        calls::close(app, &ida, "2023").unwrap();
        screening::find_eligible(app, &ida, ground.forwarded).unwrap();
        let review = assignments::assign(app, &ida, ground.forwarded, world.mei).unwrap().id;
        reviews::accept(app, &world.actor(world.mei), review).unwrap();
        let to = decisions::Prepare { outcome: Outcome::Admit, note: "Well.".to_owned(), seen: 0 };
        decisions::prepare(app, &ida, ground.forwarded, to).unwrap();
        let set = what_if::keep_set(
            app, &ida, "2023", domain::decision_set::Method::default(), vec![ground.forwarded],
            ("Everybody".to_owned(), "There is one.".to_owned()),
        );
        let noor = world.person("Noor", "FR");
        world.grant(noor, Role::Expert(ground.call));
        let undeclared = assignments::assign(app, &ida, ground.forwarded, noor).unwrap().id;
        ground.set = Some(set.unwrap().to_string());
        (ground.review, ground.undeclared) = (Some(review), Some((noor, undeclared)));
        ground
    }

    /// After the results.
    pub fn announced(store: &store::Store, mode: Mode) -> Ground {
        let mut ground = Ground::closed(store, mode);
        let world = &ground.world;
        world.clock_at(at("2024-02-14T11:00"));
        let late = "Late.";
        screening::exclude(&world.app, &world.actor(world.ida), ground.endorsed, late).unwrap();
        world.announce("2023");
        let filing = appeals::Filing { ground: "rule".to_owned(), words: "None says so.".to_owned() };
        let ana = world.actor(world.ana);
        let appeal = appeals::file(&world.app, &ana, ground.endorsed, &filing, Lang::EN).unwrap();
        let letters = world.app.store.read(|tx| tx.decision_letters_of(ground.forwarded)).unwrap();
        ground.letter = Some(letters[0].id.to_string());
        ground.appeal = Some(appeal.to_string());
        ground
    }

    /// The same platform under another address.
    pub fn under(&self, base_url: &str) -> App {
        let app = &self.world.app;
        App::new(Parts {
            store: app.store.clone(),
            network: app.network.clone(),
            clock: app.clock.clone(),
            blobs: app.blobs.clone(),
            signer: app.signer.clone(),
            typesetter: app.typesetter.clone(),
            settings: Settings { base_url: base_url.to_owned(), ..app.settings.clone() },
        })
    }

    /// A browser in which somebody has signed in.
    pub fn browser(&self, person: PersonId) -> Browser {
        self.visitor.with_session(&self.world.session(person))
    }

    /// Everybody there is, by what they are.
    pub fn cast(&self) -> Vec<(&'static str, Browser)> {
        let world = &self.world;
        vec![
            ("a visitor", self.visitor.clone()),
            ("a team's contact", self.browser(world.ana)),
            ("another city's contact", self.browser(world.kofi)),
            ("the commission", self.browser(world.rui)),
            ("another commission", self.browser(world.olha)),
            ("an expert", self.browser(world.mei)),
            ("the secretariat", self.browser(world.ida)),
        ]
    }

    /// Every file there is.
    pub fn files(&self) -> [ApplicationId; 4] {
        [self.draft, self.handed_in, self.endorsed, self.forwarded]
    }

    /// Every address of a method, about everything that is there; `lang` stays to be said.
    pub fn addresses(&self, method: &Method, demo: bool) -> Vec<(Row, String)> {
        let rows = table(demo).into_iter().filter(|it| it.method == *method);
        let all: Vec<_> = rows
            .flat_map(|row| self.of(&row.path).into_iter().map(move |it| (row.clone(), it)))
            .collect();
        assert!(all.len() > 30, "the table lists what the walk is about");
        all
    }

    /// The addresses of one route.
    fn of(&self, path: &str) -> Vec<String> {
        let n = if path.contains("/letters/") { "0" } else { "1" };
        let mut path = path.replace("{form}", "application-2015").replace("{n}", n);
        path = path.replace("{kind}", "receipt").replace("{token}", "0").replace("{part}", "pages.xml");
        for place in ["{s}", "{q}", "{c}"] {
            path = path.replace(place, "0");
        }
        if path.contains("/forms/") {
            path = path.replace("{section}", "profile");
        }
        for (place, id) in [("{set}", &self.set), ("{letter}", &self.letter)] {
            path = path.replace(place, id.as_deref().unwrap_or(NOWHERE));
        }
        let path = path.as_str();
        if path.contains("/applications/{id}") {
            return self.files().into_iter().map(|it| self.of_file(path, it)).collect();
        }
        if path.contains("/{slug}") {
            let slugs = ["2023", "2025"].into_iter();
            let countries = ["PT", "UA", "GH"];
            let path = path.replace("{own}", &self.own.to_string());
            let path = path.replace("{id}", &self.forwarded.to_string()).replace("{field}", "to_panel");
            let path = path.as_str();
            return match path.contains("{country}") {
                true => countries.map(|it| filled(path, "2023").replace("{country}", it)).into(),
                false => slugs.map(|it| filled(path, it)).collect(),
            };
        }
        let id = match path {
            _ if path.contains("/reviews/{id}") => self.review.map(|it| it.to_string()),
            _ if path.contains("/appeals/{id}") => self.appeal.clone(),
            _ if path.contains("/invitations/") => Some(self.invitation.to_string()),
            _ if path.contains("/replacements/") => Some(self.replacement.to_string()),
            _ if path.contains("/cities/") || path.contains("/members/") => Some(self.city()),
            _ if path.contains("/outbox/") => self.letter(),
            _ => Some(self.world.rui.to_string()),
        };
        let id = id.unwrap_or_else(|| NOWHERE.to_owned());
        let path = path.replace("{country}", "UA");
        let path = path.replace("{field}", "to_panel");
        vec![path.replace("{id}", &id).replace("{grant}", &self.grant.to_string())]
    }

    /// The newest letter there is.
    fn letter(&self) -> Option<String> {
        let newest = self.world.app.store.read(|tx| tx.newest_mails(1)).unwrap();
        newest.first().map(|it| it.id.to_string())
    }

    fn of_file(&self, path: &str, id: ApplicationId) -> String {
        let read = self
            .world
            .app
            .store
            .read(|tx| Ok::<_, store::Error>((tx.attachments(id)?, tx.submissions(id)?)));
        let (files, receipts) = read.unwrap();
        let file = files.first().map_or(NOWHERE.to_owned(), |it| it.id.to_string());
        let receipt = receipts.first().map_or(NOWHERE.to_owned(), |it| it.id.to_string());
        path.replace("{id}", &id.to_string())
            .replace("{section}", "profile")
            .replace("{field}", "text")
            .replace("{review}", &self.review.map_or(NOWHERE.to_owned(), |it| it.to_string()))
            .replace("{question}", "motivation")
            .replace("{file}", &file)
            .replace("{submission}", &receipt)
            .replace("{signature}", NOWHERE)
            .replace("{sheet}", NOWHERE)
            .replace("{request}", NOWHERE)
            .replace("{person}", &self.world.bea.to_string())
            .replace("{comment}", &self.comment.to_string())
            .replace("{own}", &self.own.to_string())
            .replace("{note}", &self.note.to_string())
            .replace("{invitation}", &self.invitation.to_string())
            .replace("{party}", "council")
    }

    /// The city of the file that was forwarded.
    pub fn city(&self) -> String {
        let file = self.world.app.store.read(|tx| tx.application(self.forwarded)).unwrap();
        file.unwrap().city.to_string()
    }

    /// Everything the database holds: a word for each table, another one with any row.
    ///
    /// But who has a page open, which reading it notes for three minutes: no act, no event.
    pub fn rows(&self) -> BTreeMap<String, String> {
        let tables = store::testing::tables(self.world.app.store.address());
        assert!(tables.len() > 20, "every table is compared");
        let told = tables.into_iter().filter(|(table, _)| table != "presence");
        told.map(|(table, rows)| (table, hex::encode(Sha256::digest(rows)))).collect()
    }

    /// How long the event log is.
    pub fn head(&self) -> i64 {
        self.world.app.store.head().seq
    }
}

/// Ana says something to her team about a question.
fn said(world: &World, id: ApplicationId) -> CommentId {
    let saying = Saying { body: AMONG_US.to_owned(), language: "pt".to_owned(), ..Saying::default() };
    let (ana, key) = (world.actor(world.ana), app::chance::token());
    applications::comment(&world.app, &ana, id, "motivation", &saying, &key).unwrap()
}

/// Portugal's commission asks something, Ana answers it, and Rui notes what he thinks of that.
fn country_work(world: &World, id: ApplicationId) -> (OwnQuestionId, CountryNoteId) {
    let (app, rui, ana) = (&world.app, world.actor(world.rui), world.actor(world.ana));
    let new = NewQuestion {
        kind: "text".to_owned(),
        language: "pt".to_owned(),
        label: ASKED.to_owned(),
        help: ASKED.to_owned(),
        until: ("2023-06-20T18:00".to_owned(), "Europe/Lisbon".to_owned()),
    };
    let own = own::draft_question(app, &rui, "2023", country("PT"), &new).unwrap();
    own::ask_all(app, &rui, "2023", country("PT")).unwrap();
    own::answer_text(app, &ana, id, own, ANSWERED, 0).unwrap();
    (own, commissions::write_note(app, &rui, id, NOTED).unwrap().id)
}

fn filled(path: &str, slug: &str) -> String {
    path.replace("{slug}", slug)
        .replace("{region}", "africa")
        .replace("{cluster}", "literacy")
        .replace("{figure}", "growth.csv")
}
