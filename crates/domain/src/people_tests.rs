use super::*;
use crate::ids::GrantId;
use crate::officer::Mandate;

#[test]
fn addresses_are_compared_without_space_and_case() {
    assert_eq!(email_key("  Ana@Lisboa.PT "), Ok("ana@lisboa.pt".to_owned()));
    for bad in ["", "ana", "ana@", "@x.org", "a b@x.org", "ana@x", "a@x.org\r\nBcc: b@x.org", "a@@x.org", "а@x.org"] {
        assert!(email_key(bad).is_err(), "{bad:?}");
    }
}

fn grant(n: u128, person: u128, role: Role) -> Grant {
    use uuid::Uuid;
    Grant {
        id: GrantId(Uuid::from_u128(n)),
        person: PersonId(Uuid::from_u128(person)),
        role,
        granted_at: Timestamp(0),
        granted_by: None,
        revoked_at: None,
        mandate: Mandate::default(),
    }
}

#[test]
fn the_last_of_the_secretariat_stays_and_any_other_role_can_go() {
    let by = PersonId(uuid::Uuid::from_u128(9));
    let ida = grant(1, 1, Role::Secretariat);
    let twice = grant(2, 1, Role::Secretariat);
    let ola = grant(3, 2, Role::Secretariat);
    let revoke = |it: &Grant, all: &[Grant]| it.clone().revoke(all, by, Timestamp(5));

    let alone = [ida.clone(), twice];
    assert_eq!(revoke(&ida, &alone).unwrap_err(), GrantRefused::LastSecretary);
    let (gone, _) = revoke(&ida, &[ida.clone(), ola]).unwrap().into_parts();
    assert_eq!(gone.revoked_at, Some(Timestamp(5)));
    assert_eq!(revoke(&gone, &[]).unwrap_err(), GrantRefused::Revoked);
    let officer = grant(4, 3, Role::Commission("UA".parse().unwrap()));
    assert!(revoke(&officer, &[]).is_ok());
}
