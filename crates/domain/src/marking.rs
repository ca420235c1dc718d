//! A scoring sheet saved field by field: what a field holds, and what two windows may do to it.
//!
//! Each field travels with a mark of what its page showed. A field that was changed elsewhere
//! since is met, not overwritten; a field sent again as it is stored is no change.

use sha2::{Digest, Sha256};

use crate::call::Criterion;
use crate::review::{Draft, NOTE_CHARS_MAX, ReviewRefused, Score};
use crate::words::clean;

/// What a field of a sheet says for "cannot judge".
pub const CANNOT_JUDGE: &str = "cannot";

/// A field of a scoring sheet.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// The score of a criterion.
    Score(String),
    /// The note to the city.
    ToCity,
    /// The note to the panel and the secretariat.
    ToPanel,
}

impl Field {
    /// The field of that name; whether the call has the criterion, saving asks.
    pub fn named(name: &str) -> Option<Field> {
        match name {
            "to_city" => Some(Field::ToCity),
            "to_panel" => Some(Field::ToPanel),
            _ => name.strip_prefix("score-").map(|it| Field::Score(it.to_owned())),
        }
    }

    /// Its name in forms and addresses.
    pub fn name(&self) -> String {
        match self {
            Field::Score(criterion) => format!("score-{criterion}"),
            Field::ToCity => "to_city".to_owned(),
            Field::ToPanel => "to_panel".to_owned(),
        }
    }
}

/// One field as a page sends it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Put {
    /// Which field.
    pub field: Field,
    /// What it is to hold.
    pub word: String,
    /// The mark of what the page knew to be stored.
    pub mark: String,
    /// What the page had sent before and got no answer to.
    pub unanswered: Option<String>,
}

/// The mark of a word: tells two apart, and gives neither away.
pub fn mark(word: &str) -> String {
    hex::encode(&Sha256::digest(word)[..8])
}

/// What becomes of one stored word when a page sends another: the new one, nothing new, or two
/// words that met.
pub(crate) fn meet(stored: &str, sent: &str, seen: &str, unanswered: Option<&str>) -> Met {
    if sent == stored {
        Met::Same
    } else if seen == mark(stored) || unanswered.is_some_and(|it| it == stored) {
        Met::New
    } else {
        Met::Both
    }
}

/// What [`meet`] found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Met {
    Same,
    New,
    Both,
}

impl Draft {
    /// What a field holds, as the form sends it; empty when nothing is given.
    pub fn word(&self, field: &Field) -> String {
        match field {
            Field::Score(criterion) => match self.scores.get(criterion) {
                Some(Score::Level(level)) => level.to_string(),
                Some(Score::CannotJudge) => CANNOT_JUDGE.to_owned(),
                None => String::new(),
            },
            Field::ToCity => self.note_to_city.clone(),
            Field::ToPanel => self.note_to_panel.clone(),
        }
    }

    /// Takes over every field that was changed; whether there was one.
    ///
    /// # Errors
    /// [`ReviewRefused::Met`] with every field that somebody changed elsewhere, and nothing is
    /// taken over then; a score or a note that cannot be.
    pub fn take(&mut self, criteria: &[Criterion], sent: &[Put]) -> Result<bool, ReviewRefused> {
        let (mut next, mut met, mut is_new) = (self.clone(), Vec::new(), false);
        for it in sent {
            if let Field::Score(id) = &it.field
                && !criteria.iter().any(|it| it.id == *id)
            {
                return Err(ReviewRefused::NoSuchLevel(id.clone()));
            }
            let word = cleaned(&it.word);
            let before = it.unanswered.as_deref().map(cleaned);
            match meet(&self.word(&it.field), &word, &it.mark, before.as_deref()) {
                Met::Same => (),
                Met::Both => met.push(it.field.name()),
                Met::New => {
                    next.set(criteria, &it.field, &word)?;
                    is_new = true;
                }
            }
        }
        if !met.is_empty() {
            return Err(ReviewRefused::Met(met));
        }
        *self = next;
        Ok(is_new)
    }

    fn set(
        &mut self,
        criteria: &[Criterion],
        field: &Field,
        word: &str,
    ) -> Result<(), ReviewRefused> {
        match field {
            Field::ToCity | Field::ToPanel if word.chars().count() > NOTE_CHARS_MAX => {
                return Err(ReviewRefused::TooLong { max: NOTE_CHARS_MAX });
            }
            Field::ToCity => word.clone_into(&mut self.note_to_city),
            Field::ToPanel => word.clone_into(&mut self.note_to_panel),
            Field::Score(criterion) if word.is_empty() => {
                self.scores.remove(criterion);
            }
            Field::Score(criterion) => {
                let no_such = || ReviewRefused::NoSuchLevel(criterion.clone());
                let score = match word {
                    CANNOT_JUDGE => Score::CannotJudge,
                    level => Score::Level(level.parse().map_err(|_| no_such())?),
                };
                if !is_level(criteria, criterion, score) {
                    return Err(no_such());
                }
                self.scores.insert(criterion.clone(), score);
            }
        }
        Ok(())
    }
}

/// Whether the criterion is one of these, and the score one of its levels.
pub(crate) fn is_level(criteria: &[Criterion], criterion: &str, score: Score) -> bool {
    criteria.iter().any(|it| {
        it.id == criterion
            && match score {
                Score::CannotJudge => true,
                Score::Level(level) => (1..=it.levels.len()).contains(&usize::from(level)),
            }
    })
}

/// What a browser sends of a text, without what only steers the display and space around it.
pub(crate) fn cleaned(word: &str) -> String {
    clean(word).trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::call;

    fn put(field: &str, word: &str, seen: &str) -> Put {
        let field = Field::named(field).unwrap();
        Put { field, word: word.to_owned(), mark: mark(seen), unanswered: None }
    }

    fn sheet() -> Draft {
        let mut draft = Draft::default();
        let sent = [put("score-vision", "4", ""), put("to_city", " Clear. ", "")];
        assert_eq!(draft.take(&call().criteria, &sent), Ok(true));
        draft
    }

    #[test]
    fn every_field_comes_back_from_its_name() {
        for name in ["score-vision", "to_city", "to_panel"] {
            assert_eq!(Field::named(name).unwrap().name(), name);
        }
        assert_eq!(Field::named("city"), None);
    }

    #[test]
    fn a_field_is_kept_without_the_space_around_it_and_the_others_stay() {
        let mut draft = sheet();
        assert_eq!(draft.word(&Field::Score("vision".into())), "4");
        assert_eq!((draft.note_to_city.as_str(), draft.note_to_panel.as_str()), ("Clear.", ""));
        let sent = [put("score-vision", CANNOT_JUDGE, "4")];
        assert_eq!(draft.take(&call().criteria, &sent), Ok(true));
        assert_eq!(draft.scores["vision"], Score::CannotJudge);
        assert_eq!(draft.note_to_city, "Clear.");
        assert_eq!(
            draft.take(&call().criteria, &[put("score-vision", "", CANNOT_JUDGE)]),
            Ok(true)
        );
        assert_eq!(draft.scores.len(), 0, "what is taken back is neither a zero nor a level");
    }

    #[test]
    fn what_two_windows_wrote_meets_and_neither_is_lost_nor_half_taken() {
        let mut draft = sheet();
        let sent = [put("to_panel", "Strong.", ""), put("to_city", "Vague.", "")];
        let refused = draft.clone().take(&call().criteria, &sent);
        assert_eq!(refused, Err(ReviewRefused::Met(vec!["to_city".to_owned()])));
        assert_eq!(draft.take(&call().criteria, &sent[1..]), refused);
        assert_eq!(draft, sheet());
    }

    #[test]
    fn the_same_word_from_a_stale_page_and_one_sent_twice_are_no_change() {
        let mut draft = sheet();
        assert_eq!(draft.take(&call().criteria, &[put("to_city", "Clear.", "old")]), Ok(false));
        let unanswered = Some(" Clear. ".to_owned());
        let next = Put { unanswered, ..put("to_city", "Clearer.", "") };
        assert_eq!(draft.take(&call().criteria, &[next]), Ok(true));
        assert_eq!(draft.note_to_city, "Clearer.");
    }

    #[test]
    fn what_is_no_level_of_the_call_is_refused_and_nothing_beside_it_is_taken() {
        for (field, word) in [
            ("score-vision", "6"),
            ("score-vision", "0"),
            ("score-vision", "-1"),
            ("score-vision", "256"),
            ("score-vision", "four"),
            ("score-beauty", "1"),
            ("score-beauty", CANNOT_JUDGE),
        ] {
            let mut draft = Draft::default();
            let sent = [put("to_city", "Clear.", ""), put(field, word, "")];
            let criterion = field.strip_prefix("score-").unwrap().to_owned();
            let refused = Err(ReviewRefused::NoSuchLevel(criterion));
            assert_eq!(draft.take(&call().criteria, &sent), refused, "{field} {word}");
            assert_eq!(draft, Draft::default());
        }
    }

    #[test]
    fn a_note_has_5000_characters_in_any_script_and_not_one_more() {
        let take = |text: String| Draft::default().take(&[], &[put("to_panel", &text, "")]);
        assert_eq!(take("ї".repeat(5_000)), Ok(true));
        assert_eq!(take("ї".repeat(5_001)), Err(ReviewRefused::TooLong { max: 5_000 }));
    }
}
