use app::people;
use app::teams::{self, Inviting};
use app::testing::World;
use domain::ids::{ApplicationId, InvitationId};
use domain::language::Lang;
use domain::people::{Standing, TeamRefused};
use domain::policy::Denied;

use super::{is_hidden, letters, refused};

const HOUR_MS: i64 = 3_600_000;
const DAY_MS: i64 = 24 * HOUR_MS;

/// Bea is invited to Lisbon's team.
fn invited(store: &store::Store) -> (World, ApplicationId, InvitationId) {
    let world = World::new(store);
    world.published_call("2023");
    let id = world.started(world.ana, "Lisboa Nova", "PT");
    let inviting = Inviting {
        email: "bea@example.org".into(),
        part: "editor".into(),
        organisation: "University".into(),
    };
    let it = teams::invite(&world.app, &world.actor(world.ana), id, &inviting).unwrap();
    (world, id, it)
}

fn forward(world: &World, ms: i64) {
    world.clock_at(world.app.clock.now().plus_ms(ms));
}

fn standing(world: &World, id: ApplicationId) -> Vec<(Standing, i64)> {
    let team = teams::team(&world.app, &world.actor(world.ana), id, Lang::EN).unwrap();
    team.invited.iter().map(|it| (it.standing, it.n_sent)).collect()
}

store::on_both! {
    fn an_invitation_taken_back_opens_nothing(store) {
        let (world, id, it) = invited(store);
        assert_eq!(standing(&world, id), [(Standing::Open, 1)]);
        teams::revoke(&world.app, &world.actor(world.ana), id, it).unwrap();
        assert_eq!(standing(&world, id), [(Standing::Revoked, 1)]);
        let bea = world.actor(world.bea);
        assert_eq!(refused(teams::accept(&world.app, &bea, it)), TeamRefused::InvitationOver);
        assert!(teams::invitation(&world.app, &bea, it, Lang::EN).unwrap().is_over);
        let desk = people::desk(&world.app, &bea, Lang::EN).unwrap();
        assert!(desk.tasks.is_empty());
        let again = teams::revoke(&world.app, &world.actor(world.ana), id, it);
        assert_eq!(refused(again), TeamRefused::InvitationOver);
        let sent = teams::renew(&world.app, &world.actor(world.ana), id, it);
        assert_eq!(refused(sent), TeamRefused::InvitationOver);
        // The letter was still on its way: it is not written any more.
        assert_eq!(letters(&world, "team_invited"), []);
    }

    fn an_invitation_sent_again_has_its_days_anew_and_one_letter_more(store) {
        let (world, id, it) = invited(store);
        let renew = || teams::renew(&world.app, &world.actor(world.ana), id, it);
        let at = world.app.clock.now().plus_ms(HOUR_MS);
        assert_eq!(refused(renew()), TeamRefused::SentJustNow { at });
        forward(&world, 7 * DAY_MS + 1);
        assert_eq!(standing(&world, id), [(Standing::Lapsed, 1)]);
        renew().unwrap();
        assert_eq!(standing(&world, id), [(Standing::Open, 2)]);
        assert_eq!(letters(&world, "team_invited").len(), 2);
        forward(&world, 7 * DAY_MS);
        teams::accept(&world.app, &world.actor(world.bea), it).unwrap();
        assert_eq!(standing(&world, id), [(Standing::Used, 2)]);
        assert_eq!(refused(renew()), TeamRefused::InvitationOver);
    }

    fn an_address_is_not_pestered(store) {
        let (world, id, it) = invited(store);
        let renew = || teams::renew(&world.app, &world.actor(world.ana), id, it);
        for _ in 2..=5 {
            forward(&world, HOUR_MS);
            renew().unwrap();
        }
        forward(&world, HOUR_MS);
        assert_eq!(refused(renew()), TeamRefused::SentTooOften { max: 5 });
        assert_eq!(letters(&world, "team_invited").len(), 5);
    }

    fn only_the_contact_of_that_team_sends_again_or_takes_back(store) {
        let (world, id, it) = invited(store);
        let other = world.started(world.kofi, "Accra", "GH");
        forward(&world, HOUR_MS);
        let kofi = world.actor(world.kofi);
        for of in [id, other] {
            assert!(is_hidden(teams::renew(&world.app, &kofi, of, it)));
            assert!(is_hidden(teams::revoke(&world.app, &kofi, of, it)));
        }
        teams::accept(&world.app, &world.actor(world.bea), it).unwrap();
        let by_editor = teams::revoke(&world.app, &world.actor(world.bea), id, it);
        assert!(matches!(by_editor, Err(app::Failure::Denied(Denied::Forbidden))));
    }
}
