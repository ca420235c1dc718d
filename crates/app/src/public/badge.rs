//! What a city's badge says: how its membership stands today, and nothing that was true once.

use domain::city::{EndReason, Spell};
use domain::ids::CityId;
use domain::language::Lang;
use views::badge::{Badge, Standing};

use super::list::name_in;
use super::today;
use crate::App;
use crate::failure::{Lookup, found};

/// The badge of a city that is or was a member.
///
/// # Errors
/// Of the database; hidden for every other city.
pub fn badge(app: &App, id: CityId, lang: Lang) -> Result<Badge, Lookup> {
    let now = app.clock.now();
    app.store.read(|tx| {
        let listed = tx.city_is_listed(id)?;
        let city = found(tx.city(id)?.filter(|_| listed))?;
        let about = &app.network.about;
        Ok(Badge {
            city: name_in(&city, lang).1,
            network: about.short_name.to(lang).to_owned(),
            standing: standing(&tx.spells_of(id)?, &today(app, now)),
            accent: about.colours.accent_light.clone(),
            invented: city.invented,
        })
    })
}

/// How a membership stands on a day. What was announced by mistake never was one.
fn standing(spells: &[Spell], today: &str) -> Standing {
    let real = || spells.iter().filter(|it| it.reason != Some(EndReason::Revoked));
    if let Some(spell) = real().find(|it| it.covers(today)) {
        return Standing::Since(spell.from_on.clone());
    }
    let to_come = real().filter(|it| it.from_on.as_deref().is_some_and(|from| from > today));
    if let Some(from) = to_come.filter_map(|it| it.from_on.clone()).min() {
        return Standing::From(from);
    }
    match real().filter_map(|it| it.until_on.clone()).max() {
        Some(until) => Standing::Until(until),
        None => Standing::Not,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::ids::SpellId;

    fn spell(from: Option<&str>, until: Option<(&str, EndReason)>) -> Spell {
        Spell {
            id: SpellId(uuid::Uuid::nil()),
            city: CityId(uuid::Uuid::nil()),
            from_on: from.map(str::to_owned),
            until_on: until.map(|it| it.0.to_owned()),
            reason: until.map(|it| it.1),
            basis: String::new(),
            call: None,
            application: None,
        }
    }

    #[test]
    fn a_badge_says_what_is_true_on_the_day_it_is_looked_at() {
        let left = spell(Some("2015"), Some(("2019-01-01", EndReason::Left)));
        let mistake = spell(Some("2020-09-23"), Some(("2020-09-28", EndReason::Revoked)));
        let again = spell(Some("2024-02-14"), None);
        let all = [left.clone(), mistake.clone(), again];
        let day = |day: &str| standing(&all, day);
        assert_eq!(day("2018-12-31"), Standing::Since(Some("2015".to_owned())));
        assert_eq!(day("2024-02-13"), Standing::From("2024-02-14".to_owned()));
        assert_eq!(day("2024-02-14"), Standing::Since(Some("2024-02-14".to_owned())));
        assert_eq!(standing(&[left, mistake.clone()], "2024-01-01"), Standing::Until("2019-01-01".to_owned()));
        assert_eq!(standing(&[mistake], "2024-01-01"), Standing::Not);
        assert_eq!(standing(&[spell(None, None)], "2024-01-01"), Standing::Since(None));
    }
}
