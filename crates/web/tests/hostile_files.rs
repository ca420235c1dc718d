//! S12: hostile files and names, sent as a browser sends them and fetched back.
//!
//! Nothing of them is ever a page: what is taken is given out as a download of the kind its
//! content is, under a tame name, and lies under its hash; everything else is refused.

use std::fs;
use std::path::{Path, PathBuf};

use app::testing::World;
use app::{App, Blobs};
use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode, header};
use crate::browser::{Browser, Page};
use domain::application::Attachment;
use domain::ids::ApplicationId;

const PDF: &[u8] = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n\
    2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

/// A PNG of one grey pixel.
const PNG: &[u8] = b"\x89PNG\x0d\x0a\x1a\x0a\0\0\0\x0dIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0:~\x9bU\0\0\0\x0aIDATx\x9cch\0\0\0\x82\0\x81w\xcdr\xb6\0\0\0\0IEND\xaeB`\x82";

/// The file every scanner must find and no scanner may mind here.
const EICAR: &[u8] = br"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

const SCRIPT: &[u8] = b"<html><script>alert(document.cookie)</script></html>";

fn joined(parts: &[&[u8]]) -> Vec<u8> {
    parts.concat()
}

/// A PNG with one more chunk after its header.
fn png_with(kind: &[u8; 4], content: &[u8]) -> Vec<u8> {
    let body = joined(&[kind, content]);
    let sum = !body.iter().fold(!0_u32, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            if sum & 1 == 1 { sum >> 1 ^ 0xedb8_8320 } else { sum >> 1 }
        })
    });
    let length = u32::try_from(content.len()).unwrap().to_be_bytes();
    joined(&[&PNG[..33], &length, &body, &sum.to_be_bytes(), &PNG[33..]])
}

/// An empty archive's end, with a comment of so many bytes to follow.
fn zip_end(comment: usize) -> Vec<u8> {
    let length = u16::try_from(comment).unwrap().to_le_bytes();
    joined(&[b"PK\x05\x06", &[0; 16], &length])
}

/// Contents that are not taken, whatever they are called.
fn refused() -> Vec<(&'static str, Vec<u8>)> {
    let it = |bytes: &[u8]| bytes.to_vec();
    vec![
        ("page.pdf", it(SCRIPT)),
        ("page.png", joined(&[b"\xef\xbb\xbf", SCRIPT])),
        ("page.jpg", SCRIPT.iter().flat_map(|b| [*b, 0]).collect()),
        ("invoice.pdf.html", it(SCRIPT)),
        ("drawing.png", it(b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")),
        ("drawing.svg", it(b"<?xml version='1.0'?><svg><script>alert(1)</script></svg>")),
        ("drawing.svgz", it(&[0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3])),
        ("data.xml", it(b"<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>")),
        ("sheet.xml", it(b"<?xml version='1.0'?><?xml-stylesheet href='javascript:alert(1)'?><a/>")),
        ("page.xhtml", it(b"<html xmlns='http://www.w3.org/1999/xhtml'><script/></html>")),
        ("mail.mht", it(b"MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<script>")),
        ("script.js", it(b"alert(1)")),
        ("shell.php", it(b"<?php system($_GET['c']); ?>")),
        ("shell.php.pdf", it(b"<?php system($_GET['c']); ?>")),
        ("shell.jsp", it(b"<% Runtime.getRuntime().exec(\"id\"); %>")),
        ("run.sh", it(b"#!/bin/sh\nid\n")),
        ("run.bat", it(b"@echo off\r\nformat c:\r\n")),
        ("run.ps1", it(b"Invoke-Expression (New-Object Net.WebClient).DownloadString('x')")),
        ("program.exe", it(b"MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff")),
        ("program.pdf.exe", it(b"MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff")),
        ("program.pdf", joined(&[b"MZ\x90\0", PDF])),
        ("program", it(b"\x7fELF\x02\x01\x01\0")),
        ("program.macho", it(&[0xcf, 0xfa, 0xed, 0xfe, 7, 0, 0, 1])),
        ("Applet.class", it(&[0xca, 0xfe, 0xba, 0xbe, 0, 0, 0, 52])),
        ("module.wasm", it(b"\0asm\x01\0\0\0")),
        ("link.lnk", it(&[0x4c, 0, 0, 0, 1, 0x14, 2, 0])),
        ("link.url", it(b"[InternetShortcut]\r\nURL=file:///etc/passwd\r\n")),
        ("eicar.com", it(EICAR)),
        ("eicar.pdf", it(EICAR)),
        ("archive.zip", zip_end(0)),
        ("archive.pdf", joined(&[b"PK\x03\x04", &zip_end(0)])),
        ("macros.docm", joined(&[b"PK\x03\x04 word/vbaProject.bin", &zip_end(0)])),
        ("old.doc", it(&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])),
        ("words.rtf", it(b"{\\rtf1{\\object\\objdata 0105}}")),
        ("archive.rar", it(b"Rar!\x1a\x07\x01\0")),
        ("archive.7z", it(&[b'7', b'z', 0xbc, 0xaf, 0x27, 0x1c])),
        ("archive.gz", it(&[0x1f, 0x8b, 8, 0])),
        ("print.ps", it(b"%!PS-Adobe-3.0\n(/etc/passwd) (r) file")),
        ("print.eps", it(b"%!PS-Adobe-3.0 EPSF-3.0\n")),
        ("flash.swf", it(b"CWS\x0a\0\0\0\0")),
        ("moving.gif", it(b"GIF89a\x01\0\x01\0\0\0\0;")),
        ("polyglot.gif", it(b"GIF89a/*\x01\0*/=1;alert(1)//;")),
        ("polyglot.jpg", it(b"GIF89a/*\x01\0*/=1;alert(1)//;")),
        ("picture.webp", it(b"RIFF\x10\0\0\0WEBPVP8 ")),
        ("picture.bmp", it(b"BM\x3a\0\0\0\0\0\0\0")),
        ("picture.tiff", it(b"II*\0\x08\0\0\0\0\0")),
        ("picture.ico", it(&[0, 0, 1, 0, 1, 0])),
        ("film.mp4", it(b"\0\0\0\x18ftypmp42\0\0\0\0")),
        ("sound.mp3", it(b"ID3\x04\0\0\0\0\0\0")),
        ("text.pdf", it(b"just words")),
        ("late.pdf", joined(&[b"     ", PDF])),
        ("late.pdf", joined(&[SCRIPT, PDF])),
        ("cut.pdf", it(&PDF[..PDF.len() - 8])),
        ("head.pdf", it(b"%PDF-")),
        ("form.fdf", it(b"%FDF-1.2\n%%EOF")),
        ("both.pdf", joined(&[&PDF[..PDF.len() - 6], &zip_end(5), b"%%EOF"])),
        ("script.png", joined(&[b"\x89PNG\r\n\x1a\n", SCRIPT])),
        ("head.png", it(&PNG[..33])),
        ("cut.png", it(&PNG[..50])),
        ("wrong.png", joined(&[&PNG[..12], SCRIPT, &PNG[16..]])),
        ("script.jpg", joined(&[&[0xff, 0xd8, 0xff, 0xe0], SCRIPT, &[0xff, 0xd9]])),
        ("comment.jpg", joined(&[&[0xff, 0xd8, 0xff, 0xfe, 0, 8], b"<script", &[0xff, 0xd9]])),
        ("nothing.jpg", it(&[0xff, 0xd8, 0xff, 0xd9])),
        ("zeros.pdf", vec![0; 4_096]),
    ]
}

/// Names that a real PDF comes with, and what each is tamed to.
fn names() -> Vec<(String, String)> {
    let it = |typed: &str, kept: &str| (typed.to_owned(), kept.to_owned());
    vec![
        it("../../../etc/passwd", "passwd.pdf"),
        it("..\\..\\windows\\win.ini", "win.ini.pdf"),
        it("/etc/cron.d/job.pdf", "job.pdf"),
        it("C:\\Users\\x\\page.pdf", "page.pdf"),
        it("\\\\server\\share\\page.pdf", "page.pdf"),
        it("page.pdf\0.html", "page.pdf.html.pdf"),
        it("page.html", "page.html.pdf"),
        it("page.pdf.html", "page.pdf.html.pdf"),
        it("page.pdf;.html", "page.pdf;.html.pdf"),
        it("page.pdf%00.html", "page.pdf%00.html.pdf"),
        it("%2e%2e%2fpage.pdf", "%2e%2e%2fpage.pdf"),
        it("page.exe", "page.exe.pdf"),
        it("page.pdf.exe   ", "page.pdf.exe.pdf"),
        it("page.pdf.", "page.pdf"),
        it("page\u{202e}fdp.exe", "pagefdp.exe.pdf"),
        it("\u{2066}page\u{2069}.pdf", "page.pdf"),
        it("pa\u{200b}ge\u{200f}.pdf", "page.pdf"),
        it("page\u{e0041}\u{e007f}.pdf", "page.pdf"),
        it(".htaccess", "htaccess.pdf"),
        it("...", "file.pdf"),
        it("", "file.pdf"),
        it(" ", "file.pdf"),
        it("CON", "_CON.pdf"),
        it("aux.pdf", "_aux.pdf"),
        it("LPT1.txt.pdf", "_LPT1.txt.pdf"),
        it("a\r\nSet-Cookie: b=c.pdf", "a Set-Cookie b=c.pdf"),
        it("a\"; filename=\"b.html", "a; filename=b.html.pdf"),
        it("<img src=x onerror=alert(1)>.pdf", "img src=x onerror=alert(1).pdf"),
        it("$(id)`id`;|id.pdf", "$(id)`id`;id.pdf"),
        it("-rf.pdf", "-rf.pdf"),
        it("~root.pdf", "~root.pdf"),
        it("Підпис мера.pdf", "Підпис мера.pdf"),
        it("صفحة التوقيع.pdf", "صفحة التوقيع.pdf"),
        (format!("{}.pdf", "x".repeat(4_096)), format!("{}.pdf", "x".repeat(120))),
    ]
}

/// Contents that are taken although a second one hides in them: the words, and whether they
/// are still there afterwards.
fn hiding() -> Vec<(&'static str, Vec<u8>, &'static [u8], bool)> {
    vec![
        // A PDF stays what was signed, and is a download.
        ("script.pdf", joined(&[&PDF[..9], b"%", SCRIPT, &PDF[8..]]), b"<script>", true),
        ("eicar.pdf", joined(&[&PDF[..9], b"%", EICAR, &PDF[8..]]), b"EICAR", true),
        // Of a picture nothing but its pixels is kept.
        ("script.png", png_with(b"tEXt", &joined(&[b"Comment\0", SCRIPT])), b"<script>", false),
        ("eicar.png", joined(&[PNG, EICAR]), b"EICAR", false),
        ("archive.png", joined(&[PNG, b"PK\x03\x04", &zip_end(0)]), b"PK\x05\x06", false),
        ("html.png", joined(&[PNG, SCRIPT]), b"<html>", false),
    ]
}

struct Ground {
    world: World,
    app: App,
    folder: tempfile::TempDir,
    ana: Browser,
    id: ApplicationId,
}

impl Ground {
    /// The platform over a folder of files that the test can look into.
    fn new(store: &store::Store) -> Ground {
        let world = World::new(store);
        world.published_call("2023");
        let id = world.started(world.ana, "Lisboa", "PT");
        let folder = tempfile::tempdir().unwrap();
        let blobs = Blobs::open(&folder.path().join("files")).unwrap();
        let app = world.over(store, blobs, |parts| {
            parts.network.rules.upload.application_max_files = 1_000;
        });
        let ana = Browser::of(app.clone()).with_session(&world.session(world.ana));
        Ground { world, app, folder, ana, id }
    }

    /// Sends a file in one piece, its name in full; resolves to the last answer.
    fn send(&self, name: &str, bytes: &[u8]) -> Page {
        let words = [("question", "signed_page"), ("filename", name)];
        let begun = self.ana.send(
            Request::post(format!("/en/applications/{}/uploads", self.id))
                .header("sec-fetch-site", "same-origin")
                .header("upload-length", bytes.len())
                .header("upload-metadata", metadata(&words)),
            Body::empty(),
        );
        if begun.status != StatusCode::CREATED {
            return begun;
        }
        let at = begun.location().to_owned();
        let request = Request::patch(&at)
            .header("sec-fetch-site", "same-origin")
            .header(header::CONTENT_TYPE, "application/offset+octet-stream")
            .header("upload-offset", 0);
        let taken = self.ana.send(request, Body::from(bytes.to_vec()));
        assert_eq!(taken.status, StatusCode::NO_CONTENT, "{name}");
        self.ana.post(&format!("{at}/attachment"), &[])
    }

    fn attached(&self) -> Vec<Attachment> {
        self.app.store.read(|tx| tx.attachments(self.id)).unwrap()
    }

    /// Downloads what is attached now, and demands that no browser can make a page of it.
    fn fetched(&self) -> (Attachment, Page) {
        let row = self.attached().remove(0);
        let page = self.ana.get(&format!("/en/applications/{}/files/{}", self.id, row.id));
        assert_eq!(page.status, StatusCode::OK, "{}", row.name);
        let has = |name: header::HeaderName| text(&page.headers, name);
        assert_eq!(has(header::CONTENT_TYPE), row.media_type);
        assert_eq!(has(header::X_CONTENT_TYPE_OPTIONS), "nosniff");
        assert!(has(header::CONTENT_SECURITY_POLICY).starts_with("sandbox; default-src 'none'"));
        let disposition = has(header::CONTENT_DISPOSITION);
        assert!(disposition.starts_with("attachment; filename=\""), "{disposition}");
        assert_eq!(disposition.matches('"').count(), 2, "{disposition}");
        assert!(disposition.is_ascii() && !disposition.contains(['\r', '\n', '/', '\\']));
        (row, page)
    }
}

fn text(headers: &HeaderMap, name: header::HeaderName) -> &str {
    headers.get(name).map_or("", |it| it.to_str().unwrap())
}

/// `key base64`, as tus sends words.
fn metadata(words: &[(&str, &str)]) -> String {
    let signs = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let group = |it: &[u8]| {
        let n = it.iter().chain(&[0, 0]).take(3).fold(0_usize, |n, b| n << 8 | usize::from(*b));
        let sign = |at: usize| char::from(signs[n >> (18 - 6 * at) & 63]);
        (0..4).map(|at| if at <= it.len() { sign(at) } else { '=' }).collect::<String>()
    };
    let base64 = |text: &str| text.as_bytes().chunks(3).map(group).collect::<String>();
    let pairs = words.iter().map(|(key, value)| format!("{key} {}", base64(value)));
    pairs.collect::<Vec<_>>().join(",")
}

/// Every file below a folder.
fn below(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|it| it.unwrap().path());
    entries.flat_map(|it| if it.is_dir() { below(&it) } else { vec![it] }).collect()
}

store::on_both! {
    fn no_hostile_file_becomes_anything_but_a_download(store) {
        let ground = Ground::new(store);
        let mut n_cases = 0;
        for (name, bytes) in refused() {
            let answer = ground.send(name, &bytes);
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{name} was taken");
            assert_eq!(ground.attached(), [], "{name}");
            n_cases += 1;
        }
        assert_eq!(below(ground.folder.path()), Vec::<PathBuf>::new(), "nothing of those is kept");

        for (typed, kept) in names() {
            let answer = ground.send(&typed, PDF);
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{typed:?}");
            let (row, page) = ground.fetched();
            assert_eq!(row.name, kept, "{typed:?}");
            assert_eq!(page.text.as_bytes(), PDF);
            let shown = ground.ana.get(&format!("/en/applications/{}/sections/signature", ground.id));
            for bad in ["\u{202e}", "\u{2066}", "<img src=x", "\0"] {
                assert!(!shown.text.contains(bad), "{typed:?} shows {bad:?}");
            }
            n_cases += 1;
        }
        for (name, bytes, words, stays) in hiding() {
            assert!(bytes.windows(words.len()).any(|it| it == words), "{name} hides something");
            let answer = ground.send(name, &bytes);
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{name}: {}", answer.text);
            let (row, _) = ground.fetched();
            let kept = ground.app.blobs.get(&row.sha256).unwrap();
            let there = kept.windows(words.len()).any(|it| it == words);
            assert_eq!(there, stays, "{name}");
            n_cases += 1;
        }
        assert!(n_cases >= 100, "{n_cases}");

        // Every file lies in the store, under the hash of its bytes and no other name.
        let files = ground.folder.path().join("files");
        let lying = below(ground.folder.path());
        assert!(!lying.is_empty());
        for path in lying {
            let sha256 = path.file_name().unwrap().to_str().unwrap();
            assert_eq!(path, files.join(&sha256[..2]).join(sha256));
            assert_eq!(ground.app.blobs.check(sha256), Ok(()));
        }
        drop(ground.world);
    }
}
