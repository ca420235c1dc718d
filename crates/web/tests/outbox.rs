//! The outbox, what letters say, unsubscribing and reports, through the pages.

use app::testing::World;
use app::{App, Mode, Parts, Settings, chance, letters};
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use crate::browser::Browser;
use domain::people::Part;
use store::Mail;

fn mails(world: &World) -> Vec<Mail> {
    let mut mails = world.app.store.read(|tx| tx.newest_mails(1_000)).unwrap();
    mails.sort_by_key(|it| (it.event, it.recipient.clone()));
    mails
}

/// A letter that can be unsubscribed from: Bea's section.
fn optional(world: &World) -> Mail {
    world.published_call("2023");
    let id = world.draft(world.ana, "Sumy", "UA");
    world.joins(world.ana, id, world.bea, Part::Editor, "University");
    let section = world.form_of(id).sections[0].id.clone();
    let (ana, bea) = (world.actor(world.ana), world.bea.to_string());
    app::applications::assign_section(&world.app, &ana, id, &section, &bea, "2023-05-20").unwrap();
    letters::run_once(&world.app).unwrap();
    mails(world).into_iter().find(|it| it.template == "section_assigned").unwrap()
}

fn seen(world: &World, mail: &Mail) -> String {
    let it = world.app.store.read(|tx| tx.outgoing(mail.id)).unwrap().unwrap();
    it.edition.to_string()
}

store::on_both! {
    fn a_letter_is_found_read_held_and_scheduled_on_its_page(store) {
        let world = World::new(store);
        let letter = optional(&world);
        let ida = Browser::visitor(&world).with_session(&world.session(world.ida));
        let list = ida.get("/en/outbox?kind=section_assigned&q=bea");
        assert_eq!(list.status, StatusCode::OK);
        assert!(list.text.contains("bea@example.org"), "{}", list.text);
        let path = format!("/en/outbox/{}", letter.id);
        let page = ida.get(&path);
        assert!(page.text.contains("Your section:"), "{}", page.text);
        let held = ida.post(&path, &[("act", "hold"), ("seen", &seen(&world, &letter))]);
        assert_eq!(held.status, StatusCode::SEE_OTHER);
        // The same button again says what the letter is now.
        let again = ida.post(&path, &[("act", "hold"), ("seen", "1")]);
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(again.text.contains("is now “held”"), "{}", again.text);
        let gap = [("act", "schedule"), ("seen", "2"), ("at", "2024-03-31T02:30")];
        let gap = ida.post(&path, &gap);
        assert_eq!(gap.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(gap.text.contains("The clocks jump over this minute") && gap.text.contains("2024-03-31T02:30"));
        let past = ida.post(&path, &[("act", "schedule"), ("seen", "2"), ("at", "2020-01-01T09:00")]);
        assert!(past.text.contains("That moment has passed"), "{}", past.text);
        let done = ida.post(&path, &[("act", "schedule"), ("seen", "2"), ("at", "2023-05-01T09:00")]);
        assert_eq!(done.status, StatusCode::SEE_OTHER);
        assert_eq!(ida.post(&path, &[("act", "delete"), ("seen", "3")]).status, StatusCode::BAD_REQUEST);

        let html = ida.get(&format!("{path}/html"));
        let policy = html.headers.get(header::CONTENT_SECURITY_POLICY).unwrap().to_str().unwrap();
        assert!(policy.starts_with("sandbox; default-src 'none'"), "{policy}");
        for other in [world.ana, world.bea, world.olha, world.mei] {
            let browser = Browser::visitor(&world).with_session(&world.session(other));
            assert_eq!(browser.get(&path).status, StatusCode::FORBIDDEN);
        }
        assert_eq!(Browser::visitor(&world).get(&path).status, StatusCode::NOT_FOUND);
    }

    fn one_click_from_anywhere_without_a_cookie_ends_a_kind_of_letter_and_a_get_does_not(store) {
        let world = World::new(store);
        let letter = optional(&world);
        let token = letter.unsubscribe.clone().unwrap();
        let path = format!("/en/unsubscribe/{token}");
        let visitor = Browser::visitor(&world);
        let page = visitor.get(&path);
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.text.contains("Send no more of these"), "{}", page.text);
        let chosen = || world.events_of_kind("mailing.chosen");
        assert_eq!(chosen(), 0);
        // As a mail program does it: from nowhere, with the body of RFC 8058.
        let click = |path: &str| {
            let request = Request::post(path)
                .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
            visitor.send(request, Body::from("List-Unsubscribe=One-Click"))
        };
        let done = click(&path);
        assert_eq!((done.status, chosen()), (StatusCode::OK, 1));
        assert!(done.text.contains("no longer go to"), "{}", done.text);
        let cross = Request::post(&path)
            .header("sec-fetch-site", "cross-site")
            .header(header::CONTENT_TYPE, "multipart/form-data; boundary=b");
        let again = visitor.send(cross, Body::from("--b\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--b--\r\n"));
        assert_eq!((again.status, chosen()), (StatusCode::OK, 1));
        for wrong in ["0", &chance::token(), &format!("{token}0")] {
            assert_eq!(click(&format!("/en/unsubscribe/{wrong}")).status, StatusCode::NOT_FOUND);
        }
        // The token opens this one route and no other.
        let request = Request::post("/en/me/letters").header("sec-fetch-site", "cross-site");
        let bea = Browser::visitor(&world).with_session(&world.session(world.bea));
        assert_eq!(bea.send(request, Body::from("every=weekly")).status, StatusCode::FORBIDDEN);
    }

    fn somebody_chooses_their_letters(store) {
        let world = World::new(store);
        let bea = Browser::visitor(&world).with_session(&world.session(world.bea));
        let page = bea.get("/en/me/letters");
        assert!(page.text.contains("gathered, once a week"), "{}", page.text);
        let saved = bea.post("/en/me/letters", &[("every", "weekly"), ("kind", "digest")]);
        assert_eq!(saved.status, StatusCode::SEE_OTHER);
        let mailing = store.read(|tx| tx.mailing("bea@example.org")).unwrap().unwrap();
        assert_eq!(mailing.every, Some(domain::network::Every::Weekly));
        assert!(mailing.off.contains("comment_asked") && !mailing.off.contains("digest"));
        assert_eq!(Browser::visitor(&world).get("/en/me/letters").status, StatusCode::SEE_OTHER);
    }

    fn a_letters_text_is_written_refused_with_the_mend_and_published(store) {
        let world = World::new(store);
        let ida = Browser::visitor(&world).with_session(&world.session(world.ida));
        let path = "/en/letters/sign_in";
        assert_eq!(ida.get("/en/letters").status, StatusCode::OK);
        assert_eq!(ida.post(&format!("{path}/draft"), &[]).status, StatusCode::SEE_OTHER);
        let texts = format!("{path}/draft/texts");
        let saved = ida.post(&texts, &[
            ("text", "en"), ("seen", "1"), ("subject", "Code {code}"), ("body", "{minutes}"),
        ]);
        assert_eq!(saved.status, StatusCode::SEE_OTHER);
        let draft = ida.get(&format!("{path}/draft?text=en"));
        assert!(draft.text.contains("{link} stands nowhere"), "{}", draft.text);
        assert!(!draft.text.contains("/publication"));
        // A forged button publishes nothing either.
        let forged = ida.post(&format!("{path}/publication"), &[("seen", "2")]);
        assert_eq!(forged.status, StatusCode::UNPROCESSABLE_ENTITY);
        let huge = "x".repeat(20_000);
        let long = ida.post(&texts, &[("text", "en"), ("seen", "2"), ("subject", "S"), ("body", &huge)]);
        assert_eq!(long.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(long.text.contains(&huge), "what was typed stays");
        ida.post(&texts, &[
            ("text", "en"), ("seen", "2"), ("subject", "Code {code}"), ("body", "{minutes}\r\n\r\n{link}"),
        ]);
        let done = ida.post(&format!("{path}/publication"), &[("seen", "3")]);
        assert_eq!(done.status, StatusCode::SEE_OTHER);
        assert!(ida.get(path).text.contains("Version 1"));
        assert_eq!(ida.get(&format!("{path}/versions/0")).status, StatusCode::OK);
        assert_eq!(ida.get(&format!("{path}/versions/7")).status, StatusCode::NOT_FOUND);
        let kofi = Browser::visitor(&world).with_session(&world.session(world.kofi));
        assert_eq!(kofi.get(path).status, StatusCode::FORBIDDEN);
    }

    fn a_report_is_taken_from_whoever_has_the_secret_and_from_nobody_else(store) {
        let world = World::new(store);
        let letter = optional(&world);
        let secret = chance::token();
        let app = App::new(Parts {
            store: world.app.store.clone(),
            network: world.app.network.clone(),
            clock: world.app.clock.clone(),
            blobs: world.app.blobs.clone(),
            signer: world.app.signer.clone(),
            typesetter: world.app.typesetter.clone(),
            settings: Settings {
                bounce_token: Some(chance::sha256(&secret)),
                mode: Mode::Serve,
                ..world.app.settings.clone()
            },
        });
        let report = format!(
            "Content-Type: multipart/report; boundary=b\r\n\r\n--b\r\n\
             Content-Type: message/delivery-status\r\n\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n\
             --b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: <{}@127.0.0.1>\r\n--b--\r\n",
            letter.id
        );
        let post = |browser: &Browser, bearer: Option<&str>, body: String| {
            let mut request = Request::post("/api/v1/bounces").header(header::CONTENT_TYPE, "message/rfc822");
            if let Some(bearer) = bearer {
                request = request.header(header::AUTHORIZATION, format!("Bearer {bearer}"));
            }
            browser.send(request, Body::from(body)).status
        };
        let marked = || store.read(|tx| tx.bounces("bea@example.org")).unwrap().is_some();
        let with = Browser::of(app);
        for wrong in [None, Some(""), Some("0"), Some(&secret[1..])] {
            assert_eq!(post(&with, wrong, report.clone()), StatusCode::UNAUTHORIZED);
        }
        let long = "x".repeat(app::bounces::REPORT_BYTES_MAX + 1);
        assert_eq!(post(&with, Some(&secret), long), StatusCode::PAYLOAD_TOO_LARGE);
        assert_eq!(post(&Browser::visitor(&world), Some(&secret), report.clone()), StatusCode::NOT_FOUND);
        assert!(!marked());
        assert_eq!(post(&with, Some(&secret), report), StatusCode::NO_CONTENT);
        assert!(marked());
    }
}
