//! Files in pieces: continued from anywhere, finished once, and cleared away when they are not.

use std::fs::{self, File};
use std::io::Read;
use std::path::PathBuf;
use std::time::{Duration, SystemTime};

use app::files::resumable::{self, SettingOut};
use app::files::sweep::{self, Swept};
use app::files::{self, AttachRefused, Attached, Upload};
use app::testing::applying::last_millisecond;
use app::testing::{World, at};
use app::{App, Blobs, Failure, Mode, blobs};
use domain::answer::AnswerError;
use domain::application::Attachment;
use domain::ids::{ApplicationId, PersonId, UploadId};
use domain::policy::Denied;
use domain::time::Timestamp;
use domain::upload::{FileRefused, PieceRefused};
use store::testing::second_node;
use tempfile::TempDir;

const DAY_MS: i64 = 24 * 60 * 60 * 1_000;

/// A PDF of that size, told from others by a number.
fn pdf(size: usize, n: u32) -> Vec<u8> {
    let mut bytes = format!("%PDF-1.4\n% {n}\n").into_bytes();
    let mut state = n;
    while bytes.len() + 6 < size {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        bytes.push(state.to_be_bytes()[0] & 0x7f);
    }
    bytes.extend_from_slice(b"\n%%EOF");
    bytes
}

fn setting_out(name: &str, bytes: &[u8], mark: &str) -> SettingOut {
    SettingOut {
        question: "signed_page".to_owned(),
        name: name.to_owned(),
        mark: mark.to_owned(),
        size_bytes: bytes.len() as i64,
    }
}

struct Ground {
    world: World,
    id: ApplicationId,
}

impl Ground {
    fn new(store: &store::Store) -> Ground {
        let world = World::new(store);
        world.published_call("2023");
        let id = world.started(world.ana, "Lisboa", "PT");
        Ground { world, id }
    }

    fn begin(&self, who: PersonId, bytes: &[u8], mark: &str) -> domain::upload::Upload {
        let actor = self.world.actor(who);
        let it = setting_out("scan.pdf", bytes, mark);
        resumable::begin(&self.world.app, &actor, self.id, it).unwrap()
    }

    fn take(&self, id: UploadId, from: usize, bytes: &[u8]) -> domain::upload::Upload {
        let ana = self.world.actor(self.world.ana);
        resumable::take(&self.world.app, &ana, self.id, id, from as i64, bytes).unwrap()
    }

    fn finish(&self, id: UploadId) -> Result<Attached, Failure<AttachRefused>> {
        let ana = self.world.actor(self.world.ana);
        resumable::finish(&self.world.app, &ana, self.id, id)
    }

    fn sent(&self, bytes: &[u8]) -> UploadId {
        let id = self.begin(self.world.ana, bytes, "").id;
        self.take(id, 0, bytes);
        id
    }

    fn attachments(&self) -> Vec<Attachment> {
        self.world.app.store.read(|tx| tx.attachments(self.id)).unwrap()
    }

    fn n_attached(&self) -> usize {
        let events = self.world.events_about(self.id.0);
        events.iter().filter(|it| *it == "application.file_attached").count()
    }

    fn lying(&self) -> Vec<blobs::Lying> {
        self.world.app.blobs.lying_since(Timestamp(i64::MAX)).unwrap()
    }
}

fn read(mut file: File) -> Vec<u8> {
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes).unwrap();
    bytes
}

/// The same platform over a folder of files that the test can reach into.
fn over_own_folder(world: &World) -> (App, TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let blobs = Blobs::open(folder.path()).unwrap();
    let app = world.over(&world.app.store, blobs, |_| ());
    (app, folder)
}

/// Makes everything in a folder look as if it lay there since long before any test's clock.
fn age(folder: &std::path::Path) {
    let mut folders: Vec<PathBuf> = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).unwrap().filter_map(Result::ok) {
            if entry.path().is_dir() {
                folders.push(entry.path());
            } else if let Ok(file) = File::options().write(true).open(entry.path()) {
                let long_ago = SystemTime::UNIX_EPOCH + Duration::from_secs(86_400);
                drop(file.set_modified(long_ago));
            }
        }
    }
}

store::on_both! {
    fn a_file_in_pieces_is_whole_in_the_end_whichever_node_took_them(store) {
        let ground = Ground::new(store);
        let world = &ground.world;
        let beside = world.beside(&second_node(store), Mode::Demo);
        let bytes = pdf(300_000, 1);
        let id = ground.begin(world.ana, &bytes, "").id;
        let ana = world.actor(world.ana);
        for (n, piece) in bytes.chunks(70_000).enumerate() {
            let app = if n % 2 == 0 { &world.app } else { &beside.app };
            let first_byte = (n * 70_000) as i64;
            let taken = resumable::take(app, &ana, ground.id, id, first_byte, piece).unwrap();
            assert_eq!(taken.received_bytes, first_byte + piece.len() as i64);
            assert_eq!(resumable::state(&world.app, &ana, ground.id, id).unwrap(), taken);
        }
        let attached = resumable::finish(&beside.app, &ana, ground.id, id).unwrap();
        assert!(!attached.rewritten, "a PDF stays as it is");
        let (row, file) =
            files::download(&world.app, &ana, ground.id, attached.attachment.id).unwrap();
        assert_eq!(read(file), bytes);
        assert_eq!((row.name.as_str(), row.media_type.as_str()), ("scan.pdf", "application/pdf"));
        // The pieces are gone at once, and the file lies there alone.
        assert_eq!(ground.lying(), [blobs::Lying::Blob(row.sha256)]);
        let stopped = store.read(|tx| tx.uploads_to(ground.id)).unwrap();
        assert_eq!(stopped, []);
    }

    fn finishing_again_gives_the_same_attachment_and_happens_once(store) {
        let ground = Ground::new(store);
        let id = ground.sent(&pdf(5_000, 1));
        let first = ground.finish(id).unwrap().attachment;
        assert_eq!(ground.finish(id).unwrap().attachment, first);
        assert_eq!(ground.n_attached(), 1);

        // Eight requests at once, as of somebody who clicks and retries over a cut line.
        let id = ground.sent(&pdf(400_000, 2));
        let all: Vec<Attachment> = std::thread::scope(|scope| {
            let finishing: Vec<_> =
                (0..8).map(|_| scope.spawn(|| ground.finish(id).unwrap().attachment)).collect();
            finishing.into_iter().map(|it| it.join().unwrap()).collect()
        });
        assert!(all.iter().all(|it| *it == all[0]), "{all:?}");
        assert_eq!(ground.n_attached(), 2);
        let there: Vec<_> = ground.attachments().into_iter().map(|it| it.id).collect();
        assert_eq!(there, [all[0].id]);
    }

    fn only_the_next_piece_is_taken_and_the_answer_says_where_it_begins(store) {
        let ground = Ground::new(store);
        let bytes = pdf(10_000, 1);
        let id = ground.begin(ground.world.ana, &bytes, "").id;
        ground.take(id, 0, &bytes[..6_000]);
        let ana = ground.world.actor(ground.world.ana);
        let refused = |from: i64, piece: &[u8]| {
            match resumable::take(&ground.world.app, &ana, ground.id, id, from, piece) {
                Err(Failure::Refused(refused)) => refused,
                other => panic!("{other:?}"),
            }
        };
        let elsewhere = PieceRefused::Elsewhere { received_bytes: 6_000 };
        assert_eq!(refused(0, &bytes[..6_000]), elsewhere);
        assert_eq!(refused(5_999, &bytes[5_999..]), elsewhere);
        assert_eq!(refused(6_001, &bytes[6_001..]), elsewhere);
        assert_eq!(refused(6_000, &[0; 4_001]), PieceRefused::TooLong);
        let not_whole = ground.finish(id).unwrap_err();
        let received_bytes = 6_000;
        assert!(matches!(
            not_whole,
            Failure::Refused(AttachRefused::NotWhole { received_bytes: it }) if it == received_bytes
        ));
        // Of eight who send the same next piece at once, one is the next.
        let taken = std::thread::scope(|scope| {
            let sending: Vec<_> = (0..8)
                .map(|_| scope.spawn(|| {
                    let app = &ground.world.app;
                    resumable::take(app, &ana, ground.id, id, 6_000, &bytes[6_000..]).is_ok()
                }))
                .collect();
            sending.into_iter().filter(|_| true).map(|it| it.join().unwrap()).filter(|it| *it).count()
        });
        assert_eq!(taken, 1);
        let attached = ground.finish(id).unwrap().attachment;
        assert_eq!(refused(10_000, b""), PieceRefused::Done);
        assert_eq!(read(ground.world.app.blobs.read(&attached.sha256).unwrap()), bytes);
    }

    fn the_same_file_chosen_again_goes_on_where_it_stopped(store) {
        let ground = Ground::new(store);
        let bytes = pdf(10_000, 1);
        let first = ground.begin(ground.world.ana, &bytes, "mark");
        ground.take(first.id, 0, &bytes[..4_000]);
        let again = ground.begin(ground.world.ana, &bytes, "mark");
        assert_eq!((again.id, again.received_bytes), (first.id, 4_000));
        assert_ne!(ground.begin(ground.world.ana, &bytes, "other").id, first.id);
        assert_ne!(ground.begin(ground.world.ana, &pdf(9_999, 1), "mark").id, first.id);
    }

    fn an_upload_is_of_who_began_it(store) {
        let ground = Ground::new(store);
        let world = &ground.world;
        let accra = world.started(world.kofi, "Accra", "GH");
        let bytes = pdf(1_000, 1);
        let id = ground.begin(world.ana, &bytes, "mark").id;
        for (person, application) in
            [(world.kofi, ground.id), (world.zoe, ground.id), (world.olha, ground.id), (world.ana, accra)]
        {
            let actor = world.actor(person);
            let hidden = |it: Result<(), Denied>| assert_eq!(it, Err(Denied::Hidden));
            let denied = |it| match it {
                Failure::<AttachRefused>::Denied(denied) => denied,
                other => panic!("{other:?}"),
            };
            let state = resumable::state(&world.app, &actor, application, id);
            hidden(state.map(|_| ()).map_err(|it| denied(it.map(|no| match no {}))));
            let taken = resumable::take(&world.app, &actor, application, id, 0, &bytes);
            assert!(matches!(taken, Err(Failure::Denied(Denied::Hidden))), "{taken:?}");
            let finished = resumable::finish(&world.app, &actor, application, id);
            hidden(finished.map(|_| ()).map_err(denied));
            let given_up = resumable::give_up(&world.app, &actor, application, id);
            hidden(given_up.map(|_| ()).map_err(|it| denied(it.map(|no| match no {}))));
        }
        let kofi = world.actor(world.kofi);
        let begun =
            resumable::begin(&world.app, &kofi, ground.id, setting_out("a.pdf", &bytes, ""));
        assert!(matches!(begun, Err(Failure::Denied(Denied::Hidden))), "{begun:?}");
        let ana = world.actor(world.ana);
        assert_eq!(resumable::state(&world.app, &ana, ground.id, id).unwrap().received_bytes, 0);
    }

    fn what_could_not_be_attached_does_not_even_set_out(store) {
        let ground = Ground::new(store);
        let world = &ground.world;
        let ana = world.actor(world.ana);
        let refused = |size_bytes: i64| {
            let it = SettingOut { size_bytes, ..setting_out("a.pdf", b"", "") };
            match resumable::begin(&world.app, &ana, ground.id, it) {
                Err(Failure::Refused(AttachRefused::File { error })) => error,
                other => panic!("{other:?}"),
            }
        };
        let too_large = AnswerError::FileTooLarge { max_bytes: 20_000_000 };
        assert_eq!(refused(200_000_000), too_large.into());
        assert_eq!(refused(0), AnswerError::FileEmpty.into());
        for n in 0..3 {
            ground.begin(world.ana, &pdf(1_000, n), "");
        }
        assert_eq!(refused(1_000), FileRefused::TooManyAtOnce { max: 3 });
        // An hour without a sign of life, and they do not count as being sent any more.
        world.clock_at(world.app.clock.now().plus_ms(60 * 60 * 1_000));
        ground.begin(world.ana, &pdf(1_000, 4), "");
        let other = SettingOut { question: "motivation".into(), ..setting_out("a.pdf", b"x", "") };
        let begun = resumable::begin(&world.app, &ana, ground.id, other);
        assert!(matches!(begun, Err(Failure::Denied(Denied::Hidden))), "{begun:?}");
    }

    fn a_file_that_is_refused_is_forgotten_with_its_pieces(store) {
        let ground = Ground::new(store);
        let id = ground.sent(b"MZ\x90\0 this program cannot be run");
        let refused = ground.finish(id).unwrap_err();
        let kind = |it: &Failure<AttachRefused>| match it {
            Failure::Refused(AttachRefused::File { error }) => error.key(),
            other => panic!("{other:?}"),
        };
        assert_eq!(kind(&refused), "answer-file-kind");
        assert_eq!(ground.lying(), []);
        assert!(matches!(ground.finish(id), Err(Failure::Denied(Denied::Hidden))));
        assert_eq!(ground.attachments(), []);
    }

    fn a_file_that_is_given_up_leaves_nothing(store) {
        let ground = Ground::new(store);
        let bytes = pdf(1_000, 1);
        let id = ground.begin(ground.world.ana, &bytes, "").id;
        ground.take(id, 0, &bytes[..500]);
        let ana = ground.world.actor(ground.world.ana);
        resumable::give_up(&ground.world.app, &ana, ground.id, id).unwrap();
        assert_eq!(ground.lying(), []);
        assert!(resumable::state(&ground.world.app, &ana, ground.id, id).is_err());
    }

    fn a_file_that_comes_to_its_end_after_the_deadline_is_not_attached(store) {
        let ground = Ground::new(store);
        let bytes = pdf(1_000, 1);
        let in_time = ground.sent(&bytes);
        let late = ground.sent(&bytes);
        ground.world.clock_at(last_millisecond());
        ground.finish(in_time).unwrap();
        ground.world.clock_at(last_millisecond().plus_ms(1));
        let closed = ground.finish(late).unwrap_err();
        assert!(matches!(closed, Failure::Refused(AttachRefused::Closed { .. })), "{closed:?}");
        let ana = ground.world.actor(ground.world.ana);
        let it = setting_out("scan.pdf", &bytes, "");
        let begun = resumable::begin(&ground.world.app, &ana, ground.id, it);
        assert!(matches!(begun, Err(Failure::Refused(AttachRefused::Closed { .. }))), "{begun:?}");
        assert_eq!(ground.n_attached(), 1);
    }

    fn an_application_has_room_for_so_many_files_and_no_more(store) {
        let ground = Ground::new(store);
        let app = ground.world.over(store, ground.world.app.blobs.clone(), |parts| {
            parts.network.rules.upload.application_max_files = 4;
            parts.network.rules.upload.application_max_bytes = 40_000;
        });
        let ana = ground.world.actor(ground.world.ana);
        let attach = |n: u32, size: usize| {
            let (question, name) = ("signed_page".to_owned(), "a.pdf".to_owned());
            let upload = Upload { question, name, bytes: pdf(size, n) };
            match files::attach(&app, &ana, ground.id, upload) {
                Ok(_) => None,
                Err(Failure::Refused(AttachRefused::File { error })) => Some(error),
                Err(other) => panic!("{other:?}"),
            }
        };
        assert_eq!(attach(1, 15_000), None);
        assert_eq!(attach(2, 15_000), None);
        let full = FileRefused::NoRoom { max_bytes: 40_000 };
        assert_eq!(attach(3, 15_000), Some(full), "the one replaced is kept and counted");
        // A file on its way takes its room from the beginning.
        let coming = resumable::begin(&app, &ana, ground.id, setting_out("b.pdf", &pdf(9_000, 4), ""));
        let full = FileRefused::NoRoom { max_bytes: 40_000 };
        assert_eq!(attach(5, 2_000), Some(full));
        resumable::give_up(&app, &ana, ground.id, coming.unwrap().id).unwrap();
        assert_eq!((attach(6, 2_000), attach(7, 2_000)), (None, None));
        assert_eq!(attach(8, 2_000), Some(FileRefused::TooManyFiles { max: 4 }));
    }

    fn one_sweep_clears_away_what_no_row_names_and_nothing_else(store) {
        let ground = Ground::new(store);
        let world = &ground.world;
        let (app, folder) = over_own_folder(world);
        let ana = world.actor(world.ana);
        let kept = {
            let (question, name) = ("signed_page".to_owned(), "a.pdf".to_owned());
            let upload = Upload { question, name, bytes: pdf(2_000, 1) };
            files::attach(&app, &ana, ground.id, upload).unwrap().attachment
        };
        let asleep = resumable::begin(&app, &ana, ground.id, setting_out("b.pdf", &pdf(900, 2), ""));
        let asleep = asleep.unwrap().id;
        resumable::take(&app, &ana, ground.id, asleep, 0, &pdf(900, 2)[..400]).unwrap();
        // What a kill leaves: a file without its row, a piece without its row, half a file.
        let orphan = app.blobs.put(b"stored, and then the process was killed").unwrap();
        app.blobs.put_piece(asleep, 400, b"a piece without its row").unwrap();
        let shelf = folder.path().join("aa");
        fs::create_dir_all(&shelf).unwrap();
        fs::write(shelf.join(format!("{}#1", "a".repeat(64))), b"half").unwrap();

        assert_eq!(sweep::run_once(&app).unwrap(), Swept::default(), "all of it is young");
        age(folder.path());
        let swept = Swept { uploads: 0, blobs: 1, scraps: 2 };
        assert_eq!(sweep::run_once(&app).unwrap(), swept);
        assert_eq!(app.blobs.check(&orphan.sha256), Err(blobs::BlobFault::Missing));
        assert_eq!(app.blobs.check(&kept.sha256), Ok(()));
        let state = resumable::state(&app, &ana, ground.id, asleep).unwrap();
        assert_eq!(state.received_bytes, 400, "an upload on its way waits for the rest");

        let days = i64::from(app.network.rules.upload.kept_days);
        world.clock_at(world.app.clock.now().plus_ms(days * DAY_MS + 1));
        let swept = Swept { uploads: 1, ..Swept::default() };
        assert_eq!(sweep::run_once(&app).unwrap(), swept);
        assert_eq!(sweep::run_once(&app).unwrap(), Swept::default());
        let lying = app.blobs.lying_since(Timestamp(i64::MAX)).unwrap();
        assert_eq!(lying, [blobs::Lying::Blob(kept.sha256)]);
    }

    fn bytes_attached_while_they_are_cleared_away_are_there(store) {
        let ground = Ground::new(store);
        let world = &ground.world;
        let (app, folder) = over_own_folder(world);
        let second = world.over(&second_node(store), app.blobs.clone(), |_| ());
        let ana = world.actor(world.ana);
        for round in 0..30 {
            let bytes = pdf(1_000, round);
            app.blobs.put(&bytes).unwrap();
            age(folder.path());
            let (question, name) = ("signed_page".to_owned(), "a.pdf".to_owned());
            let upload = Upload { question, name, bytes };
            std::thread::scope(|scope| {
                let sweeping = scope.spawn(|| sweep::run_once(&second).unwrap());
                let attached = files::attach(&app, &ana, ground.id, upload.clone());
                sweeping.join().unwrap();
                // Told to try again, or attached with its file; never a row without one.
                match attached {
                    Ok(it) => assert_eq!(app.blobs.check(&it.attachment.sha256), Ok(())),
                    Err(Failure::Store(store::Error::Busy)) => (),
                    Err(other) => panic!("{other:?}"),
                }
            });
            for (sha256, _) in store.read(|tx| tx.blob_hashes()).unwrap() {
                assert_eq!(app.blobs.check(&sha256), Ok(()), "round {round}");
            }
        }
    }

    fn a_clearing_cut_off_by_a_kill_is_finished_by_the_next(store) {
        let ground = Ground::new(store);
        let (app, _folder) = over_own_folder(&ground.world);
        let orphan = app.blobs.put(&pdf(1_000, 1)).unwrap();
        let (sha256, now) = (orphan.sha256.clone(), app.clock.now());
        store.write(move |tx| tx.claim_blob(&sha256, 1, now)).unwrap();
        // While it is open, whoever brings the same bytes is told to come again.
        let ana = ground.world.actor(ground.world.ana);
        let (question, name) = ("signed_page".to_owned(), "a.pdf".to_owned());
        let upload = Upload { question, name, bytes: pdf(1_000, 1) };
        let busy = files::attach(&app, &ana, ground.id, upload.clone());
        assert!(matches!(busy, Err(Failure::Store(store::Error::Busy))), "{busy:?}");
        ground.world.clock_at(now.plus_ms(2 * 60 * 60 * 1_000));
        sweep::run_once(&app).unwrap();
        assert_eq!(app.blobs.check(&orphan.sha256), Err(blobs::BlobFault::Missing));
        let attached = files::attach(&app, &ana, ground.id, upload).unwrap();
        assert_eq!(app.blobs.check(&attached.attachment.sha256), Ok(()));
    }
}

#[test]
fn the_clock_of_these_tests_is_after_what_they_age() {
    assert!(at("2023-01-10T09:00").plus_ms(-DAY_MS) > Timestamp(86_400_000));
}
