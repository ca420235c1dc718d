//! How far two spellings are apart.

/// The fewest letters to change, add, drop or swap with a neighbour to get from
/// one spelling to the other (optimal string alignment), or `None` above `most`.
pub(crate) fn distance(a: &[char], b: &[char], most: usize) -> Option<usize> {
    if a.len().abs_diff(b.len()) > most {
        return None;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i; b.len() + 1];
        for j in 1..=b.len() {
            let change = last[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            row[j] = change.min(last[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                row[j] = row[j].min(before[j - 2] + 1);
            }
        }
        if row.iter().all(|&it| it > most) {
            return None;
        }
        before = std::mem::replace(&mut last, row);
    }
    last.last().copied().filter(|&it| it <= most)
}

/// Whether both spellings begin and end with the same `n` letters.
pub(crate) fn share_ends(a: &[char], b: &[char], n: usize) -> bool {
    let enough = a.len() >= n && b.len() >= n;
    enough && a[..n] == b[..n] && a[a.len() - n..] == b[b.len() - n..]
}

#[cfg(test)]
mod tests {
    use super::distance;

    fn between(a: &str, b: &str) -> Option<usize> {
        let letters = |text: &str| text.chars().collect::<Vec<_>>();
        distance(&letters(a), &letters(b), 3)
    }

    #[test]
    fn each_slip_of_the_pen_counts_once() {
        assert_eq!(between("sumy", "sumy"), Some(0));
        assert_eq!(between("sumy", "suma"), Some(1));
        assert_eq!(between("sumy", "summy"), Some(1));
        assert_eq!(between("sumy", "smuy"), Some(1));
        assert_eq!(between("chisinau", "kishinev"), None);
        assert_eq!(between("", "abc"), Some(3));
        assert_eq!(between("", "abcd"), None);
    }
}
