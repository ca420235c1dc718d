//! What several experts' scores say together, without hiding how far they lie apart.

use crate::review::Score;

/// The levels given for one criterion by those who could judge.
///
/// Who could not judge is counted apart and moves no figure: "cannot judge" is not a zero.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tally {
    /// The mean of the levels.
    pub mean: f64,
    /// The middle level, or halfway between the two in the middle.
    pub median: f64,
    /// The lowest level.
    pub low: u8,
    /// The highest level.
    pub high: u8,
    /// How many judged.
    pub n_judged: usize,
}

/// The scores of one criterion together; `None` when nobody could judge.
pub fn tally(scores: impl IntoIterator<Item = Score>) -> Option<Tally> {
    let mut levels: Vec<u8> = scores
        .into_iter()
        .filter_map(|it| match it {
            Score::Level(level) => Some(level),
            Score::CannotJudge => None,
        })
        .collect();
    levels.sort_unstable();
    let (low, high) = (*levels.first()?, *levels.last()?);
    let n = levels.len();
    let sum: u32 = levels.iter().map(|it| u32::from(*it)).sum();
    let middle = f64::from(levels[(n - 1) / 2]) + f64::from(levels[n / 2]);
    Some(Tally { mean: f64::from(sum) / n as f64, median: middle / 2.0, low, high, n_judged: n })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_cannot_judge_pulls_no_figure_down() {
        let scores = [Score::Level(4), Score::CannotJudge, Score::Level(5)];
        let expected = Tally { mean: 4.5, median: 4.5, low: 4, high: 5, n_judged: 2 };
        assert_eq!(tally(scores), Some(expected));
    }

    #[test]
    fn nobody_who_could_judge_gives_no_figure_at_all() {
        assert_eq!(tally([Score::CannotJudge, Score::CannotJudge]), None);
        assert_eq!(tally([]), None);
    }

    #[test]
    fn the_median_is_the_middle_whatever_the_order() {
        let of = |levels: &[u8]| tally(levels.iter().map(|it| Score::Level(*it))).unwrap();
        assert_eq!(of(&[5, 1, 2]).median.to_bits(), 2.0_f64.to_bits());
        assert_eq!(of(&[5, 1, 2, 4]).median.to_bits(), 3.0_f64.to_bits());
        assert_eq!((of(&[5, 1, 2]).low, of(&[5, 1, 2]).high), (1, 5));
    }
}
