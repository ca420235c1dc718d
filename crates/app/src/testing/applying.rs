//! A call to apply in, and applications that are whole.

use std::collections::BTreeMap;

use domain::answer::Fields;
use domain::application::Submission;
use domain::call::{Call, Clocks, Stage};
use domain::form::{Form, Kind, Question};
use domain::ids::{ApplicationId, CallId, PersonId};
use domain::people::Part;
use domain::time::{Timestamp, Wall};
use views::pages::applications::Beginning;

use super::{World, at};
use crate::files::Upload;
use crate::{applications, chance, files, forms, teams};

/// A small file that really is a PDF.
pub const PDF: &[u8] = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n\
    2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

impl World {
    /// A public call: open from 1 April to 31 May 2023 (Berlin), commissions until 30 June,
    /// results on 14 February 2024 at noon. An earlier clock is moved to 3 April, 09:00 UTC.
    pub fn published_call(&self, slug: &str) -> CallId {
        self.published_call_asking(slug, &[])
    }

    /// The same, with the sign-off of parties of the network.
    pub fn published_call_asking(&self, slug: &str, parties: &[&str]) -> CallId {
        self.call_published(slug, "application-2015", parties)
    }

    /// The same, with the fuller form: tables, people, conditions, texts in two languages.
    pub fn published_call_with_fuller_form(&self, slug: &str) -> CallId {
        self.call_published(slug, "application-2026", &[])
    }

    fn call_published(&self, slug: &str, form: &str, parties: &[&str]) -> CallId {
        let network = &self.app.network;
        let now = self.app.clock.now();
        let wall = |text: &str| Wall::new(text, "Europe/Berlin");
        let clocks = Clocks {
            opens: wall("2023-04-01T00:00").instant().expect("the opening exists"),
            city: wall("2023-05-31T23:59").deadline().expect("the deadline exists"),
            endorsement: wall("2023-06-30T23:59").deadline().expect("the deadline exists"),
            commission: wall("2023-06-30T23:59").deadline().expect("the deadline exists"),
            screening: None,
            experts: None,
            announcement: wall("2024-02-14T12:00").instant().expect("the announcement exists"),
        };
        let call = Call {
            id: CallId(chance::fresh_id(now)),
            slug: slug.to_owned(),
            stage: Stage::Draft,
            form: form.to_owned(),
            form_version: 1,
            texts: network.call_texts(),
            criteria: network.rules.criteria.clone(),
            parties: network
                .rules
                .parties
                .iter()
                .filter(|it| parties.contains(&it.id.as_str()))
                .cloned()
                .collect(),
            signature: Vec::new(),
            quota: i64::from(network.rules.quota.places),
            clocks,
            extensions: Vec::new(),
            figures: None,
            drafted_at: now,
        };
        let id = call.id;
        let languages: Vec<_> = network.languages().collect();
        let by = self.ida;
        self.app
            .store
            .write(move |tx| {
                let drafted = Call::draft(call.clone(), by).expect("the call is sound");
                let drafted = tx.record(drafted)?;
                let published = drafted.publish(&languages, by, now).expect("the texts are whole");
                tx.record(published)
            })
            .expect("the call can be saved");
        if now < at("2023-04-03T09:00") {
            self.clock_at(at("2023-04-03T09:00"));
        }
        id
    }

    /// An application of a new place, begun by `person` in the newest call and not yet filled.
    pub fn started(&self, person: PersonId, city_name: &str, country: &str) -> ApplicationId {
        let calls = self.app.store.read(|tx| tx.calls()).expect("calls can be read");
        let newest = calls.iter().max_by_key(|it| it.drafted_at).expect("the world has a call");
        let beginning = Beginning {
            city: "new".to_owned(),
            name: city_name.to_owned(),
            country: country.to_owned(),
            kind: "city".to_owned(),
            organisation: format!("{city_name} City Council"),
        };
        let key = chance::token();
        applications::start(&self.app, &self.actor(person), &newest.slug, &beginning, &key)
            .expect("the call is open and the place is no member")
    }

    /// The same, with every answer given and a signed page attached.
    pub fn draft(&self, person: PersonId, city_name: &str, country: &str) -> ApplicationId {
        let id = self.started(person, city_name, country);
        self.fill(person, id, city_name);
        id
    }

    /// The same, handed in.
    pub fn submitted(&self, person: PersonId, city_name: &str, country: &str) -> ApplicationId {
        let id = self.draft(person, city_name, country);
        self.submit(person, id);
        id
    }

    /// Answers every question of an application and attaches a signed page.
    pub fn fill(&self, person: PersonId, id: ApplicationId, city_name: &str) {
        let form = self.form_of(id);
        let actor = self.actor(person);
        for section in &form.sections {
            let fields = whole_section(&form, &section.id, city_name);
            let shown: BTreeMap<String, String> =
                section.questions.iter().map(|it| (it.id.clone(), "0".to_owned())).collect();
            let saved = applications::save(&self.app, &actor, id, &section.id, &fields, &shown)
                .expect("a draft can be written");
            assert_eq!(saved.problems, [], "{}", section.id);
            for question in section.questions.iter().filter(|it| it.is_file()) {
                let (question, name) = (question.id.clone(), "signed page.pdf".to_owned());
                let upload = Upload { question, name, bytes: PDF.to_vec() };
                files::attach(&self.app, &actor, id, upload).expect("a PDF is taken");
            }
        }
    }

    /// Takes somebody into the team of an application that `by` runs.
    pub fn joins(&self, by: PersonId, id: ApplicationId, person: PersonId, part: Part, from: &str) {
        let email = self.app.store.read(|tx| tx.person(person)).expect("people can be read");
        let inviting = teams::Inviting {
            email: email.expect("the cast is known").email,
            part: part.as_str().to_owned(),
            organisation: from.to_owned(),
        };
        let invitation = teams::invite(&self.app, &self.actor(by), id, &inviting)
            .expect("a contact invites whom the team does not have");
        teams::accept(&self.app, &self.actor(person), invitation).expect("the invitation is new");
    }

    /// Hands a whole application in.
    pub fn submit(&self, person: PersonId, id: ApplicationId) -> Submission {
        applications::submit(&self.app, &self.actor(person), id, &chance::token(), None)
            .expect("a whole application is taken")
    }

    /// The form an application fills.
    pub fn form_of(&self, id: ApplicationId) -> Form {
        let form = self.app.store.read(|tx| forms::of(&self.app, tx, id));
        Form::clone(&form.expect("the application's form is published").0)
    }
}

/// Fields that answer every question of a section.
pub fn whole_section(form: &Form, section: &str, city_name: &str) -> Fields {
    let section = form.section(section).expect("the form has the section");
    let mut fields = Fields::new();
    for question in &section.questions {
        for field in question.fields() {
            if let Some(text) = good_answer(question, &field, city_name) {
                fields.insert(field, vec![text]);
            }
        }
    }
    fields
}

fn good_answer(question: &Question, field: &str, city_name: &str) -> Option<String> {
    if let Some((row, column)) = question.place_of(field) {
        return match &question.kind {
            Kind::Table(table) if row < table.min_rows => {
                let cell = table.column(column)?.cell(question, row);
                good_answer(&cell, &cell.id, city_name)
            }
            Kind::People { min, .. } if row < *min && column != "email" => Some("Rada".to_owned()),
            _ => None,
        };
    }
    let is = |it: String| it == field;
    let text = match &question.kind {
        // Said in the language of the pages, so nothing about languages is typed.
        _ if is(question.lang_field()) || is(question.working_lang_field()) => return None,
        _ if question.id == "city_name" => city_name.to_owned(),
        Kind::Number(_) | Kind::Money(_) if is(question.year_field()) => "2022".to_owned(),
        Kind::Number(_) | Kind::Money(_) if is(question.source_field()) => {
            "Statistical office".to_owned()
        }
        Kind::Number(_) | Kind::Money(_) => "12".to_owned(),
        Kind::ShortText { .. } => "Rada".to_owned(),
        Kind::LongText { .. } => format!("{city_name} learns in libraries, schools and parks."),
        Kind::Year { .. } => "2020".to_owned(),
        Kind::Date { .. } => "2023-01-05".to_owned(),
        Kind::Choice { options, .. } => options.first()?.id.clone(),
        Kind::Rating { .. } => "3".to_owned(),
        Kind::Email => "office@city.example".to_owned(),
        Kind::Phone => "+380 44 123 45 67".to_owned(),
        Kind::Links { .. } => "https://www.city.example".to_owned(),
        Kind::Table(_) | Kind::People { .. } | Kind::File { .. } => return None,
        Kind::Declaration => "yes".to_owned(),
    };
    Some(text)
}

/// A moment of the cities' last day in the call of [`World::published_call`].
pub fn last_millisecond() -> Timestamp {
    Wall::new("2023-05-31T23:59", "Europe/Berlin").deadline().expect("the deadline exists").at
}
