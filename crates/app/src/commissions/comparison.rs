//! A country's files side by side, as they were handed in last.

use domain::country::Country;
use domain::language::Lang;
use domain::people::Actor;
use views::pages::commission::{Compared, Comparison};

use super::desk::{by_id, on_desk, ordered, place};
use crate::App;
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
        let form = found(app.network.form(&call.form))?;
        let (mut across, mut filed) = (Vec::new(), Vec::new());
        for file in files {
            let over = matches!(file.stage.name(), "withdrawn" | "refused" | "excluded");
            let (false, Some(city)) = (over, cities.get(&file.city)) else { continue };
            // A desk holds a handful of files, and each is read whole.
            let Some(content) = handed_in(tx, app, &file)? else { continue };
            across.push((file.id, city.name_in(lang).to_owned(), city.invented));
            filed.push(content);
        }
        let compared = |section: &domain::form::Section| Compared {
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
