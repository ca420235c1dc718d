//! By post: forms taken away and brought back, and applications copied into another call.

mod again;
mod sheets;

use std::collections::BTreeMap;

use app::applications::{self, SectionAfter};
use app::testing::World;
use domain::answer::Answer;
use domain::ids::{ApplicationId, PersonId};
use domain::language::Lang;

/// What stands under a question now: its version and what was typed.
fn stored(world: &World, id: ApplicationId, question: &str) -> (i64, String) {
    let row = world.app.store.read(|tx| tx.answer(id, question)).unwrap();
    row.map_or((0, String::new()), |it| {
        let answer: Answer = serde_json::from_str(&it.value).unwrap();
        (it.version, answer.typed_in(question).to_owned())
    })
}

/// Saves one answer as somebody on the page of its section does.
fn save(world: &World, person: PersonId, id: ApplicationId, question: &str, text: &str) {
    let form = world.form_of(id);
    let section = form.section_of(question).unwrap().id.clone();
    let actor = world.actor(person);
    let after = SectionAfter::default();
    let page =
        applications::section_page(&world.app, &actor, id, &section, Lang::EN, after).unwrap();
    let shown = BTreeMap::from([(question.to_owned(), page.marks[question].clone())]);
    let fields = BTreeMap::from([(question.to_owned(), vec![text.to_owned()])]);
    applications::save(&world.app, &actor, id, &section, &fields, &shown).unwrap();
}
