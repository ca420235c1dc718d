//! A new version made in the desk while many drafts are open and being written in.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;

use app::applications::{self, Saved};
use app::forms::publish;
use app::testing::World;
use domain::answer::Fields;
use domain::ids::{ApplicationId, PersonId};

use super::world::{FORM, filled, form, typed, with_a_question, without, write};

const DRAFTS: usize = 200;
const WRITERS: usize = 8;

/// One draft as its team left it: what was typed last into a question, and came back as stored.
type Written = BTreeMap<&'static str, String>;

struct Draft {
    id: ApplicationId,
    contact: PersonId,
}

/// What is written into a draft while the new version comes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    /// It has an answer that the new version has no place for: it must stay.
    Full,
    /// Nothing in it is in the way: it must move.
    Free,
    /// Its team begins to write into the question that goes away just then.
    Racing,
    /// Its team does so when the version has come, from a page that was made before.
    Late,
}

fn sort(at: usize) -> Sort {
    match at % 4 {
        0 => Sort::Full,
        1 => Sort::Free,
        2 => Sort::Racing,
        _ => Sort::Late,
    }
}

/// Two hundred drafts of two hundred teams.
fn drafts(world: &World) -> Vec<Draft> {
    (0..DRAFTS)
        .map(|n| {
            let contact = world.person(&format!("Team{n}"), "PT");
            let draft = Draft { id: world.started(contact, &format!("City {n}"), "PT"), contact };
            if sort(n) == Sort::Full {
                put(world, &draft, 1, &[("expertise_wanted", "A partner".to_owned())]);
            }
            draft
        })
        .collect()
}

/// Saves fields of the section on expertise as a page of version `n` would.
fn put(world: &World, draft: &Draft, n: i64, fields: &[(&str, String)]) -> Saved {
    let rows = world.app.store.read(|tx| tx.answers(draft.id)).unwrap();
    let shown: BTreeMap<String, String> = fields
        .iter()
        .map(|(question, _)| {
            let row = rows.iter().find(|it| it.question == **question);
            ((*question).to_owned(), row.map_or(0, |it| it.version).to_string())
        })
        .collect();
    let mut sent: Fields =
        fields.iter().map(|(name, text)| ((*name).to_owned(), vec![text.clone()])).collect();
    sent.insert(applications::answers::VERSION_FIELD.to_owned(), vec![n.to_string()]);
    let actor = world.actor(draft.contact);
    applications::save(&world.app, &actor, draft.id, "expertise", &sent, &shown).unwrap()
}

/// Writes in every `WRITERS`th draft, round after round, until told to stop, with pages that were
/// made from the first version; and once more after that.
fn keep_writing(
    world: &World,
    drafts: &[Draft],
    first: usize,
    stop: &AtomicBool,
    rounds: &AtomicUsize,
) -> Vec<(usize, Written, Vec<String>)> {
    let mut written: BTreeMap<usize, (Written, Vec<String>)> = BTreeMap::new();
    let mut is_last = false;
    for round in 0.. {
        for at in (first..drafts.len()).step_by(WRITERS) {
            let (kept, given_back) = written.entry(at).or_default();
            let offered = format!("Round {round} of draft {at}");
            let wanted = format!("Wanted in round {round}");
            let is_racing = match sort(at) {
                Sort::Racing => round > 0,
                Sort::Late => is_last,
                Sort::Full | Sort::Free => false,
            };
            let mut fields = vec![("expertise_offered", offered.clone())];
            if is_racing {
                fields.push(("expertise_wanted", wanted.clone()));
            }
            let saved = put(world, &drafts[at], 1, &fields);
            kept.insert("expertise_offered", offered);
            if is_racing {
                match saved.unasked.as_slice() {
                    [] => {
                        kept.insert("expertise_wanted", wanted);
                    }
                    [back] => given_back.push(back.answer.typed_in("expertise_wanted").to_owned()),
                    more => panic!("{more:?}"),
                }
                let back = format!("Wanted in round {round}");
                assert!(saved.unasked.is_empty() || given_back.last() == Some(&back));
            }
        }
        rounds.fetch_add(1, Ordering::SeqCst);
        if is_last {
            break;
        }
        is_last = stop.load(Ordering::SeqCst);
    }
    written.into_iter().map(|(at, (kept, back))| (at, kept, back)).collect()
}

store::on_both! {
    fn a_version_published_while_two_hundred_drafts_are_written_in_loses_no_answer(store) {
        let world = Arc::new(World::new(store));
        world.published_call("2023");
        let handed_in = world.submitted(world.kofi, "Accra", "GH");
        let untouched = (typed(&world, handed_in), store.read(|tx| tx.submissions(handed_in)).unwrap());
        let drafts = Arc::new(drafts(&world));
        write(&world, 1, |it| without(&with_a_question(it), "expertise_wanted"));

        let (stop, rounds) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicUsize::new(0)));
        let writers: Vec<_> = (0..WRITERS)
            .map(|first| {
                let (world, drafts) = (Arc::clone(&world), Arc::clone(&drafts));
                let (stop, rounds) = (Arc::clone(&stop), Arc::clone(&rounds));
                thread::spawn(move || keep_writing(&world, &drafts, first, &stop, &rounds))
            })
            .collect();
        // Every writer is in the middle of its work before the version comes.
        while rounds.load(Ordering::SeqCst) < 1 {
            thread::yield_now();
        }
        let ida = world.actor(world.ida);
        let n = publish::publish(&world.app, &ida, FORM, 2, &["2023".into()]).unwrap();
        stop.store(true, Ordering::SeqCst);
        let written: Vec<_> = writers.into_iter().flat_map(|it| it.join().unwrap()).collect();

        let mut n_given_back = 0;
        for (at, kept, given_back) in &written {
            let id = drafts[*at].id;
            let version = filled(&world, id);
            let (stored, asked) = (typed(&world, id), form(&world, version));
            // Whatever a writer was told is stored, is stored, and is asked by the draft's version.
            for (question, text) in kept {
                assert_eq!(stored[*question][*question], std::slice::from_ref(text), "{at} {question}");
            }
            for question in stored.keys() {
                assert!(asked.question(question).is_some(), "{at} {question} of version {version}");
            }
            match sort(*at) {
                Sort::Full => assert_eq!((version, given_back.len()), (1, 0), "{at}"),
                Sort::Free => assert_eq!((version, given_back.len()), (2, 0), "{at}"),
                Sort::Late => assert_eq!((version, given_back.len()), (2, 1), "{at}"),
                // Who wrote first stays with what was written; who came too late has it back.
                Sort::Racing => {
                    assert_eq!(stored.contains_key("expertise_wanted"), version == 1, "{at}");
                    assert_eq!(given_back.is_empty(), version == 1, "{at}");
                }
            }
            n_given_back += given_back.len();
        }
        assert_eq!(written.len(), DRAFTS);
        // Negative control: pages of the version before were sent after it, and took this way.
        assert!(n_given_back >= DRAFTS / 4, "{n_given_back}");
        let events = |id: ApplicationId, kind: &str| {
            world.events_about(id.0).iter().filter(|it| *it == kind).count()
        };
        let told: usize = drafts
            .iter()
            .map(|it| events(it.id, "application.form_moved") + events(it.id, "application.form_stayed"))
            .sum();
        assert_eq!(told, DRAFTS, "each draft met the version once");

        assert_eq!(filled(&world, handed_in), 1);
        let now = (typed(&world, handed_in), store.read(|tx| tx.submissions(handed_in)).unwrap());
        assert_eq!(now, untouched);
        assert_eq!(n, 2);
        assert_eq!(store.read(|tx| tx.disagreements()).unwrap(), []);
    }

    fn a_save_that_does_not_look_at_the_version_would_lose_an_answer(store) {
        // What the test above would find if the save did not ask again inside its write: an answer
        // that stands under a question which the draft's version does not have.
        let world = World::new(store);
        world.published_call("2023");
        let contact = world.person("Team", "PT");
        let draft = Draft { id: world.started(contact, "City", "PT"), contact };
        super::world::published(&world, 1, &["2023"], |it| without(it, "expertise_wanted"));
        assert_eq!(filled(&world, draft.id), 2);
        let row = domain::application::AnswerChange {
            question: "expertise_wanted".into(),
            value: serde_json::to_string(&domain::answer::Answer {
                typed: [("expertise_wanted".to_owned(), vec!["Lost".to_owned()])].into(),
                ..Default::default()
            })
            .unwrap(),
            based_on: 0,
        };
        let (id, now) = (draft.id, world.app.clock.now());
        store.write(move |tx| {
            let file = tx.application(id)?.expect("the draft exists");
            let call = tx.call(file.call)?.expect("the call exists");
            let changed = file.answer(&call, &[], vec![row.clone()], contact, now);
            tx.record(changed.expect("it can be written to").expect("a change"))
        }).unwrap();
        let asked = form(&world, filled(&world, draft.id));
        let unasked: Vec<String> =
            typed(&world, draft.id).into_keys().filter(|it| asked.question(it).is_none()).collect();
        assert_eq!(unasked, ["expertise_wanted"]);
    }
}
