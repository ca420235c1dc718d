//! The last documents that everybody may read, by what they were made of.

use std::collections::VecDeque;

use super::Made;

/// The most documents kept.
const N_MAX: usize = 64;
/// The most bytes kept.
const BYTES_MAX: usize = 16 * 1024 * 1024;

/// What was made, by the hash of its content, the one asked for last at the end.
#[derive(Default)]
pub(super) struct Kept(VecDeque<([u8; 32], Made)>);

impl Kept {
    pub(super) fn get(&mut self, key: &[u8; 32]) -> Option<Made> {
        let at = self.0.iter().position(|(it, _)| it == key)?;
        let found = self.0.remove(at)?;
        let made = found.1.clone();
        self.0.push_back(found);
        Some(made)
    }

    pub(super) fn put(&mut self, key: [u8; 32], made: Made) {
        self.0.retain(|(it, _)| *it != key);
        self.0.push_back((key, made));
        let n_bytes = |it: &VecDeque<([u8; 32], Made)>| -> usize {
            it.iter().map(|(_, it)| it.bytes.len()).sum()
        };
        while self.0.len() > N_MAX || n_bytes(&self.0) > BYTES_MAX {
            self.0.pop_front();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(n_bytes: usize) -> Made {
        Made { bytes: vec![0; n_bytes], accessible: true }
    }

    #[test]
    fn what_was_asked_for_last_stays_and_the_rest_is_bounded() {
        let mut kept = Kept::default();
        for n in 0..100 {
            kept.put([n; 32], made(10));
            assert!(kept.get(&[0; 32]).is_some(), "{n}");
        }
        assert_eq!(kept.0.len(), N_MAX);
        assert!(kept.get(&[1; 32]).is_none());
        kept.put([200; 32], made(BYTES_MAX));
        assert_eq!(kept.0.len(), 1);
        kept.put([201; 32], made(BYTES_MAX + 1));
        assert_eq!(kept.0.len(), 0);
    }
}
