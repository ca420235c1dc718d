//! A set of rows, a bit each.

/// Some of the rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Bits(Vec<u64>);

impl Bits {
    /// None of so many rows.
    pub(super) fn new(n_rows: usize) -> Bits {
        Bits(vec![0; n_rows.div_ceil(64)])
    }

    pub(super) fn set(&mut self, row: usize) {
        self.0[row / 64] |= 1 << (row % 64);
    }

    pub(super) fn has(&self, row: usize) -> bool {
        self.0[row / 64] >> (row % 64) & 1 == 1
    }

    /// The rows of the set from that one on, in order.
    pub(super) fn starting_at(&self, row: usize) -> impl Iterator<Item = u32> {
        let words = self.0.iter().enumerate().skip(row / 64);
        words.flat_map(move |(at, word)| {
            let base = at * 64;
            let mut left = if at == row / 64 { word & (u64::MAX << (row % 64)) } else { *word };
            std::iter::from_fn(move || {
                let bit = left.trailing_zeros();
                if bit == 64 {
                    return None;
                }
                left &= left - 1;
                // Rows are numbered in 32 bits.
                Some((base as u32) + bit)
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Bits;

    #[test]
    fn what_was_set_comes_back_in_order_from_any_row() {
        let mut bits = Bits::new(200);
        for row in [199, 0, 63, 64, 65, 128] {
            bits.set(row);
        }
        assert_eq!(bits.starting_at(0).collect::<Vec<_>>(), [0, 63, 64, 65, 128, 199]);
        assert_eq!(bits.starting_at(64).collect::<Vec<_>>(), [64, 65, 128, 199]);
        assert_eq!(bits.starting_at(129).collect::<Vec<_>>(), [199]);
        assert_eq!((bits.has(63), bits.has(62)), (true, false));
    }
}
