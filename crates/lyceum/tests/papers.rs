//! PDFs from the program itself: a child process behind walls, asked for by address.

#![cfg(test)]

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use app::testing::World;
use app::typesetter::{Limits, Made, TypesetError, Typesetter, Walls};
use app::members::{self, ImportOptions};
use app::{Mode, applications};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode, header};
use documents::typeset::{Answer, Block, CardShape, Document, Dossier, Flyer, Frame, Question, Said, Scan, Section};
use domain::language::Lang;
use domain::time::Timestamp;
use tower::ServiceExt;

const LYCEUM: &str = env!("CARGO_BIN_EXE_lyceum");

fn press(limits: Limits) -> Typesetter {
    Typesetter::of_program(Path::new(LYCEUM), None, limits)
}

fn frame(title: &str) -> Frame {
    Frame {
        lang: Lang::EN,
        title: title.to_owned(),
        network: "Network".to_owned(),
        accent: "#0b5a7a".to_owned(),
        footer: "Foot".to_owned(),
        at: Timestamp(1_685_570_399_999),
        invented: None,
        replaced_note: "Some characters stand as �.".to_owned(),
        plain_note: "Plain.".to_owned(),
    }
}

fn dossier(sections: Vec<Section>) -> Document {
    Document::Dossier(Dossier {
        frame: frame("Sumy"),
        kind_words: "Application".to_owned(),
        city: Said::written("Суми", None, Lang::EN),
        country: "Ukraine".to_owned(),
        warning: None,
        facts: Vec::new(),
        contents_words: "Sections".to_owned(),
        sections,
    })
}

fn section(answers: Vec<Answer>) -> Section {
    let question = |answer| Question { label: "Question".to_owned(), answers: vec![answer] };
    Section { title: "Section".to_owned(), questions: answers.into_iter().map(question).collect() }
}

fn text(text: &str) -> Answer {
    Answer::Text { said: Said::written(text, None, Lang::EN) }
}

#[test]
fn the_walls_hold_on_this_machine() {
    let walls = press(Limits::default()).check_walls().unwrap();
    assert_eq!(walls, Walls { calls: true, landlock: true });
    // A program that has none is not taken for one that has.
    let open = Typesetter::of_program(Path::new("/bin/true"), None, Limits::default());
    assert_eq!(open.check_walls().unwrap(), Walls { calls: false, landlock: false });
}

#[test]
fn a_document_comes_through_the_walls() {
    let Made { bytes, accessible } =
        press(Limits::default()).typeset(&dossier(vec![section(vec![text("Суми")])])).unwrap();
    assert!(bytes.starts_with(b"%PDF-1.7") && accessible);
}

/// Within 224 MiB of memory and 10 s of processor time, which the child gives itself.
#[test]
fn what_is_meant_to_hurt_is_a_document_or_an_ended_child() {
    let press = press(Limits { wall: Duration::from_secs(60), ..Limits::default() });
    let marks = format!("Z{}", "\u{0301}".repeat(40_000));
    for hostile in [marks, "W".repeat(100_000), "\n".repeat(50_000), "x \u{202E}y".repeat(20_000)] {
        let pdf = press.typeset(&dossier(vec![section(vec![text(&hostile)])]));
        assert!(pdf.is_ok_and(|it| it.accessible));
    }
    // More than anybody may hand in: a hundred tables of five hundred long rows.
    let row = vec![Said::ours(Lang::EN, "cell of a table ".repeat(20)); 6];
    let table = Answer::Table { columns: vec!["One".into(); 6], rows: vec![row; 500] };
    let endless = dossier(vec![section(vec![table; 60])]);
    let ended = press.typeset(&endless);
    assert!(matches!(ended, Err(TypesetError::Stopped(_))), "{ended:?}");
    // The next reader is not touched by it.
    assert!(press.typeset(&dossier(Vec::new())).is_ok());
}

#[test]
fn who_takes_too_long_is_stopped_and_who_comes_too_many_is_told() {
    let short = press(Limits { wall: Duration::from_millis(1), ..Limits::default() });
    let stopped = short.typeset(&dossier(Vec::new()));
    assert!(matches!(stopped, Err(TypesetError::Stopped(_))), "{stopped:?}");
    let full = press(Limits { n_at_once: 0, queue: Duration::ZERO, ..Limits::default() });
    assert_eq!(full.typeset(&dossier(Vec::new())), Err(TypesetError::Busy));
    let small = press(Limits { pdf_bytes_max: 1_000, ..Limits::default() });
    let stopped = small.typeset(&dossier(Vec::new()));
    assert!(matches!(stopped, Err(TypesetError::Stopped(_))), "{stopped:?}");
    assert_eq!(Typesetter::none().typeset(&dossier(Vec::new())), Err(TypesetError::None));
    let nobody = Typesetter::of_program(Path::new("/no/such/program"), None, Limits::default());
    assert!(matches!(nobody.typeset(&dossier(Vec::new())), Err(TypesetError::Failed(_))));
}

#[test]
fn what_is_no_job_is_refused_without_repeating_it() {
    for job in [&b""[..], b"junk", b"\x04\0\0\0\0\0\0\0{\"a\"", b"\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFFx"] {
        let mut child = Command::new(LYCEUM)
            .arg("typeset")
            .env_clear()
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        child.stdin.take().unwrap().write_all(job).unwrap();
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(65), "{:?}", String::from_utf8_lossy(&output.stderr));
        assert_eq!(output.stdout, b"");
    }
}

#[test]
fn the_press_is_nobodys_command() {
    let help = Command::new(LYCEUM).arg("--help").output().unwrap();
    let help = String::from_utf8(help.stdout).unwrap();
    assert!(help.contains("serve") && !help.contains("typeset"), "{help}");
}

#[test]
fn what_everybody_may_read_is_typeset_once() {
    let flyer = |title: &str| {
        Document::Flyer(Flyer {
            frame: frame(title),
            title: Said::ours(Lang::EN, title),
            until: "Until May".to_owned(),
            language_note: None,
            blocks: vec![Block::Paragraph { said: Said::ours(Lang::EN, "Apply.") }],
            clocks: Vec::new(),
            scan: Scan {
                href: "https://example.org/en/calls/2023".to_owned(),
                shown: "https://example.org/en/calls/2023".to_owned(),
                alt: "QR code".to_owned(),
            },
            scan_words: "Read more".to_owned(),
        })
    };
    let folder = tempfile::tempdir().unwrap();
    let program = folder.path().join("lyceum");
    std::os::unix::fs::symlink(LYCEUM, &program).unwrap();
    let press = Typesetter::of_program(&program, None, Limits::default());
    let first = press.typeset_kept(&flyer("Call")).unwrap();
    // Nothing can be typeset any more, and the same flyer is still there.
    std::fs::remove_file(&program).unwrap();
    assert_eq!(press.typeset_kept(&flyer("Call")).unwrap(), first);
    assert!(press.typeset_kept(&flyer("Other call")).is_err());
}

/// The site, called in process, with the program as its press.
struct Site {
    world: World,
    router: Router,
}

struct Answered {
    status: StatusCode,
    headers: HeaderMap,
    bytes: Vec<u8>,
}

impl Answered {
    fn header(&self, name: header::HeaderName) -> &str {
        self.headers.get(name).map_or("", |it| it.to_str().unwrap())
    }

    /// Whether it is a whole PDF.
    fn is_pdf(&self) -> bool {
        self.status == StatusCode::OK
            && self.header(header::CONTENT_TYPE) == "application/pdf"
            && self.bytes.starts_with(b"%PDF-1.7")
            && self.bytes.windows(7).any(|it| it == b"pdfuaid")
    }
}

impl Site {
    fn new(store: &store::Store, typesetter: Typesetter) -> Site {
        let world = World::with_typesetter(store, Mode::Demo, typesetter);
        let router = web::router(web::Site::new(world.app.clone()));
        Site { world, router }
    }

    fn get(&self, path: &str, token: Option<&str>, etag: Option<&str>) -> Answered {
        let mut request = Request::get(path).header(header::HOST, "127.0.0.1:8080");
        if let Some(token) = token {
            request = request.header(header::COOKIE, format!("__Host-session={token}"));
        }
        if let Some(etag) = etag {
            request = request.header(header::IF_NONE_MATCH, etag);
        }
        let request = request.body(Body::empty()).unwrap();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let response = self.router.clone().oneshot(request).await.unwrap();
            let (parts, body) = response.into_parts();
            let bytes = to_bytes(body, 64 * 1024 * 1024).await.unwrap().to_vec();
            Answered { status: parts.status, headers: parts.headers, bytes }
        })
    }
}

store::on_both! {
    fn an_applications_documents_are_for_its_readers_alone(store) {
        let site = Site::new(store, press(Limits::default()));
        let world = &site.world;
        world.published_call("2023");
        let draft = world.draft(world.kofi, "Accra", "GH");
        let id = world.submitted(world.ana, "Lisboa Nova", "PT");
        let receipt = world.app.store.read(|tx| tx.submissions(id)).unwrap()[0].clone();
        let [ana, rui, kofi, zoe] = [world.ana, world.rui, world.kofi, world.zoe].map(|it| world.session(it));
        let dossier = format!("/en/applications/{id}/dossier.pdf");
        let paper = format!("/en/applications/{id}/receipts/{}/receipt.pdf", receipt.id);
        let signature = format!("/uk/applications/{id}/signature-page.pdf");
        let form = format!("/ar/applications/{id}/form.pdf");
        for path in [&dossier, &paper, &signature, &form] {
            assert!(site.get(path, Some(&ana), None).is_pdf(), "{path}");
            for other in [&kofi, &zoe] {
                assert_eq!(site.get(path, Some(other), None).status, StatusCode::NOT_FOUND, "{path}");
            }
            let asked = site.get(path, None, None);
            assert_eq!(asked.status, StatusCode::SEE_OTHER, "{path}");
            assert!(asked.header(header::LOCATION).contains("/sign-in"), "{path}");
        }
        // The commission reads what was handed in; page and form are the team's.
        assert!(site.get(&dossier, Some(&rui), None).is_pdf());
        assert!(site.get(&paper, Some(&rui), None).is_pdf());
        for path in [&signature, &form] {
            assert_eq!(site.get(path, Some(&rui), None).status, StatusCode::NOT_FOUND, "{path}");
        }
        let named = site.get(&paper, Some(&ana), None);
        let name = format!("inline; filename=\"receipt-{}.pdf\"", receipt.number);
        assert_eq!(named.header(header::CONTENT_DISPOSITION), name);
        assert_eq!(named.header(header::CACHE_CONTROL), "no-store");
        // A draft's dossier is its team's.
        let dossier = format!("/fr/applications/{draft}/dossier.pdf");
        assert!(site.get(&dossier, Some(&kofi), None).is_pdf());
        assert_eq!(site.get(&dossier, Some(&ana), None).status, StatusCode::NOT_FOUND);
    }

    fn a_flyer_is_everybodys_and_kept_like_a_page(store) {
        let site = Site::new(store, press(Limits::default()));
        site.world.published_call("2023");
        for lang in ["en", "fr", "pt", "uk", "ar"] {
            let path = format!("/{lang}/calls/2023/flyer.pdf");
            let first = site.get(&path, None, None);
            assert!(first.is_pdf(), "{path}");
            let etag = first.header(header::ETAG).to_owned();
            assert_eq!(site.get(&path, None, Some(&etag)).status, StatusCode::NOT_MODIFIED);
        }
        let none = site.get("/en/calls/2024/flyer.pdf", None, None);
        assert_eq!(none.status, StatusCode::NOT_FOUND);
    }

    fn pictures_beside_links_are_everybodys_and_kept_like_pages(store) {
        let site = Site::new(store, press(Limits::default()));
        let world = &site.world;
        world.published_call("2023");
        let list = "name,country_iso2\nSumy,UA\n";
        members::import(&world.app, None, list.as_bytes(), ImportOptions::default()).unwrap();
        let city = world.app.store.read(|tx| tx.listed_city_edges(1)).unwrap()[0];
        for lang in ["en", "ar"] {
            let city = format!("/{lang}/cities/{city}");
            for (path, size) in [
                (format!("/{lang}/card.png"), CardShape::Preview.pixels()),
                (format!("/{lang}/calls/2023/card.png"), CardShape::Preview.pixels()),
                (format!("{city}/card.png"), CardShape::Preview.pixels()),
                (format!("{city}/badge.png"), CardShape::Badge.pixels()),
            ] {
                let first = site.get(&path, None, None);
                assert_eq!(first.header(header::CONTENT_TYPE), "image/png", "{path}");
                let side = |at: usize| u32::from_be_bytes(first.bytes[at..at + 4].try_into().unwrap());
                assert_eq!((side(16), side(20)), size, "{path}");
                let etag = first.header(header::ETAG).to_owned();
                assert_eq!(site.get(&path, None, Some(&etag)).status, StatusCode::NOT_MODIFIED);
            }
        }
        for path in ["/en/calls/2024/card.png", "/en/cities/018a0000-0000-7000-8000-000000000000/card.png"] {
            assert_eq!(site.get(path, None, None).status, StatusCode::NOT_FOUND, "{path}");
        }
        let page = site.get("/en/calls/2023", None, None);
        let page = String::from_utf8(page.bytes).unwrap();
        assert!(page.contains("/en/calls/2023/card.png\""), "the page names its picture");
    }

    fn where_no_pdf_can_be_made_the_page_is_offered(store) {
        let site = Site::new(store, Typesetter::none());
        let world = &site.world;
        world.published_call("2023");
        let id = world.submitted(world.ana, "Lisboa Nova", "PT");
        let ana = world.session(world.ana);
        let pages = ["dossier", "signature-page", "form"].map(|it| format!("/applications/{id}/{it}"));
        for page in pages.iter().chain([&"/calls/2023/flyer".to_owned()]) {
            let asked = site.get(&format!("/en{page}.pdf"), Some(&ana), None);
            assert_eq!(asked.status, StatusCode::SEE_OTHER, "{page}");
            let shown = site.get(asked.header(header::LOCATION), Some(&ana), None);
            assert_eq!(shown.status, StatusCode::OK, "{page}");
            let text = String::from_utf8(shown.bytes).unwrap();
            assert!(text.contains("The PDF could not be made."), "{page}");
        }
        let instead = site.get("/fr/card.png", None, None);
        assert_eq!(instead.header(header::LOCATION), "/assets/icon.svg");
        assert!(matches!(
            applications::dossier_pdf(&world.app, &world.actor(world.ana), id, Lang::EN),
            Err(app::Failure::NoPdf(TypesetError::None))
        ));
    }
}
