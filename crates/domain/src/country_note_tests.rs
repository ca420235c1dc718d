use super::*;
use crate::application::Stage;
use crate::testing::{application, at, id, ida, olha};

fn note(body: &str) -> CountryNote {
    CountryNote {
        id: CountryNoteId(id(99)),
        application: ApplicationId(id(1001)),
        body: body.to_owned(),
        written_at: at("2020-05-10T10:00"),
        written_by: olha(),
        deleted_at: None,
    }
}

#[test]
fn a_note_has_words_within_bounds_and_none_of_them_in_the_log() {
    let file = application(1, Stage::Submitted { at: at("2020-04-02T10:00") });
    let write = |body: &str| CountryNote::write(note(body), &file, 10);
    assert_eq!(write(" ").map(|_| ()), Err(NoteRefused::Blank));
    assert_eq!(write("12345678901").map(|_| ()), Err(NoteRefused::TooLong { max: 10 }));
    let (_, events) = write("too thin").unwrap().into_parts();
    assert_eq!(events[0].payload, json!({ "note": note("").id }));
}

#[test]
fn a_note_is_taken_away_by_its_author_alone_and_its_words_are_gone() {
    let now = at("2020-05-11T10:00");
    assert_eq!(note("mine").delete(ida(), now), Err(NoteRefused::NotYours));
    let gone = note("mine").delete(olha(), now).unwrap().unwrap().into_parts().0;
    assert_eq!((gone.body.as_str(), gone.deleted_at), ("", Some(now)));
    assert_eq!(gone.delete(olha(), now), Ok(None));
}
