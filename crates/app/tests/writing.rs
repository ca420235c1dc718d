//! Writing together: nothing typed is lost, nobody's text is written over unseen.

use std::collections::BTreeMap;
use std::sync::Mutex;

use app::applications::{
    self, OneSaved, OneSent, SaveRefused, SectionAfter, Stay, history, history_page,
    note_presence, restore, save_answer,
};
use app::testing::World;
use app::{Failure, held, sign_in, teams};
use domain::answer::{Answer, Fields};
use domain::ids::{ApplicationId, PersonId};
use domain::language::Lang;
use domain::people::{Actor, Part, TeamMember};
use domain::policy::Denied;

const QUESTION: &str = "motivation";

/// Lisbon's draft, with Ana as its contact and Bea as an editor.
fn draft(world: &World) -> ApplicationId {
    world.published_call("2023");
    let id = world.started(world.ana, "Lisboa", "PT");
    join(world, id, world.bea, Part::Editor);
    id
}

fn join(world: &World, id: ApplicationId, person: PersonId, part: Part) {
    let now = world.app.clock.now();
    let join = move |tx: &mut store::WriteTx| {
        let city = tx.application(id)?.unwrap().city;
        let organisation = "University".to_owned();
        let member = TeamMember { city, person, part, organisation, joined_at: now, left_at: None };
        let team = tx.team(city)?;
        tx.record(TeamMember::join(member, &team, None).unwrap())
    };
    world.app.store.write(join).unwrap();
}

fn fields(pairs: &[(&str, &str)]) -> Fields {
    pairs.iter().map(|(name, text)| ((*name).to_owned(), vec![(*text).to_owned()])).collect()
}

fn sent(question: &str, text: &str, mark: &str) -> OneSent {
    let fields = fields(&[(question, text)]);
    OneSent { fields, mark: mark.to_owned(), ..OneSent::default() }
}

fn save(
    world: &World,
    person: PersonId,
    id: ApplicationId,
    text: &str,
    mark: &str,
) -> Result<OneSaved, Failure<SaveRefused>> {
    save_answer(&world.app, &world.actor(person), id, QUESTION, &sent(QUESTION, text, mark))
}

/// Version and text of everything ever saved for a question, the oldest first.
fn kept(world: &World, id: ApplicationId, question: &str) -> Vec<(i64, PersonId, String)> {
    let rows = world.app.store.read(|tx| tx.answer_versions(id, question, i64::MAX, i64::MAX));
    let text = |value: &str| {
        let answer: Answer = serde_json::from_str(value).unwrap();
        answer.typed_in(question).to_owned()
    };
    let rows = rows.unwrap();
    rows.iter().rev().map(|it| (it.version, it.saved_by, text(&it.value))).collect()
}

fn texts(world: &World, id: ApplicationId) -> Vec<String> {
    kept(world, id, QUESTION).into_iter().map(|(_, _, text)| text).collect()
}

/// The marks that a page of the section would carry now.
fn shown(world: &World, person: PersonId, id: ApplicationId) -> BTreeMap<String, String> {
    let actor = world.actor(person);
    let after = SectionAfter::default();
    applications::section_page(&world.app, &actor, id, QUESTION, Lang::EN, after).unwrap().marks
}

store::on_both! {
    fn every_text_ever_saved_is_kept_and_can_come_back(store) {
        let world = World::new(store);
        let id = draft(&world);
        let first = save(&world, world.ana, id, "We learn in libraries.", "0").unwrap();
        world.clock_at(world.app.clock.now().plus_ms(3_600_000));
        let second = save(&world, world.bea, id, "We learn in parks.", &first.mark).unwrap();
        let third = save(&world, world.bea, id, "We learn in parks every day.", &second.mark);
        let third = third.unwrap();
        assert_eq!(third.mark.split('.').next(), Some("3"));

        let (app, bea) = (&world.app, world.actor(world.bea));
        let look = |asked, clashed| {
            history_page(app, &bea, id, QUESTION, Lang::EN, asked, clashed).unwrap()
        };
        let page = look(history::Asked::default(), false);
        let told: Vec<_> =
            page.changes.iter().map(|it| (it.version, it.who.as_str(), it.n_saves)).collect();
        assert_eq!(told, [(3, "Bea (University)", 2), (1, "Ana (Lisboa City Council)", 1)]);
        let new: Vec<&str> = page.changes[0]
            .pieces
            .iter()
            .filter(|it| it.change == views::difference::Change::Added)
            .map(|it| it.text.trim())
            .collect();
        assert_eq!(new, ["parks every day"]);
        assert_eq!(look(history::Asked { each: true, before: None }, false).changes.len(), 3);
        let older = look(history::Asked { each: true, before: Some(3) }, false);
        let versions: Vec<i64> = older.changes.iter().map(|it| it.version).collect();
        assert_eq!(versions, [2, 1]);

        restore(app, &bea, id, QUESTION, 1, 3).unwrap();
        assert_eq!(texts(&world, id).last().unwrap(), "We learn in libraries.");
        assert_eq!(texts(&world, id).len(), 4);
        // Somebody saved since the history was looked at: nothing is written over.
        let stale = restore(app, &bea, id, QUESTION, 2, 3);
        assert!(matches!(stale, Err(Failure::Refused(SaveRefused::Clash(_)))), "{stale:?}");
        assert_eq!(texts(&world, id).len(), 4);
        let none = restore(app, &bea, id, QUESTION, 9, 4);
        assert!(matches!(none, Err(Failure::Denied(Denied::Hidden))));
    }

    fn no_event_of_a_save_says_what_was_written(store) {
        let world = World::new(store);
        let id = draft(&world);
        save(&world, world.ana, id, "A secret of Lisbon.", "0").unwrap();
        let events = world.app.store.read(|tx| tx.events_about(id.0)).unwrap();
        let last = events.last().unwrap();
        let payload = serde_json::json!({ "answers": [{ "question": QUESTION, "version": 1 }] });
        assert_eq!(last.payload, payload);
    }

    fn what_is_sent_again_changes_nothing_and_is_answered_alike(store) {
        let world = World::new(store);
        let id = draft(&world);
        let first = save(&world, world.ana, id, "Words.", "0").unwrap();
        world.clock_at(world.app.clock.now().plus_ms(5_000));
        assert_eq!(save(&world, world.ana, id, "Words.", "0").unwrap(), first);
        assert_eq!(texts(&world, id), ["Words."]);
    }

    fn an_own_save_whose_answer_was_lost_is_no_clash(store) {
        let world = World::new(store);
        let id = draft(&world);
        save(&world, world.ana, id, "Words.", "0").unwrap();
        let parting = OneSent {
            unanswered: Some(fields(&[(QUESTION, "Words.")])),
            ..sent(QUESTION, "Words, and more.", "0")
        };
        let ana = world.actor(world.ana);
        save_answer(&world.app, &ana, id, QUESTION, &parting).unwrap();
        assert_eq!(texts(&world, id), ["Words.", "Words, and more."]);
        // What somebody else wrote is not excused by it.
        save(&world, world.bea, id, "Other words.", "2").unwrap();
        let again = save_answer(&world.app, &ana, id, QUESTION, &parting);
        assert!(matches!(again, Err(Failure::Refused(SaveRefused::Clash(_)))), "{again:?}");
    }

    fn of_two_texts_that_met_each_can_be_chosen_and_a_third_is_met_too(store) {
        let world = World::new(store);
        let id = draft(&world);
        let (app, ana) = (&world.app, world.actor(world.ana));
        let both = shown(&world, world.ana, id);
        save(&world, world.bea, id, "Hers.", "0").unwrap();
        let choose = |choice: &str, field: &str, marks: &BTreeMap<String, String>| {
            let form = fields(&[
                (QUESTION, field),
                ("mine.motivation", "Mine."),
                ("choice.motivation", choice),
                ("v.motivation", &marks[QUESTION]),
            ]);
            let saved = applications::save(app, &ana, id, QUESTION, &form, marks);
            match saved {
                Ok(_) => Ok(()),
                Err(Failure::Refused(SaveRefused::Clash(clashes))) => {
                    let after =
                        SectionAfter { sent: Some(form), clashes, ..SectionAfter::default() };
                    let page = applications::section_page(app, &ana, id, QUESTION, Lang::EN, after);
                    Err(Box::new(page.unwrap()))
                }
                Err(other) => panic!("{other:?}"),
            }
        };
        let met = choose("field", "Mine.", &both).unwrap_err();
        assert_eq!(met.clashes[0].who, "Bea (University)");

        // A third text is saved before the choice: both are shown again, nothing of hers is lost.
        save(&world, world.bea, id, "Hers, longer.", "1").unwrap();
        for (choice, field, own) in
            [("mine", "", "Mine."), ("theirs", "", "Mine."), ("field", "Both.", "Both.")]
        {
            let again = choose(choice, field, &met.marks).unwrap_err();
            assert_eq!(again.typed[QUESTION].typed_in(QUESTION), own, "{choice}");
            assert_eq!(again.clashes[0].theirs.text(Lang::EN), "Hers, longer.", "{choice}");
        }
        let now = shown(&world, world.ana, id);
        choose("theirs", "Mine.", &now).unwrap();
        assert_eq!(texts(&world, id), ["Hers.", "Hers, longer."]);
        choose("mine", "Something else.", &now).unwrap();
        choose("field", "Both.", &shown(&world, world.ana, id)).unwrap();
        assert_eq!(texts(&world, id), ["Hers.", "Hers, longer.", "Mine.", "Both."]);
    }

    fn whoever_has_left_the_team_saves_nothing_more(store) {
        let world = World::new(store);
        let id = draft(&world);
        let first = save(&world, world.bea, id, "While in the team.", "0").unwrap();
        teams::remove(&world.app, &world.actor(world.ana), id, world.bea).unwrap();
        let late = save(&world, world.bea, id, "After leaving.", &first.mark);
        assert!(matches!(late, Err(Failure::Denied(Denied::Hidden))), "{late:?}");
        let bea = world.actor(world.bea);
        let restored = restore(&world.app, &bea, id, QUESTION, 1, 1);
        assert!(matches!(restored, Err(Failure::Denied(Denied::Hidden))));
        let asked = history::Asked::default();
        let look = history_page(&world.app, &bea, id, QUESTION, Lang::EN, asked, false);
        assert!(matches!(look, Err(Failure::Denied(Denied::Hidden))));
        assert_eq!(texts(&world, id), ["While in the team."]);
    }

    fn a_reader_reads_the_history_and_saves_nothing(store) {
        let world = World::new(store);
        let id = draft(&world);
        join(&world, id, world.zoe, Part::Reader);
        save(&world, world.ana, id, "Words.", "0").unwrap();
        let zoe = world.actor(world.zoe);
        let asked = history::Asked::default();
        let page = history_page(&world.app, &zoe, id, QUESTION, Lang::EN, asked, false).unwrap();
        assert!(!page.can_write && page.changes.len() == 1);
        let saved = save(&world, world.zoe, id, "Mine.", "1");
        assert!(matches!(saved, Err(Failure::Denied(Denied::Forbidden))));
        let restored = restore(&world.app, &zoe, id, QUESTION, 1, 1);
        assert!(matches!(restored, Err(Failure::Denied(Denied::Forbidden))));
    }

    fn who_has_a_section_open_is_told_until_the_page_is_silent(store) {
        let world = World::new(store);
        let id = draft(&world);
        let here = |person: PersonId, section: &str, stay| {
            note_presence(&world.app, &world.actor(person), id, section, stay)
        };
        assert_eq!(here(world.ana, QUESTION, Stay::Beating).unwrap(), Vec::<String>::new());
        assert_eq!(here(world.bea, QUESTION, Stay::Loaded).unwrap(), ["Ana"]);
        assert_eq!(here(world.ana, "profile", Stay::Beating).unwrap(), Vec::<String>::new());
        let start = world.app.clock.now();
        // Two beats may be lost; a page without a script counts for three minutes.
        world.clock_at(start.plus_ms(50_000));
        assert_eq!(here(world.bea, QUESTION, Stay::Loaded).unwrap(), ["Ana"]);
        world.clock_at(start.plus_ms(50_001));
        assert_eq!(here(world.bea, QUESTION, Stay::Loaded).unwrap(), Vec::<String>::new());
        world.clock_at(start.plus_ms(50_001 + 180_000));
        assert_eq!(here(world.ana, QUESTION, Stay::Beating).unwrap(), ["Bea"]);
        world.clock_at(start.plus_ms(50_001 + 180_001));
        assert_eq!(here(world.ana, QUESTION, Stay::Beating).unwrap(), Vec::<String>::new());
        here(world.bea, QUESTION, Stay::Beating).unwrap();
        here(world.bea, QUESTION, Stay::Gone).unwrap();
        assert_eq!(here(world.ana, QUESTION, Stay::Beating).unwrap(), Vec::<String>::new());

        let before = world.app.store.head().seq;
        let kofi = here(world.kofi, QUESTION, Stay::Beating);
        assert!(matches!(kofi, Err(Failure::Denied(Denied::Hidden))), "{kofi:?}");
        assert!(here(world.ana, "no-such-section", Stay::Beating).is_err());
        assert_eq!(world.app.store.head().seq, before, "presence is no event");
    }

    fn what_was_sent_without_a_session_waits_for_its_writer_alone(store) {
        let world = World::new(store);
        let id = draft(&world);
        let (app, path) = (&world.app, format!("/applications/{id}/sections/motivation"));
        let typed = fields(&[(QUESTION, "Typed for an hour."), ("v.motivation", "0")]);
        let token = world.session(world.ana);
        assert_eq!(held::hold(app, &token, &path, &typed).unwrap(), None, "it is alive");
        assert_eq!(held::hold(app, "nobody's", &path, &typed).unwrap(), None);
        sign_in::sign_out(app, &token).unwrap();
        let ticket = held::hold(app, &token, &path, &typed).unwrap().unwrap();
        let look = |person: PersonId, token: &str, path: &str| {
            held::held(app, &world.actor(person), token, path).unwrap().map(|it| it.fields)
        };
        assert_eq!(look(world.ana, &ticket.token, &path), Some(typed));
        assert_eq!(look(world.bea, &ticket.token, &path), None);
        assert_eq!(look(world.ana, "another browser's", &path), None);
        assert_eq!(look(world.ana, &ticket.token, "/desk"), None);
        assert!(texts(&world, id).is_empty(), "nothing is saved without a click");
        world.clock_at(ticket.until.plus_ms(1));
        assert_eq!(look(world.ana, &ticket.token, &path), None);

        // A person's table has an end, and a session of long ago opens no door.
        for _ in 0..20 {
            assert!(held::hold(app, &token, &path, &fields(&[])).unwrap().is_some());
        }
        assert_eq!(held::hold(app, &token, &path, &fields(&[])).unwrap(), None);
        world.clock_at(world.app.clock.now().plus_ms(8 * 24 * 3_600_000));
        assert_eq!(held::hold(app, &token, &path, &fields(&[])).unwrap(), None);
    }
}

/// One edit of one editor, as the editor remembers it.
#[derive(Debug)]
struct Edit {
    question: &'static str,
    by: PersonId,
    text: String,
    /// The version whose text the editor had before their eyes.
    seen: i64,
    outcome: Outcome,
}

#[derive(Debug)]
enum Outcome {
    /// Saved as this version.
    Saved(i64),
    /// Not saved: the editor was shown theirs, and still holds the own text.
    Met { version: i64, theirs: String },
}

/// The questions that all editors write in.
const CONTESTED: [&str; 2] = ["expertise_offered", "expertise_wanted"];

/// How an editor saves: the text and the version before their eyes, or without looking.
#[derive(Clone, Copy, PartialEq)]
enum Manner {
    CompareAndSet,
    Blind,
}

fn write_together(world: &World, id: ApplicationId, n_edits: usize, manner: Manner) -> Vec<Edit> {
    let editors: Vec<Actor> = (0..8)
        .map(|n| {
            let person = world.person(&format!("Editor{n}"), "PT");
            join(world, id, person, Part::Editor);
            world.actor(person)
        })
        .collect();
    let all = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for (n, editor) in editors.iter().enumerate() {
            let all = &all;
            scope.spawn(move || {
                let own = edits_of(world, id, editor, n, n_edits, manner);
                all.lock().unwrap().extend(own);
            });
        }
    });
    all.into_inner().unwrap()
}

fn edits_of(
    world: &World,
    id: ApplicationId,
    editor: &Actor,
    n: usize,
    n_edits: usize,
    manner: Manner,
) -> Vec<Edit> {
    let by = editor.person.unwrap();
    let mut seen = BTreeMap::new();
    let mut edits = Vec::new();
    for edit in 0..n_edits {
        let question = CONTESTED[(edit / 3 + n) % 2];
        let text = format!("Editor {n} writes for the {edit}th time.");
        let before = *seen.get(question).unwrap_or(&0);
        let based_on = match manner {
            Manner::CompareAndSet => before,
            Manner::Blind => {
                let row = world.app.store.read(|tx| tx.answer(id, question)).unwrap();
                row.map_or(0, |it| it.version)
            }
        };
        let sent = sent(question, &text, &based_on.to_string());
        let outcome = match save_answer(&world.app, editor, id, question, &sent) {
            Ok(saved) => {
                let version = saved.mark.split('.').next().unwrap().parse().unwrap();
                seen.insert(question, version);
                Outcome::Saved(version)
            }
            Err(Failure::Refused(SaveRefused::Clash(clashes))) => {
                let theirs: Answer = serde_json::from_str(&clashes[0].theirs).unwrap();
                let (version, theirs) = (clashes[0].version, theirs.typed_in(question).to_owned());
                seen.insert(question, version);
                Outcome::Met { version, theirs }
            }
            Err(other) => panic!("{other:?}"),
        };
        edits.push(Edit { question, by, text, seen: before, outcome });
    }
    edits
}

/// Every way in which somebody's text got lost or was written over unseen.
fn losses(world: &World, id: ApplicationId, edits: &[Edit]) -> Vec<String> {
    let mut faults = Vec::new();
    for question in CONTESTED {
        let history: BTreeMap<i64, (PersonId, String)> =
            kept(world, id, question).into_iter().map(|(n, by, text)| (n, (by, text))).collect();
        let own: Vec<&Edit> = edits.iter().filter(|it| it.question == question).collect();
        let n_saved = own.iter().filter(|it| matches!(it.outcome, Outcome::Saved(_))).count();
        if n_saved != history.len() {
            faults.push(format!("{question}: {n_saved} saves, {} texts kept", history.len()));
        }
        for edit in own {
            match &edit.outcome {
                Outcome::Saved(version) => {
                    let kept = history.get(version);
                    if kept != Some(&(edit.by, edit.text.clone())) {
                        faults.push(format!("{edit:?} is kept as {kept:?}"));
                    }
                    if *version != edit.seen + 1 {
                        faults.push(format!("{edit:?} wrote over a text that was not seen"));
                    }
                }
                Outcome::Met { version, theirs } => {
                    if history.get(version).map(|it| &it.1) != Some(theirs) {
                        faults.push(format!("{edit:?} was shown what nobody wrote"));
                    }
                }
            }
        }
    }
    faults
}

mod contest {
    use super::*;

    store::on_both! {
        fn eight_editors_lose_nothing_in_a_thousand_edits_each(store) {
            let world = World::new(store);
            let id = draft(&world);
            let edits = write_together(&world, id, 1_000, Manner::CompareAndSet);
            assert_eq!(edits.len(), 8_000);
            assert_eq!(losses(&world, id, &edits), Vec::<String>::new());
            let n_met = edits.iter().filter(|it| matches!(it.outcome, Outcome::Met { .. })).count();
            assert!(n_met > 500, "only {n_met} of the edits met another: that was no contest");
        }

        fn saving_without_looking_is_found_out_by_the_same_check(store) {
            let world = World::new(store);
            let id = draft(&world);
            let edits = write_together(&world, id, 25, Manner::Blind);
            let faults = losses(&world, id, &edits);
            assert!(faults.iter().any(|it| it.contains("was not seen")), "{faults:?}");
        }
    }
}
