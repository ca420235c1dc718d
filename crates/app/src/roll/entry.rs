//! One file of a roll: what lists show and narrow by, and nothing that hangs on the clock.

use std::collections::HashMap;

use domain::application::Stage;
use domain::board::{self, Late};
use domain::country::Country;
use domain::decision::Outcome;
use domain::ids::{ApplicationId, PersonId};
use domain::language::Lang;
use domain::part_two::Void;
use domain::signature::Standing;
use domain::time::Timestamp;
use memchr::memmem;
use store::{BoardFile, BoardName, BoardReview};

/// How far an expert has come with a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Progress {
    /// Asked, and has declared nothing yet.
    Asked,
    /// Reads.
    Begun,
    /// Has handed the review in.
    HandedIn,
    /// The file was shut to the expert.
    Shut,
    /// At a stage that only a newer binary beside this one knows.
    Other,
}

impl Progress {
    fn named(stage: &str) -> Progress {
        match stage {
            "assigned" => Progress::Asked,
            "accepted" => Progress::Begun,
            "handed_in" => Progress::HandedIn,
            _ if domain::review::Stage::SHUT.contains(&stage) => Progress::Shut,
            _ => Progress::Other,
        }
    }

    /// Whether it is the expert's turn.
    pub(crate) fn is_open(self) -> bool {
        matches!(self, Progress::Asked | Progress::Begun)
    }
}

/// A review of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Reading {
    pub(crate) expert: PersonId,
    pub(crate) progress: Progress,
    pub(crate) assigned_at: Timestamp,
}

impl Reading {
    /// Whether it should have been handed in by now.
    pub(crate) fn is_late(&self, late: &Late) -> bool {
        self.progress.is_open() && late.is_review_late(self.assigned_at)
    }
}

/// The last hand-in of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Filed {
    pub(crate) at: Timestamp,
    /// SHA-256 of the content without salts.
    pub(crate) content_sha256: String,
    pub(crate) n_files: usize,
}

/// The Part 2 of a file that was signed last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Part {
    pub(crate) by: String,
    pub(crate) at: Timestamp,
    /// For what was handed in last.
    pub(crate) standing: Standing,
    pub(crate) void: Option<Void>,
}

/// What is known of one file.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Entry {
    pub(crate) id: ApplicationId,
    pub(crate) country: Country,
    /// The stage's word; empty for one that only a newer binary beside this one knows.
    pub(crate) stage: &'static str,
    /// Since when it stands there.
    pub(crate) since: Timestamp,
    /// The comment or reason that belongs to the stage.
    pub(crate) note: Option<String>,
    pub(crate) started_at: Timestamp,
    pub(crate) rank: Option<i64>,
    pub(crate) amend_until: Option<Timestamp>,
    /// Whether it was ever handed in; if not, it is no file of the board.
    pub(crate) handed_in: bool,
    pub(crate) invented: bool,
    pub(crate) outcome: Option<Outcome>,
    /// `None` for a draft.
    pub(crate) filed: Option<Filed>,
    /// Whether it holds one of its country's seats.
    pub(crate) has_seat: bool,
    /// When its commission meets the city, and by the clock of which zone.
    pub(crate) interview: Option<(Timestamp, String)>,
    /// Notes of its commission.
    pub(crate) n_notes: usize,
    pub(crate) part_two: Option<Part>,
    /// All reviews ever asked for that were not taken back.
    pub(crate) readings: Vec<Reading>,
    /// Those handed in.
    pub(crate) n_handed_in: usize,
    /// Those that no conflict ended.
    pub(crate) n_reviews: usize,
    /// When the earliest of those was asked for that are not handed in.
    pub(crate) oldest_open: Option<Timestamp>,
    /// The city's names folded, a line each, the main one first.
    keys: String,
    name: String,
    names: Vec<(Lang, String)>,
}

impl Entry {
    fn new(file: BoardFile, names: Vec<BoardName>, reviews: Vec<BoardReview>) -> Entry {
        let mut keys = file.name_key;
        let mut in_languages: Vec<(Lang, String)> = Vec::new();
        for it in names {
            if !keys.lines().any(|key| key == it.name_key) {
                keys.push('\n');
                keys.push_str(&it.name_key);
            }
            in_languages.extend(it.lang.map(|lang| (lang, it.name)));
        }
        let reading = |it: BoardReview| Reading {
            expert: it.expert,
            progress: Progress::named(&it.stage),
            assigned_at: it.assigned_at,
        };
        let part_two = file.part_two_by.zip(file.part_two_at).map(|(by, at)| {
            let signed = file.part_two_sha256.as_deref().unwrap_or_default();
            let now = file.content_sha256.as_deref().unwrap_or_default();
            let standing = Standing::of(file.part_two_voided_at, signed, now);
            Part { by, at, standing, void: file.part_two_void }
        });
        let filed = file.filed_at.zip(file.content_sha256).map(|(at, content_sha256)| Filed {
            at,
            content_sha256,
            n_files: file.n_files.and_then(|it| usize::try_from(it).ok()).unwrap_or(0),
        });
        let readings: Vec<Reading> = reviews.into_iter().map(reading).collect();
        let open = readings.iter().filter(|it| it.progress.is_open());
        let n = |is: fn(Progress) -> bool| readings.iter().filter(|it| is(it.progress)).count();
        Entry {
            n_handed_in: n(|it| it == Progress::HandedIn),
            n_reviews: n(|it| it != Progress::Shut),
            oldest_open: open.map(|it| it.assigned_at).min(),
            id: file.id,
            country: file.country,
            stage: Stage::NAMES.into_iter().find(|it| *it == file.stage).unwrap_or(""),
            since: file.since,
            note: file.note,
            started_at: file.started_at,
            rank: file.rank,
            amend_until: file.amend_until,
            handed_in: file.filings > 0,
            invented: file.invented,
            outcome: file.outcome,
            filed,
            has_seat: file.seat.is_some(),
            interview: file.interview_at.zip(file.interview_zone),
            n_notes: usize::try_from(file.n_notes).unwrap_or(0),
            part_two,
            readings,
            keys,
            name: file.name,
            names: in_languages,
        }
    }

    /// The city's name for a reader of `lang`.
    pub(crate) fn name_in(&self, lang: Lang) -> &str {
        self.names.iter().find(|(it, _)| *it == lang).map_or(&self.name, |(_, name)| name)
    }

    /// Whether one of the city's names has this in it, folded. Nothing folded has a line break.
    pub(crate) fn is_called(&self, name_key: &memmem::Finder) -> bool {
        name_key.find(self.keys.as_bytes()).is_some()
    }

    /// What it is sorted by among names.
    pub(super) fn key(&self) -> &str {
        self.keys.lines().next().unwrap_or_default()
    }

    /// Whether whoever's turn it is should have done it by now; of a file that the reader stands
    /// too near to, `unseen`, nothing is known of its experts.
    pub(crate) fn is_late(&self, late: &Late, unseen: bool) -> bool {
        late.is_late(board::Standing {
            stage: self.stage,
            since: self.since,
            amend_until: self.amend_until,
            oldest_review: self.oldest_open.filter(|_| !unseen),
        })
    }
}

/// Files with their names and reviews, which keep the order they came in.
pub(super) fn entries(
    files: Vec<BoardFile>,
    names: Vec<BoardName>,
    reviews: Vec<BoardReview>,
) -> Vec<Entry> {
    let mut names_of: HashMap<ApplicationId, Vec<BoardName>> = HashMap::new();
    for it in names {
        names_of.entry(it.file).or_default().push(it);
    }
    let mut reviews_of: HashMap<ApplicationId, Vec<BoardReview>> = HashMap::new();
    for it in reviews {
        reviews_of.entry(it.file).or_default().push(it);
    }
    let whole = |file: BoardFile| {
        let names = names_of.remove(&file.id).unwrap_or_default();
        let reviews = reviews_of.remove(&file.id).unwrap_or_default();
        Entry::new(file, names, reviews)
    };
    files.into_iter().map(whole).collect()
}
