//! What else decides beside the policy, said openly: no list of cells, but a reason for each rule.

use axum::http::Method;
use domain::policy::Act;
use web::{Gate, Row};

use crate::matrix::cells::{Cell, On};
use crate::matrix::rights::Word;
use crate::matrix::states::{Of, Scene, Station};

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

/// Pages of the team's own desk: whoever reads the file by office or as an expert has the dossier,
/// and finds nothing here.
const TEAM_ALONE: [&str; 16] = [
    "/applications/{id}",
    "/answers/{question}",
    "/appeal",
    "/check",
    "/form.pdf",
    "/form.xlsx",
    "/form/news",
    "/own-questions",
    "/sections/{section}",
    "/sheets",
    "/sheets/{sheet}",
    "/signature-page",
    "/signature-page.pdf",
    "/signatures",
    "/sections/{section}/presence",
    "/own-questions/{own}/file",
];

/// Whether the command behind a route asks the policy about the file without the actor's review of
/// it. An expert who reads the file is then told as little as one who does not: never more.
pub fn loads_no_review(row: &Row) -> bool {
    let brings_sheet = row.method == Method::POST && row.path.ends_with("/sheets");
    let without = ends(row, &NO_REVIEW) && is_of_file(row);
    matches!(row.gate, Gate::Act(act) if NO_EXPERTS.contains(&act)) || without || brings_sheet
}

/// What is asked before the gate's own act.
pub fn asked_before(row: &Row) -> Option<(On, Act)> {
    let (path, gets) = (row.path.as_str(), row.method == Method::GET);
    match path {
        _ if gets && path.ends_with("/applications/{id}/appeal") => Some((On::FileAlone, Act::ReadApplication)),
        _ if path.ends_with("/applications/{id}/parties") => Some((On::Thing, Act::ReadApplication)),
        // A page for what was typed is made ready before the call is looked for.
        _ if !gets && path.ends_with("/calls/{slug}/edit") => Some((On::Network, Act::RunCall)),
        _ => None,
    }
}

/// What is asked after it: a letter about a result is read by whoever may decide about its file.
pub fn asked_after(row: &Row) -> Option<(On, Act)> {
    row.path.contains("/decision-letters/{letter}").then_some((On::FileAlone, Act::Decide))
}

/// What is asked of some in place of the gate's act.
pub fn asked_instead(row: &Row, role: &str) -> Option<Vec<(On, Act)>> {
    let path = row.path.as_str();
    match path {
        // What a city answered is its commission's to read, and nobody else's outside the team.
        _ if row.method == Method::GET && path.ends_with("/own-questions/{own}/file") && !is_in_team(role) => {
            Some(vec![(On::FileAlone, Act::ActForCountry)])
        }
        // Everybody leaves by themselves: who is taken out here is the team's editor.
        _ if path.ends_with("/team/{person}/removal") && role != "editor of this city" => {
            Some(vec![(On::City, Act::RunTeam)])
        }
        _ => None,
    }
}

/// The cell, from the policy's word and from what there is.
pub fn decides(row: &Row, scene: &Scene, role: &str, word: Word) -> Cell {
    let word = if tells_less(row, role, word) { Word::Hidden } else { word };
    match word {
        // What it is about is looked for before who is too near to it.
        Word::Recused if is_first_looked_for(row) && is_nothing(row, scene, role) => Cell::Nothing,
        Word::Allowed if is_nothing(row, scene, role) => Cell::Nothing,
        Word::Allowed if is_shut(row, scene) => Cell::Shut,
        _ => Cell::Policy(word),
    }
}

/// Where a denial, or the team's own business, says less than the table.
fn tells_less(row: &Row, role: &str, word: Word) -> bool {
    let denied = word != Word::Allowed;
    let (in_team, is_secretary) = (is_in_team(role), role.starts_with("secretariat"));
    let (path, gets) = (row.path.as_str(), row.method == Method::GET);
    match path {
        // That there is such a page is the commission's own business.
        _ if path.ends_with("/applications/{id}/commission") => denied,
        _ if gets && path.ends_with("/own-questions/{own}/file") => denied && !in_team,
        // Appeals are the secretariat's alone: not even their applicants see how they are handled.
        _ if path.contains("/appeals/{id}") => denied && word != Word::Recused,
        // A request to replace a contact is known to the team and to the secretariat.
        _ if path.contains("/replacements/{id}") => !in_team && !is_secretary && role != "visitor",
        _ => {
            let reads = matches!(row.gate, Gate::Act(Act::ReadApplication | Act::Appeal));
            let on_desk = is_of_file(row) && ends(row, &TEAM_ALONE) && reads && (gets || !ends(row, &["/appeal"]));
            on_desk && !in_team && word != Word::Recused
        }
    }
}

/// Allowed, and not there: nothing of the kind exists in the state, or it is somebody else's.
fn is_nothing(row: &Row, scene: &Scene, role: &str) -> bool {
    let path = row.path.as_str();
    let has = |name: &str| path.contains(&format!("{{{name}}}"));
    let gets = row.method == Method::GET;
    use Station::{Decided, Declined, Draft, DraftWithdrawn, Refused, Reserved, Returned, Submitted, Withdrawn};
    let station = scene.station;
    match path {
        _ if path.contains("/invitations/{id}") => true,
        _ if path.contains("/appeals/{id}") => !station.has_appeal(),
        _ if path.contains("/decision-letters/{letter}") => !matches!(station, Decided | Declined),
        _ if path.contains("/announcement/") => station != Decided,
        _ if scene.of == Of::File && (has("signature") || has("request")) => true,
        _ if has("submission") => matches!(station, Draft | DraftWithdrawn),
        _ if has("set") => !matches!(station, Decided | Declined),
        // An upload is of whoever began it.
        _ if has("upload") => role != "contact of this city",
        _ if has("file") && scene.of == Of::File => station == DraftWithdrawn,
        _ if gets && path.ends_with("/{own}/file") => matches!(station, Draft | DraftWithdrawn),
        // Only what is endorsed has a Part 2 to be printed; none was signed by hand.
        _ if path.ends_with("/part-two/file") => true,
        _ if path.ends_with("/part-two.pdf") => {
            matches!(station, Submitted | Returned | Reserved | Refused | Withdrawn)
        }
        // What one commission asks is asked in one call, and experts are of one call.
        _ if path.ends_with("/questions/{own}/removal") => scene.slug != "2023",
        _ if path.ends_with("/reading/{person}/reminder") => scene.slug != "2023",
        _ if path.ends_with("/restoration") => station == DraftWithdrawn,
        // Nobody here has a factor of their own, nor another session.
        _ => ends(row, &OWN_AND_NONE),
    }
}

/// What nobody in these worlds has of their own.
const OWN_AND_NONE: [&str; 5] = [
    "/me/authenticator/removal",
    "/me/passkeys/{id}/removal",
    "/me/recovery-codes",
    "/me/sessions/{id}/end",
    "/me/tokens/{id}/revocation",
];

/// Whether a thing of its own stands between the route and the file that one may be too near to.
fn is_first_looked_for(row: &Row) -> bool {
    row.path.contains("/appeals/{id}") || row.path.contains("/decision-letters/{letter}")
}

/// Allowed, and over: a call is edited while it is a draft.
fn is_shut(row: &Row, scene: &Scene) -> bool {
    row.method == Method::GET && row.path.ends_with("/calls/{slug}/edit") && scene.slug != "2025"
}

/// Whether the role is of the file's own team.
fn is_in_team(role: &str) -> bool {
    role.ends_with("of this city") || role == "expert in this city's team"
}

fn is_of_file(row: &Row) -> bool {
    row.path.contains("/applications/{id}")
}

fn ends(row: &Row, all: &[&str]) -> bool {
    all.iter().any(|it| row.path.ends_with(it))
}
