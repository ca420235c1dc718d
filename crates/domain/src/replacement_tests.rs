use super::*;
use crate::application::Stage;
use crate::testing::{ana, application, at, id, ida, mei, olha};

fn team() -> Vec<TeamMember> {
    let one = |person, part, organisation: &str| TeamMember {
        city: application(1, Stage::Draft).city,
        person,
        part,
        organisation: organisation.to_owned(),
        joined_at: at("2020-03-02T10:00"),
        left_at: None,
    };
    vec![
        one(ana(), Part::Contact, "City council"),
        one(mei(), Part::Reader, "CITY COUNCIL"),
        one(olha(), Part::Reader, "University"),
    ]
}

fn request(by: PersonId, new: PersonId) -> Replacement {
    let file = application(1, Stage::Draft);
    Replacement {
        id: ReplacementId(id(80)),
        city: file.city,
        application: file.id,
        old: ana(),
        new,
        reason: "Gone since the election.".to_owned(),
        asked_at: at("2020-03-05T10:00"),
        asked_by: by,
        objected_at: None,
        objection: None,
        decided_at: None,
        decided_by: None,
        outcome: None,
        note: None,
    }
}

fn asked(it: Replacement) -> Result<Replacement, ReplaceRefused> {
    Replacement::ask(it, &team(), None).map(|it| it.into_parts().0)
}

#[test]
fn an_editor_or_the_contacts_own_organisation_asks_and_nobody_else() {
    assert!(asked(request(mei(), mei())).is_ok(), "the same organisation, however it is spelled");
    assert_eq!(asked(request(olha(), olha())), Err(ReplaceRefused::NotTheirs));
    assert_eq!(asked(request(ida(), mei())), Err(ReplaceRefused::NotTheirs));
    assert_eq!(asked(request(mei(), ida())), Err(ReplaceRefused::NotACandidate));
    assert_eq!(asked(request(mei(), ana())), Err(ReplaceRefused::NotACandidate));
    let nobody = Replacement { old: olha(), ..request(mei(), mei()) };
    assert_eq!(asked(nobody), Err(ReplaceRefused::NotAContact));
    let mute = Replacement { reason: " \n".to_owned(), ..request(mei(), mei()) };
    assert_eq!(asked(mute), Err(ReplaceRefused::NoReason));
    let waiting = request(mei(), mei());
    let again = Replacement::ask(request(mei(), mei()), &team(), Some(&waiting));
    assert_eq!(again.unwrap_err(), ReplaceRefused::AskedAlready);
}

#[test]
fn both_parts_move_at_once_and_somebody_is_always_the_contact() {
    let late = at("2020-03-12T10:00").plus_ms(1);
    let confirmed = request(mei(), mei()).confirm(&team(), 7, "", ida(), late).unwrap();
    let parts: Vec<(PersonId, Part)> =
        confirmed.state().members.iter().map(|it| (it.person, it.part)).collect();
    assert_eq!(parts, [(mei(), Part::Contact), (ana(), Part::Reader)]);
    assert_eq!(confirmed.state().replacement.outcome, Some(Outcome::Confirmed));
    let (done, events) = confirmed.into_parts();
    assert_eq!(events.len(), 3);
    let again = done.replacement.confirm(&team(), 7, "", ida(), late);
    assert_eq!(again.unwrap_err(), ReplaceRefused::Decided);
}

#[test]
fn before_the_days_are_over_or_against_an_objection_a_confirmation_says_why() {
    let last = at("2020-03-12T10:00");
    let confirm = |it: Replacement, note: &str, now| it.confirm(&team(), 7, note, ida(), now);
    let early = confirm(request(mei(), mei()), " ", last);
    assert_eq!(early.unwrap_err(), ReplaceRefused::NoReason);
    assert!(confirm(request(mei(), mei()), "The mayor wrote to us.", last).is_ok());
    let objected = request(mei(), mei()).object("I am here.", ana(), last).unwrap().into_parts().0;
    let after = confirm(objected.clone(), "", last.plus_ms(1));
    assert_eq!(after.unwrap_err(), ReplaceRefused::NoReason);
    assert!(confirm(objected.clone(), "We spoke.", last.plus_ms(1)).is_ok());
    let twice = objected.object("Still here.", ana(), last);
    assert_eq!(twice.unwrap_err(), ReplaceRefused::ObjectedAlready);
    let stranger = request(mei(), mei()).object("No.", olha(), last);
    assert_eq!(stranger.unwrap_err(), ReplaceRefused::NotAContact);
}

#[test]
fn a_team_that_has_changed_since_is_not_changed_again() {
    let late = at("2020-03-20T10:00");
    for gone in [ana(), mei()] {
        let mut team = team();
        team.retain(|it| it.person != gone);
        let moved = request(mei(), mei()).confirm(&team, 7, "", ida(), late);
        assert_eq!(moved.unwrap_err(), ReplaceRefused::Moved);
    }
    let own = request(mei(), mei()).confirm(&team(), 7, "", olha(), late);
    assert_eq!(own.unwrap_err(), ReplaceRefused::OwnTeam);
    let unsaid = request(mei(), mei()).refuse(&team(), "", ida(), late);
    assert_eq!(unsaid.unwrap_err(), ReplaceRefused::NoReason);
    let refused = request(mei(), mei()).refuse(&team(), "She answered.", ida(), late).unwrap();
    assert_eq!(refused.state().outcome, Some(Outcome::Refused));
}
