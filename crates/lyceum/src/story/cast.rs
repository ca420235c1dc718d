//! The people of the story. All are invented and shown as such.

use std::collections::BTreeMap;

use anyhow::Context;
use app::proposals::{self, Acted};
use app::{App, actors, founding, people};
use domain::country::Country;
use domain::ids::{CallId, PersonId};
use domain::language::Lang;
use domain::people::{Actor, Role};

/// The people of the story.
pub struct Cast {
    /// Secretariat.
    pub ida: PersonId,
    /// Secretariat too: the second person of acts that need two.
    pub ivo: PersonId,
    /// Experts, each with the country they come from.
    pub experts: Vec<(PersonId, Country)>,
    officers: BTreeMap<Country, PersonId>,
    contacts: i64,
}

impl Cast {
    /// Names the secretariat and the experts-to-be; officers and contacts come as they are needed.
    pub fn assemble(app: &App) -> anyhow::Result<Cast> {
        let ida = founding::invent(app, "Ida Sommer", "ida@example.org", Lang::EN, country("DE")?)?;
        let ivo = founding::invent(app, "Ivo Laurent", "ivo@example.org", Lang::FR, country("FR")?)?;
        // The first two must come from somewhere; from here on it takes two to name a third.
        founding::appoint_invented(app, ida)?;
        founding::appoint_invented(app, ivo)?;
        let mut cast =
            Cast { ida, ivo, experts: Vec::new(), officers: BTreeMap::new(), contacts: 0 };
        for (name, email, lang, land) in [
            ("Mei Lin", "mei@example.org", Lang::EN, "CN"),
            ("Kofi Mensah", "kofi@example.org", Lang::EN, "GH"),
            ("Camille Roux", "camille@example.org", Lang::FR, "CA"),
        ] {
            let land = country(land)?;
            let expert = founding::invent(app, name, email, lang, land)?;
            cast.experts.push((expert, land));
        }
        for (name, email, lang, land) in [
            ("Olha Bondar", "olha@example.org", Lang::UK, "UA"),
            ("Rui Almeida", "rui@example.org", Lang::PT, "PT"),
            ("Salma Idrissi", "salma@example.org", Lang::AR, "MA"),
        ] {
            let land = country(land)?;
            let officer = founding::invent(app, name, email, lang, land)?;
            cast.appoint(app, officer, Role::Commission(land))?;
            cast.officers.insert(land, officer);
        }
        Ok(cast)
    }

    /// A person as the actor they are now.
    pub fn act(&self, app: &App, person: PersonId) -> anyhow::Result<Actor> {
        actors::of(app, person).context("the cast is known")
    }

    /// The secretariat, acting.
    pub fn secretariat(&self, app: &App) -> anyhow::Result<Actor> {
        self.act(app, self.ida)
    }

    /// The secretariat gives a role: one proposes, the other approves.
    pub fn appoint(&self, app: &App, person: PersonId, role: Role) -> anyhow::Result<()> {
        let given = people::give(app, &self.secretariat(app)?, person, role);
        self.second(app, given.map_err(|it| anyhow::anyhow!("a role is granted: {it}"))?)
    }

    /// The second person of the secretariat approves what waits.
    pub fn second<T>(&self, app: &App, acted: Acted<T>) -> anyhow::Result<()> {
        match acted {
            Acted::Done(_) => Ok(()),
            Acted::Waits(proposal) => {
                proposals::approve(app, &self.act(app, self.ivo)?, proposal)
                    .map_err(|it| anyhow::anyhow!("a second person approves: {it}"))
            }
        }
    }

    /// Every expert of the story reads in that call.
    pub fn convene(&self, app: &App, call: CallId) -> anyhow::Result<()> {
        for (expert, _) in &self.experts {
            self.appoint(app, *expert, Role::Expert(call))?;
        }
        Ok(())
    }

    /// The officer of a country's commission, appointed when first needed.
    pub fn officer(&mut self, app: &App, land: Country) -> anyhow::Result<PersonId> {
        if let Some(officer) = self.officers.get(&land) {
            return Ok(*officer);
        }
        let name = places::country_name(land.as_str(), "en").unwrap_or(land.as_str());
        let email = format!("commission.{}@example.org", land.as_str().to_lowercase());
        let officer = founding::invent(app, &format!("Officer, {name}"), &email, Lang::EN, land)?;
        self.appoint(app, officer, Role::Commission(land))?;
        self.officers.insert(land, officer);
        Ok(officer)
    }

    /// Somebody who will speak for a city.
    pub fn contact(&mut self, app: &App, city: &str, land: Country) -> anyhow::Result<PersonId> {
        self.contacts += 1;
        let email = format!("contact.{}@example.org", self.contacts);
        Ok(founding::invent(app, &format!("Contact, {city}"), &email, Lang::EN, land)?)
    }
}

/// A country of the story.
pub fn country(code: &str) -> anyhow::Result<Country> {
    code.parse().with_context(|| format!("country {code}"))
}
