//! Many keys, each sent fifty times at once: one effect and one receipt for each.
//!
//! `LYCEUM_TEST_KEYS=1000` asks for a thousand keys, which take five minutes on SQLite and more
//! on PostgreSQL; every run sends some.

use std::collections::BTreeSet;
use std::sync::{Arc, Barrier};

use app::applications::{self, HandInRefused, KeyUsed};
use app::files::{self, Upload};
use app::testing::World;
use app::testing::applying::{PDF, whole_section};
use app::{Failure, chance};
use domain::application::Submission;
use domain::ids::{ApplicationId, PersonId, SubmissionId};
use domain::people::Actor;
use views::pages::applications::Beginning;

const N_KEYS: usize = 40;
const N_COPIES: usize = 50;
/// Threads that make the drafts; the store commits their writes together.
const N_MAKERS: usize = 16;

fn n_keys() -> usize {
    std::env::var("LYCEUM_TEST_KEYS").ok().and_then(|it| it.parse().ok()).unwrap_or(N_KEYS)
}

/// A whole draft of its own place.
fn draft(world: &World, actor: &Actor, n: usize) -> ApplicationId {
    let name = format!("Place {n}");
    let beginning = Beginning {
        city: "new".to_owned(),
        name: name.clone(),
        country: "PT".to_owned(),
        kind: "city".to_owned(),
        organisation: "City Council".to_owned(),
    };
    let key = chance::token();
    let id = applications::start(&world.app, actor, "2023", &beginning, &key).unwrap();
    // The contact as seen before the city was begun is not in its team.
    let actor = &world.actor(actor.person.unwrap());
    let form = world.form_of(id);
    for section in &form.sections {
        let fields = whole_section(&form, &section.id, &name);
        let shown = section.questions.iter().map(|it| (it.id.clone(), "0".to_owned())).collect();
        applications::save(&world.app, actor, id, &section.id, &fields, &shown).unwrap();
        for question in section.questions.iter().filter(|it| it.is_file()) {
            let (question, name) = (question.id.clone(), "signed page.pdf".to_owned());
            let upload = Upload { question, name, bytes: PDF.to_vec() };
            files::attach(&world.app, actor, id, upload).unwrap();
        }
    }
    id
}

/// What is sent at once: whole drafts with their contacts, and a key for each.
struct Work {
    drafts: Vec<(PersonId, ApplicationId)>,
    actors: Vec<Actor>,
    keys: Vec<String>,
}

impl Work {
    fn prepare(world: &Arc<World>, n_keys: usize) -> Work {
        // Each maker has a contact of its own: who speaks for a thousand cities is loaded slowly.
        let makers: Vec<_> = (0..N_MAKERS)
            .map(|n| {
                let world = Arc::clone(world);
                let person = world.person(&format!("Maker{n}"), "PT");
                std::thread::spawn(move || {
                    let actor = world.actor(person);
                    let mine = (0..n_keys).filter(|it| it % N_MAKERS == n);
                    mine.map(|it| (person, draft(&world, &actor, it))).collect::<Vec<_>>()
                })
            })
            .collect();
        let drafts: Vec<_> = makers.into_iter().flat_map(|it| it.join().unwrap()).collect();
        let actors = drafts.iter().map(|(person, _)| world.actor(*person)).collect();
        let keys = drafts.iter().map(|_| chance::token()).collect();
        Work { drafts, actors, keys }
    }

    /// Sends every key fifty times at once; what each copy was answered, key by key.
    fn send(self: &Arc<Work>, world: &Arc<World>) -> Vec<Vec<(SubmissionId, String)>> {
        let barrier = Arc::new(Barrier::new(N_COPIES));
        let senders: Vec<_> = (0..N_COPIES)
            .map(|_| {
                let (world, work) = (Arc::clone(world), Arc::clone(self));
                let barrier = Arc::clone(&barrier);
                std::thread::spawn(move || {
                    let answered = (0..work.drafts.len()).map(|n| {
                        // All fifty copies of a key set out together.
                        barrier.wait();
                        let it = work.submit(&world, n, n).unwrap();
                        (it.id, it.receipt.unwrap())
                    });
                    answered.collect::<Vec<_>>()
                })
            })
            .collect();
        let mut answers = vec![Vec::new(); self.drafts.len()];
        for sender in senders {
            for (n, answer) in sender.join().unwrap().into_iter().enumerate() {
                answers[n].push(answer);
            }
        }
        answers
    }

    /// Hands in draft `n` with a key.
    fn submit(
        &self,
        world: &World,
        n: usize,
        key: usize,
    ) -> Result<Submission, Failure<HandInRefused>> {
        let key = &self.keys[key];
        applications::submit(&world.app, &self.actors[n], self.drafts[n].1, key, None)
    }

    /// The key of draft `n` with another body, which is refused to the same person.
    fn misuse(&self, world: &World, n: usize) {
        let other = (n + 1) % self.drafts.len();
        let refused = self.submit(world, other, n);
        if self.drafts[n].0 == self.drafts[other].0 {
            let no = matches!(refused, Err(Failure::Refused(HandInRefused::Key(KeyUsed))));
            assert!(no, "key {n} did something else: {refused:?}");
        }
    }
}

store::on_both! {
    fn many_keys_sent_fifty_times_at_once_have_one_effect_and_one_receipt_each(store) {
        let world = Arc::new(World::new(store));
        world.published_call("2023");
        let n_keys = n_keys();
        let work = Arc::new(Work::prepare(&world, n_keys));
        let answers = work.send(&world);
        let mut receipts = BTreeSet::new();
        for (n, got) in answers.iter().enumerate() {
            assert_eq!(got.len(), N_COPIES);
            assert!(got.iter().all(|it| *it == got[0]), "key {n} has more than one receipt");
            let stored = world.app.store.read(|tx| tx.submissions(work.drafts[n].1)).unwrap();
            let stored: Vec<_> = stored.into_iter().map(|it| (it.id, it.receipt.unwrap())).collect();
            assert_eq!(stored, [got[0].clone()], "key {n} has one effect");
            receipts.insert(got[0].1.clone());
            work.misuse(&world, n);
        }
        assert_eq!(receipts.len(), n_keys);
        let n_events = world.events_of_kind("application.submitted");
        assert_eq!(n_events, n_keys, "one event for each");
        let (n_checked, faults) = app::verify::tampered(&world.app.store).unwrap();
        assert_eq!((n_checked, faults), (n_keys, Vec::new()));
    }
}
