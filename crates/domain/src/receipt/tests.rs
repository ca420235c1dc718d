use serde_json::json;
use uuid::Uuid;

use super::*;
use crate::signature::code::{CodeNo, version_code};
use crate::time::Timestamp;

fn pair(seed: u8) -> ring::signature::Ed25519KeyPair {
    ring::signature::Ed25519KeyPair::from_seed_unchecked(&[seed; 32]).unwrap()
}

fn key(seed: u8) -> PublicKey {
    PublicKey::new(ring::signature::KeyPair::public_key(&pair(seed)).as_ref(), Timestamp(1_000))
}

fn canonical() -> String {
    canonical_json(&json!({
        "form": { "id": "application-2015", "hash": "cd".repeat(32) },
        "answers": {
            "city_name": { "kind": "text", "text": "Суми" },
            "motivation": { "kind": "text", "text": "We learn \"everywhere\".\n\nEvery day: ù ب 学." },
            "pledge": { "kind": "declared" },
            "population": { "kind": "figure", "number": "256474", "typed": "256 474", "year": 2022, "source": null },
        },
        "files": [fact()],
    }))
}

fn fact() -> FileFact {
    FileFact {
        question: "signed_page".to_owned(),
        name: "Підпис мера.pdf".to_owned(),
        sha256: "ef".repeat(32),
        size_bytes: 1_840,
        media_type: "application/pdf".to_owned(),
    }
}

const CONTENT: &str = "the hash of the content";

fn application() -> ApplicationId {
    ApplicationId(Uuid::from_u128(7))
}

fn issued() -> (String, String) {
    let dossier = dossier(&canonical(), &[3; 32]);
    let read: Value = serde_json::from_str(&dossier).unwrap();
    let receipt = Receipt {
        format: RECEIPT_FORMAT.to_owned(),
        issuer: "https://cities.example".to_owned(),
        network: "gnlc".to_owned(),
        number: "2023-7F3K-9Q2M".to_owned(),
        submitted_at: Timestamp(5_000).to_string(),
        application: application(),
        submission: SubmissionId(Uuid::from_u128(8)),
        n: 1,
        call: OfCall { id: CallId(Uuid::from_u128(9)), slug: "2023".to_owned() },
        city: OfCity {
            id: CityId(Uuid::from_u128(10)),
            name: "Суми".to_owned(),
            country: "UA".parse().unwrap(),
        },
        form: OfForm { id: "application-2015".to_owned(), hash: "cd".repeat(32) },
        dossier_sha256: hex::encode(Sha256::digest(&dossier)),
        version_code: version_code(application(), CONTENT),
        answers: answer_digests(&read),
        files: vec![fact()],
        signature_of_mayor: None,
        agreements: Vec::new(),
        key: key(1).id,
    };
    let signature = pair(1).sign(receipt.text_to_sign().as_bytes());
    (receipt.sealed(signature.as_ref().try_into().unwrap()), dossier)
}

fn checked(receipt: &str, dossier: Option<&str>) -> Verdict {
    let keys = [key(2), key(1)];
    verify(&Given { receipt, dossier, keys: Some(&keys), ..Given::default() })
}

#[test]
fn a_true_receipt_with_its_dossier_is_sound_however_it_is_laid_out() {
    let (receipt, dossier) = issued();
    let verdict = checked(&receipt, Some(&dossier));
    let signed = Finding::Signed { key: key(1).id };
    assert_eq!(verdict.findings, [signed, Finding::DossierWhole { n_answers: 4 }]);
    assert!(verdict.is_sound());
    let pretty = |text: &str| {
        let json: Value = serde_json::from_str(text).unwrap();
        serde_json::to_string_pretty(&json).unwrap() + "\n"
    };
    assert!(checked(&pretty(&receipt), Some(&pretty(&dossier))).is_sound());
}

#[test]
fn the_same_content_is_signed_to_the_same_bytes() {
    assert_eq!(issued(), issued());
}

/// One sign is changed at every place of the dossier in turn.
#[test]
fn wherever_one_sign_of_the_dossier_is_altered_the_answer_it_belongs_to_is_named() {
    let (receipt, dossier) = issued();
    let keys = [key(1)];
    let answers = dossier.find("\"answers\":").unwrap();
    let form = dossier.find(",\"files\":").unwrap();
    let mut named = std::collections::BTreeSet::new();
    for (at, sign) in dossier.char_indices() {
        let other = if sign == 'x' { 'y' } else { 'x' };
        let altered = format!("{}{other}{}", &dossier[..at], &dossier[at + sign.len_utf8()..]);
        let given = Given {
            receipt: &receipt,
            dossier: Some(&altered),
            keys: Some(&keys),
            ..Given::default()
        };
        let verdict = verify(&given);
        assert!(!verdict.is_sound(), "{altered}");
        for finding in &verdict.findings {
            if let Finding::AnswerChanged { question } = finding {
                named.insert(question.clone());
            }
        }
        // Inside of an answer's text it is this answer and no other.
        let text = dossier.find("We learn").unwrap();
        if (text..text + 8).contains(&at) {
            let question = "motivation".to_owned();
            assert_eq!(verdict.findings[1..], [Finding::AnswerChanged { question }], "{at}");
        }
        assert!(at < answers || at > form || verdict.findings.len() > 1);
    }
    assert_eq!(named.len(), 4, "{named:?}");
}

#[test]
fn an_answer_left_out_added_or_given_another_salt_is_named() {
    let (receipt, dossier) = issued();
    let found = |change: fn(&mut Value)| {
        let mut json: Value = serde_json::from_str(&dossier).unwrap();
        change(&mut json);
        checked(&receipt, Some(&json.to_string())).findings.split_off(1)
    };
    let question = |it: &str| it.to_owned();
    assert_eq!(
        found(|it| drop(it["answers"].as_object_mut().unwrap().remove("pledge"))),
        [Finding::AnswerMissing { question: question("pledge") }]
    );
    assert_eq!(
        found(|it| it["answers"]["vision"] = json!({ "kind": "declared" })),
        [Finding::AnswerAdded { question: question("vision") }]
    );
    assert_eq!(
        found(|it| it["salts"]["pledge"] = json!("00")),
        [Finding::AnswerChanged { question: question("pledge") }]
    );
    assert_eq!(found(|it| it["form"]["hash"] = json!("00")), [Finding::FormChanged]);
    assert_eq!(found(|it| it["more"] = json!(1)), [Finding::DossierChanged]);
    assert_eq!(
        found(|it| it["files"][0]["size_bytes"] = json!(1)),
        [Finding::FileFactChanged { name: fact().name }]
    );
}

#[test]
fn whatever_is_changed_in_a_receipt_it_is_not_taken_for_ours() {
    let (receipt, _) = issued();
    for (at, sign) in receipt.char_indices() {
        let other = if sign == '7' { '8' } else { '7' };
        let altered = format!("{}{other}{}", &receipt[..at], &receipt[at + sign.len_utf8()..]);
        let verdict = checked(&altered, None);
        assert!(!verdict.is_sound() && verdict.receipt.is_none(), "{altered}");
    }
    let resigned = {
        let mut json: Value = serde_json::from_str(&receipt).unwrap();
        json.as_object_mut().unwrap().remove("signature");
        json["number"] = json!("2023-0000-0000");
        let signature = pair(2).sign(canonical_json(&json).as_bytes());
        json["signature"] = json!(base64url(signature.as_ref()));
        json.to_string()
    };
    assert_eq!(checked(&resigned, None).findings, [Finding::Forged]);
}

#[test]
fn nothing_is_proven_without_keys_or_by_other_ones() {
    let (receipt, _) = issued();
    let with = |keys: Option<&[PublicKey]>| {
        verify(&Given { receipt: &receipt, keys, ..Given::default() }).findings
    };
    let id = key(1).id;
    assert_eq!(with(None), [Finding::NoKeys { key: id.clone() }]);
    assert_eq!(with(Some(&[key(2)])), [Finding::UnknownKey { key: id.clone() }]);
    let later = PublicKey { added_at: Timestamp(5_000 + 600_001), ..key(1) };
    assert_eq!(with(Some(&[later])), [Finding::KeyNotInForce { key: id.clone() }]);
    let retired = PublicKey { retired_at: Some(Timestamp(4_999 - 600_000)), ..key(1) };
    assert_eq!(with(Some(&[retired])), [Finding::KeyNotInForce { key: id.clone() }]);
    let since = PublicKey { retired_at: Some(Timestamp(6_000)), ..key(1) };
    assert_eq!(with(Some(&[since])), [Finding::Signed { key: id }]);
    for none in ["", "{}", "[]", "null", "{\"format\":\"lyceum-receipt/1\"", "🎓"] {
        assert_eq!(checked(none, None).findings, [Finding::NoReceipt], "{none}");
    }
    let other = receipt.replace("lyceum-receipt/1", "lyceum-receipt/2");
    assert_eq!(checked(&other, None).findings, [Finding::OtherFormat]);
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    assert_eq!(checked(&deep, None).findings, [Finding::NoReceipt]);
}

#[test]
fn files_are_known_by_their_bytes() {
    let (receipt, _) = issued();
    let keys = [key(1)];
    let found = |name: &str, sha256: &str| {
        let files = [(name.to_owned(), sha256.to_owned())];
        let given = Given { receipt: &receipt, files: Some(&files), keys: Some(&keys), ..Given::default() };
        verify(&given).findings.pop().unwrap()
    };
    let name = fact().name;
    assert_eq!(found("anything", &fact().sha256), Finding::FileWhole { name: name.clone() });
    assert_eq!(found(&name, "00"), Finding::FileChanged { name: name.clone() });
    assert_eq!(found("anything", "00"), Finding::FileMissing { name });
}

#[test]
fn a_printed_code_is_compared_with_the_version_handed_in() {
    let (receipt, _) = issued();
    let keys = [key(1)];
    let found = |code: &str| {
        let given = Given { receipt: &receipt, code: Some(code), keys: Some(&keys), ..Given::default() };
        verify(&given).findings.pop().unwrap()
    };
    assert_eq!(found(&version_code(application(), CONTENT)), Finding::CodeFits);
    let older = version_code(application(), "earlier content");
    assert_eq!(found(&older), Finding::CodeNot(CodeNo::AnotherVersion));
    let foreign = version_code(ApplicationId(Uuid::from_u128(8)), CONTENT);
    assert_eq!(found(&foreign), Finding::CodeNot(CodeNo::AnotherApplication));
    assert_eq!(found("7F3K"), Finding::CodeNot(CodeNo::Mistyped));
}

/// The pledge has one possible answer: without a salt anybody could compute its digest.
#[test]
fn a_digest_says_nothing_of_a_short_answer_to_whoever_has_no_salt() {
    let digest = |secret: [u8; 32]| {
        let dossier = dossier(&canonical(), &secret);
        answer_digests(&serde_json::from_str(&dossier).unwrap())
    };
    let (one, other) = (digest([3; 32]), digest([4; 32]));
    for question in one.keys() {
        assert_ne!(one[question], other[question], "{question}");
    }
    let unsalted = answer_digest("", "pledge", &json!({ "kind": "declared" }));
    assert!(one.values().all(|it| *it != unsalted));
}
