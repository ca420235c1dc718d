//! A country's files side by side, as they were handed in last; where they fill different
//! versions of the form, every question that any of them answers stands there once.

use std::sync::Arc;

use domain::country::Country;
use domain::form::{Form, Section};
use domain::language::Lang;
use domain::people::Actor;
use views::pages::commission::{Compared, Comparison};

use super::desk::{by_id, on_desk, ordered, place};
use crate::{App, forms};
use crate::applications::handed_in;
use crate::failure::{Lookup, found};

/// Every file of the desk that is still in the running, question by question.
///
/// # Errors
/// [`domain::policy::Denied::Hidden`] for those who may not see the desk.
pub fn comparison(
    app: &App,
    actor: &Actor,
    slug: &str,
    country: Country,
    lang: Lang,
) -> Result<Comparison, Lookup> {
    app.store.read(|tx| {
        let call = found(tx.call_by_slug(slug)?)?;
        let files = ordered(on_desk(tx, actor, &call, country)?);
        let cities = by_id(tx.cities_with_files(call.id, country)?);
        let mut form = Arc::unwrap_or_clone(forms::of_call(app, tx, &call)?);
        let (mut across, mut filed) = (Vec::new(), Vec::new());
        for file in files {
            let over = matches!(file.stage.name(), "withdrawn" | "refused" | "excluded");
            let (false, Some(city)) = (over, cities.get(&file.city)) else { continue };
            // A desk holds a handful of files, and each is read whole.
            let Some(content) = handed_in(tx, app, &file)? else { continue };
            across.push((file.id, city.name_in(lang).to_owned(), city.invented));
            include(&mut form, &content.form);
            filed.push(content);
        }
        let compared = |section: &Section| Compared {
            title: section.title.to(lang).to_owned(),
            questions: section
                .questions
                .iter()
                .map(|it| {
                    let answers = filed.iter().map(|content| content.shown(it, lang)).collect();
                    (it.label.to(lang).to_owned(), answers)
                })
                .collect(),
        };
        Ok(Comparison {
            place: place(app, &call, country, lang),
            cities: across,
            sections: form.sections.iter().map(compared).collect(),
        })
    })
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
