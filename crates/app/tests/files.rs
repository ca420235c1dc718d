//! Files that people send: judged by content, named safely, and never half-attached.

use app::files::{self, AttachRefused, Upload};
use app::testing::World;
use app::testing::applying::PDF;
use app::{Failure, chance};
use domain::application::Attachment;
use domain::ids::{ApplicationId, AttachmentId};
use domain::policy::Denied;

/// A PNG of one grey pixel.
const PNG: &[u8] = b"\x89PNG\x0d\x0a\x1a\x0a\0\0\0\x0dIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0:~\x9bU\0\0\0\x0aIDATx\x9cch\0\0\0\x82\0\x81w\xcdr\xb6\0\0\0\0IEND\xaeB`\x82";

fn upload(name: &str, bytes: &[u8]) -> Upload {
    Upload { question: "signed_page".to_owned(), name: name.to_owned(), bytes: bytes.to_vec() }
}

fn attachments(world: &World, id: ApplicationId) -> Vec<Attachment> {
    world.app.store.read(|tx| tx.attachments(id)).unwrap()
}

store::on_both! {
    fn what_is_not_the_kind_it_claims_is_refused_and_leaves_nothing(store) {
        let world = World::new(store);
        world.published_call("2023");
        let id = world.started(world.ana, "Lisboa", "PT");
        let ana = world.actor(world.ana);
        let too_large = [PDF, &vec![b' '; 21_000_000], b"%%EOF"].concat();
        for (name, bytes, wrong) in [
            ("page.pdf", b"MZ\x90\0 this program cannot be run" as &[u8], "answer-file-kind"),
            ("page.png", b"<!doctype html><script>alert(1)</script>", "answer-file-kind"),
            ("page.pdf", b"PK\x03\x04", "answer-file-kind"),
            ("page.pdf", b"", "answer-file-empty"),
            ("page.pdf", &too_large, "answer-file-too-large"),
        ] {
            let refused = files::attach(&world.app, &ana, id, upload(name, bytes));
            let Err(Failure::Refused(AttachRefused::File { error })) = refused else {
                panic!("{name} was taken: {refused:?}");
            };
            assert_eq!(error.key(), wrong, "{name}");
        }
        assert_eq!(attachments(&world, id), []);
        assert!(!world.events_about(id.0).contains(&"application.file_attached".to_owned()));
    }

    fn a_second_file_takes_the_place_of_the_first_where_one_is_asked(store) {
        let world = World::new(store);
        world.published_call("2023");
        let id = world.started(world.ana, "Lisboa", "PT");
        let ana = world.actor(world.ana);
        let first = files::attach(&world.app, &ana, id, upload("same.pdf", PDF)).unwrap();
        assert_eq!(first.replaced, None);
        let second = files::attach(&world.app, &ana, id, upload("same.pdf", PNG)).unwrap();
        assert_eq!(second.replaced.map(|it| it.id), Some(first.attachment.id));
        assert_eq!(second.attachment.name, "same.pdf.png");
        let there: Vec<_> = attachments(&world, id).iter().map(|it| it.id).collect();
        assert_eq!(there, [second.attachment.id]);
    }

    fn names_lose_folders_and_what_turns_them_around(store) {
        let world = World::new(store);
        world.published_call("2023");
        let id = world.started(world.ana, "Lisboa", "PT");
        let ana = world.actor(world.ana);
        let name = |name: &str| {
            files::attach(&world.app, &ana, id, upload(name, PDF)).unwrap().attachment.name
        };
        assert_eq!(name("../../../etc/passwd"), "passwd.pdf");
        assert_eq!(name("scan\u{202e}fdp.exe"), "scanfdp.exe.pdf");
        assert_eq!(name("Підпис.pdf"), "Підпис.pdf");
    }

    fn a_file_goes_off_once_and_only_from_its_own_application(store) {
        let world = World::new(store);
        world.published_call("2023");
        let lisbon = world.draft(world.ana, "Lisboa", "PT");
        let accra = world.draft(world.kofi, "Accra", "GH");
        let (ana, kofi) = (world.actor(world.ana), world.actor(world.kofi));
        let of_lisbon = attachments(&world, lisbon)[0].id;
        let of_accra = attachments(&world, accra)[0].id;
        let hidden = |it: Result<Attachment, Failure<AttachRefused>>| {
            assert!(matches!(it, Err(Failure::Denied(Denied::Hidden))), "{it:?}");
        };
        hidden(files::detach(&world.app, &kofi, lisbon, of_lisbon));
        hidden(files::detach(&world.app, &ana, lisbon, of_accra));
        hidden(files::detach(&world.app, &ana, lisbon, AttachmentId(chance::fresh_id(world.app.clock.now()))));
        assert!(files::download(&world.app, &ana, lisbon, of_accra).is_err());

        files::detach(&world.app, &ana, lisbon, of_lisbon).unwrap();
        files::detach(&world.app, &ana, lisbon, of_lisbon).unwrap();
        let off = world.events_about(lisbon.0);
        assert_eq!(off.iter().filter(|it| *it == "application.file_detached").count(), 1);
        assert_eq!(attachments(&world, accra).len(), 1);
        let other = Upload { question: "motivation".to_owned(), ..upload("a.pdf", PDF) };
        hidden(files::attach(&world.app, &ana, lisbon, other).map(|it| it.attachment));
    }
}
