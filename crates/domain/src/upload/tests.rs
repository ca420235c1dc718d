use super::*;
use crate::texts::Texts;

const MB: u64 = 1_000_000;

fn rules() -> network::Upload {
    network::Upload {
        max_bytes: 20 * MB,
        types: vec!["application/pdf".to_owned()],
        application_max_bytes: 50 * MB,
        application_max_files: 4,
        at_once: 2,
        kept_days: 7,
        max_megapixels: 40,
    }
}

fn question(max: usize) -> Question {
    serde_json::from_value(serde_json::json!({
        "id": "plans", "label": Texts::default(), "help": Texts::default(), "kind": "file",
        "types": ["application/pdf"], "max_bytes": 10 * MB, "max": max,
        "required": true, "profile": false,
    }))
    .unwrap()
}

fn upload(size_bytes: i64) -> Upload {
    Upload {
        id: UploadId(uuid::Uuid::from_u128(1)),
        application: ApplicationId(uuid::Uuid::from_u128(2)),
        question: "plans".to_owned(),
        name: "plan.pdf".to_owned(),
        mark: String::new(),
        size_bytes,
        received_bytes: 0,
        begun_at: Timestamp(0),
        begun_by: PersonId(uuid::Uuid::from_u128(3)),
        moved_at: Timestamp(0),
        attachment: None,
    }
}

fn attachment(size_bytes: i64, off: bool) -> Attachment {
    Attachment {
        id: AttachmentId(uuid::Uuid::from_u128(4)),
        application: ApplicationId(uuid::Uuid::from_u128(2)),
        question: "plans".to_owned(),
        name: "plan.pdf".to_owned(),
        sha256: "ab".to_owned(),
        size_bytes,
        media_type: "application/pdf".to_owned(),
        attached_at: Timestamp(0),
        attached_by: PersonId(uuid::Uuid::from_u128(3)),
        detached_at: off.then_some(Timestamp(1)),
    }
}

fn piece(first_byte: i64, size_bytes: i64) -> Piece {
    let upload = UploadId(uuid::Uuid::from_u128(1));
    Piece { upload, first_byte, size_bytes, sha256: String::new(), name: String::new() }
}

const NOTHING: There<'static> = There { attachments: &[], uploads: &[], of_person: &[] };

fn sets_out(max: usize, there: There<'_>, size_bytes: u64) -> Result<(), FileRefused> {
    may_set_out(&question(max), &rules(), there, size_bytes, Timestamp(1_000))
}

#[test]
fn a_file_has_the_size_its_question_and_the_network_allow() {
    assert_eq!(sets_out(1, NOTHING, 10 * MB), Ok(()));
    let too_large = AnswerError::FileTooLarge { max_bytes: 10 * MB };
    assert_eq!(sets_out(1, NOTHING, 10 * MB + 1), Err(too_large.into()));
    assert_eq!(sets_out(1, NOTHING, 0), Err(AnswerError::FileEmpty.into()));
}

#[test]
fn a_question_of_one_file_takes_a_newer_one_and_a_question_of_two_no_third() {
    let one = [attachment(1, false)];
    let there = There { attachments: &one, ..NOTHING };
    assert_eq!(sets_out(1, there, 1), Ok(()));
    let two = [attachment(1, false), attachment(1, false)];
    let there = There { attachments: &two, ..NOTHING };
    assert_eq!(sets_out(2, there, 1), Err(AnswerError::TooMany { max: 2, is: 3 }.into()));
    let one_off = [attachment(1, false), attachment(1, true)];
    assert_eq!(sets_out(2, There { attachments: &one_off, ..NOTHING }, 1), Ok(()));
}

#[test]
fn files_taken_off_and_files_on_their_way_take_room_too() {
    let off = [attachment(30_000_000, true)];
    let coming = [upload(15_000_000)];
    let there = There { attachments: &off, uploads: &coming, of_person: &[] };
    assert_eq!(sets_out(1, there, 5 * MB), Ok(()));
    let full = FileRefused::NoRoom { max_bytes: 50 * MB };
    assert_eq!(sets_out(1, there, 5 * MB + 1), Err(full));
    let many = vec![attachment(1, true); 4];
    let there = There { attachments: &many, ..NOTHING };
    assert_eq!(sets_out(1, there, 1), Err(FileRefused::TooManyFiles { max: 4 }));
}

#[test]
fn one_person_sends_two_at_once_and_one_that_fell_asleep_is_not_counted() {
    let two = [upload(1), upload(1)];
    let there = There { of_person: &two, ..NOTHING };
    assert_eq!(sets_out(1, there, 1), Err(FileRefused::TooManyAtOnce { max: 2 }));
    let later = Timestamp(RUNNING_MS);
    assert_eq!(may_set_out(&question(1), &rules(), there, 1, later), Ok(()));
}

#[test]
fn pieces_come_in_order_and_no_byte_too_many() {
    let now = Timestamp(5);
    let half = upload(10).take(&piece(0, 6), now).unwrap();
    assert_eq!((half.received_bytes, half.moved_at, half.is_whole()), (6, now, false));
    let elsewhere = PieceRefused::Elsewhere { received_bytes: 6 };
    assert_eq!(half.clone().take(&piece(0, 6), now), Err(elsewhere));
    assert_eq!(half.clone().take(&piece(7, 1), now), Err(elsewhere));
    assert_eq!(half.clone().take(&piece(6, 5), now), Err(PieceRefused::TooLong));
    let whole = half.take(&piece(6, 4), now).unwrap();
    assert!(whole.is_whole());
    let attached = Upload { attachment: Some(AttachmentId(uuid::Uuid::from_u128(4))), ..whole };
    assert_eq!(attached.take(&piece(10, 0), now), Err(PieceRefused::Done));
}

#[test]
fn a_mark_is_of_plain_signs_and_bounded() {
    assert_eq!(clean_mark("a b\u{202e}\0c-1"), "abc-1");
    assert_eq!(clean_mark(&"x".repeat(5_000)).len(), MARK_MAX);
}
