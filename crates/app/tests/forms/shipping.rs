//! What ships becomes versions; what is published never changes.

use app::forms;
use app::testing::World;
use app::{App, Parts};
use domain::form::Form;
use domain::form_version::{FormVersion, State};
use store::Error;

use super::world::{FORM, form, published, source, with_a_question};

/// The same platform whose network ships another text of a form.
fn with_shipped(world: &World, store: &store::Store, source: &str) -> App {
    let languages: Vec<_> = world.app.network.languages().collect();
    let form = Form::parse(source, &languages).unwrap();
    world.over(store, world.app.blobs.clone(), |parts: &mut Parts| {
        parts.network.forms.insert(form.id.clone(), form);
        parts.network.form_sources.insert(FORM.to_owned(), source.to_owned());
    })
}

fn versions(app: &App) -> Vec<(i64, bool)> {
    let rows = app.store.read(|tx| tx.form_versions(FORM)).unwrap();
    rows.into_iter().map(|it| (it.n, it.published_at.is_some())).collect()
}

store::on_both! {
    fn a_shipped_form_is_version_one_and_a_start_changes_nothing(store) {
        let world = World::new(store);
        assert_eq!(versions(&world.app), [(1, true)]);
        assert_eq!(form(&world, 1), *world.app.network.form(FORM).unwrap());
        let events = store.head().seq;
        forms::ship(&world.app).unwrap();
        assert_eq!(store.head().seq, events);
        let row = store.read(|tx| tx.form_version(FORM, 1)).unwrap().unwrap();
        assert_eq!(row.published().unwrap().sha256, form(&world, 1).hash());
        assert_eq!(row.source, world.app.network.form_sources[FORM]);
    }

    fn a_changed_shipped_form_is_a_draft_and_comes_once(store) {
        let world = World::new(store);
        let changed = with_a_question(&source(&world, 1));
        let app = with_shipped(&world, store, &changed);
        forms::ship(&app).unwrap();
        assert_eq!(versions(&app), [(2, false), (1, true)]);
        assert_eq!(source(&world, 2), changed);
        assert_eq!(form(&world, 1), *world.app.network.form(FORM).unwrap());
        // Thrown away by the secretariat it does not come back with the next start.
        forms::desk::discard(&app, &world.actor(world.ida), FORM, 1).unwrap();
        forms::ship(&app).unwrap();
        assert_eq!(versions(&app), [(1, true)]);
    }

    fn a_draft_that_is_being_written_is_not_written_over_by_a_shipped_form(store) {
        let world = World::new(store);
        super::world::write(&world, 1, with_a_question);
        let ours = source(&world, 2);
        let changed = with_a_question(&source(&world, 1)).replace("Nickname", "Epithet");
        let app = with_shipped(&world, store, &changed);
        forms::ship(&app).unwrap();
        assert_eq!(source(&world, 2), ours);
        // Once the draft is published, the shipped form takes the next place.
        forms::publish::publish(&app, &world.actor(world.ida), FORM, 2, &[]).unwrap();
        forms::ship(&app).unwrap();
        assert_eq!(versions(&app), [(3, false), (2, true), (1, true)]);
    }

    fn a_second_node_sees_a_new_version_at_once(store) {
        let world = World::new(store);
        let other = world.beside(store, app::Mode::Serve);
        assert_eq!(form(&other, 1), form(&world, 1));
        let n = published(&world, 1, &[], with_a_question);
        assert_eq!(n, 2);
        assert!(form(&other, 2).question("nickname").is_some());
        assert!(form(&other, 1).question("nickname").is_none());
    }

    fn no_way_of_the_store_writes_to_a_published_version(store) {
        let world = World::new(store);
        published(&world, 1, &[], with_a_question);
        let before = store.read(|tx| tx.form_version(FORM, 2)).unwrap().unwrap();
        let ida = world.ida;
        let now = world.app.clock.now();
        // A transition refuses; and a state that never went through one is refused by the
        // statement itself, whichever way it would change the row.
        let draft = FormVersion { state: State::Draft, ..before.clone() };
        let edited = draft.clone().edit("id = \"x\"".into(), 2, ida, now).unwrap();
        assert!(before.clone().edit(String::new(), 2, ida, now).is_err());
        let written = store.write(move |tx| tx.record(edited.clone()));
        assert!(matches!(written, Err(Error::Missing(_))), "{written:?}");
        let languages: Vec<_> = world.app.network.languages().collect();
        let again = draft.clone().publish(None, &languages, 2, ida, now).unwrap();
        let written = store.write(move |tx| tx.record(again.clone()));
        assert!(matches!(written, Err(Error::Missing(_))), "{written:?}");
        let gone = draft.discard(2, ida, now).unwrap();
        let written = store.write(move |tx| tx.record(gone.clone()));
        assert!(matches!(written, Err(Error::Missing(_))), "{written:?}");
        assert_eq!(store.read(|tx| tx.form_version(FORM, 2)).unwrap().unwrap(), before);
    }

    fn a_draft_version_can_be_written_to_so_the_test_above_can_fail(store) {
        let world = World::new(store);
        super::world::write(&world, 1, with_a_question);
        let draft = store.read(|tx| tx.form_version(FORM, 2)).unwrap().unwrap();
        let edited = draft.edit("id = \"x\"".into(), 2, world.ida, world.app.clock.now()).unwrap();
        store.write(move |tx| tx.record(edited.clone())).unwrap();
        assert_eq!(source(&world, 2), "id = \"x\"");
    }
}
