//! Places in the order of their names as readers of a language sort them (CLDR).

use domain::language::Lang;

use super::rows::Rows;

/// All rows in one order, and where each stands in it.
pub(super) struct Order {
    rows: Vec<u32>,
    ranks: Vec<u32>,
}

impl Order {
    /// Equal names keep the order of their rows.
    pub(super) fn new(all: &Rows, lang: Lang) -> Order {
        // Rows are numbered in 32 bits.
        let n_rows = all.len() as u32;
        let names = (0..n_rows).map(|row| all.name_in(row, lang));
        let rows = views::numbers::order_of_names(lang, names);
        let mut ranks = vec![0; all.len()];
        for (rank, row) in (0..n_rows).zip(&rows) {
            ranks[*row as usize] = rank;
        }
        Order { rows, ranks }
    }

    pub(super) fn rows(&self) -> &[u32] {
        &self.rows
    }

    /// How many rows stand before this one.
    pub(super) fn rank(&self, row: u32) -> usize {
        self.ranks[row as usize] as usize
    }
}
