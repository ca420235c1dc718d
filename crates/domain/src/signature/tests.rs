use super::*;
use crate::application::{Application, Stage, SubmitRefused};
use crate::ids::ApplicationId;
use crate::language::Lang;
use crate::testing::{ana, application, at, call, id, published};

const DAY_MS: i64 = 24 * 3_600_000;

fn rules() -> RequestRules {
    RequestRules {
        lifetime_ms: 14 * DAY_MS,
        code_lifetime_ms: 30 * 60_000,
        codes_max: 3,
        misses_max: 3,
        waiting_max: 2,
    }
}

fn accepting() -> Call {
    Call { signature: vec![Way::Link, Way::Scan], ..published() }
}

fn draft() -> Application {
    application(1, Stage::Draft)
}

fn asked(n: u128) -> SignatureRequest {
    let now = at("2020-03-10T10:00");
    SignatureRequest {
        id: SignatureRequestId(id(5_000 + n)),
        application: draft().id,
        email: "office@city.example".to_owned(),
        language: Lang::UK,
        content_sha256: "this".to_owned(),
        link_sha256: vec![1],
        made_at: now,
        made_by: ana(),
        expires_at: now.plus_ms(rules().lifetime_ms),
        code_sha256: None,
        code_until: None,
        codes: 0,
        misses: 0,
        used_at: None,
        revoked_at: None,
    }
}

fn with_code(now: Timestamp) -> SignatureRequest {
    let call = accepting();
    let sent = asked(1).send_code((&draft(), &call), "this", vec![7], &rules(), now);
    sent.unwrap().into_parts().0
}

fn signing(code: u8) -> Signing {
    Signing {
        id: SignatureId(id(6_000)),
        code_sha256: vec![code],
        signer: " Ana Silva, Mayor ".to_owned(),
        seen: "this".to_owned(),
    }
}

fn brought(way: Way, content: &str, n: u128) -> Signature {
    Signature {
        id: SignatureId(id(6_000 + n)),
        application: draft().id,
        way,
        content_sha256: content.to_owned(),
        signed_at: at("2020-03-11T10:00").plus_ms(i64::try_from(n).unwrap()),
        signer: String::new(),
        request: None,
        file: None,
        seal: None,
        added_by: Some(ana()),
        revoked_at: None,
    }
}

#[test]
fn any_later_edit_leaves_a_signature_standing_for_an_older_version() {
    let signature = brought(Way::Scan, "this", 1);
    assert_eq!(signature.standing("this"), Standing::InForce);
    assert_eq!(signature.standing("that"), Standing::Older);
    let revoked = Signature { revoked_at: Some(at("2020-03-12T10:00")), ..signature };
    assert_eq!(revoked.standing("this"), Standing::Revoked);
}

#[test]
fn only_the_newest_in_force_in_an_accepted_way_counts() {
    let all = [
        brought(Way::Scan, "this", 1),
        brought(Way::Scan, "this", 2),
        brought(Way::Scan, "that", 3),
        brought(Way::Pdf, "this", 4),
        Signature { revoked_at: Some(at("2020-03-12T10:00")), ..brought(Way::Scan, "this", 5) },
    ];
    let n = |accepted: &[Way], content| in_force(&all, accepted, content).map(|it| it.id.0.as_u128() - 6_000);
    assert_eq!(n(&[Way::Scan], "this"), Some(2));
    assert_eq!(n(&Way::ALL, "this"), Some(4));
    assert_eq!(n(&[Way::Link], "this"), None);
    assert_eq!(n(&[Way::Scan], "another"), None);
}

#[test]
fn a_call_takes_signatures_only_in_its_own_ways_and_while_teams_write() {
    let bring = |signature: Signature, file: Application, call: &Call| {
        Signature::bring(signature, &file, call, ana()).map(|_| ())
    };
    let scan = || brought(Way::Scan, "this", 1);
    assert_eq!(bring(scan(), draft(), &accepting()), Ok(()));
    let pdf = brought(Way::Pdf, "this", 1);
    assert_eq!(bring(pdf, draft(), &accepting()), Err(SignatureRefused::WayNotAccepted));
    assert_eq!(bring(scan(), draft(), &published()), Err(SignatureRefused::WayNotAccepted));
    let submitted = application(1, Stage::Submitted { at: at("2020-03-09T10:00") });
    assert_eq!(bring(scan(), submitted, &accepting()), Err(SignatureRefused::NotWritable));
    let closed_at = accepting().clocks.city.at;
    let late = Signature { signed_at: closed_at.plus_ms(1), ..scan() };
    assert_eq!(bring(late, draft(), &accepting()), Err(SignatureRefused::Closed { closed_at }));
    let last = Signature { signed_at: closed_at, ..scan() };
    assert_eq!(bring(last, draft(), &accepting()), Ok(()));
}

#[test]
fn a_call_that_asks_for_a_signature_takes_no_application_without_one() {
    let submit = |call: &Call, signed: Option<&Signature>| {
        let submission = crate::application::tests::hand_in(1, at("2020-03-12T10:00"));
        draft()
            .submit(call, Vec::new(), signed, &crate::sign_off::SignOff::default(), submission)
            .map(|_| ())
    };
    let (scan, pdf) = (brought(Way::Scan, "this", 1), brought(Way::Pdf, "this", 2));
    assert_eq!(submit(&accepting(), None), Err(SubmitRefused::NotSigned));
    assert_eq!(submit(&accepting(), Some(&pdf)), Err(SubmitRefused::NotSigned));
    let foreign = Signature { application: ApplicationId(id(9)), ..scan.clone() };
    assert_eq!(submit(&accepting(), Some(&foreign)), Err(SubmitRefused::NotSigned));
    assert_eq!(submit(&accepting(), Some(&scan)), Ok(()));
    // The form itself asks for the signed page: as ever.
    assert_eq!(submit(&published(), None), Ok(()));
}

#[test]
fn a_letter_works_once_until_its_day_for_its_version_and_until_it_is_taken_back() {
    let now = at("2020-03-11T10:00");
    let over = |it: &SignatureRequest, content: &str, now| it.over(content, &rules(), now);
    assert_eq!(over(&asked(1), "this", now), None);
    assert_eq!(over(&asked(1), "that", now), Some(RequestOver::Older));
    let last = asked(1).expires_at;
    assert_eq!(over(&asked(1), "this", last), None);
    assert_eq!(over(&asked(1), "this", last.plus_ms(1)), Some(RequestOver::Expired));
    let missed = SignatureRequest { misses: 3, ..asked(1) };
    assert_eq!(over(&missed, "this", now), Some(RequestOver::Missed));
    let (revoked, _) = asked(1).revoke(&draft(), ana(), now).unwrap().into_parts();
    assert_eq!(over(&revoked, "this", now), Some(RequestOver::Revoked));
    assert!(revoked.revoke(&draft(), ana(), now).is_none());
    let used = SignatureRequest { used_at: Some(now), ..asked(1) };
    assert_eq!(over(&used, "this", now), Some(RequestOver::Used));
}

#[test]
fn only_so_many_letters_wait_at_a_time() {
    let ask = |before: &[SignatureRequest]| {
        SignatureRequest::ask(asked(9), &draft(), &accepting(), before, &rules()).map(|_| ())
    };
    assert_eq!(ask(&[asked(1)]), Ok(()));
    assert_eq!(ask(&[asked(1), asked(2)]), Err(SignatureRefused::TooManyWait { max: 2 }));
    let used = SignatureRequest { used_at: Some(at("2020-03-10T11:00")), ..asked(2) };
    assert_eq!(ask(&[asked(1), used]), Ok(()));
    let refused = SignatureRequest::ask(asked(9), &draft(), &call(), &[], &rules());
    assert_eq!(refused.map(|_| ()), Err(SignatureRefused::WayNotAccepted));
}

#[test]
fn the_office_signs_with_the_newest_code_while_it_works() {
    let now = at("2020-03-11T10:00");
    let call = accepting();
    let sign = |request: SignatureRequest, signing: Signing, now| {
        request.sign((&draft(), &call), "this", signing, &rules(), now)
    };
    let (tried, events) = sign(with_code(now), signing(7), now).unwrap().into_parts();
    let Tried::Signed(used, signature) = tried else { panic!("{tried:?}") };
    assert_eq!(used.used_at, Some(now));
    assert_eq!((signature.way, signature.signer.as_str()), (Way::Link, "Ana Silva, Mayor"));
    assert_eq!(signature.standing("this"), Standing::InForce);
    assert_eq!(events[0].kind, EventKind::ApplicationSigned);
    assert_eq!(sign(used, signing(7), now), Err(RequestOver::Used.into()));

    assert_eq!(sign(asked(1), signing(7), now), Err(SignRefused::CodeOver));
    let late = now.plus_ms(rules().code_lifetime_ms);
    assert!(sign(with_code(now), signing(7), late).is_ok());
    assert_eq!(sign(with_code(now), signing(7), late.plus_ms(1)), Err(SignRefused::CodeOver));
    let nobody = Signing { signer: "  ".to_owned(), ..signing(7) };
    assert_eq!(sign(with_code(now), nobody, now), Err(SignRefused::NoSigner));
    let other = Signing { seen: "that".to_owned(), ..signing(7) };
    assert_eq!(sign(with_code(now), other, now), Err(RequestOver::Older.into()));
    let edited = with_code(now).sign((&draft(), &call), "that", signing(7), &rules(), now);
    assert_eq!(edited, Err(RequestOver::Older.into()));
}

#[test]
fn wrong_codes_are_counted_over_all_codes_until_the_letter_is_void() {
    let now = at("2020-03-11T10:00");
    let call = accepting();
    let on = (&draft(), &call);
    let miss = |request: SignatureRequest| {
        let tried = request.sign(on, "this", signing(8), &rules(), now).unwrap().into_parts().0;
        let Tried::Missed(request, refused) = tried else { panic!("{tried:?}") };
        (request, refused)
    };
    let (request, refused) = miss(with_code(now));
    assert_eq!(refused, SignRefused::WrongCode { left: 2 });
    let fresh = request.send_code(on, "this", vec![7], &rules(), now).unwrap().into_parts().0;
    let (request, refused) = miss(fresh);
    assert_eq!(refused, SignRefused::WrongCode { left: 1 });
    let (request, refused) = miss(request);
    assert_eq!(refused, RequestOver::Missed.into());
    let right = request.clone().sign(on, "this", signing(7), &rules(), now);
    assert_eq!(right, Err(RequestOver::Missed.into()));
    assert_eq!(
        request.send_code(on, "this", vec![7], &rules(), now).map(|_| ()),
        Err(RequestOver::Missed.into())
    );
}

#[test]
fn codes_are_not_sent_without_end() {
    let now = at("2020-03-11T10:00");
    let call = accepting();
    let mut request = asked(1);
    for _ in 0..rules().codes_max {
        let sent = request.send_code((&draft(), &call), "this", vec![7], &rules(), now);
        request = sent.unwrap().into_parts().0;
    }
    let refused = request.send_code((&draft(), &call), "this", vec![7], &rules(), now);
    assert_eq!(refused.map(|_| ()), Err(SignRefused::NoMoreCodes));
}
