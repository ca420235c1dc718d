//! The privilege matrix: every route, as everybody, at every state of the process, as a request.
//!
//! The policy is printed by rule (`crates/domain/roles.txt`), time by stage (`stages.txt`), routes
//! with the act they take (`routes.txt`). Here the three meet: `matrix.txt` prints the cell of
//! every route, role and state, made of the printed policy alone and of what [`more`] says beside
//! it; and each cell is sent through the router and compared. Denied cells are sent while the log
//! is open and leave it as it was. Cells that are allowed to act are sent while the log takes no
//! event: what gets so far was let in, and changes nothing for whoever comes next.
//!
//! A route that nobody has thought of has its cells at once, by its address and gate; what it is
//! about and what there is in a state must then be said where the walk disagrees.

mod ask;
mod cast;
mod cells;
mod more;
mod place;
mod rights;
mod states;
mod walk;

use cells::Matrix;
use domain::policy::Act;
use states::Station;
use walk::Walk;

#[test]
fn matrix_txt_says_what_every_cell_is_answered() {
    let text = Matrix::new().print();
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/matrix.txt");
    if std::env::var_os("LYCEUM_BLESS").is_some() {
        std::fs::write(path, &text).unwrap();
    }
    assert_eq!(text, std::fs::read_to_string(path).unwrap_or_default(), "{path}");
}

#[test]
fn every_route_has_cells_and_there_are_more_than_ten_thousand() {
    let matrix = Matrix::new();
    let bare: Vec<_> = matrix.rows.iter().filter(|it| matrix.lines(it).is_empty()).collect();
    assert_eq!(bare, [] as [&web::Row; 0]);
    assert!(matrix.n_cells() > 10_000, "{} cells", matrix.n_cells());
}

store::on_both! {
    fn every_cell_of_a_draft_a_call_and_the_network(store) {
        walk::all(store, Station::Draft);
    }

    fn every_cell_of_a_draft_taken_back(store) {
        walk::all(store, Station::DraftWithdrawn);
    }

    fn every_cell_of_a_file_with_its_commission(store) {
        walk::all(store, Station::Submitted);
    }

    fn every_cell_of_a_file_given_back(store) {
        walk::all(store, Station::Returned);
    }

    fn every_cell_of_a_file_on_the_reserve(store) {
        walk::all(store, Station::Reserved);
    }

    fn every_cell_of_a_file_endorsed(store) {
        walk::all(store, Station::Endorsed);
    }

    fn every_cell_of_a_file_refused(store) {
        walk::all(store, Station::Refused);
    }

    fn every_cell_of_a_file_forwarded(store) {
        walk::all(store, Station::Forwarded);
    }

    fn every_cell_of_a_file_excluded(store) {
        walk::all(store, Station::Excluded);
    }

    fn every_cell_of_a_file_that_experts_read(store) {
        walk::all(store, Station::Eligible);
    }

    fn every_cell_of_a_file_decided_under_embargo(store) {
        walk::all(store, Station::Decided);
    }

    fn every_cell_of_a_file_withdrawn(store) {
        walk::all(store, Station::Withdrawn);
    }

    fn every_cell_of_a_file_admitted(store) {
        walk::all(store, Station::Admitted);
    }

    fn every_cell_of_a_file_declined(store) {
        walk::all(store, Station::Declined);
    }

    fn one_right_that_is_printed_otherwise_is_found(store) {
        let mut matrix = Matrix::new();
        let (block, role) = ("APPLICATION, WITHDRAWN", "reader of this city");
        matrix.rights.alter(block, role, Act::ReadApplication, "hidden");
        let mut walk = Walk::new(&matrix, store, Station::Withdrawn);
        walk.everybody();
        let page = &walk.wrong["GET /{lang}/applications/{id} [withdrawn]"];
        assert_eq!(page[..], [format!("h → Passed 200: {role}")]);
        // An expert of the team reads as a reader of it does, where no review is looked at.
        let told = |it: &String| it.ends_with(role) || it.ends_with("expert in this city's team");
        assert!(walk.wrong.values().flatten().all(told), "{}", walk.told());
    }
}
