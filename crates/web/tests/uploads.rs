//! Files in pieces as a script sends them, and downloads that go on where they were cut off.

use app::testing::World;
use app::testing::applying::PDF;
use axum::body::Body;
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use crate::browser::{Browser, Page};
use domain::application::Attachment;
use domain::ids::{ApplicationId, PersonId};

const PIECE: &str = "application/offset+octet-stream";

fn of(world: &World, person: PersonId) -> Browser {
    Browser::visitor(world).with_session(&world.session(person))
}

/// `key base64`, as tus sends words.
fn metadata(words: &[(&str, &str)]) -> String {
    let signs = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let base64 = |text: &str| -> String {
        let group = |it: &[u8]| {
            let n = it
                .iter()
                .chain([0, 0].iter())
                .take(3)
                .fold(0_usize, |n, b| n << 8 | usize::from(*b));
            let sign = |at: usize| char::from(signs[n >> (18 - 6 * at) & 63]);
            (0..4).map(|at| if at <= it.len() { sign(at) } else { '=' }).collect::<String>()
        };
        text.as_bytes().chunks(3).map(group).collect()
    };
    let pairs = words.iter().map(|(key, value)| format!("{key} {}", base64(value)));
    pairs.collect::<Vec<_>>().join(",")
}

fn begin(browser: &Browser, id: ApplicationId, question: &str, name: &str, size: usize) -> Page {
    let words = metadata(&[("question", question), ("filename", name), ("mark", name)]);
    let request = Request::post(format!("/en/applications/{id}/uploads"))
        .header("sec-fetch-site", "same-origin")
        .header("upload-length", size)
        .header("upload-metadata", words);
    browser.send(request, Body::empty())
}

fn take(browser: &Browser, at: &str, offset: usize, bytes: &[u8]) -> Page {
    let request = Request::patch(at)
        .header("sec-fetch-site", "same-origin")
        .header(header::CONTENT_TYPE, PIECE)
        .header("upload-offset", offset);
    browser.send(request, Body::from(bytes.to_vec()))
}

fn offset(page: &Page) -> Option<usize> {
    page.headers.get("upload-offset").map(|it| it.to_str().unwrap().parse().unwrap())
}

fn attachments(world: &World, id: ApplicationId) -> Vec<Attachment> {
    world.app.store.read(|tx| tx.attachments(id)).unwrap()
}

fn text(headers: &HeaderMap, name: header::HeaderName) -> &str {
    headers.get(name).map_or("", |it| it.to_str().unwrap())
}

store::on_both! {
    fn a_file_goes_in_pieces_and_on_from_where_it_was_cut_off(store) {
        let world = World::new(store);
        world.published_call("2023");
        let id = world.started(world.ana, "Lisboa", "PT");
        let ana = of(&world, world.ana);
        let begun = begin(&ana, id, "signed_page", "підпис.pdf", PDF.len());
        assert_eq!((begun.status, offset(&begun)), (StatusCode::CREATED, Some(0)));
        let at = begun.location().to_owned();
        assert!(at.starts_with(&format!("/en/applications/{id}/uploads/")), "{at}");

        let half = PDF.len() / 2;
        let taken = take(&ana, &at, 0, &PDF[..half]);
        assert_eq!((taken.status, offset(&taken)), (StatusCode::NO_CONTENT, Some(half)));
        // The answer was lost: the same piece again is refused with the place to go on from.
        let again = take(&ana, &at, 0, &PDF[..half]);
        assert_eq!((again.status, offset(&again)), (StatusCode::CONFLICT, Some(half)));
        let asked = ana.send(Request::head(&at), Body::empty());
        assert_eq!((asked.status, offset(&asked)), (StatusCode::OK, Some(half)));
        assert_eq!(text(&asked.headers, header::CACHE_CONTROL), "no-store");
        let early = ana.post(&format!("{at}/attachment"), &[]);
        assert_eq!((early.status, offset(&early)), (StatusCode::CONFLICT, Some(half)));
        // After a reload the same file finds its upload; the page offers to go on or delete it.
        let found = begin(&ana, id, "signed_page", "підпис.pdf", PDF.len());
        assert_eq!((found.location(), offset(&found)), (at.as_str(), Some(half)));
        let page = ana.get(&format!("/en/applications/{id}/sections/signature"));
        assert!(page.text.contains("To go on, choose the same file again."), "{}", page.text);

        assert_eq!(take(&ana, &at, half, &PDF[half..]).status, StatusCode::NO_CONTENT);
        let finished = ana.post(&format!("{at}/attachment"), &[]);
        assert_eq!(finished.status, StatusCode::SEE_OTHER);
        assert!(finished.location().ends_with("?done=attached"), "{}", finished.location());
        let again = ana.post(&format!("{at}/attachment"), &[]);
        assert_eq!(again.status, StatusCode::SEE_OTHER);
        assert_eq!(take(&ana, &at, PDF.len(), b"").status, StatusCode::GONE);
        let there = attachments(&world, id);
        assert_eq!(there.iter().map(|it| it.name.as_str()).collect::<Vec<_>>(), ["підпис.pdf"]);
        assert_eq!(ana.get(finished.location()).status, StatusCode::OK);
    }

    fn what_cannot_be_taken_is_refused_in_a_sentence_before_a_byte_is_sent(store) {
        let world = World::new(store);
        world.published_call("2023");
        let id = world.started(world.ana, "Lisboa", "PT");
        let ana = of(&world, world.ana);
        let large = begin(&ana, id, "signed_page", "large.pdf", 200_000_000);
        assert_eq!(large.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(large.text.contains("This file is too large. Choose one of at most 20 MB."));
        assert_eq!(begin(&ana, id, "motivation", "a.pdf", 10).status, StatusCode::NOT_FOUND);
        let negative = Request::post(format!("/en/applications/{id}/uploads"))
            .header("sec-fetch-site", "same-origin")
            .header("upload-length", "-1");
        assert_eq!(ana.send(negative, Body::empty()).status, StatusCode::BAD_REQUEST);

        let at = begin(&ana, id, "signed_page", "a.pdf", 5_000_000).location().to_owned();
        let piece = vec![b'%'; 1024 * 1024 + 1];
        assert_eq!(take(&ana, &at, 0, &piece).status, StatusCode::PAYLOAD_TOO_LARGE);
        let plain = Request::patch(&at)
            .header("sec-fetch-site", "same-origin")
            .header("upload-offset", 0);
        assert_eq!(ana.send(plain, Body::from("x")).status, StatusCode::UNSUPPORTED_MEDIA_TYPE);
        let elsewhere = Request::patch(&at)
            .header("sec-fetch-site", "cross-site")
            .header(header::CONTENT_TYPE, PIECE)
            .header("upload-offset", 0);
        assert_eq!(ana.send(elsewhere, Body::from("x")).status, StatusCode::FORBIDDEN);
        let asked = ana.send(Request::head(&at), Body::empty());
        assert_eq!(offset(&asked), Some(0), "none of that was taken");

        let at = begin(&ana, id, "signed_page", "a.exe", 3).location().to_owned();
        take(&ana, &at, 0, b"MZ!");
        let refused = ana.post(&format!("{at}/attachment"), &[]);
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.text.contains("This kind of file cannot be taken."));
        assert_eq!(attachments(&world, id), []);
    }

    fn an_upload_of_somebody_else_is_not_there_and_a_visitor_is_asked_to_sign_in(store) {
        let world = World::new(store);
        world.published_call("2023");
        let id = world.started(world.ana, "Lisboa", "PT");
        let ana = of(&world, world.ana);
        let at = begin(&ana, id, "signed_page", "a.pdf", PDF.len()).location().to_owned();
        let kofi = of(&world, world.kofi);
        assert_eq!(begin(&kofi, id, "signed_page", "a.pdf", 10).status, StatusCode::NOT_FOUND);
        assert_eq!(take(&kofi, &at, 0, PDF).status, StatusCode::NOT_FOUND);
        assert_eq!(kofi.get(&at).status, StatusCode::NOT_FOUND);
        for act in ["attachment", "removal"] {
            let tried = kofi.post(&format!("{at}/{act}"), &[]);
            assert_eq!(tried.status, StatusCode::NOT_FOUND, "{act}");
        }
        let visitor = Browser::visitor(&world);
        for (method, path) in
            [(Method::HEAD, at.clone()), (Method::PATCH, at.clone()), (Method::POST, format!("{at}/attachment"))]
        {
            let request = Request::builder()
                .method(&method)
                .uri(&path)
                .header("sec-fetch-site", "same-origin")
                .header(header::CONTENT_TYPE, PIECE)
                .header("upload-offset", 0);
            let turned_away = visitor.send(request, Body::empty());
            assert!(turned_away.location().contains("/sign-in"), "{method} {path}");
        }
        assert_eq!(take(&ana, &at, 0, PDF).status, StatusCode::NO_CONTENT);
        let removed = ana.post(&format!("{at}/removal"), &[]);
        assert!(removed.location().ends_with("?done=upload-removed"));
        assert_eq!(ana.get(&at).status, StatusCode::NOT_FOUND);
    }

    fn a_download_goes_on_where_it_was_cut_off_and_is_kept_by_nobody(store) {
        let world = World::new(store);
        world.published_call("2023");
        let id = world.started(world.ana, "Lisboa", "PT");
        let ana = of(&world, world.ana);
        let files = format!("/en/applications/{id}/files");
        ana.upload(&files, &[("question", "signed_page")], ("signed_page", "a.pdf", PDF));
        let file = attachments(&world, id).remove(0);
        let path = format!("{files}/{}", file.id);
        let tag = format!("\"{}\"", file.sha256);
        let part = |range: &str, tag: &str| {
            let request = Request::get(&path).header(header::RANGE, range);
            ana.send(request.header(header::IF_RANGE, tag), Body::empty())
        };
        let whole = ana.get(&path);
        assert_eq!((whole.status, whole.text.as_bytes()), (StatusCode::OK, PDF));
        assert_eq!(text(&whole.headers, header::ACCEPT_RANGES), "bytes");
        assert_eq!(text(&whole.headers, header::ETAG), tag);

        let rest = part("bytes=9-", &tag);
        assert_eq!(rest.status, StatusCode::PARTIAL_CONTENT);
        assert_eq!(rest.text.as_bytes(), &PDF[9..]);
        let n = PDF.len();
        assert_eq!(text(&rest.headers, header::CONTENT_RANGE), format!("bytes 9-{}/{n}", n - 1));
        assert_eq!(text(&rest.headers, header::CONTENT_LENGTH), (n - 9).to_string());
        assert_eq!(part("bytes=9-", "\"another\"").text.as_bytes(), PDF);
        let beyond = part(&format!("bytes={n}-"), &tag);
        assert_eq!(beyond.status, StatusCode::RANGE_NOT_SATISFIABLE);
        assert_eq!(text(&beyond.headers, header::CONTENT_RANGE), format!("bytes */{n}"));
        for page in [&whole, &rest, &beyond] {
            assert_eq!(text(&page.headers, header::CACHE_CONTROL), "no-store");
            assert!(text(&page.headers, header::CONTENT_SECURITY_POLICY).starts_with("sandbox"));
            assert!(text(&page.headers, header::CONTENT_DISPOSITION).starts_with("attachment;"));
            assert_eq!(text(&page.headers, header::X_CONTENT_TYPE_OPTIONS), "nosniff");
        }
    }
}
