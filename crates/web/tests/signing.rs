//! Receipts and the mayor's signature over HTTP: what opens, what changes, what is told.

use app::applications::signing;
use app::testing::World;
use app::{applications, chance};
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use crate::browser::{Browser, Page};
use domain::ids::{ApplicationId, SignatureRequestId};
use domain::language::Lang;
use store::testing::alter;

const OFFICE: &str = "mayor@city.example";

fn ana(world: &World) -> Browser {
    Browser::visitor(world).with_session(&world.session(world.ana))
}

/// A whole draft in a call that asks for the mayor's signature.
fn drafted(world: &World) -> ApplicationId {
    let call = world.published_call("2023");
    let ways = "[\"link\",\"scan\",\"pdf\"]";
    alter(&world.app.store, &format!("update call set signature = '{ways}' where id = '{call}'"));
    world.draft(world.ana, "Lisboa", "PT")
}

fn letter(world: &World, kind: &str) -> String {
    let mails = world.app.store.read(|tx| tx.newest_mails(1_000)).unwrap();
    let mine = mails.into_iter().filter(|it| it.recipient == OFFICE && it.template == kind);
    mine.max_by_key(|it| it.event).expect("a letter went out").body
}

/// The path the office's letter leads to.
fn path(world: &World) -> String {
    let body = letter(world, "signature_asked");
    let (_, rest) = body.split_once("http://127.0.0.1:8080").unwrap();
    rest.split_whitespace().next().unwrap().to_owned()
}

fn asked(world: &World) -> (ApplicationId, SignatureRequestId, String) {
    let id = drafted(world);
    let actor = world.actor(world.ana);
    let request =
        signing::ask(&world.app, &actor, id, OFFICE, "en", &chance::token()).unwrap();
    (id, request, path(world))
}

fn form(browser: &Browser, path: &str, fields: &[(&str, &str)]) -> Page {
    browser.upload(path, fields, ("none", "", b""))
}

store::on_both! {
    fn the_contact_sends_a_letter_and_the_office_signs_without_an_account(store) {
        let world = World::new(store);
        let id = drafted(&world);
        let (ana, office) = (ana(&world), Browser::visitor(&world));
        let page = ana.get(&format!("/en/applications/{id}/signatures"));
        assert_eq!(page.status, StatusCode::OK);
        assert!(!page.text.contains('⟦'));
        let post = format!("/en/applications/{id}/signature-requests");
        let key = page.hidden("key");
        let wrong = ana.post(&post, &[("key", &key), ("email", "office"), ("letter_lang", "uk")]);
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.text.contains("value=\"office\""), "what was typed stays");
        let sent = ana.post(&post, &[("key", &key), ("email", OFFICE), ("letter_lang", "uk")]);
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text);

        let link = path(&world);
        assert!(link.starts_with("/uk/signatures/"));
        let page = office.get(&link);
        assert!(page.text.contains("Lisboa learns in libraries"), "the whole content is shown");
        assert!(page.text.contains("signed page.pdf"));
        let (address, token) = link.split_once("?token=").unwrap();
        let coded = office.post(&format!("{address}/code"), &[("token", token)]);
        assert_eq!(coded.status, StatusCode::SEE_OTHER);
        let page = office.get(coded.location());
        let seen = page.hidden("seen");
        let body = letter(&world, "signature_code");
        let code = body.lines().find(|it| it.len() == 8 && it.parse::<u64>().is_ok()).unwrap();
        let all = [("token", token), ("seen", &seen), ("signer", "Ана Сілва, мер"), ("code", code)];
        let unticked = office.post(address, &all);
        assert_eq!(unticked.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(unticked.text.contains("Ана Сілва"), "what was typed stays");
        let all = [all.as_slice(), &[("confirm", "yes")]].concat();
        let signed = office.post(address, &all);
        assert_eq!(signed.status, StatusCode::SEE_OTHER, "{}", signed.text);
        assert_eq!(office.get(signed.location()).status, StatusCode::OK);
        let again = office.post(address, &all);
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);

        let check = ana.get(&format!("/en/applications/{id}/check"));
        assert!(check.text.contains("Ана Сілва, мер"));
        let (key, seen) = (check.hidden("key"), check.hidden("seen"));
        let hand_in = [("key", key.as_str()), ("seen", &seen), ("confirm", "yes")];
        let filed = ana.post(&format!("/en/applications/{id}/submission"), &hand_in);
        assert_eq!(filed.status, StatusCode::SEE_OTHER, "{}", filed.text);
        let receipt = ana.get(filed.location());
        assert!(receipt.text.contains("Ана Сілва, мер") && !receipt.text.contains('⟦'));
        let dossier = ana.get(&format!("/ar/applications/{id}/dossier"));
        assert!(dossier.text.contains("Ана Сілва, мер") && !dossier.text.contains('⟦'));
    }

    /// S34: scanners open every link of a letter, and open it first.
    fn opening_the_link_of_the_letter_changes_nothing(store) {
        let world = World::new(store);
        let (_, request, link) = asked(&world);
        let before = world.app.store.head().seq;
        let row = || world.app.store.read(|tx| tx.signature_request(request)).unwrap();
        let untouched = row();
        let scanner = Browser::visitor(&world);
        for _ in 0..5 {
            assert_eq!(scanner.get(&link).status, StatusCode::OK);
            let head = scanner.send(Request::head(&link), Body::empty());
            assert_eq!(head.status, StatusCode::OK);
            let spied = format!("{link}&signed=1&confirm=yes&code=12345678");
            assert_eq!(scanner.get(&spied).status, StatusCode::OK);
        }
        assert_eq!((world.app.store.head().seq, row()), (before, untouched));
        let page = scanner.get(&link);
        let policy = page.headers.get(header::REFERRER_POLICY).unwrap();
        assert_eq!(policy, "same-origin", "the token goes to no other site by a link on the page");
        let kept = page.headers.get(header::CACHE_CONTROL).unwrap().to_str().unwrap();
        assert!(kept.contains("no-store"), "{kept}");
    }

    fn without_the_token_there_is_nothing(store) {
        let world = World::new(store);
        let (id, _, link) = asked(&world);
        let (address, token) = link.split_once("?token=").unwrap();
        let visitor = Browser::visitor(&world);
        let nowhere = "/en/signatures/01860000-0000-7000-8000-000000000000?token=00";
        let attachment = world.app.store.read(|tx| tx.attachments(id)).unwrap().remove(0).id;
        for bare in [
            address.to_owned(),
            format!("{address}?token="),
            format!("{address}?token={}0", &token[1..]),
            format!("{address}/files/{attachment}"),
            format!("{address}/files/{attachment}?token=00"),
            nowhere.to_owned(),
        ] {
            assert_eq!(visitor.get(&bare).status, StatusCode::NOT_FOUND, "{bare}");
        }
        let other = [("token", "00"), ("code", "12345678"), ("signer", "A"), ("confirm", "yes")];
        assert_eq!(visitor.post(address, &other).status, StatusCode::NOT_FOUND);
        assert_eq!(visitor.post(&format!("{address}/code"), &other).status, StatusCode::NOT_FOUND);
        let file = visitor.get(&format!("{address}/files/{attachment}?token={token}"));
        assert_eq!(file.status, StatusCode::OK);
        let disposition = file.headers.get(header::CONTENT_DISPOSITION).unwrap();
        assert!(disposition.to_str().unwrap().starts_with("attachment"));
    }

    fn a_scan_is_brought_with_its_code_and_a_slip_is_told(store) {
        let world = World::new(store);
        let id = drafted(&world);
        let ana = ana(&world);
        let actor = world.actor(world.ana);
        let code = signing::version_code(&world.app, &actor, id, Lang::EN).unwrap().code;
        let printed = ana.get(&format!("/en/applications/{id}/signature-page"));
        assert!(printed.text.contains(&code) && printed.text.contains("<svg"));
        let path = format!("/en/applications/{id}/signatures");
        let pdf = ("file_scan", "page.pdf", app::testing::applying::PDF);
        let slip = ana.upload(&path, &[("way", "scan"), ("code_scan", "7F3K")], pdf);
        assert_eq!(slip.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(slip.text.contains("#code_scan") && slip.text.contains("value=\"7F3K\""));
        let html = ("file_scan", "page.pdf", b"<script>alert(1)</script>".as_slice());
        let bad = ana.upload(&path, &[("way", "scan"), ("code_scan", &code)], html);
        assert!(bad.text.contains("#file_scan"));
        let brought = ana.upload(&path, &[("way", "scan"), ("code_scan", &code)], pdf);
        assert_eq!(brought.status, StatusCode::SEE_OTHER, "{}", brought.text);
        let kofi = Browser::visitor(&world).with_session(&world.session(world.kofi));
        let foreign = kofi.upload(&path, &[("way", "scan"), ("code_scan", &code)], pdf);
        assert_eq!(foreign.status, StatusCode::NOT_FOUND);
    }

    fn everybody_can_check_a_receipt_and_nothing_of_it_is_kept(store) {
        let world = World::new(store);
        world.published_call("2023");
        let id = world.draft(world.ana, "Lisboa", "PT");
        let filed = world.submit(world.ana, id);
        let actor = world.actor(world.ana);
        let (_, dossier) = applications::dossier_json(&world.app, &actor, id, filed.id).unwrap();
        let receipt = filed.receipt.unwrap();
        let visitor = Browser::visitor(&world);
        let before = world.app.store.head().seq;
        for lang in ["en", "fr", "pt", "uk", "ar"] {
            let path = format!("/{lang}/verify");
            assert!(!visitor.get(&path).text.contains('⟦'));
            let good = form(&visitor, &path, &[("receipt", &receipt), ("dossier", &dossier)]);
            assert!(good.text.contains("notice done"), "{}", good.text);
            assert!(good.text.contains(&filed.number) && !good.text.contains('⟦'));
        }
        let altered = dossier.replacen("Lisboa learns", "Lisboa burns", 1);
        assert_ne!(altered, dossier);
        let named = form(&visitor, "/en/verify", &[("receipt", &receipt), ("dossier", &altered)]);
        assert!(named.text.contains("notice stop"));
        assert!(named.text.contains("was changed after it was submitted"), "{}", named.text);
        let as_file = visitor.upload("/en/verify", &[], ("receipt_file", "r.json", receipt.as_bytes()));
        assert!(as_file.text.contains("notice done"));
        let harm = "<script>alert(1)</script>";
        let shown = form(&visitor, "/en/verify", &[("receipt", harm), ("code", harm)]);
        assert!(!shown.text.contains(harm) && shown.text.contains("notice stop"));
        let nothing = form(&visitor, "/en/verify", &[("receipt", " ")]);
        assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
        let large = "x".repeat(3 * 1024 * 1024);
        let refused = form(&visitor, "/en/verify", &[("receipt", &large)]);
        assert_eq!(refused.status, StatusCode::PAYLOAD_TOO_LARGE);
        assert_eq!(world.app.store.head().seq, before);

        let keys = visitor.get("/.well-known/lyceum-keys.json");
        let list = domain::receipt::PublicKey::read_list(&keys.text).unwrap();
        assert_eq!(list.len(), 1);
        assert!(receipt.contains(&list[0].id));
        assert_eq!(keys.headers.get(header::ACCESS_CONTROL_ALLOW_ORIGIN).unwrap(), "*");
    }
}
