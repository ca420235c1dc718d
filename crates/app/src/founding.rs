//! What is typed on the server itself: the first person of the secretariat, who then names the
//! others in the browser; and, in a demonstration only, invented people.

use domain::country::Country;
use domain::ids::{GrantId, PersonId};
use domain::language::Lang;
use domain::people::{Grant, NotAnEmail, Person, Role, email_key};
use domain::policy::Denied;
use store::WriteTx;

use crate::{App, Failure, Mode, chance};

/// Names a person of the secretariat; somebody known by that address only gets the role.
///
/// # Errors
/// [`NotAnEmail`]. Naming the same person twice changes nothing.
pub fn appoint(
    app: &App,
    name: &str,
    email: &str,
    language: Lang,
) -> Result<PersonId, Failure<NotAnEmail>> {
    let now = app.clock.now();
    let email = email_key(email).map_err(Failure::Refused)?;
    let person = Person {
        id: PersonId(chance::fresh_id(now)),
        name: domain::words::clean_line(name),
        email,
        language,
        country: None,
        organisation: String::new(),
        reads: Vec::new(),
        invented: false,
        added_at: now,
    };
    let grant = GrantId(chance::fresh_id(now));
    app.store.write(move |tx| {
        let id = match tx.person_by_email(&person.email)? {
            Some(known) => known.id,
            None => tx.record(Person::enter(person.clone(), None))?.id,
        };
        make_secretary(tx, grant, id, now)?;
        Ok(id)
    })
}

/// Enters an invented person.
///
/// # Errors
/// [`Denied::Hidden`] outside a demonstration; [`NotAnEmail`].
pub fn invent(
    app: &App,
    name: &str,
    email: &str,
    language: Lang,
    country: Country,
) -> Result<PersonId, Failure<NotAnEmail>> {
    if app.settings.mode != Mode::Demo {
        return Err(Denied::Hidden.into());
    }
    let now = app.clock.now();
    let person = Person {
        id: PersonId(chance::fresh_id(now)),
        name: name.to_owned(),
        email: email_key(email).map_err(Failure::Refused)?,
        language,
        country: Some(country),
        organisation: String::new(),
        reads: Vec::new(),
        invented: true,
        added_at: now,
    };
    app.store.write(move |tx| Ok(tx.record(Person::enter(person.clone(), None))?.id))
}

/// Makes an invented person the secretariat's first.
///
/// # Errors
/// [`Denied::Hidden`] outside a demonstration.
pub fn appoint_invented(app: &App, person: PersonId) -> Result<(), Failure<NotAnEmail>> {
    if app.settings.mode != Mode::Demo {
        return Err(Denied::Hidden.into());
    }
    let now = app.clock.now();
    let grant = GrantId(chance::fresh_id(now));
    app.store.write(move |tx| make_secretary(tx, grant, person, now))
}

fn make_secretary(
    tx: &mut WriteTx,
    grant: GrantId,
    person: PersonId,
    now: domain::time::Timestamp,
) -> Result<(), Failure<NotAnEmail>> {
    if !tx.grants_of(person)?.iter().any(|it| it.role == Role::Secretariat) {
        tx.record(Grant::give(grant, person, Role::Secretariat, None, now))?;
    }
    Ok(())
}
