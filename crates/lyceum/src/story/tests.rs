use app::{App, Blobs, Clock, Mode, Parts, Settings, Signer, Typesetter, networks, public};
use domain::board::Late;
use domain::time::Wall;
use store::{BoardFilter, Error, Store, testing};

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
        let files = store.read(|tx| {
            let late = Late::of(&tx.call(call)?.unwrap(), &app.network.rules.desk, app.clock.now());
            tx.count_board(call, &BoardFilter::default(), &late)
        });
        assert_eq!(files.unwrap(), 7);
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
}
