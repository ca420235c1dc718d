//! The mayor's signature and the signed receipt: who may, how often, and what is found out.

use app::applications::signing::{self, AskNo, BringNo, Brought};
use app::applications::{self, HandInRefused};
use app::testing::World;
use app::testing::applying::{PDF, last_millisecond};
use app::{Failure, chance, keys, verify};
use domain::application::{Submission, SubmitRefused};
use domain::call::Call;
use domain::ids::{ApplicationId, PersonId, SignatureRequestId};
use domain::language::Lang;
use domain::policy::Denied;
use domain::receipt::{Finding, Given, PublicKey, verify as checked};
use domain::signature::code::CodeNo;
use domain::signature::{RequestOver, SignRefused, Standing, Way};
use serde_json::Value;
use store::testing::alter;
use views::pages::signing::OfficeState;

const OFFICE: &str = "mayor@city.example";

/// A call that asks for the mayor's signature, and a whole draft in it.
fn drafted(world: &World) -> ApplicationId {
    let call = world.published_call("2023");
    let ways = Way::ALL.to_vec();
    let stored = world.app.store.read(|tx| tx.call(call)).unwrap().unwrap();
    assert_eq!(stored.signature, []);
    alter(
        &world.app.store,
        &format!("update call set signature = '[\"link\",\"scan\",\"pdf\"]' where id = '{call}'"),
    );
    let stored: Call = world.app.store.read(|tx| tx.call(call)).unwrap().unwrap();
    assert_eq!(stored.signature, ways);
    world.draft(world.ana, "Lisboa", "PT")
}

fn code(world: &World, id: ApplicationId) -> String {
    let actor = world.actor(world.ana);
    signing::version_code(&world.app, &actor, id, Lang::EN).unwrap().code
}

fn scan(world: &World, id: ApplicationId, code: &str) -> Result<(), Failure<BringNo>> {
    bring(world, world.ana, id, Way::Scan, code, PDF)
}

fn bring(
    world: &World,
    person: PersonId,
    id: ApplicationId,
    way: Way,
    code: &str,
    bytes: &[u8],
) -> Result<(), Failure<BringNo>> {
    let (code, name) = (code.to_owned(), "../signed page.pdf".to_owned());
    let brought = Brought { way, code, name, bytes: bytes.to_vec() };
    signing::bring(&world.app, &world.actor(person), id, brought).map(|_| ())
}

fn ask(world: &World, id: ApplicationId) -> SignatureRequestId {
    let ana = world.actor(world.ana);
    signing::ask(&world.app, &ana, id, OFFICE, "en", &chance::token()).unwrap()
}

/// The last letter to the office of that kind: its body.
fn letter(world: &World, kind: &str) -> String {
    let mails = world.app.store.read(|tx| tx.newest_mails(1_000)).unwrap();
    let to_office = mails.into_iter().filter(|it| it.recipient == OFFICE && it.template == kind);
    to_office.max_by_key(|it| it.event).expect("a letter went to the office").body
}

fn token(world: &World) -> String {
    let body = letter(world, "signature_asked");
    let (_, rest) = body.split_once("?token=").expect("the letter has a link");
    rest.chars().take_while(char::is_ascii_hexdigit).collect()
}

fn mailed_code(world: &World) -> String {
    let body = letter(world, "signature_code");
    let line = body.lines().find(|it| it.len() == 8 && it.bytes().all(|b| b.is_ascii_digit()));
    line.expect("the letter has a code").to_owned()
}

/// What the office's page shows, as a hash.
fn seen(world: &World, request: SignatureRequestId, token: &str) -> String {
    match signing::office_page(&world.app, request, token, Lang::EN).unwrap().state {
        OfficeState::Open { seen, .. } => seen,
        other => panic!("{other:?}"),
    }
}

fn sign(
    world: &World,
    request: SignatureRequestId,
    token: &str,
    code: &str,
    seen: &str,
) -> Result<(), Failure<SignRefused>> {
    signing::sign(&world.app, request, token, code, "Ana Silva, Mayor", seen)
}

fn submit(world: &World, id: ApplicationId) -> Result<Submission, Failure<HandInRefused>> {
    applications::submit(&world.app, &world.actor(world.ana), id, &chance::token(), None)
}

/// Any change of an answer.
fn edit(world: &World, id: ApplicationId, text: &str) {
    let form = world.form_of(id);
    let section = form.section_of("motivation").expect("the form asks why").id.clone();
    let actor = world.actor(world.ana);
    let after = applications::SectionAfter::default();
    let page =
        applications::section_page(&world.app, &actor, id, &section, Lang::EN, after).unwrap();
    let fields = [("motivation".to_owned(), vec![text.to_owned()])].into();
    let mark = page.marks["motivation"].clone();
    let shown = [("motivation".to_owned(), mark)].into();
    applications::save(&world.app, &actor, id, &section, &fields, &shown).unwrap();
}

fn standings(world: &World, id: ApplicationId) -> Vec<Standing> {
    let actor = world.actor(world.ana);
    let after = signing::SignaturesAfter::default();
    let page = signing::page(&world.app, &actor, id, Lang::EN, after).unwrap();
    page.signatures.iter().map(|it| it.standing).collect()
}

fn hidden<T, R>(result: Result<T, Failure<R>>) -> bool {
    matches!(result, Err(Failure::Denied(Denied::Hidden)))
}

fn keys_of(world: &World) -> Vec<PublicKey> {
    PublicKey::read_list(&keys::published(&world.app).unwrap()).unwrap()
}

fn tampered(world: &World) -> Vec<String> {
    let (_, faults) = verify::tampered(&world.app.store).unwrap();
    faults.into_iter().map(|it| format!("{}: {}", it.number, it.what)).collect()
}

/// A PDF that carries an electronic signature.
fn sealed_pdf() -> Vec<u8> {
    let hole = format!("<{}>", "00af".repeat(40));
    let written = |range: &str| {
        format!(
            "%PDF-1.7\n9 0 obj\n<</Type/Sig/SubFilter/adbe.pkcs7.detached/ByteRange {range}\
             /Contents {hole}/Name (Ana Silva)>>\nendobj\ntrailer<<>>\n%%EOF\n"
        )
    };
    let blank = written("[0 0000000000 0000000000 0000000000]");
    let from = blank.find(&hole).unwrap();
    let after = from + hole.len();
    written(&format!("[0 {from:010} {after:010} {:010}]", blank.len() - after)).into_bytes()
}

store::on_both! {
    fn without_the_mayor_nothing_is_handed_in_and_with_a_signature_it_is(store) {
        let world = World::new(store);
        let id = drafted(&world);
        let no = Failure::Refused(HandInRefused::Rule(SubmitRefused::NotSigned));
        assert_eq!(format!("{:?}", submit(&world, id).unwrap_err()), format!("{no:?}"));

        scan(&world, id, &code(&world, id)).unwrap();
        assert_eq!(standings(&world, id), [Standing::InForce]);
        edit(&world, id, "We changed our minds.");
        assert_eq!(standings(&world, id), [Standing::Older]);
        assert_eq!(format!("{:?}", submit(&world, id).unwrap_err()), format!("{no:?}"));

        scan(&world, id, &code(&world, id)).unwrap();
        let filed = submit(&world, id).unwrap();
        let receipt: Value = serde_json::from_str(filed.receipt.as_deref().unwrap()).unwrap();
        assert_eq!(receipt["signature_of_mayor"]["way"], "scan");
        assert_eq!(receipt["signature_of_mayor"]["file_name"], "signed page.pdf");
    }

    fn the_code_of_an_older_page_is_told_from_a_slip_and_from_another_application(store) {
        let world = World::new(store);
        let id = drafted(&world);
        let other = world.draft(world.kofi, "Accra", "GH");
        let printed = code(&world, id);
        let no = |it: Result<(), Failure<BringNo>>| match it {
            Err(Failure::Refused(no)) => no,
            other => panic!("{other:?}"),
        };
        let kofis = signing::version_code(&world.app, &world.actor(world.kofi), other, Lang::EN);
        let kofis = kofis.unwrap().code;
        assert_eq!(no(scan(&world, id, &kofis)), BringNo::Code(CodeNo::AnotherApplication));
        assert_eq!(no(scan(&world, id, "7F3K")), BringNo::Code(CodeNo::Mistyped));
        edit(&world, id, "Something else.");
        assert_eq!(no(scan(&world, id, &printed)), BringNo::Code(CodeNo::AnotherVersion));
        let now = code(&world, id);
        assert_eq!(no(bring(&world, world.ana, id, Way::Pdf, &now, PDF)), BringNo::Unsigned);
        assert_eq!(no(bring(&world, world.ana, id, Way::Pdf, &now, b"\x89PNG")), BringNo::Kind);
        assert_eq!(no(bring(&world, world.ana, id, Way::Scan, &now, b"<svg/>")), BringNo::Kind);
        assert_eq!(no(bring(&world, world.ana, id, Way::Scan, &now, b"")), BringNo::NoFile);
        assert!(hidden(bring(&world, world.kofi, id, Way::Scan, &now, PDF)));
        assert_eq!(standings(&world, id), []);
    }

    fn a_signed_pdf_is_kept_byte_by_byte_and_others_read_it_once_it_is_handed_in(store) {
        let world = World::new(store);
        let id = drafted(&world);
        let pdf = sealed_pdf();
        bring(&world, world.ana, id, Way::Pdf, &code(&world, id), &pdf).unwrap();
        let signature = world.app.store.read(|tx| tx.signatures(id)).unwrap().remove(0);
        assert_eq!(signature.signer, "Ana Silva");
        assert_eq!(signature.seal.as_deref(), Some("adbe.pkcs7.detached"));
        let read = |person| signing::signed_file(&world.app, &world.actor(person), id, signature.id);
        assert_eq!(read(world.ana).unwrap().1, pdf);
        assert!(hidden(read(world.rui)));
        submit(&world, id).unwrap();
        assert_eq!(read(world.rui).unwrap().1, pdf);
        assert!(hidden(read(world.kofi)));
    }

    fn the_office_reads_asks_for_a_code_and_signs_once(store) {
        let world = World::new(store);
        let id = drafted(&world);
        let request = ask(&world, id);
        let token = token(&world);
        let seen = seen(&world, request, &token);
        signing::send_code(&world.app, request, &token).unwrap();
        let code = mailed_code(&world);
        sign(&world, request, &token, &code, &seen).unwrap();
        assert_eq!(standings(&world, id), [Standing::InForce]);
        let again = sign(&world, request, &token, &code, &seen);
        assert!(matches!(again, Err(Failure::Refused(SignRefused::Over(RequestOver::Used)))));
        let more = signing::send_code(&world.app, request, &token);
        assert!(matches!(more, Err(Failure::Refused(SignRefused::Over(RequestOver::Used)))));
        let filed = submit(&world, id).unwrap();
        let receipt: Value = serde_json::from_str(filed.receipt.as_deref().unwrap()).unwrap();
        assert_eq!(receipt["signature_of_mayor"]["signer"], "Ana Silva, Mayor");

        app::letters::run_once(&world.app).unwrap();
        let mails = world.app.store.read(|tx| tx.newest_mails(1_000)).unwrap();
        let told = |kind: &str| mails.iter().filter(|it| it.template == kind).count();
        assert_eq!((told("signature_asked"), told("signature_code"), told("signed")), (1, 1, 1));
    }

    /// S34: forwarded, reused, expired, taken back, opened by a scanner.
    fn a_letter_to_the_office_opens_nothing_it_should_not(store) {
        let world = World::new(store);
        let id = drafted(&world);
        let request = ask(&world, id);
        let token = token(&world);
        // Opened as often as a scanner likes: nothing happens and nothing is used up.
        let before = world.app.store.head().seq;
        for _ in 0..20 {
            signing::office_page(&world.app, request, &token, Lang::AR).unwrap();
        }
        assert_eq!(world.app.store.head().seq, before);
        let seen = seen(&world, request, &token);

        // Forwarded: whoever has the link has no code, for that goes to the office alone.
        let over = |it: Result<(), Failure<SignRefused>>| match it {
            Err(Failure::Refused(refused)) => refused,
            other => panic!("{other:?}"),
        };
        assert_eq!(over(sign(&world, request, &token, "", &seen)), SignRefused::CodeOver);
        signing::send_code(&world.app, request, &token).unwrap();
        let mails = world.app.store.read(|tx| tx.newest_mails(1_000)).unwrap();
        let codes: Vec<_> = mails.iter().filter(|it| it.template == "signature_code").collect();
        assert_eq!(codes.iter().map(|it| it.recipient.as_str()).collect::<Vec<_>>(), [OFFICE]);

        // For another version than the one shown, and after an edit.
        let code = mailed_code(&world);
        assert_eq!(over(sign(&world, request, &token, &code, "00")), SignRefused::Over(RequestOver::Older));
        edit(&world, id, "Later words.");
        assert_eq!(over(sign(&world, request, &token, &code, &seen)), SignRefused::Over(RequestOver::Older));

        // Taken back.
        let second = ask(&world, id);
        let (second_token, ana) = (self::token(&world), world.actor(world.ana));
        let seen = self::seen(&world, second, &second_token);
        signing::send_code(&world.app, second, &second_token).unwrap();
        let code = mailed_code(&world);
        assert!(hidden(signing::revoke_letter(&world.app, &world.actor(world.kofi), id, second)));
        signing::revoke_letter(&world.app, &ana, id, second).unwrap();
        let refused = over(sign(&world, second, &second_token, &code, &seen));
        assert_eq!(refused, SignRefused::Over(RequestOver::Revoked));

        // Expired, to the millisecond.
        let third = ask(&world, id);
        let third_token = self::token(&world);
        let until = world.app.store.read(|tx| tx.signature_request(third)).unwrap().unwrap().expires_at;
        world.clock_at(until.plus_ms(1));
        let refused = over(sign(&world, third, &third_token, "12345678", &seen));
        assert_eq!(refused, SignRefused::Over(RequestOver::Expired));
        assert_eq!(standings(&world, id), []);
    }

    /// S6: nobody guesses a link, and nobody guesses a code.
    fn neither_link_nor_code_can_be_guessed(store) {
        let world = World::new(store);
        let id = drafted(&world);
        let (request, mine) = (ask(&world, id), token(&world));
        assert_eq!(mine.len(), 64, "256 bits");
        let mut near = mine.clone().into_bytes();
        near[63] = if near[63] == b'0' { b'1' } else { b'0' };
        let near = String::from_utf8(near).unwrap();
        let other = ask(&world, id);
        for guess in ["", "0", near.as_str(), &mine[..63], &mine.to_uppercase(), &chance::token()] {
            let page = signing::office_page(&world.app, request, guess, Lang::EN);
            assert!(hidden(page) || guess == mine, "{guess}");
            assert!(hidden(signing::send_code(&world.app, request, guess)) || guess == mine);
        }
        // The right token of another letter opens nothing here.
        assert!(hidden(signing::office_page(&world.app, other, &mine, Lang::EN)));

        let seen = seen(&world, request, &mine);
        signing::send_code(&world.app, request, &mine).unwrap();
        let right = mailed_code(&world);
        let wrong = if right == "00000000" { "00000001" } else { "00000000" };
        let n_tries = world.app.network.rules.signature.attempts;
        for left in (0..n_tries).rev() {
            let Err(Failure::Refused(refused)) = sign(&world, request, &mine, wrong, &seen) else {
                panic!("a wrong code signs nothing");
            };
            match left {
                0 => assert_eq!(refused, SignRefused::Over(RequestOver::Missed)),
                left => assert_eq!(refused, SignRefused::WrongCode { left: i64::from(left) }),
            }
        }
        let late = sign(&world, request, &mine, &right, &seen);
        assert!(matches!(late, Err(Failure::Refused(SignRefused::Over(RequestOver::Missed)))));
        assert_eq!(standings(&world, id), []);
    }

    fn letters_are_asked_for_by_the_contact_with_one_key_once_and_not_without_end(store) {
        let world = World::new(store);
        let id = drafted(&world);
        let (ana, key) = (world.actor(world.ana), chance::token());
        let asked = |email: &str, lang: &str, key: &str| {
            signing::ask(&world.app, &ana, id, email, lang, key)
        };
        let first = asked(OFFICE, "uk", &key).unwrap();
        assert_eq!(asked(OFFICE, "uk", &key).unwrap(), first);
        let no = |it: Result<_, Failure<AskNo>>| match it {
            Err(Failure::Refused(no)) => no,
            other => panic!("{other:?}"),
        };
        assert!(matches!(no(asked("other@city.example", "uk", &key)), AskNo::Key(_)));
        assert_eq!(no(asked("office", "uk", &chance::token())), AskNo::NotAnEmail);
        assert_eq!(no(asked(OFFICE, "xx", &chance::token())), AskNo::NoSuchLanguage);
        for _ in 1..world.app.network.rules.signature.waiting {
            asked(OFFICE, "uk", &chance::token()).unwrap();
        }
        assert!(matches!(no(asked(OFFICE, "uk", &chance::token())), AskNo::Rule(_)));
        let kofi = world.actor(world.kofi);
        assert!(hidden(signing::ask(&world.app, &kofi, id, OFFICE, "en", &chance::token())));
    }

    fn no_secret_of_letters_or_receipts_is_in_the_database_in_the_clear(store) {
        let world = World::new(store);
        let id = drafted(&world);
        let request = ask(&world, id);
        let token = token(&world);
        signing::send_code(&world.app, request, &token).unwrap();
        let code = mailed_code(&world);
        let stored = world.app.store.read(|tx| tx.signature_request(request)).unwrap().unwrap();
        let events = world.app.store.read(|tx| tx.events_after(0, 10_000)).unwrap();
        let all = format!("{stored:?}{events:?}");
        assert!(!all.contains(&token) && !all.contains(&code) && !format!("{events:?}").contains(OFFICE));
    }

    fn a_receipt_proves_itself_offline_and_is_the_same_bytes_for_ever(store) {
        let world = World::new(store);
        world.published_call("2023");
        let id = world.draft(world.ana, "Lisboa", "PT");
        let (ana, key) = (world.actor(world.ana), chance::token());
        let filed = applications::submit(&world.app, &ana, id, &key, None).unwrap();
        let (_, receipt) = applications::receipt_json(&world.app, &ana, id, filed.id).unwrap();
        let (_, dossier) = applications::dossier_json(&world.app, &ana, id, filed.id).unwrap();
        let again = applications::submit(&world.app, &ana, id, &key, None).unwrap();
        assert_eq!(again.receipt.as_deref(), Some(receipt.as_str()));
        let verdict = checked(&Given {
            receipt: &receipt,
            dossier: Some(&dossier),
            keys: Some(&keys_of(&world)),
            ..Given::default()
        });
        assert!(verdict.is_sound(), "{:?}", verdict.findings);
        let said = verdict.receipt.unwrap();
        assert_eq!((said.number, said.application, said.n), (filed.number, id, 1));
        assert!(!receipt.contains("Lisboa learns"), "a receipt shows no answer");

        let altered = dossier.replacen("Lisboa learns", "Lisboa learnt", 1);
        let keys = keys_of(&world);
        let given =
            Given { receipt: &receipt, dossier: Some(&altered), keys: Some(&keys), ..Given::default() };
        let mut named = checked(&given).findings;
        let Finding::AnswerChanged { question } = named.remove(1) else { panic!("{named:?}") };
        assert!(world.form_of(id).question(&question).is_some());
    }

    fn receipts_outlive_the_key_they_were_signed_with(store) {
        let world = World::new(store);
        world.published_call("2023");
        let id = world.draft(world.ana, "Lisboa", "PT");
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("signing-key.pem");
        let other = app::Signer::open(&file).unwrap();
        let app = world.signing_with(other.clone());
        assert!(matches!(keys::register(&app), Err(keys::KeyRefused::Another { .. })));
        let before = world.submit(world.ana, id);

        // The same file on every node: another key comes into force, and this node notices.
        alter(&world.app.store, "delete from signing_key");
        keys::register(&app).unwrap();
        let first = other.id();
        let node = world.signing_with(app::Signer::open(&file).unwrap());
        world.clock_at(world.app.clock.now().plus_ms(60_000));
        let second = keys::rotate(&app).unwrap();
        assert_ne!(first, second);
        let accra = world.draft(world.kofi, "Accra", "GH");
        world.clock_at(world.app.clock.now().plus_ms(3_600_000));
        let kofi = world.actor(world.kofi);
        let filed = applications::submit(&node, &kofi, accra, &chance::token(), None).unwrap();
        let receipt: Value = serde_json::from_str(filed.receipt.as_deref().unwrap()).unwrap();
        assert_eq!(receipt["key"], second.as_str());
        let ids: Vec<String> = keys_of(&world).into_iter().map(|it| it.id).collect();
        assert_eq!(ids, [first, second]);
        // The first receipt's key was taken out of the table: that is noticed too.
        let faults = tampered(&world);
        assert_eq!(faults.len(), 1);
        assert!(faults[0].starts_with(&before.number), "{faults:?}");
    }

    /// A hand-in that comes too late is refused, and its moment is on record.
    fn a_late_attempt_is_on_record_with_its_moment(store) {
        let world = World::new(store);
        world.published_call("2023");
        let id = world.draft(world.ana, "Lisboa", "PT");
        let late = last_millisecond().plus_ms(1);
        world.clock_at(late);
        let refused = submit(&world, id);
        assert!(matches!(
            refused,
            Err(Failure::Refused(HandInRefused::Rule(SubmitRefused::CallClosed { .. })))
        ));
        let events = world.app.store.read(|tx| tx.events_about(id.0)).unwrap();
        let last = events.last().unwrap();
        assert_eq!(last.kind.as_ref().unwrap().as_str(), "application.late_attempt");
        assert_eq!((last.at, last.actor), (late, Some(world.ana)));
        assert_eq!(world.app.store.read(|tx| tx.submissions(id)).unwrap(), []);
    }

    /// R22: whoever has the database and not the key changes no receipt unnoticed.
    fn whatever_is_altered_by_sql_in_a_hand_in_is_found_by_its_number(store) {
        let world = World::new(store);
        world.published_call("2023");
        let filed: Vec<Submission> = ["Lisboa", "Porto", "Braga", "Faro"]
            .map(|it| world.submitted(world.ana, it, "PT"))
            .map(|id| world.app.store.read(|tx| tx.submissions(id)).unwrap().remove(0))
            .into();
        assert_eq!(tampered(&world), [""; 0]);
        let edits = [
            ("number", "number = 'FAKE-' || number"),
            ("n", "n = n + 1"),
            ("when", "submitted_at = submitted_at - 86400000"),
            ("hash", "sha256 = 'ab' || substr(sha256, 3)"),
            ("dossier", "canonical = replace(canonical, 'learns', 'learnt')"),
            ("salt", "canonical = replace(canonical, '\"salts\":{\"', '\"salts\":{\"x')"),
            ("receipt", "receipt = replace(receipt, '2023', '2022')"),
            ("gone", "receipt = null"),
            ("whose", "id = '00000000-0000-7000-8000-000000000001'"),
        ];
        for (what, set) in edits {
            let it = &filed[1];
            let row = format!("'{}'", it.id);
            let saved = world.app.store.read(|tx| tx.submission(it.id)).unwrap().unwrap();
            assert_eq!(alter(store, &format!("update submission set {set} where id = {row}")), 1);
            let faults = tampered(&world);
            assert!(!faults.is_empty() && faults.iter().all(|fault| fault.contains(&it.number)), "{what}: {faults:?}");
            let quoted = |text: &str| text.replace('\'', "''");
            alter(store, &format!(
                "update submission set id = {row}, n = {}, number = '{}', submitted_at = {}, sha256 = '{}', \
                 canonical = '{}', receipt = '{}' \
                 where id in ({row}, '00000000-0000-7000-8000-000000000001')",
                saved.n, saved.number, saved.at.0, saved.sha256, quoted(&saved.canonical),
                quoted(saved.receipt.as_deref().unwrap()),
            ));
            assert_eq!(tampered(&world), [""; 0], "{what} was put right again");
        }
        // One receipt in the place of another, each true in itself.
        let swap = format!(
            "update submission set receipt = (select receipt from submission where id = '{}') where id = '{}'",
            filed[2].id, filed[3].id
        );
        assert_eq!(alter(store, &swap), 1);
        assert_eq!(tampered(&world).len(), 1);
        alter(store, &format!("delete from submission where id = '{}'", filed[0].id));
        let gone = format!("{}: the log tells of it, and it is gone", filed[0].number);
        assert!(tampered(&world).contains(&gone));
    }
}
