//! What the story's teams write: complete, short, and plainly an example.

use std::collections::BTreeMap;

use anyhow::Context;
use app::applications::{self, answers};
use app::files::{self, Upload};
use app::{App, chance};
use domain::answer::Fields;
use domain::form::{Form, Kind, PERSON, Question};
use domain::ids::{ApplicationId, PersonId};
use domain::people::Actor;

use super::cast::Cast;

/// What is particular to a city's answers; everything else is the same example for all.
#[derive(Default)]
pub struct City<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its population, where it is known from elsewhere.
    pub population: Option<i64>,
    /// The year of the figures.
    pub year: i32,
    /// Texts by question.
    pub texts: &'a [(&'a str, &'a str)],
}

/// Fills every section; `writers` take turns, so that each institution has written something.
pub fn fill(
    app: &App,
    cast: &Cast,
    id: ApplicationId,
    form: &Form,
    city: &City<'_>,
    writers: &[PersonId],
) -> anyhow::Result<()> {
    for (at, section) in form.sections.iter().enumerate() {
        let writer = cast.act(app, writers[at % writers.len()])?;
        let mut fields = Fields::new();
        let mut shown = BTreeMap::new();
        for question in &section.questions {
            if question.is_file() {
                attach(app, &writer, id, question)?;
                continue;
            }
            write(question, city, &mut fields);
            shown.insert(question.id.clone(), answers::mark(None, None));
        }
        if shown.is_empty() {
            continue;
        }
        let saved = applications::save(app, &writer, id, &section.id, &fields, &shown)
            .with_context(|| format!("section {} of {}", section.id, city.name))?;
        anyhow::ensure!(saved.problems.is_empty(), "{}: {:?}", city.name, saved.problems);
    }
    Ok(())
}

/// Hands the application in.
pub fn hand_in(app: &App, cast: &Cast, id: ApplicationId, by: PersonId) -> anyhow::Result<()> {
    let key = chance::fresh_id(app.clock.now()).to_string();
    applications::submit(app, &cast.act(app, by)?, id, &key, None).context("handing in")?;
    Ok(())
}

fn attach(
    app: &App,
    writer: &Actor,
    id: ApplicationId,
    question: &Question,
) -> anyhow::Result<()> {
    let upload = Upload {
        question: question.id.clone(),
        name: "signed-page.pdf".to_owned(),
        bytes: SIGNED_PAGE.to_vec(),
    };
    files::attach(app, writer, id, upload).context("the signed page")?;
    Ok(())
}

fn write(question: &Question, city: &City<'_>, fields: &mut Fields) {
    let mut set = |name: String, text: String| {
        fields.insert(name, vec![text]);
    };
    let own = city.texts.iter().find(|(id, _)| *id == question.id).map(|(_, text)| *text);
    let id = question.id.clone();
    match &question.kind {
        Kind::ShortText { .. } => {
            let text = match question.id.as_str() {
                "city_name" => city.name,
                _ => own.unwrap_or("Example"),
            };
            set(id, text.to_owned());
        }
        Kind::LongText { .. } => {
            let text = format!("Example text of the demonstration for {}.", city.name);
            set(id, own.map_or(text, str::to_owned));
        }
        Kind::Number(kind) | Kind::Money(kind) => {
            let known = (question.id == "population").then_some(city.population).flatten();
            if known.is_none() && !question.required {
                return;
            }
            let example = kind.min.as_f64().max(100.0);
            set(id, known.unwrap_or(example as i64).to_string());
            if kind.with_year {
                set(question.year_field(), city.year.to_string());
            }
            if kind.with_source {
                let source = if known.is_some() { "GeoNames" } else { "Example" };
                set(question.source_field(), source.to_owned());
            }
        }
        Kind::Year { .. } => set(id, city.year.to_string()),
        Kind::Date { .. } => set(id, format!("{}-01-15", city.year)),
        Kind::Choice { options, at_least, .. } => {
            let first = options.iter().take(at_least.unwrap_or(1)).map(|it| it.id.clone()).collect();
            fields.insert(id, own.map_or(first, |it| vec![it.to_owned()]));
        }
        Kind::Rating { items, .. } => {
            for (at, item) in items.iter().enumerate() {
                set(question.item_field(&item.id), (1 + (at + city.name.len()) % 5).to_string());
            }
        }
        Kind::Table(table) => {
            for row in 0..table.min_rows {
                for column in &table.columns {
                    write(&column.cell(question, row), city, fields);
                }
            }
        }
        Kind::People { min, .. } => {
            for row in 0..*min {
                for about in PERSON.iter().filter(|it| **it != "email") {
                    fields.insert(question.cell_field(row, about), vec!["Example".to_owned()]);
                }
            }
        }
        Kind::Email => set(id, "contact@example.org".to_owned()),
        Kind::Phone => set(id, "+49 40 0000000".to_owned()),
        Kind::Links { .. } => set(id, own.unwrap_or("https://example.org").to_owned()),
        Kind::Declaration => set(id, "yes".to_owned()),
        Kind::File { .. } => (),
    }
}

/// The smallest whole PDF of one page that says what it is.
const SIGNED_PAGE: &[u8] = b"%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R\
/Resources<</Font<</F1 5 0 R>>>>>>endobj
4 0 obj<</Length 66>>stream
BT /F1 18 Tf 72 760 Td (Example of a signed and stamped page) Tj ET
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R>>
%%EOF
";
