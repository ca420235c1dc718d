use std::collections::BTreeMap;

use app::{App, Blobs, Clock, Mode, Parts, Settings, Signer, Typesetter, networks, public};
use domain::language::Lang;
use domain::time::Wall;
use jiff::civil::Date;
use store::{Error, Store, testing};

use super::Crowd;

fn told(store: &Store, crowd: Crowd) -> (App, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let today = Wall::new("2026-11-23T09:00", "UTC").start().unwrap();
    let app = App::new(Parts {
        store: store.clone(),
        network: networks::shipped().unwrap(),
        clock: Clock::set_at(today),
        blobs: Blobs::open(folder.path()).unwrap(),
        typesetter: Typesetter::none(),
        signer: Signer::passing(),
        settings: Settings {
            base_url: "http://127.0.0.1:8080".into(),
            mode: Mode::Demo,
            relay: None,
            bounce_token: None,
            api: app::ApiLimit::default(),
        },
    });
    app::forms::ship(&app).unwrap();
    super::tell(&app, today, crowd).unwrap();
    (app, folder)
}

fn damaged_at(store: &Store) -> Option<i64> {
    match store.verify(|_| ()) {
        Ok(_) => None,
        Err(Error::Damaged(damage)) => Some(damage.seq),
        Err(other) => panic!("{other}"),
    }
}

store::on_both! {
    fn the_story_ends_as_the_record_says(store) {
        let (app, _folder) = told(store, Crowd::default());

        let call = public::call(&app, "2020").unwrap();
        assert_eq!((call.announced, call.admitted, call.corrections.len()), (40, 39, 1));
        let printed = call.call.figures.unwrap();
        assert_eq!((printed.announced, printed.admitted, printed.members), (55, Some(54), Some(229)));

        let call = public::call(&app, "2021").unwrap();
        assert_eq!((call.announced, call.admitted, call.corrections.len()), (62, 62, 0));
        let printed = call.call.figures.unwrap();
        assert_eq!((printed.announced, printed.admitted, printed.members), (77, None, Some(294)));
        let days = |it: &domain::call::Clocks| {
            [&it.city, &it.endorsement, &it.commission].map(|it| it.wall.local[..10].to_owned())
        };
        let moved = &call.call.extensions[0];
        assert_eq!(days(&moved.before), ["2021-11-01", "2021-11-30", "2021-11-30"]);
        assert_eq!(days(&moved.after), ["2021-11-01", "2022-02-28", "2022-02-28"]);
        assert_eq!((call.call.extensions.len(), call.waivers), (1, 0));

        let ukraine = "UA".parse().ok();
        let page = public::members(&app, ukraine, None, 100).unwrap().unwrap();
        let since_2024: Vec<_> = page
            .items
            .iter()
            .filter(|it| it.spells.iter().any(|it| it.from_on.as_deref() == Some("2024-02-14")))
            .map(|it| it.name.as_str())
            .collect();
        assert_eq!(since_2024, ["Lviv", "Sumy", "Ternopil"]);

        let all = public::members(&app, None, None, 1_000).unwrap().unwrap();
        let invented: Vec<_> =
            all.items.iter().filter(|it| it.invented).map(|it| it.name.as_str()).collect();
        assert_eq!(invented, [""; 0], "the record's cities are real");

        assert_eq!(store.read(|tx| tx.disagreements()).unwrap(), []);
        assert_eq!(store.integrity().unwrap(), [""; 0]);
        assert_eq!(damaged_at(store), None);
    }

    fn a_crowd_goes_the_whole_way_to_its_experts(store) {
        let (app, _folder) = told(store, Crowd { files: 7, announced: false });
        let call = public::call(&app, "crowd").unwrap().call.id;
        let files = store.read(|tx| tx.board_files(call)).unwrap();
        assert_eq!(files.iter().filter(|it| it.filings > 0).count(), 7);
        assert_eq!(damaged_at(store), None);
    }

    fn a_crowd_that_is_announced_is_announced_whole(store) {
        let (app, _folder) = told(store, Crowd { files: 7, announced: true });
        let told = public::call(&app, "crowd").unwrap();
        assert_eq!(told.announced, 4);
        assert_eq!(damaged_at(store), None);
    }

    fn one_byte_of_one_event_changed_by_hand_is_found_by_its_number(store) {
        let (_app, _folder) = told(store, Crowd::default());
        assert_eq!(damaged_at(store), None);
        let events = store.read(|tx| tx.events_after(200, 200)).unwrap();
        let seq = events.iter().find(|it| it.actor.is_some()).unwrap().seq;
        testing::tamper(store, seq);
        assert_eq!(damaged_at(store), Some(seq));
    }

    fn the_numbers_of_every_day_of_the_story_are_those_of_the_rows(store) {
        let (app, _folder) = told(store, Crowd::default());
        let naive = Naive::read(&app);
        let (mut day, today) = ("2013-01-01".parse::<Date>().unwrap(), "2026-11-23".parse().unwrap());
        let mut before = None;
        while day <= today {
            let text = day.to_string();
            let all = public::statistics(&app, Some(&text)).unwrap();
            let expected = naive.on(day);
            let counted: BTreeMap<_, _> = all.counts.by_country.clone().into_iter().collect();
            assert_eq!((all.counts.cities, &counted), (expected.values().sum(), &expected), "{text}");
            assert_eq!(all.growth.last().map_or(0, |it| it.cities), all.counts.cities, "{text}");
            // The statements are asked where anything changed, and the day before.
            if before.as_ref() != Some(&expected) {
                for text in [text.clone(), day.yesterday().unwrap().to_string()] {
                    agree(&app, &text);
                }
            }
            before = Some(expected);
            day = day.tomorrow().unwrap();
        }
        agree(&app, &today.to_string());
    }
}

/// The lists and pages of a day count what its statistics do.
fn agree(app: &App, day: &str) {
    let all = public::statistics(app, Some(day)).unwrap();
    let on = public::ListAsked { as_of: day.to_owned(), ..Default::default() };
    let page = public::members_as(app, on, 1_000).unwrap().unwrap();
    assert_eq!((page.total, page.items.len() as i64), (all.counts.cities, page.total), "{day}");
    let asked = public::ListAsked { as_of: day.to_owned(), all: true, ..Default::default() };
    let list = public::member_list(app, asked.clone(), Lang::EN).unwrap();
    assert_eq!((list.n_found, list.rows.len() as i64), (page.total, page.total), "{day}");
    let numbers = public::numbers_page(app, day, Lang::AR).unwrap();
    assert_eq!((numbers.cities, numbers.countries), (page.total, all.counts.countries()), "{day}");
    for (country, n) in &all.counts.by_country {
        let of = public::ListAsked { country: country.to_string(), ..asked.clone() };
        assert_eq!(public::exported(app, of, Lang::EN).unwrap().len() as i64, *n, "{day} {country}");
    }
    let sizes = &list.choices.sizes;
    assert!(sizes.is_empty() || sizes.iter().map(|it| it.count).sum::<i64>() == page.total, "{day}");
    for size in sizes {
        let of = public::ListAsked { size: size.value.clone(), ..asked.clone() };
        assert_eq!(public::exported(app, of, Lang::EN).unwrap().len() as i64, size.count, "{day}");
    }
    let former = public::ListAsked { state: "former".to_owned(), ..asked.clone() };
    let former = public::exported(app, former, Lang::EN).unwrap();
    assert_eq!(former.len() as i64, all.counts.former, "{day}");
    assert!(former.iter().all(|it| it.until.as_deref().is_some_and(|until| until <= day)), "{day}");
    for (year, n) in &all.counts.by_year {
        let year = year.clone().unwrap_or_else(|| public::YEAR_UNKNOWN.to_owned());
        let of = public::ListAsked { year: year.clone(), ..asked.clone() };
        assert_eq!(public::exported(app, of, Lang::EN).unwrap().len() as i64, *n, "{day} {year}");
    }
}

/// The rule said once more, from nothing but the spells, in days of the calendar.
struct Naive(Vec<(domain::ids::CityId, domain::country::Country, Option<Date>, Option<Date>)>);

impl Naive {
    fn read(app: &App) -> Naive {
        let first = |text: &str| {
            let full = format!("{text}{}", &"2000-01-01"[text.len()..]);
            full.parse::<Date>().unwrap()
        };
        let spells = app.store.read(|tx| tx.memberships()).unwrap().into_iter();
        Naive(
            spells
                .map(|it| {
                    let until = it.until.map(|(on, _)| first(&on));
                    (it.city, it.country, it.from.as_deref().map(first), until)
                })
                .collect(),
        )
    }

    fn on(&self, day: Date) -> BTreeMap<domain::country::Country, i64> {
        let begins = self.0.iter().filter_map(|it| it.2).min().unwrap();
        let mut members = BTreeMap::new();
        for (city, country, from, until) in &self.0 {
            if from.unwrap_or(begins) <= day && until.is_none_or(|until| day < until) {
                members.insert(*city, *country);
            }
        }
        let mut counts = BTreeMap::new();
        for country in members.into_values() {
            *counts.entry(country).or_default() += 1;
        }
        counts
    }
}
