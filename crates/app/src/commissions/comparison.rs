//! A country's files side by side, as they were handed in last; where they fill different
//! versions of the form, every question that any of them answers stands there once.

use std::collections::BTreeSet;
use std::sync::Arc;

use domain::country::Country;
use domain::form::{Form, Question, Section};
use domain::ids::ApplicationId;
use domain::language::Lang;
use domain::people::Actor;
use views::pages::commission::{Choice, Choosable, Compared, Comparison};

use super::desk::{by_id, on_desk, ordered, place};
use crate::applications::handed_in;
use crate::failure::{Lookup, found};
use crate::{App, calls, forms};

/// Which files and questions are to be compared; all where none is named.
#[derive(Debug, Clone, Default)]
pub struct Chosen {
    /// The applications.
    pub files: BTreeSet<ApplicationId>,
    /// The questions, by their ids.
    pub questions: BTreeSet<String>,
}

impl Chosen {
    fn file(&self, id: ApplicationId) -> bool {
        self.files.is_empty() || self.files.contains(&id)
    }

    fn question(&self, id: &str) -> bool {
        self.questions.is_empty() || self.questions.contains(id)
    }
}

/// The files of the desk that are still in the running, question by question. What is chosen
/// and not there shows nothing.
///
/// # Errors
/// [`domain::policy::Denied::Hidden`] for those who may not see the desk.
pub fn comparison(
    app: &App,
    actor: &Actor,
    slug: &str,
    country: Country,
    lang: Lang,
    chosen: &Chosen,
) -> Result<Comparison, Lookup> {
    app.store.read(|tx| {
        let call = found(calls::known::by_slug(app, tx, slug)?)?;
        let files = ordered(on_desk(tx, actor, &call, country)?);
        let cities = by_id(tx.cities_with_files(call.id, country)?);
        let mut form = Arc::unwrap_or_clone(forms::of_call(app, tx, &call)?);
        let (mut across, mut filed) = (Vec::new(), Vec::new());
        let mut choosable = Choosable::default();
        for file in files {
            let over = matches!(file.stage.name(), "withdrawn" | "refused" | "excluded");
            let (false, Some(city)) = (over, cities.get(&file.city)) else { continue };
            // A desk holds a handful of files, and each is read whole.
            let Some(content) = handed_in(tx, app, &file)? else { continue };
            let name = city.name_in(lang).to_owned();
            choosable.files.push((file.id, name.clone(), chosen.file(file.id)));
            include(&mut form, &content.form);
            if chosen.file(file.id) {
                across.push((file.id, name, city.invented));
                filed.push(content);
            }
        }
        choosable.sections = choices(&form, chosen, lang);
        let left_out = |it: &&(String, String, bool)| !it.2;
        choosable.is_part = choosable.files.iter().any(|it| !it.2)
            || choosable.sections.iter().any(|it| it.1.iter().any(|it| left_out(&it)));
        let shown = |it: &&Question| chosen.question(&it.id);
        let compared = |section: &Section| Compared {
            title: section.title.to(lang).to_owned(),
            questions: section
                .questions
                .iter()
                .filter(shown)
                .map(|it| {
                    let answers = filed.iter().map(|content| content.shown(it, lang)).collect();
                    (it.label.to(lang).to_owned(), answers)
                })
                .collect(),
        };
        Ok(Comparison {
            place: place(app, &call, country, lang),
            cities: across,
            sections: form
                .sections
                .iter()
                .map(compared)
                .filter(|it| !it.questions.is_empty())
                .collect(),
            choosable,
        })
    })
}

/// Every question that can be chosen, by section.
fn choices(form: &Form, chosen: &Chosen, lang: Lang) -> Vec<(String, Vec<Choice>)> {
    let question =
        |it: &Question| (it.id.clone(), it.label.to(lang).to_owned(), chosen.question(&it.id));
    form.sections
        .iter()
        .map(|it| (it.title.to(lang).to_owned(), it.questions.iter().map(question).collect()))
        .collect()
}

/// Adds what only the other version asks: where its section stands, else at the end.
fn include(form: &mut Form, other: &Form) {
    for section in &other.sections {
        let missing: Vec<_> = section
            .questions
            .iter()
            .filter(|it| form.question(&it.id).is_none())
            .cloned()
            .collect();
        match form.sections.iter_mut().find(|it| it.id == section.id) {
            Some(known) => known.questions.extend(missing),
            None if missing.is_empty() => (),
            None => form.sections.push(Section { questions: missing, ..section.clone() }),
        }
    }
}
