//! Members of a day in the past: the lists of `members`, asked of the spells themselves.

use domain::city::{CityName, Spell};
use domain::ids::CityId;
use domain::language::Lang;

use super::{Asked, MemberFilter, MemberRow, NameOf, Page, SpellOf, edge};
use crate::cities::spell_columns;
use crate::{Error, Tx, sql};

/// The day whose members are asked for, and the first day of the record, which stands for first
/// days nobody knows; `domain::record` has the rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OnDay {
    /// `YYYY-MM-DD`.
    pub day: String,
    /// As precise as known; empty when the record has no first day.
    pub begins: String,
}

/// A spell that counts on a day, as `domain::record::counts` says it: `$day` and `$begins` are
/// [`OnDay`]'s.
macro_rules! counts_on {
    ($day:literal, $begins:literal) => {
        concat!(
            "s.city = c.id and coalesce(s.from_on, ",
            $begins,
            ") <= ",
            $day,
            " and (s.until_on is null or s.until_on > ",
            $day,
            ") "
        )
    };
}

/// The members of a day; [`of_members`] for the past.
macro_rules! of_members_on {
    ($day:literal, $begins:literal) => {
        concat!(
            "from city c where c.is_listed = true and ($1 = '' or c.country = $1)
             and ($2 = '' or $2 like '%,' || c.country || ',%')
             and exists (select 1 from spell s where ",
            counts_on!($day, $begins),
            "and ($3 = '' or s.from_on like $3 or ($3 = '-' and s.from_on is null)))
             and ($4 = '' or c.name_key like $4
                  or c.id in (select n.city from city_name n where n.name_key like $4)) "
        )
    };
}

macro_rules! ids_on_after {
    () => {
        concat!(
            "in (select c.id ",
            of_members_on!("$8", "$9"),
            "and (c.name_key, c.id) > ($5, $6) order by c.name_key, c.id limit $7) "
        )
    };
}

impl Tx {
    /// [`Tx::members`] of a day in the past.
    pub(super) fn members_on(
        &mut self,
        filter: &MemberFilter,
        from: &Page,
        limit: i64,
        lang: Lang,
    ) -> Result<Vec<MemberRow>, Error> {
        let asked = Asked::new(filter);
        let (key, id, forward) = edge(from);
        let sql = match forward {
            true => sql!(concat!(
                named_columns!("$8"),
                "(select min(s.from_on) from spell s where ",
                counts_on!("$9", "$10"),
                ") ",
                of_members_on!("$9", "$10"),
                "and (c.name_key, c.id) > ($5, $6) order by c.name_key, c.id limit $7"
            )),
            false => sql!(concat!(
                named_columns!("$8"),
                "(select min(s.from_on) from spell s where ",
                counts_on!("$9", "$10"),
                ") ",
                of_members_on!("$9", "$10"),
                "and (c.name_key, c.id) < ($5, $6) order by c.name_key desc, c.id desc limit $7"
            )),
        };
        let mut rows: Vec<MemberRow> = self.all(
            sql,
            &[
                &asked.country, &asked.countries, &asked.year, &asked.pattern, &key, &id, &limit,
                &lang, &asked.day, &asked.begins,
            ],
        )?;
        if !forward {
            rows.reverse();
        }
        Ok(rows)
    }

    /// [`Tx::count_members`] of a day in the past.
    pub(super) fn count_members_on(&mut self, filter: &MemberFilter) -> Result<i64, Error> {
        let asked = Asked::new(filter);
        self.one(
            sql!(concat!("select count(*) ", of_members_on!("$5", "$6"))),
            &[
                &asked.country, &asked.countries, &asked.year, &asked.pattern, &asked.day,
                &asked.begins,
            ],
        )
    }

    /// [`Tx::names_of_members`] of a day in the past.
    pub(super) fn names_on(
        &mut self,
        filter: &MemberFilter,
        after: Option<&(String, CityId)>,
        limit: i64,
    ) -> Result<Vec<(CityId, CityName)>, Error> {
        let asked = Asked::new(filter);
        let (key, id) = after.map(|(key, id)| (key.clone(), id.to_string())).unwrap_or_default();
        let names: Vec<NameOf> = self.all(
            sql!(concat!(
                "select city, lang, name from city_name where city ",
                ids_on_after!(),
                "order by city, n"
            )),
            &[
                &asked.country, &asked.countries, &asked.year, &asked.pattern, &key, &id, &limit,
                &asked.day, &asked.begins,
            ],
        )?;
        Ok(names.into_iter().map(NameOf::pair).collect())
    }

    /// [`Tx::spells_of_members`] of a day in the past: all spells of those who were members then.
    pub(super) fn spells_on(
        &mut self,
        filter: &MemberFilter,
        after: Option<&(String, CityId)>,
        limit: i64,
    ) -> Result<Vec<(CityId, Spell)>, Error> {
        let asked = Asked::new(filter);
        let (key, id) = after.map(|(key, id)| (key.clone(), id.to_string())).unwrap_or_default();
        let spells: Vec<SpellOf> = self.all(
            sql!(concat!(
                spell_columns!(),
                "where city ",
                ids_on_after!(),
                "order by city, from_on, id"
            )),
            &[
                &asked.country, &asked.countries, &asked.year, &asked.pattern, &key, &id, &limit,
                &asked.day, &asked.begins,
            ],
        )?;
        Ok(spells.into_iter().map(|SpellOf(city, spell)| (city, spell)).collect())
    }
}
