//! The cast and one of each thing, for tests: whatever a test sets is what matters to it.

use std::collections::BTreeMap;

use uuid::Uuid;

use crate::application::{self, Application};
use crate::call::{self, Call, CallText, Clocks, Criterion};
use crate::country::Country;
use crate::ids::{ApplicationId, CallId, CityId, PersonId, ReviewId};
use crate::language::Lang;
use crate::review::{self, Review};
use crate::time::{Timestamp, Wall};

/// A moment in UTC.
pub fn at(utc: &str) -> Timestamp {
    Wall::new(utc, "UTC").start().expect("a moment in a test exists")
}

/// The nth id.
pub fn id(n: u128) -> Uuid {
    Uuid::from_u128(n)
}

/// Ida works in the secretariat.
pub fn ida() -> PersonId {
    PersonId(id(1))
}

/// Ana is the contact of the city that applies.
pub fn ana() -> PersonId {
    PersonId(id(2))
}

/// Mei reads files.
pub fn mei() -> PersonId {
    PersonId(id(3))
}

/// Olha is an officer of the commission.
pub fn olha() -> PersonId {
    PersonId(id(4))
}

/// The country of the commission.
pub fn ukraine() -> Country {
    "UA".parse().expect("UA is a code")
}

/// A drafted call with English texts: opens 1 March 2020, cities until 30 April.
pub fn call() -> Call {
    let wall = |local: &str| Wall::new(local, "Europe/Berlin");
    let text = |text: &str| text.to_owned();
    Call {
        id: CallId(id(10)),
        slug: text("2020"),
        stage: call::Stage::Draft,
        form: text("application-2015"),
        form_version: 1,
        texts: BTreeMap::from([(
            Lang::EN,
            CallText {
                title: text("Join"),
                summary: text("Cities may apply."),
                body: text("Until {closes_at}."),
                flyer: text("Apply."),
            },
        )]),
        clocks: Clocks {
            opens: wall("2020-03-01T00:00").instant().expect("exists"),
            city: wall("2020-04-30T23:59").deadline().expect("exists"),
            endorsement: wall("2020-05-31T23:59").deadline().expect("exists"),
            commission: wall("2020-05-31T23:59").deadline().expect("exists"),
            screening: None,
            experts: None,
            announcement: wall("2020-07-15T12:00").instant().expect("exists"),
        },
        quota: 3,
        criteria: vec![Criterion {
            id: text("vision"),
            name: BTreeMap::from([(Lang::EN, text("Vision"))]),
            levels: (1..=5).map(|n| BTreeMap::from([(Lang::EN, n.to_string())])).collect(),
        }],
        parties: Vec::new(),
        extensions: Vec::new(),
        figures: None,
        signature: Vec::new(),
        drafted_at: at("2020-01-10T10:00"),
    }
}

/// The same call, published.
pub fn published() -> Call {
    Call { stage: call::Stage::Published { at: at("2020-02-01T10:00") }, ..call() }
}

/// The same call with its intake closed.
pub fn closed() -> Call {
    Call { stage: call::Stage::Closed { at: at("2020-06-01T10:00") }, ..call() }
}

/// The nth application of a Ukrainian city, at that stage.
pub fn application(n: u128, stage: application::Stage) -> Application {
    let filings = i64::from(!matches!(stage, application::Stage::Draft));
    Application {
        id: ApplicationId(id(1000 + n)),
        call: CallId(id(10)),
        city: CityId(id(2000 + n)),
        country: ukraine(),
        stage,
        rank: None,
        filings,
        started_at: at("2020-03-02T10:00"),
        started_by: ana(),
        form_version: 1,
        dates: application::Dates::default(),
        amending: None,
    }
}

/// Mei's review of the nth application, at that stage.
pub fn review(n: u128, stage: review::Stage) -> Review {
    Review {
        id: ReviewId(id(3000 + n)),
        call: CallId(id(10)),
        application: ApplicationId(id(1000 + n)),
        expert: mei(),
        stage,
        scores: BTreeMap::new(),
        note_to_city: String::new(),
        note_to_panel: String::new(),
        version: 1,
        assigned_at: at("2020-06-02T10:00"),
    }
}

/// Holds a table that the program says about itself against the copy in git;
/// `LYCEUM_BLESS=1` rewrites the copy, so that a change of behaviour is a diff to read.
pub fn assert_kept(file: &str, text: &str) {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    if std::env::var_os("LYCEUM_BLESS").is_some() {
        std::fs::write(&path, text).expect("the crate's directory can be written to");
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    let differs = kept.lines().zip(text.lines()).find(|(kept, now)| kept != now);
    assert!(
        kept == text,
        "{file} differs from what the code does now; first difference: {differs:?}\n\
         LYCEUM_BLESS=1 cargo test -p domain rewrites it"
    );
}
