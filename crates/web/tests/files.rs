//! Uploads and downloads as a browser makes them.

use app::testing::World;
use app::testing::applying::PDF;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use crate::browser::Browser;
use domain::ids::PersonId;

fn of(world: &World, person: PersonId) -> Browser {
    Browser::visitor(world).with_session(&world.session(person))
}

store::on_both! {
    fn files_are_refused_with_a_sentence_and_given_out_sandboxed(store) {
        let world = World::new(store);
        world.published_call("2023");
        let id = world.started(world.ana, "Lisboa", "PT");
        let ana = of(&world, world.ana);
        let path = format!("/en/applications/{id}/files");
        let send = |name: &str, bytes: &[u8]| {
            ana.upload(&path, &[("question", "signed_page")], ("signed_page", name, bytes))
        };
        let large = [PDF, &vec![b' '; 21_000_000]].concat();
        for (name, bytes, words) in [
            ("page.pdf", b"MZ this program" as &[u8], "This kind of file cannot be taken."),
            ("page.pdf", b"", "This file is empty."),
            ("page.png", b"<html><script>", "This kind of file cannot be taken."),
            ("page.pdf", &large, "This file is too large."),
            ("", b"", "Upload the file."),
        ] {
            let refused = send(name, bytes);
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
            assert!(refused.text.contains(words), "{name}: {words}");
        }
        let huge = Request::post(&path)
            .header(header::CONTENT_TYPE, "multipart/form-data; boundary=b")
            .header(header::CONTENT_LENGTH, "4000000000")
            .header("sec-fetch-site", "same-origin");
        assert_eq!(ana.send(huge, Body::empty()).status, StatusCode::PAYLOAD_TOO_LARGE);

        assert_eq!(send("підпис.pdf", PDF).status, StatusCode::SEE_OTHER);
        let file = world.app.store.read(|tx| tx.attachments(id)).unwrap().remove(0);
        let got = ana.get(&format!("{path}/{}", file.id));
        let header = |name: header::HeaderName| got.headers[name].to_str().unwrap().to_owned();
        assert!(header(header::CONTENT_DISPOSITION).starts_with("attachment; filename=\"______.pdf\""));
        assert!(header(header::CONTENT_SECURITY_POLICY).starts_with("sandbox"));
        assert_eq!(header(header::X_CONTENT_TYPE_OPTIONS), "nosniff");
        assert_eq!(header(header::CONTENT_TYPE), "application/pdf");
        let removal = format!("{path}/{}/removal", file.id);
        assert_eq!(of(&world, world.kofi).post(&removal, &[]).status, StatusCode::NOT_FOUND);
        assert_eq!(ana.post(&removal, &[]).status, StatusCode::SEE_OTHER);
        assert_eq!(world.app.store.read(|tx| tx.attachments(id)).unwrap(), []);
    }

    fn a_file_for_somebody_elses_application_is_not_even_read(store) {
        let world = World::new(store);
        world.published_call("2023");
        let id = world.started(world.ana, "Lisboa", "PT");
        let sent = of(&world, world.kofi).upload(
            &format!("/en/applications/{id}/files"),
            &[("question", "signed_page")],
            ("signed_page", "a.pdf", PDF),
        );
        assert_eq!(sent.status, StatusCode::NOT_FOUND);
        assert_eq!(world.app.store.read(|tx| tx.attachments(id)).unwrap(), []);
    }
}
