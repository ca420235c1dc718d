//! What else decides beside the policy, said openly: no list of cells, but a reason for each rule.

use axum::http::Method;
use domain::policy::Act;
use web::{Gate, Row};

use crate::cells::Cell;
use crate::rights::Word;
use crate::states::{Of, Scene, Station};

/// Acts that no expert does as such: what asks for them loads the file without the review of
/// whoever asks.
const NO_EXPERTS: [Act; 8] = [
    Act::ActForCountry, Act::SeePartTwo, Act::Screen, Act::Decide, Act::DeclareInterest, Act::Appeal,
    Act::HandleAppeals, Act::Calibrate,
];

/// The same for what only teams write and the secretariat gives, by how an address ends.
const NO_REVIEW: [&str; 15] = [
    "/files",
    "/files/{file}/removal",
    "/uploads",
    "/uploads/{upload}",
    "/uploads/{upload}/attachment",
    "/uploads/{upload}/removal",
    "/more-time",
    "/form",
    "/form/news",
    "/own-questions",
    "/own-questions/{own}",
    "/own-questions/{own}/file",
    "/reviews",
    "/reviews/{review}/removal",
    "/reviews/{review}/setting-aside",
];

/// Pages about the team's own doings: whoever reads the file by office or as an expert finds nothing.
const TEAM_ALONE: [&str; 6] =
    ["/own-questions", "/own-questions/{own}/file", "/form/news", "/sheets", "/sheets/{sheet}", "/appeal"];

/// Whether the command behind a route asks the policy about the file without the actor's review of
/// it. An expert who reads the file is then told as little as one who does not: never more.
pub fn loads_no_review(row: &Row) -> bool {
    let brings_sheet = row.method == Method::POST && row.path.ends_with("/sheets");
    matches!(row.gate, Gate::Act(act) if NO_EXPERTS.contains(&act)) || ends(row, &NO_REVIEW) || brings_sheet
}

/// What is asked before the gate's own act.
pub fn asked_before(row: &Row) -> Option<Act> {
    let reads = row.method == Method::GET && row.path.ends_with("/applications/{id}/appeal");
    reads.then_some(Act::ReadApplication)
}

/// The fields that a form is sent with, where without them it is about nothing at all.
pub fn fields(row: &Row) -> &'static [(&'static str, &'static str)] {
    match row.path.as_str() {
        path if path.ends_with("/copy") => &[("call", "2024")],
        _ => &[],
    }
}

/// The cell, from the policy's word and from what there is.
pub fn decides(row: &Row, scene: &Scene, role: &str, word: Word) -> Cell {
    let word = if tells_less(row, role, word) { Word::Hidden } else { word };
    match word {
        // An appeal is looked for before who is too near to it.
        Word::Recused if row.path.contains("/appeals/{id}") && !scene.station.has_appeal() => Cell::Nothing,
        Word::Allowed if is_nothing(row, scene) => Cell::Nothing,
        Word::Allowed if is_shut(row, scene) => Cell::Shut,
        _ => Cell::Policy(word),
    }
}

/// Where a denial, or the team's own business, says less than the table.
fn tells_less(row: &Row, role: &str, word: Word) -> bool {
    let denied = word != Word::Allowed;
    let (in_team, is_secretary) = (is_in_team(role), role.starts_with("secretariat"));
    let path = row.path.as_str();
    match path {
        // That there is such a page is the commission's own business.
        _ if path.ends_with("/applications/{id}/commission") => denied,
        // Appeals are the secretariat's alone: not even their applicants see how they are handled.
        _ if path.contains("/appeals/{id}") => denied && word != Word::Recused,
        // A request to replace a contact is known to the team and to the secretariat.
        _ if path.contains("/replacements/{id}") => !in_team && !is_secretary && role != "visitor",
        _ => row_is_of_file(row) && ends(row, &TEAM_ALONE) && !in_team && word != Word::Recused,
    }
}

/// Allowed, and not there: nothing of the kind exists in the state, or it is somebody else's.
fn is_nothing(row: &Row, scene: &Scene) -> bool {
    let path = row.path.as_str();
    let has = |name: &str| path.contains(&format!("{{{name}}}"));
    let station = scene.station;
    match path {
        _ if path.contains("/invitations/{id}") => true,
        _ if path.contains("/appeals/{id}") => !station.has_appeal(),
        _ if scene.of == Of::File && (has("signature") || has("request") || has("party")) => true,
        _ if has("submission") => matches!(station, Station::Draft | Station::DraftWithdrawn),
        _ if has("set") || has("letter") => !matches!(station, Station::Decided | Station::Declined),
        _ => false,
    }
}

/// Allowed, and over.
fn is_shut(row: &Row, scene: &Scene) -> bool {
    row.path.ends_with("/calls/{slug}/edit") && scene.slug != "2025"
}

/// Whether the role is of the file's own team.
fn is_in_team(role: &str) -> bool {
    role.ends_with("of this city") || role == "expert in this city's team"
}

fn row_is_of_file(row: &Row) -> bool {
    row.path.contains("/applications/{id}")
}

fn ends(row: &Row, all: &[&str]) -> bool {
    all.iter().any(|it| row.path.ends_with(it))
}
