//! Part 2: who signed for which version, and that it is void once that is not the version.

use std::collections::BTreeMap;

use app::applications;
use app::commissions::{self, BringNo, Brought, Signing};
use app::testing::World;
use app::testing::applying::{PDF, whole_section};
use domain::application::CommissionRefused;
use domain::ids::ApplicationId;
use domain::language::Lang;
use domain::part_two::{PartTwo, Void};
use domain::signature::Standing;
use domain::signature::code::CodeNo;

use super::{endorse, files, is_hidden, letters, recipients, refused, seats, stages, ua};

fn parts(world: &World, id: ApplicationId) -> Vec<PartTwo> {
    world.app.store.read(|tx| tx.parts_two(id)).unwrap()
}

fn content(world: &World, id: ApplicationId) -> String {
    let last = world.app.store.read(|tx| tx.submissions(id)).unwrap().pop().unwrap();
    last.content_sha256
}

fn signing(function: &str, seen: Option<String>) -> Signing {
    Signing { function: function.to_owned(), seen }
}

/// Ana puts other words in place of everything and hands in again.
fn mend(world: &World, id: ApplicationId, words: &str) {
    world.clock_at(world.app.clock.now().plus_ms(1));
    let (form, ana) = (world.form_of(id), world.actor(world.ana));
    let versions: BTreeMap<String, String> = world
        .app
        .store
        .read(|tx| tx.answers(id))
        .unwrap()
        .into_iter()
        .map(|it| (it.question, it.version.to_string()))
        .collect();
    for section in &form.sections {
        let fields = whole_section(&form, &section.id, words);
        applications::save(&world.app, &ana, id, &section.id, &fields, &versions).unwrap();
    }
    world.submit(world.ana, id);
}

store::on_both! {
    fn an_endorsement_names_the_officer_and_stands_for_what_was_handed_in(store) {
        let world = World::new(store);
        let ids = files(&world, 1);
        let (app, olha) = (&world.app, world.actor(world.olha));
        let seen = content(&world, ids[0]);
        let none = commissions::endorse_as(app, &olha, ids[0], signing(" ", Some(seen.clone())));
        assert_eq!(refused(none), CommissionRefused::NoFunction);
        let other = commissions::endorse_as(app, &olha, ids[0], signing("Head", Some("ab".into())));
        assert_eq!(refused(other), CommissionRefused::AnotherVersion);
        assert_eq!(stages(&world, &ids), ["submitted"], "nothing is half done");
        assert_eq!(seats(&world, ids[0]), [0; 0]);

        let head = signing("Head of the Commission", Some(seen.clone()));
        commissions::endorse_as(app, &olha, ids[0], head).unwrap();
        let part = parts(&world, ids[0]).remove(0);
        assert_eq!((part.name.as_str(), part.function.as_str()), ("Olha", "Head of the Commission"));
        assert_eq!(part.standing(&seen), Standing::InForce);
        let page = commissions::part_two(app, &world.actor(world.ana), ids[0], Lang::EN, vec![], String::new());
        assert_eq!(page.unwrap().parts[0].name, "Olha", "the team sees who endorsed it");
        for person in [world.rui, world.kofi, world.zoe, world.mei] {
            let actor = world.actor(person);
            let page = commissions::part_two(app, &actor, ids[0], Lang::EN, vec![], String::new());
            assert!(is_hidden(page));
        }
        // The next time the officer's function is there already.
        let more = world.submitted(world.ana, "City 2", "UA");
        let page = commissions::endorsing(app, &olha, more, Lang::EN, commissions::Endorsing::default());
        assert_eq!(page.unwrap().function, "Head of the Commission");
    }

    fn what_is_given_back_and_changed_must_be_endorsed_again(store) {
        let world = World::new(store);
        let ids = files(&world, 1);
        let (app, olha) = (&world.app, world.actor(world.olha));
        endorse(&world, ids[0]);
        let first = content(&world, ids[0]);
        commissions::give_back(app, &olha, ids[0], "Say more.").unwrap();
        assert_eq!(parts(&world, ids[0])[0].void_because, Some(Void::Returned));
        assert_eq!(seats(&world, ids[0]), [0; 0]);
        mend(&world, ids[0], "Mended");
        let again = letters(&world, "endorse_again");
        assert_eq!(recipients(&again), ["olha@example.org"]);
        let desk = commissions::desk(app, &olha, "2023", ua(), Lang::EN).unwrap();
        assert_eq!(desk.files[0].signed, views::pages::commission::Signed::Lapsed);

        // A page that was open since before the change signs nothing.
        let stale = commissions::endorse_as(app, &olha, ids[0], signing("Head", Some(first.clone())));
        assert_eq!(refused(stale), CommissionRefused::AnotherVersion);
        commissions::endorse_as(app, &olha, ids[0], signing("Head", Some(content(&world, ids[0])))).unwrap();
        let all = parts(&world, ids[0]);
        let standing: Vec<_> = all.iter().map(|it| it.standing(&content(&world, ids[0]))).collect();
        assert_eq!(standing, [Standing::Revoked, Standing::InForce]);
        assert_ne!(all[0].content_sha256, all[1].content_sha256);
        // The receipt of each hand-in shows the signature under it, and no other.
        let submissions = app.store.read(|tx| tx.submissions(ids[0])).unwrap();
        let signed = |n: usize| {
            let ana = world.actor(world.ana);
            let id = submissions[n].id;
            applications::receipt_page(app, &ana, ids[0], id, Lang::EN, false).unwrap().endorsed
        };
        assert_eq!((signed(0).len(), signed(1).len()), (1, 1));
        assert_eq!((signed(0)[0].standing, signed(1)[0].standing), (Standing::Revoked, Standing::InForce));
    }

    fn whichever_desk_lets_an_endorsed_file_change_the_endorsement_is_void(store) {
        let world = World::new(store);
        let ids = files(&world, 1);
        let (app, olha) = (&world.app, world.actor(world.olha));
        endorse(&world, ids[0]);
        // As if another desk had taken new content in while the file kept its seat.
        let (id, now) = (ids[0], app.clock.now());
        let forged = "cd".repeat(32);
        store
            .write(move |tx| {
                let part = tx.part_two(id)?.unwrap();
                assert_eq!(part.standing(&forged), Standing::Older);
                tx.record(part.void(Void::Changed, None, now).unwrap()).map(drop)
            })
            .unwrap();
        let again = letters(&world, "endorse_again");
        assert_eq!(recipients(&again), ["olha@example.org"]);
        let all = commissions::forward_all(app, &olha, "2023", ua());
        assert_eq!(refused(all), CommissionRefused::NotSigned);
        endorse(&world, ids[0]);
        assert_eq!(commissions::forward_all(app, &olha, "2023", ua()).unwrap().len(), 1);
    }

    fn a_page_signed_by_hand_is_taken_for_its_version_alone(store) {
        let world = World::new(store);
        let ids = files(&world, 2);
        let (app, olha) = (&world.app, world.actor(world.olha));
        ids.iter().for_each(|id| endorse(&world, *id));
        let code = |id| {
            let page = commissions::part_two(app, &olha, id, Lang::EN, vec![], String::new());
            page.unwrap().code
        };
        let brought = |code: String, bytes: &[u8]| Brought { code, name: "p.pdf".into(), bytes: bytes.into() };
        let bring = |it: Brought| commissions::bring_part_two(app, &olha, ids[0], it);
        assert_eq!(refused(bring(brought(code(ids[1]), PDF))), BringNo::Code(CodeNo::AnotherApplication));
        assert_eq!(refused(bring(brought("7F3K".into(), PDF))), BringNo::Code(CodeNo::Mistyped));
        assert_eq!(refused(bring(brought(code(ids[0]), b"<html>"))), BringNo::Kind);
        assert_eq!(refused(bring(brought(code(ids[0]), b""))), BringNo::NoFile);
        let old = code(ids[0]);
        bring(brought(old.clone(), PDF)).unwrap();
        let (page, bytes) = commissions::part_two_file(app, &world.actor(world.ana), ids[0]).unwrap();
        assert_eq!((page.media_type.as_str(), bytes.as_slice()), ("application/pdf", PDF));
        assert!(is_hidden(commissions::part_two_file(app, &world.actor(world.rui), ids[0])));

        commissions::give_back(app, &olha, ids[0], "Say more.").unwrap();
        mend(&world, ids[0], "Mended");
        endorse(&world, ids[0]);
        assert_eq!(refused(bring(brought(old, PDF))), BringNo::Code(CodeNo::AnotherVersion));
        assert!(is_hidden(commissions::part_two_file(app, &olha, ids[0])), "the old page is gone");
        // Its bytes are named by a row, so that no clearing takes them.
        let named: Vec<_> = app.store.read(|tx| tx.blob_hashes()).unwrap();
        assert!(named.iter().any(|it| it.0 == page.sha256));
    }

    fn giving_a_file_back_says_first_what_becomes_void(store) {
        let world = World::new(store);
        let ids = files(&world, 1);
        let (app, olha) = (&world.app, world.actor(world.olha));
        let lapses = || commissions::returning(app, &olha, ids[0], Lang::EN).unwrap().lapses;
        assert_eq!(lapses(), [""; 0]);
        endorse(&world, ids[0]);
        assert_eq!(lapses(), ["Part 2, signed by Olha, 3 April 2023; its seat becomes free"]);
    }
}
