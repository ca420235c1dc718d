//! What the tests of forms share: another version of the form of 2015, made in the desk.

use std::collections::BTreeMap;

use app::forms::{desk, publish, text};
use app::testing::World;
use domain::answer::Fields;
use domain::form::Form;
use domain::ids::{ApplicationId, PersonId};

/// The form that the tests write versions of.
pub const FORM: &str = "application-2015";

/// The text of a version.
pub fn source(world: &World, n: i64) -> String {
    text::source(&world.app, &world.actor(world.ida), FORM, n).unwrap()
}

/// Begins a draft of the next version and puts a changed text in its place.
pub fn write(world: &World, from: i64, change: impl Fn(&str) -> String) {
    let ida = world.actor(world.ida);
    desk::begin(&world.app, &ida, FORM, from).unwrap();
    let before = source(world, from);
    let after = change(&before);
    assert_ne!(before, after, "a version is made to differ");
    text::save_text(&world.app, &ida, FORM, 1, &after).unwrap();
}

/// The same, published and given to calls.
pub fn published(world: &World, from: i64, calls: &[&str], change: impl Fn(&str) -> String) -> i64 {
    write(world, from, change);
    let calls: Vec<String> = calls.iter().map(|it| (*it).to_owned()).collect();
    publish::publish(&world.app, &world.actor(world.ida), FORM, 2, &calls).unwrap()
}

/// A new question of one line at the end of the section on the city.
pub fn with_a_question(source: &str) -> String {
    let languages = ["en", "fr", "pt", "uk", "ar"];
    let label = languages.map(|lang| format!("label.{lang} = \"Nickname\"\n")).concat();
    let question = format!(
        "[[section.question]]\nid = \"nickname\"\nkind = \"short_text\"\nmax = 80\n{label}\n"
    );
    let end = source.find("[[section]]\nid = \"contact\"").unwrap();
    format!("{}{question}{}", &source[..end], &source[end..])
}

/// Without the question after the one given; both must be in the text.
pub fn without(source: &str, question: &str) -> String {
    let start = source.find(&format!("[[section.question]]\nid = \"{question}\"")).unwrap();
    let rest = &source[start + 10..];
    let end = [rest.find("[[section.question]]"), rest.find("[[section]]")]
        .into_iter()
        .flatten()
        .min()
        .unwrap();
    format!("{}{}", &source[..start], &rest[end..])
}

/// Saves some fields of a section as a page of version `n` would, unseen what stood there.
pub fn save(
    world: &World,
    person: PersonId,
    id: ApplicationId,
    section: &str,
    n: i64,
    fields: &[(&str, &str)],
) -> app::applications::Saved {
    let shown: BTreeMap<String, String> = fields
        .iter()
        .map(|(question, _)| ((*question).to_owned(), version(world, id, question).to_string()))
        .collect();
    let mut sent: Fields =
        fields.iter().map(|(name, text)| ((*name).to_owned(), vec![(*text).to_owned()])).collect();
    sent.insert(app::applications::answers::VERSION_FIELD.to_owned(), vec![n.to_string()]);
    app::applications::save(&world.app, &world.actor(person), id, section, &sent, &shown).unwrap()
}

/// The number of an answer; 0 for none.
fn version(world: &World, id: ApplicationId, question: &str) -> i64 {
    let rows = world.app.store.read(|tx| tx.answers(id)).unwrap();
    rows.iter().find(|it| it.question == question).map_or(0, |it| it.version)
}

/// What was typed, by question; blank answers are left out.
pub fn typed(world: &World, id: ApplicationId) -> BTreeMap<String, Fields> {
    let rows = world.app.store.read(|tx| tx.answers(id)).unwrap();
    let read = rows.iter().map(|row| {
        let answer: domain::answer::Answer = serde_json::from_str(&row.value).unwrap();
        (row.question.clone(), answer)
    });
    read.filter(|(_, it)| !it.is_blank()).map(|(question, it)| (question, it.typed)).collect()
}

/// The version an application fills.
pub fn filled(world: &World, id: ApplicationId) -> i64 {
    world.app.store.read(|tx| tx.application(id)).unwrap().unwrap().form_version
}

/// A version as a form.
pub fn form(world: &World, n: i64) -> Form {
    let read = world.app.store.read(|tx| app::forms::version(&world.app, tx, FORM, n));
    Form::clone(&read.unwrap())
}
