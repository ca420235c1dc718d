use super::*;
use crate::application::{Stage, Submission, SubmitRefused};
use crate::ids::SubmissionId;
use crate::people::Part;
use crate::testing::{ana, application, at, id, mei, olha, published};

fn asking() -> Call {
    let party = |id: &str| Party {
        id: id.to_owned(),
        name: BTreeMap::from([(Lang::EN, id.to_uppercase())]),
    };
    Call { parties: vec![party("council"), party("university")], ..published() }
}

fn member(person: PersonId, organisation: &str) -> TeamMember {
    TeamMember {
        city: application(1, Stage::Draft).city,
        person,
        part: Part::Reader,
        organisation: organisation.to_owned(),
        joined_at: at("2020-03-02T10:00"),
        left_at: None,
    }
}

fn stand(party: &str, organisation: &str) -> Stand {
    Stand {
        application: application(1, Stage::Draft).id,
        party: party.to_owned(),
        organisation: organisation.to_owned(),
        named_at: at("2020-03-04T10:00"),
        named_by: ana(),
    }
}

fn version(sha256: &str) -> Version {
    Version {
        sha256: sha256.to_owned(),
        filing: 0,
        form: 1,
        answers: BTreeMap::from([("motivation".to_owned(), 3)]),
        files: BTreeMap::from([("f1".to_owned(), "signature".to_owned())]),
    }
}

/// Council and university are named; nobody has agreed.
fn named() -> SignOff {
    SignOff {
        stands: vec![stand("council", "City Council"), stand("university", "State University")],
        agreements: Vec::new(),
        version: version("aa"),
    }
}

fn agree(it: &SignOff, party: &str, who: &TeamMember) -> Result<Option<Agreement>, AgreeRefused> {
    let (file, call) = (application(1, Stage::Draft), asking());
    let n = it.agreements.len() as u128;
    it.agree((&file, &call), party, "aa", who, AgreementId(id(90 + n)), at("2020-03-05T10:00"))
        .map(|it| it.map(|it| it.into_parts().0))
}

/// Everybody has agreed to the version `aa`.
fn agreed() -> SignOff {
    let mut all = named();
    for (party, who) in [
        ("council", member(ana(), "City Council")),
        ("university", member(mei(), "State University")),
    ] {
        let agreement = agree(&all, party, &who).unwrap().unwrap();
        all.agreements.push(agreement);
    }
    all
}

fn submit(it: &SignOff, call: &Call, sha256: &str) -> Result<Vec<AgreementId>, SubmitRefused> {
    let file = application(1, Stage::Draft);
    let submission = Submission {
        id: SubmissionId(id(50)),
        application: file.id,
        n: 1,
        number: "2020-AAAA".to_owned(),
        at: at("2020-03-06T10:00"),
        by: ana(),
        sha256: "of the dossier".to_owned(),
        canonical: String::new(),
        content_sha256: sha256.to_owned(),
        signature: None,
        receipt: None,
    };
    file.submit(call, Vec::new(), None, it, submission).map(|it| it.state().agreements.clone())
}

#[test]
fn nothing_is_handed_in_until_every_party_has_agreed_to_exactly_that() {
    assert_eq!(submit(&SignOff::default(), &published(), "aa"), Ok(Vec::new()));
    let missing = |it: &SignOff, sha256| match submit(it, &asking(), sha256) {
        Err(SubmitRefused::NotAgreed { parties }) => parties,
        other => panic!("{other:?}"),
    };
    assert_eq!(missing(&named(), "aa"), ["council", "university"]);
    let mut one = agreed();
    one.agreements.pop();
    assert_eq!(missing(&one, "aa"), ["university"]);
    assert_eq!(submit(&agreed(), &asking(), "aa").unwrap().len(), 2);
    // What is hashed at the hand-in is not what the sign-off was loaded for.
    assert_eq!(missing(&agreed(), "bb"), ["council", "university"]);
}

#[test]
fn whatever_changes_lifts_every_agreement_and_says_what_it_was() {
    let now = |change: fn(&mut Version)| {
        let mut it = agreed();
        change(&mut it.version);
        it
    };
    let changes: [fn(&mut Version); 6] = [
        |it| it.sha256 = "bb".to_owned(),
        // Written and put back as it was: the same text, but nobody saw that it was touched.
        |it| *it.answers.get_mut("motivation").unwrap() += 2,
        |it| _ = it.answers.insert("vision".to_owned(), 1),
        |it| drop(it.files.insert("f2".to_owned(), "plan".to_owned())),
        |it| it.form = 2,
        |it| it.filing = 1,
    ];
    for change in changes {
        let it = now(change);
        assert_eq!(it.missing(&asking(), &it.version.sha256), ["council", "university"]);
        assert!(it.lifted("council").is_some());
    }
    let it = now(|it| {
        it.files = BTreeMap::from([("f2".to_owned(), "signature".to_owned())]);
        it.answers.insert("vision".to_owned(), 1);
        it.form = 2;
    });
    let difference = it.version.since(&it.lifted("council").unwrap().version);
    let questions = ["signature", "vision"].map(str::to_owned).into();
    assert_eq!(difference, Difference { questions, form: true, given_back: false });
}

#[test]
fn a_party_speaks_through_its_own_people_and_once() {
    let it = named();
    let refused = |party: &str, who: &TeamMember| agree(&it, party, who).unwrap_err();
    let council = member(ana(), "City Council");
    assert_eq!(refused("university", &council), AgreeRefused::NotOfParty);
    assert_eq!(refused("mayor", &council), AgreeRefused::NoSuchParty);
    let gone = TeamMember { left_at: Some(at("2020-03-05T09:00")), ..council.clone() };
    assert_eq!(refused("council", &gone), AgreeRefused::NotOfParty);
    let nobody = SignOff { stands: Vec::new(), ..named() };
    assert_eq!(agree(&nobody, "council", &council).unwrap_err(), AgreeRefused::NobodyStands);
    // A second member of the party, and a second click, find it done.
    assert_eq!(agree(&agreed(), "council", &council), Ok(None));
    assert_eq!(agree(&agreed(), "council", &member(olha(), "city council")), Ok(None));
    let stale = SignOff { version: version("bb"), ..named() };
    assert_eq!(agree(&stale, "council", &council).unwrap_err(), AgreeRefused::Stale);
}

#[test]
fn an_agreement_is_taken_back_and_another_organisation_begins_anew() {
    let (file, call) = (application(1, Stage::Draft), asking());
    let mut it = agreed();
    let council = member(ana(), "City Council");
    let now = at("2020-03-05T12:00");
    let back = it.take_back((&file, &call), "council", &council, now).unwrap().into_parts().0;
    it.agreements[0] = back;
    assert_eq!(it.missing(&call, "aa"), ["council"]);
    let twice = it.take_back((&file, &call), "council", &council, now).unwrap_err();
    assert_eq!(twice, AgreeRefused::NothingStands);

    let mut it = agreed();
    it.stands[0] = stand("council", "Mayor’s Office");
    assert_eq!(it.missing(&call, "aa"), ["council"]);
    let late = it.agree(
        (&file, &call),
        "council",
        "aa",
        &council,
        AgreementId(id(99)),
        call.clocks.city.at.plus_ms(1),
    );
    assert_eq!(late.unwrap_err(), AgreeRefused::NotOfParty);
    let late =
        agreed().take_back((&file, &call), "council", &council, call.clocks.city.at.plus_ms(1));
    assert_eq!(late.unwrap_err(), AgreeRefused::NotWritable);
}

#[test]
fn an_organisation_of_the_team_stands_for_one_party() {
    let (file, call) = (application(1, Stage::Draft), asking());
    let team = [member(ana(), "City Council"), member(mei(), "State University")];
    let name = |it: &SignOff, stand| {
        it.name((&file, &call), stand, &team).map(|it| it.map(|it| it.into_parts().0))
    };
    let nobody = SignOff::default();
    let named_ = name(&nobody, stand("council", "CITY council")).unwrap().unwrap();
    assert_eq!(named_.organisation, "City Council", "as the team writes it");
    assert_eq!(name(&nobody, stand("mayor", "City Council")), Err(NameRefused::NoSuchParty));
    let elsewhere = name(&nobody, stand("council", "Library"));
    assert_eq!(elsewhere, Err(NameRefused::NoSuchOrganisation));
    let twice = name(&named(), stand("university", "City Council"));
    assert_eq!(twice, Err(NameRefused::StandsForAnother { party: "council".to_owned() }));
    assert_eq!(name(&named(), stand("council", "City Council")), Ok(None));
}
