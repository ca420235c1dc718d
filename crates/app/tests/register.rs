//! The register of members answers what a slow walk over the rows does, on both databases.

use std::collections::BTreeSet;

use app::chance;
use app::public::{self, ListAsked};
use app::testing::{World, at};
use domain::city::{City, CityName, EndReason, Position, Spell};
use domain::fold::fold;
use domain::ids::{CityId, SpellId};
use domain::language::Lang;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestCaseError, TestRunner};
use store::{Listed, ListedName};
use views::LANGUAGES;

const COUNTRIES: [&str; 5] = ["UA", "PT", "GH", "EG", "KR"];
const KINDS: [&str; 3] = ["city", "district", "county"];
const DAYS: [&str; 7] =
    ["2016", "2016-05", "2017-03-09", "2019", "2020-09-23", "2021-01-01", "2022-02"];
const NAMES: [&str; 6] = ["Évora", "Faro", "Łódź", "Суми", "سومي", "Zagreb"];

/// One city as a test makes it: country, kind, name, and from, until, whether a mistake.
type Made = (usize, usize, usize, Vec<(Option<usize>, Option<usize>, bool)>);

fn made() -> impl Strategy<Value = Vec<Made>> {
    let spell =
        (proptest::option::of(0..DAYS.len()), proptest::option::of(0..DAYS.len()), any::<bool>());
    let spells = proptest::collection::vec(spell, 1..4);
    let city = (0..COUNTRIES.len(), 0..KINDS.len(), 0..NAMES.len(), spells);
    proptest::collection::vec(city, 90)
}

fn wanted() -> impl Strategy<Value = ListAsked> {
    fn one_of(all: &'static [&'static str]) -> impl Strategy<Value = String> {
        prop_oneof![2 => Just(String::new()), 3 => proptest::sample::select(all).prop_map(str::to_owned)]
    }
    (
        one_of(&["UA", "PT", "GH", "EG", "KR", "DE"]),
        one_of(&["africa", "arab_states", "europe_north_america", "asia_pacific"]),
        one_of(&["2016", "2017", "2019", "2020", "2021", "unknown", "1999"]),
        one_of(&["city", "district", "county", "region"]),
        one_of(&["former"]),
        one_of(&["evora", "a", "ŁÓDŹ", "суми", "سومي 1", "2", "nowhere"]),
        one_of(&[
            "2015-12-31",
            "2016-01-01",
            "2016-04-30",
            "2016-05-01",
            "2020-09-22",
            "2020-09-23",
            "2022-06-01",
        ]),
    )
        .prop_map(|(country, region, year, kind, state, q, as_of)| ListAsked {
            q,
            country,
            region,
            year,
            kind,
            state,
            as_of,
            all: true,
            ..ListAsked::default()
        })
}

/// Puts them down as members and as places that were; at most one membership of each still runs.
fn enter(world: &World, all: Vec<Made>) {
    let now = world.app.clock.now();
    world
        .app
        .store
        .write(move |tx| {
            for (n, (country, kind, name, spells)) in all.iter().enumerate() {
                let id = CityId(chance::fresh_id(now));
                let name = format!("{} {}", NAMES[*name], n % 30);
                let other =
                    CityName { lang: Some(Lang::UK), name: format!("Місто {}", n % 40) };
                let city = City {
                    id,
                    country: COUNTRIES[*country].parse().expect("a code"),
                    kind: KINDS[*kind].to_owned(),
                    name,
                    names: if n % 2 == 0 { vec![other] } else { Vec::new() },
                    position: (n % 3 == 0)
                        .then_some(Position { latitude: 1.5, longitude: n as f64 }),
                    geoname_id: None,
                    website: None,
                    invented: true,
                    successor: None,
                    source: None,
                };
                tx.record(City::import(city, None, now))?;
                let mut runs = false;
                for (from, until, mistake) in spells {
                    let until =
                        until.or(runs.then_some(DAYS.len() - 1)).map(|it| DAYS[it].to_owned());
                    runs |= until.is_none();
                    let reason = if *mistake { EndReason::Revoked } else { EndReason::Left };
                    let spell = Spell {
                        id: SpellId(chance::fresh_id(now)),
                        city: id,
                        from_on: from.map(|it| DAYS[it].to_owned()),
                        reason: until.is_some().then_some(reason),
                        until_on: until,
                        basis: String::new(),
                        call: None,
                        application: None,
                    };
                    tx.record(Spell::import(spell, None, now))?;
                }
            }
            Ok::<_, store::Error>(())
        })
        .unwrap();
}

/// The rows of the database, walked anew for every question.
struct Rows {
    listed: Vec<Listed>,
    names: Vec<ListedName>,
    spells: Vec<domain::record::Membership>,
}

impl Rows {
    fn read(world: &World) -> Rows {
        world
            .app
            .store
            .read(|tx| {
                let mut spells = tx.memberships()?;
                spells.sort_by(|a, b| a.from.cmp(&b.from));
                Ok::<_, store::Error>(Rows {
                    listed: tx.listed_cities()?,
                    names: tx.listed_names()?,
                    spells,
                })
            })
            .unwrap()
    }

    /// The year of the membership by which it is what is asked for; `None` where it is not.
    fn year(&self, city: &Listed, asked: &ListAsked) -> Option<String> {
        let begins = self.spells.iter().filter_map(|it| it.from.clone()).min();
        let day = Some(asked.as_of.as_str()).filter(|it| !it.is_empty());
        let own: Vec<_> = self.spells.iter().filter(|it| it.city == city.id).collect();
        let until = |it: &domain::record::Membership| it.until.as_ref().map(|(on, _)| on.clone());
        let begun = |it: &domain::record::Membership| {
            day.is_none_or(|day| {
                it.from.as_ref().or(begins.as_ref()).is_none_or(|from| from.as_str() <= day)
            })
        };
        let over = |it: &domain::record::Membership| {
            until(it).is_some_and(|until| day.is_none_or(|day| until.as_str() <= day))
        };
        let member = own.iter().find(|it| begun(it) && !over(it));
        let revoked = |it: &domain::record::Membership| {
            over(it) && it.until.as_ref().is_some_and(|(_, why)| *why == EndReason::Revoked)
        };
        let former = || own.iter().rev().find(|it| begun(it) && !revoked(it));
        let by = match (asked.state.as_str(), member) {
            ("", member) => member,
            (_, Some(_)) => None,
            (_, None) => former(),
        }?;
        Some(by.from.as_ref().map_or("unknown".to_owned(), |it| it[..4].to_owned()))
    }

    fn fits(&self, world: &World, city: &Listed, asked: &ListAsked) -> bool {
        let folded = fold(&asked.q);
        let named = city.name_key.contains(&folded)
            || self.names.iter().any(|it| it.city == city.id && it.name_key.contains(&folded));
        let region = world.app.network.region_of(city.country).map(|it| it.id.clone());
        let is = |said: &str, it: &str| said.is_empty() || said == it;
        named
            && is(&asked.country, city.country.as_str())
            && (asked.region.is_empty() || region.as_ref() == Some(&asked.region))
            && is(&asked.kind, &city.kind)
            && self.year(city, asked).is_some_and(|year| is(&asked.year, &year))
    }

    fn found(&self, world: &World, asked: &ListAsked) -> BTreeSet<CityId> {
        self.listed.iter().filter(|it| self.fits(world, it, asked)).map(|it| it.id).collect()
    }
}

/// Every choice leaves what its number says, all other choices kept.
fn counts_agree(world: &World, rows: &Rows, asked: &ListAsked) -> Result<(), TestCaseError> {
    let list = public::member_list(&world.app, asked.clone(), Lang::EN).unwrap();
    let choices = [
        ("country", &list.choices.countries),
        ("region", &list.choices.regions),
        ("year", &list.choices.years),
        ("kind", &list.choices.kinds),
        ("state", &list.choices.states),
    ];
    for (name, choices) in choices {
        for choice in choices {
            let mut other = asked.clone();
            *match name {
                "country" => &mut other.country,
                "region" => &mut other.region,
                "year" => &mut other.year,
                "kind" => &mut other.kind,
                _ => &mut other.state,
            } = choice.value.clone();
            let n = rows.found(world, &other).len() as i64;
            prop_assert_eq!(choice.count, n, "{} {} of {:?}", name, &choice.value, asked);
        }
    }
    let whole = ListAsked {
        as_of: asked.as_of.clone(),
        state: asked.state.clone(),
        ..ListAsked::default()
    };
    prop_assert_eq!(list.n_all, rows.found(world, &whole).len() as i64);
    Ok(())
}

store::on_both! {
    fn the_register_answers_every_filter_of_every_day_as_a_slow_walk_over_the_rows_does(store) {
        let world = World::new(store);
        let mut runner = TestRunner::new(Config { cases: 150, failure_persistence: None, ..Config::default() });
        let tree = made().new_tree(&mut runner).unwrap();
        enter(&world, proptest::strategy::ValueTree::current(&tree));
        let rows = Rows::read(&world);
        runner
            .run(&wanted(), |asked| {
                let expected = rows.found(&world, &asked);
                let list = public::member_list(&world.app, asked.clone(), Lang::UK).unwrap();
                let shown: BTreeSet<CityId> = list.rows.iter().map(|it| it.id).collect();
                prop_assert_eq!((list.n_found, list.rows.len()), (expected.len() as i64, shown.len()));
                prop_assert_eq!(&shown, &expected);
                let taken = public::exported(&world.app, asked.clone(), Lang::UK).unwrap();
                let (taken, order): (Vec<_>, Vec<_>) =
                    (taken.iter().map(|it| it.id).collect(), list.rows.iter().map(|it| it.id).collect());
                prop_assert_eq!(taken, order);
                let data = public::members_as(&world.app, asked.clone(), 1_000).unwrap().unwrap();
                prop_assert_eq!(data.items.iter().map(|it| it.id).collect::<BTreeSet<_>>(), expected);
                prop_assert!(data.items.is_sorted_by_key(|it| (fold(&it.name), it.id)));
                counts_agree(&world, &rows, &asked)
            })
            .unwrap();
    }

    fn names_stand_in_the_order_of_the_readers_language(store) {
        let world = World::new(store);
        let csv = "name,country_iso2,name_uk\nZagreb,UA,Ґрунь\nÉvora,PT,Еш\nFaro,PT,Гадяч\nElvas,PT,\n";
        app::members::import(&world.app, None, csv.as_bytes(), Default::default()).unwrap();
        let names = |lang| -> Vec<String> {
            let list = public::member_list(&world.app, ListAsked::default(), lang).unwrap();
            list.rows.into_iter().map(|it| it.name).collect()
        };
        assert_eq!(names(Lang::PT), ["Elvas", "Évora", "Faro", "Zagreb"]);
        assert_eq!(names(Lang::UK), ["Гадяч", "Ґрунь", "Еш", "Elvas"]);
        for lang in LANGUAGES {
            let mut sorted = names(lang);
            views::numbers::sort_by_name(lang, &mut sorted, |it| it);
            assert_eq!(names(lang), sorted, "{lang}");
        }
    }

    fn one_connection_is_enough_to_make_a_list(store) {
        let options = store::Options { readers: 1, ..store.options().clone() };
        let world = World::new(&store::Store::open(store.address(), options).unwrap());
        let csv = "name,country_iso2,joined_year\nFaro,PT,2017\nSumy,UA,2019\n";
        app::members::import(&world.app, None, csv.as_bytes(), Default::default()).unwrap();
        let list = public::member_list(&world.app, ListAsked::default(), Lang::EN).unwrap();
        let shown: Vec<_> = list.rows.iter().map(|it| (it.name.as_str(), it.since.as_deref())).collect();
        assert_eq!(shown, [("Faro", Some("2017")), ("Sumy", Some("2019"))]);
    }

    fn a_write_is_in_the_next_answer_and_a_cursor_outlives_it(store) {
        let world = World::new(store);
        let add = |csv: &str| {
            let csv = format!("name,country_iso2\n{csv}");
            app::members::import(&world.app, None, csv.as_bytes(), Default::default()).unwrap();
        };
        let list = |asked: ListAsked| public::member_list(&world.app, asked, Lang::EN).unwrap();
        let names = |it: &[views::pages::members::MemberLine]| -> Vec<String> {
            it.iter().map(|it| it.name.clone()).collect()
        };
        let many: String = (10..50).map(|n| format!("Sumy {n},UA\n")).collect();
        add(&many);
        let first = list(ListAsked::default());
        assert_eq!((first.n_found, first.rows.len()), (40, 24));
        let last = first.rows[23].id;
        let after = || list(ListAsked { after: Some(last), ..ListAsked::default() });
        let before = names(&after().rows);
        assert_eq!(before.first().map(String::as_str), Some("Sumy 34"));

        // What comes in before the cursor moves nothing behind it; what comes in behind is there.
        add("Abidjan,GH\nSumy 345,UA\n");
        let now = names(&after().rows);
        assert_eq!(list(ListAsked::default()).n_found, 42);
        let mut expected = before.clone();
        expected.push("Sumy 345".to_owned());
        views::numbers::sort_by_name(Lang::EN, &mut expected, |it| it);
        assert_eq!(now, expected);

        // Nor does it matter that the member at the cursor has left.
        let (now, by) = (at("2023-02-01T00:00"), world.ida);
        let spell = world.app.store.read(|tx| tx.spells_of(last)).unwrap().remove(0);
        world.app.store.write(move |tx| {
            let ended = spell.clone().end("2023-02-01", EndReason::Left, by, now);
            tx.record(ended.expect("it runs"))
        }).unwrap();
        assert_eq!(names(&after().rows), expected);
        assert_eq!(list(ListAsked::default()).n_found, 41);
        let former = list(ListAsked { state: "former".to_owned(), ..ListAsked::default() });
        assert_eq!(former.rows.iter().map(|it| (it.id, it.until.clone())).collect::<Vec<_>>(),
            [(last, Some("2023-02-01".to_owned()))]);
        let nobody = ListAsked { after: Some(CityId(uuid::Uuid::nil())), ..ListAsked::default() };
        assert!(public::member_list(&world.app, nobody, Lang::EN).is_err());
    }
}
